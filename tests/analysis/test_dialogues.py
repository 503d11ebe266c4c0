"""Dialogues: who is missing, and what came out; good practices and tasks, by example."""

from datetime import date

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.analysis import actions, dialogues, practices, principles
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

TALK, PANEL = km.ConversationId("talk"), km.DialogueId("panel")
NORTH = km.Region(id=km.RegionId("north"), name="North")
DAY = date(2026, 6, 1)


def who(id: str, kind: km.StakeholderKind = km.StakeholderKind.PARENT, **known: object) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id, kind=kind, **known)  # type: ignore[arg-type]


MENTOR = who("mentor", km.StakeholderKind.ROLE, regions=(NORTH.id,))
STUDENT = who("jo", roles=("Student",), domains=("research",))
STRANGER = who("sam")


def model(*seats: km.Seat, people: int | None = None, **known: object) -> km.QualityModel:
    taking_part = (
        km.Participant(stakeholder=MENTOR.id, people=people),
        km.Participant(stakeholder=STUDENT.id),
        km.Participant(stakeholder=km.StakeholderId("gone")),
    )
    talk = km.Conversation(id=TALK, held=km.ApproximateDate.parse("2026-03"), participants=taking_part)
    usual: dict[str, object] = {"name": "Panel", "conversation": TALK, "composition": seats}
    panel = km.Dialogue(id=PANEL, **(usual | known))  # type: ignore[arg-type]
    return km.QualityModel(name="M").adding(NORTH, MENTOR, STUDENT, STRANGER, talk, panel)


def lacking(*seats: km.Seat, **known: object) -> list[int | None]:
    return [each.lacking for each in dialogues.seated(model(*seats, **known), PANEL)]  # type: ignore[arg-type]


def test_a_role_of_people_has_its_name_for_a_role_and_may_be_of_many() -> None:
    seat = km.Seat(role=" MENTOR", region=NORTH.id, people=2)
    assert lacking(seat) == [None]
    assert lacking(km.Seat(role="mentor")) == [0]
    assert lacking(seat, people=1) == [1]
    assert lacking(seat, people=5) == [0]


def test_a_person_is_one_and_may_fit_several_seats() -> None:
    assert lacking(km.Seat(role="student", people=2), km.Seat(domain="Research")) == [1, 0]


def test_of_whom_the_region_is_not_known_nobody_says_that_they_are_missing() -> None:
    (seated,) = dialogues.seated(model(km.Seat(region=NORTH.id, role="student")), PANEL)
    assert (seated.present, seated.perhaps, seated.lacking) == ((), (STUDENT.id,), None)
    assert seated.message() == "student, North: 1 asked for, 0 there; missing: unknown"


def test_a_seat_of_anyone_is_anyones() -> None:
    (seated,) = dialogues.seated(model(km.Seat(people=4), people=2), PANEL)
    assert seated.message("nl") == "wie dan ook: 4 gevraagd, 3 aanwezig; er ontbreken: 1"


def test_while_it_is_planned_those_count_who_are_invited() -> None:
    planned = {"conversation": None, "invited": (STUDENT.id,)}
    assert lacking(km.Seat(role="student"), km.Seat(role="mentor"), **planned) == [0, 1]


def test_where_nobody_is_on_record_nothing_tells_who_is_missing() -> None:
    seat = km.Seat(role="mentor")
    silent = model(seat).replacing(attrs.evolve(model()[TALK], participants=()))
    unnamed = model(seat, conversation=None)
    for each in (silent, unnamed, model(seat, conversation=km.ConversationId("gone"))):
        (seated,) = dialogues.seated(each, PANEL)
        assert (seated.lacking, seated.at_least, dialogues.surely_missing(each, PANEL)) == (None, 0, None)
        assert seated.message() == "mentor: 1 asked for, unknown there; missing: unknown"
        assert checks.run(each, select={"DIA001"}, on=DAY).violations == ()


def test_until_it_was_held_those_count_who_are_invited() -> None:
    seat = km.Seat(role="student")
    agreed = model(seat, invited=(STRANGER.id, MENTOR.id))
    before = dialogues.seated(agreed, PANEL, on=date(2026, 2, 1))
    assert [(each.present, each.perhaps) for each in before] == [((), (STRANGER.id,))]
    assert [each.lacking for each in dialogues.seated(agreed, PANEL, on=DAY)] == [0]
    assert dialogues.seated(model(seat), PANEL, on=date(2026, 2, 1))[0].lacking is None


def test_of_one_whose_role_is_unknown_no_more_than_one_may_fit() -> None:
    asked = model(km.Seat(role="student", people=5), conversation=None, invited=(STRANGER.id,))
    (seated,) = dialogues.seated(asked, PANEL)
    assert (seated.lacking, seated.at_least) == (None, 4)
    assert seated.message("nl") == "student: 5 gevraagd, 0 aanwezig; er ontbreken: minstens 4"
    (found,) = checks.run(asked, select={"DIA001"}, on=DAY).violations
    assert found.message() == "at 'panel' at least 4 of those asked for are missing: student"


def test_nobody_sits_on_two_seats() -> None:
    both = who("kim", roles=("student", "mentor"))
    seats = (km.Seat(role="student"), km.Seat(role="mentor"))
    alone = model(*seats, conversation=None, invited=(both.id,)).adding(both)
    assert [each.lacking for each in dialogues.seated(alone, PANEL)] == [0, 0]
    assert dialogues.surely_missing(alone, PANEL) == 1
    (found,) = checks.run(alone, select={"DIA001"}, on=DAY).violations
    assert found.message("nl") == (
        "bij 'panel' ontbreken er minstens 1 van wie gevraagd waren: over alle plaatsen samen, want niemand zit op twee"
    )
    asked = attrs.evolve(alone[PANEL], invited=(both.id, STUDENT.id))
    assert dialogues.surely_missing(alone.replacing(asked), PANEL) == 0
    assert dialogues.surely_missing(model(), PANEL) == 0


def test_a_role_may_be_named_in_two_languages() -> None:
    named = who("m", km.StakeholderKind.ROLE)
    both = km.Stakeholder(id=named.id, name=km.Text(nl="begeleider", en="coach"), kind=named.kind)
    assert dialogues.fitting(km.Seat(role="Coach"), both)
    assert dialogues.fitting(km.Seat(role="mentor"), both) is False


def test_what_people_saw_found_and_decided_is_told() -> None:
    def finding(id: str, valence: km.Valence | None, on: str) -> km.Finding:
        return km.Finding(id=km.FindingId(id), text=id, valence=valence, rests_on=(km.EntityId(on),))

    def decision(*, keep: bool, talk: km.ConversationId | None = TALK) -> km.KeepOrDrop:
        return km.KeepOrDrop(keep=keep, reason="R", on=km.ApproximateDate.parse("2026-03"), conversation=talk)

    team = km.SubProcess(
        id=km.SubProcessId("team"),
        name="Team",
        of=MENTOR.id,
        decisions=(decision(keep=True), decision(keep=False), decision(keep=False, talk=None)),
    )
    walk = km.GoodPractice(
        id=km.GoodPracticeId("walk"), name="Walk", interpreted_in=(km.Interpretation(conversation=TALK, meaning="M"),)
    )
    said = km.Verdict(
        id=km.VerdictId("v"),
        by=MENTOR.id,
        aspect=km.AspectId("a"),
        on=date(2026, 3, 2),
        sign=km.VerdictSign.POSITIVE,
        conversation=TALK,
    )
    seen = (
        finding("steady", km.Valence.PLUS, TALK),
        finding("hurt", km.Valence.MINUS, PANEL),
        finding("plain", None, TALK),
    )
    came = {"dilemmas": ("D",), "opportunities": ("O", "P"), "sequel_owner": MENTOR.id}
    agreed = km.Agreement(id=km.AgreementId("agreed"), text="Each month")
    whole = model(**came, agreements=(agreed.id,)).adding(agreed, team, walk, said, *seen)  # type: ignore[arg-type]
    harvest = dialogues.harvest(whole, PANEL)
    assert harvest.plain == ("plain",)
    assert {each: getattr(harvest, each) for each in came} == came
    assert harvest.agreements == (agreed.id,)
    assert (harvest.plus, harvest.minus, harvest.interpreted) == (("steady",), ("hurt",), ("walk",))
    assert (len(harvest.kept), len(harvest.dropped)) == (1, 1)
    assert (harvest.verdicts, harvest.silent) == (("v",), (STUDENT.id, "gone"))
    assert harvest.message() == (
        "Panel: plus 1, minus 1; kept: Team; dropped: Team; interpreted: Walk; verdicts: 1; dilemmas: 1; "
        "opportunities: 2; agreements: Each month; who sees to what follows: mentor"
    )


def test_of_what_is_planned_nothing_came_out() -> None:
    harvest = dialogues.harvest(model(conversation=None), PANEL)
    assert harvest.message("nl") == (
        "Panel: plus 0, min 0; behouden: niets; losgelaten: niets; geduid: niets; oordelen: 0; dilemma's: 0; "
        "kansen: 0; afspraken: niets; wie voor het vervolg zorgt: onbekend"
    )
    assert harvest.silent == ()


@pytest.mark.concept("1-23")
def test_what_became_of_a_dialogue_goes_by_way_of_its_conversation_and_its_agreements() -> None:
    def step(id: str, source: str) -> km.Action:
        return km.Action(id=km.ActionId(id), text=id, arises_from=(km.EntityId(source),))

    walk = km.GoodPractice(
        id=km.GoodPracticeId("walk"), name="Walk", interpreted_in=(km.Interpretation(conversation=TALK, meaning="M"),)
    )
    whole = model(agreements=(km.AgreementId("agreed"),)).adding(
        km.Agreement(id=km.AgreementId("agreed"), text="Agreed"),
        walk,
        step("by-talk", TALK),
        step("by-agreement", "agreed"),
        step("by-practice", "walk"),
        step("by-panel", PANEL),
    )
    ways = {each.action: each.via for each in actions.became_of(whole, PANEL, on=DAY).outcomes}
    assert ways == {
        "by-panel": (),
        "by-talk": (TALK,),
        "by-agreement": ("agreed",),
        "by-practice": (TALK, "walk"),
    }


def practice(id: str, *uses: str | None, held: str | None = None) -> tuple[km.Entity, ...]:
    used = tuple(
        km.PracticeUse(
            by=MENTOR.id,
            purpose=km.PracticePurpose.KNOWLEDGE_SHARING,
            on=None if each is None else km.ApproximateDate.parse(each),
        )
        for each in uses
    )
    meant = (km.Interpretation(conversation=TALK, meaning="M"),) if held else ()
    when = km.ApproximateDate.parse("2026-01")
    return (km.GoodPractice(id=km.GoodPracticeId(id), name=id, found=when, interpreted_in=meant, uses=used),)


def test_shares_are_told_with_what_is_not_known() -> None:
    whole = model().adding(*practice("a", "2026-01", held="talk"), *practice("b"))
    shares = practices.shares(whole, on=DAY)
    assert (shares.interpreted, shares.used) == (0.5, 0.5)
    assert practices.shares(whole.adding(*practice("c", None)), on=DAY).message() == (
        "of 3 good practices: interpreted 1; used 1 (of 1 unknown)"
    )
    developed = practices.shares(whole, on=DAY, purpose=km.PracticePurpose.QUALITY_DEVELOPMENT)
    assert developed.used == 0


def test_what_may_not_have_been_found_yet_makes_a_share_unknown() -> None:
    sure, used = practice("a"), practice("b", "2026-02")
    found = attrs.evolve(sure[0], found=km.ApproximateDate.parse("2026"))  # type: ignore[call-arg]
    perhaps = attrs.evolve(found, id=km.GoodPracticeId("c"), shared_with=(STRANGER.id,))  # type: ignore[call-arg]
    shares = practices.shares(model().adding(*sure, *used, perhaps), on=DAY)
    assert (shares.interpreted, shares.used) == (0, None)
    assert shares.message() == ("of 3 good practices (of 1 unknown whether found yet): interpreted 0; used 1")
    assert [(each.found, each.state and each.state.value, each.shared_with) for each in shares.practices] == [
        (True, "found", ()),
        (True, "used", ()),
        (None, None, (STRANGER.id,)),
    ]
    assert practices.shares(model().adding(perhaps), on=DAY).used is None


@pytest.mark.concept("0-24")
def test_how_far_a_practice_is_follows_from_the_day() -> None:
    whole = model().adding(*practice("a", "2026-05", held="talk"))
    days = (date(2025, 12, 20), *(date(2026, month, 20) for month in (1, 2, 4, 6)))
    states = [practices.state(whole, km.GoodPracticeId("a"), on=day) for day in days]
    assert [each and each.value for each in states] == [None, None, "found", "interpreted", "used"]
    with pytest.raises(InvalidValueError):
        practices.state(whole, km.GoodPracticeId(PANEL), on=DAY)
    with pytest.raises(UnknownIdError):
        practices.state(whole, km.GoodPracticeId("none"), on=DAY)


@pytest.mark.concept("0-27")
def test_a_task_is_told_with_its_owners_and_where_it_was_talked_about() -> None:
    task = km.DevelopmentTask(id=km.DevelopmentTaskId("t"), name="Coaching", owners=(MENTOR.id,))
    other = km.DevelopmentTask(id=km.DevelopmentTaskId("u"), name="Research")
    planned = km.Dialogue(id=km.DialogueId("next"), tasks=(task.id,))
    told = practices.considered(model(tasks=(task.id,)).adding(task, other, planned), on=DAY)
    assert [each.message() for each in told] == [
        "Coaching (mentor): in 1 dialogues, and planned in 1",
        "Research (of nobody): in 0 dialogues, and planned in 0",
    ]


def test_of_a_conversation_of_unknown_date_nobody_says_that_it_is_planned() -> None:
    task = km.DevelopmentTask(id=km.DevelopmentTaskId("t"), name="Coaching")
    undated = attrs.evolve(model()[TALK], held=None)
    (told,) = practices.considered(model(tasks=(task.id,)).replacing(undated).adding(task), on=DAY)
    assert (told.dialogues, told.planned, told.perhaps) == ((), (), (PANEL,))
    assert told.message("nl") == "Coaching (van niemand): in 0 dialogen, en gepland in 0; onbekend van 1"


def test_of_a_set_one_knows_which_numbers_are_unknown() -> None:
    card = km.PrincipleCard(why="W", how="H", questions=(km.Asked(number=1, text="Q"),))
    ten = km.PrincipleSet(
        id=km.PrincipleSetId("ten"),
        name="Ten",
        principles=(
            km.Principle(number=10, name="Integral", card=card),
            km.Principle(number=3, name="Vision", card=km.PrincipleCard(why="W")),
            km.Principle(number=1, name="Learn"),
        ),
    )
    known = principles.known(model().adding(ten), ten.id)
    assert (known.complete, known.incomplete, known.without_card) == ((10,), (3,), (1,))
    assert known.missing == (2, 4, 5, 6, 7, 8, 9)
    assert known.message("nl").startswith("Ten: volledig: 10; onvolledig: 3; zonder kaart: 1; onbekend: 2")
    found = principles.principle(model().adding(ten), ten.id, 3)
    assert found is not None
    assert found.name == "Vision"
    assert principles.principle(model().adding(ten), ten.id, 2) is None


@pytest.mark.concept("1-06", "1-08")
def test_who_sees_opportunities_at_a_round_table_has_someone_who_sees_to_what_follows() -> None:
    seen = km.Dialogue(
        id=km.DialogueId("round-table"),
        setting=km.Setting.ROUND_TABLE,
        dilemmas=("What one has to show and what helps",),
        opportunities=("Auditors who look into each other's schools",),
    )
    told = checks.run(model().adding(seen), select={"DIA005"}, on=date(2026, 6, 1))
    assert [each.id for each in told.violations] == ["round-table"]
    dilemma = attrs.evolve(seen, opportunities=())
    assert checks.run(model().adding(dilemma), select={"DIA005"}, on=date(2026, 6, 1)).violations == ()
