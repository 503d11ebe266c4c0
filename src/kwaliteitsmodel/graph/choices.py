"""What a caller may ask for: a language, a day, one of several words, a network."""

from collections.abc import Collection
from datetime import date
from typing import Any, Protocol, get_args

import networkx as nx

from kwaliteitsmodel.domain.fields import require_day, shortened, wrong_type
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.errors import InvalidValueError, Language, Message, UnknownNameError, did_you_mean


def require_language(language: str) -> None:
    """Refuse anything that is no language of ours, as :meth:`~kwaliteitsmodel.errors.Message.text` does.

    Raises:
        UnknownNameError: If it isn't.
    """
    if language not in get_args(Language):
        raise UnknownNameError(str(language), get_args(Language))


def require_one_of(name: str, value: object, words: Collection[str]) -> None:
    """Refuse a *value* of the option *name* that is none of *words*.

    Raises:
        InvalidValueError: If it isn't; the sentence says which words there are and which was likely meant.
    """
    if type(value) is str and value in words:
        return
    raise InvalidValueError(
        Message(
            code="unknown-word",
            en="{name}: {value} is not one of: {words}",
            nl="{name}: {value} is niet een van: {words}",
            fields={"name": name, "value": shortened(value), "words": tuple(words)},
        ),
        name,
        did_you_mean(value, words) if type(value) is str else None,
    )


class Year(Protocol):
    """What has a period of its own: a school year, a calendar year."""

    @property
    def period(self) -> Period:
        """Its days."""
        ...


def day_of(on: date) -> Period:
    """Return the day *on* as a period.

    Raises:
        InvalidValueError: If it is no day.
    """
    require_day("on", on)
    return Period.on(on)


def period_of(during: Period | Year | None) -> Period | None:
    """Return the period that *during* is or has; ``None`` is no bound.

    Raises:
        InvalidValueError: If it neither is nor has a period.

    Example:
        >>> from kwaliteitsmodel import SchoolYear
        >>> print(period_of(SchoolYear(2025)))
        2025/2026
    """
    found = getattr(during, "period", during)
    if found is not None and type(found) is not Period:
        raise wrong_type("during", "a Period or a year", "een Period of een jaar", during)
    return found


def require_network(value: Any, *, parallel: bool = False) -> None:  # noqa: ANN401 - anything may be given
    """Refuse what is no graph of networkx, or where *parallel* none with direction and parallel edges.

    Raises:
        InvalidValueError: If it isn't.
    """
    if parallel and not isinstance(value, nx.MultiDiGraph):
        raise wrong_type(
            "network",
            "a model or a nx.MultiDiGraph, as to_networkx makes it",
            "een model of een nx.MultiDiGraph, zoals to_networkx die maakt,",
            value,
        )
    if not isinstance(value, nx.Graph):
        raise wrong_type("network", "a model or a graph of networkx", "een model of een graaf van networkx", value)
