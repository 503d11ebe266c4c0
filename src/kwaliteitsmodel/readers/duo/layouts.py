"""What the three tables look like, and what may become of their rows and cells."""

import re
from collections import Counter

import attrs

from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.readers.tables import Layout


class Fate(Term):
    """What became of a row or a cell that was read (nl: *lot*)."""

    LISTED = "listed", "in de lijst van vestigingen", "in the list of sites"
    JOINED = "joined", "bij een vestiging uit de lijst gevoegd", "joined to a site of the list"
    FROM_HISTORY = "from-history", "alleen uit de historie", "from history only"
    USED = "used", "gebruikt", "used"
    NUMBER = "number", "een aantal", "a number"
    INTERVAL = "interval", "een aantal tussen grenzen", "a number between bounds"
    ZERO = "zero", "nul: geen waarneming", "zero: no observation"
    REPEATED = "repeated", "eerder al genoemd", "told before"
    UNREADABLE = "unreadable", "niet leesbaar", "unreadable"


def told(fates: Counter[Term]) -> dict[Term, int]:
    """Return what was counted, in the order of :class:`Fate`."""
    return {fate: fates[fate] for fate in Fate if fate in fates}


@attrs.frozen(kw_only=True)
class SiteColumns:
    """Which column of a table says what of a site; empty where none does."""

    site: str
    brin: str
    name: str
    board: str
    municipality: str
    municipality_name: str
    denomination: str
    kind: str = ""
    postcode: str = ""
    place: str = ""

    def layout(self, also: re.Pattern[str]) -> Layout:
        """Return what a table with these columns, and others as *also* says, must look like."""
        return Layout(delimiter=";", required=tuple(each for each in attrs.astuple(self) if each), also=also)


LISTED = SiteColumns(
    site="VESTIGINGSCODE",
    brin="INSTELLINGSCODE",
    name="VESTIGINGSNAAM",
    board="BEVOEGD GEZAG NUMMER",
    municipality="GEMEENTENUMMER",
    municipality_name="GEMEENTENAAM",
    denomination="DENOMINATIE",
    postcode="POSTCODE",
    place="PLAATSNAAM",
)
"""The columns of the list of sites; it holds primary schools only, so none says the kind."""

HISTORY = SiteColumns(
    site="VESTIGINGSCODE",
    brin="INSTELLINGSCODE",
    name="NAAM_VESTIGING",
    board="BEVOEGD_GEZAG_NUMMER",
    municipality="GEMEENTECODE_VESTIGING",
    municipality_name="GEMEENTENAAM_VESTIGING",
    denomination="DENOMINATIE_VESTIGING",
    kind="SOORT_VESTIGING",
)
"""The columns of the history of pupils, beside those of the years."""

YEAR = re.compile(r"LEERLINGEN_((?:19|20)[0-9]{2})")

SITES = LISTED.layout(also=re.compile("(?!)"))
PUPILS = HISTORY.layout(also=YEAR)
REGIONS = Layout(delimiter=",", required=("pc4", "gemeente", "po_swv"), also=re.compile("vo_swv"))
