"""Ways of drawing: a changed thing, several things, and fields of which one says what another may be."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.strategies._given import Default, How, Values, always, strategy
from kwaliteitsmodel.strategies._pointing import NOTHING, Pointing
from kwaliteitsmodel.strategies._strings import STRINGS, VISIBLE, ids

MOST = 3
"""The most that stands in a tuple that is drawn, so that things stay small."""

NONE: SearchStrategy[Any] = st.none()


def never(_: Values) -> bool:
    """Return that a field need not be there, whatever the others are."""
    return False


def changed(how: How, change: Callable[[SearchStrategy[Any]], SearchStrategy[Any]]) -> How:
    """Return how the changed thing is drawn; what is the same as before isn't changed anew."""
    if isinstance(how, SearchStrategy):
        return change(how)
    change_once = lru_cache(maxsize=4)(change)
    return lambda pointing, values: change_once(how(pointing, values))


def several(how: How, **unique: Any) -> How:  # noqa: ANN401 - what `lists` takes
    """Return how tuples are drawn of what is drawn so; only the empty one where there is nothing to draw."""

    def tuples(each: SearchStrategy[Any]) -> SearchStrategy[tuple[Any, ...]]:
        return st.just(()) if each is NOTHING else st.lists(each, max_size=MOST, **unique).map(tuple)

    return changed(how, tuples)


def at_one(kind: str) -> How:
    """Return how an id of *kind* is drawn."""
    return lambda pointing, _: pointing.at_one(kind)


def language(other: str) -> Default:
    """Draw a text that can be seen if the *other* language's can't."""
    return Default(how=lambda _, values: STRINGS if values.get(other, "seen").strip() else VISIBLE, needed=always)


def own_word(name: str) -> Default:
    """Draw a word of one's own, which must be there where the word of the list is ``OTHER``."""

    def other(values: Values) -> bool:
        word = values[name.removeprefix("own_")]
        return word is not None and word.name == "OTHER"

    return Default(how=lambda _, values: VISIBLE if other(values) else STRINGS, needed=other)


def one_at_least(**parts: How) -> dict[str, Default]:
    """Draw parts of which at least one must be known."""

    def part(name: str, how: How) -> Default:
        others = parts.keys() - {name}

        def alone(values: Values) -> bool:
            return all(other in values and values[other] is None for other in others)

        def draw(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
            drawn = strategy(how, pointing, values)
            return drawn if alone(values) else NONE | drawn

        return Default(how=draw, needed=always)

    return {name: part(name, how) for name, how in parts.items()}


def no_part_of_itself(kind: str) -> dict[str, Default]:
    """Draw the id of something, and of what of the same *kind* it is part; what it serves is no more itself."""

    def own_id(_: Pointing, values: Values) -> SearchStrategy[str]:
        others = {values.get("part_of"), *values.get("serves", ())} - {None}
        return ids().filter(lambda each: each not in others) if others else ids()

    def part_of(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
        return NONE | pointing.at_one(kind, but=values["id"])

    return {"id": Default(how=own_id, needed=always), "part_of": Default(how=part_of, needed=never)}


def often_one(kind: str, one: str, other: str) -> dict[str, Default]:
    """Draw two ids of *kind* that are often the same."""

    def like(field: str) -> Default:
        def how(pointing: Pointing, values: Values) -> SearchStrategy[Any]:
            anyone = pointing.at_one(kind)
            return st.just(values[field]) | anyone if field in values else anyone

        return Default(how=how, needed=always)

    return {one: like(other), other: like(one)}


def two(kind: str, one: str, other: str) -> dict[str, Default]:
    """Draw two different ids of *kind*."""

    def but(field: str) -> Default:
        return Default(how=lambda pointing, values: pointing.at_one(kind, but=values.get(field)), needed=always)

    return {one: but(other), other: but(one)}
