"""The quality quadrant: two axes of two poles, so exactly four fields; where something lies, and how it moved."""

from datetime import date
from itertools import pairwise
from typing import ClassVar, Protocol

import attrs

from kwaliteitsmodel.domain.fields import a, is_text, optional
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.values import Text, is_label
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message


class Scope(Term):
    """The vertical axis: whose quality it is (nl: *geheel of school*).

    Source: 3-42
    """

    COLLECTIVE = "collective", "het samenwerkingsverband als geheel", "the samenwerkingsverband as a whole"
    SCHOOL = "school", "de afzonderlijke school", "the single school"


class Mode(Term):
    """The horizontal axis: what one does with quality (nl: *borgen of leren*).

    Source: 3-43, 4-11
    """

    SECURE = "secure", "borgen", "secure"
    LEARN = "learn", "leren", "learn"


class QuadrantField(Term):
    """One of the four fields of the quadrant (nl: *veld*).

    Source: 3-41, 3-44, 3-45, 3-46, 3-47
    """

    UPPER_LEFT = "upper-left", "linksboven: het geheel borgen", "upper left: secure the whole"
    UPPER_RIGHT = "upper-right", "rechtsboven: als geheel leren", "upper right: learn as a whole"
    LOWER_LEFT = "lower-left", "linksonder: borgen op school", "lower left: secure at school"
    LOWER_RIGHT = "lower-right", "rechtsonder: leren op school", "lower right: learn at school"

    @property
    def scope(self) -> Scope:
        """The pole of the vertical axis: whose quality it is."""
        return _POLES[self][0]

    @property
    def mode(self) -> Mode:
        """The pole of the horizontal axis: what one does with quality."""
        return _POLES[self][1]


class CollectivePart(Term):
    """Of which part of the whole something is: of its office or of the network (nl: *bureau of netwerk*).

    How an office works is easy to count; the quality of the network is harder to see and matters more.

    Source: 3-35, 3-36
    """

    OFFICE = "office", "het bureau", "the office"
    NETWORK = "network", "het netwerk", "the network"


def _is_part_of_the_whole(position: "Position") -> None:
    """Refuse a part of the whole for what is of a school."""
    if position.part is not None and position.scope is not Scope.COLLECTIVE:
        raise InvalidValueError(
            Message(
                code="part-of-a-school",
                en="only what is of the whole is of {part}; this is of a school",
                nl="alleen wat van het geheel is, is van {part}; dit is van een school",
                fields={"part": position.part},
            ),
            "part",
        )


@attrs.frozen(kw_only=True)
class Position:
    """The one place in the quadrant where something lies (nl: *plaats in het kwadrant*).

    *part* says of what is of the whole whether it is of the office or of the network; ``None`` where nobody said.

    Raises:
        InvalidValueError: If something of a school has a *part*.

    Source: 3-36, 3-48

    Example:
        >>> Position(scope=Scope.SCHOOL, mode=Mode.LEARN).quadrant_field
        <QuadrantField.LOWER_RIGHT: 'lower-right'>
    """

    scope: Scope = attrs.field(validator=a(Scope))
    mode: Mode = attrs.field(validator=a(Mode))
    reason: str = attrs.field(default="", validator=is_text)
    part: CollectivePart | None = attrs.field(default=None, validator=optional(a(CollectivePart)))

    _spanning: ClassVar = (_is_part_of_the_whole,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    @property
    def quadrant_field(self) -> QuadrantField:
        """The field where this scope and this mode meet."""
        return _FIELDS[self.scope, self.mode]


_FIELDS = {
    (Scope.COLLECTIVE, Mode.SECURE): QuadrantField.UPPER_LEFT,
    (Scope.COLLECTIVE, Mode.LEARN): QuadrantField.UPPER_RIGHT,
    (Scope.SCHOOL, Mode.SECURE): QuadrantField.LOWER_LEFT,
    (Scope.SCHOOL, Mode.LEARN): QuadrantField.LOWER_RIGHT,
}
_POLES = {field: poles for poles, field in _FIELDS.items()}


def is_onward(origin: QuadrantField, to: QuadrantField) -> bool:
    """Return whether something can move from *origin* to *to*.

    Nothing goes from securing back to learning, or from the whole to a school, and what stays doesn't move.

    Source: 3-50

    Example:
        >>> is_onward(QuadrantField.LOWER_RIGHT, QuadrantField.UPPER_RIGHT)
        True
        >>> is_onward(QuadrantField.UPPER_RIGHT, QuadrantField.LOWER_LEFT)
        False
    """
    back = (origin.mode, to.mode) == (Mode.SECURE, Mode.LEARN)
    down = (origin.scope, to.scope) == (Scope.COLLECTIVE, Scope.SCHOOL)
    return not back and not down and origin is not to


def _goes_onward(move: "Move") -> None:
    """Refuse a move that nothing makes."""
    if not is_onward(move.origin, move.to):
        raise InvalidValueError(
            Message(
                code="no-such-move",
                en="nothing moves from {origin} to {to}: things go from learn to secure, from school to whole, or both",
                nl="niets verhuist van {origin} naar {to}: het gaat van leren naar borgen, van school naar geheel",
                fields={"origin": move.origin, "to": move.to},
            ),
            "to",
        )


@attrs.frozen(kw_only=True)
class Move:
    """That something moved to another field of the quadrant (nl: *verhuizing in het kwadrant*).

    Something that is crystallised goes from learning to securing, from one school to the whole, or both. What it
    *yielded* stands beside it, and whether it is *controllable* and *predictable*; ``None`` where nobody said. A
    finding on the left that sets something new going on the right is no move but a
    :class:`~kwaliteitsmodel.domain.quadrant.Trigger`.

    Raises:
        InvalidValueError: If it goes from securing to learning, from the whole to a school, or nowhere.

    Source: 3-50

    Example:
        >>> step = Move(
        ...     origin=QuadrantField.LOWER_RIGHT, to=QuadrantField.LOWER_LEFT, on=ApproximateDate.parse("2024")
        ... )
        >>> step.to.mode
        <Mode.SECURE: 'secure'>
    """

    origin: QuadrantField = attrs.field(validator=a(QuadrantField))
    to: QuadrantField = attrs.field(validator=a(QuadrantField))
    on: ApproximateDate = attrs.field(validator=a(ApproximateDate))
    reason: str | Text = attrs.field(default="", validator=is_label)
    yielded: str | Text = attrs.field(default="", validator=is_label)
    controllable: bool | None = attrs.field(default=None, validator=optional(a(bool)))
    predictable: bool | None = attrs.field(default=None, validator=optional(a(bool)))

    _spanning: ClassVar = (_goes_onward,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


class Positioned(Protocol):
    """What has one place in the quadrant at a time, and may have moved (nl: *geplaatst*).

    Source: 3-48, 3-50
    """

    @property
    def position(self) -> Position | None:
        """Where it lies now; ``None`` where nobody said."""
        ...

    @property
    def moves(self) -> tuple[Move, ...]:
        """How it came there, the first move first."""
        ...


def moved_in_steps(thing: Positioned) -> None:
    """Refuse moves that don't follow on each other in place and time, or don't end where *thing* lies."""
    for before, after in pairwise(thing.moves):
        _follows(before, after)
    if thing.moves:
        _lies_in(thing.position, thing.moves[-1].to)


def _follows(before: Move, after: Move) -> None:
    """Refuse a move *after* another that starts elsewhere, or was surely made earlier."""
    if before.to is not after.origin:
        raise InvalidValueError(
            Message(
                code="moves-in-pieces",
                en="after a move to {to} there can't be one from {origin}",
                nl="na een verhuizing naar {to} kan er geen zijn vanuit {origin}",
                fields={"to": before.to, "origin": after.origin},
            ),
            "moves",
        )
    if after.on.is_before(before.on):
        raise InvalidValueError(
            Message(
                code="moves-out-of-order",
                en="moves stand in the order of time: {after} comes before {before}",
                nl="verhuizingen staan op volgorde van tijd: {after} ligt voor {before}",
                fields={"after": after.on, "before": before.on},
            ),
            "moves",
        )


def _lies_in(position: Position | None, field: QuadrantField) -> None:
    """Refuse a position in another field than the last move led to, and none at all."""
    if position is None or position.quadrant_field is not field:
        raise InvalidValueError(
            Message(
                code="moved-elsewhere",
                en="what moved to {field} has its position there",
                nl="wat verhuisde naar {field}, heeft daar zijn plaats",
                fields={"field": field},
            ),
            "moves",
        )


def fields_on(thing: Positioned, day: date) -> tuple[QuadrantField, ...]:
    """Return the fields in which *thing* may lie on *day*, in the order in which it passed them.

    One where that is known; several where it moved at about that time; none where nobody said where it lies.

    Source: 3-48, 3-50

    Example:
        >>> from kwaliteitsmodel.domain.indicators import Indicator, IndicatorId
        >>> step = Move(origin=QuadrantField.LOWER_RIGHT, to=QuadrantField.LOWER_LEFT, on=ApproximateDate.parse("2024"))
        >>> secured = Position(scope=Scope.SCHOOL, mode=Mode.SECURE)
        >>> thing = Indicator(id=IndicatorId("rest"), name="Rest in class", position=secured, moves=(step,))
        >>> [each.value for each in fields_on(thing, date(2024, 6, 1))]
        ['lower-right', 'lower-left']
    """
    passed = [each.origin for each in thing.moves]
    if thing.position is not None:
        passed.append(thing.position.quadrant_field)
    made = max((number for number, each in enumerate(thing.moves, 1) if each.on.latest <= day), default=0)
    ahead = (number for number, each in enumerate(thing.moves) if number >= made and each.on.is_after(day))
    return tuple(passed[made : next(ahead, len(thing.moves)) + 1])
