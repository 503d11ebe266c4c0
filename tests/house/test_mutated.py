"""Every layer that is mutated has tests that are there: a file that was renamed would count as one that fails."""

from pathlib import Path
from runpy import run_path

import pytest

ROOT = Path(__file__).parents[2]
SAID = run_path(str(ROOT / "tests" / "mutated.py"))
MUTATED, TESTS, AFRESH = (SAID[each] for each in ("MUTATED", "TESTS", "AFRESH"))
NAMED = sorted({each for near, others in TESTS.values() for each in (*near, *others)} | {*sum(AFRESH.values(), ())})


def test_every_layer_that_is_mutated_has_tests() -> None:
    assert MUTATED.keys() == TESTS.keys() == AFRESH.keys()
    assert all((ROOT / "src/kwaliteitsmodel" / place).exists() for place in MUTATED.values())


@pytest.mark.parametrize("place", NAMED)
def test_the_tests_of_a_layer_are_where_they_are_said_to_be(place: str) -> None:
    assert (ROOT / place).exists()
