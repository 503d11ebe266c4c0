"""What differs between networks, views of one, waves, and pseudonyms: the examples that explain."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from made import person, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, graph
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

DEMO = catalogue.load("demo")
DAYS = (date(2018, 9, 1), date(2020, 9, 1), date(2022, 9, 1))


OLD, NEW = km.Period(end=date(2019, 12, 31)), km.Period(start=date(2020, 1, 1))
HOUSE = km.QualityModel(name="House").adding(
    person("a", name="A", regions=(km.RegionId("n"),), layer=km.Layer.SCHOOL),
    person("b", name="B", regions=(km.RegionId("s"),), valid=OLD),
    person("c", name="C", regions=(km.RegionId("n"), km.RegionId("s")), valid=NEW),
    person("d", name="D", layer=km.Layer.NATIONAL),
    tie("t1", "a", "b"),
    tie("t2", "a", "b", present=False, kind=km.RelationKind.OTHER, own_kind="helps"),
    tie("t3", "a", "c", valid=NEW),
    tie("t4", "c", "d", kind=km.RelationKind.OTHER, own_kind="helps"),
    km.Succession(
        id=km.SuccessionId("s1"), predecessor=km.StakeholderId("b"), successor=km.StakeholderId("c"), on=None
    ),
)


def test_two_days_of_one_model_differ_in_who_came_and_went() -> None:
    found = graph.difference(HOUSE, HOUSE, on=DAYS[:2])
    assert [each.message("en") for each in found] == [
        "'c' (C) came",
        "'b' (B) is no longer there; perhaps c goes on",
        "the tie 'a' trusts 'c' came",
        "the tie 'c' helps 'd' came",
        "the tie 'a' trusts 'b' is no longer there",
    ]
    assert found.actors_went[0].message("nl") == "'b' (B) is er niet meer; misschien gaat c verder"
    assert (found.actors_went[0].successors, found.actors_went[0].perhaps) == ((), ("c",))
    assert found.ties_came[0].message("nl") == "de relatie 'a' vertrouwt 'c' is erbij gekomen"
    trust = graph.difference(HOUSE, HOUSE, on=DAYS[:2], kinds=[km.RelationKind.TRUSTS])
    assert (len(trust.ties_came), len(trust.ties_went)) == (1, 1)


def test_what_changed_is_told_with_the_attributes() -> None:
    other = HOUSE.replacing(person("a", name="A", about="x"), tie("t1", "d", "b", weight=2))
    found = graph.difference(HOUSE, other)
    assert [(each.id, each.attributes) for each in found] == [
        ("a", ("about", "layer", "regions")),
        ("t1", ("source", "weight")),
    ]
    assert found.actors_changed[0].message("nl") == "'a' (A) is veranderd: about, layer, regions"
    assert bool(found)
    assert not graph.difference(HOUSE, HOUSE)


def test_views_leave_out_ties_that_are_reported_to_be_absent() -> None:
    assert graph.to_networkx(HOUSE).edges["a", "b", "t2"]["present"] is False
    assert graph.present(HOUSE).number_of_edges() == 3
    parts = {kind: part.number_of_edges() for kind, part in graph.by_kind(HOUSE).items()}
    assert parts == {km.RelationKind.TRUSTS: 2, "helps": 1}
    assert sorted(graph.around(HOUSE, "b")) == ["a", "b"]
    assert sorted(graph.around(HOUSE, "b", steps=2)) == ["a", "b", "c"]


@pytest.mark.concept("2-18")
def test_views_by_layer_and_region() -> None:
    assert list(graph.in_layer(HOUSE, km.Layer.SCHOOL, km.Layer.NATIONAL)) == ["a", "d"]
    assert list(graph.in_region(HOUSE, "s")) == ["b", "c"]
    crossing = graph.cross_regional(HOUSE)
    assert list(crossing.edges(keys=True)) == [("a", "b", "t1")]
    assert len(crossing) == 4
    both = [person(each, regions=(km.RegionId("n"), km.RegionId(each))) for each in ("e", "f")]
    assert graph.cross_regional(HOUSE.adding(*both, tie("t5", "e", "f"), tie("t6", "f", "e"))).edges == crossing.edges


@pytest.mark.parametrize("steps", [-1, 1.0, True])
def test_steps_are_counted(steps: Any) -> None:
    with pytest.raises(InvalidValueError, match="steps"):
        graph.around(HOUSE, "a", steps=steps)


def test_around_nobody_says_whom_was_meant() -> None:
    with pytest.raises(UnknownIdError, match="parents"):
        graph.around(DEMO, "parent")


def test_a_meeting_has_everyone_who_took_part() -> None:
    talk = km.Conversation(
        id=km.ConversationId("talk"),
        setting=km.Setting.KITCHEN_TABLE,
        participants=tuple(
            km.Participant(stakeholder=km.StakeholderId(each), people=n)
            for each, n in (("a", 2), ("d", None), ("x", 1))
        ),
        about=(km.AspectId("trust"),),
        held=km.ApproximateDate.parse("2025-03"),
    )
    network = graph.meetings(HOUSE.adding(talk))
    assert network.nodes["talk"] == {
        "label": "talk",
        "setting": "kitchen-table",
        "held": "2025-03",
        "about": '["trust"]',
        "bipartite": 1,
    }
    assert sorted(network.edges(data="people", default=0)) == [("a", "talk", 2), ("d", "talk", 0)]
    assert list(graph.projected(network).edges(data="weight")) == [("a", "d", 1)]


def test_a_board_works_where_its_sites_lie() -> None:
    network = graph.boards_and_samenwerkingsverbanden(DEMO)
    assert json.loads(network.edges["board:99001", "swv:PO9901"]["sites"]) == ["site:99ZZ00", "site:99ZZ01"]
    then = graph.boards_and_samenwerkingsverbanden(DEMO, on=date(2018, 1, 1))
    assert then.edges["board:99001", "swv:PO9901"]["shared"] == 1
    denied = tie("no", "board:99001", "site:99ZY00", kind=km.RelationKind.GOVERNS, present=False)
    other = tie("odd", "inspectorate", "site:99ZY00", kind=km.RelationKind.GOVERNS)
    assert graph.boards_and_samenwerkingsverbanden(DEMO.adding(denied, other)).edges == network.edges
    assert nx.is_bipartite(network)
    shared = graph.projected(network, 1)
    assert (list(shared), shared.number_of_edges()) == (["swv:PO9901", "swv:PO9902"], 0)


def test_waves_are_files_that_r_reads(tmp_path: Path) -> None:
    losses = {each.code: each for each in graph.write_waves(HOUSE, tmp_path, DAYS, kinds=["trusts", "helps"])}
    found = {each.name: each.read_text(encoding="utf-8") for each in tmp_path.iterdir()}
    assert found == {
        "actors.txt": "a\nb\nc\nd\n",
        "wave-1.txt": "0 1 NA 0\n0 0 NA 0\nNA NA NA NA\n0 0 NA 0\n",
        "wave-2.txt": "0 NA 1 0\nNA NA NA NA\n0 NA 0 1\n0 NA 0 0\n",
        "wave-3.txt": "0 NA 1 0\nNA NA NA NA\n0 NA 0 1\n0 NA 0 0\n",
        "composition.txt": "1 3\n1 1\n2 3\n1 3\n",
        "changes.txt": "2 came c\n2 went b\n",
    }
    assert losses["not-in-a-matrix"].field == "relation"
    assert not {"parallel", "denied", "contradicted", "not-by-both"} & losses.keys()
    again = HOUSE.adding(tie("t5", "c", "d"))
    assert "parallel" in {each.code for each in graph.write_waves(again, tmp_path, DAYS, kinds=["trusts", "helps"])}


@pytest.mark.parametrize("days", [DAYS[::-1], (DAYS[0], DAYS[0])])
def test_days_of_waves_go_up(days: Any) -> None:
    with pytest.raises(InvalidValueError, match="go up"):
        graph.waves(HOUSE, days, kinds="trusts")


MARK = "zqx"
TELLING = km.QualityModel(name=MARK, about=MARK).adding(
    km.Stakeholder(
        id=km.StakeholderId(f"{MARK}1"),
        name=MARK,
        kind=km.StakeholderKind.SITE,
        own_kind=f"{MARK}-kind",
        about=MARK,
        brin=km.Brin("99ZQ"),
        site=km.SiteCode("99ZQ00"),
        board=km.BoardNumber("98765"),
        swv=km.SwvCode("PO8765"),
        rio_provider=km.RioProvider("876A543"),
        rio_location=km.RioLocation("876X543"),
        rio_board=km.RioBoard("876B543"),
        regions=(km.RegionId(f"{MARK}-region"),),
        domains=(MARK,),
        roles=(MARK,),
        valid=km.SchoolYear(2025).period,
        recorded=km.Recorded(by=km.StakeholderId(f"{MARK}2"), on=date(2026, 1, 2), source=km.SourceId(MARK)),
        extra=km.Extra({"app:x": MARK}),
    ),
    person(f"{MARK}2", recorded=km.Recorded(on=date(2026, 1, 2))),
    tie(
        f"{MARK}-tie",
        f"{MARK}1",
        f"{MARK}2",
        own_kind=MARK,
        about=(km.AspectId(f"{MARK}-aspect"),),
        conversation=km.ConversationId(f"{MARK}-talk"),
        medium=MARK,
        form=km.AccountForm(kinds=(km.YardstickKind.FELT,), about=MARK, agreed_by=(km.StakeholderId(f"{MARK}1"),)),
        weight=2,
        extra=km.Extra({"app:x": MARK}),
    ),
    tie("plain", f"{MARK}2", f"{MARK}1"),
    km.Conversation(
        id=km.ConversationId(f"{MARK}-talk"),
        name=MARK,
        setting=km.Setting.OTHER,
        own_setting=MARK,
        held=km.ApproximateDate.parse("2026-01"),
        participants=(km.Participant(stakeholder=km.StakeholderId(f"{MARK}1"), people=3),),
        about=(km.AspectId(f"{MARK}-aspect"),),
        relevances=(km.Relevance(stakeholder=km.StakeholderId(MARK), aspect=km.AspectId(MARK)),),
        outcome=MARK,
        consultation=km.ConsultationId(MARK),
        policy_level=km.PolicyLevel.STRATEGIC,
        recorded=km.Recorded(by=km.StakeholderId(f"{MARK}2")),
        extra=km.Extra({"app:x": MARK}),
    ),
    km.Source(id=km.SourceId(MARK), title=MARK),
)
CODES = (MARK, "99ZQ", "98765", "PO8765", "876", "plain")


def test_nothing_of_the_original_is_left_in_any_file(tmp_path: Path) -> None:
    hidden = graph.pseudonymised(TELLING, secret=b"a secret of many bytes").model
    graph.write_graphml(hidden, tmp_path / "g.graphml")
    graph.write_gexf(hidden, tmp_path / "g.gexf", dynamic=True)
    graph.write_cytoscape(hidden, tmp_path / "g.json")
    graph.write_dot(hidden, tmp_path / "g.dot")
    graph.write_mermaid(hidden, tmp_path / "g.mmd")
    graph.write_csv(hidden, tmp_path)
    graph.write_kumu(hidden, tmp_path)
    graph.write_waves(hidden, tmp_path, [date(2026, 1, 1)], kinds="trusts")
    made = list(tmp_path.iterdir())
    assert len(made) == 13
    for path in made:
        text = path.read_text(encoding="utf-8").lower()
        assert [code for code in CODES if code.lower() in text] == [], path.name


def test_what_says_nothing_of_whom_stays() -> None:
    hidden = graph.pseudonymised(TELLING, secret=b"a secret of many bytes").model
    site = next(each for each in hidden.stakeholders if each.kind is km.StakeholderKind.SITE)
    full = next(each for each in hidden.relations if each.form is not None)
    assert site.valid == km.SchoolYear(2025).period
    assert site.own_kind.startswith("kind-")
    assert site.recorded is not None
    assert site.recorded.by in {each.id for each in hidden.stakeholders}
    assert full.form is not None
    assert (full.weight, full.form.kinds, full.form.agreed_by) == (2, (km.YardstickKind.FELT,), (site.id,))
    assert len(full.about) == 1


@pytest.mark.concept("2-10")
def test_who_took_part_is_kept_and_no_word_of_what_was_said() -> None:
    hidden = graph.pseudonymised(TELLING, secret=b"a secret of many bytes").model
    site = next(each for each in hidden.stakeholders if each.kind is km.StakeholderKind.SITE)
    (talk,) = hidden.conversations
    assert talk == km.Conversation(
        id=talk.id,
        setting=km.Setting.OTHER,
        own_setting=talk.own_setting,
        held=km.ApproximateDate.parse("2026-01"),
        participants=(km.Participant(stakeholder=site.id, people=3),),
        about=talk.about,
        policy_level=km.PolicyLevel.STRATEGIC,
        recorded=talk.recorded,
    )
    assert {each.conversation for each in hidden.relations} == {talk.id, None}
    assert {each.about for each in hidden.relations} == {talk.about, ()}


def test_everything_that_has_no_pseudonym_is_told() -> None:
    found = graph.pseudonymised(TELLING, secret=b"a secret of many bytes")
    assert MARK not in str(found)
    one, tied, met = (getattr(found.model, each) for each in ("stakeholders", "relations", "conversations"))
    assert {(each.code, each.field) for each in found.losses} == {
        ("of-the-whole", "about"),
        *(("not-kept", each) for each in ("brin", "site", "board", "swv", "rio_provider", "rio_location", "rio_board")),
        *(("not-kept", each) for each in ("about", "domains", "roles", "medium", "form.about", "extra", "sources")),
        *(("not-kept", each) for each in ("name", "relevances", "outcome", "consultation")),
    }
    whose = {each.field: set(each.ids) for each in found.losses if each.code == "not-kept"}
    assert whose["extra"] <= {each.id for each in (*one, *tied, *met)}
    assert (len(whose["extra"]), whose["name"], whose["sources"]) == (3, {met[0].id}, set())
    assert [str(each) for each in found.losses][-1] == "not kept: 1 source"


def test_without_a_secret_nobody_can_make_the_same_again() -> None:
    assert graph.pseudonymised(TELLING).model != graph.pseudonymised(TELLING).model


def test_a_secret_is_bytes_and_no_text() -> None:
    with pytest.raises(InvalidValueError, match="bytes, such as") as refused:
        graph.pseudonymised(TELLING, secret="text of many characters")  # type: ignore[arg-type]  # noqa: S106 - refused
    assert "many" not in str(refused.value)


@pytest.mark.parametrize("secret", [b"short", b""])
def test_a_secret_that_can_be_guessed_is_refused(secret: Any) -> None:
    with pytest.raises(InvalidValueError, match="16 bytes") as refused:
        graph.pseudonymised(TELLING, secret=secret)
    assert "short" not in str(refused.value)


def test_the_order_of_several_says_nothing_of_whom() -> None:
    ids = [f"{each}" for each in range(6)]
    full = km.QualityModel(name="x").adding(
        person("a", regions=tuple(km.RegionId(f"r{each}") for each in ids)),
        person("b"),
        tie(
            "t",
            "a",
            "b",
            about=tuple(km.AspectId(f"x{each}") for each in ids),
            form=km.AccountForm(agreed_by=tuple(km.StakeholderId(f"s{each}") for each in ids)),
        ),
    )
    hidden = graph.pseudonymised(full, secret=b"a secret of many bytes").model
    regions = next(each.regions for each in hidden.stakeholders if each.regions)
    (one,) = hidden.relations
    assert one.form is not None
    for several in (regions, one.about, one.form.agreed_by):
        assert list(several) == sorted(several)
        assert len(several) == 6


def test_around_takes_any_number_of_steps_at_once() -> None:
    assert list(graph.around(HOUSE, "b", steps=10**12)) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("id", [5, None, [], "e"])
def test_who_is_no_text_is_nobody(id: Any) -> None:
    numbers = nx.MultiDiGraph([(1, 2)])
    for given in (HOUSE, numbers):
        with pytest.raises(UnknownIdError, match="nothing in this network"):
            graph.around(given, id)
        with pytest.raises(UnknownIdError, match="nothing in this network"):
            graph.in_region(given, id)
