"""Concordance: how far two who judge the same things say the same, apart from chance (nl: *overeenstemming*)."""

from collections import Counter
from collections.abc import Callable, Sequence
from math import fsum, sqrt
from statistics import NormalDist
from typing import Literal, TypeAlias, TypeVar

from kwaliteitsmodel.domain.fields import wrong_type

G = TypeVar("G", str, int)

Weights: TypeAlias = Literal["none", "linear", "quadratic"]
"""How much two grades differ: at all, by the steps between them, or by the square of those steps."""

CONFIDENCE = 0.95
"""Of so many samples out of one, the interval holds what is so."""

_TINY = 1e-12


def share_equal(pairs: Sequence[tuple[G, G]]) -> float | None:
    """Return in which share of *pairs* both say the same; ``None`` where there are none.

    Source: 4-10

    Example:
        >>> share_equal([("a", "a"), ("a", "b")])
        0.5
    """
    return sum(one == other for one, other in pairs) / len(pairs) if pairs else None


def wilson(times: int, n: int, confidence: float = CONFIDENCE) -> tuple[float, float] | None:
    """Return Wilson's score interval for a share that was found so many *times* among *n*; it also holds near 0 and 1.

    Among none there is no share, and it is ``None``.

    Raises:
        InvalidValueError: If *n* is no whole number of at least 0, *times* none from 0 to *n*, or *confidence* isn't
            between 0 and 1.

    Example:
        >>> low, high = wilson(10, 10)
        >>> round(low, 3), high
        (0.722, 1.0)
    """
    z = _z(confidence)
    _require_count("n", n, None)
    _require_count("times", times, n)
    if not n:
        return None
    share = times / n
    middle = share + z * z / (2 * n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low, high = ((middle + way * half) / (1 + z * z / n) for way in (-1, 1))
    return low if times else 0.0, high if times < n else 1.0


def _require_count(name: str, value: object, most: int | None) -> None:
    """Refuse what is no whole number from 0, up to *most* where that is given."""
    if type(value) is not int or value < 0 or (most is not None and value > most):
        en, nl = ("", "") if most is None else (f" and at most {most}", f" en ten hoogste {most}")
        raise wrong_type(name, f"a whole number, at least 0{en}", f"een geheel getal, ten minste 0{nl}", value)


def _z(confidence: float) -> float:
    if type(confidence) is not float or not 0 < confidence < 1:
        raise wrong_type("confidence", "a number between 0 and 1", "een getal tussen 0 en 1", confidence)
    return NormalDist().inv_cdf((1 + confidence) / 2)


def kappa(pairs: Sequence[tuple[G, G]]) -> float | None:
    """Return Cohen's kappa of *pairs*: how far both say the same beyond chance.

    It is 1 where they always say the same and 0 where not more often than by chance. It is ``None``, not defined, where
    both always gave one and the same grade, since chance explains that, and where there are no pairs.

    Source: 4-10

    Example:
        >>> kappa([("a", "a"), ("a", "a"), ("b", "b"), ("b", "a")])
        0.5
        >>> kappa([("a", "a"), ("a", "a")]) is None
        True
    """
    return _kappa(pairs, _differs)


def kappa_interval(pairs: Sequence[tuple[G, G]], confidence: float = CONFIDENCE) -> tuple[float, float] | None:
    """Return the asymptotic interval of :func:`kappa`, after Fleiss, Cohen and Everitt (1969).

    It is ``None`` where kappa is, and where it would have no width, as where all pairs are equal: it isn't sure then.

    Raises:
        InvalidValueError: If *confidence* isn't between 0 and 1.

    Source: 4-10

    Example:
        >>> low, high = kappa_interval([("a", "a")] * 20 + [("b", "b")] * 15 + [("b", "a")] * 15)
        >>> round(low, 2), round(high, 2)
        (0.25, 0.64)
    """
    return _interval(pairs, _differs, confidence)


def weighted_kappa(pairs: Sequence[tuple[int, int]], weights: Weights = "linear") -> float | None:
    """Return the weighted kappa of *pairs* of places in an order: to be one step apart is less than to be three.

    It is defined where :func:`kappa` is; with the weights ``"none"`` it is that one.

    Raises:
        InvalidValueError: If *weights* is another word.

    Source: 4-10

    Example:
        >>> near, far = [(0, 0), (1, 1), (2, 1)], [(0, 0), (1, 1), (2, 0)]
        >>> weighted_kappa(near) > weighted_kappa(far)
        True
    """
    return _kappa(pairs, _apart(weights))


def weighted_kappa_interval(
    pairs: Sequence[tuple[int, int]], weights: Weights = "linear", confidence: float = CONFIDENCE
) -> tuple[float, float] | None:
    """Return the asymptotic interval of :func:`weighted_kappa`, as :func:`kappa_interval` does for kappa.

    Raises:
        InvalidValueError: If *weights* is another word, or *confidence* isn't between 0 and 1.

    Source: 4-10
    """
    return _interval(pairs, _apart(weights), confidence)


def _differs(one: object, other: object) -> int:
    return int(one != other)


def _apart(weights: str) -> Callable[[int, int], int]:
    """Return what says how far apart two places are."""
    power = {"none": 0, "linear": 1, "quadratic": 2}.get(weights)
    if power is None:
        words = "'none', 'linear', 'quadratic'"
        raise wrong_type("weights", f"one of {words}", f"een van {words}", weights)
    return lambda one, other: _differs(one, other) * abs(one - other) ** power


def _by_chance(pairs: Sequence[tuple[G, G]], apart: Callable[[G, G], int]) -> int:
    """Return how far all grades of the one are from all of the other: what chance alone would do, *n* times."""
    ours, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    return sum(a * b * apart(one, other) for one, a in ours.items() for other, b in theirs.items())


def _kappa(pairs: Sequence[tuple[G, G]], apart: Callable[[G, G], int]) -> float | None:
    """Return one less how far pairs are apart, as a share of how far they would be by chance.

    Both are whole numbers, so that the order of the pairs doesn't matter.
    """
    by_chance = _by_chance(pairs, apart)
    seen = len(pairs) * sum(apart(*each) for each in pairs)
    return (by_chance - seen) / by_chance if by_chance else None


def _interval(
    pairs: Sequence[tuple[G, G]], apart: Callable[[G, G], int], confidence: float
) -> tuple[float, float] | None:
    z, value = _z(confidence), _kappa(pairs, apart)
    if value is None:
        return None
    half = z * _error(pairs, apart, value) * len(pairs) ** 2 / _by_chance(pairs, apart)
    return (max(-1.0, value - half), min(1.0, value + half)) if half > _TINY else None


def _error(pairs: Sequence[tuple[G, G]], apart: Callable[[G, G], int], value: float) -> float:
    """Return the standard error of how far pairs are apart, less what the grades of each add to that by chance."""
    n = len(pairs)
    ours, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    of_ours = {one: sum(b * apart(one, other) for other, b in theirs.items()) / n for one in ours}
    of_theirs = {other: sum(a * apart(one, other) for one, a in ours.items()) / n for other in theirs}
    added = [apart(one, other) - (1 - value) * (of_ours[one] + of_theirs[other]) for one, other in pairs]
    mean = fsum(added) / n
    return sqrt(fsum((each - mean) ** 2 for each in added)) / n
