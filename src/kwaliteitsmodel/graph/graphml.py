"""The network as GraphML."""

import os
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from networkx.readwrite.graphml import GraphMLWriter

from kwaliteitsmodel import files
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.losses import Loss, loss
from kwaliteitsmodel.graph.plain import Drawable, in_words, invented_direction, plain


def write_graphml(
    network: Drawable, path: str | os.PathLike[str], *, language: Language = "en", confidential: bool = False
) -> tuple[Loss, ...]:
    """Write *network* as GraphML to *path*, whole or not at all, and return what the file doesn't hold as it was.

    GraphML holds everything of our network. A tie that goes both ways stands there with the direction that the
    relation has, which is told: networkx reads no file in which some ties have a direction and others none. The id of a
    relation is the id of its edge and, since some programs mix those up when they read, also its attribute ``tie``. An
    attribute of yes and no that isn't known of everyone stands as text: some programs read a yes or no that isn't there
    as no.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        OSError: If the file can't be written.
    """
    given = plain(network, language, confidential=confidential)
    losses = [*given.losses, *invented_direction(given.network)]
    for rows, what in ((given.network.nodes(data=True), "node"), (given.network.edges(keys=True, data=True), "edge")):
        losses += _unfinished_flags([(row[0] if what == "node" else row[2], row[-1]) for row in rows])
    for *_, key, known in given.network.edges(keys=True, data=True):
        known["tie"] = key
    writer: Any = GraphMLWriter(given.network)
    _lower_flags(writer.xml)
    buffer = BytesIO()
    writer.dump(buffer)
    files.write_bytes(path, buffer.getvalue())
    return tuple(losses)


def _unfinished_flags(rows: list[tuple[str, dict[str, Any]]]) -> Iterator[Loss]:
    """Make text of each attribute of yes and no that some of *rows* don't have, and yield that it is."""
    names = dict.fromkeys(name for _, known in rows for name, value in known.items() if type(value) is bool)
    for name in names:
        having = [(key, known) for key, known in rows if name in known]
        if len(having) < len(rows):
            for _, known in having:
                known[name] = in_words(known[name])
            yield loss(
                "flag-as-text",
                "{field} is text: some programs read a yes or no that isn't there as no",
                "{field} is tekst: sommige programma's lezen een ontbrekend ja of nee als nee",
                ids=[key for key, _ in having],
                field=name,
            )


def _lower_flags(xml: Any) -> None:  # noqa: ANN401 - an element
    """Write yes and no as the standard of XML does: ``true`` and ``false``."""
    flags = {each.get("id") for each in xml.findall("key") if each.get("attr.type") == "boolean"}
    for each in xml.iter("data"):
        if each.get("key") in flags:
            each.text = each.text.lower()
