"""The network of a survey, for a researcher: how many ties of each sort, how dense, and who lies between the others.

Give it a folder with the tables of a survey of organisations in tobacco control: ``nodes.csv``, and one table of ties
for each relation that was asked for (``edges_cnt.csv``, ``edges_coll.csv``, ``edges_diss.csv``). Those data are public
and don't come with the library; without a folder, the program takes a small fictional survey of the same form.
"""

import sys
from pathlib import Path
from typing import Any

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.readers import survey
from kwaliteitsmodel.readers.survey import NodeColumns, TieColumns

AGENCIES = NodeColumns(kind=(km.StakeholderKind.OTHER, "agency"), keep=("agency_lvl",))
ASKED = {
    "contact": ("edges_cnt.csv", km.RelationKind.CONVERSES_WITH, "contact"),
    "collaboration": ("edges_coll.csv", km.RelationKind.COLLABORATES_WITH, "collaborate"),
    "dissemination": ("edges_diss.csv", km.RelationKind.OTHER, ""),
}
"""What was asked for: the table of each relation, what it is in the model, and the column with the weight."""

FICTIONAL: dict[str, Any] = {
    "nodes.csv": [{"id": each, "agency_lvl": 1} for each in ("Zon", "Maan", "De Ster", "Komeet", "Planeet")],
    "edges_cnt.csv": [
        {"source": "Zon", "target": "Maan", "contact": 5},
        {"source": "Zon", "target": "De Ster", "contact": 2},
        {"source": "Komeet", "target": "Zon", "contact": 1},
        {"source": "Maan", "target": "De Ster", "contact": 4},
        {"source": "Maan", "target": "Zon", "contact": 5},
    ],
    "edges_coll.csv": [
        {"source": "Zon", "target": "Maan", "collaborate": 3},
        {"source": "Maan", "target": "De Ster", "collaborate": None},
        {"source": "Maan", "target": "Meteoor", "collaborate": 2},
    ],
    "edges_diss.csv": [{"source": "Komeet", "target": "Zon"}, {"source": "De Ster", "target": "Komeet"}],
}
"""A survey of five that don't exist, with what surveys come with: a tie told twice, an unknown name, a gap."""


def main() -> None:
    """Print what reading cost, and what the network of each relation is like."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder is None:
        print("no folder given: a fictional survey is read")
    elif not (folder / "nodes.csv").exists():
        sys.exit(f"there is no nodes.csv in {folder}")
    model = read({name: folder / name for name in FICTIONAL} if folder else FICTIONAL)
    for word, (_, kind, _) in ASKED.items():
        ties = word if kind is km.RelationKind.OTHER else kind
        density = network.density(model, kind=ties)
        first = network.brokers(model, kind=ties).scores[0]
        print(
            f"{word}: {density.network.ties} ties, density {density.value:.3f};"
            f" most between others: {km.label(model[first.stakeholder].name)} ({first.value:.1f})"
        )


def read(tables: dict[str, Any]) -> km.QualityModel:
    """Return the model of a survey, one call for each relation that was asked for, and print what each cost."""
    found = survey.read_nodes(km.QualityModel(name="Tobacco control"), tables["nodes.csv"], AGENCIES)
    print(f"{len(found.model.stakeholders)} agencies; lost: {found.losses.counted()}")
    for word, (name, kind, weight) in ASKED.items():
        found = survey.read_ties(
            found.model, tables[name], TieColumns(kind=(kind, word), directed=False, weight=weight)
        )
        for loss in found.losses.losses:
            print(f"  {word}: {loss}")
    return found.model


if __name__ == "__main__":
    main()
