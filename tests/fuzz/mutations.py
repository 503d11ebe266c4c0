"""Changes to a document that leave it a document: bytes that are changed blindly seldom get past the parser."""

import copy
from collections.abc import Iterator
from random import Random
from typing import Any, TypeAlias

Holder: TypeAlias = dict[str, Any] | list[Any]

NUMBERS = (0, 1, -1, 0.1, -0.0, 1.0, 1e16, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 10**30, 1e308, 5e-324)
TEXTS = ("", " ", "a", "é", "e\u0301", "\ud800", "\x00", "\u2028", "\x85", "a b", "a:b", "x" * 201)
OTHERS = (None, True, False, [], {}, [[]], [None], {"": None}, {"low": 1}, {"nl": "a"}, {"a:b": {"c": [1]}})
"""Values at some edge of what may stand somewhere, by their type."""


def mutated(document: Any, random: Random, words: list[str]) -> Any:
    """Return *document* with one to four things in it changed, taken away, doubled or put in."""
    whole = {"": copy.deepcopy(document)}
    for _ in range(random.randint(1, 4)):
        holders = list(_holders(whole))
        _change(random.choice(holders), random, words, holders)
    return whole.get("")


def _holders(plain: Any) -> Iterator[Holder]:
    """Yield *plain* and all that is inside it, as far as it holds something."""
    if isinstance(plain, dict | list):
        yield plain
        for each in plain.values() if isinstance(plain, dict) else plain:
            yield from _holders(each)


def _change(holder: Holder, random: Random, words: list[str], holders: list[Holder]) -> None:
    """Change one thing in *holder*."""
    keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    what = random.choice(["replace", "replace", "remove", "add"]) if keys else "add"
    if what == "add":
        _add(holder, random.choice(words), _value(random, words, holders))
        return
    key = random.choice(keys)
    if what == "replace":
        like = _like(holder[key], random, words)
        holder[key] = _value(random, words, holders) if like is None else like
    else:
        del holder[key]


def _add(holder: Holder, key: str, value: Any) -> None:
    if isinstance(holder, dict):
        holder[key] = value
    else:
        holder.append(value)


def _like(value: Any, random: Random, words: list[str]) -> Any:
    """Return, every other time, something of the same type as *value*, which gets past the first checks; or nothing."""
    if isinstance(value, int | float) and random.random() < 1 / 2:
        return random.choice(NUMBERS)
    return random.choice([*TEXTS, *words]) if isinstance(value, str) and random.random() < 1 / 2 else None


def _value(random: Random, words: list[str], holders: list[Holder]) -> Any:
    """Return a value at some edge, a word, or a copy of something that stands in the document."""
    return copy.deepcopy(random.choice(random.choice([NUMBERS, TEXTS, OTHERS, words, holders])))
