"""Goals: what an organisation wants to be true, planned or still to be explored."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.clauses import Contribution, QualityClause
from kwaliteitsmodel.domain.fields import (
    a,
    distinct,
    each_once,
    is_amount_of,
    is_day,
    is_id,
    is_text,
    many,
    optional,
)
from kwaliteitsmodel.domain.ids import ActionId, AspectId, GoalId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.positions import Move, Position, moved_in_steps
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.testbeds import LearningReason, Testbed, has_own_reason
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term, YardstickKind
from kwaliteitsmodel.errors import InvalidValueError, Message


class Horizon(Term):
    """How far ahead a goal lies (nl: *termijn*).

    Source: 0-10
    """

    SHORT = "short", "korte termijn", "short term"
    LONG = "long", "lange termijn", "long term"


@attrs.frozen(kw_only=True)
class Plan:
    """How a goal is planned that is known beforehand (nl: *plan*).

    *interventions* are actions, *hours* and *euros* what they cost; ``None`` is not known. At the *midterm* one looks
    whether to adjust, and the *contingencies* are the actions that are kept in hand for it.

    Source: 3-58
    """

    interventions: tuple[ActionId, ...] = attrs.field(default=(), validator=distinct(is_id))
    hours: float | None = attrs.field(default=None, validator=optional(is_amount_of))
    euros: float | None = attrs.field(default=None, validator=optional(is_amount_of))
    midterm: date | None = attrs.field(default=None, validator=optional(is_day))
    contingencies: tuple[ActionId, ...] = attrs.field(default=(), validator=distinct(is_id))

    @property
    def actions(self) -> tuple[ActionId, ...]:
        """What it plans to do, the interventions first, then what is kept in hand."""
        return (*self.interventions, *self.contingencies)


@attrs.frozen(kw_only=True)
class Exploration:
    """How one explores what works and what matters, where the goal isn't known beforehand (nl: *verkenning*).

    There need be no target, but never no *intention*.

    Raises:
        InvalidValueError: If the intention is empty, or the reason is ``OTHER`` and *own_reason* is empty.

    Source: 3-51, 3-59
    """

    intention: str | Text = attrs.field(validator=is_name)
    reason: LearningReason | None = attrs.field(default=None, validator=optional(a(LearningReason)))
    own_reason: str = attrs.field(default="", validator=is_text)
    testbed: Testbed | None = attrs.field(default=None, validator=optional(a(Testbed)))

    _spanning: ClassVar = (has_own_reason,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class Clarity:
    """That someone finds a goal clear, or not (nl: *helderheid*).

    It is judged by people, and says nothing of whether the goal can be measured.

    Source: 3-62
    """

    by: StakeholderId = attrs.field(validator=is_id)
    clear: bool = attrs.field(validator=a(bool))
    on: date | None = attrs.field(default=None, validator=optional(is_day))


def _is_planned_or_explored(goal: "Goal") -> None:
    """Refuse a goal that is both planned and explored."""
    if goal.plan is not None and goal.exploration is not None:
        raise InvalidValueError(
            Message(
                code="planned-and-explored",
                en="a goal is known beforehand and planned, or explored; not both",
                nl="een doel is vooraf bekend en gepland, of wordt verkend; niet allebei",
            ),
            "exploration",
        )


def _has_its_midterm_within(goal: "Goal") -> None:
    """Refuse a midterm that doesn't lie strictly within the period of the goal."""
    midterm, period = goal.plan.midterm if goal.plan else None, goal.period
    if midterm is None:
        return
    if period is None or not (period.start or date.min) < midterm < (period.end or date.max):
        raise InvalidValueError(
            Message(
                code="midterm-outside",
                en="a midterm ({midterm}) lies within the period of its goal ({period}), not on its first or last day",
                nl="een tussenbalans ({midterm}) ligt in de periode van het doel ({period}), niet op een rand",
                fields={"midterm": midterm, "period": period},
            ),
            "plan",
        )


def _is_no_part_of_itself(goal: "Goal") -> None:
    """Refuse a goal that is a part of itself."""
    if goal.part_of == goal.id or goal.id in goal.serves:
        raise InvalidValueError(
            Message(
                code="goal-in-itself",
                en="{id!r} can't be a part of itself, or serve itself",
                nl="{id!r} kan geen deel zijn van zichzelf en niet zichzelf dienen",
                fields={"id": goal.id},
            ),
            "part_of" if goal.part_of == goal.id else "serves",
        )


@attrs.frozen(kw_only=True)
class Goal:
    """Something that an organisation wants to be true (nl: *doel*).

    It is planned, with a *plan*, or explored, with an *exploration*; in a draft neither need be there. A subgoal is
    *part_of* its goal; a goal that is a means *serves* the goals that are its ends. *aspects* are what it is about. How
    it shows is told by *yardsticks*, a set: measured, noticed, felt. *clarity* is what people find of it, which is
    another matter. *raison_d_etre* is what the organisation is there for, as far as this goal goes. *essential* says
    whether the organisation can't do without it; ``None`` where nobody said. *of* is whose goal it is; it may be
    *waiting_for* means of others.

    Raises:
        InvalidValueError: If it is both planned and explored, its midterm doesn't lie within its period, it is a part
            of itself or serves itself, someone contributes or judges twice, or its moves don't follow on each other.

    Source: 0-10, 0-11, 0-12, 2-27, 3-58, 3-59, 3-61, 3-62, 3-63, 4-01, 4-02

    Example:
        >>> goal = Goal(id=GoalId("reading"), text="Every child reads with pleasure", horizon=Horizon.LONG)
        >>> goal.yardsticks
        ()
    """

    id: GoalId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    period: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    horizon: Horizon | None = attrs.field(default=None, validator=optional(a(Horizon)))
    part_of: GoalId | None = attrs.field(default=None, validator=optional(is_id))
    serves: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    raison_d_etre: str | Text = attrs.field(default="", validator=is_label)
    aspects: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    plan: Plan | None = attrs.field(default=None, validator=optional(a(Plan)))
    exploration: Exploration | None = attrs.field(default=None, validator=optional(a(Exploration)))
    yardsticks: tuple[YardstickKind, ...] = attrs.field(default=(), validator=distinct(a(YardstickKind)))
    clarity: tuple[Clarity, ...] = attrs.field(default=(), validator=each_once(Clarity, "by"))
    forms: tuple[AccountForm, ...] = attrs.field(default=(), validator=many(a(AccountForm)))
    contributions: tuple[Contribution, ...] = attrs.field(default=(), validator=each_once(Contribution, "stakeholder"))
    essential: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    clause: QualityClause | None = attrs.field(default=None, validator=optional(a(QualityClause)))
    waiting_for: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    moves: tuple[Move, ...] = attrs.field(default=(), validator=many(a(Move)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_is_planned_or_explored, _has_its_midterm_within, _is_no_part_of_itself, moved_in_steps)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
