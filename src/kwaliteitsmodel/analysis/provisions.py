"""Provisions: whether in every region each need has a provision with room on a day."""

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.ids import ProvisionId, ProvisionNeedId, RegionId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.support import Provision, ProvisionNeed
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


class Provided(Term):
    """Whether a need for a provision is met on a day (nl: *voorzien*).

    Source: 3-18, 4-12
    """

    ROOM = "room", "voorziening met plaats", "provision with room"
    FULL = "full", "voorziening zonder plaats", "provision without room"
    LACKING = "lacking", "geen voorziening", "no provision"
    UNKNOWN = "unknown", "niet te zeggen", "can't be told"


@attrs.frozen(kw_only=True)
class Met:
    """Whether a region has a provision with room for a need on a day (nl: *behoefte en voorziening*).

    *provisions* are those of the region for the same group, and those that may be since they don't say where they are,
    or for which group. *room* is in how many places that is known to be, *pupils* for how many it is needed; ``None``
    is not known.

    Source: 3-18, 4-12
    """

    need: ProvisionNeedId
    region: RegionId
    provided: Provided
    provisions: tuple[ProvisionId, ...]
    room: int | None
    pupils: int | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whether the need is met as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Network:
    """Whether the provisions of a region are comprehensive on a day (nl: *dekkend netwerk*).

    *comprehensive* is ``None`` where it can't be told, as where no need is known: that nobody told of one doesn't mean
    that there is none.

    Source: 3-18, 4-12
    """

    region: RegionId
    comprehensive: bool | None
    met: tuple[Met, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return whether the provisions are comprehensive as a sentence in *language*."""
        return self.detail.text(language)


def networks(model: QualityModel, *, on: date) -> tuple[Network, ...]:
    """Return of each region whether its provisions are comprehensive *on* that day, in the order of the model.

    They are where each need has a provision with room, in that region itself; a need of no pupils is none. Groups are
    the same where they are spelled the same, capitals and white space aside. A provision is there only as long as
    whoever offers it; of one that doesn't say for which group it is, it can't be told whether it meets a need.
    Regions that aren't in the model but have needs come last.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-18, 4-12

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in networks(catalogue.load("demo"), on=date(2026, 6, 1)):
        ...     print(each.message())
        Northern delta: comprehensive
        Southern delta: not comprehensive: autism
    """
    then = day_of(on)
    needs: dict[RegionId, list[ProvisionNeed]] = {each.id: [] for each in model.regions if meets(each.valid, then)}
    for need in model.provision_needs:
        if meets(need.valid, then) and need.pupils != 0:
            needs.setdefault(need.region, []).append(need)
    offered = _offered(model, then)
    return tuple(_network(model, region, several, offered) for region, several in needs.items())


_Offered = dict[tuple[RegionId | None, str | None], list[Provision]]
"""Provisions by their region and the group that they are for; ``None`` where they don't say which."""


def _offered(model: QualityModel, then: Period) -> _Offered:
    """Return the provisions that there are *then*, by region and group."""
    gone = {each.id for each in model.stakeholders if not meets(each.valid, then)}
    found: _Offered = {}
    for provision in model.provisions:
        there = meets(provision.valid, then) and provision.by not in gone
        groups: set[str | None] = {_spelled(each) for each in provision.target_groups}
        for group in (groups or {None}) if there else ():
            found.setdefault((provision.region, group), []).append(provision)
    return found


def _spelled(group: str) -> str:
    """Return how the name of a group is spelled, but for capitals and white space."""
    return " ".join(group.split()).casefold()


def gaps(model: QualityModel, *, on: date) -> tuple[Met, ...]:
    """Return the needs that surely have no provision with room in their region *on* that day.

    Those of which it can't be told are among what :func:`networks` returns.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-18, 4-12
    """
    lacking = {Provided.FULL, Provided.LACKING}
    return tuple(each for network in networks(model, on=on) for each in network.met if each.provided in lacking)


def _network(model: QualityModel, region: RegionId, needs: Sequence[ProvisionNeed], offered: _Offered) -> Network:
    met = tuple(_met(model, each, offered) for each in needs)
    states = {each.provided for each in met}
    comprehensive = None if not met or Provided.UNKNOWN in states else states == {Provided.ROOM}
    if states & {Provided.FULL, Provided.LACKING}:
        comprehensive = False
    surely = _groups(needs, met, Provided.FULL, Provided.LACKING)
    perhaps = _groups(needs, met, Provided.UNKNOWN)
    said = _NETWORKS[comprehensive] if met else _NO_NEED
    detail = Message(
        code="comprehensive",
        en=said.en + ("; can't be told: {perhaps}" if surely and perhaps else ""),
        nl=said.nl + ("; niet te zeggen: {perhaps}" if surely and perhaps else ""),
        fields={"region": named(model, region), "groups": surely, "perhaps": perhaps},
    )
    return Network(region=region, comprehensive=comprehensive, met=met, detail=detail)


def _groups(needs: Iterable[ProvisionNeed], met: Iterable[Met], *provided: Provided) -> tuple[str, ...]:
    """Return the groups of the needs that are met so, each once."""
    pairs = zip(needs, met, strict=True)
    return tuple(dict.fromkeys(need.target_group for need, each in pairs if each.provided in provided))


_NETWORKS = {
    True: Text(nl="{region}: dekkend", en="{region}: comprehensive"),
    False: Text(nl="{region}: niet dekkend: {groups}", en="{region}: not comprehensive: {groups}"),
    None: Text(nl="{region}: niet te zeggen: {perhaps}", en="{region}: can't be told: {perhaps}"),
}
_NO_NEED = Text(nl="{region}: geen behoefte bekend", en="{region}: no need is known")


def _met(model: QualityModel, need: ProvisionNeed, offered: _Offered) -> Met:
    group = _spelled(need.target_group)
    here = offered.get((need.region, group), [])
    perhaps: tuple[tuple[RegionId | None, str | None], ...] = ((None, group), (need.region, None), (None, None))
    anywhere = [each for key in perhaps for each in offered.get(key, ())]
    known = [each.room for each in here if each.room is not None]
    provided = _provided(here, anywhere)
    provisions = tuple(each.id for each in (*here, *anywhere))
    detail = Message(
        code="provided",
        en="{region}: {group}: {provided}" + ("; {provisions}" if provisions else ""),
        nl="{region}: {group}: {provided}" + ("; {provisions}" if provisions else ""),
        fields={
            "region": named(model, need.region),
            "group": need.target_group,
            "provided": provided,
            "provisions": names(model, *provisions),
        },
    )
    return Met(
        need=need.id,
        region=need.region,
        provided=provided,
        provisions=provisions,
        room=sum(known) if known else None,
        pupils=need.pupils,
        detail=detail,
    )


def _provided(here: Iterable[Provision], anywhere: Iterable[Provision]) -> Provided:
    """Return whether one of the provisions has room: those of the region and the group, and those that may be."""
    rooms = [each.room for each in here]
    if any(rooms):
        return Provided.ROOM
    if None in rooms or any(each.room != 0 for each in anywhere):
        return Provided.UNKNOWN
    return Provided.FULL if rooms else Provided.LACKING
