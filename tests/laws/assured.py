"""Small models of what is seen of schools, in which dates lie close together and near the turn of a school year."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import kwaliteitsmodel as km

Kind, Tie = km.StakeholderKind, km.RelationKind
SCHOOLS = [km.StakeholderId(each) for each in ("a", "b", "board")]
SWVS = [km.StakeholderId(each) for each in ("swv1", "swv2")]
DAYS = [date(2020, 7, 30) + timedelta(days=number) for number in range(1, 4)] + [date(2021, 7, 31), date(2024, 8, 1)]
DAY = st.sampled_from(DAYS)
PAIR = st.tuples(DAY, DAY).map(sorted)
DATE = PAIR.map(lambda pair: km.ApproximateDate(earliest=pair[0], latest=pair[1])) | DAY.map(km.ApproximateDate.on)
PERIOD = st.one_of(
    st.none(),
    st.none(),
    st.none(),
    PAIR.map(lambda pair: km.Period(start=pair[0], end=pair[1])),
    DAY.map(lambda day: km.Period(start=day)),
    DAY.map(lambda day: km.Period(end=day)),
)
SCHOOL, SWV = st.sampled_from(["a", "a", *SCHOOLS]).map(km.StakeholderId), st.sampled_from([SWVS[0], *SWVS])
WHO = st.sampled_from(SCHOOLS + SWVS)
GROUP, REGION = st.sampled_from(["autism", "Autism", "gifted"]), st.sampled_from([km.RegionId("r"), km.RegionId("s")])


def _some(
    make: Callable[..., Any], name: str, most: int = 3, least: int = 1, /, **fields: SearchStrategy[Any]
) -> SearchStrategy[Any]:
    known = st.lists(st.fixed_dictionaries(fields), min_size=least, max_size=most)
    return known.map(lambda several: [make(id=f"{name}{number}", **each) for number, each in enumerate(several)])


def _people(validities: list[km.Period | None]) -> list[km.Stakeholder]:
    kinds = (Kind.SITE, Kind.INSTITUTION, Kind.BOARD, Kind.SAMENWERKINGSVERBAND, Kind.SAMENWERKINGSVERBAND)
    every = zip(SCHOOLS + SWVS, kinds, validities, strict=True)
    return [km.Stakeholder(id=who, name=who, kind=kind, valid=valid) for who, kind, valid in every]


_KINDS = st.sampled_from(km.AuditKind).filter(lambda kind: kind is not km.AuditKind.OTHER)
_MAYBE = st.none() | DATE
_PARTS: tuple[SearchStrategy[list[Any]], ...] = (
    st.lists(PERIOD, min_size=5, max_size=5).map(_people),
    st.just([km.Region(id=km.RegionId("r"), name="R")]),
    _some(
        km.Relation,
        "tie",
        4,
        kind=st.sampled_from([Tie.LIES_IN, Tie.LIES_IN, Tie.PART_OF, Tie.GOVERNS]),
        source=SCHOOL,
        target=SWV,
        valid=PERIOD,
        present=st.sampled_from([True, True, False]),
    ),
    _some(km.LiaisonVisit, "visit", of=SCHOOL, on=_MAYBE),
    _some(
        km.Audit,
        "audit",
        of=SCHOOL,
        kind=_KINDS,
        held=_MAYBE,
        auditors=st.lists(WHO, max_size=1).map(tuple),
        follows=st.sampled_from([None, None, km.AuditId("audit0")]),
        tests=st.sampled_from([None, km.SupportProfileId("profile0"), km.SupportProfileId("profile1")]),
        planned=PERIOD,
    ),
    _some(
        km.Finding,
        "finding",
        text=st.just("Found"),
        audit=st.sampled_from([None, km.AuditId("audit0"), km.AuditId("audit1")]),
        still=st.sampled_from([None, *(km.FindingId(f"finding{number}") for number in range(3))]),
        finding_class=st.sampled_from([None, *km.FindingClass]),
    ),
    _some(
        km.Action,
        "action",
        text=st.just("Act"),
        owner=st.none() | WHO,
        due=st.none() | DAY,
        done_on=st.none() | DAY,
        effect=st.sampled_from(["", "Better"]),
        arises_from=st.lists(st.sampled_from([km.EntityId("finding0"), km.EntityId("finding1")]), max_size=1).map(
            tuple
        ),
    ),
    _some(km.DeskEntry, "entry", of=SCHOOL, kind=st.sampled_from(km.DeskEntryKind), on=DAY),
    _some(km.SupervisionArrangement, "arrangement", of=SCHOOL, kind=st.just(km.ArrangementKind.BASIC), valid=PERIOD),
    _some(
        km.Observation,
        "figure",
        of=SCHOOL,
        indicator=st.just(km.IndicatorId("i")),
        period=PERIOD.map(lambda period: period or km.Period()),
        value=st.sampled_from([1, km.Missing.NOT_MEASURED]),
    ),
    _some(
        km.Angle,
        "angle",
        2,
        0,
        name=st.just("Angle"),
        kind=st.sampled_from(km.AngleKind),
        own_kind=st.just("own"),
        of=st.none() | SWV,
        years=st.sampled_from([None, 1, 4]),
    ),
    _some(km.SupportProfile, "profile", of=SCHOOL, valid=PERIOD),
    _some(km.SupportPlan, "plan", of=SWV, valid=PERIOD),
    _some(km.Agreement, "agreement", text=st.just("Agreed"), valid=PERIOD),
    _some(
        km.Verification,
        "verification",
        agreement=st.sampled_from([km.AgreementId("agreement0"), km.AgreementId("agreement1")]),
        of=st.none() | SCHOOL,
        on=st.none() | DAY,
        kept=st.sampled_from([None, True, False]),
    ),
    _some(km.QualitySystem, "system", of=WHO, name=st.just("System"), valid=PERIOD),
    _some(
        km.Provision,
        "provision",
        name=st.just("Provision"),
        by=st.none() | SCHOOL,
        region=st.none() | REGION,
        target_groups=st.lists(GROUP, unique=True, max_size=2).map(tuple),
        room=st.sampled_from([None, 0, 2]),
        valid=PERIOD,
    ),
    _some(
        km.ProvisionNeed, "need", region=REGION, target_group=GROUP, pupils=st.sampled_from([None, 0, 3]), valid=PERIOD
    ),
)


EDITIONS = {km.NormEditionId("e"): km.NormId("n"), km.NormEditionId("e:later"): km.NormId("n")}
"""The norms of two editions; there is one more edition, of which the model doesn't hold the norm."""
_ELSE = km.NormEditionId("else")
_BY = [*((each,) for each in (*EDITIONS, _ELSE)), (_ELSE, km.NormEditionId("e"))]
_ON = DAY.map(km.ApproximateDate.on)
_RECORDED = st.sampled_from([None] * 10 + [km.Recorded(on=day) for day in DAYS])
_AUDITED: tuple[SearchStrategy[list[Any]], ...] = (
    st.just([km.NormEdition(id=edition, norm=norm) for edition, norm in EDITIONS.items()]),
    _some(
        km.Audit,
        "audit",
        4,
        4,
        of=st.sampled_from([*SCHOOLS[:1] * 9, SCHOOLS[1]]),
        kind=st.sampled_from([*[km.AuditKind.CERTIFICATION] * 4, *[km.AuditKind.OTHER] * 4, km.AuditKind.EXTERNAL]),
        own_kind=st.sampled_from(["walk", "panel"]),
        editions=st.sampled_from([(), *_BY, *_BY]),
        held=st.one_of(_ON, _ON, _ON, DATE, st.none()),
        follows=st.sampled_from([None] * 9 + [km.AuditId("audit0")]),
        planned=PERIOD,
        recorded=_RECORDED,
    ),
    _some(
        km.Finding,
        "finding",
        8,
        6,
        text=st.just("Found"),
        audit=st.sampled_from([km.AuditId(f"audit{number}") for number in range(4)]),
        still=st.sampled_from([None, *(km.FindingId(f"finding{number}") for number in range(4))]),
        finding_class=st.sampled_from([None, *km.FindingClass]),
        found=st.one_of(st.none(), st.none(), DATE),
        recorded=_RECORDED,
    ),
    _some(
        km.Action,
        "action",
        6,
        4,
        text=st.just("Act"),
        arises_from=st.sampled_from([(km.EntityId(f"finding{number}"),) for number in range(4)]),
        recorded=_RECORDED,
    ),
)


def audited() -> SearchStrategy[km.QualityModel]:
    """Make models of audits that lie close together, mostly of one school, and of what they found."""
    return _joined(_AUDITED)


def assured() -> SearchStrategy[km.QualityModel]:
    """Make models of three schools at most and two samenwerkingsverbanden."""
    return _joined(_PARTS)


def _joined(parts: tuple[SearchStrategy[list[Any]], ...]) -> SearchStrategy[km.QualityModel]:
    return st.tuples(*parts).map(
        lambda parts: km.QualityModel(name="Assured").adding(*(each for part in parts for each in part))
    )
