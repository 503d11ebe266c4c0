"""Norm bands: what the scores of a model are by its own tables, each by itself and three years together."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import require_held
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.observing import Observed, known_on, observed, spans_on, spoken, until, value_for
from kwaliteitsmodel.analysis.spans import Spans
from kwaliteitsmodel.domain.amounts import Outcome, ends
from kwaliteitsmodel.domain.bands import ENOUGH_PUPILS, BandOutcome, NormBands, YearOutcome, over_three_years
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import IndicatorId, NormBandsId, ObservationId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator, Observation
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.series import in_year, yearly
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text, both
from kwaliteitsmodel.domain.words import Term
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
    figures = ((norm.indicator, score), (norm.by, group))
    return _NO_SHARE if any(_unit(model, each) == "%" and _is_no_share(value) for each, value in figures) else ("", "")


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
_IF_ANY = ("{possible}, if any band holds", "{possible}, als er een normband geldt")
_NO_BAND = ("no band holds", "geen normband geldt")


class Because(Term):
    """Why three years are judged as they are, or aren't (nl: *reden van een driejaarsoordeel*).

    Source: 3-15
    """

    ALL_GOOD = "all-good", "drie jaren goed", "three good years"
    TWO_ADEQUATE = "two-adequate", "ten minste twee jaren voldoende", "at least two adequate years"
    ENOUGH_PUPILS = "enough-pupils", "één jaar voldoende, met genoeg leerlingen", "one adequate year, of enough pupils"
    NONE_ADEQUATE = "none-adequate", "geen jaar voldoende", "no adequate year"
    YEAR_UNKNOWN = "year-unknown", "van een jaar is de uitkomst niet bekend", "the outcome of a year isn't known"
    TABLES_DIFFER = "tables-differ", "normtabellen spreken elkaar tegen", "tables contradict each other"
    PUPILS_UNKNOWN = "pupils-unknown", "van hoeveel leerlingen is niet bekend", "of how many pupils isn't known"
    FEW_PUPILS = "few-pupils", "te weinig leerlingen: groep 7 beslist", "too few pupils: grade 7 decides"


@attrs.frozen(kw_only=True)
class ThreeYears:
    """What three years on end say of someone by the norm tables of an indicator (nl: *driejaarsoordeel*).

    *norms* are the tables by which their scores were judged. *outcome* is ``None`` where that can't be told; *because*
    says why. A year of which there is no score, or several scores or tables that say otherwise, has an outcome of
    ``None``.

    Source: 3-15
    """

    indicator: IndicatorId
    norms: tuple[NormBandsId, ...]
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
    """Return what the last three years that are over *on* that day say of each school, by the tables of the model.

    By indicator, and each year by the table that is valid then: a new table from next year on judges no year before it.
    A table that surely has no band for the school doesn't count. Years are periods of the sort of the latest score, and
    the three follow on each other. *pupils* is the indicator that counts of how many pupils a score is; without it that
    isn't known. With *of*, only that school. Grade 7 and a fourth year aren't in the model: where these decide,
    :func:`~kwaliteitsmodel.domain.bands.over_three_years` takes them.

    Raises:
        InvalidValueError: If *on* is no day, or *of* or *pupils* is the id of something else than a stakeholder and an
            indicator.
        UnknownIdError: If the model doesn't hold *of* or *pupils*.

    Source: 3-15

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> three_years(catalogue.load("demo"), on=date(2026, 6, 1))[0].because
        <Because.YEAR_UNKNOWN: 'year-unknown'>
    """
    require_held(model, pupils, Indicator)
    measured = {each.id: each.indicator for each in model.norm_bands}
    scores: dict[tuple[IndicatorId, StakeholderId], list[Judged]] = {}
    for each in judged(model, on=on, of=of):
        if until(each.period) <= on:
            scores.setdefault((measured[each.norm], each.of), []).append(each)
    counted = {} if pupils is None else observed(model).get(pupils, {})
    found = (_three(model, *key, several, spans_on(counted.get(key[1], ()), on)) for key, several in scores.items())
    return tuple(each for each in found if each is not None)


def _three(
    model: QualityModel,
    indicator: IndicatorId,
    of: StakeholderId,
    scores: Sequence[Judged],
    counted: Spans[Observation],
) -> ThreeYears | None:
    seen = {period: [each for each in scores if each.period == period] for period in _last_three(scores)}
    if not seen:
        return None
    years = tuple(YearOutcome(outcome=_agreed(each), pupils=_pupils(counted, period)) for period, each in seen.items())
    norms = tuple(dict.fromkeys(each.norm for each in scores if each.period in seen))
    outcome = over_three_years(years)
    because = _because(years, outcome, differ=any(map(_differ, seen.values())))
    fields: dict[str, object] = {
        "norms": names(model, *norms),
        "of": named(model, of),
        "years": tuple(map(_of_year, seen, years)),
        "outcome": outcome or Text(nl="niet te zeggen", en="not to be told"),
        "because": because,
    }
    return ThreeYears(
        indicator=indicator,
        norms=norms,
        of=of,
        periods=tuple(seen),
        years=years,
        outcome=outcome,
        because=because,
        detail=_over_three(fields),
    )


def _over_three(fields: dict[str, object]) -> Message:
    return Message(
        code="three-years",
        en="{of}, {years}; by {norms}, over three years: {outcome}; {because}",
        nl="{of}, {years}; volgens {norms}, over drie jaar: {outcome}; {because}",
        fields=fields,
    )


def _last_three(scores: Iterable[Judged]) -> Iterator[Period]:
    """Yield the last year of *scores* and the two before it, the earliest first; nothing where none is of a year."""
    in_time = sorted((each.period for each in scores), key=lambda period: (until(period), period.start or date.min))
    places = [place for period in in_time for place in [yearly(period)] if place is not None]
    for sort, last in places[-1:]:
        yield from (in_year(sort, year) for year in range(max(last - 2, 1), last + 1))


def _agreed(scores: Sequence[Judged]) -> BandOutcome | None:
    """Return the one outcome of *scores* of a period; ``None`` where there is none, or they differ."""
    outcomes = {each.outcome for each in scores if each.possible}
    return outcomes.pop() if len(outcomes) == 1 else None


def _differ(scores: Sequence[Judged]) -> bool:
    """Return whether two tables surely say otherwise of one of *scores*."""
    said: dict[ObservationId, set[BandOutcome]] = {}
    for each in scores:
        said.setdefault(each.observation, set()).update(() if each.outcome is None else (each.outcome,))
    return any(len(each) > 1 for each in said.values())


def _pupils(counted: Spans[Observation], period: Period) -> int | None:
    """Return how many pupils there are, or as many as settle whether they are enough."""
    low, high = ends(value_for(period, counted.either_way(period)))
    return int(low) if low >= ENOUGH_PUPILS else int(high) if 0 <= high < ENOUGH_PUPILS else None


def _because(years: Sequence[YearOutcome], outcome: BandOutcome | None, *, differ: bool) -> Because:
    adequate = [each for each in years if each.outcome not in {None, BandOutcome.INADEQUATE}]
    if outcome is BandOutcome.ADEQUATE:
        return Because.TWO_ADEQUATE if len(adequate) > 1 else Because.ENOUGH_PUPILS
    if outcome is not None:
        return Because.ALL_GOOD if adequate else Because.NONE_ADEQUATE
    if len(years) < 3 or any(each.outcome is None for each in years):  # noqa: PLR2004 - as the name says
        return Because.TABLES_DIFFER if differ else Because.YEAR_UNKNOWN
    return Because.PUPILS_UNKNOWN if adequate[0].pupils is None else Because.FEW_PUPILS


def _of_year(period: Period, year: YearOutcome) -> Text:
    outcome = year.outcome or Text(nl="onbekend", en="unknown")
    return both(lambda language: f"{period} {outcome.label(language)}")
