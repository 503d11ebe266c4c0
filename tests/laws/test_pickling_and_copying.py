"""Things are values: copies and what was pickled are equal, hash alike, and can do the same."""

import copy
import pickle
from inspect import isclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies

CLASSES = [each for each in (getattr(km, name) for name in dir(km)) if isclass(each)]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_copy_is_equal_and_hashes_alike(kind: type, data: st.DataObject) -> None:
    thing = data.draw(st.from_type(kind))
    for again in (pickle.loads(pickle.dumps(thing)), copy.deepcopy(thing), copy.copy(thing)):  # noqa: S301 - our own
        assert again == thing
        assert hash(again) == hash(thing)
        assert type(again) is type(thing)


@given(strategies.models())
def test_a_pickled_model_still_finds_everything(model: km.QualityModel) -> None:
    again = pickle.loads(pickle.dumps(model))  # noqa: S301 - our own
    assert [again.find(each.id) for each in model.entities()] == list(model.entities())
    assert repr(again) == repr(model)
