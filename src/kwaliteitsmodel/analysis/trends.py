"""Trends: how observations go on in time, over periods that can be compared, and which periods are lacking.

A trend is of values of one definition, as :func:`~kwaliteitsmodel.domain.indicators.definition_on` tells. Where a
definition came back, it is over the values before and after; those in between are left out.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.observing import comparable, contradicted, known_on, series, spoken, until
from kwaliteitsmodel.analysis.progress import is_better
from kwaliteitsmodel.domain.amounts import Amount, Outcome, difference, ends, outside, slope
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import IndicatorId, ObservationId, StakeholderId
from kwaliteitsmodel.domain.indicators import Direction, Indicator, Observation, definition_on
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.series import Yearly, lacking, yearly
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text, is_said
from kwaliteitsmodel.domain.words import Missing, Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


class Course(Term):
    """How a series goes on in time (nl: *verloop*).

    Source: 4-18
    """

    RISING = "rising", "stijgend", "rising"
    FALLING = "falling", "dalend", "falling"
    LEVEL = "level", "gelijk", "level"
    UNTOLD = "untold", "binnen de grenzen niet te zeggen", "open, by the bounds of what is known"
    NONE = "none", "geen trend: te weinig vergelijkbare perioden", "no trend: too few comparable periods"
    UNDEFINED = "undefined", "geen trend: er geldt niet één definitie", "no trend: no one definition holds"


@attrs.frozen(kw_only=True)
class Trend:
    """How an indicator of someone goes on over comparable periods (nl: *trend*).

    *n* is how many periods were compared, *slope* how much more it is each year. *better* says whether that is the
    right way, such as nearer to the band where one is best; ``None`` where there is none, or it isn't known. *left_out*
    are values that aren't compared: of another definition or another part of the year, of a period of which two say
    otherwise, or of one that isn't over; *defined_otherwise* those among them that are of another definition.

    Source: 4-18, 3-16
    """

    indicator: IndicatorId
    of: StakeholderId
    n: int
    slope: Amount | None
    course: Course
    better: bool | None
    left_out: tuple[ObservationId, ...]
    defined_otherwise: tuple[ObservationId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how it goes on as a sentence in *language*."""
        return self.detail.text(language)


def trends(
    model: QualityModel,
    *,
    indicator: IndicatorId | None = None,
    of: StakeholderId | None = None,
    on: date | None = None,
) -> tuple[Trend, ...]:
    """Return how each indicator goes on for each stakeholder of whom it was observed; of one of either if asked.

    Compared are the values of periods that are whole years apart and were computed by the definition of the latest;
    those of another definition are left out, also where it held in between. Of several sorts of period, such as school
    years and each 1 October, the sort of the latest value is told that has two such periods. There is a trend from two
    on; three are better. The slope is by least squares, with bounds where values have bounds. With *on* it is as one
    can know it that day, and periods that aren't over by then are left out.

    Raises:
        InvalidValueError: If *on* is given and no day, or *indicator* or *of* is the id of something else than an
            indicator and a stakeholder.
        UnknownIdError: If the model doesn't hold *indicator* or *of*.

    Source: 4-18, 3-16

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(trends(catalogue.load("demo"), indicator=IndicatorId("out-of-school-pupils"))[0].message())
        Out-of-school pupils on the reference date of Samenwerkingsverband Vlinderdelta: falling, by 3–6 pupils ...
    """
    if on is not None:
        require_day("on", on)
    require_held(model, indicator, Indicator)
    require_held(model, of, Stakeholder)
    return tuple(_trend(model, *each, on) for each in series(model, indicator, of))


def _trend(
    model: QualityModel, indicator: Indicator, of: StakeholderId, seen: tuple[Observation, ...], on: date | None
) -> Trend:
    known = seen if on is None else known_on(seen, on)
    with_value = [each for each in known if not isinstance(each.value, Missing)]
    settled = _settled(known, on)
    places = _compared(indicator, settled)
    used = [*{each.period: (places[each.id], each.value) for each in with_value if each.id in places}.values()]
    years, grown = set(places.values()), slope(used)
    course = _course(grown, len(years)) if places or not _undefined(indicator, settled) else Course.UNDEFINED
    otherwise = _defined_otherwise(indicator, with_value, places)
    return Trend(
        indicator=indicator.id,
        of=of,
        n=len(years),
        slope=grown,
        course=course,
        better=_better(course, used, indicator),
        left_out=tuple(each.id for each in with_value if each.id not in places),
        defined_otherwise=otherwise,
        detail=_told(
            {
                "indicator": indicator.name,
                "of": named(model, of),
                "grown": spoken(difference(0, grown) if course is Course.FALLING and grown is not None else grown),
                "unit": _unit(indicator),
                "n": len(years),
                "otherwise": len(otherwise),
            },
            course,
        ),
    )


def _unit(indicator: Indicator) -> str | Text | None:
    """Return in what its growth is told: that of a percentage in points."""
    if indicator.unit == "%":
        return Text(nl="procentpunt", en="percentage points")
    return indicator.unit if is_said(indicator.unit) else None


def _undefined(indicator: Indicator, seen: Iterable[Observation]) -> bool:
    """Return whether no one definition holds for the period of one of *seen*."""
    return any(definition_on(indicator, each.period) is None for each in seen)


def _defined_otherwise(
    indicator: Indicator, seen: Sequence[Observation], used: Container[ObservationId]
) -> tuple[ObservationId, ...]:
    """Return which of *seen* are computed by another definition than those that are *used*."""
    beside = [each.period for each in seen if each.id in used][:1]
    return tuple(
        each.id
        for each in seen
        for period in beside
        if definition_on(indicator, each.period) is not None and not comparable(indicator, each.period, period)
    )


def _settled(known: Sequence[Observation], on: date | None) -> list[Observation]:
    """Return the values of periods that are over, of which nobody says otherwise."""
    open_ones = contradicted(known)
    return [
        each
        for each in known
        if not isinstance(each.value, Missing)
        and each.period not in open_ones
        and (on is None or until(each.period) <= on)
    ]


def _better(course: Course, used: list[tuple[int, Outcome]], indicator: Indicator) -> bool | None:
    """Return whether that is the right way: more, less, or nearer to the band."""
    if indicator.band is None:
        return is_better(_WAYS.get(course), indicator.direction)
    away = slope((place, outside(value, indicator.band)) for place, value in used)
    return is_better(_WAYS.get(_course(away, len({place for place, _ in used}))), Direction.LESS)


def _told(fields: dict[str, object], course: Course) -> Message:
    unit = " {unit}" if fields["unit"] else ""
    en, nl = (f", by {{grown}}{unit} a year", f", met {{grown}}{unit} per jaar") if course in _GROWS else ("", "")
    other = ("; defined otherwise: {otherwise}", "; anders gedefinieerd: {otherwise}")
    more = other if fields["otherwise"] else ("", "")
    return Message(
        code="trend",
        en="{indicator} of {of}: {course}" + en + " (comparable periods: {n}" + more[0] + ")",
        nl="{indicator} van {of}: {course}" + nl + " (vergelijkbare perioden: {n}" + more[1] + ")",
        fields={**fields, "course": course},
    )


_GROWS = {Course.RISING, Course.FALLING, Course.UNTOLD}


def _compared(indicator: Indicator, seen: list[Observation]) -> dict[ObservationId, int]:
    """Return which of *seen* are compared, each with its year: those of the latest sort of period that comes again."""
    sorts: dict[Yearly, list[tuple[Observation, int]]] = {}
    for each in reversed(seen):
        place = yearly(each.period)
        if place is not None:
            sorts.setdefault(place[0], []).append((each, place[1]))
    found = [dict(_comparable_with_latest(indicator, several)) for several in sorts.values()]
    return next((each for each in found if len(set(each.values())) > 1), found[0] if found else {})


def _comparable_with_latest(
    indicator: Indicator, seen: list[tuple[Observation, int]]
) -> Iterator[tuple[ObservationId, int]]:
    """Yield the observations that can be compared with the latest of *seen*, which comes first, each with its year."""
    latest = seen[0][0].period
    return ((each.id, year) for each, year in seen if comparable(indicator, each.period, latest))


def _course(grown: Amount | None, periods: int) -> Course:
    if periods < 2:  # noqa: PLR2004 - one period makes no trend
        return Course.NONE
    low, high = ends(grown)
    if low == high == 0:
        return Course.LEVEL
    return Course.RISING if low > 0 else (Course.FALLING if high < 0 else Course.UNTOLD)


_WAYS = {Course.RISING: Direction.MORE, Course.FALLING: Direction.LESS}


@attrs.frozen(kw_only=True)
class Gap:
    """Periods of which nothing was observed while there is something before and after (nl: *gat in een reeks*).

    A word for why there is no value is no gap: somebody looked.

    Source: 4-18
    """

    indicator: IndicatorId
    of: StakeholderId
    periods: tuple[Period, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return which periods lack as a sentence in *language*."""
        return self.detail.text(language)


def gaps(
    model: QualityModel, *, indicator: IndicatorId | None = None, of: StakeholderId | None = None
) -> tuple[Gap, ...]:
    """Return which periods lack in each series of the same part of each year: school years, years, 1 October.

    Raises:
        InvalidValueError: If *indicator* is the id of something else than an indicator, or *of* of something else than
            a stakeholder.
        UnknownIdError: If the model doesn't hold *indicator* or *of*.

    Source: 4-18
    """
    require_held(model, indicator, Indicator)
    require_held(model, of, Stakeholder)
    every = ((each, who, lacking(one.period for one in seen)) for each, who, seen in series(model, indicator, of))
    return tuple(_gap(model, each, who, periods) for each, who, periods in every if periods)


def _gap(model: QualityModel, indicator: Indicator, of: StakeholderId, periods: tuple[Period, ...]) -> Gap:
    detail = Message(
        code="gap",
        en="{indicator} of {of}: nothing is known of {periods}",
        nl="{indicator} van {of}: over {periods} is niets bekend",
        fields={"indicator": indicator.name, "of": named(model, of), "periods": periods},
    )
    return Gap(indicator=indicator.id, of=of, periods=periods, detail=detail)
