"""Programs that know only the JSON Schema accept what the library accepts, but for what a schema can't say."""

import json
import math
import os
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from itertools import accumulate, combinations, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from edges import (
    ANYWHERE,
    EDGES,
    PLACES,
    audit,
    certificate,
    criterion,
    cycle,
    document,
    everything_in,
    goal,
    indicator,
    mutated,
    nested,
    norm_bands,
    norm_mapping,
    relation,
    scale,
    source,
    stakeholder,
    target,
    texts_of,
    trigger,
)
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io, strategies
from kwaliteitsmodel.errors import InvalidDocumentError, InvalidValueError, Problem
from kwaliteitsmodel.io.document import to_plain
from kwaliteitsmodel.io.problems import value_at
from kwaliteitsmodel.model import KINDS

if "KWALITEITSMODEL_PEERS" in os.environ:
    import jsonschema_rs
    from jsonschema import Draft202012Validator
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

SCHEMA = io.json_schema()
IN_PYTHON = Draft202012Validator(SCHEMA)
IN_RUST = jsonschema_rs.validator_for(SCHEMA)
CONVERTER = io.make_converter()
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "documents.md"

# --- the two sides ---


def accepted(document: Any) -> bool:
    """Return whether the schema accepts *document*: two programs must agree on that."""
    answer = IN_PYTHON.is_valid(document)
    if is_unicode(document):
        assert IN_RUST.is_valid(document) == answer, IN_RUST
    return answer


def is_unicode(document: object) -> bool:
    """Return whether no text holds half a surrogate pair, which many programs can't hold."""
    return not re.search("[\ud800-\udfff]", json.dumps(document, ensure_ascii=False))


def problems_of(document: object) -> tuple[Problem, ...]:
    """Return what the library tells to be wrong, which is the same for plain data and for text."""
    told = [_told(io.from_plain, document), _told(io.json.loads, json.dumps(document))]
    assert {each.code for each in told[0]} == {each.code for each in told[1]}
    return told[0]


def _told(read: Callable[[Any], object], document: object) -> tuple[Problem, ...]:
    try:
        read(document)
    except InvalidDocumentError as error:
        return error.problems
    return ()


# --- what a schema can't say ---


class Unsaid(NamedTuple):
    """Something that the library refuses and a schema can't: only what *holds* of a problem excuses the schema."""

    code: str
    example: Any
    holds: Callable[[Problem, Any], bool]


def depth(plain: object) -> int:
    """Return how deep *plain* is nested."""
    inside = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    return max((1 + depth(each) for each in inside), default=0)


def holder(problem: Problem, whole: object) -> Any:
    """Return the object that holds what is wrong."""
    return value_at(whole, problem.pointer.rpartition("/")[0])


def is_odd(number: object) -> bool:
    """Return whether *number* is a whole one that a float may round, or one that became infinite."""
    is_whole = type(number) is int and abs(number) > 2**53
    return is_whole or (type(number) is float and math.isinf(number))


def is_half(character: str) -> bool:
    """Return whether *character* is half a surrogate pair."""
    return unicodedata.category(character) == "Cs"


def is_unknown(character: str) -> bool:
    """Return whether this Python knows no such character; one that can never be a character is known as that."""
    never = ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
    return unicodedata.category(character) == "Cn" and not never


def has(plain: object, is_so: Callable[[str], bool]) -> bool:
    """Return whether some character in some text in *plain* is so."""
    return any(is_so(each) for text in everything_in(plain) if type(text) is str for each in text)


def do_not_follow(text: str) -> bool:
    """Return whether *text* names two years of which the second isn't the one after the first."""
    start, end = re.findall(r"[0-9]{2,4}", text)
    return (int(start) + 1 - int(end)) % 10 ** len(end) != 0


def ends_early(text: str) -> bool:
    """Return whether *text* names two days of which the second comes first."""
    start, _, end = text.partition("..")
    return "" < end < start


def stands_twice(problem: Problem, whole: Any) -> bool:
    """Return whether two entities have this id."""
    ids = [each.get("id") for several in whole["model"].values() if type(several) is list for each in several]
    return ids.count(problem.value) > 1


FIELDS = {
    ("collective", "secure"): "upper-left",
    ("collective", "learn"): "upper-right",
    ("school", "secure"): "lower-left",
    ("school", "learn"): "lower-right",
}


def is_in_pieces(thing: Any) -> bool:
    """Return whether the moves of *thing* don't follow on each other."""
    return any(before["to"] != after["origin"] for before, after in pairwise(thing["moves"]))


def lies_elsewhere(thing: Any) -> bool:
    """Return whether *thing* doesn't lie where its last move led to."""
    at = thing.get("position")
    return thing["moves"][-1]["to"] != (FIELDS[at["scope"], at["mode"]] if at else None)


def is_out_of_order(thing: Any) -> bool:
    """Return whether some move of *thing* was surely made before the one that it stands after."""
    days = [km.ApproximateDate.parse(each["on"]) for each in thing["moves"]]
    return any(after.latest < before.earliest for before, after in pairwise(days))


def lies_outside(thing: Any) -> bool:
    """Return whether the midterm of *thing* doesn't lie strictly within its period."""
    midterm = date.fromisoformat(thing["plan"]["midterm"])
    period = km.Period.parse(thing["period"]) if thing.get("period") else None
    return period is None or not (period.start or date.min) < midterm < (period.end or date.max)


def is_its_own_end(thing: Any) -> bool:
    """Return whether *thing* is a part or a means of itself."""
    return thing["id"] in {thing.get("part_of"), *thing.get("serves", ())}


def does_not_ascend(thing: Any) -> bool:
    """Return whether the bands of *thing* don't start one above the other."""
    return any(after["start"] <= before["start"] for before, after in pairwise(thing["bands"]))


def codes_in(definition: Any) -> list[str]:
    """Return the codes of the phases of a cycle."""
    return [each["code"] for each in definition["phases"]]


def ways_of(definition: Any) -> set[tuple[str, str]]:
    """Return from which phase one goes on to which: by the transitions, or else round the ring."""
    codes = codes_in(definition)
    joined = [(each["origin"], each["to"]) for each in definition.get("transitions") or ()]
    return {*joined} or {*zip(codes, [*codes[1:], codes[0]], strict=True)}


def names_another(problem: Problem, whole: Any) -> bool:
    """Return whether a phase is named that the cycle doesn't have."""
    at = holder(problem, whole)
    named = {each for each in everything_in(problem.value) if type(each) is str}
    return bool(named - {*codes_in(at.get("definition") or at)})


def never_comes_everywhere(definition: Any) -> bool:
    """Return whether some phase is never come to from another, however long one goes on."""
    codes, ways = codes_in(definition), ways_of(definition)

    def come_to(start: str) -> set[str]:
        found = {start}
        for _ in codes:
            found |= {to for origin, to in ways if origin in found}
        return found

    return any(come_to(each) < {*codes} for each in codes)


def strays(of: Any) -> bool:
    """Return whether the entries of a cycle don't simply go on from the first, begun where one may begin."""
    codes, ways = [each["phase"] for each in of["entries"]], ways_of(of["definition"])
    begun = codes[0] in (of["definition"].get("starts") or codes)
    return not (begun and all(one == other or (one, other) in ways for one, other in pairwise(codes)))


def goes_back_in_time(of: Any) -> bool:
    """Return whether some entry of a cycle was surely done before one that it stands after."""
    days = [km.ApproximateDate.parse(each["on"]) for each in of["entries"] if each.get("on")]
    return any(after.latest < before.earliest for before, after in combinations(days, 2))


def begins_apart(of: Any) -> bool:
    """Return whether someone begins a cycle who doesn't share, or nobody shares, when one does well."""
    shared = (of.get("perspective") or {}).get("shared_by")
    return not shared or not {*of["entries"][0].get("took_part", ())} <= {*shared}


def accounts_for_nothing(of: Any) -> bool:
    """Return whether account is rendered of what was surely not begun by then: nothing is, before what it follows."""

    def day(of: Any, *, last: bool) -> date:
        known = km.ApproximateDate.parse(of["on"]) if of.get("on") else None
        unknown = date.max if last else date.min
        return unknown if known is None else known.latest if last else known.earliest

    entries = of.get("entries", ())
    since = accumulate((day(each, last=False) for each in entries), max)
    begun = [(each["phase"], on) for each, on in zip(entries, since, strict=True)]
    return any(
        not any(phase == each["about"] and on <= day(each, last=True) for phase, on in begun) for each in of["accounts"]
    )


TOLD_APART_BY = ("stakeholder", "aspect", "by", "of", "auditor", "value", "source")


def names_twice(values: Any) -> bool:
    """Return whether two of *values* are of the same id or ids."""
    named = [tuple(str(each.get(name)) for name in TOLD_APART_BY) for each in values]
    return len(set(named)) < len(named)


MOVE = {"origin": "lower-right", "to": "lower-left", "on": "2024"}
LATER = [{**MOVE, "on": "2025"}, {"origin": "lower-left", "to": "upper-left", "on": "2024"}]
WHOLE = {"scope": "collective", "mode": "secure"}
BAND = {"start": 1, "lower": 2}
TALK = document(conversations=[{"id": "t", "participants": [{"stakeholder": "a"}, {"stakeholder": "a", "people": 2}]}])
NEED = document(needs=[{"id": "n", "by": "a", "of": "a"}])
TEAM = audit(team=[{"auditor": "a"}, {"auditor": "a", "role": "lead"}])
GRADES = scale(grades=[{"value": "a"}, {"value": "a", "rank": 1}])
PAIRS = document(
    scale_mappings=[
        {"id": "m", "source": "a", "target": "b", "pairs": [{"source": "c", "target": each} for each in "de"]}
    ]
)
SUCCESSION = document(successions=[{"id": "s", "predecessor": "a", "successor": "a"}])
ALONE = {"transitions": [{"origin": each, "to": each} for each in "ab"], "starts": ["a"]}
LATE = [{"phase": "a", "on": "2025"}, {"phase": "b", "on": "2024"}]
TWO_SITES = document(sources=[{"id": "s", "title": "S"}], stakeholders=[{"id": "s", "name": "S", "kind": "site"}])

UNSAID = (
    Unsaid(
        "account-of-nothing",
        cycle({}, accounts=[{"by": "s", "about": "a"}]),
        lambda p, whole: accounts_for_nothing(holder(p, whole)),
    ),
    Unsaid(
        "bands-beyond-end",
        norm_bands(bands=[BAND], end=0),
        lambda p, whole: p.value < max(each["start"] for each in holder(p, whole)["bands"]),
    ),
    Unsaid("bands-out-of-order", norm_bands(bands=[BAND, BAND]), lambda p, whole: does_not_ascend(holder(p, whole))),
    Unsaid(
        "bounds-out-of-order",
        norm_bands(bands=[{**BAND, "upper": 1}]),
        lambda p, whole: p.value < holder(p, whole)["lower"],
    ),
    Unsaid(
        "codes-clash", stakeholder(brin="02QZ", site="03QZ00"), lambda p, whole: p.value == holder(p, whole).get("brin")
    ),
    Unsaid("criterion-in-itself", criterion(part_of="c"), lambda p, whole: p.value == holder(p, whole)["id"]),
    Unsaid("duplicate-id", TWO_SITES, stands_twice),
    Unsaid("goal-in-itself", goal(part_of="g"), lambda p, whole: is_its_own_end(holder(p, whole))),
    Unsaid("goal-in-itself", goal(serves=["h", "g"]), lambda p, whole: is_its_own_end(holder(p, whole))),
    Unsaid(
        "impossible-phase",
        cycle({"starts": ["a"]}, entries=[{"phase": "b"}]),
        lambda p, whole: strays(holder(p, whole)),
    ),
    Unsaid("mapped-to-itself", norm_mapping(target="a"), lambda p, whole: p.value == holder(p, whole)["source"]),
    Unsaid("midterm-outside", goal(plan={"midterm": "2025-01-01"}), lambda p, whole: lies_outside(holder(p, whole))),
    Unsaid(
        "midterm-outside",
        goal(plan={"midterm": "2025-01-01"}, period="2025"),
        lambda p, whole: lies_outside(holder(p, whole)),
    ),
    Unsaid("moved-elsewhere", indicator(moves=[MOVE]), lambda p, whole: lies_elsewhere(holder(p, whole))),
    Unsaid(
        "moved-elsewhere", indicator(moves=[MOVE], position=WHOLE), lambda p, whole: lies_elsewhere(holder(p, whole))
    ),
    Unsaid("moves-in-pieces", indicator(moves=[MOVE, MOVE]), lambda p, whole: is_in_pieces(holder(p, whole))),
    Unsaid(
        "moves-out-of-order", indicator(moves=LATER, position=WHOLE), lambda p, whole: is_out_of_order(holder(p, whole))
    ),
    Unsaid("no-version", {**document(), "version": 1.0}, lambda p, _: type(p.value) is float and p.value == 1),
    Unsaid("not-a-number", target(value=2**53 + 1), lambda p, _: any(map(is_odd, everything_in(p.value)))),
    Unsaid("not-a-number", target(value=1e400), lambda p, _: any(map(is_odd, everything_in(p.value)))),
    Unsaid("not-a-number", source(extra={"a:b": [2**54]}), lambda p, _: any(map(is_odd, everything_in(p.value)))),
    Unsaid("not-a-school-year", target(period="2025/2027"), lambda p, _: do_not_follow(str(p.value))),
    Unsaid("not-an-id", source(id="e\u0301"), lambda p, _: not unicodedata.is_normalized("NFC", str(p.value))),
    Unsaid("not-an-id", source(id="\u0378"), lambda p, _: has(p.value, is_unknown)),
    Unsaid("not-an-id", source(id="\ud800"), lambda p, _: has(p.value, is_half)),
    Unsaid("not-an-interval", target(value={"low": 2, "high": 1}), lambda p, _: p.value["low"] > p.value["high"]),
    Unsaid("not-plain", source(extra={"a:b": nested(32)}), lambda p, _: depth(p.value) > 32),
    Unsaid(
        "nothing-shared-yet",
        cycle({"needs_perspective": True}, entries=[{"phase": "a"}]),
        lambda p, whole: begins_apart(holder(p, whole)),
    ),
    Unsaid("out-of-order", cycle({}, entries=LATE), lambda p, whole: goes_back_in_time(holder(p, whole))),
    Unsaid("period-ends-early", target(period="2025-02-01..2025-01-01"), lambda p, _: ends_early(str(p.value))),
    Unsaid("period-ends-early", source(published="2025-02-01..2025-01-01"), lambda p, _: ends_early(str(p.value))),
    Unsaid("phase-not-reached", cycle(ALONE), lambda p, whole: never_comes_everywhere(holder(p, whole))),
    Unsaid(
        "phase-without-next",
        cycle({"transitions": [{"origin": "a", "to": "b"}]}),
        lambda p, whole: {*codes_in(holder(p, whole))} != {origin for origin, _ in ways_of(holder(p, whole))},
    ),
    Unsaid("relation-to-itself", relation(target="a"), lambda p, whole: p.value == holder(p, whole).get("source")),
    Unsaid("relation-to-itself", NEED, lambda p, whole: p.value == holder(p, whole).get("by")),
    Unsaid("relation-to-itself", SUCCESSION, lambda p, whole: p.value == holder(p, whole).get("predecessor")),
    Unsaid("relation-to-itself", certificate(certifier="a"), lambda p, whole: p.value == holder(p, whole)["holder"]),
    Unsaid("stands-twice", TALK, lambda p, _: names_twice(p.value)),
    Unsaid("stands-twice", TEAM, lambda p, _: names_twice(p.value)),
    Unsaid(
        "stands-twice", scale(grades=[{"value": "a"}, {"value": "a", "rank": 1}]), lambda p, _: names_twice(p.value)
    ),
    Unsaid("stands-twice", PAIRS, lambda p, _: names_twice(p.value)),
    Unsaid("triggers-itself", trigger(started="a"), lambda p, whole: p.value == holder(p, whole)["finding"]),
    Unsaid("unknown-phase", cycle({"transitions": [*ALONE["transitions"], {"origin": "a", "to": "c"}]}), names_another),
    Unsaid("unknown-phase", cycle({"starts": ["c"]}), names_another),
    Unsaid("unknown-phase", cycle({"account": "c"}), names_another),
    Unsaid("unknown-phase", cycle({}, entries=[{"phase": "c"}]), names_another),
    Unsaid("unprintable", source(url="\udc00"), lambda p, _: has(p.value, is_half)),
    Unsaid("unprintable", source(extra={"a:\udc00": 1}), lambda p, _: has(p.value, is_half)),
    Unsaid(
        "wrong-type",
        scale(grades=[{"value": "a", "rank": 1.0}]),
        lambda p, _: isinstance(p.value, float) and p.value.is_integer(),
    ),
)


def is_excused(problem: Problem, whole: object) -> bool:
    """Return whether *problem* is of a sort, and in a place, that no schema can tell."""
    return any(each.code == problem.code and each.holds(problem, whole) for each in UNSAID)


@pytest.mark.parametrize("unsaid", UNSAID, ids=lambda each: f"{each.code}-{each.example}"[:70])
def test_what_a_schema_cannot_say_is_so(unsaid: Unsaid) -> None:
    assert IN_PYTHON.is_valid(unsaid.example)
    (problem,) = _told(io.from_plain, unsaid.example)
    assert problem.code == unsaid.code
    assert unsaid.holds(problem, unsaid.example)


def test_the_documentation_lists_what_a_schema_cannot_say() -> None:
    section = PAGE.read_text(encoding="utf-8").partition("### What a schema can't say\n")[2].partition("\n#")[0]
    listed = re.findall(r"^\| `([a-z-]+)` \|", section, flags=re.MULTILINE)
    assert listed == sorted({each.code for each in UNSAID})


# --- the law ---


def assert_agree(document: object) -> None:
    """See that the schema accepts exactly what the library accepts, but for what it can't say."""
    problems = problems_of(document)
    if accepted(document):
        assert [each for each in problems if not is_excused(each, document)] == []
    else:
        assert problems, document


@given(strategies.models(dangling=True))
def test_the_schema_accepts_what_is_written(model: km.QualityModel) -> None:
    assert accepted(to_plain(model))


@given(mutated())
def test_the_schema_accepts_what_is_read_and_nothing_else(document: Any) -> None:
    assert_agree(document)


@pytest.mark.parametrize("place", ANYWHERE)
def test_every_edge_in_every_place(place: str) -> None:
    put, _ = PLACES[place]
    for edge in EDGES:
        assert_agree(put(edge))


@pytest.mark.parametrize("place", PLACES)
@given(data=st.data())
def test_one_thing_at_a_time(place: str, data: st.DataObject) -> None:
    put, things = PLACES[place]
    assert_agree(put(data.draw(things)))


@pytest.mark.parametrize("kind", [km.SchoolYear, km.CalendarYear])
@given(data=st.data())
def test_years_are_read_as_their_schemas_say(kind: type, data: st.DataObject) -> None:
    """Years stand in no document of ours, and may in one of somebody else's."""
    text = data.draw(texts_of(kind))
    assert_year(kind, text)


@pytest.mark.parametrize("kind", [km.SchoolYear, km.CalendarYear])
def test_every_edge_of_years(kind: type) -> None:
    for edge in EDGES:
        assert_year(kind, edge)


def assert_year(kind: type, value: Any) -> None:
    """See that the schema of *kind* accepts what is read as one."""
    said = Draft202012Validator(SCHEMA["$defs"][kind.__name__]).is_valid(value)
    wrong = _wrong(value, kind)
    assert said == (wrong is None) or (wrong == "not-a-school-year" and do_not_follow(value)), value


def _wrong(value: object, kind: type) -> str | None:
    try:
        CONVERTER.structure(value, kind)
    except InvalidValueError as error:
        return error.detail.code
    return None


# --- the schema by itself ---


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    jsonschema_rs.meta.validate(SCHEMA)


@pytest.mark.parametrize("plural", KINDS)
def test_a_part_can_be_checked_alone(plural: str) -> None:
    properties = SCHEMA["$defs"]["QualityModel"]["properties"][plural]
    part = Draft202012Validator({**properties, "$defs": SCHEMA["$defs"]})
    assert part.is_valid(to_plain(catalogue.load("demo"))["model"].get(plural, []))
    assert not part.is_valid([{"colour": "red"}])


def test_defaults_are_values_that_the_schema_accepts() -> None:
    for defined in SCHEMA["$defs"].values():
        for each in defined.get("properties", {}).values():
            if "default" in each:
                assert Draft202012Validator({**each, "$defs": SCHEMA["$defs"]}).is_valid(each["default"])
