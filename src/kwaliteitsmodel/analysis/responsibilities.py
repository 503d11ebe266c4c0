"""Responsibilities: who owns what and knows it, and what part everyone has in the whole."""

from collections.abc import Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import existing, named, names, ranked
from kwaliteitsmodel.domain.ids import EntityId, ResponsibilityId, StakeholderId
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.responsibilities import Ownership, Share
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Owned:
    """Something that is owned, by owners who know their part in it or don't (nl: *wat iemands eigen is*).

    Of *unsaid* nobody said whether they are aware. An owner of whom both is said stands in two of them. *backing* is
    how firmly owners stand behind it, as far as anyone said; where ranks differ it holds each.

    Source: 3-39, 1-10
    """

    of: EntityId
    aware: tuple[StakeholderId, ...]
    unaware: tuple[StakeholderId, ...]
    unsaid: tuple[StakeholderId, ...]
    backing: tuple[tuple[StakeholderId, int], ...]
    detail: Message

    @property
    def owners(self) -> tuple[StakeholderId, ...]:
        """Who own it, each once."""
        return tuple(dict.fromkeys((*self.aware, *self.unaware, *self.unsaid)))

    def message(self, language: Language = "en") -> str:
        """Return who own it as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Contributed:
    """What part someone has in the whole on a day (nl: *bijdrage*).

    *owns* is what they own, *shares* what they are responsible for with others; of *unsaid*, some of *shares*, it isn't
    said what they add. Of those in *visible* others can see what they add, and of those in *unseen* they can't; of the
    other ones nobody said.

    Source: 2-03, 2-32, 3-39
    """

    stakeholder: StakeholderId
    owns: tuple[EntityId, ...]
    shares: tuple[ResponsibilityId, ...]
    unsaid: tuple[ResponsibilityId, ...]
    visible: tuple[ResponsibilityId, ...]
    unseen: tuple[ResponsibilityId, ...]

    @property
    def has_part(self) -> bool:
        """Whether they have any part, as far as is known."""
        return self.owns != () or self.shares != ()


def owned(model: QualityModel, *, on: date) -> tuple[Owned, ...]:
    """Return what is owned *on* that day and by whom, in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-39, 1-10

    Example:
        >>> from kwaliteitsmodel import OwnershipId, catalogue
        >>> school, what = StakeholderId("site:99ZZ00"), EntityId("basic-support")
        >>> own = Ownership(id=OwnershipId("o"), owner=school, of=what, backing=2)
        >>> print(owned(catalogue.load("demo").adding(own), on=date(2026, 6, 1))[0].message())
        Basic support is owned by De Rups, main site; backing: De Rups, main site 2
    """
    time = day_of(on)
    found: dict[EntityId, list[Ownership]] = {}
    for each in model.ownerships:
        if meets(each.valid, time):
            found.setdefault(each.of, []).append(each)
    return tuple(_owned(of, several, model) for of, several in found.items())


def _owned(of: EntityId, several: Sequence[Ownership], model: QualityModel) -> Owned:
    by = {aware: dict.fromkeys(each.owner for each in several if each.aware is aware) for aware in (True, False, None)}
    owners = dict.fromkeys((*by[True], *by[False], *by[None]))
    backing = tuple(dict.fromkeys((each.owner, each.backing) for each in several if each.backing is not None))
    detail = Message(
        code="owned",
        en="{of} is owned by {owners}"
        + ("; not aware of their part: {unaware}" if by[False] else "")
        + ("; backing: {backing}" if backing else ""),
        nl="{of} is van {owners}"
        + ("; niet bewust van het eigen aandeel: {unaware}" if by[False] else "")
        + ("; draagvlak: {backing}" if backing else ""),
        fields={
            "of": named(model, of),
            "owners": names(model, *owners),
            "unaware": names(model, *by[False]),
            "backing": tuple(ranked(model, *each) for each in backing),
        },
    )
    aware, unaware, unsaid = (tuple(by[way]) for way in (True, False, None))
    return Owned(of=of, aware=aware, unaware=unaware, unsaid=unsaid, backing=backing, detail=detail)


def contributed(model: QualityModel, *, on: date) -> tuple[Contributed, ...]:
    """Return what part each stakeholder has *on* that day, also those who have none, in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 2-03, 2-32

    Example:
        >>> from kwaliteitsmodel import Share, SharedResponsibility, catalogue
        >>> school, board = StakeholderId("site:99ZZ00"), StakeholderId("board:99001")
        >>> shared = SharedResponsibility(
        ...     id=ResponsibilityId("teachers"),
        ...     name="Good teachers",
        ...     shares=(Share(stakeholder=school, visible=False), Share(stakeholder=board)),
        ... )
        >>> parts = contributed(catalogue.load("demo").adding(shared), on=date(2026, 6, 1))
        >>> [each.stakeholder for each in parts if each.unseen]
        ['site:99ZZ00']
    """
    time = day_of(on)
    there = existing(model, time)
    owns: dict[StakeholderId, dict[EntityId, None]] = {each: {} for each in there}
    shares: dict[StakeholderId, dict[ResponsibilityId, Share]] = {each: {} for each in there}
    for own in model.ownerships:
        if own.owner in there and meets(own.valid, time):
            owns[own.owner][own.of] = None
    for shared in model.responsibilities:
        for share in shared.shares if meets(shared.valid, time) else ():
            if share.stakeholder in there:
                shares[share.stakeholder][shared.id] = share
    return tuple(_contributed(each, tuple(owns[each]), shares[each]) for each in there)


def _contributed(who: StakeholderId, owns: tuple[EntityId, ...], shares: dict[ResponsibilityId, Share]) -> Contributed:
    return Contributed(
        stakeholder=who,
        owns=owns,
        shares=tuple(shares),
        unsaid=tuple(which for which, share in shares.items() if share.contribution == ""),
        visible=tuple(which for which, share in shares.items() if share.visible is True),
        unseen=tuple(which for which, share in shares.items() if share.visible is False),
    )
