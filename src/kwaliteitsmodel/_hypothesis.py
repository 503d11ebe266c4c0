"""What hypothesis runs when it is imported: our types get strategies that are loaded when they are first asked for.

Hypothesis calls :func:`register` through its entry point, also in tests that have nothing to do with this library, and
also halfway through the import of :mod:`kwaliteitsmodel.strategies`. So nothing here may import the strategies before
a type is drawn from.
"""

import enum
import re
import typing
from collections.abc import Callable
from typing import Any

import kwaliteitsmodel


def register() -> None:
    """Tell hypothesis how to draw the types of this library."""
    from hypothesis.strategies import register_type_strategy

    for type_name in dir(kwaliteitsmodel):
        kind: Any = getattr(kwaliteitsmodel, type_name)
        strategy_name = _strategy(type_name, kind)
        if strategy_name:
            register_type_strategy(kind, _only(kind, strategy_name))


def _strategy(type_name: str, kind: object) -> str | None:
    """Return the name of the strategy for a type; none for what hypothesis finds out by itself: it knows enums."""
    if isinstance(kind, typing.NewType):
        return "ids"
    known = not isinstance(kind, type) or (issubclass(kind, enum.Enum) and len(kind) > 0)
    return None if known else plural(type_name)


def plural(type_name: str) -> str:
    """Return the name of the strategy for a class: its noun in the plural.

    Example:
        >>> plural("CircleOfInvolvement"), plural("QualityModel")
        ('circles_of_involvement', 'models')
    """
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", type_name).lower()
    noun, *of = re.split(r"(?=_(?:of|for)_)", words)
    several = f"{noun.removesuffix('y')}ies" if noun[-1] == "y" else f"{noun}{_ending(noun)}"
    return _ODD.get(words, several + "".join(of))


def _ending(noun: str) -> str:
    return "es" if noun.endswith(("s", "ch")) else "s"


_ODD = {
    "asked": "questions_asked",
    "criterion": "criteria",
    "evidence": "evidence",
    "field_focus": "field_foci",
    "norm_bands": "sets_of_norm_bands",
    "partnership_growth": "partnership_growth",
    "quality_model": "models",
    "role_effectiveness": "role_effectiveness",
    "support_basis": "support_bases",
    "taken_along": "things_taken_along",
    "ways": "ways",
}
"""Nouns whose plural isn't made by rule, or is that of another noun."""


def _only(kind: object, name: str) -> Callable[[Any], Any]:
    """Return a function that makes the strategy *name* when *kind* itself is first drawn from.

    Hypothesis also asks it for what *kind* is a sort of, such as :class:`~collections.abc.Hashable`: tests of others
    that draw such a thing must not find ours among them.
    """

    def strategy(asked: Any) -> Any:  # noqa: ANN401 - any type, and a strategy of it
        if asked is not kind:
            return NotImplemented
        from kwaliteitsmodel import strategies

        return getattr(strategies, name)()

    return strategy
