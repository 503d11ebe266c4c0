"""Rules about quality culture: where one example doesn't say enough."""

from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def vocabulary(id: str, of: str, *agreed: tuple[str, str]) -> km.SharedVocabulary:
    terms = tuple(km.VocabularyTerm(term=term, agreed=meaning) for term, meaning in agreed)
    return km.SharedVocabulary(id=km.VocabularyId(id), of=km.StakeholderId(of), terms=terms)


@pytest.mark.concept("0-19")
@pytest.mark.parametrize(
    ("second", "found"),
    [
        (vocabulary("b", "us", ("Calm", "Quiet")), ["b"]),
        (vocabulary("b", "us", ("calm", "silence")), []),
        (vocabulary("b", "us", ("calm", "")), []),
        (vocabulary("b", "us", ("noise", "Quiet")), []),
        (vocabulary("b", "them", ("calm", "Quiet")), []),
    ],
)
def test_only_one_who_agreed_otherwise_on_the_same_term_is_told(second: km.SharedVocabulary, found: list[str]) -> None:
    model = km.QualityModel(name="M").adding(vocabulary("a", "us", ("calm", "Silence"), ("CALM", "Rest")), second)
    assert [each.id for each in checks.run(model, select={"CUL008"}).violations] == found


@pytest.mark.concept("0-04", "0-08", "0-09")
@pytest.mark.parametrize(
    ("known", "found"),
    [
        ((), set()),
        (({},), set()),
        (({"processes": True},), {"CUL004"}),
        (({"levels": True},), {"CUL005"}),
        (({"processes": True, "levels": True},), {"CUL004", "CUL005"}),
        (({"processes": True, "levels": True}, {}), set()),
    ],
    ids=["none", "neither", "no levels", "no sub-processes", "both", "one of two"],
)
def test_what_an_activity_does_not_tell_is_held_against_nobody(
    known: tuple[dict[str, bool], ...], found: set[str]
) -> None:
    """Of two sub-processes of the board, an activity reaches one or tells none; teachers take part, or none is told."""
    us, board, teacher = km.StakeholderId("us"), *(km.HierarchicalLevel(name=each) for each in ("Board", "Teacher"))
    processes = [km.SubProcess(id=km.SubProcessId(each), name=each, of=us, level=board) for each in "pq"]
    told: dict[str, Any] = {"processes": (processes[0].id,), "levels": (teacher,)}
    activities = [
        km.QualityActivity(id=km.ActivityId(f"a{place}"), name="A", of=us, **{key: told[key] for key in keys})
        for place, keys in enumerate(known)
    ]
    here = km.Stakeholder(id=us, name="Us", kind=km.StakeholderKind.SITE)
    model = km.QualityModel(name="M").adding(here, *processes, *activities)
    assert {each.rule for each in checks.run(model, select={"CUL004", "CUL005"}).violations} == found
