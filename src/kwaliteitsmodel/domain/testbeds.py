"""Testbeds: where something is tried out, and why one learns."""

from typing import ClassVar, Protocol

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, optional
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import Text, is_label
from kwaliteitsmodel.domain.words import Term, require_own_kind


class LearningReason(Term):
    """Why something is learned or renewed (nl: *reden om te leren*).

    The list is open: ``OTHER`` goes with a word of your own beside it.

    Source: 3-51
    """

    NO_LONGER_WORKS = "no-longer-works", "wat we deden werkt niet meer", "what we did no longer works"
    UNUSED_OPPORTUNITY = "unused-opportunity", "een kans blijft liggen", "an opportunity is left unused"
    OTHER = "other", "anders", "other"


class _Learning(Protocol):
    @property
    def reason(self) -> LearningReason | None: ...
    @property
    def own_reason(self) -> str: ...


def has_own_reason(thing: _Learning) -> None:
    """Refuse a *thing* with the reason ``OTHER`` and no word of the user's own: a check that spans its two fields."""
    require_own_kind(thing.reason, thing.own_reason, "own_reason")


@attrs.frozen(kw_only=True)
class Testbed:
    """A place and a time in which people try something out together (nl: *proeftuin*).

    Renewal that isn't organised doesn't happen: people go on as they did. So a testbed has a *question*, a *period* and
    *participants*; each may still be missing in a draft, and a rule tells.

    Source: 3-52
    """

    question: str | Text = attrs.field(default="", validator=is_label)
    period: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    participants: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))

    __test__: ClassVar = False
