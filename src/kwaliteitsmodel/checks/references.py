"""Rules about references (``REF``): ids that are used exist, and are of the kind that their place asks for."""

from collections.abc import Iterator
from itertools import chain

from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.graph.rings import rings
from kwaliteitsmodel.model import ID_TYPES, KINDS, QualityModel, kind_of
from kwaliteitsmodel.names import NAMES
from kwaliteitsmodel.references import Reference, references

_ENDS = {"source": Text(nl="begin", en="source"), "target": Text(nl="eind", en="target")}
_NAMES_BY_KIND = {kind: NAMES[plural][0] for plural, kind in KINDS.items()}


@rule(
    "REF001",
    Severity.ERROR,
    en="{id!r} points at {missing!r} ({field}), which this model doesn't hold",
    nl="{id!r} verwijst naar {missing!r} ({field}), dat niet in dit model staat",
)
def ids_that_are_used_exist(model: QualityModel) -> Iterator[Found]:
    """Whoever follows a reference must arrive somewhere; the ends of relations have a rule of their own."""
    for holder, reference, is_end in _references(model):
        if not is_end and model.find(reference.target) is None:
            yield Found(holder, {"missing": reference.target, "field": reference.field})


@rule(
    "REF002",
    Severity.ERROR,
    en="{id!r} points at {other!r} ({field}), of the wrong kind: {found} instead of {expected}",
    nl="{id!r} verwijst naar {other!r} ({field}); van de verkeerde soort: {found} in plaats van {expected}",
)
def ids_are_of_the_right_kind(model: QualityModel) -> Iterator[Found]:
    """An id of another kind than its place asks for is a mix-up that no type checker saw."""
    for holder, reference, _ in _references(model):
        entity, expected = model.find(reference.target), ID_TYPES.get(reference.kind)
        if entity is not None and expected is not None and type(entity) is not expected:
            words = {"found": NAMES[kind_of(entity)][0], "expected": _NAMES_BY_KIND[expected]}
            yield Found(holder, {"other": reference.target, "field": reference.field, **words})


@rule(
    "REF003",
    Severity.ERROR,
    sources=("3-22",),
    en="the relation {id!r} has no {end} in this model: nobody has the id {missing!r}",
    nl="de relatie {id!r} heeft in dit model geen {end}: niemand heeft het id {missing!r}",
)
def both_ends_of_a_relation_exist(model: QualityModel) -> Iterator[Found]:
    """A tie to someone who isn't there can't be drawn: the network leaves it out."""
    for holder, reference, is_end in _references(model):
        if is_end and model.find(reference.target) is None:
            yield Found(holder, {"end": _ENDS[reference.field], "missing": reference.target})


@rule(
    "REF004",
    Severity.ERROR,
    sources=("3-01",),
    en="{id!r} belongs to itself, through the ring of: {ring}",
    nl="{id!r} hoort bij zichzelf, via de ring van: {ring}",
)
def nobody_belongs_to_itself(model: QualityModel) -> Iterator[Found]:
    """Being part of, lying in and being governed go upwards: a ring means that one of them is the wrong way round.

    It is told of the first of the ring that the model holds.
    """
    steps = [step for step in map(_belonging, model.relations) if step]
    place = {each: number for number, each in enumerate(dict.fromkeys(chain.from_iterable(steps)))}
    for ring in rings(steps, place.__getitem__):
        here = [each for each in ring if each in model]
        yield from (Found(each, {"ring": ring}) for each in here[:1])


def _references(model: QualityModel) -> Iterator[tuple[str, Reference, bool]]:
    """Yield every reference with the id of the entity it stands in, and whether it is the end of a relation."""
    for entity in model.entities():
        related = type(entity) is Relation
        for reference in references(entity):
            yield entity.id, reference, related and reference.field in _ENDS


def _belonging(relation: Relation) -> tuple[str, str] | None:
    """Return who belongs to whom by *relation*, or nothing where it says no such thing, or that it isn't so."""
    if not relation.present:
        return None
    if relation.kind is RelationKind.GOVERNS:
        return relation.target, relation.source
    upwards = relation.kind in {RelationKind.PART_OF, RelationKind.LIES_IN}
    return (relation.source, relation.target) if upwards else None


RULES = (
    ids_that_are_used_exist,
    ids_are_of_the_right_kind,
    both_ends_of_a_relation_exist,
    nobody_belongs_to_itself,
)
