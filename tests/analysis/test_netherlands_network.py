"""All measures of networks on real data: who governs and lies where, in the whole of the Netherlands."""

import runpy
from contextlib import redirect_stdout
from datetime import date
from inspect import isfunction
from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

import attrs
import pytest
import rustworkx

import kwaliteitsmodel as km
from kwaliteitsmodel import graph
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.analysis.network import engines
from kwaliteitsmodel.readers import duo

SITES, REGIONS = "duo/02_alle_schoolvestigingen_bo_2026-04.csv", "swv/swv_pc4_2015.csv"
GOVERNS, LIES_IN, PART_OF = km.RelationKind.GOVERNS, km.RelationKind.LIES_IN, km.RelationKind.PART_OF
BROKERS = network.brokers
EXAMPLE = Path(__file__).parents[2] / "examples" / "netherlands_network.py"


@pytest.fixture(scope="module")
def files(shared: Path) -> tuple[str, str]:
    return str(shared / "data" / SITES), str(shared / "data" / REGIONS)


@pytest.fixture(scope="module")
def netherlands(files: tuple[str, str]) -> km.QualityModel:
    return duo.read(files[0], regions=files[1]).model


@pytest.fixture(scope="module")
def shown(files: tuple[str, str]) -> tuple[list[str], network.Brokers]:
    """What the example says, and who stands in it between others, whichever way a tie runs: that takes long."""
    said, found = StringIO(), list[network.Brokers]()

    def kept(model: km.QualityModel, **asked: Any) -> network.Brokers:
        found.append(BROKERS(model, **asked))
        return found[-1]

    with mock.patch.object(network, "brokers", kept), redirect_stdout(said):
        runpy.run_path(str(EXAMPLE))["main"](files)
    return said.getvalue().splitlines(), found[0]


def ranked(model: km.QualityModel) -> km.QualityModel:
    """Return *model* in which every stakeholder has a rank; the ranks are made up."""
    return model.adding(
        *(
            km.ActorProfile(id=km.ProfileId(f"p{number}"), of=each.id, on=date(2025, 9, 1), ambition=1 + number % 5)
            for number, each in enumerate(model.stakeholders)
        )
    )


EITHER_WAY: tuple[Any, ...] = (
    *(network.ties, network.size, network.density, network.degree, network.closeness, network.brokers),
    *(network.betweenness, network.eigenvector, network.core_periphery, network.communities),
)
DIRECTED: tuple[Any, ...] = (
    *(network.reciprocity, network.components, network.isolates, network.in_degree, network.out_degree),
    *(network.constraint, network.effective_size),
)
BY_KIND: tuple[Any, ...] = (network.ei_index, network.mixing, network.brokerage)
BY_THEMSELVES: tuple[Any, ...] = (network.qap, network.compared, network.association, network.centralisation)


def test_every_measure_is_tried() -> None:
    measures = {each for each in network.__all__ if isfunction(getattr(network, each))}
    assert measures == {each.__name__ for each in (*EITHER_WAY, *DIRECTED, *BY_KIND, *BY_THEMSELVES)}


LONG: tuple[Any, ...] = (
    *(network.closeness, network.eigenvector, network.core_periphery, network.communities),
    *(network.components, network.constraint, network.effective_size),
)
"""What looks further than at each tie once; so do brokers and betweenness, below."""


@pytest.mark.parametrize("measure", LONG, ids=lambda measure: measure.__name__)
def test_a_measure_that_looks_further_than_each_tie_takes_the_netherlands(
    netherlands: km.QualityModel, measure: Any
) -> None:
    """How long all of them take is measured in ``benchmarks/network.py``."""
    measure(netherlands, kind=(GOVERNS, LIES_IN))
    assert engines.chosen(None, None) == "rustworkx"


@pytest.mark.parametrize("undirected", [False, True])
def test_every_measure_takes_a_tenth_of_the_netherlands(netherlands: km.QualityModel, undirected: bool) -> None:
    part = attrs.evolve(netherlands, relations=netherlands.relations[::10])
    asked: dict[str, Any] = {"kind": (GOVERNS, LIES_IN), "undirected": undirected or None}
    found = [measure(part, **asked) for measure in (*EITHER_WAY, *(() if undirected else DIRECTED))]
    found += [measure(part, by="kind", **asked) for measure in BY_KIND]
    scored = [each for one in found for each in getattr(one, "scores", ())]
    assert {each.stakeholder for each in scored} == {each.id for each in part.stakeholders}
    if undirected:
        network.compared({"a tenth of the Netherlands": part}, kind=(GOVERNS, LIES_IN))
    else:
        network.qap(part, kind=LIES_IN, other=PART_OF, permutations=10)
        network.association(ranked(part), network.degree(part, **asked), "ambition")
        network.centralisation(network.betweenness(part, **asked))


def test_where_it_is_installed_rustworkx_computes(netherlands: km.QualityModel) -> None:
    with mock.patch.object(rustworkx, "betweenness_centrality", wraps=rustworkx.betweenness_centrality) as computed:
        network.betweenness(netherlands, kind=(GOVERNS, LIES_IN))
    assert computed.call_count == 1


def test_every_site_lies_between_the_ends_of_its_ties(netherlands: km.QualityModel) -> None:
    found = network.brokers(netherlands, kind=(GOVERNS, LIES_IN))
    assert {netherlands[each.stakeholder].kind for each in found.scores} == {km.StakeholderKind.SITE}
    assert len(found.scores) == 6_107
    sites = {each.target: each.source for each in netherlands.relations if each.kind is GOVERNS}
    joined = {(sites[each.source], each.target) for each in netherlands.relations if each.kind is LIES_IN}
    assert sum(each.value or 0 for each in found.scores) == pytest.approx(len(joined))


def test_the_national_samenwerkingsverband_stands_between_most(shown: tuple[list[str], network.Brokers]) -> None:
    _, found = shown
    assert found.scores[0].stakeholder == "swv:PO0001"
    assert found.network.ties == 6_107 + 12_211


def test_the_example_shows_brokers_and_boards_of_real_data(
    netherlands: km.QualityModel, shown: tuple[list[str], network.Brokers]
) -> None:
    said, found = shown
    assert said[0] == "13270 stakeholders, 18318 ties of governing and lying in, 5996 without any"
    assert len(said) == 13
    brokers = [(km.label(netherlands[each.stakeholder].name), each.value) for each in found.scores[:5]]
    assert said[2:7] == [f"  {name}: {value:,.0f}" for name, value in brokers]
    degrees = graph.boards_and_samenwerkingsverbanden(netherlands).degree
    boards = {each.id for each in netherlands.stakeholders if each.kind is km.StakeholderKind.BOARD}
    most = sorted(degree for node, degree in degrees if node in boards)[-5:]
    assert [int(each.rpartition(": ")[2]) for each in said[8:]] == most[::-1]
