"""The glossary has a row, complete in both languages, for every class, every word and every fixed term."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import glossary
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.model import KINDS
from kwaliteitsmodel.names import NAMES

PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"
TABLES = {
    title: [tuple(line[2:-2].split(" | ")) for line in rest.splitlines() if line.startswith("| ")]
    for title, _, rest in (part.partition("\n") for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:])
}
"""The rows of each table, by its title; the first two of a table are its head."""

FIELD, CLASSES, DUTCH_FIRST, ENGLISH_FIRST = TABLES
ROWS = {title: rows[2:] for title, rows in TABLES.items()}

FIXED = {
    "bevoegd gezag": {"governing body"},
    "borgen": {"secure"},
    "collegiale visitatie": {"peer visit"},
    "dekkend aanbod": {"comprehensive provision"},
    "dekkend netwerk": {"comprehensive network"},
    "dialoogtafel": {"round table"},
    "doorzicht": {"discernment"},
    "draagvlak": {"backing"},
    "goed": {"good"},
    "ijkpunt": {"reference point"},
    "kansen": {"opportunities"},
    "kengetal": {"key figure"},
    "kwaliteitszorg": {"quality assurance"},
    "Loket": {"advice desk"},
    "omdat het hoort of omdat het helpt": {"motive"},
    "onvoldoende": {"inadequate"},
    "panelgesprek": {"panel dialogue"},
    "passend onderwijs": {"appropriate education"},
    "plaats in het kwadrant": {"position"},
    "relatiebezoek": {"liaison visit"},
    "samenwerkingsverband": {"samenwerkingsverband"},
    "sleets": {"gone stale"},
    "stuurgetal": {"management figure"},
    "thuiszitter": {"out-of-school pupil"},
    "toelaatbaarheidsverklaring": {"declaration of admissibility"},
    "voldoende": {"adequate"},
    "zeer zwak": {"very weak"},
    "zeggingskracht": {"informative value"},
    # one word, several things
    "monitor": {"monitor (as an aspect)", "monitor (as a means at school)"},
    "monitoren": {"monitoring (as an instrument)"},
    "niveau": {
        "hierarchical level",
        "policy level",
        "layer",
        "geographic level",
        "pole of the vertical axis",
    },
    "norm": {"norm", "shared perspective on quality"},
    "observatie": {"soft observation", "remark"},
    "opbrengst": {"yield", "use of the model"},
    "perspectief": {"perspective of a stakeholder", "shared perspective", "perspective taken along"},
    "programma": {"programme", "trajectory", "audit programme"},
    "tabel": {"table (rows and columns)"},
    "tafel": {"table (where people talk)"},
    "waarneming": {"observation"},
}
"""The Dutch words on which the library decided, each with what it is in English, once for each meaning."""


def _terms() -> Iterator[km.Term]:
    for kind in glossary.lists():
        yield from kind


def _alphabet(cell: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", cell.casefold()) if each.isascii())


def _begins_with(cell: str, word: str) -> bool:
    """Return whether a cell is a word, or the word and what tells its meaning apart."""
    return re.fullmatch(rf"{word}(?: .+)?", cell) is not None


@pytest.mark.parametrize("title", TABLES)
def test_every_row_is_complete(title: str) -> None:
    head = TABLES[title][0]
    assert {"Nederlands", "English"} < set(head)
    assert ROWS[title]
    for row in ROWS[title]:
        assert len(row) == len(head), row
        assert all(re.search(r"\w", cell) for cell in row), row


@pytest.mark.parametrize("title", [FIELD, CLASSES])
def test_what_is_meant_is_told_in_both_languages(title: str) -> None:
    assert TABLES[title][0][3:] == ("betekenis", "meaning")
    for *_, dutch, english in ROWS[title]:
        assert dutch != english
        assert re.match(r"[A-Z].*\.$", dutch), dutch
        assert re.match(r"[A-Z].*\.$", english), english


@pytest.mark.parametrize("title", TABLES)
def test_no_row_stands_twice_and_no_two_meanings_are_told_alike(title: str) -> None:
    rows = ROWS[title]
    assert len({row[:3] for row in rows}) == len(rows)
    if title in {FIELD, CLASSES}:
        assert len({(row[0], row[3]) for row in rows}) == len({(row[0], row[4]) for row in rows}) == len(rows)
    if title == FIELD:
        assert len({row[:2] for row in rows}) == len({row[0] for row in rows}) == len(rows)


@pytest.mark.parametrize("title", TABLES)
def test_rows_are_in_alphabetical_order(title: str) -> None:
    first = [_alphabet(row[0]) for row in ROWS[title]]
    assert first == sorted(first)


def test_every_public_class_has_a_row() -> None:
    on_show = {name for name in dir(km) if isinstance(getattr(km, name), type)}
    of_checks = {f"checks.{name}" for name in checks.__all__ if isinstance(getattr(checks, name), type)}
    lists = {glossary.place(kind) for kind in glossary.lists()}
    assert len(lists) == len(list(glossary.lists()))
    assert sorted(row[2].strip("`") for row in ROWS[CLASSES]) == sorted(on_show | of_checks | lists)


def test_every_word_has_a_row_in_each_order() -> None:
    words = sorted((each.nl, each.en, f"`{type(each).__name__}`: `{each.value}`") for each in _terms())
    assert sorted(row[:3] for row in ROWS[DUTCH_FIRST]) == words
    assert sorted((row[1], row[0], row[2]) for row in ROWS[ENGLISH_FIRST]) == words


@pytest.mark.parametrize("dutch", FIXED)
def test_every_fixed_term_has_a_row_for_each_meaning(dutch: str) -> None:
    found = {row[1] for row in ROWS[FIELD] if _begins_with(row[0], dutch)}
    found |= {row[1] for row in ROWS[CLASSES] if row[0] == dutch and not found}
    assert found == FIXED[dutch]


@pytest.mark.parametrize("plural", KINDS)
def test_an_entity_has_one_name_in_each_language(plural: str) -> None:
    one, _ = NAMES[plural]
    assert (one.nl, one.en) in {
        (dutch, row[1])
        for row in ROWS[CLASSES]
        if row[2] == f"`{KINDS[plural].__name__}`"
        for dutch in row[0].split(", ")
    }
