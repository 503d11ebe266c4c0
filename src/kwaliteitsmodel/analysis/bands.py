"""Norm bands: what the scores of a model are by its own tables."""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.observing import Observed, known_on, observed, spans_on, spoken, value_for
from kwaliteitsmodel.domain.amounts import Outcome, ends
from kwaliteitsmodel.domain.bands import BandOutcome, NormBands
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import IndicatorId, NormBandsId, ObservationId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator, Observation
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Judged:
    """What someone's score is by a norm table (nl: *uitkomst volgens een normtabel*).

    *group* is the other figure by which the table has its bands; ``None`` where it isn't known. *outcome* is ``None``
    where no band holds, or what is known leaves it open; *possible* is all that it may be, the worst first.

    Source: 3-15
    """

    norm: NormBandsId
    of: StakeholderId
    observation: ObservationId
    period: Period
    score: Outcome
    group: Outcome | None
    outcome: BandOutcome | None
    possible: tuple[BandOutcome, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what the score is as a sentence in *language*."""
        return self.detail.text(language)


def judged(model: QualityModel, *, on: date, of: StakeholderId | None = None) -> tuple[Judged, ...]:
    """Return what every score that one can know *on* that day is by the tables of its time; with *of*, only theirs.

    By table in the order of the model, then by stakeholder and in the order of time. A table judges the scores of
    periods that lie in its own. The group of a school is told by its figure of the same period, or else by one of which
    the period lies in that of the score or the other way round, such as 1 October; where two say otherwise it isn't
    known.

    Raises:
        InvalidValueError: If *on* is no day, or *of* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *of*.

    Source: 3-15

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> for each in judged(catalogue.load("demo"), on=date(2026, 6, 1)):
        ...     print(each.message())
        Reading score (invented scale) of De Rups, main site (2024/2025): 74, Share of newcomers: 22.5; by ...: adequate
    """
    require_day("on", on)
    require_held(model, of, Stakeholder)
    found = observed(model)
    return tuple(each for norm in model.norm_bands for each in _by_norm(model, norm, found, on, of))


def _by_norm(
    model: QualityModel, norm: NormBands, found: Observed, on: date, of: StakeholderId | None
) -> Iterator[Judged]:
    groups = {} if norm.by is None else found.get(norm.by, {})
    for who, seen in sorted(found.get(norm.indicator, {}).items()):
        if of in {None, who}:
            near = spans_on(groups.get(who, ()), on)
            for each in known_on(seen, on):
                if norm.valid is None or each.period.within(norm.valid):
                    yield _judged(model, norm, each, value_for(each.period, near.either_way(each.period)))


def _judged(model: QualityModel, norm: NormBands, seen: Observation, group: Outcome | None) -> Judged:
    outcome, possible = norm.outcome(group, seen.value), norm.possible(group, seen.value)
    said, odd = _said(outcome, possible), _odd(model, norm, seen.value, group)
    by = "" if norm.by is None else ", {by}: {group}"
    fields = {
        "indicator": named(model, seen.indicator),
        "of": named(model, seen.of),
        "period": seen.period,
        "score": spoken(seen.value),
        "by": norm.by and named(model, norm.by),
        "group": spoken(group),
        "outcome": outcome,
        "possible": possible,
        "norm": norm.name,
    }
    return Judged(
        norm=norm.id,
        of=seen.of,
        observation=seen.id,
        period=seen.period,
        score=seen.value,
        group=group,
        outcome=outcome,
        possible=possible,
        detail=Message(
            code="judged",
            en="{indicator} of {of} ({period}): {score}" + by + "; by {norm}: " + said[0] + odd[0],
            nl="{indicator} van {of} ({period}): {score}" + by + "; volgens {norm}: " + said[1] + odd[1],
            fields=fields,
        ),
    )


def _said(outcome: BandOutcome | None, possible: Sequence[BandOutcome]) -> tuple[str, str]:
    if outcome:
        return "{outcome}", "{outcome}"
    return _NO_BAND if not possible else _IF_ANY if len(possible) == 1 else _OPEN


def _odd(model: QualityModel, norm: NormBands, score: Outcome, group: Outcome | None) -> tuple[str, str]:
    """Return that one of the two can't be, where a percentage lies surely below 0 or above 100."""
    both = ((norm.indicator, score), (norm.by, group))
    return _NO_SHARE if any(_unit(model, each) == "%" and _is_no_share(value) for each, value in both) else ("", "")


def _unit(model: QualityModel, id: IndicatorId | None) -> str | Text:
    indicator = None if id is None else model.find(id)
    return indicator.unit if isinstance(indicator, Indicator) else ""


def _is_no_share(value: Outcome | None) -> bool:
    low, high = ends(value)
    return high < 0 or low > 100  # noqa: PLR2004 - all of it, in per cent


_NO_SHARE = (
    "; impossible: a percentage lies between 0 and 100",
    "; dat kan niet: een percentage ligt tussen 0 en 100",
)
_OPEN = ("not to be told; possible: {possible}", "niet te zeggen; mogelijk: {possible}")
_IF_ANY = ("{possible}, if any band holds", "{possible}, als er een band geldt")
_NO_BAND = ("no band holds", "geen band geldt")
