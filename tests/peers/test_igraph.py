"""A program that is not networkx reads what we write."""

import os
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kwaliteitsmodel import catalogue, graph

if "KWALITEITSMODEL_PEERS" in os.environ:
    import igraph
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

DEMO = catalogue.load("demo")


def test_igraph_reads_the_same_network_from_graphml(tmp_path: Path) -> None:
    path = tmp_path / "demo.graphml"
    network = graph.to_networkx(DEMO)
    nx.write_graphml(network, path)
    theirs: Any = igraph.Graph.Read_GraphML(str(path))
    names = theirs.vs["id"]
    assert theirs.is_directed()
    assert set(zip(names, theirs.vs["label"], strict=True)) == set(network.nodes(data="label"))
    ends = sorted((names[edge.source], names[edge.target], edge["relation"]) for edge in theirs.es)
    assert ends == sorted(network.edges(data="relation"))
