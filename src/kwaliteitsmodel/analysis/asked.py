"""What is asked for, checked before anything is answered: a slip of the pen must not read as a finding."""

from typing import TypeVar

from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.errors import InvalidValueError, Message, UnknownIdError, near
from kwaliteitsmodel.graph.kinds import Kind, meant
from kwaliteitsmodel.model import KINDS, Entity, QualityModel, kind_of
from kwaliteitsmodel.names import NAMES

E = TypeVar("E", bound=Entity)


def held(model: QualityModel, id: str, kind: type[E]) -> E:
    """Return the entity of *kind* that *model* holds under *id*.

    Raises:
        InvalidValueError: If *id* is no text, or the id of an entity of another kind.
        UnknownIdError: If the model holds nothing with this id.
    """
    if not isinstance(id, str):
        raise wrong_type("id", "one id, as text", "één id, als tekst", id)
    found = model.find(id)
    if found is None:
        raise UnknownIdError(id, near(id, {each.id for each in model.entities() if type(each) is kind}))
    if not isinstance(found, kind):
        raise _another_kind(found, kind)
    return found


def require_held(model: QualityModel, id: str | None, kind: type[Entity]) -> None:
    """Refuse an *id* under which *model* holds no entity of *kind*; ``None`` asks for nothing in particular.

    Raises:
        InvalidValueError: If *id* is no text, or the id of an entity of another kind.
        UnknownIdError: If the model holds nothing with this id.
    """
    if id is not None:
        held(model, id, kind)


def _another_kind(found: Entity, kind: type) -> InvalidValueError:
    meant = next(plural for plural, each in KINDS.items() if each is kind)
    return InvalidValueError(
        Message(
            code="another-kind",
            en="{id!r} is one of the {found}, not of the {meant}",
            nl="{id!r} hoort bij de {found}, niet bij de {meant}",
            fields={"id": found.id, "found": NAMES[kind_of(found)][1], "meant": NAMES[meant][1]},
        ),
        "id",
    )


def tie_of(model: QualityModel, kind: Kind) -> Kind:
    """Return the one kind of tie that *kind* names: a word, or an own kind of a relation of *model*.

    Raises:
        InvalidValueError: If it is neither a word nor text.
        UnknownNameError: If it is a text that is neither the value of a word nor an own kind in the model.
    """
    if not isinstance(kind, RelationKind | str):
        raise wrong_type("kind", "one RelationKind or the text of one", "één RelationKind of de tekst ervan", kind)
    return meant(kind, model.relations)[0]
