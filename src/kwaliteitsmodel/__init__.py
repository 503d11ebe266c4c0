"""A domain model of quality in Dutch education: the things, their ids, and the model that holds them.

This is the door. What it names is loaded when it is first asked for; questions, checks, graphs and documents live in
packages of their own: :mod:`kwaliteitsmodel.checks`, :mod:`kwaliteitsmodel.graph`, :mod:`kwaliteitsmodel.io`,
:mod:`kwaliteitsmodel.readers`, :mod:`kwaliteitsmodel.catalogue`, :mod:`kwaliteitsmodel.strategies`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kwaliteitsmodel.domain.aspects import QualityAspect as QualityAspect
    from kwaliteitsmodel.domain.audits import Audit as Audit
    from kwaliteitsmodel.domain.audits import AuditKind as AuditKind
    from kwaliteitsmodel.domain.codes import BoardNumber as BoardNumber
    from kwaliteitsmodel.domain.codes import Brin as Brin
    from kwaliteitsmodel.domain.codes import RioBoard as RioBoard
    from kwaliteitsmodel.domain.codes import RioLocation as RioLocation
    from kwaliteitsmodel.domain.codes import RioProvider as RioProvider
    from kwaliteitsmodel.domain.codes import SiteCode as SiteCode
    from kwaliteitsmodel.domain.codes import SwvCode as SwvCode
    from kwaliteitsmodel.domain.cycles import LEMNISCATE as LEMNISCATE
    from kwaliteitsmodel.domain.cycles import PDCA as PDCA
    from kwaliteitsmodel.domain.cycles import CyclePhase as CyclePhase
    from kwaliteitsmodel.domain.deviations import Deviation as Deviation
    from kwaliteitsmodel.domain.ids import AspectId as AspectId
    from kwaliteitsmodel.domain.ids import AuditId as AuditId
    from kwaliteitsmodel.domain.ids import DeviationId as DeviationId
    from kwaliteitsmodel.domain.ids import EntityId as EntityId
    from kwaliteitsmodel.domain.ids import IndicatorId as IndicatorId
    from kwaliteitsmodel.domain.ids import ObservationId as ObservationId
    from kwaliteitsmodel.domain.ids import RegionId as RegionId
    from kwaliteitsmodel.domain.ids import RelationId as RelationId
    from kwaliteitsmodel.domain.ids import SourceId as SourceId
    from kwaliteitsmodel.domain.ids import StakeholderId as StakeholderId
    from kwaliteitsmodel.domain.ids import TargetId as TargetId
    from kwaliteitsmodel.domain.indicators import Indicator as Indicator
    from kwaliteitsmodel.domain.indicators import IndicatorDefinition as IndicatorDefinition
    from kwaliteitsmodel.domain.indicators import Observation as Observation
    from kwaliteitsmodel.domain.indicators import Target as Target
    from kwaliteitsmodel.domain.periods import ApproximateDate as ApproximateDate
    from kwaliteitsmodel.domain.periods import CalendarYear as CalendarYear
    from kwaliteitsmodel.domain.periods import Period as Period
    from kwaliteitsmodel.domain.periods import SchoolYear as SchoolYear
    from kwaliteitsmodel.domain.positions import Mode as Mode
    from kwaliteitsmodel.domain.positions import Position as Position
    from kwaliteitsmodel.domain.positions import QuadrantField as QuadrantField
    from kwaliteitsmodel.domain.positions import Scope as Scope
    from kwaliteitsmodel.domain.regions import Region as Region
    from kwaliteitsmodel.domain.relations import Relation as Relation
    from kwaliteitsmodel.domain.relations import RelationKind as RelationKind
    from kwaliteitsmodel.domain.sources import Citation as Citation
    from kwaliteitsmodel.domain.sources import Recorded as Recorded
    from kwaliteitsmodel.domain.sources import Source as Source
    from kwaliteitsmodel.domain.stakeholders import Stakeholder as Stakeholder
    from kwaliteitsmodel.domain.stakeholders import StakeholderKind as StakeholderKind
    from kwaliteitsmodel.domain.values import Extra as Extra
    from kwaliteitsmodel.domain.values import Interval as Interval
    from kwaliteitsmodel.domain.values import Text as Text
    from kwaliteitsmodel.domain.values import label as label
    from kwaliteitsmodel.domain.words import Layer as Layer
    from kwaliteitsmodel.domain.words import Missing as Missing
    from kwaliteitsmodel.domain.words import Sector as Sector
    from kwaliteitsmodel.domain.words import Term as Term
    from kwaliteitsmodel.model import Entity as Entity
    from kwaliteitsmodel.model import QualityModel as QualityModel

_HOME = {
    "domain.aspects": ("QualityAspect",),
    "domain.audits": ("Audit", "AuditKind"),
    "domain.codes": ("BoardNumber", "Brin", "RioBoard", "RioLocation", "RioProvider", "SiteCode", "SwvCode"),
    "domain.cycles": ("LEMNISCATE", "PDCA", "CyclePhase"),
    "domain.deviations": ("Deviation",),
    "domain.ids": (
        "AspectId",
        "AuditId",
        "DeviationId",
        "EntityId",
        "IndicatorId",
        "ObservationId",
        "RegionId",
        "RelationId",
        "SourceId",
        "StakeholderId",
        "TargetId",
    ),
    "domain.indicators": ("Indicator", "IndicatorDefinition", "Observation", "Target"),
    "domain.periods": ("ApproximateDate", "CalendarYear", "Period", "SchoolYear"),
    "domain.positions": ("Mode", "Position", "QuadrantField", "Scope"),
    "domain.regions": ("Region",),
    "domain.relations": ("Relation", "RelationKind"),
    "domain.sources": ("Citation", "Recorded", "Source"),
    "domain.stakeholders": ("Stakeholder", "StakeholderKind"),
    "domain.values": ("Extra", "Interval", "Text", "label"),
    "domain.words": ("Layer", "Missing", "Sector", "Term"),
    "model": ("Entity", "QualityModel"),
}
"""The modules behind the door, each with the names it has on show."""

_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "LEMNISCATE",
    "PDCA",
    "ApproximateDate",
    "AspectId",
    "Audit",
    "AuditId",
    "AuditKind",
    "BoardNumber",
    "Brin",
    "CalendarYear",
    "Citation",
    "CyclePhase",
    "Deviation",
    "DeviationId",
    "Entity",
    "EntityId",
    "Extra",
    "Indicator",
    "IndicatorDefinition",
    "IndicatorId",
    "Interval",
    "Layer",
    "Missing",
    "Mode",
    "Observation",
    "ObservationId",
    "Period",
    "Position",
    "QuadrantField",
    "QualityAspect",
    "QualityModel",
    "Recorded",
    "Region",
    "RegionId",
    "Relation",
    "RelationId",
    "RelationKind",
    "RioBoard",
    "RioLocation",
    "RioProvider",
    "SchoolYear",
    "Scope",
    "Sector",
    "SiteCode",
    "Source",
    "SourceId",
    "Stakeholder",
    "StakeholderId",
    "StakeholderKind",
    "SwvCode",
    "Target",
    "TargetId",
    "Term",
    "Text",
    "label",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load what the door names when it is first asked for."""
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
