"""Reliability of own judgements: what is compared with what, and what is left out."""

from datetime import date
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis.reliability import Cell, Compared, Estimate, Unpaired, compared
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

DAY = date(2026, 6, 1)
OURS, THEIRS = km.ScaleId("ours"), km.ScaleId("theirs")
TEAM, AUDITOR, OTHER = (km.StakeholderId(each) for each in ("team", "auditor", "other"))
CULTURE, CARE = km.CriterionId("culture"), km.CriterionId("care")
READ_AS = km.ScaleMappingId("read-as")


def scale(id: str, *grades: str) -> km.Scale:
    ranked = tuple(km.Grade(value=each, rank=rank) for rank, each in enumerate(grades))
    return km.Scale(id=km.ScaleId(id), name=id, grades=(*ranked, km.Grade(value="can't tell")))


def judgement(id: str, by: str, grade: str, **known: Any) -> km.Judgement:
    usual: dict[str, Any] = {"of": TEAM, "criterion": CULTURE, "scale": OURS, "on": date(2026, 1, 1)}
    return km.Judgement(id=km.JudgementId(id), by=km.StakeholderId(by), grade=grade, **(usual | known))


MODEL = km.QualityModel(name="Judged").adding(
    *(km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.BOARD) for each in (TEAM, AUDITOR, OTHER)),
    km.Criterion(id=CULTURE, edition=km.NormEditionId("e"), name=km.Text(nl="Cultuur", en="Culture")),
    km.Criterion(id=CARE, edition=km.NormEditionId("e"), name="Care"),
    scale("ours", "low", "middle", "high"),
    scale("theirs", "weak", "strong"),
    km.ScaleMapping(
        id=READ_AS,
        source=THEIRS,
        target=OURS,
        pairs=(km.GradePair(source="weak", target="low"), km.GradePair(source="strong", target="high")),
    ),
)


def asked(*judgements: km.Judgement, **options: Any) -> Compared:
    known: dict[str, Any] = {"fewest": 1} | options
    return compared(MODEL.adding(*judgements), on=DAY, **known)


def left(found: Compared) -> dict[str, Unpaired]:
    return {each.judgement: each.why for each in found.left_out}


def schools(*grades: tuple[str, str]) -> list[km.Judgement]:
    return [
        judgement(f"{by}{number}", f"{who}{number}", grade, of=km.StakeholderId(f"school{number}"))
        for number, both in enumerate(grades)
        for by, who, grade in zip(("own", "external"), ("school", "auditor"), both, strict=True)
    ]


def test_the_example_that_explains() -> None:
    """Six schools judge themselves; an auditor says the same of four of them, and is harder on the other two."""
    pairs = [("low", "low"), ("high", "high"), ("high", "high"), ("middle", "middle"), ("high", "middle")]
    (found,) = asked(*schools(*pairs, ("middle", "low"))).criteria
    assert (found.criterion, found.scale, found.n, found.equal) == (CULTURE, OURS, 6, 4)
    assert found.share.value == pytest.approx(4 / 6)
    assert found.kappa.value == pytest.approx((4 / 6 - 12 / 36) / (1 - 12 / 36))
    assert found.linear.value == pytest.approx(1 - (2 / 6) / (32 / 36))
    kappas = [each.value for each in (found.kappa, found.linear, found.quadratic) if each.value is not None]
    assert len(kappas) == len(set(kappas)) == 3
    assert kappas == sorted(kappas)
    assert found.confusion == (
        Cell(own="low", external="low", n=1),
        Cell(own="middle", external="low", n=1),
        Cell(own="middle", external="middle", n=1),
        Cell(own="high", external="middle", n=1),
        Cell(own="high", external="high", n=2),
    )
    assert found.message() == "Culture: the same in 4 of 6 (67 %; 30 to 90 %); kappa 0.50"
    assert found.message("nl") == "Cultuur: gelijk in 4 van de 6 (67 %; 30 tot 90 %); kappa 0,50"


@pytest.mark.concept("4-10")
def test_of_too_few_pairs_nothing_is_estimated() -> None:
    (found,) = asked(*schools(*[("low", "low")] * 9), fewest=10).criteria
    assert (found.n, found.equal) == (9, 9)
    assert found.share == found.kappa == found.linear == found.quadratic == Estimate(n=9)
    assert found.message() == "Culture: the same in 9 of 9; too few to say more"
    assert found.message("nl") == "Cultuur: gelijk in 9 van de 9; te weinig om meer te zeggen"


def test_where_all_give_one_grade_kappa_is_not_defined() -> None:
    (found,) = asked(*schools(*[("low", "low")] * 10)).criteria
    assert (found.share.value, found.kappa.value, found.linear.value) == (1.0, None, None)
    assert found.message() == "Culture: the same in 10 of 10 (100 %; 72 to 100 %); kappa not defined"
    assert found.message("nl").endswith("kappa onbepaald")


def test_grades_without_a_rank_are_compared_and_not_weighed() -> None:
    (found,) = asked(*schools(("low", "can't tell"), ("low", "high"), ("high", "high"))).criteria
    assert (found.n, found.linear.n) == (3, 2)


def test_a_scale_that_is_not_in_the_model_has_no_order() -> None:
    nowhere = km.ScaleId("nowhere")
    found = asked(judgement("a", TEAM, "x", scale=nowhere), judgement("b", AUDITOR, "y", scale=nowhere))
    assert (found.criteria[0].n, found.criteria[0].linear) == (1, Estimate(n=0))


def test_the_latest_of_each_by_the_day_are_compared() -> None:
    found = asked(
        judgement("old", TEAM, "low", on=date(2025, 1, 1)),
        judgement("own", TEAM, "high"),
        judgement("to-come", TEAM, "low", on=date(2026, 6, 2)),
        judgement("audit", AUDITOR, "high"),
        judgement("older", AUDITOR, "low", on=date(2025, 12, 31)),
    )
    assert [(each.own, each.external) for each in found.pairs] == [("own", "audit")]
    assert found.left_out == ()


def test_what_was_judged_too_long_ago_does_not_count() -> None:
    last, before = date(2022, 6, 1), date(2022, 5, 31)
    own, audit = judgement("own", TEAM, "high"), judgement("audit", AUDITOR, "high", on=last)
    assert len(asked(own, audit).pairs) == 1
    assert asked(own, judgement("audit", AUDITOR, "high", on=before)).pairs == ()
    assert asked(own, audit, years=1).pairs == ()


def test_judgements_of_another_thing_or_criterion_are_not_laid_beside_each_other() -> None:
    found = asked(
        judgement("own", TEAM, "high"),
        judgement("profile", AUDITOR, "high", about=km.EntityId("profile")),
        judgement("of-care", AUDITOR, "high", criterion=CARE),
    )
    assert left(found) == dict.fromkeys(("own", "profile", "of-care"), Unpaired.ALONE)


def test_only_those_who_are_asked_for_are_compared_with() -> None:
    judged = (judgement("own", TEAM, "low"), judgement("a", AUDITOR, "low"), judgement("b", OTHER, "high"))
    assert left(asked(*judged)) == dict.fromkeys(("own", "a", "b"), Unpaired.CONTRADICTORY)
    assert [each.external for each in asked(*judged, by={OTHER}).pairs] == ["b"]


def test_what_lies_beside_a_contradiction_is_told_so_on_its_own_scale() -> None:
    ours = judgement("x", TEAM, "low"), judgement("y", TEAM, "high")
    elsewhere = judgement("a", AUDITOR, "low"), judgement("b", OTHER, "weak", scale=THEIRS)
    assert left(asked(*ours, *elsewhere)) == dict.fromkeys(("x", "y", "a"), Unpaired.CONTRADICTORY) | {
        "b": Unpaired.OTHER_SCALE
    }
    assert Unpaired.CONTRADICTORY.label("nl") == "oordelen van één dag spreken elkaar tegen"


SCHOOL, BOARD, HEAD, SISTER, REGION = (km.StakeholderId(each) for each in ("school", "board", "head", "sister", "swv"))
Kind, Bond = km.StakeholderKind, km.RelationKind


def _bond(source: km.StakeholderId, kind: km.RelationKind, target: km.StakeholderId, **known: Any) -> km.Relation:
    return km.Relation(id=km.RelationId(f"{source}-{target}"), kind=kind, source=source, target=target, **known)


OURSELVES: tuple[km.Entity, ...] = (
    *(
        km.Stakeholder(id=each, name=each, kind=kind)
        for each, kind in (
            (SCHOOL, Kind.SITE),
            (SISTER, Kind.SITE),
            (BOARD, Kind.BOARD),
            (HEAD, Kind.ROLE),
            (REGION, Kind.SAMENWERKINGSVERBAND),
        )
    ),
    _bond(BOARD, Bond.GOVERNS, SCHOOL),
    _bond(BOARD, Bond.GOVERNS, SISTER),
    _bond(HEAD, Bond.PART_OF, SCHOOL),
    _bond(SCHOOL, Bond.PART_OF, REGION),
    km.Audit(id=km.AuditId("self"), kind=km.AuditKind.SELF_EVALUATION, of=SCHOOL),
    km.Audit(id=km.AuditId("audit"), kind=km.AuditKind.EXTERNAL, of=SCHOOL),
)


def of_school(*judgements: tuple[str, str, str | None], **options: Any) -> Compared:
    """Return what is compared of judgements of the school, each by someone, with a grade and perhaps in an audit."""
    given = (
        judgement(f"{by}:{audit}", by, grade, of=SCHOOL, audit=None if audit is None else km.AuditId(audit))
        for by, grade, audit in judgements
    )
    return compared(MODEL.adding(*OURSELVES, *given), on=DAY, fewest=1, **options)


def test_what_is_judged_in_the_self_evaluation_is_ones_own() -> None:
    found = of_school((HEAD, "low", "self"), (AUDITOR, "high", "audit"))
    assert [(each.own, each.external) for each in found.pairs] == [("head:self", "auditor:audit")]
    assert found.left_out == ()
    assert of_school((HEAD, "low", "self"), (AUDITOR, "high", "audit"), by={AUDITOR}).pairs == found.pairs


@pytest.mark.parametrize("who", [HEAD, BOARD, SISTER])
@pytest.mark.parametrize("audit", [None, "audit", "nowhere"])
def test_who_belongs_to_the_organisation_is_no_other(who: str, audit: str | None) -> None:
    found = of_school((SCHOOL, "low", None), (who, "high", audit), (AUDITOR, "low", "audit"))
    assert [(each.own, each.external) for each in found.pairs] == [("school:None", "auditor:audit")]
    assert left(found) == {f"{who}:{audit}": Unpaired.SAME_ORGANISATION}
    assert found.left_out[0].why.label("nl") == "wie oordeelt hoort bij dezelfde organisatie"


def test_the_samenwerkingsverband_of_a_school_is_another() -> None:
    found = of_school((SCHOOL, "low", None), (REGION, "high", None))
    assert [each.external for each in found.pairs] == ["swv:None"]


def test_the_self_evaluation_of_another_is_not_ones_own() -> None:
    other = km.Audit(id=km.AuditId("self"), kind=km.AuditKind.SELF_EVALUATION, of=AUDITOR)
    model = MODEL.adding(other, judgement("x", OTHER, "low", audit=other.id), judgement("y", TEAM, "low"))
    assert [each.external for each in compared(model, on=DAY, fewest=1).pairs] == ["x"]


def test_who_belonged_to_it_on_the_day_counts() -> None:
    """A board that took over the school later was another when it judged."""
    governs = _bond(BOARD, Bond.GOVERNS, SCHOOL, valid=km.Period.parse("2026-01-02.."))
    model = MODEL.adding(*OURSELVES).replacing(governs)
    both = judgement("own", SCHOOL, "low", of=SCHOOL), judgement("of-board", BOARD, "low", of=SCHOOL)
    assert len(compared(model.adding(*both), on=DAY, fewest=1).pairs) == 1


def test_a_kappa_just_under_nothing_has_no_sign() -> None:
    cells = {("low", "low"): 5, ("low", "high"): 7, ("high", "low"): 7, ("high", "high"): 9}
    assert (
        asked(*schools(*[each for each, times in cells.items() for _ in range(times)]))
        .criteria[0]
        .message()
        .endswith("-0.02")
    )
    tiny = [("low", "low")] * 99 + [("low", "high")] * 10 + [("high", "low")] * 10 + [("high", "high")]
    (found,) = asked(*schools(*tiny)).criteria
    assert found.kappa.value is not None
    assert -0.005 < found.kappa.value < 0
    assert found.message().endswith("kappa 0.00")
    assert found.message("nl").endswith("kappa 0,00")


def test_several_of_one_day_that_say_the_same_are_one() -> None:
    found = asked(judgement("own", TEAM, "low"), judgement("b", OTHER, "low"), judgement("a", AUDITOR, "low"))
    assert [each.external for each in found.pairs] == ["a"]


def test_another_scale_is_left_out_unless_a_mapping_is_asked_for() -> None:
    judged = judgement("own", TEAM, "high"), judgement("a", AUDITOR, "strong", scale=THEIRS)
    assert left(asked(*judged)) == {"own": Unpaired.OTHER_SCALE, "a": Unpaired.OTHER_SCALE}
    (pair,) = asked(*judged, mappings=[READ_AS]).pairs
    assert (pair.scale, pair.own_grade, pair.external_grade) == (OURS, "high", "high")


def test_a_grade_that_the_mapping_does_not_name_is_left_out() -> None:
    found = asked(
        judgement("own", TEAM, "high"), judgement("a", AUDITOR, "can't tell", scale=THEIRS), mappings=[READ_AS]
    )
    assert left(found) == {"a": Unpaired.UNMAPPED, "own": Unpaired.ALONE}


def test_a_grade_that_its_scale_does_not_have_is_no_disagreement() -> None:
    found = asked(judgement("own", TEAM, "hihg"), judgement("a", AUDITOR, "high"))
    assert (found.criteria, left(found)) == ((), {"own": Unpaired.NO_GRADE, "a": Unpaired.ALONE})
    wrong = km.ScaleMapping(
        id=km.ScaleMappingId("w"), source=THEIRS, target=OURS, pairs=(km.GradePair(source="weak", target="lwo"),)
    )
    there = judgement("own", TEAM, "low"), judgement("a", AUDITOR, "weak", scale=THEIRS)
    read = compared(MODEL.adding(wrong, *there), on=DAY, fewest=1, mappings=[wrong.id])
    assert left(read) == {"a": Unpaired.NO_GRADE, "own": Unpaired.ALONE}


def test_a_scale_is_read_as_itself_where_a_grade_was_renamed() -> None:
    """What is not named keeps its grade."""
    renamed = km.ScaleMapping(
        id=km.ScaleMappingId("renamed"),
        source=OURS,
        target=OURS,
        pairs=(km.GradePair(source="middle", target="low"),),
    )
    judged = judgement("own", TEAM, "middle"), judgement("a", AUDITOR, "low")
    (found,) = compared(MODEL.adding(renamed, *judged), on=DAY, mappings=[renamed.id]).criteria
    assert found.equal == 1


def test_criteria_stand_in_the_order_of_the_model_and_all_together_apart() -> None:
    both = [(CARE, "care"), (CULTURE, "culture"), (km.CriterionId("not-there"), "not-there")]
    judged = [
        judgement(f"{name}:{by}", by, "low", criterion=criterion) for criterion, name in both for by in (TEAM, AUDITOR)
    ]
    found = asked(*judged)
    assert [each.criterion for each in found.criteria] == [CULTURE, CARE, "not-there"]
    (together,) = found.together
    assert (together.criterion, together.scale, together.n) == (None, OURS, 3)
    assert together.message().startswith("ours: the same in 3 of 3")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"years": 0}, "years must be a whole number, at least 1, not 0"),
        ({"fewest": True}, "fewest must be a whole number, at least 1, not True"),
        ({"by": "auditor"}, "by must be several ids, not 'auditor'"),
        ({"by": ["care"]}, "'care' is one of the criteria, not of the stakeholders"),
        ({"mappings": [READ_AS, READ_AS]}, "two mappings read the scale 'theirs' as another: choose one"),
        ({"on": "2026-06-01"}, "on must be a day"),
    ],
)
def test_what_can_not_be_asked_is_refused(options: dict[str, Any], said: str) -> None:
    known: dict[str, Any] = {"on": DAY} | options
    with pytest.raises(InvalidValueError, match=said):
        compared(MODEL, **known)


def test_a_mapping_that_is_not_there_is_no_empty_answer() -> None:
    with pytest.raises(UnknownIdError, match="did you mean 'read-as'"):
        compared(MODEL, on=DAY, mappings=[km.ScaleMappingId("read_as")])


PLAN = km.SupportPlanId("plan")


def test_with_a_plan_only_criteria_that_refer_to_it_are_compared() -> None:
    planned = MODEL.adding(km.SupportPlan(id=PLAN, of=OTHER)).replacing(
        km.Criterion(id=CARE, edition=km.NormEditionId("e"), name="Care", support_plan=PLAN)
    )
    both = [judgement(f"{who}:{by}", who, "high", criterion=by) for who in (TEAM, AUDITOR) for by in (CULTURE, CARE)]
    judged = planned.adding(*both, judgement("alone", OTHER, "low", of=AUDITOR))
    found = compared(judged, on=DAY, plan=PLAN, fewest=1)
    assert [each.criterion for each in found.criteria] == [CARE]
    assert found.left_out == ()
    assert {each.criterion for each in compared(judged, on=DAY).pairs} == {CULTURE, CARE}


@pytest.mark.parametrize(("plan", "refused"), [("nowhere", UnknownIdError), (CARE, InvalidValueError)])
def test_a_plan_that_is_not_there_is_refused(plan: str, refused: type[Exception]) -> None:
    with pytest.raises(refused):
        compared(MODEL, on=DAY, plan=km.SupportPlanId(plan))
