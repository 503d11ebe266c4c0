"""Models of schools with their boards and samenwerkingsverbanden: one region, and the Netherlands in small."""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from kwaliteitsmodel.domain.codes import BoardNumber, Brin, SiteCode, SwvCode
from kwaliteitsmodel.domain.ids import RegionId, StakeholderId
from kwaliteitsmodel.domain.regions import Region
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.stakeholders import StakeholderKind as Kind
from kwaliteitsmodel.domain.words import Layer, Sector
from kwaliteitsmodel.model import Entity, QualityModel
from kwaliteitsmodel.strategies._building import party, tie
from kwaliteitsmodel.strategies._given import Given
from kwaliteitsmodel.strategies._sizes import ONE_TO_THREE, whole

_MOST = 20
"""The most boards of one region, schools of one board and sites of one school."""

_REGIONS, _SCHOOLS = 50, 100
_SOME_REGIONS, _SOME_SCHOOLS = st.integers(2, 5), st.integers(2, 10)
_SECTORS = st.sampled_from((Sector.PO, Sector.VO))
_LETTERS = "ZYXWVUTSRQPONMLKJIHGFEDCBA"

_AT_HOME, _ONE_SITE = 0.8, 0.8
"""How much of the schools of a board of several lies in its own region, and how many schools have one site only."""


@attrs.frozen(kw_only=True)
class _School:
    """Where a school lies, who governs it, and how many sites it has; regions and boards are numbered from 1."""

    region: int
    board: int
    sites: int


def school_regions(
    *,
    boards: Given[int] = ONE_TO_THREE,
    schools: Given[int] = ONE_TO_THREE,
    sites: Given[int] = ONE_TO_THREE,
) -> SearchStrategy[QualityModel]:
    """Make models of one region: a samenwerkingsverband and a municipality, with their boards, schools and sites.

    There are as many *boards* as is said; *schools* is how many institutions each of them has, and *sites* how many
    sites each of those has, drawn for each by itself. What always holds, beside that no rule of severity error is
    violated:

    - the samenwerkingsverband organises the region, and each board is part of it;
    - each site is part of one institution, is governed by one board, the same for all sites of the institution, and
      lies in the samenwerkingsverband and in the municipality;
    - the code of a site begins with the BRIN of its institution, and all are of the sector of the samenwerkingsverband;
    - no two have the same code, and ids are made of codes, such as ``site:99ZZ00``.

    Raises:
        InvalidArgument: If a number is less than 1 or more than 20.

    Example:
        >>> from hypothesis import find
        >>> model = find(school_regions(sites=2), lambda model: True)
        >>> [each.id for each in model.stakeholders][2:]
        ['board:90001', 'institution:99ZZ', 'site:99ZZ00', 'site:99ZZ01']
    """
    return _school_regions(
        whole("school_regions(boards", boards, 1, _MOST),
        whole("school_regions(schools", schools, 1, _MOST),
        whole("school_regions(sites", sites, 1, _MOST),
    )


@st.composite
def _school_regions(
    draw: DrawFn, boards: SearchStrategy[int], schools: SearchStrategy[int], sites: SearchStrategy[int]
) -> QualityModel:
    sector = draw(_SECTORS)
    governed = [board for board in range(1, draw(boards) + 1) for _ in range(draw(schools))]
    return _model("Region", sector, [_School(region=1, board=board, sites=draw(sites)) for board in governed])


def countries(
    *, regions: Given[int] = _SOME_REGIONS, schools: Given[int] = _SOME_SCHOOLS
) -> SearchStrategy[QualityModel]:
    """Make models of something like the Netherlands in small: several regions, and boards of very different sizes.

    There are as many *regions* as is said, and *schools* times as many institutions. What always holds of each school
    and site in :func:`school_regions` holds here too, and:

    - each region has a samenwerkingsverband and a municipality of its own, and at least one school;
    - all are of one sector; each board is part of the samenwerkingsverbanden in which its sites lie;
    - one board has at least a third of all institutions, in two or more regions; at least half of the boards have one;
    - the samenwerkingsverbanden account to the inspectorate, so that everyone hangs together.

    A country is drawn from four numbers: its sector, the two sizes, and a seed for :class:`random.Random`, which says
    what lies where. So hundreds of stakeholders take no more of hypothesis than a few, the same numbers always give
    the same country, and a failing one shrinks to fewer regions and schools, though not to a plainer seed.

    Raises:
        InvalidArgument: If there are fewer than 2 or more than 50 regions, or than 2 or 100 times as many schools.

    Example:
        >>> from hypothesis import find
        >>> model = find(countries(regions=2, schools=3), lambda model: True)
        >>> sum(each.kind is Kind.INSTITUTION for each in model.stakeholders)
        6
    """
    return st.builds(
        _country,
        _SECTORS,
        whole("countries(regions", regions, 2, _REGIONS),
        whole("countries(schools", schools, 2, _SCHOOLS),
        st.integers(0, 2**32 - 1),
    )


def _country(sector: Sector, regions: int, schools: int, seed: int) -> QualityModel:
    chance = random.Random(seed)  # noqa: S311 - it makes examples, and keeps no secret
    model = _model("Country", sector, list(_spread(regions, list(_sizes(regions * schools, chance)), chance)))
    swvs = [each.id for each in model.stakeholders if each.kind is Kind.SAMENWERKINGSVERBAND]
    return model.adding(
        party("inspectorate", Kind.INSPECTORATE, layer=Layer.NATIONAL),
        *(tie(RelationKind.ACCOUNTS_TO, each, "inspectorate") for each in swvs),
    )


def _sizes(schools: int, chance: random.Random) -> Iterator[int]:
    """Yield how many schools each board has: first a third of all, and after each board one that has a single one."""
    most = size = -(-schools // 3)
    rest = schools
    while rest:
        size = max(1, min(size, rest - 1))
        single = min(1, rest - size)
        yield size
        yield from [1] * single
        rest -= size + single
        size = min(most, int(chance.paretovariate(1.2)))


def _spread(regions: int, sizes: Sequence[int], chance: random.Random) -> Iterator[_School]:
    """Yield the schools of boards of these *sizes*: one in each region, then each board mostly where it is at home."""
    weights = list(accumulate(1 / number for number in range(1, regions + 1)))
    every = range(1, regions + 1)
    still = iter(every)
    for board, size in enumerate(sizes, start=1):
        (home,) = chance.choices(every, cum_weights=weights)
        for _ in range(size):
            (away,) = chance.choices(every, cum_weights=weights)
            drawn = home if chance.random() < _AT_HOME else away
            several = 1 if chance.random() < _ONE_SITE else chance.randint(2, 4)
            yield _School(region=next(still, drawn), board=board, sites=several)


def _model(name: str, sector: Sector, schools: Sequence[_School]) -> QualityModel:
    """Return the model in which these *schools* are, with whomever they belong to."""
    regions: dict[int, set[int]] = {}
    for each in schools:
        regions.setdefault(each.board, set()).add(each.region)
    places = sorted({each.region for each in schools})
    entities = [one for place in places for one in _region(place, sector)]
    entities += [one for board, where in regions.items() for one in _board(board, sorted(where), sector)]
    entities += [one for number, each in enumerate(schools) for one in _school(each, _brin(number), sector)]
    return QualityModel(name=name).adding(*entities)


def _brin(number: int) -> Brin:
    """Return a code from the end of all that there can be: 99ZZ, 99ZY and so on."""
    rest, last = divmod(number, len(_LETTERS))
    digits, first = divmod(rest, len(_LETTERS))
    return Brin(f"{99 - digits}{_LETTERS[first]}{_LETTERS[last]}")


def _swv(place: int, sector: Sector) -> SwvCode:
    return SwvCode(f"{sector.name}99{place:02}")


def _regions(*places: int) -> tuple[RegionId, ...]:
    return tuple(RegionId(f"region:{place}") for place in places)


def _region(place: int, sector: Sector) -> Iterator[Entity]:
    code, here = _swv(place, sector), _regions(place)
    swv, municipality = f"swv:{code}", f"municipality:{place}"
    yield Region(id=here[0], name=f"Region {place}", organised_by=StakeholderId(swv))
    yield party(swv, Kind.SAMENWERKINGSVERBAND, swv=code, layer=Layer.PARTNERSHIP, sector=sector, regions=here)
    yield party(municipality, Kind.MUNICIPALITY, layer=Layer.OTHER_ORGANISATIONS, regions=here)


def _board(number: int, places: Sequence[int], sector: Sector) -> Iterator[Entity]:
    board, here = _board_id(number), _regions(*places)
    code = BoardNumber(board.removeprefix("board:"))
    yield party(board, Kind.BOARD, board=code, layer=Layer.PARTNERSHIP, sector=sector, regions=here)
    yield from (tie(RelationKind.PART_OF, board, f"swv:{_swv(place, sector)}") for place in places)


def _board_id(number: int) -> str:
    return f"board:{90_000 + number}"


def _school(school: _School, brin: Brin, sector: Sector) -> Iterator[Entity]:
    institution, here = f"institution:{brin}", _regions(school.region)
    yield party(institution, Kind.INSTITUTION, brin=brin, layer=Layer.SCHOOL, sector=sector, regions=here)
    for number in range(school.sites):
        code = SiteCode(f"{brin}{number:02}")
        site = f"site:{code}"
        yield party(site, Kind.SITE, brin=brin, site=code, layer=Layer.SCHOOL, sector=sector, regions=here)
        yield tie(RelationKind.PART_OF, site, institution)
        yield tie(RelationKind.GOVERNS, _board_id(school.board), site)
        yield tie(RelationKind.LIES_IN, site, f"swv:{_swv(school.region, sector)}")
        yield tie(RelationKind.LIES_IN, site, f"municipality:{school.region}")
