"""Where statements come from."""

from datetime import date

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_a_record_says_at_least_one_thing() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Recorded()
    assert caught.value.message("en") == "a record says who, when or from what; leave it out where none is known"
    assert (
        caught.value.message("nl") == "een vastlegging zegt wie, wanneer of waaruit; laat haar weg als niets bekend is"
    )


@pytest.mark.parametrize(
    "recorded",
    [
        km.Recorded(by=km.StakeholderId("a")),
        km.Recorded(on=date(2025, 10, 1)),
        km.Recorded(source=km.SourceId("plan")),
    ],
)
def test_a_record_may_know_one_thing_only(recorded: km.Recorded) -> None:
    assert [recorded.by, recorded.on, recorded.source].count(None) == 2


def test_a_source_may_be_dated_roughly() -> None:
    plan = km.Source(id=km.SourceId("plan"), title="Support plan", published=km.ApproximateDate.parse("2021-12"))
    assert plan.published is not None
    assert plan.published.is_before(date(2022, 1, 1)) is True


@pytest.mark.concept("3-17")
def test_a_source_of_figures_is_cited_by_the_definition_of_an_indicator() -> None:
    shown = km.Source(id=km.SourceId("dashboard"), title="Dashboard", url="https://example.org/dashboard")
    assert km.IndicatorDefinition(meaning="How many", source=shown.id).source == shown.id
    assert shown.url == "https://example.org/dashboard"


@pytest.mark.concept("0-30")
def test_one_source_may_be_cited_in_two_places() -> None:
    places = tuple(km.Citation(source=km.SourceId("plan"), where=page) for page in ("p. 1", "p. 1", "p. 2"))
    assert km.QualityAspect(id=km.AspectId("trust"), name="Trust", citations=places).citations == places
