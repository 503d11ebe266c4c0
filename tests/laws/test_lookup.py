"""Whatever is in a model is found by its id; what isn't, is not, and says what was probably meant."""

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import UnknownIdError
from kwaliteitsmodel.references import references

any_models = strategies.models() | strategies.models(dangling=True)


@given(any_models)
def test_every_entity_is_found_by_its_id(model: km.QualityModel) -> None:
    for each in model.entities():
        assert each.id in model
        assert model[km.EntityId(each.id)] is each
        assert model.find(each.id) is each


@given(any_models, strategies.ids() | st.text())
def test_an_unknown_id_is_not_found(model: km.QualityModel, id: str) -> None:
    assume(all(each.id != id for each in model.entities()))
    assert id not in model
    assert model.find(id) is None
    with pytest.raises(UnknownIdError) as caught:
        model[km.EntityId(id)]
    assert caught.value.id == id
    assert caught.value.near is None or caught.value.near in model


@given(any_models, strategies.ids())
def test_whoever_points_at_an_id_is_told_in_the_order_of_the_model(model: km.QualityModel, other: str) -> None:
    pointing: dict[str, list[km.Entity]] = {other: []}
    for each in model.entities():
        for target in dict.fromkeys(ref.target for ref in references(each)):
            pointing.setdefault(target, []).append(each)
    for target, users in pointing.items():
        assert model.pointing_at(target) == tuple(users)


@given(st.text(string.ascii_lowercase + ":-", min_size=5, max_size=20), st.data())
def test_a_slip_of_the_pen_is_recognised(id: str, data: st.DataObject) -> None:
    """One character too many, too few, or wrong, in an id of five or more."""
    at = data.draw(st.integers(0, len(id) - 1))
    slip = data.draw(st.sampled_from((id[:at] + id[at + 1 :], id[:at] + "z" + id[at + 1 :], id[:at] + "z" + id[at:])))
    assume(slip != id)
    model = km.QualityModel(name="Region").adding(km.QualityAspect(id=km.AspectId(id), name="Aspect"))
    with pytest.raises(UnknownIdError) as caught:
        model[km.AspectId(slip)]
    assert caught.value.near == id
    assert str(caught.value) == f"nothing in this model has the id {slip!r}; did you mean {id!r}?"


def test_what_looks_like_nothing_here_is_not_guessed() -> None:
    model = km.QualityModel(name="Region").adding(km.QualityAspect(id=km.AspectId("trust"), name="Trust"))
    with pytest.raises(UnknownIdError) as caught:
        model[km.AspectId("support-plan")]
    assert caught.value.near is None


def test_an_id_of_another_kind_is_no_slip_of_the_pen() -> None:
    model = km.QualityModel(name="Region").adding(km.QualityAspect(id=km.AspectId("trust"), name="Trust"))
    with pytest.raises(UnknownIdError) as caught:
        model.replacing(km.Source(id=km.SourceId("trust"), title="Trust"))
    assert caught.value.near is None
