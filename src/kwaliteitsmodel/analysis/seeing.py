"""Seeing: how schools are seen from the angles of their samenwerkingsverband, which is what assurance asks."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.looking import Look, Looks, looks
from kwaliteitsmodel.analysis.membership import Member, members
from kwaliteitsmodel.analysis.saying import said_when
from kwaliteitsmodel.domain.angles import Angle, AngleKind
from kwaliteitsmodel.domain.fields import require_day, wrong_type
from kwaliteitsmodel.domain.ids import AngleId, EntityId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.rhythms import counts_for, days_around, every, last_of, lies_in, never_due
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel

ANGLES = tuple(
    Angle(
        id=AngleId(f"angle:{kind.value}"), name=Text(nl=kind.label("nl"), en=kind.label("en")), kind=kind, years=years
    )
    for kind, years in {
        AngleKind.VISIT: None,
        AngleKind.AUDIT: 4,
        AngleKind.FIGURES: None,
        AngleKind.DESK: None,
        AngleKind.INSPECTION: None,
    }.items()
)
"""The five angles of a samenwerkingsverband that names none of its own."""


class Sight(Term):
    """Whether a school is seen from an angle on a day (nl: *in beeld*).

    ``OPEN`` is what is done once in each school year and can still be done in this one; ``UNKNOWN`` where the dates are
    too rough to tell, and where no visit of a model names an angle of a kind of one's own.

    Source: 4-13
    """

    SEEN = "seen", "in beeld", "seen"
    OPEN = "open", "dit schooljaar nog te doen", "still to be done this school year"
    LAPSED = "lapsed", "niet meer in beeld", "no longer seen"
    NEVER = "never", "nog nooit in beeld geweest", "never seen"
    UNKNOWN = "unknown", "niet te zeggen", "can't be told"


@attrs.frozen(kw_only=True)
class Seen:
    """How a school is seen from one angle on a day (nl: *beeld vanuit een invalshoek*).

    *last* is when it surely was seen last, *by_way_of* are the visit, audit, figures, entry or arrangement of that day.
    That none is there isn't the same as that nothing was found. *since* is when the school joined *swv*. *due* is when
    it has to be seen again; ``None`` where no rhythm says so. *follows* are those as whom the school goes on, surely or
    perhaps: what was seen of them isn't taken to show the school.

    Source: 4-13, 4-14, 4-16
    """

    school: StakeholderId
    swv: StakeholderId | None
    angle: Angle
    sight: Sight
    last: ApproximateDate | None
    by_way_of: tuple[EntityId, ...]
    since: date | None
    due: ApproximateDate | None
    follows: tuple[StakeholderId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how the school is seen as a sentence in *language*."""
        return self.detail.text(language)


def seen_from(model: QualityModel, of: Iterable[Member], on: date, grace: int | None) -> Iterator[Seen]:
    """Yield how each of the members is seen from each angle of its samenwerkingsverband.

    Raises:
        InvalidValueError: If *on* is no day, or *grace* no whole number of days.
    """
    require_day("on", on)
    if grace is not None and (type(grace) is not int or grace < 0):
        raise wrong_type("grace", "a whole number of days, at least 0", "een geheel aantal dagen, ten minste 0", grace)
    found, asked, angles, before = looks(model, on), tuple(of), angles_of(model), _before(model, on)
    latest = _latest(found, {*asked, *members(model, on=on)})
    for who in asked:
        for angle in angles.get(who.swv, angles[None]):
            days = (angle.grace or 0) if grace is None else grace
            seen = found.at(who.school, angle) if found.can_show(angle) else None
            yield _seen(model, _Asked(who, angle, seen, latest.get(who.swv), on, days, before.get(who.school, ())))


def _before(model: QualityModel, on: date) -> dict[StakeholderId, tuple[StakeholderId, ...]]:
    """Return as whom each organisation goes on that day, but where that surely is later."""
    found: dict[StakeholderId, tuple[StakeholderId, ...]] = {}
    for each in model.successions:
        if each.on is None or each.on.is_after(on) is not True:
            found[each.successor] = tuple(dict.fromkeys((*found.get(each.successor, ()), each.predecessor)))
    return found


def _latest(shown: Looks, of: Iterable[Member]) -> dict[StakeholderId | None, date]:
    """Return the latest reference date of the figures of the schools of each samenwerkingsverband."""
    found: dict[StakeholderId | None, date] = {}
    figures: Mapping[StakeholderId, tuple[Look, ...]] = shown.by_school.get(AngleKind.FIGURES, {})
    for each in of:
        for look in figures.get(each.school, ()):
            found[each.swv] = max(found.get(each.swv, look.when.latest), look.when.latest)
    return found


def angles_of(model: QualityModel) -> dict[StakeholderId | None, tuple[Angle, ...]]:
    """Return the angles of each samenwerkingsverband that has its own, and those of all others."""
    found: dict[StakeholderId | None, tuple[Angle, ...]] = {}
    for each in model.angles:
        found[each.of] = (*found.get(each.of, ()), each)
    return {None: ANGLES} | found


def is_yearly(angle: Angle) -> bool:
    """Return whether what is seen from *angle* counts in its own school year."""
    return angle.years is None and angle.kind not in {AngleKind.FIGURES, AngleKind.INSPECTION}


@attrs.frozen
class _Asked:
    """One school, one angle and one day: what every part of the answer is about."""

    who: Member
    angle: Angle
    seen: tuple[Look, ...] | None
    latest: date | None
    on: date
    grace: int
    follows: tuple[StakeholderId, ...]

    def last(self) -> ApproximateDate | None:
        return last_of((each.when for each in self.seen or ()), self.on)

    def by_way_of(self) -> tuple[EntityId, ...]:
        """Return what was seen last, or may have been, in the order of time."""
        last = self.last()
        known = [each for each in self.seen or () if last and each.when.latest in last.period]
        return tuple(each.id for each in sorted(known, key=_in_time))

    def counts(self) -> bool | None:
        """Return whether what was seen counts on the day, as far as is known."""
        if self.seen is None:
            return None
        dates = [each.when for each in self.seen]
        figures = self.angle.kind is AngleKind.FIGURES and self.latest
        if self.angle.years is not None:
            return counts_for(self.angle.years, dates, self.on)
        if is_yearly(self.angle):
            return lies_in(Period(start=days_around(self.on)[0], end=self.on), dates)
        return ApproximateDate.on(figures or self.on) in dates

    def sight(self) -> Sight:
        counts = self.counts()
        if counts is None or counts:
            return Sight.SEEN if counts else Sight.UNKNOWN
        if self.last() is None:
            return Sight.NEVER
        return Sight.OPEN if is_yearly(self.angle) else Sight.LAPSED

    def due(self) -> ApproximateDate | None:
        """Return when the school has to be seen again, where a rhythm says so."""
        last, first = self.last(), never_due(self.who.since, self.grace)
        if self.seen is None:
            return None
        if self.angle.years is not None:
            if last is not None:
                return every(last, years=self.angle.years)
            return None if first is None else ApproximateDate.on(first)
        if is_yearly(self.angle) and self.sight() is not Sight.SEEN:
            return ApproximateDate.on(days_around(self.on)[1])
        return None


def _in_time(look: Look) -> tuple[date, date, str]:
    return look.when.latest, look.when.earliest, look.id


def _seen(model: QualityModel, asked: _Asked) -> Seen:
    last, due = asked.last(), asked.due()
    sight = asked.sight()
    follows = asked.follows if sight is Sight.NEVER else ()
    parts = [text for text, is_told in ((_FOLLOWS, follows), (_LAST, last), (_DUE, due)) if is_told]
    return Seen(
        school=asked.who.school,
        swv=asked.who.swv,
        angle=asked.angle,
        sight=sight,
        last=last,
        by_way_of=asked.by_way_of(),
        since=asked.who.since,
        due=due,
        follows=asked.follows,
        detail=Message(
            code="seen-from",
            en="{school}: {angle}: {sight}" + "".join(each.en for each in parts),
            nl="{school}: {angle}: {sight}" + "".join(each.nl for each in parts),
            fields={
                "school": named(model, asked.who.school),
                "angle": asked.angle.name,
                "sight": sight,
                "last": said_when(last),
                "due": said_when(due),
                "follows": names(model, *asked.follows),
            },
        ),
    )


_FOLLOWS = Text(nl="; opvolger van {follows}", en="; succeeds {follows}")
_LAST = Text(nl="; laatst {last}", en="; last {last}")
_DUE = Text(nl="; uiterlijk {due}", en="; due {due}")
