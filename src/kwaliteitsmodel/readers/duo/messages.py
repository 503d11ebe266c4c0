"""What is said about losses and assumptions."""

from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Sector
from kwaliteitsmodel.errors import Message
from kwaliteitsmodel.readers.losses import excerpt

NO_YEARS = Message(
    code="no-years",
    en="there is no column of a year, such as {column}",
    nl="er is geen kolom van een jaar, zoals {column}",
    fields={"column": "LEERLINGEN_2025"},
)


def codes_clash(site: object, brin: object) -> Message:
    """Say that a site code belongs to another institution than its row says."""
    return Message(
        code="codes-clash",
        en="site {site} can't be of institution {brin}",
        nl="vestiging {site} kan niet van instelling {brin} zijn",
        fields={"site": site, "brin": brin},
    )


def repeated(site: object, line: int) -> Message:
    """Say that a site was told of before."""
    return Message(
        code="repeated",
        en="site {site} stands on line {line} already; this row is left out",
        nl="vestiging {site} staat al op regel {line}; deze rij blijft weg",
        fields={"site": site, "line": line},
    )


def no_name(site: object) -> Message:
    """Say that a site has no name."""
    return Message(
        code="no-name",
        en="site {site} has no name; its code stands instead",
        nl="vestiging {site} heeft geen naam; haar code staat ervoor in de plaats",
        fields={"site": site},
    )


def no_board(value: str) -> Message:
    """Say that there is no board number."""
    return Message(
        code="no-board",
        en="{value!r} is no board number of five digits; the site has no board",
        nl="{value!r} is geen bevoegdgezagsnummer van vijf cijfers; de vestiging heeft geen bestuur",
        fields={"value": excerpt(value)},
    )


def no_municipality(number: str, name: str) -> Message:
    """Say that the municipality isn't known."""
    return Message(
        code="no-municipality",
        en="number {number!r} and name {name!r} don't say in which municipality the site lies",
        nl="nummer {number!r} en naam {name!r} zeggen niet in welke gemeente de vestiging ligt",
        fields={"number": excerpt(number), "name": excerpt(name)},
    )


def municipality_renamed(code: str, name: str, earlier: str) -> Message:
    """Say that a municipality has two names."""
    return Message(
        code="municipality-renamed",
        en="municipality {code} is called {earlier} elsewhere, and {name} here; the earlier name stays",
        nl="gemeente {code} heet elders {earlier} en hier {name}; de eerdere naam blijft",
        fields={"code": code, "name": excerpt(name), "earlier": excerpt(earlier)},
    )


def unknown_kind(value: str) -> Message:
    """Say that a kind of school isn't known."""
    return Message(
        code="unknown-kind",
        en="{value!r} is no known kind of school",
        nl="{value!r} is geen bekende soort school",
        fields={"value": excerpt(value)},
    )


def postcode_unknown(postcode: str) -> Message:
    """Say that a postcode isn't in the table of regions."""
    return Message(
        code="postcode-unknown",
        en="postcode {postcode!r} is not in the table of regions; the municipality decides, if it lies wholly in one",
        nl="postcode {postcode!r} staat niet in de regiotabel; de gemeente beslist, als ze helemaal in één regio ligt",
        fields={"postcode": excerpt(postcode)},
    )


def no_region(site: object, codes: tuple[str, ...]) -> Message:
    """Say that a site may lie in several samenwerkingsverbanden, or in none that is known."""
    if codes:
        return Message(
            code=NOT_PLACED,
            en="site {site} may lie in any of {codes}",
            nl="vestiging {site} kan in elk van {codes} liggen",
            fields={"site": site, "codes": codes},
        )
    return Message(
        code=NOT_PLACED,
        en="nothing tells in which samenwerkingsverband site {site} lies",
        nl="niets zegt in welk samenwerkingsverband vestiging {site} ligt",
        fields={"site": site},
    )


NOT_PLACED = "no-samenwerkingsverband"

REFORMED_BUT_NOT_PRIMARY = Message(
    code=NOT_PLACED,
    en="a reformed school that serves no primary pupils has no samenwerkingsverband that is known",
    nl="van een reformatorische school met alleen oudere leerlingen is geen samenwerkingsverband bekend",
)


def differs(code: str, what: Text, listed: str, here: str) -> Message:
    """Say that the history tells something else of a site than the list does."""
    return Message(
        code=f"{code}-differs",
        en="{what}: the list says {listed!r}, the history {here!r}; the list wins",
        nl="{what}: de lijst zegt {listed!r}, de historie {here!r}; de lijst gaat voor",
        fields={"what": what, "listed": excerpt(listed), "here": excerpt(here)},
    )


def no_history(site: object) -> Message:
    """Say that a listed site has no row in the history."""
    return Message(
        code="no-pupils",
        en="no row of the history tells how many pupils site {site} has",
        nl="geen rij van de historie zegt hoeveel leerlingen vestiging {site} heeft",
        fields={"site": site},
    )


def not_a_count(value: str) -> Message:
    """Say that a cell holds no number of pupils."""
    return Message(
        code="not-a-count",
        en="{value!r} is no number of pupils",
        nl="{value!r} is geen aantal leerlingen",
        fields={"value": excerpt(value)},
    )


def not_a_postcode(value: str) -> Message:
    """Say that the first four characters of a postcode aren't there."""
    return Message(
        code="not-a-postcode",
        en="{value!r} is no postcode of four digits",
        nl="{value!r} is geen postcode van vier cijfers",
        fields={"value": excerpt(value)},
    )


def other_sector(code: object, sector: Sector) -> Message:
    """Say that a code of a samenwerkingsverband stands in the column of another sector."""
    return Message(
        code="other-sector",
        en="{code} is no samenwerkingsverband of {sector}",
        nl="{code} is geen samenwerkingsverband van {sector}",
        fields={"code": code, "sector": sector},
    )


ASSUMED = (
    Message(
        code="reformed-is-national",
        en="a school of denomination Reformatorisch that serves primary pupils lies in the national"
        " samenwerkingsverband PO0001, wherever it stands; one for secondary pupils only is not placed",
        nl="een reformatorische school met leerlingen in het primair onderwijs ligt in het landelijke"
        " samenwerkingsverband PO0001, waar ze ook staat; een school met alleen oudere leerlingen is niet geplaatst",
    ),
    Message(
        code="postcode-places",
        en="any other listed site lies in the samenwerkingsverband of the first four digits of its postcode; the"
        " table of regions is taken as it stands, so later changes are not in it",
        nl="elke andere vestiging uit de lijst ligt in het samenwerkingsverband van de vier cijfers van haar postcode;"
        " de regiotabel geldt zoals ze is, latere wijzigingen staan er niet in",
    ),
    Message(
        code="municipality-places",
        en="a site without a usable postcode is placed only where its whole municipality lies in one"
        " samenwerkingsverband, by the table of regions as far as it can be read and by the postcodes of listed sites",
        nl="een vestiging zonder bruikbare postcode is alleen geplaatst als haar hele gemeente in één"
        " samenwerkingsverband ligt, naar de leesbare rijen van de regiotabel en de postcodes van vestigingen uit de"
        " lijst in die gemeente",
    ),
    Message(
        code="sites-contribute",
        en="every site contributes to appropriate education",
        nl="elke vestiging draagt bij aan passend onderwijs",
    ),
    Message(
        code="validity-unknown",
        en="when a site, a relation or a code began or ended to hold is not known, so nothing says it",
        nl="vanaf wanneer en tot wanneer een vestiging, relatie of code geldt is niet bekend, dus niets zegt dat",
    ),
)
"""What is assumed of the list of sites and the table of regions."""

ASSUMED_OF_PUPILS = (
    Message(
        code="reference-date",
        en="the year of a column means 1 October of that year",
        nl="het jaar van een kolom betekent 1 oktober van dat jaar",
    ),
    Message(
        code="few-is-one-to-four",
        en="'<5' means one to four pupils, never none",
        nl="'<5' betekent een tot vier leerlingen, nooit nul",
    ),
    Message(
        code="zero-is-not-open",
        en="0 means that the site was not open: no observation",
        nl="0 betekent dat de vestiging niet open was: geen waarneming",
    ),
    Message(
        code="kind-decides-table",
        en="sites of the kinds BO, SBO, SO and SO/VSO are placed in samenwerkingsverbanden for primary education,"
        " those of kind VSO in those for secondary education",
        nl="vestigingen van de soorten BO, SBO, SO en SO/VSO zijn geplaatst in samenwerkingsverbanden voor primair"
        " onderwijs, die van de soort VSO in die voor voortgezet onderwijs",
    ),
    Message(
        code="board-of-now",
        en="the board in the history is the one of now, for all years",
        nl="het bestuur in de historie is dat van nu, voor alle jaren",
    ),
)
"""What is assumed of the history of pupils as well."""
