"""An alliance of schools sees each of them from five angles, in one school year and a little more.

Run it: ``python examples/stories/alliance.py``. What is expected of each step stands in ``alliance.toml``.
"""

from collections.abc import Iterator
from datetime import date

import attrs
from telling import Story, called

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis

story = Story(__file__)

SWV, MEREL, LIS, KADE = (
    km.StakeholderId(each) for each in ("swv:rietkraag", "school:merel", "school:lis", "school:kade")
)
MANAGER, HEAD, COMMITTEE, DESK = (
    km.StakeholderId(each) for each in ("role:regional-manager", "role:head", "committee", "desk")
)
AT_HOME, PROFILE = km.IndicatorId("at-home"), km.SupportProfileId("profile:merel:2023")
AUDIT, OWN, AGAIN = km.AuditId("audit:merel:2026"), km.AuditId("own:merel:2026"), km.AuditId("audit:merel:again")
EVALUATED, TOLD = km.CriterionId("criterion:evaluated"), km.CriterionId("criterion:told")
FOUND, EVENINGS = km.FindingId("finding:merel:2026"), km.ActionId("action:evenings")
TEA, COVE = km.AngleId("angle:tea"), km.ProvisionId("provision:cove")
MAIN, FIGURES, TALKS = (km.GoalId(f"goal:{each}") for each in ("main", "figures", "talks"))
DASHBOARD = km.InstrumentId("instrument:dashboard")
TOGETHER = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE)
AT_SCHOOL = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE)
on = km.ApproximateDate.parse


def goal(id: km.GoalId, text: str, since: str, *serves: km.GoalId, horizon: km.Horizon | None = None) -> km.Goal:
    """Return a goal of the samenwerkingsverband since a day."""
    return km.Goal(
        id=id,
        text=text,
        of=SWV,
        period=km.Period.parse(f"{since}.."),
        horizon=horizon,
        serves=serves,
        yardsticks=(km.YardstickKind.NOTICEABLE,),
        position=TOGETHER,
    )


@story.step("main-goal")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(goal(MAIN, "Together for children", "2025-09-02", horizon=km.Horizon.LONG))


@story.step("for-children")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[MAIN], raison_d_etre="for each child's sake"))


@story.step("for-its-own-sake")
def _(model: km.QualityModel) -> km.QualityModel:
    since = km.Period.parse("2025-09-16..")
    return model.adding(
        km.Instrument(id=DASHBOARD, name="A dashboard", of=SWV, functions=(km.QualityFunction.ESTABLISH,), valid=since)
    )


@story.step("its-own-end")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(goal(FIGURES, "Figures are kept", "2025-09-18", FIGURES))


@story.step("round-about")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        goal(FIGURES, "Figures are kept", "2025-09-18", TALKS),
        goal(TALKS, "Talks that bring us further", "2025-09-18", FIGURES),
    )


@story.step("means-to-an-end")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(
        attrs.evolve(model[TALKS], serves=(MAIN,)), attrs.evolve(model[DASHBOARD], serves=(FIGURES,))
    )


@story.step("figures")
def _(model: km.QualityModel) -> km.QualityModel:
    day = km.Period.parse("2025-10-01")
    return model.adding(
        *(
            km.Observation(id=km.ObservationId(f"at-home:{of}:2025"), indicator=AT_HOME, of=of, period=day, value=value)
            for of, value in ((MEREL, km.Interval(low=1, high=4)), (LIS, 0))
        )
    )


@story.step("discussed")
def _(model: km.QualityModel) -> km.QualityModel:
    talking = (MANAGER, HEAD, km.StakeholderId("role:head-lis"))
    table = km.Conversation(
        id=km.ConversationId("table:2025-11"),
        setting=km.Setting.MEETING_TABLE,
        held=on("2025-11-06"),
        participants=tuple(km.Participant(stakeholder=each) for each in talking),
        about=(km.AspectId("out-of-school"),),
        figures=(km.Figure(indicator=AT_HOME, period=km.Period.parse("2025-10-01")),),
        outcome="Each school calls the parents of who is at home.",
        geo_level=km.GeoLevel.REGION,
    )
    return model.adding(table)


@story.step("visit")
def _(model: km.QualityModel) -> km.QualityModel:
    talk = km.Conversation(
        id=km.ConversationId("talk:merel:2025"),
        held=on("2025-11-18"),
        participants=(km.Participant(stakeholder=MANAGER), km.Participant(stakeholder=HEAD)),
    )
    visit = km.LiaisonVisit(
        id=km.VisitId("visit:merel:2025"), of=MEREL, by=MANAGER, on=on("2025-11-18"), conversation=talk.id
    )
    looked = km.Verification(
        id=km.VerificationId("looked:merel:2025"),
        agreement=km.AgreementId("agreement:eight-weeks"),
        by_way_of=km.EntityId(visit.id),
        of=MEREL,
        on=date(2025, 11, 18),
        kept=True,
    )
    return model.adding(talk, visit, looked)


def profile(of: km.StakeholderId, since: str) -> km.SupportProfile:
    """Return what the school *of* says that it offers, for four years."""
    item = km.SupportItem(text="Help with reading in every class", level=km.SupportLevel.BASIC)
    return km.SupportProfile(
        id=km.SupportProfileId(f"profile:{of}"), of=of, valid=km.Period.parse(f"{since}..2029-07-31"), items=(item,)
    )


@story.step("profile")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(profile(LIS, "2025-11-25"))


@story.step("signal")
def _(model: km.QualityModel) -> km.QualityModel:
    day = date(2025, 12, 2)
    return model.adding(
        km.DeskEntry(
            id=km.DeskEntryId("desk:lis:2025"),
            of=LIS,
            kind=km.DeskEntryKind.SIGNAL,
            on=day,
            desk=DESK,
            text="Questions about language come late",
        ),
        km.DeskEntry(id=km.DeskEntryId("desk:merel:2025"), of=MEREL, kind=km.DeskEntryKind.NOTHING, on=day, desk=DESK),
    )


def answered(part: str, day: str, words: str = "") -> km.Answer:
    """Return what the head of De Merel answered to a part of the four questions."""
    return km.Answer(
        id=km.AnswerId("answer:know" if part == "3a" else f"answer:{part}"),
        question=km.QuestionId(f"alliance:question:{part}"),
        by=HEAD,
        about=MEREL,
        on=on(day),
        words=words,
    )


@story.step("questions")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        answered("1", "2025-12-09", "We do what children here need; not all of it."),
        answered("2", "2025-12-09", "Mostly, and the same in each class."),
        answered("3a", "2025-12-09"),
    )


@story.step("how-we-know")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(answered("3a", "2025-12-16", "We ask parents.")).adding(
        answered("3b", "2025-12-16", "We count who comes to the talks."),
        answered("4a", "2025-12-16", "A plan isn't closed before we looked back on it."),
    )


@story.step("joins")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Relation(
            id=km.RelationId("lies-in:kade"),
            kind=km.RelationKind.LIES_IN,
            source=KADE,
            target=SWV,
            valid=km.Period.parse("2026-01-12.."),
        )
    )


@story.step("settles-in")
def _(model: km.QualityModel) -> km.QualityModel:
    system = km.QualitySystem(
        id=km.QualitySystemId("system:kade"), of=KADE, name="A board on the wall", valid=km.Period.parse("2026-01-20..")
    )
    return model.adding(profile(KADE, "2026-01-20"), system)


def judgement(
    by: km.StakeholderId, criterion: km.CriterionId, grade: str, audit: km.AuditId, day: date
) -> km.Judgement:
    """Return what *by* judges of De Merel by one *criterion*."""
    return km.Judgement(
        id=km.JudgementId(f"judgement:{audit}:{criterion}"),
        by=by,
        of=MEREL,
        criterion=criterion,
        scale=km.ScaleId("scale:frame"),
        grade=grade,
        on=day,
        audit=audit,
    )


@story.step("self-evaluation")
def _(model: km.QualityModel) -> km.QualityModel:
    day = date(2026, 2, 10)
    return model.adding(
        km.Audit(id=OWN, kind=km.AuditKind.SELF_EVALUATION, of=MEREL, held=on("2026-02-10")),
        judgement(MEREL, EVALUATED, "yes", OWN, day),
        judgement(MEREL, TOLD, "yes", OWN, day),
    )


@story.step("wrong-profile")
def _(model: km.QualityModel) -> km.QualityModel:
    day = date(2026, 3, 17)
    audit = km.Audit(
        id=AUDIT,
        kind=km.AuditKind.EXTERNAL,
        of=MEREL,
        auditors=(COMMITTEE,),
        held=on("2026-03-17"),
        status=km.AuditStatus.HELD,
        criteria=(EVALUATED, TOLD),
        tests=km.SupportProfileId("profile:merel:2019"),
        self_evaluation=OWN,
    )
    shown = km.Evidence(
        id=km.EvidenceId("evidence:2026"), kind=km.EvidenceKind.HARD, text="Four of ten plans have an evaluation"
    )
    found = km.Finding(
        id=FOUND,
        text="Plans still aren't evaluated",
        of=MEREL,
        found=on("2026-03-17"),
        audit=AUDIT,
        criterion=EVALUATED,
        finding_class=km.FindingClass.MINOR,
        evidence=(shown.id,),
        still=km.FindingId("finding:merel:2022"),
        position=AT_SCHOOL,
    )
    judged = (judgement(COMMITTEE, EVALUATED, "in part", AUDIT, day), judgement(COMMITTEE, TOLD, "yes", AUDIT, day))
    return model.adding(audit, shown, found, *judged)


@story.step("right-profile")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[AUDIT], tests=PROFILE))


@story.step("published")
def _(model: km.QualityModel) -> km.QualityModel:
    report = km.AuditReport(published=date(2026, 4, 14), conclusion="A school that knows its pupils.")
    return model.replacing(attrs.evolve(model[AUDIT], status=km.AuditStatus.REPORTED, report=report))


@story.step("heard")
def _(model: km.QualityModel) -> km.QualityModel:
    heard = km.Hearing(by=MEREL, on=date(2026, 4, 16), words="We know it, and want time for it.")
    report = km.AuditReport(
        published=date(2026, 4, 21), hearings=(heard,), conclusion="A school that knows its pupils."
    )
    return model.replacing(attrs.evolve(model[AUDIT], report=report))


@story.step("action")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Action(
            id=EVENINGS,
            text="An evening each term on which the team evaluates plans",
            owner=HEAD,
            due=date(2026, 6, 30),
            arises_from=(km.EntityId(FOUND),),
        ),
        km.SchoolStep(id=km.SchoolStepId("step:evenings"), of=MEREL, text="Time for plans", on=on("2026-04-23")),
    )


@story.step("arrangement")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.SupervisionArrangement(
            id=km.ArrangementId("arrangement:lis"),
            of=LIS,
            kind=km.ArrangementKind.BASIC,
            valid=km.Period.parse("2026-05-01.."),
        )
    )


@story.step("nameless-angle")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(km.Angle(id=TEA, name="Another angle", kind=km.AngleKind.OTHER, of=SWV))


@story.step("sixth-angle")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Angle(id=TEA, name="Tea with parents", kind=km.AngleKind.OTHER, own_kind="tea with parents", of=SWV),
        km.LiaisonVisit(id=km.VisitId("tea:merel:2026"), of=MEREL, by=MANAGER, on=on("2026-05-12"), angle=TEA),
    )


@story.step("room")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[COVE], room=2))


@story.step("done")
def _(model: km.QualityModel) -> km.QualityModel:
    done = attrs.evolve(model[EVENINGS], done_on=date(2026, 7, 8), effect="All plans of this term are evaluated.")
    return model.replacing(done)


@story.step("looked-again")
def _(model: km.QualityModel) -> km.QualityModel:
    report = km.AuditReport(
        published=date(2026, 11, 17), hearings=(km.Hearing(by=MEREL, words="It was worth the time."),)
    )
    return model.adding(
        km.Audit(
            id=AGAIN,
            kind=km.AuditKind.EXTERNAL,
            of=MEREL,
            auditors=(COMMITTEE,),
            held=on("2026-11-17"),
            status=km.AuditStatus.REPORTED,
            criteria=(EVALUATED,),
            tests=PROFILE,
            self_evaluation=OWN,
            follows=AUDIT,
            report=report,
        )
    )


@story.step("due-today")
@story.step("a-day-late")
@story.step("overdue")
@story.step("last-day")
@story.step("missed")
@story.step("still-time")
@story.step("never-audited")
def _(model: km.QualityModel) -> km.QualityModel:
    return model


@story.question("seen")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.assurance.dossiers(model, on=day):
        seen = sum(one.sight is analysis.assurance.Sight.SEEN for one in each.seen)
        yield f"{called(model, each.school)}: {seen} of {len(each.seen)}"


@story.question("audits")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.assurance.unseen(model, on=day, kind=km.AngleKind.AUDIT):
        yield f"{called(model, each.school)}: {each.sight.value}, due {each.due}"


@story.question("falling-due")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    this = km.SchoolYear.containing(day)
    for year in (this, km.SchoolYear(this.start + 1)):
        for each in analysis.assurance.falling_due(model, year, on=day):
            yield f"{called(model, each.school)}: {each.due}"


@story.question("visits")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.assurance.unvisited(model, km.SchoolYear(2025), on=day):
        joined = f", there since {each.since}" if each.since else ""
        yield f"{called(model, each.school)}: {'missed' if each.missed else 'not yet'}{joined}"


@story.question("open")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    audit = km.Audit(id=km.AuditId("the-next"), kind=km.AuditKind.EXTERNAL, of=MEREL, follows=AUDIT)
    for each in analysis.audits.still_open(model.adding(audit), audit.id, on=day):
        yield f"{called(model, each.finding)}: {each.sequel.value}"


@story.question("reliable")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.reliability.compared(model, on=day).criteria:
        if each.criterion:
            yield f"{called(model, each.criterion)}: {each.equal} of {each.n}"


@story.question("room")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.provisions.gaps(model, on=day):
        provided = "without room" if each.provided is analysis.provisions.Provided.FULL else each.provided.value
        yield f"{model[each.need].target_group}: {provided}"


@story.question("for-whom")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in sorted(model.goals, key=lambda goal: goal.id):
        if each.period is None or day in each.period:
            ends = f"serves {', '.join(called(model, end) for end in each.serves)}" if each.serves else ""
            yield f"{called(model, each.id)}: {ends or each.raison_d_etre}"


@story.question("end-in-itself")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    yield from (called(model, each.id) for each in analysis.means.endless(model, on=day))


@story.question("four-questions")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in model.questions:
        given = analysis.questions.answers(model, each.id)
        if any(not one.lacks and one.answer.on and not one.answer.on.is_after(day) for one in given):
            yield f"{each.order}.{each.sub_order}" if each.sub_order else f"{each.order}"


if __name__ == "__main__":
    story.tell()
