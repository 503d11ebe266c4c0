"""Sites, their institutions, boards, municipalities and samenwerkingsverbanden, and what joins them."""

from collections.abc import Iterable, Iterator

import attrs

from kwaliteitsmodel.domain.codes import BoardNumber, Brin, SiteCode, SwvCode
from kwaliteitsmodel.domain.ids import RelationId, SourceId, StakeholderId
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.sources import Recorded
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.domain.values import Extra, Text
from kwaliteitsmodel.domain.words import Sector
from kwaliteitsmodel.readers.duo.layouts import LISTED
from kwaliteitsmodel.readers.duo.messages import municipality_renamed
from kwaliteitsmodel.readers.duo.regions import NATIONAL, normal
from kwaliteitsmodel.readers.duo.sites import Site
from kwaliteitsmodel.readers.losses import Loss

SITES_SOURCE, PUPILS_SOURCE, REGIONS_SOURCE = SourceId("duo-sites"), SourceId("duo-pupils"), SourceId("swv-regions")

_IN_LIST, _IN_HISTORY, _IN_REGIONS = (
    Recorded(source=source) for source in (SITES_SOURCE, PUPILS_SOURCE, REGIONS_SOURCE)
)

_SECTORS = {"BO": Sector.PO, "SBO": Sector.PO, "SO": Sector.PO}
"""The sector of a kind of school, where it certainly is in one only."""

_EXTRA = {"duo:denominatie": "denomination", "duo:postcode": "postcode", "duo:plaats": "place"}

_ORDER = {kind: place for place, kind in enumerate(StakeholderKind)}


@attrs.frozen(kw_only=True, eq=False)
class Placed:
    """A site and the samenwerkingsverband that it lies in, where that is certain."""

    site: Site
    swv: SwvCode | None


def site_id(code: SiteCode) -> StakeholderId:
    """Return the id of a site."""
    return StakeholderId(f"site:{code}")


def network(placed: Iterable[Placed], losses: list[Loss]) -> tuple[tuple[Stakeholder, ...], tuple[Relation, ...]]:
    """Return the sites and all that they belong to, kind by kind, and what joins them."""
    found: dict[str, Stakeholder] = {}
    relations: list[Relation] = []
    names: dict[str, str] = {}
    for each in placed:
        site = _site(each.site)
        found[site.id] = site
        _note_name(each.site, names, losses)
        for other, relation in _ties(each, site, names):
            found.setdefault(other.id, other)
            relations.append(relation)
    return tuple(sorted(found.values(), key=lambda each: _ORDER[each.kind])), tuple(relations)


def _note_name(site: Site, names: dict[str, str], losses: list[Loss]) -> None:
    """Note what the municipality of *site* is called; the first name stays, another one is a loss."""
    if site.municipality is None:
        return
    code, name = site.municipality.code, site.municipality.name
    earlier = names.setdefault(code, name)
    if normal(earlier) != normal(name):
        losses.append(site.lost(municipality_renamed(code, name, earlier), "municipality_name"))


def _ties(placed: Placed, site: Stakeholder, names: dict[str, str]) -> Iterator[tuple[Stakeholder, Relation]]:
    """Yield whom *site* belongs to, each with the relation that says so."""
    institution = _institution(placed.site.code.brin)
    yield institution, _relation(RelationKind.PART_OF, site, institution)
    if placed.site.board is not None:
        board = _board(placed.site.board)
        yield board, _relation(RelationKind.GOVERNS, board, site)
    if placed.site.municipality is not None:
        code = placed.site.municipality.code
        municipality = _municipality(code, names[code])
        yield municipality, _relation(RelationKind.LIES_IN, site, municipality)
    if placed.swv is not None:
        swv = _swv(placed.swv)
        recorded = None if placed.swv == NATIONAL else _IN_REGIONS
        yield swv, _relation(RelationKind.LIES_IN, site, swv, recorded)


def _relation(
    kind: RelationKind, source: Stakeholder, target: Stakeholder, recorded: Recorded | None = None
) -> Relation:
    """Return a relation; *recorded* says where it comes from, where that isn't the source of its site."""
    return Relation(
        id=RelationId(f"{kind.value}:{source.id}:{target.id}"),
        kind=kind,
        source=source.id,
        target=target.id,
        recorded=recorded,
    )


def _site(site: Site) -> Stakeholder:
    code = site.code
    said = {key: site.says(what) for key, what in _EXTRA.items()}
    return Stakeholder(
        id=site_id(code),
        name=site.says("name") or Text(nl=f"vestiging {code}", en=f"site {code}"),
        kind=StakeholderKind.SITE,
        own_kind=site.kind,
        brin=code.brin,
        site=code,
        sector=_SECTORS.get(site.kind),
        contributes=True,
        recorded=_IN_LIST if site.columns is LISTED else _IN_HISTORY,
        extra=Extra({key: value for key, value in said.items() if value}),
    )


def _institution(brin: Brin) -> Stakeholder:
    return Stakeholder(
        id=StakeholderId(f"institution:{brin}"),
        name=Text(nl=f"instelling {brin}", en=f"institution {brin}"),
        kind=StakeholderKind.INSTITUTION,
        brin=brin,
    )


def _board(number: BoardNumber) -> Stakeholder:
    return Stakeholder(
        id=StakeholderId(f"board:{number}"),
        name=Text(nl=f"bestuur {number}", en=f"board {number}"),
        kind=StakeholderKind.BOARD,
        board=number,
    )


def _municipality(code: str, name: str) -> Stakeholder:
    return Stakeholder(id=StakeholderId(f"municipality:{code}"), name=name, kind=StakeholderKind.MUNICIPALITY)


def _swv(code: SwvCode) -> Stakeholder:
    return Stakeholder(
        id=StakeholderId(f"swv:{code}"),
        name=f"samenwerkingsverband {code}",
        kind=StakeholderKind.SAMENWERKINGSVERBAND,
        swv=code,
        sector=code.sector,
    )
