"""The view of what points at what: a node per entity of any kind, an edge per reference."""

import networkx as nx

from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.choices import require_language
from kwaliteitsmodel.model import Entity, QualityModel, kind_of
from kwaliteitsmodel.references import references as references_of


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
    require_language(language)
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
