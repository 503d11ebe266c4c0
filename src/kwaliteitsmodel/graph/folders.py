"""Several files that belong together: written all, or none."""

import contextlib
import errno
import os
from collections.abc import Mapping
from pathlib import Path

from kwaliteitsmodel import files


def write_together(folder: str | os.PathLike[str], contents: Mapping[str, str]) -> None:
    """Write *contents*, texts by the name of their file, in *folder*; a failure leaves every file as it was.

    A link stays one: what it points at is written, or put back.

    Raises:
        OSError: If the folder isn't there or can't be written in.
    """
    if not Path(folder).is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), os.fspath(folder))
    paths = {Path(os.path.realpath(Path(folder) / name)): text.encode() for name, text in contents.items()}
    before = {path: files.read_bytes(path) if path.exists() else None for path in paths}
    done: list[Path] = []
    try:
        for path, content in paths.items():
            files.write_bytes(path, content)
            done.append(path)
    except BaseException:
        for path in done:
            with contextlib.suppress(OSError):  # the others must be put back all the same
                _put_back(path, before[path])
        raise


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink()
    else:
        files.write_bytes(path, content)
