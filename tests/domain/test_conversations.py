"""Conversations and consultations."""

from typing import Any

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


def conversation(**fields: Any) -> km.Conversation:
    return km.Conversation(**{"id": "talk", **fields})


def takes_part(stakeholder: str, people: Any = None) -> km.Participant:
    return km.Participant(stakeholder=km.StakeholderId(stakeholder), people=people)


def matters(stakeholder: str, aspect: str, weight: Any = None) -> km.Relevance:
    return km.Relevance(stakeholder=km.StakeholderId(stakeholder), aspect=km.AspectId(aspect), weight=weight)


@given(strategies.conversations())
def test_in_a_conversation_each_takes_part_once_and_says_once_how_much_something_matters(
    talk: km.Conversation,
) -> None:
    assert talk.stakeholders == tuple(each.stakeholder for each in talk.participants)
    assert len(set(talk.stakeholders)) == len(talk.participants)
    assert len({(each.stakeholder, each.aspect) for each in talk.relevances}) == len(talk.relevances)


@pytest.mark.parametrize(
    ("fields", "field", "code", "en", "nl"),
    [
        (
            {"participants": (takes_part("a"), takes_part("a", 2))},
            "participants",
            "stands-twice",
            "'a' stands twice in participants",
            "'a' staat twee keer in participants",
        ),
        (
            {"relevances": (matters("a", "trust", 1), matters("b", "trust"), matters("a", "trust", 2))},
            "relevances",
            "stands-twice",
            "'a / trust' stands twice in relevances",
            "'a / trust' staat twee keer in relevances",
        ),
        (
            {"setting": km.Setting.OTHER, "own_setting": " "},
            "own_setting",
            "no-own-kind",
            "of kind other: own_setting must say what it is",
            "van de soort anders: own_setting moet zeggen wat het is",
        ),
    ],
)
def test_an_impossible_conversation_is_refused(
    fields: dict[str, object], field: str, code: str, en: str, nl: str
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        conversation(**fields)
    assert (caught.value.detail.code, caught.value.field) == (code, field)
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


@pytest.mark.parametrize("participants", [[takes_part("a")], ("a",), (matters("a", "trust"),)])
def test_only_a_tuple_of_participants_takes_part(participants: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        conversation(participants=participants)
    assert (caught.value.detail.code, caught.value.field) == ("wrong-type", "participants")


@pytest.mark.parametrize("people", [0, -1, 1.0, True, "2", 2**53 + 1])
def test_people_are_a_whole_number_of_at_least_one(people: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        takes_part("a", people)
    assert (caught.value.detail.code, caught.value.field) == ("not-a-whole-number", "people")
    assert caught.value.message("en").startswith("expected a whole number from 1 to 2^53")
    assert caught.value.message("nl").startswith("verwacht: een geheel getal van 1 tot en met 2^53")


@pytest.mark.parametrize(
    ("weight", "en", "nl"),
    [
        (-0.5, "expected a number of at least 0, not -0.5", "verwacht: een getal van ten minste 0, niet -0.5"),
        (float("nan"), "a number is finite", "een getal is eindig"),
    ],
)
def test_a_weight_is_at_least_nothing(weight: float, en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        matters("a", "trust", weight)
    assert caught.value.field == "weight"
    assert caught.value.message("en").startswith(en)
    assert caught.value.message("nl").startswith(nl)


@pytest.mark.concept("3-09")
def test_that_something_does_not_matter_is_not_the_same_as_not_knowing_how_much() -> None:
    assert matters("a", "trust", 0).weight == 0
    assert matters("a", "trust").weight is None


@pytest.mark.concept("0-23")
def test_who_belongs_to_a_consultation_belongs_once() -> None:
    with pytest.raises(InvalidValueError, match="'a' stands twice in members"):
        km.Consultation(id=km.ConsultationId("c"), name="Table", members=(km.StakeholderId("a"), km.StakeholderId("a")))
    with pytest.raises(InvalidValueError, match="above 0"):
        km.Consultation(id=km.ConsultationId("c"), name="Table", per_year=-1)


@given(strategies.conversations(), strategies.periods())
def test_it_was_surely_held_in_what_holds_each_day_on_which_it_may_have_been(
    talk: km.Conversation, period: km.Period
) -> None:
    ends = () if talk.held is None else (talk.held.earliest, talk.held.latest)
    assert talk.was_held_in(period) == (ends != () and all(day in period for day in ends))
    assert talk.was_held_in(None)
    assert talk.was_held_in(km.Period()) == (talk.held is not None)
