"""Years, periods and rough dates: the spellings in the wild, the edges of the calendar, and what is refused."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.periods import day
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.parametrize(
    "text", ["2013/2014", "2013-2014", "2013/14", "2013-14", "2013/'14", "2013/’14", "2013–2014", " 2013 / 2014 "]
)
def test_a_school_year_is_read_in_the_spellings_met_in_the_wild(text: str) -> None:
    assert km.SchoolYear.parse(text) == km.SchoolYear(2013)


def test_a_school_year_over_the_turn_of_a_century_is_read() -> None:
    assert km.SchoolYear.parse("1999/'00") == km.SchoolYear.parse("1999/2000") == km.SchoolYear(1999)


@pytest.mark.parametrize(
    ("last", "first"), [(date(2025, 7, 31), date(2025, 8, 1)), (date(2024, 7, 31), date(2024, 8, 1))]
)
def test_a_school_year_ends_on_31_july_and_the_next_starts_on_1_august(last: date, first: date) -> None:
    assert km.SchoolYear.containing(last).next == km.SchoolYear.containing(first)
    assert km.SchoolYear.containing(last).period.end == last
    assert km.SchoolYear.containing(first).period.start == first


def test_the_29th_of_february_is_a_day_of_leap_years_only() -> None:
    assert km.Period.parse("2024-02-29") == km.Period.on(date(2024, 2, 29))
    assert date(2024, 2, 29) in km.SchoolYear(2023).period
    assert str(km.ApproximateDate(earliest=date(2024, 2, 1), latest=date(2024, 2, 29))) == "2024-02"
    assert str(km.ApproximateDate(earliest=date(2024, 2, 1), latest=date(2024, 2, 28))) == "2024-02-01..2024-02-28"
    with pytest.raises(InvalidValueError, match="expected a day of the calendar, not '2025-02-29'"):
        km.Period.parse("2025-02-29")


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (km.SchoolYear(2025).period, "2025/2026"),
        (km.CalendarYear(2025).period, "2025"),
        (km.CalendarYear(1).period, "0001"),
        (km.Period.on(date(2025, 10, 1)), "2025-10-01"),
        (km.Period(start=date(2025, 8, 1), end=date(2026, 1, 31)), "2025-08-01..2026-01-31"),
        (km.Period(start=date(2025, 1, 1), end=date(2026, 12, 31)), "2025-01-01..2026-12-31"),
        (km.Period(start=date(2025, 8, 1), end=date(2027, 7, 31)), "2025-08-01..2027-07-31"),
        (km.Period(start=date(2025, 8, 1)), "2025-08-01.."),
        (km.Period(end=date(2025, 8, 1)), "..2025-08-01"),
        (km.Period(), ".."),
    ],
)
def test_a_period_is_printed_and_read_as_one_short_text(period: km.Period, text: str) -> None:
    assert str(period) == text
    assert km.Period.parse(text) == period


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("2021-12", date(2021, 12, 1), date(2021, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("2021-12-13", date(2021, 12, 13), date(2021, 12, 13)),
        ("2020-10-01..2020-12-31", date(2020, 10, 1), date(2020, 12, 31)),
        ("2020-08-01..2021-07-31", date(2020, 8, 1), date(2021, 7, 31)),
    ],
)
def test_a_rough_date_is_a_day_a_month_a_year_or_a_range(text: str, earliest: date, latest: date) -> None:
    when = km.ApproximateDate(earliest=earliest, latest=latest)
    assert km.ApproximateDate.parse(text) == when
    assert str(when) == text


def test_a_day_that_is_known_is_a_rough_date_of_one_day() -> None:
    when = km.ApproximateDate.on(date(2021, 12, 13))
    assert when.earliest == when.latest == date(2021, 12, 13)
    assert when.is_before(date(2021, 12, 14)) is True
    assert when.is_after(date(2021, 12, 13)) is False
    assert when.is_after(km.ApproximateDate.parse("2021-12")) is None


def test_a_moment_is_no_day() -> None:
    moment = datetime(2025, 10, 1, tzinfo=UTC)
    assert moment not in km.Period()
    for make in (lambda: km.Period(start=moment), lambda: km.ApproximateDate.on(moment)):
        with pytest.raises(InvalidValueError, match="must be a day"):
            make()


def test_a_day_is_read_as_year_month_day() -> None:
    assert day("2025-10-01") == date(2025, 10, 1)


def test_the_first_and_the_last_day_lie_in_no_school_year() -> None:
    """Their school years begin before the year 1 and end after 9999."""
    for outside in (date.min, date.max):
        with pytest.raises(InvalidValueError, match="start must be a year from 1 to 9998"):
            km.SchoolYear.containing(outside)
    with pytest.raises(InvalidValueError, match="year must be a year from 1 to 9998, not 9999"):
        km.CalendarYear(9998).next  # noqa: B018 - the asking is refused


PERIOD = (
    "expected a period as 2025/2026, 2025, 2025-10-01 or 2025-08-01..2026-01-31, not {}",
    "verwacht: een periode als 2025/2026, 2025, 2025-10-01 of 2025-08-01..2026-01-31, niet {}",
)
DATE = (
    "expected a date as 2009, 2021-12, 2021-12-13 or 2020-10-01..2020-12-31, not {}",
    "verwacht: een datum als 2009, 2021-12, 2021-12-13 of 2020-10-01..2020-12-31, niet {}",
)
SCHOOL_YEAR = (
    "expected a school year of two years that follow each other, such as 2025/2026, not {}",
    "verwacht: een schooljaar van twee opeenvolgende jaren, zoals 2025/2026, niet {}",
)


@pytest.mark.parametrize(
    ("make", "said", "what"),
    [
        (lambda: km.Period.parse("1 October 2025"), PERIOD, "'1 October 2025'"),
        (lambda: km.Period.parse("0000"), PERIOD, "'0000'"),
        (lambda: km.Period.parse("2025-10-1"), PERIOD, "'2025-10-1'"),
        (lambda: km.Period.parse("2025/26"), PERIOD, "'2025/26'"),
        (lambda: km.Period.parse("2025-10-01\n"), PERIOD, "'2025-10-01\\n'"),
        (lambda: km.Period.parse("2025…"), PERIOD, "'2025…'"),
        (lambda: km.ApproximateDate.parse("2025/2026"), DATE, "'2025/2026'"),
        (lambda: km.ApproximateDate.parse("2021-13"), DATE, "'2021-13'"),
        (lambda: km.ApproximateDate.parse("2021-12.."), DATE, "'2021-12..'"),
        (lambda: km.ApproximateDate.parse("2021-12-01.."), DATE, "'2021-12-01..'"),
        (lambda: km.ApproximateDate.parse("soon"), DATE, "'soon'"),
        (lambda: km.SchoolYear.parse("2025/2027"), SCHOOL_YEAR, "'2025/2027'"),
        (lambda: km.SchoolYear.parse("2025/25"), SCHOOL_YEAR, "'2025/25'"),
        (lambda: km.SchoolYear.parse("2025"), SCHOOL_YEAR, "'2025'"),
        (
            lambda: km.CalendarYear.parse("'25"),
            ("expected a year of four digits, not {}", "verwacht: een jaar van vier cijfers, niet {}"),
            '"\'25"',
        ),
        (
            lambda: km.Period.parse("2025-02-30.."),
            ("expected a day of the calendar, not {}", "verwacht: een dag van de kalender, niet {}"),
            "'2025-02-30'",
        ),
    ],
)
def test_another_spelling_is_refused_with_the_spellings_that_are_read(
    make: Callable[[], object], said: tuple[str, str], what: str
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.message("en") == said[0].format(what)
    assert caught.value.message("nl") == said[1].format(what)


@pytest.mark.parametrize("blank", ["", " ", "\n", "\x1f", "\x85", "\xa0", "\u3000"], ids=range(7))
def test_a_year_is_read_whatever_white_space_is_around_it(blank: str) -> None:
    assert km.CalendarYear.parse(f"{blank}2025{blank}") == km.CalendarYear(2025)
    assert km.SchoolYear.parse(f"{blank}2025/2026{blank}") == km.SchoolYear(2025)


@pytest.mark.parametrize("text", ["2025", " 2025\n"])
def test_a_calendar_year_is_read_with_white_space_around_it(text: str) -> None:
    assert km.CalendarYear.parse(text) == km.CalendarYear(2025)


@pytest.mark.parametrize("value", [2025, None, 20251001, b"2025", date(2025, 10, 1)])
def test_what_is_no_text_can_not_be_read(value: Any) -> None:
    for read in (day, km.Period.parse, km.ApproximateDate.parse, km.SchoolYear.parse, km.CalendarYear.parse):
        with pytest.raises(InvalidValueError, match="expected a"):
            read(value)


@pytest.mark.parametrize(
    "make",
    [
        lambda: km.Period(start=date(2025, 2, 1), end=date(2025, 1, 31)),
        lambda: km.Period.parse("2025-02-01..2025-01-31"),
        lambda: km.ApproximateDate(earliest=date(2025, 2, 1), latest=date(2025, 1, 31)),
        lambda: km.ApproximateDate.parse("2025-02-01..2025-01-31"),
    ],
)
def test_nothing_ends_before_it_starts(make: Callable[[], object]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.message("en") == "a period can't end (2025-01-31) before it starts (2025-02-01)"
    assert caught.value.message("nl") == "een periode kan niet eindigen (2025-01-31) voordat ze begint (2025-02-01)"


@pytest.mark.parametrize("value", [0, 9999, -1, 2025.0, "2025", True, None])
def test_a_year_is_a_whole_number_from_1_to_9998(value: Any) -> None:
    for kind, name in ((km.SchoolYear, "start"), (km.CalendarYear, "year")):
        with pytest.raises(InvalidValueError) as caught:
            kind(value)
        assert caught.value.message("en") == f"{name} must be a year from 1 to 9998, not {value!r}"
        assert caught.value.message("nl") == f"{name} moet een jaar van 1 tot 9998 zijn, niet {value!r}"


def test_what_is_no_day_is_told_as_it_stands_there() -> None:
    for text, en in (("2025-02-30", "expected a day of the calendar"), ("1/2/2025", "expected a day as YYYY-MM-DD")):
        with pytest.raises(InvalidValueError) as caught:
            day(text)
        assert caught.value.message("en") == f"{en}, not {text!r}"
