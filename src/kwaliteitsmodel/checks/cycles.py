"""Rules about cycles of quality (``CYC``): vision, evidence, decisions, accounts, and who takes part."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import accumulate
from typing import TypeAlias

from kwaliteitsmodel.analysis import cycles, moments
from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.cycles import Account, Cycle, CycleEntry
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.phases import LEMNISCATE, CycleDefinition, CyclePhase
from kwaliteitsmodel.domain.values import Text, is_said, label
from kwaliteitsmodel.model import QualityModel

_LACKING = {
    "what": Text(nl="wat men wil", en="what one is after"),
    "how": Text(nl="hoe", en="how"),
}


@rule(
    "CYC001",
    Severity.WARNING,
    sources=("2-12",),
    en="the vision of {id!r} doesn't say {lacking}",
    nl="de visie van {id!r} zegt niet {lacking}",
)
def a_vision_says_what_and_how(model: QualityModel) -> Iterator[Found]:
    """What without how leads nowhere, and how without what leads anywhere. A cycle may begin all the same."""
    for each in model.cycles:
        if each.vision is not None:
            lacking = tuple(word for field, word in _LACKING.items() if not is_said(getattr(each.vision, field)))
            yield from [Found(each.id, {"lacking": lacking})] if lacking else []


@rule(
    "CYC002",
    Severity.ADVICE,
    sources=("0-06", "2-03"),
    en="in round {number} of {id!r} these took no part: {absent}",
    nl="aan ronde {number} van {id!r} namen geen deel: {absent}",
)
def all_concerned_take_part_in_a_round(model: QualityModel) -> Iterator[Found]:
    """Quality culture is everyone's; that someone took no part in a round may be right, and is talked about.

    Nothing is said of a round under way, nor of one of which not all who took part are known.
    """
    for cycle in model.cycles:
        for each in cycles.rounds(model, cycle.id):
            if each.complete and each.known and each.absent:
                yield Found(cycle.id, {"number": each.number, "absent": each.absent})


@rule(
    "CYC003",
    Severity.WARNING,
    sources=("2-14", "2-31"),
    en="{phase} in round {number} of {id!r} rests on no evidence",
    nl="{phase} in ronde {number} van {id!r} rust op geen enkel gegeven",
)
def what_is_weighed_was_gathered(model: QualityModel) -> Iterator[Found]:
    """Meaning is given to something: what was gathered since one did so in a round before, or what is gathered with it.

    In one round it may be given again to the same. So it may where a round opens by going back, or on with the same
    phase: one goes over what was gathered before.
    """
    for cycle in model.cycles:
        for number, phase, gathered in _weighed(cycle):
            if phase.weighs and not gathered:
                yield Found(cycle.id, {"phase": phase.label, "number": number})


def _weighed(cycle: Cycle) -> Iterator[tuple[int, CyclePhase, bool]]:
    """Yield of each entry the number of its round, its phase, and whether something was gathered that it can weigh."""
    done, since, gathered, before = dict[str, int](), dict[str, int](), -1, (0, "")
    for at, ((number, entry, phase), back) in enumerate(zip(_entries(cycle), cycle.returned, strict=True)):
        if number != before[0] and not back and entry.phase != before[1]:
            since = {**done}
        gathered = at if entry.evidence else gathered
        yield number, phase, gathered > since.get(entry.phase, -1)
        done[entry.phase], before = at, (number, entry.phase)


@rule(
    "CYC004",
    Severity.ADVICE,
    sources=("2-15",),
    en="{phase} in round {number} of {id!r} says neither to adjust nor to consolidate",
    nl="{phase} in ronde {number} van {id!r} zegt niet of men bijstuurt of bestendigt",
)
def who_acts_adjusts_or_consolidates(model: QualityModel) -> Iterator[Found]:
    """To do nothing is not to consolidate: that is decided too."""
    for cycle in model.cycles:
        for number, entry, phase in _entries(cycle):
            if phase.steers and entry.steering is None:
                yield Found(cycle.id, {"phase": phase.label, "number": number})


@rule(
    "CYC005",
    Severity.WARNING,
    sources=("2-16",),
    en="in round {number} {id!r} went through {phase}, and no account for it is on record since that began",
    nl="in ronde {number} doorliep {id!r} {phase}, en sinds het begin ervan is daarvoor geen rekenschap vastgelegd",
)
def account_is_rendered_when_it_is_due(model: QualityModel) -> Iterator[Found]:
    """It may be rendered at any moment, and at this one it is due: in each round again.

    An account counts for one round: any that may have begun by then, for late is not never. So as many rounds are told
    as there are too few accounts. Those are told first in which none was surely rendered, and of these the latest. An
    account or an entry without a day is of that of its conversation, and comes after what stands before it.
    """
    for each in model.cycles:
        phase = each.definition.account
        for number in sorted(_without_account(model, each)):
            yield Found(each.id, {"number": number, "phase": each.definition.by_code[phase].label})


def _without_account(model: QualityModel, cycle: Cycle) -> Iterator[int]:
    """Yield the rounds in which account was due, and for which no account is left."""
    rounds, days = cycle.rounds, moments.of(model, cycle)
    begun = [days[at] for at in accumulate((len(each) for each in rounds[:-1]), initial=0)] if rounds else []
    rendered = [moments.told(model, each) for each in cycle.accounts]
    surely = {bisect_right(begun, each.earliest, key=_latest) for each in rendered if each is not None}
    perhaps = sorted(date.max if each is None else each.latest for each in rendered)
    kept, elsewhere = 0, deque[int]()
    for number, entries in reversed([*enumerate(rounds, 1)]):
        if all(each.phase != cycle.definition.account for each in entries):
            continue
        kept += 1
        if number not in surely:
            elsewhere.append(number)
        if kept > len(perhaps) - bisect_left(perhaps, begun[number - 1][0]):
            kept -= 1
            yield elsewhere.popleft() if elsewhere else number


def _latest(days: tuple[date, date]) -> date:
    return days[1]


@rule(
    "CYC006",
    Severity.ERROR,
    sources=("0-15",),
    en="{phase} of {id!r} was done on {on}, and its conversation {other!r} was held on {held}",
    nl="{phase} van {id!r} was op {on}, en het gesprek daarover, {other!r}, op {held}",
)
def an_entry_is_of_the_day_of_its_conversation(model: QualityModel) -> Iterator[Found]:
    """What was done in a conversation was done when it was held, and so is an account that is rendered in one."""
    for cycle in model.cycles:
        phases = cycle.definition.by_code
        done: tuple[CycleEntry | Account, ...] = (*cycle.entries, *cycle.accounts)
        for each in done:
            talk = moments.talk_of(model, each)
            if talk is not None and _apart(each, talk):
                phase = _done(phases, each)
                yield Found(cycle.id, {"phase": phase, "on": str(each.on), "other": talk.id, "held": str(talk.held)})


def _done(phases: Mapping[str, CyclePhase], of: CycleEntry | Account) -> str | Text:
    """Return what is said to have been done: a phase, or that account was rendered of one."""
    if isinstance(of, CycleEntry):
        return phases[of.phase].label
    about = phases[of.about].label
    return Text(nl=f"rekenschap van {label(about, 'nl')}", en=f"account of {label(about, 'en')}")


def _apart(of: CycleEntry | Account, talk: Conversation) -> bool:
    """Return whether an entry or an account and its conversation surely weren't on one day."""
    on, held = of.on, talk.held
    return on is not None and held is not None and (on.latest < held.earliest or held.latest < on.earliest)


@rule(
    "CYC007",
    Severity.WARNING,
    sources=("2-08",),
    en="in the conversation in which {id!r} began were also these, who don't share when one does well: {apart}",
    nl="bij het gesprek waarin {id!r} begon waren ook deze, die niet delen wanneer het goed is: {apart}",
)
def who_begins_in_a_conversation_shares_the_perspective(model: QualityModel) -> Iterator[Found]:
    """Who began in person shares it always; who began by way of the conversation does so too, where that is asked for.

    Nothing is said of who takes part later.
    """
    for cycle in model.cycles:
        if cycle.perspective is None or not cycle.definition.needs_perspective:
            continue
        named = (each.conversation for each in cycle.entries[:1] if each.conversation is not None)
        talks = (model.find(each) for each in named)
        there = (who for talk in talks if isinstance(talk, Conversation) for who in talk.stakeholders)
        shared = frozenset(cycle.perspective.shared_by)
        apart = tuple(who for who in there if who not in shared)
        yield from [Found(cycle.id, {"apart": apart})] if apart else []


@rule(
    "CYC008",
    Severity.ADVICE,
    sources=("2-16",),
    en="an account of {phase} in {id!r} says neither how nor why not it took along what these brought: {whose}",
    nl="rekenschap van {phase} in {id!r} zegt niet hoe, en ook niet waarom niet, is meegenomen wat kwam van {whose}",
)
def of_what_is_taken_along_is_told_how_or_why_not(model: QualityModel) -> Iterator[Found]:
    """That one heard someone is no account yet: it tells how that was taken along, or why it wasn't."""
    for cycle in model.cycles:
        phases = cycle.definition.by_code
        for account in cycle.accounts:
            untold = (each for each in account.taken_along if not (is_said(each.how) or is_said(each.why_not)))
            whose = tuple(dict.fromkeys(each.whose for each in untold))
            yield from [Found(cycle.id, {"phase": phases[account.about].label, "whose": whose})] if whose else []


@rule(
    "CYC009",
    Severity.WARNING,
    sources=("2-15",),
    en="{phase} in round {number} of {id!r} says to {steering}, and isn't where one decides that",
    nl="bij {phase} in ronde {number} van {id!r} staat {steering}, en daar wordt dat niet besloten",
)
def one_adjusts_or_consolidates_where_one_acts(model: QualityModel) -> Iterator[Found]:
    """What is decided elsewhere is decided before it is its turn, or stands at the wrong entry: nobody looks there.

    Nothing is said of a cycle that doesn't tell of any of its phases that one decides in it.
    """
    for cycle in model.cycles:
        if any(each.steers for each in cycle.definition.phases):
            for number, entry, phase in _entries(cycle):
                if entry.steering is not None and not phase.steers:
                    yield Found(cycle.id, {"phase": phase.label, "number": number, "steering": entry.steering})


@rule(
    "CYC010",
    Severity.WARNING,
    sources=("2-06", "2-12"),
    en="the lemniscate {id!r} of {subject!r} has begun, and no vision stands in its heart",
    nl="de lemniscaat {id!r} van {subject!r} is begonnen, en er staat geen visie in het hart",
)
def a_lemniscate_that_began_has_a_vision(model: QualityModel) -> Iterator[Found]:
    """A lemniscate turns around its vision; without one it goes round nothing.

    It is one by its activities and by what follows what, however it is called and whatever is asked in it.

    Nothing is said of one that nobody has begun, nor of other cycles: what isn't told of theirs may not be asked for.
    What a vision doesn't say is told by CYC001.
    """
    for each in model.cycles:
        if each.entries and each.vision is None and _is_lemniscate(each.definition):
            yield Found(each.id, {"subject": each.subject})


def _is_lemniscate(definition: CycleDefinition) -> bool:
    """Return whether a definition has the activities of the lemniscate, each followed by the same; by whatever name."""
    if {*definition.codes} != {*LEMNISCATE.codes}:
        return False
    return all({*definition.after(each)} == {*LEMNISCATE.after(each)} for each in LEMNISCATE.codes)


@rule(
    "CYC011",
    Severity.ERROR,
    sources=("0-15", "2-16"),
    en="{phase} of {id!r} is of {on}, and {other}, which came before it, of {before}",
    nl="{phase} van {id!r} was op {on}, en {other}, dat eraan voorafging, op {before}",
)
def what_comes_later_is_not_of_an_earlier_day(model: QualityModel) -> Iterator[Found]:
    """Where an entry doesn't say when it was, its conversation may; and so it is with an account of something.

    What contradicts itself without its conversations can't be made. That an entry says another day than its
    conversation is told by CYC006.
    """
    for cycle in model.cycles:
        phases = cycle.definition.by_code
        for each, on, other, before in _out_of_order(model, cycle):
            words = {"phase": _done(phases, each), "on": str(on), "other": phases[other.phase].label}
            yield Found(cycle.id, {**words, "before": str(before)})


Dated: TypeAlias = tuple[CycleEntry, ApproximateDate]


def _out_of_order(
    model: QualityModel, cycle: Cycle
) -> Iterator[tuple[CycleEntry | Account, ApproximateDate, CycleEntry, ApproximateDate]]:
    """Yield what was done surely before something that comes first, and when; and that, and when it was."""
    latest: Dated | None = None
    undertaken: dict[str, Dated | None] = {}
    for entry in cycle.entries:
        if on := moments.told(model, entry):
            if latest and on.latest < latest[1].earliest:
                yield entry, on, *latest
            if latest is None or on.earliest > latest[1].earliest:
                latest = entry, on
        undertaken.setdefault(entry.phase, latest)
    for account in cycle.accounts:
        on, first = moments.told(model, account), undertaken[account.about]
        if on and first and on.latest < first[1].earliest:
            yield account, on, *first


def _entries(cycle: Cycle) -> Iterator[tuple[int, CycleEntry, CyclePhase]]:
    """Yield the number of its round, each entry, and its phase."""
    phases = cycle.definition.by_code
    for number, entries in enumerate(cycle.rounds, 1):
        for entry in entries:
            yield number, entry, phases[entry.phase]


RULES = (
    a_vision_says_what_and_how,
    all_concerned_take_part_in_a_round,
    what_is_weighed_was_gathered,
    who_acts_adjusts_or_consolidates,
    account_is_rendered_when_it_is_due,
    an_entry_is_of_the_day_of_its_conversation,
    who_begins_in_a_conversation_shares_the_perspective,
    of_what_is_taken_along_is_told_how_or_why_not,
    one_adjusts_or_consolidates_where_one_acts,
    a_lemniscate_that_began_has_a_vision,
    what_comes_later_is_not_of_an_earlier_day,
)
