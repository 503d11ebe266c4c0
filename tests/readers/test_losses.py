"""Losses are told where they are, and tallies leave nothing unaccounted for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kwaliteitsmodel import Sector
from kwaliteitsmodel.errors import InvalidValueError, Message
from kwaliteitsmodel.readers.losses import Loss, LossReport, Tally, excerpt

LATE = Message(code="late", en="too late", nl="te laat")
ODD = Message(code="odd", en="odd", nl="vreemd")


def test_a_loss_says_where_it_is_and_what_it_is() -> None:
    loss = Loss(file="sites.csv", line=12, column="NAME", value="x", detail=LATE)
    assert str(loss) == "sites.csv, line 12, NAME: too late"
    assert loss.code == "late"


def test_a_loss_of_a_whole_row_names_no_column() -> None:
    assert str(Loss(file="sites.csv", line=12, detail=LATE)) == "sites.csv, line 12: too late"


def test_losses_are_counted_by_code_in_alphabetical_order() -> None:
    first, second, third = (Loss(file="f", line=n, detail=each) for n, each in enumerate((ODD, LATE, ODD), 1))
    report = LossReport(tallies=(), losses=(first, second, third), assumptions=())
    assert list(report.counted().items()) == [("late", 1), ("odd", 2)]
    assert report.of("odd") == (first, third)
    assert report.of("absent") == ()


def test_a_tally_that_leaves_rows_unaccounted_for_does_not_exist() -> None:
    with pytest.raises(InvalidValueError, match="f: 3 read, but 2 accounted for") as caught:
        Tally(file="f", unit="rows", read=3, became={Sector.PO: 2})
    assert caught.value.field == "became"
    assert caught.value.message("nl") == "f: 3 gelezen, maar 2 verantwoord"


@given(st.text())
def test_an_excerpt_is_short_and_begins_as_the_text_does(text: str) -> None:
    short = excerpt(text)
    assert len(short) <= 60
    assert len(text) <= 60 or short.endswith("…")
    assert all(shown in {letter, "�"} for shown, letter in zip(short[:59], text, strict=False))


@given(st.text(st.characters(categories=["Cc"]), min_size=1))
def test_an_excerpt_can_be_shown_on_any_screen(text: str) -> None:
    assert set(excerpt(text)) <= {"�", "…"}
