"""What differs between two models is all that differs; and two become one without loss and without guessing."""

import copy
from collections.abc import Callable, Collection
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import event, given, note
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.changes import Changed, Clashes, Conflicts, Difference, MisfitError, apply, diff, join, merge, part
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.model import KINDS

any_models = strategies.models(max_entities=8, dangling=True)
OWN = ("name", "about", "extra")
Place: TypeAlias = tuple[str | None, str | None]
"""An entity and a field of it; no entity for the model itself, no field for the entity as a whole."""


def by_id(model: km.QualityModel) -> dict[str, km.Entity]:
    return {each.id: each for each in model.entities()}


Pool: TypeAlias = dict[tuple[type, bool], km.Entity]
"""Two entities of each kind to take from, so that several hands that change a model meet."""


def _drawn(draw: st.DrawFn, kind: type[km.Entity], pool: Pool) -> km.Entity:
    place = kind, draw(st.booleans())
    if place not in pool:
        pool[place] = draw(st.from_type(kind))
    return pool[place]


def _longest(model: km.QualityModel) -> str:
    return max(KINDS, key=lambda each: len(getattr(model, each)))


def _adding(draw: st.DrawFn, model: km.QualityModel, pool: Pool) -> km.QualityModel:
    """Add an entity, or two, somewhere in their list, not only at the end; to the longest list most often."""
    plural = draw(st.just(_longest(model)) | st.sampled_from([*KINDS]))
    drawn = [_drawn(draw, KINDS[plural], pool) for _ in range(draw(st.integers(1, 2)))]
    new = {each.id: each for each in drawn if each.id not in model}
    held = getattr(model, plural)
    place = draw(st.integers(0, len(held)))
    return attrs.evolve(model, **{plural: (*held[:place], *new.values(), *held[place:])})


def _removing(draw: st.DrawFn, model: km.QualityModel, _: Pool) -> km.QualityModel:
    held = list(by_id(model))
    return model.without(draw(st.sampled_from(held)), references="leave") if held else model


def _changing_a_field(draw: st.DrawFn, model: km.QualityModel, pool: Pool) -> km.QualityModel:
    """Give one entity one field of another."""
    held = list(model.entities())
    if not held:
        return model
    entity = draw(st.sampled_from(held))
    other = _drawn(draw, type(entity), pool)
    names = [field.name for field in attrs.fields(type(entity)) if field.name != "id"]
    different = [name for name in names if getattr(entity, name) != getattr(other, name)]
    name = draw(st.sampled_from(different or names))
    return _with_field(model, entity, name, getattr(other, name))


def _with_fields(model: km.QualityModel, id: str, fields: dict[str, Any]) -> km.QualityModel:
    return model.replacing(attrs.evolve(model[km.EntityId(id)], **fields))


def _with_field(model: km.QualityModel, entity: km.Entity, name: str, value: object) -> km.QualityModel:
    """Return *model* with the field changed, where the entity can hold that."""
    try:
        return _with_fields(model, entity.id, {name: value})
    except InvalidValueError:
        return model


def _replacing(draw: st.DrawFn, model: km.QualityModel, pool: Pool) -> km.QualityModel:
    """Give one entity all fields of another."""
    held = list(model.entities())
    if not held:
        return model
    entity = draw(st.sampled_from(held))
    return model.replacing(attrs.evolve(_drawn(draw, type(entity), pool), id=entity.id))  # type: ignore[arg-type]  # text


def _turning(draw: st.DrawFn, model: km.QualityModel, _: Pool) -> km.QualityModel:
    """Turn an end of a relation to one who is always the same, so that two may turn both ends of one."""
    if not model.relations:
        return model
    tie = draw(st.sampled_from(model.relations))
    return _with_field(model, tie, draw(st.sampled_from(["source", "target"])), "someone")


def _changing_the_kind(draw: st.DrawFn, model: km.QualityModel, pool: Pool) -> km.QualityModel:
    held = list(by_id(model))
    if not held:
        return model
    old = draw(st.sampled_from(held))
    new = _drawn(draw, draw(st.sampled_from([*KINDS.values()])), pool)
    renamed: km.Entity = attrs.evolve(new, id=old)  # type: ignore[arg-type]  # text, at run time
    return model.without(old, references="leave").adding(renamed)


def _reordering(draw: st.DrawFn, model: km.QualityModel, _: Pool) -> km.QualityModel:
    """Let one of the longest list go and stand elsewhere."""
    held = getattr(model, _longest(model))
    if not held:
        return model
    moving = draw(st.sampled_from(held))
    others = [each for each in held if each is not moving]
    place = draw(st.integers(0, len(others)))
    return attrs.evolve(model, **{_longest(model): (*others[:place], moving, *others[place:])})


def _emptying(_: st.DrawFn, model: km.QualityModel, __: Pool) -> km.QualityModel:
    return attrs.evolve(model, **{_longest(model): ()})


def _changing_itself(draw: st.DrawFn, model: km.QualityModel, _: Pool) -> km.QualityModel:
    name = draw(st.sampled_from(OWN))
    return attrs.evolve(model, **{name: getattr(draw(strategies.models(max_entities=0)), name)})


SORTS: list[list[Callable[[st.DrawFn, km.QualityModel, Pool], km.QualityModel]]] = [
    [_reordering],
    [_turning],
    [_changing_itself],
    [_changing_a_field, _replacing],
    [_changing_a_field, _removing],
    [_changing_a_field, _changing_the_kind],
    [_adding, _emptying],
    [_adding, _removing, _reordering],
    [_adding, _removing, _reordering, _changing_a_field, _changing_the_kind, _changing_itself],
]
"""What the changes of several hands are taken from: of few sorts, so that they meet."""


class Family(list[tuple[km.QualityModel, ...]]):
    """Several models with what they became, too long to be shown whole."""

    def __repr__(self) -> str:
        return f"Family of {len(self)}"


@st.composite
def families(draw: st.DrawFn, number: int, *, unrelated: bool = False) -> Family:
    """Make a model with what it became in several hands, once for each of the sorts of change.

    With *unrelated*, the last ones have nothing to do with each other.
    """
    model = draw(any_models)
    pool: Pool = {}

    def changed(sort: int) -> km.QualityModel:
        after = model
        for change in draw(st.lists(st.sampled_from(SORTS[sort]), min_size=1, max_size=3)):
            after = change(draw, after, pool)
        return after

    found = [(model, *(changed(sort) for _ in range(number - 1))) for sort in range(len(SORTS))]
    if unrelated:
        found.append((model, *(draw(any_models) for _ in range(number - 1))))
    return Family(found)


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


def among(number: int, *, unrelated: bool = False) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Return what tries a law on every member of families of so many models."""

    def decorated(law: Callable[..., None]) -> Callable[[], None]:
        @given(families(number, unrelated=unrelated))
        def in_families(family: Family) -> None:
            for each in family:
                try:
                    law(*each)
                except BaseException:
                    note("\n".join(map(repr, each)))
                    raise

        in_families.__name__, in_families.__doc__ = law.__name__, law.__doc__
        return in_families

    return decorated


# diff and apply


@among(2, unrelated=True)
def test_a_difference_makes_the_one_model_of_the_other(a: km.QualityModel, b: km.QualityModel) -> None:
    """In content and in order, there and back."""
    assert apply(diff(a, b), a) == b
    assert apply(diff(b, a), b) == a


@among(2, unrelated=True)
def test_a_difference_is_empty_exactly_between_equals(a: km.QualityModel, b: km.QualityModel) -> None:
    assert diff(a, a).is_empty
    assert diff(a, b).is_empty is (a == b)
    assert bool(diff(a, b)) is (a != b)


@among(2, unrelated=True)
def test_a_difference_tells_each_place_that_differs_once(a: km.QualityModel, b: km.QualityModel) -> None:
    found = diff(a, b)
    told = [(each.id, each.field) for each in (*found.own, *found.changed)]
    whole = {(each.id, None) for each in (*found.removed, *found.added)}
    assert len(told) == len(set(told))
    assert {*told, *whole} == touched(a, b)
    assert [each.entity for each in found.removed] == [a.find(one) for one in by_id(a) if (one, None) in whole]
    assert [each.entity for each in found.added] == [b.find(one) for one in by_id(b) if (one, None) in whole]
    for each in found.added:
        before_it = [None, *(other.id for other in getattr(b, each.kind))]
        assert before_it[before_it.index(each.id) - 1] == each.after
    for each in (*found.own, *found.changed):
        before, after = (a, b) if each.id is None else (a.find(each.id), b.find(each.id))
        assert (each.before, each.after) == (getattr(before, each.field), getattr(after, each.field))


@among(2, unrelated=True)
def test_an_order_differs_only_among_those_who_stay(a: km.QualityModel, b: km.QualityModel) -> None:
    """An entity that comes or goes doesn't put the others in another order."""
    told = {each.kind: each for each in diff(a, b).reordered}
    for plural, kind in KINDS.items():
        stays = {each for each in by_id(a) if type(a.find(each)) is kind and type(b.find(each)) is kind}
        assert (plural in told) is (order(a, stays) != order(b, stays))
        if plural in told:
            assert (list(told[plural].before), list(told[plural].after)) == (order(a, stays), order(b, stays))


@among(2, unrelated=True)
def test_every_entry_is_said_in_both_languages(a: km.QualityModel, b: km.QualityModel) -> None:
    found = diff(a, b)
    assert len(list(found)) == len(found)
    for each in found:
        assert each.message("en") == each.message()
        assert each.message("nl")
        assert isinstance(each, Changed) or each.message("en") != each.message("nl")
        assert "\n" not in each.message("en")


@among(3)
def test_what_does_not_fit_is_told_and_what_fits_is_there(
    a: km.QualityModel, b: km.QualityModel, c: km.QualityModel
) -> None:
    """It is applied in full to a model that is as it says there; one that isn't differs where it is told to."""
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


@among(2, unrelated=True)
def test_a_difference_fits_once(a: km.QualityModel, b: km.QualityModel) -> None:
    """What it did is done: a second time nothing is as it says."""
    found = diff(a, b)
    if not found.is_empty:
        with pytest.raises(MisfitError):
            apply(found, b)


# merge


@among(3, unrelated=True)
def test_who_changed_nothing_takes_over_the_changes_of_the_other(
    base: km.QualityModel, ours: km.QualityModel, theirs: km.QualityModel
) -> None:
    assert merge(base, ours, base) == ours
    assert merge(base, base, theirs) == theirs
    assert merge(base, ours, ours) == ours


def places(merged: km.QualityModel | Conflicts) -> set[Place]:
    return {(each.id, each.field) for each in merged} if isinstance(merged, Conflicts) else set()


@among(3, unrelated=True)
def test_a_conflict_is_the_same_from_either_side(
    base: km.QualityModel, ours: km.QualityModel, theirs: km.QualityModel
) -> None:
    here, there = merge(base, ours, theirs), merge(base, theirs, ours)
    assert places(here) == places(there)
    if isinstance(here, Conflicts) and isinstance(there, Conflicts):
        event("conflicts")
        swapped = {(each.id, each.field, each.code, each.base, each.theirs, each.ours) for each in there}
        assert {(each.id, each.field, each.code, each.base, each.ours, each.theirs) for each in here} == swapped
        assert len({(each.id, each.field) for each in here}) == len(here)
        assert all(each.message("nl") and each.message("en") == each.message() for each in here)
    elif isinstance(here, km.QualityModel) and isinstance(there, km.QualityModel):
        event("merged")
        assert by_id(here) == by_id(there)
        assert [getattr(here, name) for name in OWN] == [getattr(there, name) for name in OWN]


@among(3)
def test_every_place_is_as_one_of_the_two_left_it(
    base: km.QualityModel, ours: km.QualityModel, theirs: km.QualityModel
) -> None:
    """Theirs where only they touched it, else ours; nothing else changes."""
    merged = merge(base, ours, theirs)
    if isinstance(merged, Conflicts):
        return
    here, there = touched(base, ours), touched(base, theirs)
    assert touched(base, merged) == here | there
    for place in here | there:
        assert at(merged, place) == at(ours if place in here else theirs, place)


@among(3)
def test_conflicts_are_where_both_changed_something(
    base: km.QualityModel, ours: km.QualityModel, theirs: km.QualityModel
) -> None:
    """And they are told exactly where the changes of the two can't both be."""
    merged = merge(base, ours, theirs)
    here, there = touched(base, ours), touched(base, theirs)
    both = {each for each, _ in here} & {each for each, _ in there}
    if not both:
        event("apart")
        assert isinstance(merged, km.QualityModel)
    told = {(each.id, each.field): each.code for each in merged} if isinstance(merged, Conflicts) else {}
    for each in merged if isinstance(merged, Conflicts) else ():
        place = (each.id, each.field)
        assert (each.base, each.ours, each.theirs) == (at(base, place), at(ours, place), at(theirs, place))
    as_a_whole = {each for each in both if (each, None) in here | there}
    differ = {each for each in as_a_whole if at(ours, (each, None)) != at(theirs, (each, None))}
    fields = {each for each in here & there if each[0] not in as_a_whole and at(ours, each) != at(theirs, each)}
    together = {each for each, _ in told if each and told.get((each, None)) == "impossible-together"}
    assert told.keys() == fields | {(each, None) for each in differ | together}
    assert together <= both - as_a_whole - {each for each, _ in fields}
    for each in together:
        with pytest.raises(InvalidValueError):
            _with_fields(ours, each, {name: at(theirs, (each, name)) for one, name in there if one == each and name})


@among(3)
def test_who_stood_in_one_order_still_does(
    base: km.QualityModel, ours: km.QualityModel, theirs: km.QualityModel
) -> None:
    """In the order of ours; in that of theirs where ours is the old one; in that of both where they agree."""
    merged = merge(base, ours, theirs)
    if isinstance(merged, Conflicts):
        return
    for kind in KINDS.values():
        held = {each.id for each in merged.entities() if type(each) is kind}
        of = [{each.id for each in model.entities() if type(each) is kind} & held for model in (base, ours, theirs)]
        shared = of[0] & of[1] & of[2]
        first, its = (theirs, of[2]) if order(ours, shared) == order(base, shared) else (ours, of[1])
        if order(theirs, shared) == order(base, shared):
            first, its = ours, of[1]
        assert order(merged, its) == order(first, its)
        if order(ours, of[1] & of[2]) == order(theirs, of[1] & of[2]):
            assert [order(merged, each) for each in of[1:]] == [order(ours, of[1]), order(theirs, of[2])]


# join


@among(2, unrelated=True)
def test_joining_keeps_all_of_both_or_tells_what_clashes(a: km.QualityModel, b: km.QualityModel) -> None:
    joined = join(a, b)
    clashing = {each for each in by_id(a).keys() & by_id(b) if a.find(each) != b.find(each)}
    if isinstance(joined, Clashes):
        assert [each.id for each in joined] == [each for each in by_id(b) if each in clashing]
        assert len(joined) == len(clashing) > 0
        assert all((each.a, each.b) == (a.find(each.id), b.find(each.id)) for each in joined)
        assert all(each.message("nl") and each.message("en") == each.message() for each in joined)
        return
    assert not clashing
    assert by_id(joined) == by_id(a) | by_id(b)
    for plural in KINDS:
        behind = tuple(each for each in getattr(b, plural) if each.id not in a)
        assert getattr(joined, plural) == (*getattr(a, plural), *behind)
    assert [getattr(joined, name) for name in OWN] == [getattr(a, name) for name in OWN]


@given(any_models, any_models)
def test_joining_what_one_has_already_changes_nothing(model: km.QualityModel, other: km.QualityModel) -> None:
    nothing = km.QualityModel(name="Nothing")
    assert join(model, copy.deepcopy(model)) == model
    assert join(model, nothing) == model
    assert join(attrs.evolve(nothing, name=model.name, about=model.about, extra=model.extra), model) == model
    joined = join(model, other)
    if isinstance(joined, km.QualityModel):
        assert join(joined, other) == joined


@given(any_models, st.data())
def test_joining_three_is_joining_two_and_one(model: km.QualityModel, data: st.DataObject) -> None:
    """Whichever two are first; taken from one model, so that they have something in common and never clash."""
    of = {each: data.draw(st.sets(st.sampled_from("abc"), min_size=1)) for each in by_id(model)}
    a, b, c = (part(model, [each for each in of if name in of[each]], depth=0).model for name in "abc")
    ab, bc = join(a, b), join(b, c)
    assert isinstance(ab, km.QualityModel)
    assert isinstance(bc, km.QualityModel)
    assert join(ab, c) == join(a, bc)
