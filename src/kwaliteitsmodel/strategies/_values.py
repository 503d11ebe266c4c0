"""Values of several fields that stand inside entities, and names."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.conversations import Participant, Relevance
from kwaliteitsmodel.domain.indicators import IndicatorDefinition
from kwaliteitsmodel.domain.positions import Position
from kwaliteitsmodel.domain.responsibilities import Share
from kwaliteitsmodel.domain.sources import Citation, Recorded
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.strategies._fields import NAMES, made
from kwaliteitsmodel.strategies._options import (
    AccountFormOptions,
    CitationOptions,
    IndicatorDefinitionOptions,
    ParticipantOptions,
    PositionOptions,
    RecordedOptions,
    RelevanceOptions,
    ShareOptions,
    TextOptions,
)


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
    return made(Text, options)


def positions(**options: Unpack[PositionOptions]) -> SearchStrategy[Position]:
    """Make places in the quadrant; only what is of the whole is of its office or its network.

    Each field of :class:`~kwaliteitsmodel.Position` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import CollectivePart
        >>> find(positions(part=CollectivePart.NETWORK), lambda position: True).scope
        <Scope.COLLECTIVE: 'collective'>
    """
    return made(Position, options)


def citations(**options: Unpack[CitationOptions]) -> SearchStrategy[Citation]:
    """Make places in sources; the sources may not exist.

    Each field of :class:`~kwaliteitsmodel.Citation` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(citations(source="plan"), lambda citation: True)
        Citation(source='plan', where='')
    """
    return made(Citation, options)


def recordeds(**options: Unpack[RecordedOptions]) -> SearchStrategy[Recorded]:
    """Make records of who said so, when and from what; at least one of the three is known.

    Each field of :class:`~kwaliteitsmodel.Recorded` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(recordeds(by=None, source=None), lambda recorded: True)
        Recorded(by=None, on=datetime.date(2000, 1, 1), source=None, confidential=False)
    """
    return made(Recorded, options)


def indicator_definitions(**options: Unpack[IndicatorDefinitionOptions]) -> SearchStrategy[IndicatorDefinition]:
    """Make definitions of indicators, half-empty ones included.

    Each field of :class:`~kwaliteitsmodel.IndicatorDefinition` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(indicator_definitions(source=None), lambda definition: definition.meaning != "").meaning
        'a'
    """
    return made(IndicatorDefinition, options)


def account_forms(**options: Unpack[AccountFormOptions]) -> SearchStrategy[AccountForm]:
    """Make forms of account, half-empty ones included; who agreed to one need not exist.

    Each field of :class:`~kwaliteitsmodel.AccountForm` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(account_forms(), lambda form: len(form.kinds) > 2).agreed_by
        ()
    """
    return made(AccountForm, options)


def participants(**options: Unpack[ParticipantOptions]) -> SearchStrategy[Participant]:
    """Make those who take part in a conversation; they need not exist.

    Each field of :class:`~kwaliteitsmodel.Participant` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(participants(stakeholder="parents"), lambda each: each.people is not None).people
        1
    """
    return made(Participant, options)


def relevances(**options: Unpack[RelevanceOptions]) -> SearchStrategy[Relevance]:
    """Make how much aspects matter to stakeholders; neither need exist.

    Each field of :class:`~kwaliteitsmodel.Relevance` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(relevances(aspect="trust"), lambda each: each.weight is not None).weight
        0
    """
    return made(Relevance, options)


def shares(**options: Unpack[ShareOptions]) -> SearchStrategy[Share]:
    """Make shares in what several are responsible for; who has one need not exist.

    Each field of :class:`~kwaliteitsmodel.Share` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(shares(stakeholder="linde"), lambda share: True).contribution
        ''
    """
    return made(Share, options)
