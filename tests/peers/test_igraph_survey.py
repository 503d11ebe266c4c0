"""A program that is not networkx finds the same in a survey that was read, from the tables themselves."""

import os
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kwaliteitsmodel import QualityModel, RelationKind, StakeholderKind, graph
from kwaliteitsmodel.readers.survey import NodeColumns, TieColumns, read, read_nodes, read_ties

if "KWALITEITSMODEL_PEERS" in os.environ:
    import igraph
else:
    pytest.skip("other people's programs are installed in the session peers", allow_module_level=True)

AGENCIES = NodeColumns(kind=(StakeholderKind.OTHER, "agency"))
ALIKE = TieColumns(kind=RelationKind.CONVERSES_WITH, directed=False)


def alike(model: QualityModel, theirs: Any) -> None:
    """See that betweenness is the same for igraph, from its own graph, and for networkx, from our model."""
    ours = nx.Graph(graph.to_networkx(model))
    between = nx.betweenness_centrality(ours, normalized=False)
    expected = dict(zip(theirs.vs["name"], theirs.betweenness(directed=False), strict=True))
    assert {each.name: pytest.approx(between[each.id]) for each in model.stakeholders} == expected
    assert theirs.density() == pytest.approx(nx.density(ours))
    assert theirs.ecount() == len(model.relations)


@pytest.mark.parametrize(("name", "number"), [("cnt", 175), ("coll", 161), ("diss", 103)])
def test_igraph_finds_the_same_in_a_real_survey(shared: Path, name: str, number: int) -> None:
    folder = shared / "data" / "net_tobacco"
    people = read_nodes(QualityModel(name="M"), folder / "nodes.csv", AGENCIES).model
    model = read_ties(people, folder / f"edges_{name}.csv", ALIKE).model
    ties = [line.split(",")[:2] for line in (folder / f"edges_{name}.csv").read_text("utf-8").splitlines()[1:]]
    theirs: Any = igraph.Graph()
    theirs.add_vertices([line.split(",")[0] for line in (folder / "nodes.csv").read_text("utf-8").splitlines()[1:]])
    theirs.add_edges(ties)
    assert theirs.ecount() == number
    alike(model, theirs)


def test_graphml_that_igraph_writes_is_read(tmp_path: Path) -> None:
    theirs: Any = igraph.Graph.Famous("Zachary")
    theirs.vs["name"] = [f"member {each}" for each in range(theirs.vcount())]
    path = tmp_path / "club.graphml"
    theirs.write_graphml(str(path))
    names = NodeColumns(kind=(StakeholderKind.OTHER, "member"), name="name")
    found = read(nodes=path, edges=path, node_columns=names, tie_columns=ALIKE)
    assert found.losses.losses == ()
    alike(found.model, theirs)
