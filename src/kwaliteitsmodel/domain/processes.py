"""Sub-processes: what an organisation does, which of it is core, what supports it, and through which lens one looks."""

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_id, many, optional, whole
from kwaliteitsmodel.domain.ids import ActivityId, ConversationId, EntityId, LensId, StakeholderId, SubProcessId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term


class ProcessImportance(Term):
    """Whether a sub-process is what an organisation is there for (nl: *kernproces of randzaak*).

    Source: 1-11
    """

    CORE = "core", "kernproces", "core process"
    PERIPHERAL = "peripheral", "randzaak", "peripheral matter"


class SupportedSide(Term):
    """Whom a structure of support supports (nl: *voor wie de ondersteuning is*).

    Source: 1-20
    """

    PUPIL = "pupil", "de leerling", "the pupil"
    ORGANISATION = "organisation", "de organisatie", "the organisation"


@attrs.frozen(kw_only=True)
class HierarchicalLevel:
    """A level in the hierarchy of one organisation (nl: *hiërarchisch niveau*).

    *rank* is its place, 1 for the level nearest to the work; ``None`` is not known. Levels of two organisations don't
    compare. It is neither a level of policy, nor a layer of the system, nor a geographic level.

    Source: 0-09
    """

    name: str | Text = attrs.field(validator=is_name)
    rank: int | None = attrs.field(default=None, validator=optional(whole(1)))


@attrs.frozen(kw_only=True)
class KeepOrDrop:
    """A decision to keep something or to drop it, and why (nl: *besluit tot behouden of loslaten*).

    There is no decision without a reason: that separates the wheat from the chaff. *conversation* is in which it was
    taken; ``None`` where it was taken otherwise, or that isn't known.

    Raises:
        InvalidValueError: If the reason is empty.

    Source: 1-20
    """

    keep: bool = attrs.field(validator=a(bool))
    reason: str | Text = attrs.field(validator=is_name)
    on: ApproximateDate = attrs.field(validator=a(ApproximateDate))
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))


@attrs.frozen(kw_only=True)
class SubProcess:
    """A part of what an organisation does, for which someone answers (nl: *deelproces*).

    *of* is the organisation, *owner* who answers for it, *level* where in its hierarchy that is. With *supports* it is
    a structure of support, for pupils or for the organisation. *importance* is how it counts when nobody looks through
    a :class:`Lens`. ``None`` is not known everywhere. *decisions* are those to keep or drop it, in any order.

    Source: 0-08, 1-11, 1-20

    Example:
        >>> team = SubProcess(
        ...     id=SubProcessId("team"),
        ...     name="Support team",
        ...     of=StakeholderId("linde"),
        ...     importance=ProcessImportance.CORE,
        ...     supports=SupportedSide.PUPIL,
        ... )
        >>> team.importance.label("nl")
        'kernproces'
    """

    id: SubProcessId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    of: StakeholderId = attrs.field(validator=is_id)
    about: str | Text = attrs.field(default="", validator=is_label)
    owner: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    level: HierarchicalLevel | None = attrs.field(default=None, validator=optional(a(HierarchicalLevel)))
    importance: ProcessImportance | None = attrs.field(default=None, validator=optional(a(ProcessImportance)))
    supports: SupportedSide | None = attrs.field(default=None, validator=optional(a(SupportedSide)))
    decisions: tuple[KeepOrDrop, ...] = attrs.field(default=(), validator=many(a(KeepOrDrop)))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Reweighing:
    """How important a sub-process is, seen through a lens (nl: *herweging*).

    Source: 1-19
    """

    process: SubProcessId = attrs.field(validator=is_id)
    importance: ProcessImportance = attrs.field(validator=a(ProcessImportance))


@attrs.frozen(kw_only=True)
class Lens:
    """A question through which people look for a time at all that they do (nl: *bril*).

    What is core without it may be peripheral through it, and the other way round; *reweighs* says which. What isn't
    named there stays as it was.

    Raises:
        InvalidValueError: If there is no question, or one sub-process is weighed twice.

    Source: 1-19

    Example:
        >>> lens = Lens(id=LensId("closed"), name="Schools closed", question="What did we miss, and what didn't we?")
        >>> lens.reweighs
        ()
    """

    id: LensId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    question: str | Text = attrs.field(validator=is_name)
    reweighs: tuple[Reweighing, ...] = attrs.field(default=(), validator=each_once(Reweighing, "process"))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class QualityActivity:
    """What an organisation does for quality, in which sub-processes, by which levels (nl: *activiteit voor kwaliteit*).

    *of* is the organisation. *processes* are the sub-processes it reaches, *levels* those of the hierarchy that take
    part in it, *took_part* the people or roles. *by_way_of* is the conversation, cycle, use of an instrument or action
    that it is. What isn't known is empty.

    Source: 0-04, 0-05, 0-08, 0-09

    Example:
        >>> walk = QualityActivity(id=ActivityId("walk"), name="Looking in", of=StakeholderId("linde"))
        >>> walk.levels
        ()
    """

    id: ActivityId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    of: StakeholderId = attrs.field(validator=is_id)
    processes: tuple[SubProcessId, ...] = attrs.field(default=(), validator=distinct(is_id))
    levels: tuple[HierarchicalLevel, ...] = attrs.field(default=(), validator=many(a(HierarchicalLevel)))
    took_part: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    by_way_of: EntityId | None = attrs.field(default=None, validator=optional(is_id))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
