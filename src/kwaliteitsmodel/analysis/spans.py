"""Things by their periods, found by how these lie to another period, without looking at each of them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Generic, Self, TypeVar

import attrs

from kwaliteitsmodel.domain.periods import Period

T = TypeVar("T")

_Starts = Mapping[int, Sequence[tuple[int, int]]]


@attrs.frozen(kw_only=True)
class Spans(Generic[T]):
    """Things that each have a period (nl: *dingen met een periode*), which are found in the order in which they came.

    They are kept by how long their periods are, and there is little that lasts as long as nothing else: finding takes
    as long as there are different lengths.
    """

    things: tuple[T, ...]
    starts: _Starts

    @classmethod
    def made(cls, pairs: Iterable[tuple[Period, T]]) -> Self:
        """Return what *pairs* hold."""
        several = tuple(pairs)
        starts: dict[int, list[tuple[int, int]]] = {}
        for place, (period, _) in enumerate(several):
            first, last = _days(period)
            starts.setdefault(last - first, []).append((first, place))
        return cls(things=tuple(each for _, each in several), starts={a: sorted(b) for a, b in starts.items()})

    def inside(self, period: Period) -> list[T]:
        """Return those whose period lies in *period*."""
        return [self.things[place] for place in sorted(self._inside(period))]

    def around(self, period: Period) -> list[T]:
        """Return those in whose period *period* lies."""
        return [self.things[place] for place in sorted(self._around(period))]

    def either_way(self, period: Period) -> list[T]:
        """Return those of which one of the two periods lies in the other."""
        return [self.things[place] for place in sorted(self._inside(period) | self._around(period))]

    def _inside(self, period: Period) -> set[int]:
        first, last = _days(period)
        return {each for length in self.starts for each in self._between(length, first, last - length)}

    def _around(self, period: Period) -> set[int]:
        first, last = _days(period)
        return {each for length in self.starts for each in self._between(length, last - length, first)}

    def _between(self, length: int, first: int, last: int) -> Iterable[int]:
        """Return the places of periods of one *length* that start from *first* to *last*."""
        starts = self.starts[length]
        found = starts[bisect_left(starts, (first, 0)) : bisect_left(starts, (last + 1, 0))] if first <= last else ()
        return (place for _, place in found)


def _days(period: Period) -> tuple[int, int]:
    return (period.start or date.min).toordinal(), (period.end or date.max).toordinal()
