"""Rules about the quadrant and goals: what else they find, and what they leave alone."""

import attrs
import pytest
from good import ACCENT, DAY, FOUND, GOAL, GOOD, INDICATOR, LONG, SEEN, SITE, STEP, SWV, TESTBED, TRIGGER, lying
from of_quadrant import changed, moved

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def said(model: km.QualityModel, rule: str) -> list[str]:
    return [each.message() for each in checks.run(model, select={rule}, on=DAY).violations]


def test_where_no_share_of_any_school_is_told_none_is_asked_for() -> None:
    site = km.Stakeholder(id=SITE, name="Site", kind=km.StakeholderKind.SITE)
    assert said(km.QualityModel(name="Network").adding(site), "QUA007") == []


def test_figures_of_some_schools_ask_no_share_of_the_others() -> None:
    sites = [km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.SITE) for each in "ab"]
    seen = attrs.evolve(GOOD[SEEN], of=sites[0].id)
    figures = km.QualityModel(name="Register").adding(*sites, GOOD[INDICATOR], seen)
    assert said(figures, "QUA007") == []
    own = km.Programme(id=km.ProgrammeId("own"), name="Own", of=sites[0].id, position=lying())
    assert [each.split("'")[1] for each in said(figures.adding(own), "QUA007")] == ["b"]


@pytest.mark.concept("3-60")
def test_where_no_school_of_a_region_tells_a_share_it_is_asked_once() -> None:
    north = km.RegionId("north")
    sites = [
        km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.SITE, regions=regions)
        for each, regions in {"a": (north,), "b": (north,), "c": (), "d": (km.RegionId("gone"),)}.items()
    ]
    whole = km.Goal(id=GOAL, text="Goal", of=sites[0].id, position=lying(km.Scope.COLLECTIVE))
    model = km.QualityModel(name="Network").adding(km.Region(id=north, name="North"), *sites, whole)
    whom = [each.split("to be of ")[1].split(":")[0] for each in said(model, "QUA007")]
    assert whom == ["the schools of the region 'north'", "any school, such as 'c'"]
    one = model.without(km.StakeholderId("b")).without(km.StakeholderId("d"))
    whom = [each.split("to be of ")[1].split(":")[0] for each in said(one, "QUA007")]
    assert whom == ["the school 'a'", "the school 'c'"]
    own = [
        attrs.evolve(whole, id=km.GoalId(f"of-{each}"), of=km.StakeholderId(each), position=lying()) for each in "ac"
    ]
    assert [each.split("'")[1] for each in said(model.adding(*own), "QUA007")] == ["b", "d"]
    assert said(model.replacing(attrs.evolve(whole, position=None)), "QUA007") == []


def test_figures_alone_are_no_share_of_a_school() -> None:
    sites = [km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.SITE) for each in "ab"]
    own = km.Programme(id=km.ProgrammeId("own"), name="Own", of=sites[0].id, position=lying())
    seen = attrs.evolve(GOOD[SEEN], of=sites[1].id)
    model = km.QualityModel(name="Register").adding(*sites, GOOD[INDICATOR], seen, own)
    assert [each.split("'")[1] for each in said(model, "QUA007")] == ["b"]


def test_where_nothing_of_a_region_has_a_place_nothing_is_missed() -> None:
    assert said(GOOD.adding(km.Region(id=km.RegionId("south"), name="South")), "QUA012") == []


def test_a_move_names_all_that_is_not_told() -> None:
    assert said(moved(reason="", yielded=""), "QUA002") == [
        "of the move of 'new' to lower left: secure at school isn't told why and what it yielded"
    ]
    assert said(moved(controllable=None, predictable=None), "QUA003") == [
        "'new' moved from learning to securing; it isn't told to be controllable and predictable"
    ]


@pytest.mark.concept("3-52")
def test_a_testbed_names_all_that_it_lacks() -> None:
    exploration = km.Exploration(intention="Find out", testbed=km.Testbed())
    assert said(changed(LONG, exploration=exploration), "QUA011") == [
        "the testbed of 'long' lacks a question, a period and participants"
    ]


def test_a_trigger_may_start_from_what_nobody_placed_or_that_is_not_there() -> None:
    for model in (changed(FOUND, position=None), changed(TRIGGER, finding=km.EntityId("nothing"))):
        assert said(model, "QUA005") == []


@pytest.mark.concept("3-49")
def test_a_trigger_may_start_from_anything_that_lies_on_the_left() -> None:
    assert said(changed(TRIGGER, finding=km.EntityId(GOAL)), "QUA005") == []
    assert said(changed(TRIGGER, finding=km.EntityId(LONG)), "QUA005") == [
        "the trigger 'trigger' starts from 'long', which doesn't lie on the left"
    ]
    assert said(changed(TRIGGER, finding=km.EntityId(SITE)), "QUA005") == [
        f"the trigger 'trigger' starts from '{SITE}', which is nothing that has a place in the quadrant"
    ]
    lost = GOOD.replacing(attrs.evolve(GOOD[SEEN], indicator=km.IndicatorId("lost")))
    assert said(lost.replacing(attrs.evolve(GOOD[TRIGGER], finding=km.EntityId(SEEN))), "QUA005") == []


def test_a_trigger_starts_from_where_the_indicator_of_an_observation_lies() -> None:
    model = changed(TRIGGER, finding=km.EntityId(SEEN))
    right = attrs.evolve(GOOD[INDICATOR], position=lying())
    assert said(model, "QUA005") == []
    assert len(said(model.replacing(right), "QUA005")) == 1


def test_what_a_trigger_started_may_not_be_placed_yet_or_not_be_there() -> None:
    for started in ("nothing", "loose"):
        loose = km.Innovation(id=km.InnovationId("loose"), name="Loose")
        assert said(changed(TRIGGER, started=km.EntityId(started)).adding(loose), "QUA006") == []


def test_a_goal_whose_parts_have_targets_has_them_too() -> None:
    whole = attrs.evolve(GOOD[LONG], exploration=None, plan=km.Plan())
    assert said(GOOD.replacing(whole), "GOA002") == []
    deep = attrs.evolve(GOOD[GOAL], part_of=km.GoalId("between"))
    between = km.Goal(id=km.GoalId("between"), text="Between", part_of=LONG)
    assert said(GOOD.replacing(whole, deep).adding(between), "GOA002") == []
    assert said(GOOD.replacing(attrs.evolve(whole), attrs.evolve(GOOD[GOAL], part_of=None)), "GOA002") == [
        "the planned goal 'long' has no target"
    ]


@pytest.mark.concept("0-11", "0-12")
def test_goals_that_are_parts_of_each_other_are_asked_for_a_target_once_each() -> None:
    one, other = km.GoalId("one"), km.GoalId("other")
    ring = [
        km.Goal(id=a, text="Goal", part_of=b, plan=km.Plan(), horizon=km.Horizon.LONG, raison_d_etre=" ")
        for a, b in ((one, other), (other, one))
    ]
    for rule in ("GOA002", "GOA007"):
        assert len(said(GOOD.adding(*ring), rule)) == 2
    aimed = attrs.evolve(GOOD[km.TargetId("aim")], id=km.TargetId("t"), goal=one)
    assert said(GOOD.adding(*ring, aimed), "GOA002") == []
    why = attrs.evolve(ring[0], raison_d_etre="To belong")
    assert said(GOOD.adding(why, ring[1]), "GOA007") == []


def test_a_goal_and_a_programme_of_a_school_may_wait_for_the_whole_alone_too() -> None:
    for waiting in (
        km.Goal(id=km.GoalId("waits"), text="Waits", position=lying(), waiting_for=(SWV,)),
        km.Programme(id=km.ProgrammeId("waits"), name="Waits", position=lying(), waiting_for=(SWV,)),
        km.Innovation(id=km.InnovationId("waits"), name="Waits", position=lying(), waiting_for=(SWV,)),
    ):
        assert said(GOOD.adding(waiting), "QUA009") == ["'waits' is of a school and waits for means of swv alone"]


@pytest.mark.concept("0-10")
@pytest.mark.parametrize("horizon", km.Horizon)
def test_a_set_of_goals_of_one_horizon_lacks_the_other(horizon: km.Horizon) -> None:
    several = [km.Goal(id=km.GoalId(each), text=each, of=SITE, horizon=horizon) for each in "ab"]
    told = [f"all goals of '{SITE}' are of one horizon, {horizon.label('en')}; 'a' is one of them"]
    assert said(GOOD.adding(*several), "GOA006") == told
    assert said(GOOD.adding(several[0], attrs.evolve(several[1], horizon=None)), "GOA006") == []
    (other,) = set(km.Horizon) - {horizon}
    once = km.Goal(id=km.GoalId("c"), text="c", of=SITE, horizon=other, period=km.SchoolYear(2010).period)
    assert said(GOOD.adding(*several, once), "GOA006") == told
    assert said(GOOD.adding(several[0], attrs.evolve(once, horizon=horizon)), "GOA006") == []


def test_blanks_say_nothing() -> None:
    assert len(said(moved(reason=" ", yielded="\t"), "QUA002")) == 1
    assert len(said(changed(ACCENT, goals=(), reason=" "), "QUA013")) == 1
    assert len(said(changed(STEP, effect=" "), "GOA009")) == 1
    assert len(said(changed(GOAL, clause=km.QualityClause(pursued_how=" ", guarded_how="So")), "GOA003")) == 1
    assert said(changed(LONG, exploration=_TRYING), "QUA011") == ["the testbed of 'long' lacks a question"]


_TRYING = km.Exploration(intention="Find out", testbed=attrs.evolve(TESTBED, question=" "))


def test_a_goal_names_both_that_it_lacks() -> None:
    unclear = (km.Clarity(by=SITE, clear=False),)
    assert said(changed(GOAL, clarity=unclear, yardsticks=()), "GOA001") == [
        "the goal 'goal' can't be accounted for: it lacks clarity and a yardstick"
    ]
