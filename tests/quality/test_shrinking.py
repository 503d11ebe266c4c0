"""What fails comes down to something that a person takes in at once: the smallest model that breaks a rule."""

from collections.abc import Callable

import pytest
import violations
from hypothesis import Phase, find, settings

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, io, strategies
from kwaliteitsmodel.strategies import _violating
from kwaliteitsmodel.strategies._violating import Violating

RULES = [each.id for each in checks.RULES]
SHRUNK = settings(derandomize=True, database=None, phases=[Phase.generate, Phase.shrink], max_examples=1_000)


@pytest.mark.parametrize("rule", RULES)
def test_an_example_of_a_rule_comes_down_to_the_smallest_one_alone(rule: str) -> None:
    """Its size stands on the page of the rules, and it itself in the file that is shipped."""
    seed = _violating._seeds()[rule][0]  # noqa: SLF001 - what is shipped
    least = find(strategies.violating(rule), lambda _: True, settings=SHRUNK)
    assert_same(least, seed)


SOME = RULES[::20]
"""Of all families a rule or so: it takes seconds for each."""

LONGER = 12
"""How many characters another id, where it stands and where it is pointed at, may be longer than the one of a seed."""


@pytest.mark.parametrize("rule", SOME)
def test_an_example_of_a_rule_under_another_name_comes_down_to_as_little(rule: str) -> None:
    """What is drawn first has the name that is ruled out here, so whatever is found has been made smaller."""
    seed = _violating._seeds()[rule][0]  # noqa: SLF001 - what is shipped
    around = _violating._around(seed, max_entities=3)  # noqa: SLF001 - what violating chooses from
    least = find(around, lambda each: each.id != seed.id, settings=SHRUNK)
    assert [type(each) for each in least.model.entities()] == [type(each) for each in seed.model.entities()]
    assert len(io.json.dumps(least.model)) <= len(io.json.dumps(seed.model)) + LONGER


ALSO = {
    f"{rule.id}-{number}": (rule, seed)
    for rule in checks.RULES
    for number, seed in enumerate(_violating._seeds()[rule.id], 1)  # noqa: SLF001 - what is shipped
    if number > 1
}


@pytest.mark.parametrize(("rule", "seed"), ALSO.values(), ids=ALSO)
def test_an_example_of_each_other_thing_that_a_rule_tells_does_so_too(rule: checks.Rule, seed: Violating) -> None:
    told = violations.words(rule, seed.model)
    least = find(
        strategies.violating(rule.id), lambda each: violations.words(rule, each.model) == told, settings=SHRUNK
    )
    assert_same(least, seed)


def assert_same(least: Violating, seed: Violating) -> None:
    assert list(least.model.entities()) == list(seed.model.entities())
    assert (least.id, least.on) == (seed.id, seed.on)


def test_what_is_around_an_example_goes_as_far_as_it_can() -> None:
    """An example among others comes down to itself and one other, under the shortest ids and names."""
    seed = _violating._seeds()["INV004"][0]  # noqa: SLF001 - what is shipped
    least = find(
        strategies.violating("INV004", max_entities=3), lambda each: len(_ids(each.model)) > 1, settings=SHRUNK
    )
    assert _ids(least.model) == sorted(["a", seed.id])
    assert least.model[km.EntityId(seed.id)] == seed.model[km.EntityId(seed.id)]


def _ids(model: km.QualityModel) -> list[str]:
    return sorted(each.id for each in model.entities())


def breaks(rule: str) -> Callable[[km.QualityModel], bool]:
    return lambda model: bool(checks.run(model, select=rule).violations)


SMALLEST = {"REF001": 2, "REF002": 1, "REF003": 1, "STK005": 1, "IND001": 1, "IND003": 1, "IND004": 1, "GOA004": 1}
"""How many entities are left of any model that breaks a rule, whatever other rules say of them."""


@pytest.mark.parametrize(("rule", "entities"), SMALLEST.items())
def test_any_model_that_breaks_a_rule_comes_down_to_what_breaks_it(rule: str, entities: int) -> None:
    least = find(strategies.models(dangling=True, max_entities=6), breaks(rule), settings=SHRUNK)
    assert len(_ids(least)) <= entities, io.json.dumps(least)
