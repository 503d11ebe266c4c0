"""Cycles of quality and what they are made of: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.cycles import Account, Cycle, CycleEntry, SharedPerspective, TakenAlong, Vision
from kwaliteitsmodel.domain.phases import CycleDefinition, CyclePhase, Transition, Ways
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AccountOptions,
    CycleDefinitionOptions,
    CycleEntryOptions,
    CycleOptions,
    CyclePhaseOptions,
    SharedPerspectiveOptions,
    TakenAlongOptions,
    TransitionOptions,
    VisionOptions,
    WaysOptions,
)


def cycles(**options: Unpack[CycleOptions]) -> SearchStrategy[Cycle]:
    """Make cycles of any definition, whose entries walk through it in time; who and what they name need not exist.

    Each field of :class:`~kwaliteitsmodel.Cycle` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import LEMNISCATE
        >>> find(cycles(definition=LEMNISCATE, perspective=None), lambda cycle: True).entries
        ()
    """
    return made(Cycle, options)


def cycle_definitions(**options: Unpack[CycleDefinitionOptions]) -> SearchStrategy[CycleDefinition]:
    """Make definitions of cycles of two phases or more, in which each phase is come to and left again.

    Each field of :class:`~kwaliteitsmodel.CycleDefinition` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> definition = find(cycle_definitions(), lambda definition: True)
        >>> all(definition.ways([code]).onward for code in definition.codes)
        True
    """
    return made(CycleDefinition, options)


def cycle_phases(**options: Unpack[CyclePhaseOptions]) -> SearchStrategy[CyclePhase]:
    """Make phases of cycles.

    Each field of :class:`~kwaliteitsmodel.CyclePhase` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(cycle_phases(code="dream"), lambda phase: True).label
        'a'
    """
    return made(CyclePhase, options)


def transitions(**options: Unpack[TransitionOptions]) -> SearchStrategy[Transition]:
    """Make transitions from one phase to another, or to the same; the phases need not exist.

    Each field of :class:`~kwaliteitsmodel.Transition` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(transitions(origin="dream"), lambda transition: True).to
        'a'
    """
    return made(Transition, options)


def cycle_entries(**options: Unpack[CycleEntryOptions]) -> SearchStrategy[CycleEntry]:
    """Make what is done at one moment of a cycle; who took part, and what was seen, need not exist.

    Each field of :class:`~kwaliteitsmodel.CycleEntry` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(cycle_entries(phase="act"), lambda entry: entry.steering is not None).steering
        <Steering.ADJUST: 'adjust'>
    """
    return made(CycleEntry, options)


def accounts(**options: Unpack[AccountOptions]) -> SearchStrategy[Account]:
    """Make accounts of a phase; by whom, and whose concerns were taken along, need not exist.

    Each field of :class:`~kwaliteitsmodel.Account` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(accounts(about="act"), lambda account: account.taken_along).taken_along[0].kind
        <TakenKind.CONCERN: 'concern'>
    """
    return made(Account, options)


def things_taken_along(**options: Unpack[TakenAlongOptions]) -> SearchStrategy[TakenAlong]:
    """Make what became of a concern, requirement or perspective in an account; whose it is need not exist.

    Each field of :class:`~kwaliteitsmodel.TakenAlong` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(things_taken_along(whose="parents"), lambda taken: taken.why_not).how
        ''
    """
    return made(TakenAlong, options)


def shared_perspectives(**options: Unpack[SharedPerspectiveOptions]) -> SearchStrategy[SharedPerspective]:
    """Make shared perspectives on quality; those who share one need not exist.

    Each field of :class:`~kwaliteitsmodel.SharedPerspective` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(shared_perspectives(), lambda perspective: True).shared_by
        ('a',)
    """
    return made(SharedPerspective, options)


def visions(**options: Unpack[VisionOptions]) -> SearchStrategy[Vision]:
    """Make visions, also such as lack what one is after or how; those who share one need not exist.

    Each field of :class:`~kwaliteitsmodel.Vision` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(visions(what="All children belong"), lambda vision: True).how
        ''
    """
    return made(Vision, options)


def ways(**options: Unpack[WaysOptions]) -> SearchStrategy[Ways]:
    """Make answers to which phases may come next; the phases need not exist.

    Each field of :class:`~kwaliteitsmodel.Ways` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(ways(onward=("act",)), lambda each: each.back).back
        ('a',)
    """
    return made(Ways, options)
