"""Instruments, their uses, motives and burdens."""

from itertools import permutations
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.instruments import gone_stale
from kwaliteitsmodel.errors import InvalidValueError

REST = km.Yield(beneficiary=km.Beneficiary.PUPILS, text="Rest in class")
NOTHING_AND_SOMETHING: tuple[dict[str, Any], ...] = ({"yielded_nothing": True}, {"yields": (REST,)})


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


@pytest.mark.concept("1-14")
def test_gone_stale_is_told_of_the_last_uses_whatever_order_they_come_in() -> None:
    nothing = [use(on=km.ApproximateDate.parse(day), yielded_nothing=True) for day in ("2024", "2025")]
    once = use(on=km.ApproximateDate.parse("2020"), yields=(REST,))
    untold = use(on=km.ApproximateDate.parse("2023-12-31"))
    for uses in permutations((*nothing, once, untold)):
        assert [gone_stale(uses, n) for n in (1, 2, 3, 4)] == [True, True, None, False]


def test_a_use_that_may_be_the_last_counts_as_one() -> None:
    """Two on one day: nobody knows which came last."""
    nothing, something = (use(on=km.ApproximateDate.parse("2024-01-01"), **each) for each in NOTHING_AND_SOMETHING)
    assert gone_stale([nothing, something], 1) is None


def test_how_many_uses_is_refused_by_its_name() -> None:
    with pytest.raises(InvalidValueError) as caught:
        gone_stale([], 0)
    assert caught.value.field == "n"
