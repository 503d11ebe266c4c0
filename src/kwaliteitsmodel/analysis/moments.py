"""When things were done in a cycle: by their own word, that of their conversations, and what they stand between."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from kwaliteitsmodel.domain.conversations import Conversation
from kwaliteitsmodel.domain.cycles import Account, Cycle, CycleEntry
from kwaliteitsmodel.domain.periods import ApproximateDate
from kwaliteitsmodel.model import QualityModel


def talk_of(model: QualityModel, done: CycleEntry | Account) -> Conversation | None:
    """Return the conversation in which something was done; ``None`` where it isn't told, or isn't in the model."""
    found = model.find(done.conversation) if done.conversation is not None else None
    return found if isinstance(found, Conversation) else None


def held_on(model: QualityModel, done: CycleEntry | Account) -> ApproximateDate | None:
    """Return when the conversation in which something was done was held; ``None`` where that isn't told."""
    talk = talk_of(model, done)
    return None if talk is None else talk.held


def told(model: QualityModel, done: CycleEntry | Account) -> ApproximateDate | None:
    """Return when something was done, by its own word and that of its conversation; ``None`` where neither says.

    Where the two contradict each other, its own word stands.
    """
    held = held_on(model, done)
    if done.on is None or held is None:
        return done.on or held
    earliest, latest = max(done.on.earliest, held.earliest), min(done.on.latest, held.latest)
    return ApproximateDate(earliest=earliest, latest=latest) if earliest <= latest else done.on


def between(days: Sequence[ApproximateDate | None]) -> list[tuple[date, date]]:
    """Return of each of what was done one after the other the earliest and the latest day on which it can have been."""
    starts = accumulate((date.min if each is None else each.earliest for each in days), max)
    ends = accumulate((date.max if each is None else each.latest for each in reversed(days)), min)
    return list(zip(starts, reversed([*ends]), strict=True))


def of(model: QualityModel, cycle: Cycle) -> list[tuple[date, date]]:
    """Return of each entry of *cycle* the earliest and the latest day on which it can have been done."""
    return between([told(model, each) for each in cycle.entries])
