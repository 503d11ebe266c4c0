"""The options of each strategy: the fields of what it makes, each a strategy or a plain value.

Made by docs/generate.py of the classes: change those, not this module.
"""

from datetime import date
from typing import TypedDict

from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.audits import AuditKind
from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.conversations import Participant, Relevance
from kwaliteitsmodel.domain.indicators import IndicatorDefinition
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.positions import Mode, Position, Scope
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.responsibilities import Share
from kwaliteitsmodel.domain.sources import Citation, Recorded
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.values import Extra, Interval, Text
from kwaliteitsmodel.domain.verdicts import VerdictSign
from kwaliteitsmodel.domain.words import Layer, Missing, PolicyLevel, Sector, Setting, YardstickKind
from kwaliteitsmodel.strategies._given import Given


class AccountFormOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.AccountForm`."""

    kinds: Given[tuple[YardstickKind, ...]]
    about: Given[str | Text]
    agreed_by: Given[tuple[str, ...]]


class ActorProfileOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.ActorProfile`."""

    id: Given[str]
    of: Given[str]
    on: Given[date]
    ambition: Given[int | None]
    capacity: Given[int | None]
    development_stage: Given[int | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class AuditOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Audit`."""

    id: Given[str]
    kind: Given[AuditKind]
    of: Given[str]
    own_kind: Given[str]
    auditors: Given[tuple[str, ...]]
    held: Given[ApproximateDate | None]
    about: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class CircleOfInvolvementOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.CircleOfInvolvement`."""

    id: Given[str]
    name: Given[str | Text]
    ring: Given[tuple[str, ...]]
    about: Given[str | Text]
    extra: Given[Extra]


class CitationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Citation`."""

    source: Given[str]
    where: Given[str]


class ConsultationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Consultation`."""

    id: Given[str]
    name: Given[str | Text]
    members: Given[tuple[str, ...]]
    per_year: Given[float | None]
    about: Given[tuple[str, ...]]
    valid: Given[Period | None]
    extra: Given[Extra]


class ConversationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Conversation`."""

    id: Given[str]
    name: Given[str | Text]
    setting: Given[Setting | None]
    own_setting: Given[str]
    held: Given[ApproximateDate | None]
    participants: Given[tuple[Participant, ...]]
    about: Given[tuple[str, ...]]
    relevances: Given[tuple[Relevance, ...]]
    outcome: Given[str | Text]
    consultation: Given[str | None]
    policy_level: Given[PolicyLevel | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class DeviationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Deviation`."""

    id: Given[str]
    rule: Given[str]
    about: Given[str]
    reason: Given[str | Text]
    agreed_by: Given[tuple[str, ...]]
    valid: Given[Period | None]
    extra: Given[Extra]


class IndicatorOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Indicator`."""

    id: Given[str]
    name: Given[str | Text]
    unit: Given[str | Text]
    definition: Given[IndicatorDefinition | None]
    aspects: Given[tuple[str, ...]]
    position: Given[Position | None]
    extra: Given[Extra]


class IndicatorDefinitionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.IndicatorDefinition`."""

    numerator: Given[str | Text]
    denominator: Given[str | Text]
    reference_date: Given[str | Text]
    meaning: Given[str | Text]
    source: Given[str | None]


class NeedForAccountOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.NeedForAccount`."""

    id: Given[str]
    by: Given[str]
    of: Given[str]
    about: Given[tuple[str, ...]]
    why: Given[str | Text]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ObservationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Observation`."""

    id: Given[str]
    indicator: Given[str]
    of: Given[str]
    period: Given[Period]
    value: Given[float | Interval | Missing]
    recorded: Given[Recorded | None]
    note: Given[str]
    extra: Given[Extra]


class OwnershipOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Ownership`."""

    id: Given[str]
    owner: Given[str]
    of: Given[str]
    aware: Given[bool | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ParticipantOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Participant`."""

    stakeholder: Given[str]
    people: Given[int | None]


class PositionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Position`."""

    scope: Given[Scope]
    mode: Given[Mode]
    reason: Given[str]


class QualityAspectOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.QualityAspect`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    citations: Given[tuple[Citation, ...]]
    extra: Given[Extra]


class RecordedOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Recorded`."""

    by: Given[str | None]
    on: Given[date | None]
    source: Given[str | None]


class RegionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Region`."""

    id: Given[str]
    name: Given[str | Text]
    organised_by: Given[str | None]
    about: Given[str | Text]
    valid: Given[Period | None]
    extra: Given[Extra]


class RelationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Relation`."""

    id: Given[str]
    kind: Given[RelationKind]
    source: Given[str]
    target: Given[str]
    own_kind: Given[str]
    about: Given[tuple[str, ...]]
    weight: Given[float | None]
    present: Given[bool]
    conversation: Given[str | None]
    mutual: Given[bool | None]
    medium: Given[str]
    form: Given[AccountForm | None]
    per_year: Given[float | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class RelevanceOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Relevance`."""

    stakeholder: Given[str]
    aspect: Given[str]
    weight: Given[float | None]


class SalienceOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Salience`."""

    id: Given[str]
    of: Given[str]
    by: Given[str]
    on: Given[date]
    power: Given[bool | None]
    legitimacy: Given[bool | None]
    urgency: Given[bool | None]
    interest: Given[bool | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ShareOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Share`."""

    stakeholder: Given[str]
    contribution: Given[str | Text]
    visible: Given[bool | None]


class SharedResponsibilityOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SharedResponsibility`."""

    id: Given[str]
    name: Given[str | Text]
    shares: Given[tuple[Share, ...]]
    about: Given[tuple[str, ...]]
    valid: Given[Period | None]
    extra: Given[Extra]


class SourceOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Source`."""

    id: Given[str]
    title: Given[str | Text]
    authors: Given[tuple[str, ...]]
    publisher: Given[str]
    published: Given[ApproximateDate | None]
    url: Given[str]
    about: Given[str | Text]
    extra: Given[Extra]


class StakeholderOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Stakeholder`."""

    id: Given[str]
    name: Given[str | Text]
    kind: Given[StakeholderKind]
    own_kind: Given[str]
    about: Given[str | Text]
    brin: Given[Brin | None]
    site: Given[SiteCode | None]
    board: Given[BoardNumber | None]
    swv: Given[SwvCode | None]
    rio_provider: Given[RioProvider | None]
    rio_location: Given[RioLocation | None]
    rio_board: Given[RioBoard | None]
    layer: Given[Layer | None]
    sector: Given[Sector | None]
    regions: Given[tuple[str, ...]]
    domains: Given[tuple[str, ...]]
    roles: Given[tuple[str, ...]]
    contributes: Given[bool | None]
    claims: Given[bool | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class SuccessionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Succession`."""

    id: Given[str]
    predecessor: Given[str]
    successor: Given[str]
    on: Given[ApproximateDate | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class TargetOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Target`."""

    id: Given[str]
    indicator: Given[str]
    period: Given[Period]
    value: Given[float | Interval]
    of: Given[str | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class TextOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Text`."""

    nl: Given[str]
    en: Given[str]


class VerdictOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Verdict`."""

    id: Given[str]
    by: Given[str]
    aspect: Given[str]
    on: Given[date]
    sign: Given[VerdictSign]
    setting: Given[Setting | None]
    own_setting: Given[str]
    conversation: Given[str | None]
    words: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]
