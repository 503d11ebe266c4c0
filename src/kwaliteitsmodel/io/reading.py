"""How each type is read from plain data, strictly: nothing is repaired, everything wrong is said.

A reader takes what stands in the document and returns the value, or raises
:class:`~kwaliteitsmodel.errors.InvalidValueError`. Which reader reads a field follows from the type of the field.
"""

import functools
import types
import typing
from collections.abc import Callable
from datetime import date
from typing import Any, NoReturn, TypeAlias

from cattrs.errors import IterableValidationError, IterableValidationNote

from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.domain.periods import ApproximateDate, CalendarYear, Period, SchoolYear, day
from kwaliteitsmodel.domain.values import Extra, Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message

Reader: TypeAlias = Callable[[Any], Any]
Structure: TypeAlias = Callable[[Any, Any], Any]

CODES = (Brin, SiteCode, BoardNumber, SwvCode, RioProvider, RioLocation, RioBoard)


def _same(value: object) -> object:
    return value


def _exactly(number: int) -> float:
    """Return a whole number as a float; one that a float would round is left to the constructor to refuse."""
    return float(number) if abs(number) <= 2**53 else number


MOST_DIGITS = 640
"""How long a whole number may be to be read as one; Python never reads longer ones slowly, and may refuse them."""


def whole(digits: str) -> float:
    """Return the whole number in *digits*; a longer one as the float that is nearest: an infinite one, mostly.

    So it is refused at once, and at its own place, by whoever wants a number that can be kept exactly.
    """
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


_PLAIN: dict[object, dict[type, Reader]] = {
    str: {str: _same},
    bool: {bool: _same},
    int: {int: _same},
    float: {float: _same, int: _exactly},
    types.NoneType: {types.NoneType: _same},
    date: {str: day},
    Period: {str: functools.lru_cache(maxsize=4096)(Period.parse)},
    ApproximateDate: {str: ApproximateDate.parse},
    SchoolYear: {str: SchoolYear.parse},
    CalendarYear: {str: CalendarYear.parse},
    **{code: {str: code} for code in CODES},
    Extra: {dict: Extra},
}
"""The readers of what is no object of ours, by the type that stands in the document."""

WRITTEN_OTHERWISE = (*CODES, Period, ApproximateDate, SchoolYear, CalendarYear, Extra)
"""Classes of ours that are no object in a document, or one with keys of the user's own."""

_NAMES = {
    str: Text(nl="tekst", en="text"),
    int: Text(nl="een getal", en="a number"),
    float: Text(nl="een getal", en="a number"),
    bool: Text(nl="true of false", en="true or false"),
    list: Text(nl="een lijst", en="a list"),
    dict: Text(nl="een object", en="an object"),
    type(None): Text(nl="null", en="null"),
}
_WHOLE = Text(nl="een geheel getal", en="a whole number")


def reader(kind: object, structure: Structure, *, careful: bool = True) -> Reader:
    """Return what reads a field of the type *kind*; objects of our classes are handed to *structure*."""
    by_type = readers(kind, structure, careful=careful)
    return lambda value: by_type[type(value)](value)


def readers(kind: object, structure: Structure, *, careful: bool = True) -> "Readers":
    """Return the readers of a field of the type *kind*, of which that for the type of a value reads it."""
    by_type = _by_json_type(kind, structure, careful=careful)
    names = _NAMES if float in by_type else {**_NAMES, int: _WHOLE}
    return Readers(by_type, tuple(dict.fromkeys(names[each] for each in by_type if each is not type(None))))


class Readers(dict[type, Reader]):
    """The readers of one field, by the type that stands in the document; that of any other type refuses it."""

    def __init__(self, by_type: dict[type, Reader], expected: tuple[Text, ...]) -> None:
        super().__init__(by_type)
        self._expected = expected

    def __missing__(self, _: type) -> Reader:
        return self._refuse

    def _refuse(self, value: object) -> NoReturn:
        raise _wrong_type(self._expected, value)


def _wrong_type(expected: tuple[Text, ...], value: object) -> InvalidValueError:
    """Return the error for a *value* of another type than any of those that may stand here."""
    found = "{found}" if value is None else "{found}: {value}"
    words = {"expected": expected, "found": _NAMES.get(type(value), type(value).__name__), "value": shortened(value)}
    return InvalidValueError(
        Message(
            code="wrong-type",
            en="expected {expected}, not " + found,
            nl="verwacht: {expected}, niet " + found,
            fields=words,
        )
    )


def _by_json_type(kind: Any, structure: Structure, *, careful: bool) -> dict[type, Reader]:  # noqa: ANN401 - any type
    """Return the readers for *kind*, by the type that stands in the document."""
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        if careful:
            return {list: _each(reader(arguments[0], structure))}
        one = readers(arguments[0], structure, careful=False)
        return {list: lambda values: tuple([one[type(each)](each) for each in values])}
    if arguments:  # a union: no two of its types are written alike
        each_one = (_by_json_type(each, structure, careful=careful) for each in arguments)
        return {json: read for each in each_one for json, read in each.items()}
    if isinstance(kind, typing.NewType):
        return _PLAIN[str]
    if kind in _PLAIN:
        return _PLAIN[kind]
    return {str: kind.parse} if issubclass(kind, Term) else {dict: lambda value: structure(value, kind)}


def _each(read_one: Reader) -> Reader:
    """Return what reads a list, and tells all that is wrong in it."""

    def read(values: list[object]) -> tuple[object, ...]:
        answers, errors = [], []
        for place, value in enumerate(values):
            try:
                answers.append(read_one(value))
            except Exception as error:  # noqa: BLE001 - told to cattrs, which tells all
                error.add_note(IterableValidationNote(f"at {place}", place, object))
                errors.append(error)
        if errors:
            raise IterableValidationError("in a list", errors, tuple)  # pyright: ignore[reportCallIssue]
        return tuple(answers)

    return read
