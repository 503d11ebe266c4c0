"""In the converter of an application that embeds us: our classes come along, and nothing of the host's changes."""

import json
import traceback
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.preconf import json as cattrs_json

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io
from kwaliteitsmodel.errors import InvalidDocumentError, InvalidValueError

DEMO = catalogue.load("demo")


class Colour(Enum):
    """A closed list of the host, which writes its names and not its values."""

    RED = 1


@attrs.define
class Ticket:
    """A class of the host, with its own habits."""

    number: int
    opened: datetime
    tags: tuple[str, ...] = ()
    about: str | None = None
    colour: Colour = Colour.RED


@attrs.define
class Visit:
    """A class of the host with values of ours in it."""

    school: km.SiteCode
    year: km.SchoolYear
    kind: km.AuditKind
    value: km.Interval
    entity: km.Stakeholder


TICKET = {"number": "5", "opened": "2026-01-02T03:04:05", "tags": "abc", "about": 7, "colour": "RED"}


def host(make: Callable[..., cattrs.Converter] = cattrs.Converter) -> cattrs.Converter:
    return taught(make(forbid_extra_keys=True))


def taught(converter: cattrs.Converter) -> cattrs.Converter:
    """Teach *converter* the habits of the host."""
    converter.register_unstructure_hook(Enum, lambda word: word.name)
    converter.register_structure_hook(Enum, lambda name, kind: kind[name])
    converter.register_unstructure_hook(datetime, lambda moment: moment.isoformat())
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_unstructure_hook(date, lambda day: day.strftime("%d-%m-%Y"))
    return converter


def said(converter: cattrs.Converter) -> str:
    """Return what the host makes of its own things."""
    ticket = converter.structure(TICKET, Ticket)
    lists = converter.structure(["1", 2], list[int])
    return json.dumps([converter.unstructure(ticket), lists, converter.unstructure({"day": date(2026, 1, 2)})])


@pytest.mark.parametrize("make", [cattrs.Converter, cattrs_json.make_converter])
def test_what_the_host_says_is_the_same_before_and_after(make: Callable[..., cattrs.Converter]) -> None:
    converter = host(make)
    before = said(converter)
    assert io.register_hooks(converter) is converter
    assert said(converter) == before
    with pytest.raises(cattrs.errors.ClassValidationError):
        converter.structure({**TICKET, "colour": "red"}, Ticket)


def test_the_converter_that_all_share_is_left_alone() -> None:
    io.make_converter()
    assert cattrs.structure({"start": 2025}, km.SchoolYear) == km.SchoolYear(2025)
    assert cattrs.unstructure(km.SchoolYear(2025)) == {"start": 2025}


@pytest.mark.parametrize("make", [cattrs.Converter, cattrs_json.make_converter])
@pytest.mark.parametrize("order", [(taught, io.register_hooks), (io.register_hooks, taught)], ids=["last", "first"])
def test_things_of_ours_stand_in_things_of_the_host(
    make: Callable[..., cattrs.Converter], order: tuple[Callable[[cattrs.Converter], cattrs.Converter], ...]
) -> None:
    """Whoever comes first: our words are written as ours, and those of the host as the host's."""
    converter = make(forbid_extra_keys=True)
    for register in order:
        register(converter)
    visit = Visit(
        school=km.SiteCode("99ZZ00"),
        year=km.SchoolYear(2025),
        kind=km.AuditKind.EXTERNAL,
        value=km.Interval(low=1),
        entity=DEMO.stakeholders[0],
    )
    plain = converter.unstructure(visit)
    assert plain["school"] == "99ZZ00"
    assert plain["year"] == "2025/2026"
    assert plain["kind"] == "external"
    assert plain["value"] == {"low": 1}
    assert converter.structure(json.loads(json.dumps(plain)), Visit) == visit
    assert converter.unstructure([km.AuditKind.EXTERNAL, Colour.RED]) == ["external", "RED"]
    assert converter.structure("external", km.AuditKind) is km.AuditKind.EXTERNAL


@attrs.frozen(kw_only=True)
class Marked(km.QualityAspect):
    """A class of the host that inherits from one of ours."""

    colour: str = "red"


@pytest.mark.parametrize("first", [True, False])
def test_a_class_that_inherits_from_ours_has_the_hooks_that_the_host_gives_it(*, first: bool) -> None:
    """Without them it is written as ours, and what it adds is not."""
    marked = Marked(id=km.AspectId("a"), name="A", colour="blue")
    converter = io.make_converter()
    assert converter.unstructure(marked) == {"id": "a", "name": "A"}
    converter = cattrs.Converter()
    for register in (1, 2) if first else (2, 1):
        if register == 1:
            converter.register_unstructure_hook(Marked, lambda each: f"{each.id} is {each.colour}")
            converter.register_structure_hook(Marked, lambda text, _: Marked(id=text[:1], name="A", colour=text[5:]))
        else:
            io.register_hooks(converter)
    assert converter.unstructure([marked]) == ["a is blue"]
    assert converter.structure("a is blue", Marked) == marked


def test_a_whole_model_goes_through_the_converter_of_the_host() -> None:
    converter = io.register_hooks(host(cattrs_json.make_converter))
    plain = converter.unstructure(DEMO)
    assert plain == io.to_plain(DEMO)["model"]
    assert converter.structure(plain, km.QualityModel) == DEMO


def test_the_tools_of_the_host_tell_where_something_is_wrong() -> None:
    """What we raise, alone or several at once, is what cattrs itself would raise."""
    site = {"id": "s", "name": 12, "kind": "site", "site": "02QZ00", "brin": "03AA", "regions": ["r", 3], "nmae": "S"}
    other = {"id": "o", "name": "O", "kind": "site", "regions": ["a", "b", "c", "d e"]}
    plain = {
        "name": "A",
        "stakeholders": [site, "s", other],
        "aspects": [{"id": "a", "citations": [{"source": "a b"}]}],
    }
    with pytest.raises(cattrs.errors.ClassValidationError, match="While structuring QualityModel") as caught:
        io.register_hooks(host()).structure(plain, km.QualityModel)
    assert [each.rpartition(" @ ")[2] for each in cattrs.transform_error(caught.value)] == [
        "$.stakeholders[0].name",
        "$.stakeholders[0].regions[1]",
        "$.stakeholders[0]",
        "$.stakeholders[0]",
        "$.stakeholders[1]",
        "$.stakeholders[2].regions[3]",
        "$.aspects[0].name",
        "$.aspects[0].citations[0].source",
    ]
    with pytest.raises(cattrs.errors.ClassValidationError) as also:
        io.make_converter().structure(plain, km.QualityModel)
    assert cattrs.transform_error(also.value) == cattrs.transform_error(caught.value)
    whole = "".join(traceback.format_exception(caught.value))
    for each in (
        "While structuring Stakeholder",
        "in a list",
        "at 1",
        "at 3",
        "Structuring class Stakeholder @ attribute name",
    ):
        assert each in whole


@pytest.mark.parametrize("entity", tuple(DEMO.entities()), ids=lambda entity: entity.id)
def test_one_entity_goes_in_and_out_without_an_envelope(entity: km.Entity) -> None:
    text = io.json.dumps_entity(entity)
    assert "\n" not in text
    assert io.json.loads_entity(text, type(entity)) == entity
    assert io.json.loads_entity(text.encode(), type(entity)) == entity


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", {"": "wrong-type"}),
        ("{", {"": "not-json"}),
        ('{"id": "a", "id": "b", "name": "x"}', {"": "not-json"}),
        ('{"id": "a b", "colour": 1}', {"/id": "not-an-id", "/name": "missing-key", "/colour": "unknown-key"}),
    ],
)
def test_an_entity_that_is_wrong_is_told_with_pointers_into_it(text: str, told: dict[str, str]) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        io.json.loads_entity(text, km.QualityAspect)
    assert {each.pointer: each.code for each in caught.value.problems} == told
    assert [each.pointer for each in caught.value.problems] == list(told)


@pytest.mark.parametrize("careful", [True, False])
@pytest.mark.parametrize("value", ["abc", None, 3, ["id"]])
def test_what_is_no_object_is_refused_in_the_words_of_ours(value: object, *, careful: bool) -> None:
    host = io.register_hooks(cattrs.Converter(detailed_validation=careful))
    with pytest.raises(InvalidValueError, match="expected an object, not "):
        host.structure(value, km.Stakeholder)


def test_what_behaves_as_an_object_is_read_as_one() -> None:
    """As a host may hold it that reads documents with another library."""
    plain = MappingProxyType({"id": "trust", "name": "Trust"})
    for careful in (True, False):
        host = io.register_hooks(cattrs.Converter(detailed_validation=careful))
        assert host.structure(plain, km.QualityAspect) == km.QualityAspect(id=km.AspectId("trust"), name="Trust")


def test_a_converter_is_made_of_whatever_makes_one_or_of_nothing() -> None:
    for made in (io.make_converter(), io.make_converter(None), io.make_converter(cattrs_json.make_converter)):
        assert made.unstructure(km.SchoolYear(2025)) == "2025/2026"


@pytest.mark.parametrize("kind", [km.QualityModel, km.Period, dict])
def test_alone_goes_an_entity_and_nothing_else(kind: Any) -> None:
    with pytest.raises(TypeError, match="is no kind of entity"):
        io.json.loads_entity('{"name": "One"}', kind)
    with pytest.raises(TypeError, match="is no kind of entity"):
        io.json.dumps_entity(kind.__new__(kind))
