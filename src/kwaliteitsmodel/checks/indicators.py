"""Rules about indicators, targets, observations, figures and signals (``IND``)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise

from kwaliteitsmodel.analysis import figures, signals
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.amounts import lies_in
from kwaliteitsmodel.domain.indicators import (
    Indicator,
    IndicatorDefinition,
    IndicatorKind,
    definitions,
    reaches,
)
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import Interval, Text, is_said
from kwaliteitsmodel.domain.words import Missing, YardstickKind
from kwaliteitsmodel.model import QualityModel


@rule(
    "IND001",
    Severity.WARNING,
    sources=("3-16",),
    en="the indicator {id!r} has no definition",
    nl="de indicator {id!r} heeft geen definitie",
)
def an_indicator_has_a_definition(model: QualityModel) -> Iterator[Found]:
    """Figures of which nobody knows how they were computed can't be compared with anything."""
    for each in model.indicators:
        if each.definition is None:
            yield Found(each.id)


@rule(
    "IND002",
    Severity.WARNING,
    sources=("3-16", "3-37"),
    en="the definition of {id!r} doesn't say what its values mean",
    nl="de definitie van {id!r} zegt niet wat de waarden betekenen",
)
def a_definition_says_what_it_means(model: QualityModel) -> Iterator[Found]:
    """A figure that can be computed and means nothing is only a burden."""
    for each in model.indicators:
        if each.definition is not None and not is_said(each.definition.meaning):
            yield Found(each.id)


@rule(
    "IND003",
    Severity.ADVICE,
    sources=("3-12", "3-37"),
    en="the indicator {id!r} says nothing about any quality aspect",
    nl="de indicator {id!r} zegt niets over een aspect van kwaliteit",
)
def an_indicator_shows_an_aspect(model: QualityModel) -> Iterator[Found]:
    """A few figures that say much are better than many: what shows no aspect may not be needed."""
    for each in model.indicators:
        if not each.aspects:
            yield Found(each.id)


@rule(
    "IND004",
    Severity.ADVICE,
    sources=("3-48",),
    en="the indicator {id!r} has no place in the quadrant",
    nl="de indicator {id!r} heeft geen plaats in het kwadrant",
)
def an_indicator_lies_in_the_quadrant(model: QualityModel) -> Iterator[Found]:
    """Everything about quality lies in one of the four fields; without a place, coverage can't be seen."""
    for each in model.indicators:
        if each.position is None:
            yield Found(each.id)


@rule(
    "IND005",
    Severity.WARNING,
    sources=("3-15",),
    en="{id!r} and {other!r} observe one indicator of the same stakeholder in the same period",
    nl="{id!r} en {other!r} zijn waarnemingen van een indicator bij dezelfde belanghebbende in dezelfde periode",
)
def one_thing_is_observed_once(model: QualityModel) -> Iterator[Found]:
    """Of two values at most one is right, unless two people recorded what they saw: then say who."""
    first: dict[tuple[object, ...], str] = {}
    for each in model.observations:
        same = first.setdefault((each.indicator, each.of, each.period, each.recorded), each.id)
        if same != each.id:
            yield Found(each.id, {"other": same})


@rule_on_day(
    "IND006",
    Severity.WARNING,
    sources=("4-18",),
    en="the observation {id!r} is of a period ({period}) that had not begun",
    nl="de waarneming {id!r} is van een periode ({period}) die nog niet was begonnen",
)
def nothing_is_observed_beforehand(model: QualityModel, on: date) -> Iterator[Found]:
    """What is expected of a period to come is a target, not an observation."""
    for each in model.observations:
        if each.period.start is not None and each.period.start > on:
            yield Found(each.id, {"period": each.period})


@rule(
    "IND007",
    Severity.WARNING,
    sources=("3-29",),
    en="the KPI {id!r} doesn't say which success factor it measures",
    nl="de KPI {id!r} zegt niet welke kritieke succesfactor hij meet",
)
def a_kpi_measures_a_success_factor(model: QualityModel) -> Iterator[Found]:
    """What makes an indicator a key one is that it measures something that must go well."""
    for each in model.indicators:
        if each.kind is IndicatorKind.KPI and each.factor is None:
            yield Found(each.id)


@rule(
    "IND008",
    Severity.WARNING,
    sources=("3-29",),
    en="the indicator {id!r} measures a success factor and is no KPI, but a {kind}",
    nl="de indicator {id!r} meet een kritieke succesfactor en is geen KPI, maar een {kind}",
)
def what_measures_a_success_factor_is_a_kpi(model: QualityModel) -> Iterator[Found]:
    """Either it is a key indicator after all, or what must go well is measured by something too light."""
    for each in model.indicators:
        if each.factor is not None and each.kind not in {None, IndicatorKind.KPI}:
            yield Found(each.id, {"kind": each.kind})


@rule(
    "IND009",
    Severity.ADVICE,
    sources=("3-15",),
    en="the indicator {id!r} has a target ({target!r}) but doesn't say which way is better",
    nl="de indicator {id!r} heeft een streefcijfer ({target!r}), maar zegt niet welke kant beter is",
)
def an_indicator_with_a_target_has_a_direction(model: QualityModel) -> Iterator[Found]:
    """Without it nobody can tell whether a target is reached by more, by less or by staying near."""
    aimed = {each.indicator: each.id for each in reversed(model.targets)}
    for each in model.indicators:
        if each.direction is None and each.id in aimed:
            yield Found(each.id, {"target": aimed[each.id]})


@rule(
    "IND010",
    Severity.ADVICE,
    sources=("3-15", "3-16"),
    en="the indicator {id!r} has values but doesn't say in which unit ({value!r})",
    nl="de indicator {id!r} heeft waarden, maar zegt niet in welke eenheid ({value!r})",
)
def an_indicator_with_values_has_a_unit(model: QualityModel) -> Iterator[Found]:
    """Ten may be pupils or per cent; a target, a benchmark and a value are only beside each other in one unit."""
    seen = (each for each in model.observations if not isinstance(each.value, Missing))
    valued: dict[str, str] = {}
    for kind in (model.targets, model.benchmarks, seen):
        for each in kind:
            valued.setdefault(each.indicator, each.id)
    for indicator in model.indicators:
        if not is_said(indicator.unit) and indicator.id in valued:
            yield Found(indicator.id, {"value": valued[indicator.id]})


@rule(
    "IND011",
    Severity.WARNING,
    sources=("3-16",),
    en="two definitions of {id!r} hold in the same time ({one}; {other})",
    nl="twee definities van {id!r} gelden tegelijk ({one}; {other})",
)
def an_indicator_has_one_definition_at_a_time(model: QualityModel) -> Iterator[Found]:
    """Of a value then nobody knows how it was computed. The one of now may leave out its time; a former one may not."""
    for each in model.indicators:
        for one, other in combinations(_dated(each), 2):
            if one.overlaps(other):
                yield Found(each.id, {"one": one, "other": other})
        if each.definition is not None and each.definition.valid is None:
            for former in each.former_definitions:
                if former.valid is None or former.valid.end is None:
                    yield Found(each.id, {"one": former.valid or _ALWAYS, "other": _NOW})


_NOW = Text(nl="nu", en="now")


@rule(
    "IND012",
    Severity.ADVICE,
    sources=("3-16",),
    en="by which definition {id!r} was computed isn't said of {gap}",
    nl="volgens welke definitie {id!r} is berekend in {gap}, is niet gezegd",
)
def one_definition_follows_on_another(model: QualityModel) -> Iterator[Found]:
    """A value between two definitions can't be compared with anything."""
    for each in model.indicators:
        dated = sorted(_dated(each), key=lambda period: period.start or date.min)
        latest = date.min
        for one, other in pairwise(dated):
            latest = max(latest, one.end or date.max)
            if other.start is not None and other.start - latest > _DAY:
                gap = Period(start=latest + _DAY, end=other.start - _DAY)
                yield Found(each.id, {"gap": gap})


_DAY = timedelta(days=1)


def _dated(indicator: Indicator) -> list[Period]:
    """Return when each definition held; one of now without a validity holds where no former one does."""
    return [
        each.valid or _ALWAYS
        for each in definitions(indicator)
        if each.valid is not None or each is not indicator.definition
    ]


_ALWAYS = Period()


@rule(
    "IND013",
    Severity.WARNING,
    sources=("3-15",),
    en="the target {id!r} ({value}) sets no bound on the side where {indicator!r} is judged: {direction}",
    nl="streefcijfer {id!r} ({value}) stelt geen grens aan de kant waar {indicator!r} wordt beoordeeld: {direction}",
)
def a_target_can_be_reached_or_missed(model: QualityModel) -> Iterator[Found]:
    """At most ten is no aim where more is better: every value would be as good."""
    for each in model.targets:
        indicator = model.find(each.indicator)
        direction = indicator.direction if isinstance(indicator, Indicator) else None
        if direction is not None and reaches(0, each.value, direction) is None:
            yield Found(each.id, {"value": each.value, "indicator": each.indicator, "direction": direction})


@rule_on_day(
    "IND014",
    Severity.ADVICE,
    sources=("4-18",),
    en="figures of {id!r} were collected and discussed in no conversation: {n}, the last of {period}",
    nl="cijfers van {id!r} zijn verzameld, maar in geen gesprek besproken: {n}, het laatste van {period}",
)
def a_figure_that_is_collected_is_discussed(model: QualityModel, on: date) -> Iterator[Found]:
    """A figure that nobody talks about costs work and changes nothing."""
    lacking: dict[str, list[Period]] = {}
    for each in figures.undiscussed(model, on=on):
        lacking.setdefault(each.indicator, []).append(each.period)
    for indicator, periods in lacking.items():
        yield Found(indicator, {"n": len(periods), "period": periods[-1]})


@rule_on_day(
    "IND015",
    Severity.ADVICE,
    sources=("3-11",),
    en="{id!r} lies beyond the threshold {threshold!r}, and no explanation is on file",
    nl="{id!r} ligt voorbij de signaleringswaarde {threshold!r}, en er is geen verklaring",
)
def a_signal_is_explained(model: QualityModel, on: date) -> Iterator[Found]:
    """A value beyond a threshold is no verdict: it asks for an explanation, which may well be innocent."""
    for each in signals.breaches(model, on=on):
        if each.asks:
            yield Found(each.observation, {"threshold": each.threshold})


@rule_on_day(
    "IND016",
    Severity.ADVICE,
    sources=("3-11",),
    en="{id!r} is explained for the second year running by: {again}",
    nl="{id!r} wordt voor het tweede jaar op rij verklaard door: {again}",
)
def a_cause_passes_in_a_year(model: QualityModel, on: date) -> Iterator[Found]:
    """Income that nobody expected is expected the year after. A reserve for risks is a duty, and stays."""
    for each in signals.breaches(model, on=on):
        if each.again:
            yield Found(each.observation, {"again": each.again})


@rule_on_day(
    "IND017",
    Severity.ADVICE,
    sources=("3-11",),
    en="{id!r} explains a signal, but in {period} nothing lay beyond the threshold {threshold!r}",
    nl="{id!r} verklaart een signaal, maar in {period} lag niets voorbij de signaleringswaarde {threshold!r}",
)
def an_explanation_explains_a_signal(model: QualityModel, on: date) -> Iterator[Found]:
    """What is explained needlessly may be of another period. What can't be told may have been beyond it."""
    kept: dict[str, bool] = {}
    for each in signals.signals(model, on=on) if model.explanations else ():
        for explanation in each.explanations:
            kept[explanation] = kept.get(explanation, True) and each.signalled is signals.Signalled.KEPT
    for said in model.explanations:
        if kept.get(said.id, False):
            yield Found(said.id, {"period": said.period, "threshold": said.threshold})


@rule(
    "IND018",
    Severity.ADVICE,
    sources=("1-18", "3-38"),
    en="{id!r} is shown by {n} indicators, all of one kind: {kind}",
    nl="{id!r} blijkt uit {n} indicatoren, allemaal van één soort: {kind}",
)
def quality_shows_in_more_ways_than_one(model: QualityModel) -> Iterator[Found]:
    """What is measured, what is noticed and what is felt tell different things; one of them is half a story."""
    shown: dict[str, list[Indicator]] = {each.id: [] for each in model.aspects}
    for each in model.indicators:
        for aspect in each.aspects if each.yardsticks else ():
            shown.get(aspect, []).append(each)
    for aspect_id, several in shown.items():
        kinds = {kind for each in several for kind in each.yardsticks}
        if len(several) > 1 and len(kinds) == 1:
            yield Found(aspect_id, {"n": len(several), "kind": kinds.pop()})


@rule(
    "IND019",
    Severity.ADVICE,
    sources=("1-18", "3-62"),
    en="the indicator {id!r} doesn't say how it shows: measurable, noticeable or felt",
    nl="de indicator {id!r} zegt niet of iets meetbaar, merkbaar of voelbaar is",
)
def an_indicator_says_how_it_shows(model: QualityModel) -> Iterator[Found]:
    """Only then can be seen whether its aspects and goals show in more ways than one, and which data it asks for."""
    for each in model.indicators:
        if not each.yardsticks:
            yield Found(each.id)


@rule(
    "IND020",
    Severity.WARNING,
    sources=("3-15",),
    en="the target {id!r} ({value}) is no band with good values of {indicator!r} in it ({band})",
    nl="streefcijfer {id!r} ({value}) is geen bandbreedte waar goede waarden van {indicator!r} in liggen ({band})",
)
def a_target_within_a_band_is_a_band(model: QualityModel) -> Iterator[Found]:
    """Where neither more nor less is better one aims at a band, on the way perhaps a wider one, not at one number."""
    for each in model.targets:
        indicator = model.find(each.indicator)
        band = indicator.band if isinstance(indicator, Indicator) else None
        if band is not None and (not isinstance(each.value, Interval) or lies_in(each.value, band) is False):
            yield Found(each.id, {"value": each.value, "indicator": each.indicator, "band": band})


@rule(
    "IND021",
    Severity.ADVICE,
    sources=("3-16",),
    en="the definition of {id!r} doesn't say how it is computed, nor where that is told",
    nl="de definitie van {id!r} zegt niet hoe het wordt berekend, en ook niet waar dat staat",
)
def a_definition_says_how_it_is_computed(model: QualityModel) -> Iterator[Found]:
    """Two who count otherwise under one name compare what can't be compared. What is only felt isn't computed."""
    for each in model.indicators:
        computed = not each.yardsticks or YardstickKind.MEASURABLE in each.yardsticks
        if each.definition is not None and computed and not _says_how(each.definition):
            yield Found(each.id)


def _says_how(definition: IndicatorDefinition) -> bool:
    parts = (definition.numerator, definition.denominator, definition.reference_date)
    return definition.source is not None or any(map(is_said, parts))


RULES = (
    an_indicator_has_a_definition,
    a_definition_says_what_it_means,
    an_indicator_shows_an_aspect,
    an_indicator_lies_in_the_quadrant,
    one_thing_is_observed_once,
    nothing_is_observed_beforehand,
    a_kpi_measures_a_success_factor,
    what_measures_a_success_factor_is_a_kpi,
    an_indicator_with_a_target_has_a_direction,
    an_indicator_with_values_has_a_unit,
    an_indicator_has_one_definition_at_a_time,
    one_definition_follows_on_another,
    a_target_can_be_reached_or_missed,
    a_figure_that_is_collected_is_discussed,
    a_signal_is_explained,
    a_cause_passes_in_a_year,
    an_explanation_explains_a_signal,
    quality_shows_in_more_ways_than_one,
    an_indicator_says_how_it_shows,
    a_target_within_a_band_is_a_band,
    a_definition_says_how_it_is_computed,
)
