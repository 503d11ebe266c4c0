"""What works with nothing but what is needed at run time: no conftest, no hypothesis, no sybil."""

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks, graph, io

ROOT = Path(__file__).parents[2]


def test_a_saved_model_is_loaded_again(tmp_path: Path) -> None:
    model = catalogue.load("demo")
    io.save(model, tmp_path / "demo.json")
    assert io.load(tmp_path / "demo.json") == model


def test_a_model_is_checked_and_drawn() -> None:
    model = km.QualityModel(name="Bare").adding(km.Indicator(id=km.IndicatorId("i"), name="I"))
    assert [each.rule for each in checks.run(model, select={"IND001"}).violations] == ["IND001"]
    assert graph.to_networkx(catalogue.load("demo")).number_of_edges() > 10


def test_the_schema_is_printed() -> None:
    done = subprocess.run([sys.executable, "-m", "kwaliteitsmodel", "schema"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == io.json_schema()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_demo_runs_as_a_module(language: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kwaliteitsmodel", "demo", "--lang", language], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Vlinderdelta" in done.stdout.decode()


STORIES = (each.with_suffix(".py") for each in (ROOT / "examples" / "stories").glob("*.toml"))
EXAMPLES = sorted((*(ROOT / "examples").glob("*.py"), *STORIES))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_runs(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """As a program, but not in an interpreter of its own: that is what the session ``examples`` of nox does."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "argv", [str(path)])
    monkeypatch.syspath_prepend(path.parent)
    try:
        runpy.run_path(str(path), run_name="__main__")
    except SystemExit as ended:
        if ended.code:
            raise
    assert capsys.readouterr().out.strip()
