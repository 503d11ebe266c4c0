"""What the docstring of a class says of it: its Dutch word, and what it is."""

import re

_DUTCH = re.compile(r"\s*\(nl: \*(.+?)\*\)", re.DOTALL)


def dutch(kind: type) -> str:
    """Return the Dutch word, or words, for *kind*.

    Raises:
        ValueError: If its docstring has none.
    """
    found = _DUTCH.search(_first(kind))
    if found is None:
        raise ValueError(f"the docstring of {kind.__name__} has no (nl: *…*)")
    return found[1]


def meaning(kind: type) -> str:
    """Return the first sentences of the docstring of *kind* as Markdown, without the Dutch word."""
    text = _DUTCH.sub("", _first(kind))
    return re.sub(r":\w+:`~?(?:[\w.]+\.)?(\w+)`", r"`\1`", text).replace("``", "`")


def _first(kind: type) -> str:
    """Return the first paragraph on one line."""
    return re.sub(r"\s+", " ", (kind.__doc__ or "").partition("\n\n")[0])
