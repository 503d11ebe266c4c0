"""Which sub-processes are core on a day, and what was decided of them, and why."""

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import processes
from kwaliteitsmodel.errors import InvalidValueError

CORE, PERIPHERAL = km.ProcessImportance
SCHOOL = km.StakeholderId("linde")
HOME, GATE = km.SubProcessId("home"), km.SubProcessId("gate")
CLOSED = km.Period(start=date(2020, 3, 16), end=date(2021, 2, 7))
INSIDE, AFTER = date(2020, 6, 1), date(2022, 1, 1)


def process(*decisions: km.KeepOrDrop, importance: km.ProcessImportance | None = PERIPHERAL) -> km.SubProcess:
    name = km.Text(en="Contact with home", nl="Contact met thuis")
    return km.SubProcess(id=HOME, name=name, of=SCHOOL, importance=importance, decisions=decisions)


def lens(id: str, importance: km.ProcessImportance) -> km.Lens:
    seen = km.Reweighing(process=HOME, importance=importance)
    return km.Lens(id=km.LensId(id), name=id, question="What did we miss?", reweighs=(seen,), valid=CLOSED)


def keeping(on: str, reason: str = "it helps") -> km.KeepOrDrop:
    return km.KeepOrDrop(keep=True, reason=reason, on=km.ApproximateDate.parse(on))


def dropping(on: str, reason: str = "it costs") -> km.KeepOrDrop:
    return km.KeepOrDrop(keep=False, reason=reason, on=km.ApproximateDate.parse(on))


def model(*entities: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="M").adding(*entities)


@pytest.mark.concept("1-11")
def test_a_lens_makes_core_what_is_peripheral_as_long_as_it_holds() -> None:
    seen = model(process(), lens("closed", CORE))
    (inside,), (after,) = processes.weighed(seen, on=INSIDE), processes.weighed(seen, on=AFTER)
    assert (inside.importance, inside.lenses) == (CORE, ("closed",))
    assert (after.importance, after.lenses) == (PERIPHERAL, ())
    assert inside.message() == "Contact with home: core process | through closed"
    assert inside.message("nl") == "Contact met thuis: kernproces | door closed"
    assert after.message() == "Contact with home: peripheral matter"


@pytest.mark.concept("1-19")
def test_lenses_that_differ_make_no_choice() -> None:
    (seen,) = processes.weighed(model(process(), lens("a", CORE), lens("b", PERIPHERAL)), on=INSIDE)
    assert (seen.importance, seen.lenses) == (None, ("a", "b"))
    assert seen.message() == "Contact with home: seen differently | through a, b"
    assert seen.message("nl") == "Contact met thuis: verschillend gezien | door a, b"


def test_what_nobody_weighed_is_not_known() -> None:
    (seen,) = processes.weighed(model(process(importance=None)), on=INSIDE)
    assert seen.importance is None
    assert (seen.message(), seen.message("nl")) == (
        "Contact with home: not known",
        "Contact met thuis: niet bekend",
    )


@pytest.mark.concept("1-20")
def test_the_last_decision_holds_in_whatever_order_they_stand() -> None:
    kept, dropped = keeping("2020-05", "we miss it"), dropping("2021-07", "done in the teams")
    for order in ((kept, dropped), (dropped, kept)):
        (early,) = processes.decided(model(process(*order)), on=INSIDE)
        (late,) = processes.decided(model(process(*order)), on=AFTER)
        assert (early.kept, early.decisions) == (True, (kept,))
        assert (late.kept, late.decisions) == (False, (dropped,))
    assert late.message() == "Contact with home: dropped | because done in the teams"
    assert early.message("nl") == "Contact met thuis: behouden | omdat we miss it"


@pytest.mark.parametrize(
    "decisions",
    [(keeping("2020"),), (keeping("2019-05"), dropping("2019"))],
    ids=["perhaps not yet taken", "which is the later one can't be told"],
)
def test_rough_dates_leave_it_unknown(decisions: tuple[km.KeepOrDrop, ...]) -> None:
    (found,) = processes.decided(model(process(*decisions)), on=INSIDE)
    assert (found.kept, found.decisions) == (None, decisions)
    assert found.message().startswith("Contact with home: not known whether it is kept | because it helps")
    assert found.message("nl").startswith("Contact met thuis: niet bekend of het behouden is | omdat it helps")


def test_nothing_is_told_of_what_nobody_decided_yet() -> None:
    assert processes.decided(model(process(keeping("2021"))), on=INSIDE) == ()


@pytest.mark.parametrize("ask", [processes.weighed, processes.decided, processes.supporting])
def test_a_day_is_asked_for(ask: object) -> None:
    with pytest.raises(InvalidValueError):
        ask(model(), on="2020")  # type: ignore[operator]  # on purpose


DECISIONS = st.lists(st.sampled_from([keeping("2019"), dropping("2019-05"), keeping("2020"), dropping("2021")]))
STRUCTURES = st.lists(
    strategies.sub_processes(
        supports=st.none() | st.sampled_from(km.SupportedSide),
        decisions=DECISIONS.map(tuple),
        valid=st.sampled_from([None, CLOSED, km.Period(start=AFTER)]),
    ),
    unique_by=lambda each: each.id,
)


@pytest.mark.concept("1-20")
@given(STRUCTURES)
def test_each_structure_of_support_stands_on_its_side_once(several: list[km.SubProcess]) -> None:
    drawn = model(*several)
    there = [each for each in drawn.sub_processes if each.valid is None or INSIDE in each.valid]
    decided = {each.process: each.kept for each in processes.decided(drawn, on=INSIDE)}
    found = processes.supporting(drawn, on=INSIDE)
    assert [each.side for each in found] == [*km.SupportedSide]
    for each in found:
        told = dict.fromkeys(each.kept, True) | dict.fromkeys(each.dropped, False) | dict.fromkeys(each.unsorted)
        assert len(told) == len(each.kept) + len(each.dropped) + len(each.unsorted)
        assert told == {one.id: decided.get(one.id) for one in there if one.supports is each.side}


@pytest.mark.concept("1-20")
def test_the_wheat_is_told_from_the_chaff_for_pupils_and_for_the_organisation() -> None:
    pupil, organisation = km.SupportedSide
    team = attrs.evolve(process(keeping("2020-05")), supports=pupil)
    gate = km.SubProcess(id=GATE, name="At the gate", of=SCHOOL, supports=pupil)
    desk = km.SubProcess(id=km.SubProcessId("desk"), name="Desk", of=SCHOOL, decisions=(dropping("2020-05"),))
    found = processes.supporting(model(team, gate, attrs.evolve(desk, supports=organisation)), on=INSIDE)
    assert [each.message() for each in found] == [
        "for the pupil: kept: Contact with home | not known whether it stays: At the gate",
        "for the organisation: dropped: Desk",
    ]
    assert processes.supporting(model(desk), on=INSIDE)[1].message("nl") == (
        "voor de organisatie: geen ondersteuningsstructuur"
    )
