"""What a graph or a file of one could not hold as it was: told, never dropped in silence."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message

_SOME = 5
"""How many ids a sentence names."""


def _few(ids: tuple[str, ...]) -> str:
    """Return *ids* as Python writes them, no more than the first five."""
    return repr(ids) if len(ids) <= _SOME else f"({', '.join(map(repr, ids[:_SOME]))}, … {len(ids)} in all)"


@attrs.frozen(kw_only=True)
class Loss:
    """Something that didn't reach the graph, the model or the file as it was (nl: *verlies*).

    *ids* are all the actors or ties that it is about; empty where it is about the whole. *field* is the attribute;
    empty where the whole actor or tie is meant.

    Example:
        >>> told = loss("lost", "{field} is lost: {n}", "{field} gaat verloren: {n}", ids=("a", "b"), field="kind")
        >>> told.message("nl")
        'kind gaat verloren: 2'
    """

    ids: tuple[str, ...] = attrs.field(default=(), repr=_few)
    field: str = ""
    detail: Message

    @property
    def code(self) -> str:
        """The stable name of this sort of loss."""
        return self.detail.code

    def message(self, language: Language = "en") -> str:
        """Return what was lost as a sentence in *language*."""
        return self.detail.text(language)

    def __str__(self) -> str:
        return self.message()


def loss(code: str, en: str, nl: str, *, ids: Sequence[str] = (), field: str = "", **facts: object) -> Loss:
    """Return a loss; the sentences may also name ``field``, ``n`` (how many) and ``some`` (the first five)."""
    about = {"field": field, "n": len(ids), "some": tuple(ids[:_SOME])}
    return Loss(ids=tuple(ids), field=field, detail=Message(code=code, en=en, nl=nl, fields=about | facts))


def of_the_whole(names: Iterable[str], where: Text) -> tuple[Loss, ...]:
    """Return that the attributes *names* of the network as a whole don't stand *where*, a sort of file."""
    return tuple(
        loss(
            "of-the-whole",
            "the attribute {field} of the network as a whole isn't in {where}",
            "het kenmerk {field} van het netwerk als geheel staat niet in {where}",
            field=name,
            where=where,
        )
        for name in names
    )


UNDERSCORE = (
    "{field} means something else to {why} and has an underscore behind it",
    "{field} betekent iets anders voor {why} en heeft een laag streepje erachter",
)
"""The sentences about an attribute with a name that a program takes for something of its own; *why* is the program."""

SOME_PROGRAMS = Text(nl="sommige programma's", en="some programs")


class Told:
    """What is to be told, gathered by sort and attribute, so that there is one loss for all whom it is about."""

    def __init__(self, sentences: Mapping[str, tuple[str, str]]) -> None:
        self._sentences = sentences
        self._found: dict[tuple[str, str, str | Text], dict[str, None]] = {}

    def add(self, code: str, id: str = "", field: str = "", why: str | Text = "") -> None:
        """Note one loss of the sort *code*; an empty *id* is the whole."""
        ids = self._found.setdefault((code, field, why), {})
        if id:
            ids[id] = None

    def losses(self) -> tuple[Loss, ...]:
        """Return what was noted, in the order in which it was met."""
        return tuple(
            loss(code, *self._sentences[code], ids=tuple(ids), field=field, why=why)
            for (code, field, why), ids in self._found.items()
        )
