"""Profiles of partners: whether differences between them go with their place in a network."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from math import sqrt
from typing import Any

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.network.measures import Measure, Score, Scores
from kwaliteitsmodel.analysis.profiles import ProfileDimension, ranks, word_of
from kwaliteitsmodel.analysis.ties import Network
from kwaliteitsmodel.domain.fields import is_number, optional, wrong_type
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.model import QualityModel

_NUMBER: "attrs.Attribute[Any]" = attrs.fields(Score).value.evolve(name="scores")


@attrs.frozen(kw_only=True)
class Association:
    """Whether partners with a higher rank have another place in a network, or another number (nl: *verband*).

    *tau* is Kendall's tau-b, from -1 to 1, over the *n* partners of whom both are known; ``None`` where all have the
    same rank or the same score. It says nothing of causes, and little where *n* is small. Numbers of one's own are of
    no *network* and no *measure*.
    """

    network: Network | None
    dimension: ProfileDimension
    measure: Measure | None
    n: int
    tau: float | None


def association(
    model: QualityModel,
    scores: Scores | Mapping[StakeholderId, float | None],
    dimension: ProfileDimension | str,
    *,
    on: date | None = None,
) -> Association:
    """Return whether partners with a higher rank in a *dimension* have higher *scores*, on the day of the network.

    *scores* may also be numbers of one's own, by the id of a stakeholder, such as how many conclusions about each are
    triangulated; ``None`` is not known. Then *on* is the day of the ranks, without which the last of each count.

    Raises:
        InvalidValueError: If *dimension* is none of the three, *scores* are neither, a number of one's own is none or
            is of what is no stakeholder, or *on* is no day or another one than that of the network.
        UnknownIdError: If the model has nobody with the id of a number of one's own.

    Source: 0-20

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> from kwaliteitsmodel.analysis import network
        >>> demo = catalogue.load("demo")
        >>> degrees = network.degree(demo, kind=RelationKind.CONVERSES_WITH)
        >>> network.association(demo, degrees, ProfileDimension.AMBITION).n
        2
        >>> triangulated = {StakeholderId("site:99ZZ00"): 2, StakeholderId("site:99ZY00"): 0}
        >>> network.association(demo, triangulated, ProfileDimension.AMBITION).tau
        1.0
    """
    word = word_of(dimension)
    if isinstance(scores, Scores):
        network, measure, on = scores.network, scores.measure, _day(scores.network, on)
        numbers: Mapping[StakeholderId, float | None] = {each.stakeholder: each.value for each in scores.scores}
    else:
        network, measure, numbers = None, None, _own(model, scores)
    known = ranks(model, word, on=on)
    pairs = [(known[who], number) for who, number in numbers.items() if who in known and number is not None]
    return Association(network=network, dimension=word, measure=measure, n=len(pairs), tau=_tau(pairs))


def _day(network: Network, on: date | None) -> date | None:
    """Return the day of *network*, and refuse another."""
    if on not in (None, network.on):
        day = network.on or "None"
        raise wrong_type("on", f"the day of the network ({day})", f"de dag van het netwerk ({day})", on)
    return network.on


def _own(model: QualityModel, numbers: object) -> Mapping[StakeholderId, float | None]:
    """Return *numbers*, and refuse what are none by the ids of stakeholders."""
    if not isinstance(numbers, Mapping):
        raise wrong_type(
            "scores", "Scores or a dict from ids to numbers", "Scores of een dict van ids naar getallen", numbers
        )
    for who, number in numbers.items():
        held(model, who, Stakeholder)
        optional(is_number)(None, _NUMBER, number)
    return numbers


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
