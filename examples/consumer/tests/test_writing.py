"""What is written can be read, on both roads, and what can't be read is told in Dutch."""

import contextlib
import json
import sqlite3
from datetime import date
from typing import Any

import pytest
from dossiers import writing
from dossiers.dossier import Concern, Dossier, Note
from dossiers.table import Table
from dossiers.telling import RefusedError
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import io, strategies

DOSSIERS = st.builds(
    Dossier,
    number=st.integers(min_value=1, max_value=2**31),
    known=strategies.models(max_entities=6),
)
"""What isn't given is drawn by its type: a stakeholder, a school year, and classes of the application itself."""

SCHOOL = km.Stakeholder(id=km.StakeholderId("linde"), name="De Linde", kind=km.StakeholderKind.SITE)
DOSSIER = Dossier(
    number=7,
    school=SCHOOL,
    concern=Concern.SOME,
    known=km.QualityModel(name="De Linde", stakeholders=(SCHOOL,)),
    notes=(Note(day=date(2026, 3, 1), text="bezocht", year=km.SchoolYear(2025)),),
)


@given(DOSSIERS)
def test_a_written_dossier_can_be_read(dossier: Dossier) -> None:
    assert writing.loads(writing.dumps(dossier)) == dossier


@given(DOSSIERS)
def test_a_dossier_comes_out_of_the_table_as_it_went_in(dossier: Dossier) -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        table = Table(database)
        table.put(dossier)
        assert table.get(dossier.number) == dossier


@given(st.from_type(km.Stakeholder))
def test_a_stakeholder_is_written_as_the_library_writes_it(school: km.Stakeholder) -> None:
    assert writing.CONVERTER.dumps(school, ensure_ascii=False, separators=(",", ":")) == io.json.dumps_entity(school)


def test_each_writes_in_its_own_way() -> None:
    """Days and lists of the application beside words and years of the library."""
    written = json.loads(writing.dumps(DOSSIER))
    assert written["concern"] == "SOME"
    assert written["school"] == {"id": "linde", "name": "De Linde", "kind": "site"}
    assert written["notes"] == [{"day": "01-03-2026", "text": "bezocht", "year": "2025/2026"}]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"concern": "some"}, "kan dit niet zijn @ $.concern"),
        ({"colour": "red"}, "onbekend: colour @ $"),
        ({"notes": [{"day": "01-03-2026"}]}, "ontbreekt @ $.notes[0].text"),
        ({"school": {"id": "linde", "name": "De Linde", "kind": "site", "site": "02QZ0"}}, "een vestigingscode"),
        ({"known": {"name": "x", "stakeholders": [{"id": "a", "kind": "site"}]}}, "$.known.stakeholders[0].name"),
    ],
)
def test_a_dossier_that_is_wrong_is_refused_in_dutch(change: dict[str, Any], line: str) -> None:
    written = json.dumps(json.loads(writing.dumps(DOSSIER)) | change)
    with pytest.raises(RefusedError) as caught:
        writing.loads(written)
    assert len(caught.value.lines) == 1
    assert line in caught.value.lines[0]


def test_what_is_no_json_is_refused_in_dutch() -> None:
    with pytest.raises(RefusedError, match=r"geen JSON \(regel 2\)"):
        writing.loads("{\n")


@pytest.mark.parametrize(
    ("column", "text", "lines"),
    [
        ("school", '{"id": "linde"}', ["/name: 'name' ontbreekt hier", "/kind: 'kind' ontbreekt hier"]),
        (
            "known",
            '{"format": "kwaliteitsmodel"}',
            ["/version: 'version' ontbreekt hier", "/model: 'model' ontbreekt hier"],
        ),
        ("known", "leeg", ["het geheel: geen JSON: Expecting value (regel 1, kolom 1)"]),
    ],
)
def test_a_row_that_someone_broke_is_told_in_dutch(column: str, text: str, lines: list[str]) -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        table = Table(database)
        table.put(DOSSIER)
        database.execute(f"UPDATE dossiers SET {column} = ?", (text,))  # noqa: S608 - the columns stand above
        with pytest.raises(RefusedError) as caught:
            table.get(DOSSIER.number)
    assert list(caught.value.lines) == lines
