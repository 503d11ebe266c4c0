"""What holds of every answer about evidence and about instruments, whatever the model."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations, permutations
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.analysis import evidence, instruments, yields
from kwaliteitsmodel.domain.amounts import summed
from kwaliteitsmodel.domain.evidence import triangulated
from kwaliteitsmodel.domain.instruments import gone_stale

HARD, SOFT = km.EvidenceKind.HARD, km.EvidenceKind.SOFT
ASKED = {
    km.YardstickKind.MEASURABLE: HARD,
    km.YardstickKind.NOTICEABLE: SOFT,
    km.YardstickKind.FELT: SOFT,
}
DATA = [km.EvidenceId(each) for each in "abcdef"]
_GONE = km.HunchId("gone-hunch")
SOME = st.lists(st.sampled_from([*DATA, km.EvidenceId("gone")]), unique=True, max_size=5).map(tuple)
RECORDED = st.none() | st.builds(
    km.Recorded,
    by=st.sampled_from([None, km.StakeholderId("x"), km.StakeholderId("y")]),
    source=st.sampled_from([None, km.SourceId("s"), km.SourceId("t")]),
    on=st.just(date(2026, 1, 1)),
)
SHOWS = st.sampled_from([(), (), (km.EntityId("seen"),), (km.EntityId("other"),)])


@st.composite
def concluding(draw: DrawFn) -> km.QualityModel:
    """Draw a model with up to six data that point at each other, two hunches and two conclusions."""
    data = [_datum(draw, each) for each in DATA[: draw(st.integers(0, 6))]]
    hunches = [
        km.Hunch(id=km.HunchId(each), text=each, checked_by=draw(SOME), outcome=draw(st.sampled_from(km.HunchOutcome)))
        for each in ("h0", "h1")
    ]
    suspected = st.lists(st.sampled_from([*(each.id for each in hunches), _GONE]), unique=True).map(tuple)
    conclusions = [
        km.Conclusion(id=km.ConclusionId(each), text=each, rests_on=draw(SOME), hunches=draw(suspected))
        for each in ("c0", "c1")
    ]
    return km.QualityModel(name="Concluding").adding(*data, *hunches, *conclusions)


def _datum(draw: DrawFn, id: km.EvidenceId) -> km.Evidence:
    kind = draw(st.sampled_from([HARD, SOFT]))
    points: dict[str, Any] = {POINTS[kind]: draw(SOME)}
    return km.Evidence(id=id, kind=kind, text=id, recorded=draw(RECORDED), shows=draw(SHOWS), **points)


def _some(of: Sequence[km.EvidenceId]) -> st.SearchStrategy[tuple[km.EvidenceId, ...]]:
    """Make some of them, and often all."""
    return st.lists(st.sampled_from(of), unique=True).map(tuple) | st.just(tuple(of)) if of else st.just(())


TOLD_BY = st.builds(
    km.Recorded,
    by=st.sampled_from([km.StakeholderId("x"), km.StakeholderId("y"), km.StakeholderId("z"), None]),
    source=st.sampled_from([km.SourceId("s"), km.SourceId("t"), km.SourceId("u"), None]),
    on=st.just(date(2026, 1, 1)),
)


@st.composite
def linked(draw: DrawFn) -> km.QualityModel:
    """Draw a model of which nothing is gone: data of both kinds, that point at those of the other kind."""
    kinds = dict(zip(DATA, draw(st.lists(st.sampled_from([HARD, SOFT]), min_size=2, max_size=5)), strict=False))

    def datum(id: km.EvidenceId, kind: km.EvidenceKind) -> km.Evidence:
        others = [each for each in kinds if kinds[each] is not kind]
        points: dict[str, Any] = {POINTS[kind]: draw(_some(others))}
        return km.Evidence(id=id, kind=kind, text=id, recorded=draw(TOLD_BY), shows=draw(SHOWS), **points)

    data = [datum(each, kind) for each, kind in kinds.items()]
    hunch = km.Hunch(id=km.HunchId("h0"), text="h0", outcome=draw(st.sampled_from(km.HunchOutcome)))
    under = draw(st.sampled_from([(), (hunch.id,)]))
    conclusions = [
        km.Conclusion(id=km.ConclusionId("c0"), text="c0", rests_on=tuple(kinds), hunches=under),
        km.Conclusion(id=km.ConclusionId("c1"), text="c1", rests_on=draw(_some(list(kinds)))),
    ]
    return km.QualityModel(name="Linked").adding(*data, hunch, *conclusions)


POINTS: dict[km.EvidenceKind, Any] = {HARD: "validates", SOFT: "interprets"}


def _items(model: km.QualityModel, conclusion: km.Conclusion) -> list[km.Evidence]:
    return [each for each in model.evidence if each.id in conclusion.rests_on]


@pytest.mark.concept("2-30")
@given(concluding() | linked())
def test_grounded_is_all_hard_data_interpreted_and_all_soft_data_validated(model: km.QualityModel) -> None:
    for conclusion, found in zip(model.conclusions, evidence.groundings(model), strict=True):
        items = _items(model, conclusion)
        bare = {e.id for e in items if e.kind is HARD and not any(e.id in other.interprets for other in items)}
        loose = {e.id for e in items if e.kind is SOFT and not any(e.id in other.validates for other in items)}
        assert set(found.uninterpreted) == bare
        assert set(found.unvalidated) == loose
        assert set(found.absent) == set(conclusion.rests_on) - {each.id for each in model.evidence}
        whole = len(items) == len(conclusion.rests_on)
        assert found.grounded == (bool(items) and not bare | loose if whole else None)


@given(concluding() | linked())
def test_what_is_grounded_has_data_of_both_kinds(model: km.QualityModel) -> None:
    for found in evidence.groundings(model):
        if found.grounded:
            assert {each.kind for each in _items(model, model[found.conclusion])} == {HARD, SOFT}


@given(concluding() | linked())
def test_mending_what_is_lacking_grounds_a_conclusion(model: km.QualityModel) -> None:
    """Telling of every datum that the others interpret or validate it is always enough, where there are both kinds."""
    for found in evidence.ungrounded(model):
        items = _items(model, model[found.conclusion])
        if {each.kind for each in items} == {HARD, SOFT}:
            mended = model.replacing(*(_linked(each, items) for each in items))
            assert found.conclusion not in {each.conclusion for each in evidence.ungrounded(mended)}


def _linked(datum: km.Evidence, items: Sequence[km.Evidence]) -> km.Evidence:
    others = tuple(each.id for each in items if each.kind is not datum.kind)
    return attrs.evolve(datum, **{POINTS[datum.kind]: others})


@given(concluding() | linked())
def test_a_conclusion_is_premature_while_a_hunch_under_it_is_open(model: km.QualityModel) -> None:
    premature = {each.conclusion for each in evidence.premature(model)}
    for each in model.conclusions:
        held = [hunch for hunch in each.hunches if hunch != _GONE]
        open_ = [hunch for hunch in held if model[hunch].outcome is km.HunchOutcome.OPEN]
        (found,) = (one for one in evidence.groundings(model) if one.conclusion == each.id)
        assert (each.id in premature) == bool(open_)
        assert found.premature == (True if open_ else None if _GONE in each.hunches else False)
        told = {*found.open_hunches, *found.refuted_hunches, *found.absent_hunches}
        assert set(each.hunches) - told == {one for one in held if model[one].outcome is km.HunchOutcome.BORNE_OUT}
    for hunch in evidence.checked(model):
        assert set(hunch.conclusions) == {each.id for each in model.conclusions if hunch.hunch in each.hunches}
        assert {model[each].kind for each in hunch.by_hard} <= {HARD}
        assert {model[each].kind for each in hunch.by_soft} <= {SOFT}


CONCLUDED = ("EVI002", "EVI003", "EVI006")


@given(concluding() | linked())
def test_the_rules_about_conclusions_blame_what_the_answers_tell(model: km.QualityModel) -> None:
    blamed = {rule: {each.id for each in checks.run(model, select=rule).violations} for rule in CONCLUDED}
    assert blamed["EVI002"] == {each.conclusion for each in evidence.ungrounded(model)}
    assert blamed["EVI003"] == {each.conclusion for each in evidence.premature(model)}
    assert blamed["EVI006"] == {each.conclusion for each in evidence.refuted(model)}


@given(concluding() | linked())
def test_two_independent_sources_triangulate_whatever_their_kind(model: km.QualityModel) -> None:
    for conclusion, found in zip(model.conclusions, evidence.groundings(model), strict=True):
        items = _items(model, conclusion)
        pairs = {_independent(one, other) for one, other in combinations(items, 2)}
        whole = len(items) == len(conclusion.rests_on)
        assert found.triangulated == (True if True in pairs else None if None in pairs or not whole else False)
        turned = [attrs.evolve(each, kind=SOFT, interprets=(), validates=()) for each in items]
        assert triangulated(turned) == triangulated(items)


def _independent(one: km.Evidence, other: km.Evidence) -> bool | None:
    """Return whether two are of independent sources: not where they share one thing, and only where all is known."""
    nothing = km.Recorded(on=date(2026, 1, 1))
    first, second = one.recorded or nothing, other.recorded or nothing
    pairs = [(first.by, second.by), (first.source, second.source)]
    if any(here is not None and here == there for here, there in pairs) or set(one.shows) & set(other.shows):
        return False
    return None if any(None in pair for pair in pairs) else True


def _recorded(several: list[km.Recorded | None]) -> list[km.Evidence]:
    return [
        km.Evidence(id=km.EvidenceId(f"e{n}"), kind=HARD, text="x", recorded=each) for n, each in enumerate(several)
    ]


@given(st.lists(RECORDED, min_size=20, max_size=30))
def test_many_sources_triangulate_as_few_do(recorded: list[km.Recorded | None]) -> None:
    items = _recorded(recorded)
    pairs = [triangulated([one, other]) for one in items for other in items]
    assert (triangulated(items) is True) == (True in pairs)


VALUE = st.sampled_from([0, km.Interval(high=4), km.Missing.REFUSED])


@pytest.mark.concept("1-18")
@given(
    st.lists(st.sampled_from(km.YardstickKind), unique=True),
    st.lists(st.sampled_from([HARD, SOFT]), max_size=2),
    st.lists(VALUE, max_size=2),
)
def test_yardsticks_ask_for_data_and_data_make_no_yardstick(
    yardsticks: list[km.YardstickKind], kinds: list[km.EvidenceKind], values: list[Any]
) -> None:
    goal = km.Goal(id=km.GoalId("goal"), text="Goal", yardsticks=tuple(yardsticks))
    data = [
        km.Evidence(id=km.EvidenceId(f"e{n}"), kind=kind, text="x", shows=(km.EntityId("goal"),))
        for n, kind in enumerate(kinds)
    ]
    indicator = km.Indicator(
        id=km.IndicatorId("i"), name="Indicator", goals=(goal.id,), yardsticks=tuple(yardsticks[:1])
    )
    seen = [
        km.Observation(
            id=km.ObservationId(f"o{n}"),
            indicator=indicator.id,
            of=km.StakeholderId("school"),
            period=km.SchoolYear(2020 + n).period,
            value=value,
        )
        for n, value in enumerate(values)
    ]
    asked = evidence.data_asked(km.QualityModel(name="Asked").adding(goal, indicator, *data, *seen))
    assert len(asked) == 2 * bool(yardsticks)
    for each in asked:
        there = set(kinds if each.of == goal.id else ())
        there |= {HARD for value in values if not isinstance(value, km.Missing)}
        assert each.observed == any(not isinstance(value, km.Missing) for value in values)
        assert set(each.lacking) == {ASKED[kind] for kind in each.yardsticks} - there


DAYS = [date(2026, 1, day) for day in range(1, 6)]
EXACT = st.sampled_from([km.ApproximateDate.on(day) for day in DAYS])
ROUGH = st.sampled_from([km.ApproximateDate(earliest=one, latest=other) for one, other in combinations(DAYS, 2)])
WHEN = EXACT | ROUGH | st.none()
TOLD = st.sampled_from(["something", "nothing", "nothing", "not told"])
SOMETHING = (km.Yield(beneficiary=km.Beneficiary.PUPILS, text="They read"),)


def _use(number: int, told: str, on: km.ApproximateDate | None) -> km.InstrumentUse:
    return km.InstrumentUse(
        id=km.UseId(f"u{number}"),
        instrument=km.InstrumentId("i"),
        on=on,
        yielded_nothing=told == "nothing",
        yields=SOMETHING if told == "something" else (),
    )


def _uses(when: st.SearchStrategy[km.ApproximateDate | None], least: int) -> st.SearchStrategy[list[km.InstrumentUse]]:
    told = st.lists(st.tuples(TOLD, when), min_size=least, max_size=5)
    return told.map(lambda several: [_use(n, *each) for n, each in enumerate(several)])


USES = _uses(EXACT, 3) | _uses(EXACT | ROUGH, 3) | _uses(WHEN, 0)


def _may_follow(row: Sequence[km.InstrumentUse]) -> bool:
    """Return whether the uses may have come in this order: none is surely before one that stands earlier."""
    pairs = [(one.on, other.on) for place, one in enumerate(row) for other in row[place + 1 :]]
    return not any(one and other and other.latest < one.earliest for one, other in pairs)


def _stale_in(row: Sequence[km.InstrumentUse], n: int) -> bool | None:
    last = row[-n:]
    if len(row) < n or any(each.yields for each in last):
        return False
    return True if all(each.yielded_nothing for each in last) else None


@given(USES, st.integers(1, 3))
def test_gone_stale_is_what_every_order_of_its_uses_says(uses: list[km.InstrumentUse], n: int) -> None:
    said = {_stale_in(row, n) for row in permutations(uses) if _may_follow(row)}
    assert gone_stale(uses, n) == (said.pop() if len(said) == 1 else None)


@pytest.mark.concept("1-14")
@given(USES, st.integers(1, 4), st.integers(0, 60))
def test_age_alone_makes_nothing_stale(uses: list[km.InstrumentUse], n: int, years: int) -> None:
    def earlier(on: km.ApproximateDate) -> km.ApproximateDate:
        first, last = (each.replace(year=each.year - years) for each in (on.earliest, on.latest))
        return km.ApproximateDate(earliest=first, latest=last)

    older = [attrs.evolve(each, on=earlier(each.on) if each.on else None) for each in uses]
    assert gone_stale(older, n) == gone_stale(uses, n)


@given(USES, st.permutations(range(5)), st.integers(1, 4))
def test_the_order_in_which_uses_are_told_changes_nothing(
    uses: list[km.InstrumentUse], order: list[int], n: int
) -> None:
    assert gone_stale([uses[each] for each in order if each < len(uses)], n) == gone_stale(uses, n)


PEOPLE = [km.StakeholderId(each) for each in ("parents", "staff")]
MAYBE = st.sampled_from([None, True, False])
FUNCTIONS = st.lists(st.sampled_from(km.QualityFunction), unique=True).map(tuple)
HOURS = st.none() | st.floats(0, allow_infinity=False) | st.sampled_from([0.1, 0.2, 0.3])
VALID = st.sampled_from([None, None, km.Period(end=DAYS[1]), km.Period(start=DAYS[3])])


@st.composite
def equipped(draw: DrawFn) -> km.QualityModel:
    """Draw a model with up to four instruments of two organisations, and their uses."""
    ids = [km.InstrumentId(f"i{number}") for number in range(draw(st.integers(0, 4)))]
    told = draw(st.lists(st.tuples(st.sampled_from([*ids, km.InstrumentId("gone")]), TOLD, WHEN), max_size=6))
    kinds = [km.InstrumentKind(id=km.InstrumentKindId(each.value), name=each.value, suits=each) for each in km.Mode]
    return km.QualityModel(name="Equipped").adding(
        *kinds,
        *(km.Goal(id=each, text=each, position=draw(POSITION)) for each in GOALS),
        *(_instrument(draw, each) for each in ids),
        *(
            attrs.evolve(_use(number, told, on), instrument=what, position=draw(POSITION))
            for number, (what, told, on) in enumerate(told)
        ),
    )


GOALS = [km.GoalId("g0"), km.GoalId("g1")]
POSITION = st.none() | st.builds(km.Position, scope=st.just(km.Scope.SCHOOL), mode=st.sampled_from(km.Mode))
KIND = st.sampled_from([None, *(km.InstrumentKindId(each.value) for each in km.Mode)])


def _instrument(draw: DrawFn, id: km.InstrumentId) -> km.Instrument:
    motives = [km.Motive(by=each, expected=draw(MAYBE), helps=draw(MAYBE)) for each in draw(st.sets(_PEOPLE))]
    burdens = [km.Burden(of=each, hours=draw(HOURS), felt=draw(_FELT)) for each in draw(st.sets(_PEOPLE))]
    return km.Instrument(
        id=id,
        name=id,
        kind=draw(KIND),
        of=draw(st.none() | _PEOPLE),
        functions=draw(FUNCTIONS),
        serves=tuple(draw(st.lists(st.sampled_from(GOALS), unique=True))),
        motives=tuple(motives),
        burdens=tuple(burdens),
        valid=draw(VALID),
    )


_PEOPLE, _FELT = st.sampled_from(PEOPLE), st.none() | st.integers(1, 5)
DAY = st.sampled_from(DAYS)


@given(equipped(), DAY)
def test_what_one_finds_of_an_instrument_changes_nothing_of_what_another_finds(
    model: km.QualityModel, on: date
) -> None:
    alone = attrs.evolve(
        model, instruments=tuple(attrs.evolve(each, motives=each.motives[:1]) for each in model.instruments)
    )
    every = instruments.motives(model, on=on)
    assert set(instruments.motives(alone, on=on)) <= set(every)
    there = [each for each in model.instruments if each.valid is None or on in each.valid]
    assert len(every) == sum(len(each.motives) for each in there)


@given(equipped(), DAY, st.integers(1, 3))
def test_questioned_is_what_someone_only_expects_or_what_is_stale(model: km.QualityModel, on: date, n: int) -> None:
    found = {each.instrument: each for each in instruments.questioned(model, on=on, n=n)}
    for each in instruments.in_use(model, on=on):
        only = [motive.by for motive in each.motives if motive.expected is True and motive.helps is False]
        stale = _stale_whenever_they_were([use for use in model.uses if use.instrument == each.id], on, n)
        assert (each.id in found) == bool(only or stale)
        if each.id in found:
            assert found[each.id].expected_only == tuple(only)
            assert found[each.id].stale == stale


def _stale_whenever_they_were(uses: list[km.InstrumentUse], on: date, n: int) -> bool | None:
    """Return what holds whichever of the uses that may be later than *on* were by then."""
    sure = [each for each in uses if each.on and each.on.latest <= on]
    perhaps = [each for each in uses if each not in sure and not (each.on and each.on.earliest > on)]
    sets = (some for size in range(len(perhaps) + 1) for some in combinations(perhaps, size))
    said = {gone_stale([*sure, *some], n) for some in sets}
    return said.pop() if len(said) == 1 else None


@pytest.mark.concept("3-57")
@given(equipped(), DAY)
def test_only_what_secures_can_be_misplaced_and_only_where_one_learns(model: km.QualityModel, on: date) -> None:
    found = {each.use for each in instruments.misplaced(model, on=on)}
    there = {each.id: each for each in instruments.in_use(model, on=on)}
    for use in model.uses:
        instrument = there.get(use.instrument)
        secures = instrument is not None and instrument.kind == km.Mode.SECURE.value
        learns = use.position is not None and use.position.mode is km.Mode.LEARN
        goals = [model[each].position for each in instrument.serves] if instrument else []
        learns |= goals != [] and all(each is not None and each.mode is km.Mode.LEARN for each in goals)
        assert (use.id in found) == (secures and learns and not (use.on and use.on.earliest > on))


@pytest.mark.concept("0-07")
@given(equipped(), DAY)
def test_functions_are_those_of_all_instruments_of_one_together(model: km.QualityModel, on: date) -> None:
    there = instruments.in_use(model, on=on)
    found = instruments.functions(model, on=on)
    assert {each.of for each in found} == {each.of for each in there}
    for each in found:
        own = [instrument for instrument in there if instrument.of == each.of]
        assert set(each.untold) == set(km.QualityFunction) - {what for one in own for what in one.functions}
        assert each.unsaid == tuple(one.id for one in own if not one.functions)
        assert each.lacking == (None if each.untold and each.unsaid else each.untold)


@given(equipped(), DAY)
def test_the_load_is_the_same_seen_from_instruments_and_from_people(model: km.QualityModel, on: date) -> None:
    """Nothing is lost or told twice, and what isn't known stays so."""
    by_instrument, by_person = yields.burdens(model, on=on), yields.borne(model, on=on)
    unknown = {(each.of, who) for each in by_instrument for who in each.unknown}
    assert unknown == {(what, each.of) for each in by_person for what in each.unknown}
    felt = {(each.of, who, rank) for each in by_instrument for who, rank in each.felt}
    assert felt == {(what, each.of, rank) for each in by_person for what, rank in each.felt}
    for each in by_instrument:
        told = model[km.InstrumentId(each.of)].burdens
        hours = [burden.hours for burden in told if burden.hours is not None]
        assert each.unknown == tuple(burden.of for burden in told if burden.hours is None)
        assert each.hours == (summed(hours) if hours else None)
        assert each.hours == (summed(hours[::-1]) if hours else None)


@given(equipped(), DAY)
def test_every_use_yields_something_nothing_or_is_not_told(model: km.QualityModel, on: date) -> None:
    blamed = {each.id for each in checks.run(model, select="INS001", on=on).violations}
    for each in yields.yields(model, on=on):
        by_then = [u for u in model.uses if u.instrument == each.instrument and not (u.on and u.on.earliest > on)]
        sure = [use for use in by_then if use.on and use.on.latest <= on]
        assert len(each.pupils) + len(each.nothing) + len(each.unknown) == len(sure)
        assert len(each.unsure) == len(by_then) - len(sure)
        assert (each.fruitless is False) == bool(each.pupils)
        assert (each.fruitless is True) == (bool(sure) and all(use.yielded_nothing for use in by_then))
        assert each.untold == (bool(sure) and not any(use.yields for use in by_then))
        assert (each.instrument in blamed) == each.untold


ANSWERS: dict[str, Any] = {
    "groundings": lambda model, _: evidence.groundings(model),
    "checked": lambda model, _: evidence.checked(model),
    "motives": lambda model, on: instruments.motives(model, on=on),
    "questioned": lambda model, on: instruments.questioned(model, on=on, n=1),
    "misplaced": lambda model, on: instruments.misplaced(model, on=on),
    "functions": lambda model, on: instruments.functions(model, on=on),
    "yields": lambda model, on: yields.yields(model, on=on),
    "fruitless": lambda model, on: yields.fruitless(model, on=on),
    "burdens": lambda model, on: yields.burdens(model, on=on),
    "borne": lambda model, on: yields.borne(model, on=on),
    "rules": lambda model, on: checks.run(model, select={"INS", "EVI"}, on=on).violations,
}


@given(equipped(), concluding(), DAY)
def test_every_answer_is_a_sentence_in_both_languages(model: km.QualityModel, other: km.QualityModel, on: date) -> None:
    for answer in ANSWERS.values():
        for each in (*answer(model, on), *answer(other, on)):
            assert each.message("en") != each.message("nl")
