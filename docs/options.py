"""The options of strategies, made of our classes; ``generate.py`` writes them to ``strategies/_options.py``."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from types import NoneType
from typing import Any, NewType, get_args, get_origin

import attrs

import kwaliteitsmodel

LINE = 120
"""The most characters on a line of code."""


def text() -> str:
    """Return the module with the options of each strategy: a typed dictionary for each class, of its fields."""
    shown = (getattr(kwaliteitsmodel, name) for name in dir(kwaliteitsmodel))
    classes = [each for each in shown if isinstance(each, type) and _has_options(each)]
    fields = [attrs.fields(each) for each in classes]
    named = {each for field in chain(*fields) for each in _named(field.type)}
    lines = [_OPTIONS, *sorted(_imports(named - {date})), _GIVEN]
    for kind in classes:
        lines += ["", "", f"class {kind.__name__}Options(TypedDict, total=False):"]
        lines += [f'    """What may be given of a :class:`~kwaliteitsmodel.{kind.__name__}`."""', ""]
        lines += [f"    {field.name}: Given[{_annotation(field.type)}]" for field in attrs.fields(kind)]
    return "\n".join(lines) + "\n"


def _has_options(kind: type) -> bool:
    """Return whether the strategy of *kind* takes its fields as options; some take bounds instead."""
    others = {"ApproximateDate", "Interval", "Period", "QualityModel"}
    return attrs.has(kind) and kind.__name__ not in others and all(field.kw_only for field in attrs.fields(kind))


def _annotation(kind: Any) -> str:  # noqa: ANN401 - a type, or a union or tuple of types
    """Return how the type of a field is written as that of an option: an id is any text."""
    if get_origin(kind) is tuple:
        return f"tuple[{_annotation(get_args(kind)[0])}, ...]"
    if get_args(kind):
        return " | ".join(map(_annotation, get_args(kind)))
    if kind is NoneType:
        return "None"
    return "str" if isinstance(kind, NewType) else kind.__name__


def _named(kind: Any) -> Iterator[type]:  # noqa: ANN401 - a type, or a union or tuple of types
    """Yield the classes in the type of a field that have to be imported."""
    for each in get_args(kind):
        yield from _named(each)
    if isinstance(kind, type) and kind.__module__ != "builtins" and kind is not NoneType:
        yield kind


def _imports(kinds: Iterable[type]) -> Iterator[str]:
    """Yield the lines that import *kinds*."""
    by_module: dict[str, list[str]] = {}
    for each in kinds:
        by_module.setdefault(each.__module__, []).append(each.__name__)
    for module, names in by_module.items():
        some = sorted(names, key=str.casefold)
        line = f"from {module} import {', '.join(some)}"
        yield (
            line
            if len(line) <= LINE
            else "\n".join([f"from {module} import (", *(f"    {each}," for each in some), ")"])
        )


_OPTIONS = '''"""The options of each strategy: the fields of what it makes, each a strategy or a plain value.

Made by docs/generate.py of the classes: change those, not this module.
"""

from datetime import date
from typing import TypedDict
'''
_GIVEN = "from kwaliteitsmodel.strategies._given import Given"
