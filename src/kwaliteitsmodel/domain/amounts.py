"""Reckoning with what is only partly known: sums, differences, shares and ratios with the tightest bounds.

A value is a number, an :class:`~kwaliteitsmodel.domain.values.Interval` or a word of
:class:`~kwaliteitsmodel.domain.words.Missing`. What comes out is a number where only one is possible, an interval
where several are, and ``None`` where nothing is known or nothing exists; never 0 and never a guess.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import inf, isfinite
from typing import TypeAlias

from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.domain.values import Interval
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.errors import InvalidValueError, Message

Amount: TypeAlias = float | Interval
"""A number, or the bounds between which it lies."""

Outcome: TypeAlias = float | Interval | Missing
"""What was seen: a number, its bounds, or why there is none."""

Ends: TypeAlias = tuple[float, float]
"""The lowest and the highest that a value can be; infinite where it has no bound on that side."""


def ends(value: Outcome | None, *, least: float = -inf) -> Ends:
    """Return the lowest and the highest that *value* can be, if nothing lies under *least*.

    Of what is missing nothing else is known.

    Raises:
        InvalidValueError: If it is no figure, or would have to lie under *least*.

    Example:
        >>> ends(Interval(high=4), least=0), ends(Missing.REFUSED), ends(3)
        ((0, 4), (-inf, inf), (3, 3))
    """
    require_figure("value", value)
    if isinstance(value, Interval):
        low, high = least if value.low is None else value.low, inf if value.high is None else value.high
    else:
        low, high = (least, inf) if value is None or isinstance(value, Missing) else (value, value)
    if low < least or high < least:
        raise InvalidValueError(
            Message(
                code="under-the-least",
                en="none of these values can lie under {least}, but {value} does",
                nl="geen van deze waarden kan onder {least} liggen, maar {value} wel",
                fields={"least": least, "value": low if low < least else high},
            )
        )
    return low, high


def require_figure(name: str, value: object) -> None:
    """Refuse what is neither a number, bounds nor a word for why there is none, where *name* is what it is called.

    Raises:
        InvalidValueError: If it isn't.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Interval | Missing | None) or value != value:  # noqa: PLR0124 - only nan differs from itself
        en, nl = "a number, an Interval or a word of Missing", "een getal, een Interval of een woord van Missing"
        raise wrong_type(name, en, nl, value)


def _require_number(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise wrong_type(name, "a number", "een getal", value)


def amount(low: float, high: float) -> Amount | None:
    """Return what lies between two ends: a number if they are the same, ``None`` if both are infinite.

    Raises:
        InvalidValueError: If it lies beyond what a computer can hold.

    Example:
        >>> amount(2, 2), print(amount(2, inf)), amount(-inf, inf)
        ≥ 2
        (2, None, None)
    """
    if (low, high) == (-inf, inf):
        return None
    if low == high and abs(low) != inf:
        return low
    return Interval(low=None if low == -inf else low, high=None if high == inf else high)


def total(values: Iterable[Outcome], *, least: float = -inf) -> Amount | None:
    """Return the sum of *values*; of nothing it is 0.

    Something missing makes the sum unknown, unless no value can lie under *least*: with 0, as for counts, what is
    there is a lower bound. What doesn't apply to someone is missing too: leave it out yourself where it adds nothing.

    Raises:
        InvalidValueError: If a value is no figure or lies under *least*, or the sum beyond what a computer can hold.

    Source: 3-15, 3-16

    Example:
        >>> few = Interval(low=1, high=4)
        >>> print(total([20, few, few]))
        22–28
        >>> total([0.1, 0.2])
        0.3
        >>> total([20, Missing.SUPPRESSED]), print(total([20, Missing.SUPPRESSED], least=0))
        ≥ 20
        (None, None)
    """
    every = [ends(each, least=least) for each in values]
    return amount(summed(low for low, _ in every), summed(high for _, high in every))


def summed(numbers: Iterable[float]) -> float:
    """Return the sum as people reckon, in decimals, the same in any order; infinite where it is too large.

    Example:
        >>> summed([0.1, 0.2]), summed([1e308, 1e308])
        (0.3, inf)
    """
    several = list(numbers)
    endless = any(abs(each) == inf for each in several)
    return sum(several) if endless else nearest(sum(map(as_written, several), Fraction()))


def difference(value: Outcome | None, other: Outcome | None) -> Amount | None:
    """Return how much *value* lies above *other*, of which neither depends on the other.

    Raises:
        InvalidValueError: If either is no figure, or it lies beyond what a computer can hold.

    Source: 3-15

    Example:
        >>> print(difference(Interval(low=1, high=4), 2))
        -1–2
        >>> difference(0.3, 0.1)
        0.2
    """
    (low, high), (other_low, other_high) = ends(value), ends(other)
    return amount(_less(low, other_high), _less(high, other_low))


def _less(one: float, other: float) -> float:
    """Return *one* less *other* as people reckon, in decimals."""
    whole = isinstance(one, int) and isinstance(other, int)
    return one - other if whole or inf in {abs(one), abs(other)} else nearest(as_written(one) - as_written(other))


def as_written(number: float) -> Fraction:
    """Return *number* exactly as it is written, in decimals, to reckon with.

    Example:
        >>> as_written(0.1)
        Fraction(1, 10)
    """
    return Fraction(number if isinstance(number, int) else repr(number))


def nearest(exact: Fraction) -> float:
    """Return the number nearest to *exact*; infinite where it is too large.

    Example:
        >>> nearest(Fraction(1, 3)), nearest(Fraction(-(10**400)))
        (0.3333333333333333, -inf)
    """
    try:
        return float(exact)
    except OverflowError:
        return inf if exact > 0 else -inf


def share(part: Outcome, rest: Outcome, *, per: float = 1) -> Amount | None:
    """Return which share *part* is of *part* and *rest* together: a number from 0 to *per*.

    What isn't known of the part is the same in the whole, so the bounds are tighter than those of :func:`ratio`.
    ``None`` where there is no whole; where it may be there or not, the bounds are those of where it is.

    Raises:
        InvalidValueError: If a count is no figure or lies under 0, or *per* is no number.

    Source: 3-15, 3-16

    Example:
        >>> print(share(Interval(low=1, high=4), 16, per=100))
        5.882352941176471–20
        >>> share(0, 0) is None
        True
    """
    _require_number("per", per)
    parts, rests = ends(part, least=0), ends(rest, least=0)
    if parts == rests == (0, 0):
        return None
    low = _share(parts[0], rests[1], of_nothing=1)
    high = _share(parts[1], rests[0], of_nothing=0)
    return amount(nearest(low * as_written(per)), nearest(high * as_written(per)))


def _share(part: float, rest: float, *, of_nothing: int) -> Fraction:
    """Return the share at one end; *of_nothing* is what the share next to it tends to where there is no whole."""
    if part == inf:
        return Fraction(1)
    if rest == inf:
        return Fraction(0)
    whole = as_written(part) + as_written(rest)
    return as_written(part) / whole if whole else Fraction(of_nothing)


def ratio(count: Outcome, other: Outcome, *, per: float = 1) -> Amount | None:
    """Return how many *count* are there for each *other*, of which neither holds the other.

    ``None`` where there surely is no *other*, or nothing is known; where there may be none, there is no upper bound.

    Raises:
        InvalidValueError: If a count is no figure or lies under 0, or *per* is no number.

    Source: 3-15, 3-16

    Example:
        >>> print(ratio(Interval(low=1, high=4), 20, per=100))
        5–20
        >>> ratio(3, 0) is None
        True
    """
    _require_number("per", per)
    counts, others = ends(count, least=0), ends(other, least=0)
    if others == (0, 0):
        return None
    low = _ratio(counts[0], others[1], per)
    high = 0.0 if counts[1] == 0 else _ratio(counts[1], others[0], per)
    return amount(low, high)


def _ratio(count: float, other: float, per: float) -> float:
    """Return the ratio at one end: the lowest possible for an infinite *other*, infinite where there is no bound."""
    if other == inf:
        return 0.0
    return inf if count == inf or other == 0 else nearest(as_written(count) / as_written(other) * as_written(per))


def slope(points: Iterable[tuple[int, Outcome]]) -> Amount | None:
    """Return by how much a value grows per step, by least squares over *points* of a place and a value.

    Missing values are left out. Each value weighs by its place, so with intervals the bounds are the tightest.
    ``None`` where fewer than two places have a value, or nothing is known.

    Source: 4-18

    Example:
        >>> slope([(2023, 2.9), (2024, 3.0), (2025, 3.1)])
        0.1
        >>> print(slope([(2024, 5), (2025, Interval(low=1, high=4))]))
        -4–-1
    """
    known = [(place, ends(value)) for place, value in points if not isinstance(value, Missing)]
    number, middle = len(known), sum(place for place, _ in known)
    weights = [number * place - middle for place, _ in known]
    spread = sum(weight * place for weight, (place, _) in zip(weights, known, strict=True))
    if not spread:
        return None
    weighed = [(weight, between) for weight, (_, between) in zip(weights, known, strict=True) if weight]
    return amount(_slope(weighed, spread, lowest=True), _slope(weighed, spread, lowest=False))


def _slope(weighed: list[tuple[int, Ends]], spread: int, *, lowest: bool) -> float:
    """Return the lowest or the highest slope: each value stands at the end that makes it so."""
    chosen = [(weight, between[(weight < 0) is lowest]) for weight, between in weighed]
    if any(abs(value) == inf for _, value in chosen):
        return -inf if lowest else inf
    exact = (weight * (value if isinstance(value, int) else as_written(value)) for weight, value in chosen)
    return nearest(Fraction(sum(exact), spread))


def outside(value: Outcome | None, band: Amount) -> Amount:
    """Return how far *value* lies outside *band*: 0 where it lies in it, at least 0 where nothing is known.

    Source: 3-15

    Example:
        >>> band = Interval(low=3, high=5)
        >>> outside(9, band), outside(2.9, band), print(outside(Interval(low=1, high=4), band))
        0–2
        (4, 0.1, None)
    """
    (low, high), (least, most) = ends(value), ends(band)
    near, far = max(_over(least, high), _over(low, most)), max(_over(least, low), _over(high, most))
    return near if near == far else Interval(low=near, high=None if far == inf else far)


def _over(one: float, other: float) -> float:
    """Return how much *one* lies over *other*; 0 where it doesn't."""
    return _less(one, other) if one > other else 0


def at_least(value: Outcome | None, bound: float) -> bool | None:
    """Return whether *value* is at least *bound*; ``None`` where that can't be told.

    Source: 3-15

    Example:
        >>> few = Interval(low=1, high=4)
        >>> at_least(few, 1), at_least(few, 5), at_least(few, 3)
        (True, False, None)
    """
    low, high = ends(value)
    return True if low >= bound else (False if high < bound else None)


def at_most(value: Outcome | None, bound: float) -> bool | None:
    """Return whether *value* is at most *bound*; ``None`` where that can't be told.

    Source: 3-15
    """
    low, high = ends(value)
    return True if high <= bound else (False if low > bound else None)


def lies_in(value: Outcome | None, band: Amount) -> bool | None:
    """Return whether *value* lies in *band*, its ends included; ``None`` where that can't be told.

    Source: 3-15

    Example:
        >>> lies_in(3, Interval(low=1, high=4)), lies_in(5, Interval(low=1, high=4))
        (True, False)
    """
    low, high = ends(band)
    both = at_least(value, low), at_most(value, high)
    return None if None in both else all(both)
