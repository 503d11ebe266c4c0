"""Docstrings of what is public say what the types can't: what is refused, what a number means, where it comes from."""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import public
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.model import ID_TYPES, KINDS

ROOT = Path(__file__).parents[2]


def _things() -> Iterator[tuple[str, Any]]:
    """Yield the functions and classes of ours that are public, by their full names."""
    for module in public.modules():
        for name in public.shown(module):
            thing = inspect.unwrap(getattr(module, name)) if callable(getattr(module, name)) else None
            if isinstance(thing, type) or inspect.isfunction(thing):
                yield f"{module.__name__}.{name}", thing


THINGS = {name: thing for name, thing in _things() if thing.__module__.startswith(public.LIBRARY)}
CLASSES = {name: each for name, each in THINGS.items() if isinstance(each, type)}
NUMBERS = {
    f"{name}.{field.name}": (kind, field.name)
    for name, kind in CLASSES.items()
    if attrs.has(kind)
    for field in attrs.fields(kind)
    if field.type in {float, float | None} and field.name[0] != "_"
}


def _raised(source: str) -> set[str]:
    """Return the names of what a function raises itself."""
    raised = [node.exc for node in ast.walk(ast.parse(textwrap.dedent(source))) if isinstance(node, ast.Raise)]
    made = [each.func for each in raised if isinstance(each, ast.Call)]
    return {each.id for each in made if isinstance(each, ast.Name) and each.id.endswith("Error")}


def _refused(function: Any) -> set[str]:
    """Return what a strategy refuses: what its options can't be, as ``tests/laws/test_arguments.py`` sees of each.

    Where the options are the fields of a class, its module says so for all of them.
    """
    options = inspect.signature(function).parameters.values()
    is_ours = function.__module__.startswith("kwaliteitsmodel.strategies")
    return {"InvalidArgument"} if is_ours and any(each.kind is not each.VAR_KEYWORD for each in options) else set()


def _says(name: str, thing: Any) -> Iterator[tuple[str, str, set[str]]]:
    """Yield what *thing* and its methods say, each with what it raises itself; a class says what its making refuses."""
    if inspect.isfunction(thing):
        yield name, thing.__doc__ or "", _raised(inspect.getsource(thing)) | _refused(thing)
        return
    refuses = thing.__dict__.get("__attrs_post_init__")
    spans = {"InvalidValueError"} if getattr(thing, "_spanning", ()) else set[str]()
    yield name, thing.__doc__ or "", spans | (_raised(inspect.getsource(refuses)) if refuses else set())
    for member, each in vars(thing).items():
        function = each.fget if isinstance(each, property) else getattr(each, "__func__", each)
        if member[0] != "_" and inspect.isfunction(function):
            yield f"{name}.{member}", function.__doc__ or "", _raised(inspect.getsource(function))


@pytest.mark.parametrize("name", THINGS)
def test_it_says_what_it_is_and_what_it_refuses(name: str) -> None:
    for what, said, raised in _says(name, THINGS[name]):
        assert said.strip(), what
        assert [each for each in raised if each not in said.partition("Raises:")[2]] == [], what


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_is_spoken_of(name: str) -> None:
    """A type says that it is a number; only words say of what, in which unit, and between which bounds."""
    kind, field = NUMBERS[name]
    assert re.search(rf"\b{field}\b", kind.__doc__ or ""), name


@pytest.mark.parametrize(
    "kind", [each for each in KINDS.values() if each is not km.Salience], ids=lambda kind: kind.__name__
)
def test_an_entity_says_where_it_comes_from(kind: type) -> None:
    """Salience comes from the literature, not from the documents; its words say so."""
    assert re.search(r"^\s*Source: ", kind.__doc__ or "", re.MULTILINE)


def test_type_checkers_are_asked_about_each_type_of_id() -> None:
    asked = (ROOT / "tests" / "typing" / "door.py").read_text(encoding="utf-8")
    assert [name for name, kind in ID_TYPES.items() if f'model[km.{name}("a")], km.{kind.__name__})' not in asked] == []
