"""Membership: which schools belong to which samenwerkingsverband on a day, since when, and which to none."""

from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import existing, relating
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel

SCHOOLS = frozenset({StakeholderKind.SITE, StakeholderKind.INSTITUTION})
"""What can be a school of a samenwerkingsverband: a site, or an institution as a whole."""


@attrs.frozen(kw_only=True)
class Member:
    """A school of a samenwerkingsverband on a day (nl: *school van een samenwerkingsverband*).

    *since* is when that began; ``None`` where it always was so, as far as is told. *swv* is ``None`` only where
    a school belongs to none.

    Source: 4-04, 4-14
    """

    school: StakeholderId
    swv: StakeholderId | None
    since: date | None


def members(model: QualityModel, *, on: date) -> tuple[Member, ...]:
    """Return the schools of each samenwerkingsverband *on* that day, in the order of the model.

    A school is a site or an institution that itself lies in a samenwerkingsverband, or is a part of it: what holds of
    an institution isn't taken to hold of its sites. A school may have several. A relation is followed back to the one
    of the same two that it follows on without a day between.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-04, 4-14

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> [(each.school, each.since) for each in members(catalogue.load("demo"), on=date(2026, 6, 1))][:2]
        [('site:99ZZ00', None), ('site:99ZZ01', datetime.date(2019, 8, 1))]
    """
    there = existing(model, day_of(on))
    found: dict[tuple[StakeholderId, StakeholderId], None] = {}
    every: dict[tuple[StakeholderId, StakeholderId], list[Relation]] = {}
    for each in relating(model, RelationKind.LIES_IN, RelationKind.PART_OF, time=None):
        if each.present and _belongs(there, each):
            pair = (each.source, each.target)
            every.setdefault(pair, []).append(each)
            if each.valid is None or on in each.valid:
                found[pair] = None
    place = {each.id: place for place, each in enumerate(model.stakeholders)}
    pairs = sorted(found, key=lambda pair: (place[pair[1]], place[pair[0]]))
    return tuple(_member(there[school], there[swv], every[school, swv], on) for school, swv in pairs)


def memberships(model: QualityModel) -> dict[StakeholderId, tuple[tuple[StakeholderId, Period | None], ...]]:
    """Return in which samenwerkingsverbanden each school is or was, and when; ``None`` is always, as far as is told.

    Schools are those of :func:`members`; when they existed isn't looked at.

    Source: 4-04
    """
    there = existing(model, None)
    found: dict[StakeholderId, tuple[tuple[StakeholderId, Period | None], ...]] = {}
    for each in relating(model, RelationKind.LIES_IN, RelationKind.PART_OF, time=None):
        if each.present and _belongs(there, each):
            found[each.source] = (*found.get(each.source, ()), (each.target, each.valid))
    return found


def apart(model: QualityModel, *, on: date) -> tuple[Member, ...]:
    """Return the schools that belong to no samenwerkingsverband *on* that day, in the order of the model.

    A site of an institution that belongs to one isn't told, and neither is an institution that has sites: these speak
    for themselves.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-04, 4-14
    """
    there, belonging = existing(model, day_of(on)), {each.school for each in members(model, on=on)}
    schools = {each.id for each in there.values() if each.kind in SCHOOLS}
    parts = [each for each in relating(model, RelationKind.PART_OF, time=day_of(on)) if each.present]
    spoken_for = {each.source for each in parts if each.target in belonging}
    spoken_for |= {each.target for each in parts if each.source in schools} | belonging
    alone = schools - spoken_for
    return tuple(Member(school=each, swv=None, since=None) for each in there if each in alone)


def _belongs(there: dict[StakeholderId, Stakeholder], each: Relation) -> bool:
    school, swv = there.get(each.source), there.get(each.target)
    return (
        school is not None
        and swv is not None
        and school.kind in SCHOOLS
        and swv.kind is StakeholderKind.SAMENWERKINGSVERBAND
    )


def _member(school: Stakeholder, swv: Stakeholder, relations: list[Relation], on: date) -> Member:
    """Return since when *school* belongs to *swv* without a break, and not before both of them existed."""
    starts = {each.valid.start if each.valid else None for each in relations if each.valid is None or on in each.valid}
    since = None if None in starts else min(each for each in starts if each)
    before = sorted(
        (each.valid.end, each.valid.start or date.min)
        for each in relations
        if each.valid and each.valid.end and each.valid.end < on
    )
    for end, start in reversed(before):
        if since is not None and (since - end).days <= 1:
            since = min(since, start) if start != date.min else None
    born = (each.valid.start for each in (school, swv) if each.valid)
    known = [each for each in (since, *born) if each]
    return Member(school=school.id, swv=swv.id, since=max(known, default=None))
