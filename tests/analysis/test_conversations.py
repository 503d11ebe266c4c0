"""Conversations: who is missing, and how roles talk, by example."""

from datetime import date
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import errors
from kwaliteitsmodel.analysis import circles, conversations

SAFETY, COST = km.AspectId("safety"), km.AspectId("cost")


def person(id: str, kind: km.StakeholderKind = km.StakeholderKind.ROLE, **known: object) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id.title(), kind=kind, **known)  # type: ignore[arg-type]


def talk(id: str, *participants: tuple[str, int | None], **known: object) -> km.Conversation:
    there = tuple(km.Participant(stakeholder=km.StakeholderId(who), people=people) for who, people in participants)
    return km.Conversation(id=km.ConversationId(id), participants=there, **known)  # type: ignore[arg-type]


def relevance(who: str, aspect: km.AspectId, weight: float | None = None) -> km.Relevance:
    return km.Relevance(stakeholder=km.StakeholderId(who), aspect=aspect, weight=weight)


BASE = km.QualityModel(name="Talk").adding(
    *(person(each) for each in ("teacher", "mentor", "coach")),
    person("oak", km.StakeholderKind.SITE),
    person("elm", km.StakeholderKind.SITE),
    km.QualityAspect(id=SAFETY, name="Safety"),
    km.QualityAspect(id=COST, name="Cost"),
)
FIRST, SECOND = km.ConversationId("first"), km.ConversationId("second")


def test_each_reason_to_be_concerned_is_told() -> None:
    model = BASE.adding(
        talk("first", ("mentor", None), about=(SAFETY,), relevances=(relevance("teacher", SAFETY, 2.0),)),
        km.NeedForAccount(
            id=km.NeedId("n"), by=km.StakeholderId("oak"), of=km.StakeholderId("elm"), about=(SAFETY, COST)
        ),
        km.Ownership(id=km.OwnershipId("o"), owner=km.StakeholderId("teacher"), of=km.EntityId(SAFETY)),
        km.SharedResponsibility(
            id=km.ResponsibilityId("s"),
            name="Together",
            about=(SAFETY,),
            shares=tuple(km.Share(stakeholder=km.StakeholderId(each)) for each in ("mentor", "coach")),
        ),
    )
    told = [each.message("en") for each in conversations.absent(model, FIRST)]
    assert told == [
        "Teacher takes no part, and is concerned by Safety (it matters to them in this conversation, owns it)",
        "Coach takes no part, and is concerned by Safety (is responsible for it with others)",
        "Oak takes no part, and is concerned by Safety (needs an account about it)",
        "Elm takes no part, and is concerned by Safety (is asked for an account about it)",
    ]


def test_what_matters_in_another_conversation_or_not_at_all_concerns_nobody_here() -> None:
    model = BASE.adding(
        talk("first", ("mentor", None), about=(SAFETY,), relevances=(relevance("coach", SAFETY, 0),)),
        talk("second", ("mentor", None), relevances=(relevance("teacher", SAFETY),)),
    )
    assert conversations.absent(model, FIRST) == ()
    assert [each.stakeholder for each in conversations.absent(model, SECOND)] == ["teacher"]
    assert [each.stakeholder for each in conversations.absent(model, FIRST, SECOND)] == ["teacher"]


def test_who_was_concerned_at_another_time_or_exists_no_longer_is_not_missing() -> None:
    before = km.Period.parse("2024")
    model = BASE.adding(
        person("gone", valid=before),
        talk("first", ("mentor", None), about=(SAFETY,), held=km.ApproximateDate.parse("2025-03")),
        km.Ownership(id=km.OwnershipId("o"), owner=km.StakeholderId("teacher"), of=km.EntityId(SAFETY), valid=before),
        km.Ownership(id=km.OwnershipId("p"), owner=km.StakeholderId("gone"), of=km.EntityId(SAFETY)),
    )
    assert conversations.absent(model, FIRST) == ()


def test_a_round_is_what_was_surely_held_in_it() -> None:
    dates = {"in": "2025-11", "edge": "2025-07-20..2025-08-10", "out": "2024-11"}
    known = [talk(name, held=km.ApproximateDate.parse(text)) for name, text in dates.items()]
    model = km.QualityModel(name="Round").adding(*known, talk("unknown"))
    assert conversations.held(model, km.SchoolYear(2025)) == ("in",)


@pytest.mark.concept("2-36")
def test_a_role_talks_with_others_and_among_its_holders() -> None:
    model = BASE.adding(
        talk("first", ("teacher", 3)),
        talk("second", ("oak", 1), ("mentor", None)),
        talk("third", ("elm", 1)),
    )
    talked = conversations.roles(model, FIRST, SECOND, km.ConversationId("third"))
    assert [(str(each.role), each.holders, each.between, each.within, each.lacks) for each in talked] == [
        ("Teacher", ("teacher",), False, True, True),
        ("Mentor", ("mentor",), True, None, False),
        ("site", ("oak", "elm"), True, False, True),
    ]
    assert talked[2].message("en") == "site: talk with another role: yes; talk among its holders: no"
    assert talked[1].message("nl") == "Mentor: gesprek met een andere rol: ja; gesprek tussen dragers: onbekend"


def test_those_with_one_kind_of_their_own_hold_one_role() -> None:
    model = km.QualityModel(name="Own").adding(
        person("ann", own_kind="coach"),
        person("ben", own_kind="coach"),
        person("lib", km.StakeholderKind.OTHER, own_kind="library"),
        talk("first", ("ann", None), ("ben", None), ("lib", None), ("nobody", None)),
    )
    talked = conversations.roles(model, FIRST)
    assert [(each.role, each.holders, each.within) for each in talked] == [
        ("coach", ("ann", "ben"), True),
        ("library", ("lib",), None),
    ]


@pytest.mark.concept("2-36")
def test_people_speak_in_the_roles_that_they_are_told_to_have() -> None:
    kind: dict[str, Any] = {"kind": km.StakeholderKind.OTHER, "own_kind": "person"}
    ann, ben = (person(name, roles=(role,), **kind) for name, role in (("ann", "mentor"), ("ben", "teacher")))
    model = km.QualityModel(name="Told").adding(ann, ben, talk("first", ("ann", None), ("ben", None)))
    assert roles_told(model) == [("mentor", ("ann",), True, None), ("teacher", ("ben",), True, None)]
    both = attrs.evolve(ann, roles=("mentor", "teacher"))
    assert roles_told(model.replacing(both)) == [
        ("mentor", ("ann",), True, None),
        ("teacher", ("ann", "ben"), True, True),
    ]
    alone = model.replacing(both, talk("first", ("ann", None)))
    assert roles_told(alone) == [("mentor", ("ann",), False, None), ("teacher", ("ann",), False, None)]
    several = model.replacing(both, talk("first", ("ann", 2)))
    assert roles_told(several) == [("mentor", ("ann",), True, True), ("teacher", ("ann",), True, True)]


@pytest.mark.concept("2-36")
def test_how_many_of_a_role_of_people_took_part_is_not_known_to_be_one() -> None:
    here = km.QualityModel(name="Several").adding(
        person("north", own_kind="student"), person("south", own_kind="student"), person("mentor", roles=("a", "b"))
    )

    def among(*there: tuple[str, int | None]) -> list[tuple[str, bool | None, bool | None]]:
        (first, *_) = asked = conversations.roles_among(
            here.adding(talk("first", *there)), [each.id for each in here.stakeholders[:2]], FIRST
        )
        assert [each.lacks for each in asked] == [each.between is False or each.within is False for each in asked]
        assert first.message("nl").endswith({None: "onbekend", True: "ja", False: "nee"}[first.within])
        return [(str(each.role), each.between, each.within) for each in asked]

    assert among(("north", None)) == [("student", False, None)]
    assert among(("north", 1)) == [("student", False, False)]
    assert among(("north", 2)) == among(("north", None), ("south", None)) == [("student", False, True)]
    assert among(("mentor", None))[1:] == [("a", None, None), ("b", None, None)]
    assert among(("mentor", 1))[1:] == [("a", False, None), ("b", False, None)]


def roles_told(model: km.QualityModel) -> list[tuple[str | km.Text, tuple[str, ...], bool | None, bool | None]]:
    return [(each.role, each.holders, each.between, each.within) for each in conversations.roles(model, FIRST)]


@pytest.mark.concept("3-22")
def test_a_conversation_joins_its_participants_in_the_ring() -> None:
    ring = km.CircleOfInvolvement(
        id=km.CircleId("ring"),
        name="Ring",
        ring=tuple(km.StakeholderId(each) for each in ("teacher", "mentor", "coach", "oak")),
    )
    model = BASE.adding(ring, talk("first", ("teacher", None), ("coach", None), ("oak", None), ("elm", None)))
    talked = circles.talk(model, ring.id)
    assert talked.talking == (("coach", "oak"), ("teacher", "oak"))
    assert talked.silent == (("teacher", "mentor"), ("mentor", "coach"))
    assert [(each.one, each.other, each.distance) for each in talked.distant] == [("teacher", "coach", 2)]
    assert talked.message("en") == "Ring: neighbouring pairs that talk: 2 of 4"
    assert talked.message("nl") == "Ring: paren buren die elkaar spreken: 2 van 4"


def test_of_a_conversation_of_unknown_date_is_told_who_may_be_missing() -> None:
    for_a_year = km.Period.parse("2024")
    model = BASE.adding(
        talk("first", ("mentor", None), about=(SAFETY, COST)),
        km.Ownership(id=km.OwnershipId("o"), owner=km.StakeholderId("coach"), of=km.EntityId(SAFETY), valid=for_a_year),
        km.Ownership(
            id=km.OwnershipId("p"), owner=km.StakeholderId("teacher"), of=km.EntityId(SAFETY), valid=for_a_year
        ),
        km.Ownership(id=km.OwnershipId("q"), owner=km.StakeholderId("teacher"), of=km.EntityId(COST)),
    )
    teacher, coach = conversations.absent(model, FIRST)
    assert (teacher.aspects, teacher.perhaps) == ((COST,), (SAFETY,))
    assert teacher.message("en") == ("Teacher takes no part, and is concerned by Cost, and perhaps by Safety (owns it)")
    assert (coach.aspects, coach.perhaps) == ((), (SAFETY,))
    assert coach.message("nl") == "Coach doet niet mee, en is betrokken misschien bij Safety (is er eigenaar van)"
    known = model.replacing(talk("first", ("mentor", None), about=(SAFETY,), held=km.ApproximateDate.parse("2024-03")))
    assert [(each.stakeholder, each.perhaps) for each in conversations.absent(known, FIRST)] == [
        ("teacher", ()),
        ("coach", ()),
    ]


def test_who_may_not_exist_yet_is_perhaps_missing() -> None:
    model = BASE.adding(
        person("late", valid=km.Period.parse("2025")),
        talk("first", ("mentor", None), relevances=(relevance("late", SAFETY),)),
    )
    (late,) = conversations.absent(model, FIRST)
    assert (late.aspects, late.perhaps) == ((), (SAFETY,))


@pytest.mark.concept("3-23")
def test_to_overhear_a_neighbour_is_no_talk() -> None:
    people = [
        km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.ROLE) for each in ("a", "b", "c")
    ]
    ring = km.CircleOfInvolvement(id=km.CircleId("ring"), name="Ring", ring=tuple(each.id for each in people))
    heard = km.Relation(id=km.RelationId("r"), kind=km.RelationKind.OVERHEARS, source=people[0].id, target=people[1].id)
    model = km.QualityModel(name="Ring").adding(*people, ring, heard)
    assert circles.talk(model, ring.id).talking == ()
    spoken = model.replacing(attrs.evolve(heard, kind=km.RelationKind.CONVERSES_WITH))
    assert circles.talk(spoken, ring.id).talking == (("a", "b"),)


def test_neighbours_of_whom_one_denies_that_they_talk_are_contested() -> None:
    talks, names = km.RelationKind.CONVERSES_WITH, ("teacher", "mentor", "coach", "oak")
    teacher, mentor, coach, oak = map(km.StakeholderId, names)
    ring = km.CircleOfInvolvement(id=km.CircleId("ring"), name="Ring", ring=(teacher, mentor, coach, oak))
    model = BASE.adding(
        ring,
        km.Relation(id=km.RelationId("r1"), kind=talks, source=teacher, target=mentor),
        km.Relation(id=km.RelationId("r2"), kind=talks, source=mentor, target=teacher, present=False),
        km.Relation(id=km.RelationId("r3"), kind=talks, source=coach, target=oak),
        km.Relation(id=km.RelationId("r4"), kind=talks, source=teacher, target=coach),
        km.Relation(id=km.RelationId("r5"), kind=talks, source=teacher, target=coach, present=False),
        km.Relation(id=km.RelationId("r6"), kind=talks, source=mentor, target=coach, present=False),
    )
    followed = circles.talk(model, ring.id)
    assert followed.talking == ((teacher, mentor), (coach, oak))
    assert followed.contested == ((teacher, mentor), (teacher, coach))
    assert followed.message("en") == "Ring: neighbouring pairs that talk: 2 of 4; contested: 1"
    assert followed.message("nl") == "Ring: paren buren die elkaar spreken: 2 van 4; omstreden: 1"
    met = model.adding(talk("first", ("teacher", None), ("mentor", None)))
    assert circles.talk(met, ring.id).contested == ((teacher, coach),)


def test_members_of_a_ring_of_whom_nothing_is_known_are_told_apart() -> None:
    ring = km.CircleOfInvolvement(
        id=km.CircleId("ring"),
        name="Ring",
        ring=tuple(km.StakeholderId(each) for each in ("teacher", "mentor", "gone", "nobody")),
    )
    model = BASE.adding(ring, person("gone", valid=km.Period.parse("2020")), talk("first", ("teacher", 1)))
    followed = circles.talk(model, ring.id, during=km.SchoolYear(2025))
    assert (followed.silent, followed.unknown, followed.share) == ((("teacher", "mentor"),), ("gone", "nobody"), 0)
    assert followed.message("en") == "Ring: neighbouring pairs that talk: 0 of 1; not known then: Gone, nobody"
    assert followed.message("nl") == "Ring: paren buren die elkaar spreken: 0 van 1; dan niet bekend: Gone, nobody"
    nobody = circles.talk(km.QualityModel(name="Empty").adding(ring), ring.id)
    assert (nobody.share, nobody.silent) == (None, ())


def test_a_ring_of_very_many_is_followed_at_once() -> None:
    """The distance of two follows from their places: looking them up would take the cube of the size."""
    people = [f"p{number}" for number in range(600)]
    ring = km.CircleOfInvolvement(
        id=km.CircleId("ring"), name="Ring", ring=tuple(km.StakeholderId(each) for each in people)
    )
    everyone = talk("all", *((each, None) for each in people))
    model = km.QualityModel(name="Large").adding(ring, everyone, *map(person, people))
    followed = circles.talk(model, ring.id)
    assert (len(followed.talking), len(followed.distant)) == (600, 600 * 599 // 2 - 600)
    assert max(each.distance for each in followed.distant) == 300


def test_what_is_asked_for_is_said_to_be_something_else() -> None:
    model = BASE.adding(talk("first", ("mentor", None)))
    with pytest.raises(errors.InvalidValueError, match="'oak' is one of the stakeholders, not of the circles"):
        circles.talk(model, km.CircleId("oak"))
    with pytest.raises(errors.InvalidValueError, match="id must be one id, as text, not"):
        conversations.absent(model, ["first"])  # type: ignore[arg-type]
    with pytest.raises(errors.UnknownIdError, match="did you mean 'first'"):
        conversations.roles(model, km.ConversationId("frist"))
    for during in ("2025", date(2025, 1, 1), None):
        with pytest.raises(errors.InvalidValueError, match="during must be a Period or a year, not"):
            conversations.held(model, during)  # type: ignore[arg-type]
