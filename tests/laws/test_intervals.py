"""Intervals: what lies in them, how they are printed, and which there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)


@given(strategies.intervals(), numbers)
def test_a_number_lies_in_an_interval_if_it_passes_neither_end(interval: km.Interval, number: float) -> None:
    above = interval.low is None or number >= interval.low
    below = interval.high is None or number <= interval.high
    assert (number in interval) == (above and below)


@given(strategies.intervals())
def test_an_interval_is_printed_with_every_digit_of_its_ends(interval: km.Interval) -> None:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    printed = str(interval).removeprefix("≤ ").removeprefix("≥ ").split("–")
    assert [float(each) for each in printed] == ends
    assert str(interval).startswith("≤") == (interval.low is None)
    assert str(interval).startswith("≥") == (interval.high is None)


@given(numbers, numbers)
def test_an_interval_never_has_its_high_end_below_its_low_end(one: float, other: float) -> None:
    assert one in km.Interval(low=min(one, other), high=max(one, other))
    if one != other:
        with pytest.raises(InvalidValueError):
            km.Interval(low=max(one, other), high=min(one, other))
