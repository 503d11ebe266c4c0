"""What points at what is read from the types of fields, and can be moved."""

import typing
from collections import Counter

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.circles import FEWEST
from kwaliteitsmodel.model import ID_TYPES, KINDS
from kwaliteitsmodel.references import moved, references

things = st.one_of(
    strategies.entities(),
    strategies.citations(),
    strategies.recordeds(),
    strategies.indicator_definitions(),
    strategies.positions(),
    strategies.periods(),
)


def ids_in(value: object, kind: object) -> typing.Iterator[str]:
    """Yield the ids in *value*, a thing of the type *kind*: found by looking at the value, not at the class."""
    if isinstance(kind, typing.NewType):
        yield from () if value is None else (typing.cast("str", value),)
    elif isinstance(value, tuple):
        for each in value:
            yield from ids_in(each, typing.get_args(kind)[0])
    elif len(typing.get_args(kind)) == 2 and type(None) in typing.get_args(kind):
        yield from ids_in(value, next(each for each in typing.get_args(kind) if each is not type(None)))
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.name != "id":
                yield from ids_in(getattr(value, field.name), field.type)


@pytest.mark.parametrize("kind", [*KINDS.values(), km.Citation, km.Recorded, km.IndicatorDefinition, km.Position])
@given(data=st.data())
def test_every_id_in_a_thing_is_a_reference(kind: type, data: st.DataObject) -> None:
    thing = data.draw(st.from_type(kind))
    assert [each.target for each in references(thing)] == list(ids_in(thing, type(thing)))


@given(strategies.entities())
def test_a_reference_says_where_it_stands_and_at_what_it_points(entity: km.Entity) -> None:
    for each in references(entity):
        value: object = entity
        for name in each.field.split("."):
            values = value if isinstance(value, tuple) else (value,)
            value = tuple(found for one in values for found in _as_tuple(getattr(one, name)))
        assert each.target in typing.cast("tuple[object, ...]", value)
        assert each.kind in {*ID_TYPES, "EntityId"}


def _as_tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


@given(things)
def test_moving_everything_to_where_it_is_changes_nothing(thing: object) -> None:
    assert moved(thing, lambda target: target) is thing


@given(things)
def test_moving_changes_every_reference_and_nothing_else(thing: object) -> None:
    there = moved(thing, lambda target: f"{target}!")
    assert [each.target for each in references(there)] == [f"{each.target}!" for each in references(thing)]
    assert moved(there, lambda target: target[:-1]) == thing


def _own(thing: object) -> list[str]:
    """Return what *thing* points at itself, and no value inside it."""
    return [each.target for each in references(thing) if "." not in each.field]


@given(things, st.randoms(use_true_random=False))
def test_what_is_gone_is_no_longer_pointed_at(thing: object, random: typing.Any) -> None:
    """Either the thing goes too, or it keeps the others in their order, but those of values that had to go."""
    ids = [each.target for each in references(thing)]
    gone = {each for each in ids if random.random() < 0.5}
    after = moved(thing, lambda target: None if target in gone else target)
    if after is not None:
        assert _own(after) == [each for each in _own(thing) if each not in gone]
        left = [each.target for each in references(after)]
        assert not gone & set(left)
        assert Counter(left) <= Counter(ids)
    else:
        assert gone


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_an_entity_goes_exactly_if_a_reference_that_it_must_have_goes(
    kind: type[km.Entity], data: st.DataObject
) -> None:
    """A ring of three is none without one of them, and a share none without what it is a share of.

    A lemniscate that nobody shares a perspective on couldn't have begun.
    """
    entity = data.draw(st.from_type(kind))
    smallest = isinstance(entity, km.CircleOfInvolvement) and len(entity.ring) == FEWEST
    fields = attrs.fields_dict(kind)
    required = {name for name, field in fields.items() if isinstance(field.type, typing.NewType)} - {"id"}
    required |= {"share_of"} & fields.keys()
    for each in references(entity):
        is_gone = moved(entity, lambda target, gone=each.target: None if target == gone else target) is None
        held = {getattr(entity, name) for name in required} | _only_sharer(entity)
        assert is_gone == (smallest or each.target in held)


def _only_sharer(entity: km.Entity) -> set[str]:
    """Return who alone shares the perspective without which a cycle can't have begun; nobody for anything else."""
    if not isinstance(entity, km.Cycle) or not entity.entries or not entity.definition.needs_perspective:
        return set()
    sharers = set(entity.perspective.shared_by if entity.perspective else ())
    return {*sharers} if len(sharers) == 1 else set()
