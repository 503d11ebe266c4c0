"""Arguments for which no strategy may stand: each sort is refused in one way, as soon as it is given.

*option* says of which function and which option it is, as far as the value: ``models(dangling``.
"""

from collections.abc import Collection, Mapping
from typing import TypeVar

from hypothesis.errors import InvalidArgument

T = TypeVar("T")


def plain(option: str, value: T, kind: type[T], *, also: str = "") -> T:
    """Return *value*; *also* says what else it might have been.

    Raises:
        InvalidArgument: If it isn't of *kind*.
    """
    if type(value) is not kind:
        raise InvalidArgument(f"{option}={value!r}): expected a {kind.__name__}{also}")
    return value


def number(option: str, value: int, least: int, most: int | None = None, *, also: str = "") -> int:
    """Return *value*; *also* says what else it might have been.

    Raises:
        InvalidArgument: If it is no whole number, or not one from *least* to *most*.
    """
    if type(value) is not int or value < least or (most is not None and value > most):
        bounds = f", at least {least}" if most is None else f" from {least} to {most}"
        raise InvalidArgument(f"{option}={value!r}): expected a whole number{bounds}{also}")
    return value


def some_of(option: str, value: Collection[object], known: Mapping[object, str]) -> set[str]:
    """Return the names of what is called in *value*, each in one of the ways that are *known*.

    Raises:
        InvalidArgument: If it is no collection that can be looked at twice, nothing is called in it, or something that
            isn't known.
    """
    called = [] if isinstance(value, str) or not isinstance(value, Collection) else [*value]
    if not called or not all(isinstance(each, str | type) and each in known for each in called):
        raise InvalidArgument(f"{option}={value!r}): expected some of: {', '.join(dict.fromkeys(known.values()))}")
    return {known[each] for each in called}
