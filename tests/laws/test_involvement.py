"""What holds of every answer about involvement, whatever the model."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date
from itertools import combinations, pairwise, permutations
from typing import Any

import attrs
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from involved import DAY, DAYS, PEOPLE, WHO, holding, involved, known_in, rendered, there_on, told
from unordered import turned, unordered

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, strategies
from kwaliteitsmodel.analysis import (
    accounts,
    circles,
    conversations,
    needs,
    profiles,
    relations,
    reports,
    responsibilities,
    salience,
    successions,
    verdicts,
)

Tie, Its = km.RelationKind, needs.Fulfilment

FAR = date(2030, 1, 1)

ANSWERS: dict[str, Callable[[km.QualityModel, date], Any]] = {
    "rendered": lambda model, on: accounts.rendered(model, on=on),
    "chain": lambda model, on: accounts.chain(
        model, on=on, about=min((each.id for each in model.aspects), default=None)
    ),
    "loops": lambda model, on: accounts.loops(model, on=on),
    "answered": lambda model, on: needs.answered(model, on=on),
    "absent": lambda model, _: conversations.absent(model, *(each.id for each in model.conversations)),
    "roles": lambda model, _: conversations.roles(model, *(each.id for each in model.conversations)),
    "unclear": lambda model, on: needs.unclear(model, on=on),
    "courses": lambda model, _: [(e.of, e.by, e.seen, e.shifts, e.contested) for e in salience.courses(model)],
    "held": lambda model, on: conversations.held(model, km.Period(end=on)),
    "conflicts": lambda model, _: verdicts.conflicts(model),
    "ring": lambda model, on: circles.talk(model, km.CircleId("ring"), during=km.Period(start=on)),
    "paths": lambda model, on: salience.paths_to_power(model, on=on),
    "grid": lambda model, on: salience.grid(model, on=on),
    "reported": lambda model, on: reports.reported(model, Tie.SHARES_AMBITION_WITH, on=on),
    "contradictory": lambda model, on: reports.contradictory(model, Tie.TRUSTS, on=on),
    "concordance": lambda model, on: reports.concordance(model, Tie.CONVERSES_WITH, on=on),
    "advised": lambda model, on: [(e.subject, e.advice) for e in relations.advised(model, on=on)],
    "one-sided": lambda model, on: relations.one_sided(model, on=on),
    "exchanged": lambda model, on: relations.exchanged(model, on=on),
    "standing": lambda model, on: [successions.at(model, each, on) for each in PEOPLE],
    "spreads": lambda model, on: profiles.spreads(model, on=on),
    "owned": lambda model, on: responsibilities.owned(model, on=on),
    "contributed": lambda model, on: responsibilities.contributed(model, on=on),
    "rules": lambda model, on: checks.run(model, select="INV", on=on).violations,
}


@pytest.mark.parametrize("answer", ANSWERS)
@given(model=involved(), on=DAY)
def test_the_order_of_the_model_changes_no_answer(answer: str, model: km.QualityModel, on: date) -> None:
    here, there = ANSWERS[answer](model, on), ANSWERS[answer](turned(model), on)
    assert unordered(here, km.Relation) == unordered(there, km.Relation)


@given(involved((Tie.CONVERSES_WITH, Tie.ACCOUNTS_TO), 10), DAY)
def test_the_order_of_the_model_changes_no_way_and_no_loop(model: km.QualityModel, on: date) -> None:
    """Of several shortest ways to power the same one is told."""
    other = turned(model)
    ways = [{(e.by, e.dependent): e.path for e in salience.paths_to_power(m, on=on)} for m in (model, other)]
    assert ways[0] == ways[1]
    loops = [[each.stakeholders for each in accounts.loops(m, on=on)] for m in (model, other)]
    assert sorted(map(sorted, loops[0])) == sorted(map(sorted, loops[1]))


@given(involved((Tie.CONVERSES_WITH,), 6), DAY)
def test_talk_is_contested_where_it_is_denied_and_no_conversation_shows_it(model: km.QualityModel, on: date) -> None:
    """Looked at on one day; what is denied one way only is there the other way, where it has a direction."""
    day = km.Period.on(on)
    met = [set(each.stakeholders) for each in model.conversations if each.was_held_in(day)]
    found = circles.talk(model, km.CircleId("ring"), during=day)
    pairs = [*found.talking, *((each.one, each.other) for each in found.distant)]
    unmet = [each for each in pairs if not any(set(each) <= those for those in met)]
    assert set(found.contested) == {each for each in unmet if not _is_shown(model, on, set(each))}
    assert circles.talk(_without_denials(model), km.CircleId("ring"), during=day).contested == ()


def _is_shown(model: km.QualityModel, on: date, ends: set[km.StakeholderId]) -> bool:
    """Return whether some report that the two in *ends* talk isn't denied."""
    said = [each for each in holding(model, Tie.CONVERSES_WITH, on) if {each.source, each.target} == ends]
    directed = any(each.present and not each.is_mutual for each in said)

    def ways(each: km.Relation) -> set[tuple[str, str]]:
        way: tuple[str, str] = (each.source, each.target)
        return {way, (each.target, each.source)} if each.is_mutual or not directed else {way}

    denied = {way for each in said if not each.present for way in ways(each)}
    return any(ways(each) - denied for each in said if each.present)


def _without_denials(model: km.QualityModel) -> km.QualityModel:
    return attrs.evolve(model, relations=tuple(each for each in model.relations if each.present))


@given(involved((Tie.CONVERSES_WITH,), 6), DAY)
def test_a_denial_changes_no_way_to_power_and_makes_it_contested(model: km.QualityModel, on: date) -> None:
    found, undenied = (salience.paths_to_power(each, on=on) for each in (model, _without_denials(model)))
    assert [(each.by, each.dependent, each.path) for each in found] == [(e.by, e.dependent, e.path) for e in undenied]
    assert not [each for each in undenied if each.contested]
    for each in found:
        assert set(each.contested) <= set(pairwise(each.path or ()))


@given(strategies.models(dangling=True), DAY)
def test_an_answer_is_there_whatever_dangles(model: km.QualityModel, on: date) -> None:
    every = [answer(model, on) for name, answer in ANSWERS.items() if name not in {"ring", "standing"}]
    assert len(every) == len(ANSWERS) - 2


@given(involved(), DAY)
def test_every_sentence_is_there_in_both_languages(model: km.QualityModel, on: date) -> None:
    for answer in ANSWERS.values():
        given_ = answer(model, on)
        for each in given_ if isinstance(given_, tuple | list) else [given_]:
            if hasattr(each, "message"):
                assert each.message("en") != ""
                assert each.message("nl") != ""


@given(involved((Tie.ACCOUNTS_TO,), 2), DAY)
def test_who_accounts_to_whom_is_what_holds_that_day_and_is_present(model: km.QualityModel, on: date) -> None:
    found = accounts.rendered(model, on=on)
    assert [each.relation for each in found] == [each.id for each in rendered(model, on)]
    for about in "xyz":
        aspect = km.AspectId(about)
        chain = accounts.chain(model, on=on, about=aspect)
        assert chain.rendered == tuple(each for each in found if aspect in each.about)
        assert chain.unspecific == tuple(each for each in found if not each.about)
        assert [each.relation for each in found if each.contested] == _contested(model, on)


def _contested(model: km.QualityModel, on: date) -> list[str]:
    """Return the accounts of which another relation between the two says that there is none about the same."""
    denials = [each for each in told(model, on) if not each.present]
    return [
        each.id
        for each in rendered(model, on)
        if any(
            (no.source, no.target) == (each.source, each.target) and (not no.about or {*no.about} & {*each.about})
            for no in denials
        )
    ]


def _loops_by_brute_force(every: Iterable[accounts.Rendered], longest: int) -> set[tuple[str, ...]]:
    steps = {(each.source, each.target) for each in every}
    rows = (row for size in range(2, longest + 1) for row in permutations(PEOPLE, size) if row[0] == min(row))
    return {row for row in rows if all(step in steps for step in zip(row, (*row[1:], row[0]), strict=True))}


@given(involved((Tie.ACCOUNTS_TO,), 6), DAY, st.integers(2, 5))
def test_the_loops_are_all_there_are_up_to_their_length(model: km.QualityModel, on: date, longest: int) -> None:
    found = [each.stakeholders for each in accounts.loops(model, on=on, longest=longest)]
    assert sorted(found) == sorted(_loops_by_brute_force(accounts.rendered(model, on=on), longest))


@given(involved((Tie.ACCOUNTS_TO,), 6), DAY)
def test_who_is_in_a_loop_is_in_a_knot_and_the_ends_are_in_none(model: km.QualityModel, on: date) -> None:
    chain = accounts.chain(model, on=on)
    knotted = [each for knot in chain.knots for each in knot]
    assert set(knotted) == {each for loop in _loops_by_brute_force(chain.rendered, 5) for each in loop}
    assert len(knotted) == len(set(knotted))
    assert not {*chain.first, *chain.last} & {*knotted}
    giving, getting = {each.source for each in chain.rendered}, {each.target for each in chain.rendered}
    assert set(chain.first) == giving - getting
    assert set(chain.last) == getting - giving


@given(involved(), DAY)
def test_a_need_lacks_what_no_account_is_about(model: km.QualityModel, on: date) -> None:
    valid = [each for each in model.needs if each.valid is None or on in each.valid]
    assert [each.need for each in needs.answered(model, on=on)] == [each.id for each in valid]
    for need, answer in zip(valid, needs.answered(model, on=on), strict=True):
        said = [each for each in told(model, on) if (each.source, each.target) == (need.of, need.by)]
        given_ = [each for each in said if each.present]
        assert answer.accounts == tuple(each.id for each in given_)
        parts = (answer.lacking, answer.contested, answer.unspecific)
        assert len({each for part in parts for each in part}) == sum(map(len, parts))
        covered = {what for each in given_ for what in each.about}
        vague = any(not each.about for each in given_)
        for what in need.about:
            if what in answer.lacking:
                assert what not in covered
            elif what in answer.unspecific:
                assert what not in covered
                assert vague
            elif what in answer.contested:
                assert len(said) > len(given_)
            else:
                assert what in covered
        met = {*need.about}.difference(*parts)
        assert (answer.fulfilment is Its.MET) <= (bool(given_) and met == {*need.about})
        assert (answer.fulfilment is Its.PARTLY) == (bool(met) and bool(answer.lacking))
        assert (answer.fulfilment is Its.UNMET) == (answer.lacking == need.about and (need.about != () or not given_))


@given(involved(), DAY)
def test_a_need_is_surely_unmet_or_unclear_or_met(model: km.QualityModel, on: date) -> None:
    every = needs.answered(model, on=on)
    met = [each for each in every if each.fulfilment is Its.MET]
    sorts = [*met, *needs.unmet(model, on=on), *needs.unclear(model, on=on)]
    assert sorted(each.need for each in sorts) == sorted(each.need for each in every)


@given(involved((Tie.ACCOUNTS_TO,), 6), DAY, st.permutations(["x", "y", "z"]))
def test_an_unspecific_account_may_be_about_anything(model: km.QualityModel, on: date, about: list[str]) -> None:
    """Whatever it turns out to be about: what was met stays so, what lacked lacks, what is unknown may be either."""
    exact = model.replacing(
        *(attrs.evolve(e, about=(km.AspectId(about[0]),)) for e in model.relations if not e.about and e.present)
    )
    for before, after in zip(needs.answered(model, on=on), needs.answered(exact, on=on), strict=True):
        if model[before.need].about:
            assert set(before.lacking) <= set(after.lacking) | set(after.contested)
            assert before.fulfilment is not Its.MET or after.fulfilment is Its.MET


@given(involved(), DAY, st.data())
def test_meeting_a_need_silences_it_and_nothing_else(model: km.QualityModel, on: date, data: st.DataObject) -> None:
    there = there_on(model, on)
    open_ = [each for each in needs.unmet(model, on=on) if {each.by, each.of} <= there]
    if not open_:
        return
    chosen = model[data.draw(st.sampled_from(open_)).need]
    account = km.Relation(
        id=km.RelationId("new"), kind=Tie.ACCOUNTS_TO, source=chosen.of, target=chosen.by, about=chosen.about
    )
    before, after = needs.answered(model, on=on), needs.answered(model.adding(account), on=on)
    for one, other in zip(before, after, strict=True):
        if one.need == chosen.id:
            assert other.lacking == other.unspecific == ()
            assert other.contested or other.fulfilment in {Its.MET, Its.CONTESTED}
        elif (one.by, one.of) != (chosen.by, chosen.of):
            assert other == one
        elif chosen.about:
            assert set(other.lacking) == set(one.lacking) - set(chosen.about)


@given(involved(), DAY)
def test_relevance_alone_is_no_need(model: km.QualityModel, on: date) -> None:
    without = attrs.evolve(model, conversations=())
    assert needs.answered(without, on=on) == needs.answered(model, on=on)


@given(involved(), DAY)
def test_the_rules_about_needs_blame_those_that_are_not_met(model: km.QualityModel, on: date) -> None:
    blamed = checks.run(model, select={"INV008", "INV009"}, on=on).violations
    assert {each.id for each in blamed} == {each.need for each in needs.unmet(model, on=on)}


@given(involved(), st.data())
def test_whoever_joins_is_missing_no_longer_and_nobody_else_changes(
    model: km.QualityModel, data: st.DataObject
) -> None:
    for talk in model.conversations:
        missing = conversations.absent(model, talk.id)
        assert not {each.stakeholder for each in missing} & set(talk.stakeholders)
        if missing:
            chosen = data.draw(st.sampled_from(missing))
            joined = (*talk.participants, km.Participant(stakeholder=chosen.stakeholder))
            after = conversations.absent(model.replacing(attrs.evolve(talk, participants=joined)), talk.id)
            assert after == tuple(each for each in missing if each != chosen)


@given(involved())
def test_who_is_surely_concerned_is_so_on_every_day_that_it_may_have_been(model: km.QualityModel) -> None:
    """And who is perhaps concerned is so on one of them at least."""
    for talk in model.conversations:
        asked: dict[tuple[str, str], list[bool]] = {}
        days = [d for d in (*DAYS, FAR) if talk.held is None or talk.held.earliest <= d <= talk.held.latest]
        for day in days:
            exact = model.replacing(attrs.evolve(talk, held=km.ApproximateDate.on(day)))
            for each in conversations.absent(exact, talk.id):
                assert each.perhaps == ()
                for what in each.aspects:
                    asked.setdefault((each.stakeholder, what), []).append(True)
        told = conversations.absent(model, talk.id)
        surely = {(each.stakeholder, what) for each in told for what in each.aspects}
        perhaps = {(each.stakeholder, what) for each in told for what in each.perhaps}
        assert surely <= {which for which, on in asked.items() if len(on) == len(days)}
        assert surely | perhaps == asked.keys()
        assert not surely & perhaps


@given(involved())
def test_who_is_heard_nowhere_is_missing_somewhere_and_takes_part_in_none(model: km.QualityModel) -> None:
    ids = [each.id for each in model.conversations]
    somewhere = {each.stakeholder for talk in ids for each in conversations.absent(model, talk)}
    heard = {who for talk in model.conversations for who in talk.stakeholders}
    assert {each.stakeholder for each in conversations.absent(model, *ids)} == somewhere - heard


ROLES = st.lists(st.sampled_from(("mentor", "teacher")), unique=True).map(tuple)


@given(involved(), st.lists(ROLES, min_size=len(PEOPLE), max_size=len(PEOPLE)))
def test_roles_talk_as_the_conversations_say(model: km.QualityModel, told: list[tuple[str, ...]]) -> None:
    people = zip(model.stakeholders, told, strict=False)
    model = model.replacing(*(attrs.evolve(each, roles=roles) for each, roles in people))
    ids = [each.id for each in model.conversations]
    of = {each.id: set(conversations.roles_of(each)) for each in model.stakeholders}
    heard = {who for talk in model.conversations for who in talk.stakeholders}
    concerned = [who for who in of if who in heard | {each.stakeholder for each in conversations.absent(model, *ids)}]
    groups = {each.id for each in model.stakeholders if each.kind is km.StakeholderKind.ROLE}
    ways = [
        [pair for talk in model.conversations for pair in permutations(_one_by_one(talk, several), 2)]
        for several in (set[str](), groups)
    ]

    expected = [
        (
            holders := tuple(who for who in concerned if role in of[who]),
            _sure([any(role in of[one] and of[other] - {role} for one, other in pairs) for pairs in ways]),
            _sure([any(role in of[one] & of[other] for one, other in pairs) for pairs in ways], len(holders)),
        )
        for role in set[tuple[km.StakeholderKind, str]]().union(*(of[who] for who in concerned))
    ]
    found = conversations.roles(model, *ids)
    assert Counter((each.holders, each.between, each.within) for each in found) == Counter(expected)
    assert all(each.lacks == (each.between is False or each.within is False) for each in found)


def _sure(answers: list[bool], holders: int = 2) -> bool | None:
    """Return what all answer; ``None`` where they differ, and instead of no where there is only one holder."""
    return answers[0] if len({*answers}) == 1 and (answers[0] or holders > 1) else None


def _one_by_one(talk: km.Conversation, several: Collection[str]) -> list[km.StakeholderId]:
    """Return whose each of the people was; of several of one, two are enough to talk with each other.

    Where nobody told how many they were, they were two if they are among *several*, and else one.
    """
    known = ((each.stakeholder, each.people or 1 + (each.stakeholder in several)) for each in talk.participants)
    return [who for who, people in known for _ in range(min(people, 2))]


@given(involved(), DAY)
def test_the_pairs_of_a_ring_talk_or_are_silent_and_others_are_at_a_distance(model: km.QualityModel, on: date) -> None:
    ring = model[km.CircleId("ring")]
    talk = circles.talk(model, ring.id, during=km.Period.on(on))
    there, exact = there_on(model, on), km.ApproximateDate.on(on)
    assert talk.unknown == tuple(each for each in ring.ring if each not in there)
    beside = {frozenset((each, ring.neighbours(each)[1])) for each in ring.ring}
    told = [frozenset(pair) for pair in (*talk.talking, *talk.silent)]
    assert sorted(map(sorted, told)) == sorted(sorted(pair) for pair in beside if pair <= there)
    assert all(each.distance == ring.distance(each.one, each.other) >= 2 for each in talk.distant)
    assert talk.share == (len(talk.talking) / len(told) if told else None)
    spoken = {frozenset({e.source, e.target}) for e in holding(model, Tie.CONVERSES_WITH, on) if e.present}
    for each in model.conversations:
        together = sorted(set(each.stakeholders) & there) if each.held == exact else []
        spoken |= {frozenset(pair) for pair in combinations(together, 2)}
    found = {frozenset(pair) for pair in talk.talking} | {frozenset({each.one, each.other}) for each in talk.distant}
    assert found == {pair for pair in spoken if pair <= set(ring.ring)}


@given(
    st.sampled_from([Tie.CONVERSES_WITH, Tie.ACCOUNTS_TO]).flatmap(lambda kind: involved((kind,))),
    DAY,
    st.lists(st.booleans(), min_size=5, max_size=5),
)
def test_a_path_to_power_is_as_short_as_can_be(model: km.QualityModel, on: date, power: list[bool]) -> None:
    seen = [
        km.Salience(id=km.SalienceId(f"+{who}"), of=who, by=PEOPLE[0], on=on, power=has, legitimacy=True, urgency=True)
        for who, has in zip(PEOPLE, power, strict=True)
    ]
    model = attrs.evolve(model, salience=tuple(seen))
    network = _talked_by(model, on)
    for each in salience.paths_to_power(model, on=on):
        said = [seen for seen in salience.latest(model, on=on, by=each.by) if seen.of in there_on(model, on)]
        powerful = {seen.of for seen in said if seen.power}
        distances = nx.single_source_shortest_path_length(network, each.dependent)
        near = min((distances[who] for who in powerful if who in distances), default=None)
        assert each.dependent in {s.of for s in said if s.salience_class is km.SalienceClass.DEPENDENT}
        if each.path is None:
            assert near is None
        else:
            assert near == len(each.path) - 1
            assert each.path[0] == each.dependent
            assert each.path[-1] in powerful
            assert all(step in network.edges for step in zip(each.path, each.path[1:], strict=False))


def _talked_by(model: km.QualityModel, on: date) -> "nx.Graph[str]":
    """Return who exist that day and talk: in a relation that holds, or in a conversation that surely took place."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(PEOPLE)
    network.add_edges_from((e.source, e.target) for e in holding(model, Tie.CONVERSES_WITH, on) if e.present)
    for talk in model.conversations:
        if talk.held is not None and talk.held.latest <= on:
            network.add_edges_from(combinations(set(talk.stakeholders) & there_on(model, on), 2))
    return network


@given(involved((Tie.CONVERSES_WITH,), 4), DAY, st.sampled_from([km.Period.on(day) for day in DAYS]))
def test_a_path_in_a_time_is_of_talk_in_that_time_and_by_the_day(
    model: km.QualityModel, on: date, during: km.Period
) -> None:
    for each in salience.paths_to_power(model, on=on, during=during):
        for step in zip(each.path or (), (each.path or ())[1:], strict=False):
            assert during.start is not None
            assert during.start <= on
            assert set(step) <= there_on(model, on)
            assert step in _talked_by(_only_in(model, during), on).edges


def _only_in(model: km.QualityModel, during: km.Period) -> km.QualityModel:
    """Return the model with the talk of *during* only, which holds ever since."""
    there = known_in(model, during)
    held = [each for each in model.relations if each.valid is None or each.valid.overlaps(during)]
    ties = (attrs.evolve(each, valid=None) for each in held if {each.source, each.target} <= there)
    talks = (
        e for e in model.conversations if e.held and km.Period(start=e.held.earliest, end=e.held.latest).within(during)
    )
    return attrs.evolve(model, relations=tuple(ties), conversations=tuple(talks))


@given(involved(), DAY, WHO)
def test_what_is_attributed_last_is_the_latest_of_each_pair(model: km.QualityModel, on: date, by: str) -> None:
    known = [each for each in model.salience if each.on <= on]
    last = [e for e in known if not any((o.of, o.by) == (e.of, e.by) and o.on > e.on for o in known)]
    assert list(salience.latest(model, on=on)) == last
    one = km.StakeholderId(by)
    assert list(salience.latest(model, on=on, by=one)) == [each for each in last if each.by == one]


@given(involved())
def test_a_shift_is_from_a_day_to_a_later_one_and_no_day_is_both(model: km.QualityModel) -> None:
    for course in salience.courses(model):
        classes = {day: {e.salience_class for e in course.seen if e.on == day} - {None} for day in DAYS}
        assert course.contested == tuple(day for day in DAYS if len(classes[day]) > 1)
        known = [classes[day] for day in DAYS if len(classes[day]) == 1]
        changes = [(one, other) for one, other in pairwise(known) if one != other]
        assert [({one.salience_class}, {other.salience_class}) for one, other in course.shifts] == changes
        assert all(one.on < other.on for one, other in course.shifts)


@given(involved(), DAY)
def test_what_is_owned_and_who_own_it_say_the_same(model: km.QualityModel, on: date) -> None:
    owned = {(who, each.of) for each in responsibilities.owned(model, on=on) for who in each.owners}
    there = there_on(model, on)
    parts = {(each.stakeholder, what) for each in responsibilities.contributed(model, on=on) for what in each.owns}
    assert parts == {(who, what) for who, what in owned if who in there}


@given(involved(), DAY)
def test_what_is_told_of_backing_was_said_of_it_that_day(model: km.QualityModel, on: date) -> None:
    told = {(each.of, *pair) for each in responsibilities.owned(model, on=on) for pair in each.backing}
    assert told == {
        (each.of, each.owner, each.backing)
        for each in model.ownerships
        if each.backing is not None and (each.valid is None or on in each.valid)
    }
