"""The fewest indicators: one example of each thing that is told."""

import random
import sys
from fractions import Fraction

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import errors as km_errors
from kwaliteitsmodel.analysis import cover, covering

PARENTS, SCHOOL = km.StakeholderId("parents"), km.StakeholderId("school")
PEOPLE = [km.Stakeholder(id=each, name=each.title(), kind=km.StakeholderKind.ROLE) for each in (PARENTS, SCHOOL)]
REST, SAFETY, TRUST = (km.AspectId(each) for each in ("rest", "safety", "trust"))
ASPECTS = [km.QualityAspect(id=each, name=each.title()) for each in (REST, SAFETY, TRUST)]


def _talk(id: str, *relevant: tuple[str, str, float | None], held: str = "2025") -> km.Conversation:
    relevances = tuple(
        km.Relevance(stakeholder=km.StakeholderId(who), aspect=km.AspectId(what), weight=weight)
        for who, what, weight in relevant
    )
    return km.Conversation(id=km.ConversationId(id), relevances=relevances, held=km.ApproximateDate.parse(held))


def _indicator(id: str, *aspects: str, hours: float | None = None) -> km.Indicator:
    shown = tuple(km.AspectId(each) for each in aspects)
    return km.Indicator(id=km.IndicatorId(id), name=id.title(), aspects=shown, hours=hours)


TALK = _talk("t", (PARENTS, REST, 1), (SCHOOL, REST, None), (PARENTS, SAFETY, 2), (SCHOOL, TRUST, 0))


def _model(*things: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="North").adding(*PEOPLE, *ASPECTS, *things)


def test_what_is_lost_without_one_is_told_with_those_to_whom_it_mattered() -> None:
    found = cover.fewest(_model(TALK, _indicator("count", REST), _indicator("survey", SAFETY, TRUST)))
    assert [each.lost for each in found.kept] == [((REST, PARENTS), (REST, SCHOOL)), ((SAFETY, PARENTS),)]
    assert [each.weight for each in found.kept] == [None, 2]
    assert found.kept[0].message() == "without 'Count' nothing shows Rest to Parents, School"
    assert found.message("nl") == "met 2 van de 2 indicatoren kan het; met minder kan het niet"


def test_a_sentence_joins_no_aspect_with_people_to_whom_it_does_not_matter() -> None:
    talk = _talk("t", (PARENTS, REST, 1), (SCHOOL, SAFETY, 1), (SCHOOL, TRUST, 1))
    (kept,) = cover.fewest(_model(talk, _indicator("survey", REST, SAFETY, TRUST))).kept
    assert kept.message() == "without 'Survey' nothing shows Rest to Parents; nor Safety, Trust to School"
    assert kept.message("nl") == "zonder 'Survey' laat niets Rest zien aan Parents; en niets Safety, Trust aan School"


def test_a_sentence_names_some_and_counts_the_others() -> None:
    many = [km.Stakeholder(id=km.StakeholderId(f"p{n}"), name=f"P{n}", kind=km.StakeholderKind.ROLE) for n in range(7)]
    talk = _talk("t", *((each.id, REST, None) for each in many))
    (kept,) = cover.fewest(_model(*many, talk, _indicator("count", REST))).kept
    assert kept.message("nl") == "zonder 'Count' laat niets Rest zien aan P0, P1, P2, P3, P4 en nog 2"
    assert len(kept.lost) == 7


def test_fewer_may_take_more_hours() -> None:
    model = _model(
        TALK,
        _indicator("panel", REST, SAFETY, hours=40),
        *(_indicator(f"{each}-count", each, hours=2) for each in (REST, SAFETY)),
    )
    assert [each.indicator for each in cover.fewest(model).kept] == ["panel"]
    found = cover.fewest(model, cost="hours")
    assert ([each.indicator for each in found.kept], found.cost, found.at_least) == (
        ["rest-count", "safety-count"],
        4.0,
        4.0,
    )
    assert found.message() == "2 of 3 indicators will do; 4 hours a year; less won't do"


def test_hours_are_added_as_on_paper() -> None:
    """In floats, 0.1 and 0.7 make less than 0.8."""
    parts = [_indicator("some", REST, hours=0.1), _indicator("more", SAFETY, hours=0.7)]
    found = cover.fewest(_model(TALK, *parts, _indicator("whole", REST, SAFETY, hours=0.8)), cost="hours")
    assert ([each.indicator for each in found.kept], found.cost) == (["whole"], 0.8)


def test_what_takes_unknown_hours_is_kept_where_nothing_else_will_do() -> None:
    model = _model(TALK, _indicator("cheap", REST), _indicator("dear", REST, hours=900), _indicator("only", SAFETY))
    found = cover.fewest(model, cost="hours")
    assert [each.indicator for each in found.kept] == ["dear", "only"]
    assert (found.cost, found.exact, found.at_least, found.unknown) == (900.0, False, 0, ("cheap", "only"))
    assert found.message("nl") == (
        "met 2 van de 3 indicatoren kan het; 900 uur per jaar; met minder kan het niet, voor zover bekend is wat elk"
        " kost; kosten onbekend van Cheap, Only"
    )
    dear = cover.fewest(
        _model(TALK, _indicator("cheap", REST), _indicator("dear", REST, SAFETY, hours=9)), cost="hours"
    )
    assert ([each.indicator for each in dear.kept], dear.exact, dear.at_least) == (["dear"], True, 9)


def test_unknown_hours_of_what_is_not_kept_may_be_fewer() -> None:
    found = cover.fewest(_model(TALK, _indicator("known", REST, hours=100), _indicator("u", REST)), cost="hours")
    assert (found.cost, found.exact, found.at_least, found.method) == (100.0, False, 0, "exact")
    assert "less won't do, as far as is known what each costs" in found.message()
    greedy = cover.fewest(
        _model(TALK, _indicator("known", REST, hours=9), _indicator("u", REST)), cost="hours", method="greedy"
    )
    assert (greedy.cost, greedy.at_least) == (9.0, 0)
    assert "no cover takes less" not in greedy.message()


def test_what_no_indicator_shows_is_told() -> None:
    found = cover.fewest(_model(TALK, _indicator("count", REST)))
    assert found.uncovered == ((SAFETY, PARENTS),)
    assert found.message() == "1 of 1 indicators will do; less won't do; no indicator shows Safety"


def test_where_nothing_shows_what_is_relevant_no_number_will_do() -> None:
    assert cover.fewest(_model(TALK, _indicator("count", TRUST))).message() == "no indicator shows Rest, Safety"


def test_where_nothing_is_relevant_nothing_is_needed() -> None:
    found = cover.fewest(_model(_indicator("count", REST)))
    assert (found.kept, found.cost) == ((), 0)
    assert found.message() == "nothing is told to be relevant to anyone"


def test_relevance_may_be_looked_at_in_one_year() -> None:
    """What mattered in one conversation need not matter in another."""
    model = _model(
        _talk("then", (PARENTS, REST, 1), (PARENTS, SAFETY, 0), held="2024-10"),
        _talk("now", (PARENTS, REST, 0), (PARENTS, SAFETY, 1), held="2025-10"),
        km.Conversation(id=km.ConversationId("some-day"), relevances=(km.Relevance(stakeholder=SCHOOL, aspect=TRUST),)),
    )
    assert cover.relevant(model) == ((REST, PARENTS), (SAFETY, PARENTS), (TRUST, SCHOOL))
    assert cover.relevant(model, during=km.SchoolYear(2025).period) == ((SAFETY, PARENTS),)


def test_a_conversation_that_may_lie_in_the_year_is_told() -> None:
    model = _model(
        _talk("now", (PARENTS, REST, 1), held="2025-10"),
        _talk("same", (PARENTS, REST, 1), held="2025"),
        _talk("perhaps", (PARENTS, SAFETY, 1), held="2025"),
        _talk("long-ago", (PARENTS, TRUST, 1), held="2005"),
        km.Conversation(id=km.ConversationId("some-day"), relevances=(km.Relevance(stakeholder=SCHOOL, aspect=TRUST),)),
        _indicator("count", REST),
    )
    found = cover.fewest(model, during=km.SchoolYear(2025).period)
    assert found.unsure == ("perhaps", "some-day")
    assert found.message().endswith("less won't do; perhaps also of this time: perhaps, some-day")
    nothing = cover.fewest(_model(_talk("perhaps", (PARENTS, REST, 1))), during=km.SchoolYear(2025).period)
    assert nothing.message("nl") == (
        "van niets is gezegd dat het er voor iemand toe doet; misschien ook van deze tijd: perhaps"
    )


def test_what_hardly_matters_may_be_left_out_and_what_is_not_told_may_not() -> None:
    model = _model(TALK, _indicator("count", REST), _indicator("survey", SAFETY))
    found = cover.fewest(model, least_weight=2)
    assert [each.lost for each in found.kept] == [((REST, SCHOOL),), ((SAFETY, PARENTS),)]


@pytest.mark.parametrize("weight", [-1, float("nan"), float("inf"), True, "3"])
def test_a_weight_or_a_cost_is_a_number_of_at_least_nothing(weight: float) -> None:
    with pytest.raises(km_errors.InvalidValueError, match="least_weight must be a number"):
        cover.fewest(_model(TALK), least_weight=weight)
    with pytest.raises(km_errors.InvalidValueError, match="cost must be a number"):
        cover.fewest(_model(TALK, _indicator("count")), cost={km.IndicatorId("count"): weight})


@pytest.mark.parametrize("nodes", ["x", -5, 1.5, True, None])
def test_how_long_to_look_is_a_whole_number(nodes: int) -> None:
    with pytest.raises(km_errors.InvalidValueError, match="nodes must be a whole number of at least 0"):
        cover.fewest(_model(TALK), nodes=nodes)


def test_costs_may_be_told_for_each_and_only_for_what_is_there() -> None:
    model = _model(TALK, _indicator("panel", REST, SAFETY), _indicator("count", REST), _indicator("calm", SAFETY))
    costs = {km.IndicatorId("panel"): 7.5, km.IndicatorId("count"): 3, km.IndicatorId("calm"): 4}
    found = cover.fewest(model, cost=costs)
    assert found.message("nl") == "met 2 van de 3 indicatoren kan het; tegen 7; met minder kan het niet"
    with pytest.raises(km_errors.UnknownIdError):
        cover.fewest(model, cost={km.IndicatorId("cuont"): 3})


def test_a_time_is_a_period_or_a_year_and_nothing_else() -> None:
    model, year = _model(TALK), km.SchoolYear(2025)
    assert cover.fewest(model, during=year) == cover.fewest(model, during=year.period)
    assert cover.relevant(model, during=year) == cover.relevant(model, during=year.period)
    for ask in (cover.fewest, cover.relevant):
        with pytest.raises(km_errors.InvalidValueError, match="during must be a Period or a year, not 2025"):
            ask(model, during=2025)  # type: ignore[operator]  # what a script may pass


@pytest.mark.concept("3-24")
def test_the_fewest_for_what_one_of_them_finds_relevant() -> None:
    talk = _talk("u", (SCHOOL, TRUST, 3))
    model = _model(TALK, talk, _indicator("count", REST), _indicator("survey", SAFETY), _indicator("visit", TRUST))
    assert [each.indicator for each in cover.fewest(model, relevant_to=PARENTS).kept] == ["count", "survey"]
    assert cover.relevant(model, relevant_to=SCHOOL) == ((REST, SCHOOL), (TRUST, SCHOOL))
    assert cover.fewest(model, relevant_to=PARENTS, during=km.CalendarYear(2024)).unsure == ()
    for slip, error in (("parent", km_errors.UnknownIdError), ("count", km_errors.InvalidValueError)):
        for ask in (cover.fewest, cover.relevant):
            with pytest.raises(error):
                ask(model, relevant_to=km.StakeholderId(slip))  # type: ignore[operator]


def test_what_was_never_measured_would_show_and_is_told() -> None:
    once = [
        km.Observation(
            id=km.ObservationId(f"o:{each}"),
            indicator=km.IndicatorId(each),
            of=SCHOOL,
            period=km.CalendarYear(2025).period,
            value=value,
        )
        for each, value in (("count", 3), ("survey", km.Missing.REFUSED))
    ]
    found = cover.fewest(_model(TALK, _indicator("count", REST), _indicator("survey", SAFETY), *once))
    assert ([each.indicator for each in found.kept], found.unmeasured) == (["count", "survey"], ("survey",))


@pytest.mark.parametrize("asked", [{"cost": "euros"}, {"method": "best"}])
def test_another_cost_or_method_is_refused(asked: dict[str, str]) -> None:
    with pytest.raises(km_errors.UnknownNameError, match="is not known here"):
        cover.fewest(_model(TALK), **asked)  # type: ignore[arg-type]


def _many(number: int = 60, hours: float | None = None) -> km.QualityModel:
    """Return a model of *number* indicators that show some of thirty aspects, the same each time."""
    drawn = random.Random(1)  # noqa: S311 - no secret
    names = [f"a{each}" for each in range(30)]
    shown = [drawn.sample(names, drawn.randint(1, 6)) for _ in range(number)]
    return km.QualityModel(name="Many").adding(
        *PEOPLE,
        *(km.QualityAspect(id=km.AspectId(each), name=each) for each in names),
        _talk("t", *((PARENTS, each, None) for each in names)),
        *(_indicator(f"i{place}", *aspects, hours=hours) for place, aspects in enumerate(shown)),
    )


def test_step_by_step_may_take_more_than_is_needed() -> None:
    exact, greedy = cover.fewest(_many()), cover.fewest(_many(), method="greedy")
    assert (exact.exact, exact.cost, exact.at_least) == (True, 8, 8)
    assert (greedy.exact, greedy.cost, greedy.at_least) == (False, 9, 5)
    assert greedy.message() == "9 of 60 indicators will do; found step by step; no cover takes less than 5"


def test_what_is_out_of_reach_is_answered_step_by_step_and_says_so() -> None:
    """Too many branches, or hours so many that a solver reckoning in floats can't tell them apart."""
    stopped, greedy = cover.fewest(_many(), nodes=0), cover.fewest(_many(), method="greedy")
    assert (stopped.kept, stopped.at_least, stopped.exact) == (greedy.kept, greedy.at_least, False)
    assert (stopped.out_of_reach, greedy.out_of_reach) == (covering.OutOfReach.TOO_MANY, None)
    assert "found step by step, for there are too many choices" in stopped.message()
    hours = {each.id: 1e7 + place for place, each in enumerate(_many().indicators)}
    assert cover.fewest(_many(), cost=hours).out_of_reach is covering.OutOfReach.TOO_FINE
    assert cover.fewest(_many(hours=1e9), cost="hours").exact


def test_ordinary_decimals_are_in_reach() -> None:
    hours = {each.id: 1 + place / 1000 for place, each in enumerate(_many().indicators)}
    found = cover.fewest(_many(), cost=hours)
    assert (found.exact, found.cost, found.method) == (True, found.at_least, "exact")
    thirds = dict.fromkeys(hours, 1 / 3)
    assert cover.fewest(_many(), cost=thirds).exact


def _ring(n: int) -> list[frozenset[str]]:
    return [frozenset({f"x{each}", f"x{(each + 1) % n}", f"x{(each + 7) % n}"}) for each in range(n)]


def test_many_alike_are_found_and_put_in_order() -> None:
    """One branch isn't enough: of thirty that are all alike some must be tried."""
    found = covering.exactly(_ring(30), [1] * 30, cover.NODES)
    assert isinstance(found, covering.Choice)
    assert (len(found.places), found.settled) == (12, True)


@pytest.mark.parametrize("given", [1, 2])
def test_what_is_not_proved_to_be_the_first_says_so(monkeypatch: pytest.MonkeyPatch, given: int) -> None:
    """The least cost is proved, and then the solver stops: at the number, or at the order."""
    asked, times = covering._Solver.least, iter(range(9))  # noqa: SLF001 - a solver that stops

    def stops(*args: object, **known: object) -> object:
        return asked(*args, **known) if next(times) < given else None  # type: ignore[arg-type]

    monkeypatch.setattr(covering._Solver, "least", stops)  # noqa: SLF001
    found = cover.fewest(_many(), cost={each.id: 1 + place % 2 for place, each in enumerate(_many().indicators)})
    assert (found.exact, found.settled) == (True, False)
    assert found.message().endswith("another that is as good may come first")


def test_much_is_reduced_soon() -> None:
    """A chain is taken from its ends: each set is looked at again only where its neighbour changed."""
    chain = [frozenset({f"x{each}", f"x{each + 1}"}) for each in range(20_000)]
    sure, rest = covering.reduced(chain, [1] * len(chain))
    assert (len(sure), rest) == (10_001, {})


def test_many_indicators_need_an_extra_and_few_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(km_errors.MissingExtraError, match=r"kwaliteitsmodel\[solve\]"):
        cover.fewest(_many())
    assert cover.fewest(_many(covering.FEW)).exact
    assert not cover.fewest(_many(), method="greedy").exact


@pytest.mark.parametrize(("below", "proved"), [(0.0, True), (0.5, True), (1.0, False), (1.5, False)])
def test_what_is_not_proved_to_be_the_least_is_out_of_reach(
    monkeypatch: pytest.MonkeyPatch, below: float, proved: bool
) -> None:
    """All is in whole numbers: a bound within one of what was found proves it, and one that is further off doesn't."""
    optimize = pytest.importorskip("scipy.optimize")
    asked = optimize.milp

    def bounded(*args: object, **known: object) -> object:
        found = asked(*args, **known)
        found.mip_dual_bound = found.fun - below
        return found

    monkeypatch.setattr(optimize, "milp", bounded)
    found = covering.exactly(_ring(30), [1] * 30, cover.NODES)
    assert (found is not covering.OutOfReach.TOO_MANY) is proved


def test_what_turns_out_superfluous_is_left_out() -> None:
    """The first is taken first, and what is taken after it holds all that it held."""
    sets = [frozenset(each) for each in ("abcd", "abe", "cdf", "ef")]
    found = covering.greedily(sets, [8, 9, 9, 100])
    assert (found.places, found.at_least) == ((1, 2), Fraction(26) / Fraction(25, 12))
