"""Questions that start a talk about quality, and what each answer to them brings."""

from typing import ClassVar

import attrs

from kwaliteitsmodel.domain.clauses import Contribution
from kwaliteitsmodel.domain.fields import a, distinct, is_id, many, optional, whole
from kwaliteitsmodel.domain.ids import AnswerId, ConversationId, EntityId, QuestionId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.values import NO_EXTRA, Extra, Text, is_label, is_name
from kwaliteitsmodel.domain.words import KeyFactor, Term
from kwaliteitsmodel.errors import InvalidValueError, Message


class ModelUse(Term):
    """What a model of quality culture helps people to (nl: *gebruik van het model*).

    As a model to think with it gives an overview, as one to reflect with insight, and as a spur to act discernment.

    Source: 2-09
    """

    OVERVIEW = "overview", "overzicht", "overview"
    INSIGHT = "insight", "inzicht", "insight"
    DISCERNMENT = "discernment", "doorzicht", "discernment"


class AnswerKind(Term):
    """What an answer to a question brings, besides words (nl: *soort antwoord*).

    Source: 0-29, 2-19
    """

    WORDS = "words", "woorden alleen", "words alone"
    DEGREE = "degree", "een mate", "a degree"
    FACTORS = "factors", "factoren van invloed", "influencing factors"
    CONTRIBUTION = "contribution", "een bijdrage", "a contribution"
    PRACTICE = "practice", "een good practice", "a good practice"
    ACTION = "action", "een actie", "an action"
    EVIDENCE = "evidence", "gegevens", "evidence"
    CONCLUSION = "conclusion", "een conclusie", "a conclusion"


def _belongs_to_one(of: "Question") -> None:
    """Refuse a question that belongs to several things."""
    if sum(each is not None for each in (of.activity, of.factor, of.use)) > 1:
        raise InvalidValueError(
            Message(
                code="belongs-to-several",
                en="a question belongs to one of these at most: an activity, a factor, a use",
                nl="een vraag hoort bij hooguit een van deze: een activiteit, een factor, een gebruik",
            ),
            "use",
        )


@attrs.frozen(kw_only=True)
class Question:
    """A question that people talk about, such as one of the lemniscate (nl: *vraag, reflectievraag, dialoogvraag*).

    It belongs to an *activity* of a cycle, by the code of its phase, to a key *factor*, or to a *use* of the model, of
    which insight is that for reflection; a question of something else belongs to none of them. *creates* is what an
    answer brings. *order* is its place among those it belongs with, from 1, and *sub_order* the one among the parts of
    a question that asks several things.

    Raises:
        InvalidValueError: If it belongs to more than one.

    Source: 0-29, 2-19

    Example:
        >>> where = Question(id=QuestionId("where"), text="Where do we talk?", factor=KeyFactor.CONNECTEDNESS, order=1)
        >>> where.creates.label("nl")
        'woorden alleen'
    """

    id: QuestionId = attrs.field(validator=is_id)
    text: str | Text = attrs.field(validator=is_name)
    activity: str | None = attrs.field(default=None, validator=optional(is_id))
    factor: KeyFactor | None = attrs.field(default=None, validator=optional(a(KeyFactor)))
    use: ModelUse | None = attrs.field(default=None, validator=optional(a(ModelUse)))
    creates: AnswerKind = attrs.field(default=AnswerKind.WORDS, validator=a(AnswerKind))
    order: int | None = attrs.field(default=None, validator=optional(whole(1)))
    sub_order: int | None = attrs.field(default=None, validator=optional(whole(1)))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))

    _spanning: ClassVar = (_belongs_to_one,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)


@attrs.frozen(kw_only=True)
class Answer:
    """What a person or a role answered to a question, at a moment (nl: *antwoord*).

    *about* is whose quality was spoken of, where that is told. Besides *words* it holds what the question asks for: a
    *degree*, which is a rank from 1 on a scale that those who answer share, *contributions*, or in *created* the
    factors, practices, actions and such that came of it. What isn't known is empty.

    Source: 0-29, 2-19, 2-32

    Example:
        >>> far = Answer(id=AnswerId("a"), question=QuestionId("how-far"), by=StakeholderId("mentor"), degree=2)
        >>> far.created
        ()
    """

    id: AnswerId = attrs.field(validator=is_id)
    question: QuestionId = attrs.field(validator=is_id)
    by: StakeholderId = attrs.field(validator=is_id)
    about: StakeholderId | None = attrs.field(default=None, validator=optional(is_id))
    on: ApproximateDate | None = attrs.field(default=None, validator=optional(a(ApproximateDate)))
    conversation: ConversationId | None = attrs.field(default=None, validator=optional(is_id))
    words: str | Text = attrs.field(default="", validator=is_label)
    degree: int | None = attrs.field(default=None, validator=optional(whole(1)))
    contributions: tuple[Contribution, ...] = attrs.field(default=(), validator=many(a(Contribution)))
    created: tuple[EntityId, ...] = attrs.field(default=(), validator=distinct(is_id))
    recorded: Recorded | None = attrs.field(default=None, validator=optional(a(Recorded)))
    extra: Extra = attrs.field(default=NO_EXTRA, validator=a(Extra))
