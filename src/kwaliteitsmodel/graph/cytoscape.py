"""The network as Cytoscape JSON."""

import json
import os
from collections.abc import Mapping
from typing import Any

import networkx as nx

from kwaliteitsmodel import files
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.losses import Loss
from kwaliteitsmodel.graph.naming import is_mutual, is_present
from kwaliteitsmodel.graph.plain import Drawable, plain


def write_cytoscape(
    network: Drawable, path: str | os.PathLike[str], *, language: Language = "en", confidential: bool = False
) -> tuple[Loss, ...]:
    """Write *network* as Cytoscape JSON to *path*, whole or not at all, and return what isn't in it as it was.

    Cytoscape and cytoscape.js read it. It holds everything of our network; the ids of relations are the ids of edges,
    and the label is also the ``name`` that Cytoscape shows. A tie that goes both ways has the class ``mutual``, one
    that is reported to be absent the class ``absent``, by which cytoscape.js can draw them.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        OSError: If the file can't be written.
    """
    given = plain(network, language, confidential=confidential)
    data: dict[str, Any] = nx.cytoscape_data(given.network)
    data["data"] = dict(data["data"])
    for each in data["elements"]["nodes"]:
        each["data"]["name"] = each["data"].get("label", each["data"]["id"])
    for each in data["elements"]["edges"]:
        each["data"]["id"] = each["data"]["key"]
        each["classes"] = [word for word, fits in _CLASSES.items() if fits(each["data"])]
    files.write_bytes(path, (json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode())
    return given.losses


def _is_absent(known: Mapping[str, Any]) -> bool:
    return not is_present(known)


_CLASSES = {"mutual": is_mutual, "absent": _is_absent}
