"""Graphs of others read as a model."""

from datetime import date, datetime
from typing import Any

import networkx as nx
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, graph
from kwaliteitsmodel.errors import InvalidValueError

DEMO = catalogue.load("demo")
ROLE, TALKS = km.StakeholderKind.ROLE, km.RelationKind.CONVERSES_WITH


def read(network: Any, **options: Any) -> tuple[km.QualityModel, dict[str, graph.Loss]]:
    found = graph.from_networkx(network, **options)
    return found.model, {each.code: each for each in found.losses}


def test_the_demo_is_read_back_whole() -> None:
    found = graph.from_networkx(graph.to_networkx(DEMO, language="nl"))
    assert found.model.stakeholders == DEMO.stakeholders
    assert sorted(found.model.relations, key=lambda each: each.id) == sorted(DEMO.relations, key=lambda each: each.id)
    assert (found.model.name, found.losses) == (DEMO.name, ())


def test_nodes_with_a_label_and_a_kind_are_enough() -> None:
    made = nx.DiGraph(name="Club", year=2020)
    made.add_node("a", label="Ann", kind="parent", hobby="chess")
    made.add_node("b", label="Library", kind="library")
    made.add_edge("a", "b", kind="visits", id="v")
    model, losses = read(made)
    assert model.name == "Club"
    assert [(each.name, each.kind, each.own_kind) for each in model.stakeholders] == [
        ("Ann", km.StakeholderKind.PARENT, ""),
        ("Library", km.StakeholderKind.OTHER, "library"),
    ]
    assert [(each.id, each.kind, each.own_kind) for each in model.relations] == [("v", km.RelationKind.OTHER, "visits")]
    assert {each.field for each in graph.from_networkx(made).losses} == {"hobby", "year"}
    assert losses["not-read"].detail.fields["field"] == "year"


def test_who_says_no_kind_is_left_out_unless_one_is_given() -> None:
    club: Any = nx.karate_club_graph()
    model, losses = read(club)
    assert model.stakeholders == model.relations == ()
    assert len(losses["no-kind"].ids) == 34
    model, losses = read(club, kind=ROLE, relation=TALKS, undirected="as-given")
    assert (len(model.stakeholders), len(model.relations)) == (34, 78)
    assert model.name == "Zachary's Karate Club"
    assert losses["other-id"].message("nl") == "34 hebben een ander id dan in de graaf: 0, 1, 2, 3, 4"


@pytest.mark.parametrize(
    ("undirected", "relations", "told"), [("leave-out", 0, 1), ("as-given", 1, 0), ("both-ways", 2, 0)]
)
def test_a_tie_without_direction_becomes_what_is_told(undirected: Any, relations: int, told: int) -> None:
    made = nx.MultiGraph()
    made.add_edge("a", "b", "k", weight=2)
    model, losses = read(made, kind=ROLE, relation=TALKS, undirected=undirected)
    assert len(model.relations) == relations
    assert len(losses.get("no-direction", graph.Loss(detail=losses["no-label"].detail)).ids) == told
    assert [each.id for each in model.relations] == ["k", "k:back"][:relations]
    assert [(each.source, each.target) for each in model.relations] == [("a", "b"), ("b", "a")][:relations]
    assert {each.weight for each in model.relations} <= {2}


def test_names_that_can_be_no_id_get_one() -> None:
    made = nx.MultiDiGraph()
    made.add_edge("Ann Lee", 1, "a b")
    made.add_edge("1", 1, "node:0")
    made.add_edge("node:3", "1")
    made.add_node("node 3")
    model, losses = read(made, kind=ROLE, relation=TALKS)
    assert [each.id for each in model.stakeholders] == ["node:0", "node:1", "1", "node:3", "node:4"]
    assert {each.id for each in model.relations} == {"edge:0", "edge:1", "edge:2"}
    assert losses["other-id"].ids == ("node:0", "node:1", "node:4", "edge:0", "edge:1")


def test_an_id_that_is_made_is_nobody_else_s() -> None:
    made = nx.DiGraph()
    made.add_nodes_from(["a b", "node:0"])
    model, _ = read(made, kind=ROLE)
    assert [each.id for each in model.stakeholders] == ["node:0:2", "node:0"]


UNREADABLE = {
    "label": 3,
    "brin": "nope",
    "sector": "x",
    "regions": "{}",
    "claims": "yes",
    "contributes": 1,
    "extra": '{"a": 1}',
    "valid_from": "yesterday",
    "recorded_by": "two words",
    "about": "\x00",
    "kind": 5,
}


def test_what_can_not_be_read_is_told_and_left_out_and_the_rest_is_kept() -> None:
    made = nx.DiGraph()
    made.add_node("a", **UNREADABLE, layer="school", board=None)
    found = graph.from_networkx(made, kind=ROLE)
    assert found.model.stakeholders == (
        km.Stakeholder(id=km.StakeholderId("a"), name="a", kind=ROLE, layer=km.Layer.SCHOOL),
    )
    assert {each.field for each in found.losses if each.code == "unreadable"} == set(UNREADABLE)
    assert "3" in {each.detail.fields["why"] for each in found.losses}


def test_what_contradicts_is_told_and_left_out() -> None:
    made = nx.DiGraph()
    made.add_node(
        "a", kind="site", label="A", site="99ZZ00", brin="98ZZ", valid_from="2025-01-02", valid_to="2025-01-01"
    )
    made.add_node("b", kind="other", label="B", own_kind="")
    made.add_node("c", kind="club", label="C", own_kind="society")
    made.add_edge("a", "a", relation="trusts")
    made.add_edge("a", "b", relation="trusts")
    model, losses = read(made)
    assert [each.id for each in model.stakeholders] == ["a"]
    assert (model.stakeholders[0].brin, model.stakeholders[0].valid) == (None, None)
    assert {each.field for each in graph.from_networkx(made).losses if each.code == "unreadable"} == {
        "brin",
        "valid_to",
        "kind",
    }
    assert model.relations == ()
    told = {each for loss in graph.from_networkx(made).losses if loss.code == "impossible" for each in loss.ids}
    assert told == {"b", "edge:0"}
    assert losses["end-absent"].ids == ("edge:1",)
    assert losses["no-kind"].ids == ("c",)


def test_numbers_and_forms_of_ties_are_read_or_told() -> None:
    made = nx.MultiDiGraph()
    form = '{"kinds": ["felt"], "about": {"nl": "kort", "en": ""}, "agreed_by": ["a"]}'
    made.add_edge("a", "b", "x", relation="accounts-to", form=form, weight=1, present="false", valid="2025/2026")
    made.add_edge("a", "b", "y", relation="accounts-to", form='{"kind": 1}', weight="1", per_year=-1, present="no")
    found = graph.from_networkx(made, kind=ROLE)
    first, second = found.model.relations
    assert first.form == km.AccountForm(
        kinds=(km.YardstickKind.FELT,), about=km.Text(nl="kort"), agreed_by=(km.StakeholderId("a"),)
    )
    assert (first.present, first.valid) == (False, km.SchoolYear(2025).period)
    assert (second.form, second.weight, second.per_year, second.present) == (None, None, None, True)
    told = {each.field for each in found.losses if each.code == "unreadable"}
    assert told == {"form", "weight", "per_year", "present"}


def test_a_graph_without_a_name_that_can_be_shown_is_called_a_network() -> None:
    names: list[dict[str, Any]] = [{}, {"name": "\x00"}, {"label": " "}, {"label": 5}]
    for known in names:
        assert str(graph.from_networkx(nx.Graph(**known)).model.name) == "network"


def test_a_day_is_a_day() -> None:
    with pytest.raises(InvalidValueError, match="a day"):
        graph.to_networkx(DEMO, on=datetime(2026, 1, 1))  # noqa: DTZ001 - what is refused


def test_kinds_are_words_their_values_and_own_kinds_and_one_may_stand_alone() -> None:
    def keys(kinds: Any) -> int:
        return graph.to_networkx(DEMO, kinds=kinds).number_of_edges()

    own = next(each.own_kind for each in DEMO.relations if each.own_kind)
    assert keys(()) == 0
    assert keys("governs") == keys(["governs"]) == keys([km.RelationKind.GOVERNS]) == 3
    assert keys([own, "governs"]) == 4
    assert graph.to_networkx(DEMO, on=date(2018, 1, 1)).number_of_nodes() == 16


def test_what_was_changed_in_one_language_only_is_told() -> None:
    made = nx.MultiDiGraph(label="New", label_nl="Oud", label_en="Old")
    made.add_node("a", kind="role", label="Edited", label_nl="Naam", label_en="Name", about="x", about_nl="x")
    made.add_node("b", kind="role", label="B", label_nl=" ", valid="2025", valid_from="2025-01-01")
    made.add_node("c", kind="role", label="C", valid="2025", valid_from="2025-01-01", valid_to="2025-12-31")
    made.add_node("d", kind="role", label="D", valid="2025", valid_from="2025-02-01", valid_to="2025-01-31")
    found = graph.from_networkx(made)
    assert [(each.field, each.ids) for each in found.losses if each.code.endswith("differs")] == [
        ("label", ("a",)),
        ("valid", ("b",)),
        ("valid", ("d",)),
        ("label", ()),
    ]
    assert found.losses[0].message("nl") == "label van a wordt niet gelezen: label_nl, label_en zeggen iets anders"
    people = found.model.stakeholders
    assert people[0].name == km.Text(nl="Naam", en="Name")
    assert people[1].name == "B"
    assert [each.valid for each in people[1:]] == [
        km.Period(start=date(2025, 1, 1)),
        km.CalendarYear(2025).period,
        None,
    ]
    assert found.model.name == km.Text(nl="Oud", en="Old")


def test_a_name_of_the_whole_that_can_not_be_read_is_told() -> None:
    names: list[dict[str, Any]] = [{"label": 5}, {"name": "\x00"}, {"label_nl": 1, "label": "x"}]
    for known in names:
        found = graph.from_networkx(nx.Graph(**known)).losses
        assert [(each.code, each.field) for each in found] == [("whole-unreadable", next(iter(known)))]


@pytest.mark.parametrize("form", ['{"agreed_by": "abc"}', '{"kinds": "felt"}', "[]", '{"about": 3}'])
def test_a_form_of_which_something_is_no_list_is_not_read(form: str) -> None:
    made = nx.MultiDiGraph()
    made.add_edge("a", "b", "t", relation="accounts-to", form=form)
    found = graph.from_networkx(made, kind=ROLE)
    assert found.model.relations[0].form is None
    assert ("unreadable", "form") in {(each.code, each.field) for each in found.losses}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"undirected": "both_ways"}, "undirected: 'both_ways' is not one of.*did you mean 'both-ways'"),
        ({"kind": "role"}, "kind must be a StakeholderKind, not 'role'"),
        ({"relation": "trusts"}, "relation must be a RelationKind, not 'trusts'"),
        ({"undirected": None}, "undirected: None"),
    ],
)
def test_options_that_there_are_not_are_refused(options: Any, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        graph.from_networkx(nx.Graph(), **options)


def test_a_sentence_is_in_one_language() -> None:
    made = nx.MultiDiGraph()
    made.add_node("a", kind="role", label="A", sector="x", valid_from="2025-01-02", valid_to="2025-01-01")
    made.add_node("b", kind="site", label="B", site="99ZZ00", brin="98ZZ")
    made.add_edge("a", "a", "t", relation="trusts")
    losses = {each.field: each for each in graph.from_networkx(made).losses}
    assert "is niet een van" in losses["sector"].message("nl")
    assert "is not one of" in losses["sector"].message("en")
    for each in losses.values():
        assert " must " not in each.message("nl")
        assert " not " not in each.message("nl")


def test_the_label_of_the_whole_goes_before_its_name_and_what_loses_is_told() -> None:
    found = graph.from_networkx(nx.Graph(name="Club", label="Union"))
    assert found.model.name == "Union"
    assert [each.message("nl") for each in found.losses] == [
        "name van het netwerk wordt niet gelezen: label zeggen iets anders"
    ]
    for same in ({"label": "Club"}, {"label": " "}, {"label": "x", "label_nl": "Club", "label_en": "x"}):
        club: nx.Graph[str] = nx.Graph(name="Club")
        club.graph.update(same)
        found = graph.from_networkx(club)
        assert (km.label(found.model.name, "nl"), found.losses) == ("Club", ())


def test_a_network_that_is_only_called_something_in_dutch_and_english_is_called_so() -> None:
    found = graph.from_networkx(nx.Graph(label_nl="Bond", label_en="Union"))
    assert (found.model.name, found.losses) == (km.Text(nl="Bond", en="Union"), ())


class Array:
    """What compares with anything one by one, as arrays do, and is neither true nor false."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> "Array":  # type: ignore[override]
        return self

    def __bool__(self) -> bool:
        raise ValueError("the truth value is ambiguous")


def test_several_values_under_a_name_of_ours_are_told() -> None:
    made = nx.MultiDiGraph()
    made.add_node("a", name=Array(), kind="library", own_kind=Array())
    made.add_edge("a", "a", "t", relation="trusts", tie=Array())
    found = graph.from_networkx(made)
    assert [(each.kind, each.own_kind) for each in found.model.stakeholders] == [(km.StakeholderKind.OTHER, "library")]
    assert {(each.code, each.field) for each in found.losses} >= {
        ("not-read", "name"),
        ("unreadable", "own_kind"),
        ("not-read", "tie"),
    }


@pytest.mark.parametrize("called", [km.Text(nl="\n", en="a"), km.Text(nl="a", en=" "), km.Text(nl="", en="a")])
def test_a_name_that_is_blank_in_one_language_comes_back(called: km.Text) -> None:
    read = graph.from_networkx(graph.to_networkx(km.QualityModel(name=called)))
    assert (read.model.name, read.losses) == (called, ())


def test_a_name_that_is_blank_in_both_languages_is_none() -> None:
    read = graph.from_networkx(nx.DiGraph(label_nl=" ", label_en="\n"))
    assert (read.model.name, read.losses) == (km.Text(nl="netwerk", en="network"), ())
