"""What type checkers must know of the door: mypy and pyright read this file; each ignored error must be there."""

from typing import assert_type

import kwaliteitsmodel as km

model = km.QualityModel(name="typed")

assert_type(model[km.SourceId("a")], km.Source)
assert_type(model[km.RegionId("a")], km.Region)
assert_type(model[km.StakeholderId("a")], km.Stakeholder)
assert_type(model[km.RelationId("a")], km.Relation)
assert_type(model[km.CircleId("a")], km.CircleOfInvolvement)
assert_type(model[km.ConsultationId("a")], km.Consultation)
assert_type(model[km.ConversationId("a")], km.Conversation)
assert_type(model[km.NeedId("a")], km.NeedForAccount)
assert_type(model[km.ResponsibilityId("a")], km.SharedResponsibility)
assert_type(model[km.OwnershipId("a")], km.Ownership)
assert_type(model[km.ProfileId("a")], km.ActorProfile)
assert_type(model[km.SalienceId("a")], km.Salience)
assert_type(model[km.VerdictId("a")], km.Verdict)
assert_type(model[km.SuccessionId("a")], km.Succession)
assert_type(model[km.AspectId("a")], km.QualityAspect)
assert_type(model[km.IndicatorId("a")], km.Indicator)
assert_type(model[km.TargetId("a")], km.Target)
assert_type(model[km.ObservationId("a")], km.Observation)
assert_type(model[km.GoalId("a")], km.Goal)
assert_type(model[km.ProgrammeId("a")], km.Programme)
assert_type(model[km.InnovationId("a")], km.Innovation)
assert_type(model[km.ActionId("a")], km.Action)
assert_type(model[km.FindingId("a")], km.Finding)
assert_type(model[km.TriggerId("a")], km.Trigger)
assert_type(model[km.AccentId("a")], km.Accent)
assert_type(model[km.FocusId("a")], km.FieldFocus)
assert_type(model[km.SuccessFactorId("a")], km.SuccessFactor)
assert_type(model[km.BenchmarkId("a")], km.Benchmark)
assert_type(model[km.ThresholdId("a")], km.Threshold)
assert_type(model[km.ExplanationId("a")], km.Explanation)
assert_type(model[km.NormBandsId("a")], km.NormBands)
assert_type(model[km.InstrumentKindId("a")], km.InstrumentKind)
assert_type(model[km.InstrumentId("a")], km.Instrument)
assert_type(model[km.UseId("a")], km.InstrumentUse)
assert_type(model[km.EvidenceId("a")], km.Evidence)
assert_type(model[km.HunchId("a")], km.Hunch)
assert_type(model[km.ConclusionId("a")], km.Conclusion)
assert_type(model[km.AuditId("a")], km.Audit)
assert_type(model[km.DeviationId("a")], km.Deviation)
assert_type(model[km.EntityId("a")], km.Entity)
assert_type(model.find("a"), km.Entity | None)
assert_type(model.without("a"), km.QualityModel)

print(km.Nope)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
model["a"]  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
model[km.Source(id=km.SourceId("a"), title="a")]  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
km.Brin(12)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
km.Period("2025")  # type: ignore[call-arg, arg-type]  # pyright: ignore[reportCallIssue]
