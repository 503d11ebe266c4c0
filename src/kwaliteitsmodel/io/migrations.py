"""From older versions of the document format to this one: plain data to plain data, before any object exists."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from kwaliteitsmodel.errors import Message

Plain: TypeAlias = dict[str, Any]
Migration: TypeAlias = Callable[[Plain], tuple[Plain, tuple[Message, ...]]]
"""Takes the model of a document of one version, gives that of the next one and what was changed; its input stays."""

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""The migration *from* each older version. Version 1 is the first, so there are none yet."""


def lift(
    model: Plain, version: int, to: int, migrations: Mapping[int, Migration] = MIGRATIONS
) -> tuple[Plain, tuple[Message, ...]]:
    """Return the *model* of a document of *version* as the version *to* writes it, and what was changed on the way."""
    changes: tuple[Message, ...] = ()
    for step in range(version, to):
        model, changed = migrations[step](model)
        changes += changed
    return model, changes
