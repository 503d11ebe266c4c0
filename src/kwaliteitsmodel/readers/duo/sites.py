"""Sites as the rows of a table tell of them."""

import re
from collections import Counter
from collections.abc import Mapping

import attrs

from kwaliteitsmodel.domain.codes import BoardNumber, Brin, SiteCode
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Sector, Term
from kwaliteitsmodel.errors import InvalidValueError, Message
from kwaliteitsmodel.readers.duo.layouts import HISTORY, LISTED, Fate, SiteColumns, told
from kwaliteitsmodel.readers.duo.messages import (
    codes_clash,
    differs,
    no_board,
    no_history,
    no_municipality,
    no_name,
    repeated,
    unknown_kind,
)
from kwaliteitsmodel.readers.losses import Loss, Tally
from kwaliteitsmodel.readers.tables import Row, Table

PLACED_IN = {"BO": Sector.PO, "SBO": Sector.PO, "SO": Sector.PO, "SO/VSO": Sector.PO, "VSO": Sector.VO}
"""The kinds of school, each with the sector of the samenwerkingsverbanden that it is placed in."""

_COMPARED = {
    "name": Text(nl="naam", en="name"),
    "kind": Text(nl="soort", en="kind"),
    "board": Text(nl="bestuur", en="board"),
    "denomination": Text(nl="denominatie", en="denomination"),
    "municipality": Text(nl="gemeente", en="municipality"),
}


@attrs.frozen(kw_only=True)
class Municipality:
    """A municipality as a row names it."""

    code: str
    name: str


@attrs.frozen(kw_only=True, eq=False)
class Site:
    """A site as one row tells of it: codes read, the rest as it stands there."""

    row: Row
    columns: SiteColumns
    code: SiteCode
    board: BoardNumber | None
    municipality: Municipality | None

    def says(self, what: str) -> str:
        """Return what the row says of *what*, a name of a field of :class:`SiteColumns`."""
        return _says(self.row, self.columns, what)

    def lost(self, detail: Message, what: str) -> Loss:
        """Return the loss of what the row says of *what*."""
        return self.row.lost(detail, getattr(self.columns, what))

    @property
    def kind(self) -> str:
        """The kind of school."""
        return self.says("kind")

    @property
    def postcode(self) -> str:
        """The postcode, empty where the table doesn't say it."""
        return self.says("postcode")

    @property
    def is_reformed(self) -> bool:
        """Whether the school is of the reformed denomination."""
        return self.says("denomination").casefold() == "reformatorisch"


def _says(row: Row, columns: SiteColumns, what: str) -> str:
    """Return what *row* says of *what*, in a form that can be compared between tables."""
    if what == "kind" and not columns.kind:
        return "BO"
    said = row[getattr(columns, what)]
    return said.zfill(4) if what == "municipality" else said


Sites = dict[SiteCode, Site]


def read_listed(table: Table, losses: list[Loss]) -> tuple[Sites, Tally]:
    """Return the sites of the list, and what became of its rows."""
    rows, fates = identified(table, LISTED, losses)
    listed = {code: _site(code, row, LISTED, losses) for code, row in rows.items()}
    fates[Fate.LISTED] = len(listed)
    return listed, Tally(file=table.file, unit="rows", read=table.read, became=told(fates))


def from_history(rows: Mapping[SiteCode, Row], listed: Sites, losses: list[Loss]) -> Sites:
    """Return the sites that only the history knows; tell where it differs from the list, or misses a listed site."""
    sites: Sites = {}
    for code, row in rows.items():
        if code in listed:
            losses.extend(_differences(listed[code], row))
        else:
            sites[code] = _site(code, row, HISTORY, losses)
    losses.extend(site.lost(no_history(code), "site") for code, site in listed.items() if code not in rows)
    return sites


def identified(table: Table, columns: SiteColumns, losses: list[Loss]) -> tuple[dict[SiteCode, Row], Counter[Term]]:
    """Return the first row of each site, and how many other rows there are."""
    rows: dict[SiteCode, Row] = {}
    fates = Counter[Term]({Fate.REPEATED: 0, Fate.UNREADABLE: table.malformed})
    for row in table.rows:
        code = _code(row, columns, losses)
        if code is None:
            fates[Fate.UNREADABLE] += 1
        elif code in rows:
            fates[Fate.REPEATED] += 1
            losses.append(row.lost(repeated(code, rows[code].line), columns.site))
        else:
            rows[code] = row
    return rows, fates


def _code(row: Row, columns: SiteColumns, losses: list[Loss]) -> SiteCode | None:
    """Return the site that *row* tells of, or ``None`` where its codes can't be read or contradict each other."""
    column = columns.site
    try:
        site = SiteCode(row[column])
        column = columns.brin
        brin = Brin(row[column])
    except InvalidValueError as error:
        losses.append(row.lost(error.detail, column))
        return None
    if site.brin == brin:
        return site
    losses.append(row.lost(codes_clash(site, brin), column))
    return None


def _site(code: SiteCode, row: Row, columns: SiteColumns, losses: list[Loss]) -> Site:
    site = Site(
        row=row,
        columns=columns,
        code=code,
        board=_board(row, columns, losses),
        municipality=_municipality(row, columns, losses),
    )
    if not site.says("name"):
        losses.append(site.lost(no_name(code), "name"))
    if site.kind not in PLACED_IN:
        losses.append(site.lost(unknown_kind(site.kind), "kind"))
    return site


def _board(row: Row, columns: SiteColumns, losses: list[Loss]) -> BoardNumber | None:
    try:
        return BoardNumber(row[columns.board])
    except InvalidValueError:
        losses.append(row.lost(no_board(row[columns.board]), columns.board))
        return None


def _municipality(row: Row, columns: SiteColumns, losses: list[Loss]) -> Municipality | None:
    number, name = row[columns.municipality], row[columns.municipality_name]
    is_number = re.fullmatch(r"[0-9]{1,4}", number) is not None and number.strip("0") != ""
    if is_number and name and name.casefold() != "onbekend":
        return Municipality(code=number.zfill(4), name=name)
    losses.append(row.lost(no_municipality(number, name), columns.municipality))
    return None


def _differences(site: Site, row: Row) -> list[Loss]:
    """Return what *row* of the history tells otherwise than the list does of the same site."""
    told = {what: (site.says(what), _says(row, HISTORY, what)) for what in _COMPARED}
    return [
        row.lost(differs(what, _COMPARED[what], listed, here), getattr(HISTORY, what))
        for what, (listed, here) in told.items()
        if listed != here
    ]
