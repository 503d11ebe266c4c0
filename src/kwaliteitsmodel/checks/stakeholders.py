"""Rules about stakeholders and their relations (``STK``)."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.checks.rules import Found, Severity, rule
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.relations import Relation, RelationKind
from kwaliteitsmodel.domain.stakeholders import Stakeholder, StakeholderKind
from kwaliteitsmodel.model import QualityModel

_ALWAYS = Period()
_CODES = ("brin", "site", "board", "swv", "rio_provider", "rio_location", "rio_board")


@rule(
    "STK001",
    Severity.WARNING,
    sources=("3-20",),
    en="{id!r} neither contributes nor makes a claim: what makes it a stakeholder?",
    nl="{id!r} draagt niet bij en doet nergens een beroep op: waarom is dit een belanghebbende?",
)
def a_stakeholder_contributes_or_makes_a_claim(model: QualityModel) -> Iterator[Found]:
    """Who does neither has no stake. What isn't known is not held against anyone."""
    for each in model.stakeholders:
        if each.contributes is False and each.claims is False:
            yield Found(each.id)


@rule(
    "STK002",
    Severity.WARNING,
    sources=("0-26",),
    en="{id!r} and {other!r} have the same code {code} ({field}) at the same time",
    nl="{id!r} en {other!r} hebben tegelijk dezelfde code {code} ({field})",
)
def a_code_belongs_to_one_at_a_time(model: QualityModel) -> Iterator[Found]:
    """Two with one code are probably one who was entered twice; a site and its institution may share a BRIN."""
    holders: dict[tuple[str, object], list[Stakeholder]] = {}
    for each in model.stakeholders:
        for field in _own_codes(each):
            holders.setdefault((field, getattr(each, field)), []).append(each)
    place: dict[str, int] = {each.id: number for number, each in enumerate(model.stakeholders)}
    found = [
        Found(later.id, {"other": earlier.id, "field": field, "code": code})
        for (field, code), all_of_them in holders.items()
        for earlier, later in _overlapping(all_of_them)
    ]
    yield from sorted(found, key=lambda each: place[each.id])


def _overlapping(stakeholders: list[Stakeholder]) -> Iterator[tuple[Stakeholder, Stakeholder]]:
    """Yield each that exists while one that began before it still does, after that one."""
    in_time = sorted(stakeholders, key=lambda each: (each.valid or _ALWAYS).start or date.min)
    longest = in_time[0]
    for each in in_time[1:]:
        valid, until = each.valid or _ALWAYS, (longest.valid or _ALWAYS).end or date.max
        if (valid.start or date.min) <= until:
            yield longest, each
        if (valid.end or date.max) > until:
            longest = each


def _own_codes(stakeholder: Stakeholder) -> Iterator[str]:
    """Yield the names of the codes that identify *stakeholder*: the BRIN of a site is that of its institution."""
    for field in _CODES:
        if getattr(stakeholder, field) is not None and not (field == "brin" and stakeholder.site is not None):
            yield field


@rule(
    "STK003",
    Severity.ERROR,
    sources=("3-01",),
    en="the site {id!r} ({site}) can't be part of {other!r}, whose BRIN is {brin}",
    nl="de vestiging {id!r} ({site}) kan geen deel zijn van {other!r}, met BRIN {brin}",
)
def a_site_is_part_of_its_own_institution(model: QualityModel) -> Iterator[Found]:
    """The code of a site starts with the BRIN of its institution, so one of the two codes or the relation is wrong."""
    for each in _present(model):
        site, other = model.find(each.source), model.find(each.target)
        if each.kind is not RelationKind.PART_OF or type(site) is not Stakeholder or type(other) is not Stakeholder:
            continue
        institution = other.brin if other.kind is StakeholderKind.INSTITUTION else None
        if site.site is not None and institution not in {None, site.site.brin}:
            yield Found(site.id, {"site": site.site, "other": other.id, "brin": institution})


@rule(
    "STK004",
    Severity.WARNING,
    sources=("1-04",),
    en="the relation {id!r} ({valid}) reaches beyond the days on which {other!r} exists ({exists})",
    nl="de relatie {id!r} ({valid}) reikt verder dan de dagen waarop {other!r} bestaat ({exists})",
)
def a_relation_holds_while_both_ends_exist(model: QualityModel) -> Iterator[Found]:
    """Organisations come, merge and go; a tie to one that isn't there any more belongs to its successor."""
    for each in _present(model):
        valid = each.valid or _ALWAYS
        for end in (each.source, each.target):
            stakeholder = model.find(end)
            exists = stakeholder.valid if type(stakeholder) is Stakeholder else None
            if exists is not None and not valid.within(exists):
                yield Found(each.id, {"valid": valid, "other": end, "exists": exists})


@rule(
    "STK005",
    Severity.ADVICE,
    sources=("2-03",),
    en="{id!r} stands apart: no relation joins it to anyone",
    nl="{id!r} staat los: er is met niemand een relatie",
)
def everyone_is_related_to_someone(model: QualityModel) -> Iterator[Found]:
    """All who are concerned play a part; of one without any tie it can't be seen which."""
    related = {end for each in _present(model) for end in (each.source, each.target)}
    for each in model.stakeholders:
        if each.id not in related:
            yield Found(each.id)


def _present(model: QualityModel) -> Iterator[Relation]:
    """Yield the relations that are there: those reported as absent join nobody."""
    return (each for each in model.relations if each.present)


RULES = (
    a_stakeholder_contributes_or_makes_a_claim,
    a_code_belongs_to_one_at_a_time,
    a_site_is_part_of_its_own_institution,
    a_relation_holds_while_both_ends_exist,
    everyone_is_related_to_someone,
)
