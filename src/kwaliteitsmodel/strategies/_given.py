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
from kwaliteitsmodel.strategies._arguments import plain
from kwaliteitsmodel.strategies._pointing import Pointing

T = TypeVar("T")

Given: TypeAlias = T | SearchStrategy[T]
"""A strategy, or a plain value."""

Values: TypeAlias = Mapping[str, Any]
"""The fields that were drawn before."""

How: TypeAlias = SearchStrategy[Any] | Callable[[Pointing, Values], SearchStrategy[Any]]
"""How something is drawn; it may depend on what may be pointed at and on fields that were drawn before."""


@attrs.frozen(kw_only=True)
class Default:
    """How a field is drawn that the caller leaves out, and when it has to be there.

    Where it hasn't, it is drawn now and then, so that things stay small.
    """

    how: How
    needed: Callable[[Values], bool]


@attrs.frozen(kw_only=True)
class Recipe:
    """How things of a class are drawn: each of its fields, in the order of drawing."""

    kind: type
    fields: Mapping[str, Default]

    def _repr_pretty_(self, printer: Any, _: bool) -> None:  # noqa: ANN401, FBT001 - as hypothesis calls it
        """Print no more than the name: the fields would fill a screen where hypothesis shows what it drew from."""
        printer.text(self.kind.__name__)


_TOGETHER = {
    ("no-own-kind", "own_kind"): {"kind", "own_kind"},
    ("no-own-kind", "own_setting"): {"setting", "own_setting"},
    ("no-own-kind", "own_reason"): {"reason", "own_reason"},
    ("no-own-kind", "own_beneficiary"): {"beneficiary", "own_beneficiary"},
    ("codes-clash", "brin"): {"site", "brin"},
    ("codes-clash", "sector"): {"swv", "sector"},
    ("relation-to-itself", "target"): {"source", "target"},
    ("relation-to-itself", "certifier"): {"holder", "certifier"},
    ("relation-to-itself", "of"): {"by", "of"},
    ("relation-to-itself", "successor"): {"predecessor", "successor"},
    ("no-text", None): {"nl", "en"},
    ("no-ring", "ring"): {"ring"},
    ("relevant-twice", "relevances"): {"relevances"},
    ("profile-says-nothing", None): {"ambition", "capacity", "development_stage"},
    ("records-nothing", None): {"by", "on", "source"},
    ("part-of-a-school", "part"): {"scope", "part"},
    ("no-such-move", "to"): {"origin", "to"},
    ("moved-elsewhere", "moves"): {"position", "moves"},
    ("moves-in-pieces", "moves"): {"moves"},
    ("moves-out-of-order", "moves"): {"moves"},
    ("planned-and-explored", "exploration"): {"plan", "exploration"},
    ("midterm-outside", "plan"): {"period", "plan"},
    ("goal-in-itself", "part_of"): {"id", "part_of"},
    ("goal-in-itself", "serves"): {"id", "serves"},
    ("criterion-in-itself", "part_of"): {"id", "part_of"},
    ("mapped-to-itself", "target"): {"source", "target"},
    ("band-and-direction", "band"): {"direction", "band"},
    ("share-of-nothing", "share"): {"share", "share_of"},
    ("no-threshold", "value"): {"value", "share"},
    ("bounds-out-of-order", "upper"): {"lower", "upper"},
    ("bands-out-of-order", "bands"): {"bands"},
    ("bands-beyond-end", "end"): {"bands", "end"},
    ("wrong-way", "interprets"): {"kind", "interprets"},
    ("wrong-way", "validates"): {"kind", "validates"},
    ("yields-and-not", "yielded_nothing"): {"yields", "yielded_nothing"},
    ("triggers-itself", "started"): {"finding", "started"},
    ("no-cycle", "phases"): {"phases"},
    ("unknown-phase", "transitions"): {"phases", "transitions"},
    ("unknown-phase", "starts"): {"phases", "starts"},
    ("unknown-phase", "account"): {"phases", "account"},
    ("phase-without-next", "transitions"): {"phases", "transitions"},
    ("phase-not-reached", "transitions"): {"phases", "transitions"},
    ("taken-and-not", "why_not"): {"how", "why_not"},
    ("nothing-shared", "statements"): {"statements"},
    ("nothing-shared", "shared_by"): {"shared_by"},
    ("unknown-phase", "entries"): {"definition", "entries"},
    ("impossible-phase", "entries"): {"definition", "entries"},
    ("out-of-order", "entries"): {"entries"},
    ("nothing-shared-yet", "perspective"): {"definition", "entries", "perspective"},
    ("agreed-and-not", "not_agreed"): {"agreed", "not_agreed"},
    ("belongs-to-several", "use"): {"activity", "factor", "use"},
    ("account-of-nothing", "accounts"): {"entries", "accounts"},
}
"""Fields that pass their own checks, and are impossible together."""


def given(function: str, option: str, value: Given[T], kind: type[T]) -> SearchStrategy[T]:
    """Return *value* as a strategy.

    Raises:
        InvalidArgument: If it is neither a strategy nor a value of *kind*, at once; if a strategy makes something else,
            when that is drawn.
    """

    def possible(value: T) -> T:
        return plain(f"{function}({option}", value, kind, also=" or a strategy")

    return value.map(possible) if isinstance(value, SearchStrategy) else st.just(possible(value))


def built(recipe: Recipe, options: Mapping[str, object], pointing: Pointing) -> SearchStrategy[Any]:
    """Make things by a *recipe*, of which the fields *options* are given and the others drawn.

    Raises:
        InvalidArgument: If the class has no such field, or the field can't hold the value.
    """
    for name, value in options.items():
        if name not in recipe.fields:
            known = ", ".join(attrs.fields_dict(recipe.kind))
            raise InvalidArgument(f"{recipe.kind.__name__} has no field {name!r}; its fields are: {known}")
        if not isinstance(value, SearchStrategy):
            refuse_impossible(recipe.kind, name, value, f"{recipe.kind.__name__}({name}")
    return _drawn(recipe, options, pointing)


def refuse_impossible(kind: type, name: str, value: object, option: str) -> None:
    """Refuse what the field *name* of a *kind* can't hold; *option* says of which function and which option it is.

    Raises:
        InvalidArgument: If it can't.
    """
    field: attrs.Attribute[Any] = attrs.fields_dict(kind)[name]
    check: Any = check_of(field)
    try:
        check(None, field, value)
    except InvalidValueError as error:
        raise InvalidArgument(f"{option}={value!r}): {error}") from error


def _taken(draw: DrawFn, kind: type, name: str, option: object) -> object:
    """Return the value of an option, drawn if it is a strategy; what was drawn must be possible too."""
    if not isinstance(option, SearchStrategy):
        return option
    value = draw(option)
    refuse_impossible(kind, name, value, f"{kind.__name__}({name}")
    return value


@cache
def _some_of(names: tuple[str, ...]) -> SearchStrategy[Collection[str]]:
    return st.lists(st.sampled_from(names), unique=True, max_size=len(names)) if names else st.just(())


def always(_: Values) -> bool:
    """Return that a field must be there, whatever the others are."""
    return True


@st.composite
def _drawn(draw: DrawFn, recipe: Recipe, options: Mapping[str, object], pointing: Pointing) -> object:
    kind, fields = recipe.kind, attrs.fields_dict(recipe.kind)
    values: dict[str, Any] = {name: _taken(draw, kind, name, each) for name, each in options.items()}
    chosen = draw(_some_of(tuple(name for name, each in recipe.fields.items() if each.needed is not always)))
    for name, default in recipe.fields.items():
        if name not in values:
            here = name in chosen or default.needed(values)
            values[name] = draw(strategy(default.how, pointing, values)) if here else fields[name].default
    try:
        return kind(**values)
    except InvalidValueError as error:
        plain = {name for name, each in options.items() if not isinstance(each, SearchStrategy)}
        if _TOGETHER[error.detail.code, error.field] <= plain:
            raise InvalidArgument(f"no {kind.__name__} can be made of {options!r}: {error}") from error
        reject()


def strategy(how: How, pointing: Pointing, values: Values) -> SearchStrategy[Any]:
    """Return the strategy that *how* is, or gives."""
    return how if isinstance(how, SearchStrategy) else how(pointing, values)
