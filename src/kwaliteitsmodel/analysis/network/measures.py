"""What is measured of a network, and the two shapes of an answer: one number, or a number for each actor."""

from collections.abc import Mapping

import attrs

from kwaliteitsmodel.analysis.ties import Network, Ties
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import UnknownIdError, near


class Measure(Term):
    """What is measured of a network or of an actor in it (nl: *maat*)."""

    DENSITY = "density", "dichtheid", "density"
    RECIPROCITY = "reciprocity", "wederkerigheid", "reciprocity"
    DEGREE = "degree", "aantal banden", "degree"
    IN_DEGREE = "in-degree", "aantal inkomende banden", "in-degree"
    OUT_DEGREE = "out-degree", "aantal uitgaande banden", "out-degree"
    CLOSENESS = "closeness", "nabijheid", "closeness"
    BETWEENNESS = "betweenness", "tussenpositie", "betweenness"
    EIGENVECTOR = "eigenvector", "eigenvectorcentraliteit", "eigenvector centrality"
    CONSTRAINT = "constraint", "inperking", "constraint"
    EFFECTIVE_SIZE = "effective-size", "effectieve omvang", "effective size"


@attrs.frozen(kw_only=True)
class Measured:
    """One number about a whole network (nl: *meting*).

    What *value* says, and between which bounds, is told by the function that gives it; it is ``None`` where the number
    isn't defined for this network.
    """

    network: Network
    measure: Measure
    value: float | None


@attrs.frozen(kw_only=True)
class Score:
    """A number about one actor in a network (nl: *score*).

    What *value* says, and between which bounds, is told by the function that gives it; it is ``None`` where the number
    isn't defined for this actor.
    """

    stakeholder: StakeholderId
    value: float | None


@attrs.frozen(kw_only=True)
class Scores:
    """A number about each actor in a network, in the order of the model (nl: *scores*).

    Numbers are rounded to twelve significant digits: further ones depend on the order in which a computer adds.
    *highest_possible* is what an actor among this many can have at most; ``None`` where no such number is known. Divide
    by it to compare networks of different sizes.

    Example:
        >>> from kwaliteitsmodel import RelationKind, StakeholderId, catalogue
        >>> from kwaliteitsmodel.analysis import network
        >>> accounts = network.in_degree(catalogue.load("demo"), kind=RelationKind.ACCOUNTS_TO)
        >>> accounts[StakeholderId("swv:PO9901")], accounts.ranked()[0].stakeholder
        (2.0, 'swv:PO9901')
    """

    network: Network
    measure: Measure
    scores: tuple[Score, ...]
    highest_possible: float | None = None
    _by_actor: dict[StakeholderId, float | None] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_actor", {each.stakeholder: each.value for each in self.scores})

    def __getitem__(self, id: StakeholderId) -> float | None:
        """Return the number of the actor *id*.

        Raises:
            UnknownIdError: If there is no such actor in the network.
        """
        try:
            return self._by_actor[id]
        except KeyError:
            raise UnknownIdError(id, near(str(id), self._by_actor), among="network") from None

    def ranked(self) -> tuple[Score, ...]:
        """Return the scores that are defined, highest first; equal ones stay in the order of the model."""
        known = [(each.value, each) for each in self.scores if each.value is not None]
        return tuple(each for _, each in sorted(known, key=lambda pair: -pair[0]))


def scored(
    ties: Ties, measure: Measure, numbers: Mapping[StakeholderId, float | None], highest: float | None = None
) -> Scores:
    """Return *numbers*, rounded, as scores of *measure* for every actor; one without a number has none."""
    scores = tuple(Score(stakeholder=each, value=_rounded(numbers.get(each))) for each in ties.graph)
    possible = highest if highest and ties.network.n > 1 else None
    return Scores(network=ties.network, measure=measure, scores=scores, highest_possible=possible)


def _rounded(number: float | None) -> float | None:
    return None if number is None else float(f"{number:.12g}")
