"""Rules about cycles: where one example doesn't say enough."""

import attrs
import pytest
from good import CYCLE, GOOD, TALK

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def told(*accounts: str | None, days: tuple[str | None, str | None] = ("2024", "2025")) -> list[object]:
    """Return of which rounds of two a check tells that no account is on record, with accounts of these days."""
    entries = [
        km.CycleEntry(phase=phase, on=None if day is None else km.ApproximateDate.parse(day))
        for day in days
        for phase in km.LEMNISCATE.codes
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
    assert told("2024-12-31", "2025-06-01") == told("2025") == told("2024-01-01..2026-12-31") == []


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


def test_where_days_are_not_known_no_account_is_missed() -> None:
    assert told("2024", None) == []
    assert told("2024", days=("2024", None)) == []
    assert told(days=("2024", None)) == [1, 2]


@pytest.mark.concept("2-06", "2-12")
@pytest.mark.parametrize(
    ("definition", "vision", "told"),
    [
        (km.LEMNISCATE, None, [True]),
        (km.LEMNISCATE, km.Vision(), []),
        (attrs.evolve(km.LEMNISCATE, name="Ours"), None, []),
        (km.PDCA, None, []),
    ],
    ids=["without", "empty", "of one's own", "pdca"],
)
def test_only_a_lemniscate_that_turns_around_nothing_is_told(
    definition: km.CycleDefinition, vision: km.Vision | None, told: list[bool]
) -> None:
    begun = (km.CycleEntry(phase=definition.codes[0], took_part=(GOOD[CYCLE].subject,)),)
    cycle = attrs.evolve(GOOD[CYCLE], definition=definition, vision=vision, entries=begun, accounts=())
    found = checks.run(GOOD.replacing(cycle), select={"CYC010"}).violations
    assert [repr(cycle.subject) in each.message() for each in found] == told
