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
CircleId = NewType("CircleId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.circles.CircleOfInvolvement`."""
ConsultationId = NewType("ConsultationId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.conversations.Consultation`."""
ConversationId = NewType("ConversationId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.conversations.Conversation`."""
NeedId = NewType("NeedId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.needs.NeedForAccount`."""
ResponsibilityId = NewType("ResponsibilityId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.responsibilities.SharedResponsibility`."""
OwnershipId = NewType("OwnershipId", str)
"""Points at an :class:`~kwaliteitsmodel.domain.responsibilities.Ownership`."""
ProfileId = NewType("ProfileId", str)
"""Points at an :class:`~kwaliteitsmodel.domain.profiles.ActorProfile`."""
SalienceId = NewType("SalienceId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.salience.Salience`."""
VerdictId = NewType("VerdictId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.verdicts.Verdict`."""
SuccessionId = NewType("SuccessionId", str)
"""Points at a :class:`~kwaliteitsmodel.domain.successions.Succession`."""
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
