"""Findings, those of audits too."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_a_finding_need_not_be_one_of_an_audit() -> None:
    finding = km.Finding(id=km.FindingId("f"), text="Help comes late")
    assert (finding.audit, finding.finding_class, finding.evidence) == (None, None, ())


def test_a_strength_is_a_finding_too() -> None:
    strength = km.Finding(id=km.FindingId("f"), text="All know the child", finding_class=km.FindingClass.STRENGTH)
    assert strength.finding_class is km.FindingClass.STRENGTH


def test_evidence_stands_once() -> None:
    with pytest.raises(InvalidValueError, match="'talks' stands twice in evidence"):
        km.Finding(id=km.FindingId("f"), text="Late", evidence=(km.EvidenceId("talks"), km.EvidenceId("talks")))
