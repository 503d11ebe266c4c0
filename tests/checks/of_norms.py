"""Examples of the rules about norms and certificates: bad ones, and some that are tempting to report."""

from datetime import date

import attrs
from good import (
    AREA,
    ARRANGEMENT,
    BOARD,
    CERTIFICATE,
    CERTIFYING,
    CRITERION,
    EDITION,
    ELSEWHERE,
    FOUR_YEARS,
    GOOD,
    NORM,
    OTHER_SITE,
    SCALE,
    SITE,
    SWV,
    judgement,
    mapping,
    relation,
    stakeholder,
)

import kwaliteitsmodel as km

Part = km.MappingKind
OLD, OTHER = date(2019, 6, 1), km.ScaleId("scale:other")
OTHER_SCALE = km.Scale(id=OTHER, name="Other", grades=(km.Grade(value="adequate"),))
READ_AS = km.ScaleMappingId("mapping:read-as")


def _certificate(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[CERTIFICATE], **changes))  # type: ignore[arg-type]


def _criterion(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[CRITERION], **changes))  # type: ignore[arg-type]


def _edition(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[EDITION], **changes))  # type: ignore[arg-type]


def _arrangement(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[ARRANGEMENT], **changes))  # type: ignore[arg-type]


def _read_as(*pairs: tuple[str, str], target: km.ScaleId = SCALE, rationale: str = "Why") -> km.QualityModel:
    grades = tuple(km.GradePair(source=one, target=other) for one, other in pairs)
    changes = {"pairs": grades, "target": target, "rationale": rationale}
    return GOOD.replacing(attrs.evolve(GOOD[READ_AS], **changes))  # type: ignore[arg-type]


def _judged(model: km.QualityModel = GOOD, **known: object) -> km.QualityModel:
    return model.adding(judgement("judged", SWV, **known))


EARLIER = km.Period.parse("2022-08-01..2025-07-31")


def _certifying(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[CERTIFYING], **changes))  # type: ignore[arg-type]


THEIRS = km.Audit(id=km.AuditId("theirs"), kind=km.AuditKind.CERTIFICATION, of=SWV)
RENEWED = attrs.evolve(GOOD[CERTIFICATE], id=km.CertificateId("certificate:before"), valid=EARLIER)
PLANNED = _criterion(support_plan=FOUR_YEARS)
ALWAYS = _edition(valid=km.Period())
SPLENDID = km.Grade(value="splendid", ended=km.ApproximateDate.parse("2023-06-01..2023-09-30"))
ENDED = GOOD.replacing(attrs.evolve(GOOD[SCALE], grades=(*GOOD[SCALE].grades, SPLENDID)))
BAD: dict[str, tuple[str, km.QualityModel]] = {
    "NRM001": (CRITERION, _criterion(part_of=ELSEWHERE)),
    "NRM002": (AREA, GOOD.replacing(attrs.evolve(GOOD[AREA], part_of=CRITERION))),
    "NRM003": (READ_AS, _read_as(rationale="")),
    "NRM004": (EDITION, _edition(valid=None)),
    "NRM005": ("judged", _judged(grade="splendid")),
    "NRM006": ("judged", _judged(grade="good")),
    "NRM007": ("judged", _judged(GOOD.adding(OTHER_SCALE), scale=OTHER)),
    "NRM008": (READ_AS, _read_as(("splendid", "good"))),
    "NRM009": ("judged", _judged(on=OLD)),
    "NRM010": ("mapping:second", GOOD.adding(mapping("mapping:second", Part.EQUAL, back=True))),
    "NRM011": ("judged", _judged(PLANNED, on=date(2022, 7, 31))),
    "CRT001": (CERTIFICATE, _certificate(audit=None)),
    "CRT002": (CERTIFICATE, _certificate(valid=EARLIER)),
    "CRT003": (CERTIFICATE, _edition(valid=km.Period.parse("2020-01-01..2025-12-31"))),
    "CRT004": (CERTIFICATE, _certificate(positive_advice=False)),
    "CRT005": (CERTIFICATE, _arrangement(kind=km.ArrangementKind.ADAPTED_WEAK)),
    "CRT006": (CERTIFICATE, _arrangement(valid=km.Period.parse("2025-09-01.."))),
    "CRT007": (CERTIFICATE, _certificate(audit=THEIRS.id).adding(THEIRS)),
    "CRT008": (CERTIFICATE, _certifying(outcome=km.AuditOutcome.NOT_CONFORM)),
    "CRT009": (CERTIFICATE, _certifying(kind=km.AuditKind.PEER_VISIT)),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

OTHERS = km.StakeholderId("others")
OTHERS_PLAN = km.SupportPlan(id=km.SupportPlanId("others-plan"), of=OTHERS)
AGREED_ELSEWHERE = km.Criterion(
    id=km.CriterionId("criterion:others"), edition=EDITION, name="Others", support_plan=OTHERS_PLAN.id
)
BY_OTHERS = GOOD.adding(
    stakeholder(OTHERS, km.StakeholderKind.SAMENWERKINGSVERBAND, contributes=True),
    relation(km.RelationKind.EXPECTS_OF, OTHERS, SWV),
    OTHERS_PLAN,
    AGREED_ELSEWHERE,
)
OTHER_NORM = km.Norm(id=km.NormId("norm:other"), name="Other")
OTHER_EDITION = km.NormEdition(id=km.NormEditionId("edition:other"), norm=OTHER_NORM.id, valid=km.Period())
ALSO_BAD: dict[str, tuple[tuple[str, km.QualityModel], ...]] = {
    "NRM011": (("judged", _judged(BY_OTHERS, criterion=AGREED_ELSEWHERE.id)),),
    "CRT009": (
        (CERTIFICATE, _certifying(editions=(OTHER_EDITION.id,)).adding(OTHER_NORM, OTHER_EDITION)),
        (CERTIFICATE, _certifying(held=km.ApproximateDate.parse("2025-09"))),
    ),
}
"""For each rule that tells several things, who is to blame in a model of each of the others."""

TEMPTING: dict[str, km.QualityModel] = {
    "NRM001": GOOD.adding(mapping("mapping:second", Part.SUPERSET, back=True)),
    "NRM002": GOOD.adding(attrs.evolve(GOOD[CRITERION], id=km.CriterionId("criterion:beside"))),
    "NRM003": GOOD.replacing(attrs.evolve(GOOD[km.MappingId("mapping:one")], rationale=km.Text(nl="Daarom"))),
    "NRM004": GOOD.adding(attrs.evolve(GOOD[EDITION], id=km.NormEditionId("edition:shelf"), valid=None)),
    "NRM005": _judged(grade="inadequate"),
    "NRM006": ENDED.adding(
        *(
            judgement(f"judged-{day}", SWV, grade="splendid", on=day)
            for day in (date(2022, 1, 1), date(2023, 6, 1), date(2023, 9, 30))
        ),
        judgement("judged", SWV, grade="good", on=date(2023, 7, 31)),
    ),
    "NRM007": _judged(GOOD.adding(OTHER_SCALE), scale=OTHER, criterion=ELSEWHERE),
    "NRM008": _read_as(("inadequate", "adequate"), target=OTHER).adding(OTHER_SCALE),
    "NRM009": _judged(ALWAYS, on=OLD),
    "NRM010": GOOD.adding(mapping("mapping:second", Part.SUPERSET, back=True), mapping("mapping:third", Part.SUBSET)),
    "NRM011": _judged(PLANNED, of=OTHER_SITE, on=date(2026, 7, 31)).adding(
        judgement("first", SWV, on=date(2022, 8, 1))
    ),
    "CRT001": _certificate(scope="Everything"),
    "CRT002": GOOD.adding(RENEWED),
    "CRT003": GOOD.replacing(attrs.evolve(GOOD[EDITION], valid=km.Period.parse("2020-01-01..2026-06-01"))),
    "CRT004": GOOD.replacing(attrs.evolve(GOOD[NORM], needs_basic_arrangement=None)).replacing(
        attrs.evolve(GOOD[CERTIFICATE], positive_advice=None)
    ),
    "CRT005": _arrangement(valid=km.Period.parse("2025-08-01..")).adding(
        km.SupervisionArrangement(
            id=km.ArrangementId("arrangement:before"),
            of=SITE,
            kind=km.ArrangementKind.ADAPTED_WEAK,
            valid=km.Period.parse("..2025-07-31"),
        )
    ),
    "CRT006": GOOD.replacing(attrs.evolve(GOOD[NORM], needs_basic_arrangement=False)).without(ARRANGEMENT),
    "CRT007": GOOD.replacing(attrs.evolve(GOOD[CERTIFYING], auditors=(BOARD, SWV))),
    "CRT008": _certifying(outcome=km.AuditOutcome.CONDITIONAL),
    "CRT009": _certifying(editions=(km.NormEditionId("edition:later"),)),
}
