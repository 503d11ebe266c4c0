"""Saying: how sentences say when something is, also where one side of that is open."""

from datetime import date

from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.values import Text


def said_when(day: ApproximateDate | None) -> str | Text:
    """Return *day* as a sentence says it: by its one side where nothing is known of the other.

    Source: 4-16

    Example:
        >>> said_when(ApproximateDate(earliest=date(2026, 9, 1), latest=date.max)).en
        'on or after 2026-09-01'
    """
    first = day.earliest if day and day.earliest != date.min else None
    last = day.latest if day and day.latest != date.max else None
    if first and last:
        return str(day)
    if first:
        return Text(nl=f"op of na {first}", en=f"on or after {first}")
    if last:
        return Text(nl=f"op of voor {last}", en=f"on or before {last}")
    return Text(nl="zonder datum", en="without a date")
