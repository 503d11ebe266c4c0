"""The quadrant: where everything that has a position lies on a day, and where attention and energy go."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.observing import known_on
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.findings import Finding
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import AspectId, EntityId, GoalId, InstrumentId, InstrumentKindId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.instruments import Instrument, InstrumentUse
from kwaliteitsmodel.domain.periods import ApproximateDate, Period, meets
from kwaliteitsmodel.domain.positions import CollectivePart, QuadrantField, fields_on
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.domain.quadrant import FieldFocus
from kwaliteitsmodel.domain.testbeds import Testbed
from kwaliteitsmodel.domain.values import Text, both, label
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel

Item: TypeAlias = Goal | Indicator | InstrumentUse | Programme | Innovation | Finding
"""What has a position: each lies in one field of the quadrant at a time. Source: 3-48"""


@attrs.frozen(kw_only=True)
class Placed:
    """Where an item lies in the quadrant on a day (nl: *geplaatst in het kwadrant*).

    *possible* are the fields in which it may lie: one where that is known, several where it moved at about that day,
    none where nobody said. *there* is ``None`` where it may not have been there yet that day. *of* is whose it is: an
    indicator is of those of whom one then knew a value, what is tried out also of those who take part. *part* is
    whether what is of the whole is of its office or of the network. *aspects* is what it is about, *serves* the goals
    it is for; a use of an instrument has those of its *instrument*. *name* is what
    people call it; of a use also whose it was and when, since its instrument may be used time and again.

    Source: 3-36, 3-48
    """

    id: EntityId
    of: tuple[StakeholderId, ...]
    possible: tuple[QuadrantField, ...]
    there: bool | None
    part: CollectivePart | None
    aspects: tuple[AspectId, ...]
    serves: tuple[GoalId, ...]
    detail: Message
    instrument: InstrumentId | None
    name: str | Text

    @property
    def quadrant_field(self) -> QuadrantField | None:
        """The field where it surely lies; ``None`` where that isn't known, or it may be one of several."""
        return self.possible[0] if len(self.possible) == 1 and self.there else None

    def message(self, language: Language = "en") -> str:
        """Return where it lies as a sentence in *language*."""
        return self.detail.text(language)


def placed(model: QualityModel, *, on: date, since: date | None = None) -> tuple[Placed, ...]:
    """Return where each item lies *on* that day, in the order of the model.

    Items are goals, indicators, uses of instruments, programmes, innovations and findings. Those that surely weren't
    there yet, or no more, are left out. A use, a finding and an observation are of one moment: with *since*, those that
    surely came before it don't count. Nor does an observation without a value, or one that was recorded later.

    Raises:
        InvalidValueError: If *on* or *since* is no day, or *since* comes after *on*.

    Source: 3-48

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(placed(catalogue.load("demo"), on=date(2026, 6, 1))[0].message())
        Out-of-school pupils on the reference date lies in: upper left: secure the whole
    """
    if since is not None:
        require_day("since", since)
    day, time = day_of(on), Period(start=since, end=on)
    of = _observed(model, time, on)
    there = ((each, _is_there(each, day, time)) for each in items(model))
    return tuple(
        _placed(each, of.get(each.id, ()) if isinstance(each, Indicator) else _owners(each), model, on, there=way)
        for each, way in there
        if way is not False
    )


def items(model: QualityModel) -> Iterator[Item]:
    """Yield everything that has, or lacks, a position, kind by kind, in the order of the model."""
    yield from model.indicators
    yield from model.goals
    yield from model.programmes
    yield from model.innovations
    yield from model.findings
    yield from model.uses


def _observed(model: QualityModel, time: Period, on: date) -> dict[str, tuple[StakeholderId, ...]]:
    """Return of whom one knows a value of each indicator that was observed in *time*."""
    found: dict[str, dict[StakeholderId, None]] = {}
    for each in known_on(model.observations, on):
        if each.period.overlaps(time) and not isinstance(each.value, Missing):
            found.setdefault(each.indicator, {})[each.of] = None
    return {indicator: tuple(of) for indicator, of in found.items()}


def _owners(item: Goal | InstrumentUse | Programme | Innovation | Finding) -> tuple[StakeholderId, ...]:
    owner = item.by if isinstance(item, InstrumentUse) else item.of
    trying = testbed(item)
    return tuple(dict.fromkeys((*([owner] if owner is not None else ()), *(trying.participants if trying else ()))))


def trying_out(model: QualityModel) -> Iterator[Innovation | Goal]:
    """Yield what is tried out: innovations, and the goals that are explored, in the order of the model."""
    yield from model.innovations
    yield from (each for each in model.goals if each.exploration is not None)


def testbed(item: object) -> Testbed | None:
    """Return where *item* is tried out, if it is an innovation or an explored goal that has such a place."""
    if isinstance(item, Goal):
        return item.exploration.testbed if item.exploration else None
    return item.testbed if isinstance(item, Innovation) else None


def _is_there(item: Item, day: Period, time: Period) -> bool | None:
    """Return whether *item* is there on the *day*, or for what is of a moment: in the *time* up to it."""
    if isinstance(item, Goal):
        return meets(item.period, day)
    if isinstance(item, Programme | Innovation):
        return meets(item.valid, day)
    if isinstance(item, Indicator):
        return True
    return _was_in(time, item.on if isinstance(item, InstrumentUse) else item.found)


def _was_in(time: Period, when: ApproximateDate | None) -> bool | None:
    """Return whether *when* lies in *time*; of what has no date only a start of the time leaves it open."""
    if when is None:
        return True if time.start is None else None
    if when.period.within(time):
        return True
    return None if when.period.overlaps(time) else False


def _placed(item: Item, of: tuple[StakeholderId, ...], model: QualityModel, on: date, *, there: bool | None) -> Placed:
    possible = fields_on(item, on)
    means = model.find(item.instrument) if isinstance(item, InstrumentUse) else item
    name = _told_apart(model, item) if isinstance(item, InstrumentUse) else called(model, item)
    return Placed(
        id=EntityId(item.id),
        of=of,
        possible=possible,
        there=there,
        part=item.position.part if item.position else None,
        aspects=_aspects(means),
        serves=served(means),
        detail=_told(name, possible, sure=there is True),
        instrument=item.instrument if isinstance(item, InstrumentUse) else None,
        name=name,
    )


def _aspects(means: object) -> tuple[AspectId, ...]:
    if isinstance(means, Finding):
        return means.about
    return means.aspects if isinstance(means, Indicator | Instrument | Goal | Programme | Innovation) else ()


def served(means: object) -> tuple[GoalId, ...]:
    """Return the goals that *means* is for: those it serves, measures or is a part of."""
    if isinstance(means, Indicator):
        return means.goals
    if isinstance(means, Goal):
        return means.serves if means.part_of is None else tuple(dict.fromkeys((*means.serves, means.part_of)))
    return means.serves if isinstance(means, Instrument | Programme | Innovation) else ()


def called(model: QualityModel, item: Item) -> str | Text:
    """Return what people call *item*; a use of an instrument is called as the instrument."""
    return named(model, item.instrument if isinstance(item, InstrumentUse) else item.id)


def _told_apart(model: QualityModel, use: InstrumentUse) -> str | Text:
    """Return what people call *use*, with whose it was and when as far as is known."""
    name, who = called(model, use), None if use.by is None else named(model, use.by)
    if who is None and use.on is None:
        return name
    known = [each for each in (who, None if use.on is None else str(use.on)) if each is not None]
    return both(lambda language: f"{label(name, language)} ({', '.join(label(each, language) for each in known)})")


def _told(name: str | Text, possible: tuple[QuadrantField, ...], *, sure: bool) -> Message:
    if not possible:
        en, nl = "nobody said where {item} lies", "waar {item} ligt, is niet gezegd"
    elif len(possible) == 1:
        en, nl = "{item} lies in: {fields}", "{item} ligt in: {fields}"
    else:
        en, nl = "{item} lies in one of: {fields}", "{item} ligt in een van: {fields}"
    if not sure:
        en, nl = en + "; it may not have been there then", nl + "; het was er toen misschien niet"
    return Message(code="placed", en=en, nl=nl, fields={"item": name, "fields": possible})


@attrs.frozen(kw_only=True)
class Spread:
    """In which fields an aspect or a kind of instrument lies on a day (nl: *gespreid over de velden*).

    They have no position of their own: it follows from their items. *fields* tells for each field, in the order of the
    quadrant, which items surely lie there; a field without any is left out.

    Source: 3-48
    """

    id: AspectId | InstrumentKindId
    fields: tuple[tuple[QuadrantField, tuple[EntityId, ...]], ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return in which fields it lies as a sentence in *language*."""
        return self.detail.text(language)


def aspects_spread(model: QualityModel, *, on: date, since: date | None = None) -> tuple[Spread, ...]:
    """Return in which fields each aspect lies *on* that day, by the items that are about it.

    With *since*, uses, findings and observations from before it don't count.

    Raises:
        InvalidValueError: If *on* or *since* is no day, or *since* comes after *on*.

    Source: 3-07, 3-48

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(aspects_spread(catalogue.load("demo"), on=date(2026, 6, 1))[0].message())
        Basic support lies in: lower left: secure at school, lower right: learn at school
    """
    about = ((aspect, each) for each in placed(model, on=on, since=since) for aspect in each.aspects)
    return _spreads(model, [each.id for each in model.aspects], about)


def kinds_spread(model: QualityModel, *, on: date, since: date | None = None) -> tuple[Spread, ...]:
    """Return in which fields each kind of instrument lies *on* that day, by the uses of instruments of that kind.

    With *since*, uses from before it don't count.

    Raises:
        InvalidValueError: If *on* or *since* is no day, or *since* comes after *on*.

    Source: 3-45, 3-48, 3-56
    """
    kinds = {each.id: each.kind for each in model.instruments}
    used: dict[str, InstrumentKindId | None] = {each.id: kinds.get(each.instrument) for each in model.uses}
    uses = ((used.get(each.id), each) for each in placed(model, on=on, since=since))
    return _spreads(model, [each.id for each in model.instrument_kinds], uses)


def _spreads(
    model: QualityModel,
    ids: Iterable[AspectId | InstrumentKindId],
    pairs: Iterable[tuple[AspectId | InstrumentKindId | None, Placed]],
) -> tuple[Spread, ...]:
    found: dict[str | None, dict[QuadrantField, list[EntityId]]] = {}
    for id_, each in pairs:
        if each.quadrant_field is not None:
            found.setdefault(id_, {}).setdefault(each.quadrant_field, []).append(each.id)
    return tuple(_spread(model, each, found.get(each, {})) for each in ids)


def _spread(model: QualityModel, id: AspectId | InstrumentKindId, found: dict[QuadrantField, list[EntityId]]) -> Spread:
    fields = tuple((field, tuple(found[field])) for field in QuadrantField if field in found)
    detail = Message(
        code="spread",
        en="{of} lies in: {fields}" if fields else "as far as is known {of} lies in no field",
        nl="{of} ligt in: {fields}" if fields else "voor zover bekend ligt {of} in geen enkel veld",
        fields={"of": named(model, id), "fields": [field for field, _ in fields]},
    )
    return Spread(id=id, fields=fields, detail=detail)


@attrs.frozen(kw_only=True)
class Focused:
    """To which fields someone's attention and energy go on a day (nl: *aandacht en energie per veld*).

    *attention* and *energy* are fields with their ranks. The higher a rank the more goes there, and most stands first;
    a field of which nothing is known is left out, one that was judged twice stands there twice. The two are two
    different things and never become one.

    Source: 3-68
    """

    of: StakeholderId
    attention: tuple[tuple[QuadrantField, int], ...]
    energy: tuple[tuple[QuadrantField, int], ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return where attention and energy go as a sentence in *language*."""
        return self.detail.text(language)


def focused(model: QualityModel, *, on: date) -> tuple[Focused, ...]:
    """Return to which fields each one's attention and energy go *on* that day, in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-68
    """
    by: dict[StakeholderId, list[FieldFocus]] = {}
    for each in model.foci:
        if meets(each.valid, day_of(on)):
            by.setdefault(each.of, []).append(each)
    return tuple(_focused(model, of, foci) for of, foci in by.items())


def _focused(model: QualityModel, of: StakeholderId, foci: list[FieldFocus]) -> Focused:
    attention = _ranked((each.quadrant_field, each.attention) for each in foci)
    energy = _ranked((each.quadrant_field, each.energy) for each in foci)
    detail = Message(
        code="focused",
        en="{of}: attention, most first: {attention}; energy, most first: {energy}",
        nl="{of}: aandacht, meeste eerst: {attention}; energie, meeste eerst: {energy}",
        fields={"of": named(model, of), "attention": _listed(attention), "energy": _listed(energy)},
    )
    return Focused(of=of, attention=attention, energy=energy, detail=detail)


def _ranked(said: Iterable[tuple[QuadrantField, int | None]]) -> tuple[tuple[QuadrantField, int], ...]:
    known = [(field, rank) for field, rank in said if rank is not None]
    return tuple(sorted(known, key=lambda each: (-each[1], _ORDER[each[0]])))


_ORDER = {field: number for number, field in enumerate(QuadrantField)}


def _listed(ranked: tuple[tuple[QuadrantField, int], ...]) -> Text:
    if not ranked:
        return Text(nl="onbekend", en="unknown")
    return both(lambda language: ", ".join(f"{field.label(language)} ({rank})" for field, rank in ranked))
