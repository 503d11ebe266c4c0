"""Graphs of others: whatever their attributes are called and hold, they are written or a sentence says why not."""

import csv
import io as buffers
import json
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import files, graph
from kwaliteitsmodel.errors import InvalidValueError

RING: list[Any] = []
RING.append(RING)


def deep() -> Any:
    made: list[Any] = []
    for _ in range(100_000):
        made = [made]
    return made


class Unwritable:
    """What can't be written as text."""

    def __str__(self) -> str:
        raise RuntimeError("no")


def read(write: Callable[..., tuple[graph.Loss, ...]], network: Any, folder: Path, **options: Any) -> tuple[str, Any]:
    losses = write(network, folder / "file", **options)
    return (folder / "file").read_text(encoding="utf-8"), {(each.code, each.field): each for each in losses}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NAMES = ("self", "u_for_edge", "v_for_edge", "u_of_edge", "key")


def test_an_attribute_may_be_called_as_a_parameter_is(tmp_path: Path) -> None:
    made: Any = nx.MultiDiGraph()
    made.add_edges_from([("a", "b", "k", dict.fromkeys(NAMES, 1))])
    made.nodes["a"].update(dict.fromkeys(("self", "node_for_adding"), 1))
    assert graph.present(made).edges["a", "b", "k"] == dict.fromkeys(NAMES, 1)
    assert graph.around(made, "a").number_of_edges() == 1
    text, losses = read(graph.write_graphml, made, tmp_path)
    again: Any = nx.read_graphml(buffers.BytesIO(text.encode()), edge_key_type=str, force_multigraph=True)
    assert again.edges["a", "b", "k"].keys() == {*(f"{each}_" for each in NAMES), "tie"}
    assert {field for _, field in losses} == {*NAMES, "node_for_adding"}


def test_views_take_a_graph_that_cytoscape_read(tmp_path: Path) -> None:
    model = km.QualityModel(name="x").adding(
        *(km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.ROLE) for each in "ab"),
        km.Relation(
            id=km.RelationId("t"),
            kind=km.RelationKind.TRUSTS,
            source=km.StakeholderId("a"),
            target=km.StakeholderId("b"),
            present=False,
        ),
    )
    text, _ = read(graph.write_cytoscape, model, tmp_path)
    network: Any = nx.cytoscape_graph(json.loads(text))
    assert graph.present(network).number_of_edges() == 0
    network.edges["a", "b", "t"]["present"] = "false"
    assert list(graph.around(network, "a")) == ["a"]
    network.edges["a", "b", "t"]["present"] = ["odd"]
    assert list(graph.around(network, "a")) == ["a", "b"]


def test_views_refuse_what_has_no_place_for_ties_beside_each_other() -> None:
    for given in (nx.Graph(), nx.DiGraph(), nx.MultiGraph(), "network"):
        with pytest.raises(InvalidValueError, match="MultiDiGraph"):
            graph.present(given)  # type: ignore[arg-type]


def test_writers_and_readers_refuse_what_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="a model or a graph of networkx"):
        graph.write_graphml([("a", "b")], tmp_path / "file")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="a model or a graph of networkx"):
        graph.from_networkx({"a": "b"})  # type: ignore[arg-type]


def test_regions_that_can_not_be_read_are_not_known() -> None:
    made = nx.MultiDiGraph()
    made.add_nodes_from([("a", {"regions": "["}), ("b", {"regions": 3}), ("c", {"regions": '["n", [1]]'})])
    assert list(graph.in_region(made, "n")) == ["c"]


def test_many_keys_that_are_alike_are_told_apart_at_once(tmp_path: Path) -> None:
    made: Any = nx.MultiDiGraph()
    made.add_edges_from((str(each), str(each + 1), "friends") for each in range(5_000))
    started = time.perf_counter()
    text, losses = read(graph.write_cytoscape, made, tmp_path)
    assert time.perf_counter() - started < 20
    assert losses["other-key", ""].ids[:2] == ("friends:2", "friends:3")
    assert len(text) < 4_000_000


def test_a_name_with_a_number_behind_it_may_be_taken_too(tmp_path: Path) -> None:
    made: Any = nx.MultiDiGraph()
    made.add_edges_from([("a", "b", "k:2"), ("a", "b", "k"), ("b", "a", "k")])
    _, losses = read(graph.write_graphml, made, tmp_path)
    assert losses["other-key", ""].ids == ("k:3",)


ODD = {
    "keys": {(1, 2): 3},
    "ring": RING,
    "share": Fraction(1, 3),
    "vast": Fraction(10**400),
    "huge": 10**5000,
    "inside": [1.0, float("nan")],
    "unwritable": Unwritable(),
    "members": {1, "a"},
}


@pytest.mark.parametrize("write", [graph.write_graphml, graph.write_gexf, graph.write_cytoscape, graph.write_dot])
def test_odd_values_are_text_or_left_out_and_told(write: Any, tmp_path: Path) -> None:
    made = nx.DiGraph()
    made.add_node("a", **ODD, deep=deep())
    made.graph.update(ODD)
    text, losses = read(write, made, tmp_path)
    told = {"keys", "ring", "huge", "inside", "unwritable", "deep"}
    assert {field for code, field in losses if code == "as-text"} == told
    assert {field for code, field in losses if code == "not-finite"} == {"vast"}
    if write is graph.write_cytoscape:
        known = json.loads(text, parse_constant=pytest.fail)["elements"]["nodes"][0]["data"]
        assert (known["share"], known["inside"], known["members"]) == (1 / 3, "[1.0, nan]", '[1, "a"]')


class Several:
    """An array, as numpy has them: comparing one gives another, which is neither true nor false."""

    def __eq__(self, other: object) -> Any:
        return self

    def __hash__(self) -> int:
        return 1

    def __bool__(self) -> bool:
        raise ValueError("ambiguous")

    def __str__(self) -> str:
        return "[1 2]"


def test_an_array_may_be_about_the_whole(tmp_path: Path) -> None:
    made = nx.DiGraph(array=Several(), nothing=None, empty="")
    _, losses = read(graph.write_graphml, made, tmp_path)
    assert set(losses) == {("as-text", "array")}
    assert [each.field for each in graph.from_networkx(made).losses] == ["array"]


def test_names_of_nodes_and_attributes_may_be_anything(tmp_path: Path) -> None:
    made = nx.DiGraph()
    made.add_node(10**5000, **{"bell\x07": 1})
    made.add_node(Unwritable())
    text, losses = read(graph.write_graphml, made, tmp_path)
    assert "≈ 2^16610" in text
    assert (
        losses["control-name", "bell�"].message("nl")
        == "besturingstekens in de naam van het kenmerk bell� zijn vervangen"
    )


@pytest.mark.parametrize("weights", [("heavy", 1), (True, False), ("1", "2")])
def test_a_weight_that_is_no_number_has_another_name_in_gexf(weights: Any, tmp_path: Path) -> None:
    made = nx.MultiDiGraph()
    for place, weight in enumerate(weights):
        made.add_edge("a", "b", f"k{place}", weight=weight, weight_=place)
    made.add_edge("b", "a", "none")
    text, losses = read(graph.write_gexf, made, tmp_path)
    again: Any = nx.read_gexf(buffers.BytesIO(text.encode()))
    assert [known.get("weight__2") is not None for *_, known in again.edges(data=True)] == [True, True, False]
    assert ("reserved", "weight") in losses


def test_only_days_stand_on_a_timeline(tmp_path: Path) -> None:
    made = nx.DiGraph()
    made.add_node("a", valid_from="2025-01-01", valid_to="soon")
    made.add_node("b", valid_from="spring")
    text, losses = read(graph.write_gexf, made, tmp_path, dynamic=True)
    nodes = ET.fromstring(text).findall(".//{*}node")  # noqa: S314 - ours
    assert [(each.get("start"), each.get("end")) for each in nodes] == [("2025-01-01", None), (None, None)]
    assert losses["no-day", "valid_from"].ids == ("b",)
    assert losses["no-day", "valid_to"].message("nl") == "valid_to is geen dag en staat niet op de tijdlijn: a"
    made.nodes["a"]["valid_to"] = 5
    made.nodes["b"]["valid_to"] = 6
    assert ("no-day", "valid_to") in read(graph.write_gexf, made, tmp_path, dynamic=True)[1]


def test_dot_keeps_the_label_of_a_tie_that_says_its_kind_too(tmp_path: Path) -> None:
    made = nx.MultiDiGraph()
    made.add_edge("a", "b", "k", relation="trusts", label="a\\b")
    text, losses = read(graph.write_dot, made, tmp_path)
    assert 'label="trusts"' in text
    assert '"data_label"="a\\\\b"' in text
    assert ("backslash", "label") in losses


def test_what_mermaid_does_not_draw_of_the_whole_is_told_without_a_number(tmp_path: Path) -> None:
    _, losses = read(graph.write_mermaid, nx.DiGraph(year=2020), tmp_path)
    assert losses["of-the-whole", "year"].message("nl") == (
        "het kenmerk year van het netwerk als geheel staat niet in een tekening"
    )
    assert not [each for each in losses.values() if "0" in each.message().replace("2020", "")]


def test_kumu_keeps_what_it_would_take_for_its_own(tmp_path: Path) -> None:
    made = nx.MultiDiGraph()
    made.add_node("a", kind="x|y", Label="other", Description="d", label="A")
    made.add_edge("a", "a", "k", relation="p|q")
    made.add_edge("a", "a", "l")
    losses = {(each.code, each.field) for each in graph.write_kumu(made, tmp_path)}
    (element,), (first, second) = rows(tmp_path / "elements.csv"), rows(tmp_path / "connections.csv")
    assert (element["Label"], element["Label_"], element["Description_"], element["Type"]) == ("A", "other", "d", "x/y")
    assert (first["Type"], second["Type"]) == ("p/q", "")
    assert losses == {("reserved", "Label"), ("reserved", "Description"), ("pipe", "Type"), ("pipe", "kind")} | {
        ("pipe", "relation")
    }


def test_sheets_know_kinds_of_ones_own_and_ties_without_a_kind(tmp_path: Path) -> None:
    made = nx.MultiDiGraph()
    made.add_edge("a", "b", "k", relation="other", own_kind="helps")
    made.add_edge("a", "b", "l", relation="trusts", own_kind="blindly")
    made.add_edge("a", "b", "m", relation="other")
    made.add_edge("a", "b", "n")
    assert graph.write_csv(made, tmp_path) == ()
    assert [each["relationship"] for each in rows(tmp_path / "edges.csv")] == ["helps", "trusts", "other", ""]


@pytest.mark.parametrize("text", ["=1", " =1", "\n=1", "\u00a0+1", "\ufeff@x", "' -1", "\tx", "\n \uff1d1"])
def test_a_formula_behind_spaces_is_a_formula(text: str, tmp_path: Path) -> None:
    made = nx.DiGraph()
    made.add_node("a", note=text)
    made.add_node("b", note="a = 1")
    losses = {(each.code, each.field) for each in graph.write_csv(made, tmp_path)}
    assert [each["note"] for each in rows(tmp_path / "nodes.csv")] == [f"'{text}", "a = 1"]
    assert losses == {("formula", "note")}


def test_kinds_of_entity_that_a_network_has_no_place_for_are_told_once(tmp_path: Path) -> None:
    model = km.QualityModel(name="x").adding(
        *(km.Conversation(id=km.ConversationId(each)) for each in "cd"), km.Region(id=km.RegionId("r"), name="R")
    )
    for write in (graph.write_graphml, graph.write_mermaid):
        _, losses = read(write, model, tmp_path)
        found = {field: each.message("nl") for (code, field), each in losses.items() if code == "not-in-network"}
        assert found == {
            "conversations": "een netwerk heeft geen plaats voor 2 gesprekken",
            "regions": "een netwerk heeft geen plaats voor 1 regio",
        }
    assert graph.left_out(model) == ()


def test_a_loss_about_thousands_is_short_to_look_at(tmp_path: Path) -> None:
    _, losses = read(graph.write_mermaid, nx.path_graph(3_000, create_using=nx.DiGraph), tmp_path)
    found = losses["not-drawn", "id"]
    assert len(found.ids) > 5_000
    assert len(repr(found)) < 500
    assert "… 5999 in all" in repr(found)
    assert "ids=('a', 'b')" in repr(graph.Loss(ids=("a", "b"), detail=found.detail))


def test_a_folder_that_is_not_there_is_named_and_not_a_file_of_ours(tmp_path: Path) -> None:
    for write, place in ((graph.write_csv, tmp_path / "nowhere"), (graph.write_dot, tmp_path / "nowhere" / "file")):
        with pytest.raises(FileNotFoundError) as refused:
            write(nx.DiGraph(), place)
        assert refused.value.filename == str(tmp_path / "nowhere")


@pytest.mark.parametrize("there", [True, False])
def test_a_failed_export_leaves_a_link_as_it_was(there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, other = tmp_path / "folder", tmp_path / "other.csv"
    folder.mkdir()
    (folder / "nodes.csv").symlink_to(other)
    if there:
        other.write_text("old", encoding="utf-8")
    write_bytes = files.write_bytes

    def fail(path: Path, content: bytes) -> None:
        if path.name == "edges.csv":
            raise OSError("full")
        write_bytes(path, content)

    monkeypatch.setattr(files, "write_bytes", fail)
    with pytest.raises(OSError, match="full"):
        graph.write_csv(nx.DiGraph([("a", "b")]), folder)
    assert (folder / "nodes.csv").is_symlink()
    assert (folder / "nodes.csv").readlink() == other
    assert (other.read_text(encoding="utf-8") == "old") if there else not other.exists()


def test_one_file_that_can_not_be_put_back_keeps_no_other_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [km.SchoolYear(2025).period.start]
    model = km.QualityModel(name="x")
    graph.write_waves(model, tmp_path, days, kinds="trusts")  # type: ignore[arg-type]
    names = sorted(each.name for each in tmp_path.iterdir())
    for each in tmp_path.iterdir():
        each.write_text("old", encoding="utf-8")
    write_bytes, met = files.write_bytes, list[str]()

    def fail(path: Path, content: bytes) -> None:
        met.append(path.name)
        if path.name == "wave-1.txt" or (met.count("actors.txt") > 1 and path.name == "actors.txt"):
            raise OSError("full")
        write_bytes(path, content)

    monkeypatch.setattr(files, "write_bytes", fail)
    with pytest.raises(OSError, match="full"):
        graph.write_waves(model, tmp_path, days, kinds="trusts")  # type: ignore[arg-type]
    left = {each.name for each in tmp_path.iterdir() if each.read_text(encoding="utf-8") != "old"}
    assert (left, len(names)) == ({"actors.txt"}, 4)
