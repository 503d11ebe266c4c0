"""A folder of registers becomes a model: all of them, or everything that is wrong with them."""

import typing
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs

from kwaliteitsmodel.domain.fields import is_text
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidTableError, InvalidValueError, Message, Problem, did_you_mean
from kwaliteitsmodel.model import Entity, QualityModel
from kwaliteitsmodel.readers.losses import Loss, LossReport, excerpt
from kwaliteitsmodel.readers.registers.columns import REGISTERS, Column, plain_heading
from kwaliteitsmodel.readers.registers.forms import said
from kwaliteitsmodel.readers.registers.gathering import Gathered, files_of
from kwaliteitsmodel.readers.registers.sheets import Held, Sheet, problem, shown
from kwaliteitsmodel.readers.tables import AnyPath
from kwaliteitsmodel.references import references


@attrs.frozen(kw_only=True)
class Read:
    """The model that registers make, and what reading them cost (nl: *ingelezen registers*)."""

    model: QualityModel
    losses: LossReport


@attrs.frozen(kw_only=True)
class _Placed:
    """An entity, and the row and the columns in which it stands."""

    entity: Entity
    sheet: Sheet
    line: int
    columns: "_Places"

    @property
    def pointer(self) -> str:
        """The place of its id."""
        return self.sheet.place(self.line, self.columns["id"][0])

    def heading(self, field: str) -> str:
        """Return the heading above *field*, or above what it is a part of."""
        found = self.columns.get(field) or self.columns[field.partition(".")[0]]
        return shown(self.sheet.rows[0][1][found[0] - 1])


def read(folder: AnyPath, *, name: str | Text | None = None, into: QualityModel | None = None) -> Read:
    """Return the model of the registers in *folder* and the folders in it, after what *into* holds.

    A file is a register by its name, in Dutch or English, whatever follows it: ``bezoeken.xlsx``,
    ``visits 2024-2025.csv``; a workbook may also have several, each on a sheet with its name. Several files of one
    register, such as those of two school years, are read one after another. A heading is Dutch or English, columns may
    stand in any order, and those that aren't known are left out and told; empty rows are skipped. What is hidden is
    passed over; other spreadsheets than Excel's, and ids that nobody has, are told. *name* is what the model is called,
    by itself as the folder.

    Raises:
        OSError: If there is no such folder, or a file can't be read.
        FileTooLargeError: If one holds too much.
        MissingExtraError: If there is a workbook and openpyxl isn't installed.
        InvalidTableError: If anything is wrong anywhere: all of it is told, with file, sheet, row and column, and
            nothing is read.
    """
    next(Path(folder).iterdir(), None)  # what is no folder is refused by the system itself
    gathered = Gathered()
    for path in files_of(Path(folder)):
        gathered.take(path)
    if not gathered.sheets and not gathered.problems:
        gathered.problems.append(problem(str(folder), "no-registers", *_NONE, names=[each.name for each in REGISTERS]))
    model = into or QualityModel(name=name or Path(folder).resolve().name or "registers")
    order = [each.plural for each in REGISTERS]
    sheets = sorted(gathered.sheets, key=lambda each: order.index(each.register.plural))
    placed = [found for sheet in sheets for found in _entities(sheet, gathered)]
    gathered.problems += _twice(placed, model)
    if gathered.problems:
        raise InvalidTableError(tuple(gathered.problems))
    model = model.adding(*(each.entity for each in placed))
    gathered.losses += _nowhere(placed, model)
    return Read(model=model, losses=gathered.report())


_NONE = ("the folder holds no register; known: {names}", "de map bevat geen register; bekend: {names}")


def _twice(placed: list[_Placed], model: QualityModel) -> Iterator[Problem]:
    """Yield where an id stands that was met before; ids are unique over all registers."""
    met = {each.id for each in model.entities()}
    for each in placed:
        if each.entity.id in met:
            en, nl = "the id {id} is in use already", "het id {id} is al in gebruik"
            yield problem(each.pointer, "duplicate-id", en, nl, id=each.entity.id)
        met.add(each.entity.id)


def _nowhere(placed: list[_Placed], model: QualityModel) -> Iterator[Loss]:
    """Yield where an id stands that nobody has, with the one that is probably meant."""
    ids = dict.fromkeys(each.id for each in model.entities())
    told: dict[str, Message] = {}
    for each in placed:
        for found in references(each.entity):
            target = found.target
            if target in ids:
                continue
            if target not in told:
                told[target] = _nobody(target, did_you_mean(target, ids) if len(told) < _MOST_HINTS else None)
            column = each.heading(found.field)
            yield Loss(file=each.sheet.file, line=each.line, column=column, value=excerpt(target), detail=told[target])


_MOST_HINTS = 50
"""For how many ids that nobody has it is looked up which one is meant: in large registers that takes long."""


def _nobody(target: str, hint: Message | None) -> Message:
    return Message(
        code="unknown-reference",
        en="nobody has the id {id!r}: it stands in no register" + (f"; {hint.en}" if hint else ""),
        nl="niemand heeft het id {id!r}: het staat in geen register" + (f"; {hint.nl}" if hint else ""),
        fields={"id": excerpt(target), **(hint.fields if hint else {})},
    )


def _entities(sheet: Sheet, gathered: Gathered) -> Iterator[_Placed]:
    """Yield what the rows of *sheet* say; gather what is wrong with them."""
    if not sheet.rows:
        gathered.problems.append(problem(f"{sheet.file}, {sheet.title}".rstrip(", "), "empty-table", *_EMPTY))
        return
    columns = _columns(sheet, gathered)
    for number, cells in sheet.rows[1:]:
        problems: list[Problem] = []
        problems += _homeless(sheet, number, cells)
        values = _values(sheet, number, cells, columns, problems)
        entity = None if problems else _made(sheet, number, values, columns, problems)
        gathered.problems += problems
        if entity is not None:
            yield _Placed(entity=entity, sheet=sheet, line=number, columns=columns)


_EMPTY = ("the register has no headings", "het register heeft geen koppen")

_Places = dict[str, tuple[int, Column]]


def _columns(sheet: Sheet, gathered: Gathered) -> _Places:
    """Return the place of each field, counted from 1; gather what is wrong with the headings."""
    line, headings = sheet.rows[0]
    found: _Places = {}
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


def _tell_unknown(sheet: Sheet, found: _Places, unknown: list[tuple[str, str]], gathered: Gathered) -> None:
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
    sheet: Sheet, number: int, cells: typing.Sequence[Held], columns: _Places, problems: list[Problem]
) -> dict[str, typing.Any]:
    """Return what stands in the columns of one row, by field; nothing where a cell is empty."""
    values: dict[str, typing.Any] = dict(sheet.register.otherwise)
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
        return {column.field: column.form.read(_text(held, column))}
    except InvalidValueError as error:
        problems.append(Problem(pointer=where, detail=error.detail, value=shown(held), hint=error.hint))
        return {}


def _text(held: str | float | date, column: Column) -> str:
    """Return what a cell holds as text, as people would write it."""
    if isinstance(held, date) and not column.form.days:
        en = "a spreadsheet made a day of this: make the column one of text, and write it anew"
        nl = "een spreadsheet maakte hier een dag van: maak van de kolom tekst, en schrijf het opnieuw"
        raise InvalidValueError(Message(code="became-a-day", en=en, nl=nl))
    text = str(int(held)) if isinstance(held, float) and held.is_integer() and abs(held) < 2**53 else str(held)
    text = said(held) if isinstance(held, float) and column.form.numbers else text
    is_text(None, attrs.fields(Text).nl, text)
    return text


def _made(
    sheet: Sheet, number: int, values: dict[str, typing.Any], columns: _Places, problems: list[Problem]
) -> Entity | None:
    """Return the entity of one row, or gather why there can't be one."""
    parts = {field: values.pop(field) for field in list(values) if field.startswith("recorded.")}
    try:
        if parts:
            values["recorded"] = Recorded(**{field.removeprefix("recorded."): each for field, each in parts.items()})
        return sheet.register.kind(**values)
    except InvalidValueError as error:
        field = error.field if error.field in columns else next(iter(parts), "id") if error.field is None else "id"
        place = columns[field][0] if field in columns else 1
        problems.append(Problem(pointer=sheet.place(number, place), detail=error.detail, hint=error.hint))
        return None
