"""One type per kind of entity: an id is text, its type says at what it points."""

from typing import NewType

SourceId = NewType("SourceId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.sources.Source`."""
RegionId = NewType("RegionId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.regions.Region`."""
StakeholderId = NewType("StakeholderId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.stakeholders.Stakeholder`."""
RelationId = NewType("RelationId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.relations.Relation`."""
AspectId = NewType("AspectId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.aspects.QualityAspect`."""
IndicatorId = NewType("IndicatorId", str)
"""Points at an :class:`~kwaliteitsmodel.domain.indicators.Indicator`."""
TargetId = NewType("TargetId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.indicators.Target`."""
ObservationId = NewType("ObservationId", str)
"""Points at an :class:`~kwaliteitsmodel.domain.indicators.Observation`."""
AuditId = NewType("AuditId", str)
"""Points at an :class:`~kwaliteitsmodel.domain.audits.Audit`."""
DeviationId = NewType("DeviationId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.deviations.Deviation`."""
EntityId = NewType("EntityId", str)
"""Points at an entity of any kind."""
