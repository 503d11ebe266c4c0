"""The quadrant: two axes, four fields, and what moves through it."""

import itertools
from collections.abc import Callable
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.positions import Positioned, fields_on, is_onward
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.concept("3-41")
def test_every_scope_and_mode_meet_in_a_field_of_their_own() -> None:
    met = [km.Position(scope=scope, mode=mode).quadrant_field for scope, mode in itertools.product(km.Scope, km.Mode)]
    assert sorted(met, key=list(km.QuadrantField).index) == list(km.QuadrantField)


@pytest.mark.concept("3-42", "3-43")
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


LOWER_RIGHT, LOWER_LEFT = km.QuadrantField.LOWER_RIGHT, km.QuadrantField.LOWER_LEFT
UPPER_RIGHT, UPPER_LEFT = km.QuadrantField.UPPER_RIGHT, km.QuadrantField.UPPER_LEFT
HERE = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE)


def move(origin: km.QuadrantField, to: km.QuadrantField, on: str = "2024") -> km.Move:
    return km.Move(origin=origin, to=to, on=km.ApproximateDate.parse(on))


def finding(*moves: km.Move, position: km.Position | None = HERE) -> km.Finding:
    return km.Finding(id=km.FindingId("f"), text="F", position=position, moves=moves)


@pytest.mark.concept("3-45", "3-46", "3-47")
@pytest.mark.parametrize("field", km.QuadrantField)
def test_a_field_has_the_poles_that_meet_in_it(field: km.QuadrantField) -> None:
    assert km.Position(scope=field.scope, mode=field.mode).quadrant_field is field


@pytest.mark.concept("3-36")
@pytest.mark.parametrize("part", km.CollectivePart)
def test_only_what_is_of_the_whole_is_of_the_office_or_the_network(part: km.CollectivePart) -> None:
    assert attrs.evolve(HERE, part=part).part is part
    with pytest.raises(InvalidValueError) as caught:
        km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE, part=part)
    assert caught.value.field == "part"
    en, nl = part.label("en"), part.label("nl")
    assert caught.value.message("en") == f"only what is of the whole is of {en}; this is of a school"
    assert caught.value.message("nl") == f"alleen wat van het geheel is, is van {nl}; dit is van een school"


ONWARD = {
    (LOWER_RIGHT, LOWER_LEFT),
    (LOWER_RIGHT, UPPER_RIGHT),
    (LOWER_RIGHT, UPPER_LEFT),
    (LOWER_LEFT, UPPER_LEFT),
    (UPPER_RIGHT, UPPER_LEFT),
}


@pytest.mark.concept("3-50")
@pytest.mark.parametrize(("origin", "to"), list(itertools.product(km.QuadrantField, repeat=2)))
def test_things_go_from_learn_to_secure_and_from_school_to_whole(
    origin: km.QuadrantField, to: km.QuadrantField
) -> None:
    assert is_onward(origin, to) == ((origin, to) in ONWARD)
    if (origin, to) in ONWARD:
        assert move(origin, to).origin is origin
        return
    with pytest.raises(InvalidValueError) as caught:
        move(origin, to)
    assert (caught.value.field, caught.value.detail.code) == ("to", "no-such-move")
    assert caught.value.message("en").startswith(f"nothing moves from {origin.label('en')} to {to.label('en')}: ")
    assert caught.value.message("nl").startswith(f"niets verhuist van {origin.label('nl')} naar {to.label('nl')}: ")


@pytest.mark.parametrize(
    ("make", "en", "nl"),
    [
        (
            lambda: finding(move(LOWER_RIGHT, LOWER_LEFT)),
            "what moved to lower left: secure at school has its position there",
            "wat verhuisde naar linksonder: borgen op school, heeft daar zijn plaats",
        ),
        (
            lambda: finding(move(LOWER_RIGHT, UPPER_LEFT), position=None),
            "what moved to upper left: secure the whole has its position there",
            "wat verhuisde naar linksboven: het geheel borgen, heeft daar zijn plaats",
        ),
        (
            lambda: finding(move(LOWER_RIGHT, LOWER_LEFT), move(UPPER_RIGHT, UPPER_LEFT)),
            "after a move to lower left: secure at school there can't be one from upper right: learn as a whole",
            "na een verhuizing naar linksonder: borgen op school kan er geen zijn vanuit rechtsboven: als geheel leren",
        ),
        (
            lambda: finding(move(LOWER_RIGHT, LOWER_LEFT, "2025"), move(LOWER_LEFT, UPPER_LEFT, "2024-12")),
            "moves stand in the order of time: 2024-12 comes before 2025",
            "verhuizingen staan op volgorde van tijd: 2024-12 ligt voor 2025",
        ),
    ],
)
def test_a_history_that_does_not_chain_is_refused(make: Callable[[], object], en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.field == "moves"
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


def test_moves_of_which_it_is_not_known_which_came_first_may_stand_so() -> None:
    both = (move(LOWER_RIGHT, LOWER_LEFT, "2024"), move(LOWER_LEFT, UPPER_LEFT, "2024-03"))
    assert finding(*both).moves == both


def test_where_something_lay_is_known_but_for_the_days_on_which_it_may_have_moved() -> None:
    moved = finding(move(LOWER_RIGHT, LOWER_LEFT, "2024"), move(LOWER_LEFT, UPPER_LEFT, "2025-10-01"))
    days = [date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2025, 9, 30), date(2025, 10, 1)]
    seen = [fields_on(moved, day) for day in days]
    assert seen == [(LOWER_RIGHT,), (LOWER_RIGHT, LOWER_LEFT), (LOWER_LEFT,), (LOWER_LEFT,), (UPPER_LEFT,)]


def test_what_lies_nowhere_lies_nowhere_on_any_day() -> None:
    assert fields_on(finding(position=None), date(2025, 1, 1)) == ()


things = st.one_of(
    strategies.indicators(),
    strategies.goals(),
    strategies.programmes(),
    strategies.innovations(),
    strategies.findings(),
    strategies.instrument_uses(),
)


@given(things, strategies.periods(allow_open=False))
def test_fields_go_onward_in_time(thing: Positioned, period: km.Period) -> None:
    assert period.start is not None
    assert period.end is not None
    before, after = fields_on(thing, period.start), fields_on(thing, period.end)
    for end in (0, -1) if before else ():
        assert before[end] is after[end] or (before[end], after[end]) in ONWARD


@given(things)
def test_at_the_end_of_time_everything_lies_where_it_lies(thing: Positioned) -> None:
    assert fields_on(thing, date.max) == ((thing.position.quadrant_field,) if thing.position else ())
