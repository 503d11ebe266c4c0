"""Who computes what takes long: networkx, or with the extra ``network`` rustworkx; the numbers are the same.

``closeness``, ``betweenness``, ``brokers`` and ``eigenvector`` take an engine, and a backend of networkx;
``components``, ``communities`` and ``isolates`` take a backend. Other measures are computed here, without either.
"""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, Literal, TypeAlias, cast, get_args

import networkx as nx

from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.errors import MissingExtraError, UnknownNameError

Engine: TypeAlias = Literal["networkx", "rustworkx"]
"""A library that computes."""

MOST_ROUNDS = 10_000
"""How long eigenvector centrality is looked for."""

NEAR_ENOUGH = 1e-14
"""How little it may change in the last round, per actor."""

Numbers: TypeAlias = dict[StakeholderId, float]
Graph: TypeAlias = "nx.Graph[StakeholderId]"


def chosen(engine: Engine | None, backend: str | None) -> Engine:
    """Return the engine that computes: the one asked for, else rustworkx where it is installed, else networkx.

    A *backend* is one that networkx passes the work on to, so it asks for networkx.

    Raises:
        UnknownNameError: If there is no such engine, or a *backend* is asked of another engine than networkx.
        MissingExtraError: If rustworkx is asked for and isn't installed.
    """
    known = ("networkx",) if backend else get_args(Engine)
    if engine is not None and engine not in known:
        raise UnknownNameError(engine, known)
    there = find_spec("rustworkx") is not None
    if engine == "rustworkx" and not there:
        raise MissingExtraError("network", "rustworkx")
    return engine or ("rustworkx" if there and not backend else "networkx")


def betweenness(graph: Graph, engine: Engine | None, backend: str | None) -> Numbers:
    """Return on how many shortest ways between two others each lies; ways of equal length share one count."""
    if chosen(engine, backend) == "networkx":
        return _passing_on(nx.betweenness_centrality)(graph, normalized=False, backend=backend)
    import rustworkx

    return _by_actor(graph, rustworkx.betweenness_centrality(_rust(graph), normalized=False))


def closeness(graph: Graph, engine: Engine | None, backend: str | None) -> Numbers:
    """Return how near the others are to each, along the ties that lead to it."""
    if chosen(engine, backend) == "networkx":
        return _passing_on(nx.closeness_centrality)(graph, backend=backend)
    import rustworkx

    return _by_actor(graph, rustworkx.closeness_centrality(_rust(graph)))


def eigenvector(graph: Graph, engine: Engine | None, backend: str | None) -> Numbers | None:
    """Return how central those are who lead to each, in squares that sum to 1; ``None`` where that isn't found."""
    if chosen(engine, backend) == "networkx":
        compute = _passing_on(nx.eigenvector_centrality)
        try:
            return compute(graph, max_iter=MOST_ROUNDS, tol=NEAR_ENOUGH, backend=backend)
        except nx.PowerIterationFailedConvergence:
            return None
    import rustworkx

    try:
        numbers = rustworkx.eigenvector_centrality(_rust(graph), max_iter=MOST_ROUNDS, tol=NEAR_ENOUGH)
    except rustworkx.FailedToConverge:
        return None
    return _by_actor(graph, numbers)


def _passing_on(function: Any) -> Callable[..., Numbers]:  # noqa: ANN401 - networkx types it without "no backend"
    """Return *function* of networkx, which takes a backend or none, and ids of ours."""
    return cast("Callable[..., Numbers]", function)


def _rust(graph: Graph) -> Any:  # noqa: ANN401 - a class of an extra
    """Return *graph* as rustworkx knows it: the same direction, nodes by their place, edges without values."""
    import rustworkx

    place = {each: number for number, each in enumerate(graph)}
    made: Any = rustworkx.PyDiGraph() if graph.is_directed() else rustworkx.PyGraph()
    made.add_nodes_from(range(len(place)))
    made.add_edges_from_no_data([(place[source], place[target]) for source, target in graph.edges])
    return made


def _by_actor(graph: Graph, by_place: Any) -> Numbers:  # noqa: ANN401 - a class of an extra
    return {each: by_place[number] for number, each in enumerate(graph)}
