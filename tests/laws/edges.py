"""Documents that lie at the edge: fine but perhaps for one thing."""

import copy
import json
import re
from collections.abc import Callable, Iterator
from string import ascii_letters, punctuation
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io, strategies
from kwaliteitsmodel.io.document import to_plain

# --- one thing in a document ---


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


def observation(**members: object) -> dict[str, Any]:
    """Return a document with one observation."""
    return document(
        observations=[{"id": "o", "indicator": "i", "of": "s", "period": "2025", "value": 1, **members}],
    )


def indicator(**members: object) -> dict[str, Any]:
    """Return a document with one indicator."""
    return document(indicators=[{"id": "i", "name": "I", **members}])


def goal(**members: object) -> dict[str, Any]:
    """Return a document with one goal."""
    return document(goals=[{"id": "g", "text": "G", **members}])


def threshold(**members: object) -> dict[str, Any]:
    """Return a document with one threshold."""
    return document(thresholds=[{"id": "t", "indicator": "i", "side": "above", **members}])


def norm_bands(**members: object) -> dict[str, Any]:
    """Return a document with one table of norm bands."""
    return document(norm_bands=[{"id": "n", "name": "N", "indicator": "i", **members}])


def evidence(**members: object) -> dict[str, Any]:
    """Return a document with one piece of evidence."""
    return document(evidence=[{"id": "e", "kind": "soft", "text": "E", **members}])


def use(**members: object) -> dict[str, Any]:
    """Return a document with one use of an instrument."""
    return document(uses=[{"id": "u", "instrument": "i", **members}])


def trigger(**members: object) -> dict[str, Any]:
    """Return a document with one trigger."""
    return document(triggers=[{"id": "t", "finding": "a", "started": "b", **members}])


def criterion(**members: object) -> dict[str, Any]:
    """Return a document with one criterion."""
    return document(criteria=[{"id": "c", "edition": "e", "name": "C", **members}])


def norm_mapping(**members: object) -> dict[str, Any]:
    """Return a document with one mapping of criteria."""
    return document(norm_mappings=[{"id": "m", "source": "a", "target": "b", "kind": "equal", **members}])


def certificate(**members: object) -> dict[str, Any]:
    """Return a document with one certificate."""
    return document(certificates=[{"id": "c", "edition": "e", "holder": "a", "certifier": "b", **members}])


def scale(**members: object) -> dict[str, Any]:
    """Return a document with one scale."""
    return document(scales=[{"id": "s", "name": "S", **members}])


def auditor(**members: object) -> dict[str, Any]:
    """Return a document with one auditor."""
    return document(auditors=[{"id": "a", "employer": "s", **members}])


def dialogue(**members: object) -> dict[str, Any]:
    """Return a document with one dialogue."""
    return document(dialogues=[{"id": "d", **members}])


def principle(**members: object) -> dict[str, Any]:
    """Return a document with one principle."""
    return document(principle_sets=[{"id": "p", "name": "P", "principles": [{"name": "P", **members}]}])


def cycle(definition: object, **members: object) -> dict[str, Any]:
    """Return a document with one cycle of two phases, of which the *definition* has more and which has *members*."""
    phases = [{"code": each, "label": each} for each in "ab"]
    whole = {"name": "C", "phases": phases, **definition} if isinstance(definition, dict) else definition
    return document(cycles=[{"id": "c", "subject": "s", "definition": whole, **members}])


def nested(depth: int) -> object:
    """Return a list in a list in a list."""
    return [nested(depth - 1)] if depth else []


def everything_in(plain: object) -> Iterator[Any]:
    """Yield *plain* and all that is inside it, keys too."""
    yield plain
    inside = [*plain, *plain.values()] if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    for each in inside:
        yield from everything_in(each)


# --- what may stand there ---

NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from([2**53, 2**53 + 1, 1.0])
FORMS = sorted(set(re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(io.json_schema()))))
FORMED = st.one_of([st.from_regex(json.loads(each)) for each in FORMS])
"""Texts in which some pattern of the schema is found."""

_PLAIN = "0129aAzZpP-/.: '\n\r\t\x00\x1c\x85\xa0"
_FAR = "\ufdd0\u0301\u0378\u017f\u0663\u2013\u2028\u202e\u212a\ud800\ufeff\ufffe\U0001f600\U000f0000"
CHARACTERS = ("", *_PLAIN, *_FAR)
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
SWV = st.fixed_dictionaries(
    {"swv": st.sampled_from(["PO2001", " vo 2507", None]), "sector": st.sampled_from(["po", "vo", "mbo", None])}
)
SITES = st.fixed_dictionaries(
    {"brin": st.sampled_from(["02QZ", "02 qz", "03QZ", None]), "site": st.sampled_from(["02QZ00", None])}
)
FIELDS = nearly(st.sampled_from([each.value for each in km.QuadrantField]))
POSITIONS = st.fixed_dictionaries(
    {"scope": words_of(km.Scope), "mode": words_of(km.Mode)},
    optional={"part": words_of(km.CollectivePart) | st.none(), "reason": WORDS},
)
MOVES = st.fixed_dictionaries(
    {"origin": FIELDS, "to": FIELDS, "on": texts_of(km.ApproximateDate)},
    optional={"controllable": st.booleans() | st.none() | NUMBERS, "yielded": TWO_WORDS},
)
PLACED = st.fixed_dictionaries({}, optional={"position": POSITIONS | st.none(), "moves": st.lists(MOVES, max_size=3)})
PLANS = st.fixed_dictionaries(
    {}, optional={"midterm": DAYS | st.none(), "hours": NUMBERS, "interventions": st.just(["a"])}
)
EXPLORATIONS = st.fixed_dictionaries(
    {"intention": TWO_WORDS}, optional={"reason": words_of(km.LearningReason) | st.none(), "own_reason": WORDS}
)
PLANNED = st.fixed_dictionaries(
    {},
    optional={
        "plan": PLANS | st.none(),
        "exploration": EXPLORATIONS | st.none(),
        "period": texts_of(km.Period) | st.none(),
    },
)
ENDS = st.fixed_dictionaries(
    {}, optional={"part_of": st.sampled_from(["g", "h", None]), "serves": st.lists(st.sampled_from("gh"), max_size=2)}
)
BETTER = st.fixed_dictionaries(
    {}, optional={"direction": words_of(km.Direction) | st.none(), "band": INTERVALS | st.none()}
)
LIES = st.fixed_dictionaries(
    {}, optional={"value": NUMBERS | st.none(), "share": NUMBERS | st.none(), "share_of": IDS | st.none()}
)
BOUNDS = st.fixed_dictionaries({"start": NUMBERS, "lower": NUMBERS}, optional={"upper": NUMBERS | st.none()})
BANDS = st.fixed_dictionaries({"bands": st.lists(BOUNDS, max_size=3)}, optional={"end": NUMBERS | st.none()})
LINKS = st.fixed_dictionaries(
    {"kind": words_of(km.EvidenceKind)},
    optional={"interprets": st.lists(IDS, max_size=2), "validates": st.lists(IDS, max_size=2)},
)
YIELDS = st.fixed_dictionaries(
    {"beneficiary": words_of(km.Beneficiary), "text": TWO_WORDS}, optional={"own_beneficiary": WORDS}
)
YIELDED = st.fixed_dictionaries({}, optional={"yielded_nothing": st.booleans(), "yields": st.lists(YIELDS, max_size=2)})
GRADES = st.fixed_dictionaries(
    {"value": st.sampled_from(["a", "b", ""])}, optional={"rank": NUMBERS | st.none(), "appraisal": st.booleans()}
)
TIES = st.fixed_dictionaries(
    {"to": IDS, "kind": words_of(km.AuditorTieKind)}, optional={"own_kind": WORDS, "until": DAYS | st.none()}
)
PARTS = st.fixed_dictionaries(
    {}, optional={"part": nearly(st.sampled_from("abz")), "number": NUMBERS, "text": TWO_WORDS}
)
SETTINGS = st.fixed_dictionaries({"setting": words_of(km.Setting) | st.none()}, optional={"own_setting": WORDS})
PHASE = st.sampled_from("abc")
WAYS = st.fixed_dictionaries(
    {},
    optional={
        "transitions": st.lists(st.fixed_dictionaries({"origin": PHASE, "to": PHASE}), max_size=4),
        "starts": st.lists(PHASE, max_size=2),
        "account": PHASE | st.just(""),
        "returns": st.booleans(),
        "needs_perspective": st.booleans(),
    },
)
WALK = st.lists(
    st.fixed_dictionaries(
        {"phase": st.sampled_from("abab") | PHASE},
        optional={
            "on": st.sampled_from(["2024", "2025", "2024-03..2025-03"]),
            "reason": st.sampled_from(["", "So"]),
            "took_part": st.lists(PHASE, max_size=2, unique=True),
        },
    ),
    max_size=4,
)
RUN = st.fixed_dictionaries(
    {"entries": WALK},
    optional={
        "accounts": st.lists(
            st.fixed_dictionaries({"by": PHASE, "about": PHASE}, optional={"on": st.sampled_from(["2023", "2025"])}),
            max_size=2,
        ),
        "perspective": st.fixed_dictionaries(
            {"statements": st.lists(st.just("S"), max_size=1), "shared_by": st.lists(PHASE, max_size=1)}
        ),
    },
)
ENVELOPES = [{"format": "kwaliteitsmodel", "version": 1, "model": {}}, {**document(), "colour": "red"}, {"version": 1}]
CODES = {"brin": km.Brin, "site": km.SiteCode, "board": km.BoardNumber, "swv": km.SwvCode} | {
    "rio_provider": km.RioProvider,
    "rio_location": km.RioLocation,
    "rio_board": km.RioBoard,
}

PLACES: dict[str, tuple[Callable[[Any], Any], SearchStrategy[Any]]] = {
    **{name: (lambda text, name=name: stakeholder(**{name: text}), texts_of(kind)) for name, kind in CODES.items()},
    "period": (lambda text: target(period=text), texts_of(km.Period)),
    "date by approximation": (lambda text: source(published=text), texts_of(km.ApproximateDate)),
    "day": (lambda text: stakeholder(recorded={"on": text}), DAYS),
    "record": (lambda record: stakeholder(recorded=record), RECORDS),
    "word": (lambda text: stakeholder(kind=text), words_of(km.StakeholderKind)),
    "word that may be absent": (lambda text: stakeholder(layer=text), words_of(km.Layer)),
    "id": (lambda text: source(id=text), IDS),
    "reference": (lambda text: target(indicator=text), IDS),
    "references": (lambda ids: stakeholder(regions=ids), st.lists(IDS, max_size=4)),
    "one reference": (lambda text: stakeholder(regions=["a", text]), IDS),
    "texts": (lambda texts: source(authors=texts), st.lists(WORDS, max_size=4)),
    "text": (lambda text: source(url=text), WORDS),
    "name": (lambda name: source(title=name), TWO_WORDS),
    "label": (lambda label: source(about=label), TWO_WORDS),
    "own kind": (lambda text: stakeholder(kind="other", own_kind=text), WORDS),
    "own kind of a relation": (lambda text: relation(kind="other", own_kind=text), WORDS),
    "own kind of an audit": (lambda text: audit(kind="other", own_kind=text), WORDS),
    "own kind of an angle": (
        lambda text: document(angles=[{"id": "a", "name": "A", "kind": "other", "own_kind": text}]),
        WORDS,
    ),
    "own kind of supervision": (
        lambda text: document(arrangements=[{"id": "a", "of": "s", "kind": "other", "own_kind": text}]),
        WORDS,
    ),
    "number": (lambda number: relation(weight=number), NUMBERS),
    "amount": (lambda amount: target(value=amount), NUMBERS | INTERVALS),
    "outcome": (lambda outcome: observation(value=outcome), NUMBERS | INTERVALS | words_of(km.Missing)),
    "truth": (lambda truth: stakeholder(claims=truth), st.booleans() | SCALARS),
    "extra": (lambda extra: source(extra=extra), st.dictionaries(KEYS, ANYTHING, max_size=2)),
    "key of extra": (lambda key: source(extra={str(key): 1}), KEYS),
    "in extra": (lambda value: source(extra={"a:b": value}), ANYTHING),
    "key in extra": (lambda key: source(extra={"a:b": {str(key): 1}}), KEYS),
    "deep in extra": (lambda depth: source(extra={"a:b": depth and nested(depth)}), st.integers(28, 36)),
    "format": (lambda text: {**document(), "format": text}, nearly(st.just("kwaliteitsmodel"))),
    "version": (lambda version: {**document(), "version": version}, NUMBERS),
    "envelope": (lambda whole: whole, ANYTHING | st.sampled_from(ENVELOPES)),
    "codes together": (lambda codes: stakeholder(**codes), SWV | SITES),
    "ends of a relation": (lambda ends: relation(source=ends[0], target=ends[1]), st.tuples(IDS, IDS)),
    "place and moves": (lambda members: indicator(**members), PLACED),
    "plan and exploration": (lambda members: goal(**members), PLANNED),
    "ends of a goal": (lambda members: goal(**members), ENDS),
    "band and direction": (lambda members: indicator(**members), BETTER),
    "where a threshold lies": (lambda members: threshold(**members), LIES),
    "bands": (lambda members: norm_bands(**members), BANDS),
    "links of evidence": (lambda members: evidence(**members), LINKS),
    "what a use yields": (lambda members: use(**members), YIELDED),
    "whole of a criterion": (lambda whole: criterion(part_of=whole), st.sampled_from(["c", "d", None]) | IDS),
    "ends of a mapping": (lambda ends: norm_mapping(source=ends[0], target=ends[1]), st.tuples(IDS, IDS)),
    "parties of a certificate": (lambda ends: certificate(holder=ends[0], certifier=ends[1]), st.tuples(IDS, IDS)),
    "grades of a scale": (lambda grades: scale(grades=grades), st.lists(GRADES, max_size=3)),
    "ties of an auditor": (lambda ties: auditor(ties=ties), st.lists(TIES, max_size=2)),
    "parts of a question": (lambda members: dialogue(questions=[{"number": 1, "text": "T", **members}]), PARTS),
    "number of a principle": (lambda number: principle(number=number), NUMBERS),
    "setting of a dialogue": (lambda members: dialogue(**members), SETTINGS),
    "ways of a cycle": (cycle, WAYS),
    "run of a cycle": (lambda run: cycle({}, **run), RUN),
    "run of a cycle of one's own": (lambda both: cycle(both[0], **both[1]), st.tuples(WAYS, RUN)),
    "ends of a trigger": (lambda ends: trigger(finding=ends[0], started=ends[1]), st.tuples(IDS, IDS)),
}
"""Where one thing stands in a document that is fine otherwise, and what may be there."""

TOGETHER = list(PLACES)[list(PLACES).index("codes together") :]
"""Where several things stand that belong together."""

ANYWHERE = [place for place in PLACES if place not in {"deep in extra", *TOGETHER}]

EDGES: tuple[Any, ...] = (
    *("a", "aa", "a" * 200, "a" * 201, "a b", " a", "a\n", "\ta\n", *CHARACTERS, *(f"a{each}a" for each in CHARACTERS)),
    *("site", "Site", "site ", "other", "other\n", "school", "not-measured", "kwaliteitsmodel", "kwaliteitsmodel\n"),
    *(f"2023-{month:02}-{day:02}" for month in range(14) for day in (0, 1, 28, 29, 30, 31, 32)),
    *(f"{year}{rest}" for year in ("0000", "0001", "1900", "2000", "9999") for rest in ("", "-02-29", "-12", "-12-31")),
    *("2024-02-29", "2024-02-30", "2025-13", "2025-00", "2025-1", "202", "20250", "2025\n", "2025-10\n"),
    *("2025-10-1", "20251001", "2025-10-01\n", "2025-10-01T00", "+2025-10-01", "2025-10-01.", "2025/10/01"),
    *("2025/2026", "2025/2026\n", "2025-2026", "2025/2027", "2025/26", "2025 / 2026", "2025\u20132026"),
    *("0000/0001", "0001/0002", "9998/9999", "9999/0000", "9999/00"),
    *("..", "...", "..\n", "2025..", "2025-10-01..", "2025-10-01..\n", "..2025-10-01", "..2025-10-01\n", "2025.."),
    *("2025-10-01..2025-10-02", "2025-10-02..2025-10-01", "2025-10-01..2025-10-02\n", "2025-10-01..2025-11-31"),
    *(f"110{each}133" for each in ascii_letters),
    *(f"02{each}QZ" for each in (*punctuation, "\xa0", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "  ", "\n")),
    *(f"{each}02qz{each}" for each in (" ", "\n", "\x1f", "\x85", "\xa0", "\u200b", "\ufeff", "-", ".")),
    *("02QZ", "02QZ00", "02 qz - 00", "02.QZ.0", "2QZ", "02QZ000", "0 2QZ", "38819", "038819", "3881", "3 8819"),
    *("PO2001", "po 20.01", "P O2001", "VO20-01", "PV2001", "OP2001", "HO2001", "PO200", "PO20011", "0\u06625"),
    *("a:b", "A_.-9:b", "1a:b", ":b", "a:", "a: ", "a:\n", "a:b\n", "a:b c", "a\n:b", "a:\x1f"),
    *("\xe9:b", "a:b:c", "a :b", " a:b", "a:\x85", "a:\x85b", "a:b\x85", "a:b\x00"),
    *(2, 2025, 38819, 20251001, 2025.0, "1", "0", "true", "null", "NaN"),
    *(0, 1, -1, 1.0, 0.5, -0.0, 1e300, 5e-324, 2**53, 2**53 + 1, -(2**53), -(2**53) - 1, 10**400, True, False, None),
    *([], ["a"], ["a", "a"], ["a", "b"], [""], [None], ["a", 1], [["a"]], {}, {"": 1}, {"a:b": 1}, {"a:b": {"": "\0"}}),
    *({"nl": "a"}, {"en": "a"}, {"nl": ""}, {"nl": " ", "en": "\xa0"}, {"nl": None}, {"nl": "a", "en": None}),
    *({"low": 1}, {"high": 1}, {"low": None}, {"low": None, "high": 0}, {"low": 2, "high": 1}, {"low": 1, "mid": 2}),
    *(10, 11, {"part": "a"}, {"part": "z"}, {"part": "A"}, {"part": "aa"}, {"part": "a\n"}, {"part": "\n"}),
    *({"low": True}, {"low": "1"}, {"by": "a"}, {"on": "2025-10-01"}, {"source": "a"}, {"by": None}, {"by": ""}),
)
"""What lies on one side or the other of something that is checked somewhere."""


# --- whole documents ---


KEYS_OF_OURS = sorted({key for each in io.json_schema()["$defs"].values() for key in each.get("properties", ())})
"""The keys of every class."""


def spoilt(value: object) -> SearchStrategy[Any]:
    """Make something like *value*, or something else altogether."""
    other = st.sampled_from(EDGES).map(copy.deepcopy) | ANYTHING
    return nearly(st.just(value)) | other if isinstance(value, str) else other


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Make a document in which one or two things are changed, taken away or added."""
    model = draw(strategies.models(dangling=True, max_entities=5) | st.just(catalogue.load("demo")))
    document = copy.deepcopy(to_plain(model))
    for _ in range(draw(st.integers(1, 2))):
        holder = draw(st.sampled_from([each for each in everything_in(document) if isinstance(each, dict | list)]))
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        what = draw(st.sampled_from(["change", "remove", "add"] if keys else ["add"]))
        if what == "remove":
            del holder[draw(st.sampled_from(keys))]
        elif what == "change":
            key = draw(st.sampled_from(keys))
            holder[key] = draw(spoilt(holder[key]))
        elif isinstance(holder, dict):
            holder[draw(st.sampled_from(KEYS_OF_OURS) | st.text())] = draw(spoilt(None))
        else:
            holder.append(copy.deepcopy(draw(st.sampled_from(holder) | spoilt(None) if holder else spoilt(None))))
    return document
