"""Cycles: where one stands, who took part in each round, and of whom an account takes something along."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import accumulate, takewhile
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis import asked, conversations, moments
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.domain.cycles import Account, Cycle, CycleEntry
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import ConversationId, CycleId, StakeholderId
from kwaliteitsmodel.domain.phases import Ways
from kwaliteitsmodel.domain.sources import known_by
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Standing:
    """Where a cycle stands: in which round, and what may come now (nl: *stand van een cyclus*).

    *round* counts from 1; it is 0 where nothing was done yet. *complete* is whether every phase has occurred in it, so
    that what comes now opens the next. *known* is whether all that counts was surely done by the day that one asks of;
    where it isn't, the sentence tells what may have been done later.

    Source: 2-06, 2-07
    """

    cycle: CycleId
    round: int
    complete: bool
    ways: Ways
    known: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return where it stands as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Round:
    """One round of a cycle, and who took part in it (nl: *ronde*).

    *returns* are the entries by which one went back. *took_part* are those who are named in an entry or took part in
    its conversation. *absent* are those of the concerned who aren't among them: surely so if *known*, for it is told
    then whom the cycle concerns, and who took part in each entry, and none of them is among *perhaps*: those that may
    have been done later than the day that one asks of.

    Source: 2-03, 2-07, 2-36
    """

    number: int
    entries: tuple[CycleEntry, ...]
    complete: bool
    returns: tuple[CycleEntry, ...]
    took_part: tuple[StakeholderId, ...]
    absent: tuple[StakeholderId, ...]
    known: bool
    perhaps: tuple[CycleEntry, ...]
    detail: Message

    @property
    def conversations(self) -> tuple[ConversationId, ...]:
        """The conversations of its entries, each once."""
        return tuple(dict.fromkeys(each.conversation for each in self.entries if each.conversation is not None))

    def message(self, language: Language = "en") -> str:
        """Return what was done in it and who took no part, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Accounted:
    """Of whom an account took something along, among the others concerned (nl: *dekking van rekenschap*).

    Who renders the account doesn't count. *known* is whether it is told whom the cycle concerns: only then is nobody
    left out where *left_out* is empty. *share* is *named* divided by *named* and *left_out*; ``None`` where nobody else
    is concerned, or that isn't known. *beyond* are named without being concerned.

    Source: 2-16
    """

    account: Account
    named: tuple[StakeholderId, ...]
    left_out: tuple[StakeholderId, ...]
    beyond: tuple[StakeholderId, ...]
    known: bool
    share: float | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whose concerns it took along, as a sentence in *language*."""
        return self.detail.text(language)


def standing(model: QualityModel, cycle: CycleId, *, on: date | None = None) -> Standing:
    """Return where *cycle* stands; with *on*, where it stood on that day, as far as was known.

    What was done surely later doesn't count then, nor what stands after it; what may have been done by the day does,
    and so does what doesn't say when: where it stood isn't surely known then. What stands before something that was
    surely done was done by then too.

    Raises:
        UnknownIdError: If the model doesn't hold the cycle.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 2-06, 2-07
    """
    of = _on(model, cycle, on)
    rounds_, perhaps = of.rounds, of.entries[_surely(model, of, on) :]
    complete = bool(rounds_) and _is_complete(of, rounds_[-1])
    en, nl = _PERHAPS if perhaps else ("", "")
    detail = Message(
        code="standing",
        en="round {round}: {done}; may come now: {onward}" + "; with a reason: {back}" * bool(of.ways.back) + en,
        nl="ronde {round}: {done}; kan nu komen: {onward}" + "; met een reden: {back}" * bool(of.ways.back) + nl,
        fields={
            "round": len(rounds_),
            "done": _labels(of, [each.phase for each in rounds_[-1]]) if rounds_ else _NOTHING,
            "onward": _labels(of, of.ways.onward),
            "back": _labels(of, of.ways.back),
            "perhaps": _labels(of, [each.phase for each in perhaps]),
        },
    )
    return Standing(cycle=of.id, round=len(rounds_), complete=complete, ways=of.ways, known=not perhaps, detail=detail)


def rounds(model: QualityModel, cycle: CycleId, *, on: date | None = None) -> tuple[Round, ...]:
    """Return each round of *cycle*, with who took part and who of the concerned took none.

    With *on*, what was done surely later than that day doesn't count, nor does a conversation that was recorded later.

    Whether roles talk as a round asks for is told by :func:`kwaliteitsmodel.analysis.conversations.roles` of its
    conversations.

    Raises:
        UnknownIdError: If the model doesn't hold the cycle.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 2-03, 2-07, 2-36
    """
    of = _on(model, cycle, on)
    returned, surely = iter(of.returned), _surely(model, of, on)
    back = [tuple(each for each in entries if next(returned)) for entries in of.rounds]
    begun = accumulate((len(each) for each in of.rounds), initial=0)
    perhaps = [entries[max(0, surely - start) :] for start, entries in zip(begun, of.rounds, strict=False)]
    done = zip(of.rounds, back, perhaps, strict=True)
    return tuple(_round(model, of, on, number, each) for number, each in enumerate(done, 1))


Entries: TypeAlias = tuple[CycleEntry, ...]


def _round(
    model: QualityModel, of: Cycle, on: date | None, number: int, done: tuple[Entries, Entries, Entries]
) -> Round:
    entries, returns, perhaps = done
    people = [tuple(_people(model, each, on)) for each in entries]
    took_part = dict.fromkeys(who for several in people for who in several)
    absent = tuple(each for each in of.concerned if each not in took_part)
    absence = _ABSENT[all(people)] if of.concerned else _NOBODY_TOLD
    said = bool(absent) or not of.concerned
    en, nl = _PERHAPS if perhaps else ("", "")
    detail = Message(
        code="round",
        en="round {number}: {done}" + en + (f" | {absence[0]}" if said else ""),
        nl="ronde {number}: {done}" + nl + (f" | {absence[1]}" if said else ""),
        fields={
            "number": number,
            "done": _labels(of, [each.phase for each in entries]),
            "absent": tuple(named(model, each) for each in absent),
            "perhaps": _labels(of, [each.phase for each in perhaps]),
        },
    )
    return Round(
        number=number,
        entries=entries,
        complete=_is_complete(of, entries),
        returns=returns,
        took_part=tuple(took_part),
        absent=absent,
        known=bool(of.concerned) and all(people) and not perhaps,
        perhaps=perhaps,
        detail=detail,
    )


_NOTHING = Text(nl="nog niets", en="nothing yet")
_ABSENT = {
    True: ("took no part: {absent}", "nam geen deel: {absent}"),
    False: (
        "not named, though not all who took part are known: {absent}",
        "niet genoemd, maar niet van alles is bekend wie deelnam: {absent}",
    ),
}
_PERHAPS = ("; perhaps done later: {perhaps}", "; misschien pas later gedaan: {perhaps}")
_NOBODY_TOLD = ("it isn't told whom the cycle concerns", "er is niet verteld wie de cyclus aangaat")


def _on(model: QualityModel, cycle: CycleId, on: date | None) -> Cycle:
    """Return *cycle* with what was done in it by the day, its accounts left out; without a day, as it is."""
    of = asked.held(model, cycle, Cycle)
    if on is None:
        return of
    require_day("on", on)
    done = takewhile(lambda each: not _is_later(model, each, on), of.entries if known_by(of.recorded, on) else ())
    return attrs.evolve(of, entries=tuple(done), accounts=())


def _surely(model: QualityModel, of: Cycle, on: date | None) -> int:
    """Return how many of the entries of *of* were surely done by the day; without a day, all."""
    return sum(on is None or latest <= on for _, latest in moments.of(model, of))


def _is_later(model: QualityModel, done: CycleEntry | Account, on: date | None) -> bool:
    """Return whether something surely was done after the day, by its own date or that of its conversation."""
    days = (done.on, moments.held_on(model, done))
    return on is not None and any(each is not None and each.is_after(on) for each in days)


def _people(model: QualityModel, entry: CycleEntry, on: date | None) -> Iterator[StakeholderId]:
    """Yield who are named in an entry, and who took part in its conversation."""
    yield from entry.took_part
    talk = moments.talk_of(model, entry)
    if talk is not None and conversations.is_known(talk, on):
        yield from talk.stakeholders


def _is_complete(of: Cycle, entries: Collection[CycleEntry]) -> bool:
    return len({each.phase for each in entries}) == len(of.definition.phases)


def accounted(model: QualityModel, cycle: CycleId, *, on: date | None = None) -> tuple[Accounted, ...]:
    """Return for each account of *cycle* of whom of the others concerned it took something along.

    It tells how, or why not; who isn't named at all is left out. With *on*, an account that was surely rendered later
    than that day doesn't count, nor does one of what wasn't done by then.

    Raises:
        UnknownIdError: If the model doesn't hold the cycle.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 2-16
    """
    of = asked.held(model, cycle, Cycle)
    done = {each.phase for each in _on(model, cycle, on).entries}
    known = (each for each in of.accounts if each.about in done and not _is_later(model, each, on))
    return tuple(_accounted(model, of, each) for each in known)


def _accounted(model: QualityModel, of: Cycle, account: Account) -> Accounted:
    others = dict.fromkeys(each for each in of.concerned if each != account.by)
    whose = dict.fromkeys(each.whose for each in account.taken_along if each.whose != account.by)
    taken = tuple(each for each in others if each in whose)
    left_out = tuple(each for each in others if each not in whose)
    en = "{named} of {others} others named" + ("; not: {left_out}" if left_out else "")
    nl = "{named} van {others} anderen genoemd" + ("; niet: {left_out}" if left_out else "")
    detail = Message(
        code="accounted",
        en="{by} on {about}: " + (en if of.concerned else _NOBODY_TOLD[0]),
        nl="{by} over {about}: " + (nl if of.concerned else _NOBODY_TOLD[1]),
        fields={
            "by": named(model, account.by),
            "about": of.definition.by_code[account.about].label,
            "named": len(taken),
            "others": len(others),
            "left_out": tuple(named(model, each) for each in left_out),
        },
    )
    return Accounted(
        account=account,
        named=taken,
        left_out=left_out,
        beyond=tuple(each for each in whose if each not in others),
        known=bool(of.concerned),
        share=len(taken) / len(others) if others else None,
        detail=detail,
    )


def _labels(of: Cycle, codes: Collection[str]) -> tuple[str | Text, ...]:
    """Return what the phases with these *codes* are called."""
    phases = of.definition.by_code
    return tuple(phases[each].label for each in codes)
