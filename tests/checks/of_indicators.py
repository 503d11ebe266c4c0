"""Examples of rules about indicators, targets, figures and signals: bad ones, and tempting ones that are right."""

import attrs
from good import ASPECT, GOOD, INDICATOR, OTHER_SITE, observation

import kwaliteitsmodel as km

Kind, Cause, Yardstick = km.IndicatorKind, km.ExplanationKind, km.YardstickKind
FACTOR = km.SuccessFactor(id=km.SuccessFactorId("factor"), name="Factor")
THRESHOLD = km.ThresholdId("threshold")
LAST, THIS = km.SchoolYear(2024).period, km.SchoolYear(2025).period


def indicator(**changes: object) -> km.QualityModel:
    return GOOD.adding(FACTOR).replacing(attrs.evolve(GOOD[INDICATOR], **changes))  # type: ignore[arg-type]


def computed(period: str | None) -> km.IndicatorDefinition:
    valid = None if period is None else km.Period.parse(period)
    return km.IndicatorDefinition(meaning="How it is", source=km.SourceId("plan"), valid=valid)


def defined(now: str | None, *before: str | None) -> km.QualityModel:
    return indicator(definition=computed(now), former_definitions=tuple(map(computed, before)))


def target(value: float | km.Interval, **known: object) -> km.Target:
    usual: dict[str, object] = {"indicator": INDICATOR, "period": km.SchoolYear(2026).period}
    return km.Target(id=km.TargetId("aimed"), value=value, **(usual | known))  # type: ignore[arg-type]


def explained(id: str, period: km.Period, kind: km.ExplanationKind = Cause.LESS_DEMAND) -> km.Explanation:
    return km.Explanation(id=km.ExplanationId(id), threshold=THRESHOLD, of=OTHER_SITE, period=period, kind=kind)


def other(id: str, *kinds: km.YardstickKind, aspect: km.AspectId = ASPECT) -> km.Indicator:
    return attrs.evolve(GOOD[INDICATOR], id=km.IndicatorId(id), name=id, aspects=(aspect,), yardsticks=kinds)


HIGH = observation("high", of=OTHER_SITE, value=6)
SECOND = km.QualityAspect(id=km.AspectId("second"), name="Second")
OPEN = km.Interval(low=4, high=8)

BANDED = attrs.evolve(
    GOOD[INDICATOR], id=km.IndicatorId("banded"), direction=km.Direction.WITHIN, band=km.Interval(low=3, high=5)
)
THIRD = km.QualityAspect(id=km.AspectId("third"), name="Third")

BAD: dict[str, tuple[str, km.QualityModel]] = {
    "IND007": (INDICATOR, indicator(kind=Kind.KPI)),
    "IND008": (INDICATOR, indicator(kind=Kind.KEY_FIGURE, factor=FACTOR.id)),
    "IND009": (INDICATOR, indicator(direction=None)),
    "IND010": (INDICATOR, indicator(unit="")),
    "IND011": (INDICATOR, defined("2020/2021", "..2020-08-01")),
    "IND012": (INDICATOR, defined("2020-08-01..", "..2020-07-30")),
    "IND013": ("aimed", GOOD.adding(target(km.Interval(high=4)))),
    "IND014": (INDICATOR, GOOD.adding(observation("untold", period=km.SchoolYear(2023).period))),
    "IND015": ("high", GOOD.adding(HIGH)),
    "IND016": ("high", GOOD.adding(HIGH, explained("now", THIS), explained("then", LAST))),
    "IND017": ("now", GOOD.adding(observation("low", of=OTHER_SITE), explained("now", THIS))),
    "IND019": (INDICATOR, indicator(yardsticks=())),
    "IND020": ("aimed", GOOD.adding(BANDED, target(4, indicator=BANDED.id))),
    "IND021": (INDICATOR, indicator(definition=km.IndicatorDefinition(meaning="How it is"))),
    "IND018": (SECOND.id, GOOD.adding(SECOND, *(other(name, Yardstick.FELT, aspect=SECOND.id) for name in "ab"))),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

TEMPTING: dict[str, km.QualityModel] = {
    "IND007": indicator(kind=Kind.MANAGEMENT_FIGURE),
    "IND008": indicator(factor=FACTOR.id),
    "IND009": GOOD.adding(attrs.evolve(GOOD[INDICATOR], id=km.IndicatorId("followed"), direction=None)),
    "IND010": GOOD.adding(
        attrs.evolve(GOOD[INDICATOR], id=km.IndicatorId("unitless"), unit=""),
        observation("unitless:1", indicator=km.IndicatorId("unitless"), value=km.Missing.NOT_MEASURED),
    ),
    "IND011": defined(None, "..2019-07-31", "2019/2020"),
    "IND012": defined("2020-08-01..", "2019/2020", "..2019-07-31"),
    "IND013": GOOD.adding(target(km.Interval(low=4))),
    "IND014": GOOD.adding(
        observation("discussed", period=LAST),
        observation("none", period=km.SchoolYear(2023).period, value=km.Missing.REFUSED),
    ),
    "IND015": GOOD.adding(
        observation("open", of=OTHER_SITE, value=OPEN),
        observation("just", of=OTHER_SITE, value=5, period=LAST),
    ),
    "IND016": GOOD.adding(
        HIGH,
        explained("duty", LAST, Cause.RISK_RESERVE),
        explained("still", THIS, Cause.RISK_RESERVE),
        explained("once", THIS, Cause.LATE_SETTLEMENT),
    ),
    "IND017": GOOD.adding(
        observation("open", of=OTHER_SITE, value=OPEN), explained("perhaps", THIS), explained("unseen", LAST)
    ),
    "IND019": indicator(yardsticks=(Yardstick.FELT,)),
    "IND020": GOOD.adding(BANDED, target(km.Interval(low=2, high=6), indicator=BANDED.id)),
    "IND021": indicator(
        definition=km.IndicatorDefinition(meaning="How it feels"), yardsticks=(Yardstick.NOTICEABLE, Yardstick.FELT)
    ),
    "IND018": GOOD.adding(
        SECOND,
        other("a", Yardstick.FELT, aspect=SECOND.id),
        other("b", Yardstick.NOTICEABLE, aspect=SECOND.id),
        THIRD,
        other("alone", Yardstick.MEASURABLE, aspect=THIRD.id),
    ),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
