"""Sub-processes and lenses: alone, so what they point at need not exist."""

from typing import Unpack

from hypothesis.strategies import SearchStrategy

from kwaliteitsmodel.domain.processes import (
    HierarchicalLevel,
    KeepOrDrop,
    Lens,
    QualityActivity,
    Reweighing,
    SubProcess,
)
from kwaliteitsmodel.strategies._fields import made
from kwaliteitsmodel.strategies._options import (
    HierarchicalLevelOptions,
    KeepOrDropOptions,
    LensOptions,
    QualityActivityOptions,
    ReweighingOptions,
    SubProcessOptions,
)


def sub_processes(**options: Unpack[SubProcessOptions]) -> SearchStrategy[SubProcess]:
    """Make sub-processes; whose one is, and who answers for it, need not exist.

    Each field of :class:`~kwaliteitsmodel.SubProcess` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(sub_processes(of="linde"), lambda process: process.importance is not None).importance
        <ProcessImportance.CORE: 'core'>
    """
    return made(SubProcess, options)


def hierarchical_levels(**options: Unpack[HierarchicalLevelOptions]) -> SearchStrategy[HierarchicalLevel]:
    """Make levels in a hierarchy, also such of which the place isn't known.

    Each field of :class:`~kwaliteitsmodel.HierarchicalLevel` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(hierarchical_levels(name="board"), lambda level: level.rank is not None).rank
        1
    """
    return made(HierarchicalLevel, options)


def keep_or_drops(**options: Unpack[KeepOrDropOptions]) -> SearchStrategy[KeepOrDrop]:
    """Make decisions to keep or to drop something, never without a reason; who decided need not exist.

    Each field of :class:`~kwaliteitsmodel.KeepOrDrop` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(keep_or_drops(keep=True), lambda decision: True).reason
        'a'
    """
    return made(KeepOrDrop, options)


def lenses(**options: Unpack[LensOptions]) -> SearchStrategy[Lens]:
    """Make lenses; the sub-processes that are weighed anew need not exist.

    Each field of :class:`~kwaliteitsmodel.Lens` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(lenses(question="What did we miss?"), lambda lens: lens.reweighs).reweighs[0].process
        'a'
    """
    return made(Lens, options)


def reweighings(**options: Unpack[ReweighingOptions]) -> SearchStrategy[Reweighing]:
    """Make ways in which a lens weighs a sub-process; it need not exist.

    Each field of :class:`~kwaliteitsmodel.Reweighing` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(reweighings(process="team"), lambda each: True).importance
        <ProcessImportance.CORE: 'core'>
    """
    return made(Reweighing, options)


def quality_activities(**options: Unpack[QualityActivityOptions]) -> SearchStrategy[QualityActivity]:
    """Make activities for quality; the sub-processes they reach and who takes part need not exist.

    Each field of :class:`~kwaliteitsmodel.QualityActivity` is an option: a strategy or a plain value.

    Example:
        >>> from hypothesis import find
        >>> find(quality_activities(of="linde"), lambda activity: activity.levels).levels[0].rank is None
        True
    """
    return made(QualityActivity, options)
