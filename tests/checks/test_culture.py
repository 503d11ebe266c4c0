"""Rules about quality culture: where one example doesn't say enough."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def vocabulary(id: str, of: str, *agreed: tuple[str, str]) -> km.SharedVocabulary:
    terms = tuple(km.VocabularyTerm(term=term, agreed=meaning) for term, meaning in agreed)
    return km.SharedVocabulary(id=km.VocabularyId(id), of=km.StakeholderId(of), terms=terms)


@pytest.mark.concept("0-19")
@pytest.mark.parametrize(
    ("second", "found"),
    [
        (vocabulary("b", "us", ("Calm", "Quiet")), ["b"]),
        (vocabulary("b", "us", ("calm", "silence")), []),
        (vocabulary("b", "us", ("calm", "")), []),
        (vocabulary("b", "us", ("noise", "Quiet")), []),
        (vocabulary("b", "them", ("calm", "Quiet")), []),
    ],
)
def test_only_one_who_agreed_otherwise_on_the_same_term_is_told(second: km.SharedVocabulary, found: list[str]) -> None:
    model = km.QualityModel(name="M").adding(vocabulary("a", "us", ("calm", "Silence"), ("CALM", "Rest")), second)
    assert [each.id for each in checks.run(model, select={"CUL008"}).violations] == found
