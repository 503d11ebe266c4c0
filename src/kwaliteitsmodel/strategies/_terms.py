"""Words of closed lists."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.audits import AuditKind
from kwaliteitsmodel.domain.cycles import CyclePhase
from kwaliteitsmodel.domain.positions import Mode, QuadrantField, Scope
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.salience import PowerInterest, SalienceClass
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.verdicts import VerdictSign
from kwaliteitsmodel.domain.words import Layer, Missing, PolicyLevel, Sector, Setting, Term, YardstickKind


def audit_kinds() -> SearchStrategy[AuditKind]:
    """Make sorts of audit."""
    return st.sampled_from(AuditKind)


def cycle_phases() -> SearchStrategy[CyclePhase]:
    """Make phases and activities of cycles of quality."""
    return st.sampled_from(CyclePhase)


def layers() -> SearchStrategy[Layer]:
    """Make layers of the education system."""
    return st.sampled_from(Layer)


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
        cycle_phases(),
        layers(),
        missings(),
        modes(),
        policy_levels(),
        power_interests(),
        quadrant_fields(),
        relation_kinds(),
        salience_classes(),
        scopes(),
        sectors(),
        settings(),
        stakeholder_kinds(),
        verdict_signs(),
        yardstick_kinds(),
    )
