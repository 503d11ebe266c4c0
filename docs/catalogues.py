"""The page about the ready-made models: what each holds, in both languages, and where it comes from."""

from collections.abc import Iterator

from tables import table

from kwaliteitsmodel import PrincipleSet, QualityModel, Source, catalogue
from kwaliteitsmodel.domain.values import Text, label
from kwaliteitsmodel.model import KINDS, Entity
from kwaliteitsmodel.names import NAMES
from kwaliteitsmodel.render.plain import called

_INTRODUCTION = """# Ready-made models

`catalogue.load("framework")` returns a model, validated and the same one each time.
`catalogue.names()` says which there are.
On the command line, `kwaliteitsmodel show --catalogue framework` shows one.

Five of them hold the content of the [five documents](concepts.md), in words of our own and in both languages.
Each entry names the concepts that it comes from, which `catalogue.concepts` returns.
They are examples to start from: add to them, leave out what doesn't fit, or join them with a model of yours.
What no source confirms isn't in them.
"""

_BRIEFLY = ("demo", "norms")
"""What is told of in brief: what is made up, and what other pages are about."""


def text() -> str:
    """Return the page."""
    parts = (line for name in catalogue.names() for line in _section(name, catalogue.load(name)))
    return "\n".join([_INTRODUCTION, *parts]) + "\n"


def _section(name: str, model: QualityModel) -> Iterator[str]:
    """Yield the lines about one model."""
    yield from (f"## {name}: {label(model.name, 'en')}", "", f"*{label(model.name, 'nl')}*", "")
    yield from (label(model.about, "en"), "", f"*{label(model.about, 'nl')}*", "")
    for plural in KINDS:
        found = getattr(model, plural)
        if name not in _BRIEFLY and found:
            singular, several = NAMES[plural]
            yield from (f"### {name}: {several.en} ({len(found)})", "")
            yield from table(("id", singular.nl, "in English", "concepts"), (_row(model, each) for each in found))
            yield from ("", *(line for each in found if isinstance(each, PrincipleSet) for line in _principles(each)))


def _row(model: QualityModel, each: Entity) -> tuple[str, ...]:
    said = called(model, each.id)
    numbers = ", ".join(f"[{number}](concepts.md#{number})" for number in catalogue.concepts(each))
    link = f" ({each.url})" if isinstance(each, Source) and each.url else ""
    return f"`{each.id}`", label(said, "nl") + link, label(said, "en") if isinstance(said, Text) else "", numbers


def _principles(several: PrincipleSet) -> Iterator[str]:
    """Yield the principles that are known, with the questions on their cards, and which aren't."""
    yield from (label(several.about, "en"), "", f"*{label(several.about, 'nl')}*", "")
    rows = (
        (str(each.number), label(each.name, "nl"), label(each.name, "en"), "yes" if each.card else "")
        for each in several.principles
    )
    yield from table(("number", "principe", "in English", "card"), rows)
    yield from ("", f"Unknown: {', '.join(map(str, several.missing))}.", "")
