"""Ready-made models: the content of the source documents, and a fictional region to play with."""

import functools
from importlib import resources

from kwaliteitsmodel import io
from kwaliteitsmodel.errors import UnknownNameError
from kwaliteitsmodel.model import QualityModel

__all__ = ["load", "names"]


def names() -> tuple[str, ...]:
    """Return the names of the ready-made models, in the order of the alphabet.

    Example:
        >>> "demo" in names()
        True
    """
    folder = resources.files(__name__)
    return tuple(sorted(each.name.removesuffix(".json") for each in folder.iterdir() if each.name.endswith(".json")))


@functools.cache
def load(name: str) -> QualityModel:
    """Return the ready-made model with this name.

    Raises:
        UnknownNameError: If there is none; it tells which there are.

    Example:
        >>> load("demo").regions[0].name.label("en")
        'Northern delta'
    """
    if name not in names():
        raise UnknownNameError(name, names())
    return io.json.loads(resources.files(__name__).joinpath(f"{name}.json").read_bytes())


def __dir__() -> list[str]:
    return __all__
