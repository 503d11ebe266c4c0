"""Write what is made of the code: pages, and the JSON Schema; ``--check`` only names what is not up to date.

``python docs/generate.py`` writes, ``python docs/generate.py --check`` exits with 1 if a file differs.
``python docs/generate.py --public`` also writes the list of public names: only after reading what differs.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cases
import catalogues
import exports
import glossary
import options
import public
import schema
import stories
import traceability
import violations
from tables import table

from kwaliteitsmodel import checks
from kwaliteitsmodel.checks import Rule

ROOT = Path(__file__).parents[1]
MADE = "<!-- Made by docs/generate.py of the code: change the code, not this page. -->"

_PLACEHOLDER = re.compile(r"\{(\w+)(?:![rs])?\}")


def main(arguments: Sequence[str]) -> int:
    """Write the files, or with ``--check`` name those that are not up to date, and return the exit status."""
    made = MADE_OF_CODE | (MADE_WHEN_ASKED if "--public" in arguments else {})
    stale = {path: text for path, make in made.items() if (text := make()) != _written(path)}
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
Where it can tell several things, a model of each is told of.
All are tests, in `tests/checks`.
The smallest example tells how little it takes: without any one of these things, another rule is broken too, or none.
`strategies.violating` [draws models](../how-to/draw-models.md) around it.
"""

MADE_OF_CODE: dict[str, Callable[[], str]] = {
    "docs/glossary.md": lambda: f"{MADE}\n{glossary.text()}",
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

MADE_WHEN_ASKED: dict[str, Callable[[], str]] = {"tests/house/public.txt": public.text}
"""What is kept as it is until somebody has looked at what differs."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
