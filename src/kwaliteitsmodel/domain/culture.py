"""Quality culture: what furthers or hinders it, how the climate is felt, which words are shared, and how it grows."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_id, is_text, optional, whole
from kwaliteitsmodel.domain.ids import (
    ClimateImpressionId,
    ConversationId,
    EntityId,
    GrowthId,
    InfluencingFactorId,
    RoleEffectivenessId,
    StakeholderId,
    VocabularyId,
)
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name, is_said
from kwaliteitsmodel.domain.words import KeyFactor, PolicyLevel, Term, has_own_kind
from kwaliteitsmodel.errors import InvalidValueError, Message


class Influenced(Term):
    """What a factor works on (nl: *waarop een factor invloed heeft*).

    Source: 0-16, 0-29, 0-32
    """

    CULTURE = "culture", "kwaliteitscultuur", "quality culture"
    INTEGRALITY = "integrality", "integraliteit", "integrality"


class FactorEffect(Term):
    """Whether a factor helps or hinders (nl: *werking van een factor*).

    Source: 0-32
    """

    HELPS = "helps", "helpt", "helps"
    HINDERS = "hinders", "belemmert", "hinders"


class FactorKind(Term):
    """What sort of factor is at work (nl: *soort factor van invloed*).

    The list is open: ``OTHER`` goes with a word of your own.

    Source: 0-17, 0-20, 0-32
    """

    GROWTH = "growth", "groei van het partnerschap", "growth of the partnership"
    AMBITION = "ambition", "verschil in ambitie", "difference in ambition"
    CAPACITY = "capacity", "verschil in capaciteit", "difference in capacity"
    DEVELOPMENT_STAGE = "development-stage", "verschil in ontwikkelfase", "difference in stage of development"
    OTHER = "other", "anders", "other"


class ClimateCondition(Term):
    """What an open climate in which people learn can't do without (nl: *voorwaarde van een open en lerend klimaat*).

    All four are needed.

    Source: 2-04
    """

    SAFETY = "safety", "veiligheid", "safety"
    READINESS_TO_LEARN = "readiness-to-learn", "leerbereidheid", "readiness to learn"
    CONSTRUCTIVE_FEEDBACK = "constructive-feedback", "constructieve feedback", "constructive feedback"
    WORKING_TOGETHER = "working-together", "samenwerken", "working together"


@attrs.frozen(kw_only=True)
class InfluencingFactor:
    """Something that helps or hinders quality culture or its integrality (nl: *factor van invloed*).

    *by* is from whom this comes, *about* in whose quality it is at work; both may be unknown, and so may *effect*.
    *rests_on* is what shows it: growth, profiles of partners, answers. *factor* is the key factor that it belongs to.

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty.

    Source: 0-16, 0-29, 0-32

    Example:
        >>> few = InfluencingFactor(
        ...     id=InfluencingFactorId("few-hours"),
        ...     text="Few hours for it",
        ...     on_what=Influenced.CULTURE,
        ...     effect=FactorEffect.HINDERS,
        ...     kind=FactorKind.CAPACITY,
        ... )
        >>> few.effect.label("nl")
        'belemmert'
    """

    id: InfluencingFactorId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    on_what: Influenced = attrs.field(validator=a(Influenced))
    effect: FactorEffect | None = attrs.field(default=None, validator=optional(a(FactorEffect)))
    kind: FactorKind | None = attrs.field(default=None, validator=optional(a(FactorKind)))
    own_kind: str = attrs.field(default="", validator=is_text)
    factor: KeyFactor | None = attrs.field(default=None, validator=optional(a(KeyFactor)))
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    about: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    rests_on: tuple[EntityId, ...] = attrs.field(default=(), validator=distinct(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_kind,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class ClimateImpression:
    """How far a condition of the climate is there, as a person or a role felt it (nl: *indruk van het klimaat*).

    *degree* is a rank from 1 on a scale that those who are asked share; only the order means something. *about* is
    where the climate is. Impressions are never made into one score.

    Source: 2-04, 2-29
    """

    id: ClimateImpressionId = attrs.field(validator=is_id)
    about: StakeholderId = attrs.field(validator=is_id)
    by: StakeholderId = attrs.field(validator=is_id)
    condition: ClimateCondition = attrs.field(validator=a(ClimateCondition))
    degree: int = attrs.field(validator=whole(1))
    on: ApproximateDate = attrs.field(validator=a(ApproximateDate))
    words: str | Text = attrs.field(default="", validator=is_label)
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class RoleEffectiveness:
    """How effective a person or a group is in a role, as was reflected on (nl: *effectiviteit in een rol*).

    *role* is in one's own words; empty where the stakeholder is a role itself. *degree* is a rank from 1 on a scale
    that those who reflect share. Such a thing is easily confidential: *recorded* can say so.

    Source: 2-10, 2-33
    """

    id: RoleEffectivenessId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    degree: int = attrs.field(validator=whole(1))
    on: ApproximateDate = attrs.field(validator=a(ApproximateDate))
    role: str = attrs.field(default="", validator=is_text)
    policy_level: PolicyLevel | None = attrs.field(default=None, validator=optional(a(PolicyLevel)))
    words: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class TermDefinition:
    """What someone means by a term (nl: *definitie van een partner*).

    Source: 0-19
    """

    by: StakeholderId = attrs.field(validator=is_id)
    meaning: str | Text = attrs.field(validator=is_name)


def _agreed_or_not(of: "VocabularyTerm") -> None:
    if is_said(of.agreed) and of.not_agreed:
        raise InvalidValueError(
            Message(
                code="agreed-and-not",
                en="a term has an agreed definition, or people don't agree: not both",
                nl="een begrip heeft een afgesproken definitie, of men is het niet eens: niet beide",
            ),
            "not_agreed",
        )


@attrs.frozen(kw_only=True)
class VocabularyTerm:
    """A term, what each means by it, and whether people agreed on one definition (nl: *gezamenlijk begrip*).

    *agreed* is the one definition that people agreed on. *not_agreed* says that they looked, and don't agree. Where
    neither is told, nobody looked.

    Raises:
        InvalidValueError: If a definition is agreed and *not_agreed* too.

    Source: 0-19
    """

    term: str = attrs.field(validator=is_text)
    definitions: tuple[TermDefinition, ...] = attrs.field(default=(), validator=each_once(TermDefinition, "by"))
    agreed: str | Text = attrs.field(default="", validator=is_label)
    not_agreed: bool = attrs.field(default=False, validator=a(bool))

    _spanning: ClassVar = (_agreed_or_not,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class SharedVocabulary:
    """The terms of a partnership, with what its partners mean by them (nl: *gezamenlijk begrippenkader*).

    Source: 0-19

    Example:
        >>> quality = VocabularyTerm(term="quality", agreed="What we promised each other")
        >>> SharedVocabulary(id=VocabularyId("v"), of=StakeholderId("us"), terms=(quality,)).terms[0].not_agreed
        False
    """

    id: VocabularyId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(default="", validator=is_label)
    terms: tuple[VocabularyTerm, ...] = attrs.field(default=(), validator=each_once(VocabularyTerm, "term"))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class DomainDepth:
    """How deep the knowledge of a partnership in a domain is, by a rank from 1 (nl: *diepte in een domein*).

    Source: 0-17
    """

    domain: str = attrs.field(validator=is_text)
    degree: int = attrs.field(validator=whole(1))
    words: str | Text = attrs.field(default="", validator=is_label)


@attrs.frozen(kw_only=True)
class PartnershipGrowth:
    """How broad and how deep a partnership was at a moment (nl: *groei van een partnerschap*).

    Its breadth is the number of *organisations* and of *people* that take part; ``None`` is not known. Its depth is
    told for each domain apart. Several of them make a series.

    Source: 0-17
    """

    id: GrowthId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    on: ApproximateDate = attrs.field(validator=a(ApproximateDate))
    organisations: int | None = attrs.field(default=None, validator=optional(whole(0)))
    people: int | None = attrs.field(default=None, validator=optional(whole(0)))
    depths: tuple[DomainDepth, ...] = attrs.field(default=(), validator=each_once(DomainDepth, "domain"))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
