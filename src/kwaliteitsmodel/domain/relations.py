"""Relations: who belongs to whom, governs whom, talks with whom, accounts to whom."""

from math import inf
from typing import Any, ClassVar

import attrs

from kwaliteitsmodel.domain.accounts import AccountForm
from kwaliteitsmodel.domain.fields import (
    a,
    check_each,
    distinct,
    is_frequency,
    is_id,
    is_number,
    is_one_at_most,
    is_plain,
    is_text,
    later,
    optional,
)
from kwaliteitsmodel.domain.ids import AspectId, ConversationId, RelationId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra
from kwaliteitsmodel.domain.words import Term, has_own_kind, joins_two


class RelationKind(Term):
    """What a relation says, read from its source to its target (nl: *soort relatie*).

    The list is open: ``OTHER`` goes with a word of your own, :attr:`Relation.own_kind`.

    Source: 3-22, 3-23, 3-26, 3-40, 3-61, 0-21, 0-22, 1-24
    """

    PART_OF = "part-of", "maakt deel uit van", "is part of"
    LIES_IN = "lies-in", "ligt in", "lies in"
    GOVERNS = "governs", "bestuurt", "governs"
    ACCOUNTS_TO = "accounts-to", "legt verantwoording af aan", "accounts to"
    CONVERSES_WITH = "converses-with", "voert gesprek met", "converses with"
    OVERHEARS = "overhears", "vangt flarden op van", "overhears"
    TRUSTS = "trusts", "vertrouwt", "trusts"
    IS_OPEN_TO = "is-open-to", "is open tegenover", "is open to"
    SHARES_AMBITION_WITH = "shares-ambition-with", "deelt ambitie met", "shares ambition with"
    SHARES_RESPONSIBILITY_WITH = (
        "shares-responsibility-with",
        "deelt verantwoordelijkheid met",
        "shares responsibility with",
    )
    LENDS_AUDITORS_TO = "lends-auditors-to", "leent auditoren uit aan", "lends auditors to"
    EXPECTS_OF = "expects-of", "verwacht van", "expects of"
    COLLABORATES_WITH = "collaborates-with", "werkt samen met", "collaborates with"
    OTHER = "other", "anders", "other"

    @property
    def is_mutual(self) -> bool:
        """Whether a relation of this kind goes both ways, whichever end is its source."""
        return self in _MUTUAL


_MUTUAL = {
    RelationKind.CONVERSES_WITH,
    RelationKind.SHARES_AMBITION_WITH,
    RelationKind.SHARES_RESPONSIBILITY_WITH,
    RelationKind.COLLABORATES_WITH,
}


@attrs.frozen(kw_only=True)
class Relation:
    """A tie from one stakeholder to another (nl: *relatie*).

    Several relations may join the same two stakeholders, of different kinds or of one: each side's report of a tie is
    one of its own, *recorded* by whom. *about* names the quality aspects it is about. *weight* has no unit; ``None`` is
    not known, never 1. *present* is false where someone reports that it is absent, as trust can be. It goes from its
    source to its target; whether it is *mutual*, the same both ways, follows from its kind unless it is said here.
    *medium* is by way of what it goes, such as the television or a newspaper for who overhears, in one's own words. An
    account is rendered in a *conversation* and an agreed *form*; *per_year* is how often, and what is never rendered is
    absent. Without *valid* it holds
    always.

    Raises:
        InvalidValueError: If both ends are the same, or the kind is ``OTHER`` and *own_kind* is empty.

    Source: 3-22, 3-23, 3-26, 3-39, 3-40, 3-63

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
    present: bool = attrs.field(default=True, metadata=later(a(bool)))
    conversation: ConversationId | None = attrs.field(default=None, metadata=later(optional(is_id)))
    mutual: bool | None = attrs.field(default=None, metadata=later(optional(a(bool))))
    medium: str = attrs.field(default="", metadata=later(is_text))
    form: AccountForm | None = attrs.field(default=None, metadata=later(optional(a(AccountForm))))
    per_year: float | None = attrs.field(default=None, metadata=later(optional(is_frequency)))
    valid: Period | None = attrs.field(default=None, metadata=later(optional(a(Period))))
    recorded: Recorded | None = attrs.field(default=None, metadata=later(optional(a(Recorded))))
    extra: Extra = attrs.field(default=NO_EXTRA, metadata=later(a(Extra)))

    def _is_plain(self) -> bool:
        """Return whether this is surely right: short ids of ASCII, and nothing of what is rare; most are so."""
        own: Any = self.id
        source: Any = self.source
        target: Any = self.target
        return (
            self.extra is NO_EXTRA
            and type(self.kind) is RelationKind
            and self.kind is not RelationKind.OTHER
            and type(self.own_kind) is str
            and not self.own_kind
            and is_one_at_most(self.about)
            and self.present is True
            and self.conversation is None
            and self.mutual is None
            and type(self.medium) is str
            and not self.medium
            and self.form is None
            and self.per_year is None
            and (self.weight is None or (type(self.weight) is float and -inf < self.weight < inf))
            and (self.valid is None or type(self.valid) is Period)
            and (self.recorded is None or type(self.recorded) is Recorded)
            and type(own) is type(source) is type(target) is str
            and own != ""
            and source != ""
            and target not in ("", source)
            and is_plain("".join((own, source, target, *self.about)))
        )

    @property
    def is_mutual(self) -> bool:
        """Whether it goes both ways, so that either end may be its source."""
        return self.kind.is_mutual if self.mutual is None else self.mutual

    _spanning: ClassVar = (joins_two("source", "target"), has_own_kind)

    def __attrs_post_init__(self) -> None:
        if self._is_plain():
            return
        check_each(self)
        for check in self._spanning:
            check(self)


def both_ways(relation: Relation) -> tuple[Relation, ...]:
    """Return *relation*, and where it is mutual also the other way round: what goes one way at a time."""
    if not relation.is_mutual:
        return (relation,)
    return relation, attrs.evolve(relation, source=relation.target, target=relation.source)
