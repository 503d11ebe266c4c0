"""A large round of an exchange, drawn with a seed: schools of boards in five regions, and auditors with ties."""

import random
from datetime import date

import kwaliteitsmodel as km

DAY = date(2026, 6, 1)


def drawn(schools: int = 300, boards: int = 60, people: int = 90, seed: int = 1) -> km.QualityModel:
    """Return a model of so many schools and boards in five regions, an audit of each school, and auditors."""
    lots = random.Random(seed)  # noqa: S311 - the same in each run
    regions = [km.Region(id=km.RegionId(f"r{n}"), name=f"Region {n}") for n in range(5)]
    over = [km.StakeholderId(f"b{n}") for n in range(boards)]
    places = [km.StakeholderId(f"s{n}") for n in range(schools)]
    of = {place: lots.randrange(boards) for place in places}
    return km.QualityModel(name="Drawn").adding(
        *regions,
        *(km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.BOARD) for each in over),
        *(
            km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.SITE, regions=(regions[of[each] % 5].id,))
            for each in places
        ),
        *(
            km.Relation(id=km.RelationId(f"g-{each}"), kind=km.RelationKind.GOVERNS, source=over[of[each]], target=each)
            for each in places
        ),
        *(_auditor(f"a{n}", places, of, lots) for n in range(people)),
        *(_audit(f"before-{each}", each, lots.sample(range(people), 2), "2022-03") for each in places),
        *(_audit(f"visit-{each}", each, [], None) for each in places),
    )


def _auditor(
    id: str, places: list[km.StakeholderId], of: dict[km.StakeholderId, int], lots: random.Random
) -> km.Auditor:
    employer = lots.choice(places)
    tied = lots.sample(places, 5)
    until = [date(lots.randrange(2015, 2027), 5, 1) for _ in tied]
    return km.Auditor(
        id=km.AuditorId(id),
        employer=employer,
        qualifications=(km.Qualification(since=date(2020, 1, 1), leads=lots.randrange(2) == 0),),
        ties=tuple(
            km.AuditorTie(to=to, kind=km.AuditorTieKind.SUPPORTED, until=end)
            for to, end in zip(tied, until, strict=True)
        ),
        capacity=lots.randrange(6, 11),
        regions=(km.RegionId(f"r{of[employer] % 5}"),),
    )


def _audit(id: str, of: km.StakeholderId, team: list[int], held: str | None) -> km.Audit:
    return km.Audit(
        id=km.AuditId(id),
        kind=km.AuditKind.PEER_VISIT,
        of=of,
        team=tuple(km.TeamMember(auditor=km.AuditorId(f"a{each}")) for each in team),
        held=km.ApproximateDate.parse(held) if held else None,
    )


def visits(model: km.QualityModel) -> list[km.AuditId]:
    """Return the audits that are still to be held."""
    return [each.id for each in model.audits if each.held is None]
