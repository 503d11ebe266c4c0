"""What is seen of schools, what became of findings, and what the calendar tells: examples that explain."""

from datetime import date
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import catalogue
from kwaliteitsmodel.analysis import assurance, audits, certificates, membership, planning, provisions, support
from kwaliteitsmodel.analysis.calendar import Moment, calendar
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

BLANK = (
    *("angles", "visits", "desk_entries", "arrangements", "support_plans", "support_profiles", "agreements"),
    *("verifications", "quality_systems", "provisions", "provision_needs", "certificates"),
)
DEMO = attrs.evolve(catalogue.load("demo"), **dict.fromkeys(BLANK, ()))  # type: ignore[arg-type]
"""The region of the demo, of whose assurance but audits nothing is told."""
DAY = date(2026, 6, 1)
SCHOOL, SWV = km.StakeholderId("site:99ZZ00"), km.StakeholderId("swv:PO9901")
NORTH = km.RegionId("region:north")


def approximate(text: str) -> km.ApproximateDate:
    return km.ApproximateDate.parse(text)


def audit(id: str, held: str | None = None, **known: object) -> km.Audit:
    usual: dict[str, object] = {"kind": km.AuditKind.EXTERNAL, "of": SCHOOL}
    when = approximate(held) if held else None
    return km.Audit(id=km.AuditId(id), held=when, **(usual | known))  # type: ignore[arg-type]


def finding(id: str, audit: str, **known: object) -> km.Finding:
    return km.Finding(id=km.FindingId(id), text=id, audit=km.AuditId(audit), **known)  # type: ignore[arg-type]


def action(id: str, source: str, **known: object) -> km.Action:
    return km.Action(id=km.ActionId(id), text=id, arises_from=(km.EntityId(source),), **known)  # type: ignore[arg-type]


def test_a_school_that_came_back_is_a_member_since_its_return() -> None:
    def lies_in(number: int, valid: str) -> km.Relation:
        return km.Relation(
            id=km.RelationId(f"r{number}"),
            kind=km.RelationKind.LIES_IN,
            source=SCHOOL,
            target=SWV,
            valid=km.Period.parse(valid),
        )

    plain = attrs.evolve(DEMO, relations=())
    back = plain.adding(lies_in(1, "2010/2011"), lies_in(2, "2015/2016"), lies_in(3, "2016-08-01.."))
    assert [each.since for each in membership.members(back, on=DAY)] == [date(2015, 8, 1)]
    always = plain.adding(lies_in(1, "..2015-07-31"), lies_in(2, "2015-08-01.."))
    assert [each.since for each in membership.members(always, on=DAY)] == [None]


def test_nothing_to_report_is_seen_and_no_entry_is_not() -> None:
    quiet = km.DeskEntry(id=km.DeskEntryId("quiet"), of=SCHOOL, kind=km.DeskEntryKind.NOTHING, on=date(2025, 9, 1))
    with_it, without = (assurance.dossier(model, SCHOOL, on=DAY).seen[3] for model in (DEMO.adding(quiet), DEMO))
    assert (with_it.sight, with_it.by_way_of) == (assurance.Sight.SEEN, ("quiet",))
    assert without.message("nl") == (
        "De Rups, hoofdvestiging: signalen en advies: nog nooit in beeld geweest; uiterlijk 2026-07-31"
    )


@pytest.mark.concept("4-16")
def test_the_due_day_itself_is_not_overdue() -> None:
    model = attrs.evolve(DEMO, audits=(audit("leap", "2020-02-29"),))

    def sight(on: date) -> assurance.Sight:
        return assurance.dossier(model, SCHOOL, on=on).seen[1].sight

    assert sight(date(2024, 2, 29)) is assurance.Sight.SEEN
    assert sight(date(2024, 3, 1)) is assurance.Sight.LAPSED


def test_a_school_on_its_own_is_seen_from_the_angles_that_are_nobodys() -> None:
    angle = km.Angle(id=km.AngleId("own"), name="Own", kind=km.AngleKind.OTHER, own_kind="walk")
    alone = attrs.evolve(DEMO, relations=()).adding(angle)
    seen = assurance.dossier(alone, SCHOOL, on=DAY).seen
    assert [(each.swv, each.angle.id, each.sight, each.due) for each in seen] == [
        (None, "own", assurance.Sight.UNKNOWN, None)
    ]


def test_what_was_never_done_is_due_after_a_grace_that_is_asked_for() -> None:
    model = attrs.evolve(DEMO, audits=())
    second = km.StakeholderId("site:99ZZ01")
    due = [assurance.dossier(model, second, on=DAY, grace=grace).seen[1].due for grace in (0, 31)]
    assert [str(each) for each in due] == ["2019-08-01", "2019-09-01"]
    with pytest.raises(InvalidValueError, match="grace must be a whole number of days, at least 0, not -1"):
        assurance.unseen(model, on=DAY, grace=-1)


def test_a_slip_of_the_pen_is_no_finding() -> None:
    with pytest.raises(InvalidValueError, match="AngleKind"):
        assurance.unseen(DEMO, on=DAY, kind="audits")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="SchoolYear"):
        assurance.unvisited(DEMO, 2025, on=DAY)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="SchoolYear"):
        assurance.falling_due(DEMO, 2025, on=DAY)  # type: ignore[arg-type]
    with pytest.raises(UnknownIdError):
        assurance.dossier(DEMO, km.StakeholderId("nobody"), on=DAY)


def test_a_visit_of_which_the_day_is_rough_may_have_been_in_the_year() -> None:
    visit = km.LiaisonVisit(id=km.VisitId("v"), of=SCHOOL, on=approximate("2025-07-01..2025-08-31"))
    found = assurance.unvisited(DEMO.adding(visit), km.SchoolYear(2024), on=DAY)
    assert [each.missed for each in found] == [None, True, True]
    assert found[0].message("nl") == (
        "De Rups, hoofdvestiging: misschien bezocht in 2024/2025; laatst bezocht: 2025-07-01..2025-08-31"
    )
    rough = attrs.evolve(visit, on=approximate("2025-06-01..2026-07-31"))
    assert assurance.unvisited(DEMO.adding(rough), km.SchoolYear(2024), on=DAY)[0].message("nl") == (
        "De Rups, hoofdvestiging: misschien bezocht in 2024/2025; geen bezoek staat vast"
    )


def test_what_became_of_each_finding_is_told_at_the_next_audit() -> None:
    model = DEMO.adding(
        audit("first", "2022-03"),
        audit("second", "2026-03"),
        *(finding(each, "first") for each in ("again", "idle", "busy", "silent", "better")),
        finding("strong", "first", finding_class=km.FindingClass.STRENGTH),
        finding("still", "second", still=km.FindingId("again")),
        action("do", "again", done_on=date(2025, 1, 1), effect="Better"),
        action("later", "busy", done_on=date(2027, 1, 1), effect="Better"),
        action("quietly", "silent", done_on=date(2025, 1, 1)),
        action("well", "better", done_on=date(2025, 1, 1), effect="Better"),
    )
    found = audits.followed(model, km.AuditId("second"), on=DAY)
    assert {each.finding: each.sequel.value for each in found} == {
        "again": "still-open",
        "idle": "no-action",
        "busy": "unfinished",
        "silent": "no-effect-told",
        "better": "effect-told",
    }
    still = audits.still_open(model, km.AuditId("second"), on=DAY)
    assert [each.finding for each in still] == ["again", "idle", "busy", "silent", "better"]
    assert still[0].message("nl") == "again: nog open"
    assert still[-1].message("nl") == "better: gedaan, effect verteld"


def test_an_effect_that_is_told_settles_nothing_before_the_next_audit_is_reported() -> None:
    done = action("well", "f", done_on=date(2025, 1, 1), effect="No change at all")
    model = DEMO.adding(audit("first", "2022-03"), finding("f", "first"), done)

    def settled(held: str | None, **known: object) -> bool:
        there = model.adding(audit("second", held, follows=km.AuditId("first"), **known))
        return audits.still_open(there, km.AuditId("second"), on=DAY) == ()

    def report(on: date | None) -> km.AuditReport:
        return km.AuditReport(published=on)

    closed = km.AuditStatus.CLOSED
    assert not settled("2026-03", status=km.AuditStatus.HELD)
    assert not settled(None, status=closed)
    assert not settled("2026-06", status=closed)
    assert not settled("2026-06-02", status=closed)
    assert not settled("2026-03", status=closed, report=report(date(2026, 6, 2)))
    assert not settled("2026-03", status=closed, recorded=km.Recorded(on=date(2026, 6, 2)))
    assert settled("2026-03", report=report(DAY))
    assert settled("2026-03", status=km.AuditStatus.REPORTED, report=report(None))
    assert settled("2026-06-01", status=closed)


def test_an_audit_that_follows_what_is_not_there_can_not_be_asked_what_was_open() -> None:
    lost = DEMO.adding(audit("lost", follows=km.AuditId("elsewhere")))
    with pytest.raises(UnknownIdError, match="elsewhere"):
        audits.followed(lost, km.AuditId("lost"), on=DAY)
    astray = DEMO.adding(audit("astray", follows=km.AuditId(SCHOOL)))
    with pytest.raises(InvalidValueError, match="not of the audits"):
        audits.still_open(astray, km.AuditId("astray"), on=DAY)


def test_the_audit_before_is_by_the_same_norm_and_of_the_same_own_kind() -> None:
    editions = {norm: km.NormEditionId(norm) for norm in ("kso-1", "kso-2", "iso-1")}

    def certifying(id: str, held: str, *by: str) -> km.Audit:
        named = tuple(editions[each] for each in by)
        return audit(id, held, kind=km.AuditKind.CERTIFICATION, editions=named)

    def own(id: str, held: str, own_kind: str) -> km.Audit:
        return audit(id, held, kind=km.AuditKind.OTHER, own_kind=own_kind)

    model = attrs.evolve(DEMO, audits=()).adding(
        *(km.NormEdition(id=each, norm=km.NormId(name.split("-")[0])) for name, each in editions.items()),
        certifying("unsaid", "2022-01"),
        certifying("kso", "2023-01", "kso-1"),
        certifying("iso", "2023-06", "iso-1"),
        certifying("next", "2024-01", "kso-2"),
        own("walk", "2023-01", "walk"),
        own("panel", "2023-06", "panel"),
        own("walk-again", "2024-01", "walk"),
        audit("external", "2023-06", own_kind="as a pilot"),
        audit("external-again", "2024-01"),
        finding("major", "kso", finding_class=km.FindingClass.MAJOR),
        finding("theirs", "iso"),
    )
    assert [each.finding for each in audits.still_open(model, km.AuditId("next"), on=DAY)] == ["major"]
    expected = {"next": "kso", "kso": "unsaid", "walk-again": "walk", "walk": None, "external-again": "external"}
    found = {each: audits.before(model, model[km.AuditId(each)]) for each in expected}
    assert {name: each and each.id for name, each in found.items()} == expected


def test_what_may_have_been_held_at_the_same_time_was_not_held_before() -> None:
    model = attrs.evolve(DEMO, audits=()).adding(audit("rough", "2023"), audit("sure", "2023-06-01"))
    assert audits.before(model, model[km.AuditId("sure")]) is None
    follows = audit("third", follows=km.AuditId("rough"))
    assert audits.before(model, follows) == model[km.AuditId("rough")]


def test_what_comes_later_is_not_known_yet() -> None:
    late = km.Recorded(on=date(2024, 6, 2))
    model = DEMO.adding(
        audit("first", "2022-03"),
        audit("second", "2026-03"),
        audit("third", planned=km.Period.parse("2027")),
        *(finding(each, "first") for each in ("again", "acted")),
        finding("late", "first", recorded=late),
        finding("found-later", "first", found=approximate("2025")),
        finding("still", "second", still=km.FindingId("again")),
        action("do", "acted", done_on=date(2023, 1, 1), recorded=late),
    )

    def told(audit: str, on: date) -> dict[str, str]:
        every = audits.followed(model, km.AuditId(audit), on=on)
        return {each.finding: each.sequel.value for each in every}

    then = {"again": "no-action", "acted": "no-action"}
    assert told("second", date(2024, 6, 1)) == told("third", date(2024, 6, 1)) == then
    assert told("second", date(2022, 1, 1)) == {}
    now = {"again": "still-open", "acted": "no-effect-told", "late": "no-action", "found-later": "no-action"}
    assert told("second", DAY) == now
    assert told("third", DAY) == {
        **{each: now[each] for each in ("acted", "late", "found-later")},
        "still": "no-action",
    }
    unwritten = model.replacing(attrs.evolve(model[km.AuditId("second")], recorded=km.Recorded(on=date(2026, 6, 2))))
    assert not any(each.again for each in audits.followed(unwritten, km.AuditId("second"), on=DAY))


def test_a_finding_is_still_open_too_by_a_follow_up_of_a_follow_up() -> None:
    model = DEMO.adding(
        audit("first", "2022-03"),
        audit("second", "2026-03"),
        finding("f", "first"),
        finding("between", "elsewhere", still=km.FindingId("f")),
        finding("g", "second", still=km.FindingId("between")),
    )
    (found,) = audits.followed(model, km.AuditId("second"), on=DAY)
    assert (found.finding, found.again) == ("f", ("g",))


def open_at(model: km.QualityModel, id: str) -> dict[str, str]:
    found = audits.still_open(model, km.AuditId(id), on=DAY)
    return {each.finding: each.sequel.value for each in found}


def test_what_nobody_followed_up_is_still_open_some_audits_later() -> None:
    held = {f"a{year}": f"{year}-03" for year in (2018, 2020, 2022, 2024)}
    model = attrs.evolve(DEMO, audits=()).adding(
        *(audit(each, when, status=km.AuditStatus.CLOSED) for each, when in held.items()),
        audit("next"),
        finding("idle", "a2018"),
        finding("better", "a2018"),
        finding("late", "a2020"),
        finding("told", "a2018"),
        finding("told-again", "a2020", still=km.FindingId("told")),
        finding("strong", "a2022", still=km.FindingId("idle"), finding_class=km.FindingClass.STRENGTH),
        action("well", "better", done_on=date(2019, 1, 1), effect="Better"),
        action("too-late", "late", done_on=date(2025, 1, 1), effect="Better"),
        action("before", "told", done_on=date(2019, 1, 1), effect="Better"),
    )
    expected = {"idle": "no-action", "late": "effect-told", "told-again": "no-action"}
    assert open_at(model, "next") == expected
    assert open_at(model, "a2020") == {"told": "still-open", "idle": "no-action"}
    more = action("going-on", "told", due=date(2027, 1, 1))
    assert open_at(model.adding(more), "next") == {**expected, "told-again": "unfinished"}
    (found,) = (
        each
        for each in audits.still_open(model.adding(more), km.AuditId("next"), on=DAY)
        if each.actions[:1] == ("going-on",)
    )
    assert (found.finding, found.audit) == ("told-again", "a2020")
    skipped = model.adding(finding("said", "a2024", still=km.FindingId("told")), action("now", "said"))
    assert open_at(skipped, "a2024") == {"told-again": "still-open", "idle": "no-action", "late": "effect-told"}
    assert open_at(skipped, "next")["said"] == "unfinished"


def test_an_audit_of_another_kind_in_between_does_not_break_the_chain() -> None:
    own, edition = km.AuditKind.SELF_EVALUATION, (km.NormEditionId("e"),)
    model = attrs.evolve(DEMO, audits=()).adding(
        audit("first", "2022-03", editions=edition),
        audit("visited", "2023-03", kind=km.AuditKind.PEER_VISIT),
        audit("own", "2024-03", kind=own, status=km.AuditStatus.CLOSED),
        audit("surveillance", "2025-03", kind=km.AuditKind.CERTIFICATION, editions=edition),
        audit("other", "2025-04", kind=km.AuditKind.CERTIFICATION, editions=(km.NormEditionId("f"),)),
        audit("second", follows=km.AuditId("own")),
        finding("f", "first"),
        finding("g", "visited"),
        action("do", "f", done_on=date(2023, 1, 1), effect="Better"),
    )
    f, g = {"f": "effect-told"}, {"g": "no-action"}
    expected = {"own": {**f, **g}, "surveillance": f, "other": {}, "second": {**f, **g}}
    assert {each: open_at(model, each) for each in expected} == expected
    following = attrs.evolve(
        model[km.AuditId("surveillance")], follows=km.AuditId("first"), status=km.AuditStatus.CLOSED
    )
    assert open_at(model.replacing(following), "second") == g
    told = finding("still-f", "surveillance", still=km.FindingId("f"))
    assert open_at(model.replacing(following).adding(told), "second") == {**f, **g}
    twice = attrs.evolve(model[km.AuditId("own")], follows=km.AuditId("first"))
    assert open_at(model.replacing(twice), "own") == {**f, **g}


def test_a_chain_ends_where_what_an_audit_follows_is_not_there_or_not_known() -> None:
    ends = audit("ends", "2020-03", follows=km.AuditId("elsewhere"), kind=km.AuditKind.INTERNAL)
    late = audit("late", "2019-03", recorded=km.Recorded(on=date(2026, 6, 2)), kind=km.AuditKind.INTERNAL)
    found = (finding("f", "ends"), finding("g", "late"), finding("h", "second"))
    model = attrs.evolve(DEMO, audits=()).adding(
        late, ends, audit("second", "2024", follows=ends.id), audit("third", follows=km.AuditId("second")), *found
    )
    assert set(open_at(model, "third")) == {"f", "h"}
    round_ = model.replacing(attrs.evolve(ends, follows=km.AuditId("third")))
    assert set(open_at(round_, "third")) == {"f", "h"}
    astray = model.replacing(attrs.evolve(ends, follows=late.id))
    assert set(open_at(astray, "third")) == {"f", "h"}


def test_a_long_chain_of_audits_is_asked_in_no_time() -> None:
    many = range(1990, 1990 + 1500)
    every = [audit(f"a{n}", f"{n}-03", follows=km.AuditId(f"a{n - 1}") if n > many[0] else None) for n in many]
    line = [finding(f"f{n}", f"a{n}", still=km.FindingId(f"f{n - 1}") if n > many[0] else None) for n in many]
    model = attrs.evolve(DEMO, audits=()).adding(*every, *line, audit("last", follows=every[-1].id))
    (found,) = audits.still_open(model, km.AuditId("last"), on=date(9000, 1, 1))
    assert found.finding == line[-1].id


def test_who_was_heard_said_something_before_the_report_was_published() -> None:
    def heard(*hearings: km.Hearing, **known: object) -> bool:
        report = km.AuditReport(published=date(2024, 2, 1), hearings=hearings)
        model = attrs.evolve(DEMO, audits=()).adding(audit("a", "2024-01", report=report, **known))
        return audits.unheard(model) == ()

    assert heard(km.Hearing(by=SCHOOL, on=date(2024, 2, 1)))
    assert heard(km.Hearing(by=SCHOOL, words="We agree"))
    assert heard(km.Hearing(by=SCHOOL, conversation=km.ConversationId("talk")))
    assert heard(km.Hearing(by=SCHOOL, on=date(2026, 1, 1)), km.Hearing(by=SCHOOL, on=date(2024, 1, 20)))
    assert heard(kind=km.AuditKind.SELF_EVALUATION)
    assert not heard(km.Hearing(by=SCHOOL, on=date(2026, 1, 1), words="Too late"))
    assert not heard(km.Hearing(by=SCHOOL, words=" "))
    assert not heard(km.Hearing(by=SWV, on=date(2024, 1, 20)))


@pytest.mark.concept("4-15")
def test_only_a_self_evaluation_of_the_same_organisation_prepares_an_audit() -> None:
    def own(held: str | None, **known: object) -> km.Audit:
        usual: dict[str, object] = {"kind": km.AuditKind.SELF_EVALUATION}
        return audit("own", held, **(usual | known))

    def prepared(own: km.Audit, *, names: str | None = None) -> bool:
        external = audit("a", "2024-02-01", self_evaluation=km.AuditId(names) if names else None)
        return audits.unprepared(attrs.evolve(DEMO, audits=()).adding(own, external)) == ()

    assert prepared(own("2024"))
    assert prepared(own("2024-02-01"))
    assert prepared(own(None))
    assert not prepared(own("2024-02-02"))
    assert prepared(own("2024-02-02"), names="elsewhere")
    assert not prepared(own("2024-02-02"), names="own")
    assert not prepared(own("2023", kind=km.AuditKind.INTERNAL), names="own")
    assert not prepared(own("2023", of=SWV), names="own")
    assert not prepared(own("2025"), names="a")


@pytest.mark.concept("4-07")
def test_an_audit_tests_the_profile_of_its_day() -> None:
    def profile(id: str, valid: str, of: km.StakeholderId = SCHOOL) -> km.SupportProfile:
        return km.SupportProfile(id=km.SupportProfileId(id), of=of, valid=km.Period.parse(valid))

    fits = {"now": "right", "then": "not-valid", "theirs": "others", "gone": "unknown", "rough": "unknown"}
    model = attrs.evolve(DEMO, audits=()).adding(
        profile("now", "2025/2026"),
        profile("then", "2024/2025"),
        profile("rough", "2026-03-15..2026-07-31"),
        profile("theirs", "2025/2026", SWV),
        *(audit(f"a:{each}", "2026-03", tests=km.SupportProfileId(each)) for each in fits),
        audit("a:", "2026-03"),
    )
    found = audits.profiles_tested(model)
    assert [each.fit.value for each in found] == [*fits.values(), "none"]
    assert found[-1].valid == ("now", "rough")
    assert found[1].message() == "a:then: De Rups, main site: a profile that wasn't valid that day"


@pytest.mark.concept("4-05")
def test_agreements_tell_who_looked_and_what_they_saw() -> None:
    def looked(id: str, on: date | None, *, kept: bool | None) -> km.Verification:
        return km.Verification(
            id=km.VerificationId(id),
            agreement=km.AgreementId("a"),
            by_way_of=km.EntityId("audit:99ZY00"),
            on=on,
            kept=kept,
        )

    model = DEMO.adding(km.Agreement(id=km.AgreementId("a"), text="Call soon"))

    def said(*several: km.Verification) -> str:
        return support.verified(model.adding(*several), on=DAY)[0].message("nl")

    assert said() == said(looked("v", date(2027, 1, 1), kept=True)) == "Call soon: door niemand geverifieerd"
    assert said(looked("v", None, kept=False), looked("w", date(2025, 1, 1), kept=True)).startswith(
        "Call soon: nageleefd"
    )
    both = (looked("v", date(2025, 1, 1), kept=False), looked("w", date(2025, 1, 1), kept=True))
    assert said(*both) == "Call soon: bekeken, niet te zeggen; door middel van: audit:99ZY00"


@pytest.mark.concept("3-31")
def test_an_agreement_is_kept_where_each_party_keeps_it() -> None:
    def looked(id: str, of: km.StakeholderId | None, year: int | None, *, kept: bool | None) -> km.Verification:
        on = None if year is None else date(year, 1, 1)
        return km.Verification(id=km.VerificationId(id), agreement=km.AgreementId("a"), of=of, on=on, kept=kept)

    model = DEMO.adding(km.Agreement(id=km.AgreementId("a"), text="Call soon"))

    def said(*several: km.Verification) -> str:
        return support.verified(model.adding(*several), on=DAY)[0].message()

    broken, kept = looked("v", SCHOOL, 2024, kept=False), looked("w", SWV, 2025, kept=True)
    assert said(broken, kept) == said(kept, broken) == "Call soon: not kept (De Rups, main site)"
    mended = looked("x", SCHOOL, 2026, kept=True)
    assert said(broken, kept, mended) == ("Call soon: kept (De Rups, main site, Samenwerkingsverband Vlinderdelta)")
    unsure = looked("x", SCHOOL, 2026, kept=None)
    assert said(broken, kept, unsure) == "Call soon: looked at, can't be told (De Rups, main site)"
    assert said(looked("x", SCHOOL, 2024, kept=True), broken, kept) == (
        "Call soon: looked at, can't be told (De Rups, main site)"
    )
    assert said(broken, looked("x", None, 2025, kept=True)) == "Call soon: not kept (De Rups, main site)"
    assert said(looked("x", None, None, kept=False), kept) == "Call soon: not kept"


def test_items_that_nobody_spoke_of_are_told_as_unknown() -> None:
    items = (
        km.SupportItem(text="Reading help", realised=km.Realised.YES),
        km.SupportItem(text="Calm room", realised=km.Realised.PARTLY),
        km.SupportItem(text="Coach"),
    )
    model = DEMO.adding(km.SupportProfile(id=km.SupportProfileId("p"), of=SCHOOL, items=items))
    assert [each.message("nl") for each in support.unrealised(model, on=DAY)] == [
        "De Rups, hoofdvestiging: Calm room: gerealiseerd: gedeeltelijk",
        "De Rups, hoofdvestiging: Coach: gerealiseerd: onbekend",
    ]
    again = km.SupportProfile(id=km.SupportProfileId("q"), of=SCHOOL)
    (twice, *_) = support.profiled(model.adding(again), on=DAY)
    assert twice.message("nl") == "De Rups, hoofdvestiging: meer dan één geldig ondersteuningsprofiel: p, q"
    assert twice.message() == twice.message("en") != twice.message("nl")


@pytest.mark.concept("4-04")
def test_whoever_has_some_system_has_one() -> None:
    own = km.QualitySystem(id=km.QualitySystemId("q"), of=SWV, name="A binder")
    assert SWV in support.without_system(DEMO, on=DAY)
    assert support.without_system(DEMO.adding(own), on=DAY) == (SCHOOL, "site:99ZZ01", "site:99ZY00")


@pytest.mark.concept("3-18")
def test_a_sure_gap_is_told_apart_from_what_is_not_known() -> None:
    def need(group: str) -> km.ProvisionNeed:
        return km.ProvisionNeed(id=km.ProvisionNeedId(group), region=NORTH, target_group=group)

    def provision(group: str, room: int | None) -> km.Provision:
        named = km.ProvisionId(f"p:{group}")
        return km.Provision(id=named, name=group, region=NORTH, target_groups=(group,), room=room)

    rooms = {"full": 0, "unknown": None, "room": 3}
    whole = DEMO.adding(*(provision(*each) for each in rooms.items()), *map(need, (*rooms, "lacking")))

    def told(*without: str) -> tuple[str, str]:
        model = whole.without(*without)
        (north,) = (each for each in provisions.networks(model, on=DAY) if each.region == NORTH)
        return north.message().partition(": ")[2], north.message("nl").partition(": ")[2]

    surely = "not comprehensive: full, lacking", "niet dekkend: full, lacking"
    assert told() == (f"{surely[0]}; can't be told: unknown", f"{surely[1]}; niet te zeggen: unknown")
    assert told("unknown") == surely
    assert told("full", "lacking") == ("can't be told: unknown", "niet te zeggen: unknown")
    assert told("full", "lacking", "unknown") == ("comprehensive", "dekkend")


@pytest.mark.concept("4-12")
def test_one_gap_anywhere_makes_a_region_less_than_comprehensive() -> None:
    def need(group: str) -> km.ProvisionNeed:
        return km.ProvisionNeed(id=km.ProvisionNeedId(group), region=NORTH, target_group=group)

    def provision(group: str, room: int | None, region: km.RegionId | None = NORTH) -> km.Provision:
        named = km.ProvisionId(f"for:{group}")
        return km.Provision(id=named, name=f"For {group}", region=region, target_groups=(group,), room=room)

    model = DEMO.adding(
        need("open"),
        need("full"),
        need("unsure"),
        need("elsewhere"),
        need("nothing"),
        provision("Open", 1),
        provision("full", 0),
        provision("unsure", None),
        provision("elsewhere", 3, None),
    )
    north = provisions.networks(model, on=DAY)[0]
    assert [each.provided.value for each in north.met] == ["room", "full", "unknown", "unknown", "lacking"]
    assert [each.room for each in north.met] == [1, 0, None, None, None]
    assert north.comprehensive is False
    assert [each.message() for each in provisions.gaps(model, on=DAY)] == [
        "Northern delta: full: provision without room; For full",
        "Northern delta: nothing: no provision",
    ]


def test_a_group_is_the_same_however_it_is_spaced_and_may_be_the_one_that_is_not_said() -> None:
    def provided(group: str, *groups: str, room: int | None = 1, region: km.RegionId | None = NORTH) -> str:
        offer = km.Provision(id=km.ProvisionId("p"), name="Room", region=region, target_groups=groups, room=room)
        need = km.ProvisionNeed(id=km.ProvisionNeedId("n"), region=NORTH, target_group=group)
        return provisions.networks(DEMO.adding(offer, need), on=DAY)[0].met[0].provided.value

    assert provided("autism ", "Autism") == provided("severe  autism", " Severe autism") == "room"
    assert provided("autism") == provided("autism", room=None) == provided("autism", region=None) == "unknown"
    assert provided("autism", room=0) == provided("autism", region=km.RegionId("region:south")) == "lacking"


def test_a_provision_of_who_has_closed_offers_no_room() -> None:

    def provided(by: str, closed: date | None = None) -> provisions.Provided:
        valid = None if closed is None else km.Period(end=closed)
        model = DEMO.adding(
            km.Stakeholder(id=km.StakeholderId("site"), name="Site", kind=km.StakeholderKind.SITE, valid=valid),
            km.ProvisionNeed(id=km.ProvisionNeedId("n"), region=NORTH, target_group="autism"),
            km.Provision(
                id=km.ProvisionId("p"),
                name="Room",
                by=km.StakeholderId(by),
                region=NORTH,
                target_groups=("autism",),
                room=1,
            ),
        )
        return provisions.networks(model, on=DAY)[0].met[0].provided

    assert (
        provided("site") == provided("site", DAY) == provided("nobody", date(2025, 7, 31)) is provisions.Provided.ROOM
    )
    assert provided("site", date(2026, 5, 31)) is provisions.Provided.LACKING


def test_the_calendar_holds_what_falls_due_is_planned_is_open_and_expires() -> None:
    valid = km.Period.parse("2022-08-01..2026-07-31")
    model = attrs.evolve(DEMO, audits=(), actions=()).adding(
        audit("planned", planned=km.Period.parse("2026-09-01..2026-09-30"), auditors=(SWV,)),
        audit("some-day", planned=km.Period.parse("2026-09-01..")),
        audit("held", status=km.AuditStatus.HELD),
        audit("to-do", status=km.AuditStatus.PLANNED),
        audit("ahead", "2026-10"),
        km.LiaisonVisit(id=km.VisitId("v"), of=SCHOOL, by=SWV),
        km.LiaisonVisit(id=km.VisitId("w"), of=SCHOOL, on=approximate("2026-08-20")),
        km.Action(id=km.ActionId("late"), text="Late", owner=SCHOOL, due=date(2026, 5, 1)),
        km.Action(id=km.ActionId("done"), text="Done", done_on=date(2026, 5, 1)),
        km.Action(id=km.ActionId("whose"), text="Whose"),
        km.SupportPlan(id=km.SupportPlanId("osp"), of=SWV, valid=valid),
        km.SupportProfile(id=km.SupportProfileId("profile"), of=SCHOOL, valid=km.Period.parse("..2026-05-31")),
        km.Certificate(
            id=km.CertificateId("c"),
            edition=km.NormEditionId("e"),
            holder=SCHOOL,
            certifier=SWV,
            valid=km.Period.parse("..2026-12-31"),
        ),
        km.SupervisionArrangement(id=km.ArrangementId("sa"), of=SCHOOL, kind=km.ArrangementKind.BASIC),
    )
    every = [each for each in calendar(model, on=DAY) if each.moment is not Moment.DUE]
    assert [(each.message(), each.late) for each in every] == [
        ("2026-05-01: open, late: Late: De Rups, main site", True),
        ("2026-05-31: expires, late: school support profile: De Rups, main site", True),
        ("2026-07-31: expires: support plan: Samenwerkingsverband Vlinderdelta", False),
        ("2026-08-20: planned: liaison visit: De Rups, main site", False),
        ("2026-09: planned: external audit: De Rups, main site", False),
        ("on or after 2026-09-01: planned: external audit: De Rups, main site", False),
        ("2026-10: planned: external audit: De Rups, main site", False),
        ("2026-12-31: expires: certificate: De Rups, main site", False),
        ("without a date: planned: external audit: De Rups, main site", None),
        ("without a date: planned: liaison visit: De Rups, main site", None),
        ("without a date: open: Whose", None),
    ]
    mine = [each for each in calendar(model, on=DAY, by=SWV) if each.moment is not Moment.DUE]
    assert [each.about for each in mine] == ["osp", "planned", "v"]
    of_all = calendar(model, on=DAY, of=SWV, during=km.SchoolYear(2025))
    assert {each.of for each in of_all} == {SWV, SCHOOL, "site:99ZZ01", "site:99ZY00"}


def test_the_calendar_follows_certificates_as_their_schemes_say() -> None:
    region = catalogue.load("demo")
    norm, first = region.norms[0].id, region.certificates[0]
    scheme = {norm: certificates.THREE_YEARLY}

    def told(model: km.QualityModel, on: date = DAY) -> list[str]:
        every = calendar(model, on=on, schemes=scheme)
        return [each.message() for each in every if each.about == km.EntityId(first.id)]

    expires = "2027-06-30: expires: certificate: De Rups, main site"
    when = ("2025-07-01: due, late", "2026-07-01: due")
    due = [f"{each}: surveillance audit: De Rups, main site" for each in when]
    assert told(region) == [*due, expires]
    looked = audit(
        "looked",
        "2025-06",
        kind=km.AuditKind.CERTIFICATION,
        stage=km.AuditStage.SURVEILLANCE,
        editions=(first.edition,),
    )
    assert told(region.adding(looked)) == [due[1], expires]
    roughly = region.adding(attrs.evolve(looked, held=approximate("2026")))
    perhaps = calendar(roughly, on=DAY, schemes=scheme, of=first.holder)
    assert (perhaps[0].about, perhaps[0].late) == (first.id, None)
    later = attrs.evolve(first, id=km.CertificateId("later"), valid=km.Period.parse("2027-07-01..2030-06-30"))
    assert told(region.adding(later)) == due


@pytest.mark.parametrize("on", [date.min, date(1, 7, 31), date(1, 8, 1), date(9999, 7, 31), date(9999, 8, 1), date.max])
def test_no_question_fails_at_the_ends_of_the_calendar(on: date) -> None:
    region = catalogue.load("demo")
    yearly = km.Angle(id=km.AngleId("yearly"), name="Yearly", kind=km.AngleKind.VISIT, of=SWV)
    seen = km.LiaisonVisit(id=km.VisitId("then"), of=SCHOOL, on=km.ApproximateDate.on(on))
    model = region.adding(yearly, seen)
    found = [each for each in assurance.dossier(model, SCHOOL, on=on).seen if each.angle == yearly]
    assert [each.sight for each in found] == [assurance.Sight.SEEN] * len(found)
    assert all(each.message() for each in assurance.unseen(model, on=on))
    schemes = dict.fromkeys((each.id for each in model.norms), certificates.THREE_YEARLY)
    assert all(each.message() for each in calendar(model, on=on, schemes=schemes))
    asked = audit("asked")
    assert planning.exchange(model.adding(asked), [asked.id], on=on).message()


THEIRS = km.StakeholderId("swv:theirs")


def stakeholder(id: str, kind: km.StakeholderKind = km.StakeholderKind.SITE, valid: str = "") -> km.Stakeholder:
    when = km.Period.parse(valid) if valid else None
    return km.Stakeholder(id=km.StakeholderId(id), name=id, kind=kind, valid=when)


def lies_in(school: str, swv: str = SWV, valid: str = "") -> km.Relation:
    return km.Relation(
        id=km.RelationId(f"{school}-{swv}-{valid}"),
        kind=km.RelationKind.LIES_IN,
        source=km.StakeholderId(school),
        target=km.StakeholderId(swv),
        valid=km.Period.parse(valid) if valid else None,
    )


def angle(kind: km.AngleKind, **known: object) -> km.Angle:
    own = "walk" if kind is km.AngleKind.OTHER else ""
    return km.Angle(id=km.AngleId(kind.value), name=kind.value, kind=kind, own_kind=own, **known)  # type: ignore[arg-type]


def visit(id: str, on: str | None, **known: object) -> km.LiaisonVisit:
    when = approximate(on) if on else None
    return km.LiaisonVisit(id=km.VisitId(id), on=when, **({"of": SCHOOL} | known))  # type: ignore[arg-type]


BARE = km.QualityModel(name="Bare").adding(
    stakeholder(SWV, km.StakeholderKind.SAMENWERKINGSVERBAND), stakeholder(SCHOOL), lies_in(SCHOOL)
)
"""One school of one samenwerkingsverband, always."""
LATER = km.Recorded(on=date(2026, 6, 2))


def sights(model: km.QualityModel, on: date = DAY) -> dict[str, str]:
    return {each.angle.kind.value: each.sight.value for each in assurance.dossier(model, SCHOOL, on=on).seen}


def test_who_visits_in_another_rhythm_or_not_at_all_misses_no_yearly_visit() -> None:
    year = km.SchoolYear(2024)
    for other in (angle(km.AngleKind.VISIT, years=2, of=SWV), angle(km.AngleKind.AUDIT, of=SWV)):
        assert assurance.unvisited(BARE.adding(other), year, on=DAY) == ()
    yearly = BARE.adding(angle(km.AngleKind.VISIT, of=SWV))
    assert [each.angle.id for each in assurance.unvisited(yearly, year, on=DAY)] == ["visit"]


def test_a_day_between_two_memberships_breaks_them() -> None:
    def since(*valid: str) -> date | None:
        model = attrs.evolve(BARE, relations=()).adding(*(lies_in(SCHOOL, valid=each) for each in valid))
        return membership.members(model, on=DAY)[0].since

    assert since("..2020-07-31", "2020-08-01..") is None
    assert since("..2020-07-30", "2020-08-01..") == date(2020, 8, 1)


def test_nobody_is_a_member_before_the_samenwerkingsverband_was_there() -> None:
    swv = attrs.evolve(BARE[SWV], valid=km.Period.parse("2014-08-01.."))
    assert membership.members(BARE.replacing(swv), on=DAY)[0].since == date(2014, 8, 1)


def test_schools_that_belong_to_none_are_told_apart() -> None:
    institution = stakeholder("institution", km.StakeholderKind.INSTITUTION)
    part = km.Relation(
        id=km.RelationId("part"),
        kind=km.RelationKind.PART_OF,
        source=km.StakeholderId("alone"),
        target=institution.id,
    )
    model = BARE.adding(stakeholder("alone"), stakeholder("gone", valid="..2020-12-31"), institution, part)
    assert [each.school for each in membership.apart(model, on=DAY)] == ["alone"]
    assert membership.apart(model.adding(lies_in("institution")), on=DAY) == ()
    told = assurance.unvisited(model, km.SchoolYear(2024), on=DAY)
    assert [(each.school, each.swv) for each in told] == [(SCHOOL, SWV), ("alone", None)]
    assert {each.swv for each in assurance.unseen(model, on=DAY) if each.school == "alone"} == {None}


def test_what_was_recorded_later_shows_nothing_yet() -> None:
    late = km.Recorded(on=date(2027, 1, 1))
    model = BARE.adding(
        visit("v", "2025-09-01", recorded=late),
        audit("a", "2025-09-01", recorded=late),
        km.DeskEntry(
            id=km.DeskEntryId("d"), of=SCHOOL, kind=km.DeskEntryKind.NOTHING, on=date(2025, 9, 1), recorded=late
        ),
        km.SupervisionArrangement(id=km.ArrangementId("s"), of=SCHOOL, kind=km.ArrangementKind.BASIC, recorded=late),
        figure("f", 1, recorded=late),
    )
    assert set(sights(model).values()) == {"never"}
    known = sights(model, date(2027, 1, 1))
    assert known == {"visit": "open", "audit": "seen", "figures": "seen", "desk": "open", "inspection": "seen"}


def figure(id: str, value: object, **known: object) -> km.Observation:
    period = km.SchoolYear(2024).period
    named = km.ObservationId(id)
    indicator = km.IndicatorId("i")
    return km.Observation(id=named, indicator=indicator, of=SCHOOL, period=period, value=value, **known)  # type: ignore[arg-type]


def test_a_figure_that_is_not_shown_was_measured() -> None:
    seen = {each: sights(BARE.adding(figure("f", each)))["figures"] for each in km.Missing}
    assert [each for each, sight in seen.items() if sight == "seen"] == [km.Missing.SUPPRESSED]


def test_a_kind_of_your_own_is_seen_once_a_visit_names_it() -> None:
    walk = angle(km.AngleKind.OTHER, of=SWV)
    yearly = angle(km.AngleKind.VISIT, of=SWV)
    model = BARE.adding(walk, yearly, stakeholder("second"), lies_in("second"))
    assert sights(model) == {"other": "unknown", "visit": "never"}
    elsewhere = model.adding(visit("w", "2025-09-01", angle=walk.id, of=km.StakeholderId("second")))
    assert sights(elsewhere) == {"other": "never", "visit": "never"}
    assert sights(elsewhere.adding(visit("v", "2025-09-01", angle=walk.id))) == {"other": "seen", "visit": "never"}
    assert [each.school for each in assurance.unvisited(elsewhere, km.SchoolYear(2025), on=DAY)] == [SCHOOL, "second"]
    planned = calendar(model.adding(visit("p", None, angle=walk.id)), on=DAY)
    assert planned[-1].message() == f"without a date: planned: other: {SCHOOL}"
    assert {each.detail.fields["what"] for each in calendar(model, on=DAY, during=km.SchoolYear(2026))} == {"visit"}
    ahead = calendar(elsewhere, on=DAY, during=km.SchoolYear(2026))
    assert {each.detail.fields["what"] for each in ahead} == {"visit", "other"}
    far = model.replacing(attrs.evolve(walk, years=4))
    assert {each.detail.fields["what"] for each in calendar(far, on=DAY)} == {"visit"}


def test_a_school_that_is_gone_is_seen_from_nowhere_and_its_successor_says_whom_it_succeeds() -> None:
    old = stakeholder("old", valid="..2024-07-31")
    ended = km.Succession(id=km.SuccessionId("s"), predecessor=old.id, successor=SCHOOL, on=approximate("2024-08-01"))
    later = attrs.evolve(ended, id=km.SuccessionId("t"), predecessor=SWV, on=approximate("2027"))
    model = BARE.adding(old, ended, later, audit("a", "2023-05", of=old.id), audit("p", of=old.id))
    gone = assurance.dossier(model, old.id, on=DAY)
    assert (gone.seen, gone.message("nl")) == ((), "old: bestaat niet op die dag")
    told = assurance.unseen(model, on=DAY, kind=km.AngleKind.AUDIT)
    assert [(each.follows, each.message("nl")) for each in told] == [
        (("old",), f"{SCHOOL}: audit: nog nooit in beeld geweest; opvolger van old")
    ]
    kept = km.Action(id=km.ActionId("do"), text="Do", owner=old.id)
    assert [each.about for each in calendar(model.adding(kept), on=DAY, of=old.id)] == ["do"]


def test_only_a_school_has_a_dossier() -> None:
    with pytest.raises(InvalidValueError, match="a site or an institution"):
        assurance.dossier(DEMO, SWV, on=DAY)


@pytest.mark.concept("4-22")
def test_a_dossier_tells_the_steps_of_the_school() -> None:
    def step(id: str, **known: object) -> km.SchoolStep:
        return km.SchoolStep(id=km.SchoolStepId(id), of=SCHOOL, text=id, **known)  # type: ignore[arg-type]

    steps = (
        step("read", on=approximate("2026")),
        step("later", on=approximate("2026-07")),
        step("told-later", recorded=km.Recorded(on=date(2027, 1, 1))),
        step("once"),
    )
    found = assurance.dossier(BARE.adding(*steps), SCHOOL, on=DAY)
    assert found.steps == ("read", "once")
    assert found.message("nl") == f"{SCHOOL}: in beeld vanuit 0 van de 5 invalshoeken; gezette stappen: read, once"


def test_a_school_of_two_is_counted_for_each() -> None:
    theirs = km.Stakeholder(id=THEIRS, name=km.Text(nl="Hun", en="Their"), kind=km.StakeholderKind.SAMENWERKINGSVERBAND)
    model = BARE.adding(theirs, lies_in(SCHOOL, THEIRS), angle(km.AngleKind.VISIT, of=THEIRS), visit("v", "2025-09-01"))
    found = assurance.dossier(model, SCHOOL, on=DAY)
    assert found.message() == f"{SCHOOL}: seen from 1 of 5 angles of {SWV}, 1 of 1 angles of Their"
    assert found.message("nl").endswith("1 van de 1 invalshoeken van Hun")
    entries = calendar(BARE.adding(theirs, lies_in(SCHOOL, THEIRS)), on=DAY)
    assert {each.swv for each in entries} == {SWV, THEIRS}


def test_what_cannot_be_told_is_not_late() -> None:
    audited = BARE.adding(audit("a", "2018-06"), audit("b", "2026"))
    entry = next(each for each in calendar(audited, on=DAY) if each.about == "a")
    assert (str(entry.day), entry.late) == ("2022-06", None)
    never = [each.message() for each in calendar(BARE, on=DAY) if each.day is None]
    assert never == [f"without a date: due: audit: {SCHOOL}"]
    rough = BARE.adding(visit("v", "2025-07-30..2025-08-02"))
    visits = [each for each in calendar(rough, on=DAY) if each.about == "v"]
    assert [(str(each.day), each.late) for each in visits] == [("2026-07-31", False)]


def test_grace_is_given_or_is_that_of_the_angle() -> None:
    model = attrs.evolve(BARE, relations=()).adding(
        lies_in(SCHOOL, valid="2026-05-01.."), angle(km.AngleKind.AUDIT, years=4, of=SWV, grace=62)
    )

    def due(grace: int | None) -> list[tuple[str, bool | None]]:
        return [(str(each.day), each.late) for each in calendar(model, on=DAY, grace=grace)]

    assert [due(grace) for grace in (None, 0, 40)] == [
        [("2026-07-02", False)],
        [("2026-05-01", True)],
        [("2026-06-10", False)],
    ]


@pytest.mark.concept("4-21")
def test_the_calendar_of_a_role_holds_what_its_angle_asks() -> None:
    manager = stakeholder("manager", km.StakeholderKind.ROLE)
    model = BARE.adding(manager, angle(km.AngleKind.VISIT, of=SWV, by=manager.id), angle(km.AngleKind.DESK, of=SWV))
    assert [each.detail.fields["what"] for each in calendar(model, on=DAY, by=manager.id)] == ["visit"]
    assert [each.detail.fields["what"] for each in calendar(model, on=DAY, by=SWV)] == ["desk"]
    nobodys = attrs.evolve(BARE, angles=())
    assert {each.by for each in calendar(nobodys, on=DAY)} == {(SWV,)}


def test_next_year_each_member_is_to_be_visited_again() -> None:
    model = BARE.adding(
        angle(km.AngleKind.VISIT, of=SWV),
        visit("v", "2025-09-01"),
        stakeholder("joins"),
        lies_in("joins", valid="2026-08-01.."),
        stakeholder("leaves"),
        lies_in("leaves", valid="..2026-07-31"),
    )
    ahead = calendar(model, on=DAY, during=km.SchoolYear(2026), of=SWV)
    assert [(str(each.day), each.of) for each in ahead] == [("2027-07-31", SCHOOL), ("2027-07-31", "joins")]

    def years(period: str) -> list[str]:
        every = calendar(model, on=DAY, during=km.Period.parse(period), of=SCHOOL)
        return [str(each.day)[:4] for each in every]

    assert years("2026-08-01..2029-07-30") == ["2027", "2028"]
    assert years("..2028-07-31") == ["2027", "2028"]
    assert years("2027-08-01..") == ["2028"]
    assert years("2020-08-01..") == ["2027"]
    assert years("9999-01-01..9999-12-31") == ["9999"]
    assert years("..0001-02-01") == []


def test_the_calendar_of_a_year_holds_what_was_late_before_it() -> None:
    model = BARE.adding(
        angle(km.AngleKind.AUDIT, years=4, of=SWV),
        km.Action(id=km.ActionId("late"), text="Late", owner=SCHOOL, due=date(2025, 5, 1)),
        km.Action(id=km.ActionId("done"), text="Done", owner=SCHOOL, due=date(2025, 5, 1), done_on=date(2025, 6, 1)),
        km.Action(id=km.ActionId("ahead"), text="Ahead", owner=SCHOOL, due=date(2026, 7, 1)),
        audit("a", "2018-06"),
        audit("b", "2026"),
    )

    def told(during: km.SchoolYear | km.Period) -> list[tuple[str, bool | None]]:
        return [(each.message("nl"), each.late) for each in calendar(model, on=DAY, during=during, of=SCHOOL)]

    late, ahead = (f"2025-05-01: openstaand, te laat: Late: {SCHOOL}", True), f"2026-07-01: openstaand: Ahead: {SCHOOL}"
    perhaps = (f"2022-06: uiterlijk: audit: {SCHOOL}", None)
    assert told(km.SchoolYear(2025)) == [perhaps, late, (ahead, False)]
    assert told(km.SchoolYear(2026)) == [perhaps, late]
    assert told(km.SchoolYear(2024)) == [perhaps, late]
    assert told(km.SchoolYear(2023)) == told(km.Period.parse("..2024-07-31"))[-1:] == [perhaps]
    assert calendar(model, on=DAY, during=km.SchoolYear(2026)).message("nl") == "2 in totaal, 1 te laat"


def test_what_is_planned_without_an_end_or_a_start_falls_out_of_no_year() -> None:
    ahead, late = (audit(each, planned=km.Period.parse(each)) for each in ("2026-09-01..", "..2026-03-01"))
    model = BARE.adding(ahead, late, audit("someday", planned=km.Period()))

    def told(**asked: Any) -> list[tuple[str, bool | None]]:
        found = calendar(model, on=DAY, **asked)
        return [(each.message().partition(": external")[0], each.late) for each in found if each.about]

    first, then = ("on or before 2026-03-01: planned, late", True), ("on or after 2026-09-01: planned", False)
    assert told() == [first, then, ("without a date: planned", None)]
    assert told(during=km.SchoolYear(2030)) == told(during=km.SchoolYear(2026)) == [first, then]
    assert told(during=km.SchoolYear(2025)) == [first]


def test_the_calendar_does_not_know_what_was_recorded_later() -> None:
    model = BARE.adding(
        audit("audit", planned=km.Period.parse("2026-09-01..2026-09-30"), recorded=LATER),
        km.Action(id=km.ActionId("action"), text="Action", owner=SCHOOL, recorded=LATER),
        km.LiaisonVisit(id=km.VisitId("visit"), of=SCHOOL, recorded=LATER),
        km.SupportProfile(
            id=km.SupportProfileId("profile"), of=SCHOOL, valid=km.Period.parse("..2027-07-31"), recorded=LATER
        ),
        km.SupportPlan(id=km.SupportPlanId("plan"), of=SWV, valid=km.Period.parse("..2027-07-31"), recorded=LATER),
    )
    assert [each.about for each in calendar(model, on=DAY) if each.about] == []
    known = {each.about for each in calendar(model, on=date(2026, 6, 2)) if each.about}
    assert known == {"audit", "action", "visit", "profile", "plan"}


def test_an_audit_for_a_certificate_shows_a_school_only_where_it_tests_its_profile_of_that_day() -> None:
    own = km.SupportProfile(id=km.SupportProfileId("own"), of=SCHOOL, valid=km.Period.parse("2025-11-01.."))
    ended = attrs.evolve(own, id=km.SupportProfileId("ended"), valid=km.Period.parse("2020"))
    others = attrs.evolve(own, id=km.SupportProfileId("others"), of=SWV)
    always = attrs.evolve(own, id=km.SupportProfileId("always"), valid=None)
    certifying = audit("certifying", "2025-11-11", kind=km.AuditKind.CERTIFICATION)

    def shown(tests: str | None, **other: Any) -> tuple[tuple[km.EntityId, ...], str]:
        held = attrs.evolve(certifying, tests=tests, **other)
        seen = assurance.dossier(attrs.evolve(DEMO, audits=(held,)).adding(own, ended, others, always), SCHOOL, on=DAY)
        return seen.seen[1].by_way_of, seen.seen[1].message().partition(": audit: ")[2].partition(";")[0]

    never, seen, unsure = ((), "never seen"), (("certifying",), "seen"), "can't be told"
    assert [shown(each) for each in (None, "ended", "others", "own", "always")] == [never, never, never, seen, seen]
    assert shown(None, kind=km.AuditKind.EXTERNAL) == seen
    assert shown("astray")[1] == unsure
    assert shown("own", held=km.ApproximateDate.parse("2025"))[1] == unsure
    assert shown("own", held=None, status=km.AuditStatus.HELD)[1] == unsure
    assert shown("astray", held=km.ApproximateDate.parse("2027")) == never


def test_an_audit_of_which_there_is_a_report_was_held() -> None:
    def told(published: date | None, **known: Any) -> tuple[list[str], str]:
        model = BARE.adding(audit("a", report=km.AuditReport(published=published), **known))
        planned = [each.about for each in calendar(model, on=DAY) if each.moment is Moment.PLANNED and each.about]
        seen = assurance.dossier(model, SCHOOL, on=DAY).seen[1].message()
        return list(planned), seen.partition(": audit: ")[2]

    then = date(2026, 1, 1)
    assert told(then) == ([], "can't be told; last on or before 2026-01-01; due on or before 2030-01-01")
    assert told(None) == ([], "can't be told")
    assert told(date(2026, 9, 1)) == (["a"], "can't be told")
    assert told(then, status=km.AuditStatus.PLANNED) == ([], "never seen")


def test_the_calendar_of_an_auditor_holds_the_audits_of_the_team() -> None:
    people = [km.Auditor(id=km.AuditorId(each), employer=SWV) for each in ("lead", "other")]
    team = tuple(km.TeamMember(auditor=each.id) for each in people[:1])
    model = BARE.adding(*people, audit("a", "2026-09", team=team, auditors=(SWV,)), audit("b", "2026-10"))

    def asked(by: km.StakeholderId | km.AuditorId) -> list[str | None]:
        return [each.about for each in calendar(model, on=DAY, by=by, during=km.SchoolYear(2026))]

    assert (asked(people[0].id), asked(people[1].id), "a" in asked(SWV)) == (["a"], [], True)
    with pytest.raises(InvalidValueError, match="not of the stakeholders"):
        calendar(model, on=DAY, by=km.StakeholderId("a"))


def test_the_calendar_tells_nothing_confidential_unless_asked_for() -> None:
    said = km.Recorded(by=SWV, confidential=True)
    quiet = visit("v", "2025-09-01", recorded=said)
    hidden = km.Action(id=km.ActionId("hidden"), text="Hidden", owner=SCHOOL, recorded=said)
    yearly = BARE.adding(angle(km.AngleKind.VISIT, of=SWV))
    model = yearly.adding(quiet, hidden)
    found, whole = calendar(model, on=DAY), calendar(model, on=DAY, confidential=True)
    assert [each.about for each in whole] == ["hidden"]
    assert (found.entries, found.withheld, len(whole), whole.withheld) == ((), 1, 1, 0)
    assert found.message() == "0 in all, 0 late; what is confidential isn't in it: 1 in all"
    assert found.message("nl") == "0 in totaal, 0 te laat; wat vertrouwelijk is, staat er niet in: 1"
    assert whole.message() == "1 in all, 0 late"
    assert [each.day for each in calendar(yearly, on=DAY)] == [approximate("2026-07-31")]


def test_the_calendar_of_an_organisation_does_not_tell_which_schools_it_has_in_confidence() -> None:
    lies = attrs.evolve(lies_in(SCHOOL), recorded=km.Recorded(by=SWV, confidential=True))
    action = km.Action(id=km.ActionId("open"), text="Open", owner=SCHOOL)
    model = BARE.replacing(lies).adding(action)
    found, whole = calendar(model, on=DAY, of=SWV), calendar(model, on=DAY, of=SWV, confidential=True)
    assert (found.entries, found.withheld) == ((), len(whole))
    assert "open" in {each.about for each in whole}
    assert [each.about for each in calendar(model, on=DAY, of=SCHOOL)] == ["open"]


def test_a_slip_of_the_pen_is_no_empty_calendar() -> None:
    for known in ({"of": "slip"}, {"by": "slip"}):
        with pytest.raises(UnknownIdError):
            calendar(BARE, on=DAY, **known)  # type: ignore[arg-type]


def test_a_certificate_that_ended_is_late_until_there_is_another() -> None:
    def certificate(id: str, valid: str) -> km.Certificate:
        edition, holder = km.NormEditionId("e"), SCHOOL
        period = km.Period.parse(valid) if valid else None
        return km.Certificate(id=km.CertificateId(id), edition=edition, holder=holder, certifier=SWV, valid=period)

    def told(*valid: str) -> list[tuple[object, bool | None]]:
        model = BARE.adding(*(certificate(each or "unsaid", each) for each in valid))
        return [(e.about, e.late) for e in calendar(model, on=DAY) if e.moment is Moment.EXPIRES]

    assert told("2015", "2020") == [("2020", True)]
    assert told("2020", "2027") == [("2020", True), ("2027", False)]
    assert told("2020", "2026") == [("2026", False)]
    assert told("2020", "") == []


def test_an_audit_is_of_the_own_organisation_only_where_that_is_sure() -> None:
    board = stakeholder("board", km.StakeholderKind.BOARD)
    governed = km.Relation(
        id=km.RelationId("g"),
        kind=km.RelationKind.GOVERNS,
        source=board.id,
        target=SCHOOL,
        valid=km.Period.parse("2025-01-01.."),
    )
    model = BARE.adding(board, governed)
    for held, sight in {"2025-01-01": "never", "2024-12-31": "seen", "2024-12-31..2025-01-01": "seen"}.items():
        assert sights(model.adding(audit("a", held, auditors=(board.id,))))["audit"] == sight


def test_ten_thousand_schools_have_their_dossiers_at_once() -> None:
    schools = [stakeholder(f"s{number}") for number in range(10_000)]
    model = BARE.adding(*schools, *(lies_in(each.id) for each in schools))
    assert len(assurance.dossiers(model, on=DAY)) == 10_001


@pytest.mark.parametrize(
    ("known", "sight"),
    [
        ({"status": km.AuditStatus.HELD}, assurance.Sight.UNKNOWN),
        ({"status": km.AuditStatus.CLOSED}, assurance.Sight.UNKNOWN),
        (
            {"status": km.AuditStatus.REPORTED, "report": km.AuditReport(published=date(2019, 3, 1))},
            assurance.Sight.LAPSED,
        ),
        ({"status": km.AuditStatus.PLANNED}, assurance.Sight.NEVER),
        ({}, assurance.Sight.NEVER),
    ],
)
def test_an_audit_that_was_held_nobody_said_when_is_not_the_same_as_none(
    known: dict[str, Any], sight: assurance.Sight
) -> None:
    found = assurance.dossier(
        km.QualityModel(name="R").adding(stakeholder(SCHOOL), audit("a", **known)), SCHOOL, on=DAY
    )
    assert [each.sight for each in found.seen if each.angle.kind is km.AngleKind.AUDIT] == [sight]
