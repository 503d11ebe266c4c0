"""The network as text that draws it: DOT for Graphviz, Mermaid for notebooks and web pages. Export only."""

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any

from kwaliteitsmodel import files
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.graph.attributes import Scalar
from kwaliteitsmodel.graph.losses import Loss, Told, loss, of_the_whole
from kwaliteitsmodel.graph.naming import is_mutual, is_present, kind_field, tie_word
from kwaliteitsmodel.graph.plain import Drawable, Plain, in_words, plain

MOST_TIES, MOST_CHARACTERS = 500, 50_000
"""The most that Mermaid draws unless it is told otherwise."""


def dot(network: Drawable, *, language: Language = "en", confidential: bool = False) -> str:
    r"""Return *network* as DOT: what is shown are the labels of actors and the kinds of ties, in *language*.

    Everything else stands in attributes that begin with ``data_``, the key of a tie in ``data_id``. A tie that goes
    both ways has no arrow. One that is reported to be absent is dashed and says so.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Example:
        >>> from kwaliteitsmodel import QualityModel
        >>> print(dot(QualityModel(name='Our "region"')))
        digraph "Our \"region\"" {
        "label"="Our \"region\""
        }
    """
    return _dot(plain(network, language, confidential=confidential), language)


def write_dot(
    network: Drawable, path: str | os.PathLike[str], *, language: Language = "en", confidential: bool = False
) -> tuple[Loss, ...]:
    """Write :func:`dot` of *network* to *path*, whole or not at all, and return what isn't in it as it was.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        OSError: If the file can't be written.
    """
    given = plain(network, language, confidential=confidential)
    files.write_bytes(path, (_dot(given, language) + "\n").encode())
    return (*given.losses, *_backslashes(given.network))


def mermaid(network: Drawable, *, language: Language = "en", confidential: bool = False) -> str:
    """Return *network* as a flowchart of Mermaid: the labels of actors and the kinds of ties, in *language*.

    Whatever isn't a letter, a digit, a space or a comma stands as its number, so that no label can be more than a
    label. A tie that goes both ways is a line without an arrow. One that is reported to be absent is dotted, ends in a
    cross and says so.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> from kwaliteitsmodel.graph import around
        >>> print(mermaid(around(catalogue.load("demo"), "child")))
        flowchart LR
        n0["De Cocon"]
        n1["Parents"]
        n2["The child"]
        n2 ---|"converses with"| n1
        n2 ---|"converses with"| n0
    """
    return _mermaid(plain(network, language, confidential=confidential), language)


def write_mermaid(
    network: Drawable, path: str | os.PathLike[str], *, language: Language = "en", confidential: bool = False
) -> tuple[Loss, ...]:
    """Write :func:`mermaid` of *network* to *path*, whole or not at all, and return what isn't in it.

    Told is also that a network is larger than Mermaid draws by itself: 500 ties or 50,000 characters.

    What is recorded as confidential is left out and told, unless *confidential* asks for it.

    Raises:
        OSError: If the file can't be written.
    """
    given = plain(network, language, confidential=confidential)
    text = _mermaid(given, language)
    files.write_bytes(path, (text + "\n").encode())
    return (*given.losses, *_not_drawn(given.network), *_too_large(given.network, text))


def _dot(given: Plain, language: Language) -> str:
    network = given.network
    sort, arrow = ("digraph", "->") if network.is_directed() else ("graph", "--")
    title = str(network.graph.get("label", ""))
    lines = [f"{sort} {_quoted(title)} {{", *_whole(network.graph)]
    lines += [f"{_quoted(each)} [{_node(each, known)}]" for each, known in network.nodes(data=True)]
    for one, other, key, known in network.edges(keys=True, data=True):
        shown = " ".join([f"label={_label(tie_word(known, language))}", *_others({"id": key, **known})])
        both = " dir=none" if network.is_directed() and is_mutual(known) else ""
        dashed = "" if is_present(known) else " style=dashed"
        lines.append(f"{_quoted(one)} {arrow} {_quoted(other)} [{shown}{both}{dashed}]")
    return "\n".join([*lines, "}"])


def _whole(titles: Mapping[str, Scalar]) -> Iterator[str]:
    """Yield the lines about the network as a whole."""
    for name, value in titles.items():
        yield f'"label"={_label(str(value))}' if name == "label" else f"{_data(name)}={_quoted(in_words(value))}"


def _node(id: str, known: Mapping[str, Scalar]) -> str:
    """Return the attributes of one node: the label that is shown, and everything else by name."""
    others = _others({name: value for name, value in known.items() if name != "label"})
    return " ".join([f"label={_label(str(known.get('label', id)))}", *others])


def _others(known: Mapping[str, Scalar]) -> Iterator[str]:
    return (f"{_data(name)}={_quoted(in_words(value))}" for name, value in known.items())


def _data(name: str) -> str:
    return _quoted(f"data_{name}")


def _quoted(text: str) -> str:
    """Return *text* between quotes; a backslash is doubled, since one before a quote would take it away."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _label(text: str) -> str:
    """Return *text* between quotes as Graphviz shows it: it reads entities and escapes in a label."""
    return _quoted(text.replace("&", "&amp;"))


def _backslashes(network: Any) -> tuple[Loss, ...]:  # noqa: ANN401 - a graph of networkx
    told = Told({"backslash": _BACKSLASH})
    nodes = network.nodes(data=True)
    rows = [
        (each, {name: value for name, value in known.items() if name != "label"} | {"id": each})
        for each, known in nodes
    ]
    rows += [(key, {"id": key, **known}) for *_, key, known in network.edges(keys=True, data=True)]
    for each, known in rows:
        for name, value in known.items():
            if "\\" in str(value):
                told.add("backslash", each, name)
    return told.losses()


_BACKSLASH = ("each backslash in {field} is doubled: {some}", "elke backslash in {field} is verdubbeld: {some}")


def _mermaid(given: Plain, language: Language) -> str:
    network = given.network
    names = {each: f"n{place}" for place, each in enumerate(network)}
    lines = ["flowchart LR"]
    lines += [
        f'{names[each]}["{_numbered(str(known.get("label", each)))}"]' for each, known in network.nodes(data=True)
    ]
    for one, other, known in network.edges(data=True):
        word = tie_word(known, language)
        said = f'|"{_numbered(word)}"|' if word else ""
        arrow = _ARROWS[network.is_directed() and not is_mutual(known), is_present(known)]
        lines.append(f"{names[one]} {arrow}{said} {names[other]}")
    return "\n".join(lines)


_ARROWS = {(True, True): "-->", (False, True): "---", (True, False): "-.-x", (False, False): "x-.-x"}
"""What Mermaid draws, by whether a tie has a direction and whether it is there."""


def _numbered(text: str) -> str:
    """Return *text* with a number for everything that Mermaid could take for more than a letter."""
    shown = re.sub(r"[^\w ,\n]|_", lambda found: f"#{ord(found[0])};", text)
    return shown.replace("\n", "<br/>") or "#160;"


def _not_drawn(network: Any) -> tuple[Loss, ...]:  # noqa: ANN401 - a graph of networkx
    """Return every attribute that a picture of Mermaid has no place for."""
    told = Told(_SENTENCES)
    for each, known in network.nodes(data=True):
        for name in ("id", *known):
            if name != "label":
                told.add("not-drawn", each, name)
    for *_, key, known in network.edges(keys=True, data=True):
        for name in ("id", *known):
            if name not in {kind_field(known) or "label", "present", "mutual"}:
                told.add("not-drawn", key, name)
    return (*of_the_whole(network.graph, Text(nl="een tekening", en="a picture")), *told.losses())


_SENTENCES = {"not-drawn": ("{field} isn't drawn: {n}", "{field} wordt niet getekend: {n}")}


def _too_large(network: Any, text: str) -> Iterator[Loss]:  # noqa: ANN401 - a graph of networkx
    if network.number_of_edges() > MOST_TIES or len(text) > MOST_CHARACTERS:
        yield loss(
            "too-large",
            "Mermaid draws at most {ties} ties and {characters} characters unless it is told otherwise",
            "Mermaid tekent hooguit {ties} relaties en {characters} tekens, tenzij het anders wordt ingesteld",
            ties=MOST_TIES,
            characters=MOST_CHARACTERS,
        )
