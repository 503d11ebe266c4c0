"""Exchanges: how much each organisation gives to the audits of others, and takes from others in its own."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.independence import belongings, seated
from kwaliteitsmodel.domain.audits import Audit, AuditKind
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import Year, period_of
from kwaliteitsmodel.model import QualityModel

_NO_EXCHANGE = {AuditKind.SELF_EVALUATION, AuditKind.CERTIFICATION, AuditKind.INSPECTION}


@attrs.frozen(kw_only=True)
class GivenAndTaken:
    """What an organisation gave and took in audits (nl: *balans van uitgeleende auditoren*).

    *given* is how many times an auditor of it stood in a team elsewhere, *taken* how many times an auditor of another
    organisation stood in a team of an audit of it or of its schools. What relations say of lending isn't counted;
    :func:`analysis.relations.exchanged <kwaliteitsmodel.analysis.relations.exchanged>` tells it.

    Source: 1-24
    """

    organisation: StakeholderId
    given: int
    taken: int
    detail: Message

    @property
    def balance(self) -> int:
        """How much more it gave than it took; below 0 where it took more."""
        return self.given - self.taken

    def message(self, language: Language = "en") -> str:
        """Return what was given and taken as a sentence in *language*."""
        return self.detail.text(language)


def exchanged(model: QualityModel, *, during: Period | Year | None = None) -> tuple[GivenAndTaken, ...]:
    """Return what each organisation gave and took, in the order of the model; with *during*, in that time.

    An organisation is the last that governs a school or other employer, or of which it is part: mostly its board, as it
    was on the day of the audit. Counted are audits that were surely held in the time. Self-evaluations, certifications
    and inspections are no exchange, and neither is what stays within an organisation. Where a team isn't told, or an
    auditor isn't in the model or wasn't there that day, nothing is counted.

    Raises:
        InvalidValueError: If *during* neither is nor has a period.

    Source: 1-24

    Example:
        >>> from kwaliteitsmodel import ApproximateDate, AuditId, Auditor, AuditorId, TeamMember, TeamRole
        >>> from kwaliteitsmodel import Stakeholder, StakeholderKind
        >>> one, other = (
        ...     Stakeholder(id=StakeholderId(id), name=id.title(), kind=StakeholderKind.BOARD)
        ...     for id in ("delta", "kust")
        ... )
        >>> auditor = Auditor(id=AuditorId("a1"), employer=one.id)
        >>> visit = Audit(
        ...     id=AuditId("visit"),
        ...     kind=AuditKind.PEER_VISIT,
        ...     of=other.id,
        ...     held=ApproximateDate.parse("2026-03"),
        ...     team=(TeamMember(auditor=auditor.id, role=TeamRole.LEAD),),
        ... )
        >>> for each in exchanged(QualityModel(name="North").adding(one, other, auditor, visit)):
        ...     print(each.message())
        Delta gave 1 and took 0
        Kust gave 0 and took 1
    """
    seats = list(_seats(model, period_of(during)))
    given, taken = Counter(giver for giver, _ in seats), Counter(taker for _, taker in seats)
    return tuple(
        GivenAndTaken(
            organisation=each.id,
            given=given[each.id],
            taken=taken[each.id],
            detail=_said(model, each.id, given[each.id], taken[each.id]),
        )
        for each in model.stakeholders
        if each.id in given or each.id in taken
    )


def _seats(model: QualityModel, time: Period | None) -> Iterator[tuple[StakeholderId, StakeholderId]]:
    """Yield for each place in a team of another organisation who gave it and who took it."""
    index = belongings(model)
    for audit, day in _held(model, time):
        taker = index.on(audit.of, day).organisation
        for auditor in (each for each in seated(model, audit) if meets(each.valid, Period.on(day))):
            giver = index.on(auditor.employer, day).organisation
            if giver != taker:
                yield giver, taker


def _held(model: QualityModel, time: Period | None) -> Iterator[tuple[Audit, date]]:
    """Yield the audits with a team that are an exchange and were surely held in *time*, and the last possible day."""
    for each in model.audits:
        counts = each.held and each.kind not in _NO_EXCHANGE and (time is None or each.held.period.within(time))
        if each.held and each.team and counts:
            yield each, each.held.latest


def _said(model: QualityModel, who: StakeholderId, given: int, taken: int) -> Message:
    return Message(
        code="exchanged",
        en="{who} gave {given} and took {taken}",
        nl="{who} gaf {given} en kreeg {taken}",
        fields={"who": named(model, who), "given": given, "taken": taken},
    )
