"""What points at what: the fields by name, and what becomes of a thing that loses a reference."""

from datetime import date

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.model import KINDS
from kwaliteitsmodel.references import Reference, moved, references

RECORDED = km.Recorded(by=km.StakeholderId("clerk"), on=date(2025, 10, 1), source=km.SourceId("minutes"))
BY_KIND: dict[type[km.Entity], tuple[km.Entity, list[tuple[str, str, str]]]] = {
    km.Source: (km.Source(id=km.SourceId("s"), title="Plan"), []),
    km.Region: (
        km.Region(id=km.RegionId("r"), name="Noord", organised_by=km.StakeholderId("swv")),
        [("organised_by", "swv", "StakeholderId")],
    ),
    km.Stakeholder: (
        km.Stakeholder(
            id=km.StakeholderId("a"),
            name="A",
            kind=km.StakeholderKind.SITE,
            regions=(km.RegionId("r1"), km.RegionId("r2")),
            recorded=RECORDED,
        ),
        [
            ("regions", "r1", "RegionId"),
            ("regions", "r2", "RegionId"),
            ("recorded.by", "clerk", "StakeholderId"),
            ("recorded.source", "minutes", "SourceId"),
        ],
    ),
    km.Relation: (
        km.Relation(
            id=km.RelationId("ab"),
            kind=km.RelationKind.GOVERNS,
            source=km.StakeholderId("a"),
            target=km.StakeholderId("b"),
            about=(km.AspectId("trust"),),
            conversation=km.ConversationId("talk"),
            form=km.AccountForm(agreed_by=(km.StakeholderId("c"),)),
        ),
        [
            ("source", "a", "StakeholderId"),
            ("target", "b", "StakeholderId"),
            ("about", "trust", "AspectId"),
            ("conversation", "talk", "ConversationId"),
            ("form.agreed_by", "c", "StakeholderId"),
        ],
    ),
    km.CircleOfInvolvement: (
        km.CircleOfInvolvement(
            id=km.CircleId("ring"),
            name="Ring",
            ring=(km.StakeholderId("a"), km.StakeholderId("b"), km.StakeholderId("c")),
        ),
        [("ring", "a", "StakeholderId"), ("ring", "b", "StakeholderId"), ("ring", "c", "StakeholderId")],
    ),
    km.Consultation: (
        km.Consultation(
            id=km.ConsultationId("table"),
            name="Table",
            members=(km.StakeholderId("a"),),
            about=(km.AspectId("trust"),),
        ),
        [("members", "a", "StakeholderId"), ("about", "trust", "AspectId")],
    ),
    km.Conversation: (
        km.Conversation(
            id=km.ConversationId("talk"),
            participants=(km.Participant(stakeholder=km.StakeholderId("a")),),
            about=(km.AspectId("trust"),),
            relevances=(km.Relevance(stakeholder=km.StakeholderId("a"), aspect=km.AspectId("trust")),),
            figures=(km.Figure(indicator=km.IndicatorId("i")),),
            consultation=km.ConsultationId("table"),
        ),
        [
            ("participants.stakeholder", "a", "StakeholderId"),
            ("about", "trust", "AspectId"),
            ("relevances.stakeholder", "a", "StakeholderId"),
            ("relevances.aspect", "trust", "AspectId"),
            ("figures.indicator", "i", "IndicatorId"),
            ("consultation", "table", "ConsultationId"),
        ],
    ),
    km.NeedForAccount: (
        km.NeedForAccount(
            id=km.NeedId("n"),
            by=km.StakeholderId("a"),
            of=km.StakeholderId("b"),
            about=(km.AspectId("trust"),),
        ),
        [("by", "a", "StakeholderId"), ("of", "b", "StakeholderId"), ("about", "trust", "AspectId")],
    ),
    km.SharedResponsibility: (
        km.SharedResponsibility(
            id=km.ResponsibilityId("both"),
            name="Both",
            shares=(km.Share(stakeholder=km.StakeholderId("a")),),
            about=(km.AspectId("trust"),),
        ),
        [("shares.stakeholder", "a", "StakeholderId"), ("about", "trust", "AspectId")],
    ),
    km.Ownership: (
        km.Ownership(id=km.OwnershipId("own"), owner=km.StakeholderId("a"), of=km.EntityId("trust")),
        [("owner", "a", "StakeholderId"), ("of", "trust", "EntityId")],
    ),
    km.ActorProfile: (
        km.ActorProfile(id=km.ProfileId("p"), of=km.StakeholderId("a"), on=date(2025, 9, 1), ambition=1),
        [("of", "a", "StakeholderId")],
    ),
    km.Salience: (
        km.Salience(id=km.SalienceId("s"), of=km.StakeholderId("a"), by=km.StakeholderId("b"), on=date(2025, 9, 1)),
        [("of", "a", "StakeholderId"), ("by", "b", "StakeholderId")],
    ),
    km.Verdict: (
        km.Verdict(
            id=km.VerdictId("v"),
            by=km.StakeholderId("a"),
            aspect=km.AspectId("trust"),
            on=date(2025, 9, 1),
            sign=km.VerdictSign.MIXED,
            conversation=km.ConversationId("talk"),
        ),
        [("by", "a", "StakeholderId"), ("aspect", "trust", "AspectId"), ("conversation", "talk", "ConversationId")],
    ),
    km.Succession: (
        km.Succession(id=km.SuccessionId("on"), predecessor=km.StakeholderId("a"), successor=km.StakeholderId("b")),
        [("predecessor", "a", "StakeholderId"), ("successor", "b", "StakeholderId")],
    ),
    km.QualityAspect: (
        km.QualityAspect(id=km.AspectId("trust"), name="Trust", citations=(km.Citation(source=km.SourceId("plan")),)),
        [("citations.source", "plan", "SourceId")],
    ),
    km.Indicator: (
        km.Indicator(
            id=km.IndicatorId("i"),
            name="Pupils",
            definition=km.IndicatorDefinition(source=km.SourceId("plan")),
            aspects=(km.AspectId("trust"),),
            position=km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.LEARN),
        ),
        [("definition.source", "plan", "SourceId"), ("aspects", "trust", "AspectId")],
    ),
    km.Target: (
        km.Target(
            id=km.TargetId("t"),
            indicator=km.IndicatorId("i"),
            period=km.Period(),
            value=0,
            of=km.StakeholderId("a"),
        ),
        [("indicator", "i", "IndicatorId"), ("of", "a", "StakeholderId")],
    ),
    km.Observation: (
        km.Observation(
            id=km.ObservationId("o"),
            indicator=km.IndicatorId("i"),
            of=km.StakeholderId("a"),
            period=km.Period(),
            value=km.Missing.REFUSED,
        ),
        [("indicator", "i", "IndicatorId"), ("of", "a", "StakeholderId")],
    ),
    km.Goal: (
        km.Goal(
            id=km.GoalId("g"),
            text="G",
            of=km.StakeholderId("a"),
            part_of=km.GoalId("whole"),
            serves=(km.GoalId("end"),),
            aspects=(km.AspectId("trust"),),
            plan=km.Plan(interventions=(km.ActionId("do"),), contingencies=(km.ActionId("or"),)),
            clarity=(km.Clarity(by=km.StakeholderId("b"), clear=True),),
            forms=(km.AccountForm(agreed_by=(km.StakeholderId("c"),)),),
            contributions=(km.Contribution(stakeholder=km.StakeholderId("d")),),
            waiting_for=(km.StakeholderId("e"),),
        ),
        [
            ("of", "a", "StakeholderId"),
            ("part_of", "whole", "GoalId"),
            ("serves", "end", "GoalId"),
            ("aspects", "trust", "AspectId"),
            ("plan.interventions", "do", "ActionId"),
            ("plan.contingencies", "or", "ActionId"),
            ("clarity.by", "b", "StakeholderId"),
            ("forms.agreed_by", "c", "StakeholderId"),
            ("contributions.stakeholder", "d", "StakeholderId"),
            ("waiting_for", "e", "StakeholderId"),
        ],
    ),
    km.Programme: (
        km.Programme(id=km.ProgrammeId("p"), name="P", serves=(km.GoalId("g"),), waiting_for=(km.StakeholderId("a"),)),
        [("serves", "g", "GoalId"), ("waiting_for", "a", "StakeholderId")],
    ),
    km.Innovation: (
        km.Innovation(
            id=km.InnovationId("new"),
            name="New",
            of=km.StakeholderId("a"),
            testbed=km.Testbed(participants=(km.StakeholderId("b"),)),
            serves=(km.GoalId("g"),),
        ),
        [("of", "a", "StakeholderId"), ("testbed.participants", "b", "StakeholderId"), ("serves", "g", "GoalId")],
    ),
    km.Action: (
        km.Action(
            id=km.ActionId("do"),
            text="Do",
            owner=km.StakeholderId("a"),
            helpers=(km.StakeholderId("b"),),
            arises_from=(km.EntityId("talk"),),
            serves=(km.GoalId("g"),),
        ),
        [
            ("owner", "a", "StakeholderId"),
            ("helpers", "b", "StakeholderId"),
            ("arises_from", "talk", "EntityId"),
            ("serves", "g", "GoalId"),
        ],
    ),
    km.Trigger: (
        km.Trigger(id=km.TriggerId("t"), finding=km.EntityId("f"), started=km.EntityId("new")),
        [("finding", "f", "EntityId"), ("started", "new", "EntityId")],
    ),
    km.Accent: (
        km.Accent(
            id=km.AccentId("stress"),
            quadrant_field=km.QuadrantField.LOWER_RIGHT,
            of=km.StakeholderId("a"),
            goals=(km.GoalId("g"),),
        ),
        [("of", "a", "StakeholderId"), ("goals", "g", "GoalId")],
    ),
    km.FieldFocus: (
        km.FieldFocus(id=km.FocusId("f"), quadrant_field=km.QuadrantField.LOWER_RIGHT, of=km.StakeholderId("a")),
        [("of", "a", "StakeholderId")],
    ),
    km.SuccessFactor: (
        km.SuccessFactor(id=km.SuccessFactorId("s"), name="S", aspects=(km.AspectId("trust"),)),
        [("aspects", "trust", "AspectId")],
    ),
    km.SubProcess: (
        km.SubProcess(
            id=km.SubProcessId("team"),
            name="T",
            of=km.StakeholderId("a"),
            owner=km.StakeholderId("b"),
            decisions=(
                km.KeepOrDrop(
                    keep=True,
                    reason="R",
                    on=km.ApproximateDate.parse("2021"),
                    by=km.StakeholderId("c"),
                    conversation=km.ConversationId("talk"),
                ),
            ),
        ),
        [
            ("of", "a", "StakeholderId"),
            ("owner", "b", "StakeholderId"),
            ("decisions.by", "c", "StakeholderId"),
            ("decisions.conversation", "talk", "ConversationId"),
        ],
    ),
    km.Lens: (
        km.Lens(
            id=km.LensId("l"),
            name="L",
            question="Q",
            reweighs=(km.Reweighing(process=km.SubProcessId("team"), importance=km.ProcessImportance.CORE),),
        ),
        [("reweighs.process", "team", "SubProcessId")],
    ),
    km.QualityActivity: (
        km.QualityActivity(
            id=km.ActivityId("walk"),
            name="W",
            of=km.StakeholderId("a"),
            processes=(km.SubProcessId("team"),),
            took_part=(km.StakeholderId("b"),),
            by_way_of=km.EntityId("talk"),
        ),
        [
            ("of", "a", "StakeholderId"),
            ("processes", "team", "SubProcessId"),
            ("took_part", "b", "StakeholderId"),
            ("by_way_of", "talk", "EntityId"),
        ],
    ),
    km.InfluencingFactor: (
        km.InfluencingFactor(
            id=km.InfluencingFactorId("f"),
            text="F",
            on_what=km.Influenced.CULTURE,
            by=km.StakeholderId("a"),
            about=km.StakeholderId("b"),
            rests_on=(km.EntityId("grown"),),
        ),
        [("by", "a", "StakeholderId"), ("about", "b", "StakeholderId"), ("rests_on", "grown", "EntityId")],
    ),
    km.ClimateImpression: (
        km.ClimateImpression(
            id=km.ClimateImpressionId("i"),
            about=km.StakeholderId("a"),
            by=km.StakeholderId("b"),
            condition=km.ClimateCondition.SAFETY,
            degree=2,
            on=km.ApproximateDate.parse("2025"),
            conversation=km.ConversationId("talk"),
        ),
        [("about", "a", "StakeholderId"), ("by", "b", "StakeholderId"), ("conversation", "talk", "ConversationId")],
    ),
    km.RoleEffectiveness: (
        km.RoleEffectiveness(
            id=km.RoleEffectivenessId("r"),
            of=km.StakeholderId("a"),
            degree=2,
            on=km.ApproximateDate.parse("2025"),
        ),
        [("of", "a", "StakeholderId")],
    ),
    km.SharedVocabulary: (
        km.SharedVocabulary(
            id=km.VocabularyId("v"),
            of=km.StakeholderId("a"),
            terms=(
                km.VocabularyTerm(
                    term="quality", definitions=(km.TermDefinition(by=km.StakeholderId("b"), meaning="M"),)
                ),
            ),
        ),
        [("of", "a", "StakeholderId"), ("terms.definitions.by", "b", "StakeholderId")],
    ),
    km.PartnershipGrowth: (
        km.PartnershipGrowth(
            id=km.GrowthId("g"), of=km.StakeholderId("a"), on=km.ApproximateDate.parse("2025"), organisations=9
        ),
        [("of", "a", "StakeholderId")],
    ),
    km.Question: (km.Question(id=km.QuestionId("q"), text="Q", activity="collect"), []),
    km.Answer: (
        km.Answer(
            id=km.AnswerId("a"),
            question=km.QuestionId("q"),
            by=km.StakeholderId("b"),
            about=km.StakeholderId("c"),
            conversation=km.ConversationId("talk"),
            contributions=(km.Contribution(stakeholder=km.StakeholderId("d")),),
            created=(km.EntityId("step"),),
        ),
        [
            ("question", "q", "QuestionId"),
            ("by", "b", "StakeholderId"),
            ("about", "c", "StakeholderId"),
            ("conversation", "talk", "ConversationId"),
            ("contributions.stakeholder", "d", "StakeholderId"),
            ("created", "step", "EntityId"),
        ],
    ),
    km.Dialogue: (
        km.Dialogue(
            id=km.DialogueId("d"),
            convener=km.StakeholderId("a"),
            conversation=km.ConversationId("talk"),
            composition=(km.Seat(region=km.RegionId("north")),),
            invited=(km.StakeholderId("b"),),
            about=(km.AspectId("trust"),),
            edition=km.NormEditionId("norm:2019"),
            lenses=(km.LensId("closed"),),
            tasks=(km.DevelopmentTaskId("task"),),
            agreements=(km.AgreementId("agreed"),),
            sequel_owner=km.StakeholderId("c"),
        ),
        [
            ("convener", "a", "StakeholderId"),
            ("conversation", "talk", "ConversationId"),
            ("composition.region", "north", "RegionId"),
            ("invited", "b", "StakeholderId"),
            ("about", "trust", "AspectId"),
            ("edition", "norm:2019", "NormEditionId"),
            ("lenses", "closed", "LensId"),
            ("tasks", "task", "DevelopmentTaskId"),
            ("agreements", "agreed", "AgreementId"),
            ("sequel_owner", "c", "StakeholderId"),
        ],
    ),
    km.GoodPractice: (
        km.GoodPractice(
            id=km.GoodPracticeId("walk"),
            name="W",
            of=km.StakeholderId("a"),
            region=km.RegionId("north"),
            interpreted_in=(
                km.Interpretation(conversation=km.ConversationId("talk"), meaning="M", by=(km.StakeholderId("b"),)),
            ),
            uses=(km.PracticeUse(by=km.StakeholderId("c"), purpose=km.PracticePurpose.KNOWLEDGE_SHARING),),
            shared_with=(km.StakeholderId("d"),),
        ),
        [
            ("of", "a", "StakeholderId"),
            ("region", "north", "RegionId"),
            ("interpreted_in.conversation", "talk", "ConversationId"),
            ("interpreted_in.by", "b", "StakeholderId"),
            ("uses.by", "c", "StakeholderId"),
            ("shared_with", "d", "StakeholderId"),
        ],
    ),
    km.DevelopmentTask: (
        km.DevelopmentTask(
            id=km.DevelopmentTaskId("task"), name="T", owners=(km.StakeholderId("a"),), about=(km.AspectId("trust"),)
        ),
        [("owners", "a", "StakeholderId"), ("about", "trust", "AspectId")],
    ),
    km.PrincipleSet: (
        km.PrincipleSet(
            id=km.PrincipleSetId("ten"),
            name="Ten",
            of=km.StakeholderId("a"),
            principles=(
                km.Principle(
                    number=1,
                    name="One",
                    card=km.PrincipleCard(
                        practices=(km.EntityId("panel"),),
                        notes=(km.Note(mark="1", citation=km.Citation(source=km.SourceId("book"))),),
                    ),
                ),
            ),
        ),
        [
            ("of", "a", "StakeholderId"),
            ("principles.card.practices", "panel", "EntityId"),
            ("principles.card.notes.citation.source", "book", "SourceId"),
        ],
    ),
    km.Cycle: (
        km.Cycle(
            id=km.CycleId("c"),
            subject=km.StakeholderId("a"),
            definition=km.LEMNISCATE,
            convener=km.StakeholderId("b"),
            vision=km.Vision(shared_by=(km.StakeholderId("d"),)),
            perspective=km.SharedPerspective(statements=("S",), shared_by=(km.StakeholderId("e"),)),
            concerned=(km.StakeholderId("f"),),
            entries=(
                km.CycleEntry(
                    phase="collect",
                    took_part=(km.StakeholderId("e"),),
                    conversation=km.ConversationId("talk"),
                    evidence=(km.EvidenceId("hard"),),
                ),
            ),
            accounts=(
                km.Account(
                    by=km.StakeholderId("g"),
                    about="collect",
                    taken_along=(km.TakenAlong(kind=km.TakenKind.CONCERN, whose=km.StakeholderId("h")),),
                    conversation=km.ConversationId("later"),
                ),
            ),
        ),
        [
            ("subject", "a", "StakeholderId"),
            ("convener", "b", "StakeholderId"),
            ("vision.shared_by", "d", "StakeholderId"),
            ("perspective.shared_by", "e", "StakeholderId"),
            ("concerned", "f", "StakeholderId"),
            ("entries.took_part", "e", "StakeholderId"),
            ("entries.conversation", "talk", "ConversationId"),
            ("entries.evidence", "hard", "EvidenceId"),
            ("accounts.by", "g", "StakeholderId"),
            ("accounts.taken_along.whose", "h", "StakeholderId"),
            ("accounts.conversation", "later", "ConversationId"),
        ],
    ),
    km.Benchmark: (
        km.Benchmark(id=km.BenchmarkId("b"), indicator=km.IndicatorId("i"), period=km.Period(), value=0),
        [("indicator", "i", "IndicatorId")],
    ),
    km.Threshold: (
        km.Threshold(
            id=km.ThresholdId("t"),
            indicator=km.IndicatorId("i"),
            side=km.Side.ABOVE,
            share=0.5,
            share_of=km.IndicatorId("whole"),
            citation=km.Citation(source=km.SourceId("plan")),
        ),
        [
            ("indicator", "i", "IndicatorId"),
            ("share_of", "whole", "IndicatorId"),
            ("citation.source", "plan", "SourceId"),
        ],
    ),
    km.Explanation: (
        km.Explanation(
            id=km.ExplanationId("e"), threshold=km.ThresholdId("t"), of=km.StakeholderId("a"), period=km.Period()
        ),
        [("threshold", "t", "ThresholdId"), ("of", "a", "StakeholderId")],
    ),
    km.NormBands: (
        km.NormBands(id=km.NormBandsId("n"), name="N", indicator=km.IndicatorId("i"), by=km.IndicatorId("group")),
        [("indicator", "i", "IndicatorId"), ("by", "group", "IndicatorId")],
    ),
    km.InstrumentKind: (km.InstrumentKind(id=km.InstrumentKindId("k"), name="K"), []),
    km.Instrument: (
        km.Instrument(
            id=km.InstrumentId("survey"),
            name="Survey",
            kind=km.InstrumentKindId("k"),
            serves=(km.GoalId("g"),),
            motives=(km.Motive(by=km.StakeholderId("a")),),
            burdens=(km.Burden(of=km.StakeholderId("b")),),
        ),
        [
            ("kind", "k", "InstrumentKindId"),
            ("serves", "g", "GoalId"),
            ("motives.by", "a", "StakeholderId"),
            ("burdens.of", "b", "StakeholderId"),
        ],
    ),
    km.InstrumentUse: (
        km.InstrumentUse(id=km.UseId("u"), instrument=km.InstrumentId("survey"), by=km.StakeholderId("a")),
        [("instrument", "survey", "InstrumentId"), ("by", "a", "StakeholderId")],
    ),
    km.Evidence: (
        km.Evidence(
            id=km.EvidenceId("talks"),
            kind=km.EvidenceKind.SOFT,
            text="Talks",
            shows=(km.EntityId("talk"),),
            interprets=(km.EvidenceId("hard"),),
            quality=(km.InformationQuality(by=km.StakeholderId("a")),),
        ),
        [("shows", "talk", "EntityId"), ("interprets", "hard", "EvidenceId"), ("quality.by", "a", "StakeholderId")],
    ),
    km.Hunch: (
        km.Hunch(id=km.HunchId("h"), text="H", by=km.StakeholderId("a"), checked_by=(km.EvidenceId("hard"),)),
        [("by", "a", "StakeholderId"), ("checked_by", "hard", "EvidenceId")],
    ),
    km.Conclusion: (
        km.Conclusion(id=km.ConclusionId("c"), text="C", rests_on=(km.EvidenceId("hard"),), hunches=(km.HunchId("h"),)),
        [("rests_on", "hard", "EvidenceId"), ("hunches", "h", "HunchId")],
    ),
    km.Deviation: (
        km.Deviation(
            id=km.DeviationId("d"),
            rule="IND001",
            about=km.EntityId("i"),
            reason="a draft",
            agreed_by=(km.StakeholderId("a"),),
        ),
        [("about", "i", "EntityId"), ("agreed_by", "a", "StakeholderId")],
    ),
}

A, B = km.StakeholderId("a"), km.StakeholderId("b")
EDITION, CRITERION, SCALE = km.NormEditionId("e"), km.CriterionId("c"), km.ScaleId("s")
AUDIT, AGREEMENT, REGION = km.AuditId("audit"), km.AgreementId("agreed"), km.RegionId("r")
CITED = (km.Citation(source=km.SourceId("plan")),)
CITES = ("citations.source", "plan", "SourceId")
NOTE = km.Recorded(by=km.StakeholderId("clerk"))
NOTED = ("recorded.by", "clerk", "StakeholderId")

BY_KIND |= {
    km.Norm: (
        km.Norm(
            id=km.NormId("n"),
            name="N",
            owner=A,
            adoptions=(km.Adoption(by=km.StakeholderId("first"), stage=km.AdoptionStage.EARLY),),
            citations=CITED,
        ),
        [("owner", "a", "StakeholderId"), ("adoptions.by", "first", "StakeholderId"), CITES],
    ),
    km.NormEdition: (
        km.NormEdition(id=EDITION, norm=km.NormId("n"), scale=SCALE, citations=CITED),
        [("norm", "n", "NormId"), ("scale", "s", "ScaleId"), CITES],
    ),
    km.Criterion: (
        km.Criterion(id=CRITERION, edition=EDITION, name="C", part_of=km.CriterionId("whole"), scale=SCALE),
        [("edition", "e", "NormEditionId"), ("part_of", "whole", "CriterionId"), ("scale", "s", "ScaleId")],
    ),
    km.Scale: (km.Scale(id=SCALE, name="S", grades=(km.Grade(value="good"),), citations=CITED), [CITES]),
    km.NormMapping: (
        km.NormMapping(id=km.MappingId("m"), source=CRITERION, target=km.CriterionId("d"), kind=km.MappingKind.EQUAL),
        [("source", "c", "CriterionId"), ("target", "d", "CriterionId")],
    ),
    km.ScaleMapping: (
        km.ScaleMapping(
            id=km.ScaleMappingId("m"),
            source=SCALE,
            target=km.ScaleId("t"),
            pairs=(km.GradePair(source="good", target="yes"),),
        ),
        [("source", "s", "ScaleId"), ("target", "t", "ScaleId")],
    ),
    km.Judgement: (
        km.Judgement(
            id=km.JudgementId("j"),
            by=A,
            of=B,
            criterion=CRITERION,
            scale=SCALE,
            grade="good",
            on=date(2025, 10, 1),
            about=km.EntityId("profile"),
            audit=AUDIT,
            recorded=NOTE,
        ),
        [
            ("by", "a", "StakeholderId"),
            ("of", "b", "StakeholderId"),
            ("criterion", "c", "CriterionId"),
            ("scale", "s", "ScaleId"),
            ("about", "profile", "EntityId"),
            ("audit", "audit", "AuditId"),
            NOTED,
        ],
    ),
    km.SupervisionArrangement: (
        km.SupervisionArrangement(
            id=km.ArrangementId("sa"), of=A, kind=km.ArrangementKind.BASIC, edition=EDITION, recorded=NOTE
        ),
        [("of", "a", "StakeholderId"), ("edition", "e", "NormEditionId"), NOTED],
    ),
    km.AuditProgramme: (
        km.AuditProgramme(id=km.AuditProgrammeId("p"), name="P", by=A),
        [("by", "a", "StakeholderId")],
    ),
    km.Audit: (
        km.Audit(
            id=AUDIT,
            kind=km.AuditKind.INTERNAL,
            of=A,
            auditors=(B,),
            programme=km.AuditProgrammeId("p"),
            team=(km.TeamMember(auditor=km.AuditorId("who")),),
            editions=(EDITION,),
            criteria=(CRITERION,),
            tests=km.SupportProfileId("profile"),
            self_evaluation=km.AuditId("own"),
            follows=km.AuditId("before"),
            report=km.AuditReport(hearings=(km.Hearing(by=A, conversation=km.ConversationId("talk")),)),
            recorded=NOTE,
        ),
        [
            ("of", "a", "StakeholderId"),
            ("auditors", "b", "StakeholderId"),
            ("programme", "p", "AuditProgrammeId"),
            ("team.auditor", "who", "AuditorId"),
            ("editions", "e", "NormEditionId"),
            ("criteria", "c", "CriterionId"),
            ("tests", "profile", "SupportProfileId"),
            ("self_evaluation", "own", "AuditId"),
            ("follows", "before", "AuditId"),
            ("report.hearings.by", "a", "StakeholderId"),
            ("report.hearings.conversation", "talk", "ConversationId"),
            NOTED,
        ],
    ),
    km.Finding: (
        km.Finding(
            id=km.FindingId("f"),
            text="F",
            of=A,
            about=(km.AspectId("trust"),),
            rests_on=(km.EntityId("o"),),
            audit=AUDIT,
            criterion=CRITERION,
            evidence=(km.EvidenceId("seen"),),
            still=km.FindingId("earlier"),
        ),
        [
            ("of", "a", "StakeholderId"),
            ("about", "trust", "AspectId"),
            ("rests_on", "o", "EntityId"),
            ("audit", "audit", "AuditId"),
            ("criterion", "c", "CriterionId"),
            ("evidence", "seen", "EvidenceId"),
            ("still", "earlier", "FindingId"),
        ],
    ),
    km.Auditor: (
        km.Auditor(
            id=km.AuditorId("who"),
            employer=A,
            qualifications=(km.Qualification(since=date(2025, 10, 1), norm=km.NormId("n")),),
            ties=(km.AuditorTie(to=B, kind=km.AuditorTieKind.SUPPORTED),),
            regions=(REGION,),
        ),
        [
            ("employer", "a", "StakeholderId"),
            ("qualifications.norm", "n", "NormId"),
            ("ties.to", "b", "StakeholderId"),
            ("regions", "r", "RegionId"),
        ],
    ),
    km.Certificate: (
        km.Certificate(id=km.CertificateId("cert"), edition=EDITION, holder=A, certifier=B, audit=AUDIT, recorded=NOTE),
        [
            ("edition", "e", "NormEditionId"),
            ("holder", "a", "StakeholderId"),
            ("certifier", "b", "StakeholderId"),
            ("audit", "audit", "AuditId"),
            NOTED,
        ],
    ),
    km.Angle: (
        km.Angle(id=km.AngleId("angle"), name="Angle", kind=km.AngleKind.VISIT, of=A),
        [("of", "a", "StakeholderId")],
    ),
    km.LiaisonVisit: (
        km.LiaisonVisit(id=km.VisitId("v"), of=A, by=B, conversation=km.ConversationId("talk"), recorded=NOTE),
        [("of", "a", "StakeholderId"), ("by", "b", "StakeholderId"), ("conversation", "talk", "ConversationId"), NOTED],
    ),
    km.DeskEntry: (
        km.DeskEntry(
            id=km.DeskEntryId("d"), of=A, kind=km.DeskEntryKind.NOTHING, on=date(2025, 10, 1), desk=B, recorded=NOTE
        ),
        [("of", "a", "StakeholderId"), ("desk", "b", "StakeholderId"), NOTED],
    ),
    km.SchoolStep: (
        km.SchoolStep(id=km.SchoolStepId("step"), of=A, text="Step", serves=(km.GoalId("g"),), recorded=NOTE),
        [("of", "a", "StakeholderId"), ("serves", "g", "GoalId"), NOTED],
    ),
    km.SupportPlan: (
        km.SupportPlan(
            id=km.SupportPlanId("plan"),
            of=A,
            goals=(km.GoalId("g"),),
            programmes=(km.ProgrammeId("p"),),
            recorded=NOTE,
        ),
        [("of", "a", "StakeholderId"), ("goals", "g", "GoalId"), ("programmes", "p", "ProgrammeId"), NOTED],
    ),
    km.SupportProfile: (
        km.SupportProfile(id=km.SupportProfileId("profile"), of=A, items=(km.SupportItem(text="Calm"),), recorded=NOTE),
        [("of", "a", "StakeholderId"), NOTED],
    ),
    km.Agreement: (
        km.Agreement(id=AGREEMENT, text="Call soon", parties=(A, B), recorded=NOTE),
        [("parties", "a", "StakeholderId"), ("parties", "b", "StakeholderId"), NOTED],
    ),
    km.QualitySystem: (
        km.QualitySystem(id=km.QualitySystemId("q"), of=A, name="Rounds", agreements=(AGREEMENT,), recorded=NOTE),
        [("of", "a", "StakeholderId"), ("agreements", "agreed", "AgreementId"), NOTED],
    ),
    km.Verification: (
        km.Verification(
            id=km.VerificationId("v"), agreement=AGREEMENT, by_way_of=km.EntityId("audit"), of=A, recorded=NOTE
        ),
        [
            ("agreement", "agreed", "AgreementId"),
            ("by_way_of", "audit", "EntityId"),
            ("of", "a", "StakeholderId"),
            NOTED,
        ],
    ),
    km.Provision: (
        km.Provision(id=km.ProvisionId("p"), name="Class", by=A, region=REGION, recorded=NOTE),
        [("by", "a", "StakeholderId"), ("region", "r", "RegionId"), NOTED],
    ),
    km.ProvisionNeed: (
        km.ProvisionNeed(id=km.ProvisionNeedId("need"), region=REGION, target_group="autism", recorded=NOTE),
        [("region", "r", "RegionId"), NOTED],
    ),
}
"""For each kind, an entity of it, and its references in the order of its fields."""


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
def test_the_references_of_a_kind_are_these(kind: type[km.Entity]) -> None:
    entity, expected = BY_KIND[kind]
    assert [(each.field, each.target, each.kind) for each in references(entity)] == expected


def test_a_reference_is_a_value() -> None:
    (reference,) = references(km.Citation(source=km.SourceId("plan")))
    assert reference == Reference(field="source", target="plan", kind="SourceId")


def test_what_is_no_class_of_ours_points_at_nothing() -> None:
    assert list(references("plan")) == []
    assert moved("plan", lambda _: None) == "plan"


def test_an_optional_reference_is_emptied_and_one_of_several_left_out() -> None:
    region = moved(BY_KIND[km.Region][0], lambda _: None)
    assert isinstance(region, km.Region)
    assert region.organised_by is None
    stakeholder = moved(BY_KIND[km.Stakeholder][0], lambda target: None if target == "r1" else target)
    assert isinstance(stakeholder, km.Stakeholder)
    assert stakeholder.regions == ("r2",)


def test_a_thing_goes_with_what_it_must_point_at() -> None:
    assert moved(BY_KIND[km.Relation][0], lambda target: None if target == "b" else target) is None
    assert moved(km.Citation(source=km.SourceId("plan")), lambda _: None) is None


def test_a_record_keeps_the_day_when_all_else_is_gone() -> None:
    assert moved(RECORDED, lambda _: None) == km.Recorded(on=date(2025, 10, 1))
    assert moved(km.Recorded(by=km.StakeholderId("clerk")), lambda _: None) is None


def test_a_cited_source_that_goes_takes_its_citation_along() -> None:
    aspect = moved(BY_KIND[km.QualityAspect][0], lambda _: None)
    assert isinstance(aspect, km.QualityAspect)
    assert aspect.citations == ()


def test_what_can_not_be_without_someone_goes_when_they_are_gone() -> None:
    """A ring of three is none without one of them; a conversation goes on without."""
    without_a = {
        kind: moved(BY_KIND[kind][0], lambda target: None if target == "a" else target)
        for kind in (km.CircleOfInvolvement, km.Conversation, km.Verdict)
    }
    assert without_a[km.CircleOfInvolvement] is without_a[km.Verdict] is None
    talk = without_a[km.Conversation]
    assert isinstance(talk, km.Conversation)
    assert (talk.participants, talk.relevances, talk.about) == ((), (), ("trust",))


def test_a_share_of_what_is_gone_is_gone() -> None:
    """Also where there was a value beside it: without the share the threshold would lie elsewhere."""
    threshold = BY_KIND[km.Threshold][0]
    assert isinstance(threshold, km.Threshold)
    threshold = attrs.evolve(threshold, value=1)
    assert moved(threshold, lambda target: None if target == "whole" else target) is None


def test_moving_can_not_make_the_impossible() -> None:
    with pytest.raises(InvalidValueError, match="not 'a' twice"):
        moved(BY_KIND[km.Relation][0], lambda _: "a")


def test_moving_one_of_a_ring_to_another_of_it_is_refused() -> None:
    """Nobody is gone, so the ring may not go without a word."""
    with pytest.raises(InvalidValueError, match="at least 3"):
        moved(BY_KIND[km.CircleOfInvolvement][0], lambda target: "b" if target == "a" else target)
