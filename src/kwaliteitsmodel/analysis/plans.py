"""Plans: with which targets and actions a goal is planned, what that costs, and when to look back halfway."""

from collections import deque
from collections.abc import Mapping
from datetime import date

import attrs

from kwaliteitsmodel.analysis.goals import goals_on
from kwaliteitsmodel.analysis.yields import total
from kwaliteitsmodel.domain.goals import Goal, Plan
from kwaliteitsmodel.domain.ids import ActionId, GoalId, TargetId
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Cost:
    """What a plan costs in hours or in euros, as planned and as its interventions add up (nl: *kosten*).

    *planned* is what the plan says. *known* is the sum of the interventions of which it is known, *unknown* are the
    others, so that *known* is the least it can be. ``None`` is not known; the two sums are two views, never added.

    Source: 3-58
    """

    planned: float | None
    known: float | None
    unknown: tuple[ActionId, ...]


@attrs.frozen(kw_only=True)
class Planned:
    """How a goal is planned, as it is on a day (nl: *gepland doel*).

    *subgoals* are its parts and theirs, the near ones first; *targets* are its own and those of its subgoals.
    *midterm_due* says whether the day to look back halfway has come; ``None`` where the plan names none.

    Source: 3-58
    """

    goal: GoalId
    plan: Plan
    subgoals: tuple[GoalId, ...]
    targets: tuple[TargetId, ...]
    hours: Cost
    euros: Cost
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
    parts: dict[GoalId, list[GoalId]] = {}
    for each in model.goals:
        if each.part_of is not None:
            parts.setdefault(each.part_of, []).append(each.id)
    targets: dict[GoalId, list[TargetId]] = {}
    for target in model.targets:
        if target.goal is not None:
            targets.setdefault(target.goal, []).append(target.id)
    hours, euros = ({each.id: getattr(each, unit) for each in model.actions} for unit in ("hours", "euros"))
    below = {each.id: _below(each.id, parts) for each in model.goals if each.plan is not None}
    aimed = {goal: tuple(each for id_ in ids for each in targets.get(id_, ())) for goal, ids in below.items()}
    return tuple(
        Planned(
            goal=each.id,
            plan=each.plan,
            subgoals=tuple(below[each.id][1:]),
            targets=aimed[each.id],
            hours=_cost(each.plan.hours, each.plan, hours),
            euros=_cost(each.plan.euros, each.plan, euros),
            midterm_due=None if each.plan.midterm is None else each.plan.midterm <= on,
            detail=_told(each, each.plan, len(aimed[each.id]), on),
        )
        for each in goals_on(model, on)
        if each.plan is not None
    )


def _below(goal: GoalId, parts: Mapping[GoalId, list[GoalId]]) -> list[GoalId]:
    """Return *goal*, its parts and theirs, the near ones first."""
    found = {goal: None}
    ahead = deque([goal])
    while ahead:
        for each in parts.get(ahead.popleft(), ()):
            if each not in found:
                found[each] = None
                ahead.append(each)
    return list(found)


def _cost(said: float | None, plan: Plan, amounts: Mapping[ActionId, float | None]) -> Cost:
    each = {action: amounts.get(action) for action in plan.interventions}
    known = [amount for amount in each.values() if amount is not None]
    unknown = tuple(action for action, amount in each.items() if amount is None)
    return Cost(planned=said, known=total(known) if known else None, unknown=unknown)


def _told(goal: Goal, plan: Plan, targets: int, on: date) -> Message:
    due = plan.midterm is not None and plan.midterm <= on
    return Message(
        code="planned",
        en="{goal}: targets {targets}, interventions {interventions}"
        + ("; the day to look back halfway has come: {midterm}" if due else ""),
        nl="{goal}: streefcijfers {targets}, interventies {interventions}"
        + ("; de dag om halverwege terug te blikken is gekomen: {midterm}" if due else ""),
        fields={
            "goal": goal.text,
            "targets": targets,
            "interventions": len(plan.interventions),
            "midterm": plan.midterm,
        },
    )
