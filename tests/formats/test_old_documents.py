"""Every version that was ever written can be read: the frozen files in this folder never change.

``version_1.json`` is a small region; ``version_1_whole.json`` holds every kind of entity, every field and every word.
What comes later goes in a new file beside these, never into one of them: what they hold is what others have saved. The
digests below see to that.
"""

import hashlib
import json
import types
import typing
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest

from kwaliteitsmodel import QualityModel, checks, io
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.io.document import VERSION
from kwaliteitsmodel.io.migrations import MIGRATIONS, Plain, lift
from kwaliteitsmodel.io.reading import WRITTEN_OTHERWISE
from kwaliteitsmodel.model import KINDS

HERE = Path(__file__).parent
FROZEN = {
    "version_1.json": "1f4d2e6fdb1b4edde2b87fedea9bdd7378d5b39b0f17895655956e0c8f6e0917",
    "version_1_whole.json": "3d71ad546462dff8b2779693e46b0240bb4afc248d4c02c16daf65ceecdb164a",
}
NEWEST = [name for name in FROZEN if name.removesuffix(".json").split("_")[1] == str(VERSION)]
IN_NORMAL_FORM = [name for name in NEWEST if name != "version_1.json"]
"""Those of the newest version that were written as they are written now; the first was laid out for people to read."""

Field: TypeAlias = "attrs.Attribute[Any]"


def test_there_is_a_frozen_document_and_a_migration_for_every_version() -> None:
    assert {path.name for path in HERE.glob("version_*.json")} == set(FROZEN)
    assert {f"version_{n}.json" for n in range(1, VERSION + 1)} <= set(FROZEN)
    assert set(MIGRATIONS) == set(range(1, VERSION))


@pytest.mark.parametrize(("name", "digest"), FROZEN.items())
@pytest.mark.parametrize("careful", [False, True])
def test_a_frozen_document_never_changes_and_can_be_read(name: str, digest: str, *, careful: bool) -> None:
    """A frozen file must never change, not even to hold something new: make a new one beside it."""
    content = (HERE / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == digest
    document = io.json.read(content, careful=careful)
    assert name.removesuffix(".json").split("_")[1] == str(document.version)
    assert document == io.read(HERE / name)
    assert document.model == io.from_plain(json.loads(content), careful=careful)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_the_region_of_every_version_has_no_errors(version: int) -> None:
    assert checks.run(io.read(HERE / f"version_{version}.json").model).passed


@pytest.mark.parametrize("name", NEWEST)
def test_a_document_of_this_version_is_not_changed(name: str) -> None:
    text = (HERE / name).read_text(encoding="utf-8")
    document = io.json.read(text)
    assert document.changes == ()
    assert json.dumps(json.loads(io.json.dumps(document.model))) == json.dumps(json.loads(text))


@pytest.mark.parametrize("name", IN_NORMAL_FORM)
def test_a_document_in_the_normal_form_is_written_back_as_the_same_bytes(name: str) -> None:
    content = (HERE / name).read_bytes()
    assert io.json.dumpb(io.json.loads(content)) == content


def test_the_frozen_documents_of_this_version_hold_all_that_can_be_written() -> None:
    held = {each for name in NEWEST for each in written(io.read(HERE / name).model)}
    missing = sorted(writable() - held)
    assert not missing, (
        f"no frozen document of version {VERSION} holds {', '.join(missing)}. What is new wants a new frozen document "
        f"beside the old ones, named version_{VERSION}_….json and with its digest in FROZEN; never change an old one."
    )


def test_what_can_be_written_is_every_kind_and_every_field() -> None:
    assert {kind.__name__ for kind in KINDS.values()} <= writable()
    assert {f"{kind.__name__}.extra holding Extra" for kind in (*KINDS.values(), QualityModel)} <= writable()


def written(value: object) -> Iterator[str]:
    """Yield the kinds, the fields with the types in them, and the words, that stand in the document of *value*."""
    kind = type(value)
    if isinstance(value, Term):
        yield f"{kind.__name__}.{value.name}"
    elif isinstance(value, tuple):
        for each in typing.cast("tuple[object, ...]", value):
            yield from written(each)
    elif attrs.has(kind):
        yield kind.__name__
        for field in _fields(kind):
            inside = getattr(value, field.name)
            if inside != field.default:
                yield from (_place(kind, field, type(each)) for each in (inside if type(inside) is tuple else [inside]))
                yield from written(inside)


@cache
def writable() -> frozenset[str]:
    """Return what :func:`written` can yield of a model, as the types of the fields say."""
    seen: set[type] = {QualityModel}
    found: set[str] = {QualityModel.__name__}
    ahead: list[type] = [QualityModel]
    while ahead:
        kind = ahead.pop()
        for field in _fields(kind):
            held = _types(field.type)
            new = {each for each in held - seen if attrs.has(each)}
            found |= {_place(kind, field, each) for each in held} | {each.__name__ for each in new}
            words = {word for each in held for word in _words(each)} - {field.default}
            found |= {f"{type(word).__name__}.{word.name}" for word in words}
            seen |= new
            ahead += new
    return frozenset(found)


def _words(kind: type) -> list[Term]:
    return list(kind) if issubclass(kind, Term) else []


def _fields(kind: type) -> list[Field]:
    """Return the fields that are keys in a document; a code or a period is one text, and ``extra`` has its own keys."""
    return [] if kind in WRITTEN_OTHERWISE else [field for field in attrs.fields(kind) if field.init]


def _types(annotation: Any) -> set[type]:
    """Return the types of what may stand in a field, also in a list; nothing is written of what is absent."""
    if isinstance(annotation, typing.NewType):
        return {str}
    inner = [each for each in typing.get_args(annotation) if each not in {Ellipsis, types.NoneType}]
    return set[type]().union(*map(_types, inner)) if inner else {annotation}


def _place(kind: type, field: Field, held: type) -> str:
    """Return how a field with something of the type *held* in it is called; numbers are written alike."""
    return f"{kind.__name__}.{field.name} holding {'number' if held in {int, float} else held.__name__}"


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
