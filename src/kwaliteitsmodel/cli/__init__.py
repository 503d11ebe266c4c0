"""The command ``kwaliteitsmodel``: arguments in, exit status out.

Status 0 is fine, 1 is violations of severity error (with ``--strict``: any; of ``diff``: a difference), 2 is bad input
or usage.
"""

import argparse
import contextlib
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn

from kwaliteitsmodel.cli import imports
from kwaliteitsmodel.cli.streams import (
    BAD_INPUT,
    FINE,
    VIOLATIONS,
    check_streams,
    one_of_several,
    read,
    read_by,
    reading,
    refused,
    say,
    unreachable,
    write,
    writing,
)
from kwaliteitsmodel.domain.periods import day
from kwaliteitsmodel.errors import KwaliteitsmodelError

if TYPE_CHECKING:
    from kwaliteitsmodel.model import QualityModel


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
        say(argparse.Namespace(json="--json" in asked), {"error": str(error), "problems": []}, words, "stderr")
        raise SystemExit(BAD_INPUT) from None
    try:
        check_streams(options)
        status: int = options.run(options)
    except KwaliteitsmodelError as error:
        return refused(error, options)
    except OSError as error:
        sentence = unreachable(error).text(options.lang)
        say(options, {"error": sentence, "problems": []}, sentence, "stderr")
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
    demo = _command(commands, "demo", _demo, "show and check a fictional region; needs no file")
    demo.add_argument("--start", metavar="ACTIVITY", help="the activity at which the lemniscate begins, such as act")
    check = _command(commands, "check", _check, "check a document against the rules")
    _checking(check)
    difference = _command(commands, "diff", _diff, "tell what changed from one document to another")
    difference.add_argument("before", metavar="A")
    difference.add_argument("after", metavar="B")
    difference.add_argument("--confidential", action="store_true", help="compare what is confidential too")
    difference.add_argument("--small", action="store_true", help="compare small counts of people too")
    reading(difference)
    convert = _command(commands, "convert", _convert, "write a document in another format, or in the newest version")
    convert.add_argument("file", metavar="FROM")
    convert.add_argument("output", metavar="TO")
    reading(convert)
    writing(convert)
    show = _command(commands, "show", _show, "show what a document holds, or a ready-made model")
    shown = show.add_mutually_exclusive_group(required=True)
    shown.add_argument("file", metavar="FILE", nargs="?")
    shown.add_argument("--catalogue", metavar="NAME", help="the ready-made model with this name, all that it holds")
    show.add_argument("--confidential", action="store_true", help="show what is recorded as confidential too")
    reading(show)
    table = _command(commands, "counts", _counts, "show what an indicator counted, without small counts")
    _counting(table)
    _command(commands, "schema", _schema, "print the JSON Schema of documents, for editors and other programs")
    sorts = commands.add_parser("import", help="make a document of data from elsewhere").add_subparsers(
        required=True, metavar="WHAT"
    )
    about = "primary school sites and pupils as DUO publishes them"
    imports.duo_options(_command(sorts, "duo", imports.duo, about))
    imports.survey_options(_command(sorts, "survey", imports.survey, "the network of a survey: nodes and ties"))
    about = "registers kept in CSV or Excel: schools, visits, audits and so on"
    imports.registers_options(_command(sorts, "registers", imports.registers, about))
    imports.template_options(_command(commands, "template", imports.template, "write an empty register to keep"))
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
    reading(parser)
    parser.add_argument("--select", action="append", default=[], metavar="RULE", help="only this rule or family")
    parser.add_argument("--ignore", action="append", default=[], metavar="RULE", help="not this rule or family")
    parser.add_argument("--on", type=read_by(day), metavar="DAY", help="the day of checking; otherwise today")
    parser.add_argument("--strict", action="store_true", help="fail on any violation, not only on errors")


def _counting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("indicator", metavar="INDICATOR", help="the id of the indicator")
    reading(parser)
    parser.add_argument("--by", choices=("stakeholder", "region"), default="stakeholder", help="what a row is")
    parser.add_argument("--confidential", action="store_true", help="count what is recorded as confidential too")
    parser.add_argument("--small", action="store_true", help="show small counts too")


def _version() -> str:
    from importlib.metadata import version

    return f"kwaliteitsmodel {version('kwaliteitsmodel')}"


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day is meant


def _demo(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import catalogue, checks
    from kwaliteitsmodel.analysis.questions import walk
    from kwaliteitsmodel.render import plain, text

    model = catalogue.load("demo")
    found = checks.run(model, on=_today())
    cycle = text.lemniscate(model, options.lang, start=options.start)
    parts = (text.model(model, options.lang), cycle, text.report(found, options.lang))
    said = {"model": plain.model(model), "lemniscate": list(walk(start=options.start)), "report": plain.report(found)}
    say(options, said, "\n\n".join(parts))
    return FINE


def _check(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import checks
    from kwaliteitsmodel.render import plain, text

    on = options.on or _today()
    found = checks.run(read(options.file, options).model, select=options.select, ignore=options.ignore, on=on)
    say(options, {"on": on.isoformat(), **plain.report(found)}, f"{text.report(found, options.lang)} ({on})")
    failed = found.open() if options.strict else found.open(checks.Severity.ERROR)
    return VIOLATIONS if failed else FINE


def _show(options: argparse.Namespace) -> int:
    from kwaliteitsmodel.render import plain, text

    if options.catalogue is not None:
        return _catalogued(options)
    model = read(options.file, options).model
    asked = options.confidential
    said = plain.model(model, confidential=asked), text.model(model, options.lang, confidential=asked)
    say(options, *said)
    return FINE


def _catalogued(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import catalogue
    from kwaliteitsmodel.render import plain, text

    model = catalogue.load(options.catalogue)
    said = {**plain.model(model), "entries": plain.entries(model)}
    say(options, said, text.entries(model, options.lang))
    return FINE


def _diff(options: argparse.Namespace) -> int:
    from kwaliteitsmodel.readers.registers.shielding import compared
    from kwaliteitsmodel.render import plain, text

    before, after = (_one_of_two(each, options) for each in (options.before, options.after))
    found = compared(before, after, confidential=options.confidential, small=options.small)
    said = plain.difference(found.shown, withheld=found.withheld, small=found.small)
    say(options, said, text.difference(found.shown, options.lang, withheld=found.withheld, small=found.small))
    return FINE if found.whole.is_empty else VIOLATIONS


def _one_of_two(place: str, options: argparse.Namespace) -> "QualityModel":
    with one_of_several(place):
        return read(place, options).model


def _counts(options: argparse.Namespace) -> int:
    from kwaliteitsmodel.analysis.counts import counts
    from kwaliteitsmodel.domain.ids import IndicatorId
    from kwaliteitsmodel.domain.privacy import SMALLEST_SHOWN
    from kwaliteitsmodel.render import plain, text

    model = read(options.file, options).model
    table = counts(
        model,
        IndicatorId(options.indicator),
        by=options.by,
        threshold=None if options.small else SMALLEST_SHOWN,
        confidential=options.confidential,
    )
    say(options, plain.count_table(table), text.count_table(model, table, options.lang))
    return FINE


def _convert(options: argparse.Namespace) -> int:
    from kwaliteitsmodel.render import plain, text

    document = read(options.file, options)
    stream = write(document.model, options)
    said = {"version": document.version, "changes": [plain.message(each) for each in document.changes]}
    say(options, said, text.document(document, options.lang), stream)
    return FINE


def _schema(options: argparse.Namespace) -> int:
    from kwaliteitsmodel import io

    schema = io.json_schema()
    say(options, schema, json.dumps(schema, indent=1))
    return FINE
