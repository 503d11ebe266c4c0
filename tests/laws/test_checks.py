"""What rules find, whatever the model."""

from datetime import date

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, strategies
from kwaliteitsmodel.references import references
from kwaliteitsmodel.strategies._models import _models

RULES = st.sets(st.sampled_from([each.id for each in checks.RULES] + ["REF", "STK", "IND"]), min_size=1)


@given(strategies.models())
def test_a_generated_model_keeps_every_rule_of_severity_error(model: km.QualityModel) -> None:
    assert checks.run(model).open(checks.Severity.ERROR) == ()


_TALKED = st.lists(
    st.tuples(strategies.ids(), st.sampled_from(["cycles", "cycles", "conversations"])),
    unique_by=lambda pair: pair[0],
    min_size=4,
    max_size=8,
)


@given(_models(_TALKED, dangling=False))
def test_a_generated_model_full_of_cycles_and_conversations_keeps_them_too(model: km.QualityModel) -> None:
    assert checks.run(model).open(checks.Severity.ERROR) == ()


_PARTS = (
    *("norms", "norm_editions", "criteria", "scales", "scale_mappings", "norm_mappings", "judgements", "judgements"),
    *("audits", "audits", "findings", "findings", "evidence", "arrangements", "certificates", "certificates"),
    *("support_profiles", "support_profiles", "stakeholders"),
)
_PLAN = st.lists(
    st.tuples(strategies.ids(), st.sampled_from(_PARTS)), unique_by=lambda pair: pair[0], min_size=25, max_size=40
)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(_models(_PLAN, dangling=False))
def test_a_generated_model_full_of_norms_and_audits_keeps_them_too(model: km.QualityModel) -> None:
    assert checks.run(model).open(checks.Severity.ERROR) == ()


@given(strategies.models(dangling=True), st.dates())
def test_a_check_never_fails_whatever_dangles(model: km.QualityModel, on: date) -> None:
    report = checks.run(model, on=on)
    assert report.run == tuple(each.id for each in checks.RULES)
    for each in report.violations:
        assert each.id in model or each.id == ""
        assert each.message("nl")
        assert each.message("en")


ENDS = [date.min, date(1, 7, 31), date(1, 8, 1), date(2, 7, 31), date(9999, 8, 1), date.max]
"""Days of which the calendar hasn't the whole school year, or not the one before it."""

OF_YEARS = ["AUD009", "AUD010", "AUD053"]
"""The rules that look at what was done in other years than that of the day."""


@pytest.mark.parametrize("on", ENDS)
@given(st.sampled_from(OF_YEARS).flatmap(strategies.violating))
def test_at_the_ends_of_the_calendar_nothing_is_missed_in_years_that_are_not_there(
    on: date, example: strategies.Violating
) -> None:
    report = checks.run(example.model, on=on)
    assert report.run == tuple(each.id for each in checks.RULES)
    assert {each.rule for each in report.violations}.isdisjoint(OF_YEARS)


@given(strategies.models(dangling=True), RULES, RULES)
def test_two_selections_find_what_both_together_find(model: km.QualityModel, one: set[str], other: set[str]) -> None:
    def found(select: set[str]) -> set[checks.Violation]:
        return set(checks.run(model, select=select).violations)

    assert found(one) | found(other) == found(one | other)


@given(strategies.models(dangling=True), RULES)
def test_what_is_ignored_is_what_is_left_out(model: km.QualityModel, ignore: set[str]) -> None:
    every = checks.run(model).violations
    kept = [each for each in every if not {each.rule, each.rule[:3]} & ignore]
    assert list(checks.run(model, ignore=ignore).violations) == kept


@given(strategies.models(dangling=True))
def test_every_dangling_reference_is_told_once(model: km.QualityModel) -> None:
    dangling = [each.id for each in model.entities() for ref in references(each) if model.find(ref.target) is None]
    told = checks.run(model, select={"REF001", "REF003"}).violations
    assert sorted(each.id for each in told) == sorted(dangling)


@given(strategies.models(dangling=True))
def test_a_deviation_for_each_violation_accepts_all_and_hides_none(model: km.QualityModel) -> None:
    before = checks.run(attrs.evolve(model, deviations=()))
    deviations = [
        km.Deviation(id=km.DeviationId(f"accepted:{n}"), rule=rule, about=km.EntityId(about), reason="agreed")
        for n, (rule, about) in enumerate(dict.fromkeys((each.rule, each.id) for each in before.violations))
    ]
    after = checks.run(attrs.evolve(model, deviations=()).adding(*deviations))
    assert [(each.rule, each.id) for each in after.violations] == [(each.rule, each.id) for each in before.violations]
    assert after.open() == ()
    assert after.passed
