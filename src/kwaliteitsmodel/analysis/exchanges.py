"""Exchanges: how much each organisation gives to the audits of others, and takes from others in its own."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import named, relating
from kwaliteitsmodel.analysis.independence import belongings, seated
from kwaliteitsmodel.domain.audits import Audit, AuditKind
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import Year, period_of
from kwaliteitsmodel.model import QualityModel

_NO_EXCHANGE = {AuditKind.SELF_EVALUATION, AuditKind.CERTIFICATION, AuditKind.INSPECTION}


@attrs.frozen(kw_only=True)
class Exchanged:
    """What an organisation gave and took in audits (nl: *uitwisseling van auditoren*).

    *given* is how many times an auditor of it stood in a team elsewhere, *taken* how many times an auditor of another
    organisation stood in a team of an audit of it or of its schools. *lends_to* and *borrows_from* are those of whom a
    relation says so, whether or not a team was told; these aren't counted.

    Source: 1-24
    """

    organisation: StakeholderId
    given: int
    taken: int
    lends_to: tuple[StakeholderId, ...]
    borrows_from: tuple[StakeholderId, ...]
    detail: Message

    @property
    def balance(self) -> int:
        """How much more it gave than it took; below 0 where it took more."""
        return self.given - self.taken

    def message(self, language: Language = "en") -> str:
        """Return what was given and taken as a sentence in *language*."""
        return self.detail.text(language)


def exchanged(model: QualityModel, *, during: Period | Year | None = None) -> tuple[Exchanged, ...]:
    """Return what each organisation gave and took, in the order of the model; with *during*, in that time.

    An organisation is the last that governs a school or other employer, or of which it is part: mostly its board, as it
    was on the day of the audit. Counted are audits that were surely held in the time. Self-evaluations, certifications
    and inspections are no exchange, and neither is what stays within an organisation. Where a team isn't told, or an
    auditor isn't in the model or wasn't there that day, nothing is counted.

    Raises:
        InvalidValueError: If *during* neither is nor has a period.

    Source: 1-24

    Example:
        >>> from kwaliteitsmodel import Relation, RelationId, Stakeholder, StakeholderKind
        >>> one, other = (
        ...     Stakeholder(id=StakeholderId(id), name=id.title(), kind=StakeholderKind.BOARD)
        ...     for id in ("delta", "kust")
        ... )
        >>> lends = Relation(
        ...     id=RelationId("r"), kind=RelationKind.LENDS_AUDITORS_TO, source=one.id, target=other.id
        ... )
        >>> for each in exchanged(QualityModel(name="North").adding(one, other, lends)):
        ...     print(each.message(), each.lends_to, each.borrows_from)
        Delta gave 0 and took 0 ('kust',) ()
        Kust gave 0 and took 0 () ('delta',)
    """
    time = period_of(during)
    seats = list(_seats(model, time))
    given, taken = Counter(giver for giver, _ in seats), Counter(taker for _, taker in seats)
    said = [each for each in relating(model, RelationKind.LENDS_AUDITORS_TO, time=time) if each.present]
    to: dict[StakeholderId, dict[StakeholderId, None]] = {}
    of: dict[StakeholderId, dict[StakeholderId, None]] = {}
    for each in said:
        to.setdefault(each.source, {})[each.target] = None
        of.setdefault(each.target, {})[each.source] = None
    there = given.keys() | taken.keys() | to.keys() | of.keys()
    return tuple(
        Exchanged(
            organisation=each.id,
            given=given[each.id],
            taken=taken[each.id],
            lends_to=tuple(to.get(each.id, ())),
            borrows_from=tuple(of.get(each.id, ())),
            detail=_said(model, each.id, given[each.id], taken[each.id]),
        )
        for each in model.stakeholders
        if each.id in there
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
