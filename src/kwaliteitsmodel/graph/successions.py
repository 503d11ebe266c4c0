"""Who goes on as whom by a day: successions, followed from one to the next."""

from collections.abc import Iterable
from datetime import date

from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.successions import Succession

Steps = dict[StakeholderId, list[StakeholderId]]


def steps(successions: Iterable[Succession], on: date | None) -> tuple[Steps, Steps]:
    """Return who went on as whom: surely by *on*, and perhaps by *on*; without a day, who ever does."""
    taken: Steps = {}
    open_: Steps = {}
    for each in successions:
        later = each.on.is_after(on) if each.on and on else (None if on else False)
        if later is not True:
            (open_ if later is None else taken).setdefault(each.predecessor, []).append(each.successor)
    return taken, open_


def followed(
    id: StakeholderId, taken: Steps, open_: Steps
) -> tuple[tuple[StakeholderId, ...], tuple[StakeholderId, ...]]:
    """Return who *id* is once it *taken* the steps that are sure, and who it may be if it took *open_* ones as well.

    Both are empty where the steps go round in a ring.
    """
    sure = _reached((id,), taken)
    any_step = {each: [*taken.get(each, ()), *open_.get(each, ())] for each in taken.keys() | open_.keys()}
    maybe = [each for each in _reached(sure, any_step) if each not in taken]
    surely = tuple(each for each in sure if each not in any_step)
    return surely, tuple(each for each in maybe if each not in surely)


def _reached(start: Iterable[StakeholderId], steps: Steps) -> tuple[StakeholderId, ...]:
    """Return everyone who is reached from *start*, each once, *start* included."""
    found = dict.fromkeys(start)
    fresh = list(found)
    while fresh:
        new = [each for each in dict.fromkeys(steps.get(fresh.pop(), ())) if each not in found]
        found.update(dict.fromkeys(new))
        fresh.extend(new)
    return tuple(found)
