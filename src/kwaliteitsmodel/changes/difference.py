"""What differs between two models, by id: what was added, removed, changed and put in another order."""

from collections.abc import Iterator
from typing import TypeAlias

import attrs

from kwaliteitsmodel.changes.showing import named, shown
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import KINDS, Entity, QualityModel, kind_of

OWN_FIELDS = tuple(field.name for field in attrs.fields(QualityModel) if field.init and field.name not in KINDS)
"""The fields of a model that hold no entities: its name, what it is about, and extra."""


@attrs.frozen(kw_only=True)
class Changed:
    """A field that holds something else than before (nl: *wijziging*).

    *id* is the entity and *kind* the name of its list in the model; both are ``None`` for a field of the model itself.
    """

    id: str | None
    kind: str | None
    field: str
    before: object
    after: object

    @property
    def detail(self) -> Message:
        """What changed, as a sentence with its facts."""
        before, after = shown(self.before, self.after)
        return Message(
            code="changed",
            en="{what}: {field} was {before}, is {after}",
            nl="{what}: {field} was {before}, is {after}",
            fields={"what": named(self.id), "field": self.field, "before": before, "after": after},
        )

    def message(self, language: Language = "en") -> str:
        """Return what changed as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Removed:
    """An entity that is no longer there, as it was (nl: *verwijdering*)."""

    entity: Entity

    @property
    def id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    @property
    def kind(self) -> str:
        """The name of the list that it stood in."""
        return kind_of(self.entity)

    @property
    def detail(self) -> Message:
        """What was removed, as a sentence with its facts."""
        return Message(
            code="removed",
            en="{id!r} is removed from {kind}",
            nl="{id!r} is verwijderd uit {kind}",
            fields={"id": self.id, "kind": self.kind},
        )

    def message(self, language: Language = "en") -> str:
        """Return what was removed as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Added:
    """An entity that was not there before (nl: *toevoeging*).

    *after* is the one directly before it in its list; ``None`` if it is the first.
    """

    entity: Entity
    after: str | None = None

    @property
    def id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    @property
    def kind(self) -> str:
        """The name of the list that it stands in."""
        return kind_of(self.entity)

    @property
    def detail(self) -> Message:
        """What was added, as a sentence with its facts."""
        return Message(
            code="added",
            en="{id!r} is added to {kind}",
            nl="{id!r} is toegevoegd aan {kind}",
            fields={"id": self.id, "kind": self.kind},
        )

    def message(self, language: Language = "en") -> str:
        """Return what was added as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Reordered:
    """Entities of one kind that stand in another order than before (nl: *andere volgorde*).

    *before* and *after* hold the same ids: those that are in both models.
    """

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def id(self) -> None:
        """Nothing: an order is of no entity alone."""

    @property
    def detail(self) -> Message:
        """What was put in another order, as a sentence with its facts."""
        return Message(
            code="reordered",
            en="{kind} stand in another order",
            nl="{kind} staan in een andere volgorde",
            fields={"kind": self.kind},
        )

    def message(self, language: Language = "en") -> str:
        """Return what was put in another order as a sentence in *language*."""
        return self.detail.text(language)


Entry: TypeAlias = Changed | Removed | Added | Reordered
"""One thing that differs: each has ``id``, ``kind``, ``detail`` and ``message``."""


@attrs.frozen(kw_only=True)
class Difference:
    """All that differs between two models (nl: *verschil*).

    *own* are the changed fields of the model itself. An entity that keeps its id and becomes of another kind is removed
    and added. Going through a difference yields every entry, in the order of its fields; an empty one is false.
    """

    own: tuple[Changed, ...] = ()
    removed: tuple[Removed, ...] = ()
    added: tuple[Added, ...] = ()
    changed: tuple[Changed, ...] = ()
    reordered: tuple[Reordered, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the two models are equal."""
        return len(self) == 0

    def __iter__(self) -> Iterator[Entry]:
        yield from self.own
        yield from self.removed
        yield from self.added
        yield from self.changed
        yield from self.reordered

    def __len__(self) -> int:
        return sum(map(len, (self.own, self.removed, self.added, self.changed, self.reordered)))


def diff(a: QualityModel, b: QualityModel) -> Difference:
    """Return what differs from *a* to *b*; :func:`~kwaliteitsmodel.changes.apply` makes *b* of it and *a*.

    Example:
        >>> from kwaliteitsmodel import AspectId, QualityAspect, QualityModel
        >>> before = QualityModel(name="Region").adding(QualityAspect(id=AspectId("trust"), name="Trust"))
        >>> after = before.replacing(QualityAspect(id=AspectId("trust"), name="Mutual trust"))
        >>> for entry in diff(before, after):
        ...     print(entry.message("en"))
        'trust': name was 'Trust', is 'Mutual trust'
        >>> diff(before, before).is_empty
        True
    """
    return Difference(
        own=tuple(_changed(a, b, OWN_FIELDS, None, None)),
        removed=tuple(Removed(entity=each) for each in a.entities() if not _stays(each, b)),
        added=tuple(each for plural in KINDS for each in _added(a, b, plural)),
        changed=tuple(each for plural in KINDS for each in _changed_of(a, b, plural)),
        reordered=tuple(each for plural in KINDS for each in _reordered(a, b, plural)),
    )


def _stays(entity: Entity, other: QualityModel) -> bool:
    """Return whether *other* has an entity of the same kind with this id."""
    return type(other.find(entity.id)) is type(entity)


def _added(a: QualityModel, b: QualityModel, plural: str) -> Iterator[Added]:
    previous: str | None = None
    for each in getattr(b, plural):
        if not _stays(each, a):
            yield Added(entity=each, after=previous)
        previous = each.id


def _changed_of(a: QualityModel, b: QualityModel, plural: str) -> Iterator[Changed]:
    names = tuple(field.name for field in attrs.fields(KINDS[plural]))
    for each in getattr(a, plural):
        other = b.find(each.id)
        if other is not each and _stays(each, b):
            yield from _changed(each, other, names, each.id, plural)


def _changed(a: object, b: object, names: tuple[str, ...], id: str | None, kind: str | None) -> Iterator[Changed]:
    for name in names:
        before, after = getattr(a, name), getattr(b, name)
        if before != after:
            yield Changed(id=id, kind=kind, field=name, before=before, after=after)


def _reordered(a: QualityModel, b: QualityModel, plural: str) -> Iterator[Reordered]:
    before = tuple(each.id for each in getattr(a, plural) if _stays(each, b))
    after = tuple(each.id for each in getattr(b, plural) if _stays(each, a))
    if before != after:
        yield Reordered(kind=plural, before=before, after=after)
