"""A tie that goes both ways does so in every file that can say it, and where one can't, that is told."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from made import person, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import graph

TALKS = km.RelationKind.CONVERSES_WITH
MODEL = km.QualityModel(name="x").adding(
    person("a"),
    person("b"),
    tie("talk", "b", "a", kind=TALKS),
    tie("told", "a", "b", kind=TALKS, mutual=False),
    tie("trust", "a", "b", mutual=True),
    tie("denied", "a", "b", mutual=True, present=False),
)


def test_a_graph_says_so_where_the_relation_does_and_gives_it_back() -> None:
    network = graph.to_networkx(MODEL)
    assert dict(zip((key for *_, key in network.edges(keys=True)), network.edges(data="mutual"), strict=True)) == {
        "told": ("a", "b", False),
        "trust": ("a", "b", True),
        "denied": ("a", "b", True),
        "talk": ("b", "a", None),
    }
    read = graph.from_networkx(network)
    assert {each.id: each for each in read.model.relations} == {each.id: each for each in MODEL.relations}


@pytest.mark.parametrize("write", [graph.write_graphml, graph.write_gexf])
def test_a_format_that_gives_it_a_direction_tells_so(write: Any, tmp_path: Path) -> None:
    losses = {each.code: each for each in write(MODEL, tmp_path / "file")}
    assert set(losses["direction-invented"].ids) == {"talk", "trust", "denied"}
    assert "beide kanten op" in losses["direction-invented"].message("nl")
    assert write(nx.Graph([("a", "b")]), tmp_path / "file") == ()


def test_sheets_tell_so_too(tmp_path: Path) -> None:
    assert "direction-invented" in {each.code for each in graph.write_csv(MODEL, tmp_path)}
    graph.write_kumu(MODEL, tmp_path)
    with (tmp_path / "connections.csv").open(encoding="utf-8", newline="") as file:
        found = {each["ID"]: each["Direction"] for each in csv.DictReader(file)}
    assert found == {"talk": "mutual", "told": "directed", "trust": "mutual", "denied": "mutual"}


def test_cytoscape_has_a_class_for_it(tmp_path: Path) -> None:
    graph.write_cytoscape(MODEL, tmp_path / "file")
    edges = json.loads((tmp_path / "file").read_text(encoding="utf-8"))["elements"]["edges"]
    assert {each["data"]["id"]: each["classes"] for each in edges} == {
        "talk": ["mutual"],
        "told": [],
        "trust": ["mutual"],
        "denied": ["mutual", "absent"],
    }


def test_pictures_have_no_arrow_for_it() -> None:
    dot = graph.dot(MODEL)
    assert dot.count(" dir=none") == 3
    assert dot.count(" dir=none style=dashed") == 1
    assert "dir=none" not in graph.dot(nx.Graph([("a", "b")]))
    text = graph.mermaid(MODEL)
    assert 'n1 ---|"converses with"| n0' in text
    assert 'n0 -->|"converses with"| n1' in text
    assert 'n0 ---|"trusts"| n1' in text
    assert 'n0 x-.-x|"not#58; trusts"| n1' in text


def test_yes_and_no_are_read_where_they_stand_as_text() -> None:
    made = nx.MultiDiGraph()
    made.add_edge("a", "b", relation="trusts", mutual="true")
    made.add_edge("a", "b", relation="converses-with", mutual="false", present="false")
    made.add_edge("a", "b", relation="waves-at", mutual="perhaps")
    text = graph.mermaid(made).splitlines()[3:]
    assert [each.split("|")[0] for each in text] == ["n0 ---", "n0 -.-x", "n0 -->"]
    assert [each["relation"] for *_, each in graph.present(made).edges(data=True)] == ["trusts", "waves-at"]


def test_waves_have_it_in_both_directions(tmp_path: Path) -> None:
    (wave,) = graph.waves(MODEL, [date(2025, 1, 1)], kinds=km.RelationKind.TRUSTS)
    assert wave.ties == {("a", "b"), ("b", "a")}
    assert wave.kinds == (km.RelationKind.TRUSTS,)
    losses = {each.code: each for each in graph.write_waves(MODEL, tmp_path, [date(2025, 1, 1)], kinds="trusts")}
    assert (tmp_path / "wave-1.txt").read_text(encoding="utf-8") == "0 1\n1 0\n"
    assert set(losses["denied"].ids) == {"trust", "denied"}
    assert "mutual" not in {each.field for each in losses.values()}
