"""Tables of text, read robustly: what is wrong with a row costs that row, never the table.

One line is one row: a cell can't hold a line break. So a quote that is never closed costs one line and not all that
follow it.
"""

import csv
import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

import attrs

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import (
    FileTooLargeError,
    InvalidTableError,
    InvalidValueError,
    Message,
    Problem,
    did_you_mean,
)
from kwaliteitsmodel.files import read_bytes
from kwaliteitsmodel.readers.decoding import decoded
from kwaliteitsmodel.readers.lines import first
from kwaliteitsmodel.readers.lines import lines as lines_of
from kwaliteitsmodel.readers.losses import Loss, excerpt, no_table
from kwaliteitsmodel.readers.texts import said

MOST_BYTES = 16 * 1024**2
"""The most that is read of one table: 16 MiB, some nine times the largest that is published.

A table that is no CSV file may not hold more than such a file could: so many characters, with one for each cell.
"""

MOST_ROWS = 200_000
"""The most rows that a table may have."""

MOST_COLUMNS = 1_000
"""The most columns that a table may have."""

MOST_CELL_CHARACTERS = 131_072
"""The most characters of one cell; it is what Python reads of CSV."""

DELIMITERS = (",", ";", "\t")
"""What may stand between cells, where a layout leaves it to be found out."""

AnyPath = str | os.PathLike[str]
Cells = tuple[int, Sequence[object]]  # the line of a row, and what stands there


@attrs.frozen(kw_only=True)
class Layout:
    """What a table must look like: columns in any order, others beside them.

    *also* describes, by their full name, further columns that are taken up where they are there. An empty *delimiter*
    is found out: the one of :data:`DELIMITERS` that shows most of the required columns.
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
    """A table as read: *rows* that are well formed, *losses* for those that aren't and for columns left out.

    *assumptions* tell what was taken to be so without the file saying it, such as its encoding.
    """

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    malformed: int
    losses: tuple[Loss, ...]
    assumptions: tuple[Message, ...] = ()

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
    return together(partial(_read_table, *each) for each in asked)


def together(readings: Iterable[Callable[[], Table]]) -> list[Table]:
    """Return the tables that all *readings* give, or tell all that is wrong with all of them.

    Raises:
        InvalidTableError: If one can't be read.
    """
    tables: list[Table] = []
    problems: list[Problem] = []
    for read in readings:
        try:
            tables.append(read())
        except InvalidTableError as error:
            problems.extend(error.problems)
    if problems:
        raise InvalidTableError(tuple(problems))
    return tables


def content_of(path: AnyPath) -> bytes:
    """Return what the file at *path* holds.

    Raises:
        OSError: If it can't be read.
        FileTooLargeError: If it holds more than :data:`MOST_BYTES`.
        InvalidTableError: If no file can be called so.
    """
    try:
        return read_bytes(path, most=MOST_BYTES)
    except FileTooLargeError:
        raise
    except ValueError:  # a path with a character that no path holds
        raise no_table(excerpt(str(path)), _NO_PATH) from None


def _read_table(path: AnyPath, layout: Layout) -> Table:
    file = Path(path).name
    text_of_all, assumed = decoded(file, content_of(path))
    lines = lines_of(text_of_all)
    line, delimiter, header = _header(file, lines, layout)
    places = {column: place for place, column in enumerate(header) if layout.takes(column)}
    left_out = _left_out_of(file, line, header, layout)
    rows: list[Row] = []
    malformed: list[Loss] = []
    for number, text in islice(lines, MOST_ROWS):
        try:
            cells = _cells(text, delimiter, len(header))
            rows.append(Row(file=file, line=number, cells=cells, places=places))
        except InvalidValueError as error:
            malformed.append(Loss(file=file, line=number, value=excerpt(text), detail=error.detail))
    _refuse_more(file, lines)
    return Table(
        file=file,
        columns=tuple(places),
        rows=tuple(rows),
        malformed=len(malformed),
        losses=(*left_out, *malformed),
        assumptions=(assumed,) if assumed else (),
    )


def table_of(file: str, columns: Sequence[str], layout: Layout, rows: Callable[[list[int]], Iterable[Cells]]) -> Table:
    """Return the table of those *columns* that *layout* takes.

    *rows* gives for these, by their places, each row with its line. A row is lost in which a cell is of no sort that
    :func:`~kwaliteitsmodel.readers.texts.said` knows, is longer than :data:`MOST_CELL_CHARACTERS` or holds control
    characters.

    Raises:
        InvalidTableError: If a column is missing or stands twice, or there is more than :data:`MOST_COLUMNS`,
            :data:`MOST_ROWS` and :data:`MOST_BYTES` allow.
    """
    _check(f"{file}, line 1", columns, layout)
    taken = [place for place, column in enumerate(columns) if layout.takes(column)]
    table = _filled(file, [columns[place] for place in taken], rows(taken))
    return attrs.evolve(table, losses=(*_left_out_of(file, 1, columns, layout), *table.losses))


def _filled(file: str, columns: Sequence[str], rows: Iterable[Cells]) -> Table:
    """Return the table of *rows*, each with its line and, for every one of *columns*, what stands there."""
    places = {column: place for place, column in enumerate(columns)}
    losses: list[Loss] = []
    taken: list[Row] = []
    found, size = iter(rows), 0
    for line, values in islice(found, MOST_ROWS):
        try:
            cells = _said(values)
            taken.append(Row(file=file, line=line, cells=cells, places=places))
            size += sum(map(len, cells)) + len(cells)
        except InvalidValueError as error:
            losses.append(Loss(file=file, line=line, value=_excerpt_of(values), detail=error.detail))
        _refuse_larger(file, line, size)
    _refuse_more(file, found)
    return Table(file=file, columns=tuple(columns), rows=tuple(taken), malformed=len(losses), losses=tuple(losses))


def _said(values: Sequence[object]) -> list[str]:
    """Return *values* as text, or refuse a row that isn't one."""
    cells = [said(each) for each in values]
    if any(len(each) > MOST_CELL_CHARACTERS for each in cells):
        raise InvalidValueError(_CELL_TOO_LONG)
    _refuse_unprintable("".join(cells))
    return cells


def _excerpt_of(values: Sequence[object]) -> str:
    return excerpt(",".join(excerpt(each) if isinstance(each, str) else shortened(each) for each in values))


def _refuse_larger(file: str, line: int, size: int) -> None:
    if size > MOST_BYTES:
        detail = too_many("characters", "tekens", MOST_BYTES)
        raise no_table(f"{file}, line {line}", detail)


def _header(file: str, lines: Iterator[tuple[int, str]], layout: Layout) -> tuple[int, str, list[str]]:
    """Return the line of the header, its delimiter and its columns, or tell everything that is wrong with them."""
    line, text, told = first(lines)
    where = f"{file}, line {line}"
    if not text:
        raise no_table(where, _NO_TABLE)
    delimiter = told or layout.delimiter or max(DELIMITERS, key=lambda each: _shown(text, each, layout))
    try:
        header = [cell.strip() for cell in _parsed(text, delimiter)]
    except InvalidValueError as error:
        raise no_table(where, error.detail) from None
    _check(where, header, layout)
    return line, delimiter, header


def _shown(text: str, delimiter: str, layout: Layout) -> tuple[int, int]:
    """Return how many required columns a header has if *delimiter* stands between its cells, and how many in all."""
    try:
        header = [cell.strip() for cell in _parsed(text, delimiter)]
    except InvalidValueError:
        return 0, 0
    return len(set(layout.required).intersection(header)), len(header)


def _check(where: str, header: Collection[str], layout: Layout) -> None:
    """Tell everything that is wrong with the columns of *header*."""
    if len(header) > MOST_COLUMNS:
        raise no_table(where, too_many("columns", "kolommen", MOST_COLUMNS))
    times = Counter(header)
    problems = (
        *(_missing(where, column, header) for column in layout.required if column not in times),
        *(_twice(where, column) for column, often in times.items() if often > 1 and layout.takes(column)),
    )
    if problems:
        raise InvalidTableError(problems)


_NO_PATH = Message(
    code="not-a-path",
    en="no file can be called so: the name holds a character that no name of a file does",
    nl="zo kan geen bestand heten: de naam bevat een teken dat in geen bestandsnaam staat",
)

_CELL_TOO_LONG = Message(
    code="cell-too-long",
    en="a cell holds more than {most} characters",
    nl="een cel bevat meer dan {most} tekens",
    fields={"most": MOST_CELL_CHARACTERS},
)

_NO_TABLE = Message(code="empty-table", en="the file holds no table", nl="het bestand bevat geen tabel")


def too_many(en: str, nl: str, most: int) -> Message:
    """Say that a table has more of something than is read."""
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
        fields={"column": excerpt(column)},
    )
    return Problem(pointer=f"{where}, {excerpt(column)}", detail=detail, hint=did_you_mean(column, header))


def _twice(where: str, column: str) -> Problem:
    detail = Message(
        code="column-twice",
        en="the column {column} stands twice",
        nl="de kolom {column} staat er twee keer",
        fields={"column": excerpt(column)},
    )
    return Problem(pointer=f"{where}, {excerpt(column)}", detail=detail)


def _left_out_of(file: str, line: int, header: Iterable[str], layout: Layout) -> list[Loss]:
    """Return the losses of the columns of *header* that *layout* doesn't take."""
    return [
        Loss(file=file, line=line, column=excerpt(column), detail=_left_out(column, place))
        for place, column in enumerate(header, 1)
        if not layout.takes(column)
    ]


def _left_out(column: str, place: int) -> Message:
    if not column:
        return Message(
            code="column-left-out",
            en="column {place} has no name and is not taken up",
            nl="kolom {place} heeft geen naam en wordt niet overgenomen",
            fields={"place": place},
        )
    return Message(
        code="column-left-out",
        en="the column {column} is not taken up",
        nl="de kolom {column} wordt niet overgenomen",
        fields={"column": excerpt(column)},
    )


def _refuse_more(file: str, lines: Iterator[tuple[int, object]]) -> None:
    """Refuse a table of which, after all that was taken, another line follows."""
    for line, _ in lines:
        raise no_table(f"{file}, line {line}", too_many("rows", "rijen", MOST_ROWS))


def _cells(text: str, delimiter: str, expected: int) -> list[str]:
    """Return the cells of a row, or refuse one with control characters or with another number of cells."""
    _refuse_unprintable(text)
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


def _refuse_unprintable(text: str) -> None:
    Text(nl=f"{text}.")


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
