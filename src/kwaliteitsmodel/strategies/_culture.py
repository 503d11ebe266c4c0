"""Questions, answers and quality culture: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.culture import (
    ClimateImpression,
    DomainDepth,
    InfluencingFactor,
    PartnershipGrowth,
    RoleEffectiveness,
    SharedVocabulary,
    TermDefinition,
    VocabularyTerm,
)
from kwaliteitsmodel.domain.questions import Answer, Question
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    AnswerOptions,
    ClimateImpressionOptions,
    DomainDepthOptions,
    InfluencingFactorOptions,
    PartnershipGrowthOptions,
    QuestionOptions,
    RoleEffectivenessOptions,
    SharedVocabularyOptions,
    TermDefinitionOptions,
    VocabularyTermOptions,
)


def questions(**options: Unpack[QuestionOptions]) -> SearchStrategy[Question]:
    """Make questions, each of which belongs to one thing at most.

    Each field of :class:`~kwaliteitsmodel.Question` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel import KeyFactor
        >>> find(questions(factor=KeyFactor.LEADERSHIP), lambda question: True).activity is None
        True
    """
    return made(Question, options)


def answers(**options: Unpack[AnswerOptions]) -> SearchStrategy[Answer]:
    """Make answers; the question, who answered and what came of it need not exist.

    Each field of :class:`~kwaliteitsmodel.Answer` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(answers(question="how-far"), lambda answer: answer.degree is not None).degree
        1
    """
    return made(Answer, options)


def influencing_factors(**options: Unpack[InfluencingFactorOptions]) -> SearchStrategy[InfluencingFactor]:
    """Make factors of influence, which may help, hinder or neither be known to; who named them need not exist.

    Each field of :class:`~kwaliteitsmodel.InfluencingFactor` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(influencing_factors(kind=None), lambda factor: factor.effect is not None).effect
        <FactorEffect.HELPS: 'helps'>
    """
    return made(InfluencingFactor, options)


def climate_impressions(**options: Unpack[ClimateImpressionOptions]) -> SearchStrategy[ClimateImpression]:
    """Make impressions of a climate; whose they are need not exist.

    Each field of :class:`~kwaliteitsmodel.ClimateImpression` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(climate_impressions(), lambda impression: True).degree
        1
    """
    return made(ClimateImpression, options)


def role_effectiveness(**options: Unpack[RoleEffectivenessOptions]) -> SearchStrategy[RoleEffectiveness]:
    """Make reflections on how effective someone is in a role; who it is need not exist.

    Each field of :class:`~kwaliteitsmodel.RoleEffectiveness` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(role_effectiveness(of="mentor"), lambda seen: seen.degree > 1).degree
        2
    """
    return made(RoleEffectiveness, options)


def shared_vocabularies(**options: Unpack[SharedVocabularyOptions]) -> SearchStrategy[SharedVocabulary]:
    """Make vocabularies in which each term stands once; whose they are need not exist.

    Each field of :class:`~kwaliteitsmodel.SharedVocabulary` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> len(find(shared_vocabularies(), lambda vocabulary: vocabulary.terms).terms)
        1
    """
    return made(SharedVocabulary, options)


def vocabulary_terms(**options: Unpack[VocabularyTermOptions]) -> SearchStrategy[VocabularyTerm]:
    """Make terms on which people agree, or don't, or didn't look.

    Each field of :class:`~kwaliteitsmodel.VocabularyTerm` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(vocabulary_terms(), lambda term: term.not_agreed).agreed
        ''
    """
    return made(VocabularyTerm, options)


def term_definitions(**options: Unpack[TermDefinitionOptions]) -> SearchStrategy[TermDefinition]:
    """Make definitions of a term; who gave them need not exist.

    Each field of :class:`~kwaliteitsmodel.TermDefinition` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(term_definitions(by="us"), lambda definition: True).meaning
        'a'
    """
    return made(TermDefinition, options)


def partnership_growth(**options: Unpack[PartnershipGrowthOptions]) -> SearchStrategy[PartnershipGrowth]:
    """Make moments in the growth of a partnership, which need not exist.

    Each field of :class:`~kwaliteitsmodel.PartnershipGrowth` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(partnership_growth(), lambda growth: growth.organisations is not None).organisations
        0
    """
    return made(PartnershipGrowth, options)


def domain_depths(**options: Unpack[DomainDepthOptions]) -> SearchStrategy[DomainDepth]:
    """Make depths of knowledge in a domain.

    Each field of :class:`~kwaliteitsmodel.DomainDepth` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(domain_depths(domain="research"), lambda depth: True).degree
        1
    """
    return made(DomainDepth, options)
