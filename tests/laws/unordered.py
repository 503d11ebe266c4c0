"""What the order of a model may not change: a model turned round, and answers of which the order is left out."""

from collections.abc import Collection
from typing import Any

import attrs

import kwaliteitsmodel as km
from kwaliteitsmodel.model import KINDS


def turned(model: km.QualityModel) -> km.QualityModel:
    """Return *model* with the entities of each kind the other way round."""
    return attrs.evolve(model, **{plural: getattr(model, plural)[::-1] for plural in KINDS})


def unordered(value: Any, *whole: type, without: Collection[str] = ("detail",)) -> str:
    """Return *value* such that several of something read the same in any order.

    What is of a class in *whole* keeps its order; fields *without* which things are compared are sentences.
    """
    if isinstance(value, tuple | list | set | frozenset):
        return str(sorted(unordered(each, *whole, without=without) for each in value))
    if attrs.has(type(value)) and not isinstance(value, whole):
        names = [each.name for each in attrs.fields(type(value)) if each.name not in without]
        return f"{type(value).__name__}{[(n, unordered(getattr(value, n), *whole, without=without)) for n in names]}"
    return repr(value)
