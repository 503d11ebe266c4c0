"""Accents: the quadrant used both ways, from goals forward to items and from items backward to choices."""

from collections.abc import Collection
from datetime import date

import attrs

from kwaliteitsmodel.analysis.coverage import Fullness, coverage
from kwaliteitsmodel.analysis.goals import goals_on
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.analysis.quadrant import Placed, placed
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import AccentId, EntityId, GoalId, RegionId
from kwaliteitsmodel.domain.periods import meets
from kwaliteitsmodel.domain.positions import QuadrantField
from kwaliteitsmodel.domain.quadrant import Accent
from kwaliteitsmodel.domain.values import is_said
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Followed:
    """How a goal is followed on a day: by which accents, and by which items (nl: *doel, voorwaarts gevolgd*).

    *items* serve the goal and lie in a field on which an accent for it lies; *elsewhere* are items that serve it and
    lie in another field, or of which the field isn't known or whether they were there yet.

    Source: 3-69
    """

    goal: GoalId
    accents: tuple[AccentId, ...]
    fields: tuple[QuadrantField, ...]
    items: tuple[EntityId, ...]
    elsewhere: tuple[EntityId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how the goal is followed as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Chosen:
    """What lies in a field on a day, and what people chose on seeing that (nl: *veld, terugwaarts bekeken*).

    *accents* lie on this field and give a reason or name goals; *unreasoned* do neither.

    Source: 3-69
    """

    quadrant_field: QuadrantField
    fullness: Fullness | None
    items: tuple[EntityId, ...]
    accents: tuple[AccentId, ...]
    unreasoned: tuple[AccentId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return how full the field is and what was chosen as a sentence in *language*."""
        return self.detail.text(language)


def forward(model: QualityModel, *, on: date) -> tuple[Followed, ...]:
    """Return for each goal of that day which accents follow from it and which items in their fields serve it.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-69
    """
    day = day_of(on)
    accents: dict[GoalId, list[Accent]] = {}
    for each in model.accents:
        for goal in each.goals if meets(each.valid, day) else ():
            accents.setdefault(goal, []).append(each)
    serving: dict[GoalId, list[Placed]] = {}
    for item in placed(model, on=on):
        for goal in item.serves:
            serving.setdefault(goal, []).append(item)
    return tuple(_followed(each, accents.get(each.id, ()), serving.get(each.id, ())) for each in goals_on(model, on))


def _followed(goal: Goal, accents: Collection[Accent], serving: Collection[Placed]) -> Followed:
    stressed = {each.quadrant_field for each in accents}
    fields = tuple(each for each in QuadrantField if each in stressed)
    items = tuple(each.id for each in serving if each.quadrant_field in stressed)
    detail = Message(
        code="followed",
        en="{goal}: " + ("stress on {fields}; items there: {n}" if accents else "no accent follows from it"),
        nl="{goal}: " + ("nadruk op {fields}; items daar: {n}" if accents else "er volgt geen accent uit"),
        fields={"goal": goal.text, "fields": fields, "n": len(items)},
    )
    return Followed(
        goal=goal.id,
        accents=tuple(each.id for each in accents),
        fields=fields,
        items=items,
        elsewhere=tuple(each.id for each in serving if each.quadrant_field not in stressed),
        detail=detail,
    )


def backward(model: QualityModel, *, on: date, region: RegionId | None = None, n: int = 2) -> tuple[Chosen, ...]:
    """Return for each field how full it is *on* that day, and which accents people laid on it.

    With *region*, the items of that region; with fewer than *n* a field is thin. Accents are told whosever they are.

    Raises:
        InvalidValueError: If *on* is no day, *n* is no whole number of at least 1, or *region* is the id of something
            else than a region.
        UnknownIdError: If the model doesn't hold *region*.

    Source: 3-69
    """
    whole = coverage(model, on=on, region=region, n=n).whole
    laid = [each for each in model.accents if meets(each.valid, day_of(on))]
    return tuple(_chosen(model, each.quadrant_field, each.fullness, each.items, laid) for each in whole.fields)


def _chosen(
    model: QualityModel,
    field: QuadrantField,
    full: Fullness | None,
    items: tuple[EntityId, ...],
    laid: Collection[Accent],
) -> Chosen:
    here = [each for each in laid if each.quadrant_field is field]
    reasoned = [each for each in here if is_reasoned(each)]
    detail = Message(
        code="chosen",
        en="{field} | " + ("{full}" if full else "how full isn't known") + (" | stress laid by {by}" if here else ""),
        nl="{field} | "
        + ("{full}" if full else "hoe vol is niet bekend")
        + (" | nadruk gelegd door {by}" if here else ""),
        fields={
            "field": field,
            "full": full,
            "by": [named(model, who) for who in dict.fromkeys(each.of for each in here)],
        },
    )
    return Chosen(
        quadrant_field=field,
        fullness=full,
        items=items,
        accents=tuple(each.id for each in reasoned),
        unreasoned=tuple(each.id for each in here if not is_reasoned(each)),
        detail=detail,
    )


def is_reasoned(accent: Accent) -> bool:
    """Return whether *accent* says why it lies where it lies: by goals that it follows from, or in words."""
    return accent.goals != () or is_said(accent.reason)
