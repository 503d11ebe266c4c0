"""Good practices: how far each is on a day, and which share was interpreted and used; which tasks are current."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.ids import ConversationId, DevelopmentTaskId, DialogueId, GoodPracticeId, StakeholderId
from kwaliteitsmodel.domain.periods import ApproximateDate, meets
from kwaliteitsmodel.domain.practices import DevelopmentTask, GoodPractice, PracticePurpose
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.graph.choices import day_of
from kwaliteitsmodel.model import QualityModel


class PracticeState(Term):
    """How far a good practice is (nl: *stand van een good practice*).

    Source: 0-24
    """

    FOUND = "found", "gevonden", "found"
    INTERPRETED = "interpreted", "geduid", "interpreted"
    USED = "used", "benut", "used"


@attrs.frozen(kw_only=True)
class Practised:
    """How far a good practice is on a day (nl: *gevolgde good practice*).

    *found*, *interpreted* and *used* are ``None`` where that depends on a date that isn't known well enough; what
    someone surely used or interpreted was found. They are several questions: one may use what nobody interpreted.
    *shared_with* are those with whom it was shared, on whatever day.

    Source: 0-24
    """

    practice: GoodPracticeId
    found: bool | None
    interpreted: bool | None
    used: bool | None
    shared_with: tuple[StakeholderId, ...]
    detail: Message

    @property
    def state(self) -> PracticeState | None:
        """The furthest that it surely is; ``None`` where it may not have been found yet."""
        if not self.found:
            return None
        if self.used:
            return PracticeState.USED
        return PracticeState.INTERPRETED if self.interpreted else PracticeState.FOUND

    def message(self, language: Language = "en") -> str:
        """Return how far it is as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Shares:
    """Which share of the good practices was interpreted, and which used, on a day (nl: *geduid en benut*).

    *interpreted* and *used* are ``None`` where surely there is no practice yet, where of some it isn't known, or where
    the share would be another with those that may not have been found yet.

    Source: 0-24
    """

    practices: tuple[Practised, ...]
    interpreted: float | None
    used: float | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return the shares as a sentence in *language*."""
        return self.detail.text(language)


def followed(model: QualityModel, *, on: date, purpose: PracticePurpose | None = None) -> tuple[Practised, ...]:
    """Return how far each good practice is *on* that day, but for those that surely were found later.

    With a *purpose* only uses to that end count. An interpretation is of the day of its conversation; one in something
    else, or in a conversation of unknown date, may have been given by then. Of one without a date it isn't known
    whether it was found by then, unless someone surely used or interpreted it.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-24

    Example:
        >>> from kwaliteitsmodel import PracticeUse
        >>> use = PracticeUse(by=StakeholderId("linde"), purpose=PracticePurpose.KNOWLEDGE_SHARING)
        >>> walk = GoodPractice(id=GoodPracticeId("walk"), name="A walk in pairs", uses=(use,))
        >>> print(followed(QualityModel(name="Region").adding(walk), on=date(2026, 6, 1))[0].message())
        A walk in pairs: interpreted: no; used: unknown
    """
    day_of(on)
    told = (_practised(model, each, on, purpose) for each in model.good_practices)
    return tuple(each for each in told if each.found is not False)


def _practised(model: QualityModel, practice: GoodPractice, on: date, purpose: PracticePurpose | None) -> Practised:
    uses = tuple((each.on, each.purpose) for each in practice.uses)
    meant = tuple(held(model, each.conversation) for each in practice.interpreted_in)
    interpreted, used = _by(on, meant), _by(on, (day for day, to in uses if purpose is None or to is purpose))
    found = _by(on, (practice.found,))
    if found is None and _by(on, (*meant, *(day for day, _ in uses))):
        found = True
    detail = Message(
        code="practised",
        en="{practice}: interpreted: {interpreted}; used: {used}",
        nl="{practice}: geduid: {interpreted}; benut: {used}",
        fields={"practice": practice.name, "interpreted": _ANSWERS[interpreted], "used": _ANSWERS[used]},
    )
    return Practised(
        practice=practice.id,
        found=found,
        interpreted=interpreted,
        used=used,
        shared_with=practice.shared_with,
        detail=detail,
    )


def held(model: QualityModel, conversation: ConversationId) -> ApproximateDate | None:
    """Return when *conversation* was held; ``None`` where that isn't known, or it is no conversation of the model."""
    talk = model.find(conversation)
    return talk.held if isinstance(talk, Conversation) else None


def _by(day: date, dates: Iterable[ApproximateDate | None]) -> bool | None:
    """Return whether any of *dates* is surely on or before *day*; ``None`` where one may be."""
    known = tuple(dates)
    if any(each is not None and each.latest <= day for each in known):
        return True
    return None if any(each is None or each.earliest <= day for each in known) else False


_ANSWERS: dict[bool | None, Text] = {
    True: Text(nl="ja", en="yes"),
    False: Text(nl="nee", en="no"),
    None: Text(nl="onbekend", en="unknown"),
}


def shares(model: QualityModel, *, on: date, purpose: PracticePurpose | None = None) -> Shares:
    """Return which share of the good practices was interpreted, and which used, *on* that day.

    It is a share of those that were found by then. One that may not have been found yet surely wasn't interpreted or
    used: where others were, the share isn't known.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-24
    """
    practices = followed(model, on=on, purpose=purpose)
    perhaps = sum(each.found is None for each in practices)
    interpreted, used = [each.interpreted for each in practices], [each.used for each in practices]
    detail = Message(
        code="shares",
        en="of {number} good practices" + _NOT_YET.en * bool(perhaps) + ": interpreted {interpreted}; used {used}",
        nl="van {number} good practices" + _NOT_YET.nl * bool(perhaps) + ": geduid {interpreted}; benut {used}",
        fields={
            "number": len(practices),
            "perhaps": perhaps,
            "interpreted": _counted(interpreted),
            "used": _counted(used),
        },
    )
    there = len(practices) - perhaps
    return Shares(
        practices=practices,
        interpreted=_share(interpreted, there),
        used=_share(used, there),
        detail=detail,
    )


_NOT_YET = Text(
    nl=" (van {perhaps} is onbekend of die al gevonden waren)", en=" (of {perhaps} unknown whether found yet)"
)


def _share(answers: list[bool | None], there: int) -> float | None:
    """Return the share of yes where it is the same, whether only those that surely are *there* count or all do."""
    yes = answers.count(True)
    return yes / there if there and None not in answers and (there == len(answers) or not yes) else None


def _counted(answers: list[bool | None]) -> Text:
    yes, unknown = answers.count(True), answers.count(None)
    more = (f" (van {unknown} onbekend)", f" (of {unknown} unknown)") if unknown else ("", "")
    return Text(nl=f"{yes}{more[0]}", en=f"{yes}{more[1]}")


@attrs.frozen(kw_only=True)
class Considered:
    """In which dialogues one thought about a development task (nl: *besproken ontwikkelopdracht*).

    *dialogues* are those that name it and surely were held, *planned* those that name it and weren't, as far as is
    known; *perhaps* those with a conversation of which it isn't known whether that was by then.

    Source: 0-27, 0-29
    """

    task: DevelopmentTaskId
    owners: tuple[StakeholderId, ...]
    dialogues: tuple[DialogueId, ...]
    planned: tuple[DialogueId, ...]
    perhaps: tuple[DialogueId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who owns it and where it was talked about, as a sentence in *language*."""
        return self.detail.text(language)


def considered(model: QualityModel, *, on: date) -> tuple[Considered, ...]:
    """Return for each development task that is current *on* that day in which dialogues one thought about it.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-27, 0-29
    """
    day = day_of(on)
    naming: dict[DevelopmentTaskId, list[Any]] = {}
    for each in model.dialogues:
        for task in each.tasks:
            naming.setdefault(task, []).append(each)
    current = (each for each in model.development_tasks if meets(each.valid, day))
    return tuple(_considered(model, each, naming.get(each.id, []), on) for each in current)


def _considered(model: QualityModel, task: DevelopmentTask, dialogues: list[Any], on: date) -> Considered:
    by: dict[bool | None, list[DialogueId]] = {True: [], False: [], None: []}
    for each in dialogues:
        by[_was_held(model, each.conversation, on)].append(each.id)
    done, planned, perhaps = (tuple(by[answer]) for answer in (True, False, None))
    detail = Message(
        code="considered",
        en="{task} ({owners}): in {held} dialogues, and planned in {planned}"
        + ("; unknown of {perhaps}" * bool(perhaps)),
        nl="{task} ({owners}): in {held} dialogen, en gepland in {planned}"
        + ("; onbekend van {perhaps}" * bool(perhaps)),
        fields={
            "task": named(model, task.id),
            "owners": names(model, *task.owners) or (Text(nl="van niemand", en="of nobody"),),
            "held": len(done),
            "planned": len(planned),
            "perhaps": len(perhaps),
        },
    )
    return Considered(task=task.id, owners=task.owners, dialogues=done, planned=planned, perhaps=perhaps, detail=detail)


def _was_held(model: QualityModel, conversation: ConversationId | None, on: date) -> bool | None:
    """Return whether a conversation was held by the day *on*, if there is one; ``None`` where that isn't known."""
    return _by(on, () if conversation is None else (held(model, conversation),))


def state(model: QualityModel, practice: GoodPracticeId, *, on: date) -> PracticeState | None:
    """Return how far *practice* surely is *on* that day; ``None`` where it wasn't found by then, or may not have been.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else, or *on* is no day.

    Source: 0-24
    """
    day_of(on)
    return _practised(model, asked.held(model, practice, GoodPractice), on, None).state
