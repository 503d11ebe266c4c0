"""Verdicts: what someone finds, at some table, on some day."""

from datetime import date
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


def verdict(**fields: Any) -> km.Verdict:
    usual = {"id": "v", "by": "parents", "aspect": "trust", "on": date(2025, 3, 1), "sign": km.VerdictSign.MIXED}
    return km.Verdict(**{**usual, **fields})


@pytest.mark.concept("3-05")
def test_two_that_contradict_each_other_are_both_kept() -> None:
    both = (verdict(id="v1", sign=km.VerdictSign.POSITIVE), verdict(id="v2", sign=km.VerdictSign.NEGATIVE))
    assert km.QualityModel(name="Region", verdicts=both).verdicts == both


@pytest.mark.parametrize(
    ("fields", "code", "en", "nl"),
    [
        (
            {"own_setting": "", "setting": km.Setting.OTHER},
            "no-own-kind",
            "of kind other: own_setting must say what it is",
            "van de soort anders: own_setting moet zeggen wat het is",
        ),
        ({"on": "2025-03-01"}, "wrong-type", "on must be a day", "on moet een dag"),
        ({"sign": "positive"}, "wrong-type", "sign must be VerdictSign", "sign moet VerdictSign zijn"),
    ],
)
def test_an_impossible_verdict_is_refused(fields: dict[str, object], code: str, en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        verdict(**fields)
    assert (caught.value.detail.code, caught.value.field) == (code, next(iter(fields)))
    assert caught.value.message("en").startswith(en)
    assert caught.value.message("nl").startswith(nl)


def test_a_table_of_ones_own_has_a_word_of_ones_own() -> None:
    assert verdict(setting=km.Setting.OTHER, own_setting="walk").own_setting == "walk"
