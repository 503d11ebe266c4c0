"""What needs an extra names it where it isn't installed, in both languages; all else works without."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
MODULES = {"PyYAML": "yaml"}
"""What is imported under another name than it is installed."""

USES = {
    "excel": "from kwaliteitsmodel.readers import registers; registers.template('visits', 'visits.xlsx')",
    "network": """
        from kwaliteitsmodel import analysis, catalogue
        analysis.network.closeness(catalogue.load("demo"), kind="converses-with", engine="rustworkx")""",
    "solve": """
        from datetime import date
        import kwaliteitsmodel as km
        from kwaliteitsmodel import analysis
        school = km.Stakeholder(id=km.StakeholderId("s"), name="S", kind=km.StakeholderKind.SITE)
        visit = km.Audit(id=km.AuditId("v"), kind=km.AuditKind.PEER_VISIT, of=school.id)
        model = km.QualityModel(name="M").adding(school, visit)
        analysis.planning.exchange(model, [visit.id], on=date(2026, 6, 1))""",
    "strategies": "import kwaliteitsmodel.strategies",
    "tables": """
        import kwaliteitsmodel as km
        from kwaliteitsmodel.readers import survey
        columns = survey.NodeColumns(id="id", kind=km.StakeholderKind.SITE)
        frame = type("Frame", (), {"columns": ["id"], "__dataframe__": None})()
        survey.read_nodes(km.QualityModel(name="M"), frame, columns)""",
    "yaml": "from kwaliteitsmodel import catalogue, io; io.save(catalogue.load('demo'), 'demo.yaml')",
}
"""A use of each extra, which must fail without it."""


def package(extra: str) -> str:
    """Return what an extra installs."""
    (name,) = (each.partition(">=")[0] for each in EXTRAS[extra])
    return str(name)


def test_every_extra_is_looked_at() -> None:
    assert sorted({*USES, "fast", "all", "test"}) == sorted(EXTRAS)


@pytest.mark.parametrize("extra", USES)
def test_what_needs_an_extra_that_is_absent_names_it(extra: str, tmp_path: Path) -> None:
    used = "\n".join(f"    {line.strip()}" for line in USES[extra].splitlines() if line.strip())
    program = (
        f"import sys\nsys.modules[{MODULES.get(package(extra), package(extra))!r}] = None\n"
        f"from kwaliteitsmodel.errors import MissingExtraError\ntry:\n{used}\n"
        "except MissingExtraError as error:\n    print(error.extra, error.message('en'), error.message('nl'), sep='|')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, cwd=tmp_path)
    install = f"pip install 'kwaliteitsmodel[{extra}]'"
    assert done.stdout.decode().strip().split("|") == [
        extra,
        f"this needs {package(extra)}: {install}",
        f"hiervoor is {package(extra)} nodig: {install}",
    ], done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_what_is_only_faster_with_an_extra_works_without() -> None:
    program = (
        "import sys\nsys.modules['msgspec'] = None\nfrom kwaliteitsmodel import catalogue, io\n"
        "model = catalogue.load('demo')\nprint(io.json.loads(io.json.dumps(model)) == model)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "True"
