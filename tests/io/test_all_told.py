"""Everything that is wrong is told at once: where, as what, what stands there, in both languages, with a hint."""

import json
import sys
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import io
from kwaliteitsmodel.errors import InvalidDocumentError, Problem
from kwaliteitsmodel.io import yaml

Read: TypeAlias = Callable[[Any], object]

ROADS: dict[str, Read] = {
    "json": io.json.loads,
    "json, with care": lambda text: io.json.loads(text, careful=True),
    "yaml": yaml.loads,
    "yaml, with care": lambda text: yaml.loads(text, careful=True),
    "plain": lambda text: io.from_plain(json.loads(text)),
    "plain, with care": lambda text: io.from_plain(json.loads(text), careful=True),
}


@pytest.fixture(params=ROADS.values(), ids=list(ROADS))
def read(request: pytest.FixtureRequest) -> Read:
    """Every road that a document can take."""
    road: Read = request.param
    return road


@pytest.fixture(params=[io.json, yaml], ids=["json", "yaml"])
def form(request: pytest.FixtureRequest) -> Any:
    """Every format that a document can have."""
    return request.param


def problems(read: Read, text: object) -> tuple[Problem, ...]:
    with pytest.raises(InvalidDocumentError) as caught:
        read(text)
    for each in caught.value.problems:
        assert each.message("en") != each.message("nl")
    return caught.value.problems


def told(read: Read, text: object) -> dict[str, str]:
    found = [(each.pointer, each.code) for each in problems(read, text)]
    assert len(dict(found)) == len(found)
    return dict(found)


def document(around: dict[str, object] | None = None, **model: object) -> str:
    return json.dumps({"format": "kwaliteitsmodel", "version": 1, "model": {"name": "Test"} | model} | (around or {}))


WRONG = {
    "colour": 1,
    "name": {"nl": "Proef", "de": "Probe"},
    "about": None,
    "sources": [{"id": "twice", "title": "A", "published": "20240101"}],
    "regions": [{"id": "r", "name": ["R"], "organised_by": "a b"}],
    "stakeholders": [
        {"id": "s", "name": "S", "kind": "sit", "layer": "schol", "sector": "PO"},
        {"id": "twice", "name": 12, "kind": "site", "site": "02QZ00", "brin": "03AA", "regions": "r", "nmae": "S"},
        "s",
    ],
    "relations": {"id": "r"},
    "aspects": [{"id": "", "name": "A", "citations": [{"source": "s", "page": 1}, {"where": "p. 1"}]}],
    "indicators": [{"id": "i", "name": "I", "definition": [], "position": {"scope": "schol", "mode": "learn"}}],
    "targets": [
        {"id": "t", "indicator": "i", "period": 2025, "value": "12"},
        {"id": "u", "indicator": "i", "period": "2025", "value": {"low": "1", "high": None}},
    ],
    "observations": [{"id": "o", "indicator": "i", "of": "s", "period": "2025/2027", "value": "unknown"}],
    "audits": [{"id": "a", "of": "s", "kind": "other", "held": "2021-13", "recorded": {"on": "2021-2-1"}}],
    "extra": {"app:a": 1, "colour": 2},
}

TOLD = {
    "/colour": "unknown-key",
    "/model/colour": "unknown-key",
    "/model/name/de": "unknown-key",
    "/model/about": "wrong-type",
    "/model/sources/0/published": "not-a-date",
    "/model/regions/0/name": "wrong-type",
    "/model/regions/0/organised_by": "not-an-id",
    "/model/stakeholders/0/kind": "unknown-word",
    "/model/stakeholders/0/layer": "unknown-word",
    "/model/stakeholders/0/sector": "unknown-word",
    "/model/stakeholders/1/id": "duplicate-id",
    "/model/stakeholders/1/name": "wrong-type",
    "/model/stakeholders/1/brin": "codes-clash",
    "/model/stakeholders/1/regions": "wrong-type",
    "/model/stakeholders/1/nmae": "unknown-key",
    "/model/stakeholders/2": "wrong-type",
    "/model/relations": "wrong-type",
    "/model/aspects/0/id": "not-an-id",
    "/model/aspects/0/citations/0/page": "unknown-key",
    "/model/aspects/0/citations/1/source": "missing-key",
    "/model/indicators/0/definition": "wrong-type",
    "/model/indicators/0/position/scope": "unknown-word",
    "/model/targets/0/period": "wrong-type",
    "/model/targets/0/value": "wrong-type",
    "/model/targets/1/value/low": "wrong-type",
    "/model/observations/0/period": "not-a-school-year",
    "/model/observations/0/value": "unknown-word",
    "/model/audits/0/own_kind": "no-own-kind",
    "/model/audits/0/held": "not-a-date",
    "/model/audits/0/recorded/on": "not-a-day",
    "/model/extra": "not-namespaced",
}


def test_everything_wrong_in_one_document_is_told(read: Read) -> None:
    assert told(read, document({"colour": "red"}, **WRONG)) == TOLD


def test_a_problem_holds_what_stands_there(read: Read) -> None:
    values = {each.pointer: each.value for each in problems(read, document({"colour": "red"}, **WRONG))}
    assert values["/colour"] == "red"
    assert values["/model/stakeholders/1/brin"] == "03AA"
    assert values["/model/relations"] == {"id": "r"}
    assert values["/model/targets/0/value"] == "12"
    assert values["/model/aspects/0/citations/1/source"] is None


@pytest.mark.parametrize(
    ("pointer", "en", "nl"),
    [
        ("/model/colour", "'colour' is no key here; known: name, about, sources", "'colour' is hier geen sleutel;"),
        ("/model/stakeholders/1/nmae", "did you mean 'name'?", "bedoelde u 'name'?"),
        ("/model/stakeholders/0/kind", "did you mean 'site'?", "bedoelde u 'site'?"),
        (
            "/model/stakeholders/0/layer",
            "school, partnership, other-organisations, national; did you mean 'school'?",
            "",
        ),
        ("/model/stakeholders/0/sector", "'PO' is not one of: po, vo, mbo, ho; did you mean 'po'?", "niet een van: po"),
        ("/model/observations/0/value", "not one of: not-measured, refused,", "niet een van: not-measured, refused,"),
        ("/model/regions/0/organised_by", "without white space (Unicode NFC), not 'a b'", "zonder witruimte"),
        ("/model/about", "expected text, an object, not null", "verwacht: tekst, een object, niet null"),
        ("/model/relations", "expected a list, not an object", "verwacht: een lijst, niet een object"),
        ("/model/targets/0/value", "expected a number, an object, not text: '12'", "niet tekst: '12'"),
        ("/model/stakeholders/1/regions", "expected a list, not text: 'r'", "verwacht: een lijst, niet tekst: 'r'"),
        ("/model/indicators/0/definition", "expected an object, not a list", "verwacht: een object"),
        ("/model/sources/0/published", "a date as 2009, 2021-12, 2021-12-13", "een datum als 2009, 2021-12"),
        ("/model/audits/0/own_kind", "own_kind must say what it is", "own_kind moet zeggen wat het is"),
    ],
)
def test_a_problem_says_in_both_languages_what_was_meant(pointer: str, en: str, nl: str) -> None:
    found = {each.pointer: each for each in problems(io.json.loads, document({"colour": "red"}, **WRONG))}
    assert en in found[pointer].message("en")
    assert nl in found[pointer].message("nl")


def test_beside_an_unknown_key_in_the_envelope_the_model_is_looked_at_too(read: Read) -> None:
    assert told(read, document({"colour": "red"})) == {"/colour": "unknown-key"}
    assert told(read, document({"colour": "red"}, aspects=1)) == {
        "/colour": "unknown-key",
        "/model/aspects": "wrong-type",
    }


@pytest.mark.parametrize("around", [{"format": "other"}, {"version": 2}, {"version": "1"}, {"version": None}])
def test_in_another_format_or_version_the_model_is_not_looked_at(read: Read, around: dict[str, object]) -> None:
    """What is wrong by our rules may be right by those of the other version."""
    (name,) = around
    assert list(told(read, document(around, aspects=1))) == [f"/{name}"]


NUMBERS = ["1e400", "-1e400", "9007199254740993", "1" * 400, "1" * 5_000, "-" + "1" * 5_000, "1" * 10_000_000]


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number[:4] + str(len(number)))
def test_a_number_that_nobody_can_keep_is_told_where_it_stands(form: Any, number: str) -> None:
    """However long it is: what is wrong elsewhere is told too."""
    assert_told_where_it_stands(form, number)


def assert_told_where_it_stands(form: Any, number: str) -> None:
    target = {"id": "t", "indicator": "i", "period": "2025", "value": "HERE"}
    text = document(targets=[target], aspects=1).replace('"HERE"', number)
    assert told(form.loads, text) == {"/model/targets/0/value": "not-a-number", "/model/aspects": "wrong-type"}


def test_a_very_long_number_is_refused_where_python_would_read_it(form: Any) -> None:
    """A host may have lifted Python's bound on long numbers: reading one then takes the square of its length."""
    bound = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        assert_told_where_it_stands(form, "1" * 3_000_000)
    finally:
        sys.set_int_max_str_digits(bound)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", ".nan", "-.inf", "nan"])
def test_what_is_no_number_is_refused(text: str) -> None:
    target = {"id": "t", "indicator": "i", "period": "2025", "value": "HERE"}
    text = document(targets=[target]).replace('"HERE"', text)
    assert list(told(yaml.loads, text)) == ["/model/targets/0/value"]
    assert told(io.json.loads, text) == {"": "not-json"}


BROKEN = {
    "nothing": "",
    "white space": " \n\t\n",
    "cut short": document()[:-1],
    "nested deep": document(extra={"a:b": "HERE"}).replace('"HERE"', "[" * 100_000 + "]" * 100_000),
    "objects nested deep": '{"model":' * 100_000,
    "two documents": f"{document()}\n---\n{document()}",
    "control character": document(about="HERE").replace("HERE", "\x00"),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_what_can_not_be_read_is_told_as_a_whole(form: Any, text: str) -> None:
    code = "not-json" if form is io.json else "not-yaml"
    for each in (text, text.encode()):
        assert told(form.loads, each) == {"": code}
        assert told(lambda it: form.loads(it, careful=True), each) == {"": code}


BYTES = {
    "no UTF-8": document(about="HERE").encode().replace(b"HERE", b"\xff"),
    "UTF-16": document().encode("utf-16"),
    "UTF-32": document().encode("utf-32"),
    "surrogate in UTF-8": document(about="HERE").encode().replace(b"HERE", b"\xed\xa0\x80"),
}


@pytest.mark.parametrize("content", BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_utf_8_are_refused_with_their_place(form: Any, content: bytes) -> None:
    (problem,) = problems(form.loads, content)
    assert problem.pointer == ""
    assert problem.message("en").startswith("not UTF-8 at byte")
    assert problem.message("nl").startswith("geen UTF-8 bij byte")


@pytest.mark.parametrize("text", ["[]", "1", '"text"', "null", "true", "[{}]", "1" * 5_000])
def test_what_is_no_object_is_no_document(form: Any, text: str) -> None:
    assert told(form.loads, text) == {"": "not-a-document"}


def test_a_lone_surrogate_is_refused() -> None:
    text = document(about="\ud800")
    assert told(io.json.loads, text) == {"/model/about": "unprintable"}
    assert told(yaml.loads, text) == {"": "not-yaml"}
    assert told(io.from_plain, json.loads(text)) == {"/model/about": "unprintable"}


def test_a_byte_order_mark_is_refused_in_json_and_is_no_part_of_yaml() -> None:
    """The standard of JSON forbids to write one; that of YAML lets a document start with one."""
    for text in ("\ufeff" + document(), b"\xef\xbb\xbf" + document().encode()):
        assert told(io.json.loads, text) == {"": "not-json"}
        assert yaml.loads(text) == km.QualityModel(name="Test")


class Unsayable:
    """Something that can't be written, compared or taken for true."""

    def __repr__(self) -> str:
        raise ZeroDivisionError

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError

    __hash__ = object.__hash__


PLAIN: dict[str, tuple[Any, dict[str, str]]] = {
    "a whole number of 5,000 digits as a key": (
        {"format": "kwaliteitsmodel", "version": 1, "model": {"name": "x", 10**5_000: 1}},
        {"/model/≈ 2^16610": "unknown-key"},
    ),
    "the same in the envelope": (
        {"format": "kwaliteitsmodel", "version": 1, "model": {"name": "x"}, 10**5_000: 1},
        {"/≈ 2^16610": "unknown-key"},
    ),
    "keys of several types": (
        {"format": "kwaliteitsmodel", "version": 1, "model": {"name": "x", 1: 1, None: 1, (1,): 1, 1.5: 1}},
        dict.fromkeys(["/model/1", "/model/None", "/model/(…)", "/model/1.5"], "unknown-key"),
    ),
    "a format that can't be compared": (
        {"format": Unsayable(), "version": 1, "model": {"name": "x"}},
        {"/format": "other-format"},
    ),
    "a value that can't be written": (
        {"format": "kwaliteitsmodel", "version": 1, "model": {"name": Unsayable(), "aspects": [Unsayable()]}},
        {"/model/name": "wrong-type", "/model/aspects/0": "wrong-type"},
    ),
    "our own objects": (
        {"format": "kwaliteitsmodel", "version": 1, "model": {"name": km.Text(nl="x"), "extra": km.Extra()}},
        {"/model/name": "wrong-type", "/model/extra": "wrong-type"},
    ),
}


@pytest.mark.parametrize(("plain", "expected"), PLAIN.values(), ids=PLAIN)
def test_plain_data_that_no_format_gives_are_refused_too(plain: Any, expected: dict[str, str]) -> None:
    assert told(io.from_plain, plain) == expected
    assert told(lambda it: io.from_plain(it, careful=True), plain) == expected


def test_plain_data_that_hold_themselves_are_refused() -> None:
    ring: dict[str, Any] = {}
    ring["a:b"] = ring
    endless: list[Any] = []
    endless.append(endless)
    plain = {"format": "kwaliteitsmodel", "version": 1, "model": {"name": ring, "extra": ring, "aspects": endless}}
    assert told(io.from_plain, plain) == {
        "/model/name/a:b": "unknown-key",
        "/model/extra": "not-plain",
        "/model/aspects/0": "wrong-type",
    }
