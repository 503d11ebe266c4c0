"""What comes back, and when it is due."""

from datetime import date

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.rhythms import (
    after,
    counts_for,
    days_around,
    every,
    has_years_around,
    last_of,
    lies_in,
    never_due,
    once_in_each,
)

WHEN = km.ApproximateDate.parse
YEAR = km.SchoolYear(2025)


@pytest.mark.parametrize(
    ("day", "later", "then"),
    [
        (date(2024, 2, 29), {"years": 1}, date(2025, 2, 28)),
        (date(2024, 12, 31), {"months": 2}, date(2025, 2, 28)),
        (date(2024, 12, 1), {}, date(2024, 12, 1)),
        (date(2024, 1, 31), {"years": 2, "months": 13}, date(2027, 2, 28)),
        (date(9998, 12, 31), {"years": 1}, date.max),
        (date(9998, 12, 30), {"years": 1}, date(9999, 12, 30)),
        (date(9999, 12, 1), {"months": 1}, date.max),
    ],
)
def test_years_and_months_later_is_the_same_day_where_that_month_has_it(
    day: date, later: dict[str, int], then: date
) -> None:
    assert after(day, **later) == then


def test_what_was_done_at_an_unknown_time_is_due_within_as_wide_a_time() -> None:
    assert every(WHEN("2021-12"), years=4, months=1) == WHEN("2026-01")
    assert every(WHEN("2021-12"), months=1) == WHEN("2022-01")
    assert every(km.ApproximateDate(earliest=date.min, latest=date(2021, 1, 1)), years=1) == km.ApproximateDate(
        earliest=date.min, latest=date(2022, 1, 1)
    )


def test_the_last_of_what_has_come_is_as_wide_as_what_is_known() -> None:
    assert last_of([WHEN("2019"), WHEN("2021-03-01"), WHEN("2021")], date(2021, 12, 31)) == WHEN(
        "2021-03-01..2021-12-31"
    )
    assert last_of([WHEN("2021")], date(2021, 12, 30)) is None
    assert last_of([], date.max) is None


def test_something_lies_in_a_window_where_one_surely_does() -> None:
    window, inside, half = km.Period.parse("2025"), WHEN("2025-03"), WHEN("2025-12-01..2026-01-31")
    assert lies_in(window, iter([half, inside])) is True
    assert lies_in(window, iter([half, WHEN("2020")])) is None
    assert lies_in(window, [WHEN("2020")]) is False


def test_once_in_a_school_year_is_from_its_first_day_to_today() -> None:
    first, last = WHEN("2025-08-01"), WHEN("2026-07-31")
    assert [once_in_each(YEAR, [first], on) for on in (date(2025, 7, 31), date(2025, 8, 1))] == [False, True]
    assert [once_in_each(YEAR, [last], on) for on in (date(2026, 7, 30), date(2026, 7, 31))] == [False, True]
    assert once_in_each(YEAR, [WHEN("2026-08-01")], date(2027, 1, 1)) is False


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2025, 8, 1), date(2025, 8, 1), date(2026, 7, 31)),
        (date(2025, 7, 31), date(2024, 8, 1), date(2025, 7, 31)),
        (date.min, date.min, date(1, 7, 31)),
        (date(1, 8, 1), date(1, 8, 1), date(2, 7, 31)),
        (date(9999, 7, 31), date(9998, 8, 1), date(9999, 7, 31)),
        (date(9999, 8, 1), date(9999, 8, 1), date.max),
    ],
)
def test_a_day_lies_in_one_school_year_also_where_the_calendar_ends(day: date, first: date, last: date) -> None:
    assert days_around(day) == (first, last)


def test_the_calendar_has_two_school_years_but_at_its_ends() -> None:
    days = (date(2, 7, 31), date(2, 8, 1), date(9999, 7, 31), date(9999, 8, 1))
    assert [has_years_around(day) for day in days] == [False, True, True, False]


@pytest.mark.concept("4-16")
def test_what_was_done_counts_up_to_and_with_the_day_so_many_years_later() -> None:
    done, rough = [WHEN("2021-06-01")], [WHEN("2021-06")]
    assert [counts_for(4, done, date(2025, 6, day)) for day in (1, 2)] == [True, False]
    assert counts_for(4, done, date(2021, 6, 1)) is True
    assert counts_for(4, done, date(2021, 5, 31)) is False
    days = (date(2021, 5, 31), date(2021, 6, 1), date(2021, 6, 30), date(2025, 6, 1), date(2025, 6, 2))
    assert [counts_for(4, iter(rough), day) for day in days] == [False, None, True, True, None]
    assert [counts_for(4, rough, date(2025, month, day)) for month, day in ((6, 30), (7, 1))] == [None, False]


def test_what_was_never_done_is_due_some_days_after_the_start() -> None:
    assert never_due(date(2025, 8, 1), 31) == date(2025, 9, 1)
    assert never_due(date.max, 1) == date.max
    assert never_due(None, 31) is None
