"""The nodes or the edges of a GraphML file, heard one by one: nothing in it is expanded, made up or merged."""

from typing import Literal, NoReturn
from xml.parsers import expat

import attrs

from kwaliteitsmodel.errors import InvalidTableError, Message
from kwaliteitsmodel.readers import tables
from kwaliteitsmodel.readers.losses import excerpt, no_table
from kwaliteitsmodel.readers.survey import xml_messages as say
from kwaliteitsmodel.readers.tables import too_many

Part = Literal["node", "edge"]

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

OWN = {"node": ("id",), "edge": ("id", "source", "target")}
"""What nodes and edges say by attributes; ``data`` by one of these names is the column ``data.id``."""

_TRUTH = {"true": True, "1": True, "false": False, "0": False}
_DIRECTIONS = {"directed": True, "undirected": False}

_READ = {
    ("graphml", "key"),
    ("key", "default"),
    ("graph", "node"),
    ("graph", "edge"),
    ("node", "data"),
    ("edge", "data"),
}
"""Which elements are read, each within which."""


@attrs.frozen(kw_only=True, eq=False)
class Element:
    """A node or an edge as it stands in the file: what it says by attributes, and its data by their keys.

    *wrong* says why it can't be read; nothing where it can.
    """

    line: int
    own: dict[str, str]
    directed: bool | None
    data: dict[str, str] = attrs.field(factory=dict)
    wrong: list[Message] = attrs.field(factory=list)


class Listener:
    """Hears the elements of a file one by one, in the order in which they stand there.

    Attributes:
        elements: The nodes or the edges of the graph.
        keys: What the data of each key are called.
        defaults: What the data of a key are where an element doesn't say.
        ignored: Elements that are not read, by where they stand, with the first line where one does.
    """

    def __init__(self, file: str, part: Part) -> None:
        self.file, self.part = file, part
        self.elements: list[Element] = []
        self.keys: dict[str, str] = {}
        self.defaults: dict[str, str] = {}
        self.ignored: dict[str, int] = {}
        self._namespace = ""
        self._graph: bool | None = None
        self._graphs = 0
        self._open: list[str] = []
        self._skipped = 0
        self._key: str | None = None
        self._text: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._document_type
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._hear

    def listen_to(self, content: bytes) -> None:
        """Hear all of *content*.

        Raises:
            InvalidTableError: If it is no XML, declares a document type, is no GraphML, holds another number of graphs
                than one or edges between more than two, or more elements than are read.
        """
        try:
            self._parser.Parse(content, True)  # noqa: FBT003 - expat takes it by position: this is all there is
        except InvalidTableError:
            raise
        except (expat.ExpatError, LookupError, ValueError) as error:  # the latter two of encodings that it can't do
            self._refuse(say.not_xml(str(error)))
        if not self._graphs:
            self._refuse(say.NOT_ONE_GRAPH)

    def _document_type(self, *_: object) -> None:
        self._refuse(say.DOCUMENT_TYPE)

    def _hear(self, text: str) -> None:
        if self._open[-1] in {"data", "default"} and not self._skipped:
            self._text.append(text)

    def _start(self, tag: str, said: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        if self._skipped:
            self._skipped += 1
        elif not self._open:
            self._start_file(namespace, name)
        elif namespace != self._namespace:
            self._skip(name)
        elif name == "graph":
            self._start_graph(said)
        elif name == "hyperedge":
            self._refuse(say.HYPEREDGE)
        elif (self._open[-1], name) in _READ:
            self._start_read(name, said)
        else:
            if self._open[-2:] == [self.part, "data"]:
                self.elements[-1].wrong.append(say.MARKUP)
            self._skip(name)

    def _start_file(self, namespace: str, name: str) -> None:
        if name != "graphml" or namespace not in {"", NAMESPACE}:
            self._refuse(say.GEXF if name == "gexf" else say.not_graphml(name))
        self._namespace = namespace
        self._open.append(name)

    def _start_graph(self, said: dict[str, str]) -> None:
        self._graphs += 1
        if self._open != ["graphml"] or self._graphs > 1:
            self._refuse(say.NOT_ONE_GRAPH)
        word = said.get("edgedefault")
        if word is not None and word not in _DIRECTIONS:
            self._refuse(say.unknown_direction(word))
        self._graph = None if word is None else _DIRECTIONS[word]
        self._open.append("graph")

    def _start_read(self, name: str, said: dict[str, str]) -> None:
        within = self._open[-1]
        self._open.append(name)
        if name == "key":
            self._start_key(said)
        elif name == self.part:
            self._start_element(said)
        elif name == "data" and within == self.part:
            self._start_data(said.get("key", ""))
        self._text.clear()

    def _start_key(self, said: dict[str, str]) -> None:
        self._key = None
        if said.get("for", "all") in {self.part, "all"}:
            self._key = said.get("id", "")
            if self._key in self.keys:
                self._refuse(say.key_twice(self._key))
            self.keys[self._key] = said.get("attr.name", self._key)

    def _start_element(self, said: dict[str, str]) -> None:
        if len(self.elements) == tables.MOST_ROWS:
            self._refuse(too_many("rows", "rijen", tables.MOST_ROWS))
        word = said.get("directed")
        self.elements.append(
            Element(
                line=self._parser.CurrentLineNumber,
                own={name: said[name] for name in OWN[self.part] if name in said},
                directed=self._graph if word is None else _TRUTH.get(word),
                wrong=[] if word is None or word in _TRUTH else [say.unknown_direction(word)],
            )
        )

    def _start_data(self, key: str) -> None:
        self._key = key
        if key in self.elements[-1].data:
            self.elements[-1].wrong.append(say.key_twice(key))

    def _skip(self, name: str) -> None:
        """Leave out an element and all that stands in it, and keep that it stood there."""
        where = "/".join([*self._open[1:], excerpt(name)])
        self.ignored.setdefault(where, self._parser.CurrentLineNumber)
        if len(self.ignored) > tables.MOST_COLUMNS:
            self._refuse(too_many("sorts of elements", "soorten elementen", tables.MOST_COLUMNS))
        self._skipped = 1

    def _end(self, _: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        name = self._open.pop()
        if name == "data" and self._open[-1] == self.part and self._key is not None:
            self.elements[-1].data[self._key] = "".join(self._text)
        elif name == "default" and self._key is not None:
            self.defaults[self._key] = "".join(self._text)

    def _refuse(self, detail: Message) -> NoReturn:
        raise no_table(f"{self.file}, line {self._parser.CurrentLineNumber}", detail)
