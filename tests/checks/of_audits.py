"""Bad and tempting examples for the rules about audits."""

from datetime import date

import attrs
from good import AUDIT, BOARD, GOOD, HARD, INSTITUTION, OWN, SHORT, SITE, SWV, VISITED, relation, stakeholder

import kwaliteitsmodel as km

Status = km.AuditStatus


def _audit(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[AUDIT], **changes))  # type: ignore[arg-type]


def _report(**changes: object) -> km.QualityModel:
    report = GOOD[AUDIT].report or km.AuditReport()
    return _audit(report=attrs.evolve(report, **changes))  # type: ignore[arg-type]


def _short(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[SHORT], **changes))  # type: ignore[arg-type]


def _profile(id: str, of: km.StakeholderId, valid: str) -> km.SupportProfile:
    return km.SupportProfile(id=km.SupportProfileId(id), of=of, valid=km.Period.parse(valid))


FORMER = _profile("former", SITE, "..2024-07-31")
UNTIL = km.Period.parse("..2025-07-31")
GONE = (
    stakeholder("gone", km.StakeholderKind.SITE, valid=UNTIL),
    relation(km.RelationKind.LIES_IN, "gone", SWV, valid=UNTIL),
    km.LiaisonVisit(
        id=km.VisitId("gone:visited"), of=km.StakeholderId("gone"), by=SWV, on=km.ApproximateDate.parse("2025-06-02")
    ),
)
"""A school that was visited in its last year: the model holds visits of that year."""
LATE_WORD = (km.Hearing(by=SITE, on=date(2025, 3, 2)),)


def _next(held: str, status: km.AuditStatus = Status.PLANNED) -> km.Audit:
    when = km.ApproximateDate.parse(held)
    return km.Audit(id=km.AuditId("next"), kind=km.AuditKind.PEER_VISIT, of=SITE, status=status, held=when)


def _earlier(of: km.StakeholderId, **known: object) -> km.Audit:
    return km.Audit(id=km.AuditId("earlier"), kind=km.AuditKind.INTERNAL, of=of, **known)  # type: ignore[arg-type]


OF_THE_WHOLE = km.Audit(id=km.AuditId("whole"), kind=km.AuditKind.INTERNAL, of=INSTITUTION)
BAD: dict[str, tuple[str, km.QualityModel]] = {
    "AUD001": (SHORT, _short(evidence=())),
    "AUD002": (AUDIT, _audit(report=None)),
    "AUD003": (AUDIT, _report(hearings=LATE_WORD)),
    "AUD004": (AUDIT, _audit(planned=km.Period.parse("2025-03-04..2025-04-01"))),
    "AUD005": (AUDIT, _audit(tests=FORMER.id).adding(FORMER)),
    "AUD006": (AUDIT, _audit(tests=None)),
    "AUD007": (AUDIT, _report(hearings=())),
    "AUD008": (AUDIT, _audit(self_evaluation=None).without(OWN)),
    "AUD009": (SITE, _audit(held=km.ApproximateDate.parse("2022-05-31"), planned=None, tests=FORMER.id).adding(FORMER)),
    "AUD010": (
        SITE,
        GOOD.replacing(attrs.evolve(GOOD[VISITED], on=km.ApproximateDate.parse("2025-08-01"))).adding(*GONE),
    ),
    "AUD011": (AUDIT, _audit(follows=AUDIT)),
    "AUD012": ("next", GOOD.adding(_next("2026-05"))),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

NOT_YET = _audit(status=Status.PLANNED, held=None)
BEFORE = _earlier(SITE, held=km.ApproximateDate.parse("2025-04"))
OF_ANOTHER = _earlier(BOARD)
ALSO_BAD: dict[str, tuple[tuple[str, km.QualityModel], ...]] = {
    "AUD001": ((SHORT, _short(criterion=None)),),
    "AUD002": (
        (AUDIT, NOT_YET),
        (AUDIT, NOT_YET.replacing(attrs.evolve(NOT_YET[AUDIT], report=None, outcome=km.AuditOutcome.CONFORM))),
        (AUDIT, _audit(held=None)),
    ),
    "AUD003": ((AUDIT, _report(published=date(2025, 3, 2), hearings=(km.Hearing(by=SITE, words="So it was"),))),),
    "AUD011": (
        (AUDIT, _audit(follows=OF_ANOTHER.id).adding(OF_ANOTHER)),
        (AUDIT, _audit(follows=BEFORE.id).adding(BEFORE)),
        (AUDIT, _audit(self_evaluation="earlier").adding(_earlier(SITE))),
    ),
    "AUD012": (("next", GOOD.adding(_next("2026-07", Status.HELD))),),
}
"""For each rule that tells several things, who is to blame in a model of each of the others."""

TEMPTING: dict[str, km.QualityModel] = {
    "AUD001": _short(evidence=(), rests_on=(km.EntityId(HARD),)),
    "AUD002": _audit(status=Status.HELD),
    "AUD003": _audit(held=km.ApproximateDate.parse("2025-03")),
    "AUD004": _audit(planned=km.Period.parse("2024-09-01..2025-01-31")),
    "AUD005": _audit(tests=FORMER.id, held=km.ApproximateDate.parse("2024"), planned=None).adding(FORMER),
    "AUD006": _audit(tests=None, kind=km.AuditKind.PEER_VISIT),
    "AUD007": _report(published=None, hearings=()),
    "AUD008": _audit(self_evaluation=None),
    "AUD009": _audit(held=km.ApproximateDate.parse("2022-06-01"), planned=None, tests=FORMER.id).adding(FORMER),
    "AUD010": GOOD.replacing(attrs.evolve(GOOD[VISITED], on=km.ApproximateDate.parse("2025-07-31"))),
    "AUD011": _audit(follows=OF_THE_WHOLE.id).adding(OF_THE_WHOLE),
    "AUD012": GOOD.adding(_next("2026-06")),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
