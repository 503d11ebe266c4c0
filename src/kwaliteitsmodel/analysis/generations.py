"""Generations: how the support plans of a samenwerkingsverband follow each other, and what each takes over."""

from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.ids import GoalId, ProgrammeId, StakeholderId, SupportPlanId
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.support import SupportPlan
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel

Aim: TypeAlias = GoalId | ProgrammeId
"""What a support plan sets out to do: a goal, or a programme."""


@attrs.frozen(kw_only=True)
class Generation:
    """A support plan, and what it does with the goals and programmes of the one before (nl: *generatie van een plan*).

    *before* is the plan whose generation is one lower; ``None`` where there is none, where several are, and where the
    generation isn't told. Only where it is known, and both tell a goal or a programme, *carried* are those of both,
    *new* those of this plan alone and *left* those of the one before alone: else all three are empty.

    Source: 3-32
    """

    plan: SupportPlanId
    generation: int | None
    before: SupportPlanId | None
    carried: tuple[Aim, ...]
    new: tuple[Aim, ...]
    left: tuple[Aim, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is carried on, what is new and what is left, as a sentence in *language*."""
        return self.detail.text(language)


def generations(model: QualityModel, of: StakeholderId) -> tuple[Generation, ...]:
    """Return the support plans of *of* by generation, each with what became of the plan before it.

    Those whose generation isn't told come last: from their days it can't be told, for plans may be lacking.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else.

    Source: 3-32

    Example:
        >>> from kwaliteitsmodel import StakeholderId, catalogue
        >>> print(generations(catalogue.load("demo"), StakeholderId("swv:PO9901"))[0].message())
        Support plan Vlinderdelta 2024–2028, generation 3: the plan before it isn't known
    """
    who = asked.held(model, of, Stakeholder)
    plans = [each for each in model.support_plans if each.of == who.id]
    by_number: dict[int, list[SupportPlan]] = {}
    for each in plans:
        if each.generation is not None:
            by_number.setdefault(each.generation, []).append(each)
    ordered = sorted(plans, key=lambda each: (each.generation is None, each.generation or 0))
    return tuple(_generation(model, each, by_number.get((each.generation or 0) - 1, [])) for each in ordered)


def _generation(model: QualityModel, plan: SupportPlan, earlier: list[SupportPlan]) -> Generation:
    before = earlier[0] if len(earlier) == 1 else None
    aims = _aims(plan), _aims(before) if before else ()
    known = all(aims)
    now, then = aims if known else ((), ())
    carried = tuple(each for each in now if each in then)
    new = tuple(each for each in now if each not in then)
    left = tuple(each for each in then if each not in now)
    said = _CHANGES if known else _UNTOLD if before else _FIRST if plan.generation == 1 else _NOT_KNOWN
    detail = Message(
        code="generation",
        en="{plan}, generation {generation}: " + said.en,
        nl="{plan}, generatie {generation}: " + said.nl,
        fields={
            "plan": named(model, plan.id),
            "generation": _UNKNOWN if plan.generation is None else plan.generation,
            "carried": names(model, *carried) or _NOTHING,
            "new": names(model, *new) or _NOTHING,
            "left": names(model, *left) or _NOTHING,
        },
    )
    return Generation(
        plan=plan.id,
        generation=plan.generation,
        before=before.id if before else None,
        carried=carried,
        new=new,
        left=left,
        detail=detail,
    )


def _aims(plan: SupportPlan) -> tuple[Aim, ...]:
    return (*plan.goals, *plan.programmes)


_UNKNOWN = Text(nl="onbekend", en="unknown")
_NOTHING = Text(nl="niets", en="nothing")
_CHANGES = Text(
    nl="gaat door: {carried} | nieuw: {new} | vervallen: {left}",
    en="carried on: {carried} | new: {new} | left: {left}",
)
_UNTOLD = Text(
    nl="niet van dit plan en het plan ervoor is allebei verteld wat ze willen bereiken",
    en="it isn't told of both this plan and the one before it what they set out to do",
)
_FIRST = Text(nl="het eerste plan", en="the first plan")
_NOT_KNOWN = Text(nl="het plan ervoor is niet bekend", en="the plan before it isn't known")
