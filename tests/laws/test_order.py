"""A model keeps the order in which things were told, shows it everywhere, and concludes nothing from it."""

import attrs
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import changes, checks, io, strategies
from kwaliteitsmodel.io import yaml
from kwaliteitsmodel.model import KINDS, kind_of

any_models = strategies.models() | strategies.models(dangling=True)


def turned(model: km.QualityModel) -> km.QualityModel:
    """Return *model* with each list the other way round."""
    return attrs.evolve(model, **{plural: getattr(model, plural)[::-1] for plural in KINDS})


@given(any_models)
def test_entities_come_kind_by_kind_in_the_order_of_the_model(model: km.QualityModel) -> None:
    assert list(model.entities()) == [each for plural in KINDS for each in getattr(model, plural)]
    for each in model.entities():
        assert each in getattr(model, kind_of(each))


@given(any_models)
def test_what_is_added_stands_behind_what_is_there(model: km.QualityModel) -> None:
    every = list(model.entities())
    empty = attrs.evolve(model, **dict.fromkeys(KINDS, ()))
    half = len(every) // 2
    assert empty.adding(*every[:half]).adding(*every[half:]) == model
    assert empty.adding(*every[::-1]) == turned(model)


@given(any_models)
def test_models_in_another_order_are_others_and_are_written_so(model: km.QualityModel) -> None:
    other = turned(model)
    several = any(len(getattr(model, plural)) > 1 for plural in KINDS)
    assert (model != other) == several
    for road in (io.json, yaml):
        assert [each.id for each in road.loads(road.dumps(other)).entities()] == [each.id for each in other.entities()]
    assert bool(changes.diff(model, other)) == several


@given(strategies.models(dangling=True))
def test_the_order_of_adding_does_not_change_who_is_to_blame(model: km.QualityModel) -> None:
    """Of two that clash the later one is blamed, so only rules about one entity are compared."""
    ignore = {"STK002", "IND005", "REF004"}
    assert set(checks.run(model, ignore=ignore).violations) == set(checks.run(turned(model), ignore=ignore).violations)
