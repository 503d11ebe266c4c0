"""Needs for account."""

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


@given(strategies.needs_for_account())
def test_an_account_is_asked_of_someone_else(need: km.NeedForAccount) -> None:
    assert need.by != need.of


def test_nobody_needs_an_account_of_themselves() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.NeedForAccount(id=km.NeedId("n"), by=km.StakeholderId("a"), of=km.StakeholderId("a"))
    assert (caught.value.detail.code, caught.value.field) == ("relation-to-itself", "of")
    assert caught.value.message("en") == "two different stakeholders are meant, not 'a' twice"
    assert caught.value.message("nl") == "er zijn twee verschillende belanghebbenden bedoeld, niet tweemaal 'a'"
