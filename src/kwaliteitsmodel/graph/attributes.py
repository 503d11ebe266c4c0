"""What is known of stakeholders and relations as scalars on nodes and edges, and those scalars read back."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.fields import is_id, is_text
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period, day
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text
from kwaliteitsmodel.domain.words import Layer, Sector, Term, YardstickKind
from kwaliteitsmodel.errors import Language

Scalar = str | int | float | bool

CONFIDENTIAL = "recorded_confidential"
"""The attribute of what is recorded as confidential."""

_CODES = ("brin", "site", "board", "swv", "rio_provider", "rio_location", "rio_board")
_PLAIN = ("kind", "own_kind", *_CODES, "layer", "sector", "regions", "domains", "roles", "contributes", "claims")
_EMPTY = ("", (), NO_EXTRA)


def node_of(stakeholder: Stakeholder, language: Language) -> dict[str, Scalar]:
    """Return what is known of *stakeholder* as attributes of a node."""
    known: dict[str, object] = said("label", stakeholder.name, language)
    known |= {name: getattr(stakeholder, name) for name in _PLAIN} | said("about", stakeholder.about, language)
    return scalars(known | _common(stakeholder))


def edge_of(relation: Relation) -> dict[str, Scalar]:
    """Return what is known of *relation* as attributes of an edge."""
    known: dict[str, object] = {
        "relation": relation.kind,
        "own_kind": relation.own_kind,
        "about": relation.about,
        "weight": _float(relation.weight),
        "present": relation.present,
        "mutual": relation.mutual,
        "medium": relation.medium,
        "conversation": relation.conversation,
        "form": None if relation.form is None else _form_text(relation.form),
        "per_year": _float(relation.per_year),
    }
    return scalars(known | _common(relation))


def marked(*, confidential: bool) -> dict[str, Scalar]:
    """Return the attribute that says that something is confidential, if it is."""
    return {CONFIDENTIAL: True} if confidential else {}


def is_marked(known: Mapping[str, Any]) -> bool:
    """Return whether these attributes say that something is confidential, also as files say it."""
    value = known.get(CONFIDENTIAL)
    return value is True or (type(value) is str and value == "true")


def said(name: str, text: str | Text, language: Language) -> dict[str, object]:
    """Return *text* as attributes: *name* in *language*, and both languages where they are told apart."""
    if isinstance(text, str):
        return {name: text}
    return {name: text.label(language), f"{name}_nl": text.nl, f"{name}_en": text.en}


def scalars(known: Mapping[str, object]) -> dict[str, Scalar]:
    """Return *known* as scalars, without what isn't known or is empty."""
    return {name: _scalar(value) for name, value in known.items() if value is not None and value not in _EMPTY}


def says_something(value: object) -> bool:
    """Return whether *value* says anything: arrays and other things that can't be compared do, blank text doesn't."""
    if isinstance(value, str):
        return value.strip() != ""
    return value is not None and not (isinstance(value, dict) and not value)


def _common(thing: Stakeholder | Relation) -> dict[str, object]:
    """Return what stakeholders and relations both have: validity, record and extra."""
    valid, recorded = thing.valid, thing.recorded
    return {
        "valid": ".." if valid == _ALWAYS else None,
        "valid_from": valid and valid.start,
        "valid_to": valid and valid.end,
        "recorded_by": recorded and recorded.by,
        "recorded_on": recorded and recorded.on,
        "recorded_source": recorded and recorded.source,
        CONFIDENTIAL: True if recorded and recorded.confidential else None,
        "extra": thing.extra,
    }


_ALWAYS = Period()


def _float(number: float | None) -> float | None:
    """Return *number* as a float: writers want one type for all values of an attribute."""
    return None if number is None else float(number)


def _scalar(value: object) -> Scalar:
    """Return *value* as every writer of networkx accepts it."""
    if isinstance(value, bool | float | str):
        return value
    if isinstance(value, Term):
        return str(value.value)
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return value.text if isinstance(value, Extra) else str(value)


def _form_text(form: AccountForm) -> str:
    """Return *form* as a JSON object of what differs from an empty one."""
    about = form.about if isinstance(form.about, str) else {"nl": form.about.nl, "en": form.about.en}
    told = {"kinds": [each.value for each in form.kinds], "about": about, "agreed_by": list(form.agreed_by)}
    return json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False)


def _form(value: object) -> AccountForm:
    plain = json.loads(text_of(value))
    about = plain.pop("about", "")
    kinds = tuple(YardstickKind.parse(each) for each in _list(plain.pop("kinds", [])))
    agreed_by = tuple(StakeholderId(each) for each in _list(plain.pop("agreed_by", [])))
    whole = Text(**about) if isinstance(about, dict) else about
    return AccountForm(kinds=kinds, about=whole, agreed_by=agreed_by, **plain)


def text_of(value: object) -> str:
    """Return *value* if it is text that a model can hold."""
    if type(value) is not str:
        raise TypeError("not text")
    is_text(None, _ANY_TEXT, value)
    return value


def _id(value: object) -> str:
    is_id(None, _ANY_TEXT, value)
    return text_of(value)


_ANY_TEXT = attrs.fields(Stakeholder).own_kind


def flag_of(value: object) -> bool:
    """Return yes or no; formats without a type for it write ``true`` and ``false``."""
    return {True: True, False: False, "true": True, "false": False}[value if type(value) is bool else text_of(value)]


def _number(value: object) -> float:
    if type(value) is not int and type(value) is not float:
        raise TypeError("not a number")
    return value


def ids_of(value: object) -> tuple[Any, ...]:
    """Return the values of a list that stands as JSON text."""
    return tuple(_list(json.loads(text_of(value))))


def _list(value: object) -> list[Any]:
    if type(value) is not list:
        raise TypeError("not a list")
    return value


def _extra(value: object) -> Extra:
    return Extra(json.loads(text_of(value)))


def _day(value: object) -> object:
    return day(text_of(value))


_SAID: dict[str, Callable[[Any], Any]] = dict.fromkeys(("about_nl", "about_en", "own_kind"), text_of)
_COMMON: dict[str, Callable[[Any], Any]] = _SAID | {
    "recorded_by": _id,
    "recorded_source": _id,
    "recorded_on": _day,
    CONFIDENTIAL: flag_of,
    "valid": Period.parse,
    "valid_from": _day,
    "valid_to": _day,
    "extra": _extra,
}

NODE_READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("label", "label_nl", "label_en", "about"), text_of),
    "kind": StakeholderKind.parse,
    **dict(
        zip(_CODES, (Brin, SiteCode, BoardNumber, SwvCode, RioProvider, RioLocation, RioBoard), strict=True),
    ),
    "layer": Layer.parse,
    "sector": Sector.parse,
    "regions": ids_of,
    "domains": ids_of,
    "roles": ids_of,
    "contributes": flag_of,
    "claims": flag_of,
    **_COMMON,
}
"""The attributes of a node that are read, in the order in which tables show them, each with what reads it."""

EDGE_READERS: dict[str, Callable[[Any], Any]] = {
    "relation": RelationKind.parse,
    "about": ids_of,
    "weight": _number,
    "present": flag_of,
    "mutual": flag_of,
    "medium": text_of,
    "conversation": _id,
    "form": _form,
    "per_year": _number,
    **{name: read for name, read in _COMMON.items() if name not in {"about_nl", "about_en"}},
}
"""The attributes of an edge that are read, in the order in which tables show them, each with what reads it."""

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What a reader raises for a value that it can't read; errors of ours are among them."""


def gathered(values: dict[str, Any]) -> dict[str, Any]:
    """Return read *values* as the fields of a stakeholder or a relation: texts, the period and the record made whole.

    Raises:
        InvalidValueError: If the period would end before it starts.
    """
    fields = dict(values)
    for name, field in (("label", "name"), ("about", "about")):
        nl, en, plain = fields.pop(f"{name}_nl", ""), fields.pop(f"{name}_en", ""), fields.pop(name, "")
        fields[field] = Text(nl=nl, en=en) if nl.strip() or en.strip() else plain
    start, end = fields.pop("valid_from", None), fields.pop("valid_to", None)
    if start or end:
        fields["valid"] = Period(start=start, end=end)
    parts = {part: fields.pop(f"recorded_{part}", None) for part in ("by", "on", "source")}
    confidential = fields.pop(CONFIDENTIAL, False)
    if any(parts.values()):
        fields["recorded"] = Recorded(**parts, confidential=confidential)
    return {name: value for name, value in fields.items() if value not in ("", ())}
