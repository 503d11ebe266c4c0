"""Which share of primary pupils goes to special primary education (sbo), per samenwerkingsverband and year.

Give it the open data of DUO and a table of regions, as for the command ``import duo``:

    python special_education.py SITES.csv PC4.csv PUPILS.csv

Without them it shows a small fictional region. The share is sbo ÷ (bao + sbo), of the schools that lie there, not of
the pupils who live there. Where ``<5`` stands for one to four pupils, the share has bounds too, and they are the
tightest: the unknown pupils of the part are the same ones in the whole. So it has where a school may lie in one or
another samenwerkingsverband: in each of these it has none of its pupils, or all. Where of no school for special
primary education pupils are known, the share isn't known either, and isn't 0.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import inf
from typing import Any

import kwaliteitsmodel as km
from kwaliteitsmodel.domain.amounts import Amount, Outcome, ends, share, total
from kwaliteitsmodel.readers import duo
from kwaliteitsmodel.readers.losses import LossReport

FIRST = 2011
"""The first year that is shown."""

SITES = {
    "wilg": ("BO", "north"),
    "els": ("SBO", "north"),
    "iep": ("BO", "south"),
    "den": ("SBO", "south"),
    "vlier": ("SBO", ""),
    "linde": ("BO", "east"),
}
PUPILS: dict[str, tuple[Outcome, ...]] = {
    "wilg": (180, 176),
    "els": (12, km.Interval(low=1, high=4)),
    "iep": (90, 94),
    "den": (6, 7),
    "vlier": (10, 9),
    "linde": (50, 40),
}
"""The sites of the fictional region, each with its kind and where it lies; and their pupils in 2024 and 2025."""

NEAR_A_BORDER = {km.StakeholderId("vlier"): (km.StakeholderId("north"), km.StakeholderId("south"))}
"""The site of the fictional region of which it isn't known in which of two samenwerkingsverbanden it lies."""

Place = tuple[km.StakeholderId, int]
"""A samenwerkingsverband and a year."""

Candidates = Mapping[km.StakeholderId, Sequence[km.StakeholderId]]
"""Of each site that isn't placed, the samenwerkingsverbanden in which it may lie; none where it may lie in any."""


def main(arguments: Sequence[str]) -> None:
    """Print the share of each samenwerkingsverband in the first and the last year of the data, from 2011 on."""
    model, candidates = imported(*arguments) if arguments else (fictional(), NEAR_A_BORDER)
    found = shares(model, candidates)
    for swv in sorted({swv for swv, _ in found}):
        years = sorted(year for each, year in found if each == swv and year >= FIRST)
        told = (f"{year}: {shown(found[swv, year])}" for year in sorted({years[0], years[-1]}))
        print(f"{km.label(model[swv].name)}: {', '.join(told)}")


def imported(sites: str, regions: str, pupils: str) -> tuple[km.QualityModel, Candidates]:
    """Return the model of open data, and where the sites may lie that are in no samenwerkingsverband for sure."""
    read = duo.read(sites, regions=regions, pupils=pupils)
    return read.model, unplaced(read.losses)


def unplaced(losses: LossReport) -> Candidates:
    """Return of each site that wasn't placed in which samenwerkingsverbanden it may lie."""
    fields: list[Mapping[str, Any]] = [each.detail.fields for each in losses.of("no-samenwerkingsverband")]
    return {
        km.StakeholderId(f"site:{each['site']}"): [km.StakeholderId(f"swv:{code}") for code in each.get("codes", ())]
        for each in fields
        if "site" in each
    }


def shown(value: Amount | None) -> str:
    """Return a percentage in two decimals, with its bounds where it has any."""
    if isinstance(value, km.Interval):
        return f"{value.low:.2f}–{value.high:.2f} %"
    return "not known" if value is None else f"{value:.2f} %"


def shares(model: km.QualityModel, candidates: Candidates) -> Mapping[Place, Amount | None]:
    """Return the percentage of pupils in special primary education of each samenwerkingsverband in each year.

    ``None`` where no school for it is known to have pupils that year: that isn't known to be none.
    """
    pupils = counted(model, candidates)
    return {
        place: share(pupils[place, "SBO"], pupils.get((place, "BO"), 0), per=100) if (place, "SBO") in pupils else None
        for place in {place for place, _ in pupils}
    }


def counted(model: km.QualityModel, candidates: Candidates) -> Mapping[tuple[Place, str], Amount]:
    """Return how many pupils the schools of a kind have in each samenwerkingsverband and year."""
    kinds = {each.id: each.own_kind for each in model.stakeholders if each.own_kind in {"BO", "SBO"}}
    regions = [each.id for each in model.stakeholders if each.kind is km.StakeholderKind.SAMENWERKINGSVERBAND]
    lies_in = {
        each.source: each.target
        for each in model.relations
        if each.kind is km.RelationKind.LIES_IN and each.target in regions
    }
    seen: dict[tuple[Place, str], list[Outcome]] = defaultdict(list)
    for each in model.observations:
        day = each.period.start
        if each.of not in kinds or day is None:
            continue
        if each.of in lies_in:
            seen[(lies_in[each.of], day.year), kinds[each.of]].append(each.value)
        else:
            for swv in candidates.get(each.of) or regions:
                seen[(swv, day.year), kinds[each.of]].append(all_or_none(each.value))
    return {where: known for where, values in seen.items() if (known := total(values, least=0)) is not None}


def all_or_none(value: Outcome) -> Outcome:
    """Return how many pupils a school has in a place where it may lie or not."""
    low, high = ends(value, least=0)
    return value if low == high == 0 else km.Interval(low=0, high=None if high == inf else high)


def fictional() -> km.QualityModel:
    """Return a region of three samenwerkingsverbanden and six sites, of which one lies in no place that is known."""
    pupils = km.Indicator(id=km.IndicatorId("pupils"), name="Pupils", unit="pupils")
    kinds = km.StakeholderKind
    places = [
        km.Stakeholder(id=km.StakeholderId(each), name=each.title(), kind=kinds.SAMENWERKINGSVERBAND)
        for each in ("east", "north", "south")
    ]
    sites = [
        km.Stakeholder(id=km.StakeholderId(site), name=site.title(), kind=kinds.SITE, own_kind=kind)
        for site, (kind, _) in SITES.items()
    ]
    ties = [
        km.Relation(
            id=km.RelationId(f"{site}-{place}"),
            kind=km.RelationKind.LIES_IN,
            source=km.StakeholderId(site),
            target=km.StakeholderId(place),
        )
        for site, (_, place) in SITES.items()
        if place
    ]
    seen = [
        km.Observation(
            id=km.ObservationId(f"{site}:{year}"),
            indicator=pupils.id,
            of=km.StakeholderId(site),
            period=km.Period.on(date(year, 10, 1)),
            value=value,
        )
        for site, values in PUPILS.items()
        for year, value in zip((2024, 2025), values, strict=True)
    ]
    return km.QualityModel(name="Fictional").adding(pupils, *places, *sites, *ties, *seen)


if __name__ == "__main__":
    main(sys.argv[1:])
