"""The history of pupils: an indicator, and an observation of every site in every year that says a number."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import attrs

from kwaliteitsmodel.domain.codes import SiteCode
from kwaliteitsmodel.domain.ids import IndicatorId, ObservationId
from kwaliteitsmodel.domain.indicators import Indicator, IndicatorDefinition, Observation
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.positions import Mode, Position, Scope
from kwaliteitsmodel.domain.values import Interval, Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.readers.duo.layouts import HISTORY, YEAR, Fate, told
from kwaliteitsmodel.readers.duo.messages import NO_YEARS, not_a_count
from kwaliteitsmodel.readers.duo.network import PUPILS_SOURCE, site_id
from kwaliteitsmodel.readers.duo.sites import Sites, from_history, identified
from kwaliteitsmodel.readers.losses import Loss, Tally, no_table
from kwaliteitsmodel.readers.tables import Row, Table

FEW = Interval(low=1, high=4)
"""What ``<5`` says: one to four."""

PUPILS_INDICATOR = Indicator(
    id=IndicatorId("pupils"),
    name=Text(nl="Leerlingen", en="Pupils"),
    unit=Text(nl="leerlingen", en="pupils"),
    definition=IndicatorDefinition(
        numerator=Text(nl="leerlingen die op de vestiging zijn ingeschreven", en="pupils enrolled at the site"),
        denominator=Text(nl="geen: het is een aantal", en="none: it is a count"),
        reference_date=Text(nl="1 oktober", en="1 October"),
        meaning=Text(
            nl="hoe groot een vestiging is, en hoe ze groeit of krimpt",
            en="how large a site is, and how it grows or shrinks",
        ),
        source=PUPILS_SOURCE,
    ),
    position=Position(scope=Scope.SCHOOL, mode=Mode.SECURE),
)


@attrs.frozen(kw_only=True)
class Year:
    """A column of the history, and the period that it is of."""

    column: str
    number: str
    period: Period


def years(table: Table) -> tuple[Year, ...]:
    """Return the years that *table* has a column of, in the order of time.

    Raises:
        InvalidTableError: If it has none.
    """
    found = {column: YEAR.fullmatch(column) for column in sorted(table.columns)}
    known = tuple(
        Year(column=column, number=match[1], period=Period.on(date(int(match[1]), 10, 1)))
        for column, match in found.items()
        if match is not None
    )
    if not known:
        raise no_table(table.file, NO_YEARS)
    return known


@attrs.frozen(kw_only=True, eq=False)
class History:
    """What the history of pupils tells: sites that only it knows, and observations."""

    sites: Sites
    observations: tuple[Observation, ...]
    tallies: tuple[Tally, ...]


def read_history(table: Table, listed: Sites, losses: list[Loss]) -> History:
    """Return what the history in *table* tells beside the sites *listed*.

    Raises:
        InvalidTableError: If it has no column of a year.
    """
    columns = years(table)
    rows, fates = identified(table, HISTORY, losses)
    cells = Counter({fate: number * len(columns) for fate, number in fates.items()})
    sites = from_history(rows, listed, losses)
    fates.update({Fate.JOINED: len(rows) - len(sites), Fate.FROM_HISTORY: len(sites)})
    cells.update({Fate.NUMBER: 0, Fate.INTERVAL: 0, Fate.ZERO: 0})
    observations = tuple(_observations(rows, columns, cells, losses))
    return History(
        sites=sites,
        observations=observations,
        tallies=(
            Tally(file=table.file, unit="rows", read=table.read, became=told(fates)),
            Tally(file=table.file, unit="cells", read=table.read * len(columns), became=told(cells)),
        ),
    )


def _observations(
    rows: Mapping[SiteCode, Row], columns: tuple[Year, ...], cells: Counter[Term], losses: list[Loss]
) -> Iterator[Observation]:
    """Yield an observation for each cell that says a number or an interval; count in *cells* what each cell says."""
    for code, row in rows.items():
        of = site_id(code)
        for year in columns:
            fate, value = _counted(row[year.column])
            cells[fate] += 1
            if value is not None:
                yield Observation(
                    id=ObservationId(f"pupils:{of}:{year.number}"),
                    indicator=PUPILS_INDICATOR.id,
                    of=of,
                    period=year.period,
                    value=value,
                )
            elif fate is Fate.UNREADABLE:
                losses.append(row.lost(not_a_count(row[year.column]), year.column))


def _counted(text: str) -> tuple[Fate, int | Interval | None]:
    """Return what a cell says, and what sort of saying it is."""
    if text == "<5":
        return Fate.INTERVAL, FEW
    if not (text.isascii() and text.isdigit() and len(text) <= 6):  # noqa: PLR2004 - no site has a million pupils
        return Fate.UNREADABLE, None
    number = int(text)
    return (Fate.NUMBER, number) if number else (Fate.ZERO, None)
