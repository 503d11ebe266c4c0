"""The circle of involvement: who stands near whom when people speak of quality."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, wrong_type
from kwaliteitsmodel.domain.ids import CircleId, StakeholderId
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.errors import InvalidValueError, Message

FEWEST = 3
"""Fewer than three are no ring."""


def _is_a_ring(circle: "CircleOfInvolvement") -> None:
    """Refuse a ring of fewer than three."""
    if len(circle.ring) < FEWEST:
        raise InvalidValueError(
            Message(
                code="no-ring",
                en="a ring has at least {fewest} stakeholders, not {n}",
                nl="een ring heeft ten minste {fewest} belanghebbenden, niet {n}",
                fields={"fewest": FEWEST, "n": len(circle.ring)},
            ),
            "ring",
        )


@attrs.frozen(kw_only=True)
class CircleOfInvolvement:
    """A closed ring of stakeholders in which neighbours stand near each other (nl: *cirkel van betrokkenheid*).

    Each stands in it once, and the last of *ring* is the neighbour of the first. That neighbours talk is what one
    expects, not a law: talk at a distance is no mistake. The same ring is also called the circle of accountability.

    Raises:
        InvalidValueError: If there are fewer than three, or someone stands in it twice.

    Source: 3-21, 3-22, 3-28

    Example:
        >>> ring = CircleOfInvolvement(
        ...     id=CircleId("ring"), name="Ring", ring=("politics", "parents", "child", "schools", "swv")
        ... )
        >>> ring.neighbours(StakeholderId("politics"))
        ('swv', 'parents')
        >>> ring.distance(StakeholderId("parents"), StakeholderId("schools"))
        2
    """

    id: CircleId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    ring: tuple[StakeholderId, ...] = attrs.field(validator=distinct(is_id))
    about: str | Text = attrs.field(default="", validator=is_label)
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_is_a_ring,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    def neighbours(self, id: StakeholderId) -> tuple[StakeholderId, StakeholderId]:
        """Return who stand before and after *id* in the ring.

        Raises:
            InvalidValueError: If *id* doesn't stand in it.
        """
        place = self._place(id)
        return self.ring[place - 1], self.ring[(place + 1) % len(self.ring)]

    def distance(self, one: StakeholderId, other: StakeholderId) -> int:
        """Return how many steps along the ring part *one* from *other*, the shorter way: 1 for neighbours.

        Raises:
            InvalidValueError: If one of them doesn't stand in it.
        """
        apart = abs(self._place(one) - self._place(other))
        return min(apart, len(self.ring) - apart)

    def _place(self, id: StakeholderId) -> int:
        if id not in self.ring:
            raise wrong_type("id", "someone in the ring", "iemand in de ring", id)
        return self.ring.index(id)
