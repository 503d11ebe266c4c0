"""Rows of registers: what stands in their columns, and everything that is wrong with them."""

import typing
from collections.abc import Iterator
from datetime import date

import attrs

from kwaliteitsmodel.domain.fields import is_text
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidValueError, Message, Problem, did_you_mean
from kwaliteitsmodel.model import Entity
from kwaliteitsmodel.readers.losses import Loss
from kwaliteitsmodel.readers.registers.columns import REGISTERS, Column, plain_heading
from kwaliteitsmodel.readers.registers.forms import said
from kwaliteitsmodel.readers.registers.gathering import Gathered
from kwaliteitsmodel.readers.registers.sheets import Held, Sheet, problem, shown

Places = dict[str, tuple[int, Column]]
"""The columns that a sheet has, by field, each with its place counted from 1."""


@attrs.frozen(kw_only=True, eq=False)
class Row:
    """A row of a register, and where it stands: *values* are what its filled cells say, by field."""

    sheet: Sheet
    line: int
    columns: Places
    values: dict[str, typing.Any]

    def place(self, field: str = "id") -> str:
        """Return where the cell of *field* stands, or of what it is a part of; that of the id where none is."""
        found = self._column(field)
        return self.sheet.place(self.line, found[0] if found else self.columns["id"][0])

    def loss(self, field: str, value: str, detail: Message) -> Loss:
        """Return what is to be told of the cell of *field*."""
        found = self._column(field)
        heading = self.heading(found[1].field) if found else ""
        place = self.place(field)
        return Loss(file=self.sheet.file, line=self.line, column=heading, value=value, detail=detail, place=place)

    def heading(self, field: str) -> str:
        """Return what stands above the cell of *field*, which has a column."""
        return shown(self.sheet.rows[0][1][self.columns[field][0] - 1])

    def _column(self, field: str) -> tuple[int, Column] | None:
        return self.columns.get(field) or self.columns.get(field.partition(".")[0])


@attrs.frozen(kw_only=True, eq=False)
class Placed:
    """An entity, and the row that says it."""

    entity: Entity
    row: Row


def rows_of(gathered: Gathered) -> list[Row]:
    """Return the rows of all registers that were gathered, register by register; gather what is wrong with them."""
    order = [each.plural for each in REGISTERS]
    sheets = sorted(gathered.sheets, key=lambda each: order.index(each.register.plural))
    return [row for sheet in sheets for row in _rows(sheet, gathered)]


def _rows(sheet: Sheet, gathered: Gathered) -> Iterator[Row]:
    """Yield the rows of *sheet* with which nothing is wrong."""
    if not sheet.rows:
        gathered.problems.append(problem(f"{sheet.file}, {sheet.title}".rstrip(", "), "empty-table", *_EMPTY))
        return
    columns = _columns(sheet, gathered)
    for number, cells in sheet.rows[1:]:
        problems = list(_homeless(sheet, number, cells))
        values = _values(sheet, number, cells, columns, problems)
        gathered.problems += problems
        if not problems:
            yield Row(sheet=sheet, line=number, columns=columns, values=values)


_EMPTY = ("the register has no headings", "het register heeft geen koppen")


def _columns(sheet: Sheet, gathered: Gathered) -> Places:
    """Return the place of each field, counted from 1; gather what is wrong with the headings."""
    line, headings = sheet.rows[0]
    found: Places = {}
    unknown: list[tuple[str, str]] = []
    for place, held in enumerate(headings, 1):
        heading, where = shown(held), sheet.place(line, place)
        column = sheet.register.column(heading)
        if isinstance(held, Problem):
            gathered.problems.append(held)
        elif column is None:
            unknown += [(heading, where)] if heading else []
        elif column.field in found:
            gathered.problems.append(problem(where, "column-twice", *_TWICE, column=column.heading))
        else:
            found[column.field] = place, column
    _tell_unknown(sheet, found, unknown, gathered)
    for each in sheet.register.columns:
        if each.required and each.field not in found:
            gathered.problems.append(problem(sheet.place(line, 1), "missing-column", *_ABSENT, column=each.heading))
            found[each.field] = len(headings) + 1, each
    return found


_TWICE = ("the column {column} stands twice", "de kolom {column} staat er twee keer")
_ABSENT = ("the column {column} is missing", "de kolom {column} ontbreekt")
_LEFT_OUT = ("the column {column} is not taken up", "de kolom {column} wordt niet overgenomen")


def _tell_unknown(sheet: Sheet, found: Places, unknown: list[tuple[str, str]], gathered: Gathered) -> None:
    """Tell of a heading that nobody knows: a problem where another is likely meant, else a loss."""
    free = [each.heading for each in sheet.register.columns if each.field not in found]
    names = [name for each in free for name in (each.nl, each.en)]
    for heading, where in unknown:
        told = problem(where, "column-left-out", *_LEFT_OUT, column=heading)
        hint = did_you_mean(plain_heading(heading), names)
        if hint:
            gathered.problems.append(attrs.evolve(told, hint=hint))
        else:
            gathered.losses.append(Loss(file=sheet.file, line=sheet.rows[0][0], column=heading, detail=told.detail))


def _homeless(sheet: Sheet, number: int, cells: typing.Sequence[Held]) -> Iterator[Problem]:
    """Yield where something stands in a row and no heading above it."""
    _, headings = sheet.rows[0]
    for place, held in enumerate(cells, 1):
        if held not in {None, ""} and (place > len(headings) or headings[place - 1] in {None, ""}):
            told = problem(sheet.place(number, place), "no-heading", *_HOMELESS)
            yield attrs.evolve(told, value=shown(held))


_HOMELESS = (
    "no heading stands above this: add one or take this away; in CSV, put quotes round a cell that holds the delimiter",
    (
        "hierboven staat geen kop: voeg die toe of haal dit weg; zet in CSV aanhalingstekens om een cel waarin het"
        " scheidingsteken staat"
    ),
)


def _values(
    sheet: Sheet, number: int, cells: typing.Sequence[Held], columns: Places, problems: list[Problem]
) -> dict[str, typing.Any]:
    """Return what stands in the columns of one row, by field; nothing where a cell is empty."""
    values: dict[str, typing.Any] = {}
    for place, column in columns.values():
        held = cells[place - 1] if place <= len(cells) else None
        where = sheet.place(number, place)
        if isinstance(held, Problem):
            problems.append(held)
        elif held is None or held == "":
            if column.required:
                problems.append(problem(where, "empty-cell", *_NEEDED, column=column.heading))
        else:
            values |= _value(where, held, column, problems)
    return values


_NEEDED = ("{column} is empty, and every row needs it", "{column} is leeg, en elke rij heeft dat nodig")


def _value(where: str, held: typing.Any, column: Column, problems: list[Problem]) -> dict[str, typing.Any]:  # noqa: ANN401
    """Return the field of *column* with what a cell says, or nothing where it can't be read."""
    try:
        return {column.field: column.form.read(text_of(held, column))}
    except InvalidValueError as error:
        problems.append(Problem(pointer=where, detail=error.detail, value=shown(held), hint=error.hint))
        return {}


def text_of(held: str | float | date | ApproximateDate, column: Column) -> str:
    """Return what a cell holds as text, as people would write it."""
    if isinstance(held, date | ApproximateDate) and not column.form.days:
        en = "a spreadsheet made a day of this: make the column one of text, and write it anew"
        nl = "een spreadsheet maakte hier een dag van: maak van de kolom tekst, en schrijf het opnieuw"
        raise InvalidValueError(Message(code="became-a-day", en=en, nl=nl))
    text = str(int(held)) if isinstance(held, float) and held.is_integer() and abs(held) < 2**53 else str(held)
    text = said(held) if isinstance(held, float) and column.form.numbers else text
    is_text(None, attrs.fields(Text).nl, text)
    return text


def made(row: Row, gathered: Gathered) -> Entity | None:
    """Return the entity that *row* says, or gather why there can't be one."""
    values: dict[str, typing.Any] = {**row.sheet.register.otherwise, **row.values}
    parts = {field: values.pop(field) for field in list(values) if field.startswith("recorded.")}
    try:
        if parts:
            values["recorded"] = recorded(parts)
        return row.sheet.register.kind(**values)
    except InvalidValueError as error:
        gathered.problems.append(refused(row, error, next(iter(parts), "id")))
        return None


def recorded(parts: dict[str, typing.Any], before: Recorded | None = None) -> Recorded | None:
    """Return the record *before* with *parts* changed, or none where nothing is said in it."""
    fields: dict[str, typing.Any] = attrs.asdict(before) if before else {}
    fields |= {field.removeprefix("recorded."): each for field, each in parts.items()}
    return Recorded(**fields) if any(fields.values()) else None


def refused(row: Row, error: InvalidValueError, otherwise: str) -> Problem:
    """Return why *row* is refused, at the cell that is to blame, or at that of *otherwise* where none is."""
    field = error.field or otherwise
    return Problem(pointer=row.place(field), detail=error.detail, hint=error.hint)
