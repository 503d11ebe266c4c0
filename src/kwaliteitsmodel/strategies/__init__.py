"""Hypothesis strategies for everything that :mod:`kwaliteitsmodel` names: the same ones that its own tests use.

Each is called as its class in the plural (``stakeholders()`` makes :class:`~kwaliteitsmodel.Stakeholder`, ``models()``
a :class:`~kwaliteitsmodel.QualityModel`), takes options by name only, and raises
:class:`hypothesis.errors.InvalidArgument` where they are impossible. For types alone the import isn't needed:
``hypothesis.strategies.from_type(Stakeholder)`` finds its way here.

Example:
    >>> from hypothesis import given
    >>> from kwaliteitsmodel import QualityModel
    >>> @given(models())
    ... def test_everyone_is_found(model: QualityModel) -> None:
    ...     assert all(each.id in model for each in model.entities())
    >>> test_everyone_is_found()
"""

from kwaliteitsmodel.errors import MissingExtraError

try:
    import hypothesis as _hypothesis  # noqa: F401 - only to say what to install where it is absent
except ImportError as error:
    raise MissingExtraError("strategies", "hypothesis") from error

from kwaliteitsmodel.strategies._codes import (
    board_numbers,
    brins,
    rio_boards,
    rio_locations,
    rio_providers,
    site_codes,
    swv_codes,
)
from kwaliteitsmodel.strategies._entities import (
    audits,
    deviations,
    entities,
    indicators,
    observations,
    quality_aspects,
    regions,
    relations,
    sources,
    stakeholders,
    targets,
)
from kwaliteitsmodel.strategies._models import models
from kwaliteitsmodel.strategies._networks import (
    actor_profiles,
    circles_of_involvement,
    consultations,
    conversations,
    needs_for_account,
    ownerships,
    saliences,
    shared_responsibilities,
    successions,
    verdicts,
)
from kwaliteitsmodel.strategies._numbers import intervals
from kwaliteitsmodel.strategies._strings import extras, ids
from kwaliteitsmodel.strategies._terms import (
    audit_kinds,
    cycle_phases,
    layers,
    missings,
    modes,
    policy_levels,
    power_interests,
    quadrant_fields,
    relation_kinds,
    salience_classes,
    scopes,
    sectors,
    settings,
    stakeholder_kinds,
    terms,
    verdict_signs,
    yardstick_kinds,
)
from kwaliteitsmodel.strategies._time import approximate_dates, calendar_years, periods, school_years
from kwaliteitsmodel.strategies._values import (
    account_forms,
    citations,
    indicator_definitions,
    names,
    participants,
    positions,
    recordeds,
    relevances,
    shares,
    texts,
)

__all__ = [
    "account_forms",
    "actor_profiles",
    "approximate_dates",
    "audit_kinds",
    "audits",
    "board_numbers",
    "brins",
    "calendar_years",
    "circles_of_involvement",
    "citations",
    "consultations",
    "conversations",
    "cycle_phases",
    "deviations",
    "entities",
    "extras",
    "ids",
    "indicator_definitions",
    "indicators",
    "intervals",
    "layers",
    "missings",
    "models",
    "modes",
    "names",
    "needs_for_account",
    "observations",
    "ownerships",
    "participants",
    "periods",
    "policy_levels",
    "positions",
    "power_interests",
    "quadrant_fields",
    "quality_aspects",
    "recordeds",
    "regions",
    "relation_kinds",
    "relations",
    "relevances",
    "rio_boards",
    "rio_locations",
    "rio_providers",
    "salience_classes",
    "saliences",
    "school_years",
    "scopes",
    "sectors",
    "settings",
    "shared_responsibilities",
    "shares",
    "site_codes",
    "sources",
    "stakeholder_kinds",
    "stakeholders",
    "successions",
    "swv_codes",
    "targets",
    "terms",
    "texts",
    "verdict_signs",
    "verdicts",
    "yardstick_kinds",
]


def __dir__() -> list[str]:
    return __all__
