"""Values of several fields that stand inside entities, and names."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.indicators import IndicatorDefinition
from kwaliteitsmodel.domain.positions import Position
from kwaliteitsmodel.domain.sources import Citation, Recorded
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.strategies._fields import FIELDS, NAMES
from kwaliteitsmodel.strategies._given import built
from kwaliteitsmodel.strategies._options import (
    CitationOptions,
    IndicatorDefinitionOptions,
    PositionOptions,
    RecordedOptions,
    TextOptions,
)
from kwaliteitsmodel.strategies._pointing import ANYWHERE


def names() -> SearchStrategy[str | Text]:
    """Make what entities are called: plain text, or text in two languages, with always something to see.

    Quotes, angle brackets, templates, emoji, right-to-left text and new lines are among them.

    Example:
        >>> from hypothesis import find
        >>> find(names(), lambda name: True)
        'a'
    """
    return NAMES


def texts(**options: Unpack[TextOptions]) -> SearchStrategy[Text]:
    """Make texts in Dutch, in English or in both; at least one of the two can be seen.

    Each field of :class:`~kwaliteitsmodel.Text` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(texts(nl="vestiging"), lambda text: True)
        Text(nl='vestiging', en='')
    """
    return built(Text, FIELDS[Text], options, ANYWHERE)


def positions(**options: Unpack[PositionOptions]) -> SearchStrategy[Position]:
    """Make places in the quadrant.

    Each field of :class:`~kwaliteitsmodel.Position` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import Mode
        >>> find(positions(mode=Mode.LEARN), lambda position: True).quadrant_field
        <QuadrantField.UPPER_RIGHT: 'upper-right'>
    """
    return built(Position, FIELDS[Position], options, ANYWHERE)


def citations(**options: Unpack[CitationOptions]) -> SearchStrategy[Citation]:
    """Make places in sources; the sources may not exist.

    Each field of :class:`~kwaliteitsmodel.Citation` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(citations(source="plan"), lambda citation: True)
        Citation(source='plan', where='')
    """
    return built(Citation, FIELDS[Citation], options, ANYWHERE)


def recordeds(**options: Unpack[RecordedOptions]) -> SearchStrategy[Recorded]:
    """Make records of who said so, when and from what; at least one of the three is known.

    Each field of :class:`~kwaliteitsmodel.Recorded` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(recordeds(by=None, source=None), lambda recorded: True)
        Recorded(by=None, on=datetime.date(2000, 1, 1), source=None)
    """
    return built(Recorded, FIELDS[Recorded], options, ANYWHERE)


def indicator_definitions(**options: Unpack[IndicatorDefinitionOptions]) -> SearchStrategy[IndicatorDefinition]:
    """Make definitions of indicators, half-empty ones included.

    Each field of :class:`~kwaliteitsmodel.IndicatorDefinition` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(indicator_definitions(source=None), lambda definition: definition.meaning != "").meaning
        'a'
    """
    return built(IndicatorDefinition, FIELDS[IndicatorDefinition], options, ANYWHERE)
