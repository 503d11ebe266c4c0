"""Principles, their cards, and the sets that they make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


def ten(*principles: km.Principle) -> km.PrincipleSet:
    return km.PrincipleSet(id=km.PrincipleSetId("ten"), name="Ten", principles=principles)


@pytest.mark.concept("0-01")
@given(strategies.principle_sets())
def test_every_number_is_known_or_missing(several: km.PrincipleSet) -> None:
    """Known and missing numbers are the ten together, and none is both."""
    known = [each.number for each in several.principles]
    assert sorted([*known, *several.missing]) == list(range(1, 11))


@pytest.mark.concept("0-02")
@given(strategies.principle_cards())
def test_a_card_is_complete_with_why_how_and_a_question(card: km.PrincipleCard) -> None:
    said = {"why": str(card.why).strip(), "how": str(card.how).strip(), "questions": card.questions}
    lacking = [each for each in said if not said[each]]
    noted = {each.mark for each in card.notes}
    assert card.lacking == (*lacking, *(["notes"] if {*card.marks} - noted else []))


@pytest.mark.parametrize("number", [0, 11, -1, True, 1.0, "1"])
def test_a_principle_has_a_number_from_one_to_ten(number: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Principle(number=number, name="P")  # type: ignore[arg-type]  # on purpose
    assert caught.value.field == "number"


def test_no_number_stands_twice_in_a_set() -> None:
    with pytest.raises(InvalidValueError, match="'3' stands twice in principles"):
        ten(km.Principle(number=3, name="One"), km.Principle(number=3, name="Other"))


def test_no_question_and_no_mark_stands_twice_on_a_card() -> None:
    asked = km.Asked(number=4, part="a", text="Who?")
    with pytest.raises(InvalidValueError, match="'4a' stands twice in questions"):
        km.PrincipleCard(questions=(asked, km.Asked(number=4, part="a", text="Why?")))
    note = km.Note(mark="1", citation=km.Citation(source=km.SourceId("book")))
    with pytest.raises(InvalidValueError, match="'1' stands twice in notes"):
        km.PrincipleCard(notes=(note, km.Note(mark="1", citation=km.Citation(source=km.SourceId("other")))))


def test_marks_are_found_in_both_languages_in_the_order_of_reading() -> None:
    card = km.PrincipleCard(why=km.Text(nl="Samen[^2] en [^1]", en="Together [^3][^1]"), how="So [^2], not [1] or [^ ]")
    assert card.marks == ("2", "1", "3")


def test_marks_in_a_saying_and_in_questions_are_marks_too() -> None:
    card = km.PrincipleCard(
        epigraph=km.Epigraph(text="Dare [^a]"),
        why="W[^b]",
        how="H",
        questions=(km.Asked(number=2, text="Who [^d]?"), km.Asked(number=1, text="What [^c]?")),
        notes=(km.Note(mark="b", citation=km.Citation(source=km.SourceId("book"))),),
    )
    assert card.marks == ("a", "b", "c", "d")
    assert (card.lost, card.lacking) == (("a", "c", "d"), ("notes",))


@pytest.mark.concept("0-29")
@given(st.lists(strategies.questions_asked()))
def test_questions_are_asked_by_number_and_part(questions: list[km.Asked]) -> None:
    """Whatever the order in which they are kept, and none is lost."""
    from kwaliteitsmodel.domain.asked import in_order

    asked = in_order(questions)
    places = [(each.number, each.part) for each in asked]
    assert places == sorted(places)
    assert sorted(map(repr, asked)) == sorted(map(repr, questions))


@pytest.mark.parametrize("part", ["A", "aa", "1", " ", "\n", "a\n", "é", None, 1])
def test_a_part_is_a_letter_or_nothing(part: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Asked(number=1, part=part, text="Who?")  # type: ignore[arg-type]  # on purpose
    assert caught.value.field == "part"


def test_a_question_has_a_number_and_a_text() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Asked(number=0, text="Who?")
    assert caught.value.field == "number"
    with pytest.raises(InvalidValueError) as caught:
        km.Asked(number=1, text=" ")
    assert caught.value.field == "text"
