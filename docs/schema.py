"""The JSON Schema of a document, made of our classes; ``generate.py`` writes it to ``io/schema.json``.

Types and validators of the fields say nearly all there is. What they can't say by themselves stands in ``forms.py``,
and a Dutch sentence for each class in ``dutch.py``; what is in none of them is an error, so that nothing is left out in
silence.

Keywords are those of the standard only, since strict readers refuse others. So both languages share ``title`` and
``description``, which is what an editor shows: "audit kind / soort audit".
"""

import json
import re
import types
import typing
from collections.abc import Callable
from typing import Any

import attrs
import docstrings
from dutch import IN_DUTCH
from forms import ACROSS, CHECKS, PLAIN, SHAPES, WRITTEN, Schema

from kwaliteitsmodel import QualityModel, Term
from kwaliteitsmodel.domain import fields
from kwaliteitsmodel.io import make_converter
from kwaliteitsmodel.io.document import FORMAT, VERSION
from kwaliteitsmodel.model import ID_TYPES, KINDS
from kwaliteitsmodel.names import NAMES

_CONVERTER = make_converter()


def text() -> str:
    """Return the schema of documents as JSON in ASCII, which is the same in any encoding."""
    return json.dumps(document(), indent=1) + "\n"


def document() -> Schema:
    """Return the schema of documents."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:format:{VERSION}",
        "title": "document of kwaliteitsmodel / document van kwaliteitsmodel",
        "description": "Quality in Dutch education, as a model.\n\nKwaliteit in het Nederlandse onderwijs, als model.",
        "type": "object",
        "properties": {
            "format": {"title": "format / formaat", "const": FORMAT},
            "version": {"title": "version of the format / versie van het formaat", "type": "integer", "const": VERSION},
            "model": {"$ref": "#/$defs/QualityModel"},
        },
        "required": ["format", "version", "model"],
        "additionalProperties": False,
        "$defs": dict(sorted(_definitions().items())),
    }


def _definitions() -> dict[str, Schema]:
    """Return all that may stand in a document, by name, and all that is written as text."""
    found: dict[Any, None] = {}
    for kind in (QualityModel, *WRITTEN):
        _visit(kind, found)
    return SHAPES | {kind.__name__: definition(kind) for kind in found}


def _visit(kind: Any, found: dict[Any, None]) -> None:  # noqa: ANN401 - a type, or a union or tuple of types
    """Add *kind* to those *found*, if it is ours, and all that stand in its fields."""
    for inner in typing.get_args(kind):
        _visit(inner, found)
    if kind in found or not _is_ours(kind):
        return
    found[kind] = None
    for field in attrs.fields(kind) if _is_object(kind) else ():
        _visit(field.type if field.init else None, found)


def _is_ours(kind: Any) -> bool:  # noqa: ANN401 - any type
    return isinstance(kind, typing.NewType) or (isinstance(kind, type) and (issubclass(kind, Term) or attrs.has(kind)))


def _is_object(kind: Any) -> bool:  # noqa: ANN401 - any type
    return isinstance(kind, type) and attrs.has(kind) and kind not in WRITTEN


def definition(kind: Any) -> Schema:  # noqa: ANN401 - a class, a list of words or a type of id
    """Return the schema of *kind*: a class of ours, a list of words or a type of id.

    Raises:
        TypeError: If it has something of which the tables don't say how it is written.
    """
    if isinstance(kind, typing.NewType):
        return _id_type(kind.__name__)
    said = _said(kind)
    if issubclass(kind, Term):
        return {**said, "type": "string", "oneOf": [_word(each) for each in kind]}
    return {**said, **(WRITTEN[kind] if kind in WRITTEN else _object(kind))}


def _said(kind: type) -> Schema:
    """Return what *kind* is called and what it is, in both languages."""
    _expect(kind.__name__ in IN_DUTCH, f"{kind.__name__} has no Dutch sentence: write one in dutch.py")
    english = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()
    description = f"{docstrings.meaning(kind)}\n\n{IN_DUTCH[kind.__name__]}"
    return {"title": f"{english} / {docstrings.dutch(kind)}", "description": description}


def _id_type(name: str) -> Schema:
    """Return the schema of an id that points at entities of one kind, or of any."""
    plural = next((plural for plural, kind in KINDS.items() if kind is ID_TYPES.get(name)), None)
    one = NAMES[plural][0] if plural else None
    title = f"id of: {one.en} / id van: {one.nl}" if one else "id of anything / id van wat dan ook"
    return {"title": title, "$ref": "#/$defs/id"}


def _word(term: Term) -> Schema:
    """Return the schema of one word of a closed list."""
    return {"const": term.value, "title": f"{term.en} / {term.nl}"}


def _object(kind: type) -> Schema:
    """Return the keywords for a class that is written as an object."""
    settable = [field for field in attrs.fields(kind) if field.init]
    required = [field.name for field in settable if field.default is attrs.NOTHING]
    checks = kind is QualityModel or bool(fields.spanning(kind))
    _expect(checks == (kind.__name__ in ACROSS), f"what {kind.__name__} checks over several fields: say it in ACROSS")
    across = ACROSS.get(kind.__name__)
    return {
        "type": "object",
        "properties": {field.name: _property(kind, field) for field in settable},
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **({"allOf": list(across)} if across else {}),
    }


def _property(kind: type, field: "attrs.Attribute[Any]") -> Schema:
    """Return the schema of one field, with its default."""
    try:
        schema = dict(shape(field.type, field.validator or field.metadata.get(fields.CHECK)))
    except TypeError as error:
        raise TypeError(f"{kind.__name__}.{field.name}: {error}") from None
    if kind is QualityModel and field.name in NAMES:
        _, several = NAMES[field.name]
        schema = {"title": f"{several.en} / {several.nl}", **schema}
    if field.default is not attrs.NOTHING:
        schema["default"] = _CONVERTER.unstructure(field.default)
    return schema


def shape(kind: Any, validator: Any) -> Schema:  # noqa: ANN401 - any type, any validator
    """Return the schema of what is of the type *kind* and passes *validator*.

    Raises:
        TypeError: If the two don't fit each other, or one of them is unknown.
    """
    maker, of = fields.made_of(validator)
    if maker in _MADE:
        return _MADE[maker](kind, *of)
    name = getattr(validator, "__name__", repr(validator))
    _expect(name in CHECKS, f"what the validator {name} refuses is unknown: say it in CHECKS")
    return _any_of([_one(each, CHECKS[name]) for each in _members(kind)])


def _a(kind: Any, *kinds: type) -> Schema:  # noqa: ANN401 - any type
    members = _members(kind)
    _expect(set(kinds) == set(members), f"its validator asks for another type than {kind}")
    return _any_of([_one(each, {}) for each in members])


def _whole(kind: Any, least: int) -> Schema:  # noqa: ANN401 - any type
    _expect(kind is int, f"its validator asks for a whole number, and its type is {kind}")
    return {"type": "integer", "minimum": least, "maximum": 2**53}


def _optional(kind: Any, validator: Any) -> Schema:  # noqa: ANN401 - any type, any validator
    members = _members(kind)
    others = tuple(each for each in members if each is not types.NoneType)
    _expect(len(others) < len(members), f"its validator lets None pass, and its type is {kind}")
    schema = shape(typing.Union[others], validator)  # noqa: UP007 - known at run time only
    return _any_of([*(schema["anyOf"] if list(schema) == ["anyOf"] else [schema]), {"type": "null"}])


def _many(kind: Any, validator: Any) -> Schema:  # noqa: ANN401 - any type, any validator
    _expect(typing.get_origin(kind) is tuple, f"its validator asks for a tuple, and its type is {kind}")
    return {"type": "array", "items": shape(typing.get_args(kind)[0], validator)}


_MADE: dict[Any, Callable[..., Schema]] = {
    fields.optional: _optional,
    fields.many: _many,
    fields.only: lambda kind, one: _many(kind, fields.a(one)),
    fields.distinct: lambda kind, validator: {**_many(kind, validator), "uniqueItems": True},
    fields.each_once: lambda kind, one, *_: _many(kind, fields.a(one)),
    fields.a: _a,
    fields.whole: _whole,
}
"""What the validators that are made of something say, by what makes them."""


def _members(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any type
    """Return the types of a union, or the one type that is no union."""
    return (kind,) if typing.get_origin(kind) is tuple else typing.get_args(kind) or (kind,)


def _any_of(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _one(kind: Any, added: dict[object, Schema]) -> Schema:  # noqa: ANN401 - any type
    """Return the schema of one type, with the keywords that a validator adds to it."""
    _expect(kind in PLAIN or _is_ours(kind), f"how the type {kind} is written is unknown: say it in PLAIN")
    return {**(PLAIN.get(kind) or {"$ref": f"#/$defs/{kind.__name__}"}), **added.get(kind, {})}


def _expect(holds: object, otherwise: str) -> None:
    if not holds:
        raise TypeError(otherwise)
