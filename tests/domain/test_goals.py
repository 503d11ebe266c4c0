"""Goals: planned, explored, or still a draft."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

YEAR = km.Period.parse("2025")


def goal(**fields: Any) -> km.Goal:
    return km.Goal(id=km.GoalId("reading"), text="Every child reads with pleasure", **fields)


def planned(midterm: date, period: km.Period | None) -> km.Goal:
    return goal(plan=km.Plan(midterm=midterm), period=period)


EXPLORED = km.Exploration(intention="Find out what makes them read")


def test_a_draft_is_neither_planned_nor_explored() -> None:
    assert (goal().plan, goal().exploration) == (None, None)


def test_a_goal_is_planned_or_explored_and_not_both() -> None:
    assert goal(exploration=EXPLORED).exploration is EXPLORED
    with pytest.raises(InvalidValueError) as caught:
        goal(plan=km.Plan(), exploration=EXPLORED)
    assert caught.value.field == "exploration"
    assert caught.value.message("en") == "a goal is known beforehand and planned, or explored; not both"
    assert caught.value.message("nl") == "een doel is vooraf bekend en gepland, of wordt verkend; niet allebei"


@pytest.mark.parametrize("day", [date(2025, 1, 2), date(2025, 12, 30)])
def test_a_midterm_may_lie_beside_an_edge_of_the_period(day: date) -> None:
    assert planned(day, YEAR).plan == km.Plan(midterm=day)


@pytest.mark.concept("3-58")
@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)])
def test_a_midterm_lies_strictly_within_the_period(day: date) -> None:
    with pytest.raises(InvalidValueError) as caught:
        planned(day, YEAR)
    assert caught.value.field == "plan"
    assert caught.value.message("en") == (
        f"a midterm ({day}) lies within the period of its goal (2025), not on its first or last day"
    )
    assert (
        caught.value.message("nl")
        == f"een tussenbalans ({day}) ligt in de periode van het doel (2025), niet op een rand"
    )


@pytest.mark.parametrize("period", ["2025..2025-03-01", "2025-01-01..", "..2025-03-01", ".."])
def test_a_period_without_an_end_has_room_for_a_midterm(period: str) -> None:
    assert planned(date(2025, 2, 1), km.Period.parse(period.replace("2025..", "2025-01-01.."))).plan is not None


def test_a_goal_without_a_period_has_no_midterm() -> None:
    assert goal(plan=km.Plan(hours=40)).plan == km.Plan(hours=40)
    with pytest.raises(InvalidValueError, match=r"the period of its goal \(None\)"):
        planned(date(2025, 2, 1), None)


@pytest.mark.parametrize(
    ("fields", "name"),
    [({"part_of": "reading"}, "part_of"), ({"serves": ("rest", "reading")}, "serves")],
)
def test_a_goal_is_no_part_and_no_means_of_itself(fields: dict[str, Any], name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        goal(**fields)
    assert caught.value.field == name
    assert caught.value.message("en") == "'reading' can't be a part of itself, or serve itself"
    assert caught.value.message("nl") == "'reading' kan geen deel zijn van zichzelf en niet zichzelf dienen"


def test_clarity_is_judged_by_each_once() -> None:
    clear = km.Clarity(by=km.StakeholderId("parents"), clear=True)
    unclear = km.Clarity(by=km.StakeholderId("staff"), clear=False)
    assert goal(clarity=(clear, unclear)).clarity == (clear, unclear)
    with pytest.raises(InvalidValueError, match="'parents' stands twice in clarity"):
        goal(clarity=(clear, clear))


@pytest.mark.concept("3-59")
def test_an_exploration_has_an_intention_and_a_reason_of_its_own_is_said() -> None:
    with pytest.raises(InvalidValueError, match="intention"):
        km.Exploration(intention=" ")
    with pytest.raises(InvalidValueError) as caught:
        km.Exploration(intention="Find out", reason=km.LearningReason.OTHER)
    assert caught.value.field == "own_reason"
    assert km.Exploration(intention="Find out", reason=km.LearningReason.OTHER, own_reason="a gift").own_reason


@given(strategies.goals())
def test_costs_that_are_known_are_no_debts(goal: km.Goal) -> None:
    known = [] if goal.plan is None else [each for each in (goal.plan.hours, goal.plan.euros) if each is not None]
    assert all(each >= 0 for each in known)


@pytest.mark.concept("3-58")
@given(strategies.goals())
def test_a_plan_holds_its_interventions_and_then_its_contingencies(goal: km.Goal) -> None:
    if goal.plan is not None:
        first = len(goal.plan.interventions)
        assert goal.plan.actions[:first] == goal.plan.interventions
        assert goal.plan.actions[first:] == goal.plan.contingencies
