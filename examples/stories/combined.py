"""A certified school for special education in a samenwerkingsverband: when does the audit for its certificate count?

Run it: ``python examples/stories/combined.py``. What is expected of each step stands in ``combined.toml``.
"""

from collections.abc import Iterator
from datetime import date

import attrs
from telling import Story, called

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis

story = Story(__file__)

SWV, RATEL, PIMPEL, CERTIFIER, DESK = (
    km.StakeholderId(each) for each in ("swv:heide", "school:ratel", "school:pimpel", "certifier", "desk")
)
MANAGER, HEAD = km.StakeholderId("role:regional-manager"), km.StakeholderId("role:head")
EDITION, HANDED_OVER = km.NormEditionId("kso:story"), km.CriterionId("criterion:handed-over")
SECOND, THIRD = km.AuditId("certifying:2025"), km.AuditId("certifying:2026")
CERTIFICATE, PROFILE = km.CertificateId("certificate:2022"), km.SupportProfileId("profile:ratel")
FOUND, ALONG = km.FindingId("finding:handed-over"), km.InnovationId("innovation:along")
AT_HOME, AGREED = km.IndicatorId("at-home"), km.AgreementId("agreement:profile")
TEACHER, SEEN = km.ActionId("action:along"), analysis.assurance.Sight.SEEN
SECURED = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE)
LEARNING = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN)
on = km.ApproximateDate.parse


def visits(day: str) -> tuple[km.LiaisonVisit, ...]:
    """Return the visits that the regional manager pays both schools."""
    return tuple(
        km.LiaisonVisit(id=km.VisitId(f"visit:{of}:{day}"), of=of, by=MANAGER, on=on(day)) for of in (RATEL, PIMPEL)
    )


def counted(day: str) -> tuple[km.Observation, ...]:
    """Return how many pupils of both schools were out of school on a day."""
    return tuple(
        km.Observation(
            id=km.ObservationId(f"at-home:{of}:{day}"),
            indicator=AT_HOME,
            of=of,
            period=km.Period.parse(day),
            value=value,
        )
        for of, value in ((RATEL, 2), (PIMPEL, 1))
    )


def talk(day: str, about: str) -> km.Conversation:
    """Return the talk of the regional manager with the head, about the count of a day."""
    return km.Conversation(
        id=km.ConversationId(f"talk:{day}"),
        held=on(day),
        participants=(km.Participant(stakeholder=MANAGER), km.Participant(stakeholder=HEAD)),
        figures=(km.Figure(indicator=AT_HOME, period=km.Period.parse(about)),),
        geo_level=km.GeoLevel.REGION,
    )


def noted(day: date) -> km.DeskEntry:
    """Return that the desk has nothing to report of De Ratel."""
    return km.DeskEntry(id=km.DeskEntryId(f"desk:{day}"), of=RATEL, kind=km.DeskEntryKind.NOTHING, on=day, desk=DESK)


@story.step("visit")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(*visits("2025-09-30"))


@story.step("figures")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(*counted("2025-10-01"))


@story.step("discussed")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(talk("2025-10-16", "2025-10-01"))


@story.step("desk")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(noted(date(2025, 10, 28)))


def certifying(id: km.AuditId, stage: km.AuditStage, day: str) -> km.Audit:
    """Return an audit of De Ratel for its certificate, which doesn't look at the support profile."""
    return km.Audit(
        id=id,
        kind=km.AuditKind.CERTIFICATION,
        stage=stage,
        of=RATEL,
        auditors=(CERTIFIER,),
        held=on(day),
        status=km.AuditStatus.HELD,
        editions=(EDITION,),
        criteria=(HANDED_OVER,),
        outcome=km.AuditOutcome.CONFORM,
    )


@story.step("recertified")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(certifying(SECOND, km.AuditStage.RECERTIFICATION, "2025-11-11"))


@story.step("renewed")
def _(model: km.QualityModel) -> km.QualityModel:
    valid = km.Period.parse("2025-12-01..2028-11-30")
    return model.adding(
        attrs.evolve(model[CERTIFICATE], id=km.CertificateId("certificate:2025"), valid=valid, audit=SECOND)
    )


@story.step("found")
def _(model: km.QualityModel) -> km.QualityModel:
    shown = km.Evidence(
        id=km.EvidenceId("evidence:2025"), kind=km.EvidenceKind.HARD, text="No letter goes along with four of six"
    )
    return model.adding(
        shown,
        km.Finding(
            id=FOUND,
            text="Who goes on isn't handed over",
            of=RATEL,
            found=on("2025-11-11"),
            audit=SECOND,
            criterion=HANDED_OVER,
            finding_class=km.FindingClass.MINOR,
            evidence=(shown.id,),
            position=SECURED,
            recorded=km.Recorded(by=HEAD, on=date(2025, 12, 2)),
        ),
    )


def along(position: km.Position) -> km.Innovation:
    """Return what De Ratel tries out, somewhere in the quadrant."""
    testbed = km.Testbed(
        question="How long does a pupil need a known face?",
        period=km.Period.parse("2026-01-13..2027-07-31"),
        participants=(RATEL, PIMPEL),
    )
    return km.Innovation(
        id=ALONG,
        name="A teacher goes along for six weeks",
        of=RATEL,
        reason=km.LearningReason.NO_LONGER_WORKS,
        serves=(km.GoalId("goal:nearby"),),
        valid=km.Period.parse("2026-01-13.."),
        testbed=testbed,
        visible_in_policy=True,
        position=position,
    )


@story.step("whose")
def _(model: km.QualityModel) -> km.QualityModel:
    of_both = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN, part=km.CollectivePart.NETWORK)
    return model.adding(along(of_both))


@story.step("tried-out")
def _(model: km.QualityModel) -> km.QualityModel:
    trigger = km.Trigger(
        id=km.TriggerId("trigger:along"),
        finding=km.EntityId(FOUND),
        started=km.EntityId(ALONG),
        on=on("2026-01-13"),
    )
    action = km.Action(
        id=TEACHER,
        text="Make room in the timetable for a teacher to go along",
        owner=HEAD,
        due=date(2026, 11, 30),
        arises_from=(km.EntityId(FOUND),),
    )
    return model.adding(along(LEARNING), trigger, action)


@story.step("agreed")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Agreement(
            id=AGREED,
            text="The audit for the certificate tests the support profile too",
            parties=(SWV, RATEL, CERTIFIER),
            valid=km.Period.parse("2026-05-19.."),
        )
    )


@story.step("new-year")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        *visits("2026-10-13"), *counted("2026-10-01"), talk("2026-10-13", "2026-10-01"), noted(date(2026, 10, 13))
    )


@story.step("mixed-up")
def _(model: km.QualityModel) -> km.QualityModel:
    audit = certifying(THIRD, km.AuditStage.SURVEILLANCE, "2026-11-10")
    return model.adding(attrs.evolve(audit, tests=km.SupportProfileId("profile:pimpel")))


@story.step("tested")
def _(model: km.QualityModel) -> km.QualityModel:
    heard = km.Hearing(by=RATEL, on=date(2026, 11, 10), words="Our profile is worth more since.")
    report = km.AuditReport(published=date(2026, 11, 13), hearings=(heard,))
    looked = km.Verification(
        id=km.VerificationId("looked:2026"),
        agreement=AGREED,
        by_way_of=km.EntityId(THIRD),
        on=date(2026, 11, 10),
        kept=True,
    )
    done = attrs.evolve(model[TEACHER], done_on=date(2026, 10, 1), effect="A teacher went along with all five.")
    audit = attrs.evolve(model[THIRD], tests=PROFILE, status=km.AuditStatus.REPORTED, report=report)
    return model.replacing(done, audit).adding(looked)


@story.step("secured")
def _(model: km.QualityModel) -> km.QualityModel:
    yielded = "All five stayed at their new school"
    move = km.Move(
        origin=km.QuadrantField.LOWER_RIGHT,
        to=km.QuadrantField.LOWER_LEFT,
        on=on("2027-02-02"),
        reason="everyone knows by now how long it takes",
        yielded=yielded,
        controllable=True,
        predictable=True,
    )
    return model.replacing(attrs.evolve(model[ALONG], yielded=yielded, position=SECURED, moves=(move,)))


@story.question("seen")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    seen = analysis.assurance.dossier(model, RATEL, on=day).seen
    yield f"{sum(each.sight is SEEN for each in seen)} of {len(seen)}"
    yield from (f"not: {each.angle.kind.value}" for each in seen if each.sight is not SEEN)


@story.question("audits")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.assurance.dossier(model, RATEL, on=day).seen:
        if each.angle.kind is km.AngleKind.AUDIT:
            yield f"{', '.join(each.by_way_of) or 'none'}, due {each.due}"


@story.question("profile")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.audits.profiles_tested(model):
        held = model[each.audit].held
        if held and not held.is_after(day):
            yield f"{each.audit}: {each.fit.value}"


@story.question("certificate")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.certificates.certified(model, on=day):
        if each.state and each.state is not analysis.certificates.CertificateState.COMING:
            yield f"{each.state.value}, until {each.expires}"


@story.question("empty")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for region in analysis.coverage.regions_covered(model, on=day):
        yield from (each.value for each in region.which(analysis.coverage.Fullness.EMPTY))


@story.question("open")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    to_come = km.Audit(id=km.AuditId("to-come"), kind=km.AuditKind.CERTIFICATION, of=RATEL, editions=(EDITION,))
    for each in analysis.audits.still_open(model.adding(to_come), to_come.id, on=day):
        yield f"{called(model, each.finding)}: {each.sequel.value}"


if __name__ == "__main__":
    story.tell()
