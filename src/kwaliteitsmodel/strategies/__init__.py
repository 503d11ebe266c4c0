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
from kwaliteitsmodel.strategies._numbers import intervals
from kwaliteitsmodel.strategies._strings import extras, ids
from kwaliteitsmodel.strategies._terms import (
    audit_kinds,
    cycle_phases,
    layers,
    missings,
    modes,
    quadrant_fields,
    relation_kinds,
    scopes,
    sectors,
    stakeholder_kinds,
    terms,
)
from kwaliteitsmodel.strategies._time import approximate_dates, calendar_years, periods, school_years
from kwaliteitsmodel.strategies._values import citations, indicator_definitions, names, positions, recordeds, texts

__all__ = [
    "approximate_dates",
    "audit_kinds",
    "audits",
    "board_numbers",
    "brins",
    "calendar_years",
    "citations",
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
    "observations",
    "periods",
    "positions",
    "quadrant_fields",
    "quality_aspects",
    "recordeds",
    "regions",
    "relation_kinds",
    "relations",
    "rio_boards",
    "rio_locations",
    "rio_providers",
    "school_years",
    "scopes",
    "sectors",
    "site_codes",
    "sources",
    "stakeholder_kinds",
    "stakeholders",
    "swv_codes",
    "targets",
    "terms",
    "texts",
]


def __dir__() -> list[str]:
    return __all__
