"""Relations: who belongs to whom, governs whom, talks with whom, accounts to whom."""

from math import isfinite
from typing import Any, ClassVar

import attrs

from kwaliteitsmodel.domain.fields import (
    a,
    check_each,
    distinct,
    is_id,
    is_number,
    is_plain,
    is_text,
    later,
    optional,
)
from kwaliteitsmodel.domain.ids import AspectId, RelationId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.domain.words import Term, has_own_kind
from kwaliteitsmodel.errors import InvalidValueError, Message


class RelationKind(Term):
    """What a relation says, read from its source to its target (nl: *soort relatie*).

    The list is open: ``OTHER`` goes with a word of your own, :attr:`Relation.own_kind`.

    Source: 3-22, 3-23, 3-26, 3-61, 0-22
    """

    PART_OF = "part-of", "maakt deel uit van", "is part of"
    LIES_IN = "lies-in", "ligt in", "lies in"
    GOVERNS = "governs", "bestuurt", "governs"
    ACCOUNTS_TO = "accounts-to", "verantwoordt zich aan", "accounts to"
    CONVERSES_WITH = "converses-with", "voert gesprek met", "converses with"
    OVERHEARS = "overhears", "vangt flarden op van", "overhears"
    EXPECTS_OF = "expects-of", "verwacht van", "expects of"
    COLLABORATES_WITH = "collaborates-with", "werkt samen met", "collaborates with"
    OTHER = "other", "anders", "other"


def _joins_two(relation: "Relation") -> None:
    """Refuse a relation of someone with themselves."""
    if relation.source == relation.target:
        raise InvalidValueError(
            Message(
                code="relation-to-itself",
                en="a relation joins two stakeholders, not {id!r} with itself",
                nl="een relatie verbindt twee belanghebbenden, niet {id!r} met zichzelf",
                fields={"id": relation.source},
            ),
            "target",
        )


@attrs.frozen(kw_only=True)
class Relation:
    """A directed tie from one stakeholder to another (nl: *relatie*).

    Several relations may join the same two stakeholders, of different kinds or of one. *about* names the quality
    aspects it is about. *weight* has no unit; ``None`` is not known, never 1. Without *valid* it holds always.

    Raises:
        InvalidValueError: If both ends are the same, or the kind is ``OTHER`` and *own_kind* is empty.

    Source: 3-22, 3-26

    Example:
        >>> governs = Relation(
        ...     id=RelationId("r1"),
        ...     kind=RelationKind.GOVERNS,
        ...     source=StakeholderId("board"),
        ...     target=StakeholderId("school"),
        ... )
        >>> governs.kind.label("nl")
        'bestuurt'
    """

    id: RelationId = attrs.field(metadata=later(is_id))
    kind: RelationKind = attrs.field(metadata=later(a(RelationKind)))
    source: StakeholderId = attrs.field(metadata=later(is_id))
    target: StakeholderId = attrs.field(metadata=later(is_id))
    own_kind: str = attrs.field(default="", metadata=later(is_text))
    about: tuple[AspectId, ...] = attrs.field(default=(), metadata=later(distinct(is_id)))
    weight: float | None = attrs.field(default=None, metadata=later(optional(is_number)))
    valid: Period | None = attrs.field(default=None, metadata=later(optional(a(Period))))
    recorded: Recorded | None = attrs.field(default=None, metadata=later(optional(a(Recorded))))
    extra: Extra = attrs.field(default=NO_EXTRA, metadata=later(a(Extra)))

    def _is_plain(self) -> bool:
        """Return whether this is surely right: short ids of ASCII, about nothing, nothing extra; most are."""
        own: Any = self.id
        source: Any = self.source
        target: Any = self.target
        return (
            self.extra is NO_EXTRA
            and type(self.kind) is RelationKind
            and type(self.own_kind) is str
            and not self.own_kind
            and self.about == ()
            and (self.weight is None or (type(self.weight) is float and isfinite(self.weight)))
            and (self.valid is None or type(self.valid) is Period)
            and (self.recorded is None or type(self.recorded) is Recorded)
            and type(own) is type(source) is type(target) is str
            and own != ""
            and source != ""
            and target != ""
            and is_plain(own + source + target)
        )

    _spanning: ClassVar = (_joins_two, has_own_kind)

    def __attrs_post_init__(self) -> None:
        if not self._is_plain():
            check_each(self)
        for check in self._spanning:
            check(self)
