"""Progress, trends and figures: the examples that explain."""

from datetime import date

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import errors
from kwaliteitsmodel.analysis import bands, figures, observing, progress, trends
from kwaliteitsmodel.domain import series
from kwaliteitsmodel.domain.indicators import Direction, definition_on, same_definition

ABSENCE, SITE, OTHER = km.IndicatorId("absence"), km.StakeholderId("site"), km.StakeholderId("other")
OVER_FOUR = km.IndicatorDefinition(
    numerator=km.Text(nl="leerlingen meer dan vier weken afwezig", en="pupils absent over four weeks"),
    denominator=km.Text(nl="alle leerlingen", en="all pupils"),
    valid=km.Period.parse("..2021-07-31"),
)
FOUR_OR_LONGER = km.IndicatorDefinition(meaning="Absent four weeks or longer")
INDICATOR = km.Indicator(
    id=ABSENCE,
    name=km.Text(nl="Thuiszitters", en="Absence"),
    direction=Direction.LESS,
    definition=FOUR_OR_LONGER,
    former_definitions=(OVER_FOUR,),
)
Reach, Moment, Course = progress.Reach, progress.Moment, trends.Course


def seen(period: str, value: float | km.Interval | km.Missing, **known: object) -> km.Observation:
    usual = {"id": km.ObservationId(f"seen:{period}"), "indicator": ABSENCE, "of": SITE}
    return km.Observation(period=km.Period.parse(period), value=value, **(usual | known))  # type: ignore[arg-type]


def aim(value: float | km.Interval, period: str = "2024/2025", **known: object) -> km.Target:
    usual = {"id": km.TargetId("aim"), "indicator": ABSENCE}
    return km.Target(period=km.Period.parse(period), value=value, **(usual | known))  # type: ignore[arg-type]


def model(*entities: km.Entity, **changes: object) -> km.QualityModel:
    indicator = attrs.evolve(INDICATOR, **changes)  # type: ignore[arg-type]
    people = (km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.SITE) for each in (SITE, OTHER))
    return km.QualityModel(name="Absence").adding(indicator, *people, *entities)


def reach(aimed: km.Target, *entities: km.Entity, on: date = date(2025, 1, 1), **changes: object) -> str:
    (found,) = progress.status(model(aimed, *entities, **changes), on=on)
    return found.reach.value


def test_bounds_may_leave_open_whether_a_target_is_reached() -> None:
    few = seen("2024/2025", km.Interval(low=1, high=4))
    assert [reach(aim(value), few) for value in (4, 0, 2)] == ["reached", "not-reached", "untold"]


def test_each_direction_judges_by_its_own_bound_of_a_target() -> None:
    band, value = km.Interval(low=2, high=4), seen("2024/2025", 5)
    assert reach(aim(band), value) == "not-reached"
    assert reach(aim(band), value, direction=Direction.MORE) == "reached"
    assert reach(aim(band), value, direction=Direction.WITHIN, band=band) == "not-reached"
    assert reach(aim(band), value, direction=None) == "unjudged"
    assert reach(aim(km.Interval(low=2)), value) == "untold"


def test_what_was_not_seen_is_neither_reached_nor_missed() -> None:
    assert reach(aim(4)) == reach(aim(4), seen("2024/2025", km.Missing.REFUSED)) == "unknown"
    assert reach(aim(4), seen("2024/2025", 3, recorded=km.Recorded(on=date(2025, 2, 1)))) == "unknown"
    assert reach(aim(4), seen("2024/2025", 3, recorded=km.Recorded(by=SITE, on=date(2025, 1, 1)))) == "reached"


def test_a_value_of_a_former_definition_reaches_no_target_of_now() -> None:
    assert reach(aim(4), seen("2019/2020", 3)) == "incomparable"
    assert reach(aim(4, "2020/2021"), seen("2019/2020", 3), on=date(2021, 1, 1)) == "on-course"


def test_once_its_period_is_over_a_target_is_judged_by_what_was_seen_in_it() -> None:
    before = seen("2023/2024", 3)
    assert reach(aim(4), before, on=date(2025, 7, 31)) == "on-course"
    assert reach(aim(2), before, on=date(2025, 7, 31)) == "not-yet"
    assert reach(aim(4), before, on=date(2025, 8, 1)) == "unknown"
    assert reach(aim(4), before, seen("2025/2026", 9), on=date(2025, 9, 1)) == "unknown"
    assert reach(aim(4, "2024-10-01"), seen("2024/2025", 3), on=date(2025, 8, 1)) == "unknown"
    beside = seen("2024", 3)
    assert reach(aim(4), beside, on=date(2025, 8, 1)) == "unknown"
    assert reach(aim(4), beside, seen("2024-10-01", 5), on=date(2025, 8, 1)) == "not-reached"


def test_a_value_that_is_missing_later_is_told_beside_the_latest_one() -> None:
    first, gone = seen("2025-03-01", 12), seen("2025-10-01", km.Missing.NOT_MEASURED)
    last = seen("2025-12-01", km.Missing.REFUSED)
    for on in (date(2025, 12, 31), date(2026, 6, 1)):
        (found,) = progress.status(model(aim(12, "2025"), first, gone, last), on=on)
        assert (found.observation, found.value, found.missing) == (first.id, 12, last.id)
        assert found.reach is Reach.REACHED
    assert found.message().startswith(
        "Absence of site: 12 (2025-03-01), and of 2025-12-01: refused; target 12 (2025): reached"
    )
    assert found.message("nl").startswith(
        "Thuiszitters van site: 12 (2025-03-01), en van 2025-12-01: geweigerd; streefcijfer"
    )
    (only,) = progress.status(model(aim(12, "2025"), gone), on=date(2026, 6, 1))
    assert (only.observation, only.missing, only.reach) == (gone.id, None, Reach.UNKNOWN)
    (settled,) = progress.status(model(aim(12, "2025"), gone, attrs.evolve(last, value=3)), on=date(2026, 6, 1))
    assert (settled.observation, settled.missing) == (last.id, None)


def test_values_of_one_period_that_contradict_each_other_settle_nothing() -> None:
    first, second = (seen("2024/2025", value, id=km.ObservationId(name)) for name, value in (("a", 3), ("b", 10)))
    told = {}
    for one, other in ((first, second), (attrs.evolve(first, id=second.id), attrs.evolve(second, id=first.id))):
        (found,) = progress.status(model(aim(5), seen("2023/2024", 1), one, other), on=date(2025, 9, 1))
        assert (found.observation, found.value, found.reach) == (None, None, Reach.UNTOLD)
        told[found.message("en").replace("10, 3", "3, 10")] = found.message("nl").replace("10, 3", "3, 10")
    assert told == {
        "Absence of site: 3, 10 (2024/2025), which contradict each other; target 5 (2024/2025): "
        "open, by the bounds of what is known; after its period": "Thuiszitters van site: 3, 10 (2024/2025), "
        "die elkaar tegenspreken; streefcijfer 5 (2024/2025): binnen de grenzen niet te zeggen; na de periode"
    }
    again = attrs.evolve(first, id=second.id, recorded=km.Recorded(by=OTHER))
    assert reach(aim(5), first, again) == "reached"
    assert trend(seen("2023/2024", 1), seen("2022/2023", 2), first, second).left_out == ("a", "b")
    assert trend(seen("2023/2024", 1), first, again).n == 2


def test_without_a_definition_a_target_is_not_called_defined_otherwise() -> None:
    for definition in (None, km.IndicatorDefinition(valid=km.Period())):
        assert reach(aim(4), seen("2024/2025", 3), definition=definition, former_definitions=()) == "undefined"
    assert reach(aim(4), seen("2021", 3)) == "undefined"


def test_a_number_aimed_at_within_a_band_is_judged_by_the_band() -> None:
    banded = {"direction": Direction.WITHIN, "band": km.Interval(low=3, high=5)}
    assert reach(aim(4), seen("2024/2025", 4.2), **banded) == "reached"
    assert reach(aim(4), seen("2024/2025", 5.2), **banded) == "not-reached"
    assert reach(aim(km.Interval(low=2, high=6)), seen("2024/2025", 5.2), **banded) == "reached"


def test_a_trend_into_its_band_is_better() -> None:
    banded = {"direction": Direction.WITHIN, "band": km.Interval(low=3, high=5)}
    ways = {(9, 4): True, (1, 2): True, (4, 9): False, (2, 1): False, (3, 5): None, (9, 9): None, (2, 6): None}
    for (one, other), better in ways.items():
        assert trend(seen("2023", one), seen("2024", other), **banded).better is better
    wide = trend(seen("2023", 9), seen("2024", km.Interval(low=0, high=20)), **banded)
    assert wide.better is None


def test_the_midterm_of_a_goal_is_told() -> None:
    period = km.Period.parse("2024-01-01..2027-12-31")
    goal = km.Goal(
        id=km.GoalId("goal"), text="Everybody at school", period=period, plan=km.Plan(midterm=date(2025, 12, 1))
    )
    aimed = model(goal, aim(4, str(period), goal=goal.id))
    days = (date(2023, 1, 1), date(2024, 1, 1), date(2025, 11, 30), date(2025, 12, 1), date(2028, 1, 1))
    moments = [progress.status(aimed, on=on)[0].moment for on in days]
    assert moments == [Moment.BEFORE, Moment.UNDER_WAY, Moment.UNDER_WAY, Moment.PAST_MIDTERM, Moment.OVER]
    assert {progress.status(aimed, on=on)[0].midterm for on in days} == {date(2025, 12, 1)}


def test_on_its_first_and_its_last_day_a_target_is_under_way() -> None:
    days = [date(2024, 7, 31), date(2024, 8, 1), date(2025, 7, 31), date(2025, 8, 1)]
    moments = [progress.status(model(aim(4)), on=on)[0].moment for on in days]
    assert moments == [Moment.BEFORE, Moment.UNDER_WAY, Moment.UNDER_WAY, Moment.OVER]


def test_before_its_period_no_target_is_past_its_midterm() -> None:
    period = km.Period.parse("2024-01-01..2028-12-31")
    goal = km.Goal(id=km.GoalId("goal"), text="All", period=period, plan=km.Plan(midterm=date(2026, 1, 1)))
    (found,) = progress.status(model(goal, aim(4, "2028", goal=goal.id)), on=date(2026, 6, 1))
    assert (found.moment, found.midterm) == (Moment.BEFORE, date(2026, 1, 1))


def test_a_target_for_all_is_told_of_each_and_may_be_asked_of_one() -> None:
    both = model(aim(4), seen("2024/2025", 3), seen("2023/2024", 9, of=OTHER))
    on = date(2025, 1, 1)
    assert [each.message() for each in progress.status(both, on=on)] == [
        "Absence of other: 9 (2023/2024); target 4 (2024/2025): not yet: the latest value wouldn't reach it; under way",
        "Absence of site: 3 (2024/2025); target 4 (2024/2025): reached; under way",
    ]
    assert [each.of for each in progress.status(both, on=on, of=SITE)] == [SITE]
    (nobody,) = progress.status(model(aim(4)), on=on)
    assert nobody.message("nl") == (
        "Thuiszitters van allen: onbekend; streefcijfer 4 (2024/2025): niet bekend: er is geen waarde; onderweg"
    )


def test_a_question_about_a_day_wants_a_day() -> None:
    for ask in (progress.status, figures.collected):
        with pytest.raises(errors.InvalidValueError):
            ask(model(), on="2025-01-01")  # type: ignore[operator]  # what a script may pass


@pytest.mark.concept("3-16")
def test_values_of_different_definitions_are_never_compared_and_both_are_named() -> None:
    both = model(seen("2019/2020", 9), seen("2024/2025", 3))
    earlier, later = (each.id for each in both.observations)
    with pytest.raises(errors.IncomparableError) as caught:
        progress.change(both, earlier, later)
    assert caught.value.message() == (
        "values of different definitions can't be compared: "
        "Absence in 2019/2020 (pupils absent over four weeks / all pupils); "
        "Absence in 2024/2025 (Absent four weeks or longer)"
    )
    assert "Thuiszitters in 2019/2020 (leerlingen meer dan vier weken afwezig / alle leerlingen)" in (
        caught.value.message("nl")
    )
    ids = map(km.ObservationId, ("seen:2022", "seen:2023"))
    assert progress.change(model(seen("2022", 9), seen("2023", 3)), *ids) == -6


def test_values_of_two_indicators_are_never_compared() -> None:
    attendance = km.Indicator(id=km.IndicatorId("attendance"), name="Attendance", definition=FOUR_OR_LONGER)
    both = model(attendance, seen("2023", 9), seen("2024", 3, indicator=attendance.id))
    with pytest.raises(errors.IncomparableError, match="Absence; Attendance"):
        progress.change(both, *(each.id for each in both.observations))


def test_values_of_two_stakeholders_or_two_parts_of_the_year_are_never_compared() -> None:
    whole = model(seen("2023", 9), seen("2024", 3, of=OTHER), seen("2024-10-01", 4), seen("2025-01-01..", 5))
    first, other, day, endless = (each.id for each in whole.observations)
    with pytest.raises(errors.IncomparableError) as caught:
        progress.change(whole, first, other)
    assert caught.value.message() == "values of different stakeholders can't be compared: site; other"
    assert caught.value.message("nl") == (
        "waarden van verschillende belanghebbenden zijn niet te vergelijken: site; other"
    )
    with pytest.raises(errors.IncomparableError, match=r"whole years apart can't be compared: 2023; 2024-10-01"):
        progress.change(whole, first, day)
    with pytest.raises(errors.IncomparableError, match=r"2024-10-01; 2025-01-01\.\."):
        progress.change(whole, day, endless)
    assert progress.change(whole, endless, endless) == 0


def test_a_period_across_a_change_has_no_definition() -> None:
    across = km.Period.parse("2021")
    assert definition_on(INDICATOR, across) is None
    with pytest.raises(errors.IncomparableError, match="by no one definition"):
        same_definition(INDICATOR, across, across)


def test_a_definition_that_came_back_is_the_same_one() -> None:
    back = attrs.evolve(
        INDICATOR,
        definition=attrs.evolve(OVER_FOUR, valid=km.Period.parse("2023-08-01..")),
        former_definitions=(
            OVER_FOUR,
            km.IndicatorDefinition(source=km.SourceId("book"), valid=km.Period.parse("2021-08-01..2023-07-31")),
        ),
    )
    assert same_definition(back, km.Period.parse("2019/2020"), km.Period.parse("2024/2025")) is OVER_FOUR
    with pytest.raises(errors.IncomparableError, match=r"2022/2023 .book."):
        same_definition(back, km.Period.parse("2022/2023"), km.Period.parse("2024/2025"))


def test_a_definition_that_says_nothing_is_none() -> None:
    for valid in (None, km.Period()):
        draft = attrs.evolve(INDICATOR, definition=km.IndicatorDefinition(valid=valid), former_definitions=())
        assert definition_on(draft, km.Period.parse("2024")) is None
        assert not observing.comparable(draft, km.Period.parse("2024"), km.Period.parse("2024"))


def trend(*observations: km.Observation, **changes: object) -> trends.Trend:
    return trends.trends(model(*observations, **changes), indicator=ABSENCE, of=SITE)[0]


@pytest.mark.concept("4-18")
def test_a_trend_is_over_years_that_can_be_compared_and_says_how_many() -> None:
    years = [seen(f"{year}/{year + 1}", 20 - 2 * (year - 2020)) for year in range(2020, 2025)]
    found = trend(*years, seen("2024-10-01", 1), seen("2025/2026", km.Missing.REFUSED), seen("2025-08-01..", 3))
    assert (found.n, found.slope, found.course, found.better) == (4, -2, Course.FALLING, True)
    assert found.left_out == ("seen:2020/2021", "seen:2024-10-01", "seen:2025-08-01..")
    assert found.message() == ("Absence of site: falling, by 2 a year (comparable periods: 4; defined otherwise: 1)")
    assert found.defined_otherwise == ("seen:2020/2021",)


def test_the_latest_sort_of_period_that_comes_again_is_told() -> None:
    years, days = [seen(f"{year}/{year + 1}", year) for year in (2021, 2022, 2023)], [seen("2025-10-01", 7)]
    assert (trend(*years, *days).n, trend(*years, *days).left_out) == (3, ("seen:2025-10-01",))
    again = trend(*years, *days, seen("2024-10-01", 8))
    assert (again.n, again.slope) == (2, -1)


def test_with_a_day_only_what_was_over_by_then_and_known_is_compared() -> None:
    years = [seen("2021/2022", 9), seen("2022/2023", 8), seen("2023/2024", 2)]
    late = seen("2020", 1, recorded=km.Recorded(by=SITE, on=date(2025, 1, 1)))
    found = trends.trends(model(*years, late), on=date(2024, 7, 30))[0]
    assert (found.slope, found.left_out) == (-1, ("seen:2023/2024",))
    assert trends.trends(model(*years, late), on=date(2024, 7, 31))[0].n == 3
    with pytest.raises(errors.InvalidValueError):
        trends.trends(model(), on="2024-07-31")  # type: ignore[arg-type]  # what a script may pass


def test_there_is_no_trend_of_one_period_nor_of_what_has_no_definition() -> None:
    assert trend(seen("2023", 3)).message() == (
        "Absence of site: no trend: too few comparable periods (comparable periods: 1)"
    )
    draft = trend(seen("2023", 3), seen("2024", 4), definition=None, former_definitions=())
    assert (draft.n, draft.slope, draft.course, draft.better) == (0, None, Course.UNDEFINED, None)
    assert draft.message("nl").startswith("Thuiszitters van site: geen trend: er geldt niet één definitie (")
    assert trend(seen("2023", km.Missing.REFUSED), definition=None, former_definitions=()).course is Course.NONE
    assert draft.left_out == ("seen:2023", "seen:2024")


def test_bounds_may_leave_a_trend_open() -> None:
    few = km.Interval(low=1, high=4)
    open_one = trend(seen("2023", 3), seen("2024", few))
    assert (open_one.slope, open_one.course) == (km.Interval(low=-2, high=1), Course.UNTOLD)
    sure = trend(seen("2023", few), seen("2024", 5), direction=Direction.MORE)
    assert (sure.slope, sure.course, sure.better) == (km.Interval(low=1, high=4), Course.RISING, True)
    assert trend(seen("2023", 3), seen("2024", 3)).course is Course.LEVEL
    band = km.Interval(low=2, high=4)
    assert trend(seen("2023", 3), seen("2024", 4), direction=Direction.WITHIN, band=band).better is None


@pytest.mark.parametrize(("value", "slope"), [((3, 6), (0, 3)), ((0, 3), (-3, 0))])
def test_a_trend_that_may_be_level_is_open(value: tuple[int, int], slope: tuple[int, int]) -> None:
    later, grown = (km.Interval(low=low, high=high) for low, high in (value, slope))
    found = trend(seen("2023", 3), seen("2024", later))
    assert (found.slope, found.course, found.better) == (grown, Course.UNTOLD, None)


def test_a_value_that_is_told_twice_weighs_once() -> None:
    years = seen("2022", 0), seen("2023", 0), seen("2024", 3)
    twice = attrs.evolve(years[2], id=km.ObservationId("twice"))
    assert (trend(*years).slope, trend(*years, twice).slope) == (1.5, 1.5)


def test_an_odd_period_that_is_told_twice_ends_no_trend() -> None:
    odd = seen("2024-04-01", 7)
    found = trend(seen("2022", 1), seen("2023", 2), odd, attrs.evolve(odd, id=km.ObservationId("twice")))
    assert (found.n, found.slope, found.left_out) == (2, 1, ("seen:2024-04-01", "twice"))


def test_a_trend_says_how_much_and_of_what() -> None:
    years = seen("2023", 9), seen("2024", km.Interval(low=3, high=5))
    assert trend(*years, unit="pupils").message().endswith(": falling, by 4–6 pupils a year (comparable periods: 2)")
    assert (
        trend(*years, unit="%")
        .message("nl")
        .endswith(": dalend, met 4–6 procentpunt per jaar (vergelijkbare perioden: 2)")
    )


def test_numbers_have_a_comma_in_dutch() -> None:
    found = trend(seen("2023", 9.5), seen("2024", km.Interval(low=3, high=5.25)))
    assert ": dalend, met 4,25–6,5 per jaar" in found.message("nl")
    assert ": falling, by 4.25–6.5 a year" in found.message("en")
    assert ": stijgend, met 0,5 per jaar" in trend(seen("2023", 9), seen("2024", 9.5)).message("nl")


def test_where_the_definition_changed_the_trend_says_so() -> None:
    found = trend(seen("2018/2019", 9), seen("2019/2020", 8), seen("2024/2025", 3))
    assert (found.n, found.course) == (1, Course.NONE)
    assert found.defined_otherwise == ("seen:2018/2019", "seen:2019/2020")
    assert found.message("nl").endswith(" (vergelijkbare perioden: 1; anders gedefinieerd: 2)")


def test_gaps_are_told_of_each_part_of_the_year_apart() -> None:
    seen_ = [seen("2020/2021", 1), seen("2023/2024", 1), seen("2022", 1), seen("2024", km.Missing.REFUSED)]
    (found,) = trends.gaps(model(*seen_))
    assert [str(each) for each in found.periods] == ["2023", "2021/2022", "2022/2023"]
    assert found.message("nl") == "Thuiszitters van site: over 2023, 2021/2022, 2022/2023 is niets bekend"
    unseen = km.Indicator(id=km.IndicatorId("x"), name="X")
    assert trends.gaps(model(*seen_), of=OTHER) == trends.gaps(model(unseen, *seen_), indicator=unseen.id) == ()


def test_periods_of_several_years_that_join_leave_no_gap() -> None:
    three = [km.Period.parse(f"{year}-01-01..{year + 2}-12-31") for year in (2014, 2017, 2023)]
    assert series.lacking(three[:2]) == ()
    assert series.lacking(three) == (km.Period.parse("2020-01-01..2022-12-31"),)
    rolling = [km.Period.parse(f"{year}-01-01..{year + 2}-12-31") for year in (2014, 2015, 2017)]
    assert series.lacking(rolling) == ()


def test_the_28th_stands_in_for_a_day_that_most_years_lack() -> None:
    days = [km.Period.on(date(2024, 2, 29)), km.Period.on(date(2026, 2, 28))]
    assert series.lacking(days) == (km.Period.on(date(2025, 2, 28)),)
    assert series.year_before(km.Period.parse("0001")) is series.year_before(km.Period()) is None


def test_a_benchmark_is_compared_with_in_its_own_period_only() -> None:
    year, mark = km.Period.parse("2024"), km.Interval(low=3, high=5)
    band = km.Benchmark(id=km.BenchmarkId("mark"), indicator=ABSENCE, period=year, value=mark, group="Others")
    values = {"a": 2, "b": 4, "c": 6, "d": km.Interval(low=4, high=6), "e": km.Missing.REFUSED}
    observations = [
        seen("2024", value, id=km.ObservationId(f"of:{name}"), of=km.StakeholderId(name))
        for name, value in values.items()
    ]
    found = progress.compared(model(band, *observations, seen("2023", 2)))
    told = {each.of: (each.standing.value, each.better) for each in found}
    assert told == {
        "a": ("below", True),
        "b": ("level", None),
        "c": ("above", False),
        "d": ("untold", None),
        "e": ("untold", None),
    }
    assert found[0].message() == "Absence of a (2024): 2; the benchmark Others is 3–5: below it"
    person = km.Stakeholder(id=km.StakeholderId("c"), name="C", kind=km.StakeholderKind.SITE)
    assert len(progress.compared(model(band, person, *observations), of=person.id)) == 1
    assert progress.compared(model(band, *observations, definition=None)) == ()


def test_beside_a_benchmark_nearer_to_its_band_is_better() -> None:
    year, banded = km.Period.parse("2024"), {"direction": Direction.WITHIN, "band": km.Interval(low=3, high=5)}

    def better(value: float | km.Interval | km.Missing, mark: float) -> bool | None:
        beside = km.Benchmark(id=km.BenchmarkId("mark"), indicator=ABSENCE, period=year, value=mark)
        return progress.compared(model(beside, seen("2024", value), **banded))[0].better

    told = [better(4, 9), better(9, 4), better(2, 9), better(4, 5), better(2, 6), better(km.Missing.REFUSED, 9)]
    assert told == [True, False, True, None, None, None]
    assert better(km.Interval(low=2, high=8), 7) is None


def test_whoever_took_part_of_those_of_whom_there_is_a_figure_is_told() -> None:
    talk = km.Conversation(
        id=km.ConversationId("talk"),
        held=km.ApproximateDate.parse("2025-09-01"),
        figures=(km.Figure(indicator=ABSENCE, period=km.Period.parse("2024/2025")),),
        participants=(km.Participant(stakeholder=SITE), km.Participant(stakeholder=km.StakeholderId("guest"))),
    )
    (found,) = figures.collected(
        model(seen("2024/2025", 3), seen("2024/2025", 4, id=km.ObservationId("b"), of=OTHER), talk), on=date(2025, 9, 1)
    )
    assert (found.n, found.took_part) == (2, (SITE,))
    assert found.message() == "Absence, 2024/2025 (stakeholders with a value: 2): discussed, of these 1 took part"
    assert (
        found.message("nl")
        == "Thuiszitters, 2024/2025 (belanghebbenden met een waarde: 2): besproken, van hen deed mee: 1"
    )


def test_a_figure_counts_on_the_last_day_and_a_talk_about_half_of_its_period_is_none() -> None:
    half = km.Conversation(
        id=km.ConversationId("half"),
        held=km.ApproximateDate.parse("2025-07-31"),
        figures=(km.Figure(indicator=ABSENCE, period=km.Period.parse("2024-08-01..2024-12-31")),),
    )
    both = model(seen("2024/2025", 3), half)
    (found,) = figures.collected(both, on=date(2025, 7, 31))
    assert found.conversations == ()
    assert figures.collected(both, on=date(2025, 7, 30)) == ()


def test_a_talk_about_an_indicator_as_such_is_told_apart() -> None:
    talk = km.Conversation(
        id=km.ConversationId("talk"),
        held=km.ApproximateDate.parse("2025-09-01"),
        figures=(km.Figure(indicator=ABSENCE),),
    )
    before = attrs.evolve(talk, id=km.ConversationId("before"), held=km.ApproximateDate.parse("2024-07-31"))
    (found,) = figures.undiscussed(model(seen("2024/2025", 3), talk, before), on=date(2025, 9, 1))
    assert (found.conversations, found.as_such) == ((), ("talk",))
    assert found.message() == (
        "Absence, 2024/2025 (stakeholders with a value: 1): discussed in no conversation, but for the indicator as such"
    )
    (silent,) = figures.undiscussed(model(seen("2024/2025", 3), talk), on=date(2025, 8, 31))
    assert silent.as_such == ()
    (perhaps,) = figures.undiscussed(
        model(seen("2024/2025", 3), attrs.evolve(talk, held=km.ApproximateDate.parse("2024"))), on=date(2025, 9, 1)
    )
    assert perhaps.as_such == ("talk",)


@pytest.mark.concept("4-06", "4-18")
def test_a_figure_is_discussed_regionally_or_nationally() -> None:
    period = km.Period.parse("2023/2024")

    def talk(id: str, held: str | None, of: km.Period | None, level: km.GeoLevel | None = None) -> km.Conversation:
        when = None if held is None else km.ApproximateDate.parse(held)
        spoken = (km.Figure(indicator=ABSENCE, period=of),)
        return km.Conversation(id=km.ConversationId(id), held=when, figures=spoken, geo_level=level)

    both = model(
        seen("2023/2024", 3),
        seen("2023-10-01", 4),
        seen("2022/2023", 5),
        talk("national", "2024-09", period, km.GeoLevel.NATIONAL),
        talk("region", "2024-10", period, km.GeoLevel.REGION),
        talk("as-such", "2024-10", None),
        talk("planned", None, km.Period.parse("2022/2023")),
    )
    told = {str(each.period): each for each in figures.collected(both, on=date(2024, 12, 1))}
    assert told["2023/2024"].levels == (km.GeoLevel.REGION, km.GeoLevel.NATIONAL)
    assert told["2023-10-01"].conversations == ("national", "region")
    assert [str(each.period) for each in figures.undiscussed(both, on=date(2024, 12, 1))] == ["2022/2023"]
    assert (
        told["2023/2024"].message("nl")
        == "Thuiszitters, 2023/2024 (belanghebbenden met een waarde: 1): besproken (regio, landelijk)"
    )
    early = figures.collected(both, on=date(2024, 9, 15))
    assert [each.message() for each in early if not each.conversations] == [
        "Absence, 2022/2023 (stakeholders with a value: 1): discussed in no conversation",
        "Absence, 2023-10-01 (stakeholders with a value: 1): discussed in no conversation",
        "Absence, 2023/2024 (stakeholders with a value: 1): discussed in no conversation",
    ]
    (always,) = figures.collected(model(seen("2023", 3), talk("any", "2024-01", km.Period())), on=date(2024, 2, 1))
    assert always.message() == "Absence, 2023 (stakeholders with a value: 1): discussed"


def judged(group: float | km.Missing, score: float | km.Interval, unit: str = "%") -> bands.Judged:
    share = km.Indicator(id=km.IndicatorId("share"), name="Share", unit=unit)
    norm = km.NormBands(
        id=km.NormBandsId("norm"),
        name="Norm",
        indicator=ABSENCE,
        by=share.id,
        bands=(km.NormBand(start=0, lower=5, upper=8),),
        end=100,
    )
    beside = seen("2024", group, id=km.ObservationId("group"), indicator=share.id)
    (found,) = bands.judged(model(share, norm, beside, seen("2024", score)), on=date(2025, 1, 1))
    return found


def test_what_a_score_may_be_is_said_as_far_as_it_is_known() -> None:
    several = judged(20, km.Interval(low=4, high=6))
    assert several.message().endswith("; by Norm: not to be told; possible: inadequate, adequate")
    assert several.message("nl").endswith("; volgens Norm: niet te zeggen; mogelijk: onvoldoende, voldoende")
    one = judged(km.Missing.REFUSED, 6)
    assert (one.outcome, one.possible) == (None, (km.BandOutcome.ADEQUATE,))
    assert one.message().endswith("; by Norm: adequate, if any band holds")


@pytest.mark.parametrize("group", [-1, 101])
def test_a_percentage_that_can_not_be_is_told(group: float) -> None:
    assert judged(group, 6).message().endswith(": no band holds; impossible: a percentage lies between 0 and 100")
    assert judged(group, 6).message("nl").endswith("; dat kan niet: een percentage ligt tussen 0 en 100")
    assert judged(group, 6, unit="").message().endswith(": no band holds")
    assert judged(100, 6).message().endswith(": adequate")
