"""The one list of commands: plain ``nox`` runs what every change must pass; the rest is called by name."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.error_on_external_run = True
nox.options.sessions = ["lint", "types", "layers", "tests", "alone", "bare", "docs", "examples", "build"]

PROJECT = nox.project.load_toml("pyproject.toml")
FROM_NPM = ("@viz-js/viz", "cytoscape@3", "graphology", "graphology-gexf", "graphology-graphml", "mermaid@11")
ON_EVERY_CORE = ("-n", "auto", "--dist", "loadfile")
WITHOUT_REAL_DATA = {"KWALITEITSMODEL_SHARED": ""}
BRIEFLY = {"HYPOTHESIS_PROFILE": "brief", **WITHOUT_REAL_DATA}
"""For other interpreters and other releases: whether all of it works there, not whether laws hold everywhere."""

REACHING = (
    "tests/laws/test_violating.py::test_an_example_breaks_the_rule_that_was_asked_for_and_no_other",
    "tests/laws/test_checks.py",
    "tests/checks/test_rules.py::test_a_tempting_example_keeps_every_rule",
)
"""The tests that draw models for the rules, and those of what looks wrong and is right."""


def _group(name: str) -> list[str]:
    """Return what the dependency group *name* asks for."""
    return list(nox.project.dependency_groups(PROJECT, name))


def _run_bare(session: nox.Session) -> None:
    """Run the demo, the examples and one round trip with pytest alone, outside the source tree."""
    session.run("kwaliteitsmodel", "demo", silent=True)
    session.run("pytest", "--noconftest", "-q", "tests/bare")


@nox.session
def lint(session: nox.Session) -> None:
    """Look for mistakes and for other ways of writing than ours."""
    session.install(*_group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Let two type checkers read everything; ``tests/typing`` expects errors."""
    session.install("-e", ".[test]", *_group("types"), *_group("peers"))
    session.run("mypy")
    session.run("mypy", "tests/typing")
    session.run("pyright")


@nox.session
def layers(session: nox.Session) -> None:
    """Check who may import whom."""
    session.install("-e", ".", *_group("layers"))
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the suite once, on every core and without real data, and see that it reaches every branch."""
    session.install("-e", ".[test]", *_group("coverage"))
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *ON_EVERY_CORE, *session.posargs, env=WITHOUT_REAL_DATA)
    session.run("coverage", "combine", "-q")
    session.run("coverage", "report")


@nox.session
def alone(session: nox.Session) -> None:
    """Import every module in a fresh interpreter, so that none leans on what another one imported before."""
    session.install(".[all]")
    root = Path("src")
    for path in sorted(root.rglob("*.py")):
        module = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        session.run("python", "-W", "error", "-c", f"import {module}", silent=True)


@nox.session
def bare(session: nox.Session) -> None:
    """See that it works with what it needs at run time and nothing else."""
    session.install(".", "pytest")
    _run_bare(session)


@nox.session
def docs(session: nox.Session) -> None:
    """See that generated pages and the JSON Schema are up to date and that every code block runs."""
    session.install("-e", ".[test]")
    session.run("python", "docs/generate.py", "--check")
    session.run("pytest", "-q", "docs", "README.md", "tests/house/test_documentation.py", env=WITHOUT_REAL_DATA)


@nox.session
def examples(session: nox.Session) -> None:
    """Run every example as a program, and every story: those have a table of what is expected."""
    session.install(".[excel,solve]")
    stories = (each.with_suffix(".py") for each in Path("examples/stories").glob("*.toml"))
    for path in sorted((*Path("examples").glob("*.py"), *stories)):
        session.run("python", "-W", "error", str(path), silent=True)


@nox.session
def build(session: nox.Session) -> None:
    """Build what is published, look at it, install the wheel, use it, and test an application that embeds it."""
    session.install(*_group("build"), "pytest")
    with tempfile.TemporaryDirectory() as folder:
        session.run("python", "-m", "build", "--outdir", folder, silent=True)
        made = [str(path) for path in Path(folder).iterdir()]
        session.run("twine", "check", "--strict", *made)
        wheel = next(path for path in made if path.endswith(".whl"))
        session.install(wheel)
        _run_bare(session)
        _test_consumer(session, wheel)


def _test_consumer(session: nox.Session, wheel: str) -> None:
    """Check and test the application in ``examples/consumer``, which knows nothing of us but what is in *wheel*."""
    session.install(f"{wheel}[fast,strategies]", "./examples/consumer[test]")
    session.chdir("examples/consumer")
    session.run("mypy", "--strict")
    session.run("pyright")
    session.run("pytest", "-q")


@nox.session
def nightly(session: nox.Session) -> None:
    """Run every law over very many examples, on every core; each takes what is left as soon as it has nothing to do."""
    session.install("-e", ".[test]")
    env = {"HYPOTHESIS_PROFILE": "nightly", **WITHOUT_REAL_DATA}
    where = session.posargs or ["tests/laws", "tests/machines"]
    session.run("pytest", "-n", "auto", "--dist", "worksteal", *where, env=env)


@nox.session
def reach(session: nox.Session) -> None:
    """See that drawn models and tempting examples reach every branch of every rule, without its tests by itself.

    The machinery that runs rules isn't counted.
    """
    session.install("-e", ".[test]", *_group("coverage"))
    env = {"COVERAGE_FILE": ".coverage.reach", **BRIEFLY}
    session.run("coverage", "erase", env=env)
    session.run("coverage", "run", "-m", "pytest", "-q", *REACHING, env=env)
    session.run("coverage", "combine", "-q", env=env)
    rules = ["--include=*/checks/*", "--omit=*/checks/report.py,*/checks/rules.py,*/checks/running.py"]
    session.run("coverage", "report", *rules, "--fail-under=100", env=env)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the suite with the oldest releases that the project says it works with."""
    extras = PROJECT["project"]["optional-dependencies"]
    wanted = [*PROJECT["project"]["dependencies"], *(each for extra in extras.values() for each in extra)]
    oldest = [each.replace(">=", "==") for each in wanted if ">=" in each]
    session.install("-e", ".[test]", *oldest)
    session.run("pytest", "-q", env=BRIEFLY)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure reading and writing documents beside other libraries; fails where a must is missed."""
    session.install(".[all]", *_group("bench"))
    session.run("python", "benchmarks/documents.py", *session.posargs)


@nox.session
def peers(session: nox.Session) -> None:
    """Let other people's programs read what we write, accept what we accept, and share a converter with us."""
    browser = _browser(session)
    session.install("-e", ".[test]", *_group("peers"))
    with tempfile.TemporaryDirectory() as folder:
        session.run("npm", "install", "--silent", "--no-fund", "--prefix", folder, *FROM_NPM, external=True)
        env = {"KWALITEITSMODEL_PEERS": "1", "KWALITEITSMODEL_NODE": folder, "KWALITEITSMODEL_BROWSER": browser}
        session.run("pytest", "-q", "tests/peers", *session.posargs, env=env)


def _browser(session: nox.Session) -> str:
    """Return the browser that draws for us, and stop where it or another program isn't there that we can't install."""
    if os.environ.get("KWALITEITSMODEL_BROWSER") == "none":
        return "none"
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None or not (shutil.which("node") and shutil.which("npm")):
        session.error("this session needs node, npm and chromium: on Debian, apt-get install nodejs npm chromium")
    return found


@nox.session
def mutants(session: nox.Session) -> None:
    """Change a layer in one place, many times, and see whether tests notice: ``-- domain``, ``-- io --sample 300``."""
    session.install("-e", ".[test]", *_group("mutants"))
    session.run("python", "tests/mutants.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Read documents that a fuzzer makes; ``-- -max_total_time=600`` gives it ten minutes for each format, not one."""
    session.install("-e", ".[test]", *_group("fuzz"))
    for form in ("json", "yaml"):
        session.run("python", "tests/fuzz/documents.py", form, *(session.posargs or ["-max_total_time=60"]))


@nox.session(venv_backend="none")
def interpreters(session: nox.Session) -> None:
    """Run the suite on every other supported Python that is installed here."""
    for version in ("3.12", "3.13"):
        python = _python(version)
        if python is None:
            session.log(f"no Python {version} here")
            continue
        with tempfile.TemporaryDirectory() as folder:
            session.run(python, "-m", "venv", folder, external=True)
            inside = str(Path(folder) / "bin" / "python")
            session.run(inside, "-m", "pip", "install", "-q", "-e", ".[test]", external=True)
            session.run(inside, "-m", "pytest", "-q", env=BRIEFLY, external=True)


def _python(version: str) -> str | None:
    """Return a Python of this version that starts, or nothing."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [shutil.which(f"python{version}"), *map(str, versions.glob(f"{version}.*/bin/python"))]
    for each in filter(None, candidates):
        said = subprocess.run([each, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - ours
        if re.match(rf"Python {re.escape(version)}\.", said.stdout):
            return each
    return None
