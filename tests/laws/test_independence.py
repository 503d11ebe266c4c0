"""Who is of the own school or board: what surely isn't so, in any drawn round."""

from datetime import timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st
from rounds import DAY, rounds

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import exchanges, independence

TOGETHER = km.StakeholderId("together")
KINDS = st.sampled_from([km.StakeholderKind.SAMENWERKINGSVERBAND, km.StakeholderKind.PARTNERSHIP])
AUDITS = st.sampled_from([km.AuditKind.PEER_VISIT, km.AuditKind.INTERNAL, km.AuditKind.EXTERNAL])


def _all_look(model: km.QualityModel, kind: km.AuditKind) -> km.QualityModel:
    """Return *model* with everyone in the team of each audit."""
    team = tuple(km.TeamMember(auditor=each.id) for each in model.auditors)
    return model.replacing(*(attrs.evolve(each, team=team, kind=kind) for each in model.audits))


def _joined(model: km.QualityModel, kind: km.StakeholderKind) -> km.QualityModel:
    """Return *model* in which all work together in something of *kind*, which has an auditor of its own."""
    parts = (
        km.Relation(id=km.RelationId(f"p-{each.id}"), kind=km.RelationKind.PART_OF, source=each.id, target=TOGETHER)
        for each in model.stakeholders
    )
    auditor = km.Auditor(id=km.AuditorId("of-all"), employer=TOGETHER)
    return model.adding(km.Stakeholder(id=TOGETHER, name="Together", kind=kind), *parts, auditor)


@given(rounds(), KINDS, AUDITS)
def test_that_schools_and_boards_work_together_changes_nobodys_independence(
    model: km.QualityModel, together: km.StakeholderKind, kind: km.AuditKind
) -> None:
    apart, joined = _all_look(model, kind), _all_look(_joined(model, together), kind)
    assert independence.dependent(joined, on=DAY) == independence.dependent(apart, on=DAY)


@given(rounds(), AUDITS)
def test_of_whom_was_not_there_that_day_no_employer_is_known(model: km.QualityModel, kind: km.AuditKind) -> None:
    last = max(each.held.latest for each in model.audits if each.held)
    later = km.Period(start=max(last, DAY) + timedelta(days=1))
    gone = model.replacing(*(attrs.evolve(each, valid=later) for each in model.auditors))
    assert not any(each.own for each in independence.dependent(_all_look(gone, kind), on=DAY))
    assert exchanges.exchanged(_all_look(gone, kind)) == ()
