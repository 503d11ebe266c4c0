"""One converter for the messages of a language server, things of the host, and models of ours.

The hooks of lsprotocol reach every class of attrs that nobody else speaks for, those of the host every day and moment.
Ours reach our own classes and no other, and so it must not matter who registers first.
"""

import importlib
import itertools
import os
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any

import attrs
import cattrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, io
from kwaliteitsmodel.io.document import entity_to_plain

if "KWALITEITSMODEL_PEERS" in os.environ:
    from lsprotocol import converters
    from lsprotocol import types as lsp
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

DEMO = catalogue.load("demo")
PRECONFS = ("json", "orjson", "msgspec", "pyyaml")


class Colour(Enum):
    """A closed list of the host, which writes its names and not its values."""

    RED = 1


@attrs.define
class Ticket:
    """A class of the host, with its own habits."""

    opened_at: datetime
    due_on: date
    colour: Colour = Colour.RED
    tags: tuple[str, ...] = ()
    about: str | None = None


@attrs.define
class Visit:
    """A class of the host with values of ours in it."""

    school: km.SiteCode
    year: km.SchoolYear
    kind: km.AuditKind
    held_on: date
    entity: km.Stakeholder
    kinds: tuple[km.AuditKind, ...] = ()
    later: dict[str, km.Period] = attrs.field(factory=dict)
    second_entity: km.Audit | None = None


TICKET = Ticket(opened_at=datetime(2026, 1, 2, 3, 4, 5), due_on=date(2026, 1, 3), tags=("a",))  # noqa: DTZ001 - naive
VISIT = Visit(
    school=km.SiteCode("99ZZ00"),
    year=km.SchoolYear(2025),
    kind=km.AuditKind.EXTERNAL,
    held_on=date(2026, 1, 2),
    entity=DEMO.stakeholders[0],
    kinds=(km.AuditKind.INTERNAL,),
    later={"a": km.SchoolYear(2025).period},
    second_entity=DEMO.audits[0],
)


def messages() -> list[Any]:
    """Return messages of a language server, simple ones and the one that says everything."""
    place = lsp.Range(start=lsp.Position(line=1, character=2), end=lsp.Position(line=3, character=4))
    found = lsp.Diagnostic(range=place, message="é", code=7, tags=(lsp.DiagnosticTag.Deprecated,))
    able = lsp.ClientCapabilities(general=lsp.GeneralClientCapabilities(position_encodings=("utf-8",)))
    start = lsp.InitializeParams(capabilities=able, process_id=1, root_uri="file:///x", initialization_options={"a": 1})
    return [
        found,
        lsp.InitializeRequest(id=1, params=start),
        lsp.PublishDiagnosticsParams(uri="file:///x", diagnostics=(found,), version=1),
        lsp.CompletionItem(label="a", text_edit=lsp.TextEdit(range=place, new_text="b")),
    ]


def host(converter: cattrs.Converter) -> None:
    """Register what the host is used to."""
    converter.register_unstructure_hook(datetime, lambda moment: f"{moment:%d-%m-%Y %H:%M:%S}")
    converter.register_structure_hook(datetime, lambda text, _: datetime.strptime(text, "%d-%m-%Y %H:%M:%S"))  # noqa: DTZ007
    converter.register_unstructure_hook(date, lambda day: f"{day:%d-%m-%Y}")
    converter.register_structure_hook(date, lambda text, _: datetime.strptime(text, "%d-%m-%Y").date())  # noqa: DTZ007
    converter.register_unstructure_hook(Colour, lambda colour: colour.name)
    converter.register_structure_hook(Colour, lambda name, _: Colour[name])


def lsprotocol(converter: cattrs.Converter) -> None:
    converters.get_converter(converter)


def ours(converter: cattrs.Converter) -> None:
    assert io.register_hooks(converter) is converter


Registering = Callable[[cattrs.Converter], None]
ORDERS = tuple(itertools.permutations([host, lsprotocol, ours]))
IDS = [" ".join(each.__name__ for each in order) for order in ORDERS]


@pytest.fixture(params=("plain", *PRECONFS))
def make(request: pytest.FixtureRequest) -> Callable[..., cattrs.Converter]:
    """What makes a converter: that of cattrs, and those that it has ready for the writers of others."""
    if request.param == "plain":
        return cattrs.Converter
    made: Callable[..., cattrs.Converter] = importlib.import_module(f"cattrs.preconf.{request.param}").make_converter
    return made


def registered(make: Callable[..., cattrs.Converter], order: tuple[Registering, ...]) -> Any:
    """Return a strict converter with hooks registered in this order."""
    converter = make(forbid_extra_keys=True)
    for register in order:
        register(converter)
    return converter


def said(converter: Any) -> list[object]:
    """Return what others make of their own things, as bytes where the converter writes them, and back."""
    answers: list[object] = []
    for thing in (*messages(), TICKET, [1, "a", None, {"b": [2.5]}], {"day": date(2026, 1, 2)}):
        plain = converter.unstructure(thing)
        answers.append(repr(plain))
        if attrs.has(type(thing)):
            answers.append(converter.structure(plain, type(thing)))
            assert answers[-1] == thing
            answers.append(converter.dumps(thing) if hasattr(converter, "dumps") else None)
    return [*answers, converter.structure(["1", 2], list[int]), converter.structure(7, str)]


@pytest.mark.parametrize("order", ORDERS, ids=IDS)
def test_what_others_say_is_the_same_with_and_without_ours(
    make: Callable[..., cattrs.Converter], order: tuple[Registering, ...]
) -> None:
    without = registered(make, tuple(each for each in order if each is not ours))
    before = said(without)
    assert said(registered(make, order)) == before
    ours(without)  # after it was used, too
    assert said(without) == before


@pytest.mark.parametrize("order", ORDERS, ids=IDS)
def test_a_model_goes_in_and_out_whoever_registers_first(
    make: Callable[..., cattrs.Converter], order: tuple[Registering, ...]
) -> None:
    converter = registered(make, order)
    plain = converter.unstructure(DEMO)
    assert repr(plain) == repr(io.to_plain(DEMO)["model"])
    assert converter.structure(plain, km.QualityModel) == DEMO
    if hasattr(converter, "dumps"):
        assert converter.loads(converter.dumps(DEMO), km.QualityModel) == DEMO
    with pytest.raises(cattrs.ClassValidationError):
        converter.structure({**plain, "colour": "red"}, km.QualityModel)
    for each in DEMO.entities():
        assert converter.unstructure(each) == entity_to_plain(each)
        assert converter.structure(converter.unstructure(each), type(each)) == each


@pytest.mark.parametrize("order", ORDERS, ids=IDS)
def test_things_of_ours_stand_in_things_of_the_host_whoever_registers_first(
    make: Callable[..., cattrs.Converter], order: tuple[Registering, ...]
) -> None:
    """The keys of the host's own class become those of lsprotocol, which reaches it; inside, ours are ours."""
    converter = registered(make, order)
    plain = converter.unstructure(VISIT)
    assert (plain["school"], plain["year"], plain["later"]) == ("99ZZ00", "2025/2026", {"a": "2025/2026"})
    assert (plain["kind"], list(plain["kinds"])) == ("external", ["internal"])
    assert plain["heldOn"] == "02-01-2026"
    assert plain["entity"] == entity_to_plain(DEMO.stakeholders[0])
    assert plain["secondEntity"] == entity_to_plain(DEMO.audits[0])
    assert converter.structure(plain, Visit) == VISIT
    if hasattr(converter, "dumps"):
        assert converter.loads(converter.dumps(VISIT), Visit) == VISIT


@pytest.mark.parametrize("preconf", PRECONFS)
def test_a_converter_that_is_made_ready_for_a_writer_afterwards_still_knows_ours(preconf: str) -> None:
    converter = registered(cattrs.Converter, (host, ours, lsprotocol))
    importlib.import_module(f"cattrs.preconf.{preconf}").configure_converter(converter)
    assert converter.unstructure(DEMO) == io.to_plain(DEMO)["model"]
    assert converter.unstructure(km.AuditKind.EXTERNAL) == "external"
    assert converter.structure(converter.unstructure(DEMO), km.QualityModel) == DEMO


@pytest.mark.parametrize("order", ORDERS, ids=IDS)
def test_the_converter_that_all_share_is_left_alone(order: tuple[Registering, ...]) -> None:
    registered(cattrs.Converter, order)
    assert cattrs.unstructure(km.SchoolYear(2025)) == {"start": 2025}
    assert cattrs.unstructure(km.AuditKind.EXTERNAL) == "external"
    assert cattrs.unstructure(TICKET)["opened_at"] is TICKET.opened_at
