"""Registers in CSV and Excel: what is written is read, what is wrong is told where it stands."""

import csv
import io
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import cli, files, strategies
from kwaliteitsmodel import io as documents
from kwaliteitsmodel.errors import (
    FileTooLargeError,
    InvalidTableError,
    InvalidValueError,
    MissingExtraError,
    UnknownFormatError,
    UnknownNameError,
)
from kwaliteitsmodel.readers import registers
from kwaliteitsmodel.readers.registers import bombs, columns, excel, forms, sheets
from kwaliteitsmodel.readers.registers.columns import REGISTERS, register_of
from kwaliteitsmodel.readers.registers.small import counts_people
from kwaliteitsmodel.readers.registers.writing import Suffix, cell_of

WAYS = st.tuples(st.sampled_from(["xlsx", "csv"]), st.sampled_from(["nl", "en"]))
VISITS = "id;school;datum;door\n"


def there_and_back(model: km.QualityModel, suffix: Suffix, language: Any) -> tuple[km.QualityModel, registers.Written]:
    with tempfile.TemporaryDirectory() as folder:
        written = registers.write(model, folder, suffix=suffix, language=language, confidential=True, small=True)
        if not list(Path(folder).iterdir()):
            return km.QualityModel(name=model.name), written
        return registers.read(folder, name=model.name).model, written


def held(model: km.QualityModel) -> dict[tuple[str, str], object]:
    """What registers have a place for: the fields of entities, by id and field."""
    return {
        (entity.id, field): getattr(entity, field)
        for register in registers.REGISTERS
        for entity in getattr(model, register.plural)
        for field in (*register.fields, "recorded")
    }


@given(strategies.models(dangling=True), WAYS)
def test_what_is_written_is_read_but_for_what_is_told(model: km.QualityModel, way: tuple[Any, Any]) -> None:
    back, written = there_and_back(model, *way)
    told: dict[object, set[str]] = {each.detail.fields["id"]: set() for each in written.losses}
    fields: Any = {
        (each.plural, column.heading): column.field for each in registers.REGISTERS for column in each.columns
    }
    for each in written.losses:
        plural = next(known.plural for known in registers.REGISTERS if model_holds(model, known.plural, each))
        told[each.detail.fields["id"]].add(fields[plural, each.detail.fields["column"]].partition(".")[0])
    gone = {each.detail.fields["id"] for each in written.losses if each.code == "no-row"}
    before, after = held(model), held(back)
    assert {own for own, _ in before} - gone == {own for own, _ in after}
    for (own, field), value in after.items():
        assert value == before[own, field] or field in told.get(own, ())


def model_holds(model: km.QualityModel, plural: str, loss: Any) -> bool:
    return any(each.id == loss.detail.fields["id"] for each in getattr(model, plural))


@given(strategies.models(dangling=True), WAYS)
def test_a_model_of_registers_comes_back_whole(model: km.QualityModel, way: tuple[Any, Any]) -> None:
    once, _ = there_and_back(model, *way)
    twice, written = there_and_back(once, *way)
    assert (twice, written.losses, written.left_out) == (once, (), ())


def made(folder: Path, **sheets: list[list[object]]) -> Any:
    book: Any = excel._openpyxl().Workbook()  # noqa: SLF001 - stubs or none, it is the same
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(folder / "registers.xlsx")
    return book


def told(folder: Path) -> list[tuple[str, str]]:
    """The code and the place of each problem, said in both languages."""
    with pytest.raises(InvalidTableError) as caught:
        registers.read(folder)
    assert caught.value.message("nl") != caught.value.message("en")
    return [(each.code, each.pointer) for each in caught.value.problems]


NOON = datetime(2025, 1, 1, 12)  # noqa: DTZ001 - Excel knows no zones
HEADINGS: list[object] = ["id", "School", "DATUM"]


def test_two_school_years_and_both_languages_make_one_model(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "bezoeken 2024-2025.csv").write_text(f"{VISITS}v1;s;3-12-2024;\n;;;\n", encoding="cp1252")
    made(tmp_path, Visits=[["id", "school", "date", "words"], ["v2", "s", date(2025, 12, 3), "=1+1 é"]])
    (tmp_path / "~$bezoeken.xlsx").write_text("a lock")
    (tmp_path / "schools.csv").write_text('id,name\ns,"De\nLinde"\n')
    read = None
    with pytest.raises(InvalidTableError, match="formula"):
        read = registers.read(tmp_path)
    assert read is None
    made(tmp_path, Visits=[["id", "school", "date", "words"], ["v2", "s", date(2025, 12, 3), "Good"]])
    read = registers.read(tmp_path, name="Region")
    assert [str(each.on) for each in read.model.visits] == ["2024-12-03", "2025-12-03"]
    assert read.model.stakeholders[0].name == "De\nLinde"
    assert read.model.stakeholders[0].kind is km.StakeholderKind.SITE
    assert [each.read for each in read.losses.tallies] == [1, 1, 1]


def test_every_problem_is_told_with_its_sheet_row_and_column(tmp_path: Path) -> None:
    made(
        tmp_path,
        Bezoeken=[
            HEADINGS,
            ["v1", "s", "soon"],
            ["v1", "s", NOON],
            [None, "s", "=TODAY()"],
            ["two words", date(2025, 1, 2), "#N/A"],
            ["v3", "s"],
            ["v3", "s"],
        ],
        Acties=[["id", "tekst", "uren", "euro's", "efect"], ["a", "Bel", "veel", -1]],
    )
    (tmp_path / "relaties.csv").write_text("id;van\nr;a\n")
    where = "registers.xlsx, Bezoeken!"
    assert sorted(told(tmp_path)) == sorted(
        [
            ("not-a-date", f"{where}C2"),
            ("moment", f"{where}C3"),
            ("empty-cell", f"{where}A4"),
            ("formula", f"{where}C4"),
            ("became-a-day", f"{where}B5"),
            ("error-cell", f"{where}C5"),
            ("duplicate-id", f"{where}A7"),
            ("column-left-out", "registers.xlsx, Acties!E1"),
            ("not-readable", "registers.xlsx, Acties!C2"),
            ("missing-column", "relaties.csv, line 1, column 1"),
            ("missing-column", "relaties.csv, line 1, column 1"),
            ("empty-cell", "relaties.csv, line 2, column 3"),
            ("empty-cell", "relaties.csv, line 2, column 3"),
        ]
    )


def test_a_number_is_what_people_see(tmp_path: Path) -> None:
    seen: list[list[object]] = [
        ["id", "school", "indicator", "periode", "waarde"],
        [7, "s", "i", "2025", 0.35],
        [8, "s", "i", "2025", 3],
    ]
    book = made(
        tmp_path, Kengetallen=seen, Scholen=[["id", "naam", "soort", "bestuursnummer"], ["b", "B", "board", 1234]]
    )
    book["Scholen"]["D2"].number_format = "00000"
    book["Kengetallen"]["A2"].number_format = "000"
    book["Kengetallen"]["E2"].number_format = "0.0%"
    book.save(tmp_path / "registers.xlsx")
    assert told(tmp_path) == [("percentage", "registers.xlsx, Kengetallen!E2")]
    book["Kengetallen"]["E2"].number_format = "0.00"
    book.save(tmp_path / "registers.xlsx")
    model = registers.read(tmp_path).model
    assert [(each.id, each.value) for each in model.observations] == [("007", 0.35), ("8", 3)]
    assert str(model.stakeholders[0].board) == "01234"


SHOWN = [
    (date(2025, 12, 1), "mmm-yy", "2025-12"),
    (date(2025, 12, 1), '[$-413]mmmm" dag "yyyy;@', "2025-12"),
    (date(2025, 12, 5), "mmm-yy", "2025-12-05"),
    (date(2025, 1, 1), "yyyy", "2025"),
    (date(2025, 12, 1), "yyyy", "2025-12-01"),
    (date(2025, 12, 1), "d-m-yyyy", "2025-12-01"),
]


@pytest.mark.parametrize(("value", "format", "read"), SHOWN)
def test_a_day_is_what_people_see(value: date, format: str, read: str, tmp_path: Path) -> None:
    book = made(tmp_path, Bezoeken=[["id", "school", "datum"], ["b", "s", value]])
    book["Bezoeken"]["C2"].number_format = format
    book.save(tmp_path / "registers.xlsx")
    assert [str(each.on) for each in registers.read(tmp_path).model.visits] == [read]


def test_a_month_is_no_day_and_no_text_and_a_day_without_its_year_is_refused(tmp_path: Path) -> None:
    first = date(2025, 12, 1)
    book = made(
        tmp_path,
        Bezoeken=[["id", "school", "datum", "toelichting"], ["b", "s", first, first]],
        Acties=[["id", "tekst", "uiterlijk"], ["a", "Bel", first]],
    )
    book["Bezoeken"]["C2"].number_format = "d-mmm"
    book["Bezoeken"]["D2"].number_format = book["Acties"]["C2"].number_format = "mmm-yy"
    book.save(tmp_path / "registers.xlsx")
    assert sorted(told(tmp_path)) == [
        ("became-a-day", "registers.xlsx, Bezoeken!D2"),
        ("day-without-year", "registers.xlsx, Bezoeken!C2"),
        ("not-readable", "registers.xlsx, Acties!C2"),
    ]


def test_headings_are_looked_at_too(tmp_path: Path) -> None:
    rows: list[list[object]] = [["id", "school", "SCHOOL", "=1"], [], ["v", "s", "s", time(12)]]
    made(tmp_path, Bezoeken=rows, Acties=[["id", "tekst", "uiterlijk"], ["a", "Bel", time(12)]])
    where = "registers.xlsx, "
    assert told(tmp_path) == [
        ("column-twice", f"{where}Bezoeken!C1"),
        ("formula", f"{where}Bezoeken!D1"),
        ("moment", f"{where}Acties!C2"),
    ]
    (tmp_path / "registers.xlsx").unlink()
    (tmp_path / "visits.csv").write_text(f'"{"a" * 140_000}"\n')
    assert told(tmp_path) == [("not-a-row", "visits.csv, line 1")]


def test_a_row_that_lacks_what_it_needs_is_not_written() -> None:
    school, ends = km.StakeholderId("s"), {"criterion": km.CriterionId("c"), "scale": km.ScaleId("g")}
    empty, good = (
        km.Judgement(id=km.JudgementId(name), by=school, of=school, grade=grade, on=date(2025, 1, 1), **ends)  # type: ignore[arg-type]
        for name, grade in (("empty", ""), ("good", "good"))
    )
    seen = km.Observation(
        id=km.ObservationId("o"),
        indicator=km.IndicatorId("i"),
        of=school,
        period=km.SchoolYear(2025).period,
        value=km.Missing.REFUSED,
    )
    back, written = there_and_back(km.QualityModel(name="M").adding(empty, good, seen), "xlsx", "nl")
    assert (back.judgements, back.observations) == ((good,), (seen,))
    assert [each.code for each in written.losses] == ["no-row"]


def test_what_a_row_cannot_say_together_is_told_at_its_column(tmp_path: Path) -> None:
    (tmp_path / "acties.csv").write_text("id;tekst;euro's;vertrouwelijk\na;Bel;-1;\ntwo words;Bel;;\nb;Bel;;ja\n")
    assert told(tmp_path) == [
        ("negative", "acties.csv, line 2, column 3"),
        ("not-an-id", "acties.csv, line 3, column 1"),
        ("records-nothing", "acties.csv, line 4, column 4"),
    ]


@pytest.mark.parametrize(
    ("form", "text", "value"),
    [
        (date, "31-12-2025", date(2025, 12, 31)),
        (km.Period, "2025/2026", km.SchoolYear(2025).period),
        (km.ApproximateDate, "1-2-2025", km.ApproximateDate.on(date(2025, 2, 1))),
        (float, "3,5", 3.5),
        (float, "0.125", 0.125),
        (float, "1,234", 1.234),
        (float, "1.2340", 1.234),
        (bool, "JA", True),
        (bool, "no", False),
        (float | km.Interval | km.Missing, "1-4", km.Interval(low=1, high=4)),
        (float | km.Interval | km.Missing, ">= 20", km.Interval(low=20)),
        (float | km.Interval | km.Missing, "≤ 3", km.Interval(high=3)),
        (float | km.Interval | km.Missing, "Geweigerd", km.Missing.REFUSED),
        (km.AuditStatus | None, "Gehouden", km.AuditStatus.HELD),
        (tuple[str, ...], 'a; "b;c";', ("a", "b;c")),
        (
            tuple[km.Participant, ...],
            "ouders (3); school",
            (
                km.Participant(stakeholder=km.StakeholderId("ouders"), people=3),
                km.Participant(stakeholder=km.StakeholderId("school")),
            ),
        ),
    ],
)
def test_a_cell_is_read_as_people_write_it(form: Any, text: str, value: object) -> None:
    assert forms.form_of(form).read(text) == value


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (date, "1/2/2025"),
        (date, "31-02-2025"),
        (float, "1.234,5"),
        (float, "1.234"),
        (float, "-12.345.678"),
        (float | km.Interval | km.Missing, "1.234"),
        (float | km.Interval | km.Missing, "0,5–1.234"),
        (float | km.Interval | km.Missing, ">= 1.234"),
        (bool, "maybe"),
        (float | km.Interval | km.Missing, "few"),
        (km.AuditStatus, "heldd"),
        (tuple[str, ...], '"a'),
        (tuple[km.Participant, ...], "two words"),
    ],
)
def test_what_could_mean_two_things_is_refused(form: Any, text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        forms.form_of(form).read(text)
    assert caught.value.message("nl") != caught.value.message("en")


def test_a_point_between_thousands_is_refused_with_how_to_write_both(tmp_path: Path) -> None:
    (tmp_path / "acties.csv").write_text("id;tekst;uren;euro's\na;Bel;1.234;1.234.567\n")
    with pytest.raises(InvalidTableError) as caught:
        registers.read(tmp_path)
    one, both = (str(each.hint) for each in caught.value.problems)
    assert one == "write 1234 for thousands, or 1,234 for decimals"
    assert both == "write 1234567"


THOUSANDTHS = st.integers(1, 2_000_000).map(lambda n: n / 1000)


@given(THOUSANDTHS, THOUSANDTHS, WAYS)
def test_a_number_comes_back_also_where_its_point_could_mean_thousands(
    one: float, other: float, way: tuple[Any, Any]
) -> None:
    low, high = sorted((one, other))
    action = km.Action(id=km.ActionId("a"), text="Do", hours=one, euros=other)
    ends = {"indicator": km.IndicatorId("i"), "of": km.StakeholderId("s"), "period": km.SchoolYear(2025).period}
    values = (one, km.Interval(low=-high, high=-low), km.Interval(low=low, high=high), km.Interval(high=one))
    seen = [
        km.Observation(id=km.ObservationId(f"o{n}"), value=each, **ends)  # type: ignore[arg-type]
        for n, each in enumerate(values)
    ]
    model = km.QualityModel(name="M").adding(action, *seen)
    back, written = there_and_back(model, *way)
    assert (back, written.losses) == (model, ())


def test_no_label_means_two_words() -> None:
    for register in registers.REGISTERS:
        for column in register.columns:
            for each in column.form.words:
                assert {column.form.read(name) for name in (each.nl, each.en, each.value)} == {each}


def test_what_belongs_to_no_register_is_told(tmp_path: Path) -> None:
    made(tmp_path, Bezoeken=[[*HEADINGS, "weather"], ["v", "s", None, "fine"]], Notes=[["anything"]])
    (tmp_path / "notes.csv").write_text("a;b\n")
    (tmp_path / "scholen.csv").write_text("id;naam\ns;School\n")
    losses = registers.read(tmp_path).losses
    assert losses.counted() == {"column-left-out": 1, "not-a-register": 2}


def test_what_stands_under_no_heading_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bezoeken.csv").write_text(
        "id;school;;datum;toelichting;\nb1;linde;;2025-01-01;goed gesprek; maar afspraken ontbreken\n"
        "b2;linde;x;;;;0;\nb3;linde;;;;;;\n"
    )
    made(tmp_path, Acties=[["id", "tekst", None], ["a", "Bel", None, 0], ["b", "Bel", "=1"]])
    assert (
        told(tmp_path)
        == [
            ("no-heading", "bezoeken.csv, line 2, column 6"),
            ("no-heading", "bezoeken.csv, line 3, column 3"),
            ("no-heading", "bezoeken.csv, line 3, column 7"),
            ("no-heading", "registers.xlsx, Acties!D2"),
            ("no-heading", "registers.xlsx, Acties!C3"),
            ("formula", "registers.xlsx, Acties!C3"),
        ][:5]
    )


def test_what_lies_beside_registers_is_told_or_hidden(tmp_path: Path) -> None:
    for name in (".git/acties.csv", "a/.b/acties.csv", ".acties.csv", "bezoeken.csv/notes.txt", "a/~$acties.xlsx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("no register")
    for name in ("scholen.ods", "a/Oud.XLS", "macro.xlsm"):
        (tmp_path / name).write_text("no register")
    (tmp_path / "bezoeken.csv" / "acties.csv").write_text("id;tekst\na;Bel\n")
    read = registers.read(tmp_path)
    assert [each.id for each in read.model.entities()] == ["a"]
    assert read.losses.counted() == {"not-read": 3}
    assert read.losses.losses[0].detail.text("nl") == (
        "het rekenblad Oud.XLS wordt niet gelezen: sla het op als een van .xlsx, .csv"
    )


def test_a_folder_in_a_hidden_one_is_read(tmp_path: Path) -> None:
    folder = tmp_path / ".hidden"
    folder.mkdir()
    (folder / "acties.csv").write_text("id;tekst\na;Bel\n")
    assert len(registers.read(folder).model.actions) == 1


def test_an_id_that_nobody_has_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    (tmp_path / "scholen.csv").write_text("id;naam\nlinde;De Linde\n")
    (tmp_path / "bezoeken.csv").write_text("id;School;door\nb1;lindee;\nb2;linde;\nb3;lindee;team\n")
    (tmp_path / "gesprekken.csv").write_text(
        "id;naam;gehouden;deelnemers;vastgelegd door\ng;G;2025-01-01;linde (2);linda\n"
    )
    losses = registers.read(tmp_path).losses
    assert [(each.file, each.line, each.column, each.value) for each in losses.of("unknown-reference")] == [
        ("bezoeken.csv", 2, "School", "lindee"),
        ("bezoeken.csv", 4, "School", "lindee"),
        ("bezoeken.csv", 4, "door", "team"),
        ("gesprekken.csv", 2, "vastgelegd door", "linda"),
    ]
    assert losses.losses[0].detail.text("nl").endswith("in geen register; bedoelde u 'linde'?")
    assert losses.losses[2].detail.text("en").endswith("in no register")
    team = km.Stakeholder(id=km.StakeholderId("team"), kind=km.StakeholderKind.ROLE, name="Team")
    into = km.QualityModel(name="N").adding(team)
    assert len(registers.read(tmp_path, into=into).losses.losses) == 3


def test_a_workbook_with_one_sheet_is_a_register_by_its_own_name(tmp_path: Path) -> None:
    made(tmp_path, Blad1=[HEADINGS, ["v", "s", 2025]])
    (tmp_path / "registers.xlsx").rename(tmp_path / "Bezoeken_2025.xlsx")
    assert registers.read(tmp_path).model.visits[0].on == km.ApproximateDate.parse("2025")


def test_hidden_and_merged_and_empty_sheets_are_refused(tmp_path: Path) -> None:
    book = made(tmp_path, Bezoeken=[HEADINGS, ["v", "s", "2025"]], Acties=[])
    book["Bezoeken"].merge_cells("D2:E3")
    book.save(tmp_path / "registers.xlsx")
    assert told(tmp_path) == [("merged-cells", "registers.xlsx, Bezoeken!D2:E3")]
    book["Bezoeken"].unmerge_cells("D2:E3")
    book.save(tmp_path / "registers.xlsx")
    assert told(tmp_path)[0] == ("empty-table", "registers.xlsx, Acties")
    book["Bezoeken"].sheet_state = "veryHidden"
    book.save(tmp_path / "registers.xlsx")
    assert told(tmp_path) == [("hidden-sheet", "registers.xlsx, Bezoeken")]


def test_too_much_is_refused_before_it_takes_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = made(tmp_path, Bezoeken=[HEADINGS, ["v", "s", "2025"]])
    book["Bezoeken"]["ZZ100000"] = "far"
    book.save(tmp_path / "registers.xlsx")
    assert told(tmp_path) == [("sheet-too-large", "registers.xlsx, Bezoeken")]
    book["Bezoeken"]["XFD1048576"] = "very far"
    book.save(tmp_path / "registers.xlsx")
    assert told(tmp_path) == [("table-too-large", "registers.xlsx, Bezoeken")]
    monkeypatch.setattr(bombs, "MOST_ELEMENTS", 10)
    assert told(tmp_path) == [("workbook-too-large", "registers.xlsx")]
    monkeypatch.setattr(bombs, "MOST_UNPACKED", 10)
    with pytest.raises(FileTooLargeError):
        registers.read(tmp_path)


def rewritten(folder: Path, new: Callable[[str, bytes], bytes]) -> None:
    """Write the workbook anew, with *new* of each of its parts."""
    path = folder / "registers.xlsx"
    with zipfile.ZipFile(path) as book:
        parts = {each: book.read(each) for each in book.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, new(name, content))


def on_the_sheet(change: Callable[[bytes], bytes]) -> Callable[[str, bytes], bytes]:
    return lambda name, content: change(content) if name.endswith("sheet1.xml") else content


@pytest.mark.parametrize(
    "reference", ["A1:XFD1048576", "&#65;1:XFD$1048576", "A:XFD", "Z1:A1048576", "1:1048576", "XFD:XFD"]
)
@pytest.mark.parametrize(
    "element",
    [
        '<mergeCells><mergeCell a=">" ref="{}"/></mergeCells>',
        "<hyperlinks><hyperlink\nref='{}'></hyperlink></hyperlinks>",
        (
            '<x:mergeCells xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            '<x:mergeCell ref="{}"/></x:mergeCells>'
        ),
        '<comment ref="{}"/>',
    ],
)
def test_few_words_that_span_very_many_cells_are_refused(element: str, reference: str, tmp_path: Path) -> None:
    made(tmp_path, Bezoeken=[HEADINGS, ["v", "s", "2025"]])
    end = b"</worksheet>"
    rewritten(tmp_path, on_the_sheet(lambda part: part.replace(end, element.format(reference).encode() + end)))
    assert told(tmp_path) == [("workbook-too-large", "registers.xlsx")]


def test_many_that_span_a_little_are_counted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = made(tmp_path, Bezoeken=[HEADINGS, ["v", "s", "2025"]], Uitleg=[["a"]])
    for row in range(1, 11):
        book["Uitleg"].merge_cells(f"B{row}:K{row}")
    book["Uitleg"]["A1"].hyperlink = "https://example.org"
    book.save(tmp_path / "registers.xlsx")
    monkeypatch.setattr(bombs, "MOST_CELLS", 101)
    assert len(registers.read(tmp_path).model.visits) == 1
    monkeypatch.setattr(bombs, "MOST_CELLS", 100)
    assert told(tmp_path) == [("workbook-too-large", "registers.xlsx")]


UNFOLDING = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>'


def unfolding(part: bytes) -> bytes:
    """The part, with an entity in the place of a text."""
    text = part if part.startswith(b"<?xml") else b"<?xml version='1.0' encoding='utf-8'?>" + part
    return text.replace(b"?>", b"?>" + UNFOLDING, 1).replace(b">2025<", b">&a;<")


@pytest.mark.parametrize(
    "change",
    [
        unfolding,
        lambda part: unfolding(part).decode().replace("utf-8", "utf-16").encode("utf-16"),
        lambda part: unfolding(part).decode().replace("utf-8", "utf-16-be").encode("utf-16-be"),
        lambda part: unfolding(part).decode().replace("utf-8", "utf-32").encode("utf-32"),
        lambda part: part.decode().encode("utf-16"),
        lambda part: part.decode().encode("utf-16-le"),
        lambda part: b"<?xml version='1.0' encoding='cp037'?>" + part.decode().encode("cp037"),
        lambda part: ("<?xml version='1.0'?>" + part.decode()).encode("cp037"),
    ],
)
def test_xml_that_unfolds_or_hides_is_refused(change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    made(tmp_path, Bezoeken=[HEADINGS, ["v", "s", "2025"]])
    rewritten(tmp_path, on_the_sheet(lambda part: change(part.partition(b"?>\n")[2] or part)))
    assert told(tmp_path) == [("not-as-excel-writes", "registers.xlsx")]


def test_a_picture_is_no_hidden_xml(tmp_path: Path) -> None:
    made(tmp_path, Bezoeken=[HEADINGS, ["v", "s", "2025"]])
    with zipfile.ZipFile(tmp_path / "registers.xlsx", "a") as book:
        book.writestr("xl/media/image1.png", b"\x89PNG\r\n\0\0<")
    assert len(registers.read(tmp_path).model.visits) == 1


def test_a_lack_of_memory_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, Bezoeken=[HEADINGS])

    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("openpyxl.load_workbook", fail)
    with pytest.raises(MemoryError):
        registers.read(tmp_path)


def test_what_is_no_workbook_or_no_csv_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bezoeken.xlsx").write_bytes(b"PK but no zip")
    (tmp_path / "acties.csv").write_text('id;tekst\na;"never closed\n')
    (tmp_path / "audits.csv").write_text('"id\n')
    (tmp_path / "oordelen.csv").write_text(";" * 1000 + "\n")
    (tmp_path / "visits.csv").write_text("")
    assert sorted(code for code, _ in told(tmp_path)) == [
        "empty-table",
        "not-a-row",
        "not-a-row",
        "not-a-workbook",
        "table-too-large",
    ]


def test_a_folder_without_registers_is_refused(tmp_path: Path) -> None:
    assert told(tmp_path) == [("no-registers", str(tmp_path))]
    with pytest.raises(FileNotFoundError):
        registers.read(tmp_path / "none")


def test_registers_are_added_to_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "bezoeken.csv").write_text(f"{VISITS}v1;s;2025;\n")
    model = registers.read(tmp_path).model
    assert told_into(tmp_path, model) == ["duplicate-id"]
    aspect = km.QualityAspect(id=km.AspectId("a"), name="A")
    assert len(list(registers.read(tmp_path, into=km.QualityModel(name="N").adding(aspect)).model.entities())) == 2


def told_into(folder: Path, model: km.QualityModel) -> list[str]:
    with pytest.raises(InvalidTableError) as caught:
        registers.read(folder, into=model)
    return [each.code for each in caught.value.problems]


def test_text_stays_text() -> None:
    texts = ("=1+1", "'s-Hertogenbosch", "'=1", "@home", "-3", "+31", "12", "2025-01-01", "a\nb", "_x0041_", "ja")
    visits = [
        km.LiaisonVisit(id=km.VisitId(f"v{n}"), of=km.StakeholderId("s"), words=each) for n, each in enumerate(texts)
    ]
    model = km.QualityModel(name="Texts").adding(*visits)
    suffixes: tuple[Suffix, ...] = ("xlsx", "csv")
    for suffix in suffixes:
        back, written = there_and_back(model, suffix, "nl")
        assert (back, written.losses) == (model, ())


@given(st.text("=+-@\t\r\n' ;\"a0", max_size=8))
def test_no_text_in_csv_begins_as_a_formula_does(text: str) -> None:
    content = sheets.csv_content([["id", "tekst"], ["a", text]])
    there = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert not there[1][1].startswith(tuple("=+-@\t\r"))
    content = sheets.csv_content([["id", "tekst"], ["a", text.strip()]])
    found, _ = sheets.csv_sheet("acties.csv", content, columns.register_of("acties"))
    assert [cells for _, cells in found.rows] == [["id", "tekst"], ["a", text.strip()]]


@given(
    st.sampled_from(["", "\n", "\r\n \r\n"]),
    st.sampled_from([(";", ""), (";", "sep=;"), (",", '"SEP=,"'), ("\t", "sep=\t"), ("\t", "")]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_csv_is_understood_however_its_lines_begin_and_end(blank: str, way: tuple[str, str], end: str) -> None:
    delimiter, told = way
    rows = (["id", "tekst", "uren"], ["a", "Bel", "1"], ["b", "Vraag", "2,5"])
    written = [delimiter.join(f'"{each}"' if "," in each else each for each in row) for row in rows]
    content = blank + end.join([told, *written] if told else written)
    found, _ = sheets.csv_sheet("acties.csv", content.encode(), columns.register_of("acties"))
    assert [cells for _, cells in found.rows] == [*map(list, rows)]
    assert found.rows[0][0] == len(blank.splitlines()) + 1 + bool(told)


@pytest.mark.parametrize("heading", ["regio's", "Regio’s", "regio‘s", "REGIO´S", "regions", " regio`s"])  # noqa: RUF001
def test_a_heading_is_known_whatever_its_apostrophe(heading: str) -> None:
    found = columns.register_of("schools").column(heading)
    assert found is not None
    assert found.field == "regions"


def test_what_is_confidential_is_left_out_unless_asked_for(tmp_path: Path) -> None:
    secret = km.Recorded(by=km.StakeholderId("s"), confidential=True)
    visit = km.LiaisonVisit(id=km.VisitId("v"), of=km.StakeholderId("s"), recorded=secret)
    model = km.QualityModel(name="Secret").adding(visit, attrs.evolve(visit, id=km.VisitId("open"), recorded=None))
    written = registers.write(model, tmp_path, suffix="csv")
    assert [each.code for each in written.left_out] == ["confidential"]
    assert [each.id for each in registers.read(tmp_path).model.visits] == ["open"]
    assert there_and_back(model, "csv", "en")[0] == model


def visited(*ids: str, confidential: bool = False) -> km.QualityModel:
    by = km.Recorded(by=km.StakeholderId("s"), confidential=True) if confidential else None
    visits = [km.LiaisonVisit(id=km.VisitId(each), of=km.StakeholderId("s"), recorded=by) for each in ids]
    return km.QualityModel(name="Visits").adding(*visits)


@given(st.lists(st.tuples(strategies.models(), WAYS, st.booleans()), min_size=2, max_size=3))
def test_what_lies_in_a_folder_is_what_was_written_last(written: list[tuple[km.QualityModel, Any, bool]]) -> None:
    with tempfile.TemporaryDirectory() as many, tempfile.TemporaryDirectory() as one:
        for model, (suffix, language), confidential in written:
            registers.write(model, many, suffix=suffix, language=language, confidential=confidential)
        model, (suffix, language), confidential = written[-1]
        registers.write(model, one, suffix=suffix, language=language, confidential=confidential)
        names = sorted(each.name for each in Path(one).iterdir())
        assert names == sorted(each.name for each in Path(many).iterdir())
        if names:
            assert registers.read(many, name="M") == registers.read(one, name="M")


def test_what_is_confidential_does_not_stay_behind(tmp_path: Path) -> None:
    model = visited("v", confidential=True)
    registers.write(model, tmp_path, confidential=True)
    (tmp_path / "Visits.CSV").write_text("id;school\nv;s\n")
    assert [each.code for each in registers.write(model, tmp_path, suffix="csv").left_out] == ["confidential"]
    assert list(tmp_path.iterdir()) == []


def test_registers_that_others_keep_are_not_taken_away(tmp_path: Path) -> None:
    others = ["2024/bezoeken.csv", "bezoeken 2024-2025.csv", "registers.xlsx"]
    (tmp_path / "2024").mkdir()
    for name in others[:2]:
        (tmp_path / name).write_text("id;school\nv;s\n")
    made(tmp_path, Bezoeken=[HEADINGS])
    (tmp_path / "notes.csv").write_text("a;b\n")
    (tmp_path / "acties.csv").write_text("id;tekst\na;Bel\n")
    with pytest.raises(InvalidTableError) as caught:
        registers.write(visited("v"), tmp_path)
    assert [(each.code, each.pointer) for each in caught.value.problems] == [("in-the-way", each) for each in others]
    assert caught.value.message("nl") != caught.value.message("en")
    assert not (tmp_path / "bezoeken.xlsx").exists()
    for name in others:
        (tmp_path / name).unlink()
    registers.write(visited("v"), tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["2024", "bezoeken.xlsx", "notes.csv"]


def test_registers_are_written_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registers.write(visited("old"), tmp_path, suffix="csv")
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    write_bytes = files.write_bytes

    def fail(path: Path, content: bytes) -> None:
        if path.name == "acties.xlsx":
            raise OSError("full")
        write_bytes(path, content)

    monkeypatch.setattr(files, "write_bytes", fail)
    with pytest.raises(OSError, match="full"):
        registers.write(visited("new").adding(km.Action(id=km.ActionId("a"), text="Call")), tmp_path)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_a_template_has_the_headings_of_its_register(tmp_path: Path) -> None:
    for name, suffix in (("visits", "csv"), ("bezoeken", "xlsx"), ("key figures", "xlsx")):
        registers.template(name, tmp_path / f"{name}.{suffix}")
    assert registers.read(tmp_path).losses.losses == ()
    with pytest.raises(UnknownNameError):
        registers.template("visits 2025", tmp_path / "a.csv")
    with pytest.raises(UnknownFormatError):
        registers.template("visits", tmp_path / "visits.ods")
    with pytest.raises(UnknownNameError):
        registers.write(km.QualityModel(name="M"), tmp_path, suffix="ods")  # type: ignore[arg-type]


def test_excel_without_openpyxl_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match="excel"):
        registers.template("visits", tmp_path / "visits.xlsx")
    (tmp_path / "visits.xlsx").write_bytes(b"")
    with pytest.raises(MissingExtraError):
        registers.read(tmp_path)


def test_the_command_line_makes_templates_and_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["template", "bezoeken", "-o", str(tmp_path / "bezoeken.csv"), "--lang", "nl"]) == 0
    with (tmp_path / "bezoeken.csv").open("a", encoding="utf-8") as file:
        file.write("v1;linde;3-12-2024;;;;;;;\n")
    output = tmp_path / "model.json"
    assert cli.main(["import", "registers", str(tmp_path), "--name", "Region", "-o", str(output)]) == 0
    assert len(documents.load(output).visits) == 1
    again = ["import", "registers", str(tmp_path), "--into", str(output), "-o", str(output), "--lang", "nl"]
    assert cli.main(again) == 2
    assert "bezoeken.csv, regel 2, kolom 1: het id v1 is al in gebruik" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["bezoeken.csv", "bezoeken.xlsx"])
def test_a_template_is_no_document(output: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["template", "bezoeken", "-o", str(tmp_path / output), "--lang", "nl"]) == 0
    assert registers.read(tmp_path).model.visits == ()
    for wrong in ("-", str(tmp_path / "visits.json")):
        assert cli.main(["template", "visits", "-o", wrong]) == 2
        assert "known: .xlsx, .csv" in capsys.readouterr().err


def test_registers_become_a_document_and_no_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    absent = str(tmp_path / "absent")
    assert cli.main(["import", "registers", absent, "-o", str(tmp_path / "model.xlsx")]) == 2
    assert "known: .json" in capsys.readouterr().err
    assert cli.main(["import", "registers", str(tmp_path), "-o", str(tmp_path / "model.json"), "--to", "yaml"]) == 2
    assert "--to is the format of -" in capsys.readouterr().err
    registers.template("visits", tmp_path / "visits.xlsx")
    assert cli.main(["import", "registers", str(tmp_path), "-o", "-", "--to", "yaml"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("# ") or "format: kwaliteitsmodel" in said.out
    assert "taken up 0" in said.err


def test_small_counts_of_people_stay_out_unless_asked_for(tmp_path: Path) -> None:
    units: dict[str, Any] = {
        "n": "aantal",
        "p": km.Text(nl="leerlingen", en="pupils"),
        "s": "% leerlingen",
        "w": "weken",
    }
    values: tuple[float | km.Missing, ...] = (0, 4, 5, km.Missing.REFUSED)
    model = km.QualityModel(name="M").adding(
        *(km.Indicator(id=km.IndicatorId(each), name=each, unit=unit) for each, unit in units.items()),
        *(
            km.Observation(
                id=km.ObservationId(f"{each}:{n}"),
                indicator=km.IndicatorId(each),
                of=km.StakeholderId("linde"),
                period=km.SchoolYear(2025).period,
                value=value,
            )
            for each in units
            for n, value in enumerate(values)
        ),
    )
    written = registers.write(model, tmp_path, suffix="csv")
    rows = (tmp_path / "kengetallen.csv").read_text(encoding="utf-8-sig").splitlines()
    hidden = {row.partition(";")[0] for row in rows if "niet getoond" in row}
    assert hidden == {"n:0", "n:1", "p:0", "p:1"}
    assert "4 aantallen mensen onder 5" in next(e.text("nl") for e in written.left_out if e.code == "small-counts")
    whole = registers.write(model, tmp_path, suffix="csv", small=True)
    assert "small-counts" not in {each.code for each in whole.left_out}
    assert "niet getoond" not in (tmp_path / "kengetallen.csv").read_text(encoding="utf-8-sig")


COUNTING = (
    "thuiszitters",
    "leerling",
    "zorgleerlingen",
    "Aantal ouders",
    "tlv's",
    "vrijstellingen",
    "medewerkers",
    "truants",
)
OTHERS = ("weken", "% leerlingen", "euro per leerling", "scholen", "fte", "aantekeningen")


@pytest.mark.parametrize("words", [*COUNTING, *OTHERS])
def test_what_counts_people_is_told_by_the_unit_or_else_by_the_name(words: str) -> None:
    own = km.IndicatorId("i")
    assert counts_people(km.Indicator(id=own, name="How many", unit=words)) is (words in COUNTING)
    assert counts_people(km.Indicator(id=own, name=km.Text(nl=words, en="?"))) is (words in COUNTING)
    assert not counts_people(km.Indicator(id=own, name=words, unit="dagen"))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", [each.name.en for each in REGISTERS])
def test_excel_offers_only_words_that_are_understood(name: str, language: Any, tmp_path: Path) -> None:
    registers.template(name, tmp_path / "t.xlsx", language=language)
    sheet: Any = excel._openpyxl().load_workbook(tmp_path / "t.xlsx").active  # noqa: SLF001 - as above
    known = {word.label(language) for column in register_of(name).columns for word in column.form.words}
    offered = [each.formula1.strip('"').split(",") for each in sheet.data_validations.dataValidation]
    assert {word for words in offered for word in words} <= known


def test_a_list_that_would_be_cut_within_a_name_is_left_out() -> None:
    """What is left of it couldn't be read: the quotes around the name would have no end."""
    column = next(each for register in REGISTERS for each in register.columns if each.field == "regions")
    school = km.Stakeholder(
        id=km.StakeholderId("linde"),
        name="De Linde",
        kind=km.StakeholderKind.SITE,
        regions=tuple(km.RegionId(f"{number:03}" + ";" * 150) for number in range(300)),
    )
    assert cell_of(school, column, "nl") == ("", False)
