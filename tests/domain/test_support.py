"""Support: plans, profiles, agreements and provisions."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.concept("3-18")
def test_room_that_is_not_known_is_not_none_at_all() -> None:
    unknown, full = (km.Provision(id=km.ProvisionId("p"), name="Calm class", room=room) for room in (None, 0))
    assert (unknown.room, full.room) == (None, 0)
    with pytest.raises(InvalidValueError) as caught:
        km.Provision(id=km.ProvisionId("p"), name="Calm class", room=-1)
    assert caught.value.message("en") == "expected a whole number from 0 to 2^53 (9007199254740992), not -1"
    assert caught.value.message("nl") == (
        "verwacht: een geheel getal van 0 tot en met 2^53 (9007199254740992), niet -1"
    )


def test_a_target_group_stands_once() -> None:
    with pytest.raises(InvalidValueError, match="'autism' stands twice in target_groups"):
        km.Provision(id=km.ProvisionId("p"), name="Calm class", target_groups=("autism", "autism"))


@pytest.mark.concept("3-32")
def test_plans_are_counted_from_one() -> None:
    plan = km.SupportPlan(id=km.SupportPlanId("p"), of=km.StakeholderId("swv"), generation=2)
    assert plan.generation == 2
    with pytest.raises(InvalidValueError, match="a whole number from 1 "):
        km.SupportPlan(id=km.SupportPlanId("p"), of=km.StakeholderId("swv"), generation=0)


@pytest.mark.concept("3-14")
def test_what_nobody_said_of_an_item_is_not_no() -> None:
    item = km.SupportItem(text="Help with reading", level=km.SupportLevel.BASIC)
    assert (item.realised, item.basis) == (None, None)


def test_whether_an_agreement_is_kept_may_not_be_told() -> None:
    looked = km.Verification(id=km.VerificationId("v"), agreement=km.AgreementId("a"))
    assert looked.kept is None
