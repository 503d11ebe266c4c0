"""Documentation: generated pages are up to date, links arrive, and what is referred to is there."""

import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from kwaliteitsmodel import checks
from kwaliteitsmodel.model import KINDS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "kwaliteitsmodel"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
WRITTEN = [
    *PAGES,
    *SOURCE.rglob("*.py"),
    *SOURCE.rglob("*.json"),
    *(ROOT / "examples").rglob("*.py"),
    *(ROOT / "examples").rglob("*.toml"),
    *(ROOT / "examples").rglob("*.json"),
    *(ROOT / "tests").rglob("*.py"),
]
FOLDERS_OF_TEXT = ("src", "docs", "examples", "tests", "benchmarks", "changelog.d")
TEXTS = sorted(
    path
    for path in (*ROOT.glob("*"), *(each for folder in FOLDERS_OF_TEXT for each in (ROOT / folder).rglob("*")))
    if path.suffix in {".py", ".md", ".json", ".yaml", ".yml", ".csv", ".txt", ".html", ".mjs", ".toml", ".cff"}
)
"""All that people wrote."""
SHARED_WORDS = 8
FOLDERS = "home|root|Users|tmp|work"


def test_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"], capture_output=True, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_arrive(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
        assert target.startswith("http") or (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_anchors_arrive(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", page.read_text(encoding="utf-8")):
        there = (page.parent / target if target else page).read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+)$", there, flags=re.MULTILINE)
        slugs = {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}
        assert anchor in slugs | set(re.findall(r'(?:id|name)="([^"]+)"', there)), f"{target}#{anchor}"


def _concepts() -> set[str]:
    page = (ROOT / "docs" / "reference" / "concepts.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| *(?:<a[^>]*></a>)?([0-4]-\d\d)\b", page, flags=re.MULTILINE))


def test_every_concept_that_is_referred_to_is_listed() -> None:
    referred = {number for each in checks.RULES for number in each.sources}
    for path in SOURCE.rglob("*.py"):
        for line in re.findall(r"Source: ([0-9][-0-9, ]+)", path.read_text(encoding="utf-8")):
            referred |= set(re.findall(r"[0-4]-\d\d", line))
    assert referred
    assert referred <= _concepts()


@pytest.mark.parametrize("plural", KINDS)
def test_the_page_about_documents_names_every_key(plural: str) -> None:
    page = (ROOT / "docs" / "reference" / "documents.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| ([^|]*) \|", page.partition(f"\n### {plural}\n")[2].partition("\n##")[0], flags=re.MULTILINE
    )
    fields = [field for field in attrs.fields(KINDS[plural]) if field.name != "extra"]
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(field.name for field in fields)
    required = {field.name for field in fields if field.default is attrs.NOTHING}
    assert set(re.findall(r"\*\*`(\w+)`\*\*", " ".join(rows))) == required


def test_every_rule_stands_on_the_page_of_rules() -> None:
    page = (ROOT / "docs" / "reference" / "rules.md").read_text(encoding="utf-8")
    assert [each.id for each in checks.RULES if f"{each.id}" not in page] == []


def test_no_sentence_of_a_source_document_stands_in_the_project(shared: Path) -> None:
    """Facts and terms are carried over; eight words in a row are somebody's sentence."""

    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.lower())
        return {tuple(words[i : i + SHARED_WORDS]) for i in range(len(words) - SHARED_WORDS + 1)}

    theirs = set().union(*(runs(path.read_text(encoding="utf-8")) for path in (shared / "sources").glob("*.txt")))
    assert theirs
    for path in TEXTS:
        assert not runs(path.read_text(encoding="utf-8")) & theirs, path


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_path_of_a_machine_stands_in_the_project(path: Path) -> None:
    assert not re.search(rf"/(?:{FOLDERS})/", path.read_text(encoding="utf-8"))
