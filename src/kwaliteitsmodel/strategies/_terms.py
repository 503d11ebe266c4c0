"""Words of closed lists."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.angles import AngleKind, DeskEntryKind
from kwaliteitsmodel.domain.auditors import AuditorTieKind
from kwaliteitsmodel.domain.audits import AuditKind, AuditOutcome, AuditStage, AuditStatus, TeamRole
from kwaliteitsmodel.domain.bands import BandOutcome
from kwaliteitsmodel.domain.clauses import Impulse, LeadershipTask
from kwaliteitsmodel.domain.culture import ClimateCondition, FactorEffect, FactorKind, Influenced
from kwaliteitsmodel.domain.cycles import Steering, TakenKind
from kwaliteitsmodel.domain.evidence import EvidenceKind, HunchOutcome
from kwaliteitsmodel.domain.findings import FindingClass, Valence
from kwaliteitsmodel.domain.goals import Horizon
from kwaliteitsmodel.domain.indicators import Direction, IndicatorKind, IndicatorOrigin, IndicatorStage
from kwaliteitsmodel.domain.instruments import Beneficiary, QualityFunction
from kwaliteitsmodel.domain.judgements import ArrangementKind
from kwaliteitsmodel.domain.norms import AdoptionStage, Binding, CriterionKind, MappingKind, RequirementOrigin
from kwaliteitsmodel.domain.positions import CollectivePart, Mode, QuadrantField, Scope
from kwaliteitsmodel.domain.practices import PracticePurpose
from kwaliteitsmodel.domain.processes import ProcessImportance, SupportedSide
from kwaliteitsmodel.domain.questions import AnswerKind, ModelUse
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.salience import PowerInterest, SalienceClass
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.support import Realised, SupportBasis, SupportLevel
from kwaliteitsmodel.domain.testbeds import LearningReason
from kwaliteitsmodel.domain.thresholds import ExplanationKind, Side
from kwaliteitsmodel.domain.verdicts import VerdictSign
from kwaliteitsmodel.domain.words import (
    GeoLevel,
    KeyFactor,
    Layer,
    Missing,
    PolicyLevel,
    Sector,
    Setting,
    Term,
    YardstickKind,
)


def adoption_stages() -> SearchStrategy[AdoptionStage]:
    """Make early and later adopters."""
    return st.sampled_from(AdoptionStage)


def angle_kinds() -> SearchStrategy[AngleKind]:
    """Make sorts of angle."""
    return st.sampled_from(AngleKind)


def answer_kinds() -> SearchStrategy[AnswerKind]:
    """Make sorts of what an answer brings."""
    return st.sampled_from(AnswerKind)


def arrangement_kinds() -> SearchStrategy[ArrangementKind]:
    """Make sorts of supervision."""
    return st.sampled_from(ArrangementKind)


def audit_kinds() -> SearchStrategy[AuditKind]:
    """Make sorts of audit."""
    return st.sampled_from(AuditKind)


def audit_outcomes() -> SearchStrategy[AuditOutcome]:
    """Make conclusions of audits."""
    return st.sampled_from(AuditOutcome)


def audit_stages() -> SearchStrategy[AuditStage]:
    """Make audits of a certification."""
    return st.sampled_from(AuditStage)


def audit_statuses() -> SearchStrategy[AuditStatus]:
    """Make stands of audits."""
    return st.sampled_from(AuditStatus)


def auditor_tie_kinds() -> SearchStrategy[AuditorTieKind]:
    """Make sorts of tie of an auditor."""
    return st.sampled_from(AuditorTieKind)


def band_outcomes() -> SearchStrategy[BandOutcome]:
    """Make outcomes of a score by its norm bands."""
    return st.sampled_from(BandOutcome)


def beneficiaries() -> SearchStrategy[Beneficiary]:
    """Make those for whom something yields something."""
    return st.sampled_from(Beneficiary)


def bindings() -> SearchStrategy[Binding]:
    """Make ways in which a requirement binds."""
    return st.sampled_from(Binding)


def climate_conditions() -> SearchStrategy[ClimateCondition]:
    """Make conditions of an open climate in which people learn."""
    return st.sampled_from(ClimateCondition)


def collective_parts() -> SearchStrategy[CollectivePart]:
    """Make parts of the whole."""
    return st.sampled_from(CollectivePart)


def criterion_kinds() -> SearchStrategy[CriterionKind]:
    """Make sorts of node in the tree of a norm."""
    return st.sampled_from(CriterionKind)


def desk_entry_kinds() -> SearchStrategy[DeskEntryKind]:
    """Make sorts of note of an advice desk."""
    return st.sampled_from(DeskEntryKind)


def directions() -> SearchStrategy[Direction]:
    """Make directions in which an indicator gets better."""
    return st.sampled_from(Direction)


def evidence_kinds() -> SearchStrategy[EvidenceKind]:
    """Make kinds of evidence."""
    return st.sampled_from(EvidenceKind)


def explanation_kinds() -> SearchStrategy[ExplanationKind]:
    """Make sorts of explanation."""
    return st.sampled_from(ExplanationKind)


def factor_effects() -> SearchStrategy[FactorEffect]:
    """Make effects of factors of influence."""
    return st.sampled_from(FactorEffect)


def factor_kinds() -> SearchStrategy[FactorKind]:
    """Make sorts of factors of influence."""
    return st.sampled_from(FactorKind)


def finding_classes() -> SearchStrategy[FindingClass]:
    """Make sorts of finding of an audit."""
    return st.sampled_from(FindingClass)


def geo_levels() -> SearchStrategy[GeoLevel]:
    """Make levels of geography."""
    return st.sampled_from(GeoLevel)


def horizons() -> SearchStrategy[Horizon]:
    """Make horizons of goals."""
    return st.sampled_from(Horizon)


def hunch_outcomes() -> SearchStrategy[HunchOutcome]:
    """Make outcomes of hunches."""
    return st.sampled_from(HunchOutcome)


def impulses() -> SearchStrategy[Impulse]:
    """Make what steering groups set going."""
    return st.sampled_from(Impulse)


def indicator_kinds() -> SearchStrategy[IndicatorKind]:
    """Make sorts of indicator."""
    return st.sampled_from(IndicatorKind)


def indicator_origins() -> SearchStrategy[IndicatorOrigin]:
    """Make origins of indicators."""
    return st.sampled_from(IndicatorOrigin)


def indicator_stages() -> SearchStrategy[IndicatorStage]:
    """Make stages that an indicator looks at."""
    return st.sampled_from(IndicatorStage)


def influenceds() -> SearchStrategy[Influenced]:
    """Make what factors work on."""
    return st.sampled_from(Influenced)


def key_factors() -> SearchStrategy[KeyFactor]:
    """Make key factors of quality culture."""
    return st.sampled_from(KeyFactor)


def layers() -> SearchStrategy[Layer]:
    """Make layers of the education system."""
    return st.sampled_from(Layer)


def leadership_tasks() -> SearchStrategy[LeadershipTask]:
    """Make tasks of leaders."""
    return st.sampled_from(LeadershipTask)


def learning_reasons() -> SearchStrategy[LearningReason]:
    """Make reasons to learn."""
    return st.sampled_from(LearningReason)


def mapping_kinds() -> SearchStrategy[MappingKind]:
    """Make ways in which criteria relate."""
    return st.sampled_from(MappingKind)


def missings() -> SearchStrategy[Missing]:
    """Make words for why there is no value."""
    return st.sampled_from(Missing)


def model_uses() -> SearchStrategy[ModelUse]:
    """Make uses of a model of quality culture."""
    return st.sampled_from(ModelUse)


def modes() -> SearchStrategy[Mode]:
    """Make poles of the quadrant's horizontal axis."""
    return st.sampled_from(Mode)


def policy_levels() -> SearchStrategy[PolicyLevel]:
    """Make levels of policy."""
    return st.sampled_from(PolicyLevel)


def power_interests() -> SearchStrategy[PowerInterest]:
    """Make fields of the grid of power and interest."""
    return st.sampled_from(PowerInterest)


def practice_purposes() -> SearchStrategy[PracticePurpose]:
    """Make ends to which a good practice is used."""
    return st.sampled_from(PracticePurpose)


def process_importances() -> SearchStrategy[ProcessImportance]:
    """Make ways in which a sub-process counts: core or peripheral."""
    return st.sampled_from(ProcessImportance)


def quadrant_fields() -> SearchStrategy[QuadrantField]:
    """Make fields of the quadrant."""
    return st.sampled_from(QuadrantField)


def quality_functions() -> SearchStrategy[QualityFunction]:
    """Make functions of quality assurance."""
    return st.sampled_from(QualityFunction)


def realiseds() -> SearchStrategy[Realised]:
    """Make words for how far something is done."""
    return st.sampled_from(Realised)


def relation_kinds() -> SearchStrategy[RelationKind]:
    """Make sorts of relation."""
    return st.sampled_from(RelationKind)


def requirement_origins() -> SearchStrategy[RequirementOrigin]:
    """Make origins of requirements."""
    return st.sampled_from(RequirementOrigin)


def salience_classes() -> SearchStrategy[SalienceClass]:
    """Make classes of salience."""
    return st.sampled_from(SalienceClass)


def scopes() -> SearchStrategy[Scope]:
    """Make poles of the quadrant's vertical axis."""
    return st.sampled_from(Scope)


def sectors() -> SearchStrategy[Sector]:
    """Make sectors of education."""
    return st.sampled_from(Sector)


def settings() -> SearchStrategy[Setting]:
    """Make sorts of table at which people talk."""
    return st.sampled_from(Setting)


def sides() -> SearchStrategy[Side]:
    """Make sides of a threshold."""
    return st.sampled_from(Side)


def stakeholder_kinds() -> SearchStrategy[StakeholderKind]:
    """Make sorts of stakeholder."""
    return st.sampled_from(StakeholderKind)


def steerings() -> SearchStrategy[Steering]:
    """Make what one decides when acting."""
    return st.sampled_from(Steering)


def supported_sides() -> SearchStrategy[SupportedSide]:
    """Make those for whom a structure of support is there."""
    return st.sampled_from(SupportedSide)


def support_bases() -> SearchStrategy[SupportBasis]:
    """Make terms in which support is told."""
    return st.sampled_from(SupportBasis)


def support_levels() -> SearchStrategy[SupportLevel]:
    """Make levels of support."""
    return st.sampled_from(SupportLevel)


def taken_kinds() -> SearchStrategy[TakenKind]:
    """Make sorts of what is taken along in an account."""
    return st.sampled_from(TakenKind)


def team_roles() -> SearchStrategy[TeamRole]:
    """Make roles in an audit team."""
    return st.sampled_from(TeamRole)


def valences() -> SearchStrategy[Valence]:
    """Make a plus or a minus."""
    return st.sampled_from(Valence)


def verdict_signs() -> SearchStrategy[VerdictSign]:
    """Make signs of verdicts."""
    return st.sampled_from(VerdictSign)


def yardstick_kinds() -> SearchStrategy[YardstickKind]:
    """Make ways in which something shows."""
    return st.sampled_from(YardstickKind)


def terms() -> SearchStrategy[Term]:
    """Make words of any closed list.

    Example:
        >>> from hypothesis import find
        >>> find(terms(), lambda term: term.label("nl") == "leren")
        <Mode.LEARN: 'learn'>
    """
    return st.one_of(
        angle_kinds(),
        answer_kinds(),
        arrangement_kinds(),
        audit_kinds(),
        audit_outcomes(),
        audit_stages(),
        audit_statuses(),
        auditor_tie_kinds(),
        band_outcomes(),
        beneficiaries(),
        bindings(),
        climate_conditions(),
        collective_parts(),
        criterion_kinds(),
        factor_effects(),
        factor_kinds(),
        impulses(),
        influenceds(),
        key_factors(),
        leadership_tasks(),
        model_uses(),
        steerings(),
        taken_kinds(),
        desk_entry_kinds(),
        directions(),
        evidence_kinds(),
        explanation_kinds(),
        finding_classes(),
        geo_levels(),
        horizons(),
        hunch_outcomes(),
        indicator_kinds(),
        indicator_origins(),
        indicator_stages(),
        layers(),
        learning_reasons(),
        mapping_kinds(),
        missings(),
        modes(),
        policy_levels(),
        power_interests(),
        process_importances(),
        quadrant_fields(),
        quality_functions(),
        realiseds(),
        relation_kinds(),
        requirement_origins(),
        salience_classes(),
        scopes(),
        sectors(),
        settings(),
        sides(),
        stakeholder_kinds(),
        support_bases(),
        support_levels(),
        supported_sides(),
        team_roles(),
        valences(),
        verdict_signs(),
        yardstick_kinds(),
    )
