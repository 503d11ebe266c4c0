"""Documents as files: formats by suffix, packed or not."""

import gzip
import sys
from pathlib import Path

import pytest

from kwaliteitsmodel import catalogue, cli, io
from kwaliteitsmodel.errors import FileTooLargeError, InvalidDocumentError, UnknownFormatError

DEMO = catalogue.load("demo")


@pytest.mark.parametrize("name", ["demo.json", "demo.yaml", "demo.YML", "demo.json.gz", "demo.yaml.gz"])
def test_every_format_is_saved_and_loaded_by_its_suffix(tmp_path: Path, name: str) -> None:
    io.save(DEMO, tmp_path / name)
    assert io.load(tmp_path / name) == DEMO
    assert io.read(tmp_path / name, careful=True).version == 1
    first = (tmp_path / name).read_bytes()
    io.save(io.load(tmp_path / name), tmp_path / name)
    assert (tmp_path / name).read_bytes() == first


def test_a_key_that_stands_twice_is_refused_where_care_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "twice.json"
    path.write_text('{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "A", "name": "B"}}')
    assert io.load(path).name == io.read(path).model.name == "B"
    for read in (io.load, io.read):
        with pytest.raises(InvalidDocumentError, match="'name' stands twice"):
            read(path, careful=True)


def test_a_packed_file_is_gzip(tmp_path: Path) -> None:
    io.save(DEMO, tmp_path / "demo.json.gz")
    assert gzip.decompress((tmp_path / "demo.json.gz").read_bytes()).decode() == io.json.dumps(DEMO)


@pytest.mark.parametrize(
    "content", [b"", b"no gzip", gzip.compress(b"x" * 100, mtime=0)[:-9], b"\x1f\x8b\x08\x00" + b"\x00" * 9]
)
def test_a_packed_file_that_is_broken_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.json.gz"
    path.write_bytes(content)
    with pytest.raises((OSError, ValueError)):
        io.load(path)
    assert cli.main(["check", str(path)]) == 2


def test_a_packed_file_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bomb.json.gz").write_bytes(gzip.compress(b" " * 10_000_000))
    monkeypatch.setitem(sys.modules["kwaliteitsmodel.files"].unpacked.__kwdefaults__, "most", 1_000_000)
    with pytest.raises(FileTooLargeError):
        io.load(tmp_path / "bomb.json.gz")


@pytest.mark.parametrize("name", ["x.gz", "x.csv.gz", "json", ".gz"])
def test_a_suffix_of_no_format_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownFormatError, match=r"\.json, \.yaml, \.yml, \.json\.gz"):
        io.save(DEMO, tmp_path / name)


def test_a_document_is_converted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "a.json", tmp_path / "b.yaml"
    io.save(DEMO, source)
    assert cli.main(["convert", str(source), str(target), "--lang", "nl"]) == 0
    assert capsys.readouterr().out == "Geschreven in versie 1\n"
    assert io.load(target) == DEMO
    assert cli.main(["convert", str(target), str(tmp_path / "c.xlsx")]) == 2
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.json", "b.yaml"]
