"""Responsibility: what several carry together, and what someone calls their own."""

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_id, optional, whole
from kwaliteitsmodel.domain.ids import AspectId, EntityId, OwnershipId, ResponsibilityId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name


@attrs.frozen(kw_only=True)
class Share:
    """What one of several adds to what they are responsible for together (nl: *aandeel*).

    *visible* is whether others can see what they add (nl: *zichtbaar*), or ``None`` where nobody said so.

    Source: 0-21, 2-32
    """

    stakeholder: StakeholderId = attrs.field(validator=is_id)
    contribution: str | Text = attrs.field(default="", validator=is_label)
    visible: bool | None = attrs.field(default=None, validator=optional(a(bool)))


@attrs.frozen(kw_only=True)
class SharedResponsibility:
    """Something that several stakeholders are responsible for together (nl: *gezamenlijke verantwoordelijkheid*).

    Source: 0-21

    Example:
        >>> both = tuple(Share(stakeholder=StakeholderId(each)) for each in ("school", "programme"))
        >>> SharedResponsibility(id=ResponsibilityId("r1"), name="Good teachers", shares=both).holders
        ('school', 'programme')
    """

    id: ResponsibilityId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    shares: tuple[Share, ...] = attrs.field(default=(), validator=each_once(Share, "stakeholder"))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    @property
    def holders(self) -> tuple[StakeholderId, ...]:
        """Who are responsible."""
        return tuple(each.stakeholder for each in self.shares)


@attrs.frozen(kw_only=True)
class Ownership:
    """That someone takes something as their own (nl: *eigenaarschap*).

    *of* is the aspect, goal or whatever else is owned; *aware* is whether the owner knows their own part in it, or
    ``None`` where nobody said so. *backing* is how firmly they stand behind it (nl: *draagvlak*), a rank of 1 and up on
    a scale that those who judge share; who knows their part need not stand behind it, nor the other way round.

    Source: 3-39, 1-10
    """

    id: OwnershipId = attrs.field(validator=is_id)
    owner: StakeholderId = attrs.field(validator=is_id)
    of: EntityId = attrs.field(validator=is_id)
    aware: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    backing: int | None = attrs.field(default=None, validator=optional(whole(1)))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
