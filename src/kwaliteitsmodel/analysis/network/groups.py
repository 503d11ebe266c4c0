"""Groups of actors, and whether ties stay within them: the E–I index and the matrix of who mixes with whom."""

from collections import Counter
from collections.abc import Callable
from typing import Literal, TypeAlias, Unpack, get_args

import attrs

from kwaliteitsmodel.analysis.ties import Asked, Network, Ties, of_ties, ties
from kwaliteitsmodel.domain.fields import shortened, wrong_type
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.errors import InvalidValueError, Message, UnknownNameError
from kwaliteitsmodel.model import QualityModel

Attribute: TypeAlias = Literal["kind", "sector", "layer", "region"]
"""What stakeholders are grouped by, by name."""

By: TypeAlias = Attribute | Callable[[Stakeholder], str | None]
"""What stakeholders are grouped by: an attribute, or a function that says the group, or ``None`` for not known."""

Grouped: TypeAlias = dict[StakeholderId, str | None]


@attrs.frozen(kw_only=True)
class EI:
    """The ties between and within groups, and which outweigh (nl: *E-I-index*).

    *external* ties join two groups, *internal* ones stay within; *unknown* ones have an end of which no one group is
    known, and count in neither. *index* is (external - internal) / (external + internal): -1 is inward, 1 outward;
    ``None`` without ties.
    """

    external: int
    internal: int
    unknown: int

    @property
    def index(self) -> float | None:
        """From -1, all ties within, to 1, all between; ``None`` where there are none."""
        known = self.external + self.internal
        return (self.external - self.internal) / known if known else None


@attrs.frozen(kw_only=True)
class Outwardness:
    """Whether a network, and each group in it, turns outward or inward (nl: *gerichtheid naar buiten*).

    *expected* is the index of the same groups if everyone had ties with everyone: groups that are small turn outward
    by their size alone. A tie between two groups counts in both of *groups*. *ungrouped* are the actors of whom no one
    group is known.
    """

    network: Network
    whole: EI
    expected: float | None
    groups: tuple[tuple[str, EI], ...]
    ungrouped: tuple[StakeholderId, ...]


@attrs.frozen(kw_only=True)
class Mixing:
    """How many ties go from each group to each (nl: *mengmatrix*).

    *counts* has a row for the source and a column for the target, in the order of *groups*; where the network is
    undirected it is symmetric, and a tie within a group counts once. The group ``None``, last where it is there, holds
    the actors of whom no one group is known.
    """

    network: Network
    groups: tuple[str | None, ...]
    counts: tuple[tuple[int, ...], ...]


@of_ties
def ei_index(model: QualityModel, *, by: By, **asked: Unpack[Asked]) -> Outwardness:
    """Return whether ties stay within groups of actors or lead out of them (Krackhardt and Stern 1988).

    An actor with several regions, or none, has no one region; then it is ungrouped, as one of unknown sector is, and
    its ties count neither as external nor as internal. That is stricter than :func:`graph.cross_regional`, by which a
    tie crosses where both ends work in some region and in none together, however many regions they have.

    Raises:
        InvalidValueError: If *by* is neither text nor a function, or that says something else than text or ``None``.
        UnknownNameError: If *by* is text, and none of the attributes.

    Source: 0-22, 2-18

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> talk = ei_index(catalogue.load("demo"), by="kind", kind=RelationKind.CONVERSES_WITH)
        >>> talk.whole.index
        1.0
    """
    found, group = ties(model, **asked), grouped(model, by)
    ends = [(group[source], group[target]) for source, target in found.graph.edges]
    sizes = Counter(group[each] for each in found.graph)
    return Outwardness(
        network=found.network,
        whole=_ei(ends),
        expected=_expected(sizes),
        groups=tuple((name, _ei([each for each in ends if name in each])) for name in _names(sizes) if name),
        ungrouped=ungrouped(found, group),
    )


@of_ties
def mixing(model: QualityModel, *, by: By, **asked: Unpack[Asked]) -> Mixing:
    """Return how many ties go from each group of actors to each.

    Raises:
        InvalidValueError, UnknownNameError: As :func:`ei_index` does.

    Example:
        >>> from kwaliteitsmodel import RelationKind, catalogue
        >>> found = mixing(catalogue.load("demo"), by="layer", kind=RelationKind.CONVERSES_WITH)
        >>> found.groups
        ('national', 'other-organisations', 'partnership', 'school', None)
    """
    found, group = ties(model, **asked), grouped(model, by)
    counts = Counter((group[source], group[target]) for source, target in found.graph.edges)
    if found.network.undirected:
        counts += Counter({(b, a): times for (a, b), times in counts.items() if a != b})
    names = _names(Counter(group[each] for each in found.graph))
    rows = tuple(tuple(counts[row, column] for column in names) for row in names)
    return Mixing(network=found.network, groups=names, counts=rows)


def grouped(model: QualityModel, by: By) -> Grouped:
    """Return the group of every stakeholder; ``None`` where no one group is known.

    Raises:
        InvalidValueError: If *by* is neither text nor a function, or that says something else than text or ``None``.
        UnknownNameError: If *by* is text, and none of the attributes.
    """
    if not isinstance(by, str) and not callable(by):
        raise wrong_type("by", "the name of an attribute, or a function", "de naam van een kenmerk, of een functie", by)
    if isinstance(by, str) and by not in get_args(Attribute):
        raise UnknownNameError(by, get_args(Attribute))
    say = _SAY[by] if isinstance(by, str) else by
    return {each.id: _group(each, say(each)) for each in model.stakeholders}


def _group(stakeholder: Stakeholder, said: object) -> str | None:
    """Return the group that is *said* of *stakeholder*; empty text is not known."""
    if said is None or isinstance(said, str):
        return said or None
    raise InvalidValueError(
        Message(
            code="group-is-no-text",
            en="the function says {said} of {id!r}; a group is text, or None where it isn't known",
            nl="de functie zegt {said} van {id!r}; een groep is tekst, of None waar die niet bekend is",
            fields={"said": shortened(said), "id": stakeholder.id},
        ),
        "by",
    )


def ungrouped(found: Ties, group: Grouped) -> tuple[StakeholderId, ...]:
    """Return the actors of whom no one group is known."""
    return tuple(each for each in found.graph if group[each] is None)


def _kind(stakeholder: Stakeholder) -> str:
    return stakeholder.own_kind if stakeholder.kind is StakeholderKind.OTHER else stakeholder.kind.value


_SAY: dict[str, Callable[[Stakeholder], str | None]] = {
    "kind": _kind,
    "sector": lambda each: each.sector.value if each.sector else None,
    "layer": lambda each: each.layer.value if each.layer else None,
    "region": lambda each: each.regions[0] if len(each.regions) == 1 else None,
}


def _names(sizes: Counter[str | None]) -> tuple[str | None, ...]:
    """Return the groups in the order of the alphabet; the unknown one, where it is there, last."""
    return tuple(sorted(sizes, key=lambda name: (name is None, name or "")))


def _ei(ends: list[tuple[str | None, str | None]]) -> EI:
    known = [(source, target) for source, target in ends if source is not None and target is not None]
    internal = sum(source == target for source, target in known)
    return EI(external=len(known) - internal, internal=internal, unknown=len(ends) - len(known))


def _expected(sizes: Counter[str | None]) -> float | None:
    known = [size for name, size in sizes.items() if name is not None]
    pairs = sum(known) * (sum(known) - 1)
    within = sum(size * (size - 1) for size in known)
    return (pairs - 2 * within) / pairs if pairs else None
