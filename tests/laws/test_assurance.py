"""What holds of every answer about angles, audits, support, provisions and the calendar, whatever the model."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations, product
from typing import Any

import attrs
import pytest
from assured import DATE, DAY, EDITIONS, PAIR, assured, audited
from hypothesis import given
from hypothesis import strategies as st
from unordered import turned, unordered

import kwaliteitsmodel as km
from kwaliteitsmodel import checks
from kwaliteitsmodel.analysis import assurance, audits, membership, provisions, support
from kwaliteitsmodel.analysis.calendar import Moment, calendar
from kwaliteitsmodel.domain import rhythms

Sight = assurance.Sight
YEAR = km.SchoolYear(2020)
DATES = st.lists(DATE, max_size=3)
ANY_DAY = st.dates(date(1900, 1, 1), date(2200, 1, 1))


def days(when: km.ApproximateDate) -> list[date]:
    return [when.earliest + timedelta(days=n) for n in range((when.latest - when.earliest).days + 1)]


def over(possible: list[bool]) -> bool | None:
    """Return what holds of every possibility: yes, no, or neither."""
    return possible[0] if len(set(possible)) == 1 else None


def all_of(known: list[bool | None]) -> bool | None:
    return False if False in known else None if None in known else True


def any_of(known: list[bool | None]) -> bool | None:
    return True if True in known else None if None in known else False


@pytest.mark.concept("4-16")
@given(day=ANY_DAY, years=st.integers(0, 40))
def test_a_day_some_years_later_is_the_same_day_or_the_last_of_its_february(day: date, years: int) -> None:
    later = rhythms.after(day, years=years)
    assert later.year == day.year + years
    assert (later.month, later.day) == (day.month, day.day) or (day.month, day.day, later.day) == (2, 29, 28)
    assert rhythms.after(day, months=12 * years) == later


@given(one=ANY_DAY, other=ANY_DAY, months=st.integers(0, 60))
def test_what_was_done_earlier_is_never_due_later(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert rhythms.after(first, months=months) <= rhythms.after(second, months=months)


def test_the_calendar_ends_somewhere() -> None:
    assert rhythms.after(date(9998, 3, 1), years=4) == date.max
    assert rhythms.never_due(date(9999, 12, 30), 365) == date.max


@given(dates=DATES, on=DAY, years=st.sampled_from([1, 4]))
def test_what_counts_for_years_counts_up_to_its_due_day(dates: list[km.ApproximateDate], on: date, years: int) -> None:
    each = [over([day <= on <= rhythms.after(day, years=years) for day in days(when)]) for when in dates]
    assert rhythms.counts_for(years, dates, on) is any_of(each)


@pytest.mark.concept("4-14")
@given(dates=DATES, on=DAY)
def test_once_in_a_school_year_is_between_its_first_day_and_the_day_itself(
    dates: list[km.ApproximateDate], on: date
) -> None:
    each = [over([km.SchoolYear.containing(day) == YEAR and day <= on for day in days(when)]) for when in dates]
    assert rhythms.once_in_each(YEAR, dates, on) is any_of(each)


@given(dates=st.lists(DATE, min_size=1, max_size=3), on=DAY)
def test_the_last_of_some_dates_is_as_wide_as_what_is_known(dates: list[km.ApproximateDate], on: date) -> None:
    come = [when for when in dates if when.latest <= on]
    last = rhythms.last_of(dates, on)
    if not come:
        assert last is None
    else:
        possible = {max(each) for each in product(*({when.earliest, when.latest} for when in come))}
        assert last is not None
        assert (last.earliest, last.latest) == (min(possible), max(possible))


@pytest.mark.concept("4-09")
@given(pair=PAIR, years=st.sampled_from([1, 4]))
def test_a_period_lasts_over_some_years_when_it_holds_the_day_that_ends_them(pair: list[date], years: int) -> None:
    period = km.Period(start=pair[0], end=pair[1])
    assert rhythms.lasts_over(period, years) is (rhythms.after(pair[0], years=years) in period)
    assert rhythms.lasts_over(km.Period(start=pair[0]), years) is rhythms.lasts_over(None, years) is None


ANSWERS: dict[str, Callable[[km.QualityModel, date], Any]] = {
    "members": lambda model, on: membership.members(model, on=on),
    "unseen": lambda model, on: assurance.unseen(model, on=on),
    "falling due": lambda model, on: assurance.falling_due(model, YEAR, on=on),
    "unvisited": lambda model, on: assurance.unvisited(model, YEAR, on=on),
    "unheard": lambda model, _: audits.unheard(model),
    "unprepared": lambda model, _: audits.unprepared(model),
    "tested": lambda model, _: audits.profiles_tested(model),
    "profiled": lambda model, on: support.profiled(model, on=on),
    "unrealised": lambda model, on: support.unrealised(model, on=on),
    "verified": lambda model, on: support.verified(model, on=on),
    "without system": lambda model, on: support.without_system(model, on=on),
    "networks": lambda model, on: provisions.networks(model, on=on),
    "dossiers": lambda model, on: assurance.dossiers(model, on=on),
    "apart": lambda model, on: membership.apart(model, on=on),
    "calendar": lambda model, on: calendar(model, on=on),
    "calendar ahead": lambda model, on: calendar(model, on=on, during=YEAR.next),
    "rules": lambda model, on: checks.run(model, select={"AUD", "SUP"}, on=on).violations,
}


@pytest.mark.parametrize("answer", ANSWERS)
@given(model=assured(), on=DAY)
def test_the_order_of_the_model_changes_no_answer(answer: str, model: km.QualityModel, on: date) -> None:
    here, there = ANSWERS[answer](model, on), ANSWERS[answer](turned(model), on)
    assert unordered(here) == unordered(there)


@given(model=assured(), on=DAY)
def test_a_member_has_a_relation_of_belonging_that_day(model: km.QualityModel, on: date) -> None:
    there = {each.id: each for each in model.stakeholders if each.valid is None or on in each.valid}
    belonging = {
        (each.source, each.target)
        for each in model.relations
        if each.kind is not km.RelationKind.GOVERNS and each.present and (each.valid is None or on in each.valid)
        if {each.source, each.target} <= set(there) and there[each.source].kind is not km.StakeholderKind.BOARD
    }
    found = membership.members(model, on=on)
    assert {(each.school, each.swv) for each in found} == belonging
    for each in found:
        assert each.since is None or each.since <= on
        before = each.since - timedelta(days=1) if each.since else None
        if before is not None:
            assert (each.school, each.swv) not in {(m.school, m.swv) for m in membership.members(model, on=before)} or (
                there[each.school].valid is not None
            )


@given(model=assured(), on=DAY)
def test_a_school_is_seen_from_each_angle_or_is_told_as_unseen(model: km.QualityModel, on: date) -> None:
    unseen = assurance.unseen(model, on=on)
    for each in membership.members(model, on=on):
        angles = [angle for angle in model.angles if angle.of == each.swv] or [
            angle for angle in model.angles if angle.of is None
        ]
        dossier = assurance.dossier(model, each.school, on=on)
        mine = [seen for seen in dossier.seen if seen.swv == each.swv]
        assert [seen.angle for seen in mine] == (angles or list(assurance.ANGLES))
        assert [s for s in mine if s.sight is not Sight.SEEN] == [
            s for s in unseen if (s.school, s.swv) == (each.school, each.swv)
        ]


@given(model=assured(), on=DAY)
def test_every_school_has_its_dossier_and_speaks_itself_or_by_its_sites_or_institution(
    model: km.QualityModel, on: date
) -> None:
    every, unseen = assurance.dossiers(model, on=on), assurance.unseen(model, on=on)
    assert list(every) == [assurance.dossier(model, each.school, on=on) for each in every]
    told = {each.school for each in every}
    assert told == {each.school for each in (*membership.members(model, on=on), *membership.apart(model, on=on))}
    assert {(each.school, each.swv) for each in unseen} <= {(s.school, s.swv) for each in every for s in each.seen}
    for each in model.stakeholders:
        parts = {tie.source for tie in model.relations if tie.target == each.id}
        wholes = {tie.target for tie in model.relations if tie.source == each.id}
        if each.kind in membership.SCHOOLS and (each.valid is None or on in each.valid):
            assert told & {each.id, *parts, *wholes}


@given(model=assured(), on=DAY, school=st.sampled_from(["a", "b"]), held=DATE)
def test_who_audits_the_own_school_or_board_shows_nothing(
    model: km.QualityModel, on: date, school: str, held: km.ApproximateDate
) -> None:
    of, own = km.StakeholderId(school), [km.StakeholderId(f"own{n}") for n in range(2)]
    board = km.Stakeholder(id=own[0], name="Board", kind=km.StakeholderKind.BOARD)
    sister = km.Stakeholder(id=own[1], name="Sister", kind=km.StakeholderKind.SITE)
    governs = [
        km.Relation(id=km.RelationId(f"g{n}"), kind=km.RelationKind.GOVERNS, source=own[0], target=target)
        for n, target in enumerate((of, own[1]))
    ]
    colleagues = [km.Auditor(id=km.AuditorId(f"c{n}"), employer=who) for n, who in enumerate((of, *own))]
    always = [attrs.evolve(each, valid=None) if each.id == of else each for each in model.stakeholders]
    model = attrs.evolve(model, stakeholders=tuple(always)).adding(board, sister, *governs, *colleagues)
    known: dict[str, Any] = {"id": km.AuditId("new"), "kind": km.AuditKind.EXTERNAL, "of": of, "held": held}
    team = tuple(km.TeamMember(auditor=each.id) for each in colleagues)
    for who in (of, *own):
        audited = model.adding(km.Audit(**known, auditors=(who,)))
        assert assurance.unseen(audited, on=on) == assurance.unseen(model, on=on)
    audited = model.adding(km.Audit(**known, team=team))
    assert assurance.unseen(audited, on=on) == assurance.unseen(model, on=on)
    others = (km.Audit(**known, auditors=(km.StakeholderId("x"),)), km.Audit(**known, team=(*team, OUTSIDER)))
    for audit in others:
        shown = assurance.dossier(attrs.evolve(model, angles=()).adding(audit), of, on=on).seen
        audits = [each for each in shown if each.angle.kind is km.AngleKind.AUDIT]
        assert all(each.sight is not Sight.NEVER or held.latest > on for each in audits)


OUTSIDER = km.TeamMember(auditor=km.AuditorId("outsider"))


@pytest.mark.concept("4-13")
@given(model=assured(), on=DAY)
def test_from_the_five_angles_a_school_is_seen_by_what_counts_that_day(model: km.QualityModel, on: date) -> None:
    outside = tuple(attrs.evolve(each, auditors=(), kind=km.AuditKind.EXTERNAL) for each in model.audits)
    plain = attrs.evolve(model, angles=(), audits=outside)
    year = km.SchoolYear.containing(on)
    for each in membership.members(plain, on=on):
        sight = {
            seen.angle.kind: seen for seen in assurance.dossier(plain, each.school, on=on).seen if seen.swv == each.swv
        }
        visits = [visit.on for visit in plain.visits if visit.of == each.school and visit.on]
        held = [audit.held for audit in plain.audits if audit.of == each.school and audit.held]
        entries = [entry.on for entry in plain.desk_entries if entry.of == each.school]
        arranged = [one.valid for one in plain.arrangements if one.of == each.school]
        seen = {
            km.AngleKind.VISIT: rhythms.once_in_each(year, visits, on),
            km.AngleKind.AUDIT: rhythms.counts_for(4, held, on),
            km.AngleKind.DESK: any(day <= on and km.SchoolYear.containing(day) == year for day in entries),
            km.AngleKind.INSPECTION: any(valid is None or on in valid for valid in arranged),
        }
        for kind, counts in seen.items():
            assert (sight[kind].sight is Sight.SEEN) is (counts is True)
            assert (sight[kind].sight is Sight.UNKNOWN) is (counts is None)
        assert (sight[km.AngleKind.VISIT].last is None) is not any(when.latest <= on for when in visits)


@given(model=assured(), on=DAY)
def test_figures_are_seen_at_the_latest_reference_date_of_the_schools(model: km.QualityModel, on: date) -> None:
    plain = attrs.evolve(model, angles=())
    every = membership.members(plain, on=on)
    ends = {
        (each.of, each.period.end)
        for each in plain.observations
        if each.value == 1 and each.period.end and each.period.end <= on
    }
    for each in every:
        schools = {other.school for other in every if other.swv == each.swv}
        latest = max((end for of, end in ends if of in schools), default=None)
        found = next(
            s
            for s in assurance.dossier(plain, each.school, on=on).seen
            if s.swv == each.swv and s.angle.kind is km.AngleKind.FIGURES
        )
        assert (found.sight is Sight.SEEN) is ((each.school, latest) in ends)


@pytest.mark.concept("4-14")
@given(model=assured(), on=DAY)
def test_a_visit_is_missed_only_when_its_year_is_over(model: km.QualityModel, on: date) -> None:
    for each in assurance.unvisited(model, YEAR, on=on):
        visits = [visit.on for visit in model.visits if visit.of == each.school and visit.on]
        done = rhythms.once_in_each(YEAR, visits, on)
        assert each.missed is (None if done is None else on > date(2021, 7, 31))
        assert each.angle.kind is km.AngleKind.VISIT
        assert each.angle.years is None
    assert on >= date(2020, 8, 1) or assurance.unvisited(model, YEAR, on=on) == ()


@pytest.mark.concept("4-08")
@given(model=assured(), on=DAY)
def test_profiles_overlap_where_some_school_has_two_on_one_day(model: km.QualityModel, on: date) -> None:
    overlap = {
        each.of
        for each, other in combinations(model.support_profiles, 2)
        if each.of == other.of and (each.valid or km.Period()).overlaps(other.valid or km.Period())
    }
    found = list(support.overlapping(model))
    assert {one.of for one, _ in found} == overlap
    assert all(one.of == other.of and one.id != other.id for one, other in found)
    several = {each.school for each in support.profiled(model, on=on) if len(each.profiles) > 1}
    assert several <= overlap


@given(model=assured(), on=DAY)
def test_a_region_is_comprehensive_where_each_need_has_room(model: km.QualityModel, on: date) -> None:
    closed = {each.id for each in model.stakeholders if each.valid and on not in each.valid}

    def room(region: km.RegionId | None, group: str | None) -> list[int | None]:
        return [
            each.room
            for each in model.provisions
            if each.region == region and (each.valid is None or on in each.valid) and each.by not in closed
            if (group.lower() if group else None) in ({said.lower() for said in each.target_groups} or {None})
        ]

    def perhaps(need: km.ProvisionNeed) -> list[int | None]:
        return room(None, need.target_group) + room(need.region, None) + room(None, None)

    for network in provisions.networks(model, on=on):
        needs = [
            need
            for need in model.provision_needs
            if need.region == network.region and need.pupils != 0 and (need.valid is None or on in need.valid)
        ]
        met = [
            any_of(
                [None if each is None else each > 0 for each in room(need.region, need.target_group)]
                + [None for each in perhaps(need) if each != 0]
            )
            for need in needs
        ]
        expected = None if not met else False if False in met else None if None in met else True
        assert network.comprehensive is expected
        assert [each.need for each in network.met] == [need.id for need in needs]


def recorded_later(thing: km.Audit | km.Finding | km.Action, on: date) -> bool:
    return thing.recorded is not None and thing.recorded.on is not None and thing.recorded.on > on


def surely_later(thing: km.Audit | km.Finding, on: date) -> bool:
    when = thing.held if isinstance(thing, km.Audit) else thing.found
    return recorded_later(thing, on) or (when is not None and all(day > on for day in (when.earliest, when.latest)))


def one_before(model: km.QualityModel, audit: km.Audit, on: date) -> km.Audit | None:
    """Return the audit before *audit* as one finds it by walking back from the last that was held."""
    if audit.follows is not None:
        there = model[audit.follows]
        return None if surely_later(there, on) else there
    starts = audit.held.earliest if audit.held else audit.planned.start if audit.planned else None
    for each in sorted(model.audits, key=lambda each: (each.held.latest if each.held else date.min, each.id))[::-1]:
        same = (each.of, each.kind) == (audit.of, audit.kind) and each.id != audit.id and each.held is not None
        if each.kind is km.AuditKind.OTHER:
            same = same and each.own_kind == audit.own_kind
        norms = [{EDITIONS.get(edition, edition) for edition in one.editions} for one in (each, audit)]
        shared = not all(norms) or norms[0] & norms[1]
        earlier = starts is None or (each.held is not None and each.held.latest < starts)
        if same and shared and earlier and not surely_later(each, on):
            return each
    return None


@given(model=assured(), on=DAY)
def test_an_agreement_is_kept_where_each_party_kept_it_the_last_time(model: km.QualityModel, on: date) -> None:
    for each in support.verified(model, on=on):
        looked = [one for one in model.verifications if one.agreement == each.agreement and (one.on or on) <= on]
        kept: dict[str | None, bool | None] = {}
        for who in {one.of for one in looked}:
            theirs = [one for one in looked if one.of == who]
            last = max(one.on or date.min for one in theirs)
            kept[who] = over([bool(one.kept) for one in theirs if (one.on or date.min) == last])
            if any(one.kept is None for one in theirs if (one.on or date.min) == last):
                kept[who] = None
        assert each.kept is (all_of(list(kept.values())) if looked else None)
        assert set(each.whom) == {who for who, answer in kept.items() if who and answer is each.kept}


def ones_before(model: km.QualityModel, audit: km.Audit, on: date) -> set[str]:
    """Return the audits before *audit*, as one finds them by asking of each whether it comes before one of the line."""
    roots = [audit]
    while (follows := roots[-1].follows) is not None and follows not in {each.id for each in roots}:
        there = model[follows]
        if surely_later(there, on):
            break
        roots.append(there)
    found: set[str] = {each.id for each in roots[1:]}
    for root, each in product(roots, model.audits):
        starts = root.held.earliest if root.held else root.planned.start if root.planned else None
        norms = [{EDITIONS.get(edition, edition) for edition in one.editions} for one in (each, root)]
        kinds = {(one.kind, one.own_kind if one.kind is km.AuditKind.OTHER else "") for one in (each, root)}
        own = any(one.kind is km.AuditKind.SELF_EVALUATION for one in (each, root))
        same = bool(norms[0] & norms[1]) or (not all(norms) and (own or len(kinds) == 1))
        earlier = each.held is not None and (starts is None or each.held.latest < starts)
        if same and earlier and each.of == root.of and not surely_later(each, on):
            found.add(each.id)
    return found - {audit.id}


def goes_on_from(model: km.QualityModel, finding: km.Finding, on: date) -> set[str]:
    found: list[str] = []
    while finding.still and finding.still not in found:
        found.append(finding.still)
        if surely_later(finding := model[finding.still], on) or surely_later(model[finding.audit or AUDIT0], on):
            break
    return set(found)


AUDIT0 = km.AuditId("audit0")


@given(model=audited(), on=DAY)
def test_what_an_audit_before_found_is_told_or_what_goes_on_from_it(model: km.QualityModel, on: date) -> None:
    for audit in model.audits:
        earlier = ones_before(model, audit, on)
        last = one_before(model, audit, on)
        assert last is None or last.id in earlier | {audit.id}
        every = audits.followed(model, audit.id, on=on)
        there = {each.finding: model[each.finding] for each in every}
        going_on = {one for each in there.values() for one in goes_on_from(model, each, on)}
        found = {
            each.id
            for each in model.findings
            if each.audit in earlier
            if each.finding_class is not km.FindingClass.STRENGTH
            if not surely_later(each, on)
        }
        assert set(there) <= found <= set(there) | going_on
        assert not any(recorded_later(model[action], on) for each in every for action in each.actions)
        assert not any(surely_later(audit, on) or surely_later(model[it], on) for each in every for it in each.again)
        assert set(audits.still_open(model, audit.id, on=on)) <= set(every)
        for each in every:
            assert (each.sequel is audits.Sequel.STILL_OPEN) is bool(each.again)
            assert all(model[again].audit == audit.id for again in each.again)


@given(model=audited(), on=DAY, when=DAY, kind=st.sampled_from(km.AuditKind))
def test_an_audit_that_says_nothing_of_a_finding_leaves_it_open(
    model: km.QualityModel, on: date, when: date, kind: km.AuditKind
) -> None:
    silent = km.Audit(
        id=km.AuditId("silent"), kind=kind, own_kind="walk", of=km.StakeholderId("a"), held=km.ApproximateDate.on(when)
    )
    for audit in model.audits:
        here, there = (audits.still_open(each, audit.id, on=on) for each in (model, model.adding(silent)))
        assert here == there


@given(model=assured(), on=DAY)
def test_the_calendar_is_in_order_and_its_parts_are_of_the_whole(model: km.QualityModel, on: date) -> None:
    every = calendar(model, on=on)
    starts = [each.day.earliest if each.day else date.max for each in every]
    assert starts == sorted(starts)
    assert {each.about for each in every if each.moment is Moment.OPEN} == {
        km.EntityId(each.id) for each in model.actions if each.done_on is None or each.done_on > on
    }
    now = km.SchoolYear.containing(on)
    year = calendar(model, on=on, during=now)
    first = date(now.start, 8, 1)
    assert list(year) == [
        each
        for each in every
        if each.day
        if each.day.period.overlaps(now.period) or (each.day.latest < first and each.late is not False)
    ]
    late = {repr(each) for each in every if each.late and each.day and each.day.latest < first}
    assert late <= set(map(repr, calendar(model, on=on, during=now.next)))
    for who in ("a", "swv1"):
        mine = calendar(model, on=on, of=km.StakeholderId(who))
        assert set(map(repr, mine)) <= set(map(repr, every))
        assert {each.about for each in mine} >= {each.about for each in every if each.of == who}
        assert all(each.swv in {None, who} for each in mine) or who == "a"
        assert list(calendar(model, on=on, by=km.StakeholderId(who))) == [each for each in every if who in each.by]


@given(model=assured(), on=DAY, hidden=st.lists(st.integers(0, 30), max_size=6))
def test_the_calendar_tells_no_more_than_one_of_the_open_part(
    model: km.QualityModel, on: date, hidden: list[int]
) -> None:
    can = [each for each in model.entities() if hasattr(each, "recorded")]
    marked = {can[number % len(can)].id: can[number % len(can)] for number in hidden}
    said = km.Recorded(on=date(2000, 1, 1), confidential=True)
    secret = model.replacing(*(attrs.evolve(each, recorded=said) for each in marked.values()))  # type: ignore[call-arg]
    open_part = secret.without_confidential()
    for of in (None, *(each.id for each in model.stakeholders)):
        told, whole = (calendar(secret, on=on, of=of, confidential=each) for each in (False, True))
        openly = calendar(open_part, on=on, of=of, confidential=True) if of is None or of in open_part else ()
        assert set(map(repr, told)) <= set(map(repr, whole)) & set(map(repr, openly))
        assert told.withheld == len(whole) - len(told)


@given(model=assured(), on=DAY, ahead=st.integers(1, 3))
def test_in_a_year_to_come_each_member_of_its_last_day_is_due_from_each_yearly_angle(
    model: km.QualityModel, on: date, ahead: int
) -> None:
    plain, year = attrs.evolve(model, angles=()), km.SchoolYear(km.SchoolYear.containing(on).start + ahead)
    last = date(year.start + 1, 7, 31)
    due = [each for each in calendar(plain, on=on, during=year) if each.moment is Moment.DUE and each.about is None]
    asked = [(each.of, each.swv) for each in due if each.day == km.ApproximateDate.on(last) and each.late is False]
    every = [(each.school, each.swv) for each in membership.members(plain, on=last)]
    assert sorted(asked) == sorted([*every, *every])
    from_here = km.Period(start=date(year.start, 8, 1))
    assert {repr(each) for each in due} <= set(map(repr, calendar(plain, on=on, during=from_here)))


@given(model=assured(), on=DAY)
def test_what_may_be_done_is_not_told_as_late(model: km.QualityModel, on: date) -> None:
    seen = {(each.school, each.swv, each.angle.name): each for each in assurance.unseen(model, on=on)}
    for each in calendar(attrs.evolve(model, angles=()), on=on):
        asked = seen.get((each.of, each.swv, each.detail.fields["what"]))  # type: ignore[arg-type]
        if each.moment is Moment.DUE and asked and asked.sight is Sight.UNKNOWN:
            assert not each.late


@given(model=assured(), on=DAY)
def test_what_ended_is_late_until_something_of_its_sort_comes_after_it(model: km.QualityModel, on: date) -> None:
    there = {each.id for each in model.stakeholders if each.valid is None or on <= (each.valid.end or on)}
    ended = {each.about for each in calendar(model, on=on) if each.moment is Moment.EXPIRES and each.late}
    for each in model.support_plans:
        if each.valid and each.valid.end and each.valid.end < on:
            after = [
                other
                for other in model.support_plans
                if other.of == each.of and (other.valid is None or (other.valid.start or on) <= on)
                if other.valid is None or other.valid.end is None or other.valid.end > each.valid.end
            ]
            assert (each.id in ended) is (not after and each.of in there)
