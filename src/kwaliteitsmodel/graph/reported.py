"""Ties with all that is reported of them: who says that a tie is there, and who that it is absent."""

from collections.abc import Iterable
from typing import TypeAlias

import attrs

from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.relations import Relation, both_ways
from kwaliteitsmodel.graph.kinds import Kind, kind_of

Way: TypeAlias = tuple[StakeholderId, StakeholderId]
"""From whom to whom something goes."""


@attrs.frozen(kw_only=True)
class ReportedTie:
    """All that is said of one tie on a day (nl: *gemelde relatie*).

    *reports* are the relations that say it, in the order of the model; :attr:`Relation.recorded` says who reported. A
    *mutual* one goes both ways, and *source* is whichever end has the id that comes first in the alphabet. Of one that
    isn't, every report has its *source* and *target*, also where the relation itself is mutual.

    Source: 3-22, 3-26, 3-40
    """

    source: StakeholderId
    target: StakeholderId
    mutual: bool
    reports: tuple[Relation, ...]

    @property
    def ways(self) -> tuple[Way, ...]:
        """From whom to whom it goes; where it is mutual also back."""
        there, back = (self.source, self.target), (self.target, self.source)
        return (there, back) if self.mutual else (there,)

    @property
    def by(self) -> tuple[StakeholderId, ...]:
        """Who reported it, as present or absent, each once."""
        return tuple(dict.fromkeys(who for each in self.reports if (who := reporter(each)) is not None))

    @property
    def contradictory(self) -> bool:
        """Whether one report says that it is there, and another that it is absent."""
        return len({each.present for each in self.reports}) > 1

    @property
    def present_by(self) -> frozenset[StakeholderId | None]:
        """Who report that it is there; ``None`` among them for a report of which the reporter isn't known."""
        return frozenset(reporter(each) for each in self.reports if each.present)

    @property
    def by_both(self) -> bool:
        """Whether both its ends report that it is there."""
        return {self.source, self.target} <= self.present_by

    def denies(self, report: Relation) -> bool:
        """Return whether some report that holds on a day on which *report* does says that it is absent."""
        return any(not each.present and meets(each.valid, report.valid) for each in self.reports)


def reporter(relation: Relation) -> StakeholderId | None:
    """Return who reported *relation*; ``None`` where that isn't known."""
    return relation.recorded.by if relation.recorded else None


def by_tie(relations: Iterable[Relation], *, minimum: float | None = None) -> tuple[ReportedTie, ...]:
    """Return *relations* by the tie that they report: all of one kind, from one to the other.

    Those that are mutual report one tie, whichever end is the source, and whoever says that it is absent one way
    contradicts them. Where another says that it is there one way, they are reports of each way; where there is a
    *minimum*, one of which the weight isn't known doesn't. Ties stand in the order in which they are first reported.
    """
    several = tuple(relations)
    one_way = {_between(each) for each in several if _goes_one_way(each, minimum)}
    either_way = {_between(each) for each in several if each.is_mutual} - one_way
    grouped: dict[tuple[Kind, StakeholderId, StakeholderId, bool], list[Relation]] = {}
    for each in several:
        mutual = _between(each) in either_way
        for way in (each,) if mutual else both_ways(each):
            one, other = sorted((way.source, way.target)) if mutual else (way.source, way.target)
            grouped.setdefault((kind_of(way), one, other, mutual), []).append(way)
    return tuple(
        ReportedTie(source=one, target=other, mutual=mutual, reports=tuple(said))
        for (_, one, other, mutual), said in grouped.items()
    )


def _goes_one_way(relation: Relation, minimum: float | None) -> bool:
    return relation.present and not relation.is_mutual and (minimum is None or relation.weight is not None)


def _between(relation: Relation) -> tuple[Kind, frozenset[StakeholderId]]:
    return kind_of(relation), frozenset((relation.source, relation.target))
