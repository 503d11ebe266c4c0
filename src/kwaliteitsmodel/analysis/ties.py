"""The ties of one kind between the stakeholders of a model: what every measure of a network is made of."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import TypeAlias, TypedDict, cast

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.holding import meets, when
from kwaliteitsmodel.analysis.weighing import Question, Reports, Value, Weighed, weighed
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import RelationId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.errors import InvalidValueError, Message, UnknownIdError, near
from kwaliteitsmodel.graph.kinds import Kind, Kinds, is_one_of, kind_of, meant
from kwaliteitsmodel.model import QualityModel

__all__ = ["Asked", "Kind", "Kinds", "LeftOut", "Network", "Options", "Reports", "Ties", "Value", "ties"]

Way: TypeAlias = tuple[StakeholderId, StakeholderId]


@attrs.frozen(kw_only=True)
class LeftOut:
    """What a model holds and a network of it doesn't (nl: *weggelaten*).

    The *actors* are the stakeholders who aren't valid on the day; *excluded* are those who are left out by name. Each
    relation of the kind is counted once, under the first of these that holds: an end *dangles*; an end is left out by
    name (*with_excluded*); it, or an end, isn't *valid* on the day; it is said to be *absent*; it is *too weak*; not
    both ends report it, or it is *contradicted*, where that is asked; the weight of its tie, or of another tie between
    the same two, is asked for and isn't known, or the *weights differ* that are reported of it.
    """

    actors: int = 0
    excluded: int = 0
    dangling: int = 0
    with_excluded: int = 0
    not_valid: int = 0
    absent: int = 0
    too_weak: int = 0
    not_by_both: int = 0
    contradicted: int = 0
    without_weight: int = 0
    weights_differ: int = 0


@attrs.frozen(kw_only=True)
class Network:
    """Of which ties a number speaks: every answer about a network carries it (nl: *netwerk*).

    There are *n* actors: all stakeholders who exist on the day and aren't left out by name, whether they have ties or
    not; *isolates* of them have none. The *relations* of these *kinds* join *ties* pairs of actors: ordered pairs, or
    where *undirected* pairs with a relation either way. *reports* says whose word was taken for a tie; of those that
    are *contradicted* one says that they are there and another that they are absent, and with ``"any"`` they count.
    *minimum* is the least weight that a relation needed, and with *conversations* those who met are tied. With few
    actors, shares and centralisations are fragile: show *n* beside them.
    """

    kinds: tuple[Kind, ...]
    on: date | None
    undirected: bool
    value: Value
    reports: Reports
    minimum: float | None
    conversations: bool
    n: int
    relations: int
    ties: int
    isolates: int
    contradicted: int
    left_out: LeftOut


@attrs.frozen(kw_only=True)
class Ties:
    """The ties of a network as a graph of networkx, with what the graph is made of (nl: *banden*).

    An edge has *value*, how much it counts. Nodes stand in the order of the model. Of the pairs in *unknown* isn't
    known whether they are tied, or how much that counts, since a weight isn't known; where the network is undirected
    they stand there both ways.
    """

    network: Network
    graph: "nx.Graph[StakeholderId]" = attrs.field(eq=False)
    unknown: frozenset[Way] = frozenset()

    @property
    def digraph(self) -> "nx.DiGraph[StakeholderId]":
        """The graph with a direction: where the network is undirected, every tie goes both ways."""
        return cast("nx.DiGraph[StakeholderId]", self.graph if self.graph.is_directed() else nx.DiGraph(self.graph))

    def values(self) -> Iterator[tuple[StakeholderId, StakeholderId, float]]:
        """Yield each tie once: its source, its target, and how much it counts."""
        yield from self.graph.edges(data="value")


class Options(TypedDict, total=False):
    """How ties are taken (nl: *keuzes*): what every measure takes as :func:`ties` does, where it is told."""

    on: date | None
    undirected: bool | None
    without: Collection[str]
    reports: Reports
    minimum: float | None
    conversations: bool


class Asked(Options):
    """Which network is meant (nl: *gevraagd netwerk*): the kind of tie, always, and how ties are taken."""

    kind: Kinds


def ties(  # noqa: PLR0913 - all by name, most optional
    model: QualityModel,
    *,
    kind: Kinds,
    on: date | None = None,
    undirected: bool | None = None,
    without: Collection[str] = (),
    reports: Reports = "any",
    minimum: float | None = None,
    conversations: bool = False,
    value: Value = "presence",
) -> Ties:
    """Return the ties of *kind* between the stakeholders of *model* who exist on the day *on*; without a day, of all.

    Kinds are never mixed unless several are named. All relations of one kind, of one source and target, are reports of
    one tie: *reports* says whose word is taken. A relation that is mutual has no direction. Where all that count are,
    the network is undirected, and else a mutual one goes both ways, unless *undirected* says otherwise: then a tie
    either way is one, and values of both ways are summed, or all have a direction.

    *without* names stakeholders to leave out, such as those who didn't answer a survey. A relation counts from a weight
    of *minimum* on. With *conversations*, any two who take part in one are tied by talk: in one that was surely held on
    or before the day, or without a day in any.

    Values of ties of several kinds are summed, and so are weights that one reporter gives, if all are known. Where
    reporters give one tie different weights, its weight isn't known, unless the lowest or the highest is asked for.

    Raises:
        InvalidValueError: If no kind is named, or ``RelationKind.OTHER``, under which kinds of very different sorts go:
            name a kind of your own by its text; or if an option is of another type.
        UnknownNameError: If *kind* is text, and neither a word nor an own kind of any relation; or if *value* or
            *reports* is none of its words.
        UnknownIdError: If someone to leave out isn't a stakeholder of the model.

    Source: 3-22, 3-26

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> governing = ties(catalogue.load("demo"), kind=RelationKind.GOVERNS)
        >>> governing.network.n, governing.network.ties
        (15, 3)
    """
    asked = Question(
        on=on, undirected=undirected, reports=reports, minimum=minimum, conversations=conversations, value=value
    )
    kinds = _kinds(kind, model.relations)
    sieve = _Sieve.of(model, on, excluded(without, (model,)))
    of_kind = [each for each in _told(model, asked) if is_one_of(each, kinds)]
    losses = [sieve.loss(each) for each in of_kind]
    grouped = _by_tie(each for each, loss in zip(of_kind, losses, strict=True) if not loss)
    found = [weighed(each, asked) for each in grouped]
    lost = sum((each.lost for each in found), Counter(filter(None, losses)))
    return _made(kinds, asked, sieve, found, lost)


def _kinds(kind: Kinds, relations: Iterable[Relation]) -> tuple[Kind, ...]:
    """Return the kinds that are asked for, each once."""
    kinds = meant(kind, relations) if kind else ()
    if not kinds or RelationKind.OTHER in kinds:
        raise InvalidValueError(
            Message(
                code="no-kind-of-tie",
                en="name a kind of relation, and one of your own by its text: 'other' is no kind of tie",
                nl="noem een soort relatie, en een eigen soort met haar tekst: 'anders' is geen soort band",
            ),
            "kind",
        )
    return kinds


def excluded(without: Collection[str], models: Iterable[QualityModel]) -> frozenset[str]:
    """Return whom *without* names, each of whom some of *models* holds.

    Raises:
        UnknownIdError: If someone isn't a stakeholder of any of them.
    """
    if not isinstance(without, Collection):
        raise wrong_type("without", "ids of stakeholders", "ids van belanghebbenden", without)
    named = dict.fromkeys((without,) if isinstance(without, str) else without)
    held = {each.id for model in models for each in model.stakeholders} if named else set()
    for each in named:
        if each not in held:
            raise UnknownIdError(each, near(str(each), held))
    return frozenset(named)


def _told(model: QualityModel, asked: Question) -> Iterator[Relation]:
    """Yield the relations of *model*, and where asked two by two those who met by the day, as talk."""
    yield from model.relations
    if asked.conversations:
        by = Period(end=asked.on)
        for each in model.conversations:
            days = when(each)
            if asked.on is None or (days is not None and days.within(by)):
                for one, other in combinations(each.stakeholders, 2):
                    yield Relation(
                        id=RelationId(each.id),
                        kind=RelationKind.CONVERSES_WITH,
                        source=one,
                        target=other,
                        recorded=each.recorded,
                    )


@attrs.frozen(kw_only=True)
class _Sieve:
    """What lets the relations of a network through."""

    held: set[StakeholderId]
    excluded: frozenset[str]
    actors: dict[StakeholderId, None]
    time: Period | None

    @classmethod
    def of(cls, model: QualityModel, on: date | None, excluded: frozenset[str]) -> "_Sieve":
        time = None if on is None else Period.on(on)
        actors = (each.id for each in model.stakeholders if meets(each.valid, time) and each.id not in excluded)
        return cls(
            held={each.id for each in model.stakeholders}, excluded=excluded, actors=dict.fromkeys(actors), time=time
        )

    def loss(self, relation: Relation) -> str:
        """Return under which loss *relation* is counted; nothing where it may be in the network."""
        ends = {relation.source, relation.target}
        if not ends <= self.held:
            return "dangling"
        if ends & self.excluded:
            return "with_excluded"
        return "" if ends <= self.actors.keys() and meets(relation.valid, self.time) else "not_valid"


def _by_tie(relations: Iterable[Relation]) -> Iterable[list[Relation]]:
    """Return *relations* by tie, in the order of the model: of one kind, source and target, or both ends if mutual."""
    said: dict[object, list[Relation]] = {}
    for each in relations:
        ends = (each.source, each.target)
        key = (kind_of(each), frozenset(ends) if each.is_mutual else ends)
        said.setdefault(key, []).append(each)
    return said.values()


def _made(
    kinds: tuple[Kind, ...], asked: Question, sieve: _Sieve, found: Sequence[Weighed], lost: Counter[str]
) -> Ties:
    there = [each for each in found if each.kept]
    undirected = _has_no_direction(kinds, there) if asked.undirected is None else asked.undirected
    unknown = {way for each in found if each.unknown for way in _ways(each, both=undirected or each.mutual)}
    hidden = unknown if asked.weighs else set()
    graph = _graph(sieve.actors, there, asked.value, hidden, undirected=undirected)
    in_sight = [each for each in there if not hidden.issuperset(_ways(each, both=each.mutual))]
    relations = sum(len(each.kept) for each in in_sight)
    lost["without_weight"] += sum(len(each.kept) for each in there) - relations
    left_out = len(sieve.excluded)
    network = Network(
        kinds=kinds,
        on=asked.on,
        undirected=undirected,
        value=asked.value,
        reports=asked.reports,
        minimum=asked.minimum,
        conversations=asked.conversations,
        n=len(sieve.actors),
        relations=relations,
        ties=graph.number_of_edges(),
        isolates=sum(1 for _, degree in graph.degree if not degree),
        contradicted=sum(each.contradicted for each in found),
        left_out=LeftOut(actors=len(sieve.held) - len(sieve.actors) - left_out, excluded=left_out, **lost),
    )
    return Ties(network=network, graph=graph, unknown=frozenset(way for way in unknown if not graph.has_edge(*way)))


def _has_no_direction(kinds: Iterable[Kind], there: Sequence[Weighed]) -> bool:
    """Return whether all ties are mutual; of a network without ties, whether all of its kinds are."""
    if there:
        return all(each.mutual for each in there)
    return all(isinstance(each, RelationKind) and each.is_mutual for each in kinds)


def _ways(tie: Weighed, *, both: bool) -> Iterator[Way]:
    yield tie.source, tie.target
    if both:
        yield tie.target, tie.source


def _graph(
    actors: Iterable[StakeholderId],
    there: Iterable[Weighed],
    value: Value,
    hidden: Container[Way],
    *,
    undirected: bool,
) -> "nx.Graph[StakeholderId]":
    """Return the graph of the ties that are *there*, in which values of one pair are summed, or 1 for presence.

    Pairs that are *hidden* aren't tied in it: of part of their value it isn't known.
    """
    graph: nx.Graph[StakeholderId] = nx.Graph() if undirected else nx.DiGraph()
    graph.add_nodes_from(actors)
    for each in there:
        for source, target in _ways(each, both=each.mutual and not undirected):
            if (source, target) in hidden:
                continue
            before = graph.get_edge_data(source, target, {"value": 0.0})["value"]
            graph.add_edge(source, target, value=1.0 if value == "presence" else before + each.value)
    return graph
