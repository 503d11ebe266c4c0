"""What the library needs: bounds from below that are tested, none from above, and nothing loaded before it is used."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import public

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
HEAVY = {"hypothesis", "msgspec", "narwhals", "networkx", "numpy", "openpyxl", "polars", "rustworkx", "scipy", "yaml"}
NOTHING_WITHOUT = {"kwaliteitsmodel.strategies", "kwaliteitsmodel.io.yaml"}
"""Modules that load their extra at once."""


def test_what_is_needed_has_a_lower_bound_and_no_upper_one() -> None:
    needed = [*PROJECT["project"]["dependencies"], *(each for extra in EXTRAS.values() for each in extra)]
    others = [each for each in needed if not each.startswith("kwaliteitsmodel[")]
    assert [each for each in others if not re.fullmatch(r"[\w-]+>=\d+(\.\d+)*", each)] == []


def test_all_holds_every_extra_and_test_holds_all() -> None:
    (every,) = re.findall(r"\[(.*)\]", EXTRAS["all"][0])
    assert sorted(every.split(",")) == sorted(EXTRAS.keys() - {"all", "test"})
    assert EXTRAS["all"][0] in EXTRAS["test"]


def test_no_extra_is_loaded_before_it_is_used() -> None:
    """Whoever asks for questions or documents has networkx and cattrs; all else that is heavy waits for its use."""
    modules = [each.__name__ for each in public.modules() if each.__name__ not in NOTHING_WITHOUT]
    assert _loaded(f"import {', '.join(modules)}", HEAVY - {"networkx"}) == []


def test_the_domain_loads_nothing_heavy() -> None:
    assert _loaded("import kwaliteitsmodel as km; [getattr(km, each) for each in dir(km)]", HEAVY | {"cattrs"}) == []


def _loaded(statement: str, heavy: set[str]) -> list[str]:
    """Return which of *heavy* are loaded by a program."""
    code = f"{statement}; import sys; print(*{heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return done.stdout.decode().split()
