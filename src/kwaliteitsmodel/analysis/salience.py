"""Salience: what is attributed to stakeholders, how that shifts, and whether the dependent reach the powerful."""

from collections import deque
from collections.abc import Callable, Container, Iterable
from datetime import date
from itertools import chain as joined
from itertools import groupby, pairwise

import attrs

from kwaliteitsmodel.analysis import holding
from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.holding import Pair, Talk, existing, named, names, talks_by
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import SalienceId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.salience import PowerInterest, Salience, SalienceClass
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import Year, day_of, period_of
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Seen:
    """The class and the field of the grid that were attributed on a day (nl: *gezien*).

    *salience_class* is ``None`` where power, legitimacy or urgency is unknown, *power_interest* where power or interest
    is.
    """

    salience: SalienceId
    on: date
    salience_class: SalienceClass | None
    power_interest: PowerInterest | None


@attrs.frozen(kw_only=True)
class SalienceCourse:
    """What one stakeholder attributed to another, day after day (nl: *verloop van saillantie*).

    What was *seen* on one day stands in the order of the ids.
    """

    of: StakeholderId
    by: StakeholderId
    seen: tuple[Seen, ...]

    @property
    def shifts(self) -> tuple[tuple[Seen, Seen], ...]:
        """The steps from one known class to another one, earliest first.

        Days in between on which the class is unknown or contested are passed over.
        """
        return self._steps(lambda each: each.salience_class)

    @property
    def moves(self) -> tuple[tuple[Seen, Seen], ...]:
        """The steps from one known field of the grid of power and interest to another one, as for :attr:`shifts`."""
        return self._steps(lambda each: each.power_interest)

    @property
    def contested(self) -> tuple[date, ...]:
        """The days on which different classes were attributed, which is no shift from the one to the other."""
        every = self._days(lambda each: each.salience_class)
        return tuple(those[0].on for those in every if len({each.salience_class for each in those}) > 1)

    def _steps(self, what: Callable[[Seen], Term | None]) -> tuple[tuple[Seen, Seen], ...]:
        """Return the steps from one day to the next on which *what* is known, not contested, and another."""
        known = (those[0] for those in self._days(what) if len({what(each) for each in those}) == 1)
        return tuple(step for step in pairwise(known) if what(step[0]) is not what(step[1]))

    def _days(self, what: Callable[[Seen], Term | None]) -> list[list[Seen]]:
        """Return those of each day of whom *what* is known, earliest first."""
        known = (each for each in self.seen if what(each) is not None)
        return [list(those) for _, those in groupby(known, key=lambda each: each.on)]


@attrs.frozen(kw_only=True)
class PathToPower:
    """How a dependent stakeholder reaches someone with power through conversation (nl: *weg naar de macht*).

    *by* is who attributes the dependence and the power: others may see it otherwise. *path* goes from the dependent to
    the nearest powerful one, both included; it is ``None`` where no way is known. Of the steps of it in *contested*
    someone else reports that those two don't talk, and no conversation shows it.
    """

    by: StakeholderId
    dependent: StakeholderId
    path: tuple[StakeholderId, ...] | None
    contested: tuple[Pair, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return the way as a sentence in *language*."""
        return self.detail.text(language)


def latest(model: QualityModel, *, on: date, by: StakeholderId | None = None) -> tuple[Salience, ...]:
    """Return what each attributed to each stakeholder last, up to and including the day *on*.

    They stand in the order of the model; with *by*, only what that one attributed. Where someone attributed twice on
    one day, both are there.

    Raises:
        InvalidValueError: If *on* is no day, or *by* is the id of no stakeholder but of something else.
        UnknownIdError: If the model doesn't hold *by*.
    """
    require_day("on", on)
    require_held(model, by, Stakeholder)
    known = (each for each in model.salience if each.on <= on and by in {None, each.by})
    return holding.latest(known, lambda each: (each.of, each.by))


@attrs.frozen(kw_only=True)
class Grid:
    """Who stands where in the grid of power and interest, as one party sees it (nl: *matrix van macht en belang*).

    *fields* has the four fields, each with who is in it. Of those in *unknown* nothing of the latest day says both
    power and interest; of those in *contested* it says both yes and no. Those *elsewhere*, whom the model doesn't hold
    or who don't exist on the day, are in none of these. All stand in the order of what is attributed.
    """

    by: StakeholderId
    fields: tuple[tuple[PowerInterest, tuple[StakeholderId, ...]], ...]
    unknown: tuple[StakeholderId, ...]
    contested: tuple[StakeholderId, ...]
    elsewhere: tuple[StakeholderId, ...]
    detail: Message

    def __getitem__(self, field: PowerInterest) -> tuple[StakeholderId, ...]:
        """Return who is in one *field*."""
        return dict(self.fields)[field]

    def message(self, language: Language = "en") -> str:
        """Return the grid as a sentence in *language*."""
        return self.detail.text(language)


def grid(model: QualityModel, *, on: date, by: StakeholderId | None = None) -> tuple[Grid, ...]:
    """Return the grid of power and interest of each party, by what it attributed last, up to and including the day.

    With *by*, only that of one party, if it attributed anything. What two parties attribute is never mixed.

    Raises:
        InvalidValueError: If *on* is no day, or *by* is the id of no stakeholder but of something else.
        UnknownIdError: If the model doesn't hold *by*.

    Example:
        >>> from kwaliteitsmodel import SalienceId, catalogue
        >>> def seen(of: str, **known: bool) -> Salience:
        ...     by = StakeholderId("inspectorate")
        ...     return Salience(id=SalienceId(f"s:{of}"), of=StakeholderId(of), by=by, on=date(2025, 9, 1), **known)
        >>> model = catalogue.load("demo").adding(
        ...     seen("child", power=False, interest=True), seen("swv:PO9901", power=True)
        ... )
        >>> (found,) = grid(model, on=date(2026, 6, 1), by=StakeholderId("inspectorate"))
        >>> found[PowerInterest.KEEP_INFORMED], found.unknown
        (('child',), ('swv:PO9901',))
    """
    there = existing(model, day_of(on))
    parties: dict[StakeholderId, dict[StakeholderId, list[Salience]]] = {}
    for each in latest(model, on=on, by=by):
        parties.setdefault(each.by, {}).setdefault(each.of, []).append(each)
    return tuple(_grid(model, party, said, there) for party, said in parties.items())


def _grid(
    model: QualityModel,
    by: StakeholderId,
    said: dict[StakeholderId, list[Salience]],
    there: Container[StakeholderId],
) -> Grid:
    known = {who: those for who, those in said.items() if who in there}
    contested = tuple(who for who, those in known.items() if _contradicts(those))
    field = {who: _field(those) for who, those in known.items() if who not in contested}
    unknown = tuple(who for who in field if field[who] is None)
    fields = tuple((each, tuple(who for who in field if field[who] is each)) for each in PowerInterest)
    groups = {each.name: who for each, who in fields} | {"unknown": unknown, "contested": contested}
    detail = Message(
        code="power-interest-grid",
        en="as {by} sees it: "
        + "; ".join(f"{each.en}: {{{each.name}}}" for each in PowerInterest)
        + "; unknown: {unknown}; contested: {contested}",
        nl="zoals {by} het ziet: "
        + "; ".join(f"{each.nl}: {{{each.name}}}" for each in PowerInterest)
        + "; onbekend: {unknown}; omstreden: {contested}",
        fields={"by": named(model, by)} | {name: names(model, *who) or _NOBODY for name, who in groups.items()},
    )
    elsewhere = tuple(who for who in said if who not in there)
    return Grid(by=by, fields=fields, unknown=unknown, contested=contested, elsewhere=elsewhere, detail=detail)


_NOBODY = Text(nl="niemand", en="nobody")


def _contradicts(those: Iterable[Salience]) -> bool:
    """Return whether *those*, of one day, hold both a yes and a no of power or of interest."""
    said = {(name, getattr(each, name)) for each in those for name in ("power", "interest")}
    return any({(name, True), (name, False)} <= said for name in ("power", "interest"))


def _field(those: Iterable[Salience]) -> PowerInterest | None:
    """Return the field that *those* say, who don't contradict each other; ``None`` where none says it."""
    return next((each.power_interest for each in those if each.power_interest is not None), None)


def courses(model: QualityModel) -> tuple[SalienceCourse, ...]:
    """Return what each attributed to each, earliest first; nothing of what several attribute is made into one.

    Example:
        >>> from kwaliteitsmodel import SalienceId
        >>> child, swv = StakeholderId("child"), StakeholderId("swv")
        >>> early, late = (
        ...     Salience(
        ...         id=SalienceId(f"s{year}"),
        ...         of=child,
        ...         by=swv,
        ...         on=date(year, 9, 1),
        ...         power=False,
        ...         legitimacy=True,
        ...         urgency=urgent,
        ...     )
        ...     for year, urgent in ((2024, False), (2025, True))
        ... )
        >>> course = courses(QualityModel(name="Region", salience=(late, early)))[0]
        >>> [(before.salience_class.label(), after.salience_class.label()) for before, after in course.shifts]
        [('discretionary', 'dependent')]
    """
    pairs: dict[tuple[StakeholderId, StakeholderId], list[Salience]] = {}
    for each in model.salience:
        pairs.setdefault((each.of, each.by), []).append(each)
    return tuple(SalienceCourse(of=of, by=by, seen=_seen(those)) for (of, by), those in pairs.items())


def _seen(those: Iterable[Salience]) -> tuple[Seen, ...]:
    return tuple(
        Seen(salience=each.id, on=each.on, salience_class=each.salience_class, power_interest=each.power_interest)
        for each in sorted(those, key=lambda each: (each.on, each.id))
    )


def paths_to_power(
    model: QualityModel, *, on: date, by: StakeholderId | None = None, during: Period | Year | None = None
) -> tuple[PathToPower, ...]:
    """Return of each dependent stakeholder the shortest way, through conversation, to someone with power.

    Dependent is who has legitimacy and urgency and no power; both sides are as attributed last, on or before the day
    *on*, by *by* or else by each party for itself: what one attributes is never mixed with what another does. Who is
    attributed power as well, by the same party on the same day, isn't dependent.

    Talk is as :mod:`circles` has it, between those who exist that day: relations that hold that day, and conversations
    that were surely held on or before it. With *during*, a period or a year, both are looked for there instead, up to
    and including the day. Contested talk is talk, and is told as contested. Of several shortest ways one is told, the
    same whatever the order of the model.

    Raises:
        InvalidValueError: If *on* is no day, *during* is nor has a period, or *by* is the id of something else.
        UnknownIdError: If the model doesn't hold *by*.

    Source: 3-20, 3-22

    Example:
        >>> from kwaliteitsmodel import SalienceId, catalogue
        >>> def seen(of: str, **known: bool) -> Salience:
        ...     by = StakeholderId("inspectorate")
        ...     return Salience(id=SalienceId(f"s:{of}"), of=StakeholderId(of), by=by, on=date(2025, 9, 1), **known)
        >>> model = catalogue.load("demo").adding(
        ...     seen("child", power=False, legitimacy=True, urgency=True), seen("swv:PO9901", power=True)
        ... )
        >>> for each in paths_to_power(model, on=date(2026, 6, 1)):
        ...     print(each.by, each.path)
        swv:PO9901 None
        inspectorate ('child', 'site:99ZZ00', 'swv:PO9901')
    """
    there = existing(model, day_of(on))
    parties: dict[StakeholderId, list[Salience]] = {}
    for each in latest(model, on=on, by=by):
        if each.of in there:
            parties.setdefault(each.by, []).append(each)
    spoken = talks_by(model, on, period_of(during))
    return tuple(
        _path(party, who, way, spoken, model)
        for party, said in parties.items()
        for who, way in _ways(said, spoken.members).items()
    )


def _ways(
    said: Iterable[Salience], spoken: dict[str, tuple[StakeholderId, ...]]
) -> dict[StakeholderId, list[StakeholderId]]:
    """Return the way of each dependent one to power, as one party sees it; an empty one where there is none."""
    powerful = {each.of for each in said if each.power}
    dependent = dict.fromkeys(each.of for each in said if each.salience_class is SalienceClass.DEPENDENT)
    onward = _onward(powerful, spoken)
    return {each: _walked(each, onward) for each in dependent if each not in powerful}


def _walked(who: StakeholderId, onward: dict[StakeholderId, StakeholderId | None]) -> list[StakeholderId]:
    way = []
    here: StakeholderId | None = who if who in onward else None
    while here is not None:
        way.append(here)
        here = onward[here]
    return way


def _onward(
    powerful: Iterable[StakeholderId], spoken: dict[str, tuple[StakeholderId, ...]]
) -> dict[StakeholderId, StakeholderId | None]:
    """Return for everyone from whom power can be reached whom to talk to next; ``None`` for the powerful.

    Breadth first from all who have power at once, each talk once: linear in who take part in what.
    """
    of: dict[StakeholderId, list[str]] = {}
    for each, members in spoken.items():
        for who in members:
            of.setdefault(who, []).append(each)
    onward: dict[StakeholderId, StakeholderId | None] = dict.fromkeys(sorted(powerful))
    queue, done = deque(onward), set[str]()
    while queue:
        here = queue.popleft()
        fresh = [each for each in of.get(here, ()) if each not in done]
        done.update(fresh)
        new = dict.fromkeys(who for each in fresh for who in sorted(spoken[each]) if who not in onward)
        onward.update(dict.fromkeys(new, here))
        queue.extend(new)
    return onward


def _path(
    by: StakeholderId, dependent: StakeholderId, way: list[StakeholderId], spoken: Talk, model: QualityModel
) -> PathToPower:
    contested = spoken.disputed(pairwise(way))
    detail = Message(
        code="path-to-power",
        en="{who} is dependent, as {by} sees it, and "
        + ("reaches power by: {way}" if way else "reaches no power by talking")
        + ("; contested is talk between: {contested}" if contested else ""),
        nl="{who} is afhankelijk, zoals {by} het ziet, en "
        + ("bereikt macht via: {way}" if way else "bereikt al sprekend geen macht")
        + ("; omstreden is het gesprek tussen: {contested}" if contested else ""),
        fields={"who": named(model, dependent), "by": named(model, by), "way": names(model, *way)}
        | {"contested": names(model, *dict.fromkeys(joined(*contested)))},
    )
    return PathToPower(by=by, dependent=dependent, path=tuple(way) or None, contested=contested, detail=detail)
