"""Thresholds whose breach asks for an explanation, and the explanations that are on file."""

from math import inf
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.amounts import Amount, Outcome, amount, as_written, difference, ends, nearest
from kwaliteitsmodel.domain.fields import a, is_amount_of, is_id, is_number, is_text, optional
from kwaliteitsmodel.domain.ids import ExplanationId, IndicatorId, StakeholderId, ThresholdId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Citation, Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label
from kwaliteitsmodel.domain.words import Term, has_own_kind
from kwaliteitsmodel.errors import InvalidValueError, Message


class Side(Term):
    """On which side of a threshold a value asks for an explanation (nl: *boven of onder*).

    Source: 3-11
    """

    ABOVE = "above", "boven", "above"
    BELOW = "below", "onder", "below"


def _is_a_share_of_something(threshold: "Threshold") -> None:
    """Refuse a share of nothing, and something to be a share of without a share."""
    if (threshold.share is None) is not (threshold.share_of is None):
        raise InvalidValueError(
            Message(
                code="share-of-nothing",
                en="a share goes with share_of, the indicator that it is a share of",
                nl="een share hoort bij share_of, de indicator waarvan ze een deel is",
            ),
            "share",
        )


def _says_where_it_lies(threshold: "Threshold") -> None:
    """Refuse a threshold without a value or a share."""
    if threshold.value is None and threshold.share is None:
        raise InvalidValueError(
            Message(
                code="no-threshold",
                en="a threshold has a value, a share of another indicator, or both",
                nl="een signaleringswaarde heeft een value, een share van een andere indicator, of beide",
            ),
            "value",
        )


@attrs.frozen(kw_only=True)
class Threshold:
    """A value of an indicator beyond which one asks for an explanation (nl: *signaleringswaarde*).

    A breach is a signal for a conversation, never a verdict. The threshold is a *value*, or a *share* of the indicator
    *share_of* of the same stakeholder in the same period, or in the one in which it lies (0.035 is 3.5 %); with both,
    the one that asks less often: the highest of the two for *side* ``ABOVE``, the lowest for ``BELOW``.

    Raises:
        InvalidValueError: If there is neither a value nor a share, or a share of nothing.

    Source: 3-11

    Example:
        >>> reserve = Threshold(
        ...     id=ThresholdId("reserve"),
        ...     indicator=IndicatorId("own-capital"),
        ...     side=Side.ABOVE,
        ...     value=250_000,
        ...     share=0.035,
        ...     share_of=IndicatorId("gross-income"),
        ... )
        >>> reserve.level(10_000_000)
        350000.0
    """

    id: ThresholdId = attrs.field(validator=is_id)
    indicator: IndicatorId = attrs.field(validator=is_id)
    side: Side = attrs.field(validator=a(Side))
    value: float | None = attrs.field(default=None, validator=optional(is_number))
    share: float | None = attrs.field(default=None, validator=optional(is_amount_of))
    share_of: IndicatorId | None = attrs.field(default=None, validator=optional(is_id))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    about: str | Text = attrs.field(default="", validator=is_label)
    citation: Citation | None = attrs.field(default=None, validator=optional(a(Citation)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_is_a_share_of_something, _says_where_it_lies)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    def level(self, whole: float | None) -> float | None:
        """Return where the threshold lies if *share_of* is *whole*; ``None`` where a share is asked for and unknown.

        A part that is larger than a computer can hold isn't known either, unless the fixed value settles it.
        """
        if self.share is None:
            return self.value
        found = None if whole is None else _level(self, self.share, whole)
        return None if found is None or abs(found) == inf else found


def _level(threshold: Threshold, share: float, whole: float) -> float:
    """Return where *threshold* lies if it is a *share* of *whole*; infinite where there is none, or it is too large."""
    part = _part(share, whole)
    return part if threshold.value is None else _OUTER[threshold.side](threshold.value, part)


_OUTER = {Side.ABOVE: max, Side.BELOW: min}


def _part(share: float, whole: float) -> float:
    """Return *share* of *whole* as people reckon, in decimals: 3.5 % of 10 million is 350,000 and no hair more."""
    return whole if abs(whole) == inf else nearest(as_written(share) * as_written(whole))


def level(threshold: Threshold, whole: Outcome | None) -> Amount | None:
    """Return where *threshold* lies if the indicator that it is a share of shows *whole*, bounds and all.

    Where *whole* isn't known, its fixed value still bounds it on one side; ``None`` where nothing does, or where it
    surely lies beyond what a computer can hold.

    Source: 3-11

    Example:
        >>> reserve = Threshold(
        ...     id=ThresholdId("reserve"),
        ...     indicator=IndicatorId("own-capital"),
        ...     side=Side.ABOVE,
        ...     value=250_000,
        ...     share=0.035,
        ...     share_of=IndicatorId("gross-income"),
        ... )
        >>> print(level(reserve, None))
        ≥ 250000
    """
    if threshold.share is None:
        return threshold.value
    low, high = (_level(threshold, threshold.share, end) for end in ends(whole))
    return None if low == high and abs(low) == inf else amount(low, high)


def excess(threshold: Threshold, value: Outcome, whole: Outcome | None = None) -> Amount | None:
    """Return by how much *value* lies beyond *threshold*; it is breached where that is more than 0.

    ``None`` where nothing is known.

    Source: 3-11

    Example:
        >>> pupils = Threshold(id=ThresholdId("t"), indicator=IndicatorId("pupils"), side=Side.BELOW, value=23)
        >>> excess(pupils, 20), excess(pupils, 23)
        (3, 0)
    """
    lies = level(threshold, whole)
    return difference(value, lies) if threshold.side is Side.ABOVE else difference(lies, value)


def is_breached(beyond: Amount | None) -> bool | None:
    """Return whether what lies so far *beyond* a threshold breaches it; ``None`` where that can't be told.

    A value on the threshold doesn't.

    Source: 3-11
    """
    low, high = ends(beyond)
    return True if low > 0 else (False if high <= 0 else None)


class ExplanationKind(Term):
    """Why a reserve is high, or another signal is given (nl: *soort verklaring*).

    The first three are innocent; a reserve for risks is a duty. The list is open: ``OTHER`` goes with a word of your
    own, :attr:`Explanation.own_kind`.

    Source: 3-11
    """

    UNEXPECTED_INCOME = "unexpected-income", "onverwachte inkomsten", "unexpected income"
    LATE_SETTLEMENT = "late-settlement", "vertraagde verrekening", "late settlement"
    LESS_DEMAND = "less-demand", "minder beroep dan begroot", "less demand than budgeted"
    RISK_RESERVE = "risk-reserve", "risicoreserve", "reserve for risks"
    OTHER = "other", "anders", "other"


@attrs.frozen(kw_only=True)
class Explanation:
    """What someone gives as the reason of a signal (nl: *verklaring*).

    Raises:
        InvalidValueError: If the kind is ``OTHER`` and *own_kind* is empty.

    Source: 3-11
    """

    id: ExplanationId = attrs.field(validator=is_id)
    threshold: ThresholdId = attrs.field(validator=is_id)
    of: StakeholderId = attrs.field(validator=is_id)
    period: Period = attrs.field(validator=a(Period))
    kind: ExplanationKind | None = attrs.field(default=None, validator=optional(a(ExplanationKind)))
    own_kind: str = attrs.field(default="", validator=is_text)
    text: str | Text = attrs.field(default="", validator=is_label)
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (has_own_kind,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)
