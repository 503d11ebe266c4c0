"""Conversations: who spoke with whom, where, about what, and how much that matters to them."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import (
    a,
    distinct,
    each_once,
    is_amount_of,
    is_frequency,
    is_id,
    is_text,
    many,
    optional,
    whole,
)
from kwaliteitsmodel.domain.ids import AspectId, ConsultationId, ConversationId, IndicatorId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import GeoLevel, PolicyLevel, Setting, has_own_setting


@attrs.frozen(kw_only=True)
class Participant:
    """Who takes part in a conversation, and with how many people (nl: *deelnemer*).

    Of a role of people several may take part: only then a conversation is also one *within* that role. *people* is
    ``None`` where it isn't known.

    Source: 0-25, 2-36
    """

    stakeholder: StakeholderId = attrs.field(validator=is_id)
    people: int | None = attrs.field(default=None, validator=optional(whole(1)))


@attrs.frozen(kw_only=True)
class Relevance:
    """How much an aspect matters to a stakeholder in one conversation (nl: *relevantie*).

    It holds for these three together: in another conversation the same aspect may matter more, or not at all, so there
    is no ranking of aspects. *weight* has no unit; 0 says that it doesn't matter, ``None`` that it does, not how much.

    Source: 3-09, 3-24
    """

    stakeholder: StakeholderId = attrs.field(validator=is_id)
    aspect: AspectId = attrs.field(validator=is_id)
    weight: float | None = attrs.field(default=None, validator=optional(is_amount_of))


@attrs.frozen(kw_only=True)
class Figure:
    """A figure that people discuss: an indicator, of a period (nl: *besproken cijfer*).

    Without a period, the indicator as such.

    Source: 4-18
    """

    indicator: IndicatorId = attrs.field(validator=is_id)
    period: Period | None = attrs.field(default=None, validator=optional(a(Period)))


@attrs.frozen(kw_only=True)
class Conversation:
    """People who speak with each other about quality (nl: *gesprek*).

    *held* is when; ``None`` for one that is planned or of which it isn't known. *outcome* is what came of it, in the
    words of whoever recorded it. *consultation* is the standing consultation that it is a meeting of. *figures* are
    those that were discussed, *geo_level* is whether it was one of a school, a region or the country.

    Raises:
        InvalidValueError: If somebody takes part twice, one aspect is twice relevant to the same stakeholder, or the
            setting is ``OTHER`` and *own_setting* is empty.

    Source: 3-09, 3-10, 3-22, 0-15, 2-10, 4-06, 4-18

    Example:
        >>> talk = Conversation(
        ...     id=ConversationId("c1"),
        ...     setting=Setting.KITCHEN_TABLE,
        ...     participants=(Participant(stakeholder=StakeholderId("parents")),),
        ... )
        >>> talk.setting.label("nl"), talk.stakeholders
        ('keukentafel', ('parents',))
    """

    id: ConversationId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(default="", validator=is_label)
    setting: Setting | None = attrs.field(default=None, validator=optional(a(Setting)))
    own_setting: str = attrs.field(default="", validator=is_text)
    held: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    participants: tuple[Participant, ...] = attrs.field(default=(), validator=each_once(Participant, "stakeholder"))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    relevances: tuple[Relevance, ...] = attrs.field(default=(), validator=each_once(Relevance, "stakeholder", "aspect"))
    figures: tuple[Figure, ...] = attrs.field(default=(), validator=many(a(Figure)))
    outcome: str | Text = attrs.field(default="", validator=is_label)
    consultation: ConsultationId | None = attrs.field(default=None, validator=optional(is_id))
    policy_level: PolicyLevel | None = attrs.field(default=None, validator=optional(a(PolicyLevel)))
    geo_level: GeoLevel | None = attrs.field(default=None, validator=optional(a(GeoLevel)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_setting,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    @property
    def stakeholders(self) -> tuple[StakeholderId, ...]:
        """Who take part, without how many."""
        return tuple(each.stakeholder for each in self.participants)

    def was_held_in(self, period: Period | None) -> bool:
        """Return whether it was surely held in *period*; without one, also where nobody knows when it was.

        One that may have been held before or after it wasn't surely held in it.

        Example:
            >>> talk = Conversation(id=ConversationId("c"), held=ApproximateDate.parse("2025-11"))
            >>> [talk.was_held_in(ApproximateDate.parse(each).period) for each in ("2025", "2025-11-12")]
            [True, False]
        """
        return period is None or (self.held is not None and self.held.period.within(period))


@attrs.frozen(kw_only=True)
class Consultation:
    """A consultation that comes back: the same people, again and again (nl: *structureel overleg*).

    *per_year* is how often, on average; ``None`` where it isn't known.

    Source: 0-23
    """

    id: ConsultationId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    members: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    per_year: float | None = attrs.field(default=None, validator=optional(is_frequency))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
