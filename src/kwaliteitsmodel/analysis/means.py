"""Means and ends: what serves no goal, where means and ends go round, and what serves a goal of one's own."""

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.actions import ActionState, state
from kwaliteitsmodel.analysis.goals import goals_on
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.quadrant import served
from kwaliteitsmodel.domain.actions import Action
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import EntityId, GoalId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator, IndicatorOrigin
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.instruments import Instrument
from kwaliteitsmodel.domain.periods import CalendarYear, SchoolYear, meets
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.domain.values import Interval
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.graph.rings import rings
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Circling:
    """Goals of which each is a means to another of them, so that none is the end (nl: *kring van doel en middel*).

    Source: 4-02
    """

    goals: tuple[GoalId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return which goals go round as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Endless:
    """A means that isn't told to serve an end, and may be one in itself (nl: *middel zonder doel*).

    Source: 4-02
    """

    id: EntityId
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what serves no goal as a sentence in *language*."""
        return self.detail.text(language)


def circling(model: QualityModel) -> tuple[Circling, ...]:
    """Return where means and ends go round among goals: each such knot once, by id, in linear time.

    A goal is a means to those it serves and to the one it is a part of.

    Source: 4-02

    Example:
        >>> from kwaliteitsmodel import Goal
        >>> one = Goal(id=GoalId("one"), text="More data", serves=(GoalId("other"),))
        >>> other = Goal(id=GoalId("other"), text="Better data", serves=(GoalId("one"),))
        >>> print(circling(QualityModel(name="Region").adding(one, other))[0].message())
        none of these is the end, each is a means to another: More data, Better data
    """
    knots = rings(((each.id, end) for each in model.goals for end in served(each)), order=str)
    return tuple(_circling(model, knot) for knot in knots)


def _circling(model: QualityModel, knot: tuple[GoalId, ...]) -> Circling:
    detail = Message(
        code="circling",
        en="none of these is the end, each is a means to another: {goals}",
        nl="geen van deze is het doel, elk is een middel voor een ander: {goals}",
        fields={"goals": names(model, *knot)},
    )
    return Circling(goals=knot, detail=detail)


def endless(model: QualityModel, *, on: date | None = None) -> tuple[Endless, ...]:
    """Return the means that serve no goal, in the order of the model; with *on*, of that day.

    Means are instruments, programmes and innovations, and actions that arise from nothing: an action that arises from
    something has its reason there. An action that a goal plans serves it. With *on*, actions that are done by then need
    no end any more, and a goal whose period is over or hasn't begun is none; one that the model doesn't hold may be.

    Raises:
        InvalidValueError: If *on* is given and no day.

    Source: 4-02
    """
    day = None if on is None else day_of(on)
    past = {each.id for each in model.goals if not meets(each.period, day)}
    lasting = (each for each in _lasting(model) if meets(each.valid, day) and past.issuperset(each.serves))
    plans = (each.plan for each in goals_on(model, on) if each.plan is not None)
    in_plan = {action for plan in plans for action in plan.actions}
    loose = (each for each in _still(model, on) if not each.arises_from and each.id not in in_plan)
    endless_ = (each for each in loose if past.issuperset(each.serves))
    return tuple(_endless(model, each) for several in (lasting, endless_) for each in several)


def _still(model: QualityModel, on: date | None) -> Iterator[Action]:
    """Yield the actions that aren't done *on* that day; without a day, all."""
    yield from (each for each in model.actions if on is None or state(each, on) is not ActionState.DONE)


def _lasting(model: QualityModel) -> Iterator[Instrument | Programme | Innovation]:
    yield from model.instruments
    yield from model.programmes
    yield from model.innovations


def _endless(model: QualityModel, means: Instrument | Programme | Innovation | Action) -> Endless:
    detail = Message(
        code="endless",
        en="{means} " + ("serves no goal of that day" if means.serves else "isn't told to serve a goal"),
        nl="{means} dient geen doel van die dag"
        if means.serves
        else "van {means} is niet gezegd dat het een doel dient",
        fields={"means": named(model, means.id)},
    )
    return Endless(id=EntityId(means.id), detail=detail)


@attrs.frozen(kw_only=True)
class OwnGoals:
    """Which part of the instruments and indicators of a year serve a goal of one's own (nl: *aandeel eigen doelen*).

    *serving* do, *others* don't, of *unknown* it isn't known. The share is an interval where some are unknown, and
    ``None`` where there are none at all. It is a number: it says nothing of how good or how strategic anyone is.

    Source: 3-33, 3-34
    """

    year: SchoolYear | CalendarYear
    serving: tuple[EntityId, ...]
    others: tuple[EntityId, ...]
    unknown: tuple[EntityId, ...]
    detail: Message

    @property
    def share(self) -> float | Interval | None:
        """The part that serves a goal of one's own, from 0 to 1."""
        total = len(self.serving) + len(self.others) + len(self.unknown)
        if total == 0:
            return None
        least, most = len(self.serving) / total, (len(self.serving) + len(self.unknown)) / total
        return Interval(low=least, high=most) if self.unknown else least

    def message(self, language: Language = "en") -> str:
        """Return how many serve own goals as a sentence in *language*."""
        return self.detail.text(language)


def own_goals(model: QualityModel, *years: SchoolYear | CalendarYear) -> tuple[OwnGoals, ...]:
    """Return for each of *years* which instruments and indicators serve a goal of one's own.

    Counted are the instruments that were used in that year as far as their uses tell, and the indicators of which there
    is an observation or a target of that year. An indicator serves an own goal where its origin says so, or where no
    origin is given and it measures a goal of someone of whom there is such an observation or target; an instrument
    where it serves a goal of whose it is. What names no goal may serve one, and a goal of nobody may be anyone's.

    Raises:
        InvalidValueError: If one of *years* is no year.

    Source: 3-33, 3-34

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(own_goals(catalogue.load("demo"), SchoolYear(2025))[0].message())
        2025/2026: for a goal of one's own 2, not for one 0, not known 2
    """
    for each in years:
        if not isinstance(each, SchoolYear | CalendarYear):
            raise wrong_type("years", "a SchoolYear or a CalendarYear", "een SchoolYear of een CalendarYear", each)
    owners = {each.id: each.of for each in model.goals}
    return tuple(_own_goals(model, year, owners) for year in years)


_Owners: TypeAlias = Mapping[GoalId, StakeholderId | None]


def _own_goals(model: QualityModel, year: SchoolYear | CalendarYear, owners: _Owners) -> OwnGoals:
    seen: dict[str, set[StakeholderId | None]] = {}
    for several in (model.observations, model.targets):
        for each in several:
            if each.period.overlaps(year.period):
                seen.setdefault(each.indicator, set()).add(each.of)
    used = {each.instrument for each in model.uses if each.on and each.on.period.overlaps(year.period)}
    answers: dict[str, bool | None] = {
        **{each.id: _measures_own(each, seen[each.id], owners) for each in model.indicators if each.id in seen},
        **{each.id: _is_own(each.serves, {each.of}, owners) for each in model.instruments if each.id in used},
    }
    serving, others, unknown = (
        tuple(EntityId(each) for each, answer in answers.items() if answer is way) for way in (True, False, None)
    )
    detail = Message(
        code="own-goals",
        en="{year}: for a goal of one's own {n}, not for one {others}, not known {unknown}",
        nl="{year}: voor een eigen doel {n}, niet voor een eigen doel {others}, niet bekend {unknown}",
        fields={"year": str(year), "n": len(serving), "others": len(others), "unknown": len(unknown)},
    )
    return OwnGoals(year=year, serving=serving, others=others, unknown=unknown, detail=detail)


def _measures_own(indicator: Indicator, whose: AbstractSet[StakeholderId | None], owners: _Owners) -> bool | None:
    if indicator.origin is not None:
        return indicator.origin is IndicatorOrigin.OWN_GOAL
    return _is_own(indicator.goals, whose, owners)


def _is_own(goals: Collection[GoalId], whose: AbstractSet[StakeholderId | None], owners: _Owners) -> bool | None:
    """Return whether one of *goals* is of one of *whose*; ``None`` where that isn't known."""
    of = {owners.get(each) for each in goals}
    if of & whose - {None}:
        return True
    return None if not of or None in of | whose else False
