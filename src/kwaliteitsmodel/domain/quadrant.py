"""What people do with the quadrant: where attention and energy go, on what they lay stress, what set what going."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, optional, whole
from kwaliteitsmodel.domain.ids import AccentId, EntityId, FocusId, GoalId, StakeholderId, TriggerId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.positions import QuadrantField
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.errors import InvalidValueError, Message


@attrs.frozen(kw_only=True)
class FieldFocus:
    """How much attention and how much energy goes to one field of the quadrant (nl: *aandacht en energie*).

    Both are ranks of 1 and up on a scale that those who judge share: the higher, the more goes there. Only the order
    means something, and ``None`` is not known. They are two things: what people think of first need not be what gives
    them energy. *of* is whose they are.

    Source: 3-68
    """

    id: FocusId = attrs.field(validator=is_id)
    quadrant_field: QuadrantField = attrs.field(validator=a(QuadrantField))
    of: StakeholderId = attrs.field(validator=is_id)
    attention: int | None = attrs.field(default=None, validator=optional(whole(1)))
    energy: int | None = attrs.field(default=None, validator=optional(whole(1)))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Accent:
    """That someone lays stress on a field of the quadrant for a time, and why (nl: *accent*).

    Forward, an accent follows from *goals*; backward, it is a choice made after looking at which fields are full and
    which are empty, and then the *reason* says so.

    Source: 3-69
    """

    id: AccentId = attrs.field(validator=is_id)
    quadrant_field: QuadrantField = attrs.field(validator=a(QuadrantField))
    of: StakeholderId = attrs.field(validator=is_id)
    goals: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    reason: str | Text = attrs.field(default="", validator=is_label)
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


def _starts_something_else(trigger: "Trigger") -> None:
    """Refuse something that set itself going."""
    if trigger.finding == trigger.started:
        raise InvalidValueError(
            Message(
                code="triggers-itself",
                en="{id!r} can't set itself going: the finding stays, and something new starts",
                nl="{id!r} kan zichzelf niet in gang zetten: de bevinding blijft, en iets nieuws begint",
                fields={"id": trigger.finding},
            ),
            "started",
        )


@attrs.frozen(kw_only=True)
class Trigger:
    """That what was found on the left set something new going on the right (nl: *aanleiding tot vernieuwing*).

    The *finding* stays where it is: a finding, an observation, an indicator. What *started* is a goal, an innovation or
    a programme.

    Raises:
        InvalidValueError: If both are the same.

    Source: 3-49
    """

    id: TriggerId = attrs.field(validator=is_id)
    finding: EntityId = attrs.field(validator=is_id)
    started: EntityId = attrs.field(validator=is_id)
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    reason: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_starts_something_else,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
