"""Audits: which findings are still open at the next one, who wasn't heard, and which support profile was tested."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from kwaliteitsmodel.analysis.asked import held
from kwaliteitsmodel.analysis.chains import (
    back,
    chain,
    is_alike,
    is_known,
    is_reported,
    latest,
    lines,
    looked_again,
    looks_again,
    norms_of,
    precedes,
)
from kwaliteitsmodel.analysis.holding import named
from kwaliteitsmodel.domain.actions import Action
from kwaliteitsmodel.domain.audits import Audit, AuditKind, AuditReport, Hearing
from kwaliteitsmodel.domain.fields import require_day
from kwaliteitsmodel.domain.findings import Finding, FindingClass
from kwaliteitsmodel.domain.ids import ActionId, AuditId, FindingId, StakeholderId, SupportProfileId
from kwaliteitsmodel.domain.sources import known_by
from kwaliteitsmodel.domain.support import SupportProfile
from kwaliteitsmodel.domain.values import is_said
from kwaliteitsmodel.domain.words import Term
from kwaliteitsmodel.errors import Language, Message
from kwaliteitsmodel.model import QualityModel

NONCONFORMITIES = frozenset({FindingClass.MAJOR, FindingClass.MINOR})
"""The findings that say that something isn't as a criterion asks."""


class Sequel(Term):
    """What became of a finding of one audit by a later one (nl: *opvolging van een bevinding*).

    ``STILL_OPEN`` is what a finding of the later audit says itself. The other words tell of the actions that arose from
    it: whether they helped is for that audit to say.

    Source: 0-33, 1-22
    """

    STILL_OPEN = "still-open", "nog open", "still open"
    NO_ACTION = "no-action", "geen actie", "no action"
    UNFINISHED = "unfinished", "actie niet afgerond", "action not finished"
    NO_EFFECT_TOLD = "no-effect-told", "gedaan, effect niet verteld", "done, effect not told"
    EFFECT_TOLD = "effect-told", "gedaan, effect verteld", "done, effect told"


@attrs.frozen(kw_only=True)
class Followed:
    """A finding of an earlier *audit*, seen at a later one (nl: *opgevolgde bevinding*).

    *again* are the findings of the later audit that say that it is still open, *actions* what arose from it, or from
    what it goes on from and wasn't surely done before that *audit*.

    Source: 0-33, 1-22, 4-15
    """

    finding: FindingId
    audit: AuditId
    sequel: Sequel
    again: tuple[FindingId, ...]
    actions: tuple[ActionId, ...]
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return what became of the finding as a sentence in *language*."""
        return self.detail.text(language)


def followed(model: QualityModel, audit: AuditId, *, on: date) -> tuple[Followed, ...]:
    """Return what became of each finding of the audits before *audit*, as it is known *on* that day.

    Those are the audits of the same organisation and norm, as :func:`~kwaliteitsmodel.analysis.chains.chain` tells, and
    not the last one alone. Where a later one of them found that a finding is still open, the finding of that one stands
    for both. Strengths are left out. A finding is still open too where a finding of *audit* is the follow-up of a
    follow-up of it. What surely came later than that day, or was recorded later, isn't known yet: audits, findings and
    actions.

    Raises:
        InvalidValueError: If *on* is no day, or *audit*, or what it follows, is the id of something else.
        UnknownIdError: If the model doesn't hold *audit*, or the audit that it follows.

    Source: 0-33, 1-22, 4-15

    Example:
        >>> from kwaliteitsmodel import catalogue
        >>> followed(catalogue.load("demo"), AuditId("audit:99ZZ00:2025"), on=date(2026, 6, 1))
        ()
    """
    require_day("on", on)
    earlier = {each.id: each for each in chain(model, held(model, audit, Audit), on=on)}
    known = _known_findings(model, on)
    again, actions, going_on = _again(known, audit), _actions(model, on), lines(known, earlier)
    told = []
    for each in known:
        if each.id in going_on and each.audit is not None:
            line, last = (each.id, *going_on[each.id]), earlier[each.audit]
            own = [one for id_ in line for one in actions.get(id_, ()) if id_ == each.id or _is_of(one, last)]
            still = dict.fromkeys(one for id_ in line for one in again.get(id_, ()))
            told.append(_followed(each, last.id, tuple(still), tuple(dict.fromkeys(own)), on))
    return tuple(told)


def _is_of(action: Action, audit: Audit) -> bool:
    """Return whether *action* wasn't surely done before *audit* was held, which found that more is needed."""
    return action.done_on is None or audit.held is None or not audit.held.is_after(action.done_on)


def _known_findings(model: QualityModel, on: date) -> tuple[Finding, ...]:
    """Return the findings that one can know *on* that day."""
    later = {each.id for each in model.audits if not is_known(each, on)}
    return tuple(
        each
        for each in model.findings
        if each.audit not in later and known_by(each.recorded, on) and not (each.found and each.found.is_after(on))
    )


def _actions(model: QualityModel, on: date) -> Mapping[str, list[Action]]:
    """Return the actions that were recorded by the day, by what they arose from."""
    found: dict[str, list[Action]] = {}
    for action in model.actions:
        for source in action.arises_from if known_by(action.recorded, on) else ():
            found.setdefault(source, []).append(action)
    return found


def still_open(model: QualityModel, audit: AuditId, *, on: date) -> tuple[Followed, ...]:
    """Return the findings of the audits before *audit* that aren't known to be dealt with *on* that day.

    Those that *audit* finds still open stand first. None falls out because an audit in between says nothing of it. An
    action that is done, whatever is told of its effect, settles nothing by itself: a finding is dealt with where its
    effect is told and an audit after that, once it is reported, doesn't find it still open. That is one of the kind and
    norm of the audit that found it, or one that follows that; a self-evaluation settles nothing that others found.

    Raises:
        InvalidValueError: If *on* is no day, or *audit*, or what it follows, is the id of something else.
        UnknownIdError: If the model doesn't hold *audit*, or the audit that it follows.

    Source: 0-33, 1-22
    """
    every, norms = followed(model, audit, on=on), norms_of(model)
    looks = looks_again((each for each in model.audits if is_reported(each, on)), norms)
    going_on = {each.still for each in _known_findings(model, on)}
    found = (
        each
        for each in every
        if each.finding in going_on or not _is_settled(model, each, looked_again(looks, model[each.audit], norms))
    )
    return tuple(sorted(found, key=lambda each: each.sequel is not Sequel.STILL_OPEN))


def _is_settled(model: QualityModel, found: Followed, looked: date) -> bool:
    """Return whether the effect of all that was done is told, and one *looked* again after it."""
    done = (model[each].done_on for each in found.actions)
    return found.sequel is Sequel.EFFECT_TOLD and all(day is not None and day <= looked for day in done)


def before(model: QualityModel, audit: Audit, *, on: date | None = None) -> Audit | None:
    """Return the audit before *audit*: the one it follows or, without that, the last of its kind held surely before.

    Of its kind is an audit of the same organisation, kind and own kind; where both name editions, two of them are of
    one norm. With *on*, one that surely was held later than that day, or was recorded later, isn't known.

    Raises:
        InvalidValueError: If *audit* follows something that is no audit.
        UnknownIdError: If the model doesn't hold the audit that *audit* follows.

    Source: 1-22
    """
    if audit.follows is not None:
        earlier = [held(model, audit.follows, Audit)]
    else:
        norms = norms_of(model)
        earlier = [each for each in model.audits if is_alike(each, audit, norms) and precedes(each, audit)]
    known = [each for each in earlier if on is None or is_known(each, on)]
    return max(known, key=lambda each: (latest(each), each.id), default=None)


def _again(findings: Iterable[Finding], audit: AuditId) -> Mapping[FindingId, tuple[FindingId, ...]]:
    """Return which findings of *audit* say of which earlier ones, straight or in steps, that they are still open."""
    known = {each.id: each for each in findings}
    found: dict[FindingId, tuple[FindingId, ...]] = {}
    for each in known.values():
        for id_ in back(each, known) if each.audit == audit else ():
            found[id_] = (*found.get(id_, ()), each.id)
    return found


def _followed(
    finding: Finding, audit: AuditId, again: tuple[FindingId, ...], actions: tuple[Action, ...], on: date
) -> Followed:
    sequel = Sequel.STILL_OPEN if again else _sequel(actions, on)
    detail = Message(
        code="followed",
        en="{finding}: {sequel}",
        nl="{finding}: {sequel}",
        fields={"finding": finding.text, "sequel": sequel},
    )
    return Followed(
        finding=finding.id,
        audit=audit,
        sequel=sequel,
        again=again,
        actions=tuple(each.id for each in actions),
        detail=detail,
    )


def _sequel(actions: tuple[Action, ...], on: date) -> Sequel:
    """Return what the actions tell that arose from a finding."""
    if not actions:
        return Sequel.NO_ACTION
    if any(each.done_on is None or each.done_on > on for each in actions):
        return Sequel.UNFINISHED
    return Sequel.EFFECT_TOLD if all(each.effect for each in actions) else Sequel.NO_EFFECT_TOLD


def unheard(model: QualityModel) -> tuple[AuditId, ...]:
    """Return the audits whose report is published without what the audited organisation says of it.

    They were heard where one of them said so by the day that it was published, or on a day that isn't known; a hearing
    that tells neither when nor where nor what is none. A self-evaluation needs none: there the organisation speaks
    itself.

    Source: 4-15
    """
    return tuple(
        each.id
        for each in model.audits
        if each.kind is not AuditKind.SELF_EVALUATION
        and each.report is not None
        and each.report.published is not None
        and not any(hearing.by == each.of and _counts(hearing, each.report) for hearing in each.report.hearings)
    )


def _counts(hearing: Hearing, report: AuditReport) -> bool:
    """Return whether *hearing* tells anything, and may have been before *report* was published."""
    if hearing.on is None:
        return hearing.conversation is not None or is_said(hearing.words)
    return report.published is None or hearing.on <= report.published


def unprepared(model: QualityModel) -> tuple[AuditId, ...]:
    """Return the external audits that were held without a self-evaluation of the organisation.

    One will do that may have been held before it or at the same time; of when it was held need not be known. Of one
    that the audit names and the model doesn't hold, nothing tells that it isn't there.

    Source: 4-15
    """
    own: dict[StakeholderId, list[Audit]] = {}
    for each in model.audits:
        if each.kind is AuditKind.SELF_EVALUATION:
            own.setdefault(each.of, []).append(each)
    return tuple(
        each.id
        for each in model.audits
        if each.kind is AuditKind.EXTERNAL
        and each.held is not None
        and (each.self_evaluation is None or model.find(each.self_evaluation) is not None)
        and all(one.held is not None and one.held.is_after(each.held) for one in own.get(each.of, ()))
    )


class Fit(Term):
    """Whether an audit tests the support profile of its day (nl: *getoetst profiel*).

    Source: 4-07, 4-16
    """

    RIGHT = "right", "het profiel van die dag", "the profile of its day"
    OTHERS = "others", "het profiel van een andere school", "the profile of another school"
    NOT_VALID = "not-valid", "een profiel dat die dag niet gold", "a profile that wasn't valid that day"
    NONE = "none", "geen profiel", "no profile"
    UNKNOWN = "unknown", "niet te zeggen", "can't be told"


@attrs.frozen(kw_only=True)
class ProfileTested:
    """Which support profile an audit tests, and which were valid on its day (nl: *getoetst profiel*).

    *valid* are those of the school that may have been valid that day.

    Source: 4-07, 4-08, 4-16
    """

    audit: AuditId
    profile: SupportProfileId | None
    valid: tuple[SupportProfileId, ...]
    fit: Fit
    detail: Message

    def message(self, language: Language = "en") -> str:
        """Return which profile is tested as a sentence in *language*."""
        return self.detail.text(language)


def profiles_tested(model: QualityModel) -> tuple[ProfileTested, ...]:
    """Return of each external audit that was held, and of each other that tests one, which support profile it tests.

    Source: 4-07, 4-08, 4-16
    """
    profiles: dict[StakeholderId, list[SupportProfile]] = {}
    for each in model.support_profiles:
        profiles.setdefault(each.of, []).append(each)
    return tuple(
        _tested(model, each, profiles.get(each.of, []))
        for each in model.audits
        if each.tests is not None or (each.held is not None and each.kind is AuditKind.EXTERNAL)
    )


def _tested(model: QualityModel, audit: Audit, profiles: Iterable[SupportProfile]) -> ProfileTested:
    days = audit.held.period if audit.held else None
    valid = tuple(each.id for each in profiles if days is None or each.valid is None or each.valid.overlaps(days))
    fit = fit_of(model, audit)
    detail = Message(
        code="tested",
        en="{audit}: {of}: {fit}",
        nl="{audit}: {of}: {fit}",
        fields={"audit": audit.id, "of": named(model, audit.of), "fit": fit},
    )
    return ProfileTested(audit=audit.id, profile=audit.tests, valid=valid, fit=fit, detail=detail)


def fit_of(model: QualityModel, audit: Audit) -> Fit:
    """Return whether *audit* tests the support profile that was valid for its school on its day.

    Source: 4-07, 4-16
    """
    profile = model.find(audit.tests) if audit.tests else None
    if not isinstance(profile, SupportProfile):
        return Fit.UNKNOWN if audit.tests else Fit.NONE
    if profile.of != audit.of:
        return Fit.OTHERS
    if profile.valid is None:
        return Fit.RIGHT
    if audit.held is None:
        return Fit.UNKNOWN
    if audit.held.period.within(profile.valid):
        return Fit.RIGHT
    return Fit.UNKNOWN if profile.valid.overlaps(audit.held.period) else Fit.NOT_VALID


def nonconformities(model: QualityModel) -> Iterator[Finding]:
    """Yield the findings that say that something isn't as a criterion asks.

    Source: 4-15
    """
    return (each for each in model.findings if each.finding_class in NONCONFORMITIES)
