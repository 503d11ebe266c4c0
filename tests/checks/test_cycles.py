"""Rules about cycles: where one example doesn't say enough."""

import attrs
import pytest
from good import CYCLE, GOOD

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


def test_where_days_are_not_known_no_account_is_missed() -> None:
    assert told("2024", None) == []
    assert told("2024", days=("2024", None)) == []
    assert told(days=("2024", None)) == [1, 2]
