"""One small model that keeps every rule: where each bad example starts from."""

from datetime import date

import kwaliteitsmodel as km

SITE, OTHER_SITE = km.StakeholderId("site:99ZZ00"), km.StakeholderId("site:99ZZ01")
INSTITUTION, BOARD, SWV = km.StakeholderId("institution:99ZZ"), km.StakeholderId("board"), km.StakeholderId("swv")
ASPECT, INDICATOR, SEEN = km.AspectId("aspect"), km.IndicatorId("indicator"), km.ObservationId("seen")
TALK, SHARED = km.ConversationId("talk"), km.ResponsibilityId("shared")
SURVEY, HARD, SOFT = km.InstrumentId("survey"), km.EvidenceId("hard"), km.EvidenceId("soft")
HUNCH, CONCLUSION = km.HunchId("hunch"), km.ConclusionId("conclusion")
DAY = date(2026, 6, 1)


def stakeholder(id: str, kind: km.StakeholderKind, **known: object) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id, kind=kind, **known)  # type: ignore[arg-type]


def relation(kind: km.RelationKind, source: str, target: str, **known: object) -> km.Relation:
    named = km.RelationId(f"{kind.value}:{source}:{target}")
    ends = {"source": km.StakeholderId(source), "target": km.StakeholderId(target)}
    return km.Relation(id=named, kind=kind, **ends, **known)  # type: ignore[arg-type]


def observation(id: str, **known: object) -> km.Observation:
    usual: dict[str, object] = {"indicator": INDICATOR, "of": SITE, "period": km.SchoolYear(2025).period, "value": 3}
    return km.Observation(id=km.ObservationId(id), **(usual | known))  # type: ignore[arg-type]


def share(stakeholder: km.StakeholderId) -> km.Share:
    return km.Share(stakeholder=stakeholder)


def succession(id: str, predecessor: str, successor: str) -> km.Succession:
    one, other = km.StakeholderId(predecessor), km.StakeholderId(successor)
    return km.Succession(id=km.SuccessionId(id), predecessor=one, successor=other)


def verdict(**known: object) -> km.Verdict:
    usual: dict[str, object] = {"by": SITE, "aspect": ASPECT, "sign": km.VerdictSign.POSITIVE, "conversation": TALK}
    return km.Verdict(id=km.VerdictId("verdict"), **(usual | known))  # type: ignore[arg-type]


SECURED = km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE)


def use(id: str, on: str, **known: object) -> km.InstrumentUse:
    usual: dict[str, object] = {"instrument": SURVEY, "on": km.ApproximateDate.parse(on), "position": SECURED}
    return km.InstrumentUse(id=km.UseId(id), **(usual | known))  # type: ignore[arg-type]


def evidence(id: str, kind: km.EvidenceKind, **known: object) -> km.Evidence:
    return km.Evidence(id=km.EvidenceId(id), kind=kind, text=id, **known)  # type: ignore[arg-type]


YEAR = km.SchoolYear(2025).period
GOAL, LONG, NEW, STEP = km.GoalId("goal"), km.GoalId("long"), km.InnovationId("new"), km.ActionId("step")
FOUND, CARE, TRIGGER, ACCENT = (
    km.FindingId("found"),
    km.ProgrammeId("care"),
    km.TriggerId("trigger"),
    km.AccentId("acc"),
)
TESTBED = km.Testbed(question="Does it help?", period=YEAR, participants=(SITE,))
CLAUSE = km.QualityClause(pursued_how="Together", guarded_how="By talking")


def lying(
    scope: km.Scope = km.Scope.SCHOOL, mode: km.Mode = km.Mode.LEARN, part: km.CollectivePart | None = None
) -> km.Position:
    return km.Position(scope=scope, mode=mode, part=part)


QUADRANT: tuple[km.Entity, ...] = (
    km.Goal(
        id=GOAL,
        text="Goal",
        of=SWV,
        period=YEAR,
        horizon=km.Horizon.SHORT,
        part_of=LONG,
        plan=km.Plan(interventions=(STEP,), hours=4.0, midterm=date(2026, 2, 1)),
        yardsticks=(km.YardstickKind.MEASURABLE,),
        clarity=(km.Clarity(by=SITE, clear=True),),
        forms=(km.AccountForm(agreed_by=(SWV, SITE)),),
        contributions=(km.Contribution(stakeholder=SITE, visible=True),),
        essential=True,
        clause=CLAUSE,
        position=lying(km.Scope.COLLECTIVE, km.Mode.SECURE, km.CollectivePart.NETWORK),
    ),
    km.Goal(
        id=LONG,
        text="Long",
        of=SWV,
        horizon=km.Horizon.LONG,
        raison_d_etre="Every child belongs",
        exploration=km.Exploration(intention="Find out", testbed=TESTBED),
        yardsticks=(km.YardstickKind.FELT,),
        position=lying(km.Scope.COLLECTIVE),
    ),
    km.Programme(id=CARE, name="Care", of=INSTITUTION, serves=(LONG,), essential=True, clause=CLAUSE, position=lying()),
    km.Innovation(
        id=NEW, name="New", of=SITE, serves=(LONG,), testbed=TESTBED, visible_in_policy=True, position=lying()
    ),
    km.Finding(id=FOUND, text="Found", of=SITE, about=(ASPECT,), position=lying(mode=km.Mode.SECURE)),
    km.Trigger(id=TRIGGER, finding=km.EntityId(FOUND), started=km.EntityId(NEW)),
    km.Accent(id=ACCENT, quadrant_field=km.QuadrantField.UPPER_RIGHT, of=SWV, goals=(LONG,)),
    km.Action(
        id=STEP,
        text="Step",
        owner=SITE,
        due=date(2026, 5, 1),
        arises_from=(km.EntityId(FOUND),),
        done_on=date(2026, 4, 1),
        effect="It helped",
    ),
)

NORM, EDITION, SCALE = km.NormId("norm:one"), km.NormEditionId("edition:one"), km.ScaleId("scale:one")
AREA, CRITERION, ELSEWHERE = (
    km.CriterionId("criterion:area"),
    km.CriterionId("criterion:criterion"),
    km.CriterionId("criterion:elsewhere"),
)
AUDIT, CERTIFYING, CERTIFICATE, ARRANGEMENT = (
    km.AuditId("external"),
    km.AuditId("certifying"),
    km.CertificateId("certificate:one"),
    km.ArrangementId("arrangement:one"),
)


def judgement(id: str, by: km.StakeholderId, **known: object) -> km.Judgement:
    usual: dict[str, object] = {"of": SITE, "criterion": CRITERION, "scale": SCALE, "on": date(2025, 11, 1)}
    return km.Judgement(id=km.JudgementId(id), by=by, **({"grade": "adequate"} | usual | known))  # type: ignore[arg-type]


def mapping(id: str, kind: km.MappingKind, *, back: bool = False) -> km.NormMapping:
    one, other = (ELSEWHERE, CRITERION) if back else (CRITERION, ELSEWHERE)
    return km.NormMapping(id=km.MappingId(id), source=one, target=other, kind=kind, rationale="They ask the same")


NORMS: tuple[km.Entity, ...] = (
    km.Norm(id=NORM, name="Norm", certifiable=True, needs_basic_arrangement=True),
    km.NormEdition(id=EDITION, norm=NORM, valid=km.Period.parse("2020-01-01.."), scale=SCALE),
    km.NormEdition(id=km.NormEditionId("edition:later"), norm=NORM, valid=km.Period.parse("2024-01-01..")),
    km.Criterion(id=AREA, edition=EDITION, name="Area", kind=km.CriterionKind.AREA),
    km.Criterion(id=CRITERION, edition=EDITION, name="Criterion", part_of=AREA),
    km.Criterion(id=ELSEWHERE, edition=km.NormEditionId("edition:later"), name="Elsewhere"),
    km.Scale(
        id=SCALE,
        name="Scale",
        grades=(
            km.Grade(value="inadequate", rank=0),
            km.Grade(value="adequate", rank=1),
            km.Grade(value="good", rank=2, valid=km.Period.parse("..2023-07-31")),
        ),
    ),
    mapping("mapping:one", km.MappingKind.SUBSET),
    km.ScaleMapping(
        id=km.ScaleMappingId("mapping:read-as"),
        source=SCALE,
        target=SCALE,
        pairs=(km.GradePair(source="good", target="adequate"),),
        rationale="Good is adequate too",
    ),
    judgement("judged:own", SITE),
    judgement("judged:external", BOARD),
    km.SupervisionArrangement(id=ARRANGEMENT, of=SITE, kind=km.ArrangementKind.BASIC),
    km.Audit(id=CERTIFYING, kind=km.AuditKind.CERTIFICATION, of=SITE, editions=(EDITION,)),
    km.Certificate(
        id=CERTIFICATE,
        edition=EDITION,
        holder=SITE,
        certifier=BOARD,
        valid=km.Period.parse("2025-08-01..2028-07-31"),
        audit=CERTIFYING,
        positive_advice=True,
    ),
)

OWN, PROFILE = km.AuditId("self-evaluation"), km.SupportProfileId("profile")
SHORT, VISITED, NEEDED = km.FindingId("short"), km.VisitId("visited"), km.ProvisionNeedId("needed")
ROOM, AGREED, FOUR_YEARS = km.ProvisionId("room"), km.AgreementId("agreed"), km.SupportPlanId("four-years")
NORTH = km.RegionId("north")
LOOKED = km.VerificationId("looked")


def system(of: km.StakeholderId) -> km.QualitySystem:
    return km.QualitySystem(id=km.QualitySystemId(f"system:{of}"), of=of, name="A system of their own", agreements=())


ASSURANCE: tuple[km.Entity, ...] = (
    km.SupportProfile(id=PROFILE, of=SITE, valid=km.Period(start=date(2024, 8, 1))),
    km.Audit(id=OWN, kind=km.AuditKind.SELF_EVALUATION, of=SITE, held=km.ApproximateDate.parse("2022-01")),
    km.Audit(
        id=AUDIT,
        kind=km.AuditKind.EXTERNAL,
        of=SITE,
        auditors=(SWV,),
        planned=km.Period.parse("2025"),
        held=km.ApproximateDate.parse("2025-03-03"),
        status=km.AuditStatus.CLOSED,
        criteria=(CRITERION,),
        tests=PROFILE,
        self_evaluation=OWN,
        report=km.AuditReport(published=date(2025, 4, 1), hearings=(km.Hearing(by=SITE, on=date(2025, 3, 20)),)),
    ),
    km.Finding(
        id=SHORT,
        text="Short",
        of=SITE,
        audit=AUDIT,
        criterion=CRITERION,
        finding_class=km.FindingClass.MINOR,
        evidence=(HARD,),
        about=(ASPECT,),
        position=SECURED,
    ),
    km.Trigger(id=km.TriggerId("short:new"), finding=km.EntityId(SHORT), started=km.EntityId(NEW)),
    km.LiaisonVisit(id=VISITED, of=SITE, by=SWV, on=km.ApproximateDate.parse("2025-06-02")),
    km.Agreement(id=AGREED, text="Agreed", parties=(SITE, SWV)),
    km.Verification(id=LOOKED, agreement=AGREED, by_way_of=km.EntityId(VISITED), on=date(2025, 6, 2), kept=True),
    system(SITE),
    system(SWV),
    km.SupportPlan(id=FOUR_YEARS, of=SWV, valid=km.Period.parse("2022-08-01..2026-07-31")),
    km.Provision(id=ROOM, name="Room", region=NORTH, target_groups=("autism",), room=2),
    km.ProvisionNeed(id=NEEDED, region=NORTH, target_group="Autism", pupils=2),
)

CYCLE = km.CycleId("cycle")
LEMNISCATE = km.Cycle(
    id=CYCLE,
    subject=SITE,
    definition=km.LEMNISCATE,
    convener=SITE,
    vision=km.Vision(what="What", how="How"),
    perspective=km.SharedPerspective(statements=("We do well",), shared_by=(SITE, SWV)),
    concerned=(SITE, SWV),
    entries=(
        km.CycleEntry(phase="collect", took_part=(SITE,), evidence=(HARD,)),
        km.CycleEntry(phase="interpret", on=km.ApproximateDate.parse("2026-03"), conversation=TALK),
        km.CycleEntry(phase="act", took_part=(SITE, SWV), steering=km.Steering.ADJUST),
        km.CycleEntry(phase="account", took_part=(SITE, SWV)),
    ),
    accounts=(
        km.Account(by=SITE, about="act", taken_along=(km.TakenAlong(kind=km.TakenKind.CONCERN, whose=SWV, how="How"),)),
    ),
)

DIALOGUE, PRACTICE, TASK, PRINCIPLES = (
    km.DialogueId("dialogue"),
    km.GoodPracticeId("practice"),
    km.DevelopmentTaskId("task"),
    km.PrincipleSetId("principles"),
)
DIALOGUES: tuple[km.Entity, ...] = (
    km.Dialogue(
        id=DIALOGUE,
        setting=km.Setting.MEETING_TABLE,
        conversation=TALK,
        composition=(km.Seat(region=NORTH),),
        questions=(km.Asked(number=1, text="What do we see?"),),
        tasks=(TASK,),
        opportunities=("Learn of each other",),
        agreements=(AGREED,),
        sequel_owner=SWV,
    ),
    km.GoodPractice(
        id=PRACTICE,
        name="Practice",
        of=SITE,
        domain="care",
        interpreted_in=(km.Interpretation(conversation=TALK, meaning="It takes time", by=(SWV,)),),
        uses=(
            km.PracticeUse(
                by=SWV, purpose=km.PracticePurpose.KNOWLEDGE_SHARING, on=km.ApproximateDate.parse("2026-04")
            ),
        ),
        shared_with=(BOARD,),
    ),
    km.DevelopmentTask(id=TASK, name="Task", owners=(SITE, SWV), about=(ASPECT,)),
    km.PrincipleSet(
        id=PRINCIPLES,
        name="Principles",
        of=SWV,
        principles=(
            km.Principle(
                number=10,
                name="Together",
                card=km.PrincipleCard(
                    why="For more is seen [^1]",
                    how="By talking",
                    practices=(km.EntityId(PRACTICE),),
                    questions=(km.Asked(number=1, text="Who is missing?"),),
                    notes=(km.Note(mark="1", citation=km.Citation(source=km.SourceId("plan"))),),
                ),
            ),
        ),
    ),
)

GOOD = km.QualityModel(name="Good").adding(
    km.Source(id=km.SourceId("plan"), title="Plan"),
    km.Region(id=km.RegionId("north"), name="North", organised_by=SWV),
    stakeholder(SWV, km.StakeholderKind.SAMENWERKINGSVERBAND, swv=km.SwvCode("PO9901"), contributes=True),
    stakeholder(BOARD, km.StakeholderKind.BOARD, board=km.BoardNumber("99001"), contributes=True),
    stakeholder(
        INSTITUTION,
        km.StakeholderKind.INSTITUTION,
        brin=km.Brin("99ZZ"),
        contributes=True,
        regions=(km.RegionId("north"),),
    ),
    stakeholder(
        SITE,
        km.StakeholderKind.SITE,
        site=km.SiteCode("99ZZ00"),
        brin=km.Brin("99ZZ"),
        contributes=True,
        regions=(km.RegionId("north"),),
    ),
    stakeholder(
        OTHER_SITE,
        km.StakeholderKind.SITE,
        site=km.SiteCode("99ZZ01"),
        contributes=True,
        valid=km.Period(start=date(2019, 8, 1)),
    ),
    relation(km.RelationKind.PART_OF, SITE, INSTITUTION),
    relation(km.RelationKind.LIES_IN, SITE, SWV, about=(ASPECT,)),
    relation(km.RelationKind.PART_OF, OTHER_SITE, INSTITUTION, valid=km.Period(start=date(2020, 8, 1))),
    relation(km.RelationKind.GOVERNS, BOARD, SITE),
    km.QualityAspect(id=ASPECT, name="Aspect", citations=(km.Citation(source=km.SourceId("plan")),)),
    km.Indicator(
        id=INDICATOR,
        name="Indicator",
        aspects=(ASPECT,),
        unit="points",
        direction=km.Direction.MORE,
        yardsticks=(km.YardstickKind.MEASURABLE, km.YardstickKind.FELT),
        definition=km.IndicatorDefinition(meaning="How it is", source=km.SourceId("plan")),
        position=km.Position(scope=km.Scope.SCHOOL, mode=km.Mode.SECURE),
    ),
    relation(km.RelationKind.ACCOUNTS_TO, SITE, SWV, about=(ASPECT,), form=km.AccountForm(agreed_by=(SITE, SWV))),
    km.NeedForAccount(id=km.NeedId("need"), by=SWV, of=SITE, about=(ASPECT,)),
    km.Consultation(id=km.ConsultationId("consultation"), name="Consultation", members=(SITE, SWV)),
    km.Conversation(
        id=TALK,
        setting=km.Setting.MEETING_TABLE,
        held=km.ApproximateDate.parse("2026-03"),
        participants=(km.Participant(stakeholder=SITE), km.Participant(stakeholder=SWV)),
        about=(ASPECT,),
        figures=(km.Figure(indicator=INDICATOR, period=km.SchoolYear(2024).period),),
    ),
    verdict(on=date(2026, 3, 12), setting=km.Setting.MEETING_TABLE),
    km.SharedResponsibility(id=SHARED, name="Shared", shares=(share(SITE), share(SWV))),
    succession("later", BOARD, SWV),
    km.Target(id=km.TargetId("target"), indicator=INDICATOR, period=km.SchoolYear(2026).period, value=4),
    observation(SEEN),
    km.Threshold(id=km.ThresholdId("threshold"), indicator=INDICATOR, side=km.Side.ABOVE, value=5),
    km.Target(id=km.TargetId("aim"), indicator=INDICATOR, period=YEAR, value=3, goal=GOAL),
    *QUADRANT,
    *NORMS,
    *ASSURANCE,
    LEMNISCATE,
    *DIALOGUES,
    km.InstrumentKind(id=km.InstrumentKindId("survey-kind"), name="Survey", suits=km.Mode.SECURE),
    km.Instrument(
        id=SURVEY,
        name="Survey",
        kind=km.InstrumentKindId("survey-kind"),
        of=SWV,
        functions=tuple(km.QualityFunction),
        serves=(GOAL,),
        motives=(km.Motive(by=SITE, expected=True, helps=True),),
    ),
    use("use", "2025", yields=(km.Yield(beneficiary=km.Beneficiary.PUPILS, text="They are heard"),)),
    evidence(HARD, km.EvidenceKind.HARD, validates=(SOFT,)),
    evidence(SOFT, km.EvidenceKind.SOFT, interprets=(HARD,)),
    km.Hunch(id=HUNCH, text="Hunch", checked_by=(HARD,), outcome=km.HunchOutcome.BORNE_OUT),
    km.Conclusion(id=CONCLUSION, text="Conclusion", rests_on=(HARD, SOFT), hunches=(HUNCH,)),
)
