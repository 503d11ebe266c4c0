"""Every code block in Markdown and every example in a docstring runs, and says the same each time."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

# Without the phase that explains what is found: it draws a hundred times more, and an example doesn't show it.
settings.register_profile(
    "documentation",
    derandomize=True,
    deadline=None,
    max_examples=10,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow],
)
_before: list[str] = []


def _setup(_: dict[str, Any]) -> None:
    _before.append(settings.get_current_profile_name())
    settings.load_profile("documentation")


def _teardown(_: dict[str, Any]) -> None:
    settings.load_profile(_before.pop())


pytest_collect_file = (
    Sybil(parsers=[PythonCodeBlockParser(), SkipParser()], patterns=["*.md"], setup=_setup, teardown=_teardown)
    + Sybil(
        parsers=[DocTestParser(optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
        patterns=["*.py"],
        path="src",
        setup=_setup,
        teardown=_teardown,
    )
).pytest()
