"""A part of a model: some entities, what they point at, and an account of what was cut off."""

from collections.abc import Collection, Mapping

import attrs

from kwaliteitsmodel.domain.fields import require_whole
from kwaliteitsmodel.domain.ids import EntityId
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import KINDS, Entity, QualityModel
from kwaliteitsmodel.references import references


@attrs.frozen(kw_only=True)
class CutOff:
    """An id that a part points at and doesn't hold (nl: *afgesneden verwijzing*).

    *used_by* are the entities of the part that point at it; *held* is whether the whole model holds it: if not, the
    reference dangled there already.
    """

    id: str
    used_by: tuple[str, ...]
    held: bool

    @property
    def detail(self) -> Message:
        """What was cut off, as a sentence with its facts."""
        there = ("", "") if self.held else (" (nor in the whole)", " (en ook niet in het geheel)")
        return Message(
            code="cut-off",
            en="{id!r} is not in the part" + there[0] + "; it is pointed at by {n}: {some}",
            nl="{id!r} zit niet in het deel" + there[1] + "; ernaar wordt verwezen door {n}: {some}",
            fields={"id": self.id, "n": len(self.used_by), "some": self.used_by[:5]},
        )

    def message(self, language: Language = "en") -> str:
        """Return what was cut off as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Part:
    """A part of a model that is a model itself (nl: *deel*).

    *cut_off* holds every reference of the part that dangles, in the order in which they are met.
    """

    model: QualityModel
    cut_off: tuple[CutOff, ...]


def part(model: QualityModel, ids: Collection[str] | str, *, depth: int = 1) -> Part:
    """Return the part of *model* with the entities *ids* and what they point at, *depth* steps far.

    A relation that joins two stakeholders of the part is in it too, and counts as met together with the later of them:
    otherwise the two would look like strangers. Nothing else comes along for pointing at what is in the part; give what
    :meth:`~kwaliteitsmodel.QualityModel.pointing_at` tells with *ids*. The order, the name, what the model is about and
    extra are those of *model*.

    Raises:
        UnknownIdError: If the model doesn't hold one of *ids*.
        InvalidValueError: If *depth* is no whole number of at least 0.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> cut = part(catalogue.load("demo"), "target:basic-support")
        >>> [each.id for each in cut.model.entities()]
        ['basic-support-realised', 'target:basic-support']
        >>> [each.id for each in cut.cut_off]
        ['plan', 'basic-support']
    """
    require_whole("depth", depth, 0)
    given = [model[EntityId(each)] for each in ((ids,) if isinstance(ids, str) else ids)]
    reached = _reached(model, given, depth)
    lists = {plural: tuple(each for each in getattr(model, plural) if each.id in reached) for plural in KINDS}
    taken = attrs.evolve(model, **lists)  # type: ignore[arg-type]  # each tuple fits its field
    used_by: dict[str, dict[str, None]] = {}
    for each in taken.entities():
        for reference in references(each):
            if reference.target not in reached:
                used_by.setdefault(reference.target, {})[each.id] = None
    cut_off = tuple(CutOff(id=each, used_by=tuple(users), held=each in model) for each, users in used_by.items())
    return Part(model=taken, cut_off=cut_off)


def _reached(model: QualityModel, given: list[Entity], depth: int) -> set[str]:
    """Return the ids that are *depth* steps from *given* or nearer."""
    joining = _joining(model)
    fresh = given
    reached: set[str] = set()
    while fresh:
        reached |= {each.id for each in fresh}
        joined = {tie.id: tie for each in fresh for tie in joining.get(each.id, ()) if tie.id not in reached}
        fresh += [tie for tie in joined.values() if tie.source in reached and tie.target in reached]
        reached |= {each.id for each in fresh}
        if depth == 0:
            break
        depth -= 1
        targets = dict.fromkeys(reference.target for each in fresh for reference in references(each))
        found = (model.find(each) for each in targets if each not in reached)
        fresh = [each for each in found if each is not None]
    return reached


def _joining(model: QualityModel) -> Mapping[str, list[Relation]]:
    """Return the relations between two stakeholders whom the model holds, by either end."""
    joining: dict[str, list[Relation]] = {}
    for each in model.relations:
        ends = (each.source, each.target)
        if all(type(model.find(end)) is Stakeholder for end in ends):
            for end in ends:
                joining.setdefault(end, []).append(each)
    return joining
