"""Rounds of an exchange drawn at random, and a checker of plans that shares no code with what makes them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations, product
from typing import TypeAlias

from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis.planning import Exchange, ExchangeRules, HardRule

DAY = date(2026, 6, 1)
LONG_AGO, LATELY = date(2015, 6, 1), date(2024, 6, 1)
Teams: TypeAlias = Mapping[str, Iterable[str]]


REGIONS = st.sampled_from([(), ("north",), ("south",), ("north", "south")])
ENDS = st.sampled_from([LONG_AGO, LATELY, None, date(2021, 6, 1), date(2021, 5, 31)])
"""When ties ended; the last two on either side of the five years before the day."""


@st.composite
def rounds(draw: st.DrawFn) -> km.QualityModel:
    """Draw a model of some boards, schools, auditors and audits; also schools without board and an earlier audit."""
    many = [draw(st.integers(least, most)) for least, most in ((2, 3), (2, 4), (2, 4), (1, 3))]
    boards, schools, people, visits = ([f"{kind}{n}" for n in range(m)] for kind, m in zip("bsav", many, strict=True))
    governs = [(draw(st.sampled_from([*boards, None])), school) for school in schools]
    asked = [_audit(each, draw(st.sampled_from(schools)), (), None) for each in visits]
    team = draw(st.lists(st.sampled_from(people), max_size=2, unique=True))
    before = _audit("before", draw(st.sampled_from(schools)), team, draw(st.sampled_from(["2019", "2026-03"])))
    return km.QualityModel(name="Drawn").adding(
        *(_stakeholder(each, km.StakeholderKind.BOARD, ()) for each in boards),
        *(_stakeholder(each, km.StakeholderKind.SITE, draw(REGIONS)) for each in schools),
        *(_governs(board, school, over=draw(st.booleans())) for board, school in governs if board),
        *(draw(_auditors(each, schools + boards)) for each in people),
        *asked,
        before,
    )


def _stakeholder(id: str, kind: km.StakeholderKind, regions: Iterable[str]) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id, kind=kind, regions=_regions(regions))


def _governs(board: str, school: str, *, over: bool) -> km.Relation:
    return km.Relation(
        id=km.RelationId(f"g-{school}"),
        kind=km.RelationKind.GOVERNS,
        source=km.StakeholderId(board),
        target=km.StakeholderId(school),
        valid=km.Period(end=LONG_AGO) if over else None,
    )


def _auditors(id: str, whom: list[str]) -> st.SearchStrategy[km.Auditor]:
    someone = st.sampled_from(whom).map(km.StakeholderId)
    ties = st.builds(km.AuditorTie, to=someone, kind=st.just(km.AuditorTieKind.SUPPORTED), until=ENDS)
    trained = (km.Qualification(since=LONG_AGO, leads=True),)
    return st.builds(
        km.Auditor,
        id=st.just(km.AuditorId(id)),
        employer=someone,
        qualifications=st.sampled_from([trained, trained, ()]),
        ties=st.lists(ties, max_size=1).map(tuple),
        capacity=st.sampled_from([None, 3, 2, 1, 2, 0]),
        regions=REGIONS.map(_regions),
    )


def _regions(names: Iterable[str]) -> tuple[km.RegionId, ...]:
    return tuple(km.RegionId(each) for each in names)


def _audit(id: str, of: str, team: Iterable[str], held: str | None) -> km.Audit:
    return km.Audit(
        id=km.AuditId(id),
        kind=km.AuditKind.PEER_VISIT,
        of=km.StakeholderId(of),
        team=tuple(km.TeamMember(auditor=km.AuditorId(each)) for each in team),
        held=km.ApproximateDate.parse(held) if held else None,
    )


SMALL = st.integers(0, 3)
RULES = st.builds(
    lambda smallest, more, **known: ExchangeRules(smallest=smallest, largest=smallest + more, **known),
    smallest=st.integers(1, 2),
    more=st.integers(0, 1),
    own=st.booleans(),
    tie_years=st.sampled_from([None, 0, 5]),
    lead=st.booleans(),
    capacity=st.booleans(),
    no_swap=st.booleans(),
    balance=SMALL,
    region=SMALL,
    again=SMALL,
    spread=SMALL,
)


def teams_of(found: Exchange) -> Teams:
    return {each.audit: [member.auditor for member in each.team] for each in found.teams}


def _over(model: km.QualityModel, who: str) -> set[str]:
    """Return *who* and the boards over it on the day."""
    ties = [each for each in model.relations if each.valid is None or DAY in each.valid]
    return {who} | {each.source for each in ties if each.target == who}


def organisation(model: km.QualityModel, who: str) -> str:
    return next(iter(sorted(_over(model, who) - {who})), who)


def faults(model: km.QualityModel, teams: Teams, rules: ExchangeRules) -> Iterator[str]:
    """Yield the ids of the hard rules that *teams* don't keep."""
    of = {each.id: each.of for each in model.audits}
    people = {each.id: each for each in model.auditors}
    work, ways = Counter[str](), set[tuple[str, str]]()
    for audit, team in teams.items():
        members = [people[km.AuditorId(each)] for each in team]
        over = _over(model, of[km.AuditId(audit)])
        work.update(each.id for each in members)
        ways |= {(organisation(model, each.employer), organisation(model, of[km.AuditId(audit)])) for each in members}
        if any(_over(model, each.employer) & over for each in members):
            yield "own"
        if any(tie.to in over and _counts(tie.until, rules.tie_years) for each in members for tie in each.ties):
            yield "tie"
        if not any(each.qualifications for each in members):
            yield "lead"
        if not rules.smallest <= len(members) <= rules.largest:
            yield "size"
    most = {who: people[km.AuditorId(who)].capacity for who in work}
    if any(bound is not None and work[who] + _busy(model, who, teams) > bound for who, bound in most.items()):
        yield "capacity"
    if any((other, one) in ways for one, other in ways if one != other):
        yield "swap"


def _counts(until: date | None, years: int | None) -> bool:
    return years is not None and (until is None or until.replace(year=until.year + years) >= DAY)


def _busy(model: km.QualityModel, who: str, teams: Teams) -> int:
    """Return how many other audits of 2025/2026 someone is in."""
    return sum(
        each.id not in teams and each.held is not None and each.held.earliest >= date(2025, 8, 1)
        for each in model.audits
        if who in [member.auditor for member in each.team]
    )


def cost(model: km.QualityModel, teams: Teams, rules: ExchangeRules) -> int:
    """Return what *teams* cost, added up one by one."""
    of = {each.id: each.of for each in model.audits}
    people = {each.id: each for each in model.auditors}
    balance, work, total = Counter[str](), Counter[str](), 0
    for audit, team in teams.items():
        audited = of[km.AuditId(audit)]
        for who in team:
            auditor = people[km.AuditorId(who)]
            balance[organisation(model, auditor.employer)] += 1
            balance[organisation(model, audited)] -= 1
            total += rules.spread * (work[who] + _busy(model, who, teams))
            work[who] += 1
            there = model[audited].regions
            total += rules.region * bool(there and auditor.regions and not set(there) & set(auditor.regions))
            earlier = (each for each in model.audits if each.held and each.of == audited)
            total += rules.again * any(who in [m.auditor for m in each.team] for each in earlier)
    return total + rules.balance * sum(map(abs, balance.values()))


def every_plan(
    model: km.QualityModel, audits: Iterable[str], rules: ExchangeRules, hard: Iterable[HardRule]
) -> Iterator[Teams]:
    """Yield every plan that keeps *hard*."""
    wanted, asked = {each.value for each in hard}, list(audits)
    people = [each.id for each in model.auditors]
    sizes = range(rules.smallest, rules.largest + 1) if "size" in wanted else range(len(people) + 1)
    teams = [team for size in sizes for team in combinations(people, size)]
    for chosen in product(teams, repeat=len(asked)):
        plan = dict(zip(asked, chosen, strict=True))
        if not wanted.intersection(faults(model, plan, rules)):
            yield plan
