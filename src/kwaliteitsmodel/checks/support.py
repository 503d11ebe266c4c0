"""Rules about support (``SUP``): profiles, plans, agreements, quality systems and provisions."""

from collections.abc import Iterator
from datetime import date

from kwaliteitsmodel.analysis import provisions, support
from kwaliteitsmodel.checks.rules import Found, Severity, rule, rule_on_day
from kwaliteitsmodel.domain.rhythms import lasts_over
from kwaliteitsmodel.model import QualityModel

YEARS_OF_A_PLAN = 4
"""For how many years a support plan is made."""


@rule(
    "SUP001",
    Severity.ERROR,
    sources=("4-08",),
    en="the support profiles {id!r} and {other!r} of {of!r} are valid at the same time",
    nl="de ondersteuningsprofielen {id!r} en {other!r} van {of!r} gelden tegelijk",
)
def a_school_has_one_profile_at_a_time(model: QualityModel) -> Iterator[Found]:
    """Parents and auditors can't be told two things. Profiles may follow each other without a day between."""
    for one, other in support.overlapping(model):
        yield Found(other.id, {"other": one.id, "of": one.of})


@rule_on_day(
    "SUP002",
    Severity.WARNING,
    sources=("4-08",),
    en="{id!r} has no valid support profile",
    nl="{id!r} heeft geen geldig ondersteuningsprofiel",
)
def a_school_has_a_valid_profile(model: QualityModel, on: date) -> Iterator[Found]:
    """Without it nobody knows what support a school offers, and nothing can be tested.

    A model without profiles isn't about them, and says nothing of who has none.
    """
    if model.support_profiles:
        yield from (Found(each.school) for each in support.profiled(model, on=on) if not each.profiles)


@rule_on_day(
    "SUP003",
    Severity.WARNING,
    sources=("4-04",),
    en="{id!r} has no system in which agreements on quality are kept",
    nl="{id!r} heeft geen systeem waarin afspraken over kwaliteit worden vastgelegd",
)
def everyone_keeps_agreements_in_some_system(model: QualityModel, on: date) -> Iterator[Found]:
    """Schools and the samenwerkingsverband itself have one; which one is up to them, and never judged.

    A model without such systems isn't about them, and says nothing of who has none.
    """
    if model.quality_systems:
        yield from map(Found, support.without_system(model, on=on))


@rule_on_day(
    "SUP004",
    Severity.WARNING,
    sources=("3-18", "4-12"),
    en="{id!r}: for {group} there is {provided} in {region!r}",
    nl="{id!r}: voor {group} is er {provided} in {region!r}",
)
def each_need_has_a_provision_with_room(model: QualityModel, on: date) -> Iterator[Found]:
    """The network is comprehensive in every region or it isn't. Where the room isn't known, it can't be told."""
    for each in provisions.gaps(model, on=on):
        need = model[each.need]
        yield Found(each.need, {"group": need.target_group, "provided": each.provided, "region": each.region})


@rule(
    "SUP005",
    Severity.WARNING,
    sources=("3-32", "4-09"),
    en="the support plan {id!r} is valid for more than {years} years: {valid}",
    nl="het ondersteuningsplan {id!r} geldt langer dan {years} jaar: {valid}",
)
def a_support_plan_is_for_four_years_at_most(model: QualityModel) -> Iterator[Found]:
    """A plan is made anew at least every four years. A shorter one is fine, and an open end isn't told."""
    for each in model.support_plans:
        if lasts_over(each.valid, YEARS_OF_A_PLAN):
            yield Found(each.id, {"years": YEARS_OF_A_PLAN, "valid": str(each.valid)})


@rule_on_day(
    "SUP006",
    Severity.ADVICE,
    sources=("3-31", "4-05"),
    en="nobody looked whether the agreement {id!r} is kept",
    nl="niemand ging na of de afspraak {id!r} wordt nageleefd",
)
def someone_looks_whether_an_agreement_is_kept(model: QualityModel, on: date) -> Iterator[Found]:
    """An agreement is worth what is done of it. An audit is one way to look; a visit or a conversation is another."""
    yield from (Found(each.agreement) for each in support.verified(model, on=on) if not each.verifications)


RULES = (
    a_school_has_one_profile_at_a_time,
    a_school_has_a_valid_profile,
    everyone_keeps_agreements_in_some_system,
    each_need_has_a_provision_with_room,
    a_support_plan_is_for_four_years_at_most,
    someone_looks_whether_an_agreement_is_kept,
)
