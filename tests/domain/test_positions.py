"""The quadrant: two axes, four fields."""

import itertools

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_every_scope_and_mode_meet_in_a_field_of_their_own() -> None:
    met = [km.Position(scope=scope, mode=mode).quadrant_field for scope, mode in itertools.product(km.Scope, km.Mode)]
    assert sorted(met, key=list(km.QuadrantField).index) == list(km.QuadrantField)


@pytest.mark.parametrize(
    ("scope", "mode", "field"),
    [
        (km.Scope.COLLECTIVE, km.Mode.SECURE, km.QuadrantField.UPPER_LEFT),
        (km.Scope.COLLECTIVE, km.Mode.LEARN, km.QuadrantField.UPPER_RIGHT),
        (km.Scope.SCHOOL, km.Mode.SECURE, km.QuadrantField.LOWER_LEFT),
        (km.Scope.SCHOOL, km.Mode.LEARN, km.QuadrantField.LOWER_RIGHT),
    ],
)
def test_the_whole_is_above_and_securing_is_left(scope: km.Scope, mode: km.Mode, field: km.QuadrantField) -> None:
    assert km.Position(scope=scope, mode=mode).quadrant_field is field


def test_a_position_has_words_not_texts() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Position(scope="school", mode=km.Mode.LEARN)  # type: ignore[arg-type]
    assert caught.value.message("en") == "scope must be Scope, not 'school'; did you mean Scope.SCHOOL?"
    assert caught.value.message("nl") == "scope moet Scope zijn, niet 'school'; bedoelde u Scope.SCHOOL?"
