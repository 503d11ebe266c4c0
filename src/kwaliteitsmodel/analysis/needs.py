"""Needs for account: which are met on a day, and what is lacking of the others."""

from datetime import date

import attrs

from kwaliteitsmodel.analysis.accounts import is_denied, told_of
from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.domain.ids import AspectId, NeedId, RelationId, StakeholderId
from kwaliteitsmodel.domain.needs import NeedForAccount
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.relations import Relation
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


class Fulfilment(Term):
    """How far a need for account is met (nl: *vervulling*).

    ``CONTESTED`` where someone reports the account and someone else denies it; ``UNKNOWN`` where an account is rendered
    that may be about what is needed and doesn't say so.

    Source: 3-70
    """

    MET = "met", "vervuld", "met"
    PARTLY = "partly", "deels vervuld", "partly met"
    UNMET = "unmet", "niet vervuld", "unmet"
    CONTESTED = "contested", "omstreden", "contested"
    UNKNOWN = "unknown", "onbekend", "unknown"


@attrs.frozen(kw_only=True)
class Answered:
    """How far a need is met on a day, and by which accounts (nl: *antwoord op een behoefte*).

    Of the aspects of the need, *lacking* are those about which surely no account is rendered; about *contested* ones
    someone reports an account that someone else denies; *unspecific* are those about which there may be one, since one
    is rendered that doesn't say about what. *accounts* are those that *of* renders to *by* that day, whatever they are
    about.

    Source: 3-26, 3-70
    """

    need: NeedId
    by: StakeholderId
    of: StakeholderId
    fulfilment: Fulfilment
    lacking: tuple[AspectId, ...]
    contested: tuple[AspectId, ...]
    unspecific: tuple[AspectId, ...]
    accounts: tuple[RelationId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how far the need is met as a sentence in *language*."""
        return self.detail.text(language)


def answered(model: QualityModel, *, on: date) -> tuple[Answered, ...]:
    """Return how far each need that exists *on* that day is met, in the order of the model.

    A need is met where whoever is asked renders the asker accounts about every aspect of it, in one relation or in
    several; a need that names no aspect is met by any account. That an aspect is relevant to someone is no need.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-26, 3-70

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> child, parents = StakeholderId("child"), StakeholderId("parents")
        >>> need = NeedForAccount(id=NeedId("n"), by=child, of=parents, about=(AspectId("basic-support"),))
        >>> print(answered(catalogue.load("demo").adding(need), on=date(2026, 6, 1))[-1].message())
        The child: an account is needed from Parents; unmet; lacking: Basic support
    """
    said: dict[tuple[StakeholderId, StakeholderId], list[Relation]] = {}
    for each in told_of(model, on):
        said.setdefault((each.source, each.target), []).append(each)
    then = day_of(on)
    return tuple(
        _answered(each, said.get((each.of, each.by), []), model) for each in model.needs if meets(each.valid, then)
    )


def unmet(model: QualityModel, *, on: date) -> tuple[Answered, ...]:
    """Return the needs that *on* that day are surely not met, or not wholly: who gets no account of what they need.

    Needs that may be met are told by :func:`unclear`.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-70
    """
    return tuple(each for each in answered(model, on=on) if each.lacking or each.fulfilment is Fulfilment.UNMET)


def unclear(model: QualityModel, *, on: date) -> tuple[Answered, ...]:
    """Return the needs of which it can't be said *on* that day whether they are met: contested, or not told enough of.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-70
    """
    return tuple(each for each in answered(model, on=on) if each.fulfilment in _UNCLEAR and not each.lacking)


_UNCLEAR = {Fulfilment.CONTESTED, Fulfilment.UNKNOWN}


def _answered(need: NeedForAccount, said: list[Relation], model: QualityModel) -> Answered:
    given = [each for each in said if each.present]
    denials = [each for each in said if not each.present]
    state = {each: _about(each, given, denials) for each in need.about}
    whole = set(state.values()) if need.about else {_at_all(given, denials)}
    fulfilment = _fulfilment(whole)
    which = {
        name: tuple(each for each, its in state.items() if its is one)
        for name, one in (
            ("lacking", Fulfilment.UNMET),
            ("contested", Fulfilment.CONTESTED),
            ("unspecific", Fulfilment.UNKNOWN),
        )
    }
    return Answered(
        need=need.id,
        by=need.by,
        of=need.of,
        fulfilment=fulfilment,
        accounts=tuple(each.id for each in given),
        detail=_told(need, fulfilment, which, model),
        **which,
    )


def _about(aspect: AspectId, given: list[Relation], denials: list[Relation]) -> Fulfilment:
    """Return whether an account about one aspect is rendered, as far as is known."""
    denied = [each for each in denials if not each.about or aspect in each.about]
    if any(aspect in each.about for each in given):
        return Fulfilment.CONTESTED if denied else Fulfilment.MET
    if all(each.about for each in given) or any(each.about for each in denied):
        return Fulfilment.UNMET
    return Fulfilment.CONTESTED if denied else Fulfilment.UNKNOWN


def _at_all(given: list[Relation], denials: list[Relation]) -> Fulfilment:
    """Return whether any account is rendered, as far as is known."""
    if not given:
        return Fulfilment.UNMET
    return Fulfilment.CONTESTED if all(is_denied(each, denials) for each in given) else Fulfilment.MET


def _fulfilment(states: set[Fulfilment]) -> Fulfilment:
    """Return how far a need is met of whose parts these are the states."""
    if len(states) == 1:
        return next(iter(states))
    if {Fulfilment.MET, Fulfilment.UNMET} <= states:
        return Fulfilment.PARTLY
    return Fulfilment.CONTESTED if Fulfilment.CONTESTED in states else Fulfilment.UNKNOWN


def _told(
    need: NeedForAccount, fulfilment: Fulfilment, which: dict[str, tuple[AspectId, ...]], model: QualityModel
) -> Message:
    by, of = names(model, need.by, need.of)
    parts = [_PARTS[name] for name, aspects in which.items() if aspects]
    return Message(
        code="need-for-account",
        en="; ".join(["{by}: an account is needed from {of}", "{fulfilment}", *(part.en for part in parts)]),
        nl="; ".join(["{by}: verantwoording nodig van {of}", "{fulfilment}", *(part.nl for part in parts)]),
        fields={"by": by, "of": of, "fulfilment": fulfilment}
        | {name: names(model, *aspects) for name, aspects in which.items()},
    )


_PARTS = {
    "lacking": Text(nl="wat ontbreekt: {lacking}", en="lacking: {lacking}"),
    "contested": Text(nl="omstreden: {contested}", en="contested: {contested}"),
    "unspecific": Text(
        nl="er is verantwoording die niet zegt of ze gaat over: {unspecific}",
        en="an account doesn't say whether it is about: {unspecific}",
    ),
}
