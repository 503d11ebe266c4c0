"""The whole: a model holds all entities, finds them by id, and changes by making a new one."""

import typing
from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Any, Literal, TypeAlias, overload

import attrs

from kwaliteitsmodel.domain.actions import Action
from kwaliteitsmodel.domain.angles import Angle, DeskEntry, LiaisonVisit, SchoolStep
from kwaliteitsmodel.domain.aspects import QualityAspect
from kwaliteitsmodel.domain.auditors import Auditor
from kwaliteitsmodel.domain.audits import Audit, AuditProgramme
from kwaliteitsmodel.domain.bands import NormBands
from kwaliteitsmodel.domain.certificates import Certificate
from kwaliteitsmodel.domain.circles import CircleOfInvolvement
from kwaliteitsmodel.domain.conversations import Consultation, Conversation
from kwaliteitsmodel.domain.culture import (
    ClimateImpression,
    InfluencingFactor,
    PartnershipGrowth,
    RoleEffectiveness,
    SharedVocabulary,
)
from kwaliteitsmodel.domain.cycles import Cycle
from kwaliteitsmodel.domain.deviations import Deviation
from kwaliteitsmodel.domain.dialogues import Dialogue
from kwaliteitsmodel.domain.evidence import Conclusion, Evidence, Hunch
from kwaliteitsmodel.domain.fields import a, only
from kwaliteitsmodel.domain.findings import Finding
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import (
    AccentId,
    ActionId,
    ActivityId,
    AgreementId,
    AngleId,
    AnswerId,
    ArrangementId,
    AspectId,
    AuditId,
    AuditorId,
    AuditProgrammeId,
    BenchmarkId,
    CertificateId,
    CircleId,
    ClimateImpressionId,
    ConclusionId,
    ConsultationId,
    ConversationId,
    CriterionId,
    CycleId,
    DeskEntryId,
    DevelopmentTaskId,
    DeviationId,
    DialogueId,
    EntityId,
    EvidenceId,
    ExplanationId,
    FindingId,
    FocusId,
    GoalId,
    GoodPracticeId,
    GrowthId,
    HunchId,
    IndicatorId,
    InfluencingFactorId,
    InnovationId,
    InstrumentId,
    InstrumentKindId,
    JudgementId,
    LensId,
    MappingId,
    NeedId,
    NormBandsId,
    NormEditionId,
    NormId,
    ObservationId,
    OwnershipId,
    PrincipleSetId,
    ProfileId,
    ProgrammeId,
    ProvisionId,
    ProvisionNeedId,
    QualitySystemId,
    QuestionId,
    RegionId,
    RelationId,
    ResponsibilityId,
    RoleEffectivenessId,
    SalienceId,
    ScaleId,
    ScaleMappingId,
    SchoolStepId,
    SourceId,
    StakeholderId,
    SubProcessId,
    SuccessFactorId,
    SuccessionId,
    SupportPlanId,
    SupportProfileId,
    TargetId,
    ThresholdId,
    TriggerId,
    UseId,
    VerdictId,
    VerificationId,
    VisitId,
    VocabularyId,
)
from kwaliteitsmodel.domain.indicators import Benchmark, Indicator, Observation, SuccessFactor, Target
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.instruments import Instrument, InstrumentKind, InstrumentUse
from kwaliteitsmodel.domain.judgements import Judgement, SupervisionArrangement
from kwaliteitsmodel.domain.needs import NeedForAccount
from kwaliteitsmodel.domain.norms import Criterion, Norm, NormEdition, NormMapping, Scale, ScaleMapping
from kwaliteitsmodel.domain.practices import DevelopmentTask, GoodPractice
from kwaliteitsmodel.domain.principles import PrincipleSet
from kwaliteitsmodel.domain.processes import Lens, QualityActivity, SubProcess
from kwaliteitsmodel.domain.profiles import ActorProfile
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.domain.quadrant import Accent, FieldFocus, Trigger
from kwaliteitsmodel.domain.questions import Answer, Question
from kwaliteitsmodel.domain.regions import Region
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.responsibilities import Ownership, SharedResponsibility
from kwaliteitsmodel.domain.salience import Salience
from kwaliteitsmodel.domain.sources import Recorded, Source
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.successions import Succession
from kwaliteitsmodel.domain.support import (
    Agreement,
    Provision,
    ProvisionNeed,
    QualitySystem,
    SupportPlan,
    SupportProfile,
    Verification,
)
from kwaliteitsmodel.domain.thresholds import Explanation, Threshold
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.verdicts import Verdict
from kwaliteitsmodel.errors import DuplicateIdError, IdInUseError, UnknownIdError, UnknownNameError, near
from kwaliteitsmodel.references import moved, references

Entity: TypeAlias = (
    Source
    | Region
    | Stakeholder
    | Relation
    | CircleOfInvolvement
    | Consultation
    | Conversation
    | NeedForAccount
    | SharedResponsibility
    | Ownership
    | ActorProfile
    | Salience
    | Verdict
    | Succession
    | QualityAspect
    | Indicator
    | Target
    | Observation
    | Goal
    | Programme
    | Innovation
    | Action
    | Finding
    | Trigger
    | Accent
    | FieldFocus
    | SuccessFactor
    | SubProcess
    | Lens
    | QualityActivity
    | Cycle
    | Question
    | Answer
    | Dialogue
    | GoodPractice
    | DevelopmentTask
    | PrincipleSet
    | InfluencingFactor
    | ClimateImpression
    | RoleEffectiveness
    | SharedVocabulary
    | PartnershipGrowth
    | Benchmark
    | Threshold
    | Explanation
    | NormBands
    | InstrumentKind
    | Instrument
    | InstrumentUse
    | Evidence
    | Hunch
    | Conclusion
    | Audit
    | Norm
    | NormEdition
    | Criterion
    | Scale
    | NormMapping
    | ScaleMapping
    | Judgement
    | SupervisionArrangement
    | AuditProgramme
    | Auditor
    | Certificate
    | Angle
    | LiaisonVisit
    | DeskEntry
    | SchoolStep
    | SupportPlan
    | SupportProfile
    | Agreement
    | QualitySystem
    | Verification
    | Provision
    | ProvisionNeed
    | Deviation
)
"""Everything that has an id."""

References: TypeAlias = Literal["refuse", "leave", "cascade"]
"""What happens to those who point at what is taken away; see :meth:`QualityModel.without`."""

MOST_PRINTED = 50
"""How many entities a model has at most that is printed in full where it is shown in passing."""


@attrs.frozen(kw_only=True)
class QualityModel:
    """All that is known of the quality of a region, a school or a country (nl: *kwaliteitsmodel*).

    Immutable: every change makes a new model and leaves this one as it is. Ids are unique over entities of every kind.
    References may dangle, so that a draft can be kept halfway; the rules ``REF`` tell which do. The order of entities
    is kept. Looking up by id takes the same time whatever the size; every change takes time linear in the size, so add
    many entities in one call.

    Raises:
        DuplicateIdError: If two entities have the same id.
        InvalidValueError: If a field holds something of another kind.

    Example:
        >>> from kwaliteitsmodel import AspectId, QualityAspect, QualityModel
        >>> trust = QualityAspect(id=AspectId("trust"), name="Trust")
        >>> model = QualityModel(name="Our region").adding(trust)
        >>> model[AspectId("trust")].name
        'Trust'
    """

    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    sources: tuple[Source, ...] = attrs.field(default=(), validator=only(Source))
    regions: tuple[Region, ...] = attrs.field(default=(), validator=only(Region))
    stakeholders: tuple[Stakeholder, ...] = attrs.field(default=(), validator=only(Stakeholder))
    relations: tuple[Relation, ...] = attrs.field(default=(), validator=only(Relation))
    circles: tuple[CircleOfInvolvement, ...] = attrs.field(default=(), validator=only(CircleOfInvolvement))
    consultations: tuple[Consultation, ...] = attrs.field(default=(), validator=only(Consultation))
    conversations: tuple[Conversation, ...] = attrs.field(default=(), validator=only(Conversation))
    needs: tuple[NeedForAccount, ...] = attrs.field(default=(), validator=only(NeedForAccount))
    responsibilities: tuple[SharedResponsibility, ...] = attrs.field(default=(), validator=only(SharedResponsibility))
    ownerships: tuple[Ownership, ...] = attrs.field(default=(), validator=only(Ownership))
    profiles: tuple[ActorProfile, ...] = attrs.field(default=(), validator=only(ActorProfile))
    salience: tuple[Salience, ...] = attrs.field(default=(), validator=only(Salience))
    verdicts: tuple[Verdict, ...] = attrs.field(default=(), validator=only(Verdict))
    successions: tuple[Succession, ...] = attrs.field(default=(), validator=only(Succession))
    aspects: tuple[QualityAspect, ...] = attrs.field(default=(), validator=only(QualityAspect))
    indicators: tuple[Indicator, ...] = attrs.field(default=(), validator=only(Indicator))
    targets: tuple[Target, ...] = attrs.field(default=(), validator=only(Target))
    observations: tuple[Observation, ...] = attrs.field(default=(), validator=only(Observation))
    goals: tuple[Goal, ...] = attrs.field(default=(), validator=only(Goal))
    programmes: tuple[Programme, ...] = attrs.field(default=(), validator=only(Programme))
    innovations: tuple[Innovation, ...] = attrs.field(default=(), validator=only(Innovation))
    actions: tuple[Action, ...] = attrs.field(default=(), validator=only(Action))
    findings: tuple[Finding, ...] = attrs.field(default=(), validator=only(Finding))
    triggers: tuple[Trigger, ...] = attrs.field(default=(), validator=only(Trigger))
    accents: tuple[Accent, ...] = attrs.field(default=(), validator=only(Accent))
    foci: tuple[FieldFocus, ...] = attrs.field(default=(), validator=only(FieldFocus))
    success_factors: tuple[SuccessFactor, ...] = attrs.field(default=(), validator=only(SuccessFactor))
    sub_processes: tuple[SubProcess, ...] = attrs.field(default=(), validator=only(SubProcess))
    lenses: tuple[Lens, ...] = attrs.field(default=(), validator=only(Lens))
    activities: tuple[QualityActivity, ...] = attrs.field(default=(), validator=only(QualityActivity))
    cycles: tuple[Cycle, ...] = attrs.field(default=(), validator=only(Cycle))
    questions: tuple[Question, ...] = attrs.field(default=(), validator=only(Question))
    answers: tuple[Answer, ...] = attrs.field(default=(), validator=only(Answer))
    dialogues: tuple[Dialogue, ...] = attrs.field(default=(), validator=only(Dialogue))
    good_practices: tuple[GoodPractice, ...] = attrs.field(default=(), validator=only(GoodPractice))
    development_tasks: tuple[DevelopmentTask, ...] = attrs.field(default=(), validator=only(DevelopmentTask))
    principle_sets: tuple[PrincipleSet, ...] = attrs.field(default=(), validator=only(PrincipleSet))
    influencing_factors: tuple[InfluencingFactor, ...] = attrs.field(default=(), validator=only(InfluencingFactor))
    climate_impressions: tuple[ClimateImpression, ...] = attrs.field(default=(), validator=only(ClimateImpression))
    role_effectiveness: tuple[RoleEffectiveness, ...] = attrs.field(default=(), validator=only(RoleEffectiveness))
    vocabularies: tuple[SharedVocabulary, ...] = attrs.field(default=(), validator=only(SharedVocabulary))
    growth: tuple[PartnershipGrowth, ...] = attrs.field(default=(), validator=only(PartnershipGrowth))
    benchmarks: tuple[Benchmark, ...] = attrs.field(default=(), validator=only(Benchmark))
    thresholds: tuple[Threshold, ...] = attrs.field(default=(), validator=only(Threshold))
    explanations: tuple[Explanation, ...] = attrs.field(default=(), validator=only(Explanation))
    norm_bands: tuple[NormBands, ...] = attrs.field(default=(), validator=only(NormBands))
    instrument_kinds: tuple[InstrumentKind, ...] = attrs.field(default=(), validator=only(InstrumentKind))
    instruments: tuple[Instrument, ...] = attrs.field(default=(), validator=only(Instrument))
    uses: tuple[InstrumentUse, ...] = attrs.field(default=(), validator=only(InstrumentUse))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), validator=only(Evidence))
    hunches: tuple[Hunch, ...] = attrs.field(default=(), validator=only(Hunch))
    conclusions: tuple[Conclusion, ...] = attrs.field(default=(), validator=only(Conclusion))
    audits: tuple[Audit, ...] = attrs.field(default=(), validator=only(Audit))
    norms: tuple[Norm, ...] = attrs.field(default=(), validator=only(Norm))
    norm_editions: tuple[NormEdition, ...] = attrs.field(default=(), validator=only(NormEdition))
    criteria: tuple[Criterion, ...] = attrs.field(default=(), validator=only(Criterion))
    scales: tuple[Scale, ...] = attrs.field(default=(), validator=only(Scale))
    norm_mappings: tuple[NormMapping, ...] = attrs.field(default=(), validator=only(NormMapping))
    scale_mappings: tuple[ScaleMapping, ...] = attrs.field(default=(), validator=only(ScaleMapping))
    judgements: tuple[Judgement, ...] = attrs.field(default=(), validator=only(Judgement))
    arrangements: tuple[SupervisionArrangement, ...] = attrs.field(default=(), validator=only(SupervisionArrangement))
    audit_programmes: tuple[AuditProgramme, ...] = attrs.field(default=(), validator=only(AuditProgramme))
    auditors: tuple[Auditor, ...] = attrs.field(default=(), validator=only(Auditor))
    certificates: tuple[Certificate, ...] = attrs.field(default=(), validator=only(Certificate))
    angles: tuple[Angle, ...] = attrs.field(default=(), validator=only(Angle))
    visits: tuple[LiaisonVisit, ...] = attrs.field(default=(), validator=only(LiaisonVisit))
    desk_entries: tuple[DeskEntry, ...] = attrs.field(default=(), validator=only(DeskEntry))
    school_steps: tuple[SchoolStep, ...] = attrs.field(default=(), validator=only(SchoolStep))
    support_plans: tuple[SupportPlan, ...] = attrs.field(default=(), validator=only(SupportPlan))
    support_profiles: tuple[SupportProfile, ...] = attrs.field(default=(), validator=only(SupportProfile))
    agreements: tuple[Agreement, ...] = attrs.field(default=(), validator=only(Agreement))
    quality_systems: tuple[QualitySystem, ...] = attrs.field(default=(), validator=only(QualitySystem))
    verifications: tuple[Verification, ...] = attrs.field(default=(), validator=only(Verification))
    provisions: tuple[Provision, ...] = attrs.field(default=(), validator=only(Provision))
    provision_needs: tuple[ProvisionNeed, ...] = attrs.field(default=(), validator=only(ProvisionNeed))
    deviations: tuple[Deviation, ...] = attrs.field(default=(), validator=only(Deviation))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
    _by_id: dict[str, Entity] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        entities = list(self.entities())
        by_id: dict[Any, Any] = {None: None}  # with a key that is no text, hashes stand beside keys: a quarter sooner
        for each in entities:
            by_id[each.id] = each
        del by_id[None]
        if len(by_id) < len(entities):
            times = Counter(each.id for each in entities)
            raise DuplicateIdError(next(each for each, often in times.items() if often > 1))
        object.__setattr__(self, "_by_id", by_id)

    def _repr_pretty_(self, printer: Any, _: bool) -> None:  # noqa: ANN401, FBT001 - as IPython and hypothesis call it
        """Print the lists that hold something; of a large model only how many they hold, since nobody reads screens."""
        large = len(self._by_id) > MOST_PRINTED
        with printer.group(4, "QualityModel(", ")"):
            printer.text(f"name={self.name!r}")
            for field in attrs.fields(QualityModel)[1:-1]:
                value = getattr(self, field.name)
                if value != field.default:
                    printer.text(",")
                    printer.breakable()
                    printer.text(f"{field.name}=")
                    printer.text(f"<{len(value)}>") if large and field.name in KINDS else printer.pretty(value)

    def entities(self) -> Iterator[Entity]:
        """Return every entity, one by one, kind by kind, in the order of the model."""
        return chain.from_iterable(getattr(self, plural) for plural in KINDS)

    @overload
    def __getitem__(self, id: SourceId, /) -> Source: ...
    @overload
    def __getitem__(self, id: RegionId, /) -> Region: ...
    @overload
    def __getitem__(self, id: StakeholderId, /) -> Stakeholder: ...
    @overload
    def __getitem__(self, id: RelationId, /) -> Relation: ...
    @overload
    def __getitem__(self, id: CircleId, /) -> CircleOfInvolvement: ...
    @overload
    def __getitem__(self, id: ConsultationId, /) -> Consultation: ...
    @overload
    def __getitem__(self, id: ConversationId, /) -> Conversation: ...
    @overload
    def __getitem__(self, id: NeedId, /) -> NeedForAccount: ...
    @overload
    def __getitem__(self, id: ResponsibilityId, /) -> SharedResponsibility: ...
    @overload
    def __getitem__(self, id: OwnershipId, /) -> Ownership: ...
    @overload
    def __getitem__(self, id: ProfileId, /) -> ActorProfile: ...
    @overload
    def __getitem__(self, id: SalienceId, /) -> Salience: ...
    @overload
    def __getitem__(self, id: VerdictId, /) -> Verdict: ...
    @overload
    def __getitem__(self, id: SuccessionId, /) -> Succession: ...
    @overload
    def __getitem__(self, id: AspectId, /) -> QualityAspect: ...
    @overload
    def __getitem__(self, id: IndicatorId, /) -> Indicator: ...
    @overload
    def __getitem__(self, id: TargetId, /) -> Target: ...
    @overload
    def __getitem__(self, id: ObservationId, /) -> Observation: ...
    @overload
    def __getitem__(self, id: GoalId, /) -> Goal: ...
    @overload
    def __getitem__(self, id: ProgrammeId, /) -> Programme: ...
    @overload
    def __getitem__(self, id: InnovationId, /) -> Innovation: ...
    @overload
    def __getitem__(self, id: ActionId, /) -> Action: ...
    @overload
    def __getitem__(self, id: FindingId, /) -> Finding: ...
    @overload
    def __getitem__(self, id: TriggerId, /) -> Trigger: ...
    @overload
    def __getitem__(self, id: AccentId, /) -> Accent: ...
    @overload
    def __getitem__(self, id: FocusId, /) -> FieldFocus: ...
    @overload
    def __getitem__(self, id: SuccessFactorId, /) -> SuccessFactor: ...
    @overload
    def __getitem__(self, id: SubProcessId, /) -> SubProcess: ...
    @overload
    def __getitem__(self, id: LensId, /) -> Lens: ...
    @overload
    def __getitem__(self, id: ActivityId, /) -> QualityActivity: ...
    @overload
    def __getitem__(self, id: CycleId, /) -> Cycle: ...
    @overload
    def __getitem__(self, id: QuestionId, /) -> Question: ...
    @overload
    def __getitem__(self, id: AnswerId, /) -> Answer: ...
    @overload
    def __getitem__(self, id: DialogueId, /) -> Dialogue: ...
    @overload
    def __getitem__(self, id: GoodPracticeId, /) -> GoodPractice: ...
    @overload
    def __getitem__(self, id: DevelopmentTaskId, /) -> DevelopmentTask: ...
    @overload
    def __getitem__(self, id: PrincipleSetId, /) -> PrincipleSet: ...
    @overload
    def __getitem__(self, id: InfluencingFactorId, /) -> InfluencingFactor: ...
    @overload
    def __getitem__(self, id: ClimateImpressionId, /) -> ClimateImpression: ...
    @overload
    def __getitem__(self, id: RoleEffectivenessId, /) -> RoleEffectiveness: ...
    @overload
    def __getitem__(self, id: VocabularyId, /) -> SharedVocabulary: ...
    @overload
    def __getitem__(self, id: GrowthId, /) -> PartnershipGrowth: ...
    @overload
    def __getitem__(self, id: BenchmarkId, /) -> Benchmark: ...
    @overload
    def __getitem__(self, id: ThresholdId, /) -> Threshold: ...
    @overload
    def __getitem__(self, id: ExplanationId, /) -> Explanation: ...
    @overload
    def __getitem__(self, id: NormBandsId, /) -> NormBands: ...
    @overload
    def __getitem__(self, id: InstrumentKindId, /) -> InstrumentKind: ...
    @overload
    def __getitem__(self, id: InstrumentId, /) -> Instrument: ...
    @overload
    def __getitem__(self, id: UseId, /) -> InstrumentUse: ...
    @overload
    def __getitem__(self, id: EvidenceId, /) -> Evidence: ...
    @overload
    def __getitem__(self, id: HunchId, /) -> Hunch: ...
    @overload
    def __getitem__(self, id: ConclusionId, /) -> Conclusion: ...
    @overload
    def __getitem__(self, id: AuditId, /) -> Audit: ...
    @overload
    def __getitem__(self, id: NormId, /) -> Norm: ...
    @overload
    def __getitem__(self, id: NormEditionId, /) -> NormEdition: ...
    @overload
    def __getitem__(self, id: CriterionId, /) -> Criterion: ...
    @overload
    def __getitem__(self, id: ScaleId, /) -> Scale: ...
    @overload
    def __getitem__(self, id: MappingId, /) -> NormMapping: ...
    @overload
    def __getitem__(self, id: ScaleMappingId, /) -> ScaleMapping: ...
    @overload
    def __getitem__(self, id: JudgementId, /) -> Judgement: ...
    @overload
    def __getitem__(self, id: ArrangementId, /) -> SupervisionArrangement: ...
    @overload
    def __getitem__(self, id: AuditProgrammeId, /) -> AuditProgramme: ...
    @overload
    def __getitem__(self, id: AuditorId, /) -> Auditor: ...
    @overload
    def __getitem__(self, id: CertificateId, /) -> Certificate: ...
    @overload
    def __getitem__(self, id: AngleId, /) -> Angle: ...
    @overload
    def __getitem__(self, id: VisitId, /) -> LiaisonVisit: ...
    @overload
    def __getitem__(self, id: DeskEntryId, /) -> DeskEntry: ...
    @overload
    def __getitem__(self, id: SchoolStepId, /) -> SchoolStep: ...
    @overload
    def __getitem__(self, id: SupportPlanId, /) -> SupportPlan: ...
    @overload
    def __getitem__(self, id: SupportProfileId, /) -> SupportProfile: ...
    @overload
    def __getitem__(self, id: AgreementId, /) -> Agreement: ...
    @overload
    def __getitem__(self, id: QualitySystemId, /) -> QualitySystem: ...
    @overload
    def __getitem__(self, id: VerificationId, /) -> Verification: ...
    @overload
    def __getitem__(self, id: ProvisionId, /) -> Provision: ...
    @overload
    def __getitem__(self, id: ProvisionNeedId, /) -> ProvisionNeed: ...
    @overload
    def __getitem__(self, id: DeviationId, /) -> Deviation: ...
    @overload
    def __getitem__(self, id: EntityId, /) -> Entity: ...
    def __getitem__(self, id: str, /) -> Entity:
        """Return the entity with this id; its type follows from the type of the id.

        The type of an id is a promise of whoever wrapped it: at run time an id is text. :meth:`find` takes any text.

        Raises:
            UnknownIdError: If the model doesn't hold it.
        """
        try:
            return self._by_id[id]
        except KeyError:
            raise UnknownIdError(id, near(str(id), self._by_id)) from None

    def __contains__(self, id: object) -> bool:
        """Return whether an entity of any kind has this id."""
        return id in self._by_id

    def find(self, id: str) -> Entity | None:
        """Return the entity of any kind with this id, or ``None``."""
        return self._by_id.get(id)

    def pointing_at(self, id: str) -> tuple[Entity, ...]:
        """Return the entities that point at *id*, in the order of the model; *id* itself may be absent."""
        return tuple(each for each in self.entities() if any(ref.target == id for ref in references(each)))

    def adding(self, *entities: Entity) -> "QualityModel":
        """Return a model that also holds *entities*, after those it holds, in the order given.

        Raises:
            DuplicateIdError: If an id is in use already, by an entity of any kind.
        """
        new: dict[str, list[Entity]] = {}
        for each in entities:
            new.setdefault(kind_of(each), []).append(each)
        return self._evolved({plural: (*getattr(self, plural), *added) for plural, added in new.items()})

    def replacing(self, *entities: Entity) -> "QualityModel":
        """Return a model in which *entities* stand in the places of those with their ids.

        Raises:
            UnknownIdError: If the model holds no entity with that id.
            DuplicateIdError: If an entity of another kind has that id, or two of *entities* have the same one.
        """
        plurals = {kind_of(each) for each in entities}
        new: dict[str, Entity] = {}
        for each in entities:
            if each.id in new:
                raise DuplicateIdError(each.id)
            if type(self._by_id.get(each.id)) is not type(each):
                raise UnknownIdError(each.id, None if each.id in self else near(each.id, self._by_id))
            new[each.id] = each
        return self._mapped(lambda each: new.get(each.id, each), plurals)

    def without(self, *ids: str, references: References = "refuse") -> "QualityModel":
        """Return a model without the entities *ids*.

        Ask :meth:`pointing_at` beforehand who would be touched. Those who point at one of them, and stay:

        - ``"refuse"``: make the call fail;
        - ``"leave"``: keep pointing, at nothing;
        - ``"cascade"``: lose the reference where it is optional or one of several, and go too where it is required, and
          so on for those who point at them.

        Raises:
            UnknownIdError: If the model doesn't hold one of *ids*.
            IdInUseError: If someone points at one of them and *references* is ``"refuse"``.
            UnknownNameError: If *references* is another word than these three.
        """
        gone = {each: self[EntityId(each)] for each in ids}
        if references not in typing.get_args(References):
            raise UnknownNameError(references, typing.get_args(References))
        if references == "cascade":
            return self._cascading(set(gone))
        if references == "refuse":
            self._require_unused(gone.keys())
        return self._mapped(lambda each: None if each.id in gone else each, {*map(kind_of, gone.values())})

    def without_confidential(self) -> "QualityModel":
        """Return a model without what is recorded as confidential, nor what can't be there without it.

        This is what exports take, unless they are asked for more.

        Example:
            >>> from kwaliteitsmodel import Goal, GoalId, QualityModel, Recorded, StakeholderId
            >>> said = Recorded(by=StakeholderId("school"), confidential=True)
            >>> model = QualityModel(name="Draft").adding(Goal(id=GoalId("g"), text="Dare more", recorded=said))
            >>> len(model.without_confidential().goals)
            0
        """
        gone: set[str] = {each.id for each in self.entities() if is_confidential(each)}
        return self._cascading(gone) if gone else self

    def renaming(self, old: str, new: str) -> "QualityModel":
        """Return a model in which the entity *old* has the id *new*, and everyone who pointed at it points there.

        Ask :meth:`pointing_at` beforehand who will be touched.

        Raises:
            UnknownIdError: If the model doesn't hold *old*.
            DuplicateIdError: If *new* is in use.
            InvalidValueError: If *new* can't be an id, or makes an entity impossible: a relation whose other end
                dangled at *new* would join someone with itself.
        """
        entity = self[EntityId(old)]
        if new != old and new in self:
            raise DuplicateIdError(new)
        renamed: Entity = attrs.evolve(entity, id=new)  # type: ignore[arg-type]  # the id type of its kind, at run time text

        def repointed(each: Entity) -> Entity | None:
            return moved(renamed if each is entity else each, lambda target: new if target == old else target)

        return self._mapped(repointed, set(KINDS))

    def _require_unused(self, gone: AbstractSet[str]) -> None:
        """Refuse ids of *gone* that someone who stays points at."""
        users: dict[str, dict[str, None]] = {each: {} for each in gone}
        for each in self.entities():
            for target in () if each.id in gone else gone & {ref.target for ref in references(each)}:
                users[target][each.id] = None
        for target, used_by in users.items():
            if used_by:
                raise IdInUseError(target, tuple(used_by))

    def _cascading(self, gone: set[str]) -> "QualityModel":
        """Return a model without the ids *gone* and without all that can't be there without them."""
        users: dict[str, list[Entity]] = {}
        for each in self.entities():
            for target in {ref.target for ref in references(each)}:
                users.setdefault(target, []).append(each)
        fresh = list(gone)
        while fresh:
            touched = (each for each in users.get(fresh.pop(), ()) if each.id not in gone)
            lost = [
                each.id for each in touched if moved(each, lambda target: None if target in gone else target) is None
            ]
            gone.update(lost)
            fresh.extend(lost)
        return self._mapped(
            lambda each: None if each.id in gone else moved(each, lambda target: None if target in gone else target),
            set(KINDS),
        )

    def _mapped(self, change: Callable[[Entity], Entity | None], plurals: set[str]) -> "QualityModel":
        """Return a model in which each entity of the kinds *plurals* is what *change* makes of it, or absent."""
        after = {
            plural: tuple(new for each in getattr(self, plural) if (new := change(each)) is not None)
            for plural in plurals
        }
        return self._evolved(after)

    def _evolved(self, changes: dict[str, tuple[Entity, ...]]) -> "QualityModel":
        return attrs.evolve(self, **changes) if changes else self  # type: ignore[arg-type]  # each tuple fits its field


KINDS: dict[str, type[Entity]] = {
    field.name: typing.get_args(field.type)[0]
    for field in attrs.fields(QualityModel)
    if typing.get_origin(field.type) is tuple
}
"""The kinds of entity: the name of their list in a model and in a document, and their class."""

ID_TYPES: dict[str, type[Entity]] = {attrs.fields(kind).id.type.__name__: kind for kind in KINDS.values()}
"""The name of each id type, and the class of what it points at."""


def is_confidential(entity: Entity) -> bool:
    """Return whether *entity* is recorded as confidential."""
    recorded: Recorded | None = getattr(entity, "recorded", None)
    return recorded is not None and recorded.confidential


_PLURALS: dict[type, str] = {kind: plural for plural, kind in KINDS.items()}


def kind_of(entity: Entity) -> str:
    """Return the name of the list that *entity* belongs in: ``"stakeholders"`` for a stakeholder.

    Raises:
        TypeError: If it is no entity.
    """
    plural = _PLURALS.get(type(entity))
    if plural is None:
        raise TypeError(f"{type(entity).__name__} is no kind of entity")
    return plural
