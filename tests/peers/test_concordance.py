"""Kappa and weighted kappa, beside those of scikit-learn: drawn pairs, and those for which it isn't defined."""

import math
import os
import warnings

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kwaliteitsmodel.domain.concordance import Weights, kappa, weighted_kappa

if "KWALITEITSMODEL_PEERS" in os.environ:
    from sklearn.metrics import cohen_kappa_score
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

PLACES = st.integers(0, 4)
PAIRS = st.lists(st.tuples(PLACES, PLACES), min_size=1, max_size=40)


def theirs(pairs: list[tuple[int, int]], weights: str | None = None) -> float | None:
    one, other = zip(*pairs, strict=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where kappa isn't defined
        found = float(cohen_kappa_score(one, other, labels=range(5), weights=weights))
    return None if math.isnan(found) else found


@pytest.mark.parametrize("weights", ["linear", "quadratic"])
@given(PAIRS)
@example([(1, 1)])
@example([(0, 1), (1, 0)])
def test_weighted_kappa_is_theirs(weights: Weights, pairs: list[tuple[int, int]]) -> None:
    assert weighted_kappa(pairs, weights) == pytest.approx(theirs(pairs, weights), abs=1e-9)


@given(PAIRS)
@example([(1, 1), (1, 1)])
@example([(0, 4)])
def test_kappa_is_theirs(pairs: list[tuple[int, int]]) -> None:
    expected = pytest.approx(theirs(pairs), abs=1e-9)
    assert kappa(pairs) == weighted_kappa(pairs, "none") == expected
