"""Labels: whatever has a name shows one in either language."""

from inspect import isclass
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import InvalidValueError, Language

LANGUAGES: tuple[Language, ...] = get_args(Language)
WORDS = [
    each
    for each in (getattr(km, name) for name in dir(km))
    if isclass(each) and issubclass(each, km.Term) and len(each)
]


@given(strategies.texts())
def test_a_text_always_has_something_to_show(text: km.Text) -> None:
    assert text.label("nl").strip()
    assert text.label("en").strip()
    assert str(text) == text.label()
    assert {text.label("nl"), text.label("en")} <= {text.nl, text.en}


@given(strategies.names())
def test_a_plain_text_is_shown_as_it_is_in_both_languages(name: str | km.Text) -> None:
    plain = label(name)
    assert label(plain, "nl") == label(plain, "en") == plain


@given(strategies.models())
def test_a_name_in_one_language_is_shown_in_both(model: km.QualityModel) -> None:
    for each in model.entities():
        for name in ("name", "title", "text"):
            said = getattr(each, name, None)
            if isinstance(said, str | km.Text):
                assert all(label(said, language).strip() for language in LANGUAGES) == bool(str(said).strip())


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
@given(data=st.data())
def test_a_word_is_read_by_its_value_and_never_by_its_label(words: type[km.Term], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(words))
    assert words.parse(word.value) is word
    for language in LANGUAGES:
        shown = word.label(language)
        assert shown.strip() == shown != ""
        if shown not in {each.value for each in words}:
            with pytest.raises(InvalidValueError):
                words.parse(shown)
