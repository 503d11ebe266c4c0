"""A model read from a graph of networkx, ours or anybody's: nothing is guessed, and what couldn't be read is told."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

import attrs

from kwaliteitsmodel.domain.fields import is_id, shortened, wrong_type
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import Text, label
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.graph.attributes import (
    EDGE_READERS,
    NODE_READERS,
    UNREADABLE,
    gathered,
    says_something,
    text_of,
)
from kwaliteitsmodel.graph.choices import require_network, require_one_of
from kwaliteitsmodel.graph.free import Free
from kwaliteitsmodel.graph.losses import Loss, Told
from kwaliteitsmodel.graph.naming import kind_field
from kwaliteitsmodel.graph.plain import edges_of
from kwaliteitsmodel.model import QualityModel

if TYPE_CHECKING:
    import networkx as nx

Undirected = Literal["leave-out", "as-given", "both-ways"]
"""What becomes of a tie without direction: none, one relation as networkx names its ends, or one each way."""

_IN_ONE_LANGUAGE = ("label_nl", "label_en")
_TITLES = ("label", *_IN_ONE_LANGUAGE, "name")
_NAMES = frozenset({"id", "name", "value", "source", "target", "key", "tie"})
_SOME_NAME = Text(nl="netwerk", en="network")
_OTHER: dict[str, Term] = {"kind": StakeholderKind.OTHER, "relation": RelationKind.OTHER}


@attrs.frozen(kw_only=True)
class FromGraph:
    """The model that was read from a graph, and what of the graph isn't in it (nl: *uit een graaf gelezen*)."""

    model: QualityModel
    losses: tuple[Loss, ...]


def from_networkx(
    graph: "nx.Graph[Any]",
    *,
    kind: StakeholderKind | None = None,
    relation: RelationKind | None = None,
    undirected: Undirected = "leave-out",
) -> FromGraph:
    """Return the stakeholders and relations of *graph*, equal to those that :func:`to_networkx` made it of.

    Other graphs are read too, with or without direction and parallel edges. A node says its kind with ``kind``, an edge
    with ``relation`` or ``kind``; a word that isn't ours becomes the own kind of an ``OTHER``. One that says none is of
    the *kind* or *relation* given here, and without it left out. Nodes whose names can't be ids, and edges without a
    key, get new ids. Nothing is guessed: whatever is left out or comes out otherwise is among the losses. What the
    stakeholders and relations point at beside each other isn't in a graph, so those references dangle. Relations come
    in the order of the graph, which is that of their sources.

    Raises:
        InvalidValueError: If *graph* is no graph, or one of the options is none that there is.

    Example:
        >>> import networkx as nx
        >>> club = nx.Graph([("ann", "bob")])
        >>> read = from_networkx(
        ...     club, kind=StakeholderKind.ROLE, relation=RelationKind.CONVERSES_WITH, undirected="both-ways"
        ... )
        >>> [(each.source, each.target) for each in read.model.relations]
        [('ann', 'bob'), ('bob', 'ann')]
        >>> [each.code for each in read.losses]
        ['no-label']
    """
    _require(graph, kind, relation, undirected)
    told = Told(_SENTENCES)
    nodes = _Nodes(graph, kind, told)
    relations = _Edges(graph, relation, undirected, told).read(nodes)
    model = QualityModel(name=_name(graph.graph, told), stakeholders=tuple(nodes.made), relations=tuple(relations))
    for each, value in graph.graph.items():
        if each not in _TITLES and says_something(value):
            told.add("not-read", field=str(each))
    return FromGraph(model=model, losses=told.losses())


def _require(graph: object, kind: object, relation: object, undirected: object) -> None:
    """Refuse options that there aren't."""
    require_network(graph)
    require_one_of("undirected", undirected, get_args(Undirected))
    for name, value, words in (("kind", kind, StakeholderKind), ("relation", relation, RelationKind)):
        if value is not None and not isinstance(value, words):
            raise wrong_type(name, f"a {words.__name__}", f"een {words.__name__}", value)


def _name(titles: Mapping[str, Any], told: Told) -> str | Text:
    """Return the name that a graph says, or that it is a network; what can't be read of it is told."""
    values = dict(_titles(titles, told))
    name = values.pop("name", "")
    if name and values and name not in values.values():
        told.add("whole-differs", field="name", why=", ".join(values))
    called: str | Text = gathered(_agreeing("", values, told)).get("name", name)
    return called or _SOME_NAME


def _titles(titles: Mapping[str, Any], told: Told) -> Iterator[tuple[str, str]]:
    """Yield what a graph is called, by where it says so; blank text says nothing, but in one of two languages."""
    for each in _TITLES:
        value = titles.get(each)
        try:
            if says_something(value) or (each in _IN_ONE_LANGUAGE and value):
                yield each, text_of(value)
        except UNREADABLE as error:
            told.add("whole-unreadable", field=each, why=_why(error, value))


_SENTENCES = {
    "not-read": ("the attribute {field} says nothing here", "het kenmerk {field} zegt hier niets"),
    "unreadable": ("{field} of {some} can't be read: {why}", "{field} van {some} is niet te lezen: {why}"),
    "differs": (
        "{field} of {some} isn't read: {why} say something else",
        "{field} van {some} wordt niet gelezen: {why} zeggen iets anders",
    ),
    "whole-unreadable": (
        "{field} of the network can't be read: {why}",
        "{field} van het netwerk is niet te lezen: {why}",
    ),
    "whole-differs": (
        "{field} of the network isn't read: {why} say something else",
        "{field} van het netwerk wordt niet gelezen: {why} zeggen iets anders",
    ),
    "impossible": ("{some} can't exist: {why}", "{some} kan niet bestaan: {why}"),
    "no-kind": ("{n} don't say of which kind they are: {some}", "{n} zeggen niet van welke soort ze zijn: {some}"),
    "no-label": ("{n} have no label and are called by their id: {some}", "{n} heten naar hun id: {some}"),
    "other-id": ("{n} have another id than in the graph: {some}", "{n} hebben een ander id dan in de graaf: {some}"),
    "no-direction": ("{n} ties have no direction: {some}", "{n} relaties hebben geen richting: {some}"),
    "end-absent": ("{n} ties lack an end that could be read: {some}", "van {n} relaties ontbreekt een einde: {some}"),
}


def _can_be_id(text: object) -> bool:
    try:
        is_id(None, attrs.fields(Stakeholder).id, text)
    except InvalidValueError:
        return False
    return True


def _named(wanted: str, other: str, free: Free) -> str:
    """Return *wanted* if it can be an id that is free, else *other* in a form that is."""
    return free.named(wanted if wanted in free and _can_be_id(wanted) else other)


class _Nodes:
    """The nodes of a graph as stakeholders, and the ids that they have got."""

    def __init__(self, graph: "nx.Graph[Any]", kind: StakeholderKind | None, told: Told) -> None:
        self.kind, self.told = kind, told
        self.ids: dict[Any, str] = {node: node for node in graph if _can_be_id(node)}
        self.free = Free(self.ids)
        for place, node in enumerate(graph):
            if node not in self.ids:
                self.ids[node] = _named(str(node), f"node:{place}", self.free)
                told.add("other-id", self.ids[node])
        self.made = [made for node, known in graph.nodes(data=True) if (made := self._read(node, known)) is not None]
        self.held: set[str] = {each.id for each in self.made}

    def _read(self, node: object, known: Mapping[str, Any]) -> Stakeholder | None:
        own = self.ids[node]
        values = _values(own, _without_names(known, (node,)), NODE_READERS, self.told)
        if self.kind is not None:
            values.setdefault("kind", self.kind)
        fields = _fields(own, values, self.told)
        if not label(fields.get("name", "")).strip():
            self.told.add("no-label", own)
            fields["name"] = own
        made: Stakeholder | None = _made(Stakeholder, fields | {"id": own}, {"id", "name", "kind"}, self.told)
        return made


class _Edges:
    """The edges of a graph as relations."""

    def __init__(
        self, graph: "nx.Graph[Any]", relation: RelationKind | None, undirected: Undirected, told: Told
    ) -> None:
        self.graph, self.relation, self.undirected, self.told = graph, relation, undirected, told
        self.directed = graph.is_directed()

    def read(self, nodes: _Nodes) -> Iterator[Relation]:
        """Yield the relations between stakeholders that could be read."""
        for place, (one, other, key, known) in enumerate(edges_of(self.graph)):
            own = self._id(key, known, place, nodes.free)
            if not {nodes.ids[one], nodes.ids[other]} <= nodes.held:
                self.told.add("end-absent", own)
            elif not self.directed and self.undirected == "leave-out":
                self.told.add("no-direction", own)
            else:
                fields = self._fields(own, _without_names(known, (own, one, other, key)))
                yield from self._made(fields, own, nodes.ids[one], nodes.ids[other])
                if not self.directed and self.undirected == "both-ways":
                    back = _named(f"{own}:back", f"edge:{place}:back", nodes.free)
                    yield from self._made(fields, back, nodes.ids[other], nodes.ids[one])

    def _id(self, key: object, known: Mapping[str, Any], place: int, free: Free) -> str:
        """Return the id of an edge: its key or its attribute ``id``, or else a new one; a number is no name."""
        said = key if isinstance(key, str) else known.get("id")
        own = _named(said if isinstance(said, str) else "", f"edge:{place}", free)
        if said is not None and own != said:
            self.told.add("other-id", own)
        return own

    def _fields(self, own: str, said: dict[str, Any]) -> dict[str, Any]:
        """Return the fields of a relation that an edge says; its kind stands in ``relation`` or else in ``kind``."""
        if kind_field(said) == "kind":
            said["relation"] = said.pop("kind")
        values = _values(own, said, EDGE_READERS, self.told)
        values["kind"] = values.pop("relation", self.relation)
        return _fields(own, values, self.told)

    def _made(self, fields: dict[str, Any], own: str, source: str, target: str) -> Iterator[Relation]:
        ready = fields | {"id": own, "source": source, "target": target}
        made = _made(Relation, ready, {"id", "kind", "source", "target"}, self.told)
        if made is not None:
            yield made


def _without_names(known: Mapping[str, Any], names: tuple[object, ...]) -> dict[str, Any]:
    """Return *known* without what some readers of files add: the names of the node or edge itself."""
    return {name: value for name, value in known.items() if name not in _NAMES or not _is_one_of(value, names)}


def _is_one_of(value: object, names: tuple[object, ...]) -> bool:
    """Return whether *value* is one of *names*; what can't be compared with them, such as an array, is none."""
    try:
        return value in names
    except Exception:  # noqa: BLE001 - anything may go wrong in what others wrote
        return False


def _values(
    own: str, said: Mapping[str, Any], readers: Mapping[str, Callable[[Any], Any]], told: Told
) -> dict[str, Any]:
    """Return the attributes of one node or edge as read; a word that isn't ours becomes an own kind."""
    values: dict[str, Any] = {}
    for name, value in said.items():
        if name not in readers:
            told.add("not-read", own, str(name))
        elif value is not None:
            try:
                values[name] = readers[name](value)
            except UNREADABLE as error:
                if name in _OTHER and _is_words(value) and not _is_words(said.get("own_kind")):
                    values |= {name: _OTHER[name], "own_kind": value}
                else:
                    told.add("unreadable", own, name, _why(error, value))
    return _agreeing(own, values, told)


def _is_words(value: object) -> bool:
    return type(value) is str and value.strip() != ""


_PARTS = (
    ("label", ("label_nl", "label_en")),
    ("about", ("about_nl", "about_en")),
    ("valid", ("valid_from", "valid_to")),
)


def _agreeing(own: str, values: dict[str, Any], told: Told) -> dict[str, Any]:
    """Return *values* without a whole of which the parts say something else, as after someone changed one of them."""
    for whole, parts in _PARTS:
        said = [each for each in parts if says_something(values.get(each))]
        if whole in values and said and not _agrees(values[whole], *(values.get(each) for each in parts)):
            told.add("differs" if own else "whole-differs", own, whole, ", ".join(said))
            values = {name: value for name, value in values.items() if name != whole}
    return values


def _agrees(whole: object, one: object, other: object) -> bool:
    """Return whether *whole* says the same as its two parts."""
    return (whole.start, whole.end) == (one, other) if isinstance(whole, Period) else whole in {one, other}


def _why(error: Exception, value: object) -> str | Text:
    """Return why *value* can't be read: our own sentence, or else what stands there."""
    return _sentence(error) if isinstance(error, InvalidValueError) else shortened(value)


def _sentence(error: InvalidValueError) -> Text:
    return Text(en=error.message("en"), nl=error.message("nl"))


def _fields(own: str, values: dict[str, Any], told: Told) -> dict[str, Any]:
    """Return *values* as fields; a period that ends before it starts is told and left out."""
    try:
        return gathered(values)
    except InvalidValueError as error:
        told.add("unreadable", own, "valid_to", _sentence(error))
        return gathered({name: each for name, each in values.items() if name not in {"valid_from", "valid_to"}})


def _made(kind: Callable[..., Any], fields: dict[str, Any], required: set[str], told: Told) -> Any:  # noqa: ANN401 - as *kind*
    """Return a *kind* of these fields, without those that make it impossible; ``None`` if it can't be at all."""
    own = fields["id"]
    if not isinstance(fields.get("kind"), Term):
        told.add("no-kind", own)
        return None
    while True:
        try:
            return kind(**fields)
        except InvalidValueError as error:
            if error.field is None or error.field in required or error.field not in fields:
                told.add("impossible", own, error.field or "", _sentence(error))
                return None
            told.add("unreadable", own, error.field, _sentence(error))
            del fields[error.field]
