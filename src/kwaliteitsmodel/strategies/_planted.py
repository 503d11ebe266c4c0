"""Networks of which is known what is in them, to see whether an analysis finds it."""

from itertools import accumulate, pairwise
from typing import TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.strategies._building import party, tie
from kwaliteitsmodel.strategies._given import Given
from kwaliteitsmodel.strategies._sizes import UP_TO_THREE, whole

_MOST = 20
_FEWEST = 2
"""Nobody accounts to themselves, so the shortest loop is of two."""

_MEMBERS = st.integers(_FEWEST, 5)

_MORE = st.integers(0, 2)
"""How many groups there are beside those that are needed."""

Ways: TypeAlias = list[tuple[int, int]]
"""Who accounts to whom, by number."""


@attrs.frozen(kw_only=True)
class Planted:
    """A model of who accounts to whom, and what was put into it to be found (nl: *geplant netwerk*).

    What is in *loops*, *brokers* and *isolates*, and that nothing else is of their sort, says
    :func:`planted_networks`. Each loop begins with whoever of it stands first in the model.
    """

    model: QualityModel
    loops: tuple[tuple[StakeholderId, ...], ...]
    brokers: tuple[StakeholderId, ...]
    isolates: tuple[StakeholderId, ...]


def planted_networks(
    *,
    loops: Given[int] = UP_TO_THREE,
    brokers: Given[int] = UP_TO_THREE,
    isolates: Given[int] = UP_TO_THREE,
    members: Given[int] = _MEMBERS,
) -> SearchStrategy[Planted]:
    """Make models of accounts with as many *loops*, *brokers* and *isolates* in them as is said.

    *members* is how many are in a loop, or in another group, drawn for each by itself. What always holds, beside that
    no rule of severity error is violated:

    - in each planted loop everyone accounts to the next, and the last to the first; along the direction of the accounts
      nobody else comes back to themselves, by whatever way;
    - without a planted broker some who hung together do so no longer, whatever the direction of the accounts; without
      anyone else, all others who hung together still do. So the brokers, and nobody else, are articulation points;
    - each broker lies on a shortest way between two others along the direction too;
    - no planted isolate has any relation, and everyone else has one;
    - nobody's id, kind or place in the model tells what they are.

    Raises:
        InvalidArgument: If there are more than 20 of something, or fewer than two *members*.

    Example:
        >>> from datetime import date
        >>> from hypothesis import find
        >>> from kwaliteitsmodel.analysis import accounts
        >>> planted = find(planted_networks(loops=1, members=3), lambda planted: True)
        >>> found = accounts.loops(planted.model, on=date(2026, 6, 1))
        >>> [each.stakeholders for each in found] == list(planted.loops)
        True
    """
    return _planted(
        whole("planted_networks(loops", loops, 0, _MOST),
        whole("planted_networks(brokers", brokers, 0, _MOST),
        whole("planted_networks(isolates", isolates, 0, _MOST),
        whole("planted_networks(members", members, _FEWEST, _MOST),
    )


@st.composite
def _planted(
    draw: DrawFn,
    loops: SearchStrategy[int],
    brokers: SearchStrategy[int],
    isolates: SearchStrategy[int],
    members: SearchStrategy[int],
) -> Planted:
    several, between = draw(loops), draw(brokers)
    others = max(0, between + 1 - several if between else 0) + draw(_MORE)
    kinds = draw(st.permutations([True] * several + [False] * others))
    sizes = [draw(members) for _ in kinds]
    groups = [range(start, start + size) for start, size in zip(accumulate([0, *sizes]), sizes, strict=False)]
    here = sum(sizes)
    alone = range(here + between, here + between + draw(isolates))
    ways = [way for group, loop in zip(groups, kinds, strict=True) for way in _within(group, loop=loop)]
    ways += draw(_across(groups, range(here, alone.start)))
    places = draw(st.permutations(range(1, alone.stop + 1)))
    turned = [_turned([places[each] for each in group]) for group, loop in zip(groups, kinds, strict=True) if loop]
    return Planted(
        model=_model([(places[source], places[target]) for source, target in ways], alone.stop),
        loops=tuple(tuple(map(_name, loop)) for loop in turned),
        brokers=tuple(_name(places[each]) for each in range(here, alone.start)),
        isolates=tuple(_name(places[each]) for each in alone),
    )


def _within(group: range, *, loop: bool) -> Ways:
    """Return who in a *group* accounts to whom: a ring, so that nobody can be missed, which is turned where no loop."""
    first, last = group[0], group[-1]
    return list(dict.fromkeys((*pairwise(group), (last, first) if loop else (first, last))))


@st.composite
def _across(draw: DrawFn, groups: list[range], brokers: range) -> Ways:
    """Draw to whom each of *brokers* ties a group that comes before it: two of each, so that no other can be missed.

    Accounts only go on to groups that come later, so they close no loop.
    """
    ways: Ways = []
    for number, broker in enumerate(brokers, start=1):
        before = draw(_two(draw(st.sampled_from(groups[:number]))))
        ways += [(each, broker) for each in before]
        ways += [(broker, each) for each in draw(_two(groups[number]))]
    return ways


def _two(group: range) -> SearchStrategy[list[int]]:
    return st.lists(st.sampled_from(group), unique=True, min_size=_FEWEST, max_size=_FEWEST)


def _turned(loop: list[int]) -> list[int]:
    """Return *loop* from its lowest place on."""
    start = loop.index(min(loop))
    return loop[start:] + loop[:start]


def _name(place: int) -> StakeholderId:
    return StakeholderId(f"s{place}")


def _model(ways: Ways, n: int) -> QualityModel:
    return QualityModel(name="Accounts").adding(
        *(party(_name(place), StakeholderKind.BOARD) for place in range(1, n + 1)),
        *(tie(RelationKind.ACCOUNTS_TO, _name(source), _name(target)) for source, target in sorted(ways)),
    )
