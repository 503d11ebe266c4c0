"""Registers go back into the model that they were written from: what was edited is changed, and no more."""

import csv
import io
import json
import runpy
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import cli, strategies
from kwaliteitsmodel import io as documents
from kwaliteitsmodel.errors import InvalidTableError
from kwaliteitsmodel.readers import registers
from kwaliteitsmodel.readers.registers.columns import REGISTERS, WITHOUT_COLUMN

WAYS = st.tuples(st.sampled_from(["xlsx", "csv"]), st.sampled_from(["nl", "en"]), st.booleans(), st.booleans())
SCHOOL, TEAM = km.StakeholderId("linde"), km.StakeholderId("team")
SECRET = km.Recorded(by=SCHOOL, confidential=True)


@given(strategies.models(dangling=True), WAYS)
def test_what_is_written_and_not_edited_changes_nothing(model: km.QualityModel, way: tuple[Any, ...]) -> None:
    suffix, language, confidential, small = way
    with tempfile.TemporaryDirectory() as folder:
        registers.write(model, folder, suffix=suffix, language=language, confidential=confidential, small=small)
        if not list(Path(folder).iterdir()):
            return
        told = registers.update(model, folder, confidential=confidential, small=small)
        safe = registers.update(model, folder)
    assert (told.model, told.difference.is_empty, safe.model) == (model, True, model)
    assert {fate.value for each in told.losses.tallies for fate, n in each.became.items() if n} <= {"unchanged"}


def edited(folder: Path, name: str, edit: Callable[[list[list[str]]], object]) -> None:
    """Edit the rows of a register in CSV as people do."""
    path = folder / f"{name}.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    edit(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def with_cell(heading: str, text: str, row: int = 1) -> Callable[[list[list[str]]], object]:
    return lambda rows: rows[row].__setitem__(rows[0].index(heading), text)


EDITS: dict[str, tuple[str, str]] = {
    "visits": ("toelichting", "A word that nobody wrote"),
    "audits": ("gepland", "1987-01-05"),
    "actions": ("uiterlijk", "5-1-1987"),
    "judgements": ("datum", "5-1-1987"),
    "observations": ("opmerking", "A word that nobody wrote"),
    "conversations": ("gehouden", "1987-01"),
    "relations": ("gewicht", "19,87"),
}
FIELDS = {each.plural: {col.heading.nl: col.field for col in each.columns} for each in REGISTERS}


@given(strategies.models(), st.sampled_from(sorted(EDITS)), st.booleans())
def test_an_edited_cell_changes_exactly_its_field(model: km.QualityModel, plural: str, confidential: bool) -> None:
    heading, text = EDITS[plural]
    register = next(each for each in REGISTERS if each.plural == plural)
    with tempfile.TemporaryDirectory() as folder:
        registers.write(model, folder, suffix="csv", confidential=confidential)
        if not (Path(folder) / f"{register.name.nl}.csv").exists():
            return
        edited(Path(folder), register.name.nl, with_cell(heading, text))
        updated = registers.update(model, folder, confidential=confidential)
    changed = tuple(updated.difference)
    assert [(each.kind, getattr(each, "field", "")) for each in changed] == [(plural, FIELDS[plural][heading])]


def region() -> km.QualityModel:
    """A region in which much has no place in a register."""
    school = km.Stakeholder(
        id=SCHOOL,
        kind=km.StakeholderKind.BOARD,
        name=km.Text(nl="De Linde", en="The Lime"),
        extra=km.Extra({"house:colour": "red"}),
    )
    team = km.Stakeholder(id=TEAM, kind=km.StakeholderKind.ROLE, name="Team", recorded=SECRET)
    visit = km.LiaisonVisit(
        id=km.VisitId("v1"),
        of=SCHOOL,
        by=TEAM,
        on=km.ApproximateDate.parse("2025-03"),
        angle=km.AngleId("visit"),
        recorded=km.Recorded(by=SCHOOL, on=date(2025, 3, 4)),
    )
    people = tuple(km.Participant(stakeholder=each, people=n) for each, n in ((SCHOOL, 2), (TEAM, 1)))
    talk = km.Conversation(
        id=km.ConversationId("g1"),
        name="Talk",
        participants=people,
        relevances=(km.Relevance(stakeholder=SCHOOL, aspect=km.AspectId("a"), weight=1),),
    )
    deviation = km.Deviation(id=km.DeviationId("d"), rule="IND001", about=km.EntityId("v1"), reason="A draft")
    indicator = km.Indicator(id=km.IndicatorId("i"), name="Pupils", unit="leerlingen")
    seen = km.Observation(
        id=km.ObservationId("o1"),
        indicator=indicator.id,
        of=SCHOOL,
        period=km.SchoolYear(2025).period,
        value=3,
    )
    return km.QualityModel(name="Region").adding(school, team, visit, talk, deviation, indicator, seen)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "registers"
    there.mkdir()
    registers.write(region(), there, suffix="csv")
    return there


def test_what_has_no_column_or_is_confidential_survives_an_edit(folder: Path) -> None:
    edited(folder, "bezoeken", with_cell("datum", "5-3-2025"))
    edited(folder, "gesprekken", with_cell("deelnemers", "linde (4); ouders"))
    edited(folder, "kengetallen", with_cell("opmerking", "Counted twice"))
    edited(folder, "scholen", with_cell("naam", "De Lindeboom"))
    updated = registers.update(region(), folder)
    before, after = region(), updated.model
    assert after.deviations == before.deviations
    visit = before.visits[0]
    assert after.visits == (attrs.evolve(visit, on=km.ApproximateDate.on(date(2025, 3, 5))),)
    (talk,) = after.conversations
    assert [(each.stakeholder, each.people) for each in talk.participants] == [
        ("linde", 4),
        ("ouders", None),
        ("team", 1),
    ]
    assert talk.relevances == before.conversations[0].relevances
    assert (after.observations[0].value, after.observations[0].note) == (3, "Counted twice")
    assert after.stakeholders[0].name == km.Text(nl="De Lindeboom", en="The Lime")
    assert after.stakeholders[0].extra == before.stakeholders[0].extra
    assert after.stakeholders[1] == before.stakeholders[1]


def test_what_was_written_with_what_is_confidential_can_be_taken_away(folder: Path) -> None:
    registers.write(region(), folder, suffix="csv", confidential=True, language="en")
    for each in folder.glob("*.csv"):
        if each.stem not in {"conversations", "visits", "schools"}:
            each.unlink()
    edited(folder, "conversations", with_cell("participants", "linde (2)"))
    edited(folder, "visits", with_cell("by", ""))
    edited(folder, "schools", with_cell("name", "The Limes"))
    edited(folder, "schools", with_cell("confidential", "", row=2))
    updated = registers.update(region(), folder, confidential=True)
    assert [each.stakeholder for each in updated.model.conversations[0].participants] == ["linde"]
    assert updated.model.visits[0].by is None
    assert updated.model.stakeholders[0].name == km.Text(nl="De Linde", en="The Limes")
    assert updated.model.stakeholders[1].recorded == SECRET
    edited(folder, "schools", with_cell("confidential", "no", row=2))
    updated = registers.update(region(), folder, confidential=True)
    assert updated.model.stakeholders[1].recorded == km.Recorded(by=SCHOOL)


def test_a_row_that_happens_to_have_the_id_of_something_confidential_does_not_change_it(folder: Path) -> None:
    (folder / "scholen.csv").write_text("id;naam\nteam;De Populier\n")
    with pytest.raises(InvalidTableError) as caught:
        registers.update(region(), folder)
    assert caught.value.message("nl").splitlines()[1:] == [
        (
            "  scholen.csv, regel 2, kolom 1: het id team is al in gebruik; iets vertrouwelijks heeft het: kies een"
            " ander, of zeg dat de registers zijn geschreven met wat vertrouwelijk is (--confidential)"
        )
    ]
    assert registers.update(region(), folder, confidential=True).model[TEAM].name == "De Populier"
    (folder / "scholen.csv").write_text("id;naam;soort;vertrouwelijk\nteam;De Populier;rol van mensen;ja\n")
    assert registers.update(region(), folder).model[TEAM].recorded == SECRET


def test_an_empty_cell_takes_away_and_a_register_that_lacks_a_column_does_not(folder: Path) -> None:
    for field in ("datum", "vastgelegd door", "vastgelegd op", "invalshoek"):
        edited(folder, "bezoeken", with_cell(field, ""))
    edited(folder, "scholen", with_cell("soort", ""))
    updated = registers.update(region(), folder)
    assert updated.model.visits == (km.LiaisonVisit(id=km.VisitId("v1"), of=SCHOOL, by=TEAM),)
    assert updated.model.stakeholders[0].kind is km.StakeholderKind.SITE
    (folder / "bezoeken.csv").write_text("id;school\nv1;linde\n")
    assert registers.update(region(), folder).model.visits == region().visits
    (folder / "bezoeken.csv").write_text("id;school;vastgelegd uit\nv1;linde;plan\n")
    recorded = registers.update(region(), folder).model.visits[0].recorded
    assert recorded == km.Recorded(by=SCHOOL, on=date(2025, 3, 4), source=km.SourceId("plan"))


def test_rows_are_new_changed_or_unchanged_and_what_is_gone_stays(folder: Path) -> None:
    (folder / "bezoeken.csv").write_text("id;school;datum\nv1;linde;2025-03\nv2;linde;3-12-2025\n")
    (folder / "gesprekken.csv").unlink()
    (folder / "kengetallen.csv").write_text(
        "id;school;indicator;periode;waarde\no1;linde;i;2025/2026;7\n", encoding="utf-8"
    )
    updated = registers.update(region(), folder)
    fates = {each.file: {fate.value: n for fate, n in each.became.items()} for each in updated.losses.tallies}
    assert fates == {
        "bezoeken.csv": {"added": 1, "changed": 0, "unchanged": 1},
        "kengetallen.csv": {"added": 0, "changed": 1, "unchanged": 0},
        "scholen.csv": {"added": 0, "changed": 0, "unchanged": 1},
    }
    assert len(updated.model.conversations) == 1
    assert [each.text("nl") for each in updated.changes()] == [
        "'v2' is toegevoegd aan bezoeken",
        "wat vertrouwelijk is, is niet vergeleken",
        "wat er veranderde aan kleine aantallen mensen, of ze zou verraden, staat hier niet bij",
    ]
    assert [each.text("en") for each in updated.changes(confidential=True, small=True)] == [
        "'v2' is added to visits",
        "'o1': value was 3, is 7.0",
    ]


def test_a_change_of_a_record_is_said_in_words(folder: Path) -> None:
    edited(folder, "bezoeken", with_cell("vastgelegd op", "5-3-2025"))
    (said,) = registers.update(region(), folder).changes(confidential=True)
    assert said.text("nl").startswith("'v1': vastlegging was")


def test_what_stands_in_no_row_stays_and_is_told(folder: Path) -> None:
    (folder / "bezoeken.csv").write_text("id;school\nv2;linde\n")
    (folder / "gesprekken.csv").unlink()
    updated = registers.update(region(), folder)
    assert [each.id for each in updated.model.visits] == ["v1", "v2"]
    assert [each.text("nl") for each in updated.losses.assumptions] == [
        "wat in geen rij van het register van bezoeken staat, blijft in het model: 1"
    ]
    assert registers.update(region(), folder, confidential=True).losses.assumptions[0].text("en") == (
        "what stands in no row of the register of schools stays in the model: 1"
    )


@pytest.mark.parametrize("small", [False, True])
def test_that_a_number_is_not_shown_takes_none_away(folder: Path, *, small: bool) -> None:
    (seen,) = region().observations
    model = region() if small else region().replacing(attrs.evolve(seen, value=12))
    updated = registers.update(model, folder, small=small)
    assert updated.difference.is_empty
    (told,) = updated.losses.of("number-kept")
    assert told.message("nl") == (
        "kengetallen.csv, regel 2, kolom 5 (waarde): dat een getal niet wordt getoond, haalt het niet weg:"
        " het blijft in het model staan"
    )


def test_why_there_is_no_number_may_become_that_it_is_not_shown(folder: Path) -> None:
    (seen,) = region().observations
    model = region().replacing(attrs.evolve(seen, value=km.Missing.REFUSED))
    assert registers.update(model, folder).model.observations[0].value is km.Missing.SUPPRESSED


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("id;naam\nlinde;The Lime\n", km.Text(nl="The Lime", en="The Lime")),
        ("id;name\nlinde;De Linde\n", km.Text(nl="De Linde", en="De Linde")),
        ("id;name;soort;over;regio's\nlinde;Lime;schoolbestuur;;\n", km.Text(nl="De Linde", en="Lime")),
    ],
)
def test_a_text_is_compared_and_changed_in_the_language_of_its_heading(rows: str, name: km.Text, folder: Path) -> None:
    (folder / "scholen.csv").write_text(rows)
    assert registers.update(region(), folder).model.stakeholders[0].name == name


@pytest.mark.parametrize(
    ("rows", "effect"),
    [("id;tekst;effect\na;Bel;More\n", ("More", "Rest")), ("id;text;effect\na;Bel;Meer\n", ("Meer", "Meer"))],
)
def test_under_a_heading_of_both_languages_a_text_is_in_that_of_the_others(
    rows: str, effect: tuple[str, str], tmp_path: Path
) -> None:
    action = km.Action(id=km.ActionId("a"), text="Bel", effect=km.Text(nl="Meer", en="Rest"))
    (tmp_path / "acties.csv").write_text(rows)
    after = registers.update(km.QualityModel(name="M").adding(action), tmp_path).model.actions[0].effect
    assert after == km.Text(nl=effect[0], en=effect[1])


def test_bad_input_changes_nothing_and_tells_all_places(folder: Path) -> None:
    (folder / "bezoeken.csv").write_text(
        "id;school;datum;vastgelegd door;vastgelegd op;vertrouwelijk\n"
        "v1;linde;soon;linde;;\nd;linde;;;;\nv3;linde;;;;\nv3;linde;;;;\n"
    )
    (folder / "acties.csv").write_text("id;tekst;uren\ntwo words;Bel;\nv1;Bel;\n")
    (folder / "scholen.csv").write_text("id;naam;soort;vertrouwelijk\nlinde;Linde;other;\n")
    with pytest.raises(InvalidTableError) as caught:
        registers.update(region(), folder)
    assert [(each.code, each.pointer) for each in caught.value.problems] == [
        ("not-a-date", "bezoeken.csv, line 2, column 3"),
        ("no-own-kind", "scholen.csv, line 2, column 1"),
        ("duplicate-id", "bezoeken.csv, line 3, column 1"),
        ("duplicate-id", "bezoeken.csv, line 5, column 1"),
        ("not-an-id", "acties.csv, line 2, column 1"),
        ("duplicate-id", "acties.csv, line 3, column 1"),
    ]


@pytest.mark.parametrize("into", [region(), km.QualityModel(name="New")], ids=["known", "new"])
def test_a_row_that_was_copied_to_the_next_year_is_told_with_the_first(into: km.QualityModel, tmp_path: Path) -> None:
    for year in ("2024", "2025"):
        (tmp_path / f"acties {year}.csv").write_text("id;tekst\nk2;Bel\n")
    with pytest.raises(InvalidTableError) as caught:
        registers.update(into, tmp_path)
    with pytest.raises(InvalidTableError, match="keep one of these rows"):
        registers.read(tmp_path, into=into)
    assert caught.value.message("nl").splitlines()[1:] == [
        (
            "  acties 2025.csv, regel 2, kolom 1: het id k2 is al in gebruik; het staat in"
            " acties 2024.csv, regel 2, kolom 1; houd een van deze rijen"
        )
    ]


def test_a_record_that_would_say_nothing_is_refused_in_its_cell(folder: Path) -> None:
    (folder / "scholen.csv").write_text("id;naam;vastgelegd door\nteam;Team;\n")
    with pytest.raises(InvalidTableError) as caught:
        registers.update(region(), folder, confidential=True)
    assert [(each.code, each.pointer) for each in caught.value.problems] == [
        ("records-nothing", "scholen.csv, line 2, column 3")
    ]


@pytest.mark.parametrize("into", [region(), km.QualityModel(name="New")], ids=["known", "new"])
def test_that_something_is_not_confidential_needs_no_record(into: km.QualityModel, tmp_path: Path) -> None:
    (tmp_path / "scholen.csv").write_text("id;naam;soort;vertrouwelijk\nlinde;De Linde;schoolbestuur;nee\n")
    assert registers.update(into, tmp_path).model[SCHOOL].recorded is None
    assert registers.read(tmp_path).model[SCHOOL].recorded is None


def test_excel_with_several_years_updates_too(tmp_path: Path) -> None:
    registers.write(region(), tmp_path)
    updated = registers.update(region(), tmp_path)
    assert updated.difference.is_empty
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "bezoeken.csv").write_text("id;school\nv9;linde\n")
    assert [each.id for each in registers.update(region(), tmp_path).difference.added] == ["v9"]


def test_the_command_line_updates_what_it_is_told_to(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "model.json"
    documents.save(region(), output)
    before = output.read_bytes()
    command = ["import", "registers", str(folder), "--into", str(output), "-o", str(output)]
    assert cli.main([*command, "--lang", "nl"]) == 2
    assert "al in gebruik; werk het model bij" in capsys.readouterr().err
    edited(folder, "bezoeken", with_cell("datum", "soon"))
    assert cli.main([*command, "--update"]) == 2
    assert output.read_bytes() == before
    edited(folder, "bezoeken", with_cell("datum", "2025-04"))
    capsys.readouterr()
    assert cli.main([*command, "--update", "--lang", "nl"]) == 0
    said = capsys.readouterr().out
    assert "bezoeken.csv: 1 rij: nieuw 0, gewijzigd 1, ongewijzigd 0" in said
    assert "Wat is gewijzigd\n----------------\n  'v1': datum was 2025-03, is 2025-04\n" in said
    assert documents.load(output).deviations == region().deviations
    assert cli.main([*command, "--update", "--json"]) == 0
    assert [each["en"] for each in json.loads(capsys.readouterr().out)["changes"]] == [
        "what is confidential wasn't compared"
    ]


def test_the_command_line_is_told_with_what_registers_were_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "model.json"
    documents.save(region(), output)
    registers.write(region(), folder, suffix="csv", confidential=True, small=True)
    edited(folder, "kengetallen", with_cell("waarde", "2"))
    edited(folder, "bezoeken", with_cell("door", ""))
    command = ["import", "registers", str(folder), "--into", str(output), "-o", str(output)]
    for each in ("--confidential", "--small"):
        assert cli.main([*command, each]) == 2
        assert "stand beside --update" in capsys.readouterr().err
    assert cli.main([*command, "--update", "--confidential", "--small", "--json"]) == 0
    assert [each["en"] for each in json.loads(capsys.readouterr().out)["changes"]] == [
        "'o1': value was 3.0, is 2.0",
        "'v1': by was 'team', is nothing",
    ]
    assert documents.load(output).visits[0].by is None


@pytest.mark.parametrize("options", [["--update"], ["--update", "--into", "m.json", "--name", "M"]])
def test_an_update_of_nothing_or_of_a_name_is_refused(
    options: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["import", "registers", str(folder), "-o", "out.json", *options]) == 2
    assert "--update changes the document that --into names" in capsys.readouterr().err


@pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.plural)
def test_each_field_has_a_column_or_is_told_to_have_none(register: registers.Register) -> None:
    """A field that is added to a class gets a column, or stands in ``WITHOUT_COLUMN`` with its words."""
    there = {each.field.partition(".")[0] for each in register.columns}
    fields = {each.name for each in attrs.fields(register.kind)}
    assert there | register.elsewhere.keys() == fields
    assert not there & register.elsewhere.keys()
    parts = {each.field.partition(".")[2] for each in register.columns} - {""}
    assert parts == {each.name for each in attrs.fields(km.Recorded)}


def test_what_registers_have_no_column_for_is_told_in_words(tmp_path: Path) -> None:
    assert WITHOUT_COLUMN.keys() <= {each.plural for each in REGISTERS}
    left = registers.write(region(), tmp_path, suffix="csv").left_out
    assert "registers hebben geen kolom voor relevantie van 1 gesprek" in [each.text("nl") for each in left]


def test_the_angle_of_a_visit_stands_in_its_register(folder: Path) -> None:
    assert registers.read(folder).model.visits[0].angle == "visit"


NORMS = km.QualityModel(name="Norms").adding(
    km.Scale(
        id=km.ScaleId("s"),
        name="Scale",
        grades=(
            km.Grade(value="voldoende", rank=1),
            km.Grade(value="goed", rank=2, valid=km.Period.parse("..2023-07-31")),
        ),
    ),
    km.Scale(id=km.ScaleId("none"), name="No grades"),
)
JUDGED = "id;school;door;criterium;schaal;oordeel;datum\n"


def test_a_grade_that_is_not_on_its_scale_that_day_is_told_in_its_cell(tmp_path: Path) -> None:
    (tmp_path / "scholen.csv").write_text("id;naam\nl;L\n")
    rows = ("s;goed;2023-01-01", "s;goed;2024-01-01", "s;voldoene;2023-01-01", "none;goed;2024-01-01", "x;y;2024-01-01")
    lines = (f"j{n};l;l;s;{row}\n" for n, row in enumerate(rows))
    (tmp_path / "oordelen.csv").write_text(JUDGED + "".join(lines))
    told = registers.read(tmp_path, into=NORMS).losses.of("grade-not-on-scale")
    assert [(each.line, each.column, each.detail.text("nl")) for each in told] == [
        (3, "oordeel", "de schaal 's' heeft het oordeel 'goed' niet op 2024-01-01, alleen: voldoende"),
        (4, "oordeel", "de schaal 's' heeft het oordeel 'voldoene' niet op 2023-01-01, alleen: voldoende, goed"),
        (5, "oordeel", "de schaal 'none' heeft het oordeel 'goed' niet op 2024-01-01, en geen enkel ander"),
    ]
    assert told[0].message("nl").startswith("oordelen.csv, regel 3, kolom 6 (oordeel): de schaal")


def test_an_id_of_another_kind_is_told_in_its_cell(tmp_path: Path) -> None:
    (tmp_path / "scholen.csv").write_text("id;naam\nl;L\n")
    (tmp_path / "bezoeken.csv").write_text("id;school;door\nb;l;b\n")
    (told,) = registers.read(tmp_path).losses.losses
    assert told.message("nl").startswith("bezoeken.csv, regel 2, kolom 3 (door): 'b' kan hier niet staan: ")
    assert told.message("nl").endswith("van de soort: relatiebezoek")


def test_each_doubt_is_a_line_of_its_own_with_its_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "bezoeken.csv").write_text("id;school;door\nb1;x;y\n")
    output = str(tmp_path / "model.json")
    assert cli.main(["import", "registers", str(tmp_path), "-o", output, "--lang", "nl"]) == 0
    said = capsys.readouterr().out
    assert "  2025/bezoeken.csv, regel 2, kolom 2 (school): niemand heeft het id 'x'" in said
    assert "  2025/bezoeken.csv, regel 2, kolom 3 (door): niemand heeft het id 'y'" in said
    assert "unknown-reference" not in said
    assert "2025/bezoeken.csv: 1 rij: overgenomen 1" in said


def test_the_example_makes_a_document_a_calendar_and_a_report_of_two_years(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Path(__file__).parents[2] / "examples" / "registers.py"
    monkeypatch.setattr("sys.argv", [str(program)])
    runpy.run_path(str(program), run_name="__main__")
    said = capsys.readouterr().out
    assert "  'k1': gedaan op was niets, is 2025-05-16\n" in said
    assert "Schooljaar 2024/2025\n  De Eik: niet bezocht in 2024/2025" in said
    assert "  2026-04: gepland: externe audit: De Eik\n" in said
    assert " 0 fouten, " in said
    (tmp_path / "scholen.csv").write_text("id;naam\ns;School\n")
    output = tmp_path / "model.json"
    monkeypatch.setattr("sys.argv", [str(program), str(tmp_path), str(output)])
    runpy.run_path(str(program), run_name="__main__")
    assert [each.id for each in documents.load(output).stakeholders] == ["s"]
