"""How what stands in a field is said to people: short, in both languages, and such that two that differ look it."""

from datetime import date
from os.path import commonprefix

import attrs

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.domain.values import Extra, Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Message

MOST_OF_A_TUPLE = 5
"""How many values of a tuple are shown."""

_LONG = 60
_BEFORE_IT_DIFFERS = 20
_NOTHING = Text(nl="niets", en="nothing")
_YES_OR_NO = {True: Text(nl="ja", en="yes"), False: Text(nl="nee", en="no")}
_THE_MODEL = Text(nl="het model", en="the model")


def named(id: str | None) -> object:
    """Return how the entity *id* is called in a sentence; ``None`` is the model itself."""
    return _THE_MODEL if id is None else repr(id)


def shown(*values: object) -> tuple[object, ...]:
    """Return what the fields of a :class:`Message` hold for *values* of one field.

    Long texts that begin alike are shown from just before the place where they differ.
    """
    texts = [value.text if isinstance(value, Extra) else value for value in values]
    several = [each for each in texts if isinstance(each, str)]
    start = len(commonprefix(several)) - _BEFORE_IT_DIFFERS if len(several) > 1 else 0  # noqa: RUF071 - of texts, not of paths
    if start > 0 and max(map(len, several)) > _LONG:
        texts = ["…" + each[start:] if isinstance(each, str) else each for each in texts]
    return tuple(_shown(each) for each in texts)


def _shown(value: object) -> object:
    if value is None or value == ():
        return _NOTHING
    if isinstance(value, bool):
        return _YES_OR_NO[value]
    if isinstance(value, Term | date):
        return value
    if isinstance(value, str):
        return shortened(value)
    return _parts(value) or str(value)


def _parts(value: object) -> tuple[object, ...]:
    """Return the values of a tuple, or the fields of a value that can't be said in one word; else nothing."""
    if isinstance(value, tuple):
        more = ("…",) if len(value) > MOST_OF_A_TUPLE else ()
        return (*(_shown(each) for each in value[:MOST_OF_A_TUPLE]), *more)
    if type(value) is Text or (attrs.has(type(value)) and type(value).__str__ is object.__str__):
        held = ((each, getattr(value, each.name)) for each in attrs.fields(type(value)))  # type: ignore[arg-type]  # it is a class of attrs
        return tuple(_part(field.name, each) for field, each in held if each not in {None, field.default})
    return ()


def _part(name: str, value: object) -> Text:
    """Return one field of a value, as ``on 2026-06-01``."""
    said = Message(code="part", en="{name} {value}", nl="{name} {value}", fields={"name": name, "value": _shown(value)})
    return Text(nl=said.text("nl"), en=said.text("en"))
