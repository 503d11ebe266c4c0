"""Bad and tempting examples for the rules about dialogues, good practices and principles."""

from datetime import date

import attrs
from good import DIALOGUE, GOOD, NORTH, PRACTICE, PRINCIPLES, SITE, SWV, TASK

import kwaliteitsmodel as km


def _dialogue(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[DIALOGUE], **changes))  # type: ignore[arg-type]


def _practice(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[PRACTICE], **changes))  # type: ignore[arg-type]


def _card(**changes: object) -> km.QualityModel:
    several = GOOD[PRINCIPLES]
    (principle,) = several.principles
    assert principle.card is not None
    new = attrs.evolve(principle, card=attrs.evolve(principle.card, **changes))  # type: ignore[arg-type]
    return GOOD.replacing(attrs.evolve(several, principles=(new,)))


def _use(on: str | None) -> tuple[km.PracticeUse, ...]:
    when = None if on is None else km.ApproximateDate.parse(on)
    return (km.PracticeUse(by=SITE, purpose=km.PracticePurpose.QUALITY_DEVELOPMENT, on=when),)


def _told_in(published: str) -> km.QualityModel:
    report = km.Source(
        id=km.SourceId("report"), title="Report", published=km.ApproximateDate.parse(published), about="A meeting"
    )
    return _dialogue(recorded=km.Recorded(source=report.id)).adding(report)


NOTE = km.Note(mark="2", citation=km.Citation(source=km.SourceId("plan")))
OTHER_TALK = km.Conversation(
    id=km.ConversationId("kitchen"),
    setting=km.Setting.KITCHEN_TABLE,
    participants=(km.Participant(stakeholder=SITE), km.Participant(stakeholder=SWV)),
    held=km.ApproximateDate.parse("2026-03"),
)

BAD: dict[str, tuple[str, km.QualityModel]] = {
    "DIA001": (DIALOGUE, _dialogue(composition=(km.Seat(people=3),))),
    "DIA002": (DIALOGUE, _dialogue(setting=km.Setting.PANEL_DIALOGUE, composition=(), conversation=None)),
    "DIA003": (DIALOGUE, _dialogue(conversation=OTHER_TALK.id).adding(OTHER_TALK)),
    "DIA004": (DIALOGUE, _dialogue(questions=())),
    "DIA005": (DIALOGUE, _dialogue(sequel_owner=None, agreements=())),
    "DIA006": (DIALOGUE, _told_in("2026-02-28")),
    "DIA007": (TASK, GOOD.replacing(attrs.evolve(GOOD[TASK], owners=()))),
    "PRA001": (PRACTICE, _practice(uses=_use("2026-02"))),
    "PRA002": (PRACTICE, _practice(interpreted_in=(), uses=(), shared_with=())),
    "PRA003": (PRACTICE, _practice(uses=())),
    "PRA004": (PRACTICE, _practice(of=None, domain=" ")),
    "PRA005": (PRACTICE, _practice(found=km.ApproximateDate.parse("2026-04-01"))),
    "PRI001": (PRINCIPLES, _card(how=" ")),
    "PRI002": (PRINCIPLES, _card(how="So [^2] and so [^1]")),
    "PRI003": (PRINCIPLES, _card(notes=(*GOOD[PRINCIPLES].principles[0].card.notes, NOTE))),  # type: ignore[union-attr]
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

ALSO_BAD: dict[str, tuple[tuple[str, km.QualityModel], ...]] = {
    "DIA001": ((DIALOGUE, _dialogue(composition=(km.Seat(), km.Seat(), km.Seat()))),),
}
"""For each rule that tells several things, who is to blame in a model of each of the others."""

TEMPTING: dict[str, km.QualityModel] = {
    "DIA001": _dialogue(composition=(km.Seat(region=NORTH), km.Seat(role="mentor"))),
    "DIA002": _dialogue(composition=()),
    "DIA003": _dialogue(setting=None),
    "DIA004": _dialogue(questions=(), lenses=(km.LensId("closed"),)).adding(
        km.Lens(id=km.LensId("closed"), name="Closed", question="What did we miss?")
    ),
    "DIA005": _dialogue(sequel_owner=None, opportunities=(), agreements=()),
    "DIA006": _told_in("2026-03"),
    "DIA007": GOOD.replacing(attrs.evolve(GOOD[TASK], owners=(), valid=km.Period(end=date(2020, 1, 1)))),
    "PRA001": _practice(uses=_use("2026")),
    "PRA002": _practice(interpreted_in=(), uses=()),
    "PRA003": _practice(uses=_use(None)),
    "PRA004": _practice(of=None, domain="", role="mentor"),
    "PRA005": _practice(found=km.ApproximateDate.parse("2026")),
    "PRI001": GOOD.replacing(
        attrs.evolve(GOOD[PRINCIPLES], principles=(km.Principle(number=4, name="Distinctiveness"),))
    ),
    "PRI002": _card(how="So, and not [2]"),
    "PRI003": _card(why="For it helps", how=km.Text(nl="Zo [^1]", en="So")),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
