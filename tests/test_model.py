"""The whole: a model holds, finds and changes."""

from typing import Any

import attrs
import pytest
from hypothesis.vendor.pretty import pretty

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import DuplicateIdError, InvalidValueError, UnknownIdError, UnknownNameError
from kwaliteitsmodel.model import ID_TYPES, KINDS, kind_of

TRUST = km.QualityAspect(id=km.AspectId("trust"), name="Trust")
SAFETY = km.QualityAspect(id=km.AspectId("safety"), name="Safety")
PLAN = km.Source(id=km.SourceId("plan"), title="Support plan")
MODEL = km.QualityModel(name="Our region").adding(TRUST, PLAN, SAFETY)


def test_a_model_keeps_the_order_of_each_kind() -> None:
    assert MODEL.aspects == (TRUST, SAFETY)
    assert list(MODEL.entities()) == [PLAN, TRUST, SAFETY]


def test_what_is_found_by_an_id_is_known_by_the_type_of_the_id() -> None:
    assert MODEL[km.AspectId("trust")].citations == ()
    assert MODEL[km.SourceId("plan")].title == "Support plan"
    assert MODEL.find("plan") is PLAN
    assert MODEL.find("nothing") is None
    assert "plan" in MODEL
    assert 5 not in MODEL


def test_a_model_may_dangle() -> None:
    pupils = km.Indicator(id=km.IndicatorId("pupils"), name="Pupils", aspects=(km.AspectId("gone"),))
    model = MODEL.adding(pupils)
    assert model.pointing_at("gone") == (pupils,)
    assert "gone" not in model


@pytest.mark.parametrize(
    "entities",
    [
        (TRUST, TRUST),
        (TRUST, km.QualityAspect(id=km.AspectId("trust"), name="Vertrouwen")),
        (PLAN, km.QualityAspect(id=km.AspectId("plan"), name="Plan")),
    ],
    ids=["the same", "of one kind", "of two kinds"],
)
def test_an_id_stands_for_one_entity(entities: tuple[km.Entity, ...]) -> None:
    with pytest.raises(DuplicateIdError, match="is used twice"):
        km.QualityModel(name="Region").adding(*entities)


def test_a_model_can_not_be_made_with_one_entity_twice() -> None:
    with pytest.raises(DuplicateIdError):
        km.QualityModel(name="Region", aspects=(TRUST, TRUST))


def test_an_entity_can_be_replaced_once_at_a_time() -> None:
    with pytest.raises(DuplicateIdError, match="'trust'"):
        MODEL.replacing(TRUST, TRUST)


def test_only_an_entity_of_the_same_kind_can_take_a_place() -> None:
    with pytest.raises(UnknownIdError) as caught:
        MODEL.replacing(km.Source(id=km.SourceId("trust"), title="Trust"))
    assert "did you mean" not in caught.value.message("en")


def test_a_slip_of_the_pen_in_an_id_is_seen_when_an_entity_is_replaced() -> None:
    with pytest.raises(UnknownIdError, match="did you mean 'trust'"):
        MODEL.replacing(km.QualityAspect(id=km.AspectId("trusst"), name="Trust"))


def test_a_model_is_printed_with_what_it_holds_and_a_large_one_with_how_much() -> None:
    """Up to fifty it is all there."""
    assert pretty(km.QualityModel(name="Region")) == "QualityModel(name='Region')"
    aspects = tuple(km.QualityAspect(id=km.AspectId(f"a{n}"), name="A") for n in range(50))
    many = km.QualityModel(name="Region", sources=(PLAN,), aspects=aspects, about="A draft.")
    assert pretty(many) == "QualityModel(name='Region', about='A draft.', sources=<1>, aspects=<50>)"
    fewer = pretty(attrs.evolve(many, sources=()))
    assert fewer.startswith("QualityModel(name='Region',\n    about='A draft.',\n    aspects=(")
    assert "id='a49'" in fewer
    extra = km.Extra({"app:seen": True})
    assert pretty(km.QualityModel(name="Region", extra=extra)) == f"QualityModel(name='Region', extra={pretty(extra)})"


def test_nothing_becomes_of_adding_nothing() -> None:
    assert MODEL.adding() is MODEL


@pytest.mark.parametrize("thing", ["trust", None, km.Citation(source=km.SourceId("plan"))])
def test_what_is_no_entity_can_be_neither_added_nor_replaced(thing: Any) -> None:
    for change in (MODEL.adding, MODEL.replacing, kind_of):
        with pytest.raises(TypeError, match=f"{type(thing).__name__} is no kind of entity"):
            change(thing)


@pytest.mark.parametrize("name", ["", " ", 5, None])
def test_a_model_has_a_name(name: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.QualityModel(name=name)
    assert caught.value.field == "name"


def test_a_model_holds_entities_of_the_kind_that_the_list_is_called() -> None:
    with pytest.raises(InvalidValueError, match="sources must be Source, not QualityAspect"):
        km.QualityModel(name="Region", sources=(TRUST,))  # type: ignore[arg-type]


def test_an_entity_can_not_be_renamed_to_what_is_no_id_or_in_use() -> None:
    with pytest.raises(InvalidValueError, match="an id is 1–200 printable characters"):
        MODEL.renaming("trust", "mutual trust")
    with pytest.raises(DuplicateIdError, match="'plan'"):
        MODEL.renaming("trust", "plan")


def test_every_kind_has_a_list_and_an_id_type() -> None:
    assert {kind.__name__ for kind in KINDS.values()} == {kind.__name__ for kind in ID_TYPES.values()}
    assert kind_of(TRUST) == "aspects"
    assert ID_TYPES["AspectId"] is km.QualityAspect


def test_the_door_knows_what_it_names_and_nothing_else() -> None:
    assert "Stakeholder" in dir(km)
    with pytest.raises(AttributeError, match="has no attribute 'Stakholder'"):
        getattr(km, "Stakholder")  # noqa: B009 - a type checker refuses it


def test_an_unknown_way_to_treat_references_is_refused() -> None:
    model = km.QualityModel(name="x").adding(km.QualityAspect(id=km.AspectId("a"), name="A"))
    with pytest.raises(UnknownNameError, match="did you mean 'cascade'"):
        model.without("a", references="casacde")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
