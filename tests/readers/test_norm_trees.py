"""Norm trees from tables: what is read, and everything that is wrong at once."""

from pathlib import Path

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis
from kwaliteitsmodel.errors import InvalidTableError
from kwaliteitsmodel.readers import norm_trees

EDITION = km.NormEditionId("own:2026")


def read(folder: Path, text: str, encoding: str = "utf-8") -> norm_trees.NormTree:
    path = folder / "norm.csv"
    path.write_text(text, encoding=encoding)
    return norm_trees.read(path, edition=EDITION)


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(InvalidTableError) as caught:
        read(folder, text)
    return [str(each) for each in caught.value.problems]


DUTCH = """Code;Naam;Name (en);Soort;Deel van;Bindendheid;Toelichting
A;Beleid;Policy;gebied;;;Waar men heen wil
A 1;Visie;Vision;Standaard;A;verplicht;
A 1.1;Gedeeld;Shared;;A 1;vrij;
"""


def test_a_tree_with_dutch_headings_is_read(tmp_path: Path) -> None:
    area, standard, criterion = read(tmp_path, DUTCH).criteria
    assert area.name == km.Text(nl="Beleid", en="Policy")
    assert (area.kind, area.part_of, area.about) == (km.CriterionKind.AREA, None, "Waar men heen wil")
    assert (standard.id, standard.code, standard.part_of) == ("own:2026:A-1", "A 1", "own:2026:A")
    assert (standard.kind, standard.binding) == (km.CriterionKind.STANDARD, km.Binding.REQUIRED)
    assert (criterion.kind, criterion.binding) == (km.CriterionKind.CRITERION, km.Binding.OPTIONAL)


def test_a_tree_with_english_headings_is_the_same(tmp_path: Path) -> None:
    heading, _, rows = DUTCH.partition("\n")
    english = f"code;naam (nl);name;KIND;part of;binding;toelichting (nl)\n{rows}"
    assert heading.count(";") == 6
    english = english.replace("gebied", "area").replace("Standaard", "standard").replace("vrij", "optional")
    assert read(tmp_path, english) == read(tmp_path, DUTCH)


def test_what_is_read_stands_as_a_tree(tmp_path: Path) -> None:
    edition = km.NormEdition(id=EDITION, norm=km.NormId("own"))
    model = km.QualityModel(name="Own").adding(edition, *read(tmp_path, DUTCH).criteria)
    tree = analysis.norms.tree(model, EDITION)
    assert [(each.criterion, each.depth) for each in tree.nodes] == [
        ("own:2026:A", 0),
        ("own:2026:A-1", 1),
        ("own:2026:A-1.1", 2),
    ]


def test_everything_that_is_wrong_is_told_with_its_line_and_column(tmp_path: Path) -> None:
    text = """code,name,kind,part of,binding,wieght
A,Policy,aera,,,
B,,area,,maybe,
B,Twice,,Q,,
,No code,,,,
"""
    assert problems(tmp_path, text) == [
        "norm.csv, line 1, wieght: the column wieght is not taken up",
        "norm.csv, line 2, kind: 'aera' is none of: gebied, standaard, criterium; did you mean 'area'?",
        "norm.csv, line 3, code: the code 'B' stands in more than one row",
        "norm.csv, line 3, name: there is no name",
        "norm.csv, line 3, binding: 'maybe' is none of: verplicht, aanbevolen, vrij",
        "norm.csv, line 4, code: the code 'B' stands in more than one row",
        "norm.csv, line 4, part of: no row has the code 'Q'",
        "norm.csv, line 5, code: there is no code",
    ]


def test_a_heading_that_was_nearly_right_is_recognised(tmp_path: Path) -> None:
    assert problems(tmp_path, "code;naam;sort\nA;Beleid;gebied\n") == [
        "norm.csv, line 1, sort: the column sort is not taken up; did you mean 'soort'?"
    ]


def test_columns_that_are_missing_or_alike_are_told(tmp_path: Path) -> None:
    assert problems(tmp_path, "soort;kind;deel van\ngebied;area;\n")[:3] == [
        "norm.csv, code: the column code is missing",
        "norm.csv, naam: the column naam is missing",
        "norm.csv, kind: these columns tell the same: soort, kind",
    ]


def test_a_row_that_is_no_row_refuses_the_table(tmp_path: Path) -> None:
    assert problems(tmp_path, "code;naam\nA;Beleid\nB;Beleid;te veel\n") == [
        "norm.csv, line 3: the row has 3 cells, the header 2"
    ]


def test_a_code_that_makes_no_id_is_told(tmp_path: Path) -> None:
    (said,) = problems(tmp_path, f"code;naam\n{'A' * 200};Beleid\n")
    assert said.startswith("norm.csv, line 2, code: an id is 1–200 printable characters")


def test_codes_that_differ_in_white_space_only_are_one_id(tmp_path: Path) -> None:
    assert problems(tmp_path, "code;naam\nA 1;Beleid\nA-1;Visie\n") == [
        "norm.csv, line 2, code: the code 'A 1' stands in more than one row",
        "norm.csv, line 3, code: the code 'A-1' stands in more than one row",
    ]


def test_parts_that_go_round_are_told_once(tmp_path: Path) -> None:
    text = "code;naam;deel van\nA;Een;B\nB;Twee;C\nC;Drie;B\nD;Vier;A\nE;Vijf;\nF;Zes;F\n"
    assert problems(tmp_path, text) == [
        "norm.csv, line 3, deel van: these are parts of each other in a ring: B, C",
        "norm.csv, line 7, deel van: these are parts of each other in a ring: F",
    ]


def test_what_was_assumed_of_the_file_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, "code;naam\nA;Categorieën\n", "cp1252")
    assert [each.name for each in found.criteria] == ["Categorieën"]
    assert len(found.assumptions) == 1
