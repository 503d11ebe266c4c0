"""What can be wrong in a document, and as what and where that is told: read from the fields and what checks them.

Nothing here reads a document as the library does: what must be told follows from what was spoilt.
"""

import copy
import json
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache, reduce
from itertools import pairwise
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin

import attrs

from kwaliteitsmodel.domain import fields as checks
from kwaliteitsmodel.domain.asked import is_part
from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.fields import MOST_ID_CHARACTERS, Validator, check_of, made_of
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.principles import is_one_of_ten
from kwaliteitsmodel.domain.values import MOST_NESTING, Extra, is_name
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.io.document import VERSION
from kwaliteitsmodel.io.problems import step
from kwaliteitsmodel.io.reading import WRITTEN_OTHERWISE
from kwaliteitsmodel.model import KINDS, QualityModel
from kwaliteitsmodel.strategies._impossible import FURTHER, SPANS, Impossible

Path: TypeAlias = tuple[str | int, ...]
"""The way to a place in a document: keys, and numbers in lists."""

ABSENT = object()
"""What stands where nothing stands."""


@attrs.frozen(kw_only=True)
class Fault:
    """One thing to be spoilt in a document: what comes to stand where, and what must be told of it.

    *places* are those that no other fault may touch, and nothing inside *hides* is told beside this one.
    """

    edits: tuple[tuple[Path, Any], ...]
    expected: tuple[tuple[Path, str], ...]
    places: tuple[Path, ...]
    hides: Path | None = None

    @property
    def code(self) -> str:
        """The code of the first thing that is told."""
        return self.expected[0][1]


def _fault(at: Path, value: object, code: str, hides: Path | None = None) -> Fault:
    """Return the fault that *value* stands *at* a place; a bad id may stand only once, or it is told as that too."""
    places: tuple[Path, ...] = (at, ("id", value)) if at[-1:] == ("id",) and isinstance(value, str) else (at,)
    return Fault(edits=((at, value),), expected=((at, code),), places=places, hides=hides)


def clash(one: Fault, other: Fault) -> bool:
    """Return whether two faults can't stand in one document such that each is told as if it were alone."""
    if any(_is_in(a, b) or _is_in(b, a) for a in one.places for b in other.places):
        return True
    return any(
        a.hides is not None and place != a.hides and _is_in(place, a.hides)
        for a, b in ((one, other), (other, one))
        for place in b.places
    )


def _is_in(place: Path, whole: Path) -> bool:
    return place[: len(whole)] == whole


def pointer(path: Path) -> str:
    """Return the JSON Pointer of *path*."""
    return reduce(step, path, "")


def spoilt(document: dict[str, Any], faults: list[Fault]) -> Any:  # noqa: ANN401 - it may be no object any more
    """Return *document* with all *faults*; the one that is given stays as it is."""
    whole = {"": copy.deepcopy(document)}
    for path, value in (edit for each in faults for edit in each.edits):
        _put(whole, ("", *path), value)
    return whole[""]


def _put(whole: Any, path: Path, value: object) -> None:  # noqa: ANN401 - any JSON
    """Change what stands at *path*; a list on the way to it that is absent is made."""
    holder: Any = whole
    last: Any = path[-1]
    for key in path[:-1]:
        holder = holder.setdefault(key, []) if isinstance(holder, dict) else holder[key]
    if value is ABSENT:
        del holder[last]
    elif type(holder) is list and last == len(holder):
        holder.append(copy.deepcopy(value))
    else:
        holder[last] = copy.deepcopy(value)


# --- around the model ---

_MODEL: Path = ("model",)


def faults_in(document: dict[str, Any]) -> Iterator[Fault]:
    """Yield all that is known to spoil *document*, which is good."""
    yield from _in_object(_MODEL, QualityModel, document["model"])
    yield from _between_entities(document["model"])
    yield from _unknown_keys(())
    yield from _around()


_AROUND: tuple[tuple[str, object, str], ...] = (
    *((key, ABSENT, "missing-key") for key in ("format", "version", "model")),
    *(("format", value, "other-format") for value in ("other", "", 1, None)),
    *(("version", value, "newer-version") for value in (VERSION + 1, 10**9)),
    *(("version", value, "no-version") for value in (0, -1, 1.0, True, None, str(VERSION), [VERSION])),
)
"""What is wrong around a model: of what is inside it nothing is told then."""

_NO_DOCUMENTS: tuple[object, ...] = (None, [], "kwaliteitsmodel", 1)


def _around() -> Iterator[Fault]:
    yield from (_fault((key,), value, code, _MODEL) for key, value, code in _AROUND)
    yield from _wrong_types(_MODEL, QualityModel)
    yield from (_fault((), value, "not-a-document") for value in _NO_DOCUMENTS)


def _between_entities(model: dict[str, Any]) -> Iterator[Fault]:
    """Yield that two entities have one id: the later one is told, in the order of the kinds."""
    standing = [(plural, place, each) for plural in KINDS for place, each in enumerate(model.get(plural, ()))]
    for (plural, place, first), (later, where, other) in pairwise(standing):
        if not any(first["id"] == each or (type(each) is list and first["id"] in each) for each in other.values()):
            at: Path = ("model", later, where, "id")
            found = _fault(at, first["id"], "duplicate-id")
            yield attrs.evolve(found, places=(at[:-1], ("model", plural, place, "id")))


# --- objects ---


def _in_object(at: Path, kind: type, plain: dict[str, Any]) -> Iterator[Fault]:
    """Yield what can be wrong in the object *plain*, of which a *kind* is made."""
    fields = _fields(kind)
    for field in fields.values():
        of: Any = field.type
        if field.name in plain:
            yield from _in_key((*at, field.name), field, plain.keys() | fields.keys())
            yield from _in_value((*at, field.name), of, check_of(field), plain[field.name])
        else:
            yield from _in_absent((*at, field.name), of, check_of(field))
    yield from _unknown_keys(at)
    yield from _across(at, kind, plain)


def _fields(kind: type) -> dict[str, "attrs.Attribute[Any]"]:
    return {name: field for name, field in attrs.fields_dict(kind).items() if field.init}


def _in_key(at: Path, field: "attrs.Attribute[Any]", known: set[str]) -> Iterator[Fault]:
    """Yield that a key is absent where it is required, and that it is misspelt."""
    missing = ((at, "missing-key"),) if field.default is attrs.NOTHING else ()
    if missing:
        yield _fault(at, ABSENT, "missing-key")
    for name in (field.name[:-1], field.name + field.name[-1], field.name.replace("_", "-"), field.name.title()):
        if name and name not in known:
            slip = (*at[:-1], name)
            edits = ((at, ABSENT), (slip, None))
            yield Fault(edits=edits, expected=((slip, "unknown-key"), *missing), places=(at, slip))


def _unknown_keys(at: Path) -> Iterator[Fault]:
    yield from (_fault((*at, name), "red", "unknown-key") for name in ("colour", "", "a/b~c"))


def _across(at: Path, kind: type, plain: dict[str, Any] | None) -> Iterator[Fault]:
    """Yield what can't be together in one object; in an absent one only what is impossible by itself."""
    for fields, (where, code) in _impossible(kind):
        place = (*at, *where.split("/")[1:])
        if all(name in fields for name, field in _fields(kind).items() if field.default is attrs.NOTHING):
            yield Fault(edits=((at, fields),), expected=((place, code),), places=(at,))
        elif plain is not None:
            edits = tuple(((*at, name), value) for name, value in _of_its_own(fields, plain).items())
            yield Fault(edits=edits, expected=((place, code),), places=(at,))


def _impossible(kind: type) -> list[Impossible]:
    return [*SPANS.get(kind, ()), *FURTHER.get(kind, ())]


def _of_its_own(fields: dict[str, Any], plain: dict[str, Any]) -> dict[str, Any]:
    """Return *fields* in which the id is that of *plain*, so that nothing else gets the same one."""
    if "id" not in fields:
        return fields
    return {name: plain["id"] if value == fields["id"] else value for name, value in fields.items()}


# --- values ---


def _in_value(
    at: Path,
    kind: Any,  # noqa: ANN401 - any type
    check: Validator | None,
    value: object,
    within: Path | None = None,
) -> Iterator[Fault]:
    """Yield what can be wrong with the *value* of a field of the type *kind* that *check* checks.

    What a list doesn't let be seen of its other elements is hidden *within* it.
    """
    yield from _wrong_types(at, kind)
    for bad, code in _unread(kind):
        yield _fault(at, bad, code)
    for bad, code in _unfit(kind, check):
        yield _fault(at, bad, code, within)
    for each in _alternatives(kind):
        if get_origin(each) is tuple:
            yield from _in_list(at, get_args(each)[0], check, value if isinstance(value, list) else [])
        elif _is_object(each):
            if isinstance(value, dict):
                yield from _in_object(at, each, value)
            else:
                yield from _across(at, each, None)


@lru_cache(maxsize=10_000)
def _in_absent(at: Path, kind: Any, check: Validator) -> tuple[Fault, ...]:  # noqa: ANN401 - any type
    """Return what can be wrong where nothing stands; most fields of most documents are absent, and each alike."""
    return tuple(_in_value(at, kind, check, ABSENT))


def _in_list(at: Path, kind: Any, check: Validator | None, values: list[Any]) -> Iterator[Fault]:  # noqa: ANN401 - any type
    """Yield what can be wrong with a list, with its elements, and with one more."""
    maker, of = made_of(check)
    if maker in {checks.distinct, checks.each_once} and values:
        yield Fault(edits=(((*at, len(values)), values[0]),), expected=((at, "stands-twice"),), places=(at,))
    elif maker is checks.distinct:
        yield _fault(at, _twice(kind), "stands-twice")
    inner = of[0] if maker in {checks.distinct, checks.many} else None
    for place, each in enumerate([*values, ABSENT]):
        yield from _in_value((*at, place), kind, inner, each, at)


def _twice(kind: Any) -> list[str]:  # noqa: ANN401 - any type
    """Return a list in which something that may stand there stands twice."""
    return [next((each.value for each in _words(kind)), "a")] * 2


def _words(kind: Any) -> list[Term]:  # noqa: ANN401 - any type
    """Return the words of the list *kind*; none where it is something else."""
    return list(kind) if isinstance(kind, type) and issubclass(kind, Term) else []


def _alternatives(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any type
    """Return the types of which *kind* is the union, or itself."""
    return get_args(kind) if get_args(kind) and get_origin(kind) is not tuple else (kind,)


def _is_object(kind: Any) -> bool:  # noqa: ANN401 - any type
    return isinstance(kind, type) and attrs.has(kind) and kind not in WRITTEN_OTHERWISE


_JSON: dict[type, Any] = {str: "a", bool: True, int: 1, float: 0.5, list: [], dict: {}, NoneType: None}
"""A value of each type of JSON."""


def _wrong_types(at: Path, kind: Any) -> Iterator[Fault]:  # noqa: ANN401 - any type
    """Yield that a value of another type stands there than any that may."""
    fitting = _json_types(kind)
    for each, value in _JSON.items():
        if each not in fitting:
            yield _fault(at, value, "wrong-type")


def _json_types(kind: Any) -> set[type]:  # noqa: ANN401 - any type
    """Return the types of JSON in which a *kind* is written."""
    return set().union(*(_WRITTEN.get(each, {_written(each)}) for each in _alternatives(kind)))


_WRITTEN: dict[Any, set[type]] = {bool: {bool}, int: {int}, float: {int, float}, NoneType: {NoneType}, Extra: {dict}}
"""The types of JSON in which a type is written that is neither text, nor a list, nor an object of ours."""


def _written(kind: Any) -> type:  # noqa: ANN401 - any type
    return list if get_origin(kind) is tuple else dict if _is_object(kind) else str


_NO_CODE = (("02QZ000", "not-a-code"), ("", "not-a-code"), ("2Q", "not-a-code"))
_OF_TIME = (("2025-02-30", "not-a-day"), ("2025-12-31..2025-01-01", "period-ends-early"))
_NESTED = json.loads("[" * (MOST_NESTING + 2) + "]" * (MOST_NESTING + 2))

_UNREAD: dict[Any, tuple[tuple[Any, str], ...]] = {
    **dict.fromkeys((Brin, SiteCode, BoardNumber, SwvCode, RioProvider, RioLocation, RioBoard), _NO_CODE),
    date: (("soon", "not-a-day"), ("2025-02-30", "not-a-day"), ("2025-1-1", "not-a-day")),
    Period: (("soon", "not-a-period"), ("", "not-a-period"), ("2025/2027", "not-a-school-year"), *_OF_TIME),
    ApproximateDate: (("soon", "not-a-date"), ("2025-13", "not-a-date"), *_OF_TIME),
    Extra: (
        ({"colour": "red"}, "not-namespaced"),
        ({"myapp:a": _NESTED}, "not-plain"),
        ({"myapp:a": [2**53 + 1]}, "not-a-number"),
        ({"myapp:a": {"a": "\x00"}}, "unprintable"),
    ),
}
"""What is written as text, or as an object of one's own, and can't be read as what it should be."""


@cache
def _unread(kind: Any) -> tuple[tuple[Any, str], ...]:  # noqa: ANN401 - any type
    """Return values of the right type of JSON that say no *kind*, each with the code of what is told."""
    return tuple(bad for each in _alternatives(kind) for bad in (*_UNREAD.get(each, ()), *_no_words(each)))


def _no_words(kind: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any type
    """Yield what is no word of the list *kind*: nothing, and slips of the pen."""
    words = sorted(str(each.value) for each in _words(kind))
    slips = ("", "?", *(word[:-1] for word in words[:3])) if words else ()
    yield from ((each, "unknown-word") for each in slips if each not in words)


_TOO_LARGE = (2**53 + 1, -(2**53) - 1, 10**30)
_LONG_ID = "a" * (MOST_ID_CHARACTERS + 1)

_BY_TYPE: dict[Any, tuple[tuple[Any, str], ...]] = {
    float: tuple((each, "not-a-number") for each in _TOO_LARGE),
    int: tuple((each, "not-a-whole-number") for each in _TOO_LARGE),
    str: (("\x00", "unprintable"), ("a\x1b[1m", "unprintable"), ("\uffff", "unprintable")),
}
"""What no number and no text may be, whatever checks it; an id is another matter."""

_BY_CHECK: dict[Validator | None, tuple[tuple[Any, str], ...]] = {
    is_name: (("", "wrong-type"), (" \t", "wrong-type")),
    is_part: (("aa", "no-part"), ("A", "no-part")),
    is_one_of_ten: ((0, "not-a-whole-number"), (11, "no-such-principle")),
    checks.is_amount_of: ((-1, "negative"), (-0.5, "negative")),
    checks.is_frequency: ((0, "never"), (-1, "never")),
}
"""What more a check refuses."""

_NO_IDS = tuple((each, "not-an-id") for each in ("", "a b", "a\n", _LONG_ID, "e\u0301", "\u200b"))


@cache
def _unfit(kind: Any, check: Validator | None) -> tuple[tuple[Any, str], ...]:  # noqa: ANN401 - any type
    """Return values that are read and then refused by *check*, each with the code of what is told."""
    maker, of = made_of(check)
    if maker is checks.optional:
        return _unfit(kind, of[0])
    if check is checks.is_id:
        return _NO_IDS
    least = ((of[0] - 1, "not-a-whole-number"),) if maker is checks.whole else ()
    by_type = (bad for each in _alternatives(kind) for bad in _BY_TYPE.get(each, ()))
    return (*_BY_CHECK.get(check, ()), *least, *by_type)


# --- what can be told at all ---


@cache
def codes_of(kind: type) -> frozenset[str]:
    """Return the codes of all that can be told of a *kind* and of what is inside it."""
    inside = [codes for field in _fields(kind).values() for codes in _codes_in(field.type, check_of(field))]
    return frozenset({"missing-key", "unknown-key", *inside, *(code for _, (_, code) in _impossible(kind))})


def _codes_in(kind: Any, check: Validator | None) -> Iterator[str]:  # noqa: ANN401 - any type
    yield "wrong-type"
    yield from (code for _, code in (*_unread(kind), *_unfit(kind, check)))
    maker, of = made_of(check)
    for each in _alternatives(kind):
        if get_origin(each) is tuple:
            yield from ("stands-twice",) if maker in {checks.distinct, checks.each_once} else ()
            yield from _codes_in(get_args(each)[0], of[0] if maker in {checks.distinct, checks.many} else None)
        elif _is_object(each):
            yield from codes_of(each)


def parts_of(kind: type) -> Iterator[tuple[str, type, bool]]:
    """Yield the fields of a *kind* that hold objects of ours: of which class, and whether in a list."""
    for name, field in _fields(kind).items():
        for each in _alternatives(field.type):
            is_list = get_origin(each) is tuple
            inside = _alternatives(get_args(each)[0]) if is_list else (each,)
            yield from ((name, one, is_list) for one in inside if _is_object(one))
