"""A model is kept in registers: what they have a place for; the rest is told."""

import typing
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal, get_args

import attrs

from kwaliteitsmodel import files
from kwaliteitsmodel.errors import (
    InvalidTableError,
    InvalidValueError,
    Language,
    Message,
    UnknownFormatError,
    UnknownNameError,
)
from kwaliteitsmodel.model import Entity, QualityModel
from kwaliteitsmodel.names import NAMES
from kwaliteitsmodel.readers.losses import Loss
from kwaliteitsmodel.readers.registers.columns import REGISTERS, Column, Register, register_of
from kwaliteitsmodel.readers.registers.excel import MOST_CELL_CHARACTERS, excel_content
from kwaliteitsmodel.readers.registers.forms import Cell, said
from kwaliteitsmodel.readers.registers.gathering import files_of, holds_register
from kwaliteitsmodel.readers.registers.sheets import csv_content, problem
from kwaliteitsmodel.readers.registers.small import told, without_small
from kwaliteitsmodel.readers.tables import AnyPath

Suffix = Literal["xlsx", "csv"]
"""In what form registers are written."""


@attrs.frozen(kw_only=True)
class Written:
    """What keeping a model in registers cost (nl: *geschreven registers*).

    *losses* are what doesn't stand in a cell as it is in the model, with its row; *left_out* tells what registers have
    no place for.
    """

    losses: tuple[Loss, ...]
    left_out: tuple[Message, ...]


def template(name: str, path: AnyPath, *, language: Language = "nl") -> None:
    """Write an empty register to *path*, CSV or Excel by its suffix, with headings in *language*.

    Raises:
        UnknownNameError: If there is no register with this *name*, in Dutch or English.
        UnknownFormatError: If the path ends in neither ``.csv`` nor ``.xlsx``.
        MissingExtraError: If it is to be Excel, and openpyxl isn't installed.
        OSError: If the file can't be written.
    """
    suffix = Path(path).suffix.lower().removeprefix(".")
    if suffix not in get_args(Suffix):
        raise UnknownFormatError(str(path), tuple(f".{each}" for each in get_args(Suffix)))
    files.write_bytes(path, _content(register_of(name), [], suffix, language))


def write(  # noqa: PLR0913 - each is a choice of its own
    model: QualityModel,
    folder: AnyPath,
    *,
    suffix: Suffix = "xlsx",
    language: Language = "nl",
    confidential: bool = False,
    small: bool = False,
) -> Written:
    """Write the registers of *model* to *folder*, a file for each that holds anything, and return what isn't in them.

    Reading them back gives what is written, but for what is told. What is recorded as confidential is left out and
    told, unless *confidential* asks for it. So are counts of people below five, by the unit of their indicator, unless
    *small* asks for them: ``suppressed`` stands there. Larger ones stay, also where a small one can be worked back from
    them; :func:`~kwaliteitsmodel.analysis.counts.counts` makes a table in which none can.

    Registers that were written before, in either language and form, make place; where others lie in the folder or in
    one in it, nothing is written, for they would be read with these. All of it is written, or a failure leaves the
    folder as it was.

    Raises:
        UnknownNameError: If *suffix* or *language* is none.
        InvalidTableError: If registers lie there that aren't called as these are, such as ``visits 2024-2025.csv``.
        FileTooLargeError: If a table lies there that holds too much to see whether it is a register.
        MissingExtraError: If it is to be Excel, or a workbook lies there, and openpyxl isn't installed.
        OSError: If the folder isn't there or a file can't be written.
    """
    for given, known in ((suffix, get_args(Suffix)), (language, get_args(Language))):
        if given not in known:
            raise UnknownNameError(str(given), known)
    shared = shared_part(model, confidential=confidential, small=small)
    losses: list[Loss] = []
    contents: dict[str, bytes] = {}
    for register in REGISTERS:
        file = f"{register.name.label(language)}.{suffix}"
        rows = list(_rows(register, getattr(shared, register.plural), file, language, losses))
        if rows:
            contents[file] = _content(register, rows, suffix, language)
    files.write_together(folder, contents, instead_of=_older(Path(folder)))
    untold = (*_left_out(shared), *_withheld(model, shared), *told(model, shared))
    return Written(losses=tuple(losses), left_out=untold)


def shared_part(model: QualityModel, *, confidential: bool, small: bool) -> QualityModel:
    """Return what registers hold of *model*: what isn't confidential and no small count, unless those are asked for."""
    open_part = model if confidential else model.without_confidential()
    return open_part if small else without_small(open_part)


def _older(folder: Path) -> list[str]:
    """Return the registers in *folder* that are called as those that are written, or refuse others."""
    ours, others = list[str](), list[Path]()
    for each in files_of(folder):
        if each.parent == folder and each.name.casefold() in _FILES:
            ours.append(each.name)
        elif holds_register(each):
            others.append(each.relative_to(folder))
    if others:
        raise InvalidTableError(tuple(problem(each.as_posix(), "in-the-way", *_OTHER) for each in others))
    return ours


_FILES = {
    f"{name}.{suffix}" for each in REGISTERS for name in (each.name.nl, each.name.en) for suffix in get_args(Suffix)
}
"""What registers are called that are written."""

_OTHER = (
    "this would be read with the registers that are written here: take it away, or write them elsewhere",
    "dit zou worden gelezen met de registers die hier worden geschreven: haal het weg of schrijf ze elders",
)


def _content(register: Register, rows: list[list[Cell]], suffix: str, language: Language) -> bytes:
    if suffix == "xlsx":
        title = register.name.label(language).capitalize()
        return excel_content(title, register.columns, rows, language)
    headings: list[Cell] = [each.heading.label(language) for each in register.columns]
    return csv_content([[_said(each) for each in row] for row in (headings, *rows)])


def _said(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else said(cell) if isinstance(cell, float) else str(cell)


def _rows(
    register: Register, entities: typing.Iterable[Entity], file: str, language: Language, losses: list[Loss]
) -> Iterator[list[Cell]]:
    """Yield a row for each entity; note what doesn't stand in it as it is, and who can't stand there at all."""
    line = 2
    for entity in entities:
        found = [(column, *cell_of(entity, column, language)) for column in register.columns]
        lacking = [column for column, cell, _ in found if column.required and cell == ""]
        for column in lacking or [column for column, _, as_it_is in found if not as_it_is]:
            sentence = _NO_ROW if lacking else _NOT_AS_IT_IS
            detail = attrs.evolve(sentence, fields={"id": entity.id, "column": column.heading})
            losses.append(Loss(file=file, line=line, column=column.heading.label(language), detail=detail))
        if not lacking:
            line += 1
            yield [cell for _, cell, _ in found]


_NO_ROW = Message(
    code="no-row",
    en="{id} isn't in it: what it has as {column} can't stand in a cell, and no row can do without",
    nl="{id} staat er niet in: wat het als {column} heeft kan niet in een cel staan, en geen rij kan zonder",
)
_NOT_AS_IT_IS = Message(
    code="not-as-it-is",
    en="{id}: {column} can't stand in a cell as it is: it is shortened, in one language, or left out",
    nl="{id}: {column} kan niet in een cel staan zoals het is: het is ingekort, in één taal of weggelaten",
)


def cell_of(entity: Entity, column: Column, language: Language) -> tuple[Cell, bool]:
    """Return what stands in *column* for *entity*, and whether reading it gives what the model has."""
    value = value_of(entity, column.field)
    if value is None or value in ("", ()) or (value is False and column.field == "recorded.confidential"):
        return "", not column.required
    cell = column.form.write(value, language)
    if not isinstance(cell, str):
        return cell, True
    text = cell.strip()[:MOST_CELL_CHARACTERS].strip()
    return (text, True) if _comes_back(column, text, value) else (text if _is_text(value) else "", False)


def _is_text(value: object) -> bool:
    """Return whether *value* is words, of which a part is still worth keeping."""
    return hasattr(value, "label") or isinstance(value, str)


def _comes_back(column: Column, text: str, value: object) -> bool:
    try:
        return text != "" and column.form.read(text) == value
    except InvalidValueError:
        return False


def value_of(entity: Entity, field: str) -> typing.Any:  # noqa: ANN401 - of any field
    """Return what *entity* has in *field*, or in a part of its record."""
    part = field.removeprefix("recorded.")
    holder = entity if part == field else getattr(entity, "recorded", None)
    return None if holder is None else getattr(holder, part)


def _left_out(model: QualityModel) -> Iterator[Message]:
    """Yield what registers have no place for: kinds of entities, and fields."""
    kept = {each.plural: each for each in REGISTERS}
    for plural, names in NAMES.items():
        entities = getattr(model, plural)
        if plural in kept:
            yield from _left_fields(kept[plural], entities, names)
        elif entities:
            en, nl = "registers have no place for {n} {what}", "registers hebben geen plaats voor {n} {what}"
            fields = {"n": len(entities), "what": names[len(entities) != 1]}
            yield Message(code="not-in-registers", en=en, nl=nl, fields=fields)


def _left_fields(register: Register, entities: tuple[Entity, ...], names: typing.Any) -> Iterator[Message]:  # noqa: ANN401
    """Yield how many entities say something for which their register has no column."""
    for field, called in register.elsewhere.items():
        default = attrs.fields_dict(register.kind)[field].default
        n = sum(getattr(each, field) != default for each in entities)
        if n:
            en = "registers have no column for {field} of {n} {what}"
            nl = "registers hebben geen kolom voor {field} van {n} {what}"
            yield Message(code="no-column", en=en, nl=nl, fields={"field": called, "n": n, "what": names[n != 1]})


def _withheld(model: QualityModel, shared: QualityModel) -> Iterator[Message]:
    many = sum(1 for _ in model.entities()) - sum(1 for _ in shared.entities())
    if many:
        en = "what is confidential isn't in it: {n} in all"
        nl = "wat vertrouwelijk is, staat er niet in: {n} in totaal"
        yield Message(code="confidential", en=en, nl=nl, fields={"n": many})
