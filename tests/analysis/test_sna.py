"""Brokerage, correlation, centralisation and mixing, beside what R says of the same networks (``sna/expected.R``)."""

import csv
from pathlib import Path
from typing import Any

import pytest
from drawn import ACCOUNT, TRUST, actor, tie

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.analysis.network import BrokerageRole as Role

TABLES = Path(__file__).parent / "sna"
COLUMNS = {
    Role.COORDINATOR: "w_I",
    Role.ITINERANT: "w_O",
    Role.REPRESENTATIVE: "b_IO",
    Role.GATEKEEPER: "b_OI",
    Role.LIAISON: "b_O",
}
KINDS = {"talk": TRUST, "account": ACCOUNT}


def rows(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def model_of(network: str) -> km.QualityModel:
    actors = [actor(each["actor"]) for each in rows("brokerage.csv") if each["network"] == f"talk-{network}"]
    ties = [
        tie(each["source"], each["target"], KINDS[each["network"].split("-")[0]])
        for each in rows("ties.csv")
        if each["network"].endswith(f"-{network}")
    ]
    return km.QualityModel(name=network).adding(*actors, *ties)


@pytest.mark.parametrize("name", "abcd")
@pytest.mark.parametrize("kind", KINDS)
def test_brokerage_is_that_of_sna(name: str, kind: str) -> None:
    theirs = [each for each in rows("brokerage.csv") if each["network"] == f"{kind}-{name}"]
    group = {f"a{each['actor']}": each["group"] for each in theirs}
    ours = network.brokerage(model_of(name), by=lambda each: group[each.id], kind=KINDS[kind])
    assert len(ours.actors) == len(theirs) > 0
    for our, their in zip(ours.actors, theirs, strict=True):
        assert our.expected is not None
        for role, column in COLUMNS.items():
            assert our.roles[role] == float(their[column])
            assert our.expected[role] == pytest.approx(float(their[f"expected.{column}"]), rel=1e-9, abs=1e-12)


def test_every_role_occurs_in_the_table() -> None:
    for column in COLUMNS.values():
        assert sum(float(each[column]) for each in rows("brokerage.csv")) > 0


@pytest.mark.parametrize("row", rows("gcor.csv"), ids=lambda row: row["network"])
@pytest.mark.parametrize("undirected", [False, True])
def test_correlation_is_that_of_sna(row: dict[str, str], undirected: bool) -> None:
    model = model_of(row["network"])
    found = network.qap(model, kind=TRUST, other=ACCOUNT, permutations=2000, undirected=undirected)
    assert found.network.n == int(row["n"])
    expected = ("undirected", "undirected_p") if undirected else ("correlation", "p")
    assert found.correlation == pytest.approx(float(row[expected[0]]), rel=1e-9)
    assert found.p == pytest.approx(float(row[expected[1]]), abs=0.03)


CENTRALISED: dict[str, tuple[Any, bool]] = {
    "degree": (network.degree, False),
    "in_degree": (network.in_degree, False),
    "out_degree": (network.out_degree, False),
    "betweenness": (network.betweenness, False),
    "undirected_degree": (network.degree, True),
    "undirected_betweenness": (network.betweenness, True),
    "undirected_closeness": (network.closeness, True),
}


@pytest.mark.parametrize("row", rows("centralization.csv"), ids=lambda row: row["network"])
@pytest.mark.parametrize("column", CENTRALISED)
def test_centralisation_is_that_of_sna(row: dict[str, str], column: str) -> None:
    kind, name = row["network"].split("-")
    measure, undirected = CENTRALISED[column]
    found = network.centralisation(measure(model_of(name), kind=KINDS[kind], undirected=undirected))
    assert found.value == pytest.approx(float(row[column]), rel=1e-9)


@pytest.mark.parametrize("name", "abcd")
@pytest.mark.parametrize("kind", KINDS)
def test_mixing_is_that_of_the_package_network_of_r(name: str, kind: str) -> None:
    group = {f"a{each['actor']}": each["group"] for each in rows("brokerage.csv") if each["network"] == f"talk-{name}"}
    found = network.mixing(model_of(name), by=lambda each: group[each.id], kind=KINDS[kind])
    theirs = [each for each in rows("mixing.csv") if each["network"] == f"{kind}-{name}"]
    assert len(theirs) == len(found.groups) ** 2
    for each in theirs:
        row, column = (found.groups.index(each[end]) for end in ("source", "target"))
        assert found.counts[row][column] == int(each["ties"])
