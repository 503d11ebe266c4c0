"""English inspections become audits, and the day that the next is due is derived and compared."""

import csv
import runpy
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis.calendar import Moment, calendar

EXAMPLE = Path(__file__).parents[1] / "examples" / "england_send.py"


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLE), run_name="imported")


@pytest.fixture(scope="module")
def table(shared: Path) -> Path:
    return shared / "data" / "ofsted_send" / "send_latest.csv"


@pytest.fixture(scope="module")
def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def model(example: dict[str, Any], rows: list[dict[str, str]]) -> km.QualityModel:
    found: km.QualityModel = example["read"](rows)
    return found


def last(model: km.QualityModel) -> list[km.Audit]:
    return [each for each in model.audits if each.id.endswith(":last")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18/11/24", date(2024, 11, 18)),
        ("27/05/2016", date(2016, 5, 27)),
        ("01/01/1900", None),
        ("", None),
        ("Last inspection date not provided", None),
    ],
)
def test_both_notations_of_a_day_are_read(example: dict[str, Any], text: str, expected: date | None) -> None:
    assert example["day"](text) == expected


def test_every_local_area_is_an_audit_with_its_outcome(model: km.QualityModel) -> None:
    assert len(model.stakeholders) == len(last(model)) == 72
    assert Counter(each.score for each in last(model)) == {1.0: 15, 2.0: 36, 3.0: 20, None: 1}
    assert {str(each.about) for each in model.audits} == {str(km.Text(nl="Engeland", en="England"))}


def test_an_inspection_of_which_the_report_is_published_is_not_still_planned(model: km.QualityModel) -> None:
    published = [each.report.published for each in last(model) if each.report and each.report.published]
    assert (len(published), min(published) > date(2023, 1, 1)) == (72, True)
    assert sum(each.held is None for each in last(model)) == 3
    assert [each for each in calendar(model, on=date(2025, 11, 10)) if each.moment is Moment.PLANNED] == []


def test_1900_is_no_earlier_inspection(model: km.QualityModel, rows: list[dict[str, str]]) -> None:
    earlier = [row for row in rows if row["previous_inspection_date"] not in {"01/01/1900", ""}]
    assert sum(each.follows is not None for each in last(model)) == len(earlier) == len(model.audits) - 72
    assert min(each.held.earliest for each in model.audits if each.held) > date(2015, 1, 1)


def test_every_published_day_is_the_derived_one(
    example: dict[str, Any], model: km.QualityModel, rows: list[dict[str, str]]
) -> None:
    found = {
        model[model[each.audit].of].name: (each.derived, each.published) for each in example["differences"](model, rows)
    }
    assert found == {
        "Enfield": (date(2026, 3, 20), None),
        "South Gloucestershire": (date(2028, 7, 14), None),
        "Wiltshire": (date(2029, 10, 14), None),
    }
    unknown = {model[each.of].name for each in last(model) if example["due"](each) is None}
    assert unknown == {"Cambridgeshire", "Derbyshire", "North Yorkshire", "Slough"}


def test_the_program_says_that_it_is_england(
    table: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["england_send", str(table)])
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    assert "England: 72 local areas; outcomes: {'1': 15, '2': 36, '3': 20, 'unknown': 1}" in capsys.readouterr().out


def test_without_a_table_a_fictional_one_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["england_send"])
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    said = capsys.readouterr().out
    assert "Brigadoon: derived 2026-02-28, published 2025-08-31" in said
    assert "Avonlea" not in said
