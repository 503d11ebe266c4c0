"""Progress: how observations stand to targets and benchmarks, and how much one differs from another.

Values are compared only where they were computed by one definition, as
:func:`~kwaliteitsmodel.domain.indicators.definition_on` tells. An indicator without a definition compares with nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.asked import held, require_held
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.observing import comparable, observed, one_value, spans_on, spoken, until
from kwaliteitsmodel.analysis.spans import Spans
from kwaliteitsmodel.domain.amounts import Amount, Outcome, difference, ends, outside
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import BenchmarkId, IndicatorId, ObservationId, StakeholderId, TargetId
from kwaliteitsmodel.domain.indicators import (
    Benchmark,
    Direction,
    Indicator,
    Observation,
    Target,
    definition_on,
    reaches,
    same_definition,
)
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.series import yearly
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Interval, Text
from kwaliteitsmodel.domain.words import Missing, Term
from kwaliteitsmodel.errors import IncomparableError, Language, Message
from kwaliteitsmodel.model import QualityModel


class Reach(Term):
    """Whether a target is reached (nl: *doelbereik*).

    It is reached or not by what was seen in its period; of an earlier value one can say that it would do. Bounds may
    leave it open; what isn't known is neither reached nor missed.

    Source: 3-15
    """

    REACHED = "reached", "bereikt", "reached"
    NOT_REACHED = "not-reached", "niet bereikt", "not reached"
    ON_COURSE = "on-course", "op koers: de laatste waarde haalt het", "on course: the latest value would reach it"
    NOT_YET = "not-yet", "nog niet: de laatste waarde haalt het niet", "not yet: the latest value wouldn't reach it"
    UNTOLD = "untold", "binnen de grenzen niet te zeggen", "open, by the bounds of what is known"
    UNKNOWN = "unknown", "niet bekend: er is geen waarde", "not known: there is no value"
    UNDEFINED = (
        "undefined",
        "niet te vergelijken: niet volgens één bekende definitie",
        "not comparable: not computed by one known definition",
    )
    INCOMPARABLE = "incomparable", "niet te vergelijken: anders gedefinieerd", "not comparable: defined otherwise"
    UNJUDGED = "unjudged", "niet beoordeeld: de indicator heeft geen richting", "not judged: no direction is given"


class Moment(Term):
    """Where a day stands in the period of a target (nl: *moment*).

    Source: 3-58
    """

    BEFORE = "before", "voor de periode", "before its period"
    UNDER_WAY = "under-way", "onderweg", "under way"
    PAST_MIDTERM = "past-midterm", "na de tussenbalans", "past the midterm"
    OVER = "over", "na de periode", "after its period"


@attrs.frozen(kw_only=True)
class Status:
    """How someone stands to a target on a day (nl: *stand*).

    *observation* is the one that was judged, *value* what it showed; ``None`` where there is none, or several of one
    period contradict each other: the sentence names them. *missing* is the last one where that is later and tells only
    why there is no value. *midterm* is that of the goal whose target it is.

    Source: 3-15, 3-58
    """

    target: TargetId
    indicator: IndicatorId
    of: StakeholderId | None
    observation: ObservationId | None
    missing: ObservationId | None
    value: Outcome | None
    reach: Reach
    moment: Moment
    midterm: date | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how they stand as a sentence in *language*."""
        return self.detail.text(language)


def status(model: QualityModel, *, on: date, of: StakeholderId | None = None) -> tuple[Status, ...]:
    """Return how everyone stands to their targets *on* that day, in the order of the targets; with *of*, only they.

    A target of nobody in particular is told for each stakeholder of whom the indicator was observed. The latest value
    counts that one can know that day; once the period of the target is over, only one whose period lies in it. That a
    later value is missing is told beside it. More, less and a band are judged each its own way: a single number aimed
    at within a band is judged by the band of the indicator. An indicator without a direction isn't judged.

    Raises:
        InvalidValueError: If *on* is no day, or *of* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *of*.

    Source: 3-15, 3-58

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in status(catalogue.load("demo"), on=date(2026, 6, 1))[:1]:
        ...     print(each.message())
        Out-of-school pupils on the reference date of Samenwerkingsverband Vlinderdelta: 1–4 (2025-10-01); ...
    """
    require_day("on", on)
    require_held(model, of, Stakeholder)
    found = _followed(model, on)
    return tuple(each for target in model.targets for each in _of_target(model, target, found, on, of))


_Followed: TypeAlias = Mapping[IndicatorId, Mapping[StakeholderId, Spans[Observation]]]
"""What one can know on a day, by indicator and stakeholder, the earliest first."""


def _followed(model: QualityModel, on: date) -> _Followed:
    found, aimed = observed(model), {each.indicator for each in model.targets}
    return {what: {who: spans_on(seen, on) for who, seen in found[what].items()} for what in aimed if what in found}


def _of_target(
    model: QualityModel, target: Target, found: _Followed, on: date, of: StakeholderId | None
) -> Iterator[Status]:
    indicator = model.find(target.indicator)
    if not isinstance(indicator, Indicator):
        return
    by_whom = found.get(indicator.id, {})
    whose = (target.of,) if target.of is not None or not by_whom else sorted(by_whom)
    for who in whose:
        if of in {None, who}:
            known = by_whom.get(who) if who is not None else None
            fitting = () if known is None else _fitting(target, known, on)
            yield _status(model, target, who, fitting, on)


def _fitting(target: Target, known: Spans[Observation], on: date) -> Sequence[Observation]:
    return known.inside(target.period) if until(target.period) < on else known.things


def _judged(fitting: Sequence[Observation]) -> list[Observation]:
    """Return the latest of *fitting* that has a value, or else the latest; several where they are of one period."""
    with_value = (each for each in reversed(fitting) if not isinstance(each.value, Missing))
    latest = next(with_value, next(reversed(fitting), None))
    if latest is None:
        return []
    return [each for each in fitting if each.period == latest.period]


def _status(
    model: QualityModel, target: Target, who: StakeholderId | None, fitting: Sequence[Observation], on: date
) -> Status:
    seen = _judged(fitting)
    missing = next((each for each in fitting[-1:] if each.period != seen[0].period), None)
    indicator, midterm = model[target.indicator], _midterm(model, target)
    moment = _moment(target, midterm, on)
    value, reach = one_value(seen), _reach(target, indicator, seen)
    apart = len(seen) > 0 and value is None
    said = [" ({seen})" if seen else ""] * 2
    if apart:
        said = [said[0] + ", which contradict each other", said[1] + ", die elkaar tegenspreken"]
    if missing:
        said = [said[0] + ", and of {later}: {missing}", said[1] + ", en van {later}: {missing}"]
    return Status(
        target=target.id,
        indicator=indicator.id,
        of=who,
        observation=seen[0].id if seen and not apart else None,
        missing=missing.id if missing else None,
        value=value,
        reach=reach,
        moment=moment,
        midterm=midterm,
        detail=Message(
            code="status",
            en="{indicator} of {who}: {value}" + said[0] + "; target {aim} ({period}): {reach}; {moment}",
            nl="{indicator} van {who}: {value}" + said[1] + "; streefcijfer {aim} ({period}): {reach}; {moment}",
            fields={
                "indicator": indicator.name,
                "who": _ALL if who is None else named(model, who),
                "value": tuple(spoken(each.value) for each in seen) if apart else spoken(value),
                "seen": seen[0].period if seen else None,
                "later": missing and missing.period,
                "missing": missing and missing.value,
                "aim": spoken(target.value),
                "period": target.period,
                "reach": reach,
                "moment": moment,
            },
        ),
    )


_ALL = Text(nl="allen", en="all")


def _midterm(model: QualityModel, target: Target) -> date | None:
    goal = None if target.goal is None else model.find(target.goal)
    return goal.plan.midterm if isinstance(goal, Goal) and goal.plan is not None else None


def _moment(target: Target, midterm: date | None, on: date) -> Moment:
    if on < (target.period.start or date.min):
        return Moment.BEFORE
    if until(target.period) < on:
        return Moment.OVER
    return Moment.PAST_MIDTERM if midterm is not None and midterm <= on else Moment.UNDER_WAY


def _reach(target: Target, indicator: Indicator, seen: list[Observation]) -> Reach:
    if indicator.direction is None:
        return Reach.UNJUDGED
    value = one_value(seen)
    if not seen or isinstance(value, Missing):
        return Reach.UNKNOWN
    period = seen[0].period
    if None in {definition_on(indicator, each) for each in (period, target.period)}:
        return Reach.UNDEFINED
    if not comparable(indicator, period, target.period):
        return Reach.INCOMPARABLE
    reached = reaches(value, _aim(target, indicator), indicator.direction)
    return (_REACH if period.within(target.period) else _WOULD_REACH)[reached]


def _aim(target: Target, indicator: Indicator) -> Amount:
    """Return what *target* is judged by: where any of a band will do, a single number is no aim."""
    return target.value if indicator.band is None or isinstance(target.value, Interval) else indicator.band


_REACH = {True: Reach.REACHED, False: Reach.NOT_REACHED, None: Reach.UNTOLD}
_WOULD_REACH = {True: Reach.ON_COURSE, False: Reach.NOT_YET, None: Reach.UNTOLD}


def change(model: QualityModel, earlier: ObservationId, later: ObservationId) -> Amount | None:
    """Return how much more *later* shows than *earlier*; ``None`` where a value is missing.

    Raises:
        IncomparableError: If they aren't of one indicator by one definition, of one stakeholder, and of the same part
            of the year; it names both.
        InvalidValueError: If one of them is the id of something else than an observation.
        UnknownIdError: If the model doesn't hold one of them, or its indicator.

    Source: 3-15, 3-16

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> then, now = ObservationId("out-of-school:2024"), ObservationId("out-of-school:2025")
        >>> print(change(catalogue.load("demo"), then, now))
        -6–-3
    """
    one, other = (held(model, each, Observation) for each in (earlier, later))
    if one.indicator != other.indicator:
        raise IncomparableError(model[one.indicator].name, model[other.indicator].name)
    if one.of != other.of:
        raise IncomparableError(named(model, one.of), named(model, other.of), "stakeholders")
    if _part_of_year(one.period) != _part_of_year(other.period):
        raise IncomparableError(one.period, other.period, "periods")
    same_definition(model[one.indicator], one.period, other.period)
    return difference(other.value, one.value)


def _part_of_year(period: Period) -> object:
    """Return which part of a year *period* is; for one with an open end the period itself."""
    found = yearly(period)
    return period if found is None else found[0]


class Standing(Term):
    """Where a value lies beside a benchmark (nl: *plaats naast een benchmark*).

    Source: 3-15
    """

    ABOVE = "above", "erboven", "above it"
    LEVEL = "level", "gelijk", "level with it"
    BELOW = "below", "eronder", "below it"
    UNTOLD = "untold", "niet te zeggen", "not to be told"


@attrs.frozen(kw_only=True)
class Compared:
    """How someone's value stands beside what others show in the same period (nl: *vergelijking met een benchmark*).

    *better* says whether that is the better side, or where a band is best, whether it lies nearer to it; ``None`` where
    neither is, or it isn't known. Nobody needs to reach a benchmark.

    Source: 3-15
    """

    benchmark: BenchmarkId
    observation: ObservationId
    of: StakeholderId
    standing: Standing
    better: bool | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how it stands as a sentence in *language*."""
        return self.detail.text(language)


def compared(model: QualityModel, *, of: StakeholderId | None = None) -> tuple[Compared, ...]:
    """Return how each observation stands beside the benchmarks of its indicator and period; with *of*, only theirs.

    Of a benchmark between bounds, what lies within is level with it. Where the indicator has no one definition in that
    period, nothing is compared.

    Raises:
        InvalidValueError: If *of* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *of*.

    Source: 3-15, 3-16
    """
    require_held(model, of, Stakeholder)
    seen: dict[tuple[IndicatorId, Period], list[Observation]] = {}
    for each in model.observations:
        if of in {None, each.of}:
            seen.setdefault((each.indicator, each.period), []).append(each)
    found = (
        _compared(model, indicator, mark, each)
        for mark in model.benchmarks
        if isinstance(indicator := model.find(mark.indicator), Indicator)
        and definition_on(indicator, mark.period) is not None
        for each in seen.get((mark.indicator, mark.period), ())
    )
    return tuple(found)


def _compared(model: QualityModel, indicator: Indicator, mark: Benchmark, seen: Observation) -> Compared:
    standing = _standing(seen.value, mark.value)
    detail = Message(
        code="beside-benchmark",
        en="{indicator} of {of} ({period}): {value}; the benchmark {group} is {mark}: {standing}",
        nl="{indicator} van {of} ({period}): {value}; de benchmark {group} is {mark}: {standing}",
        fields={
            "indicator": indicator.name,
            "of": named(model, seen.of),
            "period": seen.period,
            "value": spoken(seen.value),
            "group": mark.group or mark.id,
            "mark": spoken(mark.value),
            "standing": standing,
        },
    )
    if indicator.band is None:
        better = is_better(_WAYS.get(standing), indicator.direction)
    else:
        better = _is_nearer(seen.value, mark.value, indicator.band)
    return Compared(benchmark=mark.id, observation=seen.id, of=seen.of, standing=standing, better=better, detail=detail)


_WAYS = {Standing.ABOVE: Direction.MORE, Standing.BELOW: Direction.LESS}


def is_better(way: Direction | None, direction: Direction | None) -> bool | None:
    """Return whether *way* is the better one by *direction*; ``None`` where there is no such thing.

    Source: 3-15

    Example:
        >>> is_better(Direction.LESS, Direction.LESS), is_better(Direction.LESS, Direction.WITHIN)
        (True, None)
    """
    return None if way is None or direction in {None, Direction.WITHIN} else way is direction


def _is_nearer(value: Outcome, mark: Amount, band: Interval) -> bool | None:
    """Return whether *value* lies nearer to *band* than *mark*; ``None`` where both do, or it can't be told."""
    (low, high), (least, most) = ends(outside(value, band)), ends(outside(mark, band))
    return True if high < least else (False if low > most else None)


def _standing(value: Outcome, mark: Amount) -> Standing:
    (low, high), (least, most) = ends(value), ends(mark)
    if low > most:
        return Standing.ABOVE
    if high < least:
        return Standing.BELOW
    return Standing.LEVEL if least <= low and high <= most else Standing.UNTOLD
