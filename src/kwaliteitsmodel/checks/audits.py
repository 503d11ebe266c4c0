"""Rules about audits (``AUD``): what a nonconformity needs, how far an audit is, and whom it hears."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.analysis import assurance, audits
from kwaliteitsmodel.analysis.looking import looks
from kwaliteitsmodel.analysis.membership import members
from kwaliteitsmodel.analysis.saying import said_when
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.angles import AngleKind
from kwaliteitsmodel.domain.audits import Audit, AuditKind, AuditStatus
from kwaliteitsmodel.domain.ids import StakeholderId
from kwaliteitsmodel.domain.periods import SchoolYear
from kwaliteitsmodel.domain.relations import RelationKind
from kwaliteitsmodel.domain.rhythms import days_of, has_years_around
from kwaliteitsmodel.domain.values import Text
from kwaliteitsmodel.model import QualityModel


@rule(
    "AUD001",
    Severity.ERROR,
    sources=("4-15",),
    en="the nonconformity {id!r} lacks {what}",
    nl="de tekortkoming {id!r} heeft geen {what}",
)
def a_nonconformity_has_a_criterion_and_evidence(model: QualityModel) -> Iterator[Found]:
    """Who is told to fall short may ask of what that is asked, and what shows it. Strengths and remarks need less."""
    for each in audits.nonconformities(model):
        if each.criterion is None:
            yield Found(each.id, {"what": Text(nl="criterium", en="a criterion")})
        if not each.evidence and not each.rests_on:
            yield Found(each.id, {"what": Text(nl="bewijs", en="evidence")})


@rule(
    "AUD002",
    Severity.ERROR,
    sources=("4-15",),
    en="the audit {id!r} is {status}, and {but}",
    nl="de audit {id!r} is {status}, en {but}",
)
def the_status_of_an_audit_says_what_its_dates_say(model: QualityModel) -> Iterator[Found]:
    """How far an audit is shows in whether it was held, reported and concluded: one of the two is wrong."""
    for each in model.audits:
        for but in _contradictions(each):
            yield Found(each.id, {"status": each.status, "but": but})


def _contradictions(audit: Audit) -> Iterator[Text]:
    if audit.status is AuditStatus.PLANNED and audit.report is not None:
        yield Text(nl="er is een rapport", en="there is a report")
    if audit.status is AuditStatus.PLANNED and (audit.outcome is not None or audit.score is not None):
        yield Text(nl="er is een conclusie of een score", en="there is a conclusion or a score")
    if audit.status in _HELD and audit.held is None:
        yield Text(nl="er staat niet wanneer hij gehouden is", en="it doesn't say when it was held")
    if audit.status in _REPORTED and audit.report is None:
        yield Text(nl="er is geen rapport", en="there is no report")


_REPORTED = {AuditStatus.REPORTED, AuditStatus.CLOSED}
_HELD = {AuditStatus.HELD} | _REPORTED


@rule(
    "AUD003",
    Severity.ERROR,
    sources=("4-15",),
    en="the audit {id!r} was held {held}, after {what} on {day}",
    nl="de audit {id!r} is gehouden {held}, na {what} op {day}",
)
def an_audit_is_reported_after_it_was_held(model: QualityModel) -> Iterator[Found]:
    """A report tells of what was seen, and a hearing is about the report. Dates that may be right aren't told."""
    for each in model.audits:
        days = [(_REPORT, each.report.published)] if each.report else []
        days += [(_HEARING, hearing.on) for hearing in each.report.hearings] if each.report else []
        for what, day in days:
            if day is not None and each.held is not None and each.held.is_after(day):
                yield Found(each.id, {"held": str(each.held), "what": what, "day": day})


_REPORT = Text(nl="publicatie van het rapport", en="its report was published")
_HEARING = Text(nl="hoor en wederhoor", en="the hearing")


@rule(
    "AUD004",
    Severity.WARNING,
    sources=("4-16",),
    en="the audit {id!r} was held {held}, before it was planned: {planned}",
    nl="de audit {id!r} is gehouden {held}, eerder dan gepland: {planned}",
)
def an_audit_is_not_held_before_it_was_planned(model: QualityModel) -> Iterator[Found]:
    """Later happens; earlier means that one of the dates is wrong, or that the school wasn't ready for it."""
    for each in model.audits:
        start = each.planned.start if each.planned else None
        if each.held is not None and start is not None and each.held.is_before(start):
            yield Found(each.id, {"held": str(each.held), "planned": str(each.planned)})


@rule(
    "AUD005",
    Severity.ERROR,
    sources=("4-07", "4-08", "4-16"),
    en="the audit {id!r} tests {profile!r}, {fit}",
    nl="de audit {id!r} toetst {profile!r}, {fit}",
)
def an_audit_tests_the_profile_of_its_school_and_day(model: QualityModel) -> Iterator[Found]:
    """What another school says, or said at another time, can't be what this school is held to."""
    for each in audits.profiles_tested(model):
        if each.fit in {audits.Fit.OTHERS, audits.Fit.NOT_VALID}:
            yield Found(each.audit, {"profile": each.profile, "fit": each.fit})


@rule(
    "AUD006",
    Severity.WARNING,
    sources=("4-07", "4-16"),
    en="the external audit {id!r} tests no support profile; valid that day: {valid}",
    nl="de externe audit {id!r} toetst geen ondersteuningsprofiel; geldig op die dag: {valid}",
)
def an_external_audit_tests_the_profile_that_there_is(model: QualityModel) -> Iterator[Found]:
    """The audit tests what the school says that it offers. Where the school says nothing, there is nothing to test."""
    for each in audits.profiles_tested(model):
        if each.fit is audits.Fit.NONE and each.valid:
            yield Found(each.audit, {"valid": each.valid})


@rule(
    "AUD007",
    Severity.WARNING,
    sources=("4-15",),
    en="the report of the audit {id!r} is published without what the audited say of it",
    nl="het rapport van de audit {id!r} is gepubliceerd zonder wat de geauditeerde ervan zegt",
)
def a_published_report_holds_what_the_audited_say(model: QualityModel) -> Iterator[Found]:
    """Both sides are heard before others read it. A draft may still wait for that; a hearing afterwards is too late."""
    yield from map(Found, audits.unheard(model))


@rule(
    "AUD008",
    Severity.WARNING,
    sources=("4-15",),
    en="the external audit {id!r} was held without a self-evaluation",
    nl="de externe audit {id!r} is gehouden zonder zelfevaluatie",
)
def an_external_audit_follows_a_self_evaluation(model: QualityModel) -> Iterator[Found]:
    """An external audit adds to how the school sees itself; without that there is nothing to add to."""
    yield from map(Found, audits.unprepared(model))


@rule_on_day(
    "AUD009",
    Severity.WARNING,
    sources=("4-13", "4-16"),
    en="{id!r} has to be audited: {sight}; due {due}",
    nl="{id!r} moet geauditeerd worden: {sight}; termijn: {due}",
)
def a_school_is_audited_in_time(model: QualityModel, on: date) -> Iterator[Found]:
    """Each school is audited again within the years that count; on the due day itself it isn't late.

    Who joins has the days of grace that the angle gives. A model in which nobody was audited isn't about audits, and
    says nothing of who wasn't; neither is told of a school that belongs to no samenwerkingsverband.
    """
    if not has_years_around(on) or AngleKind.AUDIT not in looks(model, on).by_school:
        return
    for each in assurance.unseen(model, on=on, kind=AngleKind.AUDIT):
        late = each.due is None or each.due.is_before(on)
        if late and each.swv and each.sight in {assurance.Sight.LAPSED, assurance.Sight.NEVER}:
            yield Found(each.school, {"sight": each.sight, "due": said_when(each.due) if each.due else _START})


_START = Text(nl="vanaf het begin", en="from the start")


@rule_on_day(
    "AUD010",
    Severity.WARNING,
    sources=("4-14",),
    en="{id!r} wasn't visited in {year}",
    nl="{id!r} is niet bezocht in {year}",
)
def a_school_is_visited_in_each_school_year(model: QualityModel, on: date) -> Iterator[Found]:
    """A visit is missed when its year is over: this looks at the last one that is. While a year runs there is time.

    It is asked of a samenwerkingsverband that visits once in each school year, in a year of which the model holds a
    visit to one of its schools. Who joined during the year may have been too late for it.
    """
    if not has_years_around(on):
        return
    year = SchoolYear.containing(on).previous
    first, last = days_of(year)
    schools = Counter(each.swv for each in members(model, on=last))
    missed = [each for each in assurance.unvisited(model, year, on=on) if each.missed]
    by_angle = Counter((each.swv, each.angle.id) for each in missed)
    asked = (each for each in missed if each.since is None or each.since <= first)
    blamed = (each.school for each in asked if by_angle[each.swv, each.angle.id] < schools[each.swv])
    for school in dict.fromkeys(blamed):
        yield Found(school, {"year": str(year)})


@rule(
    "AUD011",
    Severity.ERROR,
    sources=("1-22", "4-15"),
    en="the audit {id!r} {link} {other!r}, {but}",
    nl="de audit {id!r} {link} {other!r}, {but}",
)
def what_an_audit_comes_after_can_come_before_it(model: QualityModel) -> Iterator[Found]:
    """An audit follows an earlier one of the same organisation, and builds on a self-evaluation of it.

    That may be one of the organisation that it came from, of what it is a part of, or of a part of it.
    """
    kin = _kin(model)
    for audit in model.audits:
        for link, id_ in ((_FOLLOWS, audit.follows), (_BUILDS_ON, audit.self_evaluation)):
            other = model.find(id_) if id_ is not None else None
            but = _objection(audit, other, kin) if isinstance(other, Audit) else None
            if link is _BUILDS_ON and isinstance(other, Audit) and other.kind is not AuditKind.SELF_EVALUATION:
                but = but or _NO_SELF_EVALUATION
            if but is not None:
                yield Found(audit.id, {"link": link, "other": id_, "but": but})


def _objection(audit: Audit, other: Audit, kin: set[frozenset[StakeholderId]]) -> Text | None:
    """Return why *audit* can't come after *other*, if that is so."""
    if other.id == audit.id:
        return Text(nl="en dat is hij zelf", en="which is itself")
    if frozenset((audit.of, other.of)) not in kin and audit.of != other.of:
        return Text(nl="en die is van een andere organisatie", en="which is of another organisation")
    if audit.held is not None and other.held is not None and other.held.is_after(audit.held):
        return Text(nl="en die is later gehouden", en="which was held later")
    return None


def _kin(model: QualityModel) -> set[frozenset[StakeholderId]]:
    """Return the pairs of which one went on as the other, or is a part of it."""
    found = {frozenset((each.predecessor, each.successor)) for each in model.successions}
    parts = (each for each in model.relations if each.kind is RelationKind.PART_OF and each.present)
    return found | {frozenset((each.source, each.target)) for each in parts}


_FOLLOWS = Text(nl="volgt op", en="follows")
_BUILDS_ON = Text(nl="bouwt op de zelfevaluatie", en="builds on the self-evaluation")
_NO_SELF_EVALUATION = Text(nl="en dat is geen zelfevaluatie", en="which is no self-evaluation")


@rule_on_day(
    "AUD012",
    Severity.WARNING,
    sources=("4-15",),
    en="the audit {id!r} is {status}, but {but} {held}",
    nl="de audit {id!r} is {status}, maar {but} {held}",
)
def the_status_of_an_audit_keeps_up_with_the_day(model: QualityModel, on: date) -> Iterator[Found]:
    """What was planned has been held once its day is past, and what is still to come wasn't held yet."""
    for each in model.audits:
        past = each.held is not None and each.held.is_before(on) is True
        ahead = each.held is not None and each.held.is_after(on) is True
        if (each.status is AuditStatus.PLANNED and past) or (each.status in _HELD and ahead):
            yield Found(each.id, {"status": each.status, "but": _WAS if past else _WILL_BE, "held": str(each.held)})


_WAS = Text(nl="is gehouden", en="was held")
_WILL_BE = Text(nl="wordt pas gehouden", en="isn't held before")


RULES = (
    a_nonconformity_has_a_criterion_and_evidence,
    the_status_of_an_audit_says_what_its_dates_say,
    an_audit_is_reported_after_it_was_held,
    an_audit_is_not_held_before_it_was_planned,
    an_audit_tests_the_profile_of_its_school_and_day,
    an_external_audit_tests_the_profile_that_there_is,
    a_published_report_holds_what_the_audited_say,
    an_external_audit_follows_a_self_evaluation,
    a_school_is_audited_in_time,
    a_school_is_visited_in_each_school_year,
    what_an_audit_comes_after_can_come_before_it,
    the_status_of_an_audit_keeps_up_with_the_day,
)
