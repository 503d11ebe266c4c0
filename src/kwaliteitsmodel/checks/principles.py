"""Rules about principles (``PRI``): cards are complete, and their marks lead somewhere."""

from collections.abc import Iterator

from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.principles import PrincipleCard
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.model import QualityModel

_LACKING = {
    "why": Text(nl="waarom", en="why"),
    "how": Text(nl="hoe", en="how"),
    "questions": Text(nl="wat men elkaar vraagt", en="what to ask each other"),
}


@rule(
    "PRI001",
    Severity.WARNING,
    sources=("0-02",),
    en="the card of principle {number} of {id!r} doesn't say {lacking}",
    nl="de kaart van principe {number} van {id!r} zegt niet {lacking}",
)
def a_card_says_why_and_how_and_asks(model: QualityModel) -> Iterator[Found]:
    """A principle without why isn't shared, without how isn't done, without a question isn't talked about.

    Of a principle without a card nothing is said: then the card isn't known. Of marks another rule tells.
    """
    for id_, number, card in _cards(model):
        unsaid = tuple(_LACKING[each] for each in card.lacking if each in _LACKING)
        if unsaid:
            yield Found(id_, {"number": number, "lacking": unsaid})


@rule(
    "PRI002",
    Severity.WARNING,
    sources=("0-02", "0-30"),
    en="no note on the card of principle {number} of {id!r} has the mark {marks}",
    nl="geen noot op de kaart van principe {number} van {id!r} heeft het teken {marks}",
)
def a_mark_leads_to_a_note(model: QualityModel) -> Iterator[Found]:
    """Who follows a mark to the foot of a card wants to find there where something was read."""
    for id_, number, card in _cards(model):
        if card.lost:
            yield Found(id_, {"number": number, "marks": card.lost})


@rule(
    "PRI003",
    Severity.ADVICE,
    sources=("0-02", "0-30"),
    en="nothing on the card of principle {number} of {id!r} leads to the note {marks}",
    nl="niets op de kaart van principe {number} van {id!r} leidt naar de noot {marks}",
)
def a_note_belongs_to_a_mark(model: QualityModel) -> Iterator[Found]:
    """Of a note to which nothing leads nobody knows what rests on it."""
    for id_, number, card in _cards(model):
        marked = {*card.marks}
        loose = tuple(each.mark for each in card.notes if each.mark not in marked)
        if loose:
            yield Found(id_, {"number": number, "marks": loose})


def _cards(model: QualityModel) -> Iterator[tuple[str, int, PrincipleCard]]:
    """Yield each card with its number and the id of its set."""
    for several in model.principle_sets:
        for each in several.principles:
            if each.card is not None:
                yield several.id, each.number, each.card


RULES = (
    a_card_says_why_and_how_and_asks,
    a_mark_leads_to_a_note,
    a_note_belongs_to_a_mark,
)
