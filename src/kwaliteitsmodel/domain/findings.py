"""Findings: what someone establishes about quality."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, many, optional
from kwaliteitsmodel.domain.ids import AspectId, AuditId, CriterionId, EntityId, EvidenceId, FindingId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.positions import Move, Position, moved_in_steps
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import Term


class FindingClass(Term):
    """What sort of finding of an audit it is (nl: *soort auditbevinding*).

    A strength is a finding as well. An *observatie* of auditors is a finding, and no observation of an indicator.

    Source: 4-15
    """

    MAJOR = "major", "kritieke tekortkoming", "major nonconformity"
    MINOR = "minor", "niet-kritieke tekortkoming", "minor nonconformity"
    ATTENTION = "attention", "aandachtspunt", "point of attention"
    REMARK = "remark", "observatie", "remark"
    STRENGTH = "strength", "sterk punt", "strength"


class Valence(Term):
    """Whether what is found is a plus or a minus (nl: *plus of min*).

    Source: 1-21
    """

    PLUS = "plus", "plus", "plus"
    MINUS = "minus", "min", "minus"


@attrs.frozen(kw_only=True)
class Finding:
    """Something that is established about someone's quality (nl: *bevinding, constatering*).

    *of* is whose quality it is about, *about* are the aspects; it *rests_on* observations, evidence or whatever else
    shows it. In an *audit*, it is found by a *criterion* and has a class; a nonconformity has evidence too. *still*
    tells of which earlier finding it is the follow-up: that one is still open. With a *valence* it is a reflection: it
    calls what it sees a plus or a minus; ``None`` where nobody said. A finding stays where it lies; what it sets going
    is told by a :class:`~kwaliteitsmodel.domain.quadrant.Trigger`.

    Raises:
        InvalidValueError: If its moves don't follow on each other in place and time, or don't end where it lies.

    Source: 1-21, 3-49
    """

    id: FindingId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    found: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    about: tuple[AspectId, ...] = attrs.field(default=(), validator=distinct(is_id))
    rests_on: tuple[EntityId, ...] = attrs.field(default=(), validator=distinct(is_id))
    audit: AuditId | None = attrs.field(default=None, validator=optional(is_id))
    criterion: CriterionId | None = attrs.field(default=None, validator=optional(is_id))
    finding_class: FindingClass | None = attrs.field(default=None, validator=optional(a(FindingClass)))
    evidence: tuple[EvidenceId, ...] = attrs.field(default=(), validator=distinct(is_id))
    still: FindingId | None = attrs.field(default=None, validator=optional(is_id))
    meaning: str | Text = attrs.field(default="", validator=is_label)
    valence: Valence | None = attrs.field(default=None, validator=optional(a(Valence)))
    position: Position | None = attrs.field(default=None, validator=optional(a(Position)))
    moves: tuple[Move, ...] = attrs.field(default=(), validator=many(a(Move)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (moved_in_steps,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
