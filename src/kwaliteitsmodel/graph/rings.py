"""Rings: who comes back to themselves by going from one to the next."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import networkx as nx

Id = TypeVar("Id", bound=str)


def rings(steps: Iterable[tuple[Id, Id]], order: Callable[[Id], Any]) -> tuple[tuple[Id, ...], ...]:
    """Return the sets of two or more in which everyone reaches everyone by *steps*, each and all of them in *order*.

    Example:
        >>> rings([("b", "a"), ("a", "b"), ("b", "c")], order=str)
        (('a', 'b'),)
    """
    network: nx.DiGraph[Id] = nx.DiGraph(steps)
    several = (sorted(each, key=order) for each in nx.strongly_connected_components(network) if len(each) > 1)
    return tuple(sorted(map(tuple, several), key=lambda ring: order(ring[0])))


def short_rings(steps: Iterable[tuple[int, int]], longest: int) -> Iterator[tuple[int, ...] | None]:
    """Yield each ring of at most *longest* once, from its lowest number, and ``None`` for each step that closes none.

    All rings through one are found before the next, without that one; who has most steps comes first. A step is only
    taken where the shortest way back is short enough. The number of steps may grow very fast all the same: count them.

    Example:
        >>> [each for each in short_rings([(1, 2), (2, 3), (3, 1), (2, 1)], 3) if each]
        [(1, 2), (1, 2, 3)]
    """
    network: nx.DiGraph[int] = nx.DiGraph(steps)
    for knot in nx.strongly_connected_components(network):
        left = network.subgraph(knot).copy()
        for start in sorted(knot, key=lambda each: (-network.degree[each], each)):
            back = nx.single_source_shortest_path_length(left.reverse(copy=False), start, cutoff=longest - 1)
            yield from _rings_of(start, left.succ, back, longest)
            left.remove_node(start)


def _rings_of(
    start: int, after: Mapping[int, Iterable[int]], back: Mapping[int, int], longest: int
) -> Iterator[tuple[int, ...] | None]:
    """Yield the rings that hold *start*; *back* says how many steps there are at least from each back to it."""
    paths: list[tuple[int, ...]] = [(start,)]
    while paths:
        path = paths.pop()
        for each in after[path[-1]]:
            yield _from_lowest(path) if each == start else None
            if each not in path and len(path) + back.get(each, longest) <= longest:
                paths.append((*path, each))


def _from_lowest(ring: Sequence[int]) -> tuple[int, ...]:
    first = ring.index(min(ring))
    return (*ring[first:], *ring[:first])
