"""Reckoning with bounds: at the edges."""

from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import errors
from kwaliteitsmodel.domain import amounts
from kwaliteitsmodel.domain.fields import shortened

FEW = km.Interval(low=1, high=4)
HUGE = 1e308


def test_a_share_of_few_pupils_is_known_rather_well() -> None:
    """Of 1–4 pupils of 20–23 the share is 5–17 %: with 4 in the part, there are 24 and not 20 in the whole."""
    found = amounts.share(FEW, 19, per=100)
    assert amounts.ends(found) == (5, pytest.approx(400 / 23))


def test_decimals_are_reckoned_as_people_do() -> None:
    assert amounts.difference(0.3, 0.1) == 0.2
    assert amounts.difference(1, 0.9) == 0.1
    assert amounts.slope([(1, 0.1), (2, 0.1), (3, 0.1)]) == 0


@pytest.mark.parametrize("slip", ["3", True, float("nan"), [1], 1j])
def test_what_is_no_figure_is_refused(slip: Any) -> None:
    asked = [
        lambda: amounts.ends(slip),
        lambda: amounts.total([1, slip]),
        lambda: amounts.share(slip, 2),
        lambda: amounts.share(1, slip),
        lambda: amounts.ratio(slip, 2),
        lambda: amounts.difference(1, slip),
        lambda: amounts.slope([(1, 1), (2, slip)]),
        lambda: amounts.at_least(slip, 1),
        lambda: amounts.share(1, 2, per=slip),
        lambda: amounts.ratio(1, 2, per=slip),
    ]
    for each in asked:
        with pytest.raises(errors.InvalidValueError) as caught:
            each()
        assert caught.value.message("nl").endswith(f"zijn, niet {shortened(slip)}")


def test_nothing_lies_under_the_least() -> None:
    for value in (-1, km.Interval(low=-1, high=3), km.Interval(high=-1)):
        with pytest.raises(errors.InvalidValueError) as caught:
            amounts.total([value], least=0)
        assert caught.value.message("nl") == "geen van deze waarden kan onder 0 liggen, maar -1 wel"


def test_neither_side_of_a_ratio_lies_under_zero() -> None:
    for count, other in ((-1, 2), (2, -1)):
        with pytest.raises(errors.InvalidValueError):
            amounts.ratio(count, other)
    assert amounts.ratio(km.Interval(high=4), 2) == km.Interval(low=0, high=2)


def test_how_far_outside_is_a_number_where_it_is_known() -> None:
    assert repr(amounts.outside(9, km.Interval(low=3, high=5))) == "4"


def test_an_upper_bound_alone_bounds_a_count_on_both_sides() -> None:
    assert amounts.total([km.Interval(high=4)], least=0) == km.Interval(low=0, high=4)
    assert amounts.total([km.Interval(high=4), km.Interval(low=4)]) is None


def test_what_no_computer_holds_is_refused_or_no_bound() -> None:
    assert amounts.total([km.Interval(low=0, high=HUGE)] * 2) == km.Interval(low=0)
    assert amounts.difference(km.Interval(low=-HUGE, high=0), HUGE) == km.Interval(high=-HUGE)
    for reckon in (lambda: amounts.total([HUGE, HUGE]), lambda: amounts.difference(HUGE, -HUGE)):
        with pytest.raises(errors.InvalidValueError):
            reckon()


def test_there_is_no_share_and_no_ratio_of_nothing() -> None:
    assert amounts.share(0, 0) is amounts.ratio(3, 0) is amounts.ratio(FEW, km.Interval(low=0, high=0)) is None
    assert amounts.share(FEW, 0) == 1
    assert amounts.share(km.Interval(low=0, high=4), 0) == 1
    assert amounts.share(0, km.Interval(low=0, high=4)) == 0


def test_a_ratio_to_what_may_not_be_there_has_no_upper_bound() -> None:
    assert amounts.ratio(FEW, km.Interval(low=0, high=2)) == km.Interval(low=0.5)
    assert amounts.ratio(0, km.Interval(low=0, high=2)) == 0
    assert amounts.ratio(FEW, km.Missing.REFUSED) == km.Interval(low=0)
    assert amounts.share(km.Missing.REFUSED, FEW) == km.Interval(low=0, high=1)
    assert amounts.share(FEW, km.Missing.REFUSED) == km.Interval(low=0, high=1)


def test_a_value_in_the_middle_of_a_series_says_nothing_of_its_slope() -> None:
    assert amounts.slope([(1, 2), (2, km.Interval(low=0)), (3, 4)]) == 1
    assert amounts.slope([(1, 2), (2, 3), (3, km.Interval(low=4))]) == km.Interval(low=1)
    assert amounts.slope([(1, km.Interval(low=2)), (2, km.Interval(low=2))]) is None


def test_what_is_missing_compares_with_nothing() -> None:
    for compared in (amounts.at_least, amounts.at_most, amounts.lies_in):
        assert compared(km.Missing.REFUSED, 3) is None
        assert compared(None, 3) is None
