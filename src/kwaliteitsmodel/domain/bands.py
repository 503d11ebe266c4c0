"""Norm bands: lower and upper bounds of a score for each group, and what a few years together say."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product
from math import inf, isfinite, isnan
from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.amounts import Ends, Outcome, ends, require_figure
from kwaliteitsmodel.domain.fields import a, is_id, is_number, many, optional, whole, wrong_type
from kwaliteitsmodel.domain.ids import IndicatorId, NormBandsId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.sources import Citation
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_name
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message


class BandOutcome(Term):
    """What a score is, by the bounds for its group (nl: *uitkomst volgens de normband*).

    Source: 3-15
    """

    GOOD = "good", "goed", "good"
    ADEQUATE = "adequate", "voldoende", "adequate"
    INADEQUATE = "inadequate", "onvoldoende", "inadequate"


def _has_bounds_in_order(band: "NormBand") -> None:
    """Refuse an upper bound under the lower one."""
    if band.upper is not None and band.upper < band.lower:
        raise InvalidValueError(
            Message(
                code="bounds-out-of-order",
                en="the upper bound ({upper}) can't lie under the lower one ({lower})",
                nl="de bovengrens ({upper}) kan niet onder de ondergrens ({lower}) liggen",
                fields={"upper": band.upper, "lower": band.lower},
            ),
            "upper",
        )


@attrs.frozen(kw_only=True)
class NormBand:
    """The bounds of a score for the groups from *start* on, up to where the next band starts (nl: *normband*).

    A score on a bound is above it: from *upper* on it is good, from *lower* on adequate. Without *upper* nothing is
    good. A score is rounded first, halves up: to one decimal, as the regulation of 2014 rounds means, or to as many as
    the bounds have.

    Raises:
        InvalidValueError: If the upper bound lies under the lower one.

    Source: 3-15

    Example:
        >>> band = NormBand(start=0, lower=535.2, upper=539.2)
        >>> band.outcome(sum([535.1, 535.3]) / 2), band.outcome(535.15), band.outcome(535.14)
        (<BandOutcome.ADEQUATE: 'adequate'>, <BandOutcome.ADEQUATE: 'adequate'>, <BandOutcome.INADEQUATE: 'inadequate'>)
        >>> band.outcome(None) is None, len(band.possible(None))
        (True, 3)
    """

    start: float = attrs.field(validator=is_number)
    lower: float = attrs.field(validator=is_number)
    upper: float | None = attrs.field(default=None, validator=optional(is_number))

    _spanning: ClassVar = (_has_bounds_in_order,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    def outcome(self, score: Outcome | None) -> BandOutcome | None:
        """Return what *score* is by these bounds; ``None`` where what is known of it leaves that open.

        Raises:
            InvalidValueError: If *score* is no figure: a number, an interval, or a word for why there is none.
        """
        return _only(self.possible(score))

    def possible(self, score: Outcome | None) -> tuple[BandOutcome, ...]:
        """Return all that *score* may be by these bounds, the worst first: one where the score is known.

        Raises:
            InvalidValueError: If *score* is no figure.
        """
        (low, high), slack = _ends("score", score), _half(self.lower, self.upper)
        bounds = (-inf, self.lower, inf if self.upper is None else self.upper, inf)
        return tuple(
            each
            for each, least, beyond in zip(_WORST_FIRST, bounds, bounds[1:], strict=False)
            if least < beyond and _is_from(high, least, slack) and (beyond == inf or not _is_from(low, beyond, slack))
        )


_ONE_DECIMAL = 0.1
_WORST_FIRST = (BandOutcome.INADEQUATE, BandOutcome.ADEQUATE, BandOutcome.GOOD)


def _only(possible: Sequence[BandOutcome | None]) -> BandOutcome | None:
    return possible[0] if len(possible) == 1 else None


def _ends(name: str, value: Outcome | None) -> Ends:
    """Return the lowest and the highest that *value* can be; of what is no number nothing is known."""
    if isinstance(value, float) and isnan(value):
        return -inf, inf
    require_figure(name, value)
    return ends(value)


def _decimals(number: float) -> int:
    """Return with how many decimals *number* is written."""
    written = Decimal(repr(number)).normalize().as_tuple().exponent
    return max(-written, 0) if isinstance(written, int) else 0


@lru_cache
def _half(*bounds: float | None) -> Fraction:
    """Return half of the last decimal that a score beside *bounds* has: from there on it is rounded up."""
    return Fraction(1, 2 * 10 ** max(_decimals(each) for each in (_ONE_DECIMAL, *bounds) if each is not None))


def _is_from(value: float, bound: float, slack: Fraction = Fraction()) -> bool:
    """Return whether *value* is at least *bound*, or so little less as rounding makes up for."""
    if value >= bound or not (isfinite(value) and isfinite(bound)) or bound - value > 1 + abs(value) / 1e9:
        return value >= bound
    return Fraction(repr(_without_noise(value))) + slack >= Fraction(repr(bound))


def _without_noise(value: float) -> float:
    """Return *value* in twelve digits: those behind them are what a computer adds to a mean or a percentage."""
    return float(f"{value:.12g}")


def _bands_ascend(norm: "NormBands") -> None:
    """Refuse bands that don't start one above the other."""
    if any(later.start <= earlier.start for earlier, later in pairwise(norm.bands)):
        raise InvalidValueError(
            Message(
                code="bands-out-of-order",
                en="each band starts above the one before",
                nl="elke normband begint boven de vorige",
            ),
            "bands",
        )


def _ends_beyond_its_bands(norm: "NormBands") -> None:
    """Refuse an end that a band starts beyond."""
    beyond = [each.start for each in norm.bands if norm.end is not None and each.start > norm.end]
    if beyond:
        raise InvalidValueError(
            Message(
                code="bands-beyond-end",
                en="no band starts beyond the end ({end}), as the one from {start} on does",
                nl="geen normband begint voorbij het einde ({end}), zoals die vanaf {start}",
                fields={"end": norm.end, "start": beyond[0]},
            ),
            "end",
        )


@attrs.frozen(kw_only=True)
class NormBands:
    """Bounds of the score of an indicator that depend on another figure of the same school (nl: *normtabel*).

    *by* is that other figure, such as the percentage of weighted pupils; *end* is the highest value of it for which the
    last band holds.

    Raises:
        InvalidValueError: If the bands don't start one above the other, or one starts beyond the end.

    Source: 3-15

    Example:
        >>> norm = NormBands(
        ...     id=NormBandsId("n"),
        ...     name="Scores",
        ...     indicator=IndicatorId("score"),
        ...     bands=(NormBand(start=0, lower=535.2, upper=539.2), NormBand(start=1, lower=535.1, upper=539.1)),
        ...     end=100,
        ... )
        >>> norm.outcome(0, 535.2), norm.outcome(1, 539.1), norm.outcome(101, 540)
        (<BandOutcome.ADEQUATE: 'adequate'>, <BandOutcome.GOOD: 'good'>, None)
    """

    id: NormBandsId = attrs.field(validator=is_id)
    name: str | Text = attrs.field(validator=is_name)
    indicator: IndicatorId = attrs.field(validator=is_id)
    by: IndicatorId | None = attrs.field(default=None, validator=optional(is_id))
    bands: tuple[NormBand, ...] = attrs.field(default=(), validator=many(a(NormBand)))
    end: float | None = attrs.field(default=None, validator=optional(is_number))
    valid: Period | None = attrs.field(default=None, validator=optional(a(Period)))
    citation: Citation | None = attrs.field(default=None, validator=optional(a(Citation)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_bands_ascend, _ends_beyond_its_bands)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    def band(self, group: float) -> NormBand | None:
        """Return the band for a school of *group*; ``None`` under the first band and beyond the end.

        Raises:
            InvalidValueError: If *group* is no number.
        """
        if isinstance(group, bool) or not isinstance(group, int | float):
            raise wrong_type("group", "a number", "een getal", group)
        return next(iter(self._that_may_hold(group, group)), None)

    def outcome(self, group: Outcome | None, score: Outcome | None) -> BandOutcome | None:
        """Return what *score* is for a school of *group*.

        ``None`` where no band holds, or may not, and where what is known of the two leaves it open.

        Raises:
            InvalidValueError: If either is no figure: a number, an interval, or a word for why there is none.
        """
        (low, high), possible = _ends("group", group), self.possible(group, score)
        sure = self._place(low) >= 0 and not self._is_beyond(high)
        return _only(possible) if sure else None

    def possible(self, group: Outcome | None, score: Outcome | None) -> tuple[BandOutcome, ...]:
        """Return all that *score* may be for a school of *group*, the worst first; nothing where no band holds.

        Raises:
            InvalidValueError: If either is no figure.
        """
        _ends("score", score)  # refused where no band holds too
        may_be = {each for band in self._that_may_hold(*_ends("group", group)) for each in band.possible(score)}
        return tuple(each for each in _WORST_FIRST if each in may_be)

    def _that_may_hold(self, low: float, high: float) -> Sequence[NormBand]:
        """Return the bands for the groups from *low* to *high*."""
        return () if self._is_beyond(low) else self.bands[max(self._place(low), 0) : self._place(high) + 1]

    def _is_beyond(self, group: float) -> bool:
        return self.end is not None and group > self.end and _without_noise(group) > self.end

    def _place(self, group: float) -> int:
        """Return which band is the last that starts at or under *group*; -1 under the first."""
        above = bisect_right(self.bands, group, key=_start)
        return above if above < len(self.bands) and _is_from(group, self.bands[above].start) else above - 1


def _start(band: NormBand) -> float:
    return band.start


@attrs.frozen(kw_only=True)
class YearOutcome:
    """What the score of one year was, and of how many pupils (nl: *jaaroordeel*).

    Either is ``None`` where it isn't known.

    Source: 3-15
    """

    outcome: BandOutcome | None = attrs.field(validator=optional(a(BandOutcome)))
    pupils: int | None = attrs.field(default=None, validator=optional(whole(0)))


ENOUGH_PUPILS = 10
"""From how many pupils on one adequate year of three is enough."""


def over_three_years(
    years: Sequence[YearOutcome], *, earlier_grade: BandOutcome | None = None, fourth: BandOutcome | None = None
) -> BandOutcome | None:
    """Return what three years together say of results in primary education, by the regulation of 2014.

    Three good years are good; two adequate ones are adequate, and so is one with at least :data:`ENOUGH_PUPILS`
    pupils. Where the one adequate year has fewer, the results of grade 7 (*earlier_grade*) decide, and after these a
    *fourth* year. Good counts as adequate. ``None`` where that can't be judged: not three years, or a result that is
    asked for is not known, or the number of pupils where it matters. A year of which the outcome isn't known may have
    had any: the answer is what it is with each.

    Raises:
        InvalidValueError: If *years* are no outcomes of years, or one of the other two is no outcome.

    Source: 3-15

    Example:
        >>> good, bad = BandOutcome.GOOD, BandOutcome.INADEQUATE
        >>> years = [YearOutcome(outcome=each, pupils=8) for each in (good, bad, bad)]
        >>> over_three_years(years) is None
        True
        >>> over_three_years(years, earlier_grade=bad, fourth=good)
        <BandOutcome.ADEQUATE: 'adequate'>
    """
    _require_outcomes(years, earlier_grade=earlier_grade, fourth=fourth)
    if len(years) != 3:  # noqa: PLR2004 - as the name says
        return None
    outcomes = [tuple(BandOutcome) if each.outcome is None else (each.outcome,) for each in years]
    filled = (
        [YearOutcome(outcome=outcome, pupils=each.pupils) for outcome, each in zip(those, years, strict=True)]
        for those in product(*outcomes)
    )
    return _only(tuple({_judged(each, earlier_grade, fourth) for each in filled}))


def _require_outcomes(years: object, **asked: object) -> None:
    if not isinstance(years, Sequence) or not all(isinstance(each, YearOutcome) for each in years):
        raise wrong_type("years", "a sequence of YearOutcome", "een reeks van YearOutcome", years)
    for name, outcome in asked.items():
        if not isinstance(outcome, BandOutcome | None):
            raise wrong_type(name, "a BandOutcome", "een BandOutcome", outcome)


def _judged(
    years: Sequence[YearOutcome], earlier_grade: BandOutcome | None, fourth: BandOutcome | None
) -> BandOutcome | None:
    """Return what three years say of which the outcomes are known."""
    if all(each.outcome is BandOutcome.GOOD for each in years):
        return BandOutcome.GOOD
    adequate = [each for each in years if each.outcome is not BandOutcome.INADEQUATE]
    if len(adequate) != 1:
        return BandOutcome.ADEQUATE if adequate else BandOutcome.INADEQUATE
    pupils = adequate[0].pupils
    if pupils is not None and pupils >= ENOUGH_PUPILS:
        return BandOutcome.ADEQUATE
    judged = _by_the_rest(earlier_grade, fourth)
    return None if pupils is None and judged is BandOutcome.INADEQUATE else judged


def _by_the_rest(earlier_grade: BandOutcome | None, fourth: BandOutcome | None) -> BandOutcome | None:
    """Return what grade 7, and after it a fourth year, make of one adequate year of few pupils."""
    for asked in (earlier_grade, fourth):
        if asked is None:
            return None
        if asked is not BandOutcome.INADEQUATE:
            return BandOutcome.ADEQUATE
    return BandOutcome.INADEQUATE
