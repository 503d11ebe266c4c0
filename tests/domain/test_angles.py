"""Angles, visits, desks and steps."""

from datetime import date

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_an_angle_of_another_kind_says_which() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Angle(id=km.AngleId("a"), name="Pupils", kind=km.AngleKind.OTHER)
    assert caught.value.field == "own_kind"
    assert caught.value.message("en") == "of kind other: own_kind must say what it is"
    assert caught.value.message("nl") == "van de soort anders: own_kind moet zeggen wat het is"
    assert km.Angle(id=km.AngleId("a"), name="Pupils", kind=km.AngleKind.OTHER, own_kind="panel").own_kind == "panel"


def test_what_was_seen_counts_for_a_year_at_least() -> None:
    with pytest.raises(InvalidValueError, match="a whole number from 1 "):
        km.Angle(id=km.AngleId("a"), name="Audits", kind=km.AngleKind.AUDIT, years=0)


def test_a_visit_without_a_day_is_planned() -> None:
    assert km.LiaisonVisit(id=km.VisitId("v"), of=km.StakeholderId("linde")).on is None


@pytest.mark.concept("4-19")
def test_nothing_to_report_is_something_that_was_seen() -> None:
    entry = km.DeskEntry(
        id=km.DeskEntryId("d"), of=km.StakeholderId("linde"), kind=km.DeskEntryKind.NOTHING, on=date(2025, 11, 3)
    )
    assert entry.kind.label("nl") == "niets te melden"


@pytest.mark.concept("4-22")
def test_a_step_may_serve_no_goal() -> None:
    step = km.SchoolStep(id=km.SchoolStepId("s"), of=km.StakeholderId("linde"), text="Read together each morning")
    assert step.serves == ()
