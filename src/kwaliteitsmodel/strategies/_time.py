"""Years, periods, and dates that are only roughly known."""

import calendar
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.periods import FIRST_YEAR, LAST_YEAR, ApproximateDate, CalendarYear, Period, SchoolYear
from kwaliteitsmodel.strategies._arguments import plain

ALWAYS = Period()
"""Every day there is."""

_FIRST_SCHOOL, _LAST_SCHOOL = SchoolYear(FIRST_YEAR), SchoolYear(LAST_YEAR)
_FIRST, _LAST = CalendarYear(FIRST_YEAR), CalendarYear(LAST_YEAR)


def _years(first: int, last: int) -> SearchStrategy[int]:
    """Make years that shrink towards 2000, as days do in hypothesis."""
    return st.dates(date(first, 1, 1), date(last, 12, 31)).map(lambda day: day.year)


def _refuse_backwards(function: str, kind: type, min_value: Any, max_value: Any) -> None:  # noqa: ANN401 - as given
    """Refuse bounds that are no years of this *kind*, or that are the wrong way round."""
    plain(f"{function}(min_value", min_value, kind)
    plain(f"{function}(max_value", max_value, kind)
    if max_value < min_value:
        raise InvalidArgument(f"{function}: {min_value=} comes after {max_value=}")


def school_years(
    *, min_value: SchoolYear = _FIRST_SCHOOL, max_value: SchoolYear = _LAST_SCHOOL
) -> SearchStrategy[SchoolYear]:
    """Make school years from *min_value* to *max_value*, both included.

    Raises:
        InvalidArgument: If one of them is no school year, or the last comes before the first.

    Example:
        >>> from hypothesis import find
        >>> print(find(school_years(max_value=SchoolYear(1850)), lambda year: True))
        1850/1851
    """
    _refuse_backwards("school_years", SchoolYear, min_value, max_value)
    return _years(min_value.start, max_value.start).map(SchoolYear)


def calendar_years(
    *, min_value: CalendarYear = _FIRST, max_value: CalendarYear = _LAST
) -> SearchStrategy[CalendarYear]:
    """Make calendar years from *min_value* to *max_value*, both included.

    Raises:
        InvalidArgument: If one of them is no calendar year, or the last comes before the first.

    Example:
        >>> from hypothesis import find
        >>> print(find(calendar_years(min_value=CalendarYear(2024)), lambda year: True))
        2024
    """
    _refuse_backwards("calendar_years", CalendarYear, min_value, max_value)
    return _years(min_value.year, max_value.year).map(CalendarYear)


def _days(function: str, within: Period) -> tuple[date, date]:
    """Return the first and the last day of *within*."""
    plain(f"{function}(within", within, Period)
    return within.start or date.min, within.end or date.max


def periods(*, within: Period = ALWAYS, allow_open: bool = True) -> SearchStrategy[Period]:
    """Make periods: days, calendar years, school years, ranges, and with *allow_open* such as miss an end.

    Every period lies *within* the one that is given, so an end is only missing where it is missing there.

    Raises:
        InvalidArgument: If *within* is no period, or *allow_open* neither true nor false.

    Example:
        >>> from hypothesis import find
        >>> find(periods(), lambda period: period.end is None).end is None
        True
    """
    plain("periods(allow_open", allow_open, bool)
    first, last = _days("periods", within)
    days = st.dates(first, last)
    forms = [days.map(Period.on), *_whole_years(first, last), st.tuples(days, days).map(_between)]
    if allow_open:
        forms += _open_ones(within, days)
    return st.one_of(forms)


def _between(days: tuple[date, date]) -> Period:
    return Period(start=min(days), end=max(days))


def _whole_years(first: date, last: date) -> list[SearchStrategy[Period]]:
    """Return how to make the calendar years and school years that lie between two days, if there are any."""
    january = first.year + (first > date(first.year, 1, 1))
    december = last.year - (last < date(last.year, 12, 31))
    august = first.year + (first > date(first.year, 8, 1))
    july = last.year - (last < date(last.year, 7, 31))
    forms = []
    if january <= min(december, LAST_YEAR):
        forms.append(_years(january, min(december, LAST_YEAR)).map(lambda year: CalendarYear(year).period))
    if august < july:
        forms.append(_years(august, july - 1).map(lambda year: SchoolYear(year).period))
    return forms


def _open_ones(within: Period, days: SearchStrategy[date]) -> list[SearchStrategy[Period]]:
    forms = []
    if within.end is None:
        forms.append(days.map(lambda day: Period(start=day)))
    if within.start is None:
        forms.append(days.map(lambda day: Period(end=day)))
    return [*forms, st.just(ALWAYS)] if within == ALWAYS else forms


def approximate_dates(*, within: Period = ALWAYS) -> SearchStrategy[ApproximateDate]:
    """Make dates that are only roughly known: days, months, years, and ranges of days.

    Every possible day lies *within* the period that is given.

    Raises:
        InvalidArgument: If *within* is no period.

    Example:
        >>> from hypothesis import find
        >>> print(find(approximate_dates(within=SchoolYear(2025).period), lambda when: when.earliest == when.latest))
        2025-08-01
    """
    first, last = _days("approximate_dates", within)

    def month_of(day: date) -> ApproximateDate:
        length = calendar.monthrange(day.year, day.month)[1]
        return ApproximateDate(earliest=max(first, day.replace(day=1)), latest=min(last, day.replace(day=length)))

    ranges = periods(within=within, allow_open=False)
    return ranges.map(_roughly) | st.dates(first, last).map(month_of)


def _roughly(period: Period) -> ApproximateDate:
    return ApproximateDate(earliest=period.start or date.min, latest=period.end or date.max)
