"""Rings: who comes back to themselves by going from one to the next."""

from collections.abc import Callable, Iterable
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
