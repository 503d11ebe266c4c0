"""Core and periphery: a centre in which everyone is tied, around which nobody is (Borgatti and Everett 1999)."""

from math import sqrt
from typing import Unpack

import attrs

from kwaliteitsmodel.analysis.ties import Asked, Network, of_ties, ties
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class CorePeriphery:
    """The split of a network into a core and a periphery that fits best (nl: *kern en periferie*).

    What is made least is *errors*: ties that are lacking within the core, plus ties that are there within the
    periphery; ties between the two count in neither. *fit* is the correlation of those places with a perfect core and
    periphery; ``None`` where they are all alike. Of splits with as few errors it is the one with the smallest core.
    Those who are *interchangeable* have as good a claim to the core as each other, and there isn't room for all of
    them: then the order of the model decides, and another choice has as few errors, but perhaps another fit.
    """

    network: Network
    core: tuple[StakeholderId, ...]
    periphery: tuple[StakeholderId, ...]
    interchangeable: tuple[StakeholderId, ...]
    errors: int
    fit: float | None


@of_ties
def core_periphery(model: QualityModel, **asked: Unpack[Asked]) -> CorePeriphery:
    """Return the best split of the network into a core and a periphery; it is exact, and the same each time.

    The number of errors depends on the size of the core and on the number of ties of its members only, so that the best
    core holds those with most ties (Lip 2011).

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> found = core_periphery(catalogue.load("demo"), kind=RelationKind.ACCOUNTS_TO, undirected=True)
        >>> found.core, found.errors
        (('swv:PO9901',), 1)
    """
    found = ties(model, **asked)
    degree: dict[StakeholderId, int] = dict(found.graph.degree)
    ranked = sorted(degree, key=lambda each: -degree[each])
    step = 1 if found.network.undirected else 2
    size = sum(degree[each] > step * place for place, each in enumerate(ranked))
    core = set(ranked[:size])
    last = degree[ranked[size - 1]] if core else None
    either = last is not None and size < len(ranked) and degree[ranked[size]] == last
    within = sum(source in core and target in core for source, target in found.graph.edges)
    around = sum(source not in core and target not in core for source, target in found.graph.edges)
    full = size * (size - 1) * step // 2
    empty = (len(ranked) - size) * (len(ranked) - size - 1) * step // 2
    return CorePeriphery(
        network=found.network,
        core=tuple(each for each in degree if each in core),
        periphery=tuple(each for each in degree if each not in core),
        interchangeable=tuple(each for each in degree if either and degree[each] == last),
        errors=full - within + around,
        fit=_correlation(within, full, around, empty),
    )


def _correlation(within: int, full: int, around: int, empty: int) -> float | None:
    """Return the correlation (phi) of ties with the ideal, over the places within the core and around it."""
    tied, places = within + around, full + empty
    spread = tied * (places - tied) * full * empty
    return (within * (empty - around) - around * (full - within)) / sqrt(spread) if spread else None
