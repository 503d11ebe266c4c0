"""What the fields of domain classes check: validators for attrs, each with a sentence of its own.

A validator has the signature that attrs asks for: ``(instance, attribute, value)``. All raise
:class:`~kwaliteitsmodel.errors.InvalidValueError` with the attribute's name.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import Any

import attrs

from kwaliteitsmodel.errors import InvalidValueError, Message

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

MOST_ID_CHARACTERS = 200

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def is_id(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what can't be an id: 1–200 printable characters without white space, in Unicode's form NFC."""
    if (
        type(value) is str
        and 0 < len(value) <= MOST_ID_CHARACTERS
        and value.isprintable()
        and " " not in value
        and (value.isascii() or unicodedata.is_normalized("NFC", value))
    ):
        return
    raise InvalidValueError(
        Message(
            code="not-an-id",
            en="an id is 1–200 printable characters without white space (Unicode NFC), not {value}",
            nl="een id is 1–200 afdrukbare tekens zonder witruimte (Unicode NFC), niet {value}",
            fields={"value": shortened(value)},
        ),
        attribute.name,
    )


def is_text(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what isn't text, and control characters that no XML or terminal can show (tab and newline may)."""
    if type(value) is not str:
        raise wrong_type(attribute.name, "text", "tekst", value)
    found = _UNPRINTABLE.search(value)
    if found:
        raise InvalidValueError(
            Message(
                code="unprintable",
                en="text can't hold the control character {found} (at character {at})",
                nl="tekst kan het besturingsteken {found} niet bevatten (teken {at})",
                fields={"found": f"U+{ord(found[0]):04X}", "at": found.start() + 1},
            ),
            attribute.name,
        )


def is_number(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what isn't a finite number, or is a whole number that a float would round."""
    if type(value) is float and isfinite(value):
        return
    if type(value) is int and abs(value) <= 2**53:
        return
    raise InvalidValueError(
        Message(
            code="not-a-number",
            en="a number is finite and, if whole, at most 2^53 (9007199254740992) either side of zero, not {value}",
            nl="een getal is eindig en, als het geheel is, hooguit 2^53 (9007199254740992) van nul, niet {value}",
            fields={"value": shortened(value)},
        ),
        attribute.name,
    )


def is_day(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what isn't a :class:`datetime.date`; a moment (:class:`datetime.datetime`) is no day."""
    if type(value) is not date:
        raise wrong_type(attribute.name, "a day (datetime.date)", "een dag (datetime.date)", value)


CHECK = "kwaliteitsmodel.check"


def later(validator: Validator) -> dict[str, Validator]:
    """Return the metadata of a field that its class checks itself, all fields at once; see :func:`check_each`."""
    return {CHECK: validator}


def check_of(field: "attrs.Attribute[Any]") -> Validator:
    """Return what checks the values of *field*, whoever runs it; every field of ours has one."""
    found: Validator = field.validator or field.metadata[CHECK]
    return found


def check_each(instance: object) -> None:
    """Check every field of *instance*, all of which are marked with :func:`later`."""
    for field in attrs.fields(type(instance)):  # type: ignore[arg-type]  # it is a class of ours
        field.metadata[CHECK](instance, field, getattr(instance, field.name))


def is_plain(ids: str) -> bool:
    """Return whether *ids*, one or several together, surely hold nothing that :func:`is_id` refuses; most do."""
    return len(ids) <= MOST_ID_CHARACTERS and ids.isascii() and ids.isprintable() and " " not in ids


def optional(validator: Validator) -> Validator:
    """Return a validator that lets ``None`` pass and else asks *validator*."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value is not None:
            validator(instance, attribute, value)

    return check


def many(validator: Validator) -> Validator:
    """Return a validator for a tuple whose every element passes *validator*; a list is refused: it can change."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not tuple:
            raise wrong_type(attribute.name, "a tuple", "een tuple", value)
        for each in value:
            validator(instance, attribute, each)

    return check


def only(kind: type) -> Validator:
    """Return a validator for a tuple of instances of exactly *kind*: as ``many(a(kind))``, for very many."""
    each_one = many(a(kind))

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not tuple or not {kind}.issuperset(map(type, value)):
            each_one(instance, attribute, value)

    return check


def distinct(validator: Validator) -> Validator:
    """Return a validator for a tuple as :func:`many`, in which nothing stands twice."""
    each_one = many(validator)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]) -> None:
        each_one(instance, attribute, value)
        if len(set(value)) < len(value):
            twice = next(each for each, times in Counter(value).items() if times > 1)
            raise InvalidValueError(
                Message(
                    code="stands-twice",
                    en="{value} stands twice in {name}",
                    nl="{value} staat twee keer in {name}",
                    fields={"value": shortened(twice), "name": attribute.name},
                ),
                attribute.name,
            )

    return check


def a(*kinds: type) -> Validator:
    """Return a validator for instances of exactly one of *kinds*."""
    names = " / ".join(kind.__name__ for kind in kinds)

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) not in kinds:
            raise wrong_type(attribute.name, names, names, value)

    return check


def spanning(kind: type) -> tuple[Callable[[Any], None], ...]:
    """Return the checks of a class that span fields, as its ``_spanning`` lists them.

    Each refuses one thing that can't be, and reads those fields only that it is about: so what reads a document can
    still ask it where another field is wrong.
    """
    found: tuple[Callable[[Any], None], ...] = getattr(kind, "_spanning", ())
    return found


def wrong_type(name: str, en: str, nl: str, value: object) -> InvalidValueError:
    """Return the error for a field *name* that holds *value* where something else is expected."""
    return InvalidValueError(
        Message(
            code="wrong-type",
            en=f"{name} must be {en}, not {{value}}",
            nl=f"{name} moet {nl} zijn, niet {{value}}",
            fields={"value": shortened(value)},
        ),
        name,
    )


def shortened(value: object) -> str:
    """Return *value* as Python writes it, at most 80 characters long, whatever its size."""
    if isinstance(value, int) and abs(value) >= 10**60:
        return f"≈ {'-' if value < 0 else ''}2^{value.bit_length()}"
    if isinstance(value, dict | list | tuple):
        return {dict: "{…}", list: "[…]"}.get(type(value), "(…)")
    try:
        text = _written(value)
    except Exception:  # noqa: BLE001 - of what can't be written, the class
        text = object.__repr__(value)
    return text if len(text) <= 80 else text[:79] + "…"  # noqa: PLR2004 - as promised


def _written(value: object) -> str:
    return repr(value[:59] + "…" if isinstance(value, str) and len(value) > 60 else value)  # noqa: PLR2004 - fits
