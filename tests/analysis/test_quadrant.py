"""What is asked of the quadrant, of small regions in which every answer can be seen at a glance."""

from datetime import date
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import accents, coverage, innovations, moves, quadrant
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

ON = date(2026, 6, 1)
Field = km.QuadrantField
SWV, SITE, OTHER = (km.StakeholderId(each) for each in ("swv", "site", "other"))
RIGHT = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN)
LEFT = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE)
GOAL = km.GoalId("goal")


def innovation(id: str = "new", **known: object) -> km.Innovation:
    usual: dict[str, object] = {"name": "New", "of": SITE, "position": RIGHT}
    return km.Innovation(id=km.InnovationId(id), **(usual | known))  # type: ignore[arg-type]


def moved(**known: object) -> km.Innovation:
    step = km.Move(origin=Field.LOWER_RIGHT, to=Field.LOWER_LEFT, on=km.ApproximateDate.parse("2026"), **known)  # type: ignore[arg-type]
    return innovation(position=LEFT, moves=(step,))


def region(*entities: km.Entity) -> km.QualityModel:
    kinds = {SWV: km.StakeholderKind.SAMENWERKINGSVERBAND, SITE: km.StakeholderKind.SITE}
    people = (km.Stakeholder(id=each, name=each.title(), kind=kind) for each, kind in kinds.items())
    return km.QualityModel(name="Region").adding(*people, *entities)


def test_what_moves_in_a_year_lies_in_one_of_two_fields_during_it() -> None:
    (answer,) = quadrant.placed(region(moved()), on=ON)
    assert (answer.quadrant_field, answer.possible) == (None, (Field.LOWER_RIGHT, Field.LOWER_LEFT))
    assert answer.message("nl") == "New ligt in een van: rechtsonder: leren op school, linksonder: borgen op school"


@pytest.mark.concept("3-48")
def test_what_has_no_position_is_said_to_have_none() -> None:
    (answer,) = quadrant.placed(region(innovation(position=None)), on=ON)
    assert answer.message() == "nobody said where New lies"


def test_those_who_try_something_out_have_a_part_in_it() -> None:
    testbed = km.Testbed(participants=(OTHER, SITE))
    exploring = km.Goal(id=GOAL, text="Goal", exploration=km.Exploration(intention="Find out", testbed=testbed))
    answers = quadrant.placed(region(exploring, innovation(testbed=testbed)), on=ON)
    assert [each.of for each in answers] == [(OTHER, SITE), (SITE, OTHER)]


def test_what_was_used_and_found_before_a_day_counts_no_more() -> None:
    old = km.ApproximateDate.parse("2020")
    use = km.InstrumentUse(id=km.UseId("use"), instrument=km.InstrumentId("nothing"), on=old)
    model = region(use, km.Finding(id=km.FindingId("found"), text="Found", found=old))
    assert len(quadrant.placed(model, on=ON)) == 2
    assert quadrant.placed(model, on=ON, since=date(2021, 1, 1)) == ()
    with pytest.raises(InvalidValueError):
        quadrant.placed(model, on=ON, since=date(2027, 1, 1))


def test_what_was_used_before_a_day_spreads_nothing_and_covers_nothing() -> None:
    aspect, kind = km.QualityAspect(id=km.AspectId("trust"), name="Trust"), km.InstrumentKindId("survey")
    tool = km.Instrument(id=km.InstrumentId("tool"), name="Tool", kind=kind, aspects=(aspect.id,))
    used = km.ApproximateDate.parse("2020")
    use = km.InstrumentUse(id=km.UseId("use"), instrument=tool.id, by=SITE, on=used, position=LEFT)
    north = km.Region(id=km.RegionId("north"), name="North", organised_by=SITE)
    model = region(aspect, km.InstrumentKind(id=kind, name="Survey"), tool, use, north)
    for since, there in ((date(2020, 1, 1), ("use",)), (date(2021, 1, 1), ())):
        spreads = [spread(model, on=ON, since=since) for spread in (quadrant.aspects_spread, quadrant.kinds_spread)]
        assert [each.fields for (each,) in spreads] == [((Field.LOWER_LEFT, there),) if there else ()] * 2
        (covered,) = coverage.regions_covered(model, on=ON, since=since)
        whole = coverage.coverage(model, on=ON, since=since).whole
        assert [_items_in(each, Field.LOWER_LEFT) for each in (covered, whole)] == [there] * 2


def _items_in(covered: coverage.Covered, field: km.QuadrantField) -> tuple[str, ...]:
    (items,) = (each.items for each in covered.fields if each.quadrant_field is field)
    return items


def test_a_part_serves_its_whole_and_what_it_is_a_means_to() -> None:
    part = km.Goal(id=GOAL, text="Goal", part_of=km.GoalId("whole"), serves=(km.GoalId("end"), km.GoalId("whole")))
    assert quadrant.placed(region(part), on=ON)[0].serves == ("end", "whole")


def test_an_aspect_of_which_nothing_is_known_lies_in_no_field() -> None:
    aspect = km.QualityAspect(id=km.AspectId("trust"), name="Trust")
    (answer,) = quadrant.aspects_spread(region(aspect, innovation()), on=ON)
    assert answer.message() == "as far as is known Trust lies in no field"


@pytest.mark.concept("3-68")
def test_attention_and_energy_are_two_rankings() -> None:
    def focus(id: str, field: Field, attention: int | None, energy: int | None, **known: object) -> km.FieldFocus:
        ranks = {"attention": attention, "energy": energy}
        return km.FieldFocus(id=km.FocusId(id), quadrant_field=field, of=SWV, **ranks, **known)  # type: ignore[arg-type]

    model = region(
        focus("a", Field.LOWER_RIGHT, None, 4),
        focus("b", Field.UPPER_LEFT, 4, 1),
        focus("c", Field.UPPER_RIGHT, 2, 4),
        focus("d", Field.LOWER_LEFT, 9, 9, valid=km.SchoolYear(2019).period),
    )
    (answer,) = quadrant.focused(model, on=ON)
    assert answer.attention == ((Field.UPPER_LEFT, 4), (Field.UPPER_RIGHT, 2))
    assert answer.energy == ((Field.UPPER_RIGHT, 4), (Field.LOWER_RIGHT, 4), (Field.UPPER_LEFT, 1))
    silent = quadrant.focused(region(focus("a", Field.LOWER_LEFT, None, 1)), on=ON)[0]
    assert silent.message() == (
        "Swv: attention, most first: unknown; energy, most first: lower left: secure at school (1)"
    )


def test_a_field_whose_fullness_depends_on_a_move_is_not_known() -> None:
    answer = coverage.coverage(region(moved()), on=ON).schools[0]
    assert answer.which(None) == (Field.LOWER_LEFT, Field.LOWER_RIGHT)
    assert answer.has_share
    assert answer.message() == "Site | not known: lower left: secure at school, lower right: learn at school"


def test_what_may_come_later_perhaps_lies_there() -> None:
    tool = km.InstrumentId("tool")
    use = km.InstrumentUse(
        id=km.UseId("use"), instrument=tool, by=SITE, on=km.ApproximateDate.parse("2026"), position=LEFT
    )
    (filled, _) = coverage.coverage(region(use), on=date(2026, 1, 1), n=1).schools[0].fields
    assert (filled.items, filled.perhaps, filled.fullness) == ((), ("use",), None)
    (answer,) = quadrant.placed(region(use), on=date(2026, 1, 1))
    assert (answer.there, answer.quadrant_field, answer.possible) == (None, None, (Field.LOWER_LEFT,))
    assert (
        answer.message() == "tool (Site, 2026) lies in: lower left: secure at school; it may not have been there then"
    )
    assert quadrant.placed(region(use), on=date(2026, 12, 31))[0].there
    undated = region(attrs.evolve(use, on=None))
    assert quadrant.placed(undated, on=ON)[0].there
    assert quadrant.placed(undated, on=ON, since=date(2020, 1, 1))[0].there is None


def test_what_is_done_time_and_again_with_one_instrument_counts_once() -> None:
    first = km.InstrumentUse(id=km.UseId("u"), instrument=km.InstrumentId("survey"), by=SITE, position=LEFT)
    again, another = (attrs.evolve(first, id=km.UseId(each)) for each in ("again", "another"))
    for more, fullness in (
        ((again,), "thin"),
        ((attrs.evolve(again, by=OTHER), another), "full"),
        ((attrs.evolve(again, instrument=km.InstrumentId("visit")),), "full"),
    ):
        filled = coverage.coverage(region(first, *more), on=ON).whole.fields[2]
        assert (len(filled.items), filled.fullness) == (1 + len(more), coverage.Fullness(fullness))


def test_uses_of_one_instrument_are_told_apart_by_whose_they_are_and_when() -> None:
    by = km.Stakeholder(id=OTHER, name=km.Text(nl="Ander", en="Other"), kind=km.StakeholderKind.SITE)
    tool = km.Instrument(id=km.InstrumentId("survey"), name="Survey")
    step = km.InstrumentUse(id=km.UseId("a"), instrument=tool.id, position=LEFT)
    on = km.ApproximateDate.parse("2026")
    more = (attrs.evolve(step, id=km.UseId("b"), by=OTHER), attrs.evolve(step, id=km.UseId("c"), by=OTHER, on=on))
    model = region(by, tool, step, *more)
    assert [each.message("nl") for each in quadrant.placed(model, on=date(2026, 12, 31))] == [
        f"{name} ligt in: linksonder: borgen op school" for name in ("Survey", "Survey (Ander)", "Survey (Ander, 2026)")
    ]
    upper, _, lower, _ = coverage.coverage(model, on=ON).whole.fields
    assert lower.message() == (
        "lower left: secure at school | full | Survey, Survey (Other) | perhaps: Survey (Other, 2026)"
    )
    assert upper.message("nl") == "linksboven: het geheel borgen | leeg"
    (unsure, _) = coverage.coverage(model.without("b"), on=ON, n=2).schools[1].fields
    assert unsure.message("nl") == (
        "linksonder: borgen op school | hoe vol is niet bekend | misschien: Survey (Ander, 2026)"
    )


INDICATOR = km.Indicator(id=km.IndicatorId("i"), name="I", position=LEFT)


def seen(value: float | km.Missing, **known: object) -> km.Observation:
    usual: dict[str, object] = {"indicator": INDICATOR.id, "of": SITE, "period": km.SchoolYear(2024).period}
    return km.Observation(id=km.ObservationId("o"), value=value, **(usual | known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("observation", "share"),
    [
        (seen(3), True),
        *((seen(missing), False) for missing in km.Missing),
        (seen(3, recorded=km.Recorded(on=date(2026, 12, 1))), False),
        (seen(3, recorded=km.Recorded(on=ON)), True),
        (seen(3, period=km.SchoolYear(2026).period), False),
    ],
)
def test_a_school_has_a_share_in_a_figure_that_one_knows(observation: km.Observation, share: bool) -> None:
    assert coverage.coverage(region(INDICATOR, observation), on=ON).schools[0].has_share is share


NORTH = km.Region(id=km.RegionId("north"), name="North", organised_by=SWV)
SCHOOL = km.Stakeholder(id=OTHER, name="Other", kind=km.StakeholderKind.INSTITUTION)


def part_of(whole: km.StakeholderId, **known: object) -> km.Relation:
    ends = {"source": SITE, "target": whole}
    return km.Relation(id=km.RelationId("part"), kind=km.RelationKind.PART_OF, **ends, **known)  # type: ignore[arg-type]


def test_a_region_has_what_the_institutions_of_its_sites_have() -> None:
    model = region(NORTH, SCHOOL, part_of(OTHER), innovation(of=OTHER))
    model = model.replacing(attrs.evolve(model[SITE], regions=(NORTH.id,)))
    (alone,) = coverage.regions_covered(model, on=ON, n=1)
    answer = coverage.coverage(model, on=ON, n=1, region=NORTH.id)
    assert alone == answer.whole
    assert alone.fields[-1].items == answer.schools[0].fields[-1].items == ("new",)


def test_a_site_has_what_is_of_an_institution_it_is_a_part_of_that_day() -> None:
    of_both = [innovation(of=OTHER), innovation("swvs", of=SWV)]
    for whole, valid, held in (
        (OTHER, None, ("new",)),
        (OTHER, km.SchoolYear(2020).period, ()),
        (SWV, None, ()),
    ):
        answer = coverage.coverage(region(SCHOOL, part_of(whole, valid=valid), *of_both), on=ON)
        assert {each.of: each.fields[-1].items for each in answer.schools}[SITE] == held
        assert [each.of for each in answer.schools] == ([SITE] if held else [SITE, OTHER])


def lies_in(whole: km.StakeholderId, **known: object) -> km.Relation:
    return attrs.evolve(part_of(whole), id=km.RelationId("lies"), kind=km.RelationKind.LIES_IN, **known)  # type: ignore[arg-type]


def test_a_school_that_names_no_region_is_of_that_of_the_samenwerkingsverband_it_lies_in() -> None:
    model = region(NORTH, innovation(), lies_in(SWV))
    answer = coverage.coverage(model, on=ON, n=1, region=NORTH.id)
    assert [each.of for each in answer.schools] == [SITE]
    assert answer.whole.fields[-1].items == ("new",)
    assert coverage.regions_covered(model, on=ON, n=1) == (answer.whole,)
    south = km.Region(id=km.RegionId("south"), name="South")
    for other in (
        model.replacing(lies_in(SWV, present=False)),
        model.replacing(lies_in(SWV, valid=km.SchoolYear(2020).period)),
        model.adding(SCHOOL).replacing(lies_in(OTHER)),
        model.adding(south).replacing(attrs.evolve(model[SITE], regions=(south.id,))),
    ):
        assert coverage.coverage(other, on=ON, region=NORTH.id).schools == ()


def test_a_school_has_what_a_role_in_it_does_and_not_what_its_board_does() -> None:
    role, board, kinds = km.StakeholderId("teachers"), km.StakeholderId("board"), km.StakeholderKind
    people = (km.Stakeholder(id=who, name=who, kind=kind) for who, kind in ((role, kinds.ROLE), (board, kinds.BOARD)))
    part, governs = (attrs.evolve(part_of(SWV), source=who, target=SITE) for who in (role, board))
    model = region(NORTH, SCHOOL, *people, innovation(of=role), innovation("by-board", of=board)).adding(
        part, attrs.evolve(governs, id=km.RelationId("governs"), kind=km.RelationKind.GOVERNS), lies_in(SWV)
    )
    answer = coverage.coverage(model, on=ON, region=NORTH.id)
    assert answer.schools[0].fields[-1].items == answer.whole.fields[-1].items == ("new",)
    assert (answer.unowned, answer.outside) == ((), ("by-board",))
    of_all = attrs.evolve(part, target=OTHER)
    site = attrs.evolve(part_of(OTHER), id=km.RelationId("of-school"))
    both = model.replacing(of_all).adding(site)
    assert coverage.coverage(both, on=ON).schools[0].fields[-1].items == ("new",)
    for gone in (attrs.evolve(part, present=False), attrs.evolve(part, target=SWV)):
        answer = coverage.coverage(model.replacing(gone), on=ON, region=NORTH.id)
        assert (answer.schools[0].has_share, answer.outside) == (False, ("new", "by-board"))


def test_who_organised_a_region_and_is_no_more_has_no_part_in_it() -> None:
    model = region(NORTH, innovation(of=SWV))
    gone = model.replacing(attrs.evolve(model[SWV], valid=km.SchoolYear(2015).period))
    assert [
        each.whole.fields[-1].items
        for each in (coverage.coverage(one, on=ON, region=NORTH.id) for one in (model, gone))
    ] == [("new",), ()]


@pytest.mark.concept("3-36")
def test_of_the_office_alone_is_only_said_where_nothing_else_may_lie_in_the_upper_row() -> None:
    office, network = (
        km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.LEARN, part=part) for part in km.CollectivePart
    )
    step = km.Move(origin=Field.LOWER_RIGHT, to=Field.UPPER_RIGHT, on=km.ApproximateDate.parse("2026"))
    for more, answer in (
        ((), True),
        ((innovation("more", position=office, moves=(step,)),), True),
        ((innovation("more", position=network, moves=(step,)),), None),
        ((innovation("more", position=None),), None),
        ((innovation("more", position=network),), False),
    ):
        whole = coverage.coverage(region(innovation(position=office), *more), on=ON).whole
        assert whole.office_only is answer
    assert coverage.coverage(region(innovation(position=office, moves=(step,))), on=ON).whole.office_only is None


def test_where_every_field_is_full_that_is_said() -> None:
    answer = coverage.coverage(region(innovation(), innovation("more", position=LEFT)), on=ON, n=1).schools[0]
    assert answer.message("nl") == "Site | geen veld is leeg of dun"


def test_where_nothing_is_of_the_whole_nothing_is_said_of_the_office() -> None:
    assert coverage.coverage(region(innovation()), on=ON).whole.office_only is None


def test_a_model_without_sites_has_institutions_for_schools() -> None:
    school = km.Stakeholder(id=OTHER, name="Other", kind=km.StakeholderKind.INSTITUTION)
    model = km.QualityModel(name="Region").adding(school, innovation(of=OTHER))
    assert [(each.of, each.has_share) for each in coverage.coverage(model, on=ON).schools] == [(OTHER, True)]


def test_a_region_that_is_not_there_and_a_number_that_is_none_are_refused() -> None:
    with pytest.raises(UnknownIdError):
        coverage.coverage(region(), on=ON, region=km.RegionId("nowhere"))
    for n in (0, True, 1.5):
        with pytest.raises(InvalidValueError):
            coverage.coverage(region(), on=ON, n=n)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        innovations.crystallised(region(), on=ON, days=-1)


def test_what_is_not_told_is_unknown_and_what_is_denied_is_unmet() -> None:
    new = innovation(controllable=False, yielded="Rest")
    (answer,) = innovations.crystallised(region(new), on=ON).waiting
    assert answer.message() == "New: unmet: controllable; not known: enough time has passed, predictable"


def test_a_move_tells_when_and_why_once_it_was_surely_made() -> None:
    assert innovations.moved(region(moved()), on=ON) == ()
    after = date(2027, 1, 1)
    assert [each.message().split(" | ")[-1] for each in innovations.moved(region(moved()), on=after)] == [
        "nobody said why"
    ]
    (answer,) = innovations.crystallised(region(moved(reason="it works")), on=after).moved
    assert answer.message("nl").endswith("omdat it works")


def test_what_a_finding_rests_on_may_have_set_something_going() -> None:
    finding = km.Finding(id=km.FindingId("found"), text="Found", rests_on=(km.EntityId("seen"),), position=LEFT)
    trigger = km.Trigger(id=km.TriggerId("t"), finding=km.EntityId("seen"), started=km.EntityId("new"))
    assert innovations.untriggered(region(finding, trigger, innovation()), on=ON) == ()
    (answer,) = innovations.untriggered(region(finding, trigger, innovation(position=LEFT)), on=ON)
    assert answer.message() == "Found: nothing new on the right; it did set going: New"


def test_what_a_finding_set_going_may_be_new_where_nobody_placed_it() -> None:
    finding = km.Finding(id=km.FindingId("found"), text="Found", position=LEFT)
    trigger = km.Trigger(id=km.TriggerId("t"), finding=km.EntityId("found"), started=km.EntityId("new"))
    model = region(finding, trigger, innovation(position=None))
    assert innovations.untriggered(model, on=ON) == ()
    (answer,) = innovations.perhaps_untriggered(model, on=ON)
    assert (answer.on_left, answer.elsewhere, answer.perhaps) == (True, (), ("new",))
    assert answer.message() == "Found: it isn't known whether it set something new going; it did set going: New"
    later = attrs.evolve(trigger, on=km.ApproximateDate.parse("2026"))
    assert innovations.perhaps_untriggered(region(finding, later, innovation()), on=ON)[0].perhaps == ("new",)
    again = attrs.evolve(later, id=km.TriggerId("again"), on=None)
    assert innovations.perhaps_untriggered(region(finding, later, again, innovation()), on=ON) == ()


def test_a_finding_that_nobody_placed_is_told_apart() -> None:
    loose = km.Finding(id=km.FindingId("found"), text="Found")
    assert innovations.untriggered(region(loose), on=ON) == ()
    (answer,) = innovations.perhaps_untriggered(region(loose), on=ON)
    assert answer.message("nl") == "Found: niets nieuws aan de rechterkant; misschien ligt het niet links"
    later = attrs.evolve(loose, position=LEFT, found=km.ApproximateDate.parse("2026"))
    assert innovations.perhaps_untriggered(region(later), on=ON)[0].on_left is None


def test_an_innovation_that_nobody_placed_waits_for_its_place() -> None:
    known: dict[str, Any] = {"yielded": "Rest", "controllable": True, "predictable": True}
    long = km.Period(start=date(2020, 1, 1))
    answer = innovations.crystallised(region(innovation(position=None, valid=long, **known)), on=ON)
    assert [each.message() for each in answer.waiting] == ["New: unmet: none; not known: it lies on the right"]
    assert innovations.crystallised(region(innovation(valid=long, **known)), on=ON).ready
    assert not innovations.crystallised(region(innovation(valid=long, **(known | {"yielded": " "}))), on=ON).ready


@pytest.mark.concept("3-69")
def test_a_goal_is_followed_by_what_serves_it_in_the_fields_of_its_accents() -> None:
    goal = km.Goal(id=GOAL, text="Goal")
    accent = km.Accent(id=km.AccentId("a"), quadrant_field=Field.LOWER_RIGHT, of=SWV, goals=(GOAL,))
    model = region(goal, accent, innovation(serves=(GOAL,)))
    assert accents.forward(model, on=ON)[0].message() == "Goal: stress on lower right: learn at school; items there: 1"
    without = model.without("a")
    assert accents.forward(without, on=ON)[0].message("nl") == "Goal: er volgt geen accent uit"


@pytest.mark.concept("3-69")
def test_an_accent_without_goal_and_reason_is_told_apart() -> None:
    accent = km.Accent(id=km.AccentId("a"), quadrant_field=Field.LOWER_RIGHT, of=SWV)
    model = region(moved(), accent, attrs.evolve(accent, id=km.AccentId("b"), reason="It is empty"))
    answer = accents.backward(model, on=ON)[-1]
    assert (answer.accents, answer.unreasoned) == (("b",), ("a",))
    assert answer.message() == "lower right: learn at school | how full isn't known | stress laid by Swv"


@pytest.mark.parametrize(("n", "full"), [(1, coverage.Fullness.FULL), (2, coverage.Fullness.THIN)])
def test_beside_accents_is_told_how_full_a_field_is_for_whom_asks(n: int, full: coverage.Fullness) -> None:
    assert accents.backward(region(innovation()), on=ON, n=n)[-1].fullness is full


def test_a_move_is_hasty_by_the_first_day_on_which_it_may_have_been_there() -> None:
    step = km.Move(origin=Field.LOWER_RIGHT, to=Field.LOWER_LEFT, on=km.ApproximateDate.parse("2026"))
    day = km.ApproximateDate.parse("2025-03")
    known: dict[str, object] = {"position": LEFT, "moves": (step,)}
    use = km.InstrumentUse(id=km.UseId("u"), instrument=km.InstrumentId("tool"), on=day, **known)  # type: ignore[arg-type]
    finding = km.Finding(id=km.FindingId("f"), text="F", **known)  # type: ignore[arg-type]
    goal = km.Goal(id=GOAL, text="Goal", period=km.Period(start=date(2027, 1, 1)), **known)  # type: ignore[arg-type]
    since = {"valid": km.Period(start=date(2025, 3, 2)), **known}
    programme = km.Programme(id=km.ProgrammeId("p"), name="P", **since)  # type: ignore[arg-type]
    found = attrs.evolve(finding, id=km.FindingId("g"), found=day)
    model = region(use, finding, goal, found, programme, innovation("new", **since), INDICATOR)
    answers = {each.item: each for each in moves.hasty(model, days=671)}
    assert {id_: (each.began, each.before) for id_, each in answers.items()} == {
        "u": (date(2025, 3, 1), False),
        "g": (date(2025, 3, 1), False),
        "goal": (date(2027, 1, 1), True),
        "p": (date(2025, 3, 2), False),
        "new": (date(2025, 3, 2), False),
    }
    assert answers[km.EntityId("goal")].message("nl") == "Goal verhuisde op 2026; het begon pas op 2027-01-01"
    assert {each.item for each in moves.hasty(model, days=670)} == {"goal", "p", "new"}
    assert {each.item for each in moves.hasty(model, days=669)} == {"goal"}
    with pytest.raises(InvalidValueError):
        moves.hasty(model, days=-1)


def test_time_counts_from_the_start_of_it_or_of_its_testbed_whichever_came_first() -> None:
    early, late = (km.Period(start=date(year, 6, 1)) for year in (2025, 2026))
    for valid, period in ((early, late), (late, early), (None, early)):
        new = innovation(valid=valid, testbed=km.Testbed(period=period))
        (answer,) = innovations.crystallised(region(new), on=ON).waiting
        assert innovations.Condition.TIME in answer.met
