"""What people call the kind of an actor and of a tie in a file or a picture, and what an edge says of the tie."""

from collections.abc import Mapping
from typing import Any

from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Language, Message
from kwaliteitsmodel.graph.attributes import UNREADABLE, flag_of
from kwaliteitsmodel.graph.kinds import Kind, OwnKind


def actor_word(known: Mapping[str, Any], language: Language) -> str:
    """Return what sort of actor a node is, in *language* where the word is ours."""
    return _word(StakeholderKind, str(known.get("kind", "")), known, language)


def tie_word(known: Mapping[str, Any], language: Language) -> str:
    """Return what an edge says, in *language* where the word is ours: its kind or else its label, and its absence."""
    said = str(known.get(kind_field(known) or "label", ""))
    word = _word(RelationKind, said, known, language)
    return word if is_present(known) else _ABSENT.text(language).replace("…", word)


_ABSENT = Message(code="absent", en="not: …", nl="niet: …")


def kind_field(known: Mapping[str, Any]) -> str:
    """Return which attribute of an edge says its kind: ``relation``, or else ``kind``; empty where neither does."""
    return next((each for each in ("relation", "kind") if known.get(each) is not None), "")


def tie_kind(known: Mapping[str, Any]) -> Kind:
    """Return of which kind an edge is: a word of the list, or a kind of someone's own; empty where none is said."""
    said, own = str(known.get(kind_field(known), "")), str(known.get("own_kind", ""))
    try:
        word = RelationKind.parse(said)
    except InvalidValueError:
        return OwnKind(said)
    return OwnKind(own) if word is RelationKind.OTHER and own else word


def is_present(known: Mapping[str, Any]) -> bool:
    """Return whether an edge isn't reported to be absent."""
    return _flag(known, "present") is not False


def is_mutual(known: Mapping[str, Any]) -> bool:
    """Return whether the tie of an edge goes both ways: it says so, or else its kind does."""
    said, kind = _flag(known, "mutual"), tie_kind(known)
    return said if said is not None else isinstance(kind, RelationKind) and kind.is_mutual


def _flag(known: Mapping[str, Any], name: str) -> bool | None:
    """Return yes or no, also where it stands as text; ``None`` for anything else."""
    try:
        return flag_of(known.get(name))
    except UNREADABLE:
        return None


def _word(kind: type[Term], said: str, known: Mapping[str, Any], language: Language) -> str:
    try:
        word = kind.parse(said)
    except InvalidValueError:
        return said
    return str(known.get("own_kind", "")) if word.name == "OTHER" else word.label(language)
