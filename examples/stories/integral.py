"""A partnership works on quality by principles: a card, a panel, and a practice that is understood before it is used.

Run it: ``python examples/stories/integral.py``. What is expected of each step stands in ``integral.toml``.
"""

from collections.abc import Iterator
from datetime import date

import attrs
from telling import Story, called

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis

story = Story(__file__)

BLIK = km.StakeholderId("partnership:blik")
OFFICER, COACHES, MENTORS, STUDENTS = (
    km.StakeholderId(f"role:{each}") for each in ("officer", "coaches", "mentors", "students")
)
EAST, WEST = km.RegionId("region:east"), km.RegionId("region:west")
PRINCIPLES, TASK = km.PrincipleSetId("principles"), km.DevelopmentTaskId("task:first-year")
PANEL, OWN_PANEL = km.DialogueId("panel"), km.DialogueId("panel:east")
HELD, MEANT = km.ConversationId("talk:panel"), km.ConversationId("talk:meaning")
PAIRS, TELL = km.GoodPracticeId("practice:pairs"), km.ActionId("action:tell")
LONG = km.GoalId("goal:good-teachers")
WORK, ASSESS = km.SubProcessId("process:work"), km.SubProcessId("process:assess")
SCHOOL, STEERING = km.HierarchicalLevel(name="School", rank=1), km.HierarchicalLevel(name="Steering group", rank=2)
WORDS, MONTHLY = km.VocabularyId("vocabulary:blik"), km.ConsultationId("consultation:monthly")
TOGETHER = km.ResponsibilityId("responsibility:first-year")
SECURED = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE)
on = km.ApproximateDate.parse


def with_card(model: km.QualityModel, number: int, card: km.PrincipleCard) -> km.QualityModel:
    """Return a model in which the principle with this *number* has a *card*."""
    known = model[PRINCIPLES]
    others = tuple(each for each in known.principles if each.number != number)
    names = {each.number: each.name for each in known.principles}
    principle = km.Principle(number=number, name=names.get(number, "One more"), card=card)
    return model.replacing(attrs.evolve(known, principles=(*others, principle)))


CARD = km.PrincipleCard(why="Quality is made in every part, at every level [^1].")


def counted(day: str, organisations: int, people: int, depth: int) -> km.PartnershipGrowth:
    """Return how many take part on a day, and how much they know of assessing."""
    known = km.DomainDepth(domain="assessing", degree=depth)
    return km.PartnershipGrowth(
        id=km.GrowthId(f"growth:{day}"),
        of=BLIK,
        on=on(day),
        organisations=organisations,
        people=people,
        depths=(known,),
    )


@story.step("counted")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(counted("2024-09-03", 4, 31, 3))


@story.step("grown")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(counted("2025-05-20", 6, 45, 2))


@story.step("names")
def _(model: km.QualityModel) -> km.QualityModel:
    known = model[km.PrincipleSetId("iko:principles")]
    names = tuple(attrs.evolve(each, card=None) for each in known.principles)
    return model.adding(km.PrincipleSet(id=PRINCIPLES, name="Our principles", of=BLIK, principles=names))


@story.step("card")
def _(model: km.QualityModel) -> km.QualityModel:
    return with_card(model, 10, CARD)


@story.step("eleventh")
def _(model: km.QualityModel) -> km.QualityModel:
    return with_card(model, 11, CARD)


@story.step("complete")
def _(model: km.QualityModel) -> km.QualityModel:
    card = attrs.evolve(
        CARD,
        how="We don't make everyone do the same; we talk.",
        questions=(
            km.Asked(number=1, text="Whom do we seldom meet?"),
            km.Asked(number=2, part="a", text="What of yours may others use?"),
            km.Asked(number=2, part="b", text="Who can help you with it?"),
        ),
        notes=(km.Note(mark="1", citation=km.Citation(source=km.SourceId("source:book"))),),
    )
    return with_card(model, 10, card)


@story.step("parts")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.SubProcess(id=WORK, name="Learning at work", of=BLIK, owner=COACHES, level=SCHOOL),
        km.SubProcess(id=ASSESS, name="Assessing", of=BLIK, owner=MENTORS, level=STEERING),
    )


def activity(id: str, name: str, day: str, process: km.SubProcessId, level: km.HierarchicalLevel) -> km.QualityActivity:
    """Return something that people of one level do for the quality of one part."""
    return km.QualityActivity(
        id=km.ActivityId(id), name=name, of=BLIK, processes=(process,), levels=(level,), on=on(day)
    )


@story.step("one-part")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(activity("activity:look-in", "Looking in on each other", "2024-09-19", WORK, SCHOOL))


@story.step("whole")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(activity("activity:look-back", "Looking back on assessments", "2024-09-20", ASSESS, STEERING))


@story.step("task")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(km.DevelopmentTask(id=TASK, name="The first year", valid=km.Period.parse("2024/2025")))


@story.step("owned")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[TASK], owners=(COACHES, MENTORS)))


@story.step("planned")
def _(model: km.QualityModel) -> km.QualityModel:
    panel = km.Dialogue(
        id=PANEL,
        name="Panel on the first year",
        setting=km.Setting.PANEL_DIALOGUE,
        convener=OFFICER,
        planned=on("2024-11-05"),
        tasks=(TASK,),
    )
    return model.adding(panel)


@story.step("composed")
def _(model: km.QualityModel) -> km.QualityModel:
    panel = attrs.evolve(
        model[PANEL],
        composition=(
            km.Seat(role="coach", region=EAST),
            km.Seat(role="mentor", region=WEST),
            km.Seat(role="student", people=2),
        ),
        invited=(COACHES, MENTORS),
        questions=(km.Asked(number=1, text="What helps someone through the first year?"),),
    )
    return model.replacing(panel)


@story.step("held")
def _(model: km.QualityModel) -> km.QualityModel:
    talk = km.Conversation(
        id=HELD,
        setting=km.Setting.PANEL_DIALOGUE,
        held=on("2024-11-05"),
        participants=tuple(km.Participant(stakeholder=each, people=2) for each in (COACHES, MENTORS, STUDENTS)),
    )
    return model.adding(talk).replacing(attrs.evolve(model[PANEL], conversation=HELD))


@story.step("found")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.GoodPractice(id=PAIRS, name="Student teachers visit each other in pairs", found=on("2024-11-05"))
    )


@story.step("whose")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[PAIRS], of=COACHES, region=EAST))


def use(day: str) -> km.PracticeUse:
    """Return that the mentors use what the coaches found."""
    return km.PracticeUse(by=MENTORS, purpose=km.PracticePurpose.QUALITY_DEVELOPMENT, on=on(day))


@story.step("copied")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[PAIRS], uses=(use("2024-11-19"),)))


@story.step("interpreted")
def _(model: km.QualityModel) -> km.QualityModel:
    talk = km.Conversation(
        id=MEANT,
        held=on("2024-12-03"),
        participants=tuple(km.Participant(stakeholder=each) for each in (MENTORS, COACHES)),
    )
    meaning = km.Interpretation(conversation=MEANT, meaning="They may choose each other", by=(MENTORS, COACHES))
    return model.adding(talk).replacing(attrs.evolve(model[PAIRS], uses=(), interpreted_in=(meaning,)))


@story.step("used")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[PAIRS], uses=(use("2025-01-14"),)))


@story.step("words")
def _(model: km.QualityModel) -> km.QualityModel:
    independent = km.VocabularyTerm(
        term="independent",
        definitions=(
            km.TermDefinition(by=COACHES, meaning="Asks for help in time"),
            km.TermDefinition(by=MENTORS, meaning="Can do without help"),
        ),
    )
    return model.adding(km.SharedVocabulary(id=WORDS, of=BLIK, name="Our words", terms=(independent,)))


@story.step("not-agreed")
def _(model: km.QualityModel) -> km.QualityModel:
    (independent,) = model[WORDS].terms
    return model.replacing(attrs.evolve(model[WORDS], terms=(attrs.evolve(independent, not_agreed=True),)))


@story.step("among-equals")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(km.Consultation(id=MONTHLY, name="Each month", members=(COACHES,), per_year=10))


@story.step("meet")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[MONTHLY], members=(COACHES, MENTORS)))


@story.step("alone")
def _(model: km.QualityModel) -> km.QualityModel:
    mentors = km.Share(stakeholder=MENTORS, contribution="A talk each week")
    return model.adding(km.SharedResponsibility(id=TOGETHER, name="A good first year", shares=(mentors,)))


@story.step("shared")
def _(model: km.QualityModel) -> km.QualityModel:
    coaches = km.Share(stakeholder=COACHES, contribution="A group in which people may fail")
    together = model[TOGETHER]
    return model.replacing(attrs.evolve(together, shares=(*together.shares, coaches)))


@story.step("hinders")
def _(model: km.QualityModel) -> km.QualityModel:
    profiles = tuple(
        km.ActorProfile(id=km.ProfileId(f"profile:{of}"), of=of, on=date(2025, 3, 18), ambition=3, capacity=capacity)
        for of, capacity in ((COACHES, 3), (MENTORS, 1))
    )
    hours = km.InfluencingFactor(
        id=km.InfluencingFactorId("factor:hours"),
        text="Fewer hours than plans",
        on_what=km.Influenced.CULTURE,
        effect=km.FactorEffect.HINDERS,
        kind=km.FactorKind.CAPACITY,
        by=MENTORS,
        about=BLIK,
        on=on("2025-03-18"),
        rests_on=tuple(km.EntityId(each.id) for each in profiles),
    )
    return model.adding(*profiles, hours)


@story.step("helps")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.InfluencingFactor(
            id=km.InfluencingFactorId("factor:monthly"),
            text="Coaches and mentors meet each month",
            on_what=km.Influenced.INTEGRALITY,
            effect=km.FactorEffect.HELPS,
            by=COACHES,
            about=BLIK,
            on=on("2025-03-25"),
            rests_on=(km.EntityId(MONTHLY),),
        )
    )


@story.step("nobodys")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Action(
            id=TELL,
            text="Tell it to all schools of West",
            due=date(2025, 3, 1),
            arises_from=(km.EntityId(PAIRS), km.EntityId(MEANT)),
        )
    )


@story.step("ours")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[TELL], owner=MENTORS, helpers=(COACHES,)))


@story.step("told")
def _(model: km.QualityModel) -> km.QualityModel:
    done = attrs.evolve(model[TELL], done_on=date(2025, 2, 18), effect="Three schools try it.")
    return model.replacing(done, attrs.evolve(model[PAIRS], shared_with=(STUDENTS,)))


@story.step("own-way")
def _(model: km.QualityModel) -> km.QualityModel:
    panel = km.Dialogue(
        id=OWN_PANEL,
        setting=km.Setting.PANEL_DIALOGUE,
        convener=COACHES,
        questions=(km.Asked(number=1, text="What did you see this week?"),),
    )
    return model.adding(panel)


@story.step("accepted")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(
        km.Deviation(
            id=km.DeviationId("deviation:east"),
            rule="DIA002",
            about=km.EntityId(OWN_PANEL),
            reason="In East everyone passes by on Friday.",
            agreed_by=(OFFICER, COACHES),
        )
    )


def instrument(id: str, name: str, since: date, *functions: km.QualityFunction) -> km.Instrument:
    """Return something with which the partnership looks after quality since that day."""
    return km.Instrument(
        id=km.InstrumentId(id),
        name=name,
        of=BLIK,
        functions=functions,
        serves=(km.GoalId("goal:good-teachers"),),
        valid=km.Period(start=since),
    )


@story.step("establish-only")
def _(model: km.QualityModel) -> km.QualityModel:
    scan = instrument("scan", "A scan", date(2025, 4, 1), _ESTABLISH)
    return model.adding(goal(LONG, "Together we educate good teachers"), scan)


@story.step("all-three")
def _(model: km.QualityModel) -> km.QualityModel:
    functions = (km.QualityFunction.ACHIEVE, km.QualityFunction.MAINTAIN)
    return model.adding(instrument("panel-dialogue", "The panel dialogue", date(2025, 4, 15), *functions))


_ESTABLISH = km.QualityFunction.ESTABLISH


def goal(id: km.GoalId, text: str, horizon: km.Horizon | None = None) -> km.Goal:
    """Return a goal of the partnership."""
    return km.Goal(
        id=id, text=text, of=BLIK, horizon=horizon, yardsticks=(km.YardstickKind.NOTICEABLE,), position=SECURED
    )


@story.step("again")
def _(model: km.QualityModel) -> km.QualityModel:
    again = km.QualityActivity(
        id=km.ActivityId("activity:again"),
        name="Looking back, one year on",
        of=BLIK,
        processes=(WORK, ASSESS),
        levels=(SCHOOL, STEERING),
        took_part=(COACHES, MENTORS, STUDENTS),
        on=on("2025-04-29"),
    )
    return model.adding(again)


@story.step("short")
def _(model: km.QualityModel) -> km.QualityModel:
    soon = km.Horizon.SHORT
    return model.replacing(attrs.evolve(model[LONG], horizon=soon)).adding(
        goal(km.GoalId("goal:feedback"), "Everyone gets feedback each week", soon)
    )


@story.step("long")
def _(model: km.QualityModel) -> km.QualityModel:
    long = attrs.evolve(model[LONG], horizon=km.Horizon.LONG, raison_d_etre="For that we educate teachers together")
    return model.replacing(long)


def listed(numbers: tuple[int, ...]) -> str:
    """Return numbers as people write them."""
    return ", ".join(map(str, numbers)) or "none"


@story.question("principles")
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    known = analysis.principles.known(model, PRINCIPLES)
    yield f"complete: {listed(known.complete)}"
    yield f"unknown: {listed(known.missing)}"


@story.question("missing")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.dialogues.seated(model, PANEL, on=day):
        if each.lacking:
            yield f"{each.seat.role}: {each.lacking}"


@story.question("practices")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.practices.followed(model, on=day):
        ways = ("used" if each.used else "", "interpreted" if each.interpreted else "not interpreted" * bool(each.used))
        yield f"{called(model, each.practice)}: {', '.join(filter(None, ways)) or 'found'}"


@story.question("to-do")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.actions.todo(model, on=day):
        for action in each.actions:
            helpers = ", ".join(called(model, who) for who in model[action].helpers)
            yield f"{called(model, each.owner or 'nobody')}: {called(model, action)}, with {helpers}"


@story.question("functions")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.instruments.functions(model, on=day):
        yield from (lacking.value for lacking in each.lacking or ())


@story.question("whole")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    whole = analysis.integrality.integrality(model, BLIK, on=day)
    yield from (f"no activity in {called(model, each)}" for each in whole.idle)
    yield from (f"no part for {km.label(each, 'en')}" for each in whole.apart)
    for each in whole.crossings:
        if not each.activities:
            yield f"{called(model, each.process)}, {km.label(each.level, 'en')}: nothing"


@story.question("words")
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    for each in analysis.culture.apart(model):
        yield f"{each.term.term}: " + ("they don't agree" if each.looked else "nobody said whether they agree")


@story.question("factors")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    for each in analysis.culture.factors(model, about=BLIK, on=day):
        if each.effect:
            yield f"{each.effect.value}: {', '.join(called(model, one) for one in each.factors)}"


@story.question("growth")
def _(model: km.QualityModel, day: date) -> Iterator[str]:
    first, *later = analysis.culture.growth(model, BLIK, on=day)
    yield f"{first.moment.on}: first counted"
    yield from (f"{each.message()}, less of {', '.join(each.shallower)}" for each in later)


if __name__ == "__main__":
    story.tell()
