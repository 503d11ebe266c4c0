"""Registers as sheets: rows of cells with their places, read from CSV; what is wrong anywhere is told of all."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.errors import InvalidTableError, Message, Problem
from kwaliteitsmodel.readers.decoding import decoded
from kwaliteitsmodel.readers.lines import first, lines
from kwaliteitsmodel.readers.losses import excerpt
from kwaliteitsmodel.readers.registers.columns import Register
from kwaliteitsmodel.readers.tables import DELIMITERS, MOST_COLUMNS, MOST_ROWS, too_many

GUARDED = tuple("=+-@\t\r")
"""What text in CSV begins with that a spreadsheet would take for a formula; an apostrophe is put before it."""

Held = str | int | float | bool | date | ApproximateDate | Problem | None
"""What is read of a cell: a value, nothing, or what is wrong with it."""


@attrs.frozen(kw_only=True, eq=False)
class Sheet:
    """A register as it was found (nl: *blad*): its *rows*, each with its number, the first of them the headings.

    *place* tells where a row, and a column of it counted from 1, stands.
    """

    file: str
    title: str
    register: Register
    rows: tuple[tuple[int, Sequence[Held]], ...]
    place: Callable[[int, int], str]


def problem(pointer: str, code: str, en: str, nl: str, **fields: object) -> Problem:
    """Return what is wrong at a place."""
    return Problem(pointer=pointer, detail=Message(code=code, en=en, nl=nl, fields=fields))


def csv_sheet(file: str, content: bytes, register: Register) -> tuple[Sheet, Message | None]:
    """Return the register in the CSV *content*, and what was taken to be so of its encoding.

    Raises:
        InvalidTableError: If it can't be decoded, a quote is never closed, or there is too much of it.
    """
    text, assumed = decoded(file, content)
    _, header, told = first(lines(text))
    delimiter = told or max(DELIMITERS, key=lambda each: _known(header, each, register))
    rows = tuple(_rows(file, text, delimiter))[1 if told else 0 :]
    return Sheet(file=file, title="", register=register, rows=rows, place=_at(file)), assumed


def _at(file: str) -> Callable[[int, int], str]:
    return lambda row, column: f"{file}, line {row}, column {column}"


def _known(header: str, delimiter: str, register: Register) -> tuple[int, int]:
    """Return how many headings are known if *delimiter* stands between them, and how many there are."""
    try:
        cells = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        return 0, 0
    return sum(register.column(each.strip()) is not None for each in cells), len(cells)


def _rows(file: str, text: str, delimiter: str) -> Iterator[tuple[int, list[Held]]]:
    """Yield the rows that aren't empty, with the line on which they end."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader):
            refuse_larger(file, number + 1, len(cells))
            if any(each.strip() for each in cells):
                yield reader.line_num, [_unguarded(each.strip()) for each in cells]
    except csv.Error:
        en = "the line can't be read as cells: a quote is out of place or never closed, or a cell is too long"
        nl = "de regel is niet als cellen te lezen: een aanhalingsteken staat verkeerd of een cel is te lang"
        raise InvalidTableError((problem(f"{file}, line {reader.line_num}", "not-a-row", en, nl),)) from None


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(GUARDED) else text


def guarded(text: str) -> str:
    """Return *text* as no spreadsheet takes it for a formula."""
    return f"'{text}" if text.lstrip("'").startswith(GUARDED) else text


def refuse_larger(where: str, rows: int, columns: int) -> None:
    """Refuse what has more rows or columns than is read.

    Raises:
        InvalidTableError: If it has.
    """
    if rows > MOST_ROWS + 1:
        raise InvalidTableError((Problem(pointer=where, detail=too_many("rows", "rijen", MOST_ROWS)),))
    if columns > MOST_COLUMNS:
        raise InvalidTableError((Problem(pointer=where, detail=too_many("columns", "kolommen", MOST_COLUMNS)),))


def csv_content(rows: Sequence[Sequence[str]]) -> bytes:
    """Return *rows* as CSV that spreadsheets open as it is: with a mark at its beginning and semicolons."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([[guarded(each) for each in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def shown(value: Held) -> str:
    """Return the beginning of what stands in a cell."""
    return "" if value is None or isinstance(value, Problem) else excerpt(str(value))
