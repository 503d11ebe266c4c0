"""Documents that are wrong, each with what must be told of it."""

from collections.abc import Collection, Container, Mapping
from functools import cache
from typing import Any, TypeAlias

import attrs
from cattrs import Converter
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.io.converter import make_converter
from kwaliteitsmodel.io.document import entity_to_plain, to_plain
from kwaliteitsmodel.model import KINDS, QualityModel
from kwaliteitsmodel.strategies._arguments import number, some_of
from kwaliteitsmodel.strategies._faults import Fault, clash, codes_of, faults_in, parts_of, pointer, spoilt
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._given import Given, given
from kwaliteitsmodel.strategies._models import models
from kwaliteitsmodel.strategies._strings import ids

_FEW = 4
"""The most entities of a model that is spoilt, before one is added in which the wanted fault fits."""

_MORE = 2
"""How many entities are added at most: an id that stands twice needs two."""


@attrs.frozen(kw_only=True)
class BrokenDocument:
    """A document that is refused, with all that must be told of it (nl: *stuk document*).

    Attributes:
        document: Plain data, as :func:`json.loads` gives them; whoever asks may change them.
        expected: The pointer and the code of each problem, in the order of the alphabet, each once.
    """

    document: Any = attrs.field(hash=False)
    expected: tuple[tuple[str, str], ...]


_Faults: TypeAlias = Mapping[str, list[Fault]]
_Spoilable: TypeAlias = tuple[dict[str, Any], _Faults]
"""A good document, and by the code of what is told all that is known to spoil it."""


def _spoilable(document: dict[str, Any], asked: Container[str]) -> _Spoilable:
    found: dict[str, list[Fault]] = {}
    for each in faults_in(document):
        if all(code in asked for _, code in each.expected):
            found.setdefault(each.code, []).append(each)
    return document, found


@cache
def _codes() -> tuple[str, ...]:
    """Return all codes that a document can be made to get, first those for which no entity is needed."""
    first = [each.code for each in faults_in(to_plain(QualityModel(name="a")))]
    return tuple(dict.fromkeys([*first, *sorted(codes_of(QualityModel)), "duplicate-id"]))


@cache
def _kinds_with(code: str) -> tuple[str, ...]:
    """Return the kinds of entity in which something can be wrong that is told with *code*."""
    kinds: Mapping[str, type] = KINDS
    return tuple(each for each, kind in kinds.items() if code == "duplicate-id" or code in codes_of(kind))


def broken_documents(
    *, model: Given[QualityModel] | None = None, codes: Collection[str] | None = None, max_faults: int = 3
) -> SearchStrategy[BrokenDocument]:
    """Make documents that are wrong in one to *max_faults* places, each with exactly what must be told of it.

    Each begins as the document of a good *model*, yours or a small one that is drawn, and is spoilt: a key is absent,
    unknown or misspelt, a value is of another type, no word of its list, no period, no code or too large, something
    stands twice, or what stands together can't be, or the envelope is wrong. Nothing that is wrong hides anything else
    that is. What must be told follows from what was spoilt; no document is read to find it out.

    :func:`json.dumps` writes each, and :func:`json.loads` gives back the same: no number is infinite.

    With *codes*, no problem has another code than these.

    Raises:
        InvalidArgument: If *model* is no model, *codes* is no collection of codes or empty, a code isn't known, nothing
            in *model* can be told with one of *codes*, or *max_faults* isn't a whole number of at least 1; if a
            strategy for *model* makes what is no model, when that is drawn.

    Example:
        >>> from hypothesis import find
        >>> find(broken_documents(), lambda broken: True)
        BrokenDocument(document={'format': 'kwaliteitsmodel', 'version': 1, 'model': {}},
                       expected=(('/model/name', 'missing-key'),))
        >>> find(broken_documents(codes=["newer-version"]), lambda broken: True).expected
        (('/version', 'newer-version'),)
    """
    number("broken_documents(max_faults", max_faults, 1)
    asked = _asked(codes)
    if model is None:
        return _broken(None, asked, max_faults)
    documents = given("broken_documents", "model", model, QualityModel).map(to_plain)
    if isinstance(model, QualityModel):
        ready = _spoilable(to_plain(model), asked)
        if not ready[1]:
            raise InvalidArgument(f"broken_documents({codes=}): nothing in this model can be told so")
        return _broken(st.just(ready), tuple(ready[1]), max_faults)
    return _broken(documents.map(lambda document: _spoilable(document, asked)), asked, max_faults)


def _asked(codes: Collection[str] | None) -> tuple[str, ...]:
    """Return the codes that are asked for, in an order of ours.

    Raises:
        InvalidArgument: If it is no collection of codes, there are none, or one isn't known.
    """
    if codes is None:
        return _codes()
    names = some_of("broken_documents(codes", codes, {each: each for each in sorted(_codes())})
    return tuple(each for each in _codes() if each in names)


@st.composite
def _broken(
    draw: DrawFn, documents: SearchStrategy[_Spoilable] | None, asked: tuple[str, ...], max_faults: int
) -> BrokenDocument:
    wanted = draw(st.sampled_from(asked))
    document, found = _drawn(draw, wanted, asked) if documents is None else draw(documents)
    possible = [each for each in asked if each in found]
    if not possible:
        reject()
    first = wanted if wanted in found else draw(st.sampled_from(possible))
    faults = [draw(st.sampled_from(found[first]))]
    for code in draw(st.lists(st.sampled_from(possible), max_size=max_faults - 1)):
        another = draw(st.sampled_from(found[code]))
        if not any(clash(another, each) for each in faults):
            faults.append(another)
    told = {(pointer(path), code) for each in faults for path, code in each.expected}
    return BrokenDocument(document=spoilt(document, faults), expected=tuple(sorted(told)))


def _drawn(draw: DrawFn, wanted: str, asked: tuple[str, ...]) -> _Spoilable:
    """Draw a document, with as much in it as is needed for something that is told with the code *wanted*."""
    document = to_plain(draw(models(max_entities=_FEW)))
    model: dict[str, Any] = document["model"]
    ready = _spoilable(document, asked)
    for _ in range(_MORE):
        if wanted not in ready[1]:
            plural = draw(st.sampled_from(_kinds_with(wanted)))
            entity = entity_to_plain(draw(made(KINDS[plural], {"id": _other_ids(model)})))
            model.setdefault(plural, []).append(entity)
            ready = _spoilable(document, asked)
            if wanted not in ready[1]:
                _fill(draw, KINDS[plural], entity, wanted)
                ready = _spoilable(document, asked)
    return ready


def _other_ids(model: Mapping[str, Any]) -> SearchStrategy[str]:
    """Make ids that nothing in *model* has."""
    taken = {each["id"] for kind in KINDS for each in model.get(kind, ())}
    return ids().filter(lambda each: each not in taken)


def _fill(draw: DrawFn, kind: type, plain: dict[str, Any], wanted: str) -> None:
    """Put into *plain*, the object of a *kind*, parts in which something can be told with the code *wanted*."""
    for name, part, is_list in parts_of(kind):
        if wanted in codes_of(part):
            drawn = _to_plain(draw(made(part, {})))
            plain[name] = [drawn] if is_list else drawn
            _fill(draw, part, drawn, wanted)
            return


@cache
def _converter() -> Converter:
    return make_converter()


def _to_plain(value: object) -> Any:  # noqa: ANN401 - any JSON
    return _converter().unstructure(value)
