"""Chains of audits: which came before an audit, which of them look at the same again, and what goes on as what."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.domain.audits import Audit, AuditKind, AuditStatus
from kwaliteitsmodel.domain.findings import Finding, FindingClass
from kwaliteitsmodel.domain.ids import AuditId, FindingId
from kwaliteitsmodel.domain.sources import known_by
from kwaliteitsmodel.domain.words import said
from kwaliteitsmodel.model import QualityModel

Norms = Mapping[str, str]
"""The norm of each edition."""


def chain(model: QualityModel, audit: Audit, *, on: date) -> tuple[Audit, ...]:
    """Return the audits of the same that came before *audit*, the first one first, as it is known *on* that day.

    They are those of the same organisation that surely were held before it, and:

    - are by editions of one norm, of whatever kind they are;
    - or are of the same kind and own kind, where one of the two names no edition;
    - or are a self-evaluation where *audit* isn't, or the reverse: it is about everything.

    Those that it follows come with them, and those of the same that came before these. Where the model doesn't hold
    what one of these follows, the chain goes no further by that way.

    Raises:
        InvalidValueError: If *audit* follows something that is no audit.
        UnknownIdError: If the model doesn't hold the audit that *audit* follows.

    Source: 1-22, 4-15
    """
    if audit.follows is not None:
        held(model, audit.follows, Audit)
    norms = norms_of(model)
    known = [each for each in model.audits if is_known(each, on)]
    found: dict[AuditId, Audit] = {}
    asked: dict[object, date] = {}
    for root in _followed(model, audit, on):
        found[root.id] = root
        key, start = (root.of, _kind(root), _norms(root, norms)), _start(root)
        if key not in asked or asked[key] < start:
            asked[key] = start
            found.update((each.id, each) for each in known if is_same(each, root, norms) and precedes(each, root))
    found.pop(audit.id)
    return tuple(sorted(found.values(), key=lambda each: (latest(each), each.id)))


def _followed(model: QualityModel, audit: Audit, on: date) -> Iterator[Audit]:
    """Yield *audit*, and one by one those that each of them follows, as far as they are there and known."""
    seen: set[AuditId] = set()
    here: object = audit
    while isinstance(here, Audit) and here.id not in seen and (here is audit or is_known(here, on)):
        seen.add(here.id)
        yield here
        here = model.find(here.follows) if here.follows is not None else None


def norms_of(model: QualityModel) -> Norms:
    """Return the norm of each edition that the model holds."""
    return {str(each.id): str(each.norm) for each in model.norm_editions}


def _norms(audit: Audit, norms: Norms) -> frozenset[str]:
    return frozenset(norms.get(edition, edition) for edition in audit.editions)


def _kind(audit: Audit) -> tuple[AuditKind, str]:
    return audit.kind, str(said(audit.kind, audit.own_kind))


def is_known(audit: Audit, on: date) -> bool:
    """Return whether one can know *on* that day of what *audit* found: it was recorded, and not surely held later."""
    return known_by(audit.recorded, on) and not (audit.held and audit.held.is_after(on))


def is_alike(one: Audit, other: Audit, norms: Norms) -> bool:
    """Return whether two audits are of one organisation and kind, and not by editions of other norms."""
    return _kind(one) == _kind(other) and is_same(one, other, norms)


def is_same(one: Audit, other: Audit, norms: Norms) -> bool:
    """Return whether two audits look at the same of one organisation, as :func:`chain` tells."""
    theirs, ours = _norms(one, norms), _norms(other, norms)
    if one.of != other.of or (theirs and ours and theirs.isdisjoint(ours)):
        return False
    own = AuditKind.SELF_EVALUATION in {one.kind, other.kind}
    return own or bool(theirs and ours) or _kind(one) == _kind(other)


def latest(audit: Audit) -> date:
    """Return the last day on which *audit* may have been held; one of which nobody said when comes first of all."""
    return audit.held.latest if audit.held else date.min


def _start(audit: Audit) -> date:
    """Return the first day on which *audit* may have been held or is planned; the last of all where nobody said."""
    return audit.held.earliest if audit.held else (audit.planned and audit.planned.start) or date.max


def precedes(one: Audit, other: Audit) -> bool:
    """Return whether *one* surely was held before *other*, or before it was planned to be."""
    if one.held is None or one.id == other.id:
        return False
    start = other.held or (other.planned.start if other.planned else None)
    return start is None or one.held.is_before(start) is True


def is_reported(audit: Audit, on: date) -> bool:
    """Return whether *audit* surely was held and reported by the day."""
    published = audit.report.published if audit.report else None
    if audit.held is None or audit.held.latest > on or not known_by(audit.recorded, on):
        return False
    return published <= on if published else audit.status in {AuditStatus.REPORTED, AuditStatus.CLOSED}


def lines(findings: Iterable[Finding], audits: Iterable[AuditId]) -> Mapping[FindingId, tuple[FindingId, ...]]:
    """Return which findings of *audits*, the first one first, nothing of a later one goes on from, and from what.

    A finding goes on from one that is still open by it, straight or in steps; it does so as anything but a strength.
    """
    known = {each.id: each for each in findings}
    place: dict[AuditId | None, int] = {audit: number for number, audit in enumerate(audits)}
    found: dict[FindingId, tuple[FindingId, ...]] = {}
    gone: set[FindingId] = set()
    for each in sorted(known.values(), key=lambda each: place.get(each.audit, -1), reverse=True):
        if each.audit in place and each.id not in gone and each.finding_class is not FindingClass.STRENGTH:
            line = (known[id_] for id_ in back(each, known) if id_ in known)
            found[each.id] = tuple(one.id for one in line if place.get(one.audit, -1) < place[each.audit])
            gone.update(found[each.id])
    return found


def back(finding: Finding, known: Mapping[FindingId, Finding]) -> Iterator[FindingId]:
    """Yield the findings of which *finding* is the follow-up, straight or in steps, each once and not itself."""
    seen = {finding.id}
    still = finding.still
    while still is not None and still not in seen:
        seen.add(still)
        yield still
        still = known[still].still if still in known else None


Looks = Mapping[object, date]
"""When one surely looked for the last time, by what one looked at."""


def looks_again(audits: Iterable[Audit], norms: Norms) -> Looks:
    """Return when *audits* surely looked for the last time at what one of their kind, or one that they follow, found.

    What others found, a self-evaluation doesn't look at in their place.
    """
    found: dict[object, date] = {}
    for each in audits:
        keys = [(each.of, _kind(each), norm) for norm in (None, *(_norms(each, norms) or ("",)))]
        follows = None if each.kind is AuditKind.SELF_EVALUATION else each.follows
        for key in (follows, *keys):
            found[key] = max(found.get(key, date.min), _start(each))
    return found


def looked_again(looks: Looks, audit: Audit, norms: Norms) -> date:
    """Return when by *looks* one surely looked for the last time at what *audit* found; the first of days if never."""
    by = _norms(audit, norms)
    keys = [(audit.of, _kind(audit), norm) for norm in ((*by, "") if by else (None,))]
    last = max(looks.get(key, date.min) for key in (audit.id, *keys))
    return last if latest(audit) < last else date.min
