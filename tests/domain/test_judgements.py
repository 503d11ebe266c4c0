"""Judgements, and supervision."""

from datetime import date

import pytest
from hypothesis import given

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError


@given(strategies.judgements())
def test_a_judgement_is_ones_own_if_nobody_else_gives_it(judgement: km.Judgement) -> None:
    assert judgement.is_own == (judgement.by == judgement.of)


@pytest.mark.concept("4-10")
def test_of_own_and_external_which_is_which_stays_visible() -> None:
    own, external = (
        km.Judgement(
            id=km.JudgementId(by),
            by=km.StakeholderId(by),
            of=km.StakeholderId("linde"),
            criterion=km.CriterionId("c"),
            scale=km.ScaleId("s"),
            grade="adequate",
            on=date(2025, 3, 1),
        )
        for by in ("linde", "auditors")
    )
    assert (own.is_own, external.is_own) == (True, False)


@pytest.mark.concept("4-20")
def test_supervision_of_another_kind_says_which() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.SupervisionArrangement(
            id=km.ArrangementId("a"), of=km.StakeholderId("linde"), kind=km.ArrangementKind.OTHER, own_kind=" "
        )
    assert caught.value.field == "own_kind"
    assert caught.value.message("en") == "of kind other: own_kind must say what it is"
    assert caught.value.message("nl") == "van de soort anders: own_kind moet zeggen wat het is"
