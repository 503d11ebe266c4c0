"""Entities: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.aspects import QualityAspect
from kwaliteitsmodel.domain.audits import Audit
from kwaliteitsmodel.domain.deviations import Deviation
from kwaliteitsmodel.domain.indicators import Indicator, Observation, Target
from kwaliteitsmodel.domain.regions import Region
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.sources import Source
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.model import Entity
from kwaliteitsmodel.strategies._angles import (
    angles,
    desk_entries,
    liaison_visits,
    school_steps,
)
from kwaliteitsmodel.strategies._auditing import (
    audit_programmes,
    auditors,
    certificates,
    judgements,
    supervision_arrangements,
)
from kwaliteitsmodel.strategies._culture import (
    answers,
    climate_impressions,
    influencing_factors,
    partnership_growth,
    questions,
    role_effectiveness,
    shared_vocabularies,
)
from kwaliteitsmodel.strategies._cycles import cycles
from kwaliteitsmodel.strategies._dialogues import development_tasks, dialogues, good_practices
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._measuring import (
    benchmarks,
    conclusions,
    evidence,
    explanations,
    hunches,
    instrument_kinds,
    instrument_uses,
    instruments,
    sets_of_norm_bands,
    success_factors,
    thresholds,
)
from kwaliteitsmodel.strategies._networks import (
    actor_profiles,
    circles_of_involvement,
    consultations,
    conversations,
    needs_for_account,
    ownerships,
    saliences,
    shared_responsibilities,
    successions,
    verdicts,
)
from kwaliteitsmodel.strategies._norms import (
    criteria,
    norm_editions,
    norm_mappings,
    norms,
    scale_mappings,
    scales,
)
from kwaliteitsmodel.strategies._options import (
    AuditOptions,
    DeviationOptions,
    IndicatorOptions,
    ObservationOptions,
    QualityAspectOptions,
    RegionOptions,
    RelationOptions,
    SourceOptions,
    StakeholderOptions,
    TargetOptions,
)
from kwaliteitsmodel.strategies._principles import principle_sets
from kwaliteitsmodel.strategies._processes import lenses, quality_activities, sub_processes
from kwaliteitsmodel.strategies._quality import (
    accents,
    actions,
    field_foci,
    findings,
    goals,
    innovations,
    programmes,
    triggers,
)
from kwaliteitsmodel.strategies._supporting import (
    agreements,
    provision_needs,
    provisions,
    quality_systems,
    support_plans,
    support_profiles,
    verifications,
)


def sources(**options: Unpack[SourceOptions]) -> SearchStrategy[Source]:
    """Make sources.

    Each field of :class:`~kwaliteitsmodel.Source` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(sources(title="Support plan"), lambda source: source.published is not None).id
        'a'
    """
    return made(Source, options)


def regions(**options: Unpack[RegionOptions]) -> SearchStrategy[Region]:
    """Make regions; who organises one need not exist.

    Each field of :class:`~kwaliteitsmodel.Region` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(regions(organised_by="swv"), lambda region: True).organised_by
        'swv'
    """
    return made(Region, options)


def stakeholders(**options: Unpack[StakeholderOptions]) -> SearchStrategy[Stakeholder]:
    """Make stakeholders; whom and what one points at need not exist.

    Each field of :class:`~kwaliteitsmodel.Stakeholder` is an option: a strategy or a plain value. Codes never clash,
    and one of the kind ``OTHER`` has a kind of its own.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import Brin, StakeholderKind
        >>> schools = stakeholders(kind=StakeholderKind.SITE, brin=Brin("02QZ"))
        >>> print(find(schools, lambda school: school.site is not None).site)
        02QZ00
    """
    return made(Stakeholder, options)


def relations(**options: Unpack[RelationOptions]) -> SearchStrategy[Relation]:
    """Make relations between two stakeholders, never of one with itself; they need not exist.

    Each field of :class:`~kwaliteitsmodel.Relation` is an option: a strategy or a plain value. One of the kind
    ``OTHER`` has a kind of its own.

    Example:
        >>> from hypothesis import find
        >>> find(relations(source="linde", target="board"), lambda relation: True).kind
        <RelationKind.PART_OF: 'part-of'>
    """
    return made(Relation, options)


def quality_aspects(**options: Unpack[QualityAspectOptions]) -> SearchStrategy[QualityAspect]:
    """Make quality aspects; the sources that one cites need not exist.

    Each field of :class:`~kwaliteitsmodel.QualityAspect` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(quality_aspects(id="trust"), lambda aspect: True).name
        'a'
    """
    return made(QualityAspect, options)


def indicators(**options: Unpack[IndicatorOptions]) -> SearchStrategy[Indicator]:
    """Make indicators, also such as have moved; the aspects of one need not exist.

    Each field of :class:`~kwaliteitsmodel.Indicator` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(indicators(aspects=("trust",)), lambda indicator: indicator.position is None).aspects
        ('trust',)
    """
    return made(Indicator, options)


def targets(**options: Unpack[TargetOptions]) -> SearchStrategy[Target]:
    """Make targets; the indicator need not exist.

    Each field of :class:`~kwaliteitsmodel.Target` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import SchoolYear
        >>> find(targets(period=SchoolYear(2025).period), lambda target: True).value
        0
    """
    return made(Target, options)


def observations(**options: Unpack[ObservationOptions]) -> SearchStrategy[Observation]:
    """Make observations: numbers, intervals, and words for why there is no value.

    Each field of :class:`~kwaliteitsmodel.Observation` is an option: a strategy or a plain value. What is observed, and
    of whom, need not exist.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import Missing
        >>> find(observations(indicator="pupils"), lambda seen: isinstance(seen.value, Missing)).value
        <Missing.NOT_MEASURED: 'not-measured'>
    """
    return made(Observation, options)


def audits(**options: Unpack[AuditOptions]) -> SearchStrategy[Audit]:
    """Make audits, also planned ones; who is audited, and who audits, need not exist.

    Each field of :class:`~kwaliteitsmodel.Audit` is an option: a strategy or a plain value. One of the kind ``OTHER``
    has a kind of its own.

    Example:
        >>> from hypothesis import find
        >>> find(audits(of="linde"), lambda audit: audit.held is not None).kind
        <AuditKind.INTERNAL: 'internal'>
    """
    return made(Audit, options)


def deviations(**options: Unpack[DeviationOptions]) -> SearchStrategy[Deviation]:
    """Make accepted violations; what one is about need not exist.

    Each field of :class:`~kwaliteitsmodel.Deviation` is an option: a strategy or a plain value. Rules that aren't given
    have a namespace, as users' own rules do.

    Example:
        >>> from hypothesis import find
        >>> find(deviations(about="pupils"), lambda deviation: True).rule
        'myapp:R1'
    """
    return made(Deviation, options)


def entities() -> SearchStrategy[Entity]:
    """Make entities of any kind; what they point at need not exist.

    Example:
        >>> from hypothesis import find
        >>> find(entities(), lambda entity: True).id
        'a'
    """
    return st.one_of(
        stakeholders(),
        relations(),
        quality_aspects(),
        indicators(),
        observations(),
        targets(),
        audits(),
        regions(),
        sources(),
        deviations(),
        circles_of_involvement(),
        consultations(),
        conversations(),
        needs_for_account(),
        shared_responsibilities(),
        ownerships(),
        actor_profiles(),
        saliences(),
        verdicts(),
        successions(),
        goals(),
        programmes(),
        innovations(),
        actions(),
        findings(),
        triggers(),
        accents(),
        field_foci(),
        success_factors(),
        sub_processes(),
        lenses(),
        cycles(),
        quality_activities(),
        questions(),
        answers(),
        dialogues(),
        good_practices(),
        development_tasks(),
        principle_sets(),
        influencing_factors(),
        climate_impressions(),
        role_effectiveness(),
        shared_vocabularies(),
        partnership_growth(),
        benchmarks(),
        thresholds(),
        explanations(),
        sets_of_norm_bands(),
        instrument_kinds(),
        instruments(),
        instrument_uses(),
        evidence(),
        hunches(),
        conclusions(),
        norms(),
        norm_editions(),
        criteria(),
        scales(),
        norm_mappings(),
        scale_mappings(),
        audit_programmes(),
        auditors(),
        judgements(),
        supervision_arrangements(),
        certificates(),
        angles(),
        liaison_visits(),
        desk_entries(),
        school_steps(),
        support_plans(),
        support_profiles(),
        agreements(),
        quality_systems(),
        verifications(),
        provisions(),
        provision_needs(),
    )
