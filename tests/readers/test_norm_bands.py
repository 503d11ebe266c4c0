"""Norm bands read from a regulation: the real one, and tables in which something is wrong."""

import re
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import errors
from kwaliteitsmodel.domain.bands import over_three_years
from kwaliteitsmodel.readers import norm_bands

REGULATION = "norms/BWBR0035918_regeling_leerresultaten_po_2014.md"
GOOD, ADEQUATE, INADEQUATE = km.BandOutcome
BLOCK = " % leerlingen | Ondergrens | Gemiddelde | Bovengrens |"
HEADER = f"| Toets |{BLOCK}{BLOCK}"
TABLE = f"""Intro over Tabel 1. en verder.

Een zin. Tabel 1. Grenzen van een toets

{HEADER}
|:---|:---|:---|:---|:---|:---|:---|:---|:---|
| 0 | 535,2 | 537,2 | 539,2 | 2–60 | 530 | 532 | 534 |
| 1 | 535,1 | 537,1 | 539,1 | 61 - 100 | -1,5 | 0 | 1,5 |

| 1 | 2 |
"""
WANTED = {"id": km.NormBandsId("n"), "indicator": km.IndicatorId("score"), "by": km.IndicatorId("weighted")}


def read(folder: Path, text: str, table: str = "Tabel 1.") -> km.NormBands:
    path = folder / "norm.md"
    path.write_text(text, encoding="utf-8")
    return norm_bands.read(path, table=table, **WANTED)  # type: ignore[arg-type]


def problems(folder: Path, text: str, table: str = "Tabel 1.") -> list[str]:
    with pytest.raises(errors.InvalidTableError) as caught:
        read(folder, text, table)
    assert all(each.message("nl") != each.message("en") for each in caught.value.problems)
    return [str(each) for each in caught.value.problems]


def test_a_table_is_read_with_its_columns_side_by_side(tmp_path: Path) -> None:
    norm = read(tmp_path, TABLE)
    assert norm.name == "Tabel 1. Grenzen van een toets"
    assert norm.bands == (
        km.NormBand(start=0, lower=535.2, upper=539.2),
        km.NormBand(start=0.5, lower=535.1, upper=539.1),
        km.NormBand(start=1.5, lower=530, upper=534),
        km.NormBand(start=60.5, lower=-1.5, upper=1.5),
    )
    assert (norm.end, norm.valid) == (100, None)
    assert (norm.indicator, norm.by) == ("score", "weighted")
    from_2014 = km.Period.parse("2014-08-01..")
    path = tmp_path / "norm.md"
    assert norm_bands.read(path, table="Tabel 1.", valid=from_2014, **WANTED).valid == from_2014  # type: ignore[arg-type]


def test_a_percentage_between_two_groups_is_of_the_nearest_and_a_half_of_the_higher_one(tmp_path: Path) -> None:
    norm = read(tmp_path, TABLE)
    assert [norm.outcome(group, 535.1) for group in (0, 0.4, 0.5, 1.4)] == [INADEQUATE, INADEQUATE, ADEQUATE, ADEQUATE]
    assert norm.outcome(-0.1, 540) is norm.outcome(100.1, 540) is None


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("535,1", "535.1", ["line 8: expected a number with a decimal comma, not '535.1'"]),
        ("61 - 100", "61 - 101", ["line 8: expected a percentage or a range of percentages, not '61 - 101'"]),
        ("2–60", "60–2", ["line 7: expected a percentage or a range of percentages, not '60–2'"]),
        ("| 1 | 535,1", "| x | 535,1", ["line 8: expected a percentage or a range of percentages, not 'x'"]),
        ("539,1", "534,1", ["line 8: the upper bound (534.1) can't lie under the lower one (535.1)"]),
        (" -1,5 | 0 |", " -1,5 |", ["line 8: the row has 7 cells, not 8"]),
        ("2–60", "3–60", ["line 8: 2 % has no bounds"]),
        ("2–60", "4–60", ["line 8: 2–3 % has no bounds"]),
        ("2–60", "1–60", ["line 8: 1 % has bounds twice"]),
        ("| 0 | 535", "| 1 | 535", ["line 5: 0 % has no bounds", "line 8: 1 % has bounds twice"]),
        ("61 - 100", "61 - 99", ["line 8: 100 % has no bounds"]),
        ("Gemiddelde | Bovengrens | %", "Gemiddelde | Grens | %", []),
        ("%", "#", []),
    ],
)
def test_a_bad_table_is_told_with_its_lines_and_nothing_is_read(
    tmp_path: Path, wrong: str, right: str, said: list[str]
) -> None:
    none = ["line 5: there is no table with the columns %, Ondergrens, Bovengrens under 'Tabel 1.'"]
    found = problems(tmp_path, TABLE.replace(wrong, right))
    assert found == [f"norm.md, {each}" for each in said or none]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    found = problems(tmp_path, TABLE.replace("535,2", "?").replace("61 - 100", "no"))
    assert [each.partition(": ")[0] for each in found] == ["norm.md, line 7", "norm.md, line 8"]


@pytest.mark.parametrize("text", ["", "Tabel 1. en verder", "Tabel 11. X\n\n| % | Ondergrens | Bovengrens |"])
def test_where_there_is_no_table_that_is_told(tmp_path: Path, text: str) -> None:
    none = "there is no table with the columns %, Ondergrens, Bovengrens under 'Tabel 1.'"
    assert problems(tmp_path, text) == [f"norm.md: {none}"]


def test_a_table_at_the_end_of_the_file_is_read(tmp_path: Path) -> None:
    rows = "Tabel 1. Kort\n| % | Ondergrens | Bovengrens |\n|---|---|---|\n| 0–100 | 1 | 2 |"
    assert read(tmp_path, rows).bands == (km.NormBand(start=0, lower=1, upper=2),)
    assert problems(tmp_path, rows.replace("| 0–100 | 1 | 2 |", "")) == ["norm.md, line 2: 0–100 % has no bounds"]


def test_text_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "norm.md"
    path.write_bytes(b"Tabel \xe9")
    with pytest.raises(errors.InvalidTableError, match=r"norm\.md, byte 6: the text is not UTF-8"):
        norm_bands.read(path, table="Tabel 1.", **WANTED)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def norm(shared: Path) -> km.NormBands:
    return norm_bands.read(shared / "data" / REGULATION, table="Tabel 1.", **WANTED)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def printed(shared: Path) -> dict[int, tuple[Fraction, Fraction]]:
    """The two bounds of every percentage, taken from the text in the plainest way."""
    text = (shared / "data" / REGULATION).read_text(encoding="utf-8")
    table = text[text.index("Tabel 1.") : text.index("Norm leerresultaten")]
    found: dict[int, tuple[Fraction, Fraction]] = {}
    for first, last, lower, _, upper in re.findall(
        r"\| (\d+)(?:–(\d+))?  \| ([\d,]+)  \| ([\d,]+)  \| ([\d,]+)  (?=\|)", table
    ):
        bounds = (Fraction(lower.replace(",", ".")), Fraction(upper.replace(",", ".")))
        found.update(dict.fromkeys(range(int(first), int(last or first) + 1), bounds))
    return found


def test_every_share_and_score_is_judged_by_the_regulation_of_2014_boundaries_included(
    norm: km.NormBands, printed: dict[int, tuple[Fraction, Fraction]]
) -> None:
    """All 101 percentages, each also at its lowest and highest fraction, with every score from 500 to 550 in tenths."""
    assert sorted(printed) == list(range(101))
    for group, (lower, upper) in printed.items():
        for share in {group, max(0, group - 0.5), min(100, group + 0.49)}:
            for tenth in range(5000, 5501):
                score = Fraction(tenth, 10)
                right = GOOD if score >= upper else (ADEQUATE if score >= lower else INADEQUATE)
                assert norm.outcome(share, tenth / 10) is right, (share, tenth)
    assert norm.outcome(101, 540) is None


def test_of_few_shares_the_bounds_are_as_printed(norm: km.NormBands) -> None:
    told = {share: (band.lower, band.upper) for share in (0, 14.4, 14.5, 57, 58, 100) if (band := norm.band(share))}
    assert told == {
        0: (535.2, 539.2),
        14.4: (533.1, 537.1),
        14.5: (532.9, 536.9),
        57: (527.4, 531.4),
        58: (527.3, 531.3),
        100: (526.7, 530.7),
    }


def _by_the_text(years: tuple[tuple[km.BandOutcome, int], ...], *later: km.BandOutcome) -> km.BandOutcome:
    """Return the judgement by the text's own cases, each written out."""
    adequate = [pupils for outcome, pupils in years if outcome is not INADEQUATE]
    if [outcome for outcome, _ in years] == [GOOD] * 3:
        return GOOD
    if len(adequate) >= 2 or (len(adequate) == 1 and adequate[0] >= 10):
        return ADEQUATE
    if not adequate:
        return INADEQUATE
    return ADEQUATE if any(each is not INADEQUATE for each in later) else INADEQUATE


def test_three_years_are_judged_by_the_cases_of_the_text() -> None:
    """Every threesome of outcomes, each of 9, 10 or 30 pupils, with every outcome of grade 7 and of a fourth year."""
    seen = list(product(km.BandOutcome, (9, 10, 30)))
    for years in product(seen, repeat=3):
        told = [km.YearOutcome(outcome=outcome, pupils=pupils) for outcome, pupils in years]
        for grade, fourth in product(km.BandOutcome, repeat=2):
            judged = over_three_years(told, earlier_grade=grade, fourth=fourth)
            assert judged is _by_the_text(years, grade, fourth)
