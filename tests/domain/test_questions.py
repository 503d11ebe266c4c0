"""Questions and answers: what they hold, and what can't be."""

import attrs
import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

BELONGS = {"activity": "act", "factor": km.KeyFactor.LEADERSHIP, "use": km.ModelUse.INSIGHT}
WHERE = km.Question(id=km.QuestionId("where"), text="Where do we talk about quality?")


def test_a_question_of_something_else_belongs_to_none_and_brings_words() -> None:
    assert (WHERE.activity, WHERE.factor, WHERE.use, WHERE.order) == (None, None, None, None)
    assert WHERE.creates is km.AnswerKind.WORDS


@pytest.mark.concept("0-29")
@pytest.mark.parametrize("one", BELONGS)
@pytest.mark.parametrize("other", BELONGS)
def test_a_question_belongs_to_one_thing_at_most(one: str, other: str) -> None:
    both = {one: BELONGS[one], other: BELONGS[other]}
    if one == other:
        assert getattr(attrs.evolve(WHERE, **both), one) == BELONGS[one]  # type: ignore[arg-type]
        return
    with pytest.raises(InvalidValueError, match="one of these at most"):
        attrs.evolve(WHERE, **both)  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["order", "sub_order"])
def test_places_are_counted_from_one(field: str) -> None:
    with pytest.raises(InvalidValueError, match="from 1"):
        attrs.evolve(WHERE, **{field: 0})  # type: ignore[arg-type]


@given(strategies.questions())
def test_drawn_questions_belong_to_one_thing_at_most(question: km.Question) -> None:
    assert [question.activity, question.factor, question.use].count(None) >= 2


def test_of_an_answer_only_what_was_asked_and_who_answered_must_be_known() -> None:
    answer = km.Answer(id=km.AnswerId("a"), question=WHERE.id, by=km.StakeholderId("mentor"))
    assert (answer.degree, answer.words, answer.created, answer.on) == (None, "", (), None)
    with pytest.raises(InvalidValueError, match="from 1"):
        attrs.evolve(answer, degree=0)
