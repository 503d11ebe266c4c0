"""Verdicts: what someone finds of an aspect of quality, at some table, on some day."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, is_day, is_id, is_text, optional
from kwaliteitsmodel.domain.ids import AspectId, ConversationId, StakeholderId, VerdictId
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.domain.words import Setting, Term, has_own_setting


class VerdictSign(Term):
    """Whether a verdict is favourable (nl: *teken van een oordeel*).

    Source: 3-05
    """

    POSITIVE = "positive", "positief", "positive"
    MIXED = "mixed", "wisselend", "mixed"
    NEGATIVE = "negative", "negatief", "negative"


@attrs.frozen(kw_only=True)
class Verdict:
    """What a stakeholder finds of an aspect, on a day, at a table (nl: *oordeel van een belanghebbende*).

    Two that contradict each other may both be true: both are kept, and nothing in this library makes a mean of them.

    Raises:
        InvalidValueError: If the setting is ``OTHER`` and *own_setting* is empty.

    Source: 3-05, 3-10, 3-24

    Example:
        >>> seen = Verdict(
        ...     id=VerdictId("v1"),
        ...     by=StakeholderId("parents"),
        ...     aspect=AspectId("provision"),
        ...     on=date(2025, 3, 1),
        ...     sign=VerdictSign.NEGATIVE,
        ... )
        >>> seen.sign.label("nl")
        'negatief'
    """

    id: VerdictId = attrs.field(validator=is_id)
    by: StakeholderId = attrs.field(validator=is_id)
    aspect: AspectId = attrs.field(validator=is_id)
    on: date = attrs.field(validator=is_day)
    sign: VerdictSign = attrs.field(validator=a(VerdictSign))
    setting: Setting | None = attrs.field(default=None, validator=optional(a(Setting)))
    own_setting: str = attrs.field(default="", validator=is_text)
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))
    words: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_setting,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
