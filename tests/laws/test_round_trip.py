"""What is written can be read, and comes back equal."""

import copy
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from inside import everything_in

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io, strategies
from kwaliteitsmodel.errors import InvalidDocumentError, Problem
from kwaliteitsmodel.io import yaml
from kwaliteitsmodel.io.document import from_plain, to_plain
from kwaliteitsmodel.io.problems import value_at

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["2025", "site", "a"])
ANYTHING = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)


def problems_of(document: object) -> tuple[Problem, ...]:
    """Return what is told to be wrong with *document*; nothing where it is read."""
    try:
        from_plain(document)
    except InvalidDocumentError as error:
        return error.problems
    return ()


@given(strategies.models(dangling=True))
def test_what_is_written_can_be_read(model: km.QualityModel) -> None:
    again = io.json.loads(io.json.dumps(model))
    assert again == model
    assert hash(again) == hash(model)


@given(strategies.models(dangling=True))
def test_what_is_written_as_yaml_can_be_read(model: km.QualityModel) -> None:
    text = yaml.dumps(model)
    assert yaml.loads(text) == model
    assert yaml.dumps(yaml.loads(text)) == text
    assert not set(text) & set("\x85\u2028\u2029")


@given(strategies.models(dangling=True))
def test_every_entity_can_be_written_alone(model: km.QualityModel) -> None:
    for each in model.entities():
        assert io.json.loads_entity(io.json.dumps_entity(each), type(each)) == each


@given(strategies.models(dangling=True))
def test_equal_models_are_written_alike(model: km.QualityModel) -> None:
    text = io.json.dumps(model)
    assert io.json.dumps(io.json.loads(text)) == text
    assert io.json.dumps(copy.deepcopy(model)) == text


def test_the_bytes_do_not_depend_on_the_seed_of_hashes() -> None:
    code = "from kwaliteitsmodel import catalogue, io; print(io.json.dumps(catalogue.load('demo')))"
    written = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(written) == 1


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Return a document with one thing in it changed, taken away or added."""
    model = draw(strategies.models(max_entities=5) | st.just(catalogue.load("demo")))
    document = copy.deepcopy(to_plain(model))
    holders = [each for each in everything_in(document) if isinstance(each, dict | list) and each]
    holder = draw(st.sampled_from(holders))
    key = draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    what = draw(st.sampled_from(["change", "remove", "add"]))
    if what == "remove":
        del holder[key]
    elif what == "change" or isinstance(holder, list):
        holder[key] = draw(ANYTHING)
    else:
        holder[draw(st.text())] = draw(ANYTHING)
    return document


@given(mutated())
def test_the_quick_road_and_the_careful_one_accept_the_same(document: Any) -> None:
    """And every refusal is ours, with problems that point into the document."""
    problems = problems_of(document)
    for each in problems:
        assert each.value is value_at(document, each.pointer)
        assert each.message("nl")
        assert each.message("en")
    if not problems:
        assert from_plain(document, careful=True) == from_plain(document)


@given(st.binary() | st.text() | ANYTHING.map(json.dumps))
@example(b"{}")
@example('{"format": "kwaliteitsmodel", "version": 1, "model": {"name": "\\ud800"}}')
def test_whatever_is_read_is_refused_cleanly(text: str | bytes) -> None:
    for loads in (io.json.loads, yaml.loads):
        with pytest.raises(InvalidDocumentError) as caught:
            loads(text)
        assert str(caught.value)


@given(strategies.models(max_entities=6), st.data())
def test_every_entity_that_is_spoilt_is_told(model: km.QualityModel, data: st.DataObject) -> None:
    """All problems at once: as many entities as are spoilt, so many places are told."""
    document = copy.deepcopy(to_plain(model))
    places = [(plural, n) for plural in document["model"] if plural in dir(model) for n in _range(document, plural)]
    spoilt = data.draw(st.lists(st.sampled_from(places), unique=True) if places else st.just([]))
    for plural, n in spoilt:
        document["model"][plural][n]["colour"] = "red"
    told = {each.pointer for each in problems_of(document)}
    assert told == {f"/model/{plural}/{n}/colour" for plural, n in spoilt}


def _range(document: dict[str, Any], plural: str) -> range:
    entities = document["model"][plural]
    return range(len(entities)) if isinstance(entities, list) else range(0)
