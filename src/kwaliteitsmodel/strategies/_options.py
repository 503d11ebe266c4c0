"""The options of each strategy: the fields of what it makes, each a strategy or a plain value."""

from datetime import date
from typing import TypedDict

from kwaliteitsmodel.domain.audits import AuditKind
from kwaliteitsmodel.domain.codes import BoardNumber, Brin, RioBoard, RioLocation, RioProvider, SiteCode, SwvCode
from kwaliteitsmodel.domain.indicators import IndicatorDefinition
from kwaliteitsmodel.domain.periods import ApproximateDate, Period
from kwaliteitsmodel.domain.positions import Mode, Position, Scope
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.sources import Citation, Recorded
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.domain.values import Extra, Interval, Text
from kwaliteitsmodel.domain.words import Layer, Missing, Sector
from kwaliteitsmodel.strategies._given import Given


class TextOptions(TypedDict, total=False):
    """What may be given of a text."""

    nl: Given[str]
    en: Given[str]


class PositionOptions(TypedDict, total=False):
    """What may be given of a position."""

    scope: Given[Scope]
    mode: Given[Mode]
    reason: Given[str]


class CitationOptions(TypedDict, total=False):
    """What may be given of a citation."""

    source: Given[str]
    where: Given[str]


class RecordedOptions(TypedDict, total=False):
    """What may be given of a record of who said so."""

    by: Given[str | None]
    source: Given[str | None]
    on: Given[date | None]


class IndicatorDefinitionOptions(TypedDict, total=False):
    """What may be given of a definition of an indicator."""

    numerator: Given[str | Text]
    denominator: Given[str | Text]
    reference_date: Given[str | Text]
    meaning: Given[str | Text]
    source: Given[str | None]


class SourceOptions(TypedDict, total=False):
    """What may be given of a source."""

    id: Given[str]
    title: Given[str | Text]
    authors: Given[tuple[str, ...]]
    publisher: Given[str]
    published: Given[ApproximateDate | None]
    url: Given[str]
    about: Given[str | Text]
    extra: Given[Extra]


class RegionOptions(TypedDict, total=False):
    """What may be given of a region."""

    id: Given[str]
    name: Given[str | Text]
    organised_by: Given[str | None]
    about: Given[str | Text]
    valid: Given[Period | None]
    extra: Given[Extra]


class StakeholderOptions(TypedDict, total=False):
    """What may be given of a stakeholder."""

    id: Given[str]
    name: Given[str | Text]
    kind: Given[StakeholderKind]
    own_kind: Given[str]
    about: Given[str | Text]
    brin: Given[Brin | None]
    site: Given[SiteCode | None]
    board: Given[BoardNumber | None]
    swv: Given[SwvCode | None]
    rio_provider: Given[RioProvider | None]
    rio_location: Given[RioLocation | None]
    rio_board: Given[RioBoard | None]
    layer: Given[Layer | None]
    sector: Given[Sector | None]
    regions: Given[tuple[str, ...]]
    contributes: Given[bool | None]
    claims: Given[bool | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class RelationOptions(TypedDict, total=False):
    """What may be given of a relation."""

    id: Given[str]
    kind: Given[RelationKind]
    source: Given[str]
    target: Given[str]
    own_kind: Given[str]
    about: Given[tuple[str, ...]]
    weight: Given[float | None]
    valid: Given[Period | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class QualityAspectOptions(TypedDict, total=False):
    """What may be given of a quality aspect."""

    id: Given[str]
    name: Given[str | Text]
    about: Given[str | Text]
    citations: Given[tuple[Citation, ...]]
    extra: Given[Extra]


class IndicatorOptions(TypedDict, total=False):
    """What may be given of an indicator."""

    id: Given[str]
    name: Given[str | Text]
    unit: Given[str | Text]
    definition: Given[IndicatorDefinition | None]
    aspects: Given[tuple[str, ...]]
    position: Given[Position | None]
    extra: Given[Extra]


class TargetOptions(TypedDict, total=False):
    """What may be given of a target."""

    id: Given[str]
    indicator: Given[str]
    period: Given[Period]
    value: Given[float | Interval]
    of: Given[str | None]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class ObservationOptions(TypedDict, total=False):
    """What may be given of an observation."""

    id: Given[str]
    indicator: Given[str]
    of: Given[str]
    period: Given[Period]
    value: Given[float | Interval | Missing]
    recorded: Given[Recorded | None]
    note: Given[str]
    extra: Given[Extra]


class AuditOptions(TypedDict, total=False):
    """What may be given of an audit."""

    id: Given[str]
    kind: Given[AuditKind]
    of: Given[str]
    own_kind: Given[str]
    auditors: Given[tuple[str, ...]]
    held: Given[ApproximateDate | None]
    about: Given[str | Text]
    recorded: Given[Recorded | None]
    extra: Given[Extra]


class DeviationOptions(TypedDict, total=False):
    """What may be given of a deviation."""

    id: Given[str]
    rule: Given[str]
    about: Given[str]
    reason: Given[str | Text]
    agreed_by: Given[tuple[str, ...]]
    valid: Given[Period | None]
    extra: Given[Extra]
