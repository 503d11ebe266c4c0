"""Documents that are drawn wrong are refused with exactly what they say must be told; hostile texts are refused too."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument, Unsatisfiable

import kwaliteitsmodel as km
from kwaliteitsmodel import io
from kwaliteitsmodel.errors import InvalidDocumentError, Problem
from kwaliteitsmodel.io import yaml
from kwaliteitsmodel.strategies import BrokenDocument, broken_documents, hostile_texts

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "documents.md"

TEXTS_ALONE = {"not-json", "not-yaml"}
"""What is told of texts that hold no plain data, so of no document that is drawn."""

SHRUNK = settings(
    max_examples=2_000,
    database=None,
    derandomize=True,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

MOST = 1_000_000
"""The most characters of a hostile text."""


def documented() -> list[str]:
    """Return the codes of problems that the reference explains."""
    table = PAGE.read_text(encoding="utf-8").partition("## Problem codes")[2].partition("A table that")[0]
    return re.findall(r"^\| `([a-z-]+)` \|", table, flags=re.MULTILINE)


def problems_of(read: Callable[[Any], object], document: object) -> tuple[Problem, ...]:
    """Return what is told of *document*, which must be refused."""
    with pytest.raises(InvalidDocumentError) as caught:
        read(document)
    return caught.value.problems


def as_json(document: object) -> str:
    """Return *document* as JSON that is YAML too: what can't be shown is escaped, and nothing else."""
    text = json.dumps(document, ensure_ascii=False)
    return re.sub("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text)


Road: TypeAlias = Callable[[Any], km.QualityModel]

PLAIN_ROADS: list[Road] = [io.from_plain, partial(io.from_plain, careful=True)]
TEXT_ROADS: list[Road] = [io.json.loads, partial(io.json.loads, careful=True), yaml.loads]


@given(broken_documents())
def test_exactly_what_must_be_told_is_told_on_every_road(broken: BrokenDocument) -> None:
    text = as_json(broken.document)
    told = [problems_of(road, broken.document) for road in PLAIN_ROADS]
    told += [problems_of(road, each) for road in TEXT_ROADS for each in (text, text.encode())]
    for problems in told:
        assert tuple(sorted((each.pointer, each.code) for each in problems)) == broken.expected


@given(broken_documents())
def test_each_problem_is_told_in_both_languages(broken: BrokenDocument) -> None:
    for each in problems_of(io.from_plain, broken.document):
        assert each.message("nl")
        assert each.message("en")
        assert each.message("nl") != each.message("en")


@given(broken_documents(codes=["unknown-key", "missing-key"]))
def test_a_slip_of_the_pen_in_a_key_gets_a_hint(broken: BrokenDocument) -> None:
    for each in problems_of(io.from_plain, broken.document):
        key = each.pointer.rpartition("/")[2]
        is_slip = each.code == "unknown-key" and each.value is None
        assert (each.hint is not None) or not is_slip or len(key) <= 3


@given(broken_documents())
def test_a_broken_document_is_what_json_gives(broken: BrokenDocument) -> None:
    assert json.loads(json.dumps(broken.document)) == broken.document
    assert broken.expected == tuple(sorted(set(broken.expected)))
    assert broken.expected


@pytest.mark.parametrize("code", sorted({*documented()} - TEXTS_ALONE))
def test_every_code_is_reached_and_comes_down_to_one_fault(code: str) -> None:
    broken = find(broken_documents(codes=[code]), lambda _: True, settings=SHRUNK)
    assert [told for _, told in broken.expected] == [code]
    assert tuple((each.pointer, each.code) for each in problems_of(io.from_plain, broken.document)) == broken.expected


def test_every_code_that_is_drawn_is_documented() -> None:
    with pytest.raises(InvalidArgument) as caught:
        broken_documents(codes=["no-such-code"])
    known = str(caught.value).partition("expected some of: ")[2].split(", ")
    assert known == sorted({*documented()} - TEXTS_ALONE)
    assert documented() == sorted(documented())


def test_the_smallest_is_one_fault_in_the_smallest_document() -> None:
    envelope = {"format": "kwaliteitsmodel", "version": 1, "model": {}}
    told = (("/model/name", "missing-key"),)
    assert find(broken_documents(), lambda _: True, settings=SHRUNK) == BrokenDocument(document=envelope, expected=told)


@given(st.data())
def test_only_the_codes_that_are_asked_for_are_told(data: st.DataObject) -> None:
    some = st.lists(st.sampled_from(("wrong-type", "unknown-key", "negative", "newer-version")), min_size=1)
    codes = data.draw(some)
    broken = data.draw(broken_documents(codes=codes, max_faults=4))
    assert {code for _, code in broken.expected} <= {*codes}


@given(broken_documents(max_faults=1))
def test_of_one_fault_one_thing_is_told_or_a_key_that_is_misspelt(broken: BrokenDocument) -> None:
    told = sorted(code for _, code in broken.expected)
    assert len(told) == 1 or told == ["missing-key", "unknown-key"]


REGION = km.QualityModel(name="Ours", aspects=(km.QualityAspect(id=km.AspectId("trust"), name="Trust"),))


@given(broken_documents(model=REGION, max_faults=1) | broken_documents(model=st.just(REGION), max_faults=1))
def test_a_model_of_ones_own_is_spoilt_and_no_more(broken: BrokenDocument) -> None:
    """Spoilt in one place it is the same in any other, and what someone does to it later reaches no other document."""
    assert problems_of(io.from_plain, broken.document)
    if isinstance(broken.document, dict) and isinstance(broken.document.get("model"), dict):
        assert len(broken.document["model"]) <= 3
        broken.document["model"].clear()
    assert io.from_plain(io.to_plain(REGION)) == REGION


def test_what_is_impossible_is_refused() -> None:
    for codes in ([], ["no-such-code"], "wrong-type"):
        with pytest.raises(InvalidArgument, match="expected some of"):
            broken_documents(codes=codes)
    for most in (0, True, 1.5):
        with pytest.raises(InvalidArgument, match="at least 1"):
            broken_documents(max_faults=most)  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="expected a QualityModel or a strategy"):
        broken_documents(model="Ours")  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="nothing in this model"):
        broken_documents(model=REGION, codes=["negative"])
    with pytest.raises(Unsatisfiable):
        find(broken_documents(model=st.just(REGION), codes=["negative"]), lambda _: True)
    with pytest.raises(InvalidArgument, match="expected one of: json, yaml"):
        hostile_texts(form="toml")  # type: ignore[arg-type]


@pytest.mark.parametrize(("form", "road"), [("json", io.json), ("yaml", yaml)], ids=["json", "yaml"])
@given(data=st.data())
def test_nobody_accepts_a_hostile_text_or_chokes_on_it(form: Any, road: io.Format, data: st.DataObject) -> None:
    text = data.draw(hostile_texts(form=form))
    assert len(text) < MOST
    for each in problems_of(partial(road.loads, careful=True), text):
        assert each.message("nl").isprintable()
        assert each.message("en").isprintable()
