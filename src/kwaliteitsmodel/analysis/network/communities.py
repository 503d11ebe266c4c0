"""Communities: groups of actors with more ties among each other than chance gives them."""

from collections.abc import Callable
from functools import partial
from typing import Any, Unpack

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.network.cohesion import in_order
from kwaliteitsmodel.analysis.ties import Asked, Network, of_ties, ties
from kwaliteitsmodel.domain.fields import a, is_amount_of
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Communities:
    """A division of the actors into communities (nl: *gemeenschappen*).

    *modularity* says how much more of the ties stay within them than chance would keep there: 0 is no more; ``None``
    without ties. There may be other divisions that are about as good: *seed* says which one this is. A *resolution*
    above 1 asks for smaller ones, one below it for larger ones. The largest comes first, equal ones and the actors in
    them in the order of the model.
    """

    network: Network
    communities: tuple[tuple[StakeholderId, ...], ...]
    modularity: float | None
    seed: int = attrs.field(validator=a(int))
    resolution: float = attrs.field(validator=is_amount_of)


@of_ties
def communities(
    model: QualityModel,
    *,
    seed: int = 0,
    resolution: float = 1.0,
    backend: str | None = None,
    **asked: Unpack[Asked],
) -> Communities:
    """Return communities, as the method of Louvain finds them; the same *seed* finds the same ones.

    A higher *resolution* finds smaller ones. An isolate is a community of its own. *backend* is one that networkx
    passes the work on to: it may find others with the same seed.

    Raises:
        InvalidValueError: If *seed* is no whole number, or *resolution* no number of at least 0.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> found = communities(catalogue.load("demo"), kind=RelationKind.ACCOUNTS_TO, undirected=True)
        >>> found.communities[1]
        ('care-coordinator', 'parents')
    """
    found = ties(model, **asked)
    asked_for = Communities(network=found.network, communities=(), modularity=None, seed=seed, resolution=resolution)
    actors = list(found.graph)
    graph: Any = found.graph
    numbered: Any = nx.convert_node_labels_to_integers(graph)  # sets of numbers have one order, those of text many
    louvain, modularity = _passing_on(resolution, backend)
    parts = louvain(numbered, seed=seed)
    return attrs.evolve(
        asked_for,
        communities=in_order(found, ((actors[number] for number in part) for part in parts)),
        modularity=modularity(numbered, parts) if found.network.ties else None,
    )


def _passing_on(resolution: float, backend: str | None) -> tuple[Callable[..., Any], Callable[..., float]]:
    """Return what finds communities and what weighs them, both at one *resolution* and by one *backend*."""
    how: Any = {"resolution": resolution, "backend": backend}
    return partial(nx.community.louvain_communities, **how), partial(nx.community.modularity, **how)
