"""Rules about evidence: what else they find, and what they leave alone."""

import attrs
from good import CONCLUSION, GOOD, HARD, SOFT

import kwaliteitsmodel as km
from kwaliteitsmodel import checks


def said(model: km.QualityModel, rule: str) -> list[str]:
    return [each.message() for each in checks.run(model, select={rule}).violations]


def _hunch(*checked_by: str) -> km.Hunch:
    by = tuple(km.EvidenceId(each) for each in checked_by)
    return km.Hunch(id=km.HunchId("h"), text="Hunch", checked_by=by, outcome=km.HunchOutcome.BORNE_OUT)


def test_a_hunch_that_nothing_checks_is_as_bad_as_one_that_impressions_check() -> None:
    told = ["the hunch 'h' is said to be borne out, and no hard data check it"]
    assert said(GOOD.adding(_hunch()), "EVI004") == said(GOOD.adding(_hunch(SOFT)), "EVI004") == told


def test_data_that_are_not_in_the_model_may_be_hard() -> None:
    assert said(GOOD.adding(_hunch("elsewhere", SOFT)), "EVI004") == []


def test_what_a_conclusion_lacks_is_told_one_by_one() -> None:
    loose = (attrs.evolve(GOOD[HARD], validates=()), attrs.evolve(GOOD[SOFT], interprets=()))
    assert said(GOOD.replacing(*loose), "EVI002") == [
        "the conclusion 'conclusion' is not grounded: none of its soft data interprets hard",
        "the conclusion 'conclusion' is not grounded: none of its hard data validates soft",
    ]


def test_a_conclusion_that_rests_on_nothing_is_told_as_such() -> None:
    nothing = GOOD.replacing(attrs.evolve(GOOD[CONCLUSION], rests_on=()))
    assert said(nothing, "EVI002") == ["the conclusion 'conclusion' is not grounded: it rests on no data"]


def test_hard_data_that_validate_hard_data_point_the_wrong_way() -> None:
    counted = attrs.evolve(GOOD[HARD], id=km.EvidenceId("counted"), validates=(HARD,))
    assert said(GOOD.adding(counted), "EVI001") == [
        "'counted' points at 'hard', which is hard too: soft data interpret hard data, hard data validate soft data"
    ]


def test_a_hunch_that_is_not_in_the_model_may_be_open_or_not() -> None:
    elsewhere = GOOD.replacing(attrs.evolve(GOOD[CONCLUSION], hunches=(km.HunchId("elsewhere"),)))
    assert said(elsewhere, "EVI") == []
