"""What holds for sub-processes, lenses and decisions, whatever the model."""

from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import processes

PROCESS = km.SubProcessId("p")
DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))
ROUGH = st.sampled_from(("2019", "2020", "2020-05", "2020-05-01", "2021-01")).map(km.ApproximateDate.parse)
DECISIONS = st.lists(strategies.keep_or_drops(on=ROUGH), max_size=4).map(tuple)
PERIODS = st.sampled_from((km.CalendarYear(2020).period, km.Period(end=date(2020, 5, 1)), None))
REWEIGHS = st.lists(strategies.reweighings(process=PROCESS), max_size=1).map(tuple)


@st.composite
def _models(draw: st.DrawFn) -> km.QualityModel:
    one = draw(strategies.sub_processes(id=PROCESS, valid=None, decisions=DECISIONS))
    lenses = draw(st.lists(strategies.lenses(valid=PERIODS, reweighs=REWEIGHS), min_size=1, max_size=3))
    named = tuple(attrs.evolve(each, id=km.LensId(f"lens-{n}")) for n, each in enumerate(lenses))
    return km.QualityModel(name="M", sub_processes=(one,), lenses=named)


@given(_models(), DAYS)
def test_a_lens_changes_only_what_it_names_and_only_while_it_holds(model: km.QualityModel, day: date) -> None:
    (seen,) = processes.weighed(model, on=day)
    holding = [each for each in model.lenses if each.valid is None or day in each.valid]
    ways = {(each.id, weighed.importance) for each in holding for weighed in each.reweighs}
    assert set(seen.lenses) == {lens for lens, _ in ways}
    ruled = {importance for _, importance in ways}
    expected = model.sub_processes[0].importance if not ruled else ruled.pop() if len(ruled) == 1 else None
    assert seen.importance == expected


@given(_models(), DAYS)
def test_kept_is_told_only_where_every_reading_of_the_dates_says_so(model: km.QualityModel, day: date) -> None:
    decisions = model.sub_processes[0].decisions
    last = set()
    for each in (each for each in decisions if each.on.earliest <= day):
        on = min(each.on.latest, day)
        if all(other.on.earliest <= on or other.on.latest > day for other in decisions if other is not each):
            last.add(each.keep)
    perhaps_none = all(each.on.latest > day for each in decisions)
    found = [each.kept for each in processes.decided(model, on=day)]
    if not last:
        assert found == []
    else:
        assert found == [last.pop() if len(last) == 1 and not perhaps_none else None]


@given(strategies.models(max_entities=20), DAYS)
def test_every_sub_process_of_the_day_is_weighed_once(model: km.QualityModel, day: date) -> None:
    there = [each.id for each in model.sub_processes if each.valid is None or day in each.valid]
    assert [each.process for each in processes.weighed(model, on=day)] == there
    assert {each.process for each in processes.decided(model, on=day)} <= {each.id for each in model.sub_processes}
