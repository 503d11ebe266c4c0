"""Who is central: degree, closeness, betweenness and eigenvector centrality, and how much a network turns on one."""

from collections.abc import Callable
from typing import Any, Unpack

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.network import engines
from kwaliteitsmodel.analysis.network.engines import Engine
from kwaliteitsmodel.analysis.network.measures import Measure, Score, Scores, scored
from kwaliteitsmodel.analysis.ties import Asked, Network, of_ties, ties
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.errors import UnknownNameError
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Brokers:
    """Those who lie between others, the one who does so most first (nl: *bruggenbouwers*).

    A score is raw betweenness: on how many shortest ways between two others they lie. Who lies on none isn't listed.
    """

    network: Network
    scores: tuple[Score, ...]


@attrs.frozen(kw_only=True)
class Centralisation:
    """How much a network turns on one actor, from 0 to 1 (nl: *centralisatie*).

    The *value* is the differences with the highest score, summed, as a part of the most that they can be among so many
    actors, which is what a star has (Freeman 1978). ``None`` where there are too few actors to differ, or a score isn't
    defined.
    """

    network: Network
    measure: Measure
    value: float | None


@of_ties
def degree(model: QualityModel, **asked: Unpack[Asked]) -> Scores:
    """Return how many ties each actor has: incoming and outgoing ones, or in an undirected network one with each other.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> talk = degree(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH)
        >>> talk.ranked()[0].value, talk.highest_possible
        (2.0, 16)
    """
    found = ties(model, **asked)
    highest = (found.network.n - 1) * (1 if found.network.undirected else 2)
    return scored(found, Measure.DEGREE, dict(found.graph.degree), highest)


@of_ties
def in_degree(model: QualityModel, **asked: Unpack[Asked]) -> Scores:
    """Return from how many others a tie comes to each actor; one without direction comes from either end."""
    found = ties(model, **asked)
    return scored(found, Measure.IN_DEGREE, dict(found.digraph.in_degree), found.network.n - 1)


@of_ties
def out_degree(model: QualityModel, **asked: Unpack[Asked]) -> Scores:
    """Return to how many others a tie goes from each actor; one without direction goes from either end."""
    found = ties(model, **asked)
    return scored(found, Measure.OUT_DEGREE, dict(found.digraph.out_degree), found.network.n - 1)


@of_ties
def closeness(
    model: QualityModel, *, engine: Engine | None = None, backend: str | None = None, **asked: Unpack[Asked]
) -> Scores:
    """Return how near the others are to each actor, along the ties that lead *to* it, from 0 to 1.

    It is the part of the others who reach the actor, divided by their mean distance (Wasserman and Faust 1994), so that
    it is defined in a network that falls apart; who is reached by nobody has 0. For the only actor of a network it
    isn't defined. *engine* and *backend* say who computes.

    Raises:
        MissingExtraError: If *engine* is rustworkx and the extra ``network`` isn't installed.
        UnknownNameError: If there is no such engine.
    """
    found = ties(model, **asked)
    numbers = engines.closeness(found.graph, engine, backend)
    return scored(found, Measure.CLOSENESS, dict(numbers) if found.network.n > 1 else {}, 1.0)


@of_ties
def betweenness(
    model: QualityModel, *, engine: Engine | None = None, backend: str | None = None, **asked: Unpack[Asked]
) -> Scores:
    """Return on how many shortest ways between two others each actor lies; ways of equal length share one count.

    Exact, whatever the size: over ten thousand actors take minutes without the extra ``network``. Values of ties don't
    count as lengths.

    Raises:
        MissingExtraError: If *engine* is rustworkx and the extra ``network`` isn't installed.
        UnknownNameError: If there is no such engine.
    """
    found = ties(model, **asked)
    n = found.network.n
    numbers = engines.betweenness(found.graph, engine, backend)
    return scored(found, Measure.BETWEENNESS, dict(numbers), (n - 1) * (n - 2) / (2 if found.network.undirected else 1))


@of_ties
def brokers(
    model: QualityModel, *, engine: Engine | None = None, backend: str | None = None, **asked: Unpack[Asked]
) -> Brokers:
    """Return those who lie on shortest ways between others, by exact betweenness, highest first.

    Raises:
        MissingExtraError, UnknownNameError: As :func:`betweenness` does.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> between = brokers(catalogue.load("demo"), kind=RelationKind.ACCOUNTS_TO)
        >>> [(each.stakeholder, each.value) for each in between.scores]
        [('swv:PO9901', 6.0)]
    """
    found = betweenness(model, engine=engine, backend=backend, **asked)
    return Brokers(network=found.network, scores=tuple(each for each in found.ranked() if each.value))


@of_ties
def eigenvector(
    model: QualityModel, *, engine: Engine | None = None, backend: str | None = None, **asked: Unpack[Asked]
) -> Scores:
    """Return how central those are who lead to each actor, and those who lead to them, and so on.

    The squares of the numbers sum to 1. There is one answer only where all who have ties reach each other along them;
    isolates then have 0. Elsewhere it is undefined for everyone, and where ten thousand rounds don't find it.

    Raises:
        MissingExtraError, UnknownNameError: As :func:`betweenness` does.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> talk = eigenvector(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH)
        >>> talk.ranked()[0].stakeholder, round(talk.ranked()[0].value, 3)
        ('parents', 0.577)
    """
    found = ties(model, **asked)
    return scored(found, Measure.EIGENVECTOR, _eigenvector(found.graph, engine, backend))


def _eigenvector(
    graph: "nx.Graph[StakeholderId]", engine: Engine | None, backend: str | None
) -> dict[StakeholderId, float | None]:
    """Return the numbers of everyone, or nothing where there is no one answer, or none is found in time."""
    engines.chosen(engine, backend)
    tied = graph.subgraph([each for each, degree in graph.degree if degree])
    whole: Any = nx.is_strongly_connected if graph.is_directed() else nx.is_connected
    if not tied or not whole(tied):
        return {}
    numbers = engines.eigenvector(tied, engine, backend)
    return {} if numbers is None else {each: numbers.get(each, 0.0) for each in graph}


def centralisation(scores: Scores) -> Centralisation:
    """Return how much a network turns on one actor, by *scores* of degree, closeness or betweenness.

    Raises:
        InvalidValueError: If *scores* are none.
        UnknownNameError: If no star is known to have most of what *scores* measure.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> accounts = in_degree(catalogue.load("demo"), kind=RelationKind.ACCOUNTS_TO)
        >>> round(centralisation(accounts).value, 3)
        0.109
    """
    if not isinstance(scores, Scores):
        raise wrong_type("scores", "what a measure gives", "wat een maat geeft", scores)
    if scores.measure not in _MOST:
        raise UnknownNameError(scores.measure.value, tuple(each.value for each in _MOST))
    network = scores.network
    most = _MOST[scores.measure](network.n, network.undirected) if network.n > 1 else 0
    known = [each.value for each in scores.scores if each.value is not None]
    defined = most and len(known) == len(scores.scores)
    value = (max(known) * len(known) - sum(known)) / most if defined else None
    return Centralisation(network=network, measure=scores.measure, value=value)


_MOST: dict[Measure, Callable[[int, bool], float]] = {
    Measure.DEGREE: lambda n, undirected: (n - 1) * (n - 2) * (1 if undirected else 2),
    Measure.IN_DEGREE: lambda n, undirected: (n - 1) * (n - 2 if undirected else n - 1),
    Measure.OUT_DEGREE: lambda n, undirected: (n - 1) * (n - 2 if undirected else n - 1),
    Measure.CLOSENESS: lambda n, undirected: (n - 1) * (n - 2) / (2 * n - 3) if undirected else n - 1,
    Measure.BETWEENNESS: lambda n, undirected: (n - 1) ** 2 * (n - 2) / (2 if undirected else 1),
}
"""What the differences with the highest sum to in a star, by the number of actors."""
