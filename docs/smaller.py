"""Making a model smaller as long as it stays what it is: less of it, then less in what is left."""

import contextlib
from collections.abc import Callable, Iterator
from itertools import chain, pairwise, permutations
from typing import Any

import attrs

from kwaliteitsmodel import QualityModel, Term, Text
from kwaliteitsmodel.model import Entity, kind_of
from kwaliteitsmodel.names import NAMES
from kwaliteitsmodel.references import moved

Keeps = Callable[[QualityModel], bool]
"""Whether a model still is what it must stay."""


def smallest(model: QualityModel, keeps: Keeps) -> QualityModel:
    """Return a model that *keeps* what *model* has, from which no entity and no field can go without losing it."""
    before = None
    while before != model:
        before, model = model, _plainer(_simpler(_fewer(model, keeps), keeps), keeps)
    return model


def is_least(model: QualityModel, keeps: Keeps) -> bool:
    """Return whether no one entity of *model* can go, nor two neighbours, and none can stand for another."""
    ids = [each.id for each in model.entities()]
    less = (model.without(*{*pair}, references="cascade") for pair in chain(zip(ids, ids, strict=True), pairwise(ids)))
    return not any(keeps(each) for each in chain(less, _merged(model)))


def _fewer(model: QualityModel, keeps: Keeps) -> QualityModel:
    """Return *model* without the entities that can go: first many at once, then neighbours, then one by one."""
    size = 1 << sum(1 for _ in model.entities()).bit_length()
    while size:
        ids = [each.id for each in model.entities()]
        for start in range(0, len(ids), max(1, size // 2)):
            gone = [each for each in ids[start : start + size] if each in model]
            less = model.without(*gone, references="cascade")
            model = less if gone and keeps(less) else model
        size //= 2
    return model


def _simpler(model: QualityModel, keeps: Keeps) -> QualityModel:
    """Return *model* of which every entity says as little as can be."""
    for each in model.entities():
        ahead: Iterator[Any] | None = _less(each)
        while ahead is not None:
            better = next((less for less in ahead if keeps(model.replacing(less))), None)
            model = model if better is None else model.replacing(better)
            ahead = None if better is None else _less(better)
    return model


def _plainer(model: QualityModel, keeps: Keeps) -> QualityModel:
    """Return *model* with something of another kind, where that lets something else go: a school must have much."""
    size = sum(1 for _ in model.entities())
    changed = (model.replacing(other) for each in model.entities() for other in _of_other_kinds(each))
    for other in filter(keeps, chain(_merged(model), changed)):
        less = _fewer(other, keeps)
        if sum(1 for _ in less.entities()) < size:
            return less
    return model


def _merged(model: QualityModel) -> Iterator[QualityModel]:
    """Yield *model* without each of its entities, for which each other of its kind stands wherever it is pointed at."""
    for gone, stays in permutations(model.entities(), 2):
        if type(gone) is type(stays):
            with contextlib.suppress(ValueError):
                yield _standing_for(model, gone.id, stays.id)


def _standing_for(model: QualityModel, gone: str, stays: str) -> QualityModel:
    for each in model.pointing_at(gone):
        other = moved(each, lambda target: stays if target == gone else target)
        model = model if other is None else model.replacing(other)
    return model.without(gone, references="cascade")


def _of_other_kinds(entity: Entity) -> Iterator[Entity]:
    """Yield *entity* with each other word in each field that must hold one, where that is possible."""
    for field in attrs.fields(type(entity)):
        held = getattr(entity, field.name)
        words = type(held) if isinstance(held, Term) and field.default is attrs.NOTHING else ()
        for each in (each for each in words if each is not held):
            with contextlib.suppress(ValueError):
                yield attrs.evolve(entity, **{field.name: each})


def _less(value: Any) -> Iterator[Any]:  # noqa: ANN401 - whatever a field holds
    """Yield what *value* may become that is one step simpler."""
    if isinstance(value, tuple):
        for place, each in enumerate(value):
            yield (*value[:place], *value[place + 1 :])
            yield from ((*value[:place], less, *value[place + 1 :]) for less in _less(each))
    elif attrs.has(type(value)) and not isinstance(value, Text):
        yield from _with_less(value)


def _with_less(value: Any) -> Iterator[Any]:  # noqa: ANN401 - any value of ours
    """Yield *value* with one of its fields at its default, or simpler; what is impossible is left out."""
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        usual = field.default
        options = [] if not field.init or usual is attrs.NOTHING or held == usual else [usual]
        for less in (*options, *_less(held)):
            try:
                yield attrs.evolve(value, **{field.name: less})
            except (ValueError, TypeError):
                continue


def renamed(model: QualityModel, keeps: Keeps) -> QualityModel:
    """Return *model* in which everything is called after its kind, where it *keeps* what it has under that name."""
    times: dict[str, int] = {}
    for each in model.entities():
        plural = kind_of(each)
        times[plural] = times.get(plural, 0) + 1
        named = _called(each, plural, times[plural])
        model = model.replacing(named) if keeps(model.replacing(named)) else model
    return model


def _called(entity: Entity, plural: str, place: int) -> Entity:
    """Return *entity* with the name of its kind, and which of them it is, in the fields that must hold a text."""
    after = f" {place}" if place > 1 else ""
    name = Text(nl=NAMES[plural][0].nl.capitalize() + after, en=NAMES[plural][0].en.capitalize() + after)
    must = [
        each.name for each in attrs.fields(type(entity)) if each.type == str | Text and each.default is attrs.NOTHING
    ]
    return attrs.evolve(entity, **dict.fromkeys(must, name))  # type: ignore[arg-type]  # each takes a text


def new_ids(model: QualityModel) -> dict[str, str]:
    """Return for each id of *model* the one that says its kind: ``indicator``, and of several ``indicator-2``."""
    times: dict[str, int] = {}
    ids: dict[str, str] = {}
    for each in model.entities():
        word = NAMES[kind_of(each)][0].en.replace(" ", "-")
        times[word] = times.get(word, 0) + 1
        ids[each.id] = f"{word}-{times[word]}" if times[word] > 1 else word
    return ids
