"""Rows in, entities out: each row is used or told why it isn't, whatever the order of the rows."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import attrs

from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.readers.losses import Loss, Tally
from kwaliteitsmodel.readers.survey.messages import conflicting, held, repeated, taken
from kwaliteitsmodel.readers.tables import Row, Table

Made = TypeVar("Made", Stakeholder, Relation)


class RowFate(Term):
    """What became of a row of a survey (nl: *lot*)."""

    USED = "used", "gebruikt", "used"
    REPEATED = "repeated", "eerder al genoemd", "told before"
    CONFLICTING = "conflicting", "in tegenspraak met een andere", "contradicts another"
    DANGLING = "dangling", "noemt iemand die er niet is", "names someone who isn't there"
    REFUSED = "refused", "geweigerd", "refused"
    UNREADABLE = "unreadable", "niet leesbaar", "unreadable"


class RefusedError(Exception):
    """A row can't be used: what becomes of it, why, and which column says so."""

    def __init__(self, detail: Message, column: str = "", fate: RowFate = RowFate.REFUSED) -> None:
        super().__init__(detail, column, fate)
        self.detail, self.column, self.fate = detail, column, fate


@attrs.frozen(kw_only=True, eq=False)
class Gathered(Generic[Made]):
    """What the rows of a table became, the first row of each, what was lost, and what became of each row."""

    entities: tuple[Made, ...]
    rows: tuple[Row, ...]
    losses: tuple[Loss, ...]
    tally: Tally


def gathered(table: Table, make: Callable[[Row, list[Loss]], Made], model: QualityModel) -> Gathered[Made]:
    """Return what *make* makes of the rows of *table* and *model* doesn't hold yet.

    Rows that make the same thing make it once; of rows that make different things with one id, none is taken.
    """
    losses = list(table.losses)
    fates = Counter[Term]({RowFate.UNREADABLE: table.malformed})
    by_id: dict[str, list[tuple[Row, Made]]] = {}
    for row in table.rows:
        try:
            each = make(row, losses)
            by_id.setdefault(each.id, []).append((row, each))
        except RefusedError as error:
            losses.append(row.lost(error.detail, error.column))
            fates[error.fate] += 1
        except InvalidValueError as error:
            losses.append(row.lost(error.detail))
            fates[RowFate.REFUSED] += 1
    chosen = [several[0] for several in by_id.values() if _settled(several, model, losses, fates)]
    tally = Tally(file=table.file, unit="rows", read=table.read, became=_told(fates))
    return Gathered(
        entities=tuple(each for _, each in chosen),
        rows=tuple(row for row, _ in chosen),
        losses=in_order(losses),
        tally=tally,
    )


def _settled(several: list[tuple[Row, Made]], model: QualityModel, losses: list[Loss], fates: Counter[Term]) -> bool:
    """Return whether *several* rows with one id tell something that the model doesn't hold, and tell of the others."""
    first_row, first = several[0]
    there = model.find(first.id)
    if any(each != first for _, each in several[1:]):
        said, fate = conflicting(first.id, [row.line for row, _ in several]), RowFate.CONFLICTING
    elif there is None:
        said, fate = repeated(first_row.line), RowFate.REPEATED
    elif there == first:
        said, fate = held(first.id), RowFate.REPEATED
    else:
        said, fate = taken(first.id), RowFate.CONFLICTING
    is_new = there is None and fate is RowFate.REPEATED
    fates[RowFate.USED] += is_new
    fates[fate] += len(several) - is_new
    losses.extend(row.lost(said) for row, _ in several[is_new:])
    return is_new


def _told(fates: Counter[Term]) -> dict[Term, int]:
    """Return what was counted and isn't nothing, in the order of :class:`RowFate`."""
    return {fate: fates[fate] for fate in RowFate if fates[fate] or fate is RowFate.USED}


def in_order(losses: Iterable[Loss]) -> tuple[Loss, ...]:
    """Return *losses* in the order of the lines."""
    return tuple(sorted(losses, key=lambda loss: loss.line))
