"""Calendar: what falls due, expires and is open, of everything that comes back or ends, in one list."""

from collections.abc import Hashable, Iterator, Mapping
from datetime import date

import attrs

from kwaliteitsmodel.analysis.actions import ActionState, state
from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.certificates import MomentState, Scheme, certified, followed, norm_of
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.looking import looks
from kwaliteitsmodel.analysis.membership import members
from kwaliteitsmodel.analysis.seeing import Seen, Sight, angles_of, is_yearly, seen_from
from kwaliteitsmodel.domain.angles import Angle, AngleKind
from kwaliteitsmodel.domain.audits import AuditStage, AuditStatus
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import EntityId, NormId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period, SchoolYear
from kwaliteitsmodel.domain.rhythms import days_of
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import Year, period_of
from kwaliteitsmodel.model import QualityModel


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
    one looks; ``None`` where that can't be told. *of* is the organisation it is about, *by* the roles and organisations
    that have it to do, *about* the entity it comes from; ``None`` for what was never done. *swv* is the
    samenwerkingsverband whose angle asks for it: a school may lie in two.

    Source: 1-22, 4-14, 4-16
    """

    moment: Moment
    day: ApproximateDate | None
    late: bool | None
    of: StakeholderId | None
    by: tuple[StakeholderId, ...]
    about: EntityId | None
    swv: StakeholderId | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what happens when as a sentence in *language*."""
        return self.detail.text(language)


def calendar(  # noqa: PLR0913 - each says which part of the calendar one wants
    model: QualityModel,
    *,
    on: date,
    during: Period | Year | None = None,
    of: StakeholderId | None = None,
    by: StakeholderId | None = None,
    schemes: Mapping[NormId, Scheme] | None = None,
    grace: int | None = None,
) -> tuple[Entry, ...]:
    """Return what still falls due, is planned, is open or expires, as it is known *on* that day, in the order of time.

    What is late is in it as long as it isn't done. *during* keeps what may fall in a period or a year: in years to come
    what is done once in each of them is due in each, and where that period has no end, in the first. *by* keeps what a
    role or organisation has to do, *of* what is about an organisation or, where it is a samenwerkingsverband, about a
    school of it too. What has no day comes last, and is left out where *during* is given. *schemes* say which
    surveillance the certificates of a norm ask for, as in :func:`~kwaliteitsmodel.analysis.certificates.followed`.
    *grace* is as in :func:`~kwaliteitsmodel.analysis.assurance.dossier`. A certificate that is renewed doesn't expire,
    and of an organisation that no longer exists nothing is told but its actions.

    Raises:
        InvalidValueError: If *on* is no day, *during* neither is nor has a period, *schemes* holds what is none,
            *grace* is no whole number of days, or *of* or *by* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *of*, *by* or a norm of *schemes*.

    Source: 1-22, 4-14, 4-16

    Example:
        >>> from kwaliteitsmodel import SchoolYear, catalogue
        >>> for each in calendar(catalogue.load("demo"), on=date(2026, 6, 1), during=SchoolYear(2025))[:2]:
        ...     print(each.message())
        2026-07-31: due: Liaison visit: De Cocon
        2026-07-31: due: Signals and advice: De Cocon
    """
    require_day("on", on)
    require_held(model, of, Stakeholder)
    require_held(model, by, Stakeholder)
    time, schools, closed = period_of(during), _schools(model, of, on), _closed(model, on)
    every = (*_due(model, on, grace), *_ahead(model, on, time), *_others(model, on, schemes or {}))
    found = (
        each
        for each in every
        if (each.moment is Moment.OPEN or each.of not in closed)
        and (of is None or of in {each.of, each.swv} or (each.of in schools and each.swv is None))
        and (by is None or by in each.by)
        and (time is None or (each.day is not None and each.day.period.overlaps(time)))
    )
    return tuple(_entry(model, each, on) for each in sorted(found, key=_in_time))


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
    by: tuple[StakeholderId, ...] = ()
    swv: StakeholderId | None = None
    is_sure: bool = True

    def late(self, on: date) -> bool | None:
        """Return whether it is late *on* that day: what may have been done since then may not be."""
        late = self.day.is_before(on) if self.day else None
        return late if self.is_sure or late is False else None


def _in_time(each: _Noted) -> tuple[date, date]:
    return (each.day.earliest, each.day.latest) if each.day else (date.max, date.max)


def _entry(model: QualityModel, noted: _Noted, on: date) -> Entry:
    day, what = noted.day, noted.what
    detail = Message(
        code="calendar",
        en="{day}: {moment}: {what}" + (": {of}" if noted.of else ""),
        nl="{day}: {moment}: {what}" + (": {of}" if noted.of else ""),
        fields={
            "day": str(day) if day else Text(nl="zonder datum", en="without a date"),
            "moment": noted.moment,
            "what": what,
            "of": named(model, noted.of) if noted.of else "",
        },
    )
    return Entry(
        moment=noted.moment,
        day=day,
        late=noted.late(on),
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
            what = _both(each.stage)
            yield _Noted(moment=Moment.DUE, day=day, what=what, about=about, of=each.holder, by=by, is_sure=is_sure)


def _planned(model: QualityModel, on: date) -> Iterator[_Noted]:
    """Yield the audits and the visits that surely aren't held yet."""
    for audit in model.audits:
        if audit.held.earliest > on if audit.held else audit.status in {None, AuditStatus.PLANNED}:
            day, what = audit.held or _within(audit.planned), _both(audit.stage or audit.kind)
            yield _Noted(
                moment=Moment.PLANNED,
                day=day,
                what=what,
                about=EntityId(audit.id),
                of=audit.of,
                by=audit.auditors,
            )
    for visit in model.visits:
        if visit.on is None or visit.on.earliest > on:
            by = (visit.by,) if visit.by else ()
            about = EntityId(visit.id)
            kind = named(model, visit.angle) if visit.angle else _VISIT
            yield _Noted(moment=Moment.PLANNED, day=visit.on, what=kind, about=about, of=visit.of, by=by)


def _within(period: Period | None) -> ApproximateDate | None:
    """Return that something is planned on some day of *period*; ``None`` where an end of it is open."""
    if period is None or period.start is None or period.end is None:
        return None
    return ApproximateDate(earliest=period.start, latest=period.end)


def _both(word: Term) -> Text:
    return Text(nl=word.label("nl"), en=word.label("en"))


def _open(model: QualityModel, on: date) -> Iterator[_Noted]:
    for each in model.actions:
        if state(each, on) is not ActionState.DONE:
            day = ApproximateDate.on(each.due) if each.due else None
            by = (each.owner,) if each.owner else ()
            yield _Noted(moment=Moment.OPEN, day=day, what=each.text, about=EntityId(each.id), of=each.owner, by=by)


def _expiring(model: QualityModel, on: date) -> Iterator[_Noted]:
    """Yield what ends on a day to come, and what ended while nothing of its sort has come after it."""
    renewed = {EntityId(each.certificate) for each in certified(model, on=on) if each.renewed}
    every = [each for each in _valid(model) if each[2].about not in renewed]
    last: dict[Hashable, date] = {}
    for key, valid, _ in every:
        if valid is None or valid.start is None or valid.start <= on:
            last[key] = max(last.get(key, date.min), _end(valid))
    for key, valid, noted in every:
        if valid is not None and valid.end is not None and (valid.end >= on or valid.end == last[key]):
            yield attrs.evolve(noted, day=ApproximateDate.on(valid.end))


def _end(valid: Period | None) -> date:
    return valid.end or date.max if valid else date.max


def _valid(model: QualityModel) -> Iterator[tuple[Hashable, Period | None, _Noted]]:
    """Yield what is valid for a time, of which sort and whose it is, and when it is valid."""
    norms = norm_of(model)
    for each in model.certificates:
        yield (norms[each.edition], each.holder), each.valid, _ending(_CERTIFICATE, each.id, each.holder, each.holder)
    for plan in model.support_plans:
        yield (_PLAN, plan.of), plan.valid, _ending(_PLAN, plan.id, plan.of, plan.of)
    for profile in model.support_profiles:
        yield (_PROFILE, profile.of), profile.valid, _ending(_PROFILE, profile.id, profile.of, profile.of)
    for one in model.arrangements:
        yield (_ARRANGEMENT, one.of), one.valid, _ending(_ARRANGEMENT, one.id, one.of)


def _ending(what: Text, about: str, of: StakeholderId, *by: StakeholderId) -> _Noted:
    return _Noted(moment=Moment.EXPIRES, day=None, what=what, about=EntityId(about), of=of, by=by)


_VISIT = Text(nl="relatiebezoek", en="liaison visit")
_CERTIFICATE = Text(nl="certificaat", en="certificate")
_PLAN = Text(nl="ondersteuningsplan", en="support plan")
_PROFILE = Text(nl="schoolondersteuningsprofiel", en="school support profile")
_ARRANGEMENT = Text(nl="toezichtsarrangement", en="supervision arrangement")
