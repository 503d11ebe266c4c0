"""The stakeholder network: a node per stakeholder, an edge per relation."""

from datetime import date

import networkx as nx

from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.attributes import edge_of, node_of, said, scalars
from kwaliteitsmodel.graph.choices import day_of, require_language
from kwaliteitsmodel.graph.kinds import Kinds, is_one_of, meant
from kwaliteitsmodel.graph.losses import Loss, loss
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.names import NAMES


def to_networkx(
    model: QualityModel, *, on: date | None = None, kinds: Kinds | None = None, language: Language = "en"
) -> "nx.MultiDiGraph[str]":
    """Return the stakeholder network: a node per stakeholder, an edge per relation between two of them.

    A node is the stakeholder's id, with ``label``, ``kind`` and whatever else is known of it; an edge has the
    relation's id as key, ``relation`` (its kind) and whatever else is known. Words stand by value, days as ISO 8601,
    several values, ``form`` and ``extra`` as JSON text; what isn't known is left out. ``label`` and ``about`` are in
    *language*; a text in two languages stands under ``label_nl`` and ``label_en`` too.

    With *on*, only what is valid on that day is in it. With *kinds*, one or several, only relations of those kinds are:
    words, their values, or own kinds; every stakeholder stays. A tie of which someone reports that it is absent is in
    it too, marked ``present: False``: :func:`~kwaliteitsmodel.graph.present` and the other views leave it out. A tie
    that goes both ways is one edge; it has ``mutual`` where the relation itself says so, beside what its kind says. A
    relation to someone who isn't in the network is left out; :func:`left_out` tells which.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownNameError: If a text of *kinds* is neither the value of a word nor an own kind in *model*, or *language*
            no language of ours.

    Source: 3-21, 3-22, 3-23, 3-26

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> network = to_networkx(catalogue.load("demo"), kinds={RelationKind.OVERHEARS})
        >>> list(network.edges(data="relation"))
        [('politics', 'parents', 'overhears')]
    """
    wanted = None if kinds is None else meant(kinds, model.relations)
    require_language(language)
    day = None if on is None else day_of(on)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph.update(scalars(said("label", model.name, language)))
    graph.add_nodes_from((each.id, node_of(each, language)) for each in model.stakeholders if meets(each.valid, day))
    for each in model.relations:
        drawn = each.source in graph and each.target in graph and meets(each.valid, day)
        if drawn and (wanted is None or is_one_of(each, wanted)):
            graph.add_edge(each.source, each.target, each.id, **edge_of(each))
    return graph


def left_out(model: QualityModel) -> tuple[Loss, ...]:
    """Return which relations are in no network of *model*, since it doesn't hold a stakeholder at both ends."""
    held = {each.id for each in model.stakeholders}
    ids = [each.id for each in model.relations if not {each.source, each.target} <= held]
    if not ids:
        return ()
    return (
        loss(
            "end-absent",
            "relations of which the model doesn't hold both ends: {n} ({some})",
            "relaties waarvan het model niet beide uiteinden bevat: {n} ({some})",
            ids=ids,
        ),
    )


def outside(model: QualityModel) -> tuple[Loss, ...]:
    """Return what *model* holds and no network has a place for: a loss for each kind of entity, with how many."""
    found = ((field, [each.id for each in getattr(model, field)]) for field in NAMES)
    return tuple(
        loss(
            "not-in-network",
            "a network has no place for {n} {what}",
            "een netwerk heeft geen plaats voor {n} {what}",
            ids=ids,
            field=field,
            what=NAMES[field][len(ids) != 1],
        )
        for field, ids in found
        if ids and field not in {"stakeholders", "relations"}
    )
