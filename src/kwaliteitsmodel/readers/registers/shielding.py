"""Two models compared such that neither side tells what is confidential or small counts of people."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from kwaliteitsmodel.changes import Difference, diff
from kwaliteitsmodel.domain.ids import IndicatorId
from kwaliteitsmodel.domain.privacy import SMALLEST_SHOWN
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.model import QualityModel
from kwaliteitsmodel.readers.registers.small import counts_people

if TYPE_CHECKING:
    from kwaliteitsmodel.domain.indicators import Observation
    from kwaliteitsmodel.domain.periods import Period


@attrs.frozen(kw_only=True)
class Compared:
    """What two models differ in, as others may read it (nl: *vergelijking*).

    *shown* is what is told, *whole* what would be with small counts of people; *withheld* says that what is
    confidential wasn't compared.
    """

    shown: Difference
    whole: Difference
    withheld: bool

    @property
    def small(self) -> bool:
        """Whether there are changes of small counts that aren't shown."""
        return len(self.shown) < len(self.whole)


def compared(before: QualityModel, after: QualityModel, *, confidential: bool, small: bool) -> Compared:
    """Return what *before* and *after* differ in, without what is confidential and small unless those are asked for."""
    both = (before, after)
    openly = both if confidential else tuple(each.without_confidential() for each in both)
    whole = diff(*openly)
    withheld = any(a is not b for a, b in zip(both, openly, strict=True))
    return Compared(shown=whole if small else diff(*shielded(*openly)), whole=whole, withheld=withheld)


def shielded(*models: QualityModel) -> tuple[QualityModel, ...]:
    """Return *models* without the counts of people that are below the threshold in one of them, zeros too.

    With these goes, of the same indicator and period, the smallest count that isn't below it: nobody can work back a
    small one from the total of all. What is hidden in one is hidden in each.
    """
    counting = {each.id for model in models for each in model.indicators if counts_people(each)}
    hidden = {id_ for model in models for id_ in (*_counts(model, counting), *_pupils(model))}
    return tuple(_without(model, hidden) for model in models)


def _counts(model: QualityModel, counting: set[IndicatorId]) -> Iterator[str]:
    """Yield the observations of a small count, and with them the smallest other one."""
    by_sort: dict[tuple[IndicatorId, Period], list[tuple[float, Observation]]] = {}
    for each in model.observations:
        if each.indicator in counting and isinstance(each.value, int | float):
            by_sort.setdefault((each.indicator, each.period), []).append((each.value, each))
    for several in by_sort.values():
        small = [each.id for value, each in several if value < SMALLEST_SHOWN]
        others = [(value, each.id) for value, each in several if value >= SMALLEST_SHOWN]
        yield from small
        yield from [min(others)[1]] if small and others else []


def _pupils(model: QualityModel) -> Iterator[str]:
    """Yield the needs of few pupils."""
    return (each.id for each in model.provision_needs if each.pupils is not None and each.pupils < SMALLEST_SHOWN)


def _without(model: QualityModel, hidden: set[str]) -> QualityModel:
    seen = (each for each in model.observations if each.id in hidden)
    needs = (each for each in model.provision_needs if each.id in hidden)
    return model.replacing(
        *(attrs.evolve(each, value=Missing.SUPPRESSED) for each in seen),
        *(attrs.evolve(each, pupils=None) for each in needs),
    )
