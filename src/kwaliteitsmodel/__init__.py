"""A domain model of quality in Dutch education: the things, their ids, and the model that holds them.

This is the door. What it names is loaded when it is first asked for; questions, checks, graphs and documents live in
packages of their own: :mod:`kwaliteitsmodel.checks`, :mod:`kwaliteitsmodel.graph`, :mod:`kwaliteitsmodel.io`,
:mod:`kwaliteitsmodel.readers`, :mod:`kwaliteitsmodel.catalogue`, :mod:`kwaliteitsmodel.strategies`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kwaliteitsmodel.domain.accounts import AccountForm as AccountForm
    from kwaliteitsmodel.domain.aspects import QualityAspect as QualityAspect
    from kwaliteitsmodel.domain.audits import Audit as Audit
    from kwaliteitsmodel.domain.audits import AuditKind as AuditKind
    from kwaliteitsmodel.domain.circles import CircleOfInvolvement as CircleOfInvolvement
    from kwaliteitsmodel.domain.codes import BoardNumber as BoardNumber
    from kwaliteitsmodel.domain.codes import Brin as Brin
    from kwaliteitsmodel.domain.codes import RioBoard as RioBoard
    from kwaliteitsmodel.domain.codes import RioLocation as RioLocation
    from kwaliteitsmodel.domain.codes import RioProvider as RioProvider
    from kwaliteitsmodel.domain.codes import SiteCode as SiteCode
    from kwaliteitsmodel.domain.codes import SwvCode as SwvCode
    from kwaliteitsmodel.domain.conversations import Consultation as Consultation
    from kwaliteitsmodel.domain.conversations import Conversation as Conversation
    from kwaliteitsmodel.domain.conversations import Participant as Participant
    from kwaliteitsmodel.domain.conversations import Relevance as Relevance
    from kwaliteitsmodel.domain.cycles import LEMNISCATE as LEMNISCATE
    from kwaliteitsmodel.domain.cycles import PDCA as PDCA
    from kwaliteitsmodel.domain.cycles import CyclePhase as CyclePhase
    from kwaliteitsmodel.domain.deviations import Deviation as Deviation
    from kwaliteitsmodel.domain.ids import AspectId as AspectId
    from kwaliteitsmodel.domain.ids import AuditId as AuditId
    from kwaliteitsmodel.domain.ids import CircleId as CircleId
    from kwaliteitsmodel.domain.ids import ConsultationId as ConsultationId
    from kwaliteitsmodel.domain.ids import ConversationId as ConversationId
    from kwaliteitsmodel.domain.ids import DeviationId as DeviationId
    from kwaliteitsmodel.domain.ids import EntityId as EntityId
    from kwaliteitsmodel.domain.ids import IndicatorId as IndicatorId
    from kwaliteitsmodel.domain.ids import NeedId as NeedId
    from kwaliteitsmodel.domain.ids import ObservationId as ObservationId
    from kwaliteitsmodel.domain.ids import OwnershipId as OwnershipId
    from kwaliteitsmodel.domain.ids import ProfileId as ProfileId
    from kwaliteitsmodel.domain.ids import RegionId as RegionId
    from kwaliteitsmodel.domain.ids import RelationId as RelationId
    from kwaliteitsmodel.domain.ids import ResponsibilityId as ResponsibilityId
    from kwaliteitsmodel.domain.ids import SalienceId as SalienceId
    from kwaliteitsmodel.domain.ids import SourceId as SourceId
    from kwaliteitsmodel.domain.ids import StakeholderId as StakeholderId
    from kwaliteitsmodel.domain.ids import SuccessionId as SuccessionId
    from kwaliteitsmodel.domain.ids import TargetId as TargetId
    from kwaliteitsmodel.domain.ids import VerdictId as VerdictId
    from kwaliteitsmodel.domain.indicators import Indicator as Indicator
    from kwaliteitsmodel.domain.indicators import IndicatorDefinition as IndicatorDefinition
    from kwaliteitsmodel.domain.indicators import Observation as Observation
    from kwaliteitsmodel.domain.indicators import Target as Target
    from kwaliteitsmodel.domain.needs import NeedForAccount as NeedForAccount
    from kwaliteitsmodel.domain.periods import ApproximateDate as ApproximateDate
    from kwaliteitsmodel.domain.periods import CalendarYear as CalendarYear
    from kwaliteitsmodel.domain.periods import Period as Period
    from kwaliteitsmodel.domain.periods import SchoolYear as SchoolYear
    from kwaliteitsmodel.domain.positions import Mode as Mode
    from kwaliteitsmodel.domain.positions import Position as Position
    from kwaliteitsmodel.domain.positions import QuadrantField as QuadrantField
    from kwaliteitsmodel.domain.positions import Scope as Scope
    from kwaliteitsmodel.domain.profiles import ActorProfile as ActorProfile
    from kwaliteitsmodel.domain.regions import Region as Region
    from kwaliteitsmodel.domain.relations import Relation as Relation
    from kwaliteitsmodel.domain.relations import RelationKind as RelationKind
    from kwaliteitsmodel.domain.responsibilities import Ownership as Ownership
    from kwaliteitsmodel.domain.responsibilities import Share as Share
    from kwaliteitsmodel.domain.responsibilities import SharedResponsibility as SharedResponsibility
    from kwaliteitsmodel.domain.salience import PowerInterest as PowerInterest
    from kwaliteitsmodel.domain.salience import Salience as Salience
    from kwaliteitsmodel.domain.salience import SalienceClass as SalienceClass
    from kwaliteitsmodel.domain.sources import Citation as Citation
    from kwaliteitsmodel.domain.sources import Recorded as Recorded
    from kwaliteitsmodel.domain.sources import Source as Source
    from kwaliteitsmodel.domain.stakeholders import Stakeholder as Stakeholder
    from kwaliteitsmodel.domain.stakeholders import StakeholderKind as StakeholderKind
    from kwaliteitsmodel.domain.successions import Succession as Succession
    from kwaliteitsmodel.domain.values import Extra as Extra
    from kwaliteitsmodel.domain.values import Interval as Interval
    from kwaliteitsmodel.domain.values import Text as Text
    from kwaliteitsmodel.domain.values import label as label
    from kwaliteitsmodel.domain.verdicts import Verdict as Verdict
    from kwaliteitsmodel.domain.verdicts import VerdictSign as VerdictSign
    from kwaliteitsmodel.domain.words import Layer as Layer
    from kwaliteitsmodel.domain.words import Missing as Missing
    from kwaliteitsmodel.domain.words import PolicyLevel as PolicyLevel
    from kwaliteitsmodel.domain.words import Sector as Sector
    from kwaliteitsmodel.domain.words import Setting as Setting
    from kwaliteitsmodel.domain.words import Term as Term
    from kwaliteitsmodel.domain.words import YardstickKind as YardstickKind
    from kwaliteitsmodel.model import Entity as Entity
    from kwaliteitsmodel.model import QualityModel as QualityModel

_HOME = {
    "domain.accounts": ("AccountForm",),
    "domain.aspects": ("QualityAspect",),
    "domain.audits": (
        "Audit",
        "AuditKind",
    ),
    "domain.circles": ("CircleOfInvolvement",),
    "domain.codes": (
        "BoardNumber",
        "Brin",
        "RioBoard",
        "RioLocation",
        "RioProvider",
        "SiteCode",
        "SwvCode",
    ),
    "domain.conversations": (
        "Consultation",
        "Conversation",
        "Participant",
        "Relevance",
    ),
    "domain.cycles": (
        "LEMNISCATE",
        "PDCA",
        "CyclePhase",
    ),
    "domain.deviations": ("Deviation",),
    "domain.ids": (
        "AspectId",
        "AuditId",
        "CircleId",
        "ConsultationId",
        "ConversationId",
        "DeviationId",
        "EntityId",
        "IndicatorId",
        "NeedId",
        "ObservationId",
        "OwnershipId",
        "ProfileId",
        "RegionId",
        "RelationId",
        "ResponsibilityId",
        "SalienceId",
        "SourceId",
        "StakeholderId",
        "SuccessionId",
        "TargetId",
        "VerdictId",
    ),
    "domain.indicators": (
        "Indicator",
        "IndicatorDefinition",
        "Observation",
        "Target",
    ),
    "domain.needs": ("NeedForAccount",),
    "domain.periods": (
        "ApproximateDate",
        "CalendarYear",
        "Period",
        "SchoolYear",
    ),
    "domain.positions": (
        "Mode",
        "Position",
        "QuadrantField",
        "Scope",
    ),
    "domain.profiles": ("ActorProfile",),
    "domain.regions": ("Region",),
    "domain.relations": (
        "Relation",
        "RelationKind",
    ),
    "domain.responsibilities": (
        "Ownership",
        "Share",
        "SharedResponsibility",
    ),
    "domain.salience": (
        "PowerInterest",
        "Salience",
        "SalienceClass",
    ),
    "domain.sources": (
        "Citation",
        "Recorded",
        "Source",
    ),
    "domain.stakeholders": (
        "Stakeholder",
        "StakeholderKind",
    ),
    "domain.successions": ("Succession",),
    "domain.values": (
        "Extra",
        "Interval",
        "Text",
        "label",
    ),
    "domain.verdicts": (
        "Verdict",
        "VerdictSign",
    ),
    "domain.words": (
        "Layer",
        "Missing",
        "PolicyLevel",
        "Sector",
        "Setting",
        "Term",
        "YardstickKind",
    ),
    "model": (
        "Entity",
        "QualityModel",
    ),
}
"""The modules behind the door, each with the names it has on show."""

_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "LEMNISCATE",
    "PDCA",
    "AccountForm",
    "ActorProfile",
    "ApproximateDate",
    "AspectId",
    "Audit",
    "AuditId",
    "AuditKind",
    "BoardNumber",
    "Brin",
    "CalendarYear",
    "CircleId",
    "CircleOfInvolvement",
    "Citation",
    "Consultation",
    "ConsultationId",
    "Conversation",
    "ConversationId",
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
    "NeedForAccount",
    "NeedId",
    "Observation",
    "ObservationId",
    "Ownership",
    "OwnershipId",
    "Participant",
    "Period",
    "PolicyLevel",
    "Position",
    "PowerInterest",
    "ProfileId",
    "QuadrantField",
    "QualityAspect",
    "QualityModel",
    "Recorded",
    "Region",
    "RegionId",
    "Relation",
    "RelationId",
    "RelationKind",
    "Relevance",
    "ResponsibilityId",
    "RioBoard",
    "RioLocation",
    "RioProvider",
    "Salience",
    "SalienceClass",
    "SalienceId",
    "SchoolYear",
    "Scope",
    "Sector",
    "Setting",
    "Share",
    "SharedResponsibility",
    "SiteCode",
    "Source",
    "SourceId",
    "Stakeholder",
    "StakeholderId",
    "StakeholderKind",
    "Succession",
    "SuccessionId",
    "SwvCode",
    "Target",
    "TargetId",
    "Term",
    "Text",
    "Verdict",
    "VerdictId",
    "VerdictSign",
    "YardstickKind",
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
