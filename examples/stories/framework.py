"""A samenwerkingsverband looks at its quality by way of four fields, over two school years.

Run it: ``python examples/stories/framework.py``. What is expected of each step stands in ``framework.toml``.
"""

from collections.abc import Iterator
from datetime import date

import attrs
from telling import Story, called

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis

story = Story(__file__)

SWV, ZEE, LAND, STRAND, HELM, PARENTS, CHILD = (
    km.StakeholderId(each)
    for each in ("swv:duin", "board:zee", "board:land", "school:strand", "school:helm", "parents", "child")
)
DIRECTOR, COORDINATOR, HEAD_STRAND, HEAD_HELM = (
    km.StakeholderId(f"role:{each}") for each in ("director", "coordinator", "head-strand", "head-helm")
)
OUT, BASIC, HEARD = (km.AspectId(each) for each in ("out-of-school", "basic-support", "heard"))
AT_HOME, RESERVE = km.IndicatorId("at-home"), km.IndicatorId("reserve")
BELONG, GOAL, CARE = km.GoalId("goal:belong"), km.GoalId("goal:back"), km.ProgrammeId("programme:care")
FOUND, BACK = km.FindingId("finding:more"), km.InnovationId("innovation:back")
SOCIAL_WORK, CLUB = km.InnovationId("innovation:social-work"), km.InnovationId("innovation:club")
ACCOUNT, TRUSTS = km.RelationId("accounts:swv:parents"), km.RelationId("trusts:land:zee")
SURVEY, STORIES = km.InstrumentId("instrument:survey"), km.InstrumentId("instrument:stories")
FIGURE, WORKS, ACCENT = (
    km.EvidenceId("evidence:figure"),
    km.ConclusionId("conclusion:works"),
    km.AccentId("accent:learn"),
)
OCTOBER = km.Period.parse("2024-10-01")
WHOLE_SECURED = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE, part=km.CollectivePart.NETWORK)
WHOLE_LEARNING = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.LEARN, part=km.CollectivePart.NETWORK)
SCHOOL_SECURED = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE)
SCHOOL_LEARNING = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN)
on = km.ApproximateDate.parse


def talking(*those: km.StakeholderId) -> tuple[km.Participant, ...]:
    """Return those who talk as participants."""
    return tuple(km.Participant(stakeholder=each) for each in those)


@story.step("kitchen-table")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Conversation(
            id=km.ConversationId("kitchen-table"),
            setting=km.Setting.KITCHEN_TABLE,
            held=on("2024-09-24"),
            participants=talking(COORDINATOR, PARENTS, CHILD),
            about=(HEARD, BASIC),
            relevances=(
                km.Relevance(stakeholder=PARENTS, aspect=HEARD, weight=5),
                km.Relevance(stakeholder=PARENTS, aspect=BASIC),
                km.Relevance(stakeholder=CHILD, aspect=HEARD),
                km.Relevance(stakeholder=PARENTS, aspect=OUT, weight=0),
            ),
        )
    )


@story.step("counted")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Observation(id=km.ObservationId("at-home:2024"), indicator=AT_HOME, of=SWV, period=OCTOBER, value=12)
    )


@story.step("meeting-table")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Conversation(
            id=km.ConversationId("meeting-table"),
            setting=km.Setting.MEETING_TABLE,
            held=on("2024-10-08"),
            participants=talking(DIRECTOR, ZEE, LAND, HEAD_STRAND, HEAD_HELM),
            about=(OUT, BASIC),
            relevances=(
                km.Relevance(stakeholder=SWV, aspect=OUT, weight=4),
                km.Relevance(stakeholder=ZEE, aspect=BASIC),
            ),
            figures=(km.Figure(indicator=AT_HOME, period=OCTOBER),),
        )
    )


@story.step("two-stories")
def _(model: km.QualityModel) -> km.QualityModel:
    day = date(2024, 10, 8)
    return model.adding(
        km.Verdict(
            id=km.VerdictId("verdict:director"),
            by=DIRECTOR,
            aspect=BASIC,
            on=day,
            sign=km.VerdictSign.POSITIVE,
            setting=km.Setting.MEETING_TABLE,
        ),
        km.Verdict(
            id=km.VerdictId("verdict:parents"),
            by=PARENTS,
            aspect=HEARD,
            on=day,
            sign=km.VerdictSign.NEGATIVE,
            setting=km.Setting.KITCHEN_TABLE,
        ),
    )


@story.step("found")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Finding(
            id=FOUND,
            text="Twice as many pupils are out of school",
            of=SWV,
            found=on("2024-11-04"),
            about=(OUT,),
            rests_on=(km.EntityId("at-home:2024"),),
            position=WHOLE_SECURED,
        )
    )


@story.step("to-the-right")
def _(model: km.QualityModel) -> km.QualityModel:
    move = km.Move(origin=km.QuadrantField.UPPER_LEFT, to=km.QuadrantField.UPPER_RIGHT, on=on("2024-11-05"))
    return model.replacing(attrs.evolve(model[FOUND], position=WHOLE_LEARNING, moves=(move,)))


@story.step("set-going")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Innovation(
            id=BACK,
            name="Back to school, step by step",
            of=SWV,
            reason=km.LearningReason.NO_LONGER_WORKS,
            serves=(BELONG,),
            aspects=(OUT,),
            valid=km.Period.parse("2024-11-12.."),
            visible_in_policy=True,
            position=WHOLE_LEARNING,
        ),
        km.Trigger(
            id=km.TriggerId("trigger:back"),
            finding=km.EntityId(FOUND),
            started=km.EntityId(BACK),
            on=on("2024-11-12"),
        ),
    )


@story.step("testbed")
def _(model: km.QualityModel) -> km.QualityModel:
    testbed = km.Testbed(
        question="With whom does a child dare to come back?",
        period=km.Period.parse("2024-11-19..2027-07-31"),
        participants=(SWV, STRAND, km.StakeholderId("youth-care")),
    )
    return model.replacing(attrs.evolve(model[BACK], testbed=testbed))


def tried_out(id: km.InnovationId, name: str, of: km.StakeholderId, since: str) -> km.Innovation:
    """Return what a school tries out by itself."""
    period = km.Period.parse(f"{since}..2027-07-31")
    return km.Innovation(
        id=id,
        name=name,
        of=of,
        serves=(BELONG,),
        valid=km.Period.parse(f"{since}.."),
        testbed=km.Testbed(question="Whom does it help?", period=period, participants=(of, PARENTS)),
        position=SCHOOL_LEARNING,
    )


@story.step("unseen")
def _(model: km.QualityModel) -> km.QualityModel:
    new = tried_out(SOCIAL_WORK, "Social work at school", HELM, "2024-12-01")
    return model.adding(attrs.evolve(new, visible_in_policy=False, waiting_for=(SWV,)))


@story.step("own-share")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[SOCIAL_WORK], visible_in_policy=True, waiting_for=()))


def vague_goal() -> km.Goal:
    """Return the goal as it was first written."""
    return km.Goal(
        id=GOAL,
        text="Something is done about it",
        of=SWV,
        period=km.Period.parse("2025-01-01..2026-12-31"),
        horizon=km.Horizon.SHORT,
        serves=(BELONG,),
        plan=km.Plan(hours=200.0, midterm=date(2025, 12, 1)),
        clarity=(km.Clarity(by=PARENTS, clear=False, on=date(2025, 1, 22)),),
        position=WHOLE_SECURED,
    )


@story.step("planned-and-explored")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(attrs.evolve(vague_goal(), exploration=km.Exploration(intention="Find out what helps")))


@story.step("vague")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(vague_goal())


@story.step("clear")
def _(model: km.QualityModel) -> km.QualityModel:
    clear = attrs.evolve(
        model[GOAL],
        text="At most four pupils are out of school",
        yardsticks=(km.YardstickKind.MEASURABLE,),
        clarity=(km.Clarity(by=PARENTS, clear=True, on=date(2025, 2, 4)),),
        forms=(km.AccountForm(kinds=(km.YardstickKind.MEASURABLE,), agreed_by=(SWV, PARENTS)),),
    )
    target = km.Target(
        id=km.TargetId("target:2026"),
        indicator=AT_HOME,
        period=km.Period.parse("2026-10-01"),
        value=km.Interval(high=4),
        of=SWV,
        goal=GOAL,
    )
    return model.replacing(clear).adding(target)


@story.step("clause")
def _(model: km.QualityModel) -> km.QualityModel:
    clause = km.QualityClause(pursued_how="Teachers and carers train together", guarded_how="Each term they look back")
    return model.replacing(attrs.evolve(model[CARE], clause=clause))


@story.step("need")
def _(model: km.QualityModel) -> km.QualityModel:
    valid = km.Period.parse("2025-02-11..")
    return model.adding(km.NeedForAccount(id=km.NeedId("need:parents"), by=PARENTS, of=SWV, about=(OUT,), valid=valid))


def accounts(id: km.RelationId, source: km.StakeholderId, target: km.StakeholderId, since: str) -> km.Relation:
    """Return that *source* accounts to *target* about pupils who are out of school."""
    return km.Relation(
        id=id,
        kind=km.RelationKind.ACCOUNTS_TO,
        source=source,
        target=target,
        about=(OUT,),
        valid=km.Period.parse(f"{since}.."),
    )


@story.step("one-sided")
def _(model: km.QualityModel) -> km.QualityModel:
    form = km.AccountForm(about="A report of forty pages", agreed_by=(SWV,))
    return model.adding(attrs.evolve(accounts(ACCOUNT, SWV, PARENTS, "2025-02-18"), form=form))


@story.step("both-sides")
def _(model: km.QualityModel) -> km.QualityModel:
    form = km.AccountForm(about="An evening, and one page", agreed_by=(SWV, PARENTS))
    return model.replacing(attrs.evolve(model[ACCOUNT], form=form))


@story.step("round")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(accounts(km.RelationId("accounts:zee:strand"), ZEE, STRAND, "2025-03-04"))


@story.step("questionnaire")
def _(model: km.QualityModel) -> km.QualityModel:
    motive = km.Motive(by=HEAD_STRAND, expected=True, helps=False, on=date(2025, 3, 11))
    use = km.InstrumentUse(
        id=km.UseId("use:survey"),
        instrument=SURVEY,
        by=SWV,
        on=on("2025-03-11"),
        yields=(km.Yield(beneficiary=km.Beneficiary.STAFF, text="A mark"),),
        position=WHOLE_LEARNING,
    )
    return model.replacing(attrs.evolve(model[SURVEY], motives=(motive,))).adding(use)


@story.step("stories")
def _(model: km.QualityModel) -> km.QualityModel:
    use = km.InstrumentUse(
        id=km.UseId("use:stories"),
        instrument=STORIES,
        by=SWV,
        on=on("2025-03-18"),
        yields=(km.Yield(beneficiary=km.Beneficiary.PUPILS, text="They hear how others came back"),),
        position=WHOLE_LEARNING,
    )
    ended = attrs.evolve(model[SURVEY], valid=km.Period.parse("..2025-03-17"))
    return model.without("use:survey").replacing(ended).adding(use)


@story.step("figures-alone")
def _(model: km.QualityModel) -> km.QualityModel:
    figure = km.Evidence(id=FIGURE, kind=km.EvidenceKind.HARD, text="Five of seven came back", on=on("2025-03"))
    return model.adding(figure, km.Conclusion(id=WORKS, text="Step by step works", rests_on=(FIGURE,), of=SWV))


@story.step("grounded")
def _(model: km.QualityModel) -> km.QualityModel:
    told = km.Evidence(
        id=km.EvidenceId("evidence:parents"),
        kind=km.EvidenceKind.SOFT,
        text="Parents tell that a known face at the door did it",
        on=on("2025-04-10"),
        interprets=(FIGURE,),
    )
    return model.replacing(
        attrs.evolve(model[FIGURE], validates=(told.id,)), attrs.evolve(model[WORKS], rests_on=(FIGURE, told.id))
    ).adding(told)


def moved(day: str) -> km.Move:
    """Return that social work moved to securing, without a word of why."""
    return km.Move(origin=km.QuadrantField.LOWER_RIGHT, to=km.QuadrantField.LOWER_LEFT, on=on(day))


@story.step("too-early")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[SOCIAL_WORK], position=SCHOOL_SECURED, moves=(moved("2025-05-06"),)))


@story.step("learning-on")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[SOCIAL_WORK], position=SCHOOL_LEARNING, moves=()))


@story.step("reserve")
def _(model: km.QualityModel) -> km.QualityModel:
    last_day = km.Period.parse("2024-12-31")
    return model.adding(
        km.Observation(id=km.ObservationId("reserve:2024"), indicator=RESERVE, of=SWV, period=last_day, value=120_000),
        km.Conversation(
            id=km.ConversationId("boards:2025-06"),
            setting=km.Setting.MEETING_TABLE,
            held=on("2025-06-03"),
            participants=talking(DIRECTOR, ZEE, LAND),
            figures=(km.Figure(indicator=RESERVE, period=last_day),),
        ),
    )


@story.step("explained")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Explanation(
            id=km.ExplanationId("explanation:2024"),
            threshold=km.ThresholdId("threshold:reserve"),
            of=SWV,
            period=km.CalendarYear(2024).period,
            kind=km.ExplanationKind.UNEXPECTED_INCOME,
            text="Money for 2025 came in December",
            recorded=km.Recorded(by=DIRECTOR, on=date(2025, 6, 10)),
        )
    )


@story.step("no-trust")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Relation(
            id=TRUSTS,
            kind=km.RelationKind.TRUSTS,
            source=LAND,
            target=ZEE,
            present=False,
            valid=km.Period.parse("2025-09-02..2026-02-02"),
        )
    )


@story.step("trust")
def _(model: km.QualityModel) -> km.QualityModel:
    now = attrs.evolve(
        model[TRUSTS], id=km.RelationId("trusts:now"), present=True, valid=km.Period.parse("2026-02-03..")
    )
    return model.adding(now)


@story.step("ripe")
def _(model: km.QualityModel) -> km.QualityModel:
    ripe = attrs.evolve(
        model[SOCIAL_WORK], yielded="Families find help a month sooner", controllable=True, predictable=True
    )
    return model.replacing(ripe)


@story.step("secured")
def _(model: km.QualityModel) -> km.QualityModel:
    move = attrs.evolve(
        moved("2026-09-01"),
        reason="every class has it now",
        yielded="Families find help a month sooner",
        controllable=True,
        predictable=True,
    )
    return model.replacing(attrs.evolve(model[SOCIAL_WORK], position=SCHOOL_SECURED, moves=(move,)))


@story.step("accent")
def _(model: km.QualityModel) -> km.QualityModel:
    valid = km.Period.parse("2026-10-06..")
    return model.adding(km.Accent(id=ACCENT, quadrant_field=km.QuadrantField.LOWER_RIGHT, of=SWV, valid=valid))


@story.step("reason")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[ACCENT], reason="Nobody tries anything out at a school any more"))


@story.step("new")
def _(model: km.QualityModel) -> km.QualityModel:
    club = tried_out(CLUB, "A reading club of parents and children", STRAND, "2026-11-03")
    return model.adding(attrs.evolve(club, visible_in_policy=True))


@story.question("empty")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for region in analysis.coverage.regions_covered(model, on=day):
        yield from (each.value for each in region.which(analysis.coverage.Fullness.EMPTY))


@story.question("ripe")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    found = analysis.innovations.crystallised(model, on=day)
    yield from (f"ripe: {called(model, each.innovation)}" for each in found.ready)
    yield from (f"waits: {called(model, each.innovation)}" for each in found.waiting)
    yield from (f"moved: {called(model, each.item)}" for each in found.moved)


@story.question("no-sequel")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    yield from (called(model, each.finding) for each in analysis.innovations.untriggered(model, on=day))


@story.question("two-stories")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.verdicts.conflicts(model):
        one, other = model[each.positive], model[each.negative]
        if one.on <= day:
            yield f"{one.by} finds {one.aspect} positive, {other.by} {other.aspect} negative"


@story.question("expected-only")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    yield from (called(model, each.instrument) for each in analysis.instruments.questioned(model, on=day))


@story.question("wrong-side")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.instruments.misplaced(model, on=day):
        yield f"{called(model, each.instrument)} in {each.quadrant_field.value}"


@story.question("accounts")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    chain = analysis.accounts.chain(model, on=day, about=OUT)
    yield from (f"a dead end at {called(model, each)}" for each in chain.last)
    for loop in analysis.accounts.loops(model, on=day, about=OUT):
        yield "round: " + ", ".join(called(model, each) for each in loop.stakeholders)


@story.question("unmet")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.needs.unmet(model, on=day):
        yield f"{called(model, each.by)} about {', '.join(each.lacking)}"


@story.question("fewest")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    cover = analysis.cover.fewest(model, during=km.Period(end=day))
    yield from (called(model, each.indicator) for each in cover.kept)


@story.question("ungrounded")
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    yield from (called(model, each.conclusion) for each in analysis.evidence.ungrounded(model))


@story.question("vague")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.goals.too_vague(model, on=day):
        yield f"{called(model, each.goal)}: {', '.join(lacking.value for lacking in each.lacking)}"


@story.question("without-clause")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    yield from (called(model, each.id) for each in analysis.goals.unclaused(model, on=day) if each.essential)


@story.question("reserve")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.signals.breaches(model, on=day):
        if each.asks:
            yield f"{called(model, each.of)}: {each.excess:.0f} beyond"


@story.question("trust")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.relations.advised(model, on=day):
        if each.subject is analysis.relations.Closeness.TRUST:
            yield f"{called(model, each.source)} in {called(model, each.target)}: {each.advice.value}"


if __name__ == "__main__":
    story.tell()
