"""Good practices and development tasks: what works, what it means and who uses it, and what is to be developed."""

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, is_text, many, optional
from kwaliteitsmodel.domain.ids import (
    AspectId,
    ConversationId,
    DevelopmentTaskId,
    GoodPracticeId,
    RegionId,
    StakeholderId,
)
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term


class PracticePurpose(Term):
    """To what end a good practice is used (nl: *doel van de benutting*).

    Source: 0-24
    """

    KNOWLEDGE_SHARING = "knowledge-sharing", "kennisdeling", "knowledge sharing"
    QUALITY_DEVELOPMENT = "quality-development", "kwaliteitsontwikkeling", "development of quality"


@attrs.frozen(kw_only=True)
class Interpretation:
    """What people in a conversation found that a good practice means (nl: *duiding*).

    It is of the day of its *conversation*. *by* are those who gave it this meaning; empty where that isn't known.

    Source: 0-24
    """

    conversation: ConversationId = attrs.field(validator=is_id)
    meaning: str | Text = attrs.field(validator=is_name)
    by: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))


@attrs.frozen(kw_only=True)
class PracticeUse:
    """That someone uses a good practice, and to what end (nl: *benutting*).

    Source: 0-24
    """

    by: StakeholderId = attrs.field(validator=is_id)
    purpose: PracticePurpose = attrs.field(validator=a(PracticePurpose))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))


@attrs.frozen(kw_only=True)
class GoodPractice:
    """Something that works for someone, and that others may learn from (nl: *good practice*).

    *of* is from whom it is; *region*, *domain* and *role* say where it was *found*, in the words that stakeholders have
    for them. It is interpreted in conversations, used, and shared with others: how far it is isn't kept, but follows
    from these on a day.

    Source: 0-24

    Example:
        >>> GoodPractice(id=GoodPracticeId("walk"), name="A walk in pairs", domain="research").uses
        ()
    """

    id: GoodPracticeId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    about: str | Text = attrs.field(default="", validator=is_label)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    region: RegionId | None = attrs.field(default=None, validator=optional(is_id))
    domain: str = attrs.field(default="", validator=is_text)
    role: str = attrs.field(default="", validator=is_text)
    found: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    interpreted_in: tuple[Interpretation, ...] = attrs.field(default=(), validator=many(a(Interpretation)))
    uses: tuple[PracticeUse, ...] = attrs.field(default=(), validator=many(a(PracticeUse)))
    shared_with: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class DevelopmentTask:
    """Something that partners set themselves to develop (nl: *ontwikkelopdracht*).

    *name* is its topic, *owners* are who answer for it. It is current while it is *valid*; without that, always.

    Source: 0-27
    """

    id: DevelopmentTaskId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    owners: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
