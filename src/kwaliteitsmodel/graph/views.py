"""Views of the stakeholder network: by kind of tie, around someone, in a layer, in a region, between regions.

Each is a network of its own, given a model or a network, and leaves out ties that are reported to be absent.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import networkx as nx

from kwaliteitsmodel.domain.fields import require_whole
from kwaliteitsmodel.domain.words import Layer
from kwaliteitsmodel.errors import UnknownIdError, near
from kwaliteitsmodel.graph.attributes import UNREADABLE, ids_of
from kwaliteitsmodel.graph.choices import require_network
from kwaliteitsmodel.graph.naming import is_present, tie_kind
from kwaliteitsmodel.graph.network import to_networkx
from kwaliteitsmodel.model import QualityModel

if TYPE_CHECKING:
    from kwaliteitsmodel.graph.kinds import Kind

Known = Mapping[str, Any]
Edge = tuple[str, str, str, dict[str, Any]]


def present(network: "QualityModel | nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Return the network without the ties of which someone reports that they are absent."""
    given = _network(network)
    return _drawn(given, given, _ties(given))


def by_kind(network: "QualityModel | nx.MultiDiGraph[str]") -> "dict[Kind, nx.MultiDiGraph[str]]":
    """Return a network of every kind of tie there is, by the kind: a word, or for ``OTHER`` the text of the own kind.

    All stakeholders are in each. An own kind that is spelled as a word is another kind than that word.

    Source: 3-22, 3-23, 3-26

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> by_kind(catalogue.load("demo"))[RelationKind.OVERHEARS].number_of_edges()
        1
    """
    given = _network(network)
    found: dict[Kind, list[Edge]] = {}
    for edge in _ties(given):
        found.setdefault(tie_kind(edge[3]), []).append(edge)
    return {kind: _drawn(given, given, edges) for kind, edges in found.items()}


def around(network: "QualityModel | nx.MultiDiGraph[str]", id: str, *, steps: int = 1) -> "nx.MultiDiGraph[str]":
    """Return the network of *id* and all whom one reaches in *steps* ties or fewer, whatever the direction of a tie.

    Raises:
        UnknownIdError: If nobody in the network has that id.
        InvalidValueError: If *steps* is no whole number of at least 0.

    Source: 3-21

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> sorted(around(catalogue.load("demo"), "child"))
        ['child', 'parents', 'site:99ZY00']
    """
    require_whole("steps", steps, 0)
    given = present(network)
    if id not in given:
        raise _unknown(id, given)
    reached = nx.single_source_shortest_path_length(given.to_undirected(as_view=True), id, cutoff=steps)
    return _among(given, lambda each, _: each in reached)


def in_layer(network: "QualityModel | nx.MultiDiGraph[str]", *layers: Layer | str) -> "nx.MultiDiGraph[str]":
    """Return the network of those who work at one of these *layers*; of whom no layer is known is left out.

    Raises:
        InvalidValueError: If one of them is neither a layer nor the value of one.

    Source: 2-18
    """
    values = {each.value if isinstance(each, Layer) else Layer.parse(each).value for each in layers}
    return _among(_network(network), lambda _, known: known.get("layer") in values)


def in_region(network: "QualityModel | nx.MultiDiGraph[str]", region: str) -> "nx.MultiDiGraph[str]":
    """Return the network of those who work in the region with this id.

    Regions that can't be read are regions that aren't known.

    Raises:
        UnknownIdError: If the model has no such region and nobody works in it.

    Source: 0-26
    """
    given = _network(network)
    known = {each for _, known in given.nodes(data=True) for each in _regions(known)}
    if isinstance(network, QualityModel):
        known |= {each.id for each in network.regions}
    if type(region) is not str or region not in known:
        raise _unknown(region, known)
    return _among(given, lambda _, known: region in _regions(known))


def cross_regional(network: "QualityModel | nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Return the network of ties that cross from one region into another; everyone stays in it.

    A tie crosses if both ends work in a region and in none together. Of whom no region is known nothing is said. Who
    works in several regions is looked at in all of them; ``analysis.network.ei_index`` by region groups only those who
    work in one.

    Source: 0-22
    """
    given = _network(network)
    regions = {each: _regions(known) for each, known in given.nodes(data=True)}
    return _drawn(given, given, (edge for edge in _ties(given) if _cross(regions[edge[0]], regions[edge[1]])))


def _unknown(id: object, known: Iterable[object]) -> UnknownIdError:
    """Return the error that says that *id* is none of those *known*, and which was probably meant."""
    return UnknownIdError(str(id), near(str(id), {each for each in known if isinstance(each, str)}), "network")


def _cross(one: set[str], other: set[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _regions(known: Known) -> set[str]:
    try:
        return {each for each in ids_of(known.get("regions", "[]")) if type(each) is str}
    except UNREADABLE:
        return set()


def _network(network: "QualityModel | nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    if isinstance(network, QualityModel):
        return to_networkx(network)
    require_network(network, parallel=True)
    return network


def _ties(network: "nx.MultiDiGraph[str]") -> Iterable[Edge]:
    """Yield the ties that aren't reported to be absent."""
    return (edge for edge in network.edges(keys=True, data=True) if is_present(edge[3]))


def _among(network: "nx.MultiDiGraph[str]", chosen: Callable[[str, Known], bool]) -> "nx.MultiDiGraph[str]":
    """Return the network of the *chosen* ones and the ties among them."""
    nodes = {each for each, known in network.nodes(data=True) if chosen(each, known)}
    edges = (edge for edge in _ties(network) if edge[0] in nodes and edge[1] in nodes)
    return _drawn(network, (each for each in network if each in nodes), edges)


def _drawn(network: "nx.MultiDiGraph[str]", nodes: Iterable[str], edges: Iterable[Edge]) -> "nx.MultiDiGraph[str]":
    """Return a network of its own with these *nodes* and *edges* of *network*."""
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    drawn.graph.update(network.graph)
    drawn.add_nodes_from((each, network.nodes[each]) for each in nodes)
    drawn.add_edges_from(edges)  # type: ignore[arg-type]  # the stubs know no keys
    return drawn
