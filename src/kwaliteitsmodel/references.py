"""What an entity points at: read from the types of its fields, once per class.

A field of an id type (``AspectId``), optional or in a tuple, is a reference; so is such a field of a value inside the
entity (``definition.source``). The field ``id`` itself is none.
"""

import typing
from collections.abc import Callable, Iterator

import attrs

from kwaliteitsmodel.errors import InvalidValueError

Thing = typing.TypeVar("Thing")

GONE = object()
"""Stands for a value that can't exist any more, because what it must point at is gone."""

_Walk = Callable[[typing.Any, str], Iterator["Reference"]]
_Move = Callable[[typing.Any, Callable[[str], str | None]], typing.Any]


@attrs.frozen(kw_only=True)
class Reference:
    """One place in an entity that points at another by id (nl: *verwijzing*).

    *field* is the place (``"source"``, ``"definition.source"``), *target* the id that stands there, *kind* the name of
    the id's type (``"AspectId"``; ``"EntityId"`` where any kind of entity may be pointed at).
    """

    field: str
    target: str
    kind: str


def references(thing: object) -> Iterator[Reference]:
    """Yield what *thing*, an entity or a value, points at, in the order of its fields.

    Example:
        >>> from kwaliteitsmodel import IndicatorId, SchoolYear, Target, TargetId
        >>> target = Target(
        ...     id=TargetId("t"), indicator=IndicatorId("pupils"), period=SchoolYear(2025).period, value=100
        ... )
        >>> [(each.field, each.target) for each in references(target)]
        [('indicator', 'pupils')]
    """
    for name, walk, _ in _pointing_fields(type(thing)):
        yield from walk(getattr(thing, name), name)


def moved(thing: Thing, new: Callable[[str], str | None]) -> Thing | None:
    """Return *thing* with every id it points at replaced by what *new* says of it.

    Where *new* says ``None``, an optional reference is emptied and one in a tuple is left out. The answer is ``None``
    if *thing* must point at an id that is gone, or can't exist without it: a ring of three that loses one.

    Raises:
        InvalidValueError: If the new ids make *thing* impossible, such as a relation of someone with itself.
    """
    answer = _moved_fields(thing, new)
    return None if answer is GONE else typing.cast("Thing", answer)


def _moved_fields(thing: typing.Any, new: Callable[[str], str | None]) -> typing.Any:  # noqa: ANN401 - any class of ours
    before = {name: getattr(thing, name) for name, _, _ in _pointing_fields(type(thing))}
    after = {name: move(before[name], new) for name, _, move in _pointing_fields(type(thing))}
    if any(value is GONE for value in after.values()):
        return GONE
    if after == before:
        return thing
    try:
        return attrs.evolve(thing, **after)
    except InvalidValueError:
        if any(new(each.target) is None for each in references(thing)):
            return GONE
        raise


_KNOWN: dict[type, tuple[tuple[str, _Walk, _Move], ...]] = {}


def _pointing_fields(kind: type) -> tuple[tuple[str, _Walk, _Move], ...]:
    """Return the fields of a class that point at entities, each with how to read and how to change it."""
    if kind not in _KNOWN:
        fields = attrs.fields(kind) if attrs.has(kind) else ()
        shapes = ((field.name, _shape(field.type)) for field in fields if field.name != "id")
        _KNOWN[kind] = tuple((name, *shape) for name, shape in shapes if shape is not None)
    return _KNOWN[kind]


def _shape(kind: typing.Any) -> tuple[_Walk, _Move] | None:  # noqa: ANN401 - a type, or a union or tuple of types
    """Return how to read and change the references in a field of this type, or ``None`` if it can hold none."""
    if isinstance(kind, typing.NewType):
        return _one(kind.__name__)
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        inner = _shape(arguments[0])
        return inner and _many(*inner)
    if type(None) in arguments:
        inner = _shape(next(each for each in arguments if each is not type(None)))
        return inner and _optional(*inner)
    return (_walk_inside, _moved_fields) if _pointing_fields(kind) else None


def _walk_inside(value: object, path: str) -> Iterator[Reference]:
    for each in references(value):
        yield attrs.evolve(each, field=f"{path}.{each.field}")


def _one(kind: str) -> tuple[_Walk, _Move]:
    def walk(value: str, path: str) -> Iterator[Reference]:
        yield Reference(field=path, target=value, kind=kind)

    def move(value: str, new: Callable[[str], str | None]) -> object:
        answer = new(value)
        return GONE if answer is None else answer

    return walk, move


def _many(walk_one: _Walk, move_one: _Move) -> tuple[_Walk, _Move]:
    def walk(value: tuple[object, ...], path: str) -> Iterator[Reference]:
        for each in value:
            yield from walk_one(each, path)

    def move(value: tuple[object, ...], new: Callable[[str], str | None]) -> object:
        after = [each for each in (move_one(each, new) for each in value) if each is not GONE]
        twice_already = len(set(value)) < len(value)
        return tuple(after if twice_already else dict.fromkeys(after))

    return walk, move


def _optional(walk_one: _Walk, move_one: _Move) -> tuple[_Walk, _Move]:
    def walk(value: object, path: str) -> Iterator[Reference]:
        return iter(()) if value is None else walk_one(value, path)

    def move(value: object, new: Callable[[str], str | None]) -> object:
        after = None if value is None else move_one(value, new)
        return None if after is GONE else after

    return walk, move
