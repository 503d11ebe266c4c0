"""Profiles of partners: the latest of each, and how far partners differ in each of three things."""

from collections import Counter
from datetime import date

import attrs

from kwaliteitsmodel.analysis import holding
from kwaliteitsmodel.analysis.holding import existing
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.profiles import ActorProfile
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


class ProfileDimension(Term):
    """In what partners differ; the value is the name of the field (nl: *kant van een profiel*).

    Source: 0-20
    """

    AMBITION = "ambition", "ambitieniveau", "level of ambition"
    CAPACITY = "capacity", "capaciteit", "capacity"
    DEVELOPMENT_STAGE = "development-stage", "ontwikkelfase", "stage of development"

    @property
    def field(self) -> str:
        """The attribute of a profile that holds it."""
        return str(self.value).replace("-", "_")


@attrs.frozen(kw_only=True)
class Spread:
    """How partners are spread over the ranks of one dimension on a day (nl: *spreiding van partners*).

    *ranks* holds each rank that occurs, lowest first, with its number of partners. Of *unknown* partners the latest
    profile doesn't say it; of *contested* ones the latest profiles, of one day, say different ranks. Profiles of those
    *elsewhere*, whom the model doesn't hold or who don't exist on the day, count in none of these. Ranks only have an
    order, so there is no mean here, and no score over the three dimensions.

    Source: 0-14, 0-20
    """

    dimension: ProfileDimension
    ranks: tuple[tuple[int, int], ...]
    unknown: tuple[StakeholderId, ...]
    contested: tuple[StakeholderId, ...]
    elsewhere: tuple[StakeholderId, ...]
    detail: Message

    @property
    def n(self) -> int:
        """Of how many partners the rank is known."""
        return sum(number for _, number in self.ranks)

    @property
    def heterogeneity(self) -> float | None:
        """Which part of the pairs of partners differ in rank: 0 to 1; ``None`` where fewer than two are known."""
        pairs = self.n * (self.n - 1)
        alike = sum(number * (number - 1) for _, number in self.ranks)
        return 1 - alike / pairs if pairs else None

    def message(self, language: Language = "en") -> str:
        """Return the spread as a sentence in *language*."""
        return self.detail.text(language)


def latest(model: QualityModel, *, on: date | None) -> tuple[ActorProfile, ...]:
    """Return the latest profile of each partner, up to and including the day *on*, in the order of the model.

    Where several were made of one partner on its latest day, all of them. Without a day, the latest that there are.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-20
    """
    time = Period() if on is None else Period(end=day_of(on).end)
    return holding.latest((each for each in model.profiles if each.on in time), lambda each: each.of)


def spreads(model: QualityModel, *, on: date | None) -> tuple[Spread, ...]:
    """Return how partners are spread *on* that day, for each of the three dimensions apart; without a day, at last.

    That partners differ is no mistake. The three are never added up. Only those count who exist on the day.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-14, 0-20

    Example:
        >>> from kwaliteitsmodel import ProfileId, Stakeholder, StakeholderKind
        >>> ranks = {"oak": 1, "elm": 3, "ash": 3}
        >>> model = QualityModel(name="Partners").adding(
        ...     *(Stakeholder(id=StakeholderId(of), name=of, kind=StakeholderKind.BOARD) for of in ranks),
        ...     *(
        ...         ActorProfile(id=ProfileId(f"p:{of}"), of=StakeholderId(of), on=date(2025, 9, 1), ambition=rank)
        ...         for of, rank in ranks.items()
        ...     )
        ... )
        >>> ambition, capacity, _ = spreads(model, on=date(2026, 6, 1))
        >>> ambition.ranks, round(ambition.heterogeneity, 2), capacity.heterogeneity
        (((1, 1), (3, 2)), 0.67, None)
    """
    every = latest(model, on=on)
    there = existing(model, None if on is None else day_of(on))
    profiles = tuple(each for each in every if each.of in there)
    elsewhere = tuple(dict.fromkeys(each.of for each in every if each.of not in there))
    return tuple(_spread(each, profiles, elsewhere) for each in ProfileDimension)


def ranks(model: QualityModel, dimension: ProfileDimension | str, *, on: date | None) -> dict[StakeholderId, int]:
    """Return the rank of each partner in one *dimension*, by :func:`latest`, where it is known and not contested.

    Raises:
        InvalidValueError: If *dimension* is none of the three, nor the text of one, or *on* is no day.

    Source: 0-20
    """
    said = _said(word_of(dimension), latest(model, on=on))
    return {who: next(iter(each)) for who, each in said.items() if len(each) == 1}


def word_of(dimension: ProfileDimension | str) -> ProfileDimension:
    """Return the dimension that a word or its text names.

    Raises:
        InvalidValueError: If it is none of the three.
    """
    return dimension if isinstance(dimension, ProfileDimension) else ProfileDimension.parse(dimension)


def _said(dimension: ProfileDimension, profiles: tuple[ActorProfile, ...]) -> dict[StakeholderId, set[int]]:
    """Return which ranks are said of each partner: none, one, or several that contradict each other."""
    said: dict[StakeholderId, set[int]] = {each.of: set() for each in profiles}
    for each in profiles:
        said[each.of] |= {getattr(each, dimension.field)} - {None}
    return said


def _spread(
    dimension: ProfileDimension, profiles: tuple[ActorProfile, ...], elsewhere: tuple[StakeholderId, ...]
) -> Spread:
    said = _said(dimension, profiles)
    ranks = tuple(sorted(Counter(next(iter(each)) for each in said.values() if len(each) == 1).items()))
    unknown = tuple(who for who, each in said.items() if not each)
    contested = tuple(who for who, each in said.items() if len(each) > 1)
    n = sum(number for _, number in ranks)
    detail = Message(
        code="spread",
        en="{dimension}: known of partners: {n}"
        + (", from {low} to {high}" if ranks else "")
        + "; unknown: {unknown}; contested: {contested}"
        + ("; left out, since they aren't there: {elsewhere}" if elsewhere else ""),
        nl="{dimension}: bekend van partners: {n}"
        + (", van {low} tot {high}" if ranks else "")
        + "; onbekend: {unknown}; omstreden: {contested}"
        + ("; weggelaten, want ze zijn er niet: {elsewhere}" if elsewhere else ""),
        fields={"dimension": dimension, "n": n, "low": ranks and ranks[0][0], "high": ranks and ranks[-1][0]}
        | {"unknown": len(unknown), "contested": len(contested), "elsewhere": len(elsewhere)},
    )
    return Spread(
        dimension=dimension, ranks=ranks, unknown=unknown, contested=contested, elsewhere=elsewhere, detail=detail
    )
