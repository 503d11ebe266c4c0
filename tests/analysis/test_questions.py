"""Questions and answers: in order, from any start, and what is still lacking."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, strategies
from kwaliteitsmodel.analysis import culture, questions
from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.render import text

MENTOR = km.Stakeholder(id=km.StakeholderId("mentor"), name="Mentor", kind=km.StakeholderKind.ROLE)
FAR = km.Question(id=km.QuestionId("far"), text="How far?", creates=km.AnswerKind.DEGREE)
CODES = km.LEMNISCATE.codes


def answer(id: str, on: str = "", **known: object) -> km.Answer:
    when = km.ApproximateDate.parse(on) if on else None
    usual: dict[str, object] = {"question": FAR.id, "by": MENTOR.id, "on": when}
    return km.Answer(id=km.AnswerId(id), **(usual | known))  # type: ignore[arg-type]


def model(*entities: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="M").adding(MENTOR, FAR, *entities)


@given(strategies.cycle_definitions(), st.data())
def test_a_walk_begins_where_one_likes_and_comes_by_each_phase_once(
    definition: km.CycleDefinition, data: st.DataObject
) -> None:
    start = data.draw(st.sampled_from(definition.codes))
    walked = questions.walk(definition, start)
    assert walked[0] == start
    assert sorted(walked) == sorted(definition.codes)
    turned = definition.codes.index(start)
    assert tuple(walked[-turned:] + walked[:-turned] if turned else walked) == definition.codes


@given(st.lists(strategies.questions(activity=st.none() | st.sampled_from(CODES)), unique_by=lambda each: each.id))
def test_every_question_of_the_cycle_stands_in_one_group_in_its_order(asked: list[km.Question]) -> None:
    groups = questions.grouped(asked)
    assert sorted(each.id for group in groups for each in group.questions) == sorted(each.id for each in asked)
    assert [each.of for each in groups][:8] == [*CODES, *km.KeyFactor]
    for group in groups:
        assert all((each.activity or each.factor or each.use) == group.of for each in group.questions)
        orders = [each.order for each in group.questions if each.order is not None]
        assert orders == sorted(orders)
        last = [each.order is None for each in group.questions]
        assert last == sorted(last)


def test_a_question_of_another_cycle_is_left_out_and_an_unknown_start_refused() -> None:
    other = attrs.evolve(FAR, activity="plan")
    assert not [each for group in questions.grouped([other]) for each in group.questions]
    with pytest.raises(InvalidValueError, match="is no phase"):
        questions.walk(start="plan")


def test_answers_are_followed_of_each_by_time() -> None:
    given_ = (
        answer("later", "2026-02", degree=1),
        answer("first", "2025-02", degree=3, words="Far"),
        answer("rough", "2026", degree=2),
        answer("when", degree=4),
        answer("elsewhere", "2026-03", degree=4, about=km.StakeholderId("there")),
        attrs.evolve(answer("of-else"), question=km.QuestionId("else")),
    )
    found = questions.answers(model(*given_), FAR.id)
    assert [(each.answer.id, each.change) for each in found] == [
        ("first", None),
        ("rough", -1),
        ("later", None),
        ("when", None),
        ("elsewhere", None),
    ]
    assert [each.message() for each in found[:2]] == ["Mentor 2025-02: 3: Far", "Mentor 2026: 2 (-1)"]
    assert found[0].message("nl") == "Mentor 2025-02: 3: Far"


MADE: dict[km.AnswerKind, tuple[dict[str, Any], tuple[km.Entity, ...]]] = {
    km.AnswerKind.WORDS: ({"words": "So"}, ()),
    km.AnswerKind.DEGREE: ({"degree": 1}, ()),
    km.AnswerKind.CONTRIBUTION: ({"contributions": (km.Contribution(stakeholder=MENTOR.id),)}, ()),
    km.AnswerKind.FACTORS: (
        {"created": ("made",)},
        (km.InfluencingFactor(id=km.InfluencingFactorId("made"), text="F", on_what=km.Influenced.CULTURE),),
    ),
    km.AnswerKind.ACTION: ({"created": ("made",)}, (km.Action(id=km.ActionId("made"), text="A"),)),
    km.AnswerKind.EVIDENCE: (
        {"created": ("made",)},
        (km.Evidence(id=km.EvidenceId("made"), kind=km.EvidenceKind.SOFT, text="E"),),
    ),
    km.AnswerKind.CONCLUSION: ({"created": ("made",)}, (km.Conclusion(id=km.ConclusionId("made"), text="C"),)),
    km.AnswerKind.PRACTICE: ({"created": ("made",)}, (km.GoodPractice(id=km.GoodPracticeId("made"), name="P"),)),
}


@pytest.mark.parametrize("kind", km.AnswerKind)
def test_an_answer_lacks_what_is_asked_for_until_it_is_there(kind: km.AnswerKind) -> None:
    known, entities = MADE[kind]
    asks = attrs.evolve(FAR, creates=kind)
    full = km.QualityModel(name="M").adding(MENTOR, asks, answer("a", **known), *entities)
    assert questions.lacking(full) == ()
    assert [each.lacks for each in questions.answers(full, FAR.id)] == [False]
    bare = km.QualityModel(name="M").adding(MENTOR, asks, answer("a", words=" "))
    assert [each.id for each in questions.lacking(bare)] == ["a"]
    if entities:
        dangling = km.QualityModel(name="M").adding(MENTOR, asks, answer("a", **known))
        assert [each.id for each in questions.lacking(dangling)] == ["a"]


def test_an_action_that_arises_from_an_answer_is_what_it_brings_and_an_unknown_question_asks_nothing() -> None:
    asks = attrs.evolve(FAR, creates=km.AnswerKind.ACTION)
    step = km.Action(id=km.ActionId("s"), text="S", arises_from=(km.EntityId("a"),))
    there = km.QualityModel(name="M").adding(MENTOR, asks, answer("a"), step)
    assert questions.lacking(there) == ()
    assert questions.lacking(there.without("far", references="leave")) == ()


def test_a_model_shows_its_own_questions_and_not_what_is_confidential() -> None:
    secret = km.Question(
        id=km.QuestionId("s"), text="Secret?", activity="act", recorded=km.Recorded(by=MENTOR.id, confidential=True)
    )
    shown = text.lemniscate(model(secret, attrs.evolve(FAR, id=km.QuestionId("f"), use=km.ModelUse.INSIGHT)), "nl")
    assert shown.splitlines()[2].startswith("  informatie verzamelen → betekenis geven")
    assert "Secret?" not in shown
    assert shown.endswith("  inzicht\n    • How far?\n  overige vragen\n    • How far?")
    assert text.lemniscate(km.PDCA, start="check").endswith("  check → act → plan → do → …")


@pytest.mark.concept("2-09")
def test_one_model_gives_overview_insight_and_discernment() -> None:
    """To think with, to reflect with and to act by: three uses, each with its own questions, and no fourth."""
    uses = {"overview": "overzicht", "insight": "inzicht", "discernment": "doorzicht"}
    assert {each.value: each.label("nl") for each in km.ModelUse} == uses
    several = [km.Question(id=km.QuestionId(each.value), text="?", use=each) for each in reversed(km.ModelUse)]
    by_use = {each.of: each for each in questions.grouped(several) if isinstance(each.of, km.ModelUse)}
    assert [(of, [one.id for one in each.questions]) for of, each in by_use.items()] == [
        (each, [each.value]) for each in km.ModelUse
    ]
    assert [label(each.name, "nl") for each in by_use.values()] == list(uses.values())


@pytest.mark.concept("2-09")
def test_what_the_lemniscate_reflects_with_stands_under_insight_and_nowhere_else() -> None:
    asked = catalogue.load("lemniscate").questions
    of = {each.of: [one.id for one in each.questions] for each in questions.grouped(asked)}
    assert of[km.ModelUse.INSIGHT] == [f"lemniscate:reflection:{place}" for place in range(1, 5)]
    assert {km.ModelUse.OVERVIEW, km.ModelUse.DISCERNMENT}.isdisjoint(of)


@pytest.mark.concept("2-17")
def test_four_key_factors_hold_the_questions_and_the_influencing_factors_of_their_own() -> None:
    words = {
        "connectedness": "verbondenheid",
        "learning-organisation": "lerende organisatie",
        "professional-learning": "professioneel leren",
        "leadership": "leiderschap",
    }
    assert {each.value: each.label("nl") for each in km.KeyFactor} == words
    lemniscate = catalogue.load("lemniscate")
    of = {each.of: each for each in questions.grouped(lemniscate.questions) if isinstance(each.of, km.KeyFactor)}
    for factor, each in of.items():
        prefix = f"lemniscate:{factor.value}:"
        assert [one.id for one in each.questions] == [f"{prefix}{place + 1}" for place in range(len(each.questions))]
        (found,) = culture.factors(lemniscate, factor=factor)
        assert found.factors == (f"lemniscate:factor:{factor.value}",)
    assert list(of) == [*km.KeyFactor]


@pytest.mark.concept("2-17")
def test_key_factors_work_on_each_other_so_none_comes_before_another() -> None:
    several = [*km.KeyFactor]
    with pytest.raises(TypeError):
        several.sort()  # type: ignore[type-var]  # on purpose
    assert [each.of for each in questions.grouped(()) if isinstance(each.of, km.KeyFactor)] == [*km.KeyFactor]
