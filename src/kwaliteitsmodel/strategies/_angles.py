"""Angles on schools, and what is seen from them: alone, so what it points at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.angles import Angle, DeskEntry, LiaisonVisit, SchoolStep
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AngleOptions,
    DeskEntryOptions,
    LiaisonVisitOptions,
    SchoolStepOptions,
)


def angles(**options: Unpack[AngleOptions]) -> SearchStrategy[Angle]:
    """Make angles; whose one is need not exist.

    Each field of :class:`~kwaliteitsmodel.Angle` is an option: a strategy or a plain value. One of the kind
    ``OTHER`` has a kind of its own.

    Example:
        >>> from hypothesis import find
        >>> find(angles(years=None), lambda angle: True).kind
        <AngleKind.VISIT: 'visit'>
    """
    return made(Angle, options)


def liaison_visits(**options: Unpack[LiaisonVisitOptions]) -> SearchStrategy[LiaisonVisit]:
    """Make visits, also planned ones; who visits whom need not exist.

    Each field of :class:`~kwaliteitsmodel.LiaisonVisit` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(liaison_visits(of="linde"), lambda visit: visit.on is None).words
        ''
    """
    return made(LiaisonVisit, options)


def desk_entries(**options: Unpack[DeskEntryOptions]) -> SearchStrategy[DeskEntry]:
    """Make what advice desks note; of whom need not exist.

    Each field of :class:`~kwaliteitsmodel.DeskEntry` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(desk_entries(of="linde"), lambda entry: True).kind
        <DeskEntryKind.SIGNAL: 'signal'>
    """
    return made(DeskEntry, options)


def school_steps(**options: Unpack[SchoolStepOptions]) -> SearchStrategy[SchoolStep]:
    """Make steps of schools; the school and the goals that one serves need not exist.

    Each field of :class:`~kwaliteitsmodel.SchoolStep` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(school_steps(of="linde"), lambda step: True).text
        'a'
    """
    return made(SchoolStep, options)
