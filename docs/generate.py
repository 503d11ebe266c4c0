"""Write what is made of the code: pages, and the JSON Schema; ``--check`` only names what is not up to date.

``python docs/generate.py`` writes, ``python docs/generate.py --check`` exits with 1 if a file differs.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

import cases
import catalogues
import docstrings
import exports
import options
import schema
import stories
import traceability
import violations
from tables import table

import kwaliteitsmodel
from kwaliteitsmodel import Term, analysis, checks, domain, readers
from kwaliteitsmodel.checks import Rule

ROOT = Path(__file__).parents[1]
MADE = "<!-- Made by docs/generate.py of the code: change the code, not this page. -->"

_PLACEHOLDER = re.compile(r"\{(\w+)(?:![rs])?\}")


def main(arguments: Sequence[str]) -> int:
    """Write the files, or with ``--check`` name those that are not up to date, and return the exit status."""
    stale = {path: text for path, make in MADE_OF_CODE.items() if (text := make()) != _written(path)}
    for path, text in stale.items():
        if "--check" in arguments:
            print(f"{path} is not up to date: run python docs/generate.py")
        else:
            (ROOT / path).write_text(text, encoding="utf-8")
            print(f"{path} is written")
    return 1 if stale and "--check" in arguments else 0


def _written(path: str) -> str:
    """Return what stands in a file now; nothing where there is no such file."""
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""


def rules() -> str:
    """Return the page about the rules: a table of all, then each with its reason."""
    rows = (
        (f"[{each.id}](#{each.id})", each.name, each.severity.en, each.severity.nl, _sources(each))
        for each in checks.RULES
    )
    all_of_them = table(("id", "rule", "severity", "ernst", "sources"), rows)
    return "\n".join([MADE, _RULES, *all_of_them, *(line for each in checks.RULES for line in _section(each))]) + "\n"


def _section(rule: Rule) -> Iterator[str]:
    """Yield the lines about one rule."""
    yield from ("", f'<a id="{rule.id}"></a>', "", f"## {rule.id}: {rule.name}", "", rule.why, "")
    yield f"- Severity: {rule.severity.en} (*{rule.severity.nl}*)"
    yield f"- English: {_sentence(rule.en)}"
    yield f"- Nederlands: {_sentence(rule.nl)}"
    if rule.look_on_day is not None:
        yield "- Runs only where the day of checking is given"
    yield from cases.lines(rule)
    if rule.id in violations.seeds():
        yield f"- Smallest example: {violations.size(rule)}"
    if rule.sources:
        yield f"- Sources: {_sources(rule)}"


def _sentence(template: str) -> str:
    """Return the sentence of a rule with its placeholders in italics."""
    return _PLACEHOLDER.sub(r"*\1*", template)


def _sources(rule: Rule) -> str:
    """Return links to the concepts that a rule comes from."""
    return ", ".join(f"[{each}](concepts.md#{each})" for each in rule.sources)


def glossary() -> str:
    """Return the glossary: the things of the library, then the words of its closed lists in both orders."""
    things = sorted((_thing(each) for each in _classes(kwaliteitsmodel, checks)), key=_alphabet)
    words = sorted((_word(each) for kind in _lists() for each in kind), key=_alphabet)
    turned = sorted(((english, dutch, *rest) for dutch, english, *rest in words), key=_alphabet)
    lines = [MADE, _GLOSSARY]
    for text, head, rows in (
        (_THINGS, ("Nederlands", "English: the name in the library", "meaning"), things),
        (_DUTCH_FIRST, ("Nederlands", "English", "list", "value in documents"), words),
        (_ENGLISH_FIRST, ("English", "Nederlands", "list", "value in documents"), turned),
    ):
        lines += [text, *table(head, rows)]
    return "\n".join(lines) + "\n"


def _classes(*doors: ModuleType) -> Iterator[type]:
    """Yield the public classes behind *doors*."""
    for door in doors:
        yield from (each for name in door.__all__ if isinstance(each := getattr(door, name), type))


def _thing(kind: type) -> tuple[str, ...]:
    """Return the row of a class: its Dutch word, its name, and the first sentence of its docstring."""
    return docstrings.dutch(kind), f"`{kind.__name__}`", docstrings.meaning(kind)


def _lists() -> Iterator[type[Term]]:
    """Yield every closed list of words, wherever in the library it is defined."""
    for package in (domain, analysis, checks, readers):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    yield from (each for each in Term.__subclasses__() if each.__module__.startswith("kwaliteitsmodel."))


def _word(term: Term) -> tuple[str, ...]:
    """Return the row of a word: its two labels, its list and its value."""
    return term.nl, term.en, f"`{type(term).__name__}`", f"`{term.value}`"


def _alphabet(row: Iterable[str]) -> tuple[str, ...]:
    """Return what to sort a row by: its cells without regard to capitals."""
    return tuple(cell.casefold() for cell in row)


_RULES = """
# The rules

Every rule of the library, in the order in which [a check](../how-to/check-a-model.md) runs them.

- *error*: two things in the model contradict each other;
- *warning*: this ought to change;
- *advice*: people should talk about this.

The id of a rule never changes meaning; [retired rules](retired-rules.md) keep theirs.
Sources are numbers of [concepts](concepts.md).
Words in italics in a sentence are filled in for each violation.
Each rule tells what is said of a small model that breaks it, and what looks so and is right all the same.
Both are tests, in `tests/checks`.
The smallest example tells how little it takes: without any one of these things, another rule is broken too, or none.
`strategies.violating` [draws models](../how-to/draw-models.md) around it.
"""

_GLOSSARY = """
# Glossary, Dutch–English

Identifiers in the library are English; everything that people see is there in both languages.
[Concepts](reference/concepts.md) lists the terms of the source documents, by number."""

_THINGS = """
## Things

What a model and a check are made of, sorted by the Dutch word.
"""

_DUTCH_FIRST = """
## Words, Dutch first

Every word of every closed list.
One word can stand in several lists and mean something else in each.
"""

_ENGLISH_FIRST = """
## Words, English first
"""

MADE_OF_CODE: dict[str, Callable[[], str]] = {
    "docs/glossary.md": glossary,
    "docs/reference/catalogue.md": lambda: f"{MADE}\n{catalogues.text()}",
    "docs/reference/exports.md": lambda: f"{MADE}\n{exports.text()}",
    "docs/reference/rules.md": rules,
    "docs/reference/stories.md": lambda: f"{MADE}\n{stories.text()}\n",
    "docs/reference/traceability.md": lambda: f"{MADE}\n{traceability.text()}",
    "src/kwaliteitsmodel/io/schema.json": schema.text,
    "src/kwaliteitsmodel/strategies/_options.py": options.text,
    "src/kwaliteitsmodel/strategies/violations.json": violations.text,
}
"""The files, relative to the project, each with what makes it."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
