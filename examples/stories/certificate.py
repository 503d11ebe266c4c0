"""A school for special education is certified, exchanges auditors, and stops with an instrument that has gone stale.

Run it: ``python examples/stories/certificate.py``. What is expected of each step stands in ``certificate.toml``.
"""

from collections.abc import Iterator
from datetime import date

import attrs
from telling import Story, called

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis

story = Story(__file__)

WILG, ELS, CERTIFIER, PARENTS = (
    km.StakeholderId(each) for each in ("school:wilg", "school:els", "certifier", "parents")
)
OFFICER, HEAD, HEAD_ELS, TEACHERS = (
    km.StakeholderId(f"role:{each}") for each in ("quality-officer", "head", "head-els", "teachers")
)
KSO, EDITION, LOOK_BACK = km.NormId("kso"), km.NormEditionId("kso:story"), km.CriterionId("criterion:look-back")
LEAD, OF_WILG, OF_ELS = (km.AuditorId(f"auditor:{each}") for each in ("lead", "wilg", "els"))
FIRST, SECOND, THIRD = (km.AuditId(f"audit:{year}") for year in (2021, 2022, 2024))
TO_ELS, TO_WILG = km.AuditId("visit:els"), km.AuditId("visit:wilg")
FOUND, TOGETHER = km.FindingId("finding:2021"), km.ActionId("action:together")
CERTIFICATE, RENEWED = km.CertificateId("certificate:2021"), km.CertificateId("certificate:2024")
SURVEY, TALKS = km.InstrumentId("instrument:survey"), km.InstrumentId("instrument:talks")
HOME, FORMS, WORKS = km.SubProcessId("process:home"), km.SubProcessId("process:forms"), km.GoalId("goal:works")
KNOWING, BELONGING = km.AspectId("aspect:works"), km.AspectId("aspect:belong")
OLD, NEW = km.StakeholderId("keeper:old"), km.StakeholderId("keeper:new")
TABLE, SPOKEN = km.DialogueId("dialogue:norm"), km.ConversationId("talk:norm")
AT_SCHOOL = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE)
on = km.ApproximateDate.parse


@story.step("closed")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Lens(
            id=km.LensId("lens:closed"),
            name="The school is closed",
            question="What do we do without, and what can't be missed?",
            reweighs=(km.Reweighing(process=HOME, importance=km.ProcessImportance.CORE),),
            valid=km.Period.parse("2020-03-16..2020-06-07"),
        )
    )


def use(day: str, *yields: km.Yield) -> km.InstrumentUse:
    """Return that the survey was used, and what it yielded: nothing, where no yield is given."""
    return km.InstrumentUse(
        id=km.UseId(f"survey:{day}"),
        instrument=SURVEY,
        by=WILG,
        on=on(day),
        yields=yields,
        yielded_nothing=not yields,
        position=AT_SCHOOL,
    )


@story.step("first-use")
def _(model: km.QualityModel) -> km.QualityModel:
    learned = km.Yield(beneficiary=km.Beneficiary.STAFF, text="They see where parents get stuck")
    return model.adding(use("2020-10-06", learned))


@story.step("succession")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Succession(id=km.SuccessionId("succession"), predecessor=OLD, successor=NEW, on=on("2020-12-31"))
    )


def decided(model: km.QualityModel, process: km.SubProcessId, reason: str, *, keep: bool) -> km.SubProcess:
    """Return a sub-process with the decision to keep or drop it."""
    decision = km.KeepOrDrop(keep=keep, reason=reason, on=on("2021-01-19"), by=HEAD)
    return attrs.evolve(model[process], decisions=(decision,))


@story.step("no-reason")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(decided(model, FORMS, "", keep=False))


@story.step("wheat-and-chaff")
def _(model: km.QualityModel) -> km.QualityModel:
    home = decided(model, HOME, "Everyone gained by it.", keep=True)
    forms = decided(model, FORMS, "Nobody missed them.", keep=False)
    gained = km.Finding(
        id=km.FindingId("finding:closed"),
        text="Teachers and parents know each other better",
        of=WILG,
        valence=km.Valence.PLUS,
        position=AT_SCHOOL,
    )
    return model.replacing(home, forms).adding(gained)


@story.step("too-soon")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Certificate(
            id=CERTIFICATE,
            edition=EDITION,
            holder=WILG,
            certifier=CERTIFIER,
            valid=km.Period.parse("2021-01-26..2024-01-25"),
        )
    )


@story.step("withdrawn")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.without(CERTIFICATE)


@story.step("called")
def _(model: km.QualityModel) -> km.QualityModel:
    table = km.Dialogue(
        id=TABLE,
        name="What is the norm for?",
        setting=km.Setting.ROUND_TABLE,
        convener=NEW,
        planned=on("2021-03-09"),
        edition=EDITION,
        occasions=("Schools were closed", "The norm has a new keeper"),
        invited=(HEAD, HEAD_ELS, PARENTS),
        about=(KNOWING,),
    )
    return model.adding(table)


@story.step("asked")
def _(model: km.QualityModel) -> km.QualityModel:
    questions = (
        "What did the norm do for you while the school was closed?",
        "Which rule did nobody miss?",
        "What do pupils notice of it?",
        "What would you show an auditor that nobody asks for?",
        "What should the new keeper leave as it is?",
    )
    asked = tuple(km.Asked(number=number, text=text) for number, text in enumerate(questions, start=1))
    return model.replacing(attrs.evolve(model[TABLE], questions=asked))


def verdict(by: km.StakeholderId, sign: km.VerdictSign) -> km.Verdict:
    """Return what *by* finds of the norm, as they said at the table."""
    return km.Verdict(
        id=km.VerdictId(f"verdict:{by}"),
        by=by,
        aspect=KNOWING,
        on=date(2021, 3, 9),
        sign=sign,
        setting=km.Setting.ROUND_TABLE,
        conversation=SPOKEN,
    )


@story.step("round-table")
def _(model: km.QualityModel) -> km.QualityModel:
    talk = km.Conversation(
        id=SPOKEN,
        setting=km.Setting.ROUND_TABLE,
        held=on("2021-03-09"),
        participants=tuple(km.Participant(stakeholder=each) for each in (HEAD, HEAD_ELS, PARENTS)),
        about=(KNOWING,),
    )
    table = attrs.evolve(
        model[TABLE],
        conversation=SPOKEN,
        dilemmas=("What can be shown isn't always what counts",),
        opportunities=("Pupils could say what they see of it",),
    )
    dare = km.Finding(
        id=km.FindingId("finding:dare"),
        text="People dare to ask what a rule is for",
        of=WILG,
        valence=km.Valence.PLUS,
        rests_on=(km.EntityId(TABLE),),
        position=AT_SCHOOL,
    )
    positive = verdict(HEAD, km.VerdictSign.POSITIVE)
    mixed = verdict(HEAD_ELS, km.VerdictSign.MIXED)
    return model.adding(talk, dare, positive, mixed).replacing(table)


@story.step("noted-later")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(verdict(PARENTS, km.VerdictSign.NEGATIVE))


@story.step("sequel")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[TABLE], sequel_owner=NEW))


@story.step("basic")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.SupervisionArrangement(
            id=km.ArrangementId("arrangement:basic"),
            of=WILG,
            kind=km.ArrangementKind.BASIC,
            valid=km.Period.parse("2021-04-01.."),
        )
    )


@story.step("certifies-itself")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(km.Certificate(id=CERTIFICATE, edition=EDITION, holder=WILG, certifier=WILG))


def certifying(id: km.AuditId, stage: km.AuditStage, day: str) -> km.Audit:
    """Return an audit of De Wilg for its certificate, as it was held."""
    return km.Audit(
        id=id,
        kind=km.AuditKind.CERTIFICATION,
        stage=stage,
        of=WILG,
        auditors=(CERTIFIER,),
        team=(km.TeamMember(auditor=LEAD, role=km.TeamRole.LEAD),),
        editions=(EDITION,),
        criteria=(LOOK_BACK,),
        held=on(day),
        status=km.AuditStatus.HELD,
        outcome=km.AuditOutcome.CONFORM,
    )


@story.step("team")
def _(model: km.QualityModel) -> km.QualityModel:
    audit = certifying(FIRST, km.AuditStage.INITIAL, "2021-05-18")
    planned = km.Period.parse("2021-05-01..2021-05-31")
    return model.adding(attrs.evolve(audit, held=None, planned=planned, status=km.AuditStatus.PLANNED, outcome=None))


@story.step("workshop")
def _(model: km.QualityModel) -> km.QualityModel:
    trained = km.Qualification(since=date(2021, 4, 20), leads=True, norm=KSO, name="Workshop on the norm")
    return model.replacing(attrs.evolve(model[LEAD], qualifications=(trained,)))


def disclosed(audit: km.AuditId) -> km.Deviation:
    """Return that school and certifier know who worked on the norm, and accept it in one *audit*."""
    return km.Deviation(
        id=km.DeviationId(f"disclosed:{audit}"),
        rule="AUD054",
        about=km.EntityId(audit),
        reason="It was told beforehand who worked on the norm.",
        agreed_by=(WILG, CERTIFIER),
    )


@story.step("disclosed")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(disclosed(FIRST))


@story.step("audited")
def _(model: km.QualityModel) -> km.QualityModel:
    held = certifying(FIRST, km.AuditStage.INITIAL, "2021-05-18")
    found = km.Finding(
        id=FOUND,
        text="People don't look back on plans",
        of=WILG,
        found=on("2021-05-18"),
        audit=FIRST,
        criterion=LOOK_BACK,
        finding_class=km.FindingClass.MINOR,
        position=AT_SCHOOL,
    )
    return model.replacing(held).adding(found)


@story.step("shown")
def _(model: km.QualityModel) -> km.QualityModel:
    shown = km.Evidence(id=km.EvidenceId("evidence:2021"), kind=km.EvidenceKind.HARD, text="Two of ten plans")
    return model.adding(shown).replacing(attrs.evolve(model[FOUND], evidence=(shown.id,)))


@story.step("certified")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Certificate(
            id=CERTIFICATE,
            edition=EDITION,
            holder=WILG,
            certifier=CERTIFIER,
            valid=km.Period.parse("2021-07-01..2024-06-30"),
            audit=FIRST,
            positive_advice=True,
        )
    )


@story.step("nothing-new")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(use("2021-10-05"))


def peer_visit(id: km.AuditId, of: km.StakeholderId, auditor: km.AuditorId) -> km.Audit:
    """Return a peer visit to a school, as it was planned."""
    team = (km.TeamMember(auditor=auditor, role=km.TeamRole.LEAD),)
    return km.Audit(id=id, kind=km.AuditKind.PEER_VISIT, of=of, team=team, status=km.AuditStatus.PLANNED)


@story.step("own-school")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(peer_visit(TO_ELS, ELS, OF_ELS))


@story.step("exchanged")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(peer_visit(TO_ELS, ELS, OF_WILG))


def as_held(visit: km.Audit, day: str) -> km.Audit:
    """Return a peer visit as it was held."""
    return attrs.evolve(visit, held=on(day), status=km.AuditStatus.HELD)


@story.step("there")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(as_held(model[TO_ELS], "2021-12-07"))


@story.step("action")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Action(
            id=TOGETHER,
            text="Teams look back on plans together",
            owner=HEAD,
            helpers=(TEACHERS,),
            due=date(2022, 5, 31),
            arises_from=(km.EntityId(FOUND),),
            serves=(WORKS,),
        )
    )


@story.step("back")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(as_held(peer_visit(TO_WILG, WILG, OF_ELS), "2022-02-08"))


@story.step("done")
def _(model: km.QualityModel) -> km.QualityModel:
    done = attrs.evolve(model[TOGETHER], done_on=date(2022, 5, 24), effect="The lower classes look back each month.")
    return model.replacing(done)


@story.step("surveillance")
def _(model: km.QualityModel) -> km.QualityModel:
    shown = km.Evidence(id=km.EvidenceId("evidence:2022"), kind=km.EvidenceKind.HARD, text="Five of ten plans")
    again = km.Finding(
        id=km.FindingId("finding:2022"),
        text="Half of the plans still wait",
        of=WILG,
        found=on("2022-06-14"),
        audit=SECOND,
        criterion=LOOK_BACK,
        finding_class=km.FindingClass.MINOR,
        evidence=(shown.id,),
        still=FOUND,
        position=AT_SCHOOL,
    )
    return model.adding(certifying(SECOND, km.AuditStage.SURVEILLANCE, "2022-06-14"), disclosed(SECOND), shown, again)


@story.step("expected")
def _(model: km.QualityModel) -> km.QualityModel:
    motive = km.Motive(by=TEACHERS, expected=True, helps=False, on=date(2022, 10, 4))
    burden = km.Burden(of=TEACHERS, hours=6, felt=4)
    survey = attrs.evolve(model[SURVEY], motives=(motive,), burdens=(burden,))
    return model.replacing(survey).adding(use("2022-10-04"))


@story.step("stale")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(use("2023-10-03"))


@story.step("dialogue")
def _(model: km.QualityModel) -> km.QualityModel:
    talk = km.Conversation(
        id=km.ConversationId("dialogue:2023"),
        setting=km.Setting.PROFESSIONAL_DIALOGUE,
        held=on("2023-11-14"),
        participants=tuple(km.Participant(stakeholder=each) for each in (TEACHERS, OFFICER, PARENTS)),
        about=(KNOWING, BELONGING),
        relevances=(
            km.Relevance(stakeholder=TEACHERS, aspect=KNOWING),
            km.Relevance(stakeholder=PARENTS, aspect=BELONGING),
        ),
        outcome="Fewer marks, more talks.",
    )
    sequel = km.Action(
        id=km.ActionId("action:talks"),
        text="Talk with each pupil beside the plan",
        owner=OFFICER,
        due=date(2023, 12, 1),
        arises_from=(km.EntityId(talk.id),),
        serves=(WORKS,),
    )
    owned = km.Ownership(id=km.OwnershipId("owns:talks"), owner=TEACHERS, of=km.EntityId(WORKS), aware=True, backing=4)
    return model.adding(talk, sequel, owned)


@story.step("stopped")
def _(model: km.QualityModel) -> km.QualityModel:
    action = attrs.evolve(
        model[km.ActionId("action:talks")], done_on=date(2023, 12, 1), effect="Pupils tell what helps them."
    )
    talks = km.Instrument(
        id=TALKS,
        name="Talks beside the plan of a pupil",
        of=WILG,
        functions=tuple(km.QualityFunction),
        serves=(WORKS,),
        valid=km.Period.parse("2023-12-01.."),
    )
    ended = attrs.evolve(model[SURVEY], valid=km.Period.parse("..2023-11-30"))
    return model.replacing(ended, action).adding(talks)


@story.step("felt")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Indicator(
            id=km.IndicatorId("at-home"),
            name="Whether pupils feel at home",
            definition=km.IndicatorDefinition(meaning="A pupil who feels at home dares to try"),
            aspects=(KNOWING, BELONGING),
            yardsticks=(km.YardstickKind.FELT, km.YardstickKind.NOTICEABLE),
            position=AT_SCHOOL,
        )
    )


@story.step("renewed")
def _(model: km.QualityModel) -> km.QualityModel:
    renewed = attrs.evolve(model[CERTIFICATE], id=RENEWED, valid=km.Period.parse("2024-09-01..2027-08-31"), audit=THIRD)
    return model.adding(certifying(THIRD, km.AuditStage.RECERTIFICATION, "2024-08-27"), renewed)


@story.step("last-day")
@story.step("expired")
def _(model: km.QualityModel) -> km.QualityModel:
    return model


@story.question("certificates")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.certificates.certified(model, on=day):
        if each.state and each.state is not analysis.certificates.CertificateState.COMING:
            yield f"{called(model, model[each.certificate].holder)}: {each.state.value}, until {each.expires}"


@story.question("harvest")
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    of = model[TABLE]
    came = analysis.dialogues.harvest(model, TABLE)
    yield from (f"{called(model, model[each].by)}: {model[each].sign.value}" for each in came.verdicts)
    yield from (f"nothing noted of {called(model, each)}" for each in came.silent)
    yield from (f"plus: {called(model, each)}" for each in came.plus)
    yield from (f"dilemma: {km.label(each, 'en')}" for each in of.dilemmas)
    yield from (f"opportunity: {km.label(each, 'en')}" for each in of.opportunities)


@story.question("moments")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    schemes = {KSO: analysis.certificates.THREE_YEARLY}
    for each in analysis.certificates.followed(model, on=day, schemes=schemes).moments:
        yield f"{each.stage.value} {each.due}: {each.state.value}"


@story.question("open")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    to_come = km.Audit(id=km.AuditId("to-come"), kind=km.AuditKind.CERTIFICATION, of=WILG, editions=(EDITION,))
    for each in analysis.audits.still_open(model.adding(to_come), to_come.id, on=day):
        yield f"{called(model, each.finding)}: {each.sequel.value}"


@story.question("questioned")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.instruments.questioned(model, on=day):
        if each.expected_only:
            yield f"{called(model, each.instrument)}: expected only"
        if each.stale:
            yield f"{called(model, each.instrument)}: gone stale"


@story.question("burden")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.yields.borne(model, on=day):
        felt = ", ".join(str(rank) for _, rank in each.felt)
        yield f"{called(model, each.of)}: {each.hours:g} hours, felt {felt}"


@story.question("independent")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    yield from (
        f"{each.auditor} in {each.audit}" for each in analysis.independence.dependent(model, on=day) if each.own
    )


@story.question("fair")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    so_far = km.Period(start=km.SchoolYear(2021).period.start, end=day)
    for each in analysis.exchanges.exchanged(model, during=so_far):
        yield f"{called(model, each.organisation)} gave {each.given}, took {each.taken}"


@story.question("core")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.processes.weighed(model, on=day):
        if each.importance:
            yield f"{called(model, each.process)}: {each.importance.value}"


@story.question("kept")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.processes.decided(model, on=day):
        yield f"{called(model, each.process)}: {'kept' if each.kept else 'dropped'}"


@story.question("keeper")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    yield from (called(model, each) for each in analysis.successions.at(model, OLD, day).surely)


@story.question("fewest")
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    cover = analysis.cover.fewest(model)
    yield from (called(model, each.indicator) for each in cover.kept)
    for aspect, stakeholder in cover.uncovered:
        yield f"nothing shows {called(model, aspect)} to {called(model, stakeholder)}"


if __name__ == "__main__":
    story.tell()
