"""Thresholds, and the explanations that they ask for."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.thresholds import excess, is_breached, level
from kwaliteitsmodel.errors import InvalidValueError


def threshold(side: km.Side = km.Side.ABOVE, **fields: Any) -> km.Threshold:
    return km.Threshold(id=km.ThresholdId("t"), indicator=km.IndicatorId("own-capital"), side=side, **fields)


INCOME = km.IndicatorId("gross-income")


@pytest.mark.parametrize(
    "fields", [{"value": 1, "share": 0.1}, {"value": 1, "share_of": INCOME}, {"share": 0.1}, {"share_of": INCOME}]
)
def test_a_share_is_of_something(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        threshold(**fields)
    assert caught.value.field == "share"
    assert caught.value.message("en") == "a share goes with share_of, the indicator that it is a share of"
    assert caught.value.message("nl") == "een share hoort bij share_of, de indicator waarvan ze een deel is"


def test_a_threshold_lies_somewhere() -> None:
    with pytest.raises(InvalidValueError) as caught:
        threshold()
    assert caught.value.field == "value"
    assert caught.value.message("en") == "a threshold has a value, a share of another indicator, or both"
    assert (
        caught.value.message("nl")
        == "een signaleringswaarde heeft een value, een share van een andere indicator, of beide"
    )


@pytest.mark.parametrize(("whole", "level"), [(7_142_857, 250_000), (10_000_000, 350_000), (0, 250_000), (None, None)])
def test_with_both_it_is_the_highest_for_what_may_be_too_high(whole: float | None, level: float | None) -> None:
    """Three and a half percent of 7,142,857 is a little less than a quarter of a million."""
    assert threshold(value=250_000, share=0.035, share_of=INCOME).level(whole) == level


def test_with_both_it_is_the_lowest_for_what_may_be_too_low() -> None:
    both = threshold(km.Side.BELOW, value=10, share=0.5, share_of=INCOME)
    assert [both.level(whole) for whole in (10, 20, 30)] == [5, 10, 10]


def test_a_share_is_reckoned_in_decimals() -> None:
    assert threshold(share=0.07, share_of=INCOME).level(100) == 7
    assert 0.07 * 100 != 7


@given(strategies.thresholds(share=None), st.none() | st.integers())
def test_a_threshold_that_is_no_share_lies_where_it_lies(threshold: km.Threshold, whole: int | None) -> None:
    assert threshold.level(whole) == threshold.value


@given(strategies.thresholds(), st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.just(1e308))
def test_where_a_threshold_lies_is_the_same_with_bounds_and_without(
    threshold: km.Threshold, whole: float | None
) -> None:
    """Where a share is asked for and the whole isn't known, or the part too large, bounds tell more."""
    told, bounded = threshold.level(whole), level(threshold, whole)
    assert told == bounded or (told is None and isinstance(bounded, km.Interval))


@pytest.mark.parametrize("whole", [1e308, -1e308])
def test_a_part_beyond_all_reckoning_is_not_known(whole: float) -> None:
    """What the fixed value settles is still told: the lowest of ten and of what is larger than any number is ten."""
    side, other = (km.Side.BELOW, km.Side.ABOVE) if whole > 0 else (km.Side.ABOVE, km.Side.BELOW)
    part, both = threshold(side, share=10.0, share_of=INCOME), threshold(side, value=10, share=10.0, share_of=INCOME)
    beyond = attrs.evolve(both, side=other)
    assert [each.level(whole) for each in (part, both, beyond)] == [None, 10, None]
    assert [level(each, whole) for each in (part, both, beyond)] == [None, 10, None]
    assert [excess(each, 10, whole) for each in (part, both, beyond)] == [None, 0, None]


def test_of_a_part_that_may_be_beyond_all_reckoning_one_bound_is_known() -> None:
    part = threshold(share=10.0, share_of=INCOME)
    assert level(part, km.Interval(low=10, high=1e308)) == km.Interval(low=100)
    assert level(part, km.Interval(low=-1e308, high=10)) == km.Interval(high=100)


def test_an_explanation_of_ones_own_is_said() -> None:
    some = {"id": km.ExplanationId("e"), "threshold": km.ThresholdId("t"), "of": km.StakeholderId("swv")}
    make: Any = km.Explanation
    with pytest.raises(InvalidValueError) as caught:
        make(**some, period=km.Period.parse("2025"), kind=km.ExplanationKind.OTHER)
    assert caught.value.field == "own_kind"
    assert make(**some, period=km.Period.parse("2025")).kind is None


def test_the_level_of_a_part_that_is_partly_known_has_bounds_too() -> None:
    both = threshold(km.Side.BELOW, value=10, share=0.5, share_of=INCOME)
    assert level(both, km.Interval(low=10, high=30)) == km.Interval(low=5, high=10)
    assert level(both, None) == km.Interval(high=10)
    assert level(threshold(value=10), 3) == 10
    assert level(threshold(share=0.5, share_of=INCOME), km.Interval(low=10)) == km.Interval(low=5)


def test_what_lies_beyond_is_more_than_nothing_on_either_side() -> None:
    assert [excess(threshold(value=10), value) for value in (12, 9)] == [2, -1]
    assert [excess(threshold(km.Side.BELOW, value=10), value) for value in (12, 9)] == [-2, 1]


def test_a_value_on_the_threshold_is_not_beyond_it() -> None:
    at_ten = threshold(km.Side.BELOW, value=10)
    assert [is_breached(excess(at_ten, value)) for value in (9, 10, km.Interval(low=9, high=10))] == [True, False, None]
    assert is_breached(excess(at_ten, km.Missing.REFUSED)) is None
