"""Counts: a table of what an indicator counted, with its totals and without the small ones."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, TypeAlias, get_args

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.observing import in_time, one_value
from kwaliteitsmodel.analysis.suppression import SuppressedTable, suppressed
from kwaliteitsmodel.domain.ids import IndicatorId, ObservationId, RegionId, StakeholderId
from kwaliteitsmodel.domain.indicators import Indicator, Observation
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.privacy import SMALLEST_SHOWN
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.words import Missing
from kwaliteitsmodel.errors import Language, Message, UnknownNameError
from kwaliteitsmodel.model import QualityModel

By: TypeAlias = Literal["stakeholder", "region"]
"""What the rows of a table of counts are."""

Row: TypeAlias = StakeholderId | RegionId
Shown: TypeAlias = int | Missing | None
"""A count, ``SUPPRESSED`` where it is left out, or ``None`` where it isn't known."""


@attrs.frozen(kw_only=True)
class CountTable:
    """What an indicator counted, of whom and of which period (nl: *tabel van aantallen*).

    A cell is a count, ``Missing.SUPPRESSED`` where it is left out, or ``None`` where it isn't known; totals are of the
    counts that are known. *left_out* are observations that are in no cell: they are no count, two say otherwise,
    someone else of the same region has no count, or who they are of lies in no region or in several. *withheld* is how
    many more there are that are confidential, or that can't be there without what is.
    """

    indicator: IndicatorId
    rows: tuple[Row, ...]
    columns: tuple[Period, ...]
    cells: tuple[tuple[Shown, ...], ...]
    row_totals: tuple[Shown, ...]
    column_totals: tuple[Shown, ...]
    total: Shown
    left_out: tuple[ObservationId, ...]
    detail: Message
    withheld: int = 0

    def message(self, language: Language = "en") -> str:
        """Return how many counts are left out, as a sentence in *language*."""
        return self.detail.text(language)


def counts(  # noqa: PLR0913 - each is a choice of its own
    model: QualityModel,
    indicator: IndicatorId,
    *,
    by: By = "stakeholder",
    among: Collection[StakeholderId] | None = None,
    threshold: int | None = SMALLEST_SHOWN,
    confidential: bool = False,
) -> CountTable:
    """Return what *indicator* counted in each period, a row for each stakeholder or region.

    Counts below *threshold* are left out, and as many others that they can't be worked back from the totals, as
    :func:`~kwaliteitsmodel.analysis.suppression.suppressed` tells; ``None`` asks for all. Only what is seen of those
    *among* is counted: leave out a board whose schools are in it. What is confidential isn't counted, which is told,
    unless *confidential* asks for it. The table is protected by itself; who has it by
    stakeholder and by region too may work back more.

    Raises:
        UnknownIdError: If the model doesn't hold the indicator.
        UnknownNameError: If *by* is neither a stakeholder nor a region.
        InvalidValueError: If *indicator* is another kind of entity, or *threshold* no whole number of at least 0.

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> table = counts(catalogue.load("demo"), IndicatorId("out-of-school-pupils"))
        >>> table.cells
        ((7, None),)
    """
    held(model, indicator, Indicator)
    if by not in get_args(By):
        raise UnknownNameError(str(by), get_args(By))
    shared = model if confidential else model.without_confidential()
    seen, every = (
        [each for each in of.observations if each.indicator == indicator and (among is None or each.of in among)]
        for of in (shared, model)
    )
    placed: dict[tuple[Row, Period], list[Observation]] = {}
    for each in sorted(seen, key=in_time):
        for row in _rows(shared, each.of, by):
            placed.setdefault((row, each.period), []).append(each)
    known = {place: _count(several) for place, several in placed.items()}
    told = {each.id for place, count in known.items() if count is not None for each in placed[place]}
    left_out = tuple(each.id for each in seen if each.id not in told)
    return _table(indicator, known, left_out, threshold, len(every) - len(seen))


def _rows(model: QualityModel, of: StakeholderId, by: By) -> tuple[Row, ...]:
    """Return the one row in which *of* is counted; none for who isn't there, or lies in no region or in several."""
    found = model.find(of)
    if not isinstance(found, Stakeholder):
        return ()
    if by == "stakeholder":
        return (of,)
    return found.regions if len(found.regions) == 1 else ()


def _count(seen: Iterable[Observation]) -> int | None:
    """Return how many all of whom there is an observation count together; ``None`` where one of them has no count."""
    by_whom: dict[StakeholderId, list[Observation]] = {}
    for each in seen:
        by_whom.setdefault(each.of, []).append(each)
    values = [one_value(several) for several in by_whom.values()]
    numbers = [int(each) for each in values if isinstance(each, int | float) and each >= 0 and float(each).is_integer()]
    return sum(numbers) if len(numbers) == len(values) else None


def _table(
    indicator: IndicatorId,
    known: Mapping[tuple[Row, Period], int | None],
    left_out: tuple[ObservationId, ...],
    threshold: int | None,
    withheld: int,
) -> CountTable:
    """Return the table of what is *known*, without the small ones."""
    rows, columns = sorted({row for row, _ in known}), tuple(dict.fromkeys(period for _, period in known))
    whole = [[known.get((row, column)) for column in columns] for row in rows]
    all_of_it = suppressed(whole, threshold=0) if rows else _EMPTY
    shown = all_of_it if threshold is None or not rows else suppressed(whole, threshold=threshold)
    cells = tuple(map(_shown, all_of_it.rows, shown.rows))
    row_totals = _shown(all_of_it.row_totals, shown.row_totals)
    column_totals = _shown(all_of_it.column_totals, shown.column_totals)
    (total,) = _shown((all_of_it.total,), (shown.total,))
    everything = [*(each for row in cells for each in row), *row_totals, *column_totals, total]
    return CountTable(
        indicator=indicator,
        rows=tuple(rows),
        columns=columns,
        cells=cells,
        row_totals=row_totals,
        column_totals=column_totals,
        total=total,
        left_out=left_out,
        detail=_told(everything, len(left_out), withheld),
        withheld=withheld,
    )


_EMPTY = SuppressedTable(rows=(), row_totals=(), column_totals=(), total=None)


def _shown(whole: Iterable[int | None], less: Iterable[int | None]) -> tuple[Shown, ...]:
    """Return what is shown: ``SUPPRESSED`` where there is a count that is left out."""
    return tuple(
        Missing.SUPPRESSED if one is not None and other is None else other
        for one, other in zip(whole, less, strict=True)
    )


def _told(everything: Collection[Shown], n: int, withheld: int) -> Message:
    return Message(
        code="counts",
        en="{many} of {all} counts and totals are left out to hide small ones; {n} observations are in no cell"
        + ("; {withheld} confidential ones aren't counted" if withheld else ""),
        nl="{many} van {all} aantallen en totalen zijn weggelaten om kleine te verbergen; "
        "{n} waarnemingen staan in geen cel" + ("; {withheld} vertrouwelijke zijn niet geteld" if withheld else ""),
        fields={
            "many": sum(each is Missing.SUPPRESSED for each in everything),
            "all": sum(each is not None for each in everything),
            "n": n,
            "withheld": withheld,
        },
    )
