"""What schools offer, by its level and by the terms in which it is told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import support
from kwaliteitsmodel.errors import InvalidValueError

DAY = date(2026, 6, 1)


ITEMS = st.lists(strategies.support_items(text=st.sampled_from(["Calm", "Coach"])), max_size=4).map(tuple)
PROFILES = st.lists(
    strategies.support_profiles(
        of=st.sampled_from([km.StakeholderId("linde"), km.StakeholderId("beuk")]),
        valid=st.sampled_from([None, km.Period(end=DAY), km.Period(start=date(2026, 6, 2))]),
        items=ITEMS,
    ),
    unique_by=lambda each: each.id,
)


@pytest.mark.concept("3-14")
@given(PROFILES)
def test_each_item_of_a_valid_profile_stands_in_one_place(profiles: list[km.SupportProfile]) -> None:
    drawn = km.QualityModel(name="M").adding(*profiles)
    valid = [each for each in drawn.support_profiles if each.valid is None or DAY in each.valid]
    told = {(item.level, item.basis, item.text, each.of) for each in valid for item in each.items}
    found = support.offered(drawn, on=DAY)
    assert len({(each.level, each.basis) for each in found}) == len(found)
    for each in found:
        of_it = [one for one in told if one[:2] == (each.level, each.basis)]
        assert sorted(map(str, each.items)) == sorted({str(one[2]) for one in of_it})
        assert {*each.schools} == {one[3] for one in of_it}
    assert {one[:2] for one in told} == {(each.level, each.basis) for each in found}


@pytest.mark.concept("3-14")
def test_basic_support_is_told_of_pupils_by_one_and_of_education_by_another() -> None:
    basic, extra = km.SupportLevel
    pupil, education = km.SupportBasis
    calm = km.SupportItem(text="A calm corner", level=basic, basis=education)
    autism = km.SupportItem(text="Help with autism", level=basic, basis=pupil)
    model = km.QualityModel(name="M").adding(
        km.SupportProfile(id=km.SupportProfileId("a"), of=km.StakeholderId("linde"), items=(calm,)),
        km.SupportProfile(id=km.SupportProfileId("b"), of=km.StakeholderId("beuk"), items=(calm, autism)),
        km.SupportProfile(
            id=km.SupportProfileId("c"),
            of=km.StakeholderId("eik"),
            items=(km.SupportItem(text="Coach"), km.SupportItem(text="Nurse", level=extra)),
        ),
    )
    assert [each.message() for each in support.offered(model, on=DAY)] == [
        "basic support, characteristic of pupils: Help with autism (schools: 1)",
        "basic support, characteristic of education: A calm corner (schools: 2)",
        "extra support, characteristic unknown: Nurse (schools: 1)",
        "level unknown, characteristic unknown: Coach (schools: 1)",
    ]
    assert support.offered(model, on=DAY)[-1].message("nl") == ("niveau onbekend, kenmerk onbekend: Coach (scholen: 1)")
    with pytest.raises(InvalidValueError):
        support.offered(model, on="2026")  # type: ignore[arg-type]  # on purpose
