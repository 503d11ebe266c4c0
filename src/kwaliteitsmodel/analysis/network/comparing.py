"""Several models beside each other: the shape of their networks, and how their partners differ."""

from collections.abc import Collection, Mapping
from typing import Unpack

import attrs

from kwaliteitsmodel.analysis.network.centrality import betweenness, centralisation, in_degree
from kwaliteitsmodel.analysis.network.cohesion import components, density, reciprocity, size
from kwaliteitsmodel.analysis.profiles import Spread, spreads
from kwaliteitsmodel.analysis.ties import Asked, Network, excluded, of_ties
from kwaliteitsmodel.analysis.weighing import Question
from kwaliteitsmodel.domain.fields import wrong_type
from kwaliteitsmodel.graph.kinds import meant
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Compared:
    """One model in a table of several (nl: *vergeleken model*).

    *components* are the parts between which there are no ties, isolates apart. The *spreads* are of ambition, capacity
    and stage of development. *density*, *reciprocity*, *in_degree_centralisation* and *betweenness_centralisation* lie
    between 0 and 1; ``None`` where a number isn't defined.

    Source: 0-20
    """

    name: str
    network: Network
    components: int
    density: float | None
    reciprocity: float | None
    in_degree_centralisation: float | None
    betweenness_centralisation: float | None
    spreads: tuple[Spread, ...]


@of_ties
def compared(models: Mapping[str, QualityModel], **asked: Unpack[Asked]) -> tuple[Compared, ...]:
    """Return a row for each of *models*, by name: the shape of its network, and how its partners differ.

    Density falls as networks grow, whatever people do: compare networks of about the same size. A kind, and someone to
    leave out, needs to be known in one of the models only. Without *undirected*, all networks have a direction unless
    none of them has. The spreads are of all partners on the day.

    Raises:
        InvalidValueError: If *models* isn't a mapping of names to models.

    Source: 0-20

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> rows = compared({"Delta": catalogue.load("demo")}, kind=RelationKind.ACCOUNTS_TO)
        >>> rows[0].name, rows[0].network.ties, rows[0].components
        ('Delta', 6, 2)
    """
    _require_models(models)
    question = Question(**asked)
    kinds = meant(question.kind, (each for model in models.values() for each in model.relations))
    named = excluded(question.without, models.values())
    networks = {
        name: Asked({**asked, "kind": kinds, "without": [each for each in named if each in model]})
        for name, model in models.items()
    }
    undirected = _undirected([size(models[name], **each) for name, each in networks.items()])
    return tuple(_row(name, models[name], {**each, "undirected": undirected}) for name, each in networks.items())


def _require_models(models: Mapping[str, QualityModel]) -> None:
    named = isinstance(models, Mapping)
    for each in models.values() if named else (models,):
        if not (named and isinstance(each, QualityModel)):
            raise wrong_type("models", "models by name (a dict)", "modellen op naam (een dict)", each)


def _undirected(networks: Collection[Network]) -> bool:
    """Return whether none of *networks* has a direction; one without ties tells only where none has any."""
    tied = [each for each in networks if each.ties]
    return all(each.undirected for each in tied or networks)


def _row(name: str, model: QualityModel, asked: Asked) -> Compared:
    parts = components(model, **asked)
    return Compared(
        name=name,
        network=parts.network,
        components=len(parts.components) - parts.network.isolates,
        density=density(model, **asked).value,
        reciprocity=reciprocity(model, **asked).value,
        in_degree_centralisation=centralisation(in_degree(model, **asked)).value,
        betweenness_centralisation=centralisation(betweenness(model, **asked)).value,
        spreads=spreads(model, on=asked.get("on")),
    )
