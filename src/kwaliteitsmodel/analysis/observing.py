"""Observations by indicator and stakeholder, in the order of time: what several questions start from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from kwaliteitsmodel.analysis.spans import Spans
from kwaliteitsmodel.domain.amounts import Outcome
from kwaliteitsmodel.domain.ids import IndicatorId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator, Observation, same_definition
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import known_by
from kwaliteitsmodel.domain.values import Interval, Text
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.errors import IncomparableError
from kwaliteitsmodel.model import QualityModel

Observed: TypeAlias = Mapping[IndicatorId, Mapping[StakeholderId, tuple[Observation, ...]]]
"""What was observed: by indicator and stakeholder, the earliest first."""


def observed(model: QualityModel) -> Observed:
    """Return the observations of *model*, in time linear in their number but for the order of each few."""
    found: dict[IndicatorId, dict[StakeholderId, list[Observation]]] = {}
    for each in model.observations:
        found.setdefault(each.indicator, {}).setdefault(each.of, []).append(each)
    return {
        indicator: {of: tuple(sorted(several, key=in_time)) for of, several in by_whom.items()}
        for indicator, by_whom in found.items()
    }


def measured(model: QualityModel) -> set[IndicatorId]:
    """Return the indicators of which *model* holds a value; one that is missing is none."""
    return {each.indicator for each in model.observations if not isinstance(each.value, Missing)}


def in_time(each: Observation) -> tuple[date, date, str]:
    """Return by what observations are put in the order of time; the id decides between two of one period."""
    return each.period.end or date.max, each.period.start or date.min, each.id


def series(
    model: QualityModel, indicator: IndicatorId | None, of: StakeholderId | None
) -> Iterator[tuple[Indicator, StakeholderId, tuple[Observation, ...]]]:
    """Yield what was observed, by indicator in the order of the model and by stakeholder in that of their ids.

    With *indicator* or *of*, only what is of it. Observations of an indicator that isn't in the model are left out.
    """
    found = observed(model)
    for each in model.indicators:
        if indicator in {None, each.id}:
            for who, seen in sorted(found.get(each.id, {}).items()):
                if of in {None, who}:
                    yield each, who, seen


def known_on(seen: Iterable[Observation], on: date) -> list[Observation]:
    """Return what of *seen* one can know *on* that day: its period had begun, and it wasn't recorded later."""
    return [each for each in seen if (each.period.start or date.min) <= on and known_by(each.recorded, on)]


def spans_on(seen: Iterable[Observation], on: date) -> Spans[Observation]:
    """Return what of *seen* one can know *on* that day, to be found by period."""
    return Spans.made((each.period, each) for each in known_on(seen, on))


def value_for(period: Period, near: Sequence[Observation]) -> Outcome | None:
    """Return the one value that is known for *period*: its own if there is one, else that of those that lie *near* it.

    ``None`` where there is none, or two say otherwise.
    """
    return one_value([each for each in near if each.period == period] or near)


def one_value(seen: Iterable[Observation]) -> Outcome | None:
    """Return the one value that all of *seen* show; ``None`` where there is none, or two say otherwise."""
    values = {each.value for each in seen}
    return values.pop() if len(values) == 1 else None


def contradicted(seen: Iterable[Observation]) -> set[Period]:
    """Return the periods of which two of *seen* say otherwise."""
    first: dict[Period, Outcome] = {}
    return {each.period for each in seen if first.setdefault(each.period, each.value) != each.value}


def spoken(value: object) -> object:
    """Return a value as a sentence says it: at most four decimals, after a comma in Dutch; a word for the unknown."""
    if value is None:
        return Text(nl="onbekend", en="unknown")
    if isinstance(value, Interval):
        low, high = (None if end is None else _rounded(end) for end in (value.low, value.high))
        return _number(str(Interval(low=low, high=high)))
    return _number(f"{_rounded(value):.15g}") if isinstance(value, float) else value


def _number(written: str) -> Text:
    return Text(nl=written.replace(".", ","), en=written)


def _rounded(number: float) -> float:
    return round(number, 4) if abs(number) >= 0.001 else float(f"{number:.3g}")  # noqa: PLR2004 - small ones keep some


def until(period: Period) -> date:
    """Return the last day of *period*, for the order of time."""
    return period.end or date.max


def comparable(indicator: Indicator, one: Period, other: Period) -> bool:
    """Return whether values of *indicator* in both periods were computed by one known definition.

    Source: 3-16
    """
    try:
        same_definition(indicator, one, other)
    except IncomparableError:
        return False
    return True
