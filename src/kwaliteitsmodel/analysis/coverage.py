"""Coverage: which fields of the quadrant are empty, thin or full, for a region and for each of its schools."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.holding import existing, named, relating
from kwaliteitsmodel.analysis.quadrant import Placed, placed
from kwaliteitsmodel.domain.fields import require_whole
from kwaliteitsmodel.domain.ids import EntityId, RegionId, StakeholderId
from kwaliteitsmodel.domain.positions import CollectivePart, QuadrantField, Scope
from kwaliteitsmodel.domain.regions import Region
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


class Fullness(Term):
    """How much lies in a field of the quadrant (nl: *vulling van een veld*).

    Source: 3-48, 3-69
    """

    EMPTY = "empty", "leeg", "empty"
    THIN = "thin", "dun", "thin"
    FULL = "full", "vol", "full"


def fullness(number: int, n: int) -> Fullness:
    """Return how full a field is with *number* items where fewer than *n* are few."""
    if number == 0:
        return Fullness.EMPTY
    return Fullness.THIN if number < n else Fullness.FULL


@attrs.frozen(kw_only=True)
class Filled:
    """What lies in one field of the quadrant on a day (nl: *gevuld veld*).

    *items* surely lie there, *perhaps* holds those that moved at about that day, or may not have been there yet.
    *fullness* is ``None`` where it depends on those. An instrument that someone uses time and again counts as one item,
    also where a use yielded nothing; *items* has each use.

    Source: 3-48
    """

    quadrant_field: QuadrantField
    items: tuple[EntityId, ...]
    perhaps: tuple[EntityId, ...]
    fullness: Fullness | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how full the field is and what lies in it as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Covered:
    """How far the quadrant is covered on a day, by a region, a school or all (nl: *dekking van het kwadrant*).

    *of* is the region or the school; ``None`` is the whole model. *fields* are the four, of a school the lower two: in
    those it has a share of its own, whatever was agreed. *unplaced* are items of which nobody said where they lie.
    *has_share* says whether anything lies in the lower row, *office_only* whether all that lies in the upper row is of
    the office and none of the network; both are ``None`` where that isn't known: where something may lie there that
    makes the answer another. *office_only* is ``None`` too where that row is empty.

    Source: 3-36, 3-48, 3-60
    """

    of: RegionId | StakeholderId | None
    fields: tuple[Filled, ...]
    unplaced: tuple[EntityId, ...]
    has_share: bool | None
    office_only: bool | None
    detail: Message

    def which(self, fullness: Fullness | None) -> tuple[QuadrantField, ...]:
        """Return the fields that are so full; with ``None`` those of which it isn't known."""
        return tuple(each.quadrant_field for each in self.fields if each.fullness is fullness)

    def message(self, language: Language = "en") -> str:
        """Return which fields are empty and thin as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Coverage:
    """How far the quadrant is covered on a day, as a whole and by each school (nl: *dekking*).

    *unowned* are the items of which isn't known whose they are: they count for the whole model, for no region and no
    school. *outside* are those of someone who belongs to no region and is no school nor part of one, such as a board
    that names no region: they too count for the whole model alone.

    Source: 3-48, 3-60
    """

    whole: Covered
    schools: tuple[Covered, ...]
    unowned: tuple[EntityId, ...]
    outside: tuple[EntityId, ...]


def coverage(
    model: QualityModel, *, on: date, region: RegionId | None = None, n: int = 2, since: date | None = None
) -> Coverage:
    """Return which fields *on* that day are empty, thin (fewer than *n* items) and full, and what lies in them.

    Uses of one instrument by the same stakeholder count as one item.

    A region has the items of its stakeholders and of who organises it; without *region* all items count. Its
    stakeholders are those who name it; and of those who name no region, who lie in whoever organises it that day, as a
    school lies in a samenwerkingsverband. Schools are sites, and institutions without one. A site has the items of its
    institution too, and a school those of who is part of it and no school, such as a role; so has the region where it
    lies. What a board does that governs a school is no share of that school. With *since*, uses, findings and
    observations from before it don't count. It takes time linear in the size of the model.

    Raises:
        InvalidValueError: If *on* or *since* is no day, *since* comes after *on*, *n* is no whole number of at least 1,
            or *region* is the id of something else than a region.
        UnknownIdError: If the model doesn't hold *region*.

    Source: 3-41, 3-48, 3-60

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> answer = coverage(catalogue.load("demo"), on=date(2026, 6, 1), n=4)
        >>> [each.fullness.value for each in answer.whole.fields]
        ['full', 'thin', 'full', 'thin']
    """
    require_held(model, region, Region)
    every, there, sites, share, members = _shared(model, on, since, n)
    within = set(there) if region is None else members.get(region, set())
    whole = every if region is None else _held(share, within)
    return Coverage(
        whole=_covered(model, region, whole, n, tuple(QuadrantField)),
        schools=tuple(
            _covered(model, each, _held(share, [each]), n, _LOWER) for each in _schools(there, sites) if each in within
        ),
        unowned=tuple(each.id for each in every if not each.of),
        outside=_outside(every, _held(share, {*_schools(there, sites)}.union(*members.values()))),
    )


def regions_covered(model: QualityModel, *, on: date, n: int = 2, since: date | None = None) -> tuple[Covered, ...]:
    """Return for each region how far *on* that day the quadrant is covered, in the order of the model.

    With *since*, uses, findings and observations from before it don't count; with fewer than *n* items a field is thin.

    Raises:
        InvalidValueError: If *on* or *since* is no day, *since* comes after *on*, or *n* is no whole number of at least
            1.

    Source: 3-41, 3-48
    """
    *_, share, members = _shared(model, on, since, n)
    return tuple(
        _covered(model, each.id, _held(share, members.get(each.id, ())), n, tuple(QuadrantField))
        for each in model.regions
    )


_LOWER = tuple(each for each in QuadrantField if each.scope is Scope.SCHOOL)


_There: TypeAlias = Mapping[StakeholderId, Stakeholder]
_Wholes: TypeAlias = Mapping[StakeholderId, set[StakeholderId]]
_Shares: TypeAlias = Mapping[StakeholderId, Mapping[int, Placed]]


def _shared(
    model: QualityModel, on: date, since: date | None, n: int
) -> tuple[tuple[Placed, ...], _There, _Wholes, _Shares, Mapping[RegionId, set[StakeholderId]]]:
    """Return what lies where, who is there, which sites institutions have, what is whose, and who is of a region."""
    require_whole("n", n, 1)
    every, there = placed(model, on=on, since=since), existing(model, day_of(on))
    sites = _sites(model, on, there)
    return every, there, sites, _shares(_inside(model, on, there), sites, every), _members(model, on, there)


def _outside(every: Iterable[Placed], held: Iterable[Placed]) -> tuple[EntityId, ...]:
    """Return what is of someone, and not among what regions and schools have."""
    known = {each.id for each in held}
    return tuple(each.id for each in every if each.of and each.id not in known)


def _members(model: QualityModel, on: date, there: _There) -> dict[RegionId, set[StakeholderId]]:
    """Return who of those *there* belong to each region, by what it says itself and what they say."""
    members: dict[RegionId, set[StakeholderId]] = {}
    for each in there.values():
        for region in each.regions:
            members.setdefault(region, set()).add(each.id)
    within = _lying_in(model, on, there)
    for organised in model.regions:
        by = organised.organised_by
        if by is not None and by in there:
            members.setdefault(organised.id, set()).update({by}, within.get(by, ()))
    return members


def _lying_in(model: QualityModel, on: date, there: _There) -> _Wholes:
    """Return who lie in someone that day and name no region themselves: where they belong is said by that alone."""
    ways = _related(model, RelationKind.LIES_IN, on)
    return _by_first((whole, part) for part, whole in ways if not there[part].regions)


def _sites(model: QualityModel, on: date, there: _There) -> _Wholes:
    """Return the sites of each institution that has any on that day."""
    kinds = StakeholderKind.SITE, StakeholderKind.INSTITUTION
    ways = _related(model, RelationKind.PART_OF, on)
    return _by_first((whole, part) for part, whole in ways if (there[part].kind, there[whole].kind) == kinds)


def _inside(model: QualityModel, on: date, there: _There) -> _Wholes:
    """Return the schools that someone who is no school, such as a role, is part of on that day."""
    ways = _related(model, RelationKind.PART_OF, on)
    return _by_first(way for way in ways if there[way[0]].kind not in _SCHOOLS and there[way[1]].kind in _SCHOOLS)


def _related(model: QualityModel, kind: RelationKind, on: date) -> Iterator[tuple[StakeholderId, StakeholderId]]:
    """Yield who is related to whom on that day."""
    return ((each.source, each.target) for each in relating(model, kind, time=day_of(on)) if each.present)


def _by_first(ways: Iterable[tuple[StakeholderId, StakeholderId]]) -> _Wholes:
    found: dict[StakeholderId, set[StakeholderId]] = {}
    for one, other in ways:
        found.setdefault(one, set()).add(other)
    return found


_SCHOOLS = frozenset({StakeholderKind.SITE, StakeholderKind.INSTITUTION})


def _schools(there: _There, sites: Container[StakeholderId]) -> list[StakeholderId]:
    kinds = {each.id: each.kind for each in there.values() if each.id not in sites}
    return [each for each, kind in kinds.items() if kind in _SCHOOLS]


def _shares(inside: _Wholes, sites: _Wholes, every: Iterable[Placed]) -> _Shares:
    """Return what is of each stakeholder itself, of those inside a school, and of a site's institution, in order."""
    shares: dict[StakeholderId, dict[int, Placed]] = {}
    for number, item in enumerate(every):
        whose = set(item.of).union(*(inside.get(owner, ()) for owner in item.of))
        for who in whose.union(*(sites.get(each, ()) for each in whose)):
            shares.setdefault(who, {})[number] = item
    return shares


def _held(shares: _Shares, whose: Iterable[StakeholderId]) -> tuple[Placed, ...]:
    """Return what is of any of *whose*, each once, in the order of the model."""
    held: dict[int, Placed] = {}
    for each in whose:
        held.update(shares.get(each, {}))
    return tuple(held[number] for number in sorted(held))


def _covered(
    model: QualityModel,
    of: RegionId | StakeholderId | None,
    every: Collection[Placed],
    n: int,
    fields: tuple[QuadrantField, ...],
) -> Covered:
    filled = tuple(_filled(field, every, n) for field in fields)
    return Covered(
        of=of,
        fields=filled,
        unplaced=tuple(each.id for each in every if not each.possible),
        has_share=_has_share(every),
        office_only=_office_only(every),
        detail=_told(model, of, filled),
    )


def _filled(field: QuadrantField, every: Collection[Placed], n: int) -> Filled:
    items = [each for each in every if each.quadrant_field is field]
    perhaps = [each for each in every if field in each.possible and each.quadrant_field is None]
    least, most = fullness(_counted(items), n), fullness(_counted([*items, *perhaps]), n)
    full = least if least is most else None
    return Filled(
        quadrant_field=field,
        items=tuple(each.id for each in items),
        perhaps=tuple(each.id for each in perhaps),
        fullness=full,
        detail=_listed(field, full, items, perhaps),
    )


def _listed(field: QuadrantField, full: Fullness | None, items: Iterable[Placed], perhaps: Iterable[Placed]) -> Message:
    """Return how full a field is, with the names of what lies there."""
    surely, maybe = ([each.name for each in several] for several in (items, perhaps))
    en = ["{field}", "{full}" if full else "how full isn't known"]
    nl = ["{field}", "{full}" if full else "hoe vol is niet bekend"]
    for there, said, gezegd in ((surely, "{items}", "{items}"), (maybe, "perhaps: {perhaps}", "misschien: {perhaps}")):
        en, nl = en + [said] * bool(there), nl + [gezegd] * bool(there)
    fields = {"field": field, "full": full, "items": surely, "perhaps": maybe}
    return Message(code="filled", en=" | ".join(en), nl=" | ".join(nl), fields=fields)


def _counted(items: Iterable[Placed]) -> int:
    """Return how many *items* are; an instrument that someone uses time and again is one."""
    return len({(each.instrument, each.of) if each.instrument else each.id for each in items})


def _has_share(every: Collection[Placed]) -> bool | None:
    """Return whether something lies in the lower row; ``None`` where something may."""
    surely, perhaps = _row(Scope.SCHOOL, every)
    if surely:
        return True
    return None if perhaps else False


def _row(scope: Scope, every: Iterable[Placed]) -> tuple[list[Placed], list[Placed]]:
    """Return what surely lies in a row of the quadrant, and what may lie there, or of which nobody said."""
    rows = [(each, {field.scope for field in each.possible}) for each in every]
    surely = [each for each, row in rows if row == {scope} and each.there]
    return surely, [each for each, row in rows if (scope in row and not (row == {scope} and each.there)) or not row]


def _office_only(every: Collection[Placed]) -> bool | None:
    """Return whether all that lies in the upper row is of the office; ``None`` where it isn't known of all."""
    surely, perhaps = _row(Scope.COLLECTIVE, every)
    parts = {each.part for each in surely}
    if CollectivePart.NETWORK in parts:
        return False
    return True if parts and {*parts, *(each.part for each in perhaps)} == {CollectivePart.OFFICE} else None


def _told(model: QualityModel, of: str | None, filled: tuple[Filled, ...]) -> Message:
    by = {way: [each.quadrant_field for each in filled if each.fullness is way] for way in (*Fullness, None)}
    empty, thin, unsure = by[Fullness.EMPTY], by[Fullness.THIN], by[None]
    parts = [
        (empty, "empty: {empty}", "leeg: {empty}"),
        (thin, "thin: {thin}", "dun: {thin}"),
        (unsure, "not known: {unsure}", "niet bekend: {unsure}"),
    ]
    en = [said for fields, said, _ in parts if fields] or ["no field is empty or thin"]
    nl = [gezegd for fields, _, gezegd in parts if fields] or ["geen veld is leeg of dun"]
    name = named(model, of) if of is not None else model.name
    fields = {"of": name, "empty": empty, "thin": thin, "unsure": unsure}
    return Message(code="covered", en="{of} | " + " | ".join(en), nl="{of} | " + " | ".join(nl), fields=fields)
