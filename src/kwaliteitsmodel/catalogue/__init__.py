"""Ready-made models: the content of the source documents, norms, and a fictional region to play with.

Each of the five documents has its own: ``framework`` [S3], ``alliance`` [S4], ``kso`` [S1], ``lemniscate`` [S2] and
``iko`` [S0]. They are in words of our own, in both languages; what no source confirms isn't in them.
"""

import functools
import re
from importlib import resources

from kwaliteitsmodel import io
from kwaliteitsmodel.errors import UnknownNameError
from kwaliteitsmodel.model import Entity, QualityModel

__all__ = ["CONCEPTS", "concepts", "load", "names"]

CONCEPTS = "kwaliteitsmodel:concepts"
"""Under which key an entity of the catalogue keeps the numbers of its concepts in ``extra``."""

_NUMBER = re.compile(r"\b[0-4]-\d\d\b")


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


def concepts(entity: Entity) -> tuple[str, ...]:
    """Return the numbers of the concepts that *entity* comes from, as far as it names any.

    They stand in its citations, or in ``extra`` under :data:`CONCEPTS`; ``docs/reference/concepts.md`` tells what they
    are.

    Example:
        >>> from kwaliteitsmodel import QuestionId
        >>> concepts(load("lemniscate")[QuestionId("lemniscate:act:1")])
        ('2-15',)
    """
    cited = [number for each in getattr(entity, "citations", ()) for number in _NUMBER.findall(each.where)]
    kept = entity.extra.get(CONCEPTS, ())
    told = [each for each in kept if isinstance(each, str)] if isinstance(kept, list | tuple) else []
    return tuple(dict.fromkeys([*cited, *told]))


def __dir__() -> list[str]:
    return __all__
