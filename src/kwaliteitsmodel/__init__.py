"""A domain model of quality in Dutch education: the things, their ids, and the model that holds them.

This is the door. What it names is loaded when it is first asked for; questions, checks, graphs and documents live in
packages of their own: :mod:`kwaliteitsmodel.checks`, :mod:`kwaliteitsmodel.graph`, :mod:`kwaliteitsmodel.io`,
:mod:`kwaliteitsmodel.readers`, :mod:`kwaliteitsmodel.catalogue`, :mod:`kwaliteitsmodel.strategies`.
"""

TYPE_CHECKING = False  # as checkers of types take it; to import it would take longer than all the rest here

if TYPE_CHECKING:
    from kwaliteitsmodel.domain.accounts import AccountForm as AccountForm
    from kwaliteitsmodel.domain.actions import Action as Action
    from kwaliteitsmodel.domain.angles import Angle as Angle
    from kwaliteitsmodel.domain.angles import AngleKind as AngleKind
    from kwaliteitsmodel.domain.angles import DeskEntry as DeskEntry
    from kwaliteitsmodel.domain.angles import DeskEntryKind as DeskEntryKind
    from kwaliteitsmodel.domain.angles import LiaisonVisit as LiaisonVisit
    from kwaliteitsmodel.domain.angles import SchoolStep as SchoolStep
    from kwaliteitsmodel.domain.asked import Asked as Asked
    from kwaliteitsmodel.domain.aspects import QualityAspect as QualityAspect
    from kwaliteitsmodel.domain.auditors import Auditor as Auditor
    from kwaliteitsmodel.domain.auditors import AuditorTie as AuditorTie
    from kwaliteitsmodel.domain.auditors import AuditorTieKind as AuditorTieKind
    from kwaliteitsmodel.domain.auditors import Qualification as Qualification
    from kwaliteitsmodel.domain.audits import Audit as Audit
    from kwaliteitsmodel.domain.audits import AuditKind as AuditKind
    from kwaliteitsmodel.domain.audits import AuditOutcome as AuditOutcome
    from kwaliteitsmodel.domain.audits import AuditProgramme as AuditProgramme
    from kwaliteitsmodel.domain.audits import AuditReport as AuditReport
    from kwaliteitsmodel.domain.audits import AuditStage as AuditStage
    from kwaliteitsmodel.domain.audits import AuditStatus as AuditStatus
    from kwaliteitsmodel.domain.audits import Hearing as Hearing
    from kwaliteitsmodel.domain.audits import TeamMember as TeamMember
    from kwaliteitsmodel.domain.audits import TeamRole as TeamRole
    from kwaliteitsmodel.domain.bands import BandOutcome as BandOutcome
    from kwaliteitsmodel.domain.bands import NormBand as NormBand
    from kwaliteitsmodel.domain.bands import NormBands as NormBands
    from kwaliteitsmodel.domain.bands import YearOutcome as YearOutcome
    from kwaliteitsmodel.domain.certificates import Certificate as Certificate
    from kwaliteitsmodel.domain.circles import CircleOfInvolvement as CircleOfInvolvement
    from kwaliteitsmodel.domain.clauses import Contribution as Contribution
    from kwaliteitsmodel.domain.clauses import Impulse as Impulse
    from kwaliteitsmodel.domain.clauses import LeadershipTask as LeadershipTask
    from kwaliteitsmodel.domain.clauses import QualityClause as QualityClause
    from kwaliteitsmodel.domain.codes import BoardNumber as BoardNumber
    from kwaliteitsmodel.domain.codes import Brin as Brin
    from kwaliteitsmodel.domain.codes import RioBoard as RioBoard
    from kwaliteitsmodel.domain.codes import RioLocation as RioLocation
    from kwaliteitsmodel.domain.codes import RioProvider as RioProvider
    from kwaliteitsmodel.domain.codes import SiteCode as SiteCode
    from kwaliteitsmodel.domain.codes import SwvCode as SwvCode
    from kwaliteitsmodel.domain.conversations import Consultation as Consultation
    from kwaliteitsmodel.domain.conversations import Conversation as Conversation
    from kwaliteitsmodel.domain.conversations import Figure as Figure
    from kwaliteitsmodel.domain.conversations import Participant as Participant
    from kwaliteitsmodel.domain.conversations import Relevance as Relevance
    from kwaliteitsmodel.domain.culture import ClimateCondition as ClimateCondition
    from kwaliteitsmodel.domain.culture import ClimateImpression as ClimateImpression
    from kwaliteitsmodel.domain.culture import DomainDepth as DomainDepth
    from kwaliteitsmodel.domain.culture import FactorEffect as FactorEffect
    from kwaliteitsmodel.domain.culture import FactorKind as FactorKind
    from kwaliteitsmodel.domain.culture import Influenced as Influenced
    from kwaliteitsmodel.domain.culture import InfluencingFactor as InfluencingFactor
    from kwaliteitsmodel.domain.culture import PartnershipGrowth as PartnershipGrowth
    from kwaliteitsmodel.domain.culture import RoleEffectiveness as RoleEffectiveness
    from kwaliteitsmodel.domain.culture import SharedVocabulary as SharedVocabulary
    from kwaliteitsmodel.domain.culture import TermDefinition as TermDefinition
    from kwaliteitsmodel.domain.culture import VocabularyTerm as VocabularyTerm
    from kwaliteitsmodel.domain.cycles import Account as Account
    from kwaliteitsmodel.domain.cycles import Cycle as Cycle
    from kwaliteitsmodel.domain.cycles import CycleEntry as CycleEntry
    from kwaliteitsmodel.domain.cycles import SharedPerspective as SharedPerspective
    from kwaliteitsmodel.domain.cycles import Steering as Steering
    from kwaliteitsmodel.domain.cycles import TakenAlong as TakenAlong
    from kwaliteitsmodel.domain.cycles import TakenKind as TakenKind
    from kwaliteitsmodel.domain.cycles import Vision as Vision
    from kwaliteitsmodel.domain.deviations import Deviation as Deviation
    from kwaliteitsmodel.domain.dialogues import Dialogue as Dialogue
    from kwaliteitsmodel.domain.dialogues import Seat as Seat
    from kwaliteitsmodel.domain.evidence import Conclusion as Conclusion
    from kwaliteitsmodel.domain.evidence import Evidence as Evidence
    from kwaliteitsmodel.domain.evidence import EvidenceKind as EvidenceKind
    from kwaliteitsmodel.domain.evidence import Hunch as Hunch
    from kwaliteitsmodel.domain.evidence import HunchOutcome as HunchOutcome
    from kwaliteitsmodel.domain.evidence import InformationQuality as InformationQuality
    from kwaliteitsmodel.domain.findings import Finding as Finding
    from kwaliteitsmodel.domain.findings import FindingClass as FindingClass
    from kwaliteitsmodel.domain.findings import Valence as Valence
    from kwaliteitsmodel.domain.goals import Clarity as Clarity
    from kwaliteitsmodel.domain.goals import Exploration as Exploration
    from kwaliteitsmodel.domain.goals import Goal as Goal
    from kwaliteitsmodel.domain.goals import Horizon as Horizon
    from kwaliteitsmodel.domain.goals import Plan as Plan
    from kwaliteitsmodel.domain.ids import AccentId as AccentId
    from kwaliteitsmodel.domain.ids import ActionId as ActionId
    from kwaliteitsmodel.domain.ids import ActivityId as ActivityId
    from kwaliteitsmodel.domain.ids import AgreementId as AgreementId
    from kwaliteitsmodel.domain.ids import AngleId as AngleId
    from kwaliteitsmodel.domain.ids import AnswerId as AnswerId
    from kwaliteitsmodel.domain.ids import ArrangementId as ArrangementId
    from kwaliteitsmodel.domain.ids import AspectId as AspectId
    from kwaliteitsmodel.domain.ids import AuditId as AuditId
    from kwaliteitsmodel.domain.ids import AuditorId as AuditorId
    from kwaliteitsmodel.domain.ids import AuditProgrammeId as AuditProgrammeId
    from kwaliteitsmodel.domain.ids import BenchmarkId as BenchmarkId
    from kwaliteitsmodel.domain.ids import CertificateId as CertificateId
    from kwaliteitsmodel.domain.ids import CircleId as CircleId
    from kwaliteitsmodel.domain.ids import ClimateImpressionId as ClimateImpressionId
    from kwaliteitsmodel.domain.ids import ConclusionId as ConclusionId
    from kwaliteitsmodel.domain.ids import ConsultationId as ConsultationId
    from kwaliteitsmodel.domain.ids import ConversationId as ConversationId
    from kwaliteitsmodel.domain.ids import CriterionId as CriterionId
    from kwaliteitsmodel.domain.ids import CycleId as CycleId
    from kwaliteitsmodel.domain.ids import DeskEntryId as DeskEntryId
    from kwaliteitsmodel.domain.ids import DevelopmentTaskId as DevelopmentTaskId
    from kwaliteitsmodel.domain.ids import DeviationId as DeviationId
    from kwaliteitsmodel.domain.ids import DialogueId as DialogueId
    from kwaliteitsmodel.domain.ids import EntityId as EntityId
    from kwaliteitsmodel.domain.ids import EvidenceId as EvidenceId
    from kwaliteitsmodel.domain.ids import ExplanationId as ExplanationId
    from kwaliteitsmodel.domain.ids import FindingId as FindingId
    from kwaliteitsmodel.domain.ids import FocusId as FocusId
    from kwaliteitsmodel.domain.ids import GoalId as GoalId
    from kwaliteitsmodel.domain.ids import GoodPracticeId as GoodPracticeId
    from kwaliteitsmodel.domain.ids import GrowthId as GrowthId
    from kwaliteitsmodel.domain.ids import HunchId as HunchId
    from kwaliteitsmodel.domain.ids import IndicatorId as IndicatorId
    from kwaliteitsmodel.domain.ids import InfluencingFactorId as InfluencingFactorId
    from kwaliteitsmodel.domain.ids import InnovationId as InnovationId
    from kwaliteitsmodel.domain.ids import InstrumentId as InstrumentId
    from kwaliteitsmodel.domain.ids import InstrumentKindId as InstrumentKindId
    from kwaliteitsmodel.domain.ids import JudgementId as JudgementId
    from kwaliteitsmodel.domain.ids import LensId as LensId
    from kwaliteitsmodel.domain.ids import MappingId as MappingId
    from kwaliteitsmodel.domain.ids import NeedId as NeedId
    from kwaliteitsmodel.domain.ids import NormBandsId as NormBandsId
    from kwaliteitsmodel.domain.ids import NormEditionId as NormEditionId
    from kwaliteitsmodel.domain.ids import NormId as NormId
    from kwaliteitsmodel.domain.ids import ObservationId as ObservationId
    from kwaliteitsmodel.domain.ids import OwnershipId as OwnershipId
    from kwaliteitsmodel.domain.ids import PrincipleSetId as PrincipleSetId
    from kwaliteitsmodel.domain.ids import ProfileId as ProfileId
    from kwaliteitsmodel.domain.ids import ProgrammeId as ProgrammeId
    from kwaliteitsmodel.domain.ids import ProvisionId as ProvisionId
    from kwaliteitsmodel.domain.ids import ProvisionNeedId as ProvisionNeedId
    from kwaliteitsmodel.domain.ids import QualitySystemId as QualitySystemId
    from kwaliteitsmodel.domain.ids import QuestionId as QuestionId
    from kwaliteitsmodel.domain.ids import RegionId as RegionId
    from kwaliteitsmodel.domain.ids import RelationId as RelationId
    from kwaliteitsmodel.domain.ids import ResponsibilityId as ResponsibilityId
    from kwaliteitsmodel.domain.ids import RoleEffectivenessId as RoleEffectivenessId
    from kwaliteitsmodel.domain.ids import SalienceId as SalienceId
    from kwaliteitsmodel.domain.ids import ScaleId as ScaleId
    from kwaliteitsmodel.domain.ids import ScaleMappingId as ScaleMappingId
    from kwaliteitsmodel.domain.ids import SchoolStepId as SchoolStepId
    from kwaliteitsmodel.domain.ids import SourceId as SourceId
    from kwaliteitsmodel.domain.ids import StakeholderId as StakeholderId
    from kwaliteitsmodel.domain.ids import SubProcessId as SubProcessId
    from kwaliteitsmodel.domain.ids import SuccessFactorId as SuccessFactorId
    from kwaliteitsmodel.domain.ids import SuccessionId as SuccessionId
    from kwaliteitsmodel.domain.ids import SupportPlanId as SupportPlanId
    from kwaliteitsmodel.domain.ids import SupportProfileId as SupportProfileId
    from kwaliteitsmodel.domain.ids import TargetId as TargetId
    from kwaliteitsmodel.domain.ids import ThresholdId as ThresholdId
    from kwaliteitsmodel.domain.ids import TriggerId as TriggerId
    from kwaliteitsmodel.domain.ids import UseId as UseId
    from kwaliteitsmodel.domain.ids import VerdictId as VerdictId
    from kwaliteitsmodel.domain.ids import VerificationId as VerificationId
    from kwaliteitsmodel.domain.ids import VisitId as VisitId
    from kwaliteitsmodel.domain.ids import VocabularyId as VocabularyId
    from kwaliteitsmodel.domain.indicators import Benchmark as Benchmark
    from kwaliteitsmodel.domain.indicators import Direction as Direction
    from kwaliteitsmodel.domain.indicators import Indicator as Indicator
    from kwaliteitsmodel.domain.indicators import IndicatorDefinition as IndicatorDefinition
    from kwaliteitsmodel.domain.indicators import IndicatorKind as IndicatorKind
    from kwaliteitsmodel.domain.indicators import IndicatorOrigin as IndicatorOrigin
    from kwaliteitsmodel.domain.indicators import IndicatorStage as IndicatorStage
    from kwaliteitsmodel.domain.indicators import Observation as Observation
    from kwaliteitsmodel.domain.indicators import SuccessFactor as SuccessFactor
    from kwaliteitsmodel.domain.indicators import Target as Target
    from kwaliteitsmodel.domain.innovations import Innovation as Innovation
    from kwaliteitsmodel.domain.instruments import Beneficiary as Beneficiary
    from kwaliteitsmodel.domain.instruments import Burden as Burden
    from kwaliteitsmodel.domain.instruments import Instrument as Instrument
    from kwaliteitsmodel.domain.instruments import InstrumentKind as InstrumentKind
    from kwaliteitsmodel.domain.instruments import InstrumentUse as InstrumentUse
    from kwaliteitsmodel.domain.instruments import Motive as Motive
    from kwaliteitsmodel.domain.instruments import QualityFunction as QualityFunction
    from kwaliteitsmodel.domain.instruments import Yield as Yield
    from kwaliteitsmodel.domain.judgements import ArrangementKind as ArrangementKind
    from kwaliteitsmodel.domain.judgements import Judgement as Judgement
    from kwaliteitsmodel.domain.judgements import SupervisionArrangement as SupervisionArrangement
    from kwaliteitsmodel.domain.needs import NeedForAccount as NeedForAccount
    from kwaliteitsmodel.domain.norms import Adoption as Adoption
    from kwaliteitsmodel.domain.norms import AdoptionStage as AdoptionStage
    from kwaliteitsmodel.domain.norms import Binding as Binding
    from kwaliteitsmodel.domain.norms import Criterion as Criterion
    from kwaliteitsmodel.domain.norms import CriterionKind as CriterionKind
    from kwaliteitsmodel.domain.norms import Grade as Grade
    from kwaliteitsmodel.domain.norms import GradePair as GradePair
    from kwaliteitsmodel.domain.norms import MappingKind as MappingKind
    from kwaliteitsmodel.domain.norms import Norm as Norm
    from kwaliteitsmodel.domain.norms import NormEdition as NormEdition
    from kwaliteitsmodel.domain.norms import NormMapping as NormMapping
    from kwaliteitsmodel.domain.norms import RequirementOrigin as RequirementOrigin
    from kwaliteitsmodel.domain.norms import Scale as Scale
    from kwaliteitsmodel.domain.norms import ScaleMapping as ScaleMapping
    from kwaliteitsmodel.domain.periods import ApproximateDate as ApproximateDate
    from kwaliteitsmodel.domain.periods import CalendarYear as CalendarYear
    from kwaliteitsmodel.domain.periods import Period as Period
    from kwaliteitsmodel.domain.periods import SchoolYear as SchoolYear
    from kwaliteitsmodel.domain.phases import IMWR as IMWR
    from kwaliteitsmodel.domain.phases import LEMNISCATE as LEMNISCATE
    from kwaliteitsmodel.domain.phases import PDCA as PDCA
    from kwaliteitsmodel.domain.phases import CycleDefinition as CycleDefinition
    from kwaliteitsmodel.domain.phases import CyclePhase as CyclePhase
    from kwaliteitsmodel.domain.phases import Transition as Transition
    from kwaliteitsmodel.domain.phases import Ways as Ways
    from kwaliteitsmodel.domain.positions import CollectivePart as CollectivePart
    from kwaliteitsmodel.domain.positions import Mode as Mode
    from kwaliteitsmodel.domain.positions import Move as Move
    from kwaliteitsmodel.domain.positions import Position as Position
    from kwaliteitsmodel.domain.positions import QuadrantField as QuadrantField
    from kwaliteitsmodel.domain.positions import Scope as Scope
    from kwaliteitsmodel.domain.practices import DevelopmentTask as DevelopmentTask
    from kwaliteitsmodel.domain.practices import GoodPractice as GoodPractice
    from kwaliteitsmodel.domain.practices import Interpretation as Interpretation
    from kwaliteitsmodel.domain.practices import PracticePurpose as PracticePurpose
    from kwaliteitsmodel.domain.practices import PracticeUse as PracticeUse
    from kwaliteitsmodel.domain.principles import Epigraph as Epigraph
    from kwaliteitsmodel.domain.principles import Note as Note
    from kwaliteitsmodel.domain.principles import Principle as Principle
    from kwaliteitsmodel.domain.principles import PrincipleCard as PrincipleCard
    from kwaliteitsmodel.domain.principles import PrincipleSet as PrincipleSet
    from kwaliteitsmodel.domain.processes import HierarchicalLevel as HierarchicalLevel
    from kwaliteitsmodel.domain.processes import KeepOrDrop as KeepOrDrop
    from kwaliteitsmodel.domain.processes import Lens as Lens
    from kwaliteitsmodel.domain.processes import ProcessImportance as ProcessImportance
    from kwaliteitsmodel.domain.processes import QualityActivity as QualityActivity
    from kwaliteitsmodel.domain.processes import Reweighing as Reweighing
    from kwaliteitsmodel.domain.processes import SubProcess as SubProcess
    from kwaliteitsmodel.domain.processes import SupportedSide as SupportedSide
    from kwaliteitsmodel.domain.profiles import ActorProfile as ActorProfile
    from kwaliteitsmodel.domain.programmes import Programme as Programme
    from kwaliteitsmodel.domain.quadrant import Accent as Accent
    from kwaliteitsmodel.domain.quadrant import FieldFocus as FieldFocus
    from kwaliteitsmodel.domain.quadrant import Trigger as Trigger
    from kwaliteitsmodel.domain.questions import Answer as Answer
    from kwaliteitsmodel.domain.questions import AnswerKind as AnswerKind
    from kwaliteitsmodel.domain.questions import ModelUse as ModelUse
    from kwaliteitsmodel.domain.questions import Question as Question
    from kwaliteitsmodel.domain.regions import Region as Region
    from kwaliteitsmodel.domain.relations import Relation as Relation
    from kwaliteitsmodel.domain.relations import RelationKind as RelationKind
    from kwaliteitsmodel.domain.responsibilities import Ownership as Ownership
    from kwaliteitsmodel.domain.responsibilities import Share as Share
    from kwaliteitsmodel.domain.responsibilities import SharedResponsibility as SharedResponsibility
    from kwaliteitsmodel.domain.salience import PowerInterest as PowerInterest
    from kwaliteitsmodel.domain.salience import Salience as Salience
    from kwaliteitsmodel.domain.salience import SalienceClass as SalienceClass
    from kwaliteitsmodel.domain.sources import Citation as Citation
    from kwaliteitsmodel.domain.sources import Recorded as Recorded
    from kwaliteitsmodel.domain.sources import Source as Source
    from kwaliteitsmodel.domain.stakeholders import Stakeholder as Stakeholder
    from kwaliteitsmodel.domain.stakeholders import StakeholderKind as StakeholderKind
    from kwaliteitsmodel.domain.successions import Succession as Succession
    from kwaliteitsmodel.domain.support import Agreement as Agreement
    from kwaliteitsmodel.domain.support import Provision as Provision
    from kwaliteitsmodel.domain.support import ProvisionNeed as ProvisionNeed
    from kwaliteitsmodel.domain.support import QualitySystem as QualitySystem
    from kwaliteitsmodel.domain.support import Realised as Realised
    from kwaliteitsmodel.domain.support import SupportBasis as SupportBasis
    from kwaliteitsmodel.domain.support import SupportItem as SupportItem
    from kwaliteitsmodel.domain.support import SupportLevel as SupportLevel
    from kwaliteitsmodel.domain.support import SupportPlan as SupportPlan
    from kwaliteitsmodel.domain.support import SupportProfile as SupportProfile
    from kwaliteitsmodel.domain.support import Verification as Verification
    from kwaliteitsmodel.domain.testbeds import LearningReason as LearningReason
    from kwaliteitsmodel.domain.testbeds import Testbed as Testbed
    from kwaliteitsmodel.domain.thresholds import Explanation as Explanation
    from kwaliteitsmodel.domain.thresholds import ExplanationKind as ExplanationKind
    from kwaliteitsmodel.domain.thresholds import Side as Side
    from kwaliteitsmodel.domain.thresholds import Threshold as Threshold
    from kwaliteitsmodel.domain.values import Extra as Extra
    from kwaliteitsmodel.domain.values import Interval as Interval
    from kwaliteitsmodel.domain.values import Text as Text
    from kwaliteitsmodel.domain.values import label as label
    from kwaliteitsmodel.domain.verdicts import Verdict as Verdict
    from kwaliteitsmodel.domain.verdicts import VerdictSign as VerdictSign
    from kwaliteitsmodel.domain.words import GeoLevel as GeoLevel
    from kwaliteitsmodel.domain.words import KeyFactor as KeyFactor
    from kwaliteitsmodel.domain.words import Layer as Layer
    from kwaliteitsmodel.domain.words import Missing as Missing
    from kwaliteitsmodel.domain.words import PolicyLevel as PolicyLevel
    from kwaliteitsmodel.domain.words import Sector as Sector
    from kwaliteitsmodel.domain.words import Setting as Setting
    from kwaliteitsmodel.domain.words import Term as Term
    from kwaliteitsmodel.domain.words import YardstickKind as YardstickKind
    from kwaliteitsmodel.model import Entity as Entity
    from kwaliteitsmodel.model import QualityModel as QualityModel

_HOME = {
    "domain.accounts": ("AccountForm",),
    "domain.actions": ("Action",),
    "domain.angles": (
        "Angle",
        "AngleKind",
        "DeskEntry",
        "DeskEntryKind",
        "LiaisonVisit",
        "SchoolStep",
    ),
    "domain.asked": ("Asked",),
    "domain.aspects": ("QualityAspect",),
    "domain.auditors": (
        "Auditor",
        "AuditorTie",
        "AuditorTieKind",
        "Qualification",
    ),
    "domain.audits": (
        "Audit",
        "AuditKind",
        "AuditOutcome",
        "AuditProgramme",
        "AuditReport",
        "AuditStage",
        "AuditStatus",
        "Hearing",
        "TeamMember",
        "TeamRole",
    ),
    "domain.bands": (
        "BandOutcome",
        "NormBand",
        "NormBands",
        "YearOutcome",
    ),
    "domain.certificates": ("Certificate",),
    "domain.circles": ("CircleOfInvolvement",),
    "domain.clauses": (
        "Contribution",
        "Impulse",
        "LeadershipTask",
        "QualityClause",
    ),
    "domain.codes": (
        "BoardNumber",
        "Brin",
        "RioBoard",
        "RioLocation",
        "RioProvider",
        "SiteCode",
        "SwvCode",
    ),
    "domain.conversations": (
        "Consultation",
        "Conversation",
        "Figure",
        "Participant",
        "Relevance",
    ),
    "domain.culture": (
        "ClimateCondition",
        "ClimateImpression",
        "DomainDepth",
        "FactorEffect",
        "FactorKind",
        "Influenced",
        "InfluencingFactor",
        "PartnershipGrowth",
        "RoleEffectiveness",
        "SharedVocabulary",
        "TermDefinition",
        "VocabularyTerm",
    ),
    "domain.cycles": (
        "Account",
        "Cycle",
        "CycleEntry",
        "SharedPerspective",
        "Steering",
        "TakenAlong",
        "TakenKind",
        "Vision",
    ),
    "domain.deviations": ("Deviation",),
    "domain.dialogues": (
        "Dialogue",
        "Seat",
    ),
    "domain.evidence": (
        "Conclusion",
        "Evidence",
        "EvidenceKind",
        "Hunch",
        "HunchOutcome",
        "InformationQuality",
    ),
    "domain.findings": ("Finding", "FindingClass", "Valence"),
    "domain.goals": (
        "Clarity",
        "Exploration",
        "Goal",
        "Horizon",
        "Plan",
    ),
    "domain.ids": (
        "AccentId",
        "ActionId",
        "ActivityId",
        "AgreementId",
        "AngleId",
        "AnswerId",
        "ArrangementId",
        "AspectId",
        "AuditId",
        "AuditProgrammeId",
        "AuditorId",
        "BenchmarkId",
        "CertificateId",
        "CircleId",
        "ClimateImpressionId",
        "ConclusionId",
        "ConsultationId",
        "ConversationId",
        "CriterionId",
        "CycleId",
        "DeskEntryId",
        "DevelopmentTaskId",
        "DeviationId",
        "DialogueId",
        "EntityId",
        "EvidenceId",
        "ExplanationId",
        "FindingId",
        "FocusId",
        "GoalId",
        "GrowthId",
        "GoodPracticeId",
        "HunchId",
        "IndicatorId",
        "InfluencingFactorId",
        "InnovationId",
        "InstrumentId",
        "InstrumentKindId",
        "JudgementId",
        "LensId",
        "MappingId",
        "NeedId",
        "NormBandsId",
        "NormEditionId",
        "NormId",
        "ObservationId",
        "OwnershipId",
        "PrincipleSetId",
        "ProfileId",
        "ProgrammeId",
        "ProvisionId",
        "ProvisionNeedId",
        "QualitySystemId",
        "QuestionId",
        "RegionId",
        "RelationId",
        "ResponsibilityId",
        "RoleEffectivenessId",
        "SalienceId",
        "ScaleId",
        "ScaleMappingId",
        "SchoolStepId",
        "SourceId",
        "StakeholderId",
        "SubProcessId",
        "SuccessFactorId",
        "SuccessionId",
        "SupportPlanId",
        "SupportProfileId",
        "TargetId",
        "ThresholdId",
        "TriggerId",
        "UseId",
        "VerdictId",
        "VerificationId",
        "VisitId",
        "VocabularyId",
    ),
    "domain.indicators": (
        "Benchmark",
        "Direction",
        "Indicator",
        "IndicatorDefinition",
        "IndicatorKind",
        "IndicatorOrigin",
        "IndicatorStage",
        "Observation",
        "SuccessFactor",
        "Target",
    ),
    "domain.innovations": ("Innovation",),
    "domain.instruments": (
        "Beneficiary",
        "Burden",
        "Instrument",
        "InstrumentKind",
        "InstrumentUse",
        "Motive",
        "QualityFunction",
        "Yield",
    ),
    "domain.judgements": (
        "ArrangementKind",
        "Judgement",
        "SupervisionArrangement",
    ),
    "domain.needs": ("NeedForAccount",),
    "domain.norms": (
        "Adoption",
        "AdoptionStage",
        "Binding",
        "Criterion",
        "CriterionKind",
        "Grade",
        "GradePair",
        "MappingKind",
        "Norm",
        "NormEdition",
        "NormMapping",
        "RequirementOrigin",
        "Scale",
        "ScaleMapping",
    ),
    "domain.periods": (
        "ApproximateDate",
        "CalendarYear",
        "Period",
        "SchoolYear",
    ),
    "domain.phases": (
        "IMWR",
        "LEMNISCATE",
        "PDCA",
        "CycleDefinition",
        "CyclePhase",
        "Transition",
        "Ways",
    ),
    "domain.positions": (
        "CollectivePart",
        "Mode",
        "Move",
        "Position",
        "QuadrantField",
        "Scope",
    ),
    "domain.practices": (
        "DevelopmentTask",
        "GoodPractice",
        "Interpretation",
        "PracticePurpose",
        "PracticeUse",
    ),
    "domain.principles": (
        "Epigraph",
        "Note",
        "Principle",
        "PrincipleCard",
        "PrincipleSet",
    ),
    "domain.processes": (
        "HierarchicalLevel",
        "KeepOrDrop",
        "Lens",
        "ProcessImportance",
        "QualityActivity",
        "Reweighing",
        "SubProcess",
        "SupportedSide",
    ),
    "domain.profiles": ("ActorProfile",),
    "domain.programmes": ("Programme",),
    "domain.quadrant": (
        "Accent",
        "FieldFocus",
        "Trigger",
    ),
    "domain.questions": (
        "Answer",
        "AnswerKind",
        "ModelUse",
        "Question",
    ),
    "domain.regions": ("Region",),
    "domain.relations": (
        "Relation",
        "RelationKind",
    ),
    "domain.responsibilities": (
        "Ownership",
        "Share",
        "SharedResponsibility",
    ),
    "domain.salience": (
        "PowerInterest",
        "Salience",
        "SalienceClass",
    ),
    "domain.sources": (
        "Citation",
        "Recorded",
        "Source",
    ),
    "domain.stakeholders": (
        "Stakeholder",
        "StakeholderKind",
    ),
    "domain.successions": ("Succession",),
    "domain.support": (
        "Agreement",
        "Provision",
        "ProvisionNeed",
        "QualitySystem",
        "Realised",
        "SupportBasis",
        "SupportItem",
        "SupportLevel",
        "SupportPlan",
        "SupportProfile",
        "Verification",
    ),
    "domain.testbeds": (
        "LearningReason",
        "Testbed",
    ),
    "domain.thresholds": (
        "Explanation",
        "ExplanationKind",
        "Side",
        "Threshold",
    ),
    "domain.values": (
        "Extra",
        "Interval",
        "Text",
        "label",
    ),
    "domain.verdicts": (
        "Verdict",
        "VerdictSign",
    ),
    "domain.words": (
        "GeoLevel",
        "KeyFactor",
        "Layer",
        "Missing",
        "PolicyLevel",
        "Sector",
        "Setting",
        "Term",
        "YardstickKind",
    ),
    "model": (
        "Entity",
        "QualityModel",
    ),
}
"""The modules behind the door, each with the names it has on show."""

_MODULE_OF = dict(sorted((name, module) for module, names in _HOME.items() for name in names))

if not TYPE_CHECKING:
    __all__ = list(_MODULE_OF)

    def __getattr__(name: str) -> object:
        """Load what the door names when it is first asked for."""
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return list(_MODULE_OF)
