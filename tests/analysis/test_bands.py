"""Three years on end: what they say of a school, by the tables of its model."""

from datetime import date
from itertools import product

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import bands
from kwaliteitsmodel.domain.bands import over_three_years

SCORE, PUPILS, SITE, DAY = km.IndicatorId("score"), km.IndicatorId("pupils"), km.StakeholderId("site"), date(2025, 9, 1)
OTHER = km.IndicatorId("other")
NORM = km.NormBands(
    id=km.NormBandsId("norm"),
    name="Norm",
    indicator=SCORE,
    by=OTHER,
    bands=(km.NormBand(start=0, lower=5, upper=8),),
)
SCORES = {km.BandOutcome.GOOD: 9, km.BandOutcome.ADEQUATE: 6, km.BandOutcome.INADEQUATE: 1}
Because = bands.Because


def seen(indicator: km.IndicatorId, year: int, value: float | km.Interval, **known: str) -> km.Observation:
    period, name = km.SchoolYear(year).period, km.ObservationId(known.get("id", f"{indicator}:{year}"))
    return km.Observation(id=name, indicator=indicator, of=SITE, period=period, value=value)


def model(*scores: float | None, pupils: float | km.Interval | None = None) -> km.QualityModel:
    years = range(2022, 2025)
    there = [seen(SCORE, year, score) for year, score in zip(years, scores, strict=True) if score is not None]
    groups = [seen(OTHER, year, 0) for year in years]
    counted = [] if pupils is None else [seen(PUPILS, year, pupils) for year in years]
    counts = km.Indicator(id=PUPILS, name="Pupils")
    return km.QualityModel(name="Scores").adding(NORM, counts, *there, *groups, *counted)


@pytest.mark.parametrize("pupils", [None, 0, 9, 10, km.Interval(low=1, high=4), km.Interval(low=9, high=11)])
def test_a_school_is_judged_as_its_three_years_are(pupils: float | km.Interval | None) -> None:
    number = {0: 0, 9: 9, 10: 10, km.Interval(low=1, high=4): 4}.get(pupils)  # type: ignore[arg-type]
    for outcomes in product(km.BandOutcome, repeat=3):
        whole = model(*(SCORES[each] for each in outcomes), pupils=pupils)
        (found,) = bands.three_years(whole, on=DAY, pupils=PUPILS)
        years = tuple(km.YearOutcome(outcome=each, pupils=number) for each in outcomes)
        assert (found.years, found.outcome) == (years, over_three_years(years))


@pytest.mark.parametrize(
    ("scores", "pupils", "because"),
    [
        ((9, 9, 9), None, Because.ALL_GOOD),
        ((9, 6, 1), None, Because.TWO_ADEQUATE),
        ((None, 6, 6), None, Because.TWO_ADEQUATE),
        ((6, None, 1), 10, Because.ENOUGH_PUPILS),
        ((1, 1, 1), None, Because.NONE_ADEQUATE),
        ((1, None, 1), 10, Because.YEAR_UNKNOWN),
        ((1, 6, 1), None, Because.PUPILS_UNKNOWN),
        ((1, 6, 1), 9, Because.FEW_PUPILS),
    ],
)
def test_a_judgement_of_three_years_has_a_reason(
    scores: tuple[float | None, ...], pupils: float | None, because: Because
) -> None:
    assert bands.three_years(model(*scores, pupils=pupils), on=DAY, pupils=PUPILS)[0].because is because


def test_what_three_years_say_is_a_sentence() -> None:
    (found,) = bands.three_years(model(1, None, 6), on=DAY)
    assert found.message() == (
        "site, 2022/2023 inadequate, 2023/2024 unknown, 2024/2025 adequate; by Norm, over three years: "
        "not to be told; the outcome of a year isn't known"
    )
    assert bands.three_years(model(9, 9, 9), on=DAY)[0].message("nl") == (
        "site, 2022/2023 goed, 2023/2024 goed, 2024/2025 goed; volgens Norm, over drie jaar: goed; drie jaren goed"
    )


def test_one_school_is_judged_when_it_is_asked() -> None:
    site, other = (
        km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.SITE) for each in (SITE, km.StakeholderId("other"))
    )
    whole = model(9, 9, 9).adding(site, other)
    assert bands.three_years(whole, on=DAY, of=SITE) == bands.three_years(whole, on=DAY) != ()
    assert bands.three_years(whole, on=DAY, of=other.id) == ()


def test_years_that_are_not_over_and_scores_that_say_otherwise_settle_nothing() -> None:
    whole = model(9, 9, 9)
    last = {day: bands.three_years(whole, on=date(2025, 7, day))[0].periods[-1] for day in (30, 31)}
    assert last == {30: km.SchoolYear(2023).period, 31: km.SchoolYear(2024).period}
    again = whole.adding(seen(SCORE, 2024, 1, id="again"))
    assert bands.three_years(again, on=DAY)[0].years[-1].outcome is None
    assert bands.three_years(km.QualityModel(name="None"), on=DAY) == ()
    endless = km.Observation(
        id=km.ObservationId("e"), indicator=SCORE, of=SITE, period=km.Period.parse("..2024-07-31"), value=9
    )
    assert bands.three_years(km.QualityModel(name="None").adding(NORM, endless), on=DAY) == ()
    first = km.Observation(id=km.ObservationId("1"), indicator=SCORE, of=SITE, period=km.Period.parse("0001"), value=9)
    (early,) = bands.three_years(km.QualityModel(name="Old").adding(NORM, first), on=DAY)
    assert (len(early.years), early.because) == (1, Because.YEAR_UNKNOWN)


def table(id: str, valid: str | None, lower: float, **known: object) -> km.NormBands:
    period = None if valid is None else km.Period.parse(valid)
    bands = (km.NormBand(start=0, lower=lower, upper=8),)
    usual: dict[str, object] = {"name": id.title(), "indicator": SCORE, "by": OTHER, "bands": bands, "valid": period}
    return km.NormBands(id=km.NormBandsId(id), **(usual | known))  # type: ignore[arg-type]


def by_tables(*tables: km.NormBands, score: float = 6) -> bands.ThreeYears:
    (found,) = bands.three_years(model(score, score, score).without(NORM.id).adding(*tables), on=DAY)
    return found


def test_each_year_is_judged_by_the_table_of_that_year() -> None:
    found = by_tables(table("old", "..2024-07-31", 5), table("new", "2024-08-01..", 7))
    assert (found.indicator, found.norms, found.outcome) == (SCORE, ("old", "new"), km.BandOutcome.ADEQUATE)
    good, bad = km.BandOutcome.ADEQUATE, km.BandOutcome.INADEQUATE
    assert [each.outcome for each in found.years] == [good, good, bad]
    assert "by Old, New, over three years: adequate" in found.message()
    turned = by_tables(table("new", "2024-08-01..", 7), table("old", "..2024-07-31", 5))
    assert (turned.years, turned.periods) == (found.years, found.periods)


def test_a_table_of_other_years_is_not_among_those_that_judged() -> None:
    found = by_tables(table("ages", "..2019-07-31", 1), table("now", "2019-08-01..", 5))
    assert (found.norms, found.because) == (("now",), Because.TWO_ADEQUATE)


def test_two_tables_that_are_valid_at_once_settle_a_year_where_they_agree() -> None:
    same = by_tables(table("one", None, 5), table("other", None, 4))
    assert (same.norms, same.outcome) == (("one", "other"), km.BandOutcome.ADEQUATE)
    apart = by_tables(table("one", None, 5), table("other", None, 7))
    assert (apart.outcome, apart.because) == (None, Because.TABLES_DIFFER)
    assert [each.outcome for each in apart.years] == [None] * 3
    assert apart.message().endswith("not to be told; tables contradict each other")


def test_a_table_without_a_band_for_the_school_says_nothing_of_it() -> None:
    beyond = table("beyond", None, 7, bands=(km.NormBand(start=50, lower=7),))
    assert by_tables(table("one", None, 5), beyond).outcome is km.BandOutcome.ADEQUATE
    assert by_tables(beyond).because is Because.YEAR_UNKNOWN


def test_a_table_that_leaves_a_year_open_contradicts_no_other() -> None:
    steps = (km.NormBand(start=0, lower=5, upper=8), km.NormBand(start=50, lower=7, upper=8))
    open_ = table("open", None, 5, by=km.IndicatorId("unknown"), bands=steps)
    assert by_tables(table("one", None, 5), open_).because is Because.YEAR_UNKNOWN
