"""The strategies make what they promise, know their own bounds, and turn up by themselves."""

import importlib
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sized
from datetime import date
from inspect import isclass
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument, Unsatisfiable

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, strategies
from kwaliteitsmodel._hypothesis import plural
from kwaliteitsmodel.domain import ids
from kwaliteitsmodel.domain.fields import is_id, only, optional
from kwaliteitsmodel.errors import MissingExtraError
from kwaliteitsmodel.model import ID_TYPES, KINDS
from kwaliteitsmodel.references import references
from kwaliteitsmodel.strategies import _given
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._models import _consistent

CLASSES = {name: getattr(km, name) for name in dir(km) if isclass(getattr(km, name))}
SHAPES = {
    *("Planted", "countries", "hierarchies", "hubs", "planted_networks", "rings", "school_regions", "time_series"),
}
"""What draws models of one shape; see test_shapes.py."""
BELONGING = {km.RelationKind.PART_OF, km.RelationKind.LIES_IN, km.RelationKind.GOVERNS}

FEW = settings(max_examples=max(2, settings().max_examples // 5))
"""Where each example draws an entity once for each of its fields."""

MANY = settings(max_examples=max(100, settings().max_examples))
"""Where it is counted how much of what is drawn is thrown away."""

QUICKLY = settings(max_examples=2_000, database=None, phases=[Phase.generate])
ALWAYS = settings(QUICKLY, derandomize=True)
"""Where it takes many draws before what is wanted turns up: the same ones each time."""

SHRUNK = settings(max_examples=2_000, database=None, phases=[Phase.generate, Phase.shrink])

IN_A_BARE_INTERPRETER = """
import sys, typing
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from inspect import isclass
assert "kwaliteitsmodel.strategies" not in sys.modules
import kwaliteitsmodel as km
quickly = settings(
    database=None, deadline=None, derandomize=True, max_examples=3, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
for name in dir(km):
    kind = getattr(km, name)
    if isclass(kind) or isinstance(kind, typing.NewType) or typing.get_args(kind):
        supertype = getattr(kind, "__supertype__", kind)

        @quickly
        @given(st.from_type(kind))
        def draw(made):
            assert isinstance(made, supertype), name

        draw()
        print(name)
"""

UNTOUCHED = """
import sys
finders, hooks = [*sys.meta_path], [*sys.path_hooks]
import hypothesis
assert sys.meta_path == finders, sys.meta_path
assert sys.path_hooks == hooks, sys.path_hooks
print("well")
"""

ALONE = {
    "hypothesis first": "import hypothesis, kwaliteitsmodel.strategies",
    "strategies first": "import kwaliteitsmodel.strategies, hypothesis",
    "entry point first": "import kwaliteitsmodel._hypothesis, kwaliteitsmodel.strategies",
    "only hypothesis": "import hypothesis.strategies",
}


def run(program: str) -> list[str]:
    """Run *program* in a fresh interpreter, where every warning is an error, and return its lines."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_every_class_has_a_strategy_that_is_called_as_its_plural() -> None:
    wrong = {"BrokenDocument", "Violating", "broken_documents", "hostile_texts", "violating"}
    assert {plural(name) for name in CLASSES} | {"ids", "names", "entities"} | wrong | SHAPES == set(strategies.__all__)
    assert dir(strategies) == strategies.__all__ == sorted(strategies.__all__)


@pytest.mark.parametrize("name", CLASSES)
@given(data=st.data())
def test_the_strategy_of_a_class_makes_that_class(name: str, data: st.DataObject) -> None:
    made = data.draw(getattr(strategies, plural(name))())
    assert isinstance(made, CLASSES[name])
    assert isinstance(data.draw(st.from_type(CLASSES[name])), CLASSES[name])


@pytest.mark.parametrize("kind", [each for each in vars(ids).values() if hasattr(each, "__supertype__")])
@given(data=st.data())
def test_an_id_is_known_by_its_type_too(kind: type[str], data: st.DataObject) -> None:
    id = data.draw(st.from_type(kind))  # noqa: A001 - the word of the domain
    assert km.Source(id=km.SourceId(id), title="a").id == id


def test_types_are_drawn_without_importing_our_strategies() -> None:
    """Every class at the door, every type of id, and what several classes are together."""
    shown = run(IN_A_BARE_INTERPRETER)
    assert [each for each in shown if each in CLASSES] == list(CLASSES)
    assert set(shown) - set(CLASSES) == {*ID_TYPES, "EntityId", "Entity"}


@pytest.mark.parametrize("program", ALONE.values(), ids=ALONE.keys())
def test_whatever_is_imported_first_all_is_well(program: str) -> None:
    """Importing hypothesis imports our entry point, halfway through the import of our strategies."""
    assert run(f"{program}; print('well')") == ["well"]


def test_importing_hypothesis_loads_of_ours_only_the_model() -> None:
    """So it costs those who test something else no more than that."""
    loaded = "import sys; print(*sorted(each for each in sys.modules if each.startswith('kwaliteitsmodel')), sep='\\n')"
    ours = set(run(f"import hypothesis; {loaded}"))
    door = "import kwaliteitsmodel as km; [getattr(km, name) for name in dir(km)]"
    assert ours == {*run(f"{door}; {loaded}"), "kwaliteitsmodel._hypothesis"}
    others = "print(*{'cattrs', 'networkx', 'narwhals', 'yaml'} & set(sys.modules))"
    assert run(f"import hypothesis, sys; {others}") == [""]


def test_importing_hypothesis_loads_of_others_only_what_the_model_needs() -> None:
    """The entry point adds nothing but itself to what the model and a registered type load."""
    others = "[each for each in sys.modules if not each.startswith('hypothesis.')]"
    loaded = f"import sys; print(*sorted({others}), sep='\\n')"
    alone = "import os; os.environ['HYPOTHESIS_NO_PLUGINS'] = '1'; import hypothesis.strategies as st"
    alone = f"{alone}; st.register_type_strategy(type('Anything', (), {{}}), st.none())"
    model = "import kwaliteitsmodel.model as model, kwaliteitsmodel as km; [getattr(km, name) for name in dir(km)]"
    needed = {*run(f"{alone}; {loaded}"), *run(f"{model}; {loaded}")}
    assert {*run(f"import hypothesis; {loaded}")} - needed == {"kwaliteitsmodel._hypothesis"}


def test_importing_hypothesis_leaves_the_way_of_importing_alone() -> None:
    assert run(UNTOUCHED) == ["well"]


@pytest.mark.parametrize("kind", [Hashable, Sized, Container, Mapping, Iterable, object], ids=str)
@given(data=st.data())
def test_whoever_draws_something_general_gets_nothing_of_ours(kind: type, data: st.DataObject) -> None:
    """Our types are registered in the tests of everyone who has this library installed."""
    assert not type(data.draw(st.from_type(kind))).__module__.startswith("kwaliteitsmodel")


def test_without_hypothesis_the_strategies_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "kwaliteitsmodel.strategies")
    with pytest.raises(MissingExtraError) as caught:
        importlib.import_module("kwaliteitsmodel.strategies")
    assert (caught.value.extra, caught.value.package) == ("strategies", "hypothesis")
    assert isinstance(caught.value.__cause__, ImportError)


def _refused() -> None:
    raise AssertionError("fields were drawn that are impossible together")


@pytest.mark.parametrize("name", [name for name, kind in CLASSES.items() if attrs.has(kind)])
@given(data=st.data())
def test_fields_are_drawn_to_fit_each_other(name: str, data: st.DataObject) -> None:
    """What doesn't fit is thrown away, so that nothing but the time that tests take would show it."""
    with patch.object(_given, "reject", _refused):
        assert isinstance(data.draw(getattr(strategies, plural(name))()), CLASSES[name])


TIGHT: dict[str, st.SearchStrategy[Any]] = {
    "moves in the order of time": strategies.findings(
        position=km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE)
    ),
    "a midterm in three days": strategies.goals(period=km.Period(start=date(2025, 1, 1), end=date(2025, 1, 3))),
    "a period of a midterm": strategies.goals(plan=km.Plan(midterm=date(1, 1, 3))),
    "bands up to an end": strategies.sets_of_norm_bands(end=0),
    "bounds": strategies.norm_bands(),
    "no plan beside what is explored": strategies.goals(exploration=km.Exploration(intention="Find out")),
}


@pytest.mark.parametrize("strategy", TIGHT.values(), ids=TIGHT.keys())
def test_where_little_fits_that_is_drawn(strategy: st.SearchStrategy[Any]) -> None:
    @settings(MANY, derandomize=True, database=None, phases=[Phase.generate])
    @given(strategy)
    def draw(made: object) -> None:
        drawn.append(made)

    drawn: list[object] = []
    with patch.object(_given, "reject", _refused):
        draw()
    assert drawn


def test_hardly_any_model_is_thrown_away() -> None:
    """It would be, where it pointed at what isn't there."""
    kept: list[bool] = []

    @settings(MANY, derandomize=True, database=None, phases=[Phase.generate])
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        kept.append(False)
        data.draw(strategies.models())
        kept[-1] = True

    draw()
    assert sum(kept) / len(kept) > 0.8


@pytest.mark.parametrize("plural", ["triggers", "explanations", "uses"])
def test_what_needs_much_is_drawn_with_what_it_needs(plural: str) -> None:
    """Such as a trigger with what was found, and what that started."""
    model = find(strategies.models(min_entities=20), lambda model: bool(getattr(model, plural)), settings=ALWAYS)
    assert getattr(model, plural)


@given(strategies.models(kinds=("triggers",), min_entities=3))
def test_a_trigger_is_drawn_beside_a_finding_and_a_goal_that_it_may_have_started(model: km.QualityModel) -> None:
    assert bool(model.triggers) <= (bool(model.findings) and bool(model.goals))


@given(strategies.ids())
def test_ids_are_what_ids_may_be(id: str) -> None:
    assert 0 < len(id) <= 200
    assert id.isprintable()
    assert not re.search(r"\s", id)
    assert unicodedata.is_normalized("NFC", id)


@given(strategies.models(max_entities=4))
def test_a_model_has_no_more_entities_than_were_asked_for(model: km.QualityModel) -> None:
    assert len(list(model.entities())) <= 4


@given(strategies.models())
def test_in_a_model_every_reference_leads_to_the_right_kind(model: km.QualityModel) -> None:
    for each in model.entities():
        for reference in references(each):
            found = model[km.EntityId(reference.target)]
            assert isinstance(found, ID_TYPES.get(reference.kind, object))


@given(strategies.models() | strategies.models(dangling=True))
def test_in_a_model_nobody_belongs_to_itself(model: km.QualityModel) -> None:
    above: dict[str, set[str]] = {}
    for each in model.relations:
        if each.kind in BELONGING:
            upside_down = each.kind is km.RelationKind.GOVERNS
            child, parent = (each.target, each.source) if upside_down else (each.source, each.target)
            above.setdefault(child, set()).add(parent)
    for start in above:
        reached, ahead = set[str](), [start]
        while ahead:
            fresh = above.get(ahead.pop(), set()) - reached
            reached |= fresh
            ahead.extend(fresh)
        assert start not in reached


@given(strategies.models() | strategies.models(dangling=True))
def test_in_a_model_nobody_succeeds_itself(model: km.QualityModel) -> None:
    after = [(each.predecessor, each.successor) for each in model.successions]
    for start, _ in after:
        reached, ahead = set[str](), {start}
        while ahead:
            ahead = {successor for predecessor, successor in after if predecessor in ahead} - reached
            reached |= ahead
        assert start not in reached


@given(strategies.successions(predecessor="b", successor="a"), strategies.successions(predecessor="a", successor="b"))
def test_successions_that_run_in_a_ring_are_turned(one: km.Succession, other: km.Succession) -> None:
    """In drawn models hardly any two join the same stakeholders; here all of them do."""
    assume(one.id != other.id)
    model = _consistent(km.QualityModel(name="Region", successions=(one, other)))
    assert [(each.predecessor, each.successor) for each in model.successions] == [("a", "b"), ("a", "b")]


def _above_itself(model: km.QualityModel) -> set[str]:
    """Return the goals that are a part or a means of themselves, however long the way."""
    above: dict[str, set[str]] = {
        each.id: {*each.serves, *([each.part_of] if each.part_of else [])} for each in model.goals
    }
    found = set[str]()
    for start in above:
        reached, ahead = set[str](), {start}
        while ahead:
            ahead = {end for each in ahead for end in above.get(each, ())} - reached
            reached |= ahead
        if start in reached:
            found.add(start)
    return found


@given(strategies.models() | strategies.models(dangling=True))
def test_in_a_model_no_goal_is_a_part_or_a_means_of_itself(model: km.QualityModel) -> None:
    assert _above_itself(model) == set()


@given(st.permutations("abcde"), st.lists(st.booleans(), min_size=3, max_size=5))
def test_goals_that_run_in_a_long_ring_are_turned(names: list[str], parts: list[bool]) -> None:
    """Each is a part or a means of the next one."""
    ring = [km.GoalId(each) for each in names[: len(parts)]]
    goals = tuple(
        km.Goal(id=each, text=each, part_of=above if part else None, serves=() if part else (above,))
        for each, above, part in zip(ring, [*ring[1:], ring[0]], parts, strict=True)
    )
    model = km.QualityModel(name="Region", goals=goals)
    assert _above_itself(model) == set(ring)
    assert _above_itself(_consistent(model)) == set()


@given(strategies.goals(id="b", part_of="a", serves=("c",)), strategies.goals(id="a", part_of="b", serves=("c", "b")))
def test_goals_that_run_in_a_ring_are_turned(one: km.Goal, other: km.Goal) -> None:
    """In drawn models hardly any two are joined; here all of them are."""
    model = _consistent(km.QualityModel(name="Region", goals=(one, other)))
    assert [(each.part_of, each.serves) for each in model.goals] == [(None, ("c",)), ("b", ("c", "b"))]


def _goes_round(after: Mapping[Any, set[Any]]) -> bool:
    """Return whether some way leads back to where it started."""
    for start in after:
        reached, ahead = set[str](), {start}
        while ahead:
            ahead = {end for each in ahead for end in after.get(each, ())} - reached
            reached |= ahead
        if start in reached:
            return True
    return False


@given(strategies.models() | strategies.models(dangling=True))
def test_in_a_model_no_criterion_audit_or_finding_leads_back_to_itself(model: km.QualityModel) -> None:
    assert not _goes_round({each.id: {each.part_of} - {None} for each in model.criteria})
    assert not _goes_round({each.id: {each.follows, each.self_evaluation} - {None} for each in model.audits})
    assert not _goes_round({each.id: {each.still} - {None} for each in model.findings})


@given(
    strategies.criteria(id="a", edition="e", part_of="b"),
    strategies.criteria(id="b", edition=st.sampled_from("ef"), part_of="a"),
)
def test_criteria_that_run_in_a_ring_are_turned(one: km.Criterion, other: km.Criterion) -> None:
    """In drawn models hardly any two are joined; here all of them are."""
    model = _consistent(km.QualityModel(name="Region", criteria=(one, other)))
    assert [each.part_of for each in model.criteria] == ["b" if other.edition == "e" else None, None]


_OWN = strategies.audits(of="a", kind=km.AuditKind.SELF_EVALUATION, held=None, id="c", follows="d", self_evaluation="d")


@given(_OWN, strategies.audits(of="a", kind=km.AuditKind.SELF_EVALUATION, held=None, id="d", follows="c"))
def test_audits_that_run_in_a_ring_are_turned(one: km.Audit, other: km.Audit) -> None:
    model = _consistent(km.QualityModel(name="Region", audits=(one, attrs.evolve(other, self_evaluation=one.id))))
    assert [(each.follows, each.self_evaluation) for each in model.audits] == [("d", "d"), (None, None)]


@given(strategies.audits(id="c", follows="d", self_evaluation="d"), strategies.audits(id="d"))
def test_an_audit_follows_and_builds_on_what_can_come_before_it(one: km.Audit, other: km.Audit) -> None:
    first = _consistent(km.QualityModel(name="Region", audits=(one, other))).audits[0]
    later = one.held is not None and other.held is not None and other.held.is_after(one.held)
    fits = one.of == other.of and not later
    assert first.follows == ("d" if fits else None)
    assert first.self_evaluation == ("d" if fits and other.kind is km.AuditKind.SELF_EVALUATION else None)


@given(strategies.findings(id="f", still="g"), strategies.findings(id="g", still="f"))
def test_findings_that_run_in_a_ring_are_turned(one: km.Finding, other: km.Finding) -> None:
    model = _consistent(km.QualityModel(name="Region", findings=(one, other)))
    assert [each.still for each in model.findings] == ["g", None]


@given(strategies.models() | strategies.models(dangling=True))
def test_in_a_model_a_judgement_gives_a_grade_of_its_scale(model: km.QualityModel) -> None:
    for each in model.judgements:
        scale = model.find(each.scale)
        assert not isinstance(scale, km.Scale) or each.grade in {grade.value for grade in scale.grades}


_YES = st.lists(strategies.grades(value="yes"), max_size=1).map(tuple)


@given(strategies.judgements(id="j", scale="s", grade="yes"), strategies.scales(id="s", grades=_YES))
def test_a_grade_that_is_given_is_one_of_the_scale_and_could_be_given_that_day(
    judgement: km.Judgement, scale: km.Scale
) -> None:
    """In drawn models hardly any judgement has a scale with grades; here all of them do."""
    model = _consistent(km.QualityModel(name="Region").adding(judgement, scale))
    assert model.judgements[0].grade == judgement.grade
    assert model.scales[0].grades[: len(scale.grades)] == scale.grades
    assert [each.id for each in checks.run(model, select={"NRM005", "NRM006"}).violations] == []


@given(strategies.models() | strategies.models(dangling=True))
def test_in_a_model_a_site_is_part_of_nobody_with_another_brin(model: km.QualityModel) -> None:
    for each in model.relations:
        site, other = model.find(each.source), model.find(each.target)
        part_of = each.kind is km.RelationKind.PART_OF
        if part_of and isinstance(site, km.Stakeholder) and isinstance(other, km.Stakeholder) and site.site:
            assert other.brin in {None, site.site.brin}


@given(strategies.site_codes(), strategies.brins())
def test_a_site_of_another_institution_is_made_to_work_with_it(code: km.SiteCode, brin: km.Brin) -> None:
    """In drawn models hardly any two codes contradict each other; here most of them do."""
    site, institution = km.StakeholderId("a"), km.StakeholderId("b")
    tie = km.Relation(id=km.RelationId("ab"), kind=km.RelationKind.PART_OF, source=site, target=institution)
    model = km.QualityModel(name="Region").adding(
        km.Stakeholder(id=site, name="Site", kind=km.StakeholderKind.SITE, site=code),
        km.Stakeholder(id=institution, name="Institution", kind=km.StakeholderKind.INSTITUTION, brin=brin),
        tie,
    )
    kind = km.RelationKind.PART_OF if code.brin == brin else km.RelationKind.COLLABORATES_WITH
    assert _consistent(model).relations == (attrs.evolve(tie, kind=kind),)


@given(
    st.lists(strategies.observations(indicator="i", of="a", period=km.Period()), unique_by=lambda each: each.id),
    st.lists(strategies.targets(indicator="i", of="a", period=km.Period()), unique_by=lambda each: each.id),
)
def test_the_first_word_about_something_is_made_the_only_one(
    seen: list[km.Observation], aimed: list[km.Target]
) -> None:
    taken = {each.id for each in seen}
    targets = [each for each in aimed if each.id not in taken]
    model = _consistent(km.QualityModel(name="Region", observations=tuple(seen), targets=tuple(targets)))
    assert [each.value for each in model.observations] == [seen[0].value for _ in seen]
    assert [each.value for each in model.targets] == [targets[0].value for _ in targets]


@given(strategies.models() | strategies.models(dangling=True))
def test_in_a_model_nothing_is_said_twice_in_two_ways(model: km.QualityModel) -> None:
    for several in (model.observations, model.targets):
        said: dict[object, object] = {}
        for each in several:
            assert said.setdefault((each.indicator, each.of, each.period), each.value) == each.value


@given(strategies.periods(), st.booleans(), st.data())
def test_periods_and_dates_stay_within_what_they_are_given(
    within: km.Period, allow_open: bool, data: st.DataObject
) -> None:
    period = data.draw(strategies.periods(within=within, allow_open=allow_open))
    assert period.within(within)
    assert allow_open or None not in {period.start, period.end}
    when = data.draw(strategies.approximate_dates(within=within))
    assert km.Period(start=when.earliest, end=when.latest).within(within)


@given(strategies.intervals(), st.booleans(), st.data())
def test_intervals_stay_within_what_they_are_given(within: km.Interval, allow_open: bool, data: st.DataObject) -> None:
    interval = data.draw(strategies.intervals(within=within, allow_open=allow_open))
    assert all(end in within for end in (interval.low, interval.high) if end is not None)
    assert (interval.low is None) <= (allow_open and within.low is None)
    assert (interval.high is None) <= (allow_open and within.high is None)


@given(strategies.school_years(), strategies.school_years(), st.data())
def test_years_stay_between_their_bounds(one: km.SchoolYear, other: km.SchoolYear, data: st.DataObject) -> None:
    low, high = sorted((one, other))
    assert low <= data.draw(strategies.school_years(min_value=low, max_value=high)) <= high
    first, last = km.CalendarYear(low.start), km.CalendarYear(high.start)
    assert first <= data.draw(strategies.calendar_years(min_value=first, max_value=last)) <= last


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
@FEW
@given(data=st.data())
def test_every_field_of_an_entity_can_be_given(kind: type[km.Entity], data: st.DataObject) -> None:
    """As a plain value or as a strategy: what is given is there, and the rest is drawn to fit."""
    strategy = getattr(strategies, plural(kind.__name__))
    entity = data.draw(strategy())
    values = attrs.asdict(entity, recurse=False)
    for name, value in values.items():
        option = data.draw(st.sampled_from((value, st.just(value))))
        assert getattr(data.draw(strategy(**{name: option})), name) == value
    assert data.draw(strategy(**values)) == entity


POSSIBLE: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], object]]] = {
    "a site of an institution": (
        strategies.stakeholders(kind=km.StakeholderKind.SITE, brin=km.Brin("02QZ")),
        lambda each: each.site and each.site.brin == each.brin == km.Brin("02QZ"),
    ),
    "an institution of a site": (
        strategies.stakeholders(site=km.SiteCode("02QZ00")),
        lambda each: each.brin == km.Brin("02QZ"),
    ),
    "a code of a sector": (
        strategies.stakeholders(sector=km.Sector.VO),
        lambda each: each.swv and each.swv.sector is km.Sector.VO,
    ),
    "a sector of a code": (
        strategies.stakeholders(swv=km.SwvCode("PO2001")),
        lambda each: each.sector is km.Sector.PO,
    ),
    "no code of a sector that has none": (
        strategies.stakeholders(sector=km.Sector.HO),
        lambda each: each.swv is None and each.sector is km.Sector.HO,
    ),
    "a kind of one's own": (
        strategies.stakeholders(kind=km.StakeholderKind.OTHER),
        lambda each: each.own_kind.strip(),
    ),
    "a kind where there is none of one's own": (
        strategies.audits(own_kind=""),
        lambda each: each.kind is not km.AuditKind.OTHER,
    ),
    "two strategies that agree now and then": (
        strategies.relations(source=st.sampled_from("ab"), target=st.sampled_from("ab")),
        lambda each: each.source != each.target,
    ),
    "the source of a relation with a target": (strategies.relations(target="a"), lambda each: each.source != "a"),
    "a record of which one part is left": (strategies.recordeds(by=None, on=None), lambda each: each.source),
    "a profile of which one part is left": (
        strategies.actor_profiles(ambition=None, development_stage=None),
        lambda each: each.capacity,
    ),
    "a table of one's own": (
        strategies.conversations(setting=km.Setting.OTHER),
        lambda each: each.own_setting.strip(),
    ),
    "a table where there is none of one's own": (
        strategies.verdicts(own_setting=""),
        lambda each: each.setting not in {None, km.Setting.OTHER},
    ),
    "whom one asks for an account": (strategies.needs_for_account(by="a"), lambda each: each.of != "a"),
    "rings that are long enough now and then": (
        strategies.circles_of_involvement(ring=st.lists(st.sampled_from("abcd"), unique=True).map(tuple)),
        lambda each: len(each.ring) > 3,
    ),
    "a conversation in which much matters": (
        strategies.conversations(),
        lambda each: len({relevance.stakeholder for relevance in each.relevances}) > 1,
    ),
    "a relation that is absent": (strategies.relations(), lambda each: not each.present),
    "an account in an agreed form": (
        strategies.relations(),
        lambda each: each.form and each.form.agreed_by and each.per_year is not None,
    ),
    "where something lies that moved": (
        strategies.indicators(
            moves=(
                km.Move(
                    origin=km.QuadrantField.LOWER_RIGHT,
                    to=km.QuadrantField.LOWER_LEFT,
                    on=km.ApproximateDate.parse("2024"),
                ),
            )
        ),
        lambda each: each.position.quadrant_field is km.QuadrantField.LOWER_LEFT,
    ),
    "how something came where it lies": (
        strategies.goals(position=km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE)),
        lambda each: [move.origin.value for move in each.moves] == ["lower-right", "lower-left"],
    ),
    "a pole of the whole": (
        strategies.positions(part=km.CollectivePart.NETWORK),
        lambda each: each.scope is km.Scope.COLLECTIVE,
    ),
    "a move to a field": (
        strategies.moves(to=km.QuadrantField.UPPER_RIGHT),
        lambda each: each.origin is km.QuadrantField.LOWER_RIGHT,
    ),
    "a period with its midterm in it": (
        strategies.goals(plan=km.Plan(midterm=date(2026, 2, 1))),
        lambda each: each.period.start and each.period.end and date(2026, 2, 1) in each.period,
    ),
    "a midterm on the second day there is": (
        strategies.goals(plan=km.Plan(midterm=date(1, 1, 2))),
        lambda each: each.period.start == date.min,
    ),
    "a midterm in a period": (
        strategies.goals(period=km.SchoolYear(2025).period),
        lambda each: each.plan and each.plan.midterm and each.exploration is None,
    ),
    "a plan without room for a midterm": (
        strategies.goals(period=km.Period.on(date(2025, 10, 1)), exploration=None),
        lambda each: each.plan and each.plan.midterm is None,
    ),
    "a goal that isn't planned": (
        strategies.goals(exploration=km.Exploration(intention="Find out")),
        lambda each: each.plan is None and each.period,
    ),
    "a goal with another goal": (
        strategies.goals(part_of="a", serves=("b",)),
        lambda each: each.id not in {"a", "b"},
    ),
    "a band where neither more nor less is better": (
        strategies.indicators(direction=km.Direction.WITHIN),
        lambda each: each.band.low is not None,
    ),
    "a direction without a band": (strategies.indicators(band=None), lambda each: each.direction is km.Direction.LESS),
    "a direction with a band": (
        strategies.indicators(band=km.Interval(low=1)),
        lambda each: each.direction is km.Direction.WITHIN,
    ),
    "a threshold that is a share": (strategies.thresholds(value=None), lambda each: each.share_of and each.share > 0),
    "of what a threshold is a share": (strategies.thresholds(share=0.5), lambda each: each.share_of == "b"),
    "a threshold that is no share": (
        strategies.thresholds(share=None),
        lambda each: each.value is not None and each.share_of is None,
    ),
    "a threshold of both": (strategies.thresholds(), lambda each: None not in {each.share, each.value}),
    "bounds under an upper one": (strategies.norm_bands(upper=0.5), lambda each: each.lower == 0.5),
    "an end beyond the bands": (
        strategies.sets_of_norm_bands(bands=(km.NormBand(start=1, lower=2), km.NormBand(start=3, lower=2))),
        lambda each: each.end is not None and each.end >= 3,
    ),
    "bands up to an end": (
        strategies.sets_of_norm_bands(end=0.5),
        lambda each: len(each.bands) > 1 and each.bands[-1].start <= 0.5,
    ),
    "hard data that validate": (
        strategies.evidence(validates=("talks",)),
        lambda each: each.kind is km.EvidenceKind.HARD and not each.interprets,
    ),
    "soft data that interpret": (
        strategies.evidence(interprets=("survey",)),
        lambda each: each.kind is km.EvidenceKind.SOFT and not each.validates,
    ),
    "what yields something": (
        strategies.instrument_uses(yielded_nothing=False),
        lambda each: any(each.beneficiary is km.Beneficiary.OTHER for each in each.yields),
    ),
    "what was looked at and yielded nothing": (
        strategies.instrument_uses(yields=()),
        lambda each: each.yielded_nothing and each.moves,
    ),
    "what something else set going": (strategies.triggers(finding="a"), lambda each: each.started != "a"),
    "a reason of one's own": (
        strategies.innovations(reason=km.LearningReason.OTHER),
        lambda each: each.own_reason.strip() and each.testbed,
    ),
    "what a criterion is no part of": (strategies.criteria(part_of="a"), lambda each: each.id != "a"),
    "what a criterion is mapped to": (strategies.norm_mappings(target="a"), lambda each: each.source != "a"),
    "who certifies a holder": (strategies.certificates(holder="a"), lambda each: each.certifier != "a"),
    "what someone judges of themselves": (strategies.judgements(by="a"), lambda each: each.is_own),
    "what someone else judges": (strategies.judgements(of="a"), lambda each: not each.is_own),
    "a tie of another kind": (
        strategies.auditor_ties(kind=km.AuditorTieKind.OTHER),
        lambda each: each.own_kind.strip(),
    ),
    "supervision of another kind": (
        strategies.supervision_arrangements(kind=km.ArrangementKind.OTHER),
        lambda each: each.own_kind.strip(),
    ),
    "an angle of another kind": (strategies.angles(kind=km.AngleKind.OTHER), lambda each: each.own_kind.strip()),
    "a text of which one language is left": (strategies.texts(en=" "), lambda each: each.nl.strip()),
    "codes of drawn institutions": (
        strategies.site_codes(brin=st.just(km.Brin("02QZ"))),
        lambda each: each.brin == km.Brin("02QZ"),
    ),
    "codes of drawn sectors": (
        strategies.swv_codes(sector=strategies.sectors()),
        lambda each: each.sector in {km.Sector.PO, km.Sector.VO},
    ),
    "the last of days": (
        strategies.periods(within=km.Period.on(date.max)),
        lambda each: each == km.Period.on(date.max),
    ),
    "an interval without a whole number": (
        strategies.intervals(within=km.Interval(low=0.25, high=0.75)),
        lambda each: 0.25 <= each.low <= each.high <= 0.75,
    ),
}


@pytest.mark.parametrize(("strategy", "holds"), POSSIBLE.values(), ids=POSSIBLE.keys())
def test_options_that_belong_together_are_drawn_together(
    strategy: st.SearchStrategy[Any], holds: Callable[[Any], object]
) -> None:
    assert find(strategy, lambda each: bool(holds(each)), settings=QUICKLY) is not None


untyped: Any = strategies  # what follows is refused by type checkers too

IMPOSSIBLE: dict[str, Callable[[], st.SearchStrategy[object]]] = {
    "an id with a space": lambda: untyped.sources(id="a b"),
    "a kind that is text": lambda: untyped.stakeholders(kind="site"),
    "a field that is none": lambda: untyped.stakeholders(colour="red"),
    "a list for a tuple": lambda: untyped.stakeholders(regions=["a"]),
    "other without own kind": lambda: untyped.stakeholders(kind=km.StakeholderKind.OTHER, own_kind=" "),
    "a site of another institution": lambda: untyped.stakeholders(
        site=km.SiteCode("02QZ00"), brin=km.Brin("03AA"), name=strategies.names()
    ),
    "a code of another sector": lambda: untyped.stakeholders(swv=km.SwvCode("PO2001"), sector=km.Sector.VO),
    "a relation with itself": lambda: untyped.relations(source="a", target="a"),
    "an account of oneself": lambda: untyped.needs_for_account(by="a", of="a"),
    "a successor of oneself": lambda: untyped.successions(predecessor="a", successor="a"),
    "a ring of two": lambda: untyped.circles_of_involvement(ring=("a", "b")),
    "a profile of nothing": lambda: untyped.actor_profiles(ambition=None, capacity=None, development_stage=None),
    "a table of nobody's own": lambda: untyped.verdicts(setting=km.Setting.OTHER, own_setting=""),
    "what matters twice": lambda: untyped.conversations(
        relevances=tuple(km.Relevance(stakeholder=km.StakeholderId("a"), aspect=km.AspectId("b")) for _ in "12")
    ),
    "half a person": lambda: untyped.participants(people=0.5),
    "nobody": lambda: untyped.participants(people=0),
    "a position of a school in the network": lambda: untyped.positions(
        scope=km.Scope.SCHOOL, part=km.CollectivePart.NETWORK
    ),
    "a move back": lambda: untyped.moves(origin=km.QuadrantField.LOWER_LEFT, to=km.QuadrantField.LOWER_RIGHT),
    "a move from where nothing leaves": lambda: untyped.moves(origin=km.QuadrantField.UPPER_LEFT),
    "a move to where nothing comes": lambda: untyped.moves(to=km.QuadrantField.LOWER_RIGHT),
    "moves without a place": lambda: untyped.findings(
        position=None,
        moves=(
            km.Move(
                origin=km.QuadrantField.LOWER_RIGHT,
                to=km.QuadrantField.LOWER_LEFT,
                on=km.ApproximateDate.parse("2024"),
            ),
        ),
    ),
    "a goal that is planned and explored": lambda: untyped.goals(
        plan=km.Plan(), exploration=km.Exploration(intention="Find out")
    ),
    "a midterm outside": lambda: untyped.goals(
        plan=km.Plan(midterm=date(2024, 1, 1)), period=km.SchoolYear(2025).period
    ),
    "a part of itself": lambda: untyped.goals(id="a", part_of="a"),
    "a means of itself": lambda: untyped.goals(id="a", serves=("a",)),
    "a direction without its band": lambda: untyped.indicators(direction=km.Direction.WITHIN, band=None),
    "a share of nothing": lambda: untyped.thresholds(share=0.5, share_of=None),
    "no threshold": lambda: untyped.thresholds(value=None, share=None),
    "bounds out of order": lambda: untyped.norm_bands(lower=2, upper=1),
    "bands out of order": lambda: untyped.sets_of_norm_bands(
        bands=tuple(km.NormBand(start=start, lower=0) for start in (2, 1))
    ),
    "bands beyond the end": lambda: untyped.sets_of_norm_bands(bands=(km.NormBand(start=2, lower=0),), end=1),
    "soft data that validate": lambda: untyped.evidence(kind=km.EvidenceKind.SOFT, validates=("survey",)),
    "hard data that interpret": lambda: untyped.evidence(kind=km.EvidenceKind.HARD, interprets=("talks",)),
    "something and nothing": lambda: untyped.instrument_uses(
        yielded_nothing=True, yields=(km.Yield(beneficiary=km.Beneficiary.PUPILS, text="Rest"),)
    ),
    "what set itself going": lambda: untyped.triggers(finding="a", started="a"),
    "a reason of nobody's own": lambda: untyped.innovations(reason=km.LearningReason.OTHER, own_reason=""),
    "yields for nobody in particular": lambda: untyped.yields(beneficiary=km.Beneficiary.OTHER, own_beneficiary=" "),
    "a criterion in itself": lambda: untyped.criteria(id="a", part_of="a"),
    "a mapping to itself": lambda: untyped.norm_mappings(source="a", target="a"),
    "a certificate of oneself": lambda: untyped.certificates(holder="a", certifier="a"),
    "a tie of no kind": lambda: untyped.auditor_ties(kind=km.AuditorTieKind.OTHER, own_kind=""),
    "a text without words": lambda: untyped.texts(nl="", en=" "),
    "a record of nothing": lambda: untyped.recordeds(by=None, on=None, source=None),
    "a strategy of the wrong things": lambda: untyped.sources(title=st.integers()),
    "a number that is none": lambda: untyped.observations(value=float("nan")),
    "a site of text": lambda: untyped.site_codes(brin="02QZ"),
    "a sector without codes": lambda: untyped.swv_codes(sector=km.Sector.HO),
    "a sector of text": lambda: untyped.swv_codes(sector="po"),
    "years the wrong way round": lambda: untyped.school_years(
        min_value=km.SchoolYear(2025), max_value=km.SchoolYear(2024)
    ),
    "calendar years the wrong way round": lambda: untyped.calendar_years(
        min_value=km.CalendarYear(2025), max_value=km.CalendarYear(2024)
    ),
    "a year that is a number": lambda: untyped.school_years(min_value=2025),
    "a calendar year that is a number": lambda: untyped.calendar_years(max_value=2025),
    "within a year": lambda: untyped.periods(within=km.SchoolYear(2025)),
    "dates within a year": lambda: untyped.approximate_dates(within=2025),
    "intervals within a pair": lambda: untyped.intervals(within=(1, 2)),
    "fewer than no entities": lambda: untyped.models(max_entities=-1),
    "many entities": lambda: untyped.models(max_entities="many"),
}


@pytest.mark.parametrize("make", IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_impossible_arguments_are_refused(make: Callable[[], st.SearchStrategy[object]]) -> None:
    with pytest.raises(InvalidArgument):
        find(make(), lambda _: True)


@pytest.mark.parametrize(
    "field",
    [
        attrs.field(type=str, validator=lambda *_: None),
        attrs.field(type=str, validator=is_id),
        attrs.field(type=tuple[str, ...], validator=only(str)),
        attrs.field(type=bytes | None, default=None, validator=optional(attrs.validators.instance_of(bytes))),
    ],
    ids=["an unknown one", "an id of no type", "a kind that nothing else has", "one of others"],
)
def test_a_field_of_which_it_is_not_known_how_to_draw_it_is_told(field: Any) -> None:
    """So whoever adds a class hears what is missing, instead of finding later that it was never drawn."""
    with pytest.raises(TypeError, match="no strategy is known for"):
        made(attrs.make_class("Odd", {"odd": field}, frozen=True, kw_only=True), {})


def test_a_strategy_shows_what_it_makes_of_what_and_no_more() -> None:
    assert repr(strategies.shares(stakeholder="a")).startswith("_drawn(recipe=Share, options={'stakeholder': 'a'}")


@pytest.mark.parametrize(
    "strategy",
    [
        strategies.relations(source=st.just("a"), target=st.just("a")),
        strategies.goals(plan=km.Plan(midterm=date.min)),
        strategies.goals(plan=km.Plan(midterm=date.max)),
    ],
    ids=["a relation with itself", "a midterm on the first day", "a midterm on the last day"],
)
def test_strategies_that_never_agree_are_unsatisfiable(strategy: st.SearchStrategy[object]) -> None:
    with pytest.raises(Unsatisfiable):
        find(strategy, lambda _: True, settings=settings(max_examples=50, database=None))


@pytest.mark.parametrize(
    ("strategy", "smallest"),
    [
        (strategies.ids(), "a"),
        (strategies.names(), "a"),
        (strategies.extras(), km.Extra()),
        (strategies.brins(), km.Brin("00AA")),
        (strategies.school_years(), km.SchoolYear(2000)),
        (strategies.periods(allow_open=False), km.Period.on(date(2000, 1, 1))),
        (strategies.sources(), km.Source(id=km.SourceId("a"), title="a")),
        (strategies.models(), km.QualityModel(name="a")),
    ],
)
def test_what_fails_always_is_shown_at_its_smallest(strategy: st.SearchStrategy[object], smallest: object) -> None:
    assert find(strategy, lambda _: True, settings=SHRUNK) == smallest


@pytest.mark.parametrize("target", ["nothing", "another kind"])
def test_a_dangling_model_may_point_at_nothing_or_at_another_kind(target: str) -> None:
    def astray(model: km.QualityModel) -> bool:
        ends = [model.find(end) for each in model.relations for end in (each.source, each.target)]
        others = [each for each in ends if not isinstance(each, km.Stakeholder)]
        return any((each is None) == (target == "nothing") for each in others)

    assert find(strategies.models(dangling=True), astray, settings=QUICKLY).relations


def test_a_model_with_a_relation_shrinks_to_two_stakeholders_and_a_relation() -> None:
    model = find(strategies.models(), lambda model: bool(model.relations), settings=SHRUNK)
    assert len(list(model.entities())) == 3
    assert all(len(each.id) <= 2 for each in model.entities()), "older releases of hypothesis may leave 00 for 0"
    (relation,) = model.relations
    assert relation == km.Relation(
        id=relation.id, kind=km.RelationKind.PART_OF, source=relation.source, target=relation.target
    )


@given(st.data())
def test_a_cycle_of_a_given_perspective_is_begun_by_those_who_share_it(data: st.DataObject) -> None:
    """And one that has none, though it needs one, isn't begun."""
    shared = data.draw(st.none() | strategies.shared_perspectives())
    cycle = data.draw(strategies.cycles(perspective=shared, definition=km.LEMNISCATE))
    assert cycle.perspective == shared
    if cycle.entries:
        assert shared is not None
        assert set(cycle.entries[0].took_part) <= set(shared.shared_by)


def test_a_cycle_of_a_given_perspective_may_be_begun() -> None:
    shared = km.SharedPerspective(statements=("Everyone learns",), shared_by=(km.StakeholderId("a"),))
    cycles = strategies.cycles(perspective=shared, definition=km.LEMNISCATE)
    begun = find(cycles, lambda each: bool(each.entries) and bool(each.entries[0].took_part), settings=QUICKLY)
    assert begun.entries[0].took_part == ("a",)


REACHED: dict[str, Callable[[km.Cycle], bool]] = {
    "a second round": lambda cycle: len(cycle.rounds) > 1,
    "a return": lambda cycle: any(cycle.returned),
    "an account": lambda cycle: bool(cycle.accounts),
    "a definition of one's own": lambda cycle: cycle.definition not in (km.LEMNISCATE, km.PDCA, km.IMWR),
}


@pytest.mark.parametrize("reached", REACHED.values(), ids=REACHED.keys())
def test_cycles_are_drawn_that_go_on_and_back(reached: Callable[[km.Cycle], bool]) -> None:
    cycle = find(strategies.cycles(), reached, settings=ALWAYS)
    assert reached(cycle)
    assert len(cycle.returned) == sum(map(len, cycle.rounds)) == len(cycle.entries)
