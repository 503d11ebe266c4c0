"""Norms, their editions and trees, scales, and mappings between them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.norms import could_be_given, grades_on, is_valid_on
from kwaliteitsmodel.errors import InvalidValueError


def criterion(**fields: str) -> km.Criterion:
    return km.Criterion(id=km.CriterionId("c"), edition=km.NormEditionId("e"), name="Safe at school", **fields)  # type: ignore[arg-type]  # fields that are named at run time


def mapping(target: str) -> km.NormMapping:
    return km.NormMapping(
        id=km.MappingId("m"),
        source=km.CriterionId("a"),
        target=km.CriterionId(target),
        kind=km.MappingKind.SUBSET,
    )


@pytest.mark.concept("1-01")
def test_what_nobody_said_of_a_norm_is_not_known() -> None:
    norm = km.Norm(id=km.NormId("n"), name="Norm")
    assert (norm.certifiable, norm.origin, norm.owner) == (None, None, None)


def test_a_criterion_is_no_part_of_itself() -> None:
    with pytest.raises(InvalidValueError) as caught:
        criterion(part_of="c")
    assert (caught.value.field, caught.value.detail.code) == ("part_of", "criterion-in-itself")
    assert caught.value.message("en") == "'c' can't be a part of itself"
    assert caught.value.message("nl") == "'c' kan geen deel zijn van zichzelf"


def test_what_stands_at_the_top_is_part_of_nothing() -> None:
    assert criterion().part_of is None
    assert criterion(part_of="area").part_of == "area"


def test_a_mapping_joins_two_criteria() -> None:
    assert mapping("b").target == "b"
    with pytest.raises(InvalidValueError) as caught:
        mapping("a")
    assert (caught.value.field, caught.value.detail.code) == ("target", "mapped-to-itself")
    assert caught.value.message("en") == "two different criteria are meant, not 'a' twice"
    assert caught.value.message("nl") == "er zijn twee verschillende criteria bedoeld, niet tweemaal 'a'"


@given(strategies.scales(), strategies.scale_mappings())
def test_each_grade_stands_once_on_a_scale_and_is_mapped_once(scale: km.Scale, mapped: km.ScaleMapping) -> None:
    values, sources = [each.value for each in scale.grades], [each.source for each in mapped.pairs]
    assert len(set(values)) == len(values)
    assert len(set(sources)) == len(sources)


def test_a_grade_that_stands_twice_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="'good' stands twice in grades"):
        km.Scale(id=km.ScaleId("s"), name="Scale", grades=(km.Grade(value="good"), km.Grade(value="good", rank=2)))
    with pytest.raises(InvalidValueError, match="'good' stands twice in pairs"):
        km.ScaleMapping(
            id=km.ScaleMappingId("m"),
            source=km.ScaleId("s"),
            target=km.ScaleId("t"),
            pairs=tuple(km.GradePair(source="good", target=each) for each in ("yes", "partly")),
        )


def test_a_grade_may_lie_outside_the_order() -> None:
    assert km.Grade(value="not-judged").rank is None
    assert km.Grade(value="insufficient", rank=0).rank == 0
    with pytest.raises(InvalidValueError, match="a whole number from 0 "):
        km.Grade(value="bad", rank=-1)


FIRST = date(2023, 6, 1)
DAYS = st.integers(0, 6).map(lambda days: FIRST + timedelta(days=days))


@given(DAYS, st.tuples(DAYS, DAYS, DAYS).map(sorted))
def test_a_grade_could_surely_be_given_where_each_day_that_may_be_its_last_says_so(day: date, days: list[date]) -> None:
    """What *valid* and *ended* say together is what all the days that may be the last one say."""
    start, earliest, latest = days
    ended = km.ApproximateDate(earliest=earliest, latest=latest)
    lasts = [start + timedelta(days=n) for n in range(7) if earliest <= start + timedelta(days=n) <= latest]
    said = {start <= day <= last for last in lasts}
    since = km.Period(start=start)
    assert could_be_given(km.Grade(value="x", valid=since, ended=ended), day) is (
        said.pop() if len(said) == 1 else None
    )
    without = could_be_given(km.Grade(value="x", ended=ended), day)
    assert without is (None if day <= latest else False)


def test_nothing_is_known_of_a_grade_that_is_said_to_have_ended_before_it_began() -> None:
    never = km.Grade(value="never", valid=km.Period.parse("2023-01-01.."), ended=km.ApproximateDate.parse("2022"))
    assert could_be_given(never, date(2022, 6, 1)) is None


def test_a_grade_of_which_nothing_is_said_always_could_and_one_that_may_is_not_dropped() -> None:
    always, may, gone = (
        km.Grade(value="always"),
        km.Grade(value="may", ended=km.ApproximateDate.parse("2023-06")),
        km.Grade(value="gone", valid=km.Period(end=date(2023, 6, 1))),
    )
    assert [could_be_given(each, date(2023, 6, 2)) for each in (always, may, gone)] == [True, None, False]
    scale = km.Scale(id=km.ScaleId("s"), name="S", grades=(always, may, gone))
    assert grades_on(scale, date(2023, 6, 2)) == (always, may)
    for ask in (lambda: could_be_given(always, "2023"), lambda: grades_on(scale, "2023")):  # type: ignore[arg-type]
        with pytest.raises(InvalidValueError, match="on must be a day"):
            ask()


@pytest.mark.concept("1-01")
def test_an_edition_that_was_published_later_is_not_valid_yet_and_another_may_be() -> None:
    edition = km.NormEdition(
        id=km.NormEditionId("e"), norm=km.NormId("n"), published=km.ApproximateDate.parse("2011-11")
    )
    days = [date(2011, 10, 31), date(2011, 11, 1), date(2012, 1, 1)]
    assert [is_valid_on(edition, day) for day in days] == [False, None, None]


@pytest.mark.parametrize("asked", [grades_on, is_valid_on], ids=lambda each: each.__name__)
def test_what_is_no_day_is_refused_by_the_name_of_what_was_given(asked: Callable[..., object]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        asked(None, "2011-11-01")
    assert caught.value.field == "on"
