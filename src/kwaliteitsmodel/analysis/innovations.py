"""Innovations: which are ripe to be secured, which moved when and why, and which findings set nothing new going."""

from collections.abc import Iterator, Mapping
from datetime import date

import attrs

from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.moves import starts_on
from kwaliteitsmodel.analysis.quadrant import Item, Placed, called, items, placed
from kwaliteitsmodel.domain.fields import require_whole
from kwaliteitsmodel.domain.findings import Finding
from kwaliteitsmodel.domain.goals import Goal
from kwaliteitsmodel.domain.ids import EntityId, FindingId, InnovationId
from kwaliteitsmodel.domain.innovations import Innovation
from kwaliteitsmodel.domain.positions import Mode, Move, QuadrantField
from kwaliteitsmodel.domain.programmes import Programme
from kwaliteitsmodel.domain.quadrant import Trigger
from kwaliteitsmodel.domain.values import Text, is_said
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


class Condition(Term):
    """What must be so before something that was learned is secured (nl: *voorwaarde voor borgen*).

    Source: 3-50
    """

    PLACE = "place", "het ligt rechts", "it lies on the right"
    YIELD = "yield", "er staat wat het opleverde", "what it yielded is recorded"
    TIME = "time", "er is genoeg tijd verstreken", "enough time has passed"
    CONTROLLABLE = "controllable", "beheersbaar", "controllable"
    PREDICTABLE = "predictable", "voorspelbaar", "predictable"


@attrs.frozen(kw_only=True)
class Weighed:
    """How far an innovation on the right is crystallised on a day (nl: *gewogen innovatie*).

    Each condition is *met*, *unmet*, or *unknown* because nobody said. Of one of which nobody said where it lies, the
    place is unknown.

    Source: 3-50
    """

    innovation: InnovationId
    met: tuple[Condition, ...]
    unmet: tuple[Condition, ...]
    unknown: tuple[Condition, ...]
    detail: Message

    @property
    def ready(self) -> bool | None:
        """Whether it is crystallised enough to move to the left; ``None`` where that isn't known."""
        if self.unmet:
            return False
        return None if self.unknown else True

    def message(self, language: Language = "en") -> str:
        """Return what it still takes as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Moved:
    """That an item moved to another field, when and why (nl: *verhuisd*).

    Source: 3-50
    """

    item: EntityId
    move: Move
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what moved, when and why as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Crystallised:
    """Which innovations are ripe to be secured on a day, and which moved (nl: *uitgekristalliseerd*).

    *ready* are those on the right that meet every condition, *waiting* those that don't, or of which it isn't known,
    also because nobody said where they lie. *moved* tells of each move that innovations surely made up to that day.

    Source: 3-50
    """

    ready: tuple[Weighed, ...]
    waiting: tuple[Weighed, ...]
    moved: tuple[Moved, ...]


def crystallised(model: QualityModel, *, on: date, days: int = 365) -> Crystallised:
    """Return which innovations may move to the left *on* that day, as crystallised, and when and why others did.

    What it yielded must be recorded, it must be controllable and predictable, and *days* must have passed since it, or
    its testbed, began. An innovation that may lie on the left already is left out.

    Raises:
        InvalidValueError: If *on* is no day, or *days* is no whole number of at least 0.

    Source: 3-50

    Example:
        >>> from kwaliteitsmodel import Period, Position, Scope
        >>> new = Innovation(
        ...     id=InnovationId("new"),
        ...     name="Care at school",
        ...     valid=Period(start=date(2024, 8, 1)),
        ...     position=Position(scope=Scope.SCHOOL, mode=Mode.LEARN),
        ...     yielded="Parents find help sooner",
        ...     controllable=True,
        ... )
        >>> answer = crystallised(QualityModel(name="Region").adding(new), on=date(2026, 6, 1))
        >>> print(answer.waiting[0].message())
        Care at school: unmet: none; not known: predictable
    """
    require_whole("days", days, 0)
    modes: dict[str, set[Mode]] = {each.id: {field.mode for field in each.possible} for each in placed(model, on=on)}
    right = {id_: True if found else None for id_, found in modes.items() if Mode.SECURE not in found}
    weighed = [_weighed(each, on, days, right=right[each.id]) for each in model.innovations if each.id in right]
    return Crystallised(
        ready=tuple(each for each in weighed if each.ready),
        waiting=tuple(each for each in weighed if not each.ready),
        moved=tuple(step for each in model.innovations for step in _moves(model, each, on)),
    )


def _weighed(innovation: Innovation, on: date, days: int, *, right: bool | None) -> Weighed:
    answers = {
        Condition.PLACE: right,
        Condition.YIELD: is_said(innovation.yielded),
        Condition.TIME: _has_lasted(innovation, on, days),
        Condition.CONTROLLABLE: innovation.controllable,
        Condition.PREDICTABLE: innovation.predictable,
    }
    met, unmet, unknown = (
        tuple(each for each, answer in answers.items() if answer is way) for way in (True, False, None)
    )
    detail = Message(
        code="crystallised",
        en="{name}: " + ("crystallised" if not unmet and not unknown else "unmet: {unmet}; not known: {unknown}"),
        nl="{name}: "
        + ("uitgekristalliseerd" if not unmet and not unknown else "niet vervuld: {unmet}; niet bekend: {unknown}"),
        fields={"name": innovation.name, "unmet": unmet or _NONE, "unknown": unknown or _NONE},
    )
    return Weighed(innovation=innovation.id, met=met, unmet=unmet, unknown=unknown, detail=detail)


_NONE = Text(nl="niets", en="none")


def _has_lasted(innovation: Innovation, on: date, days: int) -> bool | None:
    """Return whether *innovation* or its testbed began at least *days* ago; ``None`` where its start isn't known."""
    start = starts_on(innovation)
    return None if start is None else (on - start).days >= days


def moved(model: QualityModel, *, on: date) -> tuple[Moved, ...]:
    """Return which items surely moved up to that day, when and why, in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-50
    """
    return tuple(step for each in items(model) for step in _moves(model, each, on))


def _moves(model: QualityModel, item: Item, on: date) -> tuple[Moved, ...]:
    return tuple(_moved(model, item, each) for each in item.moves if each.on.latest <= on)


def _moved(model: QualityModel, item: Item, move: Move) -> Moved:
    detail = Message(
        code="moved",
        en="{on}: {item} moved | from {origin} | to {to} | "
        + ("because {reason}" if is_said(move.reason) else "nobody said why"),
        nl="{on}: {item} verhuisde | van {origin} | naar {to} | "
        + ("omdat {reason}" if is_said(move.reason) else "waarom is niet gezegd"),
        fields={
            "item": called(model, item),
            "on": str(move.on),
            "origin": move.origin,
            "to": move.to,
            "reason": move.reason,
        },
    )
    return Moved(item=EntityId(item.id), move=move, detail=detail)


@attrs.frozen(kw_only=True)
class Untriggered:
    """A finding on the left that set nothing new going on the right (nl: *bevinding zonder vervolg*).

    *elsewhere* is what it did set going that surely didn't begin on the right, *perhaps* what may have: nobody said
    where it lies, or whether it was there by then. *on_left* is ``None`` where the finding itself may lie elsewhere.

    Source: 3-49
    """

    finding: FindingId
    on_left: bool | None
    elsewhere: tuple[EntityId, ...]
    perhaps: tuple[EntityId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what was found, and what came of it, as a sentence in *language*."""
        return self.detail.text(language)


def untriggered(model: QualityModel, *, on: date) -> tuple[Untriggered, ...]:
    """Return the findings that *on* that day surely lie on the left and set nothing new going on the right.

    New on the right is a goal, an innovation or a programme that began there, wherever it lies by now. What a finding
    rests on may have set it going as well. Not every finding asks for something new: people decide that.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-49, 3-54

    Example:
        >>> from kwaliteitsmodel import Position, Scope
        >>> left = Position(scope=Scope.SCHOOL, mode=Mode.SECURE)
        >>> seen = Finding(id=FindingId("seen"), text="More pupils stay at home", position=left)
        >>> print(untriggered(QualityModel(name="Region").adding(seen), on=date(2026, 6, 1))[0].message())
        More pupils stay at home: nothing new on the right
    """
    return tuple(each for each in _without_sequel(model, on) if each.on_left and not each.perhaps)


def perhaps_untriggered(model: QualityModel, *, on: date) -> tuple[Untriggered, ...]:
    """Return the findings of which isn't known *on* that day whether they set something new going on the right.

    Nobody said where they lie, or where what they set going lies, or the dates leave it open.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 3-49, 3-54
    """
    return tuple(each for each in _without_sequel(model, on) if each.perhaps or not each.on_left)


def _without_sequel(model: QualityModel, on: date) -> Iterator[Untriggered]:
    """Yield the findings that may lie on the left, and surely set nothing new going or may not have."""
    there = {each.id: each for each in placed(model, on=on)}
    triggers: dict[str, list[Trigger]] = {}
    for each in model.triggers:
        if each.on is None or not each.on.is_after(on):
            triggers.setdefault(each.finding, []).append(each)
    for finding in model.findings:
        where = there.get(EntityId(finding.id))
        left = _on_left(where) if where else False
        started = _set_going(model, finding, triggers, on)
        if left is not False and True not in started.values():
            yield _untriggered(model, finding, started, left=left)


def _on_left(where: Placed) -> bool | None:
    modes = {field.mode for field in where.possible}
    if modes == {Mode.LEARN}:
        return False
    return True if modes == {Mode.SECURE} and where.there else None


def _set_going(
    model: QualityModel, finding: Finding, triggers: Mapping[str, list[Trigger]], on: date
) -> dict[EntityId, bool | None]:
    """Return of what *finding*, or what it rests on, set going by that day whether it is new on the right."""
    started: dict[EntityId, bool | None] = {}
    for each in (trigger for id_ in (finding.id, *finding.rests_on) for trigger in triggers.get(id_, ())):
        new = began_right(model, each.started)
        if new and each.on is not None and each.on.latest > on:
            new = None
        answers = {new, started.get(each.started, False)}
        started[each.started] = True if True in answers else None if None in answers else False
    return started


def began_right(model: QualityModel, id: str) -> bool | None:
    """Return whether a goal, an innovation or a programme began on the right; ``None`` where that isn't known.

    What is of another kind never does.
    """
    item = model.find(id)
    if not isinstance(item, Goal | Innovation | Programme):
        return None if item is None else False
    field = began(item)
    return None if field is None else field.mode is Mode.LEARN


def began(item: Item) -> QuadrantField | None:
    """Return in which field *item* lay at first; ``None`` where nobody said where it lies."""
    if item.moves:
        return item.moves[0].origin
    return item.position.quadrant_field if item.position else None


def _untriggered(
    model: QualityModel, finding: Finding, started: Mapping[EntityId, bool | None], *, left: bool | None
) -> Untriggered:
    elsewhere, perhaps = (tuple(each for each, new in started.items() if new is way) for way in (False, None))
    en = "it isn't known whether it set something new going" if perhaps else "nothing new on the right"
    nl = "of het iets nieuws in gang zette, is niet bekend" if perhaps else "niets nieuws aan de rechterkant"
    detail = Message(
        code="untriggered",
        en="{finding}: " + en + ("" if left else "; it may not lie on the left") + _ELSEWHERE[started != {}][0],
        nl="{finding}: " + nl + ("" if left else "; misschien ligt het niet links") + _ELSEWHERE[started != {}][1],
        fields={"finding": named(model, finding.id), "started": names(model, *started)},
    )
    return Untriggered(finding=finding.id, on_left=left, elsewhere=elsewhere, perhaps=perhaps, detail=detail)


_ELSEWHERE = {
    False: ("", ""),
    True: ("; it did set going: {started}", "; wel in gang gezet: {started}"),
}
