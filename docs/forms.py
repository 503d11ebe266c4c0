"""How values are written in documents, as JSON Schema: characters, patterns, and the tables of types and validators.

Patterns keep to what the standard recommends: no backslash and no looking around, so that they mean the same in the
dialects of Python, JavaScript, Java, Go and Rust. The sign ``$`` also stands before a last newline in some of these, so
where it ends a pattern, a longest length does the rest, or a newline may be last.
"""

from datetime import date
from typing import Any, TypeAlias

from kwaliteitsmodel import (
    ApproximateDate,
    BoardNumber,
    Brin,
    CalendarYear,
    Extra,
    Period,
    QuadrantField,
    RioBoard,
    RioLocation,
    RioProvider,
    SchoolYear,
    SiteCode,
    SwvCode,
)
from kwaliteitsmodel.domain.circles import FEWEST
from kwaliteitsmodel.domain.positions import is_onward

Schema: TypeAlias = dict[str, Any]

# --- characters ---

CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
"""What no text may hold, as :func:`~kwaliteitsmodel.domain.fields.is_text` has it; half surrogate pairs come on top."""

BLANKS = "\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What Python takes for white space."""

UNSEEN = (
    "\x00- \x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f"
    "\u205f-\u2064\u2066-\u206f\u3000\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    "\U000e0020-\U000e007f\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15))
)
"""What no id may hold: controls, separators, what is invisible, what is private and what is no character.

Characters that Unicode doesn't have yet are left out: each release of Python knows some more of them.
"""

VISIBLE: Schema = {"type": "string", "pattern": f"[^{BLANKS}]"}

# --- years and days ---

YEAR = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
STARTING_YEAR = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])"
LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
MONTH = "(0[1-9]|1[0-2])"
DAY = (
    f"({YEAR}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    f"|{LEAP_YEAR}-02-29)"
)

BETWEEN = "[ \xa0.\u2010-\u2013-]*"
"""What may stand between the parts of a code, for which ``~`` stands below."""


def _form(en: str, nl: str, pattern: str, *examples: str) -> Schema:
    """Return one of the forms of a text, all as long as each other."""
    (length,) = {len(each) for each in examples}
    return {"title": f"{en} / {nl}", "pattern": f"^{pattern}$", "maxLength": length, "examples": list(examples)}


_YEAR_FORM = _form("year", "jaar", YEAR, "2025")
_DAY_FORM = _form("day", "dag", DAY, "2025-10-01")
_RANGE_FORM = _form("range of days", "reeks van dagen", f"{DAY}[.][.]{DAY}", "2025-08-01..2026-01-31")


def _code(parts: str, *examples: str) -> Schema:
    """Return the schema of a code of these *parts*, with white space around it if need be."""
    pattern = f"^[{BLANKS}]*{parts.replace('~', BETWEEN)}[{BLANKS}]*$"
    return {"type": "string", "pattern": pattern, "examples": list(examples)}


# --- the tables ---


def _shape(en: str, nl: str, about: str, over: str, **keywords: Any) -> Schema:  # noqa: ANN401 - any keyword
    """Return the schema of what is no class of ours, with what it is called and what it is in both languages."""
    return {"title": f"{en} / {nl}", "description": f"{about}\n\n{over}", **keywords}


SHAPES: dict[str, Schema] = {
    "day": _shape(
        "day",
        "dag",
        "A day of the calendar as YYYY-MM-DD.",
        "Een dag van de kalender als JJJJ-MM-DD.",
        type="string",
        pattern=f"^{DAY}$",
        maxLength=10,
        examples=["2025-10-01"],
    ),
    "id": _shape(
        "id",
        "id",
        "1–200 printable characters without white space, in Unicode's form NFC; unique in the whole document.",
        "1–200 afdrukbare tekens zonder witruimte, in de Unicode-vorm NFC; uniek in het hele document.",
        type="string",
        minLength=1,
        maxLength=200,
        **{"not": {"pattern": f"[{UNSEEN}]"}},
    ),
    "number": _shape(
        "number",
        "getal",
        "A number; a whole one is at most 2^53 (9007199254740992) either side of zero.",
        "Een getal; als het geheel is, hooguit 2^53 (9007199254740992) van nul.",
        type="number",
    ),
    "plain-json": _shape(
        "plain JSON",
        "gewone JSON",
        "Any value, nested at most 32 deep.",
        "Elke waarde, hooguit 32 diep genest.",
        anyOf=[
            {"type": "null"},
            {"type": "boolean"},
            {"$ref": "#/$defs/number"},
            {"$ref": "#/$defs/plain-text"},
            {"type": "array", "items": {"$ref": "#/$defs/plain-json"}},
            {
                "type": "object",
                "propertyNames": {"$ref": "#/$defs/plain-text"},
                "additionalProperties": {"$ref": "#/$defs/plain-json"},
            },
        ],
    ),
    "plain-text": _shape(
        "text",
        "tekst",
        "Text without control characters other than tab and newline.",
        "Tekst zonder andere besturingstekens dan tab en nieuwe regel.",
        type="string",
        **{"not": {"pattern": f"[{CONTROLS}]"}},
    ),
}
"""What is no class of ours."""

PLAIN: dict[object, Schema] = {
    str: {"$ref": "#/$defs/plain-text"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"$ref": "#/$defs/number"},
    date: {"$ref": "#/$defs/day"},
}
"""How the types of others are written."""

WRITTEN: dict[type, Schema] = {
    Brin: _code("[0-9]{2}~[A-Za-z]{2}", "02QZ"),
    SiteCode: _code("[0-9]{2}~[A-Za-z]{2}~[0-9]{2}", "02QZ00"),
    BoardNumber: _code("[0-9]{5}", "38819"),
    SwvCode: _code("([Pp][Oo]|[Vv][Oo])~[0-9]{2}~[0-9]{2}", "PO2001"),
    RioProvider: _code("[0-9]{3}~[Aa]~[0-9]{3}", "110A133"),
    RioLocation: _code("[0-9]{3}~[Xx]~[0-9]{3}", "100X123"),
    RioBoard: _code("[0-9]{3}~[Bb]~[0-9]{3}", "100B123"),
    SchoolYear: _code(
        f"{STARTING_YEAR}[{BLANKS}]*[/\u2013-][{BLANKS}]*([0-9]{{4}}|['\u2019]?[0-9]{{2}})", "2025/2026", "2025/26"
    ),
    CalendarYear: _code(STARTING_YEAR, "2025"),
    Period: {
        "type": "string",
        "anyOf": [
            _form("school year", "schooljaar", f"{STARTING_YEAR}/[0-9]{{4}}", "2025/2026"),
            _YEAR_FORM,
            _DAY_FORM,
            _RANGE_FORM,
            _form("from a day on", "vanaf een dag", f"{DAY}[.][.]", "2025-08-01.."),
            _form("up to a day", "tot en met een dag", f"[.][.]{DAY}", "..2026-01-31"),
            _form("always", "altijd", "[.][.]", ".."),
        ],
    },
    ApproximateDate: {
        "type": "string",
        "anyOf": [_YEAR_FORM, _form("month", "maand", f"{YEAR}-{MONTH}", "2021-12"), _DAY_FORM, _RANGE_FORM],
    },
    Extra: {
        "type": "object",
        "propertyNames": {
            "type": "string",
            "pattern": f"^[A-Za-z][A-Za-z0-9_.-]*:[^{BLANKS}]",
            "not": {"pattern": f"[\n{CONTROLS}]"},
        },
        "additionalProperties": {"$ref": "#/$defs/plain-json"},
        "examples": [{"myapp:colour": "green"}],
    },
}
"""The classes of ours that are no object in a document, or one with keys of the user's own."""

CHECKS: dict[str, dict[object, Schema]] = {
    "_is_amount": {},
    "_is_outcome": {},
    "is_amount_of": {float: {"minimum": 0}},
    "is_day": {},
    "is_frequency": {float: {"exclusiveMinimum": 0}},
    "is_id": {},
    "is_label": {},
    "is_name": {str: VISIBLE},
    "is_number": {},
    "is_one_of_ten": {int: {"minimum": 1, "maximum": 10}},
    "is_part": {str: {"maxLength": 1, "not": {"pattern": "[^a-z]"}}},
    "is_text": {},
}
"""The validators of fields by name, with the keywords that each adds to a type; most add nothing to what it says."""


def _given(name: str) -> Schema:
    """Return that something stands at *name*."""
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _visible(name: str) -> Schema:
    """Return that a text with something to see stands at *name*."""
    return {"required": [name], "properties": {name: VISIBLE}}


def _said(name: str) -> Schema:
    """Return that a text that says something stands at *name*, in one language or two."""
    return {"required": [name], "properties": {name: {"anyOf": [{"not": {"type": "string"}}, VISIBLE]}}}


def _is_true(name: str) -> Schema:
    """Return that ``true`` stands at *name*."""
    return {"required": [name], "properties": {name: {"const": True}}}


def _where(name: str, given: Schema, then: Schema) -> Schema:
    """Return that *then* holds where what stands at *name* is *given*."""
    return {"if": {"required": [name], "properties": {name: given}}, "then": then}


_OWN_KIND = _where("kind", {"const": "other"}, _visible("own_kind"))
_OWN_SETTING = _where("setting", {"const": "other"}, _visible("own_setting"))
_OWN_REASON = _where("reason", {"const": "other"}, _visible("own_reason"))


def _empty(name: str) -> Schema:
    """Return that nothing stands at *name*, or an empty list."""
    return {"properties": {name: {"maxItems": 0}}}


def _together(one: str, other: str) -> tuple[Schema, ...]:
    """Return that something stands at *one* where it does at *other*, and the other way round."""
    return tuple({"if": _given(each), "then": _given(also)} for each, also in ((one, other), (other, one)))


_MOVES = tuple(
    _where(
        "origin",
        {"const": origin.value},
        {"properties": {"to": {"enum": [to.value for to in reversed(QuadrantField) if is_onward(origin, to)]}}},
    )
    for origin in reversed(QuadrantField)
)
_SECTORS = tuple(
    _where(
        "swv",
        {"type": "string", "pattern": f"^[{BLANKS}]*[{sector[0].upper()}{sector[0]}]"},
        {"properties": {"sector": {"enum": [sector, None]}}},
    )
    for sector in ("po", "vo")
)

_PAIRS = (("activity", "factor"), ("activity", "use"), ("factor", "use"))

ACROSS: dict[str, tuple[Schema, ...]] = {
    "ActorProfile": ({"anyOf": [_given("ambition"), _given("capacity"), _given("development_stage")]},),
    "Angle": (_OWN_KIND,),
    "Audit": (_OWN_KIND,),
    "AuditorTie": (_OWN_KIND,),
    "Certificate": (),
    "CircleOfInvolvement": ({"properties": {"ring": {"minItems": FEWEST}}},),
    "Conversation": (_OWN_SETTING,),
    "Criterion": (),
    "Cycle": (),
    "CycleDefinition": ({"properties": {"phases": {"minItems": 2}}},),
    "Dialogue": (_OWN_SETTING,),
    "Evidence": (
        _where("kind", {"const": "soft"}, _empty("validates")),
        _where("kind", {"const": "hard"}, _empty("interprets")),
    ),
    "Explanation": (_OWN_KIND,),
    "Exploration": (_OWN_REASON,),
    "Finding": (),
    "Goal": ({"not": {"allOf": [_given("plan"), _given("exploration")]}},),
    "Indicator": (
        _where("direction", {"const": "within"}, _given("band")),
        {"if": _given("band"), "then": {"required": ["direction"], "properties": {"direction": {"const": "within"}}}},
    ),
    "InfluencingFactor": (_OWN_KIND,),
    "Innovation": (_OWN_REASON,),
    "InstrumentUse": (_where("yielded_nothing", {"const": True}, _empty("yields")),),
    "Interval": ({"anyOf": [_given("low"), _given("high")]},),
    "Move": _MOVES,
    "NeedForAccount": (),
    "NormBand": (),
    "NormBands": (),
    "NormMapping": (),
    "Position": (_where("scope", {"const": "school"}, {"properties": {"part": {"type": "null"}}}),),
    "Programme": (),
    "QualityModel": (),
    "Question": tuple({"not": {"allOf": [_given(one), _given(other)]}} for one, other in _PAIRS),
    "Recorded": ({"anyOf": [_given("by"), _given("on"), _given("source")]},),
    "Relation": (_OWN_KIND,),
    "SharedPerspective": ({"properties": {"statements": {"minItems": 1}, "shared_by": {"minItems": 1}}},),
    "Stakeholder": (_OWN_KIND, *_SECTORS),
    "Succession": (),
    "SupervisionArrangement": (_OWN_KIND,),
    "TakenAlong": ({"not": {"allOf": [_said("how"), _said("why_not")]}},),
    "Text": ({"anyOf": [_visible("nl"), _visible("en")]},),
    "Threshold": ({"anyOf": [_given("value"), _given("share")]}, *_together("share", "share_of")),
    "Trigger": (),
    "Verdict": (_OWN_SETTING,),
    "VocabularyTerm": ({"not": {"allOf": [_said("agreed"), _is_true("not_agreed")]}},),
    "Yield": (_where("beneficiary", {"const": "other"}, _visible("own_beneficiary")),),
}
"""What a class checks over several fields, as far as a schema can say it; empty where it can't."""
