"""What holds of targets, benchmarks, trends, gaps, signals and figures, whatever the model."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from unordered import turned, unordered

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, errors, strategies
from kwaliteitsmodel.analysis import bands, figures, observing, progress, signals, trends
from kwaliteitsmodel.analysis.spans import Spans
from kwaliteitsmodel.domain import amounts, series
from kwaliteitsmodel.domain.indicators import definition_on, reaches, same_definition
from kwaliteitsmodel.domain.thresholds import excess, is_breached, level

X, Y, NOTHING = map(km.IndicatorId, ("x", "y", "nothing"))
ONE, TWO = map(km.StakeholderId, ("one", "two"))
WHO = st.sampled_from([ONE, ONE, ONE, TWO])
WHAT = st.sampled_from([X, X, X, Y, Y, NOTHING])
RARELY = settings(max_examples=4 * settings().max_examples)
"""Where little of what is drawn is what a law speaks of."""

YEARS = [km.SchoolYear(start).period for start in range(2020, 2025)]
PERIOD = st.sampled_from(
    [*YEARS[:3], *YEARS[:3], *YEARS[3:], km.CalendarYear(2022).period, km.Period.on(date(2022, 10, 1)), km.Period()]
)
DAY = st.sampled_from(
    [date(year, month, day) for year in range(2020, 2026) for month, day in ((1, 1), (7, 31), (9, 1), (12, 31))]
)
NUMBER = st.integers(0, 6)
AMOUNT = NUMBER | st.tuples(NUMBER, NUMBER).map(lambda two: km.Interval(low=min(two), high=max(two)))
VALUE = AMOUNT | st.builds(km.Interval, low=NUMBER) | st.sampled_from(km.Missing)
VALID = st.sampled_from([None, *map(km.Period.parse, ("..2021-07-31", "2021-08-01..", "2021/2022"))])
MEANING = st.sampled_from(["a", "a", "b"])
DEFINITION = st.builds(km.IndicatorDefinition, meaning=MEANING, valid=VALID)
FORMER = st.builds(km.IndicatorDefinition, meaning=MEANING, valid=VALID.filter(bool))
CAUSE = st.sampled_from(
    [None, km.ExplanationKind.OTHER, km.ExplanationKind.RISK_RESERVE, km.ExplanationKind.LATE_SETTLEMENT]
)
HELD = st.tuples(DAY, DAY).map(lambda two: km.ApproximateDate(earliest=min(two), latest=max(two)))


SAID: dict[str, SearchStrategy[Any]] = {
    "kind": CAUSE,
    "own_kind": st.sampled_from(["", "", "  ", "frost"]),
    "text": st.sampled_from(["", "  ", "Late", km.Text(nl="Laat", en="Late")]),
    "recorded": st.none() | st.builds(km.Recorded, on=st.none() | DAY, by=st.just(ONE)),
}


def _each(
    make: Callable[..., Any], name: str, most: int, least: int, **fields: SearchStrategy[Any]
) -> SearchStrategy[list[Any]]:
    known = st.lists(st.fixed_dictionaries(fields), min_size=least, max_size=most)
    return known.map(lambda several: [make(id=f"{name}{number}", **each) for number, each in enumerate(several)])


def _indicator(id: str) -> SearchStrategy[km.Indicator]:
    return st.builds(
        lambda direction, **known: km.Indicator(
            id=km.IndicatorId(id),
            name=id.upper(),
            direction=direction,
            band=km.Interval(low=2, high=4) if direction is km.Direction.WITHIN else None,
            **known,
        ),
        direction=st.sampled_from([None, *km.Direction, km.Direction.MORE]),
        definition=st.none() | DEFINITION | DEFINITION.map(lambda each: attrs.evolve(each, valid=None)),
        former_definitions=st.lists(FORMER, max_size=2).map(tuple),
    )


def _explanation(kind: km.ExplanationKind | None, own_kind: str, **known: Any) -> km.Explanation:
    return km.Explanation(kind=kind, own_kind="flood" if kind is km.ExplanationKind.OTHER else own_kind, **known)


def _conversation(spoken: list[tuple[km.IndicatorId, km.Period | None]], **known: Any) -> km.Conversation:
    return km.Conversation(figures=tuple(km.Figure(indicator=what, period=of) for what, of in spoken), **known)


def _table(**known: Any) -> km.NormBands:
    return km.NormBands(name="Table", **known)


THRESHOLDS = st.sampled_from([km.ThresholdId("t0"), km.ThresholdId("t0"), km.ThresholdId("t1")])
BAND = st.builds(
    lambda start, low, more: km.NormBand(start=start, lower=low, upper=None if more is None else low + more),
    st.just(0),
    NUMBER,
    st.none() | NUMBER,
)
PARTS = (
    _each(km.Observation, "o", 8, 2, indicator=WHAT, of=WHO, period=PERIOD, value=VALUE),
    _each(km.Target, "a", 3, 1, indicator=WHAT, of=st.none() | WHO, period=PERIOD, value=AMOUNT),
    _each(km.Benchmark, "b", 2, 0, indicator=WHAT, period=PERIOD, value=AMOUNT),
    _each(
        km.Threshold,
        "t",
        2,
        1,
        indicator=st.just(km.IndicatorId("x")),
        side=st.sampled_from(km.Side),
        value=NUMBER,
        share=st.just(0.5),
        share_of=st.just(km.IndicatorId("y")),
        valid=VALID,
    ),
    _each(_explanation, "e", 4, 0, threshold=THRESHOLDS, of=WHO, period=PERIOD, **SAID),
    _each(
        _conversation,
        "c",
        2,
        0,
        spoken=st.lists(st.tuples(WHAT, PERIOD | st.just(km.Period()) | st.none()), max_size=2),
        held=st.none() | HELD,
        geo_level=st.none() | st.sampled_from(km.GeoLevel),
        participants=st.sets(WHO).map(lambda who: tuple(km.Participant(stakeholder=each) for each in sorted(who))),
    ),
    _each(
        _table,
        "n",
        2,
        0,
        indicator=WHAT,
        by=st.none() | WHAT,
        bands=st.tuples(BAND, BAND).map(lambda two: (two[0], attrs.evolve(two[1], start=3))),
        end=st.sampled_from([None, 5]),
        valid=VALID,
    ),
)


@st.composite
def followed(draw: DrawFn) -> km.QualityModel:
    """Draw a model of two indicators of two stakeholders, with all that is said about their values; some dangles."""
    people = [
        km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.SITE) for each in ("one", "two")
    ]
    shown = [draw(_indicator(each)) for each in "xy"]
    return km.QualityModel(name="Followed").adding(*people, *shown, *(each for part in PARTS for each in draw(part)))


TWO_YEARS = st.sampled_from(YEARS[:2])
EXPLAINED = (
    _each(
        km.Observation, "o", 7, 3, indicator=st.sampled_from([X, Y]), of=st.just(ONE), period=TWO_YEARS, value=NUMBER
    ),
    _each(
        km.Threshold,
        "t",
        1,
        1,
        indicator=st.just(X),
        side=st.sampled_from(km.Side),
        share=st.just(0.5),
        share_of=st.just(Y),
    ),
    _each(_explanation, "e", 5, 2, threshold=st.just(km.ThresholdId("t0")), of=st.just(ONE), period=TWO_YEARS, **SAID),
)


@st.composite
def explained(draw: DrawFn) -> km.QualityModel:
    """Draw a model of one threshold of one stakeholder in two years, with explanations."""
    shown = [draw(_indicator(each)) for each in "xy"]
    return km.QualityModel(name="Explained").adding(*shown, *(each for part in EXPLAINED for each in draw(part)))


EARLY = st.sampled_from([*YEARS[:2], *YEARS[:2], YEARS[2]])


def _judgeable(midterm: bool | None) -> SearchStrategy[tuple[km.Goal, km.Target]]:
    """Make a target, with a goal that has a midterm in its period, or not, or without that goal."""

    def made(period: km.Period, value: amounts.Amount, of: km.StakeholderId | None) -> tuple[km.Goal, km.Target]:
        first = period.start or date.min
        plan = km.Plan(midterm=date(first.year + 1, 1, 1) if midterm else None)
        goal = km.Goal(id=km.GoalId("goal"), text="All", period=period, plan=plan)
        known: dict[str, Any] = {"goal": None if midterm is None else goal.id}
        return goal, km.Target(id=km.TargetId("a0"), indicator=X, period=period, value=value, of=of, **known)

    return st.builds(made, EARLY, NUMBER | AMOUNT, st.sampled_from([None, ONE]))


@st.composite
def judgeable(draw: DrawFn) -> km.QualityModel:
    """Draw a model of a target of one indicator, of which much can be told: it has a direction and one definition."""
    direction = draw(st.sampled_from(km.Direction))
    shown = km.Indicator(
        id=X,
        name="X",
        direction=direction,
        band=km.Interval(low=2, high=4) if direction is km.Direction.WITHIN else None,
        definition=km.IndicatorDefinition(meaning="a"),
    )
    known = {"indicator": st.just(X), "of": st.just(ONE), "period": EARLY, "value": NUMBER}
    aimed = draw(st.sampled_from([None, False, True]).flatmap(_judgeable))
    who = km.Stakeholder(id=ONE, name="one", kind=km.StakeholderKind.SITE)
    return km.QualityModel(name="Judgeable").adding(
        who, shown, *aimed, *draw(_each(km.Observation, "o", 4, 1, **known))
    )


ANSWERS: dict[str, Callable[[km.QualityModel, date], Any]] = {
    "status": lambda model, on: progress.status(model, on=on),
    "compared": lambda model, _: progress.compared(model),
    "trends": lambda model, _: trends.trends(model),
    "gaps": lambda model, _: trends.gaps(model),
    "signals": lambda model, on: signals.signals(model, on=on),
    "judged": lambda model, on: bands.judged(model, on=on),
    "collected": lambda model, on: figures.collected(model, on=on),
    "rules": lambda model, on: checks.run(model, select="IND", ignore="IND005", on=on).violations,
}


@pytest.mark.parametrize("answer", ANSWERS)
@given(model=followed(), on=DAY)
def test_the_order_of_the_model_changes_no_answer(answer: str, model: km.QualityModel, on: date) -> None:
    here, there = ANSWERS[answer](model, on), ANSWERS[answer](turned(model), on)
    assert unordered(here) == unordered(there)


@given(strategies.models(dangling=True), DAY)
def test_an_answer_is_there_whatever_dangles(model: km.QualityModel, on: date) -> None:
    assert len([answer(model, on) for answer in ANSWERS.values()]) == len(ANSWERS)


@given(followed(), DAY)
def test_every_sentence_is_there_in_both_languages(model: km.QualityModel, on: date) -> None:
    for answer in ANSWERS.values():
        for each in answer(model, on):
            assert each.message("en") != ""
            assert each.message("nl") not in {"", each.message("en")}


@given(followed(), PERIOD)
def test_a_definition_holds_on_every_day_of_the_period(model: km.QualityModel, period: km.Period) -> None:
    for each in model.indicators:
        found = definition_on(each, period)
        if found is not None:
            assert found.valid is None or period.within(found.valid)
            others = [one for one in each.former_definitions if one is not found]
            assert not [one for one in others if one.valid is None or one.valid.overlaps(period)]


@RARELY
@given(followed(), PERIOD, PERIOD)
def test_what_can_be_compared_doesnt_depend_on_which_comes_first(
    model: km.QualityModel, one: km.Period, other: km.Period
) -> None:
    for each in model.indicators:
        assert observing.comparable(each, one, other) is observing.comparable(each, other, one)
        known = definition_on(each, one), definition_on(each, other)
        meanings = [one.meaning for one in known if one is not None]
        assert observing.comparable(each, one, other) is (len(meanings) == 2 and len(set(meanings)) == 1)


@given(followed(), PERIOD, PERIOD)
def test_an_attempt_to_compare_otherwise_names_both_definitions(
    model: km.QualityModel, one: km.Period, other: km.Period
) -> None:
    for each in model.indicators:
        if not observing.comparable(each, one, other):
            with pytest.raises(errors.IncomparableError) as caught:
                same_definition(each, one, other)
            for period in (one, other):
                known = definition_on(each, period)
                assert f"{period} ({known.meaning if known else 'by no one definition'})" in caught.value.message()


@given(followed(), DAY)
def test_every_target_is_told_of_whom_it_is(model: km.QualityModel, on: date) -> None:
    told = {(each.target, each.of) for each in progress.status(model, on=on)}
    seen = {(each.indicator, each.of) for each in model.observations}
    for aim in model.targets:
        whose = {of for what, of in seen if what == aim.indicator} if aim.of is None else {aim.of}
        there = aim.indicator in model
        assert {of for target, of in told if target == aim.id} == ((whose or {None}) if there else set())


IN_ITS_PERIOD = {progress.Reach.REACHED, progress.Reach.NOT_REACHED}
BEFORE_IT = {progress.Reach.ON_COURSE, progress.Reach.NOT_YET}


@RARELY
@given(followed() | judgeable(), DAY)
def test_a_target_is_judged_by_what_one_can_know_and_by_direction_only(model: km.QualityModel, on: date) -> None:
    for each in progress.status(model, on=on):
        indicator, target = model[each.indicator], model[each.target]
        seen = None if each.observation is None else model[each.observation]
        end, over = target.period.end or date.max, target.period.end is not None and target.period.end < on
        fitting = [
            one
            for one in model.observations
            if (one.indicator, one.of) == (each.indicator, each.of)
            and (one.period.start or date.min) <= min(on, end)
            and (not over or one.period.within(target.period))
        ]
        told = [one for one in fitting if not isinstance(one.value, km.Missing)] or fitting
        last = max(((one.period.end or date.max, one.period.start or date.min) for one in told), default=None)
        latest = [one for one in fitting if (one.period.end or date.max, one.period.start or date.min) == last]
        alike = len({one.value for one in latest}) == 1
        assert (seen in latest) if alike else (seen is None and each.value is None)
        if indicator.direction is None:
            assert each.reach is progress.Reach.UNJUDGED
        elif each.reach in {*IN_ITS_PERIOD, *BEFORE_IT}:
            assert seen is not None
            assert observing.comparable(indicator, seen.period, target.period)
            assert (each.reach in IN_ITS_PERIOD) is seen.period.within(target.period)
            banded = indicator.direction is km.Direction.WITHIN and not isinstance(target.value, km.Interval)
            right = reaches(seen.value, indicator.band if banded else target.value, indicator.direction)  # type: ignore[arg-type]
            assert right is (each.reach in {progress.Reach.REACHED, progress.Reach.ON_COURSE})
        elif latest and not alike:
            assert each.reach in {progress.Reach.UNTOLD, progress.Reach.INCOMPARABLE, progress.Reach.UNDEFINED}


@given(followed() | judgeable(), DAY)
def test_a_moment_is_where_the_day_stands_in_the_period_of_the_target(model: km.QualityModel, day: date) -> None:
    """Also on the first and the last day, and on that of the midterm."""
    ends = {end for each in model.targets for end in (each.period.start, each.period.end) if end is not None}
    halfway = {each.id: each.plan.midterm for each in model.goals if each.plan and each.plan.midterm}
    for on in {day, *ends, *halfway.values()}:
        for each in progress.status(model, on=on):
            target = model[each.target]
            period = target.period
            assert each.midterm == (halfway.get(target.goal) if target.goal else None)
            past = on in period and each.midterm is not None and each.midterm <= on
            assert (each.moment is progress.Moment.PAST_MIDTERM) is past
            assert (each.moment is progress.Moment.BEFORE) is (period.start is not None and on < period.start)
            assert (each.moment is progress.Moment.OVER) is (period.end is not None and period.end < on)


@given(followed(), DAY, WHO)
def test_of_one_is_told_what_is_told_of_all(model: km.QualityModel, on: date, of: km.StakeholderId) -> None:
    assert progress.status(model, on=on, of=of) == tuple(
        each for each in progress.status(model, on=on) if each.of == of
    )


@given(AMOUNT, AMOUNT, st.sampled_from(km.Direction))
def test_a_target_is_reached_only_where_every_filling_reaches_it(
    value: amounts.Amount, aim: amounts.Amount, direction: km.Direction
) -> None:
    (low, high), (least, most) = amounts.ends(value), amounts.ends(aim)
    by_hand = {
        km.Direction.MORE: lambda one: one >= least,
        km.Direction.LESS: lambda one: one <= most,
        km.Direction.WITHIN: lambda one: least <= one <= most,
    }[direction]
    said = {by_hand(one) for one in range(int(low), int(high) + 1)}
    assert reaches(value, aim, direction) is (said.pop() if len(said) == 1 else None)


@RARELY
@given(followed())
def test_a_trend_is_over_comparable_periods_and_leaves_nothing_out_in_silence(model: km.QualityModel) -> None:
    for each in trends.trends(model):
        of_it = [one for one in model.observations if (one.indicator, one.of) == (each.indicator, each.of)]
        with_value = {one.id: one for one in of_it if not isinstance(one.value, km.Missing)}
        used = [one for name, one in with_value.items() if name not in each.left_out]
        assert set(each.left_out) <= set(with_value)
        assert len({(one.period, one.value) for one in used}) == each.n
        assert not [one for one in of_it for other in used if one.period == other.period and one.value != other.value]
        assert each.n == len({one.period for one in used})
        assert (each.course in {trends.Course.NONE, trends.Course.UNDEFINED}) == (each.n < 2)
        defined = {one.id: definition_on(model[each.indicator], one.period) for one in with_value.values()}
        assert each.n == 0 or each.course is not trends.Course.UNDEFINED
        assert each.course is not trends.Course.UNDEFINED or None in defined.values()
        assert set(each.defined_otherwise) == {
            name
            for name in each.left_out
            for one in used[:1]
            if defined[name] and not observing.comparable(model[each.indicator], with_value[name].period, one.period)
        }
        for one in used:
            assert all(observing.comparable(model[each.indicator], one.period, other.period) for other in used)
            assert len({series.yearly(other.period)[0] for other in used}) == 1  # type: ignore[index]  # none is open


@given(followed(), DAY)
def test_a_trend_of_a_day_is_that_of_a_model_that_holds_no_more(model: km.QualityModel, on: date) -> None:
    over = tuple(each for each in model.observations if (each.period.end or date.max) <= on)
    then = trends.trends(attrs.evolve(model, observations=over))
    now = {(each.indicator, each.of): each for each in trends.trends(model, on=on)}
    for each in then:
        found = now[each.indicator, each.of]
        assert (found.n, found.slope, found.course, found.better) == (each.n, each.slope, each.course, each.better)


@RARELY
@given(followed() | judgeable(), st.integers(0, 9), st.sampled_from([("stray",), ("stray", "twice")]))
def test_one_value_of_another_sort_of_period_ends_no_trend(
    model: km.QualityModel, value: int, names: tuple[str, ...]
) -> None:
    odd = km.Period.on(date(2030, 4, 1))
    for each in trends.trends(model):
        strays = [
            km.Observation(id=km.ObservationId(name), indicator=each.indicator, of=each.of, period=odd, value=value)
            for name in names
        ]
        (found,) = trends.trends(model.adding(*strays), indicator=each.indicator, of=each.of)
        if each.n > 1:
            assert (found.n, found.slope) == (each.n, each.slope)
            assert sorted(found.left_out) == sorted((*each.left_out, *names))


@given(st.integers(1, 4), st.lists(st.integers(0, 12), min_size=1, max_size=5))
def test_no_day_lacks_between_periods_of_several_years_that_join(years: int, starts: list[int]) -> None:
    periods = [km.Period(start=date(2000 + at, 1, 1), end=date(2000 + at + years - 1, 12, 31)) for at in starts]
    covered = {year for at in starts for year in range(at, at + years)}
    lacks = set(range(min(starts), max(starts))) - covered
    assert (series.lacking(periods) == ()) is (not lacks)


def _line(values: Sequence[amounts.Amount]) -> km.QualityModel:
    """Return a model of these values, of years that follow each other."""
    seen = [
        km.Observation(id=km.ObservationId(f"o{place}"), indicator=X, of=ONE, period=YEARS[place], value=value)
        for place, value in enumerate(values)
    ]
    shown = km.Indicator(id=X, name="X", definition=km.IndicatorDefinition(meaning="a"))
    return km.QualityModel(name="Line").adding(shown, *seen)


@given(st.lists(AMOUNT, min_size=3, max_size=5), st.integers(0, 4))
def test_a_value_that_is_told_twice_changes_no_trend(values: list[amounts.Amount], place: int) -> None:
    model = _line(values)
    again = attrs.evolve(model.observations[place % len(values)], id=km.ObservationId("again"))
    assert trends.trends(model.adding(again)) == trends.trends(model)


FEW = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda two: km.Interval(low=min(two), high=max(two)))
SIGN = {1: trends.Course.RISING, -1: trends.Course.FALLING, 0: trends.Course.LEVEL}


@RARELY
@given(st.lists(st.integers(0, 3) | FEW, min_size=2, max_size=4))
def test_a_course_is_the_one_that_all_fillings_have(values: list[amounts.Amount]) -> None:
    every = product(*(range(int(low), int(high) + 1) for low, high in map(amounts.ends, values)))
    middle = Fraction(len(values) - 1, 2)
    grown = [sum((place - middle) * value for place, value in enumerate(filling)) for filling in every]
    signs = {(each > 0) - (each < 0) for each in grown}
    (found,) = trends.trends(_line(values))
    assert found.course is (SIGN[signs.pop()] if len(signs) == 1 else trends.Course.UNTOLD)


@given(st.integers(-5, 5), st.integers(0, 20), st.integers(2, 5))
def test_a_straight_line_has_its_own_slope(step: int, first: int, years: int) -> None:
    (found,) = trends.trends(_line([first + place * step for place in range(years)]))
    course = {True: trends.Course.RISING, False: trends.Course.FALLING}[step > 0] if step else trends.Course.LEVEL
    assert (found.n, found.slope, found.course) == (years, step, course)


@given(st.lists(PERIOD, max_size=6))
def test_a_series_with_what_it_lacks_lacks_nothing(periods: list[km.Period]) -> None:
    found = series.lacking(periods)
    assert not set(found) & set(periods)
    assert series.lacking([*periods, *found]) == ()
    for each in found:
        which, year = series.yearly(each)  # type: ignore[misc]  # it has both ends
        years = [place[1] for one in periods if (place := series.yearly(one)) is not None and place[0] == which]
        assert min(years) < year < max(years)


@given(st.lists(PERIOD, max_size=8), PERIOD)
def test_what_has_a_period_is_found_by_it(periods: list[km.Period], asked: km.Period) -> None:
    kept = Spans.made((each, place) for place, each in enumerate(periods))
    inside = [place for place, each in enumerate(periods) if each.within(asked)]
    around = [place for place, each in enumerate(periods) if asked.within(each)]
    assert (kept.inside(asked), kept.around(asked)) == (inside, around)
    assert kept.either_way(asked) == sorted({*inside, *around})


LEAP = st.sampled_from([date(2024, 2, 29), date(2020, 2, 29)])


@given(LEAP | st.dates(date(1, 1, 1), date(9000, 1, 1)), st.integers(0, 400))
def test_a_period_of_a_year_comes_back_in_its_year(start: date, days: int) -> None:
    period = km.Period(start=start, end=date.fromordinal(start.toordinal() + days))
    found = series.yearly(period)
    assert found is not None
    again = series.in_year(*found)
    assert series.yearly(again) == found
    leap = {(2, 29)} & {(each.month, each.day) for each in (period.start, period.end) if each is not None}
    assert leap or again == period
    assert (2, 29) not in {(each.month, each.day) for each in (again.start, again.end) if each is not None}


@RARELY
@given(followed() | explained(), DAY)
def test_a_signal_is_raised_by_what_surely_lies_beyond(model: km.QualityModel, on: date) -> None:
    for each in signals.signals(model, on=on):
        threshold, seen = model[each.threshold], model[each.observation]
        beside = [
            one
            for one in model.observations
            if (one.indicator, one.of) == (threshold.share_of, seen.of)
            and seen.period.within(one.period)
            and (one.period.start or date.min) <= on
        ]
        wholes = {one.value for one in [one for one in beside if one.period == seen.period] or beside}
        whole = wholes.pop() if len(wholes) == 1 else None
        assert (each.level, each.excess) == (level(threshold, whole), excess(threshold, seen.value, whole))
        raised = {True: "breached", False: "kept", None: "untold"}[is_breached(each.excess)]
        assert each.signalled.value == raised
        assert each.asks is (raised == "breached" and not each.explanations)
        of_it = [one for one in model.explanations if (one.threshold, one.of) == (each.threshold, each.of)]
        assert each.explanations == tuple(
            one.id
            for one in of_it
            if (one.period.within(each.period) or each.period.within(one.period))
            and (one.kind is not None or str(one.text).strip() or one.own_kind.strip())
            and (one.recorded is None or one.recorded.on is None or one.recorded.on <= on)
        )


@given(AMOUNT, AMOUNT | st.none(), NUMBER, st.sampled_from(km.Side))
def test_a_threshold_is_breached_only_where_every_filling_breaches_it(
    value: amounts.Amount, whole: amounts.Amount | None, fixed: int, side: km.Side
) -> None:
    """A threshold of both a value and a share is the one that asks less often."""
    threshold = km.Threshold(
        id=km.ThresholdId("t"),
        indicator=km.IndicatorId("x"),
        side=side,
        value=fixed,
        share=0.5,
        share_of=km.IndicatorId("y"),
    )
    low, high = amounts.ends(value)
    least, most = (0, 100) if whole is None else amounts.ends(whole)
    said = {
        one > max(fixed, every / 2) if side is km.Side.ABOVE else one < min(fixed, every / 2)
        for one in range(int(low), int(high) + 1)
        for every in range(int(least), int(most) + 1)
    }
    judged = is_breached(excess(threshold, value, whole))
    if whole is not None or judged is not None:
        assert judged is (said.pop() if len(said) == 1 else None)


@RARELY
@given(followed() | explained(), DAY)
def test_a_cause_comes_again_only_after_a_year_in_which_it_was_named(model: km.QualityModel, on: date) -> None:
    for each in signals.signals(model, on=on):
        on_file = [
            one
            for one in model.explanations
            if (one.threshold, one.of) == (each.threshold, each.of)
            and (one.recorded is None or one.recorded.on is None or one.recorded.on <= on)
        ]
        now, before = (
            {
                one.own_kind if one.kind is km.ExplanationKind.OTHER else one.kind
                for one in on_file
                if period and (one.period.within(period) or period.within(one.period))
            }
            for period in (each.period, series.year_before(each.period))
        )
        assert len(each.again) == len(set(each.again))
        assert set(each.again) == now & before - {km.ExplanationKind.RISK_RESERVE, None}


@RARELY
@given(followed(), DAY)
def test_a_figure_is_told_once_and_discussed_where_its_period_was_spoken_of(model: km.QualityModel, on: date) -> None:
    told = figures.collected(model, on=on)
    over = [each for each in model.observations if each.period.end is not None and each.period.end <= on]
    values = [each for each in over if not isinstance(each.value, km.Missing) and each.indicator in model]
    assert len(told) == len({(each.indicator, each.period) for each in values})
    for each in told:
        held = [talk for talk in model.conversations if talk.held is not None and talk.held.latest <= on]
        spoken = [
            talk.id
            for talk in held
            if any(
                one.indicator == each.indicator and one.period and each.period.within(one.period)
                for one in talk.figures
            )
        ]
        assert sorted(each.conversations) == sorted(spoken)
        as_such = [
            talk.id
            for talk in held
            if talk.held
            and talk.held.latest >= (each.period.start or date.min)
            and any((one.indicator, one.period) == (each.indicator, None) for one in talk.figures)
        ]
        assert each.as_such == tuple(as_such)
        by = {who for talk in model.conversations if talk.id in each.conversations for who in talk.stakeholders}
        those = {one.of for one in values if (one.indicator, one.period) == (each.indicator, each.period)}
        assert each.took_part == tuple(sorted(those & by))
        assert each.n == len({one.of for one in values if (one.indicator, one.period) == (each.indicator, each.period)})
    assert figures.undiscussed(model, on=on) == tuple(each for each in told if not each.conversations)


@RARELY
@given(followed(), DAY)
def test_a_score_is_judged_by_the_tables_of_its_time_and_the_group_of_its_period(
    model: km.QualityModel, on: date
) -> None:
    told = {(each.norm, each.observation): each for each in bands.judged(model, on=on)}
    known = [each for each in model.observations if (each.period.start or date.min) <= on]
    for norm in model.norm_bands:
        for seen in known:
            there = seen.indicator == norm.indicator and (norm.valid is None or seen.period.within(norm.valid))
            assert ((norm.id, seen.id) in told) is there
    for each in told.values():
        norm, seen = model[each.norm], model[each.observation]
        beside = [one for one in known if (one.indicator, one.of) == (norm.by, each.of)]
        near = [one for one in beside if one.period.within(seen.period) or seen.period.within(one.period)]
        groups = {one.value for one in [one for one in near if one.period == seen.period] or near}
        assert each.group == (groups.pop() if len(groups) == 1 else None)
        assert each.outcome is norm.outcome(each.group, seen.value)
        assert each.possible == norm.possible(each.group, seen.value)
    for who in {each.of for each in told.values()}:
        assert bands.judged(model, on=on, of=who) == tuple(each for each in told.values() if each.of == who)
