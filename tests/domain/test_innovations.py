"""Innovations: why, where, and how they moved."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.concept("3-51")
def test_a_reason_of_ones_own_is_said() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Innovation(id=km.InnovationId("i"), name="I", reason=km.LearningReason.OTHER, own_reason=" ")
    assert (caught.value.field, caught.value.detail.code) == ("own_reason", "no-own-kind")
    assert caught.value.message("nl") != caught.value.message("en")


def test_a_testbed_may_be_half_empty_in_a_draft() -> None:
    draft = km.Innovation(id=km.InnovationId("i"), name="I", testbed=km.Testbed(question="What helps?"))
    assert draft.testbed is not None
    assert (draft.testbed.period, draft.testbed.participants) == (None, ())


@pytest.mark.concept("3-53")
def test_whether_the_policy_knows_of_it_may_be_unknown() -> None:
    assert km.Innovation(id=km.InnovationId("i"), name="I").visible_in_policy is None
