"""Angles on a school: from which sides it is seen, by visits, audits, figures, signals and the inspection."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_day, is_id, is_text, optional, whole
from kwaliteitsmodel.domain.ids import (
    AngleId,
    ConversationId,
    DeskEntryId,
    GoalId,
    SchoolStepId,
    StakeholderId,
    VisitId,
)
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term, has_own_kind


class AngleKind(Term):
    """Of what an angle on a school consists (nl: *soort invalshoek*).

    The list is open: ``OTHER`` goes with a word of your own, :attr:`Angle.own_kind`.

    Source: 4-13
    """

    VISIT = "visit", "relatiebezoek", "liaison visit"
    AUDIT = "audit", "audit", "audit"
    FIGURES = "figures", "kengetallen", "key figures"
    DESK = "desk", "signalen en advies", "signals and advice"
    INSPECTION = "inspection", "inspectie", "inspection"
    OTHER = "other", "anders", "other"


@attrs.frozen(kw_only=True)
class Angle:
    """A side from which a samenwerkingsverband sees each of its schools (nl: *invalshoek*).

    One samenwerkingsverband has five, another may have four or six. *of* is whose angle it is, *by* the role or
    organisation that looks. *years* is for how many years what was seen counts; ``None`` for what counts in its own
    school year, or while it is valid. *grace* is how many days a school that joins has before it has to be seen.

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty.

    Source: 4-13, 4-14, 4-16
    """

    id: AngleId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    kind: AngleKind = attrs.field(validator=a(AngleKind))
    own_kind: str = attrs.field(default="", validator=is_text)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    years: int | None = attrs.field(default=None, validator=optional(whole(1)))
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    grace: int | None = attrs.field(default=None, validator=optional(whole(0)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_kind,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class LiaisonVisit:
    """The visit that someone of the samenwerkingsverband pays a school each year (nl: *relatiebezoek*).

    *by* is the role that visits, such as the regional manager; *on* is ``None`` while it is only planned. The
    *conversation* tells who spoke about what. A visit that names an *angle* shows the school from that one alone: so
    an angle of a kind of your own is seen.

    Source: 4-13, 4-14, 4-21
    """

    id: VisitId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))
    angle: AngleId | None = attrs.field(default=None, validator=optional(is_id))
    words: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


class DeskEntryKind(Term):
    """What an advice desk notes of a school (nl: *soort melding van het Loket*).

    That there is nothing to report is something that was seen, and not the same as no entry.

    Source: 4-13, 4-19
    """

    SIGNAL = "signal", "signaal", "signal"
    ADVICE = "advice", "advies", "advice"
    NOTHING = "nothing", "niets te melden", "nothing to report"


@attrs.frozen(kw_only=True)
class DeskEntry:
    """What the advice desk of a region notes of a school, never of a pupil (nl: *melding van het Loket*).

    Source: 4-13, 4-19
    """

    id: DeskEntryId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    kind: DeskEntryKind = attrs.field(validator=a(DeskEntryKind))
    on: date = attrs.field(validator=is_day)
    desk: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    text: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class SchoolStep:
    """A step that a school takes towards what it set out to do (nl: *stap van een school*).

    Source: 4-07, 4-22
    """

    id: SchoolStepId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    serves: tuple[GoalId, ...] = attrs.field(default=(), validator=distinct(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
