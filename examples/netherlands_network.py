"""Who connects the samenwerkingsverbanden: the brokers between schools and boards, and the boards that lie in most.

Give it the open data of DUO and a table of regions, as for the command ``import duo``:

    python netherlands_network.py SITES.csv PC4.csv

Without them it shows a small fictional region. Governing and lying in are two kinds of tie, and both have a direction:
here they are taken together, and the direction is given up, because the program says so. With the extra ``network`` the
whole of the Netherlands takes seconds.
"""

import sys
from collections.abc import Sequence

import kwaliteitsmodel as km
from kwaliteitsmodel import graph
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.readers import duo

MOST = 5
GOVERNS, LIES_IN = km.RelationKind.GOVERNS, km.RelationKind.LIES_IN
SCHOOLS = {"wilg": ("north", "oever"), "els": ("north", "oever"), "iep": ("north", "kade"), "den": ("south", "kade")}
"""The sites of the fictional region, each with where it lies and who governs it."""


def main(arguments: Sequence[str]) -> None:
    """Print who stands between others, and which boards lie in most samenwerkingsverbanden."""
    model = duo.read(arguments[0], regions=arguments[1]).model if arguments else fictional()
    found = network.brokers(model, kind=(GOVERNS, LIES_IN), undirected=True)
    said = found.network
    print(f"{said.n} stakeholders, {said.ties} ties of governing and lying in, {said.isolates} without any")
    print("who lie on most shortest ways between two others:")
    for score in found.scores[:MOST]:
        print(f"  {km.label(model[score.stakeholder].name)}: {score.value:,.0f}")
    print("boards that lie in most samenwerkingsverbanden:")
    reached = graph.boards_and_samenwerkingsverbanden(model)
    boards = [each.id for each in model.stakeholders if each.kind is km.StakeholderKind.BOARD]
    for board in sorted(boards, key=lambda each: -reached.degree[each])[:MOST]:
        print(f"  {km.label(model[board].name)}: {reached.degree[board]}")


def fictional() -> km.QualityModel:
    """Return a region of two samenwerkingsverbanden, two boards and four sites."""
    kinds = km.StakeholderKind
    places = {place: kinds.SAMENWERKINGSVERBAND for place, _ in SCHOOLS.values()}
    boards = {board: kinds.BOARD for _, board in SCHOOLS.values()}
    everyone = {**places, **boards, **dict.fromkeys(SCHOOLS, kinds.SITE)}
    ties = [
        *((LIES_IN, site, place) for site, (place, _) in SCHOOLS.items()),
        *((GOVERNS, board, site) for site, (_, board) in SCHOOLS.items()),
    ]
    return km.QualityModel(name="Fictional").adding(
        *(km.Stakeholder(id=km.StakeholderId(name), name=name.title(), kind=kind) for name, kind in everyone.items()),
        *(
            km.Relation(
                id=km.RelationId(f"{source}-{kind.value}-{target}"),
                kind=kind,
                source=km.StakeholderId(source),
                target=km.StakeholderId(target),
            )
            for kind, source, target in ties
        ),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
