"""What hypothesis runs when it is imported: our types get strategies that are loaded when they are first asked for.

Hypothesis calls :func:`register` through its entry point, also in tests that have nothing to do with this library, and
also halfway through the import of :mod:`kwaliteitsmodel.strategies`. So nothing here may import the strategies before
a type is drawn from.
"""

from collections.abc import Callable
from typing import Any

import kwaliteitsmodel

_STRATEGIES = {
    "ApproximateDate": "approximate_dates",
    "Audit": "audits",
    "BoardNumber": "board_numbers",
    "Brin": "brins",
    "CalendarYear": "calendar_years",
    "Citation": "citations",
    "Deviation": "deviations",
    "Extra": "extras",
    "Indicator": "indicators",
    "IndicatorDefinition": "indicator_definitions",
    "Interval": "intervals",
    "Observation": "observations",
    "Period": "periods",
    "Position": "positions",
    "QualityAspect": "quality_aspects",
    "QualityModel": "models",
    "Recorded": "recordeds",
    "Region": "regions",
    "Relation": "relations",
    "RioBoard": "rio_boards",
    "RioLocation": "rio_locations",
    "RioProvider": "rio_providers",
    "SchoolYear": "school_years",
    "SiteCode": "site_codes",
    "Source": "sources",
    "Stakeholder": "stakeholders",
    "SwvCode": "swv_codes",
    "Target": "targets",
    "Term": "terms",
    "Text": "texts",
    "AspectId": "ids",
    "AuditId": "ids",
    "DeviationId": "ids",
    "EntityId": "ids",
    "IndicatorId": "ids",
    "ObservationId": "ids",
    "RegionId": "ids",
    "RelationId": "ids",
    "SourceId": "ids",
    "StakeholderId": "ids",
    "TargetId": "ids",
}
"""The types that hypothesis can't find out by itself, each with the function that makes its strategy.

Closed lists are absent: hypothesis knows enums.
"""


def register() -> None:
    """Tell hypothesis how to draw the types of this library."""
    from hypothesis.strategies import register_type_strategy

    for type_name, strategy_name in _STRATEGIES.items():
        kind = getattr(kwaliteitsmodel, type_name)
        register_type_strategy(kind, _only(kind, strategy_name))


def _only(kind: object, name: str) -> Callable[[Any], Any]:
    """Return a function that makes the strategy *name* when *kind* itself is first drawn from.

    Hypothesis also asks it for what *kind* is a sort of, such as :class:`~collections.abc.Hashable`: tests of others
    that draw such a thing must not find ours among them.
    """

    def strategy(asked: Any) -> Any:  # noqa: ANN401 - any type, and a strategy of it
        if asked is not kind:
            return NotImplemented
        from kwaliteitsmodel import strategies

        return getattr(strategies, name)()

    return strategy
