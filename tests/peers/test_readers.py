"""Programs that are not networkx read what we write: as many actors and ties, the same ends, the same attributes."""

import json
import os
import re
import subprocess
from collections import Counter
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, graph
from kwaliteitsmodel.analysis.network import ties

if "KWALITEITSMODEL_PEERS" in os.environ:
    import igraph
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

HERE = Path(__file__).parent
HOSTILE = 'x"]; click x --> y ]]> | \\ \\N & &amp; <b>b</b> #quot; `z` %% {{}} end\n1. two - __d__'
SHOWN = {True: "true", False: "false"}


def person(id: str, name: str, **known: Any) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=name, kind=km.StakeholderKind.ROLE, **known)


def tie(id: str, source: str, target: str, **known: Any) -> km.Relation:
    ends = {"source": km.StakeholderId(source), "target": km.StakeholderId(target)}
    return km.Relation(id=km.RelationId(id), kind=km.RelationKind.TRUSTS, **ends, **known)


ODD = km.QualityModel(name=HOSTILE).adding(
    person("a:b", HOSTILE, claims=True, contributes=False, about=HOSTILE, valid=km.SchoolYear(2025).period),
    person('q"<>', "end"),
    person("subgraph", "1. item", claims=False),
    tie("t1", "a:b", 'q"<>', weight=1, valid=km.Period(start=date(2025, 10, 1))),
    tie("t2", "a:b", 'q"<>', weight=0.5, present=False),
    tie("t3", 'q"<>', "subgraph", extra=km.Extra({"app:x": HOSTILE})),
    tie("t4", 'q"<>', "subgraph", mutual=True),
    tie("t5", "subgraph", 'q"<>', mutual=True, present=False),
)
DEMO = catalogue.load("demo")
MODELS = pytest.mark.parametrize("model", [DEMO, ODD], ids=["demo", "odd"])
WITHOUT_DIRECTION = {
    "mutual ties": ties(DEMO, kind=km.RelationKind.CONVERSES_WITH).graph,
    "who met": graph.meetings(DEMO),
    "boards": graph.boards_and_samenwerkingsverbanden(DEMO),
}
UNDIRECTED = pytest.mark.parametrize("network", WITHOUT_DIRECTION.values(), ids=WITHOUT_DIRECTION)


def by_node(format: str, path: Path) -> Any:
    command = ["node", str(HERE / "read.mjs"), os.environ["KWALITEITSMODEL_NODE"], format, str(path)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def by_browser(path: Path) -> Any:
    """Return what Mermaid makes of the file in a browser; it draws it too."""
    if os.environ["KWALITEITSMODEL_BROWSER"] == "none":
        pytest.skip("this run was told to do without a browser")
    mermaid = Path(os.environ["KWALITEITSMODEL_NODE"]) / "node_modules" / "mermaid" / "dist" / "mermaid.min.js"
    page = (HERE / "mermaid.html").read_text(encoding="utf-8").replace("$MERMAID", mermaid.as_uri())
    place = path.with_suffix(".html")
    place.write_text(page.replace("$TEXT", quote(path.read_text(encoding="utf-8"), safe="")), encoding="utf-8")
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=60000")
    command = [os.environ["KWALITEITSMODEL_BROWSER"], *quiet, f"--user-data-dir={path.parent}/profile"]
    done = subprocess.run([*command, "--dump-dom", place.as_uri()], capture_output=True, check=False, timeout=300)
    found = re.search(r'<pre id="found">(.+?)</pre>', done.stdout.decode())
    assert found, done.stderr.decode()
    read = json.loads(unquote(found[1]))
    assert "error" not in read, read
    return read


def assert_same_ends(read: Any, network: Any) -> None:
    assert [each["id"] for each in read["nodes"]] == list(network)
    assert {(each["source"], each["target"], each["key"]) for each in read["edges"]} == set(network.edges(keys=True))
    assert len(read["edges"]) == network.number_of_edges()


def said(known: dict[str, Any]) -> dict[str, Any]:
    """Return *known* without regard to which of yes and no stand as text: what is told of GraphML."""
    return {name: SHOWN[value] if isinstance(value, bool) else value for name, value in known.items()}


def assert_same_attributes(read: Any, network: Any, *, but: tuple[str, ...] = ()) -> None:
    def kept(known: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in said(known).items() if name not in but}

    assert {each["id"]: kept(each["known"]) for each in read["nodes"]} == {
        node: said(known) for node, known in network.nodes(data=True)
    }
    assert {each["key"]: kept(each["known"]) for each in read["edges"]} == {
        key: said(known) for *_, key, known in network.edges(keys=True, data=True)
    }


@MODELS
def test_igraph_reads_graphml(model: km.QualityModel, tmp_path: Path) -> None:
    graph.write_graphml(model, tmp_path / "file")
    network = graph.to_networkx(model)
    theirs: Any = igraph.Graph.Read_GraphML(str(tmp_path / "file"))
    assert theirs.is_directed()
    assert theirs["label"] == network.graph["label"]
    names = theirs.vs["id"]
    assert names == list(network)
    ends = {(names[each.source], names[each.target], each["tie"]) for each in theirs.es}
    assert ends == set(network.edges(keys=True))
    assert len(theirs.es) == len(ends)
    for one in theirs.vs:
        assert known_to_igraph(one.attributes()) == said({"id": one["id"], **network.nodes[one["id"]]})
    for one in theirs.es:
        edge = network.edges[names[one.source], names[one.target], one["tie"]]
        known = known_to_igraph(one.attributes())
        known.pop("id", None)  # igraph takes the ids of nodes for those of edges
        assert known == said({"tie": one["tie"], **edge})


def known_to_igraph(known: dict[str, Any]) -> dict[str, Any]:
    """Return what igraph read, without what is not known: it makes empty text of that, and no number."""
    return {name: value for name, value in said(known).items() if value not in ("", None) and value == value}  # noqa: PLR0124


@MODELS
def test_graphology_reads_graphml(model: km.QualityModel, tmp_path: Path) -> None:
    graph.write_graphml(model, tmp_path / "file")
    read, network = by_node("graphml", tmp_path / "file"), graph.to_networkx(model)
    assert read["directed"]
    assert_same_ends(read, network)
    assert_same_attributes(read, network, but=("tie",))


@MODELS
@pytest.mark.parametrize("dynamic", [False, True])
def test_graphology_reads_gexf(model: km.QualityModel, dynamic: bool, tmp_path: Path) -> None:
    graph.write_gexf(model, tmp_path / "file", dynamic=dynamic)
    read, network = by_node("gexf", tmp_path / "file"), graph.to_networkx(model)
    assert read["directed"]
    assert_same_ends(read, network)
    assert_same_attributes(read, network, but=("networkx_key", "start", "end"))


@UNDIRECTED
def test_igraph_reads_what_has_no_direction(network: Any, tmp_path: Path) -> None:
    graph.write_graphml(network, tmp_path / "file")
    theirs: Any = igraph.Graph.Read_GraphML(str(tmp_path / "file"))
    assert not theirs.is_directed()
    names = theirs.vs["id"]
    assert dict(zip(names, (known_to_igraph(each.attributes()) for each in theirs.vs), strict=True)) == {
        node: said({"id": node, **known}) for node, known in network.nodes(data=True)
    }
    found = [(names[each.source], names[each.target], known_to_igraph(each.attributes())) for each in theirs.es]
    assert either_way(found) == either_way(network.edges(data=True))
    assert len(found) == network.number_of_edges()


@UNDIRECTED
@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_graphology_reads_what_has_no_direction(network: Any, format: str, tmp_path: Path) -> None:
    (graph.write_graphml if format == "graphml" else graph.write_gexf)(network, tmp_path / "file")
    read = by_node(format, tmp_path / "file")
    assert not read["directed"]
    shown = {node: {"label": node} for node in network} if format == "gexf" else {}  # GEXF shows an id where none is
    assert [(each["id"], said(each["known"])) for each in read["nodes"]] == [
        (node, {**shown.get(node, {}), **said(known)}) for node, known in network.nodes(data=True)
    ]
    found = [(each["source"], each["target"], each["known"]) for each in read["edges"]]
    assert either_way(found) == either_way(network.edges(data=True))
    assert len(found) == network.number_of_edges()


def either_way(edges: Any) -> dict[frozenset[str], dict[str, Any]]:
    """Return what is known of each pair, under names that aren't reserved, without the key that is written."""
    renamed = {"value": "value_"}
    return {
        frozenset((one, other)): {
            renamed.get(name, name): value
            for name, value in said(known).items()
            if name not in ("id", "tie", "networkx_key")
        }
        for one, other, known in edges
    }


@MODELS
def test_cytoscape_reads_its_json(model: km.QualityModel, tmp_path: Path) -> None:
    graph.write_cytoscape(model, tmp_path / "file")
    read, network = by_node("cytoscape", tmp_path / "file"), graph.to_networkx(model)
    assert_same_ends(read, network)
    assert_same_attributes(read, network, but=("id", "name", "value", "source", "target", "key"))
    assert read["whole"] == network.graph


@MODELS
def test_mermaid_reads_its_flowchart(model: km.QualityModel, tmp_path: Path) -> None:
    graph.write_mermaid(model, tmp_path / "file", language="nl")
    read, network = by_browser(tmp_path / "file"), graph.to_networkx(model, language="nl")
    names = {f"n{place}": each for place, each in enumerate(network)}
    read_labels = {each["known"]["label"].replace("<br>", "\n"): names[each["id"]] for each in read["nodes"]}
    assert read_labels == labels(model, "nl")
    shown = Counter((names[one["source"]], names[one["target"]], one["known"]["label"]) for one in read["edges"])
    assert shown == Counter((each.source, each.target, tie_said(each, "nl")) for each in model.relations)
    assert Counter(each["known"]["type"] for each in read["edges"]) == Counter(
        ARROWS[relation.is_mutual, relation.present] for relation in model.relations
    )
    assert read["clicks"] == 0
    assert read["drawn"] == [len(network), network.number_of_edges(), 0]


ARROWS = {
    (False, True): "arrow_point",
    (True, True): "arrow_open",
    (False, False): "arrow_cross",
    (True, False): "double_arrow_cross",
}


@MODELS
def test_graphviz_reads_dot(model: km.QualityModel, tmp_path: Path) -> None:
    losses = {each.field for each in graph.write_dot(model, tmp_path / "file") if each.code == "backslash"}
    read, network = json.loads(by_node("dot_json", tmp_path / "file")), graph.to_networkx(model)
    assert (read["directed"], read["strict"]) == (True, False)
    names = {each["_gvid"]: each["name"] for each in read["objects"]}
    found = {each["name"]: ours(each) for each in read["objects"]}
    assert found == {node: as_text(known, losses) for node, known in network.nodes(data=True)}
    edges = {(names[each["tail"]], names[each["head"]], each["data_id"]): ours(each) for each in read["edges"]}
    assert edges == {
        (one, other, key): as_text({"id": key, **known}, losses)
        for one, other, key, known in network.edges(keys=True, data=True)
    }
    assert len(read["edges"]) == network.number_of_edges()
    drawn = {each["data_id"]: (unescape(each["label"]), each.get("dir")) for each in read["edges"]}
    assert drawn == {each.id: (tie_said(each, "en"), "none" if each.is_mutual else None) for each in model.relations}


def tie_said(relation: km.Relation, language: Any) -> str:
    """Return what is to stand beside a tie: its own kind or its word, and whether it is said to be absent."""
    word = relation.own_kind or relation.kind.label(language)
    return word if relation.present else {"nl": "niet: ", "en": "not: "}[language] + word


def ours(known: dict[str, Any]) -> dict[str, str]:
    return {name.removeprefix("data_"): value for name, value in known.items() if name.startswith("data_")}


def as_text(known: dict[str, Any], doubled: set[str]) -> dict[str, str]:
    """Return *known* as DOT holds it: as text, with each backslash of what was told doubled."""
    texts = {
        name: SHOWN.get(value, str(value)) if isinstance(value, bool) else str(value) for name, value in known.items()
    }
    return {
        name: text.replace("\\", "\\\\") if name in doubled else text for name, text in texts.items() if name != "label"
    }


def labels(model: km.QualityModel, language: Any = "en") -> dict[str, str]:
    return {km.label(each.name, language): each.id for each in model.stakeholders}


@MODELS
def test_graphviz_shows_every_label_as_it_is(model: km.QualityModel, tmp_path: Path) -> None:
    graph.write_dot(model, tmp_path / "file")
    drawn = ET.fromstring(by_node("svg", tmp_path / "file"))  # noqa: S314 - made by Graphviz
    nodes = [each for each in drawn.iter("{http://www.w3.org/2000/svg}g") if each.get("class") == "node"]
    shown = {
        "".join("\n" + str(line.text) for line in each.iter("{http://www.w3.org/2000/svg}text"))[1:] for each in nodes
    }
    assert {each.replace("\xa0", " ") for each in shown} == labels(model).keys()


def test_networkx_s_own_reader_gives_the_model_back(tmp_path: Path) -> None:
    graph.write_graphml(ODD, tmp_path / "file")
    again: Any = nx.read_graphml(tmp_path / "file", edge_key_type=str, force_multigraph=True)
    found = graph.from_networkx(again).model
    assert (found.stakeholders, found.relations) == (ODD.stakeholders, ODD.relations)
