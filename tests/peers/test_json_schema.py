"""Programs that know only the JSON Schema accept what the library accepts, but for what a schema can't say."""

import copy
import json
import math
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io, strategies
from kwaliteitsmodel.errors import InvalidDocumentError, InvalidValueError, Problem
from kwaliteitsmodel.io.document import to_plain
from kwaliteitsmodel.io.problems import value_at

if "KWALITEITSMODEL_PEERS" in os.environ:
    import jsonschema_rs
    from jsonschema import Draft202012Validator
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

SCHEMA = io.json_schema()
IN_PYTHON = Draft202012Validator(SCHEMA)
IN_RUST = jsonschema_rs.validator_for(SCHEMA)
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


def document(**members: object) -> dict[str, Any]:
    """Return a document whose model has these *members*."""
    return {"format": "kwaliteitsmodel", "version": 1, "model": {"name": "m", **members}}


def source(**members: object) -> dict[str, Any]:
    """Return a document with one source."""
    return document(sources=[{"id": "s", "title": "S", **members}])


def stakeholder(**members: object) -> dict[str, Any]:
    """Return a document with one stakeholder."""
    return document(stakeholders=[{"id": "s", "name": "S", "kind": "site", **members}])


def relation(**members: object) -> dict[str, Any]:
    """Return a document with one relation."""
    return document(relations=[{"id": "r", "kind": "governs", "source": "a", "target": "b", **members}])


def audit(**members: object) -> dict[str, Any]:
    """Return a document with one audit."""
    return document(audits=[{"id": "a", "kind": "internal", "of": "s", **members}])


def target(**members: object) -> dict[str, Any]:
    """Return a document with one target."""
    return document(targets=[{"id": "t", "indicator": "i", "period": "2025", "value": 1, **members}])


def nested(depth: int) -> object:
    """Return a list in a list in a list."""
    return [nested(depth - 1)] if depth else []


def everything_in(plain: object) -> Iterator[Any]:
    """Yield *plain* and all that is inside it, keys too."""
    yield plain
    inside = [*plain, *plain.values()] if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    for each in inside:
        yield from everything_in(each)


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


TWO_SITES = document(sources=[{"id": "s", "title": "S"}], stakeholders=[{"id": "s", "name": "S", "kind": "site"}])

UNSAID = (
    Unsaid(
        "codes-clash", stakeholder(brin="02QZ", site="03QZ00"), lambda p, whole: p.value == holder(p, whole).get("brin")
    ),
    Unsaid("duplicate-id", TWO_SITES, stands_twice),
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
    Unsaid("period-ends-early", target(period="2025-02-01..2025-01-01"), lambda p, _: ends_early(str(p.value))),
    Unsaid("period-ends-early", source(published="2025-02-01..2025-01-01"), lambda p, _: ends_early(str(p.value))),
    Unsaid("relation-to-itself", relation(target="a"), lambda p, whole: p.value == holder(p, whole)["source"]),
    Unsaid("unprintable", source(url="\udc00"), lambda p, _: has(p.value, is_half)),
    Unsaid("unprintable", source(extra={"a:\udc00": 1}), lambda p, _: has(p.value, is_half)),
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
        assert problems


NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from([2**53, 2**53 + 1, 1.0])
FORMS = sorted(set(re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(SCHEMA))))
FORMED = st.one_of([st.from_regex(json.loads(each)) for each in FORMS])
"""Texts in which some pattern of the schema is found."""

CHARACTERS = (
    *(
        "",
        *"0129aAzZpP-/.: '",
        "\n",
        "\r",
        "\t",
        "\x00",
        "\x1c",
        "\x85",
        "\xa0",
        "\u0301",
        "\u0378",
        "\u2013",
        "\u2028",
    ),
    *("\u017f", "\u0663", "\u202e", "\u212a", "\ud800", "\ufeff", "\ufffe", "\U0001f600", "\U000f0000"),
)
"""What may make the difference between a good text and a bad one, in one program or in all."""


@st.composite
def nearly(draw: st.DrawFn, texts: SearchStrategy[str]) -> str:
    """Make a text as *texts* does, in which up to two characters are replaced, added or taken away."""
    text = draw(texts)
    for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2]))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(CHARACTERS)) + text[at + draw(st.integers(0, 1)) :]
    return text


SCALARS = st.none() | st.booleans() | NUMBERS | st.text() | nearly(st.sampled_from(["2025", "site", "a", ""]))
ANYTHING = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)


def spoilt(value: object) -> SearchStrategy[Any]:
    """Make something like *value*, or something else altogether."""
    return nearly(st.just(value)) | ANYTHING if isinstance(value, str) else ANYTHING


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Make a document in which one or two things are changed, taken away or added."""
    model = draw(strategies.models(dangling=True, max_entities=5) | st.just(catalogue.load("demo")))
    document = copy.deepcopy(to_plain(model))
    for _ in range(draw(st.integers(1, 2))):
        holders = [each for each in everything_in(document) if isinstance(each, dict | list)]
        holder = draw(st.sampled_from(holders))
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if keys and draw(st.booleans()):
            key = draw(st.sampled_from(keys))
            if draw(st.booleans()):
                del holder[key]
            else:
                holder[key] = draw(spoilt(holder[key]))
        elif isinstance(holder, dict):
            holder[draw(st.text() | st.sampled_from(["extra", "about", "weight", "recorded", "valid"]))] = draw(
                ANYTHING
            )
        else:
            holder.append(draw(st.sampled_from(holder) if holder and draw(st.booleans()) else ANYTHING))
    return document


@given(strategies.models(dangling=True))
def test_the_schema_accepts_what_is_written(model: km.QualityModel) -> None:
    assert accepted(to_plain(model))


@given(mutated())
def test_the_schema_accepts_what_is_read_and_nothing_else(document: Any) -> None:
    assert_agree(document)


def texts_of(kind: Any) -> SearchStrategy[str]:
    """Make what stands in a document for a *kind*, and what nearly does."""
    return nearly(st.from_type(kind).map(str) | FORMED)


def words_of(kind: type[km.Term]) -> SearchStrategy[str]:
    """Make the words of a list, and what nearly is one."""
    return nearly(st.sampled_from([each.value for each in kind]))


IDS = nearly(
    strategies.ids()
    | st.text(st.characters(exclude_categories=()), max_size=5)
    | st.integers(195, 205).map("a".__mul__)
)
WORDS = nearly(strategies.names().filter(lambda each: isinstance(each, str)).map(str) | FORMED | st.text(max_size=5))
TWO_WORDS = WORDS | st.fixed_dictionaries({}, optional={"nl": WORDS, "en": WORDS})
KEYS = nearly(st.sampled_from(["a:b", "myapp:colour", "nl.example_1-x:y z"]) | FORMED)
INTERVALS = st.fixed_dictionaries({}, optional={"low": NUMBERS | st.none(), "high": NUMBERS | st.none()})
DAYS = texts_of(km.Period) | st.dates().map(str)
RECORDS = st.fixed_dictionaries({}, optional={"by": IDS | st.none(), "on": DAYS | st.none(), "source": IDS})
CODES = {"brin": km.Brin, "site": km.SiteCode, "board": km.BoardNumber, "swv": km.SwvCode} | {
    "rio_provider": km.RioProvider,
    "rio_location": km.RioLocation,
    "rio_board": km.RioBoard,
}

PLACES: dict[str, SearchStrategy[Any]] = {
    **{name: texts_of(kind).map(lambda text, name=name: stakeholder(**{name: text})) for name, kind in CODES.items()},
    "codes together": st.fixed_dictionaries(
        {"swv": st.sampled_from(["PO2001", " vo 2507", None]), "sector": st.sampled_from(["po", "vo", "mbo", None])},
        optional={"brin": st.sampled_from(["02QZ", "02 qz", "03QZ"]), "site": st.sampled_from(["02QZ00", None])},
    ).map(lambda codes: stakeholder(**codes)),
    "word": words_of(km.StakeholderKind).map(lambda text: stakeholder(kind=text)),
    "own kind": st.tuples(
        st.sampled_from([stakeholder, relation, audit]),
        st.fixed_dictionaries({"kind": st.sampled_from(["other", "governs"])}, optional={"own_kind": WORDS}),
    ).map(lambda both: both[0](**both[1])),
    "word that may be absent": words_of(km.Layer).map(lambda text: stakeholder(layer=text)),
    "period": texts_of(km.Period).map(lambda text: target(period=text)),
    "date by approximation": texts_of(km.ApproximateDate).map(lambda text: source(published=text)),
    "record": RECORDS.map(lambda record: stakeholder(recorded=record)),
    "id": IDS.map(lambda text: source(id=text)),
    "reference": IDS.map(lambda text: target(indicator=text)),
    "references": st.lists(IDS, max_size=4).map(lambda ids: stakeholder(regions=ids)),
    "ends of a relation": st.tuples(IDS, IDS).map(lambda ids: relation(source=ids[0], target=ids[1])),
    "texts": st.lists(WORDS, max_size=4).map(lambda texts: source(authors=texts)),
    "name": TWO_WORDS.map(lambda name: source(title=name)),
    "label": TWO_WORDS.map(lambda label: source(about=label)),
    "number": NUMBERS.map(lambda number: relation(weight=number)),
    "amount": (NUMBERS | INTERVALS).map(lambda amount: target(value=amount)),
    "extra": st.dictionaries(KEYS, ANYTHING, max_size=2).map(lambda extra: source(extra=extra)),
    "deep extra": st.integers(28, 36).map(lambda depth: source(extra={"a:b": nested(depth)})),
    "envelope": st.fixed_dictionaries(
        {"model": st.just({"name": "m"})},
        optional={"format": nearly(st.just("kwaliteitsmodel")), "version": NUMBERS | st.sampled_from([1, 0, 2, True])},
    ),
}
"""Documents that are fine but perhaps for one thing, by what that is."""


@pytest.mark.parametrize("place", PLACES)
@given(data=st.data())
def test_one_thing_at_a_time(place: str, data: st.DataObject) -> None:
    assert_agree(data.draw(PLACES[place]))


@pytest.mark.parametrize("kind", [km.SchoolYear, km.CalendarYear])
@given(data=st.data())
def test_years_are_read_as_their_schemas_say(kind: type, data: st.DataObject) -> None:
    """Years stand in no document of ours, and may in one of somebody else's."""
    text = data.draw(texts_of(kind))
    said = Draft202012Validator(SCHEMA["$defs"][kind.__name__]).is_valid(text)
    wrong = _wrong(text, kind)
    assert said == (wrong is None) or (wrong == "not-a-school-year" and do_not_follow(text))


def _wrong(text: str, kind: type) -> str | None:
    try:
        io.make_converter().structure(text, kind)
    except InvalidValueError as error:
        return error.detail.code
    return None


# --- the schema by itself ---


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    jsonschema_rs.meta.validate(SCHEMA)


@pytest.mark.parametrize("plural", km.QualityModel.__annotations__.keys() & to_plain(catalogue.load("demo"))["model"])
def test_a_part_can_be_checked_alone(plural: str) -> None:
    properties = SCHEMA["$defs"]["QualityModel"]["properties"][plural]
    part = Draft202012Validator({**properties, "$defs": SCHEMA["$defs"]})
    assert part.is_valid(to_plain(catalogue.load("demo"))["model"][plural])
    assert not part.is_valid([{"colour": "red"}])


def test_defaults_are_values_that_the_schema_accepts() -> None:
    for defined in SCHEMA["$defs"].values():
        for each in defined.get("properties", {}).values():
            if "default" in each:
                assert Draft202012Validator({**each, "$defs": SCHEMA["$defs"]}).is_valid(each["default"])
