"""Ready-made models: they load, keep the rules they should, and are written in the one form."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, changes, checks, io
from kwaliteitsmodel.analysis import culture
from kwaliteitsmodel.domain.norms import could_be_given
from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import UnknownNameError
from kwaliteitsmodel.model import KINDS


@pytest.mark.parametrize("name", catalogue.names())
def test_every_model_is_written_in_the_one_form(name: str) -> None:
    written = resources.files("kwaliteitsmodel.catalogue").joinpath(f"{name}.json").read_text(encoding="utf-8")
    assert io.json.dumps(catalogue.load(name)) == written


@pytest.mark.parametrize("name", catalogue.names())
def test_every_model_keeps_the_rules_of_severity_error(name: str) -> None:
    assert checks.run(catalogue.load(name)).passed


DOCUMENTS = ("framework", "alliance", "kso", "lemniscate", "iko")
"""The models that hold the content of a source document."""


def said_in(thing: object) -> Iterator[tuple[str, object]]:
    """Yield what *thing*, and all within it, says in names, labels and other fields that take two languages."""
    if isinstance(thing, tuple):
        for each in thing:
            yield from said_in(each)
    elif attrs.has(type(thing)) and not isinstance(thing, km.Text | km.Extra | km.Source):
        for field in attrs.fields(type(thing)):
            value = getattr(thing, field.name)
            if "Text" in str(field.type) and value:
                yield field.name, value
            else:
                yield from said_in(value)


@pytest.mark.parametrize("name", catalogue.names())
def test_every_name_is_in_both_languages(name: str) -> None:
    for each in catalogue.load(name).entities():
        said = getattr(each, "name", None)
        assert said is None or (isinstance(said, km.Text) and said.nl and said.en)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_that_a_document_says_is_in_both_languages(name: str) -> None:
    model = catalogue.load(name)
    said = [(field, each) for thing in (model, *model.entities()) for field, each in said_in(thing)]
    assert said
    for field, each in said:
        if field != "edition":
            assert isinstance(each, km.Text), (field, each)
            assert each.nl, each
            assert each.en, each


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_entry_names_concepts_that_there_are(name: str) -> None:
    page = (Path(__file__).parents[1] / "docs" / "reference" / "concepts.md").read_text(encoding="utf-8")
    known = set(re.findall(r'id="([0-4]-\d\d)"', page))
    for each in catalogue.load(name).entities():
        numbers = catalogue.concepts(each)
        assert numbers or isinstance(each, km.Source), each.id
        assert set(numbers) <= known, each.id


def test_every_concept_is_one_of_the_inventory(shared: Path) -> None:
    inventory = (shared / "design" / "concepts.csv").read_text(encoding="utf-8")
    numbers = set(re.findall(r"^([0-4]-\d\d),", inventory, flags=re.MULTILINE))
    for name in DOCUMENTS:
        for each in catalogue.load(name).entities():
            assert set(catalogue.concepts(each)) <= numbers, each.id


@pytest.mark.parametrize("extra", [{}, {catalogue.CONCEPTS: "2-15"}, {catalogue.CONCEPTS: [3]}], ids=str)
def test_what_says_nothing_of_concepts_names_none(extra: dict[str, Any]) -> None:
    assert catalogue.concepts(km.Region(id=km.RegionId("r"), name="R", extra=km.Extra(extra))) == ()


def test_what_stands_in_two_models_is_the_same_in_both() -> None:
    """So they can be joined."""
    seen: dict[str, km.Entity] = {}
    for name in (*DOCUMENTS, "norms"):
        for each in catalogue.load(name).entities():
            assert seen.setdefault(each.id, each) == each


@pytest.mark.concept("2-19")
def test_the_lemniscate_asks_twenty_two_questions() -> None:
    asked = catalogue.load("lemniscate").questions
    factors = Counter(each.factor for each in asked if each.factor)
    assert [factors[each] for each in km.KeyFactor] == [5, 3, 2, 2]
    activities = Counter(each.activity for each in asked if each.activity)
    assert activities == {"collect": 2, "interpret": 3, "act": 1}
    assert activities.keys() <= {each.code for each in km.LEMNISCATE.phases}
    assert [each.use for each in asked if each.use] == [km.ModelUse.INSIGHT] * 4
    assert len(asked) == 22


@pytest.mark.concept("2-06", "2-07")
def test_the_lemniscate_holds_a_cycle_that_nobody_has_begun() -> None:
    lemniscate = catalogue.load("lemniscate")
    (cycle,) = lemniscate.cycles
    assert cycle.definition == km.LEMNISCATE
    assert (cycle.entries, cycle.accounts) == ((), ())
    assert cycle.ways.onward == km.LEMNISCATE.codes
    assert not [each for each in checks.run(lemniscate).violations if each.id == cycle.id]


@pytest.mark.concept("2-19")
def test_a_question_of_the_lemniscate_creates_what_it_asks_for() -> None:
    asked = catalogue.load("lemniscate").questions
    kinds = Counter(each.creates.value for each in asked)
    assert kinds == {"words": 10, "action": 4, "degree": 2, "contribution": 2, "evidence": 2, "conclusion": 2}
    (far,) = (each for each in asked if each.use and each.order == 1)
    assert far.creates is km.AnswerKind.DEGREE
    led = [each.creates for each in asked if each.factor is km.KeyFactor.LEADERSHIP]
    assert led == [km.AnswerKind.CONTRIBUTION, km.AnswerKind.ACTION]


@pytest.mark.concept("0-06")
def test_the_core_aspects_of_integral_quality_are_three_examples() -> None:
    iko = catalogue.load("iko")
    assert [catalogue.concepts(each) for each in iko.aspects] == [("0-06",)] * 3
    assert "examples" in label(iko.about, "en")


def test_who_educates_at_the_school_and_at_the_institute_are_two_roles() -> None:
    lemniscate = catalogue.load("lemniscate")
    for place in ("school", "institute"):
        role = lemniscate[km.StakeholderId(f"lemniscate:role:{place}-based-educator")]
        assert role.kind is km.StakeholderKind.ROLE
        assert "the source speaks of educators only" in label(role.about, "en")


def numbered(name: str, number: str) -> int:
    """Return how many entries of a model come from a concept."""
    return sum(number in catalogue.concepts(each) for each in catalogue.load(name).entities())


@pytest.mark.concept("1-28", "2-05", "2-11", "2-20", "2-21", "2-22", "3-04", "3-08", "3-12", "3-13", "3-35", "3-54")
def test_the_lists_of_the_documents_are_whole() -> None:
    assert [numbered("framework", each) for each in ("3-08", "3-35", "3-54", "3-56", "3-57")] == [7, 7, 5, 8, 4]
    assert [numbered("alliance", each) for each in ("4-03", "4-07", "4-13")] == [6, 3, 5]
    assert [numbered("kso", each) for each in ("1-28", "1-13")] == [5, 3]
    assert [numbered("framework", each) for each in ("3-04", "3-12", "3-13")] == [4, 1, 1]
    assert [numbered("lemniscate", each) for each in ("2-04", "2-05", "2-11", "2-17")] == [4, 3, 4, 4]
    assert [numbered("lemniscate", each) for each in ("2-20", "2-21", "2-22")] == [3, 3, 7]
    assert [each.factor for each in catalogue.load("lemniscate").influencing_factors] == [*km.KeyFactor]
    assert [numbered("iko", each) for each in ("0-06", "0-12", "0-29", "0-32")] == [4, 3, 5, 4]


@pytest.mark.concept("3-56", "3-57")
def test_the_framework_has_seven_instruments_for_the_left_and_three_for_the_right() -> None:
    framework = catalogue.load("framework")
    assert Counter(each.suits for each in framework.instrument_kinds) == {km.Mode.SECURE: 7, km.Mode.LEARN: 3, None: 1}
    (circle,) = framework.circles
    assert [framework[each].kind.value for each in circle.ring][:3] == ["politics", "parent", "child"]


@pytest.mark.concept("4-03")
def test_the_alliance_asks_four_questions_of_which_two_are_double() -> None:
    asked = [each for each in catalogue.load("alliance").questions if "4-03" in catalogue.concepts(each)]
    assert [(each.order, each.sub_order) for each in asked] == [(1, None), (2, None), (3, 1), (3, 2), (4, 1), (4, 2)]
    assert {each.kind for each in catalogue.load("alliance").angles} == {*km.AngleKind} - {km.AngleKind.OTHER}


@pytest.mark.concept("1-01")
def test_of_the_norm_no_criterion_is_made_up() -> None:
    assert {each.kind for each in catalogue.load("kso").criteria} == {km.CriterionKind.AREA}
    assert len(catalogue.load("kso").criteria) == 6


@pytest.mark.concept("0-01")
def test_of_ten_principles_five_are_known_and_one_has_its_card() -> None:
    (known,) = catalogue.load("iko").principle_sets
    assert known.missing == (2, 5, 6, 7, 8)
    (card,) = (each.card for each in known.principles if each.card)
    assert card.lacking == ()
    assert card.marks == tuple(each.mark for each in card.notes)
    assert [each.mark for each in card.questions] == ["1", "2", "3", "4a", "4b"]
    texts = [each.text for each in catalogue.load("iko").questions]
    assert [each.text for each in card.questions] == texts


def test_the_demo_has_every_kind_and_an_item_in_every_field() -> None:
    demo = catalogue.load("demo")
    assert all(getattr(demo, plural) for plural in KINDS)
    assert {each.position.quadrant_field for each in demo.indicators if each.position} == set(km.QuadrantField)


def test_an_unknown_model_is_refused_with_the_one_that_was_meant() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'demo'"):
        catalogue.load("demoo")


@pytest.mark.concept("3-30")
def test_the_norms_say_of_good_no_more_than_that_it_ended_in_the_middle_of_2023() -> None:
    norms = catalogue.load("norms")
    (good,) = (each for each in norms[km.ScaleId("inspection-judgements")].grades if each.value == "good")
    days = [date(2016, 1, 1), date(2023, 6, 1), date(2023, 9, 30), date(2023, 10, 1)]
    assert [could_be_given(good, day) for day in days] == [None, None, None, False]


@pytest.mark.concept("1-25")
def test_a_norm_that_was_only_announced_has_no_day_of_publication() -> None:
    norms = catalogue.load("norms")
    assert norms[km.NormEditionId("iso-27001:2022")].published is None
    assert norms[km.NormId("certified-management-consultant")].certifiable is None


@pytest.mark.concept("2-17")
def test_a_key_factor_is_a_definition_and_nothing_that_somebody_found() -> None:
    lemniscate = catalogue.load("lemniscate")
    (only,) = culture.factors(lemniscate)
    assert only.effect is None
    assert lemniscate[km.InfluencingFactorId("lemniscate:factor:leadership")].text == km.Text(
        nl="Leiderschap", en="Leadership"
    )


@pytest.mark.concept("0-12", "0-22", "0-23", "1-07", "1-19", "4-16")
def test_what_a_document_does_not_say_is_not_said_for_it() -> None:
    iko, kso, alliance = map(catalogue.load, ("iko", "kso", "alliance"))
    assert [each.members for each in iko.consultations] == [()]
    assert numbered("iko", "0-22") == numbered("iko", "0-23") == 1
    assert iko[km.StakeholderId("iko:role:primary-school-coach")].about
    assert [each.raison_d_etre for each in iko.goals] == [""] * 3
    assert "professionalising together" in label(iko[km.GoalId("iko:goal:learning")].text, "en")
    assert kso[km.StakeholderId("kso:role:team-leader")].about == ""
    assert "closed" not in label(kso.lenses[0].question, "en")
    assert "punish" not in label(alliance.audit_programmes[0].about, "en")


APART = {"STK005"}
"""What joining brings all the same: nobody has related yet whom a document names to anyone of the model."""


@pytest.mark.parametrize("name", catalogue.names())
def test_who_joins_a_ready_made_model_gets_nothing_to_mend(name: str) -> None:
    day, demo = date(2026, 6, 1), catalogue.load("demo")
    before = {(each.rule, each.id) for each in checks.run(demo, on=day).open()}
    joined = changes.join(demo, catalogue.load(name))
    assert isinstance(joined, km.QualityModel)
    brought = {(each.rule, each.id) for each in checks.run(joined, on=day).open()} - before
    assert [each for each in brought if each[0] not in APART] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_document_leaves_open_is_accepted_where_a_rule_asks_for_it_and_nowhere_else(name: str) -> None:
    model = catalogue.load(name)
    accepted = {each.accepted_by for each in checks.run(model, on=date(2026, 6, 1)).accepted}
    assert accepted == {each.id for each in model.deviations}
