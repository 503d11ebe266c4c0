"""Tables of any sort: CSV, GraphML, frames and plain rows, all read as text."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import InvalidTableError, InvalidValueError, Message, MissingExtraError
from kwaliteitsmodel.readers.losses import excerpt, no_table
from kwaliteitsmodel.readers.survey.elements import Part
from kwaliteitsmodel.readers.survey.graphml import read_graphml
from kwaliteitsmodel.readers.tables import AnyPath, Layout, Table, read_tables, table_of, together
from kwaliteitsmodel.readers.texts import said

Tabular: TypeAlias = AnyPath | Sequence[Mapping[str, Any]] | Any
"""What a table may be: the path of a CSV or GraphML file, a list of rows, or a frame that narwhals reads."""

GRAPHML = (".graphml", ".xml")
"""How the name of a file ends that is read as GraphML; any other is read as CSV."""

_NAMES: dict[Part, str] = {"node": "nodes", "edge": "edges"}


@attrs.frozen(kw_only=True, eq=False)
class Asked:
    """A table that is asked for: where it is, which part of a graph it holds, and what it must look like."""

    where: Tabular
    part: Part
    layout: Layout
    directed: bool | None = None


def opened(*asked: Asked) -> list[Table]:
    """Return these tables, or tell all that is wrong with all of them.

    A row that isn't in a file has a line all the same: the one it would have in a CSV file with a header.

    Raises:
        OSError: If a file can't be read.
        FileTooLargeError: If one holds more than :data:`~kwaliteitsmodel.readers.tables.MOST_BYTES`.
        InvalidTableError: If one is no such table.
        MissingExtraError: If one is a frame and narwhals isn't installed.
    """
    try:
        return together(partial(_opened, each) for each in asked)
    except InvalidTableError as error:  # of a file that is asked for twice, what is wrong is told once
        raise InvalidTableError(tuple(dict.fromkeys(error.problems))) from None


def _opened(asked: Asked) -> Table:
    where, name = asked.where, _NAMES[asked.part]
    if isinstance(where, str | os.PathLike):
        if Path(where).suffix.lower() in GRAPHML:
            return read_graphml(where, asked.part, asked.layout, directed=asked.directed)
        return read_tables((where, asked.layout))[0]
    if isinstance(where, list | tuple):
        return _from_rows(name, where, asked.layout)
    if hasattr(type(where), "columns"):  # of the class: a frame that is still to be computed may fail to say them
        return _from_frame(name, where, asked.layout)
    raise _refused(name, _NO_TABLE, shortened(where))


def _from_rows(name: str, rows: Sequence[Mapping[Any, Any]], layout: Layout) -> Table:
    for line, row in enumerate(rows, 2):
        if not isinstance(row, Mapping):
            raise _refused(f"{name}, line {line}", _NO_ROW, shortened(row))
    keys = list(dict.fromkeys(key for row in rows for key in row))
    # a list without rows doesn't say which columns it would have had
    wanted = layout if keys else attrs.evolve(layout, required=())
    return _table(name, keys, wanted, lambda taken: ([row.get(key) for key in taken] for row in rows))


def _from_frame(name: str, frame: Any, layout: Layout) -> Table:  # noqa: ANN401 - whatever narwhals reads
    try:
        import narwhals.stable.v2 as nw
    except ImportError as error:
        raise MissingExtraError("tables", "narwhals") from error
    try:
        native = nw.from_native(frame)
        eager = native.collect() if isinstance(native, nw.LazyFrame) else native
        columns = eager.columns
    except Exception as error:  # each library of frames has errors of its own
        raise _refused(name, _NO_FRAME, excerpt(str(error))) from error
    return _table(name, columns, layout, lambda taken: eager.select(taken).iter_rows())


def _table(
    name: str, keys: Sequence[Any], layout: Layout, cells: Callable[[list[Any]], Iterable[Sequence[object]]]
) -> Table:
    """Return the table of the columns that *layout* takes; *cells* gives rows of those of *keys* it is asked for."""
    columns = [_column(each) for each in keys]
    return table_of(name, columns, layout, lambda taken: enumerate(cells([keys[place] for place in taken]), 2))


def _column(key: object) -> str:
    """Return the name of a column; white space around it is no part of it."""
    try:
        return said(key).strip()
    except InvalidValueError:
        return shortened(key)


def _refused(where: str, detail: Message, value: str) -> InvalidTableError:
    return no_table(where, attrs.evolve(detail, fields={"value": value}), value)


_NO_TABLE = Message(
    code="not-a-table",
    en="a table is the path of a file, a list of rows or a frame, not {value}",
    nl="een tabel is het pad van een bestand, een lijst van rijen of een frame, niet {value}",
)

_NO_ROW = Message(
    code="not-a-row",
    en="a row is a dict from columns to what stands there, not {value}",
    nl="een rij is een dict van kolommen naar wat daar staat, niet {value}",
)

_NO_FRAME = Message(
    code="not-a-table",
    en="the frame can't be read: {value}",
    nl="het frame is niet te lezen: {value}",
)
