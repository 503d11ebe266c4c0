"""The JSON Schema of documents: what stands in it, and what making it refuses."""

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from typing import Any, ClassVar, NewType

import attrs
import dutch
import forms
import pytest
import schema

import kwaliteitsmodel as km
from kwaliteitsmodel import io
from kwaliteitsmodel.domain import fields, values
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.io.document import VERSION

SHIPPED = io.json_schema()
DEFINED: dict[str, Any] = SHIPPED["$defs"]
TELLING = {"$schema", "$id", "$defs", "$ref", "title", "description", "default", "examples"}
ASKING = {"type", "const", "enum", "required", "properties", "additionalProperties", "propertyNames", "items"}
LIMITING = {
    "exclusiveMinimum",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "pattern",
    "minLength",
    "maxLength",
    "uniqueItems",
    "not",
    "anyOf",
    "oneOf",
    "allOf",
    "if",
    "then",
}
EVERY_CHARACTER = [chr(each) for each in range(0x110000)]


def schemas_in(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield *schema* and all schemas inside it."""
    yield schema
    inside = [
        *(schema.get(key, {}) for key in ("items", "propertyNames", "not", "if", "then")),
        *(each for key in ("anyOf", "oneOf", "allOf") for each in schema.get(key, ())),
        *(each for key in ("properties", "$defs") for each in schema.get(key, {}).values()),
        schema.get("additionalProperties"),
    ]
    for each in inside:
        yield from schemas_in(each) if isinstance(each, dict) and each else ()


EVERYWHERE = list(schemas_in(SHIPPED))


def refuses(check: Callable[..., None], value: object) -> bool:
    try:
        check(None, attrs.fields(km.Citation).where, value)
    except InvalidValueError:
        return True
    return False


def found_by(pattern: str) -> set[str]:
    """Return the characters that *pattern* finds."""
    return set(re.findall(pattern, "".join(EVERY_CHARACTER)))


def test_it_says_of_which_standard_and_which_version_it_is() -> None:
    assert SHIPPED["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SHIPPED["$id"] == f"urn:kwaliteitsmodel:format:{VERSION}"
    assert SHIPPED["properties"]["version"]["const"] == VERSION


def test_each_call_gives_a_schema_of_its_own() -> None:
    io.json_schema().clear()
    assert io.json_schema() == SHIPPED


def test_what_is_shipped_is_what_is_made() -> None:
    assert schema.document() == SHIPPED


def test_it_uses_keywords_of_the_standard_only() -> None:
    assert {key for each in EVERYWHERE for key in each} <= TELLING | ASKING | LIMITING


def test_every_reference_arrives_and_everything_is_referred_to() -> None:
    referred = {each["$ref"].removeprefix("#/$defs/") for each in EVERYWHERE if "$ref" in each}
    assert referred <= set(DEFINED)
    assert set(DEFINED) - referred == {"SchoolYear", "CalendarYear"}


def test_no_object_takes_keys_that_it_does_not_know() -> None:
    objects = [each for each in EVERYWHERE if each.get("type") == "object"]
    assert all("properties" in each for each in objects if each["additionalProperties"] is False)
    assert len(objects) > 15
    loose = [each for each in objects if each["additionalProperties"] is not False]
    assert loose == [DEFINED["Extra"], DEFINED["plain-json"]["anyOf"][-1]]


@pytest.mark.parametrize("name", DEFINED)
def test_everything_is_called_and_explained_in_both_languages(name: str) -> None:
    defined = DEFINED[name]
    assert defined["title"].count(" / ") == 1
    assert "$ref" in defined or defined["description"].count("\n\n") == 1
    for word in defined.get("oneOf", ()):
        assert word["title"].count(" / ") >= 1


def test_no_sentence_is_left_of_a_class_that_went() -> None:
    assert sorted(dutch.IN_DUTCH) == list(dutch.IN_DUTCH)
    assert set(dutch.IN_DUTCH) <= set(DEFINED)
    assert set(forms.ACROSS) <= set(DEFINED)
    assert {each.__name__ for each in forms.WRITTEN} <= set(DEFINED)


def test_patterns_mean_the_same_in_every_dialect() -> None:
    """No backslash and no sign of looking around; and whatever may end a text is bounded or may be a newline."""
    with_patterns = [each for each in EVERYWHERE if "pattern" in each]
    for each in with_patterns:
        assert "\\" not in each["pattern"]
        assert "(?" not in each["pattern"]
        if each["pattern"].endswith("$"):
            assert "maxLength" in each or re.search(each["pattern"], each["examples"][0] + "\r\n")
    assert len(with_patterns) > 20


def test_examples_have_the_form_that_they_show() -> None:
    for each in EVERYWHERE:
        for example in each.get("examples", ()) if "pattern" in each else ():
            assert re.search(each["pattern"], example)


def test_the_characters_of_texts_are_those_that_constructors_refuse() -> None:
    refused = {each for each in EVERY_CHARACTER if refuses(fields.is_text, each)}
    halves = {each for each in EVERY_CHARACTER if unicodedata.category(each) == "Cs"}
    assert found_by(DEFINED["plain-text"]["not"]["pattern"]) == refused - halves


def test_the_characters_of_names_are_those_that_can_be_seen() -> None:
    assert found_by(forms.VISIBLE["pattern"]) == {each for each in EVERY_CHARACTER if each.strip()}


def test_the_characters_of_ids_are_those_that_constructors_refuse() -> None:
    """But for half surrogate pairs, what isn't in the form NFC, and what may become a character one day."""
    refused = {each for each in EVERY_CHARACTER if refuses(fields.is_id, each)}
    by_schema = found_by(DEFINED["id"]["not"]["pattern"])
    assert by_schema <= refused
    for each in refused - by_schema:
        never = ord(each) & 0xFFFE == 0xFFFE or "\ufdd0" <= each <= "\ufdef"
        assert not never
        assert unicodedata.category(each) in {"Cn", "Cs"} or not unicodedata.is_normalized("NFC", each)


def test_the_days_of_the_calendar_are_all_there_and_no_others() -> None:
    form = re.compile(DEFINED["day"]["pattern"])
    years = (0, 1, 4, 100, 400, 1582, 1900, 1996, 1999, 2000, 2023, 2024, 2100, 9996, 9999)
    for year, month, day in product(years, range(15), range(35)):
        is_day = year > 0 and 0 < month < 13 and 0 < day <= calendar.monthrange(year, month)[1]
        assert bool(form.search(f"{year:04}-{month:02}-{day:02}")) == is_day


def test_every_leap_year_is_known() -> None:
    form = re.compile(DEFINED["day"]["pattern"])
    found = [year for year in range(10_000) if form.search(f"{year:04}-02-29")]
    assert found == [year for year in range(1, 10_000) if calendar.isleap(year)]


# --- what making it refuses ---


def is_lucky(_: object, __: object, value: object) -> None:
    """Refuse what isn't 7."""


def _class(kind: object, validator: Any) -> type:
    return attrs.make_class("Citation", {"it": attrs.field(type=kind, validator=validator)})  # type: ignore[call-overload,no-any-return]  # a type known at run time


AMISS: dict[str, tuple[object, Any, str]] = {
    "validator that nobody knows": (str, is_lucky, "validator is_lucky .* CHECKS"),
    "the same in a list": (tuple[str, ...], fields.many(is_lucky), "validator is_lucky .* CHECKS"),
    "the same where it may be absent": (str | None, fields.optional(is_lucky), "validator is_lucky .* CHECKS"),
    "one of attrs": (str, attrs.validators.min_len(1), "CHECKS"),
    "several": (str, [fields.is_text, is_lucky], "CHECKS"),
    "no validator": (str, None, "validator None"),
    "type that nobody knows": (bytes, fields.is_text, "type <class 'bytes'> .* PLAIN"),
    "None that no validator lets pass": (str | None, fields.is_text, "NoneType"),
    "None that no type lets pass": (str, fields.optional(fields.is_text), "lets None pass"),
    "list by its validator alone": (str, fields.many(fields.is_text), "asks for a tuple"),
    "list by its type alone": (tuple[str, ...], fields.is_text, "tuple"),
    "another type": (km.Period, fields.a(km.Text), "another type"),
    "one type of two": (str | km.Text, fields.a(km.Text), "another type"),
}


@pytest.mark.parametrize(("kind", "validator", "why"), AMISS.values(), ids=AMISS)
def test_what_cannot_be_said_is_an_error_that_names_the_field(kind: object, validator: Any, why: str) -> None:
    made = _class(kind, validator)
    made.__doc__ = km.Citation.__doc__
    with pytest.raises(TypeError, match=rf"Citation\.it: .*{why}"):
        schema.definition(made)


def test_a_check_over_several_fields_must_be_named() -> None:
    @attrs.frozen(kw_only=True)
    class Citation:
        """A place in a source (nl: *verwijzing*)."""

        where: str = attrs.field(default="", validator=fields.is_text)

        _spanning: ClassVar = (repr,)

    with pytest.raises(TypeError, match=r"what Citation checks over several fields: say it in ACROSS"):
        schema.definition(Citation)


def test_a_check_that_is_named_must_be_there() -> None:
    @attrs.frozen(kw_only=True)
    class Recorded:
        """Who said so (nl: *vastlegging*)."""

        on: date | None = attrs.field(default=None, validator=fields.optional(fields.is_day))

    with pytest.raises(TypeError, match=r"what Recorded checks over several fields: say it in ACROSS"):
        schema.definition(Recorded)


def test_a_class_without_a_dutch_sentence_is_an_error() -> None:
    @attrs.frozen(kw_only=True)
    class Wish:
        """What the organisation wants to be true (nl: *wens*)."""

    with pytest.raises(TypeError, match=r"^Wish has no Dutch sentence: write one in dutch\.py"):
        schema.definition(Wish)


def test_a_class_of_known_parts_needs_nothing_but_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    wish_id = NewType("wish_id", str)

    @attrs.frozen(kw_only=True)
    class Wish:
        """What the organisation wants to be true (nl: *wens*)."""

        id: wish_id = attrs.field(validator=fields.is_id)  # type: ignore[valid-type]  # made for this test
        text: str | km.Text = attrs.field(validator=values.is_name)
        serves: tuple[km.AspectId, ...] = attrs.field(default=(), validator=fields.distinct(fields.is_id))
        layer: km.Layer | None = attrs.field(default=None, validator=fields.optional(fields.a(km.Layer)))

    monkeypatch.setitem(dutch.IN_DUTCH, "Wish", "Wat de organisatie waar wil maken.")
    assert schema.definition(Wish) == {
        "title": "wish / wens",
        "description": "What the organisation wants to be true.\n\nWat de organisatie waar wil maken.",
        "type": "object",
        "properties": {
            "id": {"$ref": "#/$defs/wish_id"},
            "text": {"anyOf": [{"$ref": "#/$defs/plain-text", **forms.VISIBLE}, {"$ref": "#/$defs/Text"}]},
            "serves": {"type": "array", "items": {"$ref": "#/$defs/AspectId"}, "uniqueItems": True, "default": []},
            "layer": {"anyOf": [{"$ref": "#/$defs/Layer"}, {"type": "null"}], "default": None},
        },
        "required": ["id", "text"],
        "additionalProperties": False,
    }
