"""A table is read as published, or refused with everything that is wrong with it; a bad row costs that row."""

import re
from pathlib import Path

import pytest

from kwaliteitsmodel.errors import FileTooLargeError, InvalidTableError
from kwaliteitsmodel.readers import tables
from kwaliteitsmodel.readers.tables import Layout, Table, read_tables

LAYOUT = Layout(delimiter=";", required=("CODE", "NAME"), also=re.compile("YEAR_[0-9]+"))


def read(folder: Path, content: str | bytes) -> Table:
    """Return the table that *content* is."""
    path = folder / "table.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_tables((path, LAYOUT))[0]


def refused(folder: Path, content: str | bytes) -> list[str]:
    """Return the problems of a table that *content* isn't."""
    with pytest.raises(InvalidTableError) as caught:
        read(folder, content)
    return [str(each) for each in caught.value.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_letters_survive_each_encoding_that_is_met(tmp_path: Path, encoding: str) -> None:
    table = read(tmp_path, "CODE;NAME\r\n007;Súdwest–Fryslân\r\n".encode(encoding))
    assert table.rows[0]["NAME"] == "Súdwest–Fryslân"
    assert table.columns == ("CODE", "NAME")


def test_what_is_in_no_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    assert refused(tmp_path, b"CODE;NAME\n1;\xe9\n2;\x81\n") == [
        "table.csv, line 3: the text is neither UTF-8 nor Windows-1252"
    ]


def test_a_byte_order_mark_is_a_promise_that_is_kept(tmp_path: Path) -> None:
    """What says that it is UTF-8 and isn't, is not read as something else."""
    assert refused(tmp_path, b"\xef\xbb\xbfCODE;NAME\n1;\xe9\n") == [
        "table.csv, line 2: the text isn't in the encoding that the mark at the beginning of the file promises"
    ]


def test_an_encoding_is_assumed_only_where_nothing_says_it(tmp_path: Path) -> None:
    assert read(tmp_path, "CODE;NAME\n1;é\n").assumptions == ()
    (assumed,) = read(tmp_path, "CODE;NAME\n1;é\n".encode("cp1252")).assumptions
    assert str(assumed) == "table.csv is no UTF-8; it is read as Windows-1252"


@pytest.mark.parametrize("letters", ["é", "Ł", "Ж", "’", "🦋"])
def test_one_wrong_byte_does_not_make_another_encoding_of_a_file(tmp_path: Path, letters: str) -> None:
    assert refused(tmp_path, f"CODE;NAME\n1;{letters}\n2;".encode() + b"\xe9\n") == [
        "table.csv, line 3: this is no UTF-8, while other letters in the file are; save the file as UTF-8"
    ]


def test_capitals_before_an_apostrophe_are_no_other_encoding(tmp_path: Path) -> None:
    table = read(tmp_path, "CODE;NAME\n1;CAFÉ’S – «MENÜ’»\n".encode("cp1252"))
    assert table.rows[0]["NAME"] == "CAFÉ’S – «MENÜ’»"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("marks", [1, 2])
def test_a_mark_at_the_beginning_says_the_encoding(tmp_path: Path, encoding: str, marks: int) -> None:
    table = read(tmp_path, ("\ufeff" * marks + "CODE;NAME\n1;é\n").encode(encoding))
    assert (table.columns, table.rows[0]["NAME"], table.assumptions) == (("CODE", "NAME"), "é", ())


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"'])
def test_a_line_that_says_the_delimiter_is_understood(tmp_path: Path, first: str) -> None:
    table = read(tmp_path, f"{first}\nCODE;NAME\n1;a\n")
    assert [(row["CODE"], row.line) for row in table.rows] == [("1", 3)]
    assert read(tmp_path, "sep=\t\nCODE\tNAME\n1\ta\n").rows[0]["NAME"] == "a"
    assert refused(tmp_path, first) == ["table.csv, line 1: the file holds no table"]


def test_a_column_without_a_name_is_told_by_its_place(tmp_path: Path) -> None:
    table = read(tmp_path, "CODE;NAME;\n1;a;\n")
    assert [str(each) for each in table.losses] == ["table.csv, line 1: column 3 has no name and is not taken up"]


def test_control_characters_in_the_name_of_a_column_are_not_shown(tmp_path: Path) -> None:
    odd = Layout(delimiter=";", required=("a\x1bb", "c\x1bd"), also=re.compile("(?!)"))
    (tmp_path / "table.csv").write_text("a\x1bb;a\x1bb\n", encoding="utf-8")
    with pytest.raises(InvalidTableError) as caught:
        read_tables((tmp_path / "table.csv", odd))
    assert [str(each) for each in caught.value.problems] == [
        "table.csv, line 1, c�d: the column c�d is missing",
        "table.csv, line 1, a�b: the column a�b stands twice",
    ]


def test_a_cell_keeps_its_zeros_and_loses_its_spaces(tmp_path: Path) -> None:
    row = read(tmp_path, "CODE;NAME\n00123; \n").rows[0]
    assert (row["CODE"], row["NAME"], row["ABSENT"]) == ("00123", "", "")


def test_columns_come_in_any_order_and_those_left_out_are_told(tmp_path: Path) -> None:
    table = read(tmp_path, "PHONE;YEAR_9;NAME;CODE\n020;8;Linde;1\n")
    assert table.columns == ("YEAR_9", "NAME", "CODE")
    assert [str(each) for each in table.losses] == ["table.csv, line 1, PHONE: the column PHONE is not taken up"]
    assert (table.read, table.malformed) == (1, 0)


def test_all_missing_columns_are_told_with_the_nearest_that_is_there(tmp_path: Path) -> None:
    assert refused(tmp_path, "CODES;OTHER\n1;2\n") == [
        "table.csv, line 1, CODE: the column CODE is missing; did you mean 'CODES'?",
        "table.csv, line 1, NAME: the column NAME is missing",
    ]


def test_a_column_that_stands_twice_is_refused_only_where_it_matters(tmp_path: Path) -> None:
    assert refused(tmp_path, "CODE;NAME;CODE\n1;2;3\n") == ["table.csv, line 1, CODE: the column CODE stands twice"]
    assert read(tmp_path, "CODE;NAME;PHONE;PHONE\n1;2;3;4\n").read == 1


@pytest.mark.parametrize(
    ("header", "delimiter"),
    [
        ("CODE;NAME", ";"),
        ("CODE\tNAME", "\t"),
        ("CODE,NAME", ","),
        ("CODE;NAME;A,B,C,D", ";"),
        ('CODE;"NAME";a,"b"', ";"),
    ],
)
def test_a_delimiter_is_found_out_where_it_is_not_said(tmp_path: Path, header: str, delimiter: str) -> None:
    path = tmp_path / "table.csv"
    cells = delimiter.join(f"c{place}" for place in range(header.count(delimiter) + 1))
    path.write_text(f"{header}\n{cells}\n", encoding="utf-8")
    found = Layout(delimiter="", required=("CODE", "NAME"), also=re.compile("(?!)"))
    (row,) = read_tables((path, found))[0].rows
    assert (row["CODE"], row["NAME"]) == ("c0", "c1")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n \r\n"])
def test_an_empty_file_holds_no_table(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path, content) == ["table.csv, line 1: the file holds no table"]


def test_a_header_that_is_no_row_is_refused(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, '\n"CODE;NAME\n1;2\n')
    assert problem.startswith("table.csv, line 2: the line can't be read as cells")


def test_what_is_wrong_with_several_files_is_told_at_once(tmp_path: Path) -> None:
    empty, wrong = tmp_path / "empty.csv", tmp_path / "wrong.csv"
    empty.touch()
    wrong.write_text("CODE\n", encoding="utf-8")
    with pytest.raises(InvalidTableError) as caught:
        read_tables((empty, LAYOUT), (wrong, LAYOUT))
    assert [each.code for each in caught.value.problems] == ["empty-table", "missing-column"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("1", "wrong-number-of-cells"),
        ("1;2;3", "wrong-number-of-cells"),
        (";" * 1_000_000, "wrong-number-of-cells"),
        ('1;"never closed', "not-a-row"),
        ('1;"closed" early', "not-a-row"),
        ("1;" + "x" * 200_000, "not-a-row"),
        ("1;\x00", "unprintable"),
        ("1;\x1b[31m", "unprintable"),
    ],
)
def test_a_bad_row_costs_that_row(tmp_path: Path, line: str, code: str) -> None:
    table = read(tmp_path, f"CODE;NAME\nbefore;x\n{line}\n\nafter;y\n")
    assert [row["CODE"] for row in table.rows] == ["before", "after"]
    (loss,) = table.losses
    assert (loss.line, loss.code, len(loss.value) <= 60) == (3, code, True)
    assert (table.read, table.malformed) == (3, 1)


def test_a_table_may_not_have_more_rows_than_the_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    assert read(tmp_path, "CODE;NAME\n1;a\n2;b\n\n").read == 2
    assert refused(tmp_path, "CODE;NAME\n1;a\n2;b\n3;c\n") == [
        "table.csv, line 4: the table has more than 2 rows, the most that is read"
    ]


def test_a_table_may_not_have_more_columns_than_the_most(tmp_path: Path) -> None:
    assert len(read(tmp_path, "CODE;NAME" + ";" * 998).losses) == 998
    assert refused(tmp_path, "CODE;NAME" + ";" * 999) == [
        "table.csv, line 1: the table has more than 1000 columns, the most that is read"
    ]


def test_a_file_may_not_be_larger_than_the_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_BYTES", 20)
    assert read(tmp_path, "CODE;NAME\n1;a").read == 1
    with pytest.raises(FileTooLargeError):
        read(tmp_path, "CODE;NAME\n1;a\n2;b\n3;c")
