"""Words of closed lists."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.audits import AuditKind
from kwaliteitsmodel.domain.cycles import CyclePhase
from kwaliteitsmodel.domain.positions import Mode, QuadrantField, Scope
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.words import Layer, Missing, Sector, Term


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


def quadrant_fields() -> SearchStrategy[QuadrantField]:
    """Make fields of the quadrant."""
    return st.sampled_from(QuadrantField)


def relation_kinds() -> SearchStrategy[RelationKind]:
    """Make sorts of relation."""
    return st.sampled_from(RelationKind)


def scopes() -> SearchStrategy[Scope]:
    """Make poles of the quadrant's vertical axis."""
    return st.sampled_from(Scope)


def sectors() -> SearchStrategy[Sector]:
    """Make sectors of education."""
    return st.sampled_from(Sector)


def stakeholder_kinds() -> SearchStrategy[StakeholderKind]:
    """Make sorts of stakeholder."""
    return st.sampled_from(StakeholderKind)


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
        quadrant_fields(),
        relation_kinds(),
        scopes(),
        sectors(),
        stakeholder_kinds(),
    )
