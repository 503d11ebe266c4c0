"""How thoroughly the application tests: some seconds at a desk, more at night."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("desk", max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("night", settings.get_profile("desk"), max_examples=2_000)
settings.load_profile(os.environ.get("DOSSIERS_PROFILE", "desk"))
