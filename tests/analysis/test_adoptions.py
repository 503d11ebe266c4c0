"""Adoptions: who was early, and what it yielded them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import adoptions
from kwaliteitsmodel.errors import InvalidValueError

NORM = km.NormId("n")
WHO = st.sampled_from("abcd").map(km.StakeholderId)
ROUGH = st.sampled_from(("2019", "2020", "2020-05-01", "2021-01")).map(km.ApproximateDate.parse) | st.none()
ADOPTIONS = st.lists(strategies.adoptions(by=WHO, since=ROUGH), max_size=4, unique_by=lambda each: each.by).map(tuple)
USES = st.lists(strategies.instrument_uses(by=WHO | st.none(), on=ROUGH), max_size=5, unique_by=lambda each: each.id)


@pytest.mark.concept("1-05")
@given(ADOPTIONS, USES, st.dates(date(2018, 1, 1), date(2022, 1, 1)))
def test_everyone_who_may_have_adopted_it_is_told_once_and_every_use_of_them_counts(
    known: tuple[km.Adoption, ...], uses: list[km.InstrumentUse], day: date
) -> None:
    norm = km.Norm(id=NORM, name="N", adoptions=known)
    model = km.QualityModel(name="M", norms=(norm,), uses=tuple(each for each in uses if each.id != NORM))
    told = adoptions.by_stage(model, NORM, on=day)
    assert [each.stage for each in told] == list(km.AdoptionStage)
    there = {each.by: each.stage for each in known if each.since is None or not each.since.earliest > day}
    assert {who: each.stage for each in told for who in each.by} == there
    counted = [each for each in model.uses if each.by in there and each.on and each.on.latest <= day]
    assert sum(each.yielded for each in told) == sum(bool(each.yields) for each in counted)
    assert sum(each.nothing for each in told) == sum(each.yielded_nothing for each in counted)
    assert sum(each.yielded + each.nothing + each.untold for each in told) == len(counted)


def test_nobody_adopts_a_norm_twice() -> None:
    one, other = (km.Adoption(by=km.StakeholderId("a"), stage=stage) for stage in km.AdoptionStage)
    with pytest.raises(InvalidValueError, match="'a' stands twice in adoptions"):
        km.Norm(id=NORM, name="N", adoptions=(one, other))


def test_that_nobody_adopted_it_is_said() -> None:
    told = adoptions.by_stage(km.QualityModel(name="M", norms=(km.Norm(id=NORM, name="N"),)), NORM, on=date(2026, 1, 1))
    assert [each.message("nl").split(";")[0] for each in told] == [
        "vroege gebruiker: niemand",
        "latere gebruiker: niemand",
    ]
