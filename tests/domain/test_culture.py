"""Quality culture: terms on which people agree or don't, and factors of a kind of one's own."""

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.concept("0-19")
def test_people_agree_on_a_term_or_do_not() -> None:
    blank = km.VocabularyTerm(term="quality", agreed=" ", not_agreed=True)
    assert blank.not_agreed
    with pytest.raises(InvalidValueError, match="not both"):
        km.VocabularyTerm(term="quality", agreed="Calm", not_agreed=True)


@given(strategies.vocabulary_terms())
def test_drawn_terms_are_agreed_or_not(term: km.VocabularyTerm) -> None:
    assert not (str(term.agreed).strip() and term.not_agreed)


def test_a_factor_of_another_kind_says_which() -> None:
    with pytest.raises(InvalidValueError):
        km.InfluencingFactor(
            id=km.InfluencingFactorId("f"), text="F", on_what=km.Influenced.CULTURE, kind=km.FactorKind.OTHER
        )
    named = km.InfluencingFactor(
        id=km.InfluencingFactorId("f"),
        text="F",
        on_what=km.Influenced.CULTURE,
        kind=km.FactorKind.OTHER,
        own_kind="distance",
    )
    assert named.effect is None


def test_a_vocabulary_holds_a_term_once() -> None:
    twice = (km.VocabularyTerm(term="quality"), km.VocabularyTerm(term="quality", not_agreed=True))
    with pytest.raises(InvalidValueError, match="twice"):
        km.SharedVocabulary(id=km.VocabularyId("v"), of=km.StakeholderId("us"), terms=twice)
