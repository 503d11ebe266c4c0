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
SECURED = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE)
on = km.ApproximateDate.parse


def with_card(model: km.QualityModel, number: int, card: km.PrincipleCard) -> km.QualityModel:
    """Return a model in which the principle with this *number* has a *card*."""
    known = model[PRINCIPLES]
    others = tuple(each for each in known.principles if each.number != number)
    principle = km.Principle(number=number, name="The whole", card=card)
    return model.replacing(attrs.evolve(known, principles=(*others, principle)))


CARD = km.PrincipleCard(why="Quality is made in every part, at every level [^1].")


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


def instrument(id: str, name: str, *functions: km.QualityFunction) -> km.Instrument:
    """Return something with which the partnership looks after quality."""
    return km.Instrument(
        id=km.InstrumentId(id), name=name, of=BLIK, functions=functions, serves=(km.GoalId("goal:good-teachers"),)
    )


@story.step("establish-only")
def _(model: km.QualityModel) -> km.QualityModel:
    return model.adding(goal(LONG, "Together we educate good teachers"), instrument("scan", "A scan", _ESTABLISH))


@story.step("all-three")
def _(model: km.QualityModel) -> km.QualityModel:
    functions = (km.QualityFunction.ACHIEVE, km.QualityFunction.MAINTAIN)
    return model.adding(instrument("panel-dialogue", "The panel dialogue", *functions))


_ESTABLISH = km.QualityFunction.ESTABLISH


def goal(id: km.GoalId, text: str, horizon: km.Horizon | None = None) -> km.Goal:
    """Return a goal of the partnership."""
    return km.Goal(
        id=id, text=text, of=BLIK, horizon=horizon, yardsticks=(km.YardstickKind.NOTICEABLE,), position=SECURED
    )


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
def _(model: km.QualityModel, _: date) -> Iterator[str]:
    for each in analysis.dialogues.seated(model, PANEL):
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


if __name__ == "__main__":
    story.tell()
