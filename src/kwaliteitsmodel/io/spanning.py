"""What is wrong between the fields of one object, told also where another of its fields is wrong.

A check that spans fields is asked of an object that holds those fields only that are right by themselves. A check that
asks for another one isn't answered, so nothing is told that would be gone once the other fields are mended.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs
from cattrs.errors import ClassValidationError

from kwaliteitsmodel.domain.fields import spanning
from kwaliteitsmodel.errors import InvalidValueError

Structure: TypeAlias = Callable[[Any, Any], Any]


def telling_spans(kind: type, structure: Structure, hooks: Mapping[str, Structure]) -> Structure:
    """Return *structure*, which makes a *kind*, such that it tells all that spans fields too.

    *hooks* read and check each field by itself.
    """
    if not spanning(kind):
        return structure

    def structure_and_tell(plain: Mapping[str, Any], _: object) -> object:
        try:
            return structure(plain, kind)
        except ClassValidationError as error:
            by_themselves = [each for each in error.exceptions if not _is_told_of_all(each)]
            told = [*by_themselves, *_problems(_partly(kind, plain, hooks))]
            raise ClassValidationError(error.message, told, kind) from None  # pyright: ignore[reportCallIssue]

    return structure_and_tell


def _is_told_of_all(error: Exception) -> bool:
    """Return whether a check that spans fields raised *error*; the error of a field has a note that names it."""
    return isinstance(error, InvalidValueError) and not hasattr(error, "__notes__")


def _partly(kind: type, plain: Mapping[str, Any], hooks: Mapping[str, Structure]) -> object:
    """Return a *kind* that has those fields only that are right by themselves.

    An absent field is right where it has a default, unless there is a key that isn't known: it may be that field's.
    """
    partly: object = object.__new__(kind)
    known = plain.keys() <= hooks.keys()
    for field in attrs.fields(kind):
        if field.name in plain:
            with contextlib.suppress(Exception):  # it is told already
                object.__setattr__(partly, field.name, hooks[field.name](plain[field.name], field.type))
        elif known and field.default is not attrs.NOTHING:
            object.__setattr__(partly, field.name, field.default)
    return partly


def _problems(partly: object) -> Iterator[InvalidValueError]:
    """Yield what is wrong between the fields that *partly* has."""
    for check in spanning(type(partly)):
        try:
            with contextlib.suppress(AttributeError):  # it asks for a field that is wrong
                check(partly)
        except InvalidValueError as error:
            yield error
