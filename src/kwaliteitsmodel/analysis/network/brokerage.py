"""Brokerage between groups: who stands between whom, and in which role (Gould and Fernandez 1989)."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias, Unpack

import attrs

from kwaliteitsmodel.analysis.network.groups import By, Grouped, grouped, ungrouped
from kwaliteitsmodel.analysis.ties import Asked, Network, of_ties, ties
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.model import QualityModel

if TYPE_CHECKING:
    import networkx as nx

Directed: TypeAlias = "nx.DiGraph[StakeholderId]"


class BrokerageRole(Term):
    """What a broker is to the groups of those between whom it stands (nl: *rol van bruggenbouwer*).

    A tie leads from the first to the broker and one from the broker to the last, and none from first to last. The
    groups of the three, in that order: coordinator A, A, A; itinerant A, B, A; representative A, A, B; gatekeeper
    A, B, B; liaison A, B, C.
    """

    COORDINATOR = "coordinator", "coördinator", "coordinator"
    ITINERANT = "itinerant", "rondreizende bemiddelaar", "itinerant broker"
    REPRESENTATIVE = "representative", "vertegenwoordiger", "representative"
    GATEKEEPER = "gatekeeper", "poortwachter", "gatekeeper"
    LIAISON = "liaison", "liaison", "liaison"


@attrs.frozen(kw_only=True)
class Roles:
    """A number for each role of a broker (nl: *rollen*); how often it occurs, or is expected to.

    *coordinator*, *itinerant*, *representative*, *gatekeeper* and *liaison* count pairs of others between whom an actor
    stands so; what is expected is no whole number.
    """

    coordinator: float = 0
    itinerant: float = 0
    representative: float = 0
    gatekeeper: float = 0
    liaison: float = 0

    def __getitem__(self, role: BrokerageRole) -> float:
        """Return the number for *role*."""
        number: float = getattr(self, role.value)
        return number

    @property
    def total(self) -> float:
        """The numbers of all roles together."""
        return sum(self[role] for role in BrokerageRole)


@attrs.frozen(kw_only=True)
class Brokered:
    """What one actor brokers (nl: *bemiddeling door een actor*).

    *expected* is how often each role is expected of a member of the group, if as many ties were spread by chance, each
    place as likely as another; ``None`` for an actor of whom no one group is known, and for the only actor of a
    network, in which there is no place for a tie.
    """

    stakeholder: StakeholderId
    group: str | None
    roles: Roles
    expected: Roles | None


@attrs.frozen(kw_only=True)
class Brokerage:
    """What the actors of a network broker between groups (nl: *bemiddeling tussen groepen*).

    *total* sums the roles of all *actors*. Ways through three of whom someone has no one group have no role and are
    counted in *without_role*; with the total they make all open two-step ways. *ungrouped* are those actors.
    """

    network: Network
    actors: tuple[Brokered, ...]
    total: Roles
    without_role: int
    ungrouped: tuple[StakeholderId, ...]


@of_ties
def brokerage(model: QualityModel, *, by: By, **asked: Unpack[Asked]) -> Brokerage:
    """Return in which role, and how often, each actor stands between two others who have no direct tie.

    It counts ordered pairs: from whom, to whom. In an undirected network every tie leads both ways, so that each pair
    counts twice, and who represents a group keeps its gate as often.

    Raises:
        InvalidValueError, UnknownNameError: As :func:`ei_index` does.

    Source: 2-18

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> found = brokerage(catalogue.load("demo"), by="kind", kind=RelationKind.ACCOUNTS_TO)
        >>> found.total.liaison, found.total.total
        (6, 6)
    """
    found, group = ties(model, **asked), grouped(model, by)
    graph = found.digraph
    expected = _expectations(graph, group)
    counted = {each: _counted(graph, group, each) for each in graph}
    actors = tuple(
        Brokered(stakeholder=each, group=group[each], roles=_roles(counts), expected=expected.get(group[each]))
        for each, counts in counted.items()
    )
    totals = sum(counted.values(), Counter[str]())
    return Brokerage(
        network=found.network,
        actors=actors,
        total=_roles(totals),
        without_role=totals[""],
        ungrouped=ungrouped(found, group),
    )


def _roles(counts: Counter[str]) -> Roles:
    return Roles(**{role.value: counts[role.value] for role in BrokerageRole})


def _counted(graph: Directed, group: Grouped, broker: StakeholderId) -> Counter[str]:
    """Return how often *broker* has each role; under ``""`` how often it has none.

    All pairs of a source and a target are counted by their groups; then those who are one, or are tied, are taken off.
    """
    before, after = graph.pred[broker], graph.succ[broker]
    counts: Counter[str] = Counter()
    sources, targets = (Counter(group[each] for each in side) for side in (before, after))
    for first, many in sources.items():
        for last, others in targets.items():
            counts[_role(first, group[broker], last)] += many * others
    for source in before:
        for target in _closing(graph, source, broker):
            counts[_role(group[source], group[broker], group[target])] -= 1
    return counts


def _closing(graph: Directed, source: StakeholderId, broker: StakeholderId) -> Iterator[StakeholderId]:
    """Yield whom *source* reaches without *broker*, of those whom *broker* has a tie to; itself too."""
    direct, through = graph.succ[source], graph.succ[broker]
    fewer, more = (direct, through) if len(direct) < len(through) else (through, direct)
    yield from (each for each in fewer if each in more)
    if source in through:
        yield source


def _role(first: str | None, broker: str | None, last: str | None) -> str:
    """Return the role of a broker by the groups of the three; ``""`` where one isn't known."""
    if first is None or broker is None or last is None:
        return ""
    if first == last:
        return "coordinator" if first == broker else "itinerant"
    if first == broker:
        return "representative"
    return "gatekeeper" if last == broker else "liaison"


def _expectations(graph: Directed, group: Grouped) -> dict[str | None, Roles]:
    """Return what is expected of a member of each group: the chance of an open way, times the pairs there are."""
    sizes = Counter(group[each] for each in graph if group[each] is not None)
    n, places = sizes.total(), len(graph) * (len(graph) - 1)
    if not places:
        return {}
    density = graph.number_of_edges() / places
    squares = sum(size**2 for size in sizes.values())
    return {name: _expected(own, n, squares, density**2 * (1 - density)) for name, own in sizes.items()}


def _expected(own: int, n: int, squares: int, chance: float) -> Roles:
    """Return what is expected of one of *own* members among *n* actors in groups of sizes with these *squares*."""
    others, other_squares = n - own, squares - own**2
    return Roles(
        coordinator=chance * ((own - 1) * (own - 2)),
        itinerant=chance * (other_squares - others),
        representative=chance * (own - 1) * others,
        gatekeeper=chance * (own - 1) * others,
        liaison=chance * (others**2 - other_squares),
    )
