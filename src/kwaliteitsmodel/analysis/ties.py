"""The ties of one kind between the stakeholders of a model: what every measure of a network is made of."""

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from datetime import date
from functools import wraps
from inspect import Parameter, Signature, signature
from itertools import combinations
from typing import ParamSpec, TypeAlias, TypedDict, TypeVar, Unpack, cast

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.weighing import Question, Value, Weighed, weighed
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.ids import RelationId, StakeholderId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.errors import UnknownIdError, near
from kwaliteitsmodel.graph.kinds import Kind, Kinds, Reports, is_one_of, named_kinds
from kwaliteitsmodel.graph.reported import Way, by_tie
from kwaliteitsmodel.model import QualityModel

__all__ = ["Asked", "Kind", "Kinds", "LeftOut", "Network", "Options", "Reports", "Ties", "Value", "ties"]

P = ParamSpec("P")
R = TypeVar("R")
Said: TypeAlias = tuple[RelationId, frozenset[StakeholderId]]


@attrs.frozen(kw_only=True)
class LeftOut:
    """What a model holds and a network of it doesn't (nl: *weggelaten*).

    The *actors* are the stakeholders who aren't valid on the day; *excluded* are those who are left out by name. Each
    relation of the kind is counted once, under the first of these that holds: an end *dangles*; an end is left out by
    name (*with_excluded*); it, or an end, isn't *valid* on the day; it is said to be *absent*; it is *too weak*; not
    both ends report it, or it is *contradicted*, where that is asked; a weight that matters, its own or that of another
    tie between the same two, isn't known, or the *weights differ* that are reported of it.
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
    """How ties are taken (nl: *keuzes*): every measure takes these, by name.

    - *on*: the network of that day; without a day, of all.
    - *undirected*: a tie either way is one, and values of both ways are summed. A relation that is mutual has no
      direction. Where all that count are, the network is undirected unless this says otherwise, and a mutual one goes
      both ways where there are others; one of which it isn't known whether it counts gives no direction.
    - *without*: stakeholders to leave out, such as those who didn't answer a survey.
    - *reports*: whose word is taken, where several relations report one tie.
    - *minimum*: the least weight from which a relation counts.
    - *conversations*: any two who take part in one are tied by talk: in one that was surely held on or before the day,
      or without a day in any.
    """

    on: date | None
    undirected: bool | None
    without: Collection[str]
    reports: Reports
    minimum: float | None
    conversations: bool


class Asked(Options):
    """Which network is meant (nl: *gevraagd netwerk*): the kind of tie, always, and how ties are taken."""

    kind: Kinds


def of_ties(measure: Callable[P, R]) -> Callable[P, R]:
    """Let Python say of *measure*, by its name, which option it lacks or doesn't have.

    Example:
        >>> ties(QualityModel(name="M"), kind="trusts", minumum=2)
        Traceback (most recent call last):
        TypeError: ties() got an unexpected keyword argument 'minumum'
    """
    takes = _options_of(measure)

    @wraps(measure)
    def measured(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            takes.bind(*args, **kwargs)
        except TypeError as error:
            raise TypeError(f"{measure.__name__}() {error}") from None
        return measure(*args, **kwargs)

    return measured


def _options_of(measure: Callable[..., object]) -> Signature:
    """Return what *measure* takes, with those of :class:`Asked` that it passes on written out."""
    own = [each for each in signature(measure).parameters.values() if each.kind is not Parameter.VAR_KEYWORD]
    names = {each.name for each in own}
    return Signature(
        [
            *own,
            *(Parameter(each, Parameter.KEYWORD_ONLY) for each in Asked.__required_keys__ - names),
            *(Parameter(each, Parameter.KEYWORD_ONLY, default=None) for each in Asked.__optional_keys__ - names),
        ]
    )


@of_ties
def ties(model: QualityModel, *, value: Value = "presence", **asked: Unpack[Asked]) -> Ties:
    """Return the ties of a *kind* between the stakeholders of *model*; :class:`Options` says how they are taken.

    Kinds are never mixed unless several are named; then their values are summed. All relations of one kind, of one
    source and target, are reports of one tie, and *value* says how much it counts.

    Raises:
        InvalidValueError: If no kind is named, or ``RelationKind.OTHER``, under which kinds of very different sorts go:
            name a kind of your own by its text; or if an option is none that there is.
        UnknownNameError: If *kind* is text, and neither a word nor an own kind of any relation.
        UnknownIdError: If someone to leave out isn't a stakeholder of the model.

    Source: 3-22, 3-26

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> governing = ties(catalogue.load("demo"), kind=RelationKind.GOVERNS)
        >>> governing.network.n, governing.network.ties
        (17, 3)
    """
    question = Question(value=value, **asked)
    kinds = named_kinds(question.kind, model.relations, "kind")
    sieve = _Sieve.of(model, question)
    losses = [(each, sieve.loss(each)) for each in _told(model, question) if is_one_of(each, kinds)]
    told = by_tie((each for each, why in losses if not why), minimum=question.minimum)
    found = [weighed(each, question) for each in told]
    return _made(kinds, question, sieve, found, [(each, why) for each, why in losses if why])


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
        by = None if asked.on is None else Period(end=asked.on)
        for each in model.conversations:
            if each.was_held_in(by):
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
    minimum: float | None

    @classmethod
    def of(cls, model: QualityModel, asked: Question) -> "_Sieve":
        """Return what lets through those who are there on the day and aren't left out."""
        time = None if asked.on is None else Period.on(asked.on)
        left_out = excluded(asked.without, (model,))
        actors = (each.id for each in model.stakeholders if meets(each.valid, time) and each.id not in left_out)
        return cls(
            held={each.id for each in model.stakeholders},
            excluded=left_out,
            actors=dict.fromkeys(actors),
            time=time,
            minimum=asked.minimum,
        )

    def loss(self, relation: Relation) -> str:
        """Return under which loss *relation* is counted; nothing where it may be in the network."""
        ends = {relation.source, relation.target}
        if not ends <= self.held:
            return "dangling"
        if ends & self.excluded:
            return "with_excluded"
        if not (ends <= self.actors.keys() and meets(relation.valid, self.time)):
            return "not_valid"
        return "too_weak" if self._is_too_weak(relation) else ""

    def _is_too_weak(self, relation: Relation) -> bool:
        """Return whether it says that a tie is there, and is known to be weaker than what counts."""
        if not relation.present or relation.weight is None or self.minimum is None:
            return False
        return relation.weight < self.minimum


def _made(
    kinds: tuple[Kind, ...], asked: Question, sieve: _Sieve, found: Sequence[Weighed], lost: list[tuple[Relation, str]]
) -> Ties:
    undirected = _has_no_direction(kinds, found) if asked.undirected is None else asked.undirected
    if undirected:
        found = [_without_direction(each, asked.value) for each in found]
    unknown = {way for each in found for way in each.unknown}
    hidden = set() if asked.value == "presence" else unknown
    graph = _graph(sieve.actors, found, asked.value, hidden, undirected=undirected)
    kept, told = _counted(found, hidden)
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
        relations=kept,
        ties=graph.number_of_edges(),
        isolates=sum(1 for _, degree in graph.degree if not degree),
        contradicted=sum(each.contradicted for each in found),
        left_out=LeftOut(
            actors=len(sieve.held) - len(sieve.actors) - left_out,
            excluded=left_out,
            **Counter(why for _, why in lost) + told,
        ),
    )
    return Ties(network=network, graph=graph, unknown=frozenset(way for way in unknown if not graph.has_edge(*way)))


def _without_direction(of: Weighed, value: Value) -> Weighed:
    """Return *of* as it is in a network without directions: there if it is so one way, and unknown if it is so there.

    Of a tie of which perhaps each way stands by itself it isn't known how much both come to.
    """
    there, back = (of.tie.source, of.tie.target), (of.tie.target, of.tie.source)
    known = bool(of.kept) and (value == "presence" or not of.perhaps_apart)
    return attrs.evolve(of, unknown=(there, back) if not known and (of.kept or of.unknown) else ())


def _counted(found: Sequence[Weighed], hidden: Container[Way]) -> tuple[int, Counter[str]]:
    """Return how many relations are in the network, and why others aren't: each once, whichever ways it goes."""
    why: dict[Said, str] = {}
    for each in found:
        in_sight = not all(way in hidden for way in each.tie.ways)
        for relation in each.kept:
            why[_said(relation)] = "" if in_sight else why.get(_said(relation), "without_weight")
    for relation, loss in (lost for each in found for lost in each.lost):
        why.setdefault(_said(relation), loss)
    counted = Counter(why.values())
    return counted.pop("", 0), counted


def _said(relation: Relation) -> Said:
    """Return what tells *relation* from all others, also where it goes both ways or is one of a conversation."""
    return relation.id, frozenset((relation.source, relation.target))


def _has_no_direction(kinds: Iterable[Kind], found: Sequence[Weighed]) -> bool:
    """Return whether all ties are mutual; of a network without ties, whether all of its kinds are."""
    there = [each.tie for each in found if each.kept]
    if there:
        return all(each.mutual for each in there)
    return all(isinstance(each, RelationKind) and each.is_mutual for each in kinds)


def _graph(
    actors: Iterable[StakeholderId],
    found: Iterable[Weighed],
    value: Value,
    hidden: Container[Way],
    *,
    undirected: bool,
) -> "nx.Graph[StakeholderId]":
    """Return the graph of the ties that were *found* there, in which values of one pair are summed, or 1 for presence.

    Pairs that are *hidden* aren't tied in it: of part of their value it isn't known.
    """
    graph: nx.Graph[StakeholderId] = nx.Graph() if undirected else nx.DiGraph()
    graph.add_nodes_from(actors)
    for each in (each for each in found if each.kept):
        for source, target in each.tie.ways[:1] if undirected else each.tie.ways:
            if (source, target) in hidden or (source, target) in each.unknown:
                continue
            before = graph.get_edge_data(source, target, {"value": 0.0})["value"]
            graph.add_edge(source, target, value=1.0 if value == "presence" else before + each.value)
    return graph
