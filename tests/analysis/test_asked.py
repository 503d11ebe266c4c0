"""A slip in what is asked for is told: it is no empty answer."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import accents, bands, coverage, progress, quadrant, signals, trends
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

ON = date(2026, 6, 1)
MODEL = km.QualityModel(name="Region").adding(
    km.Region(id=km.RegionId("delta"), name="Delta"),
    km.Stakeholder(id=km.StakeholderId("school"), name="School", kind=km.StakeholderKind.SITE),
    km.Indicator(id=km.IndicatorId("at-home"), name="At home"),
)
Ask = Callable[[km.QualityModel, Any], object]
REGION: dict[str, Ask] = {
    "coverage": lambda model, asked: coverage.coverage(model, on=ON, region=asked),
    "backward": lambda model, asked: accents.backward(model, on=ON, region=asked),
}
OF: dict[str, Ask] = {
    "judged": lambda model, asked: bands.judged(model, on=ON, of=asked),
    "three years": lambda model, asked: bands.three_years(model, on=ON, of=asked),
    "status": lambda model, asked: progress.status(model, on=ON, of=asked),
    "compared": lambda model, asked: progress.compared(model, of=asked),
    "signals": lambda model, asked: signals.signals(model, on=ON, of=asked),
    "breaches": lambda model, asked: signals.breaches(model, on=ON, of=asked),
    "trends": lambda model, asked: trends.trends(model, of=asked),
    "gaps": lambda model, asked: trends.gaps(model, of=asked),
}
INDICATOR: dict[str, Ask] = {
    "trends": lambda model, asked: trends.trends(model, indicator=asked),
    "gaps": lambda model, asked: trends.gaps(model, indicator=asked),
    "three years": lambda model, asked: bands.three_years(model, on=ON, pupils=asked),
}
CASES = [
    *((ask, "delta", "delt", "school") for ask in REGION.values()),
    *((ask, "school", "schol", "delta") for ask in OF.values()),
    *((ask, "at-home", "at-hme", "delta") for ask in INDICATOR.values()),
]


@pytest.mark.parametrize(("ask", "right", "slip", "other"), CASES)
def test_a_slip_names_what_was_probably_meant_and_another_kind_is_told(
    ask: Ask, right: str, slip: str, other: str
) -> None:
    ask(MODEL, right)
    with pytest.raises(UnknownIdError) as unknown:
        ask(MODEL, slip)
    assert unknown.value.near == right
    with pytest.raises(InvalidValueError) as another:
        ask(MODEL, other)
    assert another.value.detail.code == "another-kind"
    with pytest.raises(InvalidValueError):
        ask(MODEL, [right])


def test_only_what_was_observed_changes() -> None:
    with pytest.raises(InvalidValueError) as another:
        progress.change(MODEL, km.ObservationId("delta"), km.ObservationId("delta"))
    assert another.value.message() == "'delta' is one of the regions, not of the observations"


@pytest.mark.parametrize(
    "ask",
    [
        quadrant.placed,
        quadrant.aspects_spread,
        quadrant.kinds_spread,
        coverage.coverage,
        coverage.regions_covered,
    ],
)
def test_a_start_is_a_day(ask: Callable[..., object]) -> None:
    for slip in (2025, km.SchoolYear(2025)):
        with pytest.raises(InvalidValueError, match="since must be a day"):
            ask(MODEL, on=ON, since=slip)
