"""Adoptions: who works with a norm, early or later, and what their instruments have yielded them."""

from collections import Counter
from collections.abc import Collection
from datetime import date

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import names
from kwaliteitsmodel.domain.ids import NormId, StakeholderId
from kwaliteitsmodel.domain.instruments import InstrumentUse
from kwaliteitsmodel.domain.norms import AdoptionStage, Norm
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Adopted:
    """Who adopted a norm at one stage by a day, and what instruments yielded them (nl: *gebruikers van een norm*).

    *by* are those who may have adopted it by then: all but who surely did later. Of the uses of instruments by them
    that surely were by that day, *yielded* are with a yield, *nothing* without one, and of *untold* nobody said.

    Source: 1-05, 1-09
    """

    stage: AdoptionStage
    by: tuple[StakeholderId, ...]
    yielded: int
    nothing: int
    untold: int
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who they are and what it yielded, as a sentence in *language*."""
        return self.detail.text(language)


def by_stage(model: QualityModel, norm: NormId, *, on: date) -> tuple[Adopted, ...]:
    """Return who adopted *norm* early and who later, by the day *on*, and what using instruments yielded each of them.

    Two numbers on two days tell whether the early ones go on finding something, or have had the most of it.

    Raises:
        UnknownIdError: If the model doesn't hold the norm.
        InvalidValueError: If it is the id of something else, or *on* is no day.

    Source: 1-05, 1-09

    Example:
        >>> from kwaliteitsmodel import Adoption
        >>> first = Adoption(by=StakeholderId("linde"), stage=AdoptionStage.EARLY)
        >>> model = QualityModel(name="Region").adding(Norm(id=NormId("ours"), name="Ours", adoptions=(first,)))
        >>> print(by_stage(model, NormId("ours"), on=date(2026, 6, 1))[0].message())
        early adopter: linde; of their uses of instruments 0 yielded something, 0 nothing, of 0 nobody said
    """
    day_of(on)
    of = asked.held(model, norm, Norm)
    there = [each for each in of.adoptions if each.since is None or each.since.earliest <= on]
    used: dict[StakeholderId, Counter[str]] = {}
    for use in model.uses:
        if use.by is not None and use.on is not None and use.on.latest <= on:
            used.setdefault(use.by, Counter())[_yielded(use)] += 1
    stages = {stage: tuple(each.by for each in there if each.stage is stage) for stage in AdoptionStage}
    return tuple(_adopted(model, stage, by, [used.get(each, Counter()) for each in by]) for stage, by in stages.items())


def _yielded(use: InstrumentUse) -> str:
    return "yielded" if use.yields else "nothing" if use.yielded_nothing else "untold"


def _adopted(
    model: QualityModel, stage: AdoptionStage, by: tuple[StakeholderId, ...], used: Collection[Counter[str]]
) -> Adopted:
    numbers = {each: sum(one[each] for one in used) for each in ("yielded", "nothing", "untold")}
    detail = Message(
        code="adopted",
        en="{stage}: {by}; of their uses of instruments {yielded} yielded something, {nothing} nothing, "
        "of {untold} nobody said",
        nl="{stage}: {by}; van hun toepassingen van instrumenten leverden er {yielded} iets op, {nothing} niets, "
        "en van {untold} is het niet gezegd",
        fields={"stage": stage, "by": names(model, *by) or (Text(nl="niemand", en="nobody"),), **numbers},
    )
    return Adopted(stage=stage, by=by, detail=detail, **numbers)
