"""Models that break one rule are what they say."""

from unittest.mock import patch

import attrs
import cases
import pytest
import violations
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from kwaliteitsmodel import checks, io, strategies
from kwaliteitsmodel.strategies import _violating
from kwaliteitsmodel.strategies._violating import Violating, violating

RULES = [each.id for each in checks.RULES]
EACH = settings(max_examples=max(2, settings().max_examples // 20), suppress_health_check=[HealthCheck.too_slow])
"""There are many rules, so few examples of each."""

QUICKLY = settings(derandomize=True, database=None, phases=[Phase.generate], max_examples=500)


def found(example: Violating) -> list[tuple[str, str]]:
    return [(each.rule, each.id) for each in checks.run(example.model, on=example.on).violations]


def test_every_rule_has_a_smallest_example() -> None:
    missing = set(RULES) ^ set(_violating._seeds())  # noqa: SLF001 - what is shipped
    assert missing == set(), "run python docs/generate.py: it makes the smallest examples of those of the tests"


def test_the_smallest_examples_are_up_to_date() -> None:
    """Each still breaks its rule and no other, and nothing in it can go."""
    assert violations.FILE.read_text(encoding="utf-8") == violations.text(), "run python docs/generate.py"


SEVERAL = [each for each in checks.RULES if len(cases.bad()[each.id]) > 1]


@pytest.mark.parametrize("rule", SEVERAL, ids=lambda rule: rule.id)
def test_a_rule_that_tells_several_things_has_a_smallest_example_of_each(rule: checks.Rule) -> None:
    told = [violations.words(rule, each.model) for each in _violating._seeds()[rule.id]]  # noqa: SLF001 - what is shipped
    assert len(told) == len(cases.bad()[rule.id])
    assert all(each not in told[:place] for place, each in enumerate(told))


SEEDS = {
    f"{rule}-{number}" if number > 1 else rule: seed
    for rule, several in _violating._seeds().items()  # noqa: SLF001 - what is shipped
    for number, seed in enumerate(several, 1)
}


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS)
@EACH
@given(data=st.data())
def test_an_example_breaks_the_rule_that_was_asked_for_and_no_other(seed: Violating, data: st.DataObject) -> None:
    """So it is with each of the things that a rule tells: there are few examples of each rule, so all get their own."""
    example = data.draw(_violating._around(seed, max_entities=12))  # noqa: SLF001 - what violating chooses from
    assert example.rule == seed.rule
    assert found(example) == [(seed.rule, example.id)]
    assert example.id in example.model


ANY = st.sampled_from(RULES).flatmap(violating)


@given(ANY)
def test_an_example_that_is_written_and_read_breaks_the_same(example: Violating) -> None:
    model = io.json.loads(io.json.dumps(example.model))
    assert found(attrs.evolve(example, model=model)) == found(example)


@given(st.data())
def test_around_an_example_is_no_more_than_was_asked_for(data: st.DataObject) -> None:
    rule, most = data.draw(st.sampled_from(RULES)), data.draw(st.integers(0, 4))
    example = data.draw(violating(rule, max_entities=most))
    seeds = _violating._seeds()[rule]  # noqa: SLF001 - what it is drawn around
    assert any(0 <= _size(example) - _size(each) <= most for each in seeds)


def _size(example: Violating) -> int:
    return len(list(example.model.entities()))


@pytest.mark.parametrize("rule", ["REF001", "AUD003", "INV001"])
def test_an_example_is_drawn_among_others_under_other_ids_and_with_other_words(rule: str) -> None:
    seed = _violating._seeds()[rule][0]  # noqa: SLF001 - what it is drawn around
    for wanted in (
        lambda each: _size(each) > _size(seed) + 3,
        lambda each: each.id != seed.id,
        lambda each: bool(_texts(each) - _texts(seed)),
        lambda each: any(one.extra for one in each.model.entities()),
    ):
        assert wanted(find(violating(rule), wanted, settings=QUICKLY))


def _texts(example: Violating) -> set[object]:
    """Return what the entities of those kinds are called that have a name."""
    return {each.name for each in (*example.model.indicators, *example.model.stakeholders)}


def test_hardly_any_example_is_the_smallest_one_because_no_other_broke_the_rule_alone() -> None:
    fell_back: dict[str, int] = {}
    drawn = 0

    @settings(max_examples=200, derandomize=True, database=None, phases=[Phase.generate])
    @given(st.sampled_from(RULES).flatmap(lambda rule: violating(rule, max_entities=4)))
    def draw(example: Violating) -> None:
        nonlocal drawn
        drawn += 1
        if any(example is each for each in _violating._seeds()[example.rule]):  # noqa: SLF001 - where all else fails
            fell_back[example.rule] = fell_back.get(example.rule, 0) + 1

    draw()
    assert sum(fell_back.values()) < drawn * 0.05, fell_back


def test_where_what_is_around_changes_the_example_it_stands_alone() -> None:
    with patch.object(_violating, "_among", lambda *_: None):
        alone = find(violating("STK002"), lambda _: True, settings=QUICKLY)
    assert _size(alone) == _size(_violating._seeds()["STK002"][0])  # noqa: SLF001 - what is shipped


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("AUD03", "no rule of this library has that id; did you mean 'AUD053'"),
        ("ind001", "did you mean 'IND001'"),
        ("myapp:R1", "no rule of this library has that id, and others aren't drawn"),
        (3, "no rule of this library has that id"),
        (["IND001"], "no rule of this library has that id"),
    ],
)
def test_a_rule_that_is_not_ours_is_refused(rule: str, said: str) -> None:
    with pytest.raises(InvalidArgument, match=said):
        violating(rule)


def test_an_impossible_number_of_entities_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="max_entities=-1"):
        strategies.violating("IND001", max_entities=-1)
