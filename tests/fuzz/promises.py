"""What holds of any bytes that are read as a document, whoever made them.

They are refused with an error of ours that can be shown, or they are read: on every road as the same model, which is
written and read back; and what is a document in two formats is the same in both. Anything else is an
``AssertionError``, or the error that escaped.
"""

import json
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from kwaliteitsmodel import QualityModel, io
from kwaliteitsmodel.errors import InvalidDocumentError
from kwaliteitsmodel.io import yaml
from kwaliteitsmodel.render import plain

Road: TypeAlias = Callable[[bytes], QualityModel]

LONGEST = 2_000
"""No sentence about one problem is longer, in characters, whatever stands in the document."""


def of_json(content: bytes) -> QualityModel | None:
    """Return the model in *content*, read as JSON on every road, or nothing where it is refused."""
    model = _read(io.json.loads, content)
    for road in (_quick, partial(_quick, careful=True), _as_text):
        _assert_same(model, _read(road, content))
    carefully = _read(partial(io.json.loads, careful=True), content)
    if model is None or carefully is not None:
        _assert_same(model, carefully)
    else:
        assert _has_a_key_twice(content)
    if model is not None:
        _assert_kept(model, io.json)
        _assert_not_other(carefully, _read(yaml.loads, content))
    return model


def of_yaml(content: bytes) -> QualityModel | None:
    """Return the model in *content*, read as YAML on both roads, or nothing where it is refused."""
    model = _read(yaml.loads, content)
    _assert_same(model, _read(partial(yaml.loads, careful=True), content))
    if model is not None:
        _assert_kept(model, yaml)
        _assert_kept(model, io.json)
        _assert_not_other(model, _read(partial(io.json.loads, careful=True), content))
    return model


def _quick(content: bytes, *, careful: bool = False) -> QualityModel:
    """Read JSON without the fast road."""
    return io.from_plain(io.json.parsed(content), careful=careful)


def _as_text(content: bytes) -> QualityModel:
    """Read JSON as text, where it is text at all."""
    try:
        return io.json.loads(content.decode())
    except UnicodeDecodeError:
        return io.json.loads(content)


def _read(road: Road, content: bytes) -> QualityModel | None:
    """Return the model that *road* leads to, or nothing where it is refused as it should be."""
    try:
        return road(content)
    except InvalidDocumentError as error:
        _assert_shown(error)
    return None


def _assert_shown(error: InvalidDocumentError) -> None:
    """See that an error says what is wrong, in both languages, and that no terminal stumbles over it."""
    assert error.problems
    assert error.message("en").replace("\n", "").isprintable()
    assert error.message("nl").replace("\n", "").isprintable()
    for each in error.problems:
        assert all(len(sentence) < LONGEST for sentence in plain.problem(each)["message"].values())
    json.dumps([plain.problem(each) for each in error.problems])


def _assert_same(model: QualityModel | None, other: QualityModel | None) -> None:
    """See that two roads lead to the same, to the last type."""
    assert model == other
    assert repr(model) == repr(other)
    assert hash(model) == hash(other)


def _assert_not_other(model: QualityModel | None, other: QualityModel | None) -> None:
    """See that two formats don't make different models of one text: one of them may refuse it."""
    if model is not None and other is not None:
        _assert_same(model, other)


def _assert_kept(model: QualityModel, form: io.Format) -> None:
    """See that *model* is written as something that reads as the same model and is written alike."""
    text = form.dumps(model)
    for content in (text, text.encode()):
        again = form.loads(content, careful=True)
        assert again == model
        assert form.dumps(again) == text


def _has_a_key_twice(content: bytes) -> bool:
    """Return whether a key stands twice in one object of JSON."""
    found: list[bool] = []

    def look(pairs: list[tuple[str, Any]]) -> None:
        found.append(len({key for key, _ in pairs}) < len(pairs))

    json.loads(content, object_pairs_hook=look)
    return any(found)
