"""Audits: systematic, independent looks at how someone keeps what was agreed."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_day, is_id, is_number, is_text, many, optional
from kwaliteitsmodel.domain.ids import (
    AuditId,
    AuditorId,
    AuditProgrammeId,
    ConversationId,
    CriterionId,
    NormEditionId,
    StakeholderId,
    SupportProfileId,
)
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
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


class AuditStage(Term):
    """Which audit of a certification it is (nl: *moment in de certificering*).

    Source: 1-22
    """

    INITIAL = "initial", "eerste audit", "initial audit"
    SURVEILLANCE = "surveillance", "tussentijdse audit", "surveillance audit"
    RECERTIFICATION = "recertification", "hercertificering", "recertification"


class AuditStatus(Term):
    """How far an audit is; it says nothing of what was found (nl: *stand van een audit*).

    Source: 4-15
    """

    PLANNED = "planned", "gepland", "planned"
    HELD = "held", "gehouden", "held"
    REPORTED = "reported", "gerapporteerd", "reported"
    CLOSED = "closed", "afgesloten", "closed"


class AuditOutcome(Term):
    """What an audit concludes; it is neither how far the audit is nor a score (nl: *conclusie van een audit*).

    Source: 1-22
    """

    CONFORM = "conform", "voldoet", "conforms"
    CONDITIONAL = "conditional", "voldoet onder voorwaarden", "conforms on conditions"
    NOT_CONFORM = "not-conform", "voldoet niet", "doesn't conform"


class TeamRole(Term):
    """What someone does in an audit team (nl: *rol in een auditteam*).

    Source: 1-07, 1-26
    """

    LEAD = "lead", "teamleider", "lead auditor"
    MEMBER = "member", "lid", "member"
    SECRETARY = "secretary", "secretaris", "secretary"


@attrs.frozen(kw_only=True)
class TeamMember:
    """An auditor in the team of one audit (nl: *lid van een auditteam*).

    Source: 1-26
    """

    auditor: AuditorId = attrs.field(validator=is_id)
    role: TeamRole = attrs.field(default=TeamRole.MEMBER, validator=a(TeamRole))


@attrs.frozen(kw_only=True)
class Hearing:
    """What a party says of the draft of a report, which stands in the report itself (nl: *hoor en wederhoor*).

    *conversation* is where it was said, if anywhere.

    Source: 4-15
    """

    by: StakeholderId = attrs.field(validator=is_id)
    on: date | None = attrs.field(default=None, validator=optional(is_day))
    words: str | Text = attrs.field(default="", validator=is_label)
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))


@attrs.frozen(kw_only=True)
class AuditReport:
    """The report of an audit, with what those concerned say of it (nl: *auditrapport*).

    *conclusion* is the auditors', *obstacles* what stood in their way, *diverging* on what they differed among
    themselves.

    Source: 4-15
    """

    published: date | None = attrs.field(default=None, validator=optional(is_day))
    conclusion: str | Text = attrs.field(default="", validator=is_label)
    hearings: tuple[Hearing, ...] = attrs.field(default=(), validator=many(a(Hearing)))
    obstacles: str | Text = attrs.field(default="", validator=is_label)
    diverging: str | Text = attrs.field(default="", validator=is_label)


@attrs.frozen(kw_only=True)
class AuditProgramme:
    """A set of audits planned for some time (nl: *auditprogramma*).

    It is no programme of policy. *by* is who runs it.

    Source: 4-15, 4-16
    """

    id: AuditProgrammeId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    by: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    about: str | Text = attrs.field(default="", validator=is_label)
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Audit:
    """A systematic look at how one stakeholder keeps what was agreed (nl: *audit*).

    *of* is who is audited, *auditors* are the stakeholders who audit and *team* the persons; *held* is ``None`` while
    it is only *planned*. It looks at *criteria* of *editions* of norms and *tests* the support profile of a school. The
    *self_evaluation* that it builds on is an audit too. *status*, *outcome* and *score* are three things; each is
    ``None`` where nobody said.

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty, or someone stands twice in the team.

    Source: 1-22, 4-07, 4-15, 4-16, 4-17
    """

    id: AuditId = attrs.field(validator=is_id)
    kind: AuditKind = attrs.field(validator=a(AuditKind))
    of: StakeholderId = attrs.field(validator=is_id)
    own_kind: str = attrs.field(default="", validator=is_text)
    auditors: tuple[StakeholderId, ...] = attrs.field(default=(), validator=distinct(is_id))
    held: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    about: str | Text = attrs.field(default="", validator=is_label)
    programme: AuditProgrammeId | None = attrs.field(default=None, validator=optional(is_id))
    stage: AuditStage | None = attrs.field(default=None, validator=optional(a(AuditStage)))
    planned: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    status: AuditStatus | None = attrs.field(default=None, validator=optional(a(AuditStatus)))
    team: tuple[TeamMember, ...] = attrs.field(default=(), validator=each_once(TeamMember, "auditor"))
    editions: tuple[NormEditionId, ...] = attrs.field(default=(), validator=distinct(is_id))
    criteria: tuple[CriterionId, ...] = attrs.field(default=(), validator=distinct(is_id))
    tests: SupportProfileId | None = attrs.field(default=None, validator=optional(is_id))
    self_evaluation: AuditId | None = attrs.field(default=None, validator=optional(is_id))
    follows: AuditId | None = attrs.field(default=None, validator=optional(is_id))
    outcome: AuditOutcome | None = attrs.field(default=None, validator=optional(a(AuditOutcome)))
    score: float | None = attrs.field(default=None, validator=optional(is_number))
    report: AuditReport | None = attrs.field(default=None, validator=optional(a(AuditReport)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_kind,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
