"""Bad and tempting examples for the rules about support."""

import attrs
from good import AGREED, FOUR_YEARS, GOOD, LOOKED, NEEDED, PROFILE, ROOM, SITE, SWV

import kwaliteitsmodel as km


def _profile(valid: str) -> km.SupportProfile:
    return km.SupportProfile(id=km.SupportProfileId("second"), of=SITE, valid=km.Period.parse(valid))


def _first(valid: str) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[PROFILE], valid=km.Period.parse(valid)))


def _room(**changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[ROOM], **changes))  # type: ignore[arg-type]


def _plan(valid: str) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[FOUR_YEARS], valid=km.Period.parse(valid)))


OWN_SYSTEM = km.QualitySystemId(f"system:{SWV}")
BAD: dict[str, tuple[str, km.QualityModel]] = {
    "SUP001": ("second", GOOD.adding(_profile("2025-08-01.."))),
    "SUP002": (SITE, _first("2024-08-01..2026-05-31")),
    "SUP003": (SWV, GOOD.without(OWN_SYSTEM)),
    "SUP004": (NEEDED, _room(room=0)),
    "SUP005": (FOUR_YEARS, _plan("2022-08-01..2026-08-01")),
    "SUP006": (AGREED, GOOD.without(LOOKED)),
}
"""For each rule, who is to blame, and a model that breaks this rule and no other."""

TEMPTING: dict[str, km.QualityModel] = {
    "SUP001": _first("2024-08-01..2025-07-31").adding(_profile("2025-08-01..")),
    "SUP002": _first("2024-08-01..2026-06-01"),
    "SUP003": GOOD.replacing(attrs.evolve(GOOD[OWN_SYSTEM], name="Something else altogether")),
    "SUP004": _room(room=None),
    "SUP005": _plan("2022-08-01.."),
    "SUP006": GOOD.replacing(attrs.evolve(GOOD[LOOKED], by_way_of=None, kept=None)),
}
"""For each rule, a model that looks as if it broke the rule, and keeps it."""
