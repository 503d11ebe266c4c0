"""Codes: the spellings in the wild, what the parts say, and what is refused."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.errors import InvalidValueError


@pytest.mark.parametrize(
    ("kind", "spelling", "text"),
    [
        (km.Brin, "02qz", "02QZ"),
        (km.Brin, " 02 QZ\n", "02QZ"),
        (km.SiteCode, "02qz00", "02QZ00"),
        (km.SiteCode, "02QZ-00", "02QZ00"),
        (km.SiteCode, "02QZ\u00a000", "02QZ00"),
        (km.BoardNumber, "00123", "00123"),
        (km.BoardNumber, " 38819\t", "38819"),
        (km.SwvCode, "PO 20.01", "PO2001"),
        (km.SwvCode, "VO-25-07", "VO2507"),
        (km.SwvCode, "vo2507", "VO2507"),
        (km.SwvCode, "PO20\u201301", "PO2001"),
        (km.RioProvider, "110a133", "110A133"),
        (km.RioLocation, "100X123", "100X123"),
        (km.RioBoard, "100 b 123", "100B123"),
    ],
)
def test_a_code_is_read_in_the_spellings_met_in_the_wild(kind: Any, spelling: str, text: str) -> None:
    assert str(kind(spelling)) == text


@pytest.mark.parametrize(
    ("make", "en", "nl"),
    [
        (
            lambda: km.Brin("2QZ"),
            "expected a BRIN of two digits and two letters, such as 02QZ, not '2QZ'",
            "verwacht: een BRIN van twee cijfers en twee letters, zoals 02QZ, niet '2QZ'",
        ),
        (
            lambda: km.SiteCode("02QZ"),
            "expected a site code of a BRIN and two digits, such as 02QZ00, not '02QZ'",
            "verwacht: een vestigingscode van een BRIN en twee cijfers, zoals 02QZ00, niet '02QZ'",
        ),
        (
            lambda: km.BoardNumber("123"),
            "expected a board number of five digits, leading zeros included, such as 38819, not '123'",
            "verwacht: een bevoegdgezagsnummer van vijf cijfers, ook de nullen voorop, zoals 38819, niet '123'",
        ),
        (
            lambda: km.SwvCode("MBO2001"),
            "expected a code of PO or VO and four digits, such as PO2001, not 'MBO2001'",
            "verwacht: een code van PO of VO en vier cijfers, zoals PO2001, niet 'MBO2001'",
        ),
        (
            lambda: km.RioProvider("110X133"),
            "expected a RIO provider of three digits, A and three digits, such as 110A133, not '110X133'",
            "verwacht: een RIO-onderwijsaanbieder van drie cijfers, A en drie cijfers, zoals 110A133, niet '110X133'",
        ),
        (
            lambda: km.RioLocation("110A133"),
            "expected a RIO location of three digits, X and three digits, such as 100X123, not '110A133'",
            "verwacht: een RIO-onderwijslocatie van drie cijfers, X en drie cijfers, zoals 100X123, niet '110A133'",
        ),
        (
            lambda: km.RioBoard("110A133"),
            "expected a RIO board of three digits, B and three digits, such as 100B123, not '110A133'",
            "verwacht: een RIO-onderwijsbestuur van drie cijfers, B en drie cijfers, zoals 100B123, niet '110A133'",
        ),
    ],
)
def test_another_form_is_refused_with_the_form_that_is_meant(make: Callable[[], object], en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.detail.code == "not-a-code"
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "02QZ0",
        "02QZ000",
        "02QZ/00",
        "0-2QZ00",
        "02Q.Z00",
        "-02QZ00",
        "\u0660\u0662QZ00",
        "02ﬁ00",
        "02Q\u017f00",
        "02Q\u212a00",
        "02QZ\u0660\u0660",
        20200,
        None,
        b"02QZ00",
    ],
)
def test_what_only_looks_like_a_code_is_refused(text: Any) -> None:
    with pytest.raises(InvalidValueError):
        km.SiteCode(text)


def test_leading_zeros_are_part_of_a_code() -> None:
    assert km.BoardNumber("00123") != km.BoardNumber("12300")
    with pytest.raises(InvalidValueError):
        km.BoardNumber("123")


def test_the_parts_of_a_code_say_what_it_belongs_to() -> None:
    assert km.SiteCode("02qz00").brin == km.Brin("02QZ")
    assert km.SwvCode("PO 20.01").sector is km.Sector.PO
    assert km.SwvCode("VO-25-07").sector is km.Sector.VO


def test_a_code_never_changes() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        km.Brin("02QZ").text = "02QA"  # type: ignore[misc]
