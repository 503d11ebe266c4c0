"""Rules about certificates (``CRT``): what they rest on, what they ask for, and whether they still hold."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.analysis.certificates import CertificateState, Certified, certified
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.audits import Audit, AuditKind, AuditOutcome
from kwaliteitsmodel.domain.certificates import Certificate
from kwaliteitsmodel.domain.ids import NormEditionId
from kwaliteitsmodel.domain.judgements import ArrangementKind, SupervisionArrangement
from kwaliteitsmodel.domain.norms import Criterion, Norm, NormEdition, is_valid_on
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.model import QualityModel


@rule(
    "CRT001",
    Severity.WARNING,
    sources=("1-22",),
    en="the certificate {id!r} names no audit that it rests on",
    nl="het certificaat {id!r} noemt geen audit waarop het berust",
)
def a_certificate_rests_on_an_audit(model: QualityModel) -> Iterator[Found]:
    """That an organisation keeps a norm is found by looking."""
    yield from (Found(each.id) for each in model.certificates if each.audit is None)


def _certified(model: QualityModel, on: date) -> Iterator[Certified]:
    """Yield what each certificate is worth on that day, but of those whose holder doesn't exist that day."""
    gone = {each.id for each in model.stakeholders if each.valid is not None and on not in each.valid}
    return (each for each in certified(model, on=on) if each.holder not in gone)


@rule_on_day(
    "CRT002",
    Severity.WARNING,
    sources=("1-22",),
    en="the certificate {id!r} of {holder!r} expired on {expired}, and nothing came after it",
    nl="het certificaat {id!r} van {holder!r} is verlopen op {expired}, en er kwam niets na",
)
def a_certificate_has_not_expired(model: QualityModel, on: date) -> Iterator[Found]:
    """Whoever shows an expired certificate shows what once was so. One that is renewed may stay on file.

    So may that of an organisation that isn't there any more: nobody shows it.
    """
    for each in _certified(model, on):
        if each.state is CertificateState.EXPIRED and not each.renewed:
            yield Found(each.certificate, {"holder": each.holder, "expired": each.expires})


@rule_on_day(
    "CRT003",
    Severity.WARNING,
    sources=("1-01", "1-22"),
    en="the certificate {id!r} of {holder!r} is for {edition!r}, which isn't valid any more",
    nl="het certificaat {id!r} van {holder!r} is voor {edition!r}, dat niet meer geldt",
)
def a_certificate_is_for_an_edition_that_is_valid(model: QualityModel, on: date) -> Iterator[Found]:
    """After a norm is revised one goes over to the new edition; of one without dates nobody can tell."""
    for each in _certified(model, on):
        edition = model.find(each.edition)
        if (
            each.state is CertificateState.VALID
            and isinstance(edition, NormEdition)
            and is_valid_on(edition, on) is False
        ):
            yield Found(each.certificate, {"holder": each.holder, "edition": edition.id})


@rule(
    "CRT004",
    Severity.ERROR,
    sources=("1-22",),
    en="the certificate {id!r} was given to {holder!r} though the advice was negative",
    nl="het certificaat {id!r} is gegeven aan {holder!r} terwijl het advies negatief was",
)
def a_certificate_follows_a_positive_advice(model: QualityModel) -> Iterator[Found]:
    """The auditors look, the certifier decides: against their advice there is nothing to rest on."""
    for each in model.certificates:
        if each.positive_advice is False:
            yield Found(each.id, {"holder": each.holder})


def _needing_basic(model: QualityModel) -> Iterator[tuple[Certificate, tuple[SupervisionArrangement, ...]]]:
    """Yield certificates for which the basic arrangement is needed, with the holder's arrangements when they began."""
    of: dict[str, list[SupervisionArrangement]] = {}
    for arrangement in model.arrangements:
        of.setdefault(arrangement.of, []).append(arrangement)
    for each in model.certificates:
        edition = model.find(each.edition)
        norm = model.find(edition.norm) if isinstance(edition, NormEdition) else None
        if isinstance(norm, Norm) and norm.needs_basic_arrangement:
            start = each.valid.start if each.valid else None
            then = (one for one in of.get(each.holder, ()) if start and (one.valid is None or start in one.valid))
            yield each, tuple(then)


@rule(
    "CRT005",
    Severity.ERROR,
    sources=("1-01", "4-20"),
    en="the certificate {id!r} takes the basic arrangement, but {holder!r} was under: {arrangement}",
    nl="het certificaat {id!r} vereist het basisarrangement, maar {holder!r} had: {arrangement}",
)
def where_the_basic_arrangement_is_needed_there_is_no_other(model: QualityModel) -> Iterator[Found]:
    """With some norms, such as the one for special education, a certifier gives none under adapted supervision."""
    for each, arrangements in _needing_basic(model):
        adapted = next((one.kind for one in arrangements if one.kind in _ADAPTED), None)
        if adapted is not None:
            yield Found(each.id, {"holder": each.holder, "arrangement": adapted})


_ADAPTED = (ArrangementKind.ADAPTED_WEAK, ArrangementKind.ADAPTED_VERY_WEAK)


@rule(
    "CRT006",
    Severity.WARNING,
    sources=("1-01", "1-22", "4-20"),
    en="the certificate {id!r} of {holder!r} asks for what isn't shown: {lacking}",
    nl="het certificaat {id!r} van {holder!r} vereist wat niet is vastgelegd: {lacking}",
)
def what_such_a_certificate_asks_for_is_shown(model: QualityModel) -> Iterator[Found]:
    """A norm that takes the basic arrangement takes a positive advice as well; unknown is not the same as negative."""
    for each, arrangements in _needing_basic(model):
        lacking = [] if each.positive_advice is not None else [_ADVICE]
        lacking += [] if any(one.kind in (ArrangementKind.BASIC, *_ADAPTED) for one in arrangements) else [_BASIC]
        if lacking:
            yield Found(each.id, {"holder": each.holder, "lacking": lacking})


_ADVICE = Text(nl="een positief advies", en="a positive advice")
_BASIC = Text(nl="een basisarrangement op de dag dat het inging", en="a basic arrangement on the day it began")


def _rests_on(model: QualityModel) -> Iterator[tuple[Certificate, Audit]]:
    """Yield the certificates with the audits that they rest on."""
    for each in model.certificates:
        audit = model.find(each.audit) if each.audit is not None else None
        if isinstance(audit, Audit):
            yield each, audit


@rule(
    "CRT007",
    Severity.ERROR,
    sources=("1-22",),
    en="the certificate {id!r} of {holder!r} rests on {audit!r}, which is an audit of {other!r}",
    nl="het certificaat {id!r} van {holder!r} berust op {audit!r}, en dat is een audit van {other!r}",
)
def a_certificate_rests_on_an_audit_of_its_holder(model: QualityModel) -> Iterator[Found]:
    """What was found at one organisation says nothing of another."""
    for each, audit in _rests_on(model):
        if audit.of != each.holder:
            yield Found(each.id, {"holder": each.holder, "audit": audit.id, "other": audit.of})


@rule(
    "CRT008",
    Severity.ERROR,
    sources=("1-22",),
    en="the certificate {id!r} of {holder!r} rests on {audit!r}, which concluded: {outcome}",
    nl="het certificaat {id!r} van {holder!r} berust op {audit!r}, met als conclusie: {outcome}",
)
def a_certificate_rests_on_an_audit_that_found_conformity(model: QualityModel) -> Iterator[Found]:
    """A certificate says that a norm is kept; on conditions will do, since what was asked may have been mended."""
    for each, audit in _rests_on(model):
        if audit.outcome is AuditOutcome.NOT_CONFORM:
            yield Found(each.id, {"holder": each.holder, "audit": audit.id, "outcome": audit.outcome})


@rule(
    "CRT009",
    Severity.WARNING,
    sources=("1-01", "1-22"),
    en="the certificate {id!r} of {holder!r} rests on {audit!r}, {but}",
    nl="het certificaat {id!r} van {holder!r} berust op {audit!r}, {but}",
)
def a_certificate_rests_on_an_audit_for_it(model: QualityModel) -> Iterator[Found]:
    """The audit is one for certification, looked at the norm, and was held before the certificate began.

    Which edition it looked at may be another; of an audit that names no norm, nothing tells that it was another.
    """
    for each, audit in _rests_on(model):
        for but in _unfit(model, each, audit):
            yield Found(each.id, {"holder": each.holder, "audit": audit.id, "but": but})


def _unfit(model: QualityModel, certificate: Certificate, audit: Audit) -> Iterator[Text]:
    if audit.kind not in (AuditKind.CERTIFICATION, AuditKind.OTHER):
        yield Text(nl="en dat is geen certificeringsaudit", en="which is no certification audit")
    norms = _norms(model, audit)
    if norms and _norm(model, certificate.edition) not in norms:
        yield Text(nl="en die keek naar een andere norm", en="which looked at another norm")
    start = certificate.valid.start if certificate.valid else None
    if start is not None and audit.held is not None and audit.held.is_after(start):
        yield Text(nl="en die is gehouden nadat het inging", en="which was held after it began")


def _norms(model: QualityModel, audit: Audit) -> set[str]:
    """Return the norms that *audit* looked at, as far as its editions and criteria tell."""
    criteria = [model.find(each) for each in audit.criteria]
    editions = {*audit.editions, *(each.edition for each in criteria if isinstance(each, Criterion))}
    return {_norm(model, each) for each in editions}


def _norm(model: QualityModel, edition: NormEditionId) -> str:
    found = model.find(edition)
    return found.norm if isinstance(found, NormEdition) else edition


RULES = (
    a_certificate_rests_on_an_audit,
    a_certificate_has_not_expired,
    a_certificate_is_for_an_edition_that_is_valid,
    a_certificate_follows_a_positive_advice,
    where_the_basic_arrangement_is_needed_there_is_no_other,
    what_such_a_certificate_asks_for_is_shown,
    a_certificate_rests_on_an_audit_of_its_holder,
    a_certificate_rests_on_an_audit_that_found_conformity,
    a_certificate_rests_on_an_audit_for_it,
)
