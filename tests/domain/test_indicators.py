"""Indicators, targets and observations."""

from datetime import date
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.indicators import same_definition
from kwaliteitsmodel.errors import IncomparableError, InvalidValueError

DAY = km.Period.on(date(2025, 10, 1))


def observation(value: Any) -> km.Observation:
    return km.Observation(
        id=km.ObservationId("o"), indicator=km.IndicatorId("i"), of=km.StakeholderId("a"), period=DAY, value=value
    )


def target(value: Any) -> km.Target:
    return km.Target(id=km.TargetId("t"), indicator=km.IndicatorId("i"), period=DAY, value=value)


@pytest.mark.concept("3-15")
@pytest.mark.parametrize("value", [0, 1.5, km.Interval(low=1, high=4)])
def test_what_is_aimed_at_and_what_was_seen_are_numbers_or_bounds(value: object) -> None:
    assert observation(value).value is value
    assert target(value).value is value


def test_unknown_is_a_value_of_what_was_seen() -> None:
    assert observation(km.Missing.REFUSED).value is km.Missing.REFUSED
    with pytest.raises(InvalidValueError, match="a number is finite"):
        target(km.Missing.REFUSED)


@pytest.mark.parametrize("value", [None, "5", True, km.Sector.PO, (1, 4)])
def test_what_is_no_outcome_is_refused(value: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        observation(value)
    assert caught.value.field == "value"
    assert caught.value.message("en").startswith("value must be a number, an Interval or a word of Missing, not ")
    assert caught.value.message("nl").startswith("value moet een getal, een Interval of een woord van Missing zijn")
    with pytest.raises(InvalidValueError, match="a number is finite"):
        target(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**53 + 1])
def test_a_number_that_was_seen_is_finite(value: float) -> None:
    for make in (observation, target):
        with pytest.raises(InvalidValueError, match="a number is finite"):
            make(value)


def test_a_definition_may_be_empty_in_a_draft() -> None:
    draft = km.Indicator(id=km.IndicatorId("i"), name="Pupils", definition=km.IndicatorDefinition())
    assert draft.definition is not None
    assert draft.definition.meaning == ""


def indicator(**fields: Any) -> km.Indicator:
    return km.Indicator(id=km.IndicatorId("i"), name="Class size", **fields)


BAND = km.Interval(low=18, high=24)


@pytest.mark.parametrize(
    "fields", [{"direction": km.Direction.WITHIN}, {"band": BAND}, {"band": BAND, "direction": km.Direction.MORE}]
)
def test_a_band_goes_with_its_direction(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        indicator(**fields)
    assert caught.value.field == "band"
    assert caught.value.message("en") == (
        "a band of good values goes with the direction 'within', and that direction with a band"
    )
    assert caught.value.message("nl") == (
        "een bandbreedte hoort bij de richting 'within', en die richting bij een bandbreedte"
    )


@pytest.mark.parametrize("direction", [None, km.Direction.MORE, km.Direction.LESS])
def test_where_more_or_less_is_better_there_is_no_band(direction: km.Direction | None) -> None:
    assert indicator(direction=direction).band is None
    assert indicator(direction=km.Direction.WITHIN, band=BAND).band is BAND


@pytest.mark.concept("3-15")
def test_others_are_compared_with_in_the_same_kinds_of_value() -> None:
    some = {"id": km.BenchmarkId("b"), "indicator": km.IndicatorId("i"), "period": DAY}
    bench: Any = km.Benchmark
    assert bench(**some, value=BAND).value is BAND
    with pytest.raises(InvalidValueError, match="a number is finite"):
        bench(**some, value=km.Missing.REFUSED)


def test_how_values_were_computed_is_told_in_each_language() -> None:
    def words(what: str) -> km.Text:
        return km.Text(nl=f"{what} nl", en=f"{what} en")

    counted = km.IndicatorDefinition(
        **{each: words(each) for each in ("numerator", "denominator", "reference_date", "meaning")},
        valid=km.Period.parse("2018"),
        source=km.SourceId("s"),
    )
    absence = km.Indicator(id=km.IndicatorId("a"), name=words("absence"), former_definitions=(counted,))
    with pytest.raises(IncomparableError) as caught:
        same_definition(absence, km.Period.parse("2018"), km.Period.parse("2019"))
    told = {"nl": caught.value.message("nl"), "en": caught.value.message("en")}
    for language, nothing in (("nl", "niet volgens één definitie"), ("en", "by no one definition")):
        said = told[language]
        how = ", ".join(f"{each} {language}" for each in ("reference_date", "meaning"))
        assert f"absence {language} in 2018 (numerator {language} / denominator {language}, {how})" in said
        assert f"absence {language} in 2019 ({nothing})" in said


def test_what_is_no_outcome_is_told_as_it_stands_there() -> None:
    with pytest.raises(InvalidValueError) as caught:
        observation("much")
    assert caught.value.message("en") == "value must be a number, an Interval or a word of Missing, not 'much'"
