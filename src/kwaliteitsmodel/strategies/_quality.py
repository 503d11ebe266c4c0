"""What people want, try, do and find: alone, so what it points at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.actions import Action
from kwaliteitsmodel.domain.clauses import Contribution, QualityClause
from kwaliteitsmodel.domain.findings import Finding
from kwaliteitsmodel.domain.goals import Clarity, Exploration, Goal, Plan
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.positions import Move
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.domain.quadrant import Accent, FieldFocus, Trigger
from kwaliteitsmodel.domain.testbeds import Testbed
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AccentOptions,
    ActionOptions,
    ClarityOptions,
    ContributionOptions,
    ExplorationOptions,
    FieldFocusOptions,
    FindingOptions,
    GoalOptions,
    InnovationOptions,
    MoveOptions,
    PlanOptions,
    ProgrammeOptions,
    QualityClauseOptions,
    TestbedOptions,
    TriggerOptions,
)


def goals(**options: Unpack[GoalOptions]) -> SearchStrategy[Goal]:
    """Make goals, planned and explored ones and drafts that are neither; what one points at need not exist.

    Each field of :class:`~kwaliteitsmodel.Goal` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import Plan
        >>> find(goals(plan=Plan()), lambda goal: True).exploration is None
        True
    """
    return made(Goal, options)


def programmes(**options: Unpack[ProgrammeOptions]) -> SearchStrategy[Programme]:
    """Make programmes; whose one is, and what it serves, need not exist.

    Each field of :class:`~kwaliteitsmodel.Programme` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(programmes(serves=("reading",)), lambda programme: True).serves
        ('reading',)
    """
    return made(Programme, options)


def innovations(**options: Unpack[InnovationOptions]) -> SearchStrategy[Innovation]:
    """Make innovations, also such as have moved; whose one is, and what it serves, need not exist.

    Each field of :class:`~kwaliteitsmodel.Innovation` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import ApproximateDate, Move, QuadrantField
        >>> on = ApproximateDate.parse("2024")
        >>> move = Move(origin=QuadrantField.LOWER_RIGHT, to=QuadrantField.LOWER_LEFT, on=on)
        >>> find(innovations(moves=(move,)), lambda innovation: True).position.quadrant_field
        <QuadrantField.LOWER_LEFT: 'lower-left'>
    """
    return made(Innovation, options)


def actions(**options: Unpack[ActionOptions]) -> SearchStrategy[Action]:
    """Make actions, open ones and those that are done; what one arises from need not exist.

    Each field of :class:`~kwaliteitsmodel.Action` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(actions(owner="mentor"), lambda action: action.done_on is not None).done_on
        datetime.date(2000, 1, 1)
    """
    return made(Action, options)


def findings(**options: Unpack[FindingOptions]) -> SearchStrategy[Finding]:
    """Make findings; what one rests on need not exist.

    Each field of :class:`~kwaliteitsmodel.Finding` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(findings(rests_on=("figure",)), lambda finding: True).rests_on
        ('figure',)
    """
    return made(Finding, options)


def triggers(**options: Unpack[TriggerOptions]) -> SearchStrategy[Trigger]:
    """Make triggers, of which nothing sets itself going; neither end need exist.

    Each field of :class:`~kwaliteitsmodel.Trigger` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(triggers(finding="too-late"), lambda trigger: True).started
        'a'
    """
    return made(Trigger, options)


def accents(**options: Unpack[AccentOptions]) -> SearchStrategy[Accent]:
    """Make accents on fields of the quadrant; whose one is, and the goals behind it, need not exist.

    Each field of :class:`~kwaliteitsmodel.Accent` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(accents(of="linde"), lambda accent: True).quadrant_field
        <QuadrantField.UPPER_LEFT: 'upper-left'>
    """
    return made(Accent, options)


def field_foci(**options: Unpack[FieldFocusOptions]) -> SearchStrategy[FieldFocus]:
    """Make ranks of attention and energy for fields of the quadrant; whose they are need not exist.

    Each field of :class:`~kwaliteitsmodel.FieldFocus` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(field_foci(energy=None), lambda focus: focus.attention is not None).attention
        1
    """
    return made(FieldFocus, options)


def moves(**options: Unpack[MoveOptions]) -> SearchStrategy[Move]:
    """Make moves through the quadrant, each of which can be made: from learn to secure, from school to whole.

    Each field of :class:`~kwaliteitsmodel.Move` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(moves(), lambda move: True).to
        <QuadrantField.UPPER_LEFT: 'upper-left'>
    """
    return made(Move, options)


def plans(**options: Unpack[PlanOptions]) -> SearchStrategy[Plan]:
    """Make plans of goals; their actions need not exist.

    Each field of :class:`~kwaliteitsmodel.Plan` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(plans(interventions=("train",)), lambda plan: True).contingencies
        ()
    """
    return made(Plan, options)


def explorations(**options: Unpack[ExplorationOptions]) -> SearchStrategy[Exploration]:
    """Make explorations, half-empty ones included, but never without an intention.

    Each field of :class:`~kwaliteitsmodel.Exploration` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(explorations(), lambda each: each.testbed is not None).intention
        'a'
    """
    return made(Exploration, options)


def testbeds(**options: Unpack[TestbedOptions]) -> SearchStrategy[Testbed]:
    """Make testbeds, half-empty ones included; who takes part need not exist.

    Each field of :class:`~kwaliteitsmodel.Testbed` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(testbeds(), lambda testbed: testbed.participants).participants
        ('a',)
    """
    return made(Testbed, options)


def clarities(**options: Unpack[ClarityOptions]) -> SearchStrategy[Clarity]:
    """Make judgements of whether a goal is clear; who judges need not exist.

    Each field of :class:`~kwaliteitsmodel.Clarity` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(clarities(by="parents"), lambda clarity: True).clear
        False
    """
    return made(Clarity, options)


def quality_clauses(**options: Unpack[QualityClauseOptions]) -> SearchStrategy[QualityClause]:
    """Make clauses on quality, half-empty ones included.

    Each field of :class:`~kwaliteitsmodel.QualityClause` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(quality_clauses(), lambda clause: clause.guarded_how != "").guarded_how
        'a'
    """
    return made(QualityClause, options)


def contributions(**options: Unpack[ContributionOptions]) -> SearchStrategy[Contribution]:
    """Make contributions to a goal; whose one is need not exist.

    Each field of :class:`~kwaliteitsmodel.Contribution` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(contributions(stakeholder="linde"), lambda each: True).contribution
        ''
    """
    return made(Contribution, options)
