"""Running rules: which, on which day, and what a deviation accepts."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import permutations

import attrs
import pytest
from good import BOARD, DAY, GOOD, INDICATOR, SITE, observation, relation

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.errors import InvalidValueError, UnknownNameError

DRAFT = GOOD.replacing(attrs.evolve(GOOD[INDICATOR], definition=None, position=None))
ACCEPTED = km.Deviation(
    id=km.DeviationId("accepted"), rule="IND001", about=km.EntityId(INDICATOR), reason="Still being thought out"
)


@checks.rule("myapp:R1", checks.Severity.ERROR, en="{id} is seen", nl="{id} is gezien")
def nothing_is_seen(model: km.QualityModel) -> Iterator[checks.Found]:
    """A rule of our own, for the test."""
    yield from (checks.Found(each.id) for each in model.observations)


def test_without_a_day_rules_that_need_one_are_listed_as_not_run() -> None:
    early = GOOD.adding(observation("early", period=km.SchoolYear(2030).period))
    report = checks.run(early)
    assert [each.rule for each in report.not_run] == [each.id for each in checks.RULES if each.look_on_day]
    assert "IND006" in {each.rule for each in report.not_run}
    assert "IND006" not in report.run
    assert report.violations == ()
    assert checks.run(early, on=DAY).not_run == ()
    assert [each.rule for each in checks.run(early, on=DAY).violations] == ["IND006"]


def test_a_family_or_a_rule_can_be_selected_and_ignored() -> None:
    assert {each.rule for each in checks.run(DRAFT).violations} == {"IND001", "IND004"}
    assert {each.rule for each in checks.run(DRAFT, select={"IND"}, ignore={"IND001"}).violations} == {"IND004"}
    assert checks.run(DRAFT, select={"STK001"}).run == ("STK001",)
    assert checks.run(DRAFT, ignore={"IND"}).violations == ()
    assert checks.run(DRAFT, select="STK001", ignore="IND").run == ("STK001",)


def test_what_two_selections_find_is_what_both_together_find() -> None:
    def found(*select: str) -> set[checks.Violation]:
        return set(checks.run(DRAFT, select=select).violations)

    assert found("IND001") | found("IND004", "REF") == found("IND001", "IND004", "REF")


def test_an_unknown_rule_is_refused_with_the_one_that_was_meant() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'IND001'"):
        checks.run(GOOD, select={"IND0001"})
    with pytest.raises(UnknownNameError):
        checks.run(GOOD, ignore={"nonsense"})


def test_rules_of_your_own_run_after_ours() -> None:
    report = checks.run(DRAFT, rules=(nothing_is_seen,))
    assert report.run[-1] == "myapp:R1"
    assert report.violations[-1].message("nl") == "seen is gezien"
    assert checks.run(GOOD, select={"myapp"}, rules=(nothing_is_seen,)).run == ("myapp:R1",)
    assert not report.passed
    assert checks.run(DRAFT).passed


def test_two_rules_with_one_id_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="myapp:R1"):
        checks.run(GOOD, rules=(nothing_is_seen, nothing_is_seen))


def test_a_rule_of_your_own_can_look_at_the_day() -> None:
    @checks.rule_on_day("myapp:R2", checks.Severity.ADVICE, en="{id} on {day}", nl="{id} op {day}")
    def no_day_is_good(model: km.QualityModel, on: date) -> Iterator[checks.Found]:
        yield from (checks.Found(each.id, {"day": on}) for each in model.observations)

    report = checks.run(GOOD, on=DAY, select={"myapp"}, rules=(no_day_is_good,))
    assert [each.message() for each in report.violations] == ["seen on 2026-06-01"]
    assert no_day_is_good.why == ""


@pytest.mark.concept("0-13")
def test_a_deviation_accepts_and_hides_nothing() -> None:
    report = checks.run(DRAFT.adding(ACCEPTED))
    assert [each.rule for each in report.accepted] == ["IND001"]
    assert report.accepted[0].accepted_by == ACCEPTED.id
    assert [each.rule for each in report.open()] == ["IND004"]
    assert len(report.violations) == 2


def test_a_deviation_accepts_only_its_rule_about_its_entity() -> None:
    elsewhere = attrs.evolve(ACCEPTED, about=km.EntityId("seen"))
    other = attrs.evolve(ACCEPTED, rule="IND002")
    assert checks.run(DRAFT.adding(elsewhere)).accepted == ()
    assert checks.run(DRAFT.adding(other)).accepted == ()


@pytest.mark.parametrize(
    ("on", "accepted"), [(None, 0), (date(2025, 7, 31), 0), (date(2025, 8, 1), 1), (date(2026, 8, 1), 0)]
)
def test_a_deviation_with_a_validity_holds_on_its_days_only(on: date | None, accepted: int) -> None:
    dated = attrs.evolve(ACCEPTED, valid=km.SchoolYear(2025).period)
    assert len(checks.run(DRAFT.adding(dated), on=on).accepted) == accepted


def test_open_violations_can_be_asked_by_severity() -> None:
    report = checks.run(DRAFT)
    assert [each.rule for each in report.open(checks.Severity.WARNING)] == ["IND001"]
    assert [each.rule for each in report.open(checks.Severity.ADVICE, checks.Severity.WARNING)] == ["IND001", "IND004"]
    assert report.open(checks.Severity.ERROR) == ()


def test_violations_stand_in_the_order_of_rules_and_then_of_the_model() -> None:
    model = DRAFT.adding(*(km.Indicator(id=km.IndicatorId(f"more{n}"), name="More") for n in range(3)))
    first = [each.id for each in checks.run(model, select={"IND001"}).violations]
    assert first == [INDICATOR, "more0", "more1", "more2"]


def test_a_ring_of_belonging_is_told_once_with_all_who_are_in_it() -> None:
    around = [relation(km.RelationKind.PART_OF, a, b) for a, b in ("ab", "bc", "ca", "de", "ed")]
    people = [km.Stakeholder(id=km.StakeholderId(n), name=n, kind=km.StakeholderKind.ROLE) for n in "abcde"]
    model = km.QualityModel(name="Rings").adding(*people, *around)
    found = checks.run(model, select={"REF004"}).violations
    assert [each.id for each in found] == ["a", "d"]
    assert "a, b, c" in found[0].message()


def test_who_is_governed_belongs_to_who_governs() -> None:
    """A board above its site is no ring, and a site above its own board is one."""
    below = GOOD.adding(relation(km.RelationKind.LIES_IN, SITE, BOARD))
    assert checks.run(below, select={"REF004"}).violations == ()
    above = GOOD.adding(relation(km.RelationKind.LIES_IN, BOARD, SITE))
    assert [each.id for each in checks.run(above, select={"REF004"}).violations] == [SITE]


def test_the_day_must_be_a_day() -> None:
    with pytest.raises(InvalidValueError, match="on must be a day"):
        checks.run(GOOD, on=datetime(2026, 1, 1))  # noqa: DTZ001 - a moment is no day


def test_names_of_rules_may_come_one_by_one() -> None:
    assert checks.run(DRAFT, select=(name for name in ("IND001",))).run == ("IND001",)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(("id", "look"), [("IND", list), ("R1", list), ("myapp:R1", None)])
def test_a_rule_has_a_well_formed_id_and_something_to_look_with(id: str, look: object) -> None:
    known = {"name": "n", "severity": checks.Severity.ADVICE, "en": "x", "nl": "x", "why": ""}
    with pytest.raises(InvalidValueError, match="a rule has an id") as caught:
        checks.Rule(id=id, look=look, **known)  # type: ignore[arg-type]
    assert (caught.value.detail.code, caught.value.field) == ("not-a-rule", "id")


@pytest.mark.parametrize(("id", "family"), [("IND001", "IND"), ("myapp:R1", "myapp"), ("myapp:plans:R1", "myapp")])
def test_the_family_of_a_rule_is_its_letters_or_its_first_namespace(id: str, family: str) -> None:
    known = {"name": "n", "severity": checks.Severity.ADVICE, "en": "x", "nl": "x", "why": ""}
    assert checks.Rule(id=id, look=lambda _: iter(()), **known).family == family  # type: ignore[arg-type]


def test_of_all_that_have_one_code_each_overlap_in_time_is_told_whatever_the_order() -> None:
    years = {"a": (2001, 2010), "b": (2001, 2002), "c": (2009, 2010)}
    same = [
        km.Stakeholder(
            id=km.StakeholderId(name),
            name=name,
            kind=km.StakeholderKind.INSTITUTION,
            brin=km.Brin("99ZZ"),
            valid=km.Period(start=date(start, 1, 1), end=date(end, 12, 31)),
        )
        for name, (start, end) in years.items()
    ]
    for order in permutations(same):
        found = checks.run(km.QualityModel(name="x", stakeholders=order), select="STK002").violations
        assert len(found) == 2
