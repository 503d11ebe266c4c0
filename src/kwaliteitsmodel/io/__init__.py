"""Models as documents: read and written as files or text, strictly, with all problems told at once."""

import os
from pathlib import PurePath
from typing import Protocol

from kwaliteitsmodel import files
from kwaliteitsmodel.errors import UnknownNameError
from kwaliteitsmodel.io import json
from kwaliteitsmodel.model import QualityModel

__all__ = ["json", "load", "save"]


class _Format(Protocol):
    """What every module of a format has."""

    def dumps(self, model: QualityModel) -> str: ...

    def loads(self, text: str | bytes) -> QualityModel: ...


_FORMATS: dict[str, _Format] = {".json": json}


def load(path: str | os.PathLike[str]) -> QualityModel:
    """Return the model in the document at *path*; its suffix says the format (``.json``).

    Raises:
        OSError: If the file can't be read.
        FileTooLargeError: If it is larger than 2 GiB.
        InvalidDocumentError: If anything is wrong with the document; every problem is told at once.
        UnknownNameError: If the suffix is of no known format.
    """
    return _format(path).loads(files.read_bytes(path))


def save(model: QualityModel, path: str | os.PathLike[str]) -> None:
    """Write *model* as a document to *path*, whole or not at all; its suffix says the format (``.json``).

    Raises:
        OSError: If the file can't be written; an older one is then left as it was.
        UnknownNameError: If the suffix is of no known format.
    """
    files.write_bytes(path, _format(path).dumps(model).encode())


def _format(path: str | os.PathLike[str]) -> _Format:
    suffix = PurePath(path).suffix.lower()
    if suffix not in _FORMATS:
        raise UnknownNameError(suffix or os.fspath(path), tuple(_FORMATS))
    return _FORMATS[suffix]


def __dir__() -> list[str]:
    return __all__
