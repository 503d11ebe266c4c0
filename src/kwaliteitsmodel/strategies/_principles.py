"""Sets of principles and their cards: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.asked import Asked
from kwaliteitsmodel.domain.principles import Epigraph, Note, Principle, PrincipleCard, PrincipleSet
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AskedOptions,
    EpigraphOptions,
    NoteOptions,
    PrincipleCardOptions,
    PrincipleOptions,
    PrincipleSetOptions,
)


def questions_asked(**options: Unpack[AskedOptions]) -> SearchStrategy[Asked]:
    """Make questions in their place among others, whole ones and parts.

    Each field of :class:`~kwaliteitsmodel.Asked` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(questions_asked(number=4), lambda asked: asked.part).mark
        '4a'
    """
    return made(Asked, options)


def principle_sets(**options: Unpack[PrincipleSetOptions]) -> SearchStrategy[PrincipleSet]:
    """Make sets of principles, of which most are unknown; whose they are need not exist.

    Each field of :class:`~kwaliteitsmodel.PrincipleSet` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(principle_sets(), lambda several: True).missing
        (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
    """
    return made(PrincipleSet, options)


def principles(**options: Unpack[PrincipleOptions]) -> SearchStrategy[Principle]:
    """Make principles, also such of which no card is known.

    Each field of :class:`~kwaliteitsmodel.Principle` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(principles(number=4), lambda principle: principle.card).name
        'a'
    """
    return made(Principle, options)


def principle_cards(**options: Unpack[PrincipleCardOptions]) -> SearchStrategy[PrincipleCard]:
    """Make cards of principles, also such as aren't complete; what shows the principle need not exist.

    Each field of :class:`~kwaliteitsmodel.PrincipleCard` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(principle_cards(why="Together"), lambda card: not card.lacking).questions[0].mark
        '1'
    """
    return made(PrincipleCard, options)


def epigraphs(**options: Unpack[EpigraphOptions]) -> SearchStrategy[Epigraph]:
    """Make sayings, also such of which nobody knows whose they are.

    Each field of :class:`~kwaliteitsmodel.Epigraph` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(epigraphs(by="A poet"), lambda epigraph: True).text
        'a'
    """
    return made(Epigraph, options)


def notes(**options: Unpack[NoteOptions]) -> SearchStrategy[Note]:
    """Make notes; the source that one cites need not exist.

    Each field of :class:`~kwaliteitsmodel.Note` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(notes(mark="1"), lambda note: True).citation.source
        'a'
    """
    return made(Note, options)
