"""Cards of principles as Markdown: to print, and to lay on the table at which people talk."""

import re
from collections.abc import Iterator, Mapping

from kwaliteitsmodel.analysis import principles
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.domain.asked import in_order
from kwaliteitsmodel.domain.ids import PrincipleSetId
from kwaliteitsmodel.domain.principles import Epigraph, Note, Principle, PrincipleCard
from kwaliteitsmodel.domain.sources import Source
from kwaliteitsmodel.domain.values import Text, is_said, label
from kwaliteitsmodel.errors import Language
from kwaliteitsmodel.model import QualityModel

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&!^$]")
_OPENS_A_BLOCK = re.compile(r"[-+=]|\d+[.)]")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")

WHY = Text(nl="Het waarom", en="Why")
HOW = Text(nl="Het hoe", en="How")
PRACTICES = Text(nl="Waaraan het te zien is", en="What shows it")
QUESTIONS = Text(nl="Vragen voor de dialoog", en="Questions for the dialogue")
_UNKNOWN = Text(nl="Van dit principe is niets bekend.", en="Nothing is known of this principle.")
_NO_CARD = Text(nl="Van dit principe is geen kaart bekend.", en="No card of this principle is known.")
_WITHHELD = Text(nl="Wat vertrouwelijk is, staat hier niet bij.", en="What is confidential isn't shown here.")


def principle(
    shown: QualityModel,
    principles_: PrincipleSetId,
    number: int,
    language: Language = "en",
    *,
    confidential: bool = False,
) -> str:
    r"""Return the card of a principle as Markdown; of one that isn't known, that nothing is known of it.

    What is written in the model stands there as it is: nothing in it becomes a heading, a link or markup. Of its marks
    those that lead to a note become footnotes, numbered from 1. What is recorded as confidential isn't in it, unless
    *confidential* asks for it.

    Raises:
        UnknownIdError: If the model doesn't hold the set.
        InvalidValueError: If it is the id of something else.

    Source: 0-01, 0-02

    Example:
        >>> from kwaliteitsmodel import PrincipleSet
        >>> card = PrincipleCard(why="*Everyone* sees something else.")
        >>> ours = PrincipleSet(
        ...     id=PrincipleSetId("ours"), name="Ours", principles=(Principle(number=4, name="Own", card=card),)
        ... )
        >>> print(principle(QualityModel(name="Region").adding(ours), ours.id, 4))
        # 4. Own
        <BLANKLINE>
        ## Why
        <BLANKLINE>
        \*Everyone\* sees something else.
    """
    found = principles.principle(shown, principles_, number)
    open_part = shown if confidential else shown.without_confidential()
    if principles_ not in open_part:
        return _WITHHELD.label(language)
    if found is None:
        return f"# {number}\n\n{_UNKNOWN.label(language)}"
    found = principles.principle(open_part, principles_, number) or found
    return "\n\n".join(_blocks(open_part, found, language))


def _blocks(model: QualityModel, found: Principle, language: Language) -> Iterator[str]:
    yield f"# {found.number}. {inline(label(found.name, language))}"
    card = found.card
    if card is None:
        yield _NO_CARD.label(language)
        return
    numbers = {note.mark: place for place, note in enumerate(card.notes, 1)}
    if card.epigraph is not None:
        yield _epigraph(card.epigraph, numbers, language)
    for title, text in ((WHY, card.why), (HOW, card.how)):
        if is_said(text):
            yield f"## {title.label(language)}"
            yield from _paragraphs(label(text, language), numbers)
    yield from _lists(model, card, numbers, language)
    yield from (f"[^{numbers[each.mark]}]: {_cited(model, each, language)}" for each in card.notes)


def _epigraph(epigraph: Epigraph, numbers: Mapping[str, int], language: Language) -> str:
    whose = [f"— {inline(epigraph.by)}"] if epigraph.by.strip() else []
    return "\n>\n".join(f"> {each}" for each in (_marked(label(epigraph.text, language), numbers), *whose))


def _lists(model: QualityModel, card: PrincipleCard, numbers: Mapping[str, int], language: Language) -> Iterator[str]:
    practices = [f"- {inline(label(named(model, each), language))}" for each in card.practices]
    questions = [f"- {each.mark}: {_marked(label(each.text, language), numbers)}" for each in in_order(card.questions)]
    for title, lines in ((PRACTICES, practices), (QUESTIONS, questions)):
        if lines:
            yield f"## {title.label(language)}"
            yield "\n".join(lines)


def _cited(model: QualityModel, note: Note, language: Language) -> str:
    """Return what a note cites: who wrote it, when, its title and publisher, and where in it."""
    source = model.find(note.citation.source)
    if not isinstance(source, Source):
        said = [note.citation.source, note.citation.where]
    else:
        year = f"({source.published})" if source.published else ""
        who = " ".join(each for each in (", ".join(source.authors), year) if each)
        said = [who, label(source.title, language), source.publisher, note.citation.where, source.url]
    return ". ".join(inline(each) for each in said if each.strip())


def _paragraphs(text: str, numbers: Mapping[str, int]) -> Iterator[str]:
    """Yield the paragraphs of *text*, in which marks that lead to a note are numbered as that note is."""
    yield from (_marked(line, numbers) for line in text.splitlines() if line.strip())


def _marked(text: str, numbers: Mapping[str, int]) -> str:
    """Return *text* on one line as :func:`inline` does, but for marks that lead to a note: they are numbered."""
    pieces = _MARK.split(" ".join(text.split()))
    marks = (f"[^{numbers[each]}]" if each in numbers else _plain(f"[^{each}]") for each in pieces[1::2])
    texts = map(_plain, pieces[::2])
    return _opened("".join(piece for pair in zip(texts, (*marks, ""), strict=True) for piece in pair))


def inline(text: str) -> str:
    r"""Return *text* on one line, with everything in it that Markdown would read as markup told to be text.

    Example:
        >>> print(inline("1. see [this]\n<b>"))
        1\. see \[this\] \<b\>
    """
    return _opened(_plain(" ".join(text.split())))


def _plain(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", text)


def _opened(line: str) -> str:
    """Return *line*, which would begin a list or underline a heading, so that it doesn't."""
    found = _OPENS_A_BLOCK.match(line)
    return line if found is None else f"{line[: found.end() - 1]}\\{line[found.end() - 1 :]}"
