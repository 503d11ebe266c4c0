"""Every strategy refuses what its options can't be, and says of which option: as soon as it is made, where it can."""

import inspect
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel._hypothesis import plural

untyped: Any = strategies
OPTIONS = [
    pytest.param(name, each.name, "SearchStrategy" in str(each.annotation), id=f"{name}-{each.name}")
    for name, make in inspect.getmembers(strategies, inspect.isfunction)
    for each in inspect.signature(make).parameters.values()
    if name in strategies.__all__ and each.kind is not each.VAR_KEYWORD
]
CLASSES = [
    kind
    for kind in (getattr(km, name) for name in dir(km))
    if inspect.isclass(kind)
    and attrs.has(kind)
    and "options" in inspect.signature(getattr(strategies, plural(kind.__name__))).parameters
]


def odd() -> list[object]:
    """Return what no option can be: nothing of ours, what is used up by looking, what has no hash, and no number."""
    return [object(), iter(["goals"]), [["a"]], {"a": []}, float("nan"), "odd", b"odd", object]


@pytest.mark.parametrize(("name", "option", "drawn"), OPTIONS)
def test_an_impossible_option_is_refused_as_soon_as_the_strategy_is_made(
    name: str, option: str, *, drawn: bool
) -> None:
    rule = {"rule": "IND001"} if name == "violating" else {}
    for value in [*odd(), *([] if drawn else [st.just(value=False)])]:
        with pytest.raises(InvalidArgument) as caught:
            getattr(strategies, name)(**{**rule, option: value})
        assert str(caught.value).startswith(f"{name}({option}=" if option != "rule" else f"{name}(")


@pytest.mark.parametrize(("name", "option"), [each.values[:2] for each in OPTIONS if each.values[2]])
def test_an_impossible_option_that_a_strategy_makes_is_refused_when_it_is_drawn(name: str, option: str) -> None:
    for value in odd():
        made = getattr(strategies, name)(**{option: st.just(value)})
        with pytest.raises(InvalidArgument) as caught:
            find(made, lambda _: False, settings=settings(database=None))
        assert str(caught.value).startswith(f"{name}({option}=")


@pytest.mark.parametrize("kind", CLASSES)
def test_a_field_that_can_not_be_is_refused_as_soon_as_the_strategy_is_made(kind: type) -> None:
    """Of some fields any text can be."""
    for field in attrs.fields(kind):
        for value in odd():
            if not isinstance(value, str):
                with pytest.raises(InvalidArgument) as caught:
                    getattr(strategies, plural(kind.__name__))(**{field.name: value})
                assert str(caught.value).startswith(f"{kind.__name__}({field.name}=")


TRUTHS = [
    (strategies.models, "dangling"),
    (strategies.periods, "allow_open"),
    (strategies.intervals, "allow_open"),
    (strategies.time_series, "changed"),
]


@pytest.mark.parametrize(("make", "option"), TRUTHS, ids=[make.__name__ for make, _ in TRUTHS])
@pytest.mark.parametrize("value", [0, 1, "", "yes", "no", None], ids=repr)
def test_what_is_only_taken_for_true_or_false_is_refused(make: Any, option: str, value: object) -> None:
    with pytest.raises(InvalidArgument, match=f"{option}={value!r}.: expected a bool"):
        make(**{option: value})
    with pytest.raises(InvalidArgument, match=option):
        find(make(**{option: st.just(value)}), lambda _: False, settings=settings(database=None))


LARGE: dict[str, tuple[Callable[[], object], str]] = {
    "fewest entities": (lambda: untyped.models(min_entities=51), "models(min_entities=51): … from 0 to 50"),
    "most entities": (lambda: untyped.models(max_entities=51), "models(max_entities=51): … from 0 to 50"),
    "surroundings": (
        lambda: untyped.violating("IND001", max_entities=51),
        "violating(max_entities=51): … from 0 to 50",
    ),
    "surroundings below none": (
        lambda: untyped.violating("IND001", max_entities=-1),
        "violating(max_entities=-1): … from 0 to 50",
    ),
    "a series": (
        lambda: untyped.time_series(stakeholders=21, years=50),
        "time_series(stakeholders=21, years=50): … at most 1000",
    ),
}


@pytest.mark.parametrize(("make", "said"), LARGE.values(), ids=LARGE.keys())
def test_what_is_too_large_to_be_drawn_is_refused_as_soon_as_the_strategy_is_made(
    make: Callable[[], object], said: str
) -> None:
    with pytest.raises(InvalidArgument) as caught:
        make()
    for part in said.split("…"):
        assert part.strip() in str(caught.value)


@pytest.mark.parametrize(
    "sizes", [{"stakeholders": st.just(50), "years": 50}, {"stakeholders": 21, "years": st.just(50)}]
)
def test_a_series_that_turns_out_too_large_is_refused_when_it_is_drawn(sizes: Any) -> None:
    with pytest.raises(InvalidArgument, match="at most 1000"):
        find(strategies.time_series(**sizes), lambda _: False, settings=settings(database=None))


LARGEST: dict[str, SearchStrategy[object]] = {
    "models": strategies.models(min_entities=50),
    "models up to it": strategies.models(max_entities=50),
    "models that break a rule": strategies.violating("IND001", max_entities=50),
    "models that dangle": strategies.models(min_entities=50, dangling=True),
    "series of many": strategies.time_series(stakeholders=50, years=20),
    "series of many years": strategies.time_series(stakeholders=20, years=50),
    "rings": strategies.rings(members=200),
    "hubs": strategies.hubs(spokes=200),
    "hierarchies": strategies.hierarchies(levels=100, width=20),
    "regions of schools": strategies.school_regions(boards=20, schools=20, sites=20),
    "countries": strategies.countries(regions=50, schools=100),
    "a shape and more": st.builds(
        lambda shape, drawn: shape.adding(*drawn.entities()), strategies.hubs(spokes=200), strategies.models()
    ),
    "planted networks": strategies.planted_networks(loops=20, brokers=20, isolates=20, members=20),
}

ORDINARY = settings(
    max_examples=10, derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
"""With every check of hypothesis on how much is drawn; how long that takes depends on the machine."""


@pytest.mark.parametrize("largest", LARGEST.values(), ids=LARGEST.keys())
def test_the_largest_that_is_accepted_can_be_drawn(largest: SearchStrategy[object]) -> None:
    drawn: list[object] = []

    @ORDINARY
    @given(largest)
    def draw(each: object) -> None:
        """Hypothesis refuses a strategy of which the first ten examples draw too much."""
        drawn.append(each)

    draw()
    assert drawn
