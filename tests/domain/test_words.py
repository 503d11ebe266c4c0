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
