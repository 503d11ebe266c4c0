"""Looks at schools: what shows each of them from each kind of angle, and of when that is."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.audits import Fit, fit_of
from kwaliteitsmodel.analysis.independence import Belongings, belongings, days_of, seated
from kwaliteitsmodel.domain.angles import Angle, AngleKind
from kwaliteitsmodel.domain.audits import Audit, AuditKind, AuditStatus
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import AngleId, EntityId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded, known_by
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.model import QualityModel

OWN = frozenset({AuditKind.SELF_EVALUATION, AuditKind.INTERNAL, AuditKind.INSPECTION})
"""The audits that aren't the angle of auditing: those of the school itself, and the inspection, an angle of its own."""

HELD = frozenset({AuditStatus.HELD, AuditStatus.REPORTED, AuditStatus.CLOSED})
"""How far an audit is that has been held, also where nobody said when."""


@attrs.frozen(kw_only=True)
class Look:
    """Something that shows a school, and of when that is (nl: *blik op een school*).

    Source: 4-13
    """

    id: EntityId
    when: ApproximateDate


From: TypeAlias = AngleKind | AngleId
"""From where a look is: from every angle of a kind, or from the one angle that it names."""


@attrs.frozen(kw_only=True)
class Looks:
    """What shows each school, by kind of angle and by angle (nl: *blikken op scholen*).

    Source: 4-13
    """

    by_school: Mapping[From, Mapping[StakeholderId, tuple[Look, ...]]]

    def at(self, school: StakeholderId, angle: Angle) -> tuple[Look, ...]:
        """Return what shows *school* from *angle*: all of its kind, and what names it."""
        return tuple(look for of in (angle.kind, angle.id) for look in self.by_school.get(of, {}).get(school, ()))

    def can_show(self, angle: Angle) -> bool:
        """Return whether *angle* can be looked from: one of a kind of one's own can once something names it."""
        return angle.kind is not AngleKind.OTHER or angle.id in self.by_school


def looks(model: QualityModel, on: date) -> Looks:
    """Return what shows whom *on* that day: all that isn't surely later and wasn't recorded later.

    It takes time linear in the size of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-13, 4-15, 4-19, 4-20
    """
    require_day("on", on)
    found: dict[From, dict[StakeholderId, list[Look]]] = {}
    for kind, of, look, recorded in _every(model, on):
        if look.when.earliest <= on and known_by(recorded, on):
            found.setdefault(kind, {}).setdefault(of, []).append(look)
    return Looks(by_school={kind: {of: tuple(several) for of, several in by.items()} for kind, by in found.items()})


def is_independent(model: QualityModel, audit: Audit, index: Belongings) -> bool:
    """Return whether others than the school itself and its board look in *audit*: outside its region they need not be.

    An audit by the own organisation isn't independent, and neither is one of which everyone in the team works there.
    Who is only perhaps of the own organisation, since it isn't known when it was held, counts as another.

    Source: 1-24, 4-15, 4-16
    """
    if audit.kind in OWN or any(_is_own(index, audit, each) for each in audit.auditors):
        return False
    team = [each.employer for each in seated(model, audit)]
    known = len(team) == len(audit.team) > 0
    return not (known and all(_is_own(index, audit, each) for each in team))


def _is_own(index: Belongings, audit: Audit, who: StakeholderId) -> bool:
    """Return whether *who* surely is of the audited organisation, or governs it, when *audit* was held."""
    days = days_of(audit, date.max)
    return all(index.on(who, day).own & index.on(audit.of, day).own for day in days)


def _shown(model: QualityModel, audit: Audit, on: date) -> ApproximateDate | None:
    """Return of when *audit* shows what the school offers; ``None`` where it doesn't, or wasn't held *on* that day.

    The angle asks for an independent test of the support profile: an audit for a certificate is that only where it
    tests the profile that the school had on its day. Where that can't be told, it may show nothing from its day on.

    Source: 1-22, 4-16
    """
    held = audit.held or _at_some_time(audit)
    if held is None or held.earliest > on:
        return None
    if audit.kind is not AuditKind.CERTIFICATION:
        return held
    fit = fit_of(model, audit)
    if fit is Fit.UNKNOWN:
        return ApproximateDate(earliest=date.min, latest=held.latest)
    return held if fit is Fit.RIGHT else None


def _at_some_time(audit: Audit) -> ApproximateDate | None:
    """Return when *audit* may have been held that is said to be, without a day; ``None`` where it isn't said.

    That there is a report says so too, where nobody says how far the audit is.
    """
    if audit.status not in HELD and (audit.status is not None or audit.report is None):
        return None
    published = audit.report.published if audit.report else None
    return ApproximateDate(earliest=date.min, latest=published or date.max)


def _was_measured(value: object) -> bool:
    """Return whether *value* shows something: what isn't shown to others was measured all the same."""
    return not isinstance(value, Missing) or value is Missing.SUPPRESSED


def _every(model: QualityModel, on: date) -> Iterator[tuple[From, StakeholderId, Look, Recorded | None]]:
    for visit in model.visits:
        if visit.on:
            look = Look(id=EntityId(visit.id), when=visit.on)
            yield visit.angle or AngleKind.VISIT, visit.of, look, visit.recorded
    index = belongings(model)
    for audit in model.audits:
        shown = _shown(model, audit, on)
        if shown and is_independent(model, audit, index):
            yield AngleKind.AUDIT, audit.of, Look(id=EntityId(audit.id), when=shown), audit.recorded
    for entry in model.desk_entries:
        look = Look(id=EntityId(entry.id), when=ApproximateDate.on(entry.on))
        yield AngleKind.DESK, entry.of, look, entry.recorded
    yield from _arranged(model, on)
    for figure in model.observations:
        if figure.period.end is not None and _was_measured(figure.value):
            look = Look(id=EntityId(figure.id), when=ApproximateDate.on(figure.period.end))
            yield AngleKind.FIGURES, figure.of, look, figure.recorded


def _arranged(model: QualityModel, on: date) -> Iterator[tuple[From, StakeholderId, Look, Recorded | None]]:
    """Yield each arrangement of the inspection as it is seen on its last day so far."""
    for each in model.arrangements:
        until = min(on, each.valid.end or on) if each.valid else on
        if each.valid is None or each.valid.start is None or each.valid.start <= until:
            look = Look(id=EntityId(each.id), when=ApproximateDate.on(until))
            yield AngleKind.INSPECTION, each.of, look, each.recorded
