"""The examples of the rules, as their page tells them: the tests hold them, so that they can't go out of date."""

import importlib
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import ModuleType

from kwaliteitsmodel import QualityModel, checks
from kwaliteitsmodel.checks import Rule

CHECKS = Path(__file__).parents[1] / "tests" / "checks"


def lines(rule: Rule) -> Iterator[str]:
    """Yield a line about each thing that breaks *rule*, in its own words, and one about what looks so and is right."""
    right = _module("right").RIGHT
    for place, (_, model) in enumerate(bad().get(rule.id, ())):
        first = checks.run(model, select={rule.id}, on=day()).violations[0]
        yield f"- Breaks it{' too' if place else ''}: {first.message()}"
    if rule.id in right:
        yield f"- Looks so, and is right: {right[rule.id]}"


def bad() -> Mapping[str, tuple[tuple[str, QualityModel], ...]]:
    """Return for each rule who is to blame, and a model that breaks it and no other: one for each thing it tells."""
    tests = _module("test_rules")
    return {rule: (first, *tests.ALSO_BAD.get(rule, ())) for rule, first in tests.BAD.items()}


def day() -> date:
    """Return the day on which the examples are checked."""
    on: date = _module("test_rules").DAY
    return on


def _module(name: str) -> ModuleType:
    if str(CHECKS) not in sys.path:
        sys.path.append(str(CHECKS))
    return importlib.import_module(name)
