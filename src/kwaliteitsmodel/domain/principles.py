"""Principles of working on quality, ten to a set, each with the card that people talk by."""

import re
from typing import cast

import attrs

from kwaliteitsmodel.domain.asked import Asked, in_order
from kwaliteitsmodel.domain.fields import a, distinct, each_once, is_id, is_text, optional, whole
from kwaliteitsmodel.domain.ids import EntityId, PrincipleSetId, StakeholderId
from kwaliteitsmodel.domain.sources import Citation, Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name, is_said
from kwaliteitsmodel.errors import InvalidValueError, Message

NUMBERS = range(1, 11)
"""The numbers that the principles of a set have."""

_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_WHOLE = whole(1)


def is_one_of_ten(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    """Refuse what is no whole number from 1 to 10."""
    _WHOLE(instance, attribute, value)
    if cast("int", value) not in NUMBERS:
        raise InvalidValueError(
            Message(
                code="no-such-principle",
                en="the principles of a set are numbered from 1 to 10; there is no {value}",
                nl="de principes van een reeks zijn genummerd van 1 tot en met 10; er is geen {value}",
                fields={"value": value},
            ),
            attribute.name,
        )


@attrs.frozen(kw_only=True)
class Epigraph:
    """A saying above a text, and whose it is (nl: *motto*).

    *by* is empty where nobody knows whose.

    Source: 0-01
    """

    text: str | Text = attrs.field(validator=is_name)
    by: str = attrs.field(default="", validator=is_text)


@attrs.frozen(kw_only=True)
class Note:
    """A note at the foot of a card, which says where something was read (nl: *voetnoot*).

    A text leads to it with its *mark* between ``[^`` and ``]``, as Markdown has it.

    Source: 0-02, 0-30
    """

    mark: str = attrs.field(validator=is_id)
    citation: Citation = attrs.field(validator=a(Citation))


@attrs.frozen(kw_only=True)
class PrincipleCard:
    """The card of a principle: why, how, what shows it, and what to ask each other (nl: *principekaart*).

    *practices* are the good practices, instruments and kinds of instrument by which people work on it. In a draft
    anything may still be missing; the card is complete with *why*, *how* and a question at least, where each mark in
    its texts leads to one of the *notes*.

    Raises:
        InvalidValueError: If two questions have the same number and part, or two notes the same mark.

    Source: 0-02, 0-29, 0-30

    Example:
        >>> card = PrincipleCard(why="Together we see more [^1].", questions=(Asked(number=1, text="Who is missing?"),))
        >>> card.lacking, card.marks
        (('how', 'notes'), ('1',))
    """

    epigraph: Epigraph | None = attrs.field(default=None, validator=optional(a(Epigraph)))
    why: str | Text = attrs.field(default="", validator=is_label)
    how: str | Text = attrs.field(default="", validator=is_label)
    practices: tuple[EntityId, ...] = attrs.field(default=(), validator=distinct(is_id))
    questions: tuple[Asked, ...] = attrs.field(default=(), validator=each_once(Asked, "mark"))
    notes: tuple[Note, ...] = attrs.field(default=(), validator=each_once(Note, "mark"))

    @property
    def lacking(self) -> tuple[str, ...]:
        """The fields without which it isn't complete: that say nothing yet, or the notes where a mark leads to none."""
        said = {
            "why": is_said(self.why),
            "how": is_said(self.how),
            "questions": bool(self.questions),
            "notes": not self.lost,
        }
        return tuple(field for field, there in said.items() if not there)

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks in its texts, in the order in which one meets them on the card, each once.

        They may stand in its saying, in *why* and *how*, and in its questions.
        """
        above = () if self.epigraph is None else (self.epigraph.text,)
        below = (each.text for each in in_order(self.questions))
        texts = [each for said in (*above, self.why, self.how, *below) for each in _in_each_language(said)]
        return tuple(dict.fromkeys(mark for text in texts for mark in _MARK.findall(text)))

    @property
    def lost(self) -> tuple[str, ...]:
        """The marks in its texts that lead to no note."""
        noted = {each.mark for each in self.notes}
        return tuple(each for each in self.marks if each not in noted)


def _in_each_language(text: str | Text) -> tuple[str, ...]:
    return (text.nl, text.en) if isinstance(text, Text) else (text,)


@attrs.frozen(kw_only=True)
class Principle:
    """Something by which people choose to work on quality, with its number in a set (nl: *principe*).

    Of some the *card* isn't known, and perhaps no more than the name.

    Raises:
        InvalidValueError: If the number isn't one from 1 to 10.

    Source: 0-01

    Example:
        >>> Principle(number=4, name="Distinctiveness").card is None
        True
    """

    number: int = attrs.field(validator=is_one_of_ten)
    name: str | Text = attrs.field(validator=is_name)
    card: PrincipleCard | None = attrs.field(default=None, validator=optional(a(PrincipleCard)))


@attrs.frozen(kw_only=True)
class PrincipleSet:
    """The ten principles by which people work on quality together, as far as they are known (nl: *reeks principes*).

    *of* is whose they are. Which numbers are unknown is known: no principle is made up for them.

    Raises:
        InvalidValueError: If two principles have the same number.

    Source: 0-01

    Example:
        >>> known = tuple(Principle(number=each, name=f"The one of {each}") for each in (1, 2, 3, 4, 5, 7))
        >>> PrincipleSet(id=PrincipleSetId("ours"), name="Ours", principles=known).missing
        (6, 8, 9, 10)
    """

    id: PrincipleSetId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    of: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    about: str | Text = attrs.field(default="", validator=is_label)
    principles: tuple[Principle, ...] = attrs.field(default=(), validator=each_once(Principle, "number"))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers of which the principle isn't known, in order."""
        known = {each.number for each in self.principles}
        return tuple(each for each in NUMBERS if each not in known)
