"""What is asked of actions."""

import tracemalloc
from datetime import date, timedelta

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import actions
from kwaliteitsmodel.domain.phases import PDCA
from kwaliteitsmodel.errors import UnknownIdError

ON = date(2026, 6, 1)
DAY = timedelta(days=1)


def action(id: str = "step", **known: object) -> km.Action:
    return km.Action(id=km.ActionId(id), text=id.title(), **known)  # type: ignore[arg-type]


def region(*entities: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="Region").adding(*entities)


@pytest.mark.parametrize(
    ("known", "state"),
    [
        ({}, "OPEN"),
        ({"due": ON}, "OPEN"),
        ({"due": ON - DAY}, "OVERDUE"),
        ({"due": ON - DAY, "done_on": ON}, "DONE"),
        ({"due": ON - DAY, "done_on": ON + DAY}, "OVERDUE"),
    ],
)
def test_an_action_is_overdue_after_the_day_it_was_due(known: dict[str, date], state: str) -> None:
    assert actions.state(action("step", **known), ON) is actions.ActionState[state]


def test_who_has_nothing_left_to_do_is_left_out() -> None:
    mentor = km.StakeholderId("mentor")
    model = region(action("done", owner=mentor, done_on=ON), action("open", owner=km.StakeholderId("head")))
    assert [each.message("nl") for each in actions.todo(model, on=ON)] == ["head: Open"]


@pytest.mark.concept("0-33")
def test_from_a_conversation_by_a_verdict_to_an_action_and_its_effect() -> None:
    talk = km.Conversation(id=km.ConversationId("talk"), name="Talk")
    verdict = km.Verdict(
        id=km.VerdictId("verdict"),
        by=km.StakeholderId("mentor"),
        aspect=km.AspectId("rest"),
        sign=km.VerdictSign.NEGATIVE,
        on=ON,
        conversation=talk.id,
    )
    step = action(arises_from=(km.EntityId("verdict"),), done_on=ON, effect="Rest came back")
    again = action("again", arises_from=(km.EntityId("step"), km.EntityId("again-and-again")))
    answer = actions.became_of(region(talk, verdict, step, again), "talk", on=ON)
    assert [(each.action, each.via) for each in answer.outcomes] == [
        ("step", ("verdict",)),
        ("again", ("verdict", "step")),
    ]
    assert answer.message() == "Talk: 1 open, 1 done, 1 with an effect"
    assert [each.message() for each in answer.outcomes] == [
        "Step: done; Rest came back",
        "Again: open; its effect isn't told",
    ]


def test_an_account_that_was_rendered_in_a_conversation_is_followed_too() -> None:
    talk = km.Conversation(id=km.ConversationId("talk"), name="Talk")
    account = km.Relation(
        id=km.RelationId("account"),
        kind=km.RelationKind.ACCOUNTS_TO,
        source=km.StakeholderId("site"),
        target=km.StakeholderId("swv"),
        conversation=talk.id,
    )
    step = action(arises_from=(km.EntityId("account"),))
    assert [each.via for each in actions.became_of(region(talk, account, step), "talk", on=ON).outcomes] == [
        ("account",)
    ]


def test_an_effect_is_told_once_the_action_is_done() -> None:
    talk = km.Conversation(id=km.ConversationId("talk"), name="Talk")
    step = action(arises_from=(km.EntityId("talk"),), done_on=ON, effect="Rest came back")
    answer = actions.became_of(region(talk, step), "talk", on=ON - DAY)
    assert (answer.outcomes[0].effect, answer.outcomes[0].message()) == ("", "Step: open; its effect isn't told")
    assert answer.message() == "Talk: 1 open, 0 done, 0 with an effect"
    blank = action(arises_from=(km.EntityId("talk"),), done_on=ON, effect=" ")
    assert actions.became_of(region(talk, blank), "talk", on=ON).message().endswith("0 with an effect")


def test_of_a_goal_come_its_parts_and_what_serves_it() -> None:
    goal = km.Goal(id=km.GoalId("goal"), text="Goal")
    part = km.Goal(id=km.GoalId("part"), text="Part", part_of=goal.id)
    served: dict[str, object] = {"name": "Means", "serves": (km.GoalId("part"),)}
    several = [
        km.Programme(id=km.ProgrammeId("programme"), **served),  # type: ignore[arg-type]
        km.Innovation(id=km.InnovationId("innovation"), **served),  # type: ignore[arg-type]
        km.Instrument(id=km.InstrumentId("instrument"), **served),  # type: ignore[arg-type]
    ]
    steps = [action(f"of-{each.id}", arises_from=(km.EntityId(each.id),)) for each in several]
    answer = actions.became_of(region(goal, part, *several, *steps), "goal", on=ON)
    assert [each.via for each in answer.outcomes] == [("part", each.id) for each in several]


def _evidence(id: str, **known: object) -> km.Evidence:
    return km.Evidence(id=km.EvidenceId(id), kind=km.EvidenceKind.HARD, text=id, **known)  # type: ignore[arg-type]


def _finding(id: str, **known: object) -> km.Finding:
    return km.Finding(id=km.FindingId(id), text=id, **known)  # type: ignore[arg-type]


_JUDGED = km.Judgement(
    id=km.JudgementId("to"),
    by=km.StakeholderId("board"),
    of=km.StakeholderId("site"),
    criterion=km.CriterionId("criterion"),
    scale=km.ScaleId("scale"),
    grade="good",
    on=ON,
    audit=km.AuditId("from"),
)
_AUDIT = km.Audit(id=km.AuditId("from"), of=km.StakeholderId("site"), kind=km.AuditKind.PEER_VISIT)
_TALK = km.Conversation(id=km.ConversationId("from"))
_TASK = km.DevelopmentTask(id=km.DevelopmentTaskId("to"), name="Coaching")


def _answer(id: str, **known: object) -> km.Answer:
    by = km.StakeholderId("mentor")
    return km.Answer(id=km.AnswerId(id), question=km.QuestionId("why"), by=by, **known)  # type: ignore[arg-type]


def _cycle(**known: object) -> km.Cycle:
    return km.Cycle(id=km.CycleId("to"), subject=km.StakeholderId("site"), definition=PDCA, **known)  # type: ignore[arg-type]


_DROPPED = km.KeepOrDrop(keep=False, reason="R", on=km.ApproximateDate.on(ON), conversation=_TALK.id)
_HUNCH = km.Hunch(id=km.HunchId("from"), text="Hunch")
LEADS: dict[str, tuple[km.Entity, km.Entity]] = {
    "a finding rests on anything": (_finding("from"), _finding("to", rests_on=(km.EntityId("from"),))),
    "a finding has evidence": (_evidence("from"), _finding("to", evidence=(km.EvidenceId("from"),))),
    "a finding is of an audit": (_AUDIT, _finding("to", audit=_AUDIT.id)),
    "a finding still stands": (_finding("from"), _finding("to", still=km.FindingId("from"))),
    "a judgement is of an audit": (_AUDIT, _JUDGED),
    "evidence shows something": (_finding("from"), _evidence("to", shows=(km.EntityId("from"),))),
    "evidence checks a hunch": (
        _evidence("from"),
        km.Hunch(id=km.HunchId("to"), text="Hunch", checked_by=(km.EvidenceId("from"),)),
    ),
    "a conclusion rests on evidence": (
        _evidence("from"),
        km.Conclusion(id=km.ConclusionId("to"), text="So", rests_on=(km.EvidenceId("from"),)),
    ),
    "a conclusion rests on a hunch": (
        _HUNCH,
        km.Conclusion(id=km.ConclusionId("to"), text="So", hunches=(_HUNCH.id,)),
    ),
    "an answer is of a conversation": (_TALK, _answer("to", conversation=_TALK.id)),
    "an answer created something": (_answer("from", created=(km.EntityId("to"),)), _TASK),
    "a dialogue is about a task": (km.Dialogue(id=km.DialogueId("from"), tasks=(_TASK.id,)), _TASK),
    "a decision is taken in a conversation": (
        _TALK,
        km.SubProcess(id=km.SubProcessId("to"), name="Team", of=km.StakeholderId("site"), decisions=(_DROPPED,)),
    ),
    "a conversation is a moment of a cycle": (
        _TALK,
        _cycle(entries=(km.CycleEntry(phase="plan", conversation=_TALK.id),)),
    ),
    "an account of a cycle is rendered in a conversation": (
        _TALK,
        _cycle(
            entries=(km.CycleEntry(phase="plan"),),
            accounts=(km.Account(by=km.StakeholderId("site"), about="plan", conversation=_TALK.id),),
        ),
    ),
}


@pytest.mark.concept("1-23")
@pytest.mark.parametrize("leads", LEADS)
def test_what_leads_from_a_source_to_an_action_is_followed(leads: str) -> None:
    model = region(*LEADS[leads], action(arises_from=(km.EntityId("to"),)))
    assert [each.via for each in actions.became_of(model, "from", on=ON).outcomes] == [("to",)]
    back = region(*LEADS[leads], action(arises_from=(km.EntityId("from"),)))
    assert actions.became_of(back, "to", on=ON).outcomes == ()


def test_an_action_that_an_answer_created_came_of_the_conversation() -> None:
    model = region(_TALK, _answer("said", conversation=_TALK.id, created=(km.EntityId("step"),)), action())
    assert [each.via for each in actions.became_of(model, "from", on=ON).outcomes] == [("said",)]


def test_what_is_kept_in_hand_for_a_goal_came_of_it_too() -> None:
    plan = km.Plan(interventions=(km.ActionId("first"),), contingencies=(km.ActionId("then"),))
    model = region(km.Goal(id=km.GoalId("goal"), text="Goal", plan=plan), action("first"), action("then"))
    assert [each.action for each in actions.became_of(model, "goal", on=ON).outcomes] == ["first", "then"]


def test_what_a_finding_set_going_came_of_it_also_without_an_action() -> None:
    finding = km.Finding(id=km.FindingId("finding"), text="Pupils tire")
    square = km.Innovation(id=km.InnovationId("square"), name="Plein")
    started = km.Trigger(id=km.TriggerId("t"), finding=km.EntityId("finding"), started=km.EntityId("square"))
    later = attrs.evolve(started, on=km.ApproximateDate.parse("2027"))
    answer = actions.became_of(region(finding, square, started), "finding", on=ON)
    assert (answer.outcomes, answer.set_going) == ((), ("square",))
    assert answer.message() == "Pupils tire: no known action came of it; set going: Plein"
    assert answer.message("nl") == "Pupils tire: er is geen actie bekend die ervan kwam; in gang gezet: Plein"
    assert actions.became_of(region(finding, square, later), "finding", on=ON).set_going == ()
    step = action(arises_from=(km.EntityId("square"),))
    assert actions.became_of(region(finding, square, started, step), "finding", on=ON).message() == (
        "Pupils tire: 1 open, 0 done, 0 with an effect; set going: Plein"
    )


def test_a_long_chain_of_actions_is_told_in_room_for_each_once() -> None:
    chain = [action(f"a{n}", arises_from=(km.EntityId(f"a{n - 1}"),)) for n in range(4000)]
    tracemalloc.start()
    answer = actions.became_of(region(*chain), "a0", on=ON)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(answer.outcomes[-1].via) == 3998
    assert most < 40_000_000


def test_the_shortest_way_is_told() -> None:
    goal = km.Goal(id=km.GoalId("goal"), text="Goal")
    first = action("first", serves=(goal.id,))
    second = action("second", arises_from=(km.EntityId("first"),))
    last = action("last", arises_from=(km.EntityId("second"),), serves=(goal.id,))
    told = actions.became_of(region(goal, first, second, last), "goal", on=ON).outcomes
    assert [(each.action, each.via) for each in told] == [("first", ()), ("last", ()), ("second", ("first",))]


def test_actions_that_arise_from_each_other_are_told_once() -> None:
    model = region(action("a", arises_from=(km.EntityId("b"),)), action("b", arises_from=(km.EntityId("a"),)))
    assert [each.action for each in actions.became_of(model, "a", on=ON).outcomes] == ["b"]


def test_of_nothing_came_nothing_and_what_is_not_there_is_refused() -> None:
    lonely = region(km.Goal(id=km.GoalId("goal"), text="Goal"))
    assert actions.became_of(lonely, "goal", on=ON).message("nl") == "Goal: er is niets bekend dat ervan kwam"
    with pytest.raises(UnknownIdError):
        actions.became_of(lonely, "gaol", on=ON)


@pytest.mark.concept("0-28")
def test_what_is_to_be_done_is_told_of_the_owner_and_not_of_helpers() -> None:
    head, coach = km.StakeholderId("head"), km.StakeholderId("coach")
    model = region(action("open", owner=head, helpers=(coach,)))
    (answer,) = actions.todo(model, on=ON)
    assert answer.owner == head
    assert model[km.ActionId("open")].helpers == (coach,)
