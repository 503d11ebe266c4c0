"""Time: what is printed can be read, the order is that of the days, and the answers are those of counting days."""

from datetime import date, timedelta
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

Year = km.SchoolYear | km.CalendarYear
Ordered: TypeAlias = Any  # a year, compared with years of its own sort only
When = Year | km.Period | km.ApproximateDate

WINDOW = km.Period(start=date(2024, 12, 20), end=date(2025, 1, 10))
DAYS = [date(2024, 12, 20) + timedelta(days=n) for n in range(22)]
EVER = [date.min, *DAYS, date.max]
"""Days enough to tell any two periods apart that start or end in the window, or don't at all."""

days = st.sampled_from(DAYS)
few_periods = st.one_of(
    strategies.periods(within=WINDOW),
    days.map(lambda day: km.Period(start=day)),
    days.map(lambda day: km.Period(end=day)),
    st.just(km.Period()),
)
few_dates = strategies.approximate_dates(within=WINDOW)
years = strategies.school_years() | strategies.calendar_years()


def possible(when: date | km.ApproximateDate) -> list[date]:
    if isinstance(when, date):
        return [when]
    return [day for day in DAYS if when.earliest <= day <= when.latest]


def answer(answers: set[bool]) -> bool | None:
    """Return what all possibilities say, or ``None`` where they differ."""
    return answers.pop() if len(answers) == 1 else None


@given(years | strategies.periods() | strategies.approximate_dates())
def test_what_is_printed_is_read_as_the_same(when: When) -> None:
    assert type(when).parse(str(when)) == when


@given(
    strategies.school_years(),
    st.sampled_from(("{0:04}-{1:04}", "{0:04}/{2:02}", "{0:04}/'{2:02}", " {0:04} – {1:04} ")),
)
def test_every_spelling_of_a_school_year_is_the_same_year(year: km.SchoolYear, form: str) -> None:
    assert km.SchoolYear.parse(form.format(year.start, year.start + 1, (year.start + 1) % 100)) == year


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_two_years_are_a_school_year_only_if_they_follow_each_other(first: int, second: int) -> None:
    try:
        year = km.SchoolYear.parse(f"{first:04}/{second:04}")
    except InvalidValueError:
        assert first == 0 or second != first + 1
    else:
        assert (year.start, year.start + 1) == (first, second)


def spellings(start: date, end: date) -> list[str]:
    """Return all texts that might say the days from *start* to *end*."""
    return [
        f"{start}..{end}",
        f"{start}",
        f"{start.year:04}",
        f"{start.year:04}-{start.month:02}",
        f"{start.year:04}/{end.year:04}",
    ]


def saying(kind: type[When], when: When, texts: list[str]) -> list[str]:
    """Return those of *texts* that *kind* reads as *when*."""
    found = []
    for text in texts:
        try:
            if kind.parse(text) == when:
                found.append(text)
        except InvalidValueError:
            pass
    return found


several_years = st.one_of(
    st.tuples(strategies.school_years(), strategies.school_years()),
    st.tuples(strategies.calendar_years(), strategies.calendar_years()),
).map(lambda pair: km.Period(start=min(pair).period.start, end=max(pair).period.end))
"""Periods that start and end as a year does, and last for one or more."""


@given(strategies.periods(allow_open=False) | several_years)
def test_a_period_is_printed_as_the_shortest_text_that_says_it(period: km.Period) -> None:
    assert period.start is not None
    assert period.end is not None
    texts = saying(km.Period, period, spellings(period.start, period.end))
    assert str(period) == min(texts, key=len)


@given(strategies.approximate_dates())
def test_an_approximate_date_is_printed_as_the_shortest_text_that_says_it(when: km.ApproximateDate) -> None:
    texts = saying(km.ApproximateDate, when, spellings(when.earliest, when.latest))
    assert str(when) == min(texts, key=len)


@given(st.text(st.sampled_from("0129-/.'–T "), max_size=22) | strategies.names().map(str))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    for kind in (km.SchoolYear, km.CalendarYear, km.Period, km.ApproximateDate):
        try:
            when = kind.parse(text)
        except InvalidValueError as error:
            said = {error.message("nl"), error.message("en")}
        else:
            assert kind.parse(str(when)) == when
            continue
        assert len(said) == 2


@given(st.dates(min_value=date(1, 8, 1), max_value=date(9998, 12, 31)))
def test_a_day_lies_in_one_school_year_and_one_calendar_year(day: date) -> None:
    for kind in (km.SchoolYear, km.CalendarYear):
        year = kind.containing(day)
        assert day in year.period
        assert day + timedelta(days=366) not in year.period
        assert kind.containing(year.period.start or day) == year
        assert kind.containing(year.period.end or day) == year


@given(
    strategies.school_years(min_value=km.SchoolYear(2), max_value=km.SchoolYear(9997))
    | strategies.calendar_years(min_value=km.CalendarYear(2), max_value=km.CalendarYear(9997))
)
def test_years_follow_each_other_without_a_gap(year: Ordered) -> None:
    assert year.next.previous == year.previous.next == year
    assert year.next.period.start == year.period.end + timedelta(days=1)
    assert year.previous < year < year.next


@given(years, years)
def test_years_of_one_sort_are_ordered_by_their_days(one: Ordered, other: Ordered) -> None:
    if type(one) is type(other):
        assert (one < other) == (one.period.start < other.period.start)
        assert (one == other) == (one.period == other.period)
    else:
        assert one != other


@given(few_periods, few_periods)
def test_periods_overlap_if_they_share_a_day(one: km.Period, other: km.Period) -> None:
    assert one.overlaps(other) == any(day in one and day in other for day in EVER)


@given(few_periods, few_periods)
def test_a_period_is_within_another_if_all_its_days_are(one: km.Period, other: km.Period) -> None:
    assert one.within(other) == all(day in other for day in EVER if day in one)


@given(days, days, days)
def test_a_period_holds_its_ends_and_what_lies_between(one: date, other: date, day: date) -> None:
    period = km.Period(start=min(one, other), end=max(one, other))
    assert (day in period) == (min(one, other) <= day <= max(one, other))


@given(few_dates, few_dates | days)
def test_before_and_after_are_what_every_possible_day_says(
    when: km.ApproximateDate, other: date | km.ApproximateDate
) -> None:
    """Yes if it is so for all possible days, no if for none, and else neither."""
    before = {day < than for day in possible(when) for than in possible(other)}
    after = {day > than for day in possible(when) for than in possible(other)}
    assert when.is_before(other) is answer(before)
    assert when.is_after(other) is answer(after)


@given(few_dates, few_dates)
def test_one_is_before_another_if_the_other_is_after_it(one: km.ApproximateDate, other: km.ApproximateDate) -> None:
    assert one.is_before(other) is other.is_after(one)


@pytest.mark.concept("1-04")
def test_what_was_at_the_end_of_2020_was_before_2021_and_perhaps_before_december() -> None:
    late_2020 = km.ApproximateDate.parse("2020-10-01..2020-12-31")
    assert late_2020.is_before(date(2021, 1, 1)) is True
    assert late_2020.is_before(date(2020, 12, 1)) is None
    assert late_2020.is_before(date(2020, 10, 1)) is False
