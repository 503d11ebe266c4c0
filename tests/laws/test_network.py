"""What holds of every network: numbers keep their bounds, names don't matter, and engines agree."""

import itertools
from collections.abc import Container
from typing import Any

import attrs
import networkx as nx
import pytest
from drawn import ACCOUNT, TRUST, actor, model_of, networks
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.analysis.network import BrokerageRole as Role
from kwaliteitsmodel.graph.kinds import OwnKind

PER_ACTOR: dict[str, Any] = {
    "degree": network.degree,
    "undirected degree": lambda model, kind: network.degree(model, kind=kind, undirected=True),
    "in-degree": network.in_degree,
    "out-degree": network.out_degree,
    "closeness": network.closeness,
    "betweenness": network.betweenness,
    "undirected betweenness": lambda model, kind: network.betweenness(model, kind=kind, undirected=True),
    "undirected closeness": lambda model, kind: network.closeness(model, kind=kind, undirected=True),
    "eigenvector": network.eigenvector,
    "undirected eigenvector": lambda model, kind: network.eigenvector(model, kind=kind, undirected=True),
    "constraint": network.constraint,
    "effective size": network.effective_size,
}
CENTRALISED = [each for each in PER_ACTOR if each not in ("constraint", "effective size") and "eigen" not in each]


def numbers(found: network.Scores) -> dict[str, float | None]:
    return {each.stakeholder: each.value for each in found.scores}


def turned(model: km.QualityModel, order: list[int]) -> km.QualityModel:
    """Return *model* in which the actor at each place has the ties and layer of another one."""
    place = {f"a{number}": f"a{order[number]}" for number in range(len(order))}
    return attrs.evolve(
        model,
        stakeholders=tuple(sorted((attrs.evolve(s, id=place[s.id]) for s in model.stakeholders), key=lambda s: s.id)),
        relations=tuple(attrs.evolve(r, source=place[r.source], target=place[r.target]) for r in model.relations),
    )


def reversed_ties(model: km.QualityModel) -> km.QualityModel:
    ties = tuple(attrs.evolve(each, source=each.target, target=each.source) for each in model.relations)
    return attrs.evolve(model, relations=ties)


def close(one: float | None, other: float | None) -> bool:
    return one is other is None or (None not in (one, other) and one == pytest.approx(other, rel=1e-9, abs=1e-9))


def relations_lost(lost: network.LeftOut) -> int:
    return sum(attrs.asdict(lost).values()) - lost.actors - lost.excluded


@given(strategies.models(dangling=True), st.sampled_from(km.RelationKind), st.none() | st.dates())
def test_every_relation_of_the_kind_is_in_the_network_or_left_out_once(
    model: km.QualityModel, kind: km.RelationKind, on: Any
) -> None:
    own = {each.own_kind for each in model.relations if each.own_kind}
    for asked in own if kind is km.RelationKind.OTHER else (kind,):
        found = network.size(model, kind=asked, on=on)
        of_kind = [each for each in model.relations if asked in (each.kind, each.own_kind)]
        assert found.relations + relations_lost(found.left_out) == len(of_kind)
        assert found.n + found.left_out.actors == len(model.stakeholders)
        assert found.ties <= found.relations * (1 if found.undirected else 2)
        assert found.left_out.without_weight == 0


@given(strategies.models(dangling=True), st.sampled_from(km.RelationKind))
def test_every_model_has_an_answer_for_every_actor(model: km.QualityModel, kind: km.RelationKind) -> None:
    asked = OwnKind("steers") if kind is km.RelationKind.OTHER else kind
    for measure in PER_ACTOR.values():
        found = measure(model, kind=asked)
        assert [each.stakeholder for each in found.scores] == [each.id for each in model.stakeholders]


@given(networks())
def test_density_and_reciprocity_are_from_0_to_1(model: km.QualityModel) -> None:
    for found in (
        network.density(model, kind=TRUST),
        network.density(model, kind=TRUST, undirected=True),
        network.reciprocity(model, kind=TRUST),
    ):
        assert found.value is None or 0 <= found.value <= 1
    assert (network.density(model, kind=TRUST).value is None) == (len(model.stakeholders) < 2)
    assert (network.reciprocity(model, kind=TRUST).value is None) == (network.size(model, kind=TRUST).ties == 0)


@given(networks(), st.data())
def test_names_of_actors_do_not_matter(model: km.QualityModel, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(model.stakeholders))))
    other = turned(model, order)
    for name, measure in PER_ACTOR.items():
        before, after = numbers(measure(model, kind=TRUST)), numbers(measure(other, kind=TRUST))
        for number in range(len(order)):
            assert close(before[f"a{number}"], after[f"a{order[number]}"]), name


@given(networks(), st.data())
def test_names_of_actors_do_not_matter_for_groups(model: km.QualityModel, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(model.stakeholders))))
    one, other = (network.ei_index(each, by="layer", kind=TRUST) for each in (model, turned(model, order)))
    assert (one.whole, one.expected, one.groups) == (other.whole, other.expected, other.groups)
    one, other = (network.brokerage(each, by="layer", kind=TRUST) for each in (model, turned(model, order)))
    assert (one.total, one.without_role) == (other.total, other.without_role)
    one, other = (network.core_periphery(each, kind=TRUST) for each in (model, turned(model, order)))
    assert (one.errors, len(one.core)) == (other.errors, len(other.core))
    assert one.interchangeable or close(one.fit, other.fit)
    assert {f"a{order[int(each[1:])]}" for each in one.interchangeable} == set(other.interchangeable)
    one, other = (
        network.qap(each, kind=TRUST, other=ACCOUNT, permutations=3) for each in (model, turned(model, order))
    )
    assert close(one.correlation, other.correlation)


@given(networks(least=1))
def test_who_joins_without_ties_changes_nothing_between_the_others(model: km.QualityModel) -> None:
    joined = model.adding(actor("new"))
    for name in ("betweenness", "undirected betweenness", "constraint", "effective size", "degree"):
        before, after = (numbers(PER_ACTOR[name](each, kind=TRUST)) for each in (model, joined))
        assert after.pop("anew") in (0.0, None)
        assert before == after


@given(networks())
def test_both_engines_say_the_same(model: km.QualityModel) -> None:
    for measure in (network.betweenness, network.closeness, network.eigenvector):
        for undirected in (False, True):
            one, other = (
                numbers(measure(model, kind=TRUST, undirected=undirected, engine=engine))
                for engine in ("networkx", "rustworkx")
            )
            assert all(close(one[each], other[each]) for each in one)


@given(networks())
def test_no_network_is_more_centralised_than_a_star(model: km.QualityModel) -> None:
    for name in CENTRALISED:
        scores = PER_ACTOR[name](model, kind=TRUST)
        value = network.centralisation(scores).value
        assert value is None or -1e-9 <= value <= 1 + 1e-9
        assert scores.highest_possible is None or all(each.value <= scores.highest_possible for each in scores.scores)


@given(networks())
def test_an_index_of_1_is_all_ties_outside_and_of_minus_1_all_inside(model: km.QualityModel) -> None:
    layer = {each.id: each.layer for each in model.stakeholders}
    ends = [(layer[each.source], layer[each.target]) for each in model.relations if each.kind is TRUST]
    known = [each for each in ends if None not in each]
    found = network.ei_index(model, by="layer", kind=TRUST)
    assert (found.whole.index is None) == (not known)
    assert (found.whole.index == 1) == (bool(known) and all(one != other for one, other in known))
    assert (found.whole.index == -1) == (bool(known) and all(one == other for one, other in known))
    assert found.whole.unknown == len(ends) - len(known)
    assert found.ungrouped == tuple(each.id for each in model.stakeholders if each.layer is None)
    assert sum(each.external for _, each in found.groups) == 2 * found.whole.external
    assert sum(each.internal for _, each in found.groups) == found.whole.internal


@given(networks(least=2))
def test_the_index_that_is_expected_is_that_of_ties_between_all(model: km.QualityModel) -> None:
    n = len(model.stakeholders)
    layers = [each.layer for each in model.stakeholders]
    everyone = model_of(n, itertools.permutations(range(n), 2), layers=layers)
    found = network.ei_index(everyone, by="layer", kind=TRUST)
    assert close(found.whole.index, found.expected)


@given(networks())
def test_the_matrix_counts_every_tie_once(model: km.QualityModel) -> None:
    found = network.mixing(model, by="layer", kind=TRUST)
    assert sum(map(sum, found.counts)) == found.network.ties
    layer = {each.id: each.layer and each.layer.value for each in model.stakeholders}
    for source, target, _ in network.ties(model, kind=TRUST).values():
        assert found.counts[found.groups.index(layer[source])][found.groups.index(layer[target])] > 0
    both = network.mixing(model, by="layer", kind=TRUST, undirected=True)
    assert both.counts == tuple(zip(*both.counts, strict=True))
    on_diagonal = sum(both.counts[each][each] for each in range(len(both.groups)))
    assert sum(map(sum, both.counts)) + on_diagonal == 2 * both.network.ties


def open_ways(model: km.QualityModel) -> list[tuple[str, str, str]]:
    graph = network.ties(model, kind=TRUST).digraph
    ways = itertools.permutations(graph, 3)
    return [(a, b, c) for a, b, c in ways if graph.has_edge(a, b) and graph.has_edge(b, c) and not graph.has_edge(a, c)]


@given(networks())
def test_roles_and_what_has_none_are_all_open_two_step_ways(model: km.QualityModel) -> None:
    found = network.brokerage(model, by="layer", kind=TRUST)
    ways = open_ways(model)
    layer: dict[str, km.Layer | None] = {each.id: each.layer for each in model.stakeholders}
    assert found.total.total + found.without_role == len(ways)
    assert found.without_role == sum(None in {layer[each] for each in way} for way in ways)
    for each in found.actors:
        known = [way for way in ways if way[1] == each.stakeholder and None not in {layer[one] for one in way}]
        assert each.roles.total == len(known)


@given(networks())
def test_who_keeps_the_gate_represents_when_all_ties_are_turned(model: km.QualityModel) -> None:
    one, other = (network.brokerage(each, by="layer", kind=TRUST) for each in (model, reversed_ties(model)))
    turned_roles = {Role.GATEKEEPER: Role.REPRESENTATIVE, Role.REPRESENTATIVE: Role.GATEKEEPER}
    for before, after in zip(one.actors, other.actors, strict=True):
        for role in Role:
            assert before.roles[role] == after.roles[turned_roles.get(role, role)]


@given(networks(layers=(km.Layer.SCHOOL, km.Layer.NATIONAL)))
def test_what_is_expected_is_the_chance_of_an_open_way_times_the_ways_there_could_be(model: km.QualityModel) -> None:
    found = network.brokerage(model, by="layer", kind=TRUST)
    density = network.density(model, kind=TRUST).value or 0.0
    n = len(model.stakeholders)
    for each in found.actors:
        assert (each.expected is None) == (n == 1)
        if each.expected is not None:
            assert each.expected.total == pytest.approx(density**2 * (1 - density) * (n - 1) * (n - 2))


def places(model: km.QualityModel, core: Container[str], *, undirected: bool) -> list[tuple[bool, bool]]:
    """Return of each place within the core or the periphery whether a tie is there, and whether it is ideally."""
    graph = network.ties(model, kind=TRUST, undirected=undirected).graph
    pairs = itertools.combinations(graph, 2) if undirected else itertools.permutations(graph, 2)
    return [(graph.has_edge(a, b), a in core) for a, b in pairs if (a in core) == (b in core)]


def errors(model: km.QualityModel, core: Container[str], *, undirected: bool) -> int:
    """Return what an ideal core and periphery would not have, counted place by place."""
    return sum(tied != ideal for tied, ideal in places(model, core, undirected=undirected))


def pearson(xs: list[bool], ys: list[bool]) -> float | None:
    """Return the correlation of Pearson, by its definition; nothing where one of the two is everywhere the same."""
    if len(set(xs)) < 2 or len(set(ys)) < 2:
        return None
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    together = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    apart = sum((x - mean_x) ** 2 for x in xs) * sum((y - mean_y) ** 2 for y in ys)
    return together / float(apart**0.5)


@given(networks(), st.booleans())
def test_the_fit_of_a_core_is_the_correlation_of_its_places_with_the_ideal(
    model: km.QualityModel, undirected: bool
) -> None:
    found = network.core_periphery(model, kind=TRUST, undirected=undirected)
    cells = places(model, found.core, undirected=undirected)
    assert close(found.fit, pearson([tied for tied, _ in cells], [ideal for _, ideal in cells]))


@given(networks(), st.booleans())
def test_no_other_core_has_fewer_errors(model: km.QualityModel, undirected: bool) -> None:
    found = network.core_periphery(model, kind=TRUST, undirected=undirected)
    ids = [each.id for each in model.stakeholders]
    cores = [set(each) for size in range(len(ids) + 1) for each in itertools.combinations(ids, size)]
    least = min(errors(model, core, undirected=undirected) for core in cores)
    assert found.errors == errors(model, set(found.core), undirected=undirected) == least
    best = [core for core in cores if errors(model, core, undirected=undirected) == least]
    smallest = [core for core in best if len(core) == min(map(len, best))]
    assert set(found.core) in smallest
    certain = set.intersection(*smallest) if smallest else set()
    assert set(found.core) - set(found.interchangeable) == certain
    assert set(found.interchangeable) == set.union(*smallest) - certain
    assert found.fit is None or -1 - 1e-9 <= found.fit <= 1 + 1e-9
    assert sorted([*found.core, *found.periphery]) == sorted(ids)


@given(networks(), st.integers(0, 3), st.booleans())
def test_communities_part_the_actors_and_come_again(model: km.QualityModel, seed: int, undirected: bool) -> None:
    found = network.communities(model, kind=TRUST, seed=seed, undirected=undirected)
    assert sorted(itertools.chain(*found.communities)) == sorted(each.id for each in model.stakeholders)
    assert found == network.communities(model, kind=TRUST, seed=seed, undirected=undirected)
    assert (found.modularity is None) == (found.network.ties == 0)
    assert found.modularity is None or -0.5 <= found.modularity < 1


@given(networks(), st.integers(0, 3), st.booleans())
def test_a_correlation_comes_again_and_is_the_same_both_ways(
    model: km.QualityModel, seed: int, undirected: bool
) -> None:
    found = network.qap(model, kind=TRUST, other=ACCOUNT, permutations=20, seed=seed, undirected=undirected)
    assert found == network.qap(model, kind=TRUST, other=ACCOUNT, permutations=20, seed=seed, undirected=undirected)
    back = network.qap(model, kind=ACCOUNT, other=TRUST, permutations=1, undirected=undirected)
    assert close(found.correlation, back.correlation)
    assert (found.correlation is None) == (found.p is None)
    if found.p is not None and found.correlation is not None:
        assert -1 - 1e-9 <= found.correlation <= 1 + 1e-9
        assert 1 / 21 <= found.p <= 1


@given(networks())
def test_an_undirected_network_is_one_in_which_every_tie_goes_both_ways(model: km.QualityModel) -> None:
    known = {(each.kind, each.source, each.target) for each in model.relations}
    back = [
        attrs.evolve(each, id=km.RelationId(f"back:{each.id}"), source=each.target, target=each.source)
        for each in model.relations
        if (each.kind, each.target, each.source) not in known
    ]
    both = model.adding(*back)
    assert close(network.density(model, kind=TRUST, undirected=True).value, network.density(both, kind=TRUST).value)
    correlated = (
        network.qap(model, kind=TRUST, other=ACCOUNT, permutations=1, undirected=True),
        network.qap(both, kind=TRUST, other=ACCOUNT, permutations=1),
    )
    assert close(correlated[0].correlation, correlated[1].correlation)
    for measure in (network.closeness, network.eigenvector):
        one, other = numbers(measure(model, kind=TRUST, undirected=True)), numbers(measure(both, kind=TRUST))
        assert all(close(one[each], other[each]) for each in one)


@given(networks())
def test_a_kind_goes_together_with_itself(model: km.QualityModel) -> None:
    value = network.qap(model, kind=TRUST, other=TRUST, permutations=1).correlation
    density = network.density(model, kind=TRUST).value
    assert value is None if density in (0, 1, None) else value == pytest.approx(1)


@given(networks())
def test_components_part_the_actors_and_isolates_are_components_of_one(model: km.QualityModel) -> None:
    for strong in (False, True):
        found = network.components(model, kind=TRUST, strong=strong)
        assert sorted(itertools.chain(*found.components)) == sorted(each.id for each in model.stakeholders)
        assert [len(each) for each in found.components] == sorted(map(len, found.components), reverse=True)
    alone = set(network.isolates(model, kind=TRUST).stakeholders)
    weak = network.components(model, kind=TRUST).components
    assert {each[0] for each in weak if len(each) == 1} == alone
    assert network.size(model, kind=TRUST).isolates == len(alone)


@given(networks())
def test_brokers_are_those_with_betweenness_highest_first(model: km.QualityModel) -> None:
    found = network.brokers(model, kind=TRUST)
    values = [each.value or 0 for each in found.scores]
    assert values == sorted(values, reverse=True)
    positive = {each.stakeholder for each in network.betweenness(model, kind=TRUST).scores if each.value}
    assert {each.stakeholder for each in found.scores} == positive


@given(networks())
def test_constraint_and_effective_size_are_those_of_networkx(model: km.QualityModel) -> None:
    graph: Any = network.ties(model, kind=TRUST).graph
    for ours, theirs in ((network.constraint, nx.constraint), (network.effective_size, nx.effective_size)):
        found, expected = numbers(ours(model, kind=TRUST)), theirs(graph, nodes=list(graph))
        for each in graph:
            if graph.succ[each]:  # networkx has no number for who has incoming ties only
                assert close(found[each], expected[each])
            assert (found[each] is None) == (graph.degree(each) == 0)
