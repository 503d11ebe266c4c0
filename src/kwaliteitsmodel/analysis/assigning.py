"""Assigning: people to tasks at the least cost, as a problem in whole numbers that HiGHS solves by way of scipy.

Tasks, people and organisations are told apart by their place in a list. Columns and rows follow these places and the
solver draws no lots, so the same problem has the same answer.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from importlib import import_module
from math import ceil, inf
from typing import Any, TypeAlias

import attrs

from kwaliteitsmodel.errors import MissingExtraError

SLACK = 1e-6
"""How far a number of a solver that reckons in floats may be from the whole number that it means."""

TURNS = 8
"""How often a plan is made again with other ways discouraged, before swaps are shut."""

OPTIMAL, IMPOSSIBLE = 0, 2
"""What scipy says when it is sure."""

Pair: TypeAlias = tuple[int, int]
"""A task, and someone who may do it."""


@attrs.frozen(kw_only=True)
class Assignment:
    """Who may do what, at what cost, and within which bounds (nl: *toewijzing*).

    *costs* are those of each of *pairs*. A task takes from *smallest* to *largest* people; where *leads* isn't
    ``None``, one of them at least is a pair in it. Someone does at most their *capacity* of tasks, and did *done* of
    them already: each next one costs *spread* times how many went before. *givers* and *takers* are the organisations
    of people and of tasks; a difference of one between what one gives and takes costs *balance*. Where *swaps* are not
    allowed, no two organisations do tasks for each other.
    """

    tasks: int
    pairs: tuple[Pair, ...]
    costs: tuple[int, ...]
    leads: frozenset[Pair] | None
    smallest: int
    largest: int
    capacity: tuple[int | None, ...]
    done: tuple[int, ...]
    givers: tuple[int, ...]
    takers: tuple[int, ...]
    balance: int
    spread: int
    swaps: bool

    def cost(self, plan: Iterable[Pair]) -> int:
        """Return what *plan* costs."""
        chosen = list(plan)
        prices = dict(zip(self.pairs, self.costs, strict=True))
        return (
            sum(prices[each] for each in chosen)
            + self.spread * spread(Counter(person for _, person in chosen), self.done)
            + self.balance * imbalance((self.givers[p], self.takers[t]) for t, p in chosen)
        )

    def swapped(self, plan: Iterable[Pair]) -> set[Pair]:
        """Return of each two organisations that do tasks for each other the way that fewer go; of equals, in turn."""
        ways = Counter(_way(self, pair) for pair in plan)
        return {
            min((each, _back(each)), key=lambda way: (ways[way], (sum(way) + (way[0] < way[1])) % 2))
            for each in ways
            if each[0] < each[1] and _back(each) in ways
        }


def spread(times: Counter[int], done: Sequence[int]) -> int:
    """Return how uneven work is: for each task that someone does, how many that person did before it."""
    return sum(n * done[person] + n * (n - 1) // 2 for person, n in times.items())


def imbalance(ways: Iterable[Pair]) -> int:
    """Return how far what each gives is from what it takes, over all of them; *ways* are giver and taker."""
    balance = Counter[int]()
    for giver, taker in ways:
        balance[giver] += 1
        balance[taker] -= 1
    return sum(abs(each) for each in balance.values())


@attrs.frozen(kw_only=True)
class Assigned:
    """What was found: a plan or none, and below which cost surely none goes (nl: *toegewezen*).

    *possible* is false where surely none exists, and ``None`` where none was found and one may exist.
    """

    plan: tuple[Pair, ...] | None
    at_least: int
    possible: bool | None


def best(problem: Assignment, nodes: int) -> Assigned:
    """Return the plan that costs least, or the best that was found in *nodes* branches.

    Without the rule about swaps a plan is soon found and nothing costs less. Among those that cost as little, one with
    few swaps is looked for; the way of each that is left, and that fewer go, is shut until there are none. Only where
    that costs more is the whole problem solved.

    Raises:
        MissingExtraError: If the extra ``solve`` isn't installed.
    """
    free = attrs.evolve(problem, swaps=True)
    first = _solved(free, nodes)
    if problem.swaps or first.plan is None:
        return first
    found = _shutting(free, _discouraging(free, first.plan, nodes), nodes)
    if found is not None and problem.cost(found) == first.at_least:
        return Assigned(plan=found, at_least=first.at_least, possible=True)
    whole = _solved(problem, nodes)
    plans = [each for each in (found, whole.plan) if each is not None]
    if not plans:
        return whole
    return Assigned(plan=min(plans, key=problem.cost), at_least=max(first.at_least, whole.at_least), possible=True)


def is_impossible(problem: Assignment, nodes: int) -> bool:
    """Return whether surely no plan keeps to the bounds of *problem*, whatever it would cost."""
    free = attrs.evolve(problem, costs=(0,) * len(problem.costs), balance=0, spread=0)
    return best(free, nodes).possible is False


def _discouraging(free: Assignment, plan: tuple[Pair, ...], nodes: int) -> tuple[Pair, ...]:
    """Return a plan that costs as little as *plan*, with fewer swaps, if that goes well.

    Discouraged is what would make a swap with a way that *plan* goes, and one way of each swap: the other one where
    that didn't help before.
    """
    shy: set[Pair] = set()
    for _ in range(TURNS):
        swapped, used = free.swapped(plan), {_way(free, pair) for pair in plan}
        if not swapped:
            break
        turned = {_back(way) if way in shy else way for way in swapped}
        shy = turned | {_back(way) for way in used if _back(way) not in used}
        plan = _solved(free, nodes, shy).plan or plan
    return plan


def _shutting(left: Assignment, plan: tuple[Pair, ...] | None, nodes: int) -> tuple[Pair, ...] | None:
    """Return a plan without swaps that is found by shutting ways, if that goes well."""
    while plan is not None and (shut := left.swapped(plan)):
        kept = [place for place, pair in enumerate(left.pairs) if _way(left, pair) not in shut]
        pairs, costs = tuple(left.pairs[each] for each in kept), tuple(left.costs[each] for each in kept)
        left = attrs.evolve(left, pairs=pairs, costs=costs)
        plan = _solved(left, nodes).plan
    return plan


def _way(problem: Assignment, pair: Pair) -> Pair:
    return problem.givers[pair[1]], problem.takers[pair[0]]


def _back(way: Pair) -> Pair:
    return way[1], way[0]


Row: TypeAlias = tuple[list[tuple[int, int]], float, float]
"""Columns with what each weighs, the least that they may come to together, and the most."""


def _solved(problem: Assignment, nodes: int, shy: Collection[Pair] = ()) -> Assigned:
    """Return what the solver finds of *problem* as it is; of plans that cost the same, one that goes few *shy* ways."""
    if not problem.tasks:
        return Assigned(plan=(), at_least=0, possible=True)
    optimize, sparse = _scipy()
    little = 1 / (1 + problem.tasks * problem.largest)  # so that all of them together cost less than 1
    prices = ((cost, _way(problem, pair)) for cost, pair in zip(problem.costs, problem.pairs, strict=True))
    columns = [(cost + little * (way in shy), 1.0, 1) for cost, way in prices]
    rows = [*_of_tasks(problem), *_of_capacity(problem), *_of_spread(problem, columns), *_of_balance(problem, columns)]
    rows += () if problem.swaps else _of_swaps(problem, columns)
    if not columns:
        return _without_columns(rows)
    costs, most, whole = zip(*columns, strict=True)
    found = optimize.milp(
        costs,
        integrality=whole,
        bounds=optimize.Bounds(0, most),
        constraints=optimize.LinearConstraint(
            _matrix(sparse, rows, len(columns)), [low for _, low, _ in rows], [high for *_, high in rows]
        ),
        options={"mip_rel_gap": 0.0, "node_limit": nodes},
    )
    return _read(problem, found)


def _without_columns(rows: Sequence[Row]) -> Assigned:
    """Return what there is to find where nobody may do anything."""
    possible = all(low <= 0 for _, low, _ in rows)
    return Assigned(plan=() if possible else None, at_least=0, possible=possible)


def _read(problem: Assignment, found: Any) -> Assigned:  # noqa: ANN401 - what an extra returns
    """Return what the solver *found*; where it stopped halfway, also what it knows of the rest."""
    if found.status == IMPOSSIBLE:
        return Assigned(plan=None, at_least=0, possible=False)
    bound = found.mip_dual_bound
    at_least = ceil(bound - SLACK) if bound is not None and bound > 0 else 0
    if found.x is None:
        return Assigned(plan=None, at_least=at_least, possible=None)
    plan = tuple(pair for pair, share in zip(problem.pairs, found.x, strict=False) if round(share))
    cost = problem.cost(plan)
    return Assigned(plan=plan, at_least=cost if found.status == OPTIMAL else min(at_least, cost), possible=True)


def _scipy() -> tuple[Any, Any]:
    try:
        return import_module("scipy.optimize"), import_module("scipy.sparse")
    except ImportError as error:
        raise MissingExtraError("solve", "scipy") from error


def _matrix(sparse: Any, rows: Sequence[Row], width: int) -> Any:  # noqa: ANN401 - modules and classes of an extra
    cells = [(row, column, weight) for row, (some, _, _) in enumerate(rows) for column, weight in some]
    at, columns, weights = zip(*cells, strict=True)
    return sparse.csr_array((weights, (at, columns)), shape=(len(rows), width))


def _grouped(problem: Assignment, by: Callable[[Pair], int]) -> dict[int, list[tuple[int, int]]]:
    """Return the columns of the pairs, each weighing 1, by what *by* says of a pair."""
    groups: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for column, pair in enumerate(problem.pairs):
        groups[by(pair)].append((column, 1))
    return groups


def _of_tasks(problem: Assignment) -> Iterator[Row]:
    """Yield that each task has enough people, not too many, and one at least who leads."""
    of = _grouped(problem, lambda pair: pair[0])
    for task in range(problem.tasks):
        yield of[task], problem.smallest, problem.largest
        if problem.leads is not None:
            yield [(column, 1) for column, _ in of[task] if problem.pairs[column] in problem.leads], 1, inf


def _of_capacity(problem: Assignment) -> Iterator[Row]:
    """Yield that nobody does more than their capacity."""
    for person, doing in _grouped(problem, lambda pair: pair[1]).items():
        most = problem.capacity[person]
        if most is not None:
            yield doing, 0, max(0, most - problem.done[person])


def _of_spread(problem: Assignment, columns: list[tuple[float, float, int]]) -> Iterator[Row]:
    """Yield that each next task of someone is a column of its own, which costs more than the one before it."""
    for person, doing in _grouped(problem, lambda pair: pair[1]).items() if problem.spread else ():
        first = len(columns)
        done = problem.done[person]
        columns += [(problem.spread * (done + before), 1.0, 0) for before in range(len(doing))]
        yield [*doing, *((first + before, -1) for before in range(len(doing)))], 0, 0


def _of_balance(problem: Assignment, columns: list[tuple[float, float, int]]) -> Iterator[Row]:
    """Yield that what an organisation gives is what it takes, but for what is over or short."""
    weights: dict[int, Counter[int]] = defaultdict(Counter)
    for column, pair in enumerate(problem.pairs) if problem.balance else ():
        giver, taker = _way(problem, pair)
        weights[giver][column] += 1
        weights[taker][column] -= 1
    for several in weights.values():
        over = len(columns)
        columns += [(problem.balance, inf, 0)] * 2
        yield [*several.items(), (over, -1), (over + 1, 1)], 0, 0


def _of_swaps(problem: Assignment, columns: list[tuple[float, float, int]]) -> Iterator[Row]:
    """Yield that of two organisations only one does tasks for the other: a column says which."""
    ways: dict[Pair, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for column, pair in enumerate(problem.pairs):
        ways[_way(problem, pair)][pair[0]].append((column, 1))
    for one, other in sorted(ways):
        if one < other and (other, one) in ways:
            columns.append((0, 1.0, 1))
            first = len(columns) - 1
            for doing in ways[one, other].values():
                yield [*doing, (first, -min(len(doing), problem.largest))], -inf, 0
            for doing in ways[other, one].values():
                most = min(len(doing), problem.largest)
                yield [*doing, (first, most)], -inf, most
