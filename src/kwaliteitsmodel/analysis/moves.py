"""Moves in the quadrant: which were made sooner than one can tell what something is worth."""

from datetime import date

import attrs

from kwaliteitsmodel.analysis.quadrant import Item, called, items, testbed
from kwaliteitsmodel.domain.fields import require_whole
from kwaliteitsmodel.domain.findings import Finding
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import EntityId
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.instruments import InstrumentUse
from kwaliteitsmodel.domain.positions import Move
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Hasty:
    """A move that was surely made too soon (nl: *te vroege verhuizing*).

    *began* is the first day on which what moved may have been there; *before* says whether the move came before it.

    Source: 3-50
    """

    item: EntityId
    move: Move
    began: date
    before: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how soon it moved as a sentence in *language*."""
        return self.detail.text(language)


def hasty(model: QualityModel, *, days: int = 365) -> tuple[Hasty, ...]:
    """Return the moves that surely came sooner than *days* after what moved began, in the order of the model.

    It began at the start of its period or of its testbed, the earlier of the two; a use or a finding on its own day. Of
    what has no start nothing is said.

    Raises:
        InvalidValueError: If *days* is no whole number of at least 0.

    Source: 3-50

    Example:
        >>> from kwaliteitsmodel import ApproximateDate, InnovationId, Mode, Period, Position, QuadrantField, Scope
        >>> step = Move(
        ...     origin=QuadrantField.LOWER_RIGHT, to=QuadrantField.LOWER_LEFT, on=ApproximateDate.parse("2024-09")
        ... )
        >>> new = Innovation(
        ...     id=InnovationId("new"),
        ...     name="Care at school",
        ...     valid=Period(start=date(2024, 8, 1)),
        ...     position=Position(scope=Scope.SCHOOL, mode=Mode.SECURE),
        ...     moves=(step,),
        ... )
        >>> print(hasty(QualityModel(name="Region").adding(new))[0].message())
        Care at school moved on 2024-09; it began on 2024-08-01
    """
    require_whole("days", days, 0)
    started = ((each, starts_on(each)) for each in items(model))
    return tuple(
        _hasty(model, each, move, start)
        for each, start in started
        if start is not None
        for move in each.moves
        if (move.on.latest - start).days < days
    )


def starts_on(item: Item) -> date | None:
    """Return the first day on which *item* may have been there; ``None`` where nobody said."""
    if isinstance(item, InstrumentUse | Finding):
        when = item.on if isinstance(item, InstrumentUse) else item.found
        return when.earliest if when else None
    trying = testbed(item)
    valid = item.valid if isinstance(item, Programme | Innovation) else None
    periods = (item.period if isinstance(item, Goal) else valid, trying.period if trying else None)
    return min((each.start for each in periods if each is not None and each.start is not None), default=None)


def _hasty(model: QualityModel, item: Item, move: Move, start: date) -> Hasty:
    before = move.on.latest < start
    detail = Message(
        code="hasty",
        en="{item} moved on {on}; it began " + ("later, " if before else "") + "on {began}",
        nl="{item} verhuisde op {on}; het begon " + ("pas " if before else "") + "op {began}",
        fields={"item": called(model, item), "on": str(move.on), "began": start},
    )
    return Hasty(item=EntityId(item.id), move=move, began=start, before=before, detail=detail)
