"""What shapes are built of: stakeholders and relations that say no more than they must."""

from collections.abc import Iterable
from typing import Any

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.ids import RelationId, StakeholderId
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.strategies._given import Given, given

BELONGING = frozenset({RelationKind.PART_OF, RelationKind.LIES_IN, RelationKind.GOVERNS})
"""The kinds by which someone belongs to another, so that a ring of them is an error."""


def party(id: str, kind: StakeholderKind, **more: Any) -> Stakeholder:  # noqa: ANN401 - any fields
    """Return a stakeholder that is called as its id."""
    return Stakeholder(id=StakeholderId(id), name=id, kind=kind, **more)


def tie(kind: RelationKind, source: str, target: str) -> Relation:
    """Return a relation that is called after what it says."""
    own = RelationId(f"{kind.value}:{source}:{target}")
    return Relation(id=own, kind=kind, source=StakeholderId(source), target=StakeholderId(target))


def kinds_of_tie(
    function: str, value: Given[RelationKind], *, without: Iterable[RelationKind] = ()
) -> SearchStrategy[RelationKind]:
    """Return the *value* of the option ``kind`` as a strategy of kinds that need no word of one's own.

    Raises:
        InvalidArgument: If it is neither a kind nor a strategy, at once, or a kind that can't be; if a strategy makes
            such a kind, when that is drawn.
    """
    known = [each for each in RelationKind if each is not RelationKind.OTHER and each not in set(without)]

    def possible(kind: object) -> RelationKind:
        if not isinstance(kind, RelationKind) or kind not in known:
            names = ", ".join(each.name for each in known)
            raise InvalidArgument(f"{function}(kind={kind!r}): expected one of the kinds {names}, or a strategy")
        return kind

    drawn = given(function, "kind", value if isinstance(value, SearchStrategy) else possible(value), RelationKind)
    return drawn.map(possible)
