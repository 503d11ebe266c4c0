"""Models as JSON: strict RFC 8259, UTF-8, one line for each entity."""

import functools
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from io import BytesIO
from types import ModuleType
from typing import Any, NoReturn, TypeVar

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import InvalidDocumentError, Message, Problem
from kwaliteitsmodel.io.document import (
    FORMAT,
    VERSION,
    Document,
    entity_from_plain,
    entity_to_plain,
    read_plain,
    to_plain,
)
from kwaliteitsmodel.io.reading import whole
from kwaliteitsmodel.model import Entity, QualityModel

SomeEntity = TypeVar("SomeEntity", bound=Entity)

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def dumps(model: QualityModel) -> str:
    """Return the document of *model* as JSON text.

    Equal models give equal text. Each entity has a line of its own, so that a change of one is a change of one line.

    Example:
        >>> print(dumps(QualityModel(name="Our region")))
        {
        "format":"kwaliteitsmodel",
        "version":1,
        "model":{
        "name":"Our region"
        }
        }
    """
    return dumpb(model).decode()


def dumpb(model: QualityModel) -> bytes:
    """Return the document of *model* as JSON in UTF-8: :func:`dumps` as bytes, for a file or a socket.

    Example:
        >>> dumpb(QualityModel(name="Our region")) == dumps(QualityModel(name="Our region")).encode()
        True
    """
    fast = _fast()
    members: Iterable[bytes] = fast.members(model) if fast else _members(model)
    written = BytesIO()
    written.write(f'{{\n"format":"{FORMAT}",\n"version":{VERSION},\n"model":{{\n'.encode())
    for number, member in enumerate(members):
        written.write(b",\n" if number else b"")
        written.write(member)
    written.write(b"\n}\n}\n")
    return written.getvalue()


def _members(model: QualityModel) -> Iterator[bytes]:
    """Yield the members of *model* as JSON: a list of entities on a line each, anything else on one line."""
    for key, value in to_plain(model)["model"].items():
        written = "[\n" + ",\n".join(map(_encode, value)) + "\n]" if type(value) is list else _encode(value)
        yield f"{_encode(key)}:{written}".encode()


def loads(text: str | bytes, *, careful: bool = False) -> QualityModel:
    """Return the model in the JSON document *text*; bytes are UTF-8 without a byte order mark.

    Of a key that stands twice in one object the last one counts; a *careful* reading refuses it.

    Raises:
        InvalidDocumentError: If it isn't JSON, or anything is wrong in the document; every problem is told at once.
    """
    return read(text, careful=careful).model


def read(text: str | bytes, *, careful: bool = False) -> Document:
    """Return the model in the JSON document *text* as :func:`loads` does, with the version it was written in.

    Raises:
        InvalidDocumentError: As :func:`loads` does.
    """
    fast = None if careful else _fast()
    model = fast.loads(text) if fast else None
    if model is not None:
        return Document(model=model, version=VERSION)
    return read_plain(parsed(text, careful=careful), careful=careful)


@functools.cache
def _fast() -> ModuleType | None:
    """Return the fast road, where the extra ``fast`` is installed; it gives the same models and the same text."""
    try:
        return import_module("kwaliteitsmodel.io.fast")
    except ImportError:
        return None


def dumps_entity(entity: Entity) -> str:
    """Return one *entity* as JSON text on one line, without an envelope: for a column of a table of your own.

    Example:
        >>> from kwaliteitsmodel import AspectId, QualityAspect
        >>> dumps_entity(QualityAspect(id=AspectId("trust"), name="Trust"))
        '{"id":"trust","name":"Trust"}'
    """
    return _encode(entity_to_plain(entity))


def loads_entity(text: str | bytes, kind: type[SomeEntity]) -> SomeEntity:
    """Return the entity of class *kind* in the JSON *text*; a key that stands twice in one object is refused.

    Raises:
        InvalidDocumentError: If it isn't JSON, or anything is wrong in it; pointers start at the entity.

    Example:
        >>> from kwaliteitsmodel import QualityAspect
        >>> loads_entity('{"id": "trust", "name": "Trust"}', QualityAspect).name
        'Trust'
    """
    return entity_from_plain(parsed(text, careful=True), kind)


def parsed(text: str | bytes, *, careful: bool = False) -> object:
    """Return the plain data in JSON *text*; a *careful* reading refuses a key that stands twice in one object.

    Raises:
        InvalidDocumentError: If it isn't strict JSON, or is nested too deep.
    """
    if text[:1] == "\ufeff" or text[:3] == b"\xef\xbb\xbf":
        raise _unreadable("not JSON: it starts with a byte order mark", "geen JSON: het begint met een byte order mark")
    try:
        said = text if isinstance(text, str) else text.decode("utf-8")
        return json.loads(
            said, parse_int=whole, parse_constant=_no_number, object_pairs_hook=_object if careful else None
        )
    except UnicodeDecodeError as error:
        raise _unreadable("not UTF-8 at byte {at}", "geen UTF-8 bij byte {at}", at=error.start) from None
    except json.JSONDecodeError as error:
        raise _unreadable(
            "not JSON: {why} (line {line}, column {column})",
            "geen JSON: {why} (regel {line}, kolom {column})",
            why=error.msg,
            line=error.lineno,
            column=error.colno,
        ) from None
    except _TwiceError as error:
        key = shortened(error.args[0])
        raise _unreadable(
            "not JSON: the key {key} stands twice in one object",
            "geen JSON: de sleutel {key} staat twee keer in een object",
            key=key,
        ) from None
    except RecursionError:
        raise _unreadable("nested too deep to be a document", "te diep genest voor een document") from None
    except ValueError as error:
        raise _unreadable("not JSON: {why}", "geen JSON: {why}", why=shortened(str(error))) from None


class _TwiceError(Exception):
    """A key stands twice in one object; readers differ in which of the two they keep."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object, or refuse one in which a key stands twice."""
    answer = dict(pairs)
    if len(answer) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key, times in Counter(keys).items() if times > 1))
    return answer


def _no_number(word: str) -> NoReturn:
    """Refuse the words that Python's reader would take for numbers: JSON has no NaN and no infinity."""
    raise ValueError(f"{word} is no number of JSON")


def _unreadable(en: str, nl: str, **fields: object) -> InvalidDocumentError:
    return InvalidDocumentError((Problem(pointer="", detail=Message(code="not-json", en=en, nl=nl, fields=fields)),))
