"""Networks of two modes: what must hold on the same day, and what lies below what is governed."""

import json
from datetime import date
from typing import Any

import networkx as nx
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import graph
from kwaliteitsmodel.errors import InvalidValueError

KIND, HOW = km.StakeholderKind, km.RelationKind
ONCE, SINCE = km.Period(end=date(2019, 12, 31)), km.Period(start=date(2020, 1, 1))


def someone(id: str, kind: km.StakeholderKind, **known: Any) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id, kind=kind, **known)


def tie(source: str, kind: km.RelationKind, target: str, **known: Any) -> km.Relation:
    ends = {"source": km.StakeholderId(source), "target": km.StakeholderId(target)}
    return km.Relation(id=km.RelationId(f"{source}-{kind.value}-{target}"), kind=kind, **{**ends, **known})


PEOPLE = km.QualityModel(name="x").adding(
    someone("board", KIND.BOARD),
    someone("swv", KIND.SAMENWERKINGSVERBAND),
    someone("school", KIND.INSTITUTION),
    someone("site", KIND.SITE),
)


def sites(*ties: km.Relation, on: date | None = None) -> list[str]:
    found = graph.boards_and_samenwerkingsverbanden(PEOPLE.adding(*ties), on=on)
    return [each for *_, several in found.edges(data="sites") for each in json.loads(several)]


def test_a_board_works_where_a_site_of_its_schools_lies() -> None:
    governs, part = tie("board", HOW.GOVERNS, "school"), tie("site", HOW.PART_OF, "school")
    lies = tie("site", HOW.LIES_IN, "swv")
    assert sites(governs, part, lies) == ["site"]
    assert sites(governs, part, lies, tie("school", HOW.LIES_IN, "swv")) == ["school", "site"]
    assert sites(governs, lies) == []
    assert sites(governs, tie("site", HOW.PART_OF, "school", present=False), lies) == []


def test_parts_that_go_round_come_to_an_end() -> None:
    round_ = [tie("site", HOW.PART_OF, "school"), tie("school", HOW.PART_OF, "site")]
    assert sites(tie("board", HOW.GOVERNS, "site"), *round_, tie("school", HOW.LIES_IN, "swv")) == ["school"]


def test_what_never_held_on_one_day_is_no_way() -> None:
    governs, lies = tie("board", HOW.GOVERNS, "site", valid=ONCE), tie("site", HOW.LIES_IN, "swv", valid=SINCE)
    assert sites(governs, lies) == []
    assert sites(governs, tie("site", HOW.LIES_IN, "swv", valid=ONCE)) == ["site"]
    parts = [tie("board", HOW.GOVERNS, "school", valid=ONCE), tie("site", HOW.PART_OF, "school", valid=SINCE)]
    assert sites(*parts, tie("site", HOW.LIES_IN, "swv")) == []
    assert sites(governs, tie("site", HOW.LIES_IN, "swv"), on=date(2021, 1, 1)) == []


TALKS = PEOPLE.adding(
    someone("gone", KIND.ROLE, valid=ONCE),
    *(
        km.Conversation(
            id=km.ConversationId(talk),
            held=None if held is None else km.ApproximateDate.parse(held),
            participants=(km.Participant(stakeholder=km.StakeholderId("gone")),),
        )
        for talk, held in (
            ("day", "2019-05-01"),
            ("month", "2019-05"),
            ("perhaps", "2019-12-15..2020-01-15"),
            ("once", None),
        )
    ),
)


def test_meetings_are_those_that_were_surely_held_in_the_time() -> None:
    def held(**when: Any) -> list[str]:
        network = graph.meetings(TALKS, **when)
        return [each for each, mode in network.nodes(data="bipartite") if mode == 1 and network[each]]

    assert held() == ["day", "month", "perhaps", "once"]
    assert held(during=km.CalendarYear(2019).period) == ["day", "month"]
    assert held(on=date(2019, 5, 1)) == ["day"]
    assert "gone" not in graph.meetings(TALKS, during=SINCE)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ({"on": "2019"}, "on must be a day"),
        ({"during": date(2019, 1, 1)}, "during must be a Period"),
        ({"during": SINCE, "on": date(2020, 1, 1)}, "during must be absent beside on"),
    ],
)
def test_a_time_is_a_day_or_a_period(when: Any, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        graph.meetings(TALKS, **when)


def modes(*edges: tuple[str, str], **known: Any) -> Any:
    made = nx.Graph(edges)
    for each in made:
        made.nodes[each]["bipartite"] = int(each[0] == "b")
        made.nodes[each].update(known)
    return made


@pytest.mark.parametrize(
    ("network", "onto", "said"),
    [
        (modes(("a", "b")), 2, "onto must be 0 or 1, not 2"),
        (modes(("a", "b")), True, "onto must be 0 or 1, not True"),
        ("network", 0, "graph of networkx"),
        (nx.DiGraph(), 0, "network must be a graph without direction and without ties beside each other"),
        (nx.MultiGraph(), 0, "network must be a graph without direction and without ties beside each other"),
        (nx.Graph([("a", "b")]), 0, "'a' is of neither mode"),
        (modes(("a", "b"), bipartite="0"), 0, "'a' is of neither mode"),
        (modes(("a1", "a2")), 0, "'a1' and 'a2' are tied and of one mode"),
    ],
)
def test_what_has_no_two_modes_is_not_projected(network: Any, onto: Any, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        graph.projected(network, onto)


def test_a_projection_is_that_of_networkx_in_an_order_that_stays() -> None:
    network = modes(("a1", "b1"), ("a2", "b1"), ("a1", "b2"), ("a2", "b2"), ("a3", "b2"), ("a4", "b3"))
    for onto in (0, 1):
        nodes = [each for each, mode in network.nodes(data="bipartite") if mode == onto]
        other = nx.bipartite.generic_weighted_projected_graph(network, nodes)
        assert nx.utils.graphs_equal(graph.projected(network, onto), other)  # type: ignore[arg-type]
    assert list(graph.projected(network).edges) == [("a1", "a2"), ("a1", "a3"), ("a2", "a3")]
