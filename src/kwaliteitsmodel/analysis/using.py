"""What instruments were used for by a day, and whether that makes them stale."""

from datetime import date

import attrs

from kwaliteitsmodel.domain.ids import InstrumentId
from kwaliteitsmodel.domain.instruments import InstrumentUse, gone_stale
from kwaliteitsmodel.model import QualityModel


@attrs.frozen(kw_only=True)
class Uses:
    """The uses of an instrument by a day (nl: *gebruik tot op een dag*).

    *sure* were surely on or before it; *unsure* may be later, or nobody said when they were.

    Source: 1-14
    """

    sure: tuple[InstrumentUse, ...] = ()
    unsure: tuple[InstrumentUse, ...] = ()


def uses_of(model: QualityModel, *, on: date) -> dict[InstrumentId, Uses]:
    """Return the uses of each instrument by the day *on*, without those that are surely later.

    Source: 1-14

    Example:
        >>> from kwaliteitsmodel import ApproximateDate, UseId
        >>> use = InstrumentUse(id=UseId("u"), instrument=InstrumentId("survey"), on=ApproximateDate.parse("2026"))
        >>> [len(each.unsure) for each in uses_of(QualityModel(name="North").adding(use), on=date(2026, 6, 1)).values()]
        [1]
    """
    sure: dict[InstrumentId, list[InstrumentUse]] = {}
    unsure: dict[InstrumentId, list[InstrumentUse]] = {}
    for each in model.uses:
        later = each.on.is_after(on) if each.on else None
        if later is not True:
            (unsure if later is None else sure).setdefault(each.instrument, []).append(each)
    return {each: Uses(sure=tuple(sure.get(each, ())), unsure=tuple(unsure.get(each, ()))) for each in sure | unsure}


def is_stale(uses: Uses, n: int) -> bool | None:
    """Return whether it has gone stale whichever of the unsure uses were by then; ``None`` where it hangs on them."""
    least = gone_stale((*uses.sure, *(each for each in uses.unsure if not each.yielded_nothing)), n)
    most = gone_stale((*uses.sure, *(each for each in uses.unsure if not each.yields)), n)
    return True if least else (False if most is False else None)
