"""Who is independent of whom, who leads, and what organisations give and take: one example of each."""

from datetime import date
from typing import Any

import attrs
import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel import errors
from kwaliteitsmodel.analysis import exchanges, independence, relations

DAY = date(2026, 6, 1)
Kind, Tie = km.StakeholderKind, km.RelationKind


def _who(id: str, kind: km.StakeholderKind) -> km.Stakeholder:
    return km.Stakeholder(id=km.StakeholderId(id), name=id.title(), kind=kind)


def _tie(source: str, kind: km.RelationKind, target: str, **known: object) -> km.Relation:
    ends = {"source": km.StakeholderId(source), "target": km.StakeholderId(target)}
    return km.Relation(id=km.RelationId(f"{source}-{target}"), kind=kind, **ends, **known)  # type: ignore[arg-type]


def _auditor(id: str, employer: str, *ties: km.AuditorTie) -> km.Auditor:
    return km.Auditor(id=km.AuditorId(id), employer=km.StakeholderId(employer), ties=ties)


def _audit(id: str, of: str, held: str | None, *team: str, kind: km.AuditKind = km.AuditKind.PEER_VISIT) -> km.Audit:
    members = tuple(km.TeamMember(auditor=km.AuditorId(each), role=km.TeamRole.LEAD) for each in team)
    when = km.ApproximateDate.parse(held) if held else None
    return km.Audit(id=km.AuditId(id), kind=kind, of=km.StakeholderId(of), team=members, held=when)


MODEL = km.QualityModel(name="North").adding(
    *(_who(each, Kind.SITE) for each in ("rups", "uil", "kwak")),
    _who("house", Kind.INSTITUTION),
    *(_who(each, Kind.BOARD) for each in ("delta", "kust")),
    _who("ministry", Kind.MINISTRY),
    _who("partners", Kind.PARTNERSHIP),
    _tie("rups", Tie.PART_OF, "house"),
    _tie("delta", Tie.GOVERNS, "house"),
    _tie("delta", Tie.GOVERNS, "uil", valid=km.Period(end=date(2025, 12, 31))),
    _tie("kust", Tie.GOVERNS, "uil", valid=km.Period(start=date(2026, 1, 1))),
    _tie("kust", Tie.GOVERNS, "kwak"),
    _tie("ministry", Tie.GOVERNS, "delta"),
    _tie("ministry", Tie.GOVERNS, "kust"),
    _tie("rups", Tie.PART_OF, "partners"),
    _tie("uil", Tie.PART_OF, "partners", present=False),
    _tie("kust", Tie.LENDS_AUDITORS_TO, "delta"),
    _auditor("a1", "uil"),
    _auditor("a2", "partners"),
    _auditor("a3", "ministry"),
    _auditor("a4", "kwak"),
)


def _own(*audits: km.Audit) -> list[tuple[str, str]]:
    return [(each.audit, each.auditor) for each in independence.dependent(MODEL.adding(*audits), on=DAY) if each.own]


def test_who_governs_is_looked_at_on_the_day_of_the_audit() -> None:
    then, now = _audit("x", "rups", "2025-03", "a1"), _audit("y", "rups", None, "a1")
    either = _audit("z", "rups", "2025-12-01..2026-01-31", "a1")
    assert _own(then, now, either) == [("x", "a1")]


def test_a_ministry_in_common_is_no_board_and_who_it_governs_it_does_not_audit() -> None:
    assert _own(_audit("x", "rups", None, "a2", "a3", "a4")) == [("x", "a3")]
    assert _own(_audit("x", "delta", None, "a3", "a4")) == [("x", "a3")]
    assert _own(_audit("x", "partners", None, "a2", "a1")) == [("x", "a2")]


def test_who_works_together_is_no_board() -> None:
    """Independent is who isn't of the school or its board; the samenwerkingsverband may audit those who are in it."""
    model = MODEL.adding(
        _who("swv", Kind.SAMENWERKINGSVERBAND),
        _tie("delta", Tie.PART_OF, "swv"),
        _tie("kwak", Tie.PART_OF, "swv"),
        _auditor("of-swv", "swv"),
        _auditor("of-partners", "partners"),
        *(_audit(f"of-{each}", each, None, "of-swv", "of-partners") for each in ("rups", "house", "delta", "kwak")),
        _audit("of-swv-itself", "swv", None, "of-swv", "of-partners", "a4"),
    )
    found = independence.dependent(model, on=DAY)
    assert [(each.audit, each.auditor) for each in found] == [("of-swv-itself", "of-swv"), ("of-swv-itself", "a4")]


def test_a_samenwerkingsverband_that_governs_a_school_does_not_audit_it() -> None:
    model = MODEL.adding(
        _who("swv", Kind.SAMENWERKINGSVERBAND), _tie("swv", Tie.GOVERNS, "rups"), _auditor("of-swv", "swv")
    )
    (found,) = independence.dependent(model.adding(_audit("x", "rups", None, "of-swv")), on=DAY)
    assert found.own


def test_for_whom_an_auditor_worked_before_is_not_known() -> None:
    """In 2019 someone else may have been the employer of who is with the school since 2024."""
    since = attrs.evolve(_auditor("late", "rups"), valid=km.Period.parse("2024-08-01.."))
    held = {"x": "2019-03", "y": "2024-09", "z": "2024-07-01..2024-09-01"}
    audits = [_audit(each, "rups", at, "late") for each, at in held.items()]
    elsewhere = [_audit(f"{each}-kwak", "kwak", at, "late") for each, at in held.items()]
    model = MODEL.adding(since, *audits, *elsewhere)
    assert [each.audit for each in independence.dependent(model, on=DAY)] == ["y"]
    found = {each.organisation: each.given for each in exchanges.exchanged(model)}
    assert found["delta"] == 2  # type: ignore[index]


def test_in_an_internal_audit_an_institution_and_its_site_are_one_school() -> None:
    internal = km.AuditKind.INTERNAL
    model = MODEL.adding(
        _who("zang", Kind.SITE),
        _tie("zang", Tie.PART_OF, "house"),
        *(_auditor(f"of-{each}", each) for each in ("rups", "house", "delta")),
        _audit("x", "rups", None, "of-rups", "of-house", "of-delta", kind=internal),
        _audit("y", "house", None, "of-rups", "of-house", "of-delta", kind=internal),
        _audit("z", "zang", None, "of-rups", "of-house", "of-delta", kind=internal),
        _audit("w", "delta", None, "of-rups", "of-delta", kind=internal),
    )
    found = [(each.audit, each.auditor) for each in independence.dependent(model, on=DAY) if each.own]
    assert found == [(a, b) for a, b in (("x", "of-rups"), ("x", "of-house"), ("y", "of-rups"), ("y", "of-house"))] + [
        ("z", "of-house")
    ]


def test_in_an_internal_audit_a_tie_with_the_institution_of_the_school_counts() -> None:
    helped = [km.AuditorTie(to=km.StakeholderId(to), kind=km.AuditorTieKind.SUPPORTED) for to in ("house", "delta")]
    model = MODEL.adding(_auditor("b", "zang", *helped), _audit("x", "rups", None, "b", kind=km.AuditKind.INTERNAL))
    (found,) = independence.dependent(model, on=DAY)
    assert [each.to for each in found.ties] == ["house"]


NORM, EDITION = km.NormId("norm"), km.NormEditionId("norm:2021")
OWNED = MODEL.adding(
    km.Norm(id=NORM, name="Norm", owner=km.StakeholderId("partners")), km.NormEdition(id=EDITION, norm=NORM)
)


@pytest.mark.parametrize(
    ("told", "tie", "audit"),
    [
        (True, {}, {}),
        (True, {"until": date(2022, 1, 1)}, {}),
        (False, {"until": date(2020, 1, 1)}, {}),
        (False, {"since": date(2026, 3, 15)}, {"held": km.ApproximateDate.parse("2026-03")}),
        (False, {"to": km.StakeholderId("kust")}, {}),
        (False, {"kind": km.AuditorTieKind.WORKED_FOR}, {}),
        (False, {}, {"kind": km.AuditKind.PEER_VISIT}),
        (False, {}, {"editions": ()}),
        (False, {}, {"editions": (km.NormEditionId("nowhere"),)}),
    ],
)
def test_who_helped_to_make_the_norm_is_told_when_certifying(
    told: bool,
    tie: dict[str, Any],
    audit: dict[str, Any],
) -> None:
    made: dict[str, Any] = {"to": km.StakeholderId("partners"), "kind": km.AuditorTieKind.NORM_MAKING}
    known: dict[str, Any] = {"kind": km.AuditKind.CERTIFICATION, "editions": (EDITION,)}
    maker = _auditor("maker", "kwak", km.AuditorTie(**made | tie))
    certifies = attrs.evolve(_audit("x", "rups", None, "maker", "a1", "stranger"), **known | audit)
    found = independence.to_disclose(OWNED.adding(maker, certifies), on=DAY)
    assert [(each.audit, each.auditor) for each in found] == [("x", "maker")] * told


def test_what_is_to_be_disclosed_is_told_in_words() -> None:
    made = km.AuditorTie(to=km.StakeholderId("partners"), kind=km.AuditorTieKind.NORM_MAKING)
    certifies = attrs.evolve(_audit("x", "rups", None, "maker", kind=km.AuditKind.CERTIFICATION), editions=(EDITION,))
    model = OWNED.adding(_auditor("maker", "kwak", made), certifies)
    (found,) = independence.to_disclose(model, on=DAY)
    assert found.ties == (made,)
    assert found.message() == (
        "maker certifies Rups by a norm that they helped to make, with: Partners; that is to be disclosed"
    )
    assert found.message("nl") == (
        "maker certificeert Rups volgens een norm waaraan die meewerkte, bij: Partners; dat moet worden gemeld"
    )
    nobody = attrs.evolve(OWNED[NORM], owner=None)
    assert independence.to_disclose(model.replacing(nobody), on=DAY) == ()
    assert independence.dependent(model, on=DAY) == ()


def test_in_an_internal_audit_only_the_own_school_is_out_of_bounds() -> None:
    internal = km.AuditKind.INTERNAL
    assert _own(_audit("x", "kwak", None, "a1", "a4", kind=internal)) == [("x", "a4")]
    assert _own(_audit("x", "ministry", None, "a3", kind=internal)) == []


def test_a_tie_is_told_with_its_kind() -> None:
    tie = km.AuditorTie(to=km.StakeholderId("kust"), kind=km.AuditorTieKind.OTHER, own_kind="coach")
    model = MODEL.adding(_auditor("b", "rups", tie), _audit("x", "kwak", None, "b"))
    (found,) = independence.dependent(model, on=DAY)
    assert (found.own, found.ties, found.message("nl")) == (
        False,
        (tie,),
        "b auditeert Kwak en is eraan gebonden: coach",
    )
    internal = _audit("x", "kwak", None, "b", kind=km.AuditKind.INTERNAL)
    assert independence.dependent(model.replacing(internal), on=DAY) == ()


def test_years_are_whole() -> None:
    with pytest.raises(errors.InvalidValueError, match="at least 0"):
        independence.dependent(MODEL, on=DAY, years=-1)
    with pytest.raises(errors.InvalidValueError, match="at least 0"):
        independence.to_disclose(MODEL, on=DAY, years=-1)


def test_a_team_that_nobody_trained_leads_is_told() -> None:
    model = MODEL.adding(
        _audit("x", "rups", None, "a1"), _audit("y", "rups", None, "stranger"), _audit("z", "uil", None)
    )
    (found,) = independence.unled(model, on=DAY)
    assert (found.audit, found.lead) == ("x", ("a1",))
    assert found.message() == (
        "the team that audits Rups has no lead who is known to be trained for it; it is led by: a1"
    )
    assert found.message("nl") == (
        "het team dat Rups auditeert heeft geen teamleider van wie bekend is dat die ervoor is opgeleid; "
        "het wordt geleid door: a1"
    )


@pytest.mark.concept("1-24")
def test_given_and_taken_are_counted_per_organisation_and_year() -> None:
    model = MODEL.adding(
        _audit("x", "rups", "2026-03", "a1", "a4", "stranger"),
        _audit("y", "uil", "2025-03", "a4"),
        _audit("z", "rups", "2026-03", "a4", kind=km.AuditKind.INSPECTION),
        _audit("w", "rups", None, "a4"),
        _audit("v", "uil", "2026-03", "a4"),
    )
    found = {each.organisation: each for each in exchanges.exchanged(model)}
    assert [(each.organisation, each.given, each.taken) for each in found.values()] == [("delta", 0, 3), ("kust", 3, 0)]
    (delta, kust) = exchanges.exchanged(model, during=km.SchoolYear(2025))
    assert (delta.balance, kust.balance) == (-2, 2)
    assert kust.message("nl") == "Kust gaf 2 en kreeg 0"


def test_what_is_only_said_to_be_lent_is_not_counted() -> None:
    """Relations say who lends to whom, and `relations.exchanged` tells it, denied or not."""
    assert exchanges.exchanged(MODEL) == ()
    assert [each.stakeholder for each in relations.exchanged(MODEL, on=DAY)] == ["delta", "kust"]
