"""The view of what points at what: a node per entity of any kind, an edge per reference."""

import networkx as nx

from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.attributes import Scalar, marked
from kwaliteitsmodel.graph.choices import require_language
from kwaliteitsmodel.model import Entity, QualityModel, kind_of
from kwaliteitsmodel.references import references as references_of


def references(model: QualityModel, *, observations: bool = False, language: Language = "en") -> "nx.MultiDiGraph[str]":
    """Return what points at what: a node per entity, an edge per reference.

    A node has ``kind`` (the name of its list in the model) and ``label``; an edge has ``field``, the place where the
    reference stands. An id that is pointed at and that the model doesn't hold is a node of kind ``missing``.
    Observations, of which there may be very many, are in it on request. What is confidential, or can't be there without
    what is, is in it and marked, so that it leaves no file that doesn't ask for it.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> view = references(catalogue.load("demo"))
        >>> {kind for _, kind in view.nodes(data="kind")} >= {"stakeholders", "relations", "indicators"}
        True
    """
    require_language(language)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(label=label(model.name, language))
    shown = [each for each in model.entities() if observations or kind_of(each) != "observations"]
    open_part = model.without_confidential()
    hidden = {each.id for each in shown if each.id not in open_part}
    graph.add_nodes_from(
        (each.id, {**_known(each, language), **marked(confidential=each.id in hidden)}) for each in shown
    )
    for each in sorted(shown, key=lambda entity: entity.id in hidden):  # what the open ones point at isn't hidden
        for reference in references_of(each):
            if reference.target not in graph:
                target = model.find(reference.target)
                known = _known(target, language) if target else {"kind": "missing", "label": reference.target}
                graph.add_node(reference.target, **known, **marked(confidential=each.id in hidden))
            graph.add_edge(each.id, reference.target, field=reference.field)
    return graph


def _known(entity: Entity, language: Language) -> dict[str, Scalar]:
    """Return the attributes of *entity* that say what it is."""
    return {"kind": kind_of(entity), "label": _label(entity, language)}


def _label(entity: Entity, language: Language) -> str:
    """Return what a person would call *entity*: its name or title, or else its id."""
    said = getattr(entity, "name", None) or getattr(entity, "title", None)
    return label(said, language) if said else entity.id
