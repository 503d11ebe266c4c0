"""Numbers about a network: the example that explains each."""

import itertools
import sys
from datetime import date
from functools import partial
from typing import Any

import attrs
import pytest
from drawn import ACCOUNT, TALK, TRUST, actor, model_of, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import errors, graph
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.analysis.network import BrokerageRole, Measure, Roles
from kwaliteitsmodel.analysis.profiles import ProfileDimension

STAR = model_of(5, [(0, leaf) for leaf in range(1, 5)] + [(leaf, 0) for leaf in range(1, 5)])
IN_STAR = model_of(5, [(leaf, 0) for leaf in range(1, 5)])
RING = model_of(4, [(0, 1), (1, 2), (2, 3), (3, 0)])
NOBODY, SOMEBODY = model_of(0, []), model_of(1, [])
FIRST = km.StakeholderId("a0")


@pytest.mark.parametrize(
    ("measure", "model", "undirected"),
    [
        (network.degree, STAR, {"undirected": False}),
        (network.degree, STAR, {"undirected": True}),
        (network.in_degree, IN_STAR, {}),
        (network.out_degree, model_of(5, [(0, leaf) for leaf in range(1, 5)]), {}),
        (network.closeness, IN_STAR, {"undirected": False}),
        (network.closeness, STAR, {"undirected": True}),
        (network.betweenness, STAR, {"undirected": False}),
        (network.betweenness, STAR, {"undirected": True}),
    ],
)
def test_a_star_turns_on_one_and_a_ring_on_nobody(measure: Any, model: km.QualityModel, undirected: Any) -> None:
    scores = measure(model, kind=TRUST, **undirected)
    assert network.centralisation(scores).value == pytest.approx(1)
    assert scores[FIRST] == scores.highest_possible
    assert network.centralisation(measure(RING, kind=TRUST, **undirected)).value == pytest.approx(0)


@pytest.mark.parametrize("measure", [network.degree, network.in_degree, network.out_degree])
def test_a_star_of_ties_without_direction_turns_on_one(measure: Any) -> None:
    star = attrs.evolve(model_of(5, []), relations=tuple(tie(leaf, 0, TALK) for leaf in range(1, 5)))
    assert network.centralisation(measure(star, kind=TALK)).value == 1


@pytest.mark.parametrize("measure", [network.degree, network.in_degree, network.closeness, network.betweenness])
@pytest.mark.parametrize("model", [NOBODY, SOMEBODY])
def test_a_network_without_two_actors_has_no_centralisation(measure: Any, model: km.QualityModel) -> None:
    found = measure(model, kind=TRUST)
    assert found.highest_possible is None
    assert network.centralisation(found).value is None


ASKED = [each for each in vars(network).values() if "asked" in getattr(each, "__annotations__", ())]


@pytest.mark.parametrize("measure", ASKED, ids=lambda each: each.__name__)
def test_a_measure_says_itself_which_option_it_lacks_or_does_not_have(measure: Any) -> None:
    given: dict[str, Any] = {"by": "kind"} if "by" in measure.__annotations__ else {}
    given |= {"other": ACCOUNT} if measure is network.qap else {}
    model = {"ring": RING} if measure is network.compared else RING
    with pytest.raises(TypeError, match=rf"^{measure.__name__}\(\) missing a required .*'kind'"):
        measure(model, **given)
    with pytest.raises(TypeError, match=rf"^{measure.__name__}\(\) got an unexpected keyword argument 'undirectd'"):
        measure(model, kind=TRUST, undirectd=True, **given)
    assert measure(model, kind=TRUST, on=None, **given) == measure(model, kind=TRUST, **given)


@pytest.mark.parametrize(("other", "told"), [(3, "other must be a RelationKind"), ((), "name a kind of relation")])
def test_a_correlation_says_which_of_two_kinds_is_none(other: Any, told: str) -> None:
    with pytest.raises(errors.InvalidValueError, match=told) as error:
        network.qap(RING, kind=TRUST, other=other)
    assert error.value.field == "other"


@pytest.mark.parametrize("models", [[RING], RING, {"ring": 3}])
def test_models_beside_each_other_have_names(models: Any) -> None:
    with pytest.raises(errors.InvalidValueError, match="models must be models by name"):
        network.compared(models, kind=TRUST)


def test_what_no_measure_gave_has_no_centralisation() -> None:
    with pytest.raises(errors.InvalidValueError, match="scores must be what a measure gives"):
        network.centralisation(3)  # type: ignore[arg-type]  # that is the question


def test_only_what_a_star_has_most_of_is_centralised() -> None:
    with pytest.raises(errors.UnknownNameError, match="betweenness"):
        network.centralisation(network.constraint(RING, kind=TRUST))


def test_where_a_score_is_not_defined_nor_is_the_centralisation() -> None:
    found = network.closeness(STAR, kind=TRUST)
    unknown = attrs.evolve(found, scores=(attrs.evolve(found.scores[0], value=None), *found.scores[1:]))
    assert network.centralisation(unknown).value is None


def test_who_is_not_in_the_network_has_no_score() -> None:
    with pytest.raises(errors.UnknownIdError, match=r"nothing in this network has the id 'a00'; did you mean 'a0'\?"):
        network.degree(RING, kind=TRUST)[km.StakeholderId("a00")]
    with pytest.raises(errors.UnknownIdError) as error:
        network.degree(RING, kind=TRUST)[km.StakeholderId("nobody")]
    assert error.value.message("nl") == "niets in dit netwerk heeft het id 'nobody'"


def test_a_score_that_is_not_defined_is_not_ranked() -> None:
    found = network.constraint(model_of(3, [(0, 1)]), kind=TRUST)
    assert [each.stakeholder for each in found.ranked()] == ["a0", "a1"]
    assert found.measure.label("nl") == "inperking"


def test_an_eigenvector_needs_everyone_to_reach_everyone() -> None:
    one_way = model_of(4, [(0, 1), (1, 2)])
    assert network.eigenvector(one_way, kind=TRUST).ranked() == ()
    found = network.eigenvector(one_way, kind=TRUST, undirected=True)
    assert [round(each.value or 0, 3) for each in found.scores] == [0.5, 0.707, 0.5, 0.0]
    assert network.eigenvector(RING, kind=TRUST)[FIRST] == pytest.approx(0.5)
    with_a_hanger_on = model_of(3, [(0, 1), (1, 0), (1, 2)])
    assert network.eigenvector(with_a_hanger_on, kind=TRUST).ranked() == ()
    assert network.eigenvector(NOBODY, kind=TRUST).scores == ()


@pytest.mark.parametrize("engine", ["networkx", "rustworkx"])
def test_an_eigenvector_that_is_not_found_in_time_is_not_defined(
    engine: network.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kwaliteitsmodel.analysis.network.engines.MOST_ROUNDS", 1)
    path = model_of(4, [(0, 1), (1, 2), (2, 3)])
    assert network.eigenvector(path, kind=TRUST, undirected=True, engine=engine).ranked() == ()


PASSED_ON: dict[str, Any] = {
    "betweenness": network.betweenness,
    "brokers": network.brokers,
    "closeness": network.closeness,
    "eigenvector": network.eigenvector,
    "components": network.components,
    "strong components": partial(network.components, strong=True),
    "communities": network.communities,
    "isolates": network.isolates,
}


@pytest.mark.parametrize("measure", PASSED_ON)
def test_work_is_passed_on_to_the_backend_that_is_named(measure: str) -> None:
    compute = PASSED_ON[measure]
    assert compute(RING, kind=TRUST, backend="networkx") == compute(RING, kind=TRUST)
    with pytest.raises(ImportError, match="nonesuch"):
        compute(RING, kind=TRUST, backend="nonesuch")


def test_communities_are_weighed_by_the_backend_that_finds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImportError, match="nonesuch"):  # without ties there is nothing to weigh, only to find
        network.communities(SOMEBODY, kind=TRUST, backend="nonesuch")
    monkeypatch.setattr("networkx.community.louvain_communities", lambda *_, **__: [{0, 1}, {2, 3}])
    with pytest.raises(ImportError, match="nonesuch"):
        network.communities(RING, kind=TRUST, backend="nonesuch")


def test_a_backend_of_networkx_computes_when_it_is_named() -> None:
    assert network.betweenness(RING, kind=TRUST, backend="networkx")[FIRST] == 3
    with pytest.raises(errors.UnknownNameError):
        network.closeness(RING, kind=TRUST, engine="rustworkx", backend="networkx")
    with pytest.raises(errors.UnknownNameError, match="did you mean 'networkx'"):
        network.closeness(RING, kind=TRUST, engine="netwrkx")  # type: ignore[arg-type]  # that is the question


def test_without_the_extra_networkx_computes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kwaliteitsmodel.analysis.network.engines.find_spec", lambda _: None)
    monkeypatch.setitem(sys.modules, "rustworkx", None)
    assert network.brokers(RING, kind=TRUST).scores[0].value == 3
    with pytest.raises(errors.MissingExtraError, match=r"kwaliteitsmodel\[network\]"):
        network.eigenvector(RING, kind=TRUST, engine="rustworkx")


@pytest.mark.parametrize("engine", ["networkx", "rustworkx"])
def test_the_closeness_of_the_only_actor_is_not_defined(engine: network.Engine) -> None:
    """It is the part of nobody who reach it: 0 out of 0."""
    found = network.closeness(model_of(1, []), kind=TRUST, engine=engine)
    assert [(each.value, found.highest_possible) for each in found.scores] == [(None, None)]
    assert network.closeness(model_of(2, []), kind=TRUST, engine=engine)[found.scores[0].stakeholder] == 0
    assert network.centralisation(found).value is None


def test_closeness_weighs_how_many_are_reached() -> None:
    found = network.closeness(model_of(5, [(1, 0), (2, 1)]), kind=TRUST)
    assert [each.value for each in found.scores] == [pytest.approx((2 / 4) / (3 / 2)), 0.25, 0, 0, 0]


def test_strong_components_look_at_direction() -> None:
    model = model_of(4, [(0, 1), (1, 0), (1, 2)])
    assert network.components(model, kind=TRUST, strong=True).components == (("a0", "a1"), ("a2",), ("a3",))
    assert network.components(model, kind=TRUST).components == (("a0", "a1", "a2"), ("a3",))


def test_shared_contacts_constrain() -> None:
    triangle, path = model_of(3, [(0, 1), (1, 2), (2, 0)]), model_of(3, [(1, 0), (0, 2)])
    assert network.constraint(triangle, kind=TRUST)[FIRST] == pytest.approx(2 * (0.5 + 0.25) ** 2)
    assert network.constraint(path, kind=TRUST)[FIRST] == 0.5
    assert network.effective_size(triangle, kind=TRUST)[FIRST] == 1
    assert network.effective_size(path, kind=TRUST)[FIRST] == 2


def test_holes_weigh_ties_by_their_value() -> None:
    model = km.QualityModel(name="Weighed").adding(
        *map(actor, range(4)), tie(0, 1, weight=3), tie(0, 2, weight=1), tie(0, 3, weight=-1)
    )
    assert network.constraint(model, kind=TRUST, value="weight")[FIRST] == pytest.approx(0.75**2 + 0.25**2)
    assert network.effective_size(model, kind=TRUST, value="weight")[FIRST] == 2
    assert network.constraint(model, kind=TRUST, value="weight")[km.StakeholderId("a3")] is None


def test_roles_are_told_by_the_groups_of_three() -> None:
    school, national, other = km.Layer.SCHOOL, km.Layer.NATIONAL, km.Layer.OTHER_ORGANISATIONS
    ways = {
        "coordinator": (school, school, school),
        "itinerant": (school, national, school),
        "representative": (school, school, national),
        "gatekeeper": (school, national, national),
        "liaison": (school, national, other),
    }
    for name, layers in ways.items():
        found = network.brokerage(model_of(3, [(0, 1), (1, 2)], layers=layers), by="layer", kind=TRUST)
        role = BrokerageRole.parse(name)
        assert {each: found.total[each] for each in BrokerageRole} == {
            each: int(each is role) for each in BrokerageRole
        }
        assert found.actors[1].roles == found.total
    assert Roles().total == 0


def test_a_group_can_be_anything_that_a_function_says() -> None:
    model = model_of(4, [(0, 1), (1, 2), (2, 3)])
    found = network.ei_index(model, by=lambda each: "north" if each.id < "a2" else "", kind=TRUST)
    assert (found.whole.internal, found.whole.external, found.whole.unknown) == (1, 0, 2)
    assert found.ungrouped == ("a2", "a3")
    with pytest.raises(errors.UnknownNameError, match="did you mean 'sector'"):
        network.mixing(model, by="sektor", kind=TRUST)  # type: ignore[arg-type]  # that is the question


@pytest.mark.parametrize("ask", [network.ei_index, network.mixing, network.brokerage])
def test_a_group_is_text_that_is_asked_by_a_name_or_a_function(ask: Any) -> None:
    with pytest.raises(errors.InvalidValueError, match="by must be the name of an attribute, or a function"):
        ask(RING, by=3, kind=TRUST)
    for number in (0, 1.5, km.Layer.SCHOOL):
        with pytest.raises(errors.InvalidValueError, match="of 'a0'; a group is text, or None") as error:
            ask(RING, by=lambda _, number=number: number, kind=TRUST)
        assert error.value.message("nl").endswith("van 'a0'; een groep is tekst, of None waar die niet bekend is")


@pytest.mark.concept("0-22")
def test_who_works_in_several_regions_is_in_no_one_group_and_may_cross_all_the_same() -> None:
    regions = [km.RegionId(each) for each in ("north", "south", "west")]
    wide = attrs.evolve(actor(0), regions=(regions[0], regions[1]))
    model = km.QualityModel(name="Regions").adding(wide, attrs.evolve(actor(1), regions=(regions[2],)), tie(0, 1))
    found = network.ei_index(model, by="region", kind=TRUST)
    assert (found.whole.external, found.whole.unknown, found.ungrouped) == (0, 1, ("a0",))
    assert graph.cross_regional(model).number_of_edges() == 1


def test_groups_by_attribute() -> None:
    north, south = km.RegionId("north"), km.RegionId("south")
    kinds, regions = km.StakeholderKind, [(north,), (south,), (north, south), ()]
    model = km.QualityModel(name="Regions").adding(
        *(
            km.Stakeholder(
                id=km.StakeholderId(f"a{number}"),
                name="N",
                kind=kinds.OTHER if number else kinds.SITE,
                own_kind="library" if number else "special",
                sector=km.Sector.PO if number else None,
                regions=regions[number],
            )
            for number in range(4)
        ),
        tie(0, 1),
    )
    assert network.mixing(model, by="region", kind=TRUST).groups == ("north", "south", None)
    assert network.ei_index(model, by="region", kind=TRUST).ungrouped == ("a2", "a3")
    assert network.mixing(model, by="kind", kind=TRUST).groups == ("library", "site")
    assert network.mixing(model, by="sector", kind=TRUST).counts == ((0, 0), (1, 0))


def test_a_core_and_a_periphery_without_errors_fit_wholly() -> None:
    core = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 4), (2, 5), (0, 6)]
    found = network.core_periphery(model_of(7, core), kind=TRUST, undirected=True)
    assert (found.core, found.errors, found.fit) == (("a0", "a1", "a2"), 0, pytest.approx(1))
    assert found.interchangeable == ()
    assert network.core_periphery(NOBODY, kind=TRUST).core == ()
    assert network.core_periphery(NOBODY, kind=TRUST).fit is None


def test_communities_are_those_with_ties_among_each_other() -> None:
    two = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)]
    found = network.communities(model_of(6, two), kind=TRUST, undirected=True)
    assert found.communities == (("a0", "a1", "a2"), ("a3", "a4", "a5"))
    assert found.modularity == pytest.approx(6 / 7 - 1 / 2)
    low = network.communities(model_of(6, two), kind=TRUST, undirected=True, resolution=0.5)
    assert (low.communities, low.modularity) == (found.communities, pytest.approx(6 / 7 - 1 / 4))


@pytest.mark.parametrize(
    ("how", "what"),
    [
        ({"seed": "x"}, "seed must be int"),
        ({"seed": None}, "seed must be int"),
        ({"seed": True}, "seed must be int"),
        ({"resolution": -1}, "expected a number of at least 0, not -1"),
        ({"resolution": "1"}, "a number is finite"),
        ({"resolution": float("nan")}, "a number is finite"),
    ],
)
def test_communities_are_found_by_a_whole_seed_at_a_resolution(how: dict[str, Any], what: str) -> None:
    with pytest.raises(errors.InvalidValueError, match=what):
        network.communities(RING, kind=TRUST, **how)


def test_another_seed_may_find_other_communities() -> None:
    ring = model_of(12, [(each, (each + 1) % 12) for each in range(12)])
    found = [network.communities(ring, kind=TRUST, undirected=True, seed=seed) for seed in range(5)]
    assert len({each.communities for each in found}) > 1
    assert [each.seed for each in found] == [0, 1, 2, 3, 4]


def test_another_seed_deals_the_actors_otherwise() -> None:
    model = model_of(6, [(0, 1), (1, 2), (2, 3), (4, 5)], [(0, 1), (1, 2), (3, 4)])
    found = [network.qap(model, kind=TRUST, other=ACCOUNT, permutations=30, seed=seed) for seed in range(5)]
    assert len({each.p for each in found}) > 1
    assert len({each.correlation for each in found}) == 1


def test_no_permutation_is_further_from_0_than_a_kind_with_itself() -> None:
    ring = [(number, (number + 1) % 9) for number in range(9)]
    found = network.qap(model_of(9, ring, ring), kind=TRUST, other=ACCOUNT, permutations=999)
    assert found.correlation == pytest.approx(1)
    assert found.p == 1 / 1000
    unlike = network.qap(model_of(9, ring, ring[::2]), kind=TRUST, other=ACCOUNT, permutations=999)
    assert unlike.p is not None
    assert unlike.p < 0.05
    assert network.qap(RING, kind=TRUST, other=ACCOUNT).p is None


def test_p_is_the_part_of_all_networks_that_are_as_far_from_0_either_side() -> None:
    one, other = {(0, 1), (1, 2), (2, 3), (0, 3)}, {(1, 0), (3, 1), (2, 0)}
    found = network.qap(model_of(4, one, other), kind=TRUST, other=ACCOUNT, permutations=2000)
    expected = len(one) * len(other) / 12
    overlaps = [
        sum((order[a], order[b]) in one for a, b in other) - expected for order in itertools.permutations(range(4))
    ]
    exact = sum(abs(each) >= abs(overlaps[0]) for each in overlaps) / len(overlaps)
    assert found.correlation is not None
    assert found.correlation < 0
    assert 0.1 < exact < 0.9
    assert found.p == pytest.approx(exact, abs=0.05)


def test_a_correlation_of_weights_is_that_of_pearson() -> None:
    ties = [tie(0, 1, weight=2), tie(1, 2, weight=4), tie(0, 1, ACCOUNT, weight=1), tie(1, 2, ACCOUNT, weight=3)]
    model = km.QualityModel(name="Weights").adding(*map(actor, range(3)), *ties)
    found = network.qap(model, kind=TRUST, other=ACCOUNT, value="weight", permutations=5)
    xs, ys = [2, 4, 0, 0, 0, 0], [1, 3, 0, 0, 0, 0]
    mean_x, mean_y = sum(xs) / 6, sum(ys) / 6
    together = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    apart = sum((x - mean_x) ** 2 for x in xs) * sum((y - mean_y) ** 2 for y in ys)
    assert found.correlation == pytest.approx(together / apart**0.5)


def test_models_stand_beside_each_other() -> None:
    rows = network.compared({"star": STAR, "ring": RING, "nobody": NOBODY}, kind=TRUST)
    assert [each.name for each in rows] == ["star", "ring", "nobody"]
    assert [each.betweenness_centralisation for each in rows] == [1, 0, None]
    assert [(each.reciprocity, each.components) for each in rows] == [(1, 1), (0, 1), (None, 0)]
    assert rows[2].density is None
    assert network.compared({"pair": model_of(3, [(0, 1)])}, kind=TRUST)[0].components == 1


def test_models_beside_each_other_share_kinds_those_left_out_and_direction() -> None:
    talk = km.QualityModel(name="Talk").adding(*map(actor, range(3)), tie(0, 1, TALK, own_kind="contact"))
    chat = km.QualityModel(name="Chat").adding(actor(0), actor(1))
    rows = network.compared({"talk": talk, "chat": chat}, kind="contact", without=["a2"])
    assert [(each.network.ties, each.network.left_out.excluded) for each in rows] == [(1, 1), (0, 0)]
    assert [(each.network.undirected, each.reciprocity) for each in rows] == [(True, None), (True, None)]
    one_way = chat.adding(tie(1, 0, TALK, mutual=False))
    rows = network.compared({"talk": talk, "one way": one_way}, kind=TALK)
    assert [(each.network.undirected, each.reciprocity) for each in rows] == [(False, 1), (False, 0)]
    typos: tuple[dict[str, Any], ...] = ({"kind": "contcat"}, {"kind": TALK, "without": ["a3"]})
    for typo in typos:
        with pytest.raises(LookupError):
            network.compared({"talk": talk, "chat": chat}, **typo)


@pytest.mark.parametrize("permutations", [0, -5, True, 2.5, None])
def test_a_correlation_is_weighed_against_a_whole_number_of_permutations(permutations: Any) -> None:
    with pytest.raises(errors.InvalidValueError, match="expected a whole number from 1"):
        network.qap(RING, kind=TRUST, other=ACCOUNT, permutations=permutations)
    with pytest.raises(errors.InvalidValueError, match="seed must be int"):
        network.qap(RING, kind=TRUST, other=ACCOUNT, seed=permutations if permutations is None else "1")  # type: ignore[arg-type]


def test_a_weight_that_is_not_known_is_no_0_in_a_correlation() -> None:
    weights = [(0, 1, 3.0, 2.0), (1, 2, 1.0, 1.0), (2, 0, 2.0, None)]
    relations = [
        tie(a, b, kind, weight=each[at]) for a, b, *each in weights for at, kind in enumerate((TRUST, ACCOUNT))
    ]
    model = km.QualityModel(name="Weights").adding(*map(actor, range(3)), *relations)
    found = network.qap(model, kind=TRUST, other=ACCOUNT, value="weight", permutations=50)
    assert (found.pairs, found.correlation) == (5, pytest.approx(23 / (34 * 16) ** 0.5))
    assert found.p is not None


def test_what_is_expected_of_a_broker_is_not_defined_for_the_only_actor() -> None:
    (alone,) = network.brokerage(SOMEBODY, by="kind", kind=TRUST).actors
    assert (alone.group, alone.expected) == ("board", None)


def test_a_broker_who_is_the_only_one_of_its_group_is_expected_to_coordinate_nothing() -> None:
    """It is 0, and not the negative 0 of floats, which is shown as -0.0."""
    one_of_each = model_of(3, [(0, 1), (1, 2)], layers=(km.Layer.SCHOOL, km.Layer.NATIONAL, km.Layer.NATIONAL))
    first = network.brokerage(one_of_each, by="layer", kind=TRUST).actors[0]
    assert str(first.expected.coordinator if first.expected else None) == "0.0"


def test_an_undirected_broker_represents_as_often_as_it_keeps_the_gate() -> None:
    layers = (km.Layer.SCHOOL, km.Layer.NATIONAL, km.Layer.NATIONAL)
    model = attrs.evolve(model_of(3, [], layers=layers), relations=(tie(0, 1, TALK), tie(1, 2, TALK)))
    found = network.brokerage(model, by="layer", kind=TALK)
    assert (found.total.representative, found.total.gatekeeper, found.total.total) == (1, 1, 2)


def profile(of: int, day: int, by: str = "p", **ranks: Any) -> km.ActorProfile:
    ends = km.StakeholderId(f"a{of}"), km.ProfileId(f"{by}{of}-{day}")
    return km.ActorProfile(id=ends[1], of=ends[0], on=date(2025, 9, day), **ranks)


def test_ranks_go_with_place_in_a_network() -> None:
    model = STAR.adding(profile(0, 1, ambition=3), profile(1, 1, ambition=1), profile(2, 1, ambition=1))
    found = network.association(model, network.degree(model, kind=TRUST), ProfileDimension.AMBITION)
    assert (found.n, found.tau, found.measure) == (3, 1, Measure.DEGREE)
    assert network.association(RING, network.degree(RING, kind=TRUST), ProfileDimension.CAPACITY).tau is None
    mixed = model_of(4, [(0, 1), (0, 2), (0, 3), (1, 2)]).adding(
        *(profile(number, 1, ambition=rank) for number, rank in enumerate((1, 2, 3, 3)))
    )
    degrees = network.out_degree(mixed, kind=TRUST)
    assert network.association(mixed, degrees, ProfileDimension.AMBITION).tau == -1
    assert network.association(mixed, degrees, "ambition").tau == -1
    with pytest.raises(errors.InvalidValueError, match="ambition, capacity, development-stage"):
        network.association(mixed, degrees, "ambitious")


A0, A1, A2, A3 = (km.StakeholderId(f"a{number}") for number in range(4))


def test_ranks_go_with_numbers_of_ones_own() -> None:
    model = STAR.adding(profile(0, 1, ambition=3), profile(0, 9, ambition=1), profile(1, 1, ambition=2))
    numbers = {A0: 4, A1: 2.5, A2: 9.0}
    found = network.association(model, numbers, "ambition")
    assert (found.n, found.tau, found.network, found.measure) == (2, -1, None, None)
    assert network.association(model, numbers, "ambition", on=date(2025, 9, 8)).tau == 1
    assert network.association(model, {**numbers, A1: None, A3: None}, "ambition").n == 1
    assert network.association(model, {}, "ambition").tau is None


@pytest.mark.parametrize(
    ("numbers", "error", "match"),
    [
        ({A0: 1, km.StakeholderId("a00"): 2}, errors.UnknownIdError, "did you mean 'a0'"),
        ({STAR.relations[0].id: 1}, errors.InvalidValueError, "one of the relations, not of the stakeholders"),
        ({0: 1}, errors.InvalidValueError, "one id, as text"),
        ({A0: float("nan")}, errors.InvalidValueError, "a number is finite"),
        ({A0: True}, errors.InvalidValueError, "a number is finite"),
        ({A0: "2"}, errors.InvalidValueError, "a number is finite"),
        ([1, 2], errors.InvalidValueError, "scores must be Scores or a dict from ids to numbers"),
        (None, errors.InvalidValueError, "scores must be Scores or a dict from ids to numbers"),
    ],
)
def test_numbers_of_ones_own_are_checked(numbers: Any, error: type[Exception], match: str) -> None:
    with pytest.raises(error, match=match):
        network.association(STAR, numbers, "ambition")


def test_the_day_of_ranks_is_that_of_the_network() -> None:
    then = date(2025, 9, 8)
    model = STAR.adding(profile(0, 1, ambition=3), profile(0, 9, ambition=1), profile(1, 1, ambition=2))
    degrees = network.degree(model, kind=TRUST, on=then)
    assert network.association(model, degrees, "ambition", on=then) == network.association(model, degrees, "ambition")
    with pytest.raises(errors.InvalidValueError, match=r"the day of the network \(2025-09-08\)"):
        network.association(model, degrees, "ambition", on=date(2025, 9, 9))
    with pytest.raises(errors.InvalidValueError, match="on must be a day"):
        network.association(model, {A0: 1}, "ambition", on="2025")  # type: ignore[arg-type]


def test_partners_who_are_not_there_are_told_apart() -> None:
    gone = attrs.evolve(actor(1), valid=km.Period(end=date(2025, 1, 1)))
    model = km.QualityModel(name="Partners").adding(
        actor(0), gone, *(profile(each, 1, ambition=2) for each in range(3))
    )
    (row,) = network.compared({"one": model}, kind=TRUST, on=date(2026, 1, 1))
    assert (row.spreads[0].ranks, row.spreads[0].elsewhere) == (((2, 1),), ("a1", "a2"))
    assert row.spreads[0].message().endswith("since they aren't there: 2")
    assert row.spreads[0].message("nl").endswith("want ze zijn er niet: 2")
    (row,) = network.compared({"one": model}, kind=TRUST)
    assert (row.spreads[0].ranks, row.spreads[0].elsewhere) == (((2, 2),), ("a2",))
