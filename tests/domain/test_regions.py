"""Regions."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.concept("3-01")
def test_a_region_may_have_nobody_who_organises_it() -> None:
    region = km.Region(id=km.RegionId("north"), name="Noord")
    assert region.organised_by is None
    assert region.valid is None


def test_a_region_is_organised_by_an_id() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Region(id=km.RegionId("north"), name="Noord", organised_by=km.StakeholderId("the office"))
    assert caught.value.field == "organised_by"
    assert caught.value.message("en").endswith("not 'the office'")
    assert caught.value.message("nl").endswith("niet 'the office'")
