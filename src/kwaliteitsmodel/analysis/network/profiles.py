"""Profiles of partners: whether differences between them go with their place in a network."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from math import sqrt

import attrs

from kwaliteitsmodel.analysis.network.measures import Measure, Scores
from kwaliteitsmodel.analysis.profiles import ProfileDimension, ranks, word_of
from kwaliteitsmodel.analysis.ties import Network
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Association:
    """Whether partners with a higher rank have another place in a network (nl: *verband*).

    *tau* is Kendall's tau-b, from -1 to 1, over the *n* partners of whom both are known; ``None`` where all have the
    same rank or the same score. It says nothing of causes, and little where *n* is small.
    """

    network: Network
    dimension: ProfileDimension
    measure: Measure
    n: int
    tau: float | None


def association(model: QualityModel, scores: Scores, dimension: ProfileDimension | str) -> Association:
    """Return whether partners with a higher rank in a *dimension* have higher *scores*, on the day of the network.

    Raises:
        InvalidValueError: If *dimension* is none of the three.

    Source: 0-20

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> from kwaliteitsmodel.analysis import network
        >>> demo = catalogue.load("demo")
        >>> degrees = network.degree(demo, kind=RelationKind.CONVERSES_WITH)
        >>> network.association(demo, degrees, ProfileDimension.AMBITION).n
        2
    """
    word = word_of(dimension)
    known = ranks(model, word, on=scores.network.on)
    pairs = [
        (known[each.stakeholder], each.value)
        for each in scores.scores
        if each.stakeholder in known and each.value is not None
    ]
    return Association(network=scores.network, dimension=word, measure=scores.measure, n=len(pairs), tau=_tau(pairs))


def _tau(pairs: Sequence[tuple[int, float]]) -> float | None:
    """Return Kendall's tau-b (Knight 1966): of pairs in the order of the one, those that the other has turned round."""
    every = len(pairs) * (len(pairs) - 1) // 2
    first, second = (every - _alike(each[side] for each in pairs) for side in (0, 1))
    differing = first + second - every + _alike(pairs)
    agreeing = differing - 2 * _turned([score for _, score in sorted(pairs)])
    return agreeing / sqrt(first * second) if first and second else None


def _alike(values: Iterable[Hashable]) -> int:
    """Return how many pairs of *values* are equal."""
    return sum(many * (many - 1) // 2 for many in Counter(values).values())


def _turned(scores: Sequence[float]) -> int:
    """Return how many pairs of *scores* stand the higher one first, by a Fenwick tree of those that came before."""
    place = {each: number for number, each in enumerate(sorted(set(scores)), start=1)}
    tree, turned = [0] * (len(place) + 1), 0
    for before, score in enumerate(scores):
        at = place[score]
        turned += before - sum(tree[each] for each in _down(at))
        while at < len(tree):
            tree[at] += 1
            at += at & -at
    return turned


def _down(place: int) -> Iterable[int]:
    while place:
        yield place
        place &= place - 1
