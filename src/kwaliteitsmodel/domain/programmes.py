"""Programmes of policy: what a support plan consists of."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.clauses import QualityClause
from kwaliteitsmodel.domain.fields import a, distinct, is_id, many, optional
from kwaliteitsmodel.domain.ids import AspectId, GoalId, ProgrammeId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.positions import Move, Position, moved_in_steps
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name


@attrs.frozen(kw_only=True)
class Programme:
    """A part of someone's policy that serves goals (nl: *programma*).

    *clause* is how its quality is pursued and guarded. *essential* says whether one can't do without it; ``None`` where
    nobody said.

    Raises:
        InvalidValueError: If its moves don't follow on each other.

    Source: 3-18, 3-55
    """

    id: ProgrammeId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    serves: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    aspects: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    essential: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    clause: QualityClause | None = attrs.field(default=None, validator=optional(a(QualityClause)))
    waiting_for: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    moves: tuple[Move, ...] = attrs.field(default=(), validator=many(a(Move)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (moved_in_steps,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
