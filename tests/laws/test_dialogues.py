"""What holds for dialogues and good practices, whatever the model."""

from datetime import date
from itertools import chain, combinations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import strategies
from kwaliteitsmodel.analysis import dialogues, practices

DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))
ROUGH = st.sampled_from(("2019", "2020", "2020-05", "2020-05-01", "2021-01")).map(km.ApproximateDate.parse)
TALKS = st.lists(st.none() | ROUGH, max_size=3)
WORDS = st.sampled_from(("", "mentor", "Mentor ", "student"))
REGIONS = st.sampled_from((None, km.RegionId("north"), km.RegionId("south")))


def _talk(number: int, held: km.ApproximateDate | None) -> km.Conversation:
    return km.Conversation(id=km.ConversationId(f"talk-{number}"), held=held)


@st.composite
def _practised(draw: st.DrawFn) -> km.QualityModel:
    """Make models of one good practice, interpreted in conversations and used, all of dates known more or less well."""
    talks = [_talk(*each) for each in enumerate(draw(TALKS))]
    meant = tuple(km.Interpretation(conversation=each.id, meaning="M") for each in talks)
    uses = draw(st.lists(strategies.practice_uses(on=st.none() | ROUGH), max_size=3).map(tuple))
    found = draw(st.none() | ROUGH)
    one = km.GoodPractice(id=km.GoodPracticeId("p"), name="P", found=found, interpreted_in=meant, uses=uses)
    return km.QualityModel(name="M").adding(one, *talks)


def _answers(dates: list[km.ApproximateDate | None], day: date) -> set[bool]:
    """Return what is true by *day* in every reading of *dates*, each by itself as early and as late as it may be."""
    early = any(each is None or each.earliest <= day for each in dates)
    late = any(each is not None and each.latest <= day for each in dates)
    return {early, late}


@pytest.mark.concept("0-24")
@given(_practised(), DAYS)
def test_a_practice_is_used_or_not_only_where_every_reading_of_the_dates_says_so(
    model: km.QualityModel, day: date
) -> None:
    (one,) = model.good_practices
    followed = practices.followed(model, on=day)
    if one.found is not None and one.found.earliest > day:
        assert followed == ()
        assert practices.state(model, one.id, on=day) is None
        return
    (seen,) = followed
    surely = one.found is not None and one.found.latest <= day
    assert seen.found == (True if surely or seen.used or seen.interpreted else None)
    assert (seen.state is None) == (seen.found is None)
    for answer, dates in (
        (seen.used, [each.on for each in one.uses]),
        (seen.interpreted, [each.held for each in model.conversations]),
    ):
        possible = _answers(dates, day)
        assert answer == (possible.pop() if len(possible) == 1 else None)
    assert (seen.state is practices.PracticeState.USED) == (seen.used is True)
    assert practices.state(model, one.id, on=day) is seen.state


@given(_practised() | strategies.models(max_entities=20), DAYS)
def test_a_share_is_known_only_where_it_is_of_every_practice(model: km.QualityModel, day: date) -> None:
    shares = practices.shares(model, on=day)
    for share, answers in (
        (shares.used, [each.used for each in shares.practices]),
        (shares.interpreted, [each.interpreted for each in shares.practices]),
    ):
        sure = [answer for answer, each in zip(answers, shares.practices, strict=True) if each.found]
        possible = {few.count(True) / len(few) if few else None for few in (answers, sure)}
        assert share == (possible.pop() if len(possible) == 1 and None not in answers else None)


@st.composite
def _composed(draw: st.DrawFn) -> km.QualityModel:
    """Make models of one dialogue, its seats, and those who took part in its conversation."""
    people = [
        km.Stakeholder(
            id=km.StakeholderId(f"p{number}"),
            name="P",
            kind=draw(st.sampled_from((km.StakeholderKind.PARENT, km.StakeholderKind.ROLE))),
            regions=tuple(filter(None, [draw(REGIONS)])),
            roles=tuple(filter(None, [draw(WORDS)])),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    numbers = {each.id: draw(st.none() | st.integers(1, 3)) for each in people}
    talk = km.Conversation(
        id=km.ConversationId("talk"),
        participants=tuple(km.Participant(stakeholder=who, people=number) for who, number in numbers.items()),
    )
    seats = st.builds(km.Seat, region=REGIONS, role=WORDS, people=st.integers(1, 4))
    dialogue = km.Dialogue(
        id=km.DialogueId("d"),
        conversation=draw(st.sampled_from((talk.id, None))),
        invited=tuple(numbers),
        composition=tuple(draw(st.lists(seats, max_size=3))),
    )
    return km.QualityModel(name="M").adding(talk, dialogue, *people)


@given(_composed())
def test_nobody_who_surely_fits_is_perhaps_there_and_every_seat_is_told(model: km.QualityModel) -> None:
    (dialogue,) = model.dialogues
    told = dialogues.seated(model, dialogue.id)
    assert tuple(each.seat for each in told) == dialogue.composition
    for each in told:
        assert set(each.present).isdisjoint(each.perhaps)
        assert each.lacking is None or 0 <= each.lacking <= each.seat.people


@pytest.mark.concept("0-25")
@given(_composed())
def test_who_is_surely_missing_is_so_whatever_the_unknown_turns_out_to_be(model: km.QualityModel) -> None:
    """Nobody who may fit, or may have come with more, can fill a seat of which someone surely is missing."""
    (dialogue,) = model.dialogues
    regions = tuple({each.region for each in dialogue.composition if each.region is not None})
    roles = tuple({each.role for each in dialogue.composition if each.role})
    filled = model.replacing(
        *(
            attrs.evolve(
                each,
                regions=each.regions or regions,
                roles=each.roles or (() if each.kind is km.StakeholderKind.ROLE else roles),
            )
            for each in model.stakeholders
        )
    )
    for before, after in zip(dialogues.seated(model, dialogue.id), dialogues.seated(filled, dialogue.id), strict=True):
        assert before.lacking is None or after.lacking == before.lacking
        assert after.lacking is None or before.at_least <= after.lacking
        assert before.lacking in (None, before.at_least)


@pytest.mark.concept("0-25")
@given(_composed())
def test_over_all_seats_as_many_are_missing_as_of_the_seats_that_are_worst_off(model: km.QualityModel) -> None:
    """Whoever fits a seat among some can take one of those, and no more seats than they are people."""
    (dialogue,) = model.dialogues
    (talk,) = model.conversations
    numbers = {each.stakeholder: each.people for each in talk.participants}
    endless = sum(each.people for each in dialogue.composition)
    people = {
        each: (numbers[each.id] if dialogue.conversation else None)
        or (endless if each.kind is km.StakeholderKind.ROLE else 1)
        for each in model.stakeholders
    }
    some = chain.from_iterable(combinations(dialogue.composition, n) for n in range(len(dialogue.composition) + 1))
    short = max(
        sum(seat.people for seat in seats)
        - sum(n for who, n in people.items() if any(dialogues.fitting(seat, who) is not False for seat in seats))
        for seats in some
    )
    assert dialogues.surely_missing(model, dialogue.id) == (short if people else None)
    assert sum(each.at_least for each in dialogues.seated(model, dialogue.id)) <= short


@given(_composed(), st.integers(1, 3))
def test_who_comes_as_well_never_makes_more_missing(model: km.QualityModel, people: int) -> None:
    (dialogue,) = model.dialogues
    more = km.Stakeholder(id=km.StakeholderId("more"), name="M", kind=km.StakeholderKind.PARENT, roles=("mentor",))
    (talk,) = model.conversations
    joined = attrs.evolve(talk, participants=(*talk.participants, km.Participant(stakeholder=more.id, people=people)))
    asked = attrs.evolve(dialogue, invited=(*dialogue.invited, more.id))
    later = model.adding(more).replacing(joined, asked)
    for before, after in zip(dialogues.seated(model, dialogue.id), dialogues.seated(later, dialogue.id), strict=True):
        assert before.lacking is None or after.lacking is None or after.lacking <= before.lacking


@pytest.mark.concept("0-15")
@given(strategies.models(max_entities=20))
def test_what_comes_out_of_a_dialogue_is_in_the_model_and_once(model: km.QualityModel) -> None:
    for each in model.dialogues:
        found = dialogues.harvest(model, each.id)
        ids = (*found.plus, *found.minus, *found.plain, *found.interpreted, *found.verdicts, *found.silent)
        assert len(set(ids)) == len(ids)
        assert all(one in model for one in ids)
        assert all(decision.conversation == each.conversation for _, decision in (*found.kept, *found.dropped))


@st.composite
def _tasked(draw: st.DrawFn) -> km.QualityModel:
    """Make models of two tasks, and dialogues about some of them, held on days that are known more or less well."""
    tasks = [km.DevelopmentTaskId(each) for each in ("one", "other")]
    valid = st.sampled_from((km.CalendarYear(2020).period, None))
    talks = [_talk(*each) for each in enumerate(draw(TALKS))]
    held = [st.none(), *(st.just(each.id) for each in talks)]
    some = st.lists(st.sampled_from(tasks), unique=True, max_size=2).map(tuple)
    number = draw(st.integers(0, 3))
    return km.QualityModel(name="M").adding(
        *(draw(strategies.development_tasks(id=each, valid=valid)) for each in tasks),
        *talks,
        *(
            km.Dialogue(id=km.DialogueId(f"d{each}"), tasks=draw(some), conversation=draw(st.one_of(held)))
            for each in range(number)
        ),
    )


@given(_tasked() | strategies.models(max_entities=20), DAYS)
def test_every_current_task_is_told_once(model: km.QualityModel, day: date) -> None:
    current = [each.id for each in model.development_tasks if each.valid is None or day in each.valid]
    told = practices.considered(model, on=day)
    assert [each.task for each in told] == current
    for each in told:
        naming = {one.id for one in model.dialogues if each.task in one.tasks}
        assert sorted([*each.dialogues, *each.planned, *each.perhaps]) == sorted(naming)
        for one in (*each.planned, *each.perhaps):
            talk = model.find(model[one].conversation or "")
            when = talk.held if isinstance(talk, km.Conversation) else None
            later = when is not None and when.earliest > day
            assert (one in each.planned) == (model[one].conversation is None or later)
        talks = [model[one].conversation for one in each.dialogues]
        held = [model[talk].held for talk in talks if talk is not None]
        assert len(held) == len(talks)
        assert all(when is not None and when.latest <= day for when in held)
