"""Numbers about one kind of tie in the stakeholder network.

Every function takes a model and the *kind* of relation that counts as a tie: what holds of conversations needn't hold
of accounts. With *on* it is the network of that day. Every answer carries the :class:`Network` that it is about: how
many actors and ties there are, and what was left out. What isn't defined is ``None``, never 0.
"""

from kwaliteitsmodel.analysis.network.brokerage import Brokerage, BrokerageRole, Brokered, Roles, brokerage
from kwaliteitsmodel.analysis.network.centrality import (
    Brokers,
    Centralisation,
    betweenness,
    brokers,
    centralisation,
    closeness,
    degree,
    eigenvector,
    in_degree,
    out_degree,
)
from kwaliteitsmodel.analysis.network.cohesion import (
    Components,
    Isolates,
    components,
    density,
    isolates,
    reciprocity,
    size,
)
from kwaliteitsmodel.analysis.network.communities import Communities, communities
from kwaliteitsmodel.analysis.network.comparing import Compared, compared
from kwaliteitsmodel.analysis.network.core_periphery import CorePeriphery, core_periphery
from kwaliteitsmodel.analysis.network.engines import Engine
from kwaliteitsmodel.analysis.network.groups import EI, Mixing, Outwardness, ei_index, mixing
from kwaliteitsmodel.analysis.network.holes import constraint, effective_size
from kwaliteitsmodel.analysis.network.measures import Measure, Measured, Score, Scores
from kwaliteitsmodel.analysis.network.profiles import Association, association
from kwaliteitsmodel.analysis.network.qap import Correlated, qap
from kwaliteitsmodel.analysis.ties import Asked, Kind, Kinds, LeftOut, Network, Options, Reports, Ties, Value, ties

__all__ = [
    "EI",
    "Asked",
    "Association",
    "Brokerage",
    "BrokerageRole",
    "Brokered",
    "Brokers",
    "Centralisation",
    "Communities",
    "Compared",
    "Components",
    "CorePeriphery",
    "Correlated",
    "Engine",
    "Isolates",
    "Kind",
    "Kinds",
    "LeftOut",
    "Measure",
    "Measured",
    "Mixing",
    "Network",
    "Options",
    "Outwardness",
    "Reports",
    "Roles",
    "Score",
    "Scores",
    "Ties",
    "Value",
    "association",
    "betweenness",
    "brokerage",
    "brokers",
    "centralisation",
    "closeness",
    "communities",
    "compared",
    "components",
    "constraint",
    "core_periphery",
    "degree",
    "density",
    "effective_size",
    "ei_index",
    "eigenvector",
    "in_degree",
    "isolates",
    "mixing",
    "out_degree",
    "qap",
    "reciprocity",
    "size",
    "ties",
]


def __dir__() -> list[str]:
    return __all__
