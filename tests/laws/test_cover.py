"""The fewest indicators: nothing less covers, whatever is relevant, and in whatever order that was told."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import cover, covering
from kwaliteitsmodel.analysis.pairs import Pair

ASPECTS = [km.AspectId(each) for each in "vwxyz"]
GONE = km.AspectId("gone")
PEOPLE = [km.StakeholderId(each) for each in ("child", "parents", "school")]
HOURS = st.sampled_from([None, 0, 0.1, 0.7, 0.8, 1, 2, 2.5, 40])
WEIGHT = st.sampled_from([None, 0.5, 3, 0])


@st.composite
def asking(draw: DrawFn, least: int = 0) -> km.QualityModel:
    """Draw a model in which aspects matter to people, and indicators show some of them; *least* makes it fuller."""
    people = [km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.ROLE) for each in PEOPLE]
    aspects = [km.QualityAspect(id=each, name=each) for each in ASPECTS]
    who, what = st.sampled_from([*PEOPLE, km.StakeholderId("nobody")]), st.sampled_from([*ASPECTS, GONE])
    talks = draw(st.lists(st.dictionaries(st.tuples(who, what), WEIGHT, min_size=3, max_size=9), max_size=3))
    shown = st.lists(what, unique=True, min_size=least, max_size=3)
    indicators = draw(st.lists(st.tuples(shown, HOURS), min_size=3 * least, max_size=7))
    return km.QualityModel(name="Asking").adding(
        *people,
        *aspects,
        *(_talk(number, relevant) for number, relevant in enumerate(talks)),
        *(_indicator(number, *each) for number, each in enumerate(indicators)),
    )


def _talk(number: int, relevant: dict[tuple[km.StakeholderId, km.AspectId], float | None]) -> km.Conversation:
    return km.Conversation(
        id=km.ConversationId(f"talk{number}"),
        relevances=tuple(km.Relevance(stakeholder=who, aspect=what, weight=n) for (who, what), n in relevant.items()),
    )


def _indicator(number: int, aspects: Iterable[km.AspectId], hours: float | None) -> km.Indicator:
    return km.Indicator(
        id=km.IndicatorId(f"i{number}"), name=f"Indicator {number}", aspects=tuple(aspects), hours=hours
    )


def _shown(pairs: Iterable[Pair], indicators: Iterable[km.Indicator]) -> set[Pair]:
    return {pair for pair in pairs for each in indicators if pair[0] in each.aspects}


def _price(indicators: Sequence[km.Indicator], cost: str) -> tuple[Any, ...]:
    """Return what is to be small, the weightiest first."""
    if cost == "number":
        return (len(indicators),)
    hours = [Fraction(str(each.hours)) for each in indicators if each.hours is not None]
    return len(indicators) - len(hours), sum(hours), len(indicators)


def _best(model: km.QualityModel, cost: str) -> tuple[km.Indicator, ...]:
    """Return the best of all sets of indicators that show as much as all of them do."""
    pairs = cover.relevant(model)
    every = _shown(pairs, model.indicators)
    sizes = range(len(model.indicators) + 1)
    sets = (each for size in sizes for each in combinations(model.indicators, size) if _shown(pairs, each) == every)
    return min(sets, key=lambda each: _price(each, cost))


def _ids(found: cover.Cover) -> list[str]:
    return [each.indicator for each in found.kept]


COST = st.sampled_from(["number", "hours"])
METHOD = st.sampled_from(["exact", "greedy"])


@pytest.mark.concept("3-37")
@given(asking() | asking(least=2), COST)
def test_nothing_less_covers_and_of_equals_the_first_is_taken(model: km.QualityModel, cost: Any) -> None:
    found, best = cover.fewest(model, cost=cost), _best(model, cost)
    assert (found.method, found.out_of_reach, found.settled) == ("exact", None, True)
    assert _ids(found) == [each.id for each in best]
    assert found.cost == pytest.approx(float(_price(best, cost)[-2 if cost == "hours" else 0]))
    kept_unknown = set(_ids(found)) & set(found.unknown)
    assert found.exact == (not kept_unknown and found.at_least == found.cost)
    if cost == "number" or not any(each.hours is None for each in model.indicators):
        assert found.exact


@given(asking() | asking(least=2), METHOD, st.data())
def test_whatever_the_hours_are_that_are_not_known_no_cover_takes_less(
    model: km.QualityModel, method: Any, data: st.DataObject
) -> None:
    """What isn't known may be anything: neither that less won't do nor the bound may hang on it."""
    found = cover.fewest(model, cost="hours", method=method)
    told = [
        attrs.evolve(each, hours=data.draw(HOURS.filter(lambda hours: hours is not None)))
        if each.hours is None
        else each
        for each in model.indicators
    ]
    known = attrs.evolve(model, indicators=tuple(told))
    least = float(_price(_best(known, "hours"), "hours")[1])
    assert found.at_least <= least + 1e-9
    if found.exact:
        assert found.cost == pytest.approx(least)


@given(asking() | asking(least=2), METHOD)
def test_costs_of_your_own_do_what_hours_do(model: km.QualityModel, method: Any) -> None:
    hours = {each.id: each.hours for each in model.indicators if each.hours is not None}
    own, by_name = cover.fewest(model, cost=hours, method=method), cover.fewest(model, cost="hours", method=method)
    assert attrs.evolve(own, detail=by_name.detail) == by_name


@given(asking())
def test_what_must_weigh_more_leaves_less_relevant_and_what_is_not_told_stays(model: km.QualityModel) -> None:
    weights: dict[Pair, list[float | None]] = {}
    for each in (each for talk in model.conversations for each in talk.relevances):
        weights.setdefault((each.aspect, each.stakeholder), []).append(each.weight)
    for least in (0, 0.5, 3, 4):
        heavy = cover.relevant(model, least_weight=least)
        for pair in cover.relevant(model):
            assert (pair in heavy) == any(each is None or (each and each >= least) for each in weights[pair])


@given(asking(least=2), METHOD)
def test_the_weight_that_is_lost_is_the_sum_of_what_each_weighs_most(model: km.QualityModel, method: Any) -> None:
    for kept in cover.fewest(model, method=method).kept:
        known = [
            [each.weight for talk in model.conversations for each in talk.relevances if _pair(each) == pair]
            for pair in kept.lost
        ]
        told = None if any(None in each for each in known) else sum(max(filter(None, each)) for each in known)
        assert kept.weight == told


def _pair(relevance: km.Relevance) -> Pair:
    return relevance.aspect, relevance.stakeholder


@given(asking(), COST, METHOD)
def test_a_cover_shows_what_can_be_shown_and_tells_what_cannot(model: km.QualityModel, cost: Any, method: Any) -> None:
    found = cover.fewest(model, cost=cost, method=method)
    pairs = cover.relevant(model)
    assert _shown(pairs, model.indicators) == _shown(pairs, [model[each.indicator] for each in found.kept])
    assert set(found.uncovered) == set(pairs) - _shown(pairs, model.indicators)


@given(asking(least=2), COST, METHOD)
def test_what_is_lost_without_one_is_what_the_others_do_not_show(
    model: km.QualityModel, cost: Any, method: Any
) -> None:
    found = cover.fewest(model, cost=cost, method=method)
    pairs = cover.relevant(model)
    for each in found.kept:
        others = [model[other.indicator] for other in found.kept if other != each]
        shown = _shown(pairs, [model[other.indicator] for other in found.kept])
        assert list(each.lost) == [pair for pair in pairs if pair in shown - _shown(pairs, others)]
        assert each.lost


@given(asking(), COST)
def test_step_by_step_stays_within_its_bound(model: km.QualityModel, cost: Any) -> None:
    found, best = cover.fewest(model, cost=cost, method="greedy"), cover.fewest(model, cost=cost)
    assert (found.exact, found.method, found.out_of_reach) == (False, "greedy", None)
    assert found.at_least <= best.at_least + 1e-9
    if not found.unknown:
        assert best.cost <= found.cost <= best.cost * (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5) + 1e-9


@given(asking(), COST, METHOD, st.data())
def test_the_order_of_conversations_and_people_changes_nothing(
    model: km.QualityModel, cost: Any, method: Any, data: st.DataObject
) -> None:
    talks = [
        attrs.evolve(each, relevances=tuple(data.draw(st.permutations(each.relevances))))
        for each in data.draw(st.permutations(model.conversations))
    ]
    turned = attrs.evolve(model, conversations=tuple(talks))
    assert cover.fewest(turned, cost=cost, method=method) == cover.fewest(model, cost=cost, method=method)


@pytest.mark.concept("3-09")
@given(asking())
def test_relevant_is_what_matters_to_someone_in_some_conversation(model: km.QualityModel) -> None:
    found = cover.relevant(model)
    every = [each for talk in model.conversations for each in talk.relevances if each.stakeholder in PEOPLE]
    every = [each for each in every if each.aspect != GONE]
    assert set(found) == {(each.aspect, each.stakeholder) for each in every if each.weight is None or each.weight > 0}
    assert list(found) == sorted(found, key=lambda pair: (ASPECTS.index(pair[0]), PEOPLE.index(pair[1])))


@given(asking(least=2), COST, METHOD)
def test_what_is_relevant_to_one_is_all_there_is_when_the_others_say_nothing(
    model: km.QualityModel, cost: Any, method: Any
) -> None:
    for who in PEOPLE:
        assert cover.relevant(model, relevant_to=who) == tuple(each for each in cover.relevant(model) if each[1] == who)
        alone = [
            attrs.evolve(talk, relevances=tuple(each for each in talk.relevances if each.stakeholder == who))
            for talk in model.conversations
        ]
        others = model.replacing(*alone)
        for during in (None, km.CalendarYear(2025)):
            asked = cover.fewest(model, cost=cost, method=method, relevant_to=who, during=during)
            assert asked == cover.fewest(others, cost=cost, method=method, during=during)


SET = st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=4)
CHOICE = st.lists(st.tuples(SET, st.integers(0, 4)), min_size=1, max_size=9)
"""Sets, and what each costs."""

TRICKY = [(frozenset("ab"), 1), (frozenset("abdf"), 2), (frozenset("bd"), 1), (frozenset("f"), 1)]
"""Where going step by step takes more than is needed."""


def _apart(priced: Sequence[tuple[frozenset[str], int]]) -> tuple[list[frozenset[str]], list[int]]:
    return [each for each, _ in priced], [cost for _, cost in priced]


@pytest.mark.parametrize("at_once", [2, covering.AT_ONCE])
@given(priced=CHOICE)
@example(priced=[(frozenset("a"), 0)] * 3)
def test_a_solver_finds_what_trying_finds(at_once: int, priced: list[tuple[frozenset[str], int]]) -> None:
    """Also where so few are put in order at once that there is more to ask."""
    sets, costs = _apart(priced)
    rest = dict(enumerate(sets))
    with patch.object(covering, "AT_ONCE", at_once):
        assert covering.by_solving(rest, costs, 1000) == (covering.by_trying(rest, costs), True)


@given(CHOICE)
def test_leaving_out_what_need_not_be_looked_at_changes_no_choice(priced: list[tuple[frozenset[str], int]]) -> None:
    sets, costs = _apart(priced)
    found = covering.exactly(sets, costs, 1000)
    assert isinstance(found, covering.Choice)
    assert found.places == covering.by_trying(dict(enumerate(sets)), costs)


@given(CHOICE)
@example(TRICKY)
def test_no_choice_costs_less_than_the_bound_of_one_made_step_by_step(priced: list[tuple[frozenset[str], int]]) -> None:
    sets, costs = _apart(priced)
    found, best = covering.greedily(sets, costs), covering.by_trying(dict(enumerate(sets)), costs)
    spent, least = (sum(costs[each] for each in places) for places in (found.places, best))
    assert found.at_least <= least <= spent
    assert spent <= least * sum(Fraction(1, size) for size in (1, 2, 3, 4))


@given(asking(), COST, METHOD)
def test_a_cover_is_told_in_both_languages(model: km.QualityModel, cost: Any, method: Any) -> None:
    found = cover.fewest(model, cost=cost, method=method)
    told: list[cover.Cover | cover.Kept] = [found, *found.kept]
    for each in told:
        assert each.message("nl")
        assert each.message("en")
        assert each.message("nl") != each.message("en")
