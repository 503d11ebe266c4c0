"""How tightly a network hangs together: its size, density and reciprocity, its components and its isolates."""

from collections.abc import Iterable
from typing import Any, Unpack

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.network.measures import Measure, Measured
from kwaliteitsmodel.analysis.ties import Asked, Network, Ties, of_ties, ties
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Components:
    """The parts of a network between which there are no ties (nl: *componenten*).

    The largest comes first, equal ones and the actors in them in the order of the model; an isolate is one of its own.
    Where *strong*, any two in a part reach each other along the direction of the ties.
    """

    network: Network
    strong: bool
    components: tuple[tuple[StakeholderId, ...], ...]


@attrs.frozen(kw_only=True)
class Isolates:
    """The actors without any tie of these kinds (nl: *geïsoleerden*), in the order of the model."""

    network: Network
    stakeholders: tuple[StakeholderId, ...]


@of_ties
def size(model: QualityModel, **asked: Unpack[Asked]) -> Network:
    """Return how many actors, ties and isolates the network has, and what was left out of it.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> talk = size(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH)
        >>> talk.n, talk.ties, talk.isolates
        (17, 4, 12)
    """
    return ties(model, **asked).network


@of_ties
def density(model: QualityModel, **asked: Unpack[Asked]) -> Measured:
    """Return which part of all ties that could be there is there, from 0 to 1; undefined for fewer than two actors.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> density(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH).value == 4 / (17 * 16 / 2)
        True
    """
    network = size(model, **asked)
    possible = network.n * (network.n - 1) // (2 if network.undirected else 1)
    return Measured(network=network, measure=Measure.DENSITY, value=network.ties / possible if possible else None)


@of_ties
def reciprocity(model: QualityModel, **asked: Unpack[Asked]) -> Measured:
    """Return which part of the ties is returned, from 0 to 1; undefined without ties, and where they have no direction.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> reciprocity(catalogue.load("demo"), kind=RelationKind.EXPECTS_OF).value
        1.0
    """
    found = ties(model, **asked)
    returned = sum(found.graph.has_edge(target, source) for source, target in found.graph.edges)
    value = returned / found.network.ties if found.network.ties and not found.network.undirected else None
    return Measured(network=found.network, measure=Measure.RECIPROCITY, value=value)


@of_ties
def components(
    model: QualityModel, *, strong: bool = False, backend: str | None = None, **asked: Unpack[Asked]
) -> Components:
    """Return the parts of the network between which there are no ties; direction counts only where *strong*.

    *backend* is one that networkx passes the work on to.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> found = components(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH)
        >>> [len(each) for each in found.components[:2]]
        [5, 1]
    """
    found = ties(model, **asked)
    compute: Any = nx.strongly_connected_components if strong else nx.weakly_connected_components
    parts = compute(found.digraph, backend=backend)
    return Components(network=found.network, strong=strong, components=in_order(found, parts))


def in_order(found: Ties, parts: Iterable[Iterable[StakeholderId]]) -> tuple[tuple[StakeholderId, ...], ...]:
    """Return *parts* of a network, the largest first, each and its actors in the order of the model."""
    place = {each: number for number, each in enumerate(found.graph)}
    sorted_parts = (tuple(sorted(part, key=place.__getitem__)) for part in parts)
    return tuple(sorted(sorted_parts, key=lambda part: (-len(part), place[part[0]])))


@of_ties
def isolates(model: QualityModel, *, backend: str | None = None, **asked: Unpack[Asked]) -> Isolates:
    """Return the actors who have no tie of *kind* with anyone, in either direction.

    *backend* is one that networkx passes the work on to.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> alone = isolates(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH)
        >>> "inspectorate" in alone.stakeholders
        True
    """
    found = ties(model, **asked)
    compute: Any = nx.isolates
    return Isolates(network=found.network, stakeholders=tuple(compute(found.graph, backend=backend)))
