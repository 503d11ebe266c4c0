"""The only place that touches files and standard streams: bounded reading, atomic writing."""

import contextlib
import errno
import gzip
import os
import secrets
import sys
import zlib
from collections.abc import Collection, Iterator, Mapping
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
    with _named(path), Path(path).open("rb") as file:
        return _taken(file, os.fspath(path), most, os.fstat(file.fileno()).st_size + 1)


@contextlib.contextmanager
def _named(path: str | os.PathLike[str]) -> Iterator[None]:
    """Let what goes wrong be told of the file at *path*, as the caller calls it."""
    try:
        yield
    except OSError as error:
        if error.errno is not None:
            error.filename, error.filename2 = os.fspath(path), None
        raise


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
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
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
        OSError: If the folder isn't there or can't be written in, or an existing file may not be written; it names
            *path*, or the folder that isn't there.
    """
    target = Path(os.path.realpath(path))
    if not target.parent.exists():  # what is absent then is the folder
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), os.fspath(Path(path).parent))
    with _named(path):
        if Path(path).exists() and not Path(path).is_file():
            Path(path).write_bytes(content)
        else:
            _replace(target, content)


def _replace(target: Path, content: bytes) -> None:
    old = target.stat() if target.exists() else None
    if old and not os.access(target, os.W_OK):  # a rename asks leave of the folder only
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = target.with_name(f".kwaliteitsmodel.{secrets.token_hex(8)}")
    handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600 if old else 0o666)
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


def write_together(
    folder: str | os.PathLike[str], contents: Mapping[str, bytes], *, instead_of: Collection[str] = ()
) -> None:
    """Write *contents*, by the name of their file, in *folder*; a failure leaves every file as it was.

    The files that are called in *instead_of* are gone then, unless they are written anew. A link that is written stays
    one: what it points at is written, or put back.

    Raises:
        OSError: If the folder isn't there or can't be written in.
    """
    if not Path(folder).is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), os.fspath(folder))
    with contextlib.ExitStack() as undo:
        aside = [_put_aside(Path(folder) / name, undo) for name in instead_of if name not in contents]
        for name, content in contents.items():
            path = Path(os.path.realpath(Path(folder) / name))
            before = read_bytes(path) if path.exists() else None
            write_bytes(path, content)
            undo.callback(_put_back, path, before)
        undo.pop_all()
    for each in aside:
        each.unlink()


def _put_aside(path: Path, undo: contextlib.ExitStack) -> Path:
    aside = path.with_name(f".kwaliteitsmodel.{secrets.token_hex(8)}")
    path.rename(aside)
    undo.callback(_rename_back, aside, path)
    return aside


def _rename_back(aside: Path, path: Path) -> None:
    with contextlib.suppress(OSError):  # the others must be put back all the same
        aside.rename(path)


def _put_back(path: Path, content: bytes | None) -> None:
    with contextlib.suppress(OSError):  # the others must be put back all the same
        if content is None:
            path.unlink()
        else:
            write_bytes(path, content)


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
