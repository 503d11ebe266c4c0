"""GraphML is read element by element: nothing in it is expanded, made up or merged."""

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kwaliteitsmodel import Extra, QualityModel, RelationKind, StakeholderKind
from kwaliteitsmodel.errors import FileTooLargeError, InvalidTableError
from kwaliteitsmodel.readers import survey, tables
from kwaliteitsmodel.readers.survey import NodeColumns, TieColumns

HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'


def read(folder: Path, text: str | bytes, **columns: Any) -> survey.Read:
    path = folder / "network.GraphML"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    said: dict[str, Any] = {"kind": RelationKind.TRUSTS, "directed": True, **columns}
    keep = said.pop("kept", ())
    node_columns = NodeColumns(kind=StakeholderKind.SITE, keep=keep)
    return survey.read(nodes=path, edges=path, node_columns=node_columns, tie_columns=TieColumns(**said))


def lost(found: survey.Read) -> list[tuple[str, int, str]]:
    return [(each.code, each.line, each.value) for each in found.losses.losses if each.code != "column-left-out"]


def test_what_networkx_writes_is_read(tmp_path: Path) -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_node("linde", label="De Linde", pupils=210)
    network.add_node("beuk")
    network.add_edge("linde", "beuk", "first", strength=2.5)
    network.add_edge("linde", "beuk", "second", strength=1.0)
    path = tmp_path / "network.xml"
    nx.write_graphml(network, path)
    found = survey.read(
        nodes=path,
        edges=path,
        node_columns=NodeColumns(kind=StakeholderKind.SITE, name="label", keep=("pupils",)),
        tie_columns=TieColumns(kind=RelationKind.TRUSTS, directed=True, id="id", weight="strength"),
    )
    assert [(each.id, each.name, each.extra) for each in found.model.stakeholders] == [
        ("linde", "De Linde", Extra({"survey:pupils": "210"})),
        ("beuk", "beuk", Extra()),
    ]
    assert [(each.id, each.weight) for each in found.model.relations] == [("first", 2.5), ("second", 1.0)]
    assert [each.code for each in found.losses.losses] == ["same-tie"]


def test_nothing_is_merged_or_made_up(tmp_path: Path) -> None:
    """What networkx would make three nodes and one edge of."""
    found = read(
        tmp_path,
        f"""{HEAD}<graph edgedefault="directed">
<node id="a"/>
<node id="a"/>
<node id="b"/>
<edge source="a" target="b"/>
<edge source="a" target="b"/>
<edge source="a" target="c"/>
</graph></graphml>""",
    )
    assert [each.id for each in found.model.stakeholders] == ["a", "b"]
    assert [each.id for each in found.model.relations] == ["trusts:a:b"]
    assert lost(found) == [("repeated", 3, ""), ("repeated", 6, ""), ("dangling", 7, "c")]
    assert [each.read for each in found.losses.tallies] == [3, 3]


def test_data_are_columns_and_may_have_a_default(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        f"""{HEAD}
<key id="d0" for="node" attr.name="id"/>
<key id="d1" for="all" attr.name="town"><desc>x</desc><default>Delta</default></key>
<key id="d2" for="edge" attr.name="town too"><default>never</default></key>
<graph edgedefault="directed"><data key="d1">of the graph</data>
<node id="a"><data key="d0">n0</data><data key="d1">Kust &amp; <![CDATA[zee]]></data></node>
<node id="b"><port name="p"><data key="d1">of the port</data></port>
<data key="bare">xyz</data></node>
</graph></graphml>""",
        kept=("data.id", "town", "bare"),
    )
    assert [dict(each.extra) for each in found.model.stakeholders] == [
        {"survey:data.id": "n0", "survey:town": "Kust & zee"},
        {"survey:town": "Delta", "survey:bare": "xyz"},
    ]
    assert [each.detail.fields["where"] for each in found.losses.of("element-left-out")] == [
        "key/desc",
        "graph/data",
        "graph/node/port",
        "key/desc",
        "graph/data",
    ]


def test_what_stands_inside_a_node_takes_nothing_from_it(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        f"""{HEAD}<key id="d" attr.name="town"/><graph>
<node id="a"><data key="d">Delta</data><node id="b"><data key="d">Kust</data></node><desc>x</desc></node>
<edge source="a" target="b"><port/></edge><port/>
</graph><node id="c"/><data key="d">y</data></graphml>""",
        kept=("town",),
    )
    assert [(each.id, dict(each.extra)) for each in found.model.stakeholders] == [("a", {"survey:town": "Delta"})]
    nodes, edges = (
        [each.detail.fields["where"] for each in found.losses.of("element-left-out") if at in each.detail.text()]
        for at in ("/node/", "/edge/")
    )
    assert (nodes, edges) == (["graph/node/node", "graph/node/desc"], ["graph/edge/port"])
    assert [each.id for each in found.model.relations] == []


def test_elements_of_another_namespace_are_passed_over_and_told(tmp_path: Path) -> None:
    """As programs write them that keep how a node is drawn."""
    found = read(
        tmp_path,
        """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:drawn"><y:node id="z"/>
<key id="d" attr.name="town"/><key id="g" attr.name="drawn"/><graph>
<y:node id="x"/><node xmlns="" id="bare"/><node id="a"><data key="d">Del<y:b>x</y:b>ta</data>
<data key="g"><y:Shape><node id="q"/></y:Shape></data></node>
</graph></graphml>""",
        kept=("town", "drawn"),
    )
    assert [(each.id, dict(each.extra)) for each in found.model.stakeholders] == [("a", {"survey:town": "Delta"})]
    assert {each.detail.fields["where"] for each in found.losses.of("element-left-out")} == {
        "node",
        "graph/node",
        "graph/node/data/b",
        "graph/node/data/Shape",
    }


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<data key="d">1</data><data key="d">1</data>', "key-twice"),
        ('<data key="d">1<b>2</b></data>', "markup-in-data"),
        ('<data key="d">1<data key="e"/></data><data key="d"/>', "markup-in-data"),
        (f'<data key="d">{"x" * 131_073}</data>', "cell-too-long"),
    ],
)
def test_an_element_that_is_not_clear_cannot_be_read(tmp_path: Path, inside: str, code: str) -> None:
    found = read(
        tmp_path,
        f'{HEAD}<key id="d"/><graph>\n<node id="a">{inside}</node>\n<node id="b"/></graph></graphml>',
        kept=("d",),
    )
    assert [(each.code, each.line) for each in found.losses.losses if each.line == 2][-1] == (code, 2)
    assert [each.id for each in found.model.stakeholders] == ["b"]
    assert {str(fate.value): n for fate, n in found.losses.tallies[0].became.items()} == {"used": 1, "unreadable": 1}


def test_an_edge_says_that_it_is_directed_by_a_truth(tmp_path: Path) -> None:
    edges = "".join(f"<edge source='a' target='b' directed='{word}'/>\n" for word in ("1", "0", "true", "maybe"))
    found = read(tmp_path, f"{HEAD}<graph><node id='a'/><node id='b'/>\n{edges}</graph></graphml>")
    assert [each[:2] for each in lost(found)] == [("direction-differs", 3), ("repeated", 4), ("unknown-direction", 5)]


@pytest.mark.parametrize(("directed", "ids"), [(True, ["trusts:b:a", "trusts:b:c"]), (False, ["trusts:a:c"])])
def test_an_edge_that_contradicts_what_was_said_is_lost(tmp_path: Path, *, directed: bool, ids: list[str]) -> None:
    found = read(
        tmp_path,
        f"""{HEAD}<graph edgedefault="directed"><node id="a"/><node id="b"/><node id="c"/>
<edge source="b" target="a"/><edge source="c" target="a" directed="false"/>
<edge source="b" target="c" directed="true"/></graph></graphml>""",
        directed=directed,
    )
    assert [each.id for each in found.model.relations] == ids
    assert {each.value for each in found.losses.of("direction-differs")} == (
        {"c – a"} if directed else {"b – a", "b – c"}
    )
    assert sum(found.losses.tallies[1].became.values()) == 3


def test_a_graph_that_says_nothing_of_direction_contradicts_nothing(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "<graphml><graph><node id='a'/><node id='b'/><edge source='b' target='a'/></graph></graphml>",
        directed=False,
    )
    assert [each.id for each in found.model.relations] == ["trusts:a:b"]


OUTSIDE = '<!ENTITY x SYSTEM "file:///etc/passwd">'
BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-xml"),
        ("id\nlinde\n", "not-xml"),
        ("<graphml><graph>", "not-xml"),
        (b'<?xml version="1.0" encoding="nonsense"?><graphml/>', "not-xml"),
        (b'<?xml version="1.0" encoding="shift_jis"?><graphml/>', "not-xml"),
        ("<graphml/>", "not-one-graph"),
        ("<graphml><graph/><graph/></graphml>", "not-one-graph"),
        ("<graphml><graph><node id='a'><graph/></node></graph></graphml>", "not-one-graph"),
        ("<graphml><graph><hyperedge/></graph></graphml>", "hyperedge"),
        ("<graphml><key><graph/></key></graphml>", "not-one-graph"),
        ("<html><graph/></html>", "not-graphml"),
        ("<graphml xmlns='urn:x'><graph/></graphml>", "not-graphml"),
        ("<gexf xmlns='http://gexf.net/1.3'><graph/></gexf>", "not-graphml"),
        ("<graphml><graph edgedefault='both'/></graphml>", "unknown-direction"),
        ("<graphml><graph edgedefault=''/></graphml>", "unknown-direction"),
        ("<graphml><key id='a'/><key id='a'/><graph/></graphml>", "key-twice"),
        ("<graphml><graph>" + "".join(f"<x{n}/>" for n in range(1001)) + "</graph></graphml>", "table-too-large"),
        ("<!DOCTYPE graphml><graphml><graph/></graphml>", "document-type"),
        (f'<!DOCTYPE graphml [<!ENTITY l0 "lol">{BOMB}]><graphml><graph>&l9;</graph></graphml>', "document-type"),
        (f"<!DOCTYPE graphml [{OUTSIDE}]><graphml><graph><node id='&x;'/></graph></graphml>", "document-type"),
        ("<!DOCTYPE graphml><graphml><graph/></graphml>".encode("utf-16"), "document-type"),
    ],
)
def test_what_is_no_plain_graph_is_refused(tmp_path: Path, text: str | bytes, code: str) -> None:
    with pytest.raises(InvalidTableError) as caught:
        read(tmp_path, text)
    assert {each.code for each in caught.value.problems} == {code}
    assert len(caught.value.problems) == 1


def test_a_missing_column_of_a_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidTableError, match="the column strength is missing"):
        read(tmp_path, "<graphml><graph/></graphml>", weight="strength")


def test_a_graph_may_not_be_larger_than_the_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_BYTES", 10)
    with pytest.raises(FileTooLargeError):
        read(tmp_path, "<graphml><graph/></graphml>")


def test_a_default_cannot_make_an_enormous_table_of_a_small_file(tmp_path: Path) -> None:
    long, nodes = "x" * 131_072, "".join(f"<node id='{n}'/>" for n in range(200))
    text = f"{HEAD}<key id='d'><default>{{}}</default></key><graph>{nodes}</graph></graphml>"
    assert len(read(tmp_path, text.format(long)).model.stakeholders) == 200
    with pytest.raises(InvalidTableError, match="more than 16777216 characters"):
        read(tmp_path, text.format(long), kept=("d",))
    assert len(read(tmp_path, text.format(long + "x")).model.stakeholders) == 200, "nothing asks for it"
    with pytest.raises(InvalidTableError, match="the default of the key 'd' holds more than 131072 characters"):
        read(tmp_path, text.format(long + "x"), kept=("d",))


def test_a_graph_with_more_elements_than_rows_is_refused_at_the_first_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    with pytest.raises(InvalidTableError, match="line 3: the table has more than 2 rows"):
        read(tmp_path, f"{HEAD}<graph><node/>\n<node/>\n<node/>\n<no xml")


def test_a_very_deep_file_is_read_like_any_other(tmp_path: Path) -> None:
    deep = "<x>" * 100_000 + "</x>" * 100_000
    found = read(tmp_path, f"<graphml><graph><node id='a'>{deep}</node></graph></graphml>")
    assert found.model == QualityModel(name=found.model.name, stakeholders=found.model.stakeholders)
    assert len(found.model.stakeholders) == 1
