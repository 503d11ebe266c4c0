"""Assurance in models: norms, audits, certificates and support without what contradicts something else."""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Any

import attrs

from kwaliteitsmodel.analysis.audits import NONCONFORMITIES
from kwaliteitsmodel.domain.audits import Audit, AuditKind, AuditOutcome, AuditStatus
from kwaliteitsmodel.domain.certificates import Certificate
from kwaliteitsmodel.domain.findings import Finding, FindingClass
from kwaliteitsmodel.domain.ids import ScaleId, StakeholderId
from kwaliteitsmodel.domain.judgements import ArrangementKind, Judgement, SupervisionArrangement
from kwaliteitsmodel.domain.norms import (
    Criterion,
    Grade,
    MappingKind,
    Norm,
    NormEdition,
    NormMapping,
    Scale,
    could_be_given,
)
from kwaliteitsmodel.domain.periods import Period, SchoolYear, meets
from kwaliteitsmodel.domain.support import SupportProfile
from kwaliteitsmodel.model import Entity, QualityModel


def assured(model: QualityModel) -> QualityModel:
    """Return *model* without what contradicts something else in its norms, audits, certificates and support."""
    model = attrs.evolve(
        model,
        criteria=tuple(_nested(each, model) for each in model.criteria),
        norm_mappings=_mapped_alike(model.norm_mappings),
        scales=_with_grades(model),
        support_profiles=_in_turn(model.support_profiles),
        findings=tuple(_shown(_still_onwards(each)) for each in model.findings),
    )
    return attrs.evolve(
        model,
        judgements=tuple(_dated(each, model) for each in model.judgements),
        audits=tuple(_testing(_told(_built_onwards(each, model)), model) for each in model.audits),
        certificates=_deserved(model),
    )


def _later(thing: Entity, other: str | None) -> Any:  # noqa: ANN401 - an id of the type of *other*
    """Return *other* if it comes after *thing* in the alphabet: so there are no rings."""
    return other if other is not None and thing.id < other else None


def _nested(criterion: Criterion, model: QualityModel) -> Criterion:
    """Return *criterion*, part only of one of the same edition that comes after it in the alphabet."""
    whole = _later(criterion, criterion.part_of)
    found = None if whole is None else model.find(whole)
    elsewhere = isinstance(found, Criterion) and found.edition != criterion.edition
    return attrs.evolve(criterion, part_of=None if elsewhere else whole)


def _mapped_alike(mappings: Iterable[NormMapping]) -> tuple[NormMapping, ...]:
    """Return the *mappings* such that the first word about two criteria is the only one, whichever way it is said."""
    first: dict[tuple[str, str], MappingKind] = {}

    def kind(each: NormMapping) -> MappingKind:
        back = first.get((each.target, each.source))
        return back.inverse if back is not None else first.setdefault((each.source, each.target), each.kind)

    return tuple(attrs.evolve(each, kind=kind(each)) for each in mappings)


def _with_grades(model: QualityModel) -> tuple[Scale, ...]:
    """Return the scales with the grades that are given on them and mapped."""
    return tuple(
        attrs.evolve(each, grades=(*each.grades, *(Grade(value=value) for value in _lacking(each, model))))
        for each in model.scales
    )


def _lacking(scale: Scale, model: QualityModel) -> Iterator[str]:
    """Yield the grades that *scale* doesn't have, and that others say it has, each once."""
    known = {each.value for each in scale.grades}
    named = (value for of, value in _named(model) if of == scale.id)
    yield from (each for each in dict.fromkeys(named) if each not in known)


def _named(model: QualityModel) -> Iterator[tuple[ScaleId, str]]:
    yield from ((each.scale, each.grade) for each in model.judgements)
    for each in model.scale_mappings:
        yield from ((each.source, pair.source) for pair in each.pairs)
        yield from ((each.target, pair.target) for pair in each.pairs)


def _dated(judgement: Judgement, model: QualityModel) -> Judgement:
    """Return *judgement* of a day on which its grade could be given."""
    scale = model.find(judgement.scale)
    grades = scale.grades if isinstance(scale, Scale) else ()
    given = next((each for each in grades if each.value == judgement.grade), None)
    if given is None:
        return judgement
    days = (judgement.on, *_ends(given))
    return attrs.evolve(judgement, on=next(each for each in days if could_be_given(given, each) is not False))


def _ends(grade: Grade) -> Iterator[date]:
    """Yield the days between which *grade* could be given, as far as they are said: on one of them it could."""
    said = (grade.valid.start, grade.valid.end) if grade.valid is not None else ()
    yield from (each for each in said if each is not None)
    if grade.ended is not None:
        yield grade.ended.earliest


def _in_turn(profiles: Iterable[SupportProfile]) -> tuple[SupportProfile, ...]:
    """Return the *profiles*; where two of one school would be valid at once, each of its is for a year of its own."""
    of: dict[StakeholderId, list[Period | None]] = {}
    for each in profiles:
        of.setdefault(each.of, []).append(each.valid)
    years = {
        who: iter(range(2000, 2000 + len(several)))
        for who, several in of.items()
        if any(meets(*two) for two in combinations(several, 2))
    }
    return tuple(
        attrs.evolve(each, valid=SchoolYear(next(years[each.of])).period) if each.of in years else each
        for each in profiles
    )


def _still_onwards(finding: Finding) -> Finding:
    """Return *finding*, the follow-up only of one that comes after it in the alphabet."""
    return attrs.evolve(finding, still=_later(finding, finding.still))


def _shown(finding: Finding) -> Finding:
    """Return *finding*, a nonconformity only where a criterion and something that shows it are named."""
    if finding.finding_class not in NONCONFORMITIES or (finding.criterion and (finding.evidence or finding.rests_on)):
        return finding
    return attrs.evolve(finding, finding_class=FindingClass.ATTENTION)


def _built_onwards(audit: Audit, model: QualityModel) -> Audit:
    """Return *audit*, which follows and builds on only what it can, and what comes after it in the alphabet."""
    follows, own = _later(audit, audit.follows), _later(audit, audit.self_evaluation)
    prepared = own is not None and _can_come_before(audit, own, model, {AuditKind.SELF_EVALUATION})
    return attrs.evolve(
        audit,
        follows=follows if follows is not None and _can_come_before(audit, follows, model, {*AuditKind}) else None,
        self_evaluation=own if prepared else None,
    )


def _can_come_before(audit: Audit, other: str, model: QualityModel, kinds: Container[AuditKind]) -> bool:
    """Return whether *other* is of the same organisation, of such a kind, and not held later; or isn't there."""
    found = model.find(other)
    if not isinstance(found, Audit):
        return True
    later = audit.held is not None and found.held is not None and found.held.is_after(audit.held)
    return found.of == audit.of and found.kind in kinds and not later


def _told(audit: Audit) -> Audit:
    """Return *audit*, held before it was reported, and as far as its dates and its report say."""
    report = audit.report
    days = (report.published, *(each.on for each in report.hearings)) if report else ()
    held = audit.held
    if held is not None and any(held.is_after(each) for each in days if each is not None):
        held = None
    fits = {
        None: True,
        AuditStatus.PLANNED: report is None and audit.outcome is None and audit.score is None,
        AuditStatus.HELD: held is not None,
    }.get(audit.status, held is not None and report is not None)
    return attrs.evolve(audit, held=held, status=audit.status if fits else None)


def _testing(audit: Audit, model: QualityModel) -> Audit:
    """Return *audit*, which tests only a profile of its own school, and of its day."""
    profile = model.find(audit.tests) if audit.tests else None
    if not isinstance(profile, SupportProfile):
        return audit
    fits = profile.of == audit.of and (audit.held is None or meets(profile.valid, audit.held.period))
    return audit if fits else attrs.evolve(audit, tests=None)


def _deserved(model: QualityModel) -> tuple[Certificate, ...]:
    """Return the certificates that nothing speaks against: advice, audit of another, or adapted supervision."""
    adapted = [each for each in model.arrangements if each.kind in _ADAPTED]
    return tuple(
        attrs.evolve(
            each,
            positive_advice=each.positive_advice or None,
            audit=None if _speaks_against(each, model) else each.audit,
            valid=None if _needs_basic(each, model) and _is_adapted(each, adapted) else each.valid,
        )
        for each in model.certificates
    )


_ADAPTED = (ArrangementKind.ADAPTED_WEAK, ArrangementKind.ADAPTED_VERY_WEAK)


def _speaks_against(certificate: Certificate, model: QualityModel) -> bool:
    """Return whether *certificate* rests on an audit of another, or on one that found that the norm isn't kept."""
    audit = model.find(certificate.audit) if certificate.audit else None
    if not isinstance(audit, Audit):
        return False
    return audit.of != certificate.holder or audit.outcome is AuditOutcome.NOT_CONFORM


def _needs_basic(certificate: Certificate, model: QualityModel) -> bool:
    edition = model.find(certificate.edition)
    norm = model.find(edition.norm) if isinstance(edition, NormEdition) else None
    return isinstance(norm, Norm) and bool(norm.needs_basic_arrangement)


def _is_adapted(certificate: Certificate, adapted: Iterable[SupervisionArrangement]) -> bool:
    start = certificate.valid.start if certificate.valid else None
    return start is not None and any(
        each.of == certificate.holder and (each.valid is None or start in each.valid) for each in adapted
    )
