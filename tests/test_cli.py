"""The command line: what it prints, and how it ends."""

import io as io_of_python
import json
import os
import runpy
import subprocess
import sys
from datetime import date
from pathlib import Path

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, cli, io
from kwaliteitsmodel.cli import streams

DEMO = catalogue.load("demo")
FAULTS = Path(__file__).with_name("io") / "seven_faults.json"
DAY = "2026-06-01"


@pytest.fixture
def demo(tmp_path: Path) -> str:
    path = tmp_path / "demo.json"
    io.save(DEMO, path)
    return str(path)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    """A document that can be read and holds a violation of severity error."""
    path = tmp_path / "broken.json"
    indicator = DEMO.indicators[0]
    io.save(DEMO.replacing(attrs.evolve(indicator, aspects=(km.AspectId("nothing"),))), path)
    return str(path)


def test_the_demo_shows_region_quadrant_accounts_and_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["demo"]) == 0
    said = capsys.readouterr().out
    for part in ("Vlinderdelta", "Quadrant", "Who accounts to whom", "render account", "IND001", "accepted IND002"):
        assert part in said
    assert cli.main(["demo", "--lang", "nl"]) == 0
    dutch = capsys.readouterr().out
    for part in ("Kwadrant", "BORGEN", "Wie legt verantwoording af", "waarschuwing IND001", "geaccepteerd"):
        assert part in dutch


def test_the_language_may_stand_before_or_after_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--lang", "nl", "demo"])
    before = capsys.readouterr().out
    cli.main(["demo", "--lang", "nl"])
    assert capsys.readouterr().out == before


def test_the_demo_for_machines_is_json_with_an_item_in_every_field(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_today", lambda: date.fromisoformat(DAY))
    assert cli.main(["demo", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert all(said["model"]["quadrant"].values())
    assert len(said["model"]["quadrant"]) == 4
    assert said["report"]["passed"] is True
    told = {each["rule"] for each in said["report"]["violations"]}
    assert told == {"IND001", "IND002", "IND018", "INV008", "AUD009", "SUP004"}


def test_a_document_without_errors_passes(demo: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", demo, "--on", DAY]) == 0
    assert f"({DAY})" in capsys.readouterr().out


def test_strict_fails_on_any_violation_that_nobody_accepted(demo: str) -> None:
    assert cli.main(["check", demo, "--strict", "--on", DAY]) == 1
    ignored = [part for family in ("IND", "INV", "AUD", "SUP") for part in ("--ignore", family)]
    assert cli.main(["check", demo, "--strict", "--on", DAY, *ignored]) == 0
    assert cli.main(["check", demo, "--strict", "--on", DAY, "--select", "STK", "--select", "REF"]) == 0


def test_an_error_fails(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", broken, "--json", "--on", DAY]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["on"] == DAY
    assert said["passed"] is False
    assert [each["id"] for each in said["violations"] if each["severity"] == "error"] == ["out-of-school-pupils"]


def test_without_a_day_today_is_filled_in_and_said(demo: str, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", demo, "--json"])
    said = json.loads(capsys.readouterr().out)
    assert said["on"] == cli._today().isoformat()  # noqa: SLF001 - the one clock there is
    assert said["not_run"] == []


def test_seven_faults_end_with_status_2_and_no_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(FAULTS)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 7
    assert cli.main(["show", str(FAULTS), "--json", "--lang", "nl"]) == 2
    machine = json.loads(capsys.readouterr().err)
    assert len(machine["problems"]) == 7
    assert machine["problems"][0]["pointer"].startswith("/model/")
    assert set(machine["problems"][0]["message"]) == {"nl", "en"}


@pytest.fixture
def published(tmp_path: Path) -> list[str]:
    """A site and its pupils as DUO publishes them, with a postcode that no table has."""
    columns = "BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM"
    sites = f"{columns};GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE\r\n"
    sites += "99001;99ZZ;99ZZ00;De Rups;9999 ZZ;DELTA;9999;DELTA;Openbaar\r\n"
    (tmp_path / "sites.csv").write_bytes(sites.encode("cp1252"))
    (tmp_path / "pc4.csv").write_text("pc4,gemeente,po_swv,vo_swv\n1111,Elders,PO9901,VO9901\n", encoding="utf-8")
    places = [str(tmp_path / name) for name in ("sites.csv", "pc4.csv", "out.json")]
    return ["import", "duo", places[0], "--regions", places[1], "-o", places[2]]


def test_published_data_become_a_document_and_losses_are_told(
    published: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*published, "--lang", "nl"]) == 0
    said = capsys.readouterr().out
    assert "Verantwoording van het inlezen" in said
    assert "1 × sites.csv:2 GEMEENTENAAM: niets zegt in welk samenwerkingsverband vestiging 99ZZ00 ligt" in said
    assert "no-samenwerkingsverband" not in said
    assert cli.main([*published, "--json"]) == 0
    machine = json.loads(capsys.readouterr().out)
    assert "no-samenwerkingsverband" in {each["code"] for each in machine["losses"]["losses"]}
    assert io.load(published[-1]).find("site:99ZZ00")


def test_a_table_without_its_columns_ends_with_status_2_and_no_output_file(
    published: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*published[:3], "--regions", published[2], *published[5:]]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "pc4" in said.err
    assert not Path(published[-1]).exists()


SAID = ("--undirected", "--kind", "other", "--own-kind", "contact", "--node-kind", "site", "--valid", "2025/2026")


@pytest.fixture
def surveyed(tmp_path: Path) -> list[str]:
    """Two sites, and a tie between them beside one with nobody."""
    (tmp_path / "nodes.csv").write_text("id;name\nlinde;De Linde\nbeuk;De Beuk\n", encoding="utf-8")
    (tmp_path / "edges.csv").write_text("source,target,w\nlinde,beuk,3\nlinde,eik,1\n", encoding="utf-8")
    places = [str(tmp_path / name) for name in ("nodes.csv", "edges.csv", "out.json")]
    return ["import", "survey", *places[:2], "--name", "name", "--weight", "w", "-o", places[2]]


def test_a_survey_becomes_a_document_and_losses_are_told(
    surveyed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*surveyed, *SAID, "--lang", "nl"]) == 0
    said = capsys.readouterr().out
    assert "edges.csv: 2 rijen: gebruikt 1, noemt iemand die er niet is 1" in said
    assert "1 × edges.csv:3 target: 'eik' is geen van de belanghebbenden" in said
    assert "dangling" not in said
    model = io.load(surveyed[-1])
    assert [each.name for each in model.stakeholders] == ["De Linde", "De Beuk"]
    (tie,) = model.relations
    assert (tie.id, tie.weight) == ("other=contact:beuk:linde:2025/2026", 3)
    assert cli.main([*surveyed, *SAID, "--json"]) == 0
    machine = json.loads(capsys.readouterr().out)
    assert machine["losses"]["counted"] == {"dangling": 1}


def test_a_survey_is_added_to_a_document_that_stays_as_it_is(surveyed: list[str], tmp_path: Path) -> None:
    first, both = surveyed[-1], str(tmp_path / "both.json")
    cli.main([*surveyed, *SAID])
    before = Path(first).read_bytes()
    again = [*surveyed[:-1], both, "--into", first, "--directed", "--kind", "trusts", "--node-kind", "site"]
    assert cli.main(again) == 0
    assert [each.id for each in io.load(both).relations] == ["other=contact:beuk:linde:2025/2026", "trusts:linde:beuk"]
    assert Path(first).read_bytes() == before


def test_a_column_says_what_a_node_is_and_others_are_kept(surveyed: list[str]) -> None:
    Path(surveyed[2]).write_text("who,what,note\nlinde,site,x\nbeuk,shop,\n", encoding="utf-8")
    columns = ["--id", "who", "--name", "who", "--node-kind-column", "what", "--keep", "note", "--by", "source"]
    assert cli.main([*surveyed, *columns, "--directed", "--kind", "trusts"]) == 0
    model = io.load(surveyed[-1])
    linde, beuk = model.stakeholders
    assert (linde.kind, beuk.own_kind) == (km.StakeholderKind.SITE, "shop")
    assert linde.extra["survey:note"] == "x"
    assert model.relations[0].recorded == km.Recorded(by=linde.id)


def test_columns_say_in_which_region_a_node_lies_and_when_a_tie_holds(surveyed: list[str]) -> None:
    Path(surveyed[2]).write_text("id,area\nlinde,Delta\nbeuk,\n", encoding="utf-8")
    Path(surveyed[3]).write_text(
        "source,target,w,wave\nlinde,beuk,3,1\nlinde,beuk,3,2\nlinde,beuk,3,3\n", encoding="utf-8"
    )
    said = ["--directed", "--kind", "trusts", "--node-kind", "site", "--name", "", "--region", "area", "--wave", "wave"]
    assert cli.main([*surveyed, *said, "--wave-code", "1=2024/2025", "--wave-code", "2=2025/2026"]) == 0
    model = io.load(surveyed[-1])
    assert [(each.id, each.name) for each in model.regions] == [("region:Delta", "Delta")]
    assert [each.regions for each in model.stakeholders] == [("region:Delta",), ()]
    assert [each.id for each in model.relations] == ["trusts:linde:beuk:2024/2025", "trusts:linde:beuk:2025/2026"]


@pytest.mark.parametrize(
    ("more", "part"),
    [
        (["--node-kind-column", "name", "--node-own-kind", "x"], "--node-own-kind hoort bij --node-kind"),
        (["--node-kind", "site", "--wave-code", "1=2025"], "noem die kolom met --wave"),
        (
            [
                "--node-kind",
                "site",
                "--wave",
                "w",
                *(each for year in "456" for each in ("--wave-code", f"1=202{year}")),
            ],
            "--wave-code zegt twee keer wat '1' betekent",
        ),
    ],
)
def test_an_option_that_would_say_nothing_is_refused(
    surveyed: list[str], more: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*surveyed, "--directed", "--kind", "trusts", *more, "--lang", "nl"]) == 2
    assert part in capsys.readouterr().err
    assert not Path(surveyed[-1]).exists()


def test_a_survey_without_its_columns_leaves_no_output_file(
    surveyed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*surveyed, *SAID, "--id", "code", "--source", "from"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "nodes.csv, line 1, code" in said.err
    assert "edges.csv, line 1, from" in said.err
    assert not Path(surveyed[-1]).exists()


@pytest.mark.parametrize(
    ("more", "part"),
    [
        (["--kind", "trusts", "--node-kind", "site"], "--directed --undirected"),
        (["--directed", "--kind", "trust", "--node-kind", "site"], "did you mean 'trusts'"),
        (["--directed", "--kind", "trusts", "--node-kind", "sites"], "'sites' is not one of: site"),
        (["--directed", "--kind", "trusts"], "--node-kind --node-kind-column"),
        (["--directed", "--kind", "trusts", "--node-kind", "site", "--valid", "now"], "now"),
        (["--directed", "--kind", "trusts", "--node-kind", "site", "--wave-code", "2025"], "written as 1=2025/2026"),
        (
            ["--directed", "--kind", "trusts", "--node-kind", "site", "--wave", "w", "--valid", "2025"],
            "not allowed with",
        ),
    ],
)
def test_what_is_to_be_said_of_a_survey_must_be_said(
    surveyed: list[str], more: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*surveyed, *more])
    assert ended.value.code == 2
    assert part in capsys.readouterr().err


def test_a_tie_of_another_kind_must_be_called_something(
    surveyed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*surveyed, "--directed", "--kind", "other", "--node-kind", "site", "--lang", "nl"]) == 2
    assert "own_kind" in capsys.readouterr().err
    assert not Path(surveyed[-1]).exists()


def test_an_output_of_an_unknown_format_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    command = ["import", "duo", "absent.csv", "--regions", "absent.csv", "-o", str(tmp_path / "out.xlsx")]
    assert cli.main(command) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_package_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["kwaliteitsmodel", "demo"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("kwaliteitsmodel", run_name="__main__")
    assert ended.value.code == 0
    assert "Vlinderdelta" in capsys.readouterr().out


def test_the_main_module_can_be_imported_without_running() -> None:
    assert runpy.run_module("kwaliteitsmodel.__main__", run_name="imported")["main"] is cli.main


def test_what_changed_is_told(demo: str, broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["diff", demo, demo, "--lang", "nl"]) == 0
    assert capsys.readouterr().out == "geen verschil\n"
    assert cli.main(["diff", demo, broken]) == 1
    assert "out-of-school-pupils" in capsys.readouterr().out
    assert cli.main(["diff", demo, broken, "--json"]) == 1
    (only,) = json.loads(capsys.readouterr().out)["changes"]
    assert (only["id"], only["kind"]) == ("out-of-school-pupils", "indicators")


def test_a_model_is_shown(demo: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["show", demo]) == 0
    assert "Who accounts to whom" in capsys.readouterr().out
    assert cli.main(["show", demo, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["audits"] == 5


def test_a_ready_made_model_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["show", "--catalogue", "lemniscate"]) == 0
    said = capsys.readouterr().out
    assert "  What exactly will we do together now? [2-15]" in said
    assert cli.main(["show", "--catalogue", "lemniscate", "--lang", "nl"]) == 0
    assert "vragen\n------" in capsys.readouterr().out
    assert cli.main(["show", "--catalogue", "lemniscate", "--json"]) == 0
    entries = json.loads(capsys.readouterr().out)["entries"]
    (act,) = (each for each in entries if each["id"] == "lemniscate:act:1")
    assert (act["kind"], act["concepts"], act["name"]["nl"]) == (
        "questions",
        ["2-15"],
        "Wat gaan we samen nu precies doen?",
    )


def test_a_ready_made_model_that_is_not_there_is_refused_with_the_one_that_was_meant(
    demo: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["show", "--catalogue", "lemniscaat"]) == 2
    assert "did you mean 'lemniscate'?" in capsys.readouterr().err
    for wrong in (["show"], ["show", demo, "--catalogue", "kso"]):
        with pytest.raises(SystemExit) as stopped:
            cli.main(wrong)
        assert stopped.value.code == 2


@pytest.mark.parametrize("options", [[], ["--json"], ["--lang", "nl"]], ids=" ".join)
def test_the_schema_is_printed_as_it_is_shipped(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", *options]) == 0
    said = capsys.readouterr().out
    assert json.loads(said) == io.json_schema()
    assert said == Path(io.__file__).with_name("schema.json").read_text(encoding="utf-8")
    assert said.isascii()


@pytest.mark.parametrize(
    "arguments",
    [[], ["nonsense"], ["check"], ["check", "x.json", "--on", "20260101"], ["demo", "--lang", "fr"], ["import", "duo"]],
    ids=" ".join,
)
def test_wrong_usage_ends_with_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["absent.json", "folder.json", "wrong.suffix"])
def test_a_file_that_cannot_be_read_ends_with_status_2(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "wrong.suffix").write_text("{}", encoding="utf-8")
    assert cli.main(["check", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "en", "nl"),
    [
        ("absent.json", "'{}' doesn't exist", "'{}' bestaat niet"),
        ("none/absent.json", "'{}' doesn't exist", "'{}' bestaat niet"),
        (
            "folder.json",
            "'{}': it is a folder, and a file is meant",
            "'{}': het is een map, en er is een bestand bedoeld",
        ),
    ],
)
def test_what_cannot_be_reached_is_said_in_both_languages_and_as_json(
    name: str, en: str, nl: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.json").mkdir()
    path = tmp_path / name
    place = str(path if path.parent.exists() else path.parent)
    for language, sentence in (("en", en), ("nl", nl)):
        assert cli.main(["show", str(path), "--lang", language]) == 2
        assert capsys.readouterr().err == sentence.format(place) + "\n"
        assert cli.main(["show", str(path), "--lang", language, "--json"]) == 2
        assert json.loads(capsys.readouterr().err) == {"error": sentence.format(place), "problems": []}


def test_a_folder_for_the_output_that_is_not_there_is_named(
    demo: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["convert", demo, str(tmp_path / "none" / "out.json")]) == 2
    assert capsys.readouterr().err == f"'{tmp_path / 'none'}' doesn't exist\n"


@pytest.mark.parametrize(
    "command",
    [
        "diff DEMO BAD",
        "diff BAD DEMO",
        "diff BAD BAD",
        "import survey TIES TIES --directed --kind converses-with --node-kind site --into BAD -o OUT",
        "import registers FOLDER --into BAD -o OUT",
        "import registers FOLDER --into BAD --update -o OUT",
    ],
)
def test_where_several_files_are_read_the_one_that_is_refused_is_named(
    command: str, demo: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "kwaliteitsmodel", "version": 1, "model": {"name": 3}}', encoding="utf-8")
    places = {"DEMO": demo, "BAD": str(bad), "FOLDER": str(tmp_path), "OUT": str(tmp_path / "out.json")}
    asked = [places.get(each, each) for each in command.split()]
    assert cli.main([*asked, "--lang", "nl"]) == 2
    assert capsys.readouterr().err == f"{bad}:\n  /model/name: verwacht: tekst, een object, niet een getal: 3\n"
    assert cli.main([*asked, "--json"]) == 2
    said = json.loads(capsys.readouterr().err)
    assert said["file"] == str(bad)
    assert said["error"].startswith(f"{bad}: 1 problem:\n")
    assert [each["pointer"] for each in said["problems"]] == ["/model/name"]


def test_of_the_only_document_it_is_told_what_is_wrong_and_no_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    assert cli.main(["show", str(tmp_path / "bad.json"), "--json"]) == 2
    assert set(json.loads(capsys.readouterr().err)) == {"error", "problems"}


def test_a_document_that_is_not_packed_as_it_says_is_named(
    demo: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "p.json.gz").write_bytes(b"hi")
    assert cli.main(["diff", demo, str(tmp_path / "p.json.gz")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'p.json.gz'}: Not a gzipped file (b'hi')\n"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError("broken off"), "broken off"),
        (OSError(5, "input/output error"), "input/output error"),
        (OSError(5, "input/output error", "a"), "'a': input/output error"),
        (PermissionError(13, "", "a"), "'a': this user may not"),
        (FileNotFoundError(), "cannot be reached"),
    ],
)
def test_any_failure_of_a_file_has_a_sentence(error: OSError, sentence: str) -> None:
    assert streams.unreachable(error).text("en") == sentence


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1-6-2026", "a day as YYYY-MM-DD"),
        ("2026-13-01", "a day of the calendar"),
        ("20260601", "a day as YYYY-MM-DD"),
    ],
)
def test_a_day_that_cannot_be_read_is_answered_with_how_one_is_written(
    day: str, expected: str, demo: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["check", demo, "--on", day])
    assert f"expected {expected}, not '{day}'" in capsys.readouterr().err


def test_an_unknown_rule_ends_with_status_2(demo: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", demo, "--select", "IND0001", "--lang", "nl"]) == 2
    assert "bedoelde u 'IND001'" in capsys.readouterr().err


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("kwaliteitsmodel ")


def test_a_reader_that_stops_listening_is_no_fault(demo: str) -> None:
    command = f"{sys.executable} -m kwaliteitsmodel show {demo} --json | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False)
    assert done.stderr == b""


def test_a_closed_pipe_ends_quietly_and_the_status_still_tells(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io_of_python.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

        def fileno(self) -> int:
            return 1

    monkeypatch.setattr(sys, "stdout", Closed())
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    assert cli.main(["check", broken, "--on", DAY]) == 1


def test_without_an_output_the_status_still_tells(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["check", broken, "--on", DAY]) == 1


@pytest.mark.parametrize("arguments", [["check"], ["check", "x.json", "--on", "2026-13-01"], ["bogus"]], ids=" ".join)
def test_wrong_usage_is_said_as_json_too(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--json", *arguments])
    assert ended.value.code == 2
    assert "error" in json.loads(capsys.readouterr().err)


def test_json_is_valid_in_any_encoding(tmp_path: Path) -> None:
    io.save(km.QualityModel(name="é 🦋"), tmp_path / "x.json")
    done = subprocess.run(
        [sys.executable, "-m", "kwaliteitsmodel", "show", str(tmp_path / "x.json"), "--json"],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "ascii"},
    )
    assert json.loads(done.stdout)["name"]["nl"] == "é 🦋"


def test_what_a_terminal_cannot_show_is_escaped() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kwaliteitsmodel", "demo"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0
    assert b"\\u2192" in done.stdout


def test_the_demo_shows_the_lemniscate_from_the_activity_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["demo", "--start", "act"]) == 0
    assert "adjust or consolidate → render account → collect information → give meaning → …" in capsys.readouterr().out
    assert cli.main(["demo", "--json", "--start", "account"]) == 0
    assert json.loads(capsys.readouterr().out)["lemniscate"] == ["account", "collect", "interpret", "act"]
    assert cli.main(["demo", "--start", "akt"]) == 2
    assert "it has: collect, interpret, act, account" in capsys.readouterr().err
