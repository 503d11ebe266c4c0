"""Words of closed lists."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.audits import AuditKind
from kwaliteitsmodel.domain.bands import BandOutcome
from kwaliteitsmodel.domain.cycles import CyclePhase
from kwaliteitsmodel.domain.evidence import EvidenceKind, HunchOutcome
from kwaliteitsmodel.domain.goals import Horizon
from kwaliteitsmodel.domain.indicators import Direction, IndicatorKind, IndicatorOrigin, IndicatorStage
from kwaliteitsmodel.domain.instruments import Beneficiary, QualityFunction
from kwaliteitsmodel.domain.positions import CollectivePart, Mode, QuadrantField, Scope
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.salience import PowerInterest, SalienceClass
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.testbeds import LearningReason
from kwaliteitsmodel.domain.thresholds import ExplanationKind, Side
from kwaliteitsmodel.domain.verdicts import VerdictSign
from kwaliteitsmodel.domain.words import GeoLevel, Layer, Missing, PolicyLevel, Sector, Setting, Term, YardstickKind


def audit_kinds() -> SearchStrategy[AuditKind]:
    """Make sorts of audit."""
    return st.sampled_from(AuditKind)


def band_outcomes() -> SearchStrategy[BandOutcome]:
    """Make outcomes of a score by its norm bands."""
    return st.sampled_from(BandOutcome)


def beneficiaries() -> SearchStrategy[Beneficiary]:
    """Make those for whom something yields something."""
    return st.sampled_from(Beneficiary)


def collective_parts() -> SearchStrategy[CollectivePart]:
    """Make parts of the whole."""
    return st.sampled_from(CollectivePart)


def cycle_phases() -> SearchStrategy[CyclePhase]:
    """Make phases and activities of cycles of quality."""
    return st.sampled_from(CyclePhase)


def directions() -> SearchStrategy[Direction]:
    """Make directions in which an indicator gets better."""
    return st.sampled_from(Direction)


def evidence_kinds() -> SearchStrategy[EvidenceKind]:
    """Make kinds of evidence."""
    return st.sampled_from(EvidenceKind)


def explanation_kinds() -> SearchStrategy[ExplanationKind]:
    """Make sorts of explanation."""
    return st.sampled_from(ExplanationKind)


def geo_levels() -> SearchStrategy[GeoLevel]:
    """Make levels of geography."""
    return st.sampled_from(GeoLevel)


def horizons() -> SearchStrategy[Horizon]:
    """Make horizons of goals."""
    return st.sampled_from(Horizon)


def hunch_outcomes() -> SearchStrategy[HunchOutcome]:
    """Make outcomes of hunches."""
    return st.sampled_from(HunchOutcome)


def indicator_kinds() -> SearchStrategy[IndicatorKind]:
    """Make sorts of indicator."""
    return st.sampled_from(IndicatorKind)


def indicator_origins() -> SearchStrategy[IndicatorOrigin]:
    """Make origins of indicators."""
    return st.sampled_from(IndicatorOrigin)


def indicator_stages() -> SearchStrategy[IndicatorStage]:
    """Make stages that an indicator looks at."""
    return st.sampled_from(IndicatorStage)


def layers() -> SearchStrategy[Layer]:
    """Make layers of the education system."""
    return st.sampled_from(Layer)


def learning_reasons() -> SearchStrategy[LearningReason]:
    """Make reasons to learn."""
    return st.sampled_from(LearningReason)


def missings() -> SearchStrategy[Missing]:
    """Make words for why there is no value."""
    return st.sampled_from(Missing)


def modes() -> SearchStrategy[Mode]:
    """Make poles of the quadrant's horizontal axis."""
    return st.sampled_from(Mode)


def policy_levels() -> SearchStrategy[PolicyLevel]:
    """Make levels of policy."""
    return st.sampled_from(PolicyLevel)


def power_interests() -> SearchStrategy[PowerInterest]:
    """Make fields of the grid of power and interest."""
    return st.sampled_from(PowerInterest)


def quadrant_fields() -> SearchStrategy[QuadrantField]:
    """Make fields of the quadrant."""
    return st.sampled_from(QuadrantField)


def quality_functions() -> SearchStrategy[QualityFunction]:
    """Make functions of quality assurance."""
    return st.sampled_from(QualityFunction)


def relation_kinds() -> SearchStrategy[RelationKind]:
    """Make sorts of relation."""
    return st.sampled_from(RelationKind)


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
        audit_kinds(),
        band_outcomes(),
        beneficiaries(),
        collective_parts(),
        cycle_phases(),
        directions(),
        evidence_kinds(),
        explanation_kinds(),
        geo_levels(),
        horizons(),
        hunch_outcomes(),
        indicator_kinds(),
        indicator_origins(),
        indicator_stages(),
        layers(),
        learning_reasons(),
        missings(),
        modes(),
        policy_levels(),
        power_interests(),
        quadrant_fields(),
        quality_functions(),
        relation_kinds(),
        salience_classes(),
        scopes(),
        sectors(),
        settings(),
        sides(),
        stakeholder_kinds(),
        verdict_signs(),
        yardstick_kinds(),
    )
