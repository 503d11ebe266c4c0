"""Rules about cycles: where one example doesn't say enough."""

from datetime import date
from itertools import cycle as cycle_of
from itertools import permutations

import attrs
import pytest
from good import CYCLE, GOOD, TALK
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def told(*accounts: str | None, days: tuple[str | None, ...] = ("2024", "2025")) -> list[object]:
    """Return of which rounds a check tells that no account is on record, with accounts of these days.

    The days are those of the rounds, or of the entries of two rounds.
    """
    codes, two = km.LEMNISCATE.codes, len(km.LEMNISCATE.codes) * 2
    of_entries = days if len(days) == two else [day for day in days for _ in codes]
    entries = [
        km.CycleEntry(phase=phase, on=None if day is None else km.ApproximateDate.parse(day))
        for phase, day in zip(cycle_of(codes), of_entries, strict=False)
    ]
    rendered = tuple(
        km.Account(by=GOOD[CYCLE].subject, about="collect", on=None if each is None else km.ApproximateDate.parse(each))
        for each in accounts
    )
    cycle = attrs.evolve(GOOD[CYCLE], entries=tuple(entries), accounts=rendered)
    found = checks.run(km.QualityModel(name="M").adding(cycle), select={"CYC005"}).violations
    return [each.detail.fields["number"] for each in found]


@pytest.mark.concept("2-16")
def test_account_is_due_in_each_round() -> None:
    assert told() == [1, 2]
    assert told("2024-12-31") == [2]
    assert told("2024-12-31", "2025-06-01") == told("2025-06-01", "2025-06-02") == []


@pytest.mark.concept("2-16")
def test_an_account_counts_for_one_round() -> None:
    """First for the last that surely had begun by then; late is not never, so for an earlier one too."""
    exact = ("2024-03-01", "2025-03-01")
    assert told("2024-03-01", days=exact) == told("2025-02-28", days=exact) == [2]
    assert told("2025-03-01", days=exact) == told("2026", days=exact) == [1]
    assert told("2025-03-01", "2026", days=exact) == told("2024-01-01..2026-12-31", "2025", days=exact) == []
    assert told("2025") == told("2024-01-01..2026-12-31") == [2]


def test_what_has_no_day_comes_after_what_stands_before_it() -> None:
    """So a round of which the first entry has no day had not begun before the round that came before it."""
    days = [*(f"2024-0{month}-01" for month in range(1, 5)), None, *(f"2025-0{month}-01" for month in range(2, 5))]
    for account, missed in (("2024-03-01", [2]), ("2024-04-01", [2]), ("2025-02-01", [1])):
        assert told(account, days=tuple(days)) == missed


@pytest.mark.concept("2-16")
def test_an_account_in_a_conversation_is_of_its_day() -> None:
    entries = tuple(
        km.CycleEntry(phase=phase, on=km.ApproximateDate.parse(day))
        for day in ("2024", "2026-04")
        for phase in km.LEMNISCATE.codes
    )
    account = attrs.evolve(GOOD[CYCLE].accounts[0], conversation=TALK)
    cycle = attrs.evolve(GOOD[CYCLE], entries=entries, accounts=(account,))
    (found,) = checks.run(GOOD.replacing(cycle), select={"CYC005"}).violations
    assert found.detail.fields["number"] == 2


RAGGED = st.lists(st.sampled_from([None, "2024", "2024-06-01", "2025", "2025-06-01", "2026"]), max_size=4)


@pytest.mark.concept("2-16")
@given(RAGGED, st.lists(st.sampled_from(["2024-06-01", "2025", "2025-06-01", None]), max_size=2))
def test_no_more_rounds_are_told_than_there_are_too_few_accounts(
    accounts: list[str | None], days: list[str | None]
) -> None:
    """Tried are all ways to give each round an account of its own that may have been rendered since it began."""
    rounds = sorted((each for each in days if each), key=lambda day: km.ApproximateDate.parse(day).earliest)
    left = iter(rounds)
    days = ["2023", *(each and next(left) for each in days)]
    missed = told(*accounts, days=tuple(days))
    begun, since = [], date.min
    for each in days:
        since = max(since, km.ApproximateDate.parse(each).earliest) if each else since
        begun.append(since)
    ends = [km.ApproximateDate.parse(each).latest if each else date.max for each in accounts]
    spread = permutations([*ends, *[date.min] * len(days)], len(days))
    most = max(sum(end != date.min and end >= start for end, start in zip(each, begun, strict=True)) for each in spread)
    assert len({*missed}) == len(missed) == len(days) - most


@pytest.mark.concept("2-15")
def test_what_is_decided_where_one_does_not_decide_is_told_in_words() -> None:
    entries = (*GOOD[CYCLE].entries[:3], km.CycleEntry(phase="account", steering=km.Steering.CONSOLIDATE))
    (found,) = checks.run(GOOD.replacing(attrs.evolve(GOOD[CYCLE], entries=entries)), select={"CYC009"}).violations
    assert (
        found.message() == "render account in round 1 of 'cycle' says to consolidate, and isn't where one decides that"
    )
    assert found.message("nl").endswith("van 'cycle' staat bestendigen, en daar wordt dat niet besloten")


@pytest.mark.concept("2-08")
def test_where_no_perspective_is_asked_for_nobody_need_share_it() -> None:
    pdca = attrs.evolve(
        GOOD[CYCLE], definition=km.PDCA, entries=(km.CycleEntry(phase="plan", conversation=TALK),), accounts=()
    )
    shared = km.SharedPerspective(statements=("Well",), shared_by=(km.StakeholderId("other"),))
    asking = attrs.evolve(km.PDCA, needs_perspective=True)
    models = [
        GOOD.replacing(attrs.evolve(pdca, **known))
        for known in ({"perspective": shared}, {"perspective": shared, "definition": asking}, {"perspective": None})
    ]
    found = [len(checks.run(each, select={"CYC007"}).violations) for each in models]
    assert found == [0, 1, 0]
    lost = attrs.evolve(pdca, definition=asking, perspective=shared, entries=(km.CycleEntry(phase="plan"),))
    assert checks.run(GOOD.replacing(lost), select={"CYC007"}).violations == ()


@pytest.mark.concept("0-15")
@pytest.mark.parametrize(("on", "told"), [("2026-04", True), ("2026-03-09", False), (None, False)])
def test_an_account_is_of_the_day_of_its_conversation_too(on: str | None, told: bool) -> None:
    day = km.ApproximateDate.parse(on) if on else None
    account = attrs.evolve(GOOD[CYCLE].accounts[0], on=day, conversation=TALK)
    found = checks.run(GOOD.replacing(attrs.evolve(GOOD[CYCLE], accounts=(account,))), select={"CYC006"}).violations
    says = "account of adjust or consolidate of 'cycle' was done on 2026-04, and its conversation 'talk' was held on"
    assert [each.message().startswith(says) for each in found] == [True] * told
    assert all("rekenschap van bijsturen of bestendigen" in each.message("nl") for each in found)


def test_where_days_are_not_known_no_account_is_missed_as_long_as_there_are_enough() -> None:
    assert told("2024", None) == told(None, None) == []
    assert told("2024", "2024", days=("2024", None)) == []
    assert told("2024", days=("2024", None)) == told(None) == [2]
    assert told(days=("2024", None)) == [1, 2]


def _asking(definition: km.CycleDefinition) -> km.CycleDefinition:
    phases = tuple(attrs.evolve(each, label=each.code.upper(), asks="Why?") for each in definition.phases)
    return attrs.evolve(definition, phases=phases)


def _walking(definition: km.CycleDefinition, *more: tuple[str, str]) -> km.CycleDefinition:
    """Return a definition that tells its transitions, and these more."""
    ways = [(each, to) for each in definition.codes for to in definition.after(each)]
    return attrs.evolve(definition, transitions=tuple(km.Transition(origin=a, to=b) for a, b in (*ways, *more)))


@pytest.mark.concept("2-06", "2-12")
@pytest.mark.parametrize(
    ("definition", "vision", "told"),
    [
        (km.LEMNISCATE, None, [True]),
        (km.LEMNISCATE, km.Vision(), []),
        (attrs.evolve(km.LEMNISCATE, name="Ours"), None, [True]),
        (_asking(km.LEMNISCATE), None, [True]),
        (_walking(km.LEMNISCATE), None, [True]),
        (_walking(km.LEMNISCATE, ("interpret", "collect")), None, []),
        (km.PDCA, None, []),
    ],
    ids=["without", "empty", "by another name", "asking", "its ways told", "other ways", "pdca"],
)
def test_only_a_lemniscate_that_turns_around_nothing_is_told(
    definition: km.CycleDefinition, vision: km.Vision | None, told: list[bool]
) -> None:
    begun = (km.CycleEntry(phase=definition.codes[0], took_part=(GOOD[CYCLE].subject,)),)
    cycle = attrs.evolve(GOOD[CYCLE], definition=definition, vision=vision, entries=begun, accounts=())
    found = checks.run(GOOD.replacing(cycle), select={"CYC010"}).violations
    assert [repr(cycle.subject) in each.message() for each in found] == told


def weighed(*walk: tuple[str, str]) -> list[object]:
    """Return in which rounds a check tells that meaning was given to nothing; of each entry is told what it has."""
    entries = tuple(
        km.CycleEntry(
            phase=phase,
            evidence=(km.EvidenceId("hard"),) if "e" in has else (),
            reason="It raised questions" if "r" in has else "",
        )
        for phase, has in walk
    )
    cycle = attrs.evolve(GOOD[CYCLE], entries=entries, accounts=())
    found = checks.run(km.QualityModel(name="M").adding(cycle), select={"CYC003"}).violations
    return [each.detail.fields["number"] for each in found]


GATHERED, WEIGHED, ACTED, TOLD = (("collect", "e"), ("interpret", ""), ("act", ""), ("account", ""))
NOTHING = ("collect", "")


@pytest.mark.concept("2-14")
@pytest.mark.parametrize(
    ("walk", "told"),
    [
        ((("interpret", "e"), ACTED, TOLD, GATHERED, WEIGHED), []),
        ((("interpret", "e"), ACTED, TOLD, NOTHING, WEIGHED), [2]),
        ((WEIGHED, ACTED, TOLD, GATHERED, WEIGHED, ACTED, TOLD, NOTHING, WEIGHED), [1, 3]),
        ((ACTED, TOLD, GATHERED, WEIGHED, ACTED, TOLD, NOTHING, WEIGHED), [2]),
        ((GATHERED, WEIGHED, ACTED, TOLD, NOTHING, WEIGHED), [2]),
        ((GATHERED, WEIGHED, WEIGHED, ACTED, ("interpret", "r"), ACTED, TOLD), []),
        ((GATHERED, WEIGHED, ACTED, TOLD, ("interpret", "r"), ACTED, TOLD, NOTHING, WEIGHED), [3]),
        ((ACTED, TOLD, GATHERED, WEIGHED, WEIGHED, ACTED, TOLD, NOTHING, WEIGHED), [3]),
    ],
    ids=["elsewhere", "nothing new", "nothing at all", "in a round", "anew", "again", "back to it", "on with it"],
)
def test_what_was_gathered_since_meaning_was_given_is_given_meaning(
    walk: tuple[tuple[str, str], ...], told: list[int]
) -> None:
    assert weighed(*walk) == told


@pytest.mark.concept("0-15")
def test_what_stands_after_a_conversation_was_not_before_it() -> None:
    """Also an account: of what was done in a conversation, and rendered in one that was held before that."""
    early, late = (
        km.Conversation(id=km.ConversationId(each), held=km.ApproximateDate.parse(each)) for each in ("2025", "2026-06")
    )

    def found(*entries: km.CycleEntry, accounts: tuple[km.Account, ...] = ()) -> list[str]:
        cycle = attrs.evolve(GOOD[CYCLE], entries=entries, accounts=accounts)
        told = km.QualityModel(name="M").adding(early, late, cycle)
        return [each.message() for each in checks.run(told, select={"CYC006", "CYC011"}).violations]

    first, then = km.CycleEntry(phase="collect", conversation=late.id), km.CycleEntry(phase="interpret")
    expected = "give meaning of 'cycle' is of 2025, and collect information, which came before it, of 2026-06"
    assert found(first, attrs.evolve(then, conversation=early.id)) == [expected]
    assert found(attrs.evolve(first, conversation=early.id), attrs.evolve(then, conversation=late.id)) == []
    rough = attrs.evolve(first, on=km.ApproximateDate.parse("2026"))
    assert len(found(rough, attrs.evolve(then, on=km.ApproximateDate.parse("2026-03")))) == 1
    account = km.Account(by=GOOD[CYCLE].subject, about="interpret", conversation=early.id)
    expected = "account of give meaning of 'cycle' is of 2025, and collect information, which came before it, of"
    assert [each.startswith(expected) for each in found(first, then, accounts=(account,))] == [True]
    assert found(first, then, accounts=(attrs.evolve(account, conversation=late.id),)) == []
