"""Series in time: periods that come back each year, such as school years, calendar years and 1 October."""

from collections.abc import Iterable
from datetime import MINYEAR, date
from itertools import pairwise
from typing import TypeAlias

from kwaliteitsmodel.domain.periods import Period

Yearly: TypeAlias = tuple[tuple[int, int], tuple[int, int], int]
"""A period of every year: month and day of its start and of its end, and how many years lie between them."""

_LEAP_DAY, _DAY_BEFORE = (2, 29), (2, 28)


def yearly(period: Period) -> tuple[Yearly, int] | None:
    """Return which period of a year *period* is, and of which year; ``None`` for one with an open end.

    Periods with the same first of the two are whole years apart: those can be compared. The year is the one in which
    it starts. 29 February is the day that other years call the 28th.

    Source: 4-18

    Example:
        >>> yearly(Period.parse("2025/2026")) == yearly(Period.parse("2025-08-01..2026-07-31"))
        True
        >>> yearly(Period.parse("2025-10-01"))
        (((10, 1), (10, 1), 0), 2025)
    """
    if period.start is None or period.end is None:
        return None
    return (_day(period.start), _day(period.end), period.end.year - period.start.year), period.start.year


def _day(day: date) -> tuple[int, int]:
    return _DAY_BEFORE if (day.month, day.day) == _LEAP_DAY else (day.month, day.day)


def in_year(which: Yearly, year: int) -> Period:
    """Return the period *which* of the year in which it starts.

    Example:
        >>> print(in_year(((8, 1), (7, 31), 1), 2025))
        2025/2026
    """
    start, end, years = which
    return Period(start=date(year, *start), end=date(year + years, *end))


def year_before(period: Period) -> Period | None:
    """Return the same part of the year before *period*; ``None`` where there is none.

    Example:
        >>> print(year_before(Period.parse("2025/2026")))
        2024/2025
    """
    found = yearly(period)
    return None if found is None or found[1] == MINYEAR else in_year(found[0], found[1] - 1)


def lacking(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return which periods lack in a series: those of years between the first and the last.

    Periods of different parts of the year are series of their own; those with an open end are of none. Between two
    periods of several years nothing lacks where they join or overlap.

    Source: 4-18

    Example:
        >>> [str(each) for each in lacking([Period.parse("2022"), Period.parse("2025"), Period.parse("2023/2024")])]
        ['2023', '2024']
        >>> lacking([Period.parse("2014-01-01..2016-12-31"), Period.parse("2017-01-01..2019-12-31")])
        ()
    """
    years: dict[Yearly, set[int]] = {}
    for each in periods:
        found = yearly(each)
        if found is not None:
            years.setdefault(found[0], set()).add(found[1])
    return tuple(
        in_year(which, year)
        for which, known in sorted(years.items())
        for one, other in pairwise(sorted(known))
        for year in range(one + _step(which), other, _step(which))
    )


def _step(which: Yearly) -> int:
    """Return after how many years such a period can come again without overlapping itself."""
    start, end, years = which
    return max(1, years + (start <= end))
