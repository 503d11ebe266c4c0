"""What is public stays: who removes or renames a name has to say so, and to keep the old one for a while."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import public
import pytest

ROOT = Path(__file__).parents[2]
KEPT = dict(line.split(" ", 1) for line in (Path(__file__).parent / "public.txt").read_text("utf-8").splitlines())
NAMES = public.names()
MODULES = public.modules()
PUBLIC = {*NAMES, *(each.__name__ for each in MODULES)}
PUBLIC |= {each.rpartition(".")[0] for each in PUBLIC}
SHOWN = [
    *(ROOT / "docs").rglob("*.md"),
    ROOT / "README.md",
    *(ROOT / "examples").rglob("*.py"),
]
"""What teaches people to use the library."""


def test_no_public_name_goes_away_or_changes_unnoticed() -> None:
    gone = sorted(f"{name} {said}" for name, said in KEPT.items() if NAMES.get(name) != said)
    assert not gone, _told(
        "these public names are removed, renamed, or take something else: as docs/compatibility.md promises, "
        "keep what was there with a DeprecationWarning and add a fragment to changelog.d",
        gone,
    )


def test_every_public_name_is_listed() -> None:
    new = sorted(NAMES.keys() - KEPT.keys())
    assert not new, _told("these names are public from now on, and can't go away unannounced", new)


def _told(what: str, names: list[str]) -> str:
    return "\n  ".join([f"{what}; when that is right, run python docs/generate.py --public", *names])


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_a_module_has_on_show_what_it_names(module: ModuleType) -> None:
    """Each name is there, once; who looks with ``dir`` sees no more than who imports everything."""
    shown = public.shown(module)
    assert sorted(set(shown)) == sorted(shown)
    assert [each for each in shown if not hasattr(module, each)] == []
    if hasattr(module, "__path__"):
        assert sorted(dir(module)) == sorted(shown)


def _imported(path: Path) -> Iterator[str]:
    """Yield the full names that a page or a program imports from the library."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = "\n".join(
            re.findall(r"^(?:>>> )?(from kwaliteitsmodel[\w.]* import (?:\([^)]*\)|.*))", text, re.MULTILINE)
        )
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(public.LIBRARY):
            yield from (f"{node.module}.{each.name}" for each in node.names)


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_people_are_shown_is_public(path: Path) -> None:
    assert [each for each in _imported(path) if each not in PUBLIC] == []


def test_a_module_without_a_list_shows_what_it_defines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.py").write_text(
        "import os\nfrom typing import TypeVar\nT = TypeVar('T')\nONE, _TWO = 1, 2\nx: int = 3\n"
        "def f(a, *, b=1): ...\nclass C: ...\nprint\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    odd = importlib.import_module("odd")
    assert public.shown(odd) == ["ONE", "x", "f", "C"]
    assert [public.said(getattr(odd, each)) for each in public.shown(odd)] == [
        "value",
        "value",
        "function (a, *, b=…)",
        "class",
    ]
