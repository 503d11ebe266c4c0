"""Models as documents: read and written as files or text, strictly, with all problems told at once."""

import os
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from kwaliteitsmodel import files
from kwaliteitsmodel.errors import UnknownFormatError
from kwaliteitsmodel.io import json
from kwaliteitsmodel.io.converter import make_converter, register_hooks
from kwaliteitsmodel.io.document import Document, from_plain, to_plain
from kwaliteitsmodel.io.schema import json_schema
from kwaliteitsmodel.model import QualityModel

__all__ = [
    "Document",
    "Format",
    "format_of",
    "from_plain",
    "json",
    "json_schema",
    "load",
    "make_converter",
    "read",
    "register_hooks",
    "save",
    "to_plain",
]


class Format(Protocol):
    """What the module of every format has: ``dumps``, ``dumpb``, ``loads`` and ``read``."""

    def dumps(self, model: QualityModel) -> str:
        """Return the document of *model* as text."""
        ...

    def dumpb(self, model: QualityModel) -> bytes:
        """Return the document of *model* as text in UTF-8."""
        ...

    def loads(self, text: str | bytes, *, careful: bool = False) -> QualityModel:
        """Return the model in the document *text*."""
        ...

    def read(self, text: str | bytes, *, careful: bool = False) -> Document:
        """Return the model in the document *text*, with the version it was written in."""
        ...


_FORMATS = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
_KNOWN = (*_FORMATS, *(f"{suffix}.gz" for suffix in _FORMATS))


def load(path: str | os.PathLike[str], *, careful: bool = False) -> QualityModel:
    """Return the model in the document at *path*; its suffix says the format (``.json``, ``.yaml``, ``.json.gz``).

    Of a key that stands twice in one object of JSON the last one counts; a *careful* reading, which takes longer,
    refuses it.

    Raises:
        OSError: If the file can't be read or unpacked.
        FileTooLargeError: If it is, or holds, more than 2 GiB.
        InvalidDocumentError: If anything is wrong with the document; every problem is told at once.
        UnknownFormatError: If the suffix is of no known format.
        MissingExtraError: If the format needs an extra that isn't installed.
    """
    return read(path, careful=careful).model


def read(path: str | os.PathLike[str], *, careful: bool = False) -> Document:
    """Return the document at *path*: its model, the version it was written in, and what lifting it changed.

    Raises:
        OSError, FileTooLargeError, InvalidDocumentError, UnknownFormatError, MissingExtraError: As :func:`load` does.
    """
    form = format_of(path)
    content = files.read_bytes(path)
    return form.read(files.unpacked(content, path) if _is_packed(path) else content, careful=careful)


def save(model: QualityModel, path: str | os.PathLike[str]) -> None:
    """Write *model* as a document to *path*, whole or not at all; its suffix says the format, as for :func:`load`.

    Raises:
        OSError: If the file can't be written; an older one is then left as it was.
        UnknownFormatError: If the suffix is of no known format.
        MissingExtraError: If the format needs an extra that isn't installed.
    """
    content = format_of(path).dumpb(model)
    files.write_bytes(path, files.packed(content) if _is_packed(path) else content)


def format_of(path: str | os.PathLike[str]) -> Format:
    """Return the module that reads and writes documents with the suffix of *path*.

    Raises:
        UnknownFormatError: If the suffix is of no known format.
        MissingExtraError: If the format needs an extra that isn't installed.
    """
    name = PurePath(path).with_suffix("") if _is_packed(path) else PurePath(path)
    module = _FORMATS.get(name.suffix.lower())
    if module is None:
        raise UnknownFormatError(os.fspath(path), _KNOWN)
    return cast("Format", import_module(f"{__name__}.{module}"))


def _is_packed(path: str | os.PathLike[str]) -> bool:
    return PurePath(path).suffix.lower() == ".gz"


def __dir__() -> list[str]:
    return __all__
