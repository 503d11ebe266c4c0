"""Deviations: differences that people accept, with a reason."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def test_a_deviation_is_about_an_entity_of_any_kind() -> None:
    draft = km.Deviation(id=km.DeviationId("d"), rule="IND001", about=km.EntityId("pupils"), reason="still a draft")
    assert (draft.about, draft.agreed_by, draft.valid) == ("pupils", (), None)


@pytest.mark.concept("0-14")
def test_a_deviation_has_a_reason() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Deviation(id=km.DeviationId("d"), rule="IND001", about=km.EntityId("pupils"), reason=" ")
    assert caught.value.field == "reason"
    assert caught.value.message("en") == "reason must be a name with at least one letter, not ' '"
    assert caught.value.message("nl") == "reason moet een naam met ten minste een letter zijn, niet ' '"
