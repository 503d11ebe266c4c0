"""Auditors: for whom they work, what they are trained for, with whom they have ties, and how much they can do."""

from datetime import date
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, distinct, is_day, is_id, is_text, many, optional, whole
from kwaliteitsmodel.domain.ids import AuditorId, NormId, RegionId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.rhythms import after
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.domain.words import Term, has_own_kind

TIE_YEARS = 5
"""How many years a tie that is over still stands in the way, unless one says otherwise.

Panels in higher education keep five years; for schools no number was found, so it is a choice of this library.
"""

FAR_APART = 2
"""How much an organisation may give more than it takes, or the reverse, before it is told, unless one says otherwise.

It is a choice of this library: in the sources nothing is said of how many is too many.
"""


@attrs.frozen(kw_only=True)
class Qualification:
    """What an auditor was trained for, and since when (nl: *kwalificatie*).

    *leads* says that it is one for leading a team; *norm* for which norm it holds, ``None`` for any. *until* is its
    last day; ``None`` where it doesn't expire.

    Source: 1-07, 1-26
    """

    since: date = attrs.field(validator=is_day)
    until: date | None = attrs.field(default=None, validator=optional(is_day))
    leads: bool = attrs.field(default=False, validator=a(bool))
    norm: NormId | None = attrs.field(default=None, validator=optional(is_id))
    name: str | Text = attrs.field(default="", validator=is_label)


class AuditorTieKind(Term):
    """What tie an auditor has with someone who may be audited (nl: *soort binding van een auditor*).

    The list is open: ``OTHER`` goes with a word of your own, :attr:`AuditorTie.own_kind`.

    Source: 1-24
    """

    WORKED_FOR = "worked-for", "werkte er", "worked there"
    SUPPORTED = "supported", "ondersteunde de school", "supported the school"
    NORM_MAKING = "norm-making", "leverde deskundigheid voor de norm", "lent expertise to the making of the norm"
    FAMILY = "family", "familie", "family"
    OTHER = "other", "anders", "other"


@attrs.frozen(kw_only=True)
class AuditorTie:
    """A tie of an auditor with someone who may be audited, to be disclosed (nl: *binding van een auditor*).

    *since* is its first day; ``None`` where it isn't known. *until* is the last day of it; ``None`` while it lasts.

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty.

    Source: 1-06, 1-24

    Example:
        >>> tie = AuditorTie(to=StakeholderId("s"), kind=AuditorTieKind.SUPPORTED, until=date(2021, 3, 1))
        >>> tie.binds(date(2024, 3, 1), years=3), tie.binds(date(2024, 3, 2), years=3)
        (True, False)
    """

    to: StakeholderId = attrs.field(validator=is_id)
    kind: AuditorTieKind = attrs.field(validator=a(AuditorTieKind))
    own_kind: str = attrs.field(default="", validator=is_text)
    since: date | None = attrs.field(default=None, validator=optional(is_day))
    until: date | None = attrs.field(default=None, validator=optional(is_day))

    _spanning: ClassVar = (has_own_kind,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    def binds(self, day: date, *, years: int = TIE_YEARS) -> bool:
        """Return whether it is there on *day*, or was up to so many years before it."""
        start = self.since or date.min
        return start <= day and (self.until is None or (start <= self.until and day <= after(self.until, years=years)))


@attrs.frozen(kw_only=True)
class Auditor:
    """Someone who audits, told by a role or a code and not by a name (nl: *auditor*).

    *employer* is the school or other organisation for which the auditor works. *capacity* is how many audits a year the
    auditor can do; ``None`` where it isn't known. *regions* are those in which the auditor would rather work; none says
    that it doesn't matter.

    Source: 1-24, 1-26

    Example:
        >>> trained = Qualification(since=date(2024, 9, 1), leads=True)
        >>> auditor = Auditor(id=AuditorId("a7"), employer=StakeholderId("school"), qualifications=(trained,))
        >>> auditor.can_lead(date(2025, 3, 1)), auditor.can_lead(date(2024, 3, 1))
        (True, False)
    """

    id: AuditorId = attrs.field(validator=is_id)
    employer: StakeholderId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(default="", validator=is_label)
    qualifications: tuple[Qualification, ...] = attrs.field(default=(), validator=many(a(Qualification)))
    ties: tuple[AuditorTie, ...] = attrs.field(default=(), validator=many(a(AuditorTie)))
    capacity: int | None = attrs.field(default=None, validator=optional(whole(0)))
    regions: tuple[RegionId, ...] = attrs.field(default=(), validator=distinct(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    def is_trained(self, day: date, norm: NormId | None = None) -> bool:
        """Return whether the auditor is trained on *day*, for *norm* if one is named."""
        return any(_holds(each, day, norm) for each in self.qualifications)

    def can_lead(self, day: date, norm: NormId | None = None) -> bool:
        """Return whether the auditor is trained to lead a team on *day*, for *norm* if one is named."""
        return any(each.leads and _holds(each, day, norm) for each in self.qualifications)


def _holds(qualification: Qualification, day: date, norm: NormId | None) -> bool:
    """Return whether *qualification* holds on *day*, for *norm* or any."""
    in_time = qualification.since <= day <= (qualification.until or date.max)
    return in_time and (norm is None or qualification.norm in {None, norm})


def far_apart(given: int, taken: int, most: int = FAR_APART) -> bool:
    """Return whether *given* and *taken* differ by more than *most*, and the one is less than half of the other.

    Large organisations give and take much, so a difference of some is far apart only where it is large for them.

    Source: 1-24

    Example:
        >>> far_apart(1, 4), far_apart(20, 24), far_apart(0, 2)
        (True, False, False)
    """
    less, more = sorted((given, taken))
    return more - less > most and 2 * less < more
