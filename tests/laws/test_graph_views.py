"""Differences, views, networks of two modes, waves and pseudonyms keep their promises."""

from collections import Counter
from datetime import date
from itertools import combinations
from typing import Any

import attrs
import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis, graph, strategies
from kwaliteitsmodel.graph.kinds import kind_of

DAYS = st.lists(st.dates(), unique=True, min_size=1, max_size=4).map(sorted)
SECRET = b"sixteen bytes at least"


@st.composite
def pairs(draw: st.DrawFn) -> tuple[km.QualityModel, km.QualityModel]:
    """Draw a model and what it was or became: some are gone, some have another name or weight."""
    model = draw(strategies.models())
    kept = [each for each in model.stakeholders if draw(st.booleans())]
    ties = [each for each in model.relations if draw(st.booleans())]
    other = attrs.evolve(
        model,
        stakeholders=tuple(attrs.evolve(each, name=draw(st.just(each.name) | strategies.names())) for each in kept),
        relations=tuple(attrs.evolve(each, weight=draw(st.just(each.weight) | st.just(2))) for each in ties),
    )
    return model, other


@st.composite
def same_words(draw: st.DrawFn) -> km.QualityModel:
    """Draw a model in which own kinds are spelled as words are, and as each other."""
    model = draw(strategies.models(dangling=True))
    own = st.sampled_from(["trusts", "governs", "helps"])

    def respelled(relation: km.Relation) -> km.Relation:
        if draw(st.booleans()):
            return attrs.evolve(relation, kind=km.RelationKind.OTHER, own_kind=draw(own))
        return relation

    return attrs.evolve(model, relations=tuple(map(respelled, model.relations)))


@given(pairs())
def test_what_came_one_way_went_the_other_way(both: tuple[km.QualityModel, km.QualityModel]) -> None:
    there, back = graph.difference(*both), graph.difference(*both[::-1])
    for came, went in (("actors_came", "actors_went"), ("ties_came", "ties_went"), ("ties_changed", "ties_changed")):
        assert {each.id for each in getattr(there, came)} == {each.id for each in getattr(back, went)}
    assert len(there) == len(back) == len(list(there))


@given(pairs())
def test_before_and_what_shifted_is_after(both: tuple[km.QualityModel, km.QualityModel]) -> None:
    found = graph.difference(*both)
    before, after = (graph.to_networkx(each) for each in both)
    came, went = ({each.id for each in few} for few in (found.actors_came, found.actors_went))
    assert set(before) - went | came == set(after)
    for each in found.actors_changed:
        earlier, later = before.nodes[each.id], after.nodes[each.id]
        assert {name for name in earlier | later if earlier.get(name) != later.get(name)} == set(each.attributes)
    for one, other in ((before, after), (after, before)):
        _drop_denials(one, set(other.edges(keys=True)))
    assert found.is_empty == nx.utils.graphs_equal(_bare(before), _bare(after))
    assert all(each.message("nl") != each.message("en") for each in found)


def _drop_denials(network: Any, kept: set[Any]) -> None:
    """Take away the reports of absence that the other network doesn't have: such a tie neither comes nor goes."""
    gone = [edge[:3] for edge in network.edges(keys=True, data="present") if not edge[3] and edge[:3] not in kept]
    network.remove_edges_from(gone)


def _bare(network: Any) -> Any:
    network.graph.clear()
    return network


@given(strategies.models())
def test_a_network_doesn_t_differ_from_itself(model: km.QualityModel) -> None:
    assert graph.difference(model, model).is_empty


@given(strategies.models())
def test_the_views_by_kind_part_the_ties(model: km.QualityModel) -> None:
    parts = graph.by_kind(model)
    present = graph.present(model)
    keys = [key for part in parts.values() for *_, key in part.edges(keys=True)]
    assert sorted(keys) == sorted(key for *_, key in present.edges(keys=True))
    assert all(set(part) == set(present) for part in parts.values())
    for kind, part in parts.items():
        assert all(kind_of(model[km.RelationId(key)]) == kind for *_, key in part.edges(keys=True))


@given(same_words())
def test_a_measure_and_a_graph_of_one_kind_have_the_same_ties(model: km.QualityModel) -> None:
    for kind in {kind_of(each) for each in model.relations}:
        drawn = graph.present(graph.to_networkx(model, kinds=kind))
        assert analysis.network.size(model, kind=kind).relations == drawn.number_of_edges()


@given(strategies.models(), st.data())
def test_around_someone_is_everyone_at_most_so_many_steps_away(model: km.QualityModel, data: st.DataObject) -> None:
    network = graph.present(model)
    for each in list(network)[:3]:
        steps = data.draw(st.integers(0, 3))
        apart = nx.single_source_shortest_path_length(network.to_undirected(as_view=True), each, cutoff=steps)
        near = graph.around(model, each, steps=steps)
        assert set(near) == set(apart)
        assert nx.utils.graphs_equal(near, network.subgraph(apart).copy())


@given(strategies.models())
def test_a_tie_crosses_regions_whatever_its_direction(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    crossing = {key for *_, key in graph.cross_regional(network).edges(keys=True)}
    assert crossing == {key for *_, key in graph.cross_regional(network.reverse()).edges(keys=True)}
    for region in model.regions:
        inside = {key for *_, key in graph.in_region(model, region.id).edges(keys=True)}
        assert not crossing & inside


@st.composite
def talks(draw: st.DrawFn) -> km.QualityModel:
    """Draw stakeholders and the conversations that they take part in."""
    people = [km.StakeholderId(f"p{each}") for each in range(draw(st.integers(0, 5)))]
    ids = st.sampled_from([*people, km.StakeholderId("nobody")])
    made = [
        km.Conversation(
            id=km.ConversationId(f"c{each}"),
            participants=tuple(
                km.Participant(stakeholder=who, people=draw(st.none() | st.integers(1, 3)))
                for who in draw(st.lists(ids, unique=True))
            ),
        )
        for each in range(draw(st.integers(0, 5)))
    ]
    role = km.StakeholderKind.ROLE
    return km.QualityModel(name="x").adding(*(km.Stakeholder(id=each, name=each, kind=role) for each in people), *made)


@given(talks())
def test_two_who_met_share_as_many_conversations_as_they_were_both_in(model: km.QualityModel) -> None:
    network = graph.meetings(model)
    assert set(nx.get_node_attributes(network, "bipartite").values()) <= {0, 1}
    assert all({network.nodes[end]["bipartite"] for end in edge} == {0, 1} for edge in network.edges)
    both = Counter(
        frozenset(pair)
        for each in model.conversations
        for pair in combinations([one for one in each.stakeholders if one in model], 2)
    )
    shared = graph.projected(network)
    assert {frozenset(edge[:2]): edge[2] for edge in shared.edges(data="weight")} == both
    assert set(shared) == {each.id for each in model.stakeholders}
    assert set(graph.projected(network, 1)) == {each.id for each in model.conversations}
    if shared and len(shared) < len(network):  # that of networkx refuses a mode without anyone
        theirs = nx.bipartite.weighted_projected_graph(network, list(shared))
        assert nx.utils.graphs_equal(theirs, shared) or _bare(theirs).adj == _bare(shared).adj


@given(same_words(), st.dates(), st.sampled_from(["any", "both", "uncontested"]))
def test_a_wave_has_the_ties_that_are_measured(model: km.QualityModel, day: date, reports: Any) -> None:
    for kind in {kind_of(each) for each in model.relations} - {km.RelationKind.OTHER}:
        (wave,) = graph.waves(model, [day], kinds=kind, reports=reports)
        found = analysis.network.ties(model, kind=kind, on=day, reports=reports, undirected=False)
        assert wave.ties == {(str(one), str(other)) for one, other in found.graph.edges}
        assert wave.contradicted == found.network.contradicted


@given(strategies.models())
def test_a_pseudonymised_network_has_the_same_structure(model: km.QualityModel) -> None:
    hidden = graph.pseudonymised(model, secret=SECRET).model
    before, after = graph.to_networkx(model), graph.to_networkx(hidden)
    same = nx.is_isomorphic(
        before, after, node_match=lambda a, b: a["kind"] == b["kind"] and _when(a) == _when(b), edge_match=_same_ties
    )
    assert same
    assert hidden == graph.pseudonymised(model, secret=SECRET).model
    assert not {each.id for each in hidden.entities()} & {each.id for each in model.entities()}
    turned = attrs.evolve(model, stakeholders=model.stakeholders[::-1], relations=model.relations[::-1])
    assert graph.pseudonymised(turned, secret=SECRET).model == hidden


@given(strategies.models())
def test_a_pseudonymised_network_meets_as_the_original(model: km.QualityModel) -> None:
    found = graph.pseudonymised(model, secret=SECRET)
    before, after = graph.meetings(model), graph.meetings(found.model)
    said = ("bipartite", "kind", "setting", "held", "policy_level")
    assert nx.is_isomorphic(
        before,
        after,
        node_match=lambda a, b: all(a.get(each) == b.get(each) for each in said),
        edge_match=lambda a, b: a == b,
    )
    ids = {each.id for each in model.entities()}
    assert not any(ids.intersection(each.ids) for each in found.losses)


def _when(known: Any) -> tuple[Any, ...]:
    return known.get("valid"), known.get("valid_from"), known.get("valid_to")


def _same_ties(one: Any, other: Any) -> bool:
    said = [
        sorted((tie["relation"], str(_when(tie)), tie.get("weight", 0)) for tie in ties.values())
        for ties in (one, other)
    ]
    return bool(said[0] == said[1])
