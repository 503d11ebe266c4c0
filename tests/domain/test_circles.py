"""Circles of involvement: rings in which neighbours stand near each other."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


def circle(*ring: str) -> km.CircleOfInvolvement:
    some: Any = ring
    return km.CircleOfInvolvement(id=km.CircleId("circle"), name="Circle", ring=some)


@given(strategies.circles_of_involvement(), st.data())
def test_from_one_to_another_is_as_far_as_back(circle: km.CircleOfInvolvement, data: st.DataObject) -> None:
    one, other, third = (data.draw(st.sampled_from(circle.ring)) for _ in range(3))
    distance = circle.distance(one, other)
    assert distance == circle.distance(other, one)
    assert (distance == 0) == (one == other)
    assert distance <= len(circle.ring) // 2
    assert distance <= circle.distance(one, third) + circle.distance(third, other)


@given(strategies.circles_of_involvement())
def test_neighbours_are_those_at_distance_one(circle: km.CircleOfInvolvement) -> None:
    for each in circle.ring:
        near = {other for other in circle.ring if circle.distance(each, other) == 1}
        assert near == set(circle.neighbours(each))
        assert all(each in circle.neighbours(other) for other in near)


@pytest.mark.concept("3-21")
@given(strategies.circles_of_involvement(), st.data())
def test_a_ring_has_no_beginning_and_no_direction(circle: km.CircleOfInvolvement, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(circle.ring) - 1))
    turned = circle.ring[start:] + circle.ring[:start]
    one, other = (data.draw(st.sampled_from(circle.ring)) for _ in range(2))
    for ring in (turned, turned[::-1]):
        assert attrs.evolve(circle, ring=ring).distance(one, other) == circle.distance(one, other)


@pytest.mark.parametrize(
    ("ring", "en", "nl"),
    [
        ((), "a ring has at least 3 stakeholders, not 0", "een ring heeft ten minste 3 belanghebbenden, niet 0"),
        (
            ("a", "b"),
            "a ring has at least 3 stakeholders, not 2",
            "een ring heeft ten minste 3 belanghebbenden, niet 2",
        ),
        (("a", "b", "a"), "'a' stands twice in ring", "'a' staat twee keer in ring"),
    ],
)
def test_what_is_no_ring_is_refused(ring: tuple[str, ...], en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        circle(*ring)
    assert caught.value.field == "ring"
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


def test_whoever_stands_outside_has_no_neighbours() -> None:
    ring = circle("a", "b", "c")
    outside = km.StakeholderId("z")
    with pytest.raises(InvalidValueError, match="id must be someone in the ring, not 'z'"):
        ring.neighbours(outside)
    with pytest.raises(InvalidValueError) as caught:
        ring.distance(km.StakeholderId("a"), outside)
    assert caught.value.message("nl") == "id moet iemand in de ring zijn, niet 'z'"


def test_in_a_ring_of_three_everyone_is_a_neighbour() -> None:
    assert circle("a", "b", "c").neighbours(km.StakeholderId("a")) == ("c", "b")
