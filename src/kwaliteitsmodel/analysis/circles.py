"""Circles of involvement: whether those who stand near each other talk, and who talk at a distance."""

from itertools import combinations
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.holding import Pair, existing, named, names, talks
from kwaliteitsmodel.domain.circles import CircleOfInvolvement
from kwaliteitsmodel.domain.ids import CircleId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import Year, period_of
from kwaliteitsmodel.model import QualityModel

Step: TypeAlias = tuple[int, int]
"""Two places in a ring."""


@attrs.frozen(kw_only=True)
class Distant:
    """Two who talk though they are no neighbours in the ring, which is no mistake (nl: *gesprek op afstand*).

    *distance* is the number of steps between them along the ring, the shorter way: at least 2.

    Source: 3-22
    """

    one: StakeholderId
    other: StakeholderId
    distance: int


@attrs.frozen(kw_only=True)
class RingTalk:
    """How far talk follows a circle of involvement (nl: *gesprek langs de ring*).

    *talking* and *silent* together are the pairs of neighbours, each once. Of those in *contested*, some of the pairs
    that are *talking* or *distant*, someone else reports that they don't talk, and no conversation shows it. Of
    *unknown* members nothing can be said: the model doesn't hold them, or they don't exist in that time; the pairs that
    they are in are left out.

    Source: 3-21, 3-22, 3-28
    """

    circle: CircleId
    talking: tuple[Pair, ...]
    silent: tuple[Pair, ...]
    distant: tuple[Distant, ...]
    contested: tuple[Pair, ...]
    unknown: tuple[StakeholderId, ...]
    detail: Message

    @property
    def share(self) -> float | None:
        """Which part of the neighbouring pairs talk, contested or not: 0 to 1; ``None`` where no pair is known."""
        n = len(self.talking) + len(self.silent)
        return len(self.talking) / n if n else None

    def message(self, language: Language = "en") -> str:
        """Return how far talk follows the ring as a sentence in *language*."""
        return self.detail.text(language)


def talk(model: QualityModel, circle: CircleId, *, during: Period | Year | None = None) -> RingTalk:
    """Return which neighbours in *circle* talk, which don't as far as is known, and who talk at a distance.

    Two talk where a relation says that they converse, whichever way round, or where both take part in one conversation.
    With *during*, a period or a year, relations count that hold on some day of it, and conversations that were surely
    held in it. To overhear someone is no talk.

    Raises:
        UnknownIdError: If the model doesn't hold *circle*.
        InvalidValueError: If *circle* is the id of something else, or *during* neither is nor has a period.

    Source: 3-21, 3-22, 3-23

    Example:
        >>> from kwaliteitsmodel import CircleOfInvolvement, catalogue
        >>> ring = CircleOfInvolvement(
        ...     id=CircleId("ring"), name="Ring", ring=("politics", "parents", "child", "site:99ZZ00", "swv:PO9901")
        ... )
        >>> followed = talk(catalogue.load("demo").adding(ring), ring.id)
        >>> followed.share, [(each.one, each.other, each.distance) for each in followed.distant]
        (0.6, [('parents', 'site:99ZZ00', 2)])
    """
    ring, time = held(model, circle, CircleOfInvolvement).ring, period_of(during)
    there = existing(model, time)
    place = {each: number for number, each in enumerate(ring) if each in there}
    found, spoken = talks(model, time), set[Step]()
    for members in found.members.values():
        spoken.update(combinations(sorted(place[each] for each in members if each in place), 2))
    every = [(number, number + 1) for number in range(len(ring) - 1)] + [(0, len(ring) - 1)]
    steps = [each for each in every if {ring[each[0]], ring[each[1]]} <= place.keys()]
    talking = tuple((ring[one], ring[other]) for one, other in steps if (one, other) in spoken)
    distant = tuple(_distant(ring, step) for step in sorted(spoken.difference(every)))
    contested = found.disputed((*talking, *((each.one, each.other) for each in distant)))
    unknown = tuple(each for each in ring if each not in place)
    return RingTalk(
        circle=circle,
        talking=talking,
        silent=tuple((ring[one], ring[other]) for one, other in steps if (one, other) not in spoken),
        distant=distant,
        contested=contested,
        unknown=unknown,
        detail=_told(model, circle, (len(talking), len(found.disputed(talking)), len(steps)), unknown),
    )


def _distant(ring: tuple[StakeholderId, ...], step: Step) -> Distant:
    """Return the two at the places of *step*; how far apart they are follows from the places alone."""
    one, other = step
    apart = other - one
    return Distant(one=ring[one], other=ring[other], distance=min(apart, len(ring) - apart))


def _told(
    model: QualityModel, circle: CircleId, counted: tuple[int, int, int], unknown: tuple[StakeholderId, ...]
) -> Message:
    """Return the sentence about the pairs of neighbours: how many talk, of how many that is contested, how many are."""
    n, contested, every = counted
    return Message(
        code="ring-talk",
        en="{circle}: neighbouring pairs that talk: {n} of {every}"
        + ("; contested: {contested}" if contested else "")
        + ("; not known then: {unknown}" if unknown else ""),
        nl="{circle}: paren buren die elkaar spreken: {n} van {every}"
        + ("; omstreden: {contested}" if contested else "")
        + ("; dan niet bekend: {unknown}" if unknown else ""),
        fields={"circle": named(model, circle), "n": n, "every": every}
        | {"contested": contested, "unknown": names(model, *unknown)},
    )
