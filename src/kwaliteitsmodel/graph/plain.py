"""A network as every file format can hold it: text for names, scalars of one type per attribute, nothing reserved."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from math import isfinite
from numbers import Integral, Real
from typing import Any, TypeAlias

import attrs
import networkx as nx

from kwaliteitsmodel.domain.fields import UNPRINTABLE, shortened
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.attributes import Scalar, is_marked, says_something
from kwaliteitsmodel.graph.choices import require_language, require_network
from kwaliteitsmodel.graph.free import Free
from kwaliteitsmodel.graph.losses import SOME_PROGRAMS, UNDERSCORE, Loss, Told, loss
from kwaliteitsmodel.graph.naming import is_mutual
from kwaliteitsmodel.graph.network import left_out, outside, to_networkx
from kwaliteitsmodel.model import QualityModel

RESERVED = frozenset(
    {"id", "name", "value", "type", "source", "target", "key", "networkx_key", "src", "dst", "relationship"}
    | {"from", "to", "direction", "start", "end", "pid", "spells", "slices", "parents", "viz", "mode"}
    | {"tie", "node_default", "edge_default", "bb"}
    | {"self", "node_for_adding", "u_for_edge", "v_for_edge", "u_of_edge", "v_of_edge"}
)
"""Names of attributes that some format or program takes for something of its own."""

Drawable: TypeAlias = "QualityModel | nx.Graph[Any]"
"""What can be written: a model, or a graph of networkx, ours or anybody's."""


@attrs.frozen(kw_only=True, eq=False)
class Plain:
    """A network that every format can hold, and what of the given one isn't in it.

    Every key of an edge is text, unlike any other and unlike every node.
    """

    network: Any
    losses: tuple[Loss, ...]


def plain(given: Drawable, language: Language = "en", *, confidential: bool = False) -> Plain:
    """Return *given* as every format can hold it; the network of a model is so by itself.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        InvalidValueError: If it is neither a model nor a graph.
        UnknownNameError: If *language* is no language of ours.
    """
    require_language(language)
    if isinstance(given, QualityModel):
        open_part = given if confidential else given.without_confidential()
        losses = (*outside(open_part), *left_out(open_part), *withheld(given, open_part))
        return Plain(network=to_networkx(open_part, language=language), losses=losses)
    require_network(given)
    told = Told(_SENTENCES)
    if not confidential:
        given = _open(given, told)
    network: Any = nx.MultiDiGraph() if given.is_directed() else nx.MultiGraph()
    names = _names(given, told)
    nodes = [names[each] for each in given]
    known = _columns(nodes, [dict(each) for _, each in given.nodes(data=True)], told)
    network.add_nodes_from(zip(nodes, known, strict=True))
    ends = list(edges_of(given))
    keys = _keys([key for *_, key, _ in ends], nodes, told)
    rows = _columns(keys, [dict(each) for *_, each in ends], told)
    network.add_edges_from(
        (names[one], names[other], key, row) for (one, other, _, _), key, row in zip(ends, keys, rows, strict=True)
    )
    titles = {name: value for name, value in given.graph.items() if says_something(value)}
    network.graph.update(_columns([""], [titles], told)[0])
    return Plain(network=network, losses=told.losses())


def withheld(model: QualityModel, open_part: QualityModel) -> tuple[Loss, ...]:
    """Return what of *model* is confidential and so isn't in its *open_part*; the loss doesn't say which it is."""
    many = sum(1 for _ in model.entities()) - sum(1 for _ in open_part.entities())
    return (loss("confidential", *_SENTENCES["confidential"], why=str(many)),) if many else ()


def _open(graph: "nx.Graph[Any]", told: Told) -> "nx.Graph[Any]":
    """Return *graph* without the nodes and edges that are marked as confidential."""
    nodes = [each for each, known in graph.nodes(data=True) if is_marked(known)]
    edges: list[Any] = [ends for *ends, known in edges_of(graph) if is_marked(known)]
    if not nodes and not edges:
        return graph
    open_part = graph.copy()
    open_part.remove_edges_from(edges)
    open_part.remove_nodes_from(nodes)
    left = open_part.number_of_nodes() + open_part.number_of_edges()
    told.add("confidential", why=str(graph.number_of_nodes() + graph.number_of_edges() - left))
    return open_part


def invented_direction(network: Any) -> tuple[Loss, ...]:  # noqa: ANN401 - a graph of networkx
    """Return which ties go both ways in *network* while a file makes them go from one end to the other."""
    edges = network.edges(keys=True, data=True) if network.is_directed() else ()
    ids = [key for *_, key, known in edges if is_mutual(known)]
    if not ids:
        return ()
    return (
        loss(
            "direction-invented",
            "{n} ties go both ways, and the file gives them a direction: {some}",
            "{n} relaties gaan beide kanten op, en het bestand geeft ze een richting: {some}",
            ids=ids,
        ),
    )


_SENTENCES = {
    "confidential": (
        "what is confidential isn't in it: {why} in all",
        "wat vertrouwelijk is, staat er niet in: {why} in totaal",
    ),
    "other-id": (
        "{n} have another id than in the network: {some}",
        "{n} hebben een ander id dan in het netwerk: {some}",
    ),
    "other-key": ("{n} ties have another key: {some}", "{n} relaties hebben een andere sleutel: {some}"),
    "reserved": UNDERSCORE,
    "control-name": (
        "control characters in the name of the attribute {field} are replaced",
        "besturingstekens in de naam van het kenmerk {field} zijn vervangen",
    ),
    "control": (
        "control characters of {field} are replaced: {some}",
        "besturingstekens in {field} zijn vervangen: {some}",
    ),
    "not-finite": (
        "{field} is no finite number and is left out: {some}",
        "{field} is geen eindig getal en blijft weg: {some}",
    ),
    "as-text": (
        "{field} holds several types, or one that files don't know, and is text: {some}",
        "{field} heeft meer typen, of een dat bestanden niet kennen, en is tekst: {some}",
    ),
}


def _names(graph: "nx.Graph[Any]", told: Told) -> dict[Any, str]:
    """Return the text that every node is called by."""
    names = {each: each for each in graph if type(each) is str and each and not UNPRINTABLE.search(each)}
    free = Free(names)
    for each in graph:
        if each not in names:
            text = _as_text(each)
            names[each] = free.named(UNPRINTABLE.sub("�", text) or "_")
            if type(each) is str or names[each] != text:
                told.add("other-id", names[each])
    return names


def edges_of(graph: "nx.Graph[Any]") -> Iterable[tuple[Any, Any, Any, Mapping[str, Any]]]:
    """Return both ends, the key if there is one, and the attributes of every edge of *graph*."""
    if isinstance(graph, nx.MultiGraph):
        return graph.edges(keys=True, data=True)
    return ((one, other, None, known) for one, other, known in graph.edges(data=True))


def _keys(keys: list[Any], nodes: list[str], told: Told) -> list[str]:
    """Return a key for every edge, unlike any other and unlike every node; a number is no key worth keeping."""
    free = Free(nodes)
    found = []
    for place, each in enumerate(keys):
        wanted = UNPRINTABLE.sub("�", each) if type(each) is str and each else f"edge:{place}"
        found.append(free.named(wanted))
        if type(each) is str and found[-1] != each:
            told.add("other-key", found[-1])
    return found


def _columns(ids: list[str], rows: list[dict[Any, Any]], told: Told) -> list[dict[str, Scalar]]:
    """Return *rows* as scalars of one type per attribute, under names that aren't reserved."""
    after: list[dict[str, Scalar]] = [{} for _ in rows]
    titles: dict[Any, str] = {}
    free = Free(())
    for row in rows:
        for name in row:
            if name not in titles:
                titles[name] = _title(name, free, told)
    columns: dict[str, list[tuple[int, Scalar]]] = {}
    for place, row in enumerate(rows):
        for name, value in row.items():
            for scalar in _scalar(value, ids[place], titles[name], told):
                columns.setdefault(titles[name], []).append((place, scalar))
    unlike = {name: convert for name, cells in columns.items() if (convert := _one_type(name, cells, ids, told))}
    for name, cells in columns.items():
        for place, value in cells:
            after[place][name] = unlike[name](value) if name in unlike else value
    return after


def _title(name: object, free: Free, told: Told) -> str:
    """Return what an attribute is called."""
    text = _as_text(name)
    title = UNPRINTABLE.sub("�", text)
    if title != text:
        told.add("control-name", field=title)
    if title.lower() in RESERVED:
        told.add("reserved", field=title, why=SOME_PROGRAMS)
        title += "_"
    return free.named(title, "{}_{}")


def _one_type(
    name: str, cells: list[tuple[int, Scalar]], ids: list[str], told: Told
) -> Callable[[Scalar], Scalar] | None:
    """Return what makes values of one type of these; nothing where they are already."""
    types = {type(value) for _, value in cells} | ({str} if name == "label" else set())
    if len(types) == 1:
        return None
    if types == {int, float}:
        return float
    for place, value in cells:
        if type(value) is not str:
            told.add("as-text", ids[place], name)
    return in_words


def in_words(value: Scalar) -> str:
    """Return *value* as text that says the same in every program."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _scalar(value: object, id: str, field: str, told: Told) -> Iterator[Scalar]:
    """Yield *value* as a scalar; nothing where it isn't known or can't be."""
    if isinstance(value, Enum):
        yield from _scalar(value.value, id, field, told)
    elif isinstance(value, str):
        yield _printable(str(value), id, field, told)
    elif isinstance(value, bool):
        yield value
    elif isinstance(value, Integral) and abs(int(value)) <= 2**53:
        yield int(value)
    elif isinstance(value, Real) and not isinstance(value, Integral):
        if _is_finite(value):
            yield float(value)
        else:
            told.add("not-finite", id, field)
    elif isinstance(value, date):
        yield value.isoformat()
    elif value is not None:
        yield _written(value, id, field, told)


def _is_finite(value: Real) -> bool:
    try:
        return isfinite(value)
    except OverflowError:  # a fraction larger than any float
        return False


def _written(value: object, id: str, field: str, told: Told) -> str:
    """Return as text what is no scalar: several values as JSON, anything else as Python writes it, which is told."""
    text = _json(value) if isinstance(value, tuple | list | dict | set | frozenset) else None
    if text is None:
        told.add("as-text", id, field)
    return _printable(_as_text(value) if text is None else text, id, field, told)


def _json(value: Any) -> str | None:  # noqa: ANN401 - several values of any sort
    """Return several values as JSON; ``None`` for rings, what is too deep, and what JSON has no words for."""
    try:
        several = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return json.dumps(several, ensure_ascii=False, allow_nan=False, default=str)
    except Exception:  # noqa: BLE001 - anything may go wrong in what others wrote
        return None


def _as_text(value: object) -> str:
    """Return *value* as Python writes it, or shortened where Python can't."""
    try:
        return str(value)
    except Exception:  # noqa: BLE001 - anything may go wrong in what others wrote
        return shortened(value)


def _printable(text: str, id: str, field: str, told: Told) -> str:
    if UNPRINTABLE.search(text):
        told.add("control", id, field)
    return UNPRINTABLE.sub("�", text)
