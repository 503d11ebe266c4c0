"""Numbers, and intervals of them."""

import math

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.values import Interval
from kwaliteitsmodel.strategies._arguments import plain

WHOLE = 2**53
"""Beyond this a float rounds whole numbers, so the domain refuses them."""


def numbers(low: float | None = None, high: float | None = None) -> SearchStrategy[float]:
    """Make whole numbers and finite floats from *low* to *high*, both included."""
    floats = st.floats(min_value=low, max_value=high, allow_nan=False, allow_infinity=False)
    first = -WHOLE if low is None else max(-WHOLE, math.ceil(low))
    last = WHOLE if high is None else min(WHOLE, math.floor(high))
    return st.integers(first, last) | floats if first <= last else floats


def intervals(*, within: Interval | None = None, allow_open: bool = True) -> SearchStrategy[Interval]:
    """Make intervals, also of one number, and with *allow_open* such as miss an end.

    Every interval lies *within* the one that is given, so an end is only missing where it is missing there.

    Raises:
        InvalidArgument: If *within* is no interval, or *allow_open* neither true nor false.

    Example:
        >>> from hypothesis import find
        >>> find(intervals(within=Interval(low=1, high=4)), lambda interval: 3 in interval)
        Interval(low=1, high=3)
    """
    plain("intervals(allow_open", allow_open, bool)
    bounds = None if within is None else plain("intervals(within", within, Interval)
    low, high = (bounds.low, bounds.high) if bounds else (None, None)
    ends = numbers(low, high)
    forms = [st.tuples(ends, ends).map(lambda pair: Interval(low=min(pair), high=max(pair)))]
    if allow_open and high is None:
        forms.append(ends.map(lambda end: Interval(low=end)))
    if allow_open and low is None:
        forms.append(ends.map(lambda end: Interval(high=end)))
    return st.one_of(forms)


NUMBERS = numbers()
"""Every number that a field may hold."""

AMOUNTS: SearchStrategy[float | Interval] = NUMBERS | intervals()
"""A number, or what is known of it."""
