"""What rows of a survey say comes out of them, whatever their order and form, and no row gets lost unseen."""

import csv
import io as text_io
import re
import tempfile
import unicodedata
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import attrs
import networkx as nx
import polars as pl
from hypothesis import assume, example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import kwaliteitsmodel as km
from kwaliteitsmodel import graph, strategies
from kwaliteitsmodel.errors import InvalidTableError
from kwaliteitsmodel.readers import survey
from kwaliteitsmodel.readers.survey import Coded, NodeColumns, TieColumns
from kwaliteitsmodel.readers.survey.cells import spelled
from kwaliteitsmodel.readers.survey.ties import made_id

Rows = list[dict[str, str]]

NODES = NodeColumns(
    kind=Coded(column="kind"),
    name="name",
    own_kind="own_kind",
    layer=Coded(column="layer"),
    sector=Coded(column="sector"),
    keep=("what",),
)
TIES = TieColumns(
    directed=True,
    kind=Coded(column="kind"),
    id="id",
    own_kind="own_kind",
    weight="weight",
    present=Coded(column="present"),
    valid=Coded(column="valid"),
    by="by",
)


# Round trip


def said_of(each: km.Stakeholder) -> km.Stakeholder:
    """Return what the columns of a table can say of a stakeholder; a cell begins and ends with something to see."""
    return km.Stakeholder(
        id=each.id,
        name=km.label(each.name).strip(),
        kind=each.kind,
        own_kind=each.own_kind.strip(),
        layer=each.layer,
        sector=each.sector,
        extra=km.Extra({"survey:what": each.extra.text}),
    )


def said_of_tie(each: km.Relation) -> km.Relation:
    """Return what the columns of a table can say of a relation that has a direction.

    That it always holds is said as an open period.
    """
    by = each.recorded and each.recorded.by
    return km.Relation(
        id=each.id,
        kind=each.kind,
        own_kind=each.own_kind.strip(),
        source=each.source,
        target=each.target,
        weight=each.weight,
        present=each.present,
        valid=each.valid or km.Period(),
        mutual=False if each.kind.is_mutual else None,
        recorded=km.Recorded(by=by) if by else None,
    )


def node_row(each: km.Stakeholder) -> dict[str, str]:
    return {
        "id": each.id,
        "name": km.label(each.name),
        "kind": each.kind.value,
        "own_kind": each.own_kind,
        "layer": each.layer.value if each.layer else "",
        "sector": each.sector.value if each.sector else "",
        "what": str(each.extra["survey:what"]),
    }


def tie_row(each: km.Relation) -> dict[str, str]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "own_kind": each.own_kind,
        "source": each.source,
        "target": each.target,
        "weight": "" if each.weight is None else str(each.weight),
        "present": str(each.present).lower(),
        "valid": str(each.valid),
        "by": (each.recorded and each.recorded.by) or "",
    }


@st.composite
def surveys(draw: DrawFn) -> km.QualityModel:
    """Draw models that tables can say, with ids that aren't spelled as if they once held white space."""
    model = draw(strategies.models())
    assume(all("%" not in each.id for each in (*model.stakeholders, *model.relations)))
    stakeholders = tuple(map(said_of, model.stakeholders))
    return attrs.evolve(model, stakeholders=stakeholders, relations=tuple(map(said_of_tie, model.relations)))


@given(surveys())
def test_what_is_written_as_rows_can_be_read(model: km.QualityModel) -> None:
    nodes, edges = [node_row(each) for each in model.stakeholders], [tie_row(each) for each in model.relations]
    found = survey.read(nodes=nodes, edges=edges, node_columns=NODES, tie_columns=TIES)
    assert found.model.stakeholders == model.stakeholders
    assert found.model.relations == model.relations
    assert set(found.losses.counted()) <= {"no-weight", "no-reporter", "same-tie"}


@st.composite
def crowded(draw: DrawFn) -> Rows:
    """Draw rows about few ends, kinds, waves and reporters, each with an id of its own."""
    three = st.sampled_from(["a", "b", "c"])
    cells = {
        "source": three,
        "target": three,
        "by": st.one_of(st.just(""), three),
        "kind": st.sampled_from(["trusts", "converses-with", "1", "2"]),
        "valid": st.sampled_from(["2024/2025", "2025/2026", "?"]),
        "weight": st.sampled_from(["", "1", "2"]),
        "present": st.sampled_from(["true", "false"]),
    }
    rows = draw(st.lists(st.fixed_dictionaries(cells), max_size=12))
    return [{**row, "id": f"r{number}"} for number, row in enumerate(rows)]


THREE = km.QualityModel(name="Three").adding(
    *(km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.SITE) for each in "abc")
)


@given(crowded(), st.booleans())
def test_a_tie_is_told_again_as_often_as_it_has_more_ids_than_one(rows: Rows, directed: bool) -> None:
    """As many are told as a table without ids would say again, whatever the weights."""
    columns = attrs.evolve(TIES, directed=directed, own_kind="")
    found = survey.read_ties(THREE, rows, columns)
    without = survey.read_ties(THREE, rows, attrs.evolve(columns, id="", weight="", present=None))
    told_again = len(found.model.relations) - len(without.model.relations)
    assert found.losses.counted().get("same-tie", 0) == told_again
    there = without.losses.counted().get("repeated", 0)
    assert there == told_again


@given(crowded(), st.booleans(), st.permutations(["a", "b", "c", "d"]))
def test_silence_in_a_wave_or_a_kind_is_that_of_a_table_of_its_own(
    rows: Rows, directed: bool, asked: list[str]
) -> None:
    columns = attrs.evolve(TIES, directed=directed, own_kind="", by="by" if directed else "")
    whole = survey.read_ties(THREE, rows, columns, respondents=asked)
    told = Counter(
        (loss.value, loss.detail.fields["part"]) for loss in whole.losses.losses if loss.detail.code == "silent-in-part"
    )
    expected: Counter[tuple[str, object]] = Counter()
    for wave, kind in product(("2024/2025", "2025/2026"), ("trusts", "converses-with", "1", "2")):
        own = [row for row in rows if (row["valid"], row["kind"]) == (wave, kind)]
        quiet = survey.read_ties(THREE, own, columns, respondents=asked).silent if own else ()
        means = (km.RelationKind.OTHER, kind) if len(kind) == 1 else (km.RelationKind(kind),)
        expected.update((each, (wave, *means)) for each in quiet if each not in whole.silent)
    assert told == expected


@given(surveys())
def test_a_network_that_networkx_wrote_can_be_read(model: km.QualityModel) -> None:
    network = graph.to_networkx(model)
    has_own = {"own_kind" for _, _, own in network.edges(data="own_kind") if own}
    own_nodes = {"own_kind" for _, own in network.nodes(data="own_kind") if own}
    assume(network.size() > 0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.graphml"
        nx.write_graphml(network, path)
        found = survey.read(
            nodes=path,
            edges=path,
            node_columns=NodeColumns(kind=Coded(column="kind"), name="label", own_kind="".join(own_nodes)),
            tie_columns=TieColumns(kind=Coded(column="relation"), own_kind="".join(has_own), directed=True, id="id"),
        ).model
    assert [(each.id, each.name, each.kind, each.own_kind) for each in found.stakeholders] == [
        (each.id, each.name, each.kind, each.own_kind) for each in model.stakeholders
    ]
    said = {(each.id, each.kind, each.own_kind, each.source, each.target) for each in model.relations}
    assert {(each.id, each.kind, each.own_kind, each.source, each.target) for each in found.relations} == said


# Rows as they come


CELLS = st.one_of(
    st.sampled_from(("", " ", "a", "b", "c", "a b", "a%20b", "a:b", "b:c", "1", "2", "1,5", "=1+1", "é", "e\u0301")),
    st.sampled_from(('"', "'", ",", ";", '";"', "\t", "\x00", "\x1b[31m", "\u2028", "\x85", "👩", "x" * 300, "nan")),
    st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=4),
)
IDS = st.sampled_from(("a", "b", "c", "a", "b", "c", "a b", "a%20b", "a:b", "b:c")) | CELLS
SURE = [{"id": each, "name": "", "kind": "1", "note": ""} for each in "pqr"]
NODE_ROWS = st.lists(st.fixed_dictionaries({"id": IDS, "name": CELLS, "kind": CELLS, "note": CELLS}), max_size=6).map(
    lambda rows: SURE + rows
)
ENDS = st.sampled_from("pqr") | IDS
TIE_ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "source": ENDS,
            "target": ENDS,
            "weight": st.sampled_from(("1", "2")) | CELLS,
            "wave": st.sampled_from(("1", "1", "2", "")),
        }
    ),
    max_size=12,
)
ROUGH_NODES = NodeColumns(
    kind=Coded(column="kind", codes={"1": km.StakeholderKind.SITE, "2": (km.StakeholderKind.OTHER, "library")}),
    name="name",
    keep=("note",),
)
WAVES = {"1": km.SchoolYear(2024).period, "2": km.SchoolYear(2025).period}


def rough_ties(*, directed: bool) -> TieColumns:
    valid = Coded(column="wave", codes=WAVES)
    return TieColumns(kind=km.RelationKind.TRUSTS, directed=directed, weight="weight", valid=valid)


def read(nodes: Any, edges: Any, *, directed: bool) -> survey.Read:
    return survey.read(nodes=nodes, edges=edges, node_columns=ROUGH_NODES, tie_columns=rough_ties(directed=directed))


ONE_OF_A_KIND = {"repeated": "repeated", "conflicting": "conflicting", "dangling": "dangling"}


@given(NODE_ROWS, TIE_ROWS, st.booleans())
def test_every_row_is_used_or_told(nodes: Rows, edges: Rows, directed: bool) -> None:
    found = read(nodes, edges, directed=directed)
    entities = (found.model.stakeholders, found.model.relations)
    for tally, rows, there in zip(found.losses.tallies, (nodes, edges), entities, strict=True):
        became = {str(fate.value): n for fate, n in tally.became.items()}
        lost = Counter(each.code for each in found.losses.losses if each.file == tally.file)
        told_on = {each.line for each in found.losses.losses if each.file == tally.file}
        assert (tally.read, sum(became.values()), became["used"]) == (len(rows), len(rows), len(there))
        assert {code: became.get(fate, 0) for code, fate in ONE_OF_A_KIND.items()} == {
            code: lost[code] for code in ONE_OF_A_KIND
        }
        assert len(rows) - became["used"] <= len(told_on - {1})


@given(NODE_ROWS, TIE_ROWS, st.booleans(), st.randoms(use_true_random=False))
@example(
    [{"id": each, "name": "", "kind": "1", "note": ""} for each in ("a", "b:c", "a:b", "c")],
    [
        {"source": "a", "target": "b:c", "weight": "1", "wave": "1"},
        {"source": "a:b", "target": "c", "weight": "1", "wave": "1"},
    ],
    True,  # noqa: FBT003 - drawn by place
    None,
)
def test_the_order_of_rows_is_no_matter(nodes: Rows, edges: Rows, directed: bool, random: Any) -> None:
    found = read(nodes, edges, directed=directed)
    shuffled_nodes, shuffled_edges = nodes[::-1], edges[::-1]
    if random is not None:
        random.shuffle(shuffled_nodes)
        random.shuffle(shuffled_edges)
    other = read(shuffled_nodes, shuffled_edges, directed=directed)
    assert {each.id: each for each in found.model.entities()} == {each.id: each for each in other.model.entities()}
    assert found.losses.counted() == other.losses.counted()
    assert [each.became for each in found.losses.tallies] == [each.became for each in other.losses.tallies]


@given(NODE_ROWS, TIE_ROWS, st.data())
def test_who_is_named_first_of_an_undirected_tie_is_no_matter(nodes: Rows, edges: Rows, data: st.DataObject) -> None:
    turned = data.draw(st.tuples(*(st.booleans() for _ in edges)))
    other = [
        {**row, "source": row["target"], "target": row["source"]} if turn else row
        for row, turn in zip(edges, turned, strict=True)
    ]
    found = read(nodes, edges, directed=False)
    assert found.model == read(nodes, other, directed=False).model
    assert all(each.source < each.target for each in found.model.relations)


def as_csv(folder: str, name: str, rows: Rows, delimiter: str) -> Path:
    written = text_io.StringIO(newline="")
    writer = csv.DictWriter(written, list(rows[0]), delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    path = Path(folder) / name
    path.write_bytes(written.getvalue().encode())
    return path


def as_frame(rows: Rows) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.String))


@given(NODE_ROWS, TIE_ROWS.filter(bool), st.booleans(), st.sampled_from(",;\t"))
def test_the_form_of_a_table_is_no_matter(nodes: Rows, edges: Rows, directed: bool, delimiter: str) -> None:
    plain = read(nodes, edges, directed=directed)
    framed = read(as_frame(nodes), as_frame(edges), directed=directed)
    with tempfile.TemporaryDirectory() as folder:
        paths = (as_csv(folder, "nodes", nodes, delimiter), as_csv(folder, "edges", edges, delimiter))
        filed = read(*paths, directed=directed)
    assert plain == framed
    assert filed.model == plain.model
    assert filed.losses.tallies == plain.losses.tallies
    assert [(each.file, each.line, each.column, each.code) for each in filed.losses.losses] == [
        (each.file, each.line, each.column, each.code) for each in plain.losses.losses
    ]


@given(NODE_ROWS, TIE_ROWS, st.booleans())
def test_a_survey_that_is_read_again_adds_nothing(nodes: Rows, edges: Rows, directed: bool) -> None:
    columns = rough_ties(directed=directed)
    once = read(nodes, edges, directed=directed).model
    again = survey.read(nodes=nodes, edges=edges, node_columns=ROUGH_NODES, tie_columns=columns, into=once)
    assert again.model == once


@given(strategies.names().map(lambda name: km.label(name).strip()))
def test_a_hostile_name_survives(name: str) -> None:
    found = survey.read_nodes(
        km.QualityModel(name="M"), [{"id": "a", "name": name, "kind": "1", "note": ""}], ROUGH_NODES
    )
    assert [each.name for each in found.model.stakeholders] == [name]


TRICKY = st.text("a %205e\u0301\u00e9\n\u3000", max_size=8)


@given(TRICKY)
def test_the_spelling_of_an_id_tells_what_stood_there(text: str) -> None:
    """So two texts never become one id, but for two forms of the same letter."""
    assert unquote(spelled(text)) == unicodedata.normalize("NFC", text)
    assert not re.search(r"\s", spelled(text))


KINDS = (km.RelationKind.TRUSTS, km.RelationKind.OVERHEARS, km.RelationKind.OTHER)
ENDS_OF_IDS = ("a", "b", "a:b", "b:a", "2025", "by=a", "trusts", "a" * 198 + "b")
VALID = (None, km.Period(), km.CalendarYear(2025).period)


def test_ties_that_differ_in_anything_have_different_ids() -> None:
    """All that a few parts can make, those that look like each other among them."""
    own_kinds, reporters = ("", "a", "a:b", "trusts", "overhears=a"), (None, "a", "b:a", "2025", "by=a")
    ids = [
        made_id(kind, own, source, target, valid=valid, by=by)
        for kind, own, source, target, valid, by in product(
            KINDS, own_kinds, ENDS_OF_IDS, ENDS_OF_IDS, VALID, reporters
        )
    ]
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids)) == 200


@given(st.lists(st.fixed_dictionaries({"id": IDS, "r": IDS, "s": IDS}), max_size=6))
def test_regions_are_those_that_someone_lies_in_and_reading_again_adds_nothing(rows: Rows) -> None:
    columns = NodeColumns(kind=km.StakeholderKind.SITE, regions=("r", "s"))
    found = survey.read_nodes(km.QualityModel(name="M"), rows, columns).model
    assert {each.id for each in found.regions} == {region for each in found.stakeholders for region in each.regions}
    assert survey.read_nodes(found, rows, columns).model == found


CELL_VALUES = st.one_of(
    st.none(), st.text(max_size=3), st.integers(), st.floats(), st.booleans(), st.decimals(), st.dates(), st.datetimes()
)
OTHERS = st.one_of(
    st.binary(), st.lists(st.text(), max_size=2), st.complex_numbers(), st.timedeltas(), st.builds(object)
)


@given(CELL_VALUES | OTHERS)
def test_any_cell_says_something_or_nothing_or_costs_its_row(cell: Any) -> None:
    rows = [{"id": "a", "x": cell}, {"id": "b", "x": ""}]
    found = survey.read_nodes(km.QualityModel(name="M"), rows, NodeColumns(kind=km.StakeholderKind.SITE, keep=("x",)))
    (tally,) = found.losses.tallies
    assert sum(tally.became.values()) == 2
    assert [each.id for each in found.model.stakeholders][-1] == "b"
    assert len(found.losses.losses) == 2 - len(found.model.stakeholders)


TAGS = st.sampled_from(("graph", "node", "edge", "data", "key", "default", "port", "y:node", "hyperedge"))
WORDS = st.sampled_from(
    ("id='a'", "id='b'", "source='a' target='b'", "key='k'", "id='k'", "directed='0'", "xmlns='u'", "")
)


def element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda tag, said, body: f"<{tag} {said}>{body}</{tag}>", TAGS, WORDS, inside)


TREES = st.recursive(st.sampled_from(("", "x", "1")), lambda inside: st.lists(element(inside), max_size=3).map("".join))


def outcome(path: Path) -> set[str]:
    """Return why a file is refused, after seeing that one that isn't accounts for all of its nodes."""
    columns = NodeColumns(kind=km.StakeholderKind.SITE)
    try:
        (tally,) = survey.read_nodes(km.QualityModel(name="M"), path, columns).losses.tallies
    except InvalidTableError as error:
        return {each.code for each in error.problems}
    return set() if sum(tally.became.values()) == tally.read >= 1 else {"not accounted for"}


@given(TREES)
def test_any_tree_of_elements_is_read_or_refused(tree: str) -> None:
    text = f"<graphml xmlns:y='urn:y'><key id='k'/><graph><node id='a'/>{tree}</graph></graphml>"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.graphml"
        path.write_text(text, encoding="utf-8")
        assert outcome(path) <= {"not-one-graph", "hyperedge", "key-twice"}
