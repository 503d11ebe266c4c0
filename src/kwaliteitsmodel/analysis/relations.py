"""Relations: which go one way only, who exchanges auditors, and what to do about trust and what boards share."""

from collections.abc import Collection, Container, Iterator
from datetime import date
from itertools import combinations, permutations
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.asked import held, tie_of
from kwaliteitsmodel.analysis.holding import existing, named, names, relating
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.relations import Relation, RelationKind, both_ways
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.graph.kinds import Kind
from kwaliteitsmodel.model import QualityModel


class Closeness(Term):
    """What there may be between two boards, and about which there is advice (nl: *nabijheid van besturen*).

    Source: 3-40
    """

    TRUST = "trust", "vertrouwt", "trusts"
    OPENNESS = "openness", "is open tegenover", "is open to"
    SHARED_AMBITION = "shared-ambition", "deelt ambitie met", "shares ambition with"
    SHARED_RESPONSIBILITY = "shared-responsibility", "deelt verantwoordelijkheid met", "shares responsibility with"

    @property
    def kind(self) -> RelationKind:
        """The kind of relation that reports it."""
        return _REPORTED[self]

    @property
    def is_mutual(self) -> bool:
        """Whether it goes both ways by itself."""
        return self.kind.is_mutual


_REPORTED = {
    Closeness.TRUST: RelationKind.TRUSTS,
    Closeness.OPENNESS: RelationKind.IS_OPEN_TO,
    Closeness.SHARED_AMBITION: RelationKind.SHARES_AMBITION_WITH,
    Closeness.SHARED_RESPONSIBILITY: RelationKind.SHARES_RESPONSIBILITY_WITH,
}


class TrustAdvice(Term):
    """What to do about one kind of closeness between two (nl: *advies over vertrouwen*).

    Source: 3-40
    """

    KEEP = "keep", "behouden", "keep"
    INVEST = "invest", "investeren", "invest"
    CONTRADICTORY = "contradictory", "tegenstrijdig: bespreek het", "contradictory: talk about it"
    UNKNOWN = "unknown", "onbekend: vraag ernaar", "unknown: ask"


@attrs.frozen(kw_only=True)
class Advised:
    """What to do about one kind of closeness of one board to another (nl: *geadviseerde relatie*).

    On shared ambition and shared responsibility is advised once for two boards, on trust and openness for each way
    apart.

    Source: 3-40
    """

    subject: Closeness
    source: StakeholderId
    target: StakeholderId
    advice: TrustAdvice
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return the advice as a sentence in *language*."""
        return self.detail.text(language)


Way: TypeAlias = tuple[StakeholderId, StakeholderId]
Key: TypeAlias = tuple[Closeness, StakeholderId, StakeholderId]


def advised(model: QualityModel, *, on: date, among: Collection[StakeholderId] | None = None) -> tuple[Advised, ...]:
    """Return what to do about trust, openness, shared ambition and shared responsibility between boards *on* that day.

    What is present is to be kept, what is absent asks for investment; what is reported both ways, or not at all, is
    said to be so. That two boards share responsibility is reported by a relation, and is said as well where both hold a
    :class:`SharedResponsibility` that day. Looked at are the boards between whom at least one of the four is known;
    with *among*, all pairs of those boards, of which there are many where the boards are many. One id is one board.

    Raises:
        InvalidValueError: If *on* is no day, or *among* names what is no board on that day.
        UnknownIdError: If the model doesn't hold one of *among*.

    Source: 3-40, 0-21

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in advised(catalogue.load("demo"), on=date(2026, 6, 1))[:2]:
        ...     print(each.message())
        De Pauwoog school board trusts Het Koolwitje school board: keep
        De Pauwoog school board is open to Het Koolwitje school board: unknown: ask
    """
    there = existing(model, day_of(on)).values()
    place = {each.id: number for number, each in enumerate(there) if each.kind is StakeholderKind.BOARD}
    said: dict[Key, set[bool]] = {}
    for key, present in _said(model, place, on):
        said.setdefault(key, set()).add(present)
    if among is None:
        pairs = {way for _, one, other in said for way in ((one, other), (other, one))}
    else:
        pairs = set(permutations(_boards(model, among, place, on), 2))
    ordered = sorted(pairs, key=lambda pair: (sorted(place[each] for each in pair), place[pair[0]]))
    every = [(subject, *pair) for pair in ordered for subject in Closeness]
    return tuple(
        _advised(model, each, said.get(each, set()))
        for each in every
        if not each[0].is_mutual or place[each[1]] < place[each[2]]
    )


def _boards(
    model: QualityModel, among: Collection[StakeholderId], place: Container[StakeholderId], on: date
) -> set[StakeholderId]:
    """Return whom *among* names, each of whom must have a *place* among the boards of the day."""
    if not isinstance(among, Collection):
        raise wrong_type("among", "ids of boards", "ids van besturen", among)
    named = [held(model, each, Stakeholder) for each in ((among,) if isinstance(among, str) else among)]
    for each in named:
        if each.id not in place:
            raise _no_board(each, on)
    return {each.id for each in named}


def _no_board(stakeholder: Stakeholder, on: date) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="no-board-that-day",
            en="{id!r} is no board on {on}: trust is advised on between boards",
            nl="{id!r} is op {on} geen bestuur: over vertrouwen is er advies tussen besturen",
            fields={"id": stakeholder.id, "on": on},
        ),
        "among",
    )


def _said(model: QualityModel, place: dict[StakeholderId, int], on: date) -> Iterator[tuple[Key, bool]]:
    """Yield what is known of closeness between boards, which have a *place*, and whether it is said to be there."""
    for subject, kind in _REPORTED.items():
        for each in relating(model, kind, time=day_of(on)):
            if each.source in place and each.target in place:
                yield from (((subject, *way), each.present) for way in _ways(subject, each, place))
    for shared in model.responsibilities:
        if meets(shared.valid, day_of(on)):
            holders = sorted((each for each in shared.holders if each in place), key=place.__getitem__)
            yield from (((Closeness.SHARED_RESPONSIBILITY, *pair), True) for pair in combinations(holders, 2))


def _ways(subject: Closeness, tie: Relation, place: dict[StakeholderId, int]) -> list[Way]:
    """Return which way *tie* goes, or ways; where *subject* goes both, only from who stands first in the model."""
    if subject.is_mutual:
        return [min((tie.source, tie.target), (tie.target, tie.source), key=lambda way: place[way[0]])]
    return [(each.source, each.target) for each in both_ways(tie)]


def _advised(model: QualityModel, key: Key, said: set[bool]) -> Advised:
    subject, source, target = key
    if len(said) == 1:
        advice = TrustAdvice.KEEP if True in said else TrustAdvice.INVEST
    else:
        advice = TrustAdvice.CONTRADICTORY if said else TrustAdvice.UNKNOWN
    one, other = names(model, source, target)
    detail = Message(
        code="trust-advice",
        en="{one} {subject} {other}: {advice}",
        nl="{one} {subject} {other}: {advice}",
        fields={"one": one, "subject": subject, "other": other, "advice": advice},
    )
    return Advised(subject=subject, source=source, target=target, advice=advice, detail=detail)


@attrs.frozen(kw_only=True)
class OneSided:
    """A tie that goes one way and, as far as is known, not back (nl: *eenzijdige relatie*).

    It is *contested* where someone reports that it isn't there, or where of the way back one reports that it is there
    and another that it isn't.

    Source: 3-61
    """

    kind: Kind
    source: StakeholderId
    target: StakeholderId
    contested: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what goes one way only as a sentence in *language*."""
        return self.detail.text(language)


def one_sided(model: QualityModel, *, on: date, kind: Kind = RelationKind.EXPECTS_OF) -> tuple[OneSided, ...]:
    """Return the ties of *kind* that *on* that day go one way only: who expects of another that expects nothing back.

    School and samenwerkingsverband may expect much of each other, so an expectation is two ties; a relation that is
    said to be mutual is both at once. Where reports contradict each other, a tie is told as contested.

    Raises:
        InvalidValueError: If *on* is no day, or ties of *kind* go both ways by themselves, as talk does.
        UnknownNameError: If *kind* is a text that is neither a kind nor an own kind in the model.

    Source: 3-61
    """
    time, asked = day_of(on), tie_of(model, kind)
    if isinstance(asked, RelationKind) and asked.is_mutual:
        raise _goes_both_ways(asked)
    said = _reported(model, asked, time)
    found = ((way, present, said.get((way[1], way[0]), set())) for way, present in said.items())
    return tuple(
        _one_sided(model, asked, way, present, back)
        for way, present, back in found
        if True in present and back != {True}
    )


def _reported(model: QualityModel, kind: Kind, time: Period) -> dict[Way, set[bool]]:
    """Return what is said of ties of *kind*, that they are there or absent, by which way they go."""
    said: dict[Way, set[bool]] = {}
    for tie in relating(model, kind, time=time):
        for each in both_ways(tie):
            said.setdefault((each.source, each.target), set()).add(each.present)
    return said


def _goes_both_ways(kind: RelationKind) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code="goes-both-ways",
            en="ties of the kind {kind!r} go both ways by themselves: none of them is one-sided",
            nl="relaties van de soort {kind!r} gaan vanzelf beide kanten op: geen daarvan is eenzijdig",
            fields={"kind": kind.value},
        ),
        "kind",
    )


def _one_sided(model: QualityModel, kind: Kind, way: Way, *said: set[bool]) -> OneSided:
    """Return the tie that goes one *way*, of which, and of the way back, is *said* that it is there or isn't."""
    contested = any(len(each) > 1 for each in said)
    one, other = names(model, *way)
    detail = Message(
        code="one-sided",
        en="{one} {kind} {other}, and as far as is known not the other way round"
        + ("; this is contested" if contested else ""),
        nl="{one} {kind} {other}, en voor zover bekend niet andersom" + ("; dit is omstreden" if contested else ""),
        fields={"one": one, "kind": kind, "other": other},
    )
    return OneSided(kind=kind, source=way[0], target=way[1], contested=contested, detail=detail)


@attrs.frozen(kw_only=True)
class Exchanged:
    """What an organisation gives and takes in the exchange of auditors (nl: *uitwisseling van auditoren*).

    It lends auditors to those in *lends_to* and borrows them from those in *borrows_from*, as far as anyone reports. Of
    the ties with those in *contested*, some of these, someone else says that no auditors are lent.

    Source: 1-24
    """

    stakeholder: StakeholderId
    lends_to: tuple[StakeholderId, ...]
    borrows_from: tuple[StakeholderId, ...]
    contested: tuple[StakeholderId, ...]
    detail: Message

    @property
    def only_lends(self) -> bool:
        """Whether it gives and, as far as is known, doesn't take."""
        return self.borrows_from == ()

    @property
    def only_borrows(self) -> bool:
        """Whether it takes and, as far as is known, doesn't give."""
        return self.lends_to == ()

    def message(self, language: Language = "en") -> str:
        """Return what it gives and takes as a sentence in *language*."""
        return self.detail.text(language)


def exchanged(model: QualityModel, *, on: date) -> tuple[Exchanged, ...]:
    """Return to whom each organisation lends auditors *on* that day, and from whom it borrows them.

    There is one for each that lends or borrows; they, and those in them, stand in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-24

    Example:
        >>> from kwaliteitsmodel import RelationId, catalogue
        >>> loan = Relation(
        ...     id=RelationId("loan"),
        ...     kind=RelationKind.LENDS_AUDITORS_TO,
        ...     source=StakeholderId("board:99001"),
        ...     target=StakeholderId("board:99002"),
        ... )
        >>> for each in exchanged(catalogue.load("demo").adding(loan), on=date(2026, 6, 1)):
        ...     print(each.message())
        De Pauwoog school board lends auditors to Het Koolwitje school board, and as far as is known borrows none
        Het Koolwitje school board borrows auditors from De Pauwoog school board, and as far as is known lends none
    """
    place = {each: number for number, each in enumerate(existing(model, day_of(on)))}
    said = _reported(model, RelationKind.LENDS_AUDITORS_TO, day_of(on))
    loans = sorted((way for way in said if True in said[way]), key=lambda way: (place[way[0]], place[way[1]]))
    contested = {frozenset(way) for way in loans if False in said[way]}
    lends: dict[StakeholderId, list[StakeholderId]] = {}
    borrows: dict[StakeholderId, list[StakeholderId]] = {}
    for source, target in loans:
        lends.setdefault(source, []).append(target)
        borrows.setdefault(target, []).append(source)
    return tuple(
        _exchanged(model, each, lends.get(each, []), borrows.get(each, []), contested)
        for each in place
        if each in lends or each in borrows
    )


def _exchanged(
    model: QualityModel,
    who: StakeholderId,
    lends_to: list[StakeholderId],
    borrows_from: list[StakeholderId],
    contested: Container[frozenset[StakeholderId]],
) -> Exchanged:
    others = dict.fromkeys((*lends_to, *borrows_from))
    disputed = tuple(each for each in others if frozenset((who, each)) in contested)
    en, nl = _exchange_sentence(lends=lends_to != [], borrows=borrows_from != [])
    detail = Message(
        code="auditors-exchanged",
        en=en + ("; contested: {contested}" if disputed else ""),
        nl=nl + ("; omstreden: {contested}" if disputed else ""),
        fields={"who": named(model, who), "lends_to": names(model, *lends_to)}
        | {"borrows_from": names(model, *borrows_from), "contested": names(model, *disputed)},
    )
    return Exchanged(
        stakeholder=who,
        lends_to=tuple(lends_to),
        borrows_from=tuple(borrows_from),
        contested=disputed,
        detail=detail,
    )


def _exchange_sentence(*, lends: bool, borrows: bool) -> tuple[str, str]:
    """Return the sentence about one who lends, borrows or does both, in English and in Dutch."""
    if not borrows:
        return (
            "{who} lends auditors to {lends_to}, and as far as is known borrows none",
            "{who} leent auditoren uit aan {lends_to}, en leent er voor zover bekend geen",
        )
    if not lends:
        return (
            "{who} borrows auditors from {borrows_from}, and as far as is known lends none",
            "{who} leent auditoren van {borrows_from}, en leent er voor zover bekend geen uit",
        )
    return (
        "{who} lends auditors to {lends_to}, and borrows them from {borrows_from}",
        "{who} leent auditoren uit aan {lends_to}, en leent ze van {borrows_from}",
    )
