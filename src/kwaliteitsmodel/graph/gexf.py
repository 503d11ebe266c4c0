"""The network as GEXF, at rest or in time."""

import os
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import SubElement

from networkx.readwrite.gexf import GEXFWriter

from kwaliteitsmodel import files
from kwaliteitsmodel.domain.periods import day
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidValueError, Language
from kwaliteitsmodel.graph.free import Free
from kwaliteitsmodel.graph.losses import SOME_PROGRAMS, UNDERSCORE, Loss, Told, of_the_whole
from kwaliteitsmodel.graph.plain import Drawable, invented_direction, plain


def write_gexf(
    network: Drawable,
    path: str | os.PathLike[str],
    *,
    dynamic: bool = False,
    language: Language = "en",
    confidential: bool = False,
) -> tuple[Loss, ...]:
    """Write *network* as GEXF 1.2 to *path*, whole or not at all, and return what the file doesn't hold as it was.

    The ids of relations are the ids of edges. Where *dynamic*, ``valid_from`` and ``valid_to`` are also the days from
    and to which, both included, a program with a timeline shows an actor or tie; where one is absent it has no end on
    that side. GEXF holds everything of our network but the attributes of the whole, of which only the label is kept. A
    tie that goes both ways stands there with the direction that the relation has, which is told: networkx refuses a
    file with some ties without direction, and takes a mutual one for two.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        OSError: If the file can't be written.
    """
    given = plain(network, language, confidential=confidential)
    drawn, titles = given.network, dict(given.network.graph)
    invented = invented_direction(drawn)
    told = Told(_SENTENCES)
    drawn.graph.clear()
    drawn.graph.update(name=str(titles.pop("label", "")), **({"mode": "dynamic"} if dynamic else {}))
    _rename_odd_weights(drawn, told)
    for *_, key, known in drawn.edges(keys=True, data=True):
        known["id"] = key
    if dynamic:
        _in_time(drawn, told)
    files.write_bytes(path, _written(drawn, dynamic=dynamic))
    return (*given.losses, *invented, *told.losses(), *of_the_whole(titles, Text(nl="GEXF", en="GEXF")))


_ENDS = (("start", "valid_from"), ("end", "valid_to"))

_SENTENCES = {
    "reserved": UNDERSCORE,
    "no-day": (
        "{field} is no day and isn't on the timeline: {some}",
        "{field} is geen dag en staat niet op de tijdlijn: {some}",
    ),
}


def _rename_odd_weights(network: Any, told: Told) -> None:  # noqa: ANN401 - a graph of networkx
    """Call a weight otherwise that is no number: programs can't read the file with it."""
    rows = [known for *_, known in network.edges(data=True)]
    if all(type(known.get("weight", 1)) in {int, float} for known in rows):
        return
    name = Free(each for known in rows for each in known).named("weight_", "{}_{}")
    told.add("reserved", field="weight", why=SOME_PROGRAMS)
    for known in rows:
        if "weight" in known:
            known[name] = known.pop("weight")


def _in_time(network: Any, told: Told) -> None:  # noqa: ANN401 - a graph of networkx
    """Say from which day to which everyone and every tie is there, where that is a day."""
    rows = [*network.nodes(data=True), *((key, known) for *_, key, known in network.edges(keys=True, data=True))]
    for each, known in rows:
        for end, name in _ENDS:
            if name in known:
                known.update({end: known[name]} if _is_day(known[name]) else {})
                if end not in known:
                    told.add("no-day", each, name)


def _is_day(value: object) -> bool:
    try:
        return type(value) is str and bool(day(value))
    except InvalidValueError:
        return False


def _written(network: Any, *, dynamic: bool) -> bytes:  # noqa: ANN401 - a graph of networkx
    """Return the file; it doesn't say on which day it was made, so that the same network gives the same bytes."""
    writer: Any = GEXFWriter(network)
    meta = writer.xml.find("meta")
    del meta.attrib["lastmodifieddate"]
    meta.find("creator").text = "kwaliteitsmodel"
    SubElement(meta, "description").text = network.graph["name"]
    if dynamic:
        writer.graph_element.set("timeformat", "date")  # older networkx forgets it, and can't read its own file then
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
