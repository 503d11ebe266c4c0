"""One small model that keeps every rule: where each bad example starts from."""

from datetime import date

import kwaliteitsmodel as km

SITE, OTHER_SITE = km.StakeholderId("site:99ZZ00"), km.StakeholderId("site:99ZZ01")
INSTITUTION, BOARD, SWV = km.StakeholderId("institution:99ZZ"), km.StakeholderId("board"), km.StakeholderId("swv")
ASPECT, INDICATOR, SEEN = km.AspectId("aspect"), km.IndicatorId("indicator"), km.ObservationId("seen")
TALK, SHARED = km.ConversationId("talk"), km.ResponsibilityId("shared")
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


GOOD = km.QualityModel(name="Good").adding(
    km.Source(id=km.SourceId("plan"), title="Plan"),
    km.Region(id=km.RegionId("north"), name="North", organised_by=SWV),
    stakeholder(SWV, km.StakeholderKind.SAMENWERKINGSVERBAND, swv=km.SwvCode("PO9901"), contributes=True),
    stakeholder(BOARD, km.StakeholderKind.BOARD, board=km.BoardNumber("99001"), contributes=True),
    stakeholder(INSTITUTION, km.StakeholderKind.INSTITUTION, brin=km.Brin("99ZZ"), contributes=True),
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
    ),
    verdict(on=date(2026, 3, 12), setting=km.Setting.MEETING_TABLE),
    km.SharedResponsibility(id=SHARED, name="Shared", shares=(share(SITE), share(SWV))),
    succession("later", BOARD, SWV),
    km.Target(id=km.TargetId("target"), indicator=INDICATOR, period=km.SchoolYear(2026).period, value=4),
    observation(SEEN),
    km.Audit(id=km.AuditId("audit"), kind=km.AuditKind.EXTERNAL, of=SITE, auditors=(BOARD,)),
)
