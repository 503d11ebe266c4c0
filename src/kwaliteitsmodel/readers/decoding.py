"""Bytes become text: by the mark at their beginning, else as UTF-8, else as Windows-1252 and then it is told."""

import codecs
import re

from kwaliteitsmodel.errors import InvalidTableError, Message
from kwaliteitsmodel.readers.losses import excerpt, no_table

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""What a file may begin with, and the encoding that it promises by that."""

_SURELY_UTF8 = re.compile(
    rb"[\xc2-\xc5\xce-\xd1][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}",
)
"""Bytes that are letters of Latin, Greek or Cyrillic, or signs, in UTF-8, and that no word in Windows-1252 holds.

Other pairs may be either: in Windows-1252, ``\\xc9\\x92`` is the end of a word in capitals and an apostrophe.
"""


def decoded(file: str, content: bytes) -> tuple[str, Message | None]:
    """Return the text of *content*, and what was taken to be so where nothing says it; never with replacements.

    Raises:
        InvalidTableError: If it isn't what the mark at its beginning promises, is neither UTF-8 nor Windows-1252, or
            is UTF-8 but for some bytes.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(file, content.removeprefix(mark), encoding), None
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        if _SURELY_UTF8.search(content):
            raise _undecodable(file, content, error, _PARTLY) from None
    try:
        return content.decode("cp1252"), _guessed(file)
    except UnicodeDecodeError as error:
        raise _undecodable(file, content, error, _NEITHER) from None


def _marked(file: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding).lstrip("\ufeff")  # some programs put a mark before the mark
    except UnicodeDecodeError as error:
        raise _undecodable(file, content, error, _PROMISED) from None


def _undecodable(file: str, content: bytes, error: UnicodeDecodeError, detail: Message) -> InvalidTableError:
    line = content.count(b"\n", 0, error.start) + 1
    value = content[error.start : error.start + 1].hex()
    return no_table(f"{file}, line {line}", detail, value)


def _guessed(file: str) -> Message:
    return Message(
        code="read-as-windows-1252",
        en="{file} is no UTF-8; it is read as Windows-1252",
        nl="{file} is geen UTF-8; het is gelezen als Windows-1252",
        fields={"file": excerpt(file)},
    )


_NEITHER = Message(
    code="undecodable",
    en="the text is neither UTF-8 nor Windows-1252",
    nl="de tekst is geen UTF-8 en ook geen Windows-1252",
)

_PROMISED = Message(
    code="undecodable",
    en="the text isn't in the encoding that the mark at the beginning of the file promises",
    nl="de tekst staat niet in de codering die het teken aan het begin van het bestand belooft",
)

_PARTLY = Message(
    code="undecodable",
    en="this is no UTF-8, while other letters in the file are; save the file as UTF-8",
    nl="dit is geen UTF-8, terwijl andere letters in het bestand dat wel zijn; sla het bestand op als UTF-8",
)
