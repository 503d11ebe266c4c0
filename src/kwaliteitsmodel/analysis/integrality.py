"""Integrality: whether each sub-process has an activity for quality, and each level takes part in one."""

import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import is_known_on, named, names
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import ActivityId, StakeholderId, SubProcessId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.processes import HierarchicalLevel, QualityActivity, SubProcess
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel

Name: TypeAlias = str | Text


@attrs.frozen(kw_only=True)
class Crossing:
    """The activities that reach a sub-process and in which a level takes part (nl: *deelproces en niveau*).

    Where there is none, nothing is wrong: it is a picture, and no template.

    Source: 0-04, 0-13
    """

    process: SubProcessId
    level: str | Text
    activities: tuple[ActivityId, ...]


@attrs.frozen(kw_only=True)
class Integrality:
    """How far what an organisation does for quality reaches all of it (nl: *integraliteit*).

    These are two conditions, each by itself: *idle* are its sub-processes without an activity, *apart* the levels that
    take part in none. An activity that doesn't tell its sub-processes may reach any of them, so *idle* is empty unless
    each activity tells them; so is *apart* unless each tells its levels. *known* is whether both can be told: there
    are a sub-process and an activity, each activity tells its sub-processes and levels, and each sub-process its level.
    Only then is it integral where both are empty. *crossings* is the picture of both. Levels stand in the order of the
    hierarchy, that nearest to the work first, as far as their ranks are known.

    Source: 0-04, 0-09
    """

    of: StakeholderId
    known: bool
    idle: tuple[SubProcessId, ...]
    apart: tuple[str | Text, ...]
    crossings: tuple[Crossing, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what isn't reached, as a sentence in *language*."""
        return self.detail.text(language)


def integrality(model: QualityModel, of: StakeholderId, *, on: date | None = None) -> Integrality:
    """Return which sub-processes of *of* have no activity, and which of its levels take part in none.

    Its levels are those that its sub-processes and activities name; two with one name in some language are one, called
    by the first of their names. They go by their rank; one whose rank isn't told, or is told in two ways, comes last.
    A sub-process that surely had ended before its first activity, or began after its last, counts for neither. With
    *on*, what was surely done, began or was recorded later than that day doesn't count; what doesn't say when does.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else, or *on* is given and no day.

    Source: 0-04
    """
    who = asked.held(model, of, Stakeholder)
    if on is not None:
        require_day("on", on)
    begun = (each for each in model.sub_processes if on is None or meets(each.valid, Period(end=on)))
    return _integrality(
        model,
        who.id,
        [each for each in begun if each.of == who.id and is_known_on(on, each.recorded, None)],
        [each for each in model.activities if each.of == who.id and is_known_on(on, each.recorded, each.on)],
    )


def everywhere(model: QualityModel) -> tuple[Integrality, ...]:
    """Return the integrality of each organisation that has activities, in the order of its first activity.

    Source: 0-04
    """
    processes: dict[StakeholderId, list[SubProcess]] = {}
    for each in model.sub_processes:
        processes.setdefault(each.of, []).append(each)
    activities: dict[StakeholderId, list[QualityActivity]] = {}
    for done in model.activities:
        activities.setdefault(done.of, []).append(done)
    return tuple(_integrality(model, of, processes.get(of, []), done) for of, done in activities.items())


def _integrality(
    model: QualityModel, of: StakeholderId, processes: list[SubProcess], activities: list[QualityActivity]
) -> Integrality:
    reached = {process for each in activities for process in each.processes}
    there = _there(processes, activities)
    called = _called([*processes, *activities])
    heard = {called[level.name] for each in activities for level in each.levels}
    due = {called[each.level.name] for each in there if each.level is not None}
    levels = _by_rank(called, [*processes, *activities])
    tell_processes = bool(activities) and all(each.processes for each in activities)
    tell_levels = bool(activities) and all(each.levels for each in activities)
    known = bool(there) and tell_processes and tell_levels and all(each.level for each in there)
    idle = tuple(each.id for each in there if tell_processes and each.id not in reached)
    apart = tuple(each for each in levels if tell_levels and each in due - heard)
    en = [*(["no activity in {idle}"] if idle else []), *(["no part for {apart}"] if apart else [])]
    nl = [*(["geen activiteit in {idle}"] if idle else []), *(["geen deelname van {apart}"] if apart else [])]
    nothing = ("integral", "integraal") if known else ("not known", "niet bekend")
    detail = Message(
        code="integrality",
        en="{of}: " + (", ".join(en) or nothing[0]),
        nl="{of}: " + (", ".join(nl) or nothing[1]),
        fields={"of": named(model, of), "idle": names(model, *idle), "apart": apart},
    )
    return Integrality(
        of=of,
        known=known,
        idle=idle,
        apart=apart,
        crossings=_crossings(processes, levels, called, activities),
        detail=detail,
    )


def _there(processes: list[SubProcess], activities: list[QualityActivity]) -> list[SubProcess]:
    """Return the sub-processes that may have been there between the first activity and the last."""
    start = min((each.on.earliest if each.on else date.min for each in activities), default=date.min)
    end = max((each.on.latest if each.on else date.max for each in activities), default=date.max)
    return [each for each in processes if meets(each.valid, Period(start=start, end=end))]


def _called(named: Iterable[SubProcess | QualityActivity]) -> dict[Name, Name]:
    """Return by each name of a level the first of all the names of that level, in the order in which they are told."""
    several = dict.fromkeys(level.name for each in named for level in _levels(each))
    root: dict[str, str] = {}
    for name in several:
        one, *others = _labels(name)
        for each in (one, *others):
            root[_root(root, each)] = _root(root, one)
    first: dict[str, Name] = {}
    return {each: first.setdefault(_root(root, _labels(each)[0]), each) for each in several}


def _levels(of: SubProcess | QualityActivity) -> tuple[HierarchicalLevel, ...]:
    if isinstance(of, QualityActivity):
        return of.levels
    return () if of.level is None else (of.level,)


def _labels(name: Name) -> list[str]:
    """Return what *name* is in each language in which it is told; there is one at least."""
    return [name] if isinstance(name, str) else [each for each in (name.nl, name.en) if each.strip()]


def _root(root: dict[str, str], label: str) -> str:
    """Return the label that stands for all that name the level of *label*."""
    while (above := root.setdefault(label, label)) != label:
        root[label] = root[above]
        label = above
    return label


def _by_rank(called: Mapping[Name, Name], named: Iterable[SubProcess | QualityActivity]) -> tuple[Name, ...]:
    """Return the levels in the order of the hierarchy; those of which it tells no one rank last, as they are told."""
    ranks: dict[Name, set[int]] = {each: set() for each in called.values()}
    for each in named:
        for level in _levels(each):
            if level.rank is not None:
                ranks[called[level.name]].add(level.rank)
    return tuple(sorted(ranks, key=lambda each: min(ranks[each]) if len(ranks[each]) == 1 else math.inf))


def _crossings(
    processes: list[SubProcess],
    levels: Iterable[Name],
    called: Mapping[Name, Name],
    activities: list[QualityActivity],
) -> tuple[Crossing, ...]:
    found: dict[tuple[str, Name], list[ActivityId]] = {}
    for each in activities:
        for process in each.processes:
            for level in dict.fromkeys(called[level.name] for level in each.levels):
                found.setdefault((process, level), []).append(each.id)
    return tuple(
        Crossing(process=each.id, level=level, activities=tuple(found.get((each.id, level), ())))
        for each in processes
        for level in levels
    )
