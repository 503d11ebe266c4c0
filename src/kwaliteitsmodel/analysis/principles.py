"""Principles: which of the ten are known, and of which the card is complete."""

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.domain.ids import PrincipleSetId
from kwaliteitsmodel.domain.principles import Principle, PrincipleSet
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Known:
    """What is known of a set of principles (nl: *bekende principes*).

    Of the numbers *complete* the card is complete; of *incomplete* it lacks something; of *without_card* there is a
    name and no card; of *missing* nothing is known.

    Source: 0-01, 0-02
    """

    principles: PrincipleSetId
    complete: tuple[int, ...]
    incomplete: tuple[int, ...]
    without_card: tuple[int, ...]
    missing: tuple[int, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is known as a sentence in *language*."""
        return self.detail.text(language)


def known(model: QualityModel, principles: PrincipleSetId) -> Known:
    """Return which principles of a set are known, and of which the card is complete.

    Raises:
        UnknownIdError: If the model doesn't hold the set.
        InvalidValueError: If it is the id of something else.

    Source: 0-01, 0-02

    Example:
        >>> ours = PrincipleSet(
        ...     id=PrincipleSetId("ours"), name="Ours", principles=(Principle(number=4, name="Distinctiveness"),)
        ... )
        >>> print(known(QualityModel(name="Region").adding(ours), ours.id).message())
        Ours: complete: none; incomplete: none; without a card: 4; unknown: 1, 2, 3, 5, 6, 7, 8, 9, 10
    """
    of = asked.held(model, principles, PrincipleSet)
    in_order = sorted(of.principles, key=lambda each: each.number)
    numbers = {
        "complete": tuple(each.number for each in in_order if each.card and not each.card.lacking),
        "incomplete": tuple(each.number for each in in_order if each.card and each.card.lacking),
        "without_card": tuple(each.number for each in in_order if each.card is None),
        "missing": of.missing,
    }
    detail = Message(
        code="known",
        en="{name}: complete: {complete}; incomplete: {incomplete}; without a card: {without_card}; unknown: {missing}",
        nl="{name}: volledig: {complete}; onvolledig: {incomplete}; zonder kaart: {without_card}; onbekend: {missing}",
        fields={"name": of.name, **{field: each or (_NONE,) for field, each in numbers.items()}},
    )
    return Known(principles=of.id, detail=detail, **numbers)


_NONE = Text(nl="geen", en="none")


def principle(model: QualityModel, principles: PrincipleSetId, number: int) -> Principle | None:
    """Return the principle of a set with this *number*, or ``None`` where it isn't known.

    Raises:
        UnknownIdError: If the model doesn't hold the set.
        InvalidValueError: If it is the id of something else.

    Source: 0-01
    """
    of = asked.held(model, principles, PrincipleSet)
    return next((each for each in of.principles if each.number == number), None)
