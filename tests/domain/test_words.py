"""Words of closed lists."""

import pickle

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.errors import InvalidValueError


def test_a_word_is_read_by_its_value_and_shown_by_its_label() -> None:
    assert km.Missing.parse("refused") is km.Missing.REFUSED
    assert km.Missing.REFUSED.label() == km.Missing.REFUSED.label("en") == "refused"
    assert km.Missing.REFUSED.label("nl") == "geweigerd"
    assert pickle.loads(pickle.dumps(km.Missing.REFUSED)) is km.Missing.REFUSED  # noqa: S301 - our own


def test_a_word_is_no_text_and_no_word_of_another_list() -> None:
    """Both lists have a word with the value ``"other"``."""
    assert km.AuditKind.OTHER != km.StakeholderKind.OTHER
    assert len({km.AuditKind.OTHER, km.StakeholderKind.OTHER, "other"}) == 3


def test_an_unknown_word_is_refused_with_the_words_there_are() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Sector.parse("basisschool")
    assert caught.value.message("en") == "'basisschool' is not one of: po, vo, mbo, ho"
    assert caught.value.message("nl") == "'basisschool' is niet een van: po, vo, mbo, ho"
    assert caught.value.hint is None


def test_a_slip_of_the_pen_in_a_word_is_recognised() -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.StakeholderKind.parse("instituton")
    assert caught.value.message("en").endswith("; did you mean 'institution'?")
    assert caught.value.message("nl").endswith("; bedoelde u 'institution'?")


def test_a_list_that_is_called_reads_a_value_and_refuses_what_is_none() -> None:
    assert km.StakeholderKind("site") is km.StakeholderKind.SITE
    with pytest.raises(InvalidValueError, match=r"^'scool' is not one of: school, .*; did you mean 'school'\?$"):
        km.Layer("scool")


@pytest.mark.parametrize("value", [None, 5, ["po"], {}, b"po"])
def test_what_is_no_text_is_no_word(value: object) -> None:
    with pytest.raises(InvalidValueError, match="is not one of: po, vo, mbo, ho"):
        km.Sector.parse(value)  # type: ignore[arg-type]


def test_the_words_of_rules_are_words_too() -> None:
    assert checks.Severity.parse("error") is checks.Severity.ERROR


@pytest.mark.concept("2-34", "3-19", "3-65")
def test_whom_the_documents_name_is_of_a_kind() -> None:
    """Who has no kind of its own is a role, such as a doctor of a school, or of another kind in one's own words."""
    named = "board institution teacher-education youth-care health-care ministry inspectorate public media role other"
    assert {km.StakeholderKind(each).label("nl") for each in named.split()} >= {
        "jeugdhulp",
        "gezondheidszorg",
        "ministerie",
    }
    assert [each.value for each in km.Sector] == ["po", "vo", "mbo", "ho"]


@pytest.mark.concept("1-17", "3-10")
def test_where_people_talk_has_a_word() -> None:
    tables = [km.Setting.KITCHEN_TABLE, km.Setting.MEETING_TABLE, km.Setting.PROFESSIONAL_DIALOGUE]
    talks = [km.Conversation(id=km.ConversationId(each.value), setting=each) for each in tables]
    assert [each.setting for each in talks if each.setting] == tables


@pytest.mark.concept("3-14")
def test_support_has_a_level_and_a_basis() -> None:
    """Whom it is for and how it is taught are two ways to say what a school offers."""
    said = [(level, basis) for level in km.SupportLevel for basis in km.SupportBasis]
    items = [km.SupportItem(text="Item", level=level, basis=basis) for level, basis in said]
    assert [(each.level, each.basis) for each in items] == said
    assert len(items) == 4


@pytest.mark.concept("3-44")
def test_a_figure_is_of_a_kind_and_a_stage() -> None:
    said = [(kind, stage) for kind in km.IndicatorKind for stage in km.IndicatorStage]
    figures = [km.Indicator(id=km.IndicatorId("i"), name="Figure", kind=kind, stage=stage) for kind, stage in said]
    assert [(each.kind, each.stage) for each in figures] == said
    assert [each.value for each in km.IndicatorStage] == ["input", "throughput", "output"]
