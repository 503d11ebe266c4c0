"""Successions: which organisation goes on as which."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, is_id, optional
from kwaliteitsmodel.domain.ids import StakeholderId, SuccessionId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.domain.words import joins_two


@attrs.frozen(kw_only=True)
class Succession:
    """That an organisation goes on as another one (nl: *opvolging*).

    A merger is several with the same successor, a split several of the same predecessor. *on* may be as imprecise as
    the source is: "the end of 2020"; ``None`` where nothing is known.

    Raises:
        InvalidValueError: If both are the same.

    Source: 1-04

    Example:
        >>> step = Succession(
        ...     id=SuccessionId("s1"),
        ...     predecessor=StakeholderId("lecso"),
        ...     successor=StakeholderId("sector-council"),
        ...     on=ApproximateDate.parse("2020-12"),
        ... )
        >>> str(step.on)
        '2020-12'
    """

    id: SuccessionId = attrs.field(validator=is_id)
    predecessor: StakeholderId = attrs.field(validator=is_id)
    successor: StakeholderId = attrs.field(validator=is_id)
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (joins_two("predecessor", "successor"),)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
