"""The stakeholder network of a region, for a researcher: who connects the others, and a file for other programs.

It takes the fictional region that comes with the library, and asks who lies between the others where one accounts to
another: what holds of accounts needn't hold of talk. Then it writes the whole network, ties of every kind, as GraphML,
which most programs for networks read, and reads it back.
"""

import tempfile
from pathlib import Path

import networkx as nx

from kwaliteitsmodel import RelationKind, catalogue, graph, label
from kwaliteitsmodel.analysis import network

MOST = 3


def main() -> None:
    """Print who is most central, and that nothing was lost on the way to a file and back."""
    model = catalogue.load("demo")
    brokers = network.brokers(model, kind=RelationKind.ACCOUNTS_TO)
    said = brokers.network
    print(f"{label(model.name)}: {said.n} stakeholders, {said.ties} accounts, {said.isolates} without any")
    for each in brokers.scores[:MOST]:
        print(f"  {label(model[each.stakeholder].name)}: on {each.value:.0f} shortest ways between two others")
    whole = graph.to_networkx(model)
    back = written_and_read(whole)
    same = back.adj == whole.adj and dict(back.nodes) == dict(whole.nodes)
    print(f"the network is {'the same' if same else 'another'} after a trip through GraphML")


def written_and_read(network: "nx.MultiDiGraph[str]") -> "nx.Graph[str]":
    """Return what a reader of GraphML makes of *network*."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.graphml"
        nx.write_graphml(network, path)
        return nx.read_graphml(path, edge_key_type=str, force_multigraph=True)


if __name__ == "__main__":
    main()
