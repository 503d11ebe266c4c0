"""Rules about privacy (``PRV``): no citizen service number, e-mail address or telephone number in any text."""

from collections.abc import Callable, Iterator
from typing import Any, get_args

import attrs

from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.privacy import citizen_numbers, mail_addresses, masked, telephone_numbers, without_traces
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Json, Text
from kwaliteitsmodel.model import KINDS, Entity, QualityModel
from kwaliteitsmodel.references import references

_See = Callable[[str], tuple[str, ...]]


def _traces(model: QualityModel, see: _See) -> Iterator[Found]:
    """Yield each text in which *see* sees something, by who holds it: the fields, and what stands in the first, masked.

    What the model itself holds is found at no id.
    """
    for holder in (model, *model.entities()):
        seen = {field: found[0] for field, text in _texts(model, holder) if (found := see(text))}
        if seen:
            blamed = "" if isinstance(holder, QualityModel) else str(holder.id)
            who = repr(without_traces(blamed)) if blamed else _THE_MODEL
            yield Found(blamed, {"who": who, "fields": tuple(seen), "trace": masked(next(iter(seen.values())))})


_THE_MODEL = Text(nl="het model", en="the model")


def _texts(model: QualityModel, holder: QualityModel | Entity) -> Iterator[tuple[str, str]]:
    """Yield every text that *holder* holds, with its field; an id that points at an entity is looked at there."""
    for field in _OWN if holder is model else _fields(type(holder)):
        for text in _inside(getattr(holder, field)):
            yield field, text
    for each in () if holder is model else references(holder):
        if each.target not in model:
            yield each.field, each.target


def _inside(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a field holds
    """Yield the texts in *value*, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Extra):
        yield from () if value is NO_EXTRA else _added(dict(value))
    elif isinstance(value, tuple):
        for each in value:
            yield from _inside(each)
    else:
        for field in _fields(type(value)):
            yield from _inside(getattr(value, field))


def _added(value: Json) -> Iterator[str]:
    """Yield the texts in what an application added, names and whole numbers too."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from _added(each)
    elif isinstance(value, list):
        for each in value:
            yield from _added(each)
    elif isinstance(value, str) or type(value) is int:
        yield str(value)
    elif isinstance(value, float) and value.is_integer():
        yield str(int(value))


_OWN = tuple(each.name for each in attrs.fields(QualityModel) if each.init and each.name not in KINDS)
"""The fields of the model itself."""

_KNOWN: dict[type, tuple[str, ...]] = {}


def _fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a class that may hold text of someone's own; codes have a form that holds none."""
    if kind not in _KNOWN:
        fields = attrs.fields(kind) if attrs.has(kind) and kind.__module__ not in _NO_TEXT else ()
        _KNOWN[kind] = tuple(each.name for each in fields if each.name == "id" or _may_hold_text(each.type))
    return _KNOWN[kind]


def _may_hold_text(kind: object) -> bool:
    """Return whether a value of this type may hold text of someone's own; an id is looked at where it is one's own."""
    if kind is str or kind is Extra:
        return True
    return bool(_fields(kind)) if isinstance(kind, type) else any(map(_may_hold_text, get_args(kind)))


_NO_TEXT = {"kwaliteitsmodel.domain.codes", "kwaliteitsmodel.domain.periods"}
"""Modules of values of which the form leaves no room for a trace of a person."""


@rule(
    "PRV001",
    Severity.ERROR,
    en="{who} holds what looks like a citizen service number ({trace}) in {fields}",
    nl="{who} bevat iets dat op een burgerservicenummer lijkt ({trace}) in {fields}",
)
def nothing_holds_a_citizen_service_number(model: QualityModel) -> Iterator[Found]:
    """A model is about organisations, roles and groups: by such a number it would be about a person."""
    return _traces(model, citizen_numbers)


@rule(
    "PRV002",
    Severity.WARNING,
    en="{who} holds what looks like an e-mail address ({trace}) in {fields}",
    nl="{who} bevat iets dat op een e-mailadres lijkt ({trace}) in {fields}",
)
def nothing_holds_a_mail_address(model: QualityModel) -> Iterator[Found]:
    """An address is mostly someone's; a role doesn't need one to be accounted to."""
    return _traces(model, mail_addresses)


@rule(
    "PRV003",
    Severity.WARNING,
    en="{who} holds what looks like a telephone number ({trace}) in {fields}",
    nl="{who} bevat iets dat op een telefoonnummer lijkt ({trace}) in {fields}",
)
def nothing_holds_a_telephone_number(model: QualityModel) -> Iterator[Found]:
    """A number is mostly someone's; it belongs in an address book, where it is kept and thrown away."""
    return _traces(model, telephone_numbers)


RULES = (
    nothing_holds_a_citizen_service_number,
    nothing_holds_a_mail_address,
    nothing_holds_a_telephone_number,
)
