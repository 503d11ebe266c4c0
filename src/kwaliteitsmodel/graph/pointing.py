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
    graph.add_nodes_from((each.id, _known(each, open_part, language)) for each in shown)
    for each in sorted(shown, key=lambda entity: entity.id not in open_part):  # the open ones first
        for reference in references_of(each):
            if reference.target not in graph:
                target = model.find(reference.target)
                mark = marked(confidential=each.id not in open_part)
                missing = {"kind": "missing", "label": reference.target, **mark}
                graph.add_node(reference.target, **(_known(target, open_part, language) if target else missing))
            graph.add_edge(each.id, reference.target, field=reference.field)
    return graph


def _known(entity: Entity, open_part: QualityModel, language: Language) -> dict[str, Scalar]:
    """Return the attributes of *entity*, with a mark where it isn't in the *open_part*."""
    return {
        "kind": kind_of(entity),
        "label": _label(entity, language),
        **marked(confidential=entity.id not in open_part),
    }


def _label(entity: Entity, language: Language) -> str:
    """Return what a person would call *entity*: its name or title, or else its id."""
    said = getattr(entity, "name", None) or getattr(entity, "title", None)
    return label(said, language) if said else entity.id
