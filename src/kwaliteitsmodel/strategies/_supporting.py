"""Support: alone, so what it points at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.support import (
    Agreement,
    Provision,
    ProvisionNeed,
    QualitySystem,
    SupportItem,
    SupportPlan,
    SupportProfile,
    Verification,
)
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AgreementOptions,
    ProvisionNeedOptions,
    ProvisionOptions,
    QualitySystemOptions,
    SupportItemOptions,
    SupportPlanOptions,
    SupportProfileOptions,
    VerificationOptions,
)


def support_plans(**options: Unpack[SupportPlanOptions]) -> SearchStrategy[SupportPlan]:
    """Make support plans; whose one is, and its goals, need not exist.

    Each field of :class:`~kwaliteitsmodel.SupportPlan` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(support_plans(of="swv"), lambda plan: plan.generation is not None).generation
        1
    """
    return made(SupportPlan, options)


def support_items(**options: Unpack[SupportItemOptions]) -> SearchStrategy[SupportItem]:
    """Make things that schools offer their pupils.

    Each field of :class:`~kwaliteitsmodel.SupportItem` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(support_items(), lambda item: item.realised is not None).realised
        <Realised.YES: 'yes'>
    """
    return made(SupportItem, options)


def support_profiles(**options: Unpack[SupportProfileOptions]) -> SearchStrategy[SupportProfile]:
    """Make support profiles; the school need not exist.

    Each field of :class:`~kwaliteitsmodel.SupportProfile` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> len(find(support_profiles(of="linde"), lambda profile: profile.items != ()).items)
        1
    """
    return made(SupportProfile, options)


def agreements(**options: Unpack[AgreementOptions]) -> SearchStrategy[Agreement]:
    """Make agreements; the parties need not exist.

    Each field of :class:`~kwaliteitsmodel.Agreement` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(agreements(parties=("swv", "linde")), lambda agreement: True).text
        'a'
    """
    return made(Agreement, options)


def quality_systems(**options: Unpack[QualitySystemOptions]) -> SearchStrategy[QualitySystem]:
    """Make quality systems; whose one is, and its agreements, need not exist.

    Each field of :class:`~kwaliteitsmodel.QualitySystem` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(quality_systems(of="swv"), lambda system: True).agreements
        ()
    """
    return made(QualitySystem, options)


def verifications(**options: Unpack[VerificationOptions]) -> SearchStrategy[Verification]:
    """Make verifications of agreements, undecided ones included; the agreement need not exist.

    Each field of :class:`~kwaliteitsmodel.Verification` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(verifications(agreement="reading"), lambda each: True).kept is None
        True
    """
    return made(Verification, options)


def provisions(**options: Unpack[ProvisionOptions]) -> SearchStrategy[Provision]:
    """Make provisions, also such as have no room; who offers one need not exist.

    Each field of :class:`~kwaliteitsmodel.Provision` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(provisions(target_groups=("autism",)), lambda provision: provision.room is not None).room
        0
    """
    return made(Provision, options)


def provision_needs(**options: Unpack[ProvisionNeedOptions]) -> SearchStrategy[ProvisionNeed]:
    """Make needs for provisions; the region need not exist.

    Each field of :class:`~kwaliteitsmodel.ProvisionNeed` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(provision_needs(region="north"), lambda need: need.pupils is not None).pupils
        0
    """
    return made(ProvisionNeed, options)
