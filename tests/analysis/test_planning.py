"""Planning an exchange: a large round, and one example of each thing that is told."""

import sys
from contextlib import nullcontext
from datetime import date
from typing import Any

import attrs
import pytest
from large_round import DAY, drawn, visits
from rounds import cost, faults, teams_of

import kwaliteitsmodel as km
from kwaliteitsmodel import errors
from kwaliteitsmodel.analysis import assigning, planning
from kwaliteitsmodel.analysis.planning import Exchange, ExchangeRules, Guarantee, HardRule, SoftRule

ONE, OTHER = km.StakeholderId("one"), km.StakeholderId("other")
TRAINED = km.Qualification(since=date(2020, 1, 1), leads=True)
LOOSE = ExchangeRules(smallest=1, largest=1)


def _school(id: km.StakeholderId) -> km.Stakeholder:
    return km.Stakeholder(id=id, name=id.title(), kind=km.StakeholderKind.SITE)


def _auditor(id: str, employer: km.StakeholderId, **known: object) -> km.Auditor:
    usual: dict[str, object] = {"qualifications": (TRAINED,), "capacity": 3}
    return km.Auditor(id=km.AuditorId(id), employer=employer, **(usual | known))  # type: ignore[arg-type]


def _visit(id: str, of: km.StakeholderId, **known: object) -> km.Audit:
    usual: dict[str, object] = {"kind": km.AuditKind.PEER_VISIT}
    return km.Audit(id=km.AuditId(id), of=of, **(usual | known))  # type: ignore[arg-type]


def _model(*things: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="North").adding(_school(ONE), _school(OTHER), *things)


def _plan(model: km.QualityModel, rules: ExchangeRules = LOOSE, **known: int) -> Exchange:
    return planning.exchange(model, visits(model), on=DAY, rules=rules, **known)


TWO = _model(_auditor("a1", ONE), _auditor("a2", OTHER), _visit("v1", ONE), _visit("v2", OTHER))


@pytest.mark.parametrize("no_swap", [False, True])
def test_a_large_round_keeps_every_rule(*, no_swap: bool) -> None:
    """A quarter of what ``benchmarks/exchange.py`` times."""
    model, rules = drawn(seed=2, schools=75, boards=15, people=24), ExchangeRules(no_swap=no_swap)
    found = _plan(model, rules)
    assert found.guarantee is Guarantee.OPTIMAL
    assert len(found.teams) == 75
    teams = teams_of(found)
    assert not set(faults(model, teams, rules)) - ({"swap"} if not no_swap else set())
    assert cost(model, teams, rules) == found.cost


def test_a_round_without_swaps_costs_no_more_here() -> None:
    model, rules = drawn(schools=40, boards=10, people=20), ExchangeRules(no_swap=True)
    found = _plan(model, rules)
    assert found.guarantee is Guarantee.OPTIMAL
    assert not list(faults(model, teams_of(found), rules))


def test_a_large_round_that_cannot_be_says_why() -> None:
    model = drawn(schools=60, boards=12, people=18)
    conflict = _plan(model, ExchangeRules(smallest=4, largest=4)).conflict
    assert conflict is not None
    assert conflict.rules == (HardRule.SIZE, HardRule.CAPACITY)
    assert (len(conflict.audits), conflict.smallest) == (60, False)


def test_two_that_swap_cannot_be_planned_where_nobody_may() -> None:
    assert _plan(TWO).message() == "audits planned: 2; auditors: 2; cost 0; no plan costs less"
    found = _plan(TWO, attrs.evolve(LOOSE, no_swap=True))
    assert (found.guarantee, found.teams, found.cost, found.at_least) == (Guarantee.IMPOSSIBLE, (), None, None)
    assert found.conflict is not None
    assert found.conflict.rules == (HardRule.OWN, HardRule.SIZE, HardRule.SWAP)
    assert found.conflict.message("nl") == (
        "deze gaan niet samen: niemand auditeert de eigen school of het eigen bestuur; elk team heeft de goede omvang "
        "(1–1); geen twee organisaties auditeren elkaar; voor: One, Other"
    )


def test_a_rule_says_its_numbers() -> None:
    assert LOOSE.sentence(HardRule.TIE).nl == "niemand auditeert waar een binding is of pas was (tot 5 jaar daarna)"
    assert LOOSE.sentence(HardRule.SIZE).en == "each team has the right size (1–1)"


@pytest.mark.concept("1-07")
def test_a_team_is_told_with_and_without_lead_and_costs_by_rule() -> None:
    untrained = _auditor("a3", OTHER, qualifications=())
    model = _model(_auditor("a2", OTHER), untrained, _visit("v1", ONE))
    found = _plan(model, ExchangeRules(smallest=2, largest=2))
    assert found.teams[0].message("nl") == "One: geleid door a2; met a3"
    assert [each.role for each in found.teams[0].team] == [km.TeamRole.LEAD, km.TeamRole.MEMBER]
    assert [each.message("nl") for each in found.costs][:2] == [
        "geven en nemen zijn in evenwicht: 4 × 4",
        "auditoren werken waar zij het liefst werken: 0 × 1",
    ]
    alone = _plan(_model(untrained, _visit("v1", ONE)), attrs.evolve(LOOSE, lead=False)).teams[0]
    assert (alone.message(), alone.team[0].role) == ("One: a3", km.TeamRole.MEMBER)


def test_a_lead_is_trained_for_the_norm_that_is_looked_at() -> None:
    norm, edition = km.NormId("norm"), km.NormEditionId("norm-2021")
    trained = attrs.evolve(TRAINED, norm=km.NormId("another"))
    model = _model(
        km.NormEdition(id=edition, norm=norm),
        _auditor("a2", OTHER, qualifications=(trained,)),
        _visit("v1", ONE, editions=(edition,)),
    )
    conflict = _plan(model).conflict
    assert conflict is not None
    assert conflict.rules == (HardRule.LEAD,)
    assert conflict.audits == ("v1",)
    assert _plan(model.replacing(_visit("v1", ONE))).guarantee is Guarantee.OPTIMAL
    criterion = km.Criterion(id=km.CriterionId("c"), edition=edition, name="C")
    by_criterion = model.replacing(_visit("v1", ONE, criteria=(criterion.id,))).adding(criterion)
    assert _plan(by_criterion).conflict == conflict


@pytest.mark.parametrize(
    ("until", "years", "is_free"),
    [
        (date(2021, 6, 1), 5, False),
        (date(2021, 5, 31), 5, True),
        (date(2021, 5, 31), 6, False),
        (DAY, 0, False),
        (date(2026, 5, 31), 0, True),
        (None, 0, False),
    ],
)
def test_a_tie_binds_up_to_the_day_so_many_years_after(*, until: date | None, years: int, is_free: bool) -> None:
    tie = km.AuditorTie(to=ONE, kind=km.AuditorTieKind.SUPPORTED, until=until)
    found = _plan(_model(_auditor("a2", OTHER, ties=(tie,)), _visit("v1", ONE)), attrs.evolve(LOOSE, tie_years=years))
    assert bool(found.teams) is is_free
    assert is_free or (found.conflict is not None and HardRule.TIE in found.conflict.rules)


def test_who_is_not_there_is_not_asked_and_unknown_capacity_is_told() -> None:
    gone = _auditor("a0", OTHER, valid=km.Period(end=date(2025, 1, 1)))
    found = _plan(_model(gone, _auditor("a2", OTHER, capacity=None), _visit("v1", ONE)))
    assert [each.auditor for each in found.teams[0].team] == ["a2"]
    assert found.unbounded == ("a2",)


def test_what_someone_does_besides_in_the_school_year_counts() -> None:
    done = _visit("v0", ONE, team=(km.TeamMember(auditor=km.AuditorId("a1")),), planned=km.SchoolYear(2025).period)
    both = _auditor("a1", OTHER, capacity=1), _auditor("a2", OTHER)
    model = _model(*both, attrs.evolve(done, held=km.ApproximateDate.parse("2026-03")), _visit("v1", ONE))
    assert [each.auditor for each in _plan(model, attrs.evolve(LOOSE, again=0)).teams[0].team] == ["a2"]
    alone = _plan(model.without(both[1].id), LOOSE).conflict
    assert alone is not None
    assert alone.rules == (HardRule.SIZE, HardRule.CAPACITY)
    free = _plan(model, attrs.evolve(LOOSE, again=0, capacity=False))
    assert [each.auditor for each in free.teams[0].team] == ["a2"]


@pytest.mark.parametrize(("held", "returns"), [("2026-05", 1), ("2026-06-01", 1), ("2026-06", 0), ("2026-07", 0)])
def test_who_audits_later_does_not_return_now(held: str, returns: int) -> None:
    """What is held after the day, or may be, was no earlier audit of it."""
    other = _visit("v0", ONE, team=(km.TeamMember(auditor=km.AuditorId("a2")),), held=km.ApproximateDate.parse(held))
    found = _plan(_model(_auditor("a2", OTHER), other, _visit("v1", ONE)))
    assert {each.rule: each.units for each in found.costs}[SoftRule.AGAIN] == returns


@pytest.mark.concept("1-24")
def test_who_took_gives() -> None:
    """The school that takes two is asked for the one that it can give."""
    third = km.StakeholderId("third")
    model = _model(_school(third), _auditor("a1", OTHER), _auditor("a2", ONE), _visit("v1", third), _visit("v2", ONE))
    rules = attrs.evolve(LOOSE, spread=0)
    assert {each.audit: each.team[0].auditor for each in _plan(model, rules).teams} == {"v1": "a2", "v2": "a1"}


def test_a_team_grows_for_the_balance_as_far_as_it_may() -> None:
    people = _auditor("a1", OTHER), _auditor("a2", ONE), _auditor("a3", ONE)
    model = _model(*people, _visit("v1", ONE), _visit("v2", ONE), _visit("v3", OTHER))
    assert [len(each.team) for each in _plan(model).teams] == [1, 1, 1]
    assert [len(each.team) for each in _plan(model, attrs.evolve(LOOSE, largest=2)).teams] == [1, 1, 2]


def test_nobody_to_ask_and_nothing_to_plan() -> None:
    assert _plan(_model()).message() == "audits planned: 0; auditors: 0; cost 0; no plan costs less"
    nobody = _plan(_model(_visit("v1", ONE)), attrs.evolve(LOOSE, lead=False)).conflict
    assert nobody is not None
    assert nobody.rules == (HardRule.SIZE,)
    assert nobody.message() == "this can't hold: each team has the right size (1–1); for: One"
    assert nobody.message("nl") == "dit kan niet: elk team heeft de goede omvang (1–1); voor: One"


def test_an_audit_that_has_no_part_in_a_conflict_is_left_out_of_it() -> None:
    people = _auditor("a1", ONE), _auditor("a2", OTHER, capacity=1)
    conflict = _plan(_model(*people, _visit("v1", ONE), _visit("v2", OTHER), _visit("v3", ONE))).conflict
    assert conflict is not None
    assert conflict.audits == ("v1", "v3")


def test_what_isnt_proven_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    """A solver that stops halfway gives a plan and a bound, or neither."""
    optimize, sparse = assigning._scipy()  # noqa: SLF001 - to stop it halfway
    halfway: dict[str, object] = {"status": 1, "mip_dual_bound": -0.5}

    class Stopped:
        Bounds, LinearConstraint = optimize.Bounds, optimize.LinearConstraint

        @staticmethod
        def milp(*given: object, **known: object) -> object:
            found = optimize.milp(*given, **known)
            found.update(halfway)
            return found

    monkeypatch.setattr(assigning, "_scipy", lambda: (Stopped, sparse))
    model = _model(_auditor("a2", OTHER), _visit("v1", ONE))
    found = _plan(model, nodes=1)
    assert (found.guarantee, found.cost, found.at_least) == (Guarantee.BEST_FOUND, 8, 0)
    assert found.message("nl") == "audits gepland: 1; auditoren: 1; kosten 8; geen plan kost minder dan 0"
    assert _plan(model, attrs.evolve(LOOSE, no_swap=True)).guarantee is Guarantee.BEST_FOUND
    halfway["mip_dual_bound"] = 6.5
    assert _plan(model, nodes=1).at_least == 7
    halfway["x"] = None
    found = _plan(model)
    assert (found.guarantee, found.conflict) == (Guarantee.NOT_FOUND, None)
    assert "vertakkingen" in found.message("nl")


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(errors.MissingExtraError, match=r"kwaliteitsmodel\[solve\]"):
        _plan(TWO)


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(errors.UnknownIdError):
        planning.exchange(TWO, [km.AuditId("v3")], on=DAY)
    with pytest.raises(errors.InvalidValueError, match="stakeholders"):
        planning.exchange(TWO, [km.AuditId(ONE)], on=DAY)
    with pytest.raises(errors.InvalidValueError, match="at least 1"):
        _plan(TWO, nodes=0)
    with pytest.raises(errors.InvalidValueError, match="can't be smaller"):
        ExchangeRules(smallest=4)
    with pytest.raises(errors.InvalidValueError, match="from 0 to 1000"):
        ExchangeRules(balance=1_001)


@pytest.mark.parametrize(
    ("known", "is_refused"),
    [
        ({"planned": km.SchoolYear(2026).period}, True),
        ({"planned": km.Period.parse("2026-07-01..2026-09-30")}, False),
        ({"planned": km.Period.parse("2024-08-01..2025-07-31")}, True),
        ({"held": km.ApproximateDate.parse("2026-07-31")}, False),
        ({"held": km.ApproximateDate.parse("2026-08-01")}, True),
        ({}, False),
    ],
)
def test_a_round_is_of_one_school_year(known: dict[str, Any], is_refused: bool) -> None:
    model = km.QualityModel(name="R").adding(_visit("v", ONE, **known))
    with pytest.raises(errors.InvalidValueError, match="'v' is of 20") if is_refused else nullcontext():
        planning.exchange(model, [km.AuditId("v")], on=date(2026, 6, 1))
