"""Auditors: what they are trained for, and when."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.auditors import far_apart
from kwaliteitsmodel.errors import InvalidValueError

FIRST, LAST = date(2024, 9, 1), date(2026, 8, 31)
KSO, OTHER = km.NormId("kso"), km.NormId("other")


def auditor(**fields: Any) -> km.Auditor:
    qualification = km.Qualification(since=FIRST, until=LAST, **fields)
    return km.Auditor(id=km.AuditorId("a7"), employer=km.StakeholderId("linde"), qualifications=(qualification,))


@pytest.mark.concept("1-26")
@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2024, 8, 31), False), (FIRST, True), (LAST, True), (date(2026, 9, 1), False)],
)
def test_a_qualification_holds_from_its_first_day_up_to_its_last(day: date, holds: bool) -> None:
    assert auditor().is_trained(day) == holds
    assert auditor(leads=True).can_lead(day) == holds
    assert not auditor().can_lead(day)


def test_a_qualification_is_for_one_norm_or_for_any() -> None:
    assert auditor(norm=KSO).is_trained(FIRST, KSO)
    assert not auditor(norm=KSO).is_trained(FIRST, OTHER)
    assert auditor(norm=KSO).is_trained(FIRST)
    assert auditor().is_trained(FIRST, OTHER)
    assert not auditor(norm=KSO, leads=True).can_lead(FIRST, OTHER)


def test_what_does_not_expire_holds_to_the_last_day_there_is() -> None:
    trained = km.Qualification(since=date.min)
    ever = km.Auditor(id=km.AuditorId("a"), employer=km.StakeholderId("linde"), qualifications=(trained,))
    assert ever.is_trained(date.min)
    assert ever.is_trained(date.max)


@given(strategies.auditors(), st.dates(), st.none() | strategies.ids())
def test_who_can_lead_is_trained(auditor: km.Auditor, day: date, norm: km.NormId | None) -> None:
    assert auditor.can_lead(day, norm) <= auditor.is_trained(day, norm) <= auditor.is_trained(day)
    assert auditor.is_trained(day) <= bool(auditor.qualifications)


def test_a_tie_of_another_kind_says_which() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.AuditorTie(to=km.StakeholderId("linde"), kind=km.AuditorTieKind.OTHER)
    assert caught.value.field == "own_kind"
    assert caught.value.message("en") == "of kind other: own_kind must say what it is"
    assert caught.value.message("nl") == "van de soort anders: own_kind moet zeggen wat het is"


def test_who_can_do_no_audit_this_year_is_not_one_of_whom_that_is_not_known() -> None:
    busy = km.Auditor(id=km.AuditorId("a"), employer=km.StakeholderId("linde"), capacity=0)
    assert busy.capacity == 0
    assert auditor().capacity is None


@pytest.mark.concept("1-24")
def test_far_apart_is_by_more_than_some_and_by_more_than_half() -> None:
    assert [far_apart(given, 10, most=5) for given in (3, 4, 5, 15, 20, 21)] == [True, True, False, False, False, True]
    assert [far_apart(given, 4, most=3) for given in (0, 1, 7, 8)] == [True, False, False, False]
    assert far_apart(2, 5, most=2)
    assert not far_apart(2, 4, most=1)


@pytest.mark.concept("1-24")
def test_a_tie_binds_from_its_first_day_and_some_years_after_its_last() -> None:
    tie = km.AuditorTie(to=km.StakeholderId("linde"), kind=km.AuditorTieKind.WORKED_FOR, since=FIRST, until=LAST)
    days = [date(2024, 8, 31), FIRST, LAST, date(2028, 8, 31), date(2028, 9, 1)]
    assert [tie.binds(day, years=2) for day in days] == [False, True, True, True, False]
    one_day = km.AuditorTie(to=km.StakeholderId("linde"), kind=km.AuditorTieKind.WORKED_FOR, since=FIRST, until=FIRST)
    assert [one_day.binds(day, years=0) for day in (FIRST, date(2024, 9, 2))] == [True, False]
    assert km.AuditorTie(to=km.StakeholderId("linde"), kind=km.AuditorTieKind.WORKED_FOR).binds(date.min)
