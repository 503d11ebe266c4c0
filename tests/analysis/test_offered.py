"""What schools offer, by its level and by the terms in which it is told."""

from datetime import date

import attrs
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
    told = {
        (item.level, item.basis, item.text, each.of)
        for each in valid
        for item in each.items
        if item.realised is not km.Realised.NO
    }
    found = support.offered(drawn, on=DAY)
    assert len({(each.level, each.basis) for each in found}) == len(found)
    for each in found:
        of_it = [one for one in told if one[:2] == (each.level, each.basis)]
        pairs = [(item.text, school) for item in each.items for school in item.schools]
        assert len(pairs) == len({*pairs})
        assert {*pairs} == {one[2:] for one in of_it}
        assert len({item.text for item in each.items}) == len(each.items)
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


@pytest.mark.concept("3-14")
def test_each_item_has_the_number_of_its_schools_and_what_is_not_realised_is_not_offered() -> None:
    profiles = [
        km.SupportProfile(
            id=km.SupportProfileId(school),
            of=km.StakeholderId(school),
            items=tuple(km.SupportItem(text=text, realised=realised) for text, realised in items.items()),
        )
        for school, items in {
            "linde": {"Calm": km.Realised.YES, "Coach": km.Realised.NO, "Nurse": km.Realised.NO},
            "beuk": {"Calm": None, "Coach": km.Realised.PARTLY},
        }.items()
    ]
    (found,) = support.offered(km.QualityModel(name="M").adding(*profiles), on=DAY)
    assert {each.text: each.schools for each in found.items} == {"Calm": ("linde", "beuk"), "Coach": ("beuk",)}
    assert found.message().endswith("unknown: Calm (schools: 2), Coach (schools: 1)")
    none = km.QualityModel(name="M").adding(attrs.evolve(profiles[0], items=profiles[0].items[2:]))
    assert support.offered(none, on=DAY) == ()
