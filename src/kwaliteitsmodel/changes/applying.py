"""A difference applied to a model: all of it, or nothing and every reason why not."""

from collections.abc import Iterator
from typing import Any

import attrs

from kwaliteitsmodel.changes.difference import Added, Changed, Difference, Removed, Reordered
from kwaliteitsmodel.changes.placing import placed
from kwaliteitsmodel.changes.showing import named, shown
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import InvalidValueError, Message, Misfit, MisfitError
from kwaliteitsmodel.model import KINDS, Entity, QualityModel, kind_of


def apply(difference: Difference, model: QualityModel) -> QualityModel:
    """Return *model* with *difference* applied to it: ``apply(diff(a, b), a) == b``.

    A difference fits more models than the one it starts from. What it removes or changes must be there as it was, what
    it adds must not be there, whatever stands before an addition must be in the same list, and what it puts in another
    order must stand in the old one. All else is left as it is.

    Raises:
        MisfitError: If the difference doesn't fit; every place is told.

    Example:
        >>> from kwaliteitsmodel import AspectId, QualityAspect, QualityModel
        >>> from kwaliteitsmodel.changes import diff
        >>> empty = QualityModel(name="Region")
        >>> trust = QualityAspect(id=AspectId("trust"), name="Trust")
        >>> added = diff(empty, empty.adding(trust))
        >>> apply(added, empty).aspects == (trust,)
        True
        >>> apply(added, empty.adding(trust))
        Traceback (most recent call last):
        kwaliteitsmodel.errors.MisfitError: the difference doesn't fit this model:
          'trust' is to be added and is there already
    """
    left = _left(difference, model)
    misfits = list(_misfits(difference, model, left))
    changed = {} if misfits else _changed(difference.changed, left, misfits)
    if misfits:
        raise MisfitError(tuple(misfits))
    entities = left | changed | {each.entity.id: each.entity for each in difference.added}
    lists = {plural: tuple(entities[each] for each in ids) for plural, ids in _ordered(difference, left).items()}
    own = {each.field: each.after for each in difference.own}
    return attrs.evolve(model, **lists, **own)  # type: ignore[arg-type]  # each value fits its field


def _left(difference: Difference, model: QualityModel) -> dict[str, Entity]:
    """Return what is left of *model* after removing, by id."""
    gone = {each.entity.id for each in difference.removed}
    return {each.id: each for each in model.entities() if each.id not in gone}


def _misfits(difference: Difference, model: QualityModel, left: dict[str, Entity]) -> Iterator[Misfit]:
    """Yield where *difference* names something that isn't as it says."""
    for own in difference.own:
        yield from _otherwise(own, model)
    for removed in difference.removed:
        yield from _not_removable(removed, model)
    yield from _not_addable(difference.added, left)
    for changed in difference.changed:
        entity = left.get(str(changed.id))
        if entity is None or kind_of(entity) != changed.kind:
            yield _misfit("absent", changed.id, kind=changed.kind)
        else:
            yield from _otherwise(changed, entity)
    for reordered in difference.reordered:
        yield from _in_another_order(reordered, left)


def _otherwise(changed: Changed, thing: object) -> Iterator[Misfit]:
    found = getattr(thing, changed.field, None)
    if found != changed.before:
        before, now = shown(changed.before, found)
        yield _misfit("differs", changed.id, field=changed.field, before=before, found=now)


def _not_removable(removed: Removed, model: QualityModel) -> Iterator[Misfit]:
    found = model.find(removed.id)
    if type(found) is not type(removed.entity):
        yield _misfit("absent", removed.id, kind=removed.kind)
    elif found != removed.entity:
        yield _misfit("changed-since", removed.id)


def _not_addable(added: tuple[Added, ...], left: dict[str, Entity]) -> Iterator[Misfit]:
    known: dict[str, str] = {each.id: kind_of(each) for each in left.values()}
    for each in added:
        if each.id in known:
            yield _misfit("in-use", each.id)
        if each.after is not None and known.get(each.after) != each.kind:
            yield _misfit("no-place", each.id, after=each.after, kind=each.kind)
        known[each.id] = each.kind


def _in_another_order(reordered: Reordered, left: dict[str, Entity]) -> Iterator[Misfit]:
    named_in_it = set(reordered.before)
    found = tuple(each.id for each in left.values() if each.id in named_in_it and kind_of(each) == reordered.kind)
    if found != reordered.before or sorted(reordered.after) != sorted(reordered.before):
        yield _misfit("order", None, kind=reordered.kind)


def _changed(changed: tuple[Changed, ...], left: dict[str, Entity], misfits: list[Misfit]) -> dict[str, Entity]:
    """Return the entities that change, as they become; what can't become so is put with *misfits*."""
    fields: dict[str, dict[str, Any]] = {}
    for each in changed:
        fields.setdefault(str(each.id), {})[each.field] = each.after
    after: dict[str, Entity] = {}
    for entity in (left[each] for each in fields):
        try:
            after[entity.id] = attrs.evolve(entity, **fields[entity.id])
        except InvalidValueError as error:
            reason = Text(nl=error.message("nl"), en=error.message("en"))
            misfits.append(_misfit("impossible", entity.id, reason=reason))
    return after


def _ordered(difference: Difference, left: dict[str, Entity]) -> dict[str, list[str]]:
    """Return the ids of each list in their new order."""
    ids: dict[str, list[str]] = {plural: [] for plural in KINDS}
    for entity in left.values():
        ids[kind_of(entity)].append(entity.id)
    for reordered in difference.reordered:
        moving, order = set(reordered.before), iter(reordered.after)
        ids[reordered.kind] = [next(order) if each in moving else each for each in ids[reordered.kind]]
    after: dict[str, dict[str | None, list[str]]] = {plural: {} for plural in KINDS}
    for added in difference.added:
        after[added.kind].setdefault(added.after, []).append(added.id)
    return {plural: placed(ids[plural], after[plural]) for plural in KINDS}


def _misfit(code: str, id: str | None, **facts: object) -> Misfit:
    en, nl = SENTENCES[code]
    return Misfit(id=id, detail=Message(code=code, en=en, nl=nl, fields={"what": named(id), **facts}))


SENTENCES = {
    "absent": ("there is no {what} in {kind}", "er is geen {what} in {kind}"),
    "differs": (
        "{what}: {field} is {found}, where it should be {before}",
        "{what}: {field} is {found}, waar het {before} moet zijn",
    ),
    "changed-since": (
        "{what} is to be removed and is not as it was",
        "{what} moet worden verwijderd en is niet zoals het was",
    ),
    "in-use": ("{what} is to be added and is there already", "{what} moet worden toegevoegd en is er al"),
    "no-place": (
        "{what} is to be added behind {after!r}, and there is no {after!r} in {kind}",
        "{what} moet worden toegevoegd achter {after!r}, en er is geen {after!r} in {kind}",
    ),
    "order": ("{kind} don't stand in the order that they should", "{kind} staan niet in de volgorde die hoort"),
    "impossible": ("{what} can't become so: {reason}", "{what} kan niet zo worden: {reason}"),
}
"""What is said of each sort of misfit, in English and in Dutch, by its code."""
