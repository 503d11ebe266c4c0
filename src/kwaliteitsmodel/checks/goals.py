"""Rules about goals (``GOA``): clarity and yardsticks, plans, clauses, means and ends, horizons, forms and actions."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.analysis.actions import ActionState, state
from kwaliteitsmodel.analysis.goals import agreed, contributed, goals_on, leading_to, too_vague, unclaused, wholes
from kwaliteitsmodel.analysis.means import circling, endless
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.goals import Goal, Horizon
from kwaliteitsmodel.domain.values import Text, is_said, listed
from kwaliteitsmodel.model import QualityModel


@rule(
    "GOA001",
    Severity.WARNING,
    sources=("3-62",),
    en="the goal {id!r} can't be accounted for: it lacks {lacking}",
    nl="over het doel {id!r} is geen verantwoording mogelijk: het mist {lacking}",
)
def a_goal_can_be_accounted_for(model: QualityModel) -> Iterator[Found]:
    """A fair form of account needs a goal that is clear and that shows in some way: measured, noticed or felt."""
    for each in too_vague(model):
        yield Found(each.goal, {"lacking": listed(each.lacking)})


@rule(
    "GOA002",
    Severity.WARNING,
    sources=("3-58",),
    en="the planned goal {id!r} has no target",
    nl="het geplande doel {id!r} heeft geen streefcijfer",
)
def a_planned_goal_has_a_target(model: QualityModel) -> Iterator[Found]:
    """What is known beforehand can be aimed at, by itself or by its parts. What is explored needs no target."""
    aimed = wholes(model, (each.goal for each in model.targets if each.goal is not None))
    for each in model.goals:
        if each.plan is not None and each.id not in aimed:
            yield Found(each.id)


@rule(
    "GOA003",
    Severity.ADVICE,
    sources=("3-55",),
    en="the essential {id!r} doesn't say how its quality is {lacking}",
    nl="van {id!r}, dat onmisbaar is, staat er niet hoe de kwaliteit wordt {lacking}",
)
def what_is_essential_says_how_its_quality_is_looked_after(model: QualityModel) -> Iterator[Found]:
    """Quality isn't to be had apart: it is said with each programme and goal that one can't do without."""
    for each in unclaused(model):
        if each.essential:
            lacking = [said for there, said in ((each.pursued, _PURSUED), (each.guarded, _GUARDED)) if not there]
            yield Found(each.id, {"lacking": listed(lacking)})


_PURSUED = Text(nl="nagestreefd", en="pursued")
_GUARDED = Text(nl="bewaakt", en="guarded")


@rule(
    "GOA004",
    Severity.WARNING,
    sources=("4-02",),
    en="{id!r} isn't told to serve a goal",
    nl="van {id!r} is niet gezegd dat het een doel dient",
)
def a_means_serves_an_end(model: QualityModel) -> Iterator[Found]:
    """A means is no end in itself, so one says what for. An action that arises from something has its reason there."""
    for each in endless(model):
        yield Found(each.id)


@rule(
    "GOA005",
    Severity.ERROR,
    sources=("4-02",),
    en="means and ends go round from {id!r}, so that none is the end: {goals}",
    nl="doelen en middelen gaan rond vanaf {id!r}, zodat geen ervan het doel is: {goals}",
)
def means_and_ends_do_not_go_round(model: QualityModel) -> Iterator[Found]:
    """No goal is a means to itself, however long the way: else nobody can tell what all of them are for."""
    for each in circling(model):
        yield Found(each.goals[0], {"goals": each.goals})


@rule_on_day(
    "GOA006",
    Severity.ADVICE,
    sources=("0-10",),
    en="all goals of {of!r} are of one horizon, {horizon}; {id!r} is one of them",
    nl="alle doelen van {of!r} hebben dezelfde termijn, {horizon}; {id!r} is er een van",
)
def a_set_of_goals_has_both_horizons(model: QualityModel, on: date) -> Iterator[Found]:
    """Short goals without a long one lead nowhere, long ones without a short one never begin. One goal is no set."""
    sets: dict[str, list[Goal]] = {}
    for each in goals_on(model, on):
        if each.of is not None:
            sets.setdefault(each.of, []).append(each)
    for of, goals in sets.items():
        horizons = {each.horizon for each in goals}
        if len(goals) > 1 and horizons in ({Horizon.SHORT}, {Horizon.LONG}):
            yield Found(min(each.id for each in goals), {"of": of, "horizon": goals[0].horizon})


@rule(
    "GOA007",
    Severity.ADVICE,
    sources=("0-11", "0-12"),
    en="the long-term goal {id!r} isn't related to what the organisation is there for",
    nl="het langetermijndoel {id!r} is niet verbonden met waarvoor de organisatie er is",
)
def a_long_term_goal_says_what_the_organisation_is_there_for(model: QualityModel) -> Iterator[Found]:
    """Who looks far ahead does so from what they are there for; of a part or a means, the end may say it."""
    related = leading_to(model, (each.id for each in model.goals if is_said(each.raison_d_etre)))
    for each in model.goals:
        if each.horizon is Horizon.LONG and each.id not in related:
            yield Found(each.id)


@rule(
    "GOA008",
    Severity.WARNING,
    sources=("0-33",),
    en="nobody owns the action {id!r}",
    nl="niemand is eigenaar van de actie {id!r}",
)
def an_action_has_an_owner(model: QualityModel) -> Iterator[Found]:
    """What everyone would do is done by nobody."""
    for each in model.actions:
        if each.owner is None:
            yield Found(each.id)


@rule_on_day(
    "GOA009",
    Severity.ADVICE,
    sources=("0-33",),
    en="the action {id!r} is done, and nobody told what became of it",
    nl="de actie {id!r} is gedaan, maar niemand vertelde wat ervan is geworden",
)
def what_was_done_tells_its_effect(model: QualityModel, on: date) -> Iterator[Found]:
    """Whoever asked for it will ask what became of it; that it had no effect is an answer too."""
    for each in model.actions:
        if state(each, on) is ActionState.DONE and not is_said(each.effect):
            yield Found(each.id)


@rule_on_day(
    "GOA010",
    Severity.ADVICE,
    sources=("0-33",),
    en="the action {id!r} was due on {due} and is still open",
    nl="de actie {id!r} moest op {due} klaar zijn en staat nog open",
)
def an_action_is_done_when_it_is_due(model: QualityModel, on: date) -> Iterator[Found]:
    """A day that passes unnoticed is no agreement. On the day itself there is still time."""
    for each in model.actions:
        if state(each, on) is ActionState.OVERDUE:
            yield Found(each.id, {"due": each.due})


@rule(
    "GOA011",
    Severity.WARNING,
    sources=("3-63",),
    en="a form of account for the goal {id!r} is agreed on one side, by {by}",
    nl="een vorm van verantwoording voor het doel {id!r} is maar van één kant afgesproken, door {by}",
)
def a_form_of_a_goal_is_agreed_by_both_sides(model: QualityModel) -> Iterator[Found]:
    """A form that one side lays down isn't fair. One that nobody agreed to yet is a proposal."""
    for each in agreed(model):
        if each.agreed is False:
            yield Found(each.goal, {"by": each.form.agreed_by})


@rule(
    "GOA012",
    Severity.ADVICE,
    sources=("2-32",),
    en="the contribution of {who} to the goal {id!r} can't be seen",
    nl="de bijdrage van {who} aan het doel {id!r} is niet te zien",
)
def a_contribution_can_be_seen(model: QualityModel) -> Iterator[Found]:
    """Who adds something unseen is neither thanked nor missed. Not said is not the same as unseen."""
    for each in contributed(model):
        if each.invisible:
            yield Found(each.goal, {"who": each.invisible})


RULES = (
    a_goal_can_be_accounted_for,
    a_planned_goal_has_a_target,
    what_is_essential_says_how_its_quality_is_looked_after,
    a_means_serves_an_end,
    means_and_ends_do_not_go_round,
    a_set_of_goals_has_both_horizons,
    a_long_term_goal_says_what_the_organisation_is_there_for,
    an_action_has_an_owner,
    what_was_done_tells_its_effect,
    an_action_is_done_when_it_is_due,
    a_form_of_a_goal_is_agreed_by_both_sides,
    a_contribution_can_be_seen,
)
