"""What holds of every answer about the quadrant, goals and actions, whatever the model."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise, product
from typing import Any

import attrs
import networkx as nx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from unordered import turned, unordered

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, strategies
from kwaliteitsmodel.analysis import accents, actions, coverage, goals, innovations, means, moves, plans, quadrant
from kwaliteitsmodel.domain.positions import fields_on
from kwaliteitsmodel.model import KINDS
from kwaliteitsmodel.references import references

Field, Full = km.QuadrantField, coverage.Fullness
FIRST = date(2025, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(4)]
DAY = st.sampled_from(DAYS)
WHO = [km.StakeholderId(each) for each in ("swv", "school", "site:a", "site:b", "teachers")]
OF = st.sampled_from([None, *WHO])
MOSTLY = st.sampled_from([True, True, True, None, False])
MAYBE = st.sampled_from([None, True, False])
DATES = st.lists(DAY, min_size=2, max_size=2).map(lambda days: km.ApproximateDate(earliest=min(days), latest=max(days)))
VALID = st.sampled_from([None, None, km.Period(end=DAYS[0]), km.Period(start=DAYS[2])])
GOALS = st.lists(st.sampled_from([km.GoalId(f"goals{n}") for n in range(3)]), unique=True, max_size=2)
ASPECTS = st.lists(st.sampled_from([km.AspectId("x"), km.AspectId("y")]), unique=True).map(tuple)
WORDS = st.sampled_from(["", "told"])
PARTS = st.sampled_from([None, km.CollectivePart.OFFICE, km.CollectivePart.NETWORK])
WAYS = [
    (Field.LOWER_RIGHT, Field.UPPER_RIGHT, Field.UPPER_LEFT),
    (Field.LOWER_RIGHT, Field.LOWER_LEFT, Field.UPPER_LEFT),
    (Field.LOWER_RIGHT, Field.UPPER_LEFT),
]


@st.composite
def places(draw: DrawFn) -> dict[str, Any]:
    """Draw where something lies, or doesn't, and how it came there."""
    if draw(st.integers(0, 5)) == 0:
        return {}
    way = draw(st.sampled_from(WAYS))
    start = draw(st.integers(0, len(way) - 1))
    way = way[start : draw(st.integers(start, len(way) - 1)) + 1]
    days = sorted(draw(st.lists(DATES, min_size=len(way) - 1, max_size=len(way) - 1)), key=lambda day: day.earliest)
    steps = zip(pairwise(way), days, strict=True)
    moves = [km.Move(origin=origin, to=to, on=on, yielded=draw(WORDS)) for (origin, to), on in steps]
    part = draw(PARTS) if way[-1].scope is km.Scope.COLLECTIVE else None
    return {"position": km.Position(scope=way[-1].scope, mode=way[-1].mode, part=part), "moves": tuple(moves)}


@st.composite
def several(draw: DrawFn, kind: type, called: str, most: int, least: int = 0, **fields: Any) -> list[Any]:
    drawn = [draw(st.fixed_dictionaries(fields)) for _ in range(draw(st.integers(least, most)))]
    lying = "position" in attrs.fields_dict(kind)
    return [kind(id=f"{called}{n}", **(each | (draw(places()) if lying else {}))) for n, each in enumerate(drawn)]


def _goal(id: str, serves: list[km.GoalId], **known: Any) -> km.Goal:
    return km.Goal(id=km.GoalId(id), text=id, serves=tuple(each for each in serves if each != id), **known)


@st.composite
def regions(draw: DrawFn) -> km.QualityModel:
    """Draw a small region with a little of everything that lies in the quadrant."""
    named = {"name": st.just("Name"), "of": OF, "serves": GOALS.map(tuple), "aspects": ASPECTS, "valid": VALID}
    testbed = st.builds(km.Testbed, period=st.sampled_from([None, km.Period(start=DAYS[1])]), participants=st.just(()))
    kinds = [st.sampled_from([km.StakeholderKind.SITE, km.StakeholderKind.INSTITUTION])] * 2
    fixed = [km.StakeholderKind.SAMENWERKINGSVERBAND, km.StakeholderKind.INSTITUTION, *(draw(each) for each in kinds)]
    fixed.append(draw(st.sampled_from([km.StakeholderKind.ROLE, km.StakeholderKind.PARENT])))
    regional = st.sampled_from([(), (km.RegionId("north"),)])
    plan = st.builds(km.Plan, interventions=st.sampled_from([(), (km.ActionId("actions0"), km.ActionId("actions9"))]))
    every = [
        draw(several(km.Indicator, "indicators", 2, name=st.just("I"), aspects=ASPECTS, goals=GOALS.map(tuple))),
        draw(several(km.Programme, "programmes", 2, **named, essential=MAYBE)),
        draw(
            several(
                km.Innovation,
                "innovations",
                3,
                1,
                **named,
                yielded=st.sampled_from(["told", "told", ""]),
                controllable=MOSTLY,
                predictable=MOSTLY,
                testbed=st.none() | testbed,
            )
        ),
        draw(several(km.Finding, "findings", 3, 1, text=st.just("F"), of=OF, found=st.none() | DATES, about=ASPECTS)),
        draw(several(km.InstrumentUse, "uses", 2, instrument=st.just("tool"), by=OF, on=st.none() | DATES)),
        draw(
            several(
                km.Observation,
                "observations",
                4,
                indicator=st.sampled_from([km.IndicatorId("indicators0"), km.IndicatorId("indicators1")]),
                of=st.sampled_from(WHO),
                period=DAY.map(km.Period.on),
                value=st.sampled_from([1, 1, km.Missing.REFUSED]),
                recorded=st.sampled_from([None, None, km.Recorded(on=DAYS[1]), km.Recorded(on=DAYS[3])]),
            )
        ),
        draw(
            several(
                km.Trigger,
                "triggers",
                3,
                1,
                finding=st.sampled_from(["findings0", "findings0", "findings1", "observations0"]),
                started=st.sampled_from(["innovations0", "innovations0", "programmes0", "goals0", "actions0"]),
                on=st.none() | DATES,
            )
        ),
        draw(
            several(
                km.Accent,
                "accents",
                3,
                quadrant_field=st.sampled_from(Field),
                of=st.sampled_from(WHO),
                goals=GOALS.map(tuple),
                reason=WORDS,
                valid=VALID,
            )
        ),
        draw(
            several(
                km.Action,
                "actions",
                4,
                text=st.just("A"),
                owner=OF,
                due=st.none() | DAY,
                done_on=st.none() | DAY,
                effect=WORDS,
                arises_from=st.lists(
                    st.sampled_from(["findings0", "actions0", "actions1", "innovations0"]), unique=True, max_size=2
                ).map(tuple),
                serves=GOALS.map(tuple),
                hours=st.sampled_from([None, 1.0, 2.0]),
            )
        ),
    ]
    aims = [
        _goal(
            f"goals{n}",
            draw(GOALS),
            of=draw(st.sampled_from([None, WHO[0], WHO[0]])),
            period=draw(VALID),
            horizon=draw(st.sampled_from([None, *[km.Horizon.SHORT] * 3])),
            plan=draw(st.none() | plan),
            yardsticks=draw(st.sampled_from([(), (km.YardstickKind.FELT,)])),
            clarity=tuple(
                km.Clarity(by=who, clear=draw(st.booleans()), on=draw(st.none() | DAY)) for who in WHO[: draw(MANY)]
            ),
            **draw(places()),
        )
        for n in range(3)
    ]
    return km.QualityModel(name="Region").adding(
        km.Region(id=km.RegionId("north"), name="North", organised_by=draw(st.just(WHO[0]) | OF)),
        *(
            km.Stakeholder(id=who, name=who, kind=kind, valid=draw(VALID), regions=draw(regional))
            for who, kind in zip(WHO, fixed, strict=True)
        ),
        km.Relation(
            id=km.RelationId("part"),
            kind=km.RelationKind.PART_OF,
            source=WHO[2],
            target=WHO[1],
            present=draw(st.booleans()),
            valid=draw(VALID),
        ),
        km.Relation(
            id=km.RelationId("inside"),
            kind=draw(st.sampled_from([km.RelationKind.PART_OF] * 3 + [km.RelationKind.GOVERNS])),
            source=WHO[4],
            target=draw(st.sampled_from(WHO[:4])),
            present=draw(MOSTLY) is not False,
            valid=draw(st.none() | VALID),
        ),
        km.Relation(
            id=km.RelationId("lies"),
            kind=km.RelationKind.LIES_IN,
            source=draw(st.sampled_from(WHO[2:])),
            target=WHO[0],
            present=draw(MOSTLY) is not False,
            valid=draw(st.none() | VALID),
        ),
        km.QualityAspect(id=km.AspectId("x"), name="X"),
        km.QualityAspect(id=km.AspectId("y"), name="Y"),
        km.InstrumentKind(id=km.InstrumentKindId("kind"), name="Kind"),
        km.Instrument(id=km.InstrumentId("tool"), name="Tool", kind=km.InstrumentKindId("kind"), aspects=draw(ASPECTS)),
        *aims,
        *(each for entities in every for each in entities),
    )


MANY = st.integers(0, 3)
NORTH = km.RegionId("north")
ANSWERS: dict[str, Callable[[km.QualityModel, date], Any]] = {
    "placed": lambda model, on: quadrant.placed(model, on=on),
    "aspects": lambda model, on: quadrant.aspects_spread(model, on=on),
    "kinds": lambda model, on: quadrant.kinds_spread(model, on=on),
    "focused": lambda model, on: quadrant.focused(model, on=on),
    "schools": lambda model, on: coverage.coverage(model, on=on).schools,
    "whole": lambda model, on: [coverage.coverage(model, on=on).whole],
    "regions": lambda model, on: coverage.regions_covered(model, on=on),
    "ready": lambda model, on: innovations.crystallised(model, on=on, days=2).ready,
    "waiting": lambda model, on: innovations.crystallised(model, on=on, days=2).waiting,
    "moved": lambda model, on: innovations.moved(model, on=on),
    "untriggered": lambda model, on: innovations.untriggered(model, on=on),
    "perhaps": lambda model, on: innovations.perhaps_untriggered(model, on=on),
    "hasty": lambda model, _: moves.hasty(model, days=2),
    "forward": lambda model, on: accents.forward(model, on=on),
    "backward": lambda model, on: accents.backward(model, on=on),
    "accountable": lambda model, on: goals.accountable(model, on=on),
    "unclaused": lambda model, on: goals.unclaused(model, on=on),
    "contributed": lambda model, on: goals.contributed(model, on=on),
    "agreed": lambda model, on: goals.agreed(model, on=on),
    "planned": lambda model, on: plans.planned(model, on=on),
    "circling": lambda model, _: means.circling(model),
    "endless": lambda model, on: means.endless(model, on=on),
    "own goals": lambda model, _: means.own_goals(model, km.CalendarYear(2025)),
    "todo": lambda model, on: actions.todo(model, on=on),
    "rules": lambda model, on: checks.run(model, select={"QUA", "GOA"}, on=on).violations,
}


def _unordered(value: object) -> str:
    return unordered(value, km.Goal, km.Move, km.Plan, without=("detail", "of"))


@given(regions(), DAY)
def test_the_order_of_the_model_changes_no_answer(model: km.QualityModel, on: date) -> None:
    for name, answer in ANSWERS.items():
        assert _unordered(answer(model, on)) == _unordered(answer(turned(model), on)), name


@given(strategies.models(dangling=True), DAY)
def test_an_answer_is_there_whatever_dangles_in_both_languages(model: km.QualityModel, on: date) -> None:
    for answer in ANSWERS.values():
        for each in answer(model, on):
            assert each.message("en") != ""
            assert each.message("nl") != ""
    for each in model.entities():
        assert actions.became_of(model, each.id, on=on).message("nl") != ""


@given(places(), DAY)
def test_what_may_be_is_what_some_choice_of_days_gives(known: dict[str, Any], on: date) -> None:
    """Try every day that each move can have been made, in the order in which they were made."""
    thing = km.Finding(id=km.FindingId("f"), text="F", **known)
    choices = [[day for day in DAYS if each.on.earliest <= day <= each.on.latest] for each in thing.moves]
    fields = [each.origin for each in thing.moves]
    fields += [thing.position.quadrant_field] if thing.position else []
    made = {sum(day <= on for day in days) for days in product(*choices) if list(days) == sorted(days)}
    assume(made)
    possible = tuple(field for number, field in enumerate(fields) if number in made)
    assert fields_on(thing, on) == possible


def _there(valid: km.Period | None, on: date) -> bool:
    return valid is None or on in valid


def _items(model: km.QualityModel, on: date) -> list[Any]:
    """Return what may be there that day, looked up one by one."""
    lasting: list[Any] = [*model.programmes, *model.innovations]
    moments: list[tuple[Any, Any]] = [(e, e.found) for e in model.findings] + [(e, e.on) for e in model.uses]
    return [
        *model.indicators,
        *(each for each in model.goals if _there(each.period, on)),
        *(each for each in lasting if _there(each.valid, on)),
        *(each for each, when in moments if when is None or when.earliest <= on),
    ]


def _sure(item: Any, on: date) -> bool:
    """Return whether what may be there surely is: only of a moment can that be unknown."""
    when = item.found if isinstance(item, km.Finding) else item.on if isinstance(item, km.InstrumentUse) else None
    return when is None or when.latest <= on


def _field(item: Any, on: date) -> km.QuadrantField | None:
    possible = fields_on(item, on)
    return possible[0] if len(possible) == 1 and _sure(item, on) else None


def _number(model: km.QualityModel, ids: Sequence[str]) -> int:
    """Return how many there are, what someone does time and again with one instrument counted once."""
    uses = [each for each in model.uses if each.id in ids]
    return len(ids) - len(uses) + len({(each.instrument, each.by) for each in uses})


@pytest.mark.concept("3-48")
@given(regions(), DAY, st.integers(1, 3))
def test_everything_is_in_one_field_perhaps_in_several_or_nowhere(model: km.QualityModel, on: date, n: int) -> None:
    whole = coverage.coverage(model, on=on, n=n).whole
    surely = [each for filled in whole.fields for each in filled.items]
    assert all(_sure(model[id_], on) for id_ in surely)
    perhaps = {each for filled in whole.fields for each in filled.perhaps}
    assert sorted([*surely, *perhaps, *whole.unplaced]) == sorted(each.id for each in _items(model, on))
    for filled in whole.fields:
        least, most = (_number(model, ids) for ids in (filled.items, filled.items + filled.perhaps))
        words = {Full.EMPTY: range(1), Full.THIN: range(1, n), Full.FULL: range(n, 99)}
        if filled.fullness is None:
            assert not any(least in each and most in each for each in words.values())
        else:
            assert least in words[filled.fullness]
            assert most in words[filled.fullness]


def _owners(item: Any, model: km.QualityModel, on: date) -> set[Any]:
    if isinstance(item, km.Indicator):
        known = (e for e in model.observations if e.indicator == item.id and e.value == 1 and e.period.start <= on)  # type: ignore[operator]
        return {each.of for each in known if each.recorded is None or each.recorded.on <= on}  # type: ignore[operator]
    owner = item.by if isinstance(item, km.InstrumentUse) else item.of
    return set() if owner is None else {owner}


@given(regions(), DAY)
def test_a_school_has_what_is_its_own_and_of_what_it_is_part_of(model: km.QualityModel, on: date) -> None:
    answer = coverage.coverage(model, on=on)
    there = {each.id: each for each in model.stakeholders if _there(each.valid, on)}
    for school in answer.schools:
        names = _with_those_inside(model, on, {school.of, *(_whole(model, on) if school.of == WHO[2] else ())})
        mine = [each for each in _items(model, on) if _owners(each, model, on) & names]
        fields = {each.id: fields_on(each, on) for each in mine}
        sure = {each.id for each in mine if _sure(each, on)}
        for filled in school.fields:
            field = filled.quadrant_field
            assert field.scope is km.Scope.SCHOOL
            assert set(filled.items) == {id_ for id_ in sure if fields[id_] == (field,)}
            assert {*filled.items, *filled.perhaps} == {id_ for id_, possible in fields.items() if field in possible}
        low = [all(e.scope is km.Scope.SCHOOL for e in fields[id_]) for id_ in sure if fields[id_]]
        assert (school.has_share is True) == any(low)
        high = [all(e.scope is km.Scope.COLLECTIVE for e in possible) and possible for possible in fields.values()]
        assert (school.has_share is False) == all(high)
    whole = _whole(model, on)
    assert [each.of for each in answer.schools] == [
        id_
        for id_, each in there.items()
        if each.kind is km.StakeholderKind.SITE or (each.kind is km.StakeholderKind.INSTITUTION and id_ not in whole)
    ]


def _with_those_inside(model: km.QualityModel, on: date, names: set[Any]) -> set[Any]:
    """Return *names* with the role that is part of a school among them that day."""
    inside = model[km.RelationId("inside")]
    holds = inside.kind is km.RelationKind.PART_OF and inside.present and _there(inside.valid, on)
    there = all(_there(model[who].valid, on) for who in (inside.source, inside.target))
    return names | ({inside.source} if holds and there and inside.target in {*names} - {WHO[0]} else set())


def _whole(model: km.QualityModel, on: date) -> set[Any]:
    """Return the institution of the one site that may be part of one, where it is that day."""
    part, kind = model[km.RelationId("part")], model[WHO[2]].kind
    there = all(_there(model[who].valid, on) for who in WHO[1:3])
    holds = part.present and _there(part.valid, on) and there and kind is km.StakeholderKind.SITE
    return {WHO[1]} if holds else set()


@given(regions(), DAY)
def test_a_region_has_what_its_stakeholders_have(model: km.QualityModel, on: date) -> None:
    region = model[NORTH]
    there = {e.id for e in model.stakeholders if _there(e.valid, on)}
    members = {e.id for e in model.stakeholders if e.id in there and NORTH in e.regions} | (
        {region.organised_by} & there
        | {
            each.source
            for each in model.relations
            if each.kind is km.RelationKind.LIES_IN and each.present and _there(each.valid, on)
            if {each.source, each.target} <= there and each.target == region.organised_by
            if not model[each.source].regions
        }
    )
    members = _with_those_inside(model, on, members | (_whole(model, on) if WHO[2] in members else set()))
    mine = {each.id for each in _items(model, on) if _owners(each, model, on) & members}
    answer = coverage.coverage(model, on=on, region=NORTH)
    held = {each for filled in answer.whole.fields for each in (*filled.items, *filled.perhaps)}
    assert held | set(answer.whole.unplaced) == mine
    assert not set(answer.outside) & {*mine, *answer.unowned}
    assert set(answer.unowned) == {each.id for each in _items(model, on) if not _owners(each, model, on)}
    (alone,) = coverage.regions_covered(model, on=on)
    assert _unordered(alone) == _unordered(answer.whole)
    rows = {id_: {each.scope for each in fields_on(model[id_], on)} for id_ in mine}  # type: ignore[arg-type]
    parts = {id_: model[id_].position.part if rows[id_] else None for id_ in mine}  # type: ignore[union-attr]
    sure = {id_ for id_ in mine if rows[id_] == {km.Scope.COLLECTIVE} and _sure(model[id_], on)}
    perhaps = {id_ for id_ in mine if km.Scope.COLLECTIVE in rows[id_] or not rows[id_]}
    office, network = km.CollectivePart.OFFICE, km.CollectivePart.NETWORK
    assert (alone.office_only is True) == (sure != set() and all(parts[id_] is office for id_ in perhaps))
    assert (alone.office_only is False) == any(parts[id_] is network for id_ in sure)


@pytest.mark.concept("3-07")
@given(regions(), DAY)
def test_an_aspect_and_a_kind_lie_where_their_items_lie(model: km.QualityModel, on: date) -> None:
    tool = model[km.InstrumentId("tool")]

    def about(item: Any) -> tuple[Any, ...]:
        if isinstance(item, km.InstrumentUse):
            return (*tool.aspects, tool.kind)
        return item.about if isinstance(item, km.Finding) else item.aspects  # type: ignore[no-any-return]

    for each in (*quadrant.aspects_spread(model, on=on), *quadrant.kinds_spread(model, on=on)):
        lying = [(item.id, _field(item, on)) for item in _items(model, on) if each.id in about(item)]
        assert {(id_, field) for field, ids in each.fields for id_ in ids} == {pair for pair in lying if pair[1]}
        assert all(ids for _, ids in each.fields)


@given(regions(), DAY, DAY)
def test_with_a_start_an_answer_is_about_what_lies_there_since(model: km.QualityModel, one: date, other: date) -> None:
    since, on = sorted((one, other))
    there = {each.id: each.quadrant_field for each in quadrant.placed(model, on=on, since=since)}
    whole = coverage.coverage(model, on=on, since=since).whole
    assert {*whole.unplaced, *(id_ for each in whole.fields for id_ in (*each.items, *each.perhaps))} == set(there)
    of_region = coverage.coverage(model, on=on, region=NORTH, since=since).whole
    assert list(map(_unordered, coverage.regions_covered(model, on=on, since=since))) == [_unordered(of_region)]
    for spread in (quadrant.aspects_spread, quadrant.kinds_spread):
        ever, lately = spread(model, on=on), spread(model, on=on, since=since)
        lying = [(each.id, field, id_) for each in ever for field, ids in each.fields for id_ in ids]
        left = [(each.id, field, id_) for each in lately for field, ids in each.fields for id_ in ids]
        assert left == [each for each in lying if there.get(each[2])]


STARTS = st.sampled_from([None, *(km.Period(start=day) for day in DAYS[:3])])


@st.composite
def renewals(draw: DrawFn) -> km.QualityModel:
    """Draw innovations of which most is told."""
    told = {"yielded": st.sampled_from(["told", "told", ""]), "controllable": MOSTLY, "predictable": MOSTLY}
    testbed = st.none() | st.builds(km.Testbed, period=STARTS)
    several_ = several(km.Innovation, "innovations", 4, 1, name=st.just("I"), valid=STARTS, testbed=testbed, **told)
    return km.QualityModel(name="Region").adding(*draw(several_))


@st.composite
def renewals_that_moved(draw: DrawFn) -> km.QualityModel:
    """Draw innovations of which most moved."""
    testbed = st.none() | st.builds(km.Testbed, period=STARTS)
    drawn = several(km.Innovation, "innovations", 3, 1, name=st.just("I"), valid=STARTS, testbed=testbed)
    return km.QualityModel(name="Region").adding(*draw(drawn))


@pytest.mark.concept("3-50")
@given(renewals(), DAY, st.integers(0, 2))
def test_what_is_ready_is_told_to_be_all_that_it_should_be(model: km.QualityModel, on: date, days: int) -> None:
    answer = innovations.crystallised(model, on=on, days=days)
    right = [e for e in model.innovations if _there(e.valid, on)]
    right = [e for e in right if all(field.mode is km.Mode.LEARN for field in fields_on(e, on))]
    assert sorted(e.innovation for e in (*answer.ready, *answer.waiting)) == sorted(each.id for each in right)
    for each in right:
        periods = [each.valid, each.testbed.period if each.testbed else None]
        started = [period.start for period in periods if period and period.start]
        told = each.position and each.yielded and each.controllable and each.predictable
        long = started and min(started) + timedelta(days=days) <= on
        assert (each.id in {ready.innovation for ready in answer.ready}) == bool(told and long)
        met = next(e.met for e in (*answer.ready, *answer.waiting) if e.innovation == each.id)
        assert (innovations.Condition.TIME in met) == bool(long)
    for weighed in answer.waiting:
        assert not weighed.ready
        assert (weighed.ready is None) == (not weighed.unmet)
        assert len({*weighed.met, *weighed.unmet, *weighed.unknown}) == len(innovations.Condition)


@given(regions(), DAY)
def test_a_move_is_told_once_it_was_surely_made(model: km.QualityModel, on: date) -> None:
    moved = [(each.item, each.move) for each in innovations.moved(model, on=on)]
    every = [each for plural in KINDS for each in getattr(model, plural) if hasattr(each, "moves")]
    assert sorted(map(str, moved)) == sorted(str((e.id, m)) for e in every for m in e.moves if m.on.latest <= on)
    assert {each.item for each in innovations.crystallised(model, on=on).moved} == {
        id_ for id_, _ in moved if id_.startswith("innovations")
    }


@given(regions(), DAY)
def test_a_finding_without_sequel_started_nothing_on_the_right(model: km.QualityModel, on: date) -> None:
    """Try each way in which what isn't known may be: surely nothing new is nothing new in all of them."""
    ways = {}
    for each in model.findings:
        modes = {field.mode for field in fields_on(each, on)} or set(km.Mode)
        left = {mode is km.Mode.SECURE for mode in modes} | ({False} if not _sure(each, on) else set())
        started = [_new(model, trigger, on) for trigger in model.triggers if trigger.finding == each.id]
        new = {any(choice) for choice in product(*started)}
        if each in _items(model, on):
            ways[each.id] = {is_left and not is_new for is_left in left for is_new in new}
    told = {each.finding for each in innovations.untriggered(model, on=on)}
    assert told == {id_ for id_, way in ways.items() if way == {True}}
    perhaps = innovations.perhaps_untriggered(model, on=on)
    assert {each.finding for each in perhaps} == {id_ for id_, way in ways.items() if way == {True, False}}
    assert all(each.perhaps or not each.on_left for each in perhaps)


def _new(model: km.QualityModel, trigger: km.Trigger, on: date) -> set[bool]:
    """Return whether a trigger may have, and may not have, led to something new on the right by then."""
    new: Any = model.find(trigger.started)
    if isinstance(new, km.Action) or (trigger.on is not None and trigger.on.earliest > on):
        return {False}
    if new is None or new.position is None:
        return {False, True}
    at_first = new.moves[0].origin if new.moves else new.position.quadrant_field
    right = at_first.mode is km.Mode.LEARN
    return {right, False} if trigger.on is not None and trigger.on.latest > on else {right}


@given(renewals_that_moved(), st.integers(0, 3))
def test_a_move_is_hasty_where_it_surely_came_too_soon(model: km.QualityModel, days: int) -> None:
    told = {(each.item, each.move, each.before) for each in moves.hasty(model, days=days)}
    wanted = set()
    for item in model.innovations:
        periods = [item.valid, item.testbed.period if item.testbed else None]
        began = [period.start for period in periods if period and period.start]
        for move in item.moves if began else ():
            made = [day for day in DAYS if move.on.earliest <= day <= move.on.latest]
            if all(day < min(began) + timedelta(days=days) for day in made):
                wanted.add((item.id, move, all(day < min(began) for day in made)))
    assert {each for each in wanted if days or each[2]} == told


@given(regions(), DAY)
def test_a_goal_is_followed_by_what_serves_it(model: km.QualityModel, on: date) -> None:
    for each in accents.forward(model, on=on):
        laid = [a for a in model.accents if each.goal in a.goals and _there(a.valid, on)]
        serving: dict[str, Any] = {
            item.id: _field(item, on)
            for item in _items(model, on)
            if each.goal in (getattr(item, "serves", ()) or getattr(item, "goals", ()))
        }
        assert list(each.accents) == [a.id for a in laid]
        assert set(each.fields) == {a.quadrant_field for a in laid}
        assert set(each.items) == {id_ for id_, field in serving.items() if field in each.fields}
        assert {*each.items, *each.elsewhere} == set(serving)
    seen = accents.backward(model, on=on)
    told = [a for each in seen for a in (*each.accents, *each.unreasoned)]
    assert sorted(told) == sorted(a.id for a in model.accents if _there(a.valid, on))
    assert {a for each in seen for a in each.unreasoned} == {
        a.id for a in model.accents if _there(a.valid, on) and not a.goals and not a.reason
    }


@given(regions(), DAY)
def test_a_goal_lacks_a_yardstick_or_is_found_unclear_and_by_nobody_clear(model: km.QualityModel, on: date) -> None:
    for each in goals.accountable(model, on=on):
        goal = model[each.goal]
        said = {c.clear for c in goal.clarity if c.on is None or c.on <= on}
        assert (goals.Lacking.CLARITY in each.lacking) == (said == {False})
        measured = any(goal.id in indicator.goals for indicator in model.indicators)
        assert (goals.Lacking.YARDSTICK in each.lacking) == (goal.yardsticks == () and not measured)
        assert each.clear is (None if len(said) != 1 else said == {True})
        assert {*each.clear_to, *each.unclear_to} <= {c.by for c in goal.clarity}
        assert (each.clear_to != (), each.unclear_to != ()) == (True in said, False in said)
    assert [e.goal for e in goals.too_vague(model, on=on)] == [
        e.goal for e in goals.accountable(model, on=on) if e.lacking
    ]


@given(regions())
def test_goals_circle_where_each_leads_to_itself(model: km.QualityModel) -> None:
    steps: nx.DiGraph[str] = nx.DiGraph((each.id, end) for each in model.goals for end in each.serves)
    round_ = {id_ for cycle in nx.simple_cycles(steps) for id_ in cycle}
    assert {id_ for knot in means.circling(model) for id_ in knot.goals} == round_


@given(regions(), DAY)
def test_every_open_action_is_told_once_and_overdue_after_its_day(model: km.QualityModel, on: date) -> None:
    answers = actions.todo(model, on=on)
    open_ = {each.id: each for each in model.actions if each.done_on is None or each.done_on > on}
    assert sorted(id_ for each in answers for id_ in each.actions) == sorted(open_)
    assert {id_ for each in answers for id_ in each.overdue} == {
        id_ for id_, each in open_.items() if each.due is not None and each.due < on
    }
    assert all(model[id_].owner == each.owner for each in answers for id_ in each.actions)


@given(regions(), DAY)
def test_what_became_of_something_is_told_by_the_shortest_way_on_which_each_step_is_said(
    model: km.QualityModel, on: date
) -> None:
    said = {frozenset((each.id, end.target)) for each in model.entities() for end in references(each)}
    said |= {frozenset((each.finding, each.started)) for each in model.triggers}
    told = {each.id: actions.became_of(model, each.id, on=on).outcomes for each in model.entities()}
    steps: dict[str, dict[str, int]] = {
        source: {each.action: len(each.via) + 1 for each in outcomes} for source, outcomes in told.items()
    }
    done = {each.id: each.effect for each in model.actions if each.done_on is not None and each.done_on <= on}
    for source, outcomes in told.items():
        assert list(steps[source].values()) == sorted(steps[source].values())
        for each in outcomes:
            assert each.state is actions.state(model[each.action], on)
            assert each.effect == done.get(each.action, "")
            way = (source, *each.via, each.action)
            assert all(frozenset(pair) in said for pair in pairwise(way))
            for between in set(way[1:-1]) & set(steps):
                assert steps[between][each.action] == len(way) - 1 - way.index(between)
            onward = {last: steps[source][each.action] + n for last, n in steps[each.action].items() if last != source}
            assert all(steps[source][last] <= n for last, n in onward.items())


@given(regions(), DAY)
def test_a_plan_costs_at_least_what_is_known(model: km.QualityModel, on: date) -> None:
    hours = {each.id: each.hours for each in model.actions}
    for each in plans.planned(model, on=on):
        told = [hours.get(action) for action in each.plan.interventions]
        known = [amount for amount in told if amount is not None]
        assert each.hours.known == (sum(known) if known else None)
        assert len(each.hours.unknown) + len(known) == len(told)


@given(regions())
def test_a_share_of_own_goals_lies_within_what_may_be(model: km.QualityModel) -> None:
    (answer,) = means.own_goals(model, km.CalendarYear(2025))
    year = km.CalendarYear(2025).period
    seen = {each.indicator for each in model.observations} & {each.id for each in model.indicators}
    used = {each.instrument for each in model.uses if each.on is not None and each.on.period.overlaps(year)}
    counted = {*answer.serving, *answer.others, *answer.unknown}
    assert counted == seen | used
    if not counted:
        assert answer.share is None
        return
    share = answer.share
    assert share is not None
    ends = (share.low, share.high) if isinstance(share, km.Interval) else (share, share)
    assert ends[0] == len(answer.serving) / len(counted)
    assert ends[1] == (len(counted) - len(answer.others)) / len(counted)
