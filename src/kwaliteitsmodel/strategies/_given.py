"""What a caller gives: a strategy, or a plain value that stands for itself."""

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any, TypeAlias, TypeVar

import attrs
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.domain.fields import check_of
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.strategies._pointing import Pointing

T = TypeVar("T")

Given: TypeAlias = T | SearchStrategy[T]
"""A strategy, or a plain value."""

Default: TypeAlias = SearchStrategy[Any] | Callable[[Pointing, Mapping[str, Any]], SearchStrategy[Any]]
"""How a field is drawn that the caller leaves out; it may depend on what may be pointed at and on earlier fields."""

_TOGETHER = {
    ("no-own-kind", "own_kind"): {"kind", "own_kind"},
    ("codes-clash", "brin"): {"site", "brin"},
    ("codes-clash", "sector"): {"swv", "sector"},
    ("relation-to-itself", "target"): {"source", "target"},
    ("no-text", None): {"nl", "en"},
    ("records-nothing", None): {"by", "on", "source"},
}
"""Fields that are fine each, and impossible together."""


def given(function: str, option: str, value: Given[T], kind: type[T]) -> SearchStrategy[T]:
    """Return *value* as a strategy.

    Raises:
        InvalidArgument: If it is neither a strategy nor a value of *kind*.
    """
    if isinstance(value, SearchStrategy):
        return value
    if type(value) is not kind:
        raise InvalidArgument(f"{function}({option}={value!r}): expected a {kind.__name__} or a strategy")
    return st.just(value)


def built(
    kind: type[T], defaults: Mapping[str, Default], options: Mapping[str, object], pointing: Pointing
) -> SearchStrategy[T]:
    """Make things of the class *kind*, of which the fields *options* are given and the others drawn.

    Raises:
        InvalidArgument: If *kind* has no such field, or the field can't hold the value.
    """
    for name, value in options.items():
        if name not in defaults:
            raise InvalidArgument(f"{kind.__name__} has no field {name!r}; its fields are: {', '.join(defaults)}")
        if not isinstance(value, SearchStrategy):
            _refuse_impossible(kind, name, value)
    return _drawn(kind, defaults, options, pointing)


def _refuse_impossible(kind: type, name: str, value: object) -> None:
    field: attrs.Attribute[Any] = attrs.fields_dict(kind)[name]
    check: Any = check_of(field)
    try:
        check(None, field, value)
    except InvalidValueError as error:
        raise InvalidArgument(f"{kind.__name__}({name}={value!r}): {error}") from error


def _taken(draw: DrawFn, kind: type, name: str, option: object) -> object:
    """Return the value of an option, drawn if it is a strategy; what was drawn must be possible too."""
    if not isinstance(option, SearchStrategy):
        return option
    value = draw(option)
    _refuse_impossible(kind, name, value)
    return value


@cache
def _some_of(names: tuple[str, ...]) -> SearchStrategy[Collection[str]]:
    return st.lists(st.sampled_from(names), unique=True, max_size=len(names)) if names else st.just(())


def _optional(kind: type) -> tuple[str, ...]:
    """Return the fields of an entity that aren't always drawn, so that entities stay small; of a value all are."""
    fields = attrs.fields_dict(kind)
    return tuple(name for name, field in fields.items() if field.default is not attrs.NOTHING and "id" in fields)


@st.composite
def _drawn(
    draw: DrawFn, kind: type[T], defaults: Mapping[str, Default], options: Mapping[str, object], pointing: Pointing
) -> T:
    values: dict[str, Any] = {name: _taken(draw, kind, name, each) for name, each in options.items()}
    optional = _optional(kind)
    chosen = draw(_some_of(optional))
    for name, default in defaults.items():
        needed = name not in optional or (name == "own_kind" and values["kind"].name == "OTHER")
        if name not in values and (needed or name in chosen):
            values[name] = draw(default if isinstance(default, SearchStrategy) else default(pointing, values))
    try:
        return kind(**values)
    except InvalidValueError as error:
        plain = {name for name, each in options.items() if not isinstance(each, SearchStrategy)}
        if _TOGETHER[error.detail.code, error.field] <= plain:
            raise InvalidArgument(f"no {kind.__name__} can be made of {options!r}: {error}") from error
        reject()
