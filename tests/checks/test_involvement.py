"""Rules about involvement: what else they find, and what they leave alone."""

import attrs
import pytest
from good import BOARD, GOOD, SHARED, SITE, TALK, succession

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


def test_tables_of_your_own_are_the_same_by_their_name() -> None:
    def at(own: str) -> km.QualityModel:
        garden = attrs.evolve(GOOD[TALK], setting=km.Setting.OTHER, own_setting="garden")
        return GOOD.replacing(garden, attrs.evolve(GOOD.verdicts[0], setting=km.Setting.OTHER, own_setting=own))

    assert said(at("garden"), "INV007") == []
    (found,) = said(at("hall"), "INV007")
    assert found == "the verdict 'verdict' was given at hall, but its conversation 'talk' was at garden"


def test_a_consultation_of_someone_who_is_not_in_the_model_is_left_to_the_references() -> None:
    loose = km.Consultation(id=km.ConsultationId("loose"), name="Loose", members=(SITE, km.StakeholderId("nobody")))
    assert said(GOOD.adding(loose), "INV003") == []


@pytest.mark.concept("0-23", "0-26")
@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({"north": ("teacher",), "south": ("teacher",)}, True),
        ({"north": ("teacher",), "south": ("teacher", "mentor")}, False),
        ({"north": ("teacher", "mentor"), "south": ("teacher", "mentor")}, False),
        ({"north": ("teacher", "mentor")}, True),
        ({"north": (), "south": ()}, False),
        ({"north": ("chair",), BOARD: ("chair",)}, False),
    ],
)
def test_who_meet_are_of_all_the_roles_that_they_are_told_to_have(
    members: dict[str, tuple[str, ...]], told: bool
) -> None:
    kinds: dict[str, km.StakeholderKind] = {BOARD: km.StakeholderKind.BOARD}
    people = [
        km.Stakeholder(id=km.StakeholderId(each), name=each, kind=kinds.get(each, km.StakeholderKind.ROLE), roles=roles)
        for each, roles in members.items()
    ]
    meeting = km.Consultation(id=km.ConsultationId("m"), name="M", members=tuple(each.id for each in people))
    assert len(said(km.QualityModel(name="M").adding(*people, meeting), "INV003")) == told


@pytest.mark.concept("0-23", "0-26")
@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (("other", "nurse", "teacher"), ("other", "trainer", "teacher"), False),
        (("other", "nurse", "teacher"), ("other", "nurse", "teacher"), True),
        (("role", "teacher", ""), ("other", "person", "teacher"), True),
        (("role", "teacher", "teacher"), ("other", "person", "teacher"), True),
        (("role", "teacher", ""), ("role", "", "teacher"), True),
        (("role", "teacher", ""), ("role", "teacher", ""), True),
        (("role", "teacher", ""), ("other", "teacher", ""), False),
        (("role", "teacher", "coach"), ("role", "mentor", "coach"), False),
    ],
)
def test_a_role_that_is_written_in_two_ways_is_one_and_kinds_of_their_own_differ(
    one: tuple[str, str, str], other: tuple[str, str, str], told: bool
) -> None:
    people = [
        km.Stakeholder(
            id=km.StakeholderId(name),
            name=name,
            kind=km.StakeholderKind(kind),
            own_kind=own,
            roles=(role,) if role else (),
        )
        for name, (kind, own, role) in (("a", one), ("b", other))
    ]
    for several in (people, people[::-1]):
        meeting = km.Consultation(id=km.ConsultationId("m"), name="M", members=tuple(each.id for each in several))
        assert len(said(km.QualityModel(name="M").adding(*people, meeting), "INV003")) == told


def test_two_rings_of_successions_are_told_once_each() -> None:
    steps = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "x"), ("x", "y"), ("y", "x")]
    model = km.QualityModel(name="Rings").adding(*(succession(f"{one}{other}", one, other) for one, other in steps))
    assert [each.id for each in checks.run(model, select={"INV005"}).violations] == ["ab", "xy"]
