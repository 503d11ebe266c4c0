"""The table of regions, and what it says of where a site lies."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import attrs

from kwaliteitsmodel.domain.codes import SwvCode
from kwaliteitsmodel.domain.words import Sector, Term
from kwaliteitsmodel.errors import InvalidValueError
from kwaliteitsmodel.readers.duo.layouts import Fate, told
from kwaliteitsmodel.readers.duo.messages import (
    REFORMED_BUT_NOT_PRIMARY,
    no_region,
    not_a_postcode,
    other_sector,
    postcode_unknown,
)
from kwaliteitsmodel.readers.duo.sites import PLACED_IN, Municipality, Site
from kwaliteitsmodel.readers.losses import Loss, Tally
from kwaliteitsmodel.readers.tables import Row, Table

NATIONAL = SwvCode("PO0001")
"""The national reformed samenwerkingsverband."""

_COLUMNS = {Sector.PO: "po_swv", Sector.VO: "vo_swv"}

_SAME = {
    "bergen lb": "bergen l",
    "de fryske marren": "de friese meren",
    "nuenen ca": "nuenen gerwen en nederwetten",
    "nuenen c a": "nuenen gerwen en nederwetten",
}
"""Names of one municipality that differ in more than case, accents and punctuation."""

_Found = dict[tuple[Sector, str], set[SwvCode]]


def normal(name: str) -> str:
    """Return the name of a municipality without what spellings of it differ in.

    Example:
        >>> normal("'s-Gravenhage") == normal("S GRAVENHAGE")
        True
        >>> normal("SÚDWEST-FRYSLÂN")
        'sudwest fryslan'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = " ".join(re.findall(r"[a-z0-9]+", plain))
    return _SAME.get(words, words) or name


@attrs.frozen(kw_only=True, eq=False)
class Regions:
    """Which samenwerkingsverbanden there are by postcode, by name of municipality, and by code of municipality."""

    by_postcode: _Found = attrs.field(factory=dict)
    by_name: _Found = attrs.field(factory=dict)
    by_code: _Found = attrs.field(factory=dict)

    def at(self, postcode: str, sector: Sector) -> set[SwvCode]:
        """Return the samenwerkingsverbanden of a postcode: none where the table doesn't have it."""
        return self.by_postcode.get((sector, postcode[:4]), set())

    def around(self, municipality: Municipality | None, sector: Sector) -> set[SwvCode]:
        """Return every samenwerkingsverband that a part of *municipality* is known to lie in."""
        if municipality is None:
            return set()
        named = self.by_name.get((sector, normal(municipality.name)), set())
        return named | self.by_code.get((sector, municipality.code), set())

    def noting(self, sites: Iterable[Site]) -> None:
        """Note in which samenwerkingsverbanden the postcodes of *sites* say that their municipalities lie."""
        for site in sites:
            if site.municipality is None:
                continue
            for sector in _COLUMNS:
                known = self.by_code.setdefault((sector, site.municipality.code), set())
                known.update(self.at(site.postcode, sector))


def read_regions(table: Table, losses: list[Loss]) -> tuple[Regions, Tally]:
    """Return what the table of regions says, and what became of its rows."""
    regions = Regions()
    fates = Counter[Term]({Fate.USED: 0, Fate.UNREADABLE: table.malformed})
    for row in table.rows:
        codes = _codes(row, table, losses) if _has_postcode(row, losses) else {}
        fates[Fate.USED if codes else Fate.UNREADABLE] += 1
        for sector, code in codes.items():
            regions.by_postcode.setdefault((sector, row["pc4"]), set()).add(code)
            regions.by_name.setdefault((sector, normal(row["gemeente"])), set()).add(code)
    return regions, Tally(file=table.file, unit="rows", read=table.read, became=told(fates))


def _has_postcode(row: Row, losses: list[Loss]) -> bool:
    if re.fullmatch(r"[1-9][0-9]{3}", row["pc4"]):
        return True
    losses.append(row.lost(not_a_postcode(row["pc4"]), "pc4"))
    return False


def _codes(row: Row, table: Table, losses: list[Loss]) -> dict[Sector, SwvCode]:
    """Return the samenwerkingsverbanden that *row* names."""
    codes: dict[Sector, SwvCode] = {}
    for sector, column in _COLUMNS.items():
        if column in table.columns:
            try:
                code = SwvCode(row[column])
            except InvalidValueError as error:
                losses.append(row.lost(error.detail, column))
                continue
            if code.sector is sector:
                codes[sector] = code
            else:
                losses.append(row.lost(other_sector(code, sector), column))
    return codes


def placed(site: Site, regions: Regions, losses: list[Loss]) -> SwvCode | None:
    """Return the samenwerkingsverband that *site* lies in, or ``None`` where that isn't certain.

    By denomination, else by postcode, else by municipality where that lies wholly in one.
    """
    sector = PLACED_IN.get(site.kind)
    if site.is_reformed and sector is Sector.PO:
        return NATIONAL
    if site.is_reformed:
        losses.append(site.lost(REFORMED_BUT_NOT_PRIMARY, "denomination"))
        return None
    codes = _around(site, sector, regions, losses) if sector is not None else set[SwvCode]()
    if len(codes) == 1:
        return next(iter(codes))
    losses.append(site.lost(no_region(site.code, tuple(str(each) for each in sorted(codes))), "municipality_name"))
    return None


def _around(site: Site, sector: Sector, regions: Regions, losses: list[Loss]) -> set[SwvCode]:
    """Return every samenwerkingsverband that *site* may lie in."""
    found = regions.at(site.postcode, sector)
    if found:
        return found
    if site.columns.postcode:
        losses.append(site.lost(postcode_unknown(site.postcode), "postcode"))
    return regions.around(site.municipality, sector)
