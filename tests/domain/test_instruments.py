"""Instruments, their uses, motives and burdens."""

from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError

REST = km.Yield(beneficiary=km.Beneficiary.PUPILS, text="Rest in class")


def use(**fields: Any) -> km.InstrumentUse:
    return km.InstrumentUse(id=km.UseId("u"), instrument=km.InstrumentId("survey"), **fields)


@pytest.mark.concept("1-09")
def test_a_use_yields_something_or_nothing_or_nobody_knows() -> None:
    assert use(yields=(REST,)).yields == (REST,)
    assert use(yielded_nothing=True).yields == ()
    assert not use().yielded_nothing
    with pytest.raises(InvalidValueError) as caught:
        use(yields=(REST,), yielded_nothing=True)
    assert caught.value.field == "yielded_nothing"
    assert caught.value.message("en") == "what yielded nothing has no yields"
    assert caught.value.message("nl") == "wat niets opleverde heeft geen opbrengsten"


@pytest.mark.concept("1-09")
def test_for_whom_of_ones_own_is_said() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Yield(beneficiary=km.Beneficiary.OTHER, text="Rest")
    assert caught.value.field == "own_beneficiary"
    assert km.Yield(beneficiary=km.Beneficiary.OTHER, own_beneficiary="neighbours", text="Rest").own_beneficiary


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("motives", [km.Motive(by=km.StakeholderId("staff"), helps=helps) for helps in (True, False)]),
        ("burdens", [km.Burden(of=km.StakeholderId("staff"), felt=felt) for felt in (1, 2)]),
    ],
)
def test_everyone_says_once_why_an_instrument_is_used_and_what_it_asks(name: str, values: list[object]) -> None:
    fields: dict[str, Any] = {name: tuple(values)}
    with pytest.raises(InvalidValueError, match=f"'staff' stands twice in {name}"):
        km.Instrument(id=km.InstrumentId("survey"), name="Survey", **fields)


@pytest.mark.concept("1-16")
def test_expected_and_helps_are_two_answers() -> None:
    motive = km.Motive(by=km.StakeholderId("staff"), expected=True)
    assert (motive.expected, motive.helps) == (True, None)


@pytest.mark.concept("1-15")
def test_hours_and_what_is_felt_are_two_measures() -> None:
    burden = km.Burden(of=km.StakeholderId("staff"), hours=0.5)
    assert (burden.hours, burden.felt) == (0.5, None)
    with pytest.raises(InvalidValueError, match="a whole number from 1 "):
        km.Burden(of=km.StakeholderId("staff"), felt=0)
