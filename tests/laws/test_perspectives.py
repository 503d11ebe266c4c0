"""What holds of verdicts, reports, successions and profiles, whatever the model."""

from collections import Counter
from datetime import date
from itertools import combinations, product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from involved import DAY, PEOPLE, WHO, holding, involved, there_on

import kwaliteitsmodel as km
from kwaliteitsmodel import checks, graph
from kwaliteitsmodel.analysis import (
    profiles,
    relations,
    reports,
    responsibilities,
    salience,
    successions,
    verdicts,
)

Tie = km.RelationKind
REPORTED = (Tie.TRUSTS, Tie.CONVERSES_WITH)


def _seen_from(verdict: km.Verdict, model: km.QualityModel) -> tuple[Any, ...]:
    talk = model.find(verdict.conversation) if verdict.conversation else None
    setting = verdict.setting or getattr(talk, "setting", None)
    return verdict.by, setting, verdict.recorded.source if verdict.recorded else None


@pytest.mark.concept("3-05")
@given(involved())
def test_conflicts_are_the_opposite_pairs_of_one_day_that_differ(model: km.QualityModel) -> None:
    opposite = {km.VerdictSign.POSITIVE, km.VerdictSign.NEGATIVE}
    expected = set()
    for one, other in combinations(model.verdicts, 2):
        pairs = zip(_seen_from(one, model), _seen_from(other, model), strict=True)
        differ = any(a is not None and b is not None and a != b for a, b in pairs)
        if {one.sign, other.sign} == opposite and one.on == other.on and differ:
            expected.add(frozenset({one.id, other.id}))
    found = verdicts.conflicts(model)
    assert len(found) == len(expected)
    assert {frozenset({each.positive, each.negative}) for each in found} == expected
    assert verdicts.conflicts(model, same_aspect=True) == tuple(each for each in found if each.same_aspect)


@given(involved())
def test_conflicts_have_no_preferred_side(model: km.QualityModel) -> None:
    turned = {km.VerdictSign.POSITIVE: km.VerdictSign.NEGATIVE, km.VerdictSign.NEGATIVE: km.VerdictSign.POSITIVE}
    mirrored = model.replacing(*(attrs.evolve(each, sign=turned.get(each.sign, each.sign)) for each in model.verdicts))
    one = {(each.positive, each.negative, each.contrasts) for each in verdicts.conflicts(model)}
    other = {(each.negative, each.positive, each.contrasts) for each in verdicts.conflicts(mirrored)}
    assert one == other


@given(involved(REPORTED, 6), DAY, st.sampled_from(REPORTED))
def test_reports_of_ties_add_up(model: km.QualityModel, on: date, kind: km.RelationKind) -> None:
    every = reports.reported(model, kind, on=on)
    held = holding(model, kind, on)
    one_way = {frozenset((each.source, each.target)) for each in held if each.present and not each.is_mutual}
    twice = [each for each in held if each.is_mutual and frozenset((each.source, each.target)) in one_way]
    assert Counter(each.id for tie in every for each in tie.reports) == Counter(each.id for each in [*held, *twice])
    for tie in every:
        ends = [tie.source, tie.target]
        assert not tie.mutual or all(each.is_mutual for each in tie.reports if each.present)
        assert not tie.mutual or any(each.is_mutual for each in tie.reports)
        assert all(
            sorted((r.source, r.target)) == ends if tie.mutual else [r.source, r.target] == ends for r in tie.reports
        )
    either, both = reports.union(model, kind, on=on), reports.intersection(model, kind, on=on)
    assert set(both) <= set(either)
    assert all(each.present for each in either)
    concordance = reports.concordance(model, kind, on=on)
    assert concordance.both == len(both)
    assert concordance.n + len(concordance.uncompared) == len(either)
    assert concordance.share == (concordance.both / concordance.n if concordance.n else None)
    said = {each: {r.present for r in each.reports} for each in every}
    assert list(reports.contradictory(model, kind, on=on)) == [each for each in every if said[each] == {True, False}]


@given(involved(REPORTED, 6), DAY, st.sampled_from(REPORTED))
def test_a_tie_is_compared_where_both_ends_were_heard(model: km.QualityModel, on: date, kind: km.RelationKind) -> None:
    every = reports.reported(model, kind, on=on)
    heard = {who for each in every for who in each.by}
    not_compared = [(each.source, each.target) for each in reports.concordance(model, kind, on=on).uncompared]
    present = [each for each in every if each.present_by]
    ends = [(each, {each.source, each.target}) for each in present]
    expected = [(e.source, e.target) for e, its in ends if not its <= heard or not its & e.present_by]
    assert not_compared == expected


CLOSE = [each.kind for each in relations.Closeness]


@given(involved(CLOSE, 4), DAY)
def test_advice_follows_what_is_reported(model: km.QualityModel, on: date) -> None:
    boards = {e.id for e in model.stakeholders if e.kind is km.StakeholderKind.BOARD and e.id in there_on(model, on)}
    every = relations.advised(model, on=on, among=boards)
    assert len(every) == len(boards) * (len(boards) - 1) * 3
    assert len({(each.subject, each.source, each.target) for each in every}) == len(every)
    for each in every:
        said = _said(model, each, on)
        advice = {frozenset[bool](): "unknown", frozenset({True}): "keep", frozenset({False}): "invest"}
        assert each.advice.value == advice.get(frozenset(said), "contradictory")
    known = [each for each in every if each.advice is not relations.TrustAdvice.UNKNOWN]
    assert known == [e for e in relations.advised(model, on=on) if e.advice is not relations.TrustAdvice.UNKNOWN]


def _said(model: km.QualityModel, advised: relations.Advised, on: date) -> set[bool]:
    """Return what is said of it: a tie that is mutual says so of both ways."""
    ends = {advised.source, advised.target}
    held = [each for each in holding(model, advised.subject.kind, on) if {each.source, each.target} == ends]
    said = {each.present for each in held if each.source == advised.source or each.is_mutual}
    valid = [each for each in model.responsibilities if each.valid is None or on in each.valid]
    shared = advised.subject is relations.Closeness.SHARED_RESPONSIBILITY
    return said | {True for each in valid if shared and ends <= set(each.holders)}


def _back(way: tuple[str, str]) -> tuple[str, str]:
    one, other = way
    return other, one


@given(involved((Tie.EXPECTS_OF,), 2), DAY)
def test_an_expectation_that_is_surely_returned_is_one_sided_no_longer(model: km.QualityModel, on: date) -> None:
    said = _said_by_way(model, Tie.EXPECTS_OF, on)
    lonely = relations.one_sided(model, on=on)
    told = {(each.source, each.target): each.contested for each in lonely}
    assert told.keys() == {way for way in said if True in said[way] and said.get(_back(way)) != {True}}
    for way, contested in told.items():
        assert contested == (said[way] == {True, False} or said.get(_back(way)) == {True, False})
    for each in lonely:
        back = km.Relation(id=km.RelationId("back"), kind=Tie.EXPECTS_OF, source=each.target, target=each.source)
        after = relations.one_sided(model.adding(back), on=on)
        denied = False in said.get((each.target, each.source), ())
        assert any((e.source, e.target) == (each.source, each.target) for e in after) == denied


def _said_by_way(model: km.QualityModel, kind: km.RelationKind, on: date) -> dict[tuple[str, str], set[bool]]:
    said: dict[tuple[str, str], set[bool]] = {}
    for each in holding(model, kind, on):
        for way in ((each.source, each.target), (each.target, each.source))[: 1 + each.is_mutual]:
            said.setdefault(way, set()).add(each.present)
    return said


@given(involved((Tie.LENDS_AUDITORS_TO,), 3), DAY)
def test_whom_one_lends_auditors_to_borrows_them(model: km.QualityModel, on: date) -> None:
    said = _said_by_way(model, Tie.LENDS_AUDITORS_TO, on)
    found = relations.exchanged(model, on=on)
    lent = [(each.stakeholder, other) for each in found for other in each.lends_to]
    assert sorted(lent) == sorted((other, each.stakeholder) for each in found for other in each.borrows_from)
    assert sorted(lent) == sorted(way for way, present in said.items() if True in present)
    disputed = {frozenset(way) for way, present in said.items() if len(present) == 2}
    assert {frozenset((each.stakeholder, other)) for each in found for other in each.contested} == disputed
    assert all(each.lends_to or each.borrows_from for each in found)
    assert [each.stakeholder for each in found if each.only_lends] == [
        each.stakeholder for each in found if each.lends_to and not each.borrows_from
    ]


@given(involved(), DAY)
def test_everyone_who_is_seen_stands_once_in_the_grid_of_each_who_sees(model: km.QualityModel, on: date) -> None:
    latest = salience.latest(model, on=on)
    found = salience.grid(model, on=on)
    assert [each.by for each in found] == list(dict.fromkeys(each.by for each in latest))
    for each in found:
        said = [one for one in latest if one.by == each.by]
        inside = [(who, field) for field, several in each.fields for who in several]
        everyone = [*(who for who, _ in inside), *each.unknown, *each.contested, *each.elsewhere]
        assert sorted(everyone) == sorted({one.of for one in said})
        assert set(each.elsewhere) == {one.of for one in said} - there_on(model, on)
        for who, field in inside:
            assert {one.power_interest for one in said if one.of == who} - {None} == {field}
        assert not {one.of for one in said if one.power_interest} & set(each.unknown)
        assert all(len([one for one in said if one.of == who]) > 1 for who in each.contested)


@given(involved(), DAY)
def test_every_share_of_who_is_there_is_told_and_what_can_be_seen_of_it(model: km.QualityModel, on: date) -> None:
    there = there_on(model, on)
    valid = [each for each in model.responsibilities if each.valid is None or on in each.valid]
    shares = {(s.stakeholder, each.id): s for each in valid for s in each.shares if s.stakeholder in there}
    found = responsibilities.contributed(model, on=on)
    assert {each.stakeholder for each in found} == there
    told = {
        (each.stakeholder, which): (which in each.unsaid, which in each.visible, which in each.unseen)
        for each in found
        for which in each.shares
    }
    assert told == {
        key: (share.contribution == "", share.visible is True, share.visible is False) for key, share in shares.items()
    }
    assert all({*each.unsaid, *each.visible, *each.unseen} <= {*each.shares} for each in found)


@given(st.permutations(PEOPLE), st.lists(DAY, min_size=4, max_size=4), DAY, WHO)
def test_a_chain_of_known_days_is_walked_as_a_dict_is(order: list[str], days: list[date], on: date, who: str) -> None:
    steps = list(zip(order, order[1:], days, strict=False))
    went = {one: other for one, other, day in steps if day <= on}
    here = who
    while here in went:
        here = went[here]
    model = km.QualityModel(name="Chain").adding(*map(_role, PEOPLE), *(_step(*each) for each in steps))
    standing = successions.at(model, km.StakeholderId(who), on)
    assert (standing.surely, standing.either) == ((here,), False)


def _role(id: str) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id, kind=km.StakeholderKind.ROLE)


def _step(one: str, other: str, day: date) -> km.Succession:
    return km.Succession(
        id=km.SuccessionId(f"{one}{other}"),
        predecessor=km.StakeholderId(one),
        successor=km.StakeholderId(other),
        on=km.ApproximateDate.on(day),
    )


@given(involved(), DAY, WHO)
def test_who_someone_is_holds_whatever_the_imprecise_dates_were(model: km.QualityModel, on: date, who: str) -> None:
    asked = km.StakeholderId(who)
    standing = successions.at(model, asked, on)
    possible = []
    for taken in product([True, False], repeat=len(model.successions)):
        chosen = list(zip(model.successions, taken, strict=True))
        if all(each.on is None or each.on.is_after(on) in {None, not happened} for each, happened in chosen):
            days = {each.id: km.ApproximateDate.on(on if happened else date.max) for each, happened in chosen}
            exact = model.replacing(*(attrs.evolve(each, on=days[each.id]) for each in model.successions))
            possible.append(set(successions.at(exact, asked, on).surely))
    assert set(standing.surely) <= set.intersection(*possible)
    assert set.union(*possible) <= {*standing.surely, *standing.perhaps}
    if not checks.run(model, select={"INV005"}).violations:
        assert set.union(*possible) == {*standing.surely, *standing.perhaps} != set()


@given(involved(), DAY)
def test_spreads_count_every_partner_once(model: km.QualityModel, on: date) -> None:
    latest = profiles.latest(model, on=on)
    partners = {each.of for each in model.profiles if each.on <= on}
    assert {each.of for each in latest} == partners
    there = {each.id for each in model.stakeholders if each.valid is None or on in each.valid}
    for each in profiles.spreads(model, on=on):
        assert set(each.elsewhere) == partners - there
        here = partners & there
        said = [{getattr(p, each.dimension.field) for p in latest if p.of == who} - {None} for who in here]
        ranks = [min(ranks) for ranks in said if len(ranks) == 1]
        assert each.n + len(each.unknown) + len(each.contested) == len(here)
        assert each.n == len(ranks)
        pairs = list(combinations(ranks, 2))
        share = sum(one != other for one, other in pairs) / len(pairs) if pairs else None
        assert each.heterogeneity == (share if share is None else pytest.approx(share))


STEPS = st.lists(st.tuples(WHO, WHO, DAY | st.none()).filter(lambda step: step[0] != step[1]), max_size=6)


@given(STEPS, DAY, WHO)
def test_a_difference_says_who_goes_on_as_a_standing_does(
    steps: list[tuple[str, str, date | None]], on: date, who: str
) -> None:
    known = (
        km.Succession(
            id=km.SuccessionId(f"s{number}"),
            predecessor=km.StakeholderId(one),
            successor=km.StakeholderId(other),
            on=None if day is None else km.ApproximateDate.on(day),
        )
        for number, (one, other, day) in enumerate(steps)
    )
    before = km.QualityModel(name="Steps").adding(*map(_role, PEOPLE), *known)
    after = attrs.evolve(before, stakeholders=tuple(each for each in before.stakeholders if each.id != who))
    (shift,) = graph.difference(before, after, on=(on, on)).actors_went
    standing = successions.at(before, km.StakeholderId(who), on)
    assert shift.successors == tuple(each for each in standing.surely if each != who)
    assert shift.perhaps == tuple(each for each in standing.perhaps if each != who)
