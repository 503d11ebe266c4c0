"""Whether two kinds of ties go together: their correlation, weighed against chance by permutation (QAP)."""

import random
from collections.abc import Iterable, Iterator
from math import sqrt
from typing import Unpack

import attrs

from kwaliteitsmodel.analysis.ties import Kinds, Network, Options, Ties, Value, of_ties, ties
from kwaliteitsmodel.domain.fields import a, whole
from kwaliteitsmodel.graph.kinds import named_kinds
from kwaliteitsmodel.model import QualityModel

_Pair = tuple[int, int]
_NO_LESS = 1e-12
"""What rounding may make of two correlations that are the same."""


@attrs.frozen(kw_only=True)
class Correlated:
    """How far two kinds of ties join the same pairs (nl: *samenhang van relaties*).

    *correlation* is that of Pearson, over the *pairs* of two different actors of which both values are known, a pair
    each way round; ``None`` where one kind joins all of them alike. *p* is the part of the drawn networks, this one
    among them, in which the correlation is at least as far from 0, either side: it can't be below
    1 / (*permutations* + 1). A drawn network in which it isn't defined counts as one that is as far. With few actors
    there are few different networks to draw, and *p* says little.
    """

    network: Network
    other: Network
    pairs: int
    correlation: float | None
    p: float | None
    permutations: int = attrs.field(validator=whole(1))
    seed: int = attrs.field(validator=a(int))


@of_ties
def qap(  # noqa: PLR0913 - all by name, most optional
    model: QualityModel,
    *,
    kind: Kinds,
    other: Kinds,
    value: Value = "presence",
    permutations: int = 1000,
    seed: int = 0,
    **asked: Unpack[Options],
) -> Correlated:
    """Return whether ties of *kind* and of the *other* kind go together, and how often chance does as much.

    Each of the *permutations* deals the actors anew over the places in the other network, which keeps its shape
    (Krackhardt 1988). The same *seed* deals the same. Pairs of which a weight isn't known are left out, as pairs.

    Raises:
        InvalidValueError: If *permutations* isn't a whole number of at least 1, or *seed* no whole number.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> found = qap(catalogue.load("demo"), kind=RelationKind.GOVERNS, other=RelationKind.LIES_IN)
        >>> round(found.correlation, 3)
        -0.011
    """
    first = ties(model, kind=kind, value=value, **asked)
    second = ties(model, kind=named_kinds(other, model.relations, "other"), value=value, **asked)
    n, one, two = first.network.n, _Table.of(first), _Table.of(second)
    pairs, correlation = _pearson(one, two, n * (n - 1))
    found = Correlated(
        network=first.network,
        other=second.network,
        pairs=pairs,
        correlation=correlation,
        p=None,
        permutations=permutations,
        seed=seed,
    )
    if correlation is None:
        return found
    drawn = (_pearson(one, each, n * (n - 1))[1] for each in _dealt(two, n, permutations, seed))
    far = sum(each is None or abs(each) >= abs(correlation) - _NO_LESS for each in drawn)
    return attrs.evolve(found, p=(far + 1) / (permutations + 1))


@attrs.frozen
class _Table:
    """The values of pairs of places: those that are joined, and those of which it isn't known; others have 0.

    *sums* are those of all values and of their squares: they stay the same however a table is dealt.
    """

    cells: dict[_Pair, float]
    unknown: frozenset[_Pair]
    sums: tuple[float, float]

    @classmethod
    def of(cls, found: Ties) -> "_Table":
        """Return the table of *found*; ties without direction stand both ways."""
        place = {each: number for number, each in enumerate(found.graph)}
        cells = {(place[source], place[target]): value for source, target, value in found.values()}
        if not found.graph.is_directed():
            cells |= {(target, source): value for (source, target), value in cells.items()}
        unknown = frozenset((place[source], place[target]) for source, target in found.unknown)
        return cls(cells, unknown, _sums(cells.values()))

    def sums_without(self, pairs: frozenset[_Pair]) -> tuple[float, float]:
        """Return the sums without those of *pairs*."""
        value, square = _sums(self.cells[each] for each in pairs if each in self.cells)
        return self.sums[0] - value, self.sums[1] - square


def _sums(values: Iterable[float]) -> tuple[float, float]:
    known = tuple(values)
    return sum(known), sum(each**2 for each in known)


def _dealt(table: _Table, n: int, permutations: int, seed: int) -> Iterator[_Table]:
    """Yield *table* with the actors dealt anew over *n* places; who has no tie may be anywhere."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated is what is asked for
    tied = sorted({each for pair in (*table.cells, *table.unknown) for each in pair})
    for _ in range(permutations):
        place = dict(zip(tied, chance.sample(range(n), len(tied)), strict=True))
        yield _Table(
            {(place[a], place[b]): value for (a, b), value in table.cells.items()},
            frozenset((place[a], place[b]) for a, b in table.unknown),
            table.sums,
        )


def _pearson(one: _Table, two: _Table, every: int) -> tuple[int, float | None]:
    """Return of how many of *every* pair both values are known, and their correlation over those."""
    pairs = every - len(one.unknown | two.unknown)
    sum_one, squares_one = one.sums_without(two.unknown)
    sum_two, squares_two = two.sums_without(one.unknown)
    spreads = pairs * squares_one - sum_one**2, pairs * squares_two - sum_two**2
    if spreads[0] <= _NO_LESS * pairs * squares_one or spreads[1] <= _NO_LESS * pairs * squares_two:
        return pairs, None
    together = sum(value * one.cells[pair] for pair, value in two.cells.items() if pair in one.cells)
    return pairs, (pairs * together - sum_one * sum_two) / sqrt(spreads[0] * spreads[1])
