"""Where a cycle stands, who took part in each round, and of whom an account takes something along."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import cycles
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


@pytest.mark.parametrize("ask", [cycles.standing, cycles.rounds, cycles.accounted])
def test_what_is_no_cycle_is_refused(ask: object) -> None:
    with pytest.raises(UnknownIdError):
        ask(model(), km.CycleId("d"))  # type: ignore[operator]
    with pytest.raises(InvalidValueError):
        ask(model(), TALK)  # type: ignore[operator]
