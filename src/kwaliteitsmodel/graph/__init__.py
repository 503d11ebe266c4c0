"""The model as graphs of networkx: the stakeholder network and back, views of it, and files for other programs.

Graphs are views: made from the whole model, thrown away after use. They hold no objects of ours, only scalars that
every writer of networkx accepts. What can't be read from a graph, or can't be expressed in a file, is told as a
:class:`Loss`. Measures of a network are asked of a model, not of a graph.
"""

from kwaliteitsmodel.graph.cytoscape import write_cytoscape
from kwaliteitsmodel.graph.differences import NetworkDifference, Shift, difference
from kwaliteitsmodel.graph.drawing import dot, mermaid, write_dot, write_mermaid
from kwaliteitsmodel.graph.gexf import write_gexf
from kwaliteitsmodel.graph.graphml import write_graphml
from kwaliteitsmodel.graph.losses import Loss
from kwaliteitsmodel.graph.network import left_out, to_networkx
from kwaliteitsmodel.graph.pointing import references
from kwaliteitsmodel.graph.pseudonyms import Pseudonymised, pseudonymised
from kwaliteitsmodel.graph.reading import FromGraph, Undirected, from_networkx
from kwaliteitsmodel.graph.sheets import write_csv, write_kumu
from kwaliteitsmodel.graph.twomode import boards_and_samenwerkingsverbanden, meetings, projected
from kwaliteitsmodel.graph.views import around, by_kind, cross_regional, in_layer, in_region, present
from kwaliteitsmodel.graph.waves import Wave, waves, write_waves

__all__ = [
    "FromGraph",
    "Loss",
    "NetworkDifference",
    "Pseudonymised",
    "Shift",
    "Undirected",
    "Wave",
    "around",
    "boards_and_samenwerkingsverbanden",
    "by_kind",
    "cross_regional",
    "difference",
    "dot",
    "from_networkx",
    "in_layer",
    "in_region",
    "left_out",
    "meetings",
    "mermaid",
    "present",
    "projected",
    "pseudonymised",
    "references",
    "to_networkx",
    "waves",
    "write_csv",
    "write_cytoscape",
    "write_dot",
    "write_gexf",
    "write_graphml",
    "write_kumu",
    "write_mermaid",
    "write_waves",
]


def __dir__() -> list[str]:
    return __all__
