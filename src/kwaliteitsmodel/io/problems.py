"""From what cattrs tells to problems with a JSON Pointer each."""

import attrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import DuplicateIdError, InvalidValueError, Message, Problem, did_you_mean


def step(pointer: str, key: object) -> str:
    """Return the JSON Pointer to the member or element *key* of what *pointer* points at."""
    said = key if isinstance(key, str) else shortened(key)
    return f"{pointer}/{said.replace('~', '~0').replace('/', '~1')}"


def value_at(plain: object, pointer: str) -> object:
    """Return what stands at *pointer* in *plain*, or ``None`` where nothing stands there."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        plain = plain[int(key)] if isinstance(plain, list) else _member(plain, key)
    return plain


def _member(plain: object, key: str) -> object:
    return plain.get(key) if isinstance(plain, dict) else None


def problems_of(error: Exception, pointer: str) -> list[Problem]:
    """Return everything that *error* tells of the value at *pointer*."""
    if isinstance(error, ClassValidationError):
        inside, outside = error.group_exceptions()
        told = [problem for each, note in inside for problem in _of_field(each, pointer, note.name)]
        return told + [problem for each in outside for problem in problems_of(each, pointer)]
    if isinstance(error, IterableValidationError):
        inside_list, _ = error.group_exceptions()
        return [problem for each, note in inside_list for problem in problems_of(each, step(pointer, note.index))]
    if isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl) if field.init]
        return [unknown_key(step(pointer, key), key, known) for key in sorted(error.extra_fields, key=_as_written)]
    if isinstance(error, DuplicateIdError):
        return []  # told by whoever knows where the first one stands
    if isinstance(error, InvalidValueError):
        where = pointer if error.field is None else step(pointer, error.field)
        return [Problem(pointer=where, detail=error.detail, hint=error.hint)]
    raise error


def _of_field(error: Exception, pointer: str, name: str) -> list[Problem]:
    if isinstance(error, KeyError):
        return [missing_key(step(pointer, name), name)]
    if isinstance(error, InvalidValueError):
        return [Problem(pointer=step(pointer, name), detail=error.detail, hint=error.hint)]
    return problems_of(error, step(pointer, name))


def missing_key(pointer: str, key: str) -> Problem:
    """Return the problem of a key that must be there and isn't; *pointer* is where it should be."""
    detail = Message(code="missing-key", en="{key!r} is missing here", nl="{key!r} ontbreekt hier", fields={"key": key})
    return Problem(pointer=pointer, detail=detail)


def _as_written(key: object) -> str:
    return step("", key)


def unknown_key(pointer: str, key: object, known: list[str]) -> Problem:
    """Return the problem of a key that is not one of *known*."""
    detail = Message(
        code="unknown-key",
        en="{key} is no key here; known: {known}",
        nl="{key} is hier geen sleutel; bekend: {known}",
        fields={"key": shortened(key), "known": known},
    )
    return Problem(pointer=pointer, detail=detail, hint=did_you_mean(key, known) if isinstance(key, str) else None)
