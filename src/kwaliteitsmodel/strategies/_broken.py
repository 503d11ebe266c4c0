"""Documents that are wrong, each with what must be told of it."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, TypeAlias

import attrs
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.io.document import entity_to_plain, to_plain
from kwaliteitsmodel.model import KINDS, QualityModel
from kwaliteitsmodel.strategies._faults import Fault, clash, codes_of, faults_in, pointer, spoilt
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._given import Given, given
from kwaliteitsmodel.strategies._models import models
from kwaliteitsmodel.strategies._strings import ids

_FEW = 4
"""The most entities of a model that is spoilt, before one is added in which the wanted fault fits."""

_TRIES = 3
"""How many entities are added at most: a fault may need two of them, or one that holds much."""


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


def _spoilable(document: dict[str, Any]) -> _Spoilable:
    found: dict[str, list[Fault]] = {}
    for each in faults_in(document):
        found.setdefault(each.code, []).append(each)
    return document, found


@cache
def _codes() -> tuple[str, ...]:
    """Return all codes that a document can be made to get, first those for which no entity is needed."""
    _, first = _spoilable(to_plain(QualityModel(name="a")))
    return tuple(dict.fromkeys([*first, *sorted(codes_of(QualityModel)), "duplicate-id"]))


@cache
def _kinds_with(code: str) -> tuple[str, ...]:
    """Return the kinds of entity in which something can be wrong that is told with *code*."""
    return tuple(each for each, kind in KINDS.items() if code == "duplicate-id" or code in codes_of(kind))


def broken_documents(
    *, model: Given[QualityModel] | None = None, codes: Collection[str] | None = None, max_faults: int = 3
) -> SearchStrategy[BrokenDocument]:
    """Make documents that are wrong in one to *max_faults* places, each with exactly what must be told of it.

    Each begins as the document of a good *model*, yours or a small one that is drawn, and is spoilt: a key is absent,
    unknown or misspelt, a value is of another type, no word of its list, no period, no code or too large, something
    stands twice, or what stands together can't be, or the envelope is wrong. Nothing that is wrong hides anything else
    that is. What must be told follows from what was spoilt; no document is read to find it out.

    :func:`json.dumps` writes each, and :func:`json.loads` gives back the same: no number is infinite.

    With *codes*, only problems with these codes are asked for; a key that is misspelt is also told as one that is
    missing, where it is required.

    Raises:
        InvalidArgument: If a code isn't known, nothing in *model* can be told with one of *codes*, or *max_faults*
            isn't a whole number of at least 1.

    Example:
        >>> from hypothesis import find
        >>> find(broken_documents(), lambda broken: True)
        BrokenDocument(document={'format': 'kwaliteitsmodel', 'version': 1, 'model': {}},
                       expected=(('/model/name', 'missing-key'),))
        >>> find(broken_documents(codes=["negative"]), lambda broken: True).expected
        (('/model/indicators/0/hours', 'negative'),)
    """
    if type(max_faults) is not int or max_faults < 1:
        raise InvalidArgument(f"broken_documents({max_faults=}): expected a whole number, at least 1")
    asked = _asked(codes)
    if model is None:
        return _broken(None, asked, max_faults)
    if isinstance(model, SearchStrategy):
        return _broken(model.map(to_plain).map(_spoilable), asked, max_faults)
    given("broken_documents", "model", model, QualityModel)
    ready = _spoilable(to_plain(model))
    possible = tuple(each for each in asked if each in ready[1])
    if not possible:
        raise InvalidArgument(f"broken_documents(codes={codes!r}): nothing in this model can be told so")
    return _broken(st.just(ready), possible, max_faults)


def _asked(codes: Collection[str] | None) -> tuple[str, ...]:
    """Return the codes that are asked for, in an order of ours.

    Raises:
        InvalidArgument: If there are none, or one isn't known.
    """
    if codes is None:
        return _codes()
    if isinstance(codes, str) or not codes or not {*codes} <= {*_codes()}:
        known = ", ".join(sorted(_codes()))
        raise InvalidArgument(f"broken_documents({codes=}): expected some of: {known}")
    return tuple(each for each in _codes() if each in codes)


@st.composite
def _broken(
    draw: DrawFn, documents: SearchStrategy[_Spoilable] | None, asked: tuple[str, ...], max_faults: int
) -> BrokenDocument:
    wanted = draw(st.sampled_from(asked))
    document, found = _drawn(draw, wanted) if documents is None else draw(documents)
    possible = [each for each in asked if each in found]
    if not possible:
        reject()
    first = wanted if wanted in found else possible[0]
    faults = [draw(st.sampled_from(found[first]))]
    for code in draw(st.lists(st.sampled_from(possible), max_size=max_faults - 1)):
        another = draw(st.sampled_from(found[code]))
        if not any(clash(another, each) for each in faults):
            faults.append(another)
    told = {(pointer(path), code) for each in faults for path, code in each.expected}
    return BrokenDocument(document=spoilt(document, faults), expected=tuple(sorted(told)))


def _drawn(draw: DrawFn, wanted: str) -> _Spoilable:
    """Draw a document, with as much in it as is needed for something that is told with the code *wanted*."""
    document = to_plain(draw(models(max_entities=_FEW)))
    ready = _spoilable(document)
    for _ in range(_TRIES):
        if wanted in ready[1]:
            break
        model: dict[str, Any] = document["model"]
        plural = draw(st.sampled_from(_kinds_with(wanted)))
        taken = {each["id"] for kind in KINDS for each in model.get(kind, ())}
        entity = draw(made(KINDS[plural], {"id": ids().filter(lambda id: id not in taken)}))
        model.setdefault(plural, []).append(entity_to_plain(entity))
        ready = _spoilable(document)
    return ready
