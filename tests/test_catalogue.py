"""Ready-made models: they load, keep the rules they should, and are written in the one form."""

from datetime import date
from importlib import resources

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks, io
from kwaliteitsmodel.domain.norms import could_be_given
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


def test_the_norms_say_of_good_no_more_than_that_it_ended_in_the_middle_of_2023() -> None:
    norms = catalogue.load("norms")
    (good,) = (each for each in norms[km.ScaleId("inspection-judgements")].grades if each.value == "good")
    days = [date(2016, 1, 1), date(2023, 6, 1), date(2023, 9, 30), date(2023, 10, 1)]
    assert [could_be_given(good, day) for day in days] == [None, None, None, False]


def test_a_norm_that_was_only_announced_has_no_day_of_publication() -> None:
    norms = catalogue.load("norms")
    assert norms[km.NormEditionId("iso-27001:2022")].published is None
    assert norms[km.NormId("certified-management-consultant")].certifiable is None
