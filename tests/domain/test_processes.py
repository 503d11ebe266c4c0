"""Sub-processes, decisions about them, and lenses."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError

TEAM = km.SubProcessId("team")
CORE = km.Reweighing(process=TEAM, importance=km.ProcessImportance.CORE)


@pytest.mark.concept("0-08")
def test_of_a_sub_process_only_whose_it_is_must_be_known() -> None:
    team = km.SubProcess(id=TEAM, name="Support team", of=km.StakeholderId("linde"))
    assert (team.owner, team.level, team.importance, team.supports, team.decisions) == (None, None, None, None, ())


@pytest.mark.concept("1-20")
@pytest.mark.parametrize("reason", ["", " "])
def test_there_is_no_decision_without_a_reason(reason: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.KeepOrDrop(keep=False, reason=reason, on=km.ApproximateDate.parse("2021"))
    assert caught.value.field == "reason"


@pytest.mark.concept("1-19")
@pytest.mark.parametrize("question", ["", " "])
def test_there_is_no_lens_without_a_question(question: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Lens(id=km.LensId("closed"), name="Schools closed", question=question)
    assert caught.value.field == "question"


def test_a_lens_weighs_a_sub_process_once() -> None:
    other = km.Reweighing(process=TEAM, importance=km.ProcessImportance.PERIPHERAL)
    with pytest.raises(InvalidValueError, match="'team' stands twice in reweighs"):
        km.Lens(id=km.LensId("closed"), name="Schools closed", question="What did we miss?", reweighs=(CORE, other))


@pytest.mark.concept("0-09")
def test_the_level_nearest_to_the_work_has_rank_one() -> None:
    assert km.HierarchicalLevel(name="team", rank=1).rank == 1
    with pytest.raises(InvalidValueError, match="expected a whole number from 1 "):
        km.HierarchicalLevel(name="team", rank=0)


def test_levels_of_a_hierarchy_are_no_levels_of_policy() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.SubProcess(id=TEAM, name="T", of=km.StakeholderId("a"), level=km.PolicyLevel.TACTICAL)  # type: ignore[arg-type]  # on purpose
    assert caught.value.field == "level"


@pytest.mark.concept("1-21")
def test_a_reflection_is_a_finding_with_a_valence() -> None:
    assert km.Finding(id=km.FindingId("f"), text="Structures stood").valence is None
    assert km.Finding(id=km.FindingId("f"), text="Structures stood", valence=km.Valence.PLUS).valence.label("nl") == (  # type: ignore[union-attr]  # it has one
        "plus"
    )
