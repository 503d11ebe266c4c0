"""Rules about involvement: what else they find, and what they leave alone."""

import attrs
from good import GOOD, SHARED, SITE, succession

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def said(model: km.QualityModel, rule: str) -> list[str]:
    return [each.message() for each in checks.run(model, select={rule}).violations]


def test_what_nobody_carries_is_told_as_such() -> None:
    empty = GOOD.replacing(attrs.evolve(GOOD[SHARED], shares=()))
    assert said(empty, "INV004") == ["the shared responsibility 'shared' has no holders"]


def test_a_conversation_of_nobody_is_told_as_such() -> None:
    alone = GOOD.adding(km.Conversation(id=km.ConversationId("c")))
    assert said(alone, "INV010") == ["in the conversation 'c' nobody takes part"]


def test_a_consultation_of_someone_who_is_not_in_the_model_is_left_to_the_references() -> None:
    loose = km.Consultation(id=km.ConsultationId("loose"), name="Loose", members=(SITE, km.StakeholderId("nobody")))
    assert said(GOOD.adding(loose), "INV003") == []


def test_two_rings_of_successions_are_told_once_each() -> None:
    steps = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "x"), ("x", "y"), ("y", "x")]
    model = km.QualityModel(name="Rings").adding(*(succession(f"{one}{other}", one, other) for one, other in steps))
    assert [each.id for each in checks.run(model, select={"INV005"}).violations] == ["ab", "xy"]
