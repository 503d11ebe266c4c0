"""The page about the files of networks, made by writing one; ``generate.py`` writes it to ``reference/exports.md``."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from tables import table

from kwaliteitsmodel import (
    AccountForm,
    AspectId,
    BoardNumber,
    Brin,
    ConversationId,
    Extra,
    Layer,
    Period,
    QualityModel,
    Recorded,
    RegionId,
    Relation,
    RelationId,
    RelationKind,
    RioBoard,
    RioLocation,
    RioProvider,
    SchoolYear,
    Sector,
    SiteCode,
    SourceId,
    Stakeholder,
    StakeholderId,
    StakeholderKind,
    SwvCode,
    Text,
    graph,
)

_ONE_FILE: tuple[tuple[str, Callable[..., tuple[graph.Loss, ...]], str], ...] = (
    ("GraphML", graph.write_graphml, "networkx, igraph, graphology; `from_networkx` gives the model back"),
    ("GEXF", graph.write_gexf, "Gephi, networkx, graphology, not igraph; with `dynamic=True` in time"),
    ("Cytoscape JSON", graph.write_cytoscape, "Cytoscape, cytoscape.js, networkx"),
    ("DOT", graph.write_dot, "Graphviz; export only"),
    ("Mermaid", graph.write_mermaid, "notebooks, web pages; export only"),
)
_SEVERAL_FILES: tuple[tuple[str, Callable[..., tuple[graph.Loss, ...]], str], ...] = (
    ("CSV", graph.write_csv, "spreadsheets, data frames, GraphFrames"),
    ("Kumu", graph.write_kumu, "Kumu; export only"),
    ("waves", graph.write_waves, "R, such as RSiena and statnet; export only"),
)

_EXPORTS = """
# Files of networks

[A network](../how-to/make-a-network.md) of a model, or any graph of networkx, can be written in these formats.
Each function writes the whole file or leaves the old one as it was.
What the file doesn't hold it returns as losses: a code, whom it is about, and a sentence in Dutch and English.
The last column is measured: a network is written of which everything is known.
"""

_TRAPS = """
## What is done where a format or a program has a trap
"""

_DONE = (
    (
        "not-in-network",
        "a network has stakeholders and relations; of other kinds of entity it is told how many there are",
    ),
    ("confidential", "what is recorded as confidential isn't in a file unless one asks for it: `confidential=True`"),
    ("end-absent", "a relation of which the model doesn't hold both ends is in no network"),
    ("not-kept", "a network under pseudonyms holds no names, codes and texts, and no entities of other kinds"),
    (
        "reserved",
        (
            "a name of an attribute that means something else to some program (`id`, `type`, `name`, `value`, "
            "`source`, `target`, `key`, `start` and so on) gets an underscore behind it"
        ),
    ),
    ("control", "a control character that no XML can hold becomes `�`; a model can't have them"),
    ("control-name", "so does one in the name of an attribute"),
    (
        "as-text",
        (
            "an attribute with values of several types, or of a type that files don't know, is text; whole numbers "
            "beside others become numbers of one sort, which is no loss"
        ),
    ),
    ("not-finite", "a number that is infinite, or none at all, is left out"),
    ("other-id", "names of nodes become text, each unlike any other"),
    ("other-key", "so do keys of edges"),
    (
        "flag-as-text",
        "a yes or no that isn't known of everyone is text in GraphML: igraph reads one that isn't there as no",
    ),
    (
        "direction-invented",
        (
            "a tie that goes both ways has the direction of its relation in GraphML, GEXF and CSV: networkx reads no "
            "file in which only some ties have one; its kind, or `mutual`, says that it goes both ways"
        ),
    ),
    ("no-day", "in dynamic GEXF, a beginning or end that is no day of ISO 8601 isn't on the timeline"),
    ("of-the-whole", "the format has no place for this attribute of the network as a whole"),
    ("not-drawn", "a picture has no place for it"),
    ("too-large", "Mermaid draws no more than 500 ties and 50,000 characters unless it is told otherwise"),
    ("backslash", "in the attributes of DOT each backslash is doubled, since one before a quote would open it"),
    (
        "formula",
        (
            "a text that a spreadsheet would run, also after spaces and ends of lines, gets an apostrophe in front; "
            "take one away to get the text back"
        ),
    ),
    ("empty", "empty text can't be told from unknown in a sheet"),
    ("pipe", "Kumu takes `\\|` for the border between values, so inside one it becomes `/`"),
    ("no-direction", "ties without direction look as if they had one in the columns `src` and `dst`"),
    ("not-in-a-matrix", "waves say who is tied to whom, and nothing else"),
    ("parallel", "ties that join the same two in the same direction count as one"),
    ("denied", "some report the tie and others deny it; by the word that `reports` takes it counts"),
    ("contradicted", "some report the tie and others deny it; by the word that `reports` takes it is left out"),
    ("not-by-both", "not both ends report the tie, and it is left out, since `reports` asks for the word of both"),
)

_ALWAYS = """
What isn't known (`None`) is left out everywhere, and is no loss.
Words of lists and members of enums are written by value, days as ISO 8601, several values and objects as JSON text.
Files don't say when they were made: the same network gives the same bytes.
A tie that is reported to be absent is in every file: `present` is false, and pictures draw it broken and say so.
Only in waves it is no tie.
A tie that goes both ways has no arrow in pictures, is `mutual` for Kumu and of the class `mutual` for cytoscape.js.
In waves it stands in both directions.

The sheets have commas between cells.
A program that cuts at semicolons, as some do by the language of the computer, cuts inside texts.
It may run what follows as a formula: open the sheets as comma-separated.

igraph reads GraphML and has no reader for GEXF.
Version 1.0 gives edges the ids of nodes when it reads GraphML; take the attribute `tie` instead.
The `start` and `end` of dynamic GEXF are days that are included, as those of a period in a model are.
"""


def text() -> str:
    """Return the page about the files of networks: what each format loses of a network that says everything."""
    rows = (
        (name, f"`graph.{write.__name__}`", does, _lost(write)) for name, write, does in (*_ONE_FILE, *_SEVERAL_FILES)
    )
    lines = [_EXPORTS, *table(("format", "function", "read by", "what our network loses in it"), rows), _TRAPS]
    done = table(("code of the loss", "what happens"), ((f"`{code}`", what) for code, what in _DONE))
    return "\n".join([*lines, *done, _ALWAYS.rstrip()]) + "\n"


def _lost(write: Callable[..., tuple[graph.Loss, ...]]) -> str:
    """Return which attributes a format loses, by the sort of loss, measured by writing a network that has them all."""
    with tempfile.TemporaryDirectory() as folder:
        single = write in {each for _, each, _ in _ONE_FILE}
        place = Path(folder) / "file" if single else Path(folder)
        wave = {"on": [date(2025, 10, 1)], "kinds": RelationKind.ACCOUNTS_TO} if write is graph.write_waves else {}
        losses = write(telling(), place, confidential=True, **wave)
    fields: dict[str, list[str]] = {}
    for each in losses:
        fields.setdefault(each.code, []).extend([f"`{each.field}`"] if each.field else [])
    return (
        "; ".join(": ".join(filter(None, (f"*{code}*", ", ".join(sorted(set(some)))))) for code, some in fields.items())
        or "nothing"
    )


def telling() -> QualityModel:
    """Return a model of which everything is known that a network holds of stakeholders and relations."""
    said = Text(nl="eerste", en="first")
    recorded = Recorded(by=StakeholderId("b"), on=date(2025, 9, 1), source=SourceId("s"), confidential=True)
    common: dict[str, Any] = {"valid": SchoolYear(2025).period, "recorded": recorded, "extra": Extra({"app:x": 1})}
    one = Stakeholder(
        id=StakeholderId("a"),
        name=said,
        kind=StakeholderKind.SITE,
        own_kind="x",
        about=said,
        layer=Layer.SCHOOL,
        sector=Sector.PO,
        regions=(RegionId("n"),),
        domains=("x",),
        roles=("x",),
        contributes=True,
        claims=True,
        brin=Brin("99ZZ"),
        site=SiteCode("99ZZ00"),
        board=BoardNumber("99001"),
        swv=SwvCode("PO9901"),
        rio_provider=RioProvider("100A001"),
        rio_location=RioLocation("100X001"),
        rio_board=RioBoard("100B001"),
        **common,
    )
    tie = Relation(
        id=RelationId("t"),
        kind=RelationKind.ACCOUNTS_TO,
        source=one.id,
        target=StakeholderId("b"),
        own_kind="x",
        about=(AspectId("q"),),
        weight=1,
        mutual=True,
        conversation=ConversationId("c"),
        medium="x",
        form=AccountForm(about="x"),
        per_year=2,
        **common,
    )
    other = Stakeholder(id=StakeholderId("b"), name="second", kind=StakeholderKind.BOARD, valid=Period())
    back = Relation(id=RelationId("u"), kind=RelationKind.TRUSTS, source=other.id, target=one.id, valid=Period())
    return QualityModel(name=said).adding(one, other, tie, back)
