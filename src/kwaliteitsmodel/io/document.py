"""A model as a document: plain data in an envelope that says which format and version it is.

A document is ``{"format": "kwaliteitsmodel", "version": 1, "model": {…}}``; the model has one list per kind of entity,
in the order of the model.
"""

import contextlib
import functools
from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from kwaliteitsmodel.domain.fields import shortened
from kwaliteitsmodel.errors import InvalidDocumentError, Message, Problem
from kwaliteitsmodel.io.converter import make_converter
from kwaliteitsmodel.io.migrations import lift
from kwaliteitsmodel.io.problems import missing_key, problems_of, step, unknown_key, value_at
from kwaliteitsmodel.model import KINDS, Entity, QualityModel, kind_of

SomeEntity = TypeVar("SomeEntity", bound=Entity)

FORMAT = "kwaliteitsmodel"
VERSION = 1
"""The version of the document format that is read and written; apart from the version of the library."""

_ENVELOPE = ("format", "version", "model")

_converter = functools.cache(make_converter)


def to_plain(model: QualityModel) -> dict[str, Any]:
    """Return the document of *model* as plain data: only ``dict``, ``list``, ``str``, numbers, ``bool``, ``None``."""
    return {"format": FORMAT, "version": VERSION, "model": _converter(careful=False).unstructure(model)}


@attrs.frozen(kw_only=True)
class Document:
    """A document that was read: its model, its own version, and what lifting it to ours changed (nl: *document*)."""

    model: QualityModel
    version: int
    changes: tuple[Message, ...] = ()


def from_plain(document: object, *, careful: bool = False) -> QualityModel:
    """Return the model in a *document* of plain data; see :func:`read_plain`.

    Raises:
        InvalidDocumentError: If anything is wrong with it; every problem is told at once.
    """
    return read_plain(document, careful=careful).model


def read_plain(document: object, *, careful: bool = False) -> Document:
    """Return what a *document* of plain data holds; one of an older version is lifted to this one first.

    The road is quick for a good document; a bad one is read again, carefully, to tell everything that is wrong. A
    *careful* reading takes the careful road at once. Both accept the same documents.

    Raises:
        InvalidDocumentError: If anything is wrong with it; every problem is told at once.
    """
    around = _with_values(list(_envelope_problems(document)), document)
    if any(map(_hides_the_model, around)) or not isinstance(document, dict):
        raise InvalidDocumentError(around)
    version: int = document["version"]
    lifted, changes = lift(document["model"], version, VERSION)
    return Document(model=_model(lifted, around, careful=careful), version=version, changes=changes)


def _model(plain: dict[str, Any], around: tuple[Problem, ...], *, careful: bool) -> QualityModel:
    """Return the model that *plain* describes, or raise with everything that is wrong *around* it and inside it."""
    if not careful and not around:
        with contextlib.suppress(Exception):  # the careful road says what it is
            return _converter(careful=False).structure(plain, QualityModel)
    problems: list[Problem] = []
    try:
        model = _converter(careful=True).structure(plain, QualityModel)
        if not around:
            return model
    except Exception as error:  # noqa: BLE001 - cattrs tells all at once; problems_of raises what it doesn't know
        problems = [*_duplicate_ids(plain), *problems_of(error, "/model")]
    raise InvalidDocumentError((*around, *_with_values(problems, {"model": plain})))


def entity_to_plain(entity: Entity) -> dict[str, Any]:
    """Return one entity as plain data, without an envelope.

    Raises:
        TypeError: If it is no entity.
    """
    kind_of(entity)
    plain: dict[str, Any] = _converter(careful=False).unstructure(entity)
    return plain


def entity_from_plain(plain: object, kind: type[SomeEntity]) -> SomeEntity:
    """Return the entity of class *kind* in *plain* data.

    Raises:
        InvalidDocumentError: If anything is wrong with it; pointers start at the entity.
        TypeError: If *kind* is no class of entities.
    """
    if kind not in KINDS.values():
        raise TypeError(f"{kind!r} is no kind of entity")
    try:
        return _converter(careful=True).structure(plain, kind)
    except Exception as error:  # noqa: BLE001 - cattrs tells all at once; problems_of raises what it doesn't know
        problems = problems_of(error, "")
    raise InvalidDocumentError(_with_values(problems, plain))


def _hides_the_model(around: Problem) -> bool:
    """Return whether nothing can be told of a model with this problem *around* it: who knows what it was to be?"""
    return around.code != "unknown-key" and (around.code, around.pointer) != ("missing-key", "/format")


def _envelope_problems(document: object) -> Iterator[Problem]:
    """Yield what is wrong around the model."""
    if type(document) is not dict:
        yield _problem("", "not-a-document", "a document is an object", "een document is een object", document)
        return
    yield from (missing_key(f"/{key}", key) for key in _ENVELOPE if key not in document)
    yield from (unknown_key(step("", key), key, list(_ENVELOPE)) for key in document if key not in _ENVELOPE)
    found = document.get("format", FORMAT)
    if type(found) is not str or found != FORMAT:
        yield _problem("/format", "other-format", f"expected {FORMAT!r}", f"verwacht: {FORMAT!r}", found)
    version = document.get("version", VERSION)
    if type(version) is int and version > VERSION:
        en = f"install a newer kwaliteitsmodel for it: this one reads version {VERSION}"
        nl = f"installeer hiervoor een nieuwere kwaliteitsmodel: deze leest versie {VERSION}"
        yield _problem("/version", "newer-version", en, nl, version)
    elif type(version) is not int or version < 1:
        yield _problem("/version", "no-version", f"expected {VERSION}", f"verwacht: {VERSION}", version)
    if type(document.get("model", {})) is not dict:
        yield _problem("/model", "wrong-type", "expected an object", "verwacht: een object", document["model"])


def _problem(pointer: str, code: str, en: str, nl: str, value: object) -> Problem:
    fields = {"value": shortened(value)}
    detail = Message(code=code, en=en + ", not {value}", nl=nl + ", niet {value}", fields=fields)
    return Problem(pointer=pointer, detail=detail)


def _duplicate_ids(plain: dict[str, Any]) -> Iterator[Problem]:
    """Yield a problem for every id that stands earlier in the document too."""
    first: dict[str, str] = {}
    for plural in KINDS:
        entities = plain.get(plural)
        for place, entity in enumerate(entities if type(entities) is list else ()):
            found = entity.get("id") if type(entity) is dict else None
            pointer = f"/model/{plural}/{place}/id"
            if type(found) is str and first.setdefault(found, pointer) != pointer:
                yield Problem(pointer=pointer, detail=_duplicate(found, first[found]))


def _duplicate(id: str, first: str) -> Message:
    return Message(
        code="duplicate-id",
        en="the id {id} stands at {first} already; ids are unique in the whole model",
        nl="het id {id} staat al op {first}; een id is uniek in het hele model",
        fields={"id": shortened(id), "first": first},
    )


def _with_values(problems: list[Problem], document: object) -> tuple[Problem, ...]:
    """Return *problems*, each with what stands at its place."""
    return tuple(attrs.evolve(each, value=value_at(document, each.pointer)) for each in problems)
