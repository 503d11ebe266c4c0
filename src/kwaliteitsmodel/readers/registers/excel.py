"""Workbooks of Excel, by way of openpyxl: read with care, for they come from anywhere, and written."""

import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.errors import FileTooLargeError, InvalidTableError, Language, MissingExtraError
from kwaliteitsmodel.readers.losses import Loss
from kwaliteitsmodel.readers.registers.bombs import MOST_CELLS, refuse_bomb
from kwaliteitsmodel.readers.registers.columns import Column, Register, register_called
from kwaliteitsmodel.readers.registers.sheets import Held, Sheet, problem, refuse_larger

if TYPE_CHECKING:
    from kwaliteitsmodel.readers.registers.forms import Cell as Written

MOST_CELL_CHARACTERS = 32_767
"""The most characters that Excel keeps in a cell."""

_FIRST_DAY = date(1900, 3, 1)
"""The first day that spreadsheets agree on; earlier ones are written as text."""

_LIST_CHARACTERS = 255
"""The most characters of a list of words that Excel offers in a cell."""


def _openpyxl(part: str = "") -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(f"openpyxl{part}")
    except ImportError:
        raise MissingExtraError("excel", "openpyxl") from None


def excel_sheets(file: str, content: bytes) -> tuple[list[Sheet], list[Loss]]:
    """Return the registers in the workbook *content*, and which sheets are none.

    A sheet is a register by its own name; the only one of a workbook may also be it by the name of the *file*.

    Raises:
        MissingExtraError: If openpyxl isn't installed.
        FileTooLargeError: If it holds more than :data:`~kwaliteitsmodel.readers.registers.bombs.MOST_UNPACKED`.
        InvalidTableError: If it is no workbook, is too large, or a hidden sheet has the name of a register.
    """
    sheets: list[Sheet] = []
    losses: list[Loss] = []
    book = _opened(file, content)
    for each in book.worksheets:
        by_file = register_called(Path(file).stem) if len(book.worksheets) == 1 else None
        register = register_called(each.title) or by_file
        if register is None:
            detail = problem("", "not-a-register", *_NO_REGISTER, title=each.title).detail
            losses.append(Loss(file=file, line=1, value=each.title, detail=detail))
        elif each.sheet_state != "visible":
            raise InvalidTableError((problem(f"{file}, {each.title}", "hidden-sheet", *_HIDDEN, title=each.title),))
        else:
            sheets.append(_sheet(file, each, register))
    return sheets, losses


_NO_REGISTER = (
    "the sheet {title} has the name of no register and is not read",
    "het blad {title} heeft de naam van geen register en wordt niet gelezen",
)
_HIDDEN = (
    "the sheet {title} is hidden and has the name of a register: show it, or give it another name",
    "het blad {title} is verborgen en heeft de naam van een register: maak het zichtbaar of geef het een andere naam",
)


def _opened(file: str, content: bytes) -> Any:  # noqa: ANN401 - a workbook
    openpyxl = _openpyxl()
    try:
        refuse_bomb(file, content)
        with warnings.catch_warnings(action="ignore"):
            book = openpyxl.load_workbook(BytesIO(content), keep_links=False)
    except (FileTooLargeError, InvalidTableError, MemoryError):
        raise
    except Exception as error:  # anything may go wrong in what others wrote
        en, nl = "this is no workbook of Excel (.xlsx), or it is damaged or has a password", "dit is geen werkmap van"
        nl += " Excel (.xlsx), of ze is beschadigd of heeft een wachtwoord"
        raise InvalidTableError((problem(file, "not-a-workbook", en, nl),)) from error
    return book


def _sheet(file: str, found: Any, register: Register) -> Sheet:  # noqa: ANN401 - a worksheet
    """Return a sheet with its rows; what is wrong with its cells stands in their places."""
    title = found.title

    def place(row: int, column: int) -> str:
        return f"{file}, {title}!{_letters(column)}{row}"

    where = f"{file}, {title}"
    refuse_larger(where, found.max_row, found.max_column)
    if found.max_row * found.max_column > MOST_CELLS:
        en = "the sheet is used as far as {last}: take away the empty rows and columns behind the register"
        nl = "het blad is gebruikt tot en met {last}: haal de lege rijen en kolommen achter het register weg"
        last = place(found.max_row, found.max_column)
        raise InvalidTableError((problem(where, "sheet-too-large", en, nl, last=last),))
    merged = tuple(problem(f"{where}!{each.coord}", "merged-cells", *_MERGED) for each in found.merged_cells.ranges)
    if merged:
        raise InvalidTableError(merged)
    return Sheet(file=file, title=title, register=register, rows=tuple(_rows(found, place)), place=place)


_MERGED = (
    "these cells are merged, so that it can't be told to which row they belong: split them",
    "deze cellen zijn samengevoegd, zodat niet is te zeggen bij welke rij ze horen: splits ze",
)


def _rows(found: Any, place: Callable[[int, int], str]) -> Iterator[tuple[int, list[Held]]]:  # noqa: ANN401
    for number, row in enumerate(found.iter_rows(), 1):
        cells = [_held(each, place(number, column)) for column, each in enumerate(row, 1)]
        if any(each is not None for each in cells):
            yield number, cells


def _letters(column: int) -> str:
    """Return what Excel calls a column: A, …, Z, AA."""
    left, right = divmod(column - 1, 26)
    return (_letters(left) if left else "") + chr(ord("A") + right)


def _held(cell: Any, pointer: str) -> Held:  # noqa: ANN401 - cells of several classes
    """Return what stands in *cell*: its value, or what is wrong with it."""
    value = cell.value
    if cell.data_type in _REFUSED:
        return problem(pointer, *_REFUSED[cell.data_type])
    if isinstance(value, datetime):
        whole = value.time() == time()
        return _day(value.date(), cell.number_format, pointer) if whole else problem(pointer, "moment", *_MOMENT)
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value, cell.number_format, pointer)
    if value is None or isinstance(value, date | bool):
        return value
    return problem(pointer, "moment", *_MOMENT)


def _day(value: date, format: str, pointer: str) -> Held:
    """Return a day as people see it: of ``2025-12`` Excel makes the first of the month, and shows the month.

    Refused is a day that is shown without its year: Excel took that from the day on which it was typed.
    """
    seen = set(re.sub(r"""\[[^\]]*\]|"[^"]*"|\\.""", "", format).casefold()) & set("dmy")
    if seen == {"d", "m"}:
        return problem(pointer, "day-without-year", *_NO_YEAR, day=value)
    if seen == {"m", "y"} and value.day == 1:
        return ApproximateDate.parse(f"{value:%Y-%m}")
    return ApproximateDate.parse(f"{value:%Y}") if seen == {"y"} and (value.day, value.month) == (1, 1) else value


def _number(value: float, format: str, pointer: str) -> Held:
    """Return a number as people see it: with its leading zeros; a percentage is refused, for it holds a hundredth."""
    if "%" in format:
        return problem(pointer, "percentage", *_PERCENTAGE, shown=f"{value * 100:.15g} %", value=value)
    return str(value).zfill(len(format)) if isinstance(value, int) and re.fullmatch("00+", format) else value


_REFUSED = {
    "f": ("formula", "a formula stands here: paste its value", "hier staat een formule: plak de waarde"),
    "e": ("error-cell", "Excel shows an error here", "Excel toont hier een fout"),
}
"""What is told of cells that hold something else than a value, by what openpyxl calls them."""

_PERCENTAGE = (
    "Excel shows {shown} here and holds {value}: give the cell the format of a plain number, and write which is meant",
    "Excel toont hier {shown} en bewaart {value}: geef de cel de opmaak van een gewoon getal en schrijf wat is bedoeld",
)
_NO_YEAR = (
    "Excel shows this day without its year, and holds {day}: give the cell a format with the year",
    "Excel toont deze dag zonder het jaar, en bewaart {day}: geef de cel een opmaak met het jaar",
)
_MOMENT = ("a time of day stands here, and a day is meant", "hier staat een tijdstip, en er is een dag bedoeld")


def excel_content(
    title: str, columns: Sequence[Column], rows: Sequence[Sequence["Written"]], language: Language
) -> bytes:
    """Return a workbook with one sheet: the headings of *columns*, and *rows*."""
    book = _openpyxl().Workbook()
    sheet = book.active
    sheet.title = title
    for place, column in enumerate(columns, 1):
        _put(sheet.cell(1, place), column.heading.label(language))
        sheet.column_dimensions[_letters(place)].width = 18
        _offer(sheet, place, column, language)
    sheet.freeze_panes = "A2"
    for number, row in enumerate(rows, 2):
        for place, value in enumerate(row, 1):
            if value != "":
                _put(sheet.cell(number, place), value)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _put(cell: Any, value: "Written") -> None:  # noqa: ANN401 - a cell
    """Put *value* in *cell*; text is text, also where it looks like a formula; what Excel would change becomes text."""
    early = isinstance(value, date) and value < _FIRST_DAY
    text = str(value) if early or (isinstance(value, float) and float(f"{value:.15g}") != value) else value
    cell.value = text
    if isinstance(text, str):
        cell.data_type = "s"
        cell.number_format = "@"
    elif isinstance(text, date):
        cell.number_format = "yyyy-mm-dd"


def _offer(sheet: Any, place: int, column: Column, language: Language) -> None:  # noqa: ANN401 - a worksheet
    """Let Excel offer the words of a closed list in a column, where they fit; a comma in one ends it there."""
    labels = [each.label(language) for each in column.form.words]
    words = ",".join(labels)
    if not words or len(words) > _LIST_CHARACTERS or any(re.search('[",]', each) for each in labels):
        return
    validation = _openpyxl(".worksheet.datavalidation").DataValidation
    offered = validation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
    offered.add(f"{_letters(place)}2:{_letters(place)}10000")
    sheet.add_data_validation(offered)
