"""What is reckoned with bounds holds every filling, and no smaller bounds do: against all whole fillings."""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel.domain import amounts
from kwaliteitsmodel.domain.amounts import Amount, Outcome

MOST = 4
"""The highest that stands for no bound: what is asked is the same with a higher one."""

COUNTS = st.integers(0, MOST)
BETWEEN = st.tuples(COUNTS, COUNTS).map(lambda two: km.Interval(low=min(two), high=max(two)))
KNOWN: st.SearchStrategy[Outcome] = COUNTS | BETWEEN
SOME: st.SearchStrategy[Outcome] = KNOWN | st.builds(km.Interval, low=COUNTS) | st.sampled_from(km.Missing)


def fillings(value: Outcome) -> range:
    """Return every whole number that a count may be; the highest stands for all above it."""
    low, high = amounts.ends(value, least=0)
    return range(int(low), (MOST + 5 if high == inf else int(high)) + 1)


def filled(values: Iterable[Outcome]) -> Iterator[tuple[int, ...]]:
    return product(*map(fillings, values))


def hull(results: Iterable[float]) -> Amount | None:
    every = list(results)
    return amounts.amount(min(every), max(every)) if every else None


def near(one: Amount | None, other: Amount | None) -> bool:
    if one is None or other is None:
        return one is other
    return amounts.ends(one) == pytest.approx(amounts.ends(other))


@given(st.lists(KNOWN, max_size=4))
def test_a_sum_has_the_bounds_of_all_its_fillings(values: list[Outcome]) -> None:
    assert amounts.total(values) == amounts.total(values, least=0) == hull(map(sum, filled(values)))


@given(st.lists(SOME, max_size=4))
def test_a_sum_of_counts_has_no_upper_bound_where_one_has_none(values: list[Outcome]) -> None:
    found = amounts.total(values, least=0)
    low, high = amounts.ends(found)
    assert low == min(map(sum, filled(values)))
    bounded = all(amounts.ends(each)[1] < inf for each in values)
    assert high == (max(map(sum, filled(values))) if bounded else inf)


@given(st.lists(SOME, max_size=4))
def test_something_missing_makes_a_sum_unknown(values: list[Outcome]) -> None:
    if any(isinstance(each, km.Missing) for each in values):
        assert amounts.total(values) is None


DECIMALS: st.SearchStrategy[Outcome] = st.floats(-1e6, 1e6, allow_nan=False)


@given(
    st.lists(DECIMALS, min_size=3, max_size=6).flatmap(
        lambda values: st.tuples(st.just(values), st.permutations(values))
    )
)
def test_a_sum_is_the_same_in_any_order(both: tuple[list[Outcome], list[Outcome]]) -> None:
    assert amounts.total(both[0]) == amounts.total(both[1])


TENTHS = st.integers(-1000, 1000)


@given(st.lists(TENTHS, max_size=6))
def test_a_sum_of_decimals_is_the_one_that_people_work_out(tenths: list[int]) -> None:
    assert amounts.total(each / 10 for each in tenths) == sum(tenths) / 10


@given(SOME, BETWEEN | COUNTS | st.builds(km.Interval, low=COUNTS) | st.builds(km.Interval, high=COUNTS))
def test_how_far_outside_a_band_has_the_bounds_of_all_fillings(value: Outcome, band: Amount) -> None:
    least, most = amounts.ends(band)
    by_hand = [max(least - one, one - most, 0) for one in fillings(value)]
    low, high = amounts.ends(amounts.outside(value, band))
    if amounts.ends(value)[0] == -inf:
        assert (low, high) == (0, inf)
    else:
        assert low == min(by_hand)
        assert high == (max(by_hand) if amounts.ends(value)[1] < inf or most == inf else inf)
    assert (high == 0) is (amounts.lies_in(value, band) is True)


@given(KNOWN, KNOWN)
def test_a_share_has_the_bounds_of_all_its_fillings(part: Outcome, rest: Outcome) -> None:
    every = [100 * one / (one + other) for one, other in filled([part, rest]) if one + other]
    assert near(amounts.share(part, rest, per=100), hull(every))


@given(SOME, SOME)
def test_a_share_lies_from_none_to_all(part: Outcome, rest: Outcome) -> None:
    found = amounts.share(part, rest)
    every = [one / (one + other) for one, other in filled([part, rest]) if one + other]
    assert (found is None) == (not every)
    if found is not None:
        low, high = amounts.ends(found)
        assert 0 <= low <= min(every) + 1e-12
        assert max(every) - 1e-12 <= high <= 1


@given(SOME, SOME)
def test_the_bounds_of_a_share_lie_within_those_of_a_ratio_to_the_whole(part: Outcome, rest: Outcome) -> None:
    """What isn't known of the part is the same in the whole; a ratio doesn't know that."""
    whole = amounts.total([part, rest], least=0)
    found, loose = amounts.share(part, rest), None if whole is None else amounts.ratio(part, whole)
    if found is not None and loose is not None:
        (low, high), (least, most) = amounts.ends(found), amounts.ends(loose)
        assert least <= low <= high <= most


@given(KNOWN, KNOWN)
def test_a_ratio_has_the_bounds_of_all_its_fillings(count: Outcome, other: Outcome) -> None:
    found = amounts.ratio(count, other, per=100)
    every = [100 * one / each for one, each in filled([count, other]) if each]
    if 0 not in fillings(other) or not every:
        assert near(found, hull(every))
    elif found is not None:
        low, high = amounts.ends(found)
        assert low == pytest.approx(min(every))
        assert high == (inf if max(every) else 0)


@given(KNOWN, KNOWN)
def test_a_difference_has_the_bounds_of_all_its_fillings(one: Outcome, other: Outcome) -> None:
    assert amounts.difference(one, other) == hull(a - b for a, b in filled([one, other]))


def _slope_by_hand(places: list[int], values: Iterable[float]) -> float:
    """Return the slope of the line whose squared distances are least, by the formula of the book."""
    ys = list(values)
    x, y = sum(places) / len(places), sum(ys) / len(ys)
    spread = sum((place - x) ** 2 for place in places)
    return sum((place - x) * (each - y) for place, each in zip(places, ys, strict=True)) / spread


@given(st.lists(st.tuples(st.integers(2020, 2025), KNOWN), max_size=4))
def test_a_slope_has_the_bounds_of_all_its_fillings(points: list[tuple[int, Outcome]]) -> None:
    places = [place for place, _ in points]
    found = amounts.slope([*points, (2030, km.Missing.REFUSED)])
    if len(set(places)) < 2:
        assert found is None
    else:
        assert near(found, hull(_slope_by_hand(places, ys) for ys in filled(value for _, value in points)))


COMPARED: dict[str, tuple[Callable[[Outcome, int], bool | None], Callable[[int, int], bool]]] = {
    "at_least": (amounts.at_least, lambda one, bound: one >= bound),
    "at_most": (amounts.at_most, lambda one, bound: one <= bound),
    "lies_in": (lambda one, low: amounts.lies_in(one, km.Interval(low=low, high=3)), lambda one, low: low <= one <= 3),
}


@pytest.mark.parametrize("name", COMPARED)
@given(value=KNOWN, bound=st.integers(0, 3))
def test_a_comparison_is_told_only_where_every_filling_says_the_same(name: str, value: Outcome, bound: int) -> None:
    compared, by_hand = COMPARED[name]
    said = {by_hand(each, bound) for each in fillings(value)}
    assert compared(value, bound) is (said.pop() if len(said) == 1 else None)
