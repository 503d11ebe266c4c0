"""Profiles of partners: how they differ, and are allowed to."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, is_day, is_id, optional, whole
from kwaliteitsmodel.domain.ids import ProfileId, StakeholderId
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.errors import InvalidValueError, Message


def _says_something(profile: "ActorProfile") -> None:
    """Refuse a profile of which nothing is known."""
    if profile.ambition is None and profile.capacity is None and profile.development_stage is None:
        raise InvalidValueError(
            Message(
                code="profile-says-nothing",
                en="a profile says something of ambition, capacity or development_stage",
                nl="een profiel zegt iets over ambition, capacity of development_stage",
            )
        )


@attrs.frozen(kw_only=True)
class ActorProfile:
    """The ambition, the capacity and the stage of development of a partner on a day (nl: *profiel van een partner*).

    Each is a rank of 1 and up on a scale that those who judge share; only the order means something, and ``None`` is
    not known. They are never made into one score: that partners differ in each is no mistake.

    Raises:
        InvalidValueError: If none of the three is known.

    Source: 0-14, 0-20

    Example:
        >>> seen = ActorProfile(id=ProfileId("p1"), of=StakeholderId("school"), on=date(2025, 9, 1), ambition=3)
        >>> seen.capacity is None
        True
    """

    id: ProfileId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    on: date = attrs.field(validator=is_day)
    ambition: int | None = attrs.field(default=None, validator=optional(whole(1)))
    capacity: int | None = attrs.field(default=None, validator=optional(whole(1)))
    development_stage: int | None = attrs.field(default=None, validator=optional(whole(1)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_says_something,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
