"""What reading cost: what could not be read, placed or reconciled, what was assumed, and an account of every row.

Shared by all readers. The sentences are messages in two languages; nothing here prints.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Literal

import attrs

from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidTableError, InvalidValueError, Language, Message, Problem, shown_pointer

Unit = Literal["rows", "cells"]
"""What a :class:`Tally` counts: data rows, or the cells of columns that repeat."""

MOST_CHARACTERS = 60


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def excerpt(text: str) -> str:
    r"""Return the beginning of *text* as it can be shown: at most 60 characters, ``�`` for each control character.

    Example:
        >>> excerpt("red: \x1b[31m")
        'red: �[31m'
        >>> len(excerpt("a" * 1000))
        60
    """
    shown = text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…"
    return _CONTROL.sub("�", shown)


def no_table(where: str, detail: Message, value: object = None) -> InvalidTableError:
    """Return the error for a table that can't be read at all because of what stands at one place in it."""
    return InvalidTableError((Problem(pointer=where, detail=detail, value=value),))


@attrs.frozen(kw_only=True)
class Loss:
    """Something in a file that did not reach the model as it stands there (nl: *verlies*).

    *file* is the file's name without its folder; *line* counts from 1, the header included. *column* is the column as
    published, empty where the whole row is meant; *value* is an :func:`excerpt` of what stands there. Of registers,
    *file* is told as it lies in the folder that is read, and *place* is the very cell, where people can mend it.
    """

    file: str
    line: int
    column: str = ""
    value: str = ""
    detail: Message
    place: str = ""

    @property
    def code(self) -> str:
        """The stable name of this sort of loss."""
        return self.detail.code

    def message(self, language: Language = "en") -> str:
        """Return what was lost, after where that stands, in *language*."""
        where = shown_pointer(self.place or f"{self.file}, line {self.line}", language)
        column = f" ({self.column})" if self.place else f", {self.column}"
        return f"{where}{column if self.column else ''}: {self.detail.text(language)}"

    def __str__(self) -> str:
        return self.message()


@attrs.frozen(kw_only=True)
class Tally:
    """What became of the rows of a file, or of its cells, each counted exactly once (nl: *telling*).

    *read* is how many there were, *became* how many of them met each fate; together the fates are all that was read.

    Raises:
        InvalidValueError: If the fates don't add up to what was read.

    Example:
        >>> from kwaliteitsmodel import Missing
        >>> tally = Tally(file="f.csv", unit="rows", read=3, became={Missing.REFUSED: 1, Missing.SUPPRESSED: 2})
        >>> tally.became[Missing.REFUSED]
        1
    """

    file: str
    unit: Unit
    read: int
    became: Mapping[Term, int] = attrs.field(hash=False)

    def __attrs_post_init__(self) -> None:
        told = sum(self.became.values())
        if told != self.read:
            raise InvalidValueError(
                Message(
                    code="tally-open",
                    en="{file}: {read} read, but {told} accounted for",
                    nl="{file}: {read} gelezen, maar {told} verantwoord",
                    fields={"file": self.file, "read": self.read, "told": told},
                ),
                "became",
            )


@attrs.frozen(kw_only=True)
class LossReport:
    """What reading files into a model cost (nl: *verantwoording van het inlezen*).

    *tallies* account for every row, *losses* tell what did not reach the model as it stands in the files, in the order
    of the files and their lines, and *assumptions* what was taken to be so without the files saying it.

    Example:
        >>> LossReport(tallies=(), losses=(), assumptions=()).counted()
        {}
    """

    tallies: tuple[Tally, ...]
    losses: tuple[Loss, ...]
    assumptions: tuple[Message, ...]

    def counted(self) -> dict[str, int]:
        """Return how many losses there are of each code, codes in alphabetical order."""
        return dict(sorted(Counter(each.code for each in self.losses).items()))

    def of(self, code: str) -> tuple[Loss, ...]:
        """Return the losses with this *code*, in the order of the report."""
        return tuple(each for each in self.losses if each.code == code)
