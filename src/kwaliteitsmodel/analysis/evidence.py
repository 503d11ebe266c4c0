"""Evidence: which conclusions are grounded, what became of hunches, and which data a yardstick asks for."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.observing import measured
from kwaliteitsmodel.domain.evidence import (
    Conclusion,
    Evidence,
    EvidenceKind,
    Hunch,
    HunchOutcome,
    asks_for,
    triangulated,
    unlinked,
)
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import ConclusionId, EvidenceId, GoalId, HunchId, IndicatorId
from kwaliteitsmodel.domain.indicators import Indicator, Observation
from kwaliteitsmodel.domain.words import YardstickKind
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Grounding:
    """How far a conclusion is grounded, and what is lacking (nl: *onderbouwing*).

    *uninterpreted* are its hard data without meaning, *unvalidated* its soft data without validation; both by the data
    of this conclusion only. *absent* are those that the model doesn't hold as evidence: where there are any, *grounded*
    is ``None``, since what is lacking may be there. The sentence tells what is in the model as something else, such as
    an observation, of which a piece of evidence can say that it shows it. Apart from that stand the hunches on which it
    can't rest: *open_hunches*, and *refuted_hunches*, which were not borne out; *absent_hunches* the model doesn't
    hold. And so does whether it is *triangulated*, which asks for two independent sources and is another thing.

    Source: 2-30, 2-37
    """

    conclusion: ConclusionId
    grounded: bool | None
    uninterpreted: tuple[EvidenceId, ...]
    unvalidated: tuple[EvidenceId, ...]
    absent: tuple[EvidenceId, ...]
    open_hunches: tuple[HunchId, ...]
    refuted_hunches: tuple[HunchId, ...]
    absent_hunches: tuple[HunchId, ...]
    triangulated: bool | None
    detail: Message

    @property
    def premature(self) -> bool | None:
        """Whether it rests on a hunch that is still open; ``None`` where that may be one that isn't in the model."""
        return True if self.open_hunches else (None if self.absent_hunches else False)

    def message(self, language: Language = "en") -> str:
        """Return how far it is grounded as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Checked:
    """How a hunch was checked, and what rests on it (nl: *getoetst vermoeden*).

    *by_hard* are the hard data that check it; *by_soft* the soft ones, which give it meaning and settle nothing.

    Source: 2-30, 2-37
    """

    hunch: HunchId
    outcome: HunchOutcome
    by_hard: tuple[EvidenceId, ...]
    by_soft: tuple[EvidenceId, ...]
    conclusions: tuple[ConclusionId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what became of the hunch as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class DataAsked:
    """Which kinds of data the yardsticks of a goal or an indicator ask for, and which are there (nl: *gevraagde data*).

    *lacking* are the kinds that are asked for and not there. What was *observed* of an indicator is hard data, also
    where no evidence shows it; that a value is missing isn't.

    Source: 1-18, 2-28, 2-29, 3-38
    """

    of: GoalId | IndicatorId
    yardsticks: tuple[YardstickKind, ...]
    evidence: tuple[EvidenceId, ...]
    observed: bool
    lacking: tuple[EvidenceKind, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is asked for and lacking as a sentence in *language*."""
        return self.detail.text(language)


def groundings(model: QualityModel) -> tuple[Grounding, ...]:
    """Return of each conclusion how far it is grounded, in the order of the model.

    It is grounded where each of its hard data is interpreted by at least one of its soft data, and each of its soft
    data validated by at least one of its hard data. What rests on no data at all isn't grounded.

    Source: 2-30, 2-37
    """
    evidence = {each.id: each for each in model.evidence}
    hunches = {each.id: each for each in model.hunches}
    return tuple(_grounding(model, each, evidence, hunches) for each in model.conclusions)


def ungrounded(model: QualityModel) -> tuple[Grounding, ...]:
    """Return the conclusions that aren't grounded: they rest on hard data without meaning or soft without validation.

    Those of which it isn't known are left out; :func:`groundings` tells of all.

    Source: 2-30

    Example:
        >>> counted = Evidence(id=EvidenceId("counted"), kind=EvidenceKind.HARD, text="Fewer pupils stay at home")
        >>> said = Conclusion(id=ConclusionId("better"), text="It goes better", rests_on=(counted.id,))
        >>> for each in ungrounded(QualityModel(name="North").adding(counted, said)):
        ...     print(each.message())
        'It goes better' is not grounded; hard data without meaning: Fewer pupils stay at home
    """
    return tuple(each for each in groundings(model) if each.grounded is False)


def premature(model: QualityModel) -> tuple[Grounding, ...]:
    """Return the conclusions that rest on a hunch that is still open.

    Those of which it isn't known, since the model doesn't hold their hunch, are left out; :func:`groundings` tells.

    Source: 2-37

    Example:
        >>> hunch = Hunch(id=HunchId("h"), text="They stay at home on Mondays")
        >>> better = Conclusion(id=ConclusionId("better"), text="It goes better", hunches=(hunch.id,))
        >>> [each.conclusion for each in premature(QualityModel(name="North").adding(hunch, better))]
        ['better']
    """
    return tuple(each for each in groundings(model) if each.premature)


def refuted(model: QualityModel) -> tuple[Grounding, ...]:
    """Return the conclusions that rest on a hunch that was checked and not borne out.

    Source: 2-30, 2-37

    Example:
        >>> hunch = Hunch(id=HunchId("h"), text="They stay at home", outcome=HunchOutcome.NOT_BORNE_OUT)
        >>> better = Conclusion(id=ConclusionId("better"), text="It goes better", hunches=(hunch.id,))
        >>> [each.conclusion for each in refuted(QualityModel(name="North").adding(hunch, better))]
        ['better']
    """
    return tuple(each for each in groundings(model) if each.refuted_hunches)


def _grounding(
    model: QualityModel,
    conclusion: Conclusion,
    evidence: Mapping[EvidenceId, Evidence],
    hunches: Mapping[HunchId, Hunch],
) -> Grounding:
    items = [evidence[each] for each in conclusion.rests_on if each in evidence]
    lacking = unlinked(items)
    told: dict[str, tuple[Any, ...]] = {
        "uninterpreted": _of_kind(EvidenceKind.HARD, lacking, evidence),
        "unvalidated": _of_kind(EvidenceKind.SOFT, lacking, evidence),
        "absent": tuple(each for each in conclusion.rests_on if each not in evidence),
        "open_hunches": _with_outcome(HunchOutcome.OPEN, conclusion, hunches),
        "refuted_hunches": _with_outcome(HunchOutcome.NOT_BORNE_OUT, conclusion, hunches),
        "absent_hunches": tuple(each for each in conclusion.hunches if each not in hunches),
    }
    grounded = None if told["absent"] else bool(items) and not lacking
    independent = triangulated(items)
    return Grounding(
        conclusion=conclusion.id,
        grounded=grounded,
        triangulated=independent if independent or not told["absent"] else None,
        detail=_told(model, conclusion, _VERDICTS[grounded], told),
        **told,
    )


def _of_kind(
    kind: EvidenceKind, ids: Iterable[EvidenceId], evidence: Mapping[EvidenceId, Evidence]
) -> tuple[EvidenceId, ...]:
    return tuple(each for each in ids if each in evidence and evidence[each].kind is kind)


def _with_outcome(
    outcome: HunchOutcome, conclusion: Conclusion, hunches: Mapping[HunchId, Hunch]
) -> tuple[HunchId, ...]:
    return tuple(each for each in conclusion.hunches if each in hunches and hunches[each].outcome is outcome)


_VERDICTS = {
    True: ("is grounded", "is onderbouwd"),
    False: ("is not grounded", "is niet onderbouwd"),
    None: ("may be grounded or not", "is misschien wel, misschien niet onderbouwd"),
}
_PARTS = {
    "uninterpreted": ("hard data without meaning: {uninterpreted}", "harde data zonder duiding: {uninterpreted}"),
    "unvalidated": ("soft data without validation: {unvalidated}", "zachte data zonder validatie: {unvalidated}"),
    "absent": ("not in the model: {absent}", "niet in het model: {absent}"),
    "others": (
        "no evidence, but something else in the model: {others}",
        "geen gegeven, maar iets anders in het model: {others}",
    ),
    "open_hunches": ("it rests on an open hunch: {open_hunches}", "er ligt een open vermoeden onder: {open_hunches}"),
    "refuted_hunches": (
        "it rests on a hunch that wasn't borne out: {refuted_hunches}",
        "er ligt een vermoeden onder dat niet is bevestigd: {refuted_hunches}",
    ),
    "absent_hunches": (
        "hunches that are not in the model: {absent_hunches}",
        "vermoedens die niet in het model staan: {absent_hunches}",
    ),
}
"""What is told of a conclusion where it is there."""


def _told(
    model: QualityModel, conclusion: Conclusion, verdict: tuple[str, str], told: Mapping[str, tuple[str, ...]]
) -> Message:
    others = tuple(each for each in told["absent"] if each in model)
    absent = tuple(each for each in told["absent"] if each not in model)
    told = {**told, "absent": absent, "others": others}
    parts = [verdict, *(_PARTS[name] for name, ids in told.items() if ids)]
    if not conclusion.rests_on:
        parts.append(("it rests on no data", "er liggen geen data onder"))
    return Message(
        code="grounding",
        en="{conclusion!r} " + "; ".join(en for en, _ in parts),
        nl="{conclusion!r} " + "; ".join(nl for _, nl in parts),
        fields={"conclusion": conclusion.text} | {name: names(model, *ids) for name, ids in told.items()},
    )


def checked(model: QualityModel) -> tuple[Checked, ...]:
    """Return of each hunch what became of it, by which data, and which conclusions rest on it.

    Source: 2-30, 2-37

    Example:
        >>> hunch = Hunch(id=HunchId("h"), text="They stay at home on Mondays")
        >>> print(checked(QualityModel(name="North").adding(hunch))[0].message())
        'They stay at home on Mondays' is open; checked by no hard data
    """
    kinds = {each.id: each.kind for each in model.evidence}
    resting: dict[HunchId, list[ConclusionId]] = {}
    for conclusion in model.conclusions:
        for each in conclusion.hunches:
            resting.setdefault(each, []).append(conclusion.id)
    return tuple(_checked(model, each, kinds, resting.get(each.id, [])) for each in model.hunches)


def _checked(
    model: QualityModel, hunch: Hunch, kinds: Mapping[EvidenceId, EvidenceKind], resting: list[ConclusionId]
) -> Checked:
    hard, soft = (tuple(each for each in hunch.checked_by if kinds.get(each) is kind) for kind in EvidenceKind)
    detail = Message(
        code="hunch-checked",
        en="{hunch!r} is {outcome}; checked by " + ("hard data: {hard}" if hard else "no hard data"),
        nl="{hunch!r} is {outcome}; getoetst aan " + ("harde data: {hard}" if hard else "geen harde data"),
        fields={"hunch": hunch.text, "outcome": hunch.outcome, "hard": names(model, *hard)},
    )
    return Checked(
        hunch=hunch.id,
        outcome=hunch.outcome,
        by_hard=hard,
        by_soft=soft,
        conclusions=tuple(resting),
        detail=detail,
    )


def data_asked(model: QualityModel) -> tuple[DataAsked, ...]:
    """Return of each goal and each indicator with yardsticks which data they ask for, and which of these are lacking.

    Data belong to a goal or an indicator where they show it, an observation of it, or an indicator of the goal; and
    what was observed of it is hard data by itself. That something is measurable doesn't say that it is noticed, and
    that soft data are there doesn't say that it is felt.

    Source: 1-18, 2-28, 2-29, 3-38

    Example:
        >>> from kwaliteitsmodel import Goal
        >>> goal = Goal(id=GoalId("g"), text="Every child reads", yardsticks=tuple(YardstickKind))
        >>> print(data_asked(QualityModel(name="North").adding(goal))[0].message())
        'Every child reads' is measurable, noticeable, felt and lacks data of the kind: hard, soft
    """
    goals = {each.id: each.goals for each in model.indicators}
    shown: dict[str, dict[EvidenceId, EvidenceKind]] = {}
    for each in model.evidence:
        for what in each.shows:
            entity = model.find(what)
            indicator = entity.indicator if isinstance(entity, Observation) else what
            for yardstick in (what, indicator, *goals.get(IndicatorId(indicator), ())):
                shown.setdefault(yardstick, {})[each.id] = each.kind
    seen = _observed(model)
    every: tuple[Goal | Indicator, ...] = (*model.goals, *model.indicators)
    return tuple(
        _asked(model, each, shown.get(each.id, {}), observed=each.id in seen) for each in every if each.yardsticks
    )


def _observed(model: QualityModel) -> set[str]:
    """Return the indicators of which a value was observed, and their goals."""
    seen = measured(model)
    return {*seen, *(goal for each in model.indicators if each.id in seen for goal in each.goals)}


def _asked(
    model: QualityModel, yardstick: Goal | Indicator, shown: Mapping[EvidenceId, EvidenceKind], *, observed: bool
) -> DataAsked:
    asked, there = {asks_for(each) for each in yardstick.yardsticks}, set(shown.values())
    there |= {EvidenceKind.HARD} if observed else set()
    lacking = tuple(each for each in EvidenceKind if each in asked - there)
    detail = Message(
        code="data-asked",
        en="{yardstick!r} is {kinds} and lacks data of the kind: {lacking}"
        if lacking
        else "{yardstick!r} is {kinds} and lacks no data",
        nl="{yardstick!r} is {kinds} en mist data van de soort: {lacking}"
        if lacking
        else "{yardstick!r} is {kinds} en mist geen data",
        fields={
            "yardstick": named(model, yardstick.id),
            "kinds": yardstick.yardsticks,
            "lacking": lacking,
        },
    )
    return DataAsked(
        of=yardstick.id,
        yardsticks=yardstick.yardsticks,
        evidence=tuple(shown),
        observed=observed,
        lacking=lacking,
        detail=detail,
    )
