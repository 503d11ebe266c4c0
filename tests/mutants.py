"""Mutation testing: change the library in one place, many times over, and see whether some test notices.

    python tests/mutants.py domain
    python tests/mutants.py io --sample 300 --seed 2026
    python tests/mutants.py domain --again

Needs mutmut. It works in a copy, the folder ``.mutants``, and goes on where it stopped: what has a verdict is left
alone until the function changes; ``--again`` tries those that lived once more, over more examples, and with the tests
that were written since. One that no test reaches has survived. Sentences for people are left as they are.
"""

import argparse
import ast
import difflib
import importlib
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any

from mutated import AFRESH, MUTATED, TESTS

cst: Any = importlib.import_module("libcst")  # both are installed only where mutants are made
file_mutation: Any = importlib.import_module("mutmut.mutation.file_mutation")

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src/kwaliteitsmodel"
COPIED = ("README.md", "changelog.d", "conftest.py", "docs", "examples", "tests")
ENV = {"KWALITEITSMODEL_SHARED": "", "PYTHONDONTWRITEBYTECODE": "1"}
KILLED = ("killed", "timeout")

SETTINGS = """
[tool.mutmut]
source_paths = ["src/"]
only_mutate = {only}
also_copy = {copied}
use_git_change_detection = false
track_dependencies = false
timeout_multiplier = 10.0
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:warnings"]
pytest_add_cli_args_test_selection = {tests}
"""

EARLY = """
import importlib, json, os, pkgutil
os.environ["MUTANT_UNDER_TEST"] = "stats"
import kwaliteitsmodel
for each in pkgutil.walk_packages(kwaliteitsmodel.__path__, "kwaliteitsmodel."):
    if not each.name.endswith("__main__"):
        importlib.import_module(each.name)
from kwaliteitsmodel import catalogue, io
from mutmut.state import state
def called():
    names = set(state()._stats)
    state()._stats.clear()
    text = io.json.dumps(catalogue.load("demo"))
    io.json.loads(text), io.json.loads(text, careful=True)
    return names
imported, first, _ = called(), called(), called()
print(json.dumps(sorted(imported | first - state()._stats)))
"""
"""Tells which functions are called once: while the library is imported, or when a document is first read or written."""


class Prepared(cst.CSTTransformer):
    """What makes a module fit for mutmut, without a change of what it does.

    mutmut passes over functions with decorators, so rules and properties are decorated in a statement of their own. It
    passes over strings in triple quotes, so sentences get those: whether a sentence reads well is judged by reading.
    """

    inside = 0

    def visit_FunctionDef(self, node: Any) -> None:  # noqa: N802, ARG002 - as libcst calls it
        """Count how deep we are: only what stands in a module or a class is decorated afterwards."""
        self.inside += 1

    def leave_FunctionDef(self, original_node: Any, updated_node: Any) -> Any:  # noqa: N802, ARG002
        """Move decorators from a function to a statement after it."""
        self.inside -= 1
        decorators = [each.decorator for each in updated_node.decorators]
        plain = any(getattr(each, "value", "") in ("overload", "staticmethod", "classmethod") for each in decorators)
        if plain or self.inside or not decorators:
            return updated_node
        value = updated_node.name
        for each in reversed(decorators):
            value = cst.Call(each, [cst.Arg(value)])
        after = cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(updated_node.name)], value)])
        return cst.FlattenSentinel([updated_node.with_changes(decorators=[]), after])

    def leave_Arg(self, original_node: Any, updated_node: Any) -> Any:  # noqa: N802, ARG002
        """Put what is said in a language between triple quotes, also where it is one word."""
        said = updated_node.keyword is not None and updated_node.keyword.value in ("en", "nl")
        if said and isinstance(updated_node.value, cst.SimpleString):
            return updated_node.with_changes(value=_tripled(updated_node.value))
        return updated_node

    def leave_SimpleString(self, original_node: Any, updated_node: Any) -> Any:  # noqa: N802, ARG002
        """Put sentences between triple quotes: no code and no name of a field holds a space beside a word."""
        said = " " in updated_node.raw_value and any(each.isalpha() for each in updated_node.raw_value)
        return _tripled(updated_node) if said else updated_node


def _tripled(node: Any) -> Any:
    if len(node.quote) == 3 or node.prefix:
        return node
    return node.with_changes(value=node.quote * 3 + node.raw_value + node.quote * 3)


class Mutants:
    """The mutants of a layer, in a copy of the project, before the tests of a *stage*: the near ones, then others."""

    def __init__(self, layer: str, stage: int, profile: str) -> None:
        self.layer, self.stage, self.profile = layer, stage, profile
        self.folder = ROOT / ".mutants" / f"{layer}-{stage}"
        self.mutants = self.folder / "mutants"

    def prepare(self) -> None:
        """Copy the project; a module that didn't change isn't written anew, so that its verdicts stay."""
        for each in (ROOT / "src").rglob("*"):
            if each.is_file() and "__pycache__" not in each.parts:
                self._copy(each)
        for name in COPIED:
            _replace(ROOT / name, self.folder / name)
        (self.folder / "pyproject.toml").write_text(_settings(self.layer, self.stage), encoding="utf-8")

    def _copy(self, source: Path) -> None:
        target, content = self.folder / source.relative_to(ROOT), source.read_bytes()
        if source.suffix == ".py" and source.relative_to(PACKAGE).as_posix().startswith(MUTATED[self.layer]):
            content = cst.parse_module(content).visit(Prepared()).bytes
        if not target.exists() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            (self.mutants / source.relative_to(ROOT)).unlink(missing_ok=True)

    def names(self) -> list[str]:
        """Return the names of all mutants."""
        found: list[str] = []
        for path in self._modules():
            made = file_mutation.mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
            found += (file_mutation.get_mutant_name(path.relative_to(self.folder), each) for each in made.mutant_names)
        return found

    def _modules(self) -> list[Path]:
        place = self.folder / "src/kwaliteitsmodel" / MUTATED[self.layer]
        return [place] if place.suffix else sorted(place.rglob("*.py"))

    def verdicts(self) -> dict[str, str]:
        """Return what became of each mutant that was tried."""
        status: Any = importlib.import_module("mutmut.stats").status_by_exit_code
        found: dict[str, str] = {}
        for path in self.mutants.rglob("*.meta"):
            codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
            found |= {name: status[code] for name, code in codes.items() if code is not None}
        return found | {name: each for name, each in self.afresh().items() if name in found}

    def afresh(self) -> dict[str, str]:
        """Return what became of each mutant that was tried in a process of its own."""
        kept = self.folder / "afresh.json"
        return json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}

    def run(self, names: list[str], children: int) -> None:
        """Let mutmut try the mutants with *names*."""
        if names:
            command = [Path(sys.executable).parent / "mutmut", "run", f"--max-children={children}", *names]
            with (self.folder / "log").open("w", encoding="utf-8") as log:
                subprocess.run(command, cwd=self.folder, env=self._env(), check=True, stdout=log, stderr=log)

    def once(self) -> set[str]:
        """Return the functions that mutmut can't try: called while importing, or remembering what they said."""
        asked = [sys.executable, "-c", EARLY]
        told = subprocess.run(asked, cwd=self.mutants, env=self._env("src"), check=True, capture_output=True, text=True)
        cached = {
            f"{'.'.join(path.relative_to(self.folder / 'src').with_suffix('').parts)}.x_{node.value.args[0].id}"
            for path in self._modules()
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and "cache" in ast.unparse(node.value)
            if node.value.args and isinstance(node.value.args[0], ast.Name)
        }
        return cached | set(json.loads(told.stdout.splitlines()[-1]))

    def run_afresh(self, names: list[str]) -> None:
        """Try each mutant with one of *names* in a process of its own, in which it was there from the start."""
        kept = self.afresh()
        if names and self._tried("") in KILLED:
            raise SystemExit("a test fails without a mutant too, so that nothing can be said of those in a new process")
        for name in names:
            kept[name] = self._tried(name)
            (self.folder / "afresh.json").write_text(json.dumps(kept, indent=0), encoding="utf-8")

    def _tried(self, name: str) -> str:
        asked = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *AFRESH[self.layer]]
        try:
            done = subprocess.run(
                asked,
                cwd=self.mutants,
                env=self._env("src") | {"MUTANT_UNDER_TEST": name},
                timeout=600,
                capture_output=True,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "timeout"
        return "killed" if done.returncode else "survived"

    def _env(self, path: str = "") -> dict[str, str]:
        """Return the environment of a run, in which no other copy of the library is within reach."""
        place = str(self.mutants / path) if path else ""
        return {**os.environ, **ENV, "HYPOTHESIS_PROFILE": self.profile, "PYTHONPATH": place}

    def line(self, name: str) -> str:
        """Return what the mutant with *name* changes, on one line."""
        module, _, function = name.rpartition(".")
        path = self.mutants / "src" / Path(*module.split(".")).with_suffix(".py")
        path = path if path.exists() else path.with_suffix("") / "__init__.py"
        texts = _functions(path)
        was, now = texts[function.partition("__mutmut_")[0] + "__mutmut_orig"], texts[function]
        changed = [each for each in difflib.ndiff(was, now) if each[0] in "+-"]
        return " | ".join(f"{each[0]} {each[2:].strip()}" for each in changed)


_PARSED: dict[Path, dict[str, list[str]]] = {}


def _functions(path: Path) -> dict[str, list[str]]:
    """Return the lines of each function in *path*."""
    if path not in _PARSED:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))
        _PARSED[path] = {each.name: _lines(each) for each in found if "__mutmut_" in each.name}
    return _PARSED[path]


def _lines(function: ast.FunctionDef) -> list[str]:
    """Return the lines of a function, with no name, as no two mutants have the same one."""
    return ast.unparse(function).replace(f"def {function.name}(", "def (", 1).splitlines()


def _replace(source: Path, target: Path) -> None:
    if source.is_file():
        shutil.copy2(source, target)
        return
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))


def _settings(layer: str, stage: int) -> str:
    """Return our settings with those of mutmut."""
    ours = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    only = json.dumps([f"src/kwaliteitsmodel/{MUTATED[layer]}*"]).replace(".py*", ".py")
    return ours + SETTINGS.format(only=only, copied=json.dumps(COPIED), tests=json.dumps(TESTS[layer][stage]))


def interval(killed: int, tried: int) -> tuple[float, float]:
    """Return between which shares the true one lies, 19 times out of 20 (Wilson)."""
    z, share = 1.959964, killed / tried
    middle, spread = share + z * z / (2 * tried), z * sqrt(share * (1 - share) / tried + z * z / (4 * tried * tried))
    return (middle - spread) / (1 + z * z / tried), (middle + spread) / (1 + z * z / tried)


def told(stages: list[Mutants]) -> dict[str, str]:
    """Return what became of each mutant that was tried: killed where the tests of one stage do it."""
    found: dict[str, str] = {}
    for each in stages:
        verdicts = each.verdicts()
        better = (name for name in verdicts if found.get(name, "no tests") == "no tests" or verdicts[name] in KILLED)
        found |= {name: verdicts[name] for name in better}
    return found


def tell(stages: list[Mutants], chosen: list[str]) -> None:
    """Print what became of the *chosen*, and what each that lived had changed."""
    verdicts = told(stages)
    for name in chosen:
        if verdicts.get(name, "killed") not in KILLED:
            print(f"{verdicts[name]}: {name}\n    {stages[0].line(name)}")
    counts = Counter(verdicts[name] for name in chosen if name in verdicts)
    tried, killed = counts.total(), counts["killed"] + counts["timeout"]
    print(f"{stages[0].layer}: {dict(counts)}, {len(chosen) - tried} not tried yet")
    if tried:
        low, high = interval(killed, tried)
        print(f"killed {killed} of {tried}: {killed / tried:.1%}, between {low:.1%} and {high:.1%}")


def try_all(stages: list[Mutants], chosen: list[str], children: int, *, again: bool) -> None:
    """Try the *chosen* that have no verdict yet, and again those that lived where that is asked."""
    for each in stages:
        killed, before = {name for name, verdict in told(stages).items() if verdict in KILLED}, each.verdicts()
        each.run([name for name in chosen if name not in killed and (again or name not in before)], children)
    verdicts, once, near = told(stages), stages[0].once(), stages[0]
    lived = [name for name in chosen if verdicts[name] not in KILLED and name.partition("__mutmut_")[0] in once]
    near.run_afresh([name for name in lived if again or name not in near.afresh()])


def main(asked: argparse.Namespace) -> None:
    """Try the mutants of a layer, all or a sample, and tell what became of them."""
    stages = [Mutants(asked.layer, stage, "survivors" if asked.again else "mutants") for stage in (0, 1)]
    for each in () if asked.told else stages:
        each.prepare()
    os.chdir(stages[0].folder)
    names = sorted(name for name in stages[0].names() if asked.only in name)
    fewer = Random(asked.seed).sample(names, min(asked.sample or len(names), len(names)))  # noqa: S311 - no secret
    if not asked.told:
        try_all(stages, fewer, asked.children, again=asked.again)
    tell(stages, sorted(fewer))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Change the library in one place, and see whether some test notices.")
    parser.add_argument("layer", choices=MUTATED)
    parser.add_argument("--sample", type=int, default=0, help="how many, drawn at random; all without this")
    parser.add_argument("--seed", type=int, default=2026, help="what the sample is drawn with")
    parser.add_argument("--children", type=int, default=1, help="how many are tried at the same time")
    parser.add_argument("--again", action="store_true", help="try those that lived once more, over more examples")
    parser.add_argument("--only", default="", help="only mutants with this in their name, such as periods.x_")
    parser.add_argument("--told", action="store_true", help="try nothing, only tell what became of them")
    return parser.parse_args()


if __name__ == "__main__":
    main(_asked())
