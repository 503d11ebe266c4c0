"""Concordance: how far two who judge the same say the same."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kwaliteitsmodel.domain.concordance import (
    Weights,
    kappa,
    kappa_interval,
    share_equal,
    weighted_kappa,
    weighted_kappa_interval,
    wilson,
)
from kwaliteitsmodel.errors import InvalidValueError

PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=40)
WEIGHTS = ("none", "linear", "quadratic")
DIFFERENT: tuple[tuple[int, int], ...] = ((0, 0),) * 20 + ((1, 1),) * 15 + ((0, 1),) * 5 + ((1, 0),) * 10


def test_kappa_of_a_table_worked_out_by_hand() -> None:
    """35 of 50 equal; by chance 0.5: 25 and 25 against 30 and 20."""
    assert kappa(DIFFERENT) == pytest.approx((0.7 - 0.5) / (1 - 0.5))


@pytest.mark.parametrize("weights", WEIGHTS)
def test_the_interval_is_what_a_small_change_of_each_cell_says(weights: Weights) -> None:
    """The standard error by the delta method, with slopes measured instead of derived."""
    cells = {(0, 0): 12, (0, 1): 3, (1, 1): 9, (1, 2): 4, (2, 2): 6, (2, 0): 1, (1, 0): 2}
    power = WEIGHTS.index(weights)

    def value(shares: dict[tuple[int, int], float]) -> float:
        total = sum(shares.values())
        apart = {(a, b): float(a != b) * abs(a - b) ** power for a in range(3) for b in range(3)}
        ours = [sum(p for (a, _), p in shares.items() if a == each) / total for each in range(3)]
        theirs = [sum(p for (_, b), p in shares.items() if b == each) / total for each in range(3)]
        chance = sum(ours[a] * theirs[b] * far for (a, b), far in apart.items())
        return 1 - sum(p * apart[cell] for cell, p in shares.items()) / total / chance

    n, step = sum(cells.values()), 1e-6
    shares = {cell: times / n for cell, times in cells.items()}
    slope = {
        cell: (value(shares | {cell: shares[cell] + step}) - value(shares | {cell: shares[cell] - step})) / step / 2
        for cell in cells
    }
    mean = sum(shares[cell] * slope[cell] for cell in cells)
    error = sqrt((sum(shares[cell] * slope[cell] ** 2 for cell in cells) - mean**2) / n)
    pairs = [cell for cell, times in cells.items() for _ in range(times)]
    middle = value(shares)
    assert weighted_kappa(pairs, weights) == pytest.approx(middle)
    bounds = middle - 1.959964 * error, middle + 1.959964 * error
    assert weighted_kappa_interval(pairs, weights) == pytest.approx(bounds, abs=1e-6)


def test_where_chance_explains_everything_kappa_is_not_defined() -> None:
    for pairs in ([("a", "a")] * 30, []):
        assert kappa(pairs) is None
        assert kappa_interval(pairs) is None
    assert share_equal([]) is None


def test_where_all_are_equal_kappa_is_one_and_how_sure_is_not_known() -> None:
    assert kappa([("a", "a"), ("b", "b")]) == 1.0
    assert kappa_interval([("a", "a"), ("b", "b")]) is None


def test_wilson_is_the_interval_of_the_books() -> None:
    """With 8 of 10, the score interval is from 0.490 to 0.943."""
    assert wilson(8, 10) == (pytest.approx(0.490, abs=0.0005), pytest.approx(0.943, abs=0.0005))
    assert wilson(0, 5) == (0.0, pytest.approx(0.434, abs=0.001))


def test_among_the_few_all_is_still_possible() -> None:
    """As reckoned the upper bound lies a little beside one, for some numbers over it and for others under it."""
    found = [wilson(n, n) for n in range(1, 200)]
    assert {each and each[1] for each in found} == {1.0}


def test_no_interval_reaches_beyond_full_agreement_or_its_opposite() -> None:
    for pairs, at, end in (([(0, 0), (1, 1), (0, 1)], 1, 1.0), ([(0, 1), (1, 0), (0, 0)], 0, -1.0)):
        found = kappa_interval(pairs)
        assert found is not None
        assert found[at] == end


def test_among_none_there_is_no_share() -> None:
    assert wilson(0, 0) is None


@pytest.mark.parametrize(
    ("times", "n", "said"),
    [
        (5, 3, "times must be a whole number, at least 0 and at most 3, not 5"),
        (-1, 3, "times must be a whole number, at least 0 and at most 3, not -1"),
        (1, 0, "times must be a whole number, at least 0 and at most 0, not 1"),
        (0, -1, "n must be a whole number, at least 0, not -1"),
        (True, 3, "times must be a whole number"),
        (1, 2.0, "n must be a whole number"),
    ],
)
def test_what_was_not_counted_is_refused(times: int, n: int, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        wilson(times, n)


def test_a_word_or_a_number_that_means_nothing_here_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="weights must be one of 'none', 'linear', 'quadratic', not 'cubic'"):
        weighted_kappa([(0, 1)], "cubic")  # type: ignore[arg-type]
    for confidence in (0.0, 1.0, 95):
        with pytest.raises(InvalidValueError, match=f"confidence must be a number between 0 and 1, not {confidence}"):
            kappa_interval([(0, 1)], confidence)


@given(PAIRS, st.randoms(use_true_random=False))
def test_neither_the_order_nor_who_is_first_matters(pairs: list[tuple[int, int]], by: object) -> None:
    turned = [(other, one) for one, other in sorted(pairs, key=lambda _: by.random())]  # type: ignore[attr-defined]
    for weights in ("none", "linear", "quadratic"):
        assert weighted_kappa(pairs, weights) == weighted_kappa(turned, weights)
        one, other = weighted_kappa_interval(pairs, weights), weighted_kappa_interval(turned, weights)
        assert one == (other and pytest.approx(other))


@given(PAIRS)
def test_a_number_lies_in_its_interval_and_that_in_its_range(pairs: list[tuple[int, int]]) -> None:
    equal = sum(one == other for one, other in pairs)
    share, value, bounds = share_equal(pairs), kappa(pairs), kappa_interval(pairs)
    interval = wilson(equal, len(pairs))
    assert share is not None
    assert interval is not None
    low, high = interval
    assert 0 <= low <= share <= high <= 1
    assert bounds is None or (value is not None and -1 <= bounds[0] <= value <= bounds[1] <= 1)


@given(PAIRS, st.sampled_from(WEIGHTS))
def test_kappa_is_one_exactly_where_all_are_equal(pairs: list[tuple[int, int]], weights: Weights) -> None:
    value = weighted_kappa(pairs, weights)
    assert value is None or (value == 1.0) == all(one == other for one, other in pairs)


def test_what_was_not_counted_is_told_in_dutch_with_its_bounds() -> None:
    for n, bounds in ((3, "ten minste 0 en ten hoogste 3 zijn, niet 5"), (-1, "ten minste 0 zijn, niet -1")):
        with pytest.raises(InvalidValueError) as caught:
            wilson(5, n)
        assert caught.value.message("nl").endswith(bounds)


def test_steps_weigh_by_how_many_there_are_between_where_nothing_else_is_asked() -> None:
    pairs = [(0, 1), (2, 2), (1, 1), (0, 0), (0, 2)]
    assert weighted_kappa(pairs) == weighted_kappa(pairs, "linear") != weighted_kappa(pairs, "quadratic")
    assert weighted_kappa_interval(pairs) == weighted_kappa_interval(pairs, "linear")
