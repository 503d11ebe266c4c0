"""Independence: who belongs to whom on a day, and which auditors audit those from whom they aren't independent."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum

import attrs

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.auditors import TIE_YEARS, Auditor, AuditorTie, AuditorTieKind
from kwaliteitsmodel.domain.audits import Audit, AuditKind, TeamRole
from kwaliteitsmodel.domain.fields import require_day, wrong_type
from kwaliteitsmodel.domain.ids import AuditId, AuditorId, NormId, StakeholderId
from kwaliteitsmodel.domain.norms import Criterion, Norm, NormEdition
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel

_SCHOOLS = {StakeholderKind.SITE, StakeholderKind.INSTITUTION}
_ONE_OF = _SCHOOLS | {StakeholderKind.BOARD}
_TOGETHER = {StakeholderKind.SAMENWERKINGSVERBAND, StakeholderKind.PARTNERSHIP}
_OUTSIDE = _TOGETHER | {StakeholderKind.INSPECTORATE, StakeholderKind.MINISTRY, StakeholderKind.POLITICS}


class Bond(Enum):
    """How someone belongs to what they are part of or governed by (nl: *hoe iemand ergens bij hoort*).

    Source: 1-24
    """

    OWN = "own"
    BEYOND = "beyond"
    TOGETHER = "together"


@attrs.frozen(kw_only=True)
class Belonging:
    """To which organisation someone, *who*, belongs on a day (nl: *waar iemand bij hoort*).

    *own* are oneself, the institution that one is part of, and who governs these, all the way up; *organisation* is the
    last of them, mostly the school board; *schools* are those of them that are a site or an institution. *beyond* is
    what *own* are part of or governed by and yet isn't their own organisation, such as the ministry. *together* is what
    they are part of to work together: a samenwerkingsverband, a partnership.

    Source: 1-24
    """

    who: StakeholderId
    own: frozenset[StakeholderId]
    schools: frozenset[StakeholderId]
    organisation: StakeholderId
    beyond: frozenset[StakeholderId]
    together: frozenset[StakeholderId]


@attrs.frozen(kw_only=True)
class Belongings:
    """Who governs each stakeholder and of what it is part, as an index (nl: *wie waarbij hoort*)."""

    stakeholders: Mapping[StakeholderId, Stakeholder]
    above: Mapping[StakeholderId, tuple[tuple[StakeholderId, Bond, Relation], ...]]

    def on(self, who: StakeholderId, day: date) -> Belonging:
        """Return to whom *who* belongs on *day*."""
        own = [who]
        rest: dict[Bond, set[StakeholderId]] = {Bond.BEYOND: set(), Bond.TOGETHER: set()}
        tops: list[StakeholderId] = []
        for each in own:
            parents = tuple(self._parents(each, day))
            for parent, bond in parents:
                if bond is not Bond.OWN:
                    rest[bond].add(parent)
                elif parent not in own:
                    own.append(parent)
            tops += [] if any(bond is Bond.OWN for _, bond in parents) else [each]
        return Belonging(
            who=who,
            own=frozenset(own),
            schools=frozenset(each for each in own if self._is_school(each)),
            organisation=next(iter(tops), who),
            beyond=frozenset(rest[Bond.BEYOND]),
            together=frozenset(rest[Bond.TOGETHER]),
        )

    def _is_school(self, who: StakeholderId) -> bool:
        return who in self.stakeholders and self.stakeholders[who].kind in _SCHOOLS

    def _parents(self, child: StakeholderId, day: date) -> Iterator[tuple[StakeholderId, Bond]]:
        at = Period.on(day)
        for parent, bond, relation in self.above.get(child, ()):
            if meets(relation.valid, at) and meets(self.stakeholders[parent].valid, at):
                yield parent, bond


def belongings(model: QualityModel) -> Belongings:
    """Return the index of who belongs to whom in *model*; what is reported as absent isn't there.

    Source: 1-24, 3-23
    """
    there = {each.id: each for each in model.stakeholders}
    above: dict[StakeholderId, list[tuple[StakeholderId, Bond, Relation]]] = {}
    for each in model.relations:
        if each.present and each.source in there and each.target in there:
            if each.kind is RelationKind.GOVERNS:
                bond = Bond.BEYOND if there[each.source].kind in _OUTSIDE else Bond.OWN
                above.setdefault(each.target, []).append((each.source, bond, each))
            elif each.kind is RelationKind.PART_OF:
                above.setdefault(each.source, []).append((each.target, _bond(there[each.target].kind), each))
    return Belongings(stakeholders=there, above={child: tuple(several) for child, several in above.items()})


def _bond(whole: StakeholderKind) -> Bond:
    """Return how one belongs to what one is part of, which is of the kind *whole*."""
    if whole in _TOGETHER:
        return Bond.TOGETHER
    return Bond.OWN if whole in _ONE_OF else Bond.BEYOND


def is_own(audit: Audit, employer: Belonging, audited: Belonging) -> bool:
    """Return whether an auditor who works for *employer* would audit the own school or board in *audit*.

    Nobody is independent in a self-evaluation, nor need be. In an internal audit colleagues of the same board audit
    each other's schools; only the own school, and the institution that it is a site of, is out of bounds then. Who
    works for a samenwerkingsverband or a partnership may audit those who are part of it; these don't audit it.
    """
    if audit.kind is AuditKind.SELF_EVALUATION:
        return False
    if audit.kind is AuditKind.INTERNAL:
        return audited.who in audited.schools and (employer.who in audited.schools or audited.who in employer.schools)
    related = audited.who in employer.beyond | employer.together or employer.who in audited.beyond
    return related or bool(employer.own & audited.own)


def ties_that_bind(
    auditor: Auditor, audit: Audit, audited: Belonging, day: date, years: int | None
) -> tuple[AuditorTie, ...]:
    """Return the ties of *auditor* with who is audited or who governs it, that last or ended within *years* of *day*.

    In an internal audit everyone has ties with the board, so only those with the school count, or with the institution
    that it is a site of; ``None`` counts none.
    """
    if years is None or audit.kind is AuditKind.SELF_EVALUATION:
        return ()
    whom = audited.schools | {audit.of} if audit.kind is AuditKind.INTERNAL else audited.own
    return tuple(each for each in auditor.ties if each.to in whom and each.binds(day, years=years))


def norms_of(model: QualityModel, audit: Audit) -> tuple[NormId, ...]:
    """Return the norms that *audit* looks at, each once, as its editions and criteria tell."""
    criteria = (model.find(each) for each in audit.criteria)
    looked_at = (*audit.editions, *(each.edition for each in criteria if isinstance(each, Criterion)))
    editions = (model.find(each) for each in looked_at)
    return tuple(dict.fromkeys(each.norm for each in editions if isinstance(each, NormEdition)))


def leads(auditor: Auditor, norms: tuple[NormId, ...], day: date) -> bool:
    """Return whether *auditor* is trained on *day* to lead an audit that looks at all of *norms*."""
    return auditor.can_lead(day) and all(auditor.can_lead(day, each) for each in norms)


@attrs.frozen(kw_only=True)
class Dependent:
    """Someone in the team of an audit who isn't independent of who is audited (nl: *niet onafhankelijke auditor*).

    *own* says that it is the own school or board, *ties* are those that last or ended too short a time before.

    Source: 1-24
    """

    audit: AuditId
    auditor: AuditorId
    own: bool
    ties: tuple[AuditorTie, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return why not, as a sentence in *language*."""
        return self.detail.text(language)


def dependent(model: QualityModel, *, on: date, years: int = TIE_YEARS) -> tuple[Dependent, ...]:
    """Return who in the teams of audits aren't independent of who is audited, in the order of the model.

    An audit that was held is looked at on its own day, one still to come on the day *on*. Where its day is only roughly
    known, it is told what is surely so. For whom an auditor worked before or after :attr:`Auditor.valid` isn't known.
    A tie counts while it lasts and for so many *years* after.

    Raises:
        InvalidValueError: If *on* is no day, or *years* no whole number of at least 0.

    Source: 1-24

    Example:
        >>> from kwaliteitsmodel import Auditor, AuditId, Stakeholder, TeamMember
        >>> school = Stakeholder(id=StakeholderId("s"), name="De Rietzanger", kind=StakeholderKind.SITE)
        >>> a7 = Auditor(id=AuditorId("a7"), employer=school.id)
        >>> team = (TeamMember(auditor=a7.id),)
        >>> audit = Audit(id=AuditId("a"), kind=AuditKind.PEER_VISIT, of=school.id, team=team)
        >>> model = QualityModel(name="North").adding(school, a7, audit)
        >>> [each.message() for each in dependent(model, on=date(2026, 6, 1))]
        ['a7 audits De Rietzanger and works for it or for the same board']
    """
    _require(on, years)
    index = belongings(model)
    teams = ((audit, auditor) for audit in model.audits for auditor in seated(model, audit))
    found = ((audit, auditor, _bonds(index, audit, auditor, days_of(audit, on), years)) for audit, auditor in teams)
    return tuple(_dependent(model, audit, auditor, *bonds) for audit, auditor, bonds in found if any(bonds))


def _require(on: object, years: object) -> None:
    require_day("on", on)
    if type(years) is not int or years < 0:
        raise wrong_type("years", "a whole number, at least 0", "een geheel getal, ten minste 0", years)


def days_of(audit: Audit, on: date) -> tuple[date, ...]:
    """Return the first and last day on which *audit* may have been held; *on* where it is still to come."""
    return (audit.held.earliest, audit.held.latest) if audit.held else (on,)


def seated(model: QualityModel, audit: Audit) -> Iterator[Auditor]:
    """Yield the auditors in the team of *audit* that the model holds."""
    for each in audit.team:
        auditor = model.find(each.auditor)
        if isinstance(auditor, Auditor):
            yield auditor


def _bonds(
    index: Belongings, audit: Audit, auditor: Auditor, days: tuple[date, ...], years: int
) -> tuple[bool, tuple[AuditorTie, ...]]:
    """Return whether it is the own school or board on all of *days*, and which ties bind on all of them."""
    audited = [index.on(audit.of, day) for day in days]
    own = all(
        meets(auditor.valid, Period.on(day)) and is_own(audit, index.on(auditor.employer, day), of)
        for day, of in zip(days, audited, strict=True)
    )
    ties = [ties_that_bind(auditor, audit, of, day, years) for day, of in zip(days, audited, strict=True)]
    return own, tuple(each for each in ties[0] if each in ties[-1])


def _dependent(
    model: QualityModel,
    audit: Audit,
    auditor: Auditor,
    own: bool,  # noqa: FBT001 - one of two bonds
    ties: tuple[AuditorTie, ...],
) -> Dependent:
    en, nl = "is tied to it: {ties}", "is eraan gebonden: {ties}"
    if own:
        en, nl = "works for it or for the same board", "werkt daar of bij hetzelfde bestuur"
    detail = Message(
        code="dependent",
        en="{who} audits {of} and " + en,
        nl="{who} auditeert {of} en " + nl,
        fields={
            "who": named(model, auditor.id),
            "of": named(model, audit.of),
            "ties": tuple(each.own_kind or each.kind for each in ties),
        },
    )
    return Dependent(audit=audit.id, auditor=auditor.id, own=own, ties=ties, detail=detail)


@attrs.frozen(kw_only=True)
class Disclosed:
    """Someone who certifies by a norm that they helped to make (nl: *te melden binding*).

    That makes nobody dependent of who is audited; it is to be said beforehand. *ties* are those with the owner of the
    norm.

    Source: 1-06
    """

    audit: AuditId
    auditor: AuditorId
    ties: tuple[AuditorTie, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is to be said as a sentence in *language*."""
        return self.detail.text(language)


def to_disclose(model: QualityModel, *, on: date, years: int = TIE_YEARS) -> tuple[Disclosed, ...]:
    """Return who in the teams of certification audits helped to make the norm, in the order of the model.

    A norm is one of the editions that the audit looks at, and its owner has to be known. Days and *years* are looked at
    as by :func:`dependent`.

    Raises:
        InvalidValueError: If *on* is no day, or *years* no whole number of at least 0.

    Source: 1-06
    """
    _require(on, years)
    certifying = (each for each in model.audits if each.kind is AuditKind.CERTIFICATION)
    teams = ((audit, auditor) for audit in certifying for auditor in seated(model, audit))
    found = ((audit, auditor, _of_makers(model, audit, auditor, on, years)) for audit, auditor in teams)
    return tuple(_disclosed(model, audit, auditor, ties) for audit, auditor, ties in found if ties)


def _of_makers(model: QualityModel, audit: Audit, auditor: Auditor, on: date, years: int) -> tuple[AuditorTie, ...]:
    """Return the ties of *auditor* with owners of the norms of *audit* that surely bind on its day."""
    norms = (model.find(each) for each in norms_of(model, audit))
    owners = {each.owner for each in norms if isinstance(each, Norm)}
    ties = (each for each in auditor.ties if each.kind is AuditorTieKind.NORM_MAKING and each.to in owners)
    return tuple(each for each in ties if all(each.binds(day, years=years) for day in days_of(audit, on)))


def _disclosed(model: QualityModel, audit: Audit, auditor: Auditor, ties: tuple[AuditorTie, ...]) -> Disclosed:
    detail = Message(
        code="to-disclose",
        en="{who} certifies {of} by a norm that they helped to make, with: {owners}; that is to be disclosed",
        nl="{who} certificeert {of} volgens een norm waaraan die meewerkte, bij: {owners}; dat moet worden gemeld",
        fields={
            "who": named(model, auditor.id),
            "of": named(model, audit.of),
            "owners": names(model, *dict.fromkeys(each.to for each in ties)),
        },
    )
    return Disclosed(audit=audit.id, auditor=auditor.id, ties=ties, detail=detail)


@attrs.frozen(kw_only=True)
class Unled:
    """A team that nobody leads who is known to be trained for it (nl: *team zonder opgeleide teamleider*).

    *lead* are those who lead it all the same.

    Source: 1-26
    """

    audit: AuditId
    lead: tuple[AuditorId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who leads it as a sentence in *language*."""
        return self.detail.text(language)


def unled(model: QualityModel, *, on: date) -> tuple[Unled, ...]:
    """Return the teams without a lead who is known to be trained for it, in the order of the model.

    A lead is trained for every norm that the audit looks at, on the day of the audit, or *on* that day where it is
    still to come. A team of nobody isn't told, and neither are self-evaluations and inspections, in which others than
    the auditors of an exchange look. An auditor that the model doesn't hold may be trained.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-26
    """
    require_day("on", on)
    asked = (each for each in model.audits if each.team and each.kind not in _OF_OTHERS)
    return tuple(_unled(model, each) for each in asked if not _is_led(model, each, on))


_OF_OTHERS = {AuditKind.SELF_EVALUATION, AuditKind.INSPECTION}


def _is_led(model: QualityModel, audit: Audit, on: date) -> bool:
    """Return whether someone who leads *audit* is trained for it, or may be."""
    norms, days = norms_of(model, audit), days_of(audit, on)
    heads = [model.find(each.auditor) for each in audit.team if each.role is TeamRole.LEAD]
    return any(not isinstance(each, Auditor) or any(leads(each, norms, day) for day in days) for each in heads)


def _unled(model: QualityModel, audit: Audit) -> Unled:
    lead = tuple(each.auditor for each in audit.team if each.role is TeamRole.LEAD)
    detail = Message(
        code="unled",
        en="the team that audits {of} has no lead who is known to be trained for it; it is led by: {lead}",
        nl="het team dat {of} auditeert heeft geen teamleider van wie bekend is dat die ervoor is opgeleid; "
        "het wordt geleid door: {lead}",
        fields={"of": named(model, audit.of), "lead": names(model, *lead) or _NOBODY},
    )
    return Unled(audit=audit.id, lead=lead, detail=detail)


_NOBODY = Text(nl="niemand", en="nobody")
