"""Reading JSON with msgspec: good documents are read sooner; bad ones are left to the careful road.

It takes three steps, each a loop in C. msgspec decodes a document into *mirrors*: structs made of our classes,
field by field, that refuse unknown keys, missing ones and wrong types. What is written as text (periods, codes) is
parsed, once for each text. Then msgspec makes our own objects of the mirrors; it runs the validators and
``__attrs_post_init__`` of every class, so the same checks as everywhere.

Of the roads that were measured this is the shortest that refuses unknown keys. Keyword calls of our constructors are
plainer and cost three times as much as msgspec's loop; straight into our classes can't be done, since msgspec reads no
object from text; plain ``dict`` objects cost more to decode than mirrors. Equal ids are not made one object: that costs
two fifths of the decoding and gained nothing that could be measured, neither in memory nor in later checks.

Whatever is accepted here, the careful road accepts too, as an equal model. What is refused here may still be good:
numbers of 2^53 and more, and keys that stand twice, are left to the other road.
"""

import contextlib
import functools
import typing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Annotated, Any

import attrs
import msgspec

from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.io.document import FORMAT, VERSION
from kwaliteitsmodel.io.fast.pausing import PAUSE
from kwaliteitsmodel.io.reading import CODES
from kwaliteitsmodel.model import KINDS, QualityModel

LARGE = 2**20
"""From this many bytes or characters on, the cyclic garbage collector waits until a document is read."""

AT_ONCE = 2**11
"""So many entities are made at a time: a sixth less memory is needed at most than when all are."""

MOST = 2**53
"""The most that a whole number may be, either side of zero, to be surely no other number as a float."""

_PARSED: dict[object, Callable[[str], object]] = {
    Period: Period.parse,
    ApproximateDate: ApproximateDate.parse,
    **{code: code for code in CODES},
}
"""What stands in a document as text, and what makes it of text."""

_HELD_AS: dict[object, object] = {
    **dict.fromkeys(_PARSED, str),
    Extra: dict[str, Any],
    float: Annotated[float, msgspec.Meta(gt=-MOST, lt=MOST)],
}
"""How a mirror holds what it can't hold as it is; the bounds refuse every whole number that a float would round."""


def loads(text: str | bytes) -> QualityModel | None:
    """Return the model in the JSON document *text*, or ``None`` where the careful road must have a look.

    Example:
        >>> loads('{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "Our region"}}').name
        'Our region'
        >>> loads('{"format": "kwaliteitsmodel", "version": 1, "model": {"nane": "Our region"}}') is None
        True
    """
    pause = PAUSE if len(text) >= LARGE else contextlib.nullcontext()
    with pause, contextlib.suppress(Exception):  # the careful road says what it is
        document = _decoder().decode(text)
        if (document.format, document.version) == (FORMAT, VERSION):
            return _model(document.model)
    return None


@functools.cache
def _decoder() -> "msgspec.json.Decoder[Any]":
    """Return what decodes a document into mirrors."""
    fields = [("format", str), ("version", int), ("model", _mirror(QualityModel))]
    return msgspec.json.Decoder(msgspec.defstruct("Document", fields, forbid_unknown_fields=True))


@functools.cache
def _mirror(kind: type) -> type[msgspec.Struct]:
    """Return the struct with the fields and the defaults of *kind*, one of our classes."""
    fields = [
        (field.name, _held(field.type), msgspec.NODEFAULT if field.default is attrs.NOTHING else field.default)
        for field in attrs.fields(kind)
        if field.init
    ]
    return msgspec.defstruct(kind.__name__, fields, forbid_unknown_fields=True, kw_only=True, gc=False)


def _held(kind: Any) -> Any:  # noqa: ANN401 - a type, or a union or tuple of types
    """Return the type with which a mirror holds what is a *kind* in our own class."""
    inside = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return tuple[_held(inside[0]), ...]  # type: ignore[misc]  # a type that is known at run time
    if inside:
        return typing.Union[tuple(map(_held, inside))]  # noqa: UP007 - known at run time
    return _HELD_AS[kind] if kind in _HELD_AS else _mirror(kind) if attrs.has(kind) else kind


def _model(mirror: Any) -> QualityModel:  # noqa: ANN401 - the mirror of a model
    """Return the model that *mirror* shows."""
    made = {each: _Made(make) for each, make in _PARSED.items()}
    fields: dict[str, Any] = {plural: _entities(mirror, plural, made) for plural in KINDS if getattr(mirror, plural)}
    _make_extras([mirror])
    for field in attrs.fields(QualityModel):
        if field.init and field.name not in KINDS:
            fields[field.name] = msgspec.convert(getattr(mirror, field.name), field.type, from_attributes=True)
    return QualityModel(**fields)


def _entities(mirror: Any, plural: str, made: "dict[object, _Made]") -> tuple[Any, ...]:  # noqa: ANN401 - as above
    """Return the entities that *mirror* shows as *plural*; of each so many, the mirrors are gone before the next."""
    kind, mirrors = KINDS[plural], list(reversed(getattr(mirror, plural)))
    found: list[Any] = []
    setattr(mirror, plural, ())
    while mirrors:
        some = mirrors[: -AT_ONCE - 1 : -1]
        del mirrors[-AT_ONCE:]
        _parse_all(some, kind, made)
        _make_extras(some)
        found += msgspec.convert(some, tuple[kind, ...], from_attributes=True)  # type: ignore[valid-type]
    return tuple(found)


def _parse_all(mirrors: Sequence[Any], kind: type, made: "dict[object, _Made]") -> None:
    """Replace every text in *mirrors* of a *kind*, and in the values they hold, that stands for something else."""
    for name, each in _parsed_fields(kind):
        _parse(mirrors, name, made[each])
    for name, each in _holding_fields(kind):
        _parse_all(list(_inside(mirrors, name)), each, made)


@functools.cache
def _parsed_fields(kind: type) -> list[tuple[str, type]]:
    """Return the fields of *kind* that are parsed of text, each with the type of what is made."""
    return [(name, each) for name, each in _types(kind) if each in _PARSED]


@functools.cache
def _holding_fields(kind: type) -> list[tuple[str, type]]:
    """Return the fields of *kind* with values that hold something that is parsed, each with the class of the value."""
    return [
        (name, each)
        for name, each in _types(kind)
        if each not in _HELD_AS and attrs.has(each) and (_parsed_fields(each) or _holding_fields(each))
    ]


def _types(kind: type) -> Iterator[tuple[str, Any]]:
    """Yield the types that each field of *kind* may hold, also one of several in a tuple."""
    for field in attrs.fields(kind):
        for each in (field.type, *typing.get_args(field.type)):
            yield field.name, each


def _inside(mirrors: Iterable[Any], name: str) -> Iterator[Any]:
    """Yield what each of *mirrors* holds as *name*, one by one where it is several."""
    for value in filter(None, map(attrgetter(name), mirrors)):
        if type(value) is tuple:
            yield from value
        else:
            yield value


class _Made(dict[str | None, object]):
    """What was made of each text in this document; nothing is made of nothing."""

    def __init__(self, make: Callable[[str], object]) -> None:
        super().__init__({None: None})
        self._make = make

    def __missing__(self, text: str) -> object:
        self[text] = made = self._make(text)
        return made


def _parse(mirrors: Iterable[Any], name: str, made: _Made) -> None:
    """Replace the text that each of *mirrors* holds as *name* by what is made of it: a loop in C."""
    values = map(made.__getitem__, map(attrgetter(name), mirrors))
    deque(map(setattr, mirrors, repeat(name), values), maxlen=0)


def _make_extras(mirrors: Iterable[Any]) -> None:
    """Make an :class:`Extra` of what applications added; most often that is nothing."""
    for each in mirrors:
        if each.extra is not NO_EXTRA:
            each.extra = Extra(each.extra)
