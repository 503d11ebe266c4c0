"""Certificates."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def certificate(certifier: str) -> km.Certificate:
    return km.Certificate(
        id=km.CertificateId("c"),
        edition=km.NormEditionId("e"),
        holder=km.StakeholderId("linde"),
        certifier=km.StakeholderId(certifier),
    )


@pytest.mark.concept("1-03")
def test_nobody_certifies_themselves() -> None:
    with pytest.raises(InvalidValueError) as caught:
        certificate("linde")
    assert caught.value.field == "certifier"
    assert caught.value.message("en") == "two different stakeholders are meant, not 'linde' twice"
    assert caught.value.message("nl") == "er zijn twee verschillende belanghebbenden bedoeld, niet tweemaal 'linde'"


def test_what_an_audit_advised_may_not_be_known() -> None:
    assert certificate("body").positive_advice is None


@pytest.mark.concept("1-03")
@pytest.mark.parametrize("name", ["edition", "holder", "certifier"])
def test_there_is_no_certificate_without_an_edition_a_holder_and_a_certifier(name: str) -> None:
    fields = {"id": "c", "edition": "e", "holder": "a", "certifier": "b"}
    del fields[name]
    with pytest.raises(TypeError, match=name):
        km.Certificate(**fields)  # type: ignore[arg-type]  # fields that are named at run time
