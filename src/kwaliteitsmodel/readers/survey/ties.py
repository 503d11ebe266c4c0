"""Relations as the rows of a table of edges tell of them."""

from collections.abc import Callable, Collection, Hashable, Iterator
from hashlib import sha256

import attrs

from kwaliteitsmodel.domain.fields import MOST_ID_CHARACTERS
from kwaliteitsmodel.domain.ids import RelationId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.readers.losses import Loss
from kwaliteitsmodel.readers.survey.cells import kept, kind_of, meant, spelled, weight_of
from kwaliteitsmodel.readers.survey.columns import TieColumns
from kwaliteitsmodel.readers.survey.gathering import Gathered, RefusedError, RowFate
from kwaliteitsmodel.readers.survey.meanings import Coded, Meaning
from kwaliteitsmodel.readers.survey.messages import (
    NO_ID,
    NO_REPORTER,
    dangling,
    row_undecided,
    same_tie,
    same_tie_held,
)
from kwaliteitsmodel.readers.survey.nodes import id_of
from kwaliteitsmodel.readers.tables import Row

_TRUTH = {"true": True, "false": False}


def relation(row: Row, columns: TieColumns, known: Collection[str], losses: list[Loss]) -> Relation:
    """Return the relation that *row* tells of, between two who are *known*.

    Raises:
        RefusedError: If it names nobody or somebody unknown, or doesn't say when it holds or whether it is there.
        InvalidValueError: If there can't be such a relation.
    """
    ends = [_end(row, column, known) for column in (columns.source, columns.target)]
    source, target = ends if columns.directed else sorted(ends)
    kind, own = kind_of(row, columns.kind, columns.own_kind, RelationKind, losses)
    valid, by = _valid(row, columns.valid), _reporter(row, columns.by, known, losses)
    return Relation(
        id=RelationId(
            id_of(row, columns.id, losses) if columns.id else made_id(kind, own, source, target, valid=valid, by=by)
        ),
        kind=kind,
        own_kind=own,
        source=source,
        target=target,
        weight=weight_of(row, columns.weight, losses),
        present=columns.present is None or _decided(row, columns.present, _TRUTH.get),
        valid=valid,
        recorded=columns.recorded if by is None else attrs.evolve(columns.recorded or Recorded(by=by), by=by),
        mutual=None if columns.directed != kind.is_mutual else not columns.directed,
        extra=kept(row, columns.keep, NO_EXTRA),
    )


def _end(row: Row, column: str, known: Collection[str]) -> StakeholderId:
    """Return the id of the stakeholder that *column* names."""
    text = row[column]
    if not text:
        raise RefusedError(NO_ID, column)
    named = StakeholderId(spelled(text))
    if named not in known:
        raise RefusedError(dangling(text), column, RowFate.DANGLING)
    return named


def made_id(  # noqa: PLR0913 - each is a part
    kind: RelationKind, own_kind: str, source: str, target: str, *, valid: Period | None, by: str | None
) -> str:
    """Return the id of a relation: what it says, its ends and, where known, when it holds and who reported it.

    Two relations that differ in any of these have different ids; one that would be too long ends in a number made of
    all of it.

    Example:
        >>> made_id(RelationKind.OTHER, "borrows from", "a", "b:c", valid=Period.parse("2025"), by="a")
        'other=borrows%20from:a:b%3Ac:2025:by=a'
    """
    parts = [
        f"{kind.value}={_part(spelled(own_kind))}" if own_kind else kind.value,
        _part(source),
        _part(target),
        *([str(valid)] if valid else []),
        *([f"by={_part(by)}"] if by else []),
    ]
    return _short(":".join(parts))


def _part(text: str) -> str:
    """Return *text* without a colon; :func:`~kwaliteitsmodel.readers.survey.cells.spelled` never writes ``%3A``."""
    return text.replace(":", "%3A")


def _short(id: str) -> str:
    """Return *id*, cut off and with a hash of all of it where it is longer than an id may be."""
    if len(id) <= MOST_ID_CHARACTERS:
        return id
    number = sha256(id.encode()).hexdigest()[:32]
    return f"{id[: MOST_ID_CHARACTERS - 33]}~{number}"


def _valid(row: Row, said: Period | Coded[Period] | None) -> Period | None:
    """Return when the tie of *row* holds; a wave that nobody explained may be any time, so it isn't taken as always."""
    return _decided(row, said, Period.parse) if isinstance(said, Coded) else said


def _decided(row: Row, coded: Coded[Meaning], plain: Callable[[str], Meaning | None]) -> Meaning:
    """Return what a code in *row* means; a row in which it means nothing is refused."""
    found = meant(row, coded, plain)
    if found is None:
        raise RefusedError(row_undecided(row[coded.column]), coded.column)
    return found


def _reporter(row: Row, column: str, known: Collection[str], losses: list[Loss]) -> StakeholderId | None:
    """Return who reported the tie of *row*, or ``None``; that nobody is named is a loss."""
    if row[column]:
        return _end(row, column, known)
    if column:
        losses.append(row.lost(NO_REPORTER, column))
    return None


def same_ties(found: Gathered[Relation], model: QualityModel) -> Iterator[Loss]:
    """Yield of each relation that is *found* which tie it tells of once more, though it has an id of its own.

    The same tie is in *model*, or in an earlier row: its kind, ends, validity and who reported it are the same.
    """
    earlier = {_tie(each): same_tie_held(each.id) for each in model.relations}
    for row, each in zip(found.rows, found.entities, strict=True):
        tie = _tie(each)
        if tie in earlier:
            yield row.lost(earlier[tie])
        earlier.setdefault(tie, same_tie(row.line, each.id))


def _tie(each: Relation) -> Hashable:
    """Return what two reports of one tie by the same have in common; see :func:`made_id`."""
    ends = (each.source, each.target)
    by = each.recorded and each.recorded.by
    return each.kind, each.own_kind, frozenset(ends) if each.is_mutual else ends, each.valid, by
