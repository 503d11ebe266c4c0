"""A network on a day is that of what is valid then, and days one after another tell who came and who went."""

from datetime import date
from typing import Any

import attrs
import networkx as nx
from full_networks import networks
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import graph, strategies
from kwaliteitsmodel.analysis import network as measures

DAYS = st.lists(st.dates(), unique=True, min_size=1, max_size=4).map(sorted)


@given(networks(), st.dates())
def test_a_network_on_a_day_holds_what_is_valid_then(model: km.QualityModel, day: date) -> None:
    always = km.Period()
    network = graph.to_networkx(model, on=day)
    there = {each.id for each in model.stakeholders if day in (each.valid or always)}
    assert set(network) == there
    assert {key for *_, key in network.edges(keys=True)} == {
        each.id for each in model.relations if day in (each.valid or always) and {each.source, each.target} <= there
    }


@given(networks(), st.dates())
def test_without_validity_every_day_gives_the_whole_network(model: km.QualityModel, day: date) -> None:
    timeless = attrs.evolve(
        model,
        stakeholders=tuple(attrs.evolve(each, valid=None) for each in model.stakeholders),
        relations=tuple(attrs.evolve(each, valid=None) for each in model.relations),
    )
    assert nx.utils.graphs_equal(graph.to_networkx(timeless, on=day), graph.to_networkx(timeless))


@given(strategies.models(dangling=True), st.dates())
def test_a_network_on_a_day_is_that_of_what_is_valid_on_it(model: km.QualityModel, on: Any) -> None:
    kinds = tuple(each for each in km.RelationKind if each is not km.RelationKind.OTHER)
    then = attrs.evolve(
        model,
        stakeholders=tuple(each for each in model.stakeholders if on in (each.valid or km.Period())),
        relations=tuple(each for each in model.relations if on in (each.valid or km.Period())),
    )
    ours, theirs = measures.ties(model, kind=kinds, on=on), measures.ties(then, kind=kinds)
    assert list(ours.graph) == list(theirs.graph)
    assert set(ours.values()) == set(theirs.values())


@given(strategies.models(), DAYS)
def test_waves_tell_who_came_and_went(model: km.QualityModel, days: list[date]) -> None:
    found = graph.waves(model, days, kinds=km.RelationKind.CONVERSES_WITH)
    there: set[str] = set(found[0].actors)
    for day, wave in zip(days, found, strict=True):
        there = there - set(wave.went) | set(wave.came)
        assert there == set(wave.actors) == set(graph.to_networkx(model, on=day))
        assert wave.ties <= {(one, other) for one in there for other in there}
        drawn = graph.to_networkx(model, on=day, kinds=wave.kinds)
        said = [model[km.RelationId(key)] for *_, key in graph.present(drawn).edges(keys=True)]
        ways = [(each.source, each.target) for each in said]
        back = [(each.target, each.source) for each in said if each.is_mutual]
        assert wave.ties == {*ways, *back}
