"""Entities of the network of stakeholders: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.circles import CircleOfInvolvement
from kwaliteitsmodel.domain.conversations import Consultation, Conversation
from kwaliteitsmodel.domain.needs import NeedForAccount
from kwaliteitsmodel.domain.profiles import ActorProfile
from kwaliteitsmodel.domain.responsibilities import Ownership, SharedResponsibility
from kwaliteitsmodel.domain.salience import Salience
from kwaliteitsmodel.domain.successions import Succession
from kwaliteitsmodel.domain.verdicts import Verdict
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    ActorProfileOptions,
    CircleOfInvolvementOptions,
    ConsultationOptions,
    ConversationOptions,
    NeedForAccountOptions,
    OwnershipOptions,
    SalienceOptions,
    SharedResponsibilityOptions,
    SuccessionOptions,
    VerdictOptions,
)


def circles_of_involvement(**options: Unpack[CircleOfInvolvementOptions]) -> SearchStrategy[CircleOfInvolvement]:
    """Make circles of involvement: rings of three to five, who need not exist.

    Each field of :class:`~kwaliteitsmodel.CircleOfInvolvement` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> len(find(circles_of_involvement(), lambda circle: True).ring)
        3
    """
    return made(CircleOfInvolvement, options)


def consultations(**options: Unpack[ConsultationOptions]) -> SearchStrategy[Consultation]:
    """Make standing consultations; who belongs to one need not exist.

    Each field of :class:`~kwaliteitsmodel.Consultation` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(consultations(members=("linde", "parents")), lambda each: True).members
        ('linde', 'parents')
    """
    return made(Consultation, options)


def conversations(**options: Unpack[ConversationOptions]) -> SearchStrategy[Conversation]:
    """Make conversations, also planned ones; who takes part, and what they speak about, need not exist.

    Each field of :class:`~kwaliteitsmodel.Conversation` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import Setting
        >>> find(conversations(setting=Setting.OTHER), lambda talk: True).own_setting
        'a'
    """
    return made(Conversation, options)


def needs_for_account(**options: Unpack[NeedForAccountOptions]) -> SearchStrategy[NeedForAccount]:
    """Make needs for account, never of someone from themselves; they need not exist.

    Each field of :class:`~kwaliteitsmodel.NeedForAccount` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(needs_for_account(by="parents", of="linde"), lambda need: True).about
        ()
    """
    return made(NeedForAccount, options)


def shared_responsibilities(**options: Unpack[SharedResponsibilityOptions]) -> SearchStrategy[SharedResponsibility]:
    """Make responsibilities that several share; who they are need not exist.

    Each field of :class:`~kwaliteitsmodel.SharedResponsibility` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(shared_responsibilities(), lambda each: each.holders).holders
        ('a',)
    """
    return made(SharedResponsibility, options)


def ownerships(**options: Unpack[OwnershipOptions]) -> SearchStrategy[Ownership]:
    """Make ownerships; who owns what need not exist.

    Each field of :class:`~kwaliteitsmodel.Ownership` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(ownerships(owner="linde"), lambda each: True).aware is None
        True
    """
    return made(Ownership, options)


def actor_profiles(**options: Unpack[ActorProfileOptions]) -> SearchStrategy[ActorProfile]:
    """Make profiles of partners, of which at least one part is known; the partner need not exist.

    Each field of :class:`~kwaliteitsmodel.ActorProfile` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(actor_profiles(of="linde"), lambda profile: profile.capacity is not None).capacity
        1
    """
    return made(ActorProfile, options)


def saliences(**options: Unpack[SalienceOptions]) -> SearchStrategy[Salience]:
    """Make attributed saliences; who attributes what to whom need not exist.

    Each field of :class:`~kwaliteitsmodel.Salience` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(saliences(power=True, legitimacy=True, urgency=True), lambda each: True).salience_class
        <SalienceClass.DEFINITIVE: 'definitive'>
    """
    return made(Salience, options)


def verdicts(**options: Unpack[VerdictOptions]) -> SearchStrategy[Verdict]:
    """Make verdicts; whose, and of which aspect, need not exist.

    Each field of :class:`~kwaliteitsmodel.Verdict` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(verdicts(by="parents"), lambda verdict: True).sign
        <VerdictSign.POSITIVE: 'positive'>
    """
    return made(Verdict, options)


def successions(**options: Unpack[SuccessionOptions]) -> SearchStrategy[Succession]:
    """Make successions, never of someone by themselves; they need not exist.

    Each field of :class:`~kwaliteitsmodel.Succession` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(successions(successor="new"), lambda each: each.on is None).predecessor
        'a'
    """
    return made(Succession, options)
