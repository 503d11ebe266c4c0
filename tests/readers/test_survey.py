"""Tables of a survey become stakeholders and relations; what can't is told, and nothing is guessed."""

import re
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import polars as pl
import pytest

from kwaliteitsmodel import (
    AspectId,
    CalendarYear,
    Extra,
    Layer,
    Period,
    QualityAspect,
    QualityModel,
    Recorded,
    Region,
    RegionId,
    RelationId,
    RelationKind,
    SchoolYear,
    Sector,
    SourceId,
    StakeholderId,
    StakeholderKind,
    Text,
)
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.errors import FileTooLargeError, InvalidTableError, InvalidValueError, MissingExtraError
from kwaliteitsmodel.readers import survey, tables
from kwaliteitsmodel.readers.survey import Coded, NodeColumns, TieColumns

SITES = NodeColumns(kind=StakeholderKind.SITE)
TRUST = TieColumns(kind=RelationKind.TRUSTS, directed=True)
TWO = [{"id": "linde"}, {"id": "beuk"}]
TIE = {"source": "linde", "target": "beuk"}

Rows = list[dict[str, Any]]


def nodes(rows: Rows, **columns: Any) -> survey.Read:
    return survey.read_nodes(QualityModel(name="M"), rows, NodeColumns(**{"kind": StakeholderKind.SITE, **columns}))


def ties(rows: Rows, respondents: tuple[str, ...] = (), **columns: Any) -> survey.Read:
    """Return what becomes of ties between Linde, Beuk and Esdoorn."""
    known = nodes([*TWO, {"id": "esdoorn"}]).model
    said = {"kind": RelationKind.TRUSTS, "directed": True, **columns}
    return survey.read_ties(known, rows, TieColumns(**said), respondents=respondents)


def told(read: survey.Read) -> dict[str, int]:
    """Return what became of the rows."""
    (tally,) = read.losses.tallies
    return {str(fate.value): n for fate, n in tally.became.items()}


def lost(read: survey.Read) -> list[tuple[str, int, str, str]]:
    return [(each.code, each.line, each.column, each.value) for each in read.losses.losses]


# Nodes


def test_a_node_is_called_by_its_id_where_the_table_has_no_names() -> None:
    (linde, beuk) = nodes([{"id": "linde", "n": "De Linde"}, {"id": "beuk", "n": ""}], name="n").model.stakeholders
    assert (linde.id, linde.name, linde.kind) == ("linde", "De Linde", StakeholderKind.SITE)
    assert beuk.name == "beuk"


def test_codes_mean_what_is_said_of_them() -> None:
    row = {"id": "a", "k": "2", "l": "x", "s": "po", "pupils": 210, "empty": None}
    kind = Coded[Any](column="k", codes={"1": StakeholderKind.SITE, "2": (StakeholderKind.OTHER, "library")})
    layer, sector = Coded(column="l", codes={"x": Layer.NATIONAL}), Coded[Sector](column="s")
    recorded = Recorded(source=SourceId("survey"))
    columns = {"kind": kind, "layer": layer, "sector": sector, "keep": ("pupils", "empty"), "recorded": recorded}
    read = nodes([row], **columns)
    (found,) = read.model.stakeholders
    assert (found.kind, found.own_kind) == (StakeholderKind.OTHER, "library")
    assert (found.layer, found.sector, found.recorded) == (Layer.NATIONAL, Sector.PO, recorded)
    assert found.extra == Extra({"survey:pupils": "210"})
    assert lost(read) == []


def test_an_unknown_code_of_a_kind_becomes_a_word_of_its_own() -> None:
    kind = Coded[Any](column="k", codes={"1": StakeholderKind.SITE})
    read = nodes([{"id": "a", "k": "7"}, {"id": "b", "k": ""}, {"id": "c", "k": "site"}], kind=kind)
    assert [(each.kind, each.own_kind) for each in read.model.stakeholders] == [
        (StakeholderKind.OTHER, "7"),
        (StakeholderKind.OTHER, "?"),
        (StakeholderKind.OTHER, "site"),
    ]
    assert lost(read) == [("unknown-code", 2, "k", "7"), ("no-kind", 3, "k", ""), ("unknown-code", 4, "k", "site")]


def test_an_unknown_layer_or_sector_is_not_known_and_an_empty_one_is_nothing() -> None:
    row = {"id": "a", "l": "moon", "s": ""}
    read = nodes([row], layer=Coded(column="l"), sector=Coded(column="s"))
    assert (read.model.stakeholders[0].layer, read.model.stakeholders[0].sector) == (None, None)
    assert lost(read) == [("unknown-code", 2, "l", "moon")]


def test_a_column_may_hold_words_beside_the_kind() -> None:
    columns = {"kind": Coded(column="k"), "own_kind": "o"}
    read = nodes([{"id": "a", "k": "other", "o": "library"}, {"id": "b", "k": "site", "o": "SBO"}], **columns)
    assert [each.own_kind for each in read.model.stakeholders] == ["library", "SBO"]
    read = nodes([{"id": "a", "k": "other", "o": ""}], **columns)
    assert lost(read) == [("no-own-kind", 2, "", "")]
    assert told(read) == {"used": 0, "refused": 1}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("De Linde", "De%20Linde"),
        ("100%", "100%"),
        ("a%20b", "a%2520b"),
        ("a\u00a0b", "a%C2%A0b"),
    ],
)
def test_what_cannot_be_an_id_is_spelled_so_that_it_can(text: str, id: str) -> None:
    read = nodes([{"id": text}])
    assert [(each.id, each.name) for each in read.model.stakeholders] == [(id, text)]
    assert lost(read) == ([] if text == id else [("id-respelled", 2, "id", text)])


def test_two_forms_of_the_same_letter_are_one_id_and_one_name() -> None:
    read = nodes([{"id": "Jose\u0301"}, {"id": "José"}])
    assert [(each.id, each.name) for each in read.model.stakeholders] == [("José", "José")]
    assert told(read) == {"used": 1, "repeated": 1}


@pytest.mark.parametrize(
    ("text", "code"), [("", "no-id"), (" ", "no-id"), ("a\u200b", "not-an-id"), ("x" * 201, "not-an-id")]
)
def test_a_row_without_a_usable_id_is_refused(text: str, code: str) -> None:
    read = nodes([{"id": text}])
    assert [each.code for each in read.losses.losses] == [code]
    assert told(read) == {"used": 0, "refused": 1}
    assert read.model.stakeholders == ()


def test_a_row_with_control_characters_cannot_be_read() -> None:
    read = nodes([{"id": "a", "n": "\x00"}, {"id": "b", "n": "two\nlines"}], name="n")
    assert [each.name for each in read.model.stakeholders] == ["two\nlines"]
    assert lost(read) == [("unprintable", 2, "", "a,�")]
    assert told(read) == {"used": 1, "unreadable": 1}


def test_a_node_told_twice_is_there_once() -> None:
    read = nodes([{"id": "a"}, {"id": "b"}, {"id": "a"}])
    assert [each.id for each in read.model.stakeholders] == ["a", "b"]
    assert str(read.losses.losses[0]) == "nodes, line 4: line 2 says exactly this already"
    assert told(read) == {"used": 2, "repeated": 1}


def test_of_rows_that_contradict_each_other_none_is_taken() -> None:
    rows = [{"id": "a", "n": "A"}, *({"id": "a", "n": "Å"} for _ in range(5)), {"id": "b", "n": "B"}]
    read = nodes(rows, name="n")
    assert [each.id for each in read.model.stakeholders] == ["b"]
    assert read.losses.counted() == {"conflicting": 6}
    assert read.losses.losses[0].detail.text("en") == (
        "lines 2, 3, 4, 5, 6… contradict each other about 'a'; none of them is taken"
    )
    assert told(read) == {"used": 1, "conflicting": 6}


def test_what_the_model_holds_stays() -> None:
    held = nodes([{"id": "a"}]).model.adding(QualityAspect(id=AspectId("b"), name="B"))
    read = survey.read_nodes(held, [{"id": "a"}, {"id": "b"}], SITES)
    assert read.model == held
    assert [str(each) for each in read.losses.losses] == [
        "nodes, line 2: the model holds exactly this already: a",
        "nodes, line 3: the model holds something else by the id 'b'; that stays, and this is not taken",
    ]
    assert told(read) == {"used": 0, "repeated": 1, "conflicting": 1}


# Ties


def test_a_directed_tie_goes_from_source_to_target() -> None:
    read = ties([TIE, {"source": "beuk", "target": "linde"}])
    assert [(each.id, each.source, each.target) for each in read.model.relations] == [
        ("trusts:linde:beuk", "linde", "beuk"),
        ("trusts:beuk:linde", "beuk", "linde"),
    ]
    assert told(read) == {"used": 2}
    assert [each.code for each in read.losses.assumptions] == ["validity-unknown"]


def test_an_undirected_tie_is_one_relation_and_says_so() -> None:
    read = ties([TIE, {"source": "beuk", "target": "linde"}], directed=False)
    (found,) = read.model.relations
    assert (found.id, found.source, found.target) == ("trusts:beuk:linde", "beuk", "linde")
    assert found.is_mutual
    assert told(read) == {"used": 1, "repeated": 1}
    assert [each.code for each in read.losses.assumptions] == ["undirected-once", "validity-unknown"]


def test_a_tie_says_all_that_its_row_does() -> None:
    row = {**TIE, "w": "2.5", "who": "esdoorn", "wave": "2", "why": "gym", "there": "0", "k": "9"}
    recorded = Recorded(on=date(2026, 1, 1))
    read = ties(
        [row],
        weight="w",
        by="who",
        valid=Coded(column="wave", codes={"2": SchoolYear(2025).period}),
        present=Coded(column="there", codes={"0": False, "1": True}),
        kind=Coded[Any](column="k", codes={"9": (RelationKind.OTHER, "borrows from")}),
        keep=("why",),
        recorded=recorded,
    )
    (found,) = read.model.relations
    assert found.id == "other=borrows%20from:linde:beuk:2025/2026:by=esdoorn"
    assert (found.kind, found.own_kind) == (RelationKind.OTHER, "borrows from")
    assert (found.weight, found.present, found.valid) == (2.5, False, SchoolYear(2025).period)
    assert found.recorded == Recorded(by=StakeholderId("esdoorn"), on=date(2026, 1, 1))
    assert found.extra == Extra({"survey:why": "gym"})
    assert lost(read) == []
    assert read.losses.assumptions == ()


def test_without_codes_a_cell_says_it_as_documents_do() -> None:
    row = {**TIE, "wave": "2025", "there": "true", "k": "overhears"}
    (found,) = ties(
        [row], valid=Coded(column="wave"), present=Coded(column="there"), kind=Coded(column="k")
    ).model.relations
    assert (found.kind, found.present, found.valid) == (RelationKind.OVERHEARS, True, Period.parse("2025"))


def test_what_both_ends_report_is_kept_apart() -> None:
    rows = [{**TIE, "by": "linde", "w": 3}, {**TIE, "by": "beuk", "w": 1}, {**TIE, "by": "", "w": 2}]
    read = ties(rows, by="by", weight="w", directed=False)
    assert [(each.id, each.weight) for each in read.model.relations] == [
        ("trusts:beuk:linde:by=linde", 3),
        ("trusts:beuk:linde:by=beuk", 1),
        ("trusts:beuk:linde", 2),
    ]
    assert lost(read) == [("no-reporter", 4, "by", "")]


def test_waves_are_kept_apart() -> None:
    first = ties([TIE], valid=Period.parse("2024")).model
    both = survey.read_ties(
        first, [TIE], TieColumns(kind=RelationKind.TRUSTS, directed=True, valid=Period.parse("2025"))
    )
    assert [each.id for each in both.model.relations] == ["trusts:linde:beuk:2024", "trusts:linde:beuk:2025"]


def test_a_column_of_ids_tells_ties_apart() -> None:
    read = ties([{**TIE, "id": "r 1"}, {**TIE, "id": "r2"}, {**TIE, "id": ""}], id="id")
    assert [each.id for each in read.model.relations] == ["r%201", "r2"]
    assert lost(read) == [("id-respelled", 2, "id", "r 1"), ("same-tie", 3, "", ""), ("no-id", 4, "id", "")]


TOLD_ONCE_MORE = "edges, line 3: line 2 tells of the same tie, by the id 'r1'; both are kept"


@pytest.mark.parametrize(
    ("row", "losses"),
    [
        ({}, [TOLD_ONCE_MORE]),
        ({"w": 4}, [TOLD_ONCE_MORE]),
        ({"by": "beuk"}, []),
        ({"wave": "2026"}, []),
        ({"k": "overhears"}, []),
        ({"target": "esdoorn"}, []),
        ({"source": "beuk", "target": "linde"}, []),
    ],
)
def test_a_tie_told_twice_by_two_ids_is_kept_twice_and_told(row: dict[str, Any], losses: list[str]) -> None:
    usual = {**TIE, "by": "linde", "wave": "2025", "k": "trusts", "w": 3}
    coded: dict[str, Any] = {"kind": Coded(column="k"), "valid": Coded(column="wave")}
    read = ties([{**usual, "id": "r1"}, {**usual, **row, "id": "r2"}], id="id", by="by", weight="w", **coded)
    assert [each.id for each in read.model.relations] == ["r1", "r2"]
    assert told(read) == {"used": 2}
    assert [str(each) for each in read.losses.losses] == losses


def test_an_undirected_tie_told_from_both_ends_by_two_ids_is_told() -> None:
    rows = [{**TIE, "id": "r1"}, {"source": "beuk", "target": "linde", "id": "r2"}]
    assert lost(ties(rows, id="id", directed=False)) == [("same-tie", 3, "", "")]
    assert lost(ties(rows, id="id")) == []


def test_an_undirected_tie_that_the_model_holds_the_other_way_round_is_told() -> None:
    """What is read has its ends in the order of the alphabet; what a model holds needn't."""
    read = ties([TIE], directed=False).model
    (found,) = read.relations
    turned = attrs.evolve(found, id=RelationId("r1"), source=found.target, target=found.source)
    held = attrs.evolve(read, relations=(turned,))
    again = survey.read_ties(held, [TIE], TieColumns(kind=RelationKind.TRUSTS, directed=False))
    assert lost(again) == [("same-tie", 2, "", "")]


def test_a_tie_that_the_model_holds_by_another_id_is_told() -> None:
    held = ties([{**TIE, "id": "r1"}], id="id").model
    read = survey.read_ties(held, [TIE, TIE], TRUST)
    assert [each.id for each in read.model.relations] == ["r1", "trusts:linde:beuk"]
    first, second = (each.detail for each in read.losses.losses)
    assert first.text("en") == "the model holds the same tie, by the id 'r1'; both are kept"
    assert first.text("nl") == "het model bevat dezelfde band, met het id 'r1'; beide blijven"
    assert second.code == "repeated"
    again = survey.read_ties(read.model, [TIE], TRUST)
    assert [each.code for each in again.losses.losses] == ["repeated"]


@pytest.mark.parametrize(
    ("row", "code", "column", "fate"),
    [
        ({"target": "eik"}, "dangling", "target", "dangling"),
        ({"source": "eik"}, "dangling", "source", "dangling"),
        ({"by": "eik"}, "dangling", "by", "dangling"),
        ({"source": ""}, "no-id", "source", "refused"),
        ({"target": "linde"}, "relation-to-itself", "", "refused"),
        ({"wave": ""}, "unknown-code", "wave", "refused"),
        ({"wave": "2025-13-01"}, "unknown-code", "wave", "refused"),
        ({"there": "?"}, "unknown-code", "there", "refused"),
        ({"w": "\x1b"}, "unprintable", "", "unreadable"),
    ],
)
def test_a_tie_that_cannot_be_is_left_out(row: dict[str, str], code: str, column: str, fate: str) -> None:
    usual = {**TIE, "by": "linde", "wave": "2025", "there": "true", "w": "1"}
    read = ties([{**usual, **row}], by="by", valid=Coded(column="wave"), present=Coded(column="there"), weight="w")
    assert [(each.code, each.column) for each in read.losses.losses] == [(code, column)]
    assert told(read) == {"used": 0, fate: 1}
    assert read.model.relations == ()


@pytest.mark.parametrize(
    ("weight", "number"), [("3", 3), ("-0.5", -0.5), ("1e3", 1000), (4, 4), (2.5, 2.5), (" 7 ", 7)]
)
def test_a_weight_is_a_number(weight: object, number: float) -> None:
    assert ties([{**TIE, "w": weight}], weight="w").model.relations[0].weight == number


@pytest.mark.parametrize("weight", ["3,5", "much", "nan", "inf", "1_0", "٣", "=1+1", "0x10", ".5"])
def test_what_is_no_number_is_no_weight(weight: str) -> None:
    read = ties([{**TIE, "w": weight}], weight="w")
    assert read.model.relations[0].weight is None
    assert lost(read) == [("not-a-weight", 2, "w", weight)]


@pytest.mark.parametrize("weight", ["", None, float("nan")])
def test_a_missing_weight_is_not_known_and_told(weight: object) -> None:
    read = ties([{**TIE, "w": weight}], weight="w")
    assert read.model.relations[0].weight is None
    assert lost(read) == [("no-weight", 2, "w", "")]


@pytest.mark.parametrize(
    "weight", ["9007199254740993", "-12345678901234567890.5", "1e-400", "1e999", "-1e400", "0." + "0" * 400 + "1"]
)
def test_a_weight_that_would_become_another_number_is_not_known_and_told(weight: str) -> None:
    read = ties([{**TIE, "w": weight}], weight="w")
    assert read.model.relations[0].weight is None
    assert [(each.code, each.column) for each in read.losses.losses] == [("weight-inexact", "w")]


@pytest.mark.parametrize("weight", ["9007199254740992", "0", "0.0", "-0", "0e5", "1e300", "5e-324"])
def test_a_weight_that_can_be_held_is_a_weight(weight: str) -> None:
    assert ties([{**TIE, "w": weight}], weight="w").model.relations[0].weight == float(weight)


def test_a_tie_told_with_two_weights_is_not_taken() -> None:
    read = ties([{**TIE, "w": 1}, {**TIE, "w": 2}], weight="w")
    assert read.model.relations == ()
    assert read.losses.counted() == {"conflicting": 2}


OTHER = (RelationKind.OTHER, "trusts")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"source": "a", "target": "b:c"}, {"source": "a:b", "target": "c"}),
        ({"valid": CalendarYear(2025)}, {"by": "who"}),
        ({"kind": RelationKind.TRUSTS}, {"kind": OTHER}),
        ({"kind": (RelationKind.TRUSTS, "b"), "target": "c"}, {"source": "b", "target": "a", "by": "what"}),
    ],
)
def test_ties_that_differ_never_lead_to_one_id(one: dict[str, Any], other: dict[str, Any]) -> None:
    model = nodes([{"id": each} for each in ("a", "b", "c", "a:b", "b:c", "2025")]).model
    for said in (one, other):
        row = {"source": "a", "target": "b", "who": "2025", "what": "c"} | {
            end: said[end] for end in ("source", "target") if end in said
        }
        columns = {name: value for name, value in said.items() if name not in {"source", "target"}}
        read = survey.read_ties(model, [row], TieColumns(**{"kind": RelationKind.TRUSTS, "directed": True} | columns))
        assert told(read) == {"used": 1}
        model = read.model


def test_an_id_that_would_be_too_long_is_cut_off_and_stays_its_own() -> None:
    ends = ["a" * 199 + each for each in "bcd"]
    known = survey.read_nodes(QualityModel(name="M"), [{"id": each} for each in ends], SITES).model
    rows = [{"source": one, "target": other} for one in ends for other in ends if one != other]
    first, again = (survey.read_ties(known, rows, TRUST).model for _ in range(2))
    assert first == again
    assert [len(each.id) for each in first.relations] == [200] * 6
    assert first.relations[0].id.startswith("trusts:aaa")


def test_an_unknown_kind_of_tie_becomes_a_word_of_its_own() -> None:
    read = ties([{**TIE, "k": "4"}, {**TIE, "k": ""}], kind=Coded(column="k"))
    assert [(each.id, each.kind, each.own_kind) for each in read.model.relations] == [
        ("other=4:linde:beuk", RelationKind.OTHER, "4"),
        ("other=?:linde:beuk", RelationKind.OTHER, "?"),
    ]
    assert read.losses.counted() == {"no-kind": 1, "unknown-code": 1}


def test_relations_are_found_by_the_spelling_of_their_ends() -> None:
    known = nodes([{"id": "De Linde"}, {"id": "De Beuk"}]).model
    read = survey.read_ties(known, [{"source": "De Linde", "target": "De Beuk"}], TRUST)
    assert [each.id for each in read.model.relations] == ["trusts:De%20Linde:De%20Beuk"]
    assert lost(read) == []


# Respondents


def test_who_was_asked_and_reported_nothing_is_told() -> None:
    read = ties([TIE, {"source": "esdoorn", "target": "eik"}], respondents=("linde", "beuk", "beuk", "esdoorn", "eik"))
    assert [str(each) for each in read.losses.losses] == [
        "edges, line 1, source: 'beuk' was asked and reported no tie at all",
        "edges, line 1, source: 'eik' was asked and is none of the stakeholders",
        "edges, line 3, target: 'eik' is none of the stakeholders; the tie is left out",
    ]


def test_of_an_undirected_tie_either_end_may_have_reported_it() -> None:
    asked = ("linde", "beuk", "esdoorn")
    assert [each.value for each in ties([TIE], asked, directed=False).losses.of("silent")] == ["esdoorn"]
    assert [each.value for each in ties([{**TIE, "who": "beuk"}], asked, by="who").losses.of("silent")] == [
        "linde",
        "esdoorn",
    ]


def test_spaces_around_a_respondent_are_no_part_of_it() -> None:
    assert lost(ties([TIE], (" linde", "beuk\t"))) == [("silent", 1, "source", "beuk")]


def test_who_is_silent_is_given_to_leave_out() -> None:
    asked = ("esdoorn", "linde", "beuk", "eik")
    assert ties([TIE], asked).silent == ("esdoorn", "beuk")
    both = survey.read(nodes=TWO, edges=[TIE], node_columns=SITES, tie_columns=TRUST, respondents=asked)
    assert both.silent == ("beuk",)
    assert nodes(TWO).silent == ()


def test_that_one_is_silent_is_not_certain_where_rows_cannot_be_read() -> None:
    read = ties([TIE, {"source": "beuk", "target": "linde\x00"}], ("linde", "beuk"))
    (loss,) = read.losses.of("silent-or-unread")
    assert str(loss.detail) == (
        "'beuk' was asked and reports no tie in a row that can be read; that isn't certain: unreadable are 1"
    )
    assert read.losses.of("silent") == ()
    assert read.silent == ("beuk",)


WAVES = {"valid": Coded(column="wave"), "kind": Coded(column="k")}
TWO_WAVES = [
    {"source": "linde", "target": "beuk", "wave": "2025", "k": "trusts"},
    {"source": "beuk", "target": "linde", "wave": "2025", "k": "trusts"},
    {"source": "linde", "target": "beuk", "wave": "2024", "k": "borrows"},
    {"source": "beuk", "target": "linde", "wave": "?", "k": "trusts"},
]


def test_who_is_silent_in_one_wave_is_told_with_the_wave() -> None:
    read = ties(TWO_WAVES, ("linde", "beuk", "esdoorn"), **WAVES)
    assert [str(each) for each in read.losses.losses if each.line == 1] == [
        "edges, line 1, source: 'beuk' was asked and reported no tie in this part: 2024, other, borrows",
        "edges, line 1, source: 'esdoorn' was asked and reported no tie at all",
    ]
    assert read.silent == ("esdoorn",)
    detail = read.losses.of("silent-in-part")[0].detail
    assert detail.text("nl") == "'beuk' is gevraagd en meldde geen enkele band in dit deel: 2024, anders, borrows"
    assert ties(TWO_WAVES, ("linde", "beuk"), valid=WAVES["valid"]).losses.of("silent-in-part")[0].detail.fields == {
        "id": "beuk",
        "part": ("2024",),
    }
    assert ties(TWO_WAVES, ("linde", "beuk")).losses.of("silent-in-part") == ()


def test_codes_that_mean_the_same_wave_are_one_wave() -> None:
    coded = Coded(column="wave", codes={"1": CalendarYear(2025), "one": CalendarYear(2025)})
    rows = [{**TIE, "wave": "1"}, {"source": "beuk", "target": "linde", "wave": "one"}]
    assert lost(ties(rows, ("linde", "beuk"), valid=coded)) == []


def test_that_one_is_silent_in_a_wave_is_not_certain_where_rows_cannot_be_read() -> None:
    read = ties([*TWO_WAVES, {"source": "beuk", "target": "linde\x00"}], ("linde", "beuk"), valid=WAVES["valid"])
    (loss,) = read.losses.of("silent-in-part-or-unread")
    assert str(loss.detail) == (
        "'beuk' was asked and reports no tie in a row that can be read, in this part: 2024; that isn't certain: "
        "unreadable are 1"
    )
    assert read.losses.of("silent-in-part") == ()


# Regions


def test_a_column_names_regions_and_they_are_added() -> None:
    rows = [{"id": "a", "r": "De Delta", "s": "Kust"}, {"id": "b", "r": "De Delta", "s": "De Delta"}, {"id": "c"}]
    read = nodes(rows, regions=("r", "s"))
    assert read.model.regions == (
        Region(id=RegionId("region:De%20Delta"), name="De Delta"),
        Region(id=RegionId("region:Kust"), name="Kust"),
    )
    assert [each.regions for each in read.model.stakeholders] == [
        ("region:De%20Delta", "region:Kust"),
        ("region:De%20Delta",),
        (),
    ]
    assert survey.read_nodes(read.model, rows, NodeColumns(kind=StakeholderKind.SITE, regions=("r", "s"))).model == (
        read.model
    )


def test_whether_ties_stay_within_a_region_can_be_asked_of_a_survey() -> None:
    rows = [{"id": "a", "r": "Delta"}, {"id": "b", "r": "Delta"}, {"id": "c", "r": "Kust"}]
    known = nodes(rows, regions=("r",)).model
    read = survey.read_ties(known, [{"source": "a", "target": "b"}, {"source": "b", "target": "c"}], TRUST)
    found = network.ei_index(read.model, by="region", kind=RelationKind.TRUSTS)
    assert (found.whole.internal, found.whole.external) == (1, 1)


def test_a_region_of_the_model_is_known_by_its_name() -> None:
    twin = [Region(id=RegionId(each), name="Kust") for each in ("r2", "r3")]
    held = QualityModel(name="M").adding(Region(id=RegionId("r1"), name=Text(nl="De Delta", en="Delta")), *twin)
    columns = NodeColumns(kind=StakeholderKind.SITE, regions=("r",))
    rows = [{"id": "a", "r": "Delta"}, {"id": "b", "r": "De Delta"}, {"id": "c", "r": "Kust"}]
    read = survey.read_nodes(held, rows, columns)
    assert [each.regions for each in read.model.stakeholders] == [("r1",), ("r1",), ("region:Kust",)]
    assert [each.id for each in read.model.regions] == ["r1", "r2", "r3", "region:Kust"]


def test_a_region_that_cannot_be_is_left_out_and_told() -> None:
    held = QualityModel(name="M").adding(QualityAspect(id=AspectId("region:x"), name="X"))
    columns = NodeColumns(kind=StakeholderKind.SITE, regions=("r",))
    rows = [
        {"id": "a", "r": "x"},
        {"id": "b", "r": "y" * 200},
        {"id": "region:Delta", "r": ""},
        {"id": "c", "r": "Delta"},
    ]
    read = survey.read_nodes(held, rows, columns)
    assert [(each.code, each.line) for each in read.losses.losses] == [
        ("no-region", 2),
        ("no-region", 3),
        ("conflicting", 4),
    ]
    assert [each.regions for each in read.model.stakeholders] == [(), (), ("region:Delta",)]


def test_a_region_of_a_row_that_is_not_used_is_not_added() -> None:
    assert nodes([{"id": "", "r": "Delta"}], regions=("r",)).model.regions == ()


# Codes


@pytest.mark.parametrize("cell", ["1", "1.0", "1.00", 1, 1.0, Decimal("1.0")])
@pytest.mark.parametrize("code", ["1", "1.0", 1, 1.0])
def test_a_code_may_be_a_number(cell: object, code: Any) -> None:
    read = nodes([{"id": "a", "k": cell}], kind=Coded(column="k", codes={code: StakeholderKind.BOARD}))
    assert read.model.stakeholders[0].kind is StakeholderKind.BOARD
    assert lost(read) == []


@pytest.mark.parametrize("cell", ["01", "1e0", "+1", "1.5", "x", "-1", "٣"])
def test_a_code_that_only_looks_like_a_number_is_another(cell: str) -> None:
    read = nodes([{"id": "a", "k": cell}], kind=Coded(column="k", codes={"1": StakeholderKind.BOARD}))
    assert read.losses.counted() == {"unknown-code": 1}


def test_codes_that_are_listed_come_before_those_that_are_the_same_number() -> None:
    codes: dict[str, Any] = {"1": StakeholderKind.BOARD, "1.0": StakeholderKind.SITE}
    read = nodes([{"id": each, "k": each} for each in ("1", "1.0", "1.00")], kind=Coded(column="k", codes=codes))
    assert [each.kind for each in read.model.stakeholders] == [
        StakeholderKind.BOARD,
        StakeholderKind.SITE,
        StakeholderKind.OTHER,
    ]


def test_a_wave_may_be_a_year() -> None:
    assert ties([TIE], valid=SchoolYear(2025)).model.relations[0].valid == SchoolYear(2025).period
    waves = Coded(column="w", codes={1: CalendarYear(2025), 2: SchoolYear(2025).period})
    assert ties([{**TIE, "w": 1}], valid=waves).model.relations[0].valid == CalendarYear(2025).period


@pytest.mark.parametrize(
    ("said", "part"),
    [
        (
            {"kind": "site"},
            "kind must be StakeholderKind / Coded(column=…), not 'site'; did you mean StakeholderKind.SITE",
        ),
        ({"kind": "role of"}, "did you mean Coded(column='role of')?"),
        ({"kind": RelationKind.TRUSTS}, "kind must be StakeholderKind"),
        ({"kind": (StakeholderKind.OTHER, 3)}, "kind must be"),
        (
            {"kind": Coded(column="k", codes={"1": "site"})},
            "kind, code '1', must be StakeholderKind, not 'site'; did you",
        ),
        ({"kind": Coded(column="k", codes={"1": "?"})}, "kind, code '1', must be StakeholderKind, not '?'"),
        ({"layer": "school"}, "layer must be Coded(column=…), not 'school'; did you mean Layer.SCHOOL?"),
        ({"layer": Layer.SCHOOL}, "layer must be Coded(column=…), not <Layer.SCHOOL"),
        ({"sector": Coded(column="s", codes={"1": Layer.SCHOOL})}, "sector, code '1', must be Sector"),
        ({"id": ""}, "id must be the name of a column, not ''"),
        ({"id": 3}, "id must be the name of a column, not 3"),
        ({"name": None}, "name must be text"),
        ({"keep": "town"}, "keep must be a tuple"),
        ({"regions": ("",)}, "regions must be the name of a column"),
        ({"recorded": "yesterday"}, "recorded must be Recorded"),
    ],
    ids=str,
)
def test_what_is_said_of_nodes_must_be_what_it_should(said: dict[str, Any], part: str) -> None:
    with pytest.raises(InvalidValueError, match=re.escape(part)):
        NodeColumns(**{"kind": StakeholderKind.SITE, **said})


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ({"kind": "trusts"}, "did you mean RelationKind.TRUSTS?"),
        ({"valid": "wave"}, "valid must be Period / Coded(column=…), not 'wave'; did you mean Coded(column='wave')?"),
        ({"valid": Coded(column="w", codes={"1": "2025"})}, "valid, code '1', must be Period, not '2025'"),
        ({"present": True}, "present must be Coded(column=…), not True"),
        ({"present": Coded(column="p", codes={"1": 1})}, "present, code '1', must be bool, not 1"),
    ],
    ids=str,
)
def test_what_is_said_of_ties_must_be_what_it_should(said: dict[str, Any], part: str) -> None:
    with pytest.raises(InvalidValueError, match=re.escape(part)):
        TieColumns(**{"kind": RelationKind.TRUSTS, "directed": True, **said})


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ({"column": ""}, "column must be the name of a column"),
        ({"column": "k", "codes": ["1"]}, "codes must be a dict"),
        ({"column": "k", "codes": {"1": True, 1: False}}, "each stands once"),
        ({"column": "k", "codes": {b"1": True}}, "a cell holds text"),
    ],
    ids=str,
)
def test_codes_must_be_such_that_a_cell_can_say_them(said: dict[str, Any], part: str) -> None:
    with pytest.raises(InvalidValueError, match=part):
        Coded(**said)


# What is said of the tables


def test_whether_ties_are_directed_must_be_said() -> None:
    with pytest.raises(TypeError, match="directed"):
        TieColumns(kind=RelationKind.TRUSTS)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(InvalidValueError, match="directed"):
        TieColumns(kind=RelationKind.TRUSTS, directed="no")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_another_kind_must_be_called_something() -> None:
    with pytest.raises(InvalidValueError, match="own_kind"):
        NodeColumns(kind=StakeholderKind.OTHER)
    with pytest.raises(InvalidValueError, match="own_kind"):
        TieColumns(kind=Coded(column="k", codes={"1": RelationKind.OTHER}), directed=True)
    assert NodeColumns(kind=StakeholderKind.OTHER, own_kind="what").own_kind == "what"


def test_a_missing_column_is_told_for_both_tables_at_once() -> None:
    with pytest.raises(InvalidTableError) as caught:
        survey.read(nodes=[{"ids": "a"}], edges=[{"source": "a"}], node_columns=SITES, tie_columns=TRUST)
    assert [str(each) for each in caught.value.problems] == [
        "nodes, line 1, id: the column id is missing; did you mean 'ids'?",
        "edges, line 1, target: the column target is missing",
    ]


def test_a_missing_column_that_says_two_things_is_told_once() -> None:
    with pytest.raises(InvalidTableError) as caught:
        ties([{"target": "a"}], by="source")
    assert [str(each) for each in caught.value.problems] == ["edges, line 1, source: the column source is missing"]


def test_columns_that_are_not_taken_up_are_told() -> None:
    read = survey.read(
        nodes=[{"id": "a", "secret": 1}, {"id": "b", "more": 2}], edges=[], node_columns=SITES, tie_columns=TRUST
    )
    assert lost(read) == [("column-left-out", 1, "secret", ""), ("column-left-out", 1, "more", "")]


def test_a_survey_is_read_into_a_model_that_is_there() -> None:
    held = nodes(TWO).model
    read = survey.read(nodes=[{"id": "eik"}], edges=[TIE], node_columns=SITES, tie_columns=TRUST, into=held)
    assert [each.id for each in read.model.entities()] == ["linde", "beuk", "eik", "trusts:linde:beuk"]
    assert [each.file for each in read.losses.tallies] == ["nodes", "edges"]


def test_names_of_columns_are_stripped_and_may_not_become_the_same() -> None:
    assert survey.read_nodes(QualityModel(name="M"), [{" id ": "a"}], SITES).model.stakeholders[0].id == "a"
    with pytest.raises(InvalidTableError, match="the column id stands twice"):
        survey.read_nodes(QualityModel(name="M"), [{" id ": "a", "id": "b"}], SITES)


# CSV


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_delimiter_and_encoding_are_found_out(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "nodes.csv"
    text = delimiter.join(("id", "name")) + "\r\n" + delimiter.join(("linde", "Sûn")) + "\r\n"
    path.write_bytes(text.encode(encoding))
    read = survey.read_nodes(QualityModel(name="M"), path, NodeColumns(kind=StakeholderKind.SITE, name="name"))
    assert [(each.id, each.name) for each in read.model.stakeholders] == [("linde", "Sûn")]
    assert read.losses.tallies[0].file == "nodes.csv"


def test_one_column_needs_no_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "nodes.csv"
    path.write_text("id\nlinde\n", encoding="utf-8")
    assert len(survey.read_nodes(QualityModel(name="M"), str(path), SITES).model.stakeholders) == 1


def test_a_header_that_no_delimiter_makes_a_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nodes.csv"
    path.write_text('"id\nlinde\n', encoding="utf-8")
    with pytest.raises(InvalidTableError, match="can't be read as cells"):
        survey.read_nodes(QualityModel(name="M"), path, SITES)


def test_an_encoding_that_is_guessed_is_told(tmp_path: Path) -> None:
    people, edges = tmp_path / "n.csv", tmp_path / "e.csv"
    people.write_bytes("id\nJos\xe9\nb\n".encode("cp1252"))
    edges.write_bytes("source,target\nJos\xe9,b\n".encode())
    read = survey.read(nodes=people, edges=edges, node_columns=SITES, tie_columns=TRUST)
    assert [str(each) for each in read.losses.assumptions if each.code == "read-as-windows-1252"] == [
        "n.csv is no UTF-8; it is read as Windows-1252"
    ]
    assert len(read.model.relations) == 1


# Frames


def test_a_frame_is_read_as_its_rows() -> None:
    rows = [
        {"id": "linde", "w": 1.5, "ok": True},
        {"id": "beuk", "w": None, "ok": None},
        {"id": "eik", "w": float("nan")},
    ]
    columns = NodeColumns(kind=StakeholderKind.SITE, keep=("w", "ok"))
    frame = pl.DataFrame(rows)
    expected = survey.read_nodes(QualityModel(name="M"), rows, columns)
    assert survey.read_nodes(QualityModel(name="M"), frame, columns) == expected
    assert survey.read_nodes(QualityModel(name="M"), frame.lazy(), columns) == expected
    assert expected.model.stakeholders[0].extra == Extra({"survey:w": "1.5", "survey:ok": "true"})
    assert expected.model.stakeholders[1].extra == expected.model.stakeholders[2].extra == Extra()


def test_a_frame_of_pandas_is_read_as_its_rows() -> None:
    pandas: Any = pytest.importorskip("pandas", reason="pandas is read where it is installed; nothing asks for it")
    frame = pandas.DataFrame(
        {"id": ["linde", "beuk"], "w": pandas.array([3, None], dtype="Int64"), "ok": [True, False]}
    )
    columns = NodeColumns(kind=StakeholderKind.SITE, keep=("w", "ok"))
    rows = [{"id": "linde", "w": 3, "ok": True}, {"id": "beuk", "w": None, "ok": False}]
    assert survey.read_nodes(QualityModel(name="M"), frame, columns) == survey.read_nodes(
        QualityModel(name="M"), rows, columns
    )


def test_an_empty_frame_still_needs_its_columns() -> None:
    assert survey.read_nodes(QualityModel(name="M"), pl.DataFrame({"id": []}), SITES).model.stakeholders == ()
    with pytest.raises(InvalidTableError, match="the column id is missing"):
        survey.read_nodes(QualityModel(name="M"), pl.DataFrame({"x": []}), SITES)


def letters() -> Any:
    """Return something that can be read once."""
    yield from TWO


BROKEN = pl.LazyFrame({"id": ["a"]}).select(pl.col("absent"))


@pytest.mark.parametrize(
    ("table", "part"),
    [
        (3, "nodes: a table is the path of a file, a list of rows or a frame, not 3"),
        (None, "not None"),
        (letters(), "not <generator"),
        ({"id": ["a"]}, "not {…}"),
        (b"nodes.csv", "not b'nodes.csv'"),
        (pl.Series(["a"]), "a table is"),
        ([{"id": "a"}, None], "nodes, line 3: a row is a dict from columns to what stands there, not None"),
        ([("id", "a")], "nodes, line 2: a row is a dict"),
        (BROKEN, "nodes: the frame can't be read: "),
        ("a\0.csv", "no file can be called so"),
        ("a\0.xml", "a�.xml: no file can be called so"),
        ([{"idd": "a"}], "did you mean 'idd'"),
    ],
)
def test_what_is_no_table_is_refused(table: Any, part: str) -> None:
    with pytest.raises(InvalidTableError, match=re.escape(part)):
        survey.read_nodes(QualityModel(name="M"), table, SITES)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Decimal("2.50"), "2.50"),
        (date(2026, 6, 1), "2026-06-01"),
        (datetime(2026, 6, 1, 12, tzinfo=UTC), "2026-06-01 12:00:00+00:00"),
        (True, "true"),
        (10**20, "100000000000000000000"),
        (Fraction(1, 2), "1/2"),
        ("\u3000x ", "x"),
    ],
)
def test_a_cell_of_a_row_is_what_it_says(cell: object, text: str) -> None:
    (found,) = nodes([{"id": "a", "x": cell}], keep=("x",)).model.stakeholders
    assert found.extra == Extra({"survey:x": text})


def test_a_number_of_numpy_is_a_number() -> None:
    numpy = pytest.importorskip("numpy", reason="numpy is read where it is installed; nothing asks for it")
    row = {
        "id": numpy.str_("a"),
        "x": numpy.int64(3),
        "y": numpy.bool_(1),
        "z": numpy.float32("nan"),
        "on": numpy.datetime64("2026-06-01"),
        "off": numpy.datetime64("NaT", "D"),
    }
    (found,) = nodes([row], keep=tuple(row)).model.stakeholders
    assert found.extra == Extra({"survey:id": "a", "survey:x": "3", "survey:y": "true", "survey:on": "2026-06-01"})


@pytest.mark.parametrize("cell", [None, float("nan"), Decimal("NaN"), Decimal("sNaN"), "", " "])
def test_what_is_nothing_is_an_empty_cell(cell: object) -> None:
    (found,) = nodes([{"id": "a", "x": cell}], keep=("x",)).model.stakeholders
    assert found.extra == Extra()


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (b"x", "not-a-cell"),
        (["x"], "not-a-cell"),
        ({"x": 1}, "not-a-cell"),
        (1j, "not-a-cell"),
        pytest.param(10**5000, "not-a-cell", id="large"),
        ("x" * 131_073, "cell-too-long"),
    ],
)
def test_a_cell_of_another_sort_costs_its_row(cell: object, code: str) -> None:
    read = nodes([{"id": "a", "x": cell}, {"id": "b"}], keep=("x",))
    assert [(each.code, each.line) for each in read.losses.losses] == [(code, 2)]
    assert told(read) == {"used": 1, "unreadable": 1}
    assert nodes([{"id": "a", "x": cell}]).model.stakeholders, "what isn't taken up costs nothing"


def test_a_list_in_a_frame_costs_its_row() -> None:
    read = survey.read_nodes(
        QualityModel(name="M"),
        pl.DataFrame({"id": ["a", "b"], "x": [["y"], None]}),
        NodeColumns(kind=StakeholderKind.SITE, keep=("x",)),
    )
    assert told(read) == {"used": 1, "unreadable": 1}


def test_columns_may_be_named_by_numbers_and_odd_things() -> None:
    read = nodes([{"id": "a", 1: "x", b"z": 3}], keep=("1",))  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
    assert read.model.stakeholders[0].extra == Extra({"survey:1": "x"})
    assert [each.column for each in read.losses.losses] == ["b'z'"]


@pytest.mark.parametrize("asked", ["linde", [1], 3, None, ["linde", ""], [" "]])
def test_respondents_are_a_list_of_ids(asked: Any) -> None:
    with pytest.raises(InvalidValueError, match="respondents must be a list of ids"):
        ties([TIE], respondents=asked)
    with pytest.raises(InvalidValueError, match="respondents"):
        survey.read(nodes=TWO, edges=[TIE], node_columns=SITES, tie_columns=TRUST, respondents=asked)


def test_without_narwhals_a_frame_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(MissingExtraError, match=re.escape("kwaliteitsmodel[tables]")):
        survey.read_nodes(QualityModel(name="M"), pl.DataFrame({"id": ["a"]}), SITES)
    assert len(survey.read_nodes(QualityModel(name="M"), TWO, SITES).model.stakeholders) == 2


# Bounds


def test_a_table_may_not_be_larger_than_the_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 1)
    with pytest.raises(InvalidTableError, match="nodes, line 3: the table has more than 1 rows"):
        survey.read_nodes(QualityModel(name="M"), TWO, SITES)
    monkeypatch.setattr(tables, "MOST_COLUMNS", 1)
    with pytest.raises(InvalidTableError, match="more than 1 columns"):
        survey.read_nodes(QualityModel(name="M"), [{"id": "a", "b": 1}], SITES)
    monkeypatch.setattr(tables, "MOST_BYTES", 3)
    (tmp_path / "x.csv").write_text("id\nlinde\n", encoding="utf-8")
    with pytest.raises(FileTooLargeError):
        survey.read_nodes(QualityModel(name="M"), tmp_path / "x.csv", SITES)


def test_the_id_of_a_tie_tells_kinds_apart() -> None:
    model = ties([TIE], kind=(RelationKind.TRUSTS, "much")).model
    both = survey.read_ties(model, [TIE], TieColumns(kind=(RelationKind.OVERHEARS, "much"), directed=True)).model
    assert [each.id for each in both.relations] == ["trusts=much:linde:beuk", "overhears=much:linde:beuk"]


def test_a_relation_that_several_calls_add_is_found_by_its_id() -> None:
    model = ties([TIE]).model
    other = TieColumns(kind=(RelationKind.OTHER, "lends books to"), directed=True)
    both = survey.read_ties(model, [TIE], other).model
    assert both[RelationId("other=lends%20books%20to:linde:beuk")].own_kind == "lends books to"
    assert len(both.relations) == 2
