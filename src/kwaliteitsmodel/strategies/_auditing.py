"""Audits, auditors, judgements and certificates: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.auditors import Auditor, AuditorTie, Qualification
from kwaliteitsmodel.domain.audits import AuditProgramme, AuditReport, Hearing, TeamMember
from kwaliteitsmodel.domain.certificates import Certificate
from kwaliteitsmodel.domain.judgements import Judgement, SupervisionArrangement
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AuditorOptions,
    AuditorTieOptions,
    AuditProgrammeOptions,
    AuditReportOptions,
    CertificateOptions,
    HearingOptions,
    JudgementOptions,
    QualificationOptions,
    SupervisionArrangementOptions,
    TeamMemberOptions,
)


def audit_programmes(**options: Unpack[AuditProgrammeOptions]) -> SearchStrategy[AuditProgramme]:
    """Make programmes of audits; who runs one need not exist.

    Each field of :class:`~kwaliteitsmodel.AuditProgramme` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(audit_programmes(by="swv"), lambda programme: True).name
        'a'
    """
    return made(AuditProgramme, options)


def team_members(**options: Unpack[TeamMemberOptions]) -> SearchStrategy[TeamMember]:
    """Make members of audit teams; the auditor need not exist.

    Each field of :class:`~kwaliteitsmodel.TeamMember` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(team_members(auditor="a7"), lambda member: True).role
        <TeamRole.LEAD: 'lead'>
    """
    return made(TeamMember, options)


def hearings(**options: Unpack[HearingOptions]) -> SearchStrategy[Hearing]:
    """Make what parties say of the draft of a report; they need not exist.

    Each field of :class:`~kwaliteitsmodel.Hearing` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(hearings(by="linde"), lambda hearing: hearing.on is not None).on
        datetime.date(2000, 1, 1)
    """
    return made(Hearing, options)


def audit_reports(**options: Unpack[AuditReportOptions]) -> SearchStrategy[AuditReport]:
    """Make reports of audits, half-empty ones included.

    Each field of :class:`~kwaliteitsmodel.AuditReport` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> len(find(audit_reports(), lambda report: report.hearings != ()).hearings)
        1
    """
    return made(AuditReport, options)


def auditors(**options: Unpack[AuditorOptions]) -> SearchStrategy[Auditor]:
    """Make auditors, trained and untrained; for whom they work, and with whom they have ties, need not exist.

    Each field of :class:`~kwaliteitsmodel.Auditor` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(auditors(employer="linde"), lambda auditor: auditor.qualifications == ()).capacity is None
        True
    """
    return made(Auditor, options)


def qualifications(**options: Unpack[QualificationOptions]) -> SearchStrategy[Qualification]:
    """Make qualifications; the norm that one is for need not exist.

    Each field of :class:`~kwaliteitsmodel.Qualification` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(qualifications(leads=True), lambda each: each.norm is None).since
        datetime.date(2000, 1, 1)
    """
    return made(Qualification, options)


def auditor_ties(**options: Unpack[AuditorTieOptions]) -> SearchStrategy[AuditorTie]:
    """Make ties of auditors; with whom need not exist.

    Each field of :class:`~kwaliteitsmodel.AuditorTie` is an option: a strategy or a plain value. One of the kind
    ``OTHER`` has a kind of its own.

    Example:
        >>> from hypothesis import find
        >>> find(auditor_ties(to="linde"), lambda tie: True).kind
        <AuditorTieKind.WORKED_FOR: 'worked-for'>
    """
    return made(AuditorTie, options)


def judgements(**options: Unpack[JudgementOptions]) -> SearchStrategy[Judgement]:
    """Make judgements, one's own and those of others; who judges whom, and by what, need not exist.

    Each field of :class:`~kwaliteitsmodel.Judgement` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(judgements(of="linde"), lambda judgement: judgement.is_own).by
        'linde'
    """
    return made(Judgement, options)


def supervision_arrangements(
    **options: Unpack[SupervisionArrangementOptions],
) -> SearchStrategy[SupervisionArrangement]:
    """Make arrangements of supervision; whose one is need not exist.

    Each field of :class:`~kwaliteitsmodel.SupervisionArrangement` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(supervision_arrangements(of="linde"), lambda each: each.valid is not None).kind
        <ArrangementKind.BASIC: 'basic'>
    """
    return made(SupervisionArrangement, options)


def certificates(**options: Unpack[CertificateOptions]) -> SearchStrategy[Certificate]:
    """Make certificates, never of one that certifies itself; neither need exist.

    Each field of :class:`~kwaliteitsmodel.Certificate` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(certificates(holder="a"), lambda certificate: True).certifier
        'b'
    """
    return made(Certificate, options)
