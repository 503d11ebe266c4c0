"""Tables of text, read robustly: what is wrong with a row costs that row, never the table.

One line is one row: a cell can't hold a line break. So a quote that is never closed costs one line and not all that
follow it.
"""

import codecs
import csv
import io
import os
import re
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

import attrs

from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidTableError, InvalidValueError, Message, Problem, did_you_mean
from kwaliteitsmodel.files import read_bytes
from kwaliteitsmodel.readers.losses import Loss, excerpt

MOST_BYTES = 16 * 1024**2
"""The most that is read of one table: 16 MiB, some nine times the largest that is published."""

MOST_ROWS = 200_000
"""The most rows that a table may have."""

MOST_COLUMNS = 1_000
"""The most columns that a table may have."""

AnyPath = str | os.PathLike[str]


@attrs.frozen(kw_only=True)
class Layout:
    """What a table must look like: columns in any order, others beside them.

    *also* describes, by their full name, further columns that are taken up where they are there.
    """

    delimiter: str
    required: tuple[str, ...]
    also: re.Pattern[str]

    def takes(self, column: str) -> bool:
        """Return whether *column* is taken up."""
        return column in self.required or self.also.fullmatch(column) is not None


@attrs.frozen(kw_only=True, eq=False)
class Row:
    """One line of a table, by column; white space around a cell is no part of it."""

    file: str
    line: int
    cells: list[str]
    places: dict[str, int]

    def __getitem__(self, column: str) -> str:
        """Return what stands in *column*; empty where nothing does, or where the table has no such column."""
        place = self.places.get(column)
        return "" if place is None else self.cells[place].strip()

    def lost(self, detail: Message, column: str = "") -> Loss:
        """Return the loss of what stands in *column* of this row."""
        return Loss(file=self.file, line=self.line, column=column, value=excerpt(self[column]), detail=detail)


@attrs.frozen(kw_only=True, eq=False)
class Table:
    """A table as read: *rows* that are well formed, *losses* for those that aren't and for columns left out."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    malformed: int
    losses: tuple[Loss, ...]

    @property
    def read(self) -> int:
        """How many data rows the file holds; empty lines are none."""
        return len(self.rows) + self.malformed


def read_tables(*asked: tuple[AnyPath, Layout]) -> list[Table]:
    """Return the tables in these files, or tell all that is wrong with all of them.

    Raises:
        OSError: If a file can't be read.
        FileTooLargeError: If one holds more than :data:`MOST_BYTES`.
        InvalidTableError: If one is empty, can't be decoded, is larger than :data:`MOST_ROWS` and
            :data:`MOST_COLUMNS` allow, or if a column is missing or stands twice.
    """
    tables: list[Table] = []
    problems: list[Problem] = []
    for path, layout in asked:
        try:
            tables.append(_read_table(path, layout))
        except InvalidTableError as error:
            problems.extend(error.problems)
    if problems:
        raise InvalidTableError(tuple(problems))
    return tables


def _read_table(path: AnyPath, layout: Layout) -> Table:
    file = Path(path).name
    lines = _lines(_decoded(file, read_bytes(path, most=MOST_BYTES)))
    line, header = _header(file, lines, layout)
    places = {column: place for place, column in enumerate(header) if layout.takes(column)}
    left_out = [_left_out(file, line, column) for column in header if column not in places]
    rows: list[Row] = []
    malformed: list[Loss] = []
    for number, text in islice(lines, MOST_ROWS):
        try:
            cells = _cells(text, layout.delimiter, len(header))
            rows.append(Row(file=file, line=number, cells=cells, places=places))
        except InvalidValueError as error:
            malformed.append(Loss(file=file, line=number, value=excerpt(text), detail=error.detail))
    _refuse_more(file, lines)
    return Table(
        file=file, columns=tuple(places), rows=tuple(rows), malformed=len(malformed), losses=(*left_out, *malformed)
    )


def _decoded(file: str, content: bytes) -> str:
    """Return the text of *content*: UTF-8 where it has a BOM or can be, else Windows-1252; never with replacements."""
    encodings = ("utf-8",) if content.startswith(codecs.BOM_UTF8) else ("utf-8", "cp1252")
    content = content.removeprefix(codecs.BOM_UTF8)
    failed_at = 0
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError as error:
            failed_at = error.start
    detail = Message(
        code="undecodable",
        en="the text is neither UTF-8 nor Windows-1252",
        nl="de tekst is geen UTF-8 en ook geen Windows-1252",
    )
    line = content.count(b"\n", 0, failed_at) + 1
    value = content[failed_at : failed_at + 1].hex()
    raise InvalidTableError((Problem(pointer=f"{file}, line {line}", detail=detail, value=value),))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield every line that isn't empty, with its number."""
    for number, line in enumerate(io.StringIO(text, newline=None), 1):
        if line.strip():
            yield number, line.rstrip("\n")


def _header(file: str, lines: Iterator[tuple[int, str]], layout: Layout) -> tuple[int, list[str]]:
    """Return the line of the header and the names of its columns, or tell everything that is wrong with them."""
    line, text = next(lines, (1, ""))
    where = f"{file}, line {line}"
    if not text:
        raise InvalidTableError((Problem(pointer=where, detail=_NO_TABLE),))
    try:
        header = [cell.strip() for cell in _parsed(text, layout.delimiter)]
    except InvalidValueError as error:
        raise InvalidTableError((Problem(pointer=where, detail=error.detail),)) from None
    if len(header) > MOST_COLUMNS:
        raise InvalidTableError((Problem(pointer=where, detail=_too_many("columns", "kolommen", MOST_COLUMNS)),))
    problems = (
        *(_missing(where, column, header) for column in layout.required if column not in header),
        *(
            _twice(where, column)
            for column in dict.fromkeys(header)
            if layout.takes(column) and header.count(column) > 1
        ),
    )
    if problems:
        raise InvalidTableError(problems)
    return line, header


_NO_TABLE = Message(code="empty-table", en="the file holds no table", nl="het bestand bevat geen tabel")


def _too_many(en: str, nl: str, most: int) -> Message:
    return Message(
        code="table-too-large",
        en="the table has more than {most} {what}, the most that is read",
        nl="de tabel heeft meer dan {most} {what}, het meeste dat wordt gelezen",
        fields={"most": most, "what": Text(nl=nl, en=en)},
    )


def _missing(where: str, column: str, header: Collection[str]) -> Problem:
    detail = Message(
        code="missing-column",
        en="the column {column} is missing",
        nl="de kolom {column} ontbreekt",
        fields={"column": column},
    )
    return Problem(pointer=f"{where}, {column}", detail=detail, hint=did_you_mean(column, header))


def _twice(where: str, column: str) -> Problem:
    detail = Message(
        code="column-twice",
        en="the column {column} stands twice",
        nl="de kolom {column} staat er twee keer",
        fields={"column": column},
    )
    return Problem(pointer=f"{where}, {column}", detail=detail)


def _left_out(file: str, line: int, column: str) -> Loss:
    detail = Message(
        code="column-left-out",
        en="the column {column} is not taken up",
        nl="de kolom {column} wordt niet overgenomen",
        fields={"column": excerpt(column)},
    )
    return Loss(file=file, line=line, column=excerpt(column), detail=detail)


def _refuse_more(file: str, lines: Iterator[tuple[int, str]]) -> None:
    """Refuse a table of which, after all that was taken, another line follows."""
    for line, _ in lines:
        raise InvalidTableError(
            (Problem(pointer=f"{file}, line {line}", detail=_too_many("rows", "rijen", MOST_ROWS)),)
        )


def _cells(text: str, delimiter: str, expected: int) -> list[str]:
    """Return the cells of a row, or refuse one with control characters or with another number of cells."""
    Text(nl=text)
    cells = _parsed(text, delimiter)
    if len(cells) != expected:
        raise InvalidValueError(
            Message(
                code="wrong-number-of-cells",
                en="the row has {found} cells, the header {expected}",
                nl="de rij heeft {found} cellen, de kop {expected}",
                fields={"found": len(cells), "expected": expected},
            )
        )
    return cells


def _parsed(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([text], delimiter=delimiter, strict=True))
    except csv.Error:
        raise InvalidValueError(
            Message(
                code="not-a-row",
                en="the line can't be read as cells: a quote is out of place, or a cell is too long",
                nl="de regel is niet als cellen te lezen: een aanhalingsteken staat verkeerd of een cel is te lang",
            )
        ) from None
