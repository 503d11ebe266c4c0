"""What differs between networks is told by tie, not by relation: the same tie goes on from one wave to the next."""

from datetime import date
from typing import Any

import attrs
import pytest
from made import person, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import graph
from kwaliteitsmodel.errors import InvalidValueError

ONE, TWO = date(2025, 1, 1), date(2026, 1, 1)
YEARS = {1: km.CalendarYear(2025).period, 2: km.CalendarYear(2026).period}


def told(*relations: km.Relation, people: str = "abcd") -> list[tuple[str, tuple[str, ...], str]]:
    model = km.QualityModel(name="x").adding(*map(person, people), *relations)
    found = graph.difference(model, model, on=(ONE, TWO))
    return [(each.how, each.attributes, each.id) for each in found]


def wave(number: int, **known: Any) -> dict[str, Any]:
    said = km.Recorded(by=km.StakeholderId("a"), on=YEARS[number].start, source=km.SourceId(f"wave-{number}"))
    return {"valid": YEARS[number], "recorded": said, **known}


def test_a_tie_that_is_reported_in_every_wave_goes_on() -> None:
    assert told(tie("w1", "a", "b", **wave(1)), tie("w2", "a", "b", **wave(2))) == []
    heavier = told(tie("w1", "a", "b", **wave(1, weight=1)), tie("w2", "a", "b", **wave(2, weight=2)))
    assert heavier == [("changed", ("weight",), "w2")]


def test_the_same_tie_by_someone_else_or_the_other_way_is_another() -> None:
    other = km.Recorded(by=km.StakeholderId("b"))
    assert len(told(tie("w1", "a", "b", **wave(1)), tie("w2", "a", "b", **wave(2, recorded=other)))) == 2
    assert len(told(tie("w1", "a", "b", **wave(1)), tie("w2", "b", "a", **wave(2)))) == 2
    talks = {"kind": km.RelationKind.CONVERSES_WITH}
    assert told(tie("w1", "a", "b", **wave(1), **talks), tie("w2", "b", "a", **wave(2), **talks)) == []
    own = {"kind": km.RelationKind.OTHER, "own_kind": "trusts"}
    assert len(told(tie("w1", "a", "b", **wave(1)), tie("w2", "a", "b", **wave(2), **own))) == 2


def test_one_relation_of_which_the_period_is_another_has_changed() -> None:
    before = km.QualityModel(name="x").adding(person("a"), person("b"), tie("t", "a", "b"))
    after = before.replacing(tie("t", "a", "b", valid=YEARS[1]))
    assert [each.attributes for each in graph.difference(before, after)] == [("valid_from", "valid_to")]


def test_of_two_ties_that_are_alike_each_is_matched_once() -> None:
    first = [tie("p1", "a", "b", **wave(1)), tie("q1", "a", "b", **wave(1))]
    assert told(*first, tie("p2", "a", "b", **wave(2))) == [("went", (), "q1")]
    assert told(*first, *(tie(f"{each}2", "a", "b", **wave(2)) for each in "pqr")) == [("came", (), "r2")]


def test_a_report_of_absence_neither_comes_nor_goes() -> None:
    assert told(tie("t", "a", "b", present=False, valid=YEARS[2])) == []
    assert told(tie("t", "a", "b", present=False, valid=YEARS[1])) == []
    gone = told(tie("w1", "a", "b", **wave(1)), tie("w2", "a", "b", **wave(2, present=False)))
    assert gone == [("changed", ("present",), "w2")]
    back = told(tie("w1", "a", "b", **wave(1, present=False)), tie("w2", "a", "b", **wave(2)))
    assert back == [("changed", ("present",), "w2")]


def succession(id: str, successor: str, on: str | None, predecessor: str = "a") -> km.Succession:
    return km.Succession(
        id=km.SuccessionId(id),
        predecessor=km.StakeholderId(predecessor),
        successor=km.StakeholderId(successor),
        on=None if on is None else km.ApproximateDate.parse(on),
    )


def last(*successions: km.Succession, days: Any = (ONE, TWO)) -> graph.Shift:
    model = km.QualityModel(name="x").adding(
        person("a", valid=YEARS[1]), person("b"), person("c"), person("d"), *successions
    )
    later = attrs.evolve(model, stakeholders=model.stakeholders[1:])
    (found,) = graph.difference(model, later, on=days)
    return found


def test_who_goes_on_is_told_by_the_day_on_which_they_do() -> None:
    both = last(succession("s1", "b", "2025-06"), succession("s2", "d", "2025-12-31"))
    assert (both.successors, both.perhaps) == (("b", "d"), ())
    assert both.message("nl") == "'a' (a) is er niet meer; b, d gaan verder"
    assert both.message("en") == "'a' (a) is no longer there; b, d go on"
    one = last(succession("s1", "b", "2025-06"), succession("s2", "c", None), succession("s3", "d", "2030"))
    assert (one.successors, one.perhaps) == (("b",), ("c",))
    assert one.message("nl") == "'a' (a) is er niet meer; b gaat verder; misschien gaat c verder"
    maybe = last(succession("s1", "b", "2025-06-01..2026-06-01"), succession("s2", "c", None))
    assert maybe.message("en") == "'a' (a) is no longer there; perhaps b, c go on"
    assert maybe.message("nl") == "'a' (a) is er niet meer; misschien gaan b, c verder"
    assert last(succession("s1", "b", "2030")).message("en") == "'a' (a) is no longer there"


def test_who_goes_on_through_others_is_told_and_they_are_not() -> None:
    first = succession("s1", "b", "2025-03")
    then = last(first, succession("s2", "c", "2025-06", "b"))
    assert (then.successors, then.perhaps) == (("c",), ())
    assert then.message("en") == "'a' (a) is no longer there; c goes on"
    maybe = last(first, succession("s2", "c", None, "b"))
    assert (maybe.successors, maybe.perhaps) == ((), ("b", "c"))
    assert last(first, succession("s2", "c", "2030", "b")).successors == ("b",)
    assert last(first, succession("s2", "c", "2030", "b"), days=(None, None)).successors == ("c",)


def test_without_a_day_whoever_ever_goes_on_does() -> None:
    assert last(succession("s1", "b", "2030"), succession("s2", "c", None), days=(None, None)).successors == ("b", "c")


@pytest.mark.parametrize("on", [ONE, (ONE,), (ONE, TWO, TWO), None, "2025"])
def test_two_days_are_a_pair(on: Any) -> None:
    model = km.QualityModel(name="x")
    with pytest.raises(InvalidValueError, match=r"on must be a pair of days, \(before, after\), not"):
        graph.difference(model, model, on=on)
    with pytest.raises(InvalidValueError, match="on must be a day"):
        graph.difference(model, model, on=(ONE, "2026"))  # type: ignore[arg-type]
