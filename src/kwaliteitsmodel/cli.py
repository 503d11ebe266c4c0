"""The command ``kwaliteitsmodel``: arguments in, exit status out.

Status 0 is fine, 1 is violations of severity error (with ``--strict``: any; of ``diff``: a difference), 2 is bad input
or usage.
"""

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from kwaliteitsmodel import files
from kwaliteitsmodel.domain.periods import day
from kwaliteitsmodel.errors import InvalidValueError, KwaliteitsmodelError, Language, Message, Problem

if TYPE_CHECKING:
    from kwaliteitsmodel.io import Document
    from kwaliteitsmodel.model import QualityModel

FINE, VIOLATIONS, BAD_INPUT = 0, 1, 2

STREAM = "-"
"""What stands for standard input where a document is read, and for standard output where one is written."""

_TWICE = Message(
    code="stdin-twice",
    en="- is standard input, which can be read only once: name a file for A or for B",
    nl="- is de standaardinvoer, en die kan maar één keer worden gelezen: noem voor A of B een bestand",
)
_NOT_READ = Message(
    code="format-of-no-stream",
    en="--from is the format of -, standard input; of a file the suffix says it",
    nl="--from is het formaat van -, de standaardinvoer; van een bestand zegt het achtervoegsel het",
)
_NOT_WRITTEN = Message(
    code="format-of-no-stream",
    en="--to is the format of -, standard output; of a file the suffix says it",
    nl="--to is het formaat van -, de standaarduitvoer; van een bestand zegt het achtervoegsel het",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with *arguments*, or those of the process, and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a test may put another stream there
    asked = sys.argv[1:] if arguments is None else arguments
    try:
        options = _parser().parse_args(asked)
    except _UsageError as error:
        words = f"{error.parser.format_usage()}{error}"
        _say(argparse.Namespace(json="--json" in asked), {"error": str(error), "problems": []}, words, "stderr")
        raise SystemExit(BAD_INPUT) from None
    try:
        _check_streams(options)
        status: int = options.run(options)
    except KwaliteitsmodelError as error:
        return _refused(error, options)
    except OSError as error:
        _say(options, {"error": str(error)}, str(error), "stderr")
        return BAD_INPUT
    return status


class _UsageError(Exception):
    """The command was wrong."""

    def __init__(self, parser: argparse.ArgumentParser, message: str) -> None:
        super().__init__(f"{parser.prog}: {message}")
        self.parser = parser


class _Parser(argparse.ArgumentParser):
    """A parser that leaves it to :func:`main` to say what is wrong."""

    def error(self, message: str) -> NoReturn:
        raise _UsageError(self, message)


def _parser() -> argparse.ArgumentParser:
    """Return the parser of all arguments."""
    parser = _Parser(prog="kwaliteitsmodel", description="Quality in Dutch education, as a model.")
    parser.add_argument("--version", action="version", version=_version())
    _common(parser, lang="en", json=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _command(commands, "demo", _demo, "show and check a fictional region; needs no file")
    check = _command(commands, "check", _check, "check a document against the rules")
    _checking(check)
    difference = _command(commands, "diff", _diff, "tell what changed from one document to another")
    difference.add_argument("before", metavar="A")
    difference.add_argument("after", metavar="B")
    _reading(difference)
    convert = _command(commands, "convert", _convert, "write a document in another format, or in the newest version")
    convert.add_argument("file", metavar="FROM")
    convert.add_argument("output", metavar="TO")
    _reading(convert)
    _writing(convert)
    show = _command(commands, "show", _show, "show what a document holds")
    show.add_argument("file", metavar="FILE")
    _reading(show)
    _command(commands, "schema", _schema, "print the JSON Schema of documents, for editors and other programs")
    imports = commands.add_parser("import", help="make a document of published data").add_subparsers(
        required=True, metavar="WHAT"
    )
    _importing(_command(imports, "duo", _import_duo, "primary school sites and pupils as DUO publishes them"))
    return parser


def _command(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    help: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help, description=help)
    _common(parser, lang=argparse.SUPPRESS, json=argparse.SUPPRESS)
    parser.set_defaults(run=run)
    return parser


def _common(parser: argparse.ArgumentParser, **defaults: Any) -> None:  # noqa: ANN401 - argparse's own
    parser.add_argument("--lang", choices=("en", "nl"), default=defaults["lang"], help="language of what is said")
    parser.add_argument("--json", action="store_true", default=defaults["json"], help="say it as JSON, for programs")


def _checking(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    _reading(parser)
    parser.add_argument("--select", action="append", default=[], metavar="RULE", help="only this rule or family")
    parser.add_argument("--ignore", action="append", default=[], metavar="RULE", help="not this rule or family")
    parser.add_argument("--on", type=day, metavar="DAY", help="the day of checking; otherwise today")
    parser.add_argument("--strict", action="store_true", help="fail on any violation, not only on errors")


def _importing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sites", metavar="SITES.csv")
    parser.add_argument("--regions", required=True, metavar="PC4.csv", help="postcode to samenwerkingsverband")
    parser.add_argument("--pupils", metavar="HISTORY.csv", help="pupils per site and year")
    parser.add_argument("-o", "--output", required=True, metavar="OUT.json")
    _writing(parser)


def _reading(parser: argparse.ArgumentParser) -> None:
    about = "the format of - (standard input); json unless you choose"
    parser.add_argument("--from", dest="source", choices=("json", "yaml"), help=about)


def _writing(parser: argparse.ArgumentParser) -> None:
    about = "the format of - (standard output); json unless you choose"
    parser.add_argument("--to", dest="target", choices=("json", "yaml"), help=about)


def _version() -> str:
    from importlib.metadata import version

    return f"kwaliteitsmodel {version('kwaliteitsmodel')}"


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day is meant


def _demo(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import catalogue, checks
    from kwaliteitsmodel.render import plain, text

    model = catalogue.load("demo")
    found = checks.run(model, on=_today())
    parts = (text.model(model, options.lang), text.lemniscate(options.lang), text.report(found, options.lang))
    _say(options, {"model": plain.model(model), "report": plain.report(found)}, "\n\n".join(parts))
    return FINE


def _check(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import checks
    from kwaliteitsmodel.render import plain, text

    on = options.on or _today()
    found = checks.run(
        _read(options.file, options, careful=True).model, select=options.select, ignore=options.ignore, on=on
    )
    _say(options, {"on": on.isoformat(), **plain.report(found)}, f"{text.report(found, options.lang)} ({on})")
    failed = found.open() if options.strict else found.open(checks.Severity.ERROR)
    return VIOLATIONS if failed else FINE


def _show(options: argparse.Namespace) -> int:
    from kwaliteitsmodel.render import plain, text

    model = _read(options.file, options).model
    _say(options, plain.model(model), text.model(model, options.lang))
    return FINE


def _diff(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import changes
    from kwaliteitsmodel.render import plain, text

    found = changes.diff(_read(options.before, options).model, _read(options.after, options).model)
    _say(options, plain.difference(found), text.difference(found, options.lang))
    return FINE if found.is_empty else VIOLATIONS


def _convert(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import io
    from kwaliteitsmodel.render import plain, text

    io.format_of(_named(options.output, options.target))
    document = _read(options.file, options, careful=True)
    stream = _write(document.model, options)
    said = {"version": document.version, "changes": [plain.message(each) for each in document.changes]}
    _say(options, said, text.document(document, options.lang), stream)
    return FINE


def _schema(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import io

    schema = io.json_schema()
    _say(options, schema, json.dumps(schema, indent=1))
    return FINE


def _import_duo(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import io
    from kwaliteitsmodel.readers import duo
    from kwaliteitsmodel.render import plain, text

    io.format_of(_named(options.output, options.target))
    read = duo.read(options.sites, regions=options.regions, pupils=options.pupils)
    stream = _write(read.model, options)
    said = {"model": plain.model(read.model), "losses": plain.losses(read.losses)}
    words = f"{text.summary(read.model, options.lang)}\n\n{text.losses(read.losses, options.lang)}"
    _say(options, said, words, stream)
    return FINE


def _check_streams(options: argparse.Namespace) -> None:
    """Refuse to read standard input twice, and a format for a stream that isn't used."""
    read = [getattr(options, name, None) for name in ("file", "before", "after")].count(STREAM)
    if read > 1:
        raise InvalidValueError(_TWICE)
    if getattr(options, "source", None) and not read:
        raise InvalidValueError(_NOT_READ)
    if getattr(options, "target", None) and options.output != STREAM:
        raise InvalidValueError(_NOT_WRITTEN)


def _named(place: str, form: str | None) -> str:
    """Return *place*, or for a stream a name with the suffix of its format."""
    return f"{STREAM}.{form or 'json'}" if place == STREAM else place


def _read(place: str, options: argparse.Namespace, *, careful: bool = False) -> "Document":
    """Return the document at *place*, a file or standard input."""
    from kwaliteitsmodel import io

    if place != STREAM:
        return io.read(place, careful=careful)
    return io.format_of(_named(place, options.source)).read(files.read_stdin(), careful=careful)


def _write(model: "QualityModel", options: argparse.Namespace) -> str:
    """Write *model* to the file or to standard output, and return the stream that is left for what is said of it."""
    from kwaliteitsmodel import io

    if options.output != STREAM:
        io.save(model, options.output)
        return "stdout"
    content = io.format_of(_named(STREAM, options.target)).dumpb(model)
    try:
        files.write_stdout(content)
    except BrokenPipeError:
        _stop_writing(sys.stdout)
    return "stderr"


def _refused(error: KwaliteitsmodelError, options: argparse.Namespace) -> int:
    """Say why the input is refused, on the error stream, and return the status for it."""
    from kwaliteitsmodel.render import plain, text

    language: Language = options.lang
    problems: tuple[Problem, ...] = getattr(error, "problems", ())
    said = {"error": error.message(language), "problems": [plain.problem(each) for each in problems]}
    _say(options, said, text.problems(problems, language) if problems else error.message(language), "stderr")
    return BAD_INPUT


def _say(options: argparse.Namespace, data: dict[str, Any], words: str, stream: str = "stdout") -> None:
    """Print *words*, or *data* where a program listens, on the standard stream with the name *stream*."""
    out: TextIO | None = getattr(sys, stream)
    if out is None:  # the caller closed it
        return
    try:
        print(json.dumps(data, indent=1) if options.json else words, file=out, flush=True)
    except BrokenPipeError:
        _stop_writing(out)


def _stop_writing(stream: TextIO) -> None:
    """Let what is still written to *stream* vanish: the reader has seen enough, and the status still tells."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
