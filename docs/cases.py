"""The examples of the rules, as their page tells them: the tests hold them, so that they can't go out of date."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from kwaliteitsmodel import checks
from kwaliteitsmodel.checks import Rule

CHECKS = Path(__file__).parents[1] / "tests" / "checks"


def lines(rule: Rule) -> Iterator[str]:
    """Yield a line about what breaks *rule*, in its own words, and one about what looks so and is right."""
    examples, right = _module("test_rules"), _module("right").RIGHT
    if rule.id in examples.BAD:
        _, model = examples.BAD[rule.id]
        first = checks.run(model, select={rule.id}, on=examples.DAY).violations[0]
        yield f"- Breaks it: {first.message()}"
    if rule.id in right:
        yield f"- Looks so, and is right: {right[rule.id]}"


def _module(name: str) -> ModuleType:
    if str(CHECKS) not in sys.path:
        sys.path.append(str(CHECKS))
    return importlib.import_module(name)
