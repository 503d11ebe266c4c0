"""Audits."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_an_audit_that_is_not_held_yet_is_planned() -> None:
    planned = km.Audit(id=km.AuditId("a"), kind=km.AuditKind.PEER_VISIT, of=km.StakeholderId("linde"))
    assert planned.held is None
    assert planned.auditors == ()


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
