"""Networks of two modes: who met in which conversation, which board works in which samenwerkingsverband.

Each is a bipartite graph as :mod:`networkx.algorithms.bipartite` wants it: the attribute ``bipartite`` of a node is 0
for the first mode and 1 for the second.
"""

import json
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Literal, TypeAlias

import networkx as nx

from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import InvalidValueError, Language, Message
from kwaliteitsmodel.graph.attributes import Scalar, is_marked, marked, node_of, said, scalars
from kwaliteitsmodel.graph.choices import Year, day_of, period_of, require_language, require_network
from kwaliteitsmodel.graph.network import to_networkx
from kwaliteitsmodel.model import QualityModel


def meetings(
    model: QualityModel, *, on: date | None = None, during: Period | Year | None = None, language: Language = "en"
) -> "nx.Graph[str]":
    """Return who took part in which conversation: stakeholders (0), conversations (1), an edge per participant.

    An edge has ``people`` where it is known with how many someone took part. Everyone and every conversation is in it;
    participants whom the model doesn't hold are left out. With *during*, a period, conversations are in it that were
    surely held in it, and whoever is there on some day of it; *on* is a period of one day. A conversation that is
    confidential is in it and marked, so that it leaves no file that doesn't ask for it.

    Raises:
        InvalidValueError: If *on* is no day, *during* neither a period nor a year, or both are given.
        UnknownNameError: If *language* is no language of ours.

    Source: 3-22, 0-15

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> meetings(catalogue.load("demo")).number_of_nodes() >= 14
        True
    """
    require_language(language)
    period = _period(on, during)
    there = [each for each in model.stakeholders if meets(each.valid, period)]
    talks = [each for each in model.conversations if each.was_held_in(period)]
    graph: nx.Graph[str] = nx.Graph()
    graph.graph.update(scalars(said("label", model.name, language)))
    graph.add_nodes_from((each.id, {**node_of(each, language), "bipartite": 0}) for each in there)
    open_part = model.without_confidential()
    for each in talks:
        mark = marked(confidential=each.id not in open_part)
        graph.add_node(each.id, **_meeting(each, language), **mark, bipartite=1)
    held = {each.id for each in there}
    for each in talks:
        for one in each.participants:
            if one.stakeholder in held:
                graph.add_edge(one.stakeholder, each.id, **({} if one.people is None else {"people": one.people}))
    return graph


def _period(on: date | None, during: Period | Year | None) -> Period | None:
    """Return the time that is asked for."""
    if on is not None and during is not None:
        raise wrong_type("during", "absent beside on", "afwezig naast on", during)
    return period_of(during) if on is None else day_of(on)


def _meeting(conversation: Conversation, language: Language) -> dict[str, Scalar]:
    """Return what is known of *conversation* as attributes of a node."""
    known: dict[str, object] = {
        "label": label(conversation.name, language) or conversation.id,
        "setting": conversation.setting,
        "own_setting": conversation.own_setting,
        "held": conversation.held,
        "about": conversation.about,
        "policy_level": conversation.policy_level,
    }
    return scalars(known)


def boards_and_samenwerkingsverbanden(
    model: QualityModel, *, on: date | None = None, language: Language = "en"
) -> "nx.Graph[str]":
    """Return which school board works in which samenwerkingsverband: boards (0), samenwerkingsverbanden (1).

    A board works in a samenwerkingsverband when someone, mostly a site, lies in it whom it governs, or who is part of
    whom it governs, on some day on which all of that holds. An edge has ``shared``, how many they are, and ``sites``,
    their ids as a list in JSON text. Every board and samenwerkingsverband is in it; with *on*, only what is valid on
    that day. An edge that would be another one without what is confidential is marked, so that it leaves no file that
    doesn't ask for it.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownNameError: If *language* is no language of ours.

    Source: 0-22, 3-61

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> list(boards_and_samenwerkingsverbanden(catalogue.load("demo")).edges(data="shared"))
        [('board:99001', 'swv:PO9901', 2), ('board:99002', 'swv:PO9901', 1)]
    """
    network = to_networkx(model, on=on, kinds=(RelationKind.GOVERNS, *_DOWN), language=language)
    graph: nx.Graph[str] = nx.Graph()
    graph.graph.update(network.graph)
    for mode, kind in enumerate((StakeholderKind.BOARD, StakeholderKind.SAMENWERKINGSVERBAND)):
        for each, known in network.nodes(data=True):
            if known["kind"] == kind.value:
                graph.add_node(each, **known, bipartite=mode)
    keys = {key for *_, key in network.edges(keys=True)}
    openly = _sites(model.without_confidential(), keys, graph)
    for (board, swv), found in _sites(model, keys, graph).items():
        mark = marked(confidential=openly.get((board, swv), {}).keys() != found.keys())
        graph.add_edge(board, swv, shared=len(found), sites=json.dumps(list(found), ensure_ascii=False), **mark)
    return graph


def _sites(model: QualityModel, keys: set[str], modes: "nx.Graph[str]") -> dict[tuple[str, str], dict[str, None]]:
    """Return who makes that each board works in each samenwerkingsverband, by the relations of *model* among *keys*."""
    sites: dict[tuple[str, str], dict[str, None]] = {}
    for board, site, swv in _ways([each for each in model.relations if each.id in keys and each.present]):
        if modes.nodes.get(board, {}).get("bipartite") == 0 and modes.nodes.get(swv, {}).get("bipartite") == 1:
            sites.setdefault((board, swv), {})[site] = None
    return sites


_DOWN = (RelationKind.PART_OF, RelationKind.LIES_IN)

Days: TypeAlias = tuple[date, date]
"""From when until when something holds."""

Place: TypeAlias = tuple[str, Days]
"""Someone, and when what led there holds."""


def _ways(relations: list[Relation]) -> Iterator[tuple[str, str, str]]:
    """Yield who governs, who lies somewhere below whom is governed, and where that one lies."""
    lies_in: dict[str, list[Relation]] = {}
    parts: dict[str, list[Relation]] = {}
    for each in relations:
        if each.kind is RelationKind.LIES_IN:
            lies_in.setdefault(each.source, []).append(each)
        elif each.kind is RelationKind.PART_OF:
            parts.setdefault(each.target, []).append(each)
    for each in relations:
        if each.kind is RelationKind.GOVERNS:
            for site, days in _below((each.target, _days(each)), parts):
                where = (one.target for one in lies_in.get(site, ()) if _still(days, one))
                yield from ((each.source, site, one) for one in where)


def _below(top: Place, parts: dict[str, list[Relation]]) -> list[Place]:
    """Return *top* and everyone who is part of it or of one of its parts, with the days on which that is so."""
    found = {top: None}
    fresh = [top]
    while fresh:
        whole, days = fresh.pop()
        for each in parts.get(whole, ()):
            still = _still(days, each)
            if still and (each.source, still) not in found:
                found[each.source, still] = None
                fresh.append((each.source, still))
    return list(found)


def _still(days: Days, relation: Relation) -> Days | None:
    """Return on which of *days* the *relation* holds."""
    first, last = _days(relation)
    both = max(days[0], first), min(days[1], last)
    return both if both[0] <= both[1] else None


def _days(relation: Relation) -> Days:
    valid = relation.valid or Period()
    return valid.start or date.min, valid.end or date.max


def projected(network: "nx.Graph[str]", onto: Literal[0, 1] = 0) -> "nx.Graph[str]":
    """Return the network of one mode of *network*: two are tied when they share one of the other mode.

    ``weight`` is the number they share: the conversations that two stakeholders were both in, the boards that two
    samenwerkingsverbanden have in common. Two that share something confidential are tied by an edge that is marked so.

    Raises:
        InvalidValueError: If *onto* is neither 0 nor 1; if *network* is no graph of two modes, without direction and
            without ties beside each other: each node is of one, each tie between both.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> list(projected(boards_and_samenwerkingsverbanden(catalogue.load("demo"))).edges(data="weight"))
        [('board:99001', 'board:99002', 1)]
    """
    if type(onto) is not int or onto not in _MODES:
        raise wrong_type("onto", "0 or 1", "0 of 1", onto)
    _require_two_modes(network)
    shared: nx.Graph[str] = nx.Graph()
    shared.graph.update(network.graph)
    shared.add_nodes_from((each, known) for each, known in network.nodes(data=True) if known["bipartite"] == onto)
    for each in network:  # not the projection of networkx: the order of its edges is another in every process
        if each not in shared:
            hidden = is_marked(network.nodes[each])
            for one, other in combinations(network[each], 2):
                weight = shared.edges[one, other]["weight"] + 1 if shared.has_edge(one, other) else 1
                mark = marked(confidential=hidden or any(is_marked(network[each][end]) for end in (one, other)))
                shared.add_edge(one, other, weight=weight, **mark)
    return shared


_MODES = (0, 1)


def _require_two_modes(network: "nx.Graph[str]") -> None:
    """Refuse what is no graph of two modes."""
    require_network(network)
    if network.is_directed() or network.is_multigraph():
        raise wrong_type(
            "network",
            "a graph without direction and without ties beside each other",
            "een graaf zonder richting en zonder relaties naast elkaar",
            type(network).__name__,
        )
    modes = {each: known.get("bipartite") for each, known in network.nodes(data=True)}
    for each, mode in modes.items():
        if type(mode) is not int or mode not in _MODES:
            raise _no_two_modes("{one!r} is of neither mode", "{one!r} is van geen van beide soorten", one=each)
    for one, other in network.edges:
        if modes[one] == modes[other]:
            raise _no_two_modes(
                "{one!r} and {other!r} are tied and of one mode",
                "{one!r} en {other!r} zijn verbonden en van dezelfde soort",
                one=one,
                other=other,
            )


def _no_two_modes(en: str, nl: str, **who: str) -> InvalidValueError:
    return InvalidValueError(Message(code="no-two-modes", en=en, nl=nl, fields=who), "network")
