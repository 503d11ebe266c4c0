"""Support: profiles and what they promise, agreements and who verified them, and quality systems, on a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.membership import members
from kwaliteitsmodel.domain.ids import (
    AgreementId,
    EntityId,
    StakeholderId,
    SupportProfileId,
    VerificationId,
)
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.support import (
    Agreement,
    Realised,
    SupportBasis,
    SupportItem,
    SupportLevel,
    SupportProfile,
    Verification,
)
from kwaliteitsmodel.domain.values import Text, label
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Profiled:
    """The support profiles of a school that are valid on a day: there ought to be one (nl: *geldig profiel*).

    Source: 4-08
    """

    school: StakeholderId
    profiles: tuple[SupportProfileId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return which profiles are valid as a sentence in *language*."""
        return self.detail.text(language)


def profiled(model: QualityModel, *, on: date) -> tuple[Profiled, ...]:
    """Return which support profiles of each school are valid *on* that day, also where there are none or several.

    Schools are the members of a samenwerkingsverband, and whoever has a profile that day.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-08

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(profiled(catalogue.load("demo"), on=date(2026, 6, 1))[0].message("nl"))
        De Rups, hoofdvestiging: één geldig ondersteuningsprofiel
    """
    then = day_of(on)
    found: dict[StakeholderId, list[SupportProfileId]] = {each.school: [] for each in members(model, on=on)}
    for each in model.support_profiles:
        if meets(each.valid, then):
            found.setdefault(each.of, []).append(each.id)
    return tuple(_profiled(model, school, tuple(several)) for school, several in found.items())


def _profiled(model: QualityModel, school: StakeholderId, profiles: tuple[SupportProfileId, ...]) -> Profiled:
    said = _PROFILED[min(len(profiles), 2)]
    fields = {"school": named(model, school), "profiles": profiles}
    detail = Message(code="support-profiles", en=said.en, nl=said.nl, fields=fields)
    return Profiled(school=school, profiles=profiles, detail=detail)


_PROFILED = (
    Text(nl="{school}: geen geldig ondersteuningsprofiel", en="{school}: no valid support profile"),
    Text(nl="{school}: één geldig ondersteuningsprofiel", en="{school}: one valid support profile"),
    Text(
        nl="{school}: meer dan één geldig ondersteuningsprofiel: {profiles}",
        en="{school}: more than one valid support profile: {profiles}",
    ),
)


def overlapping(model: QualityModel) -> Iterator[tuple[SupportProfile, SupportProfile]]:
    """Yield the profiles of one school that are valid on one same day, by two: each with the one that lasts longest.

    Source: 4-08
    """
    found: dict[StakeholderId, list[SupportProfile]] = {}
    for each in model.support_profiles:
        found.setdefault(each.of, []).append(each)
    for several in found.values():
        longest: SupportProfile | None = None
        for each in sorted(several, key=lambda each: (_start(each), each.id)):
            if longest is not None and meets(longest.valid, each.valid):
                yield longest, each
            if longest is None or _end(longest) < _end(each):
                longest = each


def _start(profile: SupportProfile) -> date:
    return profile.valid.start or date.min if profile.valid else date.min


def _end(profile: SupportProfile) -> date:
    return profile.valid.end or date.max if profile.valid else date.max


@attrs.frozen(kw_only=True)
class Promised:
    """Something that a school says it offers, and that isn't known to be realised (nl: *niet gerealiseerd onderdeel*).

    ``realised`` of the *item* is partly, no or ``None``: nobody said.

    Source: 3-14, 4-08
    """

    school: StakeholderId
    profile: SupportProfileId
    item: SupportItem
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how far it is realised as a sentence in *language*."""
        return self.detail.text(language)


def unrealised(model: QualityModel, *, on: date) -> tuple[Promised, ...]:
    """Return the items of the profiles valid *on* that day that are realised in part, not, or as far as nobody said.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-14, 4-08
    """
    then = day_of(on)
    return tuple(
        Promised(school=each.of, profile=each.id, item=item, detail=_promised(model, each.of, item))
        for each in model.support_profiles
        if meets(each.valid, then)
        for item in each.items
        if item.realised is not Realised.YES
    )


def _promised(model: QualityModel, school: StakeholderId, item: SupportItem) -> Message:
    return Message(
        code="promised",
        en="{school}: {item}: realised: {realised}",
        nl="{school}: {item}: gerealiseerd: {realised}",
        fields={
            "school": named(model, school),
            "item": item.text,
            "realised": item.realised or Text(nl="onbekend", en="unknown"),
        },
    )


@attrs.frozen(kw_only=True)
class OfferedItem:
    """Something that schools offer, and which of them do (nl: *aangeboden onderdeel*).

    Source: 3-14
    """

    text: str | Text
    schools: tuple[StakeholderId, ...]


@attrs.frozen(kw_only=True)
class Offered:
    """What schools offer of one level, told in one kind of terms (nl: *ondersteuningsaanbod*).

    Each of the *items* is told in terms of pupils or in terms of education; *basis* is ``None`` where nobody said, and
    *level* where nobody said whether it lies above what every school offers.

    Source: 3-14
    """

    level: SupportLevel | None
    basis: SupportBasis | None
    items: tuple[OfferedItem, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how many schools offer each item, as a sentence in *language*."""
        return self.detail.text(language)


def offered(model: QualityModel, *, on: date) -> tuple[Offered, ...]:
    """Return what the profiles valid *on* that day offer, by its level and by the terms in which it is told.

    Basic support stands before extra support, what is told of pupils before what is told of education, and what isn't
    told last; nothing is there that no school offers. An item that several schools tell in the same way is one. What a
    school says is not realised, it doesn't offer; what is realised in part, or as far as nobody said, it does.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-14, 4-08

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> print(offered(catalogue.load("demo"), on=date(2026, 6, 1))[-1].message())
        extra support, characteristic of education: Movement every day (schools: 1)
    """
    then = day_of(on)
    found: dict[_Told, list[tuple[StakeholderId, SupportItem]]] = {each: [] for each in _TOLD}
    for each in model.support_profiles:
        for item in each.items if meets(each.valid, then) else ():
            if item.realised is not Realised.NO:
                found[item.level, item.basis].append((each.of, item))
    return tuple(_offered(*told, several) for told, several in found.items() if several)


_Told: TypeAlias = tuple[SupportLevel | None, SupportBasis | None]
_TOLD: tuple[_Told, ...] = tuple(product((*SupportLevel, None), (*SupportBasis, None)))


def _offered(
    level: SupportLevel | None, basis: SupportBasis | None, several: list[tuple[StakeholderId, SupportItem]]
) -> Offered:
    schools: dict[str | Text, dict[StakeholderId, None]] = {}
    for school, item in several:
        schools.setdefault(item.text, {})[school] = None
    items = tuple(OfferedItem(text=text, schools=tuple(by)) for text, by in schools.items())
    detail = Message(
        code="offered",
        en="{level}, {basis}: {items}",
        nl="{level}, {basis}: {items}",
        fields={
            "level": level or Text(nl="niveau onbekend", en="level unknown"),
            "basis": basis or Text(nl="kenmerk onbekend", en="characteristic unknown"),
            "items": tuple(_counted(each) for each in items),
        },
    )
    return Offered(level=level, basis=basis, items=items, detail=detail)


def _counted(item: OfferedItem) -> Text:
    number = len(item.schools)
    return Text(nl=f"{label(item.text, 'nl')} (scholen: {number})", en=f"{label(item.text, 'en')} (schools: {number})")


@attrs.frozen(kw_only=True)
class Verified:
    """Whether anyone looked if an agreement is kept, by way of what, and what they saw (nl: *geverifieerde afspraak*).

    *by_way_of* are the audits, visits and conversations in which one looked; an audit is one way of several. *kept* is
    what was seen the last time of each party: no where one of them didn't keep it, and ``None`` where that couldn't be
    told of one, or its last times contradict each other. *whom* are the parties of whom *kept* tells; none where nobody
    said at whom one looked.

    Source: 3-31, 4-05
    """

    agreement: AgreementId
    verifications: tuple[VerificationId, ...]
    by_way_of: tuple[EntityId, ...]
    kept: bool | None
    whom: tuple[StakeholderId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whether anyone looked as a sentence in *language*."""
        return self.detail.text(language)


def verified(model: QualityModel, *, on: date) -> tuple[Verified, ...]:
    """Return of each agreement that is valid *on* that day who looked by then whether it is kept.

    A verification without a date counts as well; of what was seen the last time it says nothing where others of the
    same party have one. One that doesn't say at whom one looked is taken by itself.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-31, 4-05
    """
    then = day_of(on)
    looked: dict[AgreementId, list[Verification]] = {}
    for each in model.verifications:
        if each.on is None or each.on <= on:
            looked.setdefault(each.agreement, []).append(each)
    return tuple(
        _verified(model, each, looked.get(each.id, [])) for each in model.agreements if meets(each.valid, then)
    )


def _verified(model: QualityModel, agreement: Agreement, looked: list[Verification]) -> Verified:
    seen = _seen(looked)
    answer = next((each for each in (False, None) if each in seen.values()), True) if looked else None
    whom = tuple(who for who, kept in seen.items() if who is not None and kept is answer)
    by = tuple(dict.fromkeys(each.by_way_of for each in looked if each.by_way_of))
    said = _KEPT[answer] if looked else _NOT_VERIFIED
    return Verified(
        agreement=agreement.id,
        verifications=tuple(each.id for each in looked),
        by_way_of=by,
        kept=answer,
        whom=whom,
        detail=Message(
            code="verified",
            en=said.en + (" ({whom})" if whom else "") + ("; by way of: {by}" if by else ""),
            nl=said.nl + (" ({whom})" if whom else "") + ("; door middel van: {by}" if by else ""),
            fields={"agreement": agreement.text, "whom": names(model, *whom), "by": names(model, *by)},
        ),
    )


def _seen(looked: Iterable[Verification]) -> dict[StakeholderId | None, bool | None]:
    """Return what was seen of each party the last time; of those that name nobody, together."""
    of: dict[StakeholderId | None, list[Verification]] = {}
    for each in looked:
        of.setdefault(each.of, []).append(each)
    found: dict[StakeholderId | None, bool | None] = {}
    for who, several in of.items():
        last = max((each.on for each in several if each.on), default=None)
        kept = {each.kept for each in several if each.on == last}
        found[who] = kept.pop() if len(kept) == 1 else None
    return found


_KEPT = {
    True: Text(nl="{agreement}: nageleefd", en="{agreement}: kept"),
    False: Text(nl="{agreement}: niet nageleefd", en="{agreement}: not kept"),
    None: Text(nl="{agreement}: bekeken, niet te zeggen", en="{agreement}: looked at, can't be told"),
}
_NOT_VERIFIED = Text(nl="{agreement}: door niemand geverifieerd", en="{agreement}: verified by nobody")


def without_system(model: QualityModel, *, on: date) -> tuple[StakeholderId, ...]:
    """Return which schools and samenwerkingsverbanden have no quality system *on* that day, in the order of the model.

    What counts is that there is one, never which. A samenwerkingsverband is asked where a school is its member.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 4-04
    """
    then = day_of(on)
    have = {each.of for each in model.quality_systems if meets(each.valid, then)}
    asked = {who for each in members(model, on=on) for who in (each.school, each.swv)}
    return tuple(each.id for each in model.stakeholders if each.id in asked and each.id not in have)
