"""Nothing is only kept: what a field holds, a question, a rule, a view or a text reads."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import kwaliteitsmodel

SRC = Path(kwaliteitsmodel.__file__).parent
ASKING = ("analysis", "checks", "render")
READING = (*ASKING, "changes", "domain", "graph", "readers")

KEPT = {
    "appraisal": "whoever reads a scale sees which grade appreciates; grades are compared by rank alone",
    "binding": "whoever reads a norm sees what is a duty; no rule of ours judges by it",
    "certifiable": "whoever chooses a norm sees it; of a certificate its edition and its audit are asked",
    "citations": "the catalogue reads where an entry comes from",
}
"""Fields that are kept to be seen, and why nothing else reads them."""


def fields() -> Iterator[tuple[str, str]]:
    """Yield each field of the domain that neither points at something nor is words for people, and its class.

    What points is read by the view of references, and words for people are shown as they are.
    """
    for path in sorted((SRC / "domain").glob("*.py")):
        module = importlib.import_module(f"kwaliteitsmodel.domain.{path.stem}")
        for name, each in vars(module).items():
            if isinstance(each, type) and each.__module__ == module.__name__ and attrs.has(each):
                for field in attrs.fields(each):
                    if ".ids." not in str(field.type) and "values.Text" not in str(field.type):
                        yield field.name, name


def read() -> Iterator[str]:
    """Yield the names that are asked of a thing; in questions, rules and texts also those that are looked up."""
    for folder in READING:
        for path in (SRC / folder).rglob("*.py"):
            for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Load):
                    yield each.attr
                elif isinstance(each, ast.Constant) and isinstance(each.value, str) and folder in ASKING:
                    yield each.value


def test_what_a_field_holds_is_read() -> None:
    names = {*read()}
    unread = {field: of for field, of in fields() if field not in names}
    assert unread.keys() == KEPT.keys(), unread


@pytest.mark.parametrize("field", ["basis", "generation", "rank", "supports"])
def test_fields_are_found(field: str) -> None:
    assert field in {name for name, _ in fields()}
