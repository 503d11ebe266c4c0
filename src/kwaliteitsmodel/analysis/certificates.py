"""Certificates: which are valid on a day, which expire, and which surveillance is due."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise, repeat

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.domain.audits import Audit, AuditKind, AuditStage
from kwaliteitsmodel.domain.certificates import Certificate
from kwaliteitsmodel.domain.fields import many, require_day, whole, wrong_type
from kwaliteitsmodel.domain.ids import AuditId, CertificateId, NormEditionId, NormId, StakeholderId
from kwaliteitsmodel.domain.norms import Norm, NormEdition
from kwaliteitsmodel.domain.periods import Period
from kwaliteitsmodel.domain.rhythms import after
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import InvalidValueError, Language, Message
from kwaliteitsmodel.model import QualityModel


class CertificateState(Term):
    """What a certificate is worth on a day (nl: *stand van een certificaat*).

    Source: 1-22
    """

    COMING = "coming", "nog niet geldig", "not valid yet"
    VALID = "valid", "geldig", "valid"
    EXPIRED = "expired", "verlopen", "expired"


def state_on(certificate: Certificate, on: date) -> CertificateState | None:
    """Return what *certificate* is worth *on* that day; ``None`` where it doesn't say when it is valid.

    On its last day it is still valid.

    Source: 1-22
    """
    if certificate.valid is None:
        return None
    if certificate.valid.start is not None and on < certificate.valid.start:
        return CertificateState.COMING
    return CertificateState.VALID if on in certificate.valid else CertificateState.EXPIRED


def _require_order(months: Sequence[int]) -> None:
    """Refuse surveillance that goes back in time, or comes at or after recertification."""
    if any(one >= other for one, other in pairwise(months)):
        raise InvalidValueError(
            Message(
                code="scheme-out-of-order",
                en="each moment of a scheme comes after the one before it, and recertification last",
                nl="elk moment van een regeling komt na het vorige, en hercertificering als laatste",
            ),
            "surveillance",
        )


@attrs.frozen(kw_only=True)
class Scheme:
    """After how many months a certificate is looked at again, and after how many renewed (nl: *certificatieregeling*).

    Schemes differ: with many norms there is surveillance each year and a certificate for three years; some partnerships
    give one for four years at first and for six years after that, without surveillance.

    Raises:
        InvalidValueError: If the moments aren't in the order of time.

    Source: 1-01, 1-22

    Example:
        >>> partnership = Scheme(recertification=72)
        >>> partnership.moments(date(2024, 2, 29))
        (datetime.date(2030, 2, 28),)
    """

    recertification: int = attrs.field(validator=whole(1))
    surveillance: tuple[int, ...] = attrs.field(default=(), validator=many(whole(1)))

    def __attrs_post_init__(self) -> None:
        _require_order((*self.surveillance, self.recertification))

    def moments(self, start: date) -> tuple[date, ...]:
        """Return when each surveillance is due and, last, recertification, for a certificate from *start* on."""
        return tuple(after(start, months=each) for each in (*self.surveillance, self.recertification))


THREE_YEARLY = Scheme(surveillance=(12, 24), recertification=36)
"""Surveillance after one and after two years, recertification after three: as for ISO 9001, and so for the KSO norm."""


@attrs.frozen(kw_only=True)
class Certified:
    """What a certificate is worth on a day (nl: *stand van een certificaat*).

    *state* and *expires* are ``None`` where the certificate doesn't say; *expires* is its last day. *renewed* says that
    the holder has another for the same norm that is valid that day, or from the day after this one ends.

    Source: 1-22, 1-25
    """

    certificate: CertificateId
    holder: StakeholderId
    edition: NormEditionId
    state: CertificateState | None
    expires: date | None
    renewed: bool
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what the certificate is worth as a sentence in *language*."""
        return self.detail.text(language)


def certified(model: QualityModel, *, on: date) -> tuple[Certified, ...]:
    """Return what each certificate is worth *on* that day, in the order of the model.

    Raises:
        InvalidValueError: If *on* is no day.

    Source: 1-22, 1-25
    """
    require_day("on", on)
    kept = _kept(model)
    norms = norm_of(model)
    return tuple(_certified(model, each, kept[each.holder, norms[each.edition]], on) for each in model.certificates)


def norm_of(model: QualityModel) -> dict[NormEditionId, str]:
    """Return of which norm each certificate's edition is; of one that isn't in the model, the edition itself."""
    known = {each.id: each.norm for each in model.norm_editions}
    return {each.edition: known.get(each.edition, each.edition) for each in model.certificates}


_Kept = dict[tuple[StakeholderId, str], list[Certificate]]


def _kept(model: QualityModel) -> _Kept:
    """Return the certificates of each holder for each norm."""
    norms = norm_of(model)
    found: _Kept = {}
    for each in model.certificates:
        found.setdefault((each.holder, norms[each.edition]), []).append(each)
    return found


def _certified(model: QualityModel, certificate: Certificate, alike: Iterable[Certificate], on: date) -> Certified:
    state = state_on(certificate, on)
    expires = certificate.valid.end if certificate.valid else None
    detail = Message(
        code="certified",
        en="{holder}, {edition}: "
        + ("{state}" if state else "it isn't said when it is valid")
        + _until(expires, "until"),
        nl="{holder}, {edition}: "
        + ("{state}" if state else "geldigheid niet vermeld")
        + _until(expires, "tot en met"),
        fields={
            "holder": named(model, certificate.holder),
            "edition": edition_name(model, certificate.edition),
            "state": state,
            "expires": expires,
        },
    )
    return Certified(
        certificate=certificate.id,
        holder=certificate.holder,
        edition=certificate.edition,
        state=state,
        expires=expires,
        renewed=any(each.id != certificate.id and _carries_on(each, expires, on) for each in alike),
        detail=detail,
    )


def _until(expires: date | None, word: str) -> str:
    return f" ({word} {{expires}})" if expires else ""


def _carries_on(other: Certificate, expires: date | None, on: date) -> bool:
    """Return whether *other* ends after one that *expires*, and is valid *on* that day or follows without a gap."""
    if other.valid is None or expires is None or (other.valid.end is not None and other.valid.end <= expires):
        return False
    return on in other.valid or other.valid.start is None or (other.valid.start - expires).days <= 1


def edition_name(model: QualityModel, edition: NormEditionId) -> object:
    """Return what people call an edition: the name of its norm; its id where that isn't in the model."""
    found = model.find(edition)
    return named(model, found.norm) if isinstance(found, NormEdition) else edition


def expiring(model: QualityModel, *, on: date, months: int = 6) -> tuple[Certified, ...]:
    """Return the certificates that are valid *on* that day and end within so many *months*, without another after them.

    Raises:
        InvalidValueError: If *on* is no day, or *months* no whole number of at least 1.

    Source: 1-22
    """
    if type(months) is not int or months < 1:
        raise wrong_type("months", "a whole number, at least 1", "een geheel getal, ten minste 1", months)
    return tuple(
        each
        for each in certified(model, on=on)
        if each.state is CertificateState.VALID
        and each.expires is not None
        and each.expires <= after(on, months=months)
        and not each.renewed
    )


class MomentState(Term):
    """Whether what a scheme asks was done by a day (nl: *stand van een moment in de certificering*).

    Source: 1-22
    """

    DONE = "done", "gedaan", "done"
    AHEAD = "ahead", "komt nog", "still to come"
    OVERDUE = "overdue", "te laat", "overdue"
    UNKNOWN = "unknown", "niet te zeggen", "can't be told"


@attrs.frozen(kw_only=True)
class Moment:
    """An audit that a scheme asks of the holder of a certificate (nl: *moment in de certificering*).

    *due* is the last day on which it is in time; *audit* is the one that did it, perhaps late. Whether it was done
    can't be told where an audit of its stage may have been held in time: its date is known only roughly.

    Source: 1-22
    """

    certificate: CertificateId
    holder: StakeholderId
    stage: AuditStage
    due: date
    state: MomentState
    audit: AuditId | None
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what is due, and whether it was done, as a sentence in *language*."""
        return self.detail.text(language)


@attrs.frozen(kw_only=True)
class Followed:
    """What the schemes of certificates ask by a day (nl: *certificaten gevolgd*).

    *unknown* are the valid certificates of which nothing can be told: no scheme was given for their norm, or they don't
    say when they began.

    Source: 1-22
    """

    moments: tuple[Moment, ...]
    unknown: tuple[CertificateId, ...]


def followed(model: QualityModel, *, on: date, schemes: Mapping[NormId, Scheme]) -> Followed:
    """Return which audits the certificates that are valid *on* that day ask for, as the *schemes* of their norms say.

    Schemes differ, so there is none by itself. An audit does it that is of the holder, names an edition of the norm and
    the stage, and was surely held after the certificate began and by the day. The first such audit does the first
    moment of its stage, the second the second; one that may have been held by then leaves open whether a moment was
    done. Recertification is due when the certificate ends, where it says so, and no surveillance is asked after that.

    Raises:
        InvalidValueError: If *on* is no day, or one of *schemes* is none or is of something else than a norm.
        UnknownIdError: If the model doesn't hold a norm of *schemes*.

    Source: 1-22
    """
    require_day("on", on)
    for norm, scheme in schemes.items():
        held(model, norm, Norm)
        if not isinstance(scheme, Scheme):
            raise wrong_type("schemes", "a Scheme for each norm", "een Scheme voor elke norm", scheme)
    norms, audits = norm_of(model), _audits(model, on)
    asked = {str(norm): scheme for norm, scheme in schemes.items()}
    moments: list[Moment] = []
    unknown: list[CertificateId] = []
    for each in model.certificates:
        chosen = asked.get(norms[each.edition])
        if each.valid is not None and on in each.valid and each.valid.start is not None and chosen is not None:
            done = audits.get((each.holder, norms[each.edition]), ())
            moments += (_moment(model, each, moment, on) for moment in _asked(each.valid, chosen, done, on))
        elif state_on(each, on) in (None, CertificateState.VALID):
            unknown.append(each.id)
    return Followed(moments=tuple(moments), unknown=tuple(unknown))


def _audits(model: QualityModel, on: date) -> dict[tuple[StakeholderId, str], list[Audit]]:
    """Return the audits for certification that may have been held by the day, of whom and by which norm, in time."""
    norms = {each.id: each.norm for each in model.norm_editions}
    come = [each for each in model.audits if each.held is not None and each.held.earliest <= on]
    come = [each for each in come if each.kind is AuditKind.CERTIFICATION]
    found: dict[tuple[StakeholderId, str], list[Audit]] = {}
    for each in sorted(come, key=_in_time):
        for norm in dict.fromkeys(norms.get(edition, edition) for edition in each.editions):
            found.setdefault((each.of, norm), []).append(each)
    return found


def _in_time(audit: Audit) -> tuple[date, date, str]:
    first, last = (audit.held.earliest, audit.held.latest) if audit.held else (date.max, date.max)
    return first, last, audit.id


_Done = tuple[AuditId | None, bool]
"""Which audit did what is asked; and, where none surely did, whether one may have."""
_Asked = tuple[AuditStage, date, _Done]
"""What is asked, until when, and what did it."""


def _asked(valid: Period, scheme: Scheme, audits: Sequence[Audit], on: date) -> Iterator[_Asked]:
    """Yield what *scheme* asks of a certificate that is *valid* then; nothing is asked after it ended."""
    begun = valid.start or date.min
    days = Period(start=begun, end=on)
    done = {stage: _done([each for each in audits if each.stage is stage], days) for stage in AuditStage}
    *surveillance, recertification = scheme.moments(begun)
    for due in surveillance:
        if valid.end is None or due <= valid.end:
            yield AuditStage.SURVEILLANCE, due, next(done[AuditStage.SURVEILLANCE])
    yield AuditStage.RECERTIFICATION, valid.end or recertification, next(done[AuditStage.RECERTIFICATION])


def _done(audits: Iterable[Audit], days: Period) -> Iterator[_Done]:
    """Yield the *audits* that surely were held on one of the *days*, then that one may have been, then neither."""
    rough = 0
    for each in audits:
        if each.held is not None and each.held.period.within(days):
            yield each.id, False
        elif each.held is not None and each.held.period.overlaps(days):
            rough += 1
    yield from repeat((None, True), rough)
    yield from repeat((None, False))


def _moment(model: QualityModel, certificate: Certificate, asked: _Asked, on: date) -> Moment:
    stage, due, (audit, perhaps) = asked
    state = MomentState.OVERDUE if on > due else MomentState.AHEAD
    state = MomentState.UNKNOWN if perhaps else state if audit is None else MomentState.DONE
    detail = Message(
        code="certificate-moment",
        en="{holder}, {edition}: {stage} due {due}: {state}",
        nl="{holder}, {edition}: {stage} uiterlijk {due}: {state}",
        fields={
            "holder": named(model, certificate.holder),
            "edition": edition_name(model, certificate.edition),
            "stage": stage,
            "due": due,
            "state": state,
        },
    )
    return Moment(
        certificate=certificate.id,
        holder=certificate.holder,
        stage=stage,
        due=due,
        state=state,
        audit=audit,
        detail=detail,
    )
