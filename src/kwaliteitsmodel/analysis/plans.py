"""Plans: with which targets and actions a goal is planned, what that costs, and when to look back halfway."""

from collections.abc import Mapping, Sequence
from datetime import date

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.goals import goals_on
from kwaliteitsmodel.domain.amounts import summed
from kwaliteitsmodel.domain.goals import Goal, Plan
from kwaliteitsmodel.domain.ids import ActionId, GoalId, TargetId
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class PlannedCost:
    """What a plan costs in hours or in euros, as planned and as its interventions add up (nl: *kosten van een plan*).

    *planned* is what the plan says. *known* is the sum of the interventions of which it is known, *unknown* are the
    others, so that *known* is the least it can be. ``None`` is not known; the two sums are two views, never added. What
    is kept in hand has a cost of its own, of which a plan says nothing.

    Source: 3-58
    """

    planned: float | None
    known: float | None
    unknown: tuple[ActionId, ...]


@attrs.frozen(kw_only=True)
class Planned:
    """How a goal is planned, as it is on a day (nl: *gepland doel*).

    *subgoals* are its parts and theirs, the near ones first; *targets* are its own and those of its subgoals.
    *midterm_due* says whether the day to look back halfway has come; ``None`` where the plan names none. The
    contingencies of the plan cost *hours_in_hand* and *euros_in_hand*: these are spent only if they are needed, so they
    are in no other sum.

    Source: 3-58
    """

    goal: GoalId
    plan: Plan
    subgoals: tuple[GoalId, ...]
    targets: tuple[TargetId, ...]
    hours: PlannedCost
    euros: PlannedCost
    hours_in_hand: PlannedCost
    euros_in_hand: PlannedCost
    midterm_due: bool | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what the plan holds as a sentence in *language*."""
        return self.detail.text(language)


def planned(model: QualityModel, *, on: date) -> tuple[Planned, ...]:
    """Return how the goals of that day that have a plan are planned, in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-58

    Example:
        >>> from kwaliteitsmodel import Period
        >>> year = Period(start=date(2025, 8, 1), end=date(2026, 7, 31))
        >>> goal = Goal(id=GoalId("g"), text="Nobody waits", period=year, plan=Plan(midterm=date(2026, 2, 1)))
        >>> print(planned(QualityModel(name="Region").adding(goal), on=date(2026, 6, 1))[0].message())
        Nobody waits: targets 0, interventions 0; the day to look back halfway has come: 2026-02-01
    """
    below, targets = _below(model), _targets(model)
    amounts = {unit: {each.id: getattr(each, unit) for each in model.actions} for unit in ("hours", "euros")}
    return tuple(
        _planned(each, each.plan, below[each.id], targets, amounts, on=on)
        for each in goals_on(model, on)
        if each.plan is not None
    )


def _below(model: QualityModel) -> dict[GoalId, tuple[GoalId, ...]]:
    """Return of each goal with a plan its parts and theirs, the near ones first."""
    parts: nx.DiGraph[GoalId] = nx.DiGraph()
    parts.add_nodes_from(each.id for each in model.goals)
    parts.add_edges_from((each.part_of, each.id) for each in model.goals if each.part_of is not None)
    planned = (each.id for each in model.goals if each.plan is not None)
    return {goal: tuple(part for _, part in nx.bfs_edges(parts, goal)) for goal in planned}


def _targets(model: QualityModel) -> dict[GoalId, list[TargetId]]:
    """Return the targets of each goal."""
    targets: dict[GoalId, list[TargetId]] = {}
    for target in model.targets:
        if target.goal is not None:
            targets.setdefault(target.goal, []).append(target.id)
    return targets


def _planned(  # noqa: PLR0913 - what is found of all goals at once
    goal: Goal,
    plan: Plan,
    subgoals: tuple[GoalId, ...],
    targets: Mapping[GoalId, Sequence[TargetId]],
    amounts: Mapping[str, Mapping[ActionId, float | None]],
    *,
    on: date,
) -> Planned:
    aims = tuple(each for part in (goal.id, *subgoals) for each in targets.get(part, ()))
    due = None if plan.midterm is None else plan.midterm <= on
    return Planned(
        goal=goal.id,
        plan=plan,
        subgoals=subgoals,
        targets=aims,
        hours=_cost(plan.hours, plan.interventions, amounts["hours"]),
        euros=_cost(plan.euros, plan.interventions, amounts["euros"]),
        hours_in_hand=_cost(None, plan.contingencies, amounts["hours"]),
        euros_in_hand=_cost(None, plan.contingencies, amounts["euros"]),
        midterm_due=due,
        detail=_told(goal, plan, len(aims), due=due),
    )


def _cost(said: float | None, actions: Sequence[ActionId], amounts: Mapping[ActionId, float | None]) -> PlannedCost:
    each = {action: amounts.get(action) for action in actions}
    known = [amount for amount in each.values() if amount is not None]
    unknown = tuple(action for action, amount in each.items() if amount is None)
    return PlannedCost(planned=said, known=summed(known) if known else None, unknown=unknown)


def _told(goal: Goal, plan: Plan, targets: int, *, due: bool | None) -> Message:
    more = (", kept in hand {contingencies}", ", achter de hand {contingencies}") if plan.contingencies else ("", "")
    return Message(
        code="planned",
        en="{goal}: targets {targets}, interventions {interventions}"
        + more[0]
        + ("; the day to look back halfway has come: {midterm}" if due else ""),
        nl="{goal}: streefcijfers {targets}, interventies {interventions}"
        + more[1]
        + ("; de dag om halverwege terug te blikken is gekomen: {midterm}" if due else ""),
        fields={
            "goal": goal.text,
            "targets": targets,
            "interventions": len(plan.interventions),
            "contingencies": len(plan.contingencies),
            "midterm": plan.midterm,
        },
    )
