"""Running rules over a model."""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from kwaliteitsmodel.checks import (
    auditors,
    audits,
    certificates,
    culture,
    cycles,
    dialogues,
    evidence,
    goals,
    indicators,
    instruments,
    involvement,
    norms,
    practices,
    principles,
    privacy,
    quadrant,
    references,
    stakeholders,
    support,
)
from kwaliteitsmodel.checks.report import NotRun, Report, Violation
from kwaliteitsmodel.checks.rules import Found, Rule
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.ids import DeviationId
from kwaliteitsmodel.errors import InvalidValueError, Message, UnknownNameError
from kwaliteitsmodel.model import QualityModel

RULES: tuple[Rule, ...] = (
    *references.RULES,
    *stakeholders.RULES,
    *involvement.RULES,
    *indicators.RULES,
    *quadrant.RULES,
    *goals.RULES,
    *instruments.RULES,
    *evidence.RULES,
    *norms.RULES,
    *audits.RULES,
    *auditors.RULES,
    *certificates.RULES,
    *support.RULES,
    *cycles.RULES,
    *culture.RULES,
    *dialogues.RULES,
    *practices.RULES,
    *principles.RULES,
    *privacy.RULES,
)
"""The rules of this library, in the order in which they are run."""


def run(
    model: QualityModel,
    *,
    select: Collection[str] | str = (),
    ignore: Collection[str] | str = (),
    on: date | None = None,
    rules: Collection[Rule] = (),
) -> Report:
    """Return what the rules find in *model*.

    *select* and *ignore* name rules (``"IND001"``) or families (``"IND"``); without *select* all run. *rules* are
    rules of your own, run after ours. Rules that need a day look at the model *on* that day; without it they are listed
    as not run. A deviation in the model accepts violations of its rule about its entity; one with a validity does so
    only where *on* is given and lies in it.

    Raises:
        UnknownNameError: If *select* or *ignore* names no rule and no family.
        InvalidValueError: If two rules have the same id.

    Example:
        >>> from kwaliteitsmodel import Indicator, IndicatorId, QualityModel
        >>> model = QualityModel(name="Draft").adding(Indicator(id=IndicatorId("i"), name="Absence"))
        >>> print(run(model, select={"IND001"}).violations[0].message())
        the indicator 'i' has no definition
    """
    if on is not None:
        require_day("on", on)
    chosen = _chosen((*RULES, *rules), _several(select), _several(ignore))
    accepted = _accepted(model, on)
    found = ((rule, each) for rule in chosen for each in _looked(rule, model, on))
    not_run = tuple(each for each in chosen if on is None and each.look is None)
    return Report(
        violations=tuple(_violation(rule, each, accepted) for rule, each in found),
        run=tuple(each.id for each in chosen if each not in not_run),
        not_run=tuple(NotRun(rule=each.id, reason=_NEEDS_A_DAY) for each in not_run),
    )


_NEEDS_A_DAY = Message(
    code="needs-a-day",
    en="this rule needs a day to look at; none was given",
    nl="deze regel heeft een peildag nodig; die is niet gegeven",
)


def _chosen(rules: tuple[Rule, ...], select: Collection[str], ignore: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules that *select* names, without those that *ignore* names."""
    _refuse_twice(rules)
    called = [(each, {each.id, each.family}) for each in rules]
    names = set[str]().union(*(own for _, own in called))
    for name in (*select, *ignore):
        if name not in names:
            raise UnknownNameError(name, tuple(sorted(names)))
    wanted = set(select) or names
    return tuple(each for each, own in called if not own.isdisjoint(wanted) and own.isdisjoint(ignore))


def _several(names: Collection[str] | str) -> Collection[str]:
    """Return *names* as several, where one is given by itself too."""
    return (names,) if isinstance(names, str) else tuple(names)


def _refuse_twice(rules: tuple[Rule, ...]) -> None:
    """Raise if two rules have the same id."""
    times = Counter(each.id for each in rules)
    twice = [each for each, number in times.items() if number > 1]
    if twice:
        detail = Message(
            code="rule-twice",
            en="two rules have the id {id!r}",
            nl="twee regels hebben het id {id!r}",
            fields={"id": twice[0]},
        )
        raise InvalidValueError(detail)


def _looked(rule: Rule, model: QualityModel, on: date | None) -> Iterator[Found]:
    """Yield the places where *rule* isn't kept; none where it needs a day and there is none."""
    if rule.look is not None:
        yield from rule.look(model)
    elif rule.look_on_day is not None and on is not None:
        yield from rule.look_on_day(model, on)


def _accepted(model: QualityModel, on: date | None) -> dict[tuple[str, str], DeviationId]:
    """Return which deviation accepts violations of which rule about which entity."""
    return {
        (each.rule, each.about): each.id
        for each in reversed(model.deviations)
        if each.valid is None or (on is not None and on in each.valid)
    }


def _violation(rule: Rule, found: Found, accepted: dict[tuple[str, str], DeviationId]) -> Violation:
    return Violation(
        rule=rule.id,
        severity=rule.severity,
        id=found.id,
        detail=rule.message(found),
        accepted_by=accepted.get((rule.id, found.id)),
    )
