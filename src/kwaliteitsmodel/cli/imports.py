"""The commands that make a document of data from elsewhere."""

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from kwaliteitsmodel.cli.streams import FINE, one_of_several, read_by, say, write, writing
from kwaliteitsmodel.errors import InvalidValueError, Message

if TYPE_CHECKING:
    from kwaliteitsmodel.domain.periods import Period
    from kwaliteitsmodel.model import QualityModel
    from kwaliteitsmodel.readers import registers as _registers
    from kwaliteitsmodel.readers.duo import Imported
    from kwaliteitsmodel.readers.survey import Coded, Read


def duo_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command ``import duo`` takes."""
    parser.add_argument("sites", metavar="SITES.csv")
    parser.add_argument("--regions", required=True, metavar="PC4.csv", help="postcode to samenwerkingsverband")
    parser.add_argument("--pupils", metavar="HISTORY.csv", help="pupils per site and year")
    parser.add_argument("-o", "--output", required=True, metavar="OUT.json")
    writing(parser)


def survey_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command ``import survey`` takes."""
    from kwaliteitsmodel.domain.periods import Period
    from kwaliteitsmodel.domain.relations import RelationKind
    from kwaliteitsmodel.domain.stakeholders import StakeholderKind

    parser.add_argument("nodes", metavar="NODES", help="a CSV or GraphML file")
    parser.add_argument("edges", metavar="EDGES", help="a CSV or GraphML file; it may be the same GraphML file")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--directed", action="store_true", help="a tie goes from its source to its target")
    way.add_argument("--undirected", action="store_true", help="a tie is between two, either of which may come first")
    parser.add_argument(
        "--kind", required=True, type=read_by(RelationKind.parse), metavar="KIND", help="what a tie says"
    )
    parser.add_argument("--own-kind", default="", metavar="WORD", help="a word of your own beside it")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--node-kind", type=read_by(StakeholderKind.parse), metavar="KIND", help="what all nodes are")
    what.add_argument("--node-kind-column", metavar="COLUMN", help="which column of the nodes says what each is")
    parser.add_argument("--node-own-kind", default="", metavar="WORD", help="a word of your own beside --node-kind")
    parser.add_argument(
        "--region", action="append", default=[], metavar="COLUMN", help="which column says in which region a node lies"
    )
    for name, default, what_for in _COLUMNS:
        parser.add_argument(f"--{name}", default=default, metavar="COLUMN", help=f"which column says {what_for}")
    parser.add_argument("--keep", action="append", default=[], metavar="COLUMN", help="keep this column of the nodes")
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--valid", type=read_by(Period.parse), metavar="PERIOD", help="when the ties hold, as 2025/2026")
    when.add_argument("--wave", default="", metavar="COLUMN", help="which column says when a tie holds")
    parser.add_argument(
        "--wave-code",
        action="append",
        default=[],
        type=read_by(_wave_code),
        metavar="CODE=PERIOD",
        help="what a code in the column of --wave means, as 1=2025/2026",
    )
    parser.add_argument("--into", metavar="MODEL", help="a document to add to, such as one of an earlier relation")
    parser.add_argument("-o", "--output", required=True, metavar="OUT.json")
    writing(parser)


def _wave_code(text: str) -> "tuple[str, Period]":
    """Return the code and the period that *text* says."""
    from kwaliteitsmodel.domain.periods import Period

    code, is_said, period = text.rpartition("=")
    if not is_said:
        raise InvalidValueError(_NO_CODE)
    return code, Period.parse(period)


_COLUMNS = (
    ("id", "id", "who a node is"),
    ("name", "", "what a node is called"),
    ("source", "source", "from whom a tie goes"),
    ("target", "target", "to whom a tie goes"),
    ("weight", "", "how strong a tie is"),
    ("by", "", "who reported a tie"),
)
"""Options that name a column, with its usual name and what it says."""


def registers_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command ``import registers`` takes."""
    parser.add_argument("folder", metavar="FOLDER", help="with registers in CSV or Excel, each called by its name")
    parser.add_argument("--name", metavar="NAME", help="what the model is called; by itself as the folder")
    parser.add_argument("--into", metavar="MODEL", help="a document to add to, such as one with the norms")
    parser.add_argument("--update", action="store_true", help="change what MODEL holds as the registers say it")
    about = "with --update: they were written with what is confidential, and that is told"
    parser.add_argument("--confidential", action="store_true", help=about)
    about = "with --update: they were written with small counts of people, and these are told"
    parser.add_argument("--small", action="store_true", help=about)
    parser.add_argument("-o", "--output", required=True, metavar="OUT.json")
    writing(parser)


def template_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command ``template`` takes."""
    parser.add_argument("register", metavar="REGISTER", help="which one, such as visits or bezoeken")
    parser.add_argument("-o", "--output", required=True, metavar="OUT.xlsx", help="an .xlsx or .csv file")


def duo(options: argparse.Namespace) -> int:
    """Make a document of open data of DUO."""
    from kwaliteitsmodel.readers import duo as reader

    return _imported(reader.read(options.sites, regions=options.regions, pupils=options.pupils), options)


def survey(options: argparse.Namespace) -> int:
    """Make a document of a survey of a network."""
    from kwaliteitsmodel.readers import survey as reader

    _refuse_what_says_nothing(options)
    kind_column = options.node_kind_column
    node_columns = reader.NodeColumns(
        id=options.id,
        name=options.name,
        kind=reader.Coded(column=kind_column) if kind_column else (options.node_kind, options.node_own_kind),
        regions=tuple(options.region),
        keep=tuple(options.keep),
    )
    tie_columns = reader.TieColumns(
        source=options.source,
        target=options.target,
        directed=options.directed,
        kind=(options.kind, options.own_kind),
        weight=options.weight,
        by=options.by,
        valid=_waves(options) if options.wave else options.valid,
    )
    into = _into(options.into) if options.into else None
    read = reader.read(
        nodes=options.nodes, edges=options.edges, node_columns=node_columns, tie_columns=tie_columns, into=into
    )
    return _imported(read, options)


def registers(options: argparse.Namespace) -> int:
    """Make a document of registers that people keep in CSV or Excel."""
    from kwaliteitsmodel.readers import registers as reader

    if options.update:
        return _updated(options)
    if options.confidential or options.small:
        raise InvalidValueError(_NO_UPDATE)
    into = _into(options.into) if options.into else None
    return _imported(reader.read(options.folder, name=options.name, into=into), options)


def _updated(options: argparse.Namespace) -> int:
    """Let registers change a document, and say what they changed."""
    from kwaliteitsmodel.readers import registers as reader

    if not options.into or options.name:
        raise InvalidValueError(_NO_INTO)
    asked, before = options.confidential, _into(options.into)
    updated = reader.update(before, options.folder, confidential=asked, small=options.small)
    return _imported(updated, options, updated.changes(confidential=asked, small=options.small))


def _into(place: str) -> "QualityModel":
    """Return the model to add to, or to change."""
    from kwaliteitsmodel import io

    with one_of_several(place):
        return io.load(place, careful=True)


def template(options: argparse.Namespace) -> int:
    """Write an empty register, with headings in the language of the command."""
    from kwaliteitsmodel.readers import registers as reader

    reader.template(options.register, options.output, language=options.lang)
    say(options, {"written": options.output}, options.output)
    return FINE


_NO_NODE_KIND = Message(
    code="option-without-its-option",
    en="--node-own-kind stands beside --node-kind; with --node-kind-column, the column says the words",
    nl="--node-own-kind hoort bij --node-kind; met --node-kind-column zegt de kolom de woorden",
)
_NO_INTO = Message(
    code="option-without-its-option",
    en="--update changes the document that --into names, and that has a name already: leave out --name",
    nl="--update wijzigt het document dat --into noemt, en dat heeft al een naam: laat --name weg",
)
_NO_UPDATE = Message(
    code="option-without-its-option",
    en="--confidential and --small say with what the registers were written, and stand beside --update",
    nl="--confidential en --small zeggen waarmee de registers zijn geschreven, en horen bij --update",
)
_NO_CODE = Message(
    code="no-code",
    en="what a code means is written as 1=2025/2026",
    nl="wat een code betekent, wordt geschreven als 1=2025/2026",
)
_NO_WAVE = Message(
    code="option-without-its-option",
    en="--wave-code says what the codes in a column mean; name the column with --wave",
    nl="--wave-code zegt wat de codes in een kolom betekenen; noem die kolom met --wave",
)
_TWICE = Message(
    code="code-twice",
    en="--wave-code says twice what {code!r} means",
    nl="--wave-code zegt twee keer wat {code!r} betekent",
)


def _refuse_what_says_nothing(options: argparse.Namespace) -> None:
    """Refuse an option that would be ignored because another is absent."""
    if options.node_own_kind and options.node_kind_column:
        raise InvalidValueError(_NO_NODE_KIND)
    if options.wave_code and not options.wave:
        raise InvalidValueError(_NO_WAVE)


def _waves(options: argparse.Namespace) -> "Coded[Period]":
    """Return the column of waves, and what its codes mean, each once."""
    from kwaliteitsmodel.readers.survey import Coded

    for code, times in Counter(code for code, _ in options.wave_code).items():
        if times > 1:
            raise InvalidValueError(attrs.evolve(_TWICE, fields={"code": code}))
    return Coded(column=options.wave, codes=dict(options.wave_code))


def _imported(
    read: "Imported | Read | _registers.Read | _registers.Updated",
    options: argparse.Namespace,
    changes: Sequence[Message] | None = None,
) -> int:
    """Save the model that was read, say what it cost and which *changes* it brought, and return the status for it."""
    from kwaliteitsmodel.render import plain, text

    stream = write(read.model, options)
    said: dict[str, object] = {"model": plain.model(read.model), "losses": plain.losses(read.losses)}
    words = [text.summary(read.model, options.lang), text.losses(read.losses, options.lang)]
    if changes is not None:
        said["changes"] = [plain.message(each) for each in changes]
        words.append(text.changes(changes, options.lang))
    say(options, said, "\n\n".join(words), stream)
    return FINE
