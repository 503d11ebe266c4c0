"""Lines of a table in text, and the first of them, which may say what stands between cells."""

import io
import re
from collections.abc import Iterator


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield every line that isn't empty, with its number."""
    for number, line in enumerate(io.StringIO(text, newline=None), 1):
        if line.strip():
            yield number, line.rstrip("\n")


def first(found: Iterator[tuple[int, str]]) -> tuple[int, str, str]:
    """Return the line of the header, what stands there, and the delimiter that is told; the last two may be empty.

    Excel understands a line before it that says the delimiter, such as ``sep=;``; so is it understood here.
    """
    line, text = next(found, (1, ""))
    told = _SEPARATOR.fullmatch(text)
    if told is None:
        return line, text, ""
    line, text = next(found, (line, ""))
    return line, text, told[1]


_SEPARATOR = re.compile('"?sep=([,;\t])"?', re.IGNORECASE)
