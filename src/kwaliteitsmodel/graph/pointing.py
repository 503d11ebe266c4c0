"""The view of what points at what: a node per entity of any kind, an edge per reference."""

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter

import networkx as nx

from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.attributes import Scalar, marked
from kwaliteitsmodel.graph.choices import require_language
from kwaliteitsmodel.model import Entity, QualityModel, kind_of
from kwaliteitsmodel.references import Reference
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
    for each in shown:
        graph.add_node(each.id, **_known(each, language), **marked(confidential=each.id not in open_part))
    for hidden, source, reference in sorted(_pointing(shown, open_part), key=itemgetter(0)):  # the open ones first
        mark = marked(confidential=hidden)
        if reference.target not in graph:
            target = model.find(reference.target)
            known = _known(target, language) if target else {"kind": "missing", "label": reference.target}
            graph.add_node(reference.target, **known, **mark)
        graph.add_edge(source, reference.target, field=reference.field, **mark)
    return graph


def _pointing(shown: Iterable[Entity], open_part: QualityModel) -> Iterator[tuple[bool, str, Reference]]:
    """Yield who points at what, each with whether that is hidden: one that stands open may hold what doesn't."""
    for each in shown:
        openly = open_part.find(each.id)
        left = Counter((one.field, one.target) for one in references_of(openly)) if openly else Counter()
        for reference in references_of(each):
            place = reference.field, reference.target
            left[place] -= 1
            yield left[place] < 0, each.id, reference


def _known(entity: Entity, language: Language) -> dict[str, Scalar]:
    """Return the attributes of *entity* that say what it is."""
    return {"kind": kind_of(entity), "label": _label(entity, language)}


def _label(entity: Entity, language: Language) -> str:
    """Return what a person would call *entity*: its name or title, or else its id."""
    said = getattr(entity, "name", None) or getattr(entity, "title", None)
    return label(said, language) if said else entity.id
