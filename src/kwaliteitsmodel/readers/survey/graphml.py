"""Tables out of GraphML: the nodes or the edges of one graph, each with what is said of it.

Read directly and not through networkx, which makes one of two nodes with the same id, and of two edges, and makes a
node of whatever an edge names. A file that declares a document type is refused, so no entity is ever expanded.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from kwaliteitsmodel.errors import InvalidTableError, Message, Problem
from kwaliteitsmodel.readers.losses import Loss, excerpt
from kwaliteitsmodel.readers.survey import xml_messages as say
from kwaliteitsmodel.readers.survey.elements import OWN, Element, Listener, Part
from kwaliteitsmodel.readers.tables import (
    MOST_CELL_CHARACTERS,
    AnyPath,
    Layout,
    Table,
    content_of,
    table_of,
)


def read_graphml(path: AnyPath, part: Part, layout: Layout, *, directed: bool | None = None) -> Table:
    """Return the table of all nodes, or of all edges, in the GraphML file at *path*.

    The columns are ``id`` where there are any, of edges ``source`` and ``target``, and the names of the data. Where
    *directed* is given, an edge that says the opposite of itself is lost.

    Raises:
        OSError: If the file can't be read.
        FileTooLargeError: If it holds more than :data:`~kwaliteitsmodel.readers.tables.MOST_BYTES`.
        InvalidTableError: If it is no XML, declares a document type, is no GraphML, holds another number of graphs than
            one or edges between more than two, or is larger than is read; if a column is missing or stands twice.
    """
    found = Listener(Path(path).name, part)
    found.listen_to(content_of(path))
    own = [name for name in OWN[part] if any(name in each.own for each in found.elements)] or list(OWN[part])
    names = _names(found)
    wrong = [(each, _wrong(each, directed)) for each in found.elements]
    lost = [_lost(found.file, each, detail) for each, detail in wrong if detail]
    good = [each for each, detail in wrong if detail is None]
    columns = [*own, *names.values()]
    table = table_of(found.file, columns, layout, lambda taken: _rows(good, taken, own, list(names), found))
    losses = (*_ignored(found), *table.losses, *lost)
    return attrs.evolve(table, malformed=table.malformed + len(lost), losses=losses)


def _rows(
    elements: Iterable[Element], taken: Iterable[int], own: list[str], keys: list[str], found: Listener
) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the cells of each element: of *own* and then *keys*, those in the places that are *taken*."""
    said = [own[place] for place in taken if place < len(own)]
    data = [keys[place - len(own)] for place in taken if place >= len(own)]
    _refuse_long_defaults(found, data)
    for each in elements:
        yield each.line, _cells(each, said, data, found)


def _names(found: Listener) -> dict[str, str]:
    """Return the name of the column that each key of data leads to."""
    used = {key: key for each in found.elements for key in each.data}
    return {
        key: f"data.{name}" if name in OWN[found.part] else name
        for key, name in ((key, name.strip()) for key, name in (used | found.keys).items())
    }


def _cells(each: Element, own: Iterable[str], keys: Iterable[str], found: Listener) -> list[str]:
    data = (each.data[key] if key in each.data else found.defaults.get(key, "") for key in keys)
    return [*(each.own.get(name, "") for name in own), *data]


def _refuse_long_defaults(found: Listener, keys: Iterable[str]) -> None:
    problems = tuple(
        Problem(pointer=f"{found.file}, line 1", detail=say.default_too_long(key, MOST_CELL_CHARACTERS))
        for key in keys
        if len(found.defaults.get(key, "")) > MOST_CELL_CHARACTERS
    )
    if problems:
        raise InvalidTableError(problems)


def _wrong(each: Element, directed: bool | None) -> Message | None:  # noqa: FBT001 - a value here, not a switch
    """Return why an element can't be read, if it can't."""
    contradicts = directed is not None and each.directed is not None and each.directed != directed
    return next(iter(each.wrong), say.DIRECTION_DIFFERS if contradicts else None)


def _lost(file: str, each: Element, detail: Message) -> Loss:
    ends = ("source", "target") if "source" in each.own or "target" in each.own else ("id",)
    return Loss(
        file=file, line=each.line, value=excerpt(" – ".join(each.own.get(end, "") for end in ends)), detail=detail
    )


def _ignored(found: Listener) -> list[Loss]:
    """Return the losses of elements that aren't read, but for those that belong to the table of the other part."""
    other = "graph/edge/" if found.part == "node" else "graph/node/"
    return [
        Loss(file=found.file, line=line, detail=say.element_left_out(where))
        for where, line in found.ignored.items()
        if not where.startswith(other)
    ]
