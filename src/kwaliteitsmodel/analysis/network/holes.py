"""Structural holes: how much room an actor has because the others don't all know each other (Burt 1992)."""

from typing import Unpack

from kwaliteitsmodel.analysis.network.measures import Measure, Scores, scored
from kwaliteitsmodel.analysis.ties import Asked, Ties, Value, of_ties, ties
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.model import QualityModel

_Strengths = dict[StakeholderId, dict[StakeholderId, float]]


@of_ties
def constraint(model: QualityModel, *, value: Value = "presence", **asked: Unpack[Asked]) -> Scores:
    """Return how much each actor depends on contacts who know each other: the higher, the less room (Burt 1992).

    The sum over contacts of the square of the part of one's effort that goes to each, directly and through shared
    contacts. Ties count both ways, by their *value*; who are tied for 0 or less in all are no contacts, nor those of
    whom the weight of a tie isn't known, either way. Undefined for isolates.

    Example:
        >>> from kwaliteitsmodel import RelationKind, StakeholderId, catalogue
        >>> talk = constraint(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH)
        >>> talk[StakeholderId("child")], talk[StakeholderId("inspectorate")]
        (0.5, None)
    """
    found = ties(model, value=value, **asked)
    strengths = _strengths(found)
    parts = {each: _shares(strengths[each]) for each in strengths}
    numbers = {each: _constraint(own, parts) if own else None for each, own in parts.items()}
    return scored(found, Measure.CONSTRAINT, numbers)


@of_ties
def effective_size(model: QualityModel, *, value: Value = "presence", **asked: Unpack[Asked]) -> Scores:
    """Return how many contacts each actor has, less what they know of each other (Burt 1992).

    Each contact counts for 1, less the part of one's other effort that goes to those with whom the contact is tied, as
    strongly as to anyone. Ties count, and are undefined, as for :func:`constraint`.

    Example:
        >>> from kwaliteitsmodel import RelationKind, StakeholderId, catalogue
        >>> talk = effective_size(catalogue.load("demo"), kind=RelationKind.CONVERSES_WITH)
        >>> talk[StakeholderId("child")]
        2.0
    """
    found = ties(model, value=value, **asked)
    strengths = _strengths(found)
    numbers = {each: _effective_size(_shares(own), strengths) if own else None for each, own in strengths.items()}
    return scored(found, Measure.EFFECTIVE_SIZE, numbers)


def _strengths(found: Ties) -> _Strengths:
    """Return how strongly each actor is tied to each contact: the values of both ways, summed, where both are known."""
    strengths: _Strengths = {each: {} for each in found.graph}
    for source, target, value in found.values():
        if (target, source) in found.unknown:
            continue
        strengths[source][target] = strengths[source].get(target, 0.0) + value
        strengths[target][source] = strengths[target].get(source, 0.0) + value
    return {each: {other: value for other, value in own.items() if value > 0} for each, own in strengths.items()}


def _shares(strengths: dict[StakeholderId, float]) -> dict[StakeholderId, float]:
    """Return which part of an actor's effort goes to each contact."""
    total = sum(strengths.values())
    return {each: strength / total for each, strength in strengths.items()}


def _constraint(own: dict[StakeholderId, float], parts: _Strengths) -> float:
    through = dict(own)
    for contact, part in own.items():
        for other, onwards in _shared(own, parts[contact]):
            through[other] += part * onwards
    return sum(each**2 for each in through.values())


def _effective_size(own: dict[StakeholderId, float], strengths: _Strengths) -> float:
    redundant = 0.0
    for contact in own:
        strongest = max(strengths[contact].values())
        known = _shared(own, strengths[contact])
        redundant += sum(own[other] * strength / strongest for other, strength in known)
    return len(own) - redundant


def _shared(own: dict[StakeholderId, float], theirs: dict[StakeholderId, float]) -> list[tuple[StakeholderId, float]]:
    """Return the contacts that two share, with how strongly the other is tied to them; looks through the fewer."""
    if len(theirs) <= len(own):
        return [(each, strength) for each, strength in theirs.items() if each in own]
    return [(each, theirs[each]) for each in own if each in theirs]
