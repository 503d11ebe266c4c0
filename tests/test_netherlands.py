"""The whole road on real data: from open data to a checked model, a document and a network."""

import io as buffers
import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import networkx as nx
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, graph, io

SITES = "duo/02_alle_schoolvestigingen_bo_2026-04.csv"
PUPILS = "duo/06_historisch_leerlingen_per_vestiging_1996-2025.csv"
REGIONS = "swv/swv_pc4_2015.csv"
REFORMED = km.SwvCode("PO0001")
GIGABYTES = 1024**2  # in the kilobytes that the system counts in


@pytest.fixture(scope="module")
def read(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The document that the command makes of the published files, and what the command said."""
    out = tmp_path_factory.mktemp("netherlands") / "nl.json"
    sites, pupils, regions = (str(shared / "data" / name) for name in (SITES, PUPILS, REGIONS))
    command = ["import", "duo", sites, "--regions", regions, "--pupils", pupils, "-o", str(out), "--json"]
    done = subprocess.run([sys.executable, "-m", "kwaliteitsmodel", *command], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return out, json.loads(done.stdout)


@pytest.fixture(scope="module")
def netherlands(read: tuple[Path, dict[str, Any]]) -> km.QualityModel:
    return io.load(read[0])


@pytest.fixture(scope="module")
def tenth(netherlands: km.QualityModel) -> km.QualityModel:
    """A tenth of the sites with their figures, and all others; what is so of each of them takes no whole country."""
    sites = [each.id for each in netherlands.stakeholders if each.kind is km.StakeholderKind.SITE]
    gone = set(sites) - set(sites[::10])
    return attrs.evolve(
        netherlands,
        stakeholders=tuple(each for each in netherlands.stakeholders if each.id not in gone),
        relations=tuple(each for each in netherlands.relations if not {each.source, each.target} & gone),
        observations=tuple(each for each in netherlands.observations if each.of not in gone),
    )


def test_it_takes_less_than_two_gigabytes(read: tuple[Path, dict[str, Any]]) -> None:
    assert read[0].stat().st_size > 10_000_000
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 2 * GIGABYTES


def test_listed_sites_and_those_from_history_only_stand_apart(netherlands: km.QualityModel) -> None:
    sites = [each for each in netherlands.stakeholders if each.kind is km.StakeholderKind.SITE]
    sources = [each.recorded.source for each in sites if each.recorded]
    assert sources.count(km.SourceId("duo-sites")) == 6_107
    assert sources.count(km.SourceId("duo-pupils")) == 3_644
    assert len(sources) == len(sites)


def test_the_boards_of_listed_sites_and_their_samenwerkingsverbanden_are_all_there(
    netherlands: km.QualityModel,
) -> None:
    listed = {
        each.id
        for each in netherlands.stakeholders
        if each.recorded and each.recorded.source == km.SourceId("duo-sites")
    }
    boards = {
        each.source for each in netherlands.relations if each.kind is km.RelationKind.GOVERNS and each.target in listed
    }
    assert len(boards) == 748
    codes = {netherlands[each.target].swv for each in netherlands.relations if each.source in listed} - {None}
    assert len(codes - {REFORMED}) == 76
    assert REFORMED in codes
    assert {code.sector for code in codes if code} == {km.Sector.PO}


def test_every_row_and_cell_is_accounted_for(read: tuple[Path, dict[str, Any]]) -> None:
    tallies = {(each["file"], each["unit"]): each for each in read[1]["losses"]["tallies"]}
    rows = {file: each["read"] for (file, unit), each in tallies.items() if unit == "rows"}
    assert rows == {Path(SITES).name: 6_107, Path(PUPILS).name: 9_737, Path(REGIONS).name: 4_046}
    for each in tallies.values():
        assert sum(each["became"].values()) == each["read"]
    assert len(read[1]["losses"]["losses"]) == sum(read[1]["losses"]["counted"].values())


def test_fewer_than_five_pupils_is_one_to_four_and_never_none(netherlands: km.QualityModel) -> None:
    values = [each.value for each in netherlands.observations]
    assert values.count(km.Interval(low=1, high=4)) == 762
    assert len(values) == 228_821 + 762
    assert 0 not in values


def test_the_model_of_the_netherlands_keeps_every_rule_of_severity_error(read: tuple[Path, dict[str, Any]]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kwaliteitsmodel", "check", str(read[0]), "--json", "--on", "2026-06-01"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    said = json.loads(done.stdout)
    assert [(each["rule"], each["id"]) for each in said["violations"]] == [
        ("IND003", "pupils"),
        ("IND014", "pupils"),
        ("IND019", "pupils"),
    ]


def test_a_saved_model_of_the_netherlands_is_loaded_again(netherlands: km.QualityModel, tmp_path: Path) -> None:
    io.save(netherlands, tmp_path / "again.json")
    assert io.load(tmp_path / "again.json") == netherlands


def test_the_network_of_the_netherlands_has_everyone_and_every_relation(netherlands: km.QualityModel) -> None:
    network = graph.to_networkx(netherlands)
    assert network.number_of_nodes() == len(netherlands.stakeholders)
    assert network.number_of_edges() == len(netherlands.relations)
    assert set(graph.from_networkx(network).model.relations) == set(netherlands.relations)


def test_every_writer_of_networkx_writes_the_network_of_a_tenth_of_the_netherlands(tenth: km.QualityModel) -> None:
    network = graph.to_networkx(tenth)
    counts = (len(tenth.stakeholders), len(tenth.relations))
    assert (network.number_of_nodes(), network.number_of_edges()) == counts
    for write, read_back in ((nx.write_graphml, nx.read_graphml), (nx.write_gexf, nx.read_gexf)):
        file = buffers.BytesIO()
        write(network, file)
        file.seek(0)
        again: Any = read_back(file)
        assert (again.number_of_nodes(), again.number_of_edges()) == counts
    plain = json.loads(json.dumps(nx.node_link_data(network, edges="edges")))
    linked: Any = nx.node_link_graph(plain, edges="edges")
    assert (linked.number_of_nodes(), linked.number_of_edges()) == counts


def test_the_network_of_a_tenth_of_the_netherlands_is_read_back_and_every_file_of_it_too(
    tenth: km.QualityModel, tmp_path: Path
) -> None:
    relations = {each.id: each for each in tenth.relations}
    graph.write_graphml(tenth, tmp_path / "nl.graphml")
    graph.write_gexf(tenth, tmp_path / "nl.gexf")
    graph.write_cytoscape(tenth, tmp_path / "nl.json")
    plain = json.loads((tmp_path / "nl.json").read_text(encoding="utf-8"))
    graphml: Any = nx.read_graphml(tmp_path / "nl.graphml", edge_key_type=str, force_multigraph=True)
    for network in (
        graph.to_networkx(tenth),
        graphml,
        nx.read_gexf(tmp_path / "nl.gexf"),
        nx.cytoscape_graph(plain),
    ):
        found = graph.from_networkx(network).model
        assert found.stakeholders == tenth.stakeholders
        assert {each.id: each for each in found.relations} == relations


def test_boards_and_samenwerkingsverbanden_of_the_netherlands(netherlands: km.QualityModel) -> None:
    network = graph.boards_and_samenwerkingsverbanden(netherlands)
    assert nx.is_bipartite(network)
    boards = [each for each, mode in network.nodes(data="bipartite") if mode == 0]
    shared = graph.projected(network, 1)
    theirs = nx.bipartite.weighted_projected_graph(network, set(network) - set(boards))
    assert {frozenset(edge[:2]): edge[2] for edge in shared.edges(data="weight")} == {
        frozenset(edge[:2]): edge[2] for edge in theirs.edges(data="weight")
    }


def test_checking_says_the_same_in_any_order_of_stakeholders(tenth: km.QualityModel) -> None:
    turned = attrs.evolve(tenth, stakeholders=tenth.stakeholders[::-1])
    report, other = checks.run(tenth), checks.run(turned)
    assert report.violations
    assert set(report.violations) == set(other.violations)
