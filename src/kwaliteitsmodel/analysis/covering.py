"""Covering: the cheapest sets that together hold everything, exactly, or nearly and with a bound.

Sets are told apart by their place in a list, and of two choices that are equally good the first is taken: the one with
fewer sets and, of as many, the one whose places come first in the dictionary order of rows of numbers.

It is no part of the door: :mod:`kwaliteitsmodel.analysis.cover` asks it about indicators.
"""

from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Mapping, MutableMapping, Sequence
from fractions import Fraction
from heapq import heapify, heappop, heappush
from importlib import import_module
from itertools import combinations
from math import gcd
from typing import Any, TypeAlias

import attrs

from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import MissingExtraError

FEW = 15
"""Of how many sets every choice is tried; more need the extra ``solve``."""

MOST = 10**8
"""The largest cost, in whole units, of which a solver that reckons in floats still tells one unit more from equal."""

AT_ONCE = 20
"""How many sets are put in order by one question to the solver."""

Sets: TypeAlias = Mapping[int, frozenset[str]]


class OutOfReach(Term):
    """Why no exact answer is given (nl: *waarom niet exact*).

    Source: 3-37
    """

    TOO_FINE = (
        "too-fine",
        "de kosten zijn te groot of te fijn verdeeld",
        "the costs are too large or too finely divided",
    )
    TOO_MANY = "too-many", "er zijn te veel keuzes", "there are too many choices"


@attrs.frozen(kw_only=True)
class Choice:
    """Sets that together hold everything, by their places (nl: *keuze*).

    *exact* says that none costs less; otherwise none costs less than *at_least*. *settled* says that of those that cost
    as little it is surely the first.

    Source: 3-37
    """

    places: tuple[int, ...]
    exact: bool
    settled: bool
    at_least: Fraction


def exactly(sets: Sequence[frozenset[str]], costs: Sequence[int], nodes: int) -> Choice | OutOfReach:
    """Return the cheapest choice, or why it is out of reach: the costs, or that it isn't found in *nodes* branches.

    Raises:
        MissingExtraError: If more than a few sets are in play and the extra ``solve`` isn't installed.

    Source: 3-37

    Example:
        >>> exactly([frozenset("ab"), frozenset("bc"), frozenset("abc")], [1, 1, 3], 10).places
        (0, 1)
    """
    sure, rest = reduced(sets, costs)
    found = (by_trying(rest, costs), True) if len(rest) <= FEW else by_solving(rest, costs, nodes)
    if isinstance(found, OutOfReach):
        return found
    places = tuple(sorted((*sure, *found[0])))
    return Choice(places=places, exact=True, settled=found[1], at_least=Fraction(sum(costs[each] for each in places)))


def greedily(sets: Sequence[frozenset[str]], costs: Sequence[int]) -> Choice:
    """Return a choice made step by step: each time the set that costs least for each thing that it adds.

    It costs at most 1 + 1/2 + … + 1/k times the least, where k is how much the largest set holds; what turns out to be
    superfluous is left out.

    Source: 3-37

    Example:
        >>> greedily([frozenset("ab"), frozenset("bc"), frozenset("abc")], [1, 1, 3]).places
        (0, 1)
    """
    sure, rest = reduced(sets, costs)
    found = _by_greed(rest, costs)
    largest = max(map(len, rest.values()), default=1)
    factor = sum((Fraction(1, size + 1) for size in range(largest)), Fraction())
    least = sum(costs[each] for each in sure) + Fraction(sum(costs[each] for each in found)) / factor
    places = tuple(sorted((*sure, *_needed(found, rest))))
    return Choice(places=places, exact=False, settled=False, at_least=least)


def reduced(sets: Sequence[frozenset[str]], costs: Sequence[int]) -> tuple[list[int], dict[int, frozenset[str]]]:
    """Return the places that the best choice surely has, and the sets of which it is still to choose, without these.

    A set that another holds, at no more cost, isn't in the best choice; one that alone holds something is. Each set is
    looked at again where something was taken from it, or where it may have become the only one.

    Source: 3-37

    Example:
        >>> reduced([frozenset("ab"), frozenset("b"), frozenset("c")], [1, 1, 1])
        ([0, 2], {})
    """
    rest = {place: set(each) for place, each in enumerate(sets) if each}
    holders = _holders(rest)
    sure: list[int] = []
    looking = deque(rest)
    while looking:
        place = looking.popleft()
        if place in rest and any(len(holders[thing]) == 1 for thing in rest[place]):
            sure.append(place)
            looking.extend(_taken(place, rest, holders))
        elif place in rest and _is_dominated(place, rest, holders, costs):
            looking.extend(_dropped(place, rest, holders))
    return sure, {place: frozenset(each) for place, each in rest.items()}


Left: TypeAlias = MutableMapping[int, set[str]]
Holders: TypeAlias = MutableMapping[str, set[int]]


def _holders(sets: Mapping[int, Collection[str]]) -> dict[str, set[int]]:
    """Return in which sets each thing is."""
    holders: dict[str, set[int]] = {}
    for place, each in sets.items():
        for thing in each:
            holders.setdefault(thing, set()).add(place)
    return holders


def _taken(place: int, rest: Left, holders: Holders) -> list[int]:
    """Take a set, and all that it holds from the others; return those that lost something and aren't empty."""
    lost = {other for thing in rest[place] for other in holders[thing]} - {place}
    done = rest.pop(place)
    for thing in done:
        del holders[thing]
    for other in lost:
        rest[other] -= done
        if not rest[other]:
            del rest[other]
    return sorted(lost & rest.keys())


def _dropped(place: int, rest: Left, holders: Holders) -> list[int]:
    """Leave a set out; return those that now alone hold something."""
    held = rest.pop(place)
    for thing in held:
        holders[thing].discard(place)
    return sorted({other for thing in held if len(holders[thing]) == 1 for other in holders[thing]})


def _is_dominated(place: int, rest: Left, holders: Holders, costs: Sequence[int]) -> bool:
    """Return whether another set holds all of this one, and costs less, or as much and comes first."""
    held = rest[place]
    others = min((holders[each] for each in held), key=len)
    return any((costs[each], each) < (costs[place], place) and held <= rest[each] for each in others)


def by_trying(sets: Sets, costs: Sequence[int]) -> tuple[int, ...]:
    """Return the best of all choices: those with fewer sets come first, and the first of the cheapest is taken.

    Source: 3-37

    Example:
        >>> by_trying({4: frozenset("ab"), 7: frozenset("a"), 9: frozenset("b")}, [1] * 10)
        (4,)
    """
    everything = frozenset().union(*sets.values())
    tried = (each for size in range(len(sets) + 1) for each in combinations(sets, size))
    full = (each for each in tried if len(frozenset().union(*(sets[place] for place in each))) == len(everything))
    return min(full, key=lambda places: sum(costs[each] for each in places))


def by_solving(sets: Sets, costs: Sequence[int], nodes: int) -> tuple[tuple[int, ...], bool] | OutOfReach:
    """Return what :func:`by_trying` does, by HiGHS, and whether it is surely the first of those that cost as little.

    First the least cost is sought, then the fewest sets that cost so little, then the first of as few.

    Raises:
        MissingExtraError: If the extra ``solve`` isn't installed.

    Source: 3-37

    Example:
        >>> by_solving({4: frozenset("ab"), 7: frozenset("a"), 9: frozenset("b")}, [1] * 10, 10)
        ((4,), True)
    """
    unit = gcd(*(costs[place] for place in sets)) or 1
    weights = {place: costs[place] // unit for place in sets}
    if sum(weights.values()) > MOST:
        return OutOfReach.TOO_FINE
    solver = _solver(sets, weights, nodes)
    cheapest = solver.least(weights, {}, None)
    if cheapest is None:
        return OutOfReach.TOO_MANY
    few = cheapest if {*weights.values()} == {1} else solver.least(dict.fromkeys(sets, 1), {}, solver.cost(cheapest))
    if few is None or solver.cost(few) != solver.cost(cheapest):
        return tuple(sorted(cheapest)), False
    return _first(solver, few)


def _first(solver: "_Solver", best: frozenset[int]) -> tuple[tuple[int, ...], bool]:
    """Return the first of the choices that cost as little as *best* and have as few sets, and whether it surely is.

    Some sets at a time are decided on: the earlier one stands, the more it is worth to have it.
    """
    cost, fixed, places = solver.cost(best), dict[int, int](), list(solver.weights)
    for start in range(0, len(places), AT_ONCE):
        some = places[start : start + AT_ONCE]
        worth = {place: -(2 ** (AT_ONCE - 1 - order)) for order, place in enumerate(some)}
        found = solver.least(worth, fixed, cost, number=len(best))
        if found is None or (solver.cost(found), len(found)) != (cost, len(best)):
            return tuple(sorted(best)), False
        best, fixed = found, fixed | {place: int(place in found) for place in some}
    return tuple(sorted(best)), True


@attrs.frozen(kw_only=True)
class _Solver:
    """The choice among sets as a problem in whole numbers, made once and asked often (nl: *geheeltallig probleem*)."""

    weights: Mapping[int, int]
    nodes: int
    milp: Callable[..., Any]
    bounds: Callable[..., Any]
    row: Callable[..., Any]
    holds_all: Any

    def cost(self, places: Iterable[int]) -> int:
        return sum(self.weights[each] for each in places)

    def least(
        self, worth: Mapping[int, int], fixed: Mapping[int, int], most: int | None, *, number: int | None = None
    ) -> frozenset[int] | None:
        """Return the choice of least *worth* with *fixed* as they are, that costs at most *most*, of *number* sets.

        ``None`` where that isn't found and proved in so many nodes.
        """
        rows = [self.holds_all]
        rows += [] if most is None else [self.row([[*self.weights.values()]], ub=most)]
        rows += [] if number is None else [self.row([[1] * len(self.weights)], lb=number, ub=number)]
        found = self.milp(
            [worth.get(place, 0) for place in self.weights],
            integrality=1,
            bounds=self.bounds(
                [fixed.get(place, 0) for place in self.weights], [fixed.get(place, 1) for place in self.weights]
            ),
            constraints=rows,
            options={"mip_rel_gap": 0.0, "node_limit": self.nodes},
        )
        if found.status != 0:
            return None
        places = frozenset(place for place, share in zip(self.weights, found.x, strict=True) if round(share))
        is_least = found.mip_dual_bound > sum(worth.get(place, 0) for place in places) - 1
        return places if is_least else None


def _solver(sets: Sets, weights: Mapping[int, int], nodes: int) -> _Solver:
    try:
        optimize, sparse = import_module("scipy.optimize"), import_module("scipy.sparse")
    except ImportError as error:
        raise MissingExtraError("solve", "scipy") from error
    holders = sorted(_holders(sets).items())
    columns = {place: column for column, place in enumerate(sets)}
    cells = [(row, columns[place]) for row, (_, those) in enumerate(holders) for place in those]
    matrix = sparse.csr_array(([1] * len(cells), tuple(zip(*cells, strict=True))), shape=(len(holders), len(sets)))
    return _Solver(
        weights=weights,
        nodes=nodes,
        milp=optimize.milp,
        bounds=optimize.Bounds,
        row=optimize.LinearConstraint,
        holds_all=optimize.LinearConstraint(matrix, lb=1),
    )


def _by_greed(sets: Sets, costs: Sequence[int]) -> list[int]:
    """Return the places in the order in which they are taken.

    What a set costs for each thing that it adds only grows as others are taken, so the cheapest on the heap is looked
    at again and taken where it is still the cheapest.
    """
    left = set().union(*sets.values())
    heap = [(Fraction(costs[place], len(held)), place) for place, held in sets.items()]
    heapify(heap)
    found: list[int] = []
    while left:
        before, place = heappop(heap)
        added = len(left & sets[place])
        price = Fraction(costs[place], added) if added else None
        if price == before:
            found.append(place)
            left -= sets[place]
        elif price is not None:
            heappush(heap, (price, place))
    return found


def _needed(places: Sequence[int], sets: Sets) -> list[int]:
    """Return *places* without those that the others make superfluous, the last one first."""
    times = Counter(thing for place in places for thing in sets[place])
    needed: list[int] = []
    for place in reversed(places):
        if any(times[thing] == 1 for thing in sets[place]):
            needed.append(place)
        else:
            times.subtract(sets[place])
    return needed
