"""Verdicts, reports, trust, successions and profiles, by example."""

from datetime import date
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import errors
from kwaliteitsmodel.analysis import profiles, relations, reports, responsibilities, salience, successions, verdicts

DAY = date(2025, 3, 1)
Sign, Tie = km.VerdictSign, km.RelationKind
PROVISION = km.AspectId("provision")


def who(id: str, kind: km.StakeholderKind = km.StakeholderKind.BOARD) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id.title(), kind=kind)


def verdict(id: str, by: str, sign: km.VerdictSign, **known: object) -> km.Verdict:
    usual: dict[str, object] = {"by": km.StakeholderId(by), "aspect": PROVISION, "on": DAY, "sign": sign}
    return km.Verdict(id=km.VerdictId(id), **(usual | known))  # type: ignore[arg-type]


def tie(id: str, kind: km.RelationKind, source: str, target: str, by: str = "", **known: object) -> km.Relation:
    usual: dict[str, object] = {"recorded": km.Recorded(by=km.StakeholderId(by)) if by else None}
    usual |= {"source": km.StakeholderId(source), "target": km.StakeholderId(target)}
    return km.Relation(id=km.RelationId(id), kind=kind, **(usual | known))  # type: ignore[arg-type]


def succession(predecessor: str, successor: str, on: str = "") -> km.Succession:
    return km.Succession(
        id=km.SuccessionId(f"{predecessor}>{successor}"),
        predecessor=km.StakeholderId(predecessor),
        successor=km.StakeholderId(successor),
        on=km.ApproximateDate.parse(on) if on else None,
    )


BOARDS = km.QualityModel(name="Boards").adding(*map(who, ("ash", "elm", "oak", "yew")))


@pytest.mark.concept("3-10")
def test_one_who_finds_both_at_one_table_has_a_mixed_view_and_no_conflict() -> None:
    kitchen = km.Setting.KITCHEN_TABLE
    both = [verdict("v1", "ash", Sign.POSITIVE, setting=kitchen), verdict("v2", "ash", Sign.NEGATIVE, setting=kitchen)]
    assert verdicts.conflicts(BOARDS.adding(*both)) == ()


def test_what_is_not_known_of_one_side_is_no_difference() -> None:
    known = {"setting": km.Setting.KITCHEN_TABLE, "recorded": km.Recorded(source=km.SourceId("diary"))}
    both = [verdict("v1", "ash", Sign.POSITIVE, **known), verdict("v2", "ash", Sign.NEGATIVE)]
    assert verdicts.conflicts(BOARDS.adding(*both)) == ()


def test_the_table_of_a_conversation_is_that_of_its_verdicts() -> None:
    own = km.Conversation(id=km.ConversationId("c"), setting=km.Setting.OTHER, own_setting="on the stairs")
    model = BOARDS.adding(
        own,
        verdict("v1", "ash", Sign.POSITIVE, setting=km.Setting.MEETING_TABLE),
        verdict("v2", "ash", Sign.NEGATIVE, conversation=own.id),
        verdict("v3", "ash", Sign.MIXED, conversation=own.id),
        verdict("v4", "ash", Sign.NEGATIVE, on=date(2025, 3, 2)),
    )
    (conflict,) = verdicts.conflicts(model)
    assert (conflict.positive, conflict.negative) == ("v1", "v2")
    assert conflict.contrasts == (verdicts.Contrast.SETTING,)
    assert conflict.message("nl") == "op 2025-03-01 vindt Ash provision positief, en Ash provision negatief"


def test_many_verdicts_of_many_days_are_compared_day_by_day() -> None:
    """Pairs over all days would be two hundred million; of one day there are at most one."""
    days = [date.fromordinal(DAY.toordinal() + number) for number in range(10_000)]
    plus = [verdict(f"p{number}", "ash", Sign.POSITIVE, on=day) for number, day in enumerate(days)]
    minus = [verdict(f"m{number}", "elm", Sign.NEGATIVE, on=day) for number, day in enumerate(days)]
    assert len(verdicts.conflicts(BOARDS.adding(*plus, *minus))) == 10_000


def test_silence_of_one_who_reported_nothing_is_no_denial() -> None:
    model = BOARDS.adding(
        tie("r1", Tie.TRUSTS, "ash", "elm", by="ash"),
        tie("r2", Tie.TRUSTS, "ash", "elm", by="elm"),
        tie("r3", Tie.TRUSTS, "elm", "ash", by="elm"),
        tie("r4", Tie.TRUSTS, "ash", "oak", by="ash"),
        tie("r5", Tie.TRUSTS, "oak", "elm", by="ash"),
        tie("r6", Tie.TRUSTS, "elm", "oak"),
        tie("r7", Tie.TRUSTS, "yew", "ash", by="ash", present=False),
    )
    found = reports.concordance(model, Tie.TRUSTS, on=DAY)
    assert (found.both, found.n, found.share) == (1, 2, 0.5)
    why = reports.Uncomparable
    assert [each.why for each in found.uncompared] == [why.NOT_HEARD, why.OUTSIDER, why.NO_REPORTER]
    assert found.message("en") == "trusts: ties that both ends report: 1 of 2; not to be compared: 3"
    assert found.message("nl") == "vertrouwt: relaties die beide kanten melden: 1 van 2; niet te vergelijken: 3"
    assert [each.id for each in reports.union(model, Tie.TRUSTS, on=DAY)] == ["r1", "r3", "r4", "r5", "r6"]
    assert [each.id for each in reports.intersection(model, Tie.TRUSTS, on=DAY)] == ["r1"]


def test_a_tie_that_goes_both_ways_is_one_whoever_is_its_source() -> None:
    model = BOARDS.adding(
        tie("r1", Tie.CONVERSES_WITH, "elm", "ash", by="elm"),
        tie("r2", Tie.CONVERSES_WITH, "ash", "elm", by="ash", present=False),
    )
    (found,) = reports.contradictory(model, Tie.CONVERSES_WITH, on=DAY)
    assert (found.source, found.target, found.by) == ("ash", "elm", ("elm", "ash"))


def test_what_is_reported_at_different_times_is_no_contradiction() -> None:
    model = BOARDS.adding(
        tie("r1", Tie.TRUSTS, "ash", "elm", valid=km.Period.parse("2024")),
        tie("r2", Tie.TRUSTS, "ash", "elm", present=False, valid=km.Period.parse("2025")),
    )
    assert reports.contradictory(model, Tie.TRUSTS, on=DAY) == ()


@pytest.mark.concept("3-40")
def test_trust_is_kept_or_invested_in() -> None:
    model = BOARDS.adding(
        who("swv", km.StakeholderKind.SAMENWERKINGSVERBAND),
        tie("r1", Tie.TRUSTS, "ash", "elm"),
        tie("r2", Tie.TRUSTS, "elm", "ash", present=False),
        tie("r3", Tie.IS_OPEN_TO, "ash", "elm", by="ash"),
        tie("r4", Tie.IS_OPEN_TO, "ash", "elm", by="elm", present=False),
        tie("r5", Tie.SHARES_AMBITION_WITH, "elm", "ash"),
        tie("r6", Tie.TRUSTS, "swv", "ash"),
    )
    assert [each.message("nl") for each in relations.advised(model, on=DAY)] == [
        "Ash vertrouwt Elm: behouden",
        "Ash is open tegenover Elm: tegenstrijdig: bespreek het",
        "Ash deelt ambitie met Elm: behouden",
        "Ash deelt verantwoordelijkheid met Elm: onbekend: vraag ernaar",
        "Elm vertrouwt Ash: investeren",
        "Elm is open tegenover Ash: onbekend: vraag ernaar",
    ]
    among = relations.advised(model, on=DAY, among=[km.StakeholderId(each) for each in ("oak", "yew", "oak")])
    assert {each.advice for each in among} == {relations.TrustAdvice.UNKNOWN}
    assert len(among) == 6


def test_only_boards_of_that_day_can_be_asked_for_advice() -> None:
    late = km.Stakeholder(
        id=km.StakeholderId("fir"), name="Fir", kind=km.StakeholderKind.BOARD, valid=km.Period.parse("2030")
    )
    model = BOARDS.adding(late, who("swv", km.StakeholderKind.SAMENWERKINGSVERBAND))
    ask: Any = relations.advised
    with pytest.raises(errors.UnknownIdError, match=r"'yeww'; did you mean 'yew'\?"):
        ask(model, on=DAY, among=["ash", "yeww"])
    with pytest.raises(errors.UnknownIdError, match="has the id 'yeww'"):
        ask(model, on=DAY, among="yeww")
    assert ask(model, on=DAY, among="yew") == ask(model, on=DAY, among=()) == ()
    for each in ("swv", "fir"):
        with pytest.raises(errors.InvalidValueError, match=f"'{each}' is no board on 2025-03-01") as error:
            ask(model, on=DAY, among=["ash", each])
        assert error.value.message("nl").startswith(f"'{each}' is op 2025-03-01 geen bestuur")
    for among, what in ((3, "among must be ids of boards"), ([3], "id must be one id"), ([["ash"]], "id must be one")):
        with pytest.raises(errors.InvalidValueError, match=what):
            ask(model, on=DAY, among=among)


@pytest.mark.parametrize(
    ("said", "advice"), [([True, True], "keep"), ([False], "invest"), ([True, False], "contradictory"), ([], "unknown")]
)
def test_boards_may_report_that_they_share_responsibility_and_that_they_do_not(said: list[bool], advice: str) -> None:
    ends = [("ash", "elm"), ("elm", "ash")]
    model = BOARDS.adding(
        *(
            tie(f"by-{by}", Tie.SHARES_RESPONSIBILITY_WITH, by, other, by=by, present=present)
            for (by, other), present in zip(ends, said, strict=False)
        )
    )
    among = [km.StakeholderId(each) for each in ("ash", "elm")]
    shared = relations.Closeness.SHARED_RESPONSIBILITY
    (found,) = [each for each in relations.advised(model, on=DAY, among=among) if each.subject is shared]
    assert (found.source, found.target, found.advice.value) == ("ash", "elm", advice)


def test_who_denies_a_responsibility_that_is_written_down_contradicts_it() -> None:
    shares = tuple(km.Share(stakeholder=km.StakeholderId(each)) for each in ("ash", "elm"))
    shared = km.SharedResponsibility(id=km.ResponsibilityId("all"), name="All", shares=shares)
    denied = tie("r", Tie.SHARES_RESPONSIBILITY_WITH, "elm", "ash", by="elm", present=False)
    told = [each.message("nl") for each in relations.advised(BOARDS.adding(shared, denied), on=DAY)]
    assert "Ash deelt verantwoordelijkheid met Elm: tegenstrijdig: bespreek het" in told


def test_who_lends_auditors_and_borrows_none_is_told() -> None:
    lends = Tie.LENDS_AUDITORS_TO
    model = BOARDS.adding(
        tie("r1", lends, "oak", "ash"),
        tie("r2", lends, "elm", "ash"),
        tie("r3", lends, "oak", "elm", by="oak"),
        tie("r4", lends, "oak", "elm", by="elm", present=False),
        tie("r5", lends, "yew", "oak", present=False),
        tie("r6", lends, "yew", "oak", valid=km.Period.parse("2030")),
    )
    ash, elm, oak = relations.exchanged(model, on=DAY)
    assert (ash.lends_to, ash.borrows_from, ash.contested) == ((), ("elm", "oak"), ())
    assert (elm.lends_to, elm.borrows_from, elm.contested) == (("ash",), ("oak",), ("oak",))
    assert (oak.lends_to, oak.borrows_from, oak.contested) == (("ash", "elm"), (), ("elm",))
    assert [(each.only_lends, each.only_borrows) for each in (ash, elm, oak)] == [
        (False, True),
        (False, False),
        (True, False),
    ]
    assert [each.message("en") for each in (ash, elm, oak)] == [
        "Ash borrows auditors from Elm, Oak, and as far as is known lends none",
        "Elm lends auditors to Ash, and borrows them from Oak; contested: Oak",
        "Oak lends auditors to Ash, Elm, and as far as is known borrows none; contested: Elm",
    ]
    assert [each.message("nl") for each in (ash, elm, oak)] == [
        "Ash leent auditoren van Elm, Oak, en leent er voor zover bekend geen uit",
        "Elm leent auditoren uit aan Ash, en leent ze van Oak; omstreden: Oak",
        "Oak leent auditoren uit aan Ash, Elm, en leent er voor zover bekend geen; omstreden: Elm",
    ]
    both = BOARDS.adding(tie("r", lends, "yew", "ash", mutual=True))
    assert [(e.lends_to, e.borrows_from) for e in relations.exchanged(both, on=DAY)] == [
        (("yew",), ("yew",)),
        (("ash",), ("ash",)),
    ]


@pytest.mark.concept("3-61")
def test_an_expectation_on_one_side_is_told() -> None:
    model = BOARDS.adding(
        tie("r1", Tie.EXPECTS_OF, "ash", "elm"),
        tie("r2", Tie.EXPECTS_OF, "elm", "ash"),
        tie("r3", Tie.EXPECTS_OF, "ash", "oak"),
        tie("r4", Tie.EXPECTS_OF, "oak", "ash", present=False),
    )
    (found,) = relations.one_sided(model, on=DAY)
    assert found.message("en") == "Ash expects of Oak, and as far as is known not the other way round"
    assert not found.contested


def test_an_expectation_that_one_end_denies_is_contested() -> None:
    model = BOARDS.adding(
        tie("r1", Tie.EXPECTS_OF, "ash", "elm", by="ash"),
        tie("r2", Tie.EXPECTS_OF, "ash", "elm", by="elm", present=False),
    )
    (found,) = relations.one_sided(model, on=DAY)
    assert found.contested
    assert found.message("en").endswith("Elm, and as far as is known not the other way round; this is contested")
    assert found.message("nl").endswith("Elm, en voor zover bekend niet andersom; dit is omstreden")


def test_an_expectation_of_which_the_return_is_contested_is_told() -> None:
    """Before it wasn't told at all, as if nobody denied that it is returned."""
    model = BOARDS.adding(
        tie("r1", Tie.EXPECTS_OF, "ash", "elm"),
        tie("r2", Tie.EXPECTS_OF, "elm", "ash", by="elm"),
        tie("r3", Tie.EXPECTS_OF, "elm", "ash", by="ash", present=False),
    )
    (found,) = relations.one_sided(model, on=DAY)
    assert (found.source, found.target, found.contested) == ("ash", "elm", True)


@pytest.mark.parametrize(
    ("on", "surely", "perhaps"),
    [
        (date(2020, 9, 30), ("ash",), ()),
        (date(2020, 12, 1), (), ("ash", "elm", "oak")),
        (date(2020, 12, 31), ("elm", "oak"), ()),
        (date(2022, 1, 1), ("elm", "yew"), ()),
    ],
)
def test_a_split_is_followed_as_far_as_its_dates_are_known(
    on: date, surely: tuple[str, ...], perhaps: tuple[str, ...]
) -> None:
    late = "2020-10-01..2020-12-31"
    two = [succession("ash", each, late) for each in ("elm", "oak")]
    split = BOARDS.adding(*two, succession("oak", "yew", "2021"))
    standing = successions.at(split, km.StakeholderId("ash"), on)
    assert (standing.surely, standing.perhaps, standing.either) == (surely, perhaps, perhaps != ())


@pytest.mark.concept("1-04")
def test_a_merger_leads_to_one_and_a_succession_without_a_date_leaves_it_open() -> None:
    merged = BOARDS.adding(succession("ash", "oak", "2020"), succession("elm", "oak", "2021"), succession("oak", "yew"))
    for each in ("ash", "elm"):
        assert successions.at(merged, km.StakeholderId(each), DAY).perhaps == ("oak", "yew")
    standing = successions.at(merged, km.StakeholderId("ash"), DAY)
    assert standing.message("nl") == "op 2025-03-01 is Ash misschien: Oak, Yew"
    assert standing.message("en") == "on 2025-03-01 Ash is perhaps: Oak, Yew"


def test_in_a_ring_of_successions_nobody_is_left() -> None:
    ring = BOARDS.adding(succession("ash", "elm", "2020"), succession("elm", "ash", "2021"))
    standing = successions.at(ring, km.StakeholderId("ash"), DAY)
    assert (standing.surely, standing.perhaps) == ((), ())
    assert standing.message("en") == "on 2025-03-01 Ash is nobody: its successions go round"


def test_only_who_is_in_the_model_can_be_asked_for() -> None:
    with pytest.raises(errors.UnknownIdError):
        successions.at(BOARDS, km.StakeholderId("fir"), DAY)


def test_who_an_organisation_is_is_asked_for_on_a_day_whether_or_not_it_went_on() -> None:
    for model in (BOARDS, BOARDS.adding(succession("ash", "elm", "2020"))):
        with pytest.raises(errors.InvalidValueError, match="on must be a day"):
            successions.at(model, km.StakeholderId("ash"), "2025")  # type: ignore[arg-type]


def test_of_two_ways_to_power_that_are_as_short_the_same_is_told_whatever_the_order() -> None:
    by, here = km.StakeholderId("fir"), {"on": DAY, "legitimacy": True, "urgency": True}
    steps = [("ash", "elm"), ("ash", "oak"), ("elm", "yew"), ("oak", "yew")]
    said = [
        km.Salience(id=km.SalienceId(each), of=km.StakeholderId(each[1:]), by=by, power=each == "+yew", **here)
        for each in ("-ash", "+yew")
    ]
    talks = [tie(f"{one}{other}", Tie.CONVERSES_WITH, one, other) for one, other in steps]
    for order in (talks, talks[::-1]):
        (found,) = salience.paths_to_power(BOARDS.adding(*said, *order), on=DAY)
        assert found.path == ("ash", "elm", "yew")


def test_of_several_who_have_power_and_are_as_near_the_first_in_the_alphabet_is_told() -> None:
    by = km.StakeholderId("fir")
    near = ("elm", "oak", "yew")
    said = [
        km.Salience(id=km.SalienceId(f"+{each}"), of=km.StakeholderId(each), by=by, on=DAY, power=True) for each in near
    ]
    talks = [tie(f"ash-{each}", Tie.CONVERSES_WITH, "ash", each) for each in reversed(near)]
    seen = attrs.evolve(
        said[0], id=km.SalienceId("-ash"), of=km.StakeholderId("ash"), power=False, legitimacy=True, urgency=True
    )
    model = BOARDS.adding(*said, *talks, seen)
    (found,) = salience.paths_to_power(model, on=DAY)
    assert found.path == ("ash", "elm")
    twice = attrs.evolve(said[0], id=km.SalienceId("+ash"), of=km.StakeholderId("ash"))
    assert salience.paths_to_power(model.adding(twice), on=DAY) == ()


def test_who_sees_no_way_to_power_says_so() -> None:
    dependent = km.Salience(
        id=km.SalienceId("s"),
        of=km.StakeholderId("ash"),
        by=km.StakeholderId("oak"),
        on=DAY,
        power=False,
        legitimacy=True,
        urgency=True,
    )
    model = BOARDS.adding(dependent)
    (found,) = salience.paths_to_power(model, on=DAY)
    assert found.path is None
    assert found.message("en") == "Ash is dependent, as Oak sees it, and reaches no power by talking"
    assert found.message("nl") == "Ash is afhankelijk, zoals Oak het ziet, en bereikt al sprekend geen macht"


def seen(number: int, day: date, by: str = "swv", *, urgency: bool | None = True) -> km.Salience:
    return km.Salience(
        id=km.SalienceId(f"s{number}"),
        of=km.StakeholderId("child"),
        by=km.StakeholderId(by),
        on=day,
        power=False,
        legitimacy=True,
        urgency=urgency,
    )


def test_salience_shifts_by_each_who_attributes_it() -> None:
    model = km.QualityModel(name="Salience").adding(
        seen(3, date(2025, 9, 1)),
        seen(1, date(2024, 9, 1), urgency=None),
        seen(2, date(2023, 9, 1), urgency=False),
        seen(4, date(2025, 9, 1), "parents"),
        seen(5, date(2025, 9, 1)),
    )
    swv, parents = salience.courses(model)
    assert [each.salience for each in swv.seen] == ["s2", "s1", "s3", "s5"]
    assert [(one.salience, other.salience) for one, other in swv.shifts] == [("s2", "s3")]
    assert parents.shifts == ()
    assert [each.by for each in salience.latest(model, on=date(2024, 12, 1))] == ["swv"]
    last = salience.latest(model, on=date(2026, 1, 1))
    assert [each.id for each in last] == ["s3", "s4", "s5"]


def attributed(number: int, of: str, by: str = "oak", day: date = DAY, **known: Any) -> km.Salience:
    ends = {"of": km.StakeholderId(of), "by": km.StakeholderId(by)}
    return km.Salience(id=km.SalienceId(f"s{number}"), on=day, **ends, **known)


def test_a_grid_tells_who_is_in_which_field_as_each_party_sees_it() -> None:
    field = km.PowerInterest
    model = BOARDS.adding(
        attributed(1, "ash", power=True, interest=True),
        attributed(2, "elm", power=True, interest=True, day=date(2024, 1, 1)),
        attributed(3, "elm", power=False, interest=True),
        attributed(4, "yew", power=False, interest=False, day=date(2030, 1, 1)),
        attributed(5, "oak", power=True),
        attributed(6, "fir", power=True, interest=False),
        attributed(7, "ash", "elm", power=False, interest=False),
        attributed(8, "yew", "elm", power=True),
        attributed(9, "yew", "elm", power=False, interest=True),
        attributed(10, "oak", "elm", interest=False),
        attributed(11, "oak", "elm", power=True, interest=False),
    )
    oak, elm = salience.grid(model, on=DAY)
    assert (oak.by, oak.unknown, oak.contested, oak.elsewhere) == ("oak", ("oak",), (), ("fir",))
    assert [who for _, who in oak.fields] == [("ash",), (), ("elm",), ()]
    assert (elm.by, elm.unknown, elm.contested, elm.elsewhere) == ("elm", (), ("yew",), ())
    assert (elm[field.MINIMAL_EFFORT], elm[field.KEEP_SATISFIED], elm[field.KEY_PLAYER]) == (("ash",), ("oak",), ())
    assert oak.message("en") == (
        "as Oak sees it: key player: Ash; keep satisfied: nobody; keep informed: Elm; minimal effort: nobody;"
        " unknown: Oak; contested: nobody"
    )
    assert elm.message("nl") == (
        "zoals Elm het ziet: sleutelspeler: niemand; tevreden houden: Oak; op de hoogte houden: niemand;"
        " minimale inspanning: Ash; onbekend: niemand; omstreden: Yew"
    )
    assert salience.grid(model, on=DAY, by=km.StakeholderId("elm")) == (elm,)
    assert salience.grid(model, on=DAY, by=km.StakeholderId("ash")) == ()


def test_who_moves_in_the_grid_is_followed_by_each_who_attributes_it() -> None:
    days = [date(year, 1, 1) for year in range(2020, 2026)]
    known = [(True, True), (True, None), (True, True), (False, True), (False, False), (False, False)]
    said = [
        attributed(number, "ash", day=day, power=power, interest=interest)
        for number, (day, (power, interest)) in enumerate(zip(days, known, strict=True))
    ]
    twice = attributed(9, "ash", day=days[4], power=True, interest=False)
    (course,) = salience.courses(BOARDS.adding(*said, twice))
    assert course.shifts == ()
    assert [(one.on.year, other.on.year, other.power_interest) for one, other in course.moves] == [
        (2022, 2023, km.PowerInterest.KEEP_INFORMED),
        (2023, 2025, km.PowerInterest.MINIMAL_EFFORT),
    ]


def test_to_overhear_the_powerful_is_no_way_to_power() -> None:
    seen_by = [
        attributed(1, "ash", power=False, legitimacy=True, urgency=True),
        attributed(2, "elm", power=True),
    ]
    heard = BOARDS.adding(*seen_by, tie("r", Tie.OVERHEARS, "ash", "elm"))
    (found,) = salience.paths_to_power(heard, on=DAY)
    assert found.path is None
    (found,) = salience.paths_to_power(heard.adding(tie("t", Tie.CONVERSES_WITH, "ash", "elm")), on=DAY)
    assert found.path == ("ash", "elm")


def test_a_way_to_power_tells_which_steps_are_contested() -> None:
    seen_by = [
        attributed(1, "ash", power=False, legitimacy=True, urgency=True),
        attributed(2, "oak", power=True),
    ]
    model = BOARDS.adding(
        *seen_by,
        tie("r1", Tie.CONVERSES_WITH, "ash", "elm", by="ash"),
        tie("r2", Tie.CONVERSES_WITH, "elm", "ash", by="elm", present=False),
        tie("r3", Tie.CONVERSES_WITH, "elm", "oak"),
        tie("r4", Tie.CONVERSES_WITH, "elm", "oak", present=False, valid=km.Period.parse("2020")),
    )
    (found,) = salience.paths_to_power(model, on=DAY)
    assert (found.path, found.contested) == (("ash", "elm", "oak"), (("ash", "elm"),))
    assert found.message("en").endswith("reaches power by: Ash, Elm, Oak; contested is talk between: Ash, Elm")
    assert found.message("nl").endswith("macht via: Ash, Elm, Oak; omstreden is het gesprek tussen: Ash, Elm")
    both = tuple(km.Participant(stakeholder=km.StakeholderId(each)) for each in ("elm", "ash"))
    met = km.Conversation(id=km.ConversationId("c"), participants=both, held=km.ApproximateDate.parse("2024"))
    assert salience.paths_to_power(model.adding(met), on=DAY)[0].contested == ()


@pytest.mark.concept("0-20")
def test_a_spread_tells_what_is_unknown_and_contested() -> None:
    said = [("ash", 1, None), ("elm", 3, 2), ("oak", 2, 1), ("oak", 2, 2)]
    made = [
        km.ActorProfile(id=km.ProfileId(f"p{n}"), of=km.StakeholderId(of), on=DAY, ambition=a, capacity=c)
        for n, (of, a, c) in enumerate(said)
    ]
    ambition, capacity, stage = profiles.spreads(BOARDS.adding(*made), on=DAY)
    assert (ambition.ranks, ambition.heterogeneity) == (((1, 1), (2, 1), (3, 1)), 1.0)
    assert (capacity.ranks, capacity.unknown, capacity.contested) == (((2, 1),), ("ash",), ("oak",))
    assert (stage.n, stage.heterogeneity) == (0, None)
    assert ambition.message("en").startswith("level of ambition: known of partners: 3, from 1 to 3;")
    assert stage.message("nl") == "ontwikkelfase: bekend van partners: 0; onbekend: 3; omstreden: 0"


def test_the_latest_profile_counts_as_a_whole() -> None:
    def said(number: int, day: date, **ranks: Any) -> km.ActorProfile:
        return km.ActorProfile(id=km.ProfileId(f"p{number}"), of=km.StakeholderId("ash"), on=day, **ranks)

    model = BOARDS.adding(said(1, date(2025, 9, 1), ambition=5, capacity=2), said(2, date(2026, 9, 1), ambition=3))
    ambition, capacity = profiles.ProfileDimension.AMBITION, profiles.ProfileDimension.CAPACITY
    assert profiles.ranks(model, ambition, on=None) == {"ash": 3}
    assert profiles.ranks(model, "ambition", on=None) == {"ash": 3}
    for slip in ("ambitious", None):
        with pytest.raises(errors.InvalidValueError, match="not one of: ambition, capacity, development-stage"):
            profiles.ranks(model, slip, on=None)  # type: ignore[arg-type]
    assert profiles.ranks(model, capacity, on=None) == {}
    assert profiles.ranks(model, capacity, on=date(2026, 1, 1)) == {"ash": 2}
    assert profiles.ranks(model, ambition, on=date(2025, 8, 31)) == {}


@pytest.mark.concept("2-03")
def test_everyone_has_the_part_that_is_said_of_them() -> None:
    shares = (
        km.Share(stakeholder=km.StakeholderId("ash"), contribution="rooms", visible=False),
        km.Share(stakeholder=km.StakeholderId("elm")),
        km.Share(stakeholder=km.StakeholderId("nobody")),
    )
    model = BOARDS.adding(
        km.SharedResponsibility(id=km.ResponsibilityId("all"), name="All", shares=shares),
        km.SharedResponsibility(
            id=km.ResponsibilityId("old"), name="Old", shares=shares, valid=km.Period.parse("2024")
        ),
        km.Ownership(id=km.OwnershipId("o"), owner=km.StakeholderId("oak"), of=km.EntityId("all"), aware=True),
    )
    parts = {each.stakeholder: each for each in responsibilities.contributed(model, on=DAY)}
    assert (parts[km.StakeholderId("ash")].shares, parts[km.StakeholderId("ash")].unsaid) == (("all",), ())
    assert (parts[km.StakeholderId("ash")].visible, parts[km.StakeholderId("ash")].unseen) == ((), ("all",))
    elm = parts[km.StakeholderId("elm")]
    assert (elm.unsaid, elm.visible, elm.unseen) == (("all",), (), ())
    assert [each for each, part in parts.items() if not part.has_part] == ["yew"]
    (owned,) = responsibilities.owned(model, on=DAY)
    assert (owned.aware, owned.unaware, owned.unsaid) == (("oak",), (), ())
    assert owned.message("nl") == "All is van Oak"


@pytest.mark.concept("1-10")
def test_how_firmly_owners_stand_behind_it_is_told_of_those_of_whom_it_is_known() -> None:
    said: list[tuple[str, bool | None, int | None]] = [("oak", True, 1), ("ash", False, 3), ("oak", None, 2)]
    owns = [
        km.Ownership(
            id=km.OwnershipId(f"o{n}"), owner=km.StakeholderId(who), of=km.EntityId("elm"), aware=aware, backing=rank
        )
        for n, (who, aware, rank) in enumerate([*said, ("yew", True, None)])
    ]
    (owned,) = responsibilities.owned(BOARDS.adding(*owns), on=DAY)
    assert owned.backing == (("oak", 1), ("ash", 3), ("oak", 2))
    told = "Elm is owned by Oak, Yew, Ash; not aware of their part: Ash; backing: Oak 1, Ash 3, Oak 2"
    assert owned.message() == told
    assert owned.message("nl").endswith("; draagvlak: Oak 1, Ash 3, Oak 2")


def test_boards_that_share_a_responsibility_keep_it() -> None:
    shares = tuple(km.Share(stakeholder=km.StakeholderId(each)) for each in ("elm", "ash", "swv"))
    shared = km.SharedResponsibility(id=km.ResponsibilityId("all"), name="All", shares=shares)
    told = [each.message("en") for each in relations.advised(BOARDS.adding(shared), on=DAY)]
    assert "Ash shares responsibility with Elm: keep" in told
    assert len(told) == 6
    over = attrs.evolve(shared, valid=km.Period.parse("2024"))
    assert relations.advised(BOARDS.adding(over), on=DAY) == ()


def test_a_tie_that_is_mutual_is_advised_on_both_ways() -> None:
    model = BOARDS.adding(tie("r1", Tie.TRUSTS, "elm", "ash", mutual=True))
    kept = [e for e in relations.advised(model, on=DAY) if e.advice is relations.TrustAdvice.KEEP]
    assert [(each.source, each.target) for each in kept] == [("ash", "elm"), ("elm", "ash")]


def test_what_goes_both_ways_by_itself_is_not_asked_whether_it_is_one_sided() -> None:
    with pytest.raises(errors.InvalidValueError, match="'converses-with' go both ways by themselves") as caught:
        relations.one_sided(BOARDS, on=DAY, kind=Tie.CONVERSES_WITH)
    assert caught.value.field == "kind"
    with pytest.raises(errors.UnknownNameError, match="did you mean 'expects-of'"):
        relations.one_sided(BOARDS, on=DAY, kind="expect-of")
    with pytest.raises(errors.InvalidValueError, match="kind must be one RelationKind"):
        relations.one_sided(BOARDS, on=DAY, kind=[Tie.TRUSTS])  # type: ignore[arg-type]


def test_a_kind_of_ones_own_may_be_one_sided_and_reported() -> None:
    model = BOARDS.adding(
        tie("r1", Tie.OTHER, "ash", "elm", by="ash", own_kind="helps"),
        tie("r2", Tie.OTHER, "ash", "oak", by="ash", own_kind="helps", mutual=True),
        tie("r3", Tie.OTHER, "oak", "ash", by="oak", own_kind="helps", mutual=True),
    )
    (found,) = relations.one_sided(model, on=DAY, kind="helps")
    assert found.message("nl") == "Ash helps Elm, en voor zover bekend niet andersom"
    one, both = reports.reported(model, "helps", on=DAY)
    assert (one.mutual, both.mutual, both.by) == (False, True, ("ash", "oak"))


def test_talk_of_long_ago_or_to_come_is_no_way_to_power() -> None:
    by, here = km.StakeholderId("fir"), {"on": DAY, "legitimacy": True, "urgency": True}
    said = [
        km.Salience(id=km.SalienceId(each), of=km.StakeholderId(each[1:]), by=by, power=each == "+yew", **here)
        for each in ("-ash", "+yew")
    ]
    base = BOARDS.adding(*said)
    for valid in (km.Period.parse("2000"), km.Period.parse("2030")):
        talk = tie("r", Tie.CONVERSES_WITH, "ash", "yew", valid=valid)
        (found,) = salience.paths_to_power(base.adding(talk), on=DAY)
        assert found.path is None
    for held in (None, km.ApproximateDate.parse("2030"), km.ApproximateDate.parse("2025")):
        (found,) = salience.paths_to_power(base.adding(_of_two(held)), on=DAY)
        assert found.path is None
    past = base.adding(_of_two(km.ApproximateDate.parse("2024")))
    (found,) = salience.paths_to_power(past, on=DAY)
    assert found.path == ("ash", "yew")
    within = {year: salience.paths_to_power(past, on=DAY, during=km.CalendarYear(year)) for year in (2023, 2024, 2026)}
    assert [each.path for (each,) in within.values()] == [None, ("ash", "yew"), None]


def _of_two(held: km.ApproximateDate | None) -> km.Conversation:
    both = tuple(km.Participant(stakeholder=km.StakeholderId(each)) for each in ("ash", "yew"))
    return km.Conversation(id=km.ConversationId("c"), participants=both, held=held)


def test_two_views_of_one_day_are_contested_and_no_shift() -> None:
    twice = seen(1, date(2024, 9, 1)), seen(2, date(2024, 9, 1), urgency=False)
    model = km.QualityModel(name="Twice")
    for order in (twice, twice[::-1]):
        (course,) = salience.courses(model.adding(*order, seen(3, date(2025, 9, 1))))
        assert (course.shifts, course.contested) == ((), (date(2024, 9, 1),))
        assert [each.salience for each in course.seen] == ["s1", "s2", "s3"]


def test_who_is_asked_about_is_in_the_model() -> None:
    for ask in (salience.latest, salience.paths_to_power, salience.grid):
        with pytest.raises(errors.UnknownIdError, match="did you mean 'samen'"):
            ask(BOARDS.adding(who("samen")), on=DAY, by=km.StakeholderId("samne"))  # type: ignore[operator]
