"""Writing JSON with msgspec: the same text as the other road writes, sooner.

Objects of one class become *lines*: structs with the same fields, that leave out what is its default. That goes a
column at a time: all values of one field together, of which those of one type are made what is written in few calls.
"""

import functools
import json
import typing
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from typing import Any, TypeAlias

import attrs
import msgspec

from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.io.document import to_plain
from kwaliteitsmodel.io.reading import WRITTEN_OTHERWISE
from kwaliteitsmodel.model import KINDS, QualityModel

Column: TypeAlias = Sequence[Any]
"""The values of one field of many objects, in the order of those."""

WHOLE = 2**53
"""Up to here, either side of zero, a whole number is written as one."""

LEAST = 1e-4
"""Above this, Python and msgspec write a broken number alike; below, one writes ``1e-05`` and the other ``1e-5``."""

AT_ONCE = 2_048
"""How many entities become lines together: what that takes stays small, and near the processor."""

MOST_TEXTS = 2**14
"""How many texts are remembered: more than a document has different periods, where it has so many that it matters."""

_encoder = msgspec.json.Encoder()
_encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_REQUIRED = object()
"""The default of a field that has none: no value is this one, so each is written."""


def members(model: QualityModel) -> Iterator[bytes]:
    """Yield the members of *model* as JSON, as :func:`kwaliteitsmodel.io.json.dumps` writes them.

    A long list comes in parts, that what joins members joins as well: so it isn't copied before.
    """
    lines = _Lines()
    own = to_plain(attrs.evolve(model, **dict.fromkeys(KINDS, ())))["model"]  # type: ignore[arg-type]  # empty lists
    for field in attrs.fields(QualityModel):
        if field.name in own:
            yield f'"{field.name}":{_encoded(own[field.name])}'.encode()
        elif field.name in KINDS and (entities := getattr(model, field.name)):
            yield from _parts(field.name, entities, lines)


def _parts(name: str, entities: Sequence[object], lines: "_Lines") -> Iterator[bytes]:
    """Yield a list of entities, a line each: in JSON a text holds no line end, so each one ends a line."""
    begin, last = f'"{name}":[\n'.encode(), (len(entities) - 1) // AT_ONCE * AT_ONCE
    for start in range(0, len(entities), AT_ONCE):
        some = _encoder.encode_lines(lines.of(entities[start : start + AT_ONCE]))[:-1].replace(b"\n", b",\n")
        yield b"".join((b"" if start else begin, some, b"\n]" if start == last else b""))


@functools.cache
def _getter(kind: type) -> Callable[[Column], list[tuple[Any, ...]]]:
    """Return what gets all fields of each of many that are a *kind*, in half the time that ``attrgetter`` takes.

    Python finds a field soonest by a name that is written out, so that is what is done; no document has a say in it.
    """
    names = "".join(f"each.{field.name}, " for field in attrs.fields(kind) if field.init)
    rows: Callable[[Column], list[tuple[Any, ...]]] = eval(f"lambda many: [({names}) for each in many]")  # noqa: S307
    return rows


@functools.cache
def _ways(kind: type) -> "list[_Way | None]":
    """Return how the column of each field of *kind* is written: nothing where that is as it is, whatever it holds.

    Values of a field that holds one class only aren't asked of which they are.
    """
    return [
        _way(field.type) or (_Lines.written if any(map(_is_rewritten, _types(field.type))) else None)
        for field in attrs.fields(kind)
        if field.init
    ]


def _types(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - a type, or a union or tuple of types
    inside = typing.get_args(kind)
    return (each for one in inside for each in _types(one)) if inside else iter((kind,))


def _is_rewritten(kind: Any) -> bool:  # noqa: ANN401 - a type
    return kind is float or _way(kind) is not None


@functools.cache
def _line(kind: type) -> Callable[..., object]:
    """Return the struct with the fields and the defaults of *kind*, one of our classes."""
    fields = [
        (field.name, Any, _REQUIRED if field.default is attrs.NOTHING else field.default)
        for field in attrs.fields(kind)
        if field.init
    ]
    return msgspec.defstruct(kind.__name__, fields, omit_defaults=True, gc=False)


class _Lines:
    """Makes lines of objects in one document, and remembers the texts in it.

    A text is known by which object it is of: all of them are in the document, so no other takes the place of one.
    """

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, objects: Column) -> Column:
        """Return a line for each of the *objects*, which are of one class."""
        kind: Any = type(objects[0])
        columns = zip(*_getter(kind)(objects), strict=True)
        written = (way(self, column) if way else column for column, way in zip(columns, _ways(kind), strict=True))
        return list(map(_line(kind), *written))

    def written(self, column: Column) -> Column:
        """Return what is written for each value of a *column*: the column itself, where that is what stands there."""
        types = list(map(type, column))
        found = set(types)
        if float in found:
            column = _numbers(column)
        for kind in found:
            if write := _way(kind):
                column = write(self, column) if len(found) == 1 else self._replaced(column, kind, types, write)
        return column

    def _replaced(self, column: Column, kind: type, types: list[type], write: "_Way") -> Column:
        """Return a *column* in which what is of *kind* is written, and the rest is as it was."""
        places = list(_places(kind, types))
        replaced = list(column)
        for place, written in zip(places, write(self, [column[place] for place in places]), strict=True):
            replaced[place] = written
        return replaced

    def tuples(self, column: Column) -> Column:
        """Return tuples with what is written for what stands in them, all of which is one column."""
        inside = list(chain.from_iterable(column))
        written = self.written(inside)
        if written is inside:
            return column
        left = iter(written)
        return [tuple(islice(left, len(each))) for each in column]

    def texts(self, column: Column) -> Column:
        """Return the text of each period or code; one that many share, as observations do, is made text once."""
        keys = list(map(id, column))
        try:
            return list(map(self._known.__getitem__, keys))
        except KeyError:
            return self._learnt(dict(zip(keys, column, strict=True)), keys)

    def _learnt(self, objects: dict[int, object], keys: list[int]) -> Column:
        if len(self._known) > MOST_TEXTS:
            self._known.clear()
        self._known.update((key, str(each)) for key, each in objects.items() if key not in self._known)
        return list(map(self._known.__getitem__, keys))

    def extras(self, column: Column) -> Column:
        """Return what an application added as it was given, and nothing where that is nothing."""
        if column.count(NO_EXTRA) == len(column):
            return [NO_EXTRA] * len(column)
        return [NO_EXTRA if each == NO_EXTRA else _raw(each.text) for each in column]


_Way: TypeAlias = Callable[[_Lines, Column], Column]


@functools.cache
def _way(kind: type) -> _Way | None:
    """Return what makes values of *kind* what is written; nothing where msgspec writes them as they are."""
    if kind is Extra:
        return _Lines.extras
    if kind in WRITTEN_OTHERWISE:
        return _Lines.texts
    return _Lines.tuples if kind is tuple else _Lines.of if attrs.has(kind) else None


def _places(kind: type, types: list[type]) -> Iterator[int]:
    """Yield at which places *kind* stands in *types*; of a few among many, this finds them soonest."""
    place = -1
    with suppress(ValueError):  # no more of them
        while True:
            place = types.index(kind, place + 1)
            yield place


def _numbers(column: Column) -> Column:
    """Return a *column* with its numbers in one form: whole where they are whole, so that equal ones look alike."""
    least, most = LEAST, WHOLE  # a name of its own is found a third sooner, a million times
    return [
        each
        if type(each) is not float
        else (int(each) if each.is_integer() else each)
        if least < each < most
        else _number(each)
        for each in column
    ]


def _number(number: float) -> object:
    """Return a number that isn't usual: one below or next to nothing, or a huge one."""
    return int(number) if number.is_integer() and -WHOLE <= number <= WHOLE else _raw(repr(number))


def _raw(text: str) -> msgspec.Raw:
    return msgspec.Raw(text.encode())
