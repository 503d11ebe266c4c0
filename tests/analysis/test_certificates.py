"""Certificates: what they are worth on a day, and what is due."""

from datetime import date
from typing import Any

import pytest

import kwaliteitsmodel as km
from kwaliteitsmodel.analysis import certificates
from kwaliteitsmodel.analysis.certificates import THREE_YEARLY, CertificateState, MomentState, Scheme
from kwaliteitsmodel.errors import InvalidValueError, UnknownIdError

SCHOOL, BODY = km.StakeholderId("school"), km.StakeholderId("body")
NORM, EDITION = km.NormId("norm"), km.NormEditionId("edition")
ISO = {NORM: THREE_YEARLY}
State, Stage = CertificateState, km.AuditStage


def certificate(id: str, valid: str | None, **known: Any) -> km.Certificate:
    usual: dict[str, Any] = {"edition": EDITION, "holder": SCHOOL, "certifier": BODY}
    period = None if valid is None else km.Period.parse(valid)
    return km.Certificate(id=km.CertificateId(id), valid=period, **(usual | known))


def audit(id: str, stage: km.AuditStage, held: str, **known: Any) -> km.Audit:
    usual: dict[str, Any] = {"kind": km.AuditKind.CERTIFICATION, "of": SCHOOL, "editions": (EDITION,)}
    return km.Audit(id=km.AuditId(id), stage=stage, held=km.ApproximateDate.parse(held), **(usual | known))


def model(*entities: km.Entity) -> km.QualityModel:
    return km.QualityModel(name="Certified").adding(
        km.Stakeholder(id=SCHOOL, name="The school", kind=km.StakeholderKind.SITE),
        km.Norm(id=NORM, name=km.Text(nl="De norm", en="The norm")),
        km.NormEdition(id=EDITION, norm=NORM),
        km.NormEdition(id=km.NormEditionId("revised"), norm=NORM),
        *entities,
    )


def states(there: km.QualityModel, on: date) -> dict[str, tuple[CertificateState | None, bool]]:
    return {each.certificate: (each.state, each.renewed) for each in certificates.certified(there, on=on)}


@pytest.mark.concept("1-22")
def test_a_certificate_is_valid_on_its_first_and_its_last_day() -> None:
    there = model(certificate("c", "2023-01-01..2025-12-31"), certificate("unknown", None))
    days = (date(2022, 12, 31), date(2023, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
    assert [states(there, on)["c"][0] for on in days] == [State.COMING, State.VALID, State.VALID, State.EXPIRED]
    assert states(there, days[0])["unknown"] == (None, False)


def test_what_a_certificate_is_worth_is_said_in_both_languages() -> None:
    there = model(certificate("c", "2023-01-01..2025-12-31"), certificate("u", None, edition=km.NormEditionId("gone")))
    known, unknown = certificates.certified(there, on=date(2025, 6, 1))
    assert known.message() == "The school, The norm: valid (until 2025-12-31)"
    assert known.message("nl") == "The school, De norm: geldig (tot en met 2025-12-31)"
    assert unknown.message() == "The school, gone: it isn't said when it is valid"
    assert unknown.message("nl") == "The school, gone: geldigheid niet vermeld"


def test_one_that_follows_renews_it_also_for_another_edition() -> None:
    first = certificate("first", "2020-01-01..2022-12-31")
    others: dict[str, tuple[km.Certificate, bool]] = {
        "the day after": (certificate("c", "2023-01-01..2025-12-31", edition=km.NormEditionId("revised")), True),
        "a day between": (certificate("c", "2023-01-02..2023-12-31"), False),
        "a gap, and valid now": (certificate("c", "2024-01-01..2026-12-31"), True),
        "a gap, and not valid now": (certificate("c", "2025-01-01..2026-12-31"), False),
        "always": (certificate("c", ".."), True),
        "no later": (certificate("c", "2021-01-01..2022-12-31"), False),
        "of another norm": (certificate("c", "2023-01-01..", edition=km.NormEditionId("else")), False),
        "of another": (certificate("c", "2023-01-01..", holder=km.StakeholderId("other")), False),
        "nobody knows when": (certificate("c", None), False),
    }
    for other, renews in others.values():
        assert states(model(first, other), date(2024, 6, 1))["first"] == (State.EXPIRED, renews)


def test_what_ends_within_so_many_months_is_expiring() -> None:
    there = model(
        certificate("soon", "2023-02-28..2026-02-28"),
        certificate("later", "2023-03-01..2026-03-01", holder=km.StakeholderId("other")),
        certificate("never", "2023-01-01..", holder=km.StakeholderId("third")),
    )
    asked = {months: certificates.expiring(there, on=date(2025, 8, 31), months=months) for months in (5, 6, 7)}
    found = {months: [each.certificate for each in answers] for months, answers in asked.items()}
    assert found == {5: [], 6: ["soon"], 7: ["soon", "later"]}
    with pytest.raises(InvalidValueError, match="months must be a whole number, at least 1, not 0"):
        certificates.expiring(there, on=date(2025, 8, 31), months=0)


def test_an_audit_does_the_moments_of_its_stage_in_turn() -> None:
    there = model(
        certificate("c", "2024-02-29..2027-02-27"),
        audit("first", Stage.SURVEILLANCE, "2025-01"),
        audit("initial", Stage.INITIAL, "2024-03"),
        audit("before", Stage.SURVEILLANCE, "2023-01"),
        audit("elsewhere", Stage.SURVEILLANCE, "2025-02", of=BODY),
        audit("other-norm", Stage.SURVEILLANCE, "2025-02", editions=(km.NormEditionId("else"),)),
        audit("inside", Stage.SURVEILLANCE, "2025-02", kind=km.AuditKind.INTERNAL),
        audit("to-come", Stage.SURVEILLANCE, "2026-02-21"),
    )
    found = certificates.followed(there, on=date(2026, 2, 20), schemes=ISO).moments
    assert [(each.stage, each.due, each.state, each.audit) for each in found] == [
        (Stage.SURVEILLANCE, date(2025, 2, 28), MomentState.DONE, "first"),
        (Stage.SURVEILLANCE, date(2026, 2, 28), MomentState.AHEAD, None),
        (Stage.RECERTIFICATION, date(2027, 2, 27), MomentState.AHEAD, None),
    ]
    assert found[1].message() == "The school, The norm: surveillance audit due 2026-02-28: still to come"
    assert found[1].message("nl") == "The school, De norm: tussentijdse audit uiterlijk 2026-02-28: komt nog"


def test_an_audit_of_a_rough_date_leaves_open_whether_a_moment_was_done() -> None:
    there = model(certificate("c", "2024-03-01..2027-02-28"))

    def told(*held: str, on: date = date(2026, 4, 1)) -> list[str]:
        audits = [audit(f"a{number}", Stage.SURVEILLANCE, each) for number, each in enumerate(held)]
        every = certificates.followed(there.adding(*audits), on=on, schemes=ISO).moments
        return [each.state.value for each in every[:2]]

    assert told() == told("2023", "2024-02", "2026-04-02", "2026-05") == ["overdue", "overdue"]
    assert told("2026") == told("2024") == told("2020-01-01..2030-12-31") == ["unknown", "overdue"]
    assert told("2026", "2024") == ["unknown", "unknown"]
    assert told("2026", "2024-03-01") == told("2025", "2024") == ["done", "unknown"]
    assert told("2025", "2026-03", "2026") == ["done", "done"]
    assert told("2025", on=date(2025, 2, 1)) == ["unknown", "ahead"]
    rough = there.adding(audit("a", Stage.SURVEILLANCE, "2026"))
    found = certificates.followed(rough, on=date(2026, 4, 1), schemes=ISO).moments[0]
    assert (found.audit, found.message()) == (
        None,
        "The school, The norm: surveillance audit due 2025-03-01: can't be told",
    )


def test_nothing_is_asked_after_the_certificate_has_ended() -> None:
    def asked(until: str) -> list[tuple[km.AuditStage, date]]:
        there = model(certificate("c", f"2024-01-01..{until}"))
        every = certificates.followed(there, on=date(2024, 6, 1), schemes=ISO).moments
        return [(each.stage, each.due) for each in every]

    day_before, day = date(2024, 12, 31), date(2025, 1, 1)
    assert asked("2024-12-31") == [(Stage.RECERTIFICATION, day_before)]
    assert asked("2025-01-01") == [(Stage.SURVEILLANCE, day), (Stage.RECERTIFICATION, day)]


def test_the_day_itself_is_in_time_and_the_next_is_not() -> None:
    there = model(certificate("c", "2024-01-01..2026-12-31"))
    days = (date(2025, 1, 1), date(2025, 1, 2))
    found = [certificates.followed(there, on=on, schemes=ISO).moments[0].state for on in days]
    assert found == [MomentState.AHEAD, MomentState.OVERDUE]


def test_schemes_differ_and_there_is_none_by_itself() -> None:
    there = model(
        certificate("c", "2024-01-01.."),
        certificate("unknown", None),
        certificate("always", "..2030-12-31"),
        certificate("over", "2020-01-01..2021-12-31"),
    )
    six = {NORM: Scheme(recertification=72)}
    found = certificates.followed(there, on=date(2025, 1, 1), schemes=six)
    assert [(each.certificate, each.stage, each.due) for each in found.moments] == [
        ("c", Stage.RECERTIFICATION, date(2030, 1, 1))
    ]
    assert found.unknown == ("unknown", "always")
    none = certificates.followed(there, on=date(2025, 1, 1), schemes={})
    assert (none.moments, none.unknown) == ((), ("c", "unknown", "always"))


def test_a_scheme_stands_in_the_order_of_time() -> None:
    for wrong in ((24, 12), (36,), (12, 12)):
        with pytest.raises(InvalidValueError, match="each moment of a scheme comes after the one before it"):
            Scheme(surveillance=wrong, recertification=36)


def test_what_can_not_be_asked_is_refused() -> None:
    with pytest.raises(UnknownIdError, match="'nrom'"):
        certificates.followed(model(), on=date(2025, 1, 1), schemes={km.NormId("nrom"): THREE_YEARLY})
    with pytest.raises(InvalidValueError, match="schemes must be a Scheme for each norm, not 36"):
        certificates.followed(model(), on=date(2025, 1, 1), schemes={NORM: 36})  # type: ignore[dict-item]
    with pytest.raises(InvalidValueError, match="on must be a day"):
        certificates.certified(model(), on="today")  # type: ignore[arg-type]
