"""The page of the glossary: terms of the field, classes and words, each in Dutch and in English."""

import importlib
import pkgutil
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import docstrings
import traceability
from dutch import BESIDE, IN_DUTCH
from tables import table

import kwaliteitsmodel
from kwaliteitsmodel import Term, analysis, checks, domain, readers
from kwaliteitsmodel.model import KINDS
from kwaliteitsmodel.names import NAMES

_TERMS = Path(__file__).with_name("terms.toml")
_ENTITIES = {kind: NAMES[plural][0].en for plural, kind in KINDS.items()}

Row = tuple[str, ...]


def text() -> str:
    """Return the page."""
    kinds = set(lists()) | set(_classes(kwaliteitsmodel, checks))
    words = [_word(each) for kind in lists() for each in kind]
    turned = ((english, dutch, where) for dutch, english, where, *_ in words)
    lines = [_TOP]
    for said, head, rows in (
        (_FIELD, _MEANT, map(_term, _written())),
        (_THINGS, _MEANT, map(_thing, kinds)),
        (_DUTCH_FIRST, ("Nederlands", "English", "word", "lijst", "list"), words),
        (_ENGLISH_FIRST, ("English", "Nederlands", "word"), turned),
    ):
        lines += [said, *table(head, sorted(rows, key=_alphabet))]
    return "\n".join(lines) + "\n"


def _written() -> list[Mapping[str, Any]]:
    """Return the terms that are kept by hand."""
    terms: list[Mapping[str, Any]] = tomllib.loads(_TERMS.read_text(encoding="utf-8"))["terms"]
    return terms


def _term(written: Mapping[str, Any]) -> Row:
    """Return the row of a term of the field."""
    homes = ", ".join(_home(each) for each in written["where"])
    return written["nl"], written["en"], homes, written["betekenis"], written["meaning"]


def _home(home: str) -> str:
    """Return where a term lives: a name of the library, or a link to a page.

    Raises:
        ValueError: If it isn't there.
    """
    if not traceability.is_there(home):
        raise ValueError(f"{home} is nowhere")
    path, _, place = home.removeprefix("docs/").partition("#")
    return f"[{place.replace('-', ' ')}]({path}#{place})" if home.startswith("docs/") else f"`{home}`"


def _classes(*doors: ModuleType) -> Iterator[type]:
    """Yield the public classes behind *doors*."""
    for door in doors:
        yield from (each for name in door.__all__ if isinstance(each := getattr(door, name), type))


def lists() -> Iterator[type[Term]]:
    """Yield every closed list of words, wherever in the library it is defined."""
    for package in (domain, analysis, checks, readers):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    yield from (each for each in Term.__subclasses__() if each.__module__.startswith("kwaliteitsmodel."))


def _thing(kind: type) -> Row:
    """Return the row of a class.

    Raises:
        ValueError: If it has no Dutch sentence.
    """
    where = place(kind)
    meant = (IN_DUTCH | BESIDE).get(where)
    if meant is None:
        raise ValueError(f"{where} has no Dutch sentence: write one in dutch.py")
    return docstrings.dutch(kind), _english(kind), f"`{where}`", meant, docstrings.meaning(kind)


def place(kind: type) -> str:
    """Return where in the library a class is found: on show, or else in the module that is nearest to that."""
    path = kind.__module__.split(".")
    modules = (importlib.import_module(".".join(path[:depth])) for depth in range(1, len(path) + 1))
    first = next(module for module in modules if getattr(module, kind.__name__, None) is kind)
    return f"{first.__name__}.{kind.__name__}".removeprefix("kwaliteitsmodel.")


def _english(kind: type) -> str:
    """Return what a class is called in English: as the names of entities have it, or by the words in its own name."""
    return _ENTITIES.get(kind) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def _word(term: Term) -> Row:
    """Return the row of a word: its labels, its value, and the list that it stands in."""
    kind = type(term)
    return term.nl, term.en, f"`{kind.__name__}`: `{term.value}`", docstrings.dutch(kind), _english(kind)


def _alphabet(row: Iterable[str]) -> Row:
    """Return what to sort a row by: its cells without regard to capitals and accents."""
    return tuple(unicodedata.normalize("NFKD", cell).encode("ascii", "ignore").decode().casefold() for cell in row)


_MEANT = ("Nederlands", "English", "in the library", "betekenis", "meaning")

_TOP = """
# Glossary, Dutch–English

Identifiers in the library are English; everything that people see is there in both languages.
Each table is in alphabetical order, so a word that means several things has its rows below each other.

- [Terms of the field](#terms-of-the-field): what people in Dutch education say, and where that is in the library
- [Classes](#classes): what a model, a check and an answer are made of
- [Words, Dutch first](#words-dutch-first) and [English first](#words-english-first): the words of every closed list

[Concepts](reference/concepts.md) lists the terms of the source documents, by number."""

_FIELD = """
## Terms of the field

Terms that are no class of their own, and one word that says several things: a row for each of them.
A name is one of `kwaliteitsmodel`, and a name with a slash an entry of the [catalogue](reference/catalogue.md).
Meanings are in words of our own; they are no quotation of a law or of a source.
"""

_THINGS = """
## Classes

Every public class and every closed list.
A name with a dot stands in a module: `checks.Rule` is in `kwaliteitsmodel.checks`.
"""

_DUTCH_FIRST = """
## Words, Dutch first

Every word of every closed list, with its value in documents behind the colon.
One word can stand in several lists and mean something else in each: the last two columns say which list it is.
"""

_ENGLISH_FIRST = """
## Words, English first
"""
