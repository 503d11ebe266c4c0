"""Examples for the rules about the quadrant."""

from datetime import date

import attrs
from good import (
    ACCENT,
    BOARD,
    FOUND,
    GOAL,
    GOOD,
    LONG,
    NEW,
    OTHER_SITE,
    SEEN,
    SITE,
    SURVEY,
    SWV,
    TRIGGER,
    YEAR,
    lying,
)

import kwaliteitsmodel as km

Field = km.QuadrantField


def changed(id: str, **changes: object) -> km.QualityModel:
    return GOOD.replacing(attrs.evolve(GOOD[km.EntityId(id)], **changes))  # type: ignore[arg-type]


def moved(**known: object) -> km.QualityModel:
    """Return the good model in which what was new was secured."""
    usual: dict[str, object] = {"reason": "It works", "yielded": "Rest", "controllable": True, "predictable": True}
    step = km.Move(
        origin=Field.LOWER_RIGHT,
        to=Field.LOWER_LEFT,
        on=km.ApproximateDate.parse("2025"),
        **(usual | known),  # type: ignore[arg-type]
    )
    return changed(NEW, valid=_LONG_SINCE, position=lying(mode=km.Mode.SECURE), moves=(step,))


_LONG_SINCE = km.Period(start=date(2023, 8, 1))


def own(who: str) -> km.Programme:
    """Return something of a school's own."""
    id_ = km.ProgrammeId(f"own:{who}")
    return km.Programme(id=id_, name="Own", of=km.StakeholderId(who), serves=(GOAL,), position=lying())


def _site(**known: object) -> km.Stakeholder:
    return km.Stakeholder(
        id=km.StakeholderId("alone"),
        name="Alone",
        kind=km.StakeholderKind.SITE,
        contributes=True,
        **known,  # type: ignore[arg-type]
    )


def _with(site: km.Stakeholder, *more: km.Entity) -> km.QualityModel:
    ties = km.Relation(
        id=km.RelationId("r"), kind=km.RelationKind.EXPECTS_OF, source=site.id, target=SWV, valid=site.valid
    )
    return GOOD.adding(site, ties, *more)


def _office(part: km.CollectivePart) -> km.QualityModel:
    """Return the good model with all that is of the whole at the office, but for one thing."""
    office = lying(km.Scope.COLLECTIVE, part=km.CollectivePart.OFFICE)
    one = attrs.evolve(GOOD[GOAL], position=lying(km.Scope.COLLECTIVE, km.Mode.SECURE, part))
    return GOOD.replacing(one, attrs.evolve(GOOD[LONG], position=office))


_SOUTH = km.RegionId("south")
_REGION = km.Region(id=_SOUTH, name="South")
_HERE = own("alone")
_NO_TESTBED = km.Exploration(intention="Find out")
_VAGUE = km.Testbed(question="Does it help?", participants=(SITE,))


def _began(year: int) -> km.QualityModel:
    """Return the good model in which something was secured in 2025 that began in the January of a year."""
    model = moved()
    return model.replacing(attrs.evolve(model[NEW], valid=km.Period(start=date(year, 1, 1)), testbed=None))


BAD: dict[str, tuple[str, km.QualityModel]] = {
    "QUA001": (FOUND, changed(FOUND, position=None)),
    "QUA002": (NEW, moved(yielded="")),
    "QUA003": (NEW, moved(predictable=False)),
    "QUA004": (FOUND, changed(FOUND, position=lying()).without(TRIGGER)),
    "QUA005": (TRIGGER, changed(TRIGGER, finding=km.EntityId(LONG))),
    "QUA006": (TRIGGER, changed(TRIGGER, started=km.EntityId(GOAL))),
    "QUA007": ("alone", _with(_site())),
    "QUA008": ("north", _office(km.CollectivePart.OFFICE)),
    "QUA009": (NEW, changed(NEW, waiting_for=(SWV,))),
    "QUA010": (NEW, changed(NEW, visible_in_policy=False)),
    "QUA011": (NEW, changed(NEW, testbed=_VAGUE)),
    "QUA012": (_SOUTH, _with(_site(regions=(_SOUTH,)), _REGION, _HERE)),
    "QUA013": (ACCENT, changed(ACCENT, goals=())),
    "QUA014": (LONG, changed(LONG, exploration=_NO_TESTBED)),
    "QUA015": (NEW, _began(2026)),
    "QUA016": (NEW, _began(2025)),
}

_ELSEWHERE = km.Goal(
    id=km.GoalId("nobody's"),
    text="Nobody's",
    yardsticks=(km.YardstickKind.FELT,),
    position=lying(km.Scope.COLLECTIVE, km.Mode.SECURE),
)
_WHOLE = [
    attrs.evolve(_ELSEWHERE, id=km.GoalId(f"w{n}"), position=lying(*way))
    for n, way in enumerate(
        [(km.Scope.COLLECTIVE, km.Mode.SECURE), (km.Scope.COLLECTIVE, km.Mode.LEARN), (km.Scope.SCHOOL, km.Mode.SECURE)]
    )
]

_JOINED = km.Move(
    origin=Field.LOWER_RIGHT,
    to=Field.UPPER_RIGHT,
    on=km.ApproximateDate.parse("2025"),
    reason="Others join",
    yielded="Rest",
)
_SHARED = attrs.evolve(_JOINED, origin=Field.LOWER_LEFT, to=Field.UPPER_LEFT)


def _perhaps_upper() -> km.QualityModel:
    """Return the good model with a school of which all that is known moves to the upper row about now."""
    step = attrs.evolve(_JOINED, on=km.ApproximateDate.parse("2026"))
    both = attrs.evolve(_HERE, valid=_LONG_SINCE, position=lying(km.Scope.COLLECTIVE), moves=(step,))
    return _with(_site(), both)


TEMPTING: dict[str, km.QualityModel] = {
    "QUA001": GOOD.adding(
        km.QualityAspect(id=km.AspectId("nowhere"), name="Nowhere"),
        attrs.evolve(GOOD[SURVEY], id=km.InstrumentId("nowhere-survey")),
    ),
    "QUA002": moved(),
    "QUA003": changed(NEW, valid=_LONG_SINCE, position=lying(km.Scope.COLLECTIVE), moves=(_JOINED,)).adding(
        attrs.evolve(own(SITE), position=lying(km.Scope.COLLECTIVE, km.Mode.SECURE), moves=(_SHARED,)),
        own(OTHER_SITE),
    ),
    "QUA004": changed(FOUND, about=()),
    "QUA005": changed(TRIGGER, finding=km.EntityId(SEEN)),
    "QUA006": moved(),
    "QUA007": _perhaps_upper(),
    "QUA008": _office(km.CollectivePart.NETWORK),
    "QUA009": changed(NEW, waiting_for=(SWV, BOARD)),
    "QUA010": changed(NEW, visible_in_policy=None),
    "QUA011": changed(NEW, testbed=attrs.evolve(_VAGUE, period=YEAR, participants=(OTHER_SITE,))),
    "QUA012": _with(_site(regions=(_SOUTH,)), _REGION, _HERE, *_WHOLE),
    "QUA013": changed(ACCENT, goals=(), reason="This field was empty"),
    "QUA014": moved().replacing(attrs.evolve(moved()[NEW], testbed=None)),
    "QUA015": _began(2025).replacing(attrs.evolve(_began(2025)[NEW], valid=None)),
    "QUA016": _began(2024),
}
