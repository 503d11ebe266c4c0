"""Structs of msgspec with the fields and the defaults of our classes: what both ways of the fast road are made of."""

import typing
from collections.abc import Callable
from typing import Any, TypeAlias

import attrs
import msgspec

Held: TypeAlias = Callable[[Any], Any]
"""What says with which type a struct holds a type that is neither a union nor a tuple."""


def fields_of(kind: type, held: Held) -> list[tuple[str, Any, Any]]:
    """Return the fields of *kind*, one of our classes, as msgspec asks for them: name, type and default."""
    return [
        (field.name, _held(field.type, held), msgspec.NODEFAULT if field.default is attrs.NOTHING else field.default)
        for field in attrs.fields(kind)
        if field.init
    ]


def _held(kind: Any, held: Held) -> Any:  # noqa: ANN401 - a type, or a union or tuple of types
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return tuple[_held(arguments[0], held), ...]  # type: ignore[misc]  # a type that is known at run time
    if arguments:
        return typing.Union[tuple(_held(each, held) for each in arguments)]  # noqa: UP007 - known at run time
    return held(kind)
