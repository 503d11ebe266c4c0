"""Models of one shape keep what they promise, and the analyses find what was planted."""

import itertools
from collections import Counter
from collections.abc import Callable, Collection
from datetime import date
from time import process_time
from typing import Any

import networkx as nx
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.vendor.pretty import pretty

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, io, strategies
from kwaliteitsmodel.analysis import accounts, circles, network
from kwaliteitsmodel.checks import Severity
from kwaliteitsmodel.domain.indicators import definition_on, same_definition
from kwaliteitsmodel.errors import IncomparableError
from kwaliteitsmodel.model import KINDS, MOST_PRINTED, Entity

DAY = date(2026, 6, 1)
Tie, Kind = km.RelationKind, km.StakeholderKind
BELONGING = {Tie.PART_OF, Tie.LIES_IN, Tie.GOVERNS}
SMALLEST = settings(database=None, phases=[Phase.generate, Phase.shrink], max_examples=500)

MODELS: dict[str, st.SearchStrategy[km.QualityModel]] = {
    "regions of schools": strategies.school_regions(),
    "countries": strategies.countries(),
    "rings": strategies.rings(kind=st.sampled_from([each for each in Tie if each not in {Tie.OTHER, *BELONGING}])),
    "hubs": strategies.hubs(kind=st.sampled_from([each for each in Tie if each is not Tie.OTHER])),
    "hierarchies": strategies.hierarchies(),
    "time series": strategies.time_series(),
    "planted networks": strategies.planted_networks().map(lambda planted: planted.model),
}
every_shape = pytest.mark.parametrize("models", MODELS.values(), ids=MODELS.keys())


@every_shape
@given(data=st.data())
def test_no_rule_of_severity_error_is_violated(models: st.SearchStrategy[km.QualityModel], data: st.DataObject) -> None:
    report = checks.run(data.draw(models), on=DAY)
    assert [each.message() for each in report.violations if each.severity is Severity.ERROR] == []


@every_shape
@given(data=st.data())
def test_a_shape_is_written_and_read_back(models: st.SearchStrategy[km.QualityModel], data: st.DataObject) -> None:
    model = data.draw(models)
    assert io.json.loads(io.json.dumps(model)) == model


def ties(model: km.QualityModel, *kinds: km.RelationKind) -> list[tuple[str, str]]:
    return [(each.source, each.target) for each in model.relations if each.kind in kinds]


def of_kind(model: km.QualityModel, kind: km.StakeholderKind) -> list[km.Stakeholder]:
    return [each for each in model.stakeholders if each.kind is kind]


def only(several: Collection[str]) -> str:
    (one,) = several
    return one


def above(model: km.QualityModel, own: str, tie: km.RelationKind, kind: km.StakeholderKind) -> km.Stakeholder:
    """Return the one of a *kind* of which it is part, or in which it lies."""
    found = [target for source, target in ties(model, tie) if source == own]
    return model[km.StakeholderId(only([each for each in found if model[km.StakeholderId(each)].kind is kind]))]


def schools_belong_as_promised(model: km.QualityModel) -> None:
    """Each site belongs to one of everything, and its codes, sector and region are theirs."""
    governed: dict[str, set[str]] = {}
    for site in of_kind(model, Kind.SITE):
        school = above(model, site.id, Tie.PART_OF, Kind.INSTITUTION)
        swv = above(model, site.id, Tie.LIES_IN, Kind.SAMENWERKINGSVERBAND)
        town = above(model, site.id, Tie.LIES_IN, Kind.MUNICIPALITY)
        board = model[km.StakeholderId(only([one for one, of in ties(model, Tie.GOVERNS) if of == site.id]))]
        governed.setdefault(school.id, set()).add(board.id)
        assert site.site is not None
        assert swv.swv is not None
        assert site.site.brin == site.brin == school.brin
        assert {site.sector, school.sector, board.sector, swv.sector} == {swv.swv.sector}
        assert site.regions == school.regions == swv.regions == town.regions
        assert model[only_region(site)].organised_by == swv.id
        assert set(site.regions) <= set(board.regions)
        assert (board.id, swv.id) in ties(model, Tie.PART_OF)
    assert governed.keys() == {each.id for each in of_kind(model, Kind.INSTITUTION)}
    assert all(len(boards) == 1 for boards in governed.values())
    assert {one for boards in governed.values() for one in boards} == {each.id for each in of_kind(model, Kind.BOARD)}
    assert not checks.run(model, select={"STK002"}).violations


def only_region(stakeholder: km.Stakeholder) -> km.RegionId:
    (region,) = stakeholder.regions
    return region


SIZES = st.integers(1, 3)


@given(SIZES, SIZES, SIZES, st.data())
def test_a_region_of_schools_is_what_it_promises(boards: int, schools: int, sites: int, data: st.DataObject) -> None:
    model = data.draw(strategies.school_regions(boards=boards, schools=schools, sites=sites))
    sizes = Counter(each.kind for each in model.stakeholders)
    assert sizes == {
        Kind.SAMENWERKINGSVERBAND: 1,
        Kind.MUNICIPALITY: 1,
        Kind.BOARD: boards,
        Kind.INSTITUTION: boards * schools,
        Kind.SITE: boards * schools * sites,
    }
    assert {each.id for each in model.regions} == {region for each in model.stakeholders for region in each.regions}
    schools_belong_as_promised(model)


@given(strategies.school_regions())
def test_ids_of_schools_are_made_of_codes(model: km.QualityModel) -> None:
    for each in model.stakeholders:
        code = each.site or each.brin or each.board or each.swv
        assert each.id == (f"{each.id.split(':')[0]}:{code}" if code else "municipality:1")


@given(st.integers(2, 5), st.integers(2, 5), st.data())
def test_a_country_is_what_it_promises(regions: int, schools: int, data: st.DataObject) -> None:
    model = data.draw(strategies.countries(regions=regions, schools=schools))
    schools_belong_as_promised(model)
    assert len(model.regions) == len(of_kind(model, Kind.SAMENWERKINGSVERBAND)) == regions
    assert len(of_kind(model, Kind.INSTITUTION)) == regions * schools
    assert {region for each in of_kind(model, Kind.SITE) for region in each.regions} == {e.id for e in model.regions}
    assert len({each.sector for each in model.stakeholders} - {None}) == 1
    in_region = {board.id: set(board.regions) for board in of_kind(model, Kind.BOARD)}
    assert ties(model, Tie.PART_OF)
    of_boards = {(one, swv) for one, swv in ties(model, Tie.PART_OF) if one in in_region}
    assert Counter(one for one, _ in of_boards) == {one: len(where) for one, where in in_region.items()}
    assert nx.is_connected(nx.Graph(ties(model, *Tie)))
    assert set(nx.Graph(ties(model, *Tie))) == {each.id for each in model.stakeholders}


@given(strategies.countries())
def test_the_boards_of_a_country_differ_in_size(model: km.QualityModel) -> None:
    school_of = dict(each for each in ties(model, Tie.PART_OF) if each[0].startswith("site:"))
    governed = {(board, school_of[site]) for board, site in ties(model, Tie.GOVERNS)}
    sizes = Counter(board for board, _ in governed)
    (largest, most), *_ = sizes.most_common(1)
    assert most * 3 >= len(of_kind(model, Kind.INSTITUTION))
    assert any(len(model[km.StakeholderId(one)].regions) > 1 for one, size in sizes.items() if size == most), largest
    assert sum(size == 1 for size in sizes.values()) * 2 >= len(sizes)


def test_a_country_of_five_hundred_is_drawn_from_few_choices_in_a_second() -> None:
    spent: list[float] = []

    @settings(max_examples=3, database=None, derandomize=True, phases=[Phase.generate])
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        start = process_time()
        model = data.draw(strategies.countries(regions=12, schools=15))
        spent.append(process_time() - start)
        assert len(model.stakeholders) > 450
        assert len(data.conjecture_data.nodes) <= 4

    draw()
    assert min(spent) < 1


def test_in_a_large_country_no_two_have_the_same_code() -> None:
    """There are 676 codes of institutions that begin with the same two digits."""
    models = strategies.countries(regions=7, schools=100)
    model = find(models, lambda _: True, settings=settings(database=None, phases=[Phase.generate]))
    codes = {each.brin for each in of_kind(model, Kind.INSTITUTION)}
    assert len(codes) == 700


@given(st.integers(3, 9), st.sampled_from([Tie.CONVERSES_WITH, Tie.TRUSTS, Tie.ACCOUNTS_TO]), st.data())
def test_a_ring_is_what_it_promises(members: int, kind: km.RelationKind, data: st.DataObject) -> None:
    model = data.draw(strategies.rings(members=members, kind=kind))
    (circle,) = model.circles
    assert circle.id == "ring"
    assert sorted(circle.ring) == sorted(each.id for each in model.stakeholders)
    assert len(circle.ring) == members
    assert [(each.source, each.target) for each in model.relations if each.kind is kind] == [
        *itertools.pairwise(circle.ring),
        (circle.ring[-1], circle.ring[0]),
    ]
    assert len(tuple(model.entities())) == 2 * members + 1


@given(strategies.rings())
def test_in_a_ring_neighbours_talk_and_nobody_else(model: km.QualityModel) -> None:
    talk = circles.talk(model, km.CircleId("ring"))
    assert talk.share == 1
    assert talk.distant == ()


@given(strategies.rings(kind=Tie.ACCOUNTS_TO))
def test_a_ring_of_accounts_is_one_loop(model: km.QualityModel) -> None:
    (loop,) = accounts.loops(model, on=DAY, longest=6)
    assert set(loop.stakeholders) == set(model.circles[0].ring)


@given(st.integers(2, 9), st.data())
def test_a_hub_is_what_it_promises(spokes: int, data: st.DataObject) -> None:
    model = data.draw(strategies.hubs(spokes=spokes, kind=Tie.TRUSTS))
    others = {each.id for each in model.stakeholders} - {"hub"}
    assert len(others) == spokes
    assert sorted(ties(model, Tie.TRUSTS)) == sorted((each, "hub") for each in others)
    assert len(tuple(model.entities())) == 2 * spokes + 1
    star = network.degree(model, kind=Tie.TRUSTS, undirected=True)
    assert star.ranked()[0].stakeholder == "hub" or spokes == 1
    assert network.centralisation(star).value == 1


@given(st.integers(1, 12), st.integers(1, 4), st.data())
def test_a_hierarchy_is_what_it_promises(levels: int, width: int, data: st.DataObject) -> None:
    model = data.draw(strategies.hierarchies(levels=levels, width=width))
    assert len(model.stakeholders) == 1 + (levels - 1) * width
    assert len(model.relations) == len(ties(model, Tie.PART_OF)) == len(model.stakeholders) - 1
    assert len(tuple(model.entities())) == len(model.stakeholders) + len(model.relations)
    upwards = nx.DiGraph(ties(model, Tie.PART_OF))
    for each in model.stakeholders[1:]:
        assert nx.shortest_path_length(upwards, each.id, "level:1:1") == int(each.id.split(":")[1]) - 1


@given(st.integers(1, 3), st.integers(2, 6), st.booleans(), st.data())
def test_a_time_series_is_what_it_promises(several: int, years: int, changed: bool, data: st.DataObject) -> None:
    model = data.draw(strategies.time_series(stakeholders=several, years=years, changed=changed))
    (indicator,) = model.indicators
    assert len(model.stakeholders) == several
    assert bool(indicator.former_definitions) == changed
    assert {each.of for each in model.observations} <= {each.id for each in model.stakeholders}
    seen = Counter((each.of, each.period) for each in model.observations)
    assert set(seen.values()) <= {1}
    starts = {each.period.start.year for each in model.observations if each.period.start is not None}
    assert all(each.period == km.SchoolYear(each.period.start.year).period for each in model.observations)  # type: ignore[union-attr]
    assert max(starts, default=0) - min(starts, default=0) < years
    assert all(definition_on(indicator, each.period) is not None for each in model.observations)


@given(st.integers(2, 6), st.data())
def test_in_a_time_series_with_all_values_nothing_lacks(years: int, data: st.DataObject) -> None:
    model = data.draw(strategies.time_series(stakeholders=1, years=years, values=1.5, changed=True))
    (indicator,) = model.indicators
    periods = [each.period for each in model.observations]
    assert len(periods) == years
    assert {each.value for each in model.observations} == {1.5}
    assert [one.end.toordinal() + 1 == other.start.toordinal() for one, other in itertools.pairwise(periods)] == [  # type: ignore[union-attr]
        True
    ] * (years - 1)
    assert sum(not _comparable(indicator, *pair) for pair in itertools.pairwise(periods)) == 1


def _comparable(indicator: km.Indicator, one: km.Period, other: km.Period) -> bool:
    try:
        same_definition(indicator, one, other)
    except IncomparableError:
        return False
    return True


VALUES: dict[str, Callable[[km.Observation], bool]] = {
    "a number": lambda each: isinstance(each.value, int),
    "a small count": lambda each: isinstance(each.value, km.Interval),
    "one that is not shown": lambda each: each.value is km.Missing.SUPPRESSED,
}


@pytest.mark.parametrize("kind", VALUES.values(), ids=VALUES.keys())
def test_in_a_time_series_are_values_of_every_sort(kind: Callable[[km.Observation], bool]) -> None:
    model = find(strategies.time_series(), lambda model: any(map(kind, model.observations)), settings=SMALLEST)
    assert len(model.observations) == 1


COUNTS = st.integers(0, 3)


@given(COUNTS, COUNTS, COUNTS, st.integers(2, 4), st.data())
def test_a_planted_network_holds_as_much_as_was_asked(
    loops: int, brokers: int, isolates: int, members: int, data: st.DataObject
) -> None:
    planted = data.draw(strategies.planted_networks(loops=loops, brokers=brokers, isolates=isolates, members=members))
    assert (len(planted.loops), len(planted.brokers), len(planted.isolates)) == (loops, brokers, isolates)
    assert {len(loop) for loop in planted.loops} <= {members}
    named = [*itertools.chain(*planted.loops), *planted.brokers, *planted.isolates]
    assert len(set(named)) == len(named)
    assert all(each in planted.model for each in named)
    assert {each.kind for each in planted.model.stakeholders} <= {Kind.BOARD}


@given(strategies.planted_networks())
def test_the_planted_loops_are_found_and_no_others(planted: strategies.Planted) -> None:
    longest = 6
    found = accounts.loops(planted.model, on=DAY, longest=longest)
    assert {each.stakeholders for each in found} == set(planted.loops)
    assert len(found) == len(planted.loops)
    chain = accounts.chain(planted.model, on=DAY)
    assert {frozenset(each) for each in chain.knots} == {frozenset(each) for each in planted.loops}


@given(strategies.planted_networks())
def test_networkx_finds_the_planted_loops_too(planted: strategies.Planted) -> None:
    graph = nx.DiGraph(ties(planted.model, Tie.ACCOUNTS_TO))
    assert Counter(map(frozenset, nx.simple_cycles(graph))) == Counter(map(frozenset, planted.loops))


@given(strategies.planted_networks())
def test_without_a_planted_broker_and_nobody_else_the_network_falls_apart(planted: strategies.Planted) -> None:
    def parts(*without: str) -> int:
        return len(network.components(planted.model, kind=Tie.ACCOUNTS_TO, without=without).components)

    whole = parts()
    for each in planted.model.stakeholders:
        lost = each.id in planted.isolates
        assert (parts(each.id) > whole) == (each.id in planted.brokers)
        assert parts(each.id) >= whole - lost
    graph = nx.Graph(ties(planted.model, Tie.ACCOUNTS_TO))
    assert set(nx.articulation_points(graph)) == set(planted.brokers)


@given(strategies.planted_networks())
def test_the_planted_brokers_are_found_among_those_who_broker(planted: strategies.Planted) -> None:
    for undirected in (None, True):
        found = network.brokers(planted.model, kind=Tie.ACCOUNTS_TO, undirected=undirected)
        assert set(planted.brokers) <= {each.stakeholder for each in found.scores}


@given(strategies.planted_networks())
def test_the_planted_isolates_are_found_and_no_others(planted: strategies.Planted) -> None:
    found = network.isolates(planted.model, kind=Tie.ACCOUNTS_TO)
    assert set(found.stakeholders) == set(planted.isolates)
    apart = checks.run(planted.model, select={"STK005"}).violations
    assert {each.id for each in apart} == set(planted.isolates)


SMALL: dict[str, tuple[st.SearchStrategy[km.QualityModel], tuple[int, int]]] = {
    "regions of schools": (MODELS["regions of schools"], (5, 5)),
    "rings": (MODELS["rings"], (3, 3)),
    "hubs": (MODELS["hubs"], (3, 2)),
    "hierarchies": (MODELS["hierarchies"], (2, 1)),
    "time series": (MODELS["time series"], (1, 0)),
    "planted networks": (MODELS["planted networks"], (0, 0)),
    "planted brokers": (strategies.planted_networks(brokers=1).map(lambda planted: planted.model), (5, 6)),
    "planted loops": (strategies.planted_networks(loops=1).map(lambda planted: planted.model), (2, 2)),
}


@pytest.mark.parametrize(("models", "size"), SMALL.values(), ids=SMALL.keys())
def test_a_shape_shrinks_to_the_smallest(models: st.SearchStrategy[km.QualityModel], size: tuple[int, int]) -> None:
    small = find(models, lambda _: True, settings=SMALLEST)
    assert (len(small.stakeholders), len(small.relations)) == size


def test_a_country_shrinks_to_few_regions_and_schools() -> None:
    small = find(strategies.countries(), lambda model: len(model.regions) > 1, settings=SMALLEST)
    assert len(small.regions) == 2
    assert len(of_kind(small, Kind.INSTITUTION)) == 4
    assert len(small.stakeholders) <= 25


def test_a_large_model_is_printed_by_how_much_it_holds() -> None:
    """What hypothesis shows of a failing test can be read; a small model is shown as it is."""
    large = find(strategies.countries(regions=3, schools=10), lambda _: True, settings=SMALLEST)
    assert len(tuple(large.entities())) > MOST_PRINTED
    assert len(pretty(large)) < 200
    assert f"stakeholders=<{len(large.stakeholders)}>" in pretty(large)
    small = find(strategies.rings(), lambda _: True, settings=SMALLEST)
    assert small.stakeholders[0].id in pretty(small)
    assert "goals" not in pretty(small)


@given(st.integers(0, 6), st.integers(0, 6), st.booleans(), st.data())
def test_a_model_is_of_a_size_between_its_bounds(fewest: int, more: int, dangling: bool, data: st.DataObject) -> None:
    model = data.draw(strategies.models(min_entities=fewest, max_entities=fewest + more, dangling=dangling))
    assert fewest <= len(tuple(model.entities())) <= fewest + more
    assert len(tuple(data.draw(strategies.models(min_entities=20)).entities())) in range(20, 33)


@given(st.lists(st.sampled_from(list(KINDS)), min_size=1, max_size=3, unique=True), st.data())
def test_a_model_holds_the_kinds_that_were_asked_and_what_they_need(kinds: list[str], data: st.DataObject) -> None:
    by_class: list[Any] = [KINDS[each] for each in kinds]
    named = data.draw(st.sampled_from((kinds, by_class)))
    alone = data.draw(strategies.models(kinds=named, dangling=True))
    assert {type(each) for each in alone.entities()} <= set(by_class)
    model = data.draw(strategies.models(kinds=named, min_entities=1))
    report = checks.run(model, on=DAY)
    assert [each.message() for each in report.violations if each.severity is Severity.ERROR] == []


def test_with_relations_come_stakeholders_and_nothing_else() -> None:
    models = strategies.models(kinds={km.Relation}, min_entities=3, max_entities=3)
    model = find(models, lambda _: True, settings=settings(database=None, phases=[Phase.generate]))
    assert [type(each) for each in model.entities()] == [km.Stakeholder, km.Stakeholder, km.Relation]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_every_kind_can_be_asked_for(kind: type[Entity]) -> None:
    models = strategies.models(kinds=[kind], min_entities=9)
    found = find(models, lambda model: any(type(each) is kind for each in model.entities()), settings=GENERATED)
    assert any(type(each) is kind for each in found.entities())


GENERATED = settings(SMALLEST, phases=[Phase.generate])
untyped: Any = strategies
IMPOSSIBLE: dict[str, tuple[Callable[[], object], str]] = {
    "fewer than none": (lambda: untyped.models(min_entities=-1), "from 0 to 50"),
    "less than the fewest": (lambda: untyped.models(min_entities=3, max_entities=2), "from 3 to 50"),
    "true many": (lambda: untyped.models(min_entities=True), "whole number"),
    "an unknown list": (
        lambda: untyped.models(kinds=["goal"]),
        "models(kinds=['goal']): expected some of: sources, regions",
    ),
    "a class that is no kind": (lambda: untyped.models(kinds=[km.Period]), "some of"),
    "a list of lists": (lambda: untyped.models(kinds=[["goals"]]), "some of"),
    "a text": (lambda: untyped.models(kinds="goals"), "some of"),
    "no kinds": (lambda: untyped.models(kinds=[]), "some of"),
    "a number of kinds": (lambda: untyped.models(kinds=3), "some of"),
    "a ring of two": (lambda: untyped.rings(members=2), "from 3 to 200"),
    "a ring of belonging": (lambda: untyped.rings(kind=Tie.PART_OF), "ACCOUNTS_TO"),
    "a ring of anything": (lambda: untyped.rings(kind="talks"), "ACCOUNTS_TO"),
    "a hub of an own kind": (lambda: untyped.hubs(kind=Tie.OTHER), "PART_OF"),
    "a hub alone": (lambda: untyped.hubs(spokes=1), "from 2 to 200"),
    "no levels": (lambda: untyped.hierarchies(levels=0), "from 1 to 100"),
    "half a width": (lambda: untyped.hierarchies(width=0.5), "from 1 to 20"),
    "no boards": (lambda: untyped.school_regions(boards=0), "from 1 to 20"),
    "too many schools": (lambda: untyped.school_regions(schools=21), "from 1 to 20"),
    "many sites": (lambda: untyped.school_regions(sites="many"), "from 1 to 20"),
    "a country of one region": (lambda: untyped.countries(regions=1), "from 2 to 50"),
    "a country of few schools": (lambda: untyped.countries(schools=1), "from 2 to 100"),
    "series of nobody": (lambda: untyped.time_series(stakeholders=0), "from 1 to 50"),
    "a series of one year": (lambda: untyped.time_series(years=1), "from 2 to 50"),
    "a change at times": (lambda: untyped.time_series(changed=1), "expected a bool"),
    "loops below none": (lambda: untyped.planted_networks(loops=-1), "from 0 to 20"),
    "many brokers": (lambda: untyped.planted_networks(brokers=21), "from 0 to 20"),
    "no number of isolates": (lambda: untyped.planted_networks(isolates=None), "from 0 to 20"),
    "loops of one": (lambda: untyped.planted_networks(members=1), "from 2 to 20"),
}


@pytest.mark.parametrize(("make", "possible"), IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_what_is_impossible_is_refused_with_what_is_possible(make: Callable[[], object], possible: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        make()
    assert possible in str(caught.value)


DRAWN: dict[str, tuple[st.SearchStrategy[Any], str]] = {
    "a size": (strategies.rings(members=st.just(2)), r"rings\(members=2\): expected a whole number from 3 to 200"),
    "a kind": (strategies.hubs(kind=st.just(Tie.OTHER)), r"hubs\(kind=.*PART_OF"),
    "a value": (strategies.time_series(values=st.just("many")), r"time_series\(values='many'\): value"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize(("strategy", "why"), DRAWN.values(), ids=DRAWN.keys())
def test_what_is_impossible_is_refused_when_it_is_drawn(strategy: st.SearchStrategy[Any], why: str) -> None:
    with pytest.raises(InvalidArgument, match=why):
        find(strategy, lambda _: True, settings=SMALLEST)


@pytest.mark.parametrize("option", ["loops", "brokers", "isolates"])
@given(data=st.data())
def test_a_size_may_be_a_strategy(option: str, data: st.DataObject) -> None:
    sizes: Any = {option: st.sampled_from((2, 4))}
    assert len(getattr(data.draw(strategies.planted_networks(**sizes)), option)) in (2, 4)
