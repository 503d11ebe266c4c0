"""What the fields of domain classes check: validators for attrs, each with a sentence of its own.

A validator has the signature that attrs asks for: ``(instance, attribute, value)``. All raise
:class:`~kwaliteitsmodel.errors.InvalidValueError` with the attribute's name.
"""

import enum
import re
import typing
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import Any

import attrs

from kwaliteitsmodel.errors import InvalidValueError, Message, near

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

MOST_ID_CHARACTERS = 200

_MADE: dict[Validator, tuple[Callable[..., Validator], tuple[Any, ...]]] = {}


def _made(check: Validator, maker: Callable[..., Validator], *of: object) -> Validator:
    """Return *check*, of which is kept how it was made."""
    _MADE[check] = (maker, of)
    return check


def made_of(validator: Validator | None) -> tuple[Callable[..., Validator] | None, tuple[Any, ...]]:
    """Return which function here made *validator*, and of what; ``(None, ())`` for one that is written out.

    So whoever must know what a field may hold reads it where it is said, instead of saying it again.

    Example:
        >>> made_of(optional(is_day)) == (optional, (is_day,))
        True
    """
    return _MADE.get(validator, (None, ())) if validator else (None, ())


UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML or terminal can show: no text holds one."""


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
    if value.isprintable():
        return
    found = UNPRINTABLE.search(value)
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


def whole(least: int) -> Validator:
    """Return a validator for a whole number of at least *least*."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not int or not least <= value <= 2**53:
            raise InvalidValueError(
                Message(
                    code="not-a-whole-number",
                    en="expected a whole number from {least} to 2^53 (9007199254740992), not {value}",
                    nl="verwacht: een geheel getal van {least} tot en met 2^53 (9007199254740992), niet {value}",
                    fields={"least": least, "value": shortened(value)},
                ),
                attribute.name,
            )

    return _made(check, whole, least)


def is_amount_of(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what isn't a finite number of at least 0."""
    is_number(_, attribute, value)
    if typing.cast("float", value) < 0:
        raise InvalidValueError(
            Message(
                code="negative",
                en="expected a number of at least 0, not {value}",
                nl="verwacht: een getal van ten minste 0, niet {value}",
                fields={"value": value},
            ),
            attribute.name,
        )


def is_frequency(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what isn't a finite number above 0: what happens zero times a year isn't there."""
    is_number(_, attribute, value)
    if typing.cast("float", value) <= 0:
        raise InvalidValueError(
            Message(
                code="never",
                en="expected a number above 0, not {value}: what happens zero times isn't there",
                nl="verwacht: een getal boven 0, niet {value}: wat nul keer gebeurt is er niet",
                fields={"value": value},
            ),
            attribute.name,
        )


def is_day(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what isn't a :class:`datetime.date`; a moment (:class:`datetime.datetime`) is no day."""
    require_day(attribute.name, value)


def require_day(name: str, value: object) -> None:
    """Refuse what is no day, as :func:`is_day` does, where *name* is an option of a function.

    Raises:
        InvalidValueError: If it isn't.
    """
    if type(value) is not date:
        raise wrong_type(name, "a day (datetime.date)", "een dag (datetime.date)", value)


def require_whole(name: str, value: object, least: int) -> None:
    """Refuse what is no whole number of at least *least*, where *name* is an option of a function.

    Raises:
        InvalidValueError: If it isn't.
    """
    if type(value) is not int or value < least:
        said = f"a whole number of at least {least}", f"een geheel getal van ten minste {least}"
        raise wrong_type(name, *said, value)


CHECK = "kwaliteitsmodel.check"


def later(validator: Validator) -> dict[str, Validator]:
    """Return the metadata of a field that its class checks itself, all fields at once; see :func:`check_each`."""
    return {CHECK: validator}


def check_of(field: "attrs.Attribute[Any]") -> Validator:
    """Return what checks the values of *field*, whoever runs it; every field of ours has one."""
    found: Validator = field.validator or field.metadata[CHECK]
    return found


def check_each(instance: object) -> None:
    """Check every field of *instance* that is marked with :func:`later`; fields that a host adds have their own."""
    for field in attrs.fields(type(instance)):  # type: ignore[arg-type]  # it is a class of ours
        if CHECK in field.metadata:
            field.metadata[CHECK](instance, field, getattr(instance, field.name))


def is_plain(ids: str) -> bool:
    """Return whether *ids*, one or several together, surely hold nothing that :func:`is_id` refuses; most do."""
    return len(ids) <= MOST_ID_CHARACTERS and ids.isascii() and ids.isprintable() and " " not in ids


def is_one_at_most(ids: Any) -> bool:  # noqa: ANN401 - whatever stands in a field
    """Return whether *ids* is a tuple of nothing, or of one text that isn't empty: most are."""
    return type(ids) is tuple and (not ids or (len(ids) == 1 and type(ids[0]) is str and ids[0] != ""))


def optional(validator: Validator) -> Validator:
    """Return a validator that lets ``None`` pass and else asks *validator*."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value is not None:
            validator(instance, attribute, value)

    return _made(check, optional, validator)


def many(validator: Validator) -> Validator:
    """Return a validator for a tuple whose every element passes *validator*; a list is refused: it can change."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not tuple:
            raise wrong_type(attribute.name, "a tuple", "een tuple", value, _write(_as_tuple(value)))
        for each in value:
            validator(instance, attribute, each)

    return _made(check, many, validator)


def only(kind: type) -> Validator:
    """Return a validator for a tuple of instances of exactly *kind*: as ``many(a(kind))``, for very many."""
    each_one = many(a(kind))

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not tuple or not {kind}.issuperset(map(type, value)):
            each_one(instance, attribute, value)

    return _made(check, only, kind)


def distinct(validator: Validator) -> Validator:
    """Return a validator for a tuple as :func:`many`, in which nothing stands twice."""
    each_one = many(validator)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]) -> None:
        each_one(instance, attribute, value)
        if len(value) > 1 and len(set(value)) < len(value):
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

    return _made(check, distinct, validator)


def each_once(kind: type, *fields: str) -> Validator:
    """Return a validator for a tuple of instances of *kind*, no two of which hold the same in *fields*."""
    each_one, ids_once = many(a(kind)), distinct(is_text)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]) -> None:
        each_one(instance, attribute, value)
        ids_once(instance, attribute, tuple(" / ".join(str(getattr(each, name)) for name in fields) for each in value))

    return _made(check, each_once, kind, *fields)


def a(*kinds: type) -> Validator:
    """Return a validator for instances of exactly one of *kinds*."""
    names = " / ".join(kind.__name__ for kind in kinds)

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) not in kinds:
            raise wrong_type(attribute.name, names, names, value, _hint(value, kinds[0]))

    return _made(check, a, *kinds)


def spanning(kind: type) -> tuple[Callable[[Any], None], ...]:
    """Return the checks of a class that span fields, as its ``_spanning`` lists them.

    Each refuses one thing that can't be, and reads those fields only that it is about: so what reads a document can
    still ask it where another field is wrong.
    """
    found: tuple[Callable[[Any], None], ...] = getattr(kind, "_spanning", ())
    return found


def wrong_type(name: str, en: str, nl: str, value: object, hint: Message | None = None) -> InvalidValueError:
    """Return the error for a field *name* that holds *value* where something else is expected."""
    return InvalidValueError(
        Message(
            code="wrong-type",
            en=f"{name} must be {en}, not {{value}}",
            nl=f"{name} moet {nl} zijn, niet {{value}}",
            fields={"value": shortened(value)},
        ),
        name,
        hint,
    )


def _hint(value: object, kind: type) -> Message | None:
    """Return how a thing of *kind* is written that *value* is likely meant to be."""
    if type(value) is str and issubclass(kind, enum.Enum):
        return _word(value, kind)
    if isinstance(getattr(value, "period", None), kind):
        return _write(f"{value!r}.period")
    way = {str: "parse", date: "on"}.get(type(value), "")
    return _write(f"{kind.__name__}.{way}({shortened(value)})") if way and hasattr(kind, way) else None


def _word(text: str, kind: type[enum.Enum]) -> Message:
    """Return which word of a list *text* is likely meant to be, or which there are."""
    words = {str(each.value): each.name for each in kind}
    meant = near(text, words)
    if meant is not None:
        which = f"{kind.__name__}.{words[meant]}"
        return Message(
            code="did-you-mean", en="did you mean {meant}?", nl="bedoelde u {meant}?", fields={"meant": which}
        )
    return Message(code="words", en="known: {words}", nl="bekend: {words}", fields={"words": tuple(words.values())})


def _as_tuple(value: object) -> str | None:
    """Return a text, or the texts of a list, as a tuple is written: the first three."""
    items = value if type(value) is list else [value]
    if not items or not all(isinstance(each, str) for each in items):
        return None
    more = ", …" if len(items) > 3 else "," if len(items) == 1 else ""  # noqa: PLR2004 - enough to see how
    return f"({', '.join(map(shortened, items[:3]))}{more})"


def _write(text: str | None) -> Message | None:
    """Return the hint to write *text*, where there is one."""
    if text is None:
        return None
    return Message(code="write", en="write {text}", nl="schrijf {text}", fields={"text": text})


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
