"""Bad and tempting examples for the rules about auditors."""

from datetime import date
from typing import Any

import attrs
from good import BOARD, EDITION, GOOD, INSTITUTION, NORM, SITE, SWV, relation, stakeholder

import kwaliteitsmodel as km

AWAY = km.StakeholderId("away")
TRAINED = km.Qualification(since=date(2020, 1, 1), leads=True)


def _auditor(id: str, employer: str, *ties: km.AuditorTie, trained: bool = True) -> km.Auditor:
    return km.Auditor(
        id=km.AuditorId(id),
        employer=km.StakeholderId(employer),
        ties=ties,
        qualifications=(TRAINED,) if trained else (),
    )


def _tie(to: str, until: date | None, **known: object) -> km.AuditorTie:
    return km.AuditorTie(to=km.StakeholderId(to), kind=km.AuditorTieKind.SUPPORTED, until=until, **known)  # type: ignore[arg-type]


def _audit(id: str, *team: str, of: str = SITE, **known: object) -> km.Audit:
    roles = (km.TeamRole.LEAD, *(km.TeamRole.MEMBER for _ in team))
    members = tuple(
        km.TeamMember(auditor=km.AuditorId(each), role=role) for each, role in zip(team, roles, strict=False)
    )
    usual: dict[str, object] = {"kind": km.AuditKind.PEER_VISIT, "held": km.ApproximateDate.parse("2026-03")}
    return km.Audit(id=km.AuditId(id), of=km.StakeholderId(of), team=members, **(usual | known))  # type: ignore[arg-type]


ANOTHER = (
    stakeholder(AWAY, km.StakeholderKind.BOARD, contributes=True),
    relation(km.RelationKind.EXPECTS_OF, AWAY, SWV),
)
WITH = GOOD.adding(*ANOTHER, _auditor("guest", AWAY))
THREE_TIMES = tuple(_audit(f"v{n}", "guest") for n in range(3))
CERTIFIES: dict[str, Any] = {"kind": km.AuditKind.CERTIFICATION, "editions": (EDITION,)}
MADE = WITH.replacing(attrs.evolve(GOOD[NORM], owner=AWAY)).adding(
    _auditor("maker", SWV, km.AuditorTie(to=AWAY, kind=km.AuditorTieKind.NORM_MAKING))
)
BAD: dict[str, tuple[str, km.QualityModel]] = {
    "AUD050": ("v", GOOD.adding(_auditor("own", BOARD), _audit("v", "own"))),
    "AUD051": ("v", WITH.adding(_auditor("tied", AWAY, _tie(BOARD, date(2021, 5, 1))), _audit("v", "tied"))),
    "AUD052": ("v", WITH.adding(_auditor("novice", AWAY, trained=False), _audit("v", "novice", "guest"))),
    "AUD053": (BOARD, WITH.adding(*THREE_TIMES, relation(km.RelationKind.GOVERNS, BOARD, INSTITUTION))),
    "AUD054": ("v", MADE.adding(_audit("v", "maker", **CERTIFIES))),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

TEMPTING: dict[str, km.QualityModel] = {
    "AUD050": WITH.adding(
        _auditor("colleague", BOARD),
        _audit("internal", "colleague", kind=km.AuditKind.INTERNAL),
        _audit("self", "colleague", kind=km.AuditKind.SELF_EVALUATION),
        _audit("v", "colleague", of=AWAY),
        stakeholder("partners", km.StakeholderKind.PARTNERSHIP, contributes=True),
        *(relation(km.RelationKind.PART_OF, each, "partners") for each in (AWAY, SITE)),
        _auditor("of-swv", SWV),
        _audit("by-swv", "of-swv"),
        _auditor("of-partners", "partners"),
        _audit("by-partners", "of-partners", of=AWAY),
    ),
    "AUD051": WITH.adding(
        _auditor("long-ago", AWAY, _tie(SITE, date(2020, 1, 1)), _tie(SITE, None, since=date(2026, 4, 1))),
        _audit("v", "long-ago"),
        _auditor("elsewhere", AWAY, _tie(SWV, None)),
        _audit("w", "elsewhere"),
    ),
    "AUD052": WITH.adding(
        _audit("nobody-yet"),
        _audit("theirs", "guest", kind=km.AuditKind.INSPECTION),
        _audit("v", "guest"),
        _auditor("novice", AWAY, trained=False),
        _audit("inspected", "novice", kind=km.AuditKind.INSPECTION),
    ),
    "AUD053": WITH.adding(
        *THREE_TIMES[:2],
        *(_audit(f"old{n}", "guest", held=km.ApproximateDate.parse("2021")) for n in range(3)),
        *(_audit(f"certified{n}", "guest", kind=km.AuditKind.CERTIFICATION) for n in range(3)),
    ),
    "AUD054": MADE.adding(
        _audit("v", "maker", kind=km.AuditKind.PEER_VISIT, editions=(EDITION,)),
        _auditor("helper", SWV, _tie(AWAY, None)),
        _audit("w", "helper", **CERTIFIES),
    ),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
