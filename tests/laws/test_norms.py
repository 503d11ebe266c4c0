"""What holds of norms, certificates and the reliability of own judgements, whatever the model."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.analysis import certificates, norms
from kwaliteitsmodel.analysis.certificates import THREE_YEARLY, CertificateState, MomentState
from kwaliteitsmodel.analysis.reliability import Unpaired, compared
from kwaliteitsmodel.domain.rhythms import after
from kwaliteitsmodel.model import KINDS

FIRST = date(2022, 1, 1)
DAYS = st.integers(0, 1800).map(lambda days: FIRST + timedelta(days))
DUE = [FIRST + timedelta(days) for days in (0, 1, 365, 1460, 1461, 1462)]
ROUND = st.sampled_from(DUE)
EDITIONS = [km.NormEditionId(each) for each in ("e1", "e2")]
CRITERIA = [km.CriterionId(f"c{number}") for number in range(5)]
SCALES = [km.ScaleId(each) for each in ("s1", "s2")]
WHO = [km.StakeholderId(each) for each in ("a", "b", "c")]
GRADES = ("x", "y", "z")
MAPPING = km.ScaleMappingId("s1-s2")


def a_scale(id: km.ScaleId) -> km.Scale:
    ranked = tuple(km.Grade(value=each, rank=rank) for rank, each in enumerate(GRADES[:2]))
    return km.Scale(id=id, name=id, grades=(*ranked, km.Grade(value=GRADES[2])))


def base() -> list[km.Entity]:
    norm = km.NormId("norm")
    return [
        km.Norm(id=norm, name="Norm", needs_basic_arrangement=True),
        *(km.NormEdition(id=each, norm=norm) for each in EDITIONS),
        *(km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.BOARD) for each in WHO),
        *(a_scale(each) for each in SCALES),
        km.ScaleMapping(id=MAPPING, source=SCALES[0], target=SCALES[1], pairs=(km.GradePair(source="x", target="y"),)),
    ]


@st.composite
def trees(draw: DrawFn) -> km.QualityModel:
    """Draw criteria that are part of each other, of what isn't there, and of what is in another edition."""
    criteria = [
        km.Criterion(
            id=each,
            edition=draw(st.sampled_from([EDITIONS[0]] * 4 + EDITIONS[1:])),
            name=each,
            part_of=draw(
                st.sampled_from([None, km.CriterionId("gone"), *(other for other in CRITERIA if other != each)])
            ),
            scale=draw(st.none() | st.sampled_from(SCALES)),
        )
        for each in CRITERIA
    ]
    ends = st.lists(st.sampled_from(CRITERIA), unique=True, min_size=2, max_size=2)
    kinds = st.sampled_from([km.MappingKind.EQUAL] * 3 + [*km.MappingKind])
    said = draw(st.lists(st.tuples(ends, kinds), max_size=7))
    mappings = [
        km.NormMapping(id=km.MappingId(f"m{number}"), source=one, target=other, kind=kind)
        for number, ((one, other), kind) in enumerate(said)
    ]
    return km.QualityModel(name="Trees").adding(*base(), *criteria, *mappings)


@st.composite
def judged(draw: DrawFn) -> km.QualityModel:
    """Draw judgements of few organisations by few criteria on few days, so that many can be compared."""
    by = CRITERIA[:1] * 4 + CRITERIA[1:2]
    one = st.tuples(*map(st.sampled_from, (WHO[:2], WHO[:1], by, SCALES, GRADES, DUE, (False, False, True))))
    judgements = [
        km.Judgement(
            id=km.JudgementId(f"j{number}"),
            by=by,
            of=of,
            criterion=criterion,
            scale=scale,
            grade=grade,
            on=on,
            about=km.EntityId("profile") if about else None,
        )
        for number, (by, of, criterion, scale, grade, on, about) in enumerate(
            draw(st.lists(one, min_size=2, max_size=12))
        )
    ]
    return km.QualityModel(name="Judged").adding(*base(), *judgements)


@st.composite
def certified(draw: DrawFn) -> km.QualityModel:
    """Draw certificates and the audits that belong to them."""
    periods = st.none() | st.tuples(st.none() | ROUND, st.sampled_from([None, 1, 365, 1460])).map(_period)
    given_to = draw(st.lists(st.tuples(periods, st.sampled_from(WHO[:2]), st.sampled_from(EDITIONS)), max_size=5))
    held = DAYS.map(km.ApproximateDate.on) | st.tuples(DAYS, st.integers(0, 500)).map(_rough)
    audits = draw(st.lists(st.tuples(held, st.sampled_from(WHO[:2]), st.sampled_from(km.AuditStage)), max_size=6))
    return km.QualityModel(name="Certified").adding(
        *base(),
        *(
            km.Certificate(id=km.CertificateId(f"k{n}"), edition=edition, holder=who, certifier=WHO[2], valid=valid)
            for n, (valid, who, edition) in enumerate(given_to)
        ),
        *(an_audit(f"u{n}", who, stage, held) for n, (held, who, stage) in enumerate(audits)),
    )


def _period(drawn: tuple[date | None, int | None]) -> km.Period:
    start, days = drawn
    return km.Period(start=start, end=None if days is None else (start or FIRST) + timedelta(days))


def _rough(drawn: tuple[date, int]) -> km.ApproximateDate:
    return km.ApproximateDate(earliest=drawn[0], latest=drawn[0] + timedelta(drawn[1]))


def an_audit(id: str, of: km.StakeholderId, stage: km.AuditStage, held: km.ApproximateDate) -> km.Audit:
    kind = km.AuditKind.CERTIFICATION
    return km.Audit(id=km.AuditId(id), kind=kind, of=of, stage=stage, held=held, editions=(EDITIONS[0],))


ISO = {km.NormId("norm"): THREE_YEARLY}
Ask = Callable[[km.QualityModel, date], Any]
ANSWERS: dict[str, tuple[st.SearchStrategy[km.QualityModel], Ask]] = {
    "tree": (trees(), lambda model, _: norms.tree(model, EDITIONS[0]).outside),
    "nodes": (trees(), lambda model, _: {(e.criterion, e.depth) for e in norms.tree(model, EDITIONS[0]).nodes}),
    "cycles": (trees(), lambda model, _: {frozenset(each) for each in norms.tree(model, EDITIONS[0]).cycles}),
    "below": (trees(), lambda model, _: norms.below(model, CRITERIA[0])),
    "mapped": (trees(), lambda model, _: norms.mapped(model, CRITERIA[0])),
    "scales": (trees(), lambda model, _: tuple(norms.scales(model).items())),
    "compared": (judged(), lambda model, on: attrs.astuple(compared(model, on=on, fewest=1), recurse=False)),
    "read": (judged(), lambda model, on: compared(model, on=on, mappings=[MAPPING]).left_out),
    "certified": (certified(), lambda model, on: certificates.certified(model, on=on)),
    "followed": (certified(), lambda model, on: certificates.followed(model, on=on, schemes=ISO).moments),
    "rules": (trees(), lambda model, on: checks.run(model, select={"NRM", "CRT"}, on=on).violations),
}


def unordered(value: Any) -> str:
    """Return *value* such that several of something read the same in any order."""
    return str(sorted(map(unordered, value))) if isinstance(value, tuple | list | set | frozenset) else repr(value)


@pytest.mark.parametrize("answer", ANSWERS)
@given(data=st.data(), on=DAYS)
def test_the_order_of_the_model_changes_no_answer(answer: str, data: st.DataObject, on: date) -> None:
    models, ask = ANSWERS[answer]
    model = data.draw(models)
    turned = attrs.evolve(model, **{plural: getattr(model, plural)[::-1] for plural in KINDS})
    assert unordered(ask(model, on)) == unordered(ask(turned, on))


@given(model=judged(), on=DAYS, planned=st.sets(st.sampled_from(CRITERIA[:3])))
def test_comparing_by_a_plan_is_comparing_what_was_judged_by_its_criteria(
    model: km.QualityModel, on: date, planned: set[km.CriterionId]
) -> None:
    plan = km.SupportPlan(id=km.SupportPlanId("plan"), of=WHO[0])
    criteria = (
        km.Criterion(id=each, edition=EDITIONS[0], name=each, support_plan=plan.id if each in planned else None)
        for each in CRITERIA
    )
    whole = model.adding(plan, *criteria)
    part = attrs.evolve(whole, judgements=tuple(each for each in whole.judgements if each.criterion in planned))
    assert compared(whole, on=on, plan=plan.id, fewest=1) == compared(part, on=on, fewest=1)


@given(trees())
def test_in_a_tree_each_stands_once_and_after_what_it_is_part_of(model: km.QualityModel) -> None:
    tree = norms.tree(model, EDITIONS[0])
    place = {node.criterion: number for number, node in enumerate(tree.nodes)}
    assert len(place) == len(tree.nodes)
    for node in tree.nodes:
        whole = model[node.criterion].part_of
        assert (whole is None) == (node.depth == 0)
        if whole is not None:
            assert place[whole] < place[node.criterion]
            assert tree.nodes[place[whole]].depth == node.depth - 1
            assert node.criterion in tree.nodes[place[whole]].parts


@given(trees())
def test_what_stands_in_no_place_hangs_below_a_ring_or_what_is_outside(model: km.QualityModel) -> None:
    tree = norms.tree(model, EDITIONS[0])
    lost = {*tree.outside, *(each for ring in tree.cycles for each in ring)}
    there = {node.criterion for node in tree.nodes} | lost | {low for each in lost for low in norms.below(model, each)}
    assert there == {each.id for each in model.criteria if each.edition == EDITIONS[0]}


@given(trees())
def test_what_maps_is_mapped_back(model: km.QualityModel) -> None:
    found = {one: {(each.target, each.kind) for each in norms.mapped(model, one)} for one in CRITERIA}
    for one, mapped in found.items():
        for other, kind in mapped:
            assert (one, kind.inverse) in found[other]


@given(trees())
def test_what_is_equal_maps_to_the_same(model: km.QualityModel) -> None:
    for one in CRITERIA:
        found = norms.mapped(model, one)
        for other in (each.target for each in found if each.kind is km.MappingKind.EQUAL):
            theirs = {(each.target, each.kind) for each in norms.mapped(model, other)}
            assert {(each.target, each.kind) for each in found if each.target != other} <= theirs


@given(trees())
def test_the_scale_of_a_criterion_is_what_one_finds_by_walking_up(model: km.QualityModel) -> None:
    found = norms.scales(model)
    for each in model.criteria:
        here: km.Criterion | None = each
        passed: set[str] = set()
        while here is not None and here.scale is None and here.id not in passed:
            passed.add(here.id)
            above = model.find(here.part_of or "")
            here = above if isinstance(above, km.Criterion) and above.edition == each.edition else None
        assert found[each.id] == (here.scale if here else None)


@given(judged(), st.sampled_from(DUE[2:]), st.integers(1, 5))
def test_pairs_are_those_that_one_finds_by_looking(model: km.QualityModel, on: date, years: int) -> None:
    """Whoever lays every own judgement beside every other finds the same."""
    counting = [each for each in model.judgements if each.on <= on <= after(each.on, years=years)]

    def thing(each: km.Judgement) -> tuple[object, ...]:
        return each.of, each.about, each.criterion, each.scale

    def last(each: km.Judgement) -> bool:
        alike = [e for e in counting if thing(e) == thing(each) and e.is_own == each.is_own]
        newest = [e for e in alike if e.on == max(other.on for other in alike)]
        return each in newest and len({e.grade for e in newest}) == 1 and each.id == min(e.id for e in newest)

    latest = [each for each in counting if last(each)]
    expected = {(a.id, b.id) for a in latest if a.is_own for b in latest if not b.is_own and thing(a) == thing(b)}
    found = compared(model, on=on, years=years, fewest=1)
    assert {(each.own, each.external) for each in found.pairs} == expected
    assert sum(each.n for each in found.criteria) == sum(each.n for each in found.together) == len(found.pairs)
    assert all(sum(cell.n for cell in each.confusion) == each.n for each in found.criteria)


@given(judged(), ROUND)
def test_a_judgement_is_compared_or_left_out_and_never_both(model: km.QualityModel, on: date) -> None:
    for mappings in ((), (MAPPING,)):
        found = compared(model, on=on, mappings=mappings)
        paired = [each for pair in found.pairs for each in (pair.own, pair.external)]
        left = [each.judgement for each in found.left_out]
        assert len({*paired, *left}) == len(paired) + len(left)
        assert all(model[pair.own].is_own and not model[pair.external].is_own for pair in found.pairs)


@given(judged(), ROUND)
def test_a_mapping_lays_no_judgement_aside_for_its_scale(model: km.QualityModel, on: date) -> None:
    """All is read on one scale then: what is left out is alone, contradicted or not named by the mapping."""
    assert Unpaired.OTHER_SCALE not in {each.why for each in compared(model, on=on, mappings=[MAPPING]).left_out}


@given(judged(), ROUND, st.integers(1, 3))
def test_an_estimate_has_a_value_only_of_enough_pairs(model: km.QualityModel, on: date, fewest: int) -> None:
    for each in compared(model, on=on, fewest=fewest).together:
        assert (each.share.value is not None) == (each.n >= fewest)
        for estimate in (each.kappa, each.linear, each.quadratic):
            assert estimate.value is None or fewest <= estimate.n <= each.n


@given(certified(), ROUND)
def test_a_certificate_is_worth_one_thing_and_expires_after_its_last_day(model: km.QualityModel, on: date) -> None:
    for each in certificates.certified(model, on=on):
        valid = model[each.certificate].valid
        assert (each.state is CertificateState.VALID) == (valid is not None and on in valid)
        assert (each.state is CertificateState.EXPIRED) == (each.expires is not None and each.expires < on)
    expiring = {each.certificate for each in certificates.expiring(model, on=on, months=12)}
    assert expiring == {
        each.certificate
        for each in certificates.certified(model, on=on)
        if not each.renewed and each.expires and on <= each.expires <= after(on, months=12)
        if each.state is CertificateState.VALID
    }


@given(certified(), DAYS)
def test_what_is_valid_is_followed_or_not_known(model: km.QualityModel, on: date) -> None:
    found = certificates.followed(model, on=on, schemes=ISO)
    followed = {each.certificate for each in found.moments}
    assert followed.isdisjoint(found.unknown)
    states = {each.certificate: each.state for each in certificates.certified(model, on=on)}
    worth = {each for each, state in states.items() if state in {CertificateState.VALID, None}}
    assert followed | set(found.unknown) == worth
    for each in found.moments:
        assert (each.state is MomentState.DONE) == (each.audit is not None)
        assert each.state is not MomentState.OVERDUE or each.due < on


@given(certified(), DAYS, DAYS, st.sampled_from(WHO[:2]))
def test_one_more_audit_leaves_no_more_to_do(
    model: km.QualityModel, on: date, held: date, of: km.StakeholderId
) -> None:
    more = model.adding(an_audit("more", of, km.AuditStage.SURVEILLANCE, km.ApproximateDate.on(held)))
    before, now = (certificates.followed(each, on=on, schemes=ISO).moments for each in (model, more))
    done = {(each.certificate, each.stage, each.due) for each in before if each.state is MomentState.DONE}
    assert done <= {(each.certificate, each.stage, each.due) for each in now if each.state is MomentState.DONE}


@given(certified(), DAYS)
def test_as_many_moments_are_done_as_audits_were_held_in_time(model: km.QualityModel, on: date) -> None:
    done, unknown = MomentState.DONE, MomentState.UNKNOWN
    found = certificates.followed(model, on=on, schemes=ISO).moments
    for id_, stage in {(each.certificate, each.stage) for each in found}:
        certificate = model[id_]
        start = certificate.valid.start if certificate.valid else None
        moments = [each for each in found if (each.certificate, each.stage) == (id_, stage)]
        held = [each.held for each in model.audits if each.of == certificate.holder and each.stage is stage]
        days = [
            {when.earliest + timedelta(n) for n in range((when.latest - when.earliest).days + 1)}
            for when in held
            if when
        ]
        sure = sum(all(start <= day <= on for day in each) for each in days) if start else 0
        may = sum(any(start <= day <= on for day in each) for each in days) if start else 0
        assert sum(each.state is done for each in moments) == min(len(moments), sure)
        assert sum(each.state in {done, unknown} for each in moments) == min(len(moments), may)
        assert certificate.valid is None or all(each.due <= (certificate.valid.end or each.due) for each in moments)
