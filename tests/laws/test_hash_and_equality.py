"""Models are equal where all that they hold is, then hash alike, and never change."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.model import KINDS


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
def test_what_holds_the_same_is_equal_hashes_alike_and_is_one_key(model: km.QualityModel) -> None:
    again = km.QualityModel(name=model.name, about=model.about, extra=model.extra).adding(*model.entities())
    assert again == model
    assert hash(again) == hash(model)
    assert {model: 1}[again] == 1
    assert all(hash(one) == hash(other) for one, other in zip(model.entities(), again.entities(), strict=True))
    assert model != model.name
