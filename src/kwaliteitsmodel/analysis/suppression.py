"""Suppression: small counts are left out of a table, and as many others that they can't be worked back from totals.

A count of very few pupils can point at one of them. A table and its totals are a circulation: each cell flows from its
row to its column, each total back. What is left out can be higher by as much as still flows back to where it began by
way of what is left out too, none of which gets below zero.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.privacy import SMALLEST_SHOWN


@attrs.frozen(kw_only=True)
class SuppressedTable:
    """A table of counts with its totals, in which ``None`` is left out (nl: *tabel met onderdrukte aantallen*).

    What is ``None`` can't be worked back: by all that is shown it may be several numbers, and each that is too small to
    show may be large enough.
    """

    rows: tuple[tuple[int | None, ...], ...]
    row_totals: tuple[int | None, ...]
    column_totals: tuple[int | None, ...]
    total: int | None


class _Arc(NamedTuple):
    """A count as it flows between two nodes: rows and columns, and the whole on either side."""

    at: tuple[int, int]
    start: int
    end: int
    value: int


class _Step(NamedTuple):
    """From a node to another by more along an arc, or by less against it."""

    place: int
    to: int
    more: int


def suppressed(counts: Sequence[Sequence[int | None]], *, threshold: int = SMALLEST_SHOWN) -> SuppressedTable:
    """Return *counts*, row by row, with their totals; those below *threshold* are left out, zeros too.

    So are others, small ones rather than large ones, where one of these could be known to be below *threshold*
    otherwise; none that could be shown as well. Totals are counts too. A count that isn't there is ``None``: nobody
    hides it, and the totals are of those that are.

    The table is protected by itself. Who has another table of the same counts, of last year or by board, may subtract
    one from the other.

    Raises:
        InvalidValueError: If there are no rows of one length, or something isn't a whole number of at least 0.

    Example:
        >>> table = suppressed([[20, 3, 9], [14, 6, 11]])
        >>> table.rows, table.row_totals
        (((20, None, None), (14, None, None)), (32, 31))
    """
    _refuse_others(counts, threshold)
    arcs = _arcs(counts)
    out = _Circulation(arcs).left_out(threshold)
    shown = {each.at: None if place in out else each.value for place, each in enumerate(arcs)}
    height, width = len(counts), len(counts[0])
    return SuppressedTable(
        rows=tuple(tuple(shown.get((row, column)) for column in range(width)) for row in range(height)),
        row_totals=tuple(shown.get((row, width)) for row in range(height)),
        column_totals=tuple(shown.get((height, column)) for column in range(width)),
        total=shown.get((height, width)),
    )


def _refuse_others(counts: Sequence[Sequence[int | None]], threshold: int) -> None:
    for each in (threshold, *(cell for row in counts for cell in row if cell is not None)):
        if type(each) is not int or each < 0:
            raise wrong_type("counts", "whole numbers of at least 0", "gehele getallen van ten minste 0", each)
    if len({len(row) for row in counts}) != 1 or not counts[0]:
        raise wrong_type("counts", "rows of one length", "rijen van één lengte", counts)


def _arcs(counts: Sequence[Sequence[int | None]]) -> list[_Arc]:
    """Return all counts and totals: from rows to columns, to the whole, and from the whole back to the rows."""
    rows = [*counts, [_sum(column) for column in zip(*counts, strict=True)]]
    return list(_flowing([[*row, _sum(row)] for row in rows], len(counts), len(counts[0])))


def _sum(counts: Sequence[int | None]) -> int | None:
    """Return the sum of the counts that are there; ``None`` where none is."""
    there = [each for each in counts if each is not None]
    return sum(there) if there else None


def _flowing(table: list[list[int | None]], height: int, width: int) -> Iterator[_Arc]:
    """Yield the arcs: node *row*, node *height* + 1 + *column*; totals flow against the cells."""
    for row, values in enumerate(table):
        for column, value in enumerate(values):
            one, other = row, height + 1 + column
            back = (row == height) != (column == width)
            if value is not None:
                yield _Arc((row, column), other, one, value) if back else _Arc((row, column), one, other, value)


class _Circulation:
    """The arcs of a table, and which of them are left out: all of them at first."""

    def __init__(self, arcs: list[_Arc]) -> None:
        self.arcs = arcs
        self.order = sorted(range(len(arcs)), key=lambda place: arcs[place].value)
        self.out = set(self.order)
        self.steps: dict[int, list[_Step]] = {}
        for place in self.order:
            start, end = arcs[place].start, arcs[place].end
            self.steps.setdefault(start, []).append(_Step(place, end, 1))
            self.steps.setdefault(end, []).append(_Step(place, start, -1))

    def left_out(self, threshold: int) -> set[int]:
        """Return the places to leave out: each is shown, from the largest on, that no small one needs.

        A small one is looked at again only where it leant on what is to be shown.
        """
        small = [place for place in self.order if self.arcs[place].value < threshold]
        ways = {place: self._way(place, threshold) for place in small}
        for place in reversed(self.order[len(small) :]):
            self.out.remove(place)
            found = self._found_again([each for each in small if place in ways[each]], threshold)
            if found is None:
                self.out.add(place)
            else:
                ways.update(found)
        return self.out

    def _found_again(self, places: list[int], threshold: int) -> dict[int, set[int]] | None:
        """Return a way for each of *places*; ``None`` as soon as there is none for one."""
        found = {}
        for place in places:
            found[place] = self._way(place, threshold)
            if not found[place]:
                return None
        return found

    def _way(self, place: int, threshold: int) -> set[int]:
        """Return what changes where *place* is as high as *threshold*, among what is left out; nothing if it can't."""
        need = threshold - self.arcs[place].value
        changes: Counter[int] = Counter()
        while need > 0:
            path = self._path(place, changes)
            if not path:
                return set()
            room = (self.arcs[each.place].value + changes[each.place] for each in path if each.more < 0)
            by = min(need, *room, need)
            for each in path:
                changes[each.place] += by * each.more
            need -= by
        return {each for each, change in changes.items() if change}

    def _path(self, place: int, changes: "Counter[int]") -> list[_Step]:
        """Return the shortest way back from where *place* flows to, small ones rather than large ones."""
        start, goal = self.arcs[place].end, self.arcs[place].start
        came: dict[int, tuple[int, _Step]] = {}
        queue = deque([start])
        while queue and goal not in came:
            node = queue.popleft()
            for step in self.steps[node]:
                if step.to not in came and step.place != place and self._is_open(step, changes):
                    came[step.to] = node, step
                    queue.append(step.to)
        return list(_walked(came, start, goal)) if goal in came else []

    def _is_open(self, step: _Step, changes: "Counter[int]") -> bool:
        """Return whether what is left out there can be one more, or one less without getting below zero."""
        return step.place in self.out and (step.more > 0 or self.arcs[step.place].value + changes[step.place] > 0)


def _walked(came: dict[int, tuple[int, _Step]], start: int, node: int) -> Iterator[_Step]:
    """Yield the steps by which *node* was reached, the last one first."""
    while node != start:
        node, step = came[node]
        yield step
