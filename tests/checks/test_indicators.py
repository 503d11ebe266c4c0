"""Rules about indicators: what else they find, and what they leave alone."""

import attrs
import pytest
from good import DAY, GOOD, INDICATOR, SEEN, observation
from of_indicators import FACTOR, Kind, indicator, target

import kwaliteitsmodel as km
from kwaliteitsmodel import checks

UNITLESS = km.IndicatorId("unitless")


def said(model: km.QualityModel, rule: str) -> list[str]:
    return [each.message() for each in checks.run(model, select={rule}, on=DAY).violations]


@pytest.mark.parametrize("blank", ["", " "])
def test_blanks_are_no_meaning_and_no_unit(blank: str) -> None:
    assert len(said(indicator(definition=km.IndicatorDefinition(meaning=blank, numerator="Pupils")), "IND002")) == 1
    assert said(indicator(unit=blank), "IND010") == [
        "the indicator 'indicator' has values but doesn't say in which unit ('target')"
    ]


@pytest.mark.parametrize("part", ["numerator", "denominator", "reference_date"])
def test_each_part_of_a_definition_says_how_it_is_computed_but_a_blank_does_not(part: str) -> None:
    for text, told in (("Pupils", 0), (" ", 1)):
        definition = km.IndicatorDefinition(meaning="How it is", **{part: text})  # type: ignore[arg-type]
        assert len(said(indicator(definition=definition), "IND021")) == told
        assert len(said(indicator(definition=definition, yardsticks=()), "IND021")) == told


@pytest.mark.concept("3-29")
@pytest.mark.parametrize("kind", [Kind.KEY_FIGURE, Kind.MANAGEMENT_FIGURE])
def test_no_lighter_kind_measures_a_success_factor(kind: km.IndicatorKind) -> None:
    (told,) = said(indicator(kind=kind, factor=FACTOR.id), "IND008")
    assert told.endswith(f"but a {kind.label('en')}")


def test_every_sort_of_value_asks_for_a_unit() -> None:
    mark = km.Benchmark(id=km.BenchmarkId("mark"), indicator=UNITLESS, period=km.SchoolYear(2024).period, value=3)
    model = GOOD.adding(attrs.evolve(GOOD[INDICATOR], id=UNITLESS, unit=""))
    for value in (target(4, indicator=UNITLESS), mark, observation("value", indicator=UNITLESS)):
        assert said(model.adding(value), "IND010") == [
            f"the indicator 'unitless' has values but doesn't say in which unit ({value.id!r})"
        ]
    missing = attrs.evolve(GOOD[SEEN], id=km.ObservationId("gone"), indicator=UNITLESS, value=km.Missing.REFUSED)
    assert said(model.adding(missing), "IND010") == []
