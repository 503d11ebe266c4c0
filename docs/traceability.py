"""What became of each concept: a register kept by hand, and what is found in docstrings, rules and tests."""

import ast
import functools
import importlib
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import stories
from tables import table

import kwaliteitsmodel
from kwaliteitsmodel import catalogue, checks

ROOT = Path(__file__).parents[1]
DOMAIN = ROOT / "src" / "kwaliteitsmodel" / "domain"

STATUSES = {
    "modelled": "a class, a field, a word, a relation or a rule; a test fails without it",
    "content": "an entry of the [ready-made models](catalogue.md)",
    "explained": "a paragraph of this documentation: a claim, a distinction, another name",
    "left-out": "not in the library, for a reason",
}
"""What can have become of a concept; the tables of the register are called so."""

NUMBER = re.compile(r"\b[0-4]-\d\d\b")
_ROW = re.compile(r'^\| <a id="([0-4]-\d\d)"></a>\1 \| ([^|]+) \| ([^|]+) \|$', re.MULTILINE)
_SOURCE = re.compile(r"Source: ([0-9][-0-9, ]*)")


@functools.cache
def _written() -> Mapping[str, Any]:
    """Return what is kept by hand."""
    return tomllib.loads((ROOT / "docs" / "concepts.toml").read_text(encoding="utf-8"))


@functools.cache
def register() -> Mapping[str, Mapping[str, list[str] | str]]:
    """Return for each status its concepts, each with where it is, or why it is nowhere."""
    return {status: concepts for status, concepts in _written().items() if status != "processes"}


def processes() -> list[str]:
    """Return the concepts that are something people do: a story shows each of them at work."""
    return list(_written()["processes"])


@functools.cache
def terms() -> Mapping[str, tuple[str, str]]:
    """Return the Dutch term and the English name of each concept, as the page of concepts has them."""
    page = (ROOT / "docs" / "reference" / "concepts.md").read_text(encoding="utf-8")
    return {number: (dutch, english) for number, dutch, english in _ROW.findall(page)}


@functools.cache
def classes() -> Mapping[str, list[str]]:
    """Return for each concept what is on show in the library and names it as its source."""
    found = defaultdict[str, list[str]](list)
    for path in sorted(DOMAIN.glob("*.py")):
        for name, said in _said(ast.parse(path.read_text(encoding="utf-8"))):
            for number in _numbers(said) if name in dir(kwaliteitsmodel) else ():
                found[number].append(name)
    return found


def _said(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each class, function and constant of a module with its docstring."""
    for each, after in zip(tree.body, [*tree.body[1:], ast.Pass()], strict=True):
        if isinstance(each, ast.ClassDef | ast.FunctionDef):
            yield each.name, ast.get_docstring(each) or ""
        elif isinstance(each, ast.Assign | ast.AnnAssign) and isinstance(after, ast.Expr):
            target = each.target if isinstance(each, ast.AnnAssign) else each.targets[0]
            yield ast.unparse(target), ast.unparse(after)


def _numbers(text: str) -> list[str]:
    """Return the numbers that a docstring names as its sources."""
    return [number for line in _SOURCE.findall(text) for number in NUMBER.findall(line)]


@functools.cache
def rules() -> Mapping[str, list[str]]:
    """Return for each concept the rules that come from it."""
    found = defaultdict[str, list[str]](list)
    for rule in checks.RULES:
        for number in rule.sources:
            found[number].append(rule.id)
    return found


@functools.cache
def tests() -> Mapping[str, list[tuple[str, str]]]:
    """Return for each concept the tests that are marked with it: the file, relative to the project, and the name."""
    found = defaultdict[str, list[tuple[str, str]]](list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for number in _marks(each) if isinstance(each, ast.FunctionDef) else ():
                found[number].append((path.relative_to(ROOT).as_posix(), getattr(each, "name", "")))
    return found


def _marks(function: ast.FunctionDef) -> Iterator[str]:
    """Yield the concepts with which a test is marked."""
    for each in function.decorator_list:
        if isinstance(each, ast.Call) and ast.unparse(each.func) == "pytest.mark.concept":
            yield from (ast.literal_eval(number) for number in each.args)


@functools.cache
def entries() -> Mapping[str, list[tuple[str, str]]]:
    """Return for each concept the entries of the catalogue that name it: the model and the id."""
    found = defaultdict[str, list[tuple[str, str]]](list)
    for name in catalogue.names():
        for each in catalogue.load(name).entities():
            for number in catalogue.concepts(each):
                found[number].append((name, each.id))
    return found


def is_there(home: str) -> bool:
    """Return whether something of the register is where it says: a page, an entry of the catalogue, or a name."""
    if home.startswith("docs/"):
        return _is_written(*home.split("#"))
    if "/" in home:
        name, _, entry = home.partition("/")
        return name in catalogue.names() and catalogue.load(name).find(entry) is not None
    return _is_named(home)


def _is_written(path: str, anchor: str) -> bool:
    """Return whether a page has a place of this name."""
    page = ROOT / path
    return page.exists() and anchor in anchors(page.read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    """Return the names of the places in a page: its headings, and those that are written out."""
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}
    return slugs | set(re.findall(r'(?:id|name)="([^"]+)"', text))


def _is_named(name: str) -> bool:
    """Return whether the library has something of this name: on show, or in a module that the name begins with."""
    thing: object = kwaliteitsmodel
    path = kwaliteitsmodel.__name__
    for part in name.split("."):
        path = f"{path}.{part}"
        if not hasattr(thing, part):
            try:
                importlib.import_module(path)
            except ImportError:
                return False
        thing = getattr(thing, part)
    return True


def text() -> str:
    """Return the page: how many concepts became what, then a table per document."""
    decided = {number: status for status, concepts in register().items() for number in concepts}
    counts = Counter(decided.values())
    made = f"**{len(decided)} of {len(terms())}** concepts have become something, or were left out for a reason."
    lines = [_TOP, made, ""]
    lines += table(("status", "what it is", "concepts"), (_count(each, counts) for each in STATUSES if counts[each]))
    for document in sorted({number[0] for number in decided}):
        of_it = sorted(number for number in decided if number[0] == document)
        lines += ["", f"## S{document}", ""]
        head = ("number", "Nederlands", "English", "status", "where", "tests")
        lines += table(head, (_row(number, decided[number]) for number in of_it))
    return "\n".join(lines) + "\n"


def _count(status: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the row that says how many concepts have one status."""
    return status.replace("-", " "), STATUSES[status], str(counts[status])


def _row(number: str, status: str) -> tuple[str, ...]:
    """Return the row of one concept."""
    said = register()[status][number]
    where = said if isinstance(said, str) else ", ".join(_homes(number, said))
    dutch, english = terms()[number]
    linked = f"[{number}](concepts.md#{number})"
    return linked, dutch, english, status.replace("-", " "), where, ", ".join(_proofs(number))


def _homes(number: str, said: Iterable[str]) -> Iterator[str]:
    """Yield where a concept is: what the register says, what names it as its source, and the rules that do."""
    known = list(said)
    for each in known:
        yield _page(each) if each.startswith("docs/") else f"`{each}`"
    inside = {each.partition(".")[0] for each in known}
    yield from (f"`{each}`" for each in classes().get(number, ()) if each not in inside)
    yield from (f"[{each}](rules.md#{each})" for each in rules().get(number, ()))
    yield from _held(number)


def _held(number: str) -> Iterator[str]:
    """Yield for each model of the catalogue the entry that names a concept, or how many do."""
    ids = dict(entries().get(number, ()))
    counts = Counter(name for name, _ in entries().get(number, ()))
    for name, count in counts.items():
        yield f"`{name}`: {count} entries" if count > 1 else f"`{name}/{ids[name]}`"


def _page(home: str) -> str:
    """Return a link to a place in this documentation."""
    path = home.removeprefix("docs/")
    return f"[{path.partition('#')[2].replace('-', ' ')}](../{path})"


def _proofs(number: str) -> Iterator[str]:
    """Yield the tests of a concept and its first step in each story; say so where examples of rules are among them."""
    for path, name in tests().get(number, ()):
        yield f"[{name.removeprefix('test_').replace('_', ' ')}](../../{path})"
    first = dict(reversed(stories.steps().get(number, ())))
    for story in sorted(first):
        yield f"[{story}: {first[story].replace('-', ' ')}](stories.md#{stories.anchor(story, first[story])})"
    if rules().get(number):
        yield "examples of its rules"


_TOP = """
# Traceability

What became of each concept of the five documents, and of those that a second reading of them added.
Terms are those of [concepts](concepts.md).

*Where* is a name in `kwaliteitsmodel`, an entry of the catalogue (the model and the id), a rule or a page.
*Tests* fail when the concept goes: `@pytest.mark.concept("3-26")` says of which concept a test is.
What is a step of [stories](stories.md) has the first step in each of them.
What has a rule has its examples too, of which one is right and one is wrong.
"""
