"""The only place that touches files: bounded reading, atomic writing."""

import contextlib
import os
import tempfile
from pathlib import Path

from kwaliteitsmodel.errors import FileTooLargeError

MOST_BYTES = 2 * 1024**3
"""The most that is read of one file, in bytes: 2 GiB, unless the caller says otherwise."""


def read_bytes(path: str | os.PathLike[str], *, most: int = MOST_BYTES) -> bytes:
    """Return what the file at *path* holds.

    Raises:
        OSError: If the file isn't there or can't be read.
        FileTooLargeError: If it holds more than *most* bytes; never more than one byte past that is read.
    """
    with Path(path).open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise FileTooLargeError(os.fspath(path), most)
    return content


def write_bytes(path: str | os.PathLike[str], content: bytes) -> None:
    """Write *content* to *path*, whole or not at all.

    The content is written beside the file, flushed to disk and then renamed over it, so that a failure leaves the
    old file as it was. The permissions of an existing file stay; a link keeps pointing at what it points at.

    Raises:
        OSError: If the folder isn't there or can't be written in.
    """
    target = Path(os.path.realpath(path))
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_permissions(target))
        Path(beside).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def _permissions(target: Path) -> int:
    """Return the mode bits that *target* has, or that a new file gets here."""
    with contextlib.suppress(FileNotFoundError):
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
