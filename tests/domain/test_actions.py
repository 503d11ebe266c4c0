"""Actions, programmes and clauses: what people will do, and how they guard it."""

from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.parametrize("name", ["hours", "euros"])
def test_a_cost_is_at_least_nothing_and_may_be_unknown(name: str) -> None:
    fields: dict[str, Any] = {name: -1}
    with pytest.raises(InvalidValueError) as caught:
        km.Action(id=km.ActionId("a"), text="Call", **fields)
    assert caught.value.message("en") == "expected a number of at least 0, not -1"
    assert getattr(km.Action(id=km.ActionId("a"), text="Call"), name) is None


def test_an_action_is_open_until_it_is_done() -> None:
    assert km.Action(id=km.ActionId("a"), text="Call").done_on is None


@pytest.mark.concept("3-55")
def test_a_programme_says_how_its_quality_is_pursued_and_guarded() -> None:
    clause = km.QualityClause(pursued_how="together", guarded_how="by a yearly talk")
    programme = km.Programme(id=km.ProgrammeId("p"), name="Reading", essential=True, clause=clause)
    assert programme.clause == clause
    assert km.Programme(id=km.ProgrammeId("p"), name="Reading").essential is None


def test_whether_a_contribution_can_be_seen_may_be_unknown() -> None:
    assert km.Contribution(stakeholder=km.StakeholderId("a")).visible is None
