"""Dialogues, their seats, and good practices."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError

PANEL = km.DialogueId("panel")


def test_of_a_dialogue_nothing_need_be_known() -> None:
    panel = km.Dialogue(id=PANEL)
    assert (panel.setting, panel.conversation, panel.composition, panel.questions) == (None, None, (), ())


def test_a_setting_of_ones_own_has_a_word() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Dialogue(id=PANEL, setting=km.Setting.OTHER)
    assert caught.value.field == "own_setting"
    assert km.Dialogue(id=PANEL, setting=km.Setting.OTHER, own_setting="walk").own_setting == "walk"


@pytest.mark.parametrize("people", [0, -1, 1.5])
def test_a_seat_is_for_one_at_least(people: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Seat(people=people)  # type: ignore[arg-type]  # on purpose
    assert caught.value.field == "people"


def test_no_question_is_asked_twice() -> None:
    asked = tuple(km.Asked(number=1, text=each) for each in ("Who?", "Why?"))
    with pytest.raises(InvalidValueError, match="'1' stands twice in questions"):
        km.Dialogue(id=PANEL, questions=asked)


def test_an_interpretation_says_what_it_means() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Interpretation(conversation=km.ConversationId("talk"), meaning=" ")
    assert caught.value.field == "meaning"


def test_an_interpretation_goes_with_its_conversation() -> None:
    """A meaning that was given nowhere wasn't given."""
    talk = km.Conversation(id=km.ConversationId("talk"))
    meant = km.Interpretation(conversation=talk.id, meaning="It takes time")
    walk = km.GoodPractice(id=km.GoodPracticeId("walk"), name="Walk", interpreted_in=(meant,))
    model = km.QualityModel(name="M").adding(talk, walk)
    assert model.without("talk", references="cascade")[walk.id].interpreted_in == ()
