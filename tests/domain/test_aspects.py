"""Quality aspects."""

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.concept("3-07")
def test_an_aspect_has_a_name_in_one_language_or_two() -> None:
    for name in ("Vertrouwen", km.Text(nl="Vertrouwen", en="Trust")):
        assert km.QualityAspect(id=km.AspectId("trust"), name=name).name == name


def test_an_aspect_without_a_name_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.QualityAspect(id=km.AspectId("trust"), name="")
    assert caught.value.field == "name"
    assert caught.value.message("en") == "name must be a name with at least one letter, not ''"
    assert caught.value.message("nl") == "name moet een naam met ten minste een letter zijn, niet ''"


def test_citations_are_citations() -> None:
    with pytest.raises(InvalidValueError, match="citations must be Citation, not 'page 3'"):
        km.QualityAspect(id=km.AspectId("trust"), name="Trust", citations=("page 3",))  # type: ignore[arg-type]
