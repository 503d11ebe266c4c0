"""The page of the stories: what is expected of each, and which concept is a step of which."""

import functools
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tables import table

Table = Mapping[str, Any]

FOLDER = Path(__file__).parents[1] / "examples" / "stories"


def text() -> str:
    """Return the page: each story with its steps and questions, then the concepts in their order."""
    told = [line for name, story in stories().items() for line in _story(name, story)]
    where = table(("concept", "is a step, or asked about, in"), _where(stories()))
    return "\n".join([_ABOUT, *told, _CONCEPTS, *where])


@functools.cache
def stories() -> Mapping[str, Table]:
    """Return the table of each story, by its name."""
    return {each.stem: tomllib.loads(each.read_text(encoding="utf-8")) for each in sorted(FOLDER.glob("*.toml"))}


@functools.cache
def steps() -> Mapping[str, list[tuple[str, str]]]:
    """Return for each concept the steps that it is: the story and the id of the step."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, story in stories().items():
        for row in story["step"]:
            for concept in row["concepts"]:
                found.setdefault(concept, []).append((name, row["id"]))
    return found


def anchor(story: str, step: str) -> str:
    """Return the name of the place on the page where a step of a story is told."""
    return f"{story}-{step}"


def _story(name: str, story: Table) -> Iterator[str]:
    """Yield the lines about one story."""
    yield from ("", f'<a id="{name}"></a>', "", f"## {story['title']}", "", story["about"].strip(), "")
    begins = f"It begins on {story['begins']}{_taken(story)}"
    yield f"{begins}, when these rules tell: {', '.join(map(_rule, story['violations'])) or 'none'}."
    yield f"Run it with `python examples/stories/{name}.py`."
    yield ""
    names = _names(name)
    yield from table(
        ("day", "step", "who does what", "what then", "concepts"), (_step(name, each, names) for each in story["step"])
    )
    yield ""
    yield from table(("question", "asked of", "concepts"), map(_question, story["question"]))


def _taken(story: Table) -> str:
    """Return what a story takes from the catalogue at its beginning, where it does."""
    from_each = [
        f"{', '.join(nouns).replace('_', ' ')} of `{name}`" for name, nouns in story.get("catalogue", {}).items()
    ]
    return f" with {', '.join(from_each)} from the [catalogue](catalogue.md)" if from_each else ""


def _names(story: str) -> Mapping[str, str]:
    """Return what each stakeholder of a story is called."""
    model = json.loads((FOLDER / f"{story}.json").read_text(encoding="utf-8"))["model"]
    return {
        each["id"]: each["name"] if isinstance(each["name"], str) else each["name"]["en"]
        for each in model["stakeholders"]
    }


def _step(story: str, step: Table, names: Mapping[str, str]) -> tuple[str, ...]:
    then = [
        *(f"refused: `{each}`" for each in [step.get("refused")] if each),
        *(f"tells: {_rule(each)}" for each in step.get("appear", ())),
        *(f"tells no longer: {_rule(each)}" for each in step.get("gone", ())),
    ]
    does = f"{names[step['who']]} {step['does']}"
    here = f'<a id="{anchor(story, step["id"])}"></a>`{step["id"]}`'
    return str(step["on"]), here, does, "; ".join(then) or "–", _links(step["concepts"])


def _question(question: Table) -> tuple[str, ...]:
    days = ", ".join(str(each["on"]) for each in question["answers"])
    return question["asks"], days, _links(question["concepts"])


def _rule(told: str) -> str:
    """Return a rule with a link, and of what it tells."""
    rule, *of = told.split()
    return " ".join((f"[{rule}](rules.md#{rule})", *(f"`{each}`" for each in of)))


def _links(concepts: Iterable[str]) -> str:
    return ", ".join(f"[{each}](concepts.md#{each})" for each in concepts)


def _where(stories: Mapping[str, Table]) -> Iterator[tuple[str, str]]:
    """Yield each concept with the steps and questions that it is told in."""
    found: dict[str, list[str]] = {}
    for name, story in stories.items():
        for row in (*story["step"], *story["question"]):
            for concept in row["concepts"]:
                found.setdefault(concept, []).append(f"[{name}](#{name}) `{row['id']}`")
    yield from ((_links([concept]), ", ".join(dict.fromkeys(found[concept]))) for concept in sorted(found))


_ABOUT = """
# Stories

A story is three files of one name in `examples/stories`: a document, a table and a program.
The document tells how it begins, the table who does what when and what is expected of it.
A table can name what of the catalogue is there from the beginning, too.
The program does it through the library.
Nobody and nothing in them exists.

What the table expects has to happen, and nothing else may: a rule that isn't in the table stays silent.
Each question gets one answer on one day and another on another.
Each story runs twice: in memory, and saved and loaded again after each step.
A question is asked of a day as it was known then and, where the answer looks back, at the end as well.
Where it does not, the table says why.
`tests/stories` holds each story to its table.
Write one of your own by putting three such files beside them."""

_CONCEPTS = """
## Which concept is told where
"""
