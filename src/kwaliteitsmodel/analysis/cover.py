"""Cover: the fewest indicators that still say something of all that matters to someone."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, inf, lcm
from typing import Any, Literal, TypeAlias, get_args

import attrs

from kwaliteitsmodel.analysis.asked import held, require_held
from kwaliteitsmodel.analysis.covering import Choice, OutOfReach, exactly, greedily
from kwaliteitsmodel.analysis.holding import names, when
from kwaliteitsmodel.analysis.observing import measured
from kwaliteitsmodel.analysis.pairs import Pair, shown
from kwaliteitsmodel.domain.amounts import as_written, nearest, summed
from kwaliteitsmodel.domain.conversations import Conversation, Relevance
from kwaliteitsmodel.domain.fields import require_whole, wrong_type
from kwaliteitsmodel.domain.ids import AspectId, ConversationId, IndicatorId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.errors import Language, Message, UnknownNameError
from kwaliteitsmodel.graph.choices import Year, period_of
from kwaliteitsmodel.model import QualityModel

NamedCost: TypeAlias = Literal["number", "hours"]
"""What should be as little as can be: how many indicators, or how many hours a year they take."""

Cost: TypeAlias = NamedCost | Mapping[IndicatorId, float]
"""A cost by name, or what you say that each indicator costs."""

Method: TypeAlias = Literal["exact", "greedy"]
"""Whether nothing less will do, or one goes step by step."""

NODES = 1_000
"""How many branches are looked at for an exact answer; the same on each machine, which a time limit isn't."""


@attrs.frozen(kw_only=True)
class Kept:
    """An indicator that is kept, and what is lost without it (nl: *behouden indicator*).

    *lost* are the pairs of which no other one that is kept says anything. *weight* is the sum of their weights, of each
    the highest in any conversation; ``None`` where one of them isn't told.

    Source: 3-09, 3-37
    """

    indicator: IndicatorId
    lost: tuple[Pair, ...]
    weight: float | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is lost without it as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Cover:
    """Indicators that together cover every pair of an aspect and someone to whom it is relevant (nl: *dekking*).

    *cost* is what was asked: a number, hours, or costs of your own. Where *exact*, surely no cover costs less; else
    none costs less than *at_least*. *method* says which answer is given, and *out_of_reach* why it isn't the one that
    was asked. Where *settled*, it is the first of those that are equally good. *uncovered* are the pairs of which no
    indicator at all says anything. *unknown* are the indicators that cover something and of which the cost isn't known:
    in *cost* they aren't, and in *at_least* they count as none, so that *exact* says that they can't matter. *unsure*
    are the conversations that may lie in the period that was asked, and would make more relevant. *unmeasured* are
    those kept of which the model holds no value: they would show what they are about once someone measures.

    Source: 3-37
    """

    kept: tuple[Kept, ...]
    cost: float
    exact: bool
    at_least: float
    method: Method
    out_of_reach: OutOfReach | None
    settled: bool
    uncovered: tuple[Pair, ...]
    unknown: tuple[IndicatorId, ...]
    unsure: tuple[ConversationId, ...]
    unmeasured: tuple[IndicatorId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is kept, and whether less would do, as a sentence in *language*."""
        return self.detail.text(language)


def relevant(
    model: QualityModel,
    *,
    during: Period | Year | None = None,
    least_weight: float = 0,
    relevant_to: StakeholderId | None = None,
) -> tuple[Pair, ...]:
    """Return each aspect with each stakeholder to whom it is relevant in some conversation, in the order of the model.

    A weight of 0 says that it isn't, in that conversation; with *least_weight*, so does a weight below it. What matters
    to an untold degree always counts. With *during*, a period or a year, conversations count that were surely held in
    it; with *relevant_to*, only what is relevant to that stakeholder. An aspect or a stakeholder that the model doesn't
    hold is left out.

    Raises:
        InvalidValueError: If *least_weight* is no number of at least 0, *during* neither is nor has a period, or
            *relevant_to* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *relevant_to*.

    Source: 3-09, 3-37

    Example:
        >>> from kwaliteitsmodel import QualityAspect, Relevance, Stakeholder, StakeholderKind
        >>> parents = Stakeholder(id=StakeholderId("parents"), name="Parents", kind=StakeholderKind.PARENT)
        >>> rest, safety = (QualityAspect(id=AspectId(each), name=each) for each in ("rest", "safety"))
        >>> talk = Conversation(
        ...     id=ConversationId("talk"),
        ...     relevances=(
        ...         Relevance(stakeholder=parents.id, aspect=rest.id, weight=1),
        ...         Relevance(stakeholder=parents.id, aspect=safety.id),
        ...     ),
        ... )
        >>> relevant(QualityModel(name="North").adding(parents, rest, safety, talk), least_weight=2)
        (('safety', 'parents'),)
    """
    return tuple(_weighed(model, least_weight, _certain(model, period_of(during)), relevant_to))


def _certain(model: QualityModel, during: Period | None) -> list[Conversation]:
    return [each for each in model.conversations if each.was_held_in(during)]


def _weighed(
    model: QualityModel, least_weight: float, talks: Iterable[Conversation], to: StakeholderId | None
) -> dict[Pair, list[float | None]]:
    """Return the weights that each pair is given in *talks*, for those that count, in the order of the model."""
    _require_amount("least_weight", least_weight)
    require_held(model, to, Stakeholder)
    aspects = {each.id: place for place, each in enumerate(model.aspects)}
    people = {each.id: place for place, each in enumerate(model.stakeholders) if to in {None, each.id}}
    found: dict[Pair, list[float | None]] = {}
    for each in (each for talk in talks for each in talk.relevances):
        if _counts(each, least_weight) and each.aspect in aspects and each.stakeholder in people:
            found.setdefault((each.aspect, each.stakeholder), []).append(each.weight)
    return dict(sorted(found.items(), key=lambda item: (aspects[item[0][0]], people[item[0][1]])))


def _require_amount(name: str, value: object) -> None:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < inf:
        raise wrong_type(name, "a number of at least 0", "een getal van ten minste 0", value)


def _counts(relevance: Relevance, least_weight: float) -> bool:
    return relevance.weight is None or (relevance.weight != 0 and relevance.weight >= least_weight)


def _unsure(
    model: QualityModel, during: Period | None, least_weight: float, to: StakeholderId | None
) -> tuple[ConversationId, ...]:
    """Return the conversations that may lie in *during*, and would make something more relevant."""
    certain = _certain(model, during)
    known = _weighed(model, least_weight, certain, to)
    perhaps = [each for each in model.conversations if each not in certain and _may_meet(each, during)]
    return tuple(each.id for each in perhaps if not _weighed(model, least_weight, [each], to).keys() <= known.keys())


def _may_meet(talk: Conversation, during: Period | None) -> bool:
    days = when(talk)
    return days is None or meets(days, during)


def fewest(  # noqa: PLR0913 - all by name, most optional
    model: QualityModel,
    *,
    cost: Cost = "number",
    method: Method = "exact",
    during: Period | Year | None = None,
    least_weight: float = 0,
    relevant_to: StakeholderId | None = None,
    nodes: int = NODES,
) -> Cover:
    """Return the fewest indicators that cover all that is relevant to someone, and what is lost by dropping each.

    An indicator covers its aspects, for everyone to whom they are relevant; with *least_weight* only to whom they
    matter so much, or to an untold degree, and with *relevant_to* only for that stakeholder. One that was never
    measured counts as well: it would show its aspects. What is heavy never makes up for what is light: all that counts
    is covered.

    With *cost* ``"hours"`` the hours a year are as few as can be, and then the number; *cost* may also say itself what
    each indicator costs. One of which the cost isn't known is kept only where the others won't do. What instruments ask
    of people isn't counted: no indicator says with which instrument its data come. Of covers that are equally good the
    first is given, in the order of the indicators in the model.

    Where the exact answer is out of reach a greedy one is given, with the bound below which no cover goes; the answer
    says which it is, and why. Many indicators need the extra ``solve``, unless *method* is ``"greedy"``.

    Raises:
        UnknownNameError: If there is no such *cost* or *method*.
        UnknownIdError: If *cost* names an indicator, or *relevant_to* a stakeholder, that the model doesn't hold.
        InvalidValueError: If a cost or *least_weight* is no number of at least 0, *during* neither is nor has a period,
            *relevant_to* is the id of something else than a stakeholder, or *nodes* no whole number of at least 0.
        MissingExtraError: If an exact answer about many indicators is asked and the extra ``solve`` isn't installed.

    Source: 3-09, 3-37

    Example:
        >>> from kwaliteitsmodel import Conversation, ConversationId, QualityAspect, Relevance
        >>> from kwaliteitsmodel import Stakeholder, StakeholderKind
        >>> parents = Stakeholder(id=StakeholderId("parents"), name="Parents", kind=StakeholderKind.PARENT)
        >>> rest, safety = (QualityAspect(id=AspectId(each), name=each) for each in ("rest", "safety"))
        >>> talk = Conversation(
        ...     id=ConversationId("talk"),
        ...     relevances=tuple(Relevance(stakeholder=parents.id, aspect=each.id) for each in (rest, safety)),
        ... )
        >>> survey, count = (
        ...     Indicator(id=IndicatorId("survey"), name="Survey", aspects=(rest.id, safety.id)),
        ...     Indicator(id=IndicatorId("count"), name="Count", aspects=(rest.id,)),
        ... )
        >>> cover = fewest(QualityModel(name="North").adding(parents, rest, safety, talk, count, survey))
        >>> [each.indicator for each in cover.kept], cover.message()
        (['survey'], "1 of 2 indicators will do; less won't do")
    """
    require_whole("nodes", nodes, 0)
    prices = _prices(model, cost)
    if method not in get_args(Method):
        raise UnknownNameError(method, get_args(Method))
    time = period_of(during)
    pairs = _weighed(model, least_weight, _certain(model, time), relevant_to)
    sets = _sets(model, pairs)
    choice, answer = _answer(sets, prices, cost, method, nodes)
    chosen = [model.indicators[place] for place in choice.places]
    known = {
        **answer,
        "uncovered": _uncovered(pairs, chosen),
        "unknown": tuple(model.indicators[place].id for place in _unpriced(sets, prices)),
        "unsure": () if time is None else _unsure(model, time, least_weight, relevant_to),
        "unmeasured": _unmeasured(model, chosen),
    }
    kept = _all_kept(model, pairs, chosen)
    return Cover(kept=kept, detail=_told(model, cost, kept, pairs, known), **known)


def _sets(model: QualityModel, pairs: Iterable[Pair]) -> list[frozenset[str]]:
    """Return of each indicator which of the aspects of *pairs* it covers."""
    wanted = frozenset(aspect for aspect, _ in pairs)
    return [wanted.intersection(each.aspects) for each in model.indicators]


def _unpriced(sets: Iterable[frozenset[str]], prices: Sequence[Fraction | None]) -> list[int]:
    """Return the places of what covers something and of which the cost isn't known."""
    return [place for place, each in enumerate(sets) if each and prices[place] is None]


def _answer(
    sets: Sequence[frozenset[str]], prices: Sequence[Fraction | None], cost: Cost, method: Method, nodes: int
) -> tuple[Choice, dict[str, Any]]:
    """Return which sets to keep, with what that costs and how sure it is that less won't do."""
    above, free = _units(prices)
    choice, out_of_reach = _chosen(sets, above, method, nodes)
    least = _chosen(sets, free, method, nodes)[0].at_least if _unpriced(sets, prices) else choice.at_least
    return choice, {
        "cost": _told_cost(cost, sum((prices[place] or Fraction() for place in choice.places), Fraction())),
        "exact": choice.exact and choice.at_least == least,
        "at_least": _told_cost(cost, least / _unit(prices)),
        "method": "exact" if choice.exact else "greedy",
        "out_of_reach": out_of_reach,
        "settled": choice.settled,
    }


def _uncovered(pairs: Iterable[Pair], chosen: Iterable[Indicator]) -> tuple[Pair, ...]:
    covered = {aspect for each in chosen for aspect in each.aspects}
    return tuple(each for each in pairs if each[0] not in covered)


def _unmeasured(model: QualityModel, chosen: Iterable[Indicator]) -> tuple[IndicatorId, ...]:
    there = measured(model)
    return tuple(each.id for each in chosen if each.id not in there)


def _prices(model: QualityModel, cost: Cost) -> list[Fraction | None]:
    """Return what each indicator costs, exactly as it is written; ``None`` where that isn't known."""
    if isinstance(cost, str) and cost not in get_args(NamedCost):
        raise UnknownNameError(cost, get_args(NamedCost))
    if cost == "number":
        return [Fraction(1)] * len(model.indicators)
    given = _given(model, cost) if isinstance(cost, Mapping) else {each.id: each.hours for each in model.indicators}
    found = [given.get(each.id) for each in model.indicators]
    return [None if each is None else as_written(each) for each in found]


def _given(model: QualityModel, cost: Mapping[IndicatorId, float]) -> Mapping[IndicatorId, float]:
    for each, value in cost.items():
        held(model, each, Indicator)
        _require_amount("cost", value)
    return cost


def _unit(prices: Iterable[Fraction | None]) -> int:
    """Return how many whole units make one of a cost."""
    return lcm(*(each.denominator for each in prices if each is not None))


def _units(prices: Sequence[Fraction | None]) -> tuple[list[int], list[int]]:
    """Return what each costs in whole units: where that isn't known, more than all others together; and nothing."""
    unit = _unit(prices)
    above = int(sum(each for each in prices if each is not None) * unit) + 1
    priced = [None if each is None else int(each * unit) for each in prices]
    return [above if each is None else each for each in priced], [each or 0 for each in priced]


def _chosen(
    sets: Sequence[frozenset[str]], costs: Sequence[int], method: Method, nodes: int
) -> tuple[Choice, OutOfReach | None]:
    found = exactly(sets, costs, nodes) if method == "exact" else None
    return (found, None) if isinstance(found, Choice) else (greedily(sets, costs), found)


def _told_cost(cost: Cost, exact: Fraction) -> float:
    return ceil(exact) if cost == "number" else nearest(exact)


def _all_kept(
    model: QualityModel, pairs: Mapping[Pair, Sequence[float | None]], chosen: Iterable[Indicator]
) -> tuple[Kept, ...]:
    holders: dict[AspectId, list[IndicatorId]] = {}
    several = list(chosen)
    for each in several:
        for aspect in each.aspects:
            holders.setdefault(aspect, []).append(each.id)
    return tuple(
        _kept(model, each, {pair: weights for pair, weights in pairs.items() if holders.get(pair[0]) == [each.id]})
        for each in several
    )


def _kept(model: QualityModel, indicator: Indicator, lost: Mapping[Pair, Sequence[float | None]]) -> Kept:
    weights = [None if None in each else max(weight for weight in each if weight is not None) for each in lost.values()]
    known = [each for each in weights if each is not None]
    detail = Message(
        code="kept",
        en="without {indicator!r} nothing shows {shown}",
        nl="zonder {indicator!r} laat niets {shown}",
        fields={"indicator": indicator.name, "shown": shown(model, lost)},
    )
    weight = summed(known) if len(known) == len(weights) else None
    return Kept(indicator=indicator.id, lost=tuple(lost), weight=weight, detail=detail)


def _about_any(cost: Cost, known: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return what is told of a cover of any indicators, where it is so."""
    exact, proved, why = known["exact"], known["method"] == "exact", known["out_of_reach"]
    bounded, first = not exact and known["at_least"] > 0, known["settled"] or not proved
    as_far = (", as far as is known what each costs", ", voor zover bekend is wat elk kost")
    parts = (
        (True, "{n} of {m} indicators will do", "met {n} van de {m} indicatoren kan het"),
        (cost == "hours", "{cost:g} hours a year", "{cost:g} uur per jaar"),
        (not isinstance(cost, str), "at a cost of {cost:g}", "tegen {cost:g}"),
        (exact, "less won't do", "met minder kan het niet"),
        (proved and not exact, "less won't do" + as_far[0], "met minder kan het niet" + as_far[1]),
        (not proved and why is None, "found step by step", "stap voor stap gevonden"),
        (why is not None, "found step by step, for {out_of_reach}", "stap voor stap gevonden, want {out_of_reach}"),
        (bounded, "no cover takes less than {at_least:g}", "geen dekking vraagt minder dan {at_least:g}"),
        (not first, "another that is as good may come first", "een andere die even goed is komt misschien eerder"),
    )
    return [(en, nl) for so, en, nl in parts if so]


def _told(
    model: QualityModel, cost: Cost, kept: Sequence[Kept], pairs: Collection[Pair], known: Mapping[str, Any]
) -> Message:
    """Return the sentence about a cover: each thing is told where it is so."""
    uncovered = dict.fromkeys(aspect for aspect, _ in known["uncovered"])
    nothing = ("nothing is told to be relevant to anyone", "van niets is gezegd dat het er voor iemand toe doet")
    parts = ([] if pairs else [nothing]) + (_about_any(cost, known) if kept else [])
    parts += [_LEFT[name] for name in _LEFT if known[name]]
    return Message(
        code="cover",
        en="; ".join(en for en, _ in parts),
        nl="; ".join(nl for _, nl in parts),
        fields={
            "n": len(kept),
            "m": len(model.indicators),
            **{name: known[name] for name in ("cost", "at_least", "out_of_reach")},
            "unknown": names(model, *known["unknown"]),
            "uncovered": names(model, *uncovered),
            "unsure": names(model, *known["unsure"]),
        },
    )


_LEFT = {
    "unknown": ("cost not known of {unknown}", "kosten onbekend van {unknown}"),
    "uncovered": ("no indicator shows {uncovered}", "geen indicator laat {uncovered} zien"),
    "unsure": ("perhaps also of this time: {unsure}", "misschien ook van deze tijd: {unsure}"),
}
"""What is told of a cover beside that."""
