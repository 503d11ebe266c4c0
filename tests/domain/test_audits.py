"""Audits."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_an_audit_that_is_not_held_yet_is_planned() -> None:
    planned = km.Audit(id=km.AuditId("a"), kind=km.AuditKind.PEER_VISIT, of=km.StakeholderId("linde"))
    assert planned.held is None
    assert planned.auditors == ()


@pytest.mark.concept("1-13", "3-45", "3-57", "4-15")
def test_the_documents_name_audits_of_several_kinds() -> None:
    """Each asks for something else, so an audit that is only called so says little."""
    named = ("internal", "external", "peer-visit", "appreciative", "self-evaluation")
    assert [km.AuditKind(each).value for each in named] == [each.value for each in km.AuditKind][: len(named)]


def test_an_audit_of_another_kind_says_which() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Audit(id=km.AuditId("a"), kind=km.AuditKind.OTHER, of=km.StakeholderId("linde"))
    assert caught.value.field == "own_kind"
    assert caught.value.message("en") == "of kind other: own_kind must say what it is"
    assert caught.value.message("nl") == "van de soort anders: own_kind moet zeggen wat het is"
    panel = km.Audit(id=km.AuditId("a"), kind=km.AuditKind.OTHER, of=km.StakeholderId("linde"), own_kind="panel")
    assert panel.own_kind == "panel"


def test_an_auditor_stands_once_among_the_auditors() -> None:
    with pytest.raises(InvalidValueError, match="'a' stands twice in auditors"):
        km.Audit(
            id=km.AuditId("a"),
            kind=km.AuditKind.INTERNAL,
            of=km.StakeholderId("linde"),
            auditors=(km.StakeholderId("a"), km.StakeholderId("a")),
        )


@pytest.mark.concept("1-26")
def test_someone_stands_once_in_a_team() -> None:
    lead, member = (
        km.TeamMember(auditor=km.AuditorId("a7"), role=role) for role in (km.TeamRole.LEAD, km.TeamRole.MEMBER)
    )
    with pytest.raises(InvalidValueError, match="'a7' stands twice in team"):
        km.Audit(id=km.AuditId("a"), kind=km.AuditKind.EXTERNAL, of=km.StakeholderId("linde"), team=(lead, member))


def test_how_far_an_audit_is_says_nothing_of_its_outcome_or_score() -> None:
    audit = km.Audit(
        id=km.AuditId("a"), kind=km.AuditKind.EXTERNAL, of=km.StakeholderId("linde"), status=km.AuditStatus.CLOSED
    )
    assert (audit.outcome, audit.score) == (None, None)


def test_a_score_is_a_number() -> None:
    with pytest.raises(InvalidValueError, match="a number is finite"):
        km.Audit(id=km.AuditId("a"), kind=km.AuditKind.EXTERNAL, of=km.StakeholderId("linde"), score=float("nan"))


def test_what_is_said_of_a_draft_stands_in_the_report() -> None:
    report = km.AuditReport(hearings=(km.Hearing(by=km.StakeholderId("linde"), words="We agree"),))
    assert report.hearings[0].words == "We agree"
    assert report.published is None
