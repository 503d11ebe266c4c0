"""Everything that is wrong is told at once, also between fields; and nothing that is gone once the rest is mended."""

import copy
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.fields import spanning
from kwaliteitsmodel.errors import InvalidDocumentError
from kwaliteitsmodel.io import make_converter
from kwaliteitsmodel.io.document import entity_from_plain, entity_to_plain
from kwaliteitsmodel.strategies._impossible import SPANS

CONVERTER = make_converter()
Plain: TypeAlias = dict[str, Any]
Told: TypeAlias = set[tuple[str, str]]
"""The pointer and the code of each problem."""

CODES = {code for spans in SPANS.values() for _, (_, code) in spans}

HELD: dict[type, tuple[type, str]] = {
    km.Text: (km.QualityAspect, "about"),
    km.Interval: (km.Target, "value"),
    km.Recorded: (km.Target, "recorded"),
    km.Exploration: (km.Goal, "exploration"),
    km.Position: (km.Finding, "position"),
    km.Move: (km.Finding, "moves/0"),
    km.NormBand: (km.NormBands, "bands/0"),
    km.Yield: (km.InstrumentUse, "yields/0"),
    km.AuditorTie: (km.Auditor, "ties/0"),
    km.CycleDefinition: (km.Cycle, "definition"),
    km.SharedPerspective: (km.Cycle, "perspective"),
    km.VocabularyTerm: (km.SharedVocabulary, "terms/0"),
    km.TakenAlong: (km.Cycle, "accounts/0/taken_along/0"),
}
"""Where a value stands in an entity."""

WITH_SPANS = [each for each in SPANS if each not in HELD]

SPANNED = {"kind": "other", "own_kind": "mine", "site": "02QZ00", "brin": "02QZ", "swv": "PO2001", "sector": "po"}
"""Fields that checks are about, such that none of them can be another one's default."""

WRONG = st.sampled_from([[[]], {"a": [1]}, {"colour": 1}, [None]])
"""What is wrong in any field, whatever its type."""


def told_of(plain: object, kind: type) -> Told:
    """Return what is told of an entity, the same from plain data and from text."""
    with pytest.raises(InvalidDocumentError) as caught:
        entity_from_plain(plain, kind)
    told = [(each.pointer, each.code) for each in caught.value.problems]
    assert len(told) == len(set(told))
    assert all(each.message("nl") and each.message("en") for each in caught.value.problems)
    return set(told)


def held(place: str, value: object) -> Plain:
    """Return the member of an entity in which *value* stands at *place*: by itself, in a list, or in an account."""
    name, _, alone = place.partition("/")
    if name == "accounts":
        return {name: [{"by": "a", "about": "a", "taken_along": [value]}]}
    return {name: [value] if alone else value}


def _without(plain: Plain, names: set[str]) -> Plain:
    return {name: value for name, value in plain.items() if name not in names}


@st.composite
def spoilt(draw: st.DrawFn, plain: Plain, kind: type, but: set[str]) -> tuple[Plain, set[str]]:
    """Make an object in which fields are wrong, absent or unknown; none of *but*. Return it with the places."""
    answer = copy.deepcopy(plain)
    names = [field.name for field in attrs.fields(kind) if field.name not in but]
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING and field.name not in but]
    spanned = [name for name in names if name in SPANNED]
    several = st.lists(st.sampled_from(names) | st.sampled_from(spanned or names), unique=True, max_size=3)
    wrong = draw(several if names else st.just([]))
    absent = draw(st.lists(st.sampled_from(required), unique=True, max_size=2) if required else st.just([]))
    answer |= {name: draw(WRONG) for name in wrong}
    answer = _without(answer, set(absent))
    unknown = draw(st.lists(st.sampled_from(["colour", "own_knd", "Brin"]), unique=True, max_size=1))
    if not {*wrong, *absent, *unknown}:
        unknown = ["colour"]
    return answer | dict.fromkeys(unknown, "red"), {*wrong, *absent, *unknown}


def test_every_check_that_spans_fields_is_tried_here() -> None:
    assert SPANS.keys() == {kind for kind in vars(km).values() if isinstance(kind, type) and spanning(kind)}
    assert {kind: len(spanning(kind)) for kind in SPANS} == {kind: len(spans) for kind, spans in SPANS.items()}


def _apart(faults: list[tuple[Plain, tuple[str, str]]]) -> list[tuple[Plain, tuple[str, str]]]:
    """Return those *faults* that are in other fields than the ones before."""
    kept: list[tuple[Plain, tuple[str, str]]] = []
    for fields, problem in faults:
        if not any(fields.keys() & others.keys() for others, _ in kept):
            kept.append((fields, problem))
    return kept


@given(st.sampled_from(WITH_SPANS), st.data())
def test_what_spans_fields_is_told_beside_a_wrong_field(kind: type, data: st.DataObject) -> None:
    """What is told of both faults is what is told of each: nothing is hidden by the other, and nothing comes of it."""
    good = entity_to_plain(data.draw(st.from_type(kind)))
    chosen = _apart(data.draw(st.lists(st.sampled_from(SPANS[kind]), unique_by=str, min_size=1)))
    faults: Plain = {name: value for fields, _ in chosen for name, value in fields.items()}
    expected = {problem for _, problem in chosen}
    assert told_of(good | faults, kind) == expected
    needed = {name for fields, _ in SPANS[kind] for name in fields}
    bad, _ = data.draw(spoilt(good, kind, needed))
    assert told_of(bad | faults, kind) == told_of(bad, kind) | expected
    if bad.keys() <= attrs.fields_dict(kind).keys():
        left_out = {name for name, value in faults.items() if value in ("", " ")}
        assert told_of(_without(bad | faults, left_out), kind) == told_of(bad, kind) | expected


@given(st.sampled_from(list(HELD)), st.data())
def test_what_spans_fields_of_a_value_is_told_beside_an_unknown_key(kind: type, data: st.DataObject) -> None:
    """And beside whatever is wrong in the entity that holds the value."""
    holder, name = HELD[kind]
    good = entity_to_plain(data.draw(st.from_type(holder)))
    fault, (at, code) = data.draw(st.sampled_from(SPANS[kind]))
    bad, _ = data.draw(spoilt(good | held(name, {"colour": "red", **fault}), holder, {name.partition("/")[0]}))
    assert {(f"/{name}/colour", "unknown-key"), (f"/{name}{at}", code)} <= told_of(bad, holder)


@given(st.sampled_from([*WITH_SPANS, *(holder for holder, _ in HELD.values())]), st.data())
def test_nothing_is_told_that_is_gone_when_the_rest_is_mended(kind: type, data: st.DataObject) -> None:
    """Mended, the entity is good: so each problem stands at a field that was spoilt."""
    known = attrs.fields_dict(kind) if "own_kind" in attrs.fields_dict(kind) else ()
    spanned = {name: value for name, value in SPANNED.items() if name in known}
    good = entity_to_plain(data.draw(st.from_type(kind))) | data.draw(st.sampled_from([{}, spanned]))
    bad, places = data.draw(spoilt(good, kind, set()))
    told = told_of(bad, kind)
    assert {pointer.split("/")[1] for pointer, _ in told} == places
    assert not {code for _, code in told} & CODES


@given(st.sampled_from(list(SPANS)), st.data())
def test_a_slip_of_the_pen_in_a_key_is_one_problem(kind: type, data: st.DataObject) -> None:
    """Not also that the field is empty, where an empty one is refused beside another field."""
    holder, name = HELD.get(kind, (kind, ""))
    fields = data.draw(st.from_type(kind))
    plain = CONVERTER.unstructure(fields)
    optional = [each.name for each in attrs.fields(kind) if each.default is not attrs.NOTHING and each.name in plain]
    if not optional:
        event("nothing to misspell")
        return
    key = data.draw(st.sampled_from(optional))
    misspelt = {(f"{each}_" if each == key else each): value for each, value in plain.items()}
    whole = entity_to_plain(data.draw(st.from_type(holder))) | held(name, misspelt) if name else misspelt
    assert told_of(whole, holder) == {(f"/{name}/{key}_" if name else f"/{key}_", "unknown-key")}
