"""Successions: one organisation goes on as another."""

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


@given(strategies.successions())
def test_someone_else_goes_on(succession: km.Succession) -> None:
    assert succession.predecessor != succession.successor


def test_nobody_succeeds_themselves() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Succession(id=km.SuccessionId("s"), predecessor=km.StakeholderId("a"), successor=km.StakeholderId("a"))
    assert (caught.value.detail.code, caught.value.field) == ("relation-to-itself", "successor")
    assert caught.value.message("nl") == "er zijn twee verschillende belanghebbenden bedoeld, niet tweemaal 'a'"
