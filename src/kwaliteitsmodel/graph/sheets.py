"""The network as sheets of comma-separated values: nodes and edges, or elements and connections of Kumu."""

import csv
import io
import json
import os
import re
from collections.abc import Iterable, Mapping
from typing import Any

from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.attributes import EDGE_READERS, NODE_READERS, Scalar
from kwaliteitsmodel.graph.folders import write_together
from kwaliteitsmodel.graph.losses import Loss, Told, loss
from kwaliteitsmodel.graph.naming import actor_word, is_mutual, tie_word
from kwaliteitsmodel.graph.plain import Drawable, in_words, invented_direction, plain

Row = dict[str, Scalar]

_FORMULA = re.compile("['\\s\ufeff\u200b]*[=+\\-@＝＋－＠]|'*[\t\r]")  # noqa: RUF001 - spreadsheets take the wide ones too
"""What a cell begins with that a spreadsheet takes for a formula: it looks past spaces and ends of lines."""

_LISTS = frozenset({"regions", "domains", "roles", "about", "sites"})


def write_csv(network: Drawable, folder: str | os.PathLike[str], *, language: Language = "en") -> tuple[Loss, ...]:
    """Write *network* as ``nodes.csv`` and ``edges.csv`` in *folder*, both or neither, and return what isn't in them.

    The columns of nodes begin with ``id``, those of edges with ``id``, ``src``, ``dst`` and ``relationship``, as
    GraphFrames reads them; ``relationship`` is the own kind of a tie that has the kind ``other``. What isn't known is
    an empty cell. Text that a spreadsheet would run as a formula gets an apostrophe in front, which is told.

    Raises:
        OSError: If the folder isn't there or a file can't be written.
    """
    given = plain(network, language)
    told = Told(_SENTENCES)
    nodes = [{"id": node, **known} for node, known in given.network.nodes(data=True)]
    edges = [
        {"id": key, "src": one, "dst": other, **_relationship(known), **_without(known, "relation")}
        for one, other, key, known in given.network.edges(keys=True, data=True)
    ]
    sheets = {
        "nodes.csv": _sheet(nodes, ("id", *NODE_READERS), told),
        "edges.csv": _sheet(edges, ("id", "src", "dst", "relationship", *EDGE_READERS), told),
    }
    write_together(folder, sheets)
    return (*given.losses, *_direction(given.network), *_of_the_whole(given.network), *told.losses())


def write_kumu(network: Drawable, folder: str | os.PathLike[str], *, language: Language = "en") -> tuple[Loss, ...]:
    """Write *network* as ``elements.csv`` and ``connections.csv`` for Kumu in *folder*, and return what isn't in them.

    Export only. Elements begin with ``Label``, connections with ``From`` and ``To``, which hold ids: labels may be
    alike. ``Type`` is the kind in *language*; several values stand with ``|`` between them, so a ``|`` inside a value
    becomes ``/``, which is told, as are formulas (see :func:`write_csv`). The ``Direction`` of a tie that goes both
    ways is ``mutual``.

    Raises:
        OSError: If the folder isn't there or a file can't be written.
    """
    given = plain(network, language)
    told = Told(_SENTENCES)
    directed = given.network.is_directed()
    elements = [_element(node, known, language, told) for node, known in given.network.nodes(data=True)]
    connections = [
        {
            "From": _one(one, key, "From", told),
            "To": _one(other, key, "To", told),
            "ID": _one(key, key, "ID", told),
            "Direction": ("mutual" if is_mutual(known) else "directed") if directed else "undirected",
            **_type(tie_word(known, language), key, told),
            **_several(key, known, told),
        }
        for one, other, key, known in given.network.edges(keys=True, data=True)
    ]
    sheets = {
        "elements.csv": _sheet(elements, ("Label", "ID", "Type", "Description"), told, "ID"),
        "connections.csv": _sheet(connections, ("From", "To", "ID", "Direction", "Type"), told, "ID"),
    }
    write_together(folder, sheets)
    return (*given.losses, *_of_the_whole(given.network), *told.losses())


_SENTENCES = {
    "reserved": (
        "{field} means something else to Kumu and has an underscore behind it",
        "{field} betekent iets anders voor Kumu en heeft een laag streepje erachter",
    ),
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
    if "relation" not in known:
        return {}
    own = known.get("own_kind", "") if known["relation"] == RelationKind.OTHER.value else ""
    return {"relationship": own or known["relation"]}


def _type(word: str, id: str, told: Told) -> Row:
    return {"Type": _one(word, id, "Type", told)} if word else {}


def _element(id: str, known: Mapping[str, Scalar], language: Language, told: Told) -> Row:
    row: Row = {
        "Label": _one(str(known.get("label", id)), id, "label", told),
        "ID": _one(id, id, "ID", told),
        **_type(actor_word(known, language), id, told),
    }
    several = _several(id, _renamed(_without(known, "label"), told), told)
    if "about" in several:
        row["Description"] = several.pop("about")
    return row | several


def _renamed(known: Row, told: Told) -> Row:
    """Return *known* with another name for what Kumu would take for the label or the description."""
    names = {name: f"{name}_" if name.lower() in _KUMU else name for name in known}
    for name, called in names.items():
        if called != name:
            told.add("reserved", field=name)
    return {names[name]: value for name, value in known.items()}


_KUMU = frozenset({"label", "description"})


def _several(id: str, known: Mapping[str, Scalar], told: Told) -> Row:
    """Return *known* with ``|`` between several values, and nowhere else."""
    row: Row = {}
    for name, value in known.items():
        values = _values(name, value)
        row[name] = value if values is None else "|".join(_one(each, id, name, told) for each in values)
    return row


def _values(name: str, value: Scalar) -> list[str] | None:
    """Return the texts that *value* holds: those of a list, or itself; ``None`` for what is no text."""
    if not isinstance(value, str):
        return None
    if name in _LISTS and value.startswith("["):
        try:
            return [str(each) for each in json.loads(value)]
        except ValueError:
            pass
    return [value]


def _one(text: str, id: str, field: str, told: Told) -> str:
    """Return *text* as Kumu takes it for one value."""
    if "|" in text:
        told.add("pipe", id, field)
    return text.replace("|", "/")


def _without(known: Mapping[str, Scalar], name: str) -> Row:
    return {each: value for each, value in known.items() if each != name}


def _sheet(rows: list[Row], first: tuple[str, ...], told: Told, id: str = "id") -> str:
    """Return *rows* as text, the columns *first* where there are any, then the others as they are met."""
    met = dict.fromkeys(name for row in rows for name in row)
    always = first[: 4 if "src" in first else 1] if id == "id" else first
    columns = [name for name in first if name in met or name in always] + [name for name in met if name not in first]
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


def _of_the_whole(network: Any) -> Iterable[Loss]:  # noqa: ANN401 - a graph of networkx
    return (
        loss(
            "of-the-whole",
            "the sheets don't hold the attribute {field} of the network as a whole",
            "de bladen bevatten het kenmerk {field} van het netwerk als geheel niet",
            field=name,
        )
        for name in network.graph
    )
