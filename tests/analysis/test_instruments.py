"""Instruments: one example of each question."""

from datetime import date

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import instruments, yields
from kwaliteitsmodel.domain.amounts import summed
from kwaliteitsmodel.domain.instruments import gone_stale

DAY = date(2026, 6, 1)
STAFF, PARENTS, SWV = (km.StakeholderId(each) for each in ("staff", "parents", "swv"))
SURVEY = km.InstrumentId("survey")
PEOPLE = [
    km.Stakeholder(id=each, name=km.Text(nl=f"{each} nl", en=f"{each} en"), kind=km.StakeholderKind.ROLE)
    for each in (STAFF, PARENTS, SWV)
]


def _instrument(**known: object) -> km.Instrument:
    return km.Instrument(id=SURVEY, name="Survey", **known)  # type: ignore[arg-type]


def _model(*things: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="North").adding(*PEOPLE, *things)


def _use(id: str, on: str = "2025", **known: object) -> km.InstrumentUse:
    usual: dict[str, object] = {"instrument": SURVEY, "on": km.ApproximateDate.parse(on)}
    return km.InstrumentUse(id=km.UseId(id), **(usual | known))  # type: ignore[arg-type]


def test_four_ways_to_see_an_instrument_are_kept_apart() -> None:
    seen = [
        km.Motive(by=km.StakeholderId(f"{expected}-{helps}"), expected=expected, helps=helps)
        for expected in (True, False, None)
        for helps in (True, False)
    ]
    found = instruments.motives(_model(_instrument(motives=tuple(seen))), on=DAY)
    assert [each.motivation for each in found] == [*instruments.Motivation, None, None]
    assert found[1].message() == "Survey, as True-False sees it: expected, and doesn't help"
    assert found[4].message("nl") == "Survey, zoals None-True het ziet: of het hoort is niet gezegd; helpt"
    assert (found[5].expected, found[5].helps) == (None, False)
    assert found[5].message() == "Survey, as None-False sees it: whether it is expected isn't told; doesn't help"


def test_who_is_helped_and_who_is_not_are_told_side_by_side_and_never_merged() -> None:
    seen = (km.Motive(by=STAFF, expected=True, helps=False), km.Motive(by=PARENTS, expected=True, helps=True))
    (found,) = instruments.questioned(_model(_instrument(motives=seen)), on=DAY)
    assert found.expected_only == (STAFF,)
    assert found.message("nl") == "Survey: hoort, maar helpt niet, zoals gezien door staff nl"


def test_a_motive_or_a_use_of_later_is_not_known_yet() -> None:
    seen = (km.Motive(by=STAFF, expected=True, helps=False, on=date(2026, 6, 2)),)
    later = _use("later", on="2026-06-02", yielded_nothing=True)
    model = _model(_instrument(motives=seen), later)
    assert instruments.questioned(model, on=DAY, n=1) == ()
    assert len(instruments.questioned(model, on=date(2026, 6, 2), n=1)) == 1


@pytest.mark.concept("1-14")
def test_gone_stale_after_three_times_nothing_and_not_by_age() -> None:
    old = [_use(str(year), on=str(year), yielded_nothing=True) for year in (1990, 1991)]
    assert instruments.questioned(_model(_instrument(), *old), on=DAY) == ()
    (found,) = instruments.questioned(_model(_instrument(), *old, _use("now", yielded_nothing=True)), on=DAY)
    assert found.message() == "Survey: gone stale: no yield, the last 3 times"


def test_not_told_is_not_nothing() -> None:
    """Whether it has gone stale then isn't known, and what isn't known isn't held against it."""
    uses = [_use("a", yielded_nothing=True), _use("b", yielded_nothing=True), _use("c", on="2026-01")]
    assert gone_stale(uses) is None
    assert instruments.questioned(_model(_instrument(), *uses), on=DAY) == ()
    (told,) = yields.staleness(_model(_instrument(), *uses), on=DAY)
    assert (told.stale, told.message("nl")) == (None, "Survey: niet bekend of het sleets is")
    (sure,) = yields.staleness(_model(_instrument(), *uses), on=DAY, n=5)
    assert sure.stale is False


@pytest.mark.parametrize("n", [0, -1, True, 2.0])
def test_a_number_of_uses_is_whole_and_at_least_one(n: int) -> None:
    with pytest.raises(ValueError, match="a whole number of at least 1"):
        gone_stale([], n)


def test_what_is_no_day_is_refused() -> None:
    for question in (instruments.motives, instruments.questioned, instruments.functions, yields.yields, yields.borne):
        with pytest.raises(ValueError, match="day"):
            question(_model(_instrument()), on="2026-06-01")  # type: ignore[operator]
    with pytest.raises(ValueError, match="day"):
        yields.staleness(_model(_instrument()), on="2026-06-01")  # type: ignore[arg-type]


@pytest.mark.concept("3-57")
def test_the_kind_of_audit_decides_its_side() -> None:
    """A peer visit secures and an appreciative audit learns, though both are audits."""
    visit, audit = (km.InstrumentKindId(each) for each in ("peer-visit", "appreciative-audit"))
    learning = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN)
    securing = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE)
    other = attrs.evolve(_instrument(kind=audit), id=km.InstrumentId("audit"))
    model = _model(
        km.InstrumentKind(id=visit, name="Peer visit", suits=km.Mode.SECURE),
        km.InstrumentKind(id=audit, name="Appreciative audit", suits=km.Mode.LEARN),
        _instrument(kind=visit),
        other,
        _use("wrong", position=learning),
        _use("right", position=securing),
        _use("unplaced"),
        *(_use(each.value, instrument=other.id, position=attrs.evolve(learning, mode=each)) for each in km.Mode),
    )
    (found,) = instruments.misplaced(model, on=DAY)
    assert (found.use, found.kind) == ("wrong", visit)
    assert found.message() == "Survey is made for securing and used in lower right: learn at school"


@pytest.mark.concept("1-13", "3-56")
def test_an_instrument_for_securing_does_not_serve_what_is_learned() -> None:
    """Where one of its goals lies on the left, the use may be for that one."""
    kind = km.InstrumentKind(id=km.InstrumentKindId("monitor"), name="Monitor", suits=km.Mode.SECURE)
    goals = [
        km.Goal(id=km.GoalId(mode.value), text=mode.value, position=km.Position(scope=km.Scope.SCHOOL, mode=mode))
        for mode in km.Mode
    ]
    learn = _model(kind, *goals, _instrument(kind=kind.id, serves=(km.GoalId(km.Mode.LEARN.value),)), _use("u"))
    (found,) = instruments.misplaced(learn, on=DAY)
    assert (found.use, found.quadrant_field) == ("u", km.QuadrantField.LOWER_RIGHT)
    both = learn.replacing(_instrument(kind=kind.id, serves=tuple(each.id for each in goals)))
    assert instruments.misplaced(both, on=DAY) == ()
    assert instruments.misplaced(learn, on=date(2024, 1, 1)) == ()


def test_a_use_that_may_be_later_is_not_taken_as_past() -> None:
    uses = [_use(str(year), on=str(year), yielded_nothing=True) for year in (2024, 2025, 2026)]
    assert instruments.questioned(_model(_instrument(), *uses), on=DAY) == ()
    assert instruments.questioned(_model(_instrument(), *uses), on=date(2026, 12, 31))[0].stale
    (later,) = yields.yields(_model(_instrument(), uses[2]), on=DAY)
    assert (later.nothing, later.unsure, later.fruitless, later.untold) == ((), ("2026",), None, False)


def test_a_use_that_may_be_later_and_yielded_something_leaves_it_open() -> None:
    past = [_use(str(year), on=str(year), yielded_nothing=True) for year in (2023, 2024, 2025)]
    perhaps = _use("2026", on="2026", yields=(km.Yield(beneficiary=km.Beneficiary.PUPILS, text="They read"),))
    (told,) = yields.yields(_model(_instrument(), past[2], perhaps), on=DAY)
    assert (told.nothing, told.unsure, told.fruitless, told.untold) == (("2025",), ("2026",), None, False)
    (stale,) = yields.staleness(_model(_instrument(), *past, perhaps), on=DAY)
    assert stale.stale is None
    then = date(2026, 12, 31)
    assert yields.yields(_model(_instrument(), past[2], perhaps), on=then)[0].fruitless is False
    assert yields.staleness(_model(_instrument(), *past, perhaps), on=then)[0].stale is False


def test_a_motive_of_the_day_itself_counts() -> None:
    seen = (km.Motive(by=STAFF, expected=True, helps=False, on=DAY),)
    assert len(instruments.motives(_model(_instrument(motives=seen)), on=DAY)) == 1


def test_instruments_that_say_nothing_may_do_what_is_lacking() -> None:
    silent = attrs.evolve(_instrument(of=SWV), id=km.InstrumentId("silent"), name="Panel")
    model = _model(_instrument(of=SWV, functions=(km.QualityFunction.ESTABLISH,)), silent)
    (found,) = instruments.functions(model, on=DAY)
    assert (found.lacking, found.untold) == (None, (km.QualityFunction.ACHIEVE, km.QualityFunction.MAINTAIN))
    assert found.message() == (
        "swv en: of no instrument is told that it is to achieve or maintain quality; what it is for isn't told of Panel"
    )
    assert found.message("nl") == (
        "swv nl: van geen instrument is gezegd dat het is om kwaliteit te bereiken of te behouden; "
        "niet gezegd waarvoor: Panel"
    )
    (told,) = instruments.functions(_model(_instrument(functions=(km.QualityFunction.ACHIEVE,))), on=DAY)
    assert told.lacking == told.untold == (km.QualityFunction.ESTABLISH, km.QualityFunction.MAINTAIN)
    (whole,) = instruments.functions(_model(_instrument(functions=tuple(km.QualityFunction))), on=DAY)
    assert (whole.lacking, whole.untold) == ((), ())
    assert whole.message() == "of nobody said whom: instruments for all three functions"


def test_what_yields_something_for_others_only_yields_nothing_for_the_three() -> None:
    other = km.Yield(beneficiary=km.Beneficiary.OTHER, own_beneficiary="municipality", text="Fewer questions")
    model = _model(_instrument(), _use("u", yields=(other,)))
    (found,) = yields.fruitless(model, on=DAY)
    assert (found.others, found.message()) == (("u",), "Survey yielded something for: others")
    (unused,) = yields.yields(_model(_instrument()), on=DAY)
    assert unused.fruitless is None
    assert unused.message("nl") == "Survey: voor niemand een opbrengst bekend"


def test_hours_are_summed_what_is_not_known_is_told_and_what_is_felt_stands_apart() -> None:
    borne = (km.Burden(of=STAFF, hours=0.1, felt=5), km.Burden(of=PARENTS), km.Burden(of=SWV, hours=0.2))
    (found,) = yields.burdens(_model(_instrument(burdens=borne)), on=DAY)
    assert (found.hours, found.unknown, found.felt) == (0.3, (PARENTS,), ((STAFF, 5),))
    assert found.message("nl") == "Survey: 0.3 uur per cyclus, onbekend van parents nl; ervaren: staff nl 5"


def test_what_one_bears_is_summed_over_instruments() -> None:
    two = (_instrument(burdens=(km.Burden(of=STAFF, hours=2), km.Burden(of=PARENTS, felt=1))),)
    more = attrs.evolve(_instrument(burdens=(km.Burden(of=STAFF, hours=3),)), id=km.InstrumentId("more"))
    staff, parents = yields.borne(_model(*two, more), on=DAY)
    assert (staff.of, staff.hours, staff.unknown) == (STAFF, 5.0, ())
    assert (parents.hours, parents.message()) == (None, "parents en: hours not known; felt: Survey 1")


def test_hours_beyond_all_reckoning_are_infinite() -> None:
    assert summed([1e308, 1e308]) == float("inf")
