"""Norm trees, read from a table: what an edition of a norm asks, with what is part of what.

One row is one criterion, standard or area. The headings are Dutch or English, in any order and with or without
capitals; a name in both languages stands in two columns.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeVar

import attrs

from kwaliteitsmodel.domain.ids import CriterionId, NormEditionId
from kwaliteitsmodel.domain.norms import Binding, Criterion, CriterionKind
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidTableError, InvalidValueError, Message, Problem, did_you_mean
from kwaliteitsmodel.readers.losses import excerpt
from kwaliteitsmodel.readers.tables import AnyPath, Layout, Row, Table, read_tables

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("code",),
    "name_en": ("name", "name (en)"),
    "name_nl": ("naam", "naam (nl)"),
    "kind": ("kind", "soort"),
    "part_of": ("part of", "deel van"),
    "binding": ("binding", "bindendheid"),
    "about_en": ("about", "about (en)"),
    "about_nl": ("toelichting", "toelichting (nl)"),
}
"""What may stand above a column, by what the column tells."""

_TELLS = {heading: what for what, headings in HEADINGS.items() for heading in headings}
_LAYOUT = Layout(delimiter="", required=(), also=re.compile("|".join(map(re.escape, _TELLS)), re.IGNORECASE))
_T = TypeVar("_T", bound=Term)


@attrs.frozen(kw_only=True)
class NormTree:
    """What was read of an edition of a norm (nl: *boom van een norm*).

    *assumptions* tell what was taken to be so without the file saying it, such as its encoding.

    Source: 1-01, 3-30
    """

    criteria: tuple[Criterion, ...]
    assumptions: tuple[Message, ...]


def read(path: AnyPath, *, edition: NormEditionId) -> NormTree:
    """Return the criteria of *edition* in the table *path*, in its order; an id is the edition with the code.

    Each row has a code that no other row has, and a name; *part of* is the code of another row. A kind or binding is
    written as its word or its label in either language; without a kind it is a criterion.

    Raises:
        OSError: If the file can't be read.
        FileTooLargeError: If it is larger than a table may be.
        InvalidTableError: If anything in it is wrong, also a heading that isn't known; all of it is told, with lines
            and columns, and nothing is read.

    Source: 1-01, 3-30
    """
    (table,) = read_tables((path, _LAYOUT))
    reading = _Reading(table=table, edition=edition, columns=_columns(table), problems=[*_unknown(table)])
    _require_columns(reading)
    codes = Counter(_key(reading, row, "code") for row in table.rows)
    found = [each for row in table.rows for each in _criterion(reading, row, codes)]
    reading.problems.extend(_rings(reading))
    if reading.problems:
        raise InvalidTableError(tuple(reading.problems))
    return NormTree(criteria=tuple(found), assumptions=table.assumptions)


@attrs.frozen(kw_only=True, eq=False)
class _Reading:
    """A table that is being read: which column tells what, and what is wrong so far."""

    table: Table
    edition: NormEditionId
    columns: dict[str, list[str]]
    problems: list[Problem]


def _columns(table: Table) -> dict[str, list[str]]:
    """Return the headings of what is told."""
    found: dict[str, list[str]] = {}
    for heading in table.columns:
        found.setdefault(_TELLS[heading.lower()], []).append(heading)
    return found


def _unknown(table: Table) -> Iterator[Problem]:
    """Yield the headings that aren't known, and the rows that can't be read."""
    for each in table.losses:
        where = f"{each.file}, line {each.line}" + (f", {each.column}" if each.column else "")
        hint = did_you_mean(each.column, _TELLS) if each.column else None
        yield Problem(pointer=where, detail=each.detail, value=each.value or None, hint=hint)


def _require_columns(reading: _Reading) -> None:
    """Tell which columns are missing, and which tell the same twice."""
    file, columns = reading.table.file, reading.columns
    lacking = [] if "code" in columns else ["code"]
    lacking += [] if columns.keys() & {"name_en", "name_nl"} else ["naam"]
    for column in lacking:
        reading.problems.append(Problem(pointer=f"{file}, {column}", detail=_message("missing-column", column=column)))
    for headings in columns.values():
        if len(headings) > 1:
            detail = _message("columns-alike", columns=tuple(headings))
            reading.problems.append(Problem(pointer=f"{file}, {headings[1]}", detail=detail))


_SAID = {
    "missing-column": ("the column {column} is missing", "de kolom {column} ontbreekt"),
    "columns-alike": ("these columns tell the same: {columns}", "deze kolommen zeggen hetzelfde: {columns}"),
    "no-code": ("there is no code", "er staat geen code"),
    "no-name": ("there is no name", "er staat geen naam"),
    "code-twice": ("the code {value!r} stands in more than one row", "de code {value!r} staat in meer dan één rij"),
    "no-such-code": ("no row has the code {value!r}", "geen rij heeft de code {value!r}"),
    "unknown-word": ("{value!r} is none of: {words}", "{value!r} is geen van: {words}"),
    "parts-go-round": (
        "these are parts of each other in a ring: {ring}",
        "deze zijn in een ring deel van elkaar: {ring}",
    ),
}


def _message(code: str, **fields: object) -> Message:
    en, nl = _SAID[code]
    return Message(code=code, en=en, nl=nl, fields=fields)


def _cell(reading: _Reading, row: Row, what: str) -> str:
    """Return what *row* tells; nothing where there is no such column."""
    return row[reading.columns[what][0]] if what in reading.columns else ""


def _key(reading: _Reading, row: Row, what: str) -> str:
    """Return a code as it stands in ids: white space becomes a hyphen."""
    return "-".join(_cell(reading, row, what).split())


def _criterion(reading: _Reading, row: Row, codes: Counter[str]) -> Iterator[Criterion]:
    """Yield the criterion in *row*; what is wrong with it becomes a problem."""
    before = len(reading.problems)
    code, whole = _code(reading, row, codes), _whole(reading, row, codes)
    name = _text(reading, row, "name")
    if name == "":
        _tell(reading, row, "name_nl" if "name_nl" in reading.columns else "name_en", _message("no-name"))
    kind, binding = (_word(reading, row, *each) for each in (("kind", CriterionKind), ("binding", Binding)))
    if len(reading.problems) > before or whole == code:
        return
    try:
        yield Criterion(
            id=CriterionId(f"{reading.edition}:{code}"),
            edition=reading.edition,
            name=name,
            code=_cell(reading, row, "code"),
            kind=kind if isinstance(kind, CriterionKind) else CriterionKind.CRITERION,
            part_of=CriterionId(f"{reading.edition}:{whole}") if whole else None,
            binding=binding if isinstance(binding, Binding) else None,
            about=_text(reading, row, "about"),
        )
    except InvalidValueError as error:
        reading.problems.append(Problem(pointer=_where(reading, row, "code"), detail=error.detail, value=excerpt(code)))


def _code(reading: _Reading, row: Row, codes: Counter[str]) -> str:
    code = _key(reading, row, "code")
    if "code" in reading.columns and not code:
        _tell(reading, row, "code", _message("no-code"))
    elif code and codes[code] > 1:
        _tell(reading, row, "code", _message("code-twice", value=excerpt(_cell(reading, row, "code"))))
    return code


def _whole(reading: _Reading, row: Row, codes: Counter[str]) -> str:
    """Return the code of what *row* is a part of; nothing where it is at the top."""
    whole = _key(reading, row, "part_of")
    if whole and whole not in codes:
        detail = _message("no-such-code", value=excerpt(_cell(reading, row, "part_of")))
        _tell(reading, row, "part_of", detail, did_you_mean(whole, [each for each in codes if each]))
    return whole


def _text(reading: _Reading, row: Row, what: str) -> str | Text:
    """Return a text in the languages that it is there in: as it is where that is one."""
    en, nl = (_cell(reading, row, f"{what}_{language}") for language in ("en", "nl"))
    return Text(nl=nl, en=en) if en and nl else en or nl


def _word(reading: _Reading, row: Row, what: str, kind: type[_T]) -> _T | None:
    """Return the word that *row* says, as such or by its label; ``None`` where it says nothing."""
    said = _cell(reading, row, what)
    known = {text.lower(): word for word in kind for text in (word.value, word.label("nl"), word.label("en"))}
    found = known.get(said.lower())
    if said and found is None:
        labels = tuple(word.label("nl") for word in kind)
        detail = _message("unknown-word", value=excerpt(said), words=labels)
        _tell(reading, row, what, detail, did_you_mean(said, known))
    return found


def _rings(reading: _Reading) -> Iterator[Problem]:
    """Yield where parts go round, at the row of a ring that is met first on the way up."""
    rows = {_key(reading, row, "code"): row for row in reading.table.rows}
    above = {code: _key(reading, row, "part_of") for code, row in rows.items()}
    seen: set[str] = set()
    for start in rows:
        way: list[str] = []
        here = start
        while here and here in rows and here not in seen:
            seen.add(here)
            way.append(here)
            here = above[here]
        if here in way:
            detail = _message("parts-go-round", ring=tuple(map(excerpt, way[way.index(here) :])))
            yield Problem(pointer=_where(reading, rows[here], "part_of"), detail=detail, value=excerpt(above[here]))


def _where(reading: _Reading, row: Row, what: str) -> str:
    column = reading.columns[what][0] if what in reading.columns else HEADINGS[what][0]
    return f"{row.file}, line {row.line}, {column}"


def _tell(reading: _Reading, row: Row, what: str, detail: Message, hint: Message | None = None) -> None:
    """Add a problem with what *row* says of *what*."""
    value = excerpt(_cell(reading, row, what)) or None
    reading.problems.append(Problem(pointer=_where(reading, row, what), detail=detail, value=value, hint=hint))
