"""A plan keeps every hard rule, costs the least there is, and where none can exist the answer says why."""

from hypothesis import given
from rounds import DAY, RULES, cost, every_plan, faults, rounds, teams_of

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import planning
from kwaliteitsmodel.analysis.planning import ExchangeRules, Guarantee


def _planned(model: km.QualityModel, rules: ExchangeRules) -> tuple[list[km.AuditId], planning.Exchange]:
    asked = [each.id for each in model.audits if each.held is None]
    return asked, planning.exchange(model, asked, on=DAY, rules=rules)


@given(rounds(), RULES)
def test_a_plan_keeps_the_hard_rules_and_none_costs_less(model: km.QualityModel, rules: ExchangeRules) -> None:
    asked, found = _planned(model, rules)
    least = min((cost(model, each, rules) for each in every_plan(model, asked, rules, rules.hard)), default=None)
    assert found.cost == found.at_least == least
    assert found.guarantee is (Guarantee.IMPOSSIBLE if least is None else Guarantee.OPTIMAL)
    if least is not None:
        teams = teams_of(found)
        assert list(teams) == asked
        assert not {each.value for each in rules.hard}.intersection(faults(model, teams, rules))
        assert cost(model, teams, rules) == least == sum(each.units * each.weight for each in found.costs)


@given(rounds(), RULES)
def test_a_team_has_one_lead_who_may_lead_where_anyone_may(model: km.QualityModel, rules: ExchangeRules) -> None:
    for each in _planned(model, rules)[1].teams:
        able = [member.auditor for member in each.team if model[member.auditor].can_lead(DAY)]
        led_by = [member.auditor for member in each.team if member.role is km.TeamRole.LEAD]
        assert led_by == able[:1] if led_by else able == []


@given(rounds(), RULES)
def test_of_rules_in_conflict_none_can_be_missed(model: km.QualityModel, rules: ExchangeRules) -> None:
    conflict = _planned(model, rules)[1].conflict
    if conflict is not None:
        hard, audits = conflict.rules, conflict.audits
        assert conflict.smallest
        assert next(every_plan(model, audits, rules, hard), None) is None
        for rule in hard:
            assert next(every_plan(model, audits, rules, set(hard) - {rule}), None) is not None
        for audit in audits:
            assert next(every_plan(model, set(audits) - {audit}, rules, hard), None) is not None


@given(rounds(), RULES)
def test_the_same_model_has_the_same_plan(model: km.QualityModel, rules: ExchangeRules) -> None:
    asked, found = _planned(model, rules)
    assert planning.exchange(model, asked[::-1], on=DAY, rules=rules) == found
