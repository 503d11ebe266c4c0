"""Judgements: what three years together say of a school, by the tables of the model."""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.bands import Judged, judged
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.observing import observed, spans_on, value_for
from kwaliteitsmodel.analysis.spans import Spans
from kwaliteitsmodel.domain.amounts import ends
from kwaliteitsmodel.domain.bands import ENOUGH_PUPILS, BandOutcome, YearOutcome, over_three_years
from kwaliteitsmodel.domain.ids import IndicatorId, NormBandsId, StakeholderId
from kwaliteitsmodel.domain.indicators import Observation
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.series import Yearly, in_year, yearly
from kwaliteitsmodel.domain.values import Text, both
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


class Because(Term):
    """Why three years are judged as they are, or aren't (nl: *reden van een driejaarsoordeel*).

    Source: 3-15
    """

    ALL_GOOD = "all-good", "drie jaren goed", "three good years"
    TWO_ADEQUATE = "two-adequate", "ten minste twee jaren voldoende", "at least two adequate years"
    ENOUGH_PUPILS = "enough-pupils", "één jaar voldoende, met genoeg leerlingen", "one adequate year, of enough pupils"
    NONE_ADEQUATE = "none-adequate", "geen jaar voldoende", "no adequate year"
    YEAR_UNKNOWN = "year-unknown", "van een jaar is de uitkomst niet bekend", "the outcome of a year isn't known"
    PUPILS_UNKNOWN = "pupils-unknown", "van hoeveel leerlingen is niet bekend", "of how many pupils isn't known"
    FEW_PUPILS = "few-pupils", "te weinig leerlingen: groep 7 beslist", "too few pupils: grade 7 decides"


@attrs.frozen(kw_only=True)
class ThreeYears:
    """What three years on end say of someone by a norm table (nl: *driejaarsoordeel*).

    *outcome* is ``None`` where that can't be told; *because* says why. A year of which there is no score, or several
    that say otherwise, has an outcome of ``None``.

    Source: 3-15
    """

    norm: NormBandsId
    of: StakeholderId
    periods: tuple[Period, ...]
    years: tuple[YearOutcome, ...]
    outcome: BandOutcome | None
    because: Because
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what they say as a sentence in *language*."""
        return self.detail.text(language)


def three_years(
    model: QualityModel, *, on: date, pupils: IndicatorId | None = None, of: StakeholderId | None = None
) -> tuple[ThreeYears, ...]:
    """Return what the last three years that are over *on* that day say of each school, by each table of the model.

    Years are periods of the sort of the latest score, and the three follow on each other. *pupils* is the indicator
    that counts of how many pupils a score is; without it that isn't known. With *of*, only that school. Grade 7 and a
    fourth year aren't in the model: where these decide, :func:`~kwaliteitsmodel.domain.bands.over_three_years` takes
    them.

    Raises:
        InvalidValueError: If *on* is no day, or *of* is the id of something else than a stakeholder.
        UnknownIdError: If the model doesn't hold *of*.

    Source: 3-15

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> three_years(catalogue.load("demo"), on=date(2026, 6, 1))[0].because
        <Because.YEAR_UNKNOWN: 'year-unknown'>
    """
    scores: dict[tuple[NormBandsId, StakeholderId], list[Judged]] = {}
    for each in judged(model, on=on, of=of):
        if each.period.end is not None and each.period.end <= on:
            scores.setdefault((each.norm, each.of), []).append(each)
    counted = {} if pupils is None else observed(model).get(pupils, {})
    found = (_three(model, several, spans_on(counted.get(who, ()), on)) for (_, who), several in scores.items())
    return tuple(each for each in found if each is not None)


def _three(model: QualityModel, scores: Sequence[Judged], counted: Spans[Observation]) -> ThreeYears | None:
    places = [place for each in scores for place in [yearly(each.period)] if place is not None]
    if not places:
        return None
    periods = tuple(_last_three(*places[-1]))
    years = tuple(YearOutcome(outcome=_agreed(scores, each), pupils=_pupils(counted, each)) for each in periods)
    outcome = over_three_years(years)
    because = _because(years, outcome)
    fields: dict[str, object] = {
        "norm": named(model, scores[0].norm),
        "of": named(model, scores[0].of),
        "years": tuple(map(_said, periods, years)),
        "outcome": outcome or Text(nl="niet te zeggen", en="not to be told"),
        "because": because,
    }
    return ThreeYears(
        norm=scores[0].norm,
        of=scores[0].of,
        periods=periods,
        years=years,
        outcome=outcome,
        because=because,
        detail=_told(fields),
    )


def _told(fields: dict[str, object]) -> Message:
    return Message(
        code="three-years",
        en="{of}, {years}; by {norm}, over three years: {outcome}; {because}",
        nl="{of}, {years}; volgens {norm}, over drie jaar: {outcome}; {because}",
        fields=fields,
    )


def _last_three(sort: Yearly, last: int) -> Iterator[Period]:
    return (in_year(sort, year) for year in range(max(last - 2, 1), last + 1))


def _agreed(scores: Sequence[Judged], period: Period) -> BandOutcome | None:
    """Return the one outcome of the scores of *period*; ``None`` where there is none, or they differ."""
    outcomes = {each.outcome for each in scores if each.period == period}
    return outcomes.pop() if len(outcomes) == 1 else None


def _pupils(counted: Spans[Observation], period: Period) -> int | None:
    """Return how many pupils there are, or as many as settle whether they are enough."""
    low, high = ends(value_for(period, counted.either_way(period)))
    return int(low) if low >= ENOUGH_PUPILS else int(high) if 0 <= high < ENOUGH_PUPILS else None


def _because(years: Sequence[YearOutcome], outcome: BandOutcome | None) -> Because:
    adequate = [each for each in years if each.outcome not in {None, BandOutcome.INADEQUATE}]
    if outcome is BandOutcome.ADEQUATE:
        return Because.TWO_ADEQUATE if len(adequate) > 1 else Because.ENOUGH_PUPILS
    if outcome is not None:
        return Because.ALL_GOOD if adequate else Because.NONE_ADEQUATE
    if len(years) < 3 or any(each.outcome is None for each in years):  # noqa: PLR2004 - as the name says
        return Because.YEAR_UNKNOWN
    return Because.PUPILS_UNKNOWN if adequate[0].pupils is None else Because.FEW_PUPILS


def _said(period: Period, year: YearOutcome) -> Text:
    outcome = year.outcome or Text(nl="onbekend", en="unknown")
    return both(lambda language: f"{period} {outcome.label(language)}")
