"""Which ties are meant: one kind or several, as words of the list or as one's own text, and by whose word."""

from collections.abc import Collection, Iterable
from typing import Literal, TypeAlias

from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.errors import InvalidValueError, Message, UnknownNameError

Kind: TypeAlias = RelationKind | str
"""A kind of relation: a word of the list, its value as text (``"accounts-to"``), or a text of the user's own."""

Kinds: TypeAlias = Kind | Collection[Kind]
"""One kind of relation; or several, which are taken together only because someone names them together."""

Reports: TypeAlias = Literal["any", "both", "uncontested"]
"""Whose word is taken for a tie: anyone's, that of both its ends together, or anyone's whom nobody contradicts."""


class OwnKind(str):
    """A kind of the user's own, of which is known that someone means it; see :func:`meant` (nl: *eigen soort*)."""

    __slots__ = ()


def kind_of(relation: Relation) -> Kind:
    """Return what *relation* is: its kind, or where that is ``OTHER`` its own kind."""
    return OwnKind(relation.own_kind) if relation.kind is RelationKind.OTHER else relation.kind


def is_one_of(relation: Relation, kinds: Collection[Kind]) -> bool:
    """Return whether *relation* is of one of *kinds*, as :func:`meant` returns them.

    A word takes all of its relations, whatever own kind they have beside it; a text takes those of that own kind.
    """
    return relation.kind in kinds or (relation.own_kind != "" and relation.own_kind in kinds)


def named_kinds(kinds: Kinds, relations: Iterable[Relation], field: str) -> tuple[Kind, ...]:
    """Return the kinds of tie that *kinds* name, each once, where some must be named; *field* is the option.

    Raises:
        InvalidValueError: If none is named, or ``RelationKind.OTHER``, under which kinds of very different sorts go; or
            if something is neither a word nor text.
        UnknownNameError: If a text is neither the value of a word nor an own kind of any of *relations*.

    Example:
        >>> named_kinds("trusts", (), "kinds")
        (<RelationKind.TRUSTS: 'trusts'>,)
    """
    found = meant(kinds, relations, field) if kinds else ()
    if not found or RelationKind.OTHER in found:
        raise InvalidValueError(
            Message(
                code="no-kind-of-tie",
                en="name a kind of relation, and one of your own by its text: 'other' is no kind of tie",
                nl="noem een soort relatie, en een eigen soort met haar tekst: 'anders' is geen soort band",
            ),
            field,
        )
    return found


def meant(kinds: Kinds, relations: Iterable[Relation], field: str = "kind") -> tuple[Kind, ...]:
    """Return the kinds that *kinds* name, each once: words as words, own kinds as :class:`OwnKind`.

    *field* is the option in which they are named.

    Raises:
        InvalidValueError: If something is neither a word nor text.
        UnknownNameError: If a text is neither the value of a word nor an own kind of any of *relations*.

    Example:
        >>> meant(["trusts", RelationKind.TRUSTS], ())
        (<RelationKind.TRUSTS: 'trusts'>,)
    """
    several = (kinds,) if isinstance(kinds, RelationKind | str) else kinds
    if not isinstance(several, Collection):
        raise _no_kind(kinds, field)
    found = tuple(dict.fromkeys(_meant(each, field) for each in several))
    own = [each for each in found if type(each) is str]
    if own:
        known = {each.own_kind for each in relations if each.own_kind}
        _require(own, known)
    return tuple(OwnKind(each) if type(each) is str else each for each in found)


def _meant(kind: object, field: str) -> Kind:
    if not isinstance(kind, RelationKind | str):
        raise _no_kind(kind, field)
    if isinstance(kind, RelationKind | OwnKind):
        return kind
    text = str.__str__(kind)  # text of another type, such as numpy's or an enum's, is text all the same
    return _WORDS.get(text, text)


def _require(own: Iterable[str], known: Collection[str]) -> None:
    for each in own:
        if each not in known:
            raise UnknownNameError(each, tuple(sorted({*known, *_WORDS})))


def _no_kind(value: object, field: str) -> Exception:
    return wrong_type(field, "a RelationKind or the text of one", "een RelationKind of de tekst ervan", value)


_WORDS: dict[str, RelationKind] = {str(each.value): each for each in RelationKind}
