"""Things are values: copies are equal, hash alike, and can be shared by threads and processes."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from inspect import isclass

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.model import KINDS
from kwaliteitsmodel.references import references

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


@given(strategies.models(), strategies.models())
def test_models_are_equal_if_their_fields_are(one: km.QualityModel, other: km.QualityModel) -> None:
    fields = [field.name for field in attrs.fields(km.QualityModel) if field.init]
    alike = all(getattr(one, name) == getattr(other, name) for name in fields)
    assert (one == other) == alike
    assert len({one, other}) == (1 if alike else 2)


@given(strategies.models(), st.sampled_from([*KINDS, "name", "about", "extra"]))
def test_nothing_in_a_model_can_be_set(model: km.QualityModel, field: str) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(model, field, getattr(model, field))


@given(strategies.models())
def test_threads_read_the_same(model: km.QualityModel) -> None:
    def everything(_: int) -> object:
        found = [model.find(each.id) for each in model.entities()]
        pointed = {each.id: model.pointing_at(each.id) for each in model.entities()}
        return hash(model), found, pointed, [list(references(each)) for each in model.entities()]

    with ThreadPoolExecutor(4) as pool:
        first, *others = pool.map(everything, range(8))
    assert all(each == first for each in others)
