"""Models as documents: read and written as files or text, strictly, with all problems told at once."""

import os
from pathlib import PurePath
from typing import Protocol

from kwaliteitsmodel import files
from kwaliteitsmodel.errors import UnknownFormatError
from kwaliteitsmodel.io import json
from kwaliteitsmodel.io.document import from_plain, to_plain
from kwaliteitsmodel.model import QualityModel

__all__ = ["Format", "format_of", "from_plain", "json", "load", "save", "to_plain"]


class Format(Protocol):
    """What the module of every format has: ``loads`` and ``dumps``."""

    def dumps(self, model: QualityModel) -> str:
        """Return the document of *model* as text."""
        ...

    def loads(self, text: str | bytes, *, careful: bool = False) -> QualityModel:
        """Return the model in the document *text*."""
        ...


_FORMATS: dict[str, Format] = {".json": json}


def load(path: str | os.PathLike[str], *, careful: bool = False) -> QualityModel:
    """Return the model in the document at *path*; its suffix says the format (``.json``).

    Of a key that stands twice in one object the last one counts; a *careful* reading, which takes longer, refuses it.

    Raises:
        OSError: If the file can't be read.
        FileTooLargeError: If it is larger than 2 GiB.
        InvalidDocumentError: If anything is wrong with the document; every problem is told at once.
        UnknownFormatError: If the suffix is of no known format.
    """
    return format_of(path).loads(files.read_bytes(path), careful=careful)


def save(model: QualityModel, path: str | os.PathLike[str]) -> None:
    """Write *model* as a document to *path*, whole or not at all; its suffix says the format (``.json``).

    Raises:
        OSError: If the file can't be written; an older one is then left as it was.
        UnknownFormatError: If the suffix is of no known format.
    """
    files.write_bytes(path, format_of(path).dumps(model).encode())


def format_of(path: str | os.PathLike[str]) -> Format:
    """Return the module that reads and writes documents with the suffix of *path*.

    Raises:
        UnknownFormatError: If the suffix is of no known format.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix not in _FORMATS:
        raise UnknownFormatError(os.fspath(path), tuple(_FORMATS))
    return _FORMATS[suffix]


def __dir__() -> list[str]:
    return __all__
