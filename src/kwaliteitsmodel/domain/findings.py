"""Findings: what someone establishes about quality."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, many, optional
from kwaliteitsmodel.domain.ids import AspectId, EntityId, FindingId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.positions import Move, Position, moved_in_steps
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name


@attrs.frozen(kw_only=True)
class Finding:
    """Something that is established about someone's quality (nl: *bevinding, constatering*).

    *of* is whose quality it is about, *about* are the aspects; it *rests_on* observations, evidence or whatever else
    shows it. A finding stays where it lies; what it sets going is told by a
    :class:`~kwaliteitsmodel.domain.quadrant.Trigger`.

    Source: 3-49
    """

    id: FindingId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    found: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    rests_on: tuple[EntityId, ...] = attrs.field(default=(), validator=distinct(is_id))
    meaning: str | Text = attrs.field(default="", validator=is_label)
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    moves: tuple[Move, ...] = attrs.field(default=(), validator=many(a(Move)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (moved_in_steps,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
