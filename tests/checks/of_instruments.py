"""Bad and tempting examples for the rules about instruments."""

import attrs
from good import DAY, GOAL, GOOD, OTHER_SITE, SITE, SURVEY, SWV, use

import kwaliteitsmodel as km

LEARNING = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.LEARN)
SECURING = km.Position(scope=km.Scope.COLLECTIVE, mode=km.Mode.SECURE)
OUTSIDE = (km.Yield(beneficiary=km.Beneficiary.OTHER, own_beneficiary="municipality", text="Fewer questions"),)


def _survey(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[SURVEY], **changes))  # type: ignore[arg-type]


def _another(**known: object) -> km.Instrument:
    usual: dict[str, object] = {"functions": tuple(km.QualityFunction), "serves": (GOAL,)}
    return km.Instrument(id=km.InstrumentId("another"), name="Another", **(usual | known))  # type: ignore[arg-type]


def _kind(suits: km.Mode | None) -> km.InstrumentKind:
    return km.InstrumentKind(id=km.InstrumentKindId("audit-kind"), name="Audit", suits=suits)


def _nothing(*years: int) -> tuple[km.InstrumentUse, ...]:
    return tuple(use(f"in {year}".replace(" ", "-"), str(year), yielded_nothing=True) for year in years)


ONLY_ESTABLISHES = (km.QualityFunction.ESTABLISH,)
OF_AN_AUDIT = {"kind": km.InstrumentKindId("audit-kind")}
BAD: dict[str, tuple[str, km.QualityModel]] = {
    "INS001": ("another", GOOD.adding(_another(), use("u", "2025", instrument=km.InstrumentId("another")))),
    "INS002": (SURVEY, _survey(motives=(km.Motive(by=SITE, expected=True, helps=False),))),
    "INS003": (SURVEY, GOOD.adding(*_nothing(2019, 2020, 2021)).replacing(use("use", "2018", yields=OUTSIDE))),
    "INS004": ("u", GOOD.adding(use("u", "2026", position=LEARNING))),
    "INS005": ("another", GOOD.adding(_another(functions=()))),
    "INS006": (SITE, GOOD.adding(_another(of=SITE, functions=ONLY_ESTABLISHES))),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

TEMPTING: dict[str, km.QualityModel] = {
    "INS001": GOOD.adding(_another(), use("u", "2026", instrument=km.InstrumentId("another"), yields=OUTSIDE)),
    "INS002": _survey(
        motives=(
            km.Motive(by=SITE, expected=True, helps=None),
            km.Motive(by=SWV, expected=False, helps=False),
            km.Motive(by=OTHER_SITE, expected=True, helps=False, on=DAY.replace(day=2)),
        )
    ),
    "INS003": GOOD.adding(*_nothing(1990, 2020), use("not-told", "2026-01"), *_nothing(2026)),
    "INS004": GOOD.adding(
        _kind(km.Mode.LEARN),
        _another(**OF_AN_AUDIT),
        use("reverse", "2026", instrument=km.InstrumentId("another"), position=SECURING, yields=OUTSIDE),
        use("its-own-side", "2026", position=SECURING),
    ),
    "INS005": _survey(functions=(km.QualityFunction.MAINTAIN,)).adding(_another(of=SWV)),
    "INS006": GOOD.adding(
        _another(of=SITE, functions=ONLY_ESTABLISHES, valid=km.SchoolYear(2020).period),
        attrs.evolve(_another(of=SWV, functions=ONLY_ESTABLISHES), id=km.InstrumentId("a-third")),
    ),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
