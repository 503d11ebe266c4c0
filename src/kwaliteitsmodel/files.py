"""The only place that touches files and standard streams: bounded reading, atomic writing."""

import contextlib
import gzip
import os
import secrets
import sys
import zlib
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Literal

from kwaliteitsmodel.errors import ClosedStreamError, FileTooLargeError

MOST_BYTES = 2 * 1024**3
"""The most that is read of one file, in bytes: 2 GiB, unless the caller says otherwise."""

_STEP = 1024**2
"""How much is read at a time of what doesn't tell its size beforehand, such as a pipe."""


def read_bytes(path: str | os.PathLike[str], *, most: int = MOST_BYTES) -> bytes:
    """Return what the file at *path* holds.

    Raises:
        OSError: If the file isn't there or can't be read.
        FileTooLargeError: If it holds more than *most* bytes; never more than one byte past that is read.
    """
    with Path(path).open("rb") as file:
        return _taken(file, os.fspath(path), most, os.fstat(file.fileno()).st_size + 1)


def read_stdin(*, most: int = MOST_BYTES) -> bytes:
    """Return what standard input gives, up to its end.

    Raises:
        OSError: If it can't be read.
        ClosedStreamError: If there is none, which is an ``OSError`` too.
        FileTooLargeError: If it gives more than *most* bytes; never more than one byte past that is read.
    """
    return _taken(_binary("stdin"), "<stdin>", most, _STEP)


def _taken(file: BinaryIO, name: str, most: int, step: int) -> bytes:
    """Return what *file* gives; *step* is how much to ask of it first."""
    left, parts = most + 1, list[bytes]()
    while left:
        parts.append(file.read(min(left, step)))
        left -= len(parts[-1])
        if len(parts[-1]) < step:
            break
        step = _STEP
    if not left:
        raise FileTooLargeError(name, most)
    return b"".join(parts)


def _binary(name: Literal["stdin", "stdout"]) -> BinaryIO:
    """Return the standard stream *name* as one of bytes."""
    stream: BinaryIO | None = getattr(getattr(sys, name), "buffer", None)
    if stream is None or stream.closed:
        raise ClosedStreamError(name)
    return stream


def packed(content: bytes) -> bytes:
    """Return *content* in the form of gzip, the same bytes whenever it is done."""
    return gzip.compress(content, mtime=0)


def unpacked(content: bytes, path: str | os.PathLike[str], *, most: int = MOST_BYTES) -> bytes:
    """Return what the gzip *content* of the file at *path* holds.

    Raises:
        OSError: If it isn't gzip, or breaks off.
        FileTooLargeError: If it holds more than *most* bytes; no more than that is unpacked.
    """
    try:
        with gzip.open(BytesIO(content)) as file:
            answer: bytes = file.read(most + 1)
    except (EOFError, zlib.error) as error:
        raise gzip.BadGzipFile(f"{os.fspath(path)}: {error}") from None
    if len(answer) > most:
        raise FileTooLargeError(os.fspath(path), most)
    return answer


def write_bytes(path: str | os.PathLike[str], content: bytes) -> None:
    """Write *content* to *path*, whole or not at all.

    The content is written beside the file, flushed to disk and then renamed over it, so that a failure leaves the
    old file as it was. The permissions of an existing file stay; a link keeps pointing at what it points at. A device
    or a pipe has no old content to keep: it is written to.

    Raises:
        OSError: If the folder isn't there or can't be written in.
    """
    if Path(path).exists() and not Path(path).is_file():
        Path(path).write_bytes(content)
        return
    target = Path(os.path.realpath(path))
    old = target.stat() if target.exists() else None
    beside = target.with_name(f".kwaliteitsmodel.{secrets.token_hex(8)}")
    try:
        handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600 if old else 0o666)
    except FileNotFoundError as error:  # what is absent is the folder, not the file beside
        raise FileNotFoundError(error.errno, error.strerror, os.fspath(target.parent)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if old:
            _keep(beside, old)
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def write_stdout(content: bytes) -> None:
    """Write *content* to standard output, all of it, also where the stream takes a part at a time.

    Raises:
        OSError: If it can't be written to; a ``BrokenPipeError`` if nobody reads it any more.
        ClosedStreamError: If there is none, which is an ``OSError`` too.
    """
    stream, left = _binary("stdout"), memoryview(content)
    while left:
        left = left[stream.write(left) :]  # without a buffer, as python -u has it, a part may be taken
    stream.flush()


def _keep(beside: Path, old: os.stat_result) -> None:
    """Give the file *beside* the owner, as far as this process may, and the permissions of the *old* one."""
    with contextlib.suppress(OSError, AttributeError):  # AttributeError: Windows has no owners
        os.chown(beside, -1, old.st_gid)
        os.chown(beside, old.st_uid, -1)
    beside.chmod(old.st_mode & 0o7777)
