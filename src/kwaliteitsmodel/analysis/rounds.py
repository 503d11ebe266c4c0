"""Rounds of an exchange: what is known of audits and auditors on a day, made ready to assign the one to the other."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

import attrs

from kwaliteitsmodel.analysis.assigning import Assignment, Pair
from kwaliteitsmodel.analysis.independence import Belonging, belongings, is_own, leads, norms_of, ties_that_bind
from kwaliteitsmodel.domain.auditors import TIE_YEARS, Auditor
from kwaliteitsmodel.domain.audits import Audit
from kwaliteitsmodel.domain.fields import a, optional, whole, wrong_type
from kwaliteitsmodel.domain.ids import AuditorId, StakeholderId
from kwaliteitsmodel.domain.periods import Period, meets
from kwaliteitsmodel.domain.rhythms import days_around
from kwaliteitsmodel.domain.stakeholders import Stakeholder
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Message
from kwaliteitsmodel.model import QualityModel

MOST_WEIGHT = 1_000
"""The largest weight of a soft rule: with larger ones a solver that reckons in floats can't tell costs apart."""


class HardRule(Term):
    """What every plan of an exchange keeps to (nl: *harde regel*).

    Source: 1-24, 1-26
    """

    OWN = "own", "niemand auditeert de eigen school of het eigen bestuur", "nobody audits the own school or board"
    TIE = "tie", "niemand auditeert waar een binding is of pas was", "nobody audits where a tie is or was of late"
    LEAD = "lead", "elk team heeft een opgeleide teamleider", "each team has a trained lead"
    SIZE = "size", "elk team heeft de goede omvang", "each team has the right size"
    CAPACITY = "capacity", "niemand doet meer audits dan die aankan", "nobody does more audits than they can"
    SWAP = "swap", "geen twee organisaties auditeren elkaar", "no two organisations audit each other"


class SoftRule(Term):
    """What a plan of an exchange keeps to as well as it can (nl: *zachte regel*).

    Source: 1-24
    """

    BALANCE = "balance", "geven en nemen zijn in evenwicht", "giving and taking balance"
    REGION = "region", "auditoren werken waar zij het liefst werken", "auditors work where they would rather work"
    AGAIN = "again", "niemand komt terug bij dezelfde school", "nobody returns to the same school"
    SPREAD = "spread", "het werk is gespreid", "work is spread"


def _is_weight(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is no weight."""
    if type(value) is not int or not 0 <= value <= MOST_WEIGHT:
        raise wrong_type(
            attribute.name,
            f"a whole number from 0 to {MOST_WEIGHT}",
            f"een geheel getal van 0 tot en met {MOST_WEIGHT}",
            value,
        )


def _has_sizes_in_order(rules: "ExchangeRules") -> None:
    """Refuse teams of which the largest is smaller than the smallest."""
    if rules.largest < rules.smallest:
        raise InvalidValueError(
            Message(
                code="sizes-out-of-order",
                en="the largest team ({largest}) can't be smaller than the smallest ({smallest})",
                nl="het grootste team ({largest}) kan niet kleiner zijn dan het kleinste ({smallest})",
                fields={"smallest": rules.smallest, "largest": rules.largest},
            ),
            "largest",
        )


@attrs.frozen(kw_only=True)
class ExchangeRules:
    """By which rules an exchange of auditors is planned (nl: *regels van een uitwisseling*).

    A hard rule holds or doesn't: *own* school or board, ties up to *tie_years* after they ended (``None``: ties don't
    matter), a trained *lead*, teams from *smallest* to *largest*, *capacity*, and no direct swap of two organisations
    in the round (*no_swap*). A soft rule has a weight, what one unit of it costs; with 0 it doesn't matter. In the
    sources no numbers are found for schools: these are choices of this library, and yours to change.

    Raises:
        InvalidValueError: If a number is out of its bounds, or the largest team is smaller than the smallest.

    Source: 1-24, 1-26
    """

    own: bool = attrs.field(default=True, validator=a(bool))
    tie_years: int | None = attrs.field(default=TIE_YEARS, validator=optional(whole(0)))
    lead: bool = attrs.field(default=True, validator=a(bool))
    smallest: int = attrs.field(default=2, validator=whole(1))
    largest: int = attrs.field(default=3, validator=whole(1))
    capacity: bool = attrs.field(default=True, validator=a(bool))
    no_swap: bool = attrs.field(default=False, validator=a(bool))
    balance: int = attrs.field(default=4, validator=_is_weight)
    region: int = attrs.field(default=1, validator=_is_weight)
    again: int = attrs.field(default=2, validator=_is_weight)
    spread: int = attrs.field(default=1, validator=_is_weight)

    _spanning: ClassVar = (_has_sizes_in_order,)

    def __attrs_post_init__(self) -> None:
        for check in self._spanning:
            check(self)

    @property
    def hard(self) -> tuple[HardRule, ...]:
        """The hard rules that hold."""
        on = (self.own, self.tie_years is not None, self.lead, True, self.capacity, self.no_swap)
        return tuple(each for each, holds in zip(HardRule, on, strict=True) if holds)

    def weight(self, rule: SoftRule) -> int:
        """Return what one unit of *rule* costs."""
        weights = (self.balance, self.region, self.again, self.spread)
        return dict(zip(SoftRule, weights, strict=True))[rule]

    def sentence(self, rule: HardRule) -> Text:
        """Return *rule* as a sentence with its numbers."""
        if rule is HardRule.TIE:
            nl, en = f" (tot {self.tie_years} jaar daarna)", f" (up to {self.tie_years} years after)"
        elif rule is HardRule.SIZE:
            nl = en = f" ({self.smallest}–{self.largest})"
        else:
            nl = en = ""
        return Text(nl=rule.nl + nl, en=rule.en + en)


@attrs.frozen(kw_only=True)
class Round:
    """Audits to be held and auditors to hold them, with all that matters on a day (nl: *ronde*).

    Pairs are places of an audit and an auditor. *own* and *tied* are those that a hard rule forbids, *leading* those
    who may lead; *far* are outside the regions that the auditor would rather work in, *again* where the auditor was in
    an earlier audit. *done* is how many other audits each does in the school year.
    """

    audits: tuple[Audit, ...]
    auditors: tuple[Auditor, ...]
    own: frozenset[Pair]
    tied: frozenset[Pair]
    leading: frozenset[Pair]
    far: frozenset[Pair]
    again: frozenset[Pair]
    done: tuple[int, ...]
    givers: tuple[int, ...]
    takers: tuple[int, ...]

    def problem(self, rules: ExchangeRules, hard: Collection[HardRule], tasks: Sequence[int]) -> Assignment:
        """Return how to assign auditors to the audits at *tasks* so that *hard* hold."""
        shut = (self.own if HardRule.OWN in hard else set()) | (self.tied if HardRule.TIE in hard else set())
        places = {audit: place for place, audit in enumerate(tasks)}
        pairs = [(t, p) for t in tasks for p in range(len(self.auditors)) if (t, p) not in shut]
        sized, bound = HardRule.SIZE in hard, HardRule.CAPACITY in hard
        return Assignment(
            tasks=len(tasks),
            pairs=tuple((places[t], p) for t, p in pairs),
            costs=tuple(rules.region * (each in self.far) + rules.again * (each in self.again) for each in pairs),
            leads=frozenset((places[t], p) for t, p in pairs if (t, p) in self.leading)
            if HardRule.LEAD in hard
            else None,
            smallest=rules.smallest if sized else 0,
            largest=rules.largest if sized else len(self.auditors),
            capacity=tuple(each.capacity if bound else None for each in self.auditors),
            done=self.done,
            givers=self.givers,
            takers=tuple(self.takers[t] for t in tasks),
            balance=rules.balance,
            spread=rules.spread,
            swaps=HardRule.SWAP not in hard,
        )


def gathered(model: QualityModel, audits: Sequence[Audit], on: date, years: int | None) -> Round:
    """Return what matters *on* that day for planning *audits*; auditors who aren't there that day aren't asked."""
    pool = tuple(each for each in model.auditors if meets(each.valid, Period.on(on)))
    index = belongings(model)
    employers = [index.on(each.employer, on) for each in pool]
    audited = [index.on(each.of, on) for each in audits]
    organisations: dict[StakeholderId, int] = {}
    for each in (*employers, *audited):
        organisations.setdefault(each.organisation, len(organisations))
    done, visits = _done(model, audits, on), _visits(model, audits, on)
    return Round(
        audits=tuple(audits),
        auditors=pool,
        own=frozenset(_own(audits, employers, audited)),
        tied=frozenset(_tied(audits, pool, audited, on, years)),
        leading=frozenset(_leading(model, audits, pool, on)),
        far=frozenset(_far(audits, pool, index.stakeholders)),
        again=frozenset(
            (t, p) for t, audit in enumerate(audits) for p, who in enumerate(pool) if (audit.of, who.id) in visits
        ),
        done=tuple(done[each.id] for each in pool),
        givers=tuple(organisations[each.organisation] for each in employers),
        takers=tuple(organisations[each.organisation] for each in audited),
    )


def _own(audits: Sequence[Audit], employers: Sequence[Belonging], audited: Sequence[Belonging]) -> Iterator[Pair]:
    for t, audit in enumerate(audits):
        for p, employer in enumerate(employers):
            if is_own(audit, employer, audited[t]):
                yield t, p


def _tied(
    audits: Sequence[Audit], pool: Sequence[Auditor], audited: Sequence[Belonging], on: date, years: int | None
) -> Iterator[Pair]:
    with_ties = [(p, each) for p, each in enumerate(pool) if each.ties]
    for t, audit in enumerate(audits):
        for p, auditor in with_ties:
            if ties_that_bind(auditor, audit, audited[t], on, years):
                yield t, p


def _leading(model: QualityModel, audits: Sequence[Audit], pool: Sequence[Auditor], on: date) -> Iterator[Pair]:
    for t, audit in enumerate(audits):
        norms = norms_of(model, audit)
        for p, auditor in enumerate(pool):
            if leads(auditor, norms, on):
                yield t, p


def _far(
    audits: Sequence[Audit], pool: Sequence[Auditor], there: Mapping[StakeholderId, Stakeholder]
) -> Iterator[Pair]:
    """Yield who would audit outside the regions in which they would rather work; where either isn't known, nobody."""
    for t, audit in enumerate(audits):
        regions = set(there[audit.of].regions) if audit.of in there else set()
        for p, auditor in enumerate(pool):
            if regions and auditor.regions and not regions.intersection(auditor.regions):
                yield t, p


def _done(model: QualityModel, audits: Sequence[Audit], on: date) -> Counter[AuditorId]:
    """Return how many other audits each auditor does in the school year, as far as the day is surely in it."""
    first, last = days_around(on)
    year, asked = Period(start=first, end=last), {each.id for each in audits}
    times = ((each, each.held.period if each.held else each.planned) for each in model.audits if each.id not in asked)
    return Counter(member.auditor for audit, time in times if time and time.within(year) for member in audit.team)


def _visits(model: QualityModel, audits: Sequence[Audit], on: date) -> set[tuple[StakeholderId, AuditorId]]:
    """Return whom each auditor surely audited before."""
    asked = {each.id for each in audits}
    before = (each for each in model.audits if each.id not in asked and each.held and each.held.latest <= on)
    return {(audit.of, member.auditor) for audit in before for member in audit.team}
