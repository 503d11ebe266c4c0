"""The network as sheets of comma-separated values: nodes and edges, or elements and connections of Kumu."""

import contextlib
import csv
import io
import os
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from kwaliteitsmodel import files
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.attributes import EDGE_READERS, NODE_READERS, UNREADABLE, Scalar, ids_of
from kwaliteitsmodel.graph.free import Free
from kwaliteitsmodel.graph.losses import UNDERSCORE, Loss, Told, loss, of_the_whole
from kwaliteitsmodel.graph.naming import actor_word, is_mutual, kind_field, tie_word
from kwaliteitsmodel.graph.plain import Drawable, in_words, invented_direction, plain

Row = dict[str, Scalar]

_FORMULA = re.compile("['\\s\ufeff\u200b]*[=+\\-@＝＋－＠]|'*[\t\r]")  # noqa: RUF001 - spreadsheets take the wide ones too
"""What a cell begins with that a spreadsheet takes for a formula: it looks past spaces and ends of lines."""

_LISTS = {
    "node": frozenset(name for name, read in NODE_READERS.items() if read is ids_of),
    "edge": frozenset(name for name, read in EDGE_READERS.items() if read is ids_of) | {"sites"},
}
"""The attributes that hold several values; ``sites`` are those of boards and samenwerkingsverbanden."""

_SHEETS = Text(nl="de bladen", en="the sheets")


def write_csv(
    network: Drawable, folder: str | os.PathLike[str], *, language: Language = "en", confidential: bool = False
) -> tuple[Loss, ...]:
    """Write *network* as ``nodes.csv`` and ``edges.csv`` in *folder*, both or neither, and return what isn't in them.

    The columns of nodes begin with ``id``, those of edges with ``id``, ``src``, ``dst`` and ``relationship``, as
    GraphFrames reads them; ``relationship`` is the own kind of a tie that has the kind ``other``. What isn't known is
    an empty cell. Text that a spreadsheet would run as a formula gets an apostrophe in front, which is told.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        OSError: If the folder isn't there or a file can't be written.
    """
    given = plain(network, language, confidential=confidential)
    told = Told(_SENTENCES)
    nodes = [{"id": node, **known} for node, known in given.network.nodes(data=True)]
    edges = [
        {"id": key, "src": one, "dst": other, **_relationship(known), **_without(known, kind_field(known))}
        for one, other, key, known in given.network.edges(keys=True, data=True)
    ]
    sheets = {
        "nodes.csv": _sheet(nodes, ("id",), NODE_READERS, told, id="id"),
        "edges.csv": _sheet(edges, ("id", "src", "dst", "relationship"), EDGE_READERS, told, id="id"),
    }
    files.write_together(folder, {name: text.encode() for name, text in sheets.items()})
    return (*given.losses, *_direction(given.network), *of_the_whole(given.network.graph, _SHEETS), *told.losses())


def write_kumu(
    network: Drawable, folder: str | os.PathLike[str], *, language: Language = "en", confidential: bool = False
) -> tuple[Loss, ...]:
    """Write *network* as ``elements.csv`` and ``connections.csv`` for Kumu in *folder*, and return what isn't in them.

    Export only. Elements begin with ``Label``, connections with ``From`` and ``To``, which hold ids: labels may be
    alike. ``Type`` is the kind in *language*; several values stand with ``|`` between them, so a ``|`` inside a value
    becomes ``/``, which is told, as are formulas (see :func:`write_csv`). The ``Direction`` of a tie that goes both
    ways is ``mutual``.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        OSError: If the folder isn't there or a file can't be written.
    """
    given = plain(network, language, confidential=confidential)
    told = Told(_SENTENCES)
    directed = given.network.is_directed()
    names = _renamed((known for _, known in given.network.nodes(data=True)), told)
    elements = [_element(node, known, names, language, told) for node, known in given.network.nodes(data=True)]
    connections = [
        {
            "From": _one(one, key, "From", told),
            "To": _one(other, key, "To", told),
            "ID": _one(key, key, "ID", told),
            "Direction": ("mutual" if is_mutual(known) else "directed") if directed else "undirected",
            **_type(tie_word(known, language), key, told),
            **_several(key, known, _LISTS["edge"], told),
        }
        for one, other, key, known in given.network.edges(keys=True, data=True)
    ]
    sheets = {
        "elements.csv": _sheet(elements, ("Label", "ID", "Type", "Description"), (), told, id="ID"),
        "connections.csv": _sheet(connections, ("From", "To", "ID", "Direction", "Type"), (), told, id="ID"),
    }
    files.write_together(folder, {name: text.encode() for name, text in sheets.items()})
    return (*given.losses, *of_the_whole(given.network.graph, _SHEETS), *told.losses())


_SENTENCES = {
    "reserved": UNDERSCORE,
    "formula": (
        "{field} looks like a formula and has an apostrophe in front: {some}",
        "{field} lijkt op een formule en heeft een apostrof ervoor: {some}",
    ),
    "pipe": ("the | in {field} became a /: {some}", "de | in {field} is een / geworden: {some}"),
    "empty": (
        "empty text in {field} is as good as unknown: {some}",
        "lege tekst in {field} staat er als onbekend: {some}",
    ),
}


def _relationship(known: Mapping[str, Scalar]) -> Row:
    """Return of which kind a tie is, in the column where GraphFrames looks for it; nothing where it doesn't say."""
    kind = known.get(kind_field(known))
    if kind is None:
        return {}
    own = known.get("own_kind", "") if kind == RelationKind.OTHER.value else ""
    return {"relationship": own or kind}


def _type(word: str, id: str, told: Told) -> Row:
    return {"Type": _one(word, id, "Type", told)} if word else {}


def _element(id: str, known: Mapping[str, Scalar], names: Mapping[str, str], language: Language, told: Told) -> Row:
    row: Row = {
        "Label": _one(str(known.get("label", id)), id, "label", told),
        "ID": _one(id, id, "ID", told),
        **_type(actor_word(known, language), id, told),
    }
    several = _several(id, _without(known, "label"), _LISTS["node"], told)
    return row | {names[name]: value for name, value in several.items()}


def _renamed(rows: Iterable[Mapping[str, Scalar]], told: Told) -> dict[str, str]:
    """Return what each attribute of *rows* is called, with other names for what Kumu would take for its own."""
    met = dict.fromkeys(name for known in rows for name in known if name != "label")
    free = Free(name for name in met if name.lower() not in _KUMU)
    names = {name: free.named(f"{name}_", "{}_{}") if name.lower() in _KUMU else name for name in met}
    for name, called in names.items():
        if called != name:
            told.add("reserved", field=name, why="Kumu")
    return names | {"about": "Description"}


_KUMU = frozenset({"label", "description"})


def _several(id: str, known: Mapping[str, Scalar], lists: Collection[str], told: Told) -> Row:
    """Return *known* with ``|`` between the values of those that are *lists*, and nowhere else."""
    row: Row = {}
    for name, value in known.items():
        values = _values(value, several=name in lists)
        row[name] = value if values is None else "|".join(_one(each, id, name, told) for each in values)
    return row


def _values(value: Scalar, *, several: bool) -> list[str] | None:
    """Return the texts that *value* holds: those of a list where there are *several*, or itself; ``None`` for none."""
    if not isinstance(value, str):
        return None
    if several:
        with contextlib.suppress(*UNREADABLE):
            return [str(each) for each in ids_of(value)]
    return [value]


def _one(text: str, id: str, field: str, told: Told) -> str:
    """Return *text* as Kumu takes it for one value."""
    if "|" in text:
        told.add("pipe", id, field)
    return text.replace("|", "/")


def _without(known: Mapping[str, Scalar], name: str) -> Row:
    return {each: value for each, value in known.items() if each != name}


def _sheet(rows: list[Row], always: Iterable[str], then: Iterable[str], told: Told, *, id: str) -> str:
    """Return *rows* as text: the columns *always*, those of *then* that are there, and the others as they are met."""
    met = dict.fromkeys(name for row in rows for name in row)
    columns = list(dict.fromkeys([*always, *(name for name in then if name in met), *met]))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([_guarded(each, "", each, told) for each in columns])
    for row in rows:
        writer.writerow([_cell(row[name], str(row[id]), name, told) if name in row else "" for name in columns])
    return text.getvalue()


def _cell(value: Scalar, id: str, field: str, told: Told) -> str:
    if not isinstance(value, str):
        return in_words(value)
    if not value:
        told.add("empty", id, field)
    return _guarded(value, id, field, told)


def _guarded(text: str, id: str, field: str, told: Told) -> str:
    """Return *text* such that no spreadsheet runs it, and such that one knows which apostrophe was added."""
    if not _FORMULA.match(text):
        return text
    told.add("formula", id, field)
    return "'" + text


def _direction(network: Any) -> tuple[Loss, ...]:  # noqa: ANN401 - a graph of networkx
    if network.is_directed():
        return invented_direction(network)
    return (
        loss(
            "no-direction",
            "the ties have no direction, but src and dst look as if they had",
            "de relaties hebben geen richting, maar src en dst doen alsof",
        ),
    )
