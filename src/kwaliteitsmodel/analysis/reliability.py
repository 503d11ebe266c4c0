"""Reliability: how far organisations' own judgements are those of others, by the same criterion on the same scale."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import held, require_held
from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.analysis.pairing import JudgedTwice, LeftOut, Unpaired, paired, several
from kwaliteitsmodel.domain.concordance import (
    Weights,
    kappa,
    kappa_interval,
    share_equal,
    weighted_kappa,
    weighted_kappa_interval,
    wilson,
)
from kwaliteitsmodel.domain.fields import require_day, wrong_type
from kwaliteitsmodel.domain.ids import CriterionId, ScaleId, ScaleMappingId, StakeholderId, SupportPlanId
from kwaliteitsmodel.domain.norms import Scale, places
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.support import SupportPlan
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel

__all__ = [
    "FEWEST",
    "YEARS",
    "Cell",
    "Compared",
    "Estimate",
    "JudgedTwice",
    "LeftOut",
    "Reliability",
    "Unpaired",
    "compared",
]

YEARS = 4
"""For so many years a judgement counts, where nothing else is asked: an audit comes every four."""

FEWEST = 10
"""Of fewer pairs nothing is estimated, where nothing else is asked."""


@attrs.frozen(kw_only=True)
class Cell:
    """How many times own judgements were the one grade and external ones the other (nl: *cel van de kruistabel*).

    Source: 4-10
    """

    own: str
    external: str
    n: int


@attrs.frozen(kw_only=True)
class Estimate:
    """A number that was estimated from *n* pairs, and how sure it is, in 95 of 100 cases (nl: *schatting*).

    *value* is ``None`` where it isn't defined, *low* and *high* where the interval isn't.

    Source: 4-10
    """

    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None


@attrs.frozen(kw_only=True)
class Reliability:
    """How far own judgements are those of others, by one criterion or by all on one scale (nl: *betrouwbaarheid*).

    *criterion* is ``None`` for all together. *n* is the number of pairs, *equal* of how many both grades are the same.
    *share* is that as a share, with Wilson's interval, *kappa* is Cohen's, *linear* and *quadratic* are weighted, all
    with the asymptotic interval; weighted kappa is of the pairs whose grades both have a rank. An estimate of too few
    pairs has no value.

    Source: 4-10
    """

    criterion: CriterionId | None
    scale: ScaleId
    n: int
    equal: int
    share: Estimate
    kappa: Estimate
    linear: Estimate
    quadratic: Estimate
    confusion: tuple[Cell, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how far both are the same as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Compared:
    """Own judgements beside those of others (nl: *eigen oordelen naast die van anderen*).

    *criteria* has each criterion, *together* all criteria on one scale. *left_out* are the judgements that would count
    but stand alone, on another scale, against another of the same day, with a grade that their scale doesn't have, or
    are neither one's own nor those of others.

    Source: 4-10, 4-22
    """

    criteria: tuple[Reliability, ...]
    together: tuple[Reliability, ...]
    pairs: tuple[JudgedTwice, ...]
    left_out: tuple[LeftOut, ...]


def compared(  # noqa: PLR0913 - each option is a question of its own
    model: QualityModel,
    *,
    on: date,
    years: int = YEARS,
    by: Collection[StakeholderId] = (),
    mappings: Collection[ScaleMappingId] = (),
    plan: SupportPlanId | None = None,
    fewest: int = FEWEST,
) -> Compared:
    """Return how far own judgements are those of others, per criterion.

    One's own is what one judges of oneself, and what anyone judges in one's self-evaluation. Who belongs to the same
    organisation, such as the board of a school or someone who is a part of it, is no other: what they judge elsewhere
    is left out. Judgements count up to *on* and for so many *years*. Of one thing by one criterion on one scale, the
    latest own one is laid beside the latest of others; with *by*, of those others only. Judgements on different scales
    aren't compared, except through the *mappings* that are asked for: what is on the source of one is read on its
    target. With *plan*, only criteria that refer to that support plan count: what else is judged isn't compared, and
    isn't told as left out. Of fewer pairs than *fewest* nothing is estimated. It takes time linear in the judgements.

    Raises:
        InvalidValueError: If *on* is no day, *years* or *fewest* no whole number of at least 1, two mappings have one
            source, or an id is of something else.
        UnknownIdError: If the model doesn't hold *plan*, or one of *by* or *mappings*.

    Source: 4-07, 4-10, 4-16, 4-22
    """
    require_day("on", on)
    for name, value in (("years", years), ("fewest", fewest)):
        _require_count(name, value)
    for each in several("by", by):
        held(model, each, Stakeholder)
    require_held(model, plan, SupportPlan)
    pairs, left_out = paired(model, on, years, by, mappings, plan=plan)
    return Compared(
        criteria=_per_criterion(model, pairs, fewest),
        together=_per_scale(model, pairs, fewest),
        pairs=tuple(pairs),
        left_out=tuple(left_out),
    )


def _require_count(name: str, value: object) -> None:
    if type(value) is not int or value < 1:
        raise wrong_type(name, "a whole number, at least 1", "een geheel getal, ten minste 1", value)


def _per_criterion(model: QualityModel, pairs: Iterable[JudgedTwice], fewest: int) -> tuple[Reliability, ...]:
    """Return the reliability by each criterion on each scale, in the order of the model."""
    found: dict[tuple[CriterionId, ScaleId], list[JudgedTwice]] = {}
    for each in pairs:
        found.setdefault((each.criterion, each.scale), []).append(each)
    place = {each.id: number for number, each in enumerate(model.criteria)}
    keys = sorted(found, key=lambda key: (place.get(key[0], len(place)), key))
    return tuple(_reliability(model, criterion, scale, found[criterion, scale], fewest) for criterion, scale in keys)


def _per_scale(model: QualityModel, pairs: Iterable[JudgedTwice], fewest: int) -> tuple[Reliability, ...]:
    """Return the reliability by all criteria on each scale."""
    found: dict[ScaleId, list[JudgedTwice]] = {}
    for each in pairs:
        found.setdefault(each.scale, []).append(each)
    return tuple(_reliability(model, None, scale, found[scale], fewest) for scale in sorted(found))


def _reliability(
    model: QualityModel, criterion: CriterionId | None, scale: ScaleId, pairs: Sequence[JudgedTwice], fewest: int
) -> Reliability:
    given = [(each.own_grade, each.external_grade) for each in pairs]
    known = model.find(scale)
    place = places(known) if isinstance(known, Scale) else {}
    ranked = [(place[one], place[other]) for one, other in given if one in place and other in place]
    equal = sum(one == other for one, other in given)
    share, kappas = _share(given, equal, fewest), _kappa(given, fewest)
    return Reliability(
        criterion=criterion,
        scale=scale,
        n=len(given),
        equal=equal,
        share=share,
        kappa=kappas,
        linear=_weighted(ranked, "linear", fewest),
        quadratic=_weighted(ranked, "quadratic", fewest),
        confusion=_confusion(known, given),
        detail=_told(model, criterion or scale, equal, share, kappas),
    )


def _share(given: Sequence[tuple[str, str]], equal: int, fewest: int) -> Estimate:
    n = len(given)
    return _estimate(n, share_equal(given), wilson(equal, n)) if n >= fewest else Estimate(n=n)


def _kappa(given: Sequence[tuple[str, str]], fewest: int) -> Estimate:
    n = len(given)
    return _estimate(n, kappa(given), kappa_interval(given)) if n >= fewest else Estimate(n=n)


def _weighted(ranked: Sequence[tuple[int, int]], weights: Weights, fewest: int) -> Estimate:
    n = len(ranked)
    if n < fewest:
        return Estimate(n=n)
    return _estimate(n, weighted_kappa(ranked, weights), weighted_kappa_interval(ranked, weights))


def _estimate(n: int, value: float | None, bounds: tuple[float, float] | None) -> Estimate:
    low, high = bounds or (None, None)
    return Estimate(n=n, value=value, low=low, high=high)


def _confusion(scale: object, given: Iterable[tuple[str, str]]) -> tuple[Cell, ...]:
    """Return how often each two grades met, in the order of the scale."""
    order = {each.value: place for place, each in enumerate(scale.grades)} if isinstance(scale, Scale) else {}
    cells = sorted(Counter(given).items(), key=lambda item: [(order.get(each, len(order)), each) for each in item[0]])
    return tuple(Cell(own=own, external=external, n=n) for (own, external), n in cells)


def _told(model: QualityModel, about: str, equal: int, share: Estimate, kappas: Estimate) -> Message:
    """Say how far both are the same; a share as a whole percentage, kappa in two digits."""
    en, nl = "{about}: the same in {equal} of {n}", "{about}: gelijk in {equal} van de {n}"
    if share.value is None:
        en, nl = en + "; too few to say more", nl + "; te weinig om meer te zeggen"
    else:
        en += " ({share} %; {low} to {high} %); kappa " + ("{kappa}" if kappas.value is not None else "not defined")
        nl += " ({share} %; {low} tot {high} %); kappa " + ("{kappa_nl}" if kappas.value is not None else "onbepaald")
    percentages = {name: _percentage(getattr(share, of)) for name, of in _PARTS}
    kappa_en = "" if kappas.value is None else f"{kappas.value:z.2f}"
    fields: dict[str, object] = {"about": names(model, about)[0], "equal": equal, "n": share.n, **percentages}
    fields |= {"kappa": kappa_en, "kappa_nl": kappa_en.replace(".", ",")}
    return Message(code="reliability", en=en, nl=nl, fields=fields)


_PARTS = (("share", "value"), ("low", "low"), ("high", "high"))


def _percentage(share: float | None) -> int | None:
    return None if share is None else round(100 * share)
