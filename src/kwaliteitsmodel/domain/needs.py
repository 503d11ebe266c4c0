"""Needs for account: who needs to hear how something goes, and from whom."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, optional
from kwaliteitsmodel.domain.ids import AspectId, NeedId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.domain.words import joins_two


@attrs.frozen(kw_only=True)
class NeedForAccount:
    """That someone needs an account about something from someone else (nl: *behoefte aan verantwoording*).

    A need is neither an account nor relevance: much is relevant of which nobody needs an account. *about* names the
    aspects; of *by* the account is asked for, *of* should give it.

    Raises:
        InvalidValueError: If both are the same.

    Source: 3-26, 3-70

    Example:
        >>> need = NeedForAccount(
        ...     id=NeedId("n1"), by=StakeholderId("parents"), of=StakeholderId("school"), about=(AspectId("safety"),)
        ... )
        >>> need.of
        'school'
    """

    id: NeedId = attrs.field(validator=is_id)
    by: StakeholderId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    why: str | Text = attrs.field(default="", validator=is_label)
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (joins_two("by", "of"),)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
