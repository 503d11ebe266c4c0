"""Norm bands, read from a regulation as text with tables in Markdown: which bounds hold for which group of schools.

Made for the Regeling leerresultaten PO 2014, in which tables stand in columns doubled side by side, numbers have a
decimal comma, and a band of several percentages is written ``56–57``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import attrs

from kwaliteitsmodel.domain.bands import NormBand, NormBands
from kwaliteitsmodel.domain.ids import IndicatorId, NormBandsId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidTableError, InvalidValueError, Message, Problem
from kwaliteitsmodel.files import read_bytes
from kwaliteitsmodel.readers.losses import excerpt
from kwaliteitsmodel.readers.tables import AnyPath

MOST_BYTES = 10_000_000
"""The most that is read: a regulation is no book."""

FROM, TO = 0, 100
"""The percentages of which a table must say the bounds, all of them."""

_GROUP = re.compile(r"([0-9]{1,3})(?:\s*[–-]\s*([0-9]{1,3}))?")
_NUMBER = re.compile(r"-?[0-9]+(?:,[0-9]+)?")
_RULE = re.compile(r":?-+:?")


@attrs.frozen(kw_only=True)
class _Line:
    """A row of a table: its cells, and the line that it stands on."""

    line: int
    cells: tuple[str, ...]


@attrs.frozen(kw_only=True)
class _Bounds:
    """The bounds of one group, from the one percentage to the other, and the line that they stand on."""

    line: int
    first: int
    last: int
    band: NormBand


def read(  # noqa: PLR0913 - all by name
    path: AnyPath,
    *,
    table: str,
    id: NormBandsId,
    indicator: IndicatorId,
    by: IndicatorId | None = None,
    valid: Period | None = None,
) -> NormBands:
    """Return the norm bands in the file *path*, of the table under the words *table*, such as ``"Tabel 1."``.

    *indicator* is whose score is judged, *by* the percentage that says which group a school is in, *valid* the time of
    which the table judges the scores; without it, of all. Percentages between two groups belong to the nearest one,
    half ones to the higher one: the regulation rounds them, so 14.5 % is group 15. Each percentage from 0 to 100 must
    have its bounds exactly once.

    Raises:
        OSError: If the file can't be read.
        FileTooLargeError: If it holds more than :data:`MOST_BYTES`.
        InvalidTableError: If there is no such table, or anything in it is wrong; all of it is told, with the lines,
            and nothing is read.

    Source: 3-15
    """
    file = Path(path).name
    caption, header, rows = _found(file, _text(file, path), table)
    problems: list[Problem] = []
    bounds = [each for row in rows for each in _bounds(file, header, row, problems)]
    bounds.sort(key=lambda each: each.first)
    problems = problems or list(_not_joined(file, header, bounds))
    if problems:
        raise InvalidTableError(tuple(problems))
    bands = tuple(each.band for each in bounds)
    return NormBands(id=id, name=caption, indicator=indicator, by=by, bands=bands, end=TO, valid=valid)


def _text(file: str, path: AnyPath) -> str:
    try:
        return read_bytes(path, most=MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(
            f"{file}, byte {error.start}", "undecodable", "the text is not UTF-8", "de tekst is geen UTF-8"
        ) from None


def _refused(pointer: str, code: str, en: str, nl: str) -> InvalidTableError:
    return InvalidTableError((Problem(pointer=pointer, detail=Message(code=code, en=en, nl=nl)),))


def _found(file: str, text: str, table: str) -> tuple[str, _Line, list[_Line]]:
    """Return what is written above the table, its header and its rows."""
    lines = list(enumerate(text.splitlines(), 1))
    start = next((place for place in range(len(lines)) if _is_caption(lines, place, table)), None)
    rows = [] if start is None else list(_rows(lines[start:]))
    header = rows[0] if rows else None
    if start is None or header is None or not _blocks(header.cells):
        pointer = file if header is None else f"{file}, line {header.line}"
        en = "there is no table with the columns {columns} under {table!r}"
        nl = "er staat geen tabel met de kolommen {columns} onder {table!r}"
        fields = {"columns": ("%", *_COLUMNS), "table": excerpt(table)}
        raise InvalidTableError(
            (Problem(pointer=pointer, detail=Message(code="no-norm-table", en=en, nl=nl, fields=fields)),)
        )
    caption = lines[start][1]
    return caption[caption.rindex(table) :].strip(), header, rows[1:]


def _is_caption(lines: Sequence[tuple[int, str]], place: int, table: str) -> bool:
    """Return whether the line at *place* names the table, and only empty ones stand between it and a table."""
    if f" {table} " not in f" {lines[place][1]} ":
        return False
    below = next((line for _, line in islice(lines, place + 1, None) if line.strip()), "")
    return below.startswith("|")


_COLUMNS = ("Ondergrens", "Bovengrens")


def _rows(lines: Sequence[tuple[int, str]]) -> Iterator[_Line]:
    """Yield the rows of the first table in *lines*, without the rule under its header."""
    inside = False
    for number, text in lines:
        line = text.strip()
        if not line.startswith("|"):
            if inside:
                return
            continue
        inside = True
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if not all(_RULE.fullmatch(cell) for cell in cells):
            yield _Line(line=number, cells=cells)


def _blocks(header: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return where the group, the lower and the upper bound stand, for each of the blocks side by side.

    What stands before the first column of percentages is the name of the table, and above no cell of a row.
    """
    starts = [place for place, cell in enumerate(header) if cell.startswith("%")]
    ends = (*starts[1:], len(header)) if starts else ()
    found = []
    for start, end in zip(starts, ends, strict=True):
        names = list(header[start:end])
        if not all(names.count(each) == 1 for each in _COLUMNS):
            return []
        places = (0, *(names.index(each) for each in _COLUMNS))
        found.append(tuple(start - starts[0] + place for place in places))
    return [(group, lower, upper) for group, lower, upper in found]


def _bounds(file: str, header: _Line, row: _Line, problems: list[Problem]) -> Iterator[_Bounds]:
    """Yield the bounds in one row; what is wrong with it becomes a problem."""
    where = f"{file}, line {row.line}"
    blocks = _blocks(header.cells)
    width = len(header.cells) - next(place for place, cell in enumerate(header.cells) if cell.startswith("%"))
    if len(row.cells) != width:
        fields = {"found": len(row.cells), "expected": width}
        en, nl = "the row has {found} cells, not {expected}", "de rij heeft {found} cellen, geen {expected}"
        problems.append(_problem(where, "wrong-number-of-cells", en, nl, fields))
        return
    for group, lower, upper in blocks:
        try:
            yield _one(row.line, *(row.cells[place] for place in (group, lower, upper)))
        except InvalidValueError as error:
            problems.append(Problem(pointer=where, detail=error.detail, value=excerpt(row.cells[group])))


def _one(line: int, group: str, lower: str, upper: str) -> _Bounds:
    """Return the bounds of one group.

    Raises:
        InvalidValueError: If the group or a bound can't be read, or they are out of order.
    """
    found = _GROUP.fullmatch(group)
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (TO + 1, TO + 1)
    if last > TO or last < first:
        raise _unread(
            "group", group, "a percentage or a range of percentages", "een percentage of een reeks percentages"
        )
    band = NormBand(start=first - 0.5 if first else first, lower=_number(lower), upper=_number(upper))
    return _Bounds(line=line, first=first, last=last, band=band)


def _number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise _unread("bound", text, "a number with a decimal comma", "een getal met een decimale komma")
    return float(text.replace(",", "."))


def _unread(what: str, text: str, en: str, nl: str) -> InvalidValueError:
    return InvalidValueError(
        Message(
            code=f"not-a-{what}",
            en="expected {expected}, not {text!r}",
            nl="verwacht: {expected}, niet {text!r}",
            fields={"expected": Text(nl=nl, en=en), "text": excerpt(text)},
        )
    )


def _not_joined(file: str, header: _Line, bounds: list[_Bounds]) -> Iterator[Problem]:
    """Yield where percentages have no bounds, or have them twice."""
    last, line = FROM - 1, header.line
    for first, each in [*((each.first, each) for each in bounds), (TO + 1, None)]:
        if first > last + 1:
            lacking = f"{last + 1}" if first == last + 2 else f"{last + 1}–{first - 1}"
            yield _problem(f"{file}, line {line}", "group-lacks", *_LACKS, {"groups": lacking})
        if each is not None:
            if first <= last:
                yield _problem(f"{file}, line {each.line}", "group-twice", *_TWICE, {"groups": first})
            last, line = max(last, each.last), each.line


_LACKS = ("{groups} % has no bounds", "{groups} % heeft geen grenzen")
_TWICE = ("{groups} % has bounds twice", "{groups} % heeft twee keer grenzen")


def _problem(pointer: str, code: str, en: str, nl: str, fields: Mapping[str, object]) -> Problem:
    return Problem(pointer=pointer, detail=Message(code=code, en=en, nl=nl, fields=fields))
