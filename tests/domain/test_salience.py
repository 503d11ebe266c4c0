"""Attributed salience: the eight classes, and the grid of power and interest."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

KNOWN = (True, False)
PERHAPS = (True, False, None)


def salience(**known: bool | None) -> km.Salience:
    ends = {"of": km.StakeholderId("a"), "by": km.StakeholderId("b")}
    return km.Salience(id=km.SalienceId("s"), on=date(2025, 9, 1), **ends, **known)  # type: ignore[arg-type]


def test_each_combination_of_three_is_a_class_of_its_own() -> None:
    classes = [
        salience(power=power, legitimacy=legitimacy, urgency=urgency).salience_class
        for power, legitimacy, urgency in product(KNOWN, repeat=3)
    ]
    assert set(classes) == set(km.SalienceClass)
    assert len(classes) == len(km.SalienceClass)


def test_each_combination_of_two_is_a_field_of_the_grid() -> None:
    fields = [salience(power=power, interest=interest).power_interest for power, interest in product(KNOWN, repeat=2)]
    assert set(fields) == set(km.PowerInterest)
    assert len(fields) == len(km.PowerInterest)


@given(st.sampled_from(PERHAPS), st.sampled_from(PERHAPS), st.sampled_from(PERHAPS), st.sampled_from(PERHAPS))
def test_what_is_not_known_has_no_class(
    power: bool | None, legitimacy: bool | None, urgency: bool | None, interest: bool | None
) -> None:
    seen = salience(power=power, legitimacy=legitimacy, urgency=urgency, interest=interest)
    assert (seen.salience_class is None) == (None in {power, legitimacy, urgency})
    assert (seen.power_interest is None) == (None in {power, interest})


@pytest.mark.parametrize(
    ("power", "legitimacy", "urgency", "expected"),
    [
        (False, False, False, km.SalienceClass.NONE),
        (True, False, False, km.SalienceClass.DORMANT),
        (False, True, False, km.SalienceClass.DISCRETIONARY),
        (False, False, True, km.SalienceClass.DEMANDING),
        (True, True, False, km.SalienceClass.DOMINANT),
        (True, False, True, km.SalienceClass.DANGEROUS),
        (False, True, True, km.SalienceClass.DEPENDENT),
        (True, True, True, km.SalienceClass.DEFINITIVE),
    ],
)
def test_the_classes_are_those_of_mitchell_agle_and_wood(
    power: bool, legitimacy: bool, urgency: bool, expected: km.SalienceClass
) -> None:
    assert salience(power=power, legitimacy=legitimacy, urgency=urgency).salience_class is expected


@given(strategies.saliences(power=True, interest=False))
def test_power_without_interest_is_kept_satisfied(seen: km.Salience) -> None:
    assert seen.power_interest is km.PowerInterest.KEEP_SATISFIED


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="power must be bool, not 1"):
        salience(power=1)  # type: ignore[arg-type]
