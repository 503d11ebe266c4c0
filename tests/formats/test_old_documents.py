"""Every version that was ever written can be read: the frozen files in this folder never change."""

import hashlib
from pathlib import Path

import pytest

from kwaliteitsmodel import checks, io
from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.io.document import VERSION
from kwaliteitsmodel.io.migrations import MIGRATIONS, Plain, lift

HERE = Path(__file__).parent
FROZEN = {"version_1.json": "1f4d2e6fdb1b4edde2b87fedea9bdd7378d5b39b0f17895655956e0c8f6e0917"}


def test_there_is_a_frozen_document_and_a_migration_for_every_version() -> None:
    assert {path.name for path in HERE.glob("version_*.json")} == set(FROZEN)
    assert set(FROZEN) == {f"version_{n}.json" for n in range(1, VERSION + 1)}
    assert set(MIGRATIONS) == set(range(1, VERSION))


@pytest.mark.parametrize(("name", "digest"), FROZEN.items())
def test_a_frozen_document_never_changes_and_can_be_read(name: str, digest: str) -> None:
    assert hashlib.sha256((HERE / name).read_bytes()).hexdigest() == digest
    document = io.read(HERE / name)
    assert f"version_{document.version}.json" == name
    assert checks.run(document.model).passed


def test_a_document_of_this_version_is_not_changed() -> None:
    assert io.read(HERE / f"version_{VERSION}.json").changes == ()


def test_migrations_are_done_one_after_the_other_and_told() -> None:
    def renamed(old: str, new: str) -> tuple[Plain, tuple[Message, ...]]:
        return {"name": new}, (Message(code=old, en=f"{old} became {new}", nl=f"{old} werd {new}"),)

    steps = {1: lambda plain: renamed(plain["name"], "b"), 2: lambda plain: renamed(plain["name"], "c")}
    before = {"name": "a"}
    model, changes = lift(before, 1, 3, steps)
    assert model == {"name": "c"}
    assert [str(each) for each in changes] == ["a became b", "b became c"]
    assert before == {"name": "a"}
    assert lift(before, 3, 3, steps) == (before, ())
