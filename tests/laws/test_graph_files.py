"""Whatever is in a network, every file of it can be read, and holds what isn't told to be lost."""

import csv
import io as buffers
import json
import re
import tempfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

import networkx as nx
from full_networks import networks
from hypothesis import example, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import graph


def drawn(model: km.QualityModel) -> dict[str, km.Relation]:
    """Return the relations that a network has a place for."""
    held = {each.id for each in model.stakeholders}
    return {each.id: each for each in model.relations if {each.source, each.target} <= held}


def assert_same(read: graph.FromGraph, model: km.QualityModel) -> None:
    assert {each.id: each for each in read.model.stakeholders} == {each.id: each for each in model.stakeholders}
    assert {each.id: each for each in read.model.relations} == drawn(model)


@given(networks())
def test_a_network_gives_back_the_stakeholders_and_relations_it_was_made_of(model: km.QualityModel) -> None:
    read = graph.from_networkx(graph.to_networkx(model))
    assert read.model.stakeholders == model.stakeholders
    assert read.model.name == model.name
    assert read.losses == ()
    assert_same(read, model)


@given(networks(dangling=True))
def test_a_relation_is_in_the_network_or_told_to_be_left_out(model: km.QualityModel) -> None:
    assert_same(graph.from_networkx(graph.to_networkx(model)), model)
    told = {each for loss in graph.left_out(model) for each in loss.ids}
    assert told == {each.id for each in model.relations} - set(drawn(model))


@given(networks())
def test_the_kinds_part_the_ties_and_everyone_stays(model: km.QualityModel) -> None:
    parts = [graph.to_networkx(model, kinds={kind}) for kind in km.RelationKind]
    assert all(set(part) == set(graph.to_networkx(model)) for part in parts)
    keys = [key for part in parts for *_, key in part.edges(keys=True)]
    assert sorted(keys) == sorted(drawn(model))


def written(write: Callable[..., tuple[graph.Loss, ...]], network: object, **options: Any) -> tuple[bytes, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        losses = write(network, path, **options)
        return path.read_bytes(), losses


def graphml(content: bytes) -> Any:
    return nx.read_graphml(buffers.BytesIO(content), edge_key_type=str, force_multigraph=True)


@given(networks())
def test_graphml_brings_everything_back(model: km.QualityModel) -> None:
    content, losses = written(graph.write_graphml, model, confidential=True)
    assert {each.code for each in losses} <= {"flag-as-text", "direction-invented", "not-in-network"}
    read = graph.from_networkx(graphml(content))
    assert_same(read, model)
    assert (read.model.name, read.losses) == (model.name, ())


@given(networks(), st.booleans())
def test_gexf_brings_all_but_attributes_of_the_whole_back(model: km.QualityModel, dynamic: bool) -> None:
    content, losses = written(graph.write_gexf, model, dynamic=dynamic, confidential=True)
    assert {each.code for each in losses} <= {"of-the-whole", "direction-invented", "not-in-network"}
    again = nx.read_gexf(buffers.BytesIO(content))
    for *_, known in (*again.nodes(data=True), *again.edges(data=True)):
        for name in ("start", "end"):
            assert known.pop(name, None) == (
                known.get({"start": "valid_from", "end": "valid_to"}[name]) if dynamic else None
            )
    assert_same(graph.from_networkx(again), model)


@given(networks())
def test_cytoscape_json_brings_everything_back(model: km.QualityModel) -> None:
    content, losses = written(graph.write_cytoscape, model, confidential=True)
    assert {each.code for each in losses} <= {"not-in-network"}
    plain = json.loads(content)
    for each in plain["elements"]["nodes"]:
        assert each["data"].pop("name") == each["data"]["label"]
    read = graph.from_networkx(nx.cytoscape_graph(plain))
    assert_same(read, model)
    assert read.model.name == model.name


def sheets(write: Callable[..., Any], network: object, *names: str) -> list[list[dict[str, str]]]:
    with tempfile.TemporaryDirectory() as folder:
        write(network, folder, confidential=True)
        found = []
        for name in names:
            with (Path(folder) / name).open(encoding="utf-8", newline="") as file:
                found.append(list(csv.DictReader(file)))
    return found


@given(networks())
def test_sheets_hold_every_actor_and_tie_and_what_is_known_of_them(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    nodes, edges = sheets(graph.write_csv, model, "nodes.csv", "edges.csv")
    assert [unguarded(each.pop("id")) for each in nodes] == list(network)
    for row, known in zip(nodes, dict(network.nodes).values(), strict=True):
        assert cells(row) == {name: shown(value) for name, value in known.items()}
    found = {unguarded(each["id"]): each for each in edges}
    for one, other, key, known in network.edges(keys=True, data=True):
        relation = known["own_kind"] if known["relation"] == "other" else known["relation"]
        expected = known | {"id": key, "src": one, "dst": other, "relationship": relation}
        del expected["relation"]
        assert cells(found[key]) == {name: shown(value) for name, value in expected.items()}


def unguarded(cell: str) -> str:
    marks = tuple("=+-@＝＋－＠")  # noqa: RUF001 - those of wide letters too
    rest = cell.lstrip("'")
    added = cell.startswith("'") and (rest.startswith(("\t", "\r")) or re.sub(SPACES, "", cell).startswith(marks))
    return cell[1:] if added else cell


SPACES = re.compile("^['\\s\ufeff\u200b]*")


def cells(row: dict[str, str]) -> dict[str, str]:
    return {unguarded(name): unguarded(cell) for name, cell in row.items() if cell}


def shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@given(networks())
def test_kumu_gets_every_actor_and_every_tie(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    elements, connections = sheets(graph.write_kumu, model, "elements.csv", "connections.csv")
    ids = [each["ID"] for each in elements]
    assert len(set(ids)) == len(ids) == len(network)
    assert len(connections) == network.number_of_edges()
    assert {end for each in connections for end in (each["From"], each["To"])} <= set(ids)


class Colour(StrEnum):
    RED = "red"


ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.dates()
    | st.sampled_from([*Colour, *km.Sector, (1, "a"), ["\x00"], {"a": {1}}, {1}, b"\x00", 1j])
)
NAMES = st.text(max_size=5) | st.sampled_from(
    [
        "id",
        "label",
        "type",
        "name",
        "value",
        "source",
        "target",
        "key",
        "start",
        "viz",
        "parents",
        "Type",
        "mode",
        1,
        "=x",
    ]
)
NODES = st.integers(0, 5) | st.text(max_size=3) | st.sampled_from(["0", "1", "\x00", "\x01", (0, 1)])
KNOWN = st.dictionaries(NAMES, ANYTHING, max_size=4)


@st.composite
def foreign(draw: st.DrawFn) -> Any:
    """Draw any graph of networkx."""
    made: Any = draw(st.sampled_from([nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph]))()
    made.graph.update(draw(KNOWN))
    made.add_nodes_from(draw(st.lists(st.tuples(NODES, KNOWN), max_size=5)))
    for one, other, known in draw(st.lists(st.tuples(NODES, NODES, KNOWN), max_size=5)):
        key = {"key": draw(st.none() | NODES)} if made.is_multigraph() else {}
        made.add_edge(one, other, **key)
        made.edges[one, other, *([list(made[one][other])[-1]] if key else [])].update(known)
    return made


def looped(number: int, **known: Any) -> Any:
    made = nx.Graph(**known)
    made.add_edge(number, number)
    return made


@given(foreign())
@example(looped(1, name="\x00", label=5))
def test_every_graph_can_be_written_and_read_back_with_the_same_counts(network: Any) -> None:
    before = (network.number_of_nodes(), network.number_of_edges())
    untouched = str((network.graph, network.nodes(data=True), network.edges(data=True)))
    for write, read in (
        (graph.write_graphml, graphml),
        (graph.write_gexf, lambda content: nx.read_gexf(buffers.BytesIO(content))),
        (graph.write_cytoscape, lambda content: nx.cytoscape_graph(json.loads(content))),
    ):
        again: Any = read(written(write, network)[0])
        assert (again.number_of_nodes(), again.number_of_edges()) == before
        assert again.is_directed() == network.is_directed() or not before[1]
    assert len(sheets(graph.write_csv, network, "edges.csv")[0]) == before[1]
    assert len(sheets(graph.write_kumu, network, "elements.csv")[0]) == before[0]
    assert len(written(graph.write_mermaid, network)[0].splitlines()) == 1 + sum(before)
    assert untouched == str((network.graph, network.nodes(data=True), network.edges(data=True)))


@given(foreign(), st.sampled_from(["leave-out", "as-given", "both-ways"]))
def test_every_graph_is_read_or_what_is_not_is_told(network: Any, undirected: graph.Undirected) -> None:
    read = graph.from_networkx(
        network, kind=km.StakeholderKind.ROLE, relation=km.RelationKind.TRUSTS, undirected=undirected
    )
    told = {each for loss in read.losses for each in loss.ids if loss.code in {"no-direction", "impossible", "no-kind"}}
    assert len(read.model.stakeholders) == len(network)
    ways = 2 if undirected == "both-ways" and not network.is_directed() else 1
    assert len(read.model.relations) + len(told) >= network.number_of_edges()
    assert len(read.model.relations) <= ways * network.number_of_edges()
    assert all(each.message("nl") and each.message("en") for each in read.losses)


@given(networks())
def test_the_same_network_gives_the_same_bytes(model: km.QualityModel) -> None:
    for write in (graph.write_graphml, graph.write_gexf, graph.write_cytoscape, graph.write_dot, graph.write_mermaid):
        assert written(write, model) == written(write, model)
