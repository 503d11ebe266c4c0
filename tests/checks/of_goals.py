"""Examples for the rules about goals and actions."""

from datetime import date

import attrs
from good import CARE, CLAUSE, GOAL, GOOD, LONG, NEW, SITE, STEP, SWV, lying
from of_quadrant import changed

import kwaliteitsmodel as km

Horizon = km.Horizon


def goal(id: str, **known: object) -> km.Goal:
    usual: dict[str, object] = {
        "text": id,
        "yardsticks": (km.YardstickKind.FELT,),
        "position": lying(mode=km.Mode.SECURE),
    }
    return km.Goal(id=km.GoalId(id), **(usual | known))  # type: ignore[arg-type]


def action(id: str, **known: object) -> km.Action:
    usual: dict[str, object] = {"text": id, "owner": SITE, "serves": (GOAL,)}
    return km.Action(id=km.ActionId(id), **(usual | known))  # type: ignore[arg-type]


_UNCLEAR, _CLEAR = km.Clarity(by=SITE, clear=False), km.Clarity(by=SWV, clear=True)
_HALF = km.QualityClause(pursued_how="Together")
_ALONE = (km.AccountForm(agreed_by=(SWV,)),)
_UNSEEN = km.Contribution(stakeholder=SITE, visible=False)

BAD: dict[str, tuple[str, km.QualityModel]] = {
    "GOA001": (GOAL, changed(GOAL, clarity=(_UNCLEAR,))),
    "GOA002": ("g", GOOD.adding(goal("g", plan=km.Plan()))),
    "GOA003": (CARE, changed(CARE, clause=_HALF)),
    "GOA004": (NEW, changed(NEW, serves=())),
    "GOA005": (GOAL, changed(LONG, serves=(GOAL,))),
    "GOA006": ("b", GOOD.adding(*(goal(each, of=SITE, horizon=Horizon.SHORT) for each in "cb"))),
    "GOA007": ("g", GOOD.adding(goal("g", horizon=Horizon.LONG))),
    "GOA008": ("a", GOOD.adding(action("a", owner=None))),
    "GOA009": (STEP, changed(STEP, effect="")),
    "GOA010": (STEP, changed(STEP, done_on=None, effect="")),
    "GOA011": (GOAL, changed(GOAL, forms=_ALONE)),
    "GOA012": (GOAL, changed(GOAL, contributions=(_UNSEEN,))),
}

TEMPTING: dict[str, km.QualityModel] = {
    "GOA001": changed(GOAL, clarity=(_UNCLEAR, _CLEAR)),
    "GOA002": GOOD.adding(goal("g", exploration=km.Exploration(intention="Find out"))),
    "GOA003": changed(CARE, clause=None, essential=None),
    "GOA004": GOOD.adding(action("a", serves=(), arises_from=(km.EntityId("talk"),))),
    "GOA005": changed(LONG, serves=()).adding(goal("g", serves=(GOAL, LONG))),
    "GOA006": GOOD.adding(goal("a", of=SITE, horizon=Horizon.SHORT)),
    "GOA007": GOOD.adding(
        goal("g", horizon=Horizon.LONG, serves=(km.GoalId("h"),)), goal("h", horizon=Horizon.LONG, part_of=LONG)
    ),
    "GOA008": GOOD.adding(action("a", helpers=(SWV,))),
    "GOA009": changed(STEP, due=date(2026, 6, 2), done_on=date(2026, 6, 2), effect=""),
    "GOA010": changed(STEP, due=date(2026, 6, 1), done_on=None, effect=""),
    "GOA011": changed(GOAL, forms=(km.AccountForm(),)),
    "GOA012": changed(GOAL, contributions=(attrs.evolve(_UNSEEN, visible=None),), clause=CLAUSE),
}
