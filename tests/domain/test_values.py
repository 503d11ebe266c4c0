"""Texts in two languages, intervals, and what an application adds: examples."""

from collections.abc import Callable
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.values import MOST_NESTING, NO_EXTRA, label
from kwaliteitsmodel.errors import InvalidValueError


def test_a_text_is_shown_in_the_other_language_where_one_is_absent() -> None:
    both, dutch = km.Text(nl="vestiging", en="site"), km.Text(nl="vestiging", en=" ")
    assert (both.label("nl"), both.label("en"), str(both)) == ("vestiging", "site", "site")
    assert (dutch.label("nl"), dutch.label("en"), str(dutch)) == ("vestiging", "vestiging", "vestiging")
    assert (label(both), label(both, "nl"), label("De Linde", "nl")) == ("site", "vestiging", "De Linde")


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (km.Interval(low=1, high=4), "1–4"),
        (km.Interval(low=1.0, high=4.5), "1–4.5"),
        (km.Interval(low=20), "≥ 20"),
        (km.Interval(high=0.1), "≤ 0.1"),
        (km.Interval(low=1234567, high=1234568), "1234567–1234568"),
        (km.Interval(low=1e300), "≥ 1e+300"),
        (km.Interval(low=2.0**53, high=2.0**53 + 2), "9007199254740992–9007199254740994.0"),
        (km.Interval(low=-3, high=-1), "-3–-1"),
    ],
)
def test_an_interval_is_printed_without_losing_a_digit(interval: km.Interval, text: str) -> None:
    assert str(interval) == text


def test_an_interval_holds_its_ends() -> None:
    fewer_than_five = km.Interval(low=1, high=4)
    assert [number in fewer_than_five for number in (0, 1, 4, 5, float("nan"))] == [False, True, True, False, False]
    assert 1e300 in km.Interval(low=20)
    assert -1e300 in km.Interval(high=20)


def test_what_nothing_was_added_to_holds_nothing() -> None:
    assert km.Extra() == NO_EXTRA == km.Extra({})
    assert len(NO_EXTRA) == 0
    assert "a:b" not in NO_EXTRA
    assert repr(NO_EXTRA) == "Extra({})"


@pytest.mark.parametrize(
    ("make", "en", "nl"),
    [
        (km.Text, "a text needs words in Dutch or English", "een tekst heeft woorden nodig"),
        (lambda: km.Text(nl=" "), "a text needs words in Dutch or English", "een tekst heeft woorden nodig"),
        (
            km.Interval,
            "an interval has a low end, a high end or both, the low one first, not None and None",
            "een interval heeft een onder- en/of bovengrens, de ondergrens eerst, niet None en None",
        ),
        (
            lambda: km.Interval(low=4, high=1),
            "an interval has a low end, a high end or both, the low one first, not 4 and 1",
            "een interval heeft een onder- en/of bovengrens, de ondergrens eerst, niet 4 en 1",
        ),
        (
            lambda: km.Extra({"colour": "red"}),
            "a key of extra starts with a namespace, such as 'myapp:colour', not 'colour'",
            "een sleutel van extra begint met een naamruimte, zoals 'myapp:colour', niet 'colour'",
        ),
        (
            lambda: km.Extra({"a:b": object}),  # type: ignore[dict-item]
            "extra holds plain JSON values only, not <class 'object'>",
            "extra bevat alleen gewone JSON-waarden, niet <class 'object'>",
        ),
        (
            lambda: km.Extra({"a:b": {"{}"}}),  # type: ignore[dict-item]
            "extra holds plain JSON values only, not {'{}'}",
            "extra bevat alleen gewone JSON-waarden, niet {'{}'}",
        ),
        (
            lambda: km.Extra({"a:b": {1: 2}}),  # type: ignore[dict-item]
            "extra holds plain JSON values only, not the key 1",
            "extra bevat alleen gewone JSON-waarden, niet de sleutel 1",
        ),
        (
            lambda: km.Extra({"a:b": "\x00"}),
            "text can't hold the control character U+0000 (at character 1)",
            "tekst kan het besturingsteken U+0000 niet bevatten (teken 1)",
        ),
        (lambda: km.Extra(5), "extra must be a mapping, not 5", "extra moet een mapping zijn, niet 5"),  # type: ignore[arg-type]
    ],
)
def test_an_impossible_value_is_refused(make: Callable[[], object], en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


@pytest.mark.parametrize("value", [("a",), {"a"}, b"a", 1j, km.Sector.PO, type("Text", (str,), {})("a")])
def test_only_plain_json_can_be_added(value: Any) -> None:
    values: Any = (value, [value], {"a": [value]})
    for inside in values:
        with pytest.raises(InvalidValueError):
            km.Extra({"a:b": inside})


@pytest.mark.parametrize("key", ["", ":", "a:", "a: b", "1a:b", "é:b", "a:b\n", "myapp"])
def test_a_key_without_a_namespace_can_not_be_added(key: str) -> None:
    with pytest.raises(InvalidValueError, match="a key of extra starts with a namespace"):
        km.Extra({key: 1})


def test_what_stands_in_itself_again_and_again_is_counted_each_time() -> None:
    """Thirty lists that hold the same one twice are few in memory, and would be a thousand million in a document."""
    value: Any = []
    for _ in range(30):
        value = [value, value]
    with pytest.raises(InvalidValueError, match="over 1000000 of them"):
        km.Extra({"a:b": value})


def test_what_is_added_is_kept_in_its_shortest_form() -> None:
    """So that equal ones look alike wherever they are kept."""
    assert km.Extra({"a:b": {"é": 1, "d": [1, 2]}, "a:a": None}).text == '{"a:a":null,"a:b":{"d":[1,2],"é":1}}'


@pytest.mark.parametrize("wrap", [lambda inner: [inner], lambda inner: {"a": inner}], ids=["list", "object"])
def test_what_is_added_is_nested_so_deep_and_no_deeper(wrap: Callable[[Any], Any]) -> None:
    value: Any = 1
    for _ in range(MOST_NESTING - 1):
        value = wrap(value)
    assert km.Extra({"a:b": value})["a:b"] == value
    with pytest.raises(InvalidValueError) as caught:
        km.Extra({"a:b": wrap(value)})
    assert f"nested over {MOST_NESTING} deep" in caught.value.message("en")
    assert f"meer dan {MOST_NESTING} diep genest" in caught.value.message("nl")
