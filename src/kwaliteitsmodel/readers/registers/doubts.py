"""What is told of registers that can be read: ids that nobody has, or another kind has, and grades off their scale."""

from collections.abc import Iterable, Iterator

from kwaliteitsmodel.domain.judgements import Judgement
from kwaliteitsmodel.domain.norms import Scale, grades_on
from kwaliteitsmodel.errors import Message, did_you_mean
from kwaliteitsmodel.model import ID_TYPES, Entity, QualityModel, kind_of
from kwaliteitsmodel.names import NAMES
from kwaliteitsmodel.readers.losses import Loss, excerpt
from kwaliteitsmodel.readers.registers.rows import Placed
from kwaliteitsmodel.references import references


def doubts(placed: Iterable[Placed], model: QualityModel) -> Iterator[Loss]:
    """Yield what is doubtful in the cells of *placed*, which *model* holds."""
    ids: dict[str, None] = {each.id: None for each in model.entities()}
    nobody: dict[str, Message] = {}
    for each in placed:
        for found in references(each.entity):
            target = model.find(found.target)
            if target is not None and isinstance(target, ID_TYPES.get(found.kind, object)):
                continue
            detail = _other(target) if target is not None else _nobody(found.target, ids, nobody)
            yield each.row.loss(found.field, excerpt(found.target), detail)
        yield from _off_scale(each, model)


_MOST_HINTS = 50
"""For how many ids that nobody has it is looked up which one is meant: in large registers that takes long."""


def _nobody(target: str, ids: dict[str, None], told: dict[str, Message]) -> Message:
    """Return that nobody has the id *target*, which is looked up once."""
    if target not in told:
        hint = did_you_mean(target, ids) if len(told) < _MOST_HINTS else None
        told[target] = Message(
            code="unknown-reference",
            en="nobody has the id {id!r}: it stands in no register" + (f"; {hint.en}" if hint else ""),
            nl="niemand heeft het id {id!r}: het staat in geen register" + (f"; {hint.nl}" if hint else ""),
            fields={"id": excerpt(target), **(hint.fields if hint else {})},
        )
    return told[target]


def _other(target: Entity) -> Message:
    return Message(
        code="reference-to-other-kind",
        en="{id!r} can't stand here: what has this id is of the kind: {kind}",
        nl="{id!r} kan hier niet staan: wat dit id heeft, is van de soort: {kind}",
        fields={"id": excerpt(target.id), "kind": NAMES[kind_of(target)][0]},
    )


def _off_scale(placed: Placed, model: QualityModel) -> Iterator[Loss]:
    """Yield the grade of a judgement that its scale, where the model holds it, didn't have that day."""
    judgement = placed.entity
    scale = model.find(judgement.scale) if isinstance(judgement, Judgement) else None
    if not isinstance(judgement, Judgement) or not isinstance(scale, Scale):
        return
    grades = tuple(each.value for each in grades_on(scale, judgement.on))
    if judgement.grade not in grades:
        yield placed.row.loss("grade", excerpt(judgement.grade), _no_grade(judgement, grades))


def _no_grade(judgement: Judgement, grades: tuple[str, ...]) -> Message:
    en, nl = (", only: {grades}", ", alleen: {grades}") if grades else (", nor any other", ", en geen enkel ander")
    return Message(
        code="grade-not-on-scale",
        en="the scale {scale!r} doesn't have the grade {grade!r} on {on}" + en,
        nl="de schaal {scale!r} heeft het oordeel {grade!r} niet op {on}" + nl,
        fields={
            "scale": judgement.scale,
            "grade": excerpt(judgement.grade),
            "on": judgement.on,
            "grades": tuple(map(excerpt, grades)),
        },
    )
