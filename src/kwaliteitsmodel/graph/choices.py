"""What a caller may ask for: a language, a day, one of several words, a network."""

from collections.abc import Collection
from datetime import date
from typing import Any, get_args

import networkx as nx

from kwaliteitsmodel.domain.fields import shortened, wrong_type
from kwaliteitsmodel.errors import InvalidValueError, Language, Message, did_you_mean


def require_language(language: str) -> None:
    """Refuse anything that is no language of ours.

    Raises:
        InvalidValueError: If it isn't.
    """
    require_one_of("language", language, get_args(Language))


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


def require_day(name: str, value: object) -> None:
    """Refuse what is no day.

    Raises:
        InvalidValueError: If it isn't; a moment (``datetime``) is no day.
    """
    if type(value) is not date:
        raise wrong_type(name, "a day (datetime.date)", "een dag (datetime.date)", value)


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
