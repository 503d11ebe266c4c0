"""Rules about indicators, targets and observations (``IND``)."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
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
        if each.definition is not None and each.definition.meaning == "":
            yield Found(each.id)


@rule(
    "IND003",
    Severity.ADVICE,
    sources=("3-12", "3-37"),
    en="the indicator {id!r} says nothing about any quality aspect",
    nl="de indicator {id!r} zegt niets over een aspect van kwaliteit",
)
def an_indicator_shows_an_aspect(model: QualityModel) -> Iterator[Found]:
    """As few data as possible, with as much meaning as possible: what shows no aspect may not be needed."""
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


RULES = (
    an_indicator_has_a_definition,
    a_definition_says_what_it_means,
    an_indicator_shows_an_aspect,
    an_indicator_lies_in_the_quadrant,
    one_thing_is_observed_once,
    nothing_is_observed_beforehand,
)
