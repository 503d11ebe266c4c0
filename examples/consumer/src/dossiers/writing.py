"""Dossiers as text: the converter of the application, which the library is taught to along with its own habits."""

import json
from datetime import date
from enum import Enum
from typing import TypeVar

from cattrs.errors import ClassValidationError
from cattrs.preconf.json import JsonConverter, make_converter

from dossiers.dossier import Dossier
from dossiers.telling import RefusedError, told
from kwaliteitsmodel import io

SomeEnum = TypeVar("SomeEnum", bound=Enum)


def _made() -> JsonConverter:
    """Return a converter that writes days and lists as this application does, and knows the library."""
    made = make_converter(forbid_extra_keys=True)
    made.register_unstructure_hook(date, _dutch_day)
    made.register_structure_hook(date, _day)
    made.register_unstructure_hook(Enum, _name)
    made.register_structure_hook(Enum, _member)
    return io.register_hooks(made)


def dumps(dossier: Dossier) -> str:
    """Return *dossier* as one JSON text."""
    return json.dumps(CONVERTER.unstructure(dossier), ensure_ascii=False)


def loads(text: str) -> Dossier:
    """Return the dossier in *text*, or raise a RefusedError that tells in Dutch all that is wrong."""
    try:
        return CONVERTER.structure(json.loads(text), Dossier)
    except json.JSONDecodeError as error:
        raise RefusedError((f"geen JSON (regel {error.lineno})",)) from error
    except ClassValidationError as error:
        raise RefusedError(told(error)) from error


def _dutch_day(day: date) -> str:
    return f"{day:%d-%m}-{day.year:04}"


def _day(text: str, _: type[date]) -> date:
    day, month, year = map(int, text.split("-"))
    return date(year, month, day)


def _name(word: Enum) -> str:
    return word.name


def _member(name: str, kind: type[SomeEnum]) -> SomeEnum:
    if name not in kind.__members__:
        raise ValueError(name)
    return kind[name]


CONVERTER = _made()
"""The converter of this application; to make one takes a moment, so all share it."""
