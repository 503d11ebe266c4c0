"""Who of those who were asked reported no tie: none at all, or none in one of the parts of a table."""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.readers.losses import Loss, excerpt
from kwaliteitsmodel.readers.survey.cells import kind_of, meant, spelled
from kwaliteitsmodel.readers.survey.columns import TieColumns
from kwaliteitsmodel.readers.survey.meanings import Coded
from kwaliteitsmodel.readers.survey.messages import (
    silent,
    silent_in_part,
    silent_in_part_or_unread,
    silent_or_unread,
    unknown_respondent,
)
from kwaliteitsmodel.readers.tables import Row, Table

_Part: TypeAlias = tuple[str | RelationKind, ...]


def silence(
    table: Table, columns: TieColumns, respondents: Iterable[str], known: Collection[str]
) -> tuple[tuple[StakeholderId, ...], tuple[Loss, ...]]:
    """Return who of the *respondents* reported no tie at all, and what is told of all; the place is the whole table.

    Whoever stands in the column of reporters reported, or else the source of a directed tie and both ends of another;
    also in a row that wasn't used. Where codes say the wave or the kind, each is a part of its own, and it is told of
    whom it has nothing though another part does. Nothing is certain where rows can't be read.
    """
    reporters = (columns.by,) if columns.by else (columns.source, columns.target)[: 1 if columns.directed else 2]
    heard = _heard(table.rows, reporters)
    parts = {part: _heard(rows, reporters) for part, rows in _parts(table.rows, columns)}
    quiet: list[StakeholderId] = []
    losses: list[Loss] = []
    for each in dict.fromkeys(map(spelled, respondents)):
        if each in known and each not in heard:
            quiet.append(StakeholderId(each))
        losses.extend(
            Loss(file=table.file, line=1, column=reporters[0], value=excerpt(each), detail=detail)
            for detail in _told(each, known, heard, parts, table.malformed)
        )
    return tuple(quiet), tuple(losses)


def _heard(rows: Iterable[Row], reporters: Iterable[str]) -> set[str]:
    return {spelled(row[column]) for row in rows for column in reporters}


def _parts(rows: Iterable[Row], columns: TieColumns) -> list[tuple[_Part, list[Row]]]:
    """Return the rows of each wave and kind that codes say, in an order that the order of the rows doesn't change."""
    found: dict[_Part, list[Row]] = {}
    for row in rows:
        part = _part(row, columns)
        if part is not None:
            found.setdefault(part, []).append(row)
    return sorted(found.items(), key=lambda each: tuple(map(str, each[0])))


def _part(row: Row, columns: TieColumns) -> _Part | None:
    """Return the wave of *row*, its kind and the word of its own, where codes say them; ``None`` if it has no wave."""
    wave = meant(row, columns.valid, Period.parse) if isinstance(columns.valid, Coded) else ""
    if wave is None:
        return None
    kind = kind_of(row, columns.kind, "", RelationKind, []) if isinstance(columns.kind, Coded) else ()
    return (str(wave), *kind)


def _told(
    each: str, known: Collection[str], heard: Collection[str], parts: dict[_Part, set[str]], unread: int
) -> Iterator[Message]:
    """Yield what there is to tell of one who was asked."""
    if each not in known:
        yield unknown_respondent(each)
    elif each not in heard:
        yield silent_or_unread(each, unread) if unread else silent(each)
    else:
        missed = ([word for word in part if word] for part, spoke in parts.items() if each not in spoke)
        yield from (
            silent_in_part_or_unread(each, part, unread) if unread else silent_in_part(each, part) for part in missed
        )
