"""What commands share: documents from files and standard input, to files and standard output, and what is said."""

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from kwaliteitsmodel import files
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import (
    InvalidDocumentError,
    InvalidValueError,
    KwaliteitsmodelError,
    Language,
    Message,
    Problem,
)

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


def reading(parser: argparse.ArgumentParser) -> None:
    """Add the option that says in which format standard input is."""
    about = "the format of - (standard input); json unless you choose"
    parser.add_argument("--from", dest="from_format", choices=("json", "yaml"), help=about)


def writing(parser: argparse.ArgumentParser) -> None:
    """Add the option that says in which format standard output is."""
    about = "the format of - (standard output); json unless you choose"
    parser.add_argument("--to", dest="to_format", choices=("json", "yaml"), help=about)


def read_by(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return what reads an option by *parse*, and says what is wrong as that does."""

    def read(text: str) -> Any:  # noqa: ANN401 - whatever *parse* makes
        try:
            return parse(text)
        except InvalidValueError as error:
            raise argparse.ArgumentTypeError(error.message()) from None

    return read


def check_streams(options: argparse.Namespace) -> None:
    """Refuse to read standard input twice, a format for a stream that isn't used, and an output of no format."""
    read = [getattr(options, name, None) for name in ("file", "before", "after")].count(STREAM)
    if read > 1:
        raise InvalidValueError(_TWICE)
    if getattr(options, "from_format", None) and not read:
        raise InvalidValueError(_NOT_READ)
    if "to_format" not in options:  # it writes no document
        return
    if options.to_format and options.output != STREAM:
        raise InvalidValueError(_NOT_WRITTEN)
    from kwaliteitsmodel import io

    io.format_of(_named(options.output, options.to_format))


def _named(place: str, form: str | None) -> str:
    """Return *place*, or for a stream a name with the suffix of its format."""
    return f"{STREAM}.{form or 'json'}" if place == STREAM else place


def read(place: str, options: argparse.Namespace) -> "Document":
    """Return the document at *place*, a file or standard input, in which no key stands twice."""
    from kwaliteitsmodel import io

    if place != STREAM:
        return io.read(place, careful=True)
    return io.format_of(_named(place, options.from_format)).read(files.read_stdin(), careful=True)


@contextlib.contextmanager
def one_of_several(place: str) -> Iterator[None]:
    """Let :func:`refused` say that it is the document at *place* that is refused, where others are read too."""
    try:
        yield
    except InvalidDocumentError as error:
        error.add_note(place)
        raise


def write(model: "QualityModel", options: argparse.Namespace) -> str:
    """Write *model* to the file or to standard output, and return the stream that is left for what is said of it."""
    from kwaliteitsmodel import io

    if options.output != STREAM:
        io.save(model, options.output)
        return "stdout"
    content = io.format_of(_named(STREAM, options.to_format)).dumpb(model)
    try:
        files.write_stdout(content)
    except BrokenPipeError:
        _stop_writing(sys.stdout)
    return "stderr"


def refused(error: KwaliteitsmodelError, options: argparse.Namespace) -> int:
    """Say why the input is refused, on the error stream, and return the status for it."""
    from kwaliteitsmodel.render import plain, text

    language: Language = options.lang
    problems: tuple[Problem, ...] = getattr(error, "problems", ())
    sentence = error.message(language)
    words = text.problems(problems, language) if problems else sentence
    said = {"error": sentence, "problems": [plain.problem(each) for each in problems]}
    for place in getattr(error, "__notes__", ()):  # of :func:`one_of_several`
        words = f"{place}:\n{words}"
        said |= {"error": f"{place}: {sentence}", "file": place}
    say(options, said, words, "stderr")
    return BAD_INPUT


def unreachable(error: OSError) -> Message:
    """Say what can't be read or written, and why."""
    name = str(error.filename or "")
    if name and isinstance(error, FileNotFoundError):
        folder = Path(name).parent
        missing = name if folder.exists() else str(folder)
        return _said("{name!r} doesn't exist", "{name!r} bestaat niet", name=missing)
    why = _WHY.get(type(error), error.strerror or str(error) or _NO_REASON)
    return _said("{name!r}: {why}", "{name!r}: {why}", name=name, why=why) if name else _said("{why}", "{why}", why=why)


def _said(en: str, nl: str, **fields: object) -> Message:
    return Message(code="unreachable", en=en, nl=nl, fields=fields)


_NO_REASON = Text(en="cannot be reached", nl="niet te bereiken")
_WHY: dict[type[OSError], Text] = {
    IsADirectoryError: Text(
        en="it is a folder, and a file is meant", nl="het is een map, en er is een bestand bedoeld"
    ),
    PermissionError: Text(en="this user may not", nl="deze gebruiker mag dat niet"),
}
"""Why something can't be reached; of anything else the operating system says it."""


def say(options: argparse.Namespace, data: dict[str, Any], words: str, stream: str = "stdout") -> None:
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
