"""A real network survey is read whole, and asks and answers the same as its raw tables do."""

import csv
import runpy
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kwaliteitsmodel import QualityModel, RelationKind, label
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.readers.survey import Coded, TieColumns, read_ties
from kwaliteitsmodel.readers.survey.cells import spelled

EXAMPLE = Path(__file__).parents[2] / "examples" / "tobacco_network.py"
TIES = {
    "contact": ("edges_cnt.csv", 175),
    "collaboration": ("edges_coll.csv", 161),
    "dissemination": ("edges_diss.csv", 103),
}


@pytest.fixture(scope="module")
def tables(shared: Path) -> Path:
    return shared / "data" / "net_tobacco"


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLE), run_name="imported")


@pytest.fixture(scope="module")
def model(tables: Path, example: dict[str, Any]) -> QualityModel:
    found: QualityModel = example["read"]({path.name: path for path in tables.glob("*.csv")})
    return found


def raw(tables: Path, name: str) -> "nx.Graph[str]":
    """Return a network straight from the tables, without us."""
    graph: nx.Graph[str] = nx.Graph()
    with (tables / "nodes.csv").open(encoding="utf-8", newline="") as file:
        graph.add_nodes_from(row["id"] for row in csv.DictReader(file))
    with (tables / name).open(encoding="utf-8", newline="") as file:
        graph.add_edges_from((row["source"], row["target"]) for row in csv.DictReader(file))
    return graph


@pytest.mark.parametrize("word", TIES)
def test_ties_density_and_broker_are_those_of_the_raw_tables(tables: Path, model: QualityModel, word: str) -> None:
    name, number = TIES[word]
    theirs = raw(tables, name)
    kind = {"contact": RelationKind.CONVERSES_WITH, "collaboration": RelationKind.COLLABORATES_WITH}.get(word, word)
    density = network.density(model, kind=kind, undirected=True)
    assert density.network.ties == theirs.size() == number
    assert density.value == number / (25 * 24 / 2)
    names = {each.id: label(each.name) for each in model.stakeholders}
    ties = network.ties(model, kind=kind, undirected=True).graph.edges
    assert {frozenset(map(names.get, ends)) for ends in ties} == set(map(frozenset, theirs.edges))
    between, expected = network.betweenness(model, kind=kind, undirected=True), betweenness(theirs)
    highest = 24 * 23 / 2
    assert {names[each.stakeholder]: round((each.value or 0) / highest, 9) for each in between.scores} == expected
    brokers = network.brokers(model, kind=kind, undirected=True).scores
    assert names[brokers[0].stakeholder] == max(expected, key=expected.__getitem__)


def betweenness(graph: "nx.Graph[str]") -> dict[str, float]:
    """Return how much each lies between others, counted out: every shortest way between every two."""
    between = dict.fromkeys(graph, 0.0)
    for one, other in combinations(graph, 2):
        ways = list(nx.all_shortest_paths(graph, one, other)) if nx.has_path(graph, one, other) else []
        for each in (step for way in ways for step in way[1:-1]):
            between[each] += 1 / len(ways)
    others = len(graph) - 1
    return {each: round(value / (others * (others - 1) / 2), 9) for each, value in between.items()}


def test_every_row_is_used_and_weights_are_as_published(tables: Path, model: QualityModel) -> None:
    assert len(model.stakeholders) == 25
    for word, (name, number) in TIES.items():
        said = {each.source: each for each in model.relations if each.own_kind == word}
        assert sum(each.own_kind == word for each in model.relations) == number
        assert {each.weight is None for each in said.values()} == {word == "dissemination"}
        columns = TieColumns(kind=RelationKind.TRUSTS, directed=False)
        (tally,) = read_ties(model, tables / name, columns).losses.tallies
        assert {fate.value: n for fate, n in tally.became.items()} == {"used": number}


def test_who_is_silent_in_one_of_three_kinds_has_no_tie_in_its_raw_table(tables: Path, model: QualityModel) -> None:
    theirs = {word: raw(tables, name) for word, (name, _) in TIES.items()}
    rows = [{"source": a, "target": b, "k": word} for word, graph in theirs.items() for a, b in graph.edges]
    columns = TieColumns(kind=Coded(column="k"), directed=True)
    asked = sorted(theirs["contact"])
    read = read_ties(model, rows, columns, respondents=asked)
    told = {(each.value, each.detail.fields["part"]) for each in read.losses.of("silent-in-part")}
    said = {word: {row["source"] for row in rows if row["k"] == word} for word in TIES}
    ever = set().union(*said.values())
    assert set(read.silent) == {spelled(each) for each in set(asked) - ever}
    assert told == {(spelled(each), (RelationKind.OTHER, word)) for word in TIES for each in ever - said[word]}
    assert told


def test_the_example_says_so(tables: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["tobacco_network", str(tables)])
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    said = capsys.readouterr().out
    for word, (_, number) in TIES.items():
        assert f"{word}: {number} ties, density {number / 300:.3f}; most between others: ITPC (" in said


def test_the_example_without_tables_is_polite(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["tobacco_network", str(tmp_path)])
    with pytest.raises(SystemExit, match=r"there is no nodes\.csv"):
        runpy.run_path(str(EXAMPLE), run_name="__main__")
