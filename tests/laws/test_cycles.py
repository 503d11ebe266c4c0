"""Definitions of cycles: each phase is come to, and no other definition can be."""

import networkx as nx
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

CODES = "abcde"
PHASES = tuple(km.CyclePhase(code=each, label=each) for each in CODES)
AFTER = st.tuples(*(st.sets(st.sampled_from(CODES), min_size=1, max_size=2) for _ in CODES))


def come_to(ways: nx.DiGraph, starts: tuple[str, ...]) -> set[str]:
    """Return to which phases some way leads, from these starts or, where none is named, from anywhere."""
    return {code for start in starts or ways for code in (start, *nx.descendants(ways, start))}


@given(AFTER, st.lists(st.sampled_from(CODES), unique=True, max_size=2).map(tuple))
def test_a_definition_is_refused_where_no_way_leads_to_a_phase(after: tuple[set[str], ...], starts: tuple[str]) -> None:
    ways = nx.DiGraph([(code, to) for code, several in zip(CODES, after, strict=True) for to in several])
    transitions = tuple(km.Transition(origin=origin, to=to) for origin, to in ways.edges)
    lost = set(CODES) - come_to(ways, starts)
    event("refused" if lost else "possible")
    if not lost:
        assert km.CycleDefinition(name="Own", phases=PHASES, transitions=transitions, starts=starts).starts == starts
        return
    with pytest.raises(InvalidValueError) as error:
        km.CycleDefinition(name="Own", phases=PHASES, transitions=transitions, starts=starts)
    assert error.value.detail.code == "phase-not-reached"
    assert error.value.detail.fields["phase"] == min(lost)


@given(st.data())
def test_definitions_are_drawn_whatever_is_given_of_them(data: st.DataObject) -> None:
    """With starts that were given there are transitions that lead everywhere, and the other way round."""
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
