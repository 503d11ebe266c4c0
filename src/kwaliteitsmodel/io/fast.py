"""The fast road for JSON, with the extra ``fast``: good documents are read sooner; bad ones are left to the other road.

Reading takes three steps, each a loop in C. msgspec decodes a document into *mirrors*: structs made of our classes,
field by field, that refuse unknown keys, missing ones and wrong types. What is written as text (periods, codes) is
parsed, once for each text. Then msgspec makes our own objects of the mirrors; it runs the validators and
``__attrs_post_init__`` of every class, so the same checks as everywhere.

Of the roads that were measured this is the shortest that refuses unknown keys. Keyword calls of our constructors are
plainer and cost three times as much as msgspec's loop; straight into our classes can't be done, since msgspec reads no
object from text; plain ``dict`` objects cost more to decode than mirrors. Equal ids are not made one object: that costs
two fifths of the decoding and gained nothing that could be measured, neither in memory nor in later checks.

Whatever is accepted here, the careful road accepts too, as an equal model. What is refused here may still be good:
numbers of 2^53 and more, and keys that stand twice, are left to the other road.

Writing needs no msgspec: each class has a function, made of its fields, that writes its line at once.
"""

import contextlib
import functools
import gc
import json
import threading
import typing
from collections import deque
from collections.abc import Callable, Iterable
from datetime import date
from itertools import repeat
from operator import attrgetter
from typing import Annotated, Any, TypeAlias

import attrs
import msgspec

from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.io.document import FORMAT, VERSION
from kwaliteitsmodel.io.reading import CODES
from kwaliteitsmodel.model import KINDS, QualityModel

LARGE = 2**20
"""From this many bytes or characters on, the cyclic garbage collector waits until a document is read."""

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
    pause = _PAUSE if len(text) >= LARGE else contextlib.nullcontext()
    with pause, contextlib.suppress(Exception):  # the careful road says what it is
        document = _decoder().decode(text)
        if (document.format, document.version) == (FORMAT, VERSION):
            return _model(document.model)
    return None


class _Pause:
    """No cyclic garbage collection while anyone is inside; after that, it is as the host had it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._was_on = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._was_on = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside and self._was_on:
                gc.enable()


_PAUSE = _Pause()


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
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return tuple[_held(arguments[0]), ...]  # type: ignore[misc]  # a type that is known at run time
    if arguments:
        return typing.Union[tuple(_held(each) for each in arguments)]  # noqa: UP007 - known at run time
    if kind in _HELD_AS:
        return _HELD_AS[kind]
    return _mirror(kind) if attrs.has(kind) else kind


def _model(mirror: Any) -> QualityModel:  # noqa: ANN401 - the mirror of a model
    """Return the model that *mirror* shows."""
    made = {kind: _Made(make) for kind, make in _PARSED.items()}
    for plural, parsed in _parsed_fields().items():
        mirrors = getattr(mirror, plural)
        for name, kind in parsed:
            _parse(mirrors, name, made[kind])
        _make_extras(mirrors)
    _make_extras([mirror])
    fields: dict[str, Any] = {
        field.name: msgspec.convert(getattr(mirror, field.name), field.type, from_attributes=True)
        for field in attrs.fields(QualityModel)
        if field.init
    }
    return QualityModel(**fields)


@functools.cache
def _parsed_fields() -> dict[str, list[tuple[str, type]]]:
    """Return, for each kind of entity, the fields that are parsed of text, each with the type of what is made."""
    return {
        plural: [
            (field.name, each)
            for field in attrs.fields(kind)
            for each in (field.type, *typing.get_args(field.type))
            if each in _PARSED
        ]
        for plural, kind in KINDS.items()
    }


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


Writer: TypeAlias = Callable[[Any], str]

_quoted: Writer = json.encoder.encode_basestring
_encoded: Writer = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def dumps(model: QualityModel) -> str:
    """Return the document of *model* as JSON text: the same text as :func:`kwaliteitsmodel.io.json.dumps`.

    Example:
        >>> dumps(QualityModel(name="Our region")).splitlines()[4]
        '"name": "Our region"'
    """
    writing = _Writing()
    pieces = [f'{{\n"format": "{FORMAT}",\n"version": {VERSION},\n"model": {{\n']
    for field in attrs.fields(QualityModel):
        value = getattr(model, field.name)
        if field.init and value != field.default:
            kind = KINDS.get(field.name)
            written = ["[\n", ",\n".join(writing.lines(kind, value)), "\n]"] if kind else [writing.any(value)]
            pieces += [f'"{field.name}": ', *written, ",\n"]
    return "".join([*pieces[:-1], "\n}\n}\n"])


class _Writing:
    """The writing of one document: how each type is written, and the text of each period that was met."""

    def __init__(self) -> None:
        self._periods: dict[int, str] = {}
        self._by_type: dict[type, Writer] = {
            str: _quoted,
            bool: lambda truth: "true" if truth else "false",
            type(None): lambda _: "null",
            int: _number,
            float: _number,
            date: lambda day: f'"{day.isoformat()}"',
            Period: self._period,
            ApproximateDate: lambda date: f'"{date}"',
            Extra: lambda extra: _encoded(json.loads(extra.text)),
            tuple: lambda values: f"[{', '.join(map(self.any, values))}]",
            **dict.fromkeys(CODES, lambda code: f'"{code}"'),
        }

    def any(self, value: object) -> str:
        """Return any value that may stand in a field as JSON."""
        return self.of(type(value))(value)

    def of(self, kind: type) -> Writer:
        """Return what writes a *kind*: one of the above, an object of ours or a word."""
        if kind not in self._by_type:
            self._by_type[kind] = _word if issubclass(kind, Term) else self._made(kind)
        return self._by_type[kind]

    def lines(self, kind: type, them: tuple[object, ...]) -> list[str]:
        """Return several objects of *kind* as JSON."""
        source, known = self._source(kind)
        written: list[str] = eval(f"[{source} for it in them]", known, {"them": them})  # noqa: S307 - our own names
        return written

    def _made(self, kind: type) -> Writer:
        """Return what writes one object of *kind*."""
        source, known = self._source(kind)
        made: Writer = eval(f"lambda it: {source}", known)  # noqa: S307 - our own names
        return made

    def _period(self, period: Period) -> str:
        """Return a period as JSON, and keep it: very many observations may share it."""
        text = self._periods[id(period)] = f'"{period}"'
        return text

    def _source(self, kind: type) -> tuple[str, dict[str, object]]:
        """Return the source of what writes *it*, a *kind*, and what the names in it stand for.

        Written is what differs from its default, in the order of the fields. It is made as attrs makes ``__init__``:
        one expression writes an object in a fraction of the time that a loop over its fields takes.
        """
        known = {
            "quoted": _quoted,
            "number": _number,
            "any": self.any,
            "period": self._period,
            "periods": self._periods,
        }
        shapes, values = [], []
        for field in attrs.fields(kind):
            shape, value = f', "{field.name}": %s', _expression(field.type, f"it.{field.name}")
            if field.default is not attrs.NOTHING:
                known[default := f"no_{field.name}"] = field.default
                same = f"it.{field.name} is {default} or it.{field.name} == {default}"
                shape, value = "%s", f"'' if {same} else {shape!r} % ({value})"
            shapes.append(shape)
            values.append(f"({value})")
        first = shapes[0].removeprefix(", ")
        shape = "{" + "".join([first, *shapes[1:]]) + "}"
        source = f"{shape!r} % ({', '.join(values)},)"
        if first == "%s":  # nothing may stand before the first comma
            source = f"({source}).replace(', ', '', 1)"
        return source, known


def _expression(kind: object, value: str) -> str:
    """Return the source of what writes *value*, a *kind*; the most frequent kinds need few calls."""
    if kind is str or isinstance(kind, typing.NewType):
        return f"quoted({value})"
    if float in typing.get_args(kind):
        whole = f"{value} % 1 == 0 and {-MOST} <= {value} <= {MOST}"
        return f"repr(int({value}) if {whole} else {value}) if type({value}) is float else any({value})"
    return f"periods.get(id({value})) or period({value})" if kind is Period else f"any({value})"


def _number(number: float) -> str:
    """Return a number in its one form: whole where it is whole, so that equal numbers are written alike."""
    return repr(int(number) if number % 1 == 0 and -MOST <= number <= MOST else number)


def _word(term: Term) -> str:
    return _quoted(term.value)
