"""What a workbook may not hold: it is looked at before openpyxl reads it, for that trusts what it finds."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from importlib import import_module
from io import BytesIO
from xml.parsers.expat import ParserCreate

from kwaliteitsmodel.errors import FileTooLargeError, InvalidTableError
from kwaliteitsmodel.readers.registers.sheets import problem

MOST_UNPACKED = 64 * 1024**2
"""The most that a workbook may hold, unpacked, in bytes."""

MOST_ELEMENTS = 4_000_000
"""The most elements that the parts of a workbook may have: each takes far more memory than its few bytes."""

MOST_CELLS = 1_000_000
"""The most cells between the first of a sheet and the last that is used, and of all that is merged or linked."""


def refuse_bomb(file: str, content: bytes) -> None:
    """Refuse a workbook that unpacks to very much, to XML that unfolds, or to very many cells.

    Raises:
        FileTooLargeError: If it holds more than :data:`MOST_UNPACKED`.
        InvalidTableError: If it holds more than :data:`MOST_ELEMENTS` and :data:`MOST_CELLS` allow, or isn't written as
            Excel does.
    """
    with zipfile.ZipFile(BytesIO(content)) as parts:
        if sum(each.file_size for each in parts.infolist()) > MOST_UNPACKED:
            raise FileTooLargeError(file, MOST_UNPACKED)
        texts = [parts.read(each) for each in parts.infolist()]
    if any(_is_disguised(each) or b"<!DOCTYPE" in each for each in texts):
        raise InvalidTableError((problem(file, "not-as-excel-writes", *_NOT_AS_EXCEL),))
    if sum(each.count(b"<") for each in texts) > MOST_ELEMENTS or _spanned(texts) > MOST_CELLS:
        raise InvalidTableError((problem(file, "workbook-too-large", *_TOO_LARGE),))


_NOT_AS_EXCEL = (
    "a part of the workbook isn't written as Excel does: save it anew with Excel",
    "een deel van de werkmap is niet geschreven zoals Excel dat doet: sla het opnieuw op met Excel",
)
_TOO_LARGE = (
    "the workbook has far more in it than a register",
    "in de werkmap staat veel meer dan een register",
)

_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff", b"\x4c\x6f\xa7\x94")
"""What UTF-16, UTF-32 and EBCDIC begin with; none of them writes signs as ASCII does."""

_XML = re.compile(rb"(?:\xef\xbb\xbf)?[\0\s]*<")
_ENCODING = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_AS_ASCII = {b"utf-8", b"us-ascii", b"iso-8859-1"}


def _is_disguised(part: bytes) -> bool:
    """Return whether *part* is XML in an encoding in which a look for ASCII finds nothing."""
    if part.startswith(_MARKS):
        return True
    told = _ENCODING.match(part)
    return bool(_XML.match(part)) and (b"\0" in part or (told is not None and told[1].lower() not in _AS_ASCII))


_SPANNING = re.compile(rb"[<:](mergeCell|hyperlink|comment)[\s/>]")
"""The elements for which openpyxl makes each cell to which they refer."""


def _spanned(parts: list[bytes]) -> int:
    """Return how many cells would be made of what is merged, linked and commented on."""
    return sum(_cells(each) for part in parts if _SPANNING.search(part) for each in _references(part))


def _references(part: bytes) -> Iterator[str]:
    found: list[str] = []

    def begin(name: str, known: Mapping[str, str]) -> None:
        if name.rpartition(" ")[2] in {"mergeCell", "hyperlink", "comment"}:
            found.append(known.get("ref", "A1"))

    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.Parse(part, True)  # noqa: FBT003 - it takes no keywords
    yield from found


def _cells(reference: str) -> int:
    """Return how many cells *reference* spans."""
    bounds: tuple[int | None, ...] = import_module("openpyxl.utils").range_boundaries(reference)
    left, top, right, bottom = bounds
    columns, rows = (right or _LAST_COLUMN) - (left or 1), (bottom or _LAST_ROW) - (top or 1)
    return (abs(columns) + 1) * (abs(rows) + 1)


_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
