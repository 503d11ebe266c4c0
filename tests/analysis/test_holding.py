"""What people call an entity."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis.holding import named

MODEL = km.QualityModel(name="Region").adding(
    km.QualityAspect(id=km.AspectId("trust"), name="Trust"),
    km.SchoolStep(id=km.SchoolStepId("step"), of=km.StakeholderId("site"), text="Count again"),
    km.NeedForAccount(id=km.NeedId("need"), by=km.StakeholderId("swv"), of=km.StakeholderId("site")),
)


@pytest.mark.parametrize(
    ("id", "called"), [("trust", "Trust"), ("step", "Count again"), ("need", "need"), ("nobody", "nobody")]
)
def test_an_entity_is_called_by_its_name_or_its_text_or_its_id(id: str, called: str) -> None:
    assert named(MODEL, id) == called
