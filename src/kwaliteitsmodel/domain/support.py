"""Support: plans, profiles of schools, agreements, quality systems and provisions. No pupil stands in them."""

from datetime import date

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_day, is_id, is_text, many, optional, whole
from kwaliteitsmodel.domain.ids import (
    AgreementId,
    EntityId,
    GoalId,
    ProgrammeId,
    ProvisionId,
    ProvisionNeedId,
    QualitySystemId,
    RegionId,
    StakeholderId,
    SupportPlanId,
    SupportProfileId,
    VerificationId,
)
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term


@attrs.frozen(kw_only=True)
class SupportPlan:
    """What a samenwerkingsverband sets out to do in some four years (nl: *ondersteuningsplan*).

    *generation* counts the plans of one samenwerkingsverband: the first is 1.

    Source: 3-32, 4-09
    """

    id: SupportPlanId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(default="", validator=is_label)
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    generation: int | None = attrs.field(default=None, validator=optional(whole(1)))
    goals: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    programmes: tuple[ProgrammeId, ...] = attrs.field(default=(), validator=distinct(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


class SupportLevel(Term):
    """Whether support is what every school offers, or lies above that (nl: *basis- of extra ondersteuning*).

    Source: 3-14
    """

    BASIC = "basic", "basisondersteuning", "basic support"
    EXTRA = "extra", "extra ondersteuning", "extra support"


class SupportBasis(Term):
    """In terms of what support is told: of pupils or of education (nl: *leerling- of onderwijskenmerk*).

    Source: 3-14
    """

    PUPIL = "pupil", "kenmerk van leerlingen", "characteristic of pupils"
    EDUCATION = "education", "kenmerk van het onderwijs", "characteristic of education"


class Realised(Term):
    """How far something that was promised is done (nl: *gerealiseerd*).

    Source: 3-14
    """

    YES = "yes", "ja", "yes"
    PARTLY = "partly", "gedeeltelijk", "partly"
    NO = "no", "nee", "no"


@attrs.frozen(kw_only=True)
class SupportItem:
    """One thing that a school offers its pupils (nl: *onderdeel van de ondersteuning*).

    *realised* is ``None`` where nobody said.

    Source: 3-14
    """

    text: str | Text = attrs.field(validator=is_name)
    level: SupportLevel | None = attrs.field(default=None, validator=optional(a(SupportLevel)))
    basis: SupportBasis | None = attrs.field(default=None, validator=optional(a(SupportBasis)))
    realised: Realised | None = attrs.field(default=None, validator=optional(a(Realised)))


@attrs.frozen(kw_only=True)
class SupportProfile:
    """What support a school says that it offers (nl: *schoolondersteuningsprofiel*).

    A school has one valid profile on a day; more, or none, is told by a rule.

    Source: 4-07, 4-08
    """

    id: SupportProfileId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    version: str = attrs.field(default="", validator=is_text)
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    items: tuple[SupportItem, ...] = attrs.field(default=(), validator=many(a(SupportItem)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Agreement:
    """What parties agreed on (nl: *afspraak*).

    However something is arranged, it is the agreement that must be in order.

    Source: 3-31, 4-04
    """

    id: AgreementId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    parties: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class QualitySystem:
    """The system in which someone keeps agreements on quality (nl: *kwaliteitssysteem*).

    Every school has one, and so has the samenwerkingsverband itself; which one is up to them.

    Source: 3-29, 4-04
    """

    id: QualitySystemId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    agreements: tuple[AgreementId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Verification:
    """That someone looked whether an agreement is kept, in an audit or otherwise (nl: *verificatie van een afspraak*).

    *by_way_of* is the audit, visit or conversation in which one looked; *kept* is ``None`` where that couldn't be told.

    Source: 4-05
    """

    id: VerificationId = attrs.field(validator=is_id)
    agreement: AgreementId = attrs.field(validator=is_id)
    by_way_of: EntityId | None = attrs.field(default=None, validator=optional(is_id))
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    on: date | None = attrs.field(default=None, validator=optional(is_day))
    kept: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Provision:
    """A place in education or care for some group of pupils (nl: *voorziening*).

    *target_groups* are groups in words of your own, such as "autism"; *room* is how many pupils can still come,
    ``None`` where it isn't known: a provision on paper isn't one with room.

    Source: 3-18, 4-12
    """

    id: ProvisionId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    region: RegionId | None = attrs.field(default=None, validator=optional(is_id))
    target_groups: tuple[str, ...] = attrs.field(default=(), validator=distinct(is_text))
    room: int | None = attrs.field(default=None, validator=optional(whole(0)))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class ProvisionNeed:
    """That a region needs a provision for some group of pupils (nl: *behoefte aan een voorziening*).

    *pupils* is for how many, ``None`` where it isn't known; no pupil can be told from it.

    Source: 3-18, 4-12
    """

    id: ProvisionNeedId = attrs.field(validator=is_id)
    region: RegionId = attrs.field(validator=is_id)
    target_group: str = attrs.field(validator=is_text)
    pupils: int | None = attrs.field(default=None, validator=optional(whole(0)))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
