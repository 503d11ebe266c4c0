"""A part of a model holds what is near, tells what it was cut off from, and fits in the whole."""

from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.changes import join, part
from kwaliteitsmodel.references import references

OWN = ("name", "about", "extra")
any_models = strategies.models(max_entities=8, dangling=True)


def by_id(model: km.QualityModel) -> dict[str, km.Entity]:
    return {each.id: each for each in model.entities()}


def _pointing(kind: type, id: str, one: str, other: str, about: str) -> km.Entity:
    """Return an entity that points at *one*, or a relation of *one* with *other* that points at all three."""
    here, there = km.StakeholderId(one), km.StakeholderId(other)
    if kind is km.Stakeholder:
        record = km.Recorded(by=here)
        return km.Stakeholder(id=km.StakeholderId(id), name=id, kind=km.StakeholderKind.ROLE, recorded=record)
    if kind is km.Relation:
        return km.Relation(
            id=km.RelationId(id), kind=km.RelationKind.GOVERNS, source=here, target=there, about=(km.AspectId(about),)
        )
    return km.Deviation(id=km.DeviationId(id), rule="house:R1", about=km.EntityId(one), reason=id)


@st.composite
def linked(draw: st.DrawFn) -> km.QualityModel:
    """Make models in which everything points at the next one: there is far to go, and several ways meet."""
    held = draw(st.lists(strategies.ids(), unique=True, min_size=5, max_size=8))
    kinds = {each: draw(st.sampled_from([km.Stakeholder, km.Stakeholder, km.Relation, km.Deviation])) for each in held}
    people = [each for each in held if kinds[each] is km.Stakeholder]
    made = []
    for each, onwards in zip(held, [*held[1:], held[0]], strict=True):
        ends = draw(st.permutations(people if len(people) > 1 and draw(st.booleans()) else held))
        one, other = ends[:2] if kinds[each] is km.Relation else (onwards, "")
        made.append(_pointing(kinds[each], each, one, other, draw(st.sampled_from([onwards, held[0]]))))
    return km.QualityModel(name="Linked").adding(*made)


@st.composite
def models_and_some(draw: st.DrawFn) -> tuple[km.QualityModel, list[str]]:
    """Make models with the ids of some of their entities, often of two that a relation joins."""
    model = draw((strategies.models() | any_models | linked() | linked()).filter(lambda model: any(model.entities())))
    ends = [(each.source, each.target) for each in model.relations if each.source in model and each.target in model]
    both = draw(st.sampled_from([(), *ends]))
    return model, [*both, *draw(st.lists(st.sampled_from(list(by_id(model))), min_size=not both, max_size=2))]


def reached(model: km.QualityModel, ids: list[str], depth: int) -> set[str]:
    """Return what is at most *depth* steps away, found the long way."""
    found = set(ids)
    for step in range(depth + 1):
        if step:
            found |= {
                reference.target
                for each in model.entities()
                if each.id in found
                for reference in references(each)
                if reference.target in model
            }
        ends = {each.id for each in model.stakeholders} & found
        found |= {each.id for each in model.relations if {each.source, each.target} <= ends}
    return found


@given(models_and_some(), st.integers(0, 3))
def test_a_part_holds_what_is_near_in_the_order_of_the_whole(
    pair: tuple[km.QualityModel, list[str]], depth: int
) -> None:
    model, ids = pair
    found = part(model, ids, depth=depth).model
    near = reached(model, ids, depth)
    assert by_id(found) == {each.id: each for each in model.entities() if each.id in near}
    assert list(by_id(found)) == [each for each in by_id(model) if each in near]
    assert [getattr(found, name) for name in OWN] == [getattr(model, name) for name in OWN]


@given(models_and_some(), st.integers(0, 2))
def test_what_dangles_in_a_part_is_told_with_who_points_at_it(
    pair: tuple[km.QualityModel, list[str]], depth: int
) -> None:
    model, ids = pair
    found = part(model, ids, depth=depth)
    pointing = {
        (reference.target, each.id)
        for each in found.model.entities()
        for reference in references(each)
        if reference.target not in found.model
    }
    assert {(each.id, user) for each in found.cut_off for user in each.used_by} == pointing
    assert len({each.id for each in found.cut_off}) == len(found.cut_off)
    for each in found.cut_off:
        assert each.used_by == tuple(user.id for user in found.model.pointing_at(each.id))
        assert each.held is (each.id in model)
        assert each.message("nl")
        assert each.message("en")


@given(models_and_some())
def test_a_part_that_goes_far_enough_cuts_nothing_off(pair: tuple[km.QualityModel, list[str]]) -> None:
    model, ids = pair
    found = part(model, ids, depth=10**9)
    assert not [each for each in found.cut_off if each.held]
    assert part(model, list(by_id(model)), depth=0).model == model


@given(models_and_some(), st.integers(0, 3))
def test_a_part_is_joined_with_the_whole_without_a_clash(pair: tuple[km.QualityModel, list[str]], depth: int) -> None:
    model, ids = pair
    assert join(model, part(model, ids, depth=depth).model) == model
