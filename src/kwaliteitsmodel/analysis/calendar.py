"""Calendar: what falls due, expires and is open, of everything that comes back or ends, in one list."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias, overload

import attrs

from kwaliteitsmodel.analysis.actions import ActionState, state
from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.certificates import MomentState, Scheme, followed
from kwaliteitsmodel.analysis.expiring import endings
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.knowing import known_on
from kwaliteitsmodel.analysis.looking import looks
from kwaliteitsmodel.analysis.membership import members
from kwaliteitsmodel.analysis.saying import said_when
from kwaliteitsmodel.analysis.seeing import Seen, Sight, angles_of, is_yearly, seen_from
from kwaliteitsmodel.domain.angles import Angle, AngleKind
from kwaliteitsmodel.domain.auditors import Auditor
from kwaliteitsmodel.domain.audits import Audit, AuditStage, AuditStatus
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import AuditorId, EntityId, NormId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period, SchoolYear
from kwaliteitsmodel.domain.rhythms import days_of
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text, both
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import Year, period_of
from kwaliteitsmodel.model import QualityModel

Doer: TypeAlias = StakeholderId | AuditorId
"""Who has something to do: a role, an organisation or an auditor."""


class Moment(Term):
    """What happens on a day of the calendar (nl: *soort moment*).

    ``DUE`` is what a rhythm asks, ``PLANNED`` what someone planned, ``OPEN`` an action that isn't done, ``EXPIRES``
    what is no longer valid after that day; it is late where nothing came after it.

    Source: 1-22, 4-14, 4-16
    """

    DUE = "due", "uiterlijk", "due"
    PLANNED = "planned", "gepland", "planned"
    OPEN = "open", "openstaand", "open"
    EXPIRES = "expires", "verloopt", "expires"


@attrs.frozen(kw_only=True)
class Entry:
    """Something that falls due, is planned, is open or expires (nl: *agendapunt*).

    *day* is when, as far as is known; ``None`` where nobody said. *late* is whether that was before the day on which
    one looks; ``None`` where that can't be told. *of* is the organisation it is about, *by* the roles, organisations
    and auditors that have it to do, *about* the entity it comes from; ``None`` for what was never done. *swv* is the
    samenwerkingsverband whose angle asks for it: a school may lie in two.

    Source: 1-22, 4-14, 4-16
    """

    moment: Moment
    day: ApproximateDate | None
    late: bool | None
    of: StakeholderId | None
    by: tuple[Doer, ...]
    about: EntityId | None
    swv: StakeholderId | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what happens when as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Calendar(Sequence[Entry]):
    """What falls due, is planned, is open or expires, in the order of time (nl: *agenda*).

    It is a sequence of its *entries*. *withheld* is how many more there are that are confidential, or that can't be
    told without what is.

    Source: 1-22, 4-14, 4-16
    """

    entries: tuple[Entry, ...]
    withheld: int
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how much is in it, late and left out, as a sentence in *language*."""
        return self.detail.text(language)

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, place: int | slice) -> Entry | tuple[Entry, ...]:
        return self.entries[place]


def calendar(  # noqa: PLR0913 - each says which part of the calendar one wants
    model: QualityModel,
    *,
    on: date,
    during: Period | Year | None = None,
    of: StakeholderId | None = None,
    by: Doer | None = None,
    schemes: Mapping[NormId, Scheme] | None = None,
    grace: int | None = None,
    confidential: bool = False,
) -> Calendar:
    """Return what still falls due, is planned, is open or expires, as it is known *on* that day, in the order of time.

    What was recorded later isn't known yet. What is late is in it as long as it isn't done. *during* keeps what may
    fall in a period or a year, and what was due before it and is late, or perhaps: in years to come what is done once
    in each of them is due in each, and where that period has no end, in the first. *by* keeps what a role, organisation
    or auditor has to do, *of* what is about an organisation or, where it is a samenwerkingsverband, about a school of
    it too. What has no day comes last, and is left out where *during* is given. *schemes* say which surveillance the
    certificates of a norm ask for, as in :func:`~kwaliteitsmodel.analysis.certificates.followed`. *grace* is as in
    :func:`~kwaliteitsmodel.analysis.assurance.dossier`. A certificate that is renewed doesn't expire, and of an
    organisation that no longer exists nothing is told but its actions.

    What is confidential is left out and counted, unless *confidential* asks for it. So is what wouldn't be told with
    it: that a visit is due which was done in confidence isn't said.

    Raises:
        InvalidValueError: If *on* is no day, *during* neither is nor has a period, *schemes* holds what is none,
            *grace* is no whole number of days, *of* is the id of something else than a stakeholder, or *by* of
            something else than a stakeholder or an auditor.
        UnknownIdError: If the model doesn't hold *of*, *by* or a norm of *schemes*.

    Source: 1-22, 4-14, 4-16

    Example:
        >>> from kwaliteitsmodel import SchoolYear, catalogue
        >>> found = calendar(catalogue.load("demo"), on=date(2026, 6, 1), during=SchoolYear(2025))
        >>> for each in found[:2]:
        ...     print(each.message())
        2026-07-31: due: Liaison visit: De Cocon
        2026-07-31: due: Signals and advice: De Cocon
    """
    require_day("on", on)
    require_held(model, of, Stakeholder)
    require_held(model, by, Auditor if isinstance(model.find(by or ""), Auditor) else Stakeholder)
    time = period_of(during)

    def asked(given: QualityModel) -> tuple[_Noted, ...]:
        schools = _schools(given, of, on)
        found = (
            each
            for each in _noted(given, on, time, schemes or {}, grace)
            if (of is None or of in {each.of, each.swv} or (each.of in schools and each.swv is None))
            and (by is None or by in each.by)
            and (time is None or _is_in(each, time, on))
        )
        return tuple(sorted(found, key=_in_time))

    known = known_on(model, on)
    every, open_part = asked(known), known if confidential else known.without_confidential()
    openly = set(every if open_part is known else asked(open_part))
    entries = tuple(_entry(model, each, on) for each in every if each in openly)
    return Calendar(entries=entries, withheld=len(every) - len(entries), detail=_told(entries, len(every)))


def _noted(
    model: QualityModel, on: date, time: Period | None, schemes: Mapping[NormId, Scheme], grace: int | None
) -> "Iterator[_Noted]":
    """Yield all that there is to tell; of an organisation that no longer exists its actions alone."""
    closed = _closed(model, on)
    every = (*_due(model, on, grace), *_ahead(model, on, time), *_others(model, on, schemes))
    return (each for each in every if each.moment is Moment.OPEN or each.of not in closed)


def _is_in(noted: "_Noted", time: Period, on: date) -> bool:
    """Return whether it may fall in *time*, or was due before it and isn't surely in time *on* that day."""
    if noted.day is None or noted.day.period.overlaps(time):
        return noted.day is not None
    return time.start is not None and noted.day.latest < time.start and noted.late(on) is not False


def _told(entries: Sequence[Entry], every: int) -> Message:
    """Return how many entries there are, how many are late, and how many are left out."""
    n, late = len(entries), sum(each.late is True for each in entries)
    left = every != n
    return Message(
        code="calendar-told",
        en="{n} in all, {late} late" + ("; what is confidential isn't in it: {withheld} in all" if left else ""),
        nl="{n} in totaal, {late} te laat" + ("; wat vertrouwelijk is, staat er niet in: {withheld}" if left else ""),
        fields={"n": n, "late": late, "withheld": every - n},
    )


def _schools(model: QualityModel, of: StakeholderId | None, on: date) -> set[StakeholderId]:
    """Return the schools that the organisation *of* has *on* that day."""
    return set() if of is None else {each.school for each in members(model, on=on) if each.swv == of}


def _closed(model: QualityModel, on: date) -> set[StakeholderId]:
    return {each.id for each in model.stakeholders if each.valid and each.valid.end and each.valid.end < on}


@attrs.frozen(kw_only=True)
class _Noted:
    """What the calendar notes, before it is said in a sentence."""

    moment: Moment
    day: ApproximateDate | None
    what: str | Text
    about: EntityId | None
    of: StakeholderId | None
    by: tuple[Doer, ...] = ()
    swv: StakeholderId | None = None
    is_sure: bool = True

    def late(self, on: date) -> bool | None:
        """Return whether it is late *on* that day: what may have been done since then may not be."""
        late = self.day.is_before(on) if self.day else None
        return late if self.is_sure or late is False else None


def _in_time(each: _Noted) -> tuple[date, date]:
    return (each.day.earliest, each.day.latest) if each.day else (date.max, date.max)


def _entry(model: QualityModel, noted: _Noted, on: date) -> Entry:
    day, late = noted.day, noted.late(on)
    detail = Message(
        code="calendar",
        en="{day}: {moment}" + (", late" if late else "") + ": {what}" + (": {of}" if noted.of else ""),
        nl="{day}: {moment}" + (", te laat" if late else "") + ": {what}" + (": {of}" if noted.of else ""),
        fields={
            "day": said_when(day),
            "moment": noted.moment,
            "what": noted.what,
            "of": named(model, noted.of) if noted.of else "",
        },
    )
    return Entry(
        moment=noted.moment,
        day=day,
        late=late,
        of=noted.of,
        by=noted.by,
        about=noted.about,
        swv=noted.swv,
        detail=detail,
    )


def _others(model: QualityModel, on: date, schemes: Mapping[NormId, Scheme]) -> Iterator[_Noted]:
    yield from _surveyed(model, on, schemes)
    yield from _planned(model, on)
    yield from _open(model, on)
    yield from _expiring(model, on)


def _due(model: QualityModel, on: date, grace: int | None) -> Iterator[_Noted]:
    """Yield when each school has to be seen again from each angle that has a rhythm."""
    for each in seen_from(model, members(model, on=on), on, grace):
        if each.due is not None or _has_no_start(each):
            yield attrs.evolve(
                _asked(each.school, each.angle, each.swv, each.due),
                about=each.by_way_of[-1] if each.by_way_of else None,
                is_sure=each.sight is not Sight.UNKNOWN,
            )


def _has_no_start(seen: Seen) -> bool:
    """Return whether nobody said when what was never surely seen, and comes back after years, had to be seen first."""
    can_be_shown = seen.sight is Sight.NEVER or seen.angle.kind is not AngleKind.OTHER
    return seen.due is None and seen.angle.years is not None and can_be_shown


def _asked(school: StakeholderId, angle: Angle, swv: StakeholderId | None, day: ApproximateDate | None) -> _Noted:
    """Return that *angle* asks for *school* to be seen by a day, of who looks or else of whose angle it is."""
    who = angle.by or angle.of or swv
    by = (who,) if who else ()
    return _Noted(moment=Moment.DUE, day=day, what=angle.name, about=None, of=school, by=by, swv=swv)


def _ahead(model: QualityModel, on: date, time: Period | None) -> Iterator[_Noted]:
    """Yield what is due once in each school year that comes after this one and ends in *time*."""
    angles, shown = angles_of(model), looks(model, on)
    for year in _years_ahead(on, time):
        last = days_of(year)[1]
        for each in members(model, on=last):
            for angle in filter(shown.can_show, filter(is_yearly, angles.get(each.swv, angles[None]))):
                yield _asked(each.school, angle, each.swv, ApproximateDate.on(last))


def _years_ahead(on: date, time: Period | None) -> Iterator[SchoolYear]:
    """Yield the school years after that of *on* that have a day in *time*; only the first where it has no end."""
    if time is not None:
        first = _started(on) + 1 if time.start is None else max(_started(on) + 1, _started(time.start))
        last = _started(time.end) if time.end else first
        yield from map(SchoolYear, range(first, min(last, date.max.year - 1) + 1))


def _started(day: date) -> int:
    """Return in which calendar year the school year of *day* began: at the start of the calendar that is none."""
    august = 8
    return day.year - (day.month < august)


def _surveyed(model: QualityModel, on: date, schemes: Mapping[NormId, Scheme]) -> Iterator[_Noted]:
    """Yield the surveillance that is still to be done; recertification is due where a certificate expires."""
    for each in followed(model, on=on, schemes=schemes).moments:
        if each.stage is AuditStage.SURVEILLANCE and each.state is not MomentState.DONE:
            day, about = ApproximateDate.on(each.due), EntityId(each.certificate)
            by = (model[each.certificate].certifier,)
            is_sure = each.state is not MomentState.UNKNOWN
            what = both(each.stage.label)
            yield _Noted(moment=Moment.DUE, day=day, what=what, about=about, of=each.holder, by=by, is_sure=is_sure)


def _planned(model: QualityModel, on: date) -> Iterator[_Noted]:
    """Yield the audits and the visits that surely aren't held yet."""
    for audit in model.audits:
        if _is_ahead(audit, on):
            day, what = audit.held or _within(audit.planned), both((audit.stage or audit.kind).label)
            yield _Noted(
                moment=Moment.PLANNED,
                day=day,
                what=what,
                about=EntityId(audit.id),
                of=audit.of,
                by=_who(audit),
            )
    for visit in model.visits:
        if visit.on is None or visit.on.earliest > on:
            by = (visit.by,) if visit.by else ()
            about = EntityId(visit.id)
            kind = named(model, visit.angle) if visit.angle else _VISIT
            yield _Noted(moment=Moment.PLANNED, day=visit.on, what=kind, about=about, of=visit.of, by=by)


def _is_ahead(audit: Audit, on: date) -> bool:
    """Return whether *audit* surely isn't held yet; one of which there was a report by the day has been."""
    if audit.held is not None:
        return audit.held.earliest > on
    report = audit.report
    is_reported = report is not None and (report.published is None or report.published <= on)
    return audit.status in {None, AuditStatus.PLANNED} and not is_reported


def _who(audit: Audit) -> tuple[Doer, ...]:
    """Return the organisations that audit, and the auditors of the team."""
    return (*audit.auditors, *(each.auditor for each in audit.team))


def _within(period: Period | None) -> ApproximateDate | None:
    """Return that something is planned on some day of *period*; ``None`` where nobody said when."""
    if period is None or (period.start is None and period.end is None):
        return None
    return ApproximateDate(earliest=period.start or date.min, latest=period.end or date.max)


def _open(model: QualityModel, on: date) -> Iterator[_Noted]:
    for each in model.actions:
        if state(each, on) is not ActionState.DONE:
            day = ApproximateDate.on(each.due) if each.due else None
            by = (each.owner,) if each.owner else ()
            yield _Noted(moment=Moment.OPEN, day=day, what=each.text, about=EntityId(each.id), of=each.owner, by=by)


def _expiring(model: QualityModel, on: date) -> Iterator[_Noted]:
    for each in endings(model, on):
        day = ApproximateDate.on(each.day)
        yield _Noted(moment=Moment.EXPIRES, day=day, what=each.what, about=each.about, of=each.of, by=each.by)


_VISIT = Text(nl="relatiebezoek", en="liaison visit")
