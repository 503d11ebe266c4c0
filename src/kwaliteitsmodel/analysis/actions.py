"""Actions: what everyone still has to do on a day, and what became of something."""

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import attrs
import networkx as nx

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.actions import Action
from kwaliteitsmodel.domain.ids import ActionId, EntityId, StakeholderId
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.values import Text, is_said
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


class ActionState(Term):
    """How far an action is on a day (nl: *stand van een actie*).

    Source: 0-33
    """

    OPEN = "open", "open", "open"
    OVERDUE = "overdue", "te laat", "overdue"
    DONE = "done", "gedaan", "done"


def state(action: Action, on: date) -> ActionState:
    """Return how far *action* is *on* that day; on the day itself that it is due it isn't overdue.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-33
    """
    if action.done_on in Period(end=on):
        return ActionState.DONE
    return ActionState.OPEN if action.due is None or action.due in Period(start=on) else ActionState.OVERDUE


@attrs.frozen(kw_only=True)
class Todo:
    """What someone still has to do on a day (nl: *openstaande acties*).

    *overdue* are those that should have been done before; they stand in *actions* too. *owner* is ``None`` for what
    nobody owns.

    Source: 0-33
    """

    owner: StakeholderId | None
    actions: tuple[ActionId, ...]
    overdue: tuple[ActionId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is still to be done as a sentence in *language*."""
        return self.detail.text(language)


def todo(model: QualityModel, *, on: date) -> tuple[Todo, ...]:
    """Return what each owner still has to do *on* that day, in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 0-33

    Example:
        >>> step = Action(id=ActionId("call"), text="Call the parents", due=date(2026, 5, 1))
        >>> print(todo(QualityModel(name="Region").adding(step), on=date(2026, 6, 1))[0].message())
        Nobody: Call the parents; overdue: Call the parents
    """
    by: dict[StakeholderId | None, dict[ActionId, ActionState]] = {}
    for each in model.actions:
        by.setdefault(each.owner, {})[each.id] = state(each, on)
    still = {who: {id_: far for id_, far in each.items() if far is not ActionState.DONE} for who, each in by.items()}
    return tuple(_todo(model, owner, each) for owner, each in still.items() if each)


def _todo(model: QualityModel, owner: StakeholderId | None, states: Mapping[ActionId, ActionState]) -> Todo:
    overdue = tuple(each for each, far in states.items() if far is ActionState.OVERDUE)
    detail = Message(
        code="todo",
        en="{owner}: {actions}" + ("; overdue: {overdue}" if overdue else ""),
        nl="{owner}: {actions}" + ("; te laat: {overdue}" if overdue else ""),
        fields={
            "owner": Text(nl="Niemand", en="Nobody") if owner is None else named(model, owner),
            "actions": names(model, *states),
            "overdue": names(model, *overdue),
        },
    )
    return Todo(owner=owner, actions=tuple(states), overdue=overdue, detail=detail)


@attrs.frozen(kw_only=True)
class Sequel:
    """What became of one action that came of a source (nl: *uitkomst van een actie*).

    *effect* is empty where nobody told, and as long as the action isn't done.

    Source: 0-33
    """

    action: ActionId
    owner: StakeholderId | None
    state: ActionState
    effect: str | Text
    detail: Message
    _before: Mapping[EntityId, EntityId] = attrs.field(alias="before", eq=False, repr=False)

    @property
    def via(self) -> tuple[EntityId, ...]:
        """The way from the source to it, both left out."""
        way: list[EntityId] = []
        here = self._before[EntityId(self.action)]
        while here in self._before:
            way.append(here)
            here = self._before[here]
        return tuple(reversed(way))

    def message(self, language: Language = "en") -> str:
        """Return what became of it as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Became:
    """What became of a conversation, a finding, a goal or anything else (nl: *wat is ervan geworden*).

    *set_going* are the goals, innovations and programmes that it started, or that something that came of it did; those
    that surely started later than the day asked about aren't among them.

    Source: 0-33, 3-49
    """

    source: EntityId
    outcomes: tuple[Sequel, ...]
    set_going: tuple[EntityId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what became of it as one sentence in *language*."""
        return self.detail.text(language)


def became_of(model: QualityModel, source: str, *, on: date) -> Became:
    """Return what became of *source*: the actions that came of it, how far they are *on* that day, and their effects.

    Followed are what arises from it, the parts of a goal and what serves it or is planned for it, the evidence of it
    and what rests on it or is checked by it, what it set going, the accounts, answers and verdicts of a conversation,
    the good practices that were interpreted in it, the sub-processes that it was decided in to keep or to drop and the
    cycles that it was a moment of, what an answer created, the conversation, the agreements and the development tasks
    of a dialogue, the findings and judgements of an audit, and what still stands of a finding; and so on from there,
    the near ones first. By way of a task, a sub-process or a cycle everything counts that arose from it, whenever.

    Raises:
        InvalidValueError: If *on* is no day.
        UnknownIdError: If the model doesn't hold *source*.

    Source: 0-28, 0-33

    Example:
        >>> from kwaliteitsmodel import Conversation, ConversationId
        >>> talk = Conversation(id=ConversationId("talk"), name="Talk in May")
        >>> step = Action(id=ActionId("call"), text="Call the parents", arises_from=(EntityId("talk"),))
        >>> answer = became_of(QualityModel(name="Region").adding(talk, step), "talk", on=date(2026, 6, 1))
        >>> print(answer.message(), "/", answer.outcomes[0].message())
        Talk in May: 1 open, 0 done, 0 with an effect / Call the parents: open; its effect isn't told
    """
    start = EntityId(model[EntityId(source)].id)
    before = _before(model, start)
    outcomes = tuple(_outcome(each, before, on) for each in map(model.find, before) if isinstance(each, Action))
    going = _set_going(model, {start, *before}, on)
    said = _COUNTED if outcomes else _NO_ACTION if before else _NOTHING
    return Became(source=start, outcomes=outcomes, set_going=going, detail=_became(model, start, outcomes, going, said))


def _set_going(model: QualityModel, among: Container[str], on: date) -> tuple[EntityId, ...]:
    """Return what the findings *among* these started, but for what surely started after the day *on*."""
    those = (each for each in model.triggers if each.finding in among and not (each.on and each.on.is_after(on)))
    return tuple(dict.fromkeys(each.started for each in those))


def _became(
    model: QualityModel,
    source: EntityId,
    outcomes: Sequence[Sequel],
    going: Sequence[EntityId],
    said: tuple[str, str],
) -> Message:
    done = [each for each in outcomes if each.state is ActionState.DONE]
    return Message(
        code="became-of",
        en="{source}: " + said[0] + ("; set going: {going}" if going else ""),
        nl="{source}: " + said[1] + ("; in gang gezet: {going}" if going else ""),
        fields={
            "source": named(model, source),
            "open": len(outcomes) - len(done),
            "done": len(done),
            "told": sum(is_said(each.effect) for each in outcomes),
            "going": names(model, *going),
        },
    )


_COUNTED = ("{open} open, {done} done, {told} with an effect", "{open} open, {done} gedaan, {told} met een effect")
_NO_ACTION = ("no known action came of it", "er is geen actie bekend die ervan kwam")
_NOTHING = ("nothing known came of it", "er is niets bekend dat ervan kwam")


def _before(model: QualityModel, start: EntityId) -> dict[EntityId, EntityId]:
    """Return what comes before each thing that came of *start*, on the shortest way to it, the near ones first."""
    leads: nx.DiGraph[EntityId] = nx.DiGraph((EntityId(source), EntityId(to)) for source, to in _steps(model))
    leads.add_node(start)
    return {to: origin for origin, to in nx.bfs_edges(leads, start)}


def _steps(model: QualityModel) -> Iterator[tuple[str, str]]:
    """Yield what leads straight to what."""
    for kind, fields in _LEADS_ON.items():
        for each in getattr(model, kind):
            yield from ((source, each.id) for field in fields for source in _named(getattr(each, field)))
    for goal in model.goals:
        yield from ((goal.id, each) for each in (goal.plan.actions if goal.plan else ()))
    yield from ((each.finding, each.started) for each in model.triggers)
    for talk in model.dialogues:
        yield from ((talk.id, each) for each in (talk.conversation, *talk.agreements, *talk.tasks) if each is not None)
    for answer in model.answers:
        yield from ((answer.id, each) for each in answer.created)
    yield from ((talk, whole) for whole, parts in _parts(model) for part in parts for talk in _named(part.conversation))


def _parts(model: QualityModel) -> Iterator[tuple[str, Sequence[Any]]]:
    """Yield what has parts that a conversation was held for, with these."""
    yield from ((each.id, each.interpreted_in) for each in model.good_practices)
    yield from ((each.id, each.decisions) for each in model.sub_processes)
    yield from ((each.id, (*each.entries, *each.accounts)) for each in model.cycles)


_LEADS_ON: Mapping[str, tuple[str, ...]] = {
    "actions": ("arises_from", "serves"),
    "goals": ("serves", "part_of"),
    "programmes": ("serves",),
    "innovations": ("serves",),
    "instruments": ("serves",),
    "evidence": ("shows",),
    "hunches": ("checked_by",),
    "conclusions": ("rests_on", "hunches"),
    "findings": ("rests_on", "evidence", "audit", "still"),
    "judgements": ("audit",),
    "verdicts": ("conversation",),
    "answers": ("conversation",),
    "relations": ("conversation",),
}
"""The fields that name from what something comes."""


def _named(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _outcome(action: Action, before: Mapping[EntityId, EntityId], on: date) -> Sequel:
    far = state(action, on)
    effect = action.effect if far is ActionState.DONE else ""
    detail = Message(
        code="outcome",
        en="{action}: {state}" + ("; {effect}" if is_said(effect) else "; its effect isn't told"),
        nl="{action}: {state}" + ("; {effect}" if is_said(effect) else "; het effect is niet verteld"),
        fields={"action": action.text, "state": far, "effect": effect},
    )
    return Sequel(action=action.id, owner=action.owner, state=far, effect=effect, detail=detail, before=before)
