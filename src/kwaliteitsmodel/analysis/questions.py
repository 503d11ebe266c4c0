"""Questions: which belong where, what was answered in the course of time, and what an answer still lacks."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import known_on, named
from kwaliteitsmodel.domain.actions import Action
from kwaliteitsmodel.domain.culture import InfluencingFactor
from kwaliteitsmodel.domain.evidence import Conclusion, Evidence
from kwaliteitsmodel.domain.ids import QuestionId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.phases import LEMNISCATE, CycleDefinition
from kwaliteitsmodel.domain.practices import GoodPractice
from kwaliteitsmodel.domain.questions import Answer, AnswerKind, ModelUse, Question
from kwaliteitsmodel.domain.values import Text, is_said
from kwaliteitsmodel.domain.words import KeyFactor
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import Entity, QualityModel


@attrs.frozen(kw_only=True)
class Grouped:
    """Questions that belong together, in their order (nl: *vragen die bij elkaar horen*).

    *of* is the code of an activity, a key factor or a use of the model; ``None`` where they belong to none of these.
    *name* is what people call it.

    Source: 2-19
    """

    of: str | KeyFactor | ModelUse | None
    name: str | Text
    questions: tuple[Question, ...]


@attrs.frozen(kw_only=True)
class Answered:
    """An answer, and how far it goes beyond the one before it of the same people (nl: *gegeven antwoord*).

    *change* is how many ranks the degree went up since; ``None`` where there was none before, or the order of the two
    isn't sure. *lacks* is whether what the question asks for is missing.

    Source: 0-29, 2-19
    """

    answer: Answer
    change: int | None
    lacks: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who answered what, as a sentence in *language*."""
        return self.detail.text(language)


def walk(definition: CycleDefinition = LEMNISCATE, start: str | None = None) -> tuple[str, ...]:
    """Return the codes of the phases of a cycle in their order, from *start* on and round.

    Raises:
        InvalidValueError: If it has no such phase.

    Source: 2-07

    Example:
        >>> walk(start="act")
        ('act', 'account', 'collect', 'interpret')
    """
    codes = definition.codes
    if start is None:
        return codes
    definition.after(start)
    place = codes.index(start)
    return codes[place:] + codes[:place]


def grouped(
    questions: Iterable[Question], definition: CycleDefinition = LEMNISCATE, start: str | None = None
) -> tuple[Grouped, ...]:
    """Return the activities of a cycle from *start* on, the key factors and the uses, each with its questions.

    Each activity and each factor is there, also without a question; uses and what belongs to none of these are there
    with one. Questions without a place come last; a question of an activity of another cycle is left out.

    Raises:
        InvalidValueError: If the cycle has no such phase.

    Source: 2-07, 2-19
    """
    belonging: dict[str | KeyFactor | ModelUse | None, list[Question]] = {}
    for each in sorted(questions, key=_place):
        belonging.setdefault(each.activity or each.factor or each.use, []).append(each)
    phases = definition.by_code
    names: dict[str | KeyFactor | ModelUse | None, str | Text] = {
        each: phases[each].label for each in walk(definition, start)
    }
    names |= {each: Text(nl=each.nl, en=each.en) for each in KeyFactor}
    names |= {each: Text(nl=each.nl, en=each.en) for each in ModelUse if each in belonging}
    names |= {None: Text(nl="overige vragen", en="other questions")} if None in belonging else {}
    return tuple(Grouped(of=of, name=name, questions=tuple(belonging.get(of, ()))) for of, name in names.items())


def _place(question: Question) -> tuple[float, float]:
    last = float("inf")
    return (question.order or last, question.sub_order or 0)


def answers(model: QualityModel, question: QuestionId, *, on: date | None = None) -> tuple[Answered, ...]:
    """Return the answers to *question*: of each person or role, in the order of time, those of unknown time last.

    With *on*, answers that were surely given later than that day, or recorded later, don't count; what one brought
    does, whenever it came.

    Raises:
        UnknownIdError: If the model doesn't hold the question.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 0-29, 2-19
    """
    of = asked.held(model, question, Question)
    given = sorted(
        (each for each in known_on(model.answers, on) if each.question == of.id),
        key=lambda each: (_whose(each), _when(each)),
    )
    of_actions = _actions_by_origin(model)
    return tuple(
        _answered(model, of, each, before, of_actions)
        for _, several in groupby(given, key=_whose)
        for each, before in _with_the_one_before(tuple(several))
    )


def lacking(model: QualityModel) -> tuple[Answer, ...]:
    """Return the answers in which what their question asks for is missing, in the order of the model.

    An action that arises from an answer counts as well as one that the answer names. Answers to a question that the
    model doesn't hold are left out.

    Source: 0-29, 2-19
    """
    questions = {each.id: each for each in model.questions}
    arising = _actions_by_origin(model)
    return tuple(
        each
        for each in model.answers
        if each.question in questions and _lacks(model, questions[each.question], each, arising)
    )


_MADE: dict[AnswerKind, tuple[type[Entity], ...]] = {
    AnswerKind.FACTORS: (InfluencingFactor,),
    AnswerKind.PRACTICE: (GoodPractice,),
    AnswerKind.ACTION: (Action,),
    AnswerKind.EVIDENCE: (Evidence,),
    AnswerKind.CONCLUSION: (Conclusion,),
}
"""Of which class is what an answer brings, where it is an entity."""


def _lacks(model: QualityModel, question: Question, answer: Answer, arising: frozenset[str]) -> bool:
    match question.creates:
        case AnswerKind.WORDS:
            return not is_said(answer.words)
        case AnswerKind.DEGREE:
            return answer.degree is None
        case AnswerKind.CONTRIBUTION:
            return not answer.contributions
        case AnswerKind.ACTION if answer.id in arising:
            return False
        case kind:
            found = [model.find(each) for each in answer.created]
            return not any(isinstance(each, _MADE[kind]) for each in found)


def _actions_by_origin(model: QualityModel) -> frozenset[str]:
    """Return the ids of all that an action arises from."""
    return frozenset(origin for each in model.actions for origin in each.arises_from)


def _whose(answer: Answer) -> tuple[StakeholderId, str]:
    return answer.by, answer.about or ""


def _when(answer: Answer) -> tuple[bool, str, str]:
    on = answer.on
    return (on is None, "", "") if on is None else (False, on.earliest.isoformat(), on.latest.isoformat())


def _with_the_one_before(several: tuple[Answer, ...]) -> Iterable[tuple[Answer, Answer | None]]:
    return zip(several, (None, *several), strict=False)


def _answered(
    model: QualityModel, question: Question, answer: Answer, before: Answer | None, arising: frozenset[str]
) -> Answered:
    change = _change(before, answer) if before is not None else None
    en = "{by}{on}: {degree}" if answer.degree is not None else "{by}{on}"
    more = "" if change is None else " ({change})"
    words = ": {words}" if is_said(answer.words) else ""
    detail = Message(
        code="answered",
        en=en + more + words,
        nl=en + more + words,
        fields={
            "by": named(model, answer.by),
            "on": f" {answer.on}" if answer.on is not None else "",
            "degree": answer.degree,
            "change": f"{change:+d}" if change is not None else "",
            "words": answer.words,
        },
    )
    return Answered(answer=answer, change=change, lacks=_lacks(model, question, answer, arising), detail=detail)


def _change(before: Answer, after: Answer) -> int | None:
    """Return how many ranks up it went, where both are told and one surely came before the other."""
    if before.degree is None or after.degree is None or not _surely_before(before.on, after.on):
        return None
    return after.degree - before.degree


def _surely_before(one: ApproximateDate | None, other: ApproximateDate | None) -> bool:
    return one is not None and other is not None and one.latest < other.earliest
