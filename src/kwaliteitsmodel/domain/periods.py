"""Time: school years, calendar years, periods, and dates that are only roughly known.

Nothing here knows what day it is today.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Self

import attrs

from kwaliteitsmodel.domain.fields import is_day, optional, shortened, wrong_type
from kwaliteitsmodel.errors import InvalidValueError, Message

FIRST_YEAR, LAST_YEAR = 1, 9998
"""The years that a school year can start in: the next one must exist too."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SCHOOL_YEAR = re.compile(r"([0-9]{4})\s*[/\u2013-]\s*(?:([0-9]{4})|['\u2019]?([0-9]{2}))")


def day(text: str) -> date:
    """Return the day that *text* says as ``YYYY-MM-DD``; no other spelling is read.

    Raises:
        InvalidValueError: If it is another spelling or no day of the calendar.
    """
    if type(text) is str and _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise _unreadable("day", text, "a day of the calendar", "een dag van de kalender") from None
    raise _unreadable("day", text, "a day as YYYY-MM-DD", "een dag als JJJJ-MM-DD")


def _unreadable(code: str, text: object, en: str, nl: str) -> InvalidValueError:
    """Return the error for *text* that isn't what it should be."""
    return InvalidValueError(
        Message(
            code=f"not-a-{code}",
            en=f"expected {en}, not {{text}}",
            nl=f"verwacht: {nl}, niet {{text}}",
            fields={"text": shortened(text)},
        )
    )


def _is_year(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if type(value) is not int or not FIRST_YEAR <= value <= LAST_YEAR:
        raise wrong_type(
            attribute.name,
            f"a year from {FIRST_YEAR} to {LAST_YEAR}",
            f"een jaar van {FIRST_YEAR} tot {LAST_YEAR}",
            value,
        )


@attrs.frozen(order=True)
class SchoolYear:
    """A school year: 1 August up to and including 31 July (nl: *schooljaar*).

    Known by the calendar year it starts in, printed as ``2025/2026``, ordered in time.

    Raises:
        InvalidValueError: If *start* is no year from 1 to 9998.

    Example:
        >>> SchoolYear.containing(date(2026, 7, 31))
        SchoolYear(start=2025)
        >>> print(SchoolYear.parse("2013/'14").next)
        2014/2015
    """

    start: int = attrs.field(validator=_is_year)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the school year that *text* says: ``2025/2026``, ``2025-2026``, ``2025/26`` or ``2013/'14``.

        Raises:
            InvalidValueError: If it says something else, or two years that don't follow each other.
        """
        found = _SCHOOL_YEAR.fullmatch(text.strip()) if type(text) is str else None
        if found:
            start, end = int(found[1]), int(found[2] or found[3])
            if start + 1 == end or (found[3] and (start + 1) % 100 == end):
                return cls(start)
        raise _unreadable(
            "school-year",
            text,
            "a school year of two years that follow each other, such as 2025/2026",
            "een schooljaar van twee opeenvolgende jaren, zoals 2025/2026",
        )

    @classmethod
    def containing(cls, day: date) -> Self:
        """Return the school year that *day* falls in."""
        august = 8
        return cls(day.year if day.month >= august else day.year - 1)

    @property
    def period(self) -> "Period":
        """The days of this school year."""
        return Period(start=date(self.start, 8, 1), end=date(self.start + 1, 7, 31))

    @property
    def next(self) -> Self:
        """The school year after this one."""
        return type(self)(self.start + 1)

    @property
    def previous(self) -> Self:
        """The school year before this one."""
        return type(self)(self.start - 1)

    def __str__(self) -> str:
        return f"{self.start:04}/{self.start + 1:04}"


@attrs.frozen(order=True)
class CalendarYear:
    """A calendar year, as finances use it (nl: *kalenderjaar*).

    Raises:
        InvalidValueError: If *year* is no year from 1 to 9998.

    Example:
        >>> print(CalendarYear(2025).period.end)
        2025-12-31
    """

    year: int = attrs.field(validator=_is_year)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the year that *text* says in four digits.

        Raises:
            InvalidValueError: If it says something else.
        """
        if type(text) is str and re.fullmatch(r"[0-9]{4}", text.strip()):
            return cls(int(text.strip()))
        raise _unreadable("year", text, "a year of four digits", "een jaar van vier cijfers")

    @classmethod
    def containing(cls, day: date) -> Self:
        """Return the calendar year that *day* falls in."""
        return cls(day.year)

    @property
    def period(self) -> "Period":
        """The days of this year."""
        return Period(start=date(self.year, 1, 1), end=date(self.year, 12, 31))

    @property
    def next(self) -> Self:
        """The year after this one."""
        return type(self)(self.year + 1)

    @property
    def previous(self) -> Self:
        """The year before this one."""
        return type(self)(self.year - 1)

    def __str__(self) -> str:
        return f"{self.year:04}"


@attrs.frozen(kw_only=True)
class Period:
    """A range of days, both ends included; a missing end is open (nl: *periode*).

    Raises:
        InvalidValueError: If it would end before it starts.

    Example:
        >>> print(SchoolYear(2025).period)
        2025/2026
        >>> Period.parse("2025-08-01..") == Period(start=date(2025, 8, 1))
        True
    """

    start: date | None = attrs.field(default=None, validator=optional(is_day))
    end: date | None = attrs.field(default=None, validator=optional(is_day))

    def __attrs_post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise _ends_early(self.start, self.end)

    @classmethod
    def on(cls, day: date) -> Self:
        """Return the period of one day."""
        return cls(start=day, end=day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the period that *text* says.

        Read are a school year ``2025/2026``, a year ``2025``, a day ``2025-10-01`` and a range of days
        ``2025-08-01..2026-01-31`` of which either end may be absent.

        Raises:
            InvalidValueError: If it says something else, or a range that ends before it starts.
        """
        for form, read in _FORMS:
            if type(text) is str and form.fullmatch(text):
                start, end = read(text)
                return cls(start=start, end=end)
        raise _unreadable(
            "period",
            text,
            "a period as 2025/2026, 2025, 2025-10-01 or 2025-08-01..2026-01-31",
            "een periode als 2025/2026, 2025, 2025-10-01 of 2025-08-01..2026-01-31",
        )

    def __contains__(self, day: object) -> bool:
        return type(day) is date and (self.start or date.min) <= day <= (self.end or date.max)

    def overlaps(self, other: "Period") -> bool:
        """Return whether some day lies in both."""
        return (self.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (
            self.end or date.max
        )

    def within(self, other: "Period") -> bool:
        """Return whether every day of this period lies in *other*."""
        return (other.start or date.min) <= (self.start or date.min) and (self.end or date.max) <= (
            other.end or date.max
        )

    def __str__(self) -> str:
        """Return the shortest text that says this period; :meth:`parse` reads it."""
        if self.start is not None and self.end is not None:
            return _shortest(self.start, self.end)
        return f"{self.start or ''}..{self.end or ''}"


def _ends_early(start: date, end: date) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="period-ends-early",
            en="a period can't end ({end}) before it starts ({start})",
            nl="een periode kan niet eindigen ({end}) voordat ze begint ({start})",
            fields={"start": start, "end": end},
        )
    )


def _shortest(start: date, end: date) -> str:
    """Return the shortest text for the days from *start* to *end*."""
    if start == end:
        return start.isoformat()
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return f"{start.year:04}"
    if (start.month, start.day, end.month, end.day) == (8, 1, 7, 31) and start.year + 1 == end.year:
        return f"{start.year:04}/{end.year:04}"
    return f"{start}..{end}"


def _school_year(text: str) -> tuple[date | None, date | None]:
    period = SchoolYear.parse(text).period
    return period.start, period.end


def _year(text: str) -> tuple[date, date]:
    first = day(f"{text}-01-01")
    return first, first.replace(month=12, day=31)


def _one_day(text: str) -> tuple[date, date]:
    only = day(text)
    return only, only


def _range(text: str) -> tuple[date | None, date | None]:
    start, _, end = text.partition("..")
    return (day(start) if start else None), (day(end) if end else None)


_YEAR = r"(?!0000)[0-9]{4}"
_Ends = Callable[[str], tuple[date | None, date | None]]
_FORMS: tuple[tuple[re.Pattern[str], _Ends], ...] = (
    (re.compile(r"[0-9]{4}/[0-9]{4}"), _school_year),
    (re.compile(_YEAR), _year),
    (_DAY, _one_day),
    (re.compile(rf"(?:{_DAY.pattern})?\.\.(?:{_DAY.pattern})?"), _range),
)


def meets(one: Period | None, other: Period | None) -> bool:
    """Return whether some day lies in both; ``None`` is always, as where something has no period of validity."""
    return one is None or other is None or one.overlaps(other)


@attrs.frozen(kw_only=True)
class ApproximateDate:
    """A day of which only the earliest and latest possibility are known (nl: *datum bij benadering*).

    "December 2021" may be any day from 1 to 31 December. Whether such a day comes before another has three answers:
    yes, no, and ``None`` where both are possible.

    Raises:
        InvalidValueError: If the latest possibility comes before the earliest.

    Source: 1-04, 2-02

    Example:
        >>> late_2020 = ApproximateDate.parse("2020-10-01..2020-12-31")
        >>> late_2020.is_before(date(2021, 1, 1))
        True
        >>> late_2020.is_before(date(2020, 12, 1)) is None
        True
    """

    earliest: date = attrs.field(validator=is_day)
    latest: date = attrs.field(validator=is_day)

    def __attrs_post_init__(self) -> None:
        if self.latest < self.earliest:
            raise _ends_early(self.earliest, self.latest)

    @classmethod
    def on(cls, day: date) -> Self:
        """Return the date that is exactly known to be *day*."""
        return cls(earliest=day, latest=day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the date that *text* says: ``2009``, ``2021-12``, ``2021-12-13`` or ``2020-10-01..2020-12-31``.

        Raises:
            InvalidValueError: If it says something else, or a latest day before the earliest.
        """
        for form, read in _DATE_FORMS:
            if type(text) is str and form.fullmatch(text):
                earliest, latest = read(text)
                return cls(earliest=earliest, latest=latest)
        raise _unreadable(
            "date",
            text,
            "a date as 2009, 2021-12, 2021-12-13 or 2020-10-01..2020-12-31",
            "een datum als 2009, 2021-12, 2021-12-13 of 2020-10-01..2020-12-31",
        )

    @property
    def period(self) -> Period:
        """The days of which it is one."""
        return Period(start=self.earliest, end=self.latest)

    def is_before(self, other: "date | ApproximateDate") -> bool | None:
        """Return whether this comes before *other*; ``None`` if it may and may not."""
        earliest, latest = _possible(other)
        if self.latest < earliest:
            return True
        return False if self.earliest >= latest else None

    def is_after(self, other: "date | ApproximateDate") -> bool | None:
        """Return whether this comes after *other*; ``None`` if it may and may not."""
        earliest, latest = _possible(other)
        if self.earliest > latest:
            return True
        return False if self.latest <= earliest else None

    def __str__(self) -> str:
        """Return the shortest text that says this date; :meth:`parse` reads it."""
        if self.earliest.day == 1 and self.latest == _last_of_month(self.earliest):
            return f"{self.earliest.year:04}-{self.earliest.month:02}"
        short = _shortest(self.earliest, self.latest)
        return f"{self.earliest}..{self.latest}" if "/" in short else short


def _possible(when: "date | ApproximateDate") -> tuple[date, date]:
    return (when, when) if isinstance(when, date) else (when.earliest, when.latest)


def _last_of_month(first: date) -> date:
    return first + timedelta(days=calendar.monthrange(first.year, first.month)[1] - 1)


def _month(text: str) -> tuple[date, date]:
    first = day(f"{text}-01")
    return first, _last_of_month(first)


def _closed_range(text: str) -> tuple[date, date]:
    start, _, end = text.partition("..")
    return day(start), day(end)


_DATE_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], tuple[date, date]]], ...] = (
    (re.compile(_YEAR), _year),
    (re.compile(rf"{_YEAR}-(?:0[1-9]|1[0-2])"), _month),
    (_DAY, _one_day),
    (re.compile(rf"{_DAY.pattern}\.\.{_DAY.pattern}"), _closed_range),
)
