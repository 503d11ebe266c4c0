"""Two models that started from one, merged; where both can't have their way, people decide."""

from collections.abc import Iterator
from typing import Any

import attrs

from kwaliteitsmodel.changes.difference import OWN_FIELDS
from kwaliteitsmodel.changes.placing import interleaved
from kwaliteitsmodel.changes.showing import named, shown
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidValueError, Language, Message
from kwaliteitsmodel.model import KINDS, Entity, QualityModel


@attrs.frozen(kw_only=True)
class Conflict:
    """One place where two models both changed something, and not in the same way (nl: *conflict*).

    *id* is the entity; ``None`` for the model itself. *field* is the field that both changed; ``None`` where the entity
    as a whole is meant. *base*, *ours* and *theirs* are what each has there: the value of the field, or the entity, or
    ``None`` where there is no such entity. The code of *detail* is one of:

    - ``both-changed``: both changed the field;
    - ``both-added``: both added an entity with this id;
    - ``removed-and-changed``: one removed the entity and the other changed it;
    - ``kinds-differ``: one made it an entity of another kind and the other changed it;
    - ``impossible-together``: each changed other fields, and the entity can't be with both changes.
    """

    id: str | None
    field: str | None
    base: object
    ours: object
    theirs: object
    detail: Message

    @property
    def code(self) -> str:
        """The stable name of this sort of conflict."""
        return self.detail.code

    def message(self, language: Language = "en") -> str:
        """Return what people have to decide as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Conflicts:
    """All places where two models can't be merged before people decide (nl: *conflicten*).

    Never empty. To settle one, make the two models say the same there and merge again.
    """

    conflicts: tuple[Conflict, ...]

    def __iter__(self) -> Iterator[Conflict]:
        return iter(self.conflicts)

    def __len__(self) -> int:
        return len(self.conflicts)


def merge(base: QualityModel, ours: QualityModel, theirs: QualityModel) -> QualityModel | Conflicts:
    """Return *base* with the changes of *ours* and of *theirs*, or the places where they conflict.

    What one of the two changed, field by field, is taken over; what both changed in the same way too. Nothing is
    guessed: see :class:`Conflict` for what isn't merged. References aren't looked at: where one removed an entity and
    the other began to point at it, the reference dangles and the rules ``REF`` tell so.

    The order of entities never conflicts. It is the order of *ours*, or of *theirs* where only they changed it; what
    the other added stands behind the entity that it stands behind there, after additions at the same place.

    Example:
        >>> from kwaliteitsmodel import AspectId, QualityAspect, QualityModel
        >>> trust = QualityAspect(id=AspectId("trust"), name="Trust")
        >>> base = QualityModel(name="Region").adding(trust)
        >>> ours = base.replacing(attrs.evolve(trust, name="Mutual trust"))
        >>> theirs = base.replacing(attrs.evolve(trust, about="Who dares to say what."))
        >>> merged = merge(base, ours, theirs)
        >>> merged.aspects[0].name, merged.aspects[0].about
        ('Mutual trust', 'Who dares to say what.')
        >>> other = base.replacing(attrs.evolve(trust, name="Confidence"))
        >>> for conflict in merge(base, ours, other):
        ...     print(conflict.message())
        'trust': name was 'Trust'; ours is 'Mutual trust', theirs is 'Confidence'
    """
    own, conflicts = _merged_fields(None, OWN_FIELDS, base, ours, theirs)
    merged: dict[str, Entity] = {}
    for each in dict.fromkeys(each.id for model in (base, ours, theirs) for each in model.entities()):
        found = _merged(each, base.find(each), ours.find(each), theirs.find(each))
        if isinstance(found, tuple):
            conflicts += found
        elif found is not None:
            merged[each] = found
    if conflicts:
        return Conflicts(conflicts=tuple(conflicts))
    lists = {plural: tuple(merged[each] for each in _ordered(plural, base, ours, theirs, merged)) for plural in KINDS}
    return attrs.evolve(ours, **own, **lists)  # type: ignore[arg-type]  # each value fits its field


def _merged(
    id: str, base: Entity | None, ours: Entity | None, theirs: Entity | None
) -> Entity | tuple[Conflict, ...] | None:
    """Return what becomes of one entity: its merged form, nothing where it is removed, or where it conflicts."""
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    kinds = {type(base), type(ours), type(theirs)}
    if ours is None or theirs is None or base is None or len(kinds) > 1:
        return (_as_a_whole(id, base, ours, theirs),)
    names = tuple(field.name for field in attrs.fields(type(ours)))
    fields, conflicts = _merged_fields(id, names, base, ours, theirs)
    if conflicts:
        return tuple(conflicts)
    try:
        return attrs.evolve(ours, **fields)
    except InvalidValueError as error:
        detail = _message("impossible-together", id, reason=Text(nl=error.message("nl"), en=error.message("en")))
        return (Conflict(id=id, field=None, base=base, ours=ours, theirs=theirs, detail=detail),)


def _merged_fields(
    id: str | None, names: tuple[str, ...], base: object, ours: object, theirs: object
) -> tuple[dict[str, Any], list[Conflict]]:
    """Return the fields that only *theirs* changed, with their values, and those that conflict."""
    fields: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for name in names:
        was, one, other = (getattr(each, name) for each in (base, ours, theirs))
        if other in (was, one):
            continue
        if one == was:
            fields[name] = other
        else:
            said = dict(zip(("base", "ours", "theirs"), shown(was, one, other), strict=True))
            detail = _message("both-changed", id, field=name, **said)
            conflicts.append(Conflict(id=id, field=name, base=was, ours=one, theirs=other, detail=detail))
    return fields, conflicts


def _as_a_whole(id: str, base: Entity | None, ours: Entity | None, theirs: Entity | None) -> Conflict:
    """Return the conflict about an entity of which there aren't three versions of one kind."""
    if base is None:
        detail = _message("both-added", id)
    elif ours is None or theirs is None:
        by, other = (_OURS, _THEIRS) if ours is None else (_THEIRS, _OURS)
        detail = _message("removed-and-changed", id, by=by, other=other)
    else:
        detail = _message("kinds-differ", id)
    return Conflict(id=id, field=None, base=base, ours=ours, theirs=theirs, detail=detail)


def _ordered(
    plural: str, base: QualityModel, ours: QualityModel, theirs: QualityModel, merged: dict[str, Entity]
) -> list[str]:
    """Return the ids of what is *merged* of one kind, in their order."""
    kind = KINDS[plural]
    was, one, other = (
        [each.id for each in getattr(model, plural) if type(merged.get(each.id)) is kind]
        for model in (base, ours, theirs)
    )
    shared = set(was).intersection(one, other)
    before, here, there = ([each for each in ids if each in shared] for ids in (was, one, other))
    only_theirs = here == before != there
    return interleaved(other, one) if only_theirs else interleaved(one, other)


def _message(code: str, id: str | None, **facts: object) -> Message:
    en, nl = SENTENCES[code]
    return Message(code=code, en=en, nl=nl, fields={"what": named(id), **facts})


_OURS = Text(nl="ons", en="ours")
_THEIRS = Text(nl="hen", en="theirs")
SENTENCES = {
    "both-changed": (
        "{what}: {field} was {base}; ours is {ours}, theirs is {theirs}",
        "{what}: {field} was {base}; bij ons is het {ours}, bij hen is het {theirs}",
    ),
    "both-added": (
        "{what} is added by both, not with the same content",
        "{what} is door beiden toegevoegd, niet met dezelfde inhoud",
    ),
    "removed-and-changed": (
        "{what} is removed by {by} and changed by {other}",
        "{what} is door {by} verwijderd en door {other} gewijzigd",
    ),
    "kinds-differ": (
        "{what} was made something of another kind by one and changed by the other",
        "{what} is door de een van een andere soort geworden en door de ander gewijzigd",
    ),
    "impossible-together": (
        "{what} can't have the changes of both: {reason}",
        "{what} kan de wijzigingen van beiden niet samen hebben: {reason}",
    ),
}
"""What is said of each sort of conflict, in English and in Dutch, by its code."""
