"""Verdicts: where perspectives conflict, with both sides kept."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.ids import VerdictId
from kwaliteitsmodel.domain.verdicts import Verdict, VerdictSign
from kwaliteitsmodel.domain.words import Term, said
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


class Contrast(Term):
    """In what the two sides of a conflict of perspectives differ (nl: *verschil tussen perspectieven*).

    Source: 3-05
    """

    STAKEHOLDER = "stakeholder", "belanghebbende", "stakeholder"
    SETTING = "setting", "tafel", "table"
    SOURCE = "source", "bron", "source"


@attrs.frozen(kw_only=True)
class PerspectiveConflict:
    """Two opposite verdicts of one day, of which both may be true (nl: *conflict van perspectieven*).

    *contrasts* says in what the two are known to differ, never nothing.

    Source: 3-05
    """

    on: date
    positive: VerdictId
    negative: VerdictId
    same_aspect: bool
    contrasts: tuple[Contrast, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what both sides find as a sentence in *language*."""
        return self.detail.text(language)


View: TypeAlias = tuple[object, object, object]
"""From where something is seen: stakeholder, setting, source; each ``None`` where it isn't known."""
Sides: TypeAlias = dict[View, list[Verdict]]


def conflicts(model: QualityModel, *, same_aspect: bool = False) -> tuple[PerspectiveConflict, ...]:
    """Return the pairs of verdicts of one day, one positive and one negative, that are seen from different places.

    The two differ in stakeholder, in setting or in source; what isn't known of one of them counts as no difference. A
    verdict without a setting has that of its conversation. A mixed verdict conflicts with none. The aspects may differ
    too: with *same_aspect* only pairs about one aspect are returned. The order is that of the days, then of the model.

    Nothing here says which side is right, and no function of this library makes a mean of the two.

    Source: 3-05

    Example:
        >>> from kwaliteitsmodel import AspectId, StakeholderId
        >>> day, provision = date(2025, 3, 1), AspectId("provision")
        >>> parents, school = StakeholderId("parents"), StakeholderId("school")
        >>> full = Verdict(id=VerdictId("v1"), by=parents, aspect=provision, on=day, sign=VerdictSign.NEGATIVE)
        >>> fine = Verdict(id=VerdictId("v2"), by=school, aspect=provision, on=day, sign=VerdictSign.POSITIVE)
        >>> for each in conflicts(QualityModel(name="Two stories").adding(full, fine)):
        ...     print(each.message())
        on 2025-03-01 school finds provision positive, parents finds provision negative
    """
    place = {each.id: number for number, each in enumerate(model.verdicts)}
    groups: dict[tuple[object, ...], tuple[Sides, Sides]] = {}
    for each in model.verdicts:
        if each.sign is not VerdictSign.MIXED:
            sides = groups.setdefault((each.on, each.aspect if same_aspect else None), ({}, {}))
            side = sides[0 if each.sign is VerdictSign.POSITIVE else 1]
            side.setdefault(_view(each, model), []).append(each)
    found = [each for positive, negative in groups.values() for each in _pairs(positive, negative, model)]
    return tuple(sorted(found, key=lambda each: (each.on, place[each.positive], place[each.negative])))


def _view(verdict: Verdict, model: QualityModel) -> View:
    """Return from where *verdict* sees what it sees."""
    talk = model.find(verdict.conversation) if verdict.setting is None and verdict.conversation is not None else None
    at = talk if isinstance(talk, Conversation) else verdict
    return verdict.by, said(at.setting, at.own_setting), verdict.recorded and verdict.recorded.source


def _pairs(positive: Sides, negative: Sides, model: QualityModel) -> Iterator[PerspectiveConflict]:
    """Yield each pair whose views are known to differ; views are compared once for all verdicts that share them."""
    for one, other in product(positive, negative):
        pairs = zip(Contrast, one, other, strict=True)
        contrasts = tuple(word for word, a, b in pairs if a is not None and b is not None and a != b)
        if contrasts:
            for plus, minus in product(positive[one], negative[other]):
                yield _conflict(plus, minus, contrasts, model)


def _conflict(
    plus: Verdict, minus: Verdict, contrasts: tuple[Contrast, ...], model: QualityModel
) -> PerspectiveConflict:
    said = names(model, plus.by, plus.aspect, minus.by, minus.aspect)
    detail = Message(
        code="perspective-conflict",
        en="on {on} {one} finds {aspect} positive, {other} finds {other_aspect} negative",
        nl="op {on} vindt {one} {aspect} positief, en {other} {other_aspect} negatief",
        fields={"on": plus.on, **dict(zip(("one", "aspect", "other", "other_aspect"), said, strict=True))},
    )
    return PerspectiveConflict(
        on=plus.on,
        positive=plus.id,
        negative=minus.id,
        same_aspect=plus.aspect == minus.aspect,
        contrasts=contrasts,
        detail=detail,
    )
