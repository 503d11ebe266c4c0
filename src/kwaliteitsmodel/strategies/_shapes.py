"""Models of one shape: rings, hierarchies and hubs."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.domain.circles import FEWEST, CircleOfInvolvement
from kwaliteitsmodel.domain.ids import CircleId
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import StakeholderKind
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.strategies._building import BELONGING, kinds_of_tie, party, tie
from kwaliteitsmodel.strategies._given import Given
from kwaliteitsmodel.strategies._sizes import ONE_TO_THREE, whole

_MOST = 200
"""The most members and spokes: each is drawn by itself, and hypothesis bounds how much is drawn at once."""

_DEEPEST, _WIDEST = 100, 20
_MEMBERS, _SPOKES, _LEVELS = st.integers(FEWEST, 2 * FEWEST), st.integers(2, 6), st.integers(2, 8)
_TALK = RelationKind.CONVERSES_WITH
_PARTIES = st.sampled_from([each for each in StakeholderKind if each is not StakeholderKind.OTHER])


def rings(*, members: Given[int] = _MEMBERS, kind: Given[RelationKind] = _TALK) -> SearchStrategy[QualityModel]:
    """Make models of one circle of involvement, ``ring``, in which each is tied to the next, and to nobody else.

    What always holds, beside that no rule of severity error is violated:

    - all stakeholders of the model, *members* of them, stand in the circle, in any order;
    - there is one relation of *kind* from each to the next in the circle, and from the last to the first;
    - it holds no other entity.

    Raises:
        InvalidArgument: If there are fewer than three members, or more than 200; if *kind* is ``OTHER``, or one of
            belonging, since nobody belongs to itself.

    Example:
        >>> from hypothesis import find
        >>> from kwaliteitsmodel.analysis import circles
        >>> model = find(rings(members=4), lambda model: True)
        >>> circles.talk(model, "ring").share
        1.0
    """
    return _rings(whole("rings(members", members, FEWEST, _MOST), kinds_of_tie("rings", kind, without=BELONGING))


@st.composite
def _rings(draw: DrawFn, members: SearchStrategy[int], kinds: SearchStrategy[RelationKind]) -> QualityModel:
    parties = [party(f"member:{number}", draw(_PARTIES)) for number in range(1, draw(members) + 1)]
    ring = tuple(draw(st.permutations([each.id for each in parties])))
    kind = draw(kinds)
    ties = [tie(kind, one, other) for one, other in zip(ring, (*ring[1:], *ring[:1]), strict=True)]
    circle = CircleOfInvolvement(id=CircleId("ring"), name="Ring", ring=ring)
    return QualityModel(name="Ring").adding(*parties, *ties, circle)


def hubs(
    *, spokes: Given[int] = _SPOKES, kind: Given[RelationKind] = RelationKind.ACCOUNTS_TO
) -> SearchStrategy[QualityModel]:
    """Make models of one organisation, ``hub``, to which all others are tied, and nobody else to anyone.

    What always holds, beside that no rule of severity error is violated:

    - there are *spokes* stakeholders beside the hub, anywhere before or after it;
    - there is one relation of *kind* from each of them to the hub;
    - it holds no other entity.

    So without regard to direction the network is a star, whose centralisation is 1.

    Raises:
        InvalidArgument: If there are fewer than two spokes, or more than 200; if *kind* is ``OTHER``.

    Example:
        >>> from hypothesis import find
        >>> model = find(hubs(spokes=3), lambda model: True)
        >>> [each.target for each in model.relations]
        ['hub', 'hub', 'hub']
    """
    return _hubs(whole("hubs(spokes", spokes, 2, _MOST), kinds_of_tie("hubs", kind))


@st.composite
def _hubs(draw: DrawFn, spokes: SearchStrategy[int], kinds: SearchStrategy[RelationKind]) -> QualityModel:
    parties = [party(f"spoke:{number}", draw(_PARTIES)) for number in range(1, draw(spokes) + 1)]
    kind = draw(kinds)
    ties = [tie(kind, each.id, "hub") for each in parties]
    parties.insert(draw(st.integers(0, len(parties))), party("hub", draw(_PARTIES)))
    return QualityModel(name="Hub").adding(*parties, *ties)


def hierarchies(*, levels: Given[int] = _LEVELS, width: Given[int] = ONE_TO_THREE) -> SearchStrategy[QualityModel]:
    """Make models of partnerships that are part of each other, *levels* deep.

    *width* is how many there are on a level, drawn for each level by itself; on the first there is one, ``level:1:1``.
    What always holds, beside that no rule of severity error is violated:

    - the number on a level is in the id of each: ``level:3:2`` is the second on the third;
    - each, but the first one, is part of one of the level above, so it takes as many steps to the first one as there
      are levels above it;
    - it holds no other entity.

    Raises:
        InvalidArgument: If there are fewer than one or more than 100 levels, or more than 20 on one.

    Example:
        >>> from hypothesis import find
        >>> model = find(hierarchies(levels=4), lambda model: True)
        >>> [(each.source, each.target) for each in model.relations]
        [('level:2:1', 'level:1:1'), ('level:3:1', 'level:2:1'), ('level:4:1', 'level:3:1')]
    """
    return _hierarchies(whole("hierarchies(levels", levels, 1, _DEEPEST), whole("hierarchies(width", width, 1, _WIDEST))


@st.composite
def _hierarchies(draw: DrawFn, levels: SearchStrategy[int], width: SearchStrategy[int]) -> QualityModel:
    above = ["level:1:1"]
    everyone, ties = [*above], list[Relation]()
    for level in range(2, draw(levels) + 1):
        here = [f"level:{level}:{number}" for number in range(1, draw(width) + 1)]
        ties += [tie(RelationKind.PART_OF, each, draw(st.sampled_from(above))) for each in here]
        everyone, above = everyone + here, here
    parties = [party(each, StakeholderKind.PARTNERSHIP) for each in everyone]
    return QualityModel(name="Hierarchy").adding(*parties, *ties)
