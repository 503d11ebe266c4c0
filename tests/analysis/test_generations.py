"""How support plans follow each other, and what each takes over."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import generations
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

SWV = km.Stakeholder(id=km.StakeholderId("swv"), name="Vlinderdelta", kind=km.StakeholderKind.SAMENWERKINGSVERBAND)
READ, CALM, HOME = (km.Goal(id=km.GoalId(each), text=each.title()) for each in ("read", "calm", "home"))
BACK = km.Programme(id=km.ProgrammeId("back"), name="Back to school")


def plan(id: str, generation: int | None, *goals: km.Goal, **known: object) -> km.SupportPlan:
    ids = tuple(each.id for each in goals)
    return km.SupportPlan(id=km.SupportPlanId(id), of=SWV.id, generation=generation, goals=ids, **known)  # type: ignore[arg-type]


def found(*plans: km.SupportPlan) -> tuple[generations.Generation, ...]:
    model = km.QualityModel(name="M").adding(SWV, READ, CALM, HOME, BACK, *plans)
    return generations.generations(model, SWV.id)


OTHER = attrs.evolve(SWV, id=km.StakeholderId("other"))
PLANS = st.lists(
    strategies.support_plans(
        of=st.sampled_from([SWV.id, OTHER.id]),
        generation=st.none() | st.integers(1, 3),
        goals=st.lists(st.sampled_from([READ.id, CALM.id, HOME.id]), unique=True).map(tuple),
        programmes=st.sampled_from([(), (BACK.id,)]),
    ),
    unique_by=lambda each: each.id,
)


@pytest.mark.concept("3-32")
@given(PLANS)
def test_what_a_plan_sets_out_to_do_is_carried_or_new_and_of_the_one_before_carried_or_left(
    plans: list[km.SupportPlan],
) -> None:
    drawn = km.QualityModel(name="M").adding(SWV, OTHER, *plans)
    for who in drawn.stakeholders:
        several = generations.generations(drawn, who.id)
        assert sorted(each.plan for each in several) == sorted(
            each.id for each in drawn.support_plans if each.of == who.id
        )
        for each in several:
            now = drawn[each.plan]
            assert each.generation == now.generation
            numbers = [one.generation for one in drawn.support_plans if one.of == who.id]
            assert (each.before is not None) == (bool(each.generation) and numbers.count(each.generation - 1) == 1)
            before = drawn[each.before] if each.before else None
            if not before or not (now.goals or now.programmes) or not (before.goals or before.programmes):
                assert (each.carried, each.new, each.left) == ((), (), ())
            else:
                assert (before.of, (before.generation or 0) + 1) == (who.id, each.generation)
                assert {*each.carried, *each.new} == {*now.goals, *now.programmes}
                assert {*each.carried, *each.left} == {*before.goals, *before.programmes}


@pytest.mark.concept("3-32")
def test_a_plan_of_the_second_generation_carries_on_what_the_first_began() -> None:
    first = plan("first", 1, READ, CALM, programmes=(BACK.id,))
    second = plan("second", 2, CALM, HOME, programmes=(BACK.id,))
    before, now = found(second, first)
    assert before.message() == "first, generation 1: the first plan"
    assert (now.carried, now.new, now.left) == ((CALM.id, BACK.id), (HOME.id,), (READ.id,))
    assert now.message("nl") == "second, generatie 2: gaat door: Calm, Back to school | nieuw: Home | vervallen: Read"
    (_, same) = found(first, attrs.evolve(first, id=km.SupportPlanId("again"), generation=2))
    assert (
        same.message() == "again, generation 2: carried on: Read, Calm, Back to school | new: nothing | left: nothing"
    )


@pytest.mark.parametrize(
    "others",
    [(), (plan("a", 1), plan("b", 1)), (plan("a", 3),), (plan("a", None),)],
    ids=["none", "two", "later", "unknown"],
)
def test_no_plan_before_it_is_guessed(others: tuple[km.SupportPlan, ...]) -> None:
    (this,) = (each for each in found(plan("this", 2, READ), *others) if each.plan == "this")
    assert (this.before, this.new) == (None, ())


@pytest.mark.concept("3-32")
def test_a_plan_that_does_not_tell_what_it_sets_out_to_do_drops_nothing() -> None:
    told, untold = plan("told", 1, READ, CALM), plan("untold", 2)
    for before, now in ((told, untold), (attrs.evolve(untold, generation=1), attrs.evolve(told, generation=2))):
        (_, found_now) = found(before, now)
        assert (found_now.before, found_now.carried, found_now.new, found_now.left) == (before.id, (), (), ())
        assert found_now.message() == (
            f"{now.id}, generation 2: it isn't told of both this plan and the one before it what they set out to do"
        )


def test_a_plan_without_a_generation_comes_last() -> None:
    assert [each.plan for each in found(plan("x", None), plan("b", 2), plan("a", 1))] == ["a", "b", "x"]
    assert found(plan("x", None))[0].message("nl") == "x, generatie onbekend: het plan ervoor is niet bekend"


def test_plans_are_asked_of_someone_who_is_there() -> None:
    model = km.QualityModel(name="M").adding(READ)
    with pytest.raises(UnknownIdError):
        generations.generations(model, SWV.id)
    with pytest.raises(InvalidValueError):
        generations.generations(model, READ.id)  # type: ignore[arg-type]  # on purpose
