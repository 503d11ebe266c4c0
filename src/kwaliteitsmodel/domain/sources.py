"""Where a statement comes from: sources, citations of them, and the record of who said what."""

from datetime import date
from typing import Any, ClassVar

import attrs

from kwaliteitsmodel.domain.fields import a, check_each, is_day, is_id, is_plain, is_text, later, many, optional
from kwaliteitsmodel.domain.ids import SourceId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.errors import InvalidValueError, Message


@attrs.frozen(kw_only=True)
class Source:
    """Something that statements come from: a book, a norm, a data set, a report (nl: *bron*).

    Source: 0-30, 3-17

    Example:
        >>> Source(id=SourceId("plan"), title="Support plan 2026–2030").title
        'Support plan 2026–2030'
    """

    id: SourceId = attrs.field(validator=is_id)
    title: str | Text = attrs.field(validator=is_name)
    authors: tuple[str, ...] = attrs.field(default=(), validator=many(is_text))
    publisher: str = attrs.field(default="", validator=is_text)
    published: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    url: str = attrs.field(default="", validator=is_text)
    about: str | Text = attrs.field(default="", validator=is_label)
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))


@attrs.frozen(kw_only=True)
class Citation:
    """A place in a source (nl: *verwijzing, noot*).

    *where* is a page, a section or a concept number, in the words of whoever cites.

    Source: 0-02, 0-30
    """

    source: SourceId = attrs.field(validator=is_id)
    where: str = attrs.field(default="", validator=is_text)


def _records_something(recorded: "Recorded") -> None:
    """Refuse a record of nothing."""
    if recorded.by is None and recorded.on is None and recorded.source is None:
        raise InvalidValueError(
            Message(
                code="records-nothing",
                en="a record says who, when or from what; leave it out where none is known",
                nl="een vastlegging zegt wie, wanneer of waaruit; laat haar weg als niets bekend is",
            )
        )


@attrs.frozen(kw_only=True)
class Recorded:
    """Who said so, on which day it was recorded, and from which source (nl: *vastlegging*).

    Each part may be unknown, not all three. What is *confidential*, such as trust or how well a role does, stays in the
    document and leaves no export that doesn't ask for it (nl: *vertrouwelijk*).

    Raises:
        InvalidValueError: If nothing at all is said.
    """

    by: StakeholderId | None = attrs.field(default=None, metadata=later(optional(is_id)))
    on: date | None = attrs.field(default=None, metadata=later(optional(is_day)))
    source: SourceId | None = attrs.field(default=None, metadata=later(optional(is_id)))
    confidential: bool = attrs.field(default=False, metadata=later(a(bool)))

    _spanning: ClassVar = (_records_something,)

    def _is_plain(self) -> bool:
        """Return whether this is surely right: it says something, and with short ids of ASCII; most do."""
        by: Any = self.by
        source: Any = self.source
        confidential: Any = self.confidential
        return (
            type(confidential) is bool
            and (by is None or (type(by) is str and by != ""))
            and (self.on is None or type(self.on) is date)
            and (source is None or (type(source) is str and source != ""))
            and not by is self.on is source is None
            and is_plain((by or "") + (source or ""))
        )

    def __attrs_post_init__(self) -> None:
        if self._is_plain():
            return
        check_each(self)
        for check in self._spanning:
            check(self)


def known_by(recorded: Recorded | None, day: date) -> bool:
    """Return whether something was recorded by *day*; of what doesn't say when, one takes it that it was.

    Example:
        >>> known_by(Recorded(on=date(2026, 1, 5)), date(2026, 1, 4)), known_by(None, date(2026, 1, 4))
        (False, True)
    """
    return recorded is None or recorded.on is None or recorded.on <= day
