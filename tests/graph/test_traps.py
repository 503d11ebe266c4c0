"""Traps of file formats and of programs that read them, one by one."""

import csv
import io as buffers
import json
import math
from collections.abc import Callable
from datetime import date
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from made import person, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, files, graph

DEMO = catalogue.load("demo")
HOSTILE = 'x"]; click x --> y ]]> | \\" & <b> #quot; `z`\nend'


TWO = km.QualityModel(name=HOSTILE).adding(
    person("a", name=HOSTILE, claims=True, valid=km.SchoolYear(2025).period),
    person("b", name="=cmd()", regions=(km.RegionId("r|1"), km.RegionId("r2"))),
    tie("t1", "a", "b", weight=1, valid=km.Period(start=date(2025, 10, 1))),
    tie("t2", "a", "b", weight=0.5, present=False),
    tie("t3", "b", "a", kind=km.RelationKind.OTHER, own_kind="helpt"),
)


def read(write: Callable[..., tuple[graph.Loss, ...]], network: Any, folder: Path, **options: Any) -> tuple[str, Any]:
    path = folder / "file"
    losses = write(network, path, **options)
    return path.read_text(encoding="utf-8"), {each.code: each for each in losses}


class Word(StrEnum):
    GOOD = "good"


class Plain(Enum):
    GOOD = "good"


def odd() -> Any:
    made = nx.MultiDiGraph(title=None, node_default={}, about=(1, 2))
    made.add_node(
        "a",
        id="x",
        type=Word.GOOD,
        word=Plain.GOOD,
        none=None,
        when=date(2026, 1, 2),
        several=("p", 1),
        unordered={"q", "p", "r"},
        number=1,
        share=math.nan,
        mixed=True,
        big=2**60,
        bad="\x1b[31m",
        worse=("\x9b",),
    )
    made.add_node("b", number=0.5, mixed="x", share=0.5, odd=1j)
    made.add_edge("a", "b", "k", source="s", weight=1)
    made.add_edge("a", "b", 0, weight=0.5)
    return made


def test_an_odd_graph_is_made_plain_and_what_changes_is_told(tmp_path: Path) -> None:
    text, losses = read(graph.write_graphml, odd(), tmp_path)
    again: Any = nx.read_graphml(buffers.BytesIO(text.encode()), edge_key_type=str, force_multigraph=True)
    assert again.nodes["a"] == {
        "id_": "x",
        "type_": "good",
        "word": "good",
        "when": "2026-01-02",
        "several": '["p", 1]',
        "unordered": '["p", "q", "r"]',
        "number": 1.0,
        "mixed": "true",
        "big": str(2**60),
        "bad": "�[31m",
        "worse": '["�"]',
    }
    assert again.nodes["b"] == {"number": 0.5, "mixed": "x", "share": 0.5, "odd": "1j"}
    assert again.edges["a", "b", "k"] == {"source_": "s", "weight": 1.0, "tie": "k"}
    assert again.edges["a", "b", "edge:1"] == {"weight": 0.5, "tie": "edge:1"}
    assert again.graph["about"] == "[1, 2]"
    assert set(losses) == {"reserved", "control", "not-finite", "as-text"}
    assert losses["control"].message("nl") == "besturingstekens in worse zijn vervangen: a"
    assert str(losses["control"]) == "control characters of worse are replaced: a"
    assert losses["not-finite"].ids == ("a",)


def test_names_that_are_no_text_get_text_and_no_two_the_same(tmp_path: Path) -> None:
    made = nx.Graph()
    made.add_edge(1, "1")
    made.add_edge("\x00", "")
    made.nodes[1].update({"id": 1, "id_": 2})
    text, losses = read(graph.write_cytoscape, made, tmp_path)
    nodes = json.loads(text)["elements"]["nodes"]
    assert [each["data"]["id"] for each in nodes] == ["1:2", "1", "�", "_"]
    assert nodes[0]["data"]["id_"] == 1
    assert nodes[0]["data"]["id__2"] == 2
    assert losses["other-id"].ids == ("1:2", "�", "_")


def test_keys_that_files_can_not_hold_are_told(tmp_path: Path) -> None:
    made = nx.MultiDiGraph()
    for key in ("a", "\x00", ""):
        made.add_edge("a", "b", key)
    _, losses = read(graph.write_graphml, made, tmp_path)
    assert losses["other-key"].ids == ("a:2", "�", "edge:2")


def test_a_yes_or_no_that_is_not_known_of_all_is_text_in_graphml(tmp_path: Path) -> None:
    """Programs in C read a yes or no that isn't there as no."""
    text, losses = read(graph.write_graphml, TWO, tmp_path)
    types = {each.get("attr.name"): each.get("attr.type") for each in ET.fromstring(text) if each.get("attr.name")}  # noqa: S314 - ours
    assert (types["claims"], types["present"]) == ("string", "boolean")
    assert losses["flag-as-text"].ids == ("a",)
    assert "False" not in text
    assert "True" not in text


def test_gexf_says_from_when_to_when_if_asked(tmp_path: Path) -> None:
    text, losses = read(graph.write_gexf, TWO, tmp_path, dynamic=True)
    found = ET.fromstring(text)  # noqa: S314 - ours
    drawn: Any = found.find("{*}graph")
    assert (drawn.get("mode"), drawn.get("timeformat"), drawn.get("name")) == ("dynamic", "date", HOSTILE)
    nodes = {each.get("id"): (each.get("start"), each.get("end")) for each in found.findall(".//{*}node")}
    edges = {each.get("id"): (each.get("start"), each.get("end")) for each in found.findall(".//{*}edge")}
    assert nodes == {"a": ("2025-08-01", "2026-07-31"), "b": (None, None)}
    assert edges == {"t1": ("2025-10-01", None), "t2": (None, None), "t3": (None, None)}
    assert losses == {}
    still, _ = read(graph.write_gexf, TWO, tmp_path)
    assert 'mode="static"' in still
    assert "timeformat" not in still
    assert "start=" not in still


def test_a_file_does_not_say_on_which_day_it_was_made(tmp_path: Path) -> None:
    text, _ = read(graph.write_gexf, DEMO, tmp_path)
    assert "lastmodified" not in text
    assert "NetworkX" not in text


def test_gexf_tells_which_attributes_of_the_whole_it_drops(tmp_path: Path) -> None:
    model = km.QualityModel(name=km.Text(nl="Delta", en="The delta"))
    _, losses = read(graph.write_gexf, model, tmp_path)
    assert losses["of-the-whole"].message("nl") == "het kenmerk label_en van het netwerk als geheel staat niet in GEXF"


def sheet(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_sheets_begin_with_the_columns_that_are_asked_for_and_run_no_formula(tmp_path: Path) -> None:
    losses = {each.code: each for each in graph.write_csv(TWO, tmp_path)}
    nodes, edges = sheet(tmp_path / "nodes.csv"), sheet(tmp_path / "edges.csv")
    assert nodes[0][:2] == ["id", "label"]
    assert edges[0][:4] == ["id", "src", "dst", "relationship"]
    assert edges[2][:4] == ["t2", "a", "b", "trusts"]
    assert nodes[2][1] == "'=cmd()"
    assert (losses["formula"].ids, losses["formula"].field) == (("b",), "label")
    assert "of-the-whole" in losses
    graph.write_csv(nx.Graph(), tmp_path)
    assert sheet(tmp_path / "edges.csv") == [["id", "src", "dst", "relationship"]]


def test_sheets_tell_that_ties_have_no_direction_and_text_is_empty(tmp_path: Path) -> None:
    made = nx.Graph([("a", "b")])
    made.nodes["a"]["note"] = ""
    codes = {each.code for each in graph.write_csv(made, tmp_path)}
    assert codes == {"no-direction", "empty"}


def test_kumu_joins_by_id_and_keeps_pipes_for_several_values(tmp_path: Path) -> None:
    losses = {each.code: each for each in graph.write_kumu(TWO, tmp_path, language="nl")}
    elements, connections = sheet(tmp_path / "elements.csv"), sheet(tmp_path / "connections.csv")
    assert elements[0][:3] == ["Label", "ID", "Type"]
    assert connections[0][:5] == ["From", "To", "ID", "Direction", "Type"]
    assert [each[:5] for each in connections[1:]] == [
        ["a", "b", "t1", "directed", "vertrouwt"],
        ["a", "b", "t2", "directed", "niet: vertrouwt"],
        ["b", "a", "t3", "directed", "helpt"],
    ]
    assert "r/1|r2" in elements[2]
    assert {"pipe", "formula"} <= set(losses)


def test_kumu_takes_what_only_looks_like_a_list_as_it_is(tmp_path: Path) -> None:
    made = nx.Graph()
    made.add_node("a", about="[unfinished", kind="site", regions='["n"]')
    graph.write_kumu(made, tmp_path)
    assert sheet(tmp_path / "elements.csv")[1] == ["a", "a", "site", "[unfinished", "site", "n"]


def test_dot_quotes_whatever_is_in_a_label(tmp_path: Path) -> None:
    text, losses = read(graph.write_dot, TWO, tmp_path, language="nl")
    assert text == graph.dot(TWO, language="nl") + "\n"
    assert '"a" -> "b" [label="niet: vertrouwt"' in text
    assert text.count("style=dashed") == 1
    assert "backslash" not in losses
    made = nx.Graph([("a", "b")])
    made.nodes["a"]["path"] = "c:\\"
    made.graph["note"] = True
    text, losses = read(graph.write_dot, made, tmp_path)
    assert '"data_path"="c:\\\\"' in text
    assert '"a" -- "b"' in text
    assert '"data_note"="true"' in text
    assert losses["backslash"].field == "path"


def test_mermaid_leaves_no_mark_that_means_something(tmp_path: Path) -> None:
    text, losses = read(graph.write_mermaid, TWO, tmp_path)
    label = text.splitlines()[1].removeprefix('n0["').removesuffix('"]')
    assert not set(label.replace("<br/>", "")) & set("\"[]|`<>-\\'_{}()")
    assert 'n0 -.-x|"not#58; trusts"| n1' in text
    assert set(losses) == {"not-drawn", "of-the-whole"}
    made = nx.Graph([("a", "b")])
    made.nodes["a"]["label"] = ""
    assert graph.mermaid(made) == 'flowchart LR\nn0["#160;"]\nn1["b"]\nn0 --- n1'


def test_mermaid_tells_when_a_network_is_larger_than_it_draws(tmp_path: Path) -> None:
    _, losses = read(graph.write_mermaid, nx.complete_graph(33), tmp_path)
    assert "too-large" in losses
    made = nx.DiGraph()
    made.add_node("a", label="x" * 50_000)
    assert "too-large" in read(graph.write_mermaid, made, tmp_path)[1]


def test_what_is_not_ours_is_drawn_as_it_is_called() -> None:
    made = nx.MultiDiGraph()
    made.add_edge("a", "b", label="visits")
    made.add_edge("b", "a", relation="owns")
    assert 'n0 -->|"visits"| n1' in graph.mermaid(made)
    assert 'n1 -->|"owns"| n0' in graph.mermaid(made)


WRITERS = [graph.write_graphml, graph.write_gexf, graph.write_cytoscape, graph.write_dot, graph.write_mermaid]


@pytest.mark.parametrize("write", WRITERS)
def test_a_relation_without_its_ends_is_told_by_every_writer(write: Any, tmp_path: Path) -> None:
    model = TWO.adding(tie("t4", "a", "nobody"))
    _, losses = read(write, model, tmp_path)
    assert losses["end-absent"].ids == ("t4",)


@pytest.mark.parametrize("write", WRITERS)
def test_a_failed_export_leaves_no_file_and_the_old_one_as_it_was(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write(DEMO, tmp_path / "nowhere" / "file")
    path = tmp_path / "file"
    path.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr("kwaliteitsmodel.files.os.fsync", fail)
    with pytest.raises(OSError, match="full"):
        write(DEMO, path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def _to_waves(model: km.QualityModel, folder: Path) -> tuple[graph.Loss, ...]:
    return graph.write_waves(model, folder, [date(2020, 1, 1)], kinds="trusts")


@pytest.mark.parametrize("write", [graph.write_csv, graph.write_kumu, _to_waves])
def test_of_files_that_belong_together_none_is_written_where_one_fails(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(TWO, tmp_path)
    first, *others = sorted(tmp_path.iterdir())
    first.write_text("old", encoding="utf-8")
    for each in others:
        each.unlink()
    done: list[Path] = []
    write_bytes = files.write_bytes

    def fail(path: Path, content: bytes) -> None:
        if len(done) == len(others) and path not in done:
            raise OSError("full")
        done.append(path)
        write_bytes(path, content)

    monkeypatch.setattr(files, "write_bytes", fail)
    with pytest.raises(OSError, match="full"):
        write(TWO, tmp_path)
    assert len(done) >= len(others) > 0
    assert list(tmp_path.iterdir()) == [first]
    assert first.read_text(encoding="utf-8") == "old"


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_kumu_takes_a_text_of_a_stakeholder_for_no_list(tmp_path: Path) -> None:
    model = km.QualityModel(name="x").adding(
        person("a", about="[1, 2]", own_kind="[3]", domains=("y", "z")),
        person("b", about="[" * 9000),
        tie("t", about=(km.AspectId("p"), km.AspectId("q"))),
    )
    graph.write_kumu(model, tmp_path)
    one, other = table(tmp_path / "elements.csv")
    assert (one["Description"], other["Description"]) == ("[1, 2]", "[" * 9000)
    assert (one["own_kind"], one["domains"]) == ("[3]", "y|z")
    assert [each["about"] for each in table(tmp_path / "connections.csv")] == ["p|q"]


def test_a_list_too_deep_to_be_read_stays_as_it_is(tmp_path: Path) -> None:
    made = nx.Graph()
    made.add_node("a", regions="[" * 9000)
    graph.write_kumu(made, tmp_path)
    assert [each["regions"] for each in table(tmp_path / "elements.csv")] == ["[" * 9000]


def test_kumu_loses_no_value_by_another_name(tmp_path: Path) -> None:
    made = nx.Graph()
    made.add_node("a", description="one", description_="two", Label="three", about="four")
    made.add_node("b", description="five")
    losses = graph.write_kumu(made, tmp_path)
    first = {"description__2": "one", "description_": "two", "Label_": "three", "Description": "four"}
    found = table(tmp_path / "elements.csv")
    assert found[0] == {"Label": "a", "ID": "a", "Type": "", **first}
    assert found[1] == {"Label": "b", "ID": "b", "Type": "", **dict.fromkeys(first, ""), "description__2": "five"}
    assert {each.field for each in losses if each.code == "reserved"} == {"description", "Label"}


def test_the_boards_of_a_samenwerkingsverband_share_sites_in_kumu(tmp_path: Path) -> None:
    graph.write_kumu(graph.boards_and_samenwerkingsverbanden(DEMO), tmp_path)
    assert table(tmp_path / "connections.csv")[0]["sites"] == "site:99ZZ00|site:99ZZ01"


def test_an_edge_says_its_kind_in_one_place_in_every_file(tmp_path: Path) -> None:
    made = nx.MultiDiGraph()
    made.add_edge("a", "b", "t", kind="trusts", label="x")
    made.add_edge("a", "b", "u", relation="other", own_kind="helps", kind="trusts")
    assert [each.split("|")[1] for each in graph.mermaid(made).splitlines()[3:]] == ['"trusts"', '"helps"']
    losses = graph.write_mermaid(made, tmp_path / "file")
    assert {(each.field, each.ids) for each in losses if each.field in {"kind", "relation"}} == {("kind", ("u",))}
    graph.write_csv(made, tmp_path)
    assert [(each["relationship"], each["kind"]) for each in table(tmp_path / "edges.csv")] == [
        ("trusts", ""),
        ("helps", "trusts"),
    ]
    graph.write_kumu(made, tmp_path)
    assert [each["Type"] for each in table(tmp_path / "connections.csv")] == ["trusts", "helps"]
    assert set(graph.by_kind(made)) == {km.RelationKind.TRUSTS, "helps"}
