"""What is recorded as confidential stays in the document, and leaves no export that doesn't ask for it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import graph, io, strategies
from kwaliteitsmodel.cli import main
from kwaliteitsmodel.graph.plain import plain as written
from kwaliteitsmodel.readers.registers.shielding import shielded
from kwaliteitsmodel.render import plain, text

SAID = km.Recorded(by=km.StakeholderId("a"), on=date(2025, 9, 1), confidential=True)
DAY = (date(2026, 1, 1),)


def _relation(name: str, kind: km.RelationKind, **known: Any) -> km.Relation:
    ends: Any = {"source": km.StakeholderId("a"), "target": km.StakeholderId("b")}
    return km.Relation(id=km.RelationId(name), kind=kind, **ends, **known)


def _stakeholder(name: str, **known: Any) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(name), name=name.upper(), kind=km.StakeholderKind.ROLE, **known)


SECRET = km.QualityModel(name="Region").adding(
    _stakeholder("a"),
    _stakeholder("b"),
    _stakeholder("mole", recorded=SAID),
    _relation("known", km.RelationKind.ACCOUNTS_TO),
    _relation("hidden", km.RelationKind.ACCOUNTS_TO, recorded=SAID),
    attrs.evolve(_relation("to-mole", km.RelationKind.TRUSTS), target=km.StakeholderId("mole")),
)
FILES: list[Callable[..., tuple[graph.Loss, ...]]] = [
    graph.write_graphml,
    graph.write_gexf,
    graph.write_cytoscape,
    graph.write_dot,
    graph.write_mermaid,
]
FOLDERS: list[Callable[..., tuple[graph.Loss, ...]]] = [graph.write_csv, graph.write_kumu]


def content(place: Path) -> str:
    return "".join(each.read_text(encoding="utf-8") for each in place.parent.rglob("*") if each.is_file())


@pytest.mark.parametrize("write", [*FILES, *FOLDERS])
@pytest.mark.parametrize("make", [lambda model: model, graph.to_networkx])
def test_no_file_holds_what_is_confidential_unless_asked_for(write: Any, make: Any, tmp_path: Path) -> None:
    place = tmp_path if write in FOLDERS else tmp_path / "file"
    losses = write(make(SECRET), place)
    assert [each.code for each in losses].count("confidential") == 1
    assert "3" in next(each.message("nl") for each in losses if each.code == "confidential")
    assert "MOLE" not in content(tmp_path / "file")
    assert "hidden" not in content(tmp_path / "file")
    assert "confidential" not in {each.code for each in write(make(SECRET), place, confidential=True)}
    assert "MOLE" in content(tmp_path / "file")


def test_waves_and_text_hold_nothing_confidential_either(tmp_path: Path) -> None:
    kinds = {km.RelationKind.TRUSTS, km.RelationKind.ACCOUNTS_TO}
    losses = graph.write_waves(SECRET, tmp_path, DAY, kinds=kinds)
    assert "confidential" in {each.code for each in losses}
    assert "mole" not in content(tmp_path / "file")
    graph.write_waves(SECRET, tmp_path, DAY, kinds=kinds, confidential=True)
    assert "mole" in content(tmp_path / "file")
    for drawn in (graph.dot, graph.mermaid):
        assert "MOLE" not in drawn(SECRET)
        assert "MOLE" in drawn(SECRET, confidential=True)


def test_a_foreign_graph_without_marks_is_written_whole() -> None:
    drawn: nx.Graph[int] = nx.Graph([(1, 2), (2, 3)])
    drawn.add_edge(3, 4, recorded_confidential="true")
    assert graph.mermaid(drawn).count("---") == 2


@given(strategies.models(dangling=True))
def test_nothing_of_the_open_part_is_or_needs_what_is_confidential(model: km.QualityModel) -> None:
    hidden = {each.id for each in model.entities() if (r := getattr(each, "recorded", None)) and r.confidential}
    shared = model.without_confidential()
    assert not hidden & {each.id for each in shared.entities()}
    assert not any(shared.pointing_at(each) for each in hidden)
    assert shared.without_confidential() is shared
    assert hidden or shared is model


VIEWS: list[Callable[[km.QualityModel], Any]] = [
    graph.to_networkx,
    graph.present,
    graph.cross_regional,
    graph.meetings,
    graph.boards_and_samenwerkingsverbanden,
    lambda model: graph.projected(graph.meetings(model)),
    lambda model: graph.projected(graph.boards_and_samenwerkingsverbanden(model)),
    graph.references,
]


def exported(view: Any) -> Any:
    """Return the network that stands in every file of *view*."""
    return written(view).network


@pytest.mark.parametrize("view", VIEWS)
@given(model=strategies.models(dangling=True))
def test_a_view_as_it_is_written_shows_no_more_than_one_of_the_open_part(view: Any, model: km.QualityModel) -> None:
    whole, of_open = exported(view(model)), exported(view(model.without_confidential()))
    assert set(whole) <= set(of_open)
    assert {frozenset(each) for each in whole.edges()} <= {frozenset(each) for each in of_open.edges()}


def _tied(name: str, kind: km.RelationKind, source: str, target: str, **known: Any) -> km.Relation:
    ends: Any = {"source": km.StakeholderId(source), "target": km.StakeholderId(target)}
    return km.Relation(id=km.RelationId(name), kind=kind, **ends, **known)


def test_a_view_keeps_the_mark() -> None:
    """A board works in a samenwerkingsverband by way of two sites, one of which it governs in confidence."""
    people = tuple(km.Participant(stakeholder=km.StakeholderId(each)) for each in ("board", "swv"))
    kinds = {"board": "board", "swv": "samenwerkingsverband", "one": "site", "two": "site"}
    model = km.QualityModel(name="Region").adding(
        *(
            km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.parse(kind))
            for each, kind in kinds.items()
        ),
        *(_tied(f"lies-{each}", km.RelationKind.LIES_IN, each, "swv") for each in ("one", "two")),
        _tied("openly", km.RelationKind.GOVERNS, "board", "one"),
        km.Conversation(id=km.ConversationId("talk"), participants=people),
    )
    hush = _tied("hush", km.RelationKind.GOVERNS, "board", "two", recorded=SAID)
    secret = km.Conversation(id=km.ConversationId("secret"), participants=people, recorded=SAID)
    assert not marks(graph.boards_and_samenwerkingsverbanden(model))
    assert marks(graph.boards_and_samenwerkingsverbanden(model.adding(hush))) == {("board", "swv")}
    assert marks(graph.meetings(model.adding(secret))) == {"secret"}
    assert marks(graph.projected(graph.meetings(model))) == set()
    assert marks(graph.projected(graph.meetings(model.adding(secret)))) == {("board", "swv")}
    hidden = marks(graph.references(model.adding(hush, secret)))
    assert {each for each in hidden if isinstance(each, str)} == {"hush", "secret", "a"}  # nothing else was said by "a"
    assert {each[0] for each in hidden if isinstance(each, tuple)} == {"hush", "secret"}


def test_what_only_a_confidential_one_points_at_is_not_shown_by_that() -> None:
    """Observations stand in the view where something in it points at them: here a step that was said in confidence."""
    counted = km.Observation(
        id=km.ObservationId("counted"),
        indicator=km.IndicatorId("absence"),
        of=km.StakeholderId("site"),
        period=km.Period.parse("2025/2026"),
        value=3,
    )
    step = km.SchoolStep(
        id=km.SchoolStepId("step"),
        of=km.StakeholderId("site"),
        text="Talk",
        serves=(km.GoalId("counted"),),
        recorded=SAID,
    )
    model = km.QualityModel(name="Region").adding(counted, step)
    assert "counted" in graph.references(model)
    assert not set(exported(graph.references(model)))
    openly = km.SchoolStep(id=km.SchoolStepId("openly"), of=step.of, text="Count", serves=(km.GoalId("counted"),))
    assert set(exported(graph.references(model.adding(openly)))) == {"openly", "counted", "site"}


def test_what_an_open_one_says_of_a_confidential_one_is_not_shown() -> None:
    """That the mole finds trust relevant goes with the mole; that the talk was about peace stays."""
    trust, peace = (km.QualityAspect(id=km.AspectId(each), name=each) for each in ("trust", "peace"))
    talk = km.Conversation(
        id=km.ConversationId("talk"),
        about=(peace.id,),
        relevances=(km.Relevance(stakeholder=km.StakeholderId("mole"), aspect=trust.id),),
    )
    view = graph.references(SECRET.adding(trust, peace, talk))
    assert set(view["talk"]) == {"mole", "trust", "peace"}
    shown = exported(view)
    assert set(shown["talk"]) == {"peace"}
    assert "trust" in shown


def marks(network: Any) -> set[object]:
    """Return the nodes and the edges that are marked."""
    nodes = {each for each, hidden in network.nodes(data="recorded_confidential") if hidden}
    return nodes | {(one, other) for one, other, hidden in network.edges(data="recorded_confidential") if hidden}


def test_a_network_keeps_the_mark() -> None:
    network = graph.to_networkx(SECRET)
    assert graph.from_networkx(network).model.relations == SECRET.relations
    hidden = graph.pseudonymised(SECRET).model
    assert all(each.recorded is None or each.recorded.confidential for each in hidden.relations)


def test_a_difference_tells_nothing_confidential_unless_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = (str(tmp_path / name) for name in ("before.json", "after.json"))
    io.save(SECRET, before)
    io.save(SECRET.replacing(_stakeholder("mole", about="Told", recorded=SAID)), after)
    assert main(["diff", before, after]) == 0
    assert capsys.readouterr().out == "no difference\nWhat is confidential wasn't compared.\n"
    io.save(km.QualityModel(name="Region"), after)
    assert main(["diff", after, before, "--lang", "nl"]) == 1
    told = capsys.readouterr().out
    assert "mole" not in told
    assert told.endswith("Wat vertrouwelijk is, is niet vergeleken.\n")
    assert main(["diff", after, before, "--json"]) == 1
    assert '"withheld": true' in capsys.readouterr().out
    assert main(["diff", after, before, "--confidential"]) == 1
    told = capsys.readouterr().out
    assert "mole" in told
    assert "confidential wasn't" not in told


def test_a_brief_says_that_it_withholds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "vertrouwelijk" in text.model(SECRET, "nl")
    assert "vertrouwelijk" not in text.model(SECRET, "nl", confidential=True)
    assert plain.model(SECRET)["counts"]["relations"] == 1
    io.save(SECRET, tmp_path / "model.json")
    assert io.load(tmp_path / "model.json") == SECRET
    assert main(["show", str(tmp_path / "model.json"), "--confidential"]) == 0
    assert "3 relations" in capsys.readouterr().out


PUPILS = km.Indicator(id=km.IndicatorId("pupils"), name="Pupils", unit="pupils")


def counted(values: dict[str, float], unit: str = "pupils", *, pupils: int = 9) -> km.QualityModel:
    need = km.ProvisionNeed(
        id=km.ProvisionNeedId("need"), region=km.RegionId("r"), target_group="autism", pupils=pupils
    )
    return km.QualityModel(name="Region").adding(
        attrs.evolve(PUPILS, unit=unit),
        need,
        *(
            km.Observation(
                id=km.ObservationId(f"seen:{name}"),
                indicator=PUPILS.id,
                of=km.StakeholderId(name),
                period=km.SchoolYear(2025).period,
                value=value,
            )
            for name, value in values.items()
        ),
    )


def compared(
    one: km.QualityModel, other: km.QualityModel, place: Path, capsys: pytest.CaptureFixture[str], *more: str
) -> str:
    before, after = (str(place / name) for name in ("before.json", "after.json"))
    io.save(one, before)
    io.save(other, after)
    main(["diff", before, after, *more])
    return capsys.readouterr().out


SMALL = "What changed of small counts of people, or would give them away, isn't shown here.\n"


def test_a_difference_tells_no_small_count_unless_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = counted({"a": 3, "b": 17, "c": 30, "all": 50})
    after = counted({"a": 7, "b": 20, "c": 31, "all": 58})
    told = "  'seen:c': value was 30.0, is 31.0\n  'seen:all': value was 50.0, is 58.0\n"
    assert compared(before, after, tmp_path, capsys) == told + SMALL
    assert compared(after, before, tmp_path, capsys).endswith(SMALL)
    assert "'seen:a': value was 3.0, is 7.0" in compared(before, after, tmp_path, capsys, "--small")
    assert '"small": true' in compared(before, after, tmp_path, capsys, "--json")
    assert compared(before, before, tmp_path, capsys) == "no difference\n"
    share = counted({"a": 4}, "%")
    assert "value" not in compared(counted({"a": 3}), share, tmp_path, capsys)
    assert compared(counted({"a": 3}, "%"), share, tmp_path, capsys) == "  'seen:a': value was 3.0, is 4.0\n"
    assert compared(counted({"a": 3}), counted({"a": 4}), tmp_path, capsys) == SMALL
    few = compared(counted({}, pupils=3), counted({}, pupils=12), tmp_path, capsys, "--lang", "nl")
    assert few == "Wat er veranderde aan kleine aantallen mensen, of ze zou verraden, staat hier niet bij.\n"
    assert compared(counted({}), counted({}, pupils=12), tmp_path, capsys) == "  'need': pupils was 9, is 12\n"
    assert main(["diff", str(tmp_path / "before.json"), str(tmp_path / "before.json")]) == 0


_VALUES = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 12), min_size=1)


@given(one=_VALUES, other=_VALUES)
def test_what_a_difference_may_tell_of_people_could_be_of_other_numbers(
    one: dict[str, float], other: dict[str, float]
) -> None:
    """Whoever knows the total of all can't tell of one that it is small: what is hidden together is five or more."""
    for values, model in zip((one, other), shielded(counted(one), counted(other)), strict=True):
        hidden = [values[each.of] for each in model.observations if each.value is km.Missing.SUPPRESSED]
        shown = [each.value for each in model.observations if each.value is not km.Missing.SUPPRESSED]
        assert all(isinstance(each, int) and each >= 5 for each in shown)
        assert min(hidden, default=5) >= 5 or not shown or max(hidden) >= 5


def test_a_table_of_counts_is_printed_without_small_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = counted({"a": 3, "b": 17, "c": 30}).adding(_stakeholder("a"), _stakeholder("b"), _stakeholder("c"))
    io.save(model, tmp_path / "model.json")
    asked = ["counts", str(tmp_path / "model.json"), "pupils"]
    assert main(asked) == 0
    shown = capsys.readouterr().out
    assert "C             30     30" in shown
    assert "A              ×      ×" in shown
    assert main([*asked, "--small", "--json"]) == 0
    assert '"total": 50' in capsys.readouterr().out
    assert main([*asked[:2], "slip"]) == 2
    assert "slip" in capsys.readouterr().err
    hidden = model.replacing(attrs.evolve(model[km.ObservationId("seen:c")], recorded=SAID))
    io.save(hidden, tmp_path / "model.json")
    assert main([*asked, "--lang", "nl"]) == 0
    assert "1 vertrouwelijke zijn niet geteld" in capsys.readouterr().out
    assert main([*asked, "--confidential", "--by", "region"]) == 0
    assert "3 observations are in no cell" in capsys.readouterr().out
