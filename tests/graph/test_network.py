"""The model as graphs: the stakeholder network, and what points at what."""

import io as buffers
import json
from datetime import date
from typing import Any

import attrs
import networkx as nx
import pytest
from made import person, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, graph

DEMO = catalogue.load("demo")
TALKS = km.RelationKind.CONVERSES_WITH
HOSTILE = "<&\"'> \u202e{}%s\n\t🦋 ]]>"


FULL = km.QualityModel(name="Full").adding(
    person(
        "a",
        own_kind=HOSTILE,
        about=km.Text(nl=HOSTILE),
        brin=km.Brin("99ZZ"),
        layer=km.Layer.SCHOOL,
        regions=(km.RegionId("r1"), km.RegionId("r2")),
        contributes=True,
        claims=False,
        valid=km.SchoolYear(2025).period,
        recorded=km.Recorded(by=km.StakeholderId("b"), on=date(2026, 1, 2), source=km.SourceId("s")),
        extra=km.Extra({"app:x": [1, HOSTILE]}),
    ),
    person("b"),
    tie("r1", "a", "b", kind=TALKS, about=(km.AspectId("x"),), weight=2),
    tie("r2", "a", "b", kind=TALKS, weight=0.5, valid=km.Period(start=date(2025, 8, 1))),
    tie("r3", "b", "a", kind=TALKS),
)


def test_every_stakeholder_is_a_node_and_every_relation_an_edge_with_its_id_as_key() -> None:
    network = graph.to_networkx(DEMO)
    assert set(network) == {each.id for each in DEMO.stakeholders}
    assert {(each.source, each.target, each.id) for each in DEMO.relations} == set(network.edges(keys=True))


def test_what_is_known_stands_in_scalars_and_what_is_not_known_is_left_out() -> None:
    network = graph.to_networkx(FULL)
    assert network.nodes["a"] == {
        "label": "a",
        "about": HOSTILE,
        "about_nl": HOSTILE,
        "kind": "role",
        "own_kind": HOSTILE,
        "brin": "99ZZ",
        "layer": "school",
        "contributes": True,
        "claims": False,
        "regions": '["r1", "r2"]',
        "valid_from": "2025-08-01",
        "valid_to": "2026-07-31",
        "recorded_by": "b",
        "recorded_on": "2026-01-02",
        "recorded_source": "s",
        "extra": km.Extra({"app:x": [1, HOSTILE]}).text,
    }
    assert network.nodes["b"] == {"label": "b", "kind": "role"}
    assert network.edges["a", "b", "r1"] == {
        "relation": "converses-with",
        "about": '["x"]',
        "weight": 2.0,
        "present": True,
    }
    assert network.edges["a", "b", "r2"]["valid_from"] == "2025-08-01"
    assert "valid_to" not in network.edges["a", "b", "r2"]
    assert network.edges["b", "a", "r3"] == {"relation": "converses-with", "present": True}


def test_weights_are_all_of_one_type() -> None:
    network = graph.to_networkx(FULL)
    assert {type(weight) for *_, weight in network.edges(data="weight") if weight is not None} == {float}


def test_a_relation_to_nobody_is_left_out() -> None:
    network = graph.to_networkx(FULL.adding(tie("r4", "a", "nobody", kind=TALKS), tie("r5", "nobody", "a", kind=TALKS)))
    assert network.number_of_edges() == 3
    assert "nobody" not in network


@pytest.mark.parametrize("model", [DEMO, FULL], ids=["demo", "full"])
def test_every_writer_of_networkx_writes_it_and_reads_back_the_same(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    for write, read in ((nx.write_graphml, nx.read_graphml), (nx.write_gexf, nx.read_gexf)):
        file = buffers.BytesIO()
        write(network, file)
        file.seek(0)
        again = read(file)
        assert set(again) == set(network)
        assert again.number_of_edges() == network.number_of_edges()
    plain = json.loads(json.dumps(nx.node_link_data(network, edges="edges")))
    assert nx.utils.graphs_equal(nx.node_link_graph(plain, edges="edges"), network)
    assert json.loads(json.dumps(nx.cytoscape_data(network)))["elements"]["edges"]
    assert list(nx.generate_gml(network))


def test_graphml_keeps_every_attribute() -> None:
    network = graph.to_networkx(FULL)
    file = buffers.BytesIO()
    nx.write_graphml(network, file)
    file.seek(0)
    again: Any = nx.read_graphml(file, edge_key_type=str, force_multigraph=True)
    assert dict(again.nodes) == {each: network.nodes[each] for each in network}
    assert set(again.edges(keys=True)) == set(network.edges(keys=True))


def test_the_view_of_references_has_a_node_per_entity_and_an_edge_per_reference() -> None:
    view = graph.references(DEMO, observations=True)
    assert set(view) == {each.id for each in DEMO.entities()}
    assert view.edges["out-of-school:2024", "swv:PO9901", 0] == {"field": "of"}
    assert view.nodes["guide"] == {"kind": "sources", "label": "Kwaliteitszorg in samenwerkingsverbanden"}
    assert view.nodes["audit:99ZY00"] == {"kind": "audits", "label": "audit:99ZY00"}
    assert nx.number_of_selfloops(view) == 0
    dutch = graph.references(DEMO, language="nl")
    assert dutch.nodes["parents"]["label"] == "Ouders"


def test_observations_are_in_the_view_on_request_or_where_someone_points_at_one() -> None:
    seen = km.EntityId("out-of-school:2024")
    about = km.Deviation(id=km.DeviationId("d"), rule="IND006", about=seen, reason="x")
    view = graph.references(DEMO.adding(about))
    shown = {each for each, kind in view.nodes(data="kind") if kind == "observations"}
    assert shown == {seen, "weeks-to-help:2025"}
    assert view.nodes[seen]["label"] == seen


def test_what_is_pointed_at_and_absent_is_a_node_of_its_own_kind() -> None:
    view = graph.references(km.QualityModel(name="x").adding(tie("r", "a", "b")))
    assert view.nodes["a"] == {"kind": "missing", "label": "a"}
    assert view.number_of_edges() == 2


def test_the_network_is_a_view_and_the_model_stays_as_it_was() -> None:
    before = attrs.evolve(FULL)
    graph.to_networkx(FULL).clear()
    assert before == FULL
