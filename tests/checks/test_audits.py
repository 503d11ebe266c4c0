"""Rules about audits and visits: what else they find, and what they leave alone."""

from datetime import date

import attrs
import pytest
from good import AUDIT, BOARD, DAY, GOOD, OTHER_SITE, SHORT, SITE, SWV, relation, stakeholder

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def said(model: km.QualityModel, rule: str, on: date = DAY) -> list[str]:
    return [each.message() for each in checks.run(model, select={rule}, on=on).violations]


def test_a_status_is_held_against_the_dates_and_the_report() -> None:
    audit = attrs.evolve(GOOD[AUDIT], held=None, report=None)
    assert said(GOOD.replacing(audit), "AUD002") == [
        "the audit 'external' is closed, and it doesn't say when it was held",
        "the audit 'external' is closed, and there is no report",
    ]
    planned = attrs.evolve(GOOD[AUDIT], held=None, status=km.AuditStatus.PLANNED)
    planned = attrs.evolve(planned, outcome=None, score=None)
    assert said(GOOD.replacing(planned), "AUD002") == ["the audit 'external' is planned, and there is a report"]
    concluded = [attrs.evolve(planned, report=None, outcome=km.AuditOutcome.CONFORM)]
    concluded += [attrs.evolve(planned, report=None, score=0.0)]
    for each in concluded:
        said_so = ["the audit 'external' is planned, and there is a conclusion or a score"]
        assert said(GOOD.replacing(each), "AUD002") == said_so


def test_a_nonconformity_needs_a_criterion_and_a_strength_needs_nothing() -> None:
    bare = attrs.evolve(GOOD[SHORT], criterion=None, evidence=())
    assert said(GOOD.replacing(bare), "AUD001") == [
        "the nonconformity 'short' lacks a criterion",
        "the nonconformity 'short' lacks evidence",
    ]
    strength = attrs.evolve(bare, finding_class=km.FindingClass.STRENGTH)
    assert said(GOOD.replacing(strength), "AUD001") == []


def test_what_an_audit_follows_and_builds_on_is_looked_at() -> None:
    def found(*others: km.Audit, **known: object) -> list[str]:
        audit = attrs.evolve(GOOD[AUDIT], **({"self_evaluation": None} | known))  # type: ignore[arg-type]
        return said(GOOD.replacing(audit).adding(*others), "AUD011")

    def other(of: km.StakeholderId, held: str | None = None) -> km.Audit:
        when = None if held is None else km.ApproximateDate.parse(held)
        return km.Audit(id=km.AuditId("other"), kind=km.AuditKind.INTERNAL, of=of, held=when)

    names = km.AuditId("other")
    assert found(other(OTHER_SITE), follows=names) == [
        "the audit 'external' follows 'other', which is of another organisation"
    ]
    assert found(other(SITE, "2025-03-04"), follows=names) == [
        "the audit 'external' follows 'other', which was held later"
    ]
    assert found(other(SITE, "2025-03"), follows=names) == []
    assert found(other(SITE), follows=names, held=None) == []
    assert found(follows=km.AuditId("nowhere"), self_evaluation=km.AuditId("nowhere")) == []
    no_self = "the audit 'external' builds on the self-evaluation 'other', which is no self-evaluation"
    assert found(other(SITE), self_evaluation=names) == [no_self]
    assert found(self_evaluation=AUDIT) == [
        "the audit 'external' builds on the self-evaluation 'external', which is itself"
    ]
    assert found(other(OTHER_SITE), follows=names, self_evaluation=names) == [
        "the audit 'external' follows 'other', which is of another organisation",
        "the audit 'external' builds on the self-evaluation 'other', which is of another organisation",
    ]


def test_an_organisation_may_follow_an_audit_of_the_one_it_came_from() -> None:
    whole = km.Audit(id=km.AuditId("whole"), kind=km.AuditKind.INTERNAL, of=BOARD)
    later = km.Audit(id=km.AuditId("follower"), kind=km.AuditKind.INTERNAL, of=SWV, follows=whole.id)
    assert said(GOOD.adding(whole, later), "AUD011") == []
    apart = GOOD.adding(whole, later).without(*(each.id for each in GOOD.successions))
    assert len(said(apart, "AUD011")) == 1
    tie = relation(km.RelationKind.PART_OF, SWV, BOARD)
    assert said(apart.adding(tie), "AUD011") == []
    assert len(said(apart.adding(attrs.evolve(tie, present=False)), "AUD011")) == 1


def test_a_status_that_is_ahead_of_the_day_is_told() -> None:
    def found(status: km.AuditStatus | None, held: str) -> list[str]:
        audit = attrs.evolve(GOOD[AUDIT], status=status, held=km.ApproximateDate.parse(held))
        return said(GOOD.replacing(audit), "AUD012")

    planned, closed = km.AuditStatus.PLANNED, km.AuditStatus.CLOSED
    assert found(planned, "2026-05-31") == ["the audit 'external' is planned, but was held 2026-05-31"]
    assert found(closed, "2026-06-02") == ["the audit 'external' is closed, but isn't held before 2026-06-02"]
    assert found(planned, "2026-06-01") == found(closed, "2026-06-01") == found(closed, "2026-06") == []
    assert found(planned, "2026-05-01..2026-06-30") == []
    assert found(planned, "2026-06-02") == found(closed, "2026-05-31") == found(None, "2020") == []


def test_a_school_that_joins_is_late_from_the_day_after() -> None:
    joined = relation(km.RelationKind.LIES_IN, OTHER_SITE, SWV, valid=km.Period(start=DAY))
    model = GOOD.adding(joined)
    assert said(model, "AUD009") == []
    assert said(model, "AUD009", date(2026, 6, 2)) == ["'site:99ZZ01' has to be audited: never seen; due 2026-06-01"]
    always = GOOD.adding(
        km.Stakeholder(id=km.StakeholderId("old"), name="Old", kind=km.StakeholderKind.SITE),
        relation(km.RelationKind.LIES_IN, "old", SWV),
    )
    assert said(always, "AUD009") == ["'old' has to be audited: never seen; due from the start"]


@pytest.mark.parametrize("on", [date.min, date(1, 8, 1), date(2, 7, 31), date(2, 8, 1), date.max])
def test_at_the_ends_of_the_calendar_no_rule_fails(on: date) -> None:
    yearly = km.Angle(id=km.AngleId("yearly"), name="Yearly", kind=km.AngleKind.AUDIT, of=SWV)
    report = checks.run(GOOD.adding(yearly), on=on)
    assert report.run == tuple(each.id for each in checks.RULES)


def test_a_model_that_holds_none_says_nothing_of_who_has_none() -> None:
    bare = attrs.evolve(GOOD, audits=(), visits=(), support_profiles=(), quality_systems=())
    found = checks.run(bare, select={"AUD009", "AUD010", "SUP002", "SUP003"}, on=DAY)
    assert found.violations == ()


def test_a_yearly_visit_is_asked_only_of_who_visits_yearly() -> None:
    missed = GOOD.adding(relation(km.RelationKind.LIES_IN, OTHER_SITE, SWV))
    assert said(missed, "AUD010") == ["'site:99ZZ01' wasn't visited in 2024/2025"]
    for kind, years in ((km.AngleKind.VISIT, 2), (km.AngleKind.AUDIT, 4)):
        angle = km.Angle(id=km.AngleId("angle"), name="Angle", kind=kind, years=years, of=SWV)
        assert said(missed.adding(angle), "AUD010") == []


def test_who_joined_during_the_year_or_in_a_year_without_visits_is_not_blamed() -> None:
    def told(joined: str, on: date = DAY) -> list[str]:
        valid = km.Period(start=date.fromisoformat(joined))
        return said(GOOD.adding(relation(km.RelationKind.LIES_IN, OTHER_SITE, SWV, valid=valid)), "AUD010", on)

    assert told("2024-08-01") == ["'site:99ZZ01' wasn't visited in 2024/2025"]
    assert told("2024-08-02") == told("2025-07-31") == []
    assert told("2020-08-01", date(2025, 7, 31)) == told("2020-08-01", date(2027, 1, 1)) == []


def test_a_school_of_two_that_visit_is_blamed_once() -> None:
    swv = stakeholder("swv:other", km.StakeholderKind.SAMENWERKINGSVERBAND)
    ties = [relation(km.RelationKind.LIES_IN, OTHER_SITE, of) for of in (SWV, swv.id)]
    visited = relation(km.RelationKind.LIES_IN, SITE, swv.id)
    assert said(GOOD.adding(swv, *ties, visited), "AUD010") == ["'site:99ZZ01' wasn't visited in 2024/2025"]


def test_an_audit_is_late_after_the_grace_of_the_angle_and_asked_of_members_alone() -> None:
    joined = relation(km.RelationKind.LIES_IN, OTHER_SITE, SWV, valid=km.Period(start=DAY))
    angle = km.Angle(id=km.AngleId("angle"), name="Angle", kind=km.AngleKind.AUDIT, years=4, of=SWV, grace=30)
    assert said(GOOD.adding(joined, angle), "AUD009", date(2026, 7, 1)) == []
    assert said(GOOD.adding(joined, angle), "AUD009", date(2026, 7, 2)) == [
        "'site:99ZZ01' has to be audited: never seen; due 2026-07-01"
    ]
    assert said(GOOD.adding(stakeholder("alone", km.StakeholderKind.SITE)), "AUD009") == []
