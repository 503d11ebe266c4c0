"""Norms: the tree of an edition, what maps to what, and what was valid on a day."""

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.domain.ids import CriterionId, MappingId, NormEditionId, NormId, ScaleId
from kwaliteitsmodel.domain.norms import (
    Criterion,
    CriterionKind,
    Grade,
    MappingKind,
    Norm,
    NormEdition,
    Scale,
    grades_on,
    is_valid_on,
)
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.rings import rings
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Node:
    """A criterion, standard or area in its place in the tree of a norm (nl: *onderdeel in de boom van een norm*).

    *depth* is 0 at the top; *parts* are those straight below it.

    Source: 1-01, 3-30
    """

    criterion: CriterionId
    depth: int
    parts: tuple[CriterionId, ...]


@attrs.frozen(kw_only=True)
class Tree:
    """What an edition of a norm asks, as a tree (nl: *boom van een norm*).

    *nodes* stand as one reads them: each before its parts, in the order of the model. *cycles* are those that are parts
    of each other in a ring, and *outside* those that are part of something that isn't in this edition; with what hangs
    below these they stand in no place of the tree.

    Source: 1-01, 3-30
    """

    edition: NormEditionId
    nodes: tuple[Node, ...]
    cycles: tuple[tuple[CriterionId, ...], ...]
    outside: tuple[CriterionId, ...]


def tree(model: QualityModel, edition: NormEditionId) -> Tree:
    """Return the tree of *edition*, in time linear in the criteria.

    Raises:
        UnknownIdError: If the model doesn't hold *edition*.
        InvalidValueError: If *edition* is the id of something else.

    Source: 1-01, 3-30

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> model = catalogue.load("norms")
        >>> for node in tree(model, NormEditionId("efqm:2020")).nodes[:3]:
        ...     print("  " * node.depth + model[node.criterion].name.en)
        Direction
          Purpose, vision and strategy
          Organisational culture and leadership
    """
    held(model, edition, NormEdition)
    mine = {each.id: each for each in model.criteria if each.edition == edition}
    parts = _parts(mine.values())
    place = {each: number for number, each in enumerate(mine)}
    steps = ((each.id, each.part_of) for each in mine.values() if each.part_of is not None and each.part_of in mine)
    return Tree(
        edition=edition,
        nodes=tuple(_walk(parts, parts.get(None, []))),
        cycles=rings(steps, place.__getitem__),
        outside=tuple(each.id for each in mine.values() if each.part_of is not None and each.part_of not in mine),
    )


def _parts(criteria: Iterable[Criterion]) -> dict[CriterionId | None, list[CriterionId]]:
    """Return what is part of what; at the top is part of ``None``."""
    found: dict[CriterionId | None, list[CriterionId]] = {}
    for each in criteria:
        found.setdefault(each.part_of, []).append(each.id)
    return found


def _walk(parts: dict[CriterionId | None, list[CriterionId]], tops: Iterable[CriterionId]) -> Iterator[Node]:
    """Yield *tops* and all below them, each once and before its parts."""
    todo = [(each, 0) for each in reversed(tuple(tops))]
    seen: set[CriterionId] = set()
    while todo:
        criterion, depth = todo.pop()
        if criterion not in seen:
            seen.add(criterion)
            below = parts.get(criterion, [])
            yield Node(criterion=criterion, depth=depth, parts=tuple(below))
            todo += [(each, depth + 1) for each in reversed(below)]


def below(model: QualityModel, criterion: CriterionId, kind: CriterionKind | None = None) -> tuple[CriterionId, ...]:
    """Return all that stands below *criterion* in its tree, as one reads it; with *kind*, what is of that kind.

    Raises:
        UnknownIdError: If the model doesn't hold *criterion*.
        InvalidValueError: If *criterion* is the id of something else.

    Source: 1-01, 3-30

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> below(catalogue.load("norms"), CriterionId("efqm:2020:results"))
        ('efqm:2020:6', 'efqm:2020:7')
    """
    edition = held(model, criterion, Criterion).edition
    mine = {each.id: each for each in model.criteria if each.edition == edition}
    found = (each.criterion for each in _walk(_parts(mine.values()), (criterion,)))
    return tuple(each for each in found if each != criterion and kind in (None, mine[each].kind))


@attrs.frozen(kw_only=True)
class Mapped:
    """How what one criterion asks relates to what another asks (nl: *koppeling*).

    *stated* says that a mapping says so of these two; else it follows since what is equal is the same. *mappings* are
    those that it rests on.

    Source: 1-25
    """

    source: CriterionId
    target: CriterionId
    kind: MappingKind
    stated: bool
    mappings: tuple[MappingId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how the two relate as a sentence in *language*."""
        return self.detail.text(language)


def mapped(model: QualityModel, criterion: CriterionId) -> tuple[Mapped, ...]:
    """Return all that *criterion* maps to, whichever way it was written down.

    What one mapping says is read both ways: a part is contained by the whole. Only what is equal is followed further,
    to what is equal to that, and to what those map to. A part of a part, or what overlaps with what overlaps, is left
    to people. Where mappings contradict each other, all that they say is returned; the rule ``NRM010`` tells where.

    Raises:
        UnknownIdError: If the model doesn't hold *criterion*.
        InvalidValueError: If *criterion* is the id of something else.

    Source: 1-25

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in mapped(catalogue.load("norms"), CriterionId("inspection-swv:2021:RPO1")):
        ...     print(each.message())
        Comprehensive network and provisions is a part of Results
    """
    held(model, criterion, Criterion)
    said = _said(model)
    equals = _equals(said, criterion)
    found: dict[tuple[CriterionId, MappingKind], tuple[MappingId, ...]] = {
        (each, MappingKind.EQUAL): way for each, way in equals.items() if each != criterion
    }
    for equal, way in equals.items():
        for kind, target, by in said.get(equal, ()):
            if kind is not MappingKind.EQUAL:
                for each, further in _equals(said, target).items():
                    path = (*way, by, *further)
                    key = (each, kind)
                    found[key] = min(found.get(key, path), path, key=lambda path: (len(path), path))
    return tuple(_mapped(model, criterion, *key, way) for key, way in found.items() if key[0] != criterion)


_Said = dict[CriterionId, list[tuple[MappingKind, CriterionId, MappingId]]]


def _said(model: QualityModel) -> _Said:
    """Return what the mappings say of each criterion, read both ways."""
    found: _Said = {}
    for each in model.norm_mappings:
        found.setdefault(each.source, []).append((each.kind, each.target, each.id))
        found.setdefault(each.target, []).append((each.kind.inverse, each.source, each.id))
    return found


def _equals(said: _Said, criterion: CriterionId) -> dict[CriterionId, tuple[MappingId, ...]]:
    """Return what is equal to *criterion*, itself included, with the shortest way there."""
    found: dict[CriterionId, tuple[MappingId, ...]] = {criterion: ()}
    todo = deque([criterion])
    while todo:
        here = todo.popleft()
        for kind, target, by in sorted(said.get(here, ()), key=lambda each: each[2]):
            if kind is MappingKind.EQUAL and target not in found:
                found[target] = (*found[here], by)
                todo.append(target)
    return found


def _mapped(
    model: QualityModel, source: CriterionId, target: CriterionId, kind: MappingKind, way: tuple[MappingId, ...]
) -> Mapped:
    one, other = names(model, source, target)
    detail = Message(
        code="mapped",
        en="{one} {kind} {other}",
        nl="{one} {kind} {other}",
        fields={"one": one, "kind": kind, "other": other},
    )
    return Mapped(source=source, target=target, kind=kind, stated=len(way) == 1, mappings=way, detail=detail)


@attrs.frozen(kw_only=True)
class Standing:
    """Whether an edition of a norm is valid on a day (nl: *geldigheid van een uitgave*).

    *valid* is ``None`` where the edition doesn't say when it is.

    Source: 1-01, 3-30
    """

    edition: NormEditionId
    valid: bool | None


def editions(model: QualityModel, norm: NormId, *, on: date) -> tuple[Standing, ...]:
    """Return the editions of *norm*, in the order of the model, and whether each is valid *on* that day.

    Raises:
        UnknownIdError: If the model doesn't hold *norm*.
        InvalidValueError: If *norm* is the id of something else, or *on* is no day.

    Source: 1-01, 3-30

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in editions(catalogue.load("norms"), NormId("efqm"), on=date(2022, 1, 1)):
        ...     print(each.edition, each.valid)
        efqm:2020 None
        efqm:2025 False
    """
    held(model, norm, Norm)
    mine = (each for each in model.norm_editions if each.norm == norm)
    return tuple(Standing(edition=each.id, valid=is_valid_on(each, on)) for each in mine)


def grades(model: QualityModel, scale: ScaleId, *, on: date) -> tuple[Grade, ...]:
    """Return the grades that *scale* has *on* that day; one that it may have had then is there too.

    Raises:
        UnknownIdError: If the model doesn't hold *scale*.
        InvalidValueError: If *scale* is the id of something else, or *on* is no day.

    Source: 3-30, 4-20

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for day in (date(2023, 5, 31), date(2023, 10, 1)):
        ...     found = grades(catalogue.load("norms"), ScaleId("inspection-judgements"), on=day)
        ...     print(day, [each.label.en for each in found])
        2023-05-31 ['Good', 'Adequate', 'Inadequate', 'Very weak']
        2023-10-01 ['Adequate', 'Inadequate', 'Very weak']
    """
    return grades_on(held(model, scale, Scale), on)


def scales(model: QualityModel) -> dict[CriterionId, ScaleId | None]:
    """Return on which scale each criterion is judged, in time linear in the criteria.

    That is its own; else that of what it is a part of, and so on upwards; else that of its edition.

    Source: 3-30, 4-10
    """
    of_edition = {each.id: each.scale for each in model.norm_editions}
    criteria = {each.id: each for each in model.criteria}
    found: dict[CriterionId, ScaleId | None] = {}
    for each in model.criteria:
        way = _upwards(criteria, found, each)
        top = way[-1]
        above = _above(criteria, top)
        known = found.get(above.id) if above is not None else None
        found |= dict.fromkeys((passed.id for passed in way), top.scale or known or of_edition.get(top.edition))
    return found


def _upwards(
    criteria: dict[CriterionId, Criterion], known: dict[CriterionId, ScaleId | None], start: Criterion
) -> list[Criterion]:
    """Return the way up from *start* until a scale is said, what is above is known, or there is nothing new above."""
    way, passed = [start], {start.id}
    while way[-1].scale is None:
        above = _above(criteria, way[-1])
        if above is None or above.id in known or above.id in passed:
            break
        way.append(above)
        passed.add(above.id)
    return way


def _above(criteria: dict[CriterionId, Criterion], criterion: Criterion) -> Criterion | None:
    """Return what *criterion* is a part of, in its edition."""
    found = criteria.get(criterion.part_of) if criterion.part_of is not None else None
    return found if found is not None and found.edition == criterion.edition else None
