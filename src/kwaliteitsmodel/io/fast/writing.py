"""Writing JSON with msgspec: the same text as the other road writes, sooner.

A list of entities becomes a list of *lines*: structs made of our classes, field by field, that leave out what is its
default. What is written as text (periods, codes) is made text, and numbers get their one form. msgspec writes them.
"""

import functools
import json
import typing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Any, ClassVar

import attrs
import msgspec

from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.io.document import to_plain
from kwaliteitsmodel.io.fast.structs import fields_of
from kwaliteitsmodel.io.reading import WRITTEN_OTHERWISE
from kwaliteitsmodel.model import KINDS, QualityModel

WHOLE = 2**53
"""Up to here, either side of zero, a whole number is written as one."""

LEAST = 1e-4
"""Above this, Python and msgspec write a broken number alike; below, one writes ``1e-05`` and the other ``1e-5``."""

_encoder = msgspec.json.Encoder()
_encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def members(model: QualityModel) -> Iterator[bytes]:
    """Yield the members of *model* as JSON, as :func:`kwaliteitsmodel.io.json.dumps` writes them."""
    own = to_plain(attrs.evolve(model, **dict.fromkeys(KINDS, ())))["model"]  # type: ignore[arg-type]  # empty lists
    for field in attrs.fields(QualityModel):
        if field.name in own:
            yield f'"{field.name}":{_encoded(own[field.name])}'.encode()
        elif field.name in KINDS and (entities := getattr(model, field.name)):
            yield b'"%b":[\n%b\n]' % (field.name.encode(), _lines(entities, KINDS[field.name]))


def _lines(entities: tuple[object, ...], kind: type) -> bytes:
    """Return entities of one *kind* as JSON, a line each: in JSON a text holds no line end, so each one ends a line."""
    line = _line(kind)
    lines = msgspec.convert(entities, tuple[line, ...], from_attributes=True)  # type: ignore[valid-type]  # known at run time
    _rewrite(lines, line.rewritten)
    return _encoder.encode_lines(lines)[:-1].replace(b"\n", b",\n")


class _Line(msgspec.Struct):
    """What an object of ours is while it is written; *rewritten* are the fields that don't stand there as they are."""

    rewritten: ClassVar[list[str]] = []


@functools.cache
def _line(kind: type) -> Any:  # noqa: ANN401 - a kind of line that is made at run time
    """Return the struct with the fields and the defaults of *kind*, one of our classes."""
    space = {"rewritten": _changing(kind)}
    return msgspec.defstruct(
        kind.__name__,
        fields_of(kind, _held),
        bases=(_Line,),
        namespace=space,
        omit_defaults=True,
        kw_only=True,
        gc=False,
    )


def _held(kind: Any) -> Any:  # noqa: ANN401 - a type
    """Return the type with which a line holds a *kind*, before that is rewritten."""
    if kind in WRITTEN_OTHERWISE:
        return Any
    return int | float if kind is float else _line(kind) if attrs.has(kind) else kind


@functools.cache
def _changing(kind: type) -> list[str]:
    """Return the fields of *kind* in which something may stand that is rewritten."""
    return [field.name for field in attrs.fields(kind) if any(map(_is_rewritten, _types(field.type)))]


def _types(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - a type, or a union or tuple of types
    inside = typing.get_args(kind)
    return (each for one in inside for each in _types(one)) if inside else iter((kind,))


def _is_rewritten(kind: Any) -> bool:  # noqa: ANN401 - a type
    return kind is float or kind in WRITTEN_OTHERWISE or (attrs.has(kind) and bool(_changing(kind)))


def _rewrite(lines: Sequence[Any], names: list[str]) -> None:
    """Give the fields *names* of *lines* the form in which they are written; the most frequent cases in few calls."""
    for name in names:
        values = list(map(attrgetter(name), lines))
        if set(map(type, values)) == {Period}:
            _rewrite_periods(lines, name, values)
        elif name != "extra" or set(map(id, values)) != {id(NO_EXTRA)}:
            for line, value in zip(lines, values, strict=True):
                if type(value) is not float or value % 1 == 0 or value < LEAST:
                    setattr(line, name, _rewritten(value))


def _rewrite_periods(lines: Sequence[Any], name: str, periods: list[Period]) -> None:
    """Write each period once: very many observations may share it."""
    texts = {key: str(period) for key, period in dict(zip(map(id, periods), periods, strict=True)).items()}
    deque(map(setattr, lines, repeat(name), map(texts.__getitem__, map(id, periods))), maxlen=0)


def _rewritten(value: Any) -> object:  # noqa: ANN401 - any value of a field
    """Return the form in which *value* is written."""
    rewrite = _BY_TYPE.get(type(value))
    if rewrite:
        return rewrite(value)
    if isinstance(value, _Line):
        for name in value.rewritten:
            setattr(value, name, _rewritten(getattr(value, name)))
    return value


def _number(number: float) -> object:
    """Return a number in its one form: whole where it is whole, so that equal numbers are written alike."""
    if number % 1 == 0 and -WHOLE <= number <= WHOLE:
        return int(number)
    return number if LEAST < abs(number) < WHOLE else msgspec.Raw(repr(number).encode())


_BY_TYPE: dict[type, Callable[[Any], object]] = {
    **dict.fromkeys(WRITTEN_OTHERWISE, str),
    **dict.fromkeys((float, int), _number),
    Extra: lambda extra: msgspec.Raw(extra.text.encode()) if extra != NO_EXTRA else NO_EXTRA,
    tuple: lambda values: tuple(map(_rewritten, values)),
}
