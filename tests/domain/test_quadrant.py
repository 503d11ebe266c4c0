"""Attention, accents, and what set what going."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.concept("3-68")
def test_attention_and_energy_are_two_things() -> None:
    focus = km.FieldFocus(
        id=km.FocusId("f"), quadrant_field=km.QuadrantField.UPPER_LEFT, of=km.StakeholderId("swv"), attention=1
    )
    assert (focus.attention, focus.energy) == (1, None)


@pytest.mark.parametrize("name", ["attention", "energy"])
def test_a_rank_is_a_whole_number_from_one_up(name: str) -> None:
    with pytest.raises(InvalidValueError, match="expected a whole number from 1 "):
        km.FieldFocus(
            id=km.FocusId("f"),
            quadrant_field=km.QuadrantField.UPPER_LEFT,
            of=km.StakeholderId("swv"),
            **{name: 0},  # type: ignore[arg-type]  # a field that is named at run time
        )


def test_an_accent_may_follow_from_goals() -> None:
    accent = km.Accent(
        id=km.AccentId("a"),
        quadrant_field=km.QuadrantField.LOWER_RIGHT,
        of=km.StakeholderId("swv"),
        goals=(km.GoalId("reading"),),
    )
    assert accent.goals == ("reading",)


@pytest.mark.concept("3-49")
def test_nothing_sets_itself_going() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Trigger(id=km.TriggerId("t"), finding=km.EntityId("a"), started=km.EntityId("a"))
    assert caught.value.field == "started"
    assert caught.value.message("en") == "'a' can't set itself going: the finding stays, and something new starts"
    assert caught.value.message("nl") == (
        "'a' kan zichzelf niet in gang zetten: de bevinding blijft, en iets nieuws begint"
    )
