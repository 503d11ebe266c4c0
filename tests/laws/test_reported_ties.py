"""What holds of ties however they are reported: direction, whose word is taken, who and what is left out."""

from collections.abc import Callable
from datetime import date
from itertools import combinations, product
from math import sqrt
from typing import Any, get_args

import attrs
import pytest
from drawn import ACCOUNT, LAYERS, TALK, TRUST, actor, reported, tie
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import network, profiles, reports
from kwaliteitsmodel.analysis.holding import talks

VALUES: tuple[network.Value, ...] = get_args(network.Value)
REPORTS: tuple[network.Reports, ...] = get_args(network.Reports)
SOME_DAY = date(2026, 1, 1)
MEASURES: dict[str, Callable[..., Any]] = {
    "size": network.size,
    "density": network.density,
    "reciprocity": network.reciprocity,
    "degree": network.degree,
    "in-degree": network.in_degree,
    "out-degree": network.out_degree,
    "closeness": network.closeness,
    "betweenness": network.betweenness,
    "eigenvector": network.eigenvector,
    "brokers": network.brokers,
    "components": network.components,
    "strong components": lambda model, **asked: network.components(model, strong=True, **asked),
    "isolates": network.isolates,
    "communities": network.communities,
    "core and periphery": network.core_periphery,
    "E-I": lambda model, **asked: network.ei_index(model, by=half, **asked),
    "mixing": lambda model, **asked: network.mixing(model, by=half, **asked),
    "brokerage": lambda model, **asked: network.brokerage(model, by=half, **asked),
    "constraint": lambda model, **asked: network.constraint(model, value="weight", **asked),
    "effective size": lambda model, **asked: network.effective_size(model, value="weight", **asked),
    "qap": lambda model, **asked: network.qap(model, other=TALK, value="weight", permutations=5, **asked),
    "compared": lambda model, **asked: network.compared({"one": model}, **asked),
}


def half(stakeholder: km.Stakeholder) -> str:
    """Return a group that doesn't hang on the id."""
    return "even" if int(str(stakeholder.name)) % 2 == 0 else "odd"


def joined(model: km.QualityModel, **asked: Any) -> set[tuple[str, str, float]]:
    every: dict[str, Any] = {"kind": TALK, **asked}
    return set(network.ties(model, **every).values())


def renamed(model: km.QualityModel) -> km.QualityModel:
    """Return *model* with ids whose order in the alphabet is the other way round; all stands in the same order."""
    named = {each.id: km.StakeholderId(f"a{9 - int(each.id[1:])}") for each in model.stakeholders}

    def by(relation: km.Relation) -> km.Recorded | None:
        return relation.recorded and km.Recorded(by=named[relation.recorded.by or km.StakeholderId("")])

    return attrs.evolve(
        model,
        stakeholders=tuple(attrs.evolve(each, id=named[each.id]) for each in model.stakeholders),
        relations=tuple(
            attrs.evolve(each, source=named[each.source], target=named[each.target], recorded=by(each))
            for each in model.relations
        ),
    )


def anonymous(answer: Any, model: km.QualityModel) -> str:
    """Return *answer* with the places of actors in stead of their ids."""
    text = repr(answer)
    for place, each in enumerate(model.stakeholders):
        text = text.replace(f"'{each.id}'", f"<{place}>")
    return text


@given(reported(), st.data())
def test_turning_a_mutual_tie_round_changes_no_answer(model: km.QualityModel, data: st.DataObject) -> None:
    turn = data.draw(st.sets(st.sampled_from([each.id for each in model.relations if each.is_mutual] or [""])))
    turned = attrs.evolve(
        model,
        relations=tuple(
            attrs.evolve(each, source=each.target, target=each.source) if each.id in turn else each
            for each in model.relations
        ),
    )
    for name, measure in MEASURES.items():
        assert measure(turned, kind=TALK) == measure(model, kind=TALK), name


@given(reported())
def test_the_alphabet_changes_no_answer(model: km.QualityModel) -> None:
    other = renamed(model)
    for name, measure in MEASURES.items():
        assert anonymous(measure(model, kind=TALK), model) == anonymous(measure(other, kind=TALK), other), name


@given(reported())
def test_a_network_is_undirected_where_every_tie_that_counts_is_mutual(model: km.QualityModel) -> None:
    found = network.size(model, kind=TALK)
    counted = [each for each in model.relations if each.present]
    assert found.undirected == all(each.is_mutual for each in counted)
    assert (network.reciprocity(model, kind=TALK).value is None) == (found.undirected or not found.ties)
    assert network.size(model, kind=TALK, undirected=not found.undirected).undirected != found.undirected


@given(reported())
def test_with_a_direction_a_mutual_tie_goes_both_ways(model: km.QualityModel) -> None:
    directed = joined(model, undirected=False)
    present = [each for each in model.relations if each.present]
    ways = {(each.source, each.target) for each in present}
    assert {each[:2] for each in directed} == ways | {(each.target, each.source) for each in present if each.is_mutual}
    if all(each.is_mutual for each in present):
        assert network.reciprocity(model, kind=TALK, undirected=False).value in (None, 1)
        for name in ("density", "closeness", "eigenvector", "in-degree", "out-degree", "E-I", "brokerage"):
            one, other = MEASURES[name](model, kind=TALK), MEASURES[name](model, kind=TALK, undirected=False)
            for field in ("value", "scores", "index", "actors", "total"):
                assert getattr(one, field, None) == getattr(other, field, None), name
        degrees = network.degree(model, kind=TALK).scores
        assert network.in_degree(model, kind=TALK).scores == network.out_degree(model, kind=TALK).scores == degrees


@given(reported(), st.sampled_from(VALUES), st.sampled_from(REPORTS), st.none() | st.just(2.0))
def test_every_report_is_in_the_network_or_left_out_once(
    model: km.QualityModel, value: network.Value, word: network.Reports, minimum: float | None
) -> None:
    found = network.ties(model, kind=TALK, value=value, reports=word, minimum=minimum).network
    lost = found.left_out
    out = sum(attrs.asdict(lost).values()) - lost.actors - lost.excluded
    assert found.relations + out == len(model.relations)
    assert (found.value, found.reports, found.minimum) == (value, word, minimum)


@given(reported(kind=km.RelationKind.TRUSTS) | reported(kind=ACCOUNT))
def test_any_word_is_the_union_and_that_of_both_the_intersection(model: km.QualityModel) -> None:
    plain = attrs.evolve(model, relations=tuple(attrs.evolve(each, mutual=None) for each in model.relations))
    kind = plain.relations[0].kind if plain.relations else ACCOUNT
    for word, function in (("any", reports.union), ("both", reports.intersection)):
        theirs = {(each.source, each.target) for each in function(plain, kind, on=SOME_DAY)}
        assert {each[:2] for each in joined(plain, kind=kind, reports=word)} == theirs
    against = reports.contradictory(plain, kind, on=SOME_DAY)
    found = network.ties(plain, kind=kind, reports="uncontested", undirected=False)
    assert found.network.contradicted == len(against)
    left = {(each.source, each.target) for each in against}
    assert {each[:2] for each in found.values()} == {each[:2] for each in joined(plain, kind=kind)} - left


@given(reported(), st.data())
def test_a_second_report_of_the_same_weight_changes_no_weighted_measure(
    model: km.QualityModel, data: st.DataObject
) -> None:
    known: dict[Any, km.Relation] = {}
    both = {frozenset((each.source, each.target)) for each in model.relations if each.is_mutual}
    for each in model.relations:
        ends = (each.source, each.target)
        known.setdefault(frozenset(ends) if frozenset(ends) in both else ends, each)
    single = attrs.evolve(model, relations=tuple(known.values()))
    again = data.draw(st.lists(st.sampled_from(single.relations), unique_by=id)) if single.relations else []
    newcomer = actor("8")
    more = [
        attrs.evolve(each, id=km.RelationId(f"again:{each.id}"), recorded=km.Recorded(by=newcomer.id)) for each in again
    ]
    one, other = single.adding(newcomer), single.adding(newcomer, *more)
    for value in ("presence", "weight", "lowest", "highest"):
        assert joined(one, value=value) == joined(other, value=value)
    assert network.constraint(one, kind=TALK, value="weight").scores == (
        network.constraint(other, kind=TALK, value="weight").scores
    )


@given(reported())
def test_a_weight_is_one_that_a_reporter_gives_and_between_the_lowest_and_the_highest(model: km.QualityModel) -> None:
    told = {each: joined(model, value=each, undirected=False) for each in VALUES}
    values = {name: {each[:2]: each[2] for each in found} for name, found in told.items()}
    assert values["lowest"].keys() == values["highest"].keys() >= values["weight"].keys()
    for pair, weight in values["weight"].items():
        assert values["lowest"][pair] <= weight <= values["highest"][pair]
    assert set(values["presence"].values()) <= {1.0}
    found = network.ties(model, kind=TALK, value="weight", undirected=False)
    assert {pair for pair in values["presence"] if pair not in values["weight"]} == found.unknown


@given(strategies.models(), st.data())
def test_who_is_left_out_by_name_is_as_if_never_there(model: km.QualityModel, data: st.DataObject) -> None:
    ids = [each.id for each in model.stakeholders]
    gone = set(data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else [])
    rest = attrs.evolve(
        model,
        stakeholders=tuple(each for each in model.stakeholders if each.id not in gone),
        relations=tuple(each for each in model.relations if not {each.source, each.target} & gone),
    )
    kinds = tuple(each for each in km.RelationKind if each is not km.RelationKind.OTHER)
    ours, theirs = network.ties(model, kind=kinds, without=gone), network.ties(rest, kind=kinds)
    assert list(ours.graph) == list(theirs.graph)
    assert set(ours.values()) == set(theirs.values())
    lost = ours.network.left_out
    assert lost.excluded == len(gone)
    assert attrs.evolve(lost, excluded=0, with_excluded=0) == theirs.network.left_out


@given(reported(), st.sampled_from([1.0, 2.0, 2.5, 9.0]))
def test_from_a_weight_on_is_as_if_weaker_relations_were_not_told(model: km.QualityModel, minimum: float) -> None:
    strong = tuple(each for each in model.relations if not each.present or (each.weight or 0) >= minimum)
    one, other = joined(model, minimum=minimum), joined(attrs.evolve(model, relations=strong))
    assert one == other
    unknown = network.ties(model, kind=TALK, minimum=minimum, undirected=False).unknown
    assert not unknown & {each[:2] for each in joined(model, minimum=minimum, undirected=False)}


@given(reported(), st.sampled_from(VALUES), st.sampled_from([None, True, False]))
def test_where_any_word_is_taken_what_is_said_to_be_absent_changes_no_tie(
    model: km.QualityModel, value: network.Value, undirected: bool | None
) -> None:
    present = attrs.evolve(model, relations=tuple(each for each in model.relations if each.present))
    asked: dict[str, Any] = {"kind": TALK, "value": value, "undirected": undirected}
    one, other = network.ties(model, **asked), network.ties(present, **asked)
    assert (set(one.values()), one.unknown) == (set(other.values()), other.unknown)
    assert one.network.undirected == other.network.undirected


@given(reported(), st.sampled_from(VALUES), st.sampled_from(REPORTS))
def test_a_minimum_below_every_weight_makes_nothing_known_that_is_not(
    model: km.QualityModel, value: network.Value, word: network.Reports
) -> None:
    """Whose weight isn't known isn't known to reach it: more may be unknown, and nothing is counted otherwise."""
    asked: dict[str, Any] = {"kind": TALK, "value": value, "reports": word, "undirected": False}
    free, bound = network.ties(model, **asked), network.ties(model, **asked, minimum=-1e9)
    assert free.unknown <= bound.unknown
    assert set(bound.values()) <= set(free.values())
    missing = {each[:2] for each in set(free.values()) - set(bound.values())}
    assert missing <= bound.unknown


@st.composite
def uncertain(draw: st.DrawFn) -> km.QualityModel:
    """Draw a few reports of the ties between two, of one kind or two, on two days; some have a weight."""
    kinds = draw(st.sampled_from([(TALK,), (TALK,), (TALK, TRUST)]))
    days = [None, *(km.Period.on(date(2026, 1, each)) for each in (1, 2))]
    by = [None, *(km.Recorded(by=km.StakeholderId(each)) for each in ("a0", "a1"))]
    relations = [
        tie(
            *draw(st.sampled_from([(0, 1), (0, 1), (1, 0)])),
            draw(st.sampled_from(kinds)),
            id=f"r{number}",
            weight=draw(st.sampled_from([None, None, 3.0])),
            present=draw(st.sampled_from([True, True, False])),
            mutual=draw(st.booleans()),
            valid=draw(st.sampled_from(days)),
            recorded=draw(st.sampled_from(by)),
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    return km.QualityModel(name="Uncertain").adding(actor(0), actor(1), *relations)


def worlds(model: km.QualityModel) -> list[km.QualityModel]:
    """Return *model* with each weight that isn't known as it may turn out to be: too little, or enough."""
    may_be = [
        [each] if each.weight is not None or not each.present else [attrs.evolve(each, weight=it) for it in (1.0, 9.0)]
        for each in model.relations
    ]
    return [attrs.evolve(model, relations=relations) for relations in product(*may_be)]


@given(uncertain())
def test_whatever_weights_turn_out_to_be_what_is_known_of_a_tie_holds(model: km.QualityModel) -> None:
    """What isn't known to reach the minimum may or may not: told is what is so in each case, unknown what differs."""
    values: tuple[network.Value, ...] = ("presence", "count")
    for word, value, undirected in product(REPORTS, values, (True, False)):
        asked: dict[str, Any] = {"kind": (TALK, TRUST), "reports": word, "value": value, "undirected": undirected}
        found = network.ties(model, **asked, minimum=2.0)
        told = [set(network.ties(each, **asked, minimum=2.0).values()) for each in worlds(model)]
        always = set.intersection(*told)
        differs = {each[:2] for each in set.union(*told) - always}
        assert set(found.values()) <= always
        assert differs <= found.unknown
        if not undirected:  # one way or the other may be tied in each case, or in none, and that isn't looked for
            assert (set(found.values()), found.unknown) == (always, differs)


@given(reported(), st.sampled_from(VALUES))
def test_a_mutual_report_is_one_of_each_way_where_another_has_a_direction(
    model: km.QualityModel, value: network.Value
) -> None:
    """So it makes no difference whether one says in one relation or in two that a tie goes both ways."""
    directed = (each for each in model.relations if each.present and not each.is_mutual)
    one_way = {frozenset((each.source, each.target)) for each in directed}
    ways = []
    for each in model.relations:
        apart = each.is_mutual and frozenset((each.source, each.target)) in one_way
        back = attrs.evolve(
            each, id=km.RelationId(f"back:{each.id}"), source=each.target, target=each.source, mutual=False
        )
        ways += [attrs.evolve(each, mutual=False), back] if apart else [each]
    apart_model = attrs.evolve(model, relations=tuple(ways))
    asked: dict[str, Any] = {"kind": TALK, "value": value, "undirected": False}
    one, other = network.ties(model, **asked), network.ties(apart_model, **asked)
    assert (set(one.values()), one.unknown) == (set(other.values()), other.unknown)
    assert one.network.contradicted == other.network.contradicted


@given(strategies.models(dangling=True), st.none() | st.dates())
def test_who_met_by_the_day_talk(model: km.QualityModel, on: date | None) -> None:
    """With conversations, the pairs that talk are those of the circles, where all relations of talk hold always."""
    always = attrs.evolve(
        model,
        stakeholders=tuple(attrs.evolve(each, valid=None) for each in model.stakeholders),
        relations=tuple(attrs.evolve(each, valid=None) for each in model.relations),
    )
    asked: dict[str, Any] = {"kind": TALK, "on": on, "conversations": True, "undirected": True}
    during = None if on is None else km.Period(end=on)
    expected = {frozenset(pair) for who in talks(always, during).members.values() for pair in combinations(who, 2)}
    assert {frozenset(each[:2]) for each in joined(always, **asked)} == expected
    plain = network.ties(model, kind=ACCOUNT, on=on)
    assert set(plain.values()) == joined(model, kind=ACCOUNT, on=on, conversations=True)


@given(strategies.models(dangling=True), st.sampled_from(km.RelationKind))
def test_a_word_may_be_given_as_its_text(model: km.QualityModel, kind: km.RelationKind) -> None:
    if kind is not km.RelationKind.OTHER:
        assert network.ties(model, kind=kind.value) == network.ties(model, kind=kind)


def cells(model: km.QualityModel, kind: km.RelationKind, undirected: bool | None) -> list[float | None]:
    """Return the value of every pair, each way round; ``None`` where it isn't known."""
    found = network.ties(model, kind=kind, value="weight", undirected=undirected)
    graph: Any = found.digraph
    return [
        None if (one, other) in found.unknown else graph.get_edge_data(one, other, {"value": 0.0})["value"]
        for one in graph
        for other in graph
        if one != other
    ]


@given(reported(), reported(kind=ACCOUNT), st.sampled_from([None, True, False]))
def test_a_correlation_is_that_of_the_pairs_of_which_both_weights_are_known(
    one: km.QualityModel, other: km.QualityModel, undirected: bool | None
) -> None:
    more = [attrs.evolve(each, id=km.RelationId(f"x{each.id}")) for each in other.relations]
    known = {each.id for each in one.stakeholders}
    model = one.adding(*(each for each in more if {each.source, each.target} <= known))
    found = network.qap(model, kind=TALK, other=ACCOUNT, value="weight", permutations=3, undirected=undirected)
    both = zip(cells(model, TALK, undirected), cells(model, ACCOUNT, undirected), strict=True)
    pairs = [(x, y) for x, y in both if x is not None and y is not None]
    assert found.pairs == len(pairs)
    middle = [sum(each) / len(pairs) for each in zip(*pairs, strict=True)] if pairs else [0, 0]
    apart = [sum((pair[side] - middle[side]) ** 2 for pair in pairs) for side in (0, 1)]
    together = sum((x - middle[0]) * (y - middle[1]) for x, y in pairs)
    assert (found.correlation is None) == (not all(each > 1e-9 for each in apart))
    assert found.correlation is None or found.correlation == pytest.approx(together / sqrt(apart[0] * apart[1]))


def quadratic_tau(pairs: list[tuple[int, float]]) -> float | None:
    """Return Kendall's tau-b as it is defined: every pair is compared with every other."""

    def sign(number: float) -> int:
        return (number > 0) - (number < 0)

    signs = [(sign(a - c), sign(b - d)) for (a, b), (c, d) in combinations(pairs, 2)]
    first, second = (sum(abs(each[side]) for each in signs) for side in (0, 1))
    return sum(one * other for one, other in signs) / sqrt(first * second) if first and second else None


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 6)), max_size=20))
def test_an_association_is_that_of_all_pairs_of_partners(pairs: list[tuple[int, float]]) -> None:
    known = [
        km.ActorProfile(id=km.ProfileId(f"p{number}"), of=km.StakeholderId(f"a{number}"), on=SOME_DAY, ambition=rank)
        for number, (rank, _) in enumerate(pairs)
    ]
    model = km.QualityModel(name="Partners").adding(*(actor(number) for number in range(len(pairs))), *known)
    given_scores = network.degree(model, kind=TALK)
    numbers = tuple(
        attrs.evolve(score, value=value) for score, (_, value) in zip(given_scores.scores, pairs, strict=True)
    )
    scores = attrs.evolve(given_scores, scores=numbers)
    found = network.association(model, scores, profiles.ProfileDimension.AMBITION)
    assert found == network.association(model, scores, "ambition")
    assert found.tau == quadratic_tau([(rank, float(score)) for rank, score in pairs])
    own = network.association(model, {each.stakeholder: each.value for each in numbers}, "ambition")
    assert (own.n, own.tau, own.network, own.measure) == (found.n, found.tau, None, None)


@given(reported(), st.lists(st.sampled_from(LAYERS), min_size=6, max_size=6))
def test_outwardness_is_that_of_a_count_tie_by_tie(model: km.QualityModel, layers: list[km.Layer | None]) -> None:
    found = network.ei_index(
        model, by=lambda each: layers[int(str(each.name))] and str(layers[int(str(each.name))]), kind=TALK
    )
    layer = {each.id: layers[int(str(each.name))] for each in model.stakeholders}
    undirected = all(each.is_mutual for each in model.relations if each.present)
    ends = set()
    for each in model.relations:
        if each.present:
            ways = {(each.source, each.target)} | ({(each.target, each.source)} if each.is_mutual else set())
            ends |= {tuple(sorted(way)) for way in ways} if undirected else ways
    known = [(layer[a], layer[b]) for a, b in ends if layer[a] is not None and layer[b] is not None]
    outside = sum(a is not b for a, b in known)
    assert (found.whole.external, found.whole.internal) == (outside, len(known) - outside)
    assert found.whole.unknown == len(ends) - len(known)


@given(reported())
def test_holes_are_those_of_the_formulas_of_burt(model: km.QualityModel) -> None:
    """Over a matrix of all actors: no lists of contacts, and nothing left out that is 0."""
    strength: dict[tuple[str, str], float] = {}
    ids = [each.id for each in model.stakeholders]
    found = network.ties(model, kind=TALK, value="weight", undirected=False)
    for a, b, value in found.values():
        if (b, a) in found.unknown:
            continue
        strength[a, b] = strength.get((a, b), 0) + value
        strength[b, a] = strength.get((b, a), 0) + value
    total = {each: sum(strength.get((each, other), 0) for other in ids) for each in ids}
    part = {(a, b): strength.get((a, b), 0) / total[a] for a in ids for b in ids if total[a]}
    constraints = network.constraint(model, kind=TALK, value="weight", undirected=False)
    sizes = network.effective_size(model, kind=TALK, value="weight", undirected=False)
    for ego in ids:
        others = [each for each in ids if strength.get((ego, each), 0)]
        if not others:
            assert constraints[ego] is sizes[ego] is None
            continue
        each_way = (
            part[ego, j] + sum(part[ego, q] * part.get((q, j), 0) for q in ids if q not in (ego, j)) for j in others
        )
        assert constraints[ego] == pytest.approx(sum(each**2 for each in each_way))
        highest = {j: max(strength.get((j, k), 0) for k in ids) for j in others}
        redundant = sum(
            part[ego, q] * strength.get((j, q), 0) / highest[j] for j in others for q in ids if q not in (ego, j)
        )
        assert sizes[ego] == pytest.approx(len(others) - redundant)
