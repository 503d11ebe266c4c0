"""Every concept of the documents has become something, and what is said to be there is there."""

import csv
import re
from pathlib import Path

import pytest
import stories
import traceability

REGISTER = traceability.register()
NUMBERS = [number for concepts in REGISTER.values() for number in concepts]
HOMES = [
    pytest.param(status, home, id=f"{number} {home}")
    for status, concepts in REGISTER.items()
    for number, said in concepts.items()
    for home in (said if isinstance(said, list) else ())
]
SAME = 4
"""How many letters of a word tell which one it is, whatever its ending."""


def test_every_concept_has_one_status_and_a_name_in_both_languages() -> None:
    assert sorted(set(NUMBERS)) == sorted(NUMBERS)
    assert REGISTER.keys() <= traceability.STATUSES.keys()
    assert all(traceability.NUMBER.fullmatch(each) for each in NUMBERS)
    assert set(NUMBERS) == set(traceability.terms())


@pytest.mark.parametrize(("status", "home"), HOMES)
def test_what_a_concept_became_is_where_the_register_says(status: str, home: str) -> None:
    assert traceability.is_there(home)
    if status != "modelled":
        assert home.startswith("docs/") == (status == "explained")
        assert ("/" in home) == (status in {"explained", "content"})


@pytest.mark.parametrize(
    "home",
    [
        "Nobody",
        "Goal.nothing",
        "Mode.FORGET",
        "analysis.nothing.asked",
        "analysis.cycles.nothing",
        "demo/nobody",
        "nowhere/nobody",
        "docs/reference/concepts.md#9-99",
        "docs/nowhere.md#9-99",
    ],
)
def test_what_is_nowhere_is_not_there(home: str) -> None:
    assert not traceability.is_there(home)


def test_what_is_modelled_is_somewhere_and_a_test_fails_without_it() -> None:
    modelled = REGISTER["modelled"]
    found = traceability.classes().keys() | traceability.rules().keys()
    assert [each for each, said in modelled.items() if not said and each not in found] == []
    assert [each for each in modelled if each not in traceability.tests()] == []


def test_what_is_in_the_library_otherwise_says_where_and_what_is_not_says_why() -> None:
    assert [each for each, said in REGISTER["content"].items() if not said and each not in traceability.entries()] == []
    assert all(REGISTER["explained"].values())
    assert all(isinstance(each, str) and each.strip() for each in REGISTER["left-out"].values())


def test_marks_and_sources_are_concepts() -> None:
    for found in (traceability.tests(), traceability.classes(), traceability.rules(), traceability.entries()):
        assert found.keys() <= set(NUMBERS)


def test_what_people_do_is_a_step_of_a_story() -> None:
    assert {*traceability.processes()} <= {*NUMBERS}
    assert [each for each in traceability.processes() if each not in stories.steps()] == []


def test_the_page_of_concepts_links_the_first_step_in_each_story() -> None:
    page = stories.text()
    rows = {row[3:7]: row for row in re.findall(r"^\| \[[0-4]-\d\d\].*", traceability.text(), re.MULTILINE)}
    for number, steps in stories.steps().items():
        linked = re.findall(r"\(stories\.md#([^)]+)\)", rows[number])
        firsts = dict(reversed(steps))
        assert linked == [stories.anchor(*each) for each in sorted(firsts.items())]
        assert all(f'<a id="{each}">' in page for each in linked)


def test_what_people_do_is_what_was_counted_as_that(shared: Path) -> None:
    """Of a kind are those that have it among others too."""
    with (shared / "design" / "concepts.csv").open(encoding="utf-8") as file:
        rows = [each for each in csv.DictReader(file) if each["in_scope"] == "yes"]
    assert [each["concept"] for each in rows if "P" in re.findall(r"\w+", each["kind"])] == traceability.processes()


def test_the_concepts_are_those_that_were_counted(shared: Path) -> None:
    """A term of ours is shorter than theirs, and says nothing that theirs does not."""
    with (shared / "design" / "concepts.csv").open(encoding="utf-8") as file:
        counted = {each["concept"]: each["term_nl"] for each in csv.DictReader(file) if each["in_scope"] == "yes"}
    assert sorted(NUMBERS) == sorted(counted)
    for number, (dutch, _) in traceability.terms().items():
        assert _words(dutch) & _words(counted[number]), number


def _words(text: str) -> set[str]:
    return {each[:SAME] for each in re.findall(r"\w+", text.lower()) if len(each) >= SAME}
