"""Profiles of hypothesis, and the folder of real data."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, Verbosity, settings

QUIET = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("brief", max_examples=10, derandomize=True, **QUIET)
settings.register_profile("dev", max_examples=10, **QUIET)
settings.register_profile("ci", max_examples=100, derandomize=True, **QUIET)
settings.register_profile("nightly", max_examples=5_000, **QUIET)
AT_ONCE = {"derandomize": True, "phases": [Phase.explicit, Phase.generate], "verbosity": Verbosity.quiet, **QUIET}
"""For mutants: that a law fails is enough to know, and how small an example of it can be isn't asked."""

settings.register_profile("mutants", max_examples=10, **AT_ONCE)
settings.register_profile("survivors", max_examples=50, **AT_ONCE)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real data; where it is named, it must be there; named as nothing, it is left alone."""
    named = os.environ.get("KWALITEITSMODEL_SHARED")
    if named == "":
        pytest.skip("KWALITEITSMODEL_SHARED is empty: this run does without the real data")
    folder = Path(named) if named else HERE.parent.parent / "shared"
    if not (folder / "data").is_dir():
        if named:
            pytest.fail(f"KWALITEITSMODEL_SHARED names {folder}, which holds no data")
        pytest.skip("the real data lie beside the project, and are not here")
    return folder
