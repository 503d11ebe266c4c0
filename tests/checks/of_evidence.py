"""Bad and tempting examples for the rules about evidence."""

import attrs
from good import CONCLUSION, GOOD, HARD, HUNCH, SITE, SOFT, SWV, evidence

import kwaliteitsmodel as km


def _conclusion(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[CONCLUSION], **changes))  # type: ignore[arg-type]


def _hunch(**known: object) -> km.Hunch:
    return km.Hunch(id=km.HunchId("another"), text="Another", **known)  # type: ignore[arg-type]


def _judged(*judged: tuple[km.StakeholderId, bool | None]) -> tuple[km.InformationQuality, ...]:
    return tuple(km.InformationQuality(by=by, good=good) for by, good in judged)


NOT_IN_IT = evidence("not-in-it", km.EvidenceKind.SOFT, interprets=(HARD,), quality=_judged((SITE, False)))
BAD: dict[str, tuple[str, km.QualityModel]] = {
    "EVI001": ("told", GOOD.adding(evidence("told", km.EvidenceKind.SOFT, interprets=(HARD, SOFT)))),
    "EVI002": (CONCLUSION, _conclusion(rests_on=())),
    "EVI003": (CONCLUSION, _conclusion(hunches=(HUNCH, km.HunchId("another"))).adding(_hunch())),
    "EVI004": ("another", GOOD.adding(_hunch(checked_by=(SOFT,), outcome=km.HunchOutcome.NOT_BORNE_OUT))),
    "EVI005": (CONCLUSION, GOOD.replacing(attrs.evolve(GOOD[HARD], quality=_judged((SITE, False), (SWV, True))))),
    "EVI006": (CONCLUSION, GOOD.replacing(attrs.evolve(GOOD[HUNCH], outcome=km.HunchOutcome.NOT_BORNE_OUT))),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

ALSO_BAD: dict[str, tuple[tuple[str, km.QualityModel], ...]] = {
    "EVI002": (
        (CONCLUSION, GOOD.replacing(attrs.evolve(GOOD[SOFT], interprets=())).adding(NOT_IN_IT)),
        (CONCLUSION, GOOD.replacing(attrs.evolve(GOOD[HARD], validates=()))),
    ),
}
"""For each rule that tells several things, who is to blame in a model of each of the others."""

TEMPTING: dict[str, km.QualityModel] = {
    "EVI001": GOOD.adding(evidence("counted", km.EvidenceKind.HARD, sort="protocol", validates=(SOFT,))),
    "EVI002": GOOD.adding(evidence("alone", km.EvidenceKind.HARD)),
    "EVI003": GOOD.adding(_hunch()),
    "EVI004": GOOD.adding(_hunch(checked_by=(SOFT,))),
    "EVI005": GOOD.replacing(attrs.evolve(GOOD[HARD], quality=_judged((SITE, None), (SWV, True)))).adding(NOT_IN_IT),
    "EVI006": GOOD.adding(_hunch(checked_by=(HARD,), outcome=km.HunchOutcome.NOT_BORNE_OUT)),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
