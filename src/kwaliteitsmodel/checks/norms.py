"""Rules about norms (``NRM``): trees of editions, mappings, scales and the grades that are given on them."""

from collections.abc import Collection, Iterator
from datetime import date

from kwaliteitsmodel.analysis.membership import memberships
from kwaliteitsmodel.analysis.norms import scales
from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.ids import NormEditionId
from kwaliteitsmodel.domain.judgements import Judgement
from kwaliteitsmodel.domain.norms import Criterion, Grade, MappingKind, NormEdition, Scale, could_be_given, is_valid_on
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.support import SupportPlan
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.graph.rings import rings
from kwaliteitsmodel.model import QualityModel


@rule(
    "NRM001",
    Severity.ERROR,
    sources=("1-01", "3-30"),
    en="{id!r} is of {edition!r}, but is part of {whole!r}, which is of {other!r}",
    nl="{id!r} is van {edition!r}, maar is deel van {whole!r}, dat van {other!r} is",
)
def a_criterion_stands_in_the_tree_of_its_edition(model: QualityModel) -> Iterator[Found]:
    """An edition is a whole: what another asks is told by a mapping, not by its place in this tree."""
    for each in model.criteria:
        whole = model.find(each.part_of) if each.part_of is not None else None
        if isinstance(whole, Criterion) and whole.edition != each.edition:
            yield Found(each.id, {"edition": each.edition, "whole": whole.id, "other": whole.edition})


@rule(
    "NRM002",
    Severity.ERROR,
    sources=("1-01", "3-30"),
    en="{id!r} is a part of itself, in the ring of: {ring}",
    nl="{id!r} is een deel van zichzelf, in de ring van: {ring}",
)
def no_criterion_is_a_part_of_itself(model: QualityModel) -> Iterator[Found]:
    """A tree has a top: what goes round is read by nobody from above."""
    steps = ((each.id, each.part_of) for each in model.criteria if each.part_of is not None)
    yield from (Found(ring[0], {"ring": ring}) for ring in rings(steps, str))


@rule(
    "NRM003",
    Severity.WARNING,
    sources=("1-25", "4-10"),
    en="the mapping {id!r} doesn't say why",
    nl="de koppeling {id!r} zegt niet waarom",
)
def a_mapping_says_why(model: QualityModel) -> Iterator[Found]:
    """That norms ask the same, or that grades mean the same, is somebody's reading: others must be able to weigh it."""
    yield from (Found(each.id) for each in model.norm_mappings if each.rationale == "")
    yield from (Found(each.id) for each in model.scale_mappings if each.rationale == "")


@rule(
    "NRM004",
    Severity.WARNING,
    sources=("1-01", "3-30"),
    en="the edition {id!r} doesn't say when it is valid",
    nl="de uitgave {id!r} zegt niet wanneer ze geldt",
)
def an_edition_says_when_it_is_valid(model: QualityModel) -> Iterator[Found]:
    """Whether a judgement or a certificate is by the right edition depends on the day.

    Of an edition that nobody uses nothing depends on it: not by a judgement, a finding, an audit, a certificate, an
    arrangement of supervision or a dialogue.
    """
    used = set(_editions_used(model))
    yield from (Found(each.id) for each in model.norm_editions if each.valid is None and each.id in used)


def _editions_used(model: QualityModel) -> Iterator[NormEditionId | None]:
    """Yield the editions that something is done by, or by one of their criteria."""
    of = {each.id: each.edition for each in model.criteria}
    yield from (each.edition for each in model.certificates)
    yield from (each.edition for each in model.arrangements)
    yield from (each.edition for each in model.dialogues)
    for audit in model.audits:
        yield from (*audit.editions, *map(of.get, audit.criteria))
    yield from (of.get(each.criterion) for each in model.judgements)
    yield from (of.get(each.criterion) for each in model.findings if each.criterion is not None)


def _graded(model: QualityModel) -> Iterator[tuple[Judgement, Scale, Grade | None]]:
    """Yield the judgements on a scale of the model, with the grade that it has for them."""
    known = {each.id: {grade.value: grade for grade in each.grades} for each in model.scales}
    for each in model.judgements:
        scale = model.find(each.scale)
        if isinstance(scale, Scale):
            yield each, scale, known[scale.id].get(each.grade)


@rule(
    "NRM005",
    Severity.ERROR,
    sources=("3-30", "4-20"),
    en="the judgement {id!r} gives {grade!r}, which the scale {scale!r} doesn't have",
    nl="het oordeel {id!r} geeft {grade!r}, dat de schaal {scale!r} niet heeft",
)
def a_judgement_gives_a_grade_of_its_scale(model: QualityModel) -> Iterator[Found]:
    """A grade means something among the others of its scale only."""
    for each, scale, grade in _graded(model):
        if grade is None:
            yield Found(each.id, {"grade": each.grade, "scale": scale.id})


@rule(
    "NRM006",
    Severity.ERROR,
    sources=("3-30", "4-20"),
    en="the judgement {id!r} of {on} gives {grade!r}, which could be given in {valid} only",
    nl="het oordeel {id!r} van {on} geeft {grade!r}, dat alleen kon in {valid}",
)
def a_judgement_gives_a_grade_that_could_be_given_that_day(model: QualityModel) -> Iterator[Found]:
    """Scales change: the inspection gave *goed* until mid-2023, and *zwak* became *onvoldoende* in 2017."""
    for each, _, grade in _graded(model):
        if grade is not None and could_be_given(grade, each.on) is False:
            yield Found(each.id, {"on": each.on, "grade": each.grade, "valid": _times(grade)})


def _times(grade: Grade) -> tuple[Period, ...]:
    """Return in which time *grade* could be given at most, as far as that is said."""
    ended = (Period(end=grade.ended.latest),) if grade.ended is not None else ()
    return (*((grade.valid,) if grade.valid is not None else ()), *ended)


@rule(
    "NRM007",
    Severity.WARNING,
    sources=("4-10",),
    en="the judgement {id!r} is on the scale {scale!r}, but by {criterion!r} one judges on {other!r}",
    nl="het oordeel {id!r} is op de schaal {scale!r}, maar bij {criterion!r} oordeelt men op {other!r}",
)
def a_judgement_is_on_the_scale_of_its_criterion(model: QualityModel) -> Iterator[Found]:
    """Judgements on another scale can't be laid beside those of others. A criterion without a scale takes any."""
    of = scales(model)
    for each in model.judgements:
        other = of.get(each.criterion)
        if other is not None and other != each.scale:
            yield Found(each.id, {"scale": each.scale, "criterion": each.criterion, "other": other})


@rule(
    "NRM008",
    Severity.ERROR,
    sources=("4-10",),
    en="the mapping {id!r} names grades that its scales don't have: {grades}",
    nl="de koppeling {id!r} noemt treden die haar schalen niet hebben: {grades}",
)
def a_mapping_of_scales_names_their_grades(model: QualityModel) -> Iterator[Found]:
    """What is mapped from or to a grade that isn't there is lost without anyone seeing it."""
    known = {each.id: {grade.value for grade in each.grades} for each in model.scales}
    for each in model.scale_mappings:
        ends = (
            (each.source, [pair.source for pair in each.pairs]),
            (each.target, [pair.target for pair in each.pairs]),
        )
        lost = tuple(grade for scale, grades in ends if scale in known for grade in grades if grade not in known[scale])
        if lost:
            yield Found(each.id, {"grades": tuple(dict.fromkeys(lost))})


@rule(
    "NRM009",
    Severity.WARNING,
    sources=("3-30", "4-20"),
    en="the judgement {id!r} of {on} is by {criterion!r} of {edition!r}, which wasn't valid that day",
    nl="het oordeel {id!r} van {on} is bij {criterion!r} van {edition!r}, dat die dag niet gold",
)
def a_judgement_is_by_an_edition_that_is_valid_that_day(model: QualityModel) -> Iterator[Found]:
    """What was asked before or after isn't what one could be held to that day."""
    for each in model.judgements:
        criterion = model.find(each.criterion)
        edition = model.find(criterion.edition) if isinstance(criterion, Criterion) else None
        if isinstance(edition, NormEdition) and is_valid_on(edition, each.on) is False:
            yield Found(each.id, {"on": each.on, "criterion": each.criterion, "edition": edition.id})


@rule(
    "NRM010",
    Severity.ERROR,
    sources=("1-25",),
    en="{id!r} says that {one!r} {kind} {other!r}; {before!r} says otherwise",
    nl="{id!r} zegt: {one!r} {kind} {other!r}; {before!r} zegt iets anders",
)
def two_mappings_say_the_same_of_the_same_two(model: QualityModel) -> Iterator[Found]:
    """One criterion can't both be equal to another and a part of it; one who reads on one of them is misled."""
    said: dict[tuple[str, str], tuple[MappingKind, str]] = {}
    for each in sorted(model.norm_mappings, key=lambda each: each.id):
        turned = each.source > each.target
        ends = (each.target, each.source) if turned else (each.source, each.target)
        kind = each.kind.inverse if turned else each.kind
        first, before = said.setdefault(ends, (kind, each.id))
        if first is not kind:
            yield Found(each.id, {"one": each.source, "kind": each.kind, "other": each.target, "before": before})


@rule(
    "NRM011",
    Severity.WARNING,
    sources=("4-07", "4-10", "4-22"),
    en="the judgement {id!r} of {on} is by {criterion!r} of the support plan {plan!r}, {why}",
    nl="het oordeel {id!r} van {on} is bij {criterion!r} van het ondersteuningsplan {plan!r}, {why}",
)
def a_judgement_is_by_the_support_plan_that_applies(model: QualityModel) -> Iterator[Found]:
    """A school's own judgement is laid beside that of others by what its own samenwerkingsverband agreed on, that day.

    Where it isn't known to which samenwerkingsverband a school belonged, or when the plan was valid, nothing is told.
    """
    plans = {each.id: plan for each in model.criteria if isinstance(plan := _find(model, each), SupportPlan)}
    belonging = memberships(model)
    for each in model.judgements:
        plan = plans.get(each.criterion)
        if plan is not None:
            swvs = {swv for swv, valid in belonging.get(each.of, ()) if valid is None or each.on in valid}
            for why in _not_applying(plan, swvs, each.on):
                yield Found(each.id, {"on": each.on, "criterion": each.criterion, "plan": plan.id, "why": why})


def _find(model: QualityModel, criterion: Criterion) -> object:
    return model.find(criterion.support_plan) if criterion.support_plan is not None else None


def _not_applying(plan: SupportPlan, swvs: Collection[str], on: date) -> Iterator[Text]:
    """Yield why *plan* doesn't apply *on* that day to who is in *swvs*."""
    if plan.valid is not None and on not in plan.valid:
        yield Text(nl="dat die dag niet gold", en="which wasn't valid that day")
    if swvs and plan.of not in swvs:
        yield Text(nl="dat van een ander samenwerkingsverband is", en="which is of another samenwerkingsverband")


RULES = (
    a_criterion_stands_in_the_tree_of_its_edition,
    no_criterion_is_a_part_of_itself,
    a_mapping_says_why,
    an_edition_says_when_it_is_valid,
    a_judgement_gives_a_grade_of_its_scale,
    a_judgement_gives_a_grade_that_could_be_given_that_day,
    a_judgement_is_on_the_scale_of_its_criterion,
    a_mapping_of_scales_names_their_grades,
    a_judgement_is_by_an_edition_that_is_valid_that_day,
    two_mappings_say_the_same_of_the_same_two,
    a_judgement_is_by_the_support_plan_that_applies,
)
