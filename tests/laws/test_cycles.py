"""Cycles: each phase is come to from each other, and account is rendered of what was done by then."""

from datetime import date
from itertools import product
from typing import Any

import networkx as nx
import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

CODES = "abcde"
PHASES = tuple(km.CyclePhase(code=each, label=each) for each in CODES)
AFTER = st.tuples(*(st.sets(st.sampled_from(CODES), min_size=1, max_size=2) for _ in CODES))


@given(AFTER, st.lists(st.sampled_from(CODES), unique=True, max_size=2).map(tuple))
def test_a_definition_is_refused_where_no_way_leads_from_one_phase_to_another(
    after: tuple[set[str], ...], starts: tuple[str]
) -> None:
    ways = nx.DiGraph([(code, to) for code, several in zip(CODES, after, strict=True) for to in several])
    transitions = tuple(km.Transition(origin=origin, to=to) for origin, to in ways.edges)
    whole = nx.is_strongly_connected(ways)
    event("possible" if whole else "refused")
    if whole:
        assert km.CycleDefinition(name="Own", phases=PHASES, transitions=transitions, starts=starts).starts == starts
        return
    with pytest.raises(InvalidValueError) as error:
        km.CycleDefinition(name="Own", phases=PHASES, transitions=transitions, starts=starts)
    assert error.value.detail.code == "phase-not-reached"
    fields = error.value.detail.fields
    assert not nx.has_path(ways, str(fields["origin"]), str(fields["phase"]))


@given(st.data())
def test_definitions_are_drawn_whatever_is_given_of_them(data: st.DataObject) -> None:
    """Whatever the starts, the transitions lead everywhere; and with transitions that are given one begins anywhere."""
    starts = data.draw(st.lists(st.sampled_from(CODES), unique=True, max_size=2).map(tuple))
    drawn = data.draw(strategies.cycle_definitions(phases=PHASES, starts=starts))
    again = data.draw(strategies.cycle_definitions(phases=PHASES, transitions=drawn.transitions))
    assert (drawn.starts, again.transitions) == (starts, drawn.transitions)


@given(strategies.cycles())
def test_a_history_goes_on_or_back_at_each_entry(cycle: km.Cycle) -> None:
    """What may come at each entry is asked of the entries before it, and it says whether one went back."""
    codes = [each.phase for each in cycle.entries]
    for at, (code, back) in enumerate(zip(codes, cycle.returned, strict=True)):
        ways = cycle.definition.ways(codes[:at])
        assert code in (ways.back if back else ways.onward)


SCHOOL = km.StakeholderId("linde")
DAYS = [date(2025, 1, number) for number in range(1, 5)]
roughly = st.lists(st.sampled_from(DAYS), min_size=1, max_size=2).map(
    lambda days: km.ApproximateDate(earliest=min(days), latest=max(days))
)
when = st.none() | roughly


def possible(days: list[km.ApproximateDate | None]) -> list[tuple[date, ...]]:
    """Return on which days things may have been done one after the other, of what is told of each."""
    each = [[day for day in DAYS if one is None or one.earliest <= day <= one.latest] for one in days]
    return [several for several in product(*each) if list(several) == sorted(several)]


@pytest.mark.concept("2-16")
@given(st.integers(1, 3), st.integers(0, 2), st.data())
def test_account_is_refused_of_what_can_not_have_been_done_by_then(
    planned: int, done: int, data: st.DataObject
) -> None:
    codes = ["plan"] * planned + ["do"] * done
    days = [data.draw(when) for _ in codes]
    ways = possible(days)
    assume(ways)
    account = km.Account(by=SCHOOL, about=data.draw(st.sampled_from(codes)), on=data.draw(roughly))
    begun = {each[codes.index(account.about)] for each in ways}
    fits = account.on is not None and min(begun) <= account.on.latest
    event("possible" if fits else "refused")
    known: dict[str, Any] = {"id": km.CycleId("c"), "subject": SCHOOL, "definition": km.PDCA}
    entries = tuple(km.CycleEntry(phase=code, on=day) for code, day in zip(codes, days, strict=True))
    if fits:
        assert km.Cycle(**known, entries=entries, accounts=(account,)).accounts == (account,)
        return
    with pytest.raises(InvalidValueError) as error:
        km.Cycle(**known, entries=entries, accounts=(account,))
    assert error.value.detail.code == "account-of-nothing"
