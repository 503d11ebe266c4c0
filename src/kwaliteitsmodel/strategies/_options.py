"""The options of each strategy: the fields of what it makes, each a strategy or a plain value.

Made by docs/generate.py of the classes: change those, not this module.
"""

from datetime import date
from typing import TypedDict

from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.angles import AngleKind, DeskEntryKind
from kwaliteitsmodel.domain.asked import Asked
from kwaliteitsmodel.domain.auditors import AuditorTie, AuditorTieKind, Qualification
from kwaliteitsmodel.domain.audits import (
    AuditKind,
    AuditOutcome,
    AuditReport,
    AuditStage,
    AuditStatus,
    Hearing,
    TeamMember,
    TeamRole,
)
from kwaliteitsmodel.domain.bands import BandOutcome, NormBand
from kwaliteitsmodel.domain.clauses import Contribution, Impulse, LeadershipTask, QualityClause
from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.conversations import Figure, Participant, Relevance
from kwaliteitsmodel.domain.culture import (
    ClimateCondition,
    DomainDepth,
    FactorEffect,
    FactorKind,
    Influenced,
    TermDefinition,
    VocabularyTerm,
)
from kwaliteitsmodel.domain.cycles import (
    Account,
    CycleEntry,
    SharedPerspective,
    Steering,
    TakenAlong,
    TakenKind,
    Vision,
)
from kwaliteitsmodel.domain.dialogues import Seat
from kwaliteitsmodel.domain.evidence import EvidenceKind, HunchOutcome, InformationQuality
from kwaliteitsmodel.domain.findings import FindingClass, Valence
from kwaliteitsmodel.domain.goals import Clarity, Exploration, Horizon, Plan
from kwaliteitsmodel.domain.indicators import (
    Direction,
    IndicatorDefinition,
    IndicatorKind,
    IndicatorOrigin,
    IndicatorStage,
)
from kwaliteitsmodel.domain.instruments import Beneficiary, Burden, Motive, QualityFunction, Yield
from kwaliteitsmodel.domain.judgements import ArrangementKind
from kwaliteitsmodel.domain.norms import (
    Adoption,
    AdoptionStage,
    Binding,
    CriterionKind,
    Grade,
    GradePair,
    MappingKind,
    RequirementOrigin,
)
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.phases import CycleDefinition, CyclePhase, Transition
from kwaliteitsmodel.domain.positions import CollectivePart, Mode, Move, Position, QuadrantField, Scope
from kwaliteitsmodel.domain.practices import Interpretation, PracticePurpose, PracticeUse
from kwaliteitsmodel.domain.principles import Epigraph, Note, Principle, PrincipleCard
from kwaliteitsmodel.domain.processes import HierarchicalLevel, KeepOrDrop, ProcessImportance, Reweighing, SupportedSide
from kwaliteitsmodel.domain.questions import AnswerKind, ModelUse
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.responsibilities import Share
from kwaliteitsmodel.domain.sources import Citation, Recorded
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.support import Realised, SupportBasis, SupportItem, SupportLevel
from kwaliteitsmodel.domain.testbeds import LearningReason, Testbed
from kwaliteitsmodel.domain.thresholds import ExplanationKind, Side
from kwaliteitsmodel.domain.values import Extra, Interval, Text
from kwaliteitsmodel.domain.verdicts import VerdictSign
from kwaliteitsmodel.domain.words import (
    GeoLevel,
    KeyFactor,
    Layer,
    Missing,
    PolicyLevel,
    Sector,
    Setting,
    YardstickKind,
)
from kwaliteitsmodel.strategies._given import Given


class AccentOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Accent`."""

    id: Given[str]
    quadrant_field: Given[QuadrantField]
    of: Given[str]
    goals: Given[tuple[str, ...]]
    reason: Given[str | Text]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class AccountOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Account`."""

    by: Given[str]
    about: Given[str]
    on: Given[ApproximateDate | None]
    taken_along: Given[tuple[TakenAlong, ...]]
    conversation: Given[str | None]
    words: Given[str | Text]


class AccountFormOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.AccountForm`."""

    kinds: Given[tuple[YardstickKind, ...]]
    about: Given[str | Text]
    agreed_by: Given[tuple[str, ...]]


class ActionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Action`."""

    id: Given[str]
    text: Given[str | Text]
    owner: Given[str | None]
    helpers: Given[tuple[str, ...]]
    due: Given[date | None]
    arises_from: Given[tuple[str, ...]]
    serves: Given[tuple[str, ...]]
    done_on: Given[date | None]
    effect: Given[str | Text]
    hours: Given[float | None]
    euros: Given[float | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


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


class AdoptionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Adoption`."""

    by: Given[str]
    stage: Given[AdoptionStage]
    since: Given[ApproximateDate | None]


class AgreementOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Agreement`."""

    id: Given[str]
    text: Given[str | Text]
    parties: Given[tuple[str, ...]]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class AngleOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Angle`."""

    id: Given[str]
    name: Given[str | Text]
    kind: Given[AngleKind]
    own_kind: Given[str]
    of: Given[str | None]
    years: Given[int | None]
    by: Given[str | None]
    grace: Given[int | None]
    extra: Given[Extra]


class AnswerOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Answer`."""

    id: Given[str]
    question: Given[str]
    by: Given[str]
    about: Given[str | None]
    on: Given[ApproximateDate | None]
    conversation: Given[str | None]
    words: Given[str | Text]
    degree: Given[int | None]
    contributions: Given[tuple[Contribution, ...]]
    created: Given[tuple[str, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class AskedOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Asked`."""

    number: Given[int]
    text: Given[str | Text]
    part: Given[str]


class AuditOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Audit`."""

    id: Given[str]
    kind: Given[AuditKind]
    of: Given[str]
    own_kind: Given[str]
    auditors: Given[tuple[str, ...]]
    held: Given[ApproximateDate | None]
    about: Given[str | Text]
    programme: Given[str | None]
    stage: Given[AuditStage | None]
    planned: Given[Period | None]
    status: Given[AuditStatus | None]
    team: Given[tuple[TeamMember, ...]]
    editions: Given[tuple[str, ...]]
    criteria: Given[tuple[str, ...]]
    tests: Given[str | None]
    self_evaluation: Given[str | None]
    follows: Given[str | None]
    outcome: Given[AuditOutcome | None]
    score: Given[float | None]
    report: Given[AuditReport | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class AuditProgrammeOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.AuditProgramme`."""

    id: Given[str]
    name: Given[str | Text]
    by: Given[str | None]
    valid: Given[Period | None]
    about: Given[str | Text]
    extra: Given[Extra]


class AuditReportOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.AuditReport`."""

    published: Given[date | None]
    conclusion: Given[str | Text]
    hearings: Given[tuple[Hearing, ...]]
    obstacles: Given[str | Text]
    diverging: Given[str | Text]


class AuditorOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Auditor`."""

    id: Given[str]
    employer: Given[str]
    name: Given[str | Text]
    qualifications: Given[tuple[Qualification, ...]]
    ties: Given[tuple[AuditorTie, ...]]
    capacity: Given[int | None]
    regions: Given[tuple[str, ...]]
    valid: Given[Period | None]
    extra: Given[Extra]


class AuditorTieOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.AuditorTie`."""

    to: Given[str]
    kind: Given[AuditorTieKind]
    own_kind: Given[str]
    since: Given[date | None]
    until: Given[date | None]


class BenchmarkOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Benchmark`."""

    id: Given[str]
    indicator: Given[str]
    period: Given[Period]
    value: Given[float | Interval]
    group: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class BurdenOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Burden`."""

    of: Given[str]
    hours: Given[float | None]
    felt: Given[int | None]


class CertificateOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Certificate`."""

    id: Given[str]
    edition: Given[str]
    holder: Given[str]
    certifier: Given[str]
    valid: Given[Period | None]
    audit: Given[str | None]
    positive_advice: Given[bool | None]
    scope: Given[str | Text]
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


class ClarityOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Clarity`."""

    by: Given[str]
    clear: Given[bool]
    on: Given[date | None]


class ClimateImpressionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.ClimateImpression`."""

    id: Given[str]
    about: Given[str]
    by: Given[str]
    condition: Given[ClimateCondition]
    degree: Given[int]
    on: Given[ApproximateDate]
    words: Given[str | Text]
    conversation: Given[str | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ConclusionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Conclusion`."""

    id: Given[str]
    text: Given[str | Text]
    rests_on: Given[tuple[str, ...]]
    hunches: Given[tuple[str, ...]]
    of: Given[str | None]
    about: Given[tuple[str, ...]]
    on: Given[ApproximateDate | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ConsultationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Consultation`."""

    id: Given[str]
    name: Given[str | Text]
    members: Given[tuple[str, ...]]
    per_year: Given[float | None]
    about: Given[tuple[str, ...]]
    valid: Given[Period | None]
    extra: Given[Extra]


class ContributionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Contribution`."""

    stakeholder: Given[str]
    contribution: Given[str | Text]
    visible: Given[bool | None]
    task: Given[LeadershipTask | None]
    impulse: Given[Impulse | None]


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
    figures: Given[tuple[Figure, ...]]
    outcome: Given[str | Text]
    consultation: Given[str | None]
    policy_level: Given[PolicyLevel | None]
    geo_level: Given[GeoLevel | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class CriterionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Criterion`."""

    id: Given[str]
    edition: Given[str]
    name: Given[str | Text]
    code: Given[str]
    kind: Given[CriterionKind]
    part_of: Given[str | None]
    binding: Given[Binding | None]
    about: Given[str | Text]
    scale: Given[str | None]
    support_plan: Given[str | None]
    extra: Given[Extra]


class CycleOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Cycle`."""

    id: Given[str]
    subject: Given[str]
    definition: Given[CycleDefinition]
    name: Given[str | Text]
    convener: Given[str | None]
    vision: Given[Vision | None]
    perspective: Given[SharedPerspective | None]
    concerned: Given[tuple[str, ...]]
    entries: Given[tuple[CycleEntry, ...]]
    accounts: Given[tuple[Account, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class CycleDefinitionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.CycleDefinition`."""

    name: Given[str | Text]
    phases: Given[tuple[CyclePhase, ...]]
    transitions: Given[tuple[Transition, ...]]
    starts: Given[tuple[str, ...]]
    returns: Given[bool]
    account: Given[str]
    needs_perspective: Given[bool]


class CycleEntryOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.CycleEntry`."""

    phase: Given[str]
    on: Given[ApproximateDate | None]
    took_part: Given[tuple[str, ...]]
    conversation: Given[str | None]
    evidence: Given[tuple[str, ...]]
    outcome: Given[str | Text]
    steering: Given[Steering | None]
    reason: Given[str | Text]


class CyclePhaseOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.CyclePhase`."""

    code: Given[str]
    label: Given[str | Text]
    asks: Given[str | Text]
    weighs: Given[bool]
    steers: Given[bool]


class DeskEntryOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.DeskEntry`."""

    id: Given[str]
    of: Given[str]
    kind: Given[DeskEntryKind]
    on: Given[date]
    desk: Given[str | None]
    text: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class DevelopmentTaskOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.DevelopmentTask`."""

    id: Given[str]
    name: Given[str | Text]
    owners: Given[tuple[str, ...]]
    about: Given[tuple[str, ...]]
    valid: Given[Period | None]
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


class DialogueOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Dialogue`."""

    id: Given[str]
    name: Given[str | Text]
    setting: Given[Setting | None]
    own_setting: Given[str]
    convener: Given[str | None]
    planned: Given[ApproximateDate | None]
    conversation: Given[str | None]
    composition: Given[tuple[Seat, ...]]
    invited: Given[tuple[str, ...]]
    about: Given[tuple[str, ...]]
    edition: Given[str | None]
    occasions: Given[tuple[str | Text, ...]]
    questions: Given[tuple[Asked, ...]]
    lenses: Given[tuple[str, ...]]
    tasks: Given[tuple[str, ...]]
    dilemmas: Given[tuple[str | Text, ...]]
    opportunities: Given[tuple[str | Text, ...]]
    agreements: Given[tuple[str, ...]]
    sequel_owner: Given[str | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class DomainDepthOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.DomainDepth`."""

    domain: Given[str]
    degree: Given[int]
    words: Given[str | Text]


class EpigraphOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Epigraph`."""

    text: Given[str | Text]
    by: Given[str]


class EvidenceOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Evidence`."""

    id: Given[str]
    kind: Given[EvidenceKind]
    text: Given[str | Text]
    sort: Given[str]
    on: Given[ApproximateDate | None]
    about: Given[tuple[str, ...]]
    shows: Given[tuple[str, ...]]
    interprets: Given[tuple[str, ...]]
    validates: Given[tuple[str, ...]]
    quality: Given[tuple[InformationQuality, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ExplanationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Explanation`."""

    id: Given[str]
    threshold: Given[str]
    of: Given[str]
    period: Given[Period]
    kind: Given[ExplanationKind | None]
    own_kind: Given[str]
    text: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ExplorationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Exploration`."""

    intention: Given[str | Text]
    reason: Given[LearningReason | None]
    own_reason: Given[str]
    testbed: Given[Testbed | None]


class FieldFocusOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.FieldFocus`."""

    id: Given[str]
    quadrant_field: Given[QuadrantField]
    of: Given[str]
    attention: Given[int | None]
    energy: Given[int | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class FigureOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Figure`."""

    indicator: Given[str]
    period: Given[Period | None]


class FindingOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Finding`."""

    id: Given[str]
    text: Given[str | Text]
    of: Given[str | None]
    found: Given[ApproximateDate | None]
    about: Given[tuple[str, ...]]
    rests_on: Given[tuple[str, ...]]
    audit: Given[str | None]
    criterion: Given[str | None]
    finding_class: Given[FindingClass | None]
    evidence: Given[tuple[str, ...]]
    still: Given[str | None]
    meaning: Given[str | Text]
    valence: Given[Valence | None]
    position: Given[Position | None]
    moves: Given[tuple[Move, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class GoalOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Goal`."""

    id: Given[str]
    text: Given[str | Text]
    of: Given[str | None]
    period: Given[Period | None]
    horizon: Given[Horizon | None]
    part_of: Given[str | None]
    serves: Given[tuple[str, ...]]
    raison_d_etre: Given[str | Text]
    aspects: Given[tuple[str, ...]]
    plan: Given[Plan | None]
    exploration: Given[Exploration | None]
    yardsticks: Given[tuple[YardstickKind, ...]]
    clarity: Given[tuple[Clarity, ...]]
    forms: Given[tuple[AccountForm, ...]]
    contributions: Given[tuple[Contribution, ...]]
    essential: Given[bool | None]
    clause: Given[QualityClause | None]
    waiting_for: Given[tuple[str, ...]]
    position: Given[Position | None]
    moves: Given[tuple[Move, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class GoodPracticeOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.GoodPractice`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    of: Given[str | None]
    region: Given[str | None]
    domain: Given[str]
    role: Given[str]
    found: Given[ApproximateDate | None]
    interpreted_in: Given[tuple[Interpretation, ...]]
    uses: Given[tuple[PracticeUse, ...]]
    shared_with: Given[tuple[str, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class GradeOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Grade`."""

    value: Given[str]
    label: Given[str | Text]
    rank: Given[int | None]
    valid: Given[Period | None]
    appraisal: Given[bool]
    ended: Given[ApproximateDate | None]


class GradePairOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.GradePair`."""

    source: Given[str]
    target: Given[str]


class HearingOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Hearing`."""

    by: Given[str]
    on: Given[date | None]
    words: Given[str | Text]
    conversation: Given[str | None]


class HierarchicalLevelOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.HierarchicalLevel`."""

    name: Given[str | Text]
    rank: Given[int | None]


class HunchOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Hunch`."""

    id: Given[str]
    text: Given[str | Text]
    by: Given[str | None]
    on: Given[ApproximateDate | None]
    about: Given[tuple[str, ...]]
    checked_by: Given[tuple[str, ...]]
    outcome: Given[HunchOutcome]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class IndicatorOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Indicator`."""

    id: Given[str]
    name: Given[str | Text]
    unit: Given[str | Text]
    definition: Given[IndicatorDefinition | None]
    former_definitions: Given[tuple[IndicatorDefinition, ...]]
    aspects: Given[tuple[str, ...]]
    goals: Given[tuple[str, ...]]
    kind: Given[IndicatorKind | None]
    factor: Given[str | None]
    stage: Given[IndicatorStage | None]
    origin: Given[IndicatorOrigin | None]
    yardsticks: Given[tuple[YardstickKind, ...]]
    direction: Given[Direction | None]
    band: Given[Interval | None]
    hours: Given[float | None]
    position: Given[Position | None]
    moves: Given[tuple[Move, ...]]
    extra: Given[Extra]


class IndicatorDefinitionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.IndicatorDefinition`."""

    numerator: Given[str | Text]
    denominator: Given[str | Text]
    reference_date: Given[str | Text]
    meaning: Given[str | Text]
    source: Given[str | None]
    valid: Given[Period | None]


class InfluencingFactorOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.InfluencingFactor`."""

    id: Given[str]
    text: Given[str | Text]
    on_what: Given[Influenced]
    effect: Given[FactorEffect | None]
    kind: Given[FactorKind | None]
    own_kind: Given[str]
    factor: Given[KeyFactor | None]
    by: Given[str | None]
    about: Given[str | None]
    on: Given[ApproximateDate | None]
    rests_on: Given[tuple[str, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class InformationQualityOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.InformationQuality`."""

    by: Given[str]
    good: Given[bool | None]
    words: Given[str | Text]


class InnovationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Innovation`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    of: Given[str | None]
    reason: Given[LearningReason | None]
    own_reason: Given[str]
    testbed: Given[Testbed | None]
    serves: Given[tuple[str, ...]]
    aspects: Given[tuple[str, ...]]
    valid: Given[Period | None]
    visible_in_policy: Given[bool | None]
    yielded: Given[str | Text]
    controllable: Given[bool | None]
    predictable: Given[bool | None]
    waiting_for: Given[tuple[str, ...]]
    position: Given[Position | None]
    moves: Given[tuple[Move, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class InstrumentOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Instrument`."""

    id: Given[str]
    name: Given[str | Text]
    kind: Given[str | None]
    of: Given[str | None]
    about: Given[str | Text]
    functions: Given[tuple[QualityFunction, ...]]
    serves: Given[tuple[str, ...]]
    aspects: Given[tuple[str, ...]]
    motives: Given[tuple[Motive, ...]]
    burdens: Given[tuple[Burden, ...]]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class InstrumentKindOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.InstrumentKind`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    suits: Given[Mode | None]
    extra: Given[Extra]


class InstrumentUseOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.InstrumentUse`."""

    id: Given[str]
    instrument: Given[str]
    by: Given[str | None]
    on: Given[ApproximateDate | None]
    yields: Given[tuple[Yield, ...]]
    yielded_nothing: Given[bool]
    position: Given[Position | None]
    moves: Given[tuple[Move, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class InterpretationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Interpretation`."""

    conversation: Given[str]
    meaning: Given[str | Text]
    by: Given[tuple[str, ...]]


class JudgementOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Judgement`."""

    id: Given[str]
    by: Given[str]
    of: Given[str]
    criterion: Given[str]
    scale: Given[str]
    grade: Given[str]
    on: Given[date]
    about: Given[str | None]
    audit: Given[str | None]
    words: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class KeepOrDropOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.KeepOrDrop`."""

    keep: Given[bool]
    reason: Given[str | Text]
    on: Given[ApproximateDate]
    by: Given[str | None]
    conversation: Given[str | None]


class LensOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Lens`."""

    id: Given[str]
    name: Given[str | Text]
    question: Given[str | Text]
    reweighs: Given[tuple[Reweighing, ...]]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class LiaisonVisitOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.LiaisonVisit`."""

    id: Given[str]
    of: Given[str]
    by: Given[str | None]
    on: Given[ApproximateDate | None]
    conversation: Given[str | None]
    angle: Given[str | None]
    words: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class MotiveOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Motive`."""

    by: Given[str]
    expected: Given[bool | None]
    helps: Given[bool | None]
    on: Given[date | None]


class MoveOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Move`."""

    origin: Given[QuadrantField]
    to: Given[QuadrantField]
    on: Given[ApproximateDate]
    reason: Given[str | Text]
    yielded: Given[str | Text]
    controllable: Given[bool | None]
    predictable: Given[bool | None]


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


class NormOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Norm`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    owner: Given[str | None]
    origin: Given[RequirementOrigin | None]
    certifiable: Given[bool | None]
    needs_basic_arrangement: Given[bool | None]
    adoptions: Given[tuple[Adoption, ...]]
    citations: Given[tuple[Citation, ...]]
    extra: Given[Extra]


class NormBandOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.NormBand`."""

    start: Given[float]
    lower: Given[float]
    upper: Given[float | None]


class NormBandsOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.NormBands`."""

    id: Given[str]
    name: Given[str | Text]
    indicator: Given[str]
    by: Given[str | None]
    bands: Given[tuple[NormBand, ...]]
    end: Given[float | None]
    valid: Given[Period | None]
    citation: Given[Citation | None]
    extra: Given[Extra]


class NormEditionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.NormEdition`."""

    id: Given[str]
    norm: Given[str]
    edition: Given[str | Text]
    published: Given[ApproximateDate | None]
    valid: Given[Period | None]
    scale: Given[str | None]
    citations: Given[tuple[Citation, ...]]
    extra: Given[Extra]


class NormMappingOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.NormMapping`."""

    id: Given[str]
    source: Given[str]
    target: Given[str]
    kind: Given[MappingKind]
    rationale: Given[str | Text]
    extra: Given[Extra]


class NoteOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Note`."""

    mark: Given[str]
    citation: Given[Citation]


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
    backing: Given[int | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ParticipantOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Participant`."""

    stakeholder: Given[str]
    people: Given[int | None]


class PartnershipGrowthOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.PartnershipGrowth`."""

    id: Given[str]
    of: Given[str]
    on: Given[ApproximateDate]
    organisations: Given[int | None]
    people: Given[int | None]
    depths: Given[tuple[DomainDepth, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class PlanOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Plan`."""

    interventions: Given[tuple[str, ...]]
    hours: Given[float | None]
    euros: Given[float | None]
    midterm: Given[date | None]
    contingencies: Given[tuple[str, ...]]


class PositionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Position`."""

    scope: Given[Scope]
    mode: Given[Mode]
    reason: Given[str]
    part: Given[CollectivePart | None]


class PracticeUseOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.PracticeUse`."""

    by: Given[str]
    purpose: Given[PracticePurpose]
    on: Given[ApproximateDate | None]


class PrincipleOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Principle`."""

    number: Given[int]
    name: Given[str | Text]
    card: Given[PrincipleCard | None]


class PrincipleCardOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.PrincipleCard`."""

    epigraph: Given[Epigraph | None]
    why: Given[str | Text]
    how: Given[str | Text]
    practices: Given[tuple[str, ...]]
    questions: Given[tuple[Asked, ...]]
    notes: Given[tuple[Note, ...]]


class PrincipleSetOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.PrincipleSet`."""

    id: Given[str]
    name: Given[str | Text]
    of: Given[str | None]
    about: Given[str | Text]
    principles: Given[tuple[Principle, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ProgrammeOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Programme`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    of: Given[str | None]
    serves: Given[tuple[str, ...]]
    aspects: Given[tuple[str, ...]]
    valid: Given[Period | None]
    essential: Given[bool | None]
    clause: Given[QualityClause | None]
    waiting_for: Given[tuple[str, ...]]
    position: Given[Position | None]
    moves: Given[tuple[Move, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ProvisionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Provision`."""

    id: Given[str]
    name: Given[str | Text]
    by: Given[str | None]
    region: Given[str | None]
    target_groups: Given[tuple[str, ...]]
    room: Given[int | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ProvisionNeedOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.ProvisionNeed`."""

    id: Given[str]
    region: Given[str]
    target_group: Given[str]
    pupils: Given[int | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class QualificationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Qualification`."""

    since: Given[date]
    until: Given[date | None]
    leads: Given[bool]
    norm: Given[str | None]
    name: Given[str | Text]


class QualityActivityOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.QualityActivity`."""

    id: Given[str]
    name: Given[str | Text]
    of: Given[str]
    processes: Given[tuple[str, ...]]
    levels: Given[tuple[HierarchicalLevel, ...]]
    took_part: Given[tuple[str, ...]]
    by_way_of: Given[str | None]
    on: Given[ApproximateDate | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class QualityAspectOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.QualityAspect`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    citations: Given[tuple[Citation, ...]]
    extra: Given[Extra]


class QualityClauseOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.QualityClause`."""

    pursued_how: Given[str | Text]
    guarded_how: Given[str | Text]


class QualitySystemOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.QualitySystem`."""

    id: Given[str]
    of: Given[str]
    name: Given[str | Text]
    agreements: Given[tuple[str, ...]]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class QuestionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Question`."""

    id: Given[str]
    text: Given[str | Text]
    activity: Given[str | None]
    factor: Given[KeyFactor | None]
    use: Given[ModelUse | None]
    creates: Given[AnswerKind]
    order: Given[int | None]
    sub_order: Given[int | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class RecordedOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Recorded`."""

    by: Given[str | None]
    on: Given[date | None]
    source: Given[str | None]
    confidential: Given[bool]


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


class ReweighingOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Reweighing`."""

    process: Given[str]
    importance: Given[ProcessImportance]


class RoleEffectivenessOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.RoleEffectiveness`."""

    id: Given[str]
    of: Given[str]
    degree: Given[int]
    on: Given[ApproximateDate]
    role: Given[str]
    policy_level: Given[PolicyLevel | None]
    words: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


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


class ScaleOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Scale`."""

    id: Given[str]
    name: Given[str | Text]
    grades: Given[tuple[Grade, ...]]
    citations: Given[tuple[Citation, ...]]
    extra: Given[Extra]


class ScaleMappingOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.ScaleMapping`."""

    id: Given[str]
    source: Given[str]
    target: Given[str]
    pairs: Given[tuple[GradePair, ...]]
    rationale: Given[str | Text]
    extra: Given[Extra]


class SchoolStepOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SchoolStep`."""

    id: Given[str]
    of: Given[str]
    text: Given[str | Text]
    on: Given[ApproximateDate | None]
    serves: Given[tuple[str, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class SeatOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Seat`."""

    region: Given[str | None]
    domain: Given[str]
    role: Given[str]
    people: Given[int]


class ShareOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Share`."""

    stakeholder: Given[str]
    contribution: Given[str | Text]
    visible: Given[bool | None]


class SharedPerspectiveOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SharedPerspective`."""

    statements: Given[tuple[str | Text, ...]]
    shared_by: Given[tuple[str, ...]]


class SharedResponsibilityOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SharedResponsibility`."""

    id: Given[str]
    name: Given[str | Text]
    shares: Given[tuple[Share, ...]]
    about: Given[tuple[str, ...]]
    valid: Given[Period | None]
    extra: Given[Extra]


class SharedVocabularyOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SharedVocabulary`."""

    id: Given[str]
    of: Given[str]
    name: Given[str | Text]
    terms: Given[tuple[VocabularyTerm, ...]]
    recorded: Given[Recorded | None]
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


class SubProcessOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SubProcess`."""

    id: Given[str]
    name: Given[str | Text]
    of: Given[str]
    about: Given[str | Text]
    owner: Given[str | None]
    level: Given[HierarchicalLevel | None]
    importance: Given[ProcessImportance | None]
    supports: Given[SupportedSide | None]
    decisions: Given[tuple[KeepOrDrop, ...]]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class SuccessFactorOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SuccessFactor`."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    aspects: Given[tuple[str, ...]]
    extra: Given[Extra]


class SuccessionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Succession`."""

    id: Given[str]
    predecessor: Given[str]
    successor: Given[str]
    on: Given[ApproximateDate | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class SupervisionArrangementOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SupervisionArrangement`."""

    id: Given[str]
    of: Given[str]
    kind: Given[ArrangementKind]
    own_kind: Given[str]
    valid: Given[Period | None]
    edition: Given[str | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class SupportItemOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SupportItem`."""

    text: Given[str | Text]
    level: Given[SupportLevel | None]
    basis: Given[SupportBasis | None]
    realised: Given[Realised | None]


class SupportPlanOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SupportPlan`."""

    id: Given[str]
    of: Given[str]
    name: Given[str | Text]
    valid: Given[Period | None]
    generation: Given[int | None]
    goals: Given[tuple[str, ...]]
    programmes: Given[tuple[str, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class SupportProfileOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.SupportProfile`."""

    id: Given[str]
    of: Given[str]
    version: Given[str]
    valid: Given[Period | None]
    items: Given[tuple[SupportItem, ...]]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class TakenAlongOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.TakenAlong`."""

    kind: Given[TakenKind]
    whose: Given[str]
    what: Given[str | Text]
    how: Given[str | Text]
    why_not: Given[str | Text]


class TargetOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Target`."""

    id: Given[str]
    indicator: Given[str]
    period: Given[Period]
    value: Given[float | Interval]
    of: Given[str | None]
    goal: Given[str | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class TeamMemberOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.TeamMember`."""

    auditor: Given[str]
    role: Given[TeamRole]


class TermDefinitionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.TermDefinition`."""

    by: Given[str]
    meaning: Given[str | Text]


class TestbedOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Testbed`."""

    question: Given[str | Text]
    period: Given[Period | None]
    participants: Given[tuple[str, ...]]


class TextOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Text`."""

    nl: Given[str]
    en: Given[str]


class ThresholdOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Threshold`."""

    id: Given[str]
    indicator: Given[str]
    side: Given[Side]
    value: Given[float | None]
    share: Given[float | None]
    share_of: Given[str | None]
    valid: Given[Period | None]
    about: Given[str | Text]
    citation: Given[Citation | None]
    extra: Given[Extra]


class TransitionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Transition`."""

    origin: Given[str]
    to: Given[str]


class TriggerOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Trigger`."""

    id: Given[str]
    finding: Given[str]
    started: Given[str]
    on: Given[ApproximateDate | None]
    reason: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


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


class VerificationOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Verification`."""

    id: Given[str]
    agreement: Given[str]
    by_way_of: Given[str | None]
    of: Given[str | None]
    on: Given[date | None]
    kept: Given[bool | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class VisionOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Vision`."""

    what: Given[str | Text]
    how: Given[str | Text]
    shared_by: Given[tuple[str, ...]]
    agreements: Given[tuple[str | Text, ...]]


class VocabularyTermOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.VocabularyTerm`."""

    term: Given[str]
    definitions: Given[tuple[TermDefinition, ...]]
    agreed: Given[str | Text]
    not_agreed: Given[bool]


class WaysOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Ways`."""

    onward: Given[tuple[str, ...]]
    back: Given[tuple[str, ...]]


class YearOutcomeOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.YearOutcome`."""

    outcome: Given[BandOutcome | None]
    pupils: Given[int | None]


class YieldOptions(TypedDict, total=False):
    """What may be given of a :class:`~kwaliteitsmodel.Yield`."""

    beneficiary: Given[Beneficiary]
    text: Given[str | Text]
    own_beneficiary: Given[str]
