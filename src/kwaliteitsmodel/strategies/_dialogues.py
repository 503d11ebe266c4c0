"""Dialogues, good practices and development tasks: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.dialogues import Dialogue, Seat
from kwaliteitsmodel.domain.practices import DevelopmentTask, GoodPractice, Interpretation, PracticeUse
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    DevelopmentTaskOptions,
    DialogueOptions,
    GoodPracticeOptions,
    InterpretationOptions,
    PracticeUseOptions,
    SeatOptions,
)


def dialogues(**options: Unpack[DialogueOptions]) -> SearchStrategy[Dialogue]:
    """Make dialogues, planned and held; who takes part, and what it is about, need not exist.

    Each field of :class:`~kwaliteitsmodel.Dialogue` is an option: a strategy or a plain value. One in the setting
    ``OTHER`` has a setting of its own.

    Example:
        >>> from hypothesis import find
        >>> find(dialogues(), lambda dialogue: dialogue.questions).questions[0].mark
        '1'
    """
    return made(Dialogue, options)


def seats(**options: Unpack[SeatOptions]) -> SearchStrategy[Seat]:
    """Make seats at a dialogue, also for anyone; the region need not exist.

    Each field of :class:`~kwaliteitsmodel.Seat` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(seats(role="mentor"), lambda seat: True).people
        1
    """
    return made(Seat, options)


def good_practices(**options: Unpack[GoodPracticeOptions]) -> SearchStrategy[GoodPractice]:
    """Make good practices, found, interpreted and used; those who did so need not exist.

    Each field of :class:`~kwaliteitsmodel.GoodPractice` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(good_practices(), lambda practice: practice.uses).uses[0].purpose
        <PracticePurpose.KNOWLEDGE_SHARING: 'knowledge-sharing'>
    """
    return made(GoodPractice, options)


def interpretations(**options: Unpack[InterpretationOptions]) -> SearchStrategy[Interpretation]:
    """Make meanings that are given to a good practice; the conversation need not exist.

    Each field of :class:`~kwaliteitsmodel.Interpretation` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(interpretations(conversation="talk"), lambda interpretation: True).meaning
        'a'
    """
    return made(Interpretation, options)


def practice_uses(**options: Unpack[PracticeUseOptions]) -> SearchStrategy[PracticeUse]:
    """Make uses of a good practice, also of unknown date; by whom need not exist.

    Each field of :class:`~kwaliteitsmodel.PracticeUse` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(practice_uses(by="linde"), lambda use: use.on is None).by
        'linde'
    """
    return made(PracticeUse, options)


def development_tasks(**options: Unpack[DevelopmentTaskOptions]) -> SearchStrategy[DevelopmentTask]:
    """Make development tasks, current and past ones; who owns one need not exist.

    Each field of :class:`~kwaliteitsmodel.DevelopmentTask` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(development_tasks(name="Mentoring"), lambda task: True).owners
        ()
    """
    return made(DevelopmentTask, options)
