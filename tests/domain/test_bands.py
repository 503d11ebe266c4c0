"""Norm bands, on and beside every bound, and what three years say together."""

from fractions import Fraction
from functools import reduce
from itertools import product
from math import floor, nan
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.amounts import ends
from kwaliteitsmodel.domain.bands import ENOUGH_PUPILS, over_three_years
from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import InvalidValueError

GOOD, ADEQUATE, INADEQUATE = km.BandOutcome
LOW, HIGH = km.NormBand(start=0, lower=535.2, upper=539.2), km.NormBand(start=1, lower=535.1, upper=539.1)


def table(*bands: km.NormBand, end: float | None = None) -> km.NormBands:
    return km.NormBands(id=km.NormBandsId("n"), name="Scores", indicator=km.IndicatorId("s"), bands=bands, end=end)


@pytest.mark.parametrize(
    ("score", "outcome"),
    [(539.3, GOOD), (539.2, GOOD), (539.1, ADEQUATE), (535.2, ADEQUATE), (535.1, INADEQUATE), (-1, INADEQUATE)],
)
def test_a_score_on_a_bound_is_above_it(score: float, outcome: km.BandOutcome) -> None:
    assert LOW.outcome(score) is outcome


@given(st.lists(st.integers(5300, 5400), min_size=1, max_size=12), st.integers(5320, 5380))
def test_a_mean_is_rounded_to_one_decimal_as_on_paper(tenths: list[int], bound: int) -> None:
    scores = [each / 10 for each in tenths]
    rounded = floor(Fraction(sum(tenths), len(tenths)) + Fraction(1, 2))
    said = km.NormBand(start=0, lower=bound / 10).outcome(sum(scores) / len(scores))
    assert said is (ADEQUATE if rounded >= bound else INADEQUATE)


def test_noise_of_a_computer_takes_no_score_off_its_bound() -> None:
    mean = reduce(add, [535.3] * 2 + [535.1] * 2) / 4
    assert mean < LOW.lower
    assert LOW.outcome(mean) is ADEQUATE
    percentage = 29 / 200 * 100
    assert percentage < 14.5
    above = km.NormBand(start=14.5, lower=535)
    assert table(LOW, above, end=100).band(percentage) is above
    assert table(LOW, end=100).band(100.00000000000001) is LOW


def test_what_is_exactly_a_bound_has_reached_it_however_many_digits_that_has() -> None:
    long, longer = 0.1234567890124, 0.1234567890126
    assert km.NormBand(start=0, lower=long).outcome(long) is ADEQUATE
    assert table(LOW, end=longer).band(longer) is LOW


def test_a_very_large_score_is_rounded_too() -> None:
    large = km.NormBand(start=0, lower=1e12)
    assert [large.outcome(each) for each in (1e12 - 0.03, 1e12 - 2)] == [ADEQUATE, INADEQUATE]


def test_a_score_has_as_many_decimals_as_its_bounds() -> None:
    fine = km.NormBand(start=0, lower=1.25)
    assert [fine.outcome(each) for each in (1.245, 1.244)] == [ADEQUATE, INADEQUATE]
    whole = km.NormBand(start=0, lower=1e3)
    assert [whole.outcome(each) for each in (999.95, 999.94)] == [ADEQUATE, INADEQUATE]
    mixed = km.NormBand(start=0, lower=1.5, upper=2.25)
    assert [mixed.outcome(each) for each in (1.495, 1.494, 2.245, 2.244)] == [ADEQUATE, INADEQUATE, GOOD, ADEQUATE]


TENTHS = st.integers(0, 40)
PART = st.tuples(TENTHS, TENTHS).map(lambda two: km.Interval(low=min(two) / 10, high=max(two) / 10))
BANDS = st.tuples(st.integers(1, 20), st.none() | st.integers(0, 20)).map(
    lambda two: (two[0] / 10, None if two[1] is None else (two[0] + two[1]) / 10)
)


@given(st.lists(BANDS, max_size=3), st.none() | st.integers(20, 40), TENTHS.map(lambda each: each / 10) | PART, PART)
def test_what_is_possible_is_what_some_filling_is(
    bounds: list[tuple[float, float | None]], end: int | None, group: float | km.Interval, score: km.Interval
) -> None:
    bands = [km.NormBand(start=at, lower=low, upper=high) for at, (low, high) in enumerate(bounds)]
    norm = table(*bands, end=None if end is None else end / 10)
    every = product(_tenths(group), _tenths(score))
    said = {norm.outcome(one, other) for one, other in every}
    assert set(norm.possible(group, score)) == said - {None}
    assert norm.outcome(group, score) is (said.pop() if len(said) == 1 else None)


def _tenths(value: float | km.Interval) -> list[float]:
    low, high = ends(value)
    return [each / 10 for each in range(round(low * 10), round(high * 10) + 1)]


def test_what_is_not_known_is_no_outcome() -> None:
    norm = table(LOW, HIGH, end=100)
    for unknown in (None, km.Missing.REFUSED, nan):
        assert norm.outcome(0, unknown) is norm.outcome(unknown, 600) is None
        assert norm.possible(0, unknown) == (INADEQUATE, ADEQUATE, GOOD)
        assert norm.possible(unknown, 600) == (GOOD,)
    assert norm.outcome(101, 600) is None
    assert norm.possible(101, 600) == ()


def test_without_an_upper_bound_nothing_is_good() -> None:
    assert km.NormBand(start=0, lower=1).outcome(1e300) is ADEQUATE


def test_an_upper_bound_lies_on_or_above_the_lower_one() -> None:
    assert km.NormBand(start=0, lower=1, upper=1).outcome(1) is GOOD
    with pytest.raises(InvalidValueError) as caught:
        km.NormBand(start=0, lower=2, upper=1)
    assert caught.value.field == "upper"
    assert caught.value.message("en") == "the upper bound (1) can't lie under the lower one (2)"
    assert caught.value.message("nl") == "de bovengrens (1) kan niet onder de ondergrens (2) liggen"


@pytest.mark.parametrize("bands", [(HIGH, LOW), (LOW, LOW), (LOW, HIGH, HIGH)])
def test_bands_start_one_above_the_other(bands: tuple[km.NormBand, ...]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        table(*bands, end=1)
    assert caught.value.field == "bands"
    assert caught.value.message("en") == "each band starts above the one before"
    assert caught.value.message("nl") == "elke normband begint boven de vorige"


def test_no_band_starts_beyond_the_end() -> None:
    assert table(LOW, HIGH, end=1).outcome(1, 539.1) is GOOD
    with pytest.raises(InvalidValueError) as caught:
        table(LOW, HIGH, end=0.5)
    assert caught.value.field == "end"
    assert caught.value.message("en") == "no band starts beyond the end (0.5), as the one from 1 on does"
    assert caught.value.message("nl") == "geen normband begint voorbij het einde (0.5), zoals die vanaf 1"


@pytest.mark.parametrize(("group", "band"), [(-0.1, None), (0, LOW), (0.9, LOW), (1, HIGH), (100, HIGH), (100.1, None)])
def test_a_group_is_in_the_last_band_that_starts_at_or_under_it(group: float, band: km.NormBand | None) -> None:
    assert table(LOW, HIGH, end=100).band(group) is band
    assert table(LOW, HIGH, end=100).outcome(group, 600) is (GOOD if band else None)


def test_without_an_end_the_last_band_goes_on() -> None:
    assert table(LOW, HIGH).band(1e9) is HIGH
    assert table().band(0) is None


@given(strategies.sets_of_norm_bands(), st.floats(allow_nan=False), st.floats(allow_nan=False), st.floats(0, 1e6))
def test_a_higher_score_is_never_worse(norm: km.NormBands, group: float, score: float, more: float) -> None:
    order = [INADEQUATE, ADEQUATE, GOOD]
    one, other = norm.outcome(group, score), norm.outcome(group, score + more)
    assert (one is None) == (other is None) == (norm.band(group) is None)
    if one is not None and other is not None:
        assert order.index(one) <= order.index(other)


def years(*outcomes: km.BandOutcome, pupils: int = ENOUGH_PUPILS - 1) -> list[km.YearOutcome]:
    return [km.YearOutcome(outcome=each, pupils=pupils) for each in outcomes]


OUTCOMES = (*km.BandOutcome, None)


@pytest.mark.parametrize("number", [0, 1, 2, 4])
def test_fewer_or_more_than_three_years_say_nothing(number: int) -> None:
    assert over_three_years(years(*[GOOD] * number), earlier_grade=GOOD, fourth=GOOD) is None


@pytest.mark.parametrize(("outcomes", "pupils"), list(product(product(km.BandOutcome, repeat=3), (9, 10))))
def test_three_years_by_how_many_are_adequate(outcomes: tuple[km.BandOutcome, ...], pupils: int) -> None:
    number = sum(each is not INADEQUATE for each in outcomes)
    said = over_three_years(years(*outcomes, pupils=pupils))
    if outcomes == (GOOD, GOOD, GOOD):
        assert said is GOOD
    elif number >= 2 or (number == 1 and pupils == ENOUGH_PUPILS):
        assert said is ADEQUATE
    else:
        assert said is (INADEQUATE if number == 0 else None)


@pytest.mark.parametrize(("earlier", "fourth"), list(product(OUTCOMES, repeat=2)))
def test_one_adequate_year_of_few_pupils_asks_grade_seven_and_then_a_fourth_year(
    earlier: km.BandOutcome | None, fourth: km.BandOutcome | None
) -> None:
    said = over_three_years(years(INADEQUATE, GOOD, INADEQUATE), earlier_grade=earlier, fourth=fourth)
    decides = fourth if earlier is INADEQUATE else earlier
    assert said is (None if decides is None else INADEQUATE if decides is INADEQUATE else ADEQUATE)


def test_the_pupils_that_count_are_those_of_the_adequate_year() -> None:
    three = [*years(INADEQUATE, INADEQUATE, pupils=100), *years(ADEQUATE)]
    assert over_three_years(three) is None
    assert over_three_years([*years(INADEQUATE, INADEQUATE), *years(ADEQUATE, pupils=10)]) is ADEQUATE


@pytest.mark.parametrize(("earlier", "fourth"), list(product(OUTCOMES, repeat=2)))
def test_a_number_of_pupils_that_is_not_known_decides_nothing(
    earlier: km.BandOutcome | None, fourth: km.BandOutcome | None
) -> None:
    bad = years(INADEQUATE, INADEQUATE)
    unknown, few, enough = (
        over_three_years([*bad, km.YearOutcome(outcome=ADEQUATE, pupils=pupils)], earlier_grade=earlier, fourth=fourth)
        for pupils in (None, ENOUGH_PUPILS - 1, ENOUGH_PUPILS)
    )
    assert unknown is (few if few is enough else None)


@given(
    st.lists(strategies.year_outcomes(), min_size=3, max_size=3), st.sampled_from(OUTCOMES), st.sampled_from(OUTCOMES)
)
def test_a_year_that_is_not_known_leaves_what_all_fillings_say(
    three: list[km.YearOutcome], earlier: km.BandOutcome | None, fourth: km.BandOutcome | None
) -> None:
    said = {
        over_three_years(
            [km.YearOutcome(outcome=one, pupils=each.pupils) for one, each in zip(those, three, strict=True)],
            earlier_grade=earlier,
            fourth=fourth,
        )
        for those in product(*([each.outcome] if each.outcome else list(km.BandOutcome) for each in three))
    }
    judged = over_three_years(three, earlier_grade=earlier, fourth=fourth)
    assert judged is (said.pop() if len(said) == 1 else None)


@pytest.mark.parametrize(
    ("years", "rest"),
    [("abc", {}), (None, {}), ([GOOD, GOOD, GOOD], {}), ([], {"fourth": "good"}), ([], {"earlier_grade": 1})],
)
def test_what_are_no_outcomes_is_refused(years: object, rest: dict[str, object]) -> None:
    slip = next(iter(rest.values()), years)
    with pytest.raises(InvalidValueError) as caught:
        over_three_years(years, **rest)  # type: ignore[arg-type]
    assert caught.value.message("nl").endswith(f"zijn, niet {shortened(slip)}")


@pytest.mark.parametrize("slip", ["535", True, [535], b"1"])
def test_a_score_and_a_group_are_figures(slip: float) -> None:
    norm = table(LOW, HIGH)
    for ask in (norm.outcome, norm.possible):
        for pair in ((slip, 535), (0, slip), (-1, slip)):
            with pytest.raises(InvalidValueError) as caught:
                ask(*pair)
            assert caught.value.message("nl").endswith(f"Missing zijn, niet {shortened(slip)}")
            assert caught.value.field == ("group" if pair[0] is slip else "score")
    with pytest.raises(InvalidValueError):
        LOW.outcome(slip)
    for group in (slip, None, km.Interval(low=1)):
        with pytest.raises(InvalidValueError) as caught:
            norm.band(group)  # type: ignore[arg-type]
        assert caught.value.message("en") == f"group must be a number, not {shortened(group)}"
