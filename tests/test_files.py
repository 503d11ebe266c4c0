"""Files are read within bounds and written whole or not at all."""

import errno
import gzip
import os
import stat
import sys
import threading
from io import BytesIO, RawIOBase, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any, Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kwaliteitsmodel import files
from kwaliteitsmodel.errors import ClosedStreamError, FileTooLargeError
from kwaliteitsmodel.files import packed, read_bytes, read_stdin, unpacked, write_bytes, write_stdout, write_together


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that holds something, alone in its folder."""
    path = tmp_path / "model.json"
    path.write_bytes(b"old")
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@given(content=st.binary())
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "written"
    write_bytes(path, content)
    assert read_bytes(path) == content
    assert read_bytes(str(path), most=len(content)) == content


def test_writing_leaves_nothing_beside_the_file(path: Path) -> None:
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("names", [(), ("beside",), ("beside", None, "target")], ids=len)
@pytest.mark.parametrize("step", ["open", "fsync", "replace", "chmod"])
def test_a_failure_while_writing_leaves_the_old_file_and_no_litter(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, names: tuple[str | None, ...]
) -> None:
    """And it is told of the file that was asked for, whatever file of ours the system speaks of."""

    def fail(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", *names)

    link = path.with_name("link.json")
    link.symlink_to(path.name)
    monkeypatch.setattr(os if step in {"open", "fsync"} else Path, step, fail)
    with pytest.raises(PermissionError, match="Permission denied") as caught:
        write_bytes(link, b"new")
    assert (caught.value.errno, caught.value.filename, caught.value.filename2) == (errno.EACCES, str(link), None)
    assert path.read_bytes() == b"old"
    assert sorted(path.parent.iterdir()) == [link, path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_device_is_named() -> None:
    with pytest.raises(OSError, match="No space left on device: '/dev/full'") as caught:
        write_bytes("/dev/full", b"new")
    assert caught.value.errno == errno.ENOSPC


def test_a_file_that_may_not_be_written_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Although the folder would allow it; a new file beside it is no matter of the old one."""
    asked: list[tuple[object, int]] = []
    monkeypatch.setattr(os, "access", lambda *each: asked.append(each))
    with pytest.raises(PermissionError) as caught:
        write_bytes(path, b"new")
    assert (caught.value.errno, caught.value.filename) == (errno.EACCES, str(path))
    assert asked == [(path, os.W_OK)]
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]
    write_bytes(path.with_name("new.json"), b"new")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="to root nothing is write-protected")
def test_a_write_protected_file_is_not_replaced(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_bytes(path, b"new")
    assert (path.read_bytes(), mode(path)) == (b"old", 0o444)


def test_an_interrupt_while_writing_leaves_the_old_file_and_no_litter(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("bits", [0o600, 0o640, 0o666, 0o755])
def test_the_permissions_of_a_file_stay(path: Path, bits: int) -> None:
    path.chmod(bits)
    write_bytes(path, b"new")
    assert mode(path) == bits


def test_a_new_file_gets_the_permissions_that_any_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "ordinary").touch()
    write_bytes(tmp_path / "new", b"new")
    assert mode(tmp_path / "new") == mode(tmp_path / "ordinary")


def test_a_file_of_another_is_written_as_far_as_that_is_allowed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may write in a folder need not be able to give files away."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refuse)
    path.chmod(0o640)
    write_bytes(path, b"new")
    assert (path.read_bytes(), mode(path)) == (b"new", 0o640)


def test_a_link_keeps_pointing_at_what_it_points_at(path: Path) -> None:
    link = path.parent / "link.json"
    link.symlink_to(path.name)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == read_bytes(link) == b"new"


def test_a_link_to_what_is_not_there_yet_is_filled(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to("later.json")
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "later.json").read_bytes() == b"new"


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        write_bytes(tmp_path / "absent" / "model.json", b"new")
    assert caught.value.filename == str(tmp_path / "absent")
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "absent.json")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_bytes(tmp_path, b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("most", [0, 2])
def test_a_file_that_is_too_large_is_refused(path: Path, most: int) -> None:
    with pytest.raises(FileTooLargeError) as caught:
        read_bytes(path, most=most)
    assert (caught.value.path, caught.value.limit) == (str(path), most)


class Counting:
    """A file that counts what is read of it."""

    def __init__(self, file: Any) -> None:
        self.file, self.taken, self.asked = file, 0, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def fileno(self) -> int:
        return self.file.fileno()

    def read(self, size: int) -> bytes:
        content = self.file.read(size)
        self.taken += len(content)
        self.asked = max(self.asked, size)
        return content


@pytest.mark.parametrize(("most", "taken", "asked"), [(10, 11, 11), (100, 100, 101), (2**40, 100, 101)])
def test_of_a_large_file_no_more_is_read_than_shows_that_it_is_too_large(
    path: Path, monkeypatch: pytest.MonkeyPatch, most: int, taken: int, asked: int
) -> None:
    """And no more memory is asked for than the file is large."""
    monkeypatch.setattr(files, "_STEP", 10)
    path.write_bytes(b"a" * 100)
    counting = Counting(path.open("rb"))
    monkeypatch.setattr(Path, "open", lambda *_: counting)
    if most < 100:
        with pytest.raises(FileTooLargeError):
            read_bytes(path, most=most)
    else:
        assert read_bytes(path, most=most) == b"a" * 100
    assert (counting.taken, counting.asked) == (taken, asked)


@pytest.mark.parametrize("size", [0, 1, 5_000, 70_000])
def test_a_pipe_is_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Step by step, as it doesn't tell its size beforehand; and it stays a pipe when it is written to."""
    monkeypatch.setattr(files, "_STEP", 1_000)
    pipe, content = tmp_path / "pipe", os.urandom(size)
    os.mkfifo(pipe)
    for most in (size, size + 1, 2**31):
        writer = threading.Thread(target=write_bytes, args=(pipe, content), daemon=True)
        writer.start()
        assert read_bytes(pipe, most=most) == content
        writer.join(timeout=10)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("step", [9, 2**20])
def test_a_pipe_that_gives_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    monkeypatch.setattr(files, "_STEP", step)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=write_bytes, args=(pipe, b"a" * 100), daemon=True)
    writer.start()
    with pytest.raises(FileTooLargeError):
        read_bytes(pipe, most=99)
    writer.join(timeout=10)


# --- standard streams ---


@pytest.mark.parametrize("size", [0, 1, 999, 1_000, 1_001, 5_000])
def test_standard_input_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(files, "_STEP", 1_000)
    content = os.urandom(size)
    for most in (size, size + 1, 2**31):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content), encoding="ascii"))
        assert read_stdin(most=most) == content


@pytest.mark.parametrize("step", [7, 2**20])
def test_standard_input_that_gives_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """And no more is taken of it than shows that it is too much."""
    monkeypatch.setattr(files, "_STEP", step)
    given = BytesIO(b"a" * 100)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(given))
    with pytest.raises(FileTooLargeError) as caught:
        read_stdin(most=50)
    assert (caught.value.path, caught.value.limit) == ("<stdin>", 50)
    assert given.tell() == 51


def test_standard_output_gets_the_bytes_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(taken, encoding="ascii", newline="\r\n"))
    write_stdout("é\n".encode())
    assert taken.getvalue() == "é\n".encode()


def test_standard_output_without_a_buffer_gets_all_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a stream takes as much as it can, and tells how much that was."""
    taken: list[bytes] = []

    class Unbuffered(RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, content: Any, /) -> int:
            taken.append(bytes(content[:3]))
            return len(taken[-1])

    monkeypatch.setattr(sys, "stdout", TextIOWrapper(Unbuffered(), write_through=True))  # type: ignore[arg-type]
    write_stdout(b"12345678")
    assert taken == [b"123", b"456", b"78"]


@pytest.mark.parametrize("stream", [None, StringIO(), TextIOWrapper(BytesIO())], ids=["none", "text", "closed"])
def test_a_standard_stream_that_is_not_there_is_an_error(
    stream: StringIO | TextIOWrapper | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window without a console has none, a program may put one for text in its place, or close it."""
    if isinstance(stream, TextIOWrapper):
        stream.close()
    monkeypatch.setattr(sys, "stdin", stream)
    monkeypatch.setattr(sys, "stdout", stream)
    with pytest.raises(ClosedStreamError, match="input"):
        read_stdin()
    with pytest.raises(ClosedStreamError, match="output"):
        write_stdout(b"")


@given(content=st.binary())
def test_what_is_packed_is_unpacked(content: bytes) -> None:
    assert unpacked(packed(content), "model.json.gz") == content
    assert unpacked(packed(content), "model.json.gz", most=len(content)) == content
    assert packed(content) == packed(content)


def test_no_more_is_unpacked_than_shows_that_it_is_too_much() -> None:
    bomb = packed(bytes(10**6))
    assert len(bomb) < 2_000
    with pytest.raises(FileTooLargeError) as caught:
        unpacked(bomb, "bomb.json.gz", most=1_000)
    assert (caught.value.path, caught.value.limit) == ("bomb.json.gz", 1_000)


@pytest.mark.parametrize(
    "damaged", [b"{}", packed(b"{}")[:-1], packed(b"{}" * 100)[:15], packed(b"{}")[:10] + b"\xff" * 20]
)
def test_what_is_no_gzip_or_breaks_off_is_told_as_such(damaged: bytes) -> None:
    with pytest.raises(gzip.BadGzipFile, match=r"^model\.json\.gz: "):
        unpacked(damaged, "model.json.gz")


def test_files_of_two_gibibytes_are_read_unless_one_says_otherwise() -> None:
    assert files.MOST_BYTES == 2**31


def a_folder(of: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in of.iterdir()}


OLD = {"a": b"old a", "b": b"old b", "c": b"old c"}


def test_files_that_belong_together_take_the_place_of_others(tmp_path: Path) -> None:
    for name, content in OLD.items():
        write_bytes(tmp_path / name, content)
    write_together(tmp_path, {"a": b"new a", "d": b"new d"}, instead_of=["a", "b"])
    assert a_folder(tmp_path) == {"a": b"new a", "c": b"old c", "d": b"new d"}


@pytest.mark.parametrize("failing", ["a", "d"])
def test_where_one_fails_those_whose_place_it_takes_are_still_there(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in OLD.items():
        write_bytes(tmp_path / name, content)
    (tmp_path / "b").chmod(0o600)
    (tmp_path / "link").symlink_to("c")

    def fail(path: Path, content: bytes) -> None:
        if path.name == failing and content.startswith(b"new"):
            raise OSError("full")
        write_bytes(path, content)

    monkeypatch.setattr(files, "write_bytes", fail)
    with pytest.raises(OSError, match="full"):
        write_together(tmp_path, {"a": b"new a", "d": b"new d"}, instead_of=["b", "link"])
    assert a_folder(tmp_path) == {**OLD, "link": b"old c"}
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o600
    assert (tmp_path / "link").is_symlink()
