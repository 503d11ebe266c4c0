"""What is said about losses and assumptions."""

from collections.abc import Sequence

from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.readers.losses import excerpt

MOST_LINES = 5
"""How many lines a sentence names at most."""

NO_ID = Message(code="no-id", en="the row doesn't say whom it is about", nl="de rij zegt niet over wie ze gaat")

NO_KIND = Message(
    code="no-kind",
    en="the kind is not told; it is of another kind, '?'",
    nl="de soort staat er niet; ze is van een andere soort, '?'",
)

NO_WEIGHT = Message(
    code="no-weight",
    en="the weight is not told; it is not known",
    nl="het gewicht staat er niet; het is onbekend",
)

NO_REPORTER = Message(
    code="no-reporter",
    en="who reported the tie is not told; nobody is recorded",
    nl="wie de band meldde staat er niet; niemand is vastgelegd",
)


def respelled(id: str) -> Message:
    """Say that what stands there can't be an id, and how it is spelled instead."""
    return Message(
        code="id-respelled",
        en="this can't be an id as it stands; it is spelled {id}",
        nl="dit kan zo geen id zijn; het is gespeld als {id}",
        fields={"id": excerpt(id)},
    )


def unknown_code(code: str) -> Message:
    """Say that nothing was said of a code, and that nothing is known for it."""
    return Message(
        code="unknown-code",
        en="what {code!r} means is not told; it is left out",
        nl="wat {code!r} betekent is niet gezegd; het blijft weg",
        fields={"code": excerpt(code)},
    )


def kind_kept(code: str) -> Message:
    """Say that nothing was said of a code for a kind, and that the code became a word of its own."""
    return Message(
        code="unknown-code",
        en="what {code!r} means is not told; it is of another kind, called so",
        nl="wat {code!r} betekent is niet gezegd; het is een andere soort, die zo heet",
        fields={"code": excerpt(code)},
    )


def row_undecided(code: str) -> Message:
    """Say that nothing was said of a code that the row can't do without."""
    return Message(
        code="unknown-code",
        en="what {code!r} means is not told, and the row can't do without; it is left out",
        nl="wat {code!r} betekent is niet gezegd, en de rij kan niet zonder; ze blijft weg",
        fields={"code": excerpt(code)},
    )


def not_a_weight(text: str) -> Message:
    """Say that a weight is no number."""
    return Message(
        code="not-a-weight",
        en="{text!r} is no number, such as 2 or 2.5; the weight is not known",
        nl="{text!r} is geen getal, zoals 2 of 2.5; het gewicht is onbekend",
        fields={"text": excerpt(text)},
    )


def no_region(text: str) -> Message:
    """Say that no region can be called so."""
    return Message(
        code="no-region",
        en="no region can have an id made of {text!r}; it is left out",
        nl="geen regio kan een id hebben dat van {text!r} is gemaakt; het blijft weg",
        fields={"text": excerpt(text)},
    )


def weight_inexact(text: str) -> Message:
    """Say that a weight is a number that can't be held as it is."""
    return Message(
        code="weight-inexact",
        en="{text!r} is so large or so near 0 that it would become another number; the weight is not known",
        nl="{text!r} is zo groot of zo dicht bij 0 dat het een ander getal zou worden; het gewicht is onbekend",
        fields={"text": excerpt(text)},
    )


def dangling(id: str) -> Message:
    """Say that nobody has the id that a tie names."""
    return Message(
        code="dangling",
        en="{id!r} is none of the stakeholders; the tie is left out",
        nl="{id!r} is geen van de belanghebbenden; de band blijft weg",
        fields={"id": excerpt(id)},
    )


def repeated(line: int) -> Message:
    """Say that a row says what an earlier one said."""
    return Message(
        code="repeated",
        en="line {line} says exactly this already",
        nl="regel {line} zegt precies dit al",
        fields={"line": line},
    )


def held(id: str) -> Message:
    """Say that a row says what the model held before."""
    return Message(
        code="repeated",
        en="the model holds exactly this already: {id}",
        nl="het model bevat precies dit al: {id}",
        fields={"id": excerpt(id)},
    )


def conflicting(id: str, lines: Sequence[int]) -> Message:
    """Say that rows contradict each other."""
    return Message(
        code="conflicting",
        en="lines {lines}{more} contradict each other about {id!r}; none of them is taken",
        nl="regels {lines}{more} spreken elkaar tegen over {id!r}; geen ervan is overgenomen",
        fields={"lines": tuple(lines[:MOST_LINES]), "more": "…" if len(lines) > MOST_LINES else "", "id": excerpt(id)},
    )


def taken(id: str) -> Message:
    """Say that the model holds something else by that id."""
    return Message(
        code="conflicting",
        en="the model holds something else by the id {id!r}; that stays, and this is not taken",
        nl="het model bevat iets anders met het id {id!r}; dat blijft, en dit is niet overgenomen",
        fields={"id": excerpt(id)},
    )


def same_tie(line: int, id: str) -> Message:
    """Say that a row tells of the same tie as an earlier one, by another id."""
    return Message(
        code="same-tie",
        en="line {line} tells of the same tie, by the id {id!r}; both are kept",
        nl="regel {line} gaat over dezelfde band, met het id {id!r}; beide blijven",
        fields={"line": line, "id": excerpt(id)},
    )


def same_tie_held(id: str) -> Message:
    """Say that a row tells of the same tie as a relation of the model, by another id."""
    return Message(
        code="same-tie",
        en="the model holds the same tie, by the id {id!r}; both are kept",
        nl="het model bevat dezelfde band, met het id {id!r}; beide blijven",
        fields={"id": excerpt(id)},
    )


def silent(id: str) -> Message:
    """Say that someone who was asked reported nothing."""
    return Message(
        code="silent",
        en="{id!r} was asked and reported no tie at all",
        nl="{id!r} is gevraagd en meldde geen enkele band",
        fields={"id": excerpt(id)},
    )


def silent_or_unread(id: str, unread: int) -> Message:
    """Say that someone who was asked reported nothing that could be read."""
    return Message(
        code="silent-or-unread",
        en="{id!r} was asked and reports no tie in a row that can be read; that isn't certain: unreadable are {unread}",
        nl="{id!r} is gevraagd en meldt geen band in een leesbare rij; zeker is dat niet: onleesbaar zijn er {unread}",
        fields={"id": excerpt(id), "unread": unread},
    )


def _excerpts(part: Sequence[object]) -> tuple[object, ...]:
    return tuple(excerpt(each) if isinstance(each, str) else each for each in part)


def silent_in_part(id: str, part: Sequence[object]) -> Message:
    """Say that someone who reported something reported nothing in a *part*: a wave, a kind."""
    return Message(
        code="silent-in-part",
        en="{id!r} was asked and reported no tie in this part: {part}",
        nl="{id!r} is gevraagd en meldde geen enkele band in dit deel: {part}",
        fields={"id": excerpt(id), "part": _excerpts(part)},
    )


def silent_in_part_or_unread(id: str, part: Sequence[object], unread: int) -> Message:
    """Say that someone who reported something reported nothing that could be read in a *part*."""
    return Message(
        code="silent-in-part-or-unread",
        en="{id!r} was asked and reports no tie in a row that can be read, in this part: {part}; that isn't certain: "
        "unreadable are {unread}",
        nl="{id!r} is gevraagd en meldt geen band in een leesbare rij, in dit deel: {part}; zeker is dat niet: "
        "onleesbaar zijn er {unread}",
        fields={"id": excerpt(id), "part": _excerpts(part), "unread": unread},
    )


def unknown_respondent(id: str) -> Message:
    """Say that someone who was asked is no stakeholder of the model."""
    return Message(
        code="unknown-respondent",
        en="{id!r} was asked and is none of the stakeholders",
        nl="{id!r} is gevraagd en is geen van de belanghebbenden",
        fields={"id": excerpt(id)},
    )


UNDIRECTED = Message(
    code="undirected-once",
    en="a tie is one relation, from the end whose id comes first in the alphabet; its direction means nothing",
    nl="een band is één relatie, vanaf het einde waarvan het id vooraan in het alfabet komt; haar richting zegt niets",
)

VALIDITY_UNKNOWN = Message(
    code="validity-unknown",
    en="when the ties began or ended to hold is not known, so nothing says it",
    nl="vanaf wanneer en tot wanneer de banden gelden is niet bekend, dus niets zegt dat",
)
