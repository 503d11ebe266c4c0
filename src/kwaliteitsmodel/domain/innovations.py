"""Innovations: what people try out to do better."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, is_text, many, optional
from kwaliteitsmodel.domain.ids import AspectId, GoalId, InnovationId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.positions import Move, Position, moved_in_steps
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.testbeds import LearningReason, Testbed, has_own_reason
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name


@attrs.frozen(kw_only=True)
class Innovation:
    """Something new that is tried out, by a school or for the whole (nl: *innovatie, vernieuwing*).

    *of* is whose it is. It is *visible_in_policy* where the plans of the samenwerkingsverband or the board know of it;
    ``None`` where nobody said. What it *yielded* so far, and whether it is *controllable* and *predictable* by now,
    tell whether it is crystallised. Once it is, it moves to securing, and its *moves* tell when and why.

    Raises:
        InvalidValueError: If the reason is ``OTHER`` and *own_reason* is empty, or its moves don't follow on each
            other.

    Source: 3-46, 3-47, 3-50, 3-51, 3-52, 3-53
    """

    id: InnovationId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    reason: LearningReason | None = attrs.field(default=None, validator=optional(a(LearningReason)))
    own_reason: str = attrs.field(default="", validator=is_text)
    testbed: Testbed | None = attrs.field(default=None, validator=optional(a(Testbed)))
    serves: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    aspects: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    visible_in_policy: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    yielded: str | Text = attrs.field(default="", validator=is_label)
    controllable: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    predictable: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    waiting_for: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    moves: tuple[Move, ...] = attrs.field(default=(), validator=many(a(Move)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_reason, moved_in_steps)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
