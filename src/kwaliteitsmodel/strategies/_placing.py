"""What the fields of a class say together of a place in the quadrant, of moves, and of how a goal is planned."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.findings import Finding
from kwaliteitsmodel.domain.goals import Exploration, Goal, Plan
from kwaliteitsmodel.domain.indicators import Indicator
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.instruments import InstrumentUse
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.positions import CollectivePart, Move, Position, QuadrantField, Scope, is_onward
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.strategies._drawing import MOST, NONE, never, no_part_of_itself
from kwaliteitsmodel.strategies._given import Default, Values, always
from kwaliteitsmodel.strategies._pointing import ANYWHERE, NOTHING, Pointing
from kwaliteitsmodel.strategies._time import periods
from kwaliteitsmodel.strategies._together import Together, Within

POSITIONED = (Indicator, Goal, Programme, Innovation, Finding, InstrumentUse)
"""What has a place in the quadrant, and moves."""

Way = tuple[QuadrantField, ...]


def _ways(to: QuadrantField) -> list[Way]:
    """Return the fields that something may have passed that lies in *to*; the shortest way is never to have moved."""
    before = [way for origin in QuadrantField if is_onward(origin, to) for way in _ways(origin)]
    return sorted([(to,), *((*way, to) for way in before)], key=len)


def _part(_: Pointing, values: Values) -> SearchStrategy[CollectivePart | None]:
    return NONE | st.sampled_from(CollectivePart) if values["scope"] is Scope.COLLECTIVE else NONE


def _scope(_: Pointing, values: Values) -> SearchStrategy[Scope]:
    return st.sampled_from(Scope) if values.get("part") is None else st.just(Scope.COLLECTIVE)


def _origin(_: Pointing, values: Values) -> SearchStrategy[QuadrantField]:
    to = values.get("to")
    ends = QuadrantField if to is None else [to]
    fits = [each for each in QuadrantField if any(is_onward(each, end) for end in ends)]
    return st.sampled_from(fits)


def _to(_: Pointing, values: Values) -> SearchStrategy[QuadrantField]:
    fits = [each for each in QuadrantField if is_onward(values["origin"], each)]
    return st.sampled_from(fits)


def _in_order(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Return the moves, made one after the other."""
    days = sorted((each.on for each in moves), key=attrgetter("earliest"))
    return tuple(attrs.evolve(each, on=on) for each, on in zip(moves, days, strict=True))


def placed(within: Within) -> Together:
    """Return what is said together of what has a place in the quadrant, and of that place."""

    def walk(way: Way) -> SearchStrategy[tuple[Move, ...]]:
        steps = [within(Move, {"origin": origin, "to": to}, ANYWHERE) for origin, to in pairwise(way)]
        return st.tuples(*steps).map(_in_order)

    @cache
    def walks(to: QuadrantField) -> SearchStrategy[tuple[Move, ...]]:
        return st.one_of([walk(way) for way in _ways(to)])

    def position(pointing: Pointing, values: Values) -> SearchStrategy[Position | None]:
        if not values.get("moves"):
            return pointing.once("position", lambda: NONE | within(Position, {}, pointing))
        to = values["moves"][-1].to
        return within(Position, {"scope": to.scope, "mode": to.mode}, pointing)

    def moves(_: Pointing, values: Values) -> SearchStrategy[tuple[Move, ...]]:
        at = values["position"]
        return st.just(()) if at is None else walks(at.quadrant_field)

    here = {
        "position": Default(how=position, needed=lambda values: bool(values.get("moves"))),
        "moves": Default(how=moves, needed=never),
    }
    return {
        Position: {"scope": Default(how=_scope, needed=always), "part": Default(how=_part, needed=always)},
        Move: {"origin": Default(how=_origin, needed=always), "to": Default(how=_to, needed=always)},
        **dict.fromkeys(POSITIONED, here),
    }


def _midterm(values: Values) -> date | None:
    """Return the midterm of the plan that was given, if any."""
    plan = values.get("plan")
    return None if plan is None else plan.midterm


def _around(day: date) -> SearchStrategy[Period]:
    """Make periods in which *day* is neither the first nor the last day; there is none around the first or last one."""
    if day in {date.min, date.max}:
        return NOTHING
    one = timedelta(days=1)
    return st.builds(Period, start=NONE | st.dates(max_value=day - one), end=NONE | st.dates(min_value=day + one))


_PERIODS = NONE | periods()


def _goal_period(_: Pointing, values: Values) -> SearchStrategy[Period | None]:
    midterm = _midterm(values)
    return _PERIODS if midterm is None else _around(midterm)


def _inside(period: Period | None) -> SearchStrategy[date | None]:
    """Make days in a period that aren't its first or last one, and none at all."""
    if period is None:
        return NONE
    first = (period.start or date.min).toordinal() + 1
    last = (period.end or date.max).toordinal() - 1
    return NONE | st.integers(first, last).map(date.fromordinal) if first <= last else NONE


def _serves(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
    others = pointing.at_one("GoalId", but=values["id"])
    return st.just(()) if others is NOTHING else st.lists(others, max_size=MOST, unique=True).map(tuple)


def aimed(within: Within) -> Together:
    """Return what the fields of a goal say together: it is planned or explored, and no part of itself."""

    def plan(pointing: Pointing, values: Values) -> SearchStrategy[Plan | None]:
        if values.get("exploration") is not None:
            return NONE
        return NONE | within(Plan, {"midterm": _inside(values["period"])}, pointing)

    def exploration(pointing: Pointing, values: Values) -> SearchStrategy[Exploration | None]:
        return NONE | within(Exploration, {}, pointing) if values["plan"] is None else NONE

    fields = {
        **no_part_of_itself("GoalId"),
        "period": Default(how=_goal_period, needed=lambda values: _midterm(values) is not None),
        "plan": Default(how=plan, needed=never),
        "exploration": Default(how=exploration, needed=never),
        "serves": Default(how=_serves, needed=never),
    }
    return {Goal: fields}
