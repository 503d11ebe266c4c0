"""Rules about norms and certificates: what else they find, and what they leave alone."""

from datetime import date

import attrs
import pytest
from good import (
    ARRANGEMENT,
    CERTIFICATE,
    CERTIFYING,
    CRITERION,
    EDITION,
    FOUR_YEARS,
    GOOD,
    NORM,
    SCALE,
    SITE,
    SWV,
    judgement,
    relation,
    stakeholder,
)

import kwaliteitsmodel as km
from kwaliteitsmodel import checks

NOWHERE = "nowhere"


def blamed(model: km.QualityModel, *rules: str) -> list[str]:
    return [each.id for each in checks.run(model, select=set(rules)).violations]


def said(model: km.QualityModel, rule: str) -> list[str]:
    return [each.message() for each in checks.run(model, select={rule}).violations]


def test_what_is_not_in_the_model_is_left_to_the_references() -> None:
    there = GOOD.adding(
        km.Criterion(
            id=km.CriterionId("loose"),
            edition=km.NormEditionId(NOWHERE),
            name="Loose",
            part_of=km.CriterionId(NOWHERE),
        ),
        judgement("of-nothing", SITE, criterion=km.CriterionId(NOWHERE), scale=km.ScaleId(NOWHERE)),
        judgement("by-loose", SITE, criterion=km.CriterionId("loose")),
        km.ScaleMapping(
            id=km.ScaleMappingId("nothing"),
            source=km.ScaleId(NOWHERE),
            target=km.ScaleId(NOWHERE),
            pairs=(km.GradePair(source="x", target="y"),),
            rationale="Why",
        ),
    )
    assert blamed(there, "NRM") == []


def test_who_maps_one_criterion_to_another_says_why_too() -> None:
    unsaid = [attrs.evolve(each, rationale="") for each in GOOD.norm_mappings]
    assert blamed(GOOD.replacing(*unsaid), "NRM003") == [each.id for each in unsaid] != []


def test_a_certificate_of_what_is_not_in_the_model_is_left_to_the_references() -> None:
    loose = attrs.evolve(
        GOOD[CERTIFICATE],
        id=km.CertificateId("loose"),
        edition=km.NormEditionId(NOWHERE),
        audit=km.AuditId(NOWHERE),
        positive_advice=None,
    )
    assert blamed(GOOD.adding(loose), "CRT") == []
    assert blamed(GOOD.without(NORM, references="leave"), "CRT") == []


def test_nobody_shows_the_certificate_of_an_organisation_that_has_closed() -> None:
    expired = GOOD.replacing(attrs.evolve(GOOD[CERTIFICATE], valid=km.Period(end=date(2025, 7, 31))))
    outdated = GOOD.replacing(attrs.evolve(GOOD[EDITION], valid=km.Period(end=date(2025, 12, 31))))

    def found(model: km.QualityModel, closed: date, on: date) -> list[str]:
        there = model.replacing(attrs.evolve(model[SITE], valid=km.Period(end=closed)))
        return [each.id for each in checks.run(there, select={"CRT002", "CRT003"}, on=on).violations]

    closed = date(2026, 5, 31)
    for model in (expired, outdated):
        assert found(model, closed, on=closed) == [CERTIFICATE]
        assert found(model, closed, on=date(2026, 6, 1)) == []


def test_the_audit_that_a_certificate_rests_on_is_one_for_it() -> None:
    def found(**changes: object) -> list[str]:
        there = GOOD.replacing(attrs.evolve(GOOD[CERTIFYING], **changes))  # type: ignore[arg-type]
        return [each.rsplit(", ", 1)[1] for each in said(there, "CRT009")]

    elsewhere = km.NormEditionId("elsewhere")
    assert found(kind=km.AuditKind.PEER_VISIT) == ["which is no certification audit"]
    assert found(kind=km.AuditKind.OTHER, own_kind="dialogue") == []
    assert found(editions=(elsewhere,)) == ["which looked at another norm"]
    assert found(editions=(elsewhere, EDITION)) == found(editions=()) == []
    assert found(editions=(elsewhere,), criteria=(CRITERION,)) == []
    loose = km.Criterion(id=km.CriterionId("loose"), edition=elsewhere, name="Loose")
    by_criteria = attrs.evolve(GOOD[CERTIFYING], editions=(), criteria=(loose.id, km.CriterionId(NOWHERE)))
    assert len(said(GOOD.adding(loose).replacing(by_criteria), "CRT009")) == 1
    assert found(held=km.ApproximateDate.parse("2025-08-02")) == ["which was held after it began"]
    assert found(held=km.ApproximateDate.parse("2025-08")) == []
    unsaid = GOOD.replacing(
        attrs.evolve(GOOD[CERTIFICATE], valid=None),
        attrs.evolve(GOOD[CERTIFYING], held=km.ApproximateDate.parse("2026")),
    )
    assert said(unsaid, "CRT009") == []


def test_all_that_a_certificate_does_not_show_is_told() -> None:
    bare = attrs.evolve(GOOD[CERTIFICATE], positive_advice=None, valid=None)
    (sentence,) = said(GOOD.replacing(bare), "CRT006")
    assert sentence.endswith("isn't shown: a positive advice, a basic arrangement on the day it began")


def test_an_arrangement_of_a_kind_of_ones_own_is_neither_basic_nor_adapted() -> None:
    own = attrs.evolve(GOOD[ARRANGEMENT], kind=km.ArrangementKind.OTHER, own_kind="nieuw")
    assert blamed(GOOD.replacing(own), "CRT005") == []
    assert blamed(GOOD.replacing(own), "CRT006") == [CERTIFICATE]


def test_a_mapping_of_scales_without_scales_of_one_end_is_looked_at_from_the_other() -> None:
    half = km.ScaleMapping(
        id=km.ScaleMappingId("half"),
        source=km.ScaleId(NOWHERE),
        target=GOOD.scales[0].id,
        pairs=(km.GradePair(source="x", target="y"),),
        rationale="Why",
    )
    assert said(GOOD.adding(half), "NRM008") == ["the mapping 'half' names grades that its scales don't have: y"]


def test_a_ring_of_three_is_told_once() -> None:
    ring = [
        attrs.evolve(GOOD[CRITERION], id=km.CriterionId(one), edition=EDITION, part_of=km.CriterionId(other))
        for one, other in ("ab", "bc", "ca")
    ]
    assert said(GOOD.adding(*ring), "NRM002") == ["'a' is a part of itself, in the ring of: a, b, c"]


def test_a_grade_that_surely_ended_is_told_with_the_time_in_which_it_could_be_given() -> None:
    since = km.Period.parse("2020-08-01..")
    grade = km.Grade(value="splendid", valid=since, ended=km.ApproximateDate.parse("2023-06-01..2023-09-30"))
    model = GOOD.replacing(attrs.evolve(GOOD[SCALE], grades=(*GOOD[SCALE].grades, grade)))
    late = judgement("late", SITE, grade="splendid", on=date(2023, 10, 1))
    assert said(model.adding(late), "NRM006") == [
        "the judgement 'late' of 2023-10-01 gives 'splendid', which could be given in 2020-08-01.., ..2023-09-30 only"
    ]


def test_a_plan_applies_to_the_schools_that_belonged_to_its_samenwerkingsverband_that_day() -> None:
    """Whoever moved to another samenwerkingsverband is judged by the plan of the new one, from then on."""
    moved = date(2025, 8, 1)
    elsewhere = stakeholder("elsewhere", km.StakeholderKind.SAMENWERKINGSVERBAND)
    before = attrs.evolve(GOOD[km.RelationId(f"lies-in:{SITE}:{SWV}")], valid=km.Period(end=date(2025, 7, 31)))
    after = relation(km.RelationKind.LIES_IN, SITE, "elsewhere", valid=km.Period(start=moved))
    model = GOOD.replacing(before, attrs.evolve(GOOD[CRITERION], support_plan=FOUR_YEARS)).adding(
        elsewhere, after, judgement("in-time", SITE, on=date(2025, 7, 31)), judgement("moved", SITE, on=moved)
    )
    assert blamed(model, "NRM011") == ["judged:own", "judged:external", "moved"]
    last = checks.run(model, select={"NRM011"}).violations[-1]
    assert last.message() == (
        "the judgement 'moved' of 2025-08-01 is by 'criterion:criterion' of the support plan 'four-years', "
        "which is of another samenwerkingsverband"
    )
    assert last.message("nl").endswith("dat van een ander samenwerkingsverband is")


def test_a_plan_of_which_nobody_says_when_it_was_valid_may_be_judged_by_on_any_day() -> None:
    always = attrs.evolve(GOOD[FOUR_YEARS], valid=None)
    criterion = attrs.evolve(GOOD[CRITERION], support_plan=FOUR_YEARS)
    assert blamed(GOOD.replacing(always, criterion), "NRM011") == []
    nowhere = attrs.evolve(criterion, support_plan=km.SupportPlanId(NOWHERE))
    assert blamed(GOOD.replacing(nowhere), "NRM011") == []


SHELF = km.NormEditionId("edition:shelf")
ON_SHELF = km.Criterion(id=km.CriterionId("shelf"), edition=SHELF, name="On the shelf")
LATER = km.Period.parse("2026-09-01..")


@pytest.mark.concept("1-01", "3-30")
@pytest.mark.parametrize(
    "user",
    [
        judgement("by-it", SITE, criterion=ON_SHELF.id),
        km.Finding(id=km.FindingId("by-it"), text="Found", criterion=ON_SHELF.id),
        km.Audit(id=km.AuditId("by-it"), kind=km.AuditKind.PEER_VISIT, of=SITE, editions=(SHELF,)),
        km.Audit(id=km.AuditId("by-it"), kind=km.AuditKind.PEER_VISIT, of=SITE, criteria=(ON_SHELF.id,)),
        km.Certificate(id=km.CertificateId("by-it"), edition=SHELF, holder=SITE, certifier=SWV),
        attrs.evolve(GOOD[ARRANGEMENT], id=km.ArrangementId("by-it"), edition=SHELF, valid=LATER),
        km.Dialogue(id=km.DialogueId("by-it"), edition=SHELF),
    ],
    ids=lambda user: type(user).__name__,
)
def test_when_an_edition_is_valid_is_asked_once_anyone_uses_it(user: km.Entity) -> None:
    shelved = GOOD.adding(attrs.evolve(GOOD[EDITION], id=SHELF, valid=None), ON_SHELF)
    assert blamed(shelved, "NRM004") == []
    assert blamed(shelved.adding(user), "NRM004") == [SHELF]
