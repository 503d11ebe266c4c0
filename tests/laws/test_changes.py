"""What differs between two models is all that differs; and two become one without loss and without guessing."""

from collections.abc import Callable, Collection
from typing import TypeAlias

import attrs
import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.changes import Clashes, Conflicts, Difference, MisfitError, apply, diff, join, merge, part
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.model import KINDS, kind_of
from kwaliteitsmodel.references import references

any_models = strategies.models(max_entities=8, dangling=True)
OWN = ("name", "about", "extra")
Place: TypeAlias = tuple[str | None, str | None]
"""An entity and a field of it; no entity for the model itself, no field for the entity as a whole."""


def by_id(model: km.QualityModel) -> dict[str, km.Entity]:
    return {each.id: each for each in model.entities()}


def _adding(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    """Add an entity somewhere in its list, not only at the end."""
    new = draw(strategies.entities())
    if new.id in model:
        return model
    plural = kind_of(new)
    held = getattr(model, plural)
    place = draw(st.integers(0, len(held)))
    return attrs.evolve(model, **{plural: (*held[:place], new, *held[place:])})


def _removing(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    held = list(by_id(model))
    return model.without(draw(st.sampled_from(held)), references="leave") if held else model


def _changing_a_field(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    """Give one entity one field of another."""
    held = list(model.entities())
    if not held:
        return model
    entity = draw(st.sampled_from(held))
    other = draw(st.from_type(type(entity)))
    names = [field.name for field in attrs.fields(type(entity)) if field.name != "id"]
    different = [name for name in names if getattr(entity, name) != getattr(other, name)]
    name = draw(st.sampled_from(different or names))
    return _with_field(model, entity, name, getattr(other, name))


def _with_field(model: km.QualityModel, entity: km.Entity, name: str, value: object) -> km.QualityModel:
    """Return *model* with the field changed, where the entity can hold that."""
    try:
        return model.replacing(attrs.evolve(entity, **{name: value}))  # type: ignore[arg-type]  # the field takes it
    except InvalidValueError:
        return model


def _turning(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    """Turn an end of a relation to one who is always the same, so that two may turn both ends of one."""
    if not model.relations:
        return model
    tie = draw(st.sampled_from(model.relations))
    return _with_field(model, tie, draw(st.sampled_from(["source", "target"])), "someone")


def _changing_the_kind(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    held = list(by_id(model))
    if not held:
        return model
    old = draw(st.sampled_from(held))
    new: km.Entity = attrs.evolve(draw(strategies.entities()), id=old)  # type: ignore[arg-type]  # text, at run time
    return model.without(old, references="leave").adding(new)


def _reordering(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    """Let the first of the longest list go and stand elsewhere."""
    plural = max(KINDS, key=lambda each: len(getattr(model, each)))
    first, *others = getattr(model, plural) or (None,)
    place = draw(st.integers(1, max(len(others), 1)))
    return attrs.evolve(model, **{plural: (*others[:place], first, *others[place:])}) if others else model


def _changing_itself(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    name = draw(st.sampled_from(OWN))
    return attrs.evolve(model, **{name: getattr(draw(strategies.models(max_entities=0)), name)})


CHANGES: list[Callable[[st.DrawFn, km.QualityModel], km.QualityModel]] = [
    *(_adding, _removing, _changing_itself, _turning),
    *(_changing_a_field, _changing_the_kind, _reordering) * 2,
]


@st.composite
def descendants(draw: st.DrawFn, model: km.QualityModel) -> km.QualityModel:
    """Make models that *model* became after a few changes."""
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=6)):
        model = change(draw, model)
    return model


def relatives(number: int) -> st.SearchStrategy[tuple[km.QualityModel, ...]]:
    """Make a model and what it became in several hands."""
    return any_models.flatmap(lambda model: st.tuples(st.just(model), *[descendants(model)] * (number - 1)))


pairs = relatives(2) | relatives(2) | relatives(2) | st.tuples(any_models, any_models)
triples = relatives(3) | relatives(3) | relatives(3) | st.tuples(any_models, any_models, any_models)


def touched(a: km.QualityModel, b: km.QualityModel) -> set[Place]:
    """Return the places that differ between two models: fields, and ``None`` for entities as a whole."""
    places: set[Place] = {(None, name) for name in OWN if getattr(a, name) != getattr(b, name)}
    for each in by_id(a) | by_id(b):
        one, other = a.find(each), b.find(each)
        if one is None or other is None or type(one) is not type(other):
            places.add((each, None))
        else:
            names = (field.name for field in attrs.fields(type(one)))
            places |= {(each, name) for name in names if getattr(one, name) != getattr(other, name)}
    return places


def order(model: km.QualityModel, among: Collection[str]) -> list[str]:
    return [each for each in by_id(model) if each in among]


def at(model: km.QualityModel, place: Place) -> object:
    """Return what stands at a place: a field of an entity or of the model, or an entity as a whole."""
    thing = model if place[0] is None else model.find(place[0])
    return thing if place[1] is None else getattr(thing, place[1])


def applied(difference: Difference, model: km.QualityModel) -> km.QualityModel | MisfitError:
    try:
        return apply(difference, model)
    except MisfitError as error:
        return error


# diff and apply


@given(pairs)
def test_a_difference_makes_the_one_model_of_the_other(pair: tuple[km.QualityModel, km.QualityModel]) -> None:
    """In content and in order, there and back."""
    a, b = pair
    assert apply(diff(a, b), a) == b
    assert apply(diff(b, a), b) == a


@given(pairs)
def test_a_difference_is_empty_exactly_between_equals(pair: tuple[km.QualityModel, km.QualityModel]) -> None:
    a, b = pair
    assert diff(a, a).is_empty
    assert diff(a, b).is_empty is (a == b)
    assert bool(diff(a, b)) is (a != b)


@given(pairs)
def test_a_difference_tells_each_place_that_differs_once(pair: tuple[km.QualityModel, km.QualityModel]) -> None:
    a, b = pair
    found = diff(a, b)
    told = [(each.id, each.field) for each in (*found.own, *found.changed)]
    whole = [(each.id, None) for each in found.removed] + [
        (each.id, None) for each in found.added if each.id not in {gone.id for gone in found.removed}
    ]
    assert len(told) == len(set(told))
    assert {*told, *whole} == touched(a, b)
    for each in (*found.own, *found.changed):
        before, after = (a, b) if each.id is None else (a.find(each.id), b.find(each.id))
        assert (each.before, each.after) == (getattr(before, each.field), getattr(after, each.field))


@given(pairs)
def test_an_order_differs_only_among_those_who_stay(pair: tuple[km.QualityModel, km.QualityModel]) -> None:
    """An entity that comes or goes doesn't put the others in another order."""
    a, b = pair
    told = {each.kind: each for each in diff(a, b).reordered}
    for plural, kind in KINDS.items():
        stays = {each for each in by_id(a) if type(a.find(each)) is kind and type(b.find(each)) is kind}
        assert (plural in told) is (order(a, stays) != order(b, stays))
        if plural in told:
            assert (list(told[plural].before), list(told[plural].after)) == (order(a, stays), order(b, stays))


@given(pairs)
def test_every_entry_is_said_in_both_languages(pair: tuple[km.QualityModel, km.QualityModel]) -> None:
    found = diff(*pair)
    assert len(list(found)) == len(found)
    for each in found:
        assert each.message("en")
        assert each.message("nl")
        assert "\n" not in each.message("en")


@given(relatives(3))
def test_what_does_not_fit_is_told_and_what_fits_is_there(models: tuple[km.QualityModel, ...]) -> None:
    """It is applied in full to a model that is as it says there; one that isn't differs where it is told to."""
    a, b, c = models
    after = applied(diff(a, b), c)
    if isinstance(after, MisfitError):
        event("doesn't fit")
        assert after.misfits
        for each in after.misfits:
            place = (str(each.detail.fields.get("after", each.id)), None) if each.id else (None, None)
            assert at(c, place) != at(a, place)
        assert after.message("nl").count("\n") == min(len(after.misfits), 20) + (len(after.misfits) > 20)
        return
    event("fits")
    assert touched(c, after) <= touched(a, b)
    for place in touched(a, b):
        assert at(c, place) == at(a, place)
        assert at(after, place) == at(b, place)


@given(pairs)
def test_a_difference_fits_once(pair: tuple[km.QualityModel, km.QualityModel]) -> None:
    """What it did is done: a second time nothing is as it says."""
    a, b = pair
    found = diff(a, b)
    assume(not found.is_empty)
    with pytest.raises(MisfitError):
        apply(found, b)


# merge


@given(triples)
def test_who_changed_nothing_takes_over_the_changes_of_the_other(models: tuple[km.QualityModel, ...]) -> None:
    base, ours, theirs = models
    assert merge(base, ours, base) == ours
    assert merge(base, base, theirs) == theirs
    assert merge(base, ours, ours) == ours


def places(merged: km.QualityModel | Conflicts) -> set[Place]:
    return {(each.id, each.field) for each in merged} if isinstance(merged, Conflicts) else set()


@given(triples)
def test_a_conflict_is_the_same_from_either_side(models: tuple[km.QualityModel, ...]) -> None:
    base, ours, theirs = models
    here, there = merge(base, ours, theirs), merge(base, theirs, ours)
    assert places(here) == places(there)
    if isinstance(here, Conflicts) and isinstance(there, Conflicts):
        event("conflicts")
        swapped = {(each.id, each.field, each.code, each.base, each.theirs, each.ours) for each in there}
        assert {(each.id, each.field, each.code, each.base, each.ours, each.theirs) for each in here} == swapped
        assert len({(each.id, each.field) for each in here}) == len(here)
        assert all(each.message("nl") and each.message("en") for each in here)
    elif isinstance(here, km.QualityModel) and isinstance(there, km.QualityModel):
        event("merged")
        assert by_id(here) == by_id(there)
        assert [getattr(here, name) for name in OWN] == [getattr(there, name) for name in OWN]


@given(relatives(3))
def test_every_place_is_as_one_of_the_two_left_it(models: tuple[km.QualityModel, ...]) -> None:
    """Theirs where only they touched it, else ours; nothing else changes."""
    base, ours, theirs = models
    merged = merge(base, ours, theirs)
    assume(isinstance(merged, km.QualityModel))
    assert isinstance(merged, km.QualityModel)
    here, there = touched(base, ours), touched(base, theirs)
    assert touched(base, merged) == here | there
    for place in here | there:
        assert at(merged, place) == at(ours if place in here else theirs, place)


@given(relatives(3))
def test_conflicts_are_where_both_changed_something(models: tuple[km.QualityModel, ...]) -> None:
    """And they are told exactly where the changes of the two can't both be."""
    base, ours, theirs = models
    merged = merge(base, ours, theirs)
    here, there = touched(base, ours), touched(base, theirs)
    both = {each for each, _ in here} & {each for each, _ in there}
    if not both:
        event("apart")
        assert isinstance(merged, km.QualityModel)
    for each, field in places(merged):
        assert each in both
        assert field is None or (each, field) in here & there
    for place in here & there:
        same = at(ours, place) == at(theirs, place)
        assert (place in places(merged)) is not same or (place[0], None) in places(merged)


@given(relatives(3))
def test_who_stood_in_one_order_still_does(models: tuple[km.QualityModel, ...]) -> None:
    """In the order of ours; in that of theirs where ours is the old one."""
    base, ours, theirs = models
    merged = merge(base, ours, theirs)
    assume(isinstance(merged, km.QualityModel))
    assert isinstance(merged, km.QualityModel)
    for kind in KINDS.values():
        held = {each.id for each in merged.entities() if type(each) is kind}
        of = [{each.id for each in model.entities() if type(each) is kind} & held for model in models]
        shared = of[0] & of[1] & of[2]
        first, its = (theirs, of[2]) if order(ours, shared) == order(base, shared) else (ours, of[1])
        if order(theirs, shared) == order(base, shared):
            first, its = ours, of[1]
        assert order(merged, its) == order(first, its)


# join


@given(pairs)
def test_joining_keeps_all_of_both_or_tells_what_clashes(pair: tuple[km.QualityModel, km.QualityModel]) -> None:
    a, b = pair
    joined = join(a, b)
    clashing = {each for each in by_id(a).keys() & by_id(b) if a.find(each) != b.find(each)}
    if isinstance(joined, Clashes):
        assert [each.id for each in joined] == [each for each in by_id(b) if each in clashing]
        assert len(joined) == len(clashing) > 0
        assert all((each.a, each.b) == (a.find(each.id), b.find(each.id)) for each in joined)
        assert all(each.message("nl") and each.message("en") for each in joined)
        return
    assert not clashing
    assert by_id(joined) == by_id(a) | by_id(b)
    assert order(joined, set(by_id(a))) == list(by_id(a))
    assert [getattr(joined, name) for name in OWN] == [getattr(a, name) for name in OWN]


@given(any_models, any_models)
def test_joining_what_one_has_already_changes_nothing(model: km.QualityModel, other: km.QualityModel) -> None:
    nothing = km.QualityModel(name="Nothing")
    assert join(model, model) == model
    assert join(model, nothing) == model
    assert join(attrs.evolve(nothing, name=model.name, about=model.about, extra=model.extra), model) == model
    joined = join(model, other)
    if isinstance(joined, km.QualityModel):
        assert join(joined, other) == joined


@given(any_models, st.data())
def test_joining_three_is_joining_two_and_one(model: km.QualityModel, data: st.DataObject) -> None:
    """Whichever two are first; taken from one model, so that they have something in common and never clash."""
    held = list(by_id(model))
    some = st.lists(st.sampled_from(held), unique=True) if held else st.just([])
    a, b, c = (part(model, data.draw(some), depth=0).model for _ in range(3))
    ab, bc = join(a, b), join(b, c)
    assert isinstance(ab, km.QualityModel)
    assert isinstance(bc, km.QualityModel)
    assert join(ab, c) == join(a, bc)


# part


@st.composite
def models_and_some(draw: st.DrawFn) -> tuple[km.QualityModel, list[str]]:
    """Make models with the ids of some of their entities."""
    model = draw((strategies.models() | any_models).filter(lambda model: any(model.entities())))
    few = st.lists(st.sampled_from(list(by_id(model))), unique=True, max_size=2)
    return model, draw(few) + [each.id for each in draw(st.sampled_from([(), model.stakeholders[:1]]))]


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
    assert list(by_id(found)) == order(model, near)
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
