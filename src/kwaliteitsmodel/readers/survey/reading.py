"""Tables in, a model and what it cost out."""

from collections.abc import Iterable
from typing import Any

import attrs

from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.readers.losses import LossReport
from kwaliteitsmodel.readers.survey.columns import NodeColumns, TieColumns
from kwaliteitsmodel.readers.survey.gathering import gathered, in_order
from kwaliteitsmodel.readers.survey.messages import UNDIRECTED, VALIDITY_UNKNOWN
from kwaliteitsmodel.readers.survey.nodes import stakeholder
from kwaliteitsmodel.readers.survey.regions import regions_named
from kwaliteitsmodel.readers.survey.silence import silence
from kwaliteitsmodel.readers.survey.tabular import Asked, Tabular, opened
from kwaliteitsmodel.readers.survey.ties import relation, same_ties
from kwaliteitsmodel.readers.tables import Table


@attrs.frozen(kw_only=True)
class Read:
    """A model with what tables of a survey say, and what reading them cost (nl: *ingelezen vragenlijst*).

    *silent* are those who were asked and of whom no row that can be read reports a tie: what they would have said isn't
    known, so they are no isolates. The losses tell of each whether that is certain, and who is silent in some waves or
    kinds only, with the code ``silent-in-part``.
    """

    model: QualityModel
    losses: LossReport
    silent: tuple[StakeholderId, ...] = ()


_EMPTY = QualityModel(name=Text(nl="Netwerk volgens een vragenlijst", en="Network according to a survey"))


def read(  # noqa: PLR0913 - each is named
    *,
    nodes: Tabular,
    edges: Tabular,
    node_columns: NodeColumns,
    tie_columns: TieColumns,
    respondents: Iterable[str] = (),
    into: QualityModel | None = None,
) -> Read:
    """Return a model with the stakeholders in *nodes* and the relations in *edges*, and what reading them cost.

    As :func:`read_nodes` and then :func:`read_ties`, but what is wrong with either table is told at once. They go
    into a model of their own, or *into* one that there is.

    Raises:
        OSError: If a file can't be read.
        FileTooLargeError: If one is larger than is read.
        InvalidTableError: If one is no such table at all; the problems of both are told at once.
        MissingExtraError: If one is a frame and narwhals isn't installed.

    Example:
        >>> from kwaliteitsmodel import RelationKind, StakeholderKind
        >>> found = read(
        ...     nodes=[{"id": "linde"}, {"id": "beuk"}],
        ...     edges=[{"source": "linde", "target": "beuk"}, {"source": "linde", "target": "esdoorn"}],
        ...     node_columns=NodeColumns(kind=StakeholderKind.SITE),
        ...     tie_columns=TieColumns(kind=RelationKind.TRUSTS, directed=True),
        ... )
        >>> [each.id for each in found.model.relations]
        ['trusts:linde:beuk']
        >>> print(found.losses.losses[0])
        edges, line 3, target: 'esdoorn' is none of the stakeholders; the tie is left out
    """
    asked = _asked(respondents)
    of_nodes, of_edges = opened(_nodes(nodes, node_columns), _edges(edges, tie_columns))
    first = _with_nodes(into or _EMPTY, of_nodes, node_columns)
    second = _with_ties(first.model, of_edges, tie_columns, asked)
    report = LossReport(
        tallies=first.losses.tallies + second.losses.tallies,
        losses=first.losses.losses + second.losses.losses,
        assumptions=tuple(dict.fromkeys(first.losses.assumptions + second.losses.assumptions)),
    )
    return Read(model=second.model, losses=report, silent=second.silent)


def read_nodes(model: QualityModel, nodes: Tabular, columns: NodeColumns) -> Read:
    """Return *model* with the stakeholders in *nodes*, and what reading them cost.

    *nodes* is the path of a CSV or GraphML file, a list of rows or a frame. A row that says what another row or the
    model says already is told; of rows that contradict each other none is taken, and what the model holds stays.

    Raises:
        OSError: If the file can't be read.
        FileTooLargeError: If it is larger than is read.
        InvalidTableError: If it is no such table at all. A row that can't be used is no error: the losses tell.
        MissingExtraError: If it is a frame and narwhals isn't installed.
    """
    (table,) = opened(_nodes(nodes, columns))
    return _with_nodes(model, table, columns)


def read_ties(model: QualityModel, edges: Tabular, columns: TieColumns, *, respondents: Iterable[str] = ()) -> Read:
    """Return *model* with the relations in *edges*, and what reading them cost.

    *edges* is what nodes may be, see :func:`read_nodes`. Both ends, and whoever reported a tie, must be stakeholders of
    the model: a tie to anyone else is left out, and told. A tie that an earlier row or the model tells of by another
    id is kept beside it, and told. Call it once for each relation that the survey asks for. *respondents* are the ids
    of those who were asked, in each wave and of each kind of tie that the table has: the losses tell who of them
    reported nothing, and *silent* who reported nothing at all.

    Raises:
        OSError: If the file can't be read.
        FileTooLargeError: If it is larger than is read.
        InvalidTableError: If it is no such table at all. A row that can't be used is no error: the losses tell.
        MissingExtraError: If it is a frame and narwhals isn't installed.
    """
    asked = _asked(respondents)
    (table,) = opened(_edges(edges, columns))
    return _with_ties(model, table, columns, asked)


def _asked(respondents: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever a caller gives
    """Return *respondents* without spaces around them, or refuse what are no ids.

    One text is none: it would be read letter by letter. An empty one is nobody's.
    """
    if isinstance(respondents, Iterable) and not isinstance(respondents, str):
        found = tuple(respondents)
        if all(isinstance(each, str) and each.strip() for each in found):
            return tuple(each.strip() for each in found)
    raise wrong_type(
        "respondents", "a list of ids, none of them empty", "een lijst van ids, geen ervan leeg", respondents
    )


def _nodes(where: Tabular, columns: NodeColumns) -> Asked:
    return Asked(where=where, part="node", layout=columns.layout)


def _edges(where: Tabular, columns: TieColumns) -> Asked:
    return Asked(where=where, part="edge", layout=columns.layout, directed=columns.directed)


def _with_nodes(model: QualityModel, table: Table, columns: NodeColumns) -> Read:
    named = regions_named(table.rows, columns.regions, model)
    new = {each.id: each for each in named.values() if each.id not in model}
    found = gathered(table, lambda row, losses: stakeholder(row, columns, named, losses), model.adding(*new.values()))
    used = {region for each in found.entities for region in each.regions}
    report = LossReport(tallies=(found.tally,), losses=found.losses, assumptions=table.assumptions)
    regions = (each for each in new.values() if each.id in used)
    return Read(model=model.adding(*regions, *found.entities), losses=report)


def _with_ties(model: QualityModel, table: Table, columns: TieColumns, respondents: Iterable[str]) -> Read:
    known = {each.id for each in model.stakeholders}
    found = gathered(table, lambda row, losses: relation(row, columns, known, losses), model)
    quiet, told = silence(table, columns, respondents, known)
    report = LossReport(
        tallies=(found.tally,),
        losses=in_order((*told, *found.losses, *same_ties(found, model))),
        assumptions=(*table.assumptions, *_assumed(columns)),
    )
    return Read(model=model.adding(*found.entities), losses=report, silent=quiet)


def _assumed(columns: TieColumns) -> tuple[Message, ...]:
    undirected = () if columns.directed else (UNDIRECTED,)
    return undirected if columns.valid is not None else (*undirected, VALIDITY_UNKNOWN)
