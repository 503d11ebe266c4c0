"""Rules about auditors (``AUD050`` and up): whether they are independent and trained, and the exchange fair."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.analysis import exchanges, independence
from kwaliteitsmodel.checks.rules import Found, Severity, rule_on_day
from kwaliteitsmodel.domain.auditors import TIE_YEARS, far_apart
from kwaliteitsmodel.domain.periods import Period, SchoolYear
from kwaliteitsmodel.domain.rhythms import has_years_around
from kwaliteitsmodel.model import QualityModel

YEARS_LOOKED_AT = 4
"""Over how many school years giving and taking are compared: in four years each school is audited about once."""


@rule_on_day(
    "AUD050",
    Severity.WARNING,
    sources=("1-24",),
    en="{auditor!r} is in the team of {id!r} and works for the school that is audited, or for its board",
    nl="{auditor!r} zit in het team van {id!r} en werkt bij de school die geauditeerd wordt, of bij het bestuur ervan",
)
def nobody_audits_the_own_school_or_board(model: QualityModel, on: date) -> Iterator[Found]:
    """Who judges the own work isn't believed. In an internal audit colleagues may look at each other's schools."""
    for each in independence.dependent(model, on=on):
        if each.own:
            yield Found(each.audit, {"auditor": each.auditor})


@rule_on_day(
    "AUD051",
    Severity.WARNING,
    sources=("1-24",),
    en="{auditor!r} is in the team of {id!r} and is tied to who is audited, or was in the last {years} years: {kinds}",
    nl="{auditor!r} zit in het team van {id!r} en heeft een binding met wie geauditeerd wordt, of had die in "
    "de laatste {years} jaar: {kinds}",
)
def an_auditor_has_no_tie_with_who_is_audited(model: QualityModel, on: date) -> Iterator[Found]:
    """Who helped a school lately audits the own help. How long that counts is a choice; here it is five years."""
    for each in independence.dependent(model, on=on):
        if each.ties and not each.own:
            kinds = tuple(tie.own_kind or tie.kind for tie in each.ties)
            yield Found(each.audit, {"auditor": each.auditor, "years": TIE_YEARS, "kinds": kinds})


@rule_on_day(
    "AUD052",
    Severity.WARNING,
    sources=("1-26",),
    en="the team of {id!r} has no lead who is known to be trained for it",
    nl="het team van {id!r} heeft geen teamleider van wie bekend is dat die ervoor is opgeleid",
)
def a_trained_lead_heads_each_team(model: QualityModel, on: date) -> Iterator[Found]:
    """Auditing is a trade: someone in the team should have learned it, for the norm that is looked at."""
    for each in independence.unled(model, on=on):
        yield Found(each.audit)


@rule_on_day(
    "AUD053",
    Severity.ADVICE,
    sources=("1-24",),
    en="{id!r} gave auditors to others {given} times and took them {taken} times since {since}",
    nl="{id!r} leende sinds {since} {given} keer auditoren uit en kreeg ze {taken} keer",
)
def an_organisation_gives_about_as_much_as_it_takes(model: QualityModel, on: date) -> Iterator[Found]:
    """An exchange lasts where it is fair. Who only lends and is never audited isn't in it for the exchange."""
    if not has_years_around(on):
        return
    since = date(max(1, SchoolYear.containing(on).start - YEARS_LOOKED_AT + 1), 8, 1)
    for each in exchanges.exchanged(model, during=Period(start=since, end=on)):
        if each.taken and far_apart(each.given, each.taken):
            yield Found(each.organisation, {"given": each.given, "taken": each.taken, "since": since})


@rule_on_day(
    "AUD054",
    Severity.ADVICE,
    sources=("1-06",),
    en="{auditor!r} is in the team of {id!r} and helped to make the norm that it certifies by, with: {owners}",
    nl="{auditor!r} zit in het team van {id!r} en werkte mee aan de norm waarvoor het certificeert, bij: {owners}",
)
def who_helped_to_make_a_norm_says_so_when_certifying(model: QualityModel, on: date) -> Iterator[Found]:
    """Lending expertise to a norm is welcome and makes nobody dependent; others only have to know it."""
    for each in independence.to_disclose(model, on=on):
        owners = tuple(dict.fromkeys(tie.to for tie in each.ties))
        yield Found(each.audit, {"auditor": each.auditor, "owners": owners})


RULES = (
    nobody_audits_the_own_school_or_board,
    an_auditor_has_no_tie_with_who_is_audited,
    a_trained_lead_heads_each_team,
    an_organisation_gives_about_as_much_as_it_takes,
    who_helped_to_make_a_norm_says_so_when_certifying,
)
