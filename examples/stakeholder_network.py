"""The stakeholder network of a region, for a researcher: who connects the others, and a file for other programs.

It takes the fictional region that comes with the library, makes a graph of networkx of it, and asks who lies between
the others most often (betweenness; direction and parallel ties don't count here). Then it writes the whole network as
GraphML, which most programs for networks read, and reads it back.
"""

import tempfile
from pathlib import Path

import networkx as nx

from kwaliteitsmodel import catalogue, graph

MOST = 3


def main() -> None:
    """Print who is most central, and that nothing was lost on the way to a file and back."""
    network = graph.to_networkx(catalogue.load("demo"))
    print(f"{network.graph['label']}: {len(network)} stakeholders, {network.size()} relations")
    between = nx.betweenness_centrality(nx.Graph(network))
    for each in sorted(between, key=between.__getitem__, reverse=True)[:MOST]:
        print(f"  {network.nodes[each]['label']}: on {between[each]:.0%} of the shortest ways between two others")
    back = written_and_read(network)
    same = back.adj == network.adj and dict(back.nodes) == dict(network.nodes)
    print(f"the network is {'the same' if same else 'another'} after a trip through GraphML")


def written_and_read(network: "nx.MultiDiGraph[str]") -> "nx.Graph[str]":
    """Return what a reader of GraphML makes of *network*."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.graphml"
        nx.write_graphml(network, path)
        return nx.read_graphml(path, edge_key_type=str, force_multigraph=True)


if __name__ == "__main__":
    main()
