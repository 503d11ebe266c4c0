"""Shared responsibilities and ownerships."""

from typing import Any

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


def share(stakeholder: str, contribution: str = "") -> km.Share:
    return km.Share(stakeholder=km.StakeholderId(stakeholder), contribution=contribution)


@pytest.mark.concept("0-21")
@given(strategies.shared_responsibilities())
def test_each_holder_has_one_share(together: km.SharedResponsibility) -> None:
    assert together.holders == tuple(each.stakeholder for each in together.shares)
    assert len(set(together.holders)) == len(together.shares)


def test_nobody_has_two_shares() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.SharedResponsibility(id=km.ResponsibilityId("r"), name="Teachers", shares=(share("a"), share("a", "hours")))
    assert (caught.value.detail.code, caught.value.field) == ("stands-twice", "shares")
    assert caught.value.message("nl") == "'a' staat twee keer in shares"


@pytest.mark.concept("3-39")
@pytest.mark.parametrize("aware", [True, False, None])
def test_whether_an_owner_knows_has_three_values(aware: bool | None) -> None:
    own = km.Ownership(id=km.OwnershipId("o"), owner=km.StakeholderId("a"), of=km.EntityId("trust"), aware=aware)
    assert own.aware is aware


@pytest.mark.concept("2-32")
@pytest.mark.parametrize("visible", [True, False, None])
def test_whether_a_share_can_be_seen_has_three_values(visible: bool | None) -> None:
    assert km.Share(stakeholder=km.StakeholderId("a"), visible=visible).visible is visible


@pytest.mark.parametrize("visible", [1, 0, "no"])
def test_a_share_is_seen_or_not(visible: Any) -> None:
    with pytest.raises(InvalidValueError, match="visible must be bool"):
        km.Share(stakeholder=km.StakeholderId("a"), visible=visible)


@pytest.mark.parametrize("aware", [1, 0, "yes"])
def test_what_is_neither_yes_nor_no_is_refused(aware: Any) -> None:
    with pytest.raises(InvalidValueError, match="aware must be bool"):
        km.Ownership(id=km.OwnershipId("o"), owner=km.StakeholderId("a"), of=km.EntityId("trust"), aware=aware)


@pytest.mark.concept("1-10")
@pytest.mark.parametrize("backing", [0, -1, 1.5, True, "firm"])
def test_backing_is_a_rank_of_one_and_up(backing: Any) -> None:
    with pytest.raises(InvalidValueError, match="a whole number from 1"):
        km.Ownership(id=km.OwnershipId("o"), owner=km.StakeholderId("a"), of=km.EntityId("trust"), backing=backing)
