"""Quality culture: talk in rounds, factors, climate, terms, growth, leading; and integrality."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue, checks, strategies
from kwaliteitsmodel.analysis import conversations, culture, integrality, questions
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

US, MENTOR, OTHER = (km.StakeholderId(each) for each in ("us", "mentor", "other"))
PEOPLE = tuple(km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.SITE) for each in (US, MENTOR, OTHER))
PROCESSES = tuple(km.SubProcess(id=km.SubProcessId(each), name=each, of=US) for each in "pq")
TEACHER, HEAD = (km.HierarchicalLevel(name=each) for each in ("Teacher", "Head"))


def model(*entities: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="M").adding(*PEOPLE, *entities)


def when(text: str) -> km.ApproximateDate:
    return km.ApproximateDate.parse(text)


@st.composite
def busy(draw: st.DrawFn) -> km.QualityModel:
    """Draw an organisation with two sub-processes, each of a level, and activities that reach some of it."""
    levels = st.sampled_from((TEACHER, HEAD))
    valid = st.none() | st.sampled_from([km.Period.parse(each) for each in ("2023", "2024", "2025")])
    processes = tuple(attrs.evolve(each, level=draw(st.none() | levels), valid=draw(valid)) for each in PROCESSES)
    ids = st.sampled_from([each.id for each in PROCESSES])
    activity = strategies.quality_activities(
        of=st.sampled_from((US, OTHER)),
        processes=st.lists(ids, unique=True).map(tuple),
        levels=st.lists(levels, max_size=2).map(tuple),
        on=st.none() | st.sampled_from(["2023-06", "2024", "2025-03"]).map(when),
        id=strategies.ids().map("activity-".__add__),
    )
    activities = draw(st.lists(activity, max_size=3, unique_by=lambda each: each.id))
    return model(*processes, *activities)


@pytest.mark.concept("0-04")
@given(busy())
def test_two_conditions_make_it_integral_whatever_lies_where_they_cross(drawn: km.QualityModel) -> None:
    found = integrality.integrality(drawn, US)
    done = [each for each in drawn.activities if each.of == US]
    first, last = (
        (min(each.on.earliest for each in done if each.on), max(each.on.latest for each in done if each.on))
        if done and all(each.on for each in done)
        else (date.min, date.max)
    )
    days = {each.id: each.valid or km.Period() for each in drawn.sub_processes}
    there = {each for each, valid in days.items() if (valid.start or first) <= last and first <= (valid.end or last)}
    reached = {process for each in done for process in each.processes}
    heard = {level.name for each in done for level in each.levels}
    named = {each.level.name for each in drawn.sub_processes if each.level} | heard
    due = {each.level.name for each in drawn.sub_processes if each.level and each.id in there}
    told = [bool(done) and all(getattr(each, field) for each in done) for field in ("processes", "levels")]
    level_of = {each.id: each.level for each in drawn.sub_processes}
    assert found.known == (all(told) and bool(there) and all(level_of[each] for each in there))
    assert set(found.idle) == (there - reached if told[0] else set())
    assert set(found.apart) == (due - heard if told[1] else set())
    assert found.message().endswith(": integral") == (found.known and there <= reached and due <= heard)
    assert len(found.crossings) == len(drawn.sub_processes) * len(named)
    for each in found.crossings:
        there = [one.id for one in done if each.process in one.processes and each.level in {x.name for x in one.levels}]
        assert list(each.activities) == there
    everywhere = {each.of: each for each in integrality.everywhere(drawn)}
    assert everywhere.keys() == {each.of for each in drawn.activities}
    assert everywhere.get(US, found) == found


DAYS = st.none() | st.dates(date(2022, 12, 1), date(2026, 2, 1))


@pytest.mark.concept("0-04")
@given(busy(), DAYS, DAYS, DAYS)
def test_integrality_of_a_day_is_that_of_what_was_known_by_then(
    drawn: km.QualityModel, on: date | None, first: date | None, second: date | None
) -> None:
    recorded = [km.Recorded(on=day) if day else None for day in (first, second)]
    processes = tuple(attrs.evolve(each, recorded=recorded[n % 2]) for n, each in enumerate(drawn.sub_processes))
    activities = tuple(attrs.evolve(each, recorded=recorded[n % 2]) for n, each in enumerate(drawn.activities))
    drawn = drawn.replacing(*processes, *activities)
    day = on or date.max
    then = attrs.evolve(
        drawn,
        sub_processes=tuple(
            each for each in processes if by(each, day) and not (each.valid and (each.valid.start or day) > day)
        ),
        activities=tuple(each for each in activities if by(each, day) and (each.on is None or each.on.earliest <= day)),
    )
    assert integrality.integrality(drawn, US, on=on) == integrality.integrality(then, US)


@pytest.mark.concept("0-04", "0-08")
def test_a_sub_process_that_was_recorded_later_or_began_later_was_not_idle_yet() -> None:
    walk = km.QualityActivity(id=km.ActivityId("w"), name="W", of=US, processes=(PROCESSES[0].id,))
    later: tuple[dict[str, Any], ...] = (
        {"recorded": km.Recorded(on=date(2025, 1, 2))},
        {"valid": km.Period(start=date(2025, 1, 2))},
    )
    for known in later:
        told = model(PROCESSES[0], attrs.evolve(PROCESSES[1], **known), walk)
        found = [integrality.integrality(told, US, on=date(2025, 1, day)).idle for day in (1, 2)]
        assert found == [(), (PROCESSES[1].id,)]


def by(each: Any, day: date) -> bool:
    """Return whether something was recorded by a day, as far as is known."""
    return each.recorded is None or each.recorded.on is None or each.recorded.on <= day


WHEN = st.sampled_from(["2023-06", "2024", "2024-05-01", "2025-03"]).map(when)
RECORDED = st.none() | st.builds(km.Recorded, by=st.just("us"), on=DAYS)
DATED: dict[str, Any] = {"on": WHEN, "recorded": RECORDED}
PERHAPS_DATED: dict[str, Any] = {"on": st.none() | WHEN, "recorded": RECORDED}
GIVEN = st.lists(
    st.builds(km.Contribution, stakeholder=st.just(US), task=st.sampled_from(km.LeadershipTask)), max_size=1
)

FAR = km.Question(id=km.QuestionId("how-far"), text="How far is it?")
CULTURE: dict[str, tuple[Callable[..., Any], st.SearchStrategy[Any]]] = {
    "factors": (culture.factors, strategies.influencing_factors(**PERHAPS_DATED)),
    "climate": (
        lambda drawn, **day: culture.climate(drawn, US, **day),
        strategies.climate_impressions(about=US, by=MENTOR, **DATED),
    ),
    "effectiveness": (
        lambda drawn, **day: culture.effectiveness(drawn, US, **day),
        strategies.role_effectiveness(of=US, **DATED),
    ),
    "growth": (lambda drawn, **day: culture.growth(drawn, US, **day), strategies.partnership_growth(of=US, **DATED)),
    "answers": (
        lambda drawn, **day: questions.answers(drawn.adding(FAR), FAR.id, **day),
        strategies.answers(question=FAR.id, **PERHAPS_DATED),
    ),
    "led": (
        culture.led,
        st.builds(km.Goal, id=strategies.ids(), text=st.just("G"), recorded=RECORDED, contributions=GIVEN.map(tuple))
        | strategies.answers(contributions=GIVEN.map(tuple), **PERHAPS_DATED),
    ),
}


@pytest.mark.parametrize("question", CULTURE)
@given(st.data(), DAYS)
def test_what_is_asked_of_a_day_is_told_of_what_was_known_by_then(
    question: str, data: st.DataObject, on: date | None
) -> None:
    ask, several = CULTURE[question]
    drawn = data.draw(st.lists(several, max_size=4, unique_by=lambda each: each.id))
    drawn = [each for each in drawn if each.id not in {US, MENTOR, OTHER, FAR.id}]
    day = on or date.max
    then = [
        each
        for each in drawn
        if by(each, day) and ((said := getattr(each, "on", None)) is None or said.earliest <= day)
    ]
    assert ask(model(*drawn), on=on) == ask(model(*then))


@pytest.mark.parametrize(
    "ask",
    [
        lambda on: integrality.integrality(model(), US, on=on),
        lambda on: culture.factors(model(), on=on),
        lambda on: culture.climate(model(), US, on=on),
        lambda on: culture.effectiveness(model(), US, on=on),
        lambda on: culture.growth(model(), US, on=on),
        lambda on: culture.led(model(), on=on),
        lambda on: questions.answers(model(FAR), FAR.id, on=on),
    ],
)
def test_what_is_no_day_is_refused(ask: Callable[[Any], object]) -> None:
    ask(date(2025, 1, 1))
    with pytest.raises(InvalidValueError, match="on"):
        ask("2025-01-01")


@pytest.mark.concept("0-05")
def test_nothing_is_known_of_an_organisation_without_activities() -> None:
    assert integrality.integrality(model(*PROCESSES), US).message("nl") == "us: niet bekend"
    assert (
        walked(*(attrs.evolve(each, level=TEACHER) for each in PROCESSES), levels=(TEACHER,)).message()
        == "us: integral"
    )


def walked(*processes: km.SubProcess, **known: Any) -> integrality.Integrality:
    """Return the integrality of an organisation with one activity, which reaches all these sub-processes or others."""
    usual: dict[str, Any] = {"processes": tuple(each.id for each in processes)}
    walk = km.QualityActivity(id=km.ActivityId("w"), name="W", of=US, **(usual | known))
    return integrality.integrality(model(*processes, walk), US)


@pytest.mark.concept("0-04")
def test_what_is_not_told_makes_nothing_integral_and_is_held_against_nobody() -> None:
    of_heads = attrs.evolve(PROCESSES[0], level=HEAD)
    for found in (
        walked(*PROCESSES),
        walked(levels=(TEACHER,)),
        walked(*PROCESSES, levels=(TEACHER,)),
        walked(of_heads, PROCESSES[1], levels=(HEAD,)),
        walked(of_heads),
        walked(of_heads, processes=(), levels=(HEAD,)),
    ):
        assert (found.known, found.idle, found.apart, found.message()) == (False, (), (), "us: not known")
    one = walked(of_heads, attrs.evolve(PROCESSES[1], level=HEAD), processes=(of_heads.id,))
    assert (one.known, one.message()) == (False, "us: no activity in q")


@pytest.mark.concept("0-04")
@pytest.mark.parametrize(("on", "held"), [("2024", False), ("2026", False), ("2025-05", True), (None, True)])
def test_a_sub_process_of_another_time_is_held_against_nobody(on: str | None, held: bool) -> None:
    of_then = attrs.evolve(PROCESSES[0], level=HEAD, valid=km.Period.parse("2025"))
    day = when(on) if on else None
    found = walked(of_then, PROCESSES[1], processes=(PROCESSES[1].id,), levels=(TEACHER,), on=day)
    assert (found.idle, found.apart) == (((of_then.id,), ("Head",)) if held else ((), ()))


@pytest.mark.concept("0-09")
def test_a_level_with_its_name_in_two_languages_is_one_level() -> None:
    both = km.HierarchicalLevel(name=km.Text(nl="Leraar", en="Teacher"))
    dutch = km.HierarchicalLevel(name="Leraar")
    process = attrs.evolve(PROCESSES[0], level=dutch)
    found = walked(process, attrs.evolve(PROCESSES[1], level=TEACHER), levels=(both,))
    assert (found.apart, [each.level for each in found.crossings]) == ((), ["Leraar", "Leraar"])
    assert [each.activities for each in found.crossings] == [("w",), ("w",)]
    assert walked(process, levels=(TEACHER,)).apart == ("Leraar",)
    head = km.HierarchicalLevel(name=km.Text(en="Head", nl=""))
    assert walked(attrs.evolve(process, level=head), levels=(HEAD, TEACHER)).apart == ()


RANKED = st.tuples(st.sampled_from(["Teacher", "Head", "Board"]), st.none() | st.integers(1, 3))


@pytest.mark.concept("0-09")
@given(st.lists(RANKED), st.lists(RANKED))
def test_levels_stand_in_the_order_of_the_hierarchy(
    processes: list[tuple[str, int | None]], levels: list[tuple[str, int | None]]
) -> None:
    ranks: dict[str, set[int]] = {}
    for name, rank in (*processes, *levels):
        ranks.setdefault(name, set()).update([] if rank is None else [rank])
    told = [km.HierarchicalLevel(name=name, rank=rank) for name, rank in (*processes, *levels)]
    several = [
        attrs.evolve(PROCESSES[0], id=km.SubProcessId(f"p{place}"), level=level)
        for place, level in enumerate(told[: len(processes)])
    ]
    found = walked(*several, levels=tuple(told[len(processes) :]))
    shown = list(dict.fromkeys(str(each.level) for each in found.crossings))
    assert sorted(shown) == (sorted(ranks) if several else [])
    places = [next(iter(ranks[each])) if len(ranks[each]) == 1 else 4 for each in shown]
    assert places == sorted(places)


@pytest.mark.concept("0-09")
def test_the_level_nearest_to_the_work_comes_first_and_one_without_a_sure_rank_last() -> None:
    board, team, nurse, head = (
        km.HierarchicalLevel(name=name, rank=rank)
        for name, rank in (("Board", 3), ("Team", 1), ("Nurse", None), ("Head", 2))
    )
    levels = (nurse, board, head, team)
    several = [attrs.evolve(PROCESSES[0], id=km.SubProcessId(str(each.name)), level=each) for each in levels]
    only: dict[str, Any] = {"levels": (km.HierarchicalLevel(name="Porter"),)}
    idle = walked(*several, **only)
    assert idle.apart == ("Team", "Head", "Board", "Nurse")
    assert [each.level for each in idle.crossings[:4]] == ["Team", "Head", "Board", "Nurse"]
    assert idle.message().endswith("no part for Team, Head, Board, Nurse")
    again = attrs.evolve(PROCESSES[1], level=attrs.evolve(team, rank=4))
    assert walked(*several, again, **only).apart == ("Head", "Board", "Nurse", "Team")


@pytest.mark.concept("2-36")
@given(strategies.models())
def test_talk_of_a_round_is_that_of_its_conversations(drawn: km.QualityModel) -> None:
    for cycle in drawn.cycles:
        rounds = culture.talk(drawn, cycle.id)
        assert [each.number for each in rounds] == list(range(1, len(cycle.rounds) + 1))
        for each, entries in zip(rounds, cycle.rounds, strict=True):
            talks = {talk.id for talk in drawn.conversations if talk.participants}
            may = any(role.between is None or (role.within is None and len(role.holders) > 1) for role in each.roles)
            assert each.known == (all(entry.conversation in talks for entry in entries) and not may)
            holders = {who for role in each.roles for who in role.holders}
            assert {who for who in cycle.concerned if who in drawn} <= holders
            named = {who for entry in entries for who in entry.took_part}
            assert {who for who in named if isinstance(drawn.find(who), km.Stakeholder)} <= holders


def test_of_a_conversation_nobody_is_known_to_have_held_nothing_is_known() -> None:
    talk = km.Conversation(id=km.ConversationId("c"))
    entries = tuple(km.CycleEntry(phase=each, conversation=talk.id) for each in km.PDCA.codes)
    cycle = km.Cycle(id=km.CycleId("y"), subject=US, definition=km.PDCA, concerned=(US, MENTOR), entries=entries)
    (found,) = culture.talk(model(talk, cycle), cycle.id)
    assert (found.known, found.complete) == (False, True)
    alone = attrs.evolve(talk, participants=(km.Participant(stakeholder=US),))
    (found,) = culture.talk(model(alone, attrs.evolve(cycle, concerned=())), cycle.id)
    assert found.known
    assert found.message("nl") == "ronde 1: gesprek ontbreekt bij vestiging"
    parent = km.Stakeholder(id=km.StakeholderId("parent"), name="P", kind=km.StakeholderKind.PARENT)
    both = attrs.evolve(talk, participants=(*alone.participants, km.Participant(stakeholder=parent.id)))
    (found,) = culture.talk(model(parent, both, attrs.evolve(cycle, concerned=())), cycle.id)
    assert found.message() == "round 1: the roles talk"


def test_who_is_only_named_in_an_entry_belongs_to_the_roles_of_the_round() -> None:
    teachers = [km.Stakeholder(id=km.StakeholderId(each), name=each, kind=km.StakeholderKind.PARENT) for each in "ab"]
    talk = km.Conversation(
        id=km.ConversationId("c"), participants=tuple(km.Participant(stakeholder=each) for each in (US, teachers[0].id))
    )
    entry = km.CycleEntry(phase="inspire", took_part=(teachers[1].id,), conversation=talk.id)
    cycle = km.Cycle(id=km.CycleId("y"), subject=US, definition=km.IMWR, entries=(entry,))
    (found,) = culture.talk(model(*teachers, talk, cycle), cycle.id)
    assert [(each.holders, each.between, each.within) for each in found.roles] == [
        (("b", "a"), True, False),
        ((US,), True, None),
    ]
    assert (found.known, found.message()) == (True, "round 1: talk is lacking for parent")


def test_where_nobody_told_how_many_of_a_role_took_part_the_talk_of_a_round_is_not_known() -> None:
    ids = [km.StakeholderId(each) for each in ("north", "south")]
    students = [km.Stakeholder(id=each, name=each, kind=km.StakeholderKind.ROLE, own_kind="student") for each in ids]
    entries = tuple(km.CycleEntry(phase=each, conversation=km.ConversationId("c")) for each in km.PDCA.codes)
    cycle = km.Cycle(id=km.CycleId("y"), subject=US, definition=km.PDCA, concerned=tuple(ids), entries=entries)
    told: dict[int | None, tuple[bool, list[str]]] = {
        None: (False, []),
        1: (True, ["CUL003"]),
        2: (True, []),
    }
    for people, expected in told.items():
        there = (km.Participant(stakeholder=ids[0], people=people), km.Participant(stakeholder=US))
        drawn = model(*students, km.Conversation(id=km.ConversationId("c"), participants=there), cycle)
        (found,) = culture.talk(drawn, cycle.id)
        rules = [each.rule for each in checks.run(drawn, select={"CUL002", "CUL003"}).violations]
        assert (found.known, rules) == expected


def test_who_is_silent_in_a_round_is_told() -> None:
    alone = km.Conversation(id=km.ConversationId("c"), participants=(km.Participant(stakeholder=US),))
    cycle = km.Cycle(
        id=km.CycleId("y"),
        subject=US,
        definition=km.PDCA,
        concerned=(US, MENTOR, km.StakeholderId("gone")),
        entries=(km.CycleEntry(phase="plan", conversation=alone.id), km.CycleEntry(phase="do")),
    )
    (found,) = culture.talk(model(alone, cycle), cycle.id)
    assert (found.known, found.complete) == (False, False)
    assert found.message() == "round 1, as far as is known: talk is lacking for site"
    astray = attrs.evolve(cycle, entries=(km.CycleEntry(phase="plan", conversation=km.ConversationId(US)),))
    assert not culture.talk(model(astray), cycle.id)[0].known
    plan = attrs.evolve(cycle, concerned=(), entries=(km.CycleEntry(phase="plan"),))
    assert (
        culture.talk(model(plan), plan.id)[0].message("nl")
        == "ronde 1, voor zover bekend: bij geen rol ontbreekt gesprek"
    )
    assert conversations.roles_among(model(), ()) == ()


def factor(
    id: str, effect: km.FactorEffect | None = None, about: km.StakeholderId | None = None
) -> km.InfluencingFactor:
    named = km.InfluencingFactorId(id)
    return km.InfluencingFactor(id=named, text=id, on_what=km.Influenced.INTEGRALITY, effect=effect, about=about)


@pytest.mark.concept("0-32")
@given(st.lists(strategies.influencing_factors(), unique_by=lambda each: each.id))
def test_every_factor_stands_under_its_effect_once(drawn: list[km.InfluencingFactor]) -> None:
    found = culture.factors(km.QualityModel(name="M", influencing_factors=tuple(drawn)))
    assert sorted(one for each in found for one in each.factors) == sorted(each.id for each in drawn)
    assert all(each.factors for each in found)
    effects = {each.id: each.effect for each in drawn}
    assert all(effects[one] is each.effect for each in found for one in each.factors)


@pytest.mark.concept("0-16")
def test_factors_of_one_are_asked_for_by_whose_quality_they_work_on() -> None:
    drawn = model(factor("a", km.FactorEffect.HELPS, US), factor("b", None, OTHER), factor("c"))
    assert [each.message() for each in culture.factors(drawn, about=US)] == ["helps: a"]
    assert [each.message("nl") for each in culture.factors(drawn)] == ["helpt: a", "werking niet bekend: b, c"]


@pytest.mark.concept("0-29")
def test_what_works_on_culture_and_what_works_on_integrality_are_not_mixed() -> None:
    drawn = model(factor("a"), attrs.evolve(factor("b"), on_what=km.Influenced.CULTURE))
    found = {each: culture.factors(drawn, on_what=each) for each in (None, *km.Influenced)}
    assert {each: by.factors for each, (by,) in found.items()} == {
        None: ("a", "b"),
        km.Influenced.CULTURE: ("b",),
        km.Influenced.INTEGRALITY: ("a",),
    }


def felt(id: str, on: str, degree: int = 2, by: km.StakeholderId = MENTOR, **known: object) -> km.ClimateImpression:
    usual: dict[str, object] = {"about": US, "condition": km.ClimateCondition.SAFETY}
    named = km.ClimateImpressionId(id)
    return km.ClimateImpression(id=named, by=by, degree=degree, on=when(on), **(usual | known))  # type: ignore[arg-type]


@pytest.mark.concept("2-04")
def test_of_each_the_last_impression_counts_and_all_that_may_be_the_last() -> None:
    impressions = (
        felt("a", "2024-01"),
        felt("b", "2025", 3),
        felt("c", "2025-03", 4),
        felt("d", "2020", 1, OTHER),
        felt("e", "2026", about=OTHER),
    )
    safety, *others = culture.climate(model(*impressions), US)
    assert [each.id for each in safety.impressions] == ["b", "c", "d"]
    assert safety.message() == "safety: mentor 3, mentor 4, other 1"
    assert [each.message("nl") for each in others[:1]] == ["leerbereidheid: niemand vertelde het"]
    assert [each.condition for each in (safety, *others)] == list(km.ClimateCondition)


@pytest.mark.concept("2-33")
def test_effectiveness_is_told_in_the_order_of_time() -> None:
    def seen(id: str, on: str, of: km.StakeholderId = MENTOR) -> km.RoleEffectiveness:
        return km.RoleEffectiveness(id=km.RoleEffectivenessId(id), of=of, degree=2, on=when(on))

    drawn = model(seen("late", "2026"), seen("early", "2025"), seen("else", "2024", OTHER))
    assert [each.id for each in culture.effectiveness(drawn, MENTOR)] == ["early", "late"]


@pytest.mark.concept("2-10")
def test_effectiveness_is_asked_for_at_one_level_of_policy() -> None:
    usual: dict[str, Any] = {"of": MENTOR, "degree": 2, "on": when("2025")}
    seen = [
        km.RoleEffectiveness(id=km.RoleEffectivenessId(name), policy_level=level, **usual)
        for name, level in (("a", km.PolicyLevel.TACTICAL), ("b", km.PolicyLevel.STRATEGIC), ("c", None))
    ]
    found = culture.effectiveness(model(*seen), MENTOR, policy_level=km.PolicyLevel.TACTICAL)
    assert [each.id for each in found] == ["a"]


@pytest.mark.concept("0-19")
@given(strategies.shared_vocabularies())
def test_exactly_the_terms_without_an_agreed_definition_stand_apart(drawn: km.SharedVocabulary) -> None:
    found = culture.apart(km.QualityModel(name="M", vocabularies=(drawn,)))
    assert [each.term for each in found] == [each for each in drawn.terms if not str(each.agreed).strip()]
    assert [each.looked for each in found] == [each.term.not_agreed for each in found]


def test_who_means_something_by_a_term_is_told() -> None:
    meant = km.TermDefinition(by=MENTOR, meaning="Calm")
    words = km.SharedVocabulary(
        id=km.VocabularyId("v"), of=US, terms=(km.VocabularyTerm(term="quality", definitions=(meant,)),)
    )
    assert [each.message("nl") for each in culture.apart(model(words))] == ["quality: niet gezegd; mentor"]


def grown(id: str, on: str, **known: object) -> km.PartnershipGrowth:
    return km.PartnershipGrowth(id=km.GrowthId(id), of=US, on=when(on), **known)  # type: ignore[arg-type]


def depth(domain: str, degree: int) -> km.DomainDepth:
    return km.DomainDepth(domain=domain, degree=degree)


@pytest.mark.concept("0-17")
def test_growth_is_told_since_the_moment_before_where_the_order_is_sure() -> None:
    first = grown("a", "2024", organisations=9, people=40, depths=(depth("x", 1), depth("y", 3), depth("z", 2)))
    then = grown("b", "2025", organisations=12, depths=(depth("x", 2), depth("y", 1), depth("z", 2), depth("w", 1)))
    rough = grown("c", "2025-06-01..2026-12-31", organisations=20)
    found = culture.growth(model(then, rough, first), US)
    assert [each.moment.id for each in found] == ["a", "b", "c"]
    assert [(each.organisations, each.people) for each in found] == [(None, None), (3, None), (None, None)]
    assert (found[1].deeper, found[1].shallower) == (("x",), ("y",))
    assert found[1].message() == "2025: organisations +3, people unknown"
    assert found[2].message("nl") == "2025-06-01..2026-12-31: organisaties onbekend, mensen onbekend"


@pytest.mark.concept("2-24")
def test_leading_is_told_of_goals_and_answers() -> None:
    task, impulse = km.LeadershipTask.GIVE_MEANING, km.Impulse.SHARE_EXAMPLES
    one = km.Contribution(stakeholder=MENTOR, task=task, impulse=impulse)
    goal = km.Goal(id=km.GoalId("g"), text="G", contributions=(one, km.Contribution(stakeholder=US)))
    answer = km.Answer(
        id=km.AnswerId("a"),
        question=km.QuestionId("q"),
        by=OTHER,
        contributions=(km.Contribution(stakeholder=OTHER, task=task), one),
    )
    found = {each.what: each for each in culture.led(model(goal, answer))}
    assert list(found) == [*km.LeadershipTask, *km.Impulse]
    assert (found[task].by, found[impulse].by) == ((MENTOR, OTHER), (MENTOR,))
    assert found[task].message() == "give meaning: mentor, other"
    assert found[km.Impulse.USE_NETWORK].message("nl").endswith(": niemand genoemd")
    theirs = [attrs.evolve(goal, of=US), attrs.evolve(answer, about=OTHER)]
    for who, by in ((US, (MENTOR,)), (OTHER, (OTHER, MENTOR)), (MENTOR, ())):
        assert {each.what: each.by for each in culture.led(model(*theirs), of=who)}[task] == by
    with pytest.raises(UnknownIdError):
        culture.led(model(), of=km.StakeholderId("gone"))


@pytest.mark.concept("2-25")
@pytest.mark.parametrize(
    ("impulse", "said"),
    [
        ("knowledge-base", "werken met kennisbasis en systematiek"),
        ("share-examples", "voorbeelden delen en verspreiden"),
        ("use-network", "samenwerking in het netwerk benutten"),
        ("model-dialogue", "de dialoog voordoen en stimuleren"),
    ],
)
def test_a_steering_group_sets_quality_culture_going_in_one_of_four_ways(impulse: str, said: str) -> None:
    word = km.Impulse(impulse)
    lemniscate = catalogue.load("lemniscate")
    group = km.StakeholderId("lemniscate:steering-group")
    given_by = km.Contribution(stakeholder=group, contribution="A day together", impulse=word)
    goal = km.Goal(id=km.GoalId("g"), text="Ours", of=group, contributions=(given_by,))
    led = culture.led(lemniscate.adding(goal), of=group)
    assert [each.message("nl") for each in led if each.by] == [f"{said}: Stuurgroep"]
    assert [each.what for each in led if isinstance(each.what, km.Impulse)] == [*km.Impulse]
    with pytest.raises(InvalidValueError):
        attrs.evolve(given_by, impulse=None, task=word)  # type: ignore[arg-type]  # on purpose


@pytest.mark.concept("2-04", "2-24", "2-25")
@pytest.mark.parametrize(("words", "most"), [(km.LeadershipTask, 5), (km.Impulse, 4), (km.ClimateCondition, 4)])
def test_closed_lists_have_their_number(words: type[km.Term], most: int) -> None:
    assert len(words) == most


@pytest.mark.concept("2-17")
def test_factors_can_be_asked_of_one_key_factor() -> None:
    few, many = (
        km.InfluencingFactor(id=km.InfluencingFactorId(text), text=text, on_what=km.Influenced.CULTURE, factor=factor)
        for text, factor in (("few", km.KeyFactor.LEADERSHIP), ("many", None))
    )
    asked_for = [culture.factors(model(few, many), factor=each) for each in (None, *km.KeyFactor)]
    found = [[one for each in several for one in each.factors] for several in asked_for]
    assert found == [["few", "many"], [], [], [], ["few"]]
