"""What is asked of goals, plans and means."""

from datetime import date

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import goals, means, plans
from kwaliteitsmodel.errors import InvalidValueError

ON = date(2026, 6, 1)
SWV, SITE = km.StakeholderId("swv"), km.StakeholderId("site")


def goal(id: str = "goal", **known: object) -> km.Goal:
    usual: dict[str, object] = {"text": id.title(), "yardsticks": (km.YardstickKind.FELT,)}
    return km.Goal(id=km.GoalId(id), **(usual | known))  # type: ignore[arg-type]


def region(*entities: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="Region").adding(*entities)


def clarity(by: str, *, clear: bool) -> km.Clarity:
    return km.Clarity(by=km.StakeholderId(by), clear=clear, on=date(2026, 1, 1))


def test_people_may_differ_about_what_is_clear() -> None:
    said = (clarity("swv", clear=True), clarity("site", clear=False))
    (answer,) = goals.accountable(region(goal(clarity=said)))
    assert (answer.clear_to, answer.unclear_to, answer.lacking) == (("swv",), ("site",), ())
    assert answer.clear is None
    assert answer.message() == (
        "Goal: it isn't known whether it can be accounted for; people differ whether it is clear"
    )


@pytest.mark.concept("3-62")
def test_only_a_goal_that_all_find_clear_can_be_accounted_for() -> None:
    (unjudged,) = goals.accountable(region(goal()))
    assert (unjudged.clear, unjudged.lacking) == (None, ())
    assert unjudged.message("nl") == (
        "Goal: of verantwoording mogelijk is, is niet bekend; niemand zei of het doel helder is"
    )
    said = (clarity("swv", clear=True), clarity("site", clear=True))
    (clear,) = goals.accountable(region(goal(clarity=said)))
    assert (clear.clear, clear.message("nl")) == (True, "Goal: verantwoording mogelijk")


def test_a_goal_that_nobody_judged_is_not_called_unclear() -> None:
    vague = goal(clarity=(clarity("site", clear=False),), yardsticks=())
    assert goals.accountable(region(vague))[0].lacking == (goals.Lacking.CLARITY, goals.Lacking.YARDSTICK)
    assert goals.accountable(region(vague), on=date(2025, 1, 1))[0].lacking == (goals.Lacking.YARDSTICK,)


@pytest.mark.concept("3-38")
def test_an_indicator_shows_its_goal_in_its_own_ways() -> None:
    felt = km.Indicator(
        id=km.IndicatorId("i"), name="I", goals=(km.GoalId("goal"),), yardsticks=(km.YardstickKind.NOTICEABLE,)
    )
    assert goals.accountable(region(goal(yardsticks=()), felt))[0].yardsticks == (km.YardstickKind.NOTICEABLE,)
    assert goals.too_vague(region(goal(yardsticks=()), felt)) == ()


def test_a_goal_that_an_indicator_measures_somehow_is_not_called_vague() -> None:
    unsaid = km.Indicator(id=km.IndicatorId("i"), name="I", goals=(km.GoalId("goal"),))
    (answer,) = goals.accountable(region(goal(yardsticks=()), unsaid))
    assert (answer.yardsticks, answer.lacking) == ((), ())


@pytest.mark.concept("3-55")
@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (None, "Goal doesn't say how its quality is pursued, nor how it is guarded"),
        (km.QualityClause(pursued_how="So"), "Goal doesn't say how its quality is guarded"),
        (km.QualityClause(guarded_how="So"), "Goal doesn't say how its quality is pursued"),
        (km.QualityClause(pursued_how="So", guarded_how="So"), ""),
    ],
)
def test_a_clause_says_two_things(clause: km.QualityClause | None, said: str) -> None:
    answers = goals.unclaused(region(goal(essential=True, clause=clause)), on=ON)
    assert "".join(each.message() for each in answers) == said


def test_of_goals_only_the_essential_are_asked_for_their_clause() -> None:
    programmes = [
        km.Programme(id=km.ProgrammeId(name), name=name, essential=way)
        for name, way in {"must": True, "may": False, "unsaid": None}.items()
    ]
    assert [each.id for each in goals.unclaused(region(goal(), *programmes))] == ["must", "unsaid"]


@pytest.mark.concept("2-27", "2-32")
def test_a_contribution_is_seen_unseen_or_nobody_said() -> None:
    parts = [km.Contribution(stakeholder=SWV, visible=True), km.Contribution(stakeholder=SITE)]
    (answer,) = goals.contributed(region(goal(contributions=tuple(parts))))
    assert answer.message() == "Goal | visible: swv | invisible: nobody | not said: site"
    assert goals.contributed(region(goal())) == ()


@pytest.mark.concept("3-63")
@pytest.mark.parametrize(
    ("of", "agreed_by", "agreed"),
    [
        (SWV, (SWV, SITE), True),
        (SWV, (SWV,), False),
        (SWV, (SITE,), False),
        (SWV, (), None),
        (None, (SWV, SITE), None),
        (None, (SWV,), None),
    ],
)
def test_a_form_is_agreed_by_who_accounts_and_someone_else(
    of: km.StakeholderId | None, agreed_by: tuple[km.StakeholderId, ...], agreed: bool | None
) -> None:
    form = km.AccountForm(agreed_by=agreed_by)
    (answer,) = goals.agreed(region(goal(of=of, forms=(form,))))
    assert (answer.form, answer.agreed) == (form, agreed)
    assert answer.message("nl") != answer.message("en")


def test_a_plan_has_its_parts_its_targets_and_two_views_of_its_cost() -> None:
    step = km.Action(id=km.ActionId("step"), text="Step", hours=3.0)
    plan = km.Plan(interventions=(step.id, km.ActionId("later")), hours=10.0, midterm=date(2026, 6, 2))
    target = km.Target(
        id=km.TargetId("t"),
        indicator=km.IndicatorId("i"),
        period=km.SchoolYear(2025).period,
        value=1,
        goal=km.GoalId("goal"),
    )
    whole = goal(plan=plan, period=km.SchoolYear(2025).period)
    (answer,) = plans.planned(region(whole, goal("part", part_of=km.GoalId("goal")), step, target), on=ON)
    assert (answer.subgoals, answer.targets, answer.midterm_due) == (("part",), ("t",), False)
    assert answer.hours == plans.PlannedCost(planned=10.0, known=3.0, unknown=(km.ActionId("later"),))
    assert answer.euros == plans.PlannedCost(planned=None, known=None, unknown=plan.interventions)
    assert answer.message() == "Goal: targets 1, interventions 2"
    assert plans.planned(region(whole, step), on=date(2026, 6, 2))[0].midterm_due
    assert plans.planned(region(goal(plan=km.Plan())), on=ON)[0].midterm_due is None
    (costly,) = plans.planned(region(goal(plan=km.Plan(hours=10.0, euros=500.0))), on=ON)
    assert (costly.hours.planned, costly.euros.planned) == (10.0, 500.0)


def test_what_is_kept_in_hand_costs_only_if_it_is_needed() -> None:
    steps = [
        km.Action(id=km.ActionId("a"), text="A", hours=5.0, euros=100.0),
        km.Action(id=km.ActionId("b"), text="B", hours=7.0),
    ]
    plan = km.Plan(interventions=(steps[0].id,), contingencies=(steps[1].id, km.ActionId("c")))
    (answer,) = plans.planned(region(goal(plan=plan), *steps), on=ON)
    assert answer.hours == plans.PlannedCost(planned=None, known=5.0, unknown=())
    assert answer.euros == plans.PlannedCost(planned=None, known=100.0, unknown=())
    assert answer.hours_in_hand == plans.PlannedCost(planned=None, known=7.0, unknown=(km.ActionId("c"),))
    assert answer.euros_in_hand == plans.PlannedCost(planned=None, known=None, unknown=plan.contingencies)
    assert answer.message() == "Goal: targets 0, interventions 1, kept in hand 2"
    assert answer.message("nl") == "Goal: streefcijfers 0, interventies 1, achter de hand 2"


def test_a_plan_has_the_targets_of_its_parts_however_deep() -> None:
    target = km.Target(
        id=km.TargetId("t"),
        indicator=km.IndicatorId("i"),
        period=km.SchoolYear(2025).period,
        value=1,
        goal=km.GoalId("c"),
    )
    deep = [goal("b", part_of=km.GoalId("a")), goal("c", part_of=km.GoalId("b"))]
    for whole in (goal("a", plan=km.Plan()), goal("a", plan=km.Plan(), part_of=km.GoalId("c"))):
        (answer,) = plans.planned(region(whole, *deep, target), on=ON)
        assert (answer.subgoals, answer.targets) == (("b", "c"), ("t",))
        assert answer.message() == "A: targets 1, interventions 0"


def test_the_cost_of_interventions_is_added_as_on_paper() -> None:
    steps = [km.Action(id=km.ActionId(each), text=each, euros=0.1) for each in "abc"]
    (answer,) = plans.planned(region(goal(plan=km.Plan(interventions=tuple(each.id for each in steps))), *steps), on=ON)
    assert answer.euros.known == 0.3


@pytest.mark.concept("4-01")
def test_a_part_that_is_the_end_of_its_whole_goes_round() -> None:
    model = region(goal("a", part_of=km.GoalId("b")), goal("b", serves=(km.GoalId("a"),)), goal("c"))
    assert [each.goals for each in means.circling(model)] == [("a", "b")]
    assert means.circling(model)[0].message("nl").endswith("een middel voor een ander: A, B")


@pytest.mark.concept("4-02")
def test_an_action_has_its_end_in_a_goal_a_plan_or_where_it_arises() -> None:
    steps = [
        km.Action(id=km.ActionId("planned"), text="Planned"),
        km.Action(id=km.ActionId("kept"), text="Kept in hand"),
        km.Action(id=km.ActionId("risen"), text="Risen", arises_from=(km.EntityId("goal"),)),
        km.Action(id=km.ActionId("loose"), text="Loose"),
    ]
    plan = km.Plan(interventions=(steps[0].id,), contingencies=(steps[1].id,))
    answers = means.endless(region(goal(plan=plan), *steps))
    assert [each.message() for each in answers] == ["Loose isn't told to serve a goal"]


def test_a_means_that_is_no_longer_there_needs_no_end() -> None:
    tool = km.Instrument(id=km.InstrumentId("tool"), name="Tool", valid=km.SchoolYear(2020).period)
    assert [each.id for each in means.endless(region(tool))] == ["tool"]
    assert means.endless(region(tool), on=ON) == ()


def test_what_is_done_needs_no_end_and_a_goal_that_is_over_is_none() -> None:
    done = km.Action(id=km.ActionId("done"), text="Done", done_on=date(2010, 1, 1))
    over = goal("over", period=km.SchoolYear(2010).period, plan=km.Plan(interventions=(km.ActionId("was-planned"),)))
    means_ = [
        km.Programme(id=km.ProgrammeId(id_), name=id_, serves=tuple(map(km.GoalId, ends)))
        for id_, ends in {"p": ["over"], "q": ["over", "goal"], "r": ["nowhere"]}.items()
    ]
    planned = km.Action(id=km.ActionId("was-planned"), text="Planned")
    model = region(goal(), over, done, planned, *means_)
    assert [each.id for each in means.endless(model, on=ON)] == ["p", "was-planned"]
    assert means.endless(model, on=ON)[0].message("nl").endswith(" dient geen doel van die dag")
    assert [each.id for each in means.endless(model)] == ["done"]


@pytest.mark.concept("3-33")
def test_a_share_of_nothing_is_unknown_and_unsaid_origins_make_an_interval() -> None:
    year = km.CalendarYear(2025)
    assert means.own_goals(region(), year)[0].share is None
    origins: dict[str, dict[str, object]] = {
        "own": {"origin": km.IndicatorOrigin.OWN_GOAL},
        "generic": {"origin": km.IndicatorOrigin.GENERIC, "goals": (km.GoalId("goal"),)},
        "aimed": {"goals": (km.GoalId("goal"),)},
        "for-others": {"goals": (km.GoalId("theirs"),)},
        "for-nobody": {"goals": (km.GoalId("theirs"), km.GoalId("nobody's"))},
        "unsaid": {},
        "unused": {},
    }
    every = [km.Indicator(id=km.IndicatorId(each), name=each, **known) for each, known in origins.items()]  # type: ignore[arg-type]
    seen = [
        km.Observation(id=km.ObservationId(f"seen:{each.id}"), indicator=each.id, of=SWV, period=year.period, value=1)
        for each in every[:-1]
    ]
    ends = [goal(of=SWV), goal("theirs", of=SITE), goal("nobody's")]
    (answer,) = means.own_goals(region(*every, *seen, *ends), year)
    assert answer.serving == ("own", "aimed")
    assert answer.others == ("generic", "for-others")
    assert answer.unknown == ("for-nobody", "unsaid")
    assert answer.share == km.Interval(low=2 / 6, high=4 / 6)
    assert answer.message("nl") == "2025: voor een eigen doel 2, niet voor een eigen doel 2, niet bekend 2"


@pytest.mark.concept("3-34")
def test_own_goals_are_asked_of_years() -> None:
    assert means.own_goals(region()) == ()
    for slip in (2025, "2025", km.SchoolYear(2025).period):
        with pytest.raises(InvalidValueError, match="years must be a SchoolYear or a CalendarYear"):
            means.own_goals(region(), km.SchoolYear(2025), slip)  # type: ignore[arg-type]  # what a script may pass


@pytest.mark.concept("0-31")
@pytest.mark.parametrize(
    ("of", "serves", "on", "share"),
    [
        (SWV, "goal", "2025", 1.0),
        (SITE, "goal", "2025", 0.0),
        (None, "goal", "2025", km.Interval(low=0.0, high=1.0)),
        (SWV, "nobody's", "2025", km.Interval(low=0.0, high=1.0)),
        (SWV, None, "2025", km.Interval(low=0.0, high=1.0)),
        (SWV, "goal", "2024", None),
        (SWV, "goal", None, None),
    ],
)
def test_an_instrument_that_was_used_serves_a_goal_of_whose_it_is(
    of: km.StakeholderId | None, serves: str | None, on: str | None, share: float | km.Interval | None
) -> None:
    ends = () if serves is None else (km.GoalId(serves),)
    tool = km.Instrument(id=km.InstrumentId("tool"), name="Tool", of=of, serves=ends)
    when = None if on is None else km.ApproximateDate.parse(on)
    use = km.InstrumentUse(id=km.UseId("use"), instrument=tool.id, on=when)
    model = region(tool, use, goal(of=SWV), goal("nobody's"))
    assert means.own_goals(model, km.CalendarYear(2025))[0].share == share
