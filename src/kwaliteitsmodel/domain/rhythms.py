"""Rhythms: what comes back once in each school year, or every so many years, and when it is due."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from kwaliteitsmodel.domain.periods import ApproximateDate, Period, SchoolYear

MONTHS = 12


def after(day: date, *, years: int = 0, months: int = 0) -> date:
    """Return the same day so many years and months later.

    29 February is the 28th in a year that doesn't have it, and so is any day at the end of its month. Later than the
    last day of the calendar is that last day.

    Source: 4-16

    Example:
        >>> after(date(2024, 2, 29), years=4), after(date(2024, 2, 29), years=5), after(date(2024, 8, 31), months=18)
        (datetime.date(2028, 2, 29), datetime.date(2029, 2, 28), datetime.date(2026, 2, 28))
    """
    year, month = divmod(day.year * MONTHS + day.month - 1 + years * MONTHS + months, MONTHS)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def every(last: ApproximateDate, *, years: int = 0, months: int = 0) -> ApproximateDate:
    """Return when what was done *last* is due again; on the due day itself it isn't overdue.

    Where nothing tells before which day it wasn't done yet, nothing tells before which day it isn't due.

    Source: 4-16

    Example:
        >>> print(every(ApproximateDate.parse("2021-12"), years=4))
        2025-12
    """
    earliest, latest = (after(each, years=years, months=months) for each in (last.earliest, last.latest))
    return ApproximateDate(earliest=date.min if last.earliest == date.min else earliest, latest=latest)


def last_of(dates: Iterable[ApproximateDate], on: date) -> ApproximateDate | None:
    """Return the last of those *dates* that have surely come by the day *on*; ``None`` where there is none.

    Where it isn't known which came last, the answer is as wide as what is known.

    Example:
        >>> print(last_of(map(ApproximateDate.parse, ("2019", "2021-03-01", "2021", "2026")), date(2025, 6, 1)))
        2021-03-01..2021-12-31
    """
    come = [each for each in dates if each.latest <= on]
    if not come:
        return None
    return ApproximateDate(earliest=max(each.earliest for each in come), latest=max(each.latest for each in come))


def lies_in(window: Period, dates: Iterable[ApproximateDate]) -> bool | None:
    """Return whether one of *dates* lies in *window*; ``None`` where one may and none surely does.

    Example:
        >>> lies_in(Period.parse("2025"), [ApproximateDate.parse("2025-12-01..2026-01-31")]) is None
        True
    """
    known = [each.period for each in dates]
    if any(each.within(window) for each in known):
        return True
    return None if any(each.overlaps(window) for each in known) else False


def once_in_each(year: SchoolYear, dates: Iterable[ApproximateDate], on: date) -> bool | None:
    """Return whether something was done in *year* by the day *on*; ``None`` where it may have been.

    Source: 4-14

    Example:
        >>> once_in_each(SchoolYear(2025), [ApproximateDate.parse("2026-03")], date(2026, 6, 1))
        True
    """
    first, last = days_of(year)
    return first <= on and lies_in(Period(start=first, end=min(on, last)), dates)


def days_of(year: SchoolYear) -> tuple[date, date]:
    """Return the first and the last day of *year*.

    Example:
        >>> days_of(SchoolYear(2025))[1]
        datetime.date(2026, 7, 31)
    """
    return date(year.start, 8, 1), date(year.start + 1, 7, 31)


def days_around(day: date) -> tuple[date, date]:
    """Return the first and the last day of the school year of *day*: at the ends of the calendar, of a part of one.

    Example:
        >>> print(*days_around(date(2026, 6, 1)), *days_around(date.max))
        2025-08-01 2026-07-31 9999-08-01 9999-12-31
    """
    august = 8
    start = day.year if day.month >= august else day.year - 1
    first = date(start, august, 1) if start >= date.min.year else date.min
    return first, date(start + 1, 7, 31) if start < date.max.year else date.max


def has_years_around(day: date) -> bool:
    """Return whether the calendar has the school year of *day* and the one before it: at its two ends it hasn't.

    Example:
        >>> has_years_around(date(2, 7, 31)), has_years_around(date(2, 8, 1)), has_years_around(date.max)
        (False, True, False)
    """
    return date(2, 8, 1) <= day <= date(9999, 7, 31)


def counts_for(years: int, dates: Iterable[ApproximateDate], on: date) -> bool | None:
    """Return whether one of *dates* came by the day *on* and isn't over so many years ago then.

    It counts up to and including the day so many years later; ``None`` where one may and none surely does.

    Source: 4-13, 4-16

    Example:
        >>> audited = [ApproximateDate.parse("2021-06-01")]
        >>> counts_for(4, audited, date(2025, 6, 1)), counts_for(4, audited, date(2025, 6, 2))
        (True, False)
    """
    known = list(dates)
    if any(each.latest <= on <= after(each.earliest, years=years) for each in known):
        return True
    return None if any(each.earliest <= on <= after(each.latest, years=years) for each in known) else False


def never_due(since: date | None, grace: int) -> date | None:
    """Return when what was never done is due: *grace* days after the start; ``None`` where there is no known start.

    Source: 4-16

    Example:
        >>> never_due(date(2025, 8, 1), 31)
        datetime.date(2025, 9, 1)
    """
    return None if since is None else date.fromordinal(min(since.toordinal() + grace, date.max.toordinal()))


def lasts_over(period: Period | None, years: int) -> bool | None:
    """Return whether *period* has more days than so many years from its start; ``None`` where an end is open.

    Source: 3-32, 4-09

    Example:
        >>> lasts_over(Period.parse("2022-08-01..2026-07-31"), 4), lasts_over(Period.parse("2022-08-01..2026-08-01"), 4)
        (False, True)
    """
    if period is None or period.start is None or period.end is None:
        return None
    return period.end >= after(period.start, years=years)
