"""What is said about files that are no GraphML that can be read, and about what is lost of those that are."""

from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.readers.losses import excerpt


def not_xml(said: str) -> Message:
    """Say that a file is no XML, and what the parser says of it."""
    return Message(
        code="not-xml",
        en="the file is no XML that can be read: {said}",
        nl="het bestand is geen leesbare XML: {said}",
        fields={"said": excerpt(said)},
    )


def not_graphml(name: str) -> Message:
    """Say that a file is XML of another sort."""
    return Message(
        code="not-graphml",
        en="the outermost element is {name!r}; of GraphML it is 'graphml', in its own namespace or in none",
        nl="het buitenste element is {name!r}; van GraphML is het 'graphml', in de eigen naamruimte of zonder",
        fields={"name": excerpt(name)},
    )


def unknown_direction(word: str) -> Message:
    """Say that a word tells no direction."""
    return Message(
        code="unknown-direction",
        en="whether it is directed is said by {word!r}; 'directed' and 'undirected' are read of a graph, 'true' and"
        " 'false' of an edge",
        nl="of er een richting is, zegt {word!r}; gelezen worden 'directed' en 'undirected' van een graaf, 'true' en"
        " 'false' van een lijn",
        fields={"word": excerpt(word)},
    )


def key_twice(key: str) -> Message:
    """Say that a key stands twice where it may once."""
    return Message(
        code="key-twice",
        en="the key {key!r} stands twice",
        nl="de sleutel {key!r} staat er twee keer",
        fields={"key": excerpt(key)},
    )


def default_too_long(key: str, most: int) -> Message:
    """Say that a default is too long."""
    return Message(
        code="cell-too-long",
        en="the default of the key {key!r} holds more than {most} characters",
        nl="de standaardwaarde van de sleutel {key!r} bevat meer dan {most} tekens",
        fields={"key": excerpt(key), "most": most},
    )


def element_left_out(where: str) -> Message:
    """Say that elements are not read."""
    return Message(
        code="element-left-out",
        en="the element {where} is not taken up, here and where it stands again",
        nl="het element {where} wordt niet overgenomen, hier en waar het nog eens staat",
        fields={"where": where},
    )


MARKUP = Message(
    code="markup-in-data",
    en="there is markup where text should stand",
    nl="er staat opmaak waar tekst hoort",
)

GEXF = Message(
    code="not-graphml",
    en="the file is GEXF; save the network as GraphML, which most programs for networks can",
    nl="het bestand is GEXF; sla het netwerk op als GraphML, wat de meeste netwerkprogramma's kunnen",
)

DIRECTION_DIFFERS = Message(
    code="direction-differs",
    en="the file says of the edge whether it is directed, other than was said of all ties; it is left out",
    nl="het bestand zegt van de lijn of ze een richting heeft, anders dan van alle banden is gezegd; ze blijft weg",
)

DOCUMENT_TYPE = Message(
    code="document-type",
    en="the file declares a document type; GraphML needs none, and it may hide how much there is",
    nl="het bestand declareert een documenttype; GraphML heeft dat niet nodig, en het kan verbergen hoeveel er is",
)

NOT_ONE_GRAPH = Message(
    code="not-one-graph",
    en="the file doesn't hold exactly one graph, none of them inside another",
    nl="het bestand bevat niet precies één graaf, zonder een andere daarin",
)

HYPEREDGE = Message(
    code="hyperedge",
    en="an edge between more than two can't be read as a tie",
    nl="een lijn tussen meer dan twee is niet als band te lezen",
)
