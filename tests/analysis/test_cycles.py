"""Where a cycle stands, who took part in each round, and of whom an account takes something along; now, and then."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate, pairwise, product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import culture, cycles
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

SCHOOL, PARENTS, BOARD = (km.StakeholderId(each) for each in ("linde", "parents", "board"))
TALK, CYCLE = km.ConversationId("talk"), km.CycleId("c")
SHARED = km.SharedPerspective(statements=("Every child is known",), shared_by=(SCHOOL, PARENTS))


def entry(phase: str, *took_part: km.StakeholderId, **known: object) -> km.CycleEntry:
    return km.CycleEntry(phase=phase, took_part=took_part, **known)  # type: ignore[arg-type]


def model(*entries: km.CycleEntry, **known: object) -> km.QualityModel:
    usual: dict[str, object] = {
        "definition": km.LEMNISCATE,
        "perspective": SHARED,
        "concerned": (SCHOOL, PARENTS, BOARD),
        "entries": entries,
    }
    cycle = km.Cycle(id=CYCLE, subject=SCHOOL, **(usual | known))  # type: ignore[arg-type]
    kind = km.StakeholderKind.OTHER
    people = [km.Stakeholder(id=each, name=each.title(), kind=kind, own_kind="x") for each in (SCHOOL, PARENTS, BOARD)]
    talk = km.Conversation(id=TALK, participants=(km.Participant(stakeholder=BOARD),))
    return km.QualityModel(name="M").adding(*people, talk, cycle)


ROUND = tuple(entry(each, SCHOOL) for each in km.LEMNISCATE.codes)


def test_where_nothing_was_done_anything_may_come() -> None:
    found = cycles.standing(model(), CYCLE)
    assert (found.round, found.complete) == (0, False)
    assert found.message().startswith("round 0: nothing yet; may come now: collect information, give meaning,")
    assert found.message("nl").startswith("ronde 0: nog niets; kan nu komen: informatie verzamelen,")


def test_what_may_come_with_a_reason_is_told_apart() -> None:
    found = cycles.standing(model(*ROUND[:3]), CYCLE)
    assert (found.round, found.complete, found.ways.back) == (1, False, ("collect", "interpret"))
    assert found.message().endswith(
        "may come now: adjust or consolidate, render account; with a reason: collect information, give meaning"
    )


def test_what_comes_after_a_complete_round_opens_the_next() -> None:
    found = [cycles.standing(model(*ROUND, *more), CYCLE) for more in ((), ROUND[:1])]
    assert [(each.round, each.complete) for each in found] == [(1, True), (2, False)]


def test_who_took_part_in_a_conversation_took_part_in_the_round() -> None:
    (found,) = cycles.rounds(model(*ROUND[:2], entry("act", conversation=TALK), ROUND[3]), CYCLE)
    assert found.took_part == (SCHOOL, BOARD)
    assert (found.absent, found.known, found.conversations) == ((PARENTS,), True, (TALK,))
    assert found.message().endswith("| took no part: Parents")


def test_where_it_is_not_known_who_took_part_nobody_is_surely_absent() -> None:
    (found,) = cycles.rounds(model(entry("collect"), entry("interpret", SCHOOL)), CYCLE)
    assert (found.absent, found.known, found.complete) == ((PARENTS, BOARD), False, False)
    assert found.message("nl").endswith("niet genoemd, maar niet van alles is bekend wie deelnam: Parents, Board")


def test_a_conversation_that_the_model_does_not_hold_tells_of_nobody() -> None:
    (found,) = cycles.rounds(model(entry("collect", conversation=km.ConversationId("lost"))), CYCLE)
    assert (found.known, found.took_part) == (False, ())


def test_where_all_took_part_nothing_is_said_of_it() -> None:
    (found,) = cycles.rounds(model(entry("collect", SCHOOL, PARENTS), entry("interpret", BOARD)), CYCLE)
    assert found.message() == "round 1: collect information, give meaning"


@pytest.mark.concept("2-03")
def test_where_it_is_not_told_whom_a_cycle_concerns_that_is_said() -> None:
    account = km.Account(by=SCHOOL, about="collect", taken_along=(taken(PARENTS, how="so"),))
    told = model(entry("collect", SCHOOL), concerned=(), accounts=(account,))
    (found,) = cycles.rounds(told, CYCLE)
    assert (found.known, found.absent) == (False, ())
    assert found.message() == "round 1: collect information | it isn't told whom the cycle concerns"
    (covered,) = cycles.accounted(told, CYCLE)
    assert (covered.known, covered.share, covered.beyond) == (False, None, (PARENTS,))
    assert covered.message("nl") == "Linde over informatie verzamelen: er is niet verteld wie de cyclus aangaat"


def test_a_return_is_told_in_the_round_in_which_it_was_made() -> None:
    back = entry("collect", SCHOOL, reason="Too little was known")
    again = (*ROUND, *ROUND[:2], back, *ROUND[1:])
    found = cycles.rounds(model(*again), CYCLE)
    assert [(each.number, each.complete, each.returns) for each in found] == [(1, True, ()), (2, True, (back,))]


def taken(whose: km.StakeholderId, **known: str) -> km.TakenAlong:
    return km.TakenAlong(kind=km.TakenKind.CONCERN, whose=whose, **known)


@pytest.mark.concept("2-16")
def test_an_account_is_covered_by_the_others_concerned_whom_it_names() -> None:
    account = km.Account(by=SCHOOL, about="act", taken_along=(taken(PARENTS, how="so"), taken(PARENTS), taken(SCHOOL)))
    (found,) = cycles.accounted(model(*ROUND[:3], accounts=(account,)), CYCLE)
    assert (found.named, found.left_out, found.beyond, found.share) == ((PARENTS,), (BOARD,), (), 0.5)
    assert found.known
    assert found.message() == "Linde on adjust or consolidate: 1 of 2 others named; not: Board"


def test_who_is_named_without_being_concerned_is_told_apart_and_a_share_of_nobody_is_not_known() -> None:
    account = km.Account(by=SCHOOL, about="act", taken_along=(taken(BOARD, why_not="not theirs"),))
    (found,) = cycles.accounted(model(*ROUND[:3], concerned=(SCHOOL,), accounts=(account,)), CYCLE)
    assert (found.named, found.beyond, found.share) == ((), (BOARD,), None)
    assert found.message("nl") == "Linde over bijsturen of bestendigen: 0 van 0 anderen genoemd"


ASK = (cycles.standing, cycles.rounds, cycles.accounted, culture.talk)
each_question = pytest.mark.parametrize("ask", ASK)


@each_question
def test_what_is_no_cycle_is_refused(ask: Callable[..., object]) -> None:
    with pytest.raises(UnknownIdError):
        ask(model(), km.CycleId("d"))
    with pytest.raises(InvalidValueError):
        ask(model(), TALK)


@each_question
def test_what_is_no_day_is_refused(ask: Callable[..., object]) -> None:
    with pytest.raises(InvalidValueError, match="on"):
        ask(model(*ROUND), CYCLE, on="2025-01-01")


def when(text: str) -> km.ApproximateDate:
    return km.ApproximateDate.parse(text)


DAYS = [date(2025, month, 1) for month in range(1, 7)]
exact = st.sampled_from(DAYS).map(km.ApproximateDate.on)
rough = st.tuples(*[st.sampled_from(DAYS)] * 2).map(lambda two: km.ApproximateDate(earliest=min(two), latest=max(two)))
days = st.none() | exact | rough
recorded = st.none() | st.sampled_from(DAYS).map(lambda day: km.Recorded(on=day))
asked = st.sampled_from([day + timedelta(days=by) for day in DAYS for by in (-1, 0, 1)])
talks = st.sampled_from([km.ConversationId(each) for each in ("talk:1", "talk:2")])
people = st.lists(st.sampled_from((SCHOOL, PARENTS, BOARD)), unique=True).map(tuple)


@st.composite
def walked(draw: st.DrawFn) -> km.QualityModel:
    """Draw a cycle that was walked for some time, with what was said in it and account rendered of it."""
    held = [
        km.Conversation(
            id=km.ConversationId(id_),
            held=draw(days),
            participants=tuple(km.Participant(stakeholder=each) for each in draw(people)),
            recorded=draw(recorded),
        )
        for id_ in ("talk:1", "talk:2")
    ]
    told = model(recorded=draw(recorded))
    cycle = told[CYCLE]
    for _ in range(draw(st.integers(0, 7))):
        phase = draw(st.sampled_from((*cycle.ways.onward, *cycle.ways.back)))
        done = km.CycleEntry(
            phase=phase,
            on=_not_before(cycle, draw(days)),
            took_part=draw(people if cycle.entries else st.just((SCHOOL,))),
            conversation=draw(st.none() | talks),
            reason="It made no difference",
        )
        cycle = cycle.advance(done)
    accounts = [
        km.Account(by=SCHOOL, about=about, on=_by_then(cycle, about, draw(days)), conversation=draw(talks))
        for about in dict.fromkeys(each.phase for each in cycle.entries)
    ]
    return told.adding(*held).replacing(attrs.evolve(cycle, accounts=tuple(accounts)))


def _not_before(cycle: km.Cycle, on: km.ApproximateDate | None) -> km.ApproximateDate | None:
    told = [each.on.earliest for each in cycle.entries if each.on]
    return on if on is None or not told or on.latest >= max(told) else None


def _by_then(cycle: km.Cycle, about: str, on: km.ApproximateDate | None) -> km.ApproximateDate | None:
    codes = [each.phase for each in cycle.entries]
    told = [each.on.earliest for each in cycle.entries[: codes.index(about) + 1] if each.on]
    return on if on is None or not told or on.latest >= max(told) else None


def as_it_was(now: km.QualityModel, on: date) -> km.QualityModel:
    """Return the model as it would have been on a day: without what surely came later, or was written down later."""
    held = {each.id: each.held for each in now.conversations if each.held}

    def is_later(each: km.CycleEntry | km.Account) -> bool:
        told = [one for one in (each.on, held.get(each.conversation or TALK)) if one]
        return any(one.earliest > on for one in told)

    cycle = now[CYCLE]
    unwritten = cycle.recorded is not None and cycle.recorded.on is not None and cycle.recorded.on > on
    over = accumulate((is_later(each) for each in cycle.entries), lambda one, other: one or other)
    entries = tuple(each for each, later in zip(cycle.entries, over, strict=True) if not later and not unwritten)
    phases = {each.phase for each in entries}
    accounts = tuple(each for each in cycle.accounts if each.about in phases and not is_later(each))
    then = tuple(
        each
        for each in now.conversations
        if not (each.held and each.held.earliest > on)
        and not (each.recorded and each.recorded.on and each.recorded.on > on)
    )
    return attrs.evolve(now, conversations=then).replacing(attrs.evolve(cycle, entries=entries, accounts=accounts))


def told_apart(answer: object) -> object:
    """Return an answer without whether it is sure."""
    if isinstance(answer, tuple):
        return tuple(map(told_apart, answer))
    return {k: v for k, v in attrs.asdict(answer).items() if k not in {"known", "perhaps", "detail"}}  # type: ignore[call-overload]


@each_question
@pytest.mark.concept("2-06")
@given(walked(), asked)
def test_asked_of_a_day_it_answers_as_one_would_have_answered_then(
    ask: Callable[..., object], now: km.QualityModel, on: date
) -> None:
    one, other = ask(now, CYCLE, on=on), ask(as_it_was(now, on), CYCLE)
    assert told_apart(one) == told_apart(other)
    assert one == other or not cycles.standing(now, CYCLE, on=on).known


@each_question
@given(walked())
def test_asked_of_a_day_after_all_that_was_done_it_answers_as_without_a_day(
    ask: Callable[..., object], now: km.QualityModel
) -> None:
    assert ask(now, CYCLE, on=None) == ask(now, CYCLE)
    later = ask(now, CYCLE, on=max(DAYS))
    assert told_apart(later) == told_apart(ask(now, CYCLE))
    assert later == ask(now, CYCLE) or not cycles.standing(now, CYCLE, on=max(DAYS)).known


LONG = [day + timedelta(days=by) for day, by in ((DAYS[0], -9), *((day, 0) for day in DAYS), (DAYS[-1], 9))]


@pytest.mark.concept("2-06", "2-07")
@given(st.lists(days, max_size=4), asked)
def test_where_it_stood_is_known_where_it_stood_there_whenever_all_was_done(
    drawn: list[km.ApproximateDate | None], on: date
) -> None:
    """Of each entry every day is tried that is told of it, as long as none comes before what stands before it."""
    cycle = model()[CYCLE]
    for phase, day in zip(km.LEMNISCATE.codes, drawn, strict=False):
        cycle = cycle.advance(entry(phase, SCHOOL, on=_not_before(cycle, day)))
    fit = [[day for day in LONG if not one.on or one.on.earliest <= day <= one.on.latest] for one in cycle.entries]
    done = {sum(day <= on for day in each) for each in product(*fit) if list(each) == sorted(each)}
    now = model(*cycle.entries)
    assert cycles.standing(now, CYCLE, on=on).known is (len(done) == 1)
    assert sum(len(each.entries) for each in cycles.rounds(now, CYCLE, on=on)) == max(done)
    assert sum(len(each.entries) - len(each.perhaps) for each in cycles.rounds(now, CYCLE, on=on)) == min(done)


def test_what_may_have_been_done_later_is_told_as_such() -> None:
    year = when("2025")
    rough = model(*(entry(each, SCHOOL, on=year) for each in km.LEMNISCATE.codes[:3]), entry("account", SCHOOL))
    found = cycles.standing(rough, CYCLE, on=date(2025, 1, 1))
    assert (found.complete, found.known) == (True, False)
    assert found.message().endswith(
        "; perhaps done later: collect information, give meaning, adjust or consolidate, render account"
    )
    found = cycles.standing(rough, CYCLE, on=date(2025, 12, 31))
    assert found.message("nl").endswith("; misschien pas later gedaan: rekenschap afleggen")
    (part,) = cycles.rounds(rough, CYCLE, on=date(2025, 12, 31))
    assert ([each.phase for each in part.perhaps], part.known) == (["account"], False)
    assert part.message().endswith("render account; perhaps done later: render account | took no part: Parents, Board")
    assert cycles.standing(rough, CYCLE).known


@pytest.mark.concept("2-36")
def test_talk_that_may_have_been_had_later_is_not_surely_had() -> None:
    told = model(entry("collect", conversation=TALK))
    told = told.replacing(attrs.evolve(told[TALK], held=when("2025")))
    found = [culture.talk(told, CYCLE, on=day)[0].known for day in (date(2025, 6, 1), date(2025, 12, 31))]
    assert found == [False, True]


@given(walked())
def test_what_counts_on_a_day_counts_on_each_day_after_it(now: km.QualityModel) -> None:
    for one, other in pairwise(DAYS):
        before, after = (cycles.rounds(now, CYCLE, on=each) for each in (one, other))
        done, more = ([entry for each in told for entry in each.entries] for told in (before, after))
        assert more[: len(done)] == done
        for was, became in zip(before, after, strict=False):
            assert {*was.took_part} <= {*became.took_part}
        accounts, later = ([each.account for each in cycles.accounted(now, CYCLE, on=day)] for day in (one, other))
        assert [each for each in later if each in accounts] == accounts
        was_, became_ = (cycles.standing(now, CYCLE, on=each).round for each in (one, other))
        assert was_ <= became_


def test_a_rough_day_counts_from_its_beginning_and_what_stands_after_something_later_is_later_too() -> None:
    entries = (
        entry("collect", SCHOOL, on=when("2025-01-01..2025-06-30")),
        entry("interpret", SCHOOL, on=when("2025-03-01")),
        entry("act", SCHOOL),
    )
    told = model(*entries, accounts=(km.Account(by=SCHOOL, about="act"),))
    found = {day: cycles.standing(told, CYCLE, on=date(2025, *day)).message() for day in ((1, 2), (2, 28), (3, 1))}
    assert [each.partition(";")[0] for each in found.values()] == [
        "round 1: collect information",
        "round 1: collect information",
        "round 1: collect information, give meaning, adjust or consolidate",
    ]
    assert [len(cycles.accounted(told, CYCLE, on=date(2025, *day))) for day in found] == [0, 0, 1]


def test_what_was_done_in_a_conversation_that_was_surely_held_later_was_done_later() -> None:
    told = model(entry("collect", SCHOOL), entry("interpret", conversation=TALK))
    told = told.replacing(attrs.evolve(told[TALK], held=when("2025-03-01"), recorded=km.Recorded(on=date(2025, 4, 1))))
    found = [cycles.rounds(told, CYCLE, on=date(2025, month, 1))[0] for month in (2, 3, 4)]
    assert [(len(each.entries), each.took_part, each.known) for each in found] == [
        (1, (SCHOOL,), False),
        (2, (SCHOOL,), False),
        (2, (SCHOOL, BOARD), True),
    ]


def test_an_account_that_was_surely_rendered_later_does_not_count() -> None:
    accounts = tuple(km.Account(by=SCHOOL, about="collect", on=on) for on in (when("2025-03"), when("2025-05-01")))
    told = model(*ROUND[:1], accounts=accounts)
    found = [cycles.accounted(told, CYCLE, on=date(2025, *day)) for day in ((2, 28), (3, 1), (4, 30), (5, 1))]
    assert [tuple(one.account for one in each) for each in found] == [(), accounts[:1], accounts[:1], accounts]


def test_what_was_said_in_a_conversation_that_was_recorded_later_was_not_known() -> None:
    told = model(entry("collect", conversation=TALK))
    told = told.replacing(attrs.evolve(told[TALK], held=when("2025-03"), recorded=km.Recorded(on=date(2025, 4, 1))))
    found = [culture.talk(told, CYCLE, on=date(2025, 4, 1) - timedelta(days=by))[0] for by in (1, 0)]
    assert [each.known for each in found] == [False, True]


def test_of_a_cycle_that_was_recorded_later_nothing_was_known() -> None:
    told = model(*ROUND, recorded=km.Recorded(on=date(2025, 4, 1)))
    assert cycles.standing(told, CYCLE, on=date(2025, 3, 31)).message().startswith("round 0: nothing yet")
    assert cycles.standing(told, CYCLE, on=date(2025, 4, 1)).complete
