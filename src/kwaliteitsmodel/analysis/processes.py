"""Processes: which sub-processes are core on a day, and what was decided to keep or to drop, and why."""

from collections.abc import Mapping
from datetime import date

import attrs

from kwaliteitsmodel.domain.ids import LensId, SubProcessId
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.processes import KeepOrDrop, Lens, ProcessImportance, SubProcess, SupportedSide
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Weighed:
    """How important a sub-process is on a day, and through which lenses it is seen so (nl: *gewogen deelproces*).

    *importance* is ``None`` where nobody said, and where *lenses* that hold that day see it differently.

    Source: 1-11, 1-19
    """

    process: SubProcessId
    importance: ProcessImportance | None
    lenses: tuple[LensId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how important it is, and why, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Decided:
    """What was decided of a sub-process by a day: to keep it or to drop it (nl: *behouden of losgelaten deelproces*).

    *decisions* are those that may be in force that day. *kept* is ``None`` where they contradict each other, or where
    it isn't known whether there was one by then.

    Source: 1-20
    """

    process: SubProcessId
    kept: bool | None
    decisions: tuple[KeepOrDrop, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what was decided, and why, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Supporting:
    """The structures of support for pupils, or for the organisation, on a day (nl: *ondersteuningsstructuren*).

    A structure of support is a sub-process that supports. Of those *kept* and *dropped* that was surely decided by that
    day; *unsorted* are the others: nobody separated the wheat from the chaff there, or it isn't sure how.

    Source: 1-20
    """

    side: SupportedSide
    kept: tuple[SubProcessId, ...]
    dropped: tuple[SubProcessId, ...]
    unsorted: tuple[SubProcessId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return which are kept, which are dropped and of which that isn't known, as a sentence in *language*."""
        return self.detail.text(language)


def weighed(model: QualityModel, *, on: date) -> tuple[Weighed, ...]:
    """Return for each sub-process of that day whether it is core, through the lenses that hold on that day.

    A lens goes before what the sub-process says of itself; one that doesn't name it changes nothing.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-11, 1-19
    """
    day = day_of(on)
    seen: dict[SubProcessId, list[tuple[Lens, ProcessImportance]]] = {}
    for lens in model.lenses:
        for each in lens.reweighs if meets(lens.valid, day) else ():
            seen.setdefault(each.process, []).append((lens, each.importance))
    return tuple(_weighed(each, seen.get(each.id, [])) for each in model.sub_processes if meets(each.valid, day))


def _weighed(process: SubProcess, seen: list[tuple[Lens, ProcessImportance]]) -> Weighed:
    ways: set[ProcessImportance | None] = {importance for _, importance in seen} or {process.importance}
    importance = next(iter(ways)) if len(ways) == 1 else None
    lenses = [lens for lens, _ in seen]
    unknown = ("seen differently", "verschillend gezien") if lenses else ("not known", "niet bekend")
    en, nl = ("{importance}", "{importance}") if importance else unknown
    detail = Message(
        code="weighed",
        en="{process}: " + en + (" | through {lenses}" if lenses else ""),
        nl="{process}: " + nl + (" | door {lenses}" if lenses else ""),
        fields={"process": process.name, "importance": importance, "lenses": [each.name for each in lenses]},
    )
    return Weighed(process=process.id, importance=importance, lenses=tuple(each.id for each in lenses), detail=detail)


def decided(model: QualityModel, *, on: date) -> tuple[Decided, ...]:
    """Return for each sub-process of which it may have been decided by that day: whether it is kept, and why.

    A later decision goes before an earlier one. Where dates are too rough to tell which is later, both may be in force.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-20
    """
    day_of(on)
    found = ((each, _in_force(each, on)) for each in model.sub_processes)
    return tuple(_decided(each, decisions, on) for each, decisions in found if decisions)


def _in_force(process: SubProcess, day: date) -> tuple[KeepOrDrop, ...]:
    """Return the decisions that may have been taken by *day*, and that surely no other had replaced by then."""
    taken = [each for each in process.decisions if each.on.latest <= day]
    possible = (each for each in process.decisions if each.on.earliest <= day)
    return tuple(each for each in possible if not any(each.on.is_before(later.on) for later in taken))


def _decided(process: SubProcess, decisions: tuple[KeepOrDrop, ...], day: date) -> Decided:
    ways = {each.keep for each in decisions}
    known = len(ways) == 1 and any(each.on.latest <= day for each in decisions)
    kept = ways.pop() if known else None
    en, nl = _SAID[kept]
    detail = Message(
        code="decided",
        en="{process}: " + en + " | because {reasons}",
        nl="{process}: " + nl + " | omdat {reasons}",
        fields={"process": process.name, "reasons": [each.reason for each in decisions]},
    )
    return Decided(process=process.id, kept=kept, decisions=decisions, detail=detail)


_SAID = {
    True: ("kept", "behouden"),
    False: ("dropped", "losgelaten"),
    None: ("not known whether it is kept", "niet bekend of het behouden is"),
}


def supporting(model: QualityModel, *, on: date) -> tuple[Supporting, ...]:
    """Return the structures of support of that day, for pupils and for the organisation, and what was decided of each.

    Both sides are there, also without a structure. What surely was dropped may still be there on that day.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-20
    """
    day = day_of(on)
    kept = {each.process: each.kept for each in decided(model, on=on)}
    there = [each for each in model.sub_processes if meets(each.valid, day)]
    return tuple(_supporting(side, [each for each in there if each.supports is side], kept) for side in SupportedSide)


def _supporting(side: SupportedSide, several: list[SubProcess], kept: Mapping[SubProcessId, bool | None]) -> Supporting:
    ways = (True, False, None)
    sorted_ = {way: tuple(each for each in several if kept.get(each.id) is way) for way in ways}
    said = [way for way in ways if sorted_[way]]
    detail = Message(
        code="supporting",
        en="for {side}: " + (" | ".join(_SORTED[way].en for way in said) or "no structure of support"),
        nl="voor {side}: " + (" | ".join(_SORTED[way].nl for way in said) or "geen ondersteuningsstructuur"),
        fields={"side": side} | {_FIELDS[way]: tuple(each.name for each in sorted_[way]) for way in ways},
    )
    return Supporting(
        side=side,
        kept=tuple(each.id for each in sorted_[True]),
        dropped=tuple(each.id for each in sorted_[False]),
        unsorted=tuple(each.id for each in sorted_[None]),
        detail=detail,
    )


_FIELDS = {True: "kept", False: "dropped", None: "unsorted"}
_SORTED = {
    True: Text(nl="behouden: {kept}", en="kept: {kept}"),
    False: Text(nl="losgelaten: {dropped}", en="dropped: {dropped}"),
    None: Text(nl="niet bekend of het blijft: {unsorted}", en="not known whether it stays: {unsorted}"),
}
