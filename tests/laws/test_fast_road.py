"""The fast road and the careful one accept the same documents, give equal models and write the same text."""

import gc
import json
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from edges import everything_in, mutated
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import io, strategies
from kwaliteitsmodel.errors import InvalidDocumentError
from kwaliteitsmodel.io.document import to_plain
from kwaliteitsmodel.model import KINDS

pytest.importorskip("msgspec", reason="the fast road needs the extra 'fast'")

from kwaliteitsmodel.io import fast
from kwaliteitsmodel.io.fast import reading, writing

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["2025", "2025/2026", "2025-10-01", "site", "a", "02QZ", 2**53, 2**53 + 1, 10**30, 1.0, 0, ""])
)
ANYTHING = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)


def carefully(text: str | bytes) -> km.QualityModel | None:
    """Return what the careful road makes of *text*; nothing where it refuses it."""
    try:
        return io.from_plain(io.json.parsed(text), careful=True)
    except InvalidDocumentError:
        return None


def carefully_written(model: km.QualityModel) -> str:
    """Return *model* as JSON by way of plain data, an entity a line."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
    document = to_plain(model)
    members = []
    for name, value in document.pop("model").items():
        lines = ",\n".join(map(encode, value))
        members.append(f"{encode(name)}:" + (f"[\n{lines}\n]" if isinstance(value, list) else encode(value)))
    around = ",\n".join(f"{encode(name)}:{encode(value)}" for name, value in document.items())
    return "{\n" + around + ',\n"model":{\n' + ",\n".join(members) + "\n}\n}\n"


def assert_agree(text: str | bytes) -> None:
    """See that what is accepted on the fast road is accepted on the careful one, to the last type."""
    model = fast.loads(text)
    if model is not None:
        slow = carefully(text)
        assert model == slow
        assert repr(model) == repr(slow)


@given(strategies.models(dangling=True))
def test_what_is_written_takes_the_fast_road(model: km.QualityModel) -> None:
    """A good document doesn't need the careful road, which would be right, and slow; but for very large numbers."""
    text = io.json.dumps(model)
    assert_agree(text)
    if not any(_is_large(each) for each in everything_in(to_plain(model))):
        assert fast.loads(text) == model
        assert fast.loads(text.encode()) == model


@st.composite
def observed_in(draw: st.DrawFn) -> km.QualityModel:
    """Draw observations that share a few periods, as those of an indicator do."""
    periods = [km.Period.parse(str(year)) for year in range(2020, 2025)]
    drawn = draw(st.lists(st.sampled_from(periods), min_size=3, max_size=12))
    seen = draw(strategies.observations())
    observations = [attrs.evolve(seen, id=f"seen-{n}", period=period) for n, period in enumerate(drawn)]
    return km.QualityModel(name="One", observations=tuple(observations))


@given(strategies.models(dangling=True))
def test_both_roads_write_the_same_text(model: km.QualityModel) -> None:
    assert io.json.dumps(model) == carefully_written(model) == io.json.dumps(model)


@pytest.mark.parametrize("road", [reading, writing], ids=["reading", "writing"])
@given(model=strategies.models(min_entities=3), at_once=st.integers(1, 4))
def test_how_many_go_together_changes_nothing(road: ModuleType, model: km.QualityModel, at_once: int) -> None:
    """Long lists are read and written in parts: the parts join where they meet, and the last may be of any length."""
    whole = io.json.dumpb(model)
    with patch.object(road, "AT_ONCE", at_once):
        assert io.json.dumpb(model) == whole
        assert fast.loads(whole) in (model, None)


@given(observed_in(), st.integers(0, 3), st.integers(1, 4))
def test_how_many_texts_are_remembered_changes_nothing(model: km.QualityModel, most: int, at_once: int) -> None:
    """What is forgotten is made text again, also where it stands beside what is known still."""
    with patch.object(writing, "MOST_TEXTS", most), patch.object(writing, "AT_ONCE", at_once):
        assert io.json.dumps(model) == carefully_written(model)


def test_not_more_texts_are_remembered_than_some() -> None:
    """However many periods a document has: what is remembered stays as large as what is written at once."""
    periods = [km.Period.parse(str(year)) for year in range(1000, 1100)]
    lines = writing._Lines()  # noqa: SLF001 - what it remembers is seen nowhere else
    with patch.object(writing, "MOST_TEXTS", 10):
        for start in range(0, 100, 5):
            assert lines.texts(periods[start : start + 5]) == [str(each) for each in periods[start : start + 5]]
            assert len(lines._known) <= 15  # noqa: SLF001


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_kind_of_entity_takes_the_fast_road_there_and_back(kind: type[km.Entity], data: st.DataObject) -> None:
    """In drawn models most kinds are rare, and their values rarer."""
    entity = data.draw(st.from_type(kind))
    model = km.QualityModel(name="One").adding(entity)
    text = io.json.dumps(model)
    assert text == carefully_written(model)
    if not any(_is_large(each) for each in everything_in(to_plain(model))):
        assert fast.loads(text) == model


@given(mutated())
def test_what_the_fast_road_accepts_the_careful_one_accepts_too(document: Any) -> None:
    text = json.dumps(document)
    assert_agree(text)
    assert_agree(text.encode())


@given(mutated())
def test_what_the_careful_road_accepts_the_fast_one_accepts_too(document: Any) -> None:
    """But for numbers so large that they are left to the careful road."""
    text = json.dumps(document)
    model = carefully(text)
    if model is not None and not any(_is_large(each) for each in everything_in(document)):
        assert fast.loads(text) == model


def _is_large(value: object) -> bool:
    return isinstance(value, int | float) and abs(value) >= 2**53


@given(st.binary() | st.text() | ANYTHING.map(json.dumps))
def test_what_is_no_document_is_left_to_the_careful_road(text: str | bytes) -> None:
    assert fast.loads(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False).map(str) | st.floats(allow_nan=False).map(repr))
def test_numbers_are_read_alike(number: str) -> None:
    assert_agree(target(value=number))


# --- one thing in a document ---


def document(members: str) -> str:
    """Return a document whose model has these *members*."""
    return '{"format": "kwaliteitsmodel", "version": 1, "model":{"name": "m", ' + members + "}}"


def target(**changes: str) -> str:
    """Return a document with one target, some of whose members are the JSON given."""
    members = {"id": '"t"', "indicator": '"i"', "period": '"2025"', "value": "1"} | changes
    return document('"targets": [{' + ", ".join(f'"{key}": {value}' for key, value in members.items()) + "}]")


def stakeholder(**changes: str) -> str:
    """Return a document with one stakeholder, some of whose members are the JSON given."""
    members = {"id": '"s"', "name": '"S"', "kind": '"site"'} | changes
    return document('"stakeholders": [{' + ", ".join(f'"{key}": {value}' for key, value in members.items()) + "}]")


GOOD = {
    "whole": target(value="1"),
    "whole, as a float": target(value="1.0"),
    "exponent": target(value="1e2"),
    "minus nothing": target(value="-0"),
    "minus nothing, as a float": target(value="-0.0"),
    "next to the largest": target(value="9007199254740991"),
    "tiny": target(value="1e-400"),
    "interval": target(value='{"low": 1}'),
    "null where nothing may be": stakeholder(brin="null", valid="null", contributes="null"),
    "code in another spelling": stakeholder(brin='"02 qz"'),
    "words in two languages": stakeholder(name='{"nl": "S", "en": "S"}'),
    "tab and newline": stakeholder(about=r'"a\tb\nc"'),
    "pair of surrogates": stakeholder(about=r'"\ud83d\ude00"'),
    "extra": stakeholder(extra='{"a:b": [1, 1.0, true, null, {"c": "d"}]}'),
    "empty extra": stakeholder(extra="{}"),
    "escaped key": stakeholder().replace('"kind"', r'"k\u0069nd"'),
    "key that stands twice": stakeholder().replace('"kind"', '"kind": "role", "kind"'),
    "day": stakeholder(recorded='{"on": "2025-10-01"}'),
    "all defaults inside": document('"indicators": [{"id": "i", "name": "I", "definition": {}}]'),
    "white space": " \t\r\n" + target() + " \n",
}

BAD = {
    "largest and one": target(value="9007199254740993"),
    "least and one": target(value="-9007199254740993"),
    "more than a float holds": target(value="1e400"),
    "very long whole number": target(value="1" * 5000),
    "long whole number": target(value="1" * 25),
    "NaN": target(value="NaN"),
    "Infinity": target(value="-Infinity"),
    "number as text": target(value='"1"'),
    "true for a number": target(value="true"),
    "null where something must be": target(value="null"),
    "leading zero": target(value="01"),
    "interval without ends": target(value="{}"),
    "interval the wrong way": target(value='{"low": 2, "high": 1}'),
    "key too many inside": target(value='{"low": 1, "mid": 2}'),
    "period of another spelling": target(period='"2025/26"'),
    "period that ends early": target(period='"2025-02-01..2025-01-01"'),
    "number for a period": target(period="2025"),
    "null for a period": target(period="null"),
    "lone surrogate": stakeholder(about=r'"\ud800"'),
    "lone surrogate in an id": stakeholder(id=r'"\udc00"'),
    "lone surrogate in a key": stakeholder(extra=r'{"a:\ud800": 1}'),
    "control character": stakeholder(about=r'"\u0000"'),
    "raw control character": stakeholder(about='"a\tb"'),
    "empty id": stakeholder(id='""'),
    "id with a space": stakeholder(id='"a b"'),
    "id that is not NFC": stakeholder(id='"e\u0301"'),
    "id too long": stakeholder(id='"' + "a" * 201 + '"'),
    "empty name": stakeholder(name='" "'),
    "name without words": stakeholder(name="{}"),
    "null for text with a default": stakeholder(own_kind="null"),
    "unknown word": stakeholder(kind='"sites"'),
    "label for a word": stakeholder(sector='"primair onderwijs"'),
    "other without own kind": stakeholder(kind='"other"'),
    "codes that clash": stakeholder(brin='"02QZ"', site='"03QZ00"'),
    "number for a code": stakeholder(board="38819"),
    "text for true": stakeholder(claims='"true"'),
    "number for true": stakeholder(claims="1"),
    "text for a list": stakeholder(regions='"abc"'),
    "null in a list": stakeholder(regions="[null]"),
    "twice in a list": stakeholder(regions='["r", "r"]'),
    "extra that is no object": stakeholder(extra="[]"),
    "null for extra": stakeholder(extra="null"),
    "extra with the name of its field": stakeholder(extra='{"text": "{}"}'),
    "extra without a namespace": stakeholder(extra='{"colour": 1}'),
    "extra with a long number": stakeholder(extra='{"a:b": 9007199254740993}'),
    "extra that is nested deep": stakeholder(extra='{"a:b": ' + "[" * 40 + "]" * 40 + "}"),
    "extra of the model without a namespace": document('"extra": {"colour": 1}'),
    "day without hyphens": stakeholder(recorded='{"on": "20251001"}'),
    "day with a time": stakeholder(recorded='{"on": "2025-10-01T00:00:00"}'),
    "no day": stakeholder(recorded='{"on": "2025-02-30"}'),
    "record of nothing": stakeholder(recorded="{}"),
    "unknown key": stakeholder(colour='"red"'),
    "unknown key beside it": stakeholder().replace('"version"', '"colour": "red", "version"'),
    "private key": document('"_by_id": {}'),
    "missing key": stakeholder().replace('"id": "s", ', ""),
    "id twice": stakeholder().replace('"model":{', '"model":{"aspects": [{"id": "s", "name": "S"}], '),
    "relation to itself": document('"relations": [{"id": "r", "kind": "governs", "source": "a", "target": "a"}]'),
    "list of something else": document('"relations": [1]'),
    "object for a list": document('"relations": {}'),
    "null for a list": document('"relations": null'),
    "other format": stakeholder().replace('"kwaliteitsmodel"', '"kwaliteit"'),
    "newer version": stakeholder().replace('"version": 1', '"version": 2'),
    "version as a float": stakeholder().replace('"version": 1', '"version": 1.0'),
    "true for a version": stakeholder().replace('"version": 1', '"version": true'),
    "byte order mark": "\ufeff" + stakeholder(),
    "something after it": stakeholder() + "x",
    "nothing after it": stakeholder() + "\x00",
    "comment": "// why\n" + stakeholder(),
    "cut short": stakeholder()[:-1],
    "nested deep": document('"extra": ' + "[" * 100_000 + "]" * 100_000),
    "empty": "",
}

BYTES = {
    "no UTF-8": stakeholder(about='"?"').encode().replace(b"?", b"\xff"),
    "too long UTF-8": stakeholder(about='"?"').encode().replace(b"?", b"\xc0\xaf"),
    "surrogate in UTF-8": stakeholder(about='"?"').encode().replace(b"?", b"\xed\xa0\x80"),
    "no UTF-8 in a key": stakeholder(extra='{"a:?": 1}').encode().replace(b"?", b"\xff"),
    "no UTF-8 where it is overwritten": stakeholder(extra='{"a:b": "?"}, "extra": {}').encode().replace(b"?", b"\xff"),
    "UTF-16": stakeholder().encode("utf-16"),
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_good_documents_take_the_fast_road(text: str) -> None:
    for each in (text, text.encode()):
        assert fast.loads(each) is not None
        assert_agree(each)


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_bad_documents_are_refused_on_both_roads(text: str) -> None:
    for each in (text, text.encode(errors="surrogatepass")):
        assert fast.loads(each) is None
        assert carefully(each) is None


@pytest.mark.parametrize("text", BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_text_are_refused_on_both_roads(text: bytes) -> None:
    assert fast.loads(text) is None
    assert carefully(text) is None


def test_a_text_with_a_lone_surrogate_is_refused_on_both_roads() -> None:
    text = stakeholder(about='"\ud800"')
    assert fast.loads(text) is None
    assert carefully(text) is None


@pytest.mark.parametrize("number", ["9007199254740992", "-9007199254740992", "1e16", "9007199254740991.5"])
def test_numbers_that_are_left_to_the_careful_road(number: str) -> None:
    assert fast.loads(target(value=number)) is None
    assert carefully(target(value=number)) is not None


@pytest.mark.parametrize(
    "number",
    [
        *(0.1, -0.0, 1.0, 1e-7, 5e-324, 5e-05, 9.9e-05, 1e-4, 1.1e-4, 1e16, 2.0**53, 2.0**53 + 2),
        *(-5e-05, -(2.0**53), -(2.0**53) - 2, -(2.0**60), 1.7976931348623157e308, 3, True * 2),
    ],
)
def test_numbers_are_written_alike(number: float) -> None:
    period = km.SchoolYear(2025).period
    seen = km.Target(id=km.TargetId("t"), indicator=km.IndicatorId("i"), period=period, value=number)
    model = km.QualityModel(name="m", targets=(seen,))
    assert io.json.dumps(model) == carefully_written(model)


@pytest.mark.parametrize("text", ['"', "\\", "/", "\t\n", "\xa0", "\u2028", "é", "😀", "{}, %s {{", "', "])
def test_text_is_written_alike(text: str) -> None:
    about = km.Stakeholder(
        id=km.StakeholderId("%s" + text.strip().replace(" ", "") if text.isprintable() else "s"),
        name="S" + text,
        kind=km.StakeholderKind.SITE,
        about=km.Text(en="S", nl=text),
        extra=km.Extra({"a:%s" + text.strip(): text}),
    )
    model = km.QualityModel(name="m", stakeholders=(about,))
    assert io.json.dumps(model) == carefully_written(model)
    assert fast.loads(io.json.dumps(model)) == model


# --- the garbage collector ---


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every document count as a large one."""
    monkeypatch.setattr(reading, "LARGE", 0)


@pytest.fixture(params=[True, False], ids=["on", "off"])
def collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Set the garbage collector to what the host wants, and back."""
    was_on = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if was_on else gc.disable)()


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether garbage was being collected while each document was read."""
    states: list[bool] = []
    read = reading._model  # noqa: SLF001 - to see the state inside

    def looking(mirror: Any) -> km.QualityModel:
        states.append(gc.isenabled())
        return read(mirror)

    monkeypatch.setattr(reading, "_model", looking)
    return states


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("text", [target(), BAD["id twice"]], ids=["good", "bad"])
def test_garbage_waits_for_a_large_document(text: str, seen: list[bool], *, collecting: bool) -> None:
    fast.loads(text)
    assert seen == [False]
    assert gc.isenabled() is collecting


def test_garbage_does_not_wait_for_a_small_document(seen: list[bool], *, collecting: bool) -> None:
    fast.loads(target())
    assert seen == [collecting]


@pytest.mark.usefixtures("large")
def test_garbage_waits_until_the_last_of_several_threads_is_done(
    monkeypatch: pytest.MonkeyPatch, *, collecting: bool
) -> None:
    both_inside, may_end = threading.Barrier(3, timeout=20), threading.Event()
    read = reading._model  # noqa: SLF001 - to see the state inside

    def waiting(mirror: Any) -> km.QualityModel:
        both_inside.wait()
        if mirror.name == "second":
            may_end.wait(20)
        return read(mirror)

    monkeypatch.setattr(reading, "_model", waiting)
    texts = [target().replace('"name": "m"', f'"name": "{name}"') for name in ("first", "second")]
    first, second = (threading.Thread(target=fast.loads, args=(text,)) for text in texts)
    first.start()
    second.start()
    both_inside.wait()
    first.join(20)
    assert not gc.isenabled()
    may_end.set()
    second.join(20)
    assert gc.isenabled() is collecting
