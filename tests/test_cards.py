"""Cards of principles: all that is known stands on them, and nothing that is written becomes markup."""

import re

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.domain.values import label
from kwaliteitsmodel.errors import UnknownIdError
from kwaliteitsmodel.render import cards

TEN = km.PrincipleSetId("ten")
BOOK = km.Source(
    id=km.SourceId("book"),
    title="On *quality*",
    authors=("A. One", "B. Two"),
    publisher="The Press",
    published=km.ApproximateDate.parse("2014"),
)


def model(*principles: km.Principle, **known: object) -> km.QualityModel:
    several = km.PrincipleSet(id=TEN, name="Ten", principles=principles, **known)  # type: ignore[arg-type]
    return km.QualityModel(name="M").adding(several, BOOK)


def card(**known: object) -> km.Principle:
    return km.Principle(number=4, name="Own", card=km.PrincipleCard(**known))  # type: ignore[arg-type]


def _read(text: str) -> str:
    """Return what a reader of Markdown sees of *text*."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


@given(strategies.names().map(label))
@example("~~a~~ `b` *c* __d__ | <e> #f [g](h)")
@example("---")
@example("12) a")
def test_what_is_written_is_read_as_it_is_on_one_line(text: str) -> None:
    """Reading the markup gives the text, and no sign of markup in it is left bare."""
    shown = cards.inline(text)
    assert _read(shown) == " ".join(text.split())
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]<>#|~]", re.sub(r"\\[!-/:-@\[-`{-~]", "", shown))
    assert not re.match(r"[-+=]|\d+[.)]", shown)
    assert len(shown.splitlines()) <= 1


@given(strategies.principles(), st.sampled_from(("nl", "en")))
def test_all_that_is_known_stands_on_the_card(principle: km.Principle, language: str) -> None:
    shown = cards.principle(model(principle), TEN, principle.number, language)  # type: ignore[arg-type]  # a language
    known = principle.card or km.PrincipleCard()
    for each in (principle.name, *(each.text for each in known.questions)):
        assert " ".join(label(each, language).split()) in _read(shown)  # type: ignore[arg-type]  # a language
    assert len(re.findall(r"(?m)^## ", shown)) == sum(
        (bool(_seen(known.why)), bool(_seen(known.how)), bool(known.practices), bool(known.questions))
    )
    assert len(re.findall(r"(?m)^\[\^\d+\]: ", shown)) == len(known.notes)


def _seen(text: str | km.Text) -> bool:
    return isinstance(text, km.Text) or bool(text.strip())


LAID_OUT = r"""
# 4. Own

> Each its own
>
> — A poet

## Why

Together [^2], and \[\^lost\].

\- not a list

## How

So [^1]

## What shows it

- The panel

## Questions for the dialogue

- 1: Who is missing?
- 2b: Who helps?

[^1]: gone. p. 3

[^2]: A. One, B. Two (2014). On \*quality\*. The Press. ch. 1
"""


def test_a_card_is_laid_out_as_people_know_it() -> None:
    panel = km.InstrumentKind(id=km.InstrumentKindId("panel"), name="The panel")
    whole = card(
        epigraph=km.Epigraph(text="Each\nits own", by="A poet"),
        why="Together [^b], and [^lost].\n\n- not a list",
        how=km.Text(nl="Zo", en="So [^a]"),
        practices=(km.EntityId("panel"),),
        questions=(km.Asked(number=2, part="b", text="Who helps?"), km.Asked(number=1, text="Who is missing?")),
        notes=(
            km.Note(mark="a", citation=km.Citation(source=km.SourceId("gone"), where="p. 3")),
            km.Note(mark="b", citation=km.Citation(source=BOOK.id, where="ch. 1")),
        ),
    )
    assert cards.principle(model(whole).adding(panel), TEN, 4) == LAID_OUT.strip()


def test_a_saying_of_nobody_stands_alone() -> None:
    assert "> Dare" in cards.principle(model(card(epigraph=km.Epigraph(text="Dare", by=" "))), TEN, 4)


def test_a_mark_leads_to_its_note_from_wherever_it_stands() -> None:
    marked = card(
        epigraph=km.Epigraph(text="Dare [^x]"),
        questions=(km.Asked(number=1, text="Who [^x]? [^lost]"),),
        notes=(km.Note(mark="x", citation=km.Citation(source=BOOK.id)),),
    )
    shown = cards.principle(model(marked), TEN, 4)
    assert "> Dare [^1]" in shown
    assert r"- 1: Who [^1]? \[\^lost\]" in shown


def test_what_is_not_known_is_said() -> None:
    known = model(km.Principle(number=1, name="Learn"))
    assert cards.principle(known, TEN, 2, "nl") == "# 2\n\nVan dit principe is niets bekend."
    assert cards.principle(known, TEN, 1) == "# 1. Learn\n\nNo card of this principle is known."
    with pytest.raises(UnknownIdError):
        cards.principle(known, km.PrincipleSetId("other"), 1)


def test_what_is_confidential_is_shown_on_request_only() -> None:
    said = km.Recorded(source=BOOK.id, confidential=True)
    secret = model(card(why="Hush"), recorded=said)
    assert cards.principle(secret, TEN, 4) == "What is confidential isn't shown here."
    assert "Hush" in cards.principle(secret, TEN, 4, confidential=True)
    aspect = km.Goal(id=km.GoalId("g"), text="Secret", recorded=attrs.evolve(said, by=None))
    shown = model(card(why="W", practices=(km.EntityId("g"),))).adding(aspect)
    assert "Secret" not in cards.principle(shown, TEN, 4)
    assert "Secret" in cards.principle(shown, TEN, 4, confidential=True)
