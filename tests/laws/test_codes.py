"""Codes are read in the spellings met in the wild and kept in one."""

import string
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.errors import InvalidValueError

Code = km.Brin | km.SiteCode | km.BoardNumber | km.SwvCode | km.RioProvider | km.RioLocation | km.RioBoard

CODES: dict[type[Code], st.SearchStrategy[Code]] = {
    km.Brin: strategies.brins(),
    km.SiteCode: strategies.site_codes(),
    km.BoardNumber: strategies.board_numbers(),
    km.SwvCode: strategies.swv_codes(),
    km.RioProvider: strategies.rio_providers(),
    km.RioLocation: strategies.rio_locations(),
    km.RioBoard: strategies.rio_boards(),
}
FORMS = {
    km.Brin: "99AA",
    km.SiteCode: "99AA99",
    km.BoardNumber: "99999",
    km.RioProvider: "999A999",
    km.RioLocation: "999X999",
    km.RioBoard: "999B999",
}
"""The characters of each code: 9 for any digit, A for any letter in a BRIN, else the letter itself."""

codes = st.one_of(*CODES.values())
separators = st.text(" .-\u00a0\u2010\u2011\u2012\u2013", max_size=2)
around = st.text(" \t\u00a0", max_size=2)
PARTS = {
    km.Brin: (2, 2),
    km.SiteCode: (2, 2, 2),
    km.BoardNumber: (5,),
    km.SwvCode: (2, 2, 2),
    km.RioProvider: (3, 1, 3),
    km.RioLocation: (3, 1, 3),
    km.RioBoard: (3, 1, 3),
}
"""How long the parts of each code are: separators stand between them and nowhere else."""


@st.composite
def spellings(draw: st.DrawFn, code: Code) -> str:
    """Make ways to write *code*: in either case, with separators between its parts and white space around it."""
    written = "".join(draw(st.sampled_from((each.lower(), each.upper()))) for each in str(code))
    ends = list(accumulate(PARTS[type(code)]))
    parts = [written[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    return draw(around) + draw(separators).join(parts) + draw(around)


@given(codes, st.data())
def test_a_separator_inside_a_part_is_refused(code: Code, data: st.DataObject) -> None:
    inside = [n for n in range(1, len(str(code))) if n not in set(accumulate(PARTS[type(code)]))]
    place = data.draw(st.sampled_from(inside))
    with pytest.raises(InvalidValueError):
        type(code)(f"{str(code)[:place]}-{str(code)[place:]}")


@given(codes)
def test_a_printed_code_is_read_as_the_same_code(code: Code) -> None:
    assert type(code)(str(code)) == code


@given(st.data(), codes)
def test_every_spelling_is_the_same_code(data: st.DataObject, code: Code) -> None:
    again = type(code)(data.draw(spellings(code)))
    assert again == code
    assert hash(again) == hash(code)
    assert str(again) == str(code)


@pytest.mark.parametrize("kind", CODES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_what_is_read_has_the_form_of_the_code(kind: type[Code], data: st.DataObject) -> None:
    """Any text becomes a code of the right form, or is refused; nothing else comes out."""
    characters = st.sampled_from(string.digits + "ABPOVXZaz-. é٣Ⅻſ\u212a")
    printed = data.draw(CODES[kind].map(str))
    at = data.draw(st.integers(0, len(printed) - 1))
    nearly = printed[:at] + data.draw(st.sampled_from("é٣Ⅻſ\u212a") | characters) + printed[at + 1 :]
    text = data.draw(st.sampled_from((printed, nearly)) | st.text(characters, max_size=9) | st.text(max_size=9))
    try:
        code = str(kind(text))
    except InvalidValueError:
        return
    written = "".join(filter(str.isalnum, text))
    assert written.isascii()
    assert written.upper() == code
    if kind is km.SwvCode:
        assert code[:2] in {"PO", "VO"}
        assert code[2:].isascii()
        assert code[2:].isdigit()
        assert len(code) == 6
    else:
        assert len(code) == len(FORMS[kind])
        for found, form in zip(code, FORMS[kind], strict=True):
            any_letter = form == "A" and kind in {km.Brin, km.SiteCode}
            assert found in (string.digits if form == "9" else string.ascii_uppercase if any_letter else form)


@given(strategies.site_codes())
def test_the_code_of_a_site_starts_with_the_brin_of_its_institution(site: km.SiteCode) -> None:
    assert str(site).startswith(str(site.brin))


@pytest.mark.concept("2-34")
@given(strategies.swv_codes())
def test_the_code_of_a_samenwerkingsverband_says_its_sector(swv: km.SwvCode) -> None:
    assert str(swv).startswith(swv.sector.name)


@pytest.mark.parametrize("kind", CODES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_codes_are_ordered_as_they_are_printed(kind: type[Code], data: st.DataObject) -> None:
    several = data.draw(st.lists(CODES[kind], max_size=5))
    assert [str(each) for each in sorted(several)] == sorted(str(each) for each in several)


@given(codes, codes)
def test_codes_are_equal_if_kind_and_text_are(one: Code, other: Code) -> None:
    assert (one == other) == (type(one) is type(other) and str(one) == str(other))


@pytest.mark.concept("3-01")
def test_a_samenwerkingsverband_is_known_by_any_of_its_spellings() -> None:
    assert {km.SwvCode(each) for each in ("PO2001", "PO 20.01", "po-20-01", "PO20\u201301")} == {km.SwvCode("PO2001")}
