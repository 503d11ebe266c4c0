"""Integrality: whether each sub-process has an activity for quality, and each level takes part in one."""

from collections.abc import Iterable

import attrs

from kwaliteitsmodel.analysis import asked
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.domain.ids import ActivityId, StakeholderId, SubProcessId
from kwaliteitsmodel.domain.processes import HierarchicalLevel, QualityActivity, SubProcess
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel


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
    take part in none. Both are empty where no activity is on record, for then nothing is *known*. *crossings* is the
    picture of both.

    Source: 0-04
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


def integrality(model: QualityModel, of: StakeholderId) -> Integrality:
    """Return which sub-processes of *of* have no activity, and which of its levels take part in none.

    Its levels are those that its sub-processes and activities name; two with one name are one.

    Raises:
        UnknownIdError: If the model doesn't hold it.
        InvalidValueError: If it is the id of something else.

    Source: 0-04
    """
    who = asked.held(model, of, Stakeholder)
    return _integrality(
        model,
        who.id,
        [each for each in model.sub_processes if each.of == who.id],
        [each for each in model.activities if each.of == who.id],
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
    heard = _names(level for each in activities for level in each.levels)
    levels = _names(each.level for each in processes if each.level is not None) | heard
    idle = tuple(each.id for each in processes if activities and each.id not in reached)
    apart = tuple(each for each in levels if activities and each not in heard)
    en = [*(["no activity in {idle}"] if idle else []), *(["no part for {apart}"] if apart else [])]
    nl = [*(["geen activiteit in {idle}"] if idle else []), *(["geen deelname van {apart}"] if apart else [])]
    nothing = ("integral", "integraal") if activities else ("not known", "niet bekend")
    detail = Message(
        code="integrality",
        en="{of}: " + (", ".join(en) or nothing[0]),
        nl="{of}: " + (", ".join(nl) or nothing[1]),
        fields={"of": named(model, of), "idle": names(model, *idle), "apart": apart},
    )
    return Integrality(
        of=of,
        known=bool(activities),
        idle=idle,
        apart=apart,
        crossings=_crossings(processes, levels, activities),
        detail=detail,
    )


def _names(levels: Iterable[HierarchicalLevel]) -> dict[str | Text, None]:
    """Return what the levels are called, each once, in the order in which they are named."""
    return dict.fromkeys(each.name for each in levels)


def _crossings(
    processes: list[SubProcess], levels: Iterable[str | Text], activities: list[QualityActivity]
) -> tuple[Crossing, ...]:
    found: dict[tuple[str, str | Text], list[ActivityId]] = {}
    for each in activities:
        for process in each.processes:
            for level in _names(each.levels):
                found.setdefault((process, level), []).append(each.id)
    return tuple(
        Crossing(process=each.id, level=level, activities=tuple(found.get((each.id, level), ())))
        for each in processes
        for level in levels
    )
