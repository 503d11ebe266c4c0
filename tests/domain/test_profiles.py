"""Profiles of partners."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

PARTS = ("ambition", "capacity", "development_stage")


def profile(**fields: Any) -> km.ActorProfile:
    return km.ActorProfile(**{"id": "p", "of": "a", "on": date(2025, 9, 1), **fields})


@pytest.mark.concept("0-20")
@given(strategies.actor_profiles())
def test_a_profile_says_something(profile: km.ActorProfile) -> None:
    assert {getattr(profile, part) for part in PARTS} != {None}


def test_a_profile_that_says_nothing_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        profile()
    assert (caught.value.detail.code, caught.value.field) == ("profile-says-nothing", None)
    assert caught.value.message("en") == "a profile says something of ambition, capacity or development_stage"
    assert caught.value.message("nl") == "een profiel zegt iets over ambition, capacity of development_stage"


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("rank", [0, 1.0, True, "1"])
def test_a_rank_is_a_whole_number_from_one(part: str, rank: object) -> None:
    assert getattr(profile(**{part: 1}), part) == 1
    with pytest.raises(InvalidValueError) as caught:
        profile(**{part: rank})
    assert (caught.value.detail.code, caught.value.field) == ("not-a-whole-number", part)


@pytest.mark.parametrize("day", ["2025-09-01", datetime(2025, 9, 1, 12), None])  # noqa: DTZ001 - no day at all
def test_a_profile_is_of_a_day(day: object) -> None:
    with pytest.raises(InvalidValueError, match="on must be a day"):
        profile(on=day, ambition=1)
