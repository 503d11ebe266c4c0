"""The model as graphs of networkx: the stakeholder network, and the view of what points at what.

Graphs are views: made from the whole model, thrown away after use. They hold no objects of ours, only scalars that
every writer of networkx accepts.
"""

import json

import networkx as nx

from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, label
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.model import Entity, QualityModel, kind_of
from kwaliteitsmodel.references import references as references_of

Scalar = str | int | float | bool


def to_networkx(model: QualityModel) -> "nx.MultiDiGraph[str]":
    """Return the stakeholder network: a node per stakeholder, an edge per relation between two of them.

    A node is the stakeholder's id, with ``label``, ``kind`` and whatever else is known of it; an edge has the
    relation's id as key, ``relation`` (its kind) and whatever else is known. Words stand by value, days as ISO 8601,
    several values and ``extra`` as JSON text; what isn't known is left out. A relation to someone whom the model
    doesn't hold is left out too: the rule ``REF003`` tells which.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> network = to_networkx(catalogue.load("demo"))
        >>> network.number_of_nodes() > 5
        True
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(label=label(model.name))
    graph.add_nodes_from((each.id, _node(each)) for each in model.stakeholders)
    for each in model.relations:
        if each.source in graph and each.target in graph:
            graph.add_edge(each.source, each.target, each.id, **_edge(each))
    return graph


def references(model: QualityModel, *, observations: bool = False, language: Language = "en") -> "nx.MultiDiGraph[str]":
    """Return what points at what: a node per entity, an edge per reference.

    A node has ``kind`` (the name of its list in the model) and ``label``; an edge has ``field``, the place where the
    reference stands. An id that is pointed at and that the model doesn't hold is a node of kind ``missing``.
    Observations, of which there may be very many, are in it on request.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> view = references(catalogue.load("demo"))
        >>> {kind for _, kind in view.nodes(data="kind")} >= {"stakeholders", "relations", "indicators"}
        True
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(label=label(model.name, language))
    shown = [each for each in model.entities() if observations or kind_of(each) != "observations"]
    graph.add_nodes_from((each.id, {"kind": kind_of(each), "label": _label(each, language)}) for each in shown)
    for each in shown:
        for reference in references_of(each):
            if reference.target not in graph:
                graph.add_node(reference.target, **_outside(model.find(reference.target), reference.target, language))
            graph.add_edge(each.id, reference.target, field=reference.field)
    return graph


def _outside(entity: Entity | None, id: str, language: Language) -> dict[str, str]:
    """Return the attributes of what is pointed at and not among the nodes yet."""
    if entity is None:
        return {"kind": "missing", "label": id}
    return {"kind": kind_of(entity), "label": _label(entity, language)}


def _label(entity: Entity, language: Language) -> str:
    """Return what a person would call *entity*: its name or title, or else its id."""
    said = getattr(entity, "name", None) or getattr(entity, "title", None)
    return label(said, language) if said else entity.id


def _node(stakeholder: Stakeholder) -> dict[str, Scalar]:
    """Return what is known of *stakeholder* as attributes of a node."""
    known = {"label": label(stakeholder.name), "about": label(stakeholder.about)}
    plain = ("kind", "own_kind", *_CODES, "layer", "sector", "contributes", "claims", "regions")
    return _scalars(known | {name: getattr(stakeholder, name) for name in plain} | _common(stakeholder))


_CODES = ("brin", "site", "board", "swv", "rio_provider", "rio_location", "rio_board")


def _edge(relation: Relation) -> dict[str, Scalar]:
    """Return what is known of *relation* as attributes of an edge."""
    known = {"relation": relation.kind, "own_kind": relation.own_kind, "about": relation.about}
    weight = None if relation.weight is None else float(relation.weight)
    return _scalars(known | {"weight": weight} | _common(relation))


def _common(thing: Stakeholder | Relation) -> dict[str, object]:
    """Return what stakeholders and relations both have: validity, record and extra."""
    valid, recorded = thing.valid, thing.recorded
    return {
        "valid_from": valid and valid.start,
        "valid_to": valid and valid.end,
        "recorded_by": recorded and recorded.by,
        "recorded_on": recorded and recorded.on,
        "recorded_source": recorded and recorded.source,
        "extra": thing.extra,
    }


def _scalars(known: dict[str, object]) -> dict[str, Scalar]:
    """Return *known* as scalars, without what isn't known or is empty."""
    return {name: _scalar(value) for name, value in known.items() if value is not None and value not in _EMPTY}


_EMPTY = ("", (), NO_EXTRA)


def _scalar(value: object) -> Scalar:
    """Return *value* as every writer of networkx accepts it."""
    if isinstance(value, bool | float | str):
        return value
    if isinstance(value, Term):
        return str(value.value)
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return value.text if isinstance(value, Extra) else str(value)
