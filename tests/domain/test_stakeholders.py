"""Stakeholders: everyone who contributes or makes a claim."""

from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def stakeholder(**fields: Any) -> km.Stakeholder:
    return km.Stakeholder(**{"id": "a", "name": "A", "kind": km.StakeholderKind.SITE, **fields})


@pytest.mark.parametrize(
    ("fields", "en", "nl"),
    [
        (
            {"site": km.SiteCode("02QZ00"), "brin": km.Brin("03AA")},
            "brin is 03AA, but the code 02QZ00 says 02QZ",
            "brin is 03AA, maar de code 02QZ00 zegt 02QZ",
        ),
        (
            {"swv": km.SwvCode("PO2001"), "sector": km.Sector.VO},
            "sector is secondary education, but the code PO2001 says primary education",
            "sector is voortgezet onderwijs, maar de code PO2001 zegt primair onderwijs",
        ),
        (
            {"kind": km.StakeholderKind.OTHER},
            "of kind other: own_kind must say what it is",
            "van de soort anders: own_kind moet zeggen wat het is",
        ),
        (
            {"kind": km.StakeholderKind.OTHER, "own_kind": " "},
            "of kind other: own_kind must say what it is",
            "van de soort anders: own_kind moet zeggen wat het is",
        ),
        (
            {"kind": "site"},
            "kind must be StakeholderKind, not 'site'; did you mean StakeholderKind.SITE?",
            "kind moet StakeholderKind zijn, niet 'site'; bedoelde u StakeholderKind.SITE?",
        ),
        (
            {"sector": "basisschool"},
            "sector must be Sector, not 'basisschool'; known: PO, VO, MBO, HO",
            "sector moet Sector zijn, niet 'basisschool'; bekend: PO, VO, MBO, HO",
        ),
        (
            {"valid": km.SchoolYear(2025)},
            "valid must be Period, not SchoolYear(start=2025); write SchoolYear(start=2025).period",
            "valid moet Period zijn, niet SchoolYear(start=2025); schrijf SchoolYear(start=2025).period",
        ),
        ({"contributes": 1}, "contributes must be bool, not 1", "contributes moet bool zijn, niet 1"),
    ],
)
def test_an_impossible_stakeholder_is_refused(fields: dict[str, object], en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        stakeholder(**fields)
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)
    assert caught.value.field in {*fields, "own_kind"}


def test_codes_that_agree_are_no_clash() -> None:
    agreed = stakeholder(
        site=km.SiteCode("02QZ00"), brin=km.Brin("02QZ"), swv=km.SwvCode("PO2001"), sector=km.Sector.PO
    )
    assert agreed.site is not None
    assert agreed.site.brin == agreed.brin
    assert stakeholder(site=km.SiteCode("02QZ00")).brin is None
    assert stakeholder(swv=km.SwvCode("PO2001")).sector is None


def test_a_kind_of_ones_own_goes_with_any_kind() -> None:
    assert stakeholder(kind=km.StakeholderKind.OTHER, own_kind="library").own_kind == "library"
    assert stakeholder(kind=km.StakeholderKind.ROLE, own_kind="quality officer").own_kind == "quality officer"


@pytest.mark.concept("3-20")
def test_whether_one_contributes_or_claims_may_be_unknown() -> None:
    assert (stakeholder().contributes, stakeholder().claims) == (None, None)
    assert (stakeholder(contributes=False, claims=True).contributes) is False


@pytest.mark.concept("0-18", "0-26", "1-07")
def test_one_stakeholder_has_several_regions_domains_and_roles() -> None:
    """None of the four sides follows from another."""
    regions = (km.RegionId("north"), km.RegionId("south"))
    domains, roles = ("educating together", "research"), ("mentor", "chair")
    kind = km.StakeholderKind.ROLE
    mentor = km.Stakeholder(
        id=km.StakeholderId("mentor"), name="Mentor", kind=kind, regions=regions, domains=domains, roles=roles
    )
    assert (mentor.kind, mentor.regions, mentor.domains, mentor.roles) == (kind, regions, domains, roles)
