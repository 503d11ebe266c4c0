"""Ready-made models: they load, keep the rules they should, and are written in the one form."""

from importlib import resources

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks, io
from kwaliteitsmodel.errors import UnknownNameError
from kwaliteitsmodel.model import KINDS


@pytest.mark.parametrize("name", catalogue.names())
def test_every_model_is_written_in_the_one_form(name: str) -> None:
    written = resources.files("kwaliteitsmodel.catalogue").joinpath(f"{name}.json").read_text(encoding="utf-8")
    assert io.json.dumps(catalogue.load(name)) == written


@pytest.mark.parametrize("name", catalogue.names())
def test_every_model_keeps_the_rules_of_severity_error(name: str) -> None:
    assert checks.run(catalogue.load(name)).passed


@pytest.mark.parametrize("name", catalogue.names())
def test_every_name_is_in_both_languages(name: str) -> None:
    for each in catalogue.load(name).entities():
        said = getattr(each, "name", None)
        assert said is None or (isinstance(said, km.Text) and said.nl and said.en)


def test_the_demo_has_every_kind_and_an_item_in_every_field() -> None:
    demo = catalogue.load("demo")
    assert all(getattr(demo, plural) for plural in KINDS)
    assert {each.position.quadrant_field for each in demo.indicators if each.position} == set(km.QuadrantField)


def test_an_unknown_model_is_refused_with_the_one_that_was_meant() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'demo'"):
        catalogue.load("demoo")
