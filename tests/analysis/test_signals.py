"""Signals: the reserve of a samenwerkingsverband, by the levels of the threshold and what is known."""

from datetime import date
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, errors
from kwaliteitsmodel.analysis import signals

RESERVE = km.Threshold(
    id=km.ThresholdId("reserve"),
    indicator=km.IndicatorId("own-capital"),
    side=km.Side.ABOVE,
    value=250_000,
    share=0.035,
    share_of=km.IndicatorId("gross-income"),
)
SWV, DAY = km.StakeholderId("swv"), date(2026, 6, 1)
Cause = km.ExplanationKind


def seen(indicator: str, year: int, value: float | km.Interval | km.Missing, **known: object) -> km.Observation:
    usual = {
        "id": km.ObservationId(f"{indicator}:{year}"),
        "indicator": km.IndicatorId(indicator),
        "of": SWV,
        "period": km.CalendarYear(year).period,
    }
    return km.Observation(value=value, **(usual | known))  # type: ignore[arg-type]


def said(id: str, year: int, **known: object) -> km.Explanation:
    usual = {"id": km.ExplanationId(id), "threshold": RESERVE.id, "of": SWV, "period": km.CalendarYear(year).period}
    return km.Explanation(**(usual | known))  # type: ignore[arg-type]


def model(*entities: km.Entity) -> km.QualityModel:
    names = (("own-capital", "Own capital"), ("gross-income", "Gross income"))
    shown = (km.Indicator(id=km.IndicatorId(each), name=name, unit="€") for each, name in names)
    called = {"swv": km.StakeholderKind.SAMENWERKINGSVERBAND, "other": km.StakeholderKind.SITE}
    people = (km.Stakeholder(id=km.StakeholderId(each), name=each, kind=kind) for each, kind in called.items())
    return km.QualityModel(name="Reserves").adding(RESERVE, *shown, *people, *entities)


def only(*entities: km.Entity) -> signals.Signal:
    (found,) = signals.signals(model(*entities), on=DAY)
    return found


@pytest.mark.parametrize(
    ("capital", "income", "level", "excess", "signalled"),
    [
        (600_000, 10_000_000, 350_000, 250_000, "breached"),
        (350_000, 10_000_000, 350_000, 0, "kept"),
        (250_001, 1_000_000, 250_000, 1, "breached"),
        (600_000, None, km.Interval(low=250_000), km.Interval(high=350_000), "untold"),
        (200_000, None, km.Interval(low=250_000), km.Interval(high=-50_000), "kept"),
        (km.Missing.REFUSED, 10_000_000, 350_000, None, "untold"),
        (
            600_000,
            km.Interval(low=5_000_000, high=10_000_000),
            km.Interval(low=250_000, high=350_000),
            km.Interval(low=250_000, high=350_000),
            "breached",
        ),
        (
            km.Interval(low=300_000, high=400_000),
            km.Missing.NOT_MEASURED,
            km.Interval(low=250_000),
            km.Interval(high=150_000),
            "untold",
        ),
    ],
)
def test_a_reserve_is_held_beside_the_higher_of_its_two_levels(
    capital: float, income: float | None, level: object, excess: object, signalled: str
) -> None:
    earned = [] if income is None else [seen("gross-income", 2025, income)]
    found = only(seen("own-capital", 2025, capital), *earned)
    assert (found.level, found.excess, found.signalled.value) == (level, excess, signalled)


@pytest.mark.concept("3-11")
def test_a_signal_says_how_far_beyond_and_which_explanation_is_on_file() -> None:
    values = seen("own-capital", 2025, 600_000), seen("gross-income", 2025, 10_000_000)
    silent = only(*values)
    assert silent.asks
    assert silent.message() == (
        "Own capital of swv (2025): 600000, threshold 350000 (at most): beyond the threshold, by 250000; "
        "it asks for an explanation, and none is on file"
    )
    recorded = km.Recorded(by=km.StakeholderId("board"), on=date(2026, 1, 5))
    spoken = only(
        *values,
        said("why", 2025, kind=Cause.RISK_RESERVE),
        said("else", 2023),
        said("own", 2025, text="Late", recorded=recorded),
    )
    assert not spoken.asks
    assert spoken.explanations == ("why", "own")
    assert spoken.message("nl") == (
        "Own capital van swv (2025): 600000, signaleringswaarde 350000 (ten hoogste): voorbij de signaleringswaarde, "
        "met 250000; verklaring: risicoreserve, Late (board, 2026-01-05)"
    )


@pytest.mark.concept("3-11")
def test_a_cause_named_two_years_running_is_told_and_a_duty_is_not() -> None:
    values = [seen("own-capital", year, 600_000) for year in (2024, 2025)]
    known = {Cause.LATE_SETTLEMENT: {}, Cause.RISK_RESERVE: {}, Cause.OTHER: {"own_kind": "flood"}}
    causes = [
        said(f"{kind.value}:{year}", year, kind=kind, **own) for kind, own in known.items() for year in (2024, 2025)
    ]
    once = said("once", 2025, kind=Cause.LESS_DEMAND), said("before", 2024, kind=Cause.UNEXPECTED_INCOME)
    first, second = signals.signals(model(*values, *causes, *once, said("bare", 2024)), on=DAY)
    assert first.again == ()
    assert second.again == (Cause.LATE_SETTLEMENT, "flood")
    assert second.message().endswith("; named the year before too: late settlement, flood")


def test_a_cause_of_a_school_year_is_not_named_of_both_its_calendar_years() -> None:
    values = [seen("own-capital", year, 600_000) for year in (2024, 2025)]
    cause = said("late", 2024, period=km.SchoolYear(2024).period, kind=Cause.LATE_SETTLEMENT)
    assert [each.again for each in signals.signals(model(*values, cause), on=DAY)] == [(), ()]
    assert [each.explanations for each in signals.signals(model(*values, cause), on=DAY)] == [(), ()]


def test_what_there_is_on_a_day_is_held_beside_the_income_of_its_year() -> None:
    last = km.Period.parse("2025-12-31")
    capital = seen("own-capital", 2025, 600_000, period=last)
    own = seen("gross-income", 2025, 10_000_000)
    found = only(capital, own, seen("gross-income", 2024, 1), said("why", 2025, kind=Cause.LATE_SETTLEMENT))
    assert (found.level, found.signalled.value, found.explanations) == (350_000, "breached", ("why",))
    year = seen("gross-income", 2024, 20_000_000, period=km.SchoolYear(2025).period)
    assert only(capital, own, year).level == km.Interval(low=250_000)
    assert only(capital, own, attrs.evolve(year, value=10_000_000)).level == 350_000
    half = attrs.evolve(own, period=km.Period.parse("2025-01-01..2025-06-30"))
    assert only(attrs.evolve(capital, period=km.CalendarYear(2025).period), half).level == km.Interval(low=250_000)
    exact = attrs.evolve(year, period=last, value=20_000_000)
    assert only(capital, own, exact).level == 700_000


def test_an_explanation_counts_once_it_is_on_file_and_if_it_says_anything() -> None:
    values = seen("own-capital", 2025, 600_000), seen("gross-income", 2025, 10_000_000)
    for silent in (
        said("later", 2025, kind=Cause.LATE_SETTLEMENT, recorded=km.Recorded(by=SWV, on=date(2026, 6, 2))),
        said("empty", 2025),
        said("blank", 2025, text="  ", own_kind="  "),
        said("half", 2025, text="Late", period=km.Period.parse("2025-07-01..2026-06-30")),
    ):
        assert only(*values, silent).asks
    for told in (
        said("now", 2025, text="Late", recorded=km.Recorded(by=SWV, on=DAY)),
        said("undated", 2025, text="Late", recorded=km.Recorded(by=SWV)),
        said("part", 2025, text="Late", period=km.Period.parse("2025-07-01..2025-12-31")),
        said("long", 2025, text="Late", period=km.Period.parse("2024-01-01..2025-12-31")),
    ):
        assert not only(*values, told).asks


@pytest.mark.parametrize(
    ("known", "en", "nl"),
    [
        ({"kind": Cause.RISK_RESERVE, "own_kind": " ", "text": "Roof"}, "reserve for risks", "risicoreserve"),
        ({"own_kind": " ", "text": km.Text(nl="Dak", en="Roof")}, "Roof", "Dak"),
        ({"own_kind": "flood", "text": " "}, "flood", "flood"),
        ({"kind": Cause.OTHER, "own_kind": "flood"}, "flood", "flood"),
    ],
)
def test_an_explanation_says_the_first_of_its_words_that_say_anything(known: dict[str, Any], en: str, nl: str) -> None:
    values = seen("own-capital", 2025, 600_000), seen("gross-income", 2025, 10_000_000)
    found = only(*values, said("why", 2025, **known))
    assert found.message("en").endswith(f"; on file: {en}")
    assert found.message("nl").endswith(f"; verklaring: {nl}")


def test_a_share_beyond_all_reckoning_is_not_known() -> None:
    huge = attrs.evolve(RESERVE, id=km.ThresholdId("huge"), value=None, share=10.0)
    values = seen("own-capital", 2025, 600_000), seen("gross-income", 2025, 1e308)
    _, found = signals.signals(model(*values, huge), on=DAY)
    assert (found.level, found.excess, found.signalled) == (None, None, signals.Signalled.UNTOLD)
    assert checks.run(model(*values, huge), on=DAY).run


def test_a_cause_of_part_of_a_year_is_named_of_that_year() -> None:
    values = [seen("own-capital", year, 600_000) for year in (2024, 2025)]
    part = said("part", 2024, kind=Cause.LATE_SETTLEMENT, period=km.Period.parse("2024-07-01..2024-12-31"))
    whole = said("whole", 2025, kind=Cause.LATE_SETTLEMENT)
    day = seen("own-capital", 2025, 1, period=km.Period.parse("2025-12-31"), id=km.ObservationId("day"))
    then, now, on_day = signals.signals(model(*values, day, part, whole), on=DAY)
    assert [each.again for each in (then, now, on_day)] == [(), (Cause.LATE_SETTLEMENT,), (Cause.LATE_SETTLEMENT,)]


def test_a_threshold_counts_while_it_is_valid_and_what_one_can_know_that_day() -> None:
    since = km.Threshold(
        id=km.ThresholdId("low"),
        indicator=km.IndicatorId("gross-income"),
        side=km.Side.BELOW,
        share=0.5,
        share_of=km.IndicatorId("own-capital"),
        valid=km.Period(start=date(2025, 1, 1)),
    )
    years = [seen("gross-income", year, 100) for year in (2023, 2025)]
    later = seen("own-capital", 2025, 400, recorded=km.Recorded(on=date(2026, 3, 1), by=SWV))
    whole = model(since, *years, later)
    (early,) = [each for each in signals.signals(whole, on=date(2026, 1, 1)) if each.threshold == since.id]
    (now,) = [each for each in signals.signals(whole, on=DAY, of=SWV) if each.threshold == since.id]
    assert (early.level, early.excess, early.signalled.value) == (None, None, "untold")
    assert (now.level, now.excess, now.asks) == (200, 100, True)
    assert " threshold 200 (at least): beyond" in now.message()
    assert [each.threshold for each in signals.breaches(whole, on=DAY)] == [since.id]
    assert signals.signals(whole, on=DAY, of=km.StakeholderId("other")) == ()


def test_where_two_say_otherwise_of_the_whole_it_is_unknown() -> None:
    by = km.Recorded(by=SWV)
    again = seen("gross-income", 2025, 20_000_000, id=km.ObservationId("again"), recorded=by)
    found = only(seen("own-capital", 2025, 600_000), seen("gross-income", 2025, 10_000_000), again)
    assert found.level == km.Interval(low=250_000)


def test_a_question_about_a_day_wants_a_day() -> None:
    with pytest.raises(errors.InvalidValueError):
        signals.signals(model(), on="2025-01-01")  # type: ignore[arg-type]
