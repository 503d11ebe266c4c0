"""Rules about cycles of quality (``CYC``): vision, evidence, decisions, accounts, and who takes part."""

from collections.abc import Iterator, Mapping
from datetime import date

from kwaliteitsmodel.analysis import cycles
from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.cycles import Account, Cycle, CycleEntry
from kwaliteitsmodel.domain.phases import LEMNISCATE, CyclePhase
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
    """Meaning is given to something: what was gathered by then in the round, or what is gathered with it."""
    for cycle in model.cycles:
        for number, _, phase, gathered in _entries(cycle):
            if phase.weighs and not gathered:
                yield Found(cycle.id, {"phase": phase.label, "number": number})


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
        for number, entry, phase, _ in _entries(cycle):
            if phase.steers and entry.steering is None:
                yield Found(cycle.id, {"phase": phase.label, "number": number})


@rule(
    "CYC005",
    Severity.WARNING,
    sources=("2-16",),
    en="in round {number} {id!r} went through {phase}, and no account is on record since that began",
    nl="in ronde {number} doorliep {id!r} {phase}, en sinds het begin ervan is geen rekenschap vastgelegd",
)
def account_is_rendered_when_it_is_due(model: QualityModel) -> Iterator[Found]:
    """It may be rendered at any moment, and at this one it is due: in each round again.

    An account counts for every round that had begun by then. One without a day may be of any round.
    """
    for each in model.cycles:
        due, latest = each.definition.account, _latest_account(each)
        for number, entries in enumerate(each.rounds, 1):
            begun = entries[0].on.earliest if entries[0].on else date.min
            if any(entry.phase == due for entry in entries) and (latest is None or latest < begun):
                yield Found(each.id, {"number": number, "phase": each.definition.by_code[due].label})


def _latest_account(cycle: Cycle) -> date | None:
    """Return on which day the latest account may have been rendered; ``None`` where there is none."""
    return max((date.max if each.on is None else each.on.latest for each in cycle.accounts), default=None)


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
            talk = model.find(each.conversation) if each.conversation is not None else None
            if isinstance(talk, Conversation) and _apart(each, talk):
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
            for number, entry, phase, _ in _entries(cycle):
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

    Nothing is said of one that nobody has begun, nor of other cycles: what isn't told of theirs may not be asked for.
    What a vision doesn't say is told by CYC001.
    """
    for each in model.cycles:
        if each.definition == LEMNISCATE and each.entries and each.vision is None:
            yield Found(each.id, {"subject": each.subject})


def _entries(cycle: Cycle) -> Iterator[tuple[int, CycleEntry, CyclePhase, bool]]:
    """Yield the number of its round, each entry, its phase, and whether that round has evidence by then."""
    phases = cycle.definition.by_code
    for number, entries in enumerate(cycle.rounds, 1):
        gathered = False
        for entry in entries:
            gathered = gathered or bool(entry.evidence)
            yield number, entry, phases[entry.phase], gathered


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
)
