"""Assurance: from which angles each school is seen on a day, and who isn't seen since when."""

from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.looking import looks
from kwaliteitsmodel.analysis.membership import SCHOOLS, Member, apart, members
from kwaliteitsmodel.analysis.seeing import ANGLES, Seen, Sight, angles_of, is_yearly, seen_from
from kwaliteitsmodel.domain.angles import Angle, AngleKind
from kwaliteitsmodel.domain.fields import require_day, wrong_type
from kwaliteitsmodel.domain.ids import SchoolStepId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period, SchoolYear, meets
from kwaliteitsmodel.domain.rhythms import days_of, last_of, once_in_each
from kwaliteitsmodel.domain.sources import known_by
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel

__all__ = [
    "ANGLES",
    "Dossier",
    "Seen",
    "Sight",
    "Unvisited",
    "dossier",
    "dossiers",
    "falling_due",
    "unseen",
    "unvisited",
]


@attrs.frozen(kw_only=True)
class Dossier:
    """What is seen of a school on a day, from each angle (nl: *dossier van een school*).

    *steps* are those that the school took by then, as far as is known: also those of which it isn't known when.

    Source: 4-13, 4-22
    """

    school: StakeholderId
    seen: tuple[Seen, ...]
    steps: tuple[SchoolStepId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return from how many angles the school is seen as a sentence in *language*."""
        return self.detail.text(language)


def dossier(model: QualityModel, school: StakeholderId, *, on: date, grace: int | None = None) -> Dossier:
    """Return what is seen of *school* from each angle *on* that day, for each samenwerkingsverband that it lies in.

    The angles are those of the samenwerkingsverband; where it has none, those that are nobody's; where there are none,
    the five of :data:`ANGLES`. What was never seen is due *grace* days after the school joined: those of the angle, or
    none, where nothing is asked. A school that doesn't exist that day isn't seen from any angle. Each call looks at the
    whole model; :func:`dossiers` does so once for all schools.

    Raises:
        InvalidValueError: If *on* is no day, *grace* no whole number of days, or *school* neither a site nor an
            institution.
        UnknownIdError: If the model doesn't hold *school*.

    Source: 4-13

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> school = StakeholderId("site:99ZZ00")
        >>> print(dossier(catalogue.load("demo"), school, on=date(2026, 6, 1)).seen[0].message())
        De Rups, main site: Liaison visit: seen; last 2025-11-11
    """
    asked = _school(model, school)
    of = [each for each in members(model, on=on) if each.school == school]
    there = meets(asked.valid, Period.on(on))
    alone = [Member(school=school, swv=None, since=None)] if there else []
    return _dossier(model, school, tuple(seen_from(model, of or alone, on, grace)), _steps(model, on))


def dossiers(model: QualityModel, *, on: date, grace: int | None = None) -> tuple[Dossier, ...]:
    """Return the dossier of each school *on* that day, in the order of the model: in one look at the whole of it.

    Told are the schools of each samenwerkingsverband and those that belong to none, as in
    :func:`~kwaliteitsmodel.analysis.membership.apart`.

    Raises:
        InvalidValueError: If *on* is no day, or *grace* no whole number of days.

    Source: 4-13

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in dossiers(catalogue.load("demo"), on=date(2026, 6, 1)):
        ...     print(each.message())
        De Rups, main site: seen from 5 of 5 angles
        De Rups on the water: seen from 4 of 5 angles; steps taken: A calm corner in every class
        De Cocon: seen from 1 of 5 angles; steps taken: A table with youth care every month
    """
    found: dict[StakeholderId, list[Seen]] = {}
    for each in seen_from(model, _schools(model, on), on, grace):
        found.setdefault(each.school, []).append(each)
    steps = _steps(model, on)
    return tuple(_dossier(model, each.id, found[each.id], steps) for each in model.stakeholders if each.id in found)


def _school(model: QualityModel, school: StakeholderId) -> Stakeholder:
    """Return the *school* that is asked for; whoever is no school is no empty dossier."""
    found = held(model, school, Stakeholder)
    if found.kind not in SCHOOLS:
        raise wrong_type("school", "a site or an institution", "een vestiging of een instelling", school)
    return found


def _schools(model: QualityModel, on: date) -> tuple[Member, ...]:
    return members(model, on=on) + apart(model, on=on)


_Steps = Mapping[StakeholderId, list[SchoolStepId]]


def _steps(model: QualityModel, on: date) -> _Steps:
    """Return the steps that each school took, but those that surely are later or were recorded later."""
    found: dict[StakeholderId, list[SchoolStepId]] = {}
    for each in model.school_steps:
        if known_by(each.recorded, on) and (each.on is None or each.on.earliest <= on):
            found.setdefault(each.of, []).append(each.id)
    return found


def _dossier(model: QualityModel, school: StakeholderId, seen: Sequence[Seen], steps: _Steps) -> Dossier:
    """Return the dossier of *school*, counted for each samenwerkingsverband apart."""
    of: dict[StakeholderId | None, list[Seen]] = {}
    for each in seen:
        of.setdefault(each.swv, []).append(each)
    taken = tuple(steps.get(school, ()))
    said = _NOT_THERE if not of else _FROM if len(of) == 1 else _FROM_EACH
    detail = Message(
        code="dossier",
        en=said.en + ("; steps taken: {steps}" if taken else ""),
        nl=said.nl + ("; gezette stappen: {steps}" if taken else ""),
        fields={
            "school": named(model, school),
            "n": _counted(seen),
            "all": len(seen),
            "each": tuple(_counted_by(model, swv, several) for swv, several in of.items() if swv),
            "steps": names(model, *taken),
        },
    )
    return Dossier(school=school, seen=tuple(seen), steps=taken, detail=detail)


def _counted(seen: Sequence[Seen]) -> int:
    return sum(each.sight is Sight.SEEN for each in seen)


def _counted_by(model: QualityModel, swv: StakeholderId, seen: Sequence[Seen]) -> Text:
    name = named(model, swv)
    nl, en = (name.label("nl"), name.label("en")) if isinstance(name, Text) else (name, name)
    n, every = _counted(seen), len(seen)
    return Text(nl=f"{n} van de {every} invalshoeken van {nl}", en=f"{n} of {every} angles of {en}")


_NOT_THERE = Text(nl="{school}: bestaat niet op die dag", en="{school}: doesn't exist on that day")
_FROM = Text(nl="{school}: in beeld vanuit {n} van de {all} invalshoeken", en="{school}: seen from {n} of {all} angles")
_FROM_EACH = Text(nl="{school}: in beeld vanuit {each}", en="{school}: seen from {each}")


def unseen(
    model: QualityModel, *, on: date, kind: AngleKind | None = None, grace: int | None = None
) -> tuple[Seen, ...]:
    """Return which schools aren't surely seen from an angle *on* that day, and since when; of one *kind* if given.

    Schools that belong to no samenwerkingsverband come last, apart: theirs is ``None``.

    Raises:
        InvalidValueError: If *on* is no day, *grace* no whole number of days, or *kind* no word of angles.

    Source: 4-13, 4-14, 4-16

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in unseen(catalogue.load("demo"), on=date(2030, 6, 1), kind=AngleKind.AUDIT):
        ...     print(each.message())
        De Rups, main site: Audit: no longer seen; last 2025-03; due 2029-03
        De Rups on the water: Audit: no longer seen; last 2025-11-18; due 2029-11-18
        De Cocon: Audit: never seen
    """
    if kind is not None and type(kind) is not AngleKind:
        raise wrong_type("kind", "a word of AngleKind", "een woord van AngleKind", kind)
    every_one = seen_from(model, _schools(model, on), on, grace)
    return tuple(each for each in every_one if kind in {None, each.angle.kind} and each.sight is not Sight.SEEN)


def falling_due(model: QualityModel, year: SchoolYear, *, on: date, grace: int | None = None) -> tuple[Seen, ...]:
    """Return what falls due in *year* of what comes back every so many years, as it is known *on* that day.

    What may fall due then is told too. What was due before is told by :func:`unseen`. Asked are the schools of each
    samenwerkingsverband.

    Raises:
        InvalidValueError: If *on* is no day, *year* no school year, or *grace* no whole number of days.

    Source: 4-16
    """
    if type(year) is not SchoolYear:
        raise wrong_type("year", "a SchoolYear", "een SchoolYear", year)
    every_one = seen_from(model, members(model, on=on), on, grace)
    return tuple(each for each in every_one if each.angle.years and each.due and each.due.period.overlaps(year.period))


@attrs.frozen(kw_only=True)
class Unvisited:
    """That a school wasn't visited in a school year (nl: *gemist relatiebezoek*).

    It is *missed* when the year is over; not yet, while it runs; ``None`` where a visit may have been in it. *last* is
    when the school surely was visited last, *since* when it joined: whoever joined during the year may have had little
    time. *angle* is whose visit it is.

    Source: 4-14
    """

    school: StakeholderId
    swv: StakeholderId | None
    angle: Angle
    year: SchoolYear
    missed: bool | None
    last: ApproximateDate | None
    since: date | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whether the visit is missed as a sentence in *language*."""
        return self.detail.text(language)


def unvisited(model: QualityModel, year: SchoolYear, *, on: date) -> tuple[Unvisited, ...]:
    """Return which schools weren't surely visited in *year*, as it is known *on* that day.

    Asked are those that are members on the last day of the year or, while it runs, *on* that day, of a
    samenwerkingsverband that visits once in each school year; then those that belong to none. Whose visits come back
    otherwise is told by :func:`unseen`.

    Raises:
        InvalidValueError: If *on* is no day, or *year* no school year.

    Source: 4-14

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(unvisited(catalogue.load("demo"), SchoolYear(2025), on=date(2026, 6, 1))[0].message())
        De Cocon: not visited yet in 2025/2026; last visited: 2025-02-04
    """
    require_day("on", on)
    if type(year) is not SchoolYear:
        raise wrong_type("year", "a SchoolYear", "een SchoolYear", year)
    first, last = days_of(year)
    asked = _schools(model, min(on, last)) if first <= on else ()
    shown, angles = looks(model, on), angles_of(model)
    found = []
    for who in asked:
        for angle in filter(_is_a_yearly_visit, angles.get(who.swv, angles[None])):
            dates = [look.when for look in shown.at(who.school, angle)]
            done = once_in_each(year, dates, on)
            if done is not True:
                missed = None if done is None else last < on
                found.append(_unvisited(model, who, angle, year, missed=missed, seen=last_of(dates, on)))
    return tuple(found)


def _is_a_yearly_visit(angle: Angle) -> bool:
    return angle.kind is AngleKind.VISIT and is_yearly(angle)


def _unvisited(  # noqa: PLR0913 - the parts of one answer
    model: QualityModel,
    who: Member,
    angle: Angle,
    year: SchoolYear,
    *,
    missed: bool | None,
    seen: ApproximateDate | None,
) -> Unvisited:
    said, before = _UNVISITED[missed], _LAST if seen else _NOT_SURELY if missed is None else _NEVER_BEFORE
    return Unvisited(
        school=who.school,
        swv=who.swv,
        angle=angle,
        year=year,
        missed=missed,
        last=seen,
        since=who.since,
        detail=Message(
            code="unvisited",
            en=f"{said.en}; {before.en}",
            nl=f"{said.nl}; {before.nl}",
            fields={"school": named(model, who.school), "year": str(year), "last": str(seen)},
        ),
    )


_UNVISITED = {
    True: Text(nl="{school}: niet bezocht in {year}", en="{school}: not visited in {year}"),
    False: Text(nl="{school}: in {year} nog niet bezocht", en="{school}: not visited yet in {year}"),
    None: Text(nl="{school}: misschien bezocht in {year}", en="{school}: perhaps visited in {year}"),
}
_LAST = Text(nl="laatst bezocht: {last}", en="last visited: {last}")
_NOT_SURELY = Text(nl="geen bezoek staat vast", en="no visit is certain")
_NEVER_BEFORE = Text(nl="nooit eerder bezocht", en="never visited before")
