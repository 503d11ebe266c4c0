"""Evidence: hard and soft data point their own way."""

from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def evidence(kind: km.EvidenceKind, **fields: Any) -> km.Evidence:
    return km.Evidence(id=km.EvidenceId("e"), kind=kind, text="Parents feel heard", **fields)


OTHER = (km.EvidenceId("other"),)


@pytest.mark.concept("2-28", "2-29")
def test_soft_interprets_and_hard_validates() -> None:
    assert evidence(km.EvidenceKind.SOFT, interprets=OTHER).interprets == OTHER
    assert evidence(km.EvidenceKind.HARD, validates=OTHER).validates == OTHER


@pytest.mark.concept("2-30")
@pytest.mark.parametrize(
    ("kind", "name", "en", "nl"),
    [
        (
            km.EvidenceKind.SOFT,
            "validates",
            "soft data interpret hard data; they don't validate",
            "zachte data duiden harde data; ze valideren niet",
        ),
        (
            km.EvidenceKind.HARD,
            "interprets",
            "hard data validate soft data; they don't interpret",
            "harde data valideren zachte data; ze duiden niet",
        ),
    ],
)
def test_the_direction_follows_from_the_kind(kind: km.EvidenceKind, name: str, en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        evidence(kind, **{name: OTHER})
    assert caught.value.field == name
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


@pytest.mark.concept("2-31")
def test_everyone_judges_the_quality_of_information_once() -> None:
    judged = km.InformationQuality(by=km.StakeholderId("linde"))
    assert evidence(km.EvidenceKind.HARD, quality=(judged,)).quality[0].good is None
    with pytest.raises(InvalidValueError, match="'linde' stands twice in quality"):
        evidence(km.EvidenceKind.HARD, quality=(judged, judged))


@pytest.mark.concept("2-37")
def test_a_hunch_is_open_until_it_is_checked() -> None:
    assert km.Hunch(id=km.HunchId("h"), text="They are tired").outcome is km.HunchOutcome.OPEN
