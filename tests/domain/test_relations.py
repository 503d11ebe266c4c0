"""Relations: directed ties between two stakeholders."""

from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def relation(**fields: Any) -> km.Relation:
    return km.Relation(**{"id": "r", "kind": km.RelationKind.GOVERNS, "source": "a", "target": "b", **fields})


@pytest.mark.parametrize(
    ("fields", "field", "en", "nl"),
    [
        (
            {"target": "a"},
            "target",
            "two different stakeholders are meant, not 'a' twice",
            "er zijn twee verschillende belanghebbenden bedoeld, niet tweemaal 'a'",
        ),
        (
            {"kind": km.RelationKind.OTHER},
            "own_kind",
            "of kind other: own_kind must say what it is",
            "van de soort anders: own_kind moet zeggen wat het is",
        ),
        (
            {"kind": km.StakeholderKind.OTHER},
            "kind",
            "kind must be RelationKind, not <StakeholderKind.OTHER: 'other'>",
            "kind moet RelationKind zijn, niet <StakeholderKind.OTHER: 'other'>",
        ),
    ],
)
def test_an_impossible_relation_is_refused(fields: dict[str, object], field: str, en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        relation(**fields)
    assert caught.value.field == field
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


def test_a_weight_that_is_not_known_is_none() -> None:
    assert relation().weight is None
    assert relation(weight=0).weight == 0


def test_a_relation_holds_unless_it_is_said_to_be_absent() -> None:
    assert relation().present
    assert not relation(present=False).present


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"present": 1}, "wrong-type"),
        ({"conversation": "a b"}, "not-an-id"),
        ({"form": "a report"}, "wrong-type"),
        ({"per_year": -1}, "never"),
        ({"per_year": 0}, "never"),
        ({"per_year": float("inf")}, "not-a-number"),
    ],
)
def test_what_is_said_of_an_account_is_checked(fields: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        relation(**fields)
    assert (caught.value.detail.code, caught.value.field) == (code, next(iter(fields)))


def test_two_relations_may_join_the_same_two() -> None:
    both = (relation(id="r1"), relation(id="r2"))
    assert km.QualityModel(name="Region", relations=both).relations == both
