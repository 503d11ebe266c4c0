"""Models that are networks: made of a graph of networkx, or drawn."""

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import kwaliteitsmodel as km

TRUST, ACCOUNT, TALK = km.RelationKind.TRUSTS, km.RelationKind.ACCOUNTS_TO, km.RelationKind.CONVERSES_WITH
LAYERS = (*km.Layer, None)

Pairs = Iterable[tuple[int, int]]


def actor(number: object, layer: km.Layer | None = None) -> km.Stakeholder:
    own = km.StakeholderId(f"a{number}")
    return km.Stakeholder(id=own, name=str(number), kind=km.StakeholderKind.BOARD, layer=layer)


def tie(source: object, target: object, kind: km.RelationKind = TRUST, **more: Any) -> km.Relation:
    ends = km.StakeholderId(f"a{source}"), km.StakeholderId(f"a{target}")
    own = km.RelationId(more.pop("id", f"{kind.value}:{source}:{target}"))
    return km.Relation(id=own, kind=kind, source=ends[0], target=ends[1], **more)


def model_of(n: int, trust: Pairs, account: Pairs = (), layers: Iterable[km.Layer | None] = ()) -> km.QualityModel:
    """Return the model of *n* actors, called a0, a1 …, with these ties."""
    said = [*layers, *[None] * n]
    actors = [actor(number, said[number]) for number in range(n)]
    ties = [tie(*pair) for pair in trust] + [tie(*pair, ACCOUNT) for pair in account]
    return km.QualityModel(name="Drawn").adding(*actors, *ties)


def model_like(graph: Any) -> tuple[km.QualityModel, list[Any]]:
    """Return the model of *graph* of networkx, and its nodes in the order of the actors."""
    nodes = list(graph)
    place = {each: number for number, each in enumerate(nodes)}
    return model_of(len(nodes), [(place[source], place[target]) for source, target in graph.edges]), nodes


@st.composite
def networks(draw: DrawFn, *, least: int = 0, layers: Iterable[km.Layer | None] = LAYERS) -> km.QualityModel:
    """Draw a model of up to seven actors in layers, with two kinds of ties between them."""
    n = draw(st.integers(least, 7))
    pairs = [(one, other) for one in range(n) for other in range(n) if one != other]
    some = st.lists(st.sampled_from(pairs), unique=True) if pairs else st.just([])
    groups = draw(st.lists(st.sampled_from(tuple(layers)), min_size=n, max_size=n))
    return model_of(n, draw(some), draw(some), groups)


@st.composite
def reported(draw: DrawFn, *, kind: km.RelationKind = TALK) -> km.QualityModel:
    """Draw a model of up to six actors with reports of ties, mutual or not, that agree, differ and contradict."""
    n = draw(st.integers(2, 6))
    who = st.integers(0, n - 1)
    ends = st.tuples(who, who).filter(lambda pair: pair[0] != pair[1])
    by = st.one_of(st.none(), who, who)
    told = st.tuples(ends, by, st.sampled_from((None, 1.0, 2.0, 3.0)), st.sampled_from((True, True, True, False)))
    mutual = draw(st.sampled_from([(None,), (False,), (None, False), (True, None, False)]))
    relations = [
        tie(
            *pair,
            kind,
            id=f"r{number}",
            weight=weight,
            present=present,
            mutual=draw(st.sampled_from(mutual)),
            recorded=None if who is None else km.Recorded(by=km.StakeholderId(f"a{who}")),
        )
        for number, (pair, who, weight, present) in enumerate(draw(st.lists(told, max_size=12)))
    ]
    return km.QualityModel(name="Reported").adding(*(actor(number) for number in range(n)), *relations)
