"""Measures of networks, beside those of igraph: known networks, and random ones."""

import os
from typing import Any

import attrs
import networkx as nx
import pytest
from drawn import TRUST, model_like

from kwaliteitsmodel.analysis import network

if "KWALITEITSMODEL_PEERS" in os.environ:
    import igraph
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

GRAPHS: dict[str, Any] = {
    "karate club": nx.karate_club_graph(),
    "florentine families": nx.florentine_families_graph(),
    "davis women": nx.davis_southern_women_graph(),
    **{f"digraph {seed}": nx.gnp_random_graph(20, 0.12, seed=seed, directed=True) for seed in range(5)},
    **{f"dense digraph {seed}": nx.gnp_random_graph(20, 0.3, seed=seed, directed=True) for seed in range(3)},
    **{f"sparse digraph {seed}": nx.gnp_random_graph(20, 0.04, seed=seed, directed=True) for seed in range(5)},
    **{f"graph {seed}": nx.gnp_random_graph(20, 0.15, seed=seed) for seed in range(5)},
}
DIRECTED = [name for name, graph in GRAPHS.items() if graph.is_directed()]
EXACT: dict[str, Any] = {"rel": 1e-9, "abs": 1e-9}
Both = tuple[Any, dict[str, Any], Any]


@pytest.fixture(params=GRAPHS)
def both(request: pytest.FixtureRequest) -> Both:
    """A model, how to ask of it what its graph is, and the same graph in igraph."""
    graph = GRAPHS[request.param]
    model, nodes = model_like(graph)
    place = {each: number for number, each in enumerate(nodes)}
    edges = [(place[source], place[target]) for source, target in graph.edges]
    theirs: Any = igraph.Graph(n=len(nodes), edges=edges, directed=graph.is_directed())
    return model, {"kind": TRUST, "undirected": not graph.is_directed()}, theirs


def values(found: network.Scores) -> list[float | None]:
    return [each.value for each in found.scores]


def test_density(both: Both) -> None:
    model, asked, theirs = both
    assert network.density(model, **asked).value == pytest.approx(theirs.density(), **EXACT)


@pytest.mark.parametrize("both", DIRECTED, indirect=True)
def test_reciprocity(both: Both) -> None:
    model, asked, theirs = both
    assert network.reciprocity(model, kind=asked["kind"]).value == pytest.approx(theirs.reciprocity(), **EXACT)


def test_components(both: Both) -> None:
    model, asked, theirs = both
    for strong in (False,) if asked["undirected"] else (False, True):
        found = network.components(model, kind=TRUST, strong=strong).components
        parts = theirs.connected_components(mode="strong" if strong else "weak")
        assert {frozenset(each) for each in found} == {frozenset(f"a{each}" for each in part) for part in parts}


def test_degrees(both: Both) -> None:
    model, asked, theirs = both
    assert values(network.degree(model, **asked)) == theirs.degree()
    if not asked["undirected"]:
        assert values(network.in_degree(model, kind=TRUST)) == theirs.degree(mode="in")
        assert values(network.out_degree(model, kind=TRUST)) == theirs.degree(mode="out")


@pytest.mark.parametrize("engine", ["networkx", "rustworkx"])
def test_betweenness(both: Both, engine: network.Engine) -> None:
    model, asked, theirs = both
    assert values(network.betweenness(model, engine=engine, **asked)) == pytest.approx(theirs.betweenness(), **EXACT)


@pytest.mark.parametrize("engine", ["networkx", "rustworkx"])
def test_closeness(both: Both, engine: network.Engine) -> None:
    """Theirs looks at those who reach an actor only; ours also weighs how many of all they are."""
    model, asked, theirs = both
    n = theirs.vcount()
    reached = theirs.neighborhood_size(order=n, mode="in")
    near = theirs.closeness(mode="in", normalized=True)
    expected = [0 if many == 1 else one * (many - 1) / (n - 1) for one, many in zip(near, reached, strict=True)]
    assert values(network.closeness(model, engine=engine, **asked)) == pytest.approx(expected, **EXACT)


@pytest.mark.parametrize("engine", ["networkx", "rustworkx"])
@pytest.mark.filterwarnings("ignore:Some eigenvector centralities are nearly zero")
def test_eigenvector_centrality(both: Both, engine: network.Engine) -> None:
    """Theirs has the highest at 1, ours squares that sum to 1; where there is no one answer, ours gives none."""
    model, asked, theirs = both
    ours = values(network.eigenvector(model, engine=engine, **asked))
    tied = [each for each in range(theirs.vcount()) if theirs.degree(each)]
    if not theirs.subgraph(tied).is_connected(mode="strong"):
        assert set(ours) == {None}
        return
    expected = theirs.eigenvector_centrality()
    known = [each or 0.0 for each in ours]
    assert [each / max(known) for each in known] == pytest.approx(expected, **EXACT)


def test_constraint(both: Both) -> None:
    model, _, theirs = both
    expected = [one if many else None for one, many in zip(theirs.constraint(), theirs.degree(), strict=True)]
    for ours, their in zip(values(network.constraint(model, kind=TRUST)), expected, strict=True):
        assert ours is their is None or ours == pytest.approx(their, **EXACT)


def test_constraint_by_weight(both: Both) -> None:
    model, _, theirs = both
    weights = [1 + 7 * number % 5 for number in range(len(model.relations))]
    weighed = attrs.evolve(
        model,
        relations=tuple(
            attrs.evolve(each, weight=weight) for each, weight in zip(model.relations, weights, strict=True)
        ),
    )
    expected = theirs.constraint(weights=weights)
    ours = values(network.constraint(weighed, kind=TRUST, value="weight"))
    assert [each is None for each in ours] == [not many for many in theirs.degree()]
    for our, their in zip(ours, expected, strict=True):
        assert our is None or our == pytest.approx(their, **EXACT)


def test_effective_size(both: Both) -> None:
    """Theirs is that of networkx, which has no number for who has incoming ties only."""
    model, asked, theirs = both
    graph: Any = theirs.to_networkx()
    expected = nx.effective_size(graph, nodes=list(graph))
    for number, ours in enumerate(values(network.effective_size(model, **asked))):
        assert (ours is None) == (theirs.degree(number) == 0)
        if theirs.degree(number, mode="out"):
            assert ours == pytest.approx(expected[number], **EXACT)


def test_effective_size_by_weight(both: Both) -> None:
    model, asked, theirs = both
    weights = [1 + 7 * number % 5 for number in range(len(model.relations))]
    ties = (attrs.evolve(each, weight=weight) for each, weight in zip(model.relations, weights, strict=True))
    theirs.es["weight"] = weights
    graph: Any = theirs.to_networkx()
    expected = nx.effective_size(graph, nodes=list(graph), weight="weight")
    weighed = attrs.evolve(model, relations=tuple(ties))
    found = values(network.effective_size(weighed, value="weight", **asked))
    for number, ours in enumerate(found):
        if theirs.degree(number, mode="out"):
            assert ours == pytest.approx(expected[number], **EXACT)


@pytest.mark.parametrize("resolution", [0.5, 1.0, 2.0])
def test_modularity_of_the_communities(both: Both, resolution: float) -> None:
    model, asked, theirs = both
    found = network.communities(model, resolution=resolution, **asked)
    member: dict[str, int] = {each: number for number, part in enumerate(found.communities) for each in part}
    membership = [member[f"a{number}"] for number in range(theirs.vcount())]
    assert found.modularity == pytest.approx(theirs.modularity(membership, resolution=resolution), **EXACT)


def test_at_least_as_good_communities_as_theirs_in_the_karate_club() -> None:
    model, _ = model_like(GRAPHS["karate club"])
    theirs: Any = igraph.Graph.Famous("Zachary")
    best = theirs.community_optimal_modularity().modularity
    asked: dict[str, Any] = {"kind": TRUST, "undirected": True}
    found = max(network.communities(model, seed=seed, **asked).modularity or 0 for seed in range(10))
    assert found == pytest.approx(best, rel=0.01)
