"""The network and the model say the same."""

import io as buffers
import json
from typing import Any

import networkx as nx
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import graph, strategies
from kwaliteitsmodel.references import references


@given(strategies.models())
def test_there_is_a_node_per_stakeholder_and_an_edge_per_relation(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    assert list(network) == [each.id for each in model.stakeholders]
    assert {key: (a, b) for a, b, key in network.edges(keys=True)} == {
        each.id: (each.source, each.target) for each in model.relations
    }


@given(strategies.models(dangling=True))
def test_a_relation_is_drawn_if_and_only_if_both_ends_are_stakeholders(model: km.QualityModel) -> None:
    held = {each.id for each in model.stakeholders}
    drawn = {key for *_, key in graph.to_networkx(model).edges(keys=True)}
    assert drawn == {each.id for each in model.relations if {each.source, each.target} <= held}


@given(strategies.models(dangling=True))
def test_attributes_are_scalars_that_are_known(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    every = [known for _, known in network.nodes(data=True)] + [known for *_, known in network.edges(data=True)]
    for known in every:
        assert {type(value) for value in known.values()} <= {str, float, bool}
        assert "" not in known.values()


@given(strategies.models())
def test_graphml_and_node_link_json_bring_everything_back(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    file = buffers.BytesIO()
    nx.write_graphml(network, file)
    file.seek(0)
    again: Any = nx.read_graphml(file, edge_key_type=str, force_multigraph=True)
    assert {each: again.nodes[each] for each in again} == {each: network.nodes[each] for each in network}
    assert sorted(map(str, again.edges(keys=True, data=True))) == sorted(map(str, network.edges(keys=True, data=True)))
    plain = json.loads(json.dumps(nx.node_link_data(network, edges="edges")))
    assert nx.utils.graphs_equal(nx.node_link_graph(plain, edges="edges"), network)


@given(strategies.models())
def test_gexf_is_read_back_with_the_same_counts(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    file = buffers.BytesIO()
    nx.write_gexf(network, file)
    file.seek(0)
    again: Any = nx.read_gexf(file)
    assert set(again) == set(network)
    assert again.number_of_edges() == network.number_of_edges()


@given(strategies.models(dangling=True))
def test_the_view_of_references_has_an_edge_per_reference(model: km.QualityModel) -> None:
    view = graph.references(model, observations=True)
    expected = [(each.id, ref.target, ref.field) for each in model.entities() for ref in references(each)]
    assert sorted(view.edges(data="field")) == sorted(expected)
    held = {each.id for each in model.entities()}
    assert {each for each, kind in view.nodes(data="kind") if kind == "missing"} == set(view) - held
