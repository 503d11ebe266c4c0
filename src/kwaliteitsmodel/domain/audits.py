"""Audits: systematic, independent looks at how someone keeps what was agreed."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_id, is_text, optional
from kwaliteitsmodel.domain.ids import AuditId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.domain.words import Term, has_own_kind


class AuditKind(Term):
    """What sort of audit it is; the kind decides its side in the quadrant, not its name (nl: *soort audit*).

    The list is open: ``OTHER`` goes with a word of your own, :attr:`Audit.own_kind`.

    Source: 1-13, 3-45, 3-57, 4-15
    """

    INTERNAL = "internal", "interne audit", "internal audit"
    EXTERNAL = "external", "externe audit", "external audit"
    PEER_VISIT = "peer-visit", "collegiale visitatie", "peer visit"
    APPRECIATIVE = "appreciative", "waarderende audit", "appreciative audit"
    SELF_EVALUATION = "self-evaluation", "zelfevaluatie", "self-evaluation"
    CERTIFICATION = "certification", "certificeringsaudit", "certification audit"
    INSPECTION = "inspection", "inspectie", "inspection"
    OTHER = "other", "anders", "other"


@attrs.frozen(kw_only=True)
class Audit:
    """A systematic look at how one stakeholder keeps what was agreed (nl: *audit*).

    *of* is who is audited, *auditors* are the stakeholders who audit; *held* is ``None`` while it is only planned.

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty.

    Source: 4-15, 4-16
    """

    id: AuditId = attrs.field(validator=is_id)
    kind: AuditKind = attrs.field(validator=a(AuditKind))
    of: StakeholderId = attrs.field(validator=is_id)
    own_kind: str = attrs.field(default="", validator=is_text)
    auditors: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    held: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    about: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_kind,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
