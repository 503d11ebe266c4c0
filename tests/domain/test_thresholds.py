"""Thresholds, and the explanations that they ask for."""

from typing import Any

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


def test_a_value_on_the_threshold_is_not_beyond_it() -> None:
    at_ten = threshold(km.Side.BELOW, value=10)
    assert [is_breached(excess(at_ten, value)) for value in (9, 10, km.Interval(low=9, high=10))] == [True, False, None]
    assert is_breached(excess(at_ten, km.Missing.REFUSED)) is None
