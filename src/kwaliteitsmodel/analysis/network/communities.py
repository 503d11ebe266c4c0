"""Communities: groups of actors with more ties among each other than chance gives them."""

from typing import Any, Unpack

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.network.cohesion import in_order
from kwaliteitsmodel.analysis.ties import Asked, Network, ties
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Communities:
    """A division of the actors into communities (nl: *gemeenschappen*).

    *modularity* says how much more of the ties stay within them than chance would keep there: 0 is no more; ``None``
    without ties. There may be other divisions that are about as good: *seed* says which one this is. The largest comes
    first, equal ones and the actors in them in the order of the model.
    """

    network: Network
    communities: tuple[tuple[StakeholderId, ...], ...]
    modularity: float | None
    seed: int
    resolution: float


def communities(model: QualityModel, *, seed: int = 0, resolution: float = 1.0, **asked: Unpack[Asked]) -> Communities:
    """Return communities, as the method of Louvain finds them; the same *seed* finds the same ones.

    A higher *resolution* finds smaller ones. An isolate is a community of its own.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> found = communities(catalogue.load("demo"), kind=RelationKind.ACCOUNTS_TO, undirected=True)
        >>> found.communities[1]
        ('care-coordinator', 'parents')
    """
    found = ties(model, **asked)
    actors = list(found.graph)
    graph: Any = found.graph
    numbered: Any = nx.convert_node_labels_to_integers(graph)  # sets of numbers have one order, those of text many
    parts = nx.community.louvain_communities(numbered, resolution=resolution, seed=seed)
    known = bool(found.network.ties)
    modularity = nx.community.modularity(numbered, parts, resolution=resolution) if known else None
    named = ((actors[number] for number in part) for part in parts)
    return Communities(
        network=found.network,
        communities=in_order(found, named),
        modularity=modularity,
        seed=seed,
        resolution=resolution,
    )
