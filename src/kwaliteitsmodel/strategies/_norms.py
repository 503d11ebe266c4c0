"""Norms, scales and how they relate to each other: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.norms import (
    Adoption,
    Criterion,
    Grade,
    GradePair,
    Norm,
    NormEdition,
    NormMapping,
    Scale,
    ScaleMapping,
)
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AdoptionOptions,
    CriterionOptions,
    GradeOptions,
    GradePairOptions,
    NormEditionOptions,
    NormMappingOptions,
    NormOptions,
    ScaleMappingOptions,
    ScaleOptions,
)


def norms(**options: Unpack[NormOptions]) -> SearchStrategy[Norm]:
    """Make norms; who looks after one need not exist.

    Each field of :class:`~kwaliteitsmodel.Norm` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(norms(certifiable=True), lambda norm: norm.origin is not None).origin
        <RequirementOrigin.OURS: 'ours'>
    """
    return made(Norm, options)


def norm_editions(**options: Unpack[NormEditionOptions]) -> SearchStrategy[NormEdition]:
    """Make editions of norms; the norm need not exist.

    Each field of :class:`~kwaliteitsmodel.NormEdition` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(norm_editions(norm="kso"), lambda edition: True).edition
        ''
    """
    return made(NormEdition, options)


def criteria(**options: Unpack[CriterionOptions]) -> SearchStrategy[Criterion]:
    """Make criteria, standards and areas, none of them a part of itself; what one is part of need not exist.

    Each field of :class:`~kwaliteitsmodel.Criterion` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(criteria(id="b", part_of="a"), lambda criterion: True).kind
        <CriterionKind.CRITERION: 'criterion'>
    """
    return made(Criterion, options)


def grades(**options: Unpack[GradeOptions]) -> SearchStrategy[Grade]:
    """Make grades of scales, those outside the order included.

    Each field of :class:`~kwaliteitsmodel.Grade` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(grades(value="good"), lambda grade: grade.rank is not None).rank
        0
    """
    return made(Grade, options)


def scales(**options: Unpack[ScaleOptions]) -> SearchStrategy[Scale]:
    """Make scales, empty ones included, on which no grade stands twice.

    Each field of :class:`~kwaliteitsmodel.Scale` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(scales(), lambda scale: True).grades
        ()
    """
    return made(Scale, options)


def norm_mappings(**options: Unpack[NormMappingOptions]) -> SearchStrategy[NormMapping]:
    """Make mappings of two different criteria; they need not exist.

    Each field of :class:`~kwaliteitsmodel.NormMapping` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(norm_mappings(source="a"), lambda mapping: True).target
        'b'
    """
    return made(NormMapping, options)


def grade_pairs(**options: Unpack[GradePairOptions]) -> SearchStrategy[GradePair]:
    """Make pairs of grades that mean the same on two scales.

    Each field of :class:`~kwaliteitsmodel.GradePair` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(grade_pairs(source="good"), lambda pair: True).target
        ''
    """
    return made(GradePair, options)


def scale_mappings(**options: Unpack[ScaleMappingOptions]) -> SearchStrategy[ScaleMapping]:
    """Make mappings of scales, none of which maps a grade twice; the scales need not exist.

    Each field of :class:`~kwaliteitsmodel.ScaleMapping` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> len(find(scale_mappings(), lambda mapping: mapping.pairs != ()).pairs)
        1
    """
    return made(ScaleMapping, options)


def adoptions(**options: Unpack[AdoptionOptions]) -> SearchStrategy[Adoption]:
    """Make adoptions of a norm, also such of which the date isn't known; by whom need not exist.

    Each field of :class:`~kwaliteitsmodel.Adoption` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(adoptions(by="linde"), lambda adoption: True).stage
        <AdoptionStage.EARLY: 'early'>
    """
    return made(Adoption, options)
