"""What fields hold: ids, texts, numbers, days; and the sentences for what they don't."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.fields import a, is_day, is_id, made_of, many, only, optional, require_whole, shortened
from kwaliteitsmodel.errors import InvalidValueError


def source(**fields: Any) -> km.Source:
    return km.Source(**{"id": "a", "title": "A", **fields})


class Subclass(str):
    """Text that isn't quite text: who knows what its methods do."""

    __slots__ = ()


@pytest.mark.parametrize("id", ["a", "site:02QZ00", "é", "'\"<>{}%s\\", "a" * 200, "👩", "שלום"])
def test_an_id_is_printable_and_without_white_space(id: str) -> None:
    assert source(id=id).id == id


@pytest.mark.parametrize(
    "id",
    ["", "a b", "a\tb", "a\n", "a\u00a0b", "e\u0301", "a\u200b", "a" * 201, "\ud800", "\x00", 1, None, Subclass("a")],
)
def test_what_can_not_be_printed_or_compared_is_no_id(id: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        source(id=id)
    assert caught.value.field == "id"
    assert caught.value.message("en").startswith(
        "an id is 1–200 printable characters without white space (Unicode NFC)"
    )
    assert caught.value.message("nl").startswith("een id is 1–200 afdrukbare tekens zonder witruimte (Unicode NFC)")


@pytest.mark.parametrize("text", ["", "a\tb\nc", "\x85", "\u202e", "{}%s<b>", "👩‍👩‍👧"])
def test_text_may_be_hostile(text: str) -> None:
    assert source(publisher=text).publisher == text


@pytest.mark.parametrize(
    ("text", "character", "at"),
    [
        ("\x00", "U+0000", 1),
        ("ab\x1b[1m", "U+001B", 3),
        ("\r\n", "U+000D", 1),
        ("a\ud800", "U+D800", 2),
        ("\x7f", "U+007F", 1),
        ("\x9f", "U+009F", 1),
        ("\uffff", "U+FFFF", 1),
    ],
)
def test_text_has_no_control_characters(text: str, character: str, at: int) -> None:
    with pytest.raises(InvalidValueError) as caught:
        source(publisher=text)
    assert caught.value.field == "publisher"
    assert caught.value.message("en") == f"text can't hold the control character {character} (at character {at})"
    assert caught.value.message("nl") == f"tekst kan het besturingsteken {character} niet bevatten (teken {at})"


DAY = km.Period.on(date(2025, 10, 1))


@pytest.mark.parametrize(
    ("make", "field", "en", "nl"),
    [
        (
            lambda: source(publisher=1),
            "publisher",
            "publisher must be text, not 1",
            "publisher moet tekst zijn, niet 1",
        ),
        (
            lambda: source(authors="Jansen"),
            "authors",
            "authors must be a tuple, not 'Jansen'; write ('Jansen',)",
            "authors moet een tuple zijn, niet 'Jansen'; schrijf ('Jansen',)",
        ),
        (
            lambda: source(authors=("a", None)),
            "authors",
            "authors must be text, not None",
            "authors moet tekst zijn, niet None",
        ),
        (
            lambda: source(title=" \n"),
            "title",
            "title must be a name with at least one letter, not ' \\n'",
            "title moet een naam met ten minste een letter zijn, niet ' \\n'",
        ),
        (
            lambda: source(published="2009"),
            "published",
            "published must be ApproximateDate, not '2009'; write ApproximateDate.parse('2009')",
            "published moet ApproximateDate zijn, niet '2009'; schrijf ApproximateDate.parse('2009')",
        ),
        (
            lambda: source(published=date(2009, 1, 2)),
            "published",
            "published must be ApproximateDate, not {0}; write ApproximateDate.on({0})".format(
                "datetime.date(2009, 1, 2)"
            ),
            "published moet ApproximateDate zijn, niet {0}; schrijf ApproximateDate.on({0})".format(
                "datetime.date(2009, 1, 2)"
            ),
        ),
        (
            lambda: source(published=2009),
            "published",
            "published must be ApproximateDate, not 2009",
            "published moet ApproximateDate zijn, niet 2009",
        ),
        (
            lambda: source(authors=["a", "b", "c", "d"]),
            "authors",
            "authors must be a tuple, not […]; write ('a', 'b', 'c', …)",
            "authors moet een tuple zijn, niet […]; schrijf ('a', 'b', 'c', …)",
        ),
        (
            lambda: km.Target(
                id=km.TargetId("t"),
                indicator=km.IndicatorId("i"),
                period=DAY,
                value=1,
                recorded="me",  # type: ignore[arg-type]
            ),
            "recorded",
            "recorded must be Recorded, not 'me'",
            "recorded moet Recorded zijn, niet 'me'",
        ),
        (
            lambda: source(authors=["a", "b", "c"]),
            "authors",
            "authors must be a tuple, not […]; write ('a', 'b', 'c')",
            "authors moet een tuple zijn, niet […]; schrijf ('a', 'b', 'c')",
        ),
        (
            lambda: source(authors=["a", "b"]),
            "authors",
            "authors must be a tuple, not […]; write ('a', 'b')",
            "authors moet een tuple zijn, niet […]; schrijf ('a', 'b')",
        ),
        (
            lambda: source(authors=[]),
            "authors",
            "authors must be a tuple, not […]",
            "authors moet een tuple zijn, niet […]",
        ),
        (
            lambda: km.Recorded(on="2025-10-01"),  # type: ignore[arg-type]
            "on",
            "on must be a day (datetime.date), not '2025-10-01'",
            "on moet een dag (datetime.date) zijn, niet '2025-10-01'",
        ),
        (
            lambda: km.Deviation(
                id=km.DeviationId("d"),
                rule="IND001",
                about=km.EntityId("a"),
                reason="a draft",
                agreed_by=(km.StakeholderId("a"), km.StakeholderId("b"), km.StakeholderId("a")),
            ),
            "agreed_by",
            "'a' stands twice in agreed_by",
            "'a' staat twee keer in agreed_by",
        ),
        (
            lambda: km.Target(id=km.TargetId("t"), indicator=km.IndicatorId("i"), period=DAY, value=float("inf")),
            "value",
            "a number is finite and, if whole, at most 2^53 (9007199254740992) either side of zero, not inf",
            "een getal is eindig en, als het geheel is, hooguit 2^53 (9007199254740992) van nul, niet inf",
        ),
    ],
)
def test_a_field_refuses_what_it_can_not_hold(make: Callable[[], object], field: str, en: str, nl: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.field == field
    assert (caught.value.message("en"), caught.value.message("nl")) == (en, nl)


@pytest.mark.parametrize("number", [0, -1, 0.5, -0.0, 2**53, -(2**53), 1e308])
def test_a_number_is_whole_or_a_float(number: float) -> None:
    assert km.Interval(low=number).low is number


@pytest.mark.parametrize("number", [True, float("nan"), float("inf"), 2**53 + 1, 10**400, "1", 1j])
def test_a_number_is_finite_and_no_float_would_round_it(number: Any) -> None:
    with pytest.raises(InvalidValueError):
        km.Interval(low=number)


@given(
    st.one_of(
        st.text(),
        st.text(st.sampled_from("\U0010ffff'\"\\"), min_size=40),
        st.integers(),
        st.integers(10**59, 10**5000),
        st.lists(st.integers()),
        st.binary(min_size=50),
        st.tuples(st.text()),
        st.dictionaries(st.text(), st.text()),
    )
)
def test_what_is_shown_in_a_message_is_short(value: object) -> None:
    assert 0 < len(shortened(value)) <= 80


def test_what_is_short_is_shown_as_python_writes_it() -> None:
    assert shortened("it's") == '"it\'s"'
    assert shortened(10**59) == str(10**59)
    assert shortened("a" * 61) == repr("a" * 59 + "…")
    assert shortened(b"b" * 100) == f"b'{'b' * 77}…"


@given(st.integers(0, 9), st.integers(0, 9))
def test_a_whole_number_that_is_asked_for_is_not_too_low(least: int, more: int) -> None:
    require_whole("n", least + more, least)
    for value in (least - 1 - more, float(least), str(least), least > 0, None):
        with pytest.raises(InvalidValueError) as caught:
            require_whole("n", value, least)
        assert caught.value.field == "n"
        assert caught.value.message("en") == f"n must be a whole number of at least {least}, not {value!r}"
        assert caught.value.message("nl").startswith(f"n moet een geheel getal van ten minste {least} zijn, niet ")


class Unwritable:
    """What can't be written as Python would."""

    def __repr__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10**60, "≈ 2^200"),
        (-(10**60), "≈ -2^200"),
        ({"a": 1}, "{…}"),
        ([1], "[…]"),
        ((1,), "(…)"),
        ("a" * 60, repr("a" * 60)),
        (b"b" * 77, repr(b"b" * 77)),
        (b"b" * 78, f"b'{'b' * 77}…"),
    ],
)
def test_what_is_long_or_holds_much_is_shown_by_its_beginning_its_size_or_its_kind(value: object, text: str) -> None:
    assert shortened(value) == text


def test_what_can_not_be_written_is_shown_by_its_class() -> None:
    value = Unwritable()
    assert shortened(value) == object.__repr__(value)[:79] + "…" * (len(object.__repr__(value)) > 80)


@pytest.mark.parametrize(
    ("several", "written"), [(["a"], "('a',)"), (["a", "b", "c"], "('a', 'b', 'c')"), (["a"] * 4, "('a', 'a', 'a', …)")]
)
def test_a_list_where_a_tuple_is_wanted_is_told_as_a_tuple(several: list[str], written: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.Audit(id="a", kind=km.AuditKind.INSPECTION, of="linde", auditors=several)  # type: ignore[arg-type]
    assert caught.value.hint is not None
    assert caught.value.hint.text("en") == f"write {written}"


@pytest.mark.parametrize("several", [[], ({},), (km.SourceId("a"),)])
def test_a_list_of_a_model_holds_instances_of_its_class_and_tells_what_else_there_is(several: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        km.QualityModel(name="One", sources=several)
    assert caught.value.field == "sources"
    assert caught.value.message("en").startswith("sources must be ")
    assert caught.value.message("en").endswith(f", not {shortened(several if type(several) is list else several[0])}")


def test_what_a_validator_is_made_of_can_be_asked() -> None:
    made = {
        only(km.Source): (only, (km.Source,)),
        many(is_day): (many, (is_day,)),
        optional(is_id): (optional, (is_id,)),
    }
    assert {each: made_of(each) for each in made} == made
    assert made_of(None) == made_of(is_id) == (None, ())


def test_what_stands_twice_is_named_and_not_what_stands_once() -> None:
    regions = tuple(map(km.RegionId, ("a", "b", "b")))
    with pytest.raises(InvalidValueError, match="'b' stands twice in regions"):
        km.Stakeholder(id=km.StakeholderId("s"), name="S", kind=km.StakeholderKind.SITE, regions=regions)


def test_a_field_that_holds_one_of_several_names_them() -> None:
    with pytest.raises(InvalidValueError, match="valid must be Period / SchoolYear, not 3"):
        a(km.Period, km.SchoolYear)(None, attrs.fields(Holding).valid, 3)


@attrs.frozen
class Holding:
    """A class with a field, for a validator that is tried by itself."""

    valid: object = None
