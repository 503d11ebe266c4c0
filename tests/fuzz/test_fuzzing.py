"""What the fuzzer starts from keeps every promise, and so does what becomes of it; a promise that is broken is told."""

import copy
import json
import re
from collections.abc import Callable
from random import Random

import mutations
import promises
import pytest
import seeds

import kwaliteitsmodel as km
from kwaliteitsmodel import io
from kwaliteitsmodel.errors import InvalidDocumentError, Message, Problem
from kwaliteitsmodel.io import yaml

GOOD = b'{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "a"}}'


def test_what_the_fuzzer_starts_from_is_read_but_for_what_is_bad() -> None:
    refused = [each.decode() for each in seeds.json_documents() if promises.of_json(each) is None]
    assert refused == [*seeds.BAD_JSON]
    refused = [each.decode() for each in seeds.yaml_documents() if promises.of_yaml(each) is None]
    assert [each for each in refused if each[0] != "{"] == [*seeds.BAD_YAML]
    assert all(set(each) & set("\x85\u2028\u2029") for each in refused if each[0] == "{")


def changed(chance: int) -> bytes:
    """Return a document that is changed here and there."""
    random = Random(chance)  # noqa: S311 - the same each time
    good = seeds.json_documents()[: -len(seeds.BAD_JSON)]
    return json.dumps(mutations.mutated(json.loads(random.choice(good)), random, seeds.words())).encode()


def test_some_changed_documents_are_still_read_and_most_are_not() -> None:
    assert 20 < sum(promises.of_json(changed(chance)) is not None for chance in range(200)) < 100


@pytest.mark.parametrize("chance", range(200))
def test_a_document_that_is_changed_here_and_there_keeps_every_promise(chance: int) -> None:
    content = changed(chance)
    assert promises.of_yaml(content) in (None, promises.of_json(content))


def test_changes_leave_what_they_start_from_and_are_the_same_by_the_same_chance() -> None:
    document = json.loads(seeds.json_documents()[0])
    before = copy.deepcopy(document)
    chances = [Random(chance) for chance in [*range(50)] * 2]  # noqa: S311 - the same each time
    made = [mutations.mutated(document, each, seeds.words()) for each in chances]
    assert document == before
    assert repr(made[:50]) == repr(made[50:])
    assert sum(each != before for each in made[:50]) > 45


def test_the_dictionary_holds_every_word_in_the_form_of_libfuzzer() -> None:
    lines = seeds.dictionary().splitlines()
    assert all(re.fullmatch(r'"(?:[ !#-\[\]-~]|\\x[0-9A-F]{2})+"', each) for each in lines)
    read = [re.sub(r"\\x(..)", lambda found: chr(int(found[1], 16)), each[1:-1]) for each in lines]
    assert [each.encode("latin-1").decode() for each in read] == seeds.words()
    assert {"stakeholders", "peer-visit", "\x00", "\u2028"} <= set(seeds.words())


def other(*_: object, **__: object) -> km.QualityModel:
    return km.QualityModel(name="other")


def refuse(*_: object, **__: object) -> km.QualityModel:
    detail = Message(code="x", en="\x1b[31mno", nl="nee")
    raise InvalidDocumentError((Problem(pointer="", detail=detail),))


def fall(*_: object, **__: object) -> km.QualityModel:
    raise KeyError("a")


@pytest.mark.parametrize(
    ("promise", "place", "name", "broken"),
    [
        (promises.of_json, io.json, "loads", other),
        (promises.of_json, io.json, "loads", refuse),
        (promises.of_json, io, "from_plain", other),
        (promises.of_json, io.json, "dumps", lambda _: GOOD.decode().replace('a"}', 'b"}')),
        (promises.of_yaml, yaml, "loads", refuse),
        (promises.of_yaml, yaml, "dumps", lambda _: "a: 1"),
        (promises.of_yaml, io.json, "dumps", lambda _: "{}"),
    ],
    ids=range(7),
)
def test_a_promise_that_is_broken_is_told(
    promise: Callable[[bytes], object],
    place: object,
    name: str,
    broken: Callable[..., object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert promise(GOOD)
    monkeypatch.setattr(place, name, broken)
    with pytest.raises((AssertionError, InvalidDocumentError)):
        promise(GOOD)


@pytest.mark.parametrize("promise", [promises.of_json, promises.of_yaml])
def test_an_error_that_is_none_of_ours_escapes(
    promise: Callable[[bytes], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(io.json, "loads", fall)
    monkeypatch.setattr(yaml, "loads", fall)
    with pytest.raises(KeyError):
        promise(GOOD)


def test_a_key_that_stands_twice_is_the_one_thing_on_which_roads_may_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    assert promises.of_json(GOOD.replace(b'"name"', b'"name": "b", "name"')) == km.QualityModel(name="a")
    loads = io.json.loads

    def too_careful(content: bytes, *, careful: bool = False) -> km.QualityModel:
        return refuse_cleanly() if careful else loads(content)

    monkeypatch.setattr(io.json, "loads", too_careful)
    with pytest.raises(AssertionError):
        promises.of_json(GOOD)


def refuse_cleanly() -> km.QualityModel:
    detail = Message(code="x", en="no", nl="nee")
    raise InvalidDocumentError((Problem(pointer="", detail=detail),))
