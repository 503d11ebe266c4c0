"""Rules about dialogues (``DIA``): who should be there, what is asked, and who sees to what follows."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.analysis import dialogues
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.dialogues import Dialogue
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.sources import Source
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Setting, said
from kwaliteitsmodel.model import QualityModel


@rule_on_day(
    "DIA001",
    Severity.WARNING,
    sources=("0-25", "0-26"),
    en="at {id!r} at least {lacking} of those asked for are missing: {seat}",
    nl="bij {id!r} ontbreken er minstens {lacking} van wie gevraagd waren: {seat}",
)
def those_who_were_asked_for_are_there(model: QualityModel, on: date) -> Iterator[Found]:
    """Who comes from elsewhere sees something else. Of whom one may fit a seat, nobody says that they are missing.

    Where nothing tells who came, nothing is said; and nobody sits on two seats.
    """
    for each in model.dialogues:
        alone = 0
        for taken in dialogues.seated(model, each.id, on=on):
            alone += taken.at_least
            if taken.at_least:
                yield Found(each.id, {"lacking": taken.at_least, "seat": dialogues.told(model, taken.seat)})
        together = dialogues.surely_missing(model, each.id, on=on)
        if together is not None and together > alone:
            yield Found(each.id, {"lacking": together, "seat": _TOGETHER})


_TOGETHER = Text(nl="over alle plaatsen samen, want niemand zit op twee", en="over all seats, as nobody sits on two")


@rule(
    "DIA002",
    Severity.ADVICE,
    sources=("0-25",),
    en="nobody said beforehand who should be at the panel dialogue {id!r}",
    nl="niemand zei vooraf wie er bij het panelgesprek {id!r} moeten zijn",
)
def a_panel_is_composed_beforehand(model: QualityModel) -> Iterator[Found]:
    """A panel brings together people who seldom meet; whoever happens to be free are mostly the same ones."""
    for each in model.dialogues:
        if each.setting is Setting.PANEL_DIALOGUE and not each.composition:
            yield Found(each.id)


@rule(
    "DIA003",
    Severity.WARNING,
    sources=("0-15", "3-10"),
    en="{id!r} is a {here}, but its conversation {conversation!r} was a {there}",
    nl="{id!r} is een {here}, maar het gesprek {conversation!r} was een {there}",
)
def a_dialogue_and_its_conversation_are_at_one_table(model: QualityModel) -> Iterator[Found]:
    """The same question is answered otherwise at another table, so one must know at which it was asked."""
    for each, talk in _held(model):
        here, there = said(each.setting, each.own_setting), said(talk.setting, talk.own_setting)
        if here is not None and there is not None and here != there:
            yield Found(each.id, {"here": here, "conversation": talk.id, "there": there})


@rule(
    "DIA004",
    Severity.ADVICE,
    sources=("0-29", "1-28"),
    en="{id!r} has no question",
    nl="{id!r} heeft geen vraag",
)
def a_dialogue_has_a_question(model: QualityModel) -> Iterator[Found]:
    """Where nothing is asked, people tell what they always tell. A lens is a question too."""
    for each in model.dialogues:
        if not each.questions and not each.lenses:
            yield Found(each.id)


@rule(
    "DIA005",
    Severity.WARNING,
    sources=("1-06", "1-23"),
    en="{id!r} led to agreements or opportunities, and nobody sees to what follows",
    nl="uit {id!r} kwamen afspraken of kansen, en niemand zorgt voor het vervolg",
)
def someone_sees_to_the_sequel(model: QualityModel) -> Iterator[Found]:
    """What everyone finds worthwhile, everyone waits for. An owner of each action says who does it, not who asks."""
    for each in model.dialogues:
        if (each.agreements or each.opportunities) and each.sequel_owner is None:
            yield Found(each.id)


@rule(
    "DIA006",
    Severity.WARNING,
    sources=("1-06",),
    en="{source!r}, which tells of {id!r}, is of {published}, and {id!r} was held on {held}",
    nl="{source!r}, die over {id!r} vertelt, is van {published}, en {id!r} was op {held}",
)
def what_tells_of_a_dialogue_came_after_it(model: QualityModel) -> Iterator[Found]:
    """A report isn't written before what it reports: one of the two dates is wrong, or it is an announcement."""
    for each, talk in _held(model):
        named = each.recorded.source if each.recorded else None
        source = model.find(named) if named is not None else None
        published = source.published if isinstance(source, Source) else None
        if published is not None and talk.held is not None and published.is_before(talk.held):
            dates = {"published": str(published), "held": str(talk.held)}
            yield Found(each.id, {"source": named, **dates})


@rule_on_day(
    "DIA007",
    Severity.WARNING,
    sources=("0-27",),
    en="nobody owns the development task {id!r}",
    nl="niemand is eigenaar van de ontwikkelopdracht {id!r}",
)
def a_development_task_has_an_owner(model: QualityModel, on: date) -> Iterator[Found]:
    """A task of everyone together is a wish. For one that ended nobody has to be found any more."""
    still = Period(start=on)
    yield from (Found(each.id) for each in model.development_tasks if not each.owners and meets(each.valid, still))


def _held(model: QualityModel) -> Iterator[tuple[Dialogue, Conversation]]:
    """Yield the dialogues that were held in a conversation of the model."""
    for each in model.dialogues:
        talk = model.find(each.conversation) if each.conversation is not None else None
        if isinstance(talk, Conversation):
            yield each, talk


RULES = (
    those_who_were_asked_for_are_there,
    a_panel_is_composed_beforehand,
    a_dialogue_and_its_conversation_are_at_one_table,
    a_dialogue_has_a_question,
    someone_sees_to_the_sequel,
    what_tells_of_a_dialogue_came_after_it,
    a_development_task_has_an_owner,
)
