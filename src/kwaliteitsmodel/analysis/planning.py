"""Planning: who audits whom in a round, so that everyone is independent, teams are led, and work is shared."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.assigning import Pair, best, imbalance, is_impossible, spread
from kwaliteitsmodel.analysis.holding import named, names
from kwaliteitsmodel.analysis.rounds import ExchangeRules, HardRule, Round, SoftRule, gathered
from kwaliteitsmodel.domain.audits import Audit, TeamMember, TeamRole
from kwaliteitsmodel.domain.fields import require_day, wrong_type
from kwaliteitsmodel.domain.ids import AuditId, AuditorId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.rhythms import days_around
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Language, Message
from kwaliteitsmodel.model import QualityModel

__all__ = ["Conflict", "Cost", "Exchange", "ExchangeRules", "Guarantee", "HardRule", "Planned", "SoftRule", "exchange"]

NODES = 1_000
"""How many branches are looked at for the best plan; the same on each machine, which a time limit isn't."""

FEW_AUDITS = 40
"""Of how many audits it is found out which of them can't go together; of more, only where one can't by itself."""


class Guarantee(Term):
    """How sure it is that there is nothing better (nl: *zekerheid*)."""

    OPTIMAL = "optimal", "optimaal", "optimal"
    BEST_FOUND = "best-found", "de beste die gevonden is", "the best that was found"
    IMPOSSIBLE = "impossible", "onmogelijk", "impossible"
    NOT_FOUND = "not-found", "niet gevonden", "not found"


@attrs.frozen(kw_only=True)
class Planned:
    """Who are to audit (nl: *gepland team*).

    The roles are given to those who may lead in turn, so that leading is shared too.

    Source: 1-24, 1-26
    """

    audit: AuditId
    team: tuple[TeamMember, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return who are to audit as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Cost:
    """What a plan costs by one soft rule: how many units, times the weight of the rule (nl: *kosten*).

    A unit of balance is one that an organisation gives more than it takes, or the reverse; of region, an auditor
    outside the regions of preference; of again, one who returns; of spread, an earlier audit of the year for each audit
    that someone does.

    Source: 1-24
    """

    rule: SoftRule
    units: int
    weight: int
    detail: Message

    @property
    def cost(self) -> int:
        """Units times weight."""
        return self.units * self.weight

    def message(self, language: Language = "en") -> str:
        """Return units and weight as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Conflict:
    """Hard rules that can't hold together, and for which audits (nl: *tegenstrijdige regels*).

    Without any one of *rules* there is a plan for *audits*, as far as could be found. Where *smallest*, there also is
    one without any one of *audits*.

    Source: 1-24
    """

    rules: tuple[HardRule, ...]
    audits: tuple[AuditId, ...]
    smallest: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what can't hold together as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Exchange:
    """A round of an exchange of auditors, planned, or why it can't be (nl: *uitwisseling van auditoren*).

    *cost* is the sum of *costs*, and no plan costs less than *at_least*; all three are empty where there is no plan.
    *conflict* is there where none can exist. *unbounded* are the auditors of whom the capacity isn't known, so that it
    doesn't bound them.

    Source: 1-24
    """

    teams: tuple[Planned, ...]
    costs: tuple[Cost, ...]
    cost: int | None
    at_least: int | None
    guarantee: Guarantee
    conflict: Conflict | None
    unbounded: tuple[AuditorId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is planned and how good it is, or why nothing is, as a sentence in *language*."""
        return self.detail.text(language)


def exchange(
    model: QualityModel,
    audits: Collection[AuditId],
    *,
    on: date,
    rules: ExchangeRules = ExchangeRules(),  # noqa: B008 - it doesn't change
    nodes: int = NODES,
) -> Exchange:
    """Return teams of auditors for *audits*, so that the hard rules hold and the soft ones cost as little as can be.

    A round is of one school year: *on* is a day of it, so of the coming one if that is planned. All auditors who are
    there *on* that day are asked; for whom they work, their ties and training, and who governs
    whom, are taken as they are that day. A team that an audit has already isn't looked at. What is planned or was held
    besides in the school year of that day counts as work. A norm that an audit looks at asks for a lead who is trained
    for it. The same model has the same plan.

    Where no plan can exist, the answer tells which hard rules can't hold together: none of them can be missed.

    Raises:
        InvalidValueError: If *on* is no day, *nodes* no whole number of at least 1, something else than an audit is
            named, or one that is surely in another school year than *on*.
        UnknownIdError: If the model doesn't hold an audit.
        MissingExtraError: If the extra ``solve`` isn't installed.

    Source: 1-24, 1-26

    Example:
        >>> from kwaliteitsmodel import AuditKind, Auditor, Qualification, Stakeholder, StakeholderId, StakeholderKind
        >>> schools = [
        ...     Stakeholder(id=StakeholderId(id), name=id.title(), kind=StakeholderKind.SITE) for id in ("uil", "kwak")
        ... ]
        >>> trained = Qualification(since=date(2024, 9, 1), leads=True)
        >>> people = [
        ...     Auditor(id=AuditorId(f"a{n}"), employer=school.id, qualifications=(trained,), capacity=2)
        ...     for n, school in enumerate(schools)
        ... ]
        >>> visit = Audit(id=AuditId("v"), kind=AuditKind.PEER_VISIT, of=schools[0].id)
        >>> model = QualityModel(name="North").adding(*schools, *people, visit)
        >>> print(exchange(model, [visit.id], on=date(2026, 6, 1), rules=ExchangeRules(smallest=1)).teams[0].message())
        Uil: led by a1
        >>> print(exchange(model, [visit.id], on=date(2026, 6, 1)).message())
        these can't hold together: nobody audits the own school or board; each team has the right size (2–3); for: Uil
    """
    require_day("on", on)
    if type(nodes) is not int or nodes < 1:
        raise wrong_type("nodes", "a whole number, at least 1", "een geheel getal, ten minste 1", nodes)
    asked = _asked(model, audits)
    _require_one_year(asked, on)
    round_ = gathered(model, asked, on, rules.tie_years)
    found = best(round_.problem(rules, rules.hard, range(len(round_.audits))), nodes)
    if found.plan is not None:
        return _planned(model, round_, rules, found.plan, found.at_least)
    return _unplanned(model, round_, rules, nodes, impossible=found.possible is False)


def _asked(model: QualityModel, audits: Collection[AuditId]) -> tuple[Audit, ...]:
    """Return the audits that are asked for, each once, in the order of the model."""
    asked = {held(model, each, Audit).id for each in audits}
    return tuple(each for each in model.audits if each.id in asked)


def _require_one_year(audits: Iterable[Audit], on: date) -> None:
    """Refuse audits that are surely in another school year than the day *on*: others may be there, trained and free."""
    first, last = days_around(on)
    for each in audits:
        when = each.held.period if each.held else each.planned
        if not meets(when, Period(start=first, end=last)):
            raise InvalidValueError(
                Message(
                    code="another-year",
                    en="the audit {audit!r} is of {when}, in another school year than {on}: plan a year at a time",
                    nl="de audit {audit!r} is van {when}, in een ander schooljaar dan {on}: plan een jaar tegelijk",
                    fields={"audit": each.id, "when": str(when), "on": str(on)},
                ),
                "on",
            )


def _planned(model: QualityModel, round_: Round, rules: ExchangeRules, plan: Sequence[Pair], at_least: int) -> Exchange:
    """Return the *plan* with its costs."""
    costs = tuple(_cost(round_, plan, each, rules.weight(each)) for each in SoftRule)
    cost = sum(each.cost for each in costs)
    optimal = cost == at_least
    ends = "no plan costs less", "geen plan kost minder"
    if not optimal:
        ends = "no plan costs less than {at_least}", "geen plan kost minder dan {at_least}"
    detail = Message(
        code="planned",
        en="audits planned: {audits}; auditors: {auditors}; cost {cost}; " + ends[0],
        nl="audits gepland: {audits}; auditoren: {auditors}; kosten {cost}; " + ends[1],
        fields={
            "audits": len(round_.audits),
            "auditors": len({person for _, person in plan}),
            "cost": cost,
            "at_least": at_least,
        },
    )
    return Exchange(
        teams=_teams(model, round_, plan),
        costs=costs,
        cost=cost,
        at_least=at_least,
        guarantee=Guarantee.OPTIMAL if optimal else Guarantee.BEST_FOUND,
        conflict=None,
        unbounded=_unbounded(round_, rules),
        detail=detail,
    )


def _unbounded(round_: Round, rules: ExchangeRules) -> tuple[AuditorId, ...]:
    return tuple(each.id for each in round_.auditors if rules.capacity and each.capacity is None)


def _cost(round_: Round, plan: Sequence[Pair], rule: SoftRule, weight: int) -> Cost:
    """Return what *plan* costs by one soft rule."""
    units = {
        SoftRule.BALANCE: lambda: imbalance((round_.givers[p], round_.takers[t]) for t, p in plan),
        SoftRule.REGION: lambda: len(round_.far.intersection(plan)),
        SoftRule.AGAIN: lambda: len(round_.again.intersection(plan)),
        SoftRule.SPREAD: lambda: spread(Counter(p for _, p in plan), round_.done),
    }[rule]()
    detail = Message(
        code="cost-of-rule",
        en="{rule}: {units} × {weight}",
        nl="{rule}: {units} × {weight}",
        fields={"rule": rule, "units": units, "weight": weight},
    )
    return Cost(rule=rule, units=units, weight=weight, detail=detail)


def _teams(model: QualityModel, round_: Round, plan: Iterable[Pair]) -> tuple[Planned, ...]:
    """Return the team of each audit; of those who may lead, the one who led least yet does."""
    people: dict[int, list[int]] = {task: [] for task in range(len(round_.audits))}
    for task, person in plan:
        people[task].append(person)
    led = Counter[int]()
    teams = []
    for task, team in people.items():
        able = [each for each in team if (task, each) in round_.leading]
        lead = min(able, key=lambda each: (led[each], each), default=None)
        led.update([] if lead is None else [lead])
        teams.append(_team(model, round_, task, team, lead))
    return tuple(teams)


def _team(model: QualityModel, round_: Round, task: int, team: Sequence[int], lead: int | None) -> Planned:
    audit, ids = round_.audits[task], {each: round_.auditors[each].id for each in sorted(team)}
    first = [TeamMember(auditor=ids.pop(lead), role=TeamRole.LEAD)] if lead is not None else []
    with_ = (("; with {others}", "; met {others}") if first else (" {others}", " {others}")) if ids else ("", "")
    by = (" led by {lead}", " geleid door {lead}") if first else ("", "")
    detail = Message(
        code="planned-team",
        en="{of}:" + by[0] + with_[0],
        nl="{of}:" + by[1] + with_[1],
        fields={
            "of": named(model, audit.of),
            "lead": names(model, *(each.auditor for each in first)),
            "others": names(model, *ids.values()),
        },
    )
    return Planned(audit=audit.id, team=(*first, *(TeamMember(auditor=each) for each in ids.values())), detail=detail)


def _unplanned(model: QualityModel, round_: Round, rules: ExchangeRules, nodes: int, *, impossible: bool) -> Exchange:
    """Return that there is no plan, and where surely none can exist also why."""
    conflict = _conflict(model, round_, rules, nodes) if impossible else None
    return Exchange(
        teams=(),
        costs=(),
        cost=None,
        at_least=None,
        guarantee=Guarantee.IMPOSSIBLE if impossible else Guarantee.NOT_FOUND,
        conflict=conflict,
        unbounded=_unbounded(round_, rules),
        detail=conflict.detail if conflict else _NOT_FOUND,
    )


_NOT_FOUND = Message(
    code="no-plan-found",
    en="no plan was found, and it isn't sure that none exists: look at more nodes",
    nl="er is geen plan gevonden, en het is niet zeker dat er geen is: bekijk meer vertakkingen",
)


def _conflict(model: QualityModel, round_: Round, rules: ExchangeRules, nodes: int) -> Conflict:
    """Return hard rules that can't hold together, and audits for which they can't, none of which can be missed.

    Swaps are the dearest to look at, so whether there is a plan with them is looked at first.
    """

    def fails(hard: Collection[HardRule], tasks: Sequence[int]) -> bool:
        return is_impossible(round_.problem(rules, hard, tasks), nodes)

    every = range(len(round_.audits))
    tasks: list[int] = next(([each] for each in every if fails(rules.hard, [each])), list(every))
    hard = list(rules.hard)
    for rule in sorted(rules.hard, key=lambda each: each is not HardRule.SWAP):
        fewer = [each for each in hard if each is not rule]
        hard = fewer if fails(fewer, tasks) else hard
    small = len(tasks) <= FEW_AUDITS
    for task in tuple(tasks) if small and len(tasks) > 1 else ():
        others = [each for each in tasks if each != task]
        tasks = others if fails(hard, others) else tasks
    return _told(model, rules, hard, [round_.audits[each] for each in tasks], smallest=small)


def _told(
    model: QualityModel, rules: ExchangeRules, hard: Sequence[HardRule], audits: Sequence[Audit], *, smallest: bool
) -> Conflict:
    said = [rules.sentence(each) for each in hard]
    alone = len(hard) == 1
    detail = Message(
        code="rules-in-conflict",
        en=("this can't hold" if alone else "these can't hold together") + ": {rules}; for: {audits}",
        nl=("dit kan niet" if alone else "deze gaan niet samen") + ": {rules}; voor: {audits}",
        fields={
            "rules": Text(nl="; ".join(each.nl for each in said), en="; ".join(each.en for each in said)),
            "audits": names(model, *(each.of for each in audits)),
        },
    )
    return Conflict(rules=tuple(hard), audits=tuple(each.id for each in audits), smallest=smallest, detail=detail)
