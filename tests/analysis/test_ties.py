"""The ties of one kind: what is in a network, and what is left out of it."""

from datetime import date, datetime
from typing import Any

import pytest
from drawn import ACCOUNT, TALK, TRUST, actor, tie

import kwaliteitsmodel as km
from kwaliteitsmodel import analysis, errors
from kwaliteitsmodel.analysis import network
from kwaliteitsmodel.analysis.ties import LeftOut, ties

DAY = date(2025, 10, 1)
LATER = km.Period(start=date(2026, 1, 1))
OTHER = km.RelationKind.OTHER


def late(number: int) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(f"a{number}"), name="Late", kind=km.StakeholderKind.SITE, valid=LATER)


MODEL = km.QualityModel(name="Small").adding(
    *(actor(number) for number in range(3)),
    late(3),
    tie(0, 1, weight=2),
    tie(0, 1, id="again", weight=3),
    tie(1, 0, id="back"),
    tie(1, 2, present=False),
    tie(0, 2, valid=LATER),
    tie(0, 3),
    tie(0, 9),
    tie(0, 2, ACCOUNT),
    tie(2, 1, OTHER, own_kind="advises"),
)


def test_the_door_leads_to_the_parts() -> None:
    assert dir(analysis) == sorted(analysis.__all__)
    assert analysis.ties.ties is ties
    assert dir(analysis.network) == sorted(analysis.network.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        analysis.nothing  # type: ignore[attr-defined]  # noqa: B018 - that is the question


def test_what_is_left_out_is_counted_once_with_its_reason() -> None:
    found = ties(MODEL, kind=TRUST, on=DAY).network
    assert (found.n, found.relations, found.ties, found.isolates) == (3, 3, 2, 1)
    assert found.left_out == LeftOut(actors=1, absent=1, dangling=1, not_valid=2)


def test_without_a_day_all_counts_whenever_it_holds() -> None:
    found = ties(MODEL, kind=TRUST).network
    assert (found.n, found.relations, found.ties) == (4, 5, 4)


def test_values_are_presence_the_number_of_relations_or_their_weights() -> None:
    asked: dict[str, Any] = {"kind": TRUST, "on": DAY}
    assert list(ties(MODEL, **asked).values()) == [("a0", "a1", 1.0), ("a1", "a0", 1.0)]
    assert list(ties(MODEL, value="count", **asked).values()) == [("a0", "a1", 2.0), ("a1", "a0", 1.0)]
    weighed = ties(MODEL, value="weight", **asked)
    assert list(weighed.values()) == [("a0", "a1", 5.0)]
    assert weighed.network.left_out.without_weight == 1


def test_direction_is_given_up_only_by_name() -> None:
    found = ties(MODEL, kind=TRUST, on=DAY, undirected=True, value="count")
    assert list(found.values()) == [("a0", "a1", 3.0)]
    assert (found.network.relations, found.network.ties) == (3, 1)


def test_kinds_are_mixed_only_by_name() -> None:
    found = ties(MODEL, kind=(TRUST, ACCOUNT, "advises", TRUST), on=DAY).network
    assert found.kinds == (TRUST, ACCOUNT, "advises")
    assert found.ties == 4


@pytest.mark.parametrize("kind", [OTHER, (TRUST, OTHER), (), ""])
def test_other_is_no_kind_of_tie(kind: Any) -> None:
    with pytest.raises(errors.InvalidValueError) as error:
        ties(MODEL, kind=kind)
    assert error.value.detail.code == "no-kind-of-tie"


def test_a_moment_is_no_day_and_a_word_no_value() -> None:
    with pytest.raises(errors.InvalidValueError, match="on must be a day"):
        ties(MODEL, kind=TRUST, on=datetime(2025, 10, 1))  # noqa: DTZ001 - any moment
    with pytest.raises(errors.InvalidValueError, match="weight"):
        ties(MODEL, kind=TRUST, value="weigth")  # type: ignore[arg-type]  # that is the question
    with pytest.raises(errors.InvalidValueError, match="did you mean 'both'"):
        ties(MODEL, kind=TRUST, reports="bot")  # type: ignore[arg-type]  # that is the question
    with pytest.raises(errors.InvalidValueError, match="undirected must be bool"):
        ties(MODEL, kind=TRUST, undirected="no")  # type: ignore[arg-type]  # that is the question


def reported(number: int, by: int | None, **more: Any) -> km.Relation:
    who = None if by is None else km.Recorded(by=km.StakeholderId(f"a{by}"))
    return tie(0, 1, id=f"r{number}", recorded=who, **more)


def of(*relations: km.Relation) -> km.QualityModel:
    return km.QualityModel(name="Reports").adding(*map(actor, range(3)), *relations)


def values_of(model: km.QualityModel, value: Any) -> list[float]:
    return [each[2] for each in ties(model, kind=TRUST, value=value).values()]


def test_two_reports_of_one_tie_are_one_tie_and_their_weights_are_not_added() -> None:
    agreed = of(reported(1, 0, weight=2), reported(2, 1, weight=2))
    assert [values_of(agreed, value) for value in ("presence", "count", "weight")] == [[1.0], [2.0], [2.0]]
    differing = of(reported(1, 0, weight=2), reported(2, 1, weight=5))
    assert [values_of(differing, value) for value in ("weight", "lowest", "highest")] == [[], [2.0], [5.0]]
    assert ties(differing, kind=TRUST, value="weight").network.left_out == LeftOut(weights_differ=2)


def test_what_one_reporter_says_in_parts_is_added_if_all_of_it_is_known() -> None:
    assert values_of(of(reported(1, 0, weight=2), reported(2, 0, weight=3)), "weight") == [5.0]
    partly = of(reported(1, 0, weight=2), reported(2, 0), reported(3, 1, weight=4))
    assert values_of(partly, "weight") == [4.0]
    unknown = ties(of(reported(1, 0, weight=2), reported(2, 0)), kind=TRUST, value="weight")
    assert (unknown.network.left_out, unknown.unknown) == (LeftOut(without_weight=2), {("a0", "a1")})


def test_a_tie_that_another_denies_is_told_and_left_out_by_name() -> None:
    model = of(reported(1, 0), reported(2, 1, present=False))
    found = ties(model, kind=TRUST).network
    assert (found.reports, found.ties, found.contradicted, found.left_out) == ("any", 1, 1, LeftOut(absent=1))
    found = ties(model, kind=TRUST, reports="uncontested").network
    assert (found.ties, found.contradicted, found.left_out) == (0, 1, LeftOut(absent=1, contradicted=1))
    found = ties(model, kind=TRUST, reports="both").network
    assert (found.ties, found.left_out) == (0, LeftOut(absent=1, not_by_both=1))
    both = of(reported(1, 0), reported(2, 1))
    assert ties(both, kind=TRUST, reports="both").network.ties == 1


def test_what_was_so_once_and_is_not_so_later_is_no_contradiction() -> None:
    earlier = km.Period(end=date(2025, 12, 31))
    model = of(reported(1, 0, valid=earlier), reported(2, 1, valid=LATER, present=False))
    assert ties(model, kind=TRUST).network.contradicted == 0


def test_a_tie_counts_from_a_least_weight_on() -> None:
    model = of(tie(0, 1, weight=3), tie(1, 2, weight=2), tie(2, 0))
    found = ties(model, kind=TRUST, minimum=3)
    assert list(found.values()) == [("a0", "a1", 1.0)]
    assert found.network.left_out == LeftOut(too_weak=1, without_weight=1)
    assert found.unknown == {("a2", "a0")}


def test_who_did_not_answer_is_left_out_by_name() -> None:
    model = of(tie(0, 1), tie(1, 2))
    found = ties(model, kind=TRUST, without=["a2"])
    assert list(found.graph) == ["a0", "a1"]
    assert found.network.left_out == LeftOut(excluded=1, with_excluded=1)
    assert ties(model, kind=TRUST, without="a2") == found
    with pytest.raises(errors.UnknownIdError, match="did you mean 'a2'"):
        ties(model, kind=TRUST, without=["a22"])
    with pytest.raises(errors.InvalidValueError, match="without must be ids of stakeholders, not None"):
        ties(model, kind=TRUST, without=None)  # type: ignore[arg-type]  # that is the question


def test_a_tie_that_is_mutual_has_no_direction() -> None:
    talk = of(tie(0, 1, TALK), tie(2, 1, TALK))
    assert ties(talk, kind=TALK).network.undirected
    assert ties(talk, kind="converses-with") == ties(talk, kind=TALK)
    one_way = talk.adding(tie(0, 2, TALK, mutual=False))
    found = ties(one_way, kind=TALK)
    assert not found.network.undirected
    assert {each[:2] for each in found.values()} == {
        ("a0", "a1"),
        ("a1", "a0"),
        ("a1", "a2"),
        ("a2", "a1"),
        ("a0", "a2"),
    }
    assert network.reciprocity(one_way, kind=TALK).value == 4 / 5
    assert network.reciprocity(talk, kind=TALK).value is None


@pytest.mark.parametrize(
    "one_way", [tie(0, 1, TALK, mutual=False, present=False), tie(0, 1, TALK, mutual=False, weight=1)]
)
def test_a_report_that_does_not_count_gives_a_mutual_tie_no_direction(one_way: km.Relation) -> None:
    model = km.QualityModel(name="Talk").adding(actor(0), actor(1), tie(1, 0, TALK, weight=2), one_way)
    found = ties(model, kind=TALK, value="count", minimum=2)
    assert (found.network.undirected, list(found.values())) == (True, [("a0", "a1", 1.0)])
    kept_one_way = ties(model, kind=TALK, reports="uncontested")
    expected = [("a0", "a1", 1.0), ("a1", "a0", 1.0)] if one_way.present else []
    assert set(kept_one_way.values()) == set(expected)


def test_what_may_have_a_direction_may_be_uncontested_one_way() -> None:
    """One says that it goes both ways, another with a weight that isn't known one way, and a third denies that way."""

    def found(**weight: float) -> network.Ties:
        perhaps = tie(0, 1, TALK, id="perhaps", mutual=False, **weight)
        model = km.QualityModel(name="Talk").adding(actor(0), actor(1), says, perhaps, denied)
        return ties(model, kind=TALK, reports="uncontested", minimum=1, undirected=False)

    says, denied = tie(0, 1, TALK, weight=2), tie(0, 1, TALK, id="denied", mutual=False, present=False)
    assert (list(found().values()), found().unknown) == ([], {("a1", "a0")})
    assert (list(found(weight=2).values()), found(weight=2).unknown) == ([("a1", "a0", 1.0)], set())
    assert (list(found(weight=0.5).values()), found(weight=0.5).unknown) == ([], set())


def test_who_is_contradicted_only_if_a_weight_is_enough_is_not_known_to_be() -> None:
    one, other = (km.Period.on(date(2026, 1, day)) for day in (1, 2))
    perhaps = tie(0, 1, id="perhaps", valid=other)
    denied = tie(0, 1, id="denied", valid=other, present=False)
    strong = tie(0, 1, weight=3, valid=one)
    asked: dict[str, Any] = {"kind": TRUST, "reports": "uncontested", "minimum": 2}
    assert ties(of(strong, perhaps, denied), **asked).unknown == {("a0", "a1")}
    assert ties(of(perhaps, denied), **asked).unknown == set()


def test_a_reporter_of_whom_part_is_not_known_has_no_word_in_a_weight() -> None:
    """Also where that part may be too weak to count: it is a word of which it isn't known what it is."""
    model = of(tie(0, 1, weight=2), tie(0, 1, id="perhaps"), reported(3, 0, weight=1))
    assert [list(ties(model, kind=TRUST, value="weight", minimum=it).values()) for it in (None, 1)] == [
        [("a0", "a1", 1.0)],
        [("a0", "a1", 1.0)],
    ]


def test_what_may_stand_for_each_way_may_weigh_twice_without_direction() -> None:
    says = tie(0, 1, TALK, weight=3, recorded=km.Recorded(by=km.StakeholderId("a0")))
    asked: dict[str, Any] = {"kind": TALK, "value": "weight", "minimum": 2, "undirected": True}

    def found(**weight: float) -> network.Ties:
        one_way = tie(0, 1, TALK, id="one-way", mutual=False, recorded=km.Recorded(by=km.StakeholderId("a1")), **weight)
        return ties(km.QualityModel(name="Talk").adding(actor(0), actor(1), says, one_way), **asked)

    assert [list(each.values()) for each in (found(weight=1), found(weight=3))] == [
        [("a0", "a1", 3.0)],
        [("a0", "a1", 6.0)],
    ]
    assert (list(found().values()), found().unknown) == ([], {("a0", "a1"), ("a1", "a0")})


def test_what_is_surely_there_one_way_is_there_without_direction() -> None:
    one, other = (km.Period.on(date(2026, 1, day)) for day in (1, 2))
    says, perhaps = tie(0, 1, TALK, weight=3, valid=one), tie(0, 1, TALK, id="perhaps", mutual=False)
    denied = tie(0, 1, TALK, id="denied", mutual=False, valid=other, present=False)
    model = km.QualityModel(name="Talk").adding(actor(0), actor(1), says, perhaps, denied)
    asked: dict[str, Any] = {"kind": TALK, "reports": "uncontested", "minimum": 2}
    assert ties(model, **asked, undirected=False).unknown == {("a0", "a1")}
    found = ties(model, **asked, undirected=True)
    assert (list(found.values()), found.unknown) == ([("a0", "a1", 1.0)], set())


def test_a_network_without_ties_has_the_direction_of_its_kinds() -> None:
    assert ties(of(), kind=TALK).network.undirected
    assert not ties(of(), kind=TRUST).network.undirected
    assert not ties(of(), kind=(TALK, TRUST)).network.undirected


def test_who_met_may_count_as_talk() -> None:
    met = km.Conversation(
        id=km.ConversationId("met"),
        participants=tuple(km.Participant(stakeholder=km.StakeholderId(f"a{each}")) for each in (0, 1, 9)),
        held=km.ApproximateDate.parse("2025"),
    )
    model = of(tie(0, 1, TALK), tie(1, 2, TALK)).adding(met)
    assert ties(model, kind=TALK).network.relations == 2
    found = ties(model, kind=TALK, conversations=True, value="count")
    assert list(found.values()) == [("a0", "a1", 2.0), ("a1", "a2", 1.0)]
    assert (found.network.conversations, found.network.left_out) == (True, LeftOut(dangling=2))
    by_day = [
        ties(model, kind=TALK, conversations=True, on=date(year, 1, 1)).network.relations for year in (2025, 2026)
    ]
    assert by_day == [2, 3]


def test_a_kind_is_a_word_or_one_that_someone_uses() -> None:
    model = of(tie(0, 1, TALK, own_kind="contact"), tie(1, 2, TALK))
    assert ties(model, kind="contact").network.ties == 1
    assert ties(model, kind=TALK).network.ties == 2
    with pytest.raises(errors.UnknownNameError, match="did you mean 'contact'"):
        ties(model, kind="contcat")
    with pytest.raises(errors.InvalidValueError, match="kind must be a RelationKind"):
        ties(model, kind=km.StakeholderKind.SITE)  # type: ignore[arg-type]  # that is the question


def test_a_part_that_is_not_known_is_no_0_in_a_sum() -> None:
    model = of(tie(0, 1, weight=3), tie(1, 0), tie(1, 2, weight=1))
    found = ties(model, kind=TRUST, value="weight", undirected=True)
    assert list(found.values()) == [("a1", "a2", 1.0)]
    assert found.network.left_out == LeftOut(without_weight=2)
    assert found.unknown == {("a0", "a1"), ("a1", "a0")}
    found = ties(model, kind=TRUST, value="weight")
    assert list(found.values()) == [("a0", "a1", 3.0), ("a1", "a2", 1.0)]
    assert network.effective_size(model, kind=TRUST, value="weight")[km.StakeholderId("a0")] is None
