"""The command line between other programs: ``-`` is standard input or, where one writes, standard output."""

import io as io_of_python
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, cli, io
from kwaliteitsmodel.errors import UnknownFormatError
from kwaliteitsmodel.io import yaml

DEMO = catalogue.load("demo")
BROKEN = DEMO.replacing(attrs.evolve(DEMO.indicators[0], aspects=(km.AspectId("nothing"),)))
DAY = "2026-06-01"
COMMAND = f"{shlex.quote(sys.executable)} -m kwaliteitsmodel"


@pytest.fixture
def demo(tmp_path: Path) -> str:
    path = tmp_path / "demo.json"
    io.save(DEMO, path)
    return str(path)


class Stream(io_of_python.TextIOWrapper):
    """A standard stream that holds bytes; text that is read of it, or written to it, is in no encoding of ours."""

    def __init__(self, content: bytes = b"") -> None:
        self.held = io_of_python.BytesIO(content)
        super().__init__(self.held, encoding="ascii")


def given(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let standard input give *text*."""
    monkeypatch.setattr(sys, "stdin", Stream(text.encode()))


def in_shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run *line* in a shell that fails where any part of it does."""
    command = ["bash", "-c", f"set -o pipefail; {line}"]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "text"), [([], io.json.dumps(BROKEN)), (["--from", "yaml"], yaml.dumps(BROKEN))], ids=["json", "yaml"]
)
def test_a_document_is_checked_from_standard_input(
    options: list[str], text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, text)
    assert cli.main(["check", "-", "--on", DAY, "--json", *options]) == 1
    said = json.loads(capsys.readouterr().out)
    assert [each["id"] for each in said["violations"] if each["severity"] == "error"] == ["out-of-school-pupils"]


def test_a_document_from_standard_input_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, io.json.dumps(km.QualityModel(name="Regio Ĳ")))
    assert cli.main(["show", "-"]) == 0
    assert "Regio Ĳ" in capsys.readouterr().out


@pytest.mark.parametrize("places", [["-", "FILE"], ["FILE", "-"]], ids=" ".join)
def test_either_end_of_a_difference_may_be_standard_input(
    places: list[str], demo: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, yaml.dumps(BROKEN))
    arguments = [demo if each == "FILE" else each for each in places]
    assert cli.main(["diff", *arguments, "--from", "yaml", "--json"]) == 1
    (only,) = json.loads(capsys.readouterr().out)["changes"]
    assert only["id"] == "out-of-school-pupils"


def test_standard_input_becomes_a_file_in_the_format_of_its_suffix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, io.json.dumps(DEMO))
    assert cli.main(["convert", "-", str(tmp_path / "out.yaml")]) == 0
    assert (tmp_path / "out.yaml").read_text(encoding="utf-8") == yaml.dumps(DEMO)
    assert capsys.readouterr().out == "Written in version 1\n"


@pytest.mark.parametrize(
    ("options", "text"), [([], io.json.dumps(DEMO)), (["--to", "yaml"], yaml.dumps(DEMO))], ids=["json", "yaml"]
)
def test_a_document_on_standard_output_stands_there_alone(
    options: list[str],
    text: str,
    demo: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is said of it goes to the error stream."""
    out = Stream()
    monkeypatch.setattr(sys, "stdout", out)
    assert cli.main(["convert", demo, "-", *options]) == 0
    assert out.held.getvalue().decode() == text
    assert capsys.readouterr().err == "Written in version 1\n"


def test_without_an_error_stream_what_is_said_does_not_end_up_in_the_document(
    demo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = Stream()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["convert", demo, "-"]) == 0
    assert out.held.getvalue().decode() == io.json.dumps(DEMO)
    assert cli.main(["convert", "absent.json", "-"]) == 2
    assert out.held.getvalue().decode() == io.json.dumps(DEMO)


def test_published_data_become_a_document_on_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    columns = "BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM"
    sites = f"{columns};GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE\n"
    sites += "99001;99ZZ;99ZZ00;De Rups;9999 ZZ;DELTA;9999;DELTA;Openbaar\n"
    (tmp_path / "sites.csv").write_text(sites, encoding="cp1252")
    (tmp_path / "pc4.csv").write_text("pc4,gemeente,po_swv,vo_swv\n9999,Delta,PO9901,VO9901\n", encoding="utf-8")
    out = Stream()
    monkeypatch.setattr(sys, "stdout", out)
    command = ["import", "duo", str(tmp_path / "sites.csv"), "--regions", str(tmp_path / "pc4.csv")]
    assert cli.main([*command, "-o", "-", "--to", "yaml"]) == 0
    assert yaml.loads(out.held.getvalue()).find("site:99ZZ00")
    assert "What reading cost" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": "\xff"}', b"\x1f\x8b\x08"], ids=range(4))
def test_what_is_no_document_is_refused_on_standard_input_too(
    content: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Stream(content))
    assert cli.main(["check", "-", "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert [each["code"] for each in json.loads(said.err)["problems"]] == ["not-json"]


TIES = "TIES TIES --directed --kind converses-with --node-kind site --id source"


@pytest.mark.parametrize(
    "command",
    [
        "check -",
        "check FILE",
        "show -",
        "show FILE",
        "diff - DEMO",
        "diff DEMO -",
        "diff FILE DEMO",
        "diff DEMO FILE",
        "counts - pupils",
        "counts FILE pupils",
        "convert - OUT",
        "convert FILE OUT",
        f"import survey {TIES} --into FILE -o OUT",
        "import registers FOLDER --into FILE -o OUT",
        "import registers FOLDER --into FILE --update -o OUT",
    ],
)
def test_a_key_that_stands_twice_is_refused_by_every_command_that_reads_a_document(
    command: str, demo: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "a", "name": "b"}}'
    given(monkeypatch, text)
    places = {"DEMO": demo}
    for place, content in (("FILE", text), ("TIES", "source,target\na,b\n"), ("OUT", None)):
        places[place] = str(tmp_path / f"{place}.{'csv' if place == 'TIES' else 'json'}")
        if content:
            Path(places[place]).write_text(content, encoding="utf-8")
    folder = tmp_path / "registers"
    folder.mkdir()
    (folder / "schools.csv").write_text("brin;name\n", encoding="utf-8")
    places["FOLDER"] = str(folder)
    assert cli.main([places.get(each, each) for each in command.split()] + ["--json"]) == 2
    said = json.loads(capsys.readouterr().err)
    assert [each["code"] for each in said["problems"]] == ["not-json"]
    assert "'name' stands twice" in said["error"]
    assert not Path(places["OUT"]).exists()


@pytest.mark.parametrize(
    ("arguments", "sentences"),
    [
        ("diff - -", {"nl": "maar één keer", "en": "only once"}),
        ("diff - - --from yaml", {"nl": "maar één keer", "en": "only once"}),
        ("check FILE --from json", {"nl": "--from is het formaat", "en": "--from is the format"}),
        ("diff FILE FILE --from json", {"nl": "--from is het formaat", "en": "--from is the format"}),
        ("convert FILE - --from json", {"nl": "--from is het formaat", "en": "--from is the format"}),
        ("convert FILE x.json --to json", {"nl": "--to is het formaat", "en": "--to is the format"}),
        ("convert - x.json --to json", {"nl": "--to is het formaat", "en": "--to is the format"}),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_read(
    arguments: str,
    sentences: dict[str, str],
    demo: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    asked = [demo if each == "FILE" else each for each in arguments.split()]
    for language, sentence in sentences.items():
        assert cli.main([*asked, "--lang", language]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert sentence in said.err


def test_a_format_that_a_stream_cannot_have_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", "-", "--from", "xml"])
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_without_standard_input_or_output_the_error_says_so(
    demo: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(["check", "-", "--lang", "nl"]) == 2
    assert capsys.readouterr().err == "er is geen standaardinvoer om van te lezen\n"
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["convert", demo, "-"]) == 2
    assert capsys.readouterr().err == "there is no standard output to write to\n"


def test_a_closed_pipe_ends_the_writing_of_a_document_quietly(
    demo: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Unheard(io_of_python.BytesIO):
        heard = False

        def flush(self) -> None:
            if self.getbuffer() and not self.heard:
                raise BrokenPipeError

        def fileno(self) -> int:
            return 77

    pipe = Unheard()
    unheard: list[int] = []
    monkeypatch.setattr(sys, "stdout", io_of_python.TextIOWrapper(pipe))
    monkeypatch.setattr(os, "dup2", lambda _, to: unheard.append(to))
    assert cli.main(["convert", demo, "-"]) == 0
    pipe.heard = True  # so that closing it, when Python collects it, breaks nothing
    assert unheard == [77]
    assert capsys.readouterr().err == "Written in version 1\n"


def test_the_library_reads_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To a program ``-`` is a name like any other, and one that says no format."""
    given(monkeypatch, io.json.dumps(DEMO))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownFormatError):
        io.load("-")
    with pytest.raises(UnknownFormatError):
        io.save(DEMO, "-")
    io.save(DEMO, "-.json")
    assert io.load("-.json") == DEMO


# --- in a shell ---


def test_commands_form_a_pipe(demo: str, tmp_path: Path) -> None:
    out = shlex.quote(str(tmp_path / "out.json"))
    there = f"{COMMAND} convert {shlex.quote(demo)} - --to yaml"
    back = f"{COMMAND} convert - {out} --from yaml --json"
    done = in_shell(f"{there} | {back} && {COMMAND} diff - {shlex.quote(demo)} < {out}")
    assert done.returncode == 0, done.stderr
    assert done.stderr == "Written in version 1\n"
    assert done.stdout.endswith("}\nno difference\n")
    assert Path(out).read_bytes() == Path(demo).read_bytes()


@pytest.fixture
def large(tmp_path: Path) -> str:
    """A document larger than what a pipe holds, and than what is read, at a time."""
    aspects = tuple(km.QualityAspect(id=km.AspectId(f"a{n}"), name="é" * 100) for n in range(6_000))
    path = tmp_path / "large.json"
    io.save(km.QualityModel(name="Large", aspects=aspects), path)
    assert path.stat().st_size > 2**20
    return shlex.quote(str(path))


def test_a_large_document_goes_through_a_pipe_whole(large: str) -> None:
    done = in_shell(f"cat {large} | {COMMAND} show - --json")
    assert json.loads(done.stdout)["counts"]["aspects"] == 6_000


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_stops_listening_to_a_document_is_no_fault(large: str, unbuffered: str) -> None:
    line = f"PYTHONUNBUFFERED={unbuffered} {COMMAND} convert {large} - | head -n 1"
    done = in_shell(f"{line}; exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "Written in version 1\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [("check - <&-", "there is no standard input to read from"), ("show - < /dev/null", "not JSON")],
    ids=["closed", "empty"],
)
def test_nothing_on_standard_input_ends_with_status_2(line: str, said: str) -> None:
    done = in_shell(f"{COMMAND} {line}")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
