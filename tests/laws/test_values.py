"""Small values: intervals, texts in two languages, and what an application adds."""

import copy
import json
import math
import pickle
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.values import MOST_NESTING
from kwaliteitsmodel.errors import InvalidValueError

Json: TypeAlias = Any
Contents: TypeAlias = dict[str, Json]

numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
json_values = st.recursive(
    st.none() | st.booleans() | st.sampled_from((0, 1, 0.0, -0.0, 1.0)) | numbers | strategies.names().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strategies.names().map(str), inner, max_size=3),
    max_leaves=5,
)
contents = st.dictionaries(st.sampled_from(("a:b", "myapp:é", "x.y-z_1:b c", 'a:"{}')), json_values, max_size=3)


def same(one: Json, other: Json) -> bool:
    """Return whether two JSON values are the same to the last type: ``1``, ``1.0`` and ``true`` aren't."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float):
        return one == other and math.copysign(1, one) == math.copysign(1, other)
    return bool(one == other)


def turned(value: Json) -> Json:
    """Return a JSON value with the keys of every object in the opposite order."""
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(each) for each in value] if isinstance(value, list) else value


@given(contents)
def test_what_an_application_adds_comes_back_to_the_last_type(values: Contents) -> None:
    extra = km.Extra(values)
    assert same(dict(extra), values)
    assert list(extra) == sorted(values)
    assert len(extra) == len(values)
    assert all(key in extra for key in values)
    assert km.Extra(extra) == extra
    assert eval(repr(extra), {"Extra": km.Extra}) == extra  # noqa: S307 - our own words


@given(contents, contents)
def test_two_extras_are_equal_if_their_contents_are_the_same(one: Contents, other: Contents) -> None:
    assert (km.Extra(one) == km.Extra(other)) == same(one, other)


@given(contents)
def test_the_order_of_keys_makes_no_difference(values: Contents) -> None:
    assert km.Extra(turned(values)) == km.Extra(values)
    assert hash(km.Extra(turned(values))) == hash(km.Extra(values))


@given(contents)
def test_nobody_can_change_an_extra(values: Contents) -> None:
    """Neither through what it was made of nor through what it gives."""
    extra = km.Extra(values)
    before = json.dumps(dict(extra))
    for each in (*values.values(), *extra.values()):
        if isinstance(each, dict | list):
            each.clear()
    values.clear()
    assert json.dumps(dict(extra)) == before
    with pytest.raises(AttributeError):
        extra.text = "{}"  # type: ignore[misc]


@given(strategies.extras())
def test_an_extra_is_copied_and_pickled_whole(extra: km.Extra) -> None:
    for again in (pickle.loads(pickle.dumps(extra)), copy.deepcopy(extra), copy.copy(extra)):  # noqa: S301 - our own
        assert again == extra
        assert hash(again) == hash(extra)
        assert same(dict(again), dict(extra))


@given(st.integers(0, MOST_NESTING + 3), st.sampled_from((1, [], {})), st.sampled_from("[{"))
def test_an_extra_is_nested_at_most_so_deep(depth: int, inner: Json, opening: str) -> None:
    value = inner
    for _ in range(depth):
        value = [value] if opening == "[" else {"a": value}
    if depth < MOST_NESTING:
        assert same(km.Extra({"a:b": value})["a:b"], value)
    else:
        with pytest.raises(InvalidValueError, match="nested over 32 deep"):
            km.Extra({"a:b": value})


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 2**53 + 1, -(2**53) - 1, 10**400])
def test_a_number_that_others_would_read_differently_is_refused(number: float) -> None:
    values: list[Json] = [number, [number], {"a": number}]
    for value in values:
        with pytest.raises(InvalidValueError, match="a number is finite"):
            km.Extra({"a:b": value})
    with pytest.raises(InvalidValueError, match="a number is finite"):
        km.Interval(low=number)


def test_one_and_one_point_nothing_and_true_are_three_things() -> None:
    assert len({km.Extra({"a:b": 1}), km.Extra({"a:b": 1.0}), km.Extra({"a:b": True})}) == 3
