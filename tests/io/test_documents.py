"""Documents: what is read strictly, what is told when it can't be, and how it is written."""

import json
import sys
from pathlib import Path

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io
from kwaliteitsmodel.errors import FileTooLargeError, InvalidDocumentError, Problem, UnknownFormatError
from kwaliteitsmodel.io.document import VERSION, from_plain, to_plain
from kwaliteitsmodel.io.problems import problems_of

SEVEN_FAULTS = Path(__file__).with_name("seven_faults.json")
SEVEN = {
    "/model/colour": "unknown-key",
    "/model/stakeholders/0/kind": "unknown-word",
    "/model/stakeholders/1/name": "missing-key",
    "/model/relations/0/about": "wrong-type",
    "/model/indicators/0/definition/source": "not-an-id",
    "/model/observations/0/period": "period-ends-early",
    "/model/observations/1/id": "duplicate-id",
}


def problems(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(InvalidDocumentError) as caught:
        io.json.loads(text)
    return caught.value.problems


def document(**model: object) -> str:
    return json.dumps({"format": "kwaliteitsmodel", "version": VERSION, "model": {"name": "Test"} | model})


def of_one(plural: str, **entity: object) -> dict[str, str]:
    """Return the problems of a document with one entity: code by pointer inside the entity."""
    place = f"/model/{plural}/0"
    return {each.pointer.removeprefix(place): each.code for each in problems(document(**{plural: [entity]}))}


def test_seven_faults_are_seven_problems_at_the_right_places() -> None:
    told = problems(SEVEN_FAULTS.read_bytes())
    assert {each.pointer: each.code for each in told} == SEVEN
    assert len(told) == 7


def test_a_problem_says_what_stands_there_and_what_was_meant() -> None:
    by_pointer = {each.pointer: each for each in problems(SEVEN_FAULTS.read_bytes())}
    kind = by_pointer["/model/stakeholders/0/kind"]
    assert kind.value == "schol-site"
    assert by_pointer["/model/relations/0/about"].value == "trust"
    assert by_pointer["/model/stakeholders/1/name"].value is None
    assert "/model/observations/0/id" in by_pointer["/model/observations/1/id"].message()


def test_the_hint_names_the_nearest_word_and_key() -> None:
    (word,) = problems(document(stakeholders=[{"id": "s", "name": "S", "kind": "institutoin"}]))
    assert word.hint is not None
    assert word.message("nl").endswith("bedoelde u 'institution'?")
    (key,) = problems(document(aspects=[{"id": "a", "name": "A", "abuot": "x"}]))
    assert key.message().endswith("did you mean 'about'?")


def test_an_error_shows_its_problems_in_both_languages() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        io.json.loads(SEVEN_FAULTS.read_bytes())
    assert str(caught.value).startswith("7 problems:\n")
    assert caught.value.message("nl").startswith("7 problemen:\n")
    assert "/model/colour" in caught.value.message("nl")


@pytest.mark.parametrize(
    ("text", "pointer", "code"),
    [
        ("[]", "", "not-a-document"),
        ('{"format": "kwaliteitsmodel", "version": 1}', "/model", "missing-key"),
        ('{"format": "kwaliteitsmodel", "version": 1, "model": []}', "/model", "wrong-type"),
        ('{"format": "excel", "version": 1, "model": {"name": "x"}}', "/format", "other-format"),
        ('{"format": "kwaliteitsmodel", "version": 2, "model": {"name": "x"}}', "/version", "newer-version"),
        ('{"format": "kwaliteitsmodel", "version": 0, "model": {"name": "x"}}', "/version", "no-version"),
        ('{"format": "kwaliteitsmodel", "version": "1", "model": {"name": "x"}}', "/version", "no-version"),
        ('{"format": "kwaliteitsmodel", "version": true, "model": {"name": "x"}}', "/version", "no-version"),
        ('{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "x"}, "a/b~": 1}', "/a~1b~0", "unknown-key"),
    ],
)
def test_an_envelope_that_is_wrong_is_refused(text: str, pointer: str, code: str) -> None:
    assert [(each.pointer, each.code) for each in problems(text)] == [(pointer, code)]


@pytest.mark.parametrize(
    ("around", "told"),
    [
        ({"format": "excel"}, "expected 'kwaliteitsmodel', not 'excel'"),
        ({"version": 0}, "expected 1, not 0"),
        ({"version": 7}, "this one reads version 1, not 7"),
        ({"model": "text"}, "expected an object, not 'text'"),
    ],
)
def test_what_is_wrong_around_the_model_is_shown(around: dict[str, object], told: str) -> None:
    (problem,) = problems(json.dumps({"format": "kwaliteitsmodel", "version": 1, "model": {"name": "x"}, **around}))
    assert problem.message("en").endswith(told)


NO_JSON: dict[str, str | bytes] = {
    "nothing": "",
    "no end": "{",
    "a comma too many": "[1,]",
    "no number": "NaN",
    "no number inside": '{"a": Infinity}',
    "byte order mark": "\ufeff{}",
    "byte order mark in bytes": b"\xef\xbb\xbf{}",
    "UTF-16": b"\xff\xfe{}",
    "half a letter": b'{"name": "\xc3"}',
    "deep list": "[" * 100_000,
    "deep object": '{"a":' * 100_000,
}


@pytest.mark.parametrize("text", NO_JSON.values(), ids=NO_JSON)
def test_what_is_no_json_is_refused_whole(text: str | bytes) -> None:
    assert [(each.pointer, each.code) for each in problems(text)] == [("", "not-json")]


def test_where_only_the_name_of_the_format_lacks_the_model_is_looked_at_too() -> None:
    told = problems('{"version": 1, "model": {"nam": 1, "aspects": [{"id": "a b", "name": "A"}]}}')
    assert {each.pointer: each.code for each in told} == {
        "/format": "missing-key",
        "/model/nam": "unknown-key",
        "/model/name": "missing-key",
        "/model/aspects/0/id": "not-an-id",
    }


def test_where_and_why_it_is_no_json_is_told() -> None:
    (here,) = problems('{"a": 1,\n "b"; 2}')
    assert here.message("en").endswith("(line 2, column 5)")
    assert here.message("nl").endswith("(regel 2, kolom 5)")
    (word,) = problems('{"a": Infinity}')
    assert "Infinity is no number of JSON" in word.message("en")


@pytest.mark.parametrize("value", [None, 1, True, 1.5, [], ["a"], {"nl": 1}, {}, {"nl": ""}, {"de": "x"}])
def test_a_name_is_text_in_one_or_two_languages_and_nothing_else(value: object) -> None:
    assert of_one("aspects", id="a", name=value)


def people(value: object, *, careful: bool = False) -> object:
    """Return how many people take part in a conversation that is read."""
    talk = {"id": "c", "participants": [{"stakeholder": "a", "people": value}]}
    model = io.json.loads(document(conversations=[talk]), careful=careful)
    return model.conversations[0].participants[0].people


@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize("number", [1, 2**53, None])
def test_a_whole_number_is_read_as_one(number: int | None, careful: bool) -> None:
    read = people(number, careful=careful)
    assert (read, type(read)) == (number, type(number))


@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize(
    ("value", "code", "nl"),
    [
        (1.0, "wrong-type", "verwacht: een geheel getal, niet een getal: 1.0"),
        (True, "wrong-type", "verwacht: een geheel getal, niet true of false: True"),
        ("1", "wrong-type", "verwacht: een geheel getal, niet tekst: '1'"),
        (0, "not-a-whole-number", "verwacht: een geheel getal van 1 tot en met 2^53 (9007199254740992), niet 0"),
        (2**53 + 1, "not-a-whole-number", "verwacht: een geheel getal van 1 tot en met 2^53 (9007199254740992), niet"),
    ],
)
def test_what_is_no_whole_number_is_refused_on_every_road(value: object, code: str, nl: str, careful: bool) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        people(value, careful=careful)
    (problem,) = caught.value.problems
    assert (problem.pointer, problem.code) == ("/model/conversations/0/participants/0/people", code)
    assert problem.message("nl").startswith(nl)


@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize("value", [1, 0, None, "true"])
def test_whether_a_relation_is_there_is_true_or_false(value: object, careful: bool) -> None:
    tie = {"id": "r", "kind": "trusts", "source": "a", "target": "b"}
    read = io.json.loads(document(relations=[{**tie, "present": False}]), careful=careful)
    assert read.relations[0].present is False
    with pytest.raises(InvalidDocumentError, match="expected true or false"):
        io.json.loads(document(relations=[{**tie, "present": value}]), careful=careful)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("contributes", "nee", "wrong-type"),
        ("contributes", 0, "wrong-type"),
        ("regions", "abc", "wrong-type"),
        ("regions", ["a", "a"], "stands-twice"),
        ("brin", "2QZ", "not-a-code"),
        ("swv", 2001, "wrong-type"),
        ("layer", "School", "unknown-word"),
        ("valid", "20240101", "not-a-period"),
        ("valid", "2024-02-30", "not-a-day"),
        ("recorded", {}, "records-nothing"),
        ("extra", {"colour": 1}, "not-namespaced"),
        ("extra", [], "wrong-type"),
        ("own_kind", None, "wrong-type"),
        ("own_kind", "a\u0000b", "unprintable"),
        ("about", "\ud800", "unprintable"),
    ],
)
def test_a_wrong_value_is_never_repaired(field: str, value: object, code: str) -> None:
    entity = {"id": "s", "name": "S", "kind": "site", field: value}
    assert list(of_one("stakeholders", **entity).values()) == [code]


def test_every_field_of_an_entity_tells_its_own() -> None:
    told = of_one("stakeholders", id="a b", name="", kind="site", own_kind="\u0000", regions=["r r", ""], swv="PO1")
    assert told == {
        "/id": "not-an-id",
        "/name": "wrong-type",
        "/own_kind": "unprintable",
        "/regions/0": "not-an-id",
        "/regions/1": "not-an-id",
        "/swv": "not-a-code",
    }


def test_an_optional_field_may_be_null() -> None:
    model = io.json.loads(document(stakeholders=[{"id": "s", "name": "S", "kind": "site", "brin": None}]))
    assert model.stakeholders[0].brin is None


def test_what_spans_fields_is_told_at_the_field_that_is_to_blame() -> None:
    assert of_one("stakeholders", id="s", name="S", kind="other") == {"/own_kind": "no-own-kind"}
    clash = {"id": "s", "name": "S", "kind": "site", "site": "02QZ00", "brin": "03AA"}
    assert of_one("stakeholders", **clash) == {"/brin": "codes-clash"}
    assert of_one("relations", id="r", kind="governs", source="a", target="a") == {"/target": "relation-to-itself"}


@pytest.mark.parametrize("value", ["1e400", "9007199254740993", "-9007199254740993", "1" + "0" * 400])
def test_a_number_that_would_change_is_refused(value: str) -> None:
    text = document(
        targets=[{"id": "t", "indicator": "i", "period": "2025", "value": "HERE"}],
    ).replace('"HERE"', value)
    assert [each.pointer for each in problems(text)] == ["/model/targets/0/value"]


def test_a_whole_number_and_the_same_float_are_written_alike() -> None:
    def written(value: float) -> str:
        target = km.Target(
            id=km.TargetId("t"), indicator=km.IndicatorId("i"), period=km.CalendarYear(2025).period, value=value
        )
        return io.json.dumps(km.QualityModel(name="Numbers").adding(target))

    assert written(12) == written(12.0)
    assert '"value":12}' in written(12.0)
    assert '"value":0}' in written(-0.0)
    assert '"value":1e+300}' in written(1e300)
    assert type(io.json.loads(written(12)).targets[0].value) is float


def test_only_what_differs_from_its_default_is_written() -> None:
    plain = to_plain(km.QualityModel(name="Bare").adding(km.QualityAspect(id=km.AspectId("a"), name="A")))
    assert plain == {
        "format": "kwaliteitsmodel",
        "version": 1,
        "model": {"name": "Bare", "aspects": [{"id": "a", "name": "A"}]},
    }


def test_a_change_of_one_entity_is_a_change_of_one_line() -> None:
    model = catalogue.load("demo")
    before = io.json.dumps(model).splitlines()
    after = io.json.dumps(model.renaming("audit:99ZY00", "audit:later")).splitlines()
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_dangling_references_are_no_problem_of_a_document() -> None:
    assert io.json.loads(document(observations=[{"id": "o", "indicator": "i", "of": "s", "period": "..", "value": 1}]))


def test_saving_and_loading_goes_by_the_suffix(tmp_path: Path) -> None:
    model = catalogue.load("demo")
    io.save(model, tmp_path / "Demo.JSON")
    assert io.load(tmp_path / "Demo.JSON") == model
    for name in ("demo.csv", "demo"):
        with pytest.raises(UnknownFormatError):
            io.save(model, tmp_path / name)
        with pytest.raises(UnknownFormatError):
            io.load(tmp_path / name)
    assert [each.name for each in tmp_path.iterdir()] == ["Demo.JSON"]


def test_a_bad_document_leaves_nothing_half_loaded(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_bytes(SEVEN_FAULTS.read_bytes())
    with pytest.raises(InvalidDocumentError):
        io.load(bad)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    io.save(catalogue.load("demo"), tmp_path / "demo.json")
    monkeypatch.setitem(sys.modules["kwaliteitsmodel.files"].read_bytes.__kwdefaults__, "most", 10)
    with pytest.raises(FileTooLargeError, match="10 bytes"):
        io.load(tmp_path / "demo.json")


def test_plain_data_that_is_no_json_is_refused_too() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        from_plain({"format": "kwaliteitsmodel", "version": 1, "model": {"name": ("a",), "audits": {1, 2}}})
    assert {each.code for each in caught.value.problems} == {"wrong-type"}


def test_a_key_that_stands_twice_is_found_by_a_careful_reading_and_else_the_last_counts() -> None:
    text = document(aspects=[]).replace('"name": "Test"', '"name": "First", "name": "Last"')
    assert io.json.loads(text).name == "Last"
    with pytest.raises(InvalidDocumentError, match="'name' stands twice"):
        io.json.loads(text, careful=True)
    assert io.json.loads(document(), careful=True).name == "Test"


def test_of_two_keys_in_an_object_the_one_that_stands_twice_is_named() -> None:
    with pytest.raises(InvalidDocumentError, match="'b' stands twice"):
        io.json.loads('{"a": 1, "b": 2, "b": 3}', careful=True)


def test_a_byte_order_mark_is_named_in_text_and_in_bytes() -> None:
    for text in ("\ufeff" + document(), b"\xef\xbb\xbf" + document().encode()):
        (mark,) = problems(text)
        assert mark.message() == "not JSON: it starts with a byte order mark"


@pytest.mark.parametrize("key", ["a/b", "a~b", "a~1b", "/~0~"])
def test_what_stands_at_a_key_with_signs_of_a_pointer_is_told(key: str) -> None:
    (unknown,) = problems(document(**{key: "what stands there"}))
    assert unknown.pointer == "/model/" + key.replace("~", "~0").replace("/", "~1")
    assert unknown.value == "what stands there"


def test_of_nothing_only_the_kind_is_told_and_of_something_what_it_is_too() -> None:
    told = [problems(document(about=about))[0].message() for about in (None, 5)]
    assert [each.partition("not ")[2] for each in told] == ["null", "a number: 5"]


def test_a_word_in_a_list_has_its_hint_too() -> None:
    (word,) = problems(document(instruments=[{"id": "i", "name": "I", "functions": ["establisx"]}]))
    assert word.pointer == "/model/instruments/0/functions/0"
    assert word.hint is not None
    assert word.hint.text("en").startswith("did you mean ")


@pytest.mark.parametrize("key", ["\x1b[31mred\x07", "a\nFAKE: fine", "\ud800", "k" * 1_000_000])
def test_a_hostile_key_is_shown_harmlessly(key: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        from_plain({"format": "kwaliteitsmodel", "version": 1, "model": {"name": "x", key: 1}})
    for said in (str(caught.value), caught.value.message("nl"), str(caught.value.problems[0])):
        assert said.replace("\n", "").isprintable()
        assert len(said) < 2_000
        assert said.encode()


def test_keys_that_are_no_text_are_told_and_not_stumbled_over() -> None:
    with pytest.raises(InvalidDocumentError):
        from_plain({1: 2, "format": "kwaliteitsmodel"})
    with pytest.raises(InvalidDocumentError):
        from_plain({"format": "kwaliteitsmodel", "version": 1, "model": {"name": {1: 2, "x": 3}}})


def test_a_duplicate_is_told_where_nothing_else_is_wrong() -> None:
    twice = [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]
    assert [(each.pointer, each.code) for each in problems(document(aspects=twice))] == [
        ("/model/aspects/1/id", "duplicate-id")
    ]


def test_a_complaint_that_nobody_knows_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        problems_of(ZeroDivisionError(), "")


def test_without_the_fast_road_everything_works_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    demo = catalogue.load("demo")
    text = io.json.dumps(demo)
    monkeypatch.setitem(sys.modules, "kwaliteitsmodel.io.fast", None)
    io.json._fast.cache_clear()  # noqa: SLF001 - as in a process without msgspec
    assert io.json._fast() is None  # noqa: SLF001
    assert io.json.dumps(demo) == text
    assert io.json.loads(text) == demo
    io.json._fast.cache_clear()  # noqa: SLF001


def test_the_doors_say_what_they_hold() -> None:
    assert dir(io) == io.__all__
    assert dir(catalogue) == catalogue.__all__
